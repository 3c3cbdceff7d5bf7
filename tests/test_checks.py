"""Each rule of the checks hits where it should, and stays silent on its near miss. Texts are the tests' own."""

from __future__ import annotations

import pytest

from evidence.checks import Benchmark, find_checks, find_verdicts, load_benchmarks
from evidence.checks.corpus import Corpus
from evidence.checks.intervals import Interval, interval_of
from evidence.checks.periods import is_of_a_date
from evidence.checks.words import load_words
from evidence.curated import DATA
from evidence.errors import InputError
from evidence.tables.rows import Check, Quantity
from evidence.tables.schemas import frame
from tests.made import Made

YEAR = {"period_start": "2022-01-01", "period_end": "2022-12-31"}


def checks(made: Made, series: list[Benchmark] | None = None) -> dict[str, Check]:
    found, links = find_checks(made.tables, series or [])
    frame("checks", found), frame("evidence", links)
    known = {sentence.sentence_id for sentence in made.tables["sentences"]}
    assert {link.sentence_id for link in links} <= known
    assert {link.row_id for link in links} == {check.check_id for check in found}, "a check without evidence"
    return {check.check_id.split(":")[0]: check for check in found}


def change(
    level: float, base: float, percent: float, words: str = "a rise of", cue: str = "the previous year's"
) -> Made:
    made = Made()
    at = made.say(f"Deaths reached {level:g}, {words} {percent:g} percent from {cue} {base:g}.")
    made.quantity(at, f"{level:g}", level, "deaths", change="to", attributed_to="iep", **YEAR)
    made.quantity(at, f"{percent:g} percent", percent, "percent", "percent", change="by", attributed_to="iep")
    made.quantity(at, f"{base:g}", base, "deaths", attributed_to="iep")
    return made


def test_a_change_is_confirmed_when_its_two_levels_give_it_within_rounding() -> None:
    assert checks(change(450, 301, 50))["change"].verdict == "confirmed"


@pytest.mark.parametrize(("level", "percent"), [(500, 50), (450, 60), (450, 40)])
def test_a_change_is_contradicted_when_one_number_is_altered(level: float, percent: float) -> None:
    assert checks(change(level, 301, percent))["change"].verdict == "contradicted"


def test_a_sum_that_holds_confirms_the_change_and_neither_level() -> None:
    """Of a sum that does not hold, any of the three figures may be the wrong one."""
    held = [one.verdict for one in find_verdicts(change(450, 301, 50).tables, [])]
    assert held == ["cannot be checked", "confirmed", "cannot be checked"]
    assert {one.verdict for one in find_verdicts(change(500, 301, 50).tables, [])} == {"contradicted"}


def test_a_fall_is_compared_as_a_fall() -> None:
    assert checks(change(150, 300, 50, words="a fall of"))["change"].verdict == "confirmed"
    assert checks(change(150, 300, 50, words="a rise of"))["change"].verdict == "contradicted"


def test_without_a_word_for_the_earlier_level_nothing_is_computed() -> None:
    made = Made()
    at = made.say("Ambushes killed 40 in the north and 20 in the south, 50 percent of them by night.")
    (
        made.quantity(at, "40", 40, "deaths"),
        made.quantity(at, "20", 20, "deaths"),
        made.quantity(at, "50 percent", 50, "percent"),
    )
    assert "change" not in checks(made)


def test_a_stated_multiple_is_compared_with_its_levels() -> None:
    for level, verdict in ((200, "confirmed"), (320, "contradicted")):
        made = Made()
        at = made.say(f"Attacks doubled from 100 to {level}.")
        made.quantity(at, "doubled", 2, "multiple", "multiple", change="by")
        (
            made.quantity(at, "100", 100, "count", "attacks"),
            made.quantity(at, str(level), level, "count", "attacks", change="to"),
        )
        assert checks(made)["change"].verdict == verdict


