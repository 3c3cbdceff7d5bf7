"""One stylesheet a page in place of a dozen, and no script that keeps a page from showing: a phone waits for each of them."""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Collection
from functools import cache
from pathlib import Path

from book.pages.prune import pruned

LINK = re.compile(r'[ \t]*<link\b(?=[^>]*\brel="stylesheet")[^>]*\bhref="(?P<href>[^"?]*)(?:\?[^"]*)?"[^>]*>\n?')
IMPORT = re.compile(r'@import (?:url\()?["\']?([^"\');]+)["\']?\)?;')
CHARSET = re.compile(r'@charset "[^"]*";')
ADDRESS = re.compile(r'url\((?!["\']?(?:data:|[a-z]+://|#|/))(["\']?)([^)"\']+)\1\)')
SCRIPT = re.compile(r'<script (?![^>]*\bdefer)(?=[^>]*\bsrc="(?![^"]*/page-)[^"]*")')


def one_stylesheet(page: str, *, root: str, static: Path, names: frozenset[str], ours: Collection[str] = ()) -> str:
    """``page`` with its stylesheets joined, in their order, into one file in ``static``; ``root`` leads to the book's top.

    Of other sheets than ``ours`` stays what the classes in ``names`` can use.
    """
    links = [found for found in LINK.finditer(page) if found["href"].startswith(f"{root}_static/")]
    if not links:
        return page
    sheets = {one: sheet(static, one) for one in (found["href"].removeprefix(f"{root}_static/") for found in links)}
    name = f"style-{mark(tuple(sheets.values()), names)}.css"
    if not (static / name).exists():
        content = "\n".join(text if one in ours else pruned(text, names) for one, text in sheets.items())
        (static / name).write_text(content, encoding="utf-8")
    for found in links[1:]:
        page = page.replace(found[0], "", 1)
    return page.replace(links[0][0], f'    <link rel="stylesheet" href="{root}_static/{name}">\n', 1)


@cache
def mark(sheets: tuple[str, ...], names: frozenset[str]) -> str:
    """Eight letters that tell one stylesheet from another: by what it is made from, so that none is made twice."""
    return hashlib.sha256("\0".join([*sheets, *sorted(names)]).encode()).hexdigest()[:8]


def sheet(static: Path, name: str) -> str:
    """A stylesheet as it reads from the top of ``static``: what it imports in its place, addresses led from there."""
    folder = posixpath.dirname(name)
    text = CHARSET.sub("", (static / name).read_text(encoding="utf-8"))
    text = ADDRESS.sub(
        lambda found: f"url({found[1]}{posixpath.normpath(posixpath.join(folder, found[2]))}{found[1]})", text
    )
    return IMPORT.sub(lambda found: sheet(static, posixpath.normpath(posixpath.join(folder, found[1]))), text)


def unhurried(page: str) -> str:
    """Scripts wait until the page stands, in their order; the one that sets the theme does not, or the page would flash.

    >>> unhurried('<script src="../_static/a.js"></script><script src="_static/page-12.js"></script><script defer src="b.js"></script>')
    '<script defer src="../_static/a.js"></script><script src="_static/page-12.js"></script><script defer src="b.js"></script>'
    """
    return SCRIPT.sub("<script defer ", page)
