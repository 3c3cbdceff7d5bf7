"""Lines between states on a map: where they end, how they bow, and the names of their ends."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from evidence.analysis.geography import Point, capitals, project
from evidence.charts.cartography import SEATS, WINDOWS, countries_of, frame_of, name_boxes
from evidence.charts.map_frame import Frame, bent, border_grid, line_grid
from evidence.charts.map_labels import label_notes
from evidence.charts.palette import BLUE, INK, ORANGE, PAPER
from evidence.charts.style import Labels
from evidence.names import load_names
from evidence.tables.records import records

SIGNS = ((1, BLUE, "solid", "co-operation"), (-1, ORANGE, "dash", "conflict or competition"))
# How far a line bows from the straight one, as a share of its length, the two signs to opposite sides: no further than keeps
# it clear of where other lines end, for a line through a capital seems to begin or end there.
BOWS = (0.07, 0.1, 0.13, 0.16, 0.19, 0.22)
CLEAR_KM = 110  # a dot and the paper about it, on a phone
FINE, COARSE = 40, 4  # steps along a curve: to measure how near it comes to a dot, and to keep names off it


def end_of(code: str, capital: Point, window: str) -> Point | None:
    """Where a state's lines end in a window: its capital, else where its name is written, else nowhere.

    >>> end_of("CHN", (116.4, 39.9), "region"), end_of("PAK", (73.05, 33.69), "region"), end_of("USA", (-77.0, 38.9), "region")
    ((84.0, 39.0), (73.05, 33.69), None)
    """
    west, south, east, north = WINDOWS[window]
    inside = west <= capital[0] <= east and south <= capital[1] <= north
    return capital if inside else SEATS[window].get(code)


def ends_of(lines: pd.DataFrame, window: str) -> dict[str, Point | None]:
    """Where the lines of each state end."""
    seats = {r.a: (r.lon1, r.lat1) for r in records(lines)} | {r.b: (r.lon2, r.lat2) for r in records(lines)}
    return {code: end_of(code, seat, window) for code, seat in sorted(seats.items())}


def at_their_names(lines: pd.DataFrame, window: str) -> set[str]:
    """The states whose lines end at their names, for want of a capital in the window."""
    return {code for code, end in ends_of(lines, window).items() if end and end == SEATS[window].get(code)}


def connections(lines: pd.DataFrame, window: str) -> list[go.Scatter]:
    """Lines between two states, one trace a sign, and a dot at each capital. ``lines`` have both ends in the window."""
    traces = []
    for sign, colour, dash, word in SIGNS:
        drawn = lines[lines["sign"] == sign]
        if len(drawn):
            traces.append(_curves(drawn, window, word, {"color": colour, "dash": dash, "width": 2}))
    return [*traces, _dots(lines, window)]


def _dots(lines: pd.DataFrame, window: str) -> go.Scatter:
    """A dot at each end of the lines, but where a country's name stands in for its capital."""
    named = at_their_names(lines, window)
    spots = {project(end) for code, end in ends_of(lines, window).items() if end and code not in named}
    xs, ys = zip(*sorted(spots), strict=True) if spots else ((), ())
    look = {"size": 6, "color": INK, "opacity": 1, "line": {"color": PAPER, "width": 1}}
    return go.Scatter(x=xs, y=ys, mode="markers", marker=look, hoverinfo="skip", showlegend=False)


def paths(lines: pd.DataFrame, window: str) -> list[tuple[Point, Point, Point]]:
    """Start, middle and end of each line, bowed to the side of its sign."""
    ends = {code: project(spot) for code, spot in ends_of(lines, window).items() if spot}
    return [
        _bowed(ends[row.a], ends[row.b], row.sign, [spot for code, spot in ends.items() if code not in (row.a, row.b)])
        for row in records(lines)
    ]


def _bowed(one: Point, two: Point, sign: int, others: Sequence[Point]) -> tuple[Point, Point, Point]:
    """A line that bows to the side of its sign, and further where it would run through one of ``others``.

    >>> _bowed((0, 0), (1000, 0), 1, [])[1], _bowed((0, 0), (1000, 0), 1, [(500, 70)])[1]
    ((500.0, 70.0), (500.0, 190.0))
    """
    (ax, ay), (bx, by) = one, two
    middles = [
        (round((ax + bx) / 2 - (by - ay) * bow * sign, 1), round((ay + by) / 2 + (bx - ax) * bow * sign, 1))
        for bow in BOWS
    ]
    clear = (
        middle
        for middle in middles
        if all(math.dist(spot, other) >= CLEAR_KM for spot in bent((one, middle, two), FINE) for other in others)
    )
    return one, next(clear, middles[0]), two


def _curves(drawn: pd.DataFrame, window: str, word: str, line: dict[str, Any]) -> go.Scatter:
    """Bowed lines of one look; the hover text stands in the middle of each."""
    bowed = paths(drawn, window)
    xs, ys = ([value for path in bowed for value in (*(spot[axis] for spot in path), None)] for axis in (0, 1))
    texts = [text for row in records(drawn) for text in ("", f"{row.name}: {row.ties} ({word})", "", "")]
    shape = {**line, "shape": "spline"}
    return go.Scatter(x=xs, y=ys, mode="lines", line=shape, name=word, showlegend=True, hoverinfo="text", text=texts)


def end_names(
    lines: pd.DataFrame, window: str, labels: Labels, width: float, narrow: bool = False
) -> list[dict[str, Any]]:
    """The names beside the dots where lines end: the capital's, with the country's where the window does not name it; on a
    narrow map, which has no room for both, the countries' alone. Off lines and borders where they can be, else with a halo."""
    xrange, yrange = frame_of(window)
    named, seats = at_their_names(lines, window), capitals(load_names())
    dots = {code: project(end) for code, end in ends_of(lines, window).items() if end and code not in named}
    bare = {code for code in dots if narrow and code in SEATS[window]}
    rows = [
        (*spot, _end_name(seats[code].name, labels.short(code), code in SEATS[window], narrow))
        for code, spot in dots.items()
        if code not in bare
    ]
    points = pd.DataFrame(rows, columns=["x", "y", "label"])
    frame = Frame(xrange, yrange, width)
    across = line_grid((bent(path, COARSE) for path in paths(lines, window)), frame)
    crossing = np.maximum(
        3 * across, border_grid(countries_of(window), frame)
    )  # a name on a border is read more easily
    return label_notes(
        points, frame, name_boxes(window, xrange, yrange, width), crossing, marked=[dots[code] for code in bare]
    )


def _end_name(capital: str, state: str, named: bool, narrow: bool) -> str:
    """
    >>> _end_name("Doha", "Qatar", False, False), _end_name("Kabul", "Afghanistan", True, False)
    ('Doha (Qatar)', 'Kabul')
    """
    return state if narrow else capital if named else f"{capital} ({state})"
