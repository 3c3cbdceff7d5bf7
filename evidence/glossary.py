"""Terms of the field (``data/glossary.yml``) and the works they rest on (``data/references.bib``)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from evidence.curated import Reference, made_from, read_yaml
from evidence.errors import InputError


@dataclass(frozen=True)
class Term:
    """One term with its definition in our own words; ``reference`` is a key of the bibliography."""

    id: str
    term: str
    definition: str
    short: str | None = None
    reference: Annotated[str, Reference("references")] | None = None
    line: int = 0


@made_from("references.bib")
def load_reference_keys(folder: Path) -> tuple[str, ...]:
    """The keys of the bibliography, in its order; a key that stands twice is an :class:`InputError`."""
    text = (folder / "references.bib").read_text(encoding="utf-8")
    keys = re.findall(r"^@\w+\{([^,\s]+),", text, re.MULTILINE)
    doubled = next((key for key in keys if keys.count(key) > 1), None)
    if doubled:
        raise InputError("data/references.bib", f"key {doubled!r} stands twice", "give one of the two another key")
    return tuple(keys)


@made_from("glossary.yml", "references.bib")
def load_glossary(folder: Path) -> tuple[Term, ...]:
    """The terms, each of whose references must stand in the bibliography.

    >>> [term.reference for term in load_glossary() if term.id == "atop"]
    ['leeds2002']
    """
    return read_yaml(folder / "glossary.yml", tuple[Term, ...], known={"references": load_reference_keys(folder)})
