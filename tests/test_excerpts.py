"""What is left of the texts where they may not be reprinted: the cited sentences, every offset, nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from evidence.publishing.excerpts import WITHHELD, cited_sentences, excerpts
from evidence.publishing.publish import read_table, write_tables
from evidence.report import Report


@pytest.fixture(scope="module")
def left(report: Report) -> Report:
    return excerpts(report)


def test_every_number_tie_and_claim_still_walks_back_to_its_words(report: Report, left: Report) -> None:
    shown = dict(zip(left.sentences["sentence_id"], left.sentences["text"], strict=True))
    behind = {
        one for table in (left.quantities, left.ties, left.quotations, left.evidence) for one in table["sentence_id"]
    }
    assert behind and not [one for one in behind if shown[one] == WITHHELD]
    assert left.quantities.equals(report.quantities) and left.ties.equals(report.ties)


def test_what_nothing_rests_on_is_withheld_in_every_table_and_text(report: Report, left: Report) -> None:
    cited = cited_sentences(report)
    gone = report.sentences[~report.sentences["sentence_id"].isin(cited)]
    assert 0 < len(gone) < len(report.sentences)
    for name, table in left.tables.items():
        if {"text", "sentence_id"} <= set(table.columns):
            withheld = table["text"] == WITHHELD
            assert (withheld == ~table["sentence_id"].isin(cited)).all(), name
    for row in gone.itertuples():
        assert left.text(row.source_id)[row.start : row.end].strip() == ""


def test_offsets_into_the_blanked_texts_hold(left: Report) -> None:
    for row in left.quantities.itertuples():
        assert left.text(row.source_id)[row.start : row.end] == row.text


def test_the_published_tables_say_what_is_missing(left: Report, report: Report, tmp_path: Path) -> None:
    write_tables(left, tmp_path / "left")
    write_tables(report, tmp_path / "whole")
    assert WITHHELD in (tmp_path / "left" / "datapackage.json").read_text(encoding="utf-8")
    assert WITHHELD not in (tmp_path / "whole" / "datapackage.json").read_text(encoding="utf-8")
    for ending in ("csv", "parquet"):
        assert read_table("sentences", tmp_path / "left" / f"sentences.{ending}")["text"].eq(WITHHELD).any()
