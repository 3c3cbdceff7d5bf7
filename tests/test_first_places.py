"""Where two lead, neither leads alone; and what a picture leaves out is counted as such, also of its own hub."""

from __future__ import annotations

from typing import Any

import pandas as pd

from evidence import charts
from evidence.analysis import selections, windows
from evidence.charts import network_words, networks, periods
from evidence.charts.palette import INK, MUTED
from evidence.charts.voices import voices
from tests.test_charts import EVENTS, LINES, PLACES, RISKS, SCORES, drawn, mention, meta, quantity, rows, tie


def ties(*given: dict[str, Any]) -> pd.DataFrame:
    return rows("ties", *given)


LEVEL = ties(
    tie("PAK", "TJK", "attack"), tie("PAK", "AFG", "attack"), tie("AFG", "PAK", "aid"), tie("TJK", "PAK", "aid")
)


def test_both_pairs_with_most_conflict_are_named() -> None:
    assert "between PAK and TJK (1)" in meta(charts.tie_network(LEVEL.iloc[[0, 2, 3]], name="a"))["alt"]
    alt = meta(charts.tie_network(LEVEL, name="a"))["alt"]
    assert "most often between AFG and PAK and between PAK and TJK (1 each)" in alt


def test_both_places_named_most_are_named_and_so_are_those_nearest() -> None:
    level = PLACES.assign(mentions=3)
    assert (
        "most named being Kabul and Wakhan (3 mentions each)"
        in meta(drawn("places_map", level, window="region"))["alt"]
    )
    twice = pd.concat([PLACES, PLACES[PLACES["name"] == "Kabul"].assign(place_id="c", name="Copy")])
    assert "Copy and Kabul lie nearest" in meta(drawn("distance_bars", twice))["finding"]


def test_states_whose_first_tie_may_be_the_first_are_all_first() -> None:
    since = {**tie("PAK", "RUS", "cooperate", "2011-01-01"), "iso_end": None}
    year = {**tie("USA", "PAK", "attack", "2011-01-01"), "iso_end": "2011-12-31"}
    later = {**tie("CHN", "PAK", "aid", "2012-05-01"), "iso_end": "2012-05-31"}
    told = meta(charts.partners_over_time(ties(since, year, later), name="a", actor="PAK"))
    assert told["finding"].endswith("between 2011 and 2012, RUS and USA first")
    alone = meta(charts.partners_over_time(ties(later, year), name="a", actor="PAK"))
    assert alone["finding"].endswith("USA first")


def test_partners_stand_in_one_order_in_chart_and_table_and_a_plan_is_an_open_marker() -> None:
    whole = {"iso_end": "2016-12-31"}
    told = ties(
        {**tie("PAK", "SAU", "arms", "2016-01-01", "planned"), **whole},
        {**tie("PAK", "CHN", "cooperate", "2016-01-01"), **whole},
        tie("RUS", "PAK", "consult", "2016-01-01"),
        tie("TJK", "PAK", "consult"),
    )
    listed = selections.first_ties(told, "PAK")["partner"].tolist()
    chart = charts.partners_over_time(told, name="a", actor="PAK")
    assert listed == ["RUS", "CHN", "SAU"] == list(chart.layout.yaxis.categoryarray)[::-1]
    looks = {trace.name: trace.marker.symbol for trace in chart.data if trace.showlegend}
    assert looks == {"co-operation": "circle", "co-operation, planned": "circle-open"}
    caption = meta(chart)["caption"]
    assert "(asserted and planned)" in caption and "1 tie without a date is not shown" in caption


def test_years_actors_scenarios_outlets_and_texts_that_are_level_are_all_named() -> None:
    two = EVENTS.assign(iso_start=["2021-08-15", "2022-08-15"], sentence_id=["beta-2024:001", "beta-2024:002"])
    assert "2021 and 2022 hold most (1 each)" in meta(drawn("event_timeline", two))["finding"]
    assert "PAK and TJK are each named" in meta(charts.risk_graph(RISKS, name="a"))["finding"]
    same = rows("mentions", mention("CHN", "alpha-2021", 1), mention("PAK", "alpha-2021", 1))
    assert (
        "Chn and Pak are named most: 1 each of 2 mentions"
        in meta(charts.Bound(charts.Labels.of(same)).actor_source_heatmap(same, name="a"))["finding"]
    )
    offers = ties(tie("CHN", "TJK", "aid"), tie("PAK", "TJK", "arms"))
    told = meta(charts.offers(offers, name="a", actor="TJK", partners=("CHN", "PAK")))
    assert told["finding"] == (
        "CHN and PAK are named in most ties that give, promise or might give TJK something (1 each of 2); "
        "as fact CHN and PAK lead (CHN 1, PAK 1)"
    )


