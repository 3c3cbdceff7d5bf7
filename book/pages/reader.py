"""The source reader: a text as received, its sentences numbered, what was read from it marked in layers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from typing import Any

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from book.corpus import the_published
from book.layout import find_layout
from book.pages.marks import LAYERS, Mark, actors_of, escaped, marked, read_marks
from evidence.analysis.naming import names_of
from evidence.analysis.persons import through_persons
from evidence.publishing.excerpts import WITHHELD

BASIS = {"stated": "stated in the text", "inferred": "inferred", "outside": "outside knowledge"}
BOUNDS = re.compile(r"(\d{4}[-\d]*)/(\d{4}[-\d]*|\.\.)")
NOTHING = "Nothing read here"
EMPTY = re.compile(
    f'<details class="read-here"><summary>{NOTHING}</summary><div class="uses">(?:<!--uses [^>]*--><!--/uses-->)*</div></details>'
)
UNREAD = re.compile(f'<summary>{NOTHING}(?=</summary>(<div class="uses">.*?</div>))', re.S)
TIMES = re.compile(r"<a [^>]*>[^<]*</a>(?: \((\d+) times\))?")
SINGULAR = {"quantities": "quantity"}  # the others lose their s


class SourceReader(SphinxDirective):
    """``{source-reader} <source_id>``: the whole page of one text."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        layout = find_layout()
        report = the_published(layout)
        source_id = self.arguments[0]
        found = report.sources[report.sources.source_id == source_id]
        if found.empty:
            raise self.error(f"source-reader: no text {source_id!r} in {layout.seeds.name}/")
        source = found.iloc[0]
        html = (
            facts_html(source) + layers_html(report, source_id) + text_html(report, source_id, report.text(source_id))
        )
        return [nodes.raw("", f'<div class="reader" data-source="{escape(source_id)}">{html}</div>', format="html")]


def given(value: Any) -> bool:
    """Whether a cell holds something."""
    return isinstance(value, str) and value != ""


def bounded(value: str) -> str:
    """A date that is known within bounds alone, as it is said; any other value as it is.

    >>> bounded("2023-12-12/2023-12-31"), bounded("2021-07-01/.."), bounded("2024-06-10"), bounded("A/B House")
    ('between 2023-12-12 and 2023-12-31', 'not before 2021-07-01', '2024-06-10', 'A/B House')
    """
    found = BOUNDS.fullmatch(value)
    if not found:
        return value
    return f"not before {found[1]}" if found[2] == ".." else f"between {found[1]} and {found[2]}"


def facts_html(source: Any) -> str:
    """What is known about the text, each with its basis."""
    rows = []
    for field, name in (("author", "Author"), ("publisher", "Publisher"), ("published", "Published")):
        basis = BASIS.get(str(source[f"{field}_basis"]), "") if given(source[f"{field}_basis"]) else ""
        note = source[f"{field}_note"] if given(source[f"{field}_note"]) else ""
        about = "; ".join(part for part in (basis, note) if part)
        value = escaped(bounded(source[field])) if given(source[field]) else "not stated"
        rows.append((name, value + (f" <small>({escaped(about)})</small>" if about else "")))
    if given(source.reliability):
        reason = f" <small>({escaped(source.reliability_reason)})</small>" if given(source.reliability_reason) else ""
        rows.append(("Reliability", escape(source.reliability) + reason))
    rows.append(("As received", f"{source.words:,} words, sha256 <code>{escape(source.sha256[:12])}…</code>"))
    inner = "".join(f"<div><dt>{name}</dt><dd>{value}</dd></div>" for name, value in rows)
    return f'<dl class="source-facts">{inner}</dl>'


def layers_html(report: Any, source_id: str) -> str:
    """The switches of the layers, and how much of the text stands here; without scripts all layers show."""
    boxes = "".join(
        f'<label class="layer m-{layer}"><input type="checkbox" data-layer="{layer}" checked> {name}</label>'
        for layer, name in LAYERS.items()
    )
    text = report.sentences[report.sentences.source_id == source_id].text
    kept = int((text != WITHHELD).sum())
    stands = (
        r"The text stands as received, with what markup it came in (#, **, <sup>, \) and damaged characters. Grey lines are boilerplate: no evidence but the text's own date and author."
        if kept == len(text)
        else f"Of its {len(text)} sentences the {kept} that this report cites are reprinted; the others keep their numbers."
    )
    return (
        f'<fieldset class="reader-layers"><legend>Show what was read</legend>{boxes}</fieldset>'
        f'<p class="reader-help">{escape(stands, quote=False)} Each number is a lasting link to its sentence.</p>'
    )


