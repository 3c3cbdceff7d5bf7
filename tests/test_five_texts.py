"""What was read from the five texts keeps its fields: each coded field agrees with the adjudicated annotation as often as before."""

from __future__ import annotations

import pytest
import yaml

from evidence.accuracy.rows import gold_rows
from evidence.accuracy.tables import field_accuracy
from evidence.curated import DATA
from evidence.report import Report

FLOORS = {
    "mentions": {"metonym": 0.98},
    "quantities": {"unit": 0.95, "unit_kind": 0.95, "qualifier": 0.95, "change": 0.95, "subject": 0.7, "attributed_to": 0.95,
                   "period_start": 0.8, "period_end": 0.8},
    "dates": {"granularity": 0.9, "role": 0.95},
    "quotations": {"cue": 0.9},
    "citations": {"outlet": 0.95},
    "ties": {"direction": 0.92, "tie_type": 0.85, "status": 0.8, "claimed_by": 0.9},
}  # fmt: skip


def test_every_coded_field_keeps_its_accuracy(report: Report) -> None:
    shares = field_accuracy(report, gold_rows(report.texts)).set_index(["table", "field"])["value"].to_dict()
    floors = {(table, field): floor for table, fields in FLOORS.items() for field, floor in fields.items()}
    assert {key: shares[key] for key, floor in floors.items() if shares[key] < floor} == {}
    assert set(shares) == set(floors), "a field without a floor"


def test_an_entity_has_the_type_of_the_list_it_stands_in(report: Report) -> None:
    for name, kind in (("places", "place"), ("programmes", "programme")):
        listed = {entry["id"] for entry in yaml.safe_load((DATA / f"{name}.yml").read_text(encoding="utf-8"))}
        assert set(report.mentions[report.mentions["entity_id"].isin(listed)]["entity_type"]) <= {kind}, name
    states = report.mentions[report.mentions["entity_id"].str.fullmatch("[A-Z]{3}")]
    assert set(states["entity_type"]) == {"state"} and list(states["iso3"]) == list(states["entity_id"])


@pytest.mark.parametrize("words", ["the former", "both sides", "the two countries", "they"])
def test_what_has_no_name_of_its_own_is_an_anaphor(words: str, report: Report) -> None:
    found = report.mentions[report.mentions["text"].str.lower() == words]
    assert set(found["via"]) <= {"anaphora"}


def test_the_texts_use_every_way_of_naming_and_every_layer(report: Report) -> None:
    """A kind of row that vanishes from the five texts is a rule that stopped working."""
    assert set(report.mentions["via"]) == {"name", "anaphora"}
    assert set(report.sentences["kind"]) == {"body", "heading", "caption", "boilerplate"}
    assert set(report.quotations["kind"]) == {"direct", "indirect"}
    assert {"asserted", "claimed", "negated", "planned"} <= set(report.ties["status"])
    assert set(report.ties["sign"]) == {1, 0, -1} and set(report.ties["directed"]) == {True, False}
    assert (
        report.ties["flag"].notna().any()
        and report.ties["iso_start"].notna().any()
        and report.dates["anchor"].notna().any()
    )
    for table, columns in {"programmes": ("parties", "value"), "risks": ("drivers", "affected", "consequence"),
                           "checks": ("stated", "computed"), "claims": ("contradicting",)}.items():  # fmt: skip
        for column in columns:
            assert report.tables[table][column].notna().any(), (table, column)
    assert (
        report.programmes["kind"].nunique() > 1
        and report.checks["kind"].nunique() > 3
        and report.checks["verdict"].nunique() > 3
    )
