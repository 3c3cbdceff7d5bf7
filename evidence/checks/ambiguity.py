"""Figures that can be read in more than one way, with what each reading implies; nothing is guessed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.checks.analysis import implied_levels, lethality_readings
from evidence.checks.corpus import Corpus, Finding
from evidence.checks.direction import kind_of, signed
from evidence.checks.intervals import interval_of
from evidence.checks.words import Words, topics
from evidence.sources.display import sentence_case, sic
from evidence.tables.rows import Check, Quantity, Sentence
from evidence.tables.schemas import HEDGES

SUBJECT = re.compile(
    r"\b(?P<anaphor>the (?:country|republic|nation|state))\s+(?:has|had|have|is|was|will|also|[a-z]+(?:ed|es))\b",
    re.IGNORECASE,
)


def find_ambiguity(corpus: Corpus, words: Words) -> Iterator[Finding]:
    """Every *to … percent* that may mean *by*, every pair of changes that depends on it, and every figure whose
    country is left to *the country*."""
    for sentence in corpus.body():
        for quantity in corpus.quantities.get(sentence.sentence_id, []):
            if is_unclear_change(sentence, quantity, words):
                change = signed(quantity, sentence, words)
                yield to_or_by(change, words)
                yield from per_event(corpus, sentence, change, words)
        yield from which_country(corpus, sentence)


def is_unclear_change(sentence: Sentence, quantity: Quantity, words: Words) -> bool:
    """Whether *to N percent* is said of something counted, which has no level in percent (a share or rate has one)."""
    if quantity.unit_kind != "percent" or quantity.change != "to":
        return False
    near = f"{quantity.measure or ''} {sentence.text[: quantity.start - sentence.start][-80:]}"
    after = sentence.text[quantity.end - sentence.start :][:12]
    return not words["shares"].search(near) and not words["shares"].match(after.lstrip())


def to_or_by(quantity: Quantity, words: Words) -> Finding:
    """Both readings of one *to N percent*, as a level on an index whose base is 100."""
    levels = implied_levels(quantity.value)
    falls = levels["to"] < 100
    note = (
        f"Read as written (to), the new level is {levels['to']:,.0f} for every 100 before"
        f"{', a fall,' if falls else ''} ; read as a {kind_of(quantity.value)} (by), it is {levels['by']:,.0f}. "
        "The sentence counts something that has no level in percent, so both readings stand."
    ).replace(" ;", ";")
    check = Check(
        f"to-or-by:{quantity.quantity_id}",
        "ambiguity",
        f"{sentence_case(sic(_named(quantity, words)))}: to or by {quantity.text}?",
        f"to {quantity.text}",
        f"to: {levels['to']:,.0f}, by: {levels['by']:,.0f} (before: 100)",
        "ambiguous",
        note,
    )
    return Finding(check, ((quantity.sentence_id, "states the change"),), (quantity.quantity_id,))


def per_event(corpus: Corpus, sentence: Sentence, victims: Quantity, words: Words) -> Iterator[Finding]:
    """What the two readings imply for victims per attack, where the passage also gives the change in attacks."""
    if topics(victims, sentence, words) <= {"events"}:
        return
    for where in (sentence, *reversed(corpus.before(sentence.sentence_id, 2))):
        for attacks in corpus.quantities.get(where.sentence_id, []):
            if attacks.quantity_id == victims.quantity_id or attacks.unit_kind != "percent" or attacks.change == "none":
                continue
            if topics(attacks, where, words) != {"events"}:
                continue
            readings = lethality_readings(interval_of(signed(attacks, where, words)), interval_of(victims))
            shown = "; ".join(
                f"attacks {a}, victims {v}: {change.shown()} percent"
                for (a, v), change in readings.items()
                if a == attacks.change
            )
            other = [change.shown() for (a, v), change in readings.items() if a != attacks.change]
            signs = {change.low > 0 for (a, _), change in readings.items() if a == attacks.change}
            note = "The sign of the answer depends on one word. " if len(signs) > 1 else ""
            note += "Intervals come from rounding and from words such as almost."
            if other:
                note += f" Were the attacks read the other way too, it would be {' or '.join(other)} percent."
            check = Check(
                f"per-attack:{victims.quantity_id}",
                "ambiguity",
                "Victims per attack under each reading",
                f"{HEDGES[attacks.qualifier]} {attacks.text} and {victims.text}".strip(),
                shown,
                "ambiguous",
                note,
            )
            roles = dict.fromkeys(
                [
                    (where.sentence_id, "states the change in attacks"),
                    (victims.sentence_id, "states the change in victims"),
                ]
            )
            yield Finding(check, tuple(roles), (attacks.quantity_id, victims.quantity_id))
            return


def which_country(corpus: Corpus, sentence: Sentence) -> Iterator[Finding]:
    """A figure said of *the country* where more than one state was named before it."""
    match = SUBJECT.search(sentence.text)
    if not match:
        return
    place = sentence.start + match.start("anaphor")
    figures = [
        q
        for q in corpus.quantities.get(sentence.sentence_id, [])
        if q.start > place and q.unit_kind in ("percent", "deaths", "injured", "people", "money")
    ]
    candidates = _antecedents(corpus, sentence, place)
    if not figures or len(candidates) < 2:
        return
    nearest, others = candidates[0], candidates[1:]
    read_as = {
        m.entity_name for m in corpus.mentions.get(sentence.sentence_id, []) if m.via == "anaphora" and m.start == place
    }
    note = f"By its words the nearest state named is {nearest}; the passage also speaks of {' and '.join(others)}."
    if read_as:
        note += f" This report's tables read it as {' or '.join(sorted(read_as))}."
    check = Check(
        f"which-country:{sentence.sentence_id}",
        "ambiguity",
        f"Which country {' and '.join(q.text for q in figures)} is said of",
        match.group("anaphor"),
        f"{nearest} (nearest) or {' or '.join(others)}",
        "ambiguous",
        note,
    )
    roles = [(sentence.sentence_id, "states the figure")] + [
        (s.sentence_id, "names candidates") for s in corpus.before(sentence.sentence_id, 2)
    ]
    yield Finding(check, tuple(dict.fromkeys(roles)), tuple(q.quantity_id for q in figures))


def _antecedents(corpus: Corpus, sentence: Sentence, place: int) -> list[str]:
    """States named before ``place`` in this and the two sentences before, the nearest first."""
    named = []
    for where in (*corpus.before(sentence.sentence_id, 2), sentence):
        named += [
            m
            for m in corpus.mentions.get(where.sentence_id, [])
            if m.start < place and m.entity_type == "state" and m.via == "name"
        ]
    return list(dict.fromkeys(mention.entity_name for mention in reversed(named)))


def _named(quantity: Quantity, words: Words) -> str:
    """The measure, where it says what is counted."""
    return quantity.measure if quantity.measure and topics(quantity, None, words) else "a change"
