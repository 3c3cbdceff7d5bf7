"""Whole passages in the manner of wire reports, notes, communiqués and UN reports, read from text to rows.

``passages/tuned.yml`` was looked at while the rules were mended; ``passages/held_out.yml`` was annotated before the
extractors were run on it, and what fails there is named as a known failure.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from evidence.reading import Reader
from evidence.sources import SourceText

FOLDER = Path(__file__).parent / "passages"
PUBLISHED = "2024-06-15"


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


def passages(name: str) -> list[Any]:
    told = yaml.safe_load((FOLDER / f"{name}.yml").read_text(encoding="utf-8"))
    return [pytest.param(entry, id=entry["text"][:40], marks=_known(entry)) for entry in told]


def _known(entry: dict[str, Any]) -> list[pytest.MarkDecorator]:
    return [pytest.mark.xfail(strict=True, reason=entry["fails"])] if "fails" in entry else []


def read(reader: Reader, entry: dict[str, Any]) -> dict[str, list[list[Any]]]:
    """The rows of a passage in the form in which ``passages/*.yml`` states them."""
    rows = reader.read(SourceText.of(entry["text"], "passage", entry.get("published", PUBLISHED)))
    named = [row for row in rows["mentions"] if row.via == "name"]
    return {
        "sentences": [row.text for row in rows["sentences"]],
        "names": [row.entity_id for row in named],
        "anaphora": [[row.text, row.entity_id] for row in rows["mentions"] if row.via == "anaphora"],
        "dates": [[row.text, row.iso_start, row.role] for row in rows["dates"]],
        "quantities": [[row.text, row.value, row.unit_kind, row.qualifier] for row in rows["quantities"]],
        "measures": [[row.text, row.measure, row.subject, row.attributed_to] for row in rows["quantities"]],
        "quotations": [[row.text, row.speaker_id, row.cue] for row in rows["quotations"]],
    }


def check(reader: Reader, entry: dict[str, Any]) -> None:
    found = read(reader, entry)
    stated = {"quotations": [], "anaphora": [], **entry}
    asserted = [table for table in found if table in stated]
    assert {table: found[table] for table in asserted} == {table: stated[table] for table in asserted}


@pytest.mark.parametrize("entry", passages("tuned"))
def test_tuned_passage_is_read_whole(reader: Reader, entry: dict[str, Any]) -> None:
    check(reader, entry)


@pytest.mark.parametrize("entry", passages("held_out"))
def test_held_out_passage_is_read_whole(reader: Reader, entry: dict[str, Any]) -> None:
    check(reader, entry)
