"""What each number of a sentence counts: its own unit, or that of a number before it."""

from __future__ import annotations

import re
from typing import NamedTuple

from evidence.quantities import casualties
from evidence.quantities import meaning as quantity_meaning
from evidence.quantities.counted_nouns import is_human, is_plural
from evidence.quantities.forms import Reading
from evidence.quantities.hedges import HEDGE, HEDGED
from evidence.quantities.respective import paired
from evidence.quantities.words import Cues, QuantityGrammar

TO_LEVEL = re.compile(rf" to {HEDGED}")
APPOSED_REACH = 44  # letters
BEHIND_HEAD = re.compile(
    r"\s(?:worldwide|globally|nationwide)\b|\s(?:per|by|in|against|on|from|with|at|to|for|across|between|among)\s"
)
THOSE = re.compile(r"\b(?:while|and|but|whereas)\s(?:those|that)\s(?P<way>of|from|in|by|with|to|on)\s")
OF_WHICH = re.compile(rf"\bof\swhich,?\s(?:[A-Z]\w+\s(?:holds|has|got|owns|received|took)\s)?{HEDGED}\Z")
OF_WHICH_BEHIND = re.compile(r"\sof\swhich\b")
FOR_SUM = re.compile(r"\bfor\s(?:[a-z]+\s){0,2}\Z")
TRADED = re.compile(r"\b(?:b[uo]y|buys|bought|order(?:s|ed)?|sells?|sold|purchased|acquired|imported|exported)\b")
AND_FOR = re.compile(rf"(?:,|,?\sand|,?\swhile)\s(?:the\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){{0,3}}\s(?:for\s)?{HEDGED}")
THEIR_OWN = re.compile(r"[^,;.\d]{2,40}?(?=(?:\s(?:has|have|had|nearly|almost))*\s\Z)")
INCLUDED = re.compile(r"[^;.,]*,\s(?:including|among\sthem|of\swhom|of\sthem)\s(?:[a-z]+\s){0,2}")
TIME = r"(?:\s(?:in|during|over)\s(?:the\s)?(?:[\w-]+\s){0,3}[\w-]+|\s(?:last|this|that)\s[a-z]+)?"
LINK = re.compile(
    r"(?:\sin\s(?:(?:[a-z-]+\s){1,2}terms|value|volume))?(?:\syear[\s-]on[\s-]year)?"
    rf"(?:\s(?:increase|rise|surge|jump|spike|uptick|fall|drop|decline|decrease|fewer|more)\sin\s[^,;.\d]{{3,60}}?)?{TIME}[,\s–—-]*\b(?:rising|falling|to|from|up\sfrom|down\sfrom)"
    rf"(?:\sreach|\shit|\sfrom)?\s(?:(?:a\stotal\sof|{HEDGE}|a|the)\s){{0,2}}"
)
THE_NUMBER = re.compile(r"\b(?:the|its|their)\s(?:number|figure|toll|total)\s(?:at|as)\s(?:[a-z]+\s){0,3}\Z")
NUMBERING = re.compile(
    r"\b(?:army|force|forces|garrison|navy|militia|troops|soldiers|militants|fighters|rebels|guards|refugees|men),?\s(?:who\s|which\s)?number(?:s|ed|ing)\s(?:[a-z]+\s){0,3}\Z"
)
ARMY = re.compile(r"\b(?:army|armed forces|forces|garrison|navy|military|militia|contingent|police)\Z")
OF_WHOM = re.compile(r"\s+of\s+whom\b")


def _unit_of(grammar: QuantityGrammar, kind: str, measure: str | None) -> str:
    """The unit of a bare number: what its kind or the plural at the head of its measure says (*attacks by the TTP*)."""
    if kind in ("deaths", "injured"):
        return "deaths" if kind == "deaths" else "people"
    head = BEHIND_HEAD.split(measure)[0].split() if measure else []
    while len(head) > 1 and head[-1].endswith("ed"):  # *attacks claimed by A*
        head.pop()
    last = head[-1] if head else ""
    return last.lower() if last.isalpha() and is_plural(last, grammar.people) else "number"


def _counts_people(grammar: QuantityGrammar, body: str, reading: Reading, stop: int) -> bool:
    """*23 of whom*, *thousands fled*, *militants numbering 6,000*: a number without a noun that can only count people."""
    if NUMBERING.search(body, max(0, reading.start - 60), reading.start):
        return True
    if OF_WHOM.match(body, reading.end, stop):
        return True
    return reading.vague and grammar.people_do.match(body, reading.end, stop) is not None


def _of_people(grammar: QuantityGrammar, body: str, reading: Reading, measure: str | None, stop: int) -> bool:
    """Whether a bare number is one of people: *23 of whom*, *the army is to grow to 200,000*."""
    army = not reading.unit and ARMY.search(BEHIND_HEAD.split(measure or "")[0])
    return bool(army) or _counts_people(grammar, body, reading, stop)


