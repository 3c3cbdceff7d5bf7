"""The last hand on a written page: short references, cells told apart by what they hold, edition, notebook, description."""

from __future__ import annotations

import re
from calendar import month_name as MONTHS
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from html import escape, unescape
from pathlib import Path

from book.edition import Edition
from book.pages.breaks import seamed

REFERENCE = re.compile(r'<a class="ev" href="([^"]*)" data-ev="([^":\s]+):(\d+)">\2:\3</a>')
EVIDENCE_CELL = re.compile(r'(<td data-label="[^"]*" class="ev-cell">)(.*?)(</td>)', re.S)
TABLE = re.compile(r'<table class="listing"(.*?)</table>', re.S)
FRAMED = re.compile(r'<table (?:border="1" )?class="(?:listing|dataframe)\b.*?</table>', re.S)
HEAD = re.compile(r'<th scope="col">([^<]*)</th>')
CELL = re.compile(r'<td data-label="([^"]*)">([^<]*)</td>')
NUMBER = re.compile(r"[-+−]?[\d,]+(?:\.\d+)?(?: ?%)?")
LITERAL = re.compile(r"``([^`<]+)``|`([^`<]+)`")
STRESSED = re.compile(r"(?<![\w*])\*([^\s*<](?:[^*<]*[^\s*<])?)\*(?![\w*])")
PASSAGE = re.compile(r'(?<=<div class="passage"><p>).*?(?=</p>)')
CAPTION = re.compile(r"(?<=<caption>)[^<]*")
NAME = re.compile(r"<caption>(.*?)</caption>", re.S)
DAY = re.compile(r"\b\d{4}-\d\d(?:-\d\d)?\b|\(\d+–\d+\s%\)")
FILE = re.compile(r'(<td data-label="File"[^>]*>)(data/[\w./-]+)(?=</td>)')
LOOSE = re.compile(r" (?=…)|(?<=^…) ")  # a mark of omission alone on a line would be no mark
AGAINST = re.compile(r'(?<=<span class="ev-against">)(against: <a [^>]*>[^<]*</a>)')
UNTOLD = "not annotated"  # in a column of numbers: it has no number there
RELEASE = re.compile(r"(?<=>)\s*\[([\d.]+)\] - (\d{4}-\d\d-\d\d)\s*(?=<)")
RATING = {"C": "consistent", "I": "inconsistent", "N": "tells nothing"}
ITEM = re.compile(r"E\d+")
RANGE = re.compile(r'<span class="range">\(([^:<]+): (\d+)–(\d+) percent\)</span>')
HOME = re.compile(r'(bd-sidenav__home-link">.*?<a class="[^"]*" href="[^"]*">)[^<]*', re.S)
AUTHOR = re.compile(r'<p class="component-author">.*?</p>', re.S)
FOLD_WORD = re.compile(r'<p class="(collapsed|expanded) admonition-title">([^<]*)</p>')
STYLED = re.compile(r"<style scoped>.*?</style>\s*", re.S)
UNSEEN_HEADER = re.compile(r'(?<=<header id="pst-header")(?P<rest>[^>]*>).*?(?=</header>)', re.S)
FIRST = re.compile(r'<div class="passage"><p>(.*?)</p>|<p>([A-Z].{60,}?)</p>', re.S)
MANY = 6  # columns of a table that is set smaller
TALL = 8  # rows of a table that is taken in at once; scripts sort and filter a longer one
WHOLE = 100  # rows that are read whole on a page of their own at most; more would be a page without an end
ENDLESS = 15  # rows that are read whole; a longer table scrolls in a frame: it is more than two screens of cards
GRADES = 4  # words that all columns of a grid share at most (*low*, *moderate*, *high*, *none*)
LONG = 60  # letters of a cell that is given room
FEW = 4  # references of a row that show; the others fold


