"""Published series as the press reported them (``data/benchmarks.csv``): beside the corpus, never part of it."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from evidence.checks.analysis import days_between, is_calendar_year
from evidence.curated import DATA
from evidence.errors import InputError

BEFORE_A_DAY = re.compile(r" (?=\d{4}\b)")


class Benchmark(NamedTuple):
    """One value of a published series, as a press report gave it; ``change_stated_percent`` is against the period
    before. ``period_*`` are inclusive ISO days."""

    series: str
    publisher: str
    report: str
    measure: str
    place: str
    period_start: str
    period_end: str
    value: float
    unit: str
    change_stated_percent: float | None
    read_from: str
    url: str
    note: str

    @property
    def edition(self) -> str:
        """The report and who published it, in one pair of brackets where the report has some: *Options (2023; an institute)*."""
        return (
            f"{self.report.removesuffix(')')}; {self.publisher})"
            if self.report.endswith(")")
            else f"{self.report} ({self.publisher})"
        )

    @property
    def where_read(self) -> str:
        """The press report by day and outlet: *press report of 2023-03-15 (news18.com)*."""
        read = BEFORE_A_DAY.sub(" of ", self.read_from)
        return f"{read} ({urlsplit(self.url).netloc.removeprefix('www.')})"

    @property
    def when(self) -> str:
        """Its period: *in 2022*, or *from 2021-08-15 to 2023-04-30*."""
        start, end = self.period_start, self.period_end
        return f"in {start[:4]}" if is_calendar_year(start, end) else f"from {start} to {end}"


def load_benchmarks(path: Path = DATA / "benchmarks.csv") -> list[Benchmark]:
    """The published values, or an :class:`InputError` that names the line."""
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        if tuple(reader.fieldnames or ()) != Benchmark._fields:
            raise InputError(path.name, f"columns are {reader.fieldnames}", f"write {', '.join(Benchmark._fields)}", 1)
        return [_benchmark(path, number, row) for number, row in enumerate(reader, 2)]


def _benchmark(path: Path, number: int, row: dict[str, str]) -> Benchmark:
    if row.keys() != set(Benchmark._fields) or None in row.values():
        mend = f"write {len(Benchmark._fields)} cells, between quotation marks where they hold commas"
        raise InputError(path.name, "the line has too many cells or too few", mend, number)
    try:
        days_between(row["period_start"], row["period_end"])
        change = float(row["change_stated_percent"]) if row["change_stated_percent"] else None
        return Benchmark(**{**row, "value": float(row["value"]), "change_stated_percent": change})  # type: ignore[arg-type]
    except ValueError as error:
        raise InputError(
            path.name, str(error), "write numbers without separators and days as 2022-12-31", number
        ) from error
