"""Two builds of one commit, in different folders, time zones and hash seeds, are the same byte for byte."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.trees import ROOT, environment

pytestmark = pytest.mark.slow  # two cold builds of the whole book

MACHINES = (
    {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "2", "TZ": "Asia/Karachi", "LC_ALL": "C"},
)


def build(place: Path, **variables: str) -> Path:
    """A clone of the last commit, built as a whole with nothing kept from elsewhere, its notebooks re-executed."""
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(place)], check=True, stdin=subprocess.DEVNULL)
    for command in ("book", "notebooks"):
        done = subprocess.run([sys.executable, "-m", "book", command], cwd=place, env=environment(place, **variables),
                              capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)  # fmt: skip
        assert done.returncode == 0, done.stderr
    return place


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("twice")
    return build(folder / "one", **MACHINES[0]), build(folder / "a longer name", **MACHINES[1])


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


@pytest.mark.parametrize("part", ["_build/html", "_build/pdf", "chapters"])
def test_two_builds_are_identical(twice: tuple[Path, Path], part: str) -> None:
    one, other = (files(tree / part) for tree in twice)
    assert sorted(one) == sorted(other)
    assert [name for name in one if one[name] != other[name]] == []
    assert one


def test_the_committed_notebooks_are_what_the_commit_gives(twice: tuple[Path, Path]) -> None:
    left = subprocess.run(["git", "-C", str(twice[0]), "status", "--porcelain", "chapters"], capture_output=True, text=True,
                          stdin=subprocess.DEVNULL, check=True, env={**os.environ})  # fmt: skip
    assert left.stdout == ""


def test_no_page_names_the_folder_it_was_built_in(twice: tuple[Path, Path]) -> None:
    for tree in twice:
        marked = [name for name, raw in files(tree / "_build" / "html").items() if str(tree).encode() in raw]
        assert marked == []
