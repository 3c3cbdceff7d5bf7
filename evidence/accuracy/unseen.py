"""Accuracy on passages that no rule or word list was tuned on (``tests/gold/unseen``).

Only sums are given, never a passage's rows: a published miss would be a hint, and the passages would be spent.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Literal, NamedTuple

import pandas as pd
import yaml

from evidence.accuracy import Marked, marked
from evidence.accuracy.rows import GOLD, TABLES, agreements, gold_rows, listed_share, measure_of
from evidence.accuracy.tables import Outcome, outcomes, shares
from evidence.errors import InputError
from evidence.reading import Reader
from evidence.sources import SourceText

UNSEEN = GOLD / "unseen"


class Passage(NamedTuple):
    """One held-out passage: its genre, its day of publication (ISO), its text, and when it came to the others (``first``,
    ``later``, ``latest``: what came later met rules that it could not have swayed)."""

    passage_id: str
    genre: str
    published: str
    text: str
    came: str


class Unseen(NamedTuple):
    """Accuracy on the held-out passages. ``table`` as of :func:`~evidence.accuracy.tables.accuracy_by_table` (without a
    group, or one a genre or time of coming); ``listed`` of the ``named`` annotated namings are of entities that the word lists hold: only
    they are scored, and the rest is what a user's own word lists would have to add. Names are scored where they were annotated."""

    table: pd.DataFrame
    passages: int
    listed: int
    named: int


def passages(folder: Path = UNSEEN) -> Iterator[Passage]:
    """The passages that ``passages.yml`` lists; an :class:`InputError` names one whose text is missing."""
    index = folder / "passages.yml"
    for entry in yaml.safe_load(index.read_text(encoding="utf-8")):
        file = folder / f"{entry['passage_id']}.txt"
        if not file.exists():
            raise InputError(index, f"{entry['passage_id']} has no text", f"add {file.name} or remove the entry")
        with file.open(encoding="utf-8", newline="") as opened:
            yield Passage(
                entry["passage_id"],
                entry["genre"],
                str(entry["published"]),
                opened.read(),
                entry.get("came", "first"),
            )


def unseen_accuracy(
    folder: Path = UNSEEN,
    by: Literal["genre", "came"] | None = None,
    reader: Reader | None = None,
    came: Collection[str] | None = None,
) -> Unseen:
    """Reads every passage (that ``came`` then, if it is given) as of its day of publication with the extractors as they are,
    and scores the rows."""
    reader = reader or Reader()
    read = [passage for passage in passages(folder) if came is None or passage.came in came]
    gold = gold_rows({passage.passage_id: passage.text for passage in read}, folder)
    found: list[Marked] = []
    for passage in read:
        rows = reader.read(SourceText.of(passage.text, passage.passage_id, passage.published))
        found += [row for table in TABLES for row in marked(table, rows[table])]
    with_names = {row.source_id for row in gold if measure_of(row) == "mentions"}
    found = [row for row in found if measure_of(row) != "mentions" or row.source_id in with_names]
    told = outcomes(agreements(gold, found, reader.folder), gold)
    if by:  # the class slot carries the group, so that no passage can be told apart
        groups = {passage.passage_id: getattr(passage, by) for passage in read}
        told = [Outcome(row.measure, row.source_id, row.unit, groups[row.source_id], row.outcome) for row in told]
    listed, named = listed_share(gold, reader.folder)
    return Unseen(shares(told, gold, "class" if by else None), len(read), listed, named)
