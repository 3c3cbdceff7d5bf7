"""What all tests share: the project's own texts and their report, read once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from evidence import report as reports
from evidence.sources import SEEDS, SourceText, read_strict

# How many texts a property is tried on: some with every test run, many with ``make verify`` (--hypothesis-profile=deep).
# Machines differ in speed, so no example has a deadline; that reading stays linear has tests of its own.
settings.register_profile("default", max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("deep", settings.get_profile("default"), max_examples=800)
settings.load_profile("default")


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The folder of the five texts as received."""
    return SEEDS


@pytest.fixture(scope="session")
def texts() -> list[SourceText]:
    """The five texts."""
    return read_strict()


@pytest.fixture(scope="session")
def report(texts: list[SourceText]) -> reports.Report:
    """All tables of the five texts."""
    return reports.of_texts(texts)


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str | bytes], Path]:
    """Writes a file of that name and content into a folder of the test's own and gives its path."""

    def writer(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return writer
