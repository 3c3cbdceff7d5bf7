"""Figures as they may be quoted: each with its verdict, the words to copy, its caveat, and what would overturn it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pandas as pd

from evidence.analysis.selections import VIOLENCE
from evidence.analysis.windows import as_of, dated
from evidence.charts.style import Labels, listed
from evidence.checks import find_verdicts
from evidence.checks.analysis import annualised_rate, growth
from evidence.checks.attribution import tells
from evidence.checks.intervals import combine, interval_of
from evidence.checks.verdicts import FigureVerdict
from evidence.curated import DATA
from evidence.presentation.labelled import figure_label, quoted
from evidence.presentation.ledger import in_full, ledger
from evidence.sources.display import sic
from evidence.tables.records import records
from evidence.tables.rows import Quantity

if TYPE_CHECKING:
    from evidence.report import Report


class Advice(NamedTuple):
    """What a verdict means for whoever wants to quote the figure, and what would overturn the verdict."""

    use: str
    overturned_by: str


ADVICE = {  # the firmest first
    "confirmed": Advice(
        "quote, and name the series", "another edition of the series, or its own page, with another number"
    ),
    "confirmed with correction": Advice(
        "quote as corrected, and name the series", "the series' own page with the number as the text has it"
    ),
    "consistent": Advice("quote as this author's word", "the series' own page with another number"),
    "traced to its origin": Advice(
        "quote the origin, and not this text", "an earlier report that gives the same figure"
    ),
    "ambiguous": Advice("quote only with both readings", "the wording of the author's own source"),
    "contradicted": Advice("do not quote", "a source that gives the figure as the text has it"),
    "cannot be checked": Advice(
        "quote as this author's word only", "any source for it, or a second count of the same thing"
    ),
}
GIVEN = re.compile(
    r"(.+? gives )(.+?)( in [A-Z][^,]* (?:in|from) \d{4}\b.+)"
)  # what a published series gives for a place and a period
UNTESTED = "Nothing in these texts, and no published series at hand, tests it."
COLUMNS = [
    "text",
    "title",
    "measure",
    "verdict",
    "use",
    "quote_as",
    "caveats",
    "deciding",
    "overturned_by",
    "wording",
    "citation",
    "source_id",
    "sentence_id",
]


def quotable(report: Report, folder: Path = DATA) -> pd.DataFrame:
    """One row a figure about people, shares, money or superlatives, the firmest verdict first: ``text`` (as printed), ``title``
    (what a chart calls it, with where and when), ``measure``, ``verdict``, ``use`` (what to do with it), ``quote_as`` (words to
    copy, with whose they are), ``caveats`` (what else the checks say), ``deciding`` (the note of the check that decides the
    verdict), ``overturned_by``, ``wording`` (its sentence as displayed), ``citation``, ``source_id`` and ``sentence_id``."""
    cited = {row.source_id: citation(row) for row in report.sources.itertuples()}
    labels = Labels.of(report.mentions, report.sources)
    figures = {row.quantity_id: row for row in records(_figures(report))}
    notes = {row.check_id: (row.kind, row.note) for row in records(report.checks)}
    rows = []
    for one in sorted(find_verdicts(report.tables, folder=folder), key=lambda one: list(ADVICE).index(one.verdict)):
        # what two figures mean together is no caveat of either
        own = [notes[name] for name in one.check_ids.split() if name in notes and not name.startswith("per-attack:")]
        advice, figure = ADVICE[one.verdict], figures[one.quantity_id]
        if not tells(figure):
            continue
        citing = f"{cited[one.source_id]}, sentence {int(one.sentence_id.rpartition(':')[2])}"
        rows.append((one.text, figure_label(figure, report.mentions, labels), figure.measure, one.verdict, advice.use, _quote(one, figure, own, labels),
                     _caveats(one, own), one.deciding or UNTESTED, advice.overturned_by, figure.sentence, citing, one.source_id, one.sentence_id))  # fmt: skip
    return pd.DataFrame(rows, columns=COLUMNS)


def _figures(report: Report) -> pd.DataFrame:
    """The quantities with their measure in full, ``period`` in words (of violence that of its sentence too), their ``sentence`` as
    displayed and its ``numbers``."""
    shown = dict(zip(report.sentences["sentence_id"], report.sentences["display_text"], strict=True))
    rows = in_full(report.quantities)
    violent = rows["unit_kind"].isin([*VIOLENCE, "percent"])
    own = rows.assign(as_of=as_of(rows, report))
    periods = ledger(own, report.mentions)["period"].mask(
        violent, ledger(dated(rows, report), report.mentions)["period"]
    )
    numbers = rows.groupby("sentence_id")["value"].agg(frozenset)
    return rows.assign(
        measure=rows["measure"].astype(object).where(rows["measure"].notna(), None),
        period=periods,
        sentence=[shown[one] for one in rows["sentence_id"]],
        numbers=[numbers[one] for one in rows["sentence_id"]],
    )


def _quote(one: FigureVerdict, figure: Any, notes: list[tuple[str, str]], labels: Labels) -> str:
    """Words to copy. Where a published series was found, its own; else the sentence of the author, with whom the author names:
    taken out of it, a figure no longer says of whom it is told, where and when."""
    published = next((note for kind, note in notes if kind == "benchmark"), None)
    text = labels.source(one.source_id)
    if published and one.verdict in ("confirmed", "confirmed with correction", "traced to its origin"):
        told = _sentences(published)[0].rstrip(".")
        return f"{told}; so quoted by {text}." if one.verdict != "traced to its origin" else f"{told}."
    said = labels.name(str(figure.attributed_to)) if isinstance(figure.attributed_to, str) else ""
    citing = f", citing {said}," if said else ""
    silent = not said and any(kind == "attribution" for kind, _ in notes)
    return f"{text}{citing}{' names no source and' if silent else ''} writes: “{quoted(figure)}”"


def _caveats(one: FigureVerdict, notes: list[tuple[str, str]]) -> str:
    """What else the checks say; a published series' own sentence stands in the words to copy, the missing source too."""
    printed = one.verdict not in ("cannot be checked", "consistent")
    said = [" ".join(_sentences(note)[1:]) if kind == "benchmark" and printed else note
            for kind, note in notes if kind != "attribution"]  # fmt: skip
    found = " ".join(part for part in dict.fromkeys(said) if part)
    return found or UNTESTED


