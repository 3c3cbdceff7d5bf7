"""The chapters run in forked children; their outputs must be those of a real Jupyter kernel, cell for cell."""

from __future__ import annotations

import builtins
import copy
import subprocess
import sys
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

from book.errors import BuildError
from book.execution.execute import execute, warm_up
from tests.trees import ROOT

CELLS = {
    "stream": "print('one'); print('two', end='')\nimport sys; print('three', file=sys.stderr); print('four')",
    "result": "{'a': 1, 'b': [1, 2]}",
    "nothing": "x = 3",
    "semicolon": "x;",
    "display": "from IPython.display import display, HTML, Markdown\ndisplay(HTML('<b>x</b>'), Markdown('*y*'))\nx",
    "table": "import pandas as pd\npd.DataFrame({'a': [1, 2], 'b': ['<', None]})",
    "chart": "import plotly.graph_objects as go\ngo.Figure(go.Bar(x=['a'], y=[1]))",
    "update": "h = display('first', display_id='same')\nh.update('second')",
    "clear": "from IPython.display import clear_output\nprint('gone'); clear_output(); print('kept')",
    "clear later": "print('gone'); clear_output(wait=True); print('kept')",
    "own bundle": "class P:\n    def _repr_mimebundle_(self, **_):\n        return {'text/html': '<i>p</i>', 'text/plain': 'p'}\nP()",
    "last value": "_",
    "count": "get_ipython().execution_count > 0",
    "name": "__name__",
}


def notebook(path: Path, sources: list[str]) -> Path:
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(one) for one in sources])
    book.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3", "language": "python"}
    nbformat.write(book, path)
    return path


def plain(cell: Any) -> list[dict[str, Any]]:
    outputs = copy.deepcopy(cell.outputs)
    for output in outputs:
        output.get("metadata", {}).clear() if output["output_type"] == "display_data" else None
    return [dict(output) for output in outputs]


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[Any, Any]:
    builtins.__dict__.pop("_", None)  # doctests that ran before leave one, and IPython then keeps its hands off
    path = notebook(tmp_path_factory.mktemp("shell") / "cells.ipynb", list(CELLS.values()))
    warm_up()
    forked = execute([path])[0].notebook
    kernel = nbformat.read(path, as_version=4)
    NotebookClient(kernel, kernel_name="python3", shutdown_kernel="immediate", coalesce_streams=True).execute()
    return forked, kernel


@pytest.mark.parametrize("number", range(len(CELLS)), ids=list(CELLS))
def test_outputs_equal_a_kernels(both: tuple[Any, Any], number: int) -> None:
    ours, theirs = (book.cells[number] for book in both)
    assert plain(ours) == plain(theirs)
    assert ours.execution_count == theirs.execution_count


def test_a_cell_that_raises_is_named_with_its_source_and_what_it_raised(tmp_path: Path) -> None:
    path = notebook(tmp_path / "broken.ipynb", ["x = 1", "x / 0"])
    with pytest.raises(BuildError) as caught:
        execute([path])
    said = str(caught.value)
    assert "broken.ipynb, cell 2" in said and "ZeroDivisionError: division by zero" in said and "x / 0" in said


def test_what_a_cell_raised_is_told_whole(tmp_path: Path) -> None:
    path = notebook(tmp_path / "broken.ipynb", ["raise ValueError('two tables differ:\\n expected a\\n got b')"])
    with pytest.raises(BuildError, match="ValueError: two tables differ:\n expected a\n got b\n"):
        execute([path])


def test_a_chapter_leaves_nothing_behind_for_the_next(tmp_path: Path) -> None:
    first = notebook(tmp_path / "first.ipynb", ["left = 1\nimport os; os.environ['LEFT'] = '1'"])
    second = notebook(tmp_path / "second.ipynb", ["'left' in globals()", "import os; 'LEFT' in os.environ"])
    _, done = execute([first, second])
    assert [cell.outputs[0]["data"]["text/plain"] for cell in done.notebook.cells] == ["False", "False"]


def test_a_chapter_ends_when_the_build_that_waits_for_it_is_gone(tmp_path: Path) -> None:
    path = notebook(tmp_path / "alone.ipynb", ["import os; os.kill(os.getppid(), 9); print('x' * 1_000_000)"])
    code = f"from pathlib import Path; from book.execution.execute import execute; execute([Path({str(path)!r})])"
    # Its output ends when the last process that could write to it has ended.
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, timeout=60, check=False, stdin=subprocess.DEVNULL
    )
    assert done.returncode == -9


def test_a_chapter_whose_process_dies_is_named(tmp_path: Path) -> None:
    path = notebook(tmp_path / "dead.ipynb", ["import os; os._exit(3)"])
    with pytest.raises(BuildError, match=r"dead\.ipynb"):
        execute([path])
