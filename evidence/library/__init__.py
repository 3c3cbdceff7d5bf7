"""A library of texts: the same extraction over any number of files, part by part, in flat memory.

Parts are planned from the list of files alone, made by :mod:`evidence.library.scheduling` and moved in whole; a run that was
killed goes on where it stopped. The tables are folders of Parquet files, one a part, in the order of the files. The
tables that compare texts with each other (programmes, risks, checks, claims, evidence) are made for small folders only.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from evidence.curated import DATA
from evidence.errors import InputError
from evidence.library.listing import Listing, list_files
from evidence.library.parts import RECORDS, TABLES, Listed, Part, Record, fingerprint, finished, without
from evidence.library.scheduling import made
from evidence.publishing.publish import writing_aside

PART_BYTES = 1_000_000
PART_FILES = 2_000
Progress = Callable[[int, int], None]  # bytes done, bytes in all


@dataclass(frozen=True)
class LibraryRun:
    """What a run over a library did; ``continued`` counts the parts that an earlier run had finished."""

    parts: int
    continued: int
    read: int
    repaired: tuple[tuple[str, str], ...]
    set_aside: tuple[tuple[str, str], ...]
    rows: dict[str, int]

    @property
    def exit_code(self) -> int:
        """0: every file was read; 1: some were set aside; 2: there was nothing to read."""
        return 2 if not self.read else 1 if self.set_aside else 0

    def summary(self) -> dict[str, object]:
        """The run in plain values, as ``run.json`` holds it."""
        return {
            "exit_code": self.exit_code,
            "parts": self.parts,
            "read": self.read,
            "repaired": [{"file": file, "what": what} for file, what in self.repaired],
            "set_aside": [{"file": file, "reason": reason} for file, reason in self.set_aside],
            "rows": self.rows,
        }


def extract_library(
    folder: Path,
    out: Path,
    processes: int = 2,
    scheduler: str | None = None,
    progress: Progress = lambda done, whole: None,
) -> LibraryRun:
    """Reads ``folder`` part by part and writes ``out/<table>/part-00000.parquet`` …, the texts likewise, and
    ``run.json``. Called again after any interruption it makes only what is missing or changed. Raises
    :class:`InputError` where ``folder`` is none, ``out`` cannot be written or is in use by another run."""
    listing = list_files(folder, skip=out)
    with _own(out):
        parts = list(plan(listing, folder, out, fingerprint(DATA)))
        records = {part.number: record for part in parts if (record := finished(part))}
        continued = len(records)
        records |= _made([part for part in parts if part.number not in records], parts, processes, scheduler, progress)
        first = _first_parts(records)
        lost = [
            part
            for part in parts
            if any(first.get(one, part.number) >= part.number for _, one in records[part.number].doubled)
        ]
        records |= _made(lost, parts, processes, scheduler, progress)
        for part, doubled in _doubled(parts, records):
            records[part.number] = without(part, records[part.number], doubled)
        _remove_others(out, {part.name for part in parts})
        run = _told([records[part.number] for part in parts], continued, listing)
        with writing_aside(out) as aside:
            text = json.dumps(run.summary(), indent=1, ensure_ascii=False)
            (aside / "run.json").write_text(text + "\n", encoding="utf-8")
    return run


def plan(listing: Listing, folder: Path, out: Path, rules: str) -> Iterator[Part]:
    """The files in their order, cut into parts of about ``PART_BYTES``."""
    files: list[Listed] = []
    size = number = 0
    for listed in listing.files:
        if files and (size + listed.size > PART_BYTES or len(files) == PART_FILES):
            yield _part(number, folder, out, files, rules)
            files, size, number = [], 0, number + 1
        files.append(listed)
        size += listed.size
    if files:
        yield _part(number, folder, out, files, rules)


def _part(number: int, folder: Path, out: Path, files: list[Listed], rules: str) -> Part:
    told = repr((rules, [(file.path, file.entry, file.size, file.changed) for file in files]))
    signature = hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()
    return Part(number, str(folder.resolve()), str(out.resolve()), tuple(files), signature)


def _made(
    wanted: list[Part], parts: list[Part], processes: int, scheduler: str | None, progress: Progress
) -> dict[int, Record]:
    sizes = {part.number: part.size for part in parts}
    whole = sum(sizes.values())
    done = whole - sum(part.size for part in wanted)
    records: dict[int, Record] = {}
    for record in made(wanted, min(processes, len(wanted)), scheduler) if wanted else ():
        records[record.number] = record
        done += sizes[record.number]
        progress(done, whole)
    return records


def _first_parts(records: dict[int, Record]) -> dict[str, int]:
    """The first part that holds a text, by the text's digest: what a later part left out as doubled must stand there still."""
    return {digest: number for number in sorted(records, reverse=True) for _, _, digest in records[number].read}


def _doubled(parts: Iterable[Part], records: dict[int, Record]) -> Iterator[tuple[Part, dict[str, str]]]:
    """Each part with texts that an earlier part has: their ids, and the file that has each."""
    first: dict[bytes, str] = {}
    for part in parts:
        doubled = {}
        for file, source_id, digest in records[part.number].read:
            earlier = first.setdefault(bytes.fromhex(digest), file)
            if earlier != file:
                doubled[source_id] = earlier
        if doubled:
            yield part, doubled


def _told(records: list[Record], continued: int, listing: Listing) -> LibraryRun:
    rows: dict[str, int] = {}
    for record in records:
        for name, count in record.rows.items():
            rows[name] = rows.get(name, 0) + count
    aside = [item for record in records for item in record.set_aside]
    repaired = [item for record in records for item in record.repaired]
    read = sum(len(record.read) for record in records)
    refused = [(item.file, item.reason) for item in listing.refused]
    return LibraryRun(len(records), continued, read, tuple(repaired), tuple(aside + refused), rows)


@contextmanager
def _own(out: Path) -> Iterator[None]:
    """The folders to write to, for this run alone; what killed runs left aside is removed."""
    try:
        for name in (RECORDS, *TABLES):
            (out / name).mkdir(parents=True, exist_ok=True)
        with open(out / RECORDS / "lock", "w", encoding="utf-8") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise InputError(out, "another run is writing there", "wait for it, or name another folder") from error
            for path in (out / RECORDS).glob("part-*-*"):
                shutil.rmtree(path, ignore_errors=True)
            yield
    except OSError as error:
        raise InputError(
            out, f"cannot be written ({error.strerror or error})", "name a folder you may write to"
        ) from error


def _remove_others(out: Path, names: set[str]) -> None:
    """Takes away parts of an earlier run over more files."""
    for folder in (RECORDS, *TABLES):
        for path in (out / folder).glob("part-*"):
            if path.stem not in names:
                os.remove(path)
