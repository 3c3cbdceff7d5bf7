"""Two figures and two names in one order: *Raids by A and B rose by 63 and 74 percent, respectively*."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from evidence.quantities.forms import Reading
from evidence.tables.rows import Mention

AND = re.compile(r"[,]?\s+and\s+(?:(?:about|around|nearly|some|over|almost|only|just)\s)?")
RESPECTIVELY = re.compile(r"[^.;\d]{0,60}?,?\s+respectively\b")
JOINED = re.compile(r"(?:,\s|,?\sand\s)(?:(?:the|in|by|of|from|for)\s){0,2}")


def paired(text: str, first: Reading, second: Reading) -> bool:
    """Whether the two figures go, in their order, with two names or nouns before them."""
    return bool(AND.fullmatch(text, first.end, second.start) and RESPECTIVELY.match(text, second.end))


def whose(mentions: Sequence[Mention], text: str, readings: Sequence[Reading], index: int) -> str | None:
    """Whose the figure number ``index`` of a pair is; None where it is in none, or no two names stand before the pair."""
    first = index > 0 and paired(text, readings[index - 1], readings[index])
    second = index + 1 < len(readings) and paired(text, readings[index], readings[index + 1])
    if not (first or second):
        return None
    begin = readings[index - 1 if first else index].start
    before = [row for row in mentions if row.end <= begin]
    two = next(
        (pair for pair in reversed([*pairwise(before)]) if JOINED.fullmatch(text, pair[0].end, pair[1].start)), None
    )
    return two[1 if first else 0].entity_id if two else None
