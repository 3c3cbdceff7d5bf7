"""One actor's ties side by side and on one time axis."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from evidence import network
from evidence.charts.days import middle_of
from evidence.charts.palette import BLUE, MUTED, ORANGE, PAPER, SLATE
from evidence.charts.style import PLAIN, Labels, chart, figure, key_below, listed, plural
from evidence.records import records, values

STATUS_LOOK = {  # status: marker, in words
    "asserted": ("circle", "as fact"),
    "claimed": ("diamond", "as somebody's claim"),
    "planned": ("circle-open", "planned or promised"),
    "hypothetical": ("square-open", "as a possibility"),
    "denied": ("x-thin-open", "denied"),
    "negated": ("x-open", "did not happen"),
}


@chart
def offers(
    ties: pd.DataFrame, *, name: str, actor: str, partners: tuple[str, ...], labels: Labels = PLAIN
) -> go.Figure:
    """What each of ``partners`` does with or for ``actor``, side by side: kind of tie, when, and how firm it is."""
    own = network.ego(ties[ties["sign"] != 0], actor)
    own = own.assign(partner=own["actor1_id"].where(own["actor1_id"] != actor, own["actor2_id"]))
    own = own[own["partner"].isin(partners)]
    if own.empty:
        return offers(own, name=name, actor=actor, partners=partners, labels=labels)
    own = own.assign(year=own["iso_start"].str[:4], status=own["status"].astype(str))
    grouped = (
        own.groupby(["partner", "tie_type", "sign", "status"], sort=True)
        .agg(
            count=("tie_id", "size"),
            years=("year", lambda y: ", ".join(sorted(set(y.dropna())))),
            sentence_ids=("sentence_id", lambda s: sorted(set(s))),
        )
        .reset_index()
    )
    kinds = own.groupby("tie_type").size().sort_values(kind="stable").index.tolist()
    slots = grouped.groupby(["partner", "tie_type"]).cumcount()
    counts = grouped.groupby(["partner", "tie_type"])["count"].transform("size")
    xs = [
        partners.index(p) - 0.15 * (n - 1) / 2 * 2 + 0.3 * slot
        for p, slot, n in zip(grouped["partner"], slots, counts, strict=True)
    ]
    traces = []
    for status, (symbol, word) in STATUS_LOOK.items():
        picked = [i for i, one in enumerate(grouped["status"]) if one == status]
        if picked:
            part = grouped.iloc[picked]
            colours = [BLUE if sign > 0 else ORANGE for sign in part["sign"]]
            traces.append(
                go.Scatter(
                    x=[xs[i] for i in picked],
                    y=part["tie_type"].tolist(),
                    mode="markers+text",
                    name=word,
                    showlegend=True,
                    textposition="bottom center",
                    text=part["years"].tolist(),
                    textfont={"size": 10, "color": MUTED},
                    hoverinfo="text",
                    hovertext=[
                        f"{labels.name(r.partner)}, {r.tie_type}: {plural(int(r.number), 'tie')} {word}"
                        for r in records(part.rename(columns={"count": "number"}))
                    ],
                    marker={
                        "symbol": symbol,
                        "size": [9 + 3 * min(5, n) for n in part["count"]],
                        "color": colours,
                        "line": {"width": 2, "color": colours},
                        "opacity": 1,
                    },
                )
            )
    per = own.groupby("partner").size().reindex(list(partners), fill_value=0)
    first = per.sort_values(ascending=False, kind="stable").index[0]
    firm = int((own["status"] == "asserted").sum())
    ticks = {
        "tickvals": list(range(len(partners))),
        "tickangle": 0,
        "side": "top",
        "ticks": "",
        "showgrid": True,
        "range": [-0.5, len(partners) - 0.5],
    }
    return figure(
        traces,
        name=name,
        labels=labels,
        rows=grouped.assign(partner=[labels.name(p) for p in grouped["partner"]]),
        height=110 + 46 * len(kinds),
        finding=f"{labels.name(first)} has most ties with {labels.name(actor)} ({per[first]} of {len(own)}); {firm} are stated as fact",
        caption=f"Ties between {labels.name(actor)} and {listed([labels.name(p) for p in partners])}: kind, year where stated, and how firm; size: number of ties; blue: co-operative, orange (open or not): conflictual.",
        alt="Dots. "
        + "; ".join(
            f"{labels.name(str(p))}: {plural(int(n), 'tie')} ({', '.join(sorted(set(own.loc[own['partner'] == p, 'tie_type'])))})"
            for p, n in per.items()
        )
        + ".",
        layout={
            "showlegend": True,
            "legend": {**key_below(46 * len(kinds), 12), "itemsizing": "constant"},
            "margin": {"b": 50},
            "xaxis": {**ticks, "ticktext": [f"<b>{labels.name(p)}</b> ({per[p]})" for p in partners]},
            "yaxis": {"categoryorder": "array", "categoryarray": kinds, "ticks": "", "range": [-0.7, len(kinds) - 0.4]},
        },
        phone={
            "xaxis": {"ticktext": [f"{labels.name(p)}<br>({per[p]})" for p in partners]},
            "height": 150 + 46 * len(kinds),
            "margin": {"l": 8, "r": 4, "b": 80},
        },
    )


@chart
def partners_over_time(
    ties: pd.DataFrame,
    *,
    name: str,
    actor: str,
    start: str = "2011-01-01",
    end: str = "2024-12-31",
    top: int = 14,
    labels: Labels = PLAIN,
) -> go.Figure:
    """The dated ties of one actor with each partner on one time axis; marker and colour say co-operation or conflict."""
    own = network.ego(ties[(ties["sign"] != 0) & (ties["actor1_id"] != ties["actor2_id"])], actor)
    own = own.assign(partner=own["actor1_id"].where(own["actor1_id"] != actor, own["actor2_id"]))
    dated = own[own["iso_start"].fillna("").between(start, end + "~")]
    if dated.empty:
        return partners_over_time(dated, name=name, actor=actor, labels=labels)
    most = dated.groupby("partner").size().sort_values(ascending=False, kind="stable").index[:top]
    reached = dated["partner"].nunique()
    dated = _with_middle(dated[dated["partner"].isin(most)])
    order = dated.groupby("partner")["middle"].min().sort_values(ascending=False, kind="stable").index.tolist()
    traces: list[Any] = [
        go.Scatter(
            x=[
                v
                for r in records(dated)
                for v in (r.iso_start, r.iso_end if isinstance(r.iso_end, str) else r.iso_start, None)
            ],
            y=[v for r in records(dated) for v in (labels.short(r.partner), labels.short(r.partner), None)],
            mode="lines",
            line={"color": SLATE, "width": 3},
            opacity=0.45,
            hoverinfo="skip",
            showlegend=False,
        )
    ]
    for sign, word, colour, symbol in ((1, "co-operation", BLUE, "circle"), (-1, "conflict", ORANGE, "x")):
        part = dated[dated["sign"] == sign]
        traces.append(
            go.Scatter(
                x=part["middle"].tolist(),
                y=[labels.short(p) for p in part["partner"]],
                mode="markers",
                name=word,
                showlegend=True,
                hoverinfo="text",
                text=[
                    f"{labels.name(r.partner)}: {r.tie_type}, {r.iso_start[:7]} ({labels.tag(r.source_id)})"
                    for r in records(part)
                ],
                marker={
                    "symbol": symbol,
                    "size": 10,
                    "color": colour,
                    "opacity": 0.9,
                    "line": {"color": PAPER, "width": 1},
                },
            )
        )
    lost = int(own["iso_start"].isna().sum())
    firsts = [labels.name(p) for p in order[::-1]]
    rows = dated[
        ["partner", "tie_type", "sign", "status", "iso_start", "iso_end", "source_id", "sentence_id"]
    ].reset_index(drop=True)
    return figure(
        traces,
        name=name,
        labels=labels,
        rows=rows,
        height=120 + 28 * len(order),
        finding=f"{labels.name(actor)}'s dated ties reach {plural(reached, 'partner')} between {start[:4]} and {end[:4]}, {firsts[0]} first",
        caption=f"Ties of {labels.name(actor)} that carry a date, by partner; the marker stands in the middle of the period stated (grey bar). {plural(lost, 'tie')} without a date {'is' if lost == 1 else 'are'} not shown.",
        alt=f"Dots on a time axis for {len(order)} partners, in order of first date: {listed(firsts)}. {int((dated['sign'] > 0).sum())} co-operative, {int((dated['sign'] < 0).sum())} conflictual.",
        layout={
            "showlegend": True,
            "legend": key_below(28 * len(order) + 10, 34),
            "margin": {"b": 74},
            "yaxis": {
                "categoryorder": "array",
                "categoryarray": [labels.short(p) for p in order],
                "ticks": "",
                "range": [-0.6, len(order) - 0.4],
            },
            "xaxis": {"type": "date", "range": [start, end], "tickformat": "%Y", "dtick": "M24"},
        },
        phone={"xaxis": {"dtick": "M36"}},
    )


def _with_middle(ties: pd.DataFrame) -> pd.DataFrame:
    return ties.assign(middle=[middle_of(s, e) for s, e in values(ties, "iso_start", "iso_end")])
