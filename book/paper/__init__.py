"""The whole book on paper: every page's article joined into one document, with cover, contents, notes and appendix."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from html import escape
from typing import Any, NamedTuple

from lxml import html as tree

from book.authored import read_contents
from book.corpus import sentences_of, tags_of, the_report
from book.drawing.draw import ChartStore
from book.edition import Edition, find_edition
from book.layout import STATIC, Layout
from book.paper.leaving import only_on_screen, open_appendix, tell_left_out
from book.paper.printing import Changes, Sheets, print_html, unmarked
from book.paper.sections import section, slug, words
from book.settings import settings_of

SHORT = 1500  # letters of a page that begins no sheet of its own
SCANT = 3600  # letters of a chapter's last sheet that are better brought in
HEAD = 60  # pixels at the top of a sheet that hold no more than a figure's own heading
GAP = 26  # pixels that stand between a text and a figure
EMPTY = 100  # pixels before a figure that are worth filling with what follows it
CLOSEST = 2  # steps
ROUNDS = 12  # in which sheets may move
APPENDED = "/reader/"  # in the names of the texts' pages
LONGEST = 72  # letters of a running head
STOP = re.compile(r"(?<=[a-z\d)”’])\. (?=[A-Z“])")


class Entry(NamedTuple):
    """One line of the contents or of a list: its kind, words, and the id that it leads to."""

    kind: str
    title: str
    anchor: str


def print_book(layout: Layout) -> None:
    """Prints the built pages to ``book.pdf``."""
    edition = find_edition(layout)
    book = Book()
    print_html(lambda: book.made(layout, edition), layout.pdf / "book.pdf", edition.date, adjust=book.adjusted)


class Book:
    """The document that is printed, and what its sheets make of it."""

    def __init__(self) -> None:
        self._starts: dict[str, str] = {}  # named page → id with which it begins
        self._anchors: list[str] = []  # of the lists' entries
        self._closer: dict[str, int] = {}  # named pages, and how much
        self._before: dict[tuple[str, int], int] = {}  # the sheets of each before it was set as close as that
        self._smaller: dict[str, float] = {}  # figures
        self._later: dict[str, float] = {}  # room before figures that were set behind what follows them
        self._moved: dict[str, tuple[str, int]] = {}  # figures set later last: the named page, and its sheets before
        self._rounds = 0

    def made(self, layout: Layout, edition: Edition) -> str:
        """The whole document, its contents not numbered yet."""
        report = the_report(layout)
        store = ChartStore(layout.charts)
        sentences = sentences_of(layout)
        toc = read_contents(layout.source)
        pages = [toc["root"], *(entry["file"] for part in toc["parts"] for entry in part["chapters"])]
        parts = {part["chapters"][0]["file"]: part.get("caption", "") for part in toc["parts"]}
        tags = tags_of(report)
        left = [name for name in pages if only_on_screen(layout.html / f"{name}.html")]
        names = [name for name in pages if name not in left]
        drawn: dict[str, str] = {}
        sections = [section(layout.html / f"{name}.html", name, sentences, tags, store, drawn) for name in names]
        tell_left_out(pages, left, sections, called_by(toc), [f"#{slug(name)}--" for name in left])
        texts = [one for name, one in zip(names, sections, strict=True) if APPENDED in name]
        appendix = next((title for name, title in parts.items() if APPENDED in name), "")
        if texts:
            open_appendix(texts, appendix)
        heads = running_heads(names, sections, parts)
        self._starts = first_places(names, sections)
        lists = {
            "Contents": chapter_entries(names, sections, parts),
            "Figures": numbered(
                sections, ".//div[@class='figure'][@id]", './/p[contains(@class, "chart-finding")]', "Figure"
            ),
            "Tables": numbered(sections, ".//table[@id][caption]", "./caption", "Table"),
        }
        name_repeated(sections, lists["Figures"])
        self._anchors = [entry.anchor for entries in lists.values() for entry in entries if entry.anchor]
        contents = "".join(listed(title, entries) for title, entries in lists.items())
        body = "".join(tree.tostring(one, encoding="unicode") for one in sections)
        contents = f'<nav class="contents">{contents}</nav>'
        return document(edition, heads, f"{contents}{body}", settings_of(layout).address, appendix)

    def adjusted(self, sheets: Sheets) -> Changes:
        """The page numbers of the lists' entries, by the first sheets which named pages are set closer, which pictures
        are smaller and which figures stand later. What saves no sheet by it is set as it was."""
        starts = {page: sheets.places.get(one, 1) for page, one in self._starts.items()}
        lengths = sheets_of(starts, sheets.count)
        later: dict[str, float] = {}
        back = {one: page for one, (page, before) in self._moved.items() if lengths[page] > before}
        if self._rounds < ROUNDS:
            self._smaller = {one: share if sheets.above(one) > HEAD else 1 for one, share in self._smaller.items()}
            smaller, later = gaps_closed(sheets, starts, (self._smaller, self._later), back.values())
            self._smaller |= smaller
            self._later |= later
            pages = {one: page_at(sheets.places[one], starts) for one in (*smaller, *later)}
            self._moved = {one: (pages[one], lengths[pages[one]]) for one in later}
            moving = {*pages.values(), *back.values()}
            self._set_closer(lengths, set(scant_endings(sheets, starts)), moving)
        self._rounds += 1
        numbers = {anchor: sheets.places[anchor] for anchor in self._anchors if anchor in sheets.places}
        return Changes(numbers, dict(self._closer), dict(self._smaller), later, list(back))

    def _set_closer(self, lengths: Mapping[str, int], scant: Collection[str], moving: Collection[str]) -> None:
        """Sets those closer that end scantily, by one step, and those back to which it saves no sheet; but none in which
        figures are moving."""
        for page in [one for one in lengths if one not in moving]:
            step = self._closer.get(page, 0)
            if step and lengths[page] >= self._before[page, step]:
                self._closer[page] = step - 1
            elif page in scant and step < CLOSEST and (page, step + 1) not in self._before:
                self._closer[page] = step + 1
                self._before[page, step + 1] = lengths[page]


def called_by(toc: Mapping[str, Any]) -> dict[str, str]:
    """Page → the short name by which the contents call it."""
    return {one["file"]: one["title"] for part in toc["parts"] for one in part["chapters"] if "title" in one}


def sheets_of(starts: Mapping[str, int], count: int) -> dict[str, int]:
    """How many sheets each named page has.

    >>> sheets_of({"page-a": 5, "page-b": 7}, 10)
    {'page-a': 2, 'page-b': 4}
    """
    ends = [*list(starts.values())[1:], count + 1]
    return {page: end - start for (page, start), end in zip(starts.items(), ends, strict=True)}


def page_at(sheet: int, starts: Mapping[str, int]) -> str:
    """The named page to which a sheet belongs.

    >>> page_at(6, {"page-a": 5, "page-b": 7}), page_at(1, {"page-a": 5})
    ('page-a', '')
    """
    return max((start, one) for one, start in [*starts.items(), ("", 0)] if start <= sheet)[1]


def gaps_closed(
    sheets: Sheets,
    starts: Mapping[str, int],
    tried: tuple[Collection[str], Mapping[str, float]],
    moving: Collection[str] = (),
) -> tuple[dict[str, float], dict[str, float]]:
    """Of each named page, but those that are ``moving``, the first figure that began a sheet and left room on the one before: if it nearly fitted there, how
    many times as large its picture is to be; if not, how much room is to be filled with what follows it. ``tried`` are the
    figures that were made smaller, and the room before those that were set later; others are told when the sheets have moved."""
    smaller: dict[str, tuple[str, float]] = {}
    later: dict[str, tuple[str, float]] = {}
    for anchor, (words_tall, drawn, least) in sheets.figures.items():
        sheet = sheets.places.get(anchor, 0)
        page = page_at(sheet, starts)
        if not sheet or page in (*smaller, *later, *moving) or sheet == starts.get(page) or sheets.above(anchor) > HEAD:
            continue
        above, room = sheets.above(anchor), sheets.room(sheet - 1)
        share = (room - above - words_tall - GAP * (1 if above < 1 else 2)) / drawn
        if least / drawn <= share < 1 and anchor not in tried[0]:
            smaller[page] = anchor, round(share, 3)
        elif room > EMPTY and round(room - GAP) != tried[1].get(anchor):
            later[page] = anchor, round(room - GAP)
    return dict(smaller.values()), dict(later.values())


def first_places(names: list[str], sections: list[Any]) -> dict[str, str]:
    """The id with which each named page begins."""
    return {
        one.get("class").split()[-1]: f"{slug(name)}--top"
        for name, one in zip(names, sections, strict=True)
        if "begins" in one.get("class")
    }


def scant_endings(sheets: Sheets, starts: Mapping[str, int]) -> list[str]:
    """The named pages that leave a few lines on a sheet of their own: set a little closer, they lose it."""
    lengths = sheets_of(starts, sheets.count)
    return [
        page
        for page, start in starts.items()
        if lengths[page] > 1 and sheets.letters(start + lengths[page] - 1) < SCANT
    ]


def chapter_entries(names: list[str], sections: list[Any], parts: Mapping[str, str]) -> list[Entry]:
    """Parts, chapters and their sections, in order."""
    found = []
    for name, one in zip(names, sections, strict=True):
        if name in parts and APPENDED not in name:
            found.append(Entry("part", parts[name], ""))
        found += [
            Entry(level.tag, in_contents(level), level.get("id", ""))
            for level in one.xpath(".//h1 | .//h2[not(ancestor::*[contains(@class, 'actor-index')])]")
        ]
    return found


def in_contents(heading: Any) -> str:
    """A heading as the contents have it: a chapter's with the short name above it."""
    above = heading.getprevious()
    called = above is not None and "called" in above.get("class", "").split()
    return f"{words(above)}: {words(heading)}" if called else words(heading)


