"""One actor's ties side by side and on one time axis."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from evidence.analysis import network
from evidence.analysis.naming import in_words
from evidence.analysis.selections import dated_ties
from evidence.charts.days import days_after, middle_of, year_ticks
from evidence.charts.marks import categories, highest, most_first, signed_ties, time_spans
from evidence.charts.palette import BLUE, MUTED, ORANGE, PAPER
from evidence.charts.style import PLAIN, Labels, chart, each, figure, key_below, leaders, listed, plural
from evidence.names import in_text, is_state
from evidence.tables.records import records, values

HOW_FIRM = {  # status, in the words of the table of offers (data/options.yml)
    "asserted": "as fact",
    "claimed": "as somebody's claim",
    "planned": "agreed, promised or offered",
    "hypothetical": "thought possible",
    "denied": "denied",
    "negated": "did not happen",
}
SYMBOLS = dict(zip(HOW_FIRM, ("circle", "diamond", "circle-open", "square-open", "x-thin-open", "x-open"), strict=True))
LARGEST = 16.0  # pixels: a key shows no larger marker


@chart
def offers(
    ties: pd.DataFrame, *, name: str, actor: str, partners: tuple[str, ...], labels: Labels = PLAIN
) -> go.Figure:
    """What each of ``partners`` does with or for ``actor``, side by side: kind of tie, when, and how firm it is."""
    own = _with_partner(ties[ties["sign"] != 0], actor)
    own = own[own["partner"].isin(partners)]
    own = own.assign(tie_type=_given(own, actor, labels))
    if own.empty:
        return offers(own, name=name, actor=actor, partners=partners, labels=labels)
    grouped = _by_kind(own)
    kinds = own.groupby("tie_type").size().sort_values(kind="stable").index.tolist()
    per = own.groupby("partner").size().reindex(list(partners), fill_value=0)
    named = [(labels.name(p), int(per[p])) for p in partners]
    return figure(
        _offer_dots(grouped, partners, labels),
        name=name,
        labels=labels,
        rows=grouped.assign(
            partner=grouped["partner"].map(labels.name),
            sign=grouped["sign"].map({1: "co-operation", -1: "conflict"}),
        ),
        height=130 + 46 * len(kinds),
        finding=_most_offers(own, per, actor, labels),
        caption=f"What {labels.name(actor)} is given, promised or might be given by {listed([in_text(word) for word, _ in named])}, and no other tie between them: kind, year where stated (in brackets for how many of the ties, where others have none), and how firm; size: number of ties; {_colours(own)}.{_hosted(own, actor, labels)}",
        alt="Dots. "
        + "; ".join(
            f"{labels.name(str(p))}: {plural(int(n), 'tie')} ({', '.join(sorted(set(own.loc[own['partner'] == p, 'tie_type'])))})"
            for p, n in per.items()
        )
        + ".",
        layout=_offer_layout(named, kinds),
        phone={
            "xaxis": {"ticktext": [f"{word}<br>({number})" for word, number in named]},
            "height": 190 + 46 * len(kinds),
            "margin": {"l": 8, "r": 4, "b": 120},
        },
    )


def _soil(actor: str, labels: Labels) -> str:
    """What a row of hosting is called in a chart of what its host is given."""
    return f"base in {labels.name(actor)}"


def _given(own: pd.DataFrame, actor: str, labels: Labels) -> pd.Series:
    """The kind of each tie in words; where the actor is the host, what it is host to."""
    words = pd.Series(in_words(own), index=own.index, dtype="object")
    return words.mask((own["tie_type"] == "host") & (own["actor1_id"] == actor), _soil(actor, labels))


def _hosted(own: pd.DataFrame, actor: str, labels: Labels) -> str:
    """What the row of bases means, where there is one."""
    soil = _soil(actor, labels)
    if not (own["tie_type"] == soil).any():
        return ""
    return f" {soil[0].upper()}{soil[1:]}: {labels.name(actor)} is host to the partner's soldiers."


def _most_offers(own: pd.DataFrame, per: pd.Series, actor: str, labels: Labels) -> str:
    """Who is named in most ties that give or might give the actor something, and who leads in those that are stated as fact;
    all of them where several are level."""
    first = highest(per)
    firm = own.loc[own["status"] == "asserted", "partner"].value_counts().reindex(per.index, fill_value=0)
    firm = firm.sort_values(ascending=False, kind="stable")
    leading = [labels.name(str(one)) for one in highest(firm).index]
    who = leaders([labels.name(str(one)) for one in first.index], "partners")
    most = f"{who} {'is' if len(first) == 1 else 'are'} named in most ties that give, promise or might give {labels.name(actor)} something"
    counts = ", ".join(f"{labels.name(str(one))} {number}" for one, number in firm.items())
    return f"{most} ({first.iloc[0]}{each(first)} of {len(own)}); " + (
        f"as fact {leaders(leading, 'partners')} lead{'' if len(leading) > 1 else 's'} ({counts})"
        if firm.any()
        else "none is stated as fact"
    )


def _colours(own: pd.DataFrame) -> str:
    """What the colours mean that are drawn: a key to marks that are not there sends readers to look for them."""
    words = {1: "blue: co-operative", -1: "orange (open or not): conflictual"}
    return ", ".join(words[sign] for sign in (1, -1) if (own["sign"] == sign).any())


def _with_partner(ties: pd.DataFrame, actor: str) -> pd.DataFrame:
    """The ties of ``actor``, each with the other side."""
    own = network.ego(ties, actor)
    return own.assign(partner=own["actor1_id"].where(own["actor1_id"] != actor, own["actor2_id"]))


def _by_kind(own: pd.DataFrame) -> pd.DataFrame:
    """One row a partner, kind, sign and status: number of ties, years stated, sentences."""
    own = own.assign(year=own["iso_start"].str[:4], status=own["status"].astype(str))
    return (
        own.groupby(["partner", "tie_type", "sign", "status"], sort=True)
        .agg(
            count=("tie_id", "size"),
            years=("year", _years),
            sentence_ids=("sentence_id", lambda s: sorted(set(s))),
        )
        .reset_index()
    )


def _years(stated: pd.Series) -> str:
    """The years in which ties are, and of how many ties where others have none: *2016 (2 of 3)*."""
    dated = stated.dropna()
    told = ", ".join(sorted(set(dated)))
    return f"{told} ({len(dated)} of {len(stated)})" if told and len(dated) < len(stated) else told


def _side_by_side(grouped: pd.DataFrame, partners: tuple[str, ...]) -> list[float]:
    """Where each row stands across: rows of one partner and kind share the room about the partner's place."""
    kinds = grouped.groupby(["partner", "tie_type"])
    slots, counts = kinds.cumcount(), kinds["count"].transform("size")
    return [
        partners.index(p) - 0.15 * (n - 1) + 0.3 * slot
        for p, slot, n in zip(grouped["partner"], slots, counts, strict=True)
    ]


