"""Ties stated by what an actor is called: *A's ally B*, *B, a partner of A*, *A-backed B*, *C, the mediator between A and B*."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.syntax import pronouns
from evidence.syntax.agents import is_agent
from evidence.syntax.antecedents import antecedent
from evidence.syntax.arguments import Party, complements, party_at
from evidence.syntax.attribution import deemed, of_relative
from evidence.syntax.modes import Mode
from evidence.syntax.noun_doers import circumstance, fronted, lender, possessor
from evidence.syntax.noun_phrases import NounPhrase
from evidence.syntax.stated import Stated, tie_between
from evidence.syntax.subjects import subject
from evidence.syntax.tie_patterns import Pattern, TiePatterns
from evidence.syntax.tokens import MODIFYING, Tokens
from evidence.syntax.verb_groups import verb_group
from evidence.ties.verbs.scenes import talking
from evidence.ties.verbs.verbal import of_kind


def role_ties(phrase: NounPhrase, pattern: Pattern, mode: Mode) -> Iterator[Stated]:
    """The ties of a noun that names a role; who bears it stands right behind it or before a comma."""
    members = _examples(phrase)
    if members and len(members.actors) > 1 and not phrase.owners:
        named: list[tuple[Party, Party | None]] = [(members, None)]
    else:
        named = [(bearer, _other_side(phrase, bearer, pattern)) for bearer in [_bearer(phrase)] if bearer]
    for bearer, other in named:
        if members is not bearer and other is None:
            continue
        stated = tie_between(pattern, mode, phrase.index, bearer, other)
        if stated:
            yield stated


def _examples(phrase: NounPhrase) -> Party | None:
    """*rivals, such as A and B*: the members named."""
    tokens = phrase.tokens
    begin = (
        phrase.index + 1 + (tokens[phrase.index + 1 : phrase.index + 2] != [] and tokens[phrase.index + 1].tag == ",")
    )
    if [t.low for t in tokens[begin : begin + 2]] != ["such", "as"]:
        return None
    return next((p for p in complements(tokens, begin - 1, phrase.patterns) if len(p.actors) > 1), None)


def _bearer(phrase: NounPhrase) -> Party | None:
    """The actor named right behind the role (*ally B*, *ally, B,*), or before it (*B, a close ally of*)."""
    tokens = phrase.tokens
    behind = phrase.index + 1
    if behind < len(tokens) and tokens[behind].tag == ",":
        behind += 1
    if (
        behind < len(tokens)
        and tokens[behind].tag == "A"
        and tokens[behind].actors
        and not _only_people(tokens, behind, phrase.patterns)
    ):
        return Party(tokens[behind].actors, behind, behind)
    if predicate := predicated(phrase) or _instead(phrase) or held_to_be(phrase):
        return predicate
    if (deeming := deemed(tokens, phrase.index, phrase.patterns)) >= 0:
        if of_relative(tokens, deeming):
            return antecedent(tokens, deeming - 3)
        return next((p for p in complements(tokens, deeming, phrase.patterns) if p.preposition is None), None)
    before = phrase.first - 1
    before -= 2 * (tokens.lows[max(0, before - 1) : before + 1] == ["one", "of"])  # *B, one of A's closest allies*
    if (
        before > 0
        and tokens[before].tag == ","
        and tokens[before - 1].tag == "A"
        and (tokens[phrase.first].tag == "D" or phrase.owners)
    ):
        return Party(tokens[before - 1].actors, before - 1, before - 1)
    return fronted(phrase) if not phrase.owners else None


def _instead(phrase: NounPhrase) -> Party | None:
    """*A has replaced B as C's main partner*: A, who is now what the role says."""
    tokens, patterns = phrase.tokens, phrase.patterns
    verb = tokens.tags.rfind("V", 0, phrase.first) if tokens.lows[phrase.first - 1] == "as" else -1
    if verb < 0 or tokens.lows[verb] not in patterns.classes["replacing"]:
        return None
    return subject(tokens, verb_group(tokens, verb, patterns), patterns)


