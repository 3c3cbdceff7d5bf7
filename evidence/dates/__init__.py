"""Time expressions in sentences: found by keyword, read by pattern, resolved against the text's own day."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from evidence.curated import DATA
from evidence.dates.calendar_dates import join_periods, month_cell, read_at_digit, read_at_month
from evidence.dates.event_times import find_event_times
from evidence.dates.looking_ahead import looks_ahead
from evidence.dates.meaning import Resolved, Surroundings
from evidence.dates.narrative import Narrative
from evidence.dates.narrowed import SIDES, narrowed
from evidence.dates.numbered_days import numbered_day
from evidence.dates.relative import read_at_head, read_weekday, widen
from evidence.dates.resolution import resolve
from evidence.dates.told_periods import decade_word, feast
from evidence.dates.words import DateGrammar, Expression, load_date_grammar
from evidence.names.gazetteer import in_address
from evidence.quantities.numbers import figures
from evidence.sentences.tables import FIGURE, TableRow, is_time, rows_by_start
from evidence.sentences.tables import YEAR as YEAR_CELL
from evidence.tables.rows import Date, Sentence

if TYPE_CHECKING:
    from evidence.sources import SourceText

REFERENCE = re.compile(
    r"(?:\A|;)\s*(?:source:\s*|see\s+)?(?:[A-Z@][^;()]{0,80}?,\s*(?:[A-Z][a-z]+day,?\s*)?|[A-Z][\w.&’'-]*(?:\s+[A-Z][\w.&’'-]*){0,3}\s+)\Z"
)
MORE_OF_REFERENCE = re.compile(r"[,;&]\s*(?:and\s+)?\Z")
DATELINE = re.compile(r"[\s*]*[A-Z][A-Z’'. /-]{2,40}\**(?:,\s*[A-Z][a-z]+(?:\s[A-Z][a-z]+)*)?,?\s*[,:(–—-]?\s*\Z")
DATELINE_AFTER = re.compile(r"\s*(?:\([A-Za-z ./]+\)\s*)?(?:[-–—:]|\)\s*[-–—:])|\.\s*(?:/[A-Z]|\Z)")
PLACED = re.compile(r" \[[A-Z][^()\[\]]{1,40}\](?=,)")  # where an outlet sits: Dawn [Islamabad], May 5
PUBLICATION_DAYS = 62
PUBLICATION_LINE = 160
DATELINE_DAYS = 3
OPENING = 14  # characters before what opens a sentence: *On the same …*
WEEKDAY_LINK = re.compile(r",?\s+\(?(?:the\s+)?")
OF_A_YEAR = re.compile(r",?\s+(?:of\s+)?")
OPENING_IN = re.compile(r"\W*(?:\w+,?\s+)?[Ii]n\s+")
COMMA_AFTER = re.compile(r"\s*,")


def find_dates(text: SourceText, sentences: Sequence[Sentence], folder: Path = DATA) -> list[Date]:
    """The time expressions of ``sentences``, in order. Boilerplate yields the text's own publication date alone.

    ``iso_start`` and ``iso_end`` are None where the words and the text's own day do not settle them; ``anchor`` tells
    the ISO day, or the ``start/end`` of the time named before, that a partial or relative date was counted from.

    >>> from evidence.sources import SourceText
    >>> from evidence.tables.rows import Sentence
    >>> source = SourceText.of("Talks began in March and may end.", anchor="2025-06-01")
    >>> sentence = Sentence("passage:001", "passage", 0, 33, source.text, 1, "body", source.text)
    >>> [(row.text, row.iso_start, row.iso_end) for row in find_dates(source, [sentence])]
    [('March', '2025-03-01', '2025-03-31')]
    """
    grammar = load_date_grammar(folder)
    body = text.text
    places = _places(grammar, body)
    starts = [place[0] for place in places]
    cues = [start for _, start, _ in grammar.event_cues.find_matches_as_indexes(body)]
    found: list[Date] = []
    narrative = Narrative()
    tabled = rows_by_start(body)
    for sentence in sentences:
        low, high = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        cue_low, cue_high = bisect_left(cues, sentence.start), bisect_left(cues, sentence.end)
        if low == high and cue_low == cue_high:
            continue
        if tabled and sentence.start in tabled:
            expressions = _read_cells(grammar, body, sentence, tabled[sentence.start], places[low:high])
        else:
            expressions = _read(grammar, body, sentence, places[low:high], cues[cue_low:cue_high])
        if expressions:
            found.extend(_rows(grammar, text, sentence, expressions, narrative))
    return found


def _places(grammar: DateGrammar, body: str) -> list[tuple[int, int, str]]:
    """Where a date may begin or have its head: (start, end, kind), in order."""
    kinds = grammar.kinds
    places = [*figures(body)]
    for pattern, start, end in grammar.keywords.find_matches_as_indexes(body):
        if (start and (body[start - 1].isalnum() or body[start - 1] == "_")) or body[end : end + 1].isalnum():
            continue
        places.append((start, end, kinds[pattern]))
    if "://" in body:  # the figures of a link's address tell no time
        places = [place for place in places if not in_address(body, place[0])]
    places.sort()
    return places


def _read(
    grammar: DateGrammar, body: str, sentence: Sentence, places: Iterable[tuple[int, int, str]], cues: list[int]
) -> list[Expression]:
    start, stop = sentence.start, sentence.end
    found: list[Expression] = []
    taken = start
    weekday: tuple[int, int] | None = None
    for at, end, kind in places:
        if at < taken:
            continue
        expression = _read_at(grammar, body, at, end, kind, start, stop)
        if expression is None:
            continue
        if kind in ("digits", "month"):
            expression = narrowed(grammar, body, widen(grammar, body, expression, taken), taken, stop)
            joined = _with_weekday(body, expression, weekday)
            if joined:
                expression = joined
                found.pop()
        elif kind == "head" and expression.form in ("this unit", "last unit", "next unit"):
            if found and _month_of_year(body, found[-1], expression):
                expression = found.pop()._replace(end=expression.end, form="point " + expression.form.split()[0])
            else:
                expression = narrowed(grammar, body, widen(grammar, body, expression, taken), taken, stop)
        weekday = (expression.start, expression.end) if kind == "weekday" else None
        if found and expression.start < found[-1].end:
            continue
        found.append(expression)
        taken = expression.end
    found = join_periods(grammar, body, found, start)
    events = _events(grammar, body, sentence, found, cues) if cues else []
    return sorted([*found, *events]) if events else found


def _read_cells(
    grammar: DateGrammar, body: str, sentence: Sentence, row: TableRow, places: Sequence[tuple[int, int, str]]
) -> list[Expression]:
    """The times of a row of a table, cell by cell; figures are times only where their column or a year says so."""
    found: list[Expression] = []
    for place, (start, end) in enumerate(row.cells):
        head = body[slice(*row.heads[place])] if place < len(row.heads) else ""
        year = YEAR_CELL.fullmatch(body, start, end) and (place == 0 or row.is_head)
        if start == end or (FIGURE.fullmatch(body, start, end) and not (year or is_time(head))):
            continue
        cell = sentence._replace(start=start, end=end)
        within = places[bisect_left(places, (start,)) : bisect_left(places, (end,))]
        told = month_cell(grammar, body, row, place) if is_time(head) and not row.is_head else None
        found += [told] if told else _read(grammar, body, cell, within, [])
    return found


def _read_at(grammar: DateGrammar, body: str, at: int, end: int, kind: str, start: int, stop: int) -> Expression | None:
    if kind == "digits":
        return read_at_digit(grammar, body, at, start, stop) or numbered_day(grammar, body, at, stop)
    if kind == "month":
        return read_at_month(grammar, body, at, start, stop)
    if kind == "weekday":
        return read_weekday(grammar, body, at, end, start, stop)
    if kind == "decade":
        return decade_word(grammar, body, at, end, start)
    if kind == "feast":
        return feast(grammar, body, at, end, start, stop)
    return read_at_head(grammar, body, at, end, start, stop)


def _events(
    grammar: DateGrammar, body: str, sentence: Sentence, found: list[Expression], cues: list[int]
) -> list[Expression]:
    """Times that name an event (*after the withdrawal*), apart from those read already."""
    if sentence.kind == "boilerplate":
        return []
    calendar = [item for item in found if _role(body, sentence, item, []) == "event"]
    events = find_event_times(grammar, body, sentence.start, sentence.end, cues, calendar)
    return [
        event for event in events if not any(event.start < other.end and other.start < event.end for other in found)
    ]


def _rows(
    grammar: DateGrammar, text: SourceText, sentence: Sentence, expressions: list[Expression], narrative: Narrative
) -> list[Date]:
    narrative.enter(sentence.paragraph)
    rows: list[Date] = []
    body, taken = text.text, sentence.start
    year_of_sentence = _stated_year(body, sentence, expressions)
    for expression in expressions:
        if expression.start < taken:
            continue  # *that year*, behind its month
        expression = _to_the_day(text, narrative.in_that_year(body, expression, sentence.end))
        taken = expression.end
        role = _role(body, sentence, expression, rows)
        if role == "event" and sentence.kind == "boilerplate":
            role = "publication"
        event = role == "event"
        year = year_of_sentence(expression) if event else None
        around = _surroundings(grammar, text, sentence, expression, narrative, event, year)
        meaning = resolve(grammar, expression, around)
        if meaning is None or (
            sentence.kind == "boilerplate" and not _may_be_publication(sentence, expression, meaning, role, text.anchor)
        ):
            continue
        meaning = _grounded(text, expression, meaning)
        if event and meaning.bounds:
            narrative.reach(grammar, body, sentence, expression, meaning)
        rows.append(_row(text, sentence, expression, meaning, role, len(rows) + 1))
    return rows


def _surroundings(
    grammar: DateGrammar,
    text: SourceText,
    sentence: Sentence,
    expression: Expression,
    narrative: Narrative,
    event: bool,
    year: int | None,
) -> Surroundings:
    body, start = text.text, expression.start
    reign = expression.form == "unanchored" and grammar.reign.match(body, expression.end, sentence.end)
    opens = expression.unit == "day" and start - sentence.start < OPENING
    partial = event and expression.first[0] is None and expression.first[2] is not None
    near = grammar.perhaps_before.search(body, max(sentence.start, start - 110), start) if partial else None
    return Surroundings(
        text.anchor,
        narrative.context or (narrative.latest if opens else None),
        event and expression.form != "vague" and looks_ahead(grammar, body, sentence, expression),
        narrative.reached(sentence) if event else None,
        year,
        narrative.reign if reign else None,
        near is not None,
        narrative.beside,
    )


def _to_the_day(text: SourceText, expression: Expression) -> Expression:
    """*Earlier this month* ends with the text's own day, where that is known to the day."""
    if not expression.form.endswith(SIDES) or text.anchor is None or text.counts_to(text.anchor, "day"):
        return expression
    return expression._replace(form="this unit")


