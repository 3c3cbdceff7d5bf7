"""Words that a chart shows: its own markup is markup, that of a text is words."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import plotly.graph_objects as go

NOT_OURS = re.compile(r"<(?!(?:/?(?:b|i|extra)|br)>)")
ENTITY = re.compile(r"&(?=#?\w+;)")


def as_words(figure: go.Figure) -> go.Figure:
    """A figure in which the links, pictures and entities of a text are words where plotly draws them; ``meta`` holds
    what is never drawn, but for the changes on a phone."""
    drawn = figure.to_plotly_json()
    layout, meta = escaped(drawn["layout"]), dict(drawn["layout"]["meta"])
    if "phone" in meta:
        meta["phone"] = escaped(meta["phone"])
    return go.Figure(data=escaped(drawn["data"]), layout={**layout, "meta": meta})


def escaped(value: Any) -> Any:
    """Data or layout without markup but for ours.

    >>> escaped({"text": ["<b>Kabul</b><br>R&D", "<a href='x'>&lt;</a>"], "size": 3})
    {'text': ['<b>Kabul</b><br>R&D', "&lt;a href='x'>&amp;lt;&lt;/a>"], 'size': 3}
    """
    if isinstance(value, str):
        return NOT_OURS.sub("&lt;", ENTITY.sub("&amp;", value))
    if isinstance(value, dict):
        return {key: escaped(one) for key, one in value.items()}
    if isinstance(value, np.ndarray):
        return escaped(value.tolist()) if value.dtype.kind in "OU" else value
    return [escaped(one) for one in value] if isinstance(value, list | tuple) else value
