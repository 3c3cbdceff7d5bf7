"""Programmes: the deals, projects and operations that the texts name, with the parties and the value the texts give them.

Names and kinds come from ``data/programmes.yml``; parties and values never do. They are read from the sentences that name
the programme: parties stated with it ("*for* A, B *and* C", "*between* A *and* B", "A-B agreement", names inside its own
name), its value where a sum of money touches it in the same clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from evidence.alternations import either
from evidence.curated import made_from, read_yaml
from evidence.names.gazetteer import Gazetteer, load_gazetteer
from evidence.tables.rows import Link, Mention, Programme, Quantity, Sentence

PARTIES = {"state", "organisation", "armed group", "armed force"}
MOST = 20  # names looked at on either side
NEAR = 60  # characters between a sum and the programme that it prices
LIST_GAP = re.compile(r",? (?:and |as well as )?|, |-| and ")
CLAUSE_END = re.compile(r"[;.]|, (?:but|while|which|although)\b")


@dataclass(frozen=True)
class _Words:
    list_openers: tuple[str, ...]
    made_by: tuple[str, ...]
    reaches: tuple[str, ...]
    launched: tuple[str, ...]
    joint: tuple[str, ...]
    priced: tuple[str, ...]


class Patterns:
    """The compiled patterns."""

    def __init__(self, words: _Words) -> None:
        self.opener = re.compile(rf"(?: \w+)?,? {either(words.list_openers)} (?:the )?")
        self.made_by = re.compile(rf"[^;.]{{0,20}}\b{either(words.made_by)} (?:the )?")
        self.reaches = re.compile(rf"[^;.]{{0,60}}\b{either(words.reaches)} (?:[a-z]+ ){{0,2}}")
        self.launched = re.compile(rf"[^;.,]{{0,40}}\b{either(words.launched)} (?:(?:the|its|a|an) )?(?:\w+ ){{0,2}}")
        self.joint = re.compile(rf"[^;]{{0,200}}\b{either(words.joint)}\b[^;]{{0,200}}")
        self.priced = re.compile(rf"\b{either(words.priced)}\b|\($")


@made_from("language/programmes.yml")
def load_patterns(folder: Path) -> Patterns:
    """The compiled patterns of ``folder``."""
    return Patterns(read_yaml(folder / "language" / "programmes.yml", _Words))


class Reading(NamedTuple):
    """What one sentence says about a programme."""

    sentence_id: str
    parties: tuple[str, ...]
    rule: str | None
    value: float | None
    unit: str | None


def find_programmes(
    sentences: Iterable[Sentence],
    mentions: Iterable[Mention],
    quantities: Iterable[Quantity] = (),
    gazetteer: Gazetteer | None = None,
) -> tuple[list[Programme], list[Link]]:
    """One row a programme that any text names (all texts together), and its links: role *names*, *parties*, *value*.

    >>> from evidence.sentences import find_sentences
    >>> from evidence.mentions import find_mentions
    >>> from evidence.sources import SourceText
    >>> text = SourceText.of("The Doha Agreement between Qatar and Oman was signed. CPEC goes on.")
    >>> sentences = find_sentences(text)
    >>> rows, links = find_programmes(sentences, find_mentions(text, sentences, load_gazetteer()))
    >>> [(row.programme_id, row.parties) for row in rows]
    [('cpec', None), ('doha-agreement', 'QAT OMN')]
    """
    gazetteer = gazetteer or load_gazetteer()
    lines = {sentence.sentence_id: sentence for sentence in sentences}
    by_sentence: dict[str, list[Mention]] = {}
    for mention in mentions:
        by_sentence.setdefault(mention.sentence_id, []).append(mention)
    money: dict[str, list[Quantity]] = {}
    for quantity in quantities:
        if quantity.unit_kind == "money":
            money.setdefault(quantity.sentence_id, []).append(quantity)
    found: dict[str, list[tuple[Mention, Reading]]] = {}
    for sentence_id, named in by_sentence.items():
        for index, mention in enumerate(named):
            if mention.entity_type == "programme" and sentence_id in lines:
                near = named[max(0, index - MOST) : index + MOST]
                reading = _read(lines[sentence_id], mention, near, money.get(sentence_id, []), gazetteer)
                found.setdefault(mention.entity_id, []).append((mention, reading))
    rows, links = [], []
    for programme_id in sorted(found):
        row, its_links = _row(programme_id, found[programme_id], gazetteer)
        rows.append(row)
        links += its_links
    return rows, links


def _row(programme_id: str, found: list[tuple[Mention, Reading]], gazetteer: Gazetteer) -> tuple[Programme, list[Link]]:
    entity = gazetteer.entities[programme_id]
    readings = [reading for _, reading in found]
    stated = next((reading for reading in readings if reading.parties), None)
    priced = next((reading for reading in readings if reading.value is not None), None)
    sources = sorted({mention.source_id for mention, _ in found})
    roles = {(reading.sentence_id, "names"): None for reading in readings}
    if stated:
        roles[stated.sentence_id, "parties"] = None
    if priced:
        roles[priced.sentence_id, "value"] = None
    row = Programme(
        programme_id, entity.name, entity.kind or "project",
        " ".join(stated.parties) if stated else None, stated.rule if stated else None,
        priced.value if priced else None, priced.unit if priced else None,
        len(found), " ".join(sources),
    )  # fmt: skip
    return row, [Link("programmes", programme_id, sentence_id, role) for sentence_id, role in roles]


def _read(
    sentence: Sentence, programme: Mention, named: list[Mention], money: list[Quantity], gazetteer: Gazetteer
) -> Reading:
    parties, rule = _parties(sentence, programme, named, gazetteer)
    value = _value(sentence, programme, named, money, load_patterns(gazetteer.folder))
    return Reading(sentence.sentence_id, parties, rule, value.value if value else None, value.unit if value else None)


def _parties(
    sentence: Sentence, programme: Mention, named: list[Mention], gazetteer: Gazetteer
) -> tuple[tuple[str, ...], str | None]:
    """The first rule that holds, most explicit first."""
    for parties, rule in _party_rules(sentence, programme, named, gazetteer):
        if parties:
            return tuple(dict.fromkeys(parties)), rule
    return (), None


def _party_rules(
    sentence: Sentence, programme: Mention, named: list[Mention], gazetteer: Gazetteer
) -> Iterator[tuple[list[str], str]]:
    patterns = load_patterns(gazetteer.folder)
    actors = [mention for mention in named if mention.entity_type in PARTIES]
    before = [mention for mention in actors if mention.end <= programme.start]
    names = [mention for mention in actors if mention.via == "name" and mention.start >= programme.end]
    after = _list_from(sentence, programme.end, names)
    gap = _between(sentence, programme.end, after[0].start) if after else ""
    if len(after) > 1 and patterns.opener.fullmatch(gap):
        yield _ids(after), f"listed after the name: {gap.strip(' ,')}"
    if after and patterns.made_by.fullmatch(gap):
        yield _ids(after), "stated as its maker"
    words = re.findall(r"\w+", programme.text)
    inside = [reading.entity.id for word in words for reading in gazetteer.readings(word)[:1] if reading.form == "noun"]
    if len(inside) > 1:
        yield inside, "named in its name"
    if before and re.fullmatch(r"['’]s ", _between(sentence, before[-1].end, programme.start)):
        yield [before[-1].entity_id], "its possessor"
    if before and patterns.launched.fullmatch(_between(sentence, before[-1].end, programme.start)):
        yield [before[-1].entity_id], "who launched or conducts it"
    subjects = [mention for mention in before if mention.start == before[0].start] if before else []
    subjects = subjects if len(subjects) > 1 else _list_from(sentence, sentence.start, before)
    if len(subjects) > 1 and patterns.joint.fullmatch(_between(sentence, subjects[-1].end, programme.start)):
        yield _ids(subjects), "those who work on it together"
    if after and patterns.reaches.fullmatch(gap):
        rest = [mention for mention in names if not CLAUSE_END.search(_between(sentence, programme.end, mention.start))]
        yield [mention.entity_id for mention in rest if mention.entity_type == "state"][:3], "those it is said to reach"


def _between(sentence: Sentence, start: int, end: int) -> str:
    return sentence.text[start - sentence.start : end - sentence.start]


def _list_from(sentence: Sentence, start: int, actors: list[Mention]) -> list[Mention]:
    """The actors after ``start`` that stand in one list, from the first."""
    run: list[Mention] = []
    for mention in actors:
        if mention.start < start:
            continue
        if run and not LIST_GAP.fullmatch(_between(sentence, run[-1].end, mention.start)):
            break
        run.append(mention)
    return run


def _ids(run: list[Mention]) -> list[str]:
    return [mention.entity_id for mention in run]


def _value(
    sentence: Sentence, programme: Mention, named: list[Mention], money: list[Quantity], patterns: Patterns
) -> Quantity | None:
    """The sum that stands just before the name, or just after it (*worth*, *cost*), with no other programme between."""
    for quantity in money:
        first, last = sorted([(quantity.start, quantity.end), (programme.start, programme.end)])
        gap = _between(sentence, first[1], last[0])
        priced = quantity.start < programme.start or patterns.priced.search(gap)
        others = [
            mention for mention in named if mention.entity_type == "programme" and first[1] <= mention.start < last[0]
        ]
        same = [mention for mention in others if mention.entity_id != programme.entity_id]
        if len(gap) <= NEAR and priced and not same and not re.search(r"[,;] (?:and|while|but)|;", gap):
            return quantity
    return None
