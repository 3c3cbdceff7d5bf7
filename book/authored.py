"""The project's own files that people write and the build reads (_config.yml, _toc.yml, CITATION.cff): a slip in one is told
with its file, its line and the mend."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from book.errors import BuildError

CITED = ("title", "version", "date-released", "authors", "keywords", "abstract")  # what an edition tells of itself


def read_mapping(path: Path, *needed: str) -> dict[str, Any]:
    """What a YAML file of keys and values holds; BuildError where it cannot be read or says nothing for a ``needed`` key."""
    again = f"correct it, or take it from the last commit: git checkout -- {path.name}"
    try:
        told = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise BuildError(path.name, f"it cannot be read: {error}", again) from None
    except yaml.YAMLError as error:
        mark, problem = (getattr(error, name, None) for name in ("problem_mark", "problem"))
        place = f"{path.name}, line {mark.line + 1}" if mark else path.name
        raise BuildError(place, f"this is no YAML: {problem or error}", again) from None
    if not isinstance(told, dict):
        raise BuildError(path.name, "keys and values were expected", again)
    for name in needed:
        if not told.get(name):
            raise BuildError(path.name, f"it says nothing for {name}", f"add a line {name}: …")
    return told


def read_citation(root: Path) -> dict[str, Any]:
    """CITATION.cff, whole enough to describe an edition; each author has a name."""
    path = root / "CITATION.cff"
    told = read_mapping(path, *CITED)
    if not all(isinstance(author, dict) and author.get("name") for author in told["authors"]):
        raise BuildError(path.name, "an author has no name", "write each as - name: …")
    return told


def read_contents(folder: Path) -> dict[str, Any]:
    """The folder's _toc.yml, whose chapters each name a file."""
    path = folder / "_toc.yml"
    told = read_mapping(path, "root", "parts")
    for part in told["parts"]:
        for entry in part.get("chapters") or [{}]:
            if "file" not in entry:
                said = entry or f"the part {part.get('caption', '')!r}"
                raise BuildError(path.name, f"no chapter is named in {said}", "write each as - file: chapters/NAME")
    return told
