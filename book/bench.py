"""Build times as ratios against a stock `jupyter-book build` of the same chapters in the same run."""

from __future__ import annotations

import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path

from book.layout import Layout

TREE = ("book", "evidence", "data", "seeds", "chapters", "_config.yml", "_toc.yml", "pyproject.toml", "requirements.txt",
        "CITATION.cff", "CHANGELOG.md")
PACKAGES = ("jupyter-book", "myst-nb", "sphinx", "plotly", "pandas", "ipykernel")


def bench(layout: Layout) -> None:
    """Times cold, edited and unchanged builds of a copy of the tree, ours and stock; writes `_build/bench.json`."""
    with tempfile.TemporaryDirectory() as place:
        tree = Path(place) / "tree"
        copy_tree(layout.root, tree)
        ours = rounds(tree, [sys.executable, "-m", "book", "html"])
        shutil.rmtree(tree / "_build", ignore_errors=True)
        jupyter_book = Path(sys.executable).parent / "jupyter-book"
        stock = rounds(tree, [str(jupyter_book), "build", "--quiet", "."])
    figures = {name: {"ours_seconds": round(ours[name], 2), "stock_seconds": round(stock[name], 2),
                      "ratio": round(ours[name] / stock[name], 3)} for name in ours}
    machine = {"cores": os.cpu_count(), "machine": platform.machine(), "python": platform.python_version(),
               **{name: version(name) for name in PACKAGES}}
    target = layout.root / "_build" / "bench.json"
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps({"html_build": figures, "with": machine}, indent=1) + "\n", encoding="utf-8")
    for name, one in figures.items():
        print(f"{name:<12} ours {one['ours_seconds']:6.2f} s   stock {one['stock_seconds']:6.2f} s   ratio {one['ratio']:.2f}")
    print(os.path.relpath(target))


def copy_tree(root: Path, tree: Path) -> None:
    """What a build reads, without caches."""
    tree.mkdir()
    for name in TREE:
        path = root / name
        if path.is_dir():
            shutil.copytree(path, tree / name, ignore=shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints"))
        elif path.exists():
            shutil.copy(path, tree / name)
    subprocess.run([sys.executable, "-m", "compileall", "-q", "book", "evidence"], cwd=tree, check=False)


def rounds(tree: Path, command: list[str]) -> dict[str, float]:
    """Seconds for a cold build, one with nothing changed, and one with a sentence added to one chapter."""
    chapter = tree / "chapters" / "actors.ipynb"
    times = {"cold": timed(tree, command), "unchanged": timed(tree, command)}
    before = chapter.read_text(encoding="utf-8")
    notebook = json.loads(before)
    notebook["cells"][-1]["source"] = [*notebook["cells"][-1]["source"], "\n"]
    chapter.write_text(json.dumps(notebook), encoding="utf-8")
    times["edited"] = timed(tree, command)
    chapter.write_text(before, encoding="utf-8")
    return times


def timed(tree: Path, command: list[str]) -> float:
    started = time.monotonic()
    subprocess.run(command, cwd=tree, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                   env={**os.environ, "PYTHONPATH": str(tree), "SEEDS": ""})
    return time.monotonic() - started
