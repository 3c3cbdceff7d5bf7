"""What the words around a quantity say: its qualifier, and whether it is a change by or to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from evidence.matches import matches_at
from evidence.quantities.forms import Reading
from evidence.quantities.gapped_counts import MONTH
from evidence.quantities.words import QuantityGrammar

UNCHANGED = ("rank", "age", "ratio", "duration", "distance")
OR_MORE = re.compile(r"\s*(?:\+|-plus\b|\s?plus\b|\s+or\s+more\b|\s+and\s+(?:above|more)\b(?!\s+t))")
OR_SO = re.compile(r"\s+or\s+so\b|\s*-odd\b|\s*-ish\b")
OR_LESS = re.compile(r"\s+or\s+(?:less|fewer|under)\b")
ACROSS = re.compile(r"\d\s[a-zA-Z]+\s\Z")  # *carries 1,300 MW over 1,270 km*
HANDING = re.compile(r"\b(?:hand|turn|mull|roll)\w*\s\Z", re.IGNORECASE)  # *handed over 40 men*
OVER_STRETCH = re.compile(
    r"\b(?:for|of|after|well|just|lasting|by|last|is|was|are|were|to|with|at|from|now|held|than|took|taken|killed|in|some|the|a|injured|wounded|left)\s+\Z",
    re.IGNORECASE,
)
COMPARED_TO = re.compile(r"\bcompared\s(?:to|with)\s(?:[a-z]+\s){0,3}\Z")
CLAUSE_BREAK = re.compile(r"[;:]\s|\bwhile\b|\bbut\b")
BY_OR_OF = re.compile(r"\b(?:by|of)\b")
STRUCK = re.compile(r"\bhit(?:ting)?\s+(?:\w+\s+){0,2}\Z")
FROM_TO = re.compile(
    rf"(?:\sof\s(?:the\s)?[\w’'-]+)?(?:\sin\s(?:(?:early|mid|late)[\s-])?(?:{MONTH}\.?\s?)?(?:(?:19|20)\d\d)?)?,?\sto\s(?:[a-z]+\s){{0,2}}"
)
RANGING = re.compile(r"\b(?:rang|var|anywhere)\w*\s+(?:\w+\s+)?from\s", re.IGNORECASE)
DEFINITE = re.compile(r"\b(?:the|those|these)\s")


def qualifier(grammar: QuantityGrammar, text: str, reading: Reading, start: int, stop: int, cues: Sequence[int]) -> str:
    """One of exact, approx, nearly, more_than, at_least, up_to; the qualifier nearest to the number decides. ``cues``
    are the places in the sentence where one may begin."""
    near = matches_at(grammar.qualifier, text, cues, max(start, reading.start - 44), reading.start)
    for match in reversed([*near]):
        if text[match.end() : match.end() + 1].isalpha() and match.end() < reading.start:
            continue
        if not grammar.qualifier_tail.fullmatch(text, match.end(), reading.start):
            break
        if DEFINITE.search(text, match.end(), reading.start):
            break  # *lower than the 147 attacks of May*
        name, word = match.lastgroup or "exact", match.group().lower()
        head = max(start, match.start() - 16)
        across = reading.kind != "duration" and ACROSS.search(text, head, match.start())
        if word == "over" and (across or HANDING.search(text, head, match.start())):
            break
        if (
            word in ("over", "under", "above", "below", "beyond")
            and reading.kind == "duration"
            and not OVER_STRETCH.search(text, max(start, reading.start - 44), match.start())
        ):
            break
        return name
    after = text[reading.end : min(stop, reading.end + 12)]
    inner = text[reading.number_end : reading.number_end + 12]
    if OR_MORE.match(after) or OR_MORE.match(inner):
        return "more_than" if "+" in (after[:2] + inner[:2]) or "plus" in after[:6] + inner[:6] else "at_least"
    if OR_SO.match(after) or OR_SO.match(inner):
        return "approx"
    if OR_LESS.match(after):
        return "up_to"
    return "more_than" if reading.vague else "exact"


def change(grammar: QuantityGrammar, text: str, reading: Reading, start: int, stop: int, cues: Sequence[int]) -> str:
    """*by* for an amount of change, *to* for the level reached, else *none*; ``cues`` are the places in the sentence
    where a word of change may begin."""
    if reading.kind in UNCHANGED:
        return "none"
    if reading.rule == "factor":
        return "by"
    if reading.rule == "multiple" and text[reading.start : reading.end].lower().endswith(("d", "ing", "fold")):
        return "by"
    head = max(start, reading.start - 60)
    if grammar.from_before.search(text, head, reading.start) or COMPARED_TO.search(text, head, reading.start):
        return "none"
    floor = max(start, reading.start - 110)
    relative = reading.kind in ("percent", "multiple")
    near = cues[bisect_left(cues, floor) : bisect_left(cues, reading.start)]
    # *made up 40 percent*: *up* belongs to the verb and tells of no change
    near = [place for place in near if not grammar.verb_of_up.search(text, max(floor, place - 16), place)]
    if near:
        window, places = _clause_before(text[floor : reading.start], [place - floor for place in near])
        if any(grammar.to_before.match(window, place) for place in places):
            return "none" if reading.rule == "counted noun" and STRUCK.search(window) else "to"
        before = next(filter(None, (grammar.by_before.match(window, place) for place in places)), None)
        if before and (relative or BY_OR_OF.search(before.group())):
            return "by"
    if relative and grammar.by_after.match(text, reading.end, min(stop, reading.end + 60)):
        return "by"
    below = reading.value < 0 and text[max(0, reading.start - 2) : reading.start] in (" (", ", ")
    if reading.kind == "percent" and (below or text[reading.start - 1 : reading.start] == "+"):
        return "by"  # *(+4% in Sindh, -9% in Punjab)*; *at -3 percent* is a level
    return "none"


def ends_span(grammar: QuantityGrammar, text: str, one: Reading, two: Reading, start: int) -> bool:
    """*From 517 in 2023 to 1,099*: whether the second of two figures is the level that a change from the first reaches."""
    if two.kind in UNCHANGED or (one.kind != two.kind and "count" not in (one.kind, two.kind)):
        return False
    if one.noun and two.noun and one.noun.word != two.noun.word:
        return False  # *flights from 3 cities to 5 airports*
    head = max(start, one.start - 60)
    between = text[max(one.end, one.noun.end if one.noun else 0) : two.start]
    return (
        FROM_TO.fullmatch(between) is not None
        and grammar.from_before.search(text, head, one.start) is not None
        and not RANGING.search(text, head, one.start)
    )


def _clause_before(window: str, places: list[int]) -> tuple[str, list[int]]:
    """The last clause of ``window``, *up to* taken for one word, and the ``places`` in it."""
    for written in ("up to", "Up to"):
        while (at := window.find(written)) >= 0:
            window = window.replace(written, "upto", 1)
            places = [place - (place > at) for place in places]
    begin = [0, *(match.end() for match in CLAUSE_BREAK.finditer(window))][-1]
    return window[begin:], [place - begin for place in places if place >= begin]
