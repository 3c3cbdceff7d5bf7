"""Reading periods that a text tells without naming their year: *in the spring*, *in the first quarter*, *by the end of the
year*, *over the weekend*, *the second week of June*. What they mean in days is settled in :mod:`evidence.dates.relative_resolution`."""

from __future__ import annotations

import re

from evidence.dates.words import YEAR, DateGrammar, Expression

REACH = 30
OTHER_SEASON = re.compile(rf"\s+(?:of\s+)?(?:{YEAR}|this|last|next|that|the)\b|\s+of\b|[-’'\w]")
SUBJECT_AFTER = re.compile(r"\s+[a-z]+s\s")
BEFORE_QUARTER = re.compile(
    r"\b(?:in|during|for|over|since|by|than)\s+the\s+(?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)[\s-]+\Z",
    re.IGNORECASE,
)
HALVES = re.compile(r"\bhalf\s+of\b")
YEAR_AFTER = re.compile(rf"\s+(?:of\s+)?(?P<year>{YEAR})(?![,.]\d|\s?%)")
END_BEFORE = re.compile(
    r"\b(?P<part>(?:end|start|beginning|close|middle)\s+of\s+|(?:rest|remainder)\s+of\s+)the\s+\Z", re.IGNORECASE
)
IN_THE = re.compile(r"\b(?:earlier|later)\s+in\s+the\s+\Z", re.IGNORECASE)
END_AFTER = re.compile(r"(?:[’']s\s+|-)end\b")
UNDER_REVIEW = re.compile(r"\s+under\s+(?:review|report|consideration|study)\b")
UP_TO = re.compile(r"\b(?:by|before|until|till|at|since|around)\s+(?:the\s+)?\Z", re.IGNORECASE)
OF_WHAT = re.compile(r"\s+(?:of|that|when|in\s+which|before|after)\b|[-’'\w]")
WEEKEND_BEFORE = re.compile(r"\b(?:over|at|during|on|by|since|after|before|this)\s+the\s+\Z", re.IGNORECASE)
WEEK_BEFORE = re.compile(r"\b(?P<ordinal>second|third|fourth|2nd|3rd|4th)\s+\Z", re.IGNORECASE)
PERFECT = re.compile(r"\b(?:has|have|had|been)\b[^.;]*\Z")
AT_A_TIME = re.compile(r"\s+(?:at\s+a\s+(?:time|stretch)|on\s+end|an?\s+(?:year|month|week|day)|each|apiece)\b")
OPENING_FOR = re.compile(r"(?:\A|[.!?]\s|\n)\W{0,2}(?=For\s[^.;,]{3,40}\Z)")
DECADE_BEFORE = re.compile(r"\bthe\s+(?P<part>(?:early|mid|late)[\s-]+)?\Z", re.IGNORECASE)
DEGREES = re.compile(r"\b(?:temperatures?|degrees?|mercury|humidity)\b", re.IGNORECASE)
HEAT = 60  # characters in which *the nineties* may be degrees
ARTICLES = {"a", "an"}


def decade_word(grammar: DateGrammar, text: str, at: int, end: int, start: int) -> Expression | None:
    """*The nineties*, *the late seventies*; *a man in his seventies* is no time."""
    before = DECADE_BEFORE.search(text, max(start, at - REACH), at)
    if before is None or DEGREES.search(text, max(start, at - HEAT), at):
        return None
    year = grammar.words.decade_words[text[at:end]]
    begin = before.start("part") if before["part"] else at
    return Expression(begin, end, "decade", (year, None, None), (year + 9, None, None))


def bare_season(
    grammar: DateGrammar, text: str, word: str, at: int, end: int, start: int, stop: int
) -> Expression | None:
    """*In the spring*, *by late summer*: the season alone, where no compound (*the winter offensive*) and no year follows."""
    before = grammar.before_season.search(text, max(start, at - REACH), at)
    opening = (
        before is not None and before["within"][0].isupper() and text.startswith(" the ", end)
    )  # *In the autumn the two …*
    if before is None or (OTHER_SEASON.match(text, end, stop) and not opening):
        return None
    opens = (
        before["within"][0].isupper() and SUBJECT_AFTER.match(text, end, stop) and not text.startswith(" months", end)
    )
    if not (opens or grammar.ends_phrase.match(text, end, stop)):
        return None
    return Expression(before.start("part") if before["part"] else at, end, "told season", unit=word)