def former(phrase: NounPhrase) -> bool:
    """*former rivals*, *the Cold War allies A and B*: what the noun calls them they were, and need not be now."""
    lows = phrase.tokens.lows[phrase.first : phrase.index]
    return lows[-2:] == ["cold", "war"] or not phrase.patterns.classes["former"].isdisjoint(lows)


def held_to_be(phrase: NounPhrase) -> Party | None:
    """*A is seen as B's main backer*, *is considered one of B's backers*: whoever is held to be what the role says."""
    tokens, patterns, before = phrase.tokens, phrase.patterns, phrase.first
    before -= 2 * (tokens.lows[max(0, before - 2) : before] == ["one", "of"])
    verb = before - 1 - (tokens.lows[before - 1 : before] == ["as"])
    if verb < 1 or tokens.tags[verb] != "V" or tokens.lows[verb] not in patterns.joined("naming", "viewing", "knowing"):
        return None
    group = verb_group(tokens, verb, patterns)
    return subject(tokens, group, patterns) if group.passive else None


def predicated(phrase: NounPhrase) -> Party | None:
    """*A's main suppliers were B and C*: whom the role is said of, behind *be*."""
    tokens, patterns, cursor = phrase.tokens, phrase.patterns, phrase.index + 1
    if not phrase.owners or cursor >= len(tokens) or tokens[cursor].low not in patterns.joined("be", "remaining"):
        return None
    while cursor + 1 < len(tokens) and tokens.tags[cursor + 1] in "DR":
        cursor += 1
    named = tokens.tags[cursor + 1 : cursor + 2] == "A"
    party = party_at(tokens, cursor + 1, patterns) if named else None
    return party if party and is_agent(tokens, party, patterns) else None


def _only_people(tokens: Tokens, index: int, patterns: TiePatterns) -> bool:
    """*two members, A citizens*: people of A, who do not stand for it."""
    mention, after = tokens[index].mention, tokens.lows[index + 1 : index + 2]
    return mention is not None and mention.rule in MODIFYING and not patterns.classes["nationals"].isdisjoint(after)


def _other_side(phrase: NounPhrase, bearer: Party, pattern: Pattern) -> Party | None:
    """Whose ally or rival the bearer is: an owner, the party behind *of*, *its* resolved (also to what follows)."""
    if phrase.owners:
        return phrase.owners[-1]
    behind = next((p for p in phrase.after if p.preposition in pattern.to), None)
    whose = any(t.low in pronouns.OWN for t in phrase.tokens[phrase.first : phrase.index])
    if behind or not (whose or _bare(phrase, bearer)):
        return behind
    before = possessor(phrase)
    if before:
        return before
    tokens, patterns = phrase.tokens, phrase.patterns
    left = (k for k in range(phrase.first - 1, -1, -1) if tokens.tags[k] == "V")
    right = (k for k in range(bearer.last + 1, len(tokens)) if tokens.tags[k] == "V")
    verb = next(left if _bare(phrase, bearer) else right, None)
    return subject(tokens, verb_group(tokens, verb, patterns), patterns) if verb is not None else None


def _bare(phrase: NounPhrase, bearer: Party) -> bool:
    """*A armed itself against rival B*, *longtime ally B*: a role without article right before its bearer is one towards
    whoever acts."""
    governed = phrase.first > 0 and phrase.tokens.tags[phrase.first - 1] in "PV"
    return governed and phrase.tokens.tags[phrase.first] != "D" and bearer.first == phrase.index + 1


def mediated(phrase: NounPhrase, pattern: Pattern, mode: Mode) -> Iterator[Stated | None]:
    """A mediator and those between whom it stands: named behind *between*, or as sides of talks in the same sentence."""
    opens = phrase.first > 0 and phrase.tokens.lows[phrase.first - 1] in ("with", "through")
    act = phrase.tokens.lows[phrase.index].startswith("mediation")
    by = ("of", "by") if act else ("of",) if opens else ()
    of = next((p for p in phrase.after if p.preposition in by), None)  # *with the mediation of A*, *mediation by A*
    doer = phrase.owners[-1] if phrase.owners else of or lender(phrase, pattern) or _role_player(phrase)
    sides = next((p for p in phrase.after if p.preposition in pattern.to), None)
    between = sides or (talking(phrase.tokens, phrase.index, doer, phrase.patterns) if doer else None)
    if between is None and opens:
        between = circumstance(phrase)  # *With A's mediation, B and C agreed*
    if doer and between:
        yield tie_between(pattern, mode, phrase.index, doer, between)


