"""Where the names of places stand on a map: beside their markers, clear of each other and of borders, else at a leader's end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import cos, hypot, pi, sin
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from evidence.analysis.geography import Point
from evidence.charts.label_search import Stand, settle
from evidence.charts.map_frame import Box, Frame, empty_grid, part
from evidence.charts.marks import note
from evidence.charts.palette import INK, MUTED, PAPER
from evidence.charts.style import fold
from evidence.tables.records import records

SIDES: tuple[Point, ...] = (  # where a label may stand beside its marker, the best first
    (1, 0),
    (-1, 0),
    (0, 1),
    (0, -1),
    (0.7, 0.7),
    (0.7, -0.7),
    (-0.7, 0.7),
    (-0.7, -0.7),
)
AROUND = tuple(
    (round(cos(turn * pi / 12), 2), round(sin(turn * pi / 12), 2)) for turn in range(24)
)  # at a leader's end
LETTER, LINE, GAP = 5.9, 14.0, 8.0  # pixels, at font size 11
LEADERS = (24.0, 36.0, 50.0, 66.0, 84.0, 104.0, 126.0, 150.0)  # pixels from a marker to a label that a line joins to it
ALONE, CLOSE = 5.0, 4.0  # pixels that a label, and that a leader, keeps from the middles of others' markers
FAR = 12.0  # and a label at a leader's end: nearer, it would be read as that marker's
# How many pixels a label goes further off rather than lie on a line, need a leader, stand in another country than its marker
# (beside it, or at a leader's end), or take one line more.
BORDER, LED, FOREIGN, ABROAD, FOLDED = 24.0, 16.0, 12.0, 90.0, 6.0
BY_ANOTHER = 24.0  # pixels from another marker within which a label is the worse the nearer it stands
NEAR = 4.0  # pixels: a marker so near to a border may have its name on either side
HALO = ", ".join(
    f"{x}px {y}px 0 {PAPER}" for x, y in ((1, 0), (-1, 0), (0, 1), (0, -1))
)  # without a blur, which no PDF draws


class Ground(NamedTuple):
    """What is on the map already, in pixels: markers, names of countries, borders and other lines (the higher the worse to
    lie on), whose land it is."""

    frame: Frame
    dots: Sequence[Point]
    names: Sequence[Box]
    lines: np.ndarray
    lands: np.ndarray


def label_notes(
    points: pd.DataFrame,
    frame: Frame,
    taken: Sequence[Box],
    lines: np.ndarray | None = None,
    lands: np.ndarray | None = None,
    marked: Sequence[Point] = (),
) -> list[dict[str, Any]]:
    """A note for each point: a label overlaps no other label, no marker and, where it can, no line of the map; where it
    cannot, a halo parts it from the line. Those that find no room beside their markers stand further off, at the end of a
    leader, in the country of their marker (``lands``) where they can; a point without room for that keeps its hover text and
    its row. ``marked``: where markers stand that have no label here."""
    dots = [frame.pixel(spot) for spot in zip(points["x"], points["y"], strict=True)]
    names: list[Box] = [(w * frame.scale, s * frame.scale, e * frame.scale, n * frame.scale) for w, s, e, n in taken]
    grids = (empty_grid(frame) if grid is None else grid for grid in (lines, lands))
    ground = Ground(frame, [*dots, *map(frame.pixel, marked)], names, *grids)
    rows = [(row, dot) for row, dot in zip(records(points), dots, strict=True) if frame.holds(dot)]
    found = settle([sorted(_stands(row.label, dot, ground), key=lambda one: one.cost) for row, dot in rows])
    return [_note(row, stand) for (row, _), stand in zip(rows, found, strict=True) if stand is not None]


def _stands(label: str, dot: Point, ground: Ground) -> Iterator[Stand]:
    """Every place where a label would be clear of markers and of countries' names."""
    others = [one for one in ground.dots if one != dot]
    for side, away in [(side, GAP) for side in SIDES] + [(side, away) for away in LEADERS for side in AROUND]:
        end = (dot[0] + away * side[0], dot[1] + away * side[1])
        leader = None if away == GAP else (*dot, *end)
        if leader and any(_to_leader(other, leader) < CLOSE for other in others):
            continue
        for text in _forms(label):
            stand = Stand(text, side, away, _label_box(text, end, side), leader, False, 0.0)
            if _clear(stand, ground) and _told_apart(stand, dot, others):
                yield _valued(stand, dot, ground)


def _clear(stand: Stand, ground: Ground) -> bool:
    """Whether a label here is in view, and clear of the names of countries."""
    box = stand.box
    if box[0] <= 0 or box[1] <= 0 or box[2] >= ground.frame.width or box[3] >= ground.frame.height:
        return False
    names = [Stand("", (0, 0), 0.0, one, None, False, 0.0) for one in ground.names]
    return not any(stand.meets(name) for name in names)


