"""Checks: what the corpus's own figures and statements allow to be recomputed, compared or traced.

Every check is computed from the tables by a general rule; none is typed. A verdict is about what the texts say, read
against themselves, each other and published series, never about the world.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from evidence.checks.agreement import find_agreement
from evidence.checks.ambiguity import find_ambiguity
from evidence.checks.analysis import (
    annualised_rate,
    implied_base,
    implied_levels,
    lethality_change,
    lethality_readings,
    percent_change,
    period_overlap,
    uncertain_overlap,
)
from evidence.checks.arithmetic import find_arithmetic
from evidence.checks.attribution import find_attribution
from evidence.checks.benchmarks import Benchmark, find_benchmarks, load_benchmarks
from evidence.checks.corpus import Corpus, Tables
from evidence.checks.dispositions import find_dispositions
from evidence.checks.intervals import Interval, interval_of
from evidence.checks.periods import find_periods
from evidence.checks.standing import find_standing
from evidence.checks.words import load_words
from evidence.curated import DATA
from evidence.rows import Check, Link

__all__ = [
    "Benchmark", "Corpus", "Interval", "annualised_rate", "find_checks", "implied_base", "implied_levels", "interval_of", "lethality_change",
    "lethality_readings", "load_benchmarks", "percent_change", "period_overlap", "uncertain_overlap",
]


def find_checks(tables: Tables, benchmarks: Iterable[Benchmark] | None = None, folder: Path = DATA) -> tuple[list[Check], list[Link]]:
    """Every check of ``tables`` (frames or lists of rows) and its links to sentences, each with its role.

    >>> find_checks({})
    ([], [])
    """
    corpus, words = Corpus.of(tables), load_words(folder)
    series = load_benchmarks(folder / "benchmarks.csv") if benchmarks is None else benchmarks
    found = [
        *find_arithmetic(corpus, words),
        *find_ambiguity(corpus, words),
        *find_periods(corpus, words),
        *find_agreement(corpus, words),
        *find_standing(corpus, words),
        *find_dispositions(corpus, words),
        *find_benchmarks(corpus, words, series),
        *find_attribution(corpus, words),
    ]
    unique = {finding.check.check_id: finding for finding in reversed(found)}
    kept = [finding for finding in found if unique.get(finding.check.check_id) is finding]
    links = [Link("checks", f.check.check_id, sentence, role) for f in kept for sentence, role in dict.fromkeys(f.evidence)]
    return [finding.check for finding in kept], links
