"""Dangers that come from a state's territory: *raids on B launched from A's soil*, *an attack that was planned in A*, *A's soil
is used against B*."""

from __future__ import annotations

from evidence.syntax import pronouns
from evidence.syntax.agents import head_noun
from evidence.syntax.arguments import Party, complements, preposition_before
from evidence.syntax.subjects import subject
from evidence.syntax.tie_patterns import Pattern, TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.syntax.verb_groups import VerbGroup, verb_group

SOIL = frozenset({"soil", "territory", "territories"})
ON = frozenset({"on", "against", "in", "inside", "into", "across"})


def launched_from(
    tokens: Tokens, group: VerbGroup, end: int, _pattern: Pattern, patterns: TiePatterns
) -> tuple[Party | None, list[Party | None]]:
    """*attacks on B were launched from A*, *B said that it had been planned in A*: the land, and whoever was struck."""
    active = group.first < group.verb and patterns.classes["be"].isdisjoint(tokens.lows[group.first : group.verb])
    if active or not _of_an_attack(tokens, group.first, patterns):
        return None, []
    places = ("from", "in", "on", "inside")
    land = next((p for p in complements(tokens, end, patterns) if p.preposition in places and _land(tokens, p)), None)
    return land, _struck(tokens, land, group.first, patterns) if land else []


def used_against(
    tokens: Tokens, group: VerbGroup, end: int, _pattern: Pattern, patterns: TiePatterns
) -> tuple[Party | None, list[Party | None]]:
    """*A's soil would not be used against B*, *rebels use A's territory to attack B*: whose land, and against whom; *the group C
    uses A's soil against B*: who uses it, where he is named."""
    after = complements(tokens, end, patterns)
    owned = [subject(tokens, group, patterns)] if group.passive else [p for p in after if p.preposition is None]
    land = next((p for p in owned if p and _is_soil(tokens, p)), None) or _its_soil(tokens, group, end, patterns)
    if land is None:
        return None, []
    struck = [p for p in after if p.preposition == "against"]
    marker = tokens.tags.find("T", end, end + 6)
    acts = marker > 0 and tokens.tags[marker + 1] == "V" and "against" not in tokens.lows[end:marker]
    if acts and any(p.type in ("attack", "threaten") for _, p in patterns.verbs.get(tokens.lows[marker + 1], ())):
        struck = [p for p in complements(tokens, marker + 1, patterns) if p.preposition is None]
    user = None if group.passive else subject(tokens, group, patterns)
    doer = user or land
    others: list[Party | None] = [p for p in struck if not set(p.actors) & set(doer.actors)]
    return doer, others[:1]


def lent(
    tokens: Tokens, group: VerbGroup, end: int, _pattern: Pattern, patterns: TiePatterns
) -> tuple[Party | None, list[Party | None]]:
    """*A let its bases be used by B*, *will not allow its soil to be used by the group C*: whose they are, and who uses them."""
    user = next((p for p in complements(tokens, end, patterns) if p.preposition == "by" and not p.place), None)
    outer = tokens.tags.rfind("V", 0, group.first)
    leave = outer >= 0 and tokens.lows[outer] in patterns.joined("control", "leave", "letting", "allowing")
    between = tokens.lows[outer + 1 : group.first]
    if user is None or not (group.passive and leave) or pronouns.OWN.isdisjoint(between):
        return None, []
    owner = subject(tokens, verb_group(tokens, outer, patterns), patterns)
    return owner, [user] if owner and not set(owner.actors) & set(user.actors) else []


def _its_soil(tokens: Tokens, group: VerbGroup, end: int, patterns: TiePatterns) -> Party | None:
    """*A would never allow anyone to use its territory against B*: A, who gives leave or does not."""
    outer = tokens.tags.rfind("V", 0, group.first)
    own = tokens.lows[end + 1 : end + 2] in (["its"], ["their"]) and tokens.lows[end + 2] in SOIL
    leave = outer >= 0 and tokens.lows[outer] in patterns.joined("letting", "allowing") and group.infinitive
    return subject(tokens, verb_group(tokens, outer, patterns), patterns) if own and leave else None


def _is_soil(tokens: Tokens, party: Party) -> bool:
    head = head_noun(tokens, party)
    own = tokens.lows[party.last] in pronouns.OWN and bool(tokens[party.last].actors)  # *promised that its soil*
    return (own or _state(tokens, party)) and head is not None and head.low in SOIL


def _of_an_attack(tokens: Tokens, first: int, patterns: TiePatterns) -> bool:
    """Whether what was launched or planned is an attack: a noun of one in the clause before, or a pronoun."""
    before = len(tokens.tags[:first].rstrip("RX")) - 1
    if before < 0:
        return False
    if tokens.lows[before] in ("it", "they", "them", "which", "that"):
        return True
    begin = max(tokens.tags.rfind(tag, 0, before) for tag in "V.S") + 1
    return any(_attack(tokens, k, patterns) for k in range(begin, before + 1))


def _attack(tokens: Tokens, index: int, patterns: TiePatterns) -> bool:
    return tokens.tags[index] == "N" and any(p.type == "attack" for p in patterns.nouns.get(tokens.lows[index], ()))


def _state(tokens: Tokens, party: Party) -> bool:
    mention = tokens[party.last].mention
    return mention is not None and mention.entity_type == "state"


def _land(tokens: Tokens, party: Party) -> bool:
    """*from A*, *from A's soil*; not *from A's jets*."""
    head = head_noun(tokens, party)
    return _state(tokens, party) and (head is None or head.low in SOIL or head.low == "side")


def _struck(tokens: Tokens, land: Party, place: int, patterns: TiePatterns) -> list[Party | None]:
    """Whom the sentence says the attack hit, else who speaks of it."""
    for index, token in enumerate(tokens):
        if token.tag != "A" or set(token.actors) & set(land.actors) or not token.actors:
            continue
        governs = preposition_before(tokens, index, 0)
        at = next((k for k in range(index - 1, -1, -1) if tokens.lows[k] == governs), 0) if governs else 0
        if governs in ON and at > 0 and _attack(tokens, at - 1, patterns):
            return [Party(token.actors, index, index)]
    return _speaker(tokens, land, place, patterns)


def _speaker(tokens: Tokens, land: Party, place: int, patterns: TiePatterns) -> list[Party | None]:
    """*B said that it had been planned in A*: who tells of it, where *it* or *its* shows whom it hit."""
    said = next((k for k in reversed(tokens.verbs) if k < place and tokens.lows[k] in patterns.speech), -1)
    found = subject(tokens, verb_group(tokens, said, patterns), patterns) if said >= 0 else None
    if found is None or len(found.actors) > 1 or set(found.actors) & set(land.actors) or not _state(tokens, found):
        return []
    words = tokens.lows[said + 1 : place] + tokens.lows[place + 1 : land.last + 12]
    own = not pronouns.OWN.isdisjoint(words) or tokens.lows[place - 1] == "it"
    return [found] if own else []
