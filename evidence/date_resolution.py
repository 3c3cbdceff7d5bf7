"""What a time expression means in days: inclusive ISO bounds, their precision, and what they were resolved against.

Precision is never invented: *early 2022* is bounded by the whole year, *the past few months* by nothing, and a partial
date stays open where neither the text's own day nor a neighbouring year tells which year is meant.
"""

from __future__ import annotations

import datetime
from calendar import monthrange
from typing import NamedTuple

from evidence.date_words import DateGrammar, Expression

Parts = tuple[int | None, int | None, int | None]
Bounds = tuple[datetime.date, datetime.date]
MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
DAYS = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
GRAINS = {"day": "day", "month": "month", "year": "year", "decade": "decade"}
NARRATIVE_DAYS = 200


class Surroundings(NamedTuple):
    """What an expression is resolved against: the text's own day, the time named before it, whether the words around
    it look ahead, a full day that the narrative reached in the same paragraph, a year stated for the sentence, and the
    day on which a rule began (where the expression counts from it)."""

    anchor: datetime.date | None
    context: Bounds | None = None
    future: bool = False
    narrative: datetime.date | None = None
    year: int | None = None
    reign: datetime.date | None = None


class Resolved(NamedTuple):
    """Bounds (None: not told), granularity, and the ISO day or *context* they were resolved against (None: absolute)."""

    bounds: Bounds | None
    granularity: str
    against: str | None = None


VAGUE = Resolved(None, "vague")


def resolve(grammar: DateGrammar, expression: Expression, around: Surroundings) -> Resolved | None:
    """The meaning of ``expression``, or None where it is no possible date (30 February)."""
    form, _, rest = expression.form.partition(" ")
    try:
        if form in ("point", "either"):
            return _point(expression, around)
        if form == "span":
            return _span(expression, around)
        if form in ("decade", "century"):
            assert expression.first[0] and expression.last and expression.last[0]
            return Resolved((datetime.date(expression.first[0], 1, 1), datetime.date(expression.last[0], 12, 31)), "decade" if form == "decade" else "range")
        if form == "fiscal":
            return _span(expression, around) if rest == "span" else _point(expression, around)
        if form == "part":
            return _part(expression, around)
        if form == "season":
            return _season(grammar, expression)
        if form == "weekday":
            return _weekday(grammar, expression, rest, around)
        if rest.startswith("season"):
            return _relative_season(grammar, expression, form, around)
        return _relative(expression, form, rest, around)
    except (ValueError, OverflowError):
        return None


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


def _grain(parts: Parts) -> str:
    return "day" if parts[2] is not None else "month" if parts[1] is not None else "year"


def _year_for(month: int, day: int | None, around: Surroundings) -> tuple[int, str] | None:
    """The year of a date without one, and what it was taken from."""
    if around.year:
        return around.year, "context"
    if around.narrative and day is not None and not around.future:
        for year in (around.narrative.year, around.narrative.year + 1):
            gap = (bounds(year, month, min(day, monthrange(year, month)[1]))[0] - around.narrative).days
            if 0 <= gap <= NARRATIVE_DAYS:
                return year, around.narrative.isoformat()
    anchor = around.anchor
    if anchor is None:
        return None
    if around.future:
        ahead = (month, day or 31) >= (anchor.month, anchor.day)
        return anchor.year + (not ahead), anchor.isoformat()
    behind = (month, day or 1) <= (anchor.month, anchor.day)
    return anchor.year - (not behind), anchor.isoformat()


def _point(expression: Expression, around: Surroundings) -> Resolved | None:
    year, month, day = expression.first
    grain = _grain(expression.first)
    if expression.form == "either order" and around.anchor and month and day and year:
        late = around.anchor + datetime.timedelta(days=3)
        if bounds(year, month, day)[0] > late >= bounds(year, day, month)[0]:
            month, day = day, month
    if year is not None:
        return Resolved(bounds(year, month, day), grain)
    assert month is not None
    found = _year_for(month, day, around)
    if found is None:
        bounds(2024, month, day)
        return Resolved(None, grain)
    return Resolved(bounds(found[0], month, day), grain, found[1])


def _span(expression: Expression, around: Surroundings) -> Resolved | None:
    assert expression.last is not None
    (year, month, day), (last_year, last_month, last_day) = expression.first, expression.last
    against = None
    if last_year is None:
        assert last_month is not None
        found = _year_for(last_month, last_day, around)
        if found is None:
            return Resolved(None, "range")
        last_year, against = found
    if year is None:
        assert month is not None and last_month is not None
        year = last_year - (month > last_month)
    first = bounds(year, month, day)[0]
    last = bounds(last_year, last_month, last_day)[1]
    return Resolved((first, last), "range", against) if first <= last else None


