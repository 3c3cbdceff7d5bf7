"""Relative expressions in days: counted from the text's own day or from the time named before."""

from __future__ import annotations

import datetime

from evidence.dates.calendar_units import DAYS, MONTHS, bounds, season_of, shifted, unit_around
from evidence.dates.meaning import GRAINS, VAGUE, Resolved, Surroundings
from evidence.dates.narrowed import SIDES, alike, one_side
from evidence.dates.words import DateGrammar, Expression

SATURDAY = 5
CENTURY = 100  # years: what was so long ago is not meant to the year
UNDER_WAY = 31  # days into a season before which its bare name still means the one of the year before
FRESH = 100  # days in which figures for the first months of a year are published


def relative_meaning(expression: Expression, form: str, rest: str, around: Surroundings) -> Resolved | None:
    unit, count, anchor = expression.unit, expression.amount, around.anchor
    if form in ("vague", "unanchored", "lasting"):
        return _open(expression, form, rest, around)
    if form == "day":
        if anchor is None:
            return Resolved(None, "day")
        day = anchor + datetime.timedelta(days=int(count or 0))
        return Resolved((day, day), "day", anchor.isoformat())
    if form == "told":
        return _told(unit, around, rest)
    if form == "alike":
        return alike(expression, around)
    if form == "rolling":
        return _rolling(unit, count or 1.0, rest, anchor)
    grain = GRAINS.get(unit, "range")
    if form in ("this", "last", "next"):
        if anchor is None:
            return Resolved(None, grain)
        move = {"this": 0, "last": -1, "next": 1}[form]
        if unit == "day":
            return _from_context(unit, move, around)
        if rest in SIDES:
            return Resolved(one_side(unit_around(anchor, unit, 0), rest, anchor), "vague", anchor.isoformat())
        return Resolved(unit_around(anchor, unit, move), grain, anchor.isoformat())
    if form == "previous" and unit == "year" and around.beside:
        return _from_context(unit, 0, around)
    if form in ("previous", "following", "same", "that"):
        return _from_context(unit, {"previous": -1, "following": 1}.get(form, 0), around)
    number = count or 0.0
    if form == "ago":
        return _ago(unit, number, anchor)
    if not number or number != int(number):
        return VAGUE
    return _from_context(unit, int(number) * (-1 if form == "earlier" else 1), around)


def _open(expression: Expression, form: str, rest: str, around: Surroundings) -> Resolved:
    """A stretch without an end of its own: bounded where a rule began, or where months of a year have just ended."""
    unit, count = expression.unit, expression.amount
    if form == "unanchored" and around.reign and count and unit in MONTHS:
        end = shifted(around.reign, int(count) * MONTHS[unit]) - datetime.timedelta(days=1)
        return Resolved((around.reign, end), "range", around.reign.isoformat())
    just_over = None
    if rest == "alone" and around.anchor and count and unit == "month":
        just_over = _months_just_over(int(count), around.anchor)
    return just_over or (VAGUE if form != "unanchored" else Resolved(None, "range" if count else "vague"))


def _ago(unit: str, number: float, anchor: datetime.date | None) -> Resolved:
    """*Two years ago*, *a decade ago*: the calendar unit so far back; round hundreds of years stay open."""
    if anchor is None or number != int(number):
        return Resolved(None, "vague")
    if unit == "decade":
        return Resolved(unit_around(anchor, "year", -int(number) * 10), "vague", anchor.isoformat())
    if unit == "century" or (unit == "year" and number >= CENTURY):
        return VAGUE
    return Resolved(unit_around(anchor, unit, -int(number)), GRAINS.get(unit, "range"), anchor.isoformat())


def _months_just_over(count: int, anchor: datetime.date) -> Resolved | None:
    """*The first seven months*, of the year of which these ended shortly before the text's own day, as reports of trade say."""
    for year in (anchor.year, anchor.year - 1):
        last = bounds(year, count)[1] if 1 < count < MONTHS["year"] else None
        if last and 0 <= (anchor - last).days <= FRESH:
            return Resolved((datetime.date(year, 1, 1), last), "range", anchor.isoformat())
    return None


