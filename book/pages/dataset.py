"""What the published tables are, for search engines and catalogues: schema.org `Dataset` as JSON-LD."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from book.authored import read_citation
from book.edition import find_edition
from book.layout import Layout
from evidence.publishing.publish import TITLE
from evidence.tables.columns import describe_table

TYPES = {
    ".csv": "text/csv",
    ".parquet": "application/vnd.apache.parquet",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".graphml": "application/graphml+xml",
    ".bib": "application/x-bibtex",
}
LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def dataset(layout: Layout, report: Any, folder: Path, base: str = "") -> dict[str, Any]:
    """The description of the tables in ``folder``; ``base`` is the book's address, if it has one, or leads to its top."""
    citation = read_citation(layout.root)
    edition = find_edition(layout)
    files = sorted(path for path in folder.iterdir() if path.suffix in TYPES and path.name != "dataset.jsonld")
    return {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "name": TITLE,
        "description": " ".join(citation["abstract"].split()),
        "url": f"{base}chapters/data.html",
        "version": edition.version,
        "datePublished": str(citation["date-released"]),
        "dateModified": edition.date.date().isoformat(),
        "inLanguage": "en",
        "isAccessibleForFree": True,
        "license": LICENCE,
        "creator": [{"@type": "Organization", "name": author["name"]} for author in citation["authors"]],
        "keywords": citation["keywords"],
        **coverage(report),
        "measurementTechnique": "Rule-based reading of text; accuracy measured against two hand annotations",
        "variableMeasured": [
            {"@type": "PropertyValue", "name": name, "description": describe_table(name).replace("``", "")}
            for name in report.tables
        ],
        "isBasedOn": [work(source) for source in report.sources.itertuples()],
        "distribution": [
            {
                "@type": "DataDownload",
                "name": path.name,
                "encodingFormat": TYPES[path.suffix],
                "contentUrl": f"{base}data/{path.name}",
                "contentSize": f"{path.stat().st_size} B",
            }
            for path in files
        ],
    }


def coverage(report: Any) -> dict[str, Any]:
    """The days that the texts' events span, and the states that every text names."""
    events = report.dates[report.dates.role == "event"]
    known = [events.iso_start.dropna(), events.iso_end.dropna()]
    when = {"temporalCoverage": f"{known[0].min()}/{known[1].max()}"} if all(map(len, known)) else {}
    states = report.mentions[report.mentions.entity_type == "state"].groupby("entity_name").source_id.nunique()
    everywhere = sorted(states[states == len(report.sources)].index)
    return when | {"spatialCoverage": [{"@type": "Place", "name": name} for name in everywhere]}


def work(source: Any) -> dict[str, Any]:
    """One source text, as far as it is known; an interval is no date of publication."""
    known = {"name": source.title, "author": source.author, "publisher": source.publisher}
    told: dict[str, Any] = {name: value for name, value in known.items() if isinstance(value, str) and value}
    for name in ("author", "publisher"):
        if name in told:
            told[name] = {"@type": "Person" if name == "author" else "Organization", "name": told[name]}
    if isinstance(source.published, str) and source.published and "/" not in source.published:
        told["datePublished"] = source.published
    return {"@type": "CreativeWork", "identifier": f"sha256:{source.sha256}", **told}


def as_script(described: dict[str, Any]) -> str:
    """A data block for a page's head; it holds no markup and runs nothing."""
    content = json.dumps(described, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f'<script type="application/ld+json">{content}</script>'
