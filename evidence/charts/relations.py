"""Ties over time and side by side: before and after a day, quad profile, one actor's offers and partners."""

from __future__ import annotations

import datetime
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from evidence import network
from evidence.charts.style import (
    BLUE,
    MUTED,
    ORANGE,
    PAPER,
    QUAD_LOOK,
    SLATE,
    Labels,
    chart,
    figure,
    fold,
    hatch,
    key_below,
    listed,
    plural,
)

STATUS_LOOK = {  # status: marker, in words
    "asserted": ("circle", "as fact"),
    "claimed": ("diamond", "as somebody's claim"),
    "planned": ("circle-open", "planned or promised"),
    "hypothetical": ("square-open", "as a possibility"),
    "denied": ("x-thin-open", "denied"),
    "negated": ("x-open", "did not happen"),
}
SIDES = (("before", "x", (0.0, 0.47)), ("after", "x2", (0.53, 1.0)))


@chart
def before_after(ties: pd.DataFrame, *, name: str, day: str = "2021-08-15", top: int = 10, labels: Labels = Labels()) -> go.Figure:
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
    for which, axis, _ in SIDES:
        part = tables[which].reindex(shown)
        rows += [(names[p], which, int(r.positive), int(r.negative), list(r.sentence_ids)) for p, r in zip(shown, part.itertuples(), strict=True) if r.positive == r.positive]
        for column, word, colour, shape, sign in (("negative", "conflictual", ORANGE, "/", -1), ("positive", "co-operative", BLUE, "", 1)):
            counts = part[column].fillna(0).astype(int)
            traces.append(go.Bar(
                orientation="h", xaxis=axis, y=[names[p] for p in shown], x=[sign * n for n in counts], name=word, showlegend=which == "before",
                text=[str(n) if n else "" for n in counts], textposition="outside", cliponaxis=False, textangle=0, textfont={"size": 11},
                marker={"color": colour, "pattern": hatch(shape)}, hovertemplate="%{y}: %{text} " + word + f", {which}<extra></extra>",
            ))  # fmt: skip
    most = max((max(p, n) for _, _, p, n, _ in rows), default=1) * 1.3
    counts = {w: (int(tables[w]["positive"].sum()), int(tables[w]["negative"].sum())) for w in tables}
    share = {w: 100 * n / max(1, p + n) for w, (p, n) in counts.items()}
    lost = int((side == "undated").sum())
    axis = {"range": [-most, most], "showticklabels": False, "ticks": "", "zeroline": True, "zerolinecolor": MUTED, "showgrid": False}
    notes = [{"x": sum(d) / 2, "y": 1, "xref": "paper", "yref": "paper", "xanchor": "center", "yanchor": "bottom", "showarrow": False, "text": f"<b>{w}</b> {day}"} for w, _, d in SIDES]
    table = pd.DataFrame(rows, columns=["pair", "when", "co_operative", "conflictual", "sentence_ids"])
    return figure(
        traces, name=name, labels=labels, rows=table, height=120 + 34 * len(shown),
        finding=f"Conflict makes up {share['before']:.0f} percent of the signed ties placed before {day}, {share['after']:.0f} percent of those after",
        caption=f"Ties of the {len(shown)} pairs named most, before and after {day}: conflictual to the left, co-operative to the right of each line. "
        f"{plural(lost, 'tie')} cannot be placed and {'is' if lost == 1 else 'are'} left out; an undated tie of a text published before that day counts as before.",
        alt=f"Two panels of bars. Before {day}: {counts['before'][0]} co-operative and {counts['before'][1]} conflictual ties; after: {counts['after'][0]} and {counts['after'][1]}.",
        layout={"barmode": "relative", "showlegend": True, "legend": key_below(34 * len(shown) + 10, 14), "annotations": notes, "margin": {"t": 34, "b": 60},
                "xaxis": {**axis, "domain": list(SIDES[0][2])}, "xaxis2": {**axis, "domain": list(SIDES[1][2])},
                "yaxis": {"autorange": "reversed", "showgrid": False, "ticks": ""}},
        phone={"yaxis": {"tickvals": list(names.values()), "ticktext": [n.replace(" – ", " –<br>") for n in names.values()], "tickfont": {"size": 10}},
               "annotations": [{**n, "text": n["text"].split(" ")[0]} for n in notes], "height": 150 + 34 * len(shown)},
    )  # fmt: skip


