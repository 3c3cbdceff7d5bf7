"""One build from beginning to end: what is new is executed, drawn, written aside and moved into place."""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from book.aside import put_text
from book.authored import read_citation, read_contents
from book.beside import Beside
from book.execution.chapters import Chapters, step
from book.fingerprint import chapter_marks, commit_of, files_below, ground, page_ground, read_marks, write_marks
from book.layout import BRIEF, FINISHED, Layout
from book.settings import settings_of

FILES = {
    "html": ("html/index.html",),
    "book.pdf": ("pdf/book.pdf",),
    "brief.pdf": ("pdf/brief.pdf", "pdf/brief-letter.pdf"),
}
PRODUCTS = {
    "html": ("html",),
    "pdf": ("html", "book.pdf"),
    "brief": ("brief.pdf",),
    "book": ("html", "book.pdf", "brief.pdf"),
}


def build(layout: Layout, command: str, started: float) -> None:
    """Builds what ``command`` names, if it is not there already from the same inputs; prints the paths."""
    with alone(layout):
        build_what_changed(layout, command, started)


@contextmanager
def alone(layout: Layout) -> Iterator[None]:
    """One build of a book at a time: a second one waits, and then finds the work done."""
    layout.work.mkdir(parents=True, exist_ok=True)
    with open(layout.work / "lock", "w", encoding="utf-8") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("Another build of this book is running; waiting for it.", flush=True)
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def build_what_changed(layout: Layout, command: str, started: float) -> None:
    """Compares what stands there with what its inputs are now, makes the difference, and prints the paths."""
    os.environ["SEEDS"] = str(layout.seeds)
    marks = chapter_marks(layout, ground(layout))
    whole = page_ground(layout) + "".join(marks[name] for name in sorted(marks))
    file = layout.work / "built.json"
    built = read_marks(file)
    if built.get("pages") != standing(layout):  # *jupyter-book build .* writes into the same folder
        built.pop("html", None)
        (layout.work / FINISHED).unlink(missing_ok=True)
    places = {name: [layout.out / file for file in files] for name, files in FILES.items()}
    commit = commit_of(layout.root)  # stands at the foot of every page and on the PDFs
    current = {"html": whole + commit, "book.pdf": whole + commit, "brief.pdf": whole + commit}
    wanted = [
        name
        for name in PRODUCTS[command]
        if built.get(name) != current[name] or not all(map(Path.exists, places[name]))
    ]
    if not wanted:
        print(f"Nothing has changed ({time.monotonic() - started:.1f} s).")
    else:
        for name in make(layout, wanted, marks):
            beside_the_pages(layout)  # at once: should printing fail, the new pages lead to the last good PDFs
            write_marks(file, {**read_marks(file), name: current[name], "pages": standing(layout)})
        print(f"Done in {time.monotonic() - started:.1f} s.")
    beside_the_pages(layout)
    for place in (one for name in PRODUCTS[command] for one in places[name]):
        print(f"  {os.path.relpath(place)}")


def standing(layout: Layout) -> str:
    """The mark of the pages as they stand, by names, sizes and times: another program may have written over them. The PDFs among
    them have marks of their own."""
    total = hashlib.sha256()
    for path in files_below(layout.html):
        if path.parent != layout.html / "pdf":
            told = path.stat()
            total.update(f"{path.relative_to(layout.html)}\0{told.st_size}\0{told.st_mtime_ns}\0".encode())
    return total.hexdigest()[:24]


def beside_the_pages(layout: Layout) -> None:
    """Copies of the PDFs among the pages, so that the pages' links to them hold wherever ``html/`` is published."""
    printed = [name for names in FILES.values() for name in names if name.startswith("pdf/")]
    for name in printed if layout.html.exists() else []:
        file, copy = layout.out / name, layout.html / name
        if file.exists() and not (copy.exists() and copy.stat().st_mtime_ns == file.stat().st_mtime_ns):
            copy.parent.mkdir(exist_ok=True)
            shutil.copy2(file, copy.with_suffix(".new"))
            copy.with_suffix(".new").replace(copy)


def make(layout: Layout, wanted: list[str], marks: Mapping[str, str]) -> Iterator[str]:
    """Makes the wanted products one by one and names each when it stands in its place."""
    check_authored(layout)
    with closing(Chapters(layout, marks, only_brief=wanted == ["brief.pdf"])) as chapters:
        if "html" in wanted:
            html(layout, chapters)
            yield "html"
        on_paper = [name for name in wanted if name != "html"]
        if on_paper:
            print_on_paper(layout, chapters, on_paper)
            yield from on_paper


def print_on_paper(layout: Layout, chapters: Chapters, wanted: list[str]) -> None:
    """The wanted PDFs, each in a process of its own."""
    from book.paper import print_book
    from book.paper.brief import print_brief

    brief = chapters.notebook(BRIEF)
    work: dict[str, tuple[Any, ...]] = {"book.pdf": (print_book, layout), "brief.pdf": (print_brief, layout, brief)}
    with step("Printing"):
        printing = [Beside(name, "check the browser with: chromium --version", *work[name]) for name in wanted]
        for one in printing:
            one.result()


def check_authored(layout: Layout) -> None:
    """A slip in one of the project's own files is told before any work is done, not by Sphinx at the end of it."""
    settings_of(layout)
    read_citation(layout.root)
    read_contents(layout.root)


def html(layout: Layout, chapters: Chapters) -> None:
    """The pages: staged, built, moved into place. Sphinx starts while the chapters run, and starts afresh unless only
    chapters have changed."""
    from book.corpus import tags_of, the_report, titles
    from book.pages.site import build_site
    from book.stage import stage, stage_chapters

    with step("Writing the pages") as writing:
        report = the_report(layout)
        mark, file = page_ground(layout), layout.work / "ground"
        fresh = not file.exists() or file.read_text() != mark
        stage(layout, titles(report), tags_of(report, whole=True))

        def chapters_staged() -> None:
            stage_chapters(layout, chapters.published())
            writing.begin()

        build_site(layout, fresh=fresh, before_reading=chapters_staged)
        put_text(file, mark)