def test_killed_and_injured_of_one_incident_are_added() -> None:
    made = Made()
    at = made.say("Three guards were killed and five were injured.")
    (
        made.quantity(at, "Three guards", 3, "deaths", measure="guards killed"),
        made.quantity(at, "five", 5, "injured", measure="injured"),
    )
    assert checks(made)["casualties"].computed.startswith("8 (")


def test_one_number_is_no_sum() -> None:
    made = Made()
    at = made.say("Three guards were killed.")
    made.quantity(at, "Three guards", 3, "deaths")
    assert "casualties" not in checks(made)


@pytest.mark.parametrize(("total", "verdict"), [(12, "confirmed"), (14, "contradicted")])
def test_a_total_of_its_own_is_compared_with_its_parts(total: int, verdict: str) -> None:
    made = Made()
    at = made.say(f"The blast killed {total} people: 5 soldiers and 7 traders.")
    for text, value in ((f"{total} people", total), ("5 soldiers", 5), ("7 traders", 7)):
        made.quantity(at, text, value, "deaths")
    assert checks(made)["casualties"].verdict == verdict


def deal(noun: str, tail: str = "") -> Made:
    made = Made()
    one = made.say("Italy will deliver 20 frigates to Qatar.")
    made.quantity(one, "20", 20, "count", "frigates")
    two = made.say(f"The $4 billion {noun} was signed in May{tail}.")
    made.quantity(two, "$4 billion", 4e9, "money", "USD")
    if tail:
        made.quantity(two, "$200 million", 2e8, "money", "USD")
    return made


def test_a_unit_price_needs_the_sum_to_name_the_pieces() -> None:
    assert "175,000,000" in (checks(deal("frigate contract"))["unit-price"].computed or "")
    assert "unit-price" not in checks(deal("pipeline contract"))


def test_a_stated_unit_price_is_verified() -> None:
    assert checks(deal("frigate contract", " at $200 million each"))["unit-price"].verdict == "confirmed"


def to_percent(subject: str, value: float = 130) -> Made:
    made = Made()
    at = made.say(f"Since then, attacks have grown by 50 percent and {subject} has increased to {value:g} percent.")
    made.quantity(at, "50 percent", 50, "percent", "percent", change="by", measure="attacks")
    made.quantity(at, f"{value:g} percent", value, "percent", "percent", change="to", measure=subject)
    return made


def test_to_so_many_percent_of_a_count_is_ambiguous_and_both_readings_are_given() -> None:
    found = checks(to_percent("the number of casualties"))
    assert found["to-or-by"].computed == "to: 130, by: 230 (before: 100)"
    assert (
        found["per-attack"].computed
        == "attacks by, victims by: 52.5 to 54.2 percent; attacks by, victims to: −14.0 to −12.7 percent"
    )


def test_the_readings_follow_the_number() -> None:
    assert "by: 137" in (checks(to_percent("the number of casualties", 37))["to-or-by"].computed or "")


def test_a_share_that_rises_to_so_many_percent_is_not_ambiguous() -> None:
    assert "to-or-by" not in checks(to_percent("the share of casualties"))
    assert "per-attack" not in checks(to_percent("the number of visitors"))


def country(*states: tuple[str, str]) -> Made:
    made = Made()
    named = " and ".join(name for name, _ in states)
    one = made.say(f"Ministers of {named} met.")
    for name, iso3 in states:
        made.mention(one, name, iso3)
    two = made.say("The country has seen a rise of 20 percent in kidnappings.")
    made.quantity(two, "20 percent", 20, "percent", "percent", change="by", measure="kidnappings")
    return made


def test_the_country_is_ambiguous_between_two_states_and_not_with_one() -> None:
    assert checks(country(("Chad", "TCD"), ("Niger", "NER")))["which-country"].computed == "Niger (nearest) or Chad"
    assert "which-country" not in checks(country(("Chad", "TCD")))


