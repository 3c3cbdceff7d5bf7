"""Whose war it is that a truce or an accord ended: *brokered the truce that ended the war between A and B*."""

from __future__ import annotations

from evidence.syntax.arguments import Party, complements
from evidence.syntax.tie_patterns import Pattern, TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.ties.verbs.targets import targets_of


def settled(tokens: Tokens, end: int, pattern: Pattern, patterns: TiePatterns) -> list[Party]:
    """*brokered the truce that ended the war between A and B*: whose war it was."""
    pronoun = end + 1 + len(tokens.tags[end + 1 :]) - len(tokens.tags[end + 1 :].lstrip("DNR"))
    ends = tokens.lows[pronoun : pronoun + 1] in (["that"], ["which"]) and tokens.tags[pronoun + 1] == "V"
    if pattern.type != "mediate" or not ends or tokens.lows[pronoun + 1] not in patterns.classes["settlers"]:
        return []
    return targets_of(tokens, complements(tokens, pronoun + 1, patterns), pattern, patterns)