def together(figures: pd.DataFrame) -> pd.DataFrame:
    """Rows of :func:`quotable` for a short table: figures of one sentence with one verdict in one row, their ``title`` joined
    and in ``deciding`` what decides each of them, a sentence that several share once."""
    rows = []
    for _, group in figures.groupby(["verdict", "sentence_id"], sort=False):
        said = _gathered(part for note in group["deciding"] for part in _sentences(str(note)))
        row = group.iloc[0].to_dict()
        rows.append({**row, "title": _joined_title(group), "deciding": " ".join(said)})
    return pd.DataFrame(rows, columns=COLUMNS)


def _gathered(sentences: Iterable[str]) -> list[str]:
    """Sentences in their order, each once; what one series gives for one place and period stands in one sentence."""
    found: dict[tuple[str, str], list[str]] = {}
    for sentence in sentences:
        head, what, tail = given.groups() if (given := GIVEN.fullmatch(sentence)) else (sentence, "", "")
        values = found.setdefault((head, tail), [])
        values += [what] if what not in values else []
    return [head + listed(values) + tail for (head, tail), values in found.items()]


def _joined_title(group: pd.DataFrame) -> str:
    """The titles of figures of one sentence as one: its text named once, and so is what is counted where all count the same."""
    if len(group) == 1:
        return str(group["title"].iloc[0])
    tag = re.search(r"(?: \([^()]*\))?$", group["title"].iloc[0])
    behind = tag[0] if tag else ""
    titles = [str(one).removesuffix(behind) for one in group["title"]]
    counted = [sic(str(one)) for one in group["measure"].fillna("")]
    shared = min(counted, key=len)
    apart = all(title.endswith(one) and one.startswith(shared) for title, one in zip(titles, counted, strict=True))
    if not shared or not apart:
        return listed(titles) + behind
    alone = [title.removesuffix(one).rstrip(" ,") for title, one in zip(titles, counted, strict=True)]
    if any(one.endswith((" in", " of")) for one in alone):  # *second-largest surge in* does not stand alone
        return listed(titles) + behind
    return f"{listed(alone)}: {shared}{behind}"


