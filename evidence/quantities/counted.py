"""Numbers that count a noun (*three incidents*), and bare ones where the words around show a count."""

from __future__ import annotations

import re

from evidence.quantities.counted_nouns import Counted, counted_noun, plural_of
from evidence.quantities.forms import Reading
from evidence.quantities.hedges import HEDGED
from evidence.quantities.numbers import Number
from evidence.quantities.words import QuantityGrammar

SMALL = 10
ORDINAL_SUFFIX = re.compile(r"(?:<sup>)?(?:st|nd|rd|th)\b(?:</sup>)?")
LETTERS = re.compile(r"[A-Za-z_@]")
DETERMINED = re.compile(
    r"\b(?:the|these|those|both|all|any|other)(?:\s+(?:other|same|said|latter|former|remaining))?\s+\Z", re.IGNORECASE
)
OWNED = re.compile(r"\b(?:its|their|his|her|our)\s+\Z", re.IGNORECASE)
BY_THE = re.compile(r"\bby\s+the\s+\Z")  # *by the hundred*
OF_THE = re.compile(
    r"\s+(?:out\s+)?of\s+(?:(?:the|its|his|their|her|them|whom|these|those|which|our)\b\s*)?(?:total\s(?:of\s)?(?=\d))?"
)
VERB_AFTER = re.compile(
    r"\s+(?:(?:people|others?|more|got|were|was|are|have|had|has|been|of\s+(?:them|whom|which))\b|(?:critically\s+|seriously\s+|reported(?:ly)?\s+)?(?:killed|injured|wounded|dead|dying|hurt|missing|arrested|died)\b)",
    re.IGNORECASE,
)
CODE_AFTER = re.compile(r"/\d|[°′″]|-[A-Z]\w*\d|[-\u2013]\d")  # *3-1* is a score: a range rises
CAPITAL_AFTER = re.compile(r"\s+[A-Z]")
ASIDE = re.compile(  # *seven, including three policemen, were killed*
    r",\s+(?:including|among\s+them|mostly|most\s+of\s+them)\s[^,;.]{1,60},\s+(?:were|was|have|had|died)\b"
)
IN_MID_SENTENCE = re.compile(r"[a-z]\s+[\"“‘']?\Z")
WHOLE = re.compile(r"\d[\d,.]*")
NO_COUNT_BEFORE = re.compile(r"\b(?:no|this|that|every|each|any|which|another|number|such)\s+\Z", re.IGNORECASE)
SPEAKS = re.compile(r"\s+(?:[a-z]+\s+){0,2}?(?:told|said|says|added|warned|noted|argued|explained|puts?(?:\s+it)?)\b")
NOTE_MARK = re.compile(r"\d*(?:\s+or\s+so(?=\s))?")  # a note's mark run into the number; *20 or so camps*
QUOTED = re.compile(r"[\"”](?=\s)")  # *"about a hundred" men*
PLACE_AFTER = re.compile(r"\s+in\s+(?:the\s+)?[A-Z]")
NEXT_WORD = re.compile(r"\s+([A-Za-z]+)")
COUNT_BEFORE = re.compile(
    r"\b(?:least|only|just|than|and|killing|wounding|injuring|including|comprising|of)\s+\Z", re.IGNORECASE
)
MULTITUDE_AFTER = re.compile(
    r"\s+(?:more|of|were|have|had|are|in|from|across|displaced|killed|dead|injured|wounded|fled|gathered|[a-z]{3,}ed)\b|[,.]"
)
RATE_AFTER = re.compile(r"\s(?:an?|per|each|every)\s(?:hour|day|night|week|month|quarter|year)\b")  # *twelve a month*
COMPARED_BEFORE = re.compile(  # *27 attacks, compared with only eight in all of 2024*
    rf"\b(?:compared\s(?:with|to)|(?:up|down)\sfrom|versus)\s{HEDGED}\Z"
)
TIME_AFTER = re.compile(
    r"\s(?:in|during|over|for)\s|\s(?:the|an?)\s(?:(?:previous|preceding|prior)\s)?(?:day|week|month|quarter|year)\b|\slast\s|[.,;]"
)
PUT_AT = re.compile(
    r"\bput(?:s|ting)?\s(?:the|its|their)\s[^;.]*?\b(?:number|toll|figure|total)\b[^;.]*\sat\s(?:[a-z]+\s){0,2}\Z"
)
PHRASE_END = re.compile(r"\s*[,.;]|\s+(?:and|in|on|to|at)\b")


def read_counted(
    grammar: QuantityGrammar, text: str, number: Number, head: str, start: int, stop: int
) -> Reading | None:
    """A number and the noun that it counts, or a bare number where the words around show a count."""
    head = text[max(start, number.start - 28) : number.start]
    if _no_number(text, number, head, start, stop):
        return None
    end = number.end
    one = number.value == 1 and number.high is None
    of, noun = _noun_behind(grammar, text, number, one, stop)
    if one and not _one_counts(grammar, text, number, head, noun, of is not None, start, stop):
        return None
    if _known_set(grammar, text, number, head):
        return None
    if noun is None or (of and not number.vague and of.group().strip() == "of"):
        if not _bare_counts(grammar, text, number, head, start, stop):
            return None
        return Reading(
            number.start, end, _plain(number, False), number.high, "", "count", "bare number", number.vague, None, end
        )
    touches = noun.touches and (of is None or number.vague) and not text.startswith(" or so", end)
    value = _plain(number, True)
    high = number.high * 1000 if number.dotted and number.high is not None else number.high
    unit = noun.word if noun.word[0].isupper() and not noun.word.isupper() else noun.word.lower()
    unit = plural_of(unit) if one else unit
    return Reading(
        number.start,
        noun.end if touches else end,
        value,
        high,
        unit,
        "people" if noun.human else "count",
        "counted noun",
        number.vague,
        noun,
        end,
    )


