"""Bracketed press references in their many forms; other brackets with names and dates are none. (Tuned on.)"""

from __future__ import annotations

import pytest

from evidence.citations import find_citations
from evidence.dates import find_dates
from evidence.mentions import find_mentions
from evidence.names.gazetteer import load_gazetteer
from evidence.sentences import find_sentences
from evidence.sources import SourceText
from evidence.tables.rows import Citation


def cited(line: str, anchor: str | None = "2021-07-16") -> list[Citation]:
    text = SourceText.of(line, anchor=anchor)
    rows = find_citations(text, find_sentences(text))
    assert all(text.text[row.start : row.end] == row.text for row in rows)
    return rows


@pytest.mark.parametrize(
    ("brackets", "outlet", "published"),
    [
        ("(Dawn, May 5)", "Dawn", "2021-05-05"),
        ("(Dawn, September 5)", "Dawn", "2020-09-05"),
        ("(Dawn , July 26, 2020)", "Dawn", "2020-07-26"),
        ("[The News, 26 July 2020]", "The News", "2020-07-26"),
        ("(Ozod Daily, 2020-07-26)", "Ozod Daily", "2020-07-26"),
        ("(Kun.uz, 26.07.2020)", "Kun.uz", "2020-07-26"),
        ("(see Valley Herald, Sept. 3rd, 2019)", "Valley Herald", "2019-09-03"),
        ("(Eurasianet, March 2020)", "Eurasianet", "2020-03"),
        ("(Reuters, 2020)", "Reuters", "2020"),
        ("(Aljazeera.com, August 28, 2020)", "Aljazeera.com", "2020-08-28"),
        ("(Valley Herald [Osh], May 5)", "Valley Herald", "2021-05-05"),
    ],
)
def test_reference_gives_outlet_and_day(brackets: str, outlet: str, published: str) -> None:
    assert [(row.text, row.outlet, row.published) for row in cited(f"Prices rose again {brackets}.")] == [
        (brackets[1:-1], outlet, published)
    ]


@pytest.mark.parametrize(
    "line",
    [
        "They met (Kabul, August 15, 2021).",
        "The law (the Act, 2019) passed.",
        "The union (SCO) met (on May 5).",
        "The deal (signed May 5, 2020) holds.",
        "KABUL (Reuters) - Prices rose.",
        "The pact (Resolution 2593, 2021) holds.",
    ],
)
def test_other_brackets_are_no_reference(line: str) -> None:
    assert cited(line) == []


def test_two_references_in_one_pair_of_brackets_are_two_rows() -> None:
    assert [row.text for row in cited("Prices rose (Dawn, May 5; The News, May 6).")] == [
        "Dawn, May 5",
        "The News, May 6",
    ]


def test_without_an_own_date_a_bare_day_has_no_year() -> None:
    assert [row.published for row in cited("Prices rose (Dawn, May 5).", anchor=None)] == [None]


def test_the_seat_of_an_outlet_is_part_of_the_reference_and_no_mention() -> None:
    text = SourceText.of("Prices rose (Valley Herald [India], May 5) in one land [India], May 6.", anchor="2021-07-16")
    sentences = find_sentences(text)
    assert [row.text for row in find_citations(text, sentences)] == ["Valley Herald [India], May 5"]
    assert [row.start for row in find_mentions(text, sentences, load_gazetteer())] == [text.text.rindex("India")]
    assert [row.role for row in find_dates(text, sentences)] == ["citation", "event"]
