"""Those who govern a land and the state that they govern: what one does to the other, and to whoever hides there, is no tie of
two."""

from __future__ import annotations

from collections.abc import Sequence

from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.tables.rows import Date
from evidence.ties.context.discourse import Context, Read
from evidence.ties.times import time_of


def without_ties_at_home(
    tokens: Tokens, told: Sequence[Read], dates: Sequence[Date], context: Context, patterns: TiePatterns
) -> list[Read]:
    """The ties of a sentence but those that only tell of a land and who governs it: they are one and ask nothing of each
    other, and a hideout that they raid at home is no shelter that they give."""
    done = [row for row in told if row.status in ("asserted", "claimed")]
    strikers = {(row.one, row.other) for row in done if row.stated.kind in ("attack", "coerce")}
    return [
        row for row in told if not (_harboured(row, strikers, context) or _one(tokens, row, dates, context, patterns))
    ]


def _harboured(read: Read, strikers: set[tuple[str, str]], context: Context) -> bool:
    """Whether the land itself, or who governs it, strikes whom it would shelter: *raided an ISKP hideout in Kabul*."""
    if read.stated.kind not in ("shelter", "host"):
        return False
    ruler = context.ruled.get(read.one, read.one)
    return not strikers.isdisjoint({(read.one, read.other), (ruler, read.other)})


def _one(tokens: Tokens, read: Read, dates: Sequence[Date], context: Context, patterns: TiePatterns) -> bool:
    """Whether a state and who governs it by then are the two sides, or who governs it strikes others there: *raided a house in
    Kabul*, not *took Kabul*."""
    land = read.one if context.ruled.get(read.one) == read.other else read.other
    if context.ruled.get(land) != (read.other if land == read.one else read.one):
        return False
    stated = read.stated
    friendly = stated.shown >= 0 or stated.kind == "request"
    inside = tokens[stated.last].home == land and tokens.tags[: stated.last].rstrip("DNR")[-1:] == "P"
    if not friendly and not (stated.kind == "attack" and inside and land == read.other):
        return False
    span = time_of(tokens, stated.trigger, stated.kind, dates, patterns)
    day = span.end or span.start  # a tie without a time is of now
    return not (day and day <= context.since.get(land, ""))
