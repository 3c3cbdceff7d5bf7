"""Who says a figure: by a phrase (*according to*), by a verb of speech, by a report that is announced, by a press reference."""

from __future__ import annotations

import re
from collections.abc import Sequence

from evidence.matches import matches_at
from evidence.quantities.forms import Reading, named_before
from evidence.quantities.words import QuantityGrammar
from evidence.tables.rows import Citation, Mention

HAPPENING = ("place", "state")  # *Sindh recorded 14 attacks*: they happened there, and it says nothing of them
REPORTING = ("programme", "organisation", "agency")
WINDOW = 400
NAMED = re.compile(r"\s+(?:the\s+|a\s+)?((?:[A-Z][\w.&’-]*)(?:\s+(?:(?:of|for|and|on)\s+)?[A-Z][\w.&’-]*){0,5})")
SERVICE_OF = re.compile(  # *the Tajik service of Radio Liberty*
    r"\s(?:the\s)?[A-Z]\w+(?:-language)?\s(?:service|edition|branch|bureau)\sof\s(?:the\s)?([A-Z][\w.&’-]*(?:\s[A-Z][\w&’-]*){0,4})"
)
OPENED = re.compile(r",\s(?:the\s)?\Z")
PASSIVE = re.compile(r"\b(?:is|are|was|were|been|being)\s\Z")  # *members were reported to have left*: others say so
COMMA = re.compile(r"[,;]\s")


def attribution(
    grammar: QuantityGrammar,
    mentions: Sequence[Mention],
    text: str,
    reading: Reading,
    cues: Sequence[int],
    start: int,
    stop: int,
) -> str | None:
    """Who says it by a phrase: the actor or the outlet behind *according to* or *citing*; None: no such phrase within
    ``WINDOW`` characters of the sentence. ``mentions`` are those around the reading, ``cues`` where a phrase may begin."""
    for cue in matches_at(grammar.attributed, text, cues, *_around(reading, start, stop)):
        named = SERVICE_OF.match(text, cue.end(), stop)
        if named:
            return named[1]
        for mention in mentions:
            if cue.end() <= mention.start < cue.end() + 60:
                return mention.entity_id
        named = NAMED.match(text[cue.end() : min(stop, cue.end() + 80)])
        if named:
            return named[1].rstrip(".") if "." not in named[1][:-1] else named[1]
    return None


def speaker(
    grammar: QuantityGrammar,
    mentions: Sequence[Mention],
    text: str,
    reading: Reading,
    cues: Sequence[int],
    start: int,
    stop: int,
) -> str | None:
    """Who says it by a verb of speech: the actor right before the verb, where the verb governs the quantity; ``cues``
    are the places where one may begin."""
    start, stop = _around(reading, start, stop)
    for cue in matches_at(grammar.speech, text, cues, start, stop):
        if PASSIVE.search(text, max(start, cue.start() - 12), cue.start()):
            continue
        for mention in reversed(mentions):
            if (
                ";" in text[reading.end : cue.start()]
                or not mention.end <= cue.start() < mention.end + 30
                or mention.start < reading.end < cue.start()
                or (mention.entity_type in HAPPENING and cue.group().lower() in grammar.words.recording_verbs)
            ):
                continue
            if cue.start() - reading.end > 40 and not _set_off(text, mention, cue.start(), start):
                continue
            if not COMMA.search(text[mention.end : cue.start()]) or _apposed(text, mention, cue.start(), start):
                return (named_before(mentions, reading) or mention).entity_id  # *the TTP claimed 5 attacks, the BLA 4*
    return None


def _around(reading: Reading, start: int, stop: int) -> tuple[int, int]:
    """How much of the sentence is looked at: long ones in part, so that time stays linear."""
    return max(start, reading.start - WINDOW), min(stop, reading.end + WINDOW)


def _set_off(text: str, mention: Mention, cue: int, start: int) -> bool:
    """Whether a comma parts *X said* from what is said: close to the verb, or before a long name."""
    return "," in text[max(start, cue - 40) : cue] or bool(OPENED.search(text, start, mention.start))


def _apposed(text: str, mention: Mention, cue: int, start: int) -> bool:
    """*The army's media wing, the ISPR, said*: the name between commas is who speaks."""
    return text[mention.end : cue] == ", " and bool(OPENED.search(text, start, mention.start))


def report_behind(
    grammar: QuantityGrammar, mentions: Sequence[Mention], text: str, start: int, stop: int
) -> str | None:
    """The index, report or body that a sentence without figures of its own announces (*the index has shown …*)."""
    if not grammar.report.search(text, start, stop) or not grammar.reporting.search(text, start, stop):
        return None
    for mention in mentions:
        if mention.entity_type in REPORTING and start <= mention.start < stop:
            return mention.entity_id
    return None


def cited(citations: Sequence[Citation], reading: Reading, stop: int) -> str | None:
    """The outlet of the first press reference behind the quantity in its sentence."""
    for citation in citations:
        if reading.end <= citation.start < stop:
            return citation.outlet
    return None
