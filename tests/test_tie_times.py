"""The time of a tie: the date of its own clause, or of the whole sentence, and never that of another clause."""

from __future__ import annotations

import pytest

from evidence.report import Report
from tests.test_ties import read


def times(text: str, kind: str) -> list[tuple[str | None, str | None]]:
    return [(one.iso_start, one.iso_end) for one in read(text) if one.tie_type == kind]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("India trained Nepali officers in 2016.", "train", ("2016-01-01", "2016-12-31")),
        ("In 2016, India, which had lost ground, trained Nepali officers.", "train", ("2016-01-01", "2016-12-31")),
        ("Relations between India and Nepal have seen a slow but steady improvement in 2011.", "cooperate", ("2011-01-01", "2011-12-31")),
        ("Nepal was bombed by India in 2016.", "attack", ("2016-01-01", "2016-12-31")),
        ("Nepal was bombed by Indian jets before dawn on May 3, 2020.", "attack", ("2020-05-03", "2020-05-03")),
        ("India trained Nepali officers by 2016.", "train", (None, "2016-12-31")),
        ("India trained Nepali officers until its defeat in 2016.", "train", (None, "2016-12-31")),
        ("India trained Nepali officers after 2016.", "train", ("2017-01-01", None)),
        ("Not until 2016 did India train Nepali officers.", "train", ("2016-01-01", "2016-12-31")),
        ("It was in 2016 that India trained Nepali officers.", "train", ("2016-01-01", "2016-12-31")),
        ("India, founded in 1947, trained Nepali officers.", "train", (None, None)),
        ("India, in Oman in May 2016, trained Nepali officers.", "train", ("2016-05-01", "2016-05-31")),
        ("A 2016 report says India trained Nepali officers.", "train", (None, None)),
        ("India will train Nepali officers before its deadline of May 2030.", "train", (None, "2030-05-31")),
        ("India met Bhutan in 2016 and trained Nepali officers on May 3, 2020.", "train", ("2020-05-03", "2020-05-03")),
        ("In 2016 India met Bhutan and trained Nepali officers.", "train", ("2016-01-01", "2016-12-31")),
        ("Ties soured in August 2020, when India accused Nepal of smuggling.", "accuse", ("2020-08-01", "2020-08-31")),
        ("Oman held a summit in May 2018, at which India accused Nepal of smuggling.", "accuse", ("2018-05-01", "2018-05-31")),
        ("Oman held a summit in May 2018, where India accused Nepal of smuggling.", "accuse", ("2018-05-01", "2018-05-31")),
        ("India, which in 2016 trained Nepali officers, is poor.", "train", ("2016-01-01", "2016-12-31")),
        ("The war, which began in 2016, when India attacked Nepal, is over.", "attack", ("2016-01-01", "2016-12-31")),
        ("In May 2016 India met Bhutan, and China trained Nepali officers.", "train", ("2016-05-01", "2016-05-31")),
        ("When Iran fell silent on May 3, 2021, Kuwait armed Syria.", "arms", ("2021-05-03", "2021-05-03")),
    ],
)  # fmt: skip
def test_a_date_of_the_clause_or_of_the_whole_sentence_is_the_ties(
    text: str, kind: str, expected: tuple[str, str]
) -> None:
    assert times(text, kind) == [expected]


def test_a_time_that_the_present_is_unlike_is_not_the_ties() -> None:
    assert times("Nepalis regard India as a threat, down from 83% in 2021.", "reject") == [(None, None)]
    assert times("India bombed Nepal, the first such raid since 2021.", "attack") == [(None, None)]
    assert times("It was the worst attack by India on Nepal since 2021.", "attack") == [(None, None)]
    assert times("India has bombed Nepal since 2021.", "attack") == [("2021-01-01", None)]
    assert times("India launched its first attack on Nepal since 2021.", "attack") == [(None, None)]
    assert times("India bombed Nepal 170 times, against 116 in 2021.", "attack") == [(None, None)]
    assert times("India bombed Nepal 170 times, compared with 116 in 2021.", "attack") == [(None, None)]
    assert times("Since the war began in 2021, India has bombed Nepal.", "attack") == [("2021-01-01", None)]
    fought = times("In May 2025 India and Nepal agreed to trade; in October Bhutan rested.", "cooperate")
    assert fought == [("2025-05-01", "2025-05-31")]
    assert times("Unlike in the 1990s, India trades happily with Nepal.", "cooperate") == [(None, None)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("India trained Nepali officers, although China had attacked Bhutan in 2016.", "train"),
        ("Since the withdrawal of U.S. troops from Iraq, officials have stressed the danger, especially since Iran attacked Syria in July 2022.", "retreat"),
        ("Oman held a summit in May 2018, which India accused Nepal of spoiling.", "accuse"),
        ("India, which has shunned war since 2018, trained Nepali officers.", "train"),
        ("India, which in 2016 shunned war, trained Nepali officers.", "train"),
        ("India met Bhutan in May 2016, and China trained Nepali officers.", "train"),
        ("India met Bhutan in May 2016 and China trained Nepali officers.", "train"),
        ("In 2016, India visited a region of China that borders Nepal.", "border"),
        ("When Iran struck Iraq on May 3, 2021, Oman expected Kuwait to arm Syria.", "arms"),
    ],
)  # fmt: skip
def test_a_date_of_another_clause_is_not(text: str, kind: str) -> None:
    found = times(text, kind)
    assert found and set(found) == {(None, None)}


