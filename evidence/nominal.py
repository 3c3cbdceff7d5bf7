"""Ties stated by nouns: *cooperation between A and B*, *A's support for B*, *A conducted an attack on B*."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from evidence.arguments import Party, complements, is_agent, party_at
from evidence.clauses import Token
from evidence.modes import Mode, mode_of_noun
from evidence.subjects import VerbGroup, subject, verb_group
from evidence.tie_patterns import Pattern, TiePatterns
from evidence.verbal import LOCATIVE, TARGETS, Stated, tie_between

BESIDE = 11  # words beside a relation in which its tone is looked for
LINKING = frozenset({"of", "in", "on", "for", "to", "at", "with", "as"})


@dataclass(frozen=True)
class NounPhrase:
    """A noun that may state a tie, with its owners, what follows it and the verb that governs it."""

    tokens: list[Token]
    index: int
    first: int
    owners: list[Party]
    after: list[Party]
    governing: VerbGroup | None
    patterns: TiePatterns

    @property
    def verb(self) -> str:
        return self.tokens[self.governing.verb].low if self.governing else ""


def noun_ties(tokens: list[Token], index: int, patterns: TiePatterns) -> Iterator[Stated]:
    """The ties that the noun at ``index`` states; none where a slot stays empty or the tone of a relation is open."""
    owners, first = _owners(tokens, index, patterns)
    phrase = NounPhrase(tokens, index, first, owners, complements(tokens, index, patterns), _governing(tokens, first, patterns), patterns)
    mode = mode_of_noun(tokens, first, phrase.governing, patterns)
    for pattern in patterns.nouns[tokens[index].low]:
        if mode.becomes and phrase.owners and phrase.governing:
            refuser = subject(tokens, phrase.governing, patterns)
            found = iter([tie_between(pattern, mode, index, refuser, phrase.owners[-1])] if refuser else [])
        elif pattern.type == "shelter":
            found = _shelter(phrase, pattern, mode)
        elif pattern.mutual:
            found = _mutual(phrase, pattern, mode)
        else:
            found = _directed(phrase, pattern, mode)
        yield from (stated for stated in found if stated)


def _owners(tokens: list[Token], index: int, patterns: TiePatterns) -> tuple[list[Party], int]:
    """The parties in the noun's own phrase (*A's*, *A-B*, *Russian*), and where that phrase begins."""
    cursor = index - 1
    while cursor >= 0 and (tokens[cursor].tag in "NAZ-DR" or (tokens[cursor].tag == "C" and cursor > 0 and tokens[cursor - 1].tag in "AN")):
        if tokens[cursor].tag == "C" and tokens[cursor - 1].tag == "N" and any(t.tag == "A" for t in tokens[cursor + 1 : index]):
            break
        cursor -= 1
    first = cursor + 1
    parties, k = [], first
    while k < index:
        if tokens[k].tag == "A":
            parties.append(party_at(tokens, k, patterns))
            k = parties[-1].last
        k += 1
    return [p for p in parties if p.last < index], first


def _governing(tokens: list[Token], first: int, patterns: TiePatterns) -> VerbGroup | None:
    """The verb whose object the noun phrase is (*held talks*, *engaged in an exercise*, *promoted the growth of
    cooperation*), or the *be* or *have* before it."""
    cursor = _back(tokens, first - 1, "R")
    for _ in range(2):
        if cursor < 1 or tokens[cursor].tag != "P" or tokens[cursor].low not in LINKING:
            break
        step = _back(tokens, cursor - 1, "NDR" if tokens[cursor].low in ("of", "as") else "R")
        if step >= 0 and tokens[step].low in patterns.classes["link_adjectives"]:
            step = _back(tokens, step - 1, "R")
        if step < 0 or (step == cursor - 1 and tokens[step].tag != "V"):
            break
        cursor = step
    if cursor < 0:
        return None
    have = patterns.classes["be"] | {"has", "have", "had", "having"}
    if tokens[cursor].tag == "V" or (tokens[cursor].tag == "X" and tokens[cursor].low in have):
        return verb_group(tokens, cursor, patterns)
    return None


def _back(tokens: list[Token], index: int, tags: str) -> int:
    while index >= 0 and tokens[index].tag in tags:
        index -= 1
    return index


def _tone(phrase: NounPhrase, pattern: Pattern) -> int | None:
    """1 or -1 where words beside a relation say its sign; None where they leave it open."""
    patterns = phrase.patterns
    if phrase.verb in patterns.classes["enders"]:
        return -1
    if pattern.sign is not None or not pattern.tone:
        return pattern.sign if pattern.sign is not None else 1
    if phrase.verb in patterns.classes["improvers"]:
        return 1
    beside = phrase.tokens[max(0, phrase.first - 1) : phrase.index] + phrase.tokens[phrase.index + 1 : phrase.index + 1 + BESIDE]
    signs = [patterns.tones[token.low] for token in beside if token.low in patterns.tones]
    lent = phrase.verb in patterns.light
    return min(signs) if signs else 1 if pattern.tone == "default" or lent else None


def _lender(phrase: NounPhrase, pattern: Pattern) -> Party | None:
    """Who does what the noun says: the party behind *by*, or the subject of a light verb (*A conducted an attack*)."""
    by = next((p for p in phrase.after if p.preposition == "by"), None) or _passive_agent(phrase)
    if by is None and phrase.governing is None and pattern.type == "consult":
        return _circumstance(phrase)
    if by is None and phrase.governing is None and pattern.type == "attack":
        return _agent_before(phrase)
    if by or phrase.governing is None or not pattern.light:
        return by
    light = phrase.verb in phrase.patterns.light | phrase.patterns.classes["enders"] | phrase.patterns.classes["improvers"]
    copula = phrase.tokens[phrase.governing.verb].tag == "X"
    return subject(phrase.tokens, phrase.governing, phrase.patterns) if light or copula else None


def _circumstance(phrase: NounPhrase) -> Party | None:
    """*A signed … during a visit to B*: the subject of the clause that the visit or the talks accompany."""
    tokens = phrase.tokens
    if not phrase.first or tokens[phrase.first - 1].low not in ("during", "on", "in", "at", "after"):
        return None
    left = (k for k in range(phrase.first - 1, -1, -1) if tokens[k].tag == "V")
    right = (k for k in range(phrase.index + 1, len(tokens)) if tokens[k].tag == "V")
    verb = next(left, None)
    verb = next(right, None) if verb is None else verb
    return subject(tokens, verb_group(tokens, verb, phrase.patterns), phrase.patterns) if verb is not None else None


def _agent_before(phrase: NounPhrase) -> Party | None:
    """*used by A in operations against B*: the agent named right before the phrase."""
    tokens, cursor = phrase.tokens, phrase.first - 1
    if cursor < 1 or tokens[cursor].low not in ("in", "for", "during"):
        return None
    while cursor > 0 and tokens[cursor - 1].tag in "NAD":
        cursor -= 1
    named = [k for k in range(cursor, phrase.first) if tokens[k].tag == "A"]
    return party_at(tokens, named[0], phrase.patterns) if named and cursor and tokens[cursor - 1].low == "by" else None


def _passive_agent(phrase: NounPhrase) -> Party | None:
    """*attacks in B were carried out by A*: the agent of the passive light verb whose subject the noun is."""
    tokens, patterns = phrase.tokens, phrase.patterns
    for k in range(phrase.index + 1, len(tokens)):
        if tokens[k].tag in ("S", ".", ","):
            return None
        if tokens[k].tag == "V":
            passive = tokens[k].low in patterns.light and verb_group(tokens, k, patterns).passive
            return next((p for p in complements(tokens, k, patterns) if p.preposition == "by"), None) if passive else None
    return None


def _mutual(phrase: NounPhrase, pattern: Pattern, mode: Mode) -> Iterator[Stated | None]:
    sign = _tone(phrase, pattern)
    if sign is None:
        return
    ended = phrase.verb in phrase.patterns.classes["enders"]
    kind = "reject" if ended else "other" if sign == -1 and pattern.sign is None and pattern.tone else None
    shown = sign if kind or pattern.sign is not None else None
    partners = [p for p in phrase.after if p.preposition in pattern.to]
    between = next((p for p in partners if p.preposition in ("between", "among") and len(p.actors) > 1), None)
    lender = _lender(phrase, pattern)
    if between:
        yield tie_between(pattern, mode, phrase.index, between, None, shown, kind)
    elif phrase.owners:
        owner = _merged(phrase.owners)
        partner = partners[0] if partners else None
        if partner is None and len(owner.actors) < 2:
            partner = lender if lender and set(lender.actors) != set(owner.actors) else None
        yield tie_between(pattern, mode, phrase.index, owner, partner, shown, kind)
    elif pattern.type == "ally" and not partners and (named := _named_ally(phrase)):
        yield tie_between(pattern, mode, phrase.index, named[0], named[1], shown, kind)
    elif lender:
        yield tie_between(pattern, mode, phrase.index, lender, partners[0] if partners else None, shown, kind)


def _named_ally(phrase: NounPhrase) -> tuple[Party, Party] | None:
    """*its closest ally, B, A will …*: B named beside the noun, A the subject of the verb that follows."""
    tokens = phrase.tokens
    at = next((k for k in range(phrase.index + 1, min(phrase.index + 3, len(tokens))) if tokens[k].tag == "A"), None)
    if at is None or not any(t.low in ("its", "their") for t in tokens[phrase.first : phrase.index]):
        return None
    verb = next((k for k in range(at + 1, len(tokens)) if tokens[k].tag == "V"), None)
    other = subject(tokens, verb_group(tokens, verb, phrase.patterns), phrase.patterns) if verb is not None else None
    ally = Party(tokens[at].actors, at, at)
    return (ally, other) if other and not set(other.actors) & set(ally.actors) else None


def _merged(parties: list[Party]) -> Party:
    actors = tuple(dict.fromkeys(actor for party in parties for actor in party.actors))
    return Party(actors, parties[0].first, parties[-1].last)


def _directed(phrase: NounPhrase, pattern: Pattern, mode: Mode) -> Iterator[Stated | None]:
    if phrase.verb in phrase.patterns.classes["undergo"] and pattern.type == "attack":
        yield _undergone(phrase, pattern, mode)
        return
    doer = phrase.owners[-1] if phrase.owners else _lender(phrase, pattern)
    if doer is None:
        return
    wanted = [p for p in phrase.after if _fills(phrase, p, pattern)]
    aimed = [p for p in wanted if p.preposition not in LOCATIVE or "on" in (p.preposition, p.outer)]
    scenes = [p for p in wanted if p not in aimed and pattern.type == "attack"]
    for target in [*aimed[:1], *scenes[:1]] or wanted[:1]:
        yield tie_between(pattern, mode, phrase.index, doer, target, pattern.sign)


def _undergone(phrase: NounPhrase, pattern: Pattern, mode: Mode) -> Stated | None:
    """*B witnessed attacks from A*: the subject is who was harmed."""
    victim = subject(phrase.tokens, phrase.governing, phrase.patterns) if phrase.governing else None
    doer = next((p for p in phrase.after if p.preposition in ("from", "by")), None)
    return tie_between(pattern, mode, phrase.index, doer, victim) if victim and doer else None


def _fills(phrase: NounPhrase, party: Party, pattern: Pattern) -> bool:
    if party.preposition not in pattern.to and not (party.preposition == "of" and party.outer in pattern.to):
        return False
    if party.place:
        return pattern.type in TARGETS or pattern.type == "consult" or pattern.swap
    return is_agent(phrase.tokens, party, phrase.patterns) or pattern.type in TARGETS or pattern.swap


def _shelter(phrase: NounPhrase, pattern: Pattern, mode: Mode) -> Iterator[Stated | None]:
    """Host and guest of a haven: *A gives haven to B*, *B holds havens in A*, *havens for B in A*."""
    place = next((p for p in phrase.after if p.preposition in LOCATIVE), None)
    guest = next((p for p in phrase.after if p.preposition in pattern.to), None) or (phrase.owners[-1] if phrase.owners else None)
    lender = _lender(phrase, pattern)
    if guest is None and place is not None:
        guest, lender = lender, None
    host = place or lender
    if host and guest:
        yield tie_between(pattern, mode, phrase.index, host, guest)
