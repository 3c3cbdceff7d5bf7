"""How to cite the report, for reference managers: this edition, the five texts and the works it rests on, as BibTeX."""

from __future__ import annotations

from typing import Any

from pybtex.database import BibliographyData, Entry, Person

from book.authored import read_citation
from book.edition import find_edition
from book.layout import Layout
from book.settings import settings_of


def bibliography(layout: Layout) -> str:
    """An entry ``wakhan-report`` for this edition, made from CITATION.cff, then those of ``data/references.bib``."""
    citation = read_citation(layout.root)
    references = (layout.root / "data" / "references.bib").read_text(encoding="utf-8")
    own = BibliographyData({"wakhan-report": edition_entry(layout, citation["authors"])})
    return f"{own.to_string('bibtex')}\n{references}"


def edition_entry(layout: Layout, authors: list[dict[str, str]]) -> Entry:
    """The edition with its version, the commit's date and the mark of the texts; its address where it has one."""
    edition, address = find_edition(layout), settings_of(layout).address
    fields: dict[str, Any] = {
        "title": f"{{{edition.title}}}",
        "year": f"{edition.date:%Y}",
        "month": f"{edition.date:%B}".lower()[:3],
        "version": edition.version,
        "note": f"Version {edition.version} of {edition.day}, texts {edition.texts}",
        **({"url": address} if address else {}),
    }
    return Entry("misc", fields, persons={"author": [Person(f"{{{author['name']}}}") for author in authors]})