def _apposed(
    grammar: QuantityGrammar, body: str, reading: Reading, start: int
) -> tuple[Reading, str, str | None] | None:
    """*A part of these troops, up to 1,500*: the number counts the noun to which it stands in apposition."""
    before = grammar.apposed.search(body, max(start, reading.start - APPOSED_REACH), reading.start)
    noun = before["noun"] if before else ""
    if not is_plural(noun, grammar.people) or noun.lower() in grammar.unit_of:
        return None
    return reading._replace(unit=noun.lower()), "people" if is_human(grammar, noun) else "count", noun


def _same_measure(body: str, before: Meant, reading: Reading, kind: str) -> tuple[Reading, str] | None:
    """*fell from 233,000 hectares in 2022 to just 10,800*: hectares too."""
    bare = reading.rule == "bare number" and kind == "count" and not reading.unit
    if not bare or before.kind not in ("area", "distance", "mass"):
        return None
    linked = LINK.fullmatch(body, before.reading.end, reading.start)
    return (reading._replace(unit=before.unit), before.kind) if linked else None


def _linked(body: str, before: Meant, reading: Reading, kind: str) -> str | None:
    """*fell by 12 percent to 68*, *to $97m from $185m*, *up from 61 in May*: the unit of a figure that has the measure of the one
    before it; None where it has not, empty where the measure tells the unit."""
    begin = max(before.reading.end, before.reading.noun.end if before.reading.noun else 0)
    share = before.kind in ("percent", "multiple")
    bare = reading.rule == "bare number" and not reading.unit
    if not (kind == before.kind or (share and (bare or kind == "money")) or (bare and before.unit)):
        return None
    if kind in ("percent", "multiple") or not (
        LINK.fullmatch(body, begin, reading.start)
        or casualties.AGAINST.fullmatch(body, begin, reading.start)
        or (bare and casualties.SERIES.fullmatch(body, begin, reading.start))
    ):
        return None
    return reading.unit or ("" if share or before.unit == "number" else before.unit)


def _of_those(
    grammar: QuantityGrammar, body: str, before: Meant, reading: Reading, kind: str, measure: str | None
) -> str | None:
    """*while those of civilians fell by 6 percent*, *while those to A stood at $9m*: what the figure before is of, and of whom."""
    open_ = measure is None if kind == "count" else kind in ("percent", "multiple", "money")
    those = THOSE.search(body, before.reading.end, reading.start) if open_ and before.measure else None
    if those is None or body.startswith(" of ", reading.end):
        return None
    head = BEHIND_HEAD.split(before.measure or "")[0]
    rises = grammar.rising.search(body, those.end(), reading.start) if those["way"] == "of" else None
    own = THEIR_OWN.match(body, those.end(), rises.start()) if rises else None
    return f"{head.split()[-1]} of {own.group()}" if own and " of " not in head else head or None


def _of_the_whole(body: str, found: list[Meant], reading: Reading, measure: str | None, start: int) -> str | None:
    """*arms worth €13bn, of which €8bn went to A*, *bought 96 jets for $10bn*: what the figure before is of."""
    head = max(start, reading.start - 50)
    which = body.find("of which", head, reading.end + len(" of which")) >= 0
    part = OF_WHICH.search(body, head, reading.start) if which and reading.noun is None else None
    if part or (reading.kind != "rank" and which and OF_WHICH_BEHIND.match(body, reading.end)):
        return found[-1].measure
    paid = measure is None and reading.kind == "money" and found[-1].kind == "count"
    traded = paid and FOR_SUM.search(body, found[-1].reading.end, reading.start)
    return found[-1].measure if traded and TRADED.search(body, start, found[-1].reading.start) else None


class Meant(NamedTuple):
    """A reading with what it counts: its own unit, or that of a number before it."""

    reading: Reading
    kind: str
    unit: str
    measure: str | None


def _taken_up(
    body: str, before: Meant, reading: Reading, kind: str, measure: str | None
) -> tuple[Reading, str, str | None]:
    """A figure with what it takes up from the one before: unit, kind and measure."""
    linked = _linked(body, before, reading, kind) if measure is None else None
    if same := _same_measure(body, before, reading, kind):
        reading, kind = same
    if linked is not None:
        kind = "people" if kind == "count" and linked and before.kind == "people" else kind
        reading, measure = reading._replace(unit=reading.unit or linked), before.measure
    return reading, kind, measure


def _whole(body: str, found: list[Meant]) -> Meant:
    """The last figure, or the one of which it is told only a part (*481 people, among them 139 policemen, a rise of 42pc*)."""
    part = len(found) > 1 and INCLUDED.fullmatch(body, found[-2].reading.number_end, found[-1].reading.start)
    return found[-2] if part else found[-1]


