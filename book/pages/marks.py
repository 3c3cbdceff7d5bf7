"""Marks what was read from a text in the text itself: nested and overlapping spans cut into plain pieces of HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import escape
from itertools import pairwise
from typing import Any, NamedTuple

from evidence.analysis.naming import names_of
from evidence.analysis.persons import through_persons

RIGHT_TO_LEFT = re.compile(
    r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff](?:[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\s\u200c]*"
    r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff])?"
)
LAYERS = {
    "actor": "Actors",
    "place": "Places",
    "quantity": "Quantities",
    "date": "Dates",
    "tie": "Ties",
    "quotation": "Quotations",
}


class Mark(NamedTuple):
    """One marked span: code points into the seed, its layer, and what was read there."""

    start: int
    end: int
    layer: str
    says: str


def escaped(text: str) -> str:
    """Text for HTML; runs in Arabic script are marked as Persian and right to left.

    >>> escaped("<b> سلام دنیا!")
    '&lt;b&gt; <bdi lang="fa" dir="rtl">سلام دنیا</bdi>!'
    >>> escaped("plain")
    'plain'
    """
    parts, at = [], 0
    for run in RIGHT_TO_LEFT.finditer(text):
        parts += [escape(text[at : run.start()]), f'<bdi lang="fa" dir="rtl">{escape(run[0])}</bdi>']
        at = run.end()
    return "".join([*parts, escape(text[at:])])


def marked(text: str, start: int, marks: Iterable[Mark]) -> str:
    """``text`` (which begins at ``start`` in the seed) with its marks; overlaps are cut at every edge.

    >>> marked("Pakistan paid", 10, [Mark(10, 18, "actor", "Pakistan")])
    '<span class="m m-actor" title="Pakistan">Pakistan</span> paid'
    >>> marked("a<b", 0, [])
    'a&lt;b'
    """
    end = start + len(text)
    inside = [mark for mark in marks if mark.start < end and mark.end > start]
    edges = sorted({start, end, *(max(start, m.start) for m in inside), *(min(end, m.end) for m in inside)})
    pieces = []
    for left, right in pairwise(edges):
        piece = escaped(text[left - start : right - start])
        over = [mark for mark in inside if mark.start <= left and mark.end >= right]
        if over:
            kinds = " ".join(dict.fromkeys(f"m-{mark.layer}" for mark in over))
            says = escape("; ".join(dict.fromkeys(mark.says for mark in over if mark.says)))
            piece = f'<span class="m {kinds}" title="{says}">{piece}</span>'
        pieces.append(piece)
    return "".join(pieces)


def read_marks(report: Any, source_id: str) -> list[Mark]:
    """Everything that was read from one text, as marks."""

    def rows(name: str) -> Any:
        table = getattr(report, name)
        return table[table.source_id == source_id].itertuples()

    marks = [
        Mark(row.start, row.end, "place" if row.entity_type == "place" else "actor", row.entity_name)
        for row in rows("mentions")
    ]
    marks += [
        Mark(
            row.start,
            row.end,
            "quantity",
            f"{row.value:g} {row.unit}" + ("" if row.qualifier == "exact" else f" ({row.qualifier.replace('_', ' ')})"),
        )
        for row in rows("quantities")
    ]
    marks += [Mark(row.start, row.end, "date", span(row.iso_start, row.iso_end)) for row in rows("dates")]
    names = names_of(report.mentions)
    own: Any = through_persons(report.ties[report.ties.source_id == source_id], report.mentions)
    marks += [
        Mark(row.start, row.end, "tie", f"{actors_of(row, names)}: {row.tie_type}, {row.status}")
        for row in own.itertuples()
    ]
    marks += [Mark(row.start, row.end, "quotation", f"{row.kind} quotation") for row in rows("quotations")]
    return marks


def actors_of(tie: Any, names: Mapping[str, str]) -> str:
    """Who stands in a tie, by name; an arrow where it is said who acts."""
    one, other = (names.get(actor, actor) for actor in (tie.actor1_id, tie.actor2_id))
    return f"{one} {'→' if tie.directed else '–'} {other}"


def span(first: Any, last: Any) -> str:
    """A span of days as it is shown.

    >>> span("2021-08-15", "2021-08-15"), span("2021-01-01", "2021-12-31"), span(None, None)
    ('2021-08-15', '2021-01-01 to 2021-12-31', 'no date to be had')
    """
    known = [str(day) for day in dict.fromkeys((first, last)) if isinstance(day, str)]
    return " to ".join(known) or "no date to be had"