def _role_player(phrase: NounPhrase) -> Party | None:
    """*A's playing the role of mediator*: the owner of the gerund."""
    for k in range(phrase.first - 1, max(-1, phrase.first - 8), -1):
        if phrase.tokens[k].tag == "A":
            return Party(phrase.tokens[k].actors, k, k)
    return None


def compound_ties(tokens: Tokens, index: int, patterns: TiePatterns) -> Iterator[Stated]:
    """The ties of a compound at ``index``: *A-based groups such as B*, *A-backed B*, *A-brokered talks between B and C*."""
    if index < 2 or tokens[index - 1].tag != "-" or tokens[index - 2].tag != "A":
        return
    owner = Party(tokens[index - 2].actors, index - 2, index - 2)
    for pattern in patterns.compounds.get(tokens[index].low, ()):
        after = [p for p in complements(tokens, index, patterns) if not _opens_clause(tokens, p)]
        after = after or _apposed(tokens, index, patterns)
        if pattern.type == "arms":
            found = _holders(tokens, index, owner, patterns)
        elif pattern.type == "mediate":
            found = [p for p in after if p.preposition in pattern.to and len(p.actors) > 1]
        else:
            found = [
                p
                for p in after
                if p.preposition is None and is_agent(tokens, p, patterns) and of_kind(tokens, p, pattern)
            ]
        for party in found[:1]:
            party = _of_one_kind(tokens, party) if pattern.type == "support" else party
            stated = tie_between(pattern, Mode(), index, owner, party)
            if stated:
                yield stated


def _of_one_kind(tokens: Tokens, party: Party) -> Party:
    """*talks between the A-backed group B and C*: the compound tells of B, and of those joined to it that are groups as well."""
    names = [token for token in tokens[party.first : party.last + 1] if token.actors]
    kinds = [one.mention.entity_type if one.mention else None for one in names]
    alike = len(names) < 2 or (kinds[0] == "armed group" and set(kinds) == {"armed group"})
    return party if alike else Party(names[0].actors, party.first, party.first, party.preposition)


def _holders(tokens: Tokens, index: int, maker: Party, patterns: TiePatterns) -> list[Party]:
    """*B's A-made jets*, *B flew A-made jets*: who has the weapons that A made."""
    if not any(low in patterns.classes["weapons"] for low in tokens.lows[index + 1 : index + 5]):
        return []
    first = maker.first - 1
    while first > 0 and tokens.tags[first] in "NDR":
        first -= 1
    if tokens.tags[max(0, first - 1) : first + 1] == "AZ":
        return [Party(tokens[first - 1].actors, first - 1, first - 1)]
    said = tokens.tags.rfind("V", 0, first + 1)
    if said >= 0 and not pronouns.OWN.isdisjoint(tokens.lows[first + 1 : maker.first]):
        owner = subject(tokens, verb_group(tokens, said, patterns), patterns)  # *B said its A-made jets had*
        return [owner] if owner else []
    having = first >= 0 and tokens.tags[first] == "V" and tokens.lows[first] in patterns.classes["having"]
    holder = subject(tokens, verb_group(tokens, first, patterns), patterns) if having else None
    return [holder] if holder else []


def _opens_clause(tokens: Tokens, party: Party) -> bool:
    """*In the A-led talks, B refused*: whether the party begins the clause behind a comma, and is no apposition."""
    return tokens.tags[: party.first].rstrip("D").endswith(",") and tokens.tags[party.last + 1] in "VX"


def _apposed(tokens: Tokens, index: int, patterns: TiePatterns) -> list[Party]:
    """*the A-led coalition, B,*: B stands behind the comma."""
    comma = next((k for k in range(index + 1, min(index + 5, len(tokens))) if tokens[k].tag != "N"), None)
    if comma is None or tokens.tags[comma : comma + 2] != ",A":
        return []
    return [p for p in complements(tokens, comma, patterns)[:1] if not _opens_clause(tokens, p)]