@pytest.mark.parametrize(
    ("text", "kind", "year"),
    [
        ("The war was long, but in May 2016 India and Nepal signed a pact.", "agree", "2016"),
        ("Guests said that in May 2016 Oman and Chad signed a pact.", "agree", "2016"),
        ("At a summit held in May 2016, Oman and Chad signed a pact.", "agree", "2016"),
        ("In 2016 leaders of India and Nepal signed a pact.", "agree", "2016"),
        ("India, which is the largest state in the region, has bombed Nepal since 2021.", "attack", "2021"),
        ("India, up from fourth place, bombed Nepal in 2021.", "attack", "2021"),
        ("Unlike Iran, in 2021 India bombed Nepal.", "attack", "2021"),
    ],
)
def test_a_list_a_rank_or_a_comparison_before_the_verb_takes_no_date_away(text: str, kind: str, year: str) -> None:
    assert [start and start[:4] for start, _ in times(text, kind)] == [year]


def test_until_and_before_bound_the_end_alone() -> None:
    assert times("Armenia will host Russian troops until 2042.", "host") == [(None, "2042-12-31")]
    assert times("Armenia will host Russian troops in 2042.", "host") == [("2042-01-01", "2042-12-31")]


def test_since_bounds_the_beginning_alone() -> None:
    assert times("India has trained Nepali officers since May 1, 2020.", "train") == [("2020-05-01", None)]
    assert times("Trade has grown since May 1, 2020, when India trained Nepali officers.", "train") == [
        ("2020-05-01",) * 2
    ]
    assert times("Since India trained Nepali officers in 2016, trade has grown.", "train") == [
        ("2016-01-01", "2016-12-31")
    ]


def test_no_tie_of_the_texts_begins_after_its_text_was_written_and_none_is_dated_by_a_far_clause(
    report: Report,
) -> None:
    """A promised base takes no year from the lease of another, a withdrawal none from a group's founding."""
    dated = report.ties[report.ties["iso_start"].notna()]
    written = dated["source_id"].map(report.sources.set_index("source_id")["published"].str.split("/").str[-1].str[:4])
    assert (dated["iso_start"].str[:4] <= written).all()
    retreats = dated[(dated["tie_type"] == "retreat") & (dated["actor2_id"] == "AFG")]
    assert set(retreats["iso_start"].str[:4]) == {"2021"}


def test_who_follows_does_so_at_a_time_of_his_own() -> None:
    text = "India recognised Nepal in 2016, followed by Bhutan in 2017 and Oman."
    years = {tie.actor1_id: tie.iso_start for tie in read(text)}
    assert years == {"IND": "2016-01-01", "BTN": "2017-01-01", "OMN": None}


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("In May 2016 India criticised the Saudi-led Organization of Islamic Cooperation.", "other", (None, None)),
        ("In May 2016 Iran-backed Houthi fighters shelled Aden.", "support", (None, None)),
        ("In May 2016 Omani-brokered talks between India and Nepal failed.", "mediate", ("2016-05-01", "2016-05-31")),
        ("In May 2016 Oman led the Organization of Islamic Cooperation.", "other", ("2016-05-01", "2016-05-31")),
    ],
)
def test_what_a_compound_says_of_a_name_has_not_the_time_of_its_sentence(
    text: str, kind: str, expected: tuple[str | None, str | None]
) -> None:
    assert set(times(text, kind)) == {expected}