def numbered(sections: list[Any], which: str, line: str, label: str) -> list[Entry]:
    """Figures or tables, numbered through the book in place, as entries of their list: the first sentence of each."""
    found: list[Entry] = []
    for one in (element for part in sections for element in part.xpath(which)):
        for text in one.xpath(line)[:1]:
            told = STOP.split(words(text))
            first = f"{told[0]}{'.' if told[1:] else ''}"
            found.append(Entry("item", f"{len(found) + 1}. {first}", one.get("id")))
            mark = tree.fragment_fromstring(f'<b class="label">{label} {len(found)}</b>')
            mark.tail, text.text = f" {text.text or ''}", None
            text.insert(0, mark)
    return found


def name_repeated(sections: list[Any], figures: list[Entry]) -> None:
    """The lines that stand for a figure which was printed before get its number, and room for its page."""
    numbers = {entry.anchor: entry.title.partition(".")[0] for entry in figures}
    for link in (found for one in sections for found in one.xpath('.//p[@class="again"]/a')):
        link.text = f"Figure {numbers[link.get('href')[1:]]}, again: page "
        link.append(tree.Element("b"))


def running_heads(names: list[str], sections: list[Any], parts: Mapping[str, str]) -> str:
    """A named page per chapter, whose head carries the chapter's title (Chromium knows no running strings).

    A change of name begins a sheet: a very short page goes on under the name of the one before, the appended texts
    share one.
    """
    rules, page = [], ""
    for name, one in zip(names, sections, strict=True):
        appended = APPENDED in name
        if not (appended and name not in parts) and (not page or appended or len(one.text_content()) > SHORT):
            page = "page-" + re.sub(r"[^a-z0-9]", "-", slug(name))
            title = unmarked(parts[name] if appended else short_title(one))
            rules.append(f'.{page} {{ page: {page}; }} @page {page} {{ @top-right {{ content: "{title}"; }} }}')
            one.set("class", f"{one.get('class')} begins")
        one.set("class", f"{one.get('class')} {page}")
    return "\n".join(rules)


