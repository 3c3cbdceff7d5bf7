"""Risk scenarios as a graph: drivers → scenario and consequence → the actors that the consequence names."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from evidence.charts.marks import HIDDEN, highest
from evidence.charts.palette import BLUE, GRID, INK, MUTED, ORANGE, PAPER
from evidence.charts.style import PLAIN, Labels, chart, figure, fold, leaders, listed, plural
from evidence.tables.records import records

STEPS = ("drivers", "scenario and consequence", "named there")
FRAMES = (MUTED, ORANGE, BLUE)
KEY = 40  # pixels of the row above a phone's chains that says what their frames mean
COLUMNS = (0.152, 0.54, 0.92)  # middles of the boxes, as a share of the width
LETTERS = (34, 44, 16)  # of a line in each of them
WIDTH, LETTER, LINE = 716.0, 5.8, 14.5  # pixels, at font size 11


def _box(x: float, y: float, text: str, strong: bool = False, colour: str = MUTED) -> dict[str, Any]:
    return {
        "x": x,
        "y": y,
        "text": f"<b>{text}</b>" if strong else text,
        "showarrow": False,
        "bgcolor": PAPER,
        "bordercolor": colour,
        "borderwidth": 1.5 if strong else 1,
        "borderpad": 5,
        "font": {"size": 11, "color": INK},
        "align": "left",
    }


def _arrow(x0: float, y0: float, x1: float, y1: float, colour: str = MUTED) -> dict[str, Any]:
    return {
        "x": x1,
        "y": y1,
        "ax": x0,
        "ay": y0,
        "xref": "x",
        "yref": "y",
        "axref": "x",
        "ayref": "y",
        "showarrow": True,
        "arrowhead": 2,
        "arrowsize": 1,
        "arrowwidth": 1.5,
        "arrowcolor": colour,
        "text": "",
    }


def _texts(row: Any, labels: Labels, drivers: int, consequence: int) -> tuple[str, str, str, list[str]]:
    """Drivers, title (empty where it only repeats the consequence: the text gave the scenario no name), consequence, affected;
    the first and the others broken after so many letters."""
    widths = (drivers, consequence, consequence)
    cut = [
        fold(str(part), width) if isinstance(part, str) else "not stated"
        for part, width in zip((row.drivers, row.title, row.consequence), widths, strict=True)
    ]
    speaker = getattr(row, "said_by", None)
    if speaker:  # what somebody is quoted with is not the text's own word
        cut[2] = fold(f"{speaker}: {row.consequence}", consequence)
    return cut[0], cut[1] if has_name(row) else "", cut[2], _affected(row, labels)


def has_name(risk: Any) -> bool:
    """Whether the text gives the scenario a name: one that only repeats what drives it or would follow is ours."""
    whole = f"{risk.drivers} {risk.likelihood_words} {risk.consequence}"
    return not any(told.startswith(str(risk.title).rstrip(" …")) for told in (str(risk.consequence), whole))


def _affected(row: Any, labels: Labels) -> list[str]:
    """The names of the actors in the consequence."""
    return [labels.name(one) for one in row.affected.split()] if isinstance(row.affected, str) else []


def _half(text: str) -> float:
    """Half the width of a box, as a share of the drawing's."""
    plain = text.replace("<b>", "").replace("</b>", "")
    return (LETTER * max(map(len, plain.split("<br>"))) + 16) / 2 / WIDTH


def _wide(risks: pd.DataFrame, labels: Labels) -> tuple[list[dict[str, Any]], float]:
    """Boxes and arrows of the wide layout: one row a scenario, its name heading what would follow, the affected actors in a
    column they share. Lines run from edge to edge of the boxes; an actor stands at the height of who names it."""
    texts = [_texts(row, labels, *LETTERS[:2]) for row in records(risks)]
    told = [f"<b>{title}</b><br>{then}" if title else then for _, title, then, _ in texts]
    heights = [
        LINE * max(part.count("<br>") + 1 for part in (text[0], then)) + 24
        for text, then in zip(texts, told, strict=True)
    ]
    tall = max(sum(heights), 30 * len({actor for text in texts for actor in text[3]})) + 10
    spots = _spots(texts, tall)
    arrows, boxes = [], []
    top = tall
    for text, then, height in zip(texts, told, heights, strict=True):
        y = top - height * tall / sum(heights) / 2
        top -= height * tall / sum(heights)
        arrows.append(_arrow(COLUMNS[0] + _half(text[0]), y, COLUMNS[1] - _half(then), y, ORANGE))
        start = COLUMNS[1] + _half(then)
        arrows += [_arrow(start, y, COLUMNS[2] - _half(fold(a, LETTERS[2])), spots[a], BLUE) for a in text[3]]
        boxes += [_box(COLUMNS[0], y, text[0]), _box(COLUMNS[1], y, then, colour=ORANGE)]
    boxes += [_box(COLUMNS[2], y, fold(actor, LETTERS[2]), colour=BLUE) for actor, y in spots.items()]
    return [*arrows, *boxes, *_heads()], tall


def _spots(texts: list[tuple[str, str, str, list[str]]], tall: float) -> dict[str, float]:
    """Where each actor stands: evenly below one another, in the order of the middle of the scenarios that name them."""
    rows = {
        actor: [place for place, text in enumerate(texts) if actor in text[3]]
        for _, _, _, named in texts
        for actor in named
    }
    order = sorted(rows, key=lambda actor: (sum(rows[actor]) / len(rows[actor]), actor))
    return {actor: tall - (place + 0.5) * tall / len(order) for place, actor in enumerate(order)}


