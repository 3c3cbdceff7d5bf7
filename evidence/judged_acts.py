"""Ties of those who judge an act that the paragraph has told of: *B denounced the strike*, *C called the decision absurd*.

The words do not say whose act it was: it is the last one of that kind in the paragraph, and the row is flagged.
"""

from __future__ import annotations

from collections.abc import Sequence

from evidence.modes import Mode, mode_of_verb
from evidence.schemas import TIE_TYPES
from evidence.stated import Stated
from evidence.subjects import subject
from evidence.tie_patterns import Pattern, TiePatterns
from evidence.tokens import Tokens
from evidence.verb_groups import verb_group

WHOSE_CLAIM = "whose claim is meant is read from what was said before"
WHOSE_ACT = "whose act is meant is read from what was said before"
WHOSE_WORDS = "whose words are rejected is read from the clause before"
KINDS = {"attacks": ("attack",), "measures": ("coerce", "sanction", "reject", "concede"), "warnings": ("threaten",)}
DEFINITE = frozenset({"the", "this", "these"})
REACH = 4  # words of the noun phrase that names the act

Act = tuple[str, str, str]  # who, to whom, tie type
Saying = tuple[str, str]  # who, of whom or to whom


def act_named(tokens: Tokens, verb: int, patterns: TiePatterns) -> tuple[str, int] | None:
    """Which class of act (``attacks``, ``measures``) the object of ``verb`` names, and where; None where the object is
    not definite or says itself whose act it is."""
    if verb + 2 >= len(tokens) or tokens.lows[verb + 1] not in DEFINITE:
        return None
    for index in range(verb + 2, min(verb + 2 + REACH, len(tokens))):
        low = tokens.lows[index]
        name = next((name for name in KINDS if low in patterns.classes[name]), None)
        if name:
            owned = tokens.lows[index + 1 : index + 2] in (["of"], ["by"])
            return None if owned else (name, index)
        if tokens.tags[index] not in "ND":
            return None
    return None


def judged_acts(
    tokens: Tokens, verb: int, acts: Sequence[Act], deeds: Sequence[Act], patterns: TiePatterns
) -> list[Stated]:
    """*A denounced the strike*, *A welcomed the decision*: A towards whoever did it last in the paragraph, else towards
    the only one of whom the text tells such a thing."""
    if tokens.lows[verb] not in patterns.judging and tokens.lows[verb] not in patterns.classes["naming"]:
        return []
    named = act_named(tokens, verb, patterns)
    pattern = _judging(tokens, verb, named[1], patterns) if named else None
    if named is None or pattern is None:
        return []
    kinds = KINDS[named[0]]
    group = verb_group(tokens, verb, patterns)
    doer = None if group.passive else subject(tokens, group, patterns)
    done = next((act for act in reversed(acts) if act[2] in kinds), None)
    ever = {act[0]: act for act in deeds if act[2] in kinds}
    done = done or (next(iter(ever.values())) if len(ever) == 1 else None)
    if doer is None or done is None or len(doer.actors) > 1 or doer.actors[0] == done[0]:
        return []
    mode = mode_of_verb(tokens, group, patterns)
    first = min(doer.first, verb)
    return [Stated(pattern, doer.actors, (done[0],), mode, verb, first, named[1], flag=WHOSE_ACT)]


def rejected_claim(
    tokens: Tokens, verb: int, said: Sequence[Saying], asked: Sequence[Saying], patterns: TiePatterns
) -> list[Stated]:
    """*A rejected the claim*, *the offer*: A against whoever ``said`` it of A, or ``asked`` it of A, last."""
    low = tokens.lows[verb]
    names = low in patterns.classes["naming"]
    if low not in patterns.rejecting and not names:
        return []
    pattern = next((p for _, p in patterns.verbs.get(low, ()) if p.type == "reject"), None)
    if names and any(t.low in patterns.classes["condemning"] for t in tokens[verb + 1 : verb + 6]):
        pattern = patterns.reject  # *called the claim absurd*
    if pattern is None:
        return []
    words = [t.low for t in tokens[verb + 1 : verb + 5] if t.tag in "DN"]
    claim, offer = (any(word in patterns.classes[name] for word in words) for name in ("claims", "offers"))
    if not (claim or offer) or any(t.tag == "A" for t in tokens[verb + 1 : verb + 5]):
        return []
    group = verb_group(tokens, verb, patterns)
    doer = subject(tokens, group, patterns)
    accusers = [
        one for one, other in (said if claim else asked) if doer and other in doer.actors and one not in doer.actors
    ]
    if doer is None or not accusers:
        return []
    mode = mode_of_verb(tokens, group, patterns)
    return [Stated(pattern, doer.actors, (accusers[-1],), mode, verb, min(doer.first, verb), verb, flag=WHOSE_CLAIM)]


def rejected_words(tokens: Tokens, verb: int, patterns: TiePatterns) -> list[Stated]:
    """*A says …, a charge that B rejects*; *A alleges …, which B denies*: B against A."""
    if tokens.lows[verb] not in patterns.rejecting:
        return []
    pattern = next(p for _, p in patterns.verbs[tokens.lows[verb]] if p.type == "reject")
    tags, lows = tokens.tags, tokens.lows
    named = verb - 1
    while named > 1 and tags[named] in "RX":
        named -= 1
    before = named - 1 - (named > 1 and tags[named - 1] == "D")
    if tags[verb + 1 : verb + 2] not in (".", ",") or tags[named] != "A" or before < 2:
        return []
    about = lows[before] == "which" and tags[before - 1] == ","
    about = about or (lows[before] == "that" and lows[before - 1] in patterns.classes["claims"])
    spoken = patterns.speech | patterns.accusing
    said = next((k for k in range(before) if tags[k] == "V" and lows[k] in spoken), None) if about else None
    claimant = subject(tokens, verb_group(tokens, said, patterns), patterns) if said is not None else None
    if claimant is None or len(claimant.actors) > 1 or claimant.actors[0] in tokens[named].actors:
        return []
    return [Stated(pattern, tokens[named].actors, claimant.actors, Mode(), verb, named, verb, flag=WHOSE_WORDS)]


def _judging(tokens: Tokens, verb: int, act: int, patterns: TiePatterns) -> Pattern | None:
    """The pattern of rejecting or of approving that the verb has, alone or with the word behind the act."""
    condemned = any(low in patterns.classes["condemning"] for low in tokens.lows[act + 1 : act + 3])
    if tokens.lows[verb] in patterns.classes["naming"]:
        return patterns.reject if condemned else None
    for form, pattern in patterns.verbs.get(tokens.lows[verb], ()):
        if pattern.type in ("reject", "support") and form.particle is None and TIE_TYPES[pattern.type][2]:
            return pattern
    return None


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
