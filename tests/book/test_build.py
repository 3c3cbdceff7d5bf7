"""What a build promises: nothing stale, nothing redone in vain, the last good build stands after any failure."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from html import unescape
from multiprocessing import active_children
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pandas as pd
import pytest

import book.build as builds
from book.build import FILES, alone
from book.edition import find_edition
from book.errors import BuildError
from book.execution.chapters import Chapters
from book.fingerprint import EXECUTION, TREE, chapter_marks, commit_of, ground, page_ground
from book.layout import Layout, find_layout
from book.pages.figures import figure_html, forget_files, keep_files
from book.paper.brief import PAPERS
from evidence import load
from evidence.publishing.excerpts import WITHHELD, cited_sentences
from tests.trees import ROOT, book, copy_tree, environment

CHAPTERS = find_layout("").chapters


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the tree with a finished build."""
    place = copy_tree(tmp_path_factory.mktemp("tree"), charts=True)
    assert book(place, "html").returncode == 0
    return place


def test_nothing_changed_says_so(copy: Path) -> None:
    assert "Nothing has changed" in book(copy, "html").stdout


def test_pages_that_another_program_wrote_over_are_made_again(copy: Path) -> None:
    page = copy / "_build" / "html" / "chapters" / "actors.html"
    before = page.read_bytes()
    page.write_text("<p>A page of another builder.</p>", encoding="utf-8")
    assert "Nothing has changed" not in book(copy, "html").stdout
    assert page.read_bytes() == before


def test_what_was_added_and_taken_away_leaves_the_pages_of_a_fresh_build(copy: Path) -> None:
    """An edited chapter is made again, all that stands on it too; pages that are carried over are those of a fresh build."""
    fresh = {path: path.read_bytes() for path in (copy / "_build" / "html").rglob("*") if path.is_file()}
    chapter = copy / "chapters" / "timeline.ipynb"
    before = chapter.read_text(encoding="utf-8")
    notebook = json.loads(before)
    notebook["cells"].insert(1, {"cell_type": "markdown", "id": "odd", "metadata": {}, "source": ["A quokka, once."]})
    chapter.write_text(json.dumps(notebook), encoding="utf-8")
    assert "Executing 1 of" in book(copy, "html").stdout
    changed = {path.name for path, content in fresh.items() if path.read_bytes() != content}
    assert changed == {"timeline.html", "timeline.ipynb", "searchindex.js"}
    chapter.write_text(before, encoding="utf-8")
    assert book(copy, "html").returncode == 0
    after = {path: path.read_bytes() for path in (copy / "_build" / "html").rglob("*") if path.is_file()}
    assert sorted(after) == sorted(fresh)
    assert [path for path in fresh if fresh[path] != after[path]] == []


@pytest.mark.parametrize("name", TREE)
def test_whatever_a_build_reads_makes_it_build_anew(tmp_path: Path, name: str) -> None:
    layout = Layout(tmp_path, tmp_path / "seeds", tmp_path / "_build")
    path = tmp_path / name if Path(name).suffix else tmp_path / name / "adjudicated" / "a.jsonl"
    path.parent.mkdir(parents=True, exist_ok=True)
    before = page_ground(layout), ground(layout), chapter_marks(layout, "")
    path.write_text("[]", encoding="utf-8")
    after = page_ground(layout), ground(layout), chapter_marks(layout, "")
    assert before != after
    assert (before[1] != after[1]) == (name in {"seeds", *EXECUTION}), "what a chapter is executed for"


def test_a_date_that_is_set_is_the_editions_and_makes_a_build_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    committed = commit_of(ROOT)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    edition = find_edition(Layout(ROOT, ROOT / "seeds", ROOT / "no-build"))
    assert (edition.day, edition.commit) == ("2 January 1970", committed.partition(" ")[2])
    assert commit_of(ROOT) != committed
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    with pytest.raises(BuildError, match="SOURCE_DATE_EPOCH: 'yesterday' is no time"):
        commit_of(ROOT)