def test_a_figure_without_any_source_is_listed_and_a_sourced_one_is_not() -> None:
    made = Made()
    bare = made.say("Some 60 percent of the attackers were foreigners.")
    made.quantity(bare, "60 percent", 60, "percent", "percent")
    cited = made.say("Raids killed 40 people (Dawn, May 5).", paragraph=2)
    made.quantity(cited, "40 people", 40, "deaths"), made.cite(cited, "Dawn, May 5", "Dawn")
    said = made.say("Officials count 50 dead.", paragraph=3)
    made.quantity(said, "50 dead", 50, "deaths", attributed_to="PAK")
    index = made.say("The Peace Index has shown a worse year.", paragraph=4)
    made.mention(index, "Peace Index", "peace-index", "programme")
    follows = made.say("Deaths rose to 70.", paragraph=4)
    made.quantity(follows, "70", 70, "deaths", change="to")
    found, _ = find_checks(made.tables, [])
    assert [check.check_id for check in found if check.kind == "attribution"] == [f"no-source:{bare}:q1"]


@pytest.mark.parametrize(("words", "verdict"), [("two-day", "confirmed"), ("five-day", "contradicted")])
def test_a_length_in_days_is_compared_with_the_days_beside_it(words: str, verdict: str) -> None:
    made = Made()
    at = made.say(f"He paid a {words} visit on April 7-8.")
    (
        made.quantity(at, words, {"two-day": 2, "five-day": 5}[words], "duration", "days"),
        made.date(at, "April 7-8", "2021-04-07", "2021-04-08", "range"),
    )
    assert checks(made)["span"].verdict == verdict


def window(start: str, words: str, months: int) -> Made:
    made = Made()
    at = made.say(f"Incidents grew in {words} of its rule.")
    made.quantity(at, f"{months} months", months, "duration", "months"), made.date(at, words, start, None, "range")
    return made


def test_a_window_of_months_ends_where_it_must_and_a_calendar_year_needs_no_warning() -> None:
    assert (checks(window("2021-08-15", "the first 21 months", 21))["window"].computed or "").startswith(
        "2021-08-15 to 2023-05-14"
    )
    assert "window" not in checks(window("2022-01-01", "the first 12 months", 12))


def test_a_window_without_a_date_starts_at_the_only_turning_point_of_its_text() -> None:
    made = window("", "the first 10 months", 10)
    made.tables["dates"][0] = made.tables["dates"][0]._replace(iso_start=None)
    turn = made.say("The junta captured the capital on 3 May 2020.", paragraph=2)
    made.date(turn, "3 May 2020", "2020-05-03", "2020-05-03", "day")
    assert (checks(made)["window"].computed or "").startswith("2020-05-03 to 2021-03-02")


def paused(end: str, iso: tuple[str, str]) -> Made:
    made = Made()
    one = made.say("Both sides declared a truce in March 2022.")
    made.date(one, "March 2022", "2022-03-01", "2022-03-31", "month")
    two = made.say(f"The rebels ended the truce in {end}.", source="b")
    made.date(two, end, *iso, "month")
    three = made.say("In 2022 the war killed 900.", paragraph=2)
    made.quantity(three, "900", 900, "deaths", change="to", **YEAR)
    return made


def test_the_days_of_a_year_under_a_truce_are_bounded_by_both_texts() -> None:
    assert (
        checks(paused("June 2022", ("2022-06-01", "2022-06-30")))["pause"].computed
        == "63 to 122 of 365 days (17% to 33%)"
    )


def test_a_report_and_its_publisher_stand_in_one_pair_of_brackets() -> None:
    one = Benchmark(
        "S", "An Institute", "Index 2023", "deaths", "A", "2022-01-01", "2022-12-31", 1, "deaths", None, "", "", ""
    )
    assert one.edition == "Index 2023 (An Institute)"
    assert one._replace(report="Options (2023)").edition == "Options (2023; An Institute)"


def test_a_truce_that_two_texts_date_is_one_only_if_they_mean_one() -> None:
    told = checks(paused("December 2022", ("2022-12-01", "2022-12-31")))["pause"].note
    assert told.startswith(
        "Truce dated March 2022 (begun) and December 2022 (ended) by different texts. If they mean one unbroken truce, "
    )
    assert told.endswith("and the figure 900 for 2022 counts mostly days inside it; no text says so.")
    assert "therefore" not in told


