"""The rows of a table one by one, typed by the table's schema and not by pandas."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd


def records(table: pd.DataFrame) -> Iterator[Any]:
    """Each row as a named tuple of its columns.

    >>> [row.sign for row in records(pd.DataFrame({"sign": [1, -1]}))]
    [1, -1]
    """
    return iter(table.itertuples(index=False))


def values(table: pd.DataFrame, *columns: str) -> list[tuple[Any, ...]]:
    """Some columns of each row, as plain tuples.

    >>> values(pd.DataFrame({"a": ["x"], "b": [2]}), "b", "a")
    [(2, 'x')]
    """
    return [tuple(row) for row in table[list(columns)].itertuples(index=False, name=None)]
