"""Executes chapters: everything imported once, then one forked child per chapter, two at a time."""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import wait
from pathlib import Path
from typing import Any

import nbformat

from book.errors import BuildError

AT_ONCE = 2


@dataclass(frozen=True)
class Executed:
    """One executed chapter: its notebook with outputs, and the seconds it took."""

    path: Path
    notebook: Any
    seconds: float


def warm_up() -> None:
    """Imports once what the chapters import, so that every forked child has it.

    The shell comes first: plotly looks for one when it is imported.
    """
    from traitlets.config import Config

    from book.execution.shell import NotebookShell

    # No history: chapters side by side would lock each other's database.
    NotebookShell.instance(config=Config({"HistoryManager": {"enabled": False}}))
    import networkx
    import pandas
    import plotly.graph_objects
    import plotly.io

    # What plotly chooses inside a Jupyter kernel.
    plotly.io.renderers.default = "plotly_mimetype"
    plotly.graph_objects.Figure(plotly.graph_objects.Scatter(x=[0], y=[0])).to_dict()
    assert networkx and pandas
    try:
        import evidence.charts
        import evidence.presentation.facts

        assert evidence.charts and evidence.presentation.facts
    except ModuleNotFoundError as missing:
        if not (missing.name or "").startswith("evidence"):
            raise


def run_cells(path: Path) -> Any:
    """The notebook at ``path`` with every cell run in this process.

    Raises BuildError at the first cell that raises, naming chapter, cell number, its source and what it raised.
    """
    from book.execution.shell import NotebookShell

    shell = NotebookShell.instance()
    notebook = nbformat.read(path, as_version=4)
    os.chdir(path.parent)
    sys.path.insert(0, "")
    shell.begin()
    for number, cell in enumerate(notebook.cells, start=1):
        if cell.cell_type != "code" or not cell.source.strip():
            continue
        outputs, count, raised = shell.run(cell.source)
        if raised is not None and "raises-exception" not in cell.metadata.get("tags", []):
            raise chapter_error(path, number, cell.source, raised)
        for output in outputs:
            if output["output_type"] == "execute_result":
                output["execution_count"] = count
        cell.execution_count = count
        cell.outputs = [nbformat.from_dict(output) for output in outputs]
    return notebook


def chapter_error(path: Path, number: int, source: str, raised: BaseException) -> BuildError:
    """What to say of a cell that raised: the error, passed on whole, over the cell's source."""
    shown = "\n".join("    " + line for line in source.strip().splitlines())
    error = f"{type(raised).__name__}: {raised}".strip()
    name = "/".join(path.parts[-2:])
    return BuildError(
        f"{name}, cell {number}", f"{error}\n{shown}\n", f"open {name} in JupyterLab (make lab) and run cell {number}"
    )


def _child(path: Path, receive: Any, pipe: Any) -> None:
    """Runs one chapter in a forked child and sends back the notebook, or the error as its three parts."""
    started = time.monotonic()
    receive.close()  # a copy of the reader's end, which would keep the pipe open when the reader is gone
    with open(os.devnull) as nothing:
        os.dup2(nothing.fileno(), 0)
    try:
        notebook = run_cells(path)
        pipe.send(("done", nbformat.writes(notebook), time.monotonic() - started))
    except BuildError as error:
        pipe.send(("failed", (error.place, error.problem, error.mend), 0.0))
    except BaseException as error:
        pipe.send(("failed", (str(path), f"{type(error).__name__}: {error}", "see the chapter's cells"), 0.0))
    finally:
        pipe.close()
        os._exit(0)


def execute(
    paths: Iterable[Path],
    told: Callable[[Executed], None] = lambda done: None,
) -> list[Executed]:
    """All chapters executed, two at a time, in the order given; ``told`` hears of each as it is done.

    Raises BuildError for the first chapter that fails, after ending the others.
    """
    forks = get_context("fork")
    order, finished = list(paths), dict[Path, Executed]()
    # The large ones first, so that none is left to run alone at the end.
    waiting = sorted(order, key=lambda path: path.stat().st_size, reverse=True)
    running: dict[Any, Any] = {}
    gc.collect()
    gc.freeze()  # collected objects would otherwise be copied into every child
    try:
        while waiting or running:
            while waiting and len(running) < AT_ONCE:
                path = waiting.pop(0)
                receive, send = forks.Pipe(duplex=False)
                process = forks.Process(target=_child, args=(path, receive, send), daemon=True)
                process.start()
                send.close()
                running[receive] = (path, process)
            for ready in wait(list(running)):
                path, process = running.pop(ready)
                finished[path] = _receive(path, ready)
                process.join()
                told(finished[path])
    finally:
        gc.unfreeze()
        for _, process in running.values():
            process.kill()
    return [finished[path] for path in order]


def _receive(path: Path, pipe: Any) -> Executed:
    try:
        verdict, content, seconds = pipe.recv()
    except EOFError:
        raise BuildError(str(path), "its process died", "look for a crash or a lack of memory") from None
    if verdict == "failed":
        raise BuildError(*content)
    return Executed(path, nbformat.reads(content, as_version=4), seconds)
