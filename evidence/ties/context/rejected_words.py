"""Ties of those who reject what another has said, asked or offered: *B denied the charge*, *a claim that C rejects*.

The words do not say whose claim it was: it is that of who said it of them in what the text tells just before. The row is
flagged.
"""

from __future__ import annotations

from collections.abc import Sequence

from evidence.syntax.arguments import Party, complements
from evidence.syntax.modes import Mode, mode_of_verb
from evidence.syntax.stated import Stated
from evidence.syntax.subjects import subject
from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.syntax.verb_groups import VerbGroup, verb_group

WHOSE_CLAIM = "whose claim is meant is read from what was said before"
WHOSE_WORDS = "whose words are rejected is read from the clause before"
NEAR = 4  # words of the noun phrase that names the claim

CLAUSE = frozenset(",;.CS")  # what parts the clause that answers

Saying = tuple[str, str]  # who, of whom or to whom


def rejected_claim(
    tokens: Tokens, verb: int, said: Sequence[Saying], asked: Sequence[Saying], patterns: TiePatterns
) -> list[Stated]:
    """*A rejected the claim*, *the offer*, *the charge was denied by A*: A against the only one who ``said`` it of A, or
    ``asked`` it of A."""
    low = tokens.lows[verb]
    names = low in patterns.classes["naming"]
    if low not in patterns.rejecting and not names:
        return []
    pattern = next((p for _, p in patterns.verbs.get(low, ()) if p.type == "reject"), None)
    if names and any(t.low in patterns.classes["condemning"] for t in tokens[verb + 1 : verb + 6]):
        pattern = patterns.reject  # *called the claim absurd*
    group = verb_group(tokens, verb, patterns)
    place = slice(max(0, group.first - NEAR), group.first) if group.passive else slice(verb + 1, verb + 1 + NEAR)
    words = {t.low for t in tokens[place] if t.tag in "DN"}
    claim, offer = (not words.isdisjoint(patterns.classes[name]) for name in ("claims", "offers"))
    if pattern is None or not (claim or offer) or "A" in tokens.tags[place]:
        return []
    doer = _rejecter(tokens, group, patterns)
    others = {one for one, other in (said if claim else asked) if doer and other in doer.actors} - set(
        doer.actors if doer else ()
    )
    here = bool(doer and claim and not others)
    if here and doer:
        others = _speaking_before(tokens, min(doer.first, group.first), patterns) - {*doer.actors}
    if doer is None or len(others) != 1:
        return []
    mode = mode_of_verb(tokens, group, patterns)
    return [
        Stated(
            pattern,
            doer.actors,
            tuple(others),
            mode,
            verb,
            min(doer.first, verb),
            verb,
            flag=WHOSE_WORDS if here else WHOSE_CLAIM,
        )
    ]


def _speaking_before(tokens: Tokens, until: int, patterns: TiePatterns) -> set[str]:
    """*A's minister said that …; B called the remark absurd*: who says something in the clauses before."""
    verbs = [k for k in tokens.verbs if k < until and tokens.lows[k] in patterns.speech]
    told = [k for k in verbs if tokens.lows[k] not in patterns.denial and not CLAUSE.isdisjoint(tokens.tags[k:until])]
    speakers = (subject(tokens, verb_group(tokens, k, patterns), patterns) for k in told)
    return {actor for speaker in speakers if speaker for actor in speaker.actors}


def _rejecter(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> Party | None:
    """The subject, or the party behind *by* of a passive whose subject is the claim: *the charge was denied by A*."""
    if not group.passive:
        return subject(tokens, group, patterns)
    return next((party for party in complements(tokens, group.verb, patterns) if party.preposition == "by"), None)


def rejected_words(tokens: Tokens, verb: int, patterns: TiePatterns) -> list[Stated]:
    """*A says …, a charge (that) B rejects*; *A alleges …, which B denies*: B against A."""
    if tokens.lows[verb] not in patterns.rejecting:
        return []
    pattern = next(p for _, p in patterns.verbs[tokens.lows[verb]] if p.type == "reject")
    tags, lows = tokens.tags, tokens.lows
    named, rejecters = verb - 1, tuple[str, ...]()
    while named > 1 and tags[named] in "RX":
        named -= 1
    before = named - 1 - (named > 1 and tags[named - 1] == "D")
    if lows[verb - 1] in patterns.classes["claims"] and tags[: verb - 1].rstrip("DNR").endswith(","):
        by = next((p for p in complements(tokens, verb, patterns) if p.preposition == "by"), None)
        named, before, rejecters = (
            (by.first if by else 0),
            verb - 1,
            (by.actors if by else ()),
        )  # *, a charge denied by B*
    elif tags[verb + 1 : verb + 2] not in (".", ","):
        return []
    if tags[named] != "A" or before < 2:
        return []
    about = lows[before] == "which" and tags[before - 1] == ","
    about = about or lows[before - (lows[before] == "that")] in patterns.classes["claims"]
    said = next((k for k in range(before) if tags[k] == "V" and lows[k] in patterns.saying), None) if about else None
    claimant = subject(tokens, verb_group(tokens, said, patterns), patterns) if said is not None else None
    rejecters = rejecters or tokens[named].actors
    if claimant is None or len(claimant.actors) > 1 or claimant.actors[0] in rejecters:
        return []
    first, last = min(named, verb), max(named, verb)
    return [Stated(pattern, rejecters, claimant.actors, Mode(), verb, first, last, flag=WHOSE_WORDS)]


def told_about(tokens: Tokens, patterns: TiePatterns) -> list[tuple[str, str]]:
    """*A said that B had planned it*: who says something, and of whom it is said; what somebody may reject."""
    found: list[tuple[str, str]] = []
    for verb in tokens.verbs:
        if tokens.lows[verb] in patterns.speech and tokens.lows[verb] not in patterns.denial:
            speaker = subject(tokens, verb_group(tokens, verb, patterns), patterns)
            if speaker and len(speaker.actors) == 1:
                named = (actor for token in tokens[verb + 1 :] for actor in token.actors)
                found += [(speaker.actors[0], actor) for actor in named if actor != speaker.actors[0]]
    return found
