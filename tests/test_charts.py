"""Every chart explains itself: finding with its number, caption, alt text, source, rows, and the same at every build."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from evidence import charts
from evidence.analysis import selections
from evidence.analysis.naming import as_read, event_rows, in_words, relation_lines
from evidence.charts import cartography, palette, relations, risks, style
from evidence.charts.verdicts import VERDICTS
from evidence.report import Report
from evidence.tables.schemas import TIE_TYPES, frame

SOURCES = pd.DataFrame(
    {
        "source_id": ["alpha-2021", "beta-2024"],
        "publisher": ["Alpha Centre", None],
        "author": [None, "B. Writer"],
        "title": ["One", "Two"],
        "published": ["2021-07-01", "2024-06"],
        "anchor": ["2021-07-01", "2024-06-15"],
    }
)
WHERE = {"start": 0, "end": 1, "text": "x"}


def rows(table: str, *given: dict[str, Any], **shared: Any) -> pd.DataFrame:
    """A valid table of ``given`` rows; what a row leaves out is empty, its key is numbered."""
    columns = frame(table, []).columns
    key = columns[0]
    made = [{key: f"{table}:{n}", **WHERE, **shared, **row} for n, row in enumerate(given)]
    return frame(table, [tuple(row.get(column) for column in columns) for row in made])


def tie(
    one: str, two: str, kind: str, day: str | None = None, status: str = "asserted", source: str = "alpha-2021"
) -> dict[str, Any]:
    plover, quad, sign = TIE_TYPES[kind]
    return {
        "source_id": source,
        "sentence_id": f"{source}:001",
        "actor1_id": one,
        "actor2_id": two,
        "tie_type": kind,
        "plover": plover,
        "quad": quad,
        "sign": sign,
        "directed": True,
        "iso_start": day,
        "iso_end": day,
        "status": status,
        "rule": "test",
    }


def mention(entity: str, source: str, number: int) -> dict[str, Any]:
    return {
        "source_id": source,
        "sentence_id": f"{source}:{number:03d}",
        "entity_id": entity,
        "entity_name": entity.title(),
        "entity_type": "state",
        "iso3": entity,
        "metonym": False,
        "via": "name",
        "rule": "test",
    }


def quantity(
    value: float, kind: str, change: str = "none", period: str | None = None, qualifier: str = "exact", start: int = 0
) -> dict[str, Any]:
    return {
        "source_id": "alpha-2021",
        "sentence_id": "alpha-2021:007",
        "start": start,
        "text": f"{value:g}",
        "value": value,
        "unit": kind,
        "unit_kind": kind,
        "qualifier": qualifier,
        "change": change,
        "measure": "deaths",
        "period_start": period and f"{period}-01-01",
        "period_end": period and f"{period}-12-31",
        "rule": "test",
    }


MENTIONS = rows(
    "mentions",
    *(
        mention(e, s, n)
        for e, s, n in (
            ("PAK", "alpha-2021", 1),
            ("TJK", "alpha-2021", 1),
            ("PAK", "alpha-2021", 2),
            ("TJK", "alpha-2021", 2),
            ("PAK", "beta-2024", 1),
            ("CHN", "beta-2024", 1),
            ("CHN", "beta-2024", 2),
        )
    ),
)
TIES = rows(
    "ties",
    tie("PAK", "TJK", "arms", "2021-06-02"),
    tie("CHN", "TJK", "aid", "2016-10-01"),
    tie("CHN", "PAK", "accuse", "2022-01-01", source="beta-2024"),
    tie("TJK", "PAK", "cooperate", None, "planned"),
    tie("AFG", "PAK", "border"),
    tie("PAK", "IND", "compete", "2023-01-01", source="beta-2024"),
)
LEVELS = rows(
    "quantities",
    quantity(292, "deaths", period="2021"),
    quantity(643, "deaths", "to", "2022"),
    quantity(120, "percent", "by"),
)
CHANGES = rows("quantities", quantity(73, "percent", "by", qualifier="nearly"), quantity(138, "percent", "to", start=9))
KILLED = rows(
    "quantities",
    {**quantity(25, "deaths"), "period_start": "2023-12-12", "period_end": "2023-12-12"},
    quantity(6, "injured"),
)
FIGURES = pd.DataFrame(
    {
        "title": ["643 deaths", "about 5 killed", "about 5 killed"],
        "verdict": ["confirmed", "cannot be checked", "cannot be checked"],
        "source_id": "beta-2024",
        "sentence_id": ["beta-2024:001", "beta-2024:002", "beta-2024:001"],
    }
)
RISKS = frame("risks", [("r", "alpha-2021", "A scenario", "a driver", "PAK TJK", "a consequence", None)])
LINKS = frame("evidence", [("risks", "r", "alpha-2021:009", "states"), ("checks", "a", "alpha-2021:007", "states")])
PLACES = pd.DataFrame(
    {
        "place_id": ["w", "k"],
        "name": ["Wakhan", "Kabul"],
        "lon": [73.0, 69.2],
        "lat": [37.0, 34.5],
        "kind": ["corridor", "city"],
        "layer": ["place named", "capital"],
        "mentions": [4, 2],
        "sentence_ids": [["alpha-2021:001"], ["beta-2024:002"]],
    }
)
PERIODS = pd.DataFrame(
    {
        "label": ["2022", "Takeover"],
        "start": ["2022-01-01", "2021-08-15"],
        "end": ["2022-12-31", "2021-08-15"],
        "kind": ["year", "day"],
        "sentence_ids": [["alpha-2021:007"], ["beta-2024:001"]],
    }
)
BENCHMARKS = pd.DataFrame(
    [
        (
            "GTI",
            "IEP",
            "Index 2023",
            "deaths",
            "Pakistan",
            "2022-01-01",
            "2022-12-31",
            643,
            "deaths",
            120,
            "press",
            "u",
            "",
        ),
        (
            "PIPS",
            "PIPS",
            "Paper 2022",
            "attacks",
            "Pakistan",
            "2021-08-15",
            "2022-08-14",
            250,
            "attacks",
            51,
            "press",
            "u",
            "",
        ),
    ],
    columns=[
        "series",
        "publisher",
        "report",
        "measure",
        "place",
        "period_start",
        "period_end",
        "value",
        "unit",
        "change_stated_percent",
        "read_from",
        "url",
        "note",
    ],
)
QUOTED = rows(
    "quotations",
    *(
        {"source_id": "alpha-2021", "sentence_id": "alpha-2021:003", "speaker_id": who, "kind": "direct"}
        for who in ("PAK", "PAK", None)
    ),
)
CITED = rows(
    "citations",
    *(
        {"source_id": "alpha-2021", "sentence_id": "alpha-2021:004", "outlet": o, "published": p}
        for o, p in (("Dawn", "2021-05-05"), ("Geo", "2021"))
    ),
)
SCORES = pd.DataFrame(
    {
        "table": ["ties"] * 3,
        "measure": ["precision", "recall", "f1"],
        "value": [0.9, 0.8, 0.85],
        "low": [0.8, 0.7, None],
        "high": [0.95, 0.9, None],
        "gold": 9,
    }
)
RUNS = pd.DataFrame({"texts": [10, 100], "megabytes": [0.08, 0.8], "seconds": [2.5, 4.0], "memory": [300, 320]})
EVENTS = pd.DataFrame(
    {
        "label": ["a", "b"],
        "iso_start": ["2021-08-15", None],
        "iso_end": [None, None],
        "source_id": "beta-2024",
        "sentence_id": "beta-2024:001",
    }
)

LINES = pd.DataFrame(
    [
        ("Pakistan – Tajikistan", "PAK", "TJK", 73.05, 33.69, 68.77, 38.56, 1, 3, ["beta-2024:001"]),
        ("Pakistan – Tajikistan", "PAK", "TJK", 73.05, 33.69, 68.77, 38.56, -1, 1, ["beta-2024:002"]),
        ("Pakistan – United States", "PAK", "USA", 73.05, 33.69, -77.0, 38.9, -1, 2, ["beta-2024:002"]),
    ],
    columns=["name", "a", "b", "lon1", "lat1", "lon2", "lat2", "sign", "ties", "sentence_ids"],
)

CASES: dict[str, tuple[pd.DataFrame, dict[str, Any]]] = {
    "actor_source_heatmap": (MENTIONS, {}),
    "co_mention_network": (MENTIONS, {}),
    "voices": (QUOTED, {}),
    "source_perspective": (TIES, {}),
    "tie_network": (TIES, {}),
    "ego_network": (TIES, {"actor": "TJK"}),
    "frustrated_triads": (TIES, {}),
    "pair_graph": (TIES.query("tie_type == 'border'"), {"what": "borders"}),
    "before_after": (TIES, {}),
    "quad_over_time": (TIES, {}),
    "offers": (TIES, {"actor": "TJK", "partners": ("CHN", "PAK")}),
    "partners_over_time": (TIES, {"actor": "PAK"}),
    "quantity_overview": (LEVELS, {}),
    "level_change": (LEVELS, {"what": "Deaths"}),
    "two_readings": (CHANGES, {}),
    "incidents": (KILLED, {}),
    "verdict_picture": (FIGURES, {}),
    "places_map": (PLACES, {"window": "corridor"}),
    "relations_map": (LINES, {}),
    "distance_bars": (PLACES, {"origin": "Wakhan"}),
    "windows": (PERIODS, {}),
    "benchmark_series": (BENCHMARKS, {}),
    "event_timeline": (EVENTS, {}),
    "risk_graph": (RISKS, {"evidence": LINKS}),
    "press_outlets": (CITED, {}),
    "accuracy": (SCORES, {}),
    "library_growth": (RUNS, {}),
}
EVERY = pytest.mark.parametrize("name", sorted(CASES))


def drawn(name: str, table: pd.DataFrame | None = None, **more: Any) -> go.Figure:
    given, options = CASES[name]
    bound = charts.Bound(style.Labels.of(MENTIONS, SOURCES))
    return getattr(bound, name)(given if table is None else table, name="a-chart", **{**options, **more})


def meta(figure: go.Figure) -> dict[str, Any]:
    return json.loads(figure.to_json())["layout"]["meta"]


def test_every_chart_function_is_tried_here() -> None:
    assert set(CASES) == set(charts.functions())


@EVERY
def test_a_chart_says_what_it_found_and_what_it_stands_on(name: str) -> None:
    told = meta(drawn(name))
    assert {"name", "finding", "caption", "alt", "source", "rows", "evidence", "code"} <= set(told)
    assert re.search(r"\d", told["alt"]) and re.search(r"\d", told["finding"]), told
    assert told["rows"]["data"] and all(len(row) == len(told["rows"]["columns"]) for row in told["rows"]["data"])
    assert told["source"].startswith("Source")
    assert told["code"].endswith(name) and "nan" not in json.dumps(told).lower().replace("finan", "")


@EVERY
def test_a_chart_walks_back_to_sentences_unless_it_stands_beside_the_corpus(name: str) -> None:
    told = meta(drawn(name))
    assert bool(told["evidence"]) == (name not in ("benchmark_series", "accuracy", "library_growth"))


def test_the_growth_of_a_library_is_told_as_the_table_of_speed_has_it() -> None:
    picture = charts.functions()["library_growth"](RUNS.assign(seconds=[1.0, 1.4]), name="growth")
    assert "1.4 seconds, 14.0 milliseconds" in meta(picture)["finding"]
    assert {trace.name for trace in picture.data} == {"measured", "without the cost of starting"}


@EVERY
def test_a_chart_needs_a_name(name: str) -> None:
    table, options = CASES[name]
    with pytest.raises((TypeError, ValueError)):
        charts.functions()[name](table, **options)


@EVERY
def test_a_chart_is_the_same_at_every_build_and_can_be_compared_as_text(name: str) -> None:
    first, second = drawn(name).to_json(), drawn(name).to_json()
    assert first == second
    assert "bdata" not in first, "a column was passed as an array, not as a list"


@EVERY
def test_a_chart_of_nothing_says_so_instead_of_failing(name: str) -> None:
    figure = drawn(name, CASES[name][0].iloc[:0])
    assert not figure.data and "nothing" in meta(figure)["finding"]


@EVERY
def test_a_chart_is_sized_and_its_phone_layout_is_complete(name: str) -> None:
    figure = drawn(name)
    phone = meta(figure).get("phone", {})
    assert figure.layout.height >= 150
    go.Layout(**phone)  # raises on a key that plotly does not know
    for axis in (key for key in phone if re.fullmatch(r"[xy]axis\d*", key)):
        assert set(json.loads(figure.to_json())["layout"].get(axis, {})) <= set(phone[axis]), (
            "the renderer replaces the whole axis"
        )


@EVERY
def test_a_chart_uses_the_house_colours_only(name: str) -> None:
    used = set(re.findall(r'"(#[0-9a-f]{6})"', drawn(name).to_json()))
    house = {v for v in vars(palette).values() if isinstance(v, str) and v.startswith("#")} | set(palette.RAMP)
    pale = {relations._pale(colour) for colour in palette.HUES}
    assert used <= house | pale | {cartography.LAND, cartography.COAST}


def test_the_source_line_names_the_publishers_of_the_rows_drawn_and_no_other() -> None:
    assert meta(drawn("actor_source_heatmap"))["source"] == "Sources: Alpha 2021 = Alpha Centre; BETA 2024 = B. Writer."
    assert meta(drawn("level_change"))["source"] == "Source: Alpha 2021 = Alpha Centre."


def test_the_stated_change_holds_until_a_level_is_another() -> None:
    assert "120 percent holds" in meta(drawn("level_change"))["finding"]
    changed = LEVELS.assign(value=[292.0, 700.0, 120.0])
    assert "120 percent does not hold" in meta(drawn("level_change", changed))["finding"]


def test_two_levels_and_one_change_are_asked_for_by_name() -> None:
    with pytest.raises(ValueError, match="1 levels and 1 changes"):
        drawn("level_change", LEVELS.iloc[1:])


def test_both_readings_are_told_and_follow_the_figures() -> None:
    assert re.search(r"\+38 percent.*−20 percent", meta(drawn("two_readings"))["finding"])
    assert "+74 percent" in meta(drawn("two_readings", CHANGES.assign(value=[37.0, 138.0])))["finding"]


def test_a_year_s_toll_is_no_incident() -> None:
    assert "at least 25 killed and 6 injured" in meta(drawn("incidents", pd.concat([KILLED, LEVELS])))["finding"]


def test_the_dead_whom_a_text_calls_terrorists_are_told_from_all_and_sentences_are_no_incidents() -> None:
    fallen = {**quantity(27, "deaths"), "measure": "terrorists killed"}
    three = {**quantity(3, "count"), "unit": "incidents", "measure": "distinct incidents"}
    told = meta(drawn("incidents", pd.concat([KILLED, rows("quantities", fallen, three)])))
    assert (
        "1 sentence counts" in told["finding"]
        and "52 killed, of whom 27 are called terrorists, and 6" in told["finding"]
    )
    assert "one sentence counts 3 incidents together" in told["caption"]


def test_the_series_that_are_drawn_are_counted_and_changes_without_a_level_are_not() -> None:
    changes = BENCHMARKS.iloc[:1].assign(unit="percent", report="Paper 2024", publisher="Another")
    told, plain = meta(drawn("benchmark_series", pd.concat([BENCHMARKS, changes]))), meta(drawn("benchmark_series"))
    assert (
        told["finding"] == plain["finding"]
        and "1 change in percent, without a level, is in the rows and not drawn: Another, Paper 2024."
        in told["caption"]
    )


def test_no_two_definitions_or_editions_share_an_axis() -> None:
    figure = drawn("benchmark_series")
    assert len({trace.yaxis for trace in figure.data}) == len(figure.data) == 2


def test_conflict_is_told_from_cooperation_without_colour() -> None:
    lines = [trace.line for trace in drawn("tie_network").data if trace.mode and "lines" in trace.mode]
    assert {line.dash for line in lines if line.color == palette.BLUE} == {"solid"}
    assert "solid" not in {line.dash for line in lines if line.color == palette.ORANGE}


def test_the_map_lies_on_outlines_of_ours_and_asks_for_no_base_layer() -> None:
    figure = drawn("places_map")
    assert {trace.type for trace in figure.data} == {"scatter"}
    assert "disputed" in meta(figure)["caption"]


def test_a_name_that_is_no_slug_is_refused() -> None:
    with pytest.raises(ValueError, match="lower-case words"):
        charts.Bound(style.Labels()).tie_network(TIES, name="Signed Network")


def test_an_unknown_chart_is_named_with_those_there_are() -> None:
    call: Callable[[], Any] = lambda: charts.Bound(style.Labels()).pie  # noqa: E731
    with pytest.raises(AttributeError, match="tie_network"):
        call()


def test_a_phone_leaves_out_the_figures_that_cannot_be_checked_and_says_so() -> None:
    told = meta(drawn("verdict_picture"))
    assert "leaves out the 2 that cannot be checked" in told["phone_note"]
    assert told["phone"]["yaxis"]["range"] == [1.4, 2.6] and len(told["phone"]["yaxis"]["ticktext"]) == 1
    assert told["phone"]["xaxis"]["tickvals"] == ["confirmed"]
    none = meta(drawn("verdict_picture", FIGURES[FIGURES["verdict"] == "cannot be checked"]))
    assert "phone_note" not in none and len(none["phone"]["yaxis"]["ticktext"]) == 2


def test_two_figures_of_one_name_stay_two_rows_of_the_picture() -> None:
    picture = drawn("verdict_picture")
    rows = [y for trace in picture.data for y in trace.y]
    assert len(rows) == len(set(rows)) == 3
    assert meta(picture)["finding"].startswith("1 of 3 figures are confirmed; 2 cannot be checked")
    assert meta(drawn("verdict_picture", what="violence"))["finding"].startswith("1 of 3 figures about violence are")


def test_the_heading_of_the_verdicts_leaves_none_out_and_their_heads_stay_within_their_columns() -> None:
    every = pd.concat([FIGURES.assign(title=f"figure {verdict}", verdict=verdict) for verdict in VERDICTS])
    picture = drawn("verdict_picture", every)
    told = meta(picture)["finding"]
    assert all(f"3 are {verdict.replace(' its ', ' their ')}" in told for verdict in list(VERDICTS)[1:-1])
    longest = max(len(word) for head in picture.layout.xaxis.ticktext for word in head.split("<br>"))
    assert longest <= max(len(word) for verdict in VERDICTS for word in verdict.split())


def test_a_window_that_is_not_drawn_whole_ends_in_an_arrow_and_no_line_runs_through_what_is_written() -> None:
    old = pd.DataFrame({"label": ["Decades"], "start": ["2001-07-01"], "end": ["2022-03-31"], "kind": ["year"]})
    cut = drawn("windows", pd.concat([PERIODS, old.assign(sentence_ids=[["alpha-2021:007"]])]))
    (bar,) = [trace for trace in cut.data if trace.type == "bar"]
    heads = [shape for shape in cut.layout.shapes if shape.type == "path"]
    assert [(one.xanchor, one.yanchor, one.fillcolor) for one in heads] == [("2021-08-15", "Decades", bar.marker.color)]
    assert min(day for trace in cut.data if trace.type == "bar" for day in trace.base) == "2021-08-15"
    assert "an arrow ends a bar that is cut" in meta(cut)["caption"]
    assert all(note.bgcolor for note in cut.layout.annotations)
    whole = drawn("windows")
    assert "arrow" not in meta(whole)["caption"] and len(whole.layout.shapes) < len(cut.layout.shapes)


def test_a_source_has_one_colour_in_all_charts_whatever_others_they_draw() -> None:
    named = charts.Bound(style.Labels.of(MENTIONS, SOURCES))
    later = QUOTED.assign(source_id="beta-2024")
    bars = named.voices(later, name="a").data
    dots = [one for one in named.event_timeline(EVENTS, name="a").data if one.showlegend]
    assert [one.marker.color for one in bars] == [palette.HUES[1]] == [one.marker.color for one in dots]


def test_years_without_ties_keep_their_room_and_scales_go_by_round_steps() -> None:
    picture = drawn("quad_over_time")
    assert sorted({year for trace in picture.data for year in trace.x}) == [2016, 2021, 2022, 2023]
    assert picture.layout.xaxis.dtick == 1 and list(picture.layout.xaxis.range) == [2015.4, 2023.6]
    assert "years 2016 to 2023, of which 4 have ties" in meta(picture)["alt"]
    many = pd.concat([TIES.assign(tie_id=[f"{time}:{one}" for one in TIES["tie_id"]]) for time in range(19)])
    assert list(drawn("source_perspective", many).layout.xaxis.ticktext) == ["60", "40", "20", "0", "20", "40", "60"]


def test_cooperation_and_competition_of_one_pair_are_two_lines_on_one_map() -> None:
    picture = drawn("relations_map")
    told = meta(picture)
    assert "1 pair of states" in told["finding"] and "1 pair drawn has both" in told["finding"]
    assert "Pakistan – United States" in told["caption"], "a line that would leave the map is named instead"
    middles = {trace.name: (trace.x[1], trace.y[1]) for trace in picture.data if trace.name}
    assert len(set(middles.values())) == 2, "the two bow to different sides"


def test_no_line_joins_a_state_to_the_one_that_its_troops_leave() -> None:
    gone = rows("ties", tie("USA", "AFG", "retreat"), tie("USA", "AFG", "attack"), tie("AFG", "PAK", "agree"))
    lines = relation_lines(gone)
    assert lines[["name", "sign", "ties"]].values.tolist() == [
        ["Afghanistan – Pakistan", 1, 1],
        ["Afghanistan – United States", -1, 1],
    ]
    assert "Withdrawals, truces and releases" in meta(drawn("relations_map", lines))["caption"]


def test_the_words_of_a_tie_name_both_its_sides_or_are_the_whole_sentence() -> None:
    said = "Oman, which has a port, could counterbalance Yemen. Ties were strained in May."
    sentences = pd.DataFrame([("s:1", 0, said[:51]), ("s:2", 52, said[52:])], columns=["sentence_id", "start", "text"])
    ties = rows(
        "ties",
        {**tie("OMN", "YEM", "compete"), "start": 30, "end": 50},
        {**tie("OMN", "YEM", "other"), "start": 52, "end": 56},
    )
    ties = ties.assign(sentence_id=["s:1", "s:2"], text=["counterbalance Yemen", "Ties"])
    named = pd.DataFrame(
        [("s:1", "OMN", 0, 4), ("s:1", "YEM", 45, 50)], columns=["sentence_id", "entity_id", "start", "end"]
    )
    assert as_read(ties, sentences, named)["text"].tolist() == [said[:50], said[52:]]
    assert as_read(ties, sentences)["text"].iloc[0] == "…\u00a0counterbalance Yemen"


def test_who_ends_a_truce_is_not_said_to_criticise() -> None:
    ended = TIES.assign(rule="noun-ceasefire", tie_type="reject")
    assert set(in_words(ended)) == {"end of a truce"}


def test_distances_from_a_place_that_no_text_names_are_an_empty_chart() -> None:
    assert "0 rows" in meta(drawn("distance_bars", origin="Atlantis"))["alt"]


def test_lines_of_the_risk_graph_run_between_the_boxes() -> None:
    notes = drawn("risk_graph").layout.annotations
    boxes = {note.x for note in notes if note.bordercolor}
    arrows = [note for note in notes if note.showarrow]
    assert arrows and all(note.ax < note.x for note in arrows)
    assert not [one for one in arrows for x in boxes if one.ax - 0.02 < x < one.x + 0.02]


def test_names_on_the_map_of_relations_stand_clear_of_lines_and_every_dot_has_one() -> None:
    beijing = LINES.assign(name="Pakistan – China", b="CHN", lon2=116.4, lat2=39.9)
    notes = drawn("relations_map", beijing).layout.annotations
    countries = {note.text: note for note in notes if note.text.startswith("<i>")}
    assert all(note.font.shadow for note in countries.values())
    # A box in a country's colour would hide the border that it spills over: only where lines end at a name is there one.
    assert [name for name, note in countries.items() if note.bgcolor] == ["<i>CHINA</i>"]
    assert "Islamabad" in {note.text for note in notes}


def test_what_a_text_does_not_assert_says_so_on_the_timeline() -> None:
    ties = TIES.assign(iso_start="2021-08-15", iso_end="2021-08-15")
    told = event_rows(ties.assign(status="planned"), MENTIONS)["label"]
    assert (
        told.str.endswith(" (planned)").all()
        and not event_rows(ties, MENTIONS)["label"].str.contains(r"\(asserted").any()
    )


def test_few_ties_on_one_side_of_a_day_show_no_turn_and_many_are_told_with_their_number() -> None:
    told = meta(drawn("before_after"))["finding"]
    assert told.startswith("Too few ties can be placed in time") and "3 before" in told and "2 after" in told
    cut = charts.before_after(TIES, name="a", top=1)
    assert (
        "are of pairs not drawn" in meta(cut)["caption"] and "not drawn" not in meta(drawn("before_after"))["caption"]
    )
    many = pd.concat([TIES.query("sign != 0 and iso_start.notna()")] * 10, ignore_index=True)
    assert meta(drawn("before_after", many))["finding"] == (
        "Of the signed ties before 15 August 2021 0 of 20 (0 percent) are conflictual, after it 20 of 20 (100 percent)"
    )


def test_withdrawals_and_shelter_for_groups_are_told_apart_from_cooperation() -> None:
    moved = TIES.assign(tie_type=TIES["tie_type"].replace("arms", "retreat"))
    assert "(1 of them withdrawals" in meta(drawn("tie_network", moved))["finding"]
    assert "withdrawals" not in meta(drawn("tie_network"))["finding"]


def test_foes_are_no_partners_and_every_chart_of_one_selection_counts_them_alike() -> None:
    told = "The rules tie Pakistan to 3 actors: 1 by co-operation alone, 2 by conflict alone, none by both"
    assert told.replace("Pakistan", "Pak") == meta(drawn("ego_network", actor="PAK"))["finding"]
    assert told.replace("Pakistan", "Pak") in meta(drawn("tie_network"))["caption"]
    assert "in all to 3 (1, 2, 0)." in meta(drawn("tie_network", top=2))["caption"]


def test_a_region_has_no_distance_for_its_middle_says_nothing_of_where_it_begins() -> None:
    near = PLACES.assign(kind=["corridor", "region"])
    assert "0 rows" in meta(drawn("distance_bars", near))["alt"]
    assert "districts apart, Kabul lies nearest" in meta(drawn("distance_bars"))["finding"]


def test_the_timeline_counts_ties_and_their_sentences_and_draws_what_is_told_alike_once() -> None:
    twice = pd.concat([EVENTS, EVENTS.assign(source_id="alpha-2021", sentence_id="alpha-2021:002")])
    told = meta(drawn("event_timeline", twice))
    assert told["finding"] == "2 dated ties from 2 sentences; 2021 holds most (2)" and "(1 row)" in told["caption"]
    assert told["evidence"] == ["alpha-2021:002", "beta-2024:001"]


def test_what_several_texts_tell_has_the_marks_of_all_side_by_side_and_their_names_in_its_row() -> None:
    twice = pd.concat([EVENTS, EVENTS.assign(source_id="alpha-2021", sentence_id="alpha-2021:002")])
    later = EVENTS.assign(label="b", iso_start="2022-01-01", iso_end="2022-01-01")
    picture = drawn("event_timeline", pd.concat([twice, later.iloc[:1]]))
    marks = [trace for trace in picture.data if trace.mode == "markers" and trace.xaxis == "x2"]
    names = ["Alpha 2021", "BETA 2024"]
    assert [(one.name, one.showlegend, one.marker.standoff) for one in marks] == [
        (names[0], True, None),
        (names[1], True, None),
        (names[1], False, (9,)),
    ]
    assert all(one.showlegend for one in drawn("event_timeline", twice).data if one.xaxis == "x2" and one.name)
    assert meta(picture)["rows"]["data"][0][3] == ", ".join(names)
    assert "side by side" in meta(picture)["caption"] and "side by side" not in meta(drawn("event_timeline"))["caption"]


def test_a_tie_is_called_by_a_word_that_a_reader_uses() -> None:
    ties = TIES.assign(iso_start="2021-08-15", iso_end="2021-08-15")
    told = event_rows(ties, MENTIONS)["label"]
    assert told.str.contains(": co-operation").any() and not told.str.contains("cooperate|accuse").any()


def test_the_map_of_the_corridor_points_to_where_it_is_as_narrow_as_its_title_says() -> None:
    picture = drawn("places_map")
    width = re.search(r"about (\d+ km)", meta(picture)["finding"])
    assert width
    for notes in (picture.layout.annotations, meta(picture)["phone"]["annotations"]):
        assert [one["text"] for one in notes if one["showarrow"] and one["text"].endswith(" km")] == [width[1]]


def test_the_close_view_of_the_corridor_names_every_country_that_lies_in_it() -> None:
    notes = " ".join(note["text"] for note in meta(drawn("places_map"))["phone"]["annotations"])
    assert all(name in notes for name in ("TAJIKISTAN", "AFGHANISTAN", "PAKISTAN", "CHINA", "Kyrgyzstan", "India"))


def test_statements_that_are_not_made_as_fact_are_counted_below_their_lines() -> None:
    soft = TIES.query("tie_type == 'compete'").assign(status="hypothetical")
    assert "1 of the 1 statement not as fact" in meta(drawn("pair_graph", soft, what="rivalries"))["caption"]
    assert "not as fact" not in meta(drawn("pair_graph"))["caption"]


def test_a_pair_of_which_nothing_is_stated_as_fact_is_drawn_and_told_apart() -> None:
    firm = TIES.query("tie_type == 'compete'")
    soft = firm.assign(status="hypothetical", actor2_id="TUR", tie_id="soft")
    both = drawn("pair_graph", pd.concat([firm, soft]), what="rivalries")
    lines = [line for line in both.data if line.mode == "lines" and line.x[0] is not None]
    assert sorted(line.line.dash for line in lines) == ["dash", "dot"]
    keys = {line.name: line.line.dash for line in both.data if line.showlegend}
    assert keys == {"stated as fact": "dash", "only as a possibility": "dot"} and both.layout.showlegend
    assert "2 rivalries in the texts, one only as a possibility" in meta(both)["finding"]
    assert "dotted" in meta(both)["caption"]
    more = pd.concat([firm, firm.assign(status="hypothetical", tie_id="more")])
    assert "possibility" not in meta(drawn("pair_graph", more, what="rivalries"))["finding"]
    assert "all only as a possibility" in meta(drawn("pair_graph", soft, what="rivalries"))["finding"]


def test_a_statement_without_one_named_speaker_is_left_out_and_said_to_be() -> None:
    told = meta(drawn("voices"))
    assert "2 of 2 statements with a named speaker" in told["finding"] and "Not counted: 1 more" in told["caption"]
    assert "0 rows" in meta(drawn("voices", QUOTED.assign(speaker_id=None)))["alt"]


def test_a_risk_that_somebody_is_quoted_with_stands_behind_the_name() -> None:
    shown = [note.text for note in drawn("risk_graph", RISKS.assign(said_by="Amina Noor")).layout.annotations]
    assert any("<br>Amina Noor: a consequence" in f"<br>{text}" for text in shown)
    assert not any("Amina" in note.text for note in drawn("risk_graph").layout.annotations)


def test_on_a_phone_consequences_look_alike_and_the_frames_have_a_key() -> None:
    unnamed = RISKS.assign(risk_id="u", title="a consequence")
    notes = meta(drawn("risk_graph", pd.concat([RISKS, unnamed])))["phone"]["annotations"]
    frames = [(one["text"], one["bordercolor"]) for one in notes if one.get("bordercolor")]
    assert frames[:3] == [(step, frame) for step, frame in zip(risks.STEPS, risks.FRAMES, strict=True)]
    assert [frame for text, frame in frames if text == "a consequence"] == [palette.ORANGE] * 2
    assert [risks.has_name(one) for one in pd.concat([RISKS, unnamed]).itertuples()] == [True, False]


def test_a_map_names_the_numbers_of_its_smallest_and_its_largest_mark() -> None:
    assert "size: number of mentions, 4 each" in meta(drawn("places_map", PLACES.iloc[:1]))["caption"]
    assert "size: number of mentions, from 2 to 4" in meta(drawn("places_map", PLACES, window="region"))["caption"]


def test_no_line_of_the_books_network_passes_an_actor_as_if_it_ended_there(report: Report) -> None:
    ties = selections.stated_ties(report.ties, report.sentences)
    made = charts.of(report).tie_network(ties, name="net")
    markers = [
        (x, y) for t in made.data if t.mode == "markers" and t.x[0] is not None for x, y in zip(t.x, t.y, strict=True)
    ]
    lines = [t for t in made.data if t.mode and "lines" in t.mode and len(t.x) > 2]
    for line in lines:
        for at in range(0, len(line.x), 4):
            one, middle, two = ((line.x[k], line.y[k]) for k in range(at, at + 3))
            others = [spot for spot in markers if spot not in (one, two)]
            assert min(math.dist(middle, spot) for spot in others) > 0.03


def test_states_of_a_plain_graph_lie_to_each_other_as_on_a_map() -> None:
    ties = rows("ties", *(tie("AFG", other, "border") for other in ("PAK", "TJK", "CHN")))
    (nodes,) = [trace for trace in drawn("pair_graph", ties).data if trace.mode == "markers"]
    spots = dict(zip(nodes.text, zip(nodes.x, nodes.y, strict=True), strict=True))
    afghanistan, china, tajikistan, pakistan = (spots[one] for one in ("Afghanistan", "Chn", "Tjk", "Pak"))
    assert china[0] > max(afghanistan[0], tajikistan[0], pakistan[0])
    assert tajikistan[1] > afghanistan[1] > pakistan[1]
    assert "as on a map" in meta(drawn("pair_graph", ties))["caption"]
    group = rows("ties", tie("AFG", "ttp", "attack"))
    assert "as on a map" not in meta(drawn("pair_graph", group))["caption"]


def test_the_timeline_shows_what_goes_on_and_has_its_years_above_and_below() -> None:
    since = EVENTS.assign(iso_start=["2011-01-01"] * 2, iso_end=["2011-12-31", None], label=["in a year", "on"])
    picture = drawn("event_timeline", since)
    told = meta(picture)
    assert [row[0] for row in told["rows"]["data"]] == ["on", "in a year"], (
        "the longer of two stands first, as in tables"
    )
    heads = [trace for trace in picture.data if trace.mode == "markers" and trace.marker.symbol == "triangle-right"]
    assert [len(one.x) for one in heads] == [1] and heads[0].x[0] == picture.layout.xaxis.range[1]
    assert "an arrow runs on" in told["caption"] and "a bar spans it" in told["caption"]
    assert "an arrow" not in meta(drawn("event_timeline", since.iloc[:1]))["caption"]
    for layout in (json.loads(picture.to_json())["layout"], told["phone"]):
        assert layout["xaxis2"]["side"] == "top" and layout["xaxis2"]["range"] == layout["xaxis"]["range"]
    assert {note["font"]["size"] for note in told["phone"]["annotations"]} == {11}


def test_two_readings_fill_their_axis_and_their_labels_stand_over_them() -> None:
    picture = drawn("two_readings")
    low, high = picture.layout.xaxis.range
    marks = sorted(trace.x[0] for trace in picture.data)
    assert low < marks[0] < 0 < marks[1] < high and marks[1] - marks[0] > (high - low) / 2
    for notes in (picture.layout.annotations, meta(picture)["phone"]["annotations"]):
        assert sorted(one["x"] for one in notes) == marks and all(one["yanchor"] == "bottom" for one in notes)


def test_an_interval_reaches_beyond_the_mark_in_it() -> None:
    picture = drawn("two_readings")
    low, high = picture.layout.xaxis.range
    for trace in picture.data:
        wide = (trace.error_x.array[0] + trace.error_x.arrayminus[0]) / (high - low) * 500  # pixels
        assert wide >= trace.marker.size - 1, trace.y


def test_a_stated_change_spans_both_of_its_bars() -> None:
    picture = drawn("level_change")
    lines = [shape for shape in picture.layout.shapes if shape.type == "line"]
    assert {0, 1} == {end for line in lines for end in (line.x0, line.x1)}
    over = max(line.y1 for line in lines)
    words = next(one for one in picture.layout.annotations if "recomputed" in one.text)
    assert words.x == 0.5 and words.y == over < picture.layout.yaxis.range[1]


def test_the_balance_of_a_text_says_of_how_many_ties_read() -> None:
    told = meta(drawn("source_perspective"))
    assert re.search(r"\d+ of \d+ ties? read in ", told["finding"]) and "percent" not in told["finding"]
    assert "The rules miss ties" in told["caption"]


def test_the_balance_of_a_text_says_what_it_is_without_withdrawals_and_shelter() -> None:
    told = meta(drawn("source_perspective", TIES.assign(tie_type=TIES["tie_type"].replace("arms", "retreat"))))
    assert "co-operative (1 of them withdrawals" in told["caption"]
    assert "Without these, 2 of 2 in Alpha 2021 are co-operative." in told["caption"]
    assert "3 of 3 ties read in Alpha 2021 (2 of 2 without withdrawals, truces and shelter)" in told["finding"]
    assert "ithout" not in str(meta(drawn("source_perspective")))


def test_ages_are_no_closer_than_the_date_of_the_text_and_its_chosen_day_is_named() -> None:
    assert "chosen" not in meta(drawn("press_outlets"))["caption"]
    chosen = SOURCES.assign(published=["2021-06-20/2021-09-10", "2024-06"])
    told = meta(charts.Bound(style.Labels.of(MENTIONS, chosen)).press_outlets(CITED, name="a"))
    assert "2021-07-01, a day chosen between 2021-06-20 and 2021-09-10" in told["caption"]
    assert "may be 11 days less or 71 more" in told["caption"]
    old = meta(drawn("press_outlets", CITED.assign(published="2021-02-24")))
    assert old["finding"].endswith("half of the reports were about 4 months old or less")


def test_the_balance_of_texts_is_told_in_whole_numbers_under_the_names_of_its_axis() -> None:
    picture = drawn("source_perspective")
    told, names = meta(picture), list(picture.layout.yaxis.ticktext)
    assert re.findall(r"(\w+ \d{4}): \d+ conflictual, \d+ co-operative", told["alt"]) == names[::-1]
    assert all(name in told["finding"] for name in names) or "In each text" in told["finding"]


def test_rows_behind_a_chart_have_names_where_the_tables_have_codes() -> None:
    for name in sorted(CASES):
        cells = {part for row in meta(drawn(name))["rows"]["data"] for part in row}
        assert not cells & {"PAK", "TJK", "CHN", "consult", "accuse"}, name


def test_nothing_on_a_phone_is_written_smaller_than_eleven_pixels() -> None:
    for name in sorted(CASES):
        phone = json.dumps(meta(drawn(name)).get("phone", {}))
        assert min([11.0, *map(float, re.findall(r'"size": ([\d.]+)', phone))]) >= 11, name


def test_the_words_of_a_text_are_no_markup_of_a_chart() -> None:
    evil = '<a href="https://evil.example/">R&amp;D</a>'
    picture = drawn("risk_graph", RISKS.assign(drivers=evil))
    shown = picture.to_plotly_json()
    kept = shown["layout"].pop("meta")
    for part in (shown, kept["phone"]):
        told = json.dumps(part, default=str)
        assert "<a" not in told and "&lt;a" in told and "R&amp;amp;D" in told
    assert "<b>" in json.dumps(kept["phone"], default=str), "our own markup stays"
    assert evil in str(kept["rows"]["data"]), "rows are never drawn"


def test_who_is_host_gives_a_base_and_is_given_none() -> None:
    made = drawn("offers", pd.concat([TIES, rows("ties", tie("TJK", "CHN", "host"))]))
    assert "base in Tjk" in made.layout.yaxis.categoryarray and "Tjk is host to" in meta(made)["caption"]
    assert "host" not in meta(drawn("offers"))["caption"]


def test_ticks_stand_on_both_sides_of_nought_and_labels_hide_no_line() -> None:
    picture = drawn("two_readings")
    assert min(picture.layout.xaxis.tickvals) < 0 < max(picture.layout.xaxis.tickvals)
    assert not any(note.bgcolor for note in (*picture.layout.annotations, *drawn("level_change").layout.annotations))
    assert sum("<b>" in text for text in meta(picture)["phone"]["yaxis"]["ticktext"]) == 2
