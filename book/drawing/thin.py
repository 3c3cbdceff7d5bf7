"""Makes a drawing light where it is full of coordinates: outlines of countries keep what an eye can see of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

Point = tuple[int, int]  # tenths of a pixel

TOLERANCE = 7.5  # tenths of a pixel that a line may be moved by
MANY = 40  # points of a path that is worth thinning
SIZE = re.compile(r'width="(\d+)(?:\.\d+)?" height="(\d+)')
POLYLINE = re.compile(r' d="((?:M-?[\d.]+,-?[\d.]+(?:L-?[\d.]+,-?[\d.]+)*Z?)+)"')
CURVE = re.compile(r' d="(M-?[\d.]+,-?[\d.]+(?:Q-?[\d.]+,-?[\d.]+ -?[\d.]+,-?[\d.]+)+)"')
STRAIGHT = 2  # tenths of a pixel between a curve and a straight line that nobody can tell from it
SUBPATH = re.compile(r"M([^MZ]*)(Z?)")
AREA = re.compile(
    r'(<path class="js-fill" d=")([^"]*)(" style=")([^"]*)("></path></g></g><g class="errorbars"></g>)<g class="lines">'
    r'((?:<path class="js-line" d="[^"]*" style="[^"]*"></path>)+)</g>'
)
LINE = re.compile(r'd="([^"]*)" style="([^"]*)"')


def thinned(svg: str) -> str:
    """The drawing with its long polylines thinned, cut down outside the picture and written shortly, and its curves that
    are straight as lines; an area whose border is drawn a second time as lines gets the lines' stroke instead."""
    svg = CURVE.sub(lambda path: f' d="{straightened(path[1])}"', svg)
    found = SIZE.search(svg)
    width, height = (10 * int(side) for side in found.groups()) if found else (10**6, 10**6)
    return POLYLINE.sub(lambda path: f' d="{thin_path(path[1], width, height)}"', AREA.sub(stroked, svg))


def straightened(path: str) -> str:
    """A curve of which every point lies on the straight line between its ends, as that line.

    >>> straightened("M0,0Q20,10 40,20Q60,30.1 80,40"), straightened("M0,0Q20,15 40,20Q60,30 80,40")
    ('M0,0L80,40', 'M0,0Q20,15 40,20Q60,30 80,40')
    >>> straightened("M0,0Q90,0 80,0")  # goes too far and comes back
    'M0,0Q90,0 80,0'
    """
    line = points(path.lstrip("M").replace("Q", ",").replace(" ", ","))
    start, end = line[0], line[-1]
    along = [(x - start[0]) * (end[0] - start[0]) + (y - start[1]) * (end[1] - start[1]) for x, y in line]
    straight = all(off_line(point, start, end) <= STRAIGHT for point in line) and along == sorted(along)
    return f"{path.split('Q')[0]}L{path.split(' ')[-1]}" if straight else path


def stroked(found: re.Match[str]) -> str:
    """An area with its border in one path, if its lines are exactly that."""
    lines = LINE.findall(found[6])
    styles = {style for _, style in lines}
    if len(styles) != 1 or subpaths("".join(path for path, _ in lines)) != subpaths(found[2]):
        return found[0]
    stroke = "; ".join(part for part in styles.pop().rstrip(";").split("; ") if part.startswith(("stroke", "vector")))
    fill = "; ".join(part for part in found[4].rstrip(";").split("; ") if not part.startswith("stroke"))
    return f"{found[1]}{found[2]}{found[3]}{fill}; {stroke};{found[5]}"


def subpaths(path: str) -> set[str]:
    """The parts of a path, closed or not."""
    return {one[0] for one in SUBPATH.findall(path)}


def thin_path(path: str, width: int, height: int) -> str:
    """A path of straight lines, thinned if it has many points; ``width`` and ``height`` are the picture's.

    >>> thin_path("M0,0L1,0L2,0Z", 100, 100)
    'M0,0L1,0L2,0Z'
    >>> thin_path("M0,0" + "".join(f"L{x},.2" for x in range(1, 50)) + "L49,7.4Z", 1000, 1000)
    'M0,0l49,0,0,7Z'
    """
    if path.count("L") < MANY:
        return path
    return "".join(short(inside(whole(points(body)), width, height)) + close for body, close in SUBPATH.findall(path))


def points(body: str) -> list[Point]:
    """Coordinates in whole tenths."""
    numbers = [round(10 * float(number)) for number in re.split("[,L]", body)]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def whole(line: Sequence[Point]) -> list[Point]:
    """The points on whole pixels, each once in a row; an outline of many points looks the same and is half as long.

    >>> whole([(0, 4), (3, 2), (16, 8), (20, 10)])
    [(0, 0), (20, 10)]
    """
    pixels = [(10 * round(x / 10), 10 * round(y / 10)) for x, y in line]
    return pixels[:1] + [point for before, point in pairwise(pixels) if point != before]


def inside(line: Sequence[Point], width: int, height: int) -> list[Point]:
    """The thinned line without the points that lie off the same side of the picture as the one kept before and the next.

    >>> inside([(0, 0), (900, 0), (950, 300), (990, 90), (900, 500), (300, 500), (0, 0)], 800, 400)
    [(0, 0), (900, 0), (900, 500), (300, 500), (0, 0)]
    """

    def off(point: Point) -> tuple[int, int]:
        return (point[0] > width) - (point[0] < 0), (point[1] > height) - (point[1] < 0)

    kept = [line[0]]
    for point, following in pairwise(line[1:]):
        sides = zip(off(kept[-1]), off(point), off(following), strict=True)
        if not any(before and before == here == after for before, here, after in sides):
            kept.append(point)
    return simplified([*kept, line[-1]])


def simplified(line: Sequence[Point]) -> list[Point]:
    """Douglas and Peucker's simplification; the first and last point stay.

    >>> simplified([(0, 0), (50, 2), (100, 0), (100, 80)])
    [(0, 0), (100, 0), (100, 80)]
    """
    kept, spans = {0, len(line) - 1}, [(0, len(line) - 1)]
    while spans:
        first, last = spans.pop()
        offs = [off_line(line[place], line[first], line[last]) for place in range(first + 1, last)]
        if offs and max(offs) > TOLERANCE:
            far = first + 1 + offs.index(max(offs))
            kept.add(far)
            spans += [(first, far), (far, last)]
    return [line[place] for place in sorted(kept)]


def off_line(point: Point, start: Point, end: Point) -> float:
    """How far a point lies from the straight line between two others."""
    across, down = end[0] - start[0], end[1] - start[1]
    length = (across * across + down * down) ** 0.5
    if not length:
        return float(((point[0] - start[0]) ** 2 + (point[1] - start[1]) ** 2) ** 0.5)
    return float(abs(across * (point[1] - start[1]) - down * (point[0] - start[0])) / length)


def short(line: Sequence[Point]) -> str:
    """The line as a path whose steps are told from point to point."""
    steps = [f"{tenths(x - left)},{tenths(y - top)}" for (left, top), (x, y) in pairwise(line)]
    start = f"M{tenths(line[0][0])},{tenths(line[0][1])}"
    return start + (f"l{','.join(steps)}".replace(",-", "-") if steps else "")


def tenths(number: int) -> str:
    """Whole tenths as a number: 75 is 7.5, 490 is 49, 5 is .5."""
    return f"{number / 10:g}".replace("0.", ".", 1) if abs(number) < 10 and number else f"{number / 10:g}"
