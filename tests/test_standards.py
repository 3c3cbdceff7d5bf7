"""The nine standards: each leads to a place of the book that there is and names a test that there is."""

from __future__ import annotations

import re
from pathlib import Path

import nbformat
import pytest

from evidence.analysis import naming
from evidence.presentation import about
from evidence.report import Report

ROOT = Path(__file__).resolve().parent.parent


def slug(heading: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", heading.lower()).strip("-")


def test_there_are_nine_and_the_page_links_each() -> None:
    page = about.standards("c")
    assert len(page.rows) == 9 and page.html().count('<a href="') == 9 == page.html().count("<code>")
    assert page.markdown().count("\n") == 12


@pytest.mark.parametrize("one", about.load_standards(), ids=lambda one: one.place)
def test_each_leads_to_a_heading_of_its_chapter_and_to_a_test(one: about.Standard) -> None:
    chapter = nbformat.read(ROOT / "chapters" / f"{one.where}.ipynb", as_version=4)
    heads = {
        slug(head)
        for cell in chapter.cells
        if cell.cell_type == "markdown"
        for head in re.findall(r"^##+ (.+)$", cell.source, re.M)
    }
    assert not one.anchor or one.anchor.removeprefix("#") in heads
    assert (ROOT / one.test).exists()


def test_what_a_text_is_silent_on_is_what_others_name(report: Report) -> None:
    table = naming.attention(report).set_index("source_id")
    states = report.mentions[report.mentions["entity_type"] == "state"]
    for source, row in table.iterrows():
        named = set(states.loc[states["source_id"] == source, "entity_name"])
        silent = set() if row["silent"] == "none" else set(row["silent"].split(", "))
        assert not named & silent and silent <= set(states["entity_name"])
    assert "Tajikistan" in table.loc["ciss-2023", "silent"] and table.loc["ciss-2023", "home"] == "Pakistan"
    assert table.loc["ndcf-2016", "heard"] == "none"


def test_who_is_who_has_each_actor_once_with_whom_it_acts_for(report: Report) -> None:
    table = naming.who_is_who(report)
    assert table["name"].is_unique and (table["times"] > 1).all()
    people = table[table["kind"] == "person"].set_index("name")
    assert people.loc["Qamar Javed Bajwa", "side"] == "Pakistan"
    states = table[table["kind"] == "state"]
    assert (states["side"] == "").all() and states.index.tolist() == list(range(len(states))), "states first"
