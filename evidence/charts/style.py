"""The house style of every chart: template, names, and the one way from traces to a figure that explains itself."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence, Sized
from dataclasses import dataclass, field
from textwrap import wrap
from typing import Any, Concatenate, ParamSpec

import pandas as pd
import plotly.graph_objects as go

from evidence.analysis.naming import names_of, sides_of
from evidence.analysis.persons import known_through
from evidence.charts.markup import as_words
from evidence.charts.palette import GRID, HUES, INK, MUTED, PAPER
from evidence.tables.records import values

P = ParamSpec("P")

_AXIS = {
    "showgrid": True,
    "gridcolor": GRID,
    "zeroline": False,
    "linecolor": MUTED,
    "ticks": "outside",
    "tickcolor": GRID,
    "ticklen": 4,
    "automargin": True,
    "title": {"font": {"size": 12, "color": MUTED}, "standoff": 8},
}
TEMPLATE = {
    "layout": {
        "font": {"family": "system-ui, sans-serif", "size": 13, "color": INK},
        "paper_bgcolor": PAPER,
        "plot_bgcolor": PAPER,
        "colorway": list(HUES),
        "xaxis": _AXIS,
        "yaxis": {**_AXIS, "ticklabelstandoff": 4},  # words stand clear of what they name
        "margin": {"l": 56, "r": 20, "t": 20, "b": 44},
        "hoverlabel": {"align": "left", "font": {"size": 12}},
        "legend": {"orientation": "h", "x": 0, "xanchor": "left", "y": -0.08, "yanchor": "top", "font": {"size": 12}},
        "bargap": 0.25,
        "hovermode": "closest",
        "dragmode": False,
    }
}


_TITLE = {
    "x": 0.01,
    "xanchor": "left",
    "font": {"size": 15},
    "automargin": True,
    "yref": "container",
    "y": 0.98,
    "yanchor": "top",
}


@dataclass(frozen=True)
class Labels:
    """What charts need beside their rows: the names of entities and the ``sources`` table for the source line."""

    names: Mapping[str, str] = field(default_factory=dict)
    shorts: Mapping[str, str] = field(default_factory=dict)
    sides: Mapping[str, str] = field(default_factory=dict)  # entity id → id of the one that it speaks for
    sources: pd.DataFrame | None = None

    @classmethod
    def of(cls, mentions: pd.DataFrame, sources: pd.DataFrame | None = None) -> Labels:
        """Names from the ``mentions`` table; the short one is the acronym the texts themselves use, if they have one.

        >>> rows = pd.DataFrame({"entity_id": ["ttp", "ttp"], "entity_name": "Tehreek-e-Taliban Pakistan", "text": ["TTP", "Tehrik"]})
        >>> Labels.of(rows).short("ttp"), Labels.of(rows).short("PAK")
        ('TTP', 'Pakistan')
        """
        names = names_of(mentions) | (known_through(mentions) if "sentence_id" in mentions else {})
        shorts: dict[str, str] = {}
        acronyms = mentions[mentions["text"].str.fullmatch(r"[A-Z][A-Z-]{1,6}(?:\s?\d+)?")]
        counts = Counter(values(acronyms, "entity_id", "text"))
        for (entity, text), _ in sorted(counts.items(), key=lambda item: (item[1], item[0])):
            if len(names[entity]) > 12:
                shorts[entity] = text
        return cls(names, shorts, sides_of(mentions) if "iso3" in mentions else {}, sources)

    def name(self, entity_id: str) -> str:
        return self.names.get(entity_id, entity_id)

    def short(self, entity_id: str) -> str:
        return self.shorts.get(entity_id) or self.name(entity_id)

    def publisher(self, source_id: str) -> str:
        """Who published a source, else its author or title, as far as its row says."""
        row = self._source_row(source_id)
        told = [] if row is None else row.reindex(["publisher", "author", "title"]).dropna().tolist()
        return str(told[0]) if told else source_id

    def source(self, source_id: str) -> str:
        """Publisher and year of a source, as far as its row says: ``CISS (2023)``."""
        row = self._source_row(source_id)
        if row is None:
            return source_id
        when = row.get("published")
        return f"{self.publisher(source_id)} ({str(when).split('/')[0][:4] if when is not None and not pd.isna(when) else 'no date'})"

    def tag(self, source_id: str) -> str:
        """The source's id as a label for axes: its word as the publisher writes it, or as an acronym, and the year.

        >>> Labels().tag("ciss-2023"), Labels().tag("jamestown-2021")
        ('CISS 2023', 'Jamestown 2021')
        """
        row = self._source_row(source_id)
        publisher = "" if row is None or pd.isna(row.get("publisher")) else str(row["publisher"])
        words = {word.lower(): word for word in publisher.split()}
        return " ".join(
            words.get(part, part.upper() if len(part) < 6 else part.title()) for part in re.split(r"[-_ ]", source_id)
        )

    def number(self, source_id: str, among: Iterable[str]) -> int:
        """Which of all sources one is, by id, whatever others (``among``) a chart draws: it has one look in all of them."""
        return sorted({*among, *(() if self.sources is None else self.sources["source_id"])}).index(source_id)

    def _source_row(self, source_id: str) -> pd.Series | None:
        if self.sources is None:
            return None
        found = self.sources[self.sources["source_id"] == source_id]
        return None if found.empty else found.iloc[0]

    def source_line(self, source_ids: Iterable[str]) -> str:
        ids = sorted(set(source_ids))
        if not ids:
            return "Source: none of the texts states this."
        told = [
            tag if tag.startswith(who) else f"{tag} = {who}"  # as charts call it, and who that is
            for tag, who in zip(map(self.tag, ids), map(self.publisher, ids), strict=True)
        ]
        return f"Source{'s' if len(ids) > 1 else ''}: {'; '.join(told)}."


UNCLICKED = {"itemclick": False, "itemdoubleclick": False}  # a key explains; it takes nothing away


def key_below(plot: float, pixels: float = 58) -> dict[str, Any]:
    """A legend so many pixels below a plot of the given height, in the order drawn, not clickable.

    >>> key_below(580)["y"]
    -0.1
    """
    return {"y": round(-pixels / plot, 3), "traceorder": "normal", **UNCLICKED}


def hatch(shape: str) -> dict[str, Any]:
    """A bar's pattern, drawn in paper colour over its hue: bars are told apart in grey print too."""
    return {"shape": shape, "fillmode": "overlay", "fgcolor": PAPER, "fgopacity": 0.75, "size": 6, "solidity": 0.22}


