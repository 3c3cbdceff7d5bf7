"""Stated risks, with drivers, affected actors and consequence; what has happened is none. (Tuned on.)"""

from __future__ import annotations

from types import SimpleNamespace

import pandas as pd
import pytest

from evidence.analysis.naming import with_speakers
from evidence.assessments.risks import find_risks
from evidence.mentions import find_mentions
from evidence.names.gazetteer import load_gazetteer
from evidence.sentences import find_sentences
from evidence.sources import SourceText
from evidence.tables.rows import Risk


def risks(line: str) -> list[Risk]:
    text = SourceText.of(line, anchor="2023-06-01")
    sentences = find_sentences(text)
    rows, links = find_risks(sentences, find_mentions(text, sentences, load_gazetteer()))
    assert {link.row_id for link in links} == {row.risk_id for row in rows}
    return rows


@pytest.mark.parametrize(
    ("line", "driver", "consequence", "affected", "likelihood"),
    [
        ("Such raids could escalate into a war with Iran.", "Such raids", "a war with Iran", "IRN", "could"),
        (
            "The blockade increases the risk of famine in Yemen.",
            "The blockade",
            "famine in Yemen",
            "YEM",
            "increases risk of",
        ),
        ("A drought may lead to unrest in Iraq.", "A drought", "unrest in Iraq", "IRQ", "may"),
        (
            "If talks fail, the pact could collapse into anarchy.",
            "If talks fail",
            "the pact could collapse into anarchy",
            None,
            "could",
        ),
        ("Raids might pose a grave threat to Oman.", "Raids", "pose a grave threat to Oman", "OMN", "might"),
        (
            "Iran and Iraq would suffer if the fall of Yemen leads to war.",
            "if the fall of Yemen leads to war",
            "Iran and Iraq would suffer",
            "IRN IRQ",
            "would",
        ),
        (
            "Despite the truce, there is a risk that militants could attack Oman.",
            None,
            "militants could attack Oman",
            "OMN",
            "there is risk that",
        ),
        (
            "The flood alarms Iraq, since a collapse of the dam could cause a famine.",
            "a collapse of the dam",
            "cause a famine",
            None,
            "could",
        ),
    ],
)
def test_risk_language_gives_driver_and_consequence(
    line: str, driver: str, consequence: str, affected: str | None, likelihood: str
) -> None:
    (row,) = risks(line)
    assert (row.drivers, row.consequence, row.affected, row.likelihood_words) == (
        driver,
        consequence,
        affected,
        likelihood,
    )


@pytest.mark.parametrize(
    "line",
    [
        "Raids escalated into a war with Iran.",
        "The road may pay dividends.",
        "Trade could lead to prosperity.",
        "The canal can carry ships.",
    ],
)
def test_what_happened_and_what_harms_nobody_is_no_risk(line: str) -> None:
    assert risks(line) == []


def test_items_under_a_heading_of_risks_are_one_row_each() -> None:
    rows = risks(
        "Risk Scenarios\n\n  • Water Shortage: The drought increases the risk of famine in Iraq. This could lead to unrest in Iran.\n"
        "  • Cyber Attacks: Gangs may undermine banks in Oman.\n"
    )
    assert [(row.title, row.affected) for row in rows] == [("Water Shortage", "IRQ IRN"), ("Cyber Attacks", "OMN")]


def test_what_a_driver_points_back_to_stands_in_square_brackets() -> None:
    (first,) = risks("Iran struck Oman. Such strikes are unwise as they can lead to a crisis.")
    assert first.drivers == "Such strikes [Iran struck Oman]"
    (item,) = risks(
        "Risk Scenarios\n\n  • Water Shortage: The drought increases the risk of famine. This could lead to unrest.\n"
    )
    assert item.drivers == "The drought; This [famine]"
    (plain,) = risks("Iran struck Oman. The strikes can lead to a crisis.")
    assert plain.drivers == "The strikes", "nothing points back"
    (alone,) = risks("Such strikes can lead to a crisis.")
    assert alone.drivers == "Such strikes", "nothing stands before"


def test_what_a_driver_points_back_to_in_a_running_quotation_is_what_is_quoted() -> None:
    found = risks("On this, the mayor held, “Nobody should arm the guards. Such acts can lead to unrest in Iraq.”")
    assert [row.drivers for row in found] == ["Such acts [to arm the guards]"], "the act, and not its ban"
    (kept,) = risks("The dam may not hold. This could lead to unrest in Iraq.")
    assert kept.drivers == "This [The dam may not hold]", "what is told is that it may not"


def test_what_a_driver_points_back_to_is_no_concession() -> None:
    (told,) = risks(
        "Although Iran struck Oman, these strikes failed. Such strikes are unwise as they can lead to a crisis."
    )
    assert told.drivers == "Such strikes [Iran struck Oman]"
    (main,) = risks("Though it rained, Iran struck Oman. Such strikes can lead to a crisis.")
    assert main.drivers == "Such strikes [Iran struck Oman]"


def test_a_scenario_without_a_name_goes_by_a_whole_phrase() -> None:
    (verb,) = risks("Raids might pose a grave threat to Oman.")
    assert verb.title == "Raids might pose a grave threat to Oman"
    (noun,) = risks("Such raids could escalate into a war with Iran.")
    assert noun.title == "a war with Iran"


def test_a_long_sentence_that_a_driver_points_back_to_is_cut_behind_a_clause() -> None:
    line = "The dam has held through three winters, and the engineers who look after it have asked for far more money than the ministry would give them."
    found = risks(f"{line} This could lead to unrest in Iraq.")
    assert [row.drivers for row in found] == ["This [The dam has held through three winters …]"]


def test_a_risk_is_said_by_whom_the_text_quotes_with_all_of_its_consequence() -> None:
    mentions = pd.DataFrame({"entity_id": ["noor"], "entity_name": ["Amina Noor"]})
    quoted = pd.DataFrame({"source_id": ["s"], "speaker_id": ["noor"], "text": ["The raids  could lead to a war."]})
    table = pd.DataFrame(
        {"source_id": ["s", "s", "t", "s"], "consequence": ["a war", "a war; hunger", "a war", None]},
    )
    told = with_speakers(table, SimpleNamespace(mentions=mentions, quotations=quoted))  # type: ignore[arg-type]
    assert told["said_by"].tolist() == ["Amina Noor", "", "", ""]
