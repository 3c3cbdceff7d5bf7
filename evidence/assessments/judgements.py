"""Key judgements (``data/judgements.yml``): read, linted against ICD 203, and weighed against their evidence.

The lint holds what the trade asks for: one word of likelihood from the standard's table in the statement and none of
another stock, the level of confidence in a sentence of its own, evidence against or an open *none found*, and no more
confidence than the computed credibility of the claims and the number of independent sources allow:

high       three or more independent sources, no claim worse than 2
moderate   two or more independent sources, at most half of the claims worse than 3
low        everything else
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal, NamedTuple

from evidence.assessments.anchors import Anchored, Anchors, Assumption, Quote, check_quotes
from evidence.assessments.claims import anchors_for, grade_of, independent, load_propositions
from evidence.checks.corpus import Corpus, Tables
from evidence.checks.words import Words, load_words
from evidence.curated import DATA, Reference, made_from, read_yaml
from evidence.errors import InputError
from evidence.tables.rows import Claim

FILE = "data/judgements.yml"
LEVELS = ("low", "moderate", "high")
NONE_FOUND = "none found"

Level = Literal["low", "moderate", "high"]


@dataclass(frozen=True)
class Likelihoods:
    """The table of ICD 203: each word with its lowest and highest percent; ``forms`` maps other forms to a word."""

    words: dict[str, tuple[int, ...]]
    forms: dict[str, str]
    other: tuple[str, ...]


@dataclass(frozen=True)
class Indicator:
    """Something to watch, and its state today as the corpus shows it."""

    indicator: str
    state: str
    evidence: tuple[Quote, ...] = ()


@dataclass(frozen=True)
class Change:
    """One line of a judgement's changelog."""

    date: datetime.date
    change: str


@dataclass(frozen=True)
class Authored:
    """One entry of ``judgements.yml``."""

    id: str
    title: str
    statement: str
    likelihood: str
    confidence: Level
    confidence_statement: str
    claims: tuple[Annotated[str, Reference("claims")], ...]
    support: tuple[Quote, ...]
    against: tuple[Quote, ...]
    assumptions: tuple[Assumption, ...]
    indicators: tuple[Indicator, ...]
    would_change: str
    since: datetime.date
    changelog: tuple[Change, ...]
    against_note: str | None = None
    line: int = 0


@dataclass(frozen=True)
class Judgement:
    """One judgement as these texts carry it. ``range`` is the likelihood's percents; ``allowed`` the highest confidence
    that the evidence allows; ``without`` that level when each source of the corpus in turn is left out (*none*: nothing
    for it would remain). ``supports``, ``contradicts`` are sentence ids; ``indicators`` pairs each indicator with the ids behind its state."""

    id: str
    title: str
    statement: str
    likelihood: str
    range: tuple[int, int]
    confidence: str
    confidence_statement: str
    allowed: str
    without: Mapping[str, str]
    supports: tuple[str, ...]
    contradicts: tuple[str, ...]
    against_note: str | None
    claims: tuple[str, ...]
    assumptions: tuple[Assumption, ...]
    indicators: tuple[tuple[Indicator, tuple[str, ...]], ...]
    would_change: str
    since: str
    changelog: tuple[Change, ...]


@made_from("likelihood.yml")
def load_likelihoods(folder: Path) -> Likelihoods:
    """The words of likelihood and their ranges."""
    return read_yaml(folder / "likelihood.yml", Likelihoods)


@made_from("judgements.yml", "likelihood.yml", "claims.yml")
def load_judgements(folder: Path) -> tuple[Authored, ...]:
    """The authored judgements, linted: :class:`InputError` names the first fault and its line."""
    known = {"claims": {entry.id for entry in load_propositions(folder)}}
    entries = read_yaml(folder / "judgements.yml", tuple[Authored, ...], known=known)
    for entry in entries:
        watched = (quote for item in entry.indicators for quote in item.evidence)
        check_quotes((*entry.support, *entry.against, *watched), FILE, folder)
        for fault, mend in lint(entry, load_likelihoods(folder)):
            raise InputError(FILE, f"{entry.id}: {fault}", mend, entry.line)
    return entries


def lint(entry: Authored, table: Likelihoods) -> list[tuple[str, str]]:
    """What an entry gets wrong, each fault with its mend; empty when it is sound."""
    faults = []
    used = likelihood_words(entry.statement, table)
    if used != [entry.likelihood]:
        faults.append(
            (
                f"the statement uses {used or 'no word of likelihood'}, not {entry.likelihood!r} once",
                "use one word of the table once",
            )
        )
    rest = _without(entry.statement, [*table.words, *table.forms])
    loose = [word for word in table.other if re.search(rf"\b{word}\b", rest)]
    if loose:
        faults.append(
            (f"the statement uses {loose[0]!r}, which the table does not define", "use a word of data/likelihood.yml")
        )
    if re.search(r"\bconfiden", entry.statement, re.IGNORECASE):
        faults.append(
            ("likelihood and confidence stand in one sentence", "move the confidence to confidence_statement")
        )
    said = re.findall(r"\b(low|moderate|high) confidence\b", entry.confidence_statement)
    if said != [entry.confidence] or likelihood_words(entry.confidence_statement, table):
        faults.append(
            (
                "confidence_statement must name its level once and no likelihood",
                f"write 'with {entry.confidence} confidence' and no more",
            )
        )
    if re.search(r"\d", entry.statement + entry.confidence_statement):
        faults.append(("a number is typed", "say it without the number, or fill it from the tables"))
    for sentence in (entry.statement, entry.confidence_statement):
        if len(re.findall(r"[.!?](\s|$)", sentence)) != 1:
            faults.append(("statement and confidence_statement are one sentence each", "split or join them"))
    if not entry.support:
        faults.append(("no evidence for it", "name at least one sentence"))
    if not entry.against and entry.against_note != NONE_FOUND:
        faults.append(("no evidence against it", f"name a sentence, or write against_note: {NONE_FOUND}"))
    if not entry.changelog or entry.changelog[0].date != entry.since:
        faults.append(("the changelog does not begin on the day of since", "add the first edition to the changelog"))
    return faults


