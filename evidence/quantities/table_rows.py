"""Quantities in the cells of a table: what a bare figure counts is said by the head of its column, else by the label of its
row, else by the title above; when, by the cell of its row or the head that names a time. Other cells are read as prose."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

from evidence.quantities.column_heads import Column, column, is_open, measure_of
from evidence.quantities.numbers import product
from evidence.quantities.words import QuantityGrammar
from evidence.sentences.tables import Span, TableRow, is_label, is_time
from evidence.tables.rows import Date, Mention, Quantity, Sentence

BEFORE = re.compile(r"(?P<sign>[~≈<>≤≥+−–-]|c\.|ca\.?)?\s?")
BEHIND = re.compile(r"\s?(?P<percent>%)?(?P<more>\+)?(?:[*†‡]{1,3}|\s?\[[\w ]{1,3}\]|<sup>[^<]{1,6}</sup>)?")
QUALIFIERS = {
    "~": "approx",
    "≈": "approx",
    "c.": "approx",
    "ca": "approx",
    "ca.": "approx",
    ">": "more_than",
    "<": "up_to",
    "≥": "at_least",
    "≤": "up_to",
}
HARMED = {"deaths": "killed", "injured": "injured"}
BELOW_ZERO = ("-", "–", "−")
Row = TypeVar("Row", Date, Mention)
RULE = "cell of a table"


class Table(NamedTuple):
    """One row of a table with what its cells are read by."""

    grammar: QuantityGrammar
    body: str
    sentence: Sentence
    row: TableRow
    mentions: Sequence[Mention]
    dates: Sequence[Date]
    times: Sequence[Date] = ()  # those of the row that fill a cell
    named: frozenset[str] = frozenset()  # by the row

    def words(self, span: Span) -> str:
        return self.body[slice(*span)]

    def head(self, place: int) -> Span:
        return self.row.heads[place] if place < len(self.row.heads) else (0, 0)


class Figure(NamedTuple):
    """A bare figure as written: its span, value, qualifier, and whether a percent sign or a plus stands with it."""

    start: int
    end: int
    value: float
    qualifier: str
    percent: bool
    sign: str


def read_row(table: Table, prose: Callable[[Sentence], list[Quantity]]) -> list[Quantity]:
    """The quantities of one row, of the row of heads none; ``prose`` reads what is no bare figure, cell by cell."""
    if table.row.is_head:
        return []
    table, found = _with_own(table), list[Quantity]()
    for place, cell in enumerate(table.row.cells):
        head = table.words(table.head(place))
        if cell[0] == cell[1] or is_label(head) or is_time(head) or _tells_when(table, cell):
            continue
        figure = _figure(table, cell)
        if figure is None:
            found += [_placed(table, place, row) for row in prose(table.sentence._replace(start=cell[0], end=cell[1]))]
        elif place or len(table.row.cells) == 1 or column(table.grammar, head):
            meant = _meant(table, place, figure)
            found += [_quantity(table, place, figure, meant)] if meant else []
    return [row._replace(quantity_id=f"{table.sentence.sentence_id}:q{number}") for number, row in enumerate(found, 1)]


def _with_own(table: Table) -> Table:
    """The row with the times that fill a cell of it, and whom it names."""
    own, cells = (table.row.start, table.row.end), frozenset(table.row.cells)
    times = [date for date in starting_in(table.dates, own) if (date.start, date.end) in cells]
    return table._replace(times=times, named=_names(table, own))


def _names(table: Table, span: Span) -> frozenset[str]:
    return frozenset(mention.entity_id for mention in starting_in(table.mentions, span) if mention.via == "name")


def _figure(table: Table, cell: Span) -> Figure | None:
    start, end = cell
    before = BEFORE.match(table.body, start, end)
    sign, at = (before["sign"] or "", before.end()) if before else ("", start)
    if at >= end or not table.body[at].isdigit():
        return None
    number = table.grammar.numbers.single(table.body, at, end)
    behind = BEHIND.fullmatch(table.body, number.end, end) if number else None
    if number is None or behind is None:
        return None
    value = -number.value if sign in BELOW_ZERO else number.value
    close = behind.end("percent") if behind["percent"] else number.end
    begin = at - 1 if sign in BELOW_ZERO and table.body[at - 1] == sign else at
    qualifier = "more_than" if behind["more"] else QUALIFIERS.get(sign, "exact")
    return Figure(begin, close, value, qualifier, behind["percent"] is not None, sign)


def _tells_when(table: Table, cell: Span) -> bool:
    """Whether the whole cell is a time."""
    return any(date.end == cell[1] for date in starting_in(table.times, cell))


def _meant(table: Table, place: int, figure: Figure) -> Column | None:
    """What the figure counts: by its column's head, with the currency or the deaths that the title tells of; else by its
    row's label, by the head of the labels, by the title."""
    grammar, row = table.grammar, table.row
    above = column(grammar, table.words(row.above)) if row.above[1] else None
    head = table.words(table.head(place))
    meant = column(grammar, head)
    if meant is None and (is_open(head) or _named(table, table.head(place))):
        meant = (column(grammar, table.words(row.cells[0])) if place else None) or _corner(table) or above
    if meant and above and meant is not above:
        if above.kind == "money" and not meant.told:
            meant = above._replace(measure=meant.measure)
        elif above.kind in HARMED and meant.kind == "people":
            meant = meant._replace(kind=above.kind, measure=f"{meant.measure} {HARMED[above.kind]}")
    if figure.percent:
        told = meant or Column("percent", "percent", 1.0, "none", measure_of(head), True)
        meant = told._replace(unit="percent", kind="percent", scale=1.0)
    if meant and meant.kind == "percent" and figure.sign in (*BELOW_ZERO, "+"):
        meant = meant._replace(change="by")
    return meant


