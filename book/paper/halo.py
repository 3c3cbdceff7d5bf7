r"""Halos of words without their words: of a shadow Chromium prints the word again, white and a pixel aside, four times for a
halo, and a PDF's search and clipboard then find *WWWWWaaaaakkkkk*. What fills an area is no text: the shadows of a drawing become
one pattern of the sheet's size, painted where the first of them stood."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

import pikepdf

NUMBER = rb"-?[\d.]+"
# White words as Chromium prints a shadow: a matrix of scale and place, the colour, the signs.
SHADOW = re.compile(
    rb"q\n(?P<scale>%(n)s) 0 0 %(n)s (?P<x>%(n)s) (?P<y>%(n)s) cm\n1 1 1 RG 1 1 1 rg\n(?:/\w+ gs\n)?(?P<words>BT\n.*?ET\n)Q\n"
    % {b"n": NUMBER},
    re.S,
)
NEAR = 3  # pixels between two shadows of one word
MOVES = re.compile(rb"(?<!\S)(?:([qQ])|((?:%s ){6})cm)(?!\S)" % NUMBER)
EVERYWHERE = "-99999 -99999 199998 199998 re f"  # a drawing's own clip ends it
Matrix = tuple[float, ...]


def shadows_unsaid(document: pikepdf.Pdf, page: Any) -> None:
    """Turns the shadows on a sheet, whose content is one stream, into patterns, in place."""
    content = page.Contents.read_bytes()
    shadows = shadows_in(content)
    if not shadows:
        return
    groups: dict[Matrix, list[re.Match[bytes]]] = {}
    for one, matrix in zip(shadows, matrices(content, [one.start() for one in shadows]), strict=True):
        groups.setdefault(matrix, []).append(one)
    painted = {}
    if "/Pattern" not in page.Resources:
        page.Resources.Pattern = pikepdf.Dictionary()
    patterns = page.Resources.Pattern
    for matrix, group in groups.items():
        name = f"/Halo{len(patterns)}"
        patterns[name] = document.make_indirect(pattern(document, page, matrix, b"".join(one[0] for one in group)))
        painted[group[0].start()] = f"q\n/Pattern cs {name} scn\n{EVERYWHERE}\nQ\n".encode()
    pieces, at = list[bytes](), 0
    for one in shadows:
        pieces += [content[at : one.start()], painted.get(one.start(), b"")]
        at = one.end()
    page.Contents.write(b"".join([*pieces, content[at:]]))


def shadows_in(content: bytes) -> list[re.Match[bytes]]:
    """White words that stand once more right behind or before, a few pixels aside.

    >>> one = "q\\n2 0 0 2 %d 10 cm\\n1 1 1 RG 1 1 1 rg\\nBT\\n<0024> Tj\\nET\\nQ\\n"
    >>> len(shadows_in((one % 10 + one % 14).encode())), len(shadows_in((one % 10 + one % 90).encode()))  # labels alike
    (2, 0)
    """
    found = list(SHADOW.finditer(content))
    return [one for one in found if one in {each for pair in pairwise(found) if beside(*pair) for each in pair}]


def beside(one: re.Match[bytes], other: re.Match[bytes]) -> bool:
    """Whether two follow each other, are of the same words and lie a few pixels apart."""
    if one.end() != other.start() or one["words"] != other["words"]:
        return False
    near = NEAR * float(one["scale"])
    return all(abs(float(one[name]) - float(other[name])) <= near for name in ("x", "y"))


def matrices(content: bytes, places: list[int]) -> list[Matrix]:
    """From the space of drawing to that of the sheet, at each place of the content, in order.

    >>> matrices(b"q 2 0 0 2 10 0 cm Q q 3 0 0 -3 0 5 cm 1 0 0 1 2 2 cm ", [0, 17, 52])
    [(1, 0, 0, 1, 0, 0), (2.0, 0.0, 0.0, 2.0, 10.0, 0.0), (3.0, 0.0, 0.0, -3.0, 6.0, -1.0)]
    """
    now: Matrix = (1, 0, 0, 1, 0, 0)
    kept, told, waiting = list[Matrix](), list[Matrix](), list(places)
    for move in MOVES.finditer(content):
        while waiting and waiting[0] <= move.start():
            told.append(now)
            waiting.pop(0)
        if move[1] == b"q":
            kept.append(now)
        elif move[1] == b"Q":
            now = kept.pop()
        else:
            now = times(tuple(map(float, move[2].split())), now)
    return told + [now] * len(waiting)


def times(inner: Matrix, outer: Matrix) -> Matrix:
    """Two matrices of a PDF as one: first ``inner``, then ``outer``."""
    a, b, c, d, e, f = inner
    p, q, r, s, x, y = outer
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + x, e * q + f * s + y)


def pattern(document: pikepdf.Pdf, page: Any, matrix: Matrix, content: bytes) -> pikepdf.Stream:
    """A pattern of the sheet's size that holds the content once."""
    moved = " ".join(f"{number:.5f}" for number in matrix).encode()
    box = page.MediaBox
    made = pikepdf.Stream(document, b"q\n" + moved + b" cm\n" + content + b"Q\n")
    made.Type, made.PatternType, made.PaintType, made.TilingType = pikepdf.Name.Pattern, 1, 1, 1
    made.BBox, made.XStep, made.YStep = box, box[2], box[3]
    made.Resources = pikepdf.Dictionary(
        {key: page.Resources[key] for key in ("/Font", "/ExtGState") if key in page.Resources}
    )
    return made
