"""What paper leaves out whole: pages that hold nothing but lists for a screen, and all of the changelog that nobody could
have quoted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

from lxml import html as tree

QUOTED = "what a reader could have quoted"  # the changelog's own words for it


def only_on_screen(page: Path) -> bool:
    """Whether all that a built page shows is marked to stand on screen only: on paper it would be headings alone."""
    article = tree.fromstring(page.read_text(encoding="utf-8")).xpath('//article[contains(@class, "bd-article")]')[0]
    return shows_only_lists(article)


def shows_only_lists(part: Any) -> bool:
    """Whether a part of a page shows tables or figures, and all of them on screen only."""
    shown = part.xpath(".//table | .//figure")
    return bool(shown) and all(one.xpath('ancestor::*[contains(@class, "screen-only")]') for one in shown)


def drop_lists(article: Any) -> None:
    """Drops the sections that paper would print without the lists of which they speak."""
    for one in [one for one in article.xpath(".//section[h2]") if shows_only_lists(one)]:
        one.drop_tree()


def open_appendix(texts: Sequence[Any], title: str) -> None:
    """Heads the appended texts, whose own titles become headings of the second level, and says how they are to be read."""
    for heading in [heading for one in texts for heading in one.iter("h1")]:
        heading.tag = "h2"
    said = (
        "Each text stands with its sentences numbered, as the notes cite them. Grey lines are boilerplate: no evidence but the "
        "text's own date and author. Marks of emphasis, slips and spellings are left as received."
    )
    texts[0].insert(0, tree.fragment_fromstring(f'<p class="appendix-note">{said}</p>'))
    texts[0].insert(0, tree.fragment_fromstring(f'<h1 id="texts--top">{escape(title)}</h1>'))


def tell_left_out(
    names: Sequence[str],
    left: Sequence[str],
    sections: Sequence[Any],
    called: Mapping[str, str],
    prefixes: Sequence[str],
) -> None:
    """Says at the end of each section which of the pages right behind it are ``left`` out, and makes words of all links to
    those; ``names`` are all pages in their order, ``called`` their short names, ``prefixes`` how links to the left ones begin."""
    standing = iter(sections)
    behind: list[tuple[Any, list[str]]] = []
    for name in names:
        if name not in left:
            behind.append((next(standing), []))
        elif behind:
            behind[-1][1].append(f"<em>{escape(called.get(name, name))}</em>")
    for one, gone in behind:
        if gone:
            verb = "list" if len(gone) > 1 else "lists"
            said = tree.fragment_fromstring(f"<p>On screen, {' and '.join(gone)} {verb} the rest of the code.</p>")
            notes = one.xpath('./p[@class="notes-title"]')
            notes[0].addprevious(said) if notes else one.append(said)
    for link in [link for one in sections for link in one.xpath(".//a[@href]")]:
        if link.get("href").startswith(tuple(prefixes)):
            link.tag = "em" if link.get("href").endswith("--top") else "span"
            del link.attrib["href"]


def keep_quoted(changelog: Any) -> None:
    """Of each release what a reader could have quoted and now reads otherwise; a release that says nothing of it goes, and
    all else stands on screen."""
    releases = changelog.xpath(".//section[h2]")
    for release in releases:
        parts = release.xpath("./section[h3]")
        kept = [one for one in parts if QUOTED in one.find("h3").text_content()]
        for one in parts:
            if one not in kept:
                one.drop_tree()
        for heading in (one.find("h3") for one in kept):
            heading.drop_tree()
        if parts and not kept:
            release.drop_tree()
    if releases:
        said = f"<p>Of each release: {QUOTED}, and reads otherwise since. All that changed stands in the changelog on screen.</p>"
        releases[0].addprevious(tree.fragment_fromstring(said))
