"""Where things are: outlines from ``data/geo``, distances on the sphere, borders as stated and gaps between countries.

Outlines are simplified (see ``data/geo/make.py``); gaps hold to about a kilometre in ``CORRIDOR``, the file whose lines
keep nearly all that the source has. Boundaries are as Natural Earth draws them; several are disputed.
"""

from __future__ import annotations

import json
import math
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import networkx as nx
import pandas as pd

from evidence.names import Entity, Names
from evidence.tables.records import records, values

GEO = Path(__file__).resolve().parents[2] / "data" / "geo"
REGION, CORRIDOR = GEO / "region.geojson", GEO / "corridor.geojson"
EARTH_KM = 6371.0088  # mean radius (IUGG)
CENTRE = (70.0, 34.0)
PARALLELS = (22.0, 46.0)
Point = tuple[float, float]  # longitude, latitude, degrees


class Country(NamedTuple):
    """One country of the map: ISO 3166 alpha-3 (None: a territory without one), name, and its rings of (lon, lat)."""

    iso3: str | None
    name: str
    rings: tuple[tuple[Point, ...], ...]


def load_countries(path: Path = REGION) -> list[Country]:
    """All outlines of a file in ``data/geo``, outer rings and holes alike."""
    collection = json.loads(path.read_text(encoding="utf-8"))
    return [
        Country(
            f["properties"]["iso3"],
            f["properties"]["name"],
            tuple(tuple((x, y) for x, y in ring) for polygon in f["geometry"]["coordinates"] for ring in polygon),
        )
        for f in collection["features"]
    ]


def distance_km(one: Point, two: Point) -> float:
    """Great-circle distance by the haversine formula (Sinnott 1984).

    >>> round(distance_km((68.77, 38.56), (73.05, 33.69)))  # Dushanbe to Islamabad
    664
    >>> distance_km((70, 35), (70, 35))
    0.0
    """
    (x1, y1), (x2, y2) = ((math.radians(lon), math.radians(lat)) for lon, lat in (one, two))
    chord = math.sin((y2 - y1) / 2) ** 2 + math.cos(y1) * math.cos(y2) * math.sin((x2 - x1) / 2) ** 2
    return 2 * EARTH_KM * math.asin(math.sqrt(chord))


def _to_segment(point: Point, a: Point, b: Point) -> float:
    """Distance to the nearest point of a short segment, on a plane that touches the sphere at ``point``."""
    flat = math.cos(math.radians(point[1]))
    ax, ay, bx, by = (a[0] - point[0]) * flat, a[1] - point[1], (b[0] - point[0]) * flat, b[1] - point[1]
    length = (bx - ax) ** 2 + (by - ay) ** 2
    share = 0.0 if not length else max(0.0, min(1.0, -(ax * (bx - ax) + ay * (by - ay)) / length))
    return math.radians(math.hypot(ax + share * (bx - ax), ay + share * (by - ay))) * EARTH_KM


def gap_km(one: Country, two: Country) -> tuple[float, Point]:
    """The least distance between two countries, and the point of the first where it is measured; 0 if they touch.

    Between Pakistan and Tajikistan this is the least width of Afghan land that parts them: the Wakhan Corridor.
    """
    near = _near(one, two)
    best = min(
        ((_to_segment(p, a, b), p) for p in near for ring in two.rings for a, b in pairwise(ring)),
        default=(0.0, CENTRE),
    )
    back = min(
        ((_to_segment(p, a, b), p) for p in _near(two, one) for ring in one.rings for a, b in pairwise(ring)),
        default=best,
    )
    return min(best, back)


def _near(one: Country, two: Country, margin: float = 2.0) -> list[Point]:
    """Points of ``one`` that lie in the box around ``two`` (all of them where none does)."""
    xs, ys = zip(*(p for ring in two.rings for p in ring), strict=True)
    points = [p for ring in one.rings for p in ring]
    close = [
        p
        for p in points
        if min(xs) - margin <= p[0] <= max(xs) + margin and min(ys) - margin <= p[1] <= max(ys) + margin
    ]
    return close or points


