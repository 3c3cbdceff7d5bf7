"""Judgements: every lint catches its fault, and confidence never exceeds the evidence."""

from __future__ import annotations

import datetime
import re
import shutil
from dataclasses import replace
from html import escape

import pytest

from evidence.assessments import claims, hypotheses, judgements
from evidence.assessments.anchors import Anchored, Quote
from evidence.assessments.judgements import Authored, Change, allowed_confidence, lint, load_likelihoods
from evidence.charts.style import Labels
from evidence.checks.corpus import Corpus
from evidence.checks.words import load_words
from evidence.curated import DATA
from evidence.errors import InputError
from evidence.presentation import cards, matrices
from evidence.presentation.facts import listing
from evidence.report import Report
from tests.made import Made

DAY = datetime.date(2026, 11, 22)


def entry(**changes: object) -> Authored:
    given = {
        "id": "x",
        "title": "X",
        "statement": "It is likely that talks go on.",
        "likelihood": "likely",
        "confidence": "low",
        "confidence_statement": "We hold this with low confidence.",
        "claims": (),
        "support": (Quote("a:001", "talks"),),
        "against": (Quote("a:002", "no talks"),),
        "assumptions": (),
        "indicators": (),
        "would_change": "",
        "since": DAY,
        "changelog": (Change(DAY, "First edition."),),
    }
    return Authored(**{**given, **changes})  # type: ignore[arg-type]


def faults(**changes: object) -> list[str]:
    return [fault for fault, _ in lint(entry(**changes), load_likelihoods())]


def test_a_sound_judgement_has_no_fault() -> None:
    assert faults() == []
    assert faults(against=(), against_note="none found") == []
    assert faults(statement="Talks almost certainly go on.", likelihood="almost certain") == []


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"statement": "Talks go on."}, "no word of likelihood"),
        ({"statement": "It is very likely that talks go on."}, "not 'likely' once"),
        ({"statement": "It is likely that talks go on and unlikely that they fail."}, "not 'likely' once"),
        ({"statement": "It is likely that talks may go on."}, "'may'"),
        ({"statement": "It is likely, we are confident, that talks go on."}, "one sentence"),
        ({"statement": "It is likely that 3 talks go on."}, "number"),
        ({"statement": "It is likely. Talks go on."}, "one sentence each"),
        ({"confidence_statement": "We hold this with high confidence."}, "level once"),
        ({"confidence_statement": "We hold this likely thing with low confidence."}, "level once"),
        ({"against": ()}, "no evidence against"),
        ({"support": ()}, "no evidence for"),
        ({"changelog": ()}, "changelog"),
    ],
)
def test_each_fault_is_named(changes: dict[str, object], fault: str) -> None:
    assert any(fault in found for found in faults(**changes)), faults(**changes)


def test_the_table_of_likelihood_is_the_standard_one() -> None:
    table = load_likelihoods().words
    assert list(table.values()) == [(1, 5), (5, 20), (20, 45), (45, 55), (55, 80), (80, 95), (95, 99)]
    assert next(iter(table)) == "almost no chance" and list(table)[-1] == "almost certain"


@pytest.mark.parametrize(
    ("sources", "grades", "level"),
    [
        (3, [1, 2], "high"),
        (3, [1, 3], "moderate"),
        (2, [1], "moderate"),
        (2, [4, 6, 1], "low"),
        (1, [1, 1], "low"),
        (3, [], "low"),
    ],
)
def test_confidence_is_capped_by_sources_and_credibility(sources: int, grades: list[int], level: str) -> None:
    assert allowed_confidence(sources, grades) == level


def test_the_report_has_six_to_ten_judgements_within_their_caps(report: Report) -> None:
    found, omitted = judgements.judge(report.tables, claims.find_claims(report.tables)[0])
    assert not omitted and 6 <= len(found) <= 10
    for judgement in found:
        assert judgements.LEVELS.index(judgement.confidence) <= judgements.LEVELS.index(judgement.allowed)
        assert judgement.contradicts or judgement.against_note == judgements.NONE_FOUND
        assert judgement.indicators and judgement.assumptions and judgement.would_change
        assert judgement.since == "2026-11-22"
        assert set(judgement.without) == set(report.sources["source_id"])
        alone = len({at.split(":")[0] for at in judgement.supports}) == 1
        assert ("none" in judgement.without.values()) == alone


def test_leaving_out_a_text_grades_the_claims_anew() -> None:
    """Two texts support the claim, one contradicts it: without the third the claim is confirmed, without one it is doubtful."""
    made = Made()
    for name in "abc":
        made.source(name, publisher=name)
        made.say("Talks were held.", source=name)
    pro, contra = Anchored(("a:001", "b:001")), Anchored(("c:001",))
    left = judgements.without_each(Corpus.of(made.tables), load_words(), pro, [(pro, contra)])
    assert left == {"a": "low", "b": "low", "c": "moderate"}
    assert judgements.without_each(Corpus.of(made.tables), load_words(), Anchored(("a:001",)), [])["a"] == "none"