def test_an_end_before_the_beginning_is_of_another_truce() -> None:
    assert "pause" not in checks(paused("June 2021", ("2021-06-01", "2021-06-30")))


def test_a_year_in_which_power_changed_is_no_year_before() -> None:
    made = Made()
    one = made.say("The junta captured the capital on 1 December 2022.")
    made.date(one, "1 December 2022", "2022-12-01", "2022-12-01", "day")
    two = made.say("In 2022 the war killed 900.", paragraph=2)
    made.quantity(two, "900", 900, "deaths", **YEAR)
    assert checks(made)["turn"].computed == "31 of 365 days (8%)"
    made.tables["quantities"][0] = made.tables["quantities"][0]._replace(
        period_start="2021-01-01", period_end="2021-12-31"
    )
    assert "turn" not in checks(made)


def two_sources(publishers: tuple[str | None, str | None] = ("X", "Y")) -> Made:
    made = Made()
    for name, publisher in zip("ab", publishers, strict=True):
        made.source(name, publisher=publisher, anchor="2023-06-01", published="2023-06-01")
    return made


def test_a_relation_is_agreed_on_only_by_several_sources_in_their_own_voice() -> None:
    for status, expected in (("asserted", True), ("claimed", False)):
        made = two_sources()
        one, two = made.say("Mali shelters the front."), made.say("The front is sheltered by Mali.", source="b")
        (
            made.tie(one, "shelters", "MLI", "front", "shelter"),
            made.tie(two, "sheltered by", "MLI", "front", "shelter", status),
        )
        assert ("alike" in checks(made)) is expected


def test_two_texts_of_one_publisher_confirm_nothing() -> None:
    made = two_sources(("X", "X"))
    one, two = made.say("Mali shelters the front."), made.say("The front is sheltered by Mali.", source="b")
    made.tie(one, "shelters", "MLI", "front", "shelter"), made.tie(two, "sheltered by", "MLI", "front", "shelter")
    assert checks(made)["alike"].verdict == "cannot be checked"
    assert "2 texts of one publisher state it" in checks(made)["alike"].note


@pytest.mark.parametrize("publishers", [(None, None), ("X", None)])
def test_publishers_that_nobody_knows_are_neither_one_nor_two(publishers: tuple[str | None, str | None]) -> None:
    made = two_sources(publishers)
    one, two = made.say("Mali shelters the front."), made.say("The front is sheltered by Mali.", source="b")
    made.tie(one, "shelters", "MLI", "front", "shelter"), made.tie(two, "sheltered by", "MLI", "front", "shelter")
    found = checks(made)["alike"]
    assert found.verdict == "cannot be checked" and "2 texts of publishers that are not known to differ" in found.note


def test_groups_that_one_day_is_told_of_stand_in_the_order_of_their_ids() -> None:
    made = two_sources()
    for source in "ab":
        at = made.say("The fronts captured the capital on 1 December 2022.", source=source)
        made.date(at, "1 December 2022", "2022-12-01", "2022-12-01", "day")
        for name in "gcfaebd":
            made.mention(at, "fronts", name, "armed group")
    found = [check.check_id[-1] for check in find_checks(made.tables)[0] if check.check_id.startswith("day:")]
    assert found == list("abcdefg")


@pytest.mark.parametrize(("status", "expected"), [("denied", True), ("negated", True), ("planned", False)])
def test_stated_and_denied_is_a_contradiction_and_a_plan_is_not(status: str, expected: bool) -> None:
    made = two_sources()
    one, two = made.say("Chad armed the front."), made.say("Chad did not arm the front.", source="b")
    made.tie(one, "armed", "TCD", "front", "aid"), made.tie(two, "did not arm", "TCD", "front", "aid", status)
    assert ("denied" in checks(made)) is expected


