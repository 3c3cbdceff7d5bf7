"""Every row of every table walks back: its text stands at its offsets, its keys lead somewhere, its schema holds."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import evidence
from evidence.errors import InputError, SchemaError
from evidence.reading import Reader
from evidence.report import Report, of_texts
from evidence.sources import SourceText
from evidence.tables.schemas import SCHEMAS, frame
from tests.made import WITH_SPANS


def assert_walks_back(report: Report) -> None:
    sentences = report.sentences.set_index("sentence_id")
    kinds = sentences["kind"].to_dict()
    for name in WITH_SPANS:
        for row in getattr(report, name).itertuples():
            assert report.text(row.source_id)[row.start : row.end] == row.text, (name, row)
            assert row.start < row.end
            if name != "sentences":
                inside = sentences.loc[row.sentence_id]
                last = inside["end"] if name != "quotations" else len(report.text(row.source_id))
                assert inside["start"] <= row.start and row.end <= last, (name, row)  # quotations may go on
                assert inside["source_id"] == row.source_id
                publication = name == "dates" and row.role == "publication"
                assert kinds[row.sentence_id] != "boilerplate" or publication, (name, row)
    for row in report.evidence.itertuples():
        assert row.sentence_id in kinds, row
        assert row.row_id in set(getattr(report, row.table)[SCHEMAS[row.table].key[0]]), row


def test_every_row_of_the_five_texts_walks_back_to_its_place(report: Report) -> None:
    assert_walks_back(report)


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_table_keeps_its_schema_also_when_empty(name: str) -> None:
    table = frame(name, [])
    assert list(table.columns) == SCHEMAS[name].columns
    assert {column: str(kind) for column, kind in table.dtypes.items()} == {
        column: str(frame(name, []).astype(SCHEMAS[name].dtypes)[column].dtype) for column in table.columns
    }


def test_a_row_that_breaks_its_schema_is_refused() -> None:
    link = ("checks", "gti", "ciss-2023:014", "states")
    with pytest.raises(SchemaError, match="stands twice"):
        frame("evidence", [link, link])
    with pytest.raises(SchemaError, match="role is empty"):
        frame("evidence", [(*link[:3], None)])
    with pytest.raises(SchemaError, match="kind is 'title'"):
        frame("sentences", [("a:001", "a", 0, 1, "x", 1, "title", "x")])


def test_load_reads_the_folder_that_seeds_names(
    tmp_path: Path, seeds: Path, monkeypatch: pytest.MonkeyPatch, report: Report
) -> None:
    shutil.copy(seeds / "ciss-2023.txt", tmp_path)
    path = tmp_path / "ciss-2023.txt"
    path.write_text(path.read_text().replace("643", "700"))
    monkeypatch.setenv("SEEDS", str(tmp_path))
    changed = evidence.load()
    assert list(changed.sources["source_id"]) == ["ciss-2023"]
    assert changed.sources.loc[0, "anchor"] == report.sources.set_index("source_id").loc["ciss-2023", "anchor"]
    assert "700" in changed.text("ciss-2023") and not changed.sentences["text"].str.contains("643").any()
    assert_walks_back(changed)


def test_a_folder_without_any_text_says_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nothing to read"):
        evidence.load(tmp_path)
    with pytest.raises(InputError, match="no such folder"):
        evidence.load(tmp_path / "none")


def test_a_sentence_is_found_by_its_id(report: Report) -> None:
    assert report.sentence("ndcf-2016:004")["kind"] == "heading"
    with pytest.raises(KeyError):
        report.sentence("ndcf-2016:999")


def test_two_readings_of_the_same_texts_are_equal(report: Report, texts: list[SourceText]) -> None:
    again = of_texts(texts)
    for name, table in report.tables.items():
        assert table.equals(again.tables[name]), name


WORDS = [
    "Pakistan",
    "the Taliban",
    "attacked",
    "signed a deal with",
    "China",
    "on 5 May 2024",
    "$3 billion",
    "(Dawn, May 5)",
]
WORDS += [
    "“We agreed,”",
    "said Khan.",
    "120 percent",
    "Islamabad",
    "both sides",
    "last year",
    "\n\n",
    "U.S.",
    "not",
    "143",
]
ANY = st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=12)), max_size=60).map(" ".join)


@given(ANY)
def test_any_text_at_all_gives_rows_that_walk_back(text: str) -> None:
    assert_walks_back(of_texts([SourceText.of(text, "fuzz", anchor="2024-06-01")], reader=READER))


READER = Reader()
