"""The built book in a real browser: served from this machine, or straight from its files, with every other host refused."""

from __future__ import annotations

import http.server
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from book.browser import FLAGS, browser_path
from book.layout import find_layout

ROOT = Path(__file__).resolve().parents[2]


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture(scope="session")
def html() -> Path:
    """The built pages of this very tree (built now if they are not there or not of this state)."""
    subprocess.run(
        [sys.executable, "-m", "book", "html", "--seeds", "seeds"], cwd=ROOT, check=True, stdin=subprocess.DEVNULL
    )
    return find_layout("").html


@pytest.fixture(scope="session")
def server(html: Path) -> Iterator[str]:
    serving = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(html)))
    threading.Thread(target=serving.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{serving.server_port}"
    serving.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=browser_path(), args=FLAGS)
        yield running
        running.close()


class Visit:
    """A browser page that keeps what went wrong: console errors, script errors, requests to another host."""

    def __init__(self, browser: Browser, base: str, **options: Any) -> None:
        self.context = browser.new_context(accept_downloads=True, **options)
        self.base, self.wrong = base, list[str]()
        self.context.route("**/*", self._decide)
        self.page: Page = self.context.new_page()
        self.page.on(
            "console", lambda said: self.wrong.append(f"console: {said.text}") if said.type == "error" else None
        )
        self.page.on("pageerror", lambda error: self.wrong.append(f"script: {error}"))

    def _decide(self, route: Any) -> None:
        if route.request.url.startswith((self.base, "data:", "blob:")):
            route.continue_()
        else:
            self.wrong.append(f"request: {route.request.url}")
            route.abort()

    def open(self, name: str) -> Page:
        self.page.goto(f"{self.base}/{name}", wait_until="load")
        return self.page


@pytest.fixture
def visit(browser: Browser, server: str) -> Iterator[Any]:
    visits: list[Visit] = []

    def make(base: str = server, **options: Any) -> Visit:
        visits.append(Visit(browser, base, **options))
        return visits[-1]

    yield make
    for one in visits:
        one.context.close()


def pages_of(folder: Path) -> list[str]:
    """All pages of the book, as paths below the built folder."""
    return sorted(path.relative_to(folder).as_posix() for path in (folder / "chapters").rglob("*.html"))


@pytest.fixture(scope="session")
def pages(html: Path) -> list[str]:
    return pages_of(html)