def _with_weekday(body: str, day: Expression, weekday: tuple[int, int] | None) -> Expression | None:
    """*Friday, March 7* and *Friday (March 7)* are one time, from the weekday to the end of the day."""
    if weekday is None or day.first[2] is None or not WEEKDAY_LINK.fullmatch(body[weekday[1] : day.start]):
        return None
    closes = "(" in body[weekday[1] : day.start] and body[day.end : day.end + 1] == ")"
    return day._replace(start=weekday[0], end=day.end + closes)


def _month_of_year(body: str, month: Expression, year: Expression) -> bool:
    """*August last year* is one time: a month without its year, and the year right behind it."""
    if month.form != "point" or month.first[0] is not None or month.first[1] is None or year.unit != "year":
        return False
    return OF_A_YEAR.fullmatch(body, month.end, year.start) is not None


def _grounded(text: SourceText, expression: Expression, meaning: Resolved) -> Resolved:
    """``meaning``, without its days where the text's own day is not known well enough to count them from it."""
    if meaning.bounds is None or text.anchor is None or meaning.against != text.anchor.isoformat():
        return meaning
    relative = None if expression.first[1] is not None and " " not in expression.form else meaning.granularity
    return meaning if text.counts_to(meaning.bounds[0], relative) else Resolved(None, meaning.granularity)


