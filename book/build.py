"""One build from beginning to end: what is new is executed, drawn, written aside and moved into place."""

from __future__ import annotations

import fcntl
import os
import shutil
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from book.aside import put_text
from book.authored import read_citation, read_contents
from book.beside import Beside
from book.fingerprint import chapter_marks, commit_of, ground, page_ground, read_marks, write_marks
from book.layout import BRIEF, Layout
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
    places = {name: [layout.out / file for file in files] for name, files in FILES.items()}
    commit = commit_of(layout.root)  # stands at the foot of every page and on both PDFs
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
            write_marks(file, {**read_marks(file), name: current[name]})
        print(f"Done in {time.monotonic() - started:.1f} s.")
    beside_the_pages(layout)
    for place in (one for name in PRODUCTS[command] for one in places[name]):
        print(f"  {os.path.relpath(place)}")


def beside_the_pages(layout: Layout) -> None:
    """Copies of the PDFs among the pages, so that the pages' links to them hold wherever ``html/`` is published."""
    for file in sorted(layout.pdf.glob("*.pdf")) if layout.html.exists() else []:
        copy = layout.html / "pdf" / file.name
        if not copy.exists() or copy.stat().st_mtime_ns != file.stat().st_mtime_ns:
            copy.parent.mkdir(exist_ok=True)
            shutil.copy2(file, copy.with_suffix(".new"))
            copy.with_suffix(".new").replace(copy)


def make(layout: Layout, wanted: list[str], marks: Mapping[str, str]) -> Any:
    """Makes the wanted products one by one and names each when it stands in its place."""
    check_authored(layout)
    notebooks = executed(layout, marks, only_brief=wanted == ["brief.pdf"])
    if "html" in wanted:
        with step("Writing the pages"):
            html(layout, notebooks)
        yield "html"
    if "book.pdf" in wanted or "brief.pdf" in wanted:
        from book.brief import print_brief
        from book.paper import print_book

        brief = notebooks[layout.root / "chapters" / f"{BRIEF}.ipynb"]
        work: dict[str, tuple[Any, ...]] = {"book.pdf": (print_book, layout), "brief.pdf": (print_brief, layout, brief)}
        with step("Printing"):
            mend = "check the browser with: chromium --version"
            printing = [Beside(name, mend, *work[name]) for name in work if name in wanted]
            for one in printing:
                one.result()
        yield from (name for name in work if name in wanted)


def check_authored(layout: Layout) -> None:
    """A slip in one of the project's own files is told before any work is done, not by Sphinx at the end of it."""
    settings_of(layout)
    read_citation(layout.root)
    read_contents(layout.root)


def executed(layout: Layout, marks: Mapping[str, str], *, only_brief: bool) -> dict[Path, Any]:
    """All notebooks with fresh outputs: from the last build where nothing they depend on has changed."""
    import nbformat

    keep = layout.work / "executed"
    paths = [path for path in layout.chapters if not only_brief or path.stem == BRIEF]
    stale = [path for path in paths if not (keep / f"{marks[path.name]}.ipynb").exists()]
    if stale:
        from book.corpus import the_report
        from book.execute import AT_ONCE, Executed, execute, warm_up

        with step("Reading the texts"):
            warm_up()
            report = the_report(layout)
        for one in report.set_aside:
            print(f"  set aside {one.file}: {one.reason}")
        print(f"Executing {len(stale)} of {len(paths)} chapters", flush=True)

        def tell(done: Executed) -> None:
            print(f"  {done.path.stem:<24}{done.seconds:5.1f} s", flush=True)

        # One chapter leaves a core free, and no chart may have to be drawn while the pages' own imports are made.
        idle = len(stale) < AT_ONCE and not only_brief
        for done in execute(stale, tell, meanwhile=import_sphinx if idle else lambda: None):
            put_text(keep / f"{marks[done.path.name]}.ipynb", nbformat.writes(done.notebook))
    current = {f"{mark}.ipynb" for mark in marks.values()}
    for old in keep.glob("*.ipynb"):
        if old.name not in current:
            old.unlink()
    notebooks = as_published(
        layout, {path: nbformat.read(keep / f"{marks[path.name]}.ipynb", as_version=4) for path in paths}
    )
    draw_charts(layout, notebooks)
    return notebooks


def as_published(layout: Layout, notebooks: dict[Path, Any]) -> dict[Path, Any]:
    """The notebooks without the words that may not be reprinted, if ``_config.yml`` says so."""
    if settings_of(layout).full_text:
        return notebooks
    from book.corpus import the_published, the_report
    from book.withhold import notebook_without, words_withheld

    words = words_withheld(the_report(layout), the_published(layout))
    return {path: notebook_without(one, words) for path, one in notebooks.items()} if words else notebooks


def draw_charts(layout: Layout, notebooks: Mapping[Path, Any]) -> None:
    """Draws every chart that is not drawn yet, all in one browser."""
    from book.draw import MIME, ChartStore, chart_hash, clean_figure

    figures = [
        clean_figure(output["data"][MIME])
        for notebook in notebooks.values()
        for cell in notebook.cells
        for output in cell.get("outputs", [])
        if MIME in output.get("data", {})
    ]
    store = ChartStore(layout.charts)
    missing = store.missing({chart_hash(figure): figure for figure in figures})
    if missing:
        with step(f"Drawing {len(missing)} charts"):
            store.ensure(missing, meanwhile=import_sphinx)


def import_sphinx() -> None:
    """What the pages need and takes a second to import."""
    import jupyter_book.sphinx
    import myst_nb.sphinx_
    import sphinx.builders.html

    import book.site

    assert jupyter_book.sphinx and myst_nb.sphinx_ and sphinx.builders.html and book.site


def html(layout: Layout, notebooks: Mapping[Path, Any]) -> None:
    """The pages: staged, built, moved into place. Sphinx starts afresh unless only chapters have changed."""
    from book.corpus import tags_of, the_report, titles
    from book.site import build_site
    from book.stage import stage

    report = the_report(layout)
    mark, file = page_ground(layout), layout.work / "ground"
    fresh = not file.exists() or file.read_text() != mark
    stage(layout, notebooks, titles(report), tags_of(report, whole=True))
    build_site(layout, fresh=fresh)
    put_text(file, mark)


class step:
    """Says what is being done, and how long it took."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __enter__(self) -> None:
        self.started = time.monotonic()

    def __exit__(self, kind: Any, error: Any, trace: Any) -> None:
        if kind is None:
            print(f"{self.name:<26}{time.monotonic() - self.started:5.1f} s", flush=True)
