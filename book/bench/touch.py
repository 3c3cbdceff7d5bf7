"""How soon a touched chart answers: on a phone's screen, with the processor slowed down as Lighthouse's phone profile does."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from playwright.sync_api import sync_playwright

from book.bench.reading import Result
from book.browser import FLAGS, browser_path

PAGE = "chapters/terrorism.html"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
SLOWED = 4
VISITS = 7
SEEN = 1000  # milliseconds that a chart is in view before it is touched
# Milliseconds from a touch of the page's first chart until it is drawn by plotly.
TOUCH = """() => new Promise(done => {
  const stage = document.querySelector('.chart-stage'), touched = performance.now();
  new MutationObserver((_, seen) => {
    if (stage.classList.contains('is-live')) { seen.disconnect(); done(performance.now() - touched); }
  }).observe(stage, {attributes: true});
  stage.dispatchEvent(new PointerEvent('pointerenter', {pointerType: 'touch'}));
})"""


class Kept(http.server.SimpleHTTPRequestHandler):
    """Serves a folder whose files the browser may keep."""

    def log_message(self, *_: object) -> None:
        pass

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "max-age=3600")
        super().end_headers()


@contextmanager
def served(html: Path) -> Iterator[str]:
    """The address of a server of these pages, as long as it is wanted."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Kept, directory=str(html)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def touch_result(html: Path) -> Result:
    """The median of later visits, everything kept from the first, beside that first visit; the chart has been in view for a
    second."""
    with served(html) as address, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=browser_path(), args=FLAGS)
        page = browser.new_context(**PHONE).new_page()  # type: ignore[arg-type]
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
        took = []
        for _ in range(VISITS):
            page.goto(f"{address}/{PAGE}", wait_until="load")
            page.locator(".chart-stage").first.scroll_into_view_if_needed()  # nobody touches what he does not see
            page.wait_for_timeout(SEEN)
            took.append(page.evaluate(TOUCH))
        browser.close()
    return Result(
        f"First chart of a further page interactive after a touch, phone, processor slowed {SLOWED} times",
        f"{median(took[1:]):.0f} ms",
        f"the first visit, nothing kept: {took[0]:.0f} ms",
    )
