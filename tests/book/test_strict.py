"""No script inside a page: what the theme needs is moved to files, anything else is dropped, never trusted."""

from __future__ import annotations

from pathlib import Path

from book.pages.strict import POLICY, strict

THEMES = 'document.documentElement.dataset.mode = localStorage.getItem("mode") || "auto";'


def made(body: str, scripts: Path) -> str:
    return strict(f"<html><head>\n</head><body>{body}</body></html>", root="../", scripts=scripts)


def test_the_themes_own_script_moves_to_a_file_that_the_page_loads(tmp_path: Path) -> None:
    page = made(f"<script>{THEMES}</script>", tmp_path)
    (moved,) = tmp_path.iterdir()
    assert (
        moved.read_text() == THEMES + "\n"
        and f'<script src="../_static/{moved.name}"></script>' in page
        and THEMES not in page
    )


def test_a_script_that_nobody_knows_is_dropped_not_trusted(tmp_path: Path) -> None:
    page = made("<p>before</p><script>fetch('https://example.org')</script><p>after</p>", tmp_path)
    assert "fetch" not in page and "<p>before</p><p>after</p>" in page and not list(tmp_path.iterdir())


def test_handlers_go_and_the_policy_comes(tmp_path: Path) -> None:
    page = made('<button onclick="window.print()">Print</button><img src="x" onerror="steal()">', tmp_path)
    assert "onclick" not in page and "onerror" not in page and 'data-print=""' in page and POLICY in page
