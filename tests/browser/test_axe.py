"""axe finds nothing on any page, light and dark, desktop and phone (a file of its own: it takes as long as all other page tests)."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

DESK = {"viewport": {"width": 1280, "height": 900}}
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}  # the dark theme alters nothing else


@pytest.mark.parametrize(
    ("options", "dark"),
    [
        pytest.param(DESK, True, id="desktop"),
        pytest.param(PHONE, False, id="phone"),
        # the dark colours are a desk's, laid out as on the light phone
        pytest.param(PHONE, True, id="phone-dark", marks=pytest.mark.slow),
    ],
)
def test_axe_finds_nothing(visit: Any, pages: list[str], options: dict[str, Any], dark: bool) -> None:
    """Every page as it opens, in the light; then, where ``dark``, its colours once more as the theme turns."""
    one, found = visit(color_scheme="light", **options), []
    for name in [*pages, "search.html?q=taliban"]:
        page = one.open(name)
        found += violations(page, name, STANDARDS)
        if dark:
            page.emulate_media(color_scheme="dark")
            page.wait_for_selector("html[data-theme=dark]")
            found += violations(page, f"{name}, dark", COLOURS)
            page.emulate_media(color_scheme="light")
    assert found == []


def violations(page: Any, name: str, rules: Any) -> list[str]:
    """What axe finds by ``rules``, a line a violation."""
    result = Axe().run(page, options={"runOnly": rules, "resultTypes": ["violations"]})
    return [
        f"{name}: {one['id']} ({one['impact']}) {one['nodes'][0]['target']} … {len(one['nodes'])}"
        for one in result.response["violations"]
    ]
