"""What a publisher sets in `_config.yml`, and what follows from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from book.errors import BuildError
from book.layout import Layout
from book.pages.polish import description
from book.settings import settings_of


def layout(folder: Path, config: str) -> Layout:
    (folder / "_config.yml").write_text(config, encoding="utf-8")
    return Layout(folder, folder, folder)


def test_the_texts_are_printed_whole_and_no_address_is_known_unless_said(tmp_path: Path) -> None:
    assert settings_of(layout(tmp_path, "title: x\n")) == (True, "")
    assert settings_of(layout(tmp_path, "publish_full_text: false\nhtml: {baseurl: 'https://example.org/book'}\n")) == (
        False,
        "https://example.org/book/",
    )


@pytest.mark.parametrize("config", ["publish_full_text: never\n", "html: {baseurl: example.org}\n", "html: [a]\n"])
def test_a_setting_that_cannot_be_meant_is_named(tmp_path: Path, config: str) -> None:
    with pytest.raises(BuildError, match=r"_config\.yml"):
        settings_of(layout(tmp_path, config))


def test_a_page_names_its_address_only_where_it_has_one() -> None:
    page = "<head><title>A</title></head>"
    assert 'og:url" content="https://example.org/a.html"' in description(
        page, "T", "p.png", "https://example.org/a.html"
    )
    assert "og:url" not in description(page, "T", "p.png")