def _measure_again(body: str, reading: Reading, kind: str, measure: str | None, start: int) -> str | None:
    """*152 sectarian attacks in 2010, 139 in 2011*: the measure before, and of the living without what befell those."""
    if kind in ("deaths", "injured") or same_toll(body, reading, start):
        return measure
    return (measure or "").removesuffix(" killed").removesuffix(" injured") or None


def _harmed_again(grammar: QuantityGrammar, reading: Reading, kind: str, unit: str, measure: str | None) -> str:
    """*15 soldiers were killed; B put the number at 58*, *Injuries among boys fell to 30*: as those before, dead or hurt."""
    bare = reading.rule == "bare number" and kind == "count"
    if kind == "people" and (unit in grammar.words.death_nouns or (measure or "").endswith(" killed")):
        return "deaths"
    told = {"deaths": grammar.words.death_nouns, "injured": grammar.words.injury_nouns}
    return next((harm for harm, nouns in told.items() if bare and unit in nouns), kind)


def same_toll(body: str, reading: Reading, start: int) -> bool:
    """*A said 15 soldiers had been killed; B put the number at 58*: of those of whom the figure before is."""
    return THE_NUMBER.search(body, max(start, reading.start - 40), reading.start) is not None


def meant_by(
    grammar: QuantityGrammar, body: str, readings: list[Reading], words: Cues, start: int, stop: int
) -> list[Meant]:
    """What the readings of a sentence mean, in order; ``words`` are the cues that stand in it."""
    kinds = [reading.kind for reading in readings]
    if "casualty" in words:
        kinds = casualties.casualty_kinds(grammar, body, readings, start, stop)
    found: list[Meant] = []
    unit_before, human_before, measure_before = "", False, None
    for number, (reading, kind) in enumerate(zip(readings, kinds, strict=True), 1):
        ahead = readings[number] if number < len(readings) else None
        if (not reading.unit and kind == "count" and ahead and TO_LEVEL.fullmatch(body[reading.end : ahead.start])) or (
            ahead and reading.rule == "bare number" != ahead.rule and paired(body, reading, ahead)
        ):
            reading, kind = reading._replace(unit=ahead.unit, noun=ahead.noun), kinds[number]
        measure = quantity_meaning.measure(grammar, body, reading, kind, start, stop)
        if measure is None and found and kind in ("percent", "multiple"):
            measure = _whole(body, found).measure
        if found and (whole := _of_the_whole(body, found, reading, measure, start)):
            measure = whole
        if found and (those := _of_those(grammar, body, found[-1], reading, kind, measure)):
            measure = those
        if found:
            reading, kind, measure = _taken_up(body, found[-1], reading, kind, measure)
        if kind == "count" and reading.rule == "bare number":
            kind = "people" if _of_people(grammar, body, reading, measure, stop) else kind
        if kind == "count" and reading.rule == "bare number" and not reading.unit and not unit_before:
            apposed = _apposed(grammar, body, reading, start)
            reading, kind, measure = apposed or (reading, kind, measure)
        own = not human_before and kind in ("deaths", "injured")  # *110 attacks, 229 killed*
        unit = reading.unit or (not own and unit_before) or _unit_of(grammar, kind, measure)
        if measure is None and unit == unit_before and found and reading.rule == "bare number":
            measure = _measure_again(body, reading, kind, measure_before, start)
        if reading.noun:
            unit_before, human_before, measure_before = reading.unit, reading.noun.human, measure
        elif not reading.unit and kind == "count" and ((unit_before and human_before) or is_human(grammar, unit)):
            kind = "people"  # *the number of fighters stands at 4,000*
        kind = _harmed_again(grammar, reading, kind, unit, measure)
        found.append(Meant(reading, kind, unit, measure))
    _share_of(body, found)
    return _in_their_order(body, found) if body.find("respectively", start, stop) >= 0 else found


def _share_of(body: str, found: list[Meant]) -> None:
    """*A accounted for 63% and B for 31% of the raids*: what stands behind the last share is what the first is of too."""
    for index in range(len(found) - 2, -1, -1):
        one, two = found[index : index + 2]
        open_ = one.measure is None and two.measure and one.kind == two.kind == "percent"
        behind = open_ and body.startswith(" of ", two.reading.end)
        if behind and AND_FOR.fullmatch(body, one.reading.end, two.reading.start):
            found[index] = one._replace(measure=two.measure)


def _in_their_order(body: str, found: list[Meant]) -> list[Meant]:
    """*Attacks and deaths rose by 63 and 74 percent, respectively*: each figure with its own measure, or both with the one told."""
    for index in range(len(found) - 1):
        first, second = found[index : index + 2]
        if not paired(body, first.reading, second.reading):
            continue
        measures = (second.measure or first.measure or "").split(" and ")
        one, other = measures if len(measures) == 2 else (measures[0] or None,) * 2
        found[index : index + 2] = [first._replace(measure=one), second._replace(measure=other)]
    return found
