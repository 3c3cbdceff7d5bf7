"""Whose war it is that a truce or an accord ended: *brokered the truce that ended the war between A and B*."""

from __future__ import annotations

from evidence.syntax.arguments import Party, complements
from evidence.syntax.subjects import subject
from evidence.syntax.tie_patterns import Pattern, TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.syntax.verb_groups import verb_group
from evidence.tables.schemas import TIE_TYPES
from evidence.ties.verbs.patterns import patterns_at
from evidence.ties.verbs.targets import targets_of


def settled(tokens: Tokens, end: int, pattern: Pattern, patterns: TiePatterns) -> list[Party]:
    """*brokered the truce that ended the war between A and B*: whose war it was."""
    pronoun = end + 1 + len(tokens.tags[end + 1 :]) - len(tokens.tags[end + 1 :].lstrip("DNR"))
    ends = tokens.lows[pronoun : pronoun + 1] in (["that"], ["which"]) and tokens.tags[pronoun + 1] == "V"
    if pattern.type == "mediate" and not ends and (sides := _fighting(tokens, end, pronoun, patterns)):
        return [sides]
    if pattern.type != "mediate" or not ends or tokens.lows[pronoun + 1] not in patterns.classes["settlers"]:
        return []
    return targets_of(tokens, complements(tokens, pronoun + 1, patterns), pattern, patterns)


def _fighting(tokens: Tokens, end: int, stop: int, patterns: TiePatterns) -> Party | None:
    """*A and B traded fire before C brokered a truce*: those who stand as the subject of the clause before, which a conjunction
    parts, where the truce names no sides of its own; not *A and B voted before C brokered a truce*."""
    opens = tokens.tags.rfind("S", 0, end)
    verb = tokens.tags.find("V")
    if not 0 <= verb < opens or patterns.classes["agreements"].isdisjoint(tokens.lows[end + 1 : stop]):
        return None
    acts = [one for _, one in patterns_at(tokens, verb, patterns)] if tokens.lows[verb] in patterns.verbs else []
    acts += [one for low in tokens.lows[verb + 1 : opens] for one in patterns.nouns.get(low, ())]  # *waged a war*
    if all(TIE_TYPES[act.type][2] >= 0 for act in acts):
        return None
    sides = subject(tokens, verb_group(tokens, verb, patterns), patterns)
    return sides if sides and len(sides.actors) == 2 and sides.last < opens else None
