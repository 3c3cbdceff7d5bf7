"""The book's own facts: the last benchmark as tables, and what a library would cost worked out from it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evidence.presentation import about

RUNS = [
    {"texts": 10, "megabytes": 0.1, "seconds": 9.0, "memory": 100, "written": 0.3, "planned": 4000},
    {"texts": 1000, "megabytes": 8.0, "seconds": 36.0, "memory": 200, "written": 24.0, "planned": 1000},
]


@pytest.fixture
def benchmark(tmp_path: Path) -> Path:
    found = {"results": [], "library": RUNS, "machine": {"cores": 2}, "versions": {"pandas": "3.1.1"}}
    (tmp_path / "bench.json").write_text(json.dumps(found), encoding="utf-8")
    return tmp_path


def test_a_library_costs_in_proportion_to_the_largest_one_measured(benchmark: Path) -> None:
    costs = about.library_costs([1_000_000], benchmark).iloc[0]
    assert (costs["texts"], costs["hours"], costs["memory"]) == (1_000_000, pytest.approx(10), pytest.approx(1))
    assert (costs["read"], costs["written"]) == (pytest.approx(8), pytest.approx(24))


def test_the_machine_is_told_with_its_versions(benchmark: Path) -> None:
    assert about.benchmark_machine(benchmark) == "cores 2, pandas 3.1.1"


def test_without_a_benchmark_there_is_nothing_to_work_out(tmp_path: Path) -> None:
    assert about.library_costs([1_000_000], tmp_path).empty and about.benchmark_results(tmp_path).empty
    assert about.benchmark_machine(tmp_path) == ""


def test_the_committed_benchmark_says_what_it_stands_beside() -> None:
    results = about.benchmark_results()
    assert len(results) and results["baseline"].str.contains(r"\d").any() and about.benchmark_machine()
    assert not results["value"].str.contains(" of it ").any(), "a share before what it is a share of"
    assert not results["baseline"].str.contains(r"(?<![\d.,])\d{4,}(?:\.\d+)? m?s\b").any(), "thousands stand apart, as in the chart"
    assert (about.library_runs()["seconds"].diff().dropna() > 0).all()