def short_references(page: str, tags: Mapping[str, str]) -> str:
    """Sentence ids that are links become *CISS 14*; the id stays in ``data-ev``.

    >>> short_references('<a class="ev" href="x" data-ev="a-1:014">a-1:014</a>', {"a-1": "A"})
    '<a class="ev ev-id" href="x" data-ev="a-1:014">A 14</a>'
    >>> short_references('<a class="ev" href="x" data-ev="a-1:014">643</a>', {"a-1": "A"})
    '<a class="ev" href="x" data-ev="a-1:014">643</a>'
    """
    page = REFERENCE.sub(
        lambda found: (
            f'<a class="ev ev-id" href="{found[1]}" data-ev="{found[2]}:{found[3]}">'
            f"{escape(tags.get(found[2], found[2]))} {int(found[3])}</a>"
        ),
        page,
    )
    page = page.replace('</a>, <a class="ev ev-id"', '</a> <a class="ev ev-id"')
    return AGAINST.sub(r'<span class="nw">\1</span>', page)


def folded_references(page: str) -> str:
    """In a row with many references the first few show and the others fold."""

    def cell(found: re.Match[str]) -> str:
        links = re.findall(r"<a .*?</a>", found[2])
        if len(links) <= FEW + 2 or "ev-against" in found[2]:
            return found[0]
        rest = f'<details class="ev-more"><summary>{len(links) - FEW} more</summary>{" ".join(links[FEW:])}</details>'
        return found[1] + " ".join(links[:FEW]) + " " + rest + found[3]

    return EVIDENCE_CELL.sub(cell, page)


def typed_tables(page: str, tags: Mapping[str, str]) -> str:
    """Every listing with its cells told apart by what they hold; plain marks of emphasis and code become such."""
    page = PASSAGE.sub(lambda found: LITERAL.sub(_code, found[0]), page)
    return TABLE.sub(lambda found: typed_table(found[0], tags), page)


def framed_tables(page: str) -> str:
    """Every table in a frame that scrolls by itself, named by its caption: regions of one page need names that differ. A page
    that holds no other table is read whole: it would be a small window onto itself.

    >>> framed_tables('<table class="listing"><caption>Deaths</caption><tr></tr></table>').partition("<table")[0]
    '<div class="table-wrap" tabindex="0" role="region" aria-label="Deaths">'
    """
    met: Counter[str] = Counter()
    alone = len(FRAMED.findall(page)) == 1

    def framed(found: re.Match[str]) -> str:
        caption = NAME.search(found[0])
        name = " ".join(re.sub(r"<[^>]+>", "", caption[1]).split()) if caption else "Table"
        met[name] += 1
        return frame(found[0], name if met[name] == 1 else f"{name} ({met[name]})", alone=alone)

    return FRAMED.sub(framed, page)


def frame(table: str, name: str, *, alone: bool = False) -> str:
    """A table in a frame of the given name (markup); a tall one is marked, and so is one without an end, which scrolls, unless
    it is ``alone`` on its page and not longer than that.

    >>> [frame("<tbody>" + "<tr>" * rows, "Deaths", alone=alone).split('"')[1] for rows, alone in [(8, False), (15, False), (16, False), (16, True), (400, True)]]
    ['table-wrap', 'table-wrap is-long', 'table-wrap is-long is-endless', 'table-wrap is-long', 'table-wrap is-long is-endless']
    """
    rows = 0 if 'class="listing matrix"' in table else table.partition("<tbody")[2].count("<tr")
    kind = "table-wrap is-long" if rows > TALL else "table-wrap"
    kind += " is-endless" if rows > (WHOLE if alone else ENDLESS) else ""
    return f'<div class="{kind}" tabindex="0" role="region" aria-label="{name}">{table}</div>'


