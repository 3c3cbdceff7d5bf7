"""Times that the words before them narrow: *earlier this month*, *the same period of 2023*, *that November*."""

from __future__ import annotations

import datetime
import re

from evidence.dates.calendar_units import Bounds, bounds, shifted
from evidence.dates.meaning import Resolved, Surroundings
from evidence.dates.words import DateGrammar, Expression

REACH = 40
SIDE = re.compile(r"\b(?P<side>earlier|later)\s+\Z", re.IGNORECASE)
SAME_PERIOD = re.compile(
    r"\b(?:same|corresponding|comparable|equivalent)\s+(?:period|months?|weeks|timeframe|stretch)\s+(?:(?:of|in|during)\s+)?\Z"
)
THAT = re.compile(r"(?P<word>[\w’']+)\s+(?P<that>that)\s+\Z")
SAYING = re.compile(
    r"(?:said|says?|told|announced|claim(?:ed|s)?|noted|added|believe[sd]?|hopes?|means?|meant|so|and|but|fear(?:ed|s)?|warn(?:ed|s)?|is|was|him|her|them|it)\Z"
)
ENDS = re.compile(r"\s*(?:[,.;:)]|\Z)|\s+(?:and|when|after|before|because)\b")
SIDES = ("earlier", "later")
TO_MONTH = re.compile(
    r"(?<![\w-])(?:(?P<count>[a-z]+(?:-[a-z]+)?|\d{1,2})\s+)?(?P<unit>years?|months|quarters?)\s+(?:to|through|end(?:ed|ing)(?:\s+in)?)"
    r"\s+(?:the\s+end\s+of\s+|end-|late\s+)?\Z",
    re.IGNORECASE,
)
MONTHS_IN = {"year": 12, "years": 12, "months": 1, "quarter": 3, "quarters": 3}
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
    if year or (expression.form == "last unit" and expression.unit == "year"):
        same = SAME_PERIOD.search(head)
        return expression if same is None else expression._replace(start=floor + same.start(), form="alike")
    month = expression.form == "point" and expression.first[1] and expression.first[2] is None
    if month and (to := TO_MONTH.search(head)):
        counted = grammar.count(to["count"]) if to["count"] else None
        begin = to.start() if counted else to.start("unit")
        if counted or not to["unit"].lower().endswith("s"):  # *the year*, *the last quarter*: one
            return _stretch_to(expression, floor + begin, round((counted or 1) * MONTHS_IN[to["unit"].lower()]))
    if expression.form == "point" and expression.first[0] is None and expression.first[2] is None:
        that = THAT.search(head)
        if that and not SAYING.search(that["word"]) and ENDS.match(text, expression.end, stop):
            return expression._replace(start=floor + that.start("that"), form="point that")
    return expression


def _stretch_to(expression: Expression, start: int, months: int) -> Expression:
    """*the year to June 2023*, *the six months ended in March 2024*: as many months that end with the one named."""
    year, month, _ = expression.first
    if year is None or month is None:
        return expression
    begun = 12 * year + month - months
    return expression._replace(
        start=start, form="span", first=(begun // 12, begun % 12 + 1, None), last=(year, month, None)
    )


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
