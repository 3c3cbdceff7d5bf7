"""The picture that stands for the book where a link to it is shown: its title over its first chart."""

from __future__ import annotations

import hashlib
import re
from html import escape
from pathlib import Path

from book.browser import offline_context
from book.drawing.pictures import picture
from book.edition import Edition

SIZE = {"width": 1200, "height": 630}  # what previews are cut to
CHART = re.compile(
    r'(<svg [^>]*class="chart-wide" viewBox="0 0 (\S+) (\S+)"[^>]*aria-label="([^"]*)">.*?</svg>)(?=<svg [^>]*class="chart-narrow")',
    re.S,
)
STYLE = """body { margin: 0; font-family: "Noto Sans", sans-serif; color: #111; background: #fff; }
header { background: #14363f; color: #fff; padding: 34px 48px 30px; height: 92px; } h1 { font-size: 44px; line-height: 1.1; margin: 0 0 8px; }
p { font-size: 24px; margin: 0; } main { height: 474px; overflow: hidden; text-align: center; padding-top: 6px; } img { height: 462px; width: auto !important; }"""


def social_page(landing: str, edition: Edition) -> str:
    """The picture as a page of its own; the landing page's first chart, if it has one, under the title."""
    title, _, kind = edition.title.partition(": ")
    found = CHART.search(landing)
    drawing = (
        picture(re.sub(r"^<svg[^>]*>", f'<svg width="{found[2]}" height="{found[3]}">', found[1]), "") if found else ""
    )
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title><style>{STYLE}</style></head>'
        f"<body><header><h1>{escape(title)}</h1><p>{escape(kind.capitalize())}</p></header><main>{drawing}</main></body></html>"
    )


def draw_social(page: str, store: Path) -> Path:
    """The page as a PNG in ``store``, drawn once."""
    file = store / f"social-{hashlib.sha256(page.encode()).hexdigest()[:16]}.png"
    if not file.exists():
        store.mkdir(parents=True, exist_ok=True)
        aside = file.with_suffix(".new.png")
        with offline_context(viewport=SIZE) as context:
            tab = context.new_page()
            tab.set_content(page, wait_until="load")
            tab.screenshot(path=aside)
        aside.replace(file)
    return file
