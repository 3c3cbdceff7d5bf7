"""What every map is made of: projection window, land, names, scale bar, and labels that do not overlap."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from typing import Any, NamedTuple

import pandas as pd
import plotly.graph_objects as go

from evidence.analysis.geography import CORRIDOR, REGION, Country, Point, load_countries, project
from evidence.charts.map_frame import Box, Frame, border_grid, land_grid
from evidence.charts.map_labels import HALO, label_notes
from evidence.charts.marks import note
from evidence.charts.palette import INK, MUTED, PAPER
from evidence.tables.records import records

LAND = "#eef1f4"  # a neutral of its own: marks and lines of both signs stand out on what the page makes of it


COAST = "#9aa3ad"


WINDOWS = {  # west, south, east, north, degrees; the outlines reach 28–104° E, 8–60° N
    "region": (44.0, 20.0, 92.0, 50.0),
    "corridor": (66.6, 34.6, 77.6, 39.6),
}


NAMED = {
    "region": ("AFG", "PAK", "TJK", "CHN", "IND", "IRN", "KAZ", "UZB", "TKM", "KGZ", "SAU", "NPL", "RUS"),
    "corridor": ("AFG", "PAK", "TJK", "CHN", "KGZ", "UZB", "IND"),
}


SEATS = {  # where a country's name is written, by window: a point inside it that stays clear of the borders
    "region": {
        "AFG": (63.4, 32.2),
        "PAK": (68.6, 26.6),
        "TJK": (69.8, 39.6),
        "CHN": (84.0, 39.0),
        "IND": (78.5, 24.0),
        "IRN": (54.5, 33.0),
        "KAZ": (67.0, 47.6),
        "UZB": (62.4, 42.1),
        "TKM": (58.8, 39.3),
        "KGZ": (75.0, 41.6),
        "SAU": (48.0, 22.9),
        "NPL": (83.5, 28.4),
        "RUS": (47.5, 48.6),
    },
    "corridor": {
        "AFG": (68.4, 35.6),
        "PAK": (72.6, 35.2),
        "TJK": (69.6, 38.9),
        "CHN": (76.4, 38.3),
        "KGZ": (73.4, 39.68),
        "UZB": (66.9, 38.6),
        "IND": (77.3, 34.8),
    },
}


NARROW_SEATS = {  # where a phone's view, which is cut closer, would lose a name that the wide map has
    "region": {"AFG": (64.6, 33.2)},
    "corridor": {
        "AFG": (70.35, 35.9),
        "TJK": (71.6, 38.6),
        "CHN": (75.15, 39.0),
        "KGZ": (72.8, 39.5),
        "IND": (75.2, 34.52),
    },
}


FOCUS = ("AFG", "PAK", "TJK", "CHN")


def frame_of(window: str) -> tuple[list[float], list[float]]:
    """Range of x and y, in kilometres, that lies wholly inside the clipped outlines."""
    west, south, east, north = WINDOWS[window]
    xs, ys = zip(
        *(
            project(p)
            for p in (
                (west, south),
                (east, south),
                (west, north),
                (east, north),
                ((west + east) / 2, south),
                ((west + east) / 2, north),
            )
        ),
        strict=True,
    )
    return [min(xs), max(xs)], [min(ys), max(ys)]


def countries_of(window: str) -> list[Country]:
    """The outlines that a window shows: around the corridor the finer ones."""
    return load_countries(CORRIDOR if window == "corridor" else REGION)


def land(countries: Sequence[Country], grid_km: float = 0.1) -> list[go.Scatter]:
    """All outlines in two traces: the countries around the corridor shaded, the others plain. Points are set on a grid
    of so many kilometres, which neighbours share, and those that fall together are drawn once: a coarse one is light."""
    traces = []
    for focus in (False, True):
        xs: list[float | None] = []
        ys: list[float | None] = []
        for ring in (ring for country in countries if (country.iso3 in FOCUS) == focus for ring in country.rings):
            exact = (project(point) for point in ring)
            snapped = [(round(x / grid_km) * grid_km, round(y / grid_km) * grid_km) for x, y in exact]
            points = [here for place, here in enumerate(snapped) if place == 0 or here != snapped[place - 1]]
            xs, ys = [*xs, *(round(x, 1) for x, _ in points), None], [*ys, *(round(y, 1) for _, y in points), None]
        line = {"color": COAST, "width": 1.1 if focus else 0.8}
        fill = LAND if focus else PAPER
        traces.append(
            go.Scatter(
                x=xs, y=ys, mode="lines", fill="toself", fillcolor=fill, line=line, hoverinfo="skip", showlegend=False
            )
        )
    return traces


def name_boxes(
    window: str, xrange: Sequence[float], yrange: Sequence[float], width: float, narrow: bool = False
) -> list[Box]:
    """The room that the countries' names take, in map units from the lower left; labels of places keep clear of it."""
    unit = (xrange[1] - xrange[0]) / width
    names = {one.iso3: one.name for one in load_countries()}
    boxes = []
    for code in NAMED[window]:
        x, y = project(_seats(window, narrow)[code])
        half = (3.4 if code in FOCUS else 2.9) * len(
            names[code]
        ) + 3  # pixels; those around the corridor are in capitals
        boxes.append(
            (
                x - xrange[0] - half * unit,
                y - yrange[0] - 8 * unit,
                x - xrange[0] + half * unit,
                y - yrange[0] + 8 * unit,
            )
        )
    return boxes


