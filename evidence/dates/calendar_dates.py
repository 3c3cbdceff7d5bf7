"""Reading calendar expressions (days, months, years, and ranges of them) at a place in the text."""

from __future__ import annotations

import re

from evidence.dates.words import DASH, YEAR, DateGrammar, Expression
from evidence.sentences.tables import TableRow, is_time

Parts = tuple[int | None, int | None, int | None]

NOT_A_YEAR_BEFORE = re.compile(r"(?:[\w$€£¥₹#@/][.,\-\u2010\u2011]?|[.,:/\\]|Rs\.?\s|\bv\.?\s)\Z")
COUNTED_AFTER = re.compile(
    r"(?:[-\s](?:strong\b|man\b|member\b|year-old|years?\b|km\b|kilomet|miles?\b|met(?:er|re)s?\b|tons?\b|tonnes\b|kg\b|MW|megawatt|hectares|acres|percent|per\s+cent|million|billion|feet|"
    r"people\b|soldiers\b|troops\b|civilians\b|refugees\b|personnel\b|fighters\b|militants\b|men\b|women\b|children\b|families\b|dollars\b|rupees\b))|%",
)
APPROXIMATED = re.compile(
    r"\b(?:than|over|about|some|nearly|almost|least|to|approximately|roughly|killed|killing)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
PLURAL_AFTER = re.compile(r"\s+(?:[a-z-]+\s+){0,1}[a-z]{3,}s\b")
CLOCK = re.compile(r"\s*(?:GMT|UTC|PKT|hrs?\b|hours\b|local\s+time)")
PERIOD_LINK = re.compile(rf"\s?{DASH}\s?|\s+(?:to|through|till|until)\s+(?:the\s+)?", re.IGNORECASE)
AGAIN_LINK = re.compile(r"\s*,?\s+(?:and|then)\s+(?:(?:again|then|later)\s+)?(?:in|on)\s+", re.IGNORECASE)
LIST_LINK = re.compile(r"\s*,\s+(?:and\s+|or\s+)?|\s+(?:and|or|&)\s+|/", re.IGNORECASE)
PREFIX_BEFORE = re.compile(r"(?:(?i:mid|end|early|late|post|pre|since|in)|\b[a-z]{4,})[-\u2013]\Z")
YEAR_BEFORE = re.compile(r"\d{4}\s?[/\-\u2013]\Z")
NUMERAL_AFTER = re.compile(r"[,.]\d|[A-Za-z_]|/\d")
TO_BEFORE = re.compile(r"from\s.{0,16}\bto\s+\Z|\d\s+to\s+\Z")
PREPOSITION_BEFORE = re.compile(r"\b(?:in|since|from|by|until|circa|of|between|and|to)\s+\Z")
AGENDA_AFTER = re.compile(r"\s+Agenda\b")
SHORT_MONTH_BEFORE = re.compile(r"\b(?:in|since|until|during)\s+\Z")
THE_BEFORE = re.compile(r"\b(?:the|The|post|pre)[\s-]\Z")
NAME_BEFORE = re.compile(r"\b[A-Z][a-z]+\s+\Z")
NAME_AFTER = re.compile(r"\s+[A-Z][a-z]+")
COUNT_AFTER = re.compile(r"\s+(?:people|[a-z]+s\s+(?:were|had|have)\b|percent|per\s+cent|million|thousand)|,\d{3}")
FISCAL = re.compile(rf"FY\s?[’']?(?P<year>{YEAR}|\d\d(?!\d))(?:[-/\u2013](?P<last>{YEAR}|\d\d(?!\d)))?(?!\w|[.,]\d)")
ONE_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
POINTS = ("point", "point part")  # *May 2023*, *late May 2023*
BETWEEN_BEFORE = re.compile(r"(?i)\bbetween\s+(?:the\s+)?\Z")
EVERY = re.compile(r"\b(?:every|each)\s\Z", re.IGNORECASE)


def _int(text: str | None) -> int | None:
    return int(text) if text else None


def read_at_digit(grammar: DateGrammar, text: str, at: int, start: int, stop: int) -> Expression | None:
    """The date that begins with the digits at ``at`` (day first, ISO, numeric, year), or None."""
    before = text[at - 1] if at > start else " "
    if before in "Y’'":
        return _fiscal(text, at, start, stop)
    if before.isalnum() or before in "$€£¥₹#@_.\\" or (before in ",:" and text[at - 2 : at - 1].isdigit()):
        return None
    run = at
    while run < stop and text[run].isdigit():
        run += 1
    if run - at == 4:
        return _iso(grammar, text, at, stop) or _year(grammar, text, at, start, stop)
    if run - at > 2:
        return None
    if run < stop and text[run] in "./-":
        named = next((name for name in grammar.words.named_days if text.startswith(name, at)), None)
        if (
            named
            and not text[at + len(named) : at + len(named) + 1].isalnum()
            and text[at + len(named) : at + len(named) + 1] != "/"
        ):
            year, month, day = map(int, grammar.words.named_days[named].split("-"))
            return Expression(at, at + len(named), "point", (year, month, day))
        match = grammar.numeric.match(text, at, stop)
        if match:
            return _numeric(match)
    match = grammar.day_first.match(text, at, stop)
    if match is None or (before in "-–/" and text[at - 2 : at - 1].isdigit()):
        return None
    named_month, stated = grammar.months[match["month"].rstrip(".")], _int(match["year"])
    first: Parts = (stated, named_month, int(match["day"]))
    if match["last"] is None:
        return Expression(at, match.end(), "point", first)
    return Expression(at, match.end(), "span", first, (stated, named_month, int(match["last"])))


def _fiscal(text: str, at: int, start: int, stop: int) -> Expression | None:
    """*FY24*, *FY2023-24*: bounded, as *fiscal year 2024*, by the calendar years, since countries begin theirs apart."""
    begin = text.rfind("FY", max(start, at - 4), at)
    match = FISCAL.match(text, begin, stop) if begin >= 0 and not text[begin - 1 : begin].isalnum() else None
    if match is None or match.start("year") != at:
        return None
    year = int(match["year"]) + (0 if len(match["year"]) == 4 else 2000)
    if match["last"] is None:
        return Expression(begin, match.end(), "fiscal point", (year, None, None))
    last = int(match["last"]) + (0 if len(match["last"]) == 4 else year - year % 100)
    return (
        Expression(begin, match.end(), "fiscal span", (year, None, None), (last, None, None)) if last > year else None
    )


def _iso(grammar: DateGrammar, text: str, at: int, stop: int) -> Expression | None:
    match = grammar.iso.match(text, at, stop) or grammar.year_first.match(text, at, stop)
    if match is None:
        return None
    return Expression(at, match.end(), "point", (int(match["year"]), int(match["month"]), int(match["day"])))


def _numeric(match: re.Match[str]) -> Expression:
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    year += 0 if year > 99 else 2000 if year < 70 else 1900
    form = "point"
    day, month = (two, one) if two > 12 else (one, two)
    if one <= 12 and two <= 12 and one != two and match["mark"] == "/":
        form = "either order"
    return Expression(match.start(), match.end(), form, (year, month, day))


def _year(grammar: DateGrammar, text: str, at: int, start: int, stop: int) -> Expression | None:
    match = grammar.years.match(text, at, stop)
    if match is None:
        return None
    year, end = int(match["year"]), match.end()
    head = text[max(start, at - 24) : at]
    after = text[end : end + 40]
    if NOT_A_YEAR_BEFORE.search(head) and not PREFIX_BEFORE.search(head) and not YEAR_BEFORE.search(head):
        return None
    if NUMERAL_AFTER.match(after) or COUNTED_AFTER.match(after) or CLOCK.match(after) or grammar.label.search(head):
        return None
    if APPROXIMATED.search(head) and PLURAL_AFTER.match(after) and not TO_BEFORE.search(head):
        return None
    if year % 100 == 0 and year < 2000 and PLURAL_AFTER.match(after) and not match["decade"]:
        return None
    if year < 1800 and not PREPOSITION_BEFORE.search(head):
        return None
    if AGENDA_AFTER.match(after):
        return None
    if match["decade"]:
        if year % 10:
            return Expression(at, match.end("year"), "point", (year, None, None))
        return Expression(
            at, end, "decade", (year, None, None), (year + (99 if year % 100 == 0 and year < 2000 else 9), None, None)
        )
    last = _int(match["last"])
    if match["short"]:
        short = int(match["short"])
        last = year - year % 100 + short
    if last is None:
        return Expression(at, end, "point", (year, None, None))
    if last <= year:
        return Expression(at, match.end("year"), "point", (year, None, None))
    return Expression(at, end, "span", (year, None, None), (last, None, None))


def read_at_month(grammar: DateGrammar, text: str, at: int, start: int, stop: int) -> Expression | None:
    """The date that begins with the month name at ``at``, or None where the word is no month (the verb *may*)."""
    match = grammar.month_year.match(text, at, stop)
    if match:
        return Expression(
            at, match.end(), "point", (int(match["year"]), grammar.months[match["month"].rstrip(".")], None)
        )
    match = grammar.month_first.match(text, at, stop)
    if match:
        read = _month_first(grammar, text, match)
        if read:
            return read
    match = grammar.month_only.match(text, at, stop)
    if match is None:
        return None
    name = match["month"].rstrip(".")
    before = text[max(start, at - 14) : at]
    if EVERY.search(before):
        return None  # *every July*: a custom, and no one time
    if (
        name in grammar.words.month_abbreviations
        and not (len(name) == 4 or match["month"].endswith("."))
        and not SHORT_MONTH_BEFORE.search(before)
    ):
        return None
    if (
        name.capitalize() in grammar.words.doubtful_months
        or name in grammar.words.month_abbreviations
        or name.isupper()
    ):
        if not grammar.may_precede.search(before):
            return None
    elif NAME_BEFORE.search(before) and NAME_AFTER.match(text[match.end() : match.end() + 12]):
        return None  # a person's name
    return Expression(at, match.end(), "point", (None, grammar.months[name], None))


def month_cell(grammar: DateGrammar, text: str, row: TableRow, place: int) -> Expression | None:
    """A month that stands alone in a table's cell (*Jan*): of the year in its row, else of the only one in the title."""
    start, end = row.cells[place]
    month = grammar.months.get(text[start:end].rstrip("."))
    if month is None:
        return None
    timed = [cell for cell, head in zip(row.cells, row.heads, strict=False) if is_time(text[slice(*head)])]
    beside = [text[slice(*cell)] for cell in timed if ONE_YEAR.fullmatch(text, *cell)]
    years = set(beside or ONE_YEAR.findall(text, *row.above))
    return Expression(start, end, "point", (int(years.pop()) if len(years) == 1 else None, month, None))


def _month_first(grammar: DateGrammar, text: str, match: re.Match[str]) -> Expression | None:
    month, year = grammar.months[match["month"].rstrip(".")], _int(match["year"])
    day, last, end = int(match["day"]), _int(match["last"]), match.end()
    after = text[match.end() : match.end() + 40]
    if year is None and last is None and COUNT_AFTER.match(after):
        return None
    if year is None and last is None and THE_BEFORE.search(text, max(0, match.start() - 6), match.start()):
        famous = grammar.words.famous_days.get(f"{month:02}-{day:02}")
        year = famous if famous and grammar.famous_after.match(text, end) else None
    first: Parts = (year, month, day)
    if last is None:
        return Expression(match.start(), end, "point", first)
    if last <= day:
        return Expression(
            match.start(),
            match.start("last") - len(text[match.end("day") : match.start("last")]),
            "point",
            (None, month, day),
        )
    return Expression(match.start(), end, "span", first, (year, month, last))


def join_periods(grammar: DateGrammar, text: str, found: list[Expression], start: int) -> list[Expression]:
    """Two dates joined as a period become one expression (*from 2014 to 2021*, *March–May 2023*); in a list, a date
    without a year takes that of the next (*March and April 2023*)."""
    if len(found) < 2:
        return found
    joined: list[Expression] = []
    for expression in reversed(found):
        following = joined[-1] if joined else None
        if following is None or expression.form not in POINTS or following.form not in (*POINTS, "span"):
            joined.append(expression)
            continue
        gap = text[expression.end : following.start]
        if AGAIN_LINK.fullmatch(gap):
            following = joined[-1] = _with_earlier_year(expression, following)
        head = text[max(start, expression.start - 60) : expression.start]
        joins = PERIOD_LINK.fullmatch(gap) and not (grammar.moving.search(head) and "to" in gap)
        period = bool(joins or (gap.strip().lower() in ("and", "and the") and BETWEEN_BEFORE.search(head)))
        compatible = following.form in POINTS and _same_grain(expression, following)
        shared = _with_year_of(expression, following)
        if period and compatible:
            joined[-1] = Expression(expression.start, following.end, "span", shared.first, following.first)
        elif LIST_LINK.fullmatch(gap):
            joined.append(shared)
        else:
            joined.append(expression)
    joined.reverse()
    return joined


def _same_grain(one: Expression, two: Expression) -> bool:
    if two.form == "point part" and one.first[0] and (two.first[0] or 0) > one.first[0]:
        return True  # *from January 2019 to the end of 2022*
    if two.first[2] is not None or one.first[2] is not None:
        return one.first[2] is not None and two.first[2] is not None and two.first[1] is not None
    return (one.first[1] is None) == (two.first[1] is None)


def _with_earlier_year(one: Expression, two: Expression) -> Expression:
    """``two`` with the year of ``one`` before it, where it has a later month and no year (*in May 2023 and again in June*)."""
    year, month, day = two.first
    if two.form != "point" or year is not None or month is None or one.first[0] is None or (one.first[1] or 0) > month:
        return two
    return two._replace(first=(one.first[0], month, day))


def _with_year_of(one: Expression, two: Expression) -> Expression:
    """``one`` with the year of ``two``, where it has a month and no year of its own."""
    year, month, day = one.first
    if year is not None or month is None or two.first[0] is None:
        return one
    later = two.first[1] is not None and month > two.first[1]
    return one._replace(first=(two.first[0] - later, month, day))
