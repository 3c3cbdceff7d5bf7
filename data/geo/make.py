"""Make ``region.geojson`` and, finer, ``corridor.geojson``: the countries around the Wakhan Corridor.

Run by hand, once, when the outlines are to change (the book only reads the result):

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python data/geo/make.py package/countries-10m.json

One feature is one country (or a territory that Natural Earth keeps apart, such as the Siachen Glacier). Outlines come
from Natural Earth 4.1 at 1:10m (public domain) in the TopoJSON edition of the npm package ``world-atlas`` (ISC
licence), clipped to a box, simplified and rounded. Lines are simplified arc by arc, before rings are put together, so
that two neighbours keep one common border; around the corridor they stay finer, or its narrow end would close.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

Point = tuple[float, float]
Box = tuple[float, float, float, float]  # west, south, east, north, degrees
NEAR_CORRIDOR: Box = (70.5, 36.0, 75.5, 38.0)
# file: its box, tolerance of simplification (degrees), tolerance around the corridor
FILES: dict[str, tuple[Box, float, float]] = {
    "region.geojson": ((28.0, 8.0, 104.0, 60.0), 0.08, 0.02),
    "corridor.geojson": ((63.0, 31.0, 81.0, 43.0), 0.006, 0.004),
}
SMALLEST = 0.02  # square degrees: islands below are left out
# ISO 3166 numeric → alpha-3, by hand; territories without a code carry None and are known by their name.
ISO3 = {
    "004": "AFG",
    "031": "AZE",
    "048": "BHR",
    "050": "BGD",
    "051": "ARM",
    "064": "BTN",
    "104": "MMR",
    "144": "LKA",
    "156": "CHN",
    "231": "ETH",
    "262": "DJI",
    "268": "GEO",
    "356": "IND",
    "364": "IRN",
    "368": "IRQ",
    "398": "KAZ",
    "404": "KEN",
    "414": "KWT",
    "417": "KGZ",
    "462": "MDV",
    "496": "MNG",
    "512": "OMN",
    "524": "NPL",
    "586": "PAK",
    "634": "QAT",
    "643": "RUS",
    "682": "SAU",
    "706": "SOM",
    "760": "SYR",
    "762": "TJK",
    "764": "THA",
    "784": "ARE",
    "792": "TUR",
    "795": "TKM",
    "804": "UKR",
    "860": "UZB",
    "887": "YEM",
    "232": "ERI",
}
LEASED = frozenset({"Baikonur"})  # the source keeps it apart from the country that let it, whose land it is


def inside(point: Point, box: Box) -> bool:
    west, south, east, north = box
    return west <= point[0] <= east and south <= point[1] <= north


def off_line(point: Point, start: Point, end: Point) -> float:
    """Distance of ``point`` from the segment, in degrees."""
    (x, y), (x1, y1), (x2, y2) = point, start, end
    length = (x2 - x1) ** 2 + (y2 - y1) ** 2
    share = 0.0 if not length else max(0.0, min(1.0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length))
    return float(((x - x1 - share * (x2 - x1)) ** 2 + (y - y1 - share * (y2 - y1)) ** 2) ** 0.5)


def simplify(line: list[Point], coarse: float, fine: float) -> list[Point]:
    """Douglas and Peucker's simplification; first and last point stay, so arcs still meet."""
    if len(line) < 3:
        return line
    off = [off_line(p, line[0], line[-1]) / (fine if inside(p, NEAR_CORRIDOR) else coarse) for p in line[1:-1]]
    far = off.index(max(off)) + 1
    if off[far - 1] <= 1:
        return [line[0], line[-1]]
    return simplify(line[: far + 1], coarse, fine)[:-1] + simplify(line[far:], coarse, fine)


def decode(topology: dict) -> list[list[Point]]:
    """The arcs in degrees; TopoJSON keeps them as whole-number steps."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        arcs.append(points)
    return arcs


def clip(ring: list[Point], box: Box) -> list[Point]:
    """Sutherland and Hodgman's clipping of a closed ring to the box."""
    for axis, limit, keep_above in ((0, box[0], True), (0, box[2], False), (1, box[1], True), (1, box[3], False)):
        kept: list[Point] = []
        for here, there in zip(ring, ring[1:] + ring[:1], strict=True):
            now, then = (here[axis] >= limit) == keep_above, (there[axis] >= limit) == keep_above
            if now:
                kept.append(here)
            if now != then:
                share = (limit - here[axis]) / (there[axis] - here[axis])
                kept.append(tuple(h + share * (t - h) for h, t in zip(here, there, strict=True)))  # type: ignore[arg-type]
        ring = kept
        if not ring:
            return []
    return ring


def area(ring: list[Point]) -> float:
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1], strict=True))) / 2


def rings(polygon: list[list[int]], arcs: list[list[Point]], box: Box) -> list[list[list[float]]]:
    """A polygon's outer ring and holes: joined, clipped, rounded, closed; none where nothing lies in the box."""
    made = []
    for indices in polygon:
        joined = [point for i in indices for point in (arcs[i] if i >= 0 else arcs[~i][::-1])[:-1]]
        ring = clip(joined, box)
        if len(ring) < 4 or area(ring) < SMALLEST:
            if not made:
                return []
            continue
        places = [[round(x, 3), round(y, 3)] for x, y in ring]
        made.append([*places, places[0]])
    return made


def arcs_of(country: dict) -> list[list[list[int]]]:
    """The arcs of a country by polygon and ring."""
    return country["arcs"] if country["type"] == "MultiPolygon" else [country["arcs"]]


def make(topology: dict, box: Box, coarse: float, fine: float) -> dict:
    arcs = [simplify(arc, coarse, fine) for arc in decode(topology)]
    features = []
    countries = topology["objects"]["countries"]["geometries"]
    leased = [one for one in countries if one["properties"]["name"] in LEASED]
    # Seen from the country around it the same arcs run the other way: they bound a hole, which its land fills.
    filled = {~i for one in leased for polygon in arcs_of(one) for ring in polygon for i in ring}
    for country in countries:
        polygons = [[ring for ring in polygon if not filled.issuperset(ring)] for polygon in arcs_of(country)]
        drawn = [made for polygon in polygons if (made := rings(polygon, arcs, box))]
        if not drawn or country in leased:
            continue
        properties = {"iso3": ISO3.get(country.get("id", "")), "name": country["properties"]["name"]}
        geometry = {"type": "MultiPolygon", "coordinates": drawn}
        features.append({"type": "Feature", "properties": properties, "geometry": geometry})
    features.sort(key=lambda feature: (feature["properties"]["iso3"] or "zzz", feature["properties"]["name"]))
    return {"type": "FeatureCollection", "features": features}


if __name__ == "__main__":
    source = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    for name, (box, coarse, fine) in FILES.items():
        target = Path(__file__).with_name(name)
        features = make(source, box, coarse, fine)["features"]
        lines = ",\n".join(json.dumps(feature, separators=(",", ":"), ensure_ascii=False) for feature in features)
        target.write_text('{"type":"FeatureCollection","features":[\n' + lines + "\n]}\n", encoding="utf-8")
        print(f"{target}: {len(features)} countries, {target.stat().st_size / 1000:.0f} kB")