def test_who_leads_in_what_is_thought_possible_need_not_lead_in_facts() -> None:
    given = ties(
        tie("PAK", "TJK", "arms", status="hypothetical"),
        tie("PAK", "TJK", "aid", status="planned"),
        tie("CHN", "TJK", "aid"),
    )
    told = meta(charts.offers(given, name="a", actor="TJK", partners=("CHN", "IND", "PAK")))
    assert told["finding"].startswith("PAK is named in most ties") and "something (2 of 3)" in told["finding"]
    assert told["finding"].endswith("as fact CHN leads (CHN 1, IND 0, PAK 0)")
    soft = meta(charts.offers(given.iloc[:2], name="a", actor="TJK", partners=("PAK",)))
    assert soft["finding"].endswith("none is stated as fact")


def test_the_offers_have_a_key_to_the_sizes_that_they_have() -> None:
    given = ties(*(tie("CHN", "TJK", "aid") for _ in range(2)), tie("CHN", "TJK", "arms"))
    made = charts.offers(given, name="a", actor="TJK", partners=("CHN",))
    keys = {one.name: one.marker.size for one in made.data if one.showlegend}
    (drawn_sizes,) = [one.marker.size for one in made.data if not one.showlegend]
    assert list(keys) == ["as fact", "1 tie", "2 ties"] and {keys["1 tie"], keys["2 ties"]} == set(drawn_sizes)
    alone = charts.offers(given.iloc[:1], name="a", actor="TJK", partners=("CHN",))
    assert [one.name for one in alone.data if one.showlegend] == ["as fact"]


def test_tables_that_print_the_same_share_agree_best_together() -> None:
    other = SCORES.assign(table="dates", value=[0.9, 0.8, 0.851])
    told = meta(drawn("accuracy", pd.concat([SCORES, other])))["finding"]
    assert "best on dates and ties (F1 0.85 each)" in told


def test_the_offers_explain_no_colour_that_is_not_drawn() -> None:
    good = ties(tie("CHN", "TJK", "aid"))
    assert "orange" not in meta(charts.offers(good, name="a", actor="TJK", partners=("CHN",)))["caption"]
    bad = ties(tie("CHN", "TJK", "aid"), tie("CHN", "TJK", "accuse"))
    assert "orange" in meta(charts.offers(bad, name="a", actor="TJK", partners=("CHN",)))["caption"]


def test_a_year_stands_by_several_offers_with_how_many_have_it() -> None:
    mixed = ties(tie("CHN", "TJK", "aid"), tie("CHN", "TJK", "aid"), tie("CHN", "TJK", "arms"))
    chart = charts.offers(mixed.assign(iso_start=["2016-09-01", None, None]), name="a", actor="TJK", partners=("CHN",))
    assert sorted(text for trace in chart.data for text in trace.text or ()) == ["", "2016 (1 of 2)"]


STAR = ties(
    *(tie("PAK", other, "aid") for other in ("AFG", "AFG", "AFG", "CHN", "CHN", "TJK", "TUR")),
    tie("AFG", "CHN", "attack"),
)


def test_a_hub_is_tied_to_no_more_actors_than_are_drawn_and_the_rest_is_told_apart() -> None:
    told = meta(charts.tie_network(STAR, name="a", top=4))
    assert told["finding"].startswith(
        "The 3 actors with most ties share"
    )  # the fourth would be one of two that are level
    assert told["finding"].endswith("PAK is tied to most, each of the 2 others drawn (4 in all)")
    assert (
        "tie PAK to 2 actors drawn: 2 by co-operation alone" in told["caption"]
        and "in all to 4 (4, 0, 0)" in told["caption"]
    )
    assert told["caption"].endswith("2 ties with 2 actors not drawn are left out, 2 of them PAK's.")
    more = pd.concat([STAR, ties(*(tie("AFG", "IND", "aid") for _ in range(5)))], ignore_index=True)
    assert meta(charts.tie_network(more, name="a", top=4))["finding"].endswith("most, 2 of those drawn (4 in all)")
    whole = meta(charts.tie_network(STAR, name="a"))
    assert whole["finding"].endswith("PAK is tied to most actors, 4") and "left out" not in whole["caption"]


