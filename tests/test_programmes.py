"""Parties and value of a programme are read from the sentences that name it, by rule, or left empty. (Tuned on.)"""

from __future__ import annotations

import pytest

from evidence.assessments.programmes import find_programmes
from evidence.mentions import find_mentions
from evidence.names.gazetteer import load_gazetteer
from evidence.sentences import find_sentences
from evidence.sources import SourceText
from evidence.tables.rows import Programme, Quantity


def programme(line: str, money: tuple[str, float] | None = None) -> Programme:
    text = SourceText.of(line, anchor="2023-06-01")
    sentences = find_sentences(text)
    sums = []
    if money:
        start = text.text.index(money[0])
        sentence = next(row for row in sentences if row.start <= start < row.end)
        span = (start, start + len(money[0]), money[0])
        sums = [
            Quantity(
                "q1",
                text.source_id,
                sentence.sentence_id,
                *span,
                money[1],
                None,
                "USD",
                "money",
                "exact",
                "none",
                None,
                None,
                None,
                None,
                None,
                "test",
            )
        ]
    rows, links = find_programmes(sentences, find_mentions(text, sentences, load_gazetteer()), sums)
    assert {link.sentence_id for link in links} <= {sentence.sentence_id for sentence in sentences}
    return rows[0]


@pytest.mark.parametrize(
    ("line", "parties"),
    [
        ("The Trilateral Transit Trade Agreement between Oman, Iran and Iraq holds.", "OMN IRN IRQ"),
        ("Iran spoke of the Trilateral Transit Trade Agreement.", None),
        ("The China-Pakistan Economic Corridor grows.", "CHN PAK"),
        ("Iran launched Operation Sarbakaf in May.", "IRN"),
        ("Iran watched Operation Sarbakaf in May.", None),
        ("Iran and Oman are working on the Rogun Dam and the TAPI pipeline.", "IRN OMN"),
        ("China’s Belt and Road Initiative grows.", "CHN"),
        ("TAPI will cross Iran and Oman.", "IRN OMN"),
    ],
)
def test_parties_are_those_the_sentence_states(line: str, parties: str | None) -> None:
    row = programme(line)
    assert row.parties == parties
    assert (row.parties_rule is None) == (parties is None)


def test_a_sum_touching_the_name_is_its_value() -> None:
    assert programme("The $2 billion TAPI pipeline waits.", ("$2 billion", 2e9)).value == 2e9
    assert programme("TAPI, worth $2 billion, waits.", ("$2 billion", 2e9)).value == 2e9


def test_a_sum_for_something_else_is_not_its_value() -> None:
    assert (
        programme("Iran paid $2 billion for CASA-1000, and TAPI waits.", ("$2 billion", 2e9)).programme_id
        == "casa-1000"
    )
    assert programme("TAPI waits, while Iran repaid a loan of $2 billion.", ("$2 billion", 2e9)).value is None
