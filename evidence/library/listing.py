"""The files of a folder that are to be read, each with the id of its text."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evidence.errors import InputError
from evidence.library.parts import Listed
from evidence.sources import Catalogued, SetAside, load_catalogue, new_id, source_id_of


@dataclass(frozen=True)
class Listing:
    """The files to read, in order, and the folders that could not be entered (and why)."""

    files: tuple[Listed, ...]
    refused: tuple[SetAside, ...]


def list_files(folder: Path, skip: Path | None = None) -> Listing:
    """The files of ``folder`` and of the folders in it, sorted; hidden ones, ``sources.yml`` and what an earlier run
    wrote to ``skip`` are not meant. Ids come from names alone, so that they do not change when another file is mended.

    Raises :class:`InputError` where ``folder`` is none, or its ``sources.yml`` is wrong."""
    if not folder.is_dir():
        raise InputError(folder, "no such folder", "name a folder that holds texts")
    known = {entry.file: entry for entry in load_catalogue(folder)} if (folder / "sources.yml").exists() else {}
    refused: list[SetAside] = []
    used = {entry.id: 1 for entry in known.values()}
    files = []
    for path, status in sorted(_walk(folder, skip, refused), key=lambda one: one[0].split(os.sep)):
        entry = known.get(path)
        if entry is None:
            entry = Catalogued(new_id(source_id_of(Path(path)), used), shown(path))
        files.append(Listed(path, entry, status.st_size, status.st_mtime_ns))
    return Listing(tuple(files), tuple(sorted(refused, key=lambda one: one.file)))


def shown(path: str) -> str:
    """A file's name as it can be printed and stored; bytes that are no UTF-8 are written as ``\\xff``.

    >>> shown("a\\udcff.txt"), shown("Душанбе.txt")
    ('a\\\\xff.txt', 'Душанбе.txt')
    """
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _walk(folder: Path, skip: Path | None, refused: list[SetAside]) -> Iterator[tuple[str, os.stat_result]]:
    """Each file's path inside ``folder``, and its state; folders that cannot be entered are put into ``refused``."""
    skipped = skip.resolve() if skip else None

    def tell(error: OSError) -> None:
        where = os.path.relpath(error.filename or folder, folder)
        refused.append(SetAside(shown(where), f"the folder cannot be read ({error.strerror})"))

    for place, folders, names in os.walk(folder, onerror=tell):
        folders[:] = [name for name in folders if not name.startswith(".") and Path(place, name).resolve() != skipped]
        for name in folders:
            if os.path.islink(os.path.join(place, name)):
                where = os.path.relpath(os.path.join(place, name), folder)
                refused.append(SetAside(shown(where), "a link to a folder, which is not followed"))
        for name in names:
            if name.startswith(".") or name == "sources.yml":
                continue  # before it is looked at: an editor's lock is a hidden link to nowhere
            path = os.path.join(place, name)
            try:
                status = os.stat(path)
            except OSError as error:
                refused.append(SetAside(shown(os.path.relpath(path, folder)), f"cannot be read ({error.strerror})"))
                continue
            if os.path.isfile(path):
                yield os.path.relpath(path, folder), status
