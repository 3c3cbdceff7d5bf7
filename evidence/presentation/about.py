"""The book's own facts as tables: its published series, its standards, its data, its last benchmark."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

import pandas as pd

from evidence.analysis.periods import period_shown
from evidence.checks.analysis import percent_change
from evidence.curated import DATA, made_from, read_yaml
from evidence.presentation.glossary import load_glossary, load_works
from evidence.tables.columns import describe_column, describe_table, field_type
from evidence.tables.records import records
from evidence.tables.schemas import SCHEMAS

MANY = re.compile(r"(?<![\d.,])\d{4,}(?=(?:\.\d+)? m?s\b)")  # thousands, in a time
OF_BASELINE = re.compile(r"([\d.]+) of it \((.+)\)")  # a share that stands before what it is a share of


@dataclass(frozen=True)
class Standard:
    """One analytic standard and how the book meets it: ``where`` is a chapter's file, ``place`` the title of the chapter or of
    one of its sections, ``anchor`` the section's place on the page (empty: its top), ``test`` the module that holds it."""

    standard: str
    how: str
    where: str
    place: str
    test: str
    anchor: str = ""
    line: int = 0


@made_from("standards.yml")
def load_standards(folder: Path) -> tuple[Standard, ...]:
    """The standards of ``standards.yml``."""
    return read_yaml(folder / "standards.yml", tuple[Standard, ...])


def standards(caption: str, folder: Path = DATA) -> Standards:
    """The analytic standards of ICD 203: how each is met, in which chapter and section, held by which test."""
    return Standards(load_standards(folder), caption)


@dataclass(frozen=True)
class Standards:
    """The standards as a table for a page: each leads to the chapter that meets it and names the test that holds it."""

    rows: tuple[Standard, ...]
    caption: str

    def html(self) -> str:
        heads = "".join(
            f'<th scope="col">{head}</th>' for head in ("ICD 203 standard", "How it is met", "Where", "Checked by")
        )
        body = "".join(
            f'<tr><td data-label="ICD 203 standard">{escape(one.standard)}</td><td data-label="How it is met" class="words">{escape(one.how)}</td>'
            f'<td data-label="Where"><a href="{escape(one.where)}.html{escape(one.anchor)}">{escape(one.place)}</a></td>'
            f'<td data-label="Checked by" class="whole"><code>{escape(one.test)}</code></td></tr>'
            for one in self.rows
        )
        return (
            f'<table class="listing" id="table-standards"><caption>{escape(self.caption)}</caption>'
            f"<thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"
        )

    def markdown(self) -> str:
        lines = [f"| {one.standard} | {one.how} | {one.place} | {one.test} |" for one in self.rows]
        return "\n".join(
            [
                "| ICD 203 standard | How it is met | Where | Checked by |",
                "| --- | --- | --- | --- |",
                *lines,
                "",
                self.caption,
            ]
        )

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        return {"text/html": self.html(), "text/markdown": self.markdown(), "text/plain": self.markdown()}


def glossary(folder: Path = DATA) -> pd.DataFrame:
    """One row a term: its short form, its definition in our words, and the work it is from."""
    works = load_works(folder)
    rows = [
        (one.term, one.short, one.definition, works.get(one.reference or ""))
        for one in sorted(load_glossary(folder), key=lambda one: one.term.lower())
    ]
    return pd.DataFrame(rows, columns=["term", "short", "definition", "reference"])


def published_series(folder: Path = DATA) -> pd.DataFrame:
    """One row a published figure, as the press reported it (``data/benchmarks.csv``); never a figure of the corpus."""
    return pd.read_csv(folder / "benchmarks.csv")


def deaths_per_attack(series: pd.DataFrame) -> pd.DataFrame:
    """One row a period for which one report of :func:`published_series` counts both attacks and deaths in one place:
    ``series``, ``report``, ``place``, ``period_start``, ``period_end``, ``attacks``, ``deaths`` and ``per_attack``.

    >>> found = deaths_per_attack(published_series())
    >>> bool((found["per_attack"] - found["deaths"] / found["attacks"]).abs().max() < 0.01)
    True
    """
    counted = series[series["unit"].isin(["attacks", "deaths"])]
    keys = ["series", "report", "place", "period_start", "period_end"]
    wide = counted.pivot(index=keys, columns="unit", values="value").dropna().reset_index()
    return wide.assign(per_attack=(wide["deaths"] / wide["attacks"]).round(2)).astype({"attacks": int, "deaths": int})


