"""Where the names of places stand on a map: beside their markers, clear of each other and of borders, else at a leader's end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import cos, hypot, pi, sin
from typing import Any, NamedTuple, cast

import numpy as np
import pandas as pd

from evidence.analysis.geography import Country, Point, project
from evidence.charts.marks import note
from evidence.charts.palette import INK, MUTED, PAPER
from evidence.tables.records import records

Box = tuple[float, float, float, float]  # left, low, right, high
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
ALONE, CLOSE = 5.0, 4.5  # pixels that a label, and that a leader, keeps from the markers of others
FAR = 12.0  # and a label at a leader's end: nearer, it would be read as that marker's
Stand = tuple[Point, float]  # the side of a marker on which its label stands, and how far off
BESIDE: tuple[Stand, ...] = tuple((side, GAP) for side in SIDES)
APART: tuple[Stand, ...] = tuple((side, away) for away in LEADERS for side in AROUND)
BORDER = 24.0  # pixels that a label goes further off rather than lie on a border
HALO = ", ".join(
    f"{x}px {y}px 0 {PAPER}" for x, y in ((1, 0), (-1, 0), (0, 1), (0, -1))
)  # without a blur, which no PDF draws
STEP = 3.0  # pixels between the points that stand for a border: less than a label is high


class Frame(NamedTuple):
    """What is drawn of the map, in map units, and how wide in pixels."""

    xrange: Sequence[float]
    yrange: Sequence[float]
    width: float

    @property
    def scale(self) -> float:
        """Pixels a map unit."""
        return self.width / (self.xrange[1] - self.xrange[0])

    @property
    def height(self) -> float:
        """In pixels."""
        return (self.yrange[1] - self.yrange[0]) * self.scale

    def holds(self, dot: Point) -> bool:
        """Whether a place in pixels is in view."""
        return 0 <= dot[0] <= self.width and 0 <= dot[1] <= self.height

    def pixel(self, point: Point) -> Point:
        """A point of the map, in pixels from the lower left."""
        return (point[0] - self.xrange[0]) * self.scale, (point[1] - self.yrange[0]) * self.scale


def border_grid(countries: Iterable[Country], frame: Frame) -> np.ndarray:
    """For each pixel of the frame whether a border runs near it: near enough that none passes a label unseen."""
    return line_grid(([project(point) for point in ring] for country in countries for ring in country.rings), frame)


def line_grid(lines: Iterable[Sequence[Point]], frame: Frame) -> np.ndarray:
    """For each pixel of the frame whether one of the lines, through points of the map, runs near it."""
    found = [np.empty((0, 2))]
    for line in lines:
        corners = np.array([frame.pixel(point) for point in line])
        steps = np.maximum(1, np.ceil(np.hypot(*np.diff(corners, axis=0).T) / STEP)).astype(int)
        at = np.concatenate([[0.0], *(i + np.arange(1, n + 1) / n for i, n in enumerate(steps))])
        found.append(np.column_stack([np.interp(at, np.arange(len(corners)), corners[:, axis]) for axis in (0, 1)]))
    points = np.concatenate(found)
    seen = (points >= 0).all(axis=1) & (points <= (frame.width, frame.height)).all(axis=1)
    grid = _no_borders(frame)
    grid[tuple(points[seen].astype(int).T)] = True
    return grid


def _no_borders(frame: Frame) -> np.ndarray:
    return np.zeros((int(frame.width) + 1, int(frame.height) + 1), dtype=bool)


def label_notes(
    points: pd.DataFrame, frame: Frame, taken: Sequence[Box], borders: np.ndarray | None = None
) -> list[dict[str, Any]]:
    """A note for each point, most important first: a label overlaps no other label, no marker and, where it can, no border;
    where it cannot, a halo parts it from the line. Those that find no room beside their
    markers then stand further off, at the end of a line; a point without room for that keeps its hover text and its row."""
    dots = [frame.pixel(spot) for spot in zip(points["x"], points["y"], strict=True)]
    boxes = cast(list[Box], [tuple(edge * frame.scale for edge in box) for box in taken])
    lines = _no_borders(frame) if borders is None else borders
    inside = [number for number, dot in enumerate(dots) if frame.holds(dot)]
    found = []
    # Which name comes first decides whether the last finds room, and so does keeping off borders: where one order leaves
    # a name out, others are tried.
    for order in (inside, *([one, *(other for other in inside if other != one)] for one in inside)):
        found += [_written(points, order, _Sheet(frame, dots, list(boxes), lines, care)) for care in (BORDER, 0.0)]
        if order is inside and max(len(one.notes) for one in found) == len(inside):
            break
    best = min(found, key=lambda one: (-len(one.notes), one.cost))
    return [best.notes[number] for number in sorted(best.notes)]


class _Written(NamedTuple):
    """The notes that found room, by the number of their point, and how bad their places are together."""

    notes: dict[int, dict[str, Any]]
    cost: float


def _written(points: pd.DataFrame, order: Sequence[int], sheet: _Sheet) -> _Written:
    """First all that can stand beside their markers, in this order, then the rest."""
    rows = list(records(points))
    notes: dict[int, dict[str, Any]] = {}
    cost = 0.0
    for tried in (BESIDE, APART):
        for number in (one for one in order if one not in notes):
            label, dot = rows[number].label, sheet.dots[number]
            stand = sheet.stand(label, dot, tried)
            if stand is not None:
                crossed = sheet.take(label, dot, stand)
                cost += stand[1] + BORDER * crossed
                notes[number] = _note(rows[number], *stand, crossed)
    return _Written(notes, cost)


@dataclass
class _Sheet:
    """What is on the map already, in pixels: markers, labels and names of countries, borders, leaders."""

    frame: Frame
    dots: Sequence[Point]
    boxes: list[Box]
    borders: np.ndarray
    care: float
    leaders: np.ndarray = field(default_factory=lambda: np.empty((0, 2)))

    def stand(self, label: str, dot: Point, tried: Iterable[Stand]) -> Stand | None:
        """Where a label stands best of what is tried: a border under it is bad, a leader the worse the longer it is; none
        where nothing is free."""
        others = [one for one in self.dots if one != dot]
        free = [one for one in tried if self._free(_label_box(label, dot, *one), dot, one, others)]
        return min(
            free, key=lambda one: one[1] + self.care * self._on_border(_label_box(label, dot, *one)), default=None
        )

    def take(self, label: str, dot: Point, stand: Stand) -> bool:
        """Keeps the room of a label, and says whether a border runs under it."""
        self.boxes.append(_label_box(label, dot, *stand))
        self.leaders = np.concatenate([self.leaders, _leader(dot, *stand)])
        return self._on_border(self.boxes[-1])

    def _on_border(self, box: Box) -> bool:
        left, low, right, high = (max(0, round(edge)) for edge in box)
        return bool(self.borders[left:right, low:high].any())

    def _free(self, box: Box, dot: Point, stand: Stand, others: Sequence[Point]) -> bool:
        """Whether a label in this box is clear of all others, of all markers and leaders, and its own leader is too; so near
        to another's marker it would seem to be that one's name."""
        if box[0] <= 0 or box[1] <= 0 or box[2] >= self.frame.width or box[3] >= self.frame.height:
            return False
        if any(box[0] <= t[2] and t[0] <= box[2] and box[1] <= t[3] and t[1] <= box[3] for t in self.boxes):
            return False
        room = ALONE if stand[1] == GAP else FAR
        if any(_distance(box, other) <= room for other in others) or _crossed(box, self.leaders):
            return False
        return stand[1] == GAP or self._leads(_leader(dot, *stand), others)

    def _leads(self, leader: np.ndarray, others: Sequence[Point]) -> bool:
        """Whether a leader passes no marker, no label and no other leader."""
        spots = np.array([*others, *self.leaders]).reshape(-1, 1, 2)
        reach = np.hypot(*np.moveaxis(spots - leader, -1, 0)).min(axis=1) if len(spots) else np.empty(0)
        clear = (reach[: len(others)] >= CLOSE).all() and (reach[len(others) :] >= STEP).all()
        return bool(clear) and not any(_crossed(one, leader) for one in self.boxes)


def _distance(box: Box, dot: Point) -> float:
    """From a marker to the nearest edge of a box."""
    across = max(box[0] - dot[0], 0.0, dot[0] - box[2])
    return hypot(across, max(box[1] - dot[1], 0.0, dot[1] - box[3]))


def _label_box(label: str, dot: Point, side: Point, away: float) -> Box:
    """The room that a label takes so far from its marker on this side, in pixels."""
    words = label.split("<br>")
    wide, tall = LETTER * max(map(len, words)), LINE * len(words)
    xanchor, yanchor = _anchors(side)
    left = dot[0] + away * side[0] - {"left": 0, "right": wide, "center": wide / 2}[xanchor]
    low = dot[1] + away * side[1] - {"bottom": 0, "top": tall, "middle": tall / 2}[yanchor]
    return left, low, left + wide, low + tall


def _anchors(side: Point) -> tuple[str, str]:
    """Which end of a label is turned to its marker.

    >>> _anchors((1, 0)), _anchors((0, -1)), _anchors((-0.7, 0.7))
    (('left', 'middle'), ('center', 'top'), ('right', 'bottom'))
    """
    across = "left" if side[0] > 0.3 else "right" if side[0] < -0.3 else "center"
    return across, "bottom" if side[1] > 0.3 else "top" if side[1] < -0.3 else "middle"


def _leader(dot: Point, side: Point, away: float) -> np.ndarray:
    """The line from a marker to its label as points; none where the label stands beside it."""
    if away == GAP:
        return np.empty((0, 2))
    path: np.ndarray = np.array(dot) + np.linspace(0.1, 1, round(away / STEP))[:, None] * away * np.array(side)
    return path


def _crossed(box: Box, points: np.ndarray) -> bool:
    """Whether one of the points lies in the box."""
    x, y = points[:, 0], points[:, 1]
    return bool(((x > box[0]) & (x < box[2]) & (y > box[1]) & (y < box[3])).any())


def _note(row: Any, side: Point, away: float, crossed: bool) -> dict[str, Any]:
    """The label beside its marker, or with a line to it."""
    xanchor, yanchor = _anchors(side)
    look = {
        "font": {"size": 11, "color": INK, **({"shadow": HALO} if crossed else {})},
        "align": xanchor,
        "borderpad": 0,
        "xanchor": xanchor,
        "yanchor": yanchor,
    }
    if away == GAP:
        return note(row.x, row.y, row.label, **look, xshift=away * side[0], yshift=away * side[1])
    lead = {"showarrow": True, "arrowhead": 0, "arrowwidth": 1, "arrowcolor": MUTED, "standoff": 4}
    return {**note(row.x, row.y, row.label, **look), **lead, "ax": away * side[0], "ay": -away * side[1]}