def typed_table(table: str, tags: Mapping[str, str]) -> str:
    """A listing's cells by what they hold: columns of numbers (a dash where none was to be had), days, ratings of a matrix, ids
    of texts (shown by name).

    >>> typed_table('<table class="listing"><th scope="col">n</th><td data-label="n">1,099</td></table>', {})
    '<table class="listing"><th scope="col" class="number">n</th><td data-label="n" class="number">1,099</td></table>'
    >>> typed_table('<table class="listing"><td data-label="E1">C</td><td data-label="Text">a-1</td></table>', {"a-1": "A"})
    '<table class="listing matrix"><td class="fit fit-c" data-label="E1"><span title="consistent">C</span></td><td data-label="Text"><span class="nw">A</span></td></table>'
    """
    cells: dict[str, list[str]] = {}
    for label, text in CELL.findall(table):
        cells.setdefault(label, []).append(text)
    told = {label: [text for text in texts if text and text != UNTOLD] for label, texts in cells.items()}
    numbers = {label for label, texts in told.items() if texts and all(NUMBER.fullmatch(text) for text in texts)}
    kind = " matrix" if '<td data-label="E1">' in table else " wide" if len(HEAD.findall(table)) >= MANY else ""
    kind += " grid" if is_grid(cells.values()) else ""
    table = table.replace('class="listing"', f'class="listing{kind}"', 1)
    table = HEAD.sub(
        lambda found: f'<th scope="col" class="number">{found[1]}</th>' if found[1] in numbers else found[0], table
    )
    table = CELL.sub(lambda found: typed_cell(found[1], found[2], tags, is_number=found[1] in numbers), table)
    return CAPTION.sub(lambda found: _marked(found[0]), table)


def is_grid(columns: Iterable[list[str]]) -> bool:
    """Whether most columns hold the same few words, so that a table is read across and down: as a stack of cards it would
    be nothing but those words.

    >>> is_grid([["A claim", "Another"], *[["low", "moderate"], ["low", "none"]] * 2])
    True
    >>> is_grid([["A claim", "Another"], ["likely", "unlikely"], ["low", "high"]])
    False
    """
    words = [texts for texts in columns if all(text.isalpha() for text in texts)]
    return len(words) >= GRADES and len({text for texts in words for text in texts}) <= GRADES


def typed_cell(label: str, text: str, tags: Mapping[str, str], *, is_number: bool) -> str:
    """One cell of a listing.

    >>> typed_cell("When", "2021-08-15/2021-08-31", {}, is_number=False)
    '<td data-label="When"><span class="nw">2021-08-15</span>/<wbr><span class="nw">2021-08-31</span></td>'
    >>> typed_cell("What", "a ``name`` and *stress*", {}, is_number=False)
    '<td data-label="What">a <code>name</code> and <em>stress</em></td>'
    >>> typed_cell("F1", "not annotated", {}, is_number=True)
    '<td data-label="F1" class="number" title="not annotated">–</td>'
    """
    if ITEM.fullmatch(label) and text in RATING:
        return (
            f'<td class="fit fit-{text.lower()}" data-label="{label}"><span title="{RATING[text]}">{text}</span></td>'
        )
    if is_number and text == UNTOLD:
        return f'<td data-label="{label}" class="number" title="{text}">–</td>'
    if is_number:
        return f'<td data-label="{label}" class="number">{text}</td>'
    kind = ' class="words"' if len(text) > LONG else ""
    ids = text.split(", ")
    if text and all(one in tags for one in ids):
        text = ", ".join(f'<span class="nw">{escape(tags[one])}</span>' for one in ids)
    else:
        text = seamed(_marked(LOOSE.sub("\u00a0", text)))
        text = DAY.sub(r'<span class="nw">\g<0></span>', text).replace("</span>/<span", "</span>/<wbr><span")
    return f'<td data-label="{label}"{kind}>{text}</td>'


def _marked(text: str) -> str:
    return STRESSED.sub(r"<em>\1</em>", LITERAL.sub(_code, text))


def _code(found: re.Match[str]) -> str:
    return f"<code>{found[1] or found[2]}</code>"


def linked_files(page: str, top: Path, root: str) -> str:
    """The files that a table names as links to them, each where it stands in ``top``."""
    return FILE.sub(
        lambda cell: (
            f'{cell[1]}<a href="{root}{cell[2]}" download>{cell[2]}</a>' if (top / cell[2]).exists() else cell[0]
        ),
        page,
    )


def landmarks(page: str) -> str:
    """What the theme and pandas leave unnamed for those who listen: the sidebar, and a frame's empty corner. The theme's
    header, which it never shows, is emptied: its scripts take the first button for the contents, and that one stood there unseen.

    >>> landmarks('<div id="pst-primary-sidebar" class="x"><th></th>')
    '<div id="pst-primary-sidebar" role="complementary" aria-label="The book" class="x"><td></td>'
    >>> landmarks('<header id="pst-header"><button class="primary-toggle"></button></header><main>')
    '<header id="pst-header"></header><main>'
    """
    page = UNSEEN_HEADER.sub(r"\g<rest>", page)
    page = page.replace(
        '<div id="pst-primary-sidebar"', '<div id="pst-primary-sidebar" role="complementary" aria-label="The book"', 1
    )
    return page.replace("<th></th>", "<td></td>")