def _no_number(text: str, number: Number, head: str, start: int, stop: int) -> bool:
    """Whether the digits are part of an ordinal or a code, the word part of a name or of *by the hundred*."""
    end = number.end
    if number.form == "digits":
        return bool(
            ORDINAL_SUFFIX.match(text, end, stop)
            or LETTERS.match(text, end, min(stop, end + 1))
            or CODE_AFTER.match(text[end : end + 4])
        )
    if number.value >= 12 and BY_THE.search(head) and " " not in text[number.start : end]:
        return True
    capital = text[number.start].isupper() and number.start > start
    return bool(capital and CAPITAL_AFTER.match(text[end : end + 3]) and IN_MID_SENTENCE.search(head))


def _noun_behind(
    grammar: QuantityGrammar, text: str, number: Number, one: bool, stop: int
) -> tuple[re.Match[str] | None, Counted | None]:
    """The *of (the)* behind a number, if any, and the noun that it counts."""
    behind = NOTE_MARK.match(text, number.end, stop).end()  # type: ignore[union-attr]
    behind += number.form == "word" and QUOTED.match(text, behind, stop) is not None
    of = OF_THE.match(text, behind, stop)
    begin = of.end() - 1 if of and of.group().strip() != "of" else behind + (3 if of and number.vague else 0)
    noun = counted_noun(grammar, text, begin, stop, singular=one)
    if of and of.group().strip().endswith("which"):
        return of, None  # *98 strikes, over 40 of which hit civilians*
    if noun is None and of:
        whole = WHOLE.match(text, of.end(), stop)
        noun = counted_noun(grammar, text, whole.end(), stop) if whole else None
    return of, noun


def _known_set(grammar: QuantityGrammar, text: str, number: Number, head: str) -> bool:
    """*The two groups* and *its two neighbours* are known, *the two deadliest groups* and *its two dams* are counted."""
    if number.vague or number.value > SMALL or number.high is not None:
        return False
    following = NEXT_WORD.match(text[number.end : number.end + 20])
    if OWNED.search(head):
        return following is not None and following[1].lower() in grammar.number_words.known_sets
    if not DETERMINED.search(head):
        return False
    return following is None or following[1].lower() not in grammar.number_words.superlatives


def _plain(number: Number, counted: bool) -> float:
    """7.000 in front of a countable noun is seven thousand: nobody counts thousandths of a thing."""
    return number.value * 1000 if number.dotted and counted else number.value


def _one_counts(
    grammar: QuantityGrammar,
    text: str,
    number: Number,
    head: str,
    noun: Counted | None,
    of: bool,
    start: int,
    stop: int,
) -> bool:
    """*One* counts before a noun for humans, behind *at least*, *only*, or in a list with other numbers."""
    if number.form == "digits":
        return noun is not None and not of
    if noun is None and number.form == "word" and grammar.gapped.holds(text, number.start, number.end, start, stop):
        return True
    if noun is None or of or DETERMINED.search(head) or NO_COUNT_BEFORE.search(head):
        return False
    following = NEXT_WORD.match(text[number.end : number.end + 20])
    if following and following[1] == "more":
        return noun.human
    if following is None or following[1].lower() in grammar.one_idioms:
        return False
    if noun.human or COUNT_BEFORE.search(head):
        return not SPEAKS.match(text, noun.end)  # "one official said" counts nobody
    return bool(grammar.another_number.search(text[number.end : number.end + 60]))


def _bare_counts(grammar: QuantityGrammar, text: str, number: Number, head: str, start: int, stop: int) -> bool:
    if number.vague:
        return bool(
            MULTITUDE_AFTER.match(text[number.end : number.end + 14]) or grammar.people_do.match(text, number.end, stop)
        )
    if number.form == "word":
        if number.value > 1 and (
            RATE_AFTER.match(text, number.end, stop)
            or (COMPARED_BEFORE.search(head) and TIME_AFTER.match(text, number.end, stop))
        ):
            return True
        if PLACE_AFTER.match(text, number.end, stop) and grammar.listed_before.search(
            text[max(start, number.start - 60) : number.start]
        ):
            return True
        if grammar.gapped.holds(text, number.start, number.end, start, stop):
            return True
        if VERB_AFTER.match(text, number.end, stop) or ASIDE.match(text, number.end, stop):
            return number.value != 1 and not DETERMINED.search(head)
        if number.value > 12 or (
            number.value > 1 and PUT_AT.search(text, max(start, number.start - 140), number.start)
        ):
            return True
        return (
            bool(grammar.done_to.search(head))
            and number.value > 1
            and bool(PHRASE_END.match(text[number.end : number.end + 6]))
        )
    return True
