"""Somebody's words, between marks or not, with speaker and cue; scare quotes are none. (Tuned on.)"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.gazetteer import load_gazetteer
from evidence.mentions import find_mentions
from evidence.quotations import find_quotations
from evidence.rows import Quotation
from evidence.sentences import find_sentences
from evidence.sources import SourceText


def quoted(line: str) -> list[Quotation]:
    text = SourceText.of(line, anchor="2023-06-01")
    sentences = find_sentences(text)
    rows = find_quotations(text, sentences, find_mentions(text, sentences, load_gazetteer()))
    assert all(text.text[row.start : row.end] == row.text for row in rows)
    return rows


@pytest.mark.parametrize(
    ("line", "words", "speaker", "cue"),
    [
        ("Tehran stated, “We want peace.”", "We want peace.", "IRN", "stated"),
        ('Tehran stated, "We want peace. We shall wait."', "We want peace. We shall wait.", "IRN", "stated"),
        ("“We want peace,” said Foreign Minister Sergei Lavrov.", "We want peace,", "lavrov", "said"),
        ("Tehran stated, â€œWe want peace.â€\u009d It waited.", "We want peace.", "IRN", "stated"),
        ("Baku dismissed the report as “wholly false”.", "wholly false", "AZE", "dismissed"),
        ("Baku warned that time was short (Dawn, May 5).", "time was short", "AZE", "warned"),
        ("Baku warned Iran that time was short.", "time was short", "AZE", "warned"),
        ("Hakan Fidan said the road was open.", "the road was open", "fidan", "said"),
        ("According to NATO, the road was open.", "the road was open", "nato", "according to"),
        ("Sergei Lavrov arrived. He said that the road was open.", "the road was open", "lavrov", "said"),
    ],
)
def test_statement_has_speaker_and_cue(line: str, words: str, speaker: str, cue: str) -> None:
    assert [(row.text, row.speaker_id, row.cue) for row in quoted(line)] == [(words, speaker, cue)]


@pytest.mark.parametrize(
    "line",
    [
        "The road was open, Hakan Fidan said on Monday.",
        "The road was open, according to NATO.",
        "Iran denied reports that the road was open.",
        "Iran announced a plan that would open the road.",
        "Iran claimed the attack on the road.",
        "Heads of state and Member States met.",
        "Iran called it “Operation True Promise”.",
        "The so-called “buffer zone” lies in Syria.",
        "Iran opened a ‘Peace Park’ in May.",
        "It is said that the road was open.",
        "Iran fears that the road is closed.",
        "Iran found the road that leads west.",
        "The 5' wall and Iran's 6' wall stood.",
    ],
)
def test_scare_quotes_thoughts_and_relative_clauses_are_none(line: str) -> None:
    assert quoted(line) == []


def test_an_unlisted_speaker_keeps_the_words() -> None:
    (row,) = quoted("A villager said that the road was open.")
    assert (row.speaker_id, row.speaker_text) == (None, "A villager")


@given(
    st.lists(
        st.sampled_from(
            ["“", "”", '"', "â€œ", "‘", "’", "said", "that", "Iran", "the road", ".", "according to", ",", "\n\n", "🙂"]
        ),
        max_size=40,
    )
)
def test_any_marks_give_offsets_that_hold(words: list[str]) -> None:
    quoted(" ".join(words))
