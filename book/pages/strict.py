"""Pages under a strict Content-Security-Policy: every script from the book's own files, none inside a page, no handlers.

The theme writes scripts into its pages and loads an icon library larger than all else together. What runs is moved to
files, what no page of ours needs is left out (the icons are drawn by `icons.css`). Styles inside a page stay allowed: the
drawings need them. `file:` stands beside `'self'` because a page opened from a folder has no origin of its own.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

POLICY = (
    "default-src 'none'; script-src 'self' file:; style-src 'self' 'unsafe-inline' file:; img-src 'self' data: blob: file:; "
    "font-src 'self' file:; connect-src 'self' file:; form-action 'self' file:; base-uri 'none'; object-src 'none'"
)
SCRIPT = re.compile(r"[ \t]*<script(?P<attributes>[^>]*)>(?P<content>.*?)</script>\n?", re.S)
SOURCE = re.compile(r'\bsrc="([^"]*)"')
HANDLER = re.compile(r'\son[a-z]+="([^"]*)"')
# Scripts that no page of ours needs, and those that only the search page needs.
UNUSED = ("fontawesome.js", "togglebutton.js", "design-tabs.js")
SEARCH_ONLY = ("searchtools.js", "language_data.js", "searchindex.js")
# The theme's own scripts inside a page that are wanted, by how they begin. Whatever else stands there (settings of what is
# left out, or a text that got past an escape) is not moved into a file that the policy trusts, but dropped.
WANTED = ("document.documentElement.dataset.mode = ", "// Activate the search field on page load")
UNUSED_STYLES = re.compile(r'[ \t]*<link[^>]*href="[^"]*(?:togglebutton\.css|sphinx-design\.min\.css)[^"]*"[^>]*>\n?')


def strict(page: str, *, root: str, scripts: Path, searches: bool = False) -> str:
    """``page`` under the policy; what it ran inside itself is written into the folder ``scripts``.

    ``root`` leads from the page to the book's top folder; ``searches`` keeps the search's own scripts.
    """

    def moved(found: re.Match[str]) -> str:
        attributes, content = found["attributes"], found["content"].strip()
        source = SOURCE.search(attributes)
        if source:
            dropped = UNUSED + (() if searches else SEARCH_ONLY)
            return "" if source[1].split("?")[0].endswith(dropped) else found[0]
        if "application/ld+json" in attributes:
            return found[0]
        if not content.startswith(WANTED):
            return ""
        name = f"page-{hashlib.sha256(content.encode()).hexdigest()[:8]}.js"
        scripts.mkdir(parents=True, exist_ok=True)
        (scripts / name).write_text(content + "\n", encoding="utf-8")
        return f'<script src="{root}_static/{name}"></script>\n'

    page = HANDLER.sub(lambda found: ' data-print=""' if "window.print" in found[1] else "", SCRIPT.sub(moved, page))
    page = UNUSED_STYLES.sub("", page)
    if searches:
        page = page.replace(
            "</body>",
            f'  <script src="{root}_static/actor-data.js"></script>\n  <script src="{root}_static/find.js"></script>\n</body>',
            1,
        )
    return page.replace(
        "<head>",
        f'<head>\n    <link rel="icon" href="{root}_static/icon.svg" type="image/svg+xml">\n    <meta http-equiv="Content-Security-Policy" content="{POLICY}">',
        1,
    )
