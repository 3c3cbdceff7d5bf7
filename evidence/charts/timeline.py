"""The events that the texts date, in order on an axis of years."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from evidence.analysis.periods import period_shown
from evidence.charts.days import middle_of
from evidence.charts.marks import categories, highest, note, round_step, time_spans, unlike
from evidence.charts.palette import HUES, INK, MARKERS, PAPER, SLATE
from evidence.charts.style import PLAIN, Labels, chart, each, figure, fold, key_below, leaders, plural
from evidence.checks.analysis import days_between
from evidence.tables.records import values

MONTH = 31  # days; a bar of as many is no wider than a mark
BESIDE = 9  # pixels from one mark to the next of one row, which plotly moves the way that it turns them
TURNED = {"triangle-up": "triangle-right"}  # what looks, turned to the left, as the symbol does upright


@chart
def event_timeline(
    events: pd.DataFrame, *, name: str, labels: Labels = PLAIN, most: int = 46, until: str = "9999"
) -> go.Figure:
    """Dated ties in order, what is dated and told alike in one row. ``events``: label, iso_start, iso_end, source_id,
    sentence_id (rows without a day, or that begin after the ISO day ``until``, are left out); a bar is the period that the
    text allows, the markers' shapes say whose statement it is."""
    every = events[events["iso_start"].fillna("~") <= until]
    dated = _each_once(every)
    if dated.empty:
        return event_timeline(dated, name=name, labels=labels)
    shown = dated.head(most)
    ticks = unlike(
        [
            f"{period_shown(s, e)} · {fold(_shortened(str(t), labels), 44)}"
            for s, e, t in values(shown, "iso_start", "iso_end", "label")
        ]
    )
    axis = _event_years(shown)
    first, last = shown.iloc[0], shown.iloc[-1]
    full = highest(every["iso_start"].str[:4].value_counts())
    left = len(dated) - len(shown)
    return figure(
        [*_event_spans(shown, ticks, axis["range"][1]), *_event_marks(shown, ticks, labels)],
        name=name,
        labels=labels,
        rows=_event_rows(shown, labels),
        height=130 + _tall(ticks, 11, 6),
        finding=f"{plural(len(every), 'dated tie')} from {plural(every['sentence_id'].nunique(), 'sentence')}; {leaders(list(full.index), 'years')} {'holds' if len(full) == 1 else 'hold'} most ({full.iloc[0]}{each(full)})",
        caption=f"Ties that the texts date, in order; {_event_words(shown)}. A tie stands by the statement of its source; "
        f"one event may give several ties, and those told and dated alike stand once ({plural(len(dated), 'row')})."
        + (f" The first {most} rows; {left} later ones are in the table." if left else ""),
        alt=f"A list of {len(shown)} dated ties, from {first['label']} ({first['iso_start']}) to {last['label']} ({last['iso_start']}).",
        layout=_event_layout(ticks, axis),
        phone=_event_phone(ticks, axis),
    )


def _each_once(events: pd.DataFrame) -> pd.DataFrame:
    """Ties in the order of their dates, those of one label and period as one row with the sentences and the texts
    (``source_ids``) of all. Of two that begin on one day the longer stands first, as in the tables: what goes on, a year, a
    month, a day."""
    longest = events.assign(until=events["iso_end"].fillna("9999"))
    ordered = longest.sort_values(["sentence_id"], kind="stable").sort_values("until", ascending=False, kind="stable")
    ordered = ordered.sort_values("iso_start", kind="stable")
    alike = ["iso_start", "iso_end", "label"]
    groups = ordered.groupby(alike, dropna=False)
    behind = {
        f"{one}s": groups[one].transform(lambda ids: " ".join(dict.fromkeys(ids)))
        for one in ("sentence_id", "source_id")
    }
    return ordered.assign(**behind).drop_duplicates(alike)


def _event_rows(shown: pd.DataFrame, labels: Labels) -> pd.DataFrame:
    """The rows as a reader opens them, each with the short names of all its texts."""
    tags = [", ".join(labels.tag(one) for one in ids.split()) for ids in shown["source_ids"]]
    named = shown.assign(source_id=tags)[["label", "iso_start", "iso_end", "source_id", "sentence_ids"]]
    return named.reset_index(drop=True)


def _shortened(label: str, labels: Labels) -> str:
    """The label with the acronyms that the texts use: two full names fold, and folded neighbours run into one another."""
    for entity in sorted(labels.shorts, key=lambda one: (-len(labels.name(one)), one)):
        label = label.replace(labels.name(entity), labels.short(entity))
    return label


def _event_years(shown: pd.DataFrame) -> dict[str, Any]:
    """The axis of years: from a year that is written to one that is written, with so few between that a phone has room."""
    first, last = int(shown["iso_start"].min()[:4]), int(max(shown["iso_start"].max(), _ends_of(shown).max())[:4]) + 1
    step = round_step(last - first + 1, 4)
    low, high = first // step * step, -(-last // step) * step
    return {
        "type": "date",
        "range": [f"{low - 1}-11-01", f"{high}-03-01"],
        "tickformat": "%Y",
        "tick0": f"{low}-01-01",
        "dtick": f"M{12 * step}",
        "tickcolor": INK,
    }


