"""Makes a printed PDF small: equal streams kept once, everything else packed into compressed object streams.

Chromium writes each tag of a tagged PDF as a plain object of its own, which is most of a long document's weight, and
draws every hatched bar as a picture of its own. Packing is lossless: PDF 1.5, section 7.5.7 of ISO 32000-1.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Sequence
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject, StreamObject, TextStringObject

PACK = 200  # objects a stream


def compacted(content: bytes, headings: Sequence[str] = ()) -> bytes:
    """The same document, smaller; the same bytes for the same input. ``headings``, if given, are its bookmarks' words."""
    reader = PdfReader(BytesIO(content))
    every = {
        number: reader.get_object(IndirectObject(number, 0, reader))
        for number in sorted({*reader.xref[0], *reader.xref_objStm})
    }
    objects = {
        number: one
        for number, one in every.items()
        if not (isinstance(one, StreamObject) and one.get("/Type") in ("/ObjStm", "/XRef"))
    }
    entitle(reader, headings)
    twins = twins_of(objects, reader)
    kept = {number: redirected(one, twins, reader) for number, one in objects.items() if number not in twins}
    numbers = {old: new for new, old in enumerate(kept, start=1)}
    renumbered = {numbers[old]: redirected(one, numbers, reader) for old, one in kept.items()}
    trailer = {
        name: numbers[twins.get(found.idnum, found.idnum)]
        for name in ("/Root", "/Info")
        if (found := reader.trailer.raw_get(name))
    }
    return written(renumbered, trailer)


def entitle(reader: PdfReader, headings: Sequence[str]) -> None:
    """Gives the bookmarks the words of their headings: Chromium doubles the first line of one that begins a sheet, and
    loses the space where one breaks. Bookmarks stand as they are if they are not as many as the headings."""
    marks: list[DictionaryObject] = []

    def walk(parent: DictionaryObject) -> None:
        mark = parent.get("/First")
        while mark is not None:
            one = mark.get_object()
            marks.append(one)
            walk(one)
            mark = one.get("/Next")

    outlines = reader.root_object.get("/Outlines")
    if outlines is not None:
        walk(outlines.get_object())
    if len(marks) == len(headings):
        for one, title in zip(marks, headings, strict=True):
            one[NameObject("/Title")] = TextStringObject(title)


def twins_of(objects: dict[int, Any], reader: PdfReader) -> dict[int, int]:
    """Streams that repeat an earlier one, by number; twice over, for pictures whose masks are twins."""
    twins: dict[int, int] = {}
    for _ in range(2):
        first: dict[bytes, int] = {}
        for number, one in objects.items():
            if isinstance(one, StreamObject) and number not in twins:
                mark = hashlib.sha256(serialised(redirected(one, twins, reader))).digest()
                if first.setdefault(mark, number) != number:
                    twins[number] = first[mark]
    return twins


def redirected(one: Any, target: dict[int, int], reader: PdfReader) -> Any:
    """The object with its references led elsewhere."""
    if isinstance(one, IndirectObject):
        return IndirectObject(target.get(one.idnum, one.idnum), 0, reader)
    if isinstance(one, StreamObject):
        copy = StreamObject()
        copy._data = one._data
        copy.update({key: redirected(one.raw_get(key), target, reader) for key in one})
        return copy
    if isinstance(one, DictionaryObject):
        return DictionaryObject({key: redirected(one.raw_get(key), target, reader) for key in one})
    if isinstance(one, ArrayObject):
        return ArrayObject(redirected(item, target, reader) for item in list.__iter__(one))
    return one


def serialised(one: Any) -> bytes:
    """An object as a PDF writes it."""
    stream = BytesIO()
    one.write_to_stream(stream)
    return stream.getvalue()


def written(objects: dict[int, Any], trailer: dict[str, int]) -> bytes:
    """The file: streams as they are, the rest in packs, and the table of where everything is."""
    out = bytearray(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n")
    places: dict[int, tuple[int, int, int]] = {}
    loose = [number for number, one in objects.items() if not isinstance(one, StreamObject)]
    following = max(objects) + 1

    def put(number: int, body: bytes) -> None:
        places[number] = (1, len(out), 0)
        out.extend(b"%d 0 obj\n%s\nendobj\n" % (number, body))

    for number, one in objects.items():
        if isinstance(one, StreamObject):
            put(number, serialised(one))
    for at in range(0, len(loose), PACK):
        pack = loose[at : at + PACK]
        put(following, packed([(number, serialised(objects[number])) for number in pack]))
        places |= {number: (2, following, index) for index, number in enumerate(pack)}
        following += 1
    start = len(out)
    places[following] = (1, start, 0)
    table = b"\0\0\0\0\0\0\0" + b"".join(
        kind.to_bytes(1) + where.to_bytes(4) + index.to_bytes(2)
        for kind, where, index in (places[n] for n in range(1, following + 1))
    )
    ends = " ".join(f"{name} {number} 0 R" for name, number in trailer.items())
    put(following, stream_of(f"/Type /XRef /Size {following + 1} /W [1 4 2] {ends}", table))
    return bytes(out) + b"startxref\n%d\n%%%%EOF\n" % start


def packed(bodies: list[tuple[int, bytes]]) -> bytes:
    """Several objects as one compressed stream: first where each begins, then all of them."""
    heads, at = [], 0
    for number, body in bodies:
        heads.append(f"{number} {at}")
        at += len(body) + 1
    head = " ".join(heads).encode() + b"\n"
    return stream_of(
        f"/Type /ObjStm /N {len(bodies)} /First {len(head)}", head + b"\n".join(body for _, body in bodies)
    )


def stream_of(entries: str, content: bytes) -> bytes:
    """A compressed stream with these entries in its dictionary."""
    small = zlib.compress(content, 9)
    return f"<< {entries} /Filter /FlateDecode /Length {len(small)} >>\nstream\n".encode() + small + b"\nendstream"
