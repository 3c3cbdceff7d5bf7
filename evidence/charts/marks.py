"""Marks that several charts share: bars, spans of time, intervals, notes, and axes of categories; and the counts under them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from evidence.charts.palette import MUTED, SLATE
from evidence.charts.style import hatch

END_TEXT: dict[str, Any] = {
    "textposition": "outside",
    "cliponaxis": False,
    "textangle": 0,
}  # a bar's number, upright at its end
HIDDEN: dict[str, Any] = {"visible": False, "fixedrange": True}
NO_SCALE: dict[str, Any] = {"showgrid": False, "ticks": ""}


def note(x: Any, y: Any, text: str, **more: Any) -> dict[str, Any]:
    """A text at a place, without an arrow.

    >>> note(1, "a", "12", xshift=5)
    {'x': 1, 'y': 'a', 'text': '12', 'showarrow': False, 'xshift': 5}
    """
    return {"x": x, "y": y, "text": text, "showarrow": False, **more}


def page_note(x: float, y: float, text: str, **more: Any) -> dict[str, Any]:
    """A text above a panel: its place is a share of the plot's width and height."""
    return note(x, y, text, xref="paper", yref="paper", yanchor="bottom", **more)


def totals_beside(totals: pd.Series) -> list[dict[str, Any]]:
    """The total of each category, by its name, written right of its bar."""
    return [note(int(total), name, str(total), xanchor="left", xshift=5) for name, total in totals.items()]


def flat_bars(y: Sequence[Any], x: Sequence[Any], name: str, colour: str, shape: str = "", **more: Any) -> go.Bar:
    """Horizontal bars of one look with a key, told apart by hue and by pattern."""
    look = {"color": colour, "pattern": hatch(shape)}
    return go.Bar(orientation="h", y=y, x=x, name=name, **{"showlegend": True, "marker": look, **more})


def time_spans(ends: Iterable[tuple[str, str]], rows: Iterable[str], width: float, **more: Any) -> go.Scatter:
    """Grey lines from start to end, one a row, all in one trace with gaps between."""
    return go.Scatter(
        x=[day for start, end in ends for day in (start, end, None)],
        y=[place for row in rows for place in (row, row, None)],
        mode="lines",
        line={"color": SLATE, "width": width},
        hoverinfo="skip",
        showlegend=False,
        **more,
    )


def interval_bars(
    middles: Sequence[float], spans: Sequence[tuple[float, float]], digits: int, **look: Any
) -> dict[str, Any]:
    """Error bars from ``spans`` (low, high) around ``middles``.

    >>> interval_bars([5], [(3, 9)], 1)["array"], interval_bars([5], [(3, 9)], 1)["arrayminus"]
    ([4], [2])
    """
    return {
        "type": "data",
        "symmetric": False,
        "array": [round(high - middle, digits) for middle, (_, high) in zip(middles, spans, strict=True)],
        "arrayminus": [round(middle - low, digits) for middle, (low, _) in zip(middles, spans, strict=True)],
        **look,
    }


def categories(order: Sequence[str], below: float = 0.6, above: float = 0.4, **more: Any) -> dict[str, Any]:
    """An axis of categories in the order given, with room beyond the first and the last.

    >>> categories(["a", "b"])["range"]
    [-0.6, 1.6]
    """
    return in_order(order, ticks="", range=[-below, len(order) - above], **more)


def in_order(order: Sequence[str], **more: Any) -> dict[str, Any]:
    """An axis of categories in the order given."""
    return {"categoryorder": "array", "categoryarray": list(order), **more}


def round_step(reach: float, most: int) -> int:
    """The smallest step of one, two or five (ten, twenty, fifty …) that divides a reach into ``most`` parts at most.

    >>> round_step(57, 3), round_step(13, 7), round_step(2, 5), round_step(100, 4)
    (20, 2, 1, 50)
    """
    steps: Iterator[int] = (digit * 10**power for power in range(len(str(int(reach))) + 1) for digit in (1, 2, 5))
    return next(step for step in steps if reach <= step * most)


def from_zero(reach: float, **more: Any) -> dict[str, Any]:
    """An axis as far to the left as to the right of a drawn zero."""
    return {"range": [-reach, reach], "zeroline": True, "zerolinecolor": MUTED, **more}


def unlike(labels: Sequence[str]) -> list[str]:
    """Labels told apart by letters without width, so that two rows of one name stay two rows.

    >>> len(set(unlike(["a", "a", "b"])))
    3
    """
    return [label + "\u200b" * list(labels[:place]).count(label) for place, label in enumerate(labels)]


def counted(rows: pd.DataFrame, by: Sequence[str], key: str) -> pd.DataFrame:
    """How many rows there are of each kind (number of ``key``), and their sentences: one row a kind, indexed by ``by``."""
    return rows.groupby(list(by), sort=True).agg(
        count=(key, "size"), sentence_ids=("sentence_id", lambda ids: sorted(set(ids)))
    )


def signed_ties(ties: pd.DataFrame) -> pd.DataFrame:
    """The ties that are co-operation or conflict between two actors, none with itself."""
    return ties[(ties["sign"] != 0) & (ties["actor1_id"] != ties["actor2_id"])]


def highest(numbers: pd.Series) -> pd.Series:
    """Those that share the highest number, in the order of their names: where two lead, neither leads alone.

    >>> highest(pd.Series({"b": 8, "a": 8, "c": 3})).to_dict()
    {'a': 8, 'b': 8}
    """
    found: pd.Series = numbers[numbers == numbers.max()].sort_index()
    return found


def foremost(numbers: pd.Series, top: int) -> pd.Series:
    """At most ``top`` of the highest numbers. Those that tie where the list would be cut are all left out, so that it holds
    the highest; but where that would leave less than half of it, the first of them by name fill it up.

    >>> numbers = pd.Series({"a": 9, "b": 4, "c": 2, "d": 2})
    >>> list(foremost(numbers, 3).index), list(foremost(numbers, 4).index), list(foremost(numbers * 0, 3).index)
    (['a', 'b'], ['a', 'b', 'c', 'd'], ['a', 'b', 'c'])
    """
    ordered = numbers.sort_index().sort_values(ascending=False, kind="stable")
    if len(ordered) <= top:
        return ordered
    clear: pd.Series = ordered[ordered > ordered.iloc[top]].head(top)
    return clear if 2 * len(clear) >= top else ordered.head(top)


def most_first(rows: pd.DataFrame, column: str) -> pd.Series:
    """Number of rows by the value of a column, the most frequent first."""
    return rows.groupby(column).size().sort_values(ascending=False, kind="stable")
