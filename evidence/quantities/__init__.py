"""Quantities in sentences: found by keyword, read by pattern, then told apart by the words around them.

``numbers`` reads a value, ``counted`` and ``measured`` what is counted or has a unit, ``subjects`` and ``not_owners`` whose
it is, ``periods`` when, and ``attribution`` who says so.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from evidence.curated import DATA
from evidence.quantities import attribution as quantity_attribution
from evidence.quantities import context as quantity_context
from evidence.quantities import second_clauses
from evidence.quantities.carried import looking_back
from evidence.quantities.forms import Reading
from evidence.quantities.meant import Meant, meant_by, same_toll
from evidence.quantities.measured import read_stretch
from evidence.quantities.not_owners import of_one
from evidence.quantities.numbers import figures
from evidence.quantities.periods import period
from evidence.quantities.ranks import read_fraction, read_multiple, read_ordinal, read_superlative
from evidence.quantities.reading import read_number
from evidence.quantities.respective import goes_on, paired, whose
from evidence.quantities.subjects import subject
from evidence.quantities.table_rows import Table, read_row, starting_in
from evidence.quantities.words import Cues, QuantityGrammar, load_quantity_grammar
from evidence.sentences.datelines import without_dateline
from evidence.sentences.tables import rows_by_start
from evidence.tables.rows import Citation, Date, Mention, Quantity, Sentence

if TYPE_CHECKING:
    from evidence.sources import SourceText

LINK_REACH = 200
Place = tuple[int, int, str]
REACH = 1000
Row = TypeVar("Row")
ORDINAL_SUFFIX = re.compile(r"(?:st|nd|rd|th)\b")
LATER = re.compile(r"[\s-]+(?:later|earlier)\b")
HALF_A = re.compile(r"half\s+(?:an?\s+)?[a-z]", re.IGNORECASE)
PART_BEFORE = re.compile(r"\b(?:an?|one)\s\Z", re.IGNORECASE)


def find_quantities(
    text: SourceText,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    dates: Sequence[Date],
    folder: Path = DATA,
    citations: Sequence[Citation] = (),
) -> list[Quantity]:
    """The quantities of ``sentences``, in order; boilerplate yields none. Years, dates, names and labels are none
    (``dates`` are the rows of :func:`evidence.dates.find_dates`); a stretch of time inside a date is one. ``citations``
    are the press references, which say who says a figure before them.

    >>> from evidence.sources import SourceText
    >>> from evidence.tables.rows import Sentence
    >>> source = SourceText.of("Nearly 1,200 people fled in 2023.")
    >>> sentence = Sentence("passage:001", "passage", 0, 33, source.text, 1, "body", source.text)
    >>> from evidence.dates import find_dates
    >>> rows = find_quantities(source, [sentence], [], find_dates(source, [sentence]))
    >>> [(row.text, row.value, row.unit, row.qualifier, row.period_start) for row in rows]
    [('1,200 people', 1200.0, 'people', 'nearly', '2023-01-01')]
    """
    grammar = load_quantity_grammar(folder)
    body = text.text
    places = _places(grammar, body)
    starts = [place[0] for place in places]
    date_starts, mention_starts = [row.start for row in dates], [row.start for row in mentions]
    found: list[Quantity] = []
    cited: dict[str, list[Citation]] = {}
    for row in citations:
        cited.setdefault(row.sentence_id, []).append(row)
    reporting = [row.start for row in mentions if row.entity_type in quantity_attribution.REPORTING]
    report: tuple[int, str | None] = (-1, None)
    tabled = rows_by_start(body)
    before: tuple[Sentence | None, Sequence[Mention], Sequence[Quantity]] = (None, (), ())
    for sentence in sentences:
        if sentence.kind == "boilerplate":
            continue
        if tabled and sentence.start in tabled:
            table = Table(grammar, body, sentence, tabled[sentence.start], mentions, dates)
            found.extend(read_row(table, lambda cell: _prose(grammar, text, cell, places, mentions, dates)))
            continue
        low, high = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        near = mentions[bisect_left(mention_starts, sentence.start) : bisect_left(mention_starts, sentence.end)]
        own = dates[bisect_left(date_starts, sentence.start) : bisect_left(date_starts, sentence.end)]
        readings = _read(grammar, body, sentence, places[low:high], own) if low < high else []
        told = len(found)
        if readings:
            near = without_dateline(sentence, [*near])
            named = [row for row in near if row.via == "name"]
            named = [*looking_back(grammar.deeds, sentence, *before, named), *named]
            source = report[1] if report[0] == sentence.paragraph else None
            quoted = cited.get(sentence.sentence_id, ())
            found.extend(_rows(grammar, text, sentence, readings, named or near, own, source, quoted))
        elif bisect_left(reporting, sentence.start) < bisect_left(reporting, sentence.end):
            announced = quantity_attribution.report_behind(grammar, near, body, sentence.start, sentence.end)
            report = (sentence.paragraph, announced) if announced else report
        before = (sentence, near, found[told:])
    return found


def _prose(
    grammar: QuantityGrammar,
    text: SourceText,
    cell: Sentence,
    places: Sequence[Place],
    mentions: Sequence[Mention],
    dates: Sequence[Date],
) -> list[Quantity]:
    """The quantities of one cell of a table that is no bare figure, read as a sentence."""
    within = slice(*(bisect_left(places, (at,)) for at in (cell.start, cell.end)))
    own = starting_in(dates, (cell.start, cell.end))
    readings = _read(grammar, text.text, cell, places[within], own)
    near = starting_in(mentions, (cell.start, cell.end))
    return _rows(grammar, text, cell, readings, near, own, None, ()) if readings else []


def _places(grammar: QuantityGrammar, body: str) -> list[Place]:
    """Where a quantity may begin: (start, end, kind), in order; parts of words and of addresses left out."""
    kinds = grammar.kinds
    places = [*figures(body)]
    links: list[tuple[int, int]] = []
    for pattern, start, end in grammar.keywords.find_matches_as_indexes(body):
        if kinds[pattern] == "link":
            links.append(_whole(body, start, end))
            continue
        inside = (start and (body[start - 1].isalnum() or body[start - 1] == "_")) or body[end : end + 1].isalnum()
        if inside and kinds[pattern] != "vulgar":
            continue
        places.append((start, end, kinds[pattern]))
    if links:
        begins = [start for start, _ in links]
        places = [place for place in places if not _inside(place[0], links, begins)]
    places.sort()
    return places


def _whole(body: str, start: int, end: int) -> tuple[int, int]:
    """The run without white space around a mark of an address."""
    floor, ceiling = max(0, start - LINK_REACH), min(len(body), end + LINK_REACH)
    while start > floor and not body[start - 1].isspace():
        start -= 1
    while end < ceiling and not body[end].isspace():
        end += 1
    return start, end


def _inside(at: int, spans: list[tuple[int, int]], starts: list[int]) -> bool:
    index = bisect_right(starts, at) - 1
    return index >= 0 and at < spans[index][1]


def _read(
    grammar: QuantityGrammar, body: str, sentence: Sentence, places: Sequence[Place], dates: Sequence[Date]
) -> list[Reading]:
    start, stop = sentence.start, sentence.end
    found: list[Reading] = []
    taken, passed = start, 0
    for at, end, kind in places:
        if at < taken:
            continue
        while passed < len(dates) and dates[passed].end <= at:
            passed += 1
        date = dates[passed] if passed < len(dates) and dates[passed].start < end else None
        if date is not None and not _may_be_stretch(body, end, kind):
            continue
        reading = _read_at(grammar, body, at, end, kind, start, stop)
        if reading is None:
            continue
        if reading.rule == "idle":
            taken = end
            continue
        if date is not None and (not _stretch(date, reading) or LATER.match(body, reading.end, stop)):
            continue
        if reading.start < (found[-1].end if found else start):
            continue
        found.append(reading)
        taken = max(end, reading.end)
    return found


def _may_be_stretch(body: str, end: int, kind: str) -> bool:
    """Whether a place inside a time expression can begin a stretch of time: a number with a word in lower case behind."""
    if kind == "digits":
        return body[end : end + 1] in " -\u00a0" and body[end + 1 : end + 2].islower()
    return kind in ("number", "vulgar", "stretch")


def _stretch(date: Date, reading: Reading) -> bool:
    """Inside a time expression only a stretch of time counts (*the first 21 months*), and no calendar numeral."""
    return (
        reading.kind == "duration"
        and reading.number_end <= date.end
        and not (reading.value >= 1000 and reading.value == int(reading.value))
    )


def _read_at(
    grammar: QuantityGrammar, body: str, at: int, end: int, kind: str, start: int, stop: int
) -> Reading | None:
    if kind in ("digits", "number", "vulgar"):
        if kind == "digits":
            suffix = ORDINAL_SUFFIX.match(body[end : end + 3])
            if suffix:
                return read_ordinal(grammar, body, at, end + suffix.end(), start, stop)
        return read_number(grammar, body, at, start, stop)
    if kind == "superlative":
        return read_superlative(grammar, body, at, end, start)
    if kind == "multiple":
        return read_multiple(grammar, body, at, end, start, stop)
    if kind == "fraction":
        read = read_fraction(grammar, body, at, end, start, stop)
        if read is None and body[at:end].lower() == "half":
            read = read_number(grammar, body, at, start, stop) if HALF_A.match(body[at : at + 9]) else None
        part = PART_BEFORE.search(body, max(start, at - 4), at) if read is None else None
        if part and grammar.numbers.part.match(body, part.start(), stop):
            read = read_number(grammar, body, part.start(), start, stop)
        return read or read_ordinal(grammar, body, at, end, start, stop)
    if kind == "stretch":
        return read_stretch(body, at, end, start, stop)
    return read_ordinal(grammar, body, at, end, start, stop)


def _around(rows: Sequence[Row], starts: list[int], reading: Reading) -> Sequence[Row]:
    """The rows that begin within ``REACH`` of the quantity, so that a huge sentence costs no more than its length."""
    if len(rows) < 8:
        return rows
    return rows[bisect_left(starts, reading.start - REACH) : bisect_left(starts, reading.end + REACH)]


def _but_reporter(mentions: Sequence[Mention], said: str | None, harmed: bool) -> Sequence[Mention]:
    """The mentions without the agency or body that says the figure, or the armed group that says who was ``harmed``: they
    report on others."""
    if said is None:
        return mentions
    reporting = (*quantity_attribution.REPORTING, *(("armed group",) if harmed else ()))
    return [row for row in mentions if row.entity_id != said or row.entity_type not in reporting]


def _but_currencies(mentions: Sequence[Mention], readings: Sequence[Reading]) -> list[Mention]:
    """The mentions without the state of a currency (*5 billion US dollars*), which owns no figure of its sentence."""
    sums = [(one.start, one.end) for one in readings if one.kind == "money"]
    starts = [first for first, _ in sums]
    return [row for row in mentions if not _inside(row.start, sums, starts)]


def _owner(
    grammar: QuantityGrammar, mentions: Sequence[Mention], text: str, meant: Meant, said: str | None, stop: int
) -> str | None:
    """Whose a figure is that ``said`` says: the speaker's own, or whose the words around it tell."""
    harmed = meant.kind in ("deaths", "injured")
    mentions = of_one(mentions) if harmed or meant.kind == "people" else mentions
    own = quantity_attribution.own_of_speaker(mentions, text, meant.reading, said)
    return own or subject(grammar, _but_reporter(mentions, said, harmed), text, meant.reading, stop, harmed)


