"""The command line: ``python -m evidence extract FOLDER --out FOLDER`` and ``python -m evidence suggest FOLDER``.

Exit codes: 0 every file was read; 1 some files were set aside, the rest was read; 2 nothing could be read, or the
command was wrong (the message says what to mend); 130 stopped by the user (a library run goes on when called again)."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from evidence.errors import EvidenceError

try:  # some word lists are compiled as their module is imported
    from evidence.extract import Progress, Run, extract, read_folder
    from evidence.library import LibraryRun, extract_library
    from evidence.library import Progress as BytesRead
    from evidence.library.listing import list_files
    from evidence.mentions.suggest import suggest, table
    from evidence.sources.convert import KINDS
except EvidenceError as broken:
    print(broken, file=sys.stderr)
    sys.exit(2)

SMALL = 20_000_000  # bytes in a folder; beyond, it is read as a library
SHOWN = 20  # files that were set aside or repaired, as a person reads them; run.json has all


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
    run.add_argument(
        "--library",
        action="store_true",
        help="read part by part into folders of Parquet files; resumes (default above 20 MB)",
    )
    run.add_argument("--processes", type=_at_least_one, default=2, help="of a library run (default 2)")
    run.add_argument("--scheduler", help="library run on Dask: 'local', or an address such as tcp://host:8786")
    names = commands.add_parser("suggest", help="list names that stand in a folder's texts and not in the word lists")
    names.add_argument("folder", type=Path, help="the folder to read")
    names.add_argument("--most", type=int, default=40, help="how many names to list")
    names.add_argument("--quiet", action="store_true", help="no progress bar")
    return main


def main(arguments: list[str] | None = None) -> int:
    """Runs one command and gives its exit code."""
    chosen = parser().parse_args(arguments)
    try:
        if chosen.command == "suggest":
            return _suggest(chosen.folder, chosen.most, iter if chosen.quiet else _shown)
        run = _extract(chosen)
    except EvidenceError as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\nStopped. What was finished is whole; run again to go on.", file=sys.stderr)
        return 130
    if not chosen.quiet:
        print(told(run, chosen.out))
    return run.exit_code


def _extract(chosen: argparse.Namespace) -> Run | LibraryRun:
    large = (
        chosen.library
        or chosen.scheduler
        or sum(file.size for file in list_files(chosen.folder, chosen.out).files) > SMALL
    )
    if not large:
        return extract(chosen.folder, chosen.out, iter if chosen.quiet else _shown)
    with _bar(chosen.quiet) as progress:
        return extract_library(chosen.folder, chosen.out, chosen.processes, chosen.scheduler, progress)


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


@contextmanager
def _bar(quiet: bool) -> Iterator[BytesRead]:
    """A progress bar over bytes on standard error, with rate and time left."""
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn, TransferSpeedColumn

    columns = (TextColumn("Reading"), BarColumn(), DownloadColumn(), TransferSpeedColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), disable=quiet, speed_estimate_period=120) as bar:
        task = bar.add_task("Reading", total=None)
        yield lambda done, whole: bar.update(task, completed=done, total=whole)


def told(run: Run | LibraryRun, out: Path) -> str:
    """The run as a person reads it."""
    if isinstance(run, LibraryRun):
        read, rows, aside = run.read, run.rows, list(run.set_aside)
    else:
        read, aside = len(run.read), [(item.file, item.reason) for item in run.set_aside]
        rows = {name: len(table) for name, table in run.report.tables.items()} if run.report else {}
    lines = [f"Read {read} texts, repaired {len(run.repaired)}, set aside {len(aside)}."]
    if isinstance(run, LibraryRun):
        lines.append(f"{run.parts} parts, of which {run.continued} were finished before.")
    lines += [f"  repaired   {file}: {what}" for file, what in run.repaired[:SHOWN]]
    lines += [f"  set aside  {file}: {reason}" for file, reason in aside[:SHOWN]]
    if max(len(run.repaired), len(aside)) > SHOWN:
        lines.append("  … and more, all in run.json")
    if read:
        lines.append("Rows: " + ", ".join(f"{name} {count}" for name, count in rows.items()))
        lines.append(f"Tables, texts and run.json are in {out}")
    else:
        lines.append("There was nothing to read.")
    return "\n".join(lines)


def _at_least_one(word: str) -> int:
    number = int(word)
    if number < 1:
        raise argparse.ArgumentTypeError("at least 1")
    return number


if __name__ == "__main__":
    sys.exit(main())
