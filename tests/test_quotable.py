"""Figures to quote: the advice follows the verdict, the words to copy say whose they are, and each change is told three ways."""

from __future__ import annotations

import pandas as pd
import pytest

from evidence.analysis import selections
from evidence.analysis.windows import dated
from evidence.presentation import ledger
from evidence.presentation.quotable import ADVICE, quotable, reworded, together, unsourced, views
from evidence.report import Report


@pytest.fixture(scope="module")
def figures(report: Report) -> pd.DataFrame:
    return quotable(report)


def test_every_figure_has_advice_words_to_copy_a_caveat_and_what_would_overturn_it(figures: pd.DataFrame) -> None:
    for column in ("title", "use", "quote_as", "caveats", "overturned_by", "wording", "citation"):
        assert figures[column].str.len().gt(3).all(), column
    order = [list(ADVICE).index(verdict) for verdict in figures["verdict"]]
    assert order == sorted(order), "the firmest first"


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
        "and 120 percent, terrorism-related deaths (CISS 2023)"
    )
    assert first["deciding"].count("gives 643 for deaths from terrorism and a change of 120 percent in deaths") == 1
    apart = together(figures[figures["text"].isin(["four", "six"])])
    assert apart["title"].tolist() == ["four Pakistani soldiers killed and six injured (Jamestown 2021)"]
    assert first["deciding"].count("no second measurement") == 1
    assert together(figures.iloc[:0]).empty


def test_only_the_change_printed_as_a_level_is_told_from_its_origin(report: Report) -> None:
    pair = selections.paired_percents(report.quantities, report.sentences)
    loose = unsourced(pair, report)
    assert loose["value"].tolist() == [73, 138] and set(loose["told_by"]) == {"NEO 2024"}
    assert reworded(pair, report.checks)["value"].tolist() == [138], "the other is printed as a rise"
    assert reworded(pair, report.checks.iloc[:0]).empty and unsourced(pair.iloc[:0], report).empty


def test_the_missing_source_stands_in_the_words_to_copy(figures: pd.DataFrame) -> None:
    shares = figures[figures["title"].str.startswith("up to 75 percent")]
    assert "(2023) names no source and writes: “" in shares["quote_as"].item()
    killed = figures[figures["title"].str.startswith("four Pakistani soldiers")]
    assert "citing Dawn" in killed["quote_as"].item() and "names no source" not in killed["quote_as"].item()


def test_a_word_is_not_said_twice_and_an_ordinal_counts_nothing(figures: pd.DataFrame) -> None:
    assert "25 soldiers killed (CISS 2023)" in set(figures["title"])
    assert not figures["text"].isin(["fourth"]).any() and figures["text"].isin(["second-largest"]).any()
    assert "millions of Afghans (CISS 2023)" in set(figures["title"]), "millions is hedge enough"


def test_the_hedge_is_the_texts_own_word(figures: pd.DataFrame) -> None:
    assert (
        not figures[["title", "quote_as", "caveats"]].apply(lambda column: column.str.contains("nearly")).any(axis=None)
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
    table = views(selections.stated_changes(report.quantities), pair, {"by": "read as by", "to": "read as to"})
    told = table.set_index("change")
    assert told.loc["120 percent", "absolute"] == "292 to 643" and told.loc["120 percent", "ratio"] == "2.195 to 2.205"
    assert told.loc["73 percent", ["absolute", "index"]].tolist() == ["not stated", "172.0 to 173.0"], (
        "almost: up to a unit below"
    )
    assert told.loc["138 percent (read as to)", "index"] == "137.5 to 138.5"
    assert told.loc["138 percent (read as by)", "index"] == "237.5 to 238.5"
