"""Source texts: reading a folder of them strictly (``seeds/``) or tolerantly (anybody's folder), with what is known
about each. What ``data/sources.yml`` calls *stated* is looked up in the text, never copied."""

from __future__ import annotations

import dataclasses
import datetime
import hashlib
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal

from evidence.curated import DATA, made_from, read_yaml
from evidence.errors import InputError
from evidence.sources import metadata
from evidence.tables import rows

MAX_BYTES = 20_000_000
SEEDS = DATA.parent / "seeds"
ID = re.compile(r"[\w-]{1,60}")
NEAR_BEFORE, NEAR_AFTER = 92, 31  # days around the latest date of a text without a day of its own
FINER = {"year": ("day", "range", "month"), "month": ("day", "range")}  # than a precision of publication
CONTROLS = dict.fromkeys(i for i in range(32) if chr(i) not in "\t\n\v\f\r")

Basis = Literal["stated", "inferred", "outside"]


@dataclass(frozen=True)
class Stated:
    """A field of a source. With ``at_line`` the text says it there: the whole line, or ``value``, which must stand in
    it. Without ``value`` and ``at_line`` nobody says it, and ``note`` tells what was looked for."""

    value: str | None = None
    basis: Basis | None = None
    note: str | None = None
    at_line: int | None = None
    precision: Literal["day", "month", "year", "interval"] | None = None


@dataclass(frozen=True)
class Catalogued:
    """One entry of a ``sources.yml``: what is known about one text, each field with its basis."""

    id: str
    file: str
    sha256: str | None = None
    title: Stated = Stated()
    author: Stated = Stated()
    publisher: Stated = Stated()
    publisher_iso3: str | None = None
    published: Stated = Stated()
    anchor: datetime.date | None = None
    kind: str | None = None
    reliability: Literal["A", "B", "C", "D", "E", "F"] | None = None
    reliability_reason: str | None = None
    reliability_basis: Basis | None = None
    language_notes: str | None = None
    line: int = 0


@dataclass(frozen=True)
class SourceText:
    """One text as received (or as converted), with its row of the table ``sources``."""

    source_id: str
    text: str
    row: rows.Source

    @cached_property
    def anchor(self) -> datetime.date | None:
        """The day against which the text's partial and relative dates are resolved; None: not even a year is known."""
        return datetime.date.fromisoformat(self.row.anchor) if self.row.anchor else None

    def counts_to(self, day: datetime.date, relative: str | None = None) -> bool:
        """Whether a date counted from :attr:`anchor` may mean ``day``. ``relative``: the granularity of an expression that
        is nothing without the anchor (*on Tuesday*, *last month*); None for one that names a month.

        Precision is never invented: of a text that is only known to be no older than its latest date, nothing can be
        said of *Tuesday*, and a month or a day without its year is settled near that date alone.

        >>> open_ended = SourceText.of("They met on 4 July 2023.")
        >>> [open_ended.counts_to(datetime.date(2023, month, 1)) for month in (2, 6)]
        [False, True]
        >>> open_ended.counts_to(datetime.date(2023, 7, 3), "day"), open_ended.anchor
        (False, datetime.date(2023, 7, 4))
        """
        anchor, precision = self.anchor, self.row.published_precision
        if anchor is None or self.row.published_basis != "inferred":
            return True
        if (self.row.published or "").endswith("/.."):
            gap = (day - anchor).days
            return relative is None and -NEAR_BEFORE <= gap <= NEAR_AFTER
        return relative not in FINER.get(precision or "", ())

    @classmethod
    def of(cls, text: str, source_id: str = "passage", anchor: str | None = None) -> SourceText:
        """A passage without a file, with ``anchor`` as its day of publication; without it, what the text itself says.

        >>> SourceText.of("KABUL, March 3, 2025 (Reuters) - Talks began.").anchor
        datetime.date(2025, 3, 3)
        >>> SourceText.of("Talks began in March.").anchor is None
        True
        """
        entry = Catalogued(source_id, f"{source_id}.txt")
        if anchor:
            published = Stated(anchor, "outside", "given by the caller", precision="day")
            entry = dataclasses.replace(entry, published=published, anchor=datetime.date.fromisoformat(anchor))
        return described(text, entry)


@dataclass(frozen=True)
class SetAside:
    """One file that was not used, and why."""

    file: str
    reason: str


@made_from("sources.yml")
def load_catalogue(folder: Path) -> tuple[Catalogued, ...]:
    """The entries of a folder's ``sources.yml``; each file and each id may stand there once."""
    path = folder / "sources.yml"
    entries = read_yaml(path, tuple[Catalogued, ...])
    seen: dict[str, int] = {}
    for entry in entries:
        if entry.file in seen:
            raise InputError(
                path, f"file {entry.file} stands twice", f"merge it with line {seen[entry.file]}", entry.line
            )
        if not ID.fullmatch(entry.id):
            mend = "use letters, digits, hyphens and underscores: files are named after it"
            raise InputError(path, f"id {entry.id!r} cannot be used", mend, entry.line)
        if Path(entry.file).name != entry.file:
            raise InputError(path, f"file {entry.file!r} is a path", "name a file of the folder itself", entry.line)
        seen[entry.file] = entry.line
    return entries


