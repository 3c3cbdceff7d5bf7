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
    """What one run did: the report of the texts it could read, and what had to be done to the files."""

    report: reports.Report | None
    read: tuple[str, ...]
    repaired: tuple[tuple[str, str], ...]
    set_aside: tuple[SetAside, ...]

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
        }


def extract(folder: Path, out: Path, progress: Progress = iter) -> Run:
    """Reads ``folder``, writes tables, texts and ``run.json`` to ``out`` and says what was done. Raises
    :class:`InputError` where ``folder`` is none, ``out`` cannot be written or ``sources.yml`` is wrong."""
    found = read_folder(folder, progress, skip=out)
    report = reports.of_texts(found.texts, found.set_aside) if found.texts else None
    run = Run(report, tuple(text.row.file for text in found.texts), found.repaired, found.set_aside)
    out.mkdir(parents=True, exist_ok=True)
    if report is not None:
        write_tables(report, out)
    with writing_aside(out / "texts") as aside:
        for text in found.texts:
            (aside / f"{text.source_id}.txt").write_bytes(text.text.encode("utf-8", "surrogatepass"))
    with writing_aside(out) as aside:
        content = json.dumps(run.summary(), indent=1, ensure_ascii=False)
        (aside / "run.json").write_text(content + "\n", encoding="utf-8")
    return run


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
        except InputError as error:
            aside.append(SetAside(entry.file, error.problem))
            continue
        texts.append(described(made.text, entry, title=made.title, converted_from=made.converted_from))
        repaired += [(entry.file, repair) for repair in made.repairs]
    texts, aside = without_duplicates(texts, aside)
    read = {text.row.file for text in texts}
    kept = tuple(item for item in repaired if item[0] in read)
    return Found(tuple(texts), kept, (*aside, *listing.refused))
