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
from evidence.checks.benchmarks import find_benchmarks
from evidence.checks.corpus import Corpus, Finding, Tables
from evidence.checks.denials import find_denials
from evidence.checks.dispositions import find_dispositions
from evidence.checks.intervals import Interval, interval_of
from evidence.checks.periods import find_periods
from evidence.checks.series import Benchmark, load_benchmarks
from evidence.checks.standing import find_standing
from evidence.checks.verdicts import FigureVerdict, figure_verdicts
from evidence.checks.words import load_words
from evidence.curated import DATA
from evidence.tables.rows import Check, Link

__all__ = [
    "Benchmark",
    "Corpus",
    "FigureVerdict",
    "Interval",
    "annualised_rate",
    "find_checks",
    "find_verdicts",
    "implied_base",
    "implied_levels",
    "interval_of",
    "lethality_change",
    "lethality_readings",
    "load_benchmarks",
    "percent_change",
    "period_overlap",
    "uncertain_overlap",
]


def find_checks(
    tables: Tables, benchmarks: Iterable[Benchmark] | None = None, folder: Path = DATA
) -> tuple[list[Check], list[Link]]:
    """Every check of ``tables`` (frames or lists of rows) and its links to sentences, each with its role.

    >>> find_checks({})
    ([], [])
    """
    found = _findings(Corpus.of(tables), benchmarks, folder)
    links = [
        Link("checks", f.check.check_id, sentence, role) for f in found for sentence, role in dict.fromkeys(f.evidence)
    ]
    return [finding.check for finding in found], links


def find_verdicts(
    tables: Tables, benchmarks: Iterable[Benchmark] | None = None, folder: Path = DATA
) -> list[FigureVerdict]:
    """The verdict on every figure of ``tables``, with its checks and caveats.

    >>> find_verdicts({})
    []
    """
    corpus = Corpus.of(tables)
    return figure_verdicts(corpus, _findings(corpus, benchmarks, folder))


def _findings(corpus: Corpus, benchmarks: Iterable[Benchmark] | None, folder: Path) -> list[Finding]:
    words = load_words(folder)
    series = load_benchmarks(folder / "benchmarks.csv") if benchmarks is None else benchmarks
    found = [
        *find_arithmetic(corpus, words),
        *find_ambiguity(corpus, words),
        *find_periods(corpus, words),
        *find_agreement(corpus, words),
        *find_denials(corpus, words),
        *find_standing(corpus, words),
        *find_dispositions(corpus, words),
        *find_benchmarks(corpus, words, series),
        *find_attribution(corpus, words),
    ]
    return list({finding.check.check_id: finding for finding in reversed(found)}.values())[::-1]
