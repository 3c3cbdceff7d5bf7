"""Whose voice is heard, and how co-operative each source's region is."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from evidence.charts.palette import BLUE, HUES, MUTED, ORANGE, PATTERNS
from evidence.charts.style import PLAIN, Labels, chart, figure, fold, hatch, key_below, plural


@chart
def voices(quotations: pd.DataFrame, *, name: str, labels: Labels = PLAIN) -> go.Figure:
    """Whose voice is quoted: attributed and quoted statements by the speaker's state (or group), one pattern a source."""
    voice = quotations["speaker_id"].map(
        lambda one: "others" if pd.isna(one) else labels.name(labels.states.get(one, one))
    )
    table = quotations.assign(voice=voice)
    order = table.groupby("voice").size().sort_values(kind="stable").index.tolist()
    traces = []
    for number, (source_id, part) in enumerate(table.groupby("source_id", sort=True)):
        counts = part.groupby("voice").size().reindex(order).dropna().astype(int)
        traces.append(
            go.Bar(
                orientation="h",
                y=counts.index.tolist(),
                x=counts.tolist(),
                name=labels.tag(str(source_id)),
                showlegend=True,
                marker={"color": HUES[number % len(HUES)], "pattern": hatch(PATTERNS[number % len(PATTERNS)])},
                hovertemplate="%{y}: %{x}<extra>" + labels.source(str(source_id)) + "</extra>",
            )
        )
    totals = table.groupby("voice").size()
    notes = [
        {"x": int(totals[v]), "y": v, "text": f"{totals[v]}", "showarrow": False, "xanchor": "left", "xshift": 5}
        for v in order
    ]
    top = order[-1]
    rows = (
        table.groupby(["voice", "source_id", "kind"])
        .agg(count=("quotation_id", "size"), sentence_ids=("sentence_id", lambda s: sorted(set(s))))
        .reset_index()
    )
    return figure(
        traces,
        name=name,
        labels=labels,
        rows=rows,
        height=150 + 30 * len(order),
        finding=f"The voice most quoted is {top}: {totals[top]} of {plural(len(table), 'statement')}",
        caption="Quoted and attributed statements by the speaker's state or group, and by source. An official or ministry speaks for its state; others: speakers who are no listed actor.",
        alt=f"Bars. Of {plural(len(table), 'statement')}, " + "; ".join(f"{v}: {totals[v]}" for v in order[::-1]) + ".",
        layout={
            "barmode": "stack",
            "showlegend": True,
            "annotations": notes,
            "yaxis": {"categoryorder": "array", "categoryarray": order, "showgrid": False, "ticks": ""},
            "xaxis": {"title": {"text": "statements"}, "rangemode": "tozero"},
            "legend": key_below(30 * len(order) + 20),
            "margin": {"b": 110},
        },
        phone={
            "height": 190 + 34 * len(order),
            "margin": {"b": 130},
            "yaxis": {"tickvals": order, "ticktext": [fold(v, 13) for v in order]},
            "legend": key_below(34 * len(order) + 30),
        },
    )


@chart
def source_perspective(ties: pd.DataFrame, *, name: str, labels: Labels = PLAIN) -> go.Figure:
    """Co-operative ties to the right, conflictual to the left, by source: how each text sees the region."""
    signed = ties[ties["sign"] != 0]
    table = (
        signed.groupby(["source_id", "sign"])
        .agg(count=("tie_id", "size"), sentence_ids=("sentence_id", lambda s: sorted(set(s))))
        .reset_index()
    )
    wide = table.pivot(index="source_id", columns="sign", values="count").reindex(columns=[-1, 1]).fillna(0).astype(int)
    wide["share"] = 100 * wide[1] / (wide[1] + wide[-1])
    wide = wide.sort_values("share", kind="stable")
    names = [labels.tag(str(s)) for s in wide.index]
    traces = [
        go.Bar(
            orientation="h",
            y=names,
            x=[sign * n for n in wide[sign]],
            text=[str(n) if n else "" for n in wide[sign]],
            textposition="outside",
            cliponaxis=False,
            name=word,
            showlegend=True,
            textangle=0,
            marker={"color": colour, "pattern": hatch(shape)},
            hovertemplate="%{y}: %{text}<extra>" + word + "</extra>",
        )
        for sign, word, colour, shape in ((-1, "conflictual", ORANGE, "/"), (1, "co-operative", BLUE, ""))
    ]
    low, high = wide.index[0], wide.index[-1]
    reach = int(max(wide[1].max(), wide[-1].max()) * 1.1) + 1
    step = max(1, reach // 3)
    ticks = list(range(-3 * step, 3 * step + 1, step))
    return figure(
        traces,
        name=name,
        labels=labels,
        rows=table,
        height=130 + 44 * len(names),
        finding=f"{labels.source(str(high))} tells of co-operation ({wide.share.iloc[-1]:.0f} percent of its signed ties), {labels.source(str(low))} least so ({wide.share.iloc[0]:.0f} percent)",
        caption="Ties between actors by source: conflictual to the left, co-operative to the right, number of ties as the texts state them; a tie is the source's statement.",
        alt="Diverging bars. "
        + "; ".join(f"{labels.source(str(s))}: {r[1]} co-operative, {r[-1]} conflictual" for s, r in wide.iterrows())
        + ".",
        layout={
            "barmode": "relative",
            "showlegend": True,
            "xaxis": {
                "range": [-reach, reach],
                "tickvals": ticks,
                "ticktext": [str(abs(t)) for t in ticks],
                "title": {"text": "← conflictual · ties · co-operative →"},
                "zeroline": True,
                "zerolinecolor": MUTED,
            },
            "yaxis": {"showgrid": False, "ticks": "", "tickvals": names, "ticktext": names},
            "legend": key_below(44 * len(names) + 10),
            "margin": {"b": 90},
        },
        phone={"yaxis": {"ticktext": [fold(n, 12) for n in names]}, "legend": key_below(44 * len(names) - 10)},
    )