def _offer_dots(grouped: pd.DataFrame, partners: tuple[str, ...], labels: Labels) -> list[go.Scatter]:
    """One trace a status, its marker as large as the number of ties, and a key to both."""
    table = grouped.assign(x=_side_by_side(grouped, partners)).rename(columns={"count": "number"})
    sizes = {n: round(LARGEST * (n / table["number"].max()) ** 0.5, 1) for n in sorted(set(table["number"]))}
    traces, keys = [], []
    for status, word in HOW_FIRM.items():
        part, symbol = table[table["status"] == status], SYMBOLS[status]
        if part.empty:
            continue
        colours = [BLUE if sign > 0 else ORANGE for sign in part["sign"]]
        keys.append(_key(word, symbol=symbol, size=12, color=colours[0], line={"width": 2, "color": colours[0]}))
        traces.append(
            go.Scatter(
                x=part["x"].tolist(),
                y=part["tie_type"].tolist(),
                mode="markers+text",
                showlegend=False,
                textposition="bottom center",
                text=part["years"].tolist(),
                textfont={"size": 11, "color": MUTED},
                hoverinfo="text",
                hovertext=[
                    f"{labels.name(r.partner)}, {r.tie_type}: {plural(int(r.number), 'tie')} {word}"
                    for r in records(part)
                ],
                marker={
                    "symbol": symbol,
                    "size": [sizes[n] for n in part["number"]],
                    "color": colours,
                    "line": {"width": 2, "color": colours},
                    "opacity": 1,
                },
            )
        )
    sized = [_key(plural(n, "tie"), symbol="circle", size=size, color=MUTED) for n, size in sizes.items()]
    return [*traces, *keys, *(sized if len(sizes) > 1 else [])]


def _key(word: str, **marker: Any) -> go.Scatter:
    """The key to a marker, drawn as the marker it stands for."""
    return go.Scatter(x=[None], y=[None], mode="markers", name=word, showlegend=True, marker={"opacity": 1, **marker})


def _offer_layout(named: list[tuple[str, int]], kinds: list[str]) -> dict[str, Any]:
    """A column a partner, headed by name and number of ties; a line a kind."""
    return {
        "showlegend": True,
        "legend": {**key_below(46 * len(kinds), 12), "itemsizing": "trace"},
        "margin": {"b": 50},
        "xaxis": {
            "tickvals": list(range(len(named))),
            "ticktext": [f"<b>{word}</b> ({number})" for word, number in named],
            "tickangle": 0,
            "side": "top",
            "ticks": "",
            "showgrid": True,
            "range": [-0.5, len(named) - 0.5],
        },
        "yaxis": categories(kinds, 0.7),
    }


MARGIN = 120  # days on both sides of a time axis, so that no marker is cut


