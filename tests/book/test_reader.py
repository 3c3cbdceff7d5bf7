"""The source reader shows untrusted text as text, cut at the edges of what was read from it."""

from __future__ import annotations

import re
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as tree

import evidence
from book.corpus import title_of
from book.layout import STATIC
from book.pages.actors import search_data, see_lines, tie_line, where_said
from book.pages.marks import LAYERS, Mark, escaped, marked, read_marks
from book.pages.reader import facts_html, layers_html, read_here, text_html, without_empty_folds
from evidence.analysis.naming import event_rows, names_of
from evidence.analysis.persons import through_persons
from evidence.publishing.excerpts import WITHHELD, excerpts
from tests.book.test_draw import luminance

TEXT = st.text(alphabet=st.characters(blacklist_categories=("Cs", "Cc")), max_size=60)


@given(
    TEXT, st.lists(st.tuples(st.integers(0, 70), st.integers(0, 20), st.sampled_from(list(LAYERS)), TEXT), max_size=6)
)
def test_marks_never_change_the_text(text: str, spans: list[tuple[int, int, str, str]]) -> None:
    marks = [Mark(start + 5, start + 5 + length, layer, says) for start, length, layer, says in spans]
    page = tree.fromstring(f"<div>{marked(text, 5, marks)}</div>")
    assert page.text_content() == text


def test_markup_and_scripts_in_a_text_stay_text() -> None:
    evil = "<script>alert(1)</script><img src=x onerror=alert(1)> {{ 7*7 }} [x](javascript:alert(1))"
    made = marked(evil, 0, [Mark(0, 8, "actor", '"><script>')])
    assert "<script" not in made and "<img" not in made
    assert tree.fromstring(f"<div>{made}</div>").text_content() == evil


def test_persian_runs_are_marked_right_to_left_and_latin_ones_are_not() -> None:
    assert escaped("see سیاست now") == 'see <bdi lang="fa" dir="rtl">سیاست</bdi> now'
    assert "bdi" not in escaped("Übergröße é")


def test_a_text_without_a_title_goes_by_who_made_it_and_by_its_id_only_where_nobody_is_known() -> None:
    known = {"title": "", "author": "A. Author", "publisher": "A House", "source_id": "house-2020"}
    assert title_of(SimpleNamespace(**known)) == "Untitled text by A. Author, A House"
    assert title_of(SimpleNamespace(**known | {"author": None})) == "Untitled text, A House"
    assert title_of(SimpleNamespace(**known | {"author": None, "publisher": None})) == "Untitled text, house-2020"


def test_ids_of_actors_and_texts_are_shown_to_nobody() -> None:
    """On hover, under a paragraph, in the index and on the timeline: names, also of an actor that no text names itself."""
    report = evidence.load()
    names = names_of(report.mentions)
    ids = {one for one in {*report.ties.actor1_id, *report.ties.actor2_id} if names[one] != one}
    source = str(report.sources.source_id[0])
    ties = report.ties[report.ties.source_id == source]
    told = [mark.says for mark in read_marks(report, source) if mark.layer == "tie"]
    told += [item.text_content() for item in tree.fromstring(read_here(report, [*ties.sentence_id], names)).iter("li")]
    told += list(event_rows(report.ties, report.mentions).label)
    assert len(told) > 2 * len(ties)
    assert not [line for line in told if ids & set(re.split(r"[^\w-]+", line.partition(": ")[0]))]


def test_the_index_marks_what_no_network_draws_and_leads_from_acronyms_to_actors() -> None:
    report = evidence.load()
    ties, names = through_persons(report.ties, report.mentions), names_of(report.mentions)
    told = where_said(ties, report.sentences)
    assert {"heading", "caption", "formerly"} == set(told) - {""} and (told == "").sum() > 100
    lines = [tie_line(one, names) for one in ties.assign(said=told, kind="tie").itertuples()]
    assert sum("formerly" in line for line in lines) == (told == "formerly").sum()
    seen = dict(see_lines(report.mentions))
    assert {"TTP", "ISKP", "BLA", "UAE", "OIC"} <= set(seen) and 'href="#actor-ttp"' in seen["TTP"]
    others = {"Taliban", "Islamabad", "Moscow", "IS-K", "Bajwa", "Khan", "Collective Security Treaty Organization"}
    assert others <= set(seen) and not {"Pakistani", "Afghans", "interim government"} & set(seen)


def test_a_fold_that_holds_nothing_is_left_out_and_no_paragraph_begins_with_an_empty_line() -> None:
    report = evidence.load()
    source = "neo-2024"
    made = without_empty_folds(text_html(report, source, report.text(source)))
    assert "Nothing read here" not in made and "Read here: " in made
    assert not re.search(r'<div class="para[^>]*><p>\s', made)


def test_the_search_knows_actors_by_no_words_that_may_not_be_reprinted() -> None:
    whole, cited = (search_data(one) for one in (evidence.load(), excerpts(evidence.load())))
    assert WITHHELD not in cited and len(cited) < len(whole)


def test_what_is_known_of_a_text_says_its_bounds_in_words_and_the_note_names_markup_as_text() -> None:
    report = evidence.load()
    pages = [facts_html(source) for _, source in report.sources.iterrows()]
    assert any("between 2023-12-12 and 2023-12-31" in one for one in pages) and not any("12/20" in one for one in pages)
    layers = layers_html(report, str(report.sources.source_id[0]))
    assert "(#, **, &lt;sup&gt;, \\)" in layers and tree.fromstring(f"<div>{layers}</div>").find(".//sup") is None


@pytest.mark.parametrize(("theme", "ground"), [("light", "#fdfcf9"), ("dark", "#16191d")])
def test_the_line_of_ties_stands_out_on_both_grounds(theme: str, ground: str) -> None:
    styles = (STATIC / "reader.css").read_text(encoding="utf-8")
    light, dark = re.findall(r"--tie: (#\w{6})", styles)
    one, other = sorted((luminance(ground), luminance(dark if theme == "dark" else light)))
    assert (other + 0.05) / (one + 0.05) >= 3 and "underline wavy var(--tie)" in styles
