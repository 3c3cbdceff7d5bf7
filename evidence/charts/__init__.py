"""Charts: functions from a table slice to a plotly figure that carries its finding, caption, alt text, source and rows.

Every function takes a table, a required ``name`` and optional :class:`~evidence.charts.style.Labels`; :func:`of` binds
the labels of a report once, so that a chapter's call stays one line::

    charts = evidence.charts.of(report)
    charts.tie_network(report.ties.query("status == 'asserted'"), name="signed-network")
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import plotly.graph_objects as go

from evidence.charts import (
    balance,
    benchmarks,
    graphs,
    networks,
    partners,
    periods,
    places,
    readings,
    relations,
    risks,
    shares,
    speed,
    statistics,
    timeline,
    trust,
    verdicts,
    voices,
)
from evidence.charts.style import Labels

FAMILIES = (
    shares,
    voices,
    networks,
    graphs,
    balance,
    relations,
    partners,
    statistics,
    readings,
    verdicts,
    benchmarks,
    periods,
    timeline,
    places,
    risks,
    trust,
    speed,
)


def functions() -> dict[str, Callable[..., go.Figure]]:
    """Every chart function by name."""
    return {
        name: found for family in FAMILIES for name, found in vars(family).items() if getattr(found, "is_chart", False)
    }


class Bound:
    """The chart functions with one set of labels filled in: ``Bound(labels).tie_network(ties, name="…")``."""

    def __init__(self, labels: Labels) -> None:
        self._labels = labels

    def __getattr__(self, name: str) -> Callable[..., go.Figure]:
        found = functions().get(name)
        if found is None:
            raise AttributeError(f"no chart is called {name!r}; there are: {', '.join(sorted(functions()))}")
        return functools.partial(found, labels=self._labels)

    def __dir__(self) -> list[str]:
        return sorted(functions())


def of(report: Any) -> Bound:
    """The charts of a report: names from its mentions, publishers from its sources."""
    return Bound(Labels.of(report.mentions, report.sources))


def __getattr__(name: str) -> Callable[..., go.Figure]:
    """A chart function by its name, without labels: ``charts.tie_network(ties, name="…")`` shows ids for names."""
    found = functions().get(name)
    if found is None:
        raise AttributeError(f"module {__name__!r} has no chart {name!r}")
    return found
