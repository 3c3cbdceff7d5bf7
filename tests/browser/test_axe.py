"""axe finds nothing on any page, light and dark, desktop and phone (a file of its own: it takes long)."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

DESK = {"viewport": {"width": 1280, "height": 900}}
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ("color-contrast", "link-in-text-block")  # the dark theme alters nothing else
SEARCH = "search.html?q=taliban"
# A page of each kind: its template and its stylesheets are those of the others, and axe takes long.
KINDS = (
    "chapters/index.html",
    "chapters/terrorism.html",
    "chapters/judgements.html",
    "chapters/glossary.html",
    "chapters/reader/neo-2024.html",
    SEARCH,
)


@pytest.mark.parametrize("everywhere", [False, pytest.param(True, marks=pytest.mark.slow)], ids=["kinds", "every-page"])
@pytest.mark.parametrize("options", [pytest.param(DESK, id="desktop"), pytest.param(PHONE, id="phone")])
def test_axe_finds_nothing(visit: Any, pages: list[str], options: dict[str, Any], everywhere: bool) -> None:
    """A page of each kind, in its colours, light and dark, by all rules; every page (`make verify`)."""
    one, found = visit(color_scheme="light", **options), []
    assert set(KINDS) <= {*pages, SEARCH}
    for name in [*pages, SEARCH] if everywhere else KINDS:
        page = one.open(name)
        found += violations(page, name, runOnly=STANDARDS)
        page.emulate_media(color_scheme="dark")
        page.wait_for_selector("html[data-theme=dark]")
        found += violations(page, f"{name}, dark", runOnly={"type": "rule", "values": list(COLOURS)})
        page.emulate_media(color_scheme="light")
    assert found == []


def violations(page: Any, name: str, **options: Any) -> list[str]:
    """What axe finds with these options, a line a violation."""
    result = Axe().run(page, options={**options, "resultTypes": ["violations"]})
    return [
        f"{name}: {one['id']} ({one['impact']}) {one['nodes'][0]['target']} … {len(one['nodes'])}"
        for one in result.response["violations"]
    ]
