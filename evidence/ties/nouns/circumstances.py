"""Ties that a noun states as a circumstance of another act: *with A's help*, *in solidarity with B*, *at A's request*."""

from __future__ import annotations

from typing import NamedTuple

from evidence.syntax import pronouns
from evidence.syntax.agents import head_noun, is_agent
from evidence.syntax.arguments import Party, complements
from evidence.syntax.modes import Mode, mode_of_verb
from evidence.syntax.noun_doers import circumstance
from evidence.syntax.noun_modes import own_verb
from evidence.syntax.noun_phrases import NounPhrase
from evidence.syntax.stated import Stated, tie_between
from evidence.syntax.subjects import subject
from evidence.syntax.tie_patterns import Pattern
from evidence.syntax.verb_groups import verb_group
from evidence.ties.verbs.on_another import of_buyers

AT = frozenset({"at", "under"})  # *at A's request*, *under A pressure*
HELPFUL = frozenset({"aid", "support"})
TAKING_SIDES = HELPFUL | {"reject"}  # *in support of A*, *in defiance of A*
OBJECTING = frozenset({"reject", "protest"})
TO_WHOM = frozenset({None, "to", "in", "into"})
OVERRIDING = frozenset({"over", "despite", "against"})


class Accompanying(NamedTuple):
    """What a noun states as a circumstance of another act; None: a slot stays empty."""

    stated: Stated | None


def accompanying(phrase: NounPhrase, pattern: Pattern, mode: Mode) -> Accompanying | None:
    """*with A's help*, *in solidarity with B*, *at A's request*; None where the noun is no such circumstance."""
    before = phrase.tokens.lows[phrase.first - 1] if phrase.first else ""
    if pattern.type in HELPFUL and before == "with":
        return Accompanying(_accompanied(phrase, pattern, mode))
    if pattern.type in TAKING_SIDES and before == "in" and not phrase.owners:
        return _in_support(phrase, pattern)
    aimed = any(party.preposition in pattern.to for party in phrase.after)  # *despite C's criticism of D*
    if pattern.type in OBJECTING and before in OVERRIDING and not aimed and (objector := _asker(phrase)):
        doer = circumstance(phrase)  # *armed B over C's objections*
        return Accompanying(tie_between(pattern, mode, phrase.index, objector, doer) if doer else None)
    if pattern.type == "request" and before in AT and not _aimed_at(phrase) and (asker := _asker(phrase)):
        asked = circumstance(phrase)  # *did it at A's request*
        return Accompanying(tie_between(pattern, mode, phrase.index, asker, asked) if asked else None)
    return None


def _aimed_at(phrase: NounPhrase) -> bool:
    """*…, a swipe at A's demand*: what the noun before the preposition is aimed at, and no circumstance."""
    return phrase.first > 3 and phrase.tokens.tags[phrase.first - 4 : phrase.first - 1] == ",DN"


def _in_support(phrase: NounPhrase, pattern: Pattern) -> Accompanying | None:
    """*A may act in solidarity with B*: as likely as the act. What is left undone is so for B only behind a comma (*did not
    sign, in solidarity with B*); without one, the denial may be of what the act was for."""
    tokens, patterns = phrase.tokens, phrase.patterns
    whom = next((p for p in phrase.after if p.preposition in ("with", "of") and not p.place), None)
    verb = tokens.tags.rfind("V", 0, phrase.first)
    verb = verb if verb >= 0 else tokens.tags.find("V", phrase.index)  # *In solidarity with B, A left*
    group = verb_group(tokens, verb, patterns) if whom and verb >= 0 else None
    doer = subject(tokens, group, patterns) if group else None
    if whom is None or group is None or doer is None:
        return None
    status = mode_of_verb(tokens, group, patterns).status
    if status == "negated":
        parted = tokens.tags[phrase.first - 2] == ","
        return Accompanying(tie_between(pattern, Mode(), phrase.index, doer, whom) if parted else None)
    return Accompanying(tie_between(pattern, Mode(status), phrase.index, doer, whom))


def _accompanied(phrase: NounPhrase, pattern: Pattern, mode: Mode) -> Stated | None:
    """*A did it with the support of B*, *with B's help*: B supports A."""
    helper = next((p for p in phrase.after if p.preposition in ("of", "from")), None) or (
        phrase.owners[-1] if phrase.owners else None
    )
    before = phrase.first - 2
    inserted = (
        before > 0 and phrase.tokens[before].tag == "," and phrase.tokens[before - 1].tag == "A"
    )  # *B, with A's help, did it*
    helped = Party(phrase.tokens[before - 1].actors, before - 1, before - 1) if inserted else circumstance(phrase)
    return tie_between(pattern, mode, phrase.index, helper, helped) if helper and helped else None


def _asker(phrase: NounPhrase) -> Party | None:
    """*at A's request*, *at the invitation of A*, *under pressure from A*."""
    of = (p for p in phrase.after if p.preposition in ("of", "from") and is_agent(phrase.tokens, p, phrase.patterns))
    return phrase.owners[-1] if phrase.owners else next(of, None)


def reached(phrase: NounPhrase) -> list[Party]:
    """*A's aid reached B*, *an A grant built a school in B*: to whom it came by the noun's own verb."""
    tokens, verb = phrase.tokens, own_verb(phrase.tokens, phrase.first)
    reaches = verb >= 0 and tokens.lows[verb] in phrase.patterns.classes["reaching"] and tokens.tags[verb + 1] != "V"
    if phrase.governing or not phrase.owners or not reaches or verb_group(tokens, verb, phrase.patterns).negated:
        return []
    found = complements(tokens, verb, phrase.patterns)
    return [party for party in found if party.preposition in TO_WHOM and party.actors != phrase.owners[-1].actors][:1]


def thanked(phrase: NounPhrase, doer: Party, pattern: Pattern) -> list[Party]:
    """*A thanked B for its support*: whom it helped."""
    tokens, patterns = phrase.tokens, phrase.patterns
    verb = tokens.tags.rfind("V", 0, phrase.first)
    own = not pronouns.OWN.isdisjoint(tokens.lows[phrase.first : phrase.index])
    if pattern.type not in HELPFUL or verb < 0 or not own or tokens.lows[verb] not in patterns.classes["thanking"]:
        return []
    thankful = subject(tokens, verb_group(tokens, verb, patterns), patterns)
    return [thankful] if thankful and not set(thankful.actors) & set(doer.actors) else []


def aside(phrase: NounPhrase, party: Party, pattern: Pattern) -> bool:
    """*a base near the A border*, *the protection of A's border*: a border hosts nobody, and owes no support; *struck B in
    support of A*: for whom it was done."""
    head = head_noun(phrase.tokens, party)
    border = head is not None and head.low in ("border", "borders", "frontier", "frontiers")
    if of_buyers(phrase.tokens, party, phrase.patterns, phrase.index):
        return True  # *sanctions on importers of A weapons*
    near = border and (party.preposition == "near" or not pattern.borders)
    lows, sakes = phrase.tokens.lows, phrase.patterns.classes["sakes"]
    return near or any(" ".join(lows[max(0, k - 3) : k]) in sakes for k in (party.first, party.first - 1))


def of_sales(phrase: NounPhrase, party: Party) -> bool:
    """*an embargo on arms sales to A*, *a ban on exports of grain to A*."""
    lows = phrase.tokens.lows[phrase.index + 1 : party.first]
    return lows[:1] == ["on"] and not phrase.patterns.joined("sales", "exports").isdisjoint(lows)