def _told_apart(stand: Stand, dot: Point, others: Sequence[Point]) -> bool:
    """Whether nobody would read a label as the name of another marker: it is clear of them, and beside its own marker its
    middle is nearer to it than to any other."""
    left, low, right, high = stand.box
    if stand.leader:
        return all(_distance(stand.box, other) > FAR for other in others)
    middle = (left, (low + high) / 2, right, (low + high) / 2)
    nearest = _distance(middle, dot)
    return all(_distance(stand.box, other) > ALONE and _distance(middle, other) > nearest for other in others)


def _valued(stand: Stand, dot: Point, ground: Ground) -> Stand:
    """A place with how bad it is: far off, on a line, in no country that its marker touches, in two lines, by another marker."""
    crossed = int(part(ground.lines, stand.box).max(initial=0))
    here = part(ground.lands, (dot[0] - NEAR, dot[1] - NEAR, dot[0] + NEAR, dot[1] + NEAR))
    outside = ~np.isin(part(ground.lands, stand.box), here)
    abroad = float(outside.mean()) * (ABROAD if stand.leader else FOREIGN)
    close = max((BY_ANOTHER - _distance(stand.box, other) for other in ground.dots if other != dot), default=0.0)
    cost = stand.away + BORDER * crossed + LED * bool(stand.leader) + abroad + FOLDED * stand.text.count("<br>")
    cost += 2 * max(0.0, close)
    return stand._replace(crossed=crossed > 0, cost=cost)


def _forms(label: str) -> tuple[str, ...]:
    """A label as it is, and in two lines where it has one.

    >>> _forms("Dera Ismail Khan"), _forms("Kabul")
    (('Dera Ismail Khan', 'Dera Ismail<br>Khan'), ('Kabul',))
    """
    return tuple(dict.fromkeys((label, label if "<br>" in label else fold(label, max(len(label) // 2, 11)))))


def _distance(box: Box, dot: Point) -> float:
    """From a marker to the nearest edge of a box."""
    across = max(box[0] - dot[0], 0.0, dot[0] - box[2])
    return hypot(across, max(box[1] - dot[1], 0.0, dot[1] - box[3]))


def _to_leader(dot: Point, leader: Box) -> float:
    """From a marker to the nearest point of a leader.

    >>> _to_leader((5, 3), (0, 0, 10, 0)), _to_leader((13, 4), (0, 0, 10, 0))
    (3.0, 5.0)
    """
    x0, y0, x1, y1 = leader
    along = ((dot[0] - x0) * (x1 - x0) + (dot[1] - y0) * (y1 - y0)) / ((x1 - x0) ** 2 + (y1 - y0) ** 2)
    along = min(1.0, max(0.0, along))
    return hypot(dot[0] - x0 - along * (x1 - x0), dot[1] - y0 - along * (y1 - y0))


def _label_box(label: str, end: Point, side: Point) -> Box:
    """The room that a label takes that is held at ``end`` on this side of its marker, in pixels."""
    words = label.split("<br>")
    wide, tall = LETTER * max(map(len, words)), LINE * len(words)
    xanchor, yanchor = _anchors(side)
    left = end[0] - {"left": 0, "right": wide, "center": wide / 2}[xanchor]
    low = end[1] - {"bottom": 0, "top": tall, "middle": tall / 2}[yanchor]
    return left, low, left + wide, low + tall


def _anchors(side: Point) -> tuple[str, str]:
    """Which end of a label is turned to its marker.

    >>> _anchors((1, 0)), _anchors((0, -1)), _anchors((-0.7, 0.7))
    (('left', 'middle'), ('center', 'top'), ('right', 'bottom'))
    """
    across = "left" if side[0] > 0.3 else "right" if side[0] < -0.3 else "center"
    return across, "bottom" if side[1] > 0.3 else "top" if side[1] < -0.3 else "middle"


def _note(row: Any, stand: Stand) -> dict[str, Any]:
    """The label beside its marker, or with a line to it."""
    (x, y), away = stand.side, stand.away
    xanchor, yanchor = _anchors(stand.side)
    look = {
        "font": {"size": 11, "color": INK, **({"shadow": HALO} if stand.crossed else {})},
        "align": xanchor,
        "borderpad": 0,
        "xanchor": xanchor,
        "yanchor": yanchor,
    }
    if stand.leader is None:
        return note(row.x, row.y, stand.text, **look, xshift=away * x, yshift=away * y)
    lead = {"showarrow": True, "arrowhead": 0, "arrowwidth": 1, "arrowcolor": MUTED, "standoff": 4}
    return {**note(row.x, row.y, stand.text, **look), **lead, "ax": away * x, "ay": -away * y}
