"""The whole book on paper: every page's article joined into one document, with cover, contents, notes and appendix."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path
from typing import Any

import yaml
from lxml import html as tree

from book.corpus import the_report
from book.edition import Edition, find_edition
from book.layout import Layout
from book.notes import number_links
from book.printing import print_html

STYLE = Path(__file__).parent / "static" / "paper.css"
# What makes no sense on paper.
SCREEN_ONLY = (
    "headerlink", "cell_input", "chart-tools", "chart-rows", "chart-evidence", "chart-narrow", "reader-layers", "reader-help",
    "read-here", "table-filter", "ev-rows", "toctree-wrapper", "screen-only",
)


def print_book(layout: Layout) -> None:
    """Prints the built pages to ``book.pdf``; two passes, the second with the page numbers of the first."""
    edition = find_edition(layout)
    report = the_report(layout)
    sentences = dict(zip(report.sentences.sentence_id, report.sentences.display_text, strict=True))
    toc = yaml.safe_load((layout.source / "_toc.yml").read_text(encoding="utf-8"))
    names = [toc["root"], *(entry["file"] for part in toc["parts"] for entry in part["chapters"])]
    captions = {part["chapters"][0]["file"]: part.get("caption", "") for part in toc["parts"]}
    sections = [section(layout.html / f"{name}.html", name, sentences) for name in names]
    headings = [(level.tag, " ".join(level.text_content().split()), level.get("id", ""), name)
                for name, one in zip(names, sections, strict=True) for level in one.iter("h1", "h2", "h3", "h4", "h5", "h6")]
    body = "".join(tree.tostring(one, encoding="unicode") for one in sections)
    heads = running_heads(names, sections)

    def make(pages: list[int]) -> str:
        # the contents' own heading is the outline's first entry
        return document(edition, heads, contents(headings, captions, pages[1:]) + body)

    print_html(make, layout.pdf / "book.pdf", edition.date, passes=2)


def slug(name: str) -> str:
    """A page's name as part of an id.

    >>> slug("chapters/reader/neo-2024"), slug("chapters/actors")
    ('neo-2024', 'actors')
    """
    return name.rpartition("/")[2]


def section(page: Path, name: str, sentences: dict[str, str]) -> Any:
    """One page's article, for paper: screen things gone, ids its own, links turned inwards, evidence as notes."""
    article = tree.fromstring(page.read_text(encoding="utf-8")).xpath('//article[contains(@class, "bd-article")]')[0]
    keep_chart_evidence(article)
    for kind in SCREEN_ONLY:
        for element in article.xpath(f'.//*[contains(concat(" ", normalize-space(@class), " "), " {kind} ")]'):
            element.drop_tree()
    for element in article.xpath('.//script | .//button | .//details[contains(@class, "above-input")]'):
        element.drop_tree()
    prefix = slug(name)
    notes = None if "/reader/" in name else number_links(article, prefix, sentences)
    for element in article.xpath(".//*[@id]"):
        if not element.get("id").startswith(f"{prefix}-n") and not element.xpath("ancestor-or-self::*[local-name()='svg']"):
            element.set("id", f"{prefix}--{element.get('id')}")
    for link in article.xpath(".//a[@href]"):
        link.set("href", inward(link.get("href"), prefix))
    for heading in article.iter("h1"):
        heading.set("id", f"{prefix}--top")
    if notes is not None:
        title = tree.fragment_fromstring('<p class="notes-title">Notes</p>')
        article.extend([title, notes])
    article.tag = "section"
    article.attrib.clear()
    article.set("class", f"chapter page-{re.sub(r'[^a-z0-9]', '-', prefix)}")
    return article


def keep_chart_evidence(article: Any) -> None:
    """The folded list of sentences behind a chart becomes one link in its source line, and so a note."""
    for listed in article.xpath('.//details[contains(@class, "chart-evidence")]'):
        ids = " ".join(dict.fromkeys(one for names in listed.xpath(".//@data-ev") for one in names.split()))
        for source in listed.xpath('ancestor::figure//span[contains(@class, "chart-source")]'):
            title = f"{len(ids.split())} sentences behind the chart"
            source.append(tree.Element("a", {"class": "ev ev-many", "data-ev": ids, "title": title}))


def inward(href: str, prefix: str) -> str:
    """Where a link leads inside the joined document.

    >>> inward("reader/ciss-2023.html#s014", "actors"), inward("methods.html", "actors"), inward("#x", "actors")
    ('#ciss-2023--s014', '#methods--top', '#actors--x')
    >>> inward("https://example.org", "actors"), inward("#actors-n3", "actors")
    ('https://example.org', '#actors-n3')
    """
    if href.startswith("#"):
        return href if href.startswith(f"#{prefix}-n") else f"#{prefix}--{href[1:]}"
    found = re.fullmatch(r"(?:[\w./-]*/)?([\w.-]+)\.html(?:#(.*))?", href)
    if found and "://" not in href:
        return f"#{found[1]}--{found[2] or 'top'}"
    return href


def running_heads(names: list[str], sections: list[Any]) -> str:
    """A named page per chapter, whose head carries the chapter's title (Chromium knows no running strings)."""
    rules = []
    for name, one in zip(names, sections, strict=True):
        page = "page-" + re.sub(r"[^a-z0-9]", "-", slug(name))
        title = " ".join(next(one.iter("h1")).text_content().split())
        title = re.sub(r'["\\<>\n]', "", title if len(title) < 72 else title[:70].rsplit(" ", 1)[0] + " …")
        rules.append(f'.{page} {{ page: {page}; }} @page {page} {{ @top-right {{ content: "{title}"; }} }}')
    return "\n".join(rules)


def contents(headings: list[tuple[str, str, str, str]], captions: dict[str, str], pages: list[int]) -> str:
    """The table of contents: parts, chapters and their sections; without numbers in the first pass."""
    lines, seen = [], set()
    for place, (tag, title, anchor, name) in enumerate(headings):
        if name in captions and name not in seen:
            lines.append(f'<li class="toc-part">{escape(captions[name])}</li>')
        seen.add(name)
        if tag not in ("h1", "h2"):
            continue
        number = str(pages[place]) if place < len(pages) else ""
        target = anchor or f"{slug(name)}--top"
        lines.append(f'<li class="toc-{tag}"><a href="#{escape(target)}"><span>{escape(title)}</span><b>{number}</b></a></li>')
    return f'<nav class="contents"><h1>Contents</h1><ol>{"".join(lines)}</ol></nav>'


def document(edition: Edition, heads: str, body: str) -> str:
    """The whole document with its cover."""
    style = STYLE.read_text(encoding="utf-8")
    title, _, subtitle = edition.title.partition(": ")
    about = f"Version {edition.version} · {edition.date:%d %B %Y} · texts {edition.texts}"
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(edition.title)}</title>
<style>{style}\n{heads}</style></head><body>
<header class="cover"><p class="cover-kind">{escape(subtitle.capitalize())}</p><p class="cover-title">{escape(title)}</p>
<p class="cover-about">Every number, chart and table in this report is computed from its source texts when it is built,
and every one walks back to its sentence. Small raised figures lead to the notes at the end of each chapter.</p>
<p class="cover-edition">{escape(about)}</p></header>{body}</body></html>"""
