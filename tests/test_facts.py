"""Walking back: every cited value leads to exactly the rows it was computed from."""

import pandas as pd
import pytest
from bs4 import BeautifulSoup

from evidence.presentation.facts import cite, listing, reader_link, say

ROWS = pd.DataFrame({"sentence_id": ["alpha:001", "alpha:002", "alpha:002"], "text": ["5", "<6>", "7"]})


def test_a_value_with_one_row_links_to_its_sentence() -> None:
    html = BeautifulSoup(say("{n} died.", n=cite(5, ROWS.iloc[[0]])).html(), "lxml")
    anchor = html.select_one("a.ev")
    assert anchor["href"] == "reader/alpha.html#s001" and anchor.text == "5" and not html.select("details")


def test_a_value_that_sums_rows_opens_the_list_of_exactly_those_rows() -> None:
    html = BeautifulSoup(say("{n} in all.", n=cite(18, ROWS)).html(), "lxml")
    target = html.select_one(html.select_one("a.ev-many")["href"])
    assert [a.text for a in target.select("li a")] == list(ROWS["sentence_id"])
    assert html.select_one("a.ev-many")["data-ev"] == "alpha:001 alpha:002"


def test_words_of_a_source_are_shown_as_text_and_never_as_markup() -> None:
    html = say("{x} of <b>{n}</b>", x="<script>alert()</script>", n=cite(18, ROWS)).html()
    assert "<script>" not in html and "<b>" not in html and "&lt;6&gt;" in html


def test_plain_and_markdown_carry_the_sentence_ids() -> None:
    bundle = say("{n} died.", n=cite(5, ROWS.iloc[0]))._repr_mimebundle_()
    assert bundle["text/plain"] == "5 [alpha:001] died."
    assert bundle["text/markdown"] == r"5 \[alpha:001\] died."


def test_a_value_without_evidence_is_refused() -> None:
    with pytest.raises(ValueError, match="has no evidence"):
        cite(5, ROWS.iloc[:0])
    with pytest.raises(ValueError, match="no sentence id"):
        reader_link("alpha")


def test_a_listing_links_each_row_to_its_own_sentence_and_escapes_cells() -> None:
    html = BeautifulSoup(listing(ROWS, {"text": "Text"}, name="t", caption="All").html(), "lxml")
    assert [row.select_one("a")["href"] for row in html.select("tbody tr")] == [
        reader_link(i) for i in ROWS["sentence_id"]
    ]
    assert html.select("tbody tr")[1].td.text == "<6>"


def test_a_listing_names_the_column_it_lacks() -> None:
    with pytest.raises(ValueError, match="no column 'value'"):
        listing(ROWS, {"value": "Value"}, name="t", caption="All")
