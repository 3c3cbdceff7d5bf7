"""Reading relative time expressions (*this year*, *the past two decades*, *three days ago*, *the first half of 2023*)
around a unit word, and weekdays. What they mean in days is settled in :mod:`evidence.dates.resolution`."""

from __future__ import annotations

import re

from evidence.dates.told_periods import ARTICLES, bare_part, bare_season, lasting, nth_week, told_unit
from evidence.dates.words import VAGUE_COUNTS, YEAR, DateGrammar, Expression
from evidence.quantities.counted_nouns import is_plural

WINDOW = 56
HOURS = 24  # of a day
LONG_UNITS = ("day", "week", "month", "year", "decade")
LOOSE = ("ago", "later", "earlier")
PLURALS_ALONE = re.compile(r"(?:\A|[,;]\s|\b(?:and|but|only|just)\s)\Z")
AND_A = re.compile(r"\b(?:century|centuries|decades?|years?|months?|weeks?)\s+and(?:\s+an?)?\s+\Z")
SHARE_BEFORE = re.compile(r"\b(?:half\s+|(?:a\s+)?quarter\s+of\s+)\Z", re.IGNORECASE)
FROM_THE_END = {"last": 4, "final": 4, "latter": 2}  # which part of four, or of two, is the last one
SEASON_BEFORE = re.compile(r"\b(this|last|next|past|coming|previous)\s+\Z", re.IGNORECASE)
WORD_END = re.compile(r"\W")
CLAUSE_AFTER = re.compile(r"\s+(?:the|a|an|is|was|has|had|will|can)\b")
OWNED_PART = re.compile(r"[’']s\s+(?P<ordinal>first|second|third|fourth|last|final|latter)\s+(?P<part>half|quarter)\b")
NAMED_MONTH = re.compile(r"\b(?<!the )(?<!of )(last|past|this|next|coming)\s+\Z", re.IGNORECASE)
MONTHS_MEANT = {"last": "latest", "past": "latest", "this": "this", "next": "coming", "coming": "coming"}
AUXILIARY_BEFORE = re.compile(
    r"(?:\b(?:will|would|can|could|may|might|must|shall|should|(?<!compared )to|not|never|did|does|do|that|which|who)|n[’']t)\s+(?:[a-z]+ly\s+|only\s+|even\s+)?\Z",
    re.IGNORECASE,
)
SUBJECT_BEFORE = re.compile(r"(?<!\bin\s)(?<!\bof\s)\b([a-z]{4,})\s+\Z")
OF_WEEK = re.compile(r"\s+(?:of\s+)?(last|next)\s+week\b")
OF_A_YEAR = re.compile(rf"\s+(?:(?:of|in|during)\s+)?(?:{YEAR}\b|(?:last|(?:the\s+)?previous)\s+year\b)")
WEEKDAY_BEFORE = re.compile(r"\b(last|next|this|coming|past|previous)\s+\Z", re.IGNORECASE)


def read_at_head(grammar: DateGrammar, text: str, at: int, end: int, start: int, stop: int) -> Expression | None:
    """The relative expression whose unit word stands at ``at``-``end``, or None."""
    word = text[at:end].lower()
    if word in grammar.words.days_by_name:
        return Expression(at, end, "day offset", amount=float(grammar.words.days_by_name[word]))
    following = text[end : end + 1]
    ends = text.startswith("-end", end)
    if (
        following.isalnum()
        or (following in "-_" and not ends)
        or (at > start and (text[at - 1].isalnum() or text[at - 1] in "-_"))
    ):
        return None
    window = text[max(start, at - WINDOW) : at]
    offset = max(start, at - WINDOW)
    if word in grammar.words.seasons:
        return _season(text, window, offset, word, end) or bare_season(grammar, text, word, at, end, start, stop)
    unit = grammar.words.units[word]
    if unit in ("half", "quarter", "century"):
        found = _ordinal(grammar, text, window, offset, unit, end, stop) or bare_part(
            grammar, text, unit, end, start, stop
        )
        if found or unit == "half":
            return found
    return (
        _worded(grammar, text, window, offset, unit, word, end, stop)
        or _counted(grammar, text, window, offset, unit, end, stop)
        or (nth_week(grammar, text, at, end, start, stop) if word == "week" else None)
        or told_unit(text, word, at, end, start, stop)
    )