def _corner(table: Table) -> Column | None:
    """What the head of the labels says of the figures beside them (*Deaths*, and no *Districts*)."""
    corner = column(table.grammar, table.words(table.head(0)))
    return corner if corner and corner.told else None


def _quantity(table: Table, place: int, figure: Figure, meant: Column) -> Quantity:
    sentence = table.sentence
    first, last = _period(table, place)
    return Quantity(
        sentence.sentence_id,
        sentence.source_id,
        sentence.sentence_id,
        figure.start,
        figure.end,
        table.body[figure.start : figure.end],
        product(figure.value, meant.scale),
        None,
        meant.unit,
        meant.kind,
        figure.qualifier,
        meant.change,
        meant.measure,
        _subject(table, place),
        None,
        first,
        last,
        RULE,
    )


def _placed(table: Table, place: int, row: Quantity) -> Quantity:
    """A quantity that a cell tells in words, with what the rest of the table says of it."""
    meant = column(table.grammar, table.words(table.head(place)))
    first, last = (row.period_start, row.period_end) if row.period_start else _period(table, place)
    return row._replace(
        measure=row.measure or (meant.measure if meant else None),
        subject=row.subject or _subject(table, place),
        period_start=first,
        period_end=last,
    )


def _period(table: Table, place: int) -> tuple[str | None, str | None]:
    """When: the only time of the row, of the column's head, or of the title."""
    for dates in (table.times, *(starting_in(table.dates, span) for span in (table.head(place), table.row.above))):
        known = [date for date in dates if date.iso_start and date.role == "event"]
        if len(known) == 1:
            return known[0].iso_start, known[0].iso_end
    return None, None


def _subject(table: Table, place: int) -> str | None:
    """Whose or where: the only actor or place that the row names, or its column's head, or the title."""
    for named in (table.named, *(_names(table, span) for span in (table.head(place), table.row.above))):
        if len(named) == 1:
            return next(iter(named))
    return None


def _named(table: Table, span: Span) -> bool:
    """Whether a time or an actor is named there."""
    return bool(starting_in(table.dates, span) or starting_in(table.mentions, span))


def starting_in(rows: Sequence[Row], span: Span) -> Sequence[Row]:
    """Those of ``rows``, which are in text order, that begin in ``span``."""
    low = bisect_left(rows, span[0], key=lambda row: row.start)
    return rows[low : bisect_left(rows, span[1], key=lambda row: row.start)]