def bare_part(grammar: DateGrammar, text: str, unit: str, end: int, start: int, stop: int) -> Expression | None:
    """*In the first quarter*; *in the second half* only where a half of something was named before it."""
    before = BEFORE_QUARTER.search(text, max(start, end - REACH), end - len(unit))
    if before is None or unit not in ("quarter", "half") or OF_WHAT.match(text, end, stop):
        return None
    if unit == "half" and not HALVES.search(text, start, before.start()):
        return None
    if not grammar.ends_phrase.match(text, end, stop):
        return None
    number = float(grammar.numbers.ordinal(before["ordinal"]) or 1)
    return Expression(before.start("ordinal"), end, "part of told year", amount=number, unit=unit)


def told_unit(text: str, unit: str, at: int, end: int, start: int, stop: int) -> Expression | None:
    """*The end of the year*, *by year’s end*, *later in the month*, *over the weekend*."""
    if not (text.endswith("the ", 0, at) or text.startswith(("’s end", "'s end", "-end"), end)):
        return None
    if unit == "weekend":
        alone = WEEKEND_BEFORE.search(text, max(start, at - REACH), at) and not OF_WHAT.match(text, end, stop)
        return Expression(at, end, "told unit", unit=unit) if alone else None
    if unit not in ("year", "month", "week", "decade", "century"):
        return None
    if IN_THE.search(text, max(0, at - REACH), at) and not OF_WHAT.match(text, end, stop):
        return Expression(at, end, "told unit", unit=unit)
    ends = END_AFTER.match(text, end, stop)
    if ends and UP_TO.search(text, max(start, at - REACH), at):
        return Expression(at, ends.end(), "told end" if ends.group() == "-end" else "told unit", unit=unit)
    review = UNDER_REVIEW.match(text, end, stop)
    if review:
        return Expression(at, review.end(), "told review", unit=unit)
    before = END_BEFORE.search(text, max(start, at - REACH), at)
    if before is None or OF_WHAT.match(text, end, stop):
        return None
    return Expression(before.start("part"), end, "told unit", unit=unit)


def nth_week(grammar: DateGrammar, text: str, at: int, end: int, start: int, stop: int) -> Expression | None:
    """*The second week of June*."""
    before = WEEK_BEFORE.search(text, max(start, at - REACH), at)
    of = grammar.of.match(text, end, stop) if before else None
    if before is None or of is None or not of["month"] or not of.group().lstrip().startswith("of "):
        return None
    year = int(of["month_year"]) if of["month_year"] else None
    month = grammar.months[of["month"].rstrip(".")]
    number = float(grammar.numbers.ordinal(before["ordinal"]) or 1)
    return Expression(before.start("ordinal"), of.end(), "part", (year, month, None), None, number, "nth week")


def lasting(grammar: DateGrammar, text: str, window: str, offset: int, unit: str, end: int) -> Expression | None:
    """*Has … for over two decades*, *For twenty years …*, *the first in 23 years*: a stretch up to the time of the
    sentence, whose bounds stay open."""
    if unit not in ("week", "month", "year", "decade", "century"):
        return None
    match = grammar.first_in.search(window) if " in " in window or " for " in window else None
    if match is None:
        match = grammar.lasting.search(window)
        if match is None:
            return None
        if AT_A_TIME.match(text, end):
            return None
        opens = OPENING_FOR.search(window) is not None
        if not opens and not PERFECT.search(text, max(0, offset - 80), offset + match.start()):
            return None
    number = 1.0 if match["count"].lower() in ARTICLES else grammar.count(match["count"])
    return Expression(offset + match.start("count"), end, "lasting", amount=number, unit=unit) if number else None


def feast(grammar: DateGrammar, text: str, at: int, end: int, start: int, stop: int) -> Expression | None:
    """*During Ramadan*, *on New Year’s Day*: behind a preposition, and where no compound follows (*Eid prayers*)."""
    year = YEAR_AFTER.match(text, end, stop)
    close = year.end() if year else end
    if not grammar.before_feast.search(text, max(start, at - 40), at) or not grammar.ends_phrase.match(
        text, close, stop
    ):
        return None
    fixed = grammar.words.feasts[text[at:end]]
    if not fixed:
        return Expression(at, close, "vague")
    month, day = map(int, fixed.split("-"))
    return Expression(at, close, "point", (int(year["year"]) if year else None, month, day))
