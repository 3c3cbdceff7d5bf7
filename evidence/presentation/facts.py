"""Sentences whose numbers walk back: every value carries the sentences of the source texts that it rests on.

A chapter never types a number. It cites one from the tables and says a sentence with it::

    deaths = report.quantities.query("unit_kind == 'deaths'")
    say("The texts count the dead {n} times.", n=cite(len(deaths), deaths))

In the book each cited value is a link: to its sentence in the source reader or, where it sums up several rows, to the
list of exactly those rows. In plain text and Markdown the sentence ids stand in brackets.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from numbers import Integral, Real
from string import Formatter
from typing import Any

import pandas as pd

from evidence.sources.display import mend

EMPHASIS = re.compile(r"(\*\*?)(?=\S)([^*]+?)(?<=\S)\1")
MARKUP = {"*": "em", "**": "strong"}
MARKS = re.compile(r"[\\`*_\[\]<>|#]")
COPIED = ("text", "stated", "drivers", "consequence")  # columns that hold the texts' own words
NOT_STATED = "not stated"
READER = "reader/{source}.html#s{number}"


@dataclass(frozen=True)
class Cited:
    """A value as it is printed, with its evidence: one pair a row behind it, of its sentence ids (joined by spaces; a row
    that was computed from several sentences has several) and its words (may be empty)."""

    shown: str
    evidence: tuple[tuple[str, str], ...]
    figure: str | None = None  # a number read off a chart or table of the page: its anchor

    @property
    def sentence_ids(self) -> list[str]:
        return list(dict.fromkeys(one for ids, _ in self.evidence for one in ids.split()))

    def key(self, passage: str = "") -> str:
        """A stable id for the list of rows behind this value, as it stands in a passage (the same may stand in two)."""
        raw = passage + self.shown + "".join(f"|{sentence}={words}" for sentence, words in self.evidence)
        return "rows-" + hashlib.sha256(raw.encode()).hexdigest()[:8]


def reader_link(sentence_id: str) -> str:
    """Where a sentence stands in the source reader, as seen from a chapter.

    >>> reader_link("ciss-2023:014")
    'reader/ciss-2023.html#s014'
    """
    source, _, number = sentence_id.rpartition(":")
    if not source:
        raise ValueError(f"{sentence_id!r} is no sentence id, expected one like 'ciss-2023:014'")
    return READER.format(source=source, number=number)


def shown_number(value: Any) -> str:
    """A value as prose prints it: thousands separated, at most one decimal, a true minus, text unchanged.

    >>> shown_number(1600000000), shown_number(-20.23), shown_number(-0.0), shown_number("Dushanbe")
    ('1,600,000,000', '−20.2', '0', 'Dushanbe')
    """
    if isinstance(value, bool) or not isinstance(value, Real):
        return str(value)
    if isinstance(value, Integral):
        shown = f"{int(value):,}"
    else:
        number = float(value) + 0.0  # no minus before nought
        shown = f"{number:,.0f}" if number.is_integer() else f"{round(number, 1) + 0.0:,}"
    return shown.replace("-", "−")


def are_shares(column: pd.Series) -> bool:
    """Whether numbers are shares of one or the like: with one decimal 0.96 and 1 would read alike.

    >>> are_shares(pd.Series([0.87, 1.0])), are_shares(pd.Series([1.0, 0.0])), are_shares(pd.Series([0.5, 280.0]))
    (True, False, False)
    """
    if not pd.api.types.is_float_dtype(column):
        return False
    given = column.dropna()
    return bool(given.between(-1, 1).all() and (given % 1 != 0).any())


def cite(value: Any, rows: pd.DataFrame | pd.Series | Iterable[str], unit: str = "") -> Cited:
    """``value`` with its evidence: the rows of a table (a frame or one row) or sentence ids.

    A value without rows is refused, but for none at all: zero is printed as it is, and what no text states (NaN, None)
    as *not stated*.

    >>> cite(643, ["ciss-2023:014"], unit="deaths").shown
    '643 deaths'
    >>> cite(float("nan"), []).shown, cite(0, []).shown
    ('not stated', '0')
    >>> cite(643, [])
    Traceback (most recent call last):
    ValueError: 643 has no evidence: give the rows or the sentence ids that it was computed from
    """
    evidence = tuple(_evidence(rows))
    if value is None or pd.isna(value):
        return Cited(NOT_STATED, evidence)
    if not evidence and value != 0:
        raise ValueError(f"{value} has no evidence: give the rows or the sentence ids that it was computed from")
    return Cited(" ".join(part for part in (shown_number(value), unit) if part), evidence)


def see(value: Any, figure: str) -> Cited:
    """A number whose rows are those of a chart or table on the same page: it leads to that anchor (a chart's name, a table's
    behind ``table-``).

    >>> see("0.98", "accuracy-unseen").figure
    'accuracy-unseen'
    """
    return Cited(shown_number(value), (), figure)


def amount(rows: pd.DataFrame, column: str = "value") -> float:
    """The one value that ``rows`` state, NaN where they state none; more than one is a mistake in the selection.

    >>> amount(pd.DataFrame({"value": [643.0]})), amount(pd.DataFrame({"value": []}))
    (643.0, nan)
    """
    values = rows[column].dropna().unique()
    if len(values) > 1:
        raise ValueError(f"expected one {column}, found {len(values)}: {list(values)[:5]}; narrow the selection")
    return float(values[0]) if len(values) else float("nan")


def stated(rows: pd.DataFrame, unit: str = "") -> Cited:
    """The one value that ``rows`` state, cited (*not stated* where they state none)."""
    return cite(amount(rows), rows, unit)


def _evidence(rows: pd.DataFrame | pd.Series | Iterable[str]) -> list[tuple[str, str]]:
    if isinstance(rows, pd.Series) and {"sentence_id", "sentence_ids"} & set(rows.index):
        rows = rows.to_frame().T
    if isinstance(rows, pd.DataFrame):
        ids = rows["sentence_ids" if "sentence_ids" in rows else "sentence_id"]
        label = next(
            (column for column in ("text", "title", "statement", "proposition", "name") if column in rows), None
        )
        words = rows[label] if label else [""] * len(rows)
        joined = [one if isinstance(one, str) else " ".join(one) for one in ids]
        return [(one, "" if pd.isna(text) else mend(str(text))) for one, text in zip(joined, words, strict=True)]
    return [(str(sentence), "") for sentence in rows]


@dataclass(frozen=True)
class Passage:
    """A sentence or short paragraph with cited values, ready to be shown in any notebook reader."""

    pieces: tuple[str | Cited, ...]

    @property
    def cited(self) -> list[Cited]:
        return [piece for piece in self.pieces if isinstance(piece, Cited)]

    def __str__(self) -> str:
        return "".join(piece if isinstance(piece, str) else piece.shown for piece in self.pieces)

    def plain(self) -> str:
        return "".join(
            EMPHASIS.sub(r"\2", piece) if isinstance(piece, str) else _annotated(piece) for piece in self.pieces
        )

    def markdown(self) -> str:
        return "".join(
            piece if isinstance(piece, str) else MARKS.sub(r"\\\g<0>", _annotated(piece)) for piece in self.pieces
        )

    def html(self) -> str:
        words = "".join(piece for piece in self.pieces if isinstance(piece, str))
        body = "".join(_emphasised(piece) if isinstance(piece, str) else link(piece, words) for piece in self.pieces)
        lists = {
            piece.key(words): row_list(piece, words)
            for piece in self.cited
            if len(piece.evidence) > 1 or len(piece.sentence_ids) > 1
        }
        behind = f'<div class="ev-lists">{"".join(lists.values())}</div>' if lists else ""
        return f'<div class="passage"><p>{body}</p>{behind}</div>'

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        return {"text/html": self.html(), "text/markdown": self.markdown(), "text/plain": self.plain()}


def say(template: str, /, **values: Any) -> Passage:
    """The passage that ``template`` makes of the values; a cited value walks back, any other is printed as it is.

    ``*words*`` and ``**words**`` of the template are emphasised; values are text and never markup.

    >>> print(say("{n} died in {place}.", n=cite(643, ["ciss-2023:014"]), place="Pakistan").plain())
    643 [ciss-2023:014] died in Pakistan.
    >>> say("{n} died.")
    Traceback (most recent call last):
    ValueError: the template names {n}, but no value of that name was given
    """
    pieces: list[str | Cited] = []
    for text, name, form, _ in Formatter().parse(template):
        pieces.append(text)
        if name is None:
            continue
        if name not in values:
            raise ValueError(f"the template names {{{name}}}, but no value of that name was given")
        value = values[name]
        pieces.append(
            value if isinstance(value, Cited) else Cited(format(value, form) if form else shown_number(value), ())
        )
    return Passage(tuple(piece for piece in pieces if piece != ""))


def _emphasised(template: str) -> str:
    return EMPHASIS.sub(lambda m: f"<{MARKUP[m[1]]}>{m[2]}</{MARKUP[m[1]]}>", escape(template))


def link(cited: Cited, passage: str = "") -> str:
    """The cited value as a link: to its sentence, or to the list of the rows that it sums up."""
    ids = cited.sentence_ids
    if cited.figure:
        return f'<a class="ev-figure" href="#{escape(cited.figure)}" title="From the rows shown there">{escape(cited.shown)}</a>'
    if not ids:
        return escape(cited.shown)
    many = len(cited.evidence) > 1 or len(ids) > 1
    target = f"#{cited.key(passage)}" if many else reader_link(ids[0])
    label = f"{_rows(len(cited.evidence))} behind this" if many else f"Sentence {ids[0]}"
    kind = "ev ev-many" if many else "ev"
    return f'<a class="{kind}" href="{escape(target)}" data-ev="{escape(" ".join(ids))}" title="{escape(label)}">{escape(cited.shown)}</a>'


def row_list(cited: Cited, passage: str = "") -> str:
    """The folded list of exactly the rows behind a value, each a link to its sentence."""
    items = "".join(
        f"<li>{' '.join(_sentence_link(one) for one in ids.split())} {escape(words)}</li>"
        for ids, words in cited.evidence
    )
    count = _rows(len(cited.evidence))
    summary = count if cited.shown == str(len(cited.evidence)) else f"{cited.shown}: {count}"
    return f'<details class="ev-rows" id="{cited.key(passage)}"><summary>{escape(summary)}</summary><ol>{items}</ol></details>'


def _sentence_link(sentence_id: str) -> str:
    return f'<a class="ev" href="{escape(reader_link(sentence_id))}" data-ev="{escape(sentence_id)}">{escape(sentence_id)}</a>'


def _rows(count: int) -> str:
    return f"{count} row{'' if count == 1 else 's'}"


def _annotated(cited: Cited) -> str:
    ids: Sequence[str] = cited.sentence_ids
    if not ids:
        return cited.shown
    some = ", ".join(ids[:3]) + (", …" if len(ids) > 3 else "")
    rows = ids[0] if len(ids) == 1 == len(cited.evidence) else f"{_rows(len(cited.evidence))}: {some}"
    return f"{cited.shown} [{rows}]"


def listing(table: pd.DataFrame, columns: dict[str, str], *, name: str, caption: str) -> Listing:
    """A table to be read: ``columns`` maps column names to headings; each row links to its sentence(s).

    Rows walk back through ``sentence_id`` or, for summed rows, ``sentence_ids`` (a list or ids joined by spaces); what speaks
    against a row stands in ``against_ids``, and is told from the rest.
    """
    missing = [column for column in columns if column not in table.columns]
    if missing:
        raise ValueError(f"listing {name!r}: the table has no column {missing[0]!r}; it has {list(table.columns)}")
    return Listing(table.reset_index(drop=True), dict(columns), name, caption)


@dataclass(frozen=True)
class Listing:
    """A table whose rows walk back to their sentences; shown as HTML in the book, as Markdown elsewhere."""

    table: pd.DataFrame
    columns: dict[str, str]
    name: str
    caption: str

    def _ids(self, row: int, against: bool = False) -> list[str]:
        for column in ("against_ids",) if against else ("sentence_ids", "sentence_id"):
            if column in self.table.columns:
                value: Any = self.table.at[row, column]
                return sorted(set(value.split() if isinstance(value, str) else value))
        return []

    def _walks(self) -> bool:
        """Whether the rows have sentences; a table about the book itself has none, and no empty column for them."""
        return bool({"sentence_id", "sentence_ids"} & set(self.table.columns))

    def _heads(self) -> list[str]:
        return [*self.columns.values(), *(["Evidence"] if self._walks() else [])]

    def _cells(self, row: int) -> list[str]:
        values: list[tuple[str, Any]] = [(column, self.table.at[row, column]) for column in self.columns]
        # what is copied from a text is shown as it reads, without its markup
        return [
            ""
            if pd.isna(v)
            else mend(v)
            if c in COPIED and isinstance(v, str)
            else f"{v:.2f}"
            if are_shares(self.table[c])
            else shown_number(v)
            for c, v in values
        ]

    def html(self) -> str:
        heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in self._heads())
        body = "".join(f"<tr>{self._row(number)}</tr>" for number in range(len(self.table)))
        return (
            f'<table class="listing" id="table-{escape(self.name)}"><caption>{escape(self.caption)}</caption>'
            f"<thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"
        )

    def _row(self, number: int) -> str:
        cells = "".join(
            f'<td data-label="{escape(head)}">{escape(cell)}</td>'
            for head, cell in zip(self.columns.values(), self._cells(number), strict=True)
        )
        links, contra = (" ".join(map(_sentence_link, self._ids(number, against))) for against in (False, True))
        links += f' <span class="ev-against">against: {contra}</span>' if contra else ""
        return f'{cells}<td data-label="Evidence" class="ev-cell">{links}</td>' if self._walks() else cells

    def _told(self, number: int) -> str:
        contra = self._ids(number, against=True)
        return " ".join([*self._ids(number), *(["against:", *contra] if contra else [])])

    def markdown(self) -> str:
        heads = self._heads()
        rows = [[*self._cells(n), *([self._told(n)] if self._walks() else [])] for n in range(len(self.table))]
        lines = [
            "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in row) + " |"
            for row in [heads, ["---"] * len(heads), *rows]
        ]
        return "\n".join([*lines, "", self.caption])

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        markdown = self.markdown()
        return {"text/html": self.html(), "text/markdown": markdown, "text/plain": markdown}