def either_side(deadly: pd.DataFrame, day: str) -> pd.DataFrame:
    """What each report of :func:`deaths_per_attack` counts last ``before`` the ISO ``day`` and first ``after`` it (deaths per
    attack), over which periods (``before_in, after_in``), and by how many percent it changed.

    >>> either_side(deaths_per_attack(published_series()), "2021-08-15")[["series", "before", "after", "change"]].values.tolist()
    [['PIPS', 1.78, 1.73, -2.8]]
    """
    keys = ["series", "report", "place"]
    before = deadly[deadly["period_end"] < day].groupby(keys).tail(1)
    sides = before.merge(deadly[deadly["period_start"] >= day].groupby(keys).head(1), on=keys)
    rows = [
        (
            one.series,
            one.per_attack_x,
            one.per_attack_y,
            period_shown(one.period_start_x, one.period_end_x),
            period_shown(one.period_start_y, one.period_end_y),
            round(percent_change(one.deaths_x / one.attacks_x, one.deaths_y / one.attacks_y), 1),
        )
        for one in records(sides)
    ]
    return pd.DataFrame(rows, columns=["series", "before", "after", "before_in", "after_in", "change"])


def tables(report: Any) -> pd.DataFrame:
    """One row a table: what one row of it is, how many rows and columns it has, and its published file."""
    rows = [
        (name, describe_table(name), len(report.tables[name]), len(SCHEMAS[name].columns), f"data/{name}.csv")
        for name in SCHEMAS
    ]
    return pd.DataFrame(rows, columns=["table", "row", "rows", "columns", "csv"])


def columns() -> pd.DataFrame:
    """One row a column of a table: its type and its meaning."""
    rows = [
        (name, column, field_type(schema, column), describe_column(name, column))
        for name, schema in SCHEMAS.items()
        for column in schema.columns
    ]
    return pd.DataFrame(rows, columns=["table", "column", "type", "meaning"])


def benchmark_results(folder: Path = DATA) -> pd.DataFrame:
    """One row a measured ratio of the last committed benchmark: what, its value, the baseline it stands beside."""
    results = _benchmark(folder).get("results", [])
    return pd.DataFrame(
        [
            (
                one["what"],
                OF_BASELINE.sub(r"\2, or \1 of the time beside it", one["value"]),
                MANY.sub(lambda found: f"{int(found[0]):,}", one["baseline"]),
            )
            for one in results
        ],
        columns=["what", "value", "baseline"],
    )


def benchmark_machine(folder: Path = DATA) -> str:
    """What the last committed benchmark was measured on, in words; empty where there is none."""
    found = _benchmark(folder)
    told = [*found.get("machine", {}).items(), *found.get("versions", {}).items()]
    return ", ".join(f"{name} {value}" for name, value in told)


def library_runs(folder: Path = DATA) -> pd.DataFrame:
    """One row a library that the last committed benchmark read on two processes: texts, megabytes, seconds, memory (MB),
    written (MB) and planned (bytes a text that stay in memory for the whole run)."""
    columns = ["texts", "megabytes", "seconds", "memory", "written", "planned"]
    return pd.DataFrame(_benchmark(folder).get("library", []), columns=columns)


def library_costs(sizes: Iterable[int], folder: Path = DATA) -> pd.DataFrame:
    """One row a library of so many texts, worked out from the largest one measured, each cost in proportion: hours on the
    machine of the benchmark, gigabytes read, written, and held in memory by the process that plans.

    Empty where nothing was measured.
    """
    columns = ["texts", "hours", "read", "written", "memory"]
    run = max(_benchmark(folder).get("library", []), key=lambda one: one["texts"], default=None)
    if run is None:
        return pd.DataFrame(columns=columns)
    whole = (run["seconds"] / 3600, run["megabytes"] / 1000, run["written"] / 1000, run["texts"] * run["planned"] / 1e9)
    return pd.DataFrame([(size, *(size / run["texts"] * cost for cost in whole)) for size in sizes], columns=columns)


def _benchmark(folder: Path) -> dict[str, Any]:
    file = folder / "bench.json"
    return json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
