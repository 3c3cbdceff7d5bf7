"""Bases and garrisons: told as past by one source, and as lasting by another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from evidence.checks.agreement import entity_names
from evidence.checks.corpus import Corpus, Finding
from evidence.checks.words import Words
from evidence.tables.rows import Check, Date, Mention, Sentence


class Telling(NamedTuple):
    """One clause about a state's base or garrison: whose, which other states the sentence names, and its tense."""

    owner: str
    others: frozenset[str]
    lasting: bool
    sentence: Sentence
    clause: str


def find_standing(corpus: Corpus, words: Words) -> Iterator[Finding]:
    """Each state's base that one source tells in the past tense only and another as lasting, in the same company of
    states. Contradicted where the lasting one names a year beyond the other's publication, else ambiguous."""
    by_owner: dict[str, list[Telling]] = defaultdict(list)
    for telling in tellings(corpus, words):
        by_owner[telling.owner].append(telling)
    names = entity_names(corpus)
    for owner, told in by_owner.items():
        past = [t for t in told if not t.lasting]
        lasting = [
            t
            for t in told
            if t.lasting and any(t.others & p.others and t.sentence.source_id != p.sentence.source_id for p in past)
        ]
        if past and lasting:
            yield _finding(corpus, owner, past, lasting, names)


def tellings(corpus: Corpus, words: Words) -> Iterator[Telling]:
    """Every clause about a base that has an owner: the state named last before it."""
    for sentence in corpus.body():
        for match in words["facilities"].finditer(sentence.text):
            place = sentence.start + match.start()
            named = [m for m in corpus.mentions.get(sentence.sentence_id, []) if m.entity_type == "state" or m.metonym]
            before = [m for m in named if m.start < place]
            clause = _clause(sentence, match.start(), match.end())
            lasting = bool(words["ongoing"].search(clause))
            if before and (lasting or words["past_only"].search(clause)):
                owner = before[-1].entity_id
                yield Telling(owner, frozenset(_ids(named) - {owner}), lasting, sentence, clause.strip())


def _ids(mentions: list[Mention]) -> set[str]:
    return {mention.entity_id for mention in mentions}


def _clause(sentence: Sentence, start: int, end: int) -> str:
    """From the comma before the word to the comma after it."""
    text = sentence.text
    first = max(text.rfind(mark, 0, start) for mark in ",;") + 1
    stops = [stop for mark in ",;." if (stop := text.find(mark, end)) >= 0]
    return text[first : min(stops, default=len(text))]


def _finding(corpus: Corpus, owner: str, past: list[Telling], lasting: list[Telling], names: dict[str, str]) -> Finding:
    ends = [(t, d) for t in lasting for d in corpus.dates.get(t.sentence.sentence_id, []) if _beyond(corpus, d, past)]
    until = ""
    if ends:
        telling, date = ends[0]
        until = f" {telling.sentence.source_id} has it last to {date.text}, a time after the other text was published."
    note = f"One source tells it in the past tense, another as lasting.{until} The texts alone do not say whether the tense is a slip."
    check = Check(
        f"tense:{owner}",
        "contradiction",
        f"A base of {names.get(owner, owner)}: past, or lasting?",
        past[0].clause,
        lasting[-1].clause,
        "contradicted" if ends else "ambiguous",
        note,
    )
    roles = [(t.sentence.sentence_id, "tells it as past") for t in past] + [
        (t.sentence.sentence_id, "tells it as lasting") for t in lasting
    ]
    return Finding(check, tuple(dict.fromkeys(roles)))


def _beyond(corpus: Corpus, date: Date, past: list[Telling]) -> bool:
    anchors = [corpus.sources[t.sentence.source_id].anchor for t in past if t.sentence.source_id in corpus.sources]
    return bool(date.iso_end) and any(anchor is not None and str(date.iso_end) > anchor for anchor in anchors)
