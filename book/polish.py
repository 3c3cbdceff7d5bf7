"""The last hand on a written page: short references, cells told apart by what they hold, edition, notebook, description."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape, unescape

from book.edition import Edition

REFERENCE = re.compile(r'<a class="ev" href="([^"]*)" data-ev="([^":\s]+):(\d+)">\2:\3</a>')
EVIDENCE_CELL = re.compile(r'(<td data-label="[^"]*" class="ev-cell">)(.*?)(</td>)', re.S)
CELL = re.compile(r'<td data-label="([^"]*)">([^<]*)</td>')
NUMBER = re.compile(r"[-+−]?[\d,]+(?:\.\d+)?(?: ?%)?")
DAY = re.compile(r"\b\d{4}-\d\d(?:-\d\d)?\b|\(\d+–\d+ %\)")
RATING = {"C": "consistent", "I": "inconsistent", "N": "tells nothing"}
ITEM = re.compile(r"E\d+")
RANGE = re.compile(r'<span class="range">\(([^:<]+): (\d+)–(\d+) percent\)</span>')
MATRIX = re.compile(r'<table class="listing"((?:(?!</table>).)*?<td class="fit)', re.S)
HOME = re.compile(r'(bd-sidenav__home-link">.*?<a class="[^"]*" href="[^"]*">)[^<]*', re.S)
AUTHOR = re.compile(r'<p class="component-author">.*?</p>', re.S)
FIRST = re.compile(r'<div class="passage"><p>(.*?)</p>|<p>([A-Z].{60,}?)</p>', re.S)
FEW = 4  # references of a row that show; the others fold


def short_references(page: str, tags: Mapping[str, str]) -> str:
    """Sentence ids that are links become *CISS 14*; the id stays in ``data-ev``.

    >>> short_references('<a class="ev" href="x" data-ev="a-1:014">a-1:014</a>', {"a-1": "A"})
    '<a class="ev ev-id" href="x" data-ev="a-1:014">A 14</a>'
    >>> short_references('<a class="ev" href="x" data-ev="a-1:014">643</a>', {"a-1": "A"})
    '<a class="ev" href="x" data-ev="a-1:014">643</a>'
    """
    page = REFERENCE.sub(lambda found: f'<a class="ev ev-id" href="{found[1]}" data-ev="{found[2]}:{found[3]}">'
                                       f"{escape(tags.get(found[2], found[2]))} {int(found[3])}</a>", page)
    return page.replace('</a>, <a class="ev ev-id"', '</a> <a class="ev ev-id"')


def folded_references(page: str) -> str:
    """In a row with many references the first few show and the others fold."""
    def cell(found: re.Match[str]) -> str:
        links = re.findall(r"<a .*?</a>", found[2])
        if len(links) <= FEW + 2:
            return found[0]
        rest = f'<details class="ev-more"><summary>{len(links) - FEW} more</summary>{" ".join(links[FEW:])}</details>'
        return found[1] + " ".join(links[:FEW]) + " " + rest + found[3]

    return EVIDENCE_CELL.sub(cell, page)


def typed_cells(page: str, tags: Mapping[str, str]) -> str:
    """Cells by what they hold: a number, days, ratings of a matrix, the ids of texts (shown by their names).

    >>> typed_cells('<td data-label="n">1,099</td><td data-label="E1">C</td>', {})
    '<td data-label="n" class="number">1,099</td><td class="fit fit-c" data-label="E1"><span title="consistent">C</span></td>'
    >>> typed_cells('<td data-label="Text">a-1</td><td data-label="When">on 2021-08-15</td>', {"a-1": "A"})
    '<td data-label="Text"><span class="nw">A</span></td><td data-label="When">on <span class="nw">2021-08-15</span></td>'
    """
    def cell(found: re.Match[str]) -> str:
        label, text = found[1], found[2]
        if ITEM.fullmatch(label) and text in RATING:
            return f'<td class="fit fit-{text.lower()}" data-label="{label}"><span title="{RATING[text]}">{text}</span></td>'
        if NUMBER.fullmatch(text):
            return f'<td data-label="{label}" class="number">{text}</td>'
        ids = text.split(", ")
        if text and all(one in tags for one in ids):
            text = ", ".join(f'<span class="nw">{escape(tags[one])}</span>' for one in ids)
        else:
            text = DAY.sub(r'<span class="nw">\g<0></span>', text)
        return f'<td data-label="{label}">{text}</td>'

    return MATRIX.sub(r'<table class="listing matrix"\1', CELL.sub(cell, page))


def likelihood_scales(page: str) -> str:
    """A judgement's range of likelihood drawn as a scale beside its words."""
    return RANGE.sub(r'<span class="range"><span class="scale" aria-hidden="true" style="--from:\2;--to:\3"></span>'
                     r'<span class="range-words">\1, \2–\3 percent</span></span>', page)


def edition_footer(page: str, edition: Edition, root: str) -> str:
    """The foot of every page: version, day of the commit, mark of the texts."""
    day = f"{edition.date.day} {edition.date:%B %Y}"
    commit = f", commit <code>{escape(edition.commit)}</code>" if edition.commit else ""
    foot = (f'<p class="component-author edition" data-edition="{escape(edition.title)}, version {escape(edition.version)}, {day}">'
            f"Version {escape(edition.version)}, {day}{commit}; texts <code>{escape(edition.texts)}</code>. "
            f'<a href="{root}chapters/changelog.html">What changed</a></p>')
    return HOME.sub(r"\1Start page", AUTHOR.sub(lambda _: foot, page))


def notebook_line(page: str, name: str, root: str) -> str:
    """Below a chapter that computes: where to get its notebook, and how to run it."""
    line = (f'<aside class="rerun" aria-label="Run it yourself"><a href="{root}_sources/chapters/{name}.ipynb" download="{name}.ipynb">'
            "Download this chapter as a notebook</a>. To run it: put it into <code>chapters/</code> of a copy of this project, "
            "say <code>make lab</code> there, and run all cells.</aside>")
    return page.replace("</article>", f"</article>{line}", 1)


def description(page: str, title: str) -> str:
    """Search engines and link previews get the first sentence of the page's answer."""
    article = page.partition("<article")[2]
    found = FIRST.search(article)
    said = " ".join(unescape(re.sub(r"<[^>]+>", "", found[1] or found[2])).split()) if found else title
    said = said if len(said) <= 200 else said[:200].rsplit(" ", 1)[0] + " …"
    name = re.search(r"<title>(.*?)</title>", page, re.S)
    tags = (f'<meta name="description" content="{escape(said)}">\n    <meta property="og:title" '
            f'content="{escape(unescape(name[1].strip()) if name else title)}">\n    <meta property="og:type" content="article">\n    '
            f'<meta property="og:description" content="{escape(said)}">\n    <meta name="twitter:card" content="summary">')
    return page.replace("</head>", f"    {tags}\n  </head>", 1)
