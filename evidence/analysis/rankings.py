"""Who comes first: never one alone where several are level."""

from __future__ import annotations

import pandas as pd

ALSO = 2  # values that are named beyond the number asked for, because they tie with the last


def level_with_last(numbers: pd.Series, top: int) -> pd.Series:
    """The ``top`` highest and whatever is level with the last of them, the highest first.

    >>> level_with_last(pd.Series({"a": 1, "b": 3, "c": 1}), 2).to_dict()
    {'b': 3, 'a': 1, 'c': 1}
    """
    ordered = numbers.sort_values(ascending=False, kind="stable")
    found: pd.Series = ordered if len(ordered) <= top else ordered[ordered >= ordered.iloc[top - 1]]
    return found


def most(table: pd.DataFrame, column: str, top: int = 3) -> tuple[list[str], pd.DataFrame]:
    """The values that stand most often in ``column``, each with its count, the most frequent first, and their rows. Who ties
    with the last of them is named too; where that would be a list, those level are counted.

    >>> rows = pd.DataFrame({"voice": ["B", "A", "C", "A", "B"]})
    >>> most(rows, "voice", top=1)[0], most(rows.drop_duplicates(), "voice", top=1)[0], len(most(rows, "voice", top=1)[1])
    (['A (2)', 'B (2)'], ['A (1)', 'B (1)', 'C (1)'], 4)
    >>> most(pd.DataFrame({"voice": list("AABCDEF")}), "voice", top=2)[0]
    ['A (2)', '5 others (1 each)']
    """
    counts = level_with_last(table.groupby(column).size(), top)
    named, level = counts[counts > counts.min()], counts[counts == counts.min()]
    if len(counts) <= top + ALSO:
        named, level = counts, counts.iloc[:0]
    told = [f"{value} ({count})" for value, count in named.items()]
    rest = [f"{len(level)} {'others' if told else 'of them'} ({level.iloc[0]} each)"] if len(level) else []
    return [*told, *rest], table[table[column].isin(counts.index)]
