"""The chapters with fresh outputs: executed where anything they depend on has changed, their charts drawn, in a process
beside this one."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from book.aside import put_text
from book.beside import Beside
from book.layout import BRIEF, Layout
from book.settings import settings_of


class Chapters:
    """The chapters of one build, at work from the moment this is made; ``marks`` says by name what each depends on."""

    def __init__(self, layout: Layout, marks: Mapping[str, str], *, only_brief: bool) -> None:
        self._layout, self._marks = layout, marks
        self._paths = [path for path in layout.chapters if not only_brief or path.stem == BRIEF]
        self._stale = [path for path in self._paths if not self._kept(path).exists()]
        if self._stale:
            self._warm_up()
        self._work = Beside("chapters", "run make clean, and build again", self._bring_up_to_date, heads=True)

    def published(self) -> dict[Path, str]:
        """The text of every executed notebook by the path of its chapter, as it may be published; waits until all are there,
        with their charts. Raises BuildError for a chapter that fails."""
        return self._published

    def notebook(self, stem: str) -> Any:
        """One of them as a notebook."""
        import nbformat

        return nbformat.reads(self._published[self._layout.root / "chapters" / f"{stem}.ipynb"], as_version=4)

    def close(self) -> None:
        """Ends the work where a build stops before it has asked for the chapters."""
        self._work.close()

    @cached_property
    def _published(self) -> dict[Path, str]:
        return dict(self._work.result())

    def _kept(self, path: Path) -> Path:
        return self._layout.work / "executed" / f"{self._marks[path.name]}.ipynb"

    def _warm_up(self) -> None:
        """All that every chapter needs is made once, here, so that each process has it."""
        from book.corpus import the_report
        from book.execution.execute import warm_up

        with step("Reading the texts"):
            warm_up()
            report = the_report(self._layout)
        for one in report.set_aside:
            print(f"  set aside {one.file}: {one.reason}")
        print(f"Executing {len(self._stale)} of {len(self._paths)} chapters", flush=True)

    def _bring_up_to_date(self) -> dict[Path, str]:
        """Executes what is stale, forgets what nobody asks for any more, draws the charts."""
        import nbformat

        if self._stale:
            from book.execution.execute import Executed, execute

            def tell(done: Executed) -> None:
                print(f"  {done.path.stem:<24}{done.seconds:5.1f} s", flush=True)

            for done in execute(self._stale, tell):
                put_text(self._kept(done.path), nbformat.writes(done.notebook) + "\n")
        current = {f"{mark}.ipynb" for mark in self._marks.values()}
        for old in (self._layout.work / "executed").glob("*.ipynb"):
            if old.name not in current:
                old.unlink()
        texts = as_published(self._layout, {path: self._kept(path).read_text(encoding="utf-8") for path in self._paths})
        draw_charts(self._layout, texts.values())
        return texts


def as_published(layout: Layout, texts: dict[Path, str]) -> dict[Path, str]:
    """The notebooks without the words that may not be reprinted, if ``_config.yml`` says so."""
    if settings_of(layout).full_text:
        return texts
    import nbformat

    from book.corpus import the_published, the_report
    from book.execution.withhold import notebook_without, words_withheld

    words = words_withheld(the_report(layout), the_published(layout))
    if words is None:
        return texts
    read = {path: nbformat.reads(text, as_version=4) for path, text in texts.items()}
    return {path: nbformat.writes(notebook_without(one, words)) + "\n" for path, one in read.items()}


def draw_charts(layout: Layout, texts: Iterable[str]) -> None:
    """Draws every chart of these notebooks that is not drawn yet, and forgets drawings that nobody asks for any more."""
    from book.drawing.draw import MIME, ChartStore, chart_hash, clean_figure

    figures = [
        clean_figure(output["data"][MIME])
        for text in texts
        for cell in json.loads(text)["cells"]
        for output in cell.get("outputs", [])
        if MIME in output.get("data", {})
    ]
    store = ChartStore(layout.charts)
    marked = {chart_hash(figure): figure for figure in figures}
    missing = store.missing(marked)
    if missing:
        with step(f"Drawing {len(missing)} charts"):
            store.ensure(missing)
    store.prune(marked)


class step:
    """Says what is being done, and how long it took."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __enter__(self) -> step:
        self.begin()
        return self

    def begin(self) -> None:
        """Counts from here on."""
        self.started = time.monotonic()

    def __exit__(self, kind: Any, error: Any, trace: Any) -> None:
        if kind is None:
            print(f"{self.name:<26}{time.monotonic() - self.started:5.1f} s", flush=True)
