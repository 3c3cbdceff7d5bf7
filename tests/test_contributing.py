"""What CONTRIBUTING.md and README.md tell is true: paths that are there, commands that exist, examples that can be followed."""

from __future__ import annotations

import importlib.util
import re
import shutil
from pathlib import Path

import pytest

from evidence.curated import DATA
from evidence.names import load_names
from evidence.syntax.tie_patterns import load_tie_patterns

ROOT = Path(__file__).resolve().parent.parent
PAGES = ("CONTRIBUTING.md", "README.md")
MADE = ("_build/", ".venv")  # is there once something is built
# Folders that a sentence has named before it names their files.
SHORT = (
    "tests/gold",
    "evidence/charts",
    "evidence/ties",
    "chapters",
)


def told(page: str, pattern: str) -> set[str]:
    return set(re.findall(pattern, (ROOT / page).read_text(encoding="utf-8")))


@pytest.mark.parametrize("page", PAGES)
def test_every_file_and_folder_named_is_there(page: str) -> None:
    named = {one for one in told(page, r"`([\w./-]+)`") if re.search(r"/|\.(?:py|yml|md|txt|cff|ipynb)$", one)}
    named = {one for one in named if not one.startswith((*MADE, "."))}
    lost = {one for one in named if not any((ROOT / place / one).exists() for place in ("", *SHORT))}
    assert len(named) > 10 and lost == set()


@pytest.mark.parametrize("page", PAGES)
def test_every_command_named_exists(page: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    assert (named := told(page, r"(?:`|^)make ([a-z]+)")) and named <= targets
    modules = told(page, r"python -m ([\w.]+)")
    assert modules and [one for one in modules if importlib.util.find_spec(one) is None] == []


def example(key: str) -> str:
    """The line of YAML that CONTRIBUTING.md tells to add, by its first key."""
    (line,) = told("CONTRIBUTING.md", rf"(?m)^ +(- \{{{key}: .*\}})$")
    return line


def with_line(folder: Path, file: str, below: str, line: str) -> Path:
    """A copy of ``data/`` in which a line stands below another in a file."""
    copy = shutil.copytree(DATA, folder / "data")
    whole = (copy / file).read_text(encoding="utf-8")
    assert whole.count(below) == 1
    (copy / file).write_text(whole.replace(below, f"{below}  {line}\n"), encoding="utf-8")
    return copy


def test_the_actor_of_the_example_can_be_added(tmp_path: Path) -> None:
    line = example("id")
    id_ = re.findall(r"id: ([\w-]+)", line)[0]
    assert id_ not in load_names().entities
    assert id_ in load_names(with_line(tmp_path, "actors.yml", "\nactors:\n", line)).entities


def test_the_pattern_of_the_example_can_be_added(tmp_path: Path) -> None:
    line = example("rule")
    rule = re.findall(r"rule: ([\w-]+)", line)[0]
    assert f"'{rule}'" not in str(load_tie_patterns(DATA))
    assert f"'{rule}'" in str(load_tie_patterns(with_line(tmp_path, "ties.yml", "\nverbs:\n", line)))
