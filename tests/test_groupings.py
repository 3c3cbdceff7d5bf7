"""How the signed network falls apart: predictions name the broken ties, a turn needs ties on both sides of the day."""

from __future__ import annotations

import pandas as pd

from evidence.analysis import groupings, network
from evidence.report import Report

COLUMNS = [
    "tie_id",
    "source_id",
    "sentence_id",
    "actor1_id",
    "actor2_id",
    "sign",
    "tie_type",
    "iso_start",
    "iso_end",
    "rule",
]


def made(*rows: tuple[object, ...]) -> pd.DataFrame:
    return pd.DataFrame(
        [
            (str(n), source, f"{source}:{n:03d}", a, b, sign, "aid", day, day, "test")
            for n, (source, a, b, sign, day) in enumerate(rows)
        ],
        columns=COLUMNS,
    )


def test_the_one_tie_that_breaks_the_best_split_is_predicted_to_turn() -> None:
    """Two triads that share the tie A–B, each unbalanced through it alone."""
    ties = made(("s", "A", "B", -1, None), *[("s", one, two, 1, None) for one, two in ("AC", "BC", "AD", "BD")])
    table = groupings.predictions(ties)
    assert table[["a", "b", "now", "then", "after", "margin"]].values.tolist() == [
        ["A", "B", "conflict", "co-operation", 0, 1]
    ]
    assert table["kinds"].item() == "aid 1" and table["holds"].item() == "0 of 1"


def test_a_balanced_network_gives_no_prediction() -> None:
    assert groupings.predictions(
        made(("s", "A", "B", 1, None), ("s", "B", "C", 1, None), ("s", "A", "C", 1, None))
    ).empty


def test_predictions_of_the_texts_are_the_frustrated_ties(report: Report) -> None:
    stated = report.ties.query("status == 'asserted' and sign != 0")
    found = network.frustration(network.signed_pairs(stated))
    table = groupings.predictions(stated)
    assert [(row.a, row.b) for row in table.itertuples()] == [
        (a, b) for a, b, _ in sorted(found.frustrated, key=lambda one: (-one[2], one[:2]))
    ]
    assert (table["now"] != table["then"]).all()


def test_a_pair_turned_only_if_it_has_ties_on_both_sides() -> None:
    ties = made(
        ("s", "A", "B", 1, "2020-01-01"),
        ("s", "A", "B", -1, "2022-01-01"),
        ("s", "A", "C", -1, "2022-01-01"),
        ("s", "B", "C", 1, "2020-01-01"),
        ("s", "B", "C", 1, "2022-01-01"),
    )
    sources = pd.DataFrame({"source_id": ["s"], "anchor": ["2023-01-01"]})
    table = groupings.turned(ties, "2021-08-15", sources)
    assert table[["a", "b", "before", "after", "changed"]].values.tolist() == [
        ["A", "B", "co-operation", "conflict", True],
        ["B", "C", "co-operation", "co-operation", False],
    ]
