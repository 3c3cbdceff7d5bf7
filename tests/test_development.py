"""The development passages (``tests/gold/development``), which the rules were tuned on, are read no worse than they were."""

from __future__ import annotations

from functools import cache

import pandas as pd
import pytest

from evidence.accuracy.rows import GOLD
from evidence.accuracy.unseen import passages, unseen_accuracy

FOLDER = GOLD / "development"


@cache
def scores() -> pd.DataFrame:
    return unseen_accuracy(FOLDER, "came").table.set_index(["group", "table", "measure"])["value"]


@pytest.mark.parametrize(
    ("came", "table", "measure", "floor"),
    [
        ("first", "sentences", "f1", 0.98),
        ("first", "quantities", "f1", 0.97),
        ("first", "dates", "f1", 0.96),
        ("first", "quotations", "f1", 0.95),
        ("first", "anaphora", "f1", 0.82),
        ("first", "ties", "precision", 0.94),
        ("first", "ties", "recall", 0.63),
        ("later", "sentences", "f1", 0.97),
        ("later", "quantities", "f1", 0.97),
        ("later", "dates", "f1", 0.91),
        ("later", "quotations", "f1", 0.84),
        ("later", "anaphora", "f1", 0.75),
        ("later", "ties", "precision", 0.9),
        ("later", "ties", "recall", 0.44),
        ("latest", "sentences", "f1", 0.98),
        ("latest", "quantities", "f1", 0.97),
        ("latest", "dates", "f1", 0.95),
        ("latest", "quotations", "f1", 0.82),
        ("latest", "anaphora", "f1", 0.88),
        ("latest", "ties", "precision", 0.9),
        ("latest", "ties", "recall", 0.46),
    ],
)
def test_the_tuned_passages_are_read_no_worse_than_they_were(came: str, table: str, measure: str, floor: float) -> None:
    assert scores()[came, table, measure] >= floor


def test_there_are_a_hundred_passages_of_many_kinds() -> None:
    read = list(passages(FOLDER))
    assert len(read) >= 100 and len({passage.genre for passage in read}) >= 16
