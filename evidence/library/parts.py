"""One part of a library: some files become one Parquet file a table, or nothing at all.

A part is written aside and moved into place; its record, written last, says that it is whole. The same function is
called by this machine's processes and by Dask's workers, and calling it twice does no harm."""

from __future__ import annotations

import functools
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from evidence.errors import InputError
from evidence.reading import OF_A_TEXT, Reader, joined
from evidence.sources import Catalogued, SourceText, described, taken_apart, words_digest
from evidence.sources.convert import convert
from evidence.tables.schemas import frame

RECORDS = ".parts"
TEXTS = "texts"
TABLES = (*OF_A_TEXT, TEXTS)


@dataclass(frozen=True)
class Listed:
    """One file to read: its path inside the folder, what is known of it (its id is the text's), and its state."""

    path: str
    entry: Catalogued
    size: int
    changed: int


@dataclass(frozen=True)
class Part:
    """Some files of ``folder`` that are read together; ``signature`` changes when files, word lists or rules do."""

    number: int
    folder: str
    out: str
    files: tuple[Listed, ...]
    signature: str

    @property
    def name(self) -> str:
        return f"part-{self.number:05}"

    @property
    def size(self) -> int:
        return sum(file.size for file in self.files)


@dataclass(frozen=True)
class Record:
    """What became of a part. ``read`` holds for each text its file, id and the digest of its words,
    ``doubled`` file and digest of those left out because an earlier part has them; ``bytes`` is the size of each
    written file, so that a part that was damaged later is made again."""

    number: int
    signature: str
    read: tuple[tuple[str, str, str], ...]
    repaired: tuple[tuple[str, str], ...]
    set_aside: tuple[tuple[str, str], ...]
    doubled: tuple[tuple[str, str], ...]
    rows: dict[str, int]
    bytes: dict[str, int]


def make_part(part: Part) -> Record:
    """Reads the part's files and writes its tables, texts and record; an :class:`InputError` says why it could not."""
    texts, repaired, aside = _texts(part)
    parts, read = [], []
    for text, digest in texts:
        try:
            with taken_apart(text.row.file):
                parts.append(_reader().read(text))
        except InputError as error:
            aside.append((text.row.file, error.problem))
            continue
        read.append((text, digest))
    tables = {name: frame(name, rows) for name, rows in joined(parts).items()}
    tables[TEXTS] = texts_table([text for text, _ in read])
    told = tuple((text.row.file, text.source_id, digest) for text, digest in read)
    kept = {file for file, _, _ in told}
    return put(part, tables, told, tuple(item for item in repaired if item[0] in kept), tuple(aside))


def put(
    part: Part,
    tables: dict[str, pd.DataFrame],
    read: tuple[tuple[str, str, str], ...],
    repaired: tuple[tuple[str, str], ...],
    set_aside: tuple[tuple[str, str], ...],
    doubled: tuple[tuple[str, str], ...] = (),
) -> Record:
    """Writes the part's tables aside, takes its old record away, moves the tables in and writes the record."""
    out = Path(part.out)
    try:
        aside = Path(tempfile.mkdtemp(prefix=f"{part.name}-", dir=out / RECORDS))
        try:
            for name, table in tables.items():
                table.to_parquet(aside / name, index=False)
            sizes = {name: (aside / name).stat().st_size for name in tables}
            rows = {name: len(table) for name, table in tables.items() if name != TEXTS}
            record = Record(part.number, part.signature, read, repaired, set_aside, doubled, rows, sizes)
            (aside / "record").write_text(json.dumps(asdict(record), ensure_ascii=False), encoding="utf-8")
            (out / RECORDS / f"{part.name}.json").unlink(missing_ok=True)
            for name in tables:
                os.replace(aside / name, out / name / f"{part.name}.parquet")
            os.replace(aside / "record", out / RECORDS / f"{part.name}.json")
        finally:
            shutil.rmtree(aside, ignore_errors=True)
    except OSError as error:
        problem = f"could not be written ({error.strerror or error}); the parts that are finished are whole"
        raise InputError(out, problem, "make room or permit writing, then run again: it goes on from there") from error
    return record


def finished(part: Part) -> Record | None:
    """The part's record, if it was made from the same files by the same rules and all that it wrote is still there."""
    out = Path(part.out)
    try:
        told = json.loads((out / RECORDS / f"{part.name}.json").read_text(encoding="utf-8"))
        record = Record(**{key: _tuples(value) for key, value in told.items()})
        sizes = {name: (out / name / f"{part.name}.parquet").stat().st_size for name in record.bytes}
    except (OSError, ValueError, TypeError):
        return None
    whole = record.signature == part.signature and sizes == record.bytes
    return record if whole else None


def without(part: Part, record: Record, doubled: dict[str, str]) -> Record:
    """The part again without the texts of these ids, which repeat a text of an earlier part (``id: its file``)."""
    out = Path(part.out)
    tables = {name: pd.read_parquet(out / name / f"{part.name}.parquet") for name in record.bytes}
    tables = {name: table[~table["source_id"].isin(list(doubled))] for name, table in tables.items()}
    gone = {file: doubled[source_id] for file, source_id, _ in record.read if source_id in doubled}
    aside = tuple((file, f"the same text as {first}") for file, first in gone.items())
    return put(
        part,
        tables,
        tuple(item for item in record.read if item[1] not in doubled),
        tuple(item for item in record.repaired if item[0] not in gone),
        record.set_aside + aside,
        record.doubled + tuple((file, digest) for file, source_id, digest in record.read if source_id in doubled),
    )


def texts_table(texts: list[SourceText]) -> pd.DataFrame:
    """The texts as read, one row each: offsets of every table point into ``text``."""
    rows = [(text.source_id, text.text) for text in texts]
    return pd.DataFrame(rows, columns=["source_id", "text"]).astype("string")


@functools.cache
def _reader() -> Reader:
    return Reader()


def _texts(part: Part) -> tuple[list[tuple[SourceText, str]], list[tuple[str, str]], list[tuple[str, str]]]:
    """The part's texts with the digests of their words, the repairs, and what was set aside."""
    texts: list[tuple[SourceText, str]] = []
    repaired: list[tuple[str, str]] = []
    aside: list[tuple[str, str]] = []
    first: dict[str, str] = {}
    for listed in part.files:
        name = listed.entry.file
        try:
            made = convert(Path(part.folder, listed.path), Path(part.folder))
            text = described(made.text, listed.entry, title=made.title, converted_from=made.converted_from)
        except InputError as error:
            aside.append((name, error.problem))
            continue
        digest = words_digest(made.text)
        if digest in first:
            aside.append((name, f"the same text as {first[digest]}"))
            continue
        first[digest] = name
        texts.append((text, digest))
        repaired += [(name, repair) for repair in made.repairs]
    return texts, repaired, aside


def fingerprint(data: Path) -> str:
    """A digest of all rules: the package's own code and the word lists."""
    whole = hashlib.sha256()
    for path in _rule_files(data):
        whole.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return whole.hexdigest()


def _rule_files(data: Path) -> Iterator[Path]:
    yield from sorted(Path(__file__).parents[1].rglob("*.py"))
    yield from sorted(path for path in data.rglob("*") if path.suffix in (".yml", ".csv"))


def _tuples(value: Any) -> Any:
    return tuple(_tuples(item) for item in value) if isinstance(value, list) else value
