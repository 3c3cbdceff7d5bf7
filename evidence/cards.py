"""Key judgements and competing hypotheses as a reader meets them: cards and a matrix that walk back to sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

import pandas as pd

from evidence.facts import reader_link
from evidence.hypotheses import Question
from evidence.judgements import Judgement


@dataclass(frozen=True)
class Cards:
    """Judgements, one card each, with what speaks for and against them, what they assume and what would change them."""

    judgements: tuple[Judgement, ...]
    omitted: tuple[str, ...] = ()

    def html(self) -> str:
        notes = "".join(f'<p class="omitted">{escape(note[:1].upper() + note[1:])}.</p>' for note in self.omitted)
        return "".join(_card(one) for one in self.judgements) + notes

    def markdown(self) -> str:
        return "\n\n".join([*(_plain(one) for one in self.judgements), *self.omitted])

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        return {"text/html": self.html(), "text/markdown": self.markdown(), "text/plain": self.markdown()}


def judgement_cards(judged: tuple[Sequence[Judgement], Sequence[str]]) -> Cards:
    """The cards of what :func:`evidence.judgements.judge` gives: judgements, and notes on those left out."""
    return Cards(tuple(judged[0]), tuple(judged[1]))


def judgement_table(judgements: Iterable[Judgement]) -> pd.DataFrame:
    """One row a judgement: title, statement, likelihood with its range, confidence, and all its sentences."""
    rows = [
        (one.title, one.statement, f"{one.likelihood} ({one.range[0]}–{one.range[1]} %)", one.confidence, one.since, " ".join((*one.supports, *one.contradicts)))
        for one in judgements
    ]
    return pd.DataFrame(rows, columns=["title", "statement", "likelihood", "confidence", "since", "sentence_ids"])


def change_table(judgements: Iterable[Judgement]) -> pd.DataFrame:
    """One row a change of a judgement, the newest first: date, title, what changed."""
    rows = [(change.date.isoformat(), one.title, change.change, " ".join(one.supports)) for one in judgements for change in one.changelog]
    return pd.DataFrame(rows, columns=["date", "title", "change", "sentence_ids"]).sort_values("date", ascending=False, kind="stable")


def indicator_table(judgements: Iterable[Judgement]) -> pd.DataFrame:
    """One row an indicator: what to watch, for which judgement, and its state as the texts show it."""
    rows = [(one.title, item.indicator, item.state, " ".join(ids)) for one in judgements for item, ids in one.indicators]
    return pd.DataFrame(rows, columns=["title", "indicator", "state", "sentence_ids"])


def hypothesis_matrix(question: Question) -> pd.DataFrame:
    """Hypotheses in rows, evidence in columns (``E1``, ``E2`` …, in the order of the items): C, I or N in each cell."""
    rows = [
        {"hypothesis": hypothesis.text, **{f"E{number}": item.ratings[hypothesis.id][0] for number, item in enumerate(question.items, 1)}}
        for hypothesis in question.hypotheses
    ]
    return pd.DataFrame(rows)


def matrix_columns(question: Question) -> dict[str, str]:
    """The headings of :func:`hypothesis_matrix`: the question over the hypotheses, a number over each item."""
    return {"hypothesis": question.question, **{f"E{number}": f"E{number}" for number, _ in enumerate(question.items, 1)}}


def item_table(question: Question) -> pd.DataFrame:
    """One row an item of evidence: its number in the matrix, its words, how far it tells the hypotheses apart (percent of
    their pairs), its sources and sentences; the most telling first."""
    rows = [
        (f"E{number}", item.title, round(100 * item.diagnosticity), ", ".join(item.sources), " ".join(item.sentence_ids))
        for number, item in enumerate(question.items, 1)
    ]
    table = pd.DataFrame(rows, columns=["number", "title", "diagnosticity", "sources", "sentence_ids"])
    return table.sort_values("diagnosticity", ascending=False, kind="stable")


def _links(ids: Sequence[str]) -> str:
    return ", ".join(f'<a class="ev" href="{escape(reader_link(one))}" data-ev="{escape(one)}">{escape(one)}</a>' for one in ids)


def _card(one: Judgement) -> str:
    against = _links(one.contradicts) or escape(one.against_note or "none found")
    watch = "".join(f"<li>{escape(item.indicator)}: {escape(item.state)} {_links(ids)}</li>" for item, ids in one.indicators)
    weakest = [source for source, level in one.without.items() if level != one.confidence]
    rests = f"<p>Without {escape(', '.join(weakest))} the confidence would be lower.</p>" if weakest else ""
    return (
        f'<section class="judgement" id="judgement-{escape(one.id)}"><h3>{escape(one.title)}</h3>'
        f'<p class="statement">{escape(one.statement)} <span class="range">({escape(one.likelihood)}: {one.range[0]}–{one.range[1]} percent)</span></p>'
        f"<p>{escape(one.confidence_statement)}</p>{rests}"
        f"<dl><dt>For</dt><dd>{_links(one.supports)}</dd><dt>Against</dt><dd>{against}</dd>"
        f"<dt>Assumes</dt><dd>{escape(' '.join(one.assumptions))}</dd><dt>To watch</dt><dd><ul>{watch}</ul></dd>"
        f"<dt>Contest this</dt><dd>{escape(one.would_change)}</dd><dt>Stands since</dt><dd>{escape(one.since)}</dd></dl></section>"
    )


def _plain(one: Judgement) -> str:
    against = ", ".join(one.contradicts) or one.against_note or "none found"
    return f"**{one.title}.** {one.statement} {one.confidence_statement} For: {', '.join(one.supports)}. Against: {against}. What would change it: {one.would_change}"
