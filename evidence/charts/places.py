"""Maps: the region and the Wakhan Corridor, drawn as plain lines and fills on an equal-area projection of our own."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from evidence.analysis.geography import CORRIDOR, Point, distance_km, gap_km, load_countries, project
from evidence.charts.cartography import (
    WINDOWS,
    Crossed,
    beyond_phone,
    countries_of,
    frame_of,
    furniture,
    inward,
    land,
    phone_view,
    place_names,
    unnamed,
)
from evidence.charts.connections import at_their_names, connections, end_names, end_of
from evidence.charts.marks import HIDDEN, highest, note
from evidence.charts.palette import BLUE, GOLD, GREEN, INK, ORANGE, PAPER, PURPLE, SLATE
from evidence.charts.style import PLAIN, Labels, chart, each, figure, fold, ids_of, leaders, listed, nothing, plural
from evidence.tables.records import records, values

LAYERS = {  # layer: colour, marker
    "place named": (INK, "circle"),
    "region named": (SLATE, "circle-open"),
    "base or exercise": (BLUE, "square"),
    "project": (GREEN, "diamond"),
    "incident": (ORANGE, "x"),
    "border": (PURPLE, "triangle-up"),
    "capital": (GOLD, "star"),
}


def _points(places: pd.DataFrame, window: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Places inside the window with map coordinates, most mentioned first; and those outside it."""
    west, south, east, north = WINDOWS[window]
    spots = [project((lon, lat)) for lon, lat in zip(places["lon"], places["lat"], strict=True)]
    inside = places["lon"].between(west, east) & places["lat"].between(south, north)
    table = places.assign(
        x=[s[0] for s in spots], y=[s[1] for s in spots], label=[fold(str(n), 18) for n in places["name"]]
    )
    table = table.assign(first=table["layer"] != "capital").sort_values(
        ["first", "mentions", "name"], ascending=[True, False, True], kind="stable"
    )
    return table[inside.reindex(table.index)].reset_index(drop=True), table[~inside.reindex(table.index)].reset_index(
        drop=True
    )


@chart
def places_map(
    places: pd.DataFrame,
    *,
    name: str,
    window: str = "region",
    labels: Labels = PLAIN,
) -> go.Figure:
    """Every place the texts name, offline. ``places``: place_id, name, lon, lat, layer (one of ``LAYERS``), mentions,
    sentence_ids."""
    countries = countries_of(window)
    inside, outside = _points(places, window)
    xrange, yrange = frame_of(window)
    notes, shapes = furniture(window, xrange, yrange, inside)
    notes += [*place_names(inside, window, xrange, yrange, 700), *_narrowest(window)]
    phone = phone_view(window, inside)
    phone = {**phone, "annotations": [*phone["annotations"], *_narrowest(window)]}
    finding = _finding(places, inside, window)
    named = highest((inside if len(inside) else places).set_index("name")["mentions"])
    return figure(
        [*land(countries), *_layers(inside)],
        name=name,
        labels=labels,
        rows=places[["name", "layer", "lon", "lat", "mentions", "sentence_ids"]],
        height=_map_height(xrange, yrange),
        finding=finding,
        caption=f"Places named in the texts, by kind; size: number of mentions{_sizes(inside)}. {_measured(window)}{_outside(outside)}{_nameless(inside, notes)}Boundaries as Natural Earth (1:10m) draws them; "
        "several are disputed, and none is endorsed here. Equal-area projection.",
        alt=f"Map of {plural(len(inside), 'place')}, the most named being {leaders(list(named.index), 'places')} ({plural(int(named.iloc[0]), 'mention')}{each(named)}). "
        + f"{finding}.",
        layout=_map_layout(xrange, yrange, notes, shapes),
        phone=phone,
        phone_note=_narrow(window, inside, phone["annotations"]),
    )


def _layers(inside: pd.DataFrame) -> list[go.Scatter]:
    """One trace a kind of place."""
    traces = []
    for layer, (colour, symbol) in LAYERS.items():
        part = inside[inside["layer"] == layer]
        if part.empty:
            continue
        rim = {"color": colour, "width": 2} if "open" in symbol else {"color": PAPER, "width": 1}
        size = [5 + min(8, 1.8 * float(m) ** 0.5) for m in part["mentions"]]
        traces.append(
            go.Scatter(
                x=part["x"].tolist(),
                y=part["y"].tolist(),
                mode="markers",
                name=layer,
                showlegend=True,
                text=[f"{r.name}: {plural(int(r.mentions), 'mention')}" for r in records(part)],
                hoverinfo="text",
                marker={"symbol": symbol, "size": size, "color": colour, "opacity": 1, "line": rim},
            )
        )
    return traces


def _sizes(inside: pd.DataFrame) -> str:
    """The key to the sizes of the marks: the smallest and the largest number."""
    if inside.empty:
        return ""
    least, most = int(inside["mentions"].min()), int(inside["mentions"].max())
    return f", {least} each" if least == most else f", from {least} to {most}"