def text_html(report: Any, source_id: str, text: str) -> str:
    """The paragraphs of the text with numbered, marked sentences and, under each, what was read there and where it is used."""
    sentences = report.sentences[report.sentences.source_id == source_id].sort_values("start")
    marks, names = sorted(read_marks(report, source_id)), names_of(report.mentions)
    paragraphs, at = [], 0
    for number, group in sentences.groupby("paragraph", sort=False):
        pieces: list[str] = []
        for row in group.itertuples():
            gap = text[at : row.start]
            pieces.append(
                escaped(gap if pieces else gap.lstrip())
            )  # a line that a paragraph begins with would be empty
            pieces.append(sentence_html(row, marks))
            at = row.end
        kind = group.iloc[0].kind
        here = read_here(report, list(group.sentence_id), names) if kind != "boilerplate" else ""
        paragraphs.append(
            f'<div class="para para-{escape(kind)}" data-paragraph="{number}"><p>{"".join(pieces)}</p>{here}</div>'
        )
    rest = text[at:].strip()
    if rest:
        paragraphs.append(f'<div class="para para-boilerplate"><p>{escaped(rest)}</p></div>')
    return f'<article class="source-text">{"".join(paragraphs)}</article>'


def without_empty_folds(page: str) -> str:
    """A reader's page, its uses filled in, without the folds that hold nothing; one that holds uses alone says how many.

    >>> fold = '<p>A</p>' + read_fold("", "", "<!--uses a:001-->{}<!--/uses-->")
    >>> without_empty_folds(fold.format(""))
    '<p>A</p>'
    >>> without_empty_folds(fold.format("<a href='x'>X</a>, <a href='y'>Y</a> (2 times)")).partition("<summary>")[2].partition("</")[0]
    'Nothing read here; used 3 times'
    """
    return UNREAD.sub(used, EMPTY.sub("", page))


def used(found: re.Match[str]) -> str:
    """The words of a fold that holds nothing but uses."""
    times = sum(int(one or 1) for one in TIMES.findall(found[1]))
    return f"{found[0]}; used {f'{times} times' if times > 1 else 'once'}"


def sentence_html(row: Any, marks: list[Mark]) -> str:
    """One sentence with its number."""
    number = row.sentence_id.rpartition(":")[2]
    body = f'<span class="withheld">{WITHHELD}</span>' if row.text == WITHHELD else marked(row.text, row.start, marks)
    return (
        f'<span class="s s-{escape(row.kind)}" id="s{number}"><a class="n" href="#s{number}" '
        f'aria-label="Sentence {int(number)}">{int(number)}</a>\u00a0{body}</span>'
    )


def read_here(report: Any, sentence_ids: list[str], names: Mapping[str, str]) -> str:
    """What was read from these sentences, and where the book uses them (filled in when all pages are written)."""
    ties: Any = through_persons(report.ties[report.ties.sentence_id.isin(sentence_ids)], report.mentions)
    counts = {
        name: int(getattr(report, table).sentence_id.isin(sentence_ids).sum())
        for name, table in (
            ("names", "mentions"),
            ("quantities", "quantities"),
            ("dates", "dates"),
            ("quotations", "quotations"),
        )
    }
    counts["ties"] = len(ties)
    said = ", ".join(
        f"{count} {name if count > 1 else SINGULAR.get(name, name[:-1])}" for name, count in counts.items() if count
    )
    items = "".join(
        f"<li>{escape(actors_of(row, names))}: {escape(row.tie_type)} "
        f"({escape(row.status)}), sentence {int(row.sentence_id.rpartition(':')[2])}</li>"
        for row in ties.itertuples()
    )
    uses = "".join(f"<!--uses {one}--><!--/uses-->" for one in sentence_ids)
    return read_fold(said, items, uses)


def read_fold(said: str, items: str, uses: str) -> str:
    """What was read as a fold; ``items`` and ``uses`` are markup."""
    return (
        f'<details class="read-here"><summary>{f"Read here: {said}" if said else NOTHING}</summary>'
        f'{f"<ul>{items}</ul>" if items else ""}<div class="uses">{uses}</div></details>'
    )
