"""Published accuracy: precision, recall and F1 by table with intervals, every miss with its sentence, confused tie
types.

Intervals are percentile bootstrap intervals (Efron and Tibshirani 1993) over sentences, not rows: rows of one sentence
share its difficulty. Where nothing was wrong a bootstrap has no width; the lower end is then the exact one of Clopper
and Pearson (1934). The seed is fixed, so that a build gives the same figures twice.

What these figures mean: the rules and word lists were written with all five texts in view, so figures *on the five
texts* say how well the report's own evidence was read, and leaving one text out changes nothing, since nothing is
fitted to the others; the figures by source show how far the texts differ. How well the rules read texts that they were
not written for is measured on passages held out (:mod:`evidence.accuracy.unseen`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Literal, NamedTuple

import numpy as np
import pandas as pd

from evidence.accuracy import Agreement, Marked, actor_pair, agree, own_span, sentence_places
from evidence.accuracy.rows import agreements, found_rows, measure_of
from evidence.analysis.naming import names_of
from evidence.report import Report
from evidence.tables.records import values

SHARES = ("precision", "recall", "f1")
ROUNDS = 1000
SEED = 20211115
NONE = "(none)"
SAID_BY = ", said by "  # who claims a tie, behind its words

# What a row's class is, for figures by class: the kind of thing that was to be read.
CLASSES: dict[str, Callable[[Marked], Any]] = {
    "sentences": lambda row: row.fields.get("kind"),
    "mentions": lambda row: "metonym" if row.fields.get("metonym") else "name",
    "anaphora": lambda row: "anaphora",
    "quantities": lambda row: row.fields.get("unit_kind"),
    "dates": lambda row: f"{row.fields.get('role')}, {row.fields.get('granularity')}",
    "quotations": lambda row: "speaker listed" if row.fields.get("speaker_id") else "speaker not listed",
    "citations": lambda row: "citation",
    "ties": lambda row: row.fields.get("tie_type"),
}

# Coded fields that are compared on rows both sides have.
FIELDS = {
    "mentions": ("metonym",),
    "quantities": (
        "unit",
        "unit_kind",
        "qualifier",
        "change",
        "subject",
        "attributed_to",
        "period_start",
        "period_end",
    ),
    "dates": ("granularity", "role"),
    "quotations": ("cue",),
    "citations": ("outlet",),
    "ties": ("direction", "tie_type", "status", "claimed_by"),
}


class Outcome(NamedTuple):
    """One row of gold or of the tables, and what became of it: *right*, *missed* or *false*."""

    measure: str
    source_id: str
    unit: tuple[str, int]  # text and beginning of the sentence
    group: str
    outcome: str


class Line(NamedTuple):
    """One known error: the measure, what is wrong, the row in which, what is annotated and what was read, and where the row
    that was read begins."""

    measure: str
    error: str
    row: Marked
    expected: str | None
    found: str | None
    at: int | None


def outcomes(agreed: Mapping[str, Agreement], gold: Sequence[Marked]) -> list[Outcome]:
    """One row for each match, miss and false row of ``agreed``, with its sentence and its class."""
    place = sentence_places(gold)

    def one(measure: str, row: Marked, outcome: str) -> Outcome:
        group = str(CLASSES[measure](row) or "not coded")
        return Outcome(measure, row.source_id, (row.source_id, place(row)[0]), group, outcome)

    found: list[Outcome] = []
    for measure, agreement in agreed.items():
        found += [one(measure, row, "right") for row, _ in agreement.matched]
        found += [one(measure, row, "missed") for row in agreement.missed]
        found += [one(measure, row, "false") for row in agreement.spurious]
    return found


def accuracy_by_table(
    report: Report, gold: Iterable[Marked], by: Literal["source", "class"] | None = None
) -> pd.DataFrame:
    """One row is one share of one measure: ``table, measure`` (precision, recall, f1), ``value, low, high`` (shares
    from 0 to 1; the 95 percent interval), ``gold`` and ``found`` (rows), and with ``by`` the ``group`` (a source id,
    a class). ``value`` is missing where there is nothing to divide by: precision where nothing was found, recall
    without gold."""
    gold = list(gold)
    sources = {row.source_id for row in gold}
    return shares(outcomes(agreements(gold, found_rows(report, sources)), gold), gold, by)


def shares(
    rows: Sequence[Outcome], gold: Iterable[Marked], by: Literal["source", "class"] | None = None
) -> pd.DataFrame:
    """The table of :func:`accuracy_by_table`, from outcomes."""
    sentences = {(row.source_id, row.start) for row in gold if row.table == "sentences"}
    units = sorted(sentences | {row.unit for row in rows})
    grouped: dict[tuple[str, str], list[Outcome]] = {}
    for row in rows:
        group = {"source": row.source_id, "class": row.group}.get(by or "", "all")
        grouped.setdefault((row.measure, group), []).append(row)
    lines = []
    for (measure, group), members in grouped.items():
        within = [unit for unit in units if by != "source" or unit[0] == group]
        lines += [{"table": measure, "group": group, **line} for line in _interval(members, within)]
    columns = ["table", "group", "measure", "value", "low", "high", "gold", "found"]
    table = pd.DataFrame(lines, columns=columns)
    return table if by else table.drop(columns="group")


def _interval(rows: Sequence[Outcome], units: Sequence[tuple[str, int]]) -> Iterator[dict[str, Any]]:
    """Precision, recall and F1 of ``rows`` with their bootstrap intervals over ``units``."""
    index = {unit: number for number, unit in enumerate(units)}
    counts = np.zeros((len(units), 3))
    for row in rows:
        counts[index[row.unit], ("right", "missed", "false").index(row.outcome)] += 1
    sums, resampled = counts.sum(axis=0), _shares(_drawn(len(units)) @ counts)
    given = {"gold": int(sums[0] + sums[1]), "found": int(sums[0] + sums[2])}
    for name, value, spread in zip(SHARES, _shares(sums[None, :])[0], resampled.T, strict=True):
        usable = spread[~np.isnan(spread)]
        low, high = np.percentile(usable, [2.5, 97.5]) if len(usable) and not np.isnan(value) else (np.nan, np.nan)
        if value == 1:
            low = surely_above(given["found" if name == "precision" else "gold"])
        yield {"measure": name, "value": float(value), "low": float(low), "high": float(high), **given}


@lru_cache(maxsize=8)
def _drawn(units: int) -> np.ndarray:
    """How often each of so many units is drawn in each round of the bootstrap; the same at every call."""
    return np.random.default_rng(SEED).multinomial(units, np.full(units, 1 / units), size=ROUNDS)


def surely_above(rows: int) -> float:
    """Lower end of the exact 95 percent interval of a share, when all of ``rows`` were right.

    >>> round(surely_above(40), 2), round(surely_above(1), 3)
    (0.91, 0.025)
    """
    return float(0.025 ** (1 / rows))


def _shares(counts: Any) -> Any:
    """Precision, recall and F1 of rows of (right, missed, false); NaN where there is nothing to divide by."""
    right, missed, false = counts.T
    with np.errstate(invalid="ignore", divide="ignore"):
        parts = [right / (right + false), right / (right + missed), 2 * right / (2 * right + missed + false)]
        return np.stack(parts, axis=1)


def field_accuracy(report: Report, gold: Iterable[Marked]) -> pd.DataFrame:
    """One row is one coded field on the rows that were matched: ``table, field, right, rows, value`` (a share).
    *direction* is compared on ties that both sides hold to be directed; ``value`` is missing without rows. Measure and
    qualifying words are free text and not compared."""
    gold = list(gold)
    agreed = agreements(gold, found_rows(report, {row.source_id for row in gold}), every_tie=True)
    lines = []
    for table, fields in FIELDS.items():
        for name in fields:
            told = [same for pair in agreed[table].matched if (same := _same(name, *pair)) is not None]
            lines.append((table, name, sum(told), len(told), sum(told) / len(told) if told else None))
    return pd.DataFrame(lines, columns=["table", "field", "right", "rows", "value"])


def _same(field: str, gold: Marked, found: Marked) -> bool | None:
    """Whether a coded field is equal; None where the comparison does not apply."""
    if field == "direction":
        both = gold.fields.get("directed", True) and found.fields.get("directed", True)
        return gold.fields.get("actor1_id") == found.fields.get("actor1_id") if both else None
    return bool(gold.fields.get(field) == found.fields.get(field))


def misses(report: Report, gold: Iterable[Marked]) -> pd.DataFrame:
    """One row is one known error: ``table, error, source_id, sentence_id, sentence`` (as displayed)``, text, expected,
    found, at`` (where the row that was read begins). *error* is not found, false (nothing of the kind is there), wrong value (found in its place, read wrongly), or,
    of a row that was found, *wrong* and a coded field that :func:`field_accuracy` compares. Every row of ties counts, as in
    :func:`tie_confusion`."""
    gold = list(gold)
    agreed = agreements(gold, found_rows(report, {row.source_id for row in gold}), every_tie=True)
    place, names = sentence_places(gold), names_of(report.mentions)
    lines: list[Line] = []
    for measure, agreement in agreed.items():
        key = actor_pair if measure == "ties" else measure_of
        near = agree(agreement.missed, agreement.spurious, key, place if measure == "ties" else own_span)
        lines += [_line(measure, "wrong value", *pair, names) for pair in near.matched]
        lines += [_line(measure, "not found", row, None, names) for row in near.missed]
        lines += [_line(measure, "false", None, row, names) for row in near.spurious]
        for field in FIELDS.get(measure, ()):
            wrong = [pair for pair in agreement.matched if _same(field, *pair) is False]
            lines += [_line(measure, f"wrong {field}".replace("_", " "), *pair, names, field) for pair in wrong]
    return _listed(report, lines)


def told(errors: pd.DataFrame) -> pd.DataFrame:
    """Rows of :func:`misses` with ``text`` saying what is wrong, of which words, what is annotated and what was read.

    >>> rows = pd.DataFrame({"table": ["dates"], "error": ["wrong role"], "text": ["in May"], "expected": ["event"], "found": [None]})
    >>> told(rows)["text"].tolist()
    ['dates, wrong role: “in May”; annotated: event; read: nothing']
    """
    parts = zip(*(errors[column] for column in ("table", "error", "text", "expected", "found")), strict=True)
    words = [
        f"{table}, {error}: “{text}”; annotated: {'nothing' if pd.isna(wanted) else wanted}; read: {'nothing' if pd.isna(given) else given}"
        for table, error, text, wanted, given in parts
    ]
    return errors.assign(text=words)


def stated_of(report: Report, gold: Iterable[Marked], actor: str) -> pd.DataFrame:
    """One row an annotated tie of co-operation or conflict that a sentence of a text's body asserts of an actor, each partner
    and sign once a sentence: ``partner, sign, read`` (whether the rules read it, and as asserted)``, source_id, sentence_id,
    text``. What is not read stands in no picture."""
    asserted = report.ties[report.ties["status"] == "asserted"]
    read = {
        (sentence, *sorted((one, other)), sign)
        for sentence, one, other, sign in values(asserted, "sentence_id", "actor1_id", "actor2_id", "sign")
    }
    body = report.sentences[report.sentences["kind"] == "body"]
    lines: dict[tuple[str, str, int], tuple[Any, ...]] = {}
    for row in sorted((one for one in gold if one.table == "ties"), key=lambda one: (one.source_id, one.start)):
        pair, sign = actor_pair(row), row.fields["sign"]
        here = body[(body["source_id"] == row.source_id) & (body["start"] <= row.start) & (body["end"] > row.start)]
        if actor in pair and pair[0] != pair[1] and sign and row.fields["status"] == "asserted" and len(here):
            partner, sentence = pair[1] if pair[0] == actor else pair[0], str(here["sentence_id"].iloc[0])
            told = (partner, sign, (sentence, *pair, sign) in read, row.source_id, sentence, row.text)
            lines.setdefault((sentence, partner, sign), told)
    return pd.DataFrame(lines.values(), columns=["partner", "sign", "read", "source_id", "sentence_id", "text"])


def _line(
    measure: str, error: str, wanted: Marked | None, given: Marked | None, names: Mapping[str, str], field: str = ""
) -> Line:
    """An error, with what is annotated and what was read: the whole value, or a ``field`` of it."""
    row = wanted or given
    assert row is not None
    at = given.start if given else None
    coded = [one and one.fields.get(field) for one in (wanted, given)]
    expected, found = (None if value is None else names.get(str(value), str(value)) for value in coded)
    if measure == "ties" or not field:
        whole = [described(one, names) for one in (wanted, given)]
        who = field == "claimed_by"  # the only field of a tie that its words do not hold
        said = [
            f"{words}{SAID_BY}{one or 'nobody'}" if who else words
            for words, one in zip(whole, (expected, found), strict=True)
        ]
        return Line(measure, error, row, said[0], said[1], at)
    return Line(measure, error, row, expected, found, at)


def _listed(report: Report, lines: Iterable[Line]) -> pd.DataFrame:
    columns = ["table", "error", "source_id", "sentence_id", "sentence", "text", "expected", "found", "at"]
    rows = []
    for measure, error, row, *told in lines:
        here = report.sentences.query("source_id == @row.source_id and start <= @row.start < end")
        where = (here["sentence_id"].iloc[0], here["display_text"].iloc[0]) if len(here) else (None, None)
        rows.append((measure, error, row.source_id, *where, row.text, *told))
    table = pd.DataFrame(rows, columns=columns)
    return table.sort_values(["table", "source_id", "sentence_id"], kind="stable", ignore_index=True)


def described(row: Marked | None, names: Mapping[str, str]) -> str | None:
    """The value of a row in words, None for no row; ``names`` gives an entity's.

    >>> tie = {"actor1_id": "PAK", "actor2_id": "TJK", "tie_type": "train", "sign": 1, "status": "asserted"}
    >>> described(Marked("a", "ties", 0, 1, "", tie), {"TJK": "Tajikistan"}), described(None, {})
    ('PAK → Tajikistan, train, +1, asserted', None)
    """
    if row is None:
        return None
    value = row.fields.get
    if row.table == "ties":
        arrow = "→" if value("directed", True) else "–"
        pair = f" {arrow} ".join(names.get(str(one), str(one)) for one in (value("actor1_id"), value("actor2_id")))
        sign = f"{value('sign'):+d}".replace("-", "−") if value("sign") else "0"
        return f"{pair}, {value('tie_type')}, {sign}, {value('status')}"
    if row.table == "quantities":
        number = f"{value('value'):g}" + (f" to {value('value_high'):g}" if value("value_high") is not None else "")
        return f"{number} {value('unit') or ''}".strip()
    if row.table == "dates":
        start, end = value("iso_start"), value("iso_end")
        return (
            f"{start} to {end}" if start and end else f"since {start}" if start else f"until {end}" if end else "no day"
        )
    coded = {"sentences": "kind", "mentions": "entity_id", "quotations": "speaker_id", "citations": "published"}
    told = str(value(coded[row.table]) or "not stated")
    return names.get(told, told)


def tie_confusion(report: Report, gold: Iterable[Marked]) -> pd.DataFrame:
    """How often a tie type of gold (rows) was read as which type (columns), over ties of one sentence and pair;
    *(none)*: the tie was not found, or is not in gold. Every tie row counts here, also when two say the same of a
    pair."""
    gold = list(gold)
    ties = [row for row in gold if row.table == "ties"]
    found = [row for row in found_rows(report, {row.source_id for row in gold}) if row.table == "ties"]
    agreed = agree(ties, found, actor_pair, sentence_places(gold))
    pairs = Counter((wanted.fields["tie_type"], given.fields["tie_type"]) for wanted, given in agreed.matched)
    pairs.update((row.fields["tie_type"], NONE) for row in agreed.missed)
    pairs.update((NONE, row.fields["tie_type"]) for row in agreed.spurious)
    kinds = [*sorted({kind for pair in pairs for kind in pair} - {NONE}), NONE]
    rows = [[pairs[wanted, given] for given in kinds] for wanted in kinds]
    return pd.DataFrame(rows, index=pd.Index(kinds, name="annotated"), columns=pd.Index(kinds, name="found"))


def confusion_lines(confusion: pd.DataFrame) -> pd.DataFrame:
    """The table of :func:`tie_confusion` as one line a kind, nothing lost: ``kind, annotated, right, instead`` (the kinds that it
    was read as, with how often)``, missed, made`` (read where no tie is annotated); the most annotated first.

    >>> kinds = ["aid", "ally", NONE]
    >>> [*confusion_lines(pd.DataFrame([[5, 2, 1], [0, 3, 0], [0, 4, 0]], index=kinds, columns=kinds)).to_dict("records")[0].values()]
    ['aid', 8, 5, 'ally 2', 1, 0]
    """
    counts: dict[str, dict[str, int]] = {str(kind): dict(row) for kind, row in confusion.iterrows()}
    lines = []
    for kind, row in counts.items():
        others = sorted((-count, other) for other, count in row.items() if count and other not in (kind, NONE))
        instead = ", ".join(f"{other.replace('_', ' ')} {-count}" for count, other in others)
        told = (sum(row.values()), row[kind], instead, row[NONE], counts[NONE][kind])
        lines.append((kind.replace("_", " "), *told))
    table = pd.DataFrame(lines, columns=["kind", "annotated", "right", "instead", "missed", "made"])
    kinds = table[table["kind"] != NONE]
    return kinds.sort_values(["annotated", "kind"], ascending=[False, True], ignore_index=True)
