"""What a publisher sets in ``_config.yml`` beside Jupyter Book's own settings."""

from __future__ import annotations

from typing import NamedTuple

from book.authored import read_mapping
from book.errors import BuildError
from book.layout import Layout

FULL_TEXT = "publish_full_text"


class Settings(NamedTuple):
    """Whether the texts are printed whole, and the address of the published book ('' or with a slash at its end)."""

    full_text: bool
    address: str


def settings_of(layout: Layout) -> Settings:
    """The settings of this tree; BuildError for a value that cannot be one."""
    told = read_mapping(layout.root / "_config.yml")
    full = told.get(FULL_TEXT, True)
    if not isinstance(full, bool):
        raise BuildError(
            "_config.yml",
            f"{FULL_TEXT} is {full!r}",
            f"write {FULL_TEXT}: true, or false for the cited sentences alone",
        )
    pages = told.get("html") or {}
    if not isinstance(pages, dict):
        raise BuildError("_config.yml", f"html is {pages!r}", "write keys and values under it, such as baseurl: …")
    address = pages.get("baseurl") or ""
    if address and not str(address).startswith(("https://", "http://")):
        raise BuildError(
            "_config.yml", f"html.baseurl is {address!r}", "write the whole address, such as https://example.org/book"
        )
    return Settings(full, f"{str(address).rstrip('/')}/" if address else "")
