"""Agreement of two annotations: what is compared, and what is undefined."""

from __future__ import annotations

import pytest

from evidence.accuracy import Marked
from evidence.accuracy.agreement import agreement_by_table, code, nominal_alpha, tie_presence
from evidence.accuracy.rows import GOLD, gold_rows
from evidence.sources import SourceText

SENTENCE = Marked("a", "sentences", 0, 50, "s", {"kind": "body"})
PAK = Marked("a", "mentions", 0, 8, "Pakistan", {"entity_id": "PAK"})
TJK = Marked("a", "mentions", 20, 30, "Tajikistan", {"entity_id": "TJK"})


def tie(sign: int, start: int = 9) -> Marked:
    fields = {"actor1_id": "PAK", "actor2_id": "TJK", "sign": sign, "tie_type": "aid", "status": "asserted"}
    return Marked("a", "ties", start, start + 3, "met", fields)


def test_alpha_corrects_for_chance() -> None:
    """Krippendorff's worked example for two coders and binary data: ten units, alpha 0.095."""
    pairs = list(zip("0100000000", "1110010010", strict=True))
    assert nominal_alpha(pairs) == pytest.approx(0.095, abs=0.001)


def test_alpha_is_undefined_when_everything_has_one_code() -> None:
    assert nominal_alpha([("x", "x")] * 5) is None and nominal_alpha([]) is None


def test_two_equal_annotations_agree_fully() -> None:
    rows = [SENTENCE, PAK, TJK, tie(1)]
    table = agreement_by_table(rows, rows)
    assert (table["value"].dropna() == 1).all()


def test_a_row_that_only_one_reader_saw_lowers_the_span_f1_and_no_alpha() -> None:
    table = agreement_by_table([SENTENCE, PAK, TJK], [SENTENCE, PAK]).set_index(["table", "measure", "field"])["value"]
    assert table["mentions", "span F1", "half"] == pytest.approx(2 / 3)


def test_a_tie_that_only_one_reader_saw_lowers_the_alpha_that_counts_none() -> None:
    assert tie_presence([SENTENCE, PAK, TJK, tie(1)], [SENTENCE, PAK, TJK]) == [("+1", "none")]
    assert tie_presence([SENTENCE, PAK, TJK], [SENTENCE, PAK, TJK]) == [("none", "none")]


def test_another_sign_is_a_disagreement_about_the_sign_not_the_pair() -> None:
    table = agreement_by_table([SENTENCE, tie(1)], [SENTENCE, tie(-1, start=30)]).set_index(["table", "measure"])
    assert table["value"]["ties", "pair F1"].item() == 1 and table["value"]["ties", "row F1"].item() == 0


def test_direction_of_a_mutual_tie_is_mutual() -> None:
    assert code(tie(1), "direction") == "first acts"
    assert code(tie(1)._replace(fields={**tie(1).fields, "directed": False}), "direction") == "mutual"


def test_both_annotations_of_the_five_texts_agree_well_enough_to_be_adjudicated(texts: list[SourceText]) -> None:
    """0.8 is Krippendorff's bar for relying on coded data."""
    read = {text.source_id: text.text for text in texts}
    one, other = (gold_rows(read, GOLD / folder) for folder in ("annotator-a", "annotator-b"))
    assert (agreement_by_table(one, other)["value"].dropna() >= 0.8).all()
