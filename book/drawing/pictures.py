"""A drawn chart as one picture on paper: vectors, one tag with its text alternative, paper's own colours."""

from __future__ import annotations

import re
from base64 import b64encode
from html import escape
from typing import NoReturn

from book.drawing.hatching import hatched
from book.errors import BuildError
from evidence.charts.network_labels import HALO

# The neutral colours that a page takes from its theme; a picture has no page around it.
PAPER = {
    "--chart-ink": "#111",
    "--chart-muted": "#444",
    "--chart-grid": "#dcdcdc",
    "--chart-land": "#e4e4e4",
    "--chart-paper": "#fff",
    "--chart-blue": "#2a78b8",
    "--chart-slate": "#66707d",
    "--chart-halo": HALO,
}
VARIABLE = re.compile(
    r"var\((?P<name>--[\w-]+)(?:, (?P<else>#\w+))?\)"
)  # with the colour that stands where none is set
LETTERS = re.compile(r"font-size: ?([\d.]+)px")
SIZE = re.compile(r'width="(\d+(?:\.\d+)?)" height="(\d+(?:\.\d+)?)"')


def size_of(svg: str) -> tuple[str, str]:
    """Width and height of a drawing, as its tag has them; a chart's usual ones where it has none.

    >>> size_of('<svg width="720" height="310.5"></svg>'), size_of("<svg></svg>")
    (('720', '310.5'), ('720', '420'))
    """
    found = SIZE.search(svg)
    return (found[1], found[2]) if found else ("720", "420")


def inner(svg: str) -> str:
    """What stands in a drawing.

    >>> inner('<svg width="9"><g></g></svg>')
    '<g></g>'
    """
    return re.sub(r"^<svg[^>]*>|</svg>$", "", svg)


def _unknown(name: str) -> NoReturn:
    raise BuildError(
        "book/drawing/pictures.py", f"paper has no colour {name}", "name it in PAPER, as book/static/charts.css does"
    )


def picture(svg: str, alt: str, scale: float = 1.0, tallest: float = 1000, letters: float = 0) -> str:
    """An image element of the drawing, ``scale`` times as wide as drawn, or less if that is taller than ``tallest`` pixels,
    but never so small that its smallest letters are less than ``letters`` pixels; the style that sets it is told both widths.

    >>> picture('<svg width="720" height="10"><text style="font-size: 12px"/></svg>', "A & B", 0.9, letters=6).partition(" src")[0]
    '<img class="drawing" alt="A &amp; B" style="--wide:648px;--least:360px"'
    """
    width, height = size_of(svg)
    least = letters / min(map(float, LETTERS.findall(svg)), default=letters or 1)
    scale = max(least, min(scale, tallest / float(height)))
    drawn = inner(hatched(svg)).replace("&nbsp;", "\N{NO-BREAK SPACE}")
    drawn = VARIABLE.sub(lambda found: PAPER.get(found["name"]) or found["else"] or _unknown(found["name"]), drawn)
    whole = (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'width="{width}" height="{height}" viewBox="0 0 {width} {height}">{drawn}</svg>'
    )
    return (
        f'<img class="drawing" alt="{escape(alt)}" '
        f'style="--wide:{float(width) * scale:.0f}px;--least:{float(width) * least:.0f}px" '
        f'src="data:image/svg+xml;base64,{b64encode(whole.encode()).decode()}">'
    )
