"""What each number of a sentence counts: its own unit, or that of a number before it."""

from __future__ import annotations

import re
from typing import NamedTuple

from evidence.quantities import context as quantity_context
from evidence.quantities import meaning as quantity_meaning
from evidence.quantities.counted_nouns import is_human, is_plural
from evidence.quantities.forms import Reading
from evidence.quantities.words import Cues, QuantityGrammar

TO_LEVEL = re.compile(r" to (?:(?:about|around|nearly|some|over|almost|more than) )?")
APPOSED_REACH = 44  # letters
BEHIND_HEAD = re.compile(r"\s(?:by|in|against|on|from|with|at|to|for|across|between)\s")
INCLUDED = re.compile(r"[^;.,]*,\s(?:including|among\sthem|of\swhom|of\sthem)\s(?:[a-z]+\s){0,2}")
OF_WHOM = re.compile(r"\s+of\s+whom\b")


def _unit_of(kind: str, measure: str | None) -> str:
    """The unit of a bare number: what its kind or the plural at the head of its measure says (*attacks by the TTP*)."""
    if kind in ("deaths", "injured"):
        return "deaths" if kind == "deaths" else "people"
    last = BEHIND_HEAD.split(measure)[0].split()[-1] if measure else ""
    return last.lower() if last.isalpha() and is_plural(last) else "number"


def _counts_people(grammar: QuantityGrammar, body: str, reading: Reading, stop: int) -> bool:
    """*23 of whom*, *thousands fled*: a number without a noun that can only count people."""
    if OF_WHOM.match(body, reading.end, stop):
        return True
    return reading.vague and grammar.people_do.match(body, reading.end, stop) is not None


def _apposed(
    grammar: QuantityGrammar, body: str, reading: Reading, start: int
) -> tuple[Reading, str, str | None] | None:
    """*A part of these troops, up to 1,500*: the number counts the noun to which it stands in apposition."""
    before = grammar.apposed.search(body, max(start, reading.start - APPOSED_REACH), reading.start)
    noun = before["noun"] if before else ""
    if not is_plural(noun) or noun.lower() in grammar.unit_of:
        return None
    return reading._replace(unit=noun.lower()), "people" if is_human(grammar, noun) else "count", noun


def _compared(body: str, before: Meant, reading: Reading) -> bool:
    """*reached $300m in 2024, against $115m in 2023*: the figure of another time."""
    return quantity_context.AGAINST.fullmatch(body, before.reading.end, reading.start) is not None


class Meant(NamedTuple):
    """A reading with what it counts: its own unit, or that of a number before it."""

    reading: Reading
    kind: str
    unit: str
    measure: str | None


def _whole(body: str, found: list[Meant]) -> Meant:
    """The last figure, or the one of which it is told only a part (*481 people, among them 139 policemen, a rise of 42pc*)."""
    part = len(found) > 1 and INCLUDED.fullmatch(body, found[-2].reading.number_end, found[-1].reading.start)
    return found[-2] if part else found[-1]


def meant_by(
    grammar: QuantityGrammar, body: str, readings: list[Reading], words: Cues, start: int, stop: int
) -> list[Meant]:
    """What the readings of a sentence mean, in order; ``words`` are the cues that stand in it."""
    kinds = [reading.kind for reading in readings]
    if "casualty" in words:
        kinds = quantity_context.casualty_kinds(grammar, body, readings, start, stop)
    found: list[Meant] = []
    unit_before, human_before = "", False
    for number, (reading, kind) in enumerate(zip(readings, kinds, strict=True), 1):
        ahead = readings[number] if number < len(readings) else None
        if not reading.unit and kind == "count" and ahead and TO_LEVEL.fullmatch(body[reading.end : ahead.start]):
            reading, kind = reading._replace(unit=ahead.unit, noun=ahead.noun), kinds[number]
        measure = quantity_meaning.measure(grammar, body, reading, kind, start, stop)
        if measure is None and found and kind in ("percent", "multiple"):
            measure = _whole(body, found).measure
        if measure is None and found and kind == "money" == found[-1].kind and _compared(body, found[-1], reading):
            measure = found[-1].measure
        if kind == "count" and reading.rule == "bare number" and _counts_people(grammar, body, reading, stop):
            kind = "people"
        if kind == "count" and reading.rule == "bare number" and not reading.unit and not unit_before:
            apposed = _apposed(grammar, body, reading, start)
            reading, kind, measure = apposed or (reading, kind, measure)
        own = not human_before and kind in ("deaths", "injured")  # *110 attacks, 229 killed*
        unit = reading.unit or (not own and unit_before) or _unit_of(kind, measure)
        if reading.noun:
            unit_before, human_before = reading.unit, reading.noun.human
        elif not reading.unit and kind == "count" and unit_before and human_before:
            kind = "people"
        found.append(Meant(reading, kind, unit, measure))
    return found
