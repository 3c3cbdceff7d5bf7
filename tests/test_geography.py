"""Outlines, distances and the narrow end of the corridor."""

from __future__ import annotations

import json

import pytest

from evidence import report as reports
from evidence.analysis import geography, naming
from evidence.analysis.geography import CORRIDOR, REGION, Country, load_countries
from evidence.sources import SourceText


@pytest.fixture(scope="module")
def corridor() -> dict[str | None, Country]:
    return {country.iso3: country for country in load_countries(CORRIDOR)}


def test_the_outlines_are_light_enough_for_a_page() -> None:
    assert REGION.stat().st_size + CORRIDOR.stat().st_size < 250_000


def test_a_strip_of_afghan_land_parts_pakistan_from_tajikistan(corridor: dict[str | None, Country]) -> None:
    width, (lon, lat) = geography.gap_km(corridor["PAK"], corridor["TJK"])
    assert 12 < width < 20, "the corridor is some sixteen kilometres wide at its narrowest"
    assert 71.5 < lon < 74.9 and 36.4 < lat < 37.4


@pytest.mark.parametrize(
    "pair", [("AFG", "TJK"), ("AFG", "PAK"), ("AFG", "CHN"), ("PAK", "CHN"), ("TJK", "CHN")], ids="-".join
)
def test_neighbours_have_no_gap(corridor: dict[str | None, Country], pair: tuple[str, str]) -> None:
    assert geography.gap_km(corridor[pair[0]], corridor[pair[1]])[0] == 0


def test_every_ring_is_closed_and_lies_in_its_box() -> None:
    for country in load_countries(REGION):
        for ring in country.rings:
            assert ring[0] == ring[-1]
            assert all(28 <= lon <= 104 and 8 <= lat <= 60 for lon, lat in ring)


def test_the_files_are_plain_geojson() -> None:
    collection = json.loads(REGION.read_text(encoding="utf-8"))
    assert collection["type"] == "FeatureCollection"
    assert {f["geometry"]["type"] for f in collection["features"]} == {"MultiPolygon"}


def test_projection_keeps_distances_near_the_middle_to_a_percent() -> None:
    kabul, islamabad = (69.17, 34.53), (73.05, 33.69)
    (x1, y1), (x2, y2) = geography.project(kabul), geography.project(islamabad)
    assert ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5 == pytest.approx(geography.distance_km(kabul, islamabad), rel=0.02)


def test_half_way_round_the_earth_is_half_its_girth() -> None:
    assert geography.distance_km((0, 0), (180, 0)) == pytest.approx(20015, abs=1)


@pytest.mark.parametrize(
    ("told", "layer"),
    [("Envoys spoke of the Bisham attack.", "incident"), ("Envoys spoke in Bisham of an attack.", "place named")],
)
def test_a_place_that_names_an_attack_is_where_one_was(told: str, layer: str) -> None:
    report = reports.of_texts([SourceText.of(told, anchor="2024-06-01")])
    assert naming.mapped_places(report).set_index("name")["layer"].to_dict() == {"Bisham": layer}