def _rows(
    grammar: QuantityGrammar,
    text: SourceText,
    sentence: Sentence,
    readings: list[Reading],
    mentions: Sequence[Mention],
    dates: Sequence[Date],
    report: str | None,
    citations: Sequence[Citation],
) -> list[Quantity]:
    body, start, stop = text.text, sentence.start, sentence.end
    mentions = _but_currencies(mentions, readings)
    words = grammar.cues_in(body, start, stop)
    rows: list[Quantity] = []
    date_starts, mention_starts = [date.start for date in dates], [mention.start for mention in mentions]
    for number, meant in enumerate(meant_by(grammar, body, readings, words, start, stop), 1):
        reading, words_of = meant.reading, body[meant.reading.start : meant.reading.end]
        following = readings[number].start if number < len(readings) else stop
        first, last = period(_around(dates, date_starts, reading), body, reading, following)
        near = _around(mentions, mention_starts, reading)
        said = quantity_attribution.said_by(grammar, near, body, reading, words, start, stop)
        beside = rows[-1].subject if rows and _of_the_same(body, readings, number - 1, start) else None
        owner = whose(near, body, readings, number - 1) or beside or _owner(grammar, near, body, meant, said, stop)
        rows.append(
            Quantity(
                f"{sentence.sentence_id}:q{number}",
                text.source_id,
                sentence.sentence_id,
                reading.start,
                reading.end,
                words_of,
                reading.value,
                reading.high,
                _currency(grammar, meant.unit, words_of, owner),
                meant.kind,
                quantity_context.qualifier(grammar, body, reading, start, stop, words.get("qualifier", ())),
                _change(grammar, body, readings, number - 1, reading, words, start, stop),
                meant.measure,
                owner,
                said or quantity_attribution.cited(citations, reading, stop) or report,
                first,
                last,
                reading.rule,
            )
        )
    return rows


