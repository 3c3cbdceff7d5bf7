"""`python -m tests.snapshots`: a picture of each kind of page, as a desktop and as a phone shows it, for a person to look at.

Written to `_build/snapshots/`, one file a page, screen and theme. Nothing is compared: pixels differ from machine to machine,
and what looks right is for eyes to judge.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from book.browser import offline_context
from book.layout import find_layout

KINDS = {
    "landing": "chapters/index.html",
    "chapter": "chapters/terrorism.html",
    "maps": "chapters/geopolitics.html",
    "judgements": "chapters/judgements.html",
    "data": "chapters/data.html",
    "actors": "chapters/actors-index.html",
    "glossary": "chapters/glossary.html",
    "reader": "chapters/reader/ciss-2023.html",
    "search": "search.html?q=taliban",
}
SCREENS: dict[str, dict[str, Any]] = {
    "desktop-light": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"},
    "desktop-dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "phone-light": {
        "viewport": {"width": 390, "height": 844},
        "device_scale_factor": 2,
        "is_mobile": True,
        "has_touch": True,
        "color_scheme": "light",
    },
}
TALLEST = 12_000  # pixels; a picture of a longer page stops there


def take(html: Path, folder: Path) -> list[Path]:
    """Takes all pictures; gives their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    taken = []
    for screen, options in SCREENS.items():
        with offline_context(**options) as context:
            page = context.new_page()
            for kind, name in KINDS.items():
                page.goto(f"{html.as_uri()}/{name}", wait_until="load")
                tall = min(TALLEST, page.evaluate("document.documentElement.scrollHeight"))
                file = folder / f"{kind}-{screen}.png"
                # As tall as the page: a picture of more than is in view comes out shifted beside folded code.
                page.set_viewport_size({"width": options["viewport"]["width"], "height": tall})
                page.screenshot(path=file)
                page.set_viewport_size(options["viewport"])
                taken.append(file)
    return taken


if __name__ == "__main__":
    layout = find_layout("")
    print(
        "\n".join(
            str(file.relative_to(layout.root)) for file in take(layout.html, layout.root / "_build" / "snapshots")
        )
    )
    sys.exit(0)
