"""Days told by their number in a month that bears no name: *the 25th of this month*, *the night between 17th and 18th instant*."""

from __future__ import annotations

import re

from evidence.dates.calendar_units import unit_around
from evidence.dates.meaning import Resolved, Surroundings
from evidence.dates.words import DASH, DAY, DateGrammar, Expression

SUFFIX = r"(?:<sup>)?(?:st|nd|rd|th)(?:</sup>)?"
MONTHS_AWAY = {"this": 0, "current": 0, "last": -1, "previous": -1, "next": 1}
NUMBERED = re.compile(
    rf"(?P<day>{DAY})(?P<suffix>{SUFFIX})?(?:(?:\s?(?:{DASH}|/|&)\s?|\s+(?:and|to)\s+(?:the\s+)?)(?P<last>{DAY})(?:{SUFFIX})?)?"
    rf"\s+(?:of\s+(?:the\s+)?(?P<month>{'|'.join(MONTHS_AWAY)})\s+month\b|(?P<latin>[a-z]{{3,8}})\b)"
)


def numbered_day(grammar: DateGrammar, text: str, at: int, stop: int) -> Expression | None:
    """The day or the two days whose number begins at ``at``; *instant* (this month) and its kin stand only behind an
    ordinal: *5 instant noodles* are none."""
    match = NUMBERED.match(text, at, stop)
    if match is None or (at and text[at - 1].isalnum()):
        return None
    latin = match["latin"]
    month = match["month"] or (grammar.words.latin_months.get(latin) if match["suffix"] else None)
    if month is None:
        return None
    last = (None, None, int(match["last"])) if match["last"] else None
    return Expression(at, match.end(), f"numbered {month}", (None, None, int(match["day"])), last)


def numbered_meaning(expression: Expression, month: str, around: Surroundings) -> Resolved:
    """The days in the month of the text's own day, or in the one before or behind it; a ValueError where it has none such."""
    day = expression.first[2]
    last = expression.last[2] if expression.last else day
    grain = "range" if expression.last else "day"
    if around.anchor is None or day is None or last is None:
        return Resolved(None, grain)
    first = unit_around(around.anchor, "month", MONTHS_AWAY[month])[0]
    return Resolved((first.replace(day=day), first.replace(day=last)), grain, around.anchor.isoformat())
