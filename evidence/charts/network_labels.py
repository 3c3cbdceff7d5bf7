"""Where the names of a network's actors stand: by their markers, on as little of its lines and arrow heads as can be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import ceil, cos, dist, hypot, pi, sin
from typing import Any, NamedTuple

import numpy as np
import plotly.graph_objects as go

from evidence.analysis.geography import Point
from evidence.charts.label_search import Stand, settle
from evidence.charts.map_frame import STEP, Box, bent
from evidence.charts.marks import note
from evidence.charts.palette import INK, PAPER
from evidence.charts.style import fold

LETTER, LINE = 6.3, 15.0  # pixels, at font size 12
SPAN, EDGE = 1.06, 0.03  # of a bare axis, and how much of it lies before nought
NEAR, FURTHER = 2.0, 9.0  # pixels between a marker and its name
HEAD = 7.0  # pixels about the middle of an arrow head
CLEARER = 3.0  # pixels that a name stands nearer to its own marker than to any other
# How bad it is, in pixels further off, that a point of a line lies under a name, that an arrow head does, and that a name
# stands the nearer to another's marker; and a line of words more.
ON_LINE, ON_HEAD, BY_ANOTHER, FOLDED = 4.0, 80.0, 1.5, 6.0
HALO = ", ".join(  # solid, as no PDF draws a blur; each shadow beside the last, as `book.paper.halo` finds them
    f"{far * cos(turn * pi / 4):.1f}px {far * sin(turn * pi / 4):.1f}px 0 {PAPER}"
    for far in (1, 2)
    for turn in range(8)
)


class Picture(NamedTuple):
    """What is drawn of a network, in pixels from the lower left: its size, markers with their radii, points of its lines, and
    arrow heads."""

    size: Point
    markers: Mapping[str, tuple[float, float, float]]
    lines: np.ndarray
    heads: np.ndarray


def name_notes(
    names: Mapping[str, str],
    places: Mapping[str, Point],
    sizes: Mapping[str, float],
    lines: Sequence[go.Scatter],
    size: Point,
) -> list[dict[str, Any]]:
    """A note for each actor of a plot of so many pixels: no name lies on another or on a marker, each is nearer to its own
    marker than to any other, and all together lie on as little of the lines as they can; a halo parts them from what runs
    below."""
    picture = _picture(places, sizes, lines, size)
    actors = list(places)
    stands = [sorted(_stands(one, names[one], picture), key=lambda stand: stand.cost) for one in actors]
    found = settle(stands)
    return [
        note(
            *places[actor],
            stand.text,
            xanchor="center",
            yanchor="middle",
            xshift=round(stand.side[0], 1),
            yshift=round(stand.side[1], 1),
            borderpad=0,
            font={"size": 12, "color": INK, "shadow": HALO},
        )
        for actor, own, best in zip(actors, stands, found, strict=True)
        for stand in [best or own[0]]
    ]


def _picture(
    places: Mapping[str, Point], sizes: Mapping[str, float], lines: Sequence[go.Scatter], size: Point
) -> Picture:
    def pixel(spot: Point) -> Point:
        return (spot[0] + EDGE) / SPAN * size[0], (spot[1] + EDGE) / SPAN * size[1]

    points, heads = [np.empty((0, 2))], [np.empty((0, 2))]
    for line in (one for one in lines if one.x[0] is not None):
        for at in range(0, len(line.x), 4):  # start, middle, end, gap
            path = [pixel((line.x[spot], line.y[spot])) for spot in range(at, at + 3)]
            long = dist(path[0], path[1]) + dist(path[1], path[2])
            points.append(np.array(bent(path, max(1, ceil(long / STEP)))))
            if "markers" in line.mode:
                heads.append(np.array(path[1:2]))
    markers = {actor: (*pixel(spot), sizes[actor] / 2) for actor, spot in places.items()}
    return Picture(size, markers, np.concatenate(points), np.concatenate(heads))


def _stands(actor: str, name: str, picture: Picture) -> Iterator[Stand]:
    """Every place for a name about its marker that lies in view, on no marker, and nearer to its own than to any other; below
    it, if there is none."""
    x, y, radius = picture.markers[actor]
    for text in dict.fromkeys((name, name if "<br>" in name else fold(name, max(len(name) // 2, 7)))):
        words = text.split("<br>")
        wide, tall = LETTER * max(map(len, words)), LINE * len(words)
        below = (0.0, -radius - NEAR - tall / 2)
        for side in _sides(wide, tall, radius):
            stand = _stand(text, (x, y), side, (wide, tall))
            inside = stand.box[0] >= 0 and stand.box[1] >= 0
            inside = inside and stand.box[2] <= picture.size[0] and stand.box[3] <= picture.size[1]
            if inside and _is_its_own(stand.box, actor, picture):
                yield _valued(stand, actor, picture)
            elif side == below:
                yield _valued(stand, actor, picture)._replace(cost=900.0)


def _is_its_own(box: Box, actor: str, picture: Picture) -> bool:
    """Whether a name here lies on no marker and is read as the name of its own."""
    own = _gap(box, picture.markers[actor]) - picture.markers[actor][2]
    others = (_gap(box, spot) - spot[2] for one, spot in picture.markers.items() if one != actor)
    return own > 0 and all(other > own + CLEARER for other in others)


def _sides(wide: float, tall: float, radius: float) -> Iterator[Point]:
    """Where the middle of a name may stand, from the middle of its marker: below and above it, also moved along, and to both
    sides, nearer and further."""
    for away in (NEAR, FURTHER):
        up = radius + away + tall / 2
        for along in (0.0, 0.2, -0.2, 0.35, -0.35, 0.5, -0.5):
            yield from ((along * wide, -up), (along * wide, up))
        out = radius + away + 2 + wide / 2
        for along in (0.0, 0.5, -0.5, 1.0, -1.0):
            yield from ((out, along * tall), (-out, along * tall))


def _stand(name: str, dot: Point, side: Point, room: Point) -> Stand:
    x, y = dot[0] + side[0], dot[1] + side[1]
    box = (x - room[0] / 2, y - room[1] / 2, x + room[0] / 2, y + room[1] / 2)
    return Stand(name, side, 0.0, box, None, False, 0.0)


def _valued(stand: Stand, actor: str, picture: Picture) -> Stand:
    """A place with how bad it is: far off, on lines and on arrow heads, by another's marker."""
    own = _gap(stand.box, picture.markers[actor])
    others = [_gap(stand.box, spot) - spot[2] for one, spot in picture.markers.items() if one != actor]
    near = max(0.0, 12.0 - min(others, default=12.0))
    crossed = _within(picture.lines, stand.box, 0.0)
    cost = own + ON_LINE * crossed + ON_HEAD * _within(picture.heads, stand.box, HEAD) + BY_ANOTHER * near
    cost += FOLDED * stand.text.count("<br>")
    cost += 0.05 * abs(stand.side[0]) + (
        1.0 if stand.side[1] > 0 else 0.0
    )  # below and in the middle, if all else is alike
    return stand._replace(crossed=bool(crossed), cost=cost)


def _within(points: np.ndarray, box: Box, room: float) -> int:
    """How many points lie in a box, or so near to it."""
    low, high = np.array(box[:2]) - room, np.array(box[2:]) + room
    return int(((points > low) & (points < high)).all(axis=1).sum())


def _gap(box: Box, spot: Sequence[float]) -> float:
    """From a spot to the nearest edge of a box.

    >>> _gap((0, 0, 10, 10), (13, 14, 1)), _gap((0, 0, 10, 10), (5, 5, 1))
    (5.0, 0.0)
    """
    return hypot(max(box[0] - spot[0], 0.0, spot[0] - box[2]), max(box[1] - spot[1], 0.0, spot[1] - box[3]))