def relation(second: str) -> Made:
    made = two_sources()
    one = made.say("Its closest ally, Chad, stands with Niger.")
    made.tie(one, "closest ally, Chad", "TCD", "NER", "ally", directed=False)
    two = made.say(second, source="b")
    made.tie(two, second.rstrip("."), "NER", "TCD", "other", sign=-1 if "strained" in second else 1, directed=False)
    return made


def test_close_in_one_text_and_strained_in_another_is_flagged() -> None:
    assert checks(relation("Relations of Niger and Chad are strained."))["tone"].verdict == "ambiguous"
    assert "tone" not in checks(relation("Relations of Niger and Chad are cordial."))


def taken(day: str) -> Made:
    made = two_sources()
    one, two = (
        made.say("The junta captured the capital on 15 August 2021."),
        made.say(f"On {day} the junta took over the capital.", source="b"),
    )
    for at in (one, two):
        made.mention(at, "junta", "junta", "armed group")
    made.date(one, "15 August 2021", "2021-08-15", "2021-08-15", "day")
    iso = f"2021-08-{day.split()[0]}"
    made.date(two, day, iso, iso, "day")
    return made


def test_two_texts_on_the_day_of_a_capture() -> None:
    assert checks(taken("15 August 2021"))["day"].verdict == "confirmed"
    assert checks(taken("17 August 2021"))["day"].verdict == "contradicted"


def base(second: str, until: tuple[str, str] | None = None) -> Made:
    made = two_sources()
    one, two = (
        made.say("The ministry dealt with France, which had a military base in Chad."),
        made.say(second, source="b"),
    )
    for at in (one, two):
        made.mention(at, "Chad", "TCD")
    made.mention(one, "France", "FRA"), made.mention(two, "French", "FRA", name="France")
    if until:
        made.date(two, until[0], f"{until[0]}-01-01", until[1], "year")
    return made


def test_a_base_told_as_past_and_as_lasting_is_a_contradiction_of_tense() -> None:
    assert (
        checks(base("Chad will host the French base until 2040.", ("2040", "2040-12-31")))["tense"].verdict
        == "contradicted"
    )
    assert checks(base("Chad is hosting French bases."))["tense"].verdict == "ambiguous"
    assert "tense" not in checks(base("Chad had a French base."))


def will(*sentences: tuple[str, str]) -> Made:
    made = two_sources()
    for paragraph, (source, text) in enumerate(sentences):
        at = made.say(text, source=source, paragraph=paragraph)
        made.mention(at, "junta", "junta", "government", iso3="MLI")
    return made


def test_reluctance_said_and_taken_back_in_one_text() -> None:
    said = ("a", "The junta was reluctant to fight the militants.")
    found = checks(will(said, ("a", "There is no evidence of the junta's reluctance to fight the militants.")))
    assert found["taken-back"].verdict == "contradicted" and "within one text" in found["taken-back"].note
    assert "taken-back" not in checks(will(said, ("b", "The junta's reluctance to fight the militants is known.")))


def test_unwilling_and_unable_are_rival_readings_of_one_actor() -> None:
    found = checks(
        will(
            ("a", "The junta was reluctant to fight the militants."),
            ("b", "The junta is unable to stop the militants."),
        )
    )
    assert found["disposition"].computed == "unwilling: a; unable: b"
    assert "disposition" not in checks(
        will(("a", "The junta was reluctant to raise taxes."), ("b", "The junta is unable to build roads."))
    )


@pytest.mark.parametrize(("agent", "verdict"), [("army", "contradicted"), ("front", None)])
def test_who_ended_the_truce(agent: str, verdict: str | None) -> None:
    made = two_sources()
    one, two = made.say("The front ended the truce."), made.say(f"The {agent} ended the truce.", source="b")
    made.mention(one, "front", "front", "armed group"), made.mention(two, agent, agent, "armed group")
    found = checks(made).get("ended")
    assert (found and found.verdict) == verdict


