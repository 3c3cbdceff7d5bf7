"""A sentence becomes tagged tokens whose offsets hold, whatever stands in it."""

from __future__ import annotations

from functools import cache

import pytest

from evidence.reading import Reader
from evidence.sources import SourceText
from evidence.syntax.clauses import LONGEST, tokenise
from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import Tokens, kept


@cache
def reader() -> Reader:
    return Reader()


def tokens(text: str) -> Tokens:
    rows = reader().read(SourceText.of(text, anchor="2024-06-01"))
    gazetteer_actors = reader()._actors
    return tokenise(
        rows["sentences"][0], rows["mentions"], rows["dates"], gazetteer_actors, reader()._patterns, rows["quotations"]
    )


def tags(text: str) -> dict[str, str]:
    return {token.low: token.tag for token in tokens(text)}


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("Iran attacked Iraq.", "attacked", "V"),
        ("An attack in Iraq hurt Iran.", "attack", "N"),
        ("Iran will support Iraq.", "support", "V"),
        ("Support for Iraq grew in Iran.", "support", "N"),
        ("Iran plans to attack Iraq.", "plans", "V"),
        ("The plans of Iran worry Iraq.", "plans", "N"),
        ("Iran zigzagged across Iraq.", "zigzagged", "V"),
        ("A zigzagged Iran.", "zigzagged", "N"),
        ("Iran wants to back Iraq.", "back", "V"),
        ("Iran went back to Iraq.", "back", "R"),
        ("Iran arrived as Iraq attacked Oman.", "as", "S"),
        ("Iran served as host to Iraq.", "as", "P"),
        ("Iran agreed to help.", "to", "T"),
        ("Iran went to Iraq.", "to", "P"),
    ],
)
def test_words_are_tagged_by_form_and_neighbours(text: str, word: str, tag: str) -> None:
    assert tags(text)[word] == tag


def test_a_mention_is_one_token_and_brackets_quotation_marks_and_markup_are_none() -> None:
    assert [t.low for t in tokens("The **United States** (a “power”) met Iran.")] == [
        "the",
        "united states",
        "met",
        "iran",
        ".",
    ]


def test_as_well_as_is_an_and() -> None:
    assert [t.tag for t in tokens("Iran, Iraq as well as Oman spoke.")][3:5] == ["C", "A"]


def test_a_prefixed_name_is_no_actor() -> None:
    assert [t.actors for t in tokens("Anti-Taliban leaders met Iran.") if t.mention] == [(), ("IRN",)]


def test_we_in_a_quotation_is_the_speaker() -> None:
    assert [t.actors for t in tokens('"We support Iraq," Imran Khan said of Iran.') if t.low == "we"] == [("PAK",)]


def test_only_the_first_tokens_of_a_very_long_sentence_are_read() -> None:
    assert len(tokens("Iran met " + "word " * 2 * LONGEST + "Iraq.")) <= LONGEST


def test_a_question_is_asked_once_a_sentence_and_place() -> None:
    asked = []

    @kept
    def find(here: Tokens, index: int, patterns: TiePatterns) -> str:
        asked.append(index)
        return here.tags[index] + here.lows[index]

    patterns, one, other = reader()._patterns, tokens("Iran met Iraq."), tokens("Oman left Iraq.")
    assert [find(one, 1, patterns), find(one, 1, patterns), find(other, 1, patterns)] == ["Vmet", "Vmet", "Vleft"]
    assert asked == [1, 1]
