"""The rows that are scored: adjudicated annotations, extracted tables, and which of them count towards which measure.

A measure is a table, with two splits that the annotation guide asks for: *mentions* are namings, *anaphora* are scored
apart; and only entities that the word lists hold are scored, since no rule can give an id that nobody has listed (how
many mentions that leaves out is itself published, see :func:`listed_share`); a quotation of somebody unlisted counts with
no speaker's id, as the table has it. Ties count once for each sentence, pair
of actors and sign, however many triggers say the same.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from evidence.accuracy import Agreement, Marked, Places, actor_pair, agree, own_span, read_gold, sentence_places
from evidence.curated import DATA
from evidence.names.gazetteer import load_gazetteer
from evidence.report import Report
from evidence.sources import load_catalogue

GOLD = DATA.parent / "tests" / "gold"
TABLES = ("sentences", "mentions", "quantities", "dates", "quotations", "citations", "ties")
MEASURES = ("sentences", "mentions", "anaphora", "quantities", "dates", "quotations", "citations", "ties")


def gold_rows(texts: Mapping[str, str], folder: Path = GOLD / "adjudicated") -> list[Marked]:
    """The annotations of every text in ``texts`` (by source id) that ``folder`` has a file for; none: an empty list.

    One of our own texts that is not letter for letter the one that was annotated (a changed copy) has none: lines and
    words of the annotation would be those of another text.
    """
    received = {entry.id: entry.sha256 for entry in load_catalogue(DATA)}
    same = [
        one for one, text in texts.items() if received.get(one) in (None, hashlib.sha256(text.encode()).hexdigest())
    ]
    files = {source: folder / f"{source}.jsonl" for source in same}
    return [row for source, file in files.items() if file.exists() for row in read_gold(file, source, texts[source])]


def found_rows(report: Report, sources: Collection[str] | None = None) -> list[Marked]:
    """What the report's tables hold, of ``sources`` only when they are given, in the form that gold has."""
    rows = []
    for table in TABLES:
        for record in _records(report.tables[table]):
            if sources is None or record["source_id"] in sources:
                place = (record["start"], record["end"], record["text"])
                rows.append(Marked(record["source_id"], table, *place, record))
    return rows


def _records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """A table's rows as dictionaries, with None where the table has no value."""
    plain = frame.astype(object)
    records = plain.where(frame.notna(), None).to_dict("records")
    return [{str(name): value for name, value in record.items()} for record in records]


def listed_ids(folder: Path = DATA) -> frozenset[str]:
    """Ids of the actors, places and programmes that the word lists of ``folder`` hold."""
    return frozenset(load_gazetteer(folder).entities)


def measure_of(row: Marked) -> str:
    """The measure that a row counts towards: its table; *anaphora* for mentions that name nobody."""
    return "anaphora" if row.table == "mentions" and row.fields.get("via") == "anaphora" else row.table


def tie_key(row: Marked, place: Places) -> tuple[Any, ...]:
    """What makes two tie rows one for scoring: text, sentence, pair of actors, sign."""
    return (row.source_id, place(row), actor_pair(row), row.fields.get("sign"))


def scored(
    rows: Iterable[Marked], listed: Collection[str], place: Places, every_tie: bool = False
) -> dict[str, list[Marked]]:
    """The rows that count, by measure: mentions of listed entities, ties once for each :func:`tie_key` or, with
    ``every_tie``, all."""
    by_measure: dict[str, list[Marked]] = {measure: [] for measure in MEASURES}
    ties: dict[tuple[Any, ...], Marked] = {}
    for number, row in enumerate(rows):
        if row.table == "ties":
            ties.setdefault((number,) if every_tie else tie_key(row, place), row)
        elif row.table != "mentions" or row.fields.get("entity_id") in listed:
            by_measure[measure_of(row)].append(_without_coined_speaker(row, listed))
    by_measure["ties"] = list(ties.values())
    return by_measure


def _without_coined_speaker(row: Marked, listed: Collection[str]) -> Marked:
    """A quotation of somebody who is in no list has no speaker's id, whatever id an annotator coined for them."""
    if row.table != "quotations" or row.fields.get("speaker_id") in listed:
        return row
    return row._replace(fields={**row.fields, "speaker_id": None})


def agreements(
    gold: Iterable[Marked], found: Iterable[Marked], folder: Path = DATA, every_tie: bool = False
) -> dict[str, Agreement]:
    """One :class:`~evidence.accuracy.Agreement` a measure. A mention found where gold names an unlisted entity is left
    out on both sides: under a coined id nobody can say whether it is the same one. ``every_tie``: all rows of ties are
    matched, as what they say besides needs, where several say something of one pair."""
    gold, listed = list(gold), listed_ids(folder)
    place = sentence_places(gold)
    unlisted = [row for row in gold if row.table == "mentions" and row.fields.get("entity_id") not in listed]
    kept = set_aside(found, unlisted)
    wanted, given = (scored(rows, listed, place, every_tie) for rows in (gold, kept))
    return {
        measure: agree(wanted[measure], given[measure], place=place if measure == "ties" else own_span)
        for measure in MEASURES
    }


def set_aside(found: Iterable[Marked], unlisted: Iterable[Marked]) -> list[Marked]:
    """``found`` without the mentions that share a place with a mention of an unlisted entity."""
    spans: dict[str, list[tuple[int, int]]] = {}
    for row in unlisted:
        spans.setdefault(row.source_id, []).append((row.start, row.end))
    return [
        row
        for row in found
        if row.table != "mentions"
        or not any(start < row.end and row.start < end for start, end in spans.get(row.source_id, ()))
    ]


def listed_share(gold: Iterable[Marked], folder: Path = DATA) -> tuple[int, int]:
    """Of the annotated namings: how many are of listed entities, and how many there are."""
    listed = listed_ids(folder)
    named = [row.fields.get("entity_id") in listed for row in gold if measure_of(row) == "mentions"]
    return sum(named), len(named)