SERIES = Benchmark(
    "XTI",
    "Institute X",
    "X Index 2023",
    "deaths from terrorism",
    "Mali",
    "2022-01-01",
    "2022-12-31",
    640,
    "deaths",
    50,
    "press report 2023",
    "",
    "",
)
PAPER = SERIES._replace(
    series="PQ",
    publisher="PQ Centre",
    report="PQ paper",
    measure="change in people killed in attacks",
    value=80,
    unit="percent",
    change_stated_percent=80,
)


def deaths(value: int, named: bool) -> Made:
    made = Made()
    at = made.say(f"In 2022{' the XTI counted' if named else ''} {value} deaths from terrorism in Mali.")
    made.mention(at, "Mali", "MLI")
    made.quantity(at, f"{value} deaths", value, "deaths", measure="deaths from terrorism", **YEAR)
    return made


def test_a_figure_that_names_its_series_is_confirmed_or_contradicted_by_it() -> None:
    assert checks(deaths(640, named=True), [SERIES])["benchmark"].verdict == "confirmed"
    assert checks(deaths(700, named=True), [SERIES])["benchmark"].verdict == "contradicted"


def test_a_figure_without_a_source_is_traced_and_not_corroborated() -> None:
    found = checks(deaths(640, named=False), [SERIES])["benchmark"]
    assert found.verdict == "traced to its origin" and "corroborates nothing" in found.note


def test_another_place_or_year_is_no_benchmark() -> None:
    assert "benchmark" not in checks(deaths(640, named=True), [SERIES._replace(place="Chad")])
    assert "benchmark" not in checks(
        deaths(640, named=True), [SERIES._replace(period_start="2019-01-01", period_end="2019-12-31")]
    )


def test_the_origin_corrects_to_into_by_and_casualties_into_killed() -> None:
    made = Made()
    at = made.say("In Mali the number of casualties increased to 80 percent.")
    made.mention(at, "Mali", "MLI")
    made.quantity(at, "80 percent", 80, "percent", "percent", change="to", measure="casualties")
    note = checks(made, [PAPER])["benchmark"].note
    assert "“by” 80 percent" in note and "people killed" in note


def test_another_definition_is_named_and_never_joined() -> None:
    halves = [
        SERIES._replace(series="OTH", period_end="2022-06-30", value=200),
        SERIES._replace(series="OTH", period_start="2022-07-01", value=150),
    ]
    assert (
        "OTH, under another definition, counts 350 deaths"
        in checks(deaths(640, named=True), [SERIES, *halves])["benchmark"].note
    )
    assert "OTH" not in checks(deaths(640, named=True), [SERIES, halves[0]])["benchmark"].note


def quantity(text: str, value: float, kind: str, qualifier: str = "exact") -> Quantity:
    return Quantity(
        "q", "a", "a:001", 0, 1, text, value, None, kind, kind, qualifier, "none", None, None, None, None, None, "made"
    )


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (quantity("73 percent", 73, "percent", "nearly"), (72, 73)),
        (quantity("138 percent", 138, "percent"), (137.5, 138.5)),
        (quantity("4.2 percent", 4.2, "percent"), (4.15, 4.25)),
        (quantity("643", 643, "deaths"), (643, 643)),
        (quantity("7.000 soldiers", 7000, "people", "nearly"), (6000, 7000)),
        (quantity("$1.5 billion", 1.5e9, "money"), (1.45e9, 1.55e9)),
        (quantity("75 percent", 75, "percent", "up_to"), (0, 75)),
        (quantity("100", 100, "people", "more_than"), (100, 200)),
    ],
)
def test_what_a_figure_allows(given: Quantity, expected: tuple[float, float]) -> None:
    assert interval_of(given) == pytest.approx(Interval(*expected))


def test_a_broken_benchmark_names_its_line(tmp_path) -> None:
    good = load_benchmarks()
    assert len(good) > 20
    header = ",".join(Benchmark._fields)
    (tmp_path / "benchmarks.csv").write_text(f"{header}\nS,P,R,m,Mali,2022-13-01,2022-12-31,5,deaths,,x,y,z\n")
    with pytest.raises(InputError, match="line 2"):
        load_benchmarks(tmp_path / "benchmarks.csv")
    for cells in ("S,P,R,m,Mali", ",".join("x" * 14)):
        (tmp_path / "benchmarks.csv").write_text(f"{header}\n{cells}\n")
        with pytest.raises(InputError, match="line 2: the line has too many cells or too few"):
            load_benchmarks(tmp_path / "benchmarks.csv")


