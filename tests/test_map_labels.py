"""Every place on a map has its name where there is any room: clear of markers, names and, if it can, of borders."""

from __future__ import annotations

from itertools import combinations
from math import atan2, degrees

import pandas as pd
import pytest

from evidence import charts
from evidence.analysis import naming, network, selections
from evidence.analysis.geography import load_countries, project
from evidence.charts import cartography, label_search, map_frame, map_labels, network_labels
from evidence.charts.places import places_map
from evidence.report import Report

FRAME = map_frame.Frame([0.0, 300.0], [0.0, 300.0], 300.0)


def spots(*given: tuple[float, float, str]) -> pd.DataFrame:
    return pd.DataFrame(given, columns=["x", "y", "label"]).assign(name=[one[2] for one in given])


def box(note: dict, frame: map_frame.Frame = FRAME) -> map_frame.Box:
    """The room that a note takes."""
    side = (note.get("ax", note.get("xshift", 0)), -note["ay"] if "ay" in note else note.get("yshift", 0))
    dot = frame.pixel((note["x"], note["y"]))
    wide, tall = (
        map_labels.LETTER * max(map(len, note["text"].split("<br>"))),
        map_labels.LINE * len(note["text"].split("<br>")),
    )
    left = dot[0] + side[0] - {"left": 0, "right": wide, "center": wide / 2}[note["xanchor"]]
    low = dot[1] + side[1] - {"bottom": 0, "top": tall, "middle": tall / 2}[note["yanchor"]]
    return left, low, left + wide, low + tall


def overlap(one: map_frame.Box, two: map_frame.Box) -> bool:
    return one[0] < two[2] and two[0] < one[2] and one[1] < two[3] and two[1] < one[3]


def test_a_name_without_room_beside_its_marker_stands_at_the_end_of_a_line() -> None:
    ring = [(150 + x, 150 + y, f"Neighbour {x} {y}") for x in (-14, 0, 14) for y in (-14, 0, 14) if x or y]
    notes = map_labels.label_notes(spots(*ring, (150, 150, "Crowded place")), FRAME, [])
    assert len(notes) > 5 and any(note["showarrow"] for note in notes)
    boxes = [box(note) for note in notes]
    assert not any(overlap(a, b) for n, a in enumerate(boxes) for b in boxes[n + 1 :])


@pytest.mark.parametrize("abroad", [slice(165, None), slice(None, 135)], ids=["to the north", "to the south"])
def test_a_name_at_the_end_of_a_line_stands_in_the_country_of_its_marker(abroad: slice) -> None:
    ring = [(150 + x, 150 + y, f"N {x} {y}") for x in (-14, 0, 14) for y in (-14, 0, 14) if x or y]
    lands = map_frame.empty_grid(FRAME)
    lands[:, abroad] = 1
    notes = map_labels.label_notes(spots(*ring, (150, 150, "Crowded place")), FRAME, [], None, lands)
    (name,) = [note for note in notes if note["text"].startswith("Crowded")]
    assert name["showarrow"] and not map_frame.part(lands, box(name)).any()


def test_a_name_moves_where_another_can_stand_nowhere_else() -> None:
    label, beside = ("a", (1, 0), 8.0), (20.0, 0.0, 29.0, 9.0)
    free = [label_search.Stand(*label, box, None, False, box[0]) for box in ((0.0, 0.0, 9.0, 9.0), beside)]
    assert [one and one.box for one in label_search.settle([free, free[:1]])] == [beside, free[0].box]
    assert label_search.settle([free[:1], free[:1]])[1] is None


def test_a_name_keeps_off_a_border_and_where_it_cannot_has_a_halo() -> None:
    grid = map_frame.empty_grid(FRAME)
    grid[150:, :] = 1  # all that lies east of the marker
    (note,) = map_labels.label_notes(spots((150, 150, "Town")), FRAME, [], grid)
    assert note["xanchor"] == "right" and "shadow" not in note["font"]
    grid[:] = 1
    (note,) = map_labels.label_notes(spots((150, 150, "Town")), FRAME, [], grid)
    assert note["font"]["shadow"] == map_labels.HALO


def test_a_point_without_any_room_is_said_to_have_no_name() -> None:
    filled = [(0.0, 0.0, 300.0, 300.0)]
    notes = map_labels.label_notes(spots((150, 150, "Town")), FRAME, filled)
    assert notes == [] and cartography.unnamed(spots((150, 150, "Town")), notes) == ["Town"]


def test_borders_are_seen_between_their_corners() -> None:
    frame = map_frame.Frame(*cartography.frame_of("region"), 700)
    grid = map_frame.border_grid(load_countries(), frame)
    x, y = frame.pixel(project((80.0, 22.0)))  # no border here
    assert grid.any() and not grid[int(x) - 2 : int(x) + 3, int(y) - 2 : int(y) + 3].any()


