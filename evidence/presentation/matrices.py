"""Competing hypotheses as a reader meets them: a matrix, its evidence, what the answer hangs on, and what is assumed."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from evidence.assessments.anchors import Assumption
from evidence.assessments.hypotheses import Question
from evidence.assessments.judgements import Judgement
from evidence.charts.style import Labels

STANDINGS = ("unsupported", "with caveats", "solid")  # the weakest first


def hypothesis_matrix(question: Question) -> pd.DataFrame:
    """Hypotheses in rows (``H1`` …), evidence in columns (``E1`` …, in the order of the items): C, I or N in each cell;
    no row where the texts hold none of the evidence."""
    rows = [
        {
            "hypothesis": f"{short_names(question)[hypothesis.id]}. {hypothesis.text}",
            **{f"E{number}": item.ratings[hypothesis.id][0] for number, item in enumerate(question.items, 1)},
        }
        for hypothesis in question.hypotheses
        if question.items
    ]
    return pd.DataFrame(rows, columns=list(matrix_columns(question)))


def short_names(question: Question) -> dict[str, str]:
    """Hypothesis and item id → its number in the matrix (*H1*, *E1*)."""
    hypotheses = {hypothesis.id: f"H{number}" for number, hypothesis in enumerate(question.hypotheses, 1)}
    return {**{item.id: f"E{number}" for number, item in enumerate(question.items, 1)}, **hypotheses}


def matrix_columns(question: Question) -> dict[str, str]:
    """The headings of :func:`hypothesis_matrix`: the question over the hypotheses, a number over each item."""
    return {
        "hypothesis": question.question,
        **{f"E{number}": f"E{number}" for number, _ in enumerate(question.items, 1)},
    }


def item_table(question: Question) -> pd.DataFrame:
    """One row an item of evidence: its number in the matrix, its words, how far it tells the hypotheses apart (percent of
    their pairs), its sources and sentences; the most telling first."""
    rows = [
        (
            f"E{number}",
            item.title,
            round(100 * item.diagnosticity),
            ", ".join(item.sources),
            " ".join(item.sentence_ids),
        )
        for number, item in enumerate(question.items, 1)
    ]
    table = pd.DataFrame(rows, columns=["number", "title", "diagnosticity", "sources", "sentence_ids"])
    return table.sort_values("diagnosticity", ascending=False, kind="stable")


def reason_table(question: Question) -> pd.DataFrame:
    """One row a rating that says something (*consistent* or *inconsistent*): item, hypothesis, rating and its reason."""
    words = {"C": "consistent", "I": "inconsistent"}
    short = short_names(question)
    rows = [
        (short[item.id], short[name], words[letter], reason, " ".join(item.sentence_ids))
        for item in question.items
        for name, (letter, reason) in item.ratings.items()
        if letter in words
    ]
    return pd.DataFrame(rows, columns=["number", "hypothesis", "rating", "reason", "sentence_ids"])


def robustness_table(question: Question, labels: Labels) -> pd.DataFrame:
    """What the counting hangs on: with everything in, then one row each text, item or single rating without which the
    hypotheses with the fewest inconsistencies would be others (every text is listed). ``left_out``, ``counts`` (the
    inconsistencies of each hypothesis, in the order of the matrix), ``fewest`` and ``changes`` (*yes* or *no*)."""
    short = short_names(question)
    cases = [("nothing", question.inconsistent())]
    cases += [(labels.tag(source), counts) for source, counts in question.without_source().items()]
    cases += [(short[item], counts) for item, counts in question.without_item().items() if question.decides(counts)]
    cases += [
        (f"the rating of {short[item]} against {short[name]}", counts)
        for (item, name), counts in question.without_rating().items()
        if question.decides(counts)
    ]
    rows = [
        (
            left_out,
            ", ".join(f"{short[name]} {count}" for name, count in counts.items()),
            ", ".join(short[name] for name in question.least_inconsistent(counts)),
            "yes" if question.decides(counts) else "no",
        )
        for left_out, counts in cases
    ]
    return pd.DataFrame(rows, columns=["left_out", "counts", "fewest", "changes"])


def assumption_table(judgements: Iterable[Judgement], questions: Iterable[Question]) -> pd.DataFrame:
    """The key assumptions check: one row an assumption, the weakest first: what it is for, how it stands and what would
    follow if it were false."""
    taken: list[tuple[str, Assumption]] = [(one.title, item) for one in judgements for item in one.assumptions]
    taken += [(one.question, item) for one in questions for item in one.assumptions]
    rows = [(about, item.assumption, item.standing, item.if_false) for about, item in taken]
    table = pd.DataFrame(rows, columns=["about", "assumption", "standing", "if_false"])
    return table.sort_values("standing", key=lambda found: found.map(STANDINGS.index), kind="stable")


def unknown_table(questions: Iterable[Question]) -> pd.DataFrame:
    """One row something that the texts do not tell, by rank within its question: what, and why it would matter."""
    rows = [
        (number, one.question, unknown.unknown, unknown.why)
        for one in questions
        for number, unknown in enumerate(one.unknowns, 1)
    ]
    return pd.DataFrame(rows, columns=["rank", "question", "unknown", "why"])
