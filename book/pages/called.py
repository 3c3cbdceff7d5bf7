"""The short name by which the menu and other pages call a page: above its heading, on its tab, in the search, and as a link
wherever another page calls it by it."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from html import escape, unescape
from pathlib import Path
from typing import Any

from book.authored import read_contents

HEADING = re.compile(r'<h1>([^\n]*?)<a class="headerlink')  # the theme has one of its own for print, without a link
TITLE = re.compile(r"(?<=<title>)(?=.)", re.S)
NEIGHBOUR = re.compile(
    r'(class="(?:left-prev|right-next)"\s+href="([^"]*)".*?<p class="prev-next-title">).*?(?=</p>)', re.S
)
# A name is no reference in a heading, a drawing or a link that leads somewhere already.
SKIPPED = r"<(?P<tag>a|h[1-6]|pre|script|svg)\b.*?</(?P=tag)>"
INDEX = ("Search.setIndex(", ")")


def names_of_pages(source: Path) -> dict[str, str]:
    """Page → its short name, as the contents of the staged ``source`` call it, for each that has one."""
    chapters = [one for part in read_contents(source)["parts"] for one in part["chapters"]]
    return {f"{one['file']}.html": str(one["title"]) for one in chapters if "title" in one}


def name_above(page: str, name: str) -> str:
    """The page with its short name above its heading and on its tab, where the heading is another.

    >>> page = '<title>{0} — Book</title><h1>{0}<a class="headerlink"></a></h1>'
    >>> name_above(page.format("Who?"), "The actors")
    '<title>The actors: Who? — Book</title><p class="called">The actors</p><h1>Who?<a class="headerlink"></a></h1>'
    >>> name_above(page.format("Data"), "Data") == page.format("Data")
    True
    """
    heading = HEADING.search(page)
    if not name or heading is None or unescape(re.sub(r"<[^>]+>", "", heading[1])).strip() == name:
        return page
    above = f'<p class="called">{escape(name)}</p>'
    page = f"{page[: heading.start()]}{above}{page[heading.start() :]}"
    return TITLE.sub(f"{escape(name)}: ".replace("\\", r"\\"), page, count=1)


def neighbours(page: str, place: str, names: Mapping[str, str]) -> str:
    """The pages before and after by their short names, as in the menu; ``place`` is the page's own.

    >>> page = '<a class="right-next"\\nhref="b.html"><p class="prev-next-title">Which?</p>'
    >>> neighbours(page, "chapters/a.html", {"chapters/b.html": "The second"})
    '<a class="right-next"\\nhref="b.html"><p class="prev-next-title">The second</p>'
    """

    def called(found: re.Match[str]) -> str:
        name = names.get(os.path.normpath(os.path.join(os.path.dirname(place), found[2])))
        return found[1] + escape(name) if name else found[0]

    return NEIGHBOUR.sub(called, page)


def forms_of(names: Mapping[str, str]) -> dict[str, str]:
    """How prose may call the pages → which it means: each by its name, with or without *The*, and by its first words where
    these are no other page's.

    >>> sorted(forms_of({"a": "The wars", "b": "Key judgements", "c": "Key terms of all"}))[:4]
    ['Key judgements', 'Key terms', 'Key terms of', 'Key terms of all']
    >>> [forms_of({"a": "The statistics of war"}).get(one) for one in ("the statistics of war", "Statistics", "The")]
    ['a', 'a', None]
    """
    called: dict[str, set[str]] = {}
    for page, name in names.items():
        bare = name.removeprefix("The ").split(" ")
        for short in (" ".join(bare[:count]) for count in range(1, len(bare) + 1)):
            small = f"{short[:1].lower()}{short[1:]}"
            for form in (f"{short[:1].upper()}{short[1:]}", f"The {small}", f"the {small}"):
                called.setdefault(form, set()).add(page)
    own = {name: page for page, name in names.items()}
    return {form: min(pages) for form, pages in called.items() if len(pages) == 1} | own


def references(page: str, place: str, names: Mapping[str, str]) -> str:
    """Every page's name in italics as a link to that page; ``place`` is the page's own, which needs none to itself. A name may
    be broken between two lines.

    >>> page = "<article><p><em>Data</em>, <em>the\\nactors</em>, <a><em>Data</em></a>, <em>Actors</em></p></article>"
    >>> references(page, "a.html", {"b.html": "Data", "a.html": "The actors"})
    '<article><p><a href="b.html"><em>Data</em></a>, <em>the\\nactors</em>, <a><em>Data</em></a>, <em>Actors</em></p></article>'
    """
    places = {escape(form): page for form, page in forms_of(names).items()}
    said = re.compile(rf"{SKIPPED}|<em>(?P<name>[^<]*)</em>", re.S)

    def link(found: re.Match[str]) -> str:
        target = places.get(" ".join((found["name"] or "").split()), place)
        if target == place:
            return found[0]
        return f'<a href="{os.path.relpath(target, os.path.dirname(place) or ".")}">{found[0]}</a>'

    head, begin, rest = page.partition("<article")
    article, end, foot = rest.partition("</article>")
    return head + begin + said.sub(link, article) + end + foot


def names_in_search(index: Path, names: Mapping[str, str]) -> None:
    """The search's index with each page under its short name, by which it is found too; its heading is found below it."""
    begin, end = INDEX
    told: dict[str, Any] = json.loads(index.read_text(encoding="utf-8").removeprefix(begin).removesuffix(end))
    for number, place in enumerate(told["docnames"]):
        name = names.get(f"{place}.html")
        if name and name != told["titles"][number]:
            told["titles"][number] = name
            told["alltitles"].setdefault(name, []).append([number, None])
    content = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    index.write_text(f"{begin}{content}{end}", encoding="utf-8")
