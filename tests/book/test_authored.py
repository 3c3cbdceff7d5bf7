"""A slip in a file that people write is told with file, line and mend; what stood there before stands."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from book.aside import put_text
from book.authored import read_citation, read_contents, read_mapping
from book.errors import BuildError
from book.fingerprint import own_cells
from book.serve import serve

ROOT = Path(__file__).resolve().parents[2]


def test_the_projects_own_files_are_read() -> None:
    assert read_mapping(ROOT / "_config.yml")["title"] and read_citation(ROOT)["version"]
    assert read_contents(ROOT)["root"] == "chapters/index"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("title: a\n\tbaseurl: b\n", r"_config\.yml, line 2: this is no YAML"),
        ("title: [a\n", r"_config\.yml, line 2: this is no YAML"),
        ("- a\n", r"_config\.yml: keys and values were expected"),
        ("", r"_config\.yml: keys and values were expected"),
        ("author: a\n", r"_config\.yml: it says nothing for title"),
        (None, r"_config\.yml: it cannot be read"),
    ],
)
def test_what_is_no_mapping_is_told_with_its_place(tmp_path: Path, content: str | None, told: str) -> None:
    path = tmp_path / "_config.yml"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(BuildError, match=told) as caught:
        read_mapping(path, "title")
    assert "How to mend it" in str(caught.value)


@pytest.mark.parametrize("key", ["title", "version", "date-released", "authors", "keywords", "abstract"])
def test_an_edition_cannot_be_described_by_half(tmp_path: Path, key: str) -> None:
    whole = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    (tmp_path / "CITATION.cff").write_text(whole.replace(f"\n{key}:", "\nother:", 1), encoding="utf-8")
    with pytest.raises(BuildError, match=f"CITATION.cff: it says nothing for {key}"):
        read_citation(tmp_path)


def test_an_author_without_a_name_is_told(tmp_path: Path) -> None:
    whole = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    (tmp_path / "CITATION.cff").write_text(whole.replace("- name:", "- nmae:", 1), encoding="utf-8")
    with pytest.raises(BuildError, match=r"CITATION\.cff: an author has no name"):
        read_citation(tmp_path)


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        ("[{caption: One, chapters: [{fil: chapters/a}]}]", "no chapter is named in {'fil': 'chapters/a'}"),
        ("[{caption: One, chapters: [{file: }]}]", "no chapter is named in {'file': None}"),
        ("[{caption: One, chapters: [{file: [a]}]}]", r"no chapter is named in {'file': \['a'\]}"),
        ("[{caption: One, chapters: [chapters/a]}]", "no chapter is named in 'chapters/a'"),
        ("[{caption: One, chapters: []}]", "no chapters are listed in the part 'One'"),
        ("[{caption: One, chapters: chapters/a}]", "no chapters are listed in the part 'One'"),
        ("[One]", "'One' is no part"),
        ("One", "'One' is no list of parts"),
    ],
)
def test_contents_that_name_no_chapter_are_told(tmp_path: Path, parts: str, told: str) -> None:
    (tmp_path / "_toc.yml").write_text(f"root: chapters/index\nparts: {parts}\n", encoding="utf-8")
    with pytest.raises(BuildError, match=told):
        read_contents(tmp_path)


@pytest.mark.parametrize(
    ("content", "told"),
    [('{"cells": [\n', "odd.ipynb, line 2: this is no notebook"), ("{}", "odd.ipynb: this is no notebook: 'cells'")],
)
def test_what_is_no_notebook_is_told_with_its_place(tmp_path: Path, content: str, told: str) -> None:
    path = tmp_path / "odd.ipynb"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(BuildError, match=told):
        own_cells(path)


def test_outputs_are_no_part_of_a_chapters_own_cells(tmp_path: Path) -> None:
    path = tmp_path / "a.ipynb"
    cell = {"cell_type": "code", "source": ["x\n", "y"], "metadata": {}}
    path.write_text(json.dumps({"cells": [cell]}), encoding="utf-8")
    before = own_cells(path)
    path.write_text(json.dumps({"cells": [{**cell, "outputs": [{"text": "1"}]}]}), encoding="utf-8")
    assert own_cells(path) == before == [["code", "x\ny", {}]]


def test_a_file_that_cannot_be_written_whole_is_left_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "a.txt"
    put_text(path, "first")
    with pytest.raises(UnicodeEncodeError):
        put_text(path, "x" * 100_000 + "\ud800")
    assert path.read_text(encoding="utf-8") == "first"
    put_text(path, "second")
    assert [one.name for one in path.parent.iterdir()] == ["a.txt"] and path.read_text(encoding="utf-8") == "second"


def test_a_book_that_is_not_built_cannot_be_served(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="make html"):
        serve(tmp_path)