def test_files_of_charts_that_stand_on_no_page_any_more_are_not_published(tmp_path: Path) -> None:
    figure: dict[str, Any] = {"data": [], "layout": {"meta": {"name": "a", "finding": "", "caption": "", "alt": "", "source": "",
                                              "rows": {"columns": ["x"], "data": [[1]]}}}}  # fmt: skip
    drawn = {"wide": "<svg></svg>", "narrow": "<svg></svg>"}
    app = SimpleNamespace(outdir=tmp_path)
    keep_files(SimpleNamespace(app=app), "kept", figure, drawn)
    (tmp_path / "chapters").mkdir()
    (tmp_path / "chapters" / "a.html").write_text(figure_html("kept", figure, drawn, depth=1), encoding="utf-8")
    files = tree_of(tmp_path)
    keep_files(
        SimpleNamespace(app=app), "gone", {**figure, "layout": {**figure["layout"], "template": {"a": 1}}}, drawn
    )
    assert len(tree_of(tmp_path)) == len(files) + 4
    forget_files(tmp_path)
    assert tree_of(tmp_path) == files


def test_a_second_build_waits_for_the_first(copy: Path) -> None:
    with alone(find_layout("", root=copy)):
        second = subprocess.Popen([sys.executable, "-m", "book", "html"], cwd=copy, stdout=subprocess.PIPE, text=True,
                                  stdin=subprocess.DEVNULL, env=environment(copy))  # fmt: skip
        assert second.stdout and "waiting for it" in second.stdout.readline()
        assert second.poll() is None
    assert "Nothing has changed" in second.communicate(timeout=60)[0]


def test_pdfs_stand_among_the_pages_and_follow_them(copy: Path) -> None:
    """The pages link to them, and `html/` alone is published."""
    paper, beside = copy / "_build" / "pdf" / "book.pdf", copy / "_build" / "html" / "pdf" / "book.pdf"
    paper.parent.mkdir(exist_ok=True)
    for content in (b"first", b"second"):
        paper.write_bytes(content)
        assert "html/index.html" in book(copy, "html").stdout
        assert beside.read_bytes() == content
    landing = (copy / "_build" / "html" / "chapters" / "index.html").read_text(encoding="utf-8")
    assert set(re.findall(r'href="\.\./(pdf/[\w.-]+)"', landing)) == {*FILES["book.pdf"], *FILES["brief.pdf"]}
    assert set(FILES["brief.pdf"]) == {f"pdf/{name}.pdf" for name in PAPERS}


