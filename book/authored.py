"""The project's own files that people write and the build reads (_config.yml, _toc.yml, CITATION.cff): a slip in one is told
with its file, its line and the mend."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from book.errors import BuildError

CITED = ("title", "version", "date-released", "authors", "keywords", "abstract")  # what an edition tells of itself

PART = "write each part as - caption: …, and its chapters under chapters: as - file: chapters/NAME"


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
    if not isinstance(told["parts"], list):
        raise BuildError(path.name, f"{told['parts']!r} is no list of parts", PART)
    for part in told["parts"]:
        if not isinstance(part, dict):
            raise BuildError(path.name, f"{part!r} is no part", PART)
        if not (part.get("chapters") and isinstance(part["chapters"], list)):
            raise BuildError(path.name, f"no chapters are listed in the part {part.get('caption', '')!r}", PART)
        for entry in part["chapters"]:
            if not (isinstance(entry, dict) and isinstance(entry.get("file"), str)):
                raise BuildError(path.name, f"no chapter is named in {entry!r}", "write each as - file: chapters/NAME")
    return told
