"""Numbers in any author's format: each row is a writing and its value; near misses stop where the number stops.

All passages are made up for these tests (tuned on).
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.quantities.numbers import load_number_grammar

HITS = [
    ("1,234", 1234, None),
    ("12,34,567", 1234567, None),
    ("1.234.567", 1234567, None),
    ("1.234.567,5 tonnes", 1234567.5, None),
    ("25\u202f000 homes", 25000, None),
    ("25 000 homes", 25000, None),
    ("6.75", 6.75, None),
    ("3,5 million", 3.5e6, None),
    ("2½ years", 2.5, None),
    ("1.7 million", 1.7e6, None),
    ("5bn", 5e9, None),
    ("2.3tr", 2.3e12, None),
    ("4 lakh", 4e5, None),
    ("2 crore", 2e7, None),
    ("10-15", 10, 15),
    ("10–15", 10, 15),
    ("10 to 15", 10, 15),
    ("3-5 billion", 3e9, 5e9),
    ("two to three", 2, 3),
    ("three or four", 3, 4),
    ("twenty-eight", 28, None),
    ("a hundred", 100, None),
    ("half a million", 5e5, None),
    ("two million five", 2000005, None),  # what is said aloud for 2.5 million is not told apart
    ("a million and one", 1000001, None),
    ("a million one hundred", 1000100, None),
    ("a thousand one", 1001, None),
    ("half a dozen", 6, None),
    ("two dozen", 24, None),
    ("two and a half years", 2.5, None),
    ("one and a half million", 1.5e6, None),
    ("three hundred and twelve", 312, None),
    ("two hundred and five thousand", 205000, None),
    ("dozens", 12, None),
    ("tens of thousands", 10000, None),
    ("several hundred", 100, None),
]


@pytest.mark.parametrize(("written", "value", "high"), HITS)
def test_a_number_has_the_value_that_its_writing_means(written: str, value: float, high: float | None) -> None:
    number = load_number_grammar().read(written, 0, len(written))
    assert number is not None and (number.value, number.high) == (value, high)


@pytest.mark.parametrize(
    ("written", "taken"),
    [
        ("ten five", "ten"),
        ("two and three", "two"),
        ("12, 13", "12"),
        ("5m", "5"),
        ("15-9", "15"),
        ("twofold", ""),
        ("often", ""),
    ],
)
def test_a_number_ends_where_the_next_one_begins(written: str, taken: str) -> None:
    number = load_number_grammar().read(written, 0, len(written))
    assert (written[number.start : number.end] if number else "") == taken


def test_three_digits_behind_a_point_are_marked_as_open_to_two_readings() -> None:
    read = load_number_grammar().read
    dotted, decimal = read("7.000", 0, 5), read("7.25", 0, 4)
    assert dotted and dotted.dotted and decimal and not decimal.dotted


@given(st.text(alphabet="0123456789.,- ½mbnktwoandhlfeir\u00a0–", min_size=1, max_size=60))
def test_any_text_gives_a_number_inside_it_or_none(text: str) -> None:
    number = load_number_grammar().read(text, 0, len(text))
    assert number is None or 0 == number.start < number.end <= len(text)
