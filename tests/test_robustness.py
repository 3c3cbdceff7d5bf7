"""Any text at all gives offsets that hold, no crash and time that grows with its length; no file name leads out."""

from __future__ import annotations

import gc
import json
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.__main__ import main
from evidence.errors import InputError
from evidence.extract import read_folder
from evidence.publishing.publish import read_table
from evidence.reading import Reader, Rows, joined
from evidence.report import of_rows
from evidence.sources import SourceText, load_catalogue
from tests.made import WITH_SPANS

Write = Callable[[str, str | bytes], Path]
READER = Reader()

# What real texts hold and tests forget: other scripts and directions, marks that combine, spaces that do not break,
# signs of more than one code point, quotation marks that never close, markup, and the words the rules wait for.
PIECES = (
    "سلام", "שלום", "\u202e", "\u2066", "a\u0301\u0323", "\u0301", "\xa0", "\u200b", "\u202f", "\ufeff", "😀", "👨\u200d👩\u200d👧", "🇵🇰",
    "ß", "İ", "ǆ", "\u2028", "\x85", "\x0b", "\r\n", "\n\n", "\t", "\0", "(", ")", "[", "“", "”", "‘", "'", '"', "«", "—", "-", "…",
    "Kabul", "Pakistan", "the Afghan Taliban", "TTP", "Tehreek-e-Taliban Pakistan", "Russia and China", "CPEC", "its", "the group",
    "$7 billion", "12,000", "7.000", "one-and-a-half", "two decades", "٣٤", "½", "1e9", "∞", "52% of", "more than", "killed", "second-largest",
    "on May 5", "last year", "31 February 2023", "2020s", "in 0000", "9999", "(Dawn, May 5)", "said that", "according to", "“We attacked,”",
    "attacked", "agreed with", "denied arming", "border", "between", "and", "if", "not", "of", "to", "by", ",", ".", ";", ":", "?!", "# ", "- ", "| ",
)  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=60).map("".join),
)


def read(text: str, anchor: str | None = "2024-06-01") -> Rows:
    return READER.read(SourceText.of(text, "a-text", anchor))


@given(TEXTS)
def test_offsets_hold_in_every_table_for_any_text(text: str) -> None:
    rows = read(text)
    kinds = {row.sentence_id: row for row in rows["sentences"]}
    for name in WITH_SPANS:
        for row in rows[name]:
            assert text[row.start : row.end] == row.text and 0 <= row.start < row.end <= len(text), (name, row)
            assert name == "sentences" or row.sentence_id in kinds, (name, row)


@given(TEXTS)
def test_the_tables_of_any_text_keep_their_schemas_and_reading_twice_gives_the_same(text: str) -> None:
    rows = joined([read(text, None)])
    rows.update(READER.read_corpus(rows))
    of_rows(rows, {"a-text": text})
    assert rows["ties"] == read(text, None)["ties"]


@given(TEXTS, TEXTS)
def test_what_stands_in_another_text_changes_nothing(text: str, other: str) -> None:
    before = read(text)
    read(other)
    assert read(text) == before


UNITS = (
    "a", " ", "\n", "(", ")", "[", "“", '"', "'", "1", "1,", ".", ". ", "-", "$", "A", "Abc ", "سلام ", "a\u0301", "\xa0", "😀", "👩\u200d", "<b>",
    "| a ", "# ", "*", "_", "http://a.b/", "Mr. ", "U.S. ", "(Dawn, ", "(Dawn, May 5) ", ", which ", "to ", "between A and B ", "and ", "5 percent ",
    "more than ", "twenty-", "million ", "hundred ", "from 5 to ", "on 5 May ", "last year ", "2020 ", "said that ", "officials said that ",
    "Kabul ", "Kabul, ", "Pakistan and ", "Pakistan attacked ", "killed ", "it ", "its ", "the ", "of the ", "minister ", "ab cd\n", "No.\n\n", "\r\n",
)  # fmt: skip


def seconds(text: str) -> float:
    """Processor time of reading ``text`` once."""
    source = SourceText.of(text, "a-text", "2024-06-01")
    started = time.process_time()
    READER.read(source)
    return time.process_time() - started


@pytest.mark.slow
@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_reading_time_grows_with_the_length_of_what_repeats(unit: str) -> None:
    """Eight times the text takes at most about eight times the time, whatever repeats in it (a square would take 64)."""
    short = min(seconds((unit * 25_000)[:25_000]) for _ in range(2))
    long = seconds((unit * 200_000)[:200_000])
    assert long < 20 * short + 0.2, f"{short:.3f} s, then {long:.3f} s"