def test_the_last_good_pdfs_stand_among_new_pages_though_printing_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And what a stopped print left is no PDF of the book."""
    layout = Layout(ROOT, ROOT / "seeds", tmp_path)
    layout.pdf.mkdir()
    for name in ("book.pdf", "book.new.pdf"):
        (layout.pdf / name).write_bytes(b"printed")

    def pages_then_nothing(*given: object) -> Iterator[str]:
        layout.html.mkdir()
        yield "html"
        stopped()

    monkeypatch.setattr(builds, "make", pages_then_nothing)
    monkeypatch.setenv("SEEDS", "")
    with pytest.raises(BuildError):
        builds.build(layout, "book", 0)
    assert [path.name for path in layout.html.rglob("*.pdf")] == ["book.pdf"]


def test_a_chapter_that_raises_stops_the_build_and_the_last_one_stands(copy: Path) -> None:
    chapter = copy / "chapters" / "actors.ipynb"
    good, before = chapter.read_text(encoding="utf-8"), tree_of(copy / "_build" / "html")
    notebook = json.loads(good)
    cell = next(number for number, one in enumerate(notebook["cells"]) if one["cell_type"] == "code")
    notebook["cells"][cell]["source"] = "raise ValueError('deliberate')"
    chapter.write_text(json.dumps(notebook), encoding="utf-8")
    done = book(copy, "html")
    chapter.write_text(good, encoding="utf-8")
    assert done.returncode == 1
    assert f"actors.ipynb, cell {cell + 1}" in done.stderr and "ValueError: deliberate" in done.stderr
    assert "How to mend it" in done.stderr
    assert tree_of(copy / "_build" / "html") == before


def test_a_warning_stops_the_build_and_names_the_page(copy: Path) -> None:
    page = copy / "chapters" / "changelog.md"
    good, before = page.read_text(encoding="utf-8"), tree_of(copy / "_build" / "html")
    page.write_text(good + "\n[nowhere](no-such-page.md)\n", encoding="utf-8")
    done = book(copy, "html")
    page.write_text(good, encoding="utf-8")
    assert done.returncode == 1 and "changelog.md" in done.stderr
    assert tree_of(copy / "_build" / "html") == before


def test_only_cited_sentences_are_printed_where_the_texts_may_not_be(copy: Path) -> None:
    """With `publish_full_text: false` no page, script, table, notebook or paper note holds another sentence."""
    config = copy / "_config.yml"
    whole = config.read_text(encoding="utf-8")
    assert "publish_full_text: true" in whole
    config.write_text(whole.replace("publish_full_text: true", "publish_full_text: false"), encoding="utf-8")
    done = book(copy, "html")
    config.write_text(whole, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    report = load()
    gone = report.sentences[~report.sentences["sentence_id"].isin(cited_sentences(report))]
    letters = {
        "".join(text.split()) for column in ("text", "display_text") for text in gone[column] if len(text.split()) > 5
    }
    files = [
        path
        for path in (copy / "_build" / "html").rglob("*")
        if path.suffix in {".html", ".js", ".csv", ".json", ".jsonld", ".ipynb"}
    ]
    told = {path: "".join(plain(path).split()) for path in files if "vendor" not in path.parts}
    assert letters and [(path.name, one) for path, text in told.items() for one in letters if one in text] == []
    page = (copy / "_build" / "html" / "chapters" / "reader" / "ciss-2023.html").read_text(encoding="utf-8")
    assert WITHHELD in page and "sentences the" in page
    assert set(pd.read_parquet(copy / "_build" / "html" / "data" / "sentences.parquet")["text"]).isdisjoint(
        gone["text"]
    )


def plain(path: Path) -> str:
    """A file's words: markup and the marks of its format taken away."""
    text = path.read_text(encoding="utf-8").replace("\\n", " ").replace('\\"', '"').replace('""', '"')
    return unescape(re.sub(r"<[^>]+>", "", text))


def test_a_missing_browser_is_named_with_the_mend(copy: Path) -> None:
    shutil.rmtree(copy / "_build" / ".charts")
    (copy / "_build" / ".work" / "built.json").unlink()
    done = book(copy, "html", BROWSER_PATH="/no/such/browser")
    assert done.returncode == 1 and "/no/such/browser" in done.stderr and "How to mend it" in done.stderr


def test_a_missing_folder_of_texts_is_named() -> None:
    done = book(ROOT, "html", SEEDS="/no/such/folder")
    assert done.returncode == 1 and "/no/such/folder" in done.stderr


def stopped(*given: object) -> None:
    raise BuildError("a", "b", "c")


def test_a_build_that_stops_before_it_asks_for_the_chapters_leaves_no_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would keep the lock and the terminal for ever: nobody reads what the chapters have become."""
    monkeypatch.setattr(builds, "html", stopped)
    monkeypatch.setattr(Chapters, "_warm_up", lambda self: None)
    monkeypatch.setattr(Chapters, "_bring_up_to_date", lambda self: "x" * 1_000_000)
    with pytest.raises(BuildError):
        list(builds.make(Layout(ROOT, ROOT / "seeds", tmp_path), ["html"], {one.name: "" for one in CHAPTERS}))
    assert active_children() == []


def test_what_works_beside_a_process_ends_when_that_is_gone() -> None:
    code = (
        "import os; from book.beside import Beside; "
        "Beside('a', 'b', lambda: print(os.getpid(), flush=True) or 'x' * 1_000_000, heads=True); os._exit(0)"
    )
    # Its output ends when the last process that could write to it has ended.
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=30, stdin=subprocess.DEVNULL
    )
    assert done.stdout.strip().isdigit() and done.stderr == ""


def tree_of(folder: Path) -> dict[str, int]:
    return {
        path.relative_to(folder).as_posix(): hash(path.read_bytes())
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
