"""Measures that the chapters and the checks share: changes, implied levels, rates, overlaps of periods."""

from __future__ import annotations

import calendar
import datetime
from functools import partial

from evidence.checks.intervals import Interval, combine


def lethality_change(attacks: float, casualties: float) -> float:
    """Change in casualties per attack, in percent, when both grew by the given percents.

    >>> round(lethality_change(attacks=100, casualties=300), 1)
    100.0
    >>> lethality_change(attacks=-100, casualties=5)
    Traceback (most recent call last):
    ValueError: attacks fell to nought: there is no number of casualties per attack
    """
    if attacks <= -100:
        raise ValueError("attacks fell to nought: there is no number of casualties per attack")
    return ((1 + casualties / 100) / (1 + attacks / 100) - 1) * 100


def growth(percent: float, reading: str) -> float:
    """The change in percent that a stated percentage (below nought: of a fall) means when it is read as *by* or as *to*
    (of the old level).

    >>> growth(138, "by"), growth(138, "to"), growth(-30, "by"), growth(-30, "to")
    (138, 38, -30, -70)
    """
    if reading not in ("by", "to"):
        raise ValueError(f"reading is {reading!r}, expected 'by' or 'to'")
    return percent if reading == "by" else abs(percent) - 100


def lethality_readings(attacks: Interval, casualties: Interval) -> dict[tuple[str, str], Interval]:
    """Change in casualties per attack, in percent, under each reading (of the attacks, of the casualties).

    >>> readings = lethality_readings(Interval(99, 100), Interval(50, 50))
    >>> readings["by", "by"].shown(), readings["by", "to"].shown()
    ('−25.0 to −24.6', '−75.0 to −74.9')
    """
    found = {}
    for a in ("by", "to"):
        for c in ("by", "to"):
            changed = [combine(partial(growth, reading=how), part) for part, how in ((attacks, a), (casualties, c))]
            if changed[0].low > -100:
                found[a, c] = combine(lethality_change, *changed)
    return found


def percent_change(base: float, level: float) -> float:
    """Change from ``base`` to ``level`` in percent of the base.

    >>> percent_change(200, 500)
    150.0
    """
    return (level - base) / base * 100


def implied_levels(percent: float, base: float = 100.0) -> dict[str, float]:
    """The level that ``percent`` makes of ``base`` (an index of 100 where the text gives none) under both readings.

    >>> implied_levels(150)
    {'by': 250.0, 'to': 150.0}
    """
    return {reading: base * (100 + growth(percent, reading)) / 100 for reading in ("by", "to")}


def implied_base(level: float, percent: Interval) -> Interval:
    """The levels from which a growth by ``percent`` leads to ``level``.

    >>> implied_base(300, Interval(99.5, 100.5)).shown()
    '149.6 to 150.4'
    """
    return combine(lambda by: level / (1 + by / 100), percent)


def days_between(start: str, end: str) -> int:
    """Days of a period, both ends included.

    >>> days_between("2022-01-01", "2022-12-31")
    365
    """
    return (_day(end) - _day(start)).days + 1


def years_of(start: str, end: str) -> float:
    """How many years the ISO days are from one to the other, both included: whole years by the calendar, and of the rest its
    share of the year that it falls in.

    >>> years_of("2022-01-01", "2022-12-31"), years_of("2020-03-01", "2022-02-28"), round(years_of("2021-08-15", "2022-12-31"), 2)
    (1.0, 2.0, 1.38)
    """
    whole = _day(end).year - _day(start).year
    whole -= plus_months(start, 12 * whole) > end
    last, following = (plus_months(start, 12 * count) for count in (whole, whole + 1))
    return whole + (days_between(last, end) - 1) / (days_between(last, following) - 1)


def annualised_rate(percent: Interval, start: str, end: str) -> Interval:
    """Growth a year, in percent, when a total growth between two windows of equal length was ``percent``.

    ``start`` and ``end`` bound the later window; as the windows adjoin, their middles lie one window apart, which is
    the time over which the growth is compounded.

    >>> annualised_rate(Interval(100, 100), "2021-01-01", "2022-12-31").shown()
    '41.4'
    """
    years = years_of(start, end)
    return combine(lambda by: ((1 + by / 100) ** (1 / years) - 1) * 100, percent)


def period_overlap(first: tuple[str, str], second: tuple[str, str]) -> int:
    """Days that two periods share, all ends included.

    >>> period_overlap(("2021-08-15", "2022-01-31"), ("2022-01-01", "2022-12-31"))
    31
    >>> period_overlap(("2021-01-01", "2021-12-31"), ("2022-01-01", "2022-12-31"))
    0
    """
    start, end = max(first[0], second[0]), min(first[1], second[1])
    return days_between(start, end) if start <= end else 0


def uncertain_overlap(starts: tuple[str, str], ends: tuple[str, str], year: tuple[str, str]) -> Interval:
    """Fewest and most days of ``year`` inside a period whose start and end are each known only within bounds.

    >>> uncertain_overlap(("2021-11-01", "2021-11-30"), ("2022-11-01", "2022-11-30"), ("2022-01-01", "2022-12-31"))
    Interval(low=305, high=334)
    """
    return Interval(period_overlap((starts[1], ends[0]), year), period_overlap((starts[0], ends[1]), year))


def calendar_months(start: str, end: str) -> int:
    """Calendar months that a period touches.

    >>> calendar_months("2021-08-15", "2023-04-30"), calendar_months("2022-01-01", "2022-12-31")
    (21, 12)
    """
    first, last = _day(start), _day(end)
    return (last.year - first.year) * 12 + last.month - first.month + 1


def is_calendar_year(start: str, end: str) -> bool:
    """Whether a period is exactly one calendar year.

    >>> is_calendar_year("2022-01-01", "2022-12-31"), is_calendar_year("2021-08-15", "2022-08-14")
    (True, False)
    """
    return start[:4] == end[:4] and start.endswith("-01-01") and end.endswith("-12-31")


def plus_months(start: str, months: int) -> str:
    """The last day of the span of so many months that begins on ``start``.

    >>> plus_months("2021-08-15", 21), plus_months("2021-01-31", 1)
    ('2023-05-14', '2021-02-27')
    """
    day = _day(start)
    year, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + year, month + 1
    last = min(day.day, calendar.monthrange(year, month)[1])
    return (datetime.date(year, month, last) - datetime.timedelta(days=1)).isoformat()


def _day(iso: str) -> datetime.date:
    return datetime.date.fromisoformat(iso)