def _of_the_same(body: str, readings: list[Reading], index: int, start: int) -> bool:
    """Whether a figure is of whoever the one before it is."""
    one, two = readings[index - 1 : index + 1]
    return same_toll(body, two, start) or goes_on(body, one, two)


def _currency(grammar: QuantityGrammar, unit: str, words: str, owner: str | None) -> str:
    """*Rs 6 trillion* of India's, *¥3 billion* of Japan's: a sign that several states share means the owner's money, and
    a code (*CNY 3 billion*) what it says."""
    shared = (states for sign, states in grammar.words.currency_by_state.items() if words.startswith(sign))
    return next(shared, {}).get(owner or "", unit)


def _change(
    grammar: QuantityGrammar,
    body: str,
    readings: list[Reading],
    index: int,
    reading: Reading,
    words: Cues,
    start: int,
    stop: int,
) -> str:
    """*by*, *to* or *none*, from the words of change around, else from the figure before that it follows (*from 5 to 7*)."""
    told = (
        quantity_context.change(grammar, body, reading, start, stop, words["change"]) if "change" in words else "none"
    )
    if told == "none" and index and (gapped := second_clauses.gapped_change(body, reading, start)):
        return gapped
    if told == "none" and index and paired(body, readings[index - 1], reading):
        return _change(grammar, body, readings, index - 1, readings[index - 1], words, start, stop)
    if told == "none" and index and second_clauses.gapped_share(grammar, body, reading, start):
        return _change(grammar, body, readings, index - 1, readings[index - 1], words, start, stop)
    spans = told == "none" and index and quantity_context.ends_span(grammar, body, readings[index - 1], reading, start)
    return "to" if spans else told
