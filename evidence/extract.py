"""The tables of any folder of texts: ``python -m evidence extract FOLDER --out FOLDER``.

Bad files are set aside with their reason and the rest goes on. The texts as read are written beside the tables, since
offsets point into them; ``run.json`` says what was read, repaired and set aside."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from evidence import report as reports
from evidence.errors import InputError
from evidence.library.listing import list_files
from evidence.publishing.publish import write_tables, writing_aside
from evidence.sources import SetAside, SourceText, described, without_duplicates
from evidence.sources.convert import convert

Progress = Callable[[Iterable[Path]], Iterable[Path]]


@dataclass(frozen=True)
class Found:
    """The texts of a folder, the files that had to be repaired (and how), and those that were set aside (and why)."""

    texts: tuple[SourceText, ...]
    repaired: tuple[tuple[str, str], ...]
    set_aside: tuple[SetAside, ...]


@dataclass(frozen=True)
class Run:
    """What one run did: the report of the texts it could read, what had to be done to the files, and the files that it
    wrote beside ``run.json``, by their paths in the output."""

    report: reports.Report | None
    read: tuple[str, ...]
    repaired: tuple[tuple[str, str], ...]
    set_aside: tuple[SetAside, ...]
    written: tuple[str, ...]

    @property
    def exit_code(self) -> int:
        """0: every file was read; 1: some were set aside; 2: there was nothing to read."""
        return 2 if self.report is None else 1 if self.set_aside else 0

    def summary(self) -> dict[str, object]:
        """The run in plain values, as ``run.json`` holds it."""
        rows = {name: len(table) for name, table in self.report.tables.items()} if self.report else {}
        return {
            "exit_code": self.exit_code,
            "read": list(self.read),
            "repaired": [{"file": file, "what": what} for file, what in self.repaired],
            "set_aside": [{"file": item.file, "reason": item.reason} for item in self.set_aside],
            "rows": rows,
            "written": list(self.written),
        }


def extract(folder: Path, out: Path, progress: Progress = iter) -> Run:
    """Reads ``folder``, writes tables, texts and ``run.json`` to ``out`` and says what was done; what only an earlier
    run wrote there is taken away. Raises :class:`InputError` where ``folder`` is none, ``out`` cannot be written or
    ``sources.yml`` is wrong."""
    found = read_folder(folder, progress, skip=out)
    report = reports.of_texts(found.texts, found.set_aside) if found.texts else None
    written = write_tables(report, out) if report is not None else []
    with writing_aside(out / "texts") as aside:
        for text in found.texts:
            (aside / f"{text.source_id}.txt").write_bytes(text.text.encode("utf-8", "surrogatepass"))
            written.append(out / "texts" / f"{text.source_id}.txt")
    read, paths = (text.row.file for text in found.texts), (path.relative_to(out).as_posix() for path in written)
    run = Run(report, tuple(read), found.repaired, found.set_aside, tuple(paths))
    with writing_aside(out) as aside:
        for path in _earlier(out).difference(written):
            path.unlink(missing_ok=True)
        content = json.dumps(run.summary(), indent=1, ensure_ascii=False)
        (aside / "run.json").write_text(content + "\n", encoding="utf-8")
    return run


def _earlier(out: Path) -> set[Path]:
    """What an earlier run says that it wrote to ``out``: all else there is somebody's own."""
    try:
        told = json.loads((out / "run.json").read_text(encoding="utf-8"))["written"]
        return {out / name for name in told if (out / name).resolve().is_relative_to(out.resolve())}
    except (OSError, ValueError, LookupError, TypeError):
        return set()


def read_folder(folder: Path, progress: Progress = iter, skip: Path | None = None) -> Found:
    """The texts of ``folder`` and of the folders in it (without what lies in ``skip``); nothing is written."""
    listing = list_files(folder, skip)
    texts: list[SourceText] = []
    aside: list[SetAside] = []
    repaired: list[tuple[str, str]] = []
    paths = {folder / listed.path: listed.entry for listed in listing.files}
    for path in progress(paths):
        entry = paths[path]
        try:
            made = convert(path, folder)
            text = described(made.text, entry, title=made.title, converted_from=made.converted_from)
        except InputError as error:
            aside.append(SetAside(entry.file, error.problem))
            continue
        texts.append(text)
        repaired += [(entry.file, repair) for repair in made.repairs]
    texts, aside = without_duplicates(texts, aside)
    read = {text.row.file for text in texts}
    kept = tuple(item for item in repaired if item[0] in read)
    return Found(tuple(texts), kept, (*aside, *listing.refused))
