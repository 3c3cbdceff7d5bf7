"""Time axes: the windows that figures cover, the published series beside them, and the events the texts date."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from evidence.analysis.periods import period_shown
from evidence.charts.days import days_after, days_of, middle_of, year_ticks
from evidence.charts.marks import categories, flat_bars, highest, note, round_step, time_spans, unlike
from evidence.charts.palette import BLUE, GOLD, GREEN, HUES, INK, MARKERS, MUTED, ORANGE, PAPER, SLATE
from evidence.charts.style import PLAIN, Labels, chart, each, figure, fold, key_below, leaders, plural
from evidence.tables.records import values

LONG = 4 * 366  # days; a longer window does not set where the axis begins
MONTH = 31  # days; a bar of as many is no wider than a mark


WINDOW_LOOK = ((BLUE, ""), (ORANGE, "/"), (GREEN, "x"), (GOLD, "."), (SLATE, "-"))


@chart
def windows(periods: pd.DataFrame, *, name: str, labels: Labels = PLAIN, source: str | None = None) -> go.Figure:
    """The windows that the figures cover, to scale on one axis. ``periods``: label, start, end (ISO days, inclusive; the
    same day twice is a point), kind (windows of one kind share a look) and sentence_ids; in the order to be drawn."""
    table = periods.assign(days=[days_of(s, e) for s, e in values(periods, "start", "end")])
    return figure(
        [*_window_traces(table), *_cut_marks(table)],
        name=name,
        labels=labels,
        rows=table[[c for c in ("label", "kind", "start", "end", "days", "sentence_ids") if c in table]],
        height=110 + 34 * len(table),
        source=source,
        finding=_window_finding(table),
        caption=f"Periods to which figures refer, to scale; a diamond is a single day{_cut_words(table)}. Growth over windows of different length must not be compared.",
        alt="Bars on one time axis: "
        + "; ".join(f"{t}, {s} to {e} ({d} days)" for t, s, e, d in values(table, "label", "start", "end", "days"))
        + ".",
        layout=_window_layout(table),
        phone=_window_phone(table),
    )


def _window_traces(table: pd.DataFrame) -> list[Any]:
    """Bars and, for single days, diamonds: a pair of traces a kind, one key for both."""
    traces: list[Any] = []
    kinds = list(dict.fromkeys(table["kind"]))
    first, _ = _window_reach(table)
    for number, kind in enumerate(kinds):
        part = table[table["kind"] == kind]
        bars, points = part[part["days"] > 1], part[part["days"] == 1]
        colour, shape = WINDOW_LOOK[number % len(WINDOW_LOOK)]
        several = len(kinds) > 1
        if len(bars):
            base = bars["start"].clip(lower=first).tolist()
            where = {"base": base, "width": 0.55, "showlegend": several}
            lengths = [86_400_000 * days_of(s, e) for s, e in zip(base, bars["end"], strict=True)]
            hover = "%{y}<extra></extra>"
            traces.append(flat_bars(bars["label"].tolist(), lengths, kind, colour, shape, hovertemplate=hover, **where))
        if len(points):
            traces.append(
                go.Scatter(
                    x=points["start"].tolist(),
                    y=points["label"].tolist(),
                    mode="markers",
                    name=kind,
                    showlegend=bars.empty and several,
                    marker={"symbol": "diamond", "size": 13, "color": colour},
                )
            )
    return traces


def _window_finding(table: pd.DataFrame) -> str:
    lengths = list(dict.fromkeys(_span(int(d)) for d in sorted(table["days"]) if d > 1))
    if len(lengths) > 1:
        return f"The windows are of {plural(len(lengths), 'length')}, from {lengths[0]} to {lengths[-1]}"
    longest = highest(table.drop_duplicates("label").set_index("label")["days"])
    names, days = list(longest.index), int(longest.iloc[0])
    if len(names) == 1:
        return f"The longest window, {names[0]}, has {days} days"
    return f"The longest windows, {leaders(names, 'of them')}, have {days} days each"


def _window_reach(table: pd.DataFrame) -> tuple[str, str]:
    """First and last day drawn. Windows of many years are cut, or the others would vanish."""
    brief = table.loc[table["days"] <= LONG, "start"]
    return min(brief if len(brief) else table["start"]), max(table["end"])


def _cut(table: pd.DataFrame) -> pd.DataFrame:
    """The windows that begin before the first day drawn."""
    return table[table["start"] < _window_reach(table)[0]]


def _cut_words(table: pd.DataFrame) -> str:
    """What the mark says of windows that are not drawn whole, where there are any."""
    return ", and an arrow ends a bar that is cut, for it began earlier" if len(_cut(table)) else ""


def _cut_marks(table: pd.DataFrame) -> list[go.Scatter]:
    """An arrow head at the edge of the axis for each window that is cut there, in the colour of its kind."""
    cut, kinds = _cut(table), list(dict.fromkeys(table["kind"]))
    colours = [WINDOW_LOOK[kinds.index(kind) % len(WINDOW_LOOK)][0] for kind in cut["kind"]]
    look = {"symbol": "triangle-left", "size": 24, "color": colours, "opacity": 1, "line": {"width": 0}}
    heads = {"x": [_window_reach(table)[0]] * len(cut), "y": cut["label"].tolist(), "mode": "markers", "marker": look}
    return [go.Scatter(**heads, hoverinfo="skip", showlegend=False)] if len(cut) else []


def _window_range(table: pd.DataFrame, room: float) -> list[str]:
    """The days that the axis spans, with so much room, as a share, behind the last for what is written there."""
    first, last = _window_reach(table)
    length = days_of(first, last)
    before = 0.08 if len(_cut(table)) else 0.02  # an arrow head is as wide
    return [days_after(first, -round(before * length)), days_after(last, round(room * length))]


def _window_notes(table: pd.DataFrame) -> list[dict[str, Any]]:
    """How long each window is, behind its bar, and the day of each point."""
    first, _ = _window_reach(table)
    look = {"xanchor": "left", "font": {"size": 11, "color": MUTED}, "bgcolor": PAPER, "borderpad": 0}
    return [
        note(e, text, f"{_span(d)}{f', since {s[:4]}' if s < first else ''}", xshift=_beside(e, table), **look)
        if d > 1
        else note(s, text, s, xshift=14, **look)
        for text, s, e, d in values(table, "label", "start", "end", "days")
    ]


def _beside(end: str, table: pd.DataFrame) -> int:
    """How many pixels a note stands behind its bar: beyond the line of a single day that would run close by it."""
    days = [days_of(end, day) for day, count in values(table, "start", "days") if count == 1]
    return 24 if any(0 < after < 32 for after in days) else 10


def _window_layout(table: pd.DataFrame) -> dict[str, Any]:
    order = table["label"].tolist()[::-1]
    dots = {"color": MUTED, "width": 1, "dash": "dot"}
    return {
        "showlegend": table["kind"].nunique() > 1,
        "barmode": "overlay",
        "annotations": _window_notes(table),
        "shapes": [
            {"type": "line", "x0": s, "x1": s, "yref": "paper", "y0": 0, "y1": 1, "line": dots}
            for s, d in values(table, "start", "days")
            if d == 1
        ],
        "legend": key_below(34 * len(table) + 10, 36),
        "margin": {"b": 76, "t": 20},
        "xaxis": {
            "type": "date",
            "range": _window_range(table, 0.2),
            **year_ticks(*_window_reach(table)),
        },
        "yaxis": categories(order, showgrid=False, tickvals=order, ticktext=[fold(t, 30) for t in order]),
    }


def _window_phone(table: pd.DataFrame) -> dict[str, Any]:
    order = table["label"].tolist()[::-1]
    return {
        "yaxis": {"ticktext": [fold(t, 16) for t in order], "tickfont": {"size": 11}},
        "legend": key_below(42 * len(table), 36),
        "margin": {"b": 110},
        "xaxis": {"range": _window_range(table, 0.4)},
        "height": 160 + 42 * len(table),
    }


def _span(days: int) -> str:
    """How long a window is, in words; a long one in years, for its first and last month may both be told in part.

    >>> _span(31), _span(365), _span(7336)
    ('31 days', '12 months', '20 years')
    """
    months = days / 30.4375
    return f"{days} days" if days < 61 else f"{months:.0f} months" if days <= LONG else f"{months / 12:.0f} years"


@chart
def event_timeline(
    events: pd.DataFrame, *, name: str, labels: Labels = PLAIN, most: int = 46, until: str = "9999"
) -> go.Figure:
    """Dated ties in order, what is dated and told alike in one row. ``events``: label, iso_start, iso_end, source_id,
    sentence_id (rows without a day, or that begin after the ISO day ``until``, are left out); a bar is the period that the
    text allows, the marker's shape says whose statement it is."""
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
        rows=shown[["label", "iso_start", "iso_end", "source_id", "sentence_ids"]].reset_index(drop=True),
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
    """Ties in the order of their dates, those of one label and period as one row with the sentences of all. Of two that begin on
    one day the longer stands first, as in the tables: what goes on, a year, a month, a day."""
    longest = events.assign(until=events["iso_end"].fillna("9999"))
    ordered = longest.sort_values(["sentence_id"], kind="stable").sort_values("until", ascending=False, kind="stable")
    ordered = ordered.sort_values("iso_start", kind="stable")
    alike = ["iso_start", "iso_end", "label"]
    behind = ordered.groupby(alike, dropna=False)["sentence_id"].transform(lambda ids: " ".join(dict.fromkeys(ids)))
    return ordered.assign(sentence_ids=behind).drop_duplicates(alike)


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
    days = [days_of(s, e) for s, e in zip(shown["iso_start"], _ends_of(shown), strict=True)]
    if max(days) > MONTH:
        told.append("a bar spans it where it is longer than a month")
    if shown["iso_end"].isna().any():
        told.append("an arrow runs on from what has no end")
    return ", ".join(told)