def _ends_of(shown: pd.DataFrame) -> pd.Series:
    """The last day of each event; of one that goes on, its first."""
    return shown["iso_end"].fillna(shown["iso_start"])


def _event_words(shown: pd.DataFrame) -> str:
    """What is drawn beside the marks, and nothing that is not."""
    told = ["a mark stands in the middle of the time that the wording allows"]
    days = [days_between(s, e) for s, e in zip(shown["iso_start"], _ends_of(shown), strict=True)]
    if max(days) > MONTH:
        told.append("a bar spans it where it is longer than a month")
    if shown["iso_end"].isna().any():
        told.append("an arrow runs on from what has no end")
    if shown["source_ids"].str.contains(" ").any():
        told.append("where several texts tell it their marks stand side by side")
    return ", ".join(told)


def _event_spans(shown: pd.DataFrame, ticks: list[str], edge: str) -> list[go.Scatter]:
    """A bar for each period longer than a month, which a mark would hide; a thin line with an arrow head to the ``edge`` of the
    axis for what goes on."""
    rows = list(zip(ticks, values(shown, "iso_start", "iso_end"), strict=True))
    long = [(t, (s, e)) for t, (s, e) in rows if isinstance(e, str) and days_between(s, e) > MONTH]
    going = [(t, (s, edge)) for t, (s, e) in rows if not isinstance(e, str)]
    spans = [
        time_spans([ends for _, ends in found], [t for t, _ in found], width)
        for found, width in ((long, 4), (going, 1.5))
    ]
    head = {"symbol": "triangle-right", "size": 8, "color": SLATE, "opacity": 1, "line": {"width": 0}}
    look = {"mode": "markers", "marker": head, "hoverinfo": "skip", "showlegend": False, "cliponaxis": False}
    heads = go.Scatter(x=[edge] * len(going), y=[t for t, _ in going], **look)
    return [*spans, heads] if going else spans


def _event_marks(shown: pd.DataFrame, ticks: list[str], labels: Labels) -> list[go.Scatter]:
    """A marker in the middle of each period: one trace a source, on the axis above the rows, which is drawn over the bars'. What
    several texts tell has a marker of each, side by side: those of the later ones are a trace of their own."""
    ends, tellers = _ends_of(shown).tolist(), [ids.split() for ids in shown["source_ids"]]
    middles = [middle_of(start, end) for start, end in zip(shown["iso_start"], ends, strict=True)]
    traces = []
    for source_id in sorted({one for ids in tellers for one in ids}):
        number = labels.number(source_id, shown["source_id"])
        symbol, colour = MARKERS[number % len(MARKERS)], HUES[number % len(HUES)]
        look = {"size": 8, "color": colour, "opacity": 1, "line": {"color": PAPER, "width": 0.5}}
        places = [(i, ids.index(source_id)) for i, ids in enumerate(tellers) if source_id in ids]
        keyed = False
        for beside in (False, True):
            picked = [(i, place) for i, place in places if bool(place) == beside]
            steps = [BESIDE * place for _, place in picked]
            turned = {"angle": -90, "standoff": steps, "symbol": TURNED.get(symbol, symbol)} if beside else {}
            if picked:
                traces.append(
                    go.Scatter(
                        x=[middles[i] for i, _ in picked],
                        y=[ticks[i] for i, _ in picked],
                        xaxis="x2",
                        mode="markers",
                        name=labels.tag(source_id),
                        showlegend=not keyed,
                        hoverinfo="y",
                        marker={"symbol": symbol, **look, **turned},
                    )
                )
                keyed = True
    return traces


def _tall(ticks: list[str], line: int, gap: int) -> int:
    """Pixels that labels of several lines take below one another."""
    return line * sum(t.count("<br>") + 1 for t in ticks) + gap * len(ticks)


def _event_layout(ticks: list[str], axis: dict[str, Any]) -> dict[str, Any]:
    """The years stand below the rows and above them: a list is longer than a screen."""
    names: dict[str, Any] = {"tickfont": {"size": 11}, "tickvals": ticks, "ticktext": ticks}
    return {
        "showlegend": True,
        "legend": key_below(_tall(ticks, 11, 6), 30),
        "margin": {"t": 30, "b": 66},
        "yaxis": categories(ticks[::-1], 0.8, 0.2, **names),
        "xaxis": axis,
        "xaxis2": {**axis, "overlaying": "x", "side": "top", "showgrid": False},
    }


def _event_phone(ticks: list[str], axis: dict[str, Any]) -> dict[str, Any]:
    """Each label stands over its row, so that the years have the whole width."""
    names = [fold(t.replace("<br>", " "), 58) for t in ticks]
    look = {"xref": "paper", "xanchor": "left", "yanchor": "bottom", "align": "left", "yshift": 4, "font": {"size": 11}}
    plot = _tall(names, 14, 17)
    return {
        "height": 150 + plot,
        "yaxis": {"showticklabels": False, "range": [-0.5, len(ticks) + 0.1]},
        "annotations": [note(0, tick, name, **look) for tick, name in zip(ticks, names, strict=True)],
        "legend": key_below(plot, 30),
        "margin": {"l": 14, "r": 18, "t": 30, "b": 120},
        "xaxis": axis,
        "xaxis2": {**axis, "overlaying": "x", "side": "top", "showgrid": False},
    }