def test_a_changed_word_of_likelihood_stays_visible(report: Report) -> None:
    judged, _ = judgements.judge(report.tables, claims.find_claims(report.tables)[0])
    table = cards.change_table(judged)
    assert table["change"].str.match(r"From (.+) to (.+):").any(), "a judgement was lowered in the first review"
    assert all(any(one.title == title for one in judged) for title in table["title"])


def test_the_firmest_are_those_held_best_and_then_those_of_the_strongest_word(report: Report) -> None:
    judged, _ = judgements.judge(report.tables, claims.find_claims(report.tables)[0])
    made = [
        replace(judged[0], confidence=confidence, likelihood=word, range=span, statement=f"It is {word} that {name}.")
        for name, confidence, word, span in (
            ("a", "low", "almost certain", (95, 99)),
            ("b", "moderate", "likely", (55, 80)),
            ("c", "moderate", "very unlikely", (5, 20)),
            ("d", "moderate", "very likely", (80, 95)),
        )
    ]
    assert cards.firmest(made)["clause"].tolist() == ["c", "d"] and cards.firmest([]).empty


def test_the_table_tells_evidence_against_a_judgement_from_evidence_for_it(report: Report) -> None:
    judged, _ = judgements.judge(report.tables, claims.find_claims(report.tables)[0])
    table = cards.judgement_table(judged)
    for row, one in zip(table.itertuples(), judged, strict=True):
        assert row.sentence_ids.split() == list(one.supports) and row.against_ids.split() == list(one.contradicts)
    page = listing(table, {"title": "Judgement"}, name="judged", caption="Judged").html()
    first = page.split("<tr>")[2]
    assert judged[0].contradicts[0] not in first.split("against:")[0] and judged[0].contradicts[0] in first
    assert not cards.firmest(judged)["sentence_ids"].str.contains(judged[0].contradicts[0]).any()


def test_a_card_lets_the_reader_contest_what_it_rests_on(report: Report) -> None:
    judged = judgements.judge(report.tables, claims.find_claims(report.tables)[0])
    page = cards.judgement_cards(judged, report).html()
    for one in judged[0]:
        card = page.split(f'id="judgement-{one.id}"')[1].split("</section>")[0]
        assert "Contest this" in card and all(at in card for at in (*one.supports, *one.contradicts))
        propositions = report.claims.set_index("claim_id")["proposition"]
        assert all(escape(propositions[name]) in card for name in one.claims)
        assert escape(one.against_note or "") in card, "a sentence on both sides without a word on how it is read"
    shown = re.sub(r"<[^>]+>", " ", re.sub(r"<a .*?</a>", "", page))
    assert not [name for name in report.sources["source_id"] if name in shown], "a raw id of a text"


def test_the_sentence_on_what_hangs_on_one_text_tells_weaker_from_gone(report: Report) -> None:
    judged, _ = judgements.judge(report.tables, claims.find_claims(report.tables)[0])
    labels = Labels.of(report.mentions, report.sources)
    one = replace(
        judged[0], confidence="moderate", without={"ciss-2023": "low", "neo-2024": "none", "ndcf-2016": "moderate"}
    )
    said = cards.sensitivity(one, labels)
    assert "Without CISS 2023 the confidence would be lower" in said and "Without NEO 2024 nothing" in said
    assert "NDCF" not in said


def test_the_weakest_assumption_comes_first(report: Report) -> None:
    judged, _ = judgements.judge(report.tables, claims.find_claims(report.tables)[0])
    table = matrices.assumption_table(judged, hypotheses.weigh(report.tables)[0])
    order = [matrices.STANDINGS.index(one) for one in table["standing"]]
    assert order == sorted(order) and len(table) == sum(len(one.assumptions) for one in judged) + sum(
        len(one.assumptions) for one in hypotheses.weigh(report.tables)[0]
    )


def test_more_confidence_than_the_evidence_allows_stops_the_build(report: Report, tmp_path) -> None:
    shutil.copytree(DATA, tmp_path, dirs_exist_ok=True)
    found, _ = claims.find_claims(report.tables)
    text = (tmp_path / "judgements.yml").read_text(encoding="utf-8")
    (tmp_path / "judgements.yml").write_text(
        text.replace("confidence: low", "confidence: high").replace("low confidence", "high confidence"),
        encoding="utf-8",
    )
    with pytest.raises(InputError, match="where the evidence allows"):
        judgements.judge(report.tables, found, tmp_path)
    other = {**report.tables, "sources": report.sources.assign(sha256="other")}
    lowered, _ = judgements.judge(other, found, tmp_path)
    assert all(judgement.confidence in judgement.confidence_statement for judgement in lowered)
    assert "high" not in {judgement.confidence for judgement in lowered}


def test_a_judgement_whose_claim_or_quote_is_gone_is_left_out(report: Report) -> None:
    other = {**report.tables, "sources": report.sources.assign(sha256="other")}
    found, omitted = judgements.judge(other, [])
    assert not found and all("is left out" in note for note in omitted)