@chart
def partners_over_time(
    ties: pd.DataFrame, *, name: str, actor: str, top: int = 14, labels: Labels = PLAIN
) -> go.Figure:
    """The dated ties of one actor with each counterpart, friend or foe, on one time axis, in the order of their first; marker
    and colour say which. Ties of what status are drawn is for the caller to say."""
    own = signed_ties(network.ego(ties, actor))
    dated = dated_ties(own, actor)
    if dated.empty:
        return partners_over_time(dated, name=name, actor=actor, labels=labels)
    reached = dated["partner"].nunique()
    first, last = min(dated["iso_start"]), max(dated["iso_end"].fillna(dated["iso_start"]))
    # *Partners* would call a foe a friend; what they are is said where all are states.
    word = "state" if is_state(dated["partner"]).all() else "counterpart"
    dated = _with_middle(dated[dated["partner"].isin(most_first(dated, "partner").index[:top])])
    order = dated["partner"].drop_duplicates().tolist()
    lost = len(own) - int(own["iso_start"].notna().sum())
    earliest = sorted(labels.name(p) for p in _first_of(dated))
    columns = ["partner", "tie_type", "sign", "status", "iso_start", "iso_end", "source_id", "sentence_id"]
    return figure(
        _dated_traces(dated, labels),
        name=name,
        labels=labels,
        rows=dated.assign(
            partner=dated["partner"].map(labels.name),
            tie_type=in_words(dated),
            sign=dated["sign"].map({1: "co-operation", -1: "conflict"}),
        )[columns].reset_index(drop=True),
        height=120 + 28 * len(order),
        finding=f"{labels.name(actor)}'s dated ties reach {plural(reached, word)} between {first[:4]} and {last[:4]}, {leaders([in_text(one) for one in earliest], word + 's')} first",
        caption=f"Ties of {labels.name(actor)} that carry a date ({listed(_statuses(dated))}), by counterpart, friend or foe; the marker stands in the middle of the period stated (grey bar), at its start where it has no end. {plural(lost, 'tie')} without a date {'is' if lost == 1 else 'are'} not shown.",
        alt=f"Dots on a time axis for {len(order)} {word}s, in order of first date: {listed([labels.name(p) for p in order])}. {int((dated['sign'] > 0).sum())} co-operative, {int((dated['sign'] < 0).sum())} conflictual.",
        layout={
            "showlegend": True,
            "legend": key_below(28 * len(order) + 10, 34),
            "margin": {"b": 74},
            "yaxis": categories([labels.short(p) for p in order[::-1]]),
            "xaxis": {
                "type": "date",
                "range": [days_after(first, -MARGIN), days_after(last, MARGIN)],
                **year_ticks(first, last),
            },
        },
    )


def _statuses(ties: pd.DataFrame) -> list[str]:
    """How firm the ties are, the firmest first."""
    return [status for status in HOW_FIRM if (ties["status"] == status).any()]


def _first_of(dated: pd.DataFrame) -> list[str]:
    """Whose tie may be the first: a year and a day in it cannot be put in order, so all that begin before the first is over."""
    over = dated["iso_end"].fillna(dated["iso_start"]).min()
    return sorted(dated.loc[dated["iso_start"] <= over, "partner"].unique())


def _dated_traces(dated: pd.DataFrame, labels: Labels) -> list[go.Scatter]:
    """The period of each tie, and a marker in its middle: one trace a sign and status, open where a text does not assert."""
    ends = [(s, e if isinstance(e, str) else s) for s, e in values(dated, "iso_start", "iso_end")]
    traces = [time_spans(ends, [labels.short(p) for p in dated["partner"]], 3)]
    for sign, key, colour, symbol in ((1, "co-operation", BLUE, "circle"), (-1, "conflict", ORANGE, "x")):
        for status in _statuses(dated[dated["sign"] == sign]):
            part = dated[(dated["sign"] == sign) & (dated["status"] == status)]
            firm = status == "asserted"
            traces.append(
                go.Scatter(
                    x=part["middle"].tolist(),
                    y=[labels.short(p) for p in part["partner"]],
                    mode="markers",
                    name=key if firm else f"{key}, {status}",
                    showlegend=True,
                    hoverinfo="text",
                    text=[
                        f"{labels.name(r.partner)}: {word}, {r.iso_start[:7]} ({labels.tag(r.source_id)})"
                        for r, word in zip(records(part), in_words(part), strict=True)
                    ],
                    marker={
                        "symbol": symbol if firm else f"{symbol}-open",
                        "size": 10,
                        "color": colour,
                        "opacity": 0.9,
                        "line": {"color": PAPER, "width": 1} if firm else {"color": colour, "width": 2},
                    },
                )
            )
    return traces


def _with_middle(ties: pd.DataFrame) -> pd.DataFrame:
    return ties.assign(middle=[middle_of(s, e) for s, e in values(ties, "iso_start", "iso_end")])
