"""What one quantity looks like before its context is read."""

from __future__ import annotations

from typing import NamedTuple

from evidence.counted_nouns import Counted


class Reading(NamedTuple):
    """A quantity as read, before its context: span, value, unit, kind, the counted noun and the rule that read it."""

    start: int
    end: int
    value: float
    high: float | None
    unit: str
    kind: str
    rule: str
    vague: bool = False
    noun: Counted | None = None
    number_end: int = 0