def _without(sentence: str, words: Sequence[str]) -> str:
    return re.sub("|".join(sorted(map(re.escape, words), key=len, reverse=True)), "", sentence, flags=re.IGNORECASE)


def likelihood_words(sentence: str, table: Likelihoods) -> list[str]:
    """The table's words in a sentence, in order, the longest that holds.

    >>> table = Likelihoods({"likely": (55, 80), "very likely": (80, 95)}, {}, ())
    >>> likelihood_words("It is very likely.", table), likelihood_words("It is dislikely.", table)
    (['very likely'], [])
    """
    known = {**{word: word for word in table.words}, **table.forms}
    pattern = "|".join(sorted(map(re.escape, known), key=len, reverse=True))
    return [known[match.group().lower()] for match in re.finditer(rf"\b(?:{pattern})\b", sentence, re.IGNORECASE)]


def allowed_confidence(independent_sources: int, grades: Sequence[int]) -> str:
    """The highest confidence that so many independent sources and the claims' credibility allow.

    >>> allowed_confidence(3, [1, 2]), allowed_confidence(2, [1, 6]), allowed_confidence(1, [1]), allowed_confidence(3, [4, 6])
    ('high', 'moderate', 'low', 'low')
    """
    if not grades:
        return "low"
    if independent_sources >= 3 and max(grades) <= 2:
        return "high"
    if independent_sources >= 2 and 2 * sum(grade > 3 for grade in grades) <= len(grades):
        return "moderate"
    return "low"


def judge(tables: Tables, claims: Iterable[Claim], folder: Path = DATA) -> tuple[list[Judgement], list[str]]:
    """The judgements that these texts carry, and a note for each that they do not (a quote or claim is gone).

    In the project's own texts, confidence above what is allowed is an :class:`InputError`; in others it is lowered.
    """
    corpus, anchors = Corpus.of(tables), anchors_for(tables, folder)
    grades = {claim.claim_id: claim.credibility for claim in claims}
    judged, omitted = [], []
    for entry in load_judgements(folder):
        pro, contra = anchors.find(entry.support, FILE), anchors.find(entry.against, FILE)
        missing = [*pro.missing, *contra.missing, *(f"claim {name}" for name in entry.claims if name not in grades)]
        if missing:
            omitted.append(f"judgement {entry.id} is left out: these texts do not hold {'; '.join(missing)}")
            continue
        rests = Backing(pro, contra, [grades[name] for name in entry.claims], _claimed(anchors, entry, folder))
        judged.append(_judgement(corpus, anchors, entry, rests, folder))
    return judged, omitted


class Backing(NamedTuple):
    """What a judgement rests on: its sentences for and against, its claims' credibility, and their sentences."""

    pro: Anchored
    contra: Anchored
    grades: list[int]
    claimed: list[tuple[Anchored, Anchored]]


def _claimed(anchors: Anchors, entry: Authored, folder: Path) -> list[tuple[Anchored, Anchored]]:
    """Where the sentences for and against each of its claims stand."""
    known = {claim.id: claim for claim in load_propositions(folder)}
    file = "data/claims.yml"
    entries = [known[name] for name in entry.claims]
    return [(anchors.find(one.supports, file), anchors.find(one.contradicts, file)) for one in entries]


def _judgement(corpus: Corpus, anchors: Anchors, entry: Authored, rests: Backing, folder: Path) -> Judgement:
    allowed = allowed_confidence(len(independent(corpus, rests.pro)), rests.grades)
    confidence = min(entry.confidence, allowed, key=LEVELS.index)
    if confidence != entry.confidence and anchors.strict:
        mend = f"write confidence: {allowed}, or add evidence"
        raise InputError(
            FILE, f"{entry.id}: {entry.confidence} confidence, where the evidence allows {allowed}", mend, entry.line
        )
    low, high = load_likelihoods(folder).words[entry.likelihood]
    watched = tuple((item, anchors.find(item.evidence, FILE).sentence_ids) for item in entry.indicators)
    said = entry.confidence_statement.replace(f"{entry.confidence} confidence", f"{confidence} confidence")
    return Judgement(
        entry.id,
        entry.title,
        entry.statement,
        entry.likelihood,
        (low, high),
        confidence,
        said,
        allowed,
        without_each(corpus, load_words(folder), rests.pro, rests.claimed),
        rests.pro.sentence_ids,
        rests.contra.sentence_ids,
        entry.against_note,
        entry.claims,
        entry.assumptions,
        watched,
        entry.would_change,
        entry.since.isoformat(),
        entry.changelog,
    )


def without_each(
    corpus: Corpus, words: Words, pro: Anchored, claimed: Sequence[tuple[Anchored, Anchored]]
) -> dict[str, str]:
    """The confidence that the remaining evidence for a judgement would allow if one source of the corpus were left out, its
    claims graded anew; *none* where nothing for it would remain. ``claimed``: each claim's sentences for and against."""
    left = {}
    for source in sorted(corpus.sources):
        rest = pro.without(source)
        grades = [grade_of(corpus, words, one.without(source), other.without(source)) for one, other in claimed]
        left[source] = allowed_confidence(len(independent(corpus, rest)), grades) if rest.sentence_ids else "none"
    return left
