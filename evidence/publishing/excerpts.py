"""The cited sentences alone, for those who may not reprint the texts whole."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pandas as pd

from evidence.assessments.hypotheses import weigh
from evidence.assessments.judgements import judge
from evidence.tables.records import records

if TYPE_CHECKING:
    from evidence.report import Report

WITHHELD = "[not reprinted]"
WORDS = ("text", "display_text")  # columns that hold the words of a sentence


def cited_sentences(report: Report) -> frozenset[str]:
    """The ids of the sentences that a quantity, a quotation, a tie, a check, a claim, a programme, a risk, a judgement or a hypothesis
    rests on: what a reader must be able to walk back to.

    >>> from evidence.report import load
    >>> cited = cited_sentences(load())
    >>> "ciss-2023:014" in cited, "ciss-2023:005" in cited
    (True, False)
    """
    cited = {
        str(one)
        for table in (report.evidence, report.quantities, report.quotations, report.ties)
        for one in table["sentence_id"]
    }
    for one in judge(report.tables, list(records(report.claims)))[0]:
        cited.update(one.supports, one.contradicts, *(ids for _, ids in one.indicators))
    for question in weigh(report.tables)[0]:
        cited.update(*(item.sentence_ids for item in question.items))
    return frozenset(cited)


def excerpts(report: Report) -> Report:
    """The report with the words of every sentence that is not cited withheld: :data:`WITHHELD` in the tables, blanks in
    the texts. Ids, offsets and what was read stay, so every row still points to its place."""
    cited = cited_sentences(report)
    tables: dict[str, Any] = {name: _withheld(table, cited) for name, table in report.tables.items()}
    texts = {
        source: _blanked(text, report.sentences[report.sentences["sentence_id"].isin(cited)], source)
        for source, text in report.texts.items()
    }
    return replace(report, **tables, texts=texts)


def _withheld(table: pd.DataFrame, cited: frozenset[str]) -> pd.DataFrame:
    words = [column for column in WORDS if column in table]
    if "sentence_id" not in table or not words:
        return table
    kept = table["sentence_id"].isin(cited)
    return table.assign(**{column: table[column].where(kept, WITHHELD) for column in words})


def _blanked(text: str, kept: pd.DataFrame, source: str) -> str:
    """The text with blanks for all but the kept sentences; offsets stay right."""
    parts, at = list[str](), 0
    here = kept[kept["source_id"] == source].sort_values("start")
    for start, end in zip(here["start"].tolist(), here["end"].tolist(), strict=True):
        parts += [" " * (start - at), text[start:end]]
        at = end
    return "".join([*parts, " " * (len(text) - at)])