def sound_markup(page: str) -> str:
    """What MyST-NB and pandas write against the rules of HTML: paragraphs in a summary, styles in a page's body.

    >>> sound_markup('<summary aria-label="Toggle"><p class="collapsed admonition-title">code</p></summary><style scoped>td {}</style>')
    '<summary aria-label="Toggle"><span class="collapsed">code</span></summary>'
    """
    return STYLED.sub("", FOLD_WORD.sub(r'<span class="\1">\2</span>', page))


def release_headings(page: str) -> str:
    """The changelog's headings as a reader says them; in its file they keep the form that tools read.

    >>> release_headings("<h2>[8.0.0] - 2026-11-30<a></a></h2>, <a>[7.0.0] - 2026-01-02</a>")
    '<h2>8.0.0, 30 November 2026<a></a></h2>, <a>7.0.0, 2 January 2026</a>'
    """

    def told(found: re.Match[str]) -> str:
        day = date.fromisoformat(found[2])
        return f"{found[1]}, {day.day} {MONTHS[day.month]} {day.year}"

    return RELEASE.sub(told, page)


def likelihood_scales(page: str) -> str:
    """A judgement's range of likelihood drawn as a scale beside its words."""
    return RANGE.sub(
        r'<span class="range"><span class="scale" aria-hidden="true" style="--from:\2;--to:\3"></span>'
        r'<span class="range-words">\1, \2–\3 percent</span></span>',
        page,
    )


def edition_footer(page: str, edition: Edition, root: str) -> str:
    """The foot of every page: version, day of the commit, mark of the texts."""
    commit = f", commit <code>{escape(edition.commit)}</code>" if edition.commit else ""
    foot = (
        f'<p class="component-author edition" data-edition="{escape(edition.title)}, version {escape(edition.version)}, {edition.day}">'
        f"Version {escape(edition.version)}, {edition.day}{commit}; texts <code>{escape(edition.texts)}</code>. "
        f'<a href="{root}chapters/changelog.html">What changed</a></p>'
    )
    return HOME.sub(r"\1Start page", AUTHOR.sub(lambda _: foot, page))


def notebook_line(page: str, name: str, root: str) -> str:
    """Below a chapter that computes: where to get its notebook, and how to run it."""
    line = (
        f'<aside class="rerun" aria-label="Run it yourself"><a href="{root}_sources/chapters/{name}.ipynb" download="{name}.ipynb">'
        "Download this chapter as a notebook</a>. To run it: put it into <code>chapters/</code> of a copy of this project, "
        "say <code>make lab</code> there, and run all cells.</aside>"
    )
    return page.replace("</article>", f"</article>{line}", 1)


def description(page: str, title: str, picture: str, address: str = "") -> str:
    """Search engines and link previews get the first sentence of the page's answer, the address of the book's ``picture``
    and, where it is known, the page's own ``address``."""
    article = page.partition("<article")[2]
    found = FIRST.search(article)
    said = " ".join(unescape(re.sub(r"<[^>]+>", "", found[1] or found[2])).split()) if found else title
    said = said if len(said) <= 200 else said[:200].rsplit(" ", 1)[0] + " …"
    name = re.search(r"<title>(.*?)</title>", page, re.S)
    told = {
        "og:title": unescape(name[1].strip()) if name else title,
        "og:type": "article",
        "og:site_name": title,
        "og:description": said,
        "og:image": picture,
        "og:image:alt": f"{title}, with its first chart",
        "og:url": address,
    }
    tags = [
        f'<meta name="description" content="{escape(said)}">',
        '<meta name="twitter:card" content="summary_large_image">',
        *(f'<meta property="{key}" content="{escape(value)}">' for key, value in told.items() if value),
    ]
    return page.replace("</head>", "".join(f"    {tag}\n" for tag in tags) + "  </head>", 1)
