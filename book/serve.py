"""Opens the built book on this machine."""

from __future__ import annotations

import http.server
import os
import webbrowser
from functools import partial
from pathlib import Path

from book.errors import BuildError

PORTS = (*range(8000, 8020), 0)  # the first that is free; 0 is any


def serve(folder: Path) -> None:
    """Serves a folder on localhost until interrupted; BuildError where no book is built in it."""
    if not (folder / "index.html").exists():
        raise BuildError(os.path.relpath(folder), "no book is built there", "build it first: make html")
    handler = partial(http.server.SimpleHTTPRequestHandler, directory=str(folder))
    for port in PORTS:
        try:
            server = http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)
            break
        except OSError:
            continue
    address = f"http://127.0.0.1:{server.server_port}/"
    print(f"The book is at {address} (stop with Ctrl-C)")
    webbrowser.open(address)
    server.serve_forever()
