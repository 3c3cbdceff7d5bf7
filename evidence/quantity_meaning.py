"""What is counted, of whom, said by whom, and when: read from the sentence around a quantity, left open where unsure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from evidence.quantity_forms import Reading
from evidence.quantity_words import QuantityGrammar
from evidence.rows import Date, Mention

PHRASE_WORD = re.compile(r"[\s*“\"]*(?P<word>[^\W_][\w’'.&\-–/]*)(?P<end>[*”\"]*)")
LEAD = re.compile(
    r"\s*(?:\*\*)?(?:-long|-old)?\s*(?:(?:increase|rise|surge|jump|drop|fall|decline|decrease|reduction|growth|spike)s?\s+)?(?:(?:worth\s+of|of|in|as|for|to)\s+)?(?:(?:the|a|an|its|their|his|all)\s+)?",
    re.IGNORECASE,
)
TOLL = re.compile(r"\b(?:[\w-]+\s+){0,2}(?:deaths|fatalities|death\s+toll|toll|casualties|injuries)\b", re.IGNORECASE)
ACTING = ("state", "government", "armed group", "armed force", "organisation")
REPORTING = ("programme", "organisation", "agency")
NEAR_PERIOD = 70
WINDOW = 400
NAMED = re.compile(r"\s+(?:the\s+|a\s+)?((?:[A-Z][\w.&’-]*)(?:\s+(?:(?:of|for|and|on)\s+)?[A-Z][\w.&’-]*){0,5})")
CLAUSE_MARK = re.compile(r"[,;:.]\s")
CLAUSE_END = re.compile(r"[;.]\s|,\s|\s(?:while|and|but|when|after)\s")
COMMA = re.compile(r"[,;]\s")
PERIOD_BREAK = re.compile(r"[;,]|\bfrom\b")


def measure(grammar: QuantityGrammar, text: str, reading: Reading, kind: str, start: int, stop: int) -> str | None:
    """What is counted, in the text's words; None where neither the words behind nor those before say it."""
    if reading.noun:
        phrase = _clean(text[reading.number_end : reading.noun.end])
        return phrase + (
            " killed"
            if kind == "deaths" and reading.kind == "people"
            else " injured"
            if kind == "injured" and reading.kind == "people"
            else ""
        )
    if kind in ("deaths", "injured"):
        toll = [None, *TOLL.finditer(text, max(start, reading.start - WINDOW), reading.start)][-1]
        return _clean(toll.group()) if toll and toll.group().lower() != "toll" else kind
    begin = LEAD.match(text, reading.end, stop)
    behind = _phrase(grammar, text, begin.end() if begin else reading.end, stop)
    return behind or _before(grammar, text, reading, start)


def _clean(phrase: str) -> str:
    return " ".join(re.sub(r"</?sup>|[*“”\"]", "", phrase).split()).removeprefix("of ").strip(" -")


def _phrase(grammar: QuantityGrammar, text: str, at: int, stop: int) -> str | None:
    """The words from ``at`` to the first word that no noun phrase holds (*of* and *in* are crossed once)."""
    words: list[str] = []
    crossed = False
    position = at
    while len(words) < 8:
        match = PHRASE_WORD.match(text, position, stop)
        if match is None:
            break
        word = match["word"].rstrip(".")
        lowered = word.lower()
        if lowered in grammar.stop:
            if lowered not in ("of", "in") or crossed or not words:
                break
            crossed = True
            words.append(word)
        elif lowered.endswith("ed") and len(words) > 1:
            break
        else:
            words.append(word)
        position = match.end()
        if match["word"].endswith("."):
            break
    while words and words[-1].lower() in ("of", "in"):
        words.pop()
    return _clean(" ".join(words)) or None


def _before(grammar: QuantityGrammar, text: str, reading: Reading, start: int) -> str | None:
    """The noun phrase before the verb of change that leads to the quantity."""
    window = text[max(start, reading.start - 130) : reading.start]
    verb = [None, *grammar.rising.finditer(window)][-1]
    head = CLAUSE_MARK.split(window[: verb.start()] if verb else window)[-1]
    words = [word for word in head.split() if word.lower() not in ("has", "have", "had", "the", "a", "an", "will")]
    while words and words[-1].lower() in grammar.stop:
        words.pop()
    return _clean(" ".join(words[-6:])) or None


