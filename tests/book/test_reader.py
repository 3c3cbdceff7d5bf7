"""The source reader shows untrusted text as text, cut at the edges of what was read from it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import html as tree

from book.marks import LAYERS, Mark, escaped, marked

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
