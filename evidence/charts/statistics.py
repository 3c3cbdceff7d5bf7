"""The terrorism figures and the quantity ledger, each with what its print allows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from evidence.charts.style import (
    BLUE,
    GRID,
    INK,
    MUTED,
    ORANGE,
    PAPER,
    PATTERNS,
    RAMP,
    Labels,
    chart,
    figure,
    fold,
    hatch,
    key_below,
    listed,
    plural,
)
from evidence.checks.analysis import growth, implied_levels, lethality_change, lethality_readings, percent_change
from evidence.checks.intervals import combine, interval_of
from evidence.rows import Quantity

QUALIFIERS = {"exact": "exact", "approx": "about", "nearly": "almost", "more_than": "more than", "at_least": "at least",
              "up_to": "up to"}  # fmt: skip
HEDGE_COLOURS = (RAMP[4], RAMP[2], ORANGE, RAMP[3], MUTED, RAMP[1])


@chart
def quantity_overview(quantities: pd.DataFrame, *, name: str, labels: Labels = Labels()) -> go.Figure:
    """The ledger at a glance: quantities by kind, split by how firmly they are stated."""
    order = quantities.groupby("unit_kind").size().sort_values(kind="stable").index.tolist()
    traces = []
    for number, (qualifier, word) in enumerate(QUALIFIERS.items()):
        counts = quantities[quantities["qualifier"] == qualifier].groupby("unit_kind").size().reindex(order).dropna()
        if len(counts):
            marker = {"color": HEDGE_COLOURS[number], "pattern": hatch(PATTERNS[number % len(PATTERNS)])}
            traces.append(
                go.Bar(orientation="h", y=counts.index.tolist(), x=counts.astype(int).tolist(), name=word,
                       showlegend=True, marker=marker, hovertemplate="%{y}, " + word + ": %{x}<extra></extra>")
            )  # fmt: skip
    totals = quantities.groupby("unit_kind").size()
    notes = [
        {"x": int(totals[k]), "y": k, "text": str(totals[k]), "showarrow": False, "xanchor": "left", "xshift": 5}
        for k in order
    ]
    hedged = int((quantities["qualifier"] != "exact").sum())
    attributed = int(quantities["attributed_to"].notna().sum())
    rows = (
        quantities.groupby(["unit_kind", "qualifier"])
        .agg(count=("quantity_id", "size"), sentence_ids=("sentence_id", lambda ids: sorted(set(ids))))
        .reset_index()
    )
    return figure(
        traces, name=name, labels=labels, rows=rows, height=130 + 27 * len(order),
        finding=f"The texts state {plural(len(quantities), 'quantity', 'quantities')}: {hedged} are hedged, "
        f"and {attributed} name somebody as their origin",
        caption="Quantities by kind and by the word that qualifies them (number of rows). Exact: no qualifier is printed; "
        "it does not mean that the number is right.",
        alt=f"Bars. {len(quantities)} quantities, {hedged} with a qualifier; "
        + "; ".join(f"{kind} {totals[kind]}" for kind in order[::-1]) + ".",
        layout={"barmode": "stack", "showlegend": True, "annotations": notes, "legend": key_below(27 * len(order) + 10), "margin": {"b": 92},
                "xaxis": {"title": {"text": "quantities"}}, "yaxis": {"showgrid": False, "ticks": "",
                "categoryorder": "array", "categoryarray": order}},
        phone={"height": 190 + 27 * len(order), "legend": key_below(27 * len(order) + 50)},
    )  # fmt: skip


def _levels(quantities: pd.DataFrame) -> tuple[pd.Series, pd.Series, pd.Series]:
    """The earlier level, the later level and the stated change among ``quantities`` (one of each is expected)."""
    stated = quantities[(quantities["unit_kind"] == "percent") & (quantities["change"] == "by")]
    levels = quantities[quantities["unit_kind"] != "percent"].sort_values(
        ["period_start", "change"], na_position="first", ascending=[True, True], kind="stable"
    )
    if len(stated) != 1 or len(levels) != 2:
        found = f"{len(levels)} levels and {len(stated)} changes in percent"
        raise ValueError(f"a change chart needs two levels and one change in percent ('by'); the rows hold {found}")
    return levels.iloc[0], levels.iloc[1], stated.iloc[0]


@chart
def level_change(quantities: pd.DataFrame, *, name: str, what: str, labels: Labels = Labels()) -> go.Figure:
    """Two stated levels, and where the stated change in percent would put the later one (band: its rounding).

    ``quantities``: the two levels and the one change, as the text prints them. Raises ValueError for any others.
    """
    before, after, stated = _levels(quantities)
    computed = percent_change(before["value"], after["value"])
    low, high = combine(lambda by: before["value"] * (1 + by / 100), interval_of(_quantity(stated)))
    holds = low <= after["value"] <= high
    days = [_period(row) for row in (before, after)]
    bars = go.Bar(
        x=days, y=[before["value"], after["value"]], width=0.5, marker={"color": [RAMP[2], BLUE]}, hoverinfo="x+y",
        text=[f"<b>{before['value']:,.0f}</b>", f"<b>{after['value']:,.0f}</b>"], textposition="inside",
        insidetextanchor="end", textangle=0, insidetextfont={"color": [INK, PAPER], "size": 17},
    )  # fmt: skip
    band = {"type": "rect", "x0": 1.28, "x1": 1.46, "y0": low, "y1": high, "line": {"color": ORANGE, "width": 2},
            "fillcolor": ORANGE, "opacity": 0.9}  # fmt: skip
    middle = before["value"] * (1 + stated["value"] / 100)
    notes = [
        {"x": 1.47, "y": middle, "xanchor": "left", "align": "left", "showarrow": False, "font": {"size": 12},
         "text": f"where {stated['value']:g} percent<br>would lead:<br><b>{low:,.0f} to {high:,.0f}</b>"},
        {"x": 0, "y": before["value"], "yanchor": "bottom", "yshift": 6, "showarrow": False, "align": "center",
         "text": f"stated: +{stated['value']:g} percent<br>recomputed: <b>{computed:+.1f} percent</b>"},
    ]  # fmt: skip
    verdict = "holds" if holds else "does not hold"
    return figure(
        [bars], name=name, labels=labels, rows=_quantity_rows(quantities), height=400,
        finding=f"The stated {stated['value']:g} percent {verdict}: from {before['value']:,.0f} to {after['value']:,.0f} "
        f"is {computed:+.1f} percent",
        caption=f"{what}, {days[0]} and {days[1]}, as the text states them; the orange band is where the stated change, "
        "rounded to a whole percent, would put the later figure.",
        alt=f"Two bars, {before['value']:,.0f} and {after['value']:,.0f}: a rise of {computed:.1f} percent against a "
        f"stated {stated['value']:g} percent, which {verdict}: it would allow {low:,.0f} to {high:,.0f}.",
        layout={"shapes": [band], "annotations": notes, "xaxis": {"range": [-0.5, 2.05], "type": "category", "showgrid": False},
                "yaxis": {"title": {"text": "deaths" if before["unit_kind"] == "deaths" else str(before["unit"])},
                          "rangemode": "tozero"}},
        phone={"height": 380, "xaxis": {"range": [-0.4, 2.5]}},
    )  # fmt: skip


def _quantity(row: pd.Series) -> Quantity:
    return Quantity(**{field: None if pd.isna(row[field]) else row[field] for field in Quantity._fields})


def _period(row: pd.Series) -> str:
    start, end = row["period_start"], row["period_end"]
    if pd.isna(start):
        return "earlier" if row["change"] == "none" else "later"
    same = not pd.isna(end) and start[:4] == end[:4] and start[4:] == "-01-01" and end[4:] == "-12-31"
    return str(start[:4]) if same or pd.isna(end) else f"{start} to {end}"


def _quantity_rows(quantities: pd.DataFrame) -> pd.DataFrame:
    return quantities[
        ["text", "value", "unit", "qualifier", "change", "measure", "subject", "attributed_to", "period_start", "period_end", "sentence_id"]
    ].reset_index(drop=True)  # fmt: skip


@chart
def two_readings(quantities: pd.DataFrame, *, name: str, labels: Labels = Labels()) -> go.Figure:
    """What two stated changes imply for casualties per attack, under both readings of the second one.

    ``quantities``: two rows of percent, first the change in attacks, then the change in casualties (as in the text).
    The interval comes from rounding and qualifier of both.
    """
    percents = quantities[quantities["unit_kind"] == "percent"].sort_values("start")
    if len(percents) != 2:
        raise ValueError(f"two readings need two rows of percent (attacks, casualties); the rows hold {len(percents)}")
    attacks, casualties = percents.iloc[0], percents.iloc[1]
    spans = lethality_readings(interval_of(_quantity(attacks)), interval_of(_quantity(casualties)))
    levels = implied_levels(casualties["value"])
    readings = [
        (change, lethality_change(attacks["value"], growth(casualties["value"], change)), *spans["by", change], levels[change] / 100)
        for change in ("by", "to")
    ]
    names = {change: f"<b>{change}</b> {casualties['value']:g} percent" + (" (as printed)" if casualties["change"] == change else "")
             for change in ("by", "to")}  # fmt: skip
    traces = [
        go.Scatter(
            x=[value], y=[names[change]], mode="markers", marker={"symbol": symbol, "size": 9, "color": colour}, hoverinfo="x",
            error_x={"type": "data", "symmetric": False, "array": [round(high - value, 3)], "arrayminus": [round(value - low, 3)],
                     "thickness": 3, "width": 12, "color": colour},
        )
        for (change, value, low, high, _), symbol, colour in zip(readings, ("circle", "diamond"), (BLUE, ORANGE), strict=True)
    ]  # fmt: skip
    notes = [
        {"x": value, "y": names[change], "yshift": -24, "showarrow": False, "font": {"size": 12},
         "text": f"<b>{_signed(value)} percent</b> ({_signed(low)} to {_signed(high)}); casualties × {factor:.2f}"}
        for change, value, low, high, factor in readings
    ]  # fmt: skip
    reach = max(abs(bound) for _, _, low, high, _ in readings for bound in (low, high)) * 1.6
    (_, by, *_), (_, to, *_) = readings
    return figure(
        traces, name=name, labels=labels, rows=_quantity_rows(percents), height=280,
        finding=f"Read as “by”, attacks became deadlier ({_signed(by)} percent); read as “to”, less so ({_signed(to)} percent)"
        if by > 0 > to else f"Casualties per attack changed {_signed(by)} percent read as “by”, {_signed(to)} percent read as “to”",
        caption=f"Change in casualties per attack, in percent, that “{attacks['text']}” more attacks and “{casualties['text']}” imply. "
        "Bars: what rounding and qualifier of both figures allow. Same period and same definition are assumed.",
        alt=f"Two intervals. If casualties rose by {casualties['value']:g} percent, casualties per attack changed {_signed(by)} percent; "
        f"if they rose to {casualties['value']:g} percent of the level before, {_signed(to)} percent.",
        layout={"annotations": notes, "yaxis": {"range": [1.6, -0.6], "showgrid": False, "ticks": "",
                "title": {"text": "casualties rose …", "font": {"size": 12, "color": MUTED}}},
                "xaxis": {"range": [-reach, reach], "zeroline": True, "zerolinecolor": MUTED, "ticksuffix": " %",
                          "title": {"text": "casualties per attack, change"}}},
        phone={"yaxis": {"tickvals": list(names.values()), "ticktext": [fold(n.replace("<b>", "").replace("</b>", ""), 9)
                                                                       for n in names.values()], "title": {"text": ""}},
               "annotations": [{**n, "text": n["text"].split(";")[0]} for n in notes], "height": 280},
    )  # fmt: skip


def _signed(percent: float) -> str:
    return f"{percent:+.0f}".replace("-", "−")


def _brief(quantities: pd.DataFrame) -> pd.Series:
    """Whether a figure stands for a month at most, and is no level of a series."""
    spans = pd.to_datetime(quantities["period_end"]) - pd.to_datetime(quantities["period_start"])
    return (spans.isna() | (spans.dt.days <= 31)) & (quantities["change"] != "to")


@chart
def incidents(quantities: pd.DataFrame, *, name: str, labels: Labels = Labels()) -> go.Figure:
    """Killed and injured by incident (one bar a sentence), as the texts report them. Figures of periods longer than a
    month, and levels of a series (``change`` *to*), are no incidents and are left out."""
    people = quantities[quantities["unit_kind"].isin(["deaths", "injured"]) & _brief(quantities)].copy()
    if people.empty:
        return incidents(people, name=name, labels=labels)
    people["when"] = people["period_start"].fillna("no date")
    groups = [group for _, group in people.sort_values(["when", "sentence_id", "start"]).groupby("sentence_id", sort=False)]
    ticks = [f"{g['when'].iloc[0]} · {labels.tag(g['source_id'].iloc[0])}" for g in groups]
    ticks = [tick + "\u200b" * ticks[:i].count(tick) for i, tick in enumerate(ticks)]  # two incidents of one day stay apart
    traces = []
    for kind, word, colour, shape in (("deaths", "killed", INK, ""), ("injured", "injured", ORANGE, "/")):
        parts = [(tick, row) for tick, g in zip(ticks, groups, strict=True) for row in g[g["unit_kind"] == kind].itertuples()]
        if parts:
            traces.append(go.Bar(
                orientation="h", y=[tick for tick, _ in parts], x=[row.value for _, row in parts], name=word, showlegend=True,
                marker={"color": colour, "pattern": hatch(shape), "line": {"color": PAPER, "width": 1.5}}, width=0.38,
                text=[f"{row.value:,.0f} {row.measure or row.unit}" for _, row in parts], textposition="none",
                hovertemplate="%{text}<extra></extra>",
            ))  # fmt: skip
    notes = [
        {"x": 0, "y": tick, "yshift": 20, "xanchor": "left", "showarrow": False, "font": {"size": 12}, "align": "left",
         "text": ", ".join(f"{row.value:,.0f} {row.measure or row.unit}" for row in group.itertuples())}
        for tick, group in zip(ticks, groups, strict=True)
    ]  # fmt: skip
    killed, hurt = (int(people.loc[people["unit_kind"] == kind, "value"].sum()) for kind in ("deaths", "injured"))
    return figure(
        traces, name=name, labels=labels, rows=_quantity_rows(people), height=130 + 54 * len(groups),
        finding=f"The texts describe {plural(len(groups), 'incident')} with numbers: {killed} killed and {hurt} injured in all",
        caption="People killed and injured in single incidents, by sentence, in order of date. The sum mixes attackers, soldiers and "
        "civilians, and is no measure of violence in any period.",
        alt="Bars. " + "; ".join(
            f"{tick.strip(chr(0x200B))}: " + listed([f"{r.value:g} {'killed' if r.unit_kind == 'deaths' else 'injured'}" for r in g.itertuples()])
            for tick, g in zip(ticks, groups, strict=True)) + ".",
        layout={"barmode": "stack", "showlegend": True, "legend": key_below(54 * len(groups) + 10), "annotations": notes, "margin": {"t": 34, "b": 90},
                "yaxis": {"autorange": "reversed", "showgrid": False, "ticks": "", "type": "category"},
                "xaxis": {"title": {"text": "people"}, "gridcolor": GRID}},
        phone={"height": 140 + 84 * len(groups), "legend": key_below(84 * len(groups)),
               "annotations": [{**n, "text": fold(n["text"], 34), "yshift": 12 + 8 * (fold(n["text"], 34).count("<br>") + 2)} for n in notes],
               "yaxis": {"tickvals": ticks, "ticktext": [t.replace(" · ", "<br>") for t in ticks]}},
    )  # fmt: skip


@chart
def verdict_picture(checks: pd.DataFrame, *, name: str, labels: Labels = Labels(), evidence: pd.DataFrame | None = None) -> go.Figure:
    """Which of the corpus's figures hold: one row a check, one column a verdict; ``evidence`` links checks to sentences."""
    present = [v for v in VERDICTS if (checks["verdict"] == v).any()]
    rows = checks.assign(order=checks["verdict"].map(list(VERDICTS).index)).sort_values(["order", "check_id"], kind="stable")
    titles = [fold(str(t), 62) for t in rows["title"]]
    titles = [t + "\u200b" * titles[:i].count(t) for i, t in enumerate(titles)]
    narrow = [fold(t.replace("<br>", " "), 32) for t in titles]
    traces: list[Any] = []
    for verdict in present:
        picked = [t for t, v in zip(titles, rows["verdict"], strict=True) if v == verdict]
        symbol, colour = VERDICTS[verdict]
        traces.append(go.Scatter(x=[verdict] * len(picked), y=picked, mode="markers", hoverinfo="x+y",
                                 marker={"symbol": symbol, "size": 15, "color": colour, "line": {"width": 1.5, "color": colour}}))  # fmt: skip
    counts = checks["verdict"].value_counts()
    links = {} if evidence is None else _links(evidence, "checks")
    table = rows[["title", "kind", "stated", "computed", "verdict", "check_id"]].assign(
        sentence_ids=[links.get(one, []) for one in rows["check_id"]]
    )
    firm = int(counts.get("confirmed", 0))
    return figure(
        traces, name=name, labels=labels, rows=table.drop(columns="check_id"), height=110 + len(titles) * (12 + 15 * max(t.count("<br>") + 1 for t in titles)),
        finding=f"{firm} of {plural(len(checks), 'check')} confirm a figure as stated; {counts.get('contradicted', 0)} contradict one",
        caption="Each check of a figure and its verdict. A figure that is traced to its origin is not thereby corroborated.",
        alt="Verdicts: " + "; ".join(f"{v} {counts[v]}: {listed([str(t) for t in rows.loc[rows['verdict'] == v, 'title']])}" for v in present) + ".",
        layout={"xaxis": {"side": "top", "categoryorder": "array", "categoryarray": present, "ticktext": [fold(v, 13) for v in present],
                          "tickvals": present, "tickangle": 0, "range": [-0.6, len(present) - 0.4]},
                "yaxis": {"categoryorder": "array", "categoryarray": titles[::-1], "ticks": "", "range": [-0.6, len(titles) - 0.4]}},
        phone={"height": 130 + len(narrow) * (10 + 11 * max(t.count("<br>") + 1 for t in narrow)),
               "yaxis": {"tickvals": titles, "ticktext": narrow, "tickfont": {"size": 9}},
               "xaxis": {"ticktext": [fold(v, 16) for v in present], "tickfont": {"size": 10}, "tickangle": -50}, "margin": {"l": 4, "r": 8, "t": 20, "b": 10}},
    )  # fmt: skip


VERDICTS = {
    "confirmed": ("circle", BLUE),
    "confirmed with correction": ("circle-open-dot", BLUE),
    "traced to its origin": ("diamond", MUTED),
    "ambiguous": ("square-open", MUTED),
    "contradicted": ("x", ORANGE),
    "cannot be checked": ("line-ew-open", MUTED),
}


def _links(evidence: pd.DataFrame, table: str) -> dict[str, Sequence[str]]:
    part = evidence[evidence["table"] == table]
    return {row_id: sorted(set(group["sentence_id"])) for row_id, group in part.groupby("row_id")}
