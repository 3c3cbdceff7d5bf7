"""Ties over time and side by side: before and after a day, quad profile, one actor's offers and partners."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from evidence import network
from evidence.charts.palette import BLUE, MUTED, ORANGE, PAPER, QUAD_LOOK
from evidence.charts.style import PLAIN, Labels, chart, figure, fold, hatch, key_below, plural
from evidence.records import records

SIDES = (("before", "x", (0.0, 0.47)), ("after", "x2", (0.53, 1.0)))


@chart
def before_after(
    ties: pd.DataFrame, *, name: str, day: str = "2021-08-15", top: int = 10, labels: Labels = PLAIN
) -> go.Figure:
    """Co-operative and conflictual ties of each pair before and after an ISO ``day``, in two panels of one scale.

    Ties that cannot be placed (no date, source of later date) are left out and counted in the caption.
    """
    signed = ties[(ties["sign"] != 0) & (ties["actor1_id"] != ties["actor2_id"])]
    side = network.place_in_time(signed, day, labels.sources)
    tables = {which: network.signed_pairs(signed[side == which]).set_index(["a", "b"]) for which in ("before", "after")}
    total = pd.concat([t["positive"] + t["negative"] for t in tables.values()]).groupby(level=[0, 1]).sum()
    shown = list(total.sort_values(ascending=False, kind="stable").index[:top])
    names = {pair: f"{labels.short(pair[0])} – {labels.short(pair[1])}" for pair in shown}
    traces, rows = [], []
    for which, panel, _ in SIDES:
        part = tables[which].reindex(shown)
        rows += [
            (names[p], which, int(r.positive), int(r.negative), list(r.sentence_ids))
            for p, r in zip(shown, records(part), strict=True)
            if r.positive == r.positive
        ]
        for column, word, colour, shape, sign in (
            ("negative", "conflictual", ORANGE, "/", -1),
            ("positive", "co-operative", BLUE, "", 1),
        ):
            drawn = part[column].fillna(0).astype(int)
            traces.append(
                go.Bar(
                    orientation="h",
                    xaxis=panel,
                    y=[names[p] for p in shown],
                    x=[sign * n for n in drawn],
                    name=word,
                    showlegend=which == "before",
                    text=[str(n) if n else "" for n in drawn],
                    textposition="outside",
                    cliponaxis=False,
                    textangle=0,
                    textfont={"size": 11},
                    marker={"color": colour, "pattern": hatch(shape)},
                    hovertemplate="%{y}: %{text} " + word + f", {which}<extra></extra>",
                )
            )
    most = max((max(p, n) for _, _, p, n, _ in rows), default=1) * 1.3
    counts = {w: (int(tables[w]["positive"].sum()), int(tables[w]["negative"].sum())) for w in tables}
    share = {w: 100 * n / max(1, p + n) for w, (p, n) in counts.items()}
    lost = int((side == "undated").sum())
    axis = {
        "range": [-most, most],
        "showticklabels": False,
        "ticks": "",
        "zeroline": True,
        "zerolinecolor": MUTED,
        "showgrid": False,
    }
    notes = [
        {
            "x": sum(d) / 2,
            "y": 1,
            "xref": "paper",
            "yref": "paper",
            "xanchor": "center",
            "yanchor": "bottom",
            "showarrow": False,
            "text": f"<b>{w}</b> {day}",
        }
        for w, _, d in SIDES
    ]
    table = pd.DataFrame(rows, columns=["pair", "when", "co_operative", "conflictual", "sentence_ids"])
    return figure(
        traces,
        name=name,
        labels=labels,
        rows=table,
        height=120 + 34 * len(shown),
        finding=f"Conflict makes up {share['before']:.0f} percent of the signed ties placed before {day}, {share['after']:.0f} percent of those after",
        caption=f"Ties of the {len(shown)} pairs named most, before and after {day}: conflictual to the left, co-operative to the right of each line. "
        f"{plural(lost, 'tie')} cannot be placed and {'is' if lost == 1 else 'are'} left out; an undated tie of a text published before that day counts as before.",
        alt=f"Two panels of bars. Before {day}: {counts['before'][0]} co-operative and {counts['before'][1]} conflictual ties; after: {counts['after'][0]} and {counts['after'][1]}.",
        layout={
            "barmode": "relative",
            "showlegend": True,
            "legend": key_below(34 * len(shown) + 10, 14),
            "annotations": notes,
            "margin": {"t": 34, "b": 60},
            "xaxis": {**axis, "domain": list(SIDES[0][2])},
            "xaxis2": {**axis, "domain": list(SIDES[1][2])},
            "yaxis": {"autorange": "reversed", "showgrid": False, "ticks": ""},
        },
        phone={
            "yaxis": {
                "tickvals": list(names.values()),
                "ticktext": [n.replace(" – ", " –<br>") for n in names.values()],
                "tickfont": {"size": 10},
            },
            "annotations": [{**n, "text": str(n["text"]).split(" ")[0]} for n in notes],
            "height": 150 + 34 * len(shown),
        },
    )


@chart
def quad_over_time(ties: pd.DataFrame, *, name: str, labels: Labels = PLAIN, by_source: bool = False) -> go.Figure:
    """PLOVER quad classes by the year that the text gives the tie (undated ones are counted in the caption), or by source."""
    every = ties[ties["quad"].isin(network.QUADS)]
    coded = every if by_source else every[every["iso_start"].notna()]
    if coded.empty:
        return quad_over_time(coded, name=name, labels=labels)
    periods = coded["source_id"].map(labels.tag) if by_source else coded["iso_start"].str[:4]
    lost = (
        ""
        if by_source
        else f" {plural(len(every) - len(coded), 'tie')} without a date {'is' if len(every) - len(coded) == 1 else 'are'} not drawn."
    )
    profile = network.quad_profile(coded, periods, sorted(set(periods)))
    labels_x = [str(p) for p in profile.index]
    traces = [
        go.Bar(
            x=labels_x,
            y=profile[quad].tolist(),
            name=quad,
            showlegend=True,
            marker={
                "color": colour if "material" in quad else _pale(colour),
                "pattern": hatch(shape),
                "line": {"color": PAPER, "width": 1},
            },
            hovertemplate="%{x}, " + quad + ": %{y}<extra></extra>",
        )
        for quad, (colour, _, _, shape) in QUAD_LOOK.items()
    ]
    rows = (
        coded.assign(period=periods)
        .groupby(["period", "quad"])
        .agg(count=("tie_id", "size"), sentence_ids=("sentence_id", lambda s: sorted(set(s))))
        .reset_index()
    )
    sums, total = profile.sum(), int(profile.to_numpy().sum())
    material = int(sums["material co-operation"] + sums["material conflict"])
    conflict = int(sums["verbal conflict"] + sums["material conflict"])
    return figure(
        traces,
        name=name,
        labels=labels,
        rows=rows,
        height=400,
        finding=f"{material} of {plural(total, 'tie' if by_source else 'dated tie')} are material, {conflict} are conflictual",
        caption=f"Ties by PLOVER quad class and {'source' if by_source else 'the year that the text gives them'} (number of ties). ACCUSE counts as conflict.{lost}",
        alt=f"Stacked bars over {len(profile)} {'sources' if by_source else 'years'}: "
        + "; ".join(f"{q} {sums[q]}" for q in network.QUADS)
        + ".",
        layout={
            "barmode": "stack",
            "showlegend": True,
            "legend": key_below(290, 44),
            "margin": {"b": 92},
            "xaxis": {
                "type": "category",
                "showgrid": False,
                "ticks": "",
                "categoryarray": labels_x,
                "categoryorder": "array",
            },
            "yaxis": {"title": {"text": "ties"}},
        },
        phone={
            "height": 420,
            "legend": key_below(280, 62),
            "xaxis": {
                "tickangle": -60 if len(profile) > 6 else 0,
                "ticktext": [fold(p, 8) for p in labels_x],
                "tickvals": labels_x,
                "tickfont": {"size": 9},
            },
            "margin": {"b": 120},
        },
    )


def _pale(colour: str) -> str:
    """The hue half-way to white: verbal classes beside material ones."""
    parts = [int(colour[i : i + 2], 16) for i in (1, 3, 5)]
    return "#" + "".join(f"{(one + 255) // 2:02x}" for one in parts)
