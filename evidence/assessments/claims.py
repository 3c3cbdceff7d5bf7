"""Claims: authored propositions (``data/claims.yml``) with the sentences for and against, and their computed credibility.

Credibility follows the Admiralty code's 1 to 6 (NATO AJP-2.1; Irwin and Mandel 2019 on its use), made computable: it
rests on independent corroboration and contradiction within these texts alone, and is judged apart from a source's
reliability, as the code demands. The words in brackets are the code's own.

1 (confirmed)        two or more independent sources support it, none contradicts it
2 (probably true)    one source, which names a report for it; none contradicts it
3 (possibly true)    two or more independent sources support it, fewer contradict it
4 (doubtful)         as many independent sources contradict it as support it
5 (improbable)       more independent sources contradict it than support it
6 (cannot be judged) one source, without a reference; no other speaks to it
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pandas as pd

from evidence.assessments.anchors import Anchored, Anchors, Quote, check_quotes, unchanged
from evidence.checks.attribution import has_reference
from evidence.checks.corpus import Corpus, Tables
from evidence.checks.words import Words, load_words
from evidence.curated import DATA, made_from, read_yaml
from evidence.sources import load_catalogue
from evidence.tables.records import values
from evidence.tables.rows import Claim, Link

STATUS = {
    1: "corroborated",
    2: "one source, referenced",
    3: "contested, mostly supported",
    4: "contested",
    5: "mostly contradicted",
    6: "one source alone",
}


@dataclass(frozen=True)
class Proposition:
    """One entry of ``claims.yml``."""

    id: str
    topic: Literal["terrorism", "afghanistan", "alliances", "tajikistan", "geopolitics", "risks"]
    proposition: str
    supports: tuple[Quote, ...]
    contradicts: tuple[Quote, ...] = ()
    line: int = 0


@dataclass(frozen=True)
class Assessed:
    """The claims, their links to sentences, and a note for each proposition whose quotes these texts do not hold."""

    claims: tuple[Claim, ...]
    links: tuple[Link, ...]
    omitted: tuple[str, ...] = ()


@made_from("claims.yml")
def load_propositions(folder: Path) -> tuple[Proposition, ...]:
    """The authored propositions, validated; quotes longer than an anchor are refused."""
    entries = read_yaml(folder / "claims.yml", tuple[Proposition, ...])
    for entry in entries:
        check_quotes((*entry.supports, *entry.contradicts), "data/claims.yml", folder)
    return entries


def anchors_for(tables: Tables, folder: Path = DATA) -> Anchors:
    """Where authored quotes are looked up: strictly in the very texts they were written for, else tolerantly."""
    corpus = Corpus.of(tables)
    catalogued = {entry.id: entry.sha256 for entry in load_catalogue(folder)}
    return Anchors(corpus.sentences.values(), strict=unchanged(corpus.sources.values(), catalogued))


def find_claims(tables: Tables, folder: Path = DATA) -> tuple[list[Claim], list[Link]]:
    """Every claim that these texts carry, and its links to sentences (roles *supports* and *contradicts*).

    >>> find_claims({})
    ([], [])
    """
    assessed = assess(tables, folder)
    return list(assessed.claims), list(assessed.links)


def assess(tables: Tables, folder: Path = DATA) -> Assessed:
    """The claims of ``tables`` and what was left out. In the project's own texts a quote that no longer matches raises
    :class:`evidence.errors.InputError`; in others the claim is left out."""
    corpus, anchors = Corpus.of(tables), anchors_for(tables, folder)
    claims: list[Claim] = []
    links: list[Link] = []
    omitted: list[str] = []
    for entry in load_propositions(folder):
        pro = anchors.find(entry.supports, "data/claims.yml")
        contra = anchors.find(entry.contradicts, "data/claims.yml")
        missing = pro.missing + contra.missing
        if missing:
            omitted.append(f"claim {entry.id} is left out: these texts do not hold {'; '.join(missing)}")
            continue
        claims.append(_claim(corpus, load_words(folder), entry, pro, contra))
        links += [Link("claims", entry.id, sentence, "supports") for sentence in pro.sentence_ids]
        links += [Link("claims", entry.id, sentence, "contradicts") for sentence in contra.sentence_ids]
    return Assessed(tuple(claims), tuple(links), tuple(omitted))


def _claim(corpus: Corpus, words: Words, entry: Proposition, pro: Anchored, contra: Anchored) -> Claim:
    sources = sources_of(corpus, pro.sentence_ids)
    grade = grade_of(corpus, words, pro, contra)
    letters = [corpus.sources[source].reliability for source in sources if source in corpus.sources]
    best = min((letter for letter in letters if letter), default=None)
    return Claim(
        entry.id,
        entry.proposition,
        entry.topic,
        " ".join(dict.fromkeys(pro.sentence_ids)),
        " ".join(dict.fromkeys(contra.sentence_ids)) or None,
        " ".join(sources),
        len(independent(corpus, pro)),
        best,
        grade,
        STATUS[grade],
    )


def grade_of(corpus: Corpus, words: Words, pro: Anchored, contra: Anchored) -> int:
    """The credibility of a claim that these sentences support and contradict."""
    referenced = any(has_reference(corpus, corpus.sentences[at], words) for at in pro.sentence_ids)
    return credibility(len(independent(corpus, pro)), len(independent(corpus, contra)), referenced)


def credibility(supporters: int, opponents: int, referenced: bool) -> int:
    """The credibility 1 to 6 of a claim with so many independent sources for and against (see the module's docstring).

    >>> credibility(2, 0, referenced=False), credibility(1, 0, referenced=True), credibility(1, 0, referenced=False)
    (1, 2, 6)
    >>> credibility(3, 1, referenced=True), credibility(1, 1, referenced=True), credibility(1, 2, referenced=True)
    (3, 4, 5)
    """
    if opponents:
        return 3 if supporters > opponents else 4 if supporters == opponents else 5
    if supporters >= 2:
        return 1
    return 2 if referenced else 6


def sources_of(corpus: Corpus, sentence_ids: Iterable[str]) -> list[str]:
    """The sources of these sentences, each once."""
    return list(dict.fromkeys(corpus.sentences[sentence].source_id for sentence in sentence_ids))


def independent(corpus: Corpus, found: Anchored) -> list[set[str]]:
    """The sources of these sentences in groups that do not depend on each other. Counted once are: sources of one
    publisher; sources that cite one press outlet for it; sources that report one actor's words for it; and a source
    that reports a state's words with a source published in that state."""
    marks: dict[str, set[str]] = {}
    voices: dict[str, set[str]] = {}
    for sentence, voice in found.voices:
        voices.setdefault(corpus.sentences[sentence].source_id, set()).add(voice)
    quoted = set().union(*voices.values())
    for sentence in found.sentence_ids:
        source = corpus.sentences[sentence].source_id
        row = corpus.sources.get(source)
        own = {f"text {source}"} | {f"voice {voice}" for voice in voices.get(source, ())}
        if row and row.publisher:
            own |= {f"publisher {row.publisher}"}
        if row and row.publisher_iso3 in quoted:
            own |= {f"voice {row.publisher_iso3}"}
        marks[source] = (
            marks.get(source, set())
            | own
            | {f"outlet {citation.outlet}" for citation in corpus.citations.get(sentence, ())}
        )
    groups: list[tuple[set[str], set[str]]] = []
    for source, own in marks.items():
        joined = [group for group in groups if group[1] & own]
        groups = [group for group in groups if not group[1] & own]
        groups.append(({source}.union(*(g[0] for g in joined)), own.union(*(g[1] for g in joined))))
    return [sources for sources, _ in groups]


def ratings(claims: pd.DataFrame, reliability: Mapping[str, str | None]) -> pd.DataFrame:
    """One row a claim and a source that supports it: those of the claim, with ``source_id``, the source's ``reliability`` A to
    F, and the ``sentence_ids`` of that source alone. Sources whose reliability nobody graded are left out."""
    rated = claims.assign(source_id=claims["sources"].str.split()).explode("source_id", ignore_index=True)
    rated["reliability"] = rated["source_id"].map(reliability)
    return (
        rated.assign(
            sentence_ids=[
                " ".join(one for one in str(ids).split() if one.startswith(f"{source}:"))
                for ids, source in values(rated, "supporting", "source_id")
            ]
        )
        .dropna(subset="reliability")
        .reset_index(drop=True)
    )


def on_diagonal(rated: pd.DataFrame) -> pd.DataFrame:
    """The rows of ``ratings`` on the diagonal A1, B2 … F6, where a reader may suspect that one grade was read off the other.

    >>> rated = pd.DataFrame({"reliability": ["B", "B", "F"], "credibility": [2, 6, 6]})
    >>> on_diagonal(rated).index.tolist()
    [0, 2]
    """
    return rated[rated["reliability"].map("_ABCDEF".index) == rated["credibility"]]


def by_grade(claims: Iterable[Claim]) -> Counter[int]:
    """How many claims have each credibility."""
    return Counter(claim.credibility for claim in claims)
