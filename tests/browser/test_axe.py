"""axe finds nothing on any page, light and dark, desktop and phone (a file of its own: it takes as long as all other page tests)."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

DESK = {"viewport": {"width": 1280, "height": 900}}
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


@pytest.mark.parametrize(
    ("options", "scheme"),
    [
        pytest.param(DESK, "light", id="desktop-light"),
        pytest.param(DESK, "dark", id="desktop-dark"),
        pytest.param(PHONE, "light", id="phone-light"),
        # the dark colours are a desk's, laid out as on the light phone
        pytest.param(PHONE, "dark", id="phone-dark", marks=pytest.mark.slow),
    ],
)
def test_axe_finds_nothing(visit: Any, pages: list[str], options: dict[str, Any], scheme: str) -> None:
    one, found = visit(color_scheme=scheme, **options), []
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    rules = (
        tags if scheme == "light" else {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
    )  # colours alone differ
    for name in [*pages, "search.html?q=taliban"]:
        result = Axe().run(one.open(name), options={"runOnly": rules, "resultTypes": ["violations"]})
        found += [
            f"{name}: {v['id']} ({v['impact']}) {v['nodes'][0]['target']} … {len(v['nodes'])}"
            for v in result.response["violations"]
        ]
    assert found == []