def subject(mentions: Sequence[Mention], text: str, reading: Reading, stop: int) -> str | None:
    """Whose or where the quantity is: an actor in the counted phrase, else right behind it, else the last actor before."""
    end = max(reading.end, reading.noun.end if reading.noun else 0)
    for mention in mentions:
        if reading.start <= mention.start < end:
            return mention.entity_id
    limit = CLAUSE_END.search(text, end, min(stop, end + 80))
    boundary = limit.start() if limit else stop
    for mention in mentions:
        if end <= mention.start < min(boundary, end + 70):
            return mention.entity_id
    acting = [mention for mention in mentions if mention.start < reading.start and mention.entity_type in ACTING]
    if acting:
        return acting[-1].entity_id if reading.start - acting[-1].end < 40 else acting[0].entity_id
    return mentions[0].entity_id if mentions else None


def attribution(
    grammar: QuantityGrammar, mentions: Sequence[Mention], text: str, reading: Reading, start: int, stop: int
) -> str | None:
    """Who says it by a phrase: the actor or the outlet behind *according to* or *citing*; None: no such phrase within
    ``WINDOW`` characters of the sentence. ``mentions`` are those around the reading."""
    start, stop = max(start, reading.start - WINDOW), min(stop, reading.end + WINDOW)
    for cue in grammar.attributed.finditer(text, start, stop):
        for mention in mentions:
            if cue.end() <= mention.start < cue.end() + 60:
                return mention.entity_id
        named = NAMED.match(text[cue.end() : min(stop, cue.end() + 80)])
        if named:
            return named[1]
    return None


def speaker(
    grammar: QuantityGrammar, mentions: Sequence[Mention], text: str, reading: Reading, start: int, stop: int
) -> str | None:
    """Who says it by a verb of speech: the actor right before the verb, where the verb governs the quantity."""
    start, stop = max(start, reading.start - WINDOW), min(stop, reading.end + WINDOW)
    for cue in grammar.speech.finditer(text, start, stop):
        if cue.start() - reading.end > 40 and "," not in text[max(start, cue.start() - 40) : cue.start()]:
            continue
        for mention in reversed(mentions):
            near = mention.end <= cue.start() < mention.end + 30
            between = mention.start < reading.end and reading.start < cue.start()
            if near and not between and not COMMA.search(text[mention.end : cue.start()]):
                return mention.entity_id
    return None


def report_behind(
    grammar: QuantityGrammar, mentions: Sequence[Mention], text: str, start: int, stop: int
) -> str | None:
    """The index, report or body that a sentence without figures of its own announces (*the index has shown …*)."""
    if not any(mention.entity_type in REPORTING for mention in mentions):
        return None
    if not grammar.report.search(text, start, stop) or not grammar.reporting.search(text, start, stop):
        return None
    for mention in mentions:
        if mention.entity_type in REPORTING and start <= mention.start < stop:
            return mention.entity_id
    return None


def period(dates: Sequence[Date], text: str, reading: Reading, following: int) -> tuple[str | None, str | None]:
    """The time that governs the quantity: the date that holds it or touches it, one right behind it, else the last
    before it, else the first behind it. ``following`` is where the next quantity begins."""
    known = [date for date in dates if date.role == "event" and date.iso_start and date.granularity != "vague"]
    if not known:
        return None, None
    if reading.kind == "duration" and reading.rule == "unit" and "-" not in text[reading.start : reading.end]:
        return None, None
    behind = [date for date in known if date.start >= reading.end]
    if behind:
        gap = text[reading.end : behind[0].start]
        if len(gap) < 60 and not PERIOD_BREAK.search(gap) and not reading.end <= following < behind[0].start:
            return behind[0].iso_start, behind[0].iso_end
    before = [date for date in known if date.end <= reading.start]
    if not before and (not behind or behind[0].start - reading.end > NEAR_PERIOD):
        return None, None
    chosen = before[-1] if before else behind[0]
    if len(before) > 1 and reading.start - before[-1].end >= 40:
        chosen = before[0]
    return chosen.iso_start, chosen.iso_end
