"""Event anchors that carry the time of a sentence: *Since the takeover*, *in the wake of the withdrawal*. They name no
day, so their bounds stay open."""

from __future__ import annotations

import re

from evidence.dates.words import DateGrammar, Expression

COMPLEMENT = re.compile(
    r"(?:\s+(?:of|from|by|to|in|into|over|against)\s+(?:(?:the|its|their|a|an|his)\s+)?(?:[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*)*(?:\s+(?:troops|forces|government|regime|soldiers))?|troops|forces|power|government))+"
)
# Behind the noun: a word that no compound noun goes on with (*after the war hero* is no time).
NOT_AN_EVENT = re.compile(
    r"[-\w]|\s+(?:and|or)\s+[a-z]+ing\b|\s+(?!(?:of|in|from|by|into|over|on|at|and|or|against|with|which|when|because|has|have|had|was|were|is|are|will|would|could|may|might|"
    r"should|the|a|an|this|last|its|their|between|during|under|along|within|across|to|where|who|while|as|it|they|he|she|we|there|for|until|but|near|inside|through)\b|[^a-z])"
)
DATED_WITHIN = 80
CLAUSE = re.compile(r"(?:\b[A-Z]\S*|they|it|he|she)\s+(?:had\s+)?\w+ed\s")
SHORTLY = re.compile(r"\b(?:shortly|soon|immediately|just|right|long|days|weeks|months|years)\s+\Z", re.IGNORECASE)
OPENING_ONLY = ("from ", "upon ", "until ", "before ", "prior to ")  # carry time only where they open the sentence
FIRST_WORDS = re.compile(r"[\W_]*(?:\w+,?\s+){0,2}\Z")
DIGIT = re.compile(r"\d")
DETERMINER = re.compile(r"\s+(?:the|its|their|his|her|this|that|[A-Z][\w.’'-]*)\b")
CLOSES_SENTENCE = re.compile(r"[^,;]{0,60}[.”\"]?\s*\Z")


def find_event_times(
    grammar: DateGrammar, text: str, start: int, stop: int, at: list[int], dated: list[Expression]
) -> list[Expression]:
    """The event anchors of one sentence, given the places where one of the cue words stands.

    Kept are those that open the sentence or a clause, close it, or follow *since* and *in the wake of*; *after* and
    *following* behind a verb of their own in mid-clause are left alone, and so is an event that a calendar date of the
    sentence (``dated``) already dates.
    """
    found: list[Expression] = []
    for place in at:
        if found and place < found[-1].end:
            continue
        if not text[place].isupper() and text.startswith(OPENING_ONLY, place) and not _shortly(text, place, start):
            continue
        since = text[place + 1 : place + 5] == "ince"
        begun = grammar.begun.match(text, place, min(stop, place + 90)) if since else None
        if begun and not DIGIT.search(text, begun.end(), min(stop, begun.end() + 30)):
            found.append(Expression(place, begun.end(), "vague"))
            continue
        match = grammar.event.match(text, place, min(stop, place + 130))
        if match is None or NOT_AN_EVENT.match(text, match.end(), stop):
            continue
        words = text[match.end("cue") : match.start("noun")]
        if DIGIT.search(words) or not _carries_time(text, match, words, start, stop):
            continue
        if any(
            date.form == "point" and (date.end <= place or date.start - match.end() < DATED_WITHIN) for date in dated
        ):
            continue
        complement = COMPLEMENT.match(text, match.end(), stop)
        found.append(Expression(place, complement.end() if complement else match.end(), "vague"))
    return found


def _shortly(text: str, place: int, start: int) -> bool:
    """*days before*, *soon after*: the cue is told from a time."""
    return SHORTLY.search(text, max(start, place - 14), place) is not None


def _carries_time(text: str, match: re.Match[str], words: str, start: int, stop: int) -> bool:
    cue = match["cue"].lower()
    determined = DETERMINER.match(words + " ") or not words.strip()
    if not determined or CLAUSE.search(words):
        return False
    if _shortly(text, match.start(), start):
        return True
    opens = FIRST_WORDS.fullmatch(text, start, match.start()) or text[match.start() - 2 : match.start()] in (", ", "; ")
    if cue in ("since", "in the wake of", "in the aftermath of"):
        return True
    if cue in ("from", "upon", "until", "before", "prior to"):
        return bool(opens and cue != "from" and text[match.start()].isupper())
    return bool(opens) or bool(CLOSES_SENTENCE.match(text[match.end() : stop]) and stop - match.end() < 60)
