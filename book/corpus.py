"""The tables of one build, computed once a process."""

from __future__ import annotations

import os
from functools import lru_cache
from typing import Any

from book.layout import Layout


def the_report(layout: Layout) -> Any:
    """All tables of the layout's texts (see evidence.load); computed once, shared by every page and forked chapter."""
    os.environ["SEEDS"] = str(layout.seeds)
    return _load(str(layout.seeds))


@lru_cache(maxsize=2)
def _load(seeds: str) -> Any:
    import evidence

    return evidence.load()


def titles(report: Any) -> dict[str, str]:
    """source_id → title as the reader pages carry it; the id where the text has none."""
    return {str(row.source_id): str(row.title) if isinstance(row.title, str) and row.title else str(row.source_id)
            for row in report.sources.itertuples()}
