"""One mark for all that a build depends on, so that nothing stale is kept and nothing is redone in vain."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from book.aside import put_text
from book.errors import BuildError
from book.layout import Layout

# What a chapter reads beside the texts, what its outputs depend on, and what its page depends on beside.
READ = ("evidence", "data", "tests/gold", "requirements.txt")
EXECUTION = (*READ, "book/execution/shell.py", "book/execution/execute.py")
PAGES = ("book", "pyproject.toml", "_config.yml", "_toc.yml", "CHANGELOG.md", "CITATION.cff")
TREE = ("seeds", "chapters", *READ, *PAGES)  # all that a build reads
SKIPPED = {"__pycache__", ".ipynb_checkpoints", ".DS_Store"}


def files_below(folder: Path) -> Iterable[Path]:
    """Every file below a folder in a stable order, caches aside."""
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name not in SKIPPED)
        yield from (Path(here) / name for name in sorted(names) if name not in SKIPPED)


def digest(paths: Iterable[Path], root: Path) -> str:
    """The hash of names and contents; the order of ``paths`` matters."""
    total = hashlib.sha256(sys.version.encode())
    for path in paths:
        if not path.exists():
            continue  # an editor's lock is a link to nowhere
        name = os.path.relpath(path, root)
        total.update(f"{name}\0{path.stat().st_size}\0".encode())
        total.update(path.read_bytes())
    return total.hexdigest()[:24]


def ground(layout: Layout) -> str:
    """The mark of what every chapter's outputs depend on: package, data, annotations, texts."""
    return digest([*named(layout, EXECUTION), *files_below(layout.seeds)], layout.root)


def page_ground(layout: Layout) -> str:
    """The mark of what every page depends on: the outputs' ground, and how pages are made."""
    return ground(layout) + digest(named(layout, PAGES), layout.root)


def named(layout: Layout, names: Iterable[str]) -> Iterable[Path]:
    """The files of these names, and all files below these folders."""
    for name in names:
        path = layout.root / name
        if path.is_dir():
            yield from files_below(path)
        elif path.exists():
            yield path


def chapter_marks(layout: Layout, base: str) -> dict[str, str]:
    """Chapter file name → mark of the chapter's own source (outputs aside) on its ground."""
    marks = {}
    for path in files_below(layout.root / "chapters"):
        cells = path.suffix == ".ipynb"
        content = json.dumps(own_cells(path), sort_keys=True).encode() if cells else path.read_bytes()
        name = path.relative_to(layout.root / "chapters").as_posix()
        marks[name] = hashlib.sha256(base.encode() + content).hexdigest()[:24]
    return marks


def own_cells(path: Path) -> list[Any]:
    """The cells of a notebook as they were written, outputs aside; BuildError for what is no notebook."""
    try:
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        return [[cell["cell_type"], "".join(cell["source"]), cell.get("metadata")] for cell in cells]
    except (ValueError, KeyError, TypeError) as error:
        place = f"chapters/{path.name}" + (f", line {error.lineno}" if isinstance(error, json.JSONDecodeError) else "")
        again = f"take it from the last commit: git checkout -- chapters/{path.name}"
        raise BuildError(place, f"this is no notebook: {error or type(error).__name__}", again) from None


def read_marks(path: Path) -> dict[str, str]:
    """The marks a finished build left, or none."""
    try:
        return dict(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return {}


def write_marks(path: Path, marks: dict[str, str]) -> None:
    """Leaves the marks of a finished build."""
    put_text(path, json.dumps(marks, indent=1, sort_keys=True))


def commit_of(root: Path) -> str:
    """'seconds shortname' of the last commit, with the seconds of SOURCE_DATE_EPOCH instead where that is set; '' where there
    is neither."""
    command = ["git", "-C", str(root), "log", "-1", "--format=%ct %h"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    except FileNotFoundError:
        committed = ""
    else:
        committed = done.stdout.strip() if done.returncode == 0 else ""
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    if seconds and not re.fullmatch(r"\d{1,11}", seconds, re.ASCII):
        raise BuildError("SOURCE_DATE_EPOCH", f"{seconds!r} is no time", "give whole seconds since 1970, or unset it")
    return f"{seconds} {committed.partition(' ')[2]}" if seconds else committed
