"""Competing hypotheses: complete, anchored, and with computed sensitivity instead of a winner."""

from __future__ import annotations

import pytest

from evidence.assessments import hypotheses
from evidence.assessments.hypotheses import Hypothesis, Item, Question
from evidence.charts.style import Labels
from evidence.errors import InputError
from evidence.presentation import matrices
from evidence.report import Report


def item(name: str, source: str, **letters: str) -> Item:
    return Item(
        name, name, (f"{source}:001",), (source,), {key: (letter, "because") for key, letter in letters.items()}
    )


def question(*items: Item) -> Question:
    return Question("q", "Why?", (Hypothesis("one", "1"), Hypothesis("two", "2")), items, (), ())


def test_an_item_that_fits_all_hypotheses_tells_nothing_apart() -> None:
    assert item("a", "x", one="C", two="C").diagnosticity == 0
    assert item("a", "x", one="C", two="I").diagnosticity == 1


def test_leaving_out_a_source_or_an_item_recounts_the_inconsistencies() -> None:
    asked = question(
        item("a", "x", one="I", two="C"), item("b", "y", one="C", two="I"), item("c", "y", one="N", two="I")
    )
    assert asked.inconsistent() == {"one": 1, "two": 2}
    assert asked.least_inconsistent() == ("one",)
    assert asked.without_source()["y"] == {"one": 1, "two": 0}
    assert asked.decides(asked.without_source()["y"]) and not asked.decides(asked.without_source()["x"])
    assert asked.without_rating()["a", "one"] == {"one": 0, "two": 2}
    assert not asked.decides(asked.without_rating()["a", "one"]) and asked.decides({"one": 1, "two": 1})


def test_the_table_of_what_the_counting_hangs_on_names_texts_items_and_ratings() -> None:
    asked = question(item("a", "x", one="I", two="C"), item("b", "y", one="C", two="I"))
    table = matrices.robustness_table(asked, Labels())
    assert table.iloc[0].tolist() == ["nothing", "H1 1, H2 1", "H1, H2", "no"]
    assert table["left_out"].tolist()[1:] == [
        "X",
        "Y",
        "E1",
        "E2",
        "the rating of E1 against H1",
        "the rating of E2 against H2",
    ]
    assert (table["changes"].iloc[1:] == "yes").all()


def test_a_question_without_any_of_its_evidence_is_an_empty_matrix() -> None:
    assert matrices.hypothesis_matrix(question()).empty and matrices.item_table(question()).empty


def test_an_item_that_two_sources_carry_survives_the_loss_of_one() -> None:
    both = Item("a", "a", ("x:001", "y:001"), ("x", "y"), {"one": ("I", "r"), "two": ("C", "r")})
    assert question(both).without_source() == {"x": {"one": 1, "two": 0}, "y": {"one": 1, "two": 0}}


def test_the_two_questions_are_answered_from_the_texts(report: Report) -> None:
    asked, omitted = hypotheses.weigh(report.tables)
    assert len(asked) == 2 and not omitted
    for one in asked:
        assert len(one.hypotheses) >= 3 and one.assumptions and one.unknowns
        assert any(entry.diagnosticity > 0.5 for entry in one.items)
        assert all(reason for entry in one.items for _, reason in entry.ratings.values())
        for hypothesis in one.hypotheses:
            letters = {entry.ratings[hypothesis.id][0] for entry in one.items}
            assert {"C", "I"} <= letters, "a hypothesis without evidence for and against it"


def test_in_other_texts_items_are_left_out_with_a_note(report: Report) -> None:
    changed = report.sentences.assign(text=report.sentences["text"].str.replace("complacent", "strict"))
    other = {**report.tables, "sentences": changed, "sources": report.sources.assign(sha256="other")}
    _, omitted = hypotheses.weigh(other)
    assert len(omitted) == 1 and "complacent" in omitted[0]


@pytest.mark.parametrize("rating", ["X: no such letter", "C", "C:"])
def test_a_rating_needs_its_letter_and_its_reason(rating: str, tmp_path) -> None:
    text = f"""- id: q
  question: Why?
  hypotheses: [{{id: one, text: "1"}}]
  items:
    - id: a
      title: a
      evidence: [{{at: "a:001", quote: "b"}}]
      ratings: {{one: "{rating}"}}
  assumptions: []
  unknowns: []
"""
    (tmp_path / "hypotheses.yml").write_text(text)
    with pytest.raises(InputError, match="line 5"):
        hypotheses.load_questions(tmp_path)


def test_every_hypothesis_is_rated_by_every_item(tmp_path) -> None:
    text = """- id: q
  question: Why?
  hypotheses: [{id: one, text: "1"}, {id: two, text: "2"}]
  items: [{id: a, title: a, evidence: [{at: "a:001", quote: "b"}], ratings: {one: "C: yes"}}]
  assumptions: []
  unknowns: []
"""
    (tmp_path / "hypotheses.yml").write_text(text)
    with pytest.raises(InputError, match="rate each of one, two"):
        hypotheses.load_questions(tmp_path)
