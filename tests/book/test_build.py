"""What a build promises: nothing stale, nothing redone in vain, the last good build stands after any failure."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TREE = ("book", "evidence", "data", "seeds", "chapters", "_config.yml", "_toc.yml", "pyproject.toml", "requirements.txt",
        "CITATION.cff", "CHANGELOG.md", "tests")  # tests/gold: the accuracy that Methods shows


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the tree with a finished build."""
    place = tmp_path_factory.mktemp("tree")
    for name in TREE:
        path = ROOT / name
        if path.is_dir():
            shutil.copytree(path, place / name, ignore=shutil.ignore_patterns("__pycache__"))
        elif path.exists():
            shutil.copy(path, place / name)
    if (ROOT / "_build" / ".charts").is_dir():
        shutil.copytree(ROOT / "_build" / ".charts", place / "_build" / ".charts")
    assert run(place, "html").returncode == 0
    return place


def run(tree: Path, command: str, **variables: str) -> subprocess.CompletedProcess[str]:
    import os

    return subprocess.run([sys.executable, "-m", "book", command], cwd=tree, capture_output=True, text=True,
                          stdin=subprocess.DEVNULL, env={**os.environ, "SEEDS": "", **variables}, check=False)


def test_nothing_changed_says_so(copy: Path) -> None:
    assert "Nothing has changed" in run(copy, "html").stdout


def test_a_chapter_that_raises_stops_the_build_and_the_last_one_stands(copy: Path) -> None:
    chapter = copy / "chapters" / "actors.ipynb"
    good, before = chapter.read_text(encoding="utf-8"), tree_of(copy / "_build" / "html")
    notebook = json.loads(good)
    cell = next(number for number, one in enumerate(notebook["cells"]) if one["cell_type"] == "code")
    notebook["cells"][cell]["source"] = "raise ValueError('deliberate')"
    chapter.write_text(json.dumps(notebook), encoding="utf-8")
    done = run(copy, "html")
    chapter.write_text(good, encoding="utf-8")
    assert done.returncode == 1
    assert f"actors.ipynb, cell {cell + 1}" in done.stderr and "ValueError: deliberate" in done.stderr
    assert "How to mend it" in done.stderr
    assert tree_of(copy / "_build" / "html") == before


def test_a_warning_stops_the_build_and_names_the_page(copy: Path) -> None:
    page = copy / "chapters" / "changelog.md"
    good, before = page.read_text(encoding="utf-8"), tree_of(copy / "_build" / "html")
    page.write_text(good + "\n[nowhere](no-such-page.md)\n", encoding="utf-8")
    done = run(copy, "html")
    page.write_text(good, encoding="utf-8")
    assert done.returncode == 1 and "changelog.md" in done.stderr
    assert tree_of(copy / "_build" / "html") == before


def test_a_missing_browser_is_named_with_the_mend(copy: Path) -> None:
    shutil.rmtree(copy / "_build" / ".charts")
    (copy / "_build" / ".work" / "built.json").unlink()
    done = run(copy, "html", BROWSER_PATH="/no/such/browser")
    assert done.returncode == 1 and "/no/such/browser" in done.stderr and "How to mend it" in done.stderr


def test_a_missing_folder_of_texts_is_named() -> None:
    done = run(ROOT, "html", SEEDS="/no/such/folder")
    assert done.returncode == 1 and "/no/such/folder" in done.stderr


def tree_of(folder: Path) -> dict[str, int]:
    return {path.relative_to(folder).as_posix(): hash(path.read_bytes()) for path in sorted(folder.rglob("*")) if path.is_file()}
