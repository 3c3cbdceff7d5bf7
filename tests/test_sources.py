"""The project's own texts are read strictly, other folders tolerantly; what is known of a text carries its basis."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from evidence.errors import InputError
from evidence.extract import read_folder
from evidence.sources import MAX_BYTES, SourceText, load_catalogue, read_strict, read_tolerant
from evidence.sources.metadata import find_publication, find_title, read_date

Write = Callable[[str, str | bytes], Path]
ONE = "Talks began in Kabul on Monday.\n"


def catalogue(folder: Path, **files: bytes) -> None:
    rows = [
        f"- {{id: {name}, file: {name}.txt, sha256: {hashlib.sha256(raw).hexdigest()}}}" for name, raw in files.items()
    ]
    (folder / "sources.yml").write_text("\n".join(rows) + "\n")


def test_the_five_texts_are_byte_for_byte_as_received(seeds: Path, texts: list[SourceText]) -> None:
    for text in texts:
        raw = (seeds / text.row.file).read_bytes()
        assert hashlib.sha256(raw).hexdigest() == text.row.sha256
        assert text.text == raw.decode("utf-8")
    assert len(texts) == len(list(seeds.glob("*.txt"))) == 5


def test_every_field_that_is_known_says_on_what_basis(texts: list[SourceText]) -> None:
    for text in texts:
        for field in ("title", "author", "publisher", "published"):
            value, basis, note = (getattr(text.row, field + part) for part in ("", "_basis", "_note"))
            assert note, (text.source_id, field)
            assert (value is None) == (basis is None), (text.source_id, field)


def test_what_is_called_stated_stands_in_the_text(texts: list[SourceText]) -> None:
    for text in texts:
        for field in ("title", "author", "publisher"):
            if getattr(text.row, field + "_basis") == "stated":
                assert getattr(text.row, field) in text.text


def test_no_author_is_invented_and_undated_texts_have_an_interval_that_holds_the_anchor(
    texts: list[SourceText],
) -> None:
    rows = {text.source_id: text.row for text in texts}
    assert rows["jamestown-2021"].author is None
    assert rows["ciss-2023"].title is None
    for name in ("jamestown-2021", "ciss-2023", "specialeurasia-2023"):
        assert rows[name].published_basis == "inferred"
        start, end = str(rows[name].published).split("/")
        assert start <= str(rows[name].anchor) <= end


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "empty"),
        (b" \n\xc2\xa0\n", "empty"),
        (b"a\0b", "binary"),
        (b"\x01\x02\x03\x04 text", "binary"),
        (b"caf\xe9", "not UTF-8"),
    ],
)
def test_a_text_that_cannot_be_used_stops_the_strict_reader(tmp_path: Path, content: bytes, problem: str) -> None:
    (tmp_path / "a.txt").write_bytes(content)
    catalogue(tmp_path, a=content)
    with pytest.raises(InputError, match=problem) as caught:
        read_strict(tmp_path, tmp_path)
    assert "a.txt" in caught.value.file and caught.value.mend


def test_a_changed_text_a_stranger_and_a_lost_text_stop_the_strict_reader(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ONE)
    catalogue(tmp_path, a=ONE.encode())
    assert [text.source_id for text in read_strict(tmp_path, tmp_path)] == ["a"]
    (tmp_path / "a.txt").write_text(ONE.replace("Kabul", "Doha"))
    with pytest.raises(InputError, match="changed since its checksum"):
        read_strict(tmp_path, tmp_path)
    (tmp_path / "a.txt").write_text(ONE)
    (tmp_path / "b.txt").write_text("Another.\n")
    with pytest.raises(InputError, match="not listed"):
        read_strict(tmp_path, tmp_path)
    (tmp_path / "b.txt").unlink()
    (tmp_path / "a.txt").unlink()
    with pytest.raises(InputError, match="not there"):
        read_strict(tmp_path, tmp_path)


def test_a_huge_text_a_duplicate_and_a_link_out_stop_the_strict_reader(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(ONE)
    (folder / "b.txt").write_text(ONE + "\n")
    catalogue(folder, a=ONE.encode(), b=(ONE + "\n").encode())
    with pytest.raises(InputError, match=r"the same text as a\.txt"):
        read_strict(folder, folder)
    (folder / "b.txt").unlink()
    (tmp_path / "secret.txt").write_text("outside")
    (folder / "b.txt").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(InputError, match="a link out of its folder"):
        read_strict(folder, folder)
    (folder / "b.txt").unlink()
    with (folder / "b.txt").open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    with pytest.raises(InputError, match="larger than"):
        read_strict(folder, folder)


def test_files_of_other_kinds_are_named_and_not_passed_over(tmp_path: Path) -> None:
    for name in ("a.txt", "b.md", "c.pdf", ".d.md", "sources.yml", "SHA256SUMS"):
        (tmp_path / name).write_text("They met." if name != "sources.yml" else "[]", encoding="utf-8")
    texts, aside = read_tolerant(tmp_path)
    assert ([text.source_id for text in texts], [one.file for one in aside]) == (["a"], ["b.md", "c.pdf"])


def test_a_folder_of_ones_own_is_read_tolerantly(tmp_path: Path) -> None:
    """Good texts are read; each bad file is set aside with its reason."""
    (tmp_path / "Dawn 2024.txt").write_text(ONE)
    (tmp_path / "copy.txt").write_text(ONE)
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "odd.txt").write_bytes(b"caf\xe9")
    texts, aside = read_tolerant(tmp_path)
    assert [text.source_id for text in texts] == ["dawn-2024"]
    assert {item.file: item.reason for item in aside} == {
        "copy.txt": "the same text as Dawn 2024.txt",
        "empty.txt": "empty",
        "odd.txt": "byte 3 is not UTF-8",
    }


def test_two_names_that_make_one_id_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "Dawn 2024_05.txt").write_text(ONE)
    (tmp_path / "dawn-2024-05.txt").write_text("Talks ended in Doha on Friday.\n")
    (tmp_path / "wire.txt").write_text("Talks resumed in Osh on Sunday.\n")
    (tmp_path / "sources.yml").write_text("- {id: dawn-2024-05, file: wire.txt}\n")
    texts, _ = read_tolerant(tmp_path)
    assert [text.source_id for text in texts] == ["dawn-2024-05-2", "dawn-2024-05-3", "dawn-2024-05"]


def test_a_text_whose_head_breaks_the_reader_is_set_aside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(text: str, file: str) -> None:
        if "Osh" in text:
            raise ValueError("deliberate")

    monkeypatch.setattr("evidence.sources.metadata.find_publication", broken)
    (tmp_path / "a.txt").write_text(ONE)
    (tmp_path / "b.txt").write_text("Talks resumed in Osh on Sunday.\n")
    texts, aside = read_tolerant(tmp_path)
    assert [text.source_id for text in texts] == ["a"]
    assert [(one.file, one.reason) for one in aside] == [
        ("b.txt", "its text could not be taken apart (ValueError: deliberate)")
    ]
    found = read_folder(tmp_path)
    assert ([text.source_id for text in found.texts], list(found.set_aside)) == (["a"], aside)


def test_a_stated_field_is_dropped_when_a_changed_text_no_longer_states_it(tmp_path: Path, seeds: Path) -> None:
    shutil.copy(seeds / "ndcf-2016.txt", tmp_path)
    path = tmp_path / "ndcf-2016.txt"
    path.write_text(path.read_text().replace("Fabio Indeo", "Anon"))
    from evidence.curated import DATA

    (text,), _ = read_tolerant(tmp_path, DATA)
    assert text.row.author is None and "no longer stands" in str(text.row.author_note)
    assert text.row.published == "2016-11"


def test_the_line_before_the_first_states_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ONE + "By Jane Doe")
    digest = hashlib.sha256((ONE + "By Jane Doe").encode()).hexdigest()
    entry = f"- {{id: a, file: a.txt, sha256: {digest}, author: {{at_line: 0, value: Jane Doe, basis: stated}}}}\n"
    (tmp_path / "sources.yml").write_text(entry)
    with pytest.raises(InputError, match=r"line 0 of a\.txt does not state the author"):
        read_strict(tmp_path, tmp_path)
    assert read_tolerant(tmp_path)[0][0].row.author is None


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("- {id: a, file: x.txt}\n- {id: b, file: x.txt}\n", "stands twice"),
        ("- {id: a, file: ../x.txt}\n", "is a path"),
        ("- {id: a, file: x.txt, reliability: G}\n", "expected one of: A, B"),
    ],
)
def test_mistakes_in_the_catalogue_are_refused(write: Write, content: str, problem: str) -> None:
    with pytest.raises(InputError, match=problem):
        load_catalogue(write("sources.yml", content).parent)


DATED = [
    ("KABUL, March 3, 2025 (Reuters) - Talks began.", "a.txt", "2025-03-03"),
    ("Talks resume\n11.06.2024\n\nThey began.", "a.txt", "2024-06-11"),
    ("CENTRAL ASIA November 2016\n\nThey began in May.", "a.txt", "2016-11"),
    ("Published: 2024-02-05\n\nThey began.", "a.txt", "2024-02-05"),
    ("They began.\n\n10.06.2024\n", "a.txt", "2024-06-10"),
    ("They began in 2019.", "dawn-2024-05-06.txt", "2024-05-06"),
    ("They began.", "dawn_2023.txt", "2023"),
    ("They began on 4 July 2023, until 31 December 2042.", "a.txt", "2023-07-04/.."),
    ("Posted on 25/12/2023 by staff\n\nThey began.", "a.txt", "2023-12-25"),
    ("KABUL, March 3 (Reuters) - Talks began on 1 February 2025.", "a.txt", "2025-03-03"),
    ("Herat, March 3: Talks began on 1 February 2025.", "a.txt", "2025-03-03"),
    ("OSH, K.R., May 2, 2025 - Talks began.", "a.txt", "2025-05-02"),
    ("The envoys of two neighbours leave at last | 5 May 2025\n\nThey left.", "a.txt", "2025-05-05"),
    ("The envoys of two neighbours leave at last on 5 May 2025\n\nThey left.", "a.txt", "2025-05-05/.."),
    ("date 2025-05-06 OSH: " + "They talked on and on. " * 12, "a.txt", "2025-05-06"),
    ("By 5 May 2025, another nine persons had been killed.", "a.txt", "2025-05-05/.."),
    ("On 1 May 2025 they vowed to leave by 5 June 2025, and they have.", "a.txt", "2025-05-01/.."),
    ("date set after long talks that began on 2025-05-06 " + "and went on and on " * 12, "a.txt", "2025-05-06/.."),
]
UNDATED = ["They began in July.", "Version 3.1.2024x of 12.5 percent.", "In 2019 they began.", "No. 14/2 of 32.13.2020"]


@pytest.mark.parametrize(("text", "file", "expected"), DATED)
def test_the_publication_date_is_found_where_texts_put_it(text: str, file: str, expected: str) -> None:
    found = find_publication(text, file)
    assert found is not None and found.value == expected and found.how


@pytest.mark.parametrize("text", UNDATED)
def test_no_publication_date_is_invented(text: str) -> None:
    assert find_publication(text, "a.txt") is None


def test_an_ambiguous_day_and_month_are_not_told_apart() -> None:
    dated = read_date("03/04/2024")
    assert dated is not None and (dated.value, dated.precision) == ("2024", "year")
    assert read_date("31 February 2024 and 12.13.2024") is None


@pytest.mark.parametrize("line", ["13/14/2020", "2020-00-10", "2020-05-00", "Rounds 13/14/2020 were fired"])
def test_a_day_that_no_calendar_has_is_no_date(line: str) -> None:
    assert read_date(line) is None
    dated = read_date(f"{line}, and on 2021-03-04")
    assert dated is not None and dated.value == "2021-03-04"


def test_the_title_is_the_first_heading_and_no_sentence() -> None:
    assert find_title("Home\n\n# Talks on the corridor\n\nThey began.") == "Talks on the corridor"
    assert (
        find_title("Publication: Monitor\nTalks on the corridor resume\n\nThey began.")
        == "Talks on the corridor resume"
    )
    assert find_title("They began on Monday in Kabul, he said.\n") is None
    assert (
        find_title("Skip to main content\n\nOsh: Talks resume after all\n\nThey began.")
        == "Osh: Talks resume after all"
    )
    assert find_title("Author: Jane and John van Doe\n\nThey began.") is None


def test_a_name_put_together_from_two_lines_is_not_called_stated(texts: list[SourceText]) -> None:
    row = next(text.row for text in texts if text.source_id == "ndcf-2016")
    assert row.publisher == "NATO Defense College Foundation" and row.publisher_basis == "inferred"
    assert "outside knowledge" in str(row.publisher_note)
