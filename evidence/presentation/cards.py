"""Key judgements as a reader meets them: cards and tables that walk back to sentences, and say what each rests on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING, Any

import pandas as pd

from evidence.assessments.judgements import LEVELS, Judgement
from evidence.charts.style import PLAIN, Labels, listed
from evidence.presentation.facts import reader_link
from evidence.tables.rows import Claim

if TYPE_CHECKING:
    from evidence.report import Report


@dataclass(frozen=True)
class Cards:
    """Judgements, one card each, with what speaks for and against them, what they rest on and what would overturn them.

    ``claims`` are those of the report by id, ``labels`` give each text its short name."""

    judgements: tuple[Judgement, ...]
    omitted: tuple[str, ...] = ()
    claims: Mapping[str, Claim] = field(default_factory=dict)
    labels: Labels = PLAIN

    def html(self) -> str:
        notes = "".join(f'<p class="omitted">{escape(note[:1].upper() + note[1:])}.</p>' for note in self.omitted)
        return "".join(self._card(one) for one in self.judgements) + notes

    def markdown(self) -> str:
        return "\n\n".join([*(self._plain(one) for one in self.judgements), *self.omitted])

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        return {"text/html": self.html(), "text/markdown": self.markdown(), "text/plain": self.markdown()}

    def _card(self, one: Judgement) -> str:
        # a sentence may stand on both sides, and the note says how it is read here
        told = [_links(one.contradicts), escape(one.against_note or "")]
        against = ": ".join(part for part in told if part) or "none found"
        watch = [
            f"{escape(item.indicator)}. <em>So far:</em> {escape(item.state)} {_links(ids)}"
            for item, ids in one.indicators
        ]
        assumed = [escape(f"{item.assumption} ({item.standing})") for item in one.assumptions]
        changes = [escape(f"{change.date.isoformat()}: {change.change}") for change in one.changelog]
        return (
            f'<section class="judgement" id="judgement-{escape(one.id)}"><h3>{escape(one.title)}</h3>'
            f'<p class="statement">{escape(one.statement)} <span class="range">({escape(one.likelihood)}: {one.range[0]}–{one.range[1]} percent)</span></p>'
            f"<p>{escape(one.confidence_statement)}</p><p>{escape(sensitivity(one, self.labels))}</p>"
            f"<dl><dt>For</dt><dd>{_links(one.supports)}</dd><dt>Against</dt><dd>{against}</dd>"
            f"<dt>Rests on</dt><dd>{_items([self._claim(name) for name in one.claims])}</dd>"
            f"<dt>Assumes</dt><dd>{_items(assumed)}</dd><dt>To watch</dt><dd>{_items(watch)}</dd>"
            f"<dt>Contest this</dt><dd>It would be overturned by: {escape(one.would_change)}</dd>"
            f"<dt>Changes</dt><dd>{_items(changes)}</dd></dl></section>"
        )

    def _claim(self, name: str) -> str:
        claim = self.claims.get(name)
        if claim is None:
            return escape(name)
        against = f", against: {_links(claim.contradicting.split())}" if claim.contradicting else ""
        graded = f"(credibility {claim.credibility}: {escape(claim.status)})"
        return f"{escape(claim.proposition)} {graded} {_links(claim.supporting.split())}{against}"

    def _plain(self, one: Judgement) -> str:
        against = ", ".join(one.contradicts) or one.against_note or "none found"
        return (
            f"**{one.title.rstrip('?')}.** {one.statement} {one.confidence_statement} {sensitivity(one, self.labels)} For: {', '.join(one.supports)}. "
            f"Against: {against}. It would be overturned by: {one.would_change}"
        )


def judgement_cards(
    judged: tuple[Sequence[Judgement], Sequence[str]], report: Report, only: Sequence[str] = ()
) -> Cards:
    """The cards of what :func:`evidence.assessments.judgements.judge` gives: judgements (those whose ids are in ``only``, if any are
    named there), and notes on those left out."""
    claims = {row.claim_id: row for row in (Claim(*row) for row in report.claims.itertuples(index=False, name=None))}
    kept = tuple(one for one in judged[0] if not only or one.id in only)
    notes = tuple(note for note in judged[1] if not only or any(f" {name} " in note for name in only))
    return Cards(
        kept,
        notes,
        {name: claim._replace(contradicting=_text(claim.contradicting)) for name, claim in claims.items()},
        _labels(report),
    )


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _labels(report: Report) -> Labels:
    return Labels.of(report.mentions, report.sources)


def sensitivity(one: Judgement, labels: Labels) -> str:
    """What leaving out a text would do to the confidence, in a sentence."""
    weaker = [
        source
        for source, level in one.without.items()
        if level == "none" or LEVELS.index(level) < LEVELS.index(one.confidence)
    ]
    gone = [labels.tag(source) for source in weaker if one.without[source] == "none"]
    lower = [labels.tag(source) for source in weaker if one.without[source] != "none"]
    if not weaker and len(one.without) < 2:
        return "It rests on the one text there is."
    if not weaker:
        return f"Leave out any one text, and {'evidence for it remains' if one.confidence == LEVELS[0] else 'the rest still allows this confidence'}."
    said = [f"Without {listed(lower).replace(' and ', ' or ')} the confidence would be lower."] if lower else []
    return " ".join([*said, *([f"Without {listed(gone)} nothing would be left for it."] if gone else [])])


def judgement_table(judgements: Iterable[Judgement], only: Sequence[str] = ()) -> pd.DataFrame:
    """One row a judgement (those in ``only``, if any are named): title, statement, likelihood with its range, confidence,
    what would overturn it, and its sentences: those for it (``sentence_ids``), and those against it (``against_ids``)."""
    rows = [
        (one.title, one.statement, f"{one.likelihood} ({one.range[0]}–{one.range[1]}\u00a0%)", one.confidence, one.would_change, one.since,
         " ".join(one.supports), " ".join(one.contradicts))
        for one in judgements if not only or one.id in only
    ]  # fmt: skip
    columns = ["title", "statement", "likelihood", "confidence", "would_change", "since", "sentence_ids", "against_ids"]
    return pd.DataFrame(rows, columns=columns)


def firmest(judgements: Sequence[Judgement]) -> pd.DataFrame:
    """One row a judgement of the highest confidence held and, among these, of the strongest word of likelihood: the word
    (``likelihood``), what is judged as a clause after *that* (``clause``), and the sentences for it. Empty without judgements."""
    held = max((LEVELS.index(one.confidence) for one in judgements), default=0)
    sure = [one for one in judgements if LEVELS.index(one.confidence) == held]
    top = max((_distance(one) for one in sure), default=0)
    rows = [
        (one.likelihood, one.statement.partition(" that ")[2].rstrip("."), " ".join(one.supports))
        for one in sure
        if _distance(one) == top
    ]
    return pd.DataFrame(rows, columns=["likelihood", "clause", "sentence_ids"])


def _distance(one: Judgement) -> float:
    """How far a likelihood is from an even chance: *very unlikely* is as strong a word as *very likely*."""
    return abs(sum(one.range) / 2 - 50)


def change_table(judgements: Iterable[Judgement]) -> pd.DataFrame:
    """One row a change of a judgement, the newest first: date, title, what changed. It leads to no sentences: those that a
    judgement cites today may not be the ones it cited then."""
    rows = [
        (change.date.isoformat(), one.title, change.change) for one in judgements for change in reversed(one.changelog)
    ]
    return pd.DataFrame(rows, columns=["date", "title", "change"]).sort_values("date", ascending=False, kind="stable")


def indicator_table(judgements: Iterable[Judgement]) -> pd.DataFrame:
    """One row an indicator: what to watch, for which judgement, and its state as the texts show it."""
    rows = [
        (one.title, item.indicator, item.state, " ".join(ids)) for one in judgements for item, ids in one.indicators
    ]
    return pd.DataFrame(rows, columns=["title", "indicator", "state", "sentence_ids"])


def sensitivity_table(judgements: Iterable[Judgement], report: Report) -> pd.DataFrame:
    """One row a judgement: the confidence held (``held``), what the evidence would allow with all texts (``allowed``) and
    with each text left out, in a column of its id; *none* where nothing for the judgement would remain."""
    rows = [
        {
            "title": one.title,
            "held": one.confidence,
            "allowed": one.allowed,
            **one.without,
            "sentence_ids": " ".join(one.supports),
        }
        for one in judgements
    ]
    return pd.DataFrame(rows, columns=["title", "held", "allowed", *report.sources["source_id"], "sentence_ids"])


def sensitivity_columns(report: Report) -> dict[str, str]:
    """The headings of :func:`sensitivity_table`, each text by its short name."""
    labels = _labels(report)
    left_out = {source: f"Without {labels.tag(source)}" for source in report.sources["source_id"]}
    return {"title": "Judgement", "held": "Held with", "allowed": "All texts allow", **left_out}


def _links(ids: Sequence[str]) -> str:
    return ", ".join(
        f'<a class="ev" href="{escape(reader_link(one))}" data-ev="{escape(one)}">{escape(one)}</a>'
        for one in sorted(ids)
    )


def _items(lines: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{line}</li>' for line in lines)}</ul>"
