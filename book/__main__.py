"""`python -m book html|pdf|brief|book|notebooks|serve|bench`: the commands behind the Makefile."""

from __future__ import annotations

import sys
import time
from argparse import ArgumentParser

from book.errors import BuildError

COMMANDS = ("book", "html", "pdf", "brief", "notebooks", "serve", "bench")


def main(words: list[str] | None = None) -> int:
    """Runs one command; 1 after a failure, whose message is all that is printed of it."""
    started = time.monotonic()
    parser = ArgumentParser(prog="python -m book", description=__doc__)
    parser.add_argument("command", choices=COMMANDS)
    parser.add_argument("--seeds", help="a folder of texts (default: the environment's SEEDS, else seeds/)")
    asked = parser.parse_args(words)
    from book.layout import find_layout
    from evidence.errors import EvidenceError

    try:
        layout = find_layout(asked.seeds)
        if asked.command == "serve":
            from book.serve import serve

            serve(layout.html)
        elif asked.command == "bench":
            from book.bench import bench

            bench(layout)
        elif asked.command == "notebooks":
            from book.execution.notebooks import rewrite

            rewrite(layout)
        else:
            from book.build import build

            build(layout, asked.command, started)
    except (BuildError, EvidenceError) as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. The last good build stands as it was.", file=sys.stderr)
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
