"""Prints HTML to PDF with Chromium: tagged, with bookmarks, with the commit's date, packed small."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from pypdf import PdfReader

from book.browser import offline_context
from book.compact import compacted

# A long table of short rows is set in two columns; one wider than its column is set smaller until it fits, for Chromium
# would clip it, and breaks its words only if it must.
FIT_TABLES = """() => document.querySelectorAll('table').forEach(table => {
  const room = table.parentElement.clientWidth, rows = table.querySelectorAll('tbody tr').length;
  const caption = table.querySelector('caption');
  if (caption) caption.style.display = 'none';
  table.style.width = 'max-content';
  const natural = table.offsetWidth;
  table.style.width = '';
  if (caption) caption.style.display = '';
  if (rows > 14 && natural < room / 2 - 16) {
    const pair = document.createElement('div');
    pair.className = 'two-up';
    table.replaceWith(pair);
    pair.append(table);
    if (caption) { const line = document.createElement('p'); line.className = 'caption'; line.append(...caption.childNodes);
      pair.before(line); caption.remove(); }
    return;
  }
  let size = parseFloat(getComputedStyle(table).fontSize);
  for (const least = size * 0.72; table.scrollWidth > room + 1 && size > least; size -= 0.4) table.style.fontSize = size + 'px';
  if (table.scrollWidth > room + 1) table.classList.add('tight');
})"""
HEADINGS = """() => [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(one => one.textContent.trim())
  .map(one => one.textContent.replace(/\\s+/g, ' ').trim())"""
MILLIMETRE = 96 / 25.4


def print_html(
    make: Callable[[PdfReader | None], str], target: Path, when: datetime, *, passes: int = 1, width: float = 178
) -> int:
    """Prints what ``make`` returns and gives the number of pages; ``width`` is the printed column's, in millimetres.

    ``make`` gets what the pass before printed (None at first), for Chromium cannot number a table of contents by itself;
    there are as many passes as it takes until it returns the same again, at most ``passes``. The file is written aside
    and moved into place when it is whole.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    aside = target.with_suffix(".new.pdf")
    made = make(None)
    with offline_context(viewport={"width": round(width * MILLIMETRE), "height": 1000}) as context:
        page = context.new_page()
        page.emulate_media(media="print")
        for number in range(passes):
            page.set_content(made, wait_until="load")
            page.evaluate(FIT_TABLES)
            page.pdf(path=aside, prefer_css_page_size=True, outline=True, tagged=True, print_background=True)
            headings = page.evaluate(HEADINGS)
            if number + 1 == passes or (again := make(PdfReader(aside))) == made:
                break
            made = again
    aside.write_bytes(compacted(dated(aside.read_bytes(), when), headings))
    count = len(PdfReader(aside).pages)
    aside.replace(target)
    return count


def linked_pages(reader: PdfReader) -> dict[str, int]:
    """The page (from 1) of every id that a link in the document leads to."""
    return {
        name.removeprefix("/"): (reader.get_destination_page_number(place) or 0) + 1
        for name, place in reader.named_destinations.items()
    }


def dated(content: bytes, when: datetime) -> bytes:
    """The file with the given time for both its dates, offsets unchanged.

    >>> from datetime import UTC
    >>> dated(b"/CreationDate (D:20260102030405+00'00')", datetime(2020, 1, 1, tzinfo=UTC))
    b"/CreationDate (D:20200101000000+00'00')"
    """
    stamp = when.strftime("%Y%m%d%H%M%S").encode()
    return re.sub(
        rb"(/(?:Creation|Mod)Date \(D:)\d{14}([+-]\d\d'\d\d')", lambda found: found[1] + stamp + b"+00'00'", content
    )