def borders_graph(ties: pd.DataFrame) -> nx.Graph:
    """The borders as the texts state them: an edge for every tie of type *border*, with the sentences that state it.

    >>> rows = pd.DataFrame({"tie_type": ["border", "aid"], "actor1_id": "PAK", "actor2_id": ["AFG", "TJK"], "sentence_id": "s:1"})
    >>> list(borders_graph(rows).edges)
    [('PAK', 'AFG')]
    """
    graph = nx.Graph()
    for tie in records(ties[ties["tie_type"] == "border"]):
        known = graph.get_edge_data(tie.actor1_id, tie.actor2_id, {"sentence_ids": ()})["sentence_ids"]
        graph.add_edge(tie.actor1_id, tie.actor2_id, sentence_ids=tuple(sorted({*known, tie.sentence_id})))
    return graph


def project(point: Point) -> Point:
    """Kilometres east and north of the map's centre, on Albers' equal-area cone (so that shares of area read right).

    >>> project(CENTRE)
    (0.0, 0.0)
    """
    south, north, base = (math.radians(one) for one in (*PARALLELS, CENTRE[1]))
    n = (math.sin(south) + math.sin(north)) / 2
    c = math.cos(south) ** 2 + 2 * n * math.sin(south)
    turn = n * math.radians(point[0] - CENTRE[0])
    radius, middle = (EARTH_KM * math.sqrt(c - 2 * n * math.sin(lat)) / n for lat in (math.radians(point[1]), base))
    return round(radius * math.sin(turn), 1), round(middle - radius * math.cos(turn), 1)


def capitals(names: Names) -> dict[str, Entity]:
    """The capital, as a place with coordinates, of every state whose seat the gazetteer knows."""
    found: dict[str, Entity] = {}
    for readings in names.surfaces.values():
        states = [r.entity.id for r in readings if r.form == "seat"]
        cities = [r.entity for r in readings if r.form != "seat" and r.entity.lat is not None]
        if states and cities:
            found.setdefault(states[0], cities[0])
    return found


def tie_lines(pairs: pd.DataFrame, names: Names) -> pd.DataFrame:
    """Signed pairs of states (:func:`evidence.analysis.network.signed_pairs`) as lines between their capitals: name, a, b (ids),
    lon1, lat1, lon2, lat2, sign, ``ties`` (how many), sentence_ids. Pairs with an actor that has no capital are left out."""
    seats = capitals(names)
    rows = [
        (
            f"{names.entities[r.a].name} – {names.entities[r.b].name}",
            r.a,
            r.b,
            seats[r.a].lon,
            seats[r.a].lat,
            seats[r.b].lon,
            seats[r.b].lat,
            r.sign,
            r.positive + r.negative,
            list(r.sentence_ids),
        )
        for r in records(pairs)
        if r.a in seats and r.b in seats
    ]
    return pd.DataFrame(
        rows, columns=["name", "a", "b", "lon1", "lat1", "lon2", "lat2", "sign", "ties", "sentence_ids"]
    )


def distances(places: pd.DataFrame) -> pd.DataFrame:
    """One row a pair of ``places`` (columns name, lon, lat): a, b, ``distance_km`` in a straight line over the sphere.

    >>> rows = pd.DataFrame({"name": ["A", "B"], "lon": [70.0, 71.0], "lat": [36.0, 36.0]})
    >>> distances(rows).round().values.tolist()
    [['A', 'B', 90.0]]
    """
    rows = list(values(places, "name", "lon", "lat"))
    pairs = [
        (a, b, distance_km((x1, y1), (x2, y2))) for i, (a, x1, y1) in enumerate(rows) for b, x2, y2 in rows[i + 1 :]
    ]
    return pd.DataFrame(pairs, columns=["a", "b", "distance_km"])