def _event_spans(shown: pd.DataFrame, ticks: list[str], edge: str) -> list[go.Scatter]:
    """A bar for each period longer than a month, which a mark would hide; a thin line with an arrow head to the ``edge`` of the
    axis for what goes on."""
    rows = list(zip(ticks, values(shown, "iso_start", "iso_end"), strict=True))
    long = [(t, (s, e)) for t, (s, e) in rows if isinstance(e, str) and days_of(s, e) > MONTH]
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
    """A marker in the middle of each period: one trace a source, on the axis above the rows, which is drawn over the bars'."""
    ends = _ends_of(shown).tolist()
    traces = []
    for source_id in sorted(set(shown["source_id"])):
        number = labels.number(source_id, shown["source_id"])
        picked = [i for i, one in enumerate(shown["source_id"]) if one == source_id]
        traces.append(
            go.Scatter(
                x=[middle_of(shown["iso_start"].iloc[i], ends[i]) for i in picked],
                y=[ticks[i] for i in picked],
                xaxis="x2",
                mode="markers",
                name=labels.tag(source_id),
                showlegend=True,
                hoverinfo="y",
                marker={
                    "symbol": MARKERS[number % len(MARKERS)],
                    "size": 8,
                    "color": HUES[number % len(HUES)],
                    "opacity": 1,
                    "line": {"color": PAPER, "width": 0.5},
                },
            )
        )
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