def _told(unit: str, around: Surroundings, which: str) -> Resolved:
    """*The end of the year*, *the weekend*: that of the time named before, else the one of the text's own day. *Year-end* is
    a day, *the year under review* the last that had ended, where none was named."""
    grain = GRAINS.get(unit, "range")
    if around.anchor is None:
        return Resolved(None, grain)
    if unit == "weekend":
        ahead = 1 if around.future else 0 if around.anchor.weekday() >= SATURDAY else -1
        return Resolved(unit_around(around.anchor, unit, ahead), grain, around.anchor.isoformat())
    base = around.context[0] if around.context and not around.future else around.anchor
    move = -1 if which == "review" and base == around.anchor and base.month < 12 else 0
    whole = unit_around(base, unit, move)
    if which == "end":
        return Resolved((whole[1], whole[1]), "day", base.isoformat())
    return Resolved(whole, grain, base.isoformat())


def _from_context(unit: str, move: int, around: Surroundings) -> Resolved:
    """A unit counted from the time that was named before; open where that time is less precise than the unit."""
    grain = GRAINS.get(unit, "range")
    if around.context is None:
        return Resolved(None, grain)
    first, last = around.context
    whole = unit_around(first, unit, move)
    if unit in ("day", "week", "weekend", "fortnight") and first != last and not (move > 0 and (last - first).days < 4):
        return Resolved(None, grain)
    if unit == "month" and (last - first).days > 31:
        return Resolved(None, grain)
    return Resolved(whole, grain, f"{first.isoformat()}/{last.isoformat()}" if first != last else first.isoformat())


def _rolling(unit: str, count: float, direction: str, anchor: datetime.date | None) -> Resolved:
    grain = "decade" if unit == "decade" else "range"
    if anchor is None:
        return Resolved(None, grain)
    sign = -1 if direction == "back" else 1
    if unit in MONTHS:
        other = shifted(anchor, int(sign * count * MONTHS[unit]))
        first, last = sorted((other, anchor))
        return Resolved(
            (bounds(first.year, first.month)[0], bounds(last.year, last.month)[1]), grain, anchor.isoformat()
        )
    if unit == "hour" and count % 24 == 0:
        unit, count = "day", count / 24
    if unit not in DAYS:
        return Resolved(None, "vague")
    first, last = sorted((anchor, anchor + datetime.timedelta(days=int(sign * count * DAYS[unit]))))
    return Resolved((first, last), grain, anchor.isoformat())


def relative_season(grammar: DateGrammar, expression: Expression, form: str, around: Surroundings) -> Resolved:
    anchor = around.anchor
    if anchor is None:
        return Resolved(None, "range")
    first_month = grammar.words.seasons[expression.unit]
    span = season_of(anchor.year, first_month)
    if form in ("last", "past", "previous"):
        while span[1] >= anchor:
            span = season_of(span[0].year - 1, first_month)
    elif form in ("next", "coming"):
        while span[0] <= anchor:
            span = season_of(span[0].year + 1, first_month)
    elif form == "told":
        if around.future and span[1] < anchor:
            span = season_of(span[0].year + 1, first_month)
        elif not around.future and span[0] > anchor - datetime.timedelta(days=UNDER_WAY):
            span = season_of(span[0].year - 1, first_month)
    elif first_month == 12 and anchor.month < 3:
        span = season_of(anchor.year - 1, first_month)
    return Resolved(span, "range", anchor.isoformat())


def weekday_meaning(grammar: DateGrammar, expression: Expression, word: str, around: Surroundings) -> Resolved:
    anchor = around.anchor
    if anchor is None:
        return Resolved(None, "day")
    wanted = grammar.words.weekdays[expression.unit.capitalize()]
    back = (anchor.weekday() - wanted) % 7
    ahead = (wanted - anchor.weekday()) % 7
    if word in ("last-week", "next-week"):
        monday = anchor - datetime.timedelta(days=anchor.weekday())
        day = monday + datetime.timedelta(days=wanted + (7 if word == "next-week" else -7))
    elif word in ("next", "coming") or (word in ("near", "this") and around.future):
        day = anchor + datetime.timedelta(days=ahead or 7)
    else:
        day = anchor - datetime.timedelta(days=(back or 7) if word in ("last", "past", "previous") else back)
    return Resolved((day, day), "day", anchor.isoformat())
