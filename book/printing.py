"""Prints HTML to PDF with Chromium: tagged, with bookmarks, with the commit's date."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from pypdf import PdfReader

from book.browser import offline_context

# A table wider than its column is set smaller until it fits; Chromium would clip it.
FIT_TABLES = """() => document.querySelectorAll('table').forEach(table => {
  const room = table.parentElement.clientWidth;
  for (let size = 100; table.scrollWidth > room + 1 && size > 55; size -= 5) { table.style.fontSize = size / 10 + 'px'; }
})"""
SIZES = {"a4": "A4", "letter": "Letter"}


def print_html(make: Callable[[list[int]], str], target: Path, when: datetime, *, passes: int = 1) -> int:
    """Prints what ``make`` returns and gives the number of pages.

    ``make`` gets the page of every bookmark, as the pass before found them (an empty list at first): Chromium cannot
    number a table of contents by itself. The file is written aside and moved into place when it is whole.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    aside = target.with_suffix(".new.pdf")
    pages: list[int] = []
    with offline_context(viewport={"width": 642, "height": 900}) as context:
        page = context.new_page()
        page.emulate_media(media="print")
        for _ in range(passes):
            page.set_content(make(pages), wait_until="load")
            page.evaluate(FIT_TABLES)
            page.pdf(path=aside, prefer_css_page_size=True, outline=True, tagged=True, print_background=True)
            pages = bookmark_pages(aside)
    aside.write_bytes(dated(aside.read_bytes(), when))
    count = len(PdfReader(aside).pages)
    aside.replace(target)
    return count


def bookmark_pages(path: Path) -> list[int]:
    """The page (from 1) of every bookmark, in the order of the outline."""
    reader = PdfReader(path)
    found: list[int] = []

    def walk(items: list[object]) -> None:
        for item in items:
            if isinstance(item, list):
                walk(item)
            else:
                found.append((reader.get_destination_page_number(item) or 0) + 1)  # type: ignore[arg-type]

    walk(list(reader.outline))
    return found


def dated(content: bytes, when: datetime) -> bytes:
    """The file with the given time for both its dates, offsets unchanged.

    >>> from datetime import UTC
    >>> dated(b"/CreationDate (D:20260102030405+00'00')", datetime(2020, 1, 1, tzinfo=UTC))
    b"/CreationDate (D:20200101000000+00'00')"
    """
    stamp = when.strftime("%Y%m%d%H%M%S").encode()
    return re.sub(rb"(/(?:Creation|Mod)Date \(D:)\d{14}([+-]\d\d'\d\d')",
                  lambda found: found[1] + stamp + b"+00'00'", content)
