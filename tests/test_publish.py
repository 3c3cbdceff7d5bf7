"""The published tables are the tables: exact after a round trip, described column by column, never half written."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evidence.errors import InputError
from evidence.publishing.publish import neutral, read_table, write_tables, writing_aside
from evidence.report import Report, of_rows
from evidence.tables.columns import describe_column
from evidence.tables.rows import Sentence
from evidence.tables.schemas import SCHEMAS


@pytest.fixture(scope="module")
def published(report: Report, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("published")
    write_tables(report, folder)
    return folder


@pytest.mark.parametrize("name", SCHEMAS)
@pytest.mark.parametrize("kind", ["csv", "parquet"])
def test_a_table_comes_back_exactly(name: str, kind: str, report: Report, published: Path) -> None:
    pd.testing.assert_frame_equal(read_table(name, published / f"{name}.{kind}"), report.tables[name])


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_data_package_describes_every_column(name: str, report: Report, published: Path) -> None:
    package = json.loads((published / "datapackage.json").read_text())
    resource = next(item for item in package["resources"] if item["name"] == name)
    fields = resource["schema"]["fields"]
    assert [field["name"] for field in fields] == list(report.tables[name].columns)
    assert all(len(field["description"]) > 3 for field in fields)
    assert resource["rows"] == len(report.tables[name])
    assert resource["bytes"] == (published / resource["path"]).stat().st_size


def test_a_column_that_nobody_described_is_an_error() -> None:
    with pytest.raises(KeyError):
        describe_column("ties", "colour")


def test_spreadsheet_cells_are_not_run_and_the_plain_csv_stays_exact(tmp_path: Path) -> None:
    rows = [
        Sentence(f"a:{n:03}", "a", 0, 1, text, 1, "body", text) for n, text in enumerate(["=1+1", "-5", "@x", "fine"])
    ]
    report = of_rows({"sentences": rows}, {})
    write_tables(report, tmp_path)
    assert list(read_table("sentences", tmp_path / "sentences.csv")["text"]) == ["=1+1", "-5", "@x", "fine"]
    assert list(neutral(report.sentences)["text"]) == ["'=1+1", "'-5", "'@x", "fine"]
    assert "'=1+1" in (tmp_path / "spreadsheets" / "sentences.csv").read_text()


def test_a_run_that_fails_leaves_what_was_there(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "a.csv").write_text("good")
    with pytest.raises(InputError, match="could not be written"), writing_aside(folder) as aside:
        (aside / "a.csv").write_text("half")
        raise OSError(28, "No space left on device")
    assert (folder / "a.csv").read_text() == "good"
    assert [path.name for path in folder.iterdir()] == ["a.csv"]


def test_nothing_is_written_beside_the_folder_which_may_be_a_disk_of_its_own(tmp_path: Path) -> None:
    folder = tmp_path / "disk" / "out"
    folder.mkdir(parents=True)
    folder.parent.chmod(0o500)
    try:
        with writing_aside(folder) as aside:
            assert aside.parent == folder and aside.name.startswith(".")
            (aside / "a.csv").write_text("whole")
    finally:
        folder.parent.chmod(0o700)
    assert [path.name for path in folder.iterdir()] == ["a.csv"]


def test_a_folder_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(InputError, match="cannot be written"), writing_aside(tmp_path / "file" / "out"):
        pass


def test_a_name_cannot_leave_the_folder(tmp_path: Path, report: Report) -> None:
    write_tables(report, tmp_path / "out", extra={"../../evil.txt": "x"})
    assert (tmp_path / "out" / "evil.txt").exists() and not (tmp_path / "evil.txt").exists()


# Every example writes all tables: a few long lists try as many words as many short ones, in a fifth of the time.
@settings(max_examples=settings.default.max_examples // 5)
@given(st.lists(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0"), min_size=1), max_size=40))
def test_any_words_survive_the_round_trip(words: list[str]) -> None:
    import tempfile

    rows = [Sentence(f"a:{n:03}", "a", 0, 1, text, 1, "body", text) for n, text in enumerate(words)]
    report = of_rows({"sentences": rows}, {})
    with tempfile.TemporaryDirectory() as folder:
        write_tables(report, folder)
        for kind in ("csv", "parquet"):
            assert list(read_table("sentences", Path(folder) / f"sentences.{kind}")["text"]) == words
