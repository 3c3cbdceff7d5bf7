"""Who says a figure: by a phrase (*according to*), by a verb of speech, by a report that is announced, by a press reference."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from evidence.matches import matches_at
from evidence.quantities.forms import OF_ITS, Reading, named_before
from evidence.quantities.gapped_counts import MONTH
from evidence.quantities.not_owners import ACTING
from evidence.quantities.words import Cues, QuantityGrammar
from evidence.tables.rows import Citation, Mention, Quantity, Quotation

HAPPENING = ("place", "state")  # *Sindh recorded 14 attacks*: they happened there, and it says nothing of them
REPORTING = ("programme", "organisation", "agency")
WINDOW = 400
NAMED = re.compile(
    rf"\s+(?:the\s+|a\s+)?(?!{MONTH}\.?\s\d)((?:[A-Z][\w.&’-]*)(?:\s+(?:(?:of|for|and|on)\s+)?[A-Z][\w.&’-]*){{0,5}})"
)
SERVICE_OF = re.compile(  # *the Tajik service of Radio Liberty*
    r"\s(?:the\s)?[A-Z]\w+(?:-language)?\s(?:service|edition|branch|bureau)\sof\s(?:the\s)?([A-Z][\w.&’-]*(?:\s[A-Z][\w&’-]*){0,4})"
)
OPENED = re.compile(r",\s(?:the\s)?\Z")
PASSIVE = re.compile(r"\b(?:is|are|was|were|been|being)\s\Z")  # *members were reported to have left*: others say so
# *23 men fell, while* B said, *A said 23 men fell; B said*: the clause of another speaker
OPENS_CLAUSE = re.compile(r"\b(?:while|but|whereas)\s(?:the\s)?(?:[\w-]+\s)?\Z")
CLAUSES = re.compile(r";\s|\b(?:while|but|whereas)\b")
DIRECT = re.compile(r"\s(?:the\s|an?\s)?(?:(?:latest|new|recent)\s)?")
COMMA = re.compile(r"[,;]\s")
CLAUSE_COMMA = re.compile(r",(?!\d{3}\b|\s(?:19|20)\d\d\b)")  # not *a March 4, 2022 report*, *a 1,200-page report*


# *A lost 20 men, B said; C …*, *A said that 20 fell, while B lost nine*: where what one says ends, and not *while fighting*
PARTED = re.compile(
    r";\s|,?\s(?:while|whereas)\s(?![a-z]+(?:ing|ed)\b|(?:also|it|he|she|they)\b)"
    r"|,?\s(?:but|though|although|yet)\s(?=(?:the\s|an?\s)?[A-Z])|,\sand\s(?=(?P<other>(?:the\s)?[A-Z]))"
)
OTHER_SPEAKER = 40  # characters in which another's verb of speech follows *and*
PUT_AT = re.compile(r"\s(?:the|its|their)\s[a-z -]{2,40}?\sat\s")  # *B put the toll at 58*


# *90 raids, the A report shows for May*: a report that gives what stands before it
SHOWN_ENDS = re.compile(r"\s*(?:[,.;)]|\Z)|\s(?:for|in|on|this|last|also)\b")
OWN = re.compile(r"\b(?:its|their|our|it|they|we)\b", re.IGNORECASE)
ITS_BEFORE = re.compile(r"\b(?:its|their)\s\Z")
POLICE = re.compile(r"\s(?:city\s|traffic\s)?police\b")


def in_a_title(grammar: QuantityGrammar, text: str, mention: Mention) -> bool:
    """*the Pakistan Security Report 2024*: a land that only names what is told of in a publication."""
    return mention.entity_type in HAPPENING and grammar.telling.in_a_title.match(text, mention.end) is not None


class Figure(NamedTuple):
    """A reading in its text, the actors named around it, and how much of its sentence is looked at."""

    grammar: QuantityGrammar
    text: str
    reading: Reading
    mentions: Sequence[Mention]
    start: int
    stop: int


def said_by(
    grammar: QuantityGrammar,
    mentions: Sequence[Mention],
    text: str,
    reading: Reading,
    cues: Cues,
    start: int,
    stop: int,
) -> str | None:
    """Who is said to say the figure, else who speaks in the sentence; None: neither within ``WINDOW`` characters, for of a
    long sentence a part is looked at, so that time stays linear. ``mentions`` are those around the reading."""
    around = max(start, reading.start - WINDOW), min(stop, reading.end + WINDOW)
    figure = Figure(grammar, text, reading, mentions, *around)
    said = _attribution(figure, cues["attribution"]) if "attribution" in cues else None
    if said is None and mentions and "speech" in cues:
        said = _speaker(figure, cues["speech"])
    return said or _reported(figure)


def _attribution(figure: Figure, cues: Sequence[int]) -> str | None:
    """Who says it by a phrase: the actor or the outlet behind *according to* or *citing*; ``cues`` are the places where one
    may begin."""
    grammar, text, _, mentions, start, stop = figure
    for cue in matches_at(grammar.attributed, text, cues, start, stop):
        if _parted(figure, cue):
            continue
        named = SERVICE_OF.match(text, cue.end(), stop)
        if named:
            return named[1]
        deed, told = cue.group().lower() == "as per", grammar.telling.tells.match
        opens = not text[start : cue.start()].strip()  # *According to a poll, 68% of Tajiks …*: up to the comma
        for mention in mentions:
            apart = opens and CLAUSE_COMMA.search(text, cue.end(), mention.start)
            near = cue.end() <= mention.start < cue.end() + 60 and not apart
            if near and POLICE.match(text, mention.end):
                return None  # *according to Kabul police spokesman X*
            if near and deed and not (DIRECT.fullmatch(text, cue.end(), mention.start) and told(text, mention.end)):
                return None  # *as per A's request*, *as per the deal with A*
            if near and in_a_title(grammar, text, mention):
                break  # *according to the A Security Report 2024*
            if near and not text.startswith("-based", mention.end):
                return mention.entity_id
        named = NAMED.match(text[cue.end() : min(stop, cue.end() + 80)])
        if named:
            return named[1].rstrip(".") if "." not in named[1][:-1] else named[1]
    return None


def _speaker(figure: Figure, cues: Sequence[int]) -> str | None:
    """Who says it by a verb of speech: the actor right before the verb, where the verb governs the quantity; ``cues``
    are the places where one may begin."""
    grammar, text, reading, mentions, start, stop = figure
    speakers: list[tuple[int, str]] = []
    for cue in matches_at(grammar.speech, text, cues, start, stop):
        if PASSIVE.search(text, max(start, cue.start() - 12), cue.start()) or _parted(figure, cue):
            continue
        puts = cue.group().lower() in grammar.words.putting_verbs
        if puts and not PUT_AT.match(text, cue.end(), reading.start):
            continue
        for mention in reversed(mentions):
            if (
                not mention.end <= cue.start() < mention.end + 30
                or mention.start < reading.end < cue.start()
                or (mention.entity_type in HAPPENING and cue.group().lower() in grammar.words.recording_verbs)
                or (mention.entity_type == "place" and not mention.metonym)
                or grammar.telling.media.match(text, mention.end)
                or (puts and not grammar.telling.putting.fullmatch(text, mention.end, cue.start()))
                or OPENS_CLAUSE.search(text, max(reading.end, mention.start - 30), mention.start)
            ):
                continue
            if cue.start() - reading.end > 40 and not _set_off(text, mention, cue.start(), start):
                continue
            if not COMMA.search(text[mention.end : cue.start()]) or _apposed(text, mention, cue.start(), start):
                who = named_before(mentions, reading) or mention  # *the TTP claimed 5 attacks, the BLA 4*
                apart = len(CLAUSES.findall(text, cue.end(), reading.start))
                if not apart:
                    return who.entity_id
                speakers.append((apart, who.entity_id))
                break
    return min(speakers, key=lambda one: one[0])[1] if speakers else None


def own_of_speaker(mentions: Sequence[Mention], text: str, reading: Reading, said: str | None) -> str | None:
    """*A lost 23 men, while B said nine of its fighters died*: those of whoever says it, named last before the figure."""
    if said is None or not (
        OF_ITS.match(text, reading.end) or ITS_BEFORE.search(text, max(0, reading.start - 8), reading.start)
    ):
        return None
    last = next((row for row in reversed(mentions) if row.end <= reading.start), None)
    return said if last and last.entity_id == said and last.entity_type in ACTING else None


def _parted(figure: Figure, cue: re.Match[str]) -> bool:
    """Whether another clause with a subject of its own begins between the words for who says something and the figure."""
    grammar, text, reading, *_ = figure
    low, high = (cue.end(), reading.start) if cue.end() <= reading.start else (reading.end, cue.start())
    for mark in PARTED.finditer(text, low, high):
        if mark["other"] is None or grammar.speech.search(text, mark.end(), min(high, mark.end() + OTHER_SPEAKER)):
            return True
    return False


def _reported(figure: Figure) -> str | None:
    """*The A report shows 90 raids*, *A's annual survey found that 90 died*: the body whose report gives the figure behind it."""
    grammar, text, reading, mentions, start, stop = figure
    for body in mentions:
        if body.entity_type not in REPORTING or body.start < start:
            continue
        behind = body.start > reading.end  # *90 raids, the A report shows*
        shown = grammar.telling.its_report.match(text, body.end, stop if behind else reading.start)
        if behind and shown and not SHOWN_ENDS.match(text, shown.end(), stop):
            continue  # *90 raids, and the A report found that B lost 20 men*
        between = (reading.end, body.start + 1) if behind else (shown.end() if shown else start, reading.start)
        if shown and not PARTED.search(text, *between) and ("," in text[slice(*between)] or not behind):
            return body.entity_id
    return None


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


def said_in_statements(
    quantities: Sequence[Quantity], quotations: Sequence[Quotation], mentions: Sequence[Mention]
) -> list[Quantity]:
    """The quantities, those that nobody is said to say by the words beside them attributed to whoever says the statement in
    which they stand (*He said that 40 men had died*), and none of a group or body that only says them; ``quotations`` and
    ``mentions`` in text order."""
    acting = {row.start: row for row in mentions if row.entity_type in (*REPORTING, "armed group")}
    named = sorted(acting)
    told = [one for one in quotations if one.speaker_id]
    starts = [one.start for one in told]
    found = []
    for row in quantities:
        around = bisect_right(starts, row.start) - 1 if row.attributed_to is None else -1
        within = around >= 0 and row.end <= told[around].end
        if not within:
            found.append(row)
            continue
        said = told[around]
        inside = [acting[k].entity_id for k in named[bisect_left(named, said.start) : bisect_left(named, said.end)]]
        only_says = row.subject == said.speaker_id and any(one.entity_id == row.subject for one in acting.values())
        own = only_says and row.subject not in inside and not OWN.search(said.text)
        found.append(row._replace(attributed_to=said.speaker_id, subject=None if own else row.subject))
    return found
