"""Opens the built book on this machine."""

from __future__ import annotations

import http.server
import webbrowser
from functools import partial
from pathlib import Path


def serve(folder: Path, port: int = 8000) -> None:
    """Serves a folder on localhost until interrupted; takes the next free port where this one is taken."""
    handler = partial(http.server.SimpleHTTPRequestHandler, directory=str(folder))
    for candidate in (*range(port, port + 20), 0):
        try:
            server = http.server.ThreadingHTTPServer(("127.0.0.1", candidate), handler)
            break
        except OSError:
            continue
    address = f"http://127.0.0.1:{server.server_port}/"
    print(f"The book is at {address} (stop with Ctrl-C)")
    webbrowser.open(address)
    server.serve_forever()
