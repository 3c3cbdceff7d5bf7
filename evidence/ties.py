"""Ties: one directed relation or event between two actors, as the source states it.

Patterns with slots in the manner of PETRARCH: a verb or noun of ``data/ties.yml``, who stands before it, who after it
and behind which preposition; auxiliaries, negation and governing verbs are kept as a status (PLOVER's modes), never
read as acts of their own. Precision before recall: a slot that cannot be filled by rule makes no row.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product

from evidence.attribution import attribution
from evidence.clauses import Token, tokenise
from evidence.nominal import noun_at, noun_ties
from evidence.roles import compound_ties
from evidence.rows import Date, Mention, Quotation, Sentence, Tie
from evidence.schemas import TIE_TYPES
from evidence.sources import SourceText
from evidence.tie_patterns import TiePatterns
from evidence.verbal import Stated, verb_ties


def find_ties(
    text: SourceText,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    dates: Sequence[Date],
    quotations: Sequence[Quotation],
    patterns: TiePatterns,
    actor_of: Mapping[str, str],
) -> list[Tie]:
    """The ties stated in ``sentences`` (boilerplate gives none), in text order, ids ``<sentence_id>:t1`` …

    ``actor_of`` says for whom an entity acts (``{"rahmon": "TJK", "TJK": "TJK"}``); places and programmes are not in it.
    """
    named, dated, quoted = _grouped(mentions), _grouped(dates), _grouped(quotations)
    ties: list[Tie] = []
    for sentence in sentences:
        here = named.get(sentence.sentence_id, [])
        if sentence.kind == "boilerplate" or len(here) < 1:
            continue
        tokens = tokenise(sentence, here, dated.get(sentence.sentence_id, []), actor_of, patterns)
        pairs = _pairs(tokens, patterns)
        for number, (stated, one, other) in enumerate(pairs, start=1):
            status, claimed_by = attribution(tokens, stated.trigger, quoted.get(sentence.sentence_id, []), patterns)
            when = _when(tokens[stated.trigger], dated.get(sentence.sentence_id, []))
            ties.append(_row(text, sentence, f"{sentence.sentence_id}:t{number}", tokens, stated, one, other, status, claimed_by, when))
    return ties


def _grouped(rows: Sequence[Mention] | Sequence[Date] | Sequence[Quotation]) -> dict[str, list]:
    groups: dict[str, list] = defaultdict(list)
    for row in rows:
        groups[row.sentence_id].append(row)
    return groups


def _stated(tokens: list[Token], patterns: TiePatterns) -> Iterator[Stated]:
    if sum(bool(token.actors) for token in tokens) + sum(len(token.actors) > 1 for token in tokens) < 2:
        return
    for index, token in enumerate(tokens):
        if token.tag == "V" and token.low in patterns.verbs:
            yield from verb_ties(tokens, index, patterns)
        elif token.tag == "N" and noun_at(token) in patterns.nouns:
            yield from noun_ties(tokens, index, patterns)
        if token.low in patterns.compounds:
            yield from compound_ties(tokens, index, patterns)


def _pairs(tokens: list[Token], patterns: TiePatterns) -> list[tuple[Stated, str, str]]:
    """Each tie by pair of actors, the same relation of the same pair once a sentence."""
    found: dict[tuple[object, ...], tuple[Stated, str, str]] = {}
    for stated in _specific(list(_stated(tokens, patterns))):
        both = product(stated.doers, stated.done_to) if stated.done_to else combinations(stated.doers, 2)
        for one, other in both:
            pair = frozenset((one, other)) if stated.pattern.mutual and not stated.mode.becomes else (one, other)
            kind = stated.mode.becomes or stated.type or stated.pattern.type
            if one != other:
                found.setdefault((pair, kind, stated.mode.status), (stated, one, other))
    return sorted(found.values(), key=lambda item: item[0].trigger)


def _specific(all_stated: list[Stated]) -> list[Stated]:
    """Without what one clause says twice: *provide support to*, *discussed cooperation with* are one tie, not two."""
    kept: list[Stated] = []
    for stated in all_stated:
        twin = next((other for other in kept if _same_act(other, stated)), None)
        if twin is None:
            kept.append(stated)
        elif twin.pattern.rule in ("verb-give-to", "verb-agree"):
            kept[kept.index(twin)] = stated
    return kept


def _same_act(one: Stated, other: Stated) -> bool:
    if {*one.doers, *one.done_to} != {*other.doers, *other.done_to}:
        return False
    governed = one.trigger < other.trigger <= max(one.last, one.trigger + 6) and one.pattern.rule.startswith("verb") and other.pattern.rule.startswith("noun")
    return governed and TIE_TYPES[one.pattern.type][2] == TIE_TYPES[other.pattern.type][2]


def _when(trigger: Token, dates: Sequence[Date]) -> Date | None:
    """The event date nearest to the trigger, where the sentence has one that resolves."""
    usable = [d for d in dates if d.role == "event" and d.iso_start]
    return min(usable, key=lambda d: abs(d.start - trigger.start), default=None)


def _row(
    text: SourceText, sentence: Sentence, tie_id: str, tokens: list[Token], stated: Stated, one: str, other: str,
    said: str, claimed_by: str | None, when: Date | None,
) -> Tie:  # fmt: skip
    kind = stated.mode.becomes or stated.type or stated.pattern.type
    plover, quad, sign = TIE_TYPES[kind]
    if not stated.mode.becomes:
        sign = stated.sign if stated.sign is not None else stated.pattern.sign if stated.pattern.sign is not None else sign
    status = said if said != "asserted" and stated.mode.status in ("asserted", "planned") else stated.mode.status
    start, end = tokens[stated.first].start, tokens[stated.last].end
    return Tie(
        tie_id, text.source_id, sentence.sentence_id, start, end, text.text[start:end], one, other, kind, plover, quad, sign,
        not stated.pattern.mutual, when.iso_start if when else None, when.iso_end if when else None, status, claimed_by,
        stated.pattern.rule, None,
    )  # fmt: skip