@pytest.mark.slow
def test_ten_megabytes_on_one_line_are_read_in_time_that_grows_with_length(report) -> None:  # type: ignore[no-untyped-def]
    line = " ".join(report.sentences.query("kind == 'body'")["text"]).replace("\n", " ") + " "
    short = seconds(line * (500_000 // len(line)))
    assert seconds(line * (10_000_000 // len(line))) < 30 * short + 1


def test_a_text_that_was_read_leaves_nothing_to_the_collector_of_cycles() -> None:
    reader = Reader()
    text = SourceText.of(
        "Oman's attack on Yemen killed nine. Both sides met in Muscat, and the latter asked for talks."
    )
    for _ in range(2):  # the first time word lists are loaded
        gc.collect()
        assert reader.read(text)["ties"]
    assert gc.isenabled()
    assert gc.collect() == 0


@pytest.mark.slow  # it measures time, which a busy machine bends
def test_a_hundred_thousand_brackets_are_no_trouble() -> None:
    for text in ("(" * 100_000, "[" * 100_000 + "]" * 100_000, "Kabul (" * 20_000 + ")" * 20_000):
        assert seconds(text) < 5


NAMES = (
    "x..txt",
    "x....txt",
    "a b.txt",
    "-rf.txt",
    "=1+1.txt",
    "<script>alert(1)<／script>.txt",
    "a'\"b.txt",
    "\u202etxt.exe.txt",
    "CON.txt",
    "%2e%2e%2f.txt",
    "a\nb.txt",
    "$(touch x).txt",
    "{{ 7*7 }}.txt",
)


def test_file_names_stay_inside_the_output_folder(write: Write, tmp_path: Path) -> None:
    for number, name in enumerate(NAMES):
        write(f"in/{name}", f"Talks number {number} began in Kabul.")
    (tmp_path / "in" / os.fsdecode(b"not-\xff-utf8.txt")).write_text("Talks ended in Doha.")
    before = {path for path in tmp_path.rglob("*") if "in" in path.parts}
    assert main(["extract", str(tmp_path / "in"), "--out", str(tmp_path / "out"), "--quiet"]) == 0
    written = {path.relative_to(tmp_path) for path in tmp_path.rglob("*") if path not in before}
    assert all(path.parts[0] in ("in", "out") for path in written)
    assert len(list((tmp_path / "out" / "texts").iterdir())) == len(NAMES) + 1
    files = set(read_table("sources", tmp_path / "out" / "sources.parquet")["file"])
    assert r"not-\xff-utf8.txt" in files and "$(touch x).txt" in files


@pytest.mark.parametrize("name", ["../evil", "/tmp/evil", "a/b", "a\\b", "..", "", "a b", "x" * 300, "a\0b", "<b>"])
def test_an_id_that_could_lead_elsewhere_is_refused(name: str, write: Write, tmp_path: Path) -> None:
    write("in/a.txt", "Talks began.")
    write("in/sources.yml", json.dumps([{"id": name, "file": "a.txt"}]))
    with pytest.raises(InputError, match=r"sources\.yml"):
        load_catalogue(tmp_path / "in")
    assert main(["extract", str(tmp_path / "in"), "--out", str(tmp_path / "out"), "--quiet"]) == 2
    assert not (tmp_path / "evil.txt").exists()


def test_links_out_of_the_folder_are_refused_and_links_in_it_read(write: Write, tmp_path: Path) -> None:
    write("secret/a.txt", "Nobody should read this.")
    write("in/a.txt", "Talks began in Kabul.")
    (tmp_path / "in" / "file.txt").symlink_to(tmp_path / "secret" / "a.txt")
    (tmp_path / "in" / "folder").symlink_to(tmp_path / "secret")
    (tmp_path / "in" / "round").symlink_to(tmp_path / "in")
    (tmp_path / "in" / "nowhere.txt").symlink_to(tmp_path / "none.txt")
    found = read_folder(tmp_path / "in")
    reasons = {item.file: item.reason for item in found.set_aside}
    assert [text.row.file for text in found.texts] == ["a.txt"]
    assert reasons["file.txt"] == "a link out of its folder"
    assert "not followed" in reasons["folder"] and "not followed" in reasons["round"]
    assert "cannot be read" in reasons["nowhere.txt"]


def test_a_folder_without_permission_is_set_aside_and_the_rest_read(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("in/a.txt", "Talks began in Kabul.")
    write("in/locked/b.txt", "Talks ended.")
    scan = os.scandir

    def refusing(path: str) -> object:
        if str(path).endswith("locked"):
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refusing)  # permissions do not bind whoever runs tests as root
    found = read_folder(tmp_path / "in")
    assert [(item.file, item.reason) for item in found.set_aside] == [
        ("locked", "the folder cannot be read (Permission denied)")
    ]
    assert [text.source_id for text in found.texts] == ["a"]


def test_a_full_disk_leaves_the_last_good_tables_whole(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("in/a.txt", "Talks began in Kabul.")
    out = tmp_path / "out"
    assert main(["extract", str(tmp_path / "in"), "--out", str(out), "--quiet"]) == 0
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    write("in/b.txt", "Talks ended in Doha.")

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pandas.DataFrame.to_parquet", full)
    assert main(["extract", str(tmp_path / "in"), "--out", str(out), "--quiet"]) == 2
    assert {path: path.read_bytes() for path in out.rglob("*") if path.is_file()} == before
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []
