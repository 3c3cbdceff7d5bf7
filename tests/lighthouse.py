"""`python -m tests.lighthouse [runs]`: Lighthouse's phone profile over every page, and the Nu checker where Java is.

Part of `make verify`, not of `make test`: both come through npm, into `_build/.npm`, and where npm is missing one line says
so. Prints each page's median scores; fails below performance 90, accessibility 100, best practices and SEO 95, or at any
error in the markup. A page that falls short in fewer than five runs is judged by the median of five: other work on the machine
slows a single one down. A page is served as a web host serves it, compressed.
"""

from __future__ import annotations

import gzip
import http.server
import json
import os
import shutil
import subprocess
import sys
import threading
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

from book.browser import FLAGS, browser_path
from book.layout import find_layout

LEAST = {"performance": 90, "accessibility": 100, "best-practices": 95, "seo": 95}
PACKAGES = ("lighthouse@12", "vnu-jar@26")
JUDGED = 5  # runs that judge a page
TRIES = 3  # a busy machine lets a browser start too late
PACKED = (".html", ".js", ".css", ".svg", ".json", ".csv")


class Compressing(http.server.SimpleHTTPRequestHandler):
    """Serves a folder as web hosts do: text compressed, files kept by the browser."""

    def log_message(self, *_: Any) -> None:
        pass

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if not (path.is_file() and path.suffix in PACKED):
            super().do_GET()
            return
        content = gzip.compress(path.read_bytes(), 6)
        self.send_response(200)
        for name, value in (
            ("Content-Type", self.guess_type(path)),
            ("Content-Encoding", "gzip"),
            ("Content-Length", str(len(content))),
            ("Cache-Control", "max-age=31536000"),
        ):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)


def install(folder: Path) -> Path | None:
    """The folder of npm's commands, filled once; None where there is no npm."""
    npm, commands = shutil.which("npm"), folder / "node_modules" / ".bin"
    if npm is None:
        print("Lighthouse is left out: there is no npm (Debian: apt-get install npm)")
        return None
    if not (commands / "lighthouse").exists():
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            [npm, "install", "--prefix", str(folder), "--no-audit", "--no-fund", "--silent", *PACKAGES], check=True
        )
    return commands


def scores(lighthouse: Path, address: str) -> dict[str, float]:
    """One run's scores, in percent, for a phone."""
    command = [
        str(lighthouse),
        address,
        "--quiet",
        "--output=json",
        f"--chrome-flags=--headless=new {' '.join(FLAGS)}",
        f"--only-categories={','.join(LEAST)}",
    ]
    for _ in range(TRIES):
        done = subprocess.run(
            command, capture_output=True, text=True, check=False, env={**os.environ, "CHROME_PATH": browser_path()}
        )
        if done.returncode == 0:
            break
    else:
        raise SystemExit(f"Lighthouse fails on {address}:\n{done.stderr.strip()[-800:]}")
    return {name: 100 * (one["score"] or 0) for name, one in json.loads(done.stdout)["categories"].items()}


def medians(taken: list[dict[str, float]]) -> dict[str, float]:
    """The median of each score over several runs."""
    return {kind: median(one[kind] for one in taken) for kind in LEAST}


def below(found: dict[str, float]) -> list[str]:
    """The scores that are too low.

    >>> below({"performance": 89.6, "accessibility": 100, "best-practices": 94, "seo": 100})
    ['best-practices']
    """
    return [kind for kind, least in LEAST.items() if found[kind] < least - 0.5]


def measured(html: Path, lighthouse: Path, runs: int) -> list[str]:
    """Prints the median scores of every page; gives those that are too low."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Compressing, directory=str(html)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    low = []
    for page in sorted((html / "chapters").rglob("*.html")):
        name = page.relative_to(html).as_posix()
        address = f"http://127.0.0.1:{server.server_port}/{name}"
        taken = [scores(lighthouse, address) for _ in range(runs)]
        if below(medians(taken)):
            taken += [scores(lighthouse, address) for _ in range(JUDGED - runs)]
        found = medians(taken)
        print(f"{name:<44}" + "  ".join(f"{kind} {value:.0f}" for kind, value in found.items()), flush=True)
        low += [f"{name}: {kind} {found[kind]:.0f}, wanted {LEAST[kind]}" for kind in below(found)]
    server.shutdown()
    return low


def markup_errors(html: Path, folder: Path) -> list[str]:
    """What the Nu checker calls an error on any page; nothing where there is no Java."""
    if shutil.which("java") is None:
        print("The Nu checker is left out: there is no Java (Debian: apt-get install default-jre-headless)")
        return []
    jar = folder / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    files = [str(path) for path in (*html.glob("*.html"), *(html / "chapters").rglob("*.html"))]
    done = subprocess.run(
        ["java", "-jar", str(jar), "--errors-only", "--format", "gnu", *files],
        capture_output=True,
        text=True,
        check=False,
    )
    return [line for line in done.stderr.splitlines() if line.strip()]


def main(words: list[str]) -> int:
    layout = find_layout("")
    folder = layout.root / "_build" / ".npm"
    commands = install(folder)
    if commands is None:
        return 0
    wrong = markup_errors(layout.html, folder) + measured(
        layout.html, commands / "lighthouse", int(words[0]) if words else 1
    )
    print("\n".join(wrong) or "Every page is as it should be.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