def test_a_fall_is_beside_a_published_fall() -> None:
    for verb, expected in (("fell", "confirmed"), ("rose", "contradicted")):
        made = Made()
        at = made.say(f"The XTI says that deaths in Mali {verb} by 58 percent in 2022.")
        made.mention(at, "Mali", "MLI")
        made.quantity(at, "58 percent", 58, "percent", "percent", change="by", measure="deaths", **YEAR)
        assert checks(made, [SERIES._replace(change_stated_percent=-58)])["benchmark"].verdict == expected


def test_boilerplate_and_empty_tables_give_no_checks() -> None:
    made = change(450, 301, 50)
    made.tables["sentences"] = [row._replace(kind="boilerplate") for row in made.tables["sentences"]]
    assert checks(made) == {}


def test_a_rank_is_confirmed_by_the_same_words_and_says_what_it_ranks() -> None:
    for words, expected in (("third-largest", "confirmed"), ("ninth-largest", None)):
        made = Made()
        at = made.say(f"The XTI saw in Mali the {words} surge in deaths worldwide.")
        made.mention(at, "Mali", "MLI")
        made.quantity(at, words, 3, "rank")
        found = checks(made, [SERIES._replace(note="third-largest increase worldwide; another remark")]).get(
            "benchmark"
        )
        assert (found and found.verdict) == expected
        assert not found or ("size of a change" in found.note and "another remark" not in found.note)


@pytest.mark.parametrize(("base", "verdict"), [(427, "consistent"), (480, "contradicted")])
def test_a_base_that_the_named_series_implies(base: int, verdict: str) -> None:
    made = Made()
    at = made.say(f"The XTI counted {base} deaths in Mali in 2021.")
    made.mention(at, "Mali", "MLI")
    year = {"period_start": "2021-01-01", "period_end": "2021-12-31"}
    made.quantity(at, f"{base} deaths", base, "deaths", measure="deaths", **year)
    assert checks(made, [SERIES])["implied-base"].verdict == verdict
    assert "implied-base" not in checks(made, [SERIES._replace(series="OTH")])


@pytest.mark.parametrize(
    ("answer", "expected"), [("Chad rejected the claim as baseless.", True), ("Chad repeated the claim.", False)]
)
def test_a_claim_and_its_rejection_are_kept_side_by_side(answer: str, expected: bool) -> None:
    made = Made()
    one, two = made.say("Mali claimed that soldiers of Chad had crossed."), made.say(answer)
    made.mention(one, "Mali", "MLI"), made.mention(one, "Chad", "TCD"), made.mention(two, "Chad", "TCD")
    assert ("rejected" in checks(made)) is expected


def test_should_not_denies_nothing() -> None:
    made = two_sources()
    one, two = made.say("Chad blamed Mali."), made.say("Chad should not blame Mali.")
    (
        made.tie(one, "blamed", "TCD", "MLI", "accuse"),
        made.tie(two, "should not blame", "TCD", "MLI", "accuse", "negated"),
    )
    assert "denied" not in checks(made)


def test_a_failure_of_theirs_is_nobodys_in_particular() -> None:
    made = will(
        ("a", "It is said that the junta was reluctant to fight the militants."),
        ("b", "Do not blame the junta for their failure to stop militants."),
    )
    assert "disposition" not in checks(made)


