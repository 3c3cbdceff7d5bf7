"""Terms of the field (``data/glossary.yml``) and the works they rest on (``data/references.bib``)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from evidence.curated import Reference, made_from, read_yaml
from evidence.errors import InputError

ENTRY = re.compile(r"^@\w+\{([^,\s]+),(.*?)^\}", re.MULTILINE | re.DOTALL)
FIELD = re.compile(r"^\s*(\w+) = \{(.*)\},?$", re.MULTILINE)


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


@made_from("references.bib")
def load_works(folder: Path) -> dict[str, str]:
    """Key of the bibliography → the work as a line tells it: who, title without its subtitle, year.

    >>> load_works()["leeds2002"], load_works()["irwin2019"].partition(",")[0]
    ('Leeds et al., Alliance Treaty Obligations and Provisions, 1815–1944 (2002)', 'Irwin and Mandel')
    """
    text = (folder / "references.bib").read_text(encoding="utf-8")
    return {key: _told(dict(FIELD.findall(fields))) for key, fields in ENTRY.findall(text)}


def _told(work: Mapping[str, str]) -> str:
    """An entry's fields as one line."""
    who, title = work.get("author", ""), _plain(work.get("title", "")).partition(": ")[0]
    told = ", ".join(part for part in (_people(who), title) if part)
    return f"{told} ({work['year']})" if "year" in work else told


def _people(who: str) -> str:
    """Surnames of up to two authors, the first of more; an institution in full.

    >>> _people("Irwin, Daniel and Mandel, David R."), _people("{Peace and Quiet}"), _people("A, B and C, D and E, F")
    ('Irwin and Mandel', 'Peace and Quiet', 'A et al.')
    """
    if who.startswith("{"):
        return _plain(who)
    names = [_plain(one.partition(",")[0]) for one in who.split(" and ")]
    return " and ".join(names) if len(names) < 3 else f"{names[0]} et al."


def _plain(text: str) -> str:
    """Words without the marks of BibTeX."""
    text = re.sub(r"[{}]", "", text).replace("\\&", "&").replace("--", "–")
    return text.replace("``", "“").replace("''", "”")