def _heads() -> list[dict[str, Any]]:
    look = {"yref": "paper", "yanchor": "bottom", "showarrow": False, "font": {"size": 12, "color": MUTED}}
    return [{"x": x, "y": 1, "text": word, **look} for x, word in zip(COLUMNS, STEPS, strict=True)]


def _narrow(risks: pd.DataFrame, labels: Labels) -> tuple[list[dict[str, Any]], float]:
    """The same as one column a phone can hold: each scenario a chain from its drivers down to who is affected."""
    chains = []
    for row in records(risks):
        drivers, title, consequence, affected = _texts(row, labels, 42, 42)
        named = [(title, True, ORANGE)] if title else []
        chains.append(
            [
                (drivers, False, MUTED),
                *named,
                (consequence, False, ORANGE),
                (fold("Named there: " + (listed(affected) if affected else "nobody"), 42), False, BLUE),
            ]
        )
    sizes = [[LINE * (text.count("<br>") + 1) + 34 for text, *_ in chain] for chain in chains]
    chained = sum(map(sum, sizes)) + 24 * len(chains)
    tall = chained + KEY
    boxes, arrows, y = _key(tall - KEY / 2), [], chained
    for chain, heights in zip(chains, sizes, strict=True):
        middle = None
        for (text, strong, colour), height in zip(chain, heights, strict=True):
            if middle is not None:
                arrows.append(_arrow(0.5, middle, 0.5, y - 9, colour))
            middle = y - height / 2
            boxes.append(_box(0.5, middle, text, strong, colour))
            y -= height
        y -= 24
    return [*arrows, *boxes], tall


def _key(y: float) -> list[dict[str, Any]]:
    """What the frames of a phone's chains mean, as the heads of the columns say it on a wide page."""
    return [_box(x, y, word, colour=colour) for x, word, colour in zip((0.11, 0.49, 0.87), STEPS, FRAMES, strict=True)]


def _struck(risks: pd.DataFrame, labels: Labels) -> str:
    """Who is named in most consequences, as the end of a sentence."""
    named = [one for cell in risks["affected"].dropna() for one in str(cell).split()]
    counts = highest(pd.Series(named, dtype="object").value_counts(sort=False))
    if counts.empty:
        return ""
    who = leaders([labels.name(str(one)) for one in counts.index], "actors")
    return f"; {who} {'is' if len(counts) == 1 else 'are each'} named in what would follow from {counts.iloc[0]}"


def _told(row: Any, labels: Labels) -> str:
    """A scenario in one sentence, for who cannot see the graph."""
    named = _affected(row, labels)
    return (
        f"{row.title}: driven by {row.drivers or 'nothing stated'}; consequence{_by(row)}: {row.consequence or 'not stated'}; "
        f"named there: {listed(named) if named else 'nobody'}."
    )


def _by(row: Any) -> str:
    speaker = getattr(row, "said_by", None)
    return f" (by {speaker})" if speaker else ""


@chart
def risk_graph(
    risks: pd.DataFrame, *, name: str, labels: Labels = PLAIN, evidence: pd.DataFrame | None = None
) -> go.Figure:
    """Scenarios as the texts state them, each a chain; ``evidence`` (the links table) gives their sentences."""
    links = (
        evidence[evidence["table"] == "risks"]
        if evidence is not None
        else pd.DataFrame({"row_id": [], "sentence_id": []})
    )
    behind: list[Any] = [sorted(set(links.loc[links["row_id"] == one, "sentence_id"])) for one in risks["risk_id"]]
    named = [", ".join(_affected(row, labels)) for row in records(risks)]
    rows = risks.assign(sentence_ids=behind, affected=named)
    wide, tall = _wide(risks, labels)
    narrow, long = _narrow(risks, labels)
    return figure(
        [go.Scatter(x=[0.5], y=[tall / 2], mode="markers", marker={"size": 0.1, "color": GRID}, hoverinfo="skip")],
        name=name,
        labels=labels,
        rows=rows[["title", "drivers", "consequence", "affected", "likelihood_words", "source_id", "sentence_ids"]],
        height=round(tall) + 60,
        source_ids=sorted(set(risks["source_id"])),
        finding=f"The rules read {plural(len(risks), 'risk scenario')} in the texts{_struck(risks, labels)}",
        caption="Scenarios in the words of the texts: what drives them (in square brackets: what the words point back to), what would follow (after the speaker's name, where the text quotes one), and which actors are named there. They are the sources' scenarios; no likelihood is implied beyond their words.",
        alt=" ".join(_told(r, labels) for r in records(risks)) + f" {len(risks)} scenarios.",
        layout={
            "xaxis": {**HIDDEN, "range": [0, 1]},
            "yaxis": {**HIDDEN, "range": [0, tall]},
            "annotations": wide,
            "margin": {"l": 2, "r": 2, "t": 30, "b": 6},
        },
        phone={
            "annotations": narrow,
            "yaxis": {"range": [0, long]},
            "height": round(long) + 20,
            "margin": {"l": 2, "r": 2, "t": 6, "b": 6},
        },
    )
