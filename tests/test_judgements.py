"""Judgements: every lint catches its fault, and confidence never exceeds the evidence."""

from __future__ import annotations

import datetime

import pytest

from evidence import claims, judgements
from evidence.anchors import Quote
from evidence.curated import DATA
from evidence.errors import InputError
from evidence.judgements import Authored, Change, allowed_confidence, lint, load_likelihoods
from evidence.report import Report

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
        assert set(judgement.without) == {at.split(":")[0] for at in judgement.supports}


def test_more_confidence_than_the_evidence_allows_stops_the_build(report: Report, tmp_path) -> None:
    for name in ("judgements.yml", "likelihood.yml", "claims.yml", "sources.yml", "language/checks.yml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text((DATA / name).read_text(encoding="utf-8"), encoding="utf-8")
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
