"""The day that a name which changed hands is read for: a calendar date stated near it, else the text's own day.

Only a full year counts (*in October 2020*, *on 15 Aug 2021*); a bare *May 5* says nothing on its own.
"""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterator

from evidence.tables.rows import Sentence

MONTHS = {
    name.lower(): number
    for number in range(1, 13)
    for name in (calendar.month_name[number], calendar.month_abbr[number])
}
MONTHS["sept"] = 9
MONTH = "|".join(sorted((name.title() for name in MONTHS), key=len, reverse=True))
YEAR = re.compile(
    rf"(?:\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? )?(?:\b(?P<month>{MONTH})\.? (?:(?P<after>\d{{1,2}})(?:st|nd|rd|th)?,? )?)?\b(?P<year>(?:19|20)\d\d)\b"
)
ANY_YEAR = re.compile(r"(?:19|20)\d\d")
BEFORE_YEAR = 30  # characters that a day and a month before a year may take
WINDOW = 600  # characters on either side
LATE = datetime.date.max


def time_near(text: str, sentence: Sentence, at: int, anchor: datetime.date | None) -> datetime.date:
    """The first day of the date nearest to offset ``at`` in its sentence, a bare year counting with its last day where
    the text was written in or after it; else ``anchor``; else the far future (undated texts are read as of now).

    >>> line = "In October 2020 the Afghan government met the Taliban."
    >>> row = Sentence("x:001", "x", 0, len(line), line, 1, "body", line)
    >>> time_near(line, row, 20, datetime.date(2024, 6, 10)).isoformat()
    '2020-10-01'
    >>> time_near("", Sentence("x:001", "x", 0, 0, "", 1, "body", ""), 0, datetime.date(2024, 6, 10)).isoformat()
    '2024-06-10'
    """
    nearest = min(
        _dates(text, max(sentence.start, at - WINDOW), min(sentence.end, at + WINDOW)),
        key=lambda match: max(match.start() - at, at - match.end()),
        default=None,
    )
    if nearest is None:
        return anchor or LATE
    return _day(nearest, anchor)


def _dates(text: str, start: int, stop: int) -> Iterator[re.Match[str]]:
    """The years of a stretch, each with the month and day before it: looked for where four figures stand, since the
    whole pattern is slow to search for."""
    for figures in ANY_YEAR.finditer(text, start, stop):
        match = YEAR.search(text, max(start, figures.start() - BEFORE_YEAR), min(stop, figures.end() + 1))
        if match and match.end() == figures.end():
            yield match
            start = match.end()


def _day(match: re.Match[str], anchor: datetime.date | None) -> datetime.date:
    year = int(match["year"])
    if not match["month"]:
        return min(datetime.date(year, 12, 31), max(anchor or LATE, datetime.date(year, 1, 1)))
    month = MONTHS[match["month"].lower()]
    day = int(match["day"] or match["after"] or 1)
    return datetime.date(year, month, max(1, min(day, calendar.monthrange(year, month)[1])))
