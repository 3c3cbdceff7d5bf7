"""Figures as they may be quoted: each with its verdict, its caveats, its wording and a citation ready to copy."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from evidence.checks import find_verdicts, interval_of
from evidence.checks.analysis import annualised_rate
from evidence.curated import DATA
from evidence.rows import Quantity

if TYPE_CHECKING:
    from evidence.report import Report

ORDER = ("confirmed", "confirmed with correction", "traced to its origin", "ambiguous", "contradicted", "cannot be checked")

UNTESTED = "Nothing in these texts, and no published series at hand, tests it."


def quotable(report: Report, folder: Path = DATA) -> pd.DataFrame:
    """One row a figure about people, shares, money or ranks, the firmest verdict first: ``text`` (as printed), ``measure``,
    ``verdict``, ``caveats`` (what the checks say; where no check applies, that nothing in these texts tests it), ``deciding``
    (the caveat of the check that decides the verdict), ``wording`` (its sentence as displayed), ``citation`` and ``sentence_id``."""
    shown = dict(zip(report.sentences["sentence_id"], report.sentences["display_text"], strict=True))
    cited = {row.source_id: citation(row) for row in report.sources.itertuples()}
    rows = [
        (
            one.text, one.measure, one.verdict, one.caveats or UNTESTED, one.deciding or UNTESTED,
            shown[one.sentence_id], f"{cited[one.source_id]}, sentence {one.sentence_id.rpartition(':')[2]}", one.sentence_id,
        )
        for one in sorted(find_verdicts(report.tables, folder=folder), key=lambda one: ORDER.index(one.verdict))
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=["text", "measure", "verdict", "caveats", "deciding", "wording", "citation", "sentence_id"])


def citation(source: tuple[object, ...]) -> str:
    """Author, title, publisher and date of a row of ``sources``, as far as they are known."""
    parts = [getattr(source, "author", None), getattr(source, "title", None), getattr(source, "publisher", None), getattr(source, "published", None)]
    known = ["" if part is None or pd.isna(part) else str(part) for part in parts]
    known[1] = f"“{known[1]}”" if known[1] else "untitled"
    return ", ".join(part for part in known if part).replace("/", " to ")


def annualised(quantities: pd.DataFrame) -> pd.DataFrame:
    """One row a stated growth *by* a percentage over a dated period: the growth a year that it means, as an interval from
    its rounding and qualifier (``low, high``, percent a year), compounded between two adjoining windows of equal length."""
    rows = []
    dated = quantities[(quantities["unit_kind"] == "percent") & (quantities["change"] == "by")].dropna(subset=["period_start", "period_end"])
    for row in dated.itertuples(index=False):
        values: tuple[Any, ...] = tuple(None if pd.isna(value) else value for value in row)
        quantity = Quantity(*values)
        rate = annualised_rate(interval_of(quantity), str(row.period_start), str(row.period_end))
        rows.append((row.text, row.period_start, row.period_end, round(rate.low, 1), round(rate.high, 1), row.sentence_id))
    return pd.DataFrame(rows, columns=["text", "period_start", "period_end", "low", "high", "sentence_id"])
