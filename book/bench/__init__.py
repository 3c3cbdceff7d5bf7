"""Speed as ratios against named baselines of the same run: builds beside stock Jupyter Book, reading beside a plain pass."""

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

from book.aside import put_text
from book.bench.reading import Result, library_results, reading_results
from book.bench.touch import touch_result
from book.drawing.draw import clean_figure, draw
from book.fingerprint import TREE, commit_of
from book.layout import Layout
from evidence import charts
from evidence.presentation import about

PACKAGES = ("jupyter-book", "myst-nb", "sphinx", "plotly", "pandas", "ipykernel")


def bench(layout: Layout) -> None:
    """Measures, prints, and writes `data/bench.json` (shown in the chapter on methods) and `data/bench.svg`, its chart of a
    growing library. The largest library has as many texts as the environment's BENCH_TEXTS says (1,000); BENCH_BUILDS=0
    leaves out the builds."""
    results = [*(build_results(layout) if os.environ.get("BENCH_BUILDS", "1") != "0" else ()), *reading_results()]
    library, points = library_results(int(os.environ.get("BENCH_TEXTS", "1000")))
    results += library
    versions = {name: version(name) for name in PACKAGES}
    found = {
        "results": [one._asdict() for one in results],
        "library": points,
        "machine": {**machine(), "commit": commit_of(layout.root).rpartition(" ")[2]},
        "versions": versions,
    }
    data = layout.root / "data"
    put_text(data / "bench.json", json.dumps(found, indent=1, ensure_ascii=False) + "\n")
    figure = clean_figure(charts.library_growth(about.library_runs(data), name="library-growth").to_plotly_json())
    put_text(data / "bench.svg", draw({"bench": figure})["bench"]["wide"] + "\n")
    for one in results:
        print(f"{one.what:<58} {one.value:>12}   beside {one.baseline}")
    print(os.path.relpath(data / "bench.json"), os.path.relpath(data / "bench.svg"))


def machine() -> dict[str, object]:
    """What it was measured on."""
    told = Path("/proc/cpuinfo")
    models = (
        [line.partition(":")[2].strip() for line in told.read_text().splitlines() if line.startswith("model name")]
        if told.exists()
        else []
    )
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    return {
        "processor": models[0] if models else platform.machine(),
        "cores": os.cpu_count(),
        "memory": f"{memory:.0f} GB",
        "system": platform.system(),
        "python": platform.python_version(),
    }


def build_results(layout: Layout) -> list[Result]:
    """Cold, edited and unchanged builds of a copy of the tree, as ratios against stock Jupyter Book, and the PDFs."""
    with tempfile.TemporaryDirectory() as place:
        tree = Path(place) / "tree"
        copy_tree(layout.root, tree)
        ours = rounds(tree, [sys.executable, "-m", "book", "html"])
        timed(tree, [sys.executable, "-m", "book", "html"])
        printed = timed(tree, [sys.executable, "-m", "book", "book"])
        touched = touch_result(tree / "_build" / "html")
        size = sum(path.stat().st_size for path in (tree / "_build" / "pdf").glob("*.pdf")) / 1e6
        shutil.rmtree(tree / "_build", ignore_errors=True)
        jupyter_book = Path(sys.executable).parent / "jupyter-book"
        stock = rounds(tree, [str(jupyter_book), "build", "--quiet", "."])
    pdfs = Result(
        "Book and brief as PDF, the pages being built",
        f"{printed:.1f} s, {size:.1f} MB",
        "stock jupyter-book build: makes none without LaTeX",
    )
    return [
        *(
            Result(
                f"HTML build, {name}",
                f"{ours[name] / stock[name]:.2f} of the baseline ({ours[name]:.1f}\N{NO-BREAK SPACE}s)",
                f"stock jupyter-book build of the same chapters: {stock[name]:.1f} s",
            )
            for name in ours
        ),
        pdfs,
        touched,
    ]


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
    """Seconds for a cold build, one with nothing changed, and one with a blank line added to one chapter."""
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
    """Seconds that a command takes in a tree; raises CalledProcessError where it fails."""
    started = time.monotonic()
    subprocess.run(
        command,
        cwd=tree,
        check=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": str(tree), "SEEDS": ""},
    )
    return time.monotonic() - started
