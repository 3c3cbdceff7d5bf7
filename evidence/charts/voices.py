"""Whose voice is heard, and how co-operative each source's region is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from evidence.analysis import network
from evidence.charts.marks import (
    END_TEXT,
    NO_SCALE,
    counted,
    flat_bars,
    from_zero,
    highest,
    in_order,
    round_step,
    totals_beside,
)
from evidence.charts.network_words import among
from evidence.charts.palette import BLUE, HUES, ORANGE, PATTERNS
from evidence.charts.style import PLAIN, Labels, chart, each, figure, fold, key_below, leaders, listed, plural


@chart
def voices(quotations: pd.DataFrame, *, name: str, labels: Labels = PLAIN) -> go.Figure:
    """Whose voice is quoted: statements with one named speaker by the speaker's state (or group), one pattern a source."""
    spoken = quotations[quotations["speaker_id"].notna()]
    if spoken.empty:
        return voices(spoken, name=name, labels=labels)
    table = spoken.assign(voice=[labels.name(labels.sides.get(one, one)) for one in spoken["speaker_id"]])
    rest = len(quotations) - len(spoken)
    totals = table.groupby("voice").size().sort_values(kind="stable")
    order = totals.index.tolist()
    leading = highest(totals)
    return figure(
        _voice_bars(table, order, labels),
        name=name,
        labels=labels,
        rows=counted(
            table.assign(source_id=table["source_id"].map(labels.tag)), ["voice", "source_id", "kind"], "quotation_id"
        ).reset_index(),
        height=150 + 30 * len(order),
        finding=_loudest(table, leading),
        caption="Quoted and attributed statements by the speaker's state or group, and by source. An official or ministry speaks for its state, a spokesman of the Taliban for the Taliban."
        + (f" Not counted: {rest} more, whose speakers are none of the listed actors or several." if rest else ""),
        alt=f"Bars. Of {plural(len(table), 'statement')}, " + "; ".join(f"{v}: {totals[v]}" for v in order[::-1]) + ".",
        layout={
            "barmode": "stack",
            "showlegend": True,
            "annotations": totals_beside(totals),
            "yaxis": in_order(order, **NO_SCALE),
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


def _loudest(table: pd.DataFrame, leading: pd.Series) -> str:
    """Whose voice is heard most, in how many statements, and how many of these are in its own words."""
    direct = int((table["voice"].isin(leading.index) & (table["kind"] == "direct")).sum())
    whose = leaders([f"{one}'s" for one in leading.index], "voices")
    heard = f"voice heard most is {whose}" if len(leading) == 1 else f"voices heard most are {whose}"
    of = f"{leading.iloc[0]}{each(leading)} of {plural(len(table), 'statement')} with a named speaker"
    return f"The {heard}: {of}, {direct or 'none'} of them quoted"


def _voice_bars(table: pd.DataFrame, order: list[str], labels: Labels) -> list[go.Bar]:
    """One trace a source."""
    traces = []
    for source_id, part in table.groupby("source_id", sort=True):
        number = labels.number(str(source_id), table["source_id"])
        counts = part.groupby("voice").size().reindex(order).dropna().astype(int)
        look = (HUES[number % len(HUES)], PATTERNS[number % len(PATTERNS)])
        hover = "%{y}: %{x}<extra>" + labels.source(str(source_id)) + "</extra>"
        name = labels.tag(str(source_id))
        traces.append(flat_bars(counts.index.tolist(), counts.tolist(), name, *look, hovertemplate=hover))
    return traces


@chart
def source_perspective(ties: pd.DataFrame, *, name: str, labels: Labels = PLAIN) -> go.Figure:
    """Co-operative ties to the right, conflictual to the left, by source: how each text sees the region."""
    table = counted(ties[ties["sign"] != 0], ["source_id", "sign"], "tie_id").reset_index()
    wide = table.pivot(index="source_id", columns="sign", values="count").reindex(columns=[-1, 1]).fillna(0).astype(int)
    wide["read"] = wide[1] + wide[-1]
    wide["share"] = wide[1] / wide["read"]
    wide = wide.sort_values("share", kind="stable")
    names, helping = [labels.tag(str(s)) for s in wide.index], _helping(ties)
    return figure(
        [
            _sign_bars(wide[-1], -1, names, ("conflictual", ORANGE, "/")),
            _sign_bars(wide[1], 1, names, ("co-operative", BLUE, "")),
        ],
        name=name,
        labels=labels,
        rows=table.assign(
            source_id=table["source_id"].map(labels.tag),
            sign=table["sign"].map({1: "co-operative", -1: "conflictual"}),
        ),
        height=130 + 44 * len(names),
        finding=_ends(wide, helping, labels),
        caption=f"Ties between actors by source: conflictual to the left, co-operative{among(ties)} to the right, number of ties as the rules read them; a tie is the source's statement. "
        f"{_without(helping, labels)}The rules miss ties, of conflict too: Methods and accuracy lists those of these texts.",
        alt="Diverging bars. "
        + "; ".join(
            f"{tag}: {bad} conflictual, {good} co-operative"
            for tag, bad, good in zip(names[::-1], wide[-1][::-1], wide[1][::-1], strict=True)
        )
        + ".",
        layout={
            "barmode": "relative",
            "showlegend": True,
            "xaxis": _both_ways(int(max(wide[1].max(), wide[-1].max()) * 1.1) + 1),
            "yaxis": {**NO_SCALE, "tickvals": names, "ticktext": names},
            "legend": key_below(44 * len(names) + 10),
            "margin": {"b": 90},
        },
        phone={"yaxis": {"ticktext": [fold(n, 12) for n in names]}, "legend": key_below(44 * len(names) - 10)},
    )


def _without(helping: Mapping[str, str], labels: Labels) -> str:
    """What is co-operative without what is no help, in the texts that have such ties."""
    told = [f"{count} in {labels.tag(source)}" for source, count in helping.items()]
    return f"Without these, {listed(told)} are co-operative. " if told else ""


def _ends(wide: pd.DataFrame, helping: Mapping[str, str], labels: Labels) -> str:
    """The texts of which most ties read are co-operative, and those of which fewest are, by their shares as printed: texts
    level with one another alike."""
    printed = (100 * wide["share"]).round().astype(int)
    high, low = highest(printed), highest(-printed)

    def told(found: pd.Series, what: str) -> str:
        return " and ".join(
            f"{wide[1][one]} of {wide['read'][one]}{what} in {labels.tag(str(one))}"
            + (f" ({helping[one]} without withdrawals, truces and shelter)" if one in helping else "")
            for one in found.index
        )

    if high.iloc[0] == -low.iloc[0]:
        return f"In each text {high.iloc[0]} percent of the ties read are co-operative"
    return f"{told(high, ' ties read')} are co-operative, {told(low, '')}"


def _helping(ties: pd.DataFrame) -> dict[str, str]:
    """By source that has ties which PLOVER alone calls co-operative: what is co-operative there without them."""
    aside = network.no_help(ties)
    rest = ties[~aside & (ties["sign"] != 0)]
    own = {
        source: rest.loc[rest["source_id"] == source, "sign"] for source in sorted(set(ties.loc[aside, "source_id"]))
    }
    return {source: f"{(signs > 0).sum()} of {len(signs)}" for source, signs in own.items()}


def _sign_bars(counts: pd.Series, sign: int, names: list[str], look: tuple[str, str, str]) -> go.Bar:
    """Ties of one sign, to its side of zero; ``look``: word, colour and pattern."""
    text = [str(n) if n else "" for n in counts]
    hover = "%{y}: %{text}<extra>" + look[0] + "</extra>"
    return flat_bars(names, [sign * n for n in counts], *look, text=text, hovertemplate=hover, **END_TEXT)


def _both_ways(reach: int) -> dict[str, Any]:
    """The axis of numbers, which count up to either side."""
    step = round_step(reach, 4)
    most = reach // step
    ticks = [step * number for number in range(-most, most + 1)]
    title = {"text": "← conflictual · ties · co-operative →"}
    return from_zero(reach, tickvals=ticks, ticktext=[str(abs(t)) for t in ticks], title=title)
