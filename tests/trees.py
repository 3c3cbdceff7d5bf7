"""Copies of the project for tests that change it: whole enough to build, without what was built."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from book.fingerprint import TREE

ROOT = Path(__file__).resolve().parent.parent


def copy_tree(place: Path, *, charts: bool = False) -> Path:
    """A copy of the tree in ``place``; ``charts`` brings drawn charts along, so that only changed ones are drawn again.
    Compiled modules come along too: they stand for the copies as long as nobody changes these."""
    for name in TREE:
        path = ROOT / name
        if path.is_dir():
            shutil.copytree(path, place / name, ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
        else:
            place.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, place / name)
    if charts and (ROOT / "_build" / ".charts").is_dir():
        shutil.copytree(ROOT / "_build" / ".charts", place / "_build" / ".charts")
    return place


def environment(tree: Path, **variables: str) -> dict[str, str]:
    """What a command needs in order to use the copy's code and no other."""
    return {**os.environ, "SEEDS": "", "PYTHONPATH": str(tree), "PYTHONDONTWRITEBYTECODE": "1", **variables}


def book(tree: Path, command: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """``python -m book COMMAND`` in the copy, with nobody to answer it."""
    return subprocess.run([sys.executable, "-m", "book", command], cwd=tree, capture_output=True, text=True,
                          stdin=subprocess.DEVNULL, env=environment(tree, **variables), check=False)  # fmt: skip
