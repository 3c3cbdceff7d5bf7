"""Claims as W3C Web Annotations: each sentence selected by place and by quote, both of the text as received."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest

from evidence.publishing.annotations import web_annotations
from evidence.publishing.excerpts import cited_sentences, excerpts
from evidence.report import Report


@pytest.fixture(scope="module")
def made(report: Report) -> dict[str, Any]:
    return web_annotations(report)


def test_every_sentence_for_or_against_a_claim_is_annotated_once(report: Report, made: dict[str, Any]) -> None:
    links = report.evidence[report.evidence["table"] == "claims"]
    items = made["first"]["items"]
    assert made["total"] == len(items) == len(links) and len({one["id"] for one in items}) == len(items)
    assert {one["body"][0]["value"] for one in items} == set(
        report.claims["proposition"][report.claims["claim_id"].isin(links["row_id"])]
    )
    assert {one["body"][1]["value"] for one in items} == set(links["role"])


def test_place_and_quote_select_the_same_words_of_the_text_named_by_its_checksum(
    made: dict[str, Any], seeds: Path
) -> None:
    texts = {
        hashlib.sha256(path.read_bytes()).hexdigest(): path.read_bytes().decode("utf-8") for path in seeds.glob("*.txt")
    }
    for one in made["first"]["items"]:
        text = texts[one["target"]["source"]["id"].removeprefix("urn:sha256:")]
        place, quote = one["target"]["selector"]
        assert text[place["start"] : place["end"]] == quote["exact"]
        around = quote.get("prefix", "") + quote["exact"] + quote.get("suffix", "")
        assert text.count(around) == 1


def test_where_texts_may_not_be_reprinted_nothing_stands_around_a_quote(report: Report) -> None:
    left = excerpts(report)
    quotes = [one["target"]["selector"][-1] for one in web_annotations(left)["first"]["items"]]
    assert cited_sentences(report) and all(set(quote) == {"type", "exact"} for quote in quotes)
