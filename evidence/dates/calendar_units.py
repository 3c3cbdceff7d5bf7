"""Days, months, years and other calendar units as inclusive bounds."""

from __future__ import annotations

import datetime
from calendar import monthrange

Bounds = tuple[datetime.date, datetime.date]
MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
DAYS = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}


def bounds(year: int, month: int | None = None, day: int | None = None) -> Bounds:
    """First and last day of a year, a month or a day.

    >>> bounds(2024, 2)[1].isoformat()
    '2024-02-29'
    """
    if month is None:
        return datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    if day is None:
        return datetime.date(year, month, 1), datetime.date(year, month, monthrange(year, month)[1])
    return (datetime.date(year, month, day),) * 2


def shifted(day: datetime.date, months: int) -> datetime.date:
    """``day`` moved by whole months, kept inside the month."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return datetime.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def unit_around(day: datetime.date, unit: str, move: int) -> Bounds:
    """The calendar unit that holds ``day``, moved by whole units."""
    if unit in DAYS:
        moved = day + datetime.timedelta(days=DAYS[unit] * move)
        if unit == "day":
            return moved, moved
        monday = moved - datetime.timedelta(days=moved.weekday())
        if unit == "weekend":
            return monday + datetime.timedelta(days=5), monday + datetime.timedelta(days=6)
        return monday, monday + datetime.timedelta(days=DAYS[unit] - 1)
    size = MONTHS[unit]
    index = day.year * 12 + day.month - 1
    start = index - index % size + size * move
    first = datetime.date(start // 12, start % 12 + 1, 1)
    return first, shifted(first, size) - datetime.timedelta(days=1)


def stretch_of(whole: Bounds, unit: str, count: float) -> Bounds:
    """The half, quarter or week of that number in ``whole``, or so many units from its beginning or, below 0, its end."""
    first, last = whole
    number = int(abs(count))
    if unit in ("half", "quarter"):
        size = MONTHS[unit]
        if (last - first).days < 32:
            middle = first + datetime.timedelta(days=14)
            return (first, middle) if number == 1 else (middle + datetime.timedelta(days=1), last)
        start = shifted(first, size * (number - 1))
        return start, shifted(start, size) - datetime.timedelta(days=1)
    if unit == "nth week":
        start = first + datetime.timedelta(days=7 * (number - 1))
        return start, min(last, start + datetime.timedelta(days=6))
    if number == 0:
        return whole
    if unit in MONTHS:
        if count > 0:
            return first, min(last, shifted(first, MONTHS[unit] * number) - datetime.timedelta(days=1))
        return max(first, shifted(last + datetime.timedelta(days=1), -MONTHS[unit] * number)), last
    step = datetime.timedelta(days=DAYS.get(unit, 1) * number)
    one = datetime.timedelta(days=1)
    return (first, min(last, first + step - one)) if count > 0 else (max(first, last - step + one), last)


def season_of(year: int, first_month: int) -> Bounds:
    start = datetime.date(year, first_month, 1)
    return start, shifted(start, 3) - datetime.timedelta(days=1)