def unsourced(quantities: pd.DataFrame, report: Report) -> pd.DataFrame:
    """The rows of ``quantities`` for which the text names no source, with that text's publisher and year (``told_by``)."""
    loose = quantities[("no-source:" + quantities["quantity_id"]).isin(report.checks["check_id"])]
    labels = Labels.of(report.mentions, report.sources)
    return loose.assign(told_by=[labels.source(source) for source in loose["source_id"]])


def reworded(quantities: pd.DataFrame, checks: pd.DataFrame) -> pd.DataFrame:
    """The rows of ``quantities`` that print a change *to* a percentage, where the publication that they were traced to has a
    change *by* it."""
    traced = checks.loc[checks["verdict"] == "traced to its origin", "check_id"]
    known = ("benchmark:" + quantities["quantity_id"]).isin(traced)
    return quantities[known & (quantities["unit_kind"] == "percent") & (quantities["change"] == "to")]


def _sentences(note: str) -> list[str]:
    return [part if part.endswith(".") else f"{part}." for part in note.split(". ")]


def citation(source: Any) -> str:
    """Author, title, publisher and date of a row of ``sources``, as far as they are known; of a date that is only known
    within bounds also whether it is inferred."""
    parts = [getattr(source, name, None) for name in ("author", "title", "publisher", "published", "published_basis")]
    author, title, publisher, published, basis = ("" if part is None or pd.isna(part) else str(part) for part in parts)
    first, bounded, last = published.partition("/")
    if bounded:
        published = f"not before {first}" if last == ".." else f"{first} to {last}"
        published += " (inferred)" if basis == "inferred" else ""
    known = (author, f"“{title}”" if title else "untitled", publisher, published)
    return ", ".join(part for part in known if part)


def views(levels: pd.DataFrame, pair: pd.DataFrame, readings: Mapping[str, str]) -> pd.DataFrame:
    """One change three ways, side by side: one row a stated change, with the ``absolute`` levels it is between (where the text
    gives them), the ``ratio`` of after to before, and the ``index`` after where before is 100, each as rounding and
    qualifier allow. ``levels``: a change with its two levels; ``pair``: changes alone; ``readings``: for each reading
    (*by*, *to*) the words that name it, where the text writes *to*. The value of a fall is below nought."""
    rows = []
    for row in records(pd.concat([levels[levels["unit_kind"] == "percent"], pair])):
        known = levels[levels["sentence_id"] == row.sentence_id].sort_values("period_start", kind="stable")
        counts = known.loc[known["unit_kind"] != "percent", "text"].tolist()
        open_to = readings.items() if row.change == "to" else [("by", "")]
        for reading, words in open_to:
            low, high = (100 + end for end in combine(partial(growth, reading=reading), interval_of(_plain(row))))
            change = f"{row.text}{f' ({words})' if words else ''}"
            rows.append(
                (
                    change,
                    " to ".join(counts) or "not stated",
                    f"{low / 100:.3f} to {high / 100:.3f}",
                    f"{low:.1f} to {high:.1f}",
                    row.sentence_id,
                )
            )
    return pd.DataFrame(rows, columns=["change", "absolute", "ratio", "index", "sentence_id"])


def _plain(row: Any) -> Quantity:
    """A row of a table as the plain row that it was made from, None where it has no value."""
    values: tuple[Any, ...] = tuple(None if pd.isna(value) else value for value in row[: len(Quantity._fields)])
    return Quantity(*values)


def annualised(quantities: pd.DataFrame) -> pd.DataFrame:
    """One row a stated growth *by* a percentage over a dated period (of a fall the value is below nought): the growth a
    year that it means, as an interval from its rounding and qualifier (``low, high``, percent a year), compounded
    between two adjoining windows of equal length."""
    rows = []
    dated = quantities[(quantities["unit_kind"] == "percent") & (quantities["change"] == "by")].dropna(
        subset=["period_start", "period_end"]
    )
    for row in records(dated):
        rate = annualised_rate(interval_of(_plain(row)), row.period_start, row.period_end)
        rows.append(
            (row.text, row.period_start, row.period_end, round(rate.low, 1), round(rate.high, 1), row.sentence_id)
        )
    return pd.DataFrame(rows, columns=["text", "period_start", "period_end", "low", "high", "sentence_id"])