PLAIN = Labels()


def plural(count: int, noun: str, many: str | None = None) -> str:
    """
    >>> plural(1, "tie"), plural(0, "tie"), plural(2, "country", "countries")
    ('1 tie', '0 ties', '2 countries')
    """
    return f"{count:,} {noun if count == 1 else many or noun + 's'}"


def listed(words: Sequence[str]) -> str:
    """
    >>> listed(["a"]), listed(["a", "b", "c"])
    ('a', 'a, b and c')
    """
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else "none"


def leaders(names: Sequence[str], many: str, most: int = 3, joined: str = " and ") -> str:
    """Those who share a first place: all of them by name, or how many they are where that would be a list.

    >>> leaders(["a"], "actors"), leaders(["a", "b"], "actors"), leaders(["a", "b", "c", "d"], "actors")
    ('a', 'a and b', '4 actors')
    >>> leaders(["a and b", "a and c"], "pairs", joined=" and between ")
    'a and b and between a and c'
    """
    if len(names) > most:
        return f"{len(names)} {many}"
    return listed(names) if joined == " and " else joined.join(names)


def each(sharing: Sized) -> str:
    """What stands behind a number that several share.

    >>> each(["a"]), each(["a", "b"])
    ('', ' each')
    """
    return " each" if len(sharing) > 1 else ""


def fold(text: str, width: int = 22) -> str:
    """A label broken into lines of at most ``width`` characters where it has spaces.

    >>> fold("Tehreek-e-Taliban Pakistan", 18), fold("India", 18)
    ('Tehreek-e-Taliban<br>Pakistan', 'India')
    """
    return "<br>".join(wrap(text, width, break_long_words=False, break_on_hyphens=False)) or text


def class_of(value: float, limits: Sequence[float]) -> int:
    """Number of ``limits`` that ``value`` reaches: its class on a ramp of ``len(limits) + 1`` steps.

    >>> class_of(7, (2, 5, 10)), class_of(1, (2, 5, 10))
    (2, 0)
    """
    return sum(value >= limit for limit in limits)


def ids_of(rows: pd.DataFrame) -> list[str]:
    """The sentences behind ``rows``, from a ``sentence_id`` or ``sentence_ids`` column, sorted, each once."""
    found: set[str] = set()
    if "sentence_id" in rows:
        found.update(str(one) for one in rows["sentence_id"].dropna())
    if "sentence_ids" in rows:
        found.update(one for cell in rows["sentence_ids"] for one in (cell.split() if isinstance(cell, str) else cell))
    return sorted(found)


def _plain(value: Any) -> Any:
    if isinstance(value, (list, tuple, set, frozenset)):
        return " ".join(sorted(map(str, value)) if isinstance(value, (set, frozenset)) else map(str, value))
    if value is None or pd.isna(value):
        return None
    value = value.item() if hasattr(value, "item") else value
    return round(value, 4) if isinstance(value, float) else value


