"""One verdict a figure: what all checks together say about it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from evidence.checks.corpus import Corpus, Finding
from evidence.tables.rows import Quantity

# The first that any check reached stands. A traced origin settles an ambiguity of wording; a contradiction settles all.
ORDER = (
    "contradicted",
    "traced to its origin",
    "ambiguous",
    "confirmed with correction",
    "confirmed",
    "consistent",
    "cannot be checked",
)
KINDS = ("deaths", "injured", "people", "percent", "multiple", "money", "rank")


class FigureVerdict(NamedTuple):
    """One figure of the texts with the verdict on it, the ids of the checks that judge it (none: nothing to check it
    against), their notes as caveats, joined by blanks, and the note of the one check that decides the verdict."""

    quantity_id: str
    source_id: str
    sentence_id: str
    text: str
    measure: str | None
    verdict: str
    check_ids: str
    caveats: str
    deciding: str


def figure_verdicts(corpus: Corpus, findings: Iterable[Finding]) -> list[FigureVerdict]:
    """The verdict on every figure about people, shares, money and ranks, in the order of the texts."""
    judged: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        for figure in finding.figures:
            judged[figure].append(finding)
    return [_verdict(q, judged.get(q.quantity_id, [])) for q in corpus.all_quantities() if q.unit_kind in KINDS]


def _verdict(quantity: Quantity, findings: list[Finding]) -> FigureVerdict:
    reached = [finding.check.verdict for finding in findings]
    verdict = next((name for name in ORDER if name in reached), "cannot be checked")
    # of two checks that agree, a published series says more than the text's own sum
    ranked = sorted(findings, key=lambda one: (ORDER.index(one.check.verdict), one.check.kind != "benchmark"))
    return FigureVerdict(
        quantity.quantity_id,
        quantity.source_id,
        quantity.sentence_id,
        quantity.text,
        quantity.measure,
        verdict,
        " ".join(finding.check.check_id for finding in ranked),
        " ".join(finding.check.note for finding in ranked),
        ranked[0].check.note if ranked else "",
    )
