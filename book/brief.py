"""The brief: one notebook, executed, converted by nbconvert with a template of our own, printed on two to four pages."""

from __future__ import annotations

from copy import deepcopy
from html import escape
from pathlib import Path
from typing import Any

from lxml import html as tree

from book.corpus import the_report
from book.draw import ChartStore, Drawn, chart_hash
from book.edition import find_edition
from book.figures import MIME, clean_figure, svg_html
from book.layout import Layout
from book.notes import number_links
from book.printing import print_html

HERE = Path(__file__).parent
STYLES = ("paper.css", "brief.css")


def print_brief(layout: Layout, notebook: Any) -> None:
    """Prints the executed notebook to ``brief.pdf``."""
    edition = find_edition(layout)
    report = the_report(layout)
    sentences = dict(zip(report.sentences.sentence_id, report.sentences.display_text, strict=True))
    about = f"Version {edition.version} · {edition.date:%d %B %Y} · texts {edition.texts}"
    page = document(edition.title, converted(with_drawings(notebook, ChartStore(layout.charts)), about), sentences)
    print_html(lambda _: page, layout.pdf / "brief.pdf", edition.date)


def with_drawings(notebook: Any, store: ChartStore) -> Any:
    """A copy of the notebook whose charts are drawings with caption and source."""
    drawn = deepcopy(notebook)
    for cell in drawn.cells:
        for output in cell.get("outputs", []):
            content = output.get("data", {}).pop(MIME, None)
            if content is not None:
                figure = clean_figure(content)
                output["data"]["text/html"] = paper_figure(figure, store.get(chart_hash(figure), figure))
    return drawn


def paper_figure(figure: dict[str, Any], pictures: Drawn) -> str:
    """One figure for paper: finding, drawing, caption, source line; its evidence as one link that becomes a note."""
    meta = figure["layout"]["meta"]
    ids = " ".join(map(str, meta.get("evidence") or []))
    count = len(ids.split())
    ref = f'<a class="ev ev-many" data-ev="{escape(ids)}" title="{count} sentences behind the chart"></a>' if ids else ""
    return (f'<figure id="{escape(str(meta["name"]))}"><p class="chart-finding">{escape(str(meta["finding"]))}</p>'
            f'{svg_html(pictures["wide"], "wide", str(meta["alt"]))}<figcaption>{escape(str(meta["caption"]))} '
            f'<span class="chart-source">{escape(str(meta["source"]))}{ref}</span></figcaption></figure>')


def converted(notebook: Any, about: str) -> str:
    """nbconvert's HTML of the notebook, without code."""
    from nbconvert import HTMLExporter

    exporter = HTMLExporter(template_name="brief", extra_template_basedirs=[str(HERE / "templates")])
    body, _ = exporter.from_notebook_node(notebook, resources={"edition": about})
    return str(body)


def document(title: str, body: str, sentences: dict[str, str]) -> str:
    """The printable page: styles, body, numbered notes at the end."""
    root = tree.fragment_fromstring(body, create_parent="div")
    for element in root.xpath('.//*[contains(@class, "ev-rows")] | .//a[contains(@class, "anchor-link")]'):
        element.drop_tree()
    notes = number_links(root, "brief", sentences)
    if notes is not None:
        root.extend([tree.fragment_fromstring('<p class="notes-title">Notes: source, sentence, first words</p>'), notes])
    style = "\n".join((HERE / "static" / name).read_text(encoding="utf-8") for name in STYLES)
    inner = tree.tostring(root, encoding="unicode")
    return (f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)}: brief</title>'
            f"<style>{style}</style></head><body>{inner}</body></html>")