def row_block(rows: pd.DataFrame) -> dict[str, Any]:
    """Rows for download: plain values in lists (sentence ids joined by spaces), so that they can be compared as text."""
    return {
        "columns": [str(c) for c in rows.columns],
        "data": [[_plain(v) for v in row] for row in rows.itertuples(index=False, name=None)],
    }


def _merged(base: Any, change: Any) -> Any:
    if isinstance(base, dict) and isinstance(change, dict):
        return {**base, **{key: _merged(base.get(key), value) for key, value in change.items()}}
    return change


def _check(name: str, finding: str, alt: str, rows: pd.DataFrame) -> None:
    if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", name):
        raise ValueError(f"chart name {name!r}: use lower-case words joined by hyphens, such as 'signed-network'")
    if len(rows) and not re.search(r"\d", finding + alt):
        raise ValueError(f"chart {name}: neither its finding nor its alt text carries a number: {finding!r}")


def _drawn(finding: str, height: int, layout: Mapping[str, Any]) -> dict[str, Any]:
    """The chart's own layout on the house style."""
    drawn: dict[str, Any] = {
        "title": {"text": fold(finding, 80), **_TITLE},
        "template": TEMPLATE,
        "height": max(160, height),
        "showlegend": False,
        **layout,
    }
    if "legend" in drawn:  # the renderer lays out anew, for phones, a legend that does not say how it lies
        drawn["legend"] = {"orientation": "h", **drawn["legend"]}
    return drawn


def figure(
    traces: Sequence[Any],
    *,
    name: str,
    finding: str,
    caption: str,
    alt: str,
    rows: pd.DataFrame,
    labels: Labels,
    height: int,
    layout: Mapping[str, Any] | None = None,
    phone: Mapping[str, Any] | None = None,
    phone_note: str = "",
    source_ids: Iterable[str] | None = None,
    source: str | None = None,
    ramp: Sequence[str] = (),
) -> go.Figure:
    """The figure with all that it needs to be read alone. Sentences and sources come from ``rows`` (their
    ``sentence_id`` or ``sentence_ids``); ``source_ids`` or ``source`` override where rows rest on something else. ``ramp``:
    colours that stand for little to much, which a dark page turns round. ``phone_note``: what the caption adds for a narrow
    picture, and a wide one on paper does not need.

    Raises ValueError where the name is no slug, or the finding carries no number while there are rows.
    """
    _check(name, finding, alt, rows)
    evidence = ids_of(rows)
    used = source_ids if source_ids is not None else {one.rpartition(":")[0] for one in evidence}
    drawn = _drawn(finding, height, layout or {})
    meta: dict[str, Any] = {
        "name": name,
        "finding": finding,
        "caption": caption,
        "alt": alt,
        "source": source or labels.source_line(used),
        "rows": row_block(rows),
        "evidence": evidence,
    }
    if phone_note:
        meta["phone_note"] = phone_note
    if ramp:
        meta["ramp"] = list(ramp)
    if phone:  # the renderer replaces whole top-level keys, so each is given complete
        meta["phone"] = {key: _merged(drawn.get(key), value) for key, value in phone.items()}
    return as_words(go.Figure(data=list(traces), layout={**drawn, "meta": meta}))


def nothing(name: str, columns: Iterable[str], labels: Labels) -> go.Figure:
    """What is drawn when the texts state nothing of the kind: a sentence that says so."""
    middle = {"x": 0.5, "y": 0.5, "xref": "paper", "yref": "paper"}
    note = {"text": "The texts state nothing of this kind.", "showarrow": False, **middle}
    hidden = {"visible": False}
    return figure(
        [],
        name=name,
        finding="The texts state nothing of this kind (0 rows)",
        caption="No row of the table fits what this chart draws.",
        alt="An empty chart: 0 rows.",
        rows=pd.DataFrame(columns=list(columns)),
        labels=labels,
        height=160,
        layout={"annotations": [note], "xaxis": hidden, "yaxis": hidden},
    )


def chart(draw: Callable[Concatenate[pd.DataFrame, P], go.Figure]) -> Callable[Concatenate[pd.DataFrame, P], go.Figure]:
    """Marks a chart function: an empty table gives an empty chart that says so, and the figure names its code."""

    @functools.wraps(draw)
    def drawn(table: pd.DataFrame, /, *args: P.args, **options: P.kwargs) -> go.Figure:
        labels = options.get("labels") or Labels()
        name = str(options.get("name", ""))
        made = nothing(name, table.columns, labels) if table.empty else draw(table, *args, **options)  # type: ignore[arg-type]
        made.layout.meta = {**made.layout.meta, "code": f"{draw.__module__}.{draw.__name__}"}
        return made

    drawn.is_chart = True  # type: ignore[attr-defined]
    return drawn
