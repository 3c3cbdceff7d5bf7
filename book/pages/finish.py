"""After all pages are written: where each sentence is used, the data of the hover cards, the published tables."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from html import escape, unescape
from pathlib import Path
from typing import Any

from book.corpus import the_published
from book.fingerprint import commit_of, page_ground
from book.layout import Layout, find_layout
from book.pages.actors import search_data
from book.pages.bibtex import bibliography
from book.pages.dataset import dataset
from book.pages.lean import EVIDENCE
from book.settings import settings_of
from evidence.publishing.annotations import web_annotations
from evidence.publishing.graphml import graphml
from evidence.publishing.publish import write_tables

TABLES_MARK = ".tables"  # says from what the published tables were made: a changed chapter does not change them
TITLE = re.compile(r"<h1>(.*?)(?:<a class=\"headerlink|</h1>)", re.S)
USES = re.compile(r"<!--uses ([^\s<>]+?)-->.*?<!--/uses-->", re.S)


def finish(app: Any, error: Exception | None) -> None:
    """Sphinx's `build-finished`: does nothing after a failed build."""
    if error is not None or app.builder.format != "html":
        return
    out = Path(app.outdir)
    layout = find_layout()
    report = the_published(layout)
    used = find_uses(out / "chapters")
    for page in sorted((out / "chapters" / "reader").glob("*.html")):
        text = page.read_text(encoding="utf-8")
        filled = USES.sub(lambda mark: f"<!--uses {mark[1]}-->{uses_html(mark[1], used)}<!--/uses-->", text)
        if filled != text:
            page.write_text(filled, encoding="utf-8")
    (out / "_static").mkdir(exist_ok=True)
    (out / "_static" / "evidence-data.js").write_text(card_data(report), encoding="utf-8")
    (out / "_static" / "actor-data.js").write_text(search_data(report), encoding="utf-8")
    mark, kept = page_ground(layout) + commit_of(layout.root), out / TABLES_MARK
    if not (kept.exists() and kept.read_text() == mark and (out / "data").exists()):
        publish_tables(layout, report, out / "data")
        kept.write_text(mark)


def find_uses(chapters: Path) -> dict[str, dict[str, tuple[str, int]]]:
    """sentence_id → page name → (its title, how often it is cited there)."""
    used: dict[str, dict[str, tuple[str, int]]] = defaultdict(dict)
    for page in sorted(chapters.glob("*.html")):
        text = page.read_text(encoding="utf-8")
        found = TITLE.search(text)
        title = unescape(re.sub(r"<[^>]+>", "", found[1])).strip() if found else page.stem
        for ids in EVIDENCE.findall(text):
            for one in dict.fromkeys(unescape(ids).split()):
                _, count = used[one].get(page.name, ("", 0))
                used[one][page.name] = (title, count + 1)
    return used


def uses_html(sentence_id: str, used: dict[str, dict[str, tuple[str, int]]]) -> str:
    """Where one sentence is used in the book.

    >>> uses_html("a:001", {"a:001": {"x.html": ("X & Y", 2)}})
    '<p>Sentence 1 is used in <a href="../x.html">X &amp; Y</a> (2 times)</p>'
    >>> uses_html("a:002", {})
    ''
    """
    pages = used.get(sentence_id, {})
    links = ", ".join(
        f'<a href="../{escape(name)}">{escape(title)}</a>' + (f" ({count} times)" if count > 1 else "")
        for name, (title, count) in sorted(pages.items())
    )
    return f"<p>Sentence {int(sentence_id.rpartition(':')[2])} is used in {links}</p>" if links else ""


def card_data(report: Any) -> str:
    """What a hover card shows, as a plain script (fetch fails from file://)."""

    def text(value: Any) -> str:
        return value if isinstance(value, str) else ""

    sources = {
        row.source_id: [
            text(row.title) or "Untitled text",
            text(row.publisher),
            text(row.published).replace("/", " to "),
            text(row.reliability),
        ]
        for row in report.sources.itertuples()
    }
    sentences = {row.sentence_id: text(row.display_text) or row.text for row in report.sentences.itertuples()}
    content = json.dumps(
        {"sources": sources, "sentences": sentences}, ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )
    return f"window.evidenceData={content};\n"


def publish_tables(layout: Layout, report: Any, folder: Path) -> None:
    """All tables beside the pages: CSV, Parquet and the data package; claims as annotations, ties as a network, how to cite
    them, and what the whole is."""
    annotations = json.dumps(web_annotations(report), ensure_ascii=False, indent=1) + "\n"
    beside = {
        "annotations.jsonld": annotations,
        "network.graphml": graphml(report),
        "citation.bib": bibliography(layout),
    }
    write_tables(report, folder, extra=beside)
    described = dataset(layout, report, folder, settings_of(layout).address or "../")
    (folder / "dataset.jsonld").write_text(json.dumps(described, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