@chart
def quad_over_time(ties: pd.DataFrame, *, name: str, labels: Labels = Labels(), by_source: bool = False) -> go.Figure:
    """PLOVER quad classes by the year that the text gives the tie (undated ones are counted in the caption), or by source."""
    every = ties[ties["quad"].isin(network.QUADS)]
    coded = every if by_source else every[every["iso_start"].notna()]
    if coded.empty:
        return quad_over_time(coded, name=name, labels=labels)
    periods = coded["source_id"].map(labels.tag) if by_source else coded["iso_start"].str[:4]
    lost = "" if by_source else f" {plural(len(every) - len(coded), 'tie')} without a date {'is' if len(every) - len(coded) == 1 else 'are'} not drawn."
    profile = network.quad_profile(coded, periods, sorted(set(periods)))
    labels_x = [str(p) for p in profile.index]
    traces = [
        go.Bar(x=labels_x, y=profile[quad].tolist(), name=quad, showlegend=True, marker={"color": colour if "material" in quad else _pale(colour), "pattern": hatch(shape), "line": {"color": PAPER, "width": 1}},
               hovertemplate="%{x}, " + quad + ": %{y}<extra></extra>")
        for quad, (colour, _, _, shape) in QUAD_LOOK.items()
    ]  # fmt: skip
    rows = coded.assign(period=periods).groupby(["period", "quad"]).agg(count=("tie_id", "size"), sentence_ids=("sentence_id", lambda s: sorted(set(s)))).reset_index()
    sums, total = profile.sum(), int(profile.to_numpy().sum())
    material = int(sums["material co-operation"] + sums["material conflict"])
    conflict = int(sums["verbal conflict"] + sums["material conflict"])
    return figure(
        traces, name=name, labels=labels, rows=rows, height=400,
        finding=f"{material} of {plural(total, 'tie' if by_source else 'dated tie')} are material, {conflict} are conflictual",
        caption=f"Ties by PLOVER quad class and {'source' if by_source else 'the year that the text gives them'} (number of ties). ACCUSE counts as conflict.{lost}",
        alt=f"Stacked bars over {len(profile)} {'sources' if by_source else 'years'}: " + "; ".join(f"{q} {sums[q]}" for q in network.QUADS) + ".",
        layout={"barmode": "stack", "showlegend": True, "legend": key_below(290, 44), "margin": {"b": 92}, "xaxis": {"type": "category", "showgrid": False, "ticks": "", "categoryarray": labels_x, "categoryorder": "array"},
                "yaxis": {"title": {"text": "ties"}}},
        phone={"height": 420, "legend": key_below(280, 62), "xaxis": {"tickangle": -60 if len(profile) > 6 else 0, "ticktext": [fold(p, 8) for p in labels_x], "tickvals": labels_x, "tickfont": {"size": 9}}, "margin": {"b": 120}},
    )  # fmt: skip


def _pale(colour: str) -> str:
    """The hue half-way to white: verbal classes beside material ones."""
    parts = [int(colour[i : i + 2], 16) for i in (1, 3, 5)]
    return "#" + "".join(f"{(one + 255) // 2:02x}" for one in parts)


