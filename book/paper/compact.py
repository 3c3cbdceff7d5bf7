"""Makes a printed PDF small: Chromium writes each tag as a plain object of its own and each step from sign to sign to seven
digits, which is most of a long document's weight. qpdf packs the tags into compressed streams; steps are rounded to a
hundredth of a pixel."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from io import BytesIO

import pikepdf

from book.paper.halo import shadows_unsaid

STEP = re.compile(rb"(-?\d*\.\d{3,}) 0 Td")
TAG = re.compile(rb"\(node(\d{8})\)")


def compacted(content: bytes, headings: Sequence[str] = ()) -> bytes:
    """The same document, smaller; the same bytes for the same input. ``headings``, if given, are its bookmarks' words."""
    pikepdf.settings.set_flate_compression_level(9)  # the smallest
    packed = BytesIO()
    with pikepdf.open(BytesIO(renumbered(content))) as document:
        entitle(document, headings)
        for page in document.pages:
            page.contents_coalesce()
            page.Contents.write(STEP.sub(rounded, page.Contents.read_bytes()))
            shadows_unsaid(document, page)
        document.save(packed, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return packed.getvalue()


def renumbered(content: bytes) -> bytes:
    """The names of tags counted from one, in their order: Chromium takes them from a counter that other work of the browser
    moves, so that one document gets other names at another time. As long as before, they leave every place where it was.

    >>> renumbered(b"[(node00000093) (node00000007)] (node00000093)")
    b'[(node00000002) (node00000001)] (node00000002)'
    """
    rank = {name: number for number, name in enumerate(sorted(set(TAG.findall(content))), start=1)}
    return TAG.sub(lambda found: b"(node%08d)" % rank[found[1]], content)


def rounded(step: re.Match[bytes]) -> bytes:
    """A step to the right, to a hundredth.

    >>> STEP.sub(rounded, b"7.8599854 0 Td <0003> Tj 3.1249273 0 0 3.1249273 0 0 cm")
    b'7.86 0 Td <0003> Tj 3.1249273 0 0 3.1249273 0 0 cm'
    """
    return b"%.2f 0 Td" % float(step[1])


def entitle(document: pikepdf.Pdf, headings: Sequence[str]) -> None:
    """Gives the bookmarks the words of their headings: Chromium doubles the first line of one that begins a sheet, and
    loses the space where one breaks. Bookmarks stand as they are if they are not as many as the headings."""
    marks = list(below(document.Root.Outlines)) if "/Outlines" in document.Root else []
    if len(marks) == len(headings):
        for mark, title in zip(marks, headings, strict=True):
            mark.Title = pikepdf.String(title)


def below(parent: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """The bookmarks below one, in their order."""
    mark = parent.get("/First")
    while mark is not None:
        yield mark
        yield from below(mark)
        mark = mark.get("/Next")
