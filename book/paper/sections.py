"""One built page as a section of the printed book: screen things gone, links turned inwards, evidence as notes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from lxml import html as tree

from book.drawing.draw import ChartStore
from book.drawing.pictures import picture
from book.pages.lean import with_ids
from book.paper.leaving import drop_lists, keep_quoted
from book.paper.notes import chart_evidence, listed_ids, number_links, refer_to_texts

# What makes no sense on paper.
SCREEN_ONLY = (
    "headerlink",
    "cell_input",
    "chart-tools",
    "chart-rows",
    "chart-evidence",
    "reader-layers",
    "reader-help",
    "read-here",
    "table-filter",
    "ev-rows",
    "toctree-wrapper",
    "screen-only",
    "tag_screen-only",
    "actor-ties",
)
SCALE = 0.86  # of all charts alike, so that their lettering is of one size; a tall one is drawn smaller
TALLEST = 640  # pixels
LETTERS = 8.5  # pixels, 6.4 points: the smallest letters of a chart are no smaller
ELSEWHERE = {"Sentence", "In the text's words", "Citation"}  # columns that repeat the appended text
NAMING = 0  # the column that says what a row is
MATRIX = 12  # columns from which headings are set upright
CHANGES = "changelog"
UNBROKEN = re.compile(r"\d{4}-\d\d(-\d\d)?|[a-z]{2,6}-[a-z]{3,9}( †)?")  # days, and words such as *co-operation*


def slug(name: str) -> str:
    """A page's name as part of an id.

    >>> slug("chapters/reader/neo-2024"), slug("chapters/actors")
    ('neo-2024', 'actors')
    """
    return name.rpartition("/")[2]


def section(
    page: Path,
    name: str,
    sentences: Mapping[str, str],
    names: Mapping[str, str],
    store: ChartStore,
    drawn: dict[str, str],
) -> Any:
    """One page's article, for paper; ``names`` are the sources' short ones, ``drawn`` the links to the drawings that the
    book has so far."""
    published = with_ids(tree.fromstring(page.read_text(encoding="utf-8")))
    article = published.xpath('//article[contains(@class, "bd-article")]')[0]
    outside = addresses(article)
    keep_chart_evidence(article)
    draw_pictures(article, store, slug(name), drawn)
    drop_screen_things(article)
    prefix = slug(name)
    notes = None
    if prefix == CHANGES:
        keep_quoted(article)
    if "/reader/" not in name:
        for table in article.iter("table"):
            set_for_paper(table, names)
        refer_to_texts(article, names)
        notes = number_links(article, prefix, sentences, names)
    lead_inwards(article, prefix)
    if notes is not None:
        notes.extend(outside)
        article.extend([tree.fragment_fromstring('<p class="notes-title">Notes</p>'), notes])
    article.tag = "section"
    article.attrib.clear()
    article.set("class", f"chapter{' text' if '/reader/' in name else ' changes' if prefix == CHANGES else ''}")
    return article


def drop_screen_things(article: Any) -> None:
    """Drops or unwraps what makes sense on a screen alone, and opens what is folded."""
    drop_lists(article)
    for kind in SCREEN_ONLY:
        for element in article.xpath(f'.//*[contains(concat(" ", normalize-space(@class), " "), " {kind} ")]'):
            element.drop_tree()
    for element in article.xpath('.//script | .//button | .//details[contains(@class, "above-input")]'):
        element.drop_tree()
    for cell in article.xpath(
        './/div[contains(concat(" ", @class, " "), " cell ")][not(normalize-space()) and not(.//img)]'
    ):
        cell.drop_tree()  # a sheet could end between a heading and what stands behind it
    for term in article.xpath('.//a[contains(concat(" ", @class, " "), " term ")]'):
        term.drop_tag()
    for folded in article.iter("details"):
        folded.set("open", "")
    for figure in article.iter("figure"):  # the picture in it is the tagged figure, with its alternative
        figure.tag = "div"
        figure.set("class", "figure")


def addresses(article: Any) -> list[Any]:
    """The addresses on the web that stand in the rows behind charts, which paper leaves out, as notes without a number; each
    begins with its site, by which the text calls it.

    >>> page = '<div><div class="chart-rows"><table><tr><td>https://www.example.org/a</td></tr></table></div></div>'
    >>> [one.text_content() for one in addresses(tree.fragment_fromstring(page))]
    ['example.org: https://www.example.org/a']
    """
    cells = article.xpath('.//*[contains(@class, "chart-rows")]//td[starts-with(normalize-space(), "http")]')
    listed = []
    for one in dict.fromkeys(words(cell) for cell in cells):
        listed.append(tree.Element("li", {"class": "address"}))
        listed[-1].text = f"{urlsplit(one).netloc.removeprefix('www.')}: {one}"
    return listed


def keep_chart_evidence(article: Any) -> None:
    """The folded list of sentences behind a chart becomes one link in its source line, and so a note."""
    for listed in article.xpath('.//details[contains(@class, "chart-evidence")]'):
        for source in listed.xpath('ancestor::figure//span[contains(@class, "chart-source")]'):
            source.append(chart_evidence(listed_ids(listed)))


def draw_pictures(article: Any, store: ChartStore, page: str, drawn: dict[str, str]) -> None:
    """The drawings in the page give way to one picture each, or to a line that leads to the same one on an earlier sheet."""
    for figure in article.xpath(".//figure[@data-chart]"):
        stage = figure.xpath('.//*[contains(@class, "chart-stage")]')[0]
        alt = next(iter(stage.xpath(".//@aria-label")), "")
        mark, here = figure.get("data-chart"), f"{page}.html#{figure.get('id')}"
        svg = store.get(mark, {})["wide"]
        first = drawn.setdefault(svg.replace(mark, ""), here)
        if first != here:
            figure.getparent().replace(figure, again(figure, first))
            continue
        shown = tree.fragment_fromstring(picture(svg, alt, SCALE, TALLEST, LETTERS))
        stage.getparent().replace(stage, shown)


def again(figure: Any, first: str) -> Any:
    """The line that stands for a chart which the book has drawn before; the number and the page are filled in later."""
    (finding,) = figure.xpath('.//*[contains(@class, "chart-finding")]') or [tree.Element("p")]
    line = tree.Element("p", {"class": "again", "id": figure.get("id")})
    link = tree.Element("a", {"href": first})
    link.tail = f": {words(finding)}"
    line.append(link)
    return line


def set_for_paper(table: Any, names: Mapping[str, str]) -> None:
    """Drops the columns that say nothing on paper (of those that repeat others, the one that names the rows stays, and so do
    those that the caption promises), keeps days and hyphened words on one line, sets the headings of a matrix upright."""
    heads = table.xpath("./thead/tr/th")
    rows = [list(row) for row in table.xpath("./tbody/tr")]
    if not rows or any(len(row) != len(heads) for row in rows):
        return
    sources = [
        {
            form
            for one in listed_ids(row[-1])
            for text in [one.rpartition(":")[0]]
            for form in (text, names.get(text, text))
        }
        for row in rows
    ]
    caption = " ".join(words(one) for one in table.xpath("./caption"))
    for place, head in enumerate(heads):
        needed = place == NAMING or promised(words(head), caption)
        cells = [words(row[place]) for row in rows]
        if not any(cells) or (not needed and says_nothing(words(head), cells, sources)):
            for cell in (head, *(row[place] for row in rows)):
                cell.getparent().remove(cell)
    for cell in (one for row in rows for one in row if UNBROKEN.fullmatch(words(one))):
        cell.set("class", "day")
    if len(heads) > MATRIX:
        table.set("class", f"{table.get('class', '')} matrix")


def promised(head: str, caption: str) -> bool:
    """Whether a table's caption says that a column is there.

    >>> promised("Text", "Who says so, by the text."), promised("Text", "Every figure of the five texts.")
    (True, False)
    """
    return re.search(rf"\b{re.escape(head)}\b", caption, re.IGNORECASE) is not None


def says_nothing(head: str, cells: list[str], sources: list[set[str]]) -> bool:
    """Whether a column is empty, or repeats the text that its rows refer to or one of that text's names.

    >>> says_nothing("Text", ["neo-2024"], [{"neo-2024", "NEO"}]), says_nothing("Text", ["neo-2024"], [set()])
    (True, False)
    """
    if not any(cells):
        return True
    return all(sources) and (
        head in ELSEWHERE or all(cell in known for cell, known in zip(cells, sources, strict=True))
    )


def words(element: Any) -> str:
    """An element's text on one line, raised note numbers aside."""
    return " ".join("".join(element.xpath(".//text()[not(ancestor::sup)]")).split())


def lead_inwards(article: Any, prefix: str) -> None:
    """Ids get the page's name before them, and links lead to them."""
    for element in article.xpath(".//*[@id]"):
        if not element.get("id").startswith(f"{prefix}-n"):
            element.set("id", f"{prefix}--{element.get('id')}")
    for link in article.xpath(".//a[@href]"):
        link.set("href", inward(link.get("href"), prefix))
    for heading in article.iter("h1"):
        heading.set("id", f"{prefix}--top")
    for heading in article.iter("h2"):
        if not heading.get("id"):
            owner = heading.getparent().get("id")
            heading.set(
                "id",
                f"{owner}--h" if owner else f"{prefix}--{re.sub(r'[^a-z0-9]+', '-', heading.text_content().lower())}",
            )


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