@chart
def offers(ties: pd.DataFrame, *, name: str, actor: str, partners: tuple[str, ...], labels: Labels = Labels()) -> go.Figure:
    """What each of ``partners`` does with or for ``actor``, side by side: kind of tie, when, and how firm it is."""
    own = network.ego(ties[ties["sign"] != 0], actor)
    own = own.assign(partner=own["actor1_id"].where(own["actor1_id"] != actor, own["actor2_id"]))
    own = own[own["partner"].isin(partners)]
    if own.empty:
        return offers(own, name=name, actor=actor, partners=partners, labels=labels)
    own = own.assign(year=own["iso_start"].str[:4], status=own["status"].astype(str))
    grouped = own.groupby(["partner", "tie_type", "sign", "status"], sort=True).agg(
        count=("tie_id", "size"), years=("year", lambda y: ", ".join(sorted(set(y.dropna())))), sentence_ids=("sentence_id", lambda s: sorted(set(s)))
    ).reset_index()  # fmt: skip
    kinds = own.groupby("tie_type").size().sort_values(kind="stable").index.tolist()
    slots = grouped.groupby(["partner", "tie_type"]).cumcount()
    counts = grouped.groupby(["partner", "tie_type"])["count"].transform("size")
    xs = [partners.index(p) - 0.15 * (n - 1) / 2 * 2 + 0.3 * slot for p, slot, n in zip(grouped["partner"], slots, counts, strict=True)]
    traces = []
    for status, (symbol, word) in STATUS_LOOK.items():
        picked = [i for i, one in enumerate(grouped["status"]) if one == status]
        if picked:
            part = grouped.iloc[picked]
            colours = [BLUE if sign > 0 else ORANGE for sign in part["sign"]]
            traces.append(go.Scatter(
                x=[xs[i] for i in picked], y=part["tie_type"].tolist(), mode="markers+text", name=word, showlegend=True, textposition="bottom center",
                text=part["years"].tolist(), textfont={"size": 10, "color": MUTED}, hoverinfo="text",
                hovertext=[f"{labels.name(r.partner)}, {r.tie_type}: {plural(int(r.number), 'tie')} {word}" for r in part.rename(columns={"count": "number"}).itertuples(index=False)],
                marker={"symbol": symbol, "size": [9 + 3 * min(5, n) for n in part["count"]], "color": colours, "line": {"width": 2, "color": colours}, "opacity": 1},
            ))  # fmt: skip
    per = own.groupby("partner").size().reindex(list(partners), fill_value=0)
    first = per.sort_values(ascending=False, kind="stable").index[0]
    firm = int((own["status"] == "asserted").sum())
    ticks = {"tickvals": list(range(len(partners))), "tickangle": 0, "side": "top", "ticks": "", "showgrid": True, "range": [-0.5, len(partners) - 0.5]}
    return figure(
        traces, name=name, labels=labels, rows=grouped.assign(partner=[labels.name(p) for p in grouped["partner"]]), height=110 + 46 * len(kinds),
        finding=f"{labels.name(first)} has most ties with {labels.name(actor)} ({per[first]} of {len(own)}); {firm} are stated as fact",
        caption=f"Ties between {labels.name(actor)} and {listed([labels.name(p) for p in partners])}: kind, year where stated, and how firm; size: number of ties; blue: co-operative, orange (open or not): conflictual.",
        alt="Dots. " + "; ".join(f"{labels.name(p)}: {plural(int(n), 'tie')} ({', '.join(sorted(set(own.loc[own['partner'] == p, 'tie_type'])))})" for p, n in per.items()) + ".",
        layout={"showlegend": True, "legend": {**key_below(46 * len(kinds), 12), "itemsizing": "constant"}, "margin": {"b": 50},
                "xaxis": {**ticks, "ticktext": [f"<b>{labels.name(p)}</b> ({per[p]})" for p in partners]},
                "yaxis": {"categoryorder": "array", "categoryarray": kinds, "ticks": "", "range": [-0.7, len(kinds) - 0.4]}},
        phone={"xaxis": {"ticktext": [f"{labels.name(p)}<br>({per[p]})" for p in partners]}, "height": 150 + 46 * len(kinds), "margin": {"l": 8, "r": 4, "b": 80}},
    )  # fmt: skip


