"""What a time expression means in days: inclusive ISO bounds, their precision, and what they were resolved against.

Precision is never invented: *early 2022* is bounded by the whole year, *the past few months* by nothing, and a partial
date stays open where neither the text's own day nor a neighbouring year tells which year is meant.
"""

from __future__ import annotations

import datetime
from calendar import monthrange

from evidence.dates.calendar_units import bounds, season_of, stretch_of, unit_around
from evidence.dates.meaning import Resolved, Surroundings
from evidence.dates.numbered_days import numbered_meaning
from evidence.dates.relative_resolution import relative_meaning, relative_season, weekday_meaning
from evidence.dates.words import DateGrammar, Expression

Parts = tuple[int | None, int | None, int | None]
NARRATIVE_DAYS = 200
NEAR_DAYS = 100
UPDATED_DAYS = 14


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
            return Resolved(
                (datetime.date(expression.first[0], 1, 1), datetime.date(expression.last[0], 12, 31)),
                "decade" if form == "decade" else "range",
            )
        if form == "fiscal":
            return _span(expression, around) if rest == "span" else _point(expression, around)
        if form == "part":
            return _part(expression, around)
        if form == "season":
            return _season(grammar, expression)
        if form == "numbered":
            return numbered_meaning(expression, rest, around)
        if form == "weekday":
            return weekday_meaning(grammar, expression, rest, around)
        if rest.startswith("season"):
            return relative_season(grammar, expression, form, around)
        return relative_meaning(expression, form, rest, around)
    except (ValueError, OverflowError):
        return None


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
    if around.perhaps and day is not None:
        for year in (anchor.year, anchor.year + 1):
            if 0 < (bounds(year, month, min(day, monthrange(year, month)[1]))[0] - anchor).days <= NEAR_DAYS:
                return year, anchor.isoformat()
    if around.future:
        ahead = (month, day or 31) >= (anchor.month, anchor.day)
        return anchor.year + (not ahead), anchor.isoformat()
    behind = (month, day or 1) <= (anchor.month, anchor.day)
    if not behind and day is not None:  # a text is updated, or looks a few days ahead, rather than back by a whole year
        this_year = bounds(anchor.year, month, min(day, monthrange(anchor.year, month)[1]))[0]
        behind = (this_year - anchor).days <= UPDATED_DAYS
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
    if expression.form in ("point latest", "point coming") and around.anchor:
        ahead = expression.form == "point coming"
        passed = month < around.anchor.month if not ahead else month <= around.anchor.month
        named = around.anchor.year - (not passed) if not ahead else around.anchor.year + passed
        return Resolved(bounds(named, month), grain, around.anchor.isoformat())
    move = {"point last": -1, "point this": 0, "point next": 1}.get(expression.form)
    if move is not None:
        if around.anchor is None:
            return Resolved(None, grain)
        return Resolved(bounds(around.anchor.year + move, month, day), grain, around.anchor.isoformat())
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


def _part(expression: Expression, around: Surroundings) -> Resolved | None:
    """Halves, quarters and first or last stretches of a named year or month, or of *this year*."""
    year, month, _ = expression.first
    against = None
    if expression.form != "part":
        base = (
            around.anchor
            if "same" not in expression.form
            and "following" not in expression.form
            and "previous" not in expression.form
            else None
        )
        base = base or (around.context[0] if around.context else None)
        if base is None:
            return Resolved(None, "range")
        if "told" in expression.form:
            base = around.context[0] if around.context else base
        against = base.isoformat()
        move = {"last": -1, "previous": -1, "next": 1, "following": 1}.get(expression.form.split()[2], 0)
        whole = unit_around(base, expression.form.split()[3], move)
        of_the = expression.form.startswith("part of the ") and not around.future and around.anchor
        if of_the and stretch_of(whole, expression.unit, expression.amount or 0.0)[0] > of_the:
            whole = unit_around(whole[0], "year", -1)
        if "told" in expression.form and around.anchor and not around.future:
            while stretch_of(whole, expression.unit, expression.amount or 0.0)[1] > around.anchor:
                whole = unit_around(whole[0], "year", -1)
    elif month is not None and year is None:
        found = _year_for(month, None, around)
        if found is None:
            return Resolved(None, "range")
        whole, against = bounds(found[0], month), found[1]
    else:
        assert year is not None
        whole = bounds(year, month)
    return Resolved(
        stretch_of(whole, expression.unit, expression.amount or 0.0), "range" if expression.amount else "vague", against
    )


def _season(grammar: DateGrammar, expression: Expression) -> Resolved | None:
    year = expression.first[0]
    assert year is not None
    return Resolved(season_of(year, grammar.words.seasons[expression.unit]), "range")