def _map_height(xrange: Sequence[float], yrange: Sequence[float]) -> int:
    """Pixels of a map 700 wide, and room for its legend."""
    return round(700 * ((yrange[1] - yrange[0]) / (xrange[1] - xrange[0]))) + 60


def _map_layout(
    xrange: Sequence[float], yrange: Sequence[float], notes: list[dict[str, Any]], shapes: list[dict[str, Any]]
) -> dict[str, Any]:
    """A map's frame: no axes, one scale both ways, notes and scale bar, a legend below."""
    return {
        "xaxis": {**HIDDEN, "range": xrange},
        "yaxis": {**HIDDEN, "range": yrange, "scaleanchor": "x"},
        "annotations": notes,
        "shapes": shapes,
        "margin": {"l": 4, "r": 4, "t": 4, "b": 4},
        "showlegend": True,
        "legend": {"y": -0.01},
    }


def _finding(places: pd.DataFrame, inside: pd.DataFrame, window: str) -> str:
    if window == "corridor":
        return f"At its narrowest, about {_width()[0]:.0f} km of Afghan land separate Pakistan from Tajikistan"
    # The texts name more places than these: regions above a state have no point on a map.
    among = "" if len(inside) == len(places) else f", {len(inside)} of them on this one"
    return f"{plural(len(places), 'place')} of the texts can be put on a map{among}"


def _width() -> tuple[float, Point]:
    """The least width of Afghan land between Pakistan and Tajikistan, in kilometres, and where it is measured."""
    by_code = {c.iso3: c for c in load_countries(CORRIDOR)}
    return gap_km(by_code["PAK"], by_code["TJK"])


def _narrowest(window: str) -> list[dict[str, Any]]:
    """An arrow to where the corridor is narrowest, with the width that its map's title tells."""
    if window != "corridor":
        return []
    width, spot = _width()
    arrow = {"showarrow": True, "ax": 0, "ay": -44, "arrowcolor": INK, "arrowwidth": 1.2, "arrowhead": 2}
    return [{**note(*project(spot), f"{width:.0f} km", font={"size": 11, "color": INK}), **arrow}]


def _measured(window: str) -> str:
    """Where the width in the corridor's finding comes from."""
    return (
        "The width is measured where the arrow points, on the outlines of Natural Earth 1:10m and stands in no text. "
        if window == "corridor"
        else ""
    )


def _outside(outside: pd.DataFrame) -> str:
    return (
        f"Outside the frame: {', '.join(sorted(outside['name']))}. "
        if 0 < len(outside) <= 12
        else f"{len(outside)} lie outside the frame. "
        if len(outside)
        else ""
    )


def _nameless(inside: pd.DataFrame, notes: Sequence[dict[str, Any]]) -> str:
    """A marker without a name must not look like a mistake."""
    left = unnamed(inside, notes)
    return f"No room for the name of {listed(left)}: see the rows. " if left else ""


def _narrow(window: str, inside: pd.DataFrame, notes: Sequence[dict[str, Any]]) -> str:
    """What a narrow screen shows less of: places beyond its frame, and names without room."""
    beyond = beyond_phone(window, inside)
    cut = sorted(beyond["name"])
    left = unnamed(inside.drop(beyond.index), notes)
    told = [f"A narrow screen shows the middle alone, without {listed(cut)}."] if cut else []
    if left:
        told.append(f"On a narrow screen {listed(left)} {'has' if len(left) == 1 else 'have'} no name.")
    return " ".join(told)


COARSE_KM = 14  # two or three pixels: enough to tell states apart under lines that join them


@chart
def relations_map(lines: pd.DataFrame, *, name: str, labels: Labels = PLAIN) -> go.Figure:
    """Co-operation and competition of states on one map: ``lines`` of :func:`evidence.analysis.naming.relation_lines`."""
    window = "region"
    xrange, yrange = frame_of(window)
    seen = [
        bool(end_of(r.a, (r.lon1, r.lat1), window) and end_of(r.b, (r.lon2, r.lat2), window)) for r in records(lines)
    ]
    drawn, left = lines[seen], lines[[not one for one in seen]]
    nowhere = pd.DataFrame({"name": pd.Series(dtype="object")})
    crossed = Crossed({*drawn["a"], *drawn["b"]}, at_their_names(drawn, window))
    notes, shapes = furniture(window, xrange, yrange, nowhere, crossed=crossed)
    pairs = {sign: set(drawn.loc[drawn["sign"] == sign, "name"]) for sign in (1, -1)}
    both = sorted(pairs[1] & pairs[-1])
    told = _read(lines, pairs)
    return figure(
        [*land(countries_of(window), COARSE_KM), *connections(drawn, window)],
        name=name,
        labels=labels,
        rows=lines.assign(sign=lines["sign"].map({1: "co-operation", -1: "conflict or competition"}))[
            ["name", "sign", "ties", "sentence_ids"]
        ],
        height=_map_height(xrange, yrange),
        finding=f"The rules read {told}; {plural(len(both), 'pair')} drawn {'has' if len(both) == 1 else 'have'} both",
        caption="A line joins two states between which a text states co-operation (blue, solid) or conflict or competition "
        "(orange, broken); it ends at the capital, or at the country's name where the capital lies outside. In brackets: "
        "the state of a capital, where the map does not write it. Withdrawals, truces and releases, which the coding scheme "
        "counts as co-operation, are not drawn. "
        f"Not drawn, as one end lies outside: {listed(sorted(set(left['name'])))}. "
        "Boundaries as Natural Earth (1:10m) draws them; several are disputed, and none is endorsed here. Equal-area projection.",
        alt=f"Map with {told}. Both: {listed(both)}. Conflict or competition: {listed(sorted(pairs[-1]))}.",
        layout=_map_layout(xrange, yrange, [*notes, *end_names(drawn, window, labels, 700)], shapes),
        phone={
            "height": 420,
            "annotations": [*inward(notes, xrange), *end_names(drawn, window, labels, 340, narrow=True)],
        },
        phone_note="A narrow screen names the states alone, not their capitals.",
    )


