"""The brief: one notebook, executed, converted by nbconvert with a template of our own, printed on two to four pages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from copy import deepcopy
from functools import partial
from html import escape
from typing import Any

import segno
from lxml import html as tree

from book.authored import read_contents
from book.corpus import sentences_of, tags_of, the_report
from book.drawing.draw import MIME, ChartStore, Drawn, chart_hash, clean_figure
from book.drawing.pictures import picture
from book.edition import find_edition
from book.layout import STATIC, TEMPLATES, Layout
from book.pages.polish import typed_tables
from book.paper.notes import chart_evidence, number_links
from book.paper.printing import print_html, unmarked
from book.settings import settings_of
from book.stage import READER

STYLES = ("paper.css", "brief.css")
PAPERS = {"brief": ("A4", 182.0), "brief-letter": ("letter", 187.9)}  # file: paper, width of the printed column in mm
SMALLER = {"letter": 0.97}  # how large type is beside A4


def print_brief(layout: Layout, notebook: Any) -> None:
    """Prints the executed notebook to ``brief.pdf`` and, on US Letter, to ``brief-letter.pdf``."""
    edition = find_edition(layout)
    sentences, names = sentences_of(layout), tags_of(the_report(layout), whole=True)
    address = settings_of(layout).address
    parts = read_contents(layout.root)["parts"]
    appendix = next((one.get("caption", "") for one in parts if one["chapters"][0]["file"].startswith(READER)), "")
    body = converted(with_drawings(notebook, ChartStore(layout.charts)), edition.line, online(address))
    for name, (paper, width) in PAPERS.items():
        page = document(edition.title, body, (sentences, names), paper, address, appendix or "the appendix")
        print_html(partial(str, page), layout.pdf / f"{name}.pdf", edition.date, width=width)


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
    """One figure for half a page's width, drawn as for a phone, so that its lettering stays as large as the text's.

    Its evidence is one link in the source line, which becomes a note.
    """
    meta = figure["layout"]["meta"]
    ids = [str(one) for one in meta.get("evidence") or []]
    ref = tree.tostring(chart_evidence(ids), encoding="unicode") if ids else ""
    caption = f"{meta['caption']} {meta.get('phone_note', '')}".rstrip()
    return (
        f'<div class="figure" id="{escape(str(meta["name"]))}"><p class="chart-finding">{escape(str(meta["finding"]))}</p>'
        f'{picture(pictures["narrow"], str(meta["alt"]), 0.9)}<p class="chart-text">{escape(caption)} '
        f'<span class="chart-source">{escape(str(meta["source"]))}{ref}</span></p></div>'
    )


def online(address: str) -> str:
    """A QR code that leads to the book, for the masthead; nothing where the book has no address.

    >>> online("")
    ''
    >>> 'alt="QR code: https://example.org/"' in online("https://example.org/")
    True
    """
    if not address:
        return ""
    code = segno.make(address, error="m", micro=False).svg_data_uri(border=2, light="#fff")
    return f'<a class="online" href="{escape(address)}"><img alt="QR code: {escape(address)}" src="{escape(code)}"></a>'


def converted(notebook: Any, about: str, link: str = "") -> str:
    """nbconvert's HTML of the notebook, without code; ``link`` stands in the masthead."""
    from nbconvert import HTMLExporter

    exporter = HTMLExporter(template_name="brief", extra_template_basedirs=[str(TEMPLATES)])
    body, _ = exporter.from_notebook_node(notebook, resources={"edition": about, "online": link})
    return str(body)


def document(
    title: str,
    body: str,
    texts: tuple[Mapping[str, str], Mapping[str, str]],
    paper: str,
    address: str = "",
    appendix: str = "the appendix",
) -> str:
    """The printable page: styles, body in parts, numbered notes at the end; the book's address at each foot.
    ``texts``: the sentences by their id, and the sources' short names; ``appendix``: where the book prints the texts."""
    root = tree.fragment_fromstring(typed_tables(body, {}), create_parent="div")
    for element in root.xpath('.//*[contains(@class, "ev-rows")] | .//a[contains(@class, "anchor-link")]'):
        element.drop_tree()
    notes = number_links(root, "brief", *texts, tables=True)
    into_parts(root.xpath(".//main")[0])
    if notes is not None:
        head = '<h2 class="notes-title">Notes: source, sentence, first words</h2>'
        root.append(tree.fragment_fromstring(f'<section class="all-notes">{head}</section>'))
        root[-1].append(tree.fragment_fromstring(f'<p class="whole">{whereabouts(appendix, address)}</p>'))
        root[-1].append(notes)
    foot = f'@bottom-left {{ content: "{unmarked(title.partition(": ")[0])}: brief"; }}'
    if address:
        foot += f' @bottom-center {{ content: "{unmarked(address)}"; font: 7pt "Noto Sans", sans-serif; color: #333; }}'
    style = "\n".join((STATIC / name).read_text(encoding="utf-8") for name in STYLES)
    inner = tree.tostring(root, encoding="unicode")
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)}: brief</title>'
        f"<style>{style}\n@page {{ size: {paper}; {foot} }} html {{ --type: {SMALLER.get(paper, 1)}; }}</style>"
        f"</head><body>{inner}</body></html>"
    )


def whereabouts(appendix: str, address: str) -> str:
    """Where a reader of the brief finds the sentences that its notes cut short.

    >>> whereabouts("The texts", "")
    'Each sentence stands whole, under its number, in the book: <em>book.pdf</em>, <em>The texts</em>.'
    >>> whereabouts("The texts", "https://example.org/")[-73:]
    '<em>The texts</em>, or on <a href="https://example.org/">example.org</a>.'
    """
    shown = re.sub(r"^https?://|/$", "", address)
    online = f', or on <a href="{escape(address)}">{escape(shown)}</a>' if address else ""
    return f"Each sentence stands whole, under its number, in the book: <em>book.pdf</em>, <em>{escape(appendix)}</em>{online}."


def into_parts(main: Any) -> None:
    """What follows each heading goes with it into a part; one with a chart and no table takes half the width."""
    part = None
    for block in list(main):
        if block.xpath("self::h2 | ./h2"):
            part = tree.Element("section", {"class": "part"})
            block.addprevious(part)
        if part is not None:
            part.append(block)
    for part in main.xpath("./section"):
        figures, tables = len(part.xpath(".//div[@class='figure']")), len(part.xpath(".//table"))
        if figures:
            part.set("class", "part half" if figures == 1 and not tables else "part charts")
    for first in main.xpath("./section[1]"):
        first.set("class", "part bottom-line")