def _season(text: str, window: str, offset: int, word: str, end: int) -> Expression | None:
    match = SEASON_BEFORE.search(window)
    if (match and word != "fall") or (match and WORD_END.match(text[end : end + 1] or ".")):
        assert match is not None
        return Expression(offset + match.start(), end, f"{match[1].lower()} season", unit=word)
    return None


def _part(grammar: DateGrammar, ordinal: str) -> int:
    """Which part of four, or of two, *the third*, *the last* is; 0 where the word is none."""
    return FROM_THE_END.get(ordinal) or grammar.numbers.ordinal(ordinal) or 0


def _ordinal(
    grammar: DateGrammar, text: str, window: str, offset: int, unit: str, end: int, stop: int
) -> Expression | None:
    """*The first half of 2023*, *the last quarter of the year*, *the 21st century*."""
    match = grammar.ordinal.search(window)
    if match is None:
        return None
    ordinal, begin = match["ordinal"].lower(), offset + match.start("ordinal")
    if unit == "century":
        number = grammar.numbers.ordinal(ordinal)
        if number is None or number < 10:
            return None  # *a second century of rule*
        return Expression(begin, end, "century", ((number - 1) * 100 + 1, None, None), (number * 100, None, None))
    part = _part(grammar, ordinal)
    if not 0 < part <= 4:
        return None
    of = grammar.of.match(text, end, stop)
    if of is None:
        return None
    if unit == "half":
        part = 2 if part == 4 else part
    return _of_period(grammar, of, begin, unit, float(part))


def _of_period(grammar: DateGrammar, of: re.Match[str], begin: int, unit: str, count: float) -> Expression:
    """A part of a named period; ``first`` holds its year and month, ``last`` is unused; relative ones keep their word."""
    if of["year"] and of["last"]:  # *the first half of fiscal 2023-24*: countries begin theirs apart
        closes = int(of["year"][: -len(of["last"])] + of["last"])
        return Expression(begin, of.end(), "fiscal span", (int(of["year"]), None, None), (closes, None, None))
    if of["fiscal"] and "calendar" not in of["fiscal"]:
        return Expression(begin, of.end(), "fiscal point", (int(of["year"]), None, None))
    if of["year"]:
        return Expression(begin, of.end(), "part", (int(of["year"]), None, None), None, count, unit)
    if of["month"]:
        year = int(of["month_year"]) if of["month_year"] else None
        return Expression(
            begin, of.end(), "part", (year, grammar.months[of["month"].rstrip(".")], None), None, count, unit
        )
    word = of["word"].lower().split()[-1]
    return Expression(
        begin,
        of.end(),
        "part of " + ("this" if word == "current" else word) + " " + of["unit"],
        (None, None, None),
        None,
        count,
        unit,
    )


VAGUE_BEFORE_PLURAL = (
    *("recent", "coming", "past", "following", "last", "next"),
    *("previous", "preceding", "ensuing", "subsequent"),
)
COUNTING_FROM_AN_END = ("first", "final", "opening", "closing", "latest")


def _worded(
    grammar: DateGrammar, text: str, window: str, offset: int, unit: str, head: str, end: int, stop: int
) -> Expression | None:
    """*This year*, *the past two decades*, *the preceding year*, *recent months*, *the first 21 months*."""
    match = grammar.relative.search(window)
    if match is None:
        return None
    word, counted = match["word"].lower(), match["count"]
    begin = offset + match.start("word")
    plural = head.endswith("s")
    if word == "last" and (counted or plural) and _is_verb(window[: match.start("word")]):
        return None
    if head.startswith("night"):
        return Expression(begin, end, "day offset", amount=-1.0) if word == "last" and not counted else None
    if word in COUNTING_FROM_AN_END or (word == "last" and _in_past_period(grammar, text, end, stop)):
        return _first_n(grammar, text, begin, unit, word, counted, plural, end, stop)
    if counted:
        return _rolling(grammar, word, counted, unit, begin, end)
    if word == "same" and unit in ("month", "quarter") and OF_A_YEAR.match(text, end, stop):
        return None  # *the same month last year*: one time, read at the year
    if plural:
        return Expression(begin, end, "vague", unit=unit) if word in VAGUE_BEFORE_PLURAL else None
    if word in ("ensuing", "subsequent"):
        word = "following"
    if word == "recent" or (
        unit in ("day", "hour", "minute", "second") and word in ("this", "current", "last", "past", "first", "coming")
    ):
        return None
    if word == "that" and CLAUSE_AFTER.match(text[end : end + 8]):
        return None
    if (
        word in ("past", "last")
        and match["the"]
        and unit != "half"
        and (word == "past" or unit in ("year", "decade", "month", "week", "century"))
    ):
        return Expression(begin, end, "rolling back", amount=1.0, unit=unit)
    if match["part"] and word in ("this", "current", "last", "next"):
        begin = offset + match.start("part")
    return _one_unit(grammar, text, word, unit, begin, end, stop)


