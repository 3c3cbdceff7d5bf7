"""Figures to quote: the advice follows the verdict, the words to copy say whose they are, and each change is told three ways."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pandas as pd
import pytest

from evidence import charts
from evidence.analysis import selections
from evidence.analysis.windows import as_of, dated, figure_windows
from evidence.charts.style import Labels
from evidence.presentation import ledger
from evidence.presentation.labelled import figure_label, named, quoted, with_labels
from evidence.presentation.quotable import ADVICE, annualised, citation, quotable, reworded, together, unsourced, views
from evidence.report import Report, of_texts
from evidence.sources import SourceText


@pytest.fixture(scope="module")
def figures(report: Report) -> pd.DataFrame:
    return quotable(report)


def test_every_figure_has_advice_words_to_copy_a_caveat_and_what_would_overturn_it(figures: pd.DataFrame) -> None:
    for column in ("title", "use", "quote_as", "caveats", "overturned_by", "wording", "citation"):
        assert figures[column].str.len().gt(3).all(), column
    order = [list(ADVICE).index(verdict) for verdict in figures["verdict"]]
    assert order == sorted(order), "the firmest first"


def test_a_stroke_makes_an_interval_of_a_date_alone_and_sentences_are_named_as_in_notes(figures: pd.DataFrame) -> None:
    known = {"author": "A. Author", "title": "The 24/7 war", "publisher": "AFP/Reuters", "published": "2022-05-06"}
    assert citation(SimpleNamespace(**known)) == "A. Author, “The 24/7 war”, AFP/Reuters, 2022-05-06"
    bounds = {"published": "2022-05/2022-06", "published_basis": "inferred"}
    assert citation(SimpleNamespace(**bounds)) == "untitled, 2022-05 to 2022-06 (inferred)"
    open_ended = {"published": "2022-05-06/..", "published_basis": "outside"}
    assert citation(SimpleNamespace(**open_ended)) == "untitled, not before 2022-05-06"
    assert figures["citation"].str.contains(r", sentence [1-9]\d*$").all()
    assert figures["citation"].str.contains(r" to 20\d\d[-\d]* \(inferred\), sentence").any()


def test_a_figure_traced_to_its_origin_is_to_be_quoted_from_there(figures: pd.DataFrame) -> None:
    traced = figures[figures["verdict"] == "traced to its origin"]
    assert len(traced) == 2 and traced["use"].str.contains("origin").all()
    assert traced["quote_as"].str.contains("Pak Institute for Peace Studies").all()
    assert not traced["quote_as"].str.contains("New Eastern Outlook").any()
    assert traced["caveats"].str.contains("corroborates nothing").all()


def test_a_figure_that_a_series_only_implies_is_quoted_as_the_authors(figures: pd.DataFrame) -> None:
    implied = figures[figures["verdict"] == "consistent"]
    assert implied["text"].tolist() == ["292"] and "so quoted by" not in implied["quote_as"].item()
    assert "No published report at hand prints it" in implied["caveats"].item()


def test_figures_of_one_sentence_with_one_verdict_share_a_row_and_say_nothing_twice(figures: pd.DataFrame) -> None:
    merged = together(figures[figures["verdict"] != "cannot be checked"])
    assert merged["verdict"].tolist() == ["confirmed", "consistent", "traced to its origin", "traced to its origin"]
    first = merged.iloc[0]
    assert first["title"] == (
        "second-largest surge in terrorism-related deaths globally, 643 terrorism-related deaths "
        "and 120 percent, terrorism-related deaths (Pakistan, 2022; CISS 2023)"
    )
    assert first["deciding"].count(", 643 for deaths from terrorism and a change of 120 percent in deaths") == 1
    assert first["deciding"].count("gives") == 1 and first["deciding"].count("as read in") == 1, "one series, said once"
    apart = together(figures[figures["text"].isin(["four", "six"])])
    assert apart["title"].tolist() == [
        "four Pakistani soldiers killed and six injured (Balochistan, 2021-05-05; Jamestown 2021)"
    ]
    assert first["deciding"].count("no second measurement") == 1
    assert together(figures.iloc[:0]).empty


def test_only_the_change_printed_as_a_level_is_told_from_its_origin(report: Report) -> None:
    pair = selections.paired_percents(report.quantities, report.sentences)
    loose = unsourced(pair, report)
    assert loose["value"].tolist() == [73, 138] and set(loose["told_by"]) == {"New Eastern Outlook (2024)"}
    assert reworded(pair, report.checks)["value"].tolist() == [138], "the other is printed as a rise"
    assert reworded(pair, report.checks.iloc[:0]).empty and unsourced(pair.iloc[:0], report).empty


def test_the_missing_source_stands_in_the_words_to_copy(figures: pd.DataFrame) -> None:
    shares = figures[figures["title"].str.startswith("up to 75 percent")]
    assert "(2023) names no source and writes: “" in shares["quote_as"].item()
    killed = figures[figures["title"].str.startswith("four Pakistani soldiers")]
    assert "citing Dawn" in killed["quote_as"].item() and "names no source" not in killed["quote_as"].item()


def test_a_word_is_not_said_twice_and_an_ordinal_counts_nothing(figures: pd.DataFrame) -> None:
    assert "25 soldiers killed (Dera Ismail Khan, 2023-12-12; CISS 2023)" in set(figures["title"])
    assert not figures["text"].isin(["fourth"]).any() and figures["text"].isin(["second-largest"]).any()
    assert "millions of Afghans (CISS 2023)" in set(figures["title"]), "millions is hedge enough"


def test_the_hedge_is_the_texts_own_word(figures: pd.DataFrame) -> None:
    told = dict(zip(figures["text"], figures["title"], strict=True))
    assert told["73 percent"].startswith("almost 73 percent"), "the text prints almost"
    assert told["7.000 soldiers"].startswith("nearly 7,000 soldiers"), (
        "the text prints nearly, and a point for thousands"
    )
    assert figures["caveats"].str.contains("The text's almost is not in the published figure").any()


def test_a_slip_of_the_text_is_marked_in_a_label_of_ours(figures: pd.DataFrame) -> None:
    said = figures.loc[figures["title"].str.contains("causalities"), "title"]
    assert len(said) and said.str.contains(r"causalities \[sic\]").all()


def test_a_figure_since_the_change_of_power_is_dated_from_its_day(report: Report) -> None:
    pair = selections.paired_percents(report.quantities, report.sentences)
    table = ledger.ledger(dated(pair, report), report.mentions)
    assert table["period"].tolist() == ["since 2021-08-15", "2021-08-15 to 2023-05-14"]
    assert dated(pair.iloc[:0], report).empty


def test_a_change_is_told_as_levels_ratio_and_index(report: Report) -> None:
    pair = selections.paired_percents(report.quantities, report.sentences)
    table = views(selections.stated_changes(report.quantities, report.sentences), pair, {"by": "read as by", "to": "read as to"})
    told = table.set_index("change")
    assert told.loc["120 percent", "absolute"] == "292 to 643" and told.loc["120 percent", "ratio"] == "2.195 to 2.205"
    assert told.loc["73 percent", ["absolute", "index"]].tolist() == ["not stated", "172.0 to 173.0"], (
        "almost: up to a unit below"
    )
    assert told.loc["138 percent (read as to)", "index"] == "137.5 to 138.5"
    assert told.loc["138 percent (read as by)", "index"] == "237.5 to 238.5"


FELL = "Deaths in Mali fell by 20 percent, from 500 deaths in 2021 to 400 deaths in 2022."
NOT_LESS = "Deaths in Mali rose by no less than 20 percent, from 400 deaths in 2021 to 480 deaths in 2022."


@pytest.mark.parametrize(
    ("text", "finding", "index", "year"),
    [
        (FELL, "The stated fall of 20 percent holds: from 500 to 400 is −20.0 percent", "79.5 to 80.5", -20.5),
        (NOT_LESS, "The stated 20 percent holds: from 400 to 480 is +20.0 percent", "120.0 to 121.0", 20),
    ],
)
def test_a_fall_is_told_as_one_by_check_chart_views_and_years(text: str, finding: str, index: str, year: float) -> None:
    told = of_texts([SourceText.of(text, anchor="2023-05-01")])
    assert told.checks.set_index("check_id")["verdict"]["change:passage:001:q1"] == "confirmed"
    change = selections.stated_changes(told.quantities, told.sentences)
    drawn = charts.level_change(change, name="change", what="Deaths").layout.meta
    assert drawn["finding"] == finding and f"a {'fall' if year < 0 else 'rise'} of 20.0 percent" in drawn["alt"]
    assert views(change, change.iloc[:0], {})["index"].tolist() == [index]
    assert annualised(change)["low"].tolist() == [year]


def test_a_fall_in_attacks_is_one_in_both_readings_and_so_is_a_fall_to_a_level() -> None:
    text = "Attacks in Mali declined by 30 percent in 2022. Casualties in these attacks fell to 38 percent."
    told = of_texts([SourceText.of(text, anchor="2023-05-01")])
    computed = told.checks.set_index("check_id")["computed"]
    assert computed["to-or-by:passage:002:q1"] == "to: 38, by: 62 (before: 100)"
    assert "victims by: −12.8 to −10.1 percent" in computed["per-attack:passage:002:q1"]
    pair = selections.paired_percents(told.quantities, told.sentences)
    assert views(pair.iloc[:0], pair, {"by": "by", "to": "to"})["index"].tolist() == [
        "69.5 to 70.5",
        "61.5 to 62.5",
        "37.5 to 38.5",
    ]
    drawn = charts.two_readings(pair, name="both").layout.meta
    assert "fewer attacks" in drawn["caption"] and "If casualties fell by 38 percent" in drawn["alt"]


def figure(**given: Any) -> Any:
    told = {
        "text": "40 ships",
        "value": 40,
        "unit_kind": "count",
        "qualifier": "exact",
        "measure": None,
        "subject": None,
    }
    return SimpleNamespace(
        **{**told, "sentence_id": "a:001", "source_id": "a-2020", "period": "", "numbers": [], **given}
    )


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (
            "Oman is the largest buyer of ships and grain from Peru in 2016, when it paid.",
            "largest buyer of ships and grain from Peru",
        ),
        ("Oman is the largest buyer of ships which Peru sells.", "largest buyer of ships"),
        ("Oman (the largest buyer of ships) paid.", "largest buyer of ships"),
        ("Oman is the largest buyer of ships. Peru sells.", "largest buyer of ships"),
    ],
)
def test_a_superlative_is_named_to_the_end_of_what_is_ranked(sentence: str, words: str) -> None:
    assert named(figure(text="largest", unit_kind="rank", measure="buyer of ships", sentence=sentence)) == words


def test_a_figure_says_where_and_when_but_not_what_its_words_say() -> None:
    rows = [
        ("a:001", "OMN", "state", "Oman", "Oman"),
        ("a:001", "salalah", "place", "Salalah", "Salalah"),
        ("a:001", "PER", "state", "Peru", "Peruvian"),
    ]
    mentions = pd.DataFrame(rows, columns=["sentence_id", "entity_id", "entity_type", "entity_name", "text"])
    labels = Labels({"OMN": "Oman", "PER": "Peru"})
    count = figure(sentence="Oman has 40 ships.", subject="OMN", period="2020")
    assert figure_label(count, mentions, labels) == "40 ships (Oman, 2020; A 2020)"
    there = figure(sentence="Oman lost 40 ships in Salalah.", subject="OMN", period="2020")
    assert figure_label(there, mentions, labels) == "40 ships (Salalah, 2020; A 2020)"
    said = figure(sentence="Oman has 40 Peruvian ships.", text="40", measure="Peruvian ships", subject="PER")
    assert figure_label(said, mentions, labels) == "40 Peruvian ships (A 2020)"


def test_points_between_thousands_are_marked_where_words_are_copied() -> None:
    line = "Nearly 7.000 men and 7.125 percent of the ships left."
    assert quoted(figure(sentence=line, numbers=[7000, 7.125])) == line.replace("7.000", "7.000 [7,000]")


def test_words_to_copy_are_the_texts_own_sentence_unless_a_series_prints_the_figure(figures: pd.DataFrame) -> None:
    loose = figures[figures["verdict"].isin(["consistent", "cannot be checked"])]
    assert all(
        quote.count(wording[:40]) == 1 for quote, wording in zip(loose["quote_as"], loose["wording"], strict=True)
    )
    ranked = figures[figures["text"] == "second-largest"]
    assert (
        "the second-largest increase worldwide in deaths from terrorism in Pakistan in 2022, as read"
        in ranked["quote_as"].item()
    )
    earlier = figures[figures["text"] == "292"]
    assert earlier["title"].item() == "292 terrorism-related deaths (Pakistan, 2021; CISS 2023)"


def test_how_things_stood_at_a_date_is_no_count_over_a_period(report: Report) -> None:
    share = report.quantities[as_of(report.quantities, report)]
    assert share["text"].tolist() == ["75 percent"]
    assert ledger.ledger(dated(share, report), report.mentions)["period"].tolist() == ["as of 2023"]
    rest = report.quantities.drop(share.index)
    windows = figure_windows(rest, report.dates, report.checks, report.evidence)
    assert len(windows) and not windows["label"].str.contains("75 percent").any()


def test_each_text_has_the_short_name_of_its_notes(report: Report) -> None:
    told = dict(with_labels(report.sources)[["label", "publisher"]].itertuples(index=False))
    assert told["NDCF 2016"] == "NATO Defense College Foundation" and told["Jamestown 2021"] == "Terrorism Monitor"


def test_the_figures_about_violence_that_are_listed_are_those_that_are_to_be_quoted(
    report: Report, figures: pd.DataFrame
) -> None:
    listed = selections.about_violence(report.quantities)
    told = set(zip(figures["sentence_id"], figures["text"], strict=True))
    assert set(zip(listed["sentence_id"], listed["text"], strict=True)) <= told
    assert "rank" in set(listed["unit_kind"])


def test_a_change_and_its_qualifier_are_told_apart() -> None:
    rows = pd.DataFrame({"change": ["by", "to", "none"], "qualifier": ["nearly", "exact", "up_to"]})
    rest = dict.fromkeys(["subject", "attributed_to", "period_start", "period_end", "measure"])
    told = ledger.ledger(rows.assign(**rest), pd.DataFrame({"entity_id": [], "entity_name": []}))["how"]
    assert told.tolist() == ["almost; a change by this", "a change to this", "up to"]