def shifted(day: datetime.date, months: int) -> datetime.date:
    """``day`` moved by whole months, kept inside the month."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return datetime.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _part(expression: Expression, around: Surroundings) -> Resolved | None:
    """Halves, quarters and first or last stretches of a named year or month, or of *this year*."""
    year, month, _ = expression.first
    against = None
    if expression.form != "part":
        base = around.anchor if "same" not in expression.form and "following" not in expression.form and "previous" not in expression.form else None
        base = base or (around.context[0] if around.context else None)
        if base is None:
            return Resolved(None, "range")
        against = base.isoformat()
        move = {"last": -1, "previous": -1, "next": 1, "following": 1}.get(expression.form.split()[2], 0)
        whole = _unit_around(base, expression.form.split()[3], move)
    elif month is not None and year is None:
        found = _year_for(month, None, around)
        if found is None:
            return Resolved(None, "range")
        whole, against = bounds(found[0], month), found[1]
    else:
        assert year is not None
        whole = bounds(year, month)
    return Resolved(_stretch(whole, expression.unit, expression.count or 0.0), "range" if expression.count else "vague", against)


def _stretch(whole: Bounds, unit: str, count: float) -> Bounds:
    first, last = whole
    number = int(abs(count))
    if unit in ("half", "quarter"):
        size = MONTHS[unit]
        if (last - first).days < 32:
            middle = first + datetime.timedelta(days=14)
            return (first, middle) if number == 1 else (middle + datetime.timedelta(days=1), last)
        start = shifted(first, size * (number - 1))
        return start, shifted(start, size) - datetime.timedelta(days=1)
    if number == 0:
        return whole
    if unit in MONTHS:
        if count > 0:
            return first, min(last, shifted(first, MONTHS[unit] * number) - datetime.timedelta(days=1))
        return max(first, shifted(last + datetime.timedelta(days=1), -MONTHS[unit] * number)), last
    step = datetime.timedelta(days=DAYS.get(unit, 1) * number)
    one = datetime.timedelta(days=1)
    return (first, min(last, first + step - one)) if count > 0 else (max(first, last - step + one), last)


def _unit_around(day: datetime.date, unit: str, move: int) -> Bounds:
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


def _relative(expression: Expression, form: str, rest: str, around: Surroundings) -> Resolved | None:
    unit, count, anchor = expression.unit, expression.count, around.anchor
    if form in ("vague", "unanchored", "lasting"):
        if form == "unanchored" and around.reign and count and unit in MONTHS:
            end = shifted(around.reign, int(count) * MONTHS[unit]) - datetime.timedelta(days=1)
            return Resolved((around.reign, end), "range", around.reign.isoformat())
        return VAGUE if form != "unanchored" else Resolved(None, "range" if count else "vague")
    if form == "day":
        if anchor is None:
            return Resolved(None, "day")
        day = anchor + datetime.timedelta(days=int(count or 0))
        return Resolved((day, day), "day", anchor.isoformat())
    if form == "rolling":
        return _rolling(unit, count or 1.0, rest, anchor)
    grain = GRAINS.get(unit, "range")
    if form in ("this", "last", "next"):
        if anchor is None:
            return Resolved(None, grain)
        move = {"this": 0, "last": -1, "next": 1}[form]
        if unit == "day":
            return _from_context(unit, move, around)
        return Resolved(_unit_around(anchor, unit, move), grain, anchor.isoformat())
    if form in ("previous", "following", "same", "that"):
        return _from_context(unit, {"previous": -1, "following": 1}.get(form, 0), around)
    number = count or 0.0
    if form == "ago":
        if anchor is None or number != int(number):
            return Resolved(None, "vague")
        if unit in ("decade", "century"):
            return Resolved(None, "vague", anchor.isoformat())
        return Resolved(_unit_around(anchor, unit, -int(number)), grain, anchor.isoformat())
    if not number or number != int(number):
        return VAGUE
    return _from_context(unit, int(number) * (-1 if form == "earlier" else 1), around)


def _from_context(unit: str, move: int, around: Surroundings) -> Resolved:
    """A unit counted from the time that was named before; open where that time is less precise than the unit."""
    grain = GRAINS.get(unit, "range")
    if around.context is None:
        return Resolved(None, grain)
    first, last = around.context
    whole = _unit_around(first, unit, move)
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
        return Resolved((bounds(first.year, first.month)[0], bounds(last.year, last.month)[1]), grain, anchor.isoformat())
    if unit == "hour" and count % 24 == 0:
        unit, count = "day", count / 24
    if unit not in DAYS:
        return Resolved(None, "vague")
    first, last = sorted((anchor, anchor + datetime.timedelta(days=int(sign * count * DAYS[unit]))))
    return Resolved((first, last), grain, anchor.isoformat())


def _season_of(year: int, first_month: int) -> Bounds:
    start = datetime.date(year, first_month, 1)
    return start, shifted(start, 3) - datetime.timedelta(days=1)


def _season(grammar: DateGrammar, expression: Expression) -> Resolved | None:
    year = expression.first[0]
    assert year is not None
    return Resolved(_season_of(year, grammar.words.seasons[expression.unit]), "range")


def _relative_season(grammar: DateGrammar, expression: Expression, form: str, around: Surroundings) -> Resolved:
    anchor = around.anchor
    if anchor is None:
        return Resolved(None, "range")
    first_month = grammar.words.seasons[expression.unit]
    span = _season_of(anchor.year, first_month)
    if form in ("last", "past", "previous"):
        while span[1] >= anchor:
            span = _season_of(span[0].year - 1, first_month)
    elif form in ("next", "coming"):
        while span[0] <= anchor:
            span = _season_of(span[0].year + 1, first_month)
    elif first_month == 12 and anchor.month < 3:
        span = _season_of(anchor.year - 1, first_month)
    return Resolved(span, "range", anchor.isoformat())


def _weekday(grammar: DateGrammar, expression: Expression, word: str, around: Surroundings) -> Resolved:
    anchor = around.anchor
    if anchor is None:
        return Resolved(None, "day")
    wanted = grammar.words.weekdays[expression.unit.capitalize()]
    back = (anchor.weekday() - wanted) % 7
    ahead = (wanted - anchor.weekday()) % 7
    if word in ("next", "coming") or (word in ("near", "this") and around.future):
        day = anchor + datetime.timedelta(days=ahead or 7)
    else:
        day = anchor - datetime.timedelta(days=(back or 7) if word in ("last", "past", "previous") else back)
    return Resolved((day, day), "day", anchor.isoformat())
