"""The tables as the checks read them: plain rows (None where the text does not say), found by sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from evidence.tables import rows

if TYPE_CHECKING:
    import pandas as pd

Tables = Mapping[str, "pd.DataFrame | Sequence[Any]"]
ROWS: dict[str, Any] = {
    "sources": rows.Source,
    "sentences": rows.Sentence,
    "mentions": rows.Mention,
    "quantities": rows.Quantity,
    "dates": rows.Date,
    "citations": rows.Citation,
    "quotations": rows.Quotation,
    "ties": rows.Tie,
    "checks": rows.Check,
    "claims": rows.Claim,
    "evidence": rows.Link,
}


class Finding(NamedTuple):
    """One check, the sentences that it rests on, each with its role, and the ids of the figures that it judges."""

    check: rows.Check
    evidence: tuple[tuple[str, str], ...]
    figures: tuple[str, ...] = ()


def rows_of(name: str, table: pd.DataFrame | Sequence[Any] | None) -> list[Any]:
    """The rows of one table as named tuples; a frame's missing values become None.

    >>> rows_of("evidence", [rows.Link("checks", "gti", "ciss-2023:014", "states")])[0].role
    'states'
    """
    if table is None:
        return []
    if isinstance(table, Sequence):
        return list(table)
    make = ROWS[name]
    plain = table.astype(object).where(table.notna(), None)
    return [make(*values) for values in plain.itertuples(index=False, name=None)]


@dataclass(frozen=True)
class Corpus:
    """The tables of one report, rows in text order, and the same rows by their sentence."""

    sources: dict[str, rows.Source]
    sentences: dict[str, rows.Sentence]
    mentions: dict[str, list[rows.Mention]]
    quantities: dict[str, list[rows.Quantity]]
    dates: dict[str, list[rows.Date]]
    citations: dict[str, list[rows.Citation]]
    quotations: dict[str, list[rows.Quotation]]
    ties: list[rows.Tie]
    paragraphs: dict[tuple[str, int], list[rows.Sentence]]
    texts: dict[str, list[rows.Sentence]]

    @classmethod
    def of(cls, tables: Tables) -> Corpus:
        """The view of ``tables`` (frames or lists of rows; a table that is not there is taken as empty)."""
        sentences = {row.sentence_id: row for row in rows_of("sentences", tables.get("sentences"))}
        paragraphs: dict[tuple[str, int], list[rows.Sentence]] = defaultdict(list)
        texts: dict[str, list[rows.Sentence]] = defaultdict(list)
        for row in sentences.values():
            paragraphs[row.source_id, row.paragraph].append(row)
            texts[row.source_id].append(row)
        return cls(
            {row.source_id: row for row in rows_of("sources", tables.get("sources"))},
            sentences,
            _by_sentence(tables, "mentions"),
            _by_sentence(tables, "quantities"),
            _by_sentence(tables, "dates"),
            _by_sentence(tables, "citations"),
            _by_sentence(tables, "quotations"),
            rows_of("ties", tables.get("ties")),
            dict(paragraphs),
            dict(texts),
        )

    def all_quantities(self) -> Iterable[rows.Quantity]:
        """Every quantity, in the order of the texts."""
        return (row for sentence in self.sentences for row in self.quantities.get(sentence, ()))

    def before(self, sentence_id: str, count: int) -> list[rows.Sentence]:
        """Up to ``count`` sentences of the same paragraph that stand before this one, the nearest last."""
        here = self.sentences[sentence_id]
        return [s for s in self.paragraph(here) if s.start < here.start][-count:]

    def after(self, sentence_id: str, count: int) -> list[rows.Sentence]:
        """Up to ``count`` sentences of the same paragraph that follow this one."""
        here = self.sentences[sentence_id]
        return [s for s in self.paragraph(here) if s.start > here.start][:count]

    def paragraph(self, sentence: rows.Sentence) -> list[rows.Sentence]:
        """The sentences of this sentence's paragraph, itself among them."""
        return self.paragraphs[sentence.source_id, sentence.paragraph]

    def body(self, source_id: str | None = None) -> Iterable[rows.Sentence]:
        """Every sentence (of one text) that may carry evidence."""
        sentences = self.sentences.values() if source_id is None else self.texts.get(source_id, [])
        return (sentence for sentence in sentences if sentence.kind != "boilerplate")


def _by_sentence(tables: Tables, name: str) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = defaultdict(list)
    for row in rows_of(name, tables.get(name)):
        found[row.sentence_id].append(row)
    return {sentence: sorted(group, key=lambda row: row.start) for sentence, group in found.items()}
