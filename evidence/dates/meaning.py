"""What is known around a time expression, and what it turns out to mean."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from evidence.dates.calendar_units import Bounds

GRAINS = {"day": "day", "month": "month", "year": "year", "decade": "decade"}


class Surroundings(NamedTuple):
    """What an expression is resolved against: the text's own day, the time named before it, whether the words around
    it look ahead, a full day that the narrative reached in the same paragraph, a year stated for the sentence, and the
    day on which a rule began (where the expression counts from it), whether the words would set a near day ahead, and whether the
    time named before was only compared with."""

    anchor: datetime.date | None
    context: Bounds | None = None
    future: bool = False
    narrative: datetime.date | None = None
    year: int | None = None
    reign: datetime.date | None = None
    perhaps: bool = False
    beside: bool = False


class Resolved(NamedTuple):
    """Bounds (None: not told), granularity, and the ISO day or *context* they were resolved against (None: absolute)."""

    bounds: Bounds | None
    granularity: str
    against: str | None = None


VAGUE = Resolved(None, "vague")