def _read(lines: pd.DataFrame, drawn: Mapping[int, Collection[str]]) -> str:
    """Between how many pairs each sign is read, and how many of these fit the frame."""
    whole = {sign: lines.loc[lines["sign"] == sign, "name"].nunique() for sign in (1, -1)}
    told = f"co-operation between {plural(whole[1], 'pair')} of states and conflict or competition between {whole[-1]}"
    if all(whole[sign] == len(drawn[sign]) for sign in whole):
        return told
    return f"{told}, of which {len(drawn[1])} and {len(drawn[-1])} fit the frame and are drawn"


POINTS = {"city": "towns", "base": "bases", "dam": "dams", "pass": "passes"}  # a region that adjoins has no distance
NEARBY = 1_500  # kilometres; a bar to a place beyond them says nothing of the corridor


@chart
def distance_bars(places: pd.DataFrame, *, name: str, origin: str, labels: Labels = PLAIN, top: int = 10) -> go.Figure:
    """Straight-line distance over the sphere from the place called ``origin`` to the others that are points, nearest
    first; an empty chart where the texts name no such place."""
    start = places[places["name"] == origin]
    others = places[(places["name"] != origin) & places["kind"].isin(POINTS)]
    if start.empty or others.empty:
        return nothing(name, places.columns, labels)
    here = (float(start.iloc[0]["lon"]), float(start.iloc[0]["lat"]))
    others = others.assign(distance_km=[round(distance_km(here, there)) for there in values(others, "lon", "lat")])
    table = others[others["distance_km"] <= NEARBY].sort_values(["distance_km", "name"]).head(top)
    if table.empty:
        return nothing(name, places.columns, labels)
    far = table.iloc[-1]
    near = highest(-table.set_index("name")["distance_km"])
    drawn = listed([word for kind, word in POINTS.items() if kind in set(table["kind"])])
    bars = go.Bar(
        orientation="h",
        y=table["name"].tolist(),
        x=table["distance_km"].tolist(),
        text=[f"{d:,} km" for d in table["distance_km"]],
        textposition="outside",
        cliponaxis=False,
        marker={"color": BLUE},
        hoverinfo="x+y",
    )
    return figure(
        [bars],
        name=name,
        labels=labels,
        rows=table[["name", "lon", "lat", "distance_km", "sentence_ids"]],
        height=90 + 27 * len(table),
        finding=f"Of the {drawn} named, regions and districts apart, {leaders(list(near.index), 'places')} {'lies' if len(near) == 1 else 'lie'} nearest to the middle of the {origin}: {-near.iloc[0]:,} km",
        caption=f"Straight-line distances over the sphere from the middle of the {origin}, in kilometres, by the coordinates of the gazetteer; not stated by the texts. "
        f"Regions, provinces and districts are left out: one that adjoins has no distance.{_farther(others, table)}",
        alt=f"Bars of distance from {origin}: "
        + "; ".join(f"{r.name} {r.distance_km:,} km" for r in records(table))
        + ".",
        layout={
            "yaxis": {"autorange": "reversed", "showgrid": False, "ticks": ""},
            "xaxis": {"title": {"text": "kilometres"}, "range": [0, float(far["distance_km"]) * 1.18]},
        },
        source=f"{labels.source_line({one.rpartition(':')[0] for one in ids_of(table)})} Coordinates: gazetteer of this report.",
    )


def _farther(others: pd.DataFrame, drawn: pd.DataFrame) -> str:
    """Which of the places are not drawn, and that they lie farther off."""
    left = others.drop(drawn.index).sort_values(["distance_km", "name"])
    if left.empty:
        return ""
    if len(left) > 3:
        return f" {len(left)} more lie farther off."
    return f" Farther off, and not drawn: {listed([f'{r.name} ({r.distance_km:,} km)' for r in records(left)])}."
