"""Marks on rows that the hand annotation declares wrong, so that a known error is not printed elsewhere as if it held."""

from __future__ import annotations

import pandas as pd

from evidence.accuracy import Marked
from evidence.accuracy.tables import SAID_BY, described
from evidence.analysis.naming import names_of
from evidence.tables.records import records, values

DAGGER = "\N{NO-BREAK SPACE}†"
KEYS = {"quantity_id": "quantities", "date_id": "dates", "tie_id": "ties"}


def daggers(rows: pd.DataFrame, errors: pd.DataFrame, mentions: pd.DataFrame) -> pd.Series:
    """For each row of quantities, dates or ties a dagger where :func:`evidence.accuracy.tables.misses` (``errors``) says that it
    was made without cause or that something in it is wrong, else nothing; to be put behind what a table prints of the row.
    ``mentions`` give the names in which errors of ties are told.

    >>> rows = pd.DataFrame({"quantity_id": ["q1", "q2"], "source_id": "s", "start": [0, 20]})
    >>> wrong = pd.DataFrame({"table": ["quantities"], "source_id": ["s"], "at": [20], "found": ["TTP"]})
    >>> daggers(rows, wrong, pd.DataFrame({"entity_id": [], "entity_name": []})).str.strip().tolist()
    ['', '†']
    """
    table = next(name for key, name in KEYS.items() if key in rows)
    known = errors[(errors["table"] == table) & errors["at"].notna()]
    places = values(rows, "source_id", "start")
    if table != "ties":
        wrong = set(values(known, "source_id", "at"))
        return pd.Series([DAGGER if place in wrong else "" for place in places], index=rows.index, dtype="object")
    # Several ties stand in the same words: the one meant is the one that is told.
    found = known.assign(found=known["found"].astype("str").str.split(SAID_BY).str[0])
    wrong, names = set(values(found, "source_id", "at", "found")), names_of(mentions)
    told = [described(Marked("", table, 0, 0, "", one._asdict()), names) for one in records(rows)]
    marks = [DAGGER if (*place, words) in wrong else "" for place, words in zip(places, told, strict=True)]
    return pd.Series(marks, index=rows.index, dtype="object")


def daggers_of_sums(sums: pd.DataFrame, ties: pd.DataFrame, errors: pd.DataFrame, mentions: pd.DataFrame) -> pd.Series:
    """A dagger for each row that sums up ``ties`` of two actors (``actor1_id``, ``actor2_id``, ``sentence_ids`` joined by spaces) where
    :func:`daggers` has one for a tie of theirs in those sentences."""
    wrong = ties[daggers(ties, errors, mentions) != ""]
    known = {(one, frozenset(pair)) for one, *pair in values(wrong, "sentence_id", "actor1_id", "actor2_id")}
    marks = [
        DAGGER if any((one, frozenset(pair)) in known for one in ids.split()) else ""
        for ids, *pair in values(sums, "sentence_ids", "actor1_id", "actor2_id")
    ]
    return pd.Series(marks, index=sums.index, dtype="object")
