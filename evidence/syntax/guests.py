"""Officials in a capital: those who govern from it (*the government in A's capital*), or guests there (*visiting ministers*)."""

from __future__ import annotations

from collections.abc import Sequence

from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import Token, Tokens


def from_elsewhere(tokens: Tokens, office: int, patterns: TiePatterns) -> bool:
    """*Asian leaders in B*, *visiting ministers in B*: whether the office at ``office`` is one of guests."""
    opens = len(tokens.tags[:office].rstrip("NA"))
    return not patterns.classes["guests"].isdisjoint(low.rsplit(" ", 1)[-1] for low in tokens.lows[opens:office])


def governs_from(tokens: Tokens, place: int, preposition: str | None, verb: int, patterns: TiePatterns) -> bool:
    """*propped up the government in A's capital*: whether the noun before a ``place``, behind a ``verb``, rules from there."""
    office = place - 2
    rules = preposition in ("in", "of") and tokens.lows[office] in patterns.classes["governing"] and office > verb
    return rules and not from_elsewhere(tokens, office, patterns) and "P" not in tokens.tags[verb + 1 : place - 1]


def visiting(tokens: Sequence[Token], index: int, before: Token | None, patterns: TiePatterns) -> bool:
    """*met visiting A ministers*: whether the word behind a verb says of people that they are guests; not *began visiting A
    ministers*; ``before``: the word before that is no adverb."""
    if before is None or before.tag != "V" or tokens[index].low not in patterns.classes["guests"]:
        return False
    if tokens[index].low.endswith("ing") and before.low in patterns.catenatives:
        return False
    after = next((token.low for token in tokens[index + 1 : index + 3] if token.tag != "A"), "")
    return after in patterns.classes["people"] or after in patterns.classes["counterparts"]
