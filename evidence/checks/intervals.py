"""What a printed figure allows: intervals from its rounding and its qualifier, and arithmetic with them."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from itertools import product
from typing import NamedTuple

from evidence.tables.rows import Quantity


class Interval(NamedTuple):
    """All values from ``low`` to ``high``, both included."""

    low: float
    high: float

    def overlaps(self, other: Interval) -> bool:
        """Whether some value lies in both.

        >>> Interval(119.5, 120.5).overlaps(Interval(120.2, 120.2)), Interval(1, 2).overlaps(Interval(3, 4))
        (True, False)
        """
        return self.low <= other.high and other.low <= self.high

    def shown(self, digits: int = 1) -> str:
        """The interval as prose prints it, with a true minus; one number where both ends round to the same.

        >>> Interval(37.28, 38.66).shown(), Interval(120.2, 120.21).shown(), Interval(-20.5, -19.5).shown()
        ('37.3 to 38.7', '120.2', '−20.5 to −19.5')
        """
        ends = [f"{round(end, digits) + 0.0:,.{digits}f}".replace("-", "−") for end in self]
        return ends[0] if ends[0] == ends[1] else " to ".join(ends)


def combine(measure: Callable[..., float], *parts: Interval) -> Interval:
    """The range of a measure over intervals (it must rise or fall steadily in each part, as ratios do).

    >>> combine(lambda a, b: a / b, Interval(2, 4), Interval(1, 2))
    Interval(low=1.0, high=4.0)
    """
    values = [measure(*corner) for corner in product(*parts)]
    return Interval(min(values), max(values))


def step(quantity: Quantity) -> float:
    """The unit of the last digit that the text gives: 1 for a percentage or a span of time without decimals, otherwise
    the last digit that is not nought (7.000 soldiers: 1000; $1.5 billion: 100 million).
    """
    if quantity.unit_kind in ("percent", "duration"):
        decimals = re.search(r"\d[.,](\d{1,2})(?!\d)", quantity.text)
        return float(10 ** -len(decimals.group(1))) if decimals else 1.0
    digits = Decimal(repr(quantity.value)).normalize()
    return float(Decimal(1).scaleb(int(digits.as_tuple().exponent)))


def interval_of(quantity: Quantity) -> Interval:
    """The values that a stated figure allows.

    *exact*: half a unit of its last digit either way (a count below a thousand, or given to the last unit, has no width); *approx*: a whole
    unit either way; *nearly*: up to a unit below; *more_than* and *at_least*: up to a unit above; *up_to*: from nought.
    A stated range is its two ends; the words speak of the size of a fall, whose value is below nought. The widths are
    this report's convention; the texts do not define their words.
    """
    if quantity.value < 0:
        high = None if quantity.value_high is None else -quantity.value_high
        size = interval_of(quantity._replace(value=-quantity.value, value_high=high))
        return Interval(-size.high, -size.low)
    value, unit = quantity.value, step(quantity)
    if quantity.value_high is not None:
        return Interval(value, quantity.value_high)
    counted = quantity.unit_kind in ("deaths", "injured", "people", "count") and (unit <= 1 or abs(value) < 1000)
    half = 0.0 if counted else unit / 2
    return {
        "approx": Interval(value - unit, value + unit),
        "nearly": Interval(value - unit, value),
        "more_than": Interval(value, value + unit),
        "at_least": Interval(value, value + unit),
        "up_to": Interval(0.0, value),
    }.get(quantity.qualifier, Interval(value - half, value + half))
