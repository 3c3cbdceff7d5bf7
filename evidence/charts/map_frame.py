"""What is drawn of a map, in pixels: its frame, where borders and lines run in it, and whose land each pixel is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import ceil
from typing import NamedTuple

import numpy as np

from evidence.analysis.geography import Country, Point, project

Box = tuple[float, float, float, float]  # left, low, right, high
STEP = 3.0  # pixels between the points that stand for a line: less than a label is high


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


def empty_grid(frame: Frame) -> np.ndarray:
    """Nought for each pixel of the frame."""
    return np.zeros((int(frame.width) + 1, int(frame.height) + 1), dtype=int)


def part(grid: np.ndarray, box: Box) -> np.ndarray:
    """What lies in a box."""
    left, low, right, high = (max(0, round(edge)) for edge in box)
    return grid[left:right, low:high]


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
    grid = empty_grid(frame)
    grid[tuple(points[seen].astype(int).T)] = 1
    return grid


def land_grid(countries: Sequence[Country], frame: Frame) -> np.ndarray:
    """For each pixel of the frame in which country it lies, by its place in ``countries`` from one on; nought where in none."""
    grid = empty_grid(frame)
    for number, country in enumerate(countries, 1):
        turns = empty_grid(frame)  # where a row of pixels enters or leaves the country
        for ring in country.rings:
            corners = [frame.pixel(project(point)) for point in ring]
            for (x0, y0), (x1, y1) in pairwise([*corners, corners[0]]):
                low, high = sorted((y0, y1))
                rows = np.arange(max(0, ceil(low)), min(grid.shape[1], ceil(high)))
                if len(rows):
                    across = np.maximum(0, np.ceil(x0 + (rows - y0) * (x1 - x0) / (y1 - y0))).astype(int)
                    seen = across < grid.shape[0]
                    np.add.at(turns, (across[seen], rows[seen]), 1)
        grid[np.cumsum(turns, axis=0) % 2 == 1] = number
    return grid


def bent(path: Sequence[Point], steps: int) -> list[Point]:
    """A bowed line as more points of the curve that is drawn through its three.

    >>> bent([(0, 0), (2, 1), (4, 0)], 4)
    [(0.0, 0.0), (1.0, 0.75), (2.0, 1.0), (3.0, 0.75), (4.0, 0.0)]
    """
    (ax, ay), (mx, my), (bx, by) = path
    pulled = (2 * mx - (ax + bx) / 2, 2 * my - (ay + by) / 2)
    return [
        (
            (1 - t) ** 2 * ax + 2 * t * (1 - t) * pulled[0] + t * t * bx,
            (1 - t) ** 2 * ay + 2 * t * (1 - t) * pulled[1] + t * t * by,
        )
        for t in (step / steps for step in range(steps + 1))
    ]