def _is_verb(before: str) -> bool:
    """*Will last two years*, *talks last two days*: whether *last* behind these words is a verb."""
    subject = SUBJECT_BEFORE.search(before)
    return AUXILIARY_BEFORE.search(before) is not None or (subject is not None and is_plural(subject[1]))


def _one_unit(grammar: DateGrammar, text: str, word: str, unit: str, begin: int, end: int, stop: int) -> Expression:
    """*The current month*, *last year*, and a part that the year owns: *this year's first half*."""
    same = {"current": "this", "past": "last", "coming": "next", "prior": "previous", "preceding": "previous"}
    word = same.get(word, word)
    owned = OWNED_PART.match(text, end, stop) if unit == "year" and word in ("this", "last", "next") else None
    if owned:
        part = _part(grammar, owned["ordinal"])
        part = 2 if owned["part"] == "half" and part == 4 else part
        return Expression(begin, owned.end(), f"part of {word} year", amount=float(part), unit=owned["part"])
    return Expression(begin, end, f"{word} unit", unit=unit)


def _in_past_period(grammar: DateGrammar, text: str, end: int, stop: int) -> bool:
    """Whether an *of* period follows: *the last six months of 2023* counts back from its end."""
    of = grammar.of.match(text, end, stop)
    return of is not None and of.group().lstrip().startswith("of ") and (of["year"] or of["month"]) is not None


def _first_n(
    grammar: DateGrammar,
    text: str,
    begin: int,
    unit: str,
    word: str,
    counted: str | None,
    plural: bool,
    end: int,
    stop: int,
) -> Expression | None:
    number = grammar.count(counted) if counted else 1.0
    if number is None or unit in ("hour", "minute", "second"):
        return None
    of = grammar.of.match(text, end, stop)
    form_count = -number if word in ("last", "final", "closing") else number
    if of and of.group().lstrip().startswith("of ") and number:
        return _of_period(grammar, of, begin, unit, form_count)
    if counted is None and (not plural or unit == "day"):
        return None
    alone = " alone" if number > 0 and word == "first" and not text.startswith(" of ", end) else ""
    return Expression(begin, end, "unanchored" + alone, amount=number or None, unit=unit)


def _rolling(grammar: DateGrammar, word: str, counted: str, unit: str, begin: int, end: int) -> Expression | None:
    lowered = " ".join(counted.lower().split())
    if word in ("this", "that", "same", "current"):
        return None
    if lowered in VAGUE_COUNTS:
        return Expression(begin, end, "vague", unit=unit)
    number = grammar.count(counted)
    if number is None:
        return None
    if word in ("next", "coming"):
        return Expression(begin, end, "rolling on", amount=number, unit=unit)
    if word in ("last", "past", "recent"):
        return Expression(begin, end, "rolling back", amount=number, unit=unit)
    return Expression(begin, end, "unanchored", amount=number, unit=unit)


