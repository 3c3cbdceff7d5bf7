"""Hatched bars on paper: Chromium prints a patterned fill as a bitmap, so the pattern's marks are drawn one by one."""

from __future__ import annotations

import re
from math import ceil, floor
from typing import NamedTuple

PATTERN = re.compile(
    r'<pattern id="(?P<id>[^"]+)" width="(?P<width>[\d.]+)px" height="(?P<height>[\d.]+)px"[^>]*? '
    r'patternTransform="(?:scale\((?P<scale>[\d.]+)\))?"[^>]*><rect[^>]* fill="(?P<ground>[^"]+)"[^>]*></rect>'
    r"(?P<mark>.*?)</pattern>",
    re.S,
)
FILLED = re.compile(
    r"<path(?P<before>[^>]*)fill: ?url\((?:'|&quot;)#(?P<id>[^'&]+)(?:'|&quot;)\)(?P<after>[^>]*)></path>"
)
BOX = re.compile(r' d="(M-?[\d.]+,-?[\d.]+(?:[HV]-?[\d.]+)+Z)"')
ACROSS = re.compile(r"[MH](-?[\d.]+)")
DOWN = re.compile(r"(?:,|V)(-?[\d.]+)")
KEPT = re.compile(r' (?:clip-path|transform)="[^"]*"')


class Tile(NamedTuple):
    """A pattern's tile: its sides in the units of what it fills, by how much its marks are scaled, its ground's colour."""

    width: float
    height: float
    scale: float
    ground: str


def hatched(svg: str) -> str:
    """The drawing with every upright box that a pattern fills drawn as the pattern's ground and, clipped to it, its marks.

    >>> mark = '<path d="M0,4L4,0" opacity="0.8"></path>'
    >>> tile = f'<pattern id="p" width="4px" height="4px" patternTransform=""><rect fill="red"></rect>{mark}</pattern>'
    >>> drawn = hatched(f'<defs>{tile}</defs><path d="M1,1V3H9V1Z" style="fill: url(\\'#p\\');"></path>')
    >>> "pattern" in drawn, 'style="fill: red;"' in drawn, drawn.count("<use")
    (False, True, 3)
    >>> "fill: url" in hatched(f'<defs>{tile}</defs><path d="M1,1V3H9V1Z" style="fill: url(\\'#p\\')"></path>')  # the last of a style
    False
    >>> both = hatched(f'<defs>{tile}</defs>' + "".join(f'<path d="{d}" style="fill: url(\\'#p\\');"></path>' for d in ("M0,0Z", "M1,1V3H9V1Z")))
    >>> '<pattern id="p"' in both, '<g id="p-marks">' in both, 'href="#p-marks"' in both
    (True, True, True)
    >>> hatched('<path d="M1,1V3H9V1Z" style="fill: blue;"></path>')
    '<path d="M1,1V3H9V1Z" style="fill: blue;"></path>'
    """
    tiles = {found["id"]: tile(found) for found in PATTERN.finditer(svg)}
    boxes, marked = 0, set[str]()

    def drawn(found: re.Match[str]) -> str:
        nonlocal boxes
        box = BOX.search(found["before"])
        if found["id"] not in tiles or box is None:
            return found[0]
        boxes += 1
        marked.add(found["id"])
        marks = marks_in(box[1], found["id"], tiles[found["id"]], f"{found['id']}-{boxes}")
        return (
            f"<path{found['before']}fill: {tiles[found['id']].ground}{found['after']}></path>"
            f"<g{''.join(KEPT.findall(found['before']))}>{marks}</g>"
        )

    svg = FILLED.sub(drawn, svg)
    # What is no box (a bar of nothing is a mere point) keeps its pattern, beside the marks that others of one trace need.
    still = {found["id"] for found in FILLED.finditer(svg)}
    return PATTERN.sub(
        lambda found: (found[0] if found["id"] in still else "") + (marks_of(found) if found["id"] in marked else ""),
        svg,
    )


def tile(pattern: re.Match[str]) -> Tile:
    """The tile of a pattern found by ``PATTERN``, its sides as large as they are drawn."""
    scale = float(pattern["scale"] or 1)
    return Tile(float(pattern["width"]) * scale, float(pattern["height"]) * scale, scale, pattern["ground"])


def marks_of(pattern: re.Match[str]) -> str:
    """The marks of one tile; see-through strokes rather than groups, which would print as layers."""
    see_through = re.sub(r' opacity="([\d.]+)"', r' stroke-opacity="\1" fill-opacity="\1"', pattern["mark"])
    return f'<g id="{pattern["id"]}-marks">{see_through}</g>'


def marks_in(box: str, pattern: str, tile: Tile, clip: str) -> str:
    """The marks of all tiles that lie in a box, cut off at its sides."""
    across, down = [float(x) for x in ACROSS.findall(box)], [float(y) for y in DOWN.findall(box)]
    columns = range(floor(min(across) / tile.width), ceil(max(across) / tile.width))
    rows = range(floor(min(down) / tile.height), ceil(max(down) / tile.height))
    uses = "".join(
        f'<use href="#{pattern}-marks" x="{column * tile.width / tile.scale:g}" y="{row * tile.height / tile.scale:g}"/>'
        for row in rows
        for column in columns
    )
    scaled = f'<g transform="scale({tile.scale:g})">{uses}</g>' if tile.scale != 1 else uses
    return f'<clipPath id="{clip}"><path d="{box}"/></clipPath><g clip-path="url(#{clip})">{scaled}</g>'