def read_strict(folder: Path = SEEDS, catalogue: Path = DATA) -> list[SourceText]:
    """The texts of ``folder``, exactly as catalogued; anything else is an :class:`InputError`: a text that is missing,
    not catalogued, empty, binary, not UTF-8, huge, doubled, changed since its checksum, or a link out of the folder."""
    entries = {entry.file: entry for entry in load_catalogue(catalogue)}
    files = {path.name: path for path in sorted(folder.glob("*.txt"))}
    for name in sorted(set(entries) - set(files)):
        raise InputError(
            folder / name, "listed in data/sources.yml but not there", "restore the file or remove its entry"
        )
    texts = []
    for name, path in files.items():
        raw = read_bytes(path, folder)
        digest = hashlib.sha256(raw).hexdigest()
        if name not in entries:
            mend = f"add an entry with 'id: {source_id_of(path)}', 'file: {name}' and 'sha256: {digest}' there"
            raise InputError(path, "not listed in data/sources.yml", mend)
        if entries[name].sha256 != digest:
            mend = "restore the file as received (git checkout); or, if this text is meant, put its new sha256 "
            mend += f"{digest} at data/sources.yml line {entries[name].line}"
            raise InputError(path, "changed since its checksum was taken", mend)
        texts.append(described(decode(raw, path), entries[name], strict=True))
    doubled = duplicates(texts)
    if doubled:
        raise InputError(folder / doubled[0].file, doubled[0].reason, "keep one of the two")
    return texts


def read_tolerant(folder: Path, catalogue: Path | None = None) -> tuple[list[SourceText], list[SetAside]]:
    """The texts of ``folder`` that can be used, and the files that cannot, each with its reason. What is known about
    them is taken from ``sources.yml`` in ``folder``, else from ``catalogue``, else from the texts themselves."""
    if not folder.is_dir():
        raise InputError(folder, "no such folder", "name a folder that holds .txt files")
    where = folder if (folder / "sources.yml").exists() else catalogue
    entries = {entry.file: entry for entry in load_catalogue(where)} if where else {}
    paths = sorted(folder.glob("*.txt"))
    used = {entries[path.name].id: 1 for path in paths if path.name in entries}
    texts, kept = list[SourceText](), {".txt", ".yml", ""}
    others = (path.name for path in sorted(folder.iterdir()) if path.suffix not in kept and path.is_file())
    aside = [SetAside(name, "no .txt file; python -m evidence extract reads it") for name in others if name[0] != "."]
    for path in paths:
        entry = entries.get(path.name) or Catalogued(new_id(source_id_of(path), used), path.name)
        try:
            texts.append(described(decode(read_bytes(path, folder), path), entry))
        except InputError as error:
            aside.append(SetAside(path.name, error.problem))
    return without_duplicates(texts, aside)


def without_duplicates(texts: list[SourceText], aside: list[SetAside]) -> tuple[list[SourceText], list[SetAside]]:
    """The texts without later copies of an earlier one, and the copies added to what is set aside."""
    doubled = duplicates(texts)
    files = {item.file for item in doubled}
    return [text for text in texts if text.row.file not in files], aside + doubled


def duplicates(texts: Iterable[SourceText]) -> list[SetAside]:
    """Each text that repeats an earlier one (white space aside)."""
    first: dict[str, str] = {}
    doubled = []
    for text in texts:
        key = words_digest(text.text)
        if key in first:
            doubled.append(SetAside(text.row.file, f"the same text as {first[key]}"))
        first.setdefault(key, text.row.file)
    return doubled


def words_digest(text: str) -> str:
    """What two texts share that differ in white space alone.

    >>> words_digest("Talks began.") == words_digest(" Talks\\nbegan.")
    True
    """
    return hashlib.sha256(" ".join(text.split()).encode("utf-8", "surrogatepass")).hexdigest()


def read_bytes(path: Path, folder: Path) -> bytes:
    """The content of ``path``, refused if it lies outside ``folder``, is huge or cannot be read."""
    if not path.resolve().is_relative_to(folder.resolve()):
        raise InputError(path, "a link out of its folder", "put a copy of the file there instead")
    try:
        if path.stat().st_size > MAX_BYTES:
            raise InputError(path, f"larger than {MAX_BYTES:,} bytes", "split it, or leave it out")
        return path.read_bytes()
    except OSError as error:
        raise InputError(path, f"cannot be read ({error.strerror})", "check that it is a file you may read") from error


