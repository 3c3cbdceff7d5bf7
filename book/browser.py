"""The system's Chromium, driven through Playwright, with no way out to any network."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from book.bootstrap import BROWSERS
from book.errors import BuildError

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

# Fonts drawn the same on every machine; no first-run pages, no background requests.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--font-render-hinting=none",
    "--disable-dev-shm-usage",
    "--allow-file-access-from-files",
]


def browser_path() -> str:
    """The Chromium or Chrome to use: BROWSER_PATH from the environment, or the first one found.

    Raises BuildError where there is none.
    """
    found = os.environ.get("BROWSER_PATH") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if not found or not os.access(found, os.X_OK):
        raise BuildError(
            "Chromium",
            f"no browser {'at ' + found if found else 'is installed'}",
            "install it (Debian: apt-get install chromium) or set BROWSER_PATH to one",
        )
    return found


@contextmanager
def offline_context(**options: object) -> Iterator[BrowserContext]:
    """A browser context that reads local files only; every other request is refused."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=browser_path(), args=FLAGS)
        try:
            context = browser.new_context(**options)  # type: ignore[arg-type]
            context.route(
                "**/*",
                lambda route: (
                    route.continue_()
                    if route.request.url.startswith(("file:", "data:", "blob:", "about:"))
                    else route.abort()
                ),
            )
            yield context
        finally:
            browser.close()