@pytest.mark.parametrize("window", ["region", "corridor"])
def test_every_place_of_the_book_s_maps_has_its_name_and_no_two_lie_on_one_another(window: str, report: Report) -> None:
    places = naming.mapped_places(report)
    figure = places_map(places, name="a", window=window)
    assert "No room" not in figure.layout.meta["caption"] and "no name" not in figure.layout.meta["caption"]
    frame = map_frame.Frame(*cartography.frame_of(window), 700)
    named = [one for one in figure.layout.annotations if one.text.replace("<br>", " ") in set(places["name"])]
    notes = [one.to_plotly_json() for one in named]
    boxes = [box(note, frame) for note in notes]
    assert len(boxes) > 5 and not any(overlap(a, b) for n, a in enumerate(boxes) for b in boxes[n + 1 :])
    dots = [frame.pixel((note["x"], note["y"])) for note in notes]
    for note, dot, (left, low, right, high) in zip(notes, dots, boxes, strict=True):
        middle = (left, (low + high) / 2, right, (low + high) / 2)
        nearest = min(dots, key=lambda one: map_labels._distance(middle, one))
        assert note["showarrow"] or nearest == dot, f"{note['text']} would be read as another's name"


def test_names_of_the_book_s_networks_hide_no_arrow_and_lie_on_few_lines(report: Report) -> None:
    ties = selections.stated_ties(report.ties, report.sentences)
    drawn = charts.of(report)
    for made in (
        drawn.tie_network(ties, name="a"),
        drawn.tie_network(ties, name="a", top=14),
        drawn.ego_network(network.ego(ties, "PAK"), name="a", actor="PAK"),
    ):
        phone = made.layout.meta["phone"]
        for notes, size in (
            (made.layout.annotations, (712, made.layout.height - 56)),
            (phone["annotations"], (342, phone["height"] - 136)),
        ):
            assert not any(dict(getattr(one, "to_plotly_json", lambda one=one: one)()).get("bgcolor") for one in notes)
            struck, boxes = 0, []
            lines = [trace for trace in made.data if trace.mode and "lines" in trace.mode]
            nodes = [trace for trace in made.data if trace.mode == "markers"]
            places = {(x, y): (x, y) for trace in nodes for x, y in zip(trace.x, trace.y, strict=True)}
            marked = [one for trace in nodes for one in zip(trace.x, trace.y, trace.marker.size, strict=True)]
            sizes = {(x, y): wide for x, y, wide in marked}
            picture = network_labels._picture(places, sizes, lines, size)
            for one in notes:
                words = one["text"].split("<br>")
                wide, tall = network_labels.LETTER * max(map(len, words)), network_labels.LINE * len(words)
                x, y = ((one[k] + 0.03) / 1.06 * size[n] + one[f"{k}shift"] for n, k in enumerate("xy"))
                found = (x - wide / 2, y - tall / 2, x + wide / 2, y + tall / 2)
                assert not network_labels._within(picture.heads, found, 2), f"{one['text']} hides an arrow head"
                gaps = {at: network_labels._gap(found, spot) - spot[2] for at, spot in picture.markers.items()}
                nearest = min(gaps, key=lambda at: gaps[at])
                assert nearest == (one["x"], one["y"]), f"{one['text']} would be read as another's name"
                struck += network_labels._within(picture.lines, found, 0) > 0
                boxes.append(found)
            assert not any(overlap(a, b) for n, a in enumerate(boxes) for b in boxes[n + 1 :])
            assert struck <= len(boxes) / 3


def test_lines_of_two_pairs_part_where_they_leave_the_one_that_they_share(report: Report) -> None:
    ties = network.ego(selections.stated_ties(report.ties, report.sentences), "PAK")
    made = charts.of(report).ego_network(ties, name="a", actor="PAK")
    ways: dict[tuple[float, float], list[float]] = {}
    for trace in (one for one in made.data if one.mode and "lines" in one.mode and one.x[0] is not None):
        for at in range(0, len(trace.x), 4):
            path = list(zip(trace.x[at : at + 3], trace.y[at : at + 3], strict=True))
            path = path if path[0] == (0.5, 0.5) else path[::-1]
            x, y = map_frame.bent(path, 8)[1]
            ways.setdefault(path[2], []).append(degrees(atan2(y - 0.5, x - 0.5)))
    for one, two in combinations(ways, 2):
        apart = min(abs((a - b + 180) % 360 - 180) for a in ways[one] for b in ways[two])
        assert apart > 4, f"lines to {one} and {two} run on one another"
