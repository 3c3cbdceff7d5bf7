"""The walk of the one who re-executes (README): change a pattern or a text, run the chapter, see the number change, build, see it there."""

from __future__ import annotations

import re
import shutil
from html import unescape
from pathlib import Path
from typing import Any

import nbformat
import pytest
from lxml import html as tree
from nbclient import NotebookClient

from tests.trees import book, copy_tree, environment

pytestmark = pytest.mark.slow  # each walk builds a book


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_tree(tmp_path_factory.mktemp("project"), charts=True)


def run(project: Path, chapter: str, monkeypatch: pytest.MonkeyPatch, **variables: str) -> Any:
    """The chapter with the outputs of a real kernel started in the project, as JupyterLab starts it."""
    for name, value in environment(project, **variables).items():
        monkeypatch.setenv(name, value)
    notebook = nbformat.read(project / "chapters" / f"{chapter}.ipynb", as_version=4)
    client = NotebookClient(
        notebook, kernel_name="python3", resources={"metadata": {"path": str(project / "chapters")}}
    )
    return client.execute()


def passages(notebook: Any) -> list[str]:
    """The sentences that the cells of a chapter say, as a reader sees them."""
    pages = [
        one["data"].get("text/html", "") for cell in notebook.cells for one in cell.get("outputs", []) if "data" in one
    ]
    said = [re.search(r'<div class="passage"><p>(.*?)</p>', page, re.S) for page in pages]
    return [" ".join(unescape(re.sub(r"<[^>]+>", "", one[1])).split()) for one in said if one]


def said_on_page(page: Path) -> list[str]:
    root = tree.fromstring(page.read_text(encoding="utf-8"))
    return [" ".join(one.text_content().split()) for one in root.xpath('//div[@class="passage"]/p')]


def test_a_pattern_taken_out_of_data_changes_the_chapter_and_the_page(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without *Islamabad* as a seat of government, Pakistan is named less often, in the notebook and in the book."""
    committed = passages(nbformat.read(project / "chapters" / "actors.ipynb", as_version=4))
    path = project / "data" / "actors.yml"
    good = path.read_text(encoding="utf-8")
    try:
        path.write_text(good.replace(", seats: [Islamabad]", "", 1), encoding="utf-8")
        assert path.read_text(encoding="utf-8") != good
        again = passages(run(project, "actors", monkeypatch))
        done = book(project, "html")
        assert done.returncode == 0, done.stderr
        page = said_on_page(project / "_build" / "html" / "chapters" / "actors.html")
    finally:
        path.write_text(good, encoding="utf-8")
    assert again[0] != committed[0]
    assert again[0] in page and committed[0] not in page


def test_a_copy_of_the_texts_changes_the_chapter_and_a_book_of_its_own(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = tmp_path / "mine"
    shutil.copytree(project / "seeds", texts)
    path = texts / "ciss-2023.txt"
    path.write_text(path.read_text(encoding="utf-8").replace("643", "700"), encoding="utf-8")
    again = passages(run(project, "terrorism", monkeypatch, SEEDS=str(texts)))
    assert any("700" in one for one in again) and not any(re.search(r"\b643\b", one) for one in again)
    done = book(project, "html", SEEDS=str(texts))
    assert done.returncode == 0, done.stderr
    (out,) = (project / "_build").glob("mine-*")
    page = said_on_page(out / "html" / "chapters" / "terrorism.html")
    assert next(one for one in again if "700" in one) in page


def test_a_text_of_ones_own_gets_its_reader_page(project: Path, tmp_path: Path) -> None:
    """Beside copies of the others, without any description, and with a bad file that is set aside."""
    texts = tmp_path / "more"
    shutil.copytree(project / "seeds", texts)
    (texts / "own-2024.txt").write_text(
        "Pakistan and Tajikistan\n\nPakistan signed a deal with Tajikistan on 3 May 2024.\n"
    )
    (texts / "bad.txt").write_bytes(b"\0\1")
    done = book(project, "html", SEEDS=str(texts))
    assert done.returncode == 0, done.stderr
    assert "set aside bad.txt" in done.stdout
    (out,) = (project / "_build").glob("more-*")
    assert "signed a deal" in (out / "html" / "chapters" / "reader" / "own-2024.html").read_text(encoding="utf-8")
    assert not (out / "html" / "chapters" / "reader" / "bad.html").exists()
