"""What one quantity looks like before its context is read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from evidence.quantities.counted_nouns import Counted
from evidence.tables.rows import Mention

OF_ITS = re.compile(r"\sof\s(?:its|their)\b")  # *nine of its fighters*, *22 percent of its debt*


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


def named_before(mentions: Sequence[Mention], reading: Reading) -> Mention | None:
    """Whose a number of a series is: the name right before a bare one (*Sindh saw 14 attacks, Punjab 8*)."""
    bare = reading.rule == "bare number"
    return next((row for row in reversed(mentions) if bare and row.end + 1 == reading.start), None)
