"""Periods as a reader meets them: as short as they can be said, and no closer than they are dated."""

from __future__ import annotations

import re

from evidence.checks.analysis import is_calendar_year

YEARS_ALONE = 4  # of a period so many years long a text means the years, and not the days that they are reckoned from
BEGINNING = re.compile(r"(?:-01)?-01\Z")  # of a year or a month


def period_shown(start: object, end: object) -> str:
    """A period (ISO days) as short as it can be said: a year, a month, a day, from when to when, or since when; empty where
    none is known.

    >>> period_shown("2022-01-01", "2022-12-31"), period_shown("2023-12-12", "2023-12-12"), period_shown("2021-11-01", "2021-11-30"), period_shown(None, None)
    ('2022', '2023-12-12', '2021-11', '')
    >>> period_shown("2021-08-15", None), period_shown("2011-01-01", None), period_shown("2001-07-01", "2021-07-31")
    ('since 2021-08-15', 'since 2011', '2001 to 2021')
    """
    if not isinstance(start, str) or not isinstance(end, str):
        # a row that begins with its year or month is dated no closer
        return f"since {BEGINNING.sub('', start)}" if isinstance(start, str) else ""
    if start == end:
        return start
    if int(end[:4]) - int(start[:4]) >= YEARS_ALONE:
        return f"{start[:4]} to {end[:4]}"
    if is_calendar_year(start, end):
        return start[:4]
    return start[:7] if start[:7] == end[:7] else f"{start} to {end}"