def test_a_tie_of_no_class_is_drawn_as_one_of_no_class() -> None:
    bad = {**tie("CHN", "PAK", "other"), "sign": -1}
    given = ties(bad, tie("PAK", "IND", "accuse"), {**bad, "actor1_id": "IND"})
    assert sorted(networks.summed(given)["quad"]) == ["conflict of no class", "verbal conflict"]
    drawn_lines = charts.tie_network(given, name="a")
    keys = {trace.name: trace.line.dash for trace in drawn_lines.data if trace.showlegend}
    assert keys == {"verbal conflict": "dot", "conflict of no class": "dashdot"}
    assert "Of no class:" in meta(drawn_lines)["caption"]
    assert "Of no class:" not in meta(charts.tie_network(given.iloc[[1]], name="a"))["caption"]


def test_shelter_and_withdrawal_have_a_line_of_their_own_that_no_hue_or_dash_shares() -> None:
    given = ties(
        tie("AFG", "ttp", "shelter"),
        tie("AFG", "ttp", "aid"),
        tie("USA", "AFG", "retreat"),
        tie("ttp", "AFG", "attack"),
    )
    lines = networks.summed(given)
    assert sorted(lines["quad"]) == ["material co-operation", "material conflict", *[networks.NO_HELP] * 2]
    looks = list(networks.TIE_LOOK.values())
    own = networks.TIE_LOOK[networks.NO_HELP]
    assert [look[1] for look in looks].count(own[1]) == 1 and [look[0] for look in looks].count(own[0]) == 1
    drawn_lines = charts.tie_network(given, name="a")
    assert own[1] in {trace.line.dash for trace in drawn_lines.data if trace.mode != "markers"}
    assert "Grey: withdrawals" in meta(drawn_lines)["caption"]
    assert "Grey" not in meta(charts.tie_network(given.iloc[[1]], name="a"))["caption"]
    bows = networks._apart(lines)
    pair = [
        bow if row.actor1_id < row.actor2_id else -bow
        for row, bow in zip(lines.itertuples(), bows, strict=True)
        if "ttp" in (row.actor1_id, row.actor2_id)
    ]
    assert len(pair) == len(set(pair)) == 3


def test_an_arrow_stands_where_all_ties_with_a_direction_run_one_way() -> None:
    mutual = {**tie("IND", "ttp", "cooperate"), "directed": False}
    assert networks.summed(ties(tie("IND", "ttp", "aid"), mutual))["direction"].tolist() == ["one way"]
    assert networks.summed(ties(tie("IND", "ttp", "aid"), tie("ttp", "IND", "aid")))["direction"].tolist() == [
        "both ways"
    ]
    assert networks.summed(ties(mutual))["direction"].tolist() == ["both ways"]


def test_a_drawing_that_takes_some_of_many_level_actors_does_not_call_them_the_first() -> None:
    level = ties(*(tie(f"a{n}", f"b{n}", "aid") for n in range(4)))
    kept = level.head(1)
    assert network_words.whose(level, kept, ["a0", "b0"]) == "2 of 8 actors share"


def test_undated_ties_are_counted_whether_or_not_they_have_a_class() -> None:
    none = {**tie("PAK", "IND", "other"), "sign": -1}
    given = ties(tie("PAK", "TJK", "arms", "2021-06-02"), tie("PAK", "TJK", "arms"), none, none)
    caption = meta(charts.quad_over_time(given, name="a"))["caption"]
    assert caption.endswith("3 ties without a date (2 of them of no class) are not drawn.")


def test_the_map_of_relations_says_how_many_pairs_there_are_and_how_many_fit() -> None:
    told = meta(drawn("relations_map"))["finding"]
    assert (
        "co-operation between 1 pair of states and conflict or competition between 2, of which 1 and 1 fit the frame"
        in told
    )
    inside = meta(drawn("relations_map", LINES.head(2)))["finding"]
    assert "fit the frame" not in inside


