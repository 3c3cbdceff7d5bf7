"""A tie with a group that its text knows through a person alone is shown with the person."""

from __future__ import annotations

import pandas as pd

from book.pages.actors import card_html
from book.pages.marks import read_marks
from evidence.analysis import naming
from evidence.analysis.persons import through_persons
from evidence.charts.style import Labels
from evidence.report import Report


def group_and_person(*more: tuple[str, str, str]) -> tuple[pd.DataFrame, pd.DataFrame]:
    ties = pd.DataFrame(
        [("s", "s:1", "USA", "al-qaeda")], columns=["source_id", "sentence_id", "actor1_id", "actor2_id"]
    )
    mentions = pd.DataFrame([("s", "s:1", "bin-laden"), *more], columns=["source_id", "sentence_id", "entity_id"])
    return ties, mentions.assign(entity_name=mentions["entity_id"].str.title(), text="x")


def test_the_person_stands_for_a_group_that_its_text_never_names() -> None:
    ties, mentions = group_and_person(("t", "t:1", "al-qaeda"))
    assert naming.named(ties, mentions, "actor1_id", "actor2_id")["actor2_id"].tolist() == ["Bin-Laden"]


def test_a_group_that_the_text_names_two_of_its_people_or_a_state_stay() -> None:
    for more in (("s", "s:9", "al-qaeda"), ("s", "s:1", "zawahiri")):
        ties, mentions = group_and_person(more)
        assert through_persons(ties, mentions)["actor2_id"].tolist() == ["al-qaeda"]
    ties, mentions = group_and_person(("s", "s:1", "bajwa"))
    assert through_persons(ties.assign(actor2_id="PAK"), mentions)["actor2_id"].tolist() == ["PAK"]


def test_a_picture_calls_a_group_that_no_text_names_by_its_person() -> None:
    _, mentions = group_and_person()
    assert Labels.of(mentions).name("al-qaeda") == "Osama bin Laden"
    _, mentions = group_and_person(("s", "s:2", "al-qaeda"))
    assert Labels.of(mentions).name("al-qaeda") == "Al-Qaeda"


def test_no_page_shows_a_tie_with_a_group_that_none_of_the_five_texts_names(report: Report) -> None:
    assert "al-qaeda" not in set(report.mentions["entity_id"]) and "al-qaeda" in set(report.ties["actor2_id"])
    assert not any("al-Qaeda" in label for label in naming.event_rows(report.ties, report.mentions)["label"])
    assert not any("al-Qaeda" in mark.says for mark in read_marks(report, "jamestown-2021"))
    own = report.mentions[report.mentions["entity_id"] == "bin-laden"]
    ties = through_persons(report.ties, report.mentions)
    assert "→ Osama bin Laden: attack" in card_html(
        "bin-laden", own, ties.assign(said=""), naming.names_of(report.mentions), {}
    )
