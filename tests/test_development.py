"""The development passages (``tests/gold/development``), which the rules were tuned on, are read no worse than they were."""

from __future__ import annotations

from functools import cache

import pandas as pd
import pytest

from evidence.accuracy_rows import GOLD
from evidence.accuracy_unseen import passages, unseen_accuracy

FOLDER = GOLD / "development"


@cache
def scores() -> pd.DataFrame:
    return unseen_accuracy(FOLDER).table.set_index(["table", "measure"])["value"]


@pytest.mark.parametrize(
    ("table", "measure", "floor"),
    [
        ("sentences", "f1", 0.98),
        ("quantities", "f1", 0.97),
        ("dates", "f1", 0.96),
        ("quotations", "f1", 0.95),
        ("anaphora", "f1", 0.79),
        ("ties", "precision", 0.94),
        ("ties", "recall", 0.61),
    ],
)
def test_the_tuned_passages_are_read_no_worse_than_they_were(table: str, measure: str, floor: float) -> None:
    assert scores()[table, measure] >= floor


def test_there_are_fifty_passages_of_many_kinds() -> None:
    read = list(passages(FOLDER))
    assert len(read) >= 50 and len({passage.genre for passage in read}) >= 6
