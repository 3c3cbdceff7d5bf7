"""Times that the words before them narrow: *earlier this month*, *the same period of 2023*, *that November*."""

from __future__ import annotations

import datetime
import re

from evidence.dates.calendar_units import DAYS, MONTHS, Bounds, bounds, shifted
from evidence.dates.meaning import Resolved, Surroundings
from evidence.dates.words import DateGrammar, Expression

REACH = 40
SIDE = re.compile(r"\b(?P<side>earlier|later)\s+\Z", re.IGNORECASE)
SAME_PERIOD = re.compile(
    r"\b(?:same|corresponding|comparable|equivalent)\s+(?:period|(?:[a-z]+\s+|\d{1,2}\s+)?months?|weeks|quarter|half|timeframe|stretch)"
    r"\s+(?:(?:of|in|during)\s+)?(?:the\s+)?\Z"
)
THAT = re.compile(r"(?P<word>[\w’']+)\s+(?P<that>that)\s+\Z")
SAYING = re.compile(
    r"(?:said|says?|told|announced|claim(?:ed|s)?|noted|added|believe[sd]?|hopes?|means?|meant|so|and|but|fear(?:ed|s)?|warn(?:ed|s)?|is|was|him|her|them|it)\Z"
)
ENDS = re.compile(r"\s*(?:[,.;:)]|\Z)|\s+(?:and|when|after|before|because)\b")
SIDES = ("earlier", "later")
POINTS = ("point", "point part")
YEAR = 12  # months
TO_TIME = re.compile(  # *the quarter ended 30 June*, *the three months to the end of May*, *the decade to 2022*
    r"(?<![\w-])(?:(?P<count>[a-z]+(?:-[a-z]+)?|\d{1,2})\s+)?(?P<unit>(?:week|month|quarter|half|year|decade)s?)\s+"
    r"(?:to|through|end(?:ed|ing)(?:\s+in)?|that\s+end(?:ed|s)(?:\s+(?:in|on))?)\s+(?:the\s+)?(?:end\s+of\s+|end-|late\s+)?\Z",
    re.IGNORECASE,
)
LEAP_FREE = 2023  # a year to count days in where none is named
LONGEST = 366  # days


def narrowed(grammar: DateGrammar, text: str, expression: Expression, start: int, stop: int) -> Expression:
    """``expression`` from the words on that narrow it."""
    floor = max(start, expression.start - REACH)
    head = text[floor : expression.start]
    if expression.form == "this unit":
        side = SIDE.search(head)
        return (
            expression
            if side is None
            else expression._replace(start=floor + side.start(), form=f"this {side['side'].lower()}")
        )
    year = expression.form == "point" and expression.first[0] is not None and expression.first[1] is None
    last_year = expression.form == "last unit" and expression.unit == "year"
    if (year or last_year) and (same := SAME_PERIOD.search(head)):
        return expression._replace(start=floor + same.start(), form="alike")
    if expression.form in POINTS and (to := TO_TIME.search(head)):
        counted = grammar.count(to["count"]) if to["count"] else None
        begin, unit = to.start() if counted else to.start("unit"), to["unit"].lower()
        if counted or not unit.endswith("s"):  # *the year*, *the last quarter*: one
            return _stretch_to(expression, floor + begin, unit.rstrip("s"), round(counted or 1))
    if expression.form == "point" and expression.first[0] is None and expression.first[2] is None:
        that = THAT.search(head)
        if that and not SAYING.search(that["word"]) and ENDS.match(text, expression.end, stop):
            return expression._replace(start=floor + that.start("that"), form="point that")
    return expression


def _stretch_to(expression: Expression, start: int, unit: str, count: int) -> Expression:
    """*the year to June 2023*, *the six months ended 31 March 2024*, *the decade to 2022*: as many units that end with the time
    named."""
    stated, month, day = expression.first
    months, year = count * MONTHS.get(unit, 0), stated or LEAP_FREE
    if (stated is None and months > YEAR) or (month is None and (stated is None or months <= YEAR)):
        return expression
    try:
        after = bounds(year, month, day)[1] + datetime.timedelta(days=1)
    except ValueError:
        return expression  # *the year to 30 February*
    if not months and day is None:
        return expression
    first = shifted(after, -months) if months else after - datetime.timedelta(days=count * DAYS[unit])
    begun = (
        first.year if stated else None,
        None if month is None else first.month,
        None if day is None else first.day,
    )
    return expression._replace(start=start, form="span", first=begun, last=expression.first)


def one_side(whole: Bounds, side: str, anchor: datetime.date) -> Bounds:
    """The days of a month or year up to the text's own day, or from it on."""
    return (whole[0], anchor) if side == "earlier" else (anchor, whole[1])


def alike(expression: Expression, around: Surroundings) -> Resolved:
    """The stretch named before, in another year; the whole of that year where none was."""
    year = expression.first[0] or (around.anchor.year - 1 if around.anchor else None)
    if year is None:
        return Resolved(None, "range")
    against = around.anchor.isoformat() if around.anchor and not expression.first[0] else None
    base = around.context
    if base is None or (base[1] - base[0]).days > LONGEST or base[0].year != base[1].year or base[0] == base[1]:
        return Resolved(bounds(year), "year", against)
    first, last = (_in_year(day, year) for day in base)
    if base[1] == bounds(base[1].year, base[1].month)[1]:
        last = bounds(year, last.month)[1]
    return Resolved((first, last), "range", f"{base[0].isoformat()}/{base[1].isoformat()}")


def _in_year(day: datetime.date, year: int) -> datetime.date:
    return shifted(day, 12 * (year - day.year))