def short_title(chapter: Any) -> str:
    """A chapter's title, where it is short enough for a running head; else its name, or what stands behind a colon.

    >>> short_title(tree.fragment_fromstring("<div><h1>A land and its neighbours from the beginning: what do five texts say of it?</h1></div>"))
    'What do five texts say of it?'
    """
    title = words(next(chapter.iter("h1")))
    if len(title) < LONGEST:
        return title
    called = [words(one) for one in chapter.xpath('.//*[@class="called"]')]
    title = next(iter(called), title.partition(": ")[2] or title)
    title = title if len(title) < LONGEST else title[: LONGEST - 2].rsplit(" ", 1)[0] + " …"
    return f"{title[:1].upper()}{title[1:]}"


def listed(title: str, entries: list[Entry]) -> str:
    """A list with room for page numbers."""
    if not entries:
        return ""
    lines = [
        f'<li class="toc-part">{escape(one.title)}</li>'
        if one.kind == "part"
        else f'<li class="toc-{one.kind}"><a href="#{escape(one.anchor)}"><span>{escape(one.title)}</span><b></b></a></li>'
        for one in entries
    ]
    return f"<h1>{title}</h1><ol>{''.join(lines)}</ol>"


def document(edition: Edition, heads: str, body: str, address: str = "", appendix: str = "the appendix") -> str:
    """The whole document with its cover, which says the ``address`` of the published book if there is one, and where the
    texts stand: under the title of their ``appendix``."""
    style = (STATIC / "paper.css").read_text(encoding="utf-8")
    title, _, subtitle = edition.title.partition(": ")
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(edition.title)}</title>
<style>{style}\n@page {{ @top-left {{ content: "{unmarked(title)}"; }} }}{heads}</style></head><body>
<header class="cover"><p class="cover-kind">{escape(subtitle.capitalize())}</p><p class="cover-title">{escape(title)}</p>
<p class="cover-about">Every number, chart and table in this report is computed from its source texts when it is built,
unless it is marked as from outside, and walks back to its sentence. Small raised figures lead to the notes at the end of each chapter; a short name
with a number, as in the last column of a table, is a text and its sentence in <em>{escape(appendix)}</em>.</p>
<p class="cover-edition">{escape(edition.line)}{f"<br>{escape(address)}" if address else ""}</p></header>{body}</body></html>"""