def place_names(
    points: pd.DataFrame,
    window: str,
    xrange: Sequence[float],
    yrange: Sequence[float],
    width: float,
    narrow: bool = False,
) -> list[dict[str, Any]]:
    """The names of places in a view of a window, clear of the countries' names and, where there is room, of borders and of
    other countries than their own."""
    frame = Frame(xrange, yrange, width)
    taken, countries = name_boxes(window, xrange, yrange, width, narrow), countries_of(window)
    return label_notes(points, frame, taken, border_grid(countries, frame), land_grid(countries, frame))


def unnamed(points: pd.DataFrame, notes: Sequence[dict[str, Any]]) -> list[str]:
    """The places among ``points`` that none of the notes names, for want of room."""
    written = {one["text"].replace("<br>", " ") for one in notes}
    return sorted(str(r.name) for r in records(points) if r.name not in written)


class Crossed(NamedTuple):
    """The countries that a map of lines names, and those at whose names lines end."""

    named: Container[str]
    ends: Container[str]


def furniture(
    window: str,
    xrange: Sequence[float],
    yrange: Sequence[float],
    inside: pd.DataFrame,
    *,
    narrow: bool = False,
    crossed: Crossed | None = None,
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Country names and scale bar; the names lie under everything else. ``crossed``: what lines do to the names of a map
    that has some; else all countries are named that the window has room for."""
    length = 100 if window == "corridor" else 500
    low = 0.02 if narrow else 0.05  # a phone's view ends just below a coast
    x0, y0 = xrange[0] + 0.03 * (xrange[1] - xrange[0]), yrange[0] + low * (yrange[1] - yrange[0])
    bar = {"type": "line", "x0": x0, "x1": x0 + length, "y0": y0, "y1": y0, "line": {"color": INK, "width": 3}}
    scale = note(x0, y0, f"{length} km", xanchor="left", yanchor="bottom", font={"size": 11, "color": INK})
    notes = [*_country_names(window, crossed, narrow=narrow), scale]
    if window == "corridor" and not inside["name"].str.contains("Wakhan").any():
        notes.append(_corridor_name())
    return notes, [bar]


def _seats(window: str, narrow: bool = False) -> dict[str, Point]:
    return {**SEATS[window], **(NARROW_SEATS[window] if narrow else {})}


def _country_names(window: str, crossed: Crossed | None, *, narrow: bool) -> list[dict[str, Any]]:
    """In italics; those around the corridor in capitals and a little larger. A halo parts a name from borders and lines, and
    a ground of its own from lines that end at it."""
    countries = {c.iso3: c.name for c in load_countries()}
    notes = []
    for code in (one for one in NAMED[window] if crossed is None or one in crossed.named):
        focus = code in FOCUS
        text = f"<i>{countries[code].upper() if focus else countries[code]}</i>"
        font = {"size": 12 if focus else 11, "color": MUTED, "shadow": HALO}
        ends = crossed is not None and code in crossed.ends
        ground = {"bgcolor": LAND if focus else PAPER, "borderpad": 0} if ends else {}
        notes.append(note(*project(_seats(window, narrow)[code]), text, font=font, **ground))
    return notes


def inward(notes: Sequence[dict[str, Any]], xrange: Sequence[float]) -> list[dict[str, Any]]:
    """Notes as a phone shows them: a name in the middle of whose width the frame would end begins or ends there."""
    edge = 0.12 * (xrange[1] - xrange[0])
    sides = ((xrange[0], xrange[0] + edge, "left"), (xrange[1] - edge, xrange[1], "right"))
    found = list(notes)
    for first, last, anchor in sides:
        end = first if anchor == "left" else last
        found = [
            {**one, "x": end, "xanchor": anchor} if first <= one["x"] <= last and "xanchor" not in one else one
            for one in found
        ]
    return found


def _corridor_name() -> dict[str, Any]:
    """The corridor is too narrow for its name: a line leads to it from below."""
    lead = {"showarrow": True, "ax": 0, "ay": 74, "arrowcolor": MUTED, "arrowwidth": 1, "arrowhead": 0}
    look = {**lead, "font": {"size": 13, "color": INK}, "bgcolor": PAPER}
    return {**note(*project((73.0, 37.05)), "<b>Wakhan Corridor</b>"), **look}


NARROW = {"region": (62.0, 24.0, 80.0, 43.0), "corridor": (69.5, 34.6, 76.0, 39.4)}  # as WINDOWS, on a phone


def beyond_phone(window: str, inside: pd.DataFrame) -> pd.DataFrame:
    """The places of a map that a phone's view leaves out."""
    west, south, east, north = NARROW[window]
    return inside[~(inside["lon"].between(west, east) & inside["lat"].between(south, north))]


def phone_view(window: str, inside: pd.DataFrame) -> Mapping[str, Any]:
    """A phone shows the same ground closer in, with labels placed anew."""
    west, south, east, north = NARROW[window]
    xs, ys = zip(*(project(p) for p in ((west, south), (east, south), (west, north), (east, north))), strict=True)
    xrange, yrange = [min(xs), max(xs)], [min(ys), max(ys)]
    notes, shapes = furniture(window, xrange, yrange, inside, narrow=True)
    edge = 0.12 * (xrange[1] - xrange[0])
    kept = [
        n
        for n in notes
        if (xrange[0] + edge <= n["x"] <= xrange[1] - edge and yrange[0] <= n["y"] <= yrange[1])
        or n["text"].endswith(" km")
    ]
    kept += place_names(inside, window, xrange, yrange, 340, narrow=True)
    tall = round(345 * (yrange[1] - yrange[0]) / (xrange[1] - xrange[0])) + 90
    return {
        "height": tall,
        "xaxis": {"range": xrange},
        "yaxis": {"range": yrange},
        "annotations": kept,
        "shapes": shapes,
    }