@chart
def partners_over_time(ties: pd.DataFrame, *, name: str, actor: str, start: str = "2011-01-01", end: str = "2024-12-31", top: int = 14, labels: Labels = Labels()) -> go.Figure:
    """The dated ties of one actor with each partner on one time axis; marker and colour say co-operation or conflict."""
    own = network.ego(ties[(ties["sign"] != 0) & (ties["actor1_id"] != ties["actor2_id"])], actor)
    own = own.assign(partner=own["actor1_id"].where(own["actor1_id"] != actor, own["actor2_id"]))
    dated = own[own["iso_start"].fillna("").between(start, end + "~")]
    if dated.empty:
        return partners_over_time(dated, name=name, actor=actor, labels=labels)
    most = dated.groupby("partner").size().sort_values(ascending=False, kind="stable").index[:top]
    dated = _with_middle(dated[dated["partner"].isin(most)])
    order = dated.groupby("partner")["middle"].min().sort_values(ascending=False, kind="stable").index.tolist()
    traces: list[Any] = [go.Scatter(x=[v for r in dated.itertuples() for v in (r.iso_start, r.iso_end if isinstance(r.iso_end, str) else r.iso_start, None)],
                                    y=[v for r in dated.itertuples() for v in (labels.short(r.partner), labels.short(r.partner), None)], mode="lines", line={"color": SLATE, "width": 3}, opacity=0.45, hoverinfo="skip", showlegend=False)]  # fmt: skip
    for sign, word, colour, symbol in ((1, "co-operation", BLUE, "circle"), (-1, "conflict", ORANGE, "x")):
        part = dated[dated["sign"] == sign]
        traces.append(go.Scatter(x=part["middle"].tolist(), y=[labels.short(p) for p in part["partner"]], mode="markers", name=word, showlegend=True, hoverinfo="text",
                                 text=[f"{labels.name(r.partner)}: {r.tie_type}, {r.iso_start[:7]} ({labels.tag(r.source_id)})" for r in part.itertuples()],
                                 marker={"symbol": symbol, "size": 10, "color": colour, "opacity": 0.9, "line": {"color": PAPER, "width": 1}}))  # fmt: skip
    lost = int(own["iso_start"].isna().sum())
    firsts = [labels.name(p) for p in order[::-1]]
    rows = dated[["partner", "tie_type", "sign", "status", "iso_start", "iso_end", "source_id", "sentence_id"]].reset_index(drop=True)
    return figure(
        traces, name=name, labels=labels, rows=rows, height=120 + 28 * len(order),
        finding=f"{labels.name(actor)}'s dated ties reach {plural(len(order), 'partner')} between {start[:4]} and {end[:4]}, {firsts[0]} first",
        caption=f"Ties of {labels.name(actor)} that carry a date, by partner; the marker stands in the middle of the period stated (grey bar). {plural(lost, 'tie')} without a date {'is' if lost == 1 else 'are'} not shown.",
        alt=f"Dots on a time axis for {len(order)} partners, in order of first date: {listed(firsts)}. {int((dated['sign'] > 0).sum())} co-operative, {int((dated['sign'] < 0).sum())} conflictual.",
        layout={"showlegend": True, "legend": key_below(28 * len(order) + 10, 34), "margin": {"b": 74}, "yaxis": {"categoryorder": "array", "categoryarray": [labels.short(p) for p in order], "ticks": "", "range": [-0.6, len(order) - 0.4]},
                "xaxis": {"type": "date", "range": [start, end], "tickformat": "%Y", "dtick": "M24"}},
        phone={"xaxis": {"dtick": "M36"}},
    )  # fmt: skip


def _with_middle(ties: pd.DataFrame) -> pd.DataFrame:
    return ties.assign(middle=[_middle(s, e) for s, e in ties[["iso_start", "iso_end"]].itertuples(index=False)])


def _middle(start: str, end: Any) -> str:
    """The day in the middle of a period; the start where it has no end.

    >>> _middle("2021-01-01", "2021-01-31"), _middle("2021-01-01", None)
    ('2021-01-16', '2021-01-01')
    """
    one = datetime.date.fromisoformat(start)
    two = one if not isinstance(end, str) else datetime.date.fromisoformat(end)
    return (one + (two - one) / 2).isoformat()
