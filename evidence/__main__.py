"""The command line: ``python -m evidence extract FOLDER --out FOLDER`` and ``python -m evidence suggest FOLDER``.

Exit codes: 0 every file was read; 1 some files were set aside, the rest was read; 2 nothing could be read, or the
command was wrong (the message says what to mend)."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from evidence.convert import KINDS
from evidence.errors import EvidenceError
from evidence.extract import Progress, Run, extract, read_folder
from evidence.suggest import suggest, table


def parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    main = argparse.ArgumentParser(prog="python -m evidence", description="Tables of evidence from texts.")
    commands = main.add_subparsers(dest="command", required=True)
    kinds = ", ".join(KINDS)
    run = commands.add_parser("extract", help=f"write the tables of a folder of texts ({kinds})", epilog=__doc__)
    run.add_argument(
        "folder", type=Path, help="the folder to read; a sources.yml in it may say what is known of each file"
    )
    run.add_argument("--out", type=Path, required=True, help="the folder to write tables, texts and run.json to")
    run.add_argument("--quiet", action="store_true", help="no progress bar and no summary")
    names = commands.add_parser("suggest", help="list names that stand in a folder's texts and not in the word lists")
    names.add_argument("folder", type=Path, help="the folder to read")
    names.add_argument("--most", type=int, default=40, help="how many names to list")
    names.add_argument("--quiet", action="store_true", help="no progress bar")
    return main


def main(arguments: list[str] | None = None) -> int:
    """Runs one command and gives its exit code."""
    chosen = parser().parse_args(arguments)
    progress = iter if chosen.quiet else _shown
    try:
        if chosen.command == "suggest":
            return _suggest(chosen.folder, chosen.most, progress)
        run = extract(chosen.folder, chosen.out, progress)
    except EvidenceError as error:
        print(error, file=sys.stderr)
        return 2
    if not chosen.quiet:
        print(told(run, chosen.out))
    return run.exit_code


def _suggest(folder: Path, most: int, progress: Progress) -> int:
    found = read_folder(folder, progress)
    print(table(suggest(found.texts), most))
    for item in found.set_aside:
        print(f"set aside  {item.file}: {item.reason}", file=sys.stderr)
    return 2 if not found.texts else 1 if found.set_aside else 0


def _shown(paths: Iterable[Path]) -> Iterator[Path]:
    """The paths with a progress bar on standard error (plain where that is no terminal)."""
    from rich.console import Console
    from rich.progress import track

    files = list(paths)
    yield from track(files, description="Reading", console=Console(stderr=True), total=len(files))


def told(run: Run, out: Path) -> str:
    """The run as a person reads it."""
    lines = [f"Read {len(run.read)} texts, repaired {len(run.repaired)}, set aside {len(run.set_aside)}."]
    lines += [f"  repaired   {file}: {what}" for file, what in run.repaired]
    lines += [f"  set aside  {item.file}: {item.reason}" for item in run.set_aside]
    if run.report is not None:
        lines.append("Rows: " + ", ".join(f"{name} {len(table)}" for name, table in run.report.tables.items()))
        lines.append(f"Tables, texts and run.json are in {out}")
    else:
        lines.append("There was nothing to read.")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
