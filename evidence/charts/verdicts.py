"""Which of the corpus's figures hold, in one picture."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from evidence.charts.marks import categories, in_order, unlike
from evidence.charts.palette import BLUE, MUTED, ORANGE
from evidence.charts.style import PLAIN, Labels, chart, figure, fold, listed, plural

VERDICTS = {
    "confirmed": ("circle", BLUE),
    "confirmed with correction": ("circle-open-dot", BLUE),
    "consistent": ("circle-open", BLUE),
    "traced to its origin": ("diamond", MUTED),
    "ambiguous": ("square-open", MUTED),
    "contradicted": ("x", ORANGE),
    "cannot be checked": ("circle-open", ORANGE),
}
WIDE = 66  # letters of a figure's name in one line, which leave the columns room for their heads


@chart
def verdict_picture(figures: pd.DataFrame, *, name: str, labels: Labels = PLAIN, what: str = "") -> go.Figure:
    """Which of the corpus's figures hold: one row a figure, one column a verdict, the firmest on the left. ``figures``:
    title, verdict, sentence_id, and what else is to be downloaded; ``what`` they are about, for the finding."""
    order = figures["verdict"].map(list(VERDICTS).index)
    rows = figures.assign(order=order).sort_values(["order", "sentence_id"], kind="stable").drop(columns="order")
    titles = unlike([fold(str(title), WIDE) for title in rows["title"]])
    present = [verdict for verdict in VERDICTS if (rows["verdict"] == verdict).any()]
    counts = rows["verdict"].value_counts()
    return figure(
        [_column(verdict, titles, rows["verdict"].tolist()) for verdict in present],
        name=name,
        labels=labels,
        rows=rows,
        height=110 + len(titles) * (8 + 14 * _most_lines(titles)),
        finding=f"{counts.get('confirmed', 0)} of {plural(len(rows), 'figure')}{what and f' about {what}'} are confirmed{_between(counts)}; {counts.get('cannot be checked', 0)} cannot be checked",
        caption="Each figure of the texts and the verdict that all checks together give on it. Confirmed: the series that the text "
        "names says so too, or a change follows from its two levels. Consistent: the series implies it and does not print it. "
        "A figure that is traced to its origin is not thereby corroborated.",
        alt="Verdicts: " + "; ".join(_told(verdict, rows) for verdict in present) + ".",
        layout={"xaxis": _columns(present, 10), "yaxis": categories(titles[::-1], tickfont={"size": 11})},
        phone=_narrow(present, titles, counts),
        phone_note=_left_out(counts),
    )


def _between(counts: pd.Series) -> str:
    """How many figures have each verdict between the firmest and none, of those that there are.

    >>> _between(pd.Series({"traced to its origin": 2, "consistent": 1, "confirmed": 3}))
    ', 1 is consistent with what a series implies, 2 are traced to their origin'
    """
    told = []
    for verdict in VERDICTS:
        number = int(counts.get(verdict, 0))
        if number and verdict not in ("confirmed", "cannot be checked"):
            words = "consistent with what a series implies" if verdict == "consistent" else verdict
            told.append(f"{number} is {words}" if number == 1 else f"{number} are {words.replace(' its ', ' their ')}")
    return "".join(f", {one}" for one in told)


def _most_lines(titles: list[str]) -> int:
    return max(title.count("<br>") + 1 for title in titles)


def _column(verdict: str, titles: list[str], verdicts: list[str]) -> go.Scatter:
    """The figures with one verdict."""
    picked = [title for title, one in zip(titles, verdicts, strict=True) if one == verdict]
    symbol, colour = VERDICTS[verdict]
    marker = {"symbol": symbol, "size": 15, "color": colour, "line": {"width": 1.5, "color": colour}}
    return go.Scatter(x=[verdict] * len(picked), y=picked, mode="markers", hoverinfo="x+y", marker=marker)


def _told(verdict: str, rows: pd.DataFrame) -> str:
    titles = [str(title) for title in rows.loc[rows["verdict"] == verdict, "title"]]
    return f"{verdict} {len(titles)}: {listed(titles)}"


def _columns(present: list[str], width: int) -> dict[str, Any]:
    """The axis of verdicts, their names folded."""
    return in_order(
        present,
        side="top",
        ticktext=[fold(verdict, width) for verdict in present],
        tickfont={"size": 11},
        tickvals=present,
        tickangle=0,
        range=[-0.6, len(present) - 0.4],
    )


def _hidden(counts: pd.Series) -> int:
    """How many rows a narrow screen leaves out: figures that cannot be checked stand in one column, which says nothing that
    their number does not, where there are others to show."""
    untested = int(counts.get("cannot be checked", 0))
    return untested if untested < counts.sum() else 0


def _left_out(counts: pd.Series) -> str:
    """What a narrow screen leaves out."""
    left = _hidden(counts)
    return f"A narrow screen leaves out the {left} that cannot be checked: see the rows." if left else ""


def _narrow(present: list[str], titles: list[str], counts: pd.Series) -> dict[str, Any]:
    """The same on a phone: smaller letters, narrower lines, slanted names of the verdicts; those that cannot be checked, which
    come last, lie outside the frame."""
    left = _hidden(counts)
    shown = titles[: len(titles) - left]
    present = present[: len(present) - bool(left)]
    short = [fold(title.replace("<br>", " "), 28) for title in shown]
    return {
        "height": 130 + len(short) * (10 + 14 * _most_lines(short)),
        "yaxis": {
            "tickvals": shown,
            "ticktext": short,
            "tickfont": {"size": 11},
            "range": [left - 0.6, len(titles) - 0.4],
        },
        "xaxis": {
            "tickvals": present,
            "ticktext": [fold(verdict, 16) for verdict in present],
            "tickfont": {"size": 11},
            "tickangle": -50,
            "range": [-0.6, len(present) - 0.4],
        },
        "margin": {"l": 4, "r": 8, "t": 20, "b": 10},
    }