def _row(
    text: SourceText, sentence: Sentence, expression: Expression, meaning: Resolved, role: str, number: int
) -> Date:
    first, last = meaning.bounds or (None, None)
    return Date(
        f"{sentence.sentence_id}:d{number}",
        text.source_id,
        sentence.sentence_id,
        expression.start,
        expression.end,
        text.text[expression.start : expression.end],
        first.isoformat() if first else None,
        last.isoformat() if last else None,
        meaning.granularity,
        role,
        meaning.against,
    )


def _stated_year(body: str, sentence: Sentence, expressions: list[Expression]):  # type: ignore[no-untyped-def]
    """Gives a month without a year the year that opens its sentence (*In 2022, … ended in November*)."""
    opening = expressions[0]
    head = body[sentence.start : opening.start]
    year = (
        opening.first[0]
        if opening.form == "point" and opening.first[1] is None and OPENING_IN.fullmatch(head)
        else None
    )
    follows = COMMA_AFTER.match(body[opening.end : opening.end + 3])

    def stated(expression: Expression) -> int | None:
        return year if follows and expression.start > opening.end and expression.form == "point" else None

    return stated


def _role(body: str, sentence: Sentence, expression: Expression, rows: list[Date]) -> str:
    """*citation* inside a bracketed press reference, *publication* in a dateline, else *event*."""
    opens = not rows and sentence.kind != "boilerplate" and DATELINE.fullmatch(body, sentence.start, expression.start)
    if opens and DATELINE_AFTER.match(body, expression.end, sentence.end):
        return "publication"
    floor = max(sentence.start, expression.start - 160)
    head = body[floor : expression.start]
    if "]" in head:
        head = PLACED.sub(lambda match: "_" * len(match.group()), head)
    opening = max(head.rfind("("), head.rfind("["))
    if opening < 0 or head.find(")", opening) >= 0 or head.find("]", opening) >= 0:
        return "event"
    inside = head[opening + 1 :]
    opening += floor
    if REFERENCE.search(inside):
        return "citation"
    if rows and rows[-1].role == "citation" and rows[-1].start > opening and MORE_OF_REFERENCE.search(inside):
        return "citation"
    return "event"


def _may_be_publication(
    sentence: Sentence, expression: Expression, meaning: Resolved, role: str, anchor: datetime.date | None
) -> bool:
    """In boilerplate: a day or a month in a short line, near the text's own day where that is known."""
    if role != "publication" or meaning.bounds is None or meaning.granularity not in ("day", "month"):
        return False
    if meaning.against:  # a dateline's day has no year
        named = expression.first[1] is not None and expression.first[2] is not None
        return bool(named and anchor and abs((meaning.bounds[0] - anchor).days) <= DATELINE_DAYS)
    if sentence.end - sentence.start > PUBLICATION_LINE:
        return False
    if anchor is None:
        return True
    return abs((meaning.bounds[0] - anchor).days) <= PUBLICATION_DAYS
