"""Days and periods on time axes."""

from __future__ import annotations

import datetime
from typing import Any

from evidence.charts.marks import round_step

MOST_YEARS = 7  # years written below a time axis, with room between them on a phone


def days_after(day: str, count: int) -> str:
    """The ISO day so many days after another, or before it.

    >>> days_after("2021-08-31", 1), days_after("2021-08-31", -31)
    ('2021-09-01', '2021-07-31')
    """
    return (datetime.date.fromisoformat(day) + datetime.timedelta(days=count)).isoformat()


def middle_of(start: str, end: Any) -> str:
    """The day in the middle of a period; the start where it has no end.

    >>> middle_of("2021-01-01", "2021-01-31"), middle_of("2021-01-01", None)
    ('2021-01-16', '2021-01-01')
    """
    one = datetime.date.fromisoformat(start)
    two = one if not isinstance(end, str) else datetime.date.fromisoformat(end)
    return (one + (two - one) / 2).isoformat()


def year_ticks(first: str, last: str) -> dict[str, str]:
    """Which years are written below an axis from one ISO day to another.

    >>> year_ticks("2011-01-01", "2023-07-04")["dtick"], year_ticks("2021-01-01", "2023-05-14")["dtick"]
    ('M24', 'M12')
    """
    return {"tickformat": "%Y", "dtick": f"M{12 * round_step(int(last[:4]) - int(first[:4]) + 1, MOST_YEARS)}"}