def test_every_figure_gets_one_verdict_and_a_traced_origin_outranks_an_ambiguity() -> None:
    made = Made()
    at = made.say("In Mali the number of casualties increased to 80 percent, and 900 people fled.")
    made.mention(at, "Mali", "MLI")
    made.quantity(at, "80 percent", 80, "percent", "percent", change="to", measure="casualties")
    made.quantity(at, "900 people", 900, "people", attributed_to="un")
    traced, unjudged = find_verdicts(made.tables, [PAPER])
    assert traced.verdict == "traced to its origin" and len(traced.check_ids.split()) == 3
    assert traced.caveats.startswith(traced.deciding) and len(traced.deciding) < len(traced.caveats)
    assert unjudged.verdict == "cannot be checked" and not unjudged.check_ids
    assert find_verdicts(made.tables, [])[0].verdict == "ambiguous"


def test_the_five_texts_give_the_verdicts_that_their_figures_deserve(report) -> None:
    """Looked up by what the check is, never by a sentence's number."""
    verdict = {check.check_id.split(":")[0]: check.verdict for check in report.checks.itertuples()}
    assert verdict["change"] == "confirmed" and verdict["to-or-by"] == "ambiguous"
    assert verdict["taken-back"] == "contradicted" and verdict["tense"] == "contradicted"
    figures = find_verdicts(report.tables)
    assert {v.verdict for v in figures if v.source_id == "neo-2024" and "percent" in v.text} == {"traced to its origin"}
    index = [v.verdict for v in figures if v.source_id == "ciss-2023" and v.verdict.startswith("con")]
    assert sorted(index) == ["confirmed", "confirmed", "confirmed", "consistent"], "the base is implied and not printed"
    assert len(set(report.checks["kind"])) == 6


@pytest.mark.parametrize(("value", "verdict"), [(80, "traced to its origin"), (37, "cannot be checked")])
def test_a_change_since_the_takeover_is_compared_with_a_series_that_begins_that_day(value: int, verdict: str) -> None:
    """An unsourced figure that differs is not contradicted: it may count otherwise."""
    made = Made()
    turn = made.say("The junta captured the capital of Mali on 1 January 2022.")
    made.mention(turn, "Mali", "MLI"), made.date(turn, "1 January 2022", "2022-01-01", "2022-01-01", "day")
    at = made.say(f"Since the takeover, killings have grown by {value} percent.")
    made.date(at, "Since the takeover", None, None, "vague")
    made.quantity(at, f"{value} percent", value, "percent", "percent", change="by", measure="killings")
    assert checks(made, [PAPER])["benchmark"].verdict == verdict
    assert "benchmark" not in checks(
        made, [PAPER._replace(period_start="2019-01-01", value=50, change_stated_percent=50)]
    )


def test_a_superlative_without_a_source_is_listed_and_an_ordinal_counts_nothing() -> None:
    made = Made()
    bare = made.say("It is the largest garrison abroad, on the fourth road.")
    made.quantity(bare, "largest", 1, "rank", "rank"), made.quantity(bare, "fourth", 4, "rank", "rank")
    found, _ = find_checks(made.tables, [])
    assert [check.title for check in found if check.kind == "attribution"] == ["largest: no source is named"]


@pytest.mark.parametrize(
    ("line", "state"),
    [
        ("As of 2020, 40 percent of the wells were dry.", True),
        ("As of late 2020, 40 percent of the wells were dry.", True),
        ("In 2020, 40 percent of the wells ran dry.", False),
        ("As in 2020, 40 percent of the wells ran dry.", False),
    ],
)
def test_as_of_a_date_is_how_things_stood_then(line: str, state: bool) -> None:
    made = Made()
    at = made.say(line)
    made.quantity(at, "40 percent", 40, "percent", "percent", period_start="2020-01-01", period_end="2020-12-31")
    made.date(at, "2020", "2020-01-01", "2020-12-31", "year")
    corpus = Corpus.of(made.tables)
    assert [is_of_a_date(corpus, load_words(DATA), row) for row in corpus.all_quantities()] == [state]


def test_a_window_in_calendar_months_names_its_last_month() -> None:
    note = checks(window("2021-08-15", "the first 21 months", 21))["window"].note
    assert note.endswith("with 2021-08 as the first, the last of them is 2023-04.")