def decode(raw: bytes, path: Path) -> str:
    """``raw`` as text, byte for byte (no newline is translated), or an :class:`InputError` that says why not.

    >>> decode("73 per cent".encode(), Path("a.txt"))
    '73 per cent'
    >>> decode(b"caf\\xe9", Path("a.txt"))
    Traceback (most recent call last):
    evidence.errors.InputError: a.txt, line 1: byte 3 is not UTF-8. How to mend it: save the file as UTF-8.
    """
    if b"\0" in raw:
        raise InputError(path, "binary, not text (it holds zero bytes)", "convert it to plain text first")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise InputError(path, f"byte {error.start} is not UTF-8", "save the file as UTF-8", line) from error
    if not text.strip("\ufeff \t\r\n\v\f\xa0"):
        raise InputError(path, "empty", "put the text in, or remove the file")
    sample = text[:100_000]
    if len(sample) - len(sample.translate(CONTROLS)) > len(sample) // 100:
        raise InputError(path, "binary, not text (it is full of control characters)", "convert it to plain text first")
    return text


def source_id_of(path: Path) -> str:
    """The id of a text without a catalogue entry: its file name in lower case, letters, digits and hyphens only.

    >>> source_id_of(Path("Dawn 2024_05.txt"))
    'dawn-2024-05'
    """
    return re.sub(r"[^\w]+|_", "-", path.stem.lower())[:60].strip("-") or "text"


def new_id(name: str, used: dict[str, int]) -> str:
    """``name``, with a number where it is used already (two files may be named alike). ``used`` has, for each id, the
    last number that was tried behind it, and now this id too.

    >>> used = {"dawn": 1}
    >>> new_id("dawn", used), new_id("dawn", used), new_id("wire", used)
    ('dawn-2', 'dawn-3', 'wire')
    """
    found = name
    while found in used:
        used[name] += 1
        found = f"{name}-{used[name]}"
    used[found] = 1
    return found


@contextmanager
def taken_apart(file: str) -> Iterator[None]:
    """What the words of one text make fail is an :class:`InputError` about its file: the others are read."""
    try:
        yield
    except (ArithmeticError, LookupError, RecursionError, TypeError, ValueError, MemoryError) as error:
        problem = f"its text could not be taken apart ({type(error).__name__}: {error})"
        raise InputError(file, problem, "leave it out, and report it") from error


def described(
    text: str, entry: Catalogued, strict: bool = False, title: str | None = None, converted_from: str | None = None
) -> SourceText:
    """``text`` with its row: the catalogue's fields, and what the text itself tells where the catalogue is silent.
    An :class:`InputError` says that it cannot be taken apart."""
    with taken_apart(entry.file):
        return SourceText(entry.id, text, _row(text, entry, strict, title, converted_from))


def _row(text: str, entry: Catalogued, strict: bool, title: str | None, converted_from: str | None) -> rows.Source:
    lines = text.split("\n")
    head = _looked_up(entry, "title", lines, strict)
    if head.basis is None and head.note is None:
        found = title or metadata.find_title(text)
        head = Stated(found, "inferred", "the page's own title" if title else "the first heading") if found else head
    author = _looked_up(entry, "author", lines, strict)
    publisher = _looked_up(entry, "publisher", lines, strict)
    published, anchor = _looked_up(entry, "published", lines, strict), entry.anchor
    if published.basis is None and published.note is None:
        dated = metadata.find_publication(text, entry.file)
        if dated:
            published = Stated(dated.value, "inferred", dated.how, precision=dated.precision)
            anchor = anchor or dated.anchor
    return rows.Source(
        entry.id,
        *(head.value, head.basis, head.note),
        *(author.value, author.basis, author.note),
        *(publisher.value, publisher.basis, publisher.note, entry.publisher_iso3),
        *(published.value, published.precision, published.basis, published.note),
        anchor.isoformat() if anchor else None,
        entry.kind,
        entry.file,
        converted_from,
        hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        len(text),
        len(text.split()),
        entry.reliability,
        entry.reliability_reason,
        entry.reliability_basis,
        entry.language_notes,
    )


def _looked_up(entry: Catalogued, field: str, lines: list[str], strict: bool) -> Stated:
    """The field with its value read from the line that states it; a statement that is no longer there is dropped
    (or, strictly, refused): better unknown than wrong."""
    said: Stated = getattr(entry, field)
    if said.at_line is None:
        return said
    line = lines[said.at_line - 1].strip(metadata.MARGIN + "#") if 1 <= said.at_line <= len(lines) else ""
    words = said.note or ""
    if field == "published" and line:
        dated = metadata.read_date(line)
        if dated:
            return dataclasses.replace(said, value=dated.value, precision=dated.precision)
    elif line and (said.value is None or said.value in line):
        return dataclasses.replace(said, value=said.value or line)
    if strict:
        problem = f"{entry.id}: line {said.at_line} of {entry.file} does not state the {field}"
        raise InputError("data/sources.yml", problem, "correct 'at_line' or 'value'", entry.line)
    return Stated(note=f"{words} (no longer stands in line {said.at_line})".strip())
