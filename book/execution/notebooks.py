"""Re-executes the chapters and rewrites their committed outputs, the same on every machine."""

from __future__ import annotations

import os
from typing import Any

import nbformat

from book.aside import put_text
from book.execution.execute import execute, warm_up
from book.layout import Layout

KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}


def normalised(notebook: Any, stem: str) -> Any:
    """The notebook without what differs by machine or run: ids from place, counts in order, no version noise."""
    count = 0
    for number, cell in enumerate(notebook.cells, start=1):
        cell["id"] = f"{stem}-{number:02d}"
        for noise in ("execution", "ExecuteTime", "collapsed", "scrolled"):
            cell.metadata.pop(noise, None)
        if cell.cell_type != "code":
            continue
        count += bool(cell.source.strip())
        cell.execution_count = count if cell.source.strip() else None
        for output in cell.outputs:
            if output["output_type"] == "execute_result":
                output["execution_count"] = cell.execution_count
    kept = {
        key: value for key, value in notebook.metadata.items() if key not in ("kernelspec", "language_info", "widgets")
    }
    notebook["metadata"] = nbformat.from_dict({**kept, "kernelspec": KERNEL, "language_info": {"name": "python"}})
    notebook["nbformat"], notebook["nbformat_minor"] = 4, 5
    return notebook


def text_of(notebook: Any, stem: str) -> str:
    """The file as it is committed."""
    return str(nbformat.writes(normalised(notebook, stem), indent=1, ensure_ascii=False)) + "\n"


def rewrite(layout: Layout) -> None:
    """Writes every chapter with fresh outputs, once all have run; raises BuildError and writes nothing otherwise."""
    os.environ["SEEDS"] = str(layout.seeds)
    from book.corpus import the_report

    warm_up()
    the_report(layout)
    done = execute(layout.chapters, lambda one: print(f"  {one.path.stem:<24}{one.seconds:5.1f} s", flush=True))
    for one in done:
        text = text_of(one.notebook, one.path.stem)
        if one.path.read_text(encoding="utf-8") != text:
            put_text(one.path, text)