def _counted(
    grammar: DateGrammar, text: str, window: str, offset: int, unit: str, end: int, stop: int
) -> Expression | None:
    """*Three years ago*, *a month later*, *the year before*."""
    after = grammar.counted_after.match(text, end, stop)
    if after is None:
        return lasting(grammar, text, window, offset, unit, end)
    word = after["word"].lower()
    before = grammar.counted.search(window)
    if PLURALS_ALONE.search(window) and unit in LONG_UNITS and text[end - 1] == "s" and word in LOOSE:
        return Expression(end - len(unit) - 1, after.end(), "vague", unit=unit)  # *Weeks later, …*
    if before is None:
        return None
    counted = before["count"].lower()
    begin = offset + before.start("count")
    if counted == "the" and word in ("before", "earlier", "prior", "after"):
        form = "following unit" if word == "after" else "previous unit"
        return Expression(offset + before.start("count") + 4, after.end(), form, unit=unit)
    if " ".join(counted.split()) in VAGUE_COUNTS or counted in ("years", "months"):
        return Expression(begin, after.end(), "vague", unit=unit) if word in LOOSE else None
    share = SHARE_BEFORE.search(window, 0, before.start("count")) if counted in ARTICLES else None
    if share or word == "on":
        known = share or (unit in LONG_UNITS and (counted in ARTICLES or grammar.count(counted)))
        return (
            Expression(offset + share.start() if share else begin, after.end(), "vague", unit=unit) if known else None
        )
    if unit == "quarter" and AND_A.search(text, max(0, begin - 24), begin):
        return None  # *a century and a quarter later*
    if counted in ARTICLES:
        begin += len(counted) + 1
    number = 1.0 if counted in ARTICLES else grammar.count(counted)
    if number is None or (word in ("before", "prior") and counted in ARTICLES and unit == "day"):
        return None
    if unit == "hour" and number and number % HOURS == 0:
        unit, number = "day", number / HOURS  # *48 hours ago*
    if unit in ("hour", "minute", "second"):
        return None
    form = "ago" if word == "ago" else "later" if word in ("later", "hence", "after") else "earlier"
    return Expression(begin, after.end(), form, amount=number, unit=unit)


def read_weekday(grammar: DateGrammar, text: str, at: int, end: int, start: int, stop: int) -> Expression | None:
    """A weekday as a relative day, unless it belongs to a name (*Bloody Sunday*, *Friday prayers*)."""
    before = text[max(start, at - 16) : at]
    if (
        grammar.weekday_name_before.search(before)
        or grammar.weekday_name_after.match(text, end, stop)
        or text[end : end + 1] == "-"
    ):
        return None
    if week := OF_WEEK.match(text, end, stop):
        return Expression(at, week.end(), f"weekday {week[1]}-week", unit=text[at:end])
    match = WEEKDAY_BEFORE.search(before)
    begin = max(start, at - 16) + match.start() if match else at
    form = "weekday " + (match[1].lower() if match else "near")
    return Expression(begin, end, form, unit=text[at:end])


def widen(grammar: DateGrammar, text: str, expression: Expression, start: int) -> Expression:
    """``expression`` with what stands before it and narrows it: *early*, *spring*, *the first half of*, *fiscal year*."""
    if (
        expression.form not in ("point", "span", "this unit", "last unit", "next unit", "decade")
        or expression.first[2] is not None
    ):
        return expression
    floor = max(start, expression.start - 34)
    head = text[floor : expression.start]
    which = NAMED_MONTH.search(head) if expression.form == "point" and expression.first[0] is None else None
    if which:
        return expression._replace(start=floor + which.start(), form=f"point {MONTHS_MEANT[which[1].lower()]}")
    match = grammar.part_of.search(head)
    if match is None:
        return expression
    begin = floor + match.start()
    month = expression.first[1]
    if match["season"] and month is None and expression.form in ("point", "span"):
        return expression._replace(start=begin, form="season", unit=match["season"].lower())
    if match["fiscal"] and month is None:
        return expression._replace(start=begin, form="fiscal " + expression.form)
    if match["half"] or match["quarter"] or match["h"]:
        return _half_or_quarter(grammar, expression, match, begin)
    if match["part"]:
        unit = expression.unit or ("month" if month else "year")
        return expression._replace(start=begin, form=expression.form + " part", unit=unit)
    return expression


def _half_or_quarter(grammar: DateGrammar, expression: Expression, match: re.Match[str], begin: int) -> Expression:
    if expression.form != "point":
        return expression
    if match["half"]:
        unit, count = "half", 1 if match["half"].lower() == "first" else 2
    elif match["h"]:
        unit, count = "half", int(match["h"][1])
    else:
        word = match["quarter"].lower()
        unit, count = "quarter", int(word[1]) if word[0] == "q" else _part(grammar, word.split()[0])
    return expression._replace(start=begin, form="part", amount=float(count), unit=unit)
