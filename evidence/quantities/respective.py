"""Whose a figure is by the one beside it: *Raids by A and B rose by 63 and 74 percent, respectively*, *22 percent of its debt*."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from evidence.quantities.casualties import AGAINST
from evidence.quantities.forms import OF_ITS, Reading
from evidence.quantities.gapped_counts import MONTH
from evidence.quantities.hedges import HEDGED
from evidence.tables.rows import Mention

AND = re.compile(rf",?\s+and\s+{HEDGED}")
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


OR_SHARE = re.compile(r",\s(?:or\s)?(?:(?!and\b|but\b|while\b)[a-z]+\s){0,2}")
AND_ANOTHER = re.compile(
    rf"(?:\s[a-z]+)?\s(?P<way>from|to|with)\s(?:the\s)?[^,;.\d]{{2,40}}?,?\sand\s(?:an?\s|{HEDGED})"
)
ELSEWHERE = re.compile(rf"(?:\s[a-z]+){{0,2}}\s(?:in|for|of|by|from)\s(?:the\s)?(?!{MONTH})[A-Z]")
ITS_RANK = re.compile(r",\s(?:its|their)\s\Z")


def goes_on(text: str, first: Reading, second: Reading) -> bool:
    """*A owes B $29bn, or 22 percent of its debt*, *A withdrew 2,400 men from B and 1,500 from C*, *A keeps 70 men in B, its
    largest base*: whether the second figure is of whoever the first one is."""
    begin = max(first.end, first.noun.end if first.noun else 0)
    if second.kind == "rank":
        return ITS_RANK.search(text, max(0, second.start - 8), second.start) is not None
    if first.kind == second.kind and AGAINST.fullmatch(text, begin, second.start):
        return ELSEWHERE.match(text, max(second.end, second.number_end)) is None
    if OR_SHARE.fullmatch(text, begin, second.start):
        return OF_ITS.match(text, second.end) is not None
    another = AND_ANOTHER.fullmatch(text, begin, second.start)
    end = max(second.end, second.noun.end if second.noun else 0)
    return bool(another and re.compile(rf"(?:\s[a-z-]+)?\s{another['way']}\s").match(text, end))