def test_pairs_would_have_to_change_and_not_ties() -> None:
    given = ties(tie("PAK", "TJK", "arms"), tie("CHN", "TJK", "aid"), tie("CHN", "PAK", "accuse"))
    assert "1 signed pair of 3 would have to change" in meta(charts.frustrated_triads(given, name="a"))["finding"]


def test_a_window_begins_on_the_day_that_its_row_gives_and_a_long_one_is_told_in_years() -> None:
    counted = {**quantity(9.0, "deaths"), "period_start": "2001-07-01", "period_end": "2021-07-31"}
    quantities = rows("quantities", counted)
    dates = rows(
        "dates",
        {
            "source_id": "alpha-2021",
            "sentence_id": "alpha-2021:007",
            "text": "past two decades",
            "granularity": "decade",
            "role": "event",
            "iso_start": "2001-07-01",
            "iso_end": "2021-07-31",
        },
    )
    nothing = pd.DataFrame({"check_id": [], "stated": []}, dtype="string")
    found = windows.figure_windows(
        quantities, dates, nothing, pd.DataFrame({"table": [], "row_id": [], "role": [], "sentence_id": []})
    )
    assert found[["label", "start", "end"]].to_numpy().tolist() == [["past two decades: 9", "2001-07-01", "2021-07-31"]]
    assert periods._span(7336) == "20 years" and periods._span(365) == "12 months"


def test_the_loudest_voice_is_heard_also_where_its_words_are_not_quoted() -> None:
    given = pd.DataFrame(
        {"speaker_id": "PAK", "kind": ["direct", "indirect", "indirect"], "quotation_id": ["a", "b", "c"]}
    )
    given = given.assign(source_id="alpha-2021", sentence_id="alpha-2021:001")
    told = meta(voices(given, name="a"))["finding"]
    assert told == "The voice heard most is PAK's: 3 of 3 statements with a named speaker, 1 of them quoted"
    indirect = meta(voices(given.iloc[1:], name="a"))["finding"]
    assert indirect.endswith("2 of 2 statements with a named speaker, none of them quoted")


def test_a_pair_named_together_far_more_often_has_a_line_of_its_own_width() -> None:
    pairs = {"PAK": 45, "IND": 22, "CHN": 12, "RUS": 5, "TUR": 2}
    given = [
        mention(one, "alpha-2021", 100 * n + k)
        for n, (other, times) in enumerate(pairs.items())
        for k in range(times)
        for one in ("AFG", other)
    ]
    made = charts.co_mention_network(rows("mentions", *given), name="a")
    widths = [trace.line.width for trace in made.data if trace.mode == "lines"]
    assert len(set(widths)) == len(pairs)
    assert "(2–3, 4–9, 10–19, 20–39, 40 and more)" in meta(made)["caption"]


def test_hosting_is_said_to_point_from_the_host_where_it_is_drawn() -> None:
    told = "Hosting points from host to guest."
    assert (
        told in meta(charts.tie_network(ties(tie("TJK", "RUS", "host"), tie("RUS", "PAK", "aid")), name="a"))["caption"]
    )
    assert told not in meta(charts.tie_network(ties(tie("TJK", "RUS", "aid")), name="a"))["caption"]


def test_years_of_ties_stand_against_an_axis_that_reaches_a_written_number() -> None:
    given = ties(*(tie("PAK", "IND", "attack", "2021-01-01") for _ in range(18)))
    axis = charts.quad_over_time(given, name="a").layout.yaxis
    assert axis.range[1] >= 18 and axis.range[1] % axis.dtick == 0


def test_the_sign_of_a_triad_is_written_in_colours_that_a_dark_page_turns() -> None:
    strained = ties(tie("PAK", "IND", "aid"), tie("PAK", "CHN", "aid"), tie("IND", "CHN", "attack"))
    signs = [one for one in charts.frustrated_triads(strained, name="a").layout.annotations if one.text in "+−"]
    assert len(signs) == 3 and {(one.font.color, one.bordercolor) for one in signs} == {(INK, MUTED)}
