"""Whether people counted are the dead, the injured or neither: from the noun, a passive, a verb before, a toll or a neighbour."""

from __future__ import annotations

import re

from evidence.quantities.forms import Reading
from evidence.quantities.gapped_counts import BODIES, NAMES
from evidence.quantities.hedges import HEDGED
from evidence.quantities.second_clauses import SENTENCE_BREAK, of_another_clause
from evidence.quantities.words import QuantityGrammar

AUXILIARY = re.compile(
    r"\b(?:were|was|been|are|being|is|got|be|have|had|has)\s+(?:[\w-]+\s+(?:and\s+|or\s+)?){0,3}\Z", re.IGNORECASE
)
PASSIVE = re.compile(r"\b(?:were|was|been|are|being|is|got|be)\s+(?:[\w-]+\s+(?:and\s+|or\s+)?){0,3}\Z", re.IGNORECASE)
OBJECT = re.compile(
    r"\s+(?:(?:the|a|an|his|her|their|its|at\s+least|more\s+than|another|some|several|dozens|scores|hundreds|thousands)\b|[A-Z]\w+|\d)"
)
ENDS_CLAUSE = re.compile(
    r"\s*(?:[,.;:()”\"–—]|\Z|(?:in|by|while|when|and|on|at|during|as|after|since|over|across|near|from|or|so|last|this|late|early|yesterday)\b)"
)
UNDIED = frozenset(
    [
        "by",
        "as",
        "when",
        "after",
        "that",
        "who",
        "which",
        "were",
        "was",
        "prompted",
        "despite",
        "and",
        "but",
        "from",
        "against",
        "during",
        "following",
    ]
)
ASIDE = re.compile(
    r",\s+(?:including|among\s+them|mostly|most\s+of\s+them|[\w-]+\s+of\s+(?:them|whom))\s[^,;.]{1,60},\s+(?=were|was|have|had|died|killed|injured|wounded|lost|embraced|sustained|succumbed)"
)
LISTED = re.compile(
    r"(?:\s+of\s+(?:the\s+|its\s+|their\s+)?(?:[\w’'-]+\s+){0,2}[\w’'-]+(?=,|\s+and\s)|\s+(?:in|at|near)\s+[\w’'-]+(?:\s+[\w’'-]+)?(?=,?\s+(?:and|including)\s))?(?:\s+(?:(?:were|was|have\s+been|had\s+been|have|had|are)\s+)?(?:dead|died|killed|slain|injured|wounded|hurt|lost\s+their\s+lives|sustained\s+injuries|suffered\s+injuries)(?:\s+(?:in|during|across|by)\s+[^,;.\d]{1,50})?(?=,\s+(?:including|among|comprising)|\s+\(|:\s|\s[–—-]\s))?[\s,(:–—]*(?:(?:and|as\s+well\s+as|besides|in\s+addition\s+to|comprising|including|among\s+(?:them|whom)|along\s+with|plus|of\s+(?:them|whom))\s*,?\s*(?:(?:were|are)\s+|those\s+of\s+)?)*"
    + HEDGED,
    re.IGNORECASE,
)
# *from 573 in 2021 to 715 in 2022 and 1,210 in 2023*, *from 573 (2021) to 715 (2022)*
SERIES = re.compile(
    r"(?:\s+in\s+(?:[A-Z][a-z]{2,8}\.?(?:\s+\d{4})?|[QH]\d(?:\s+\d{4})?|\d{4})|\s+\((?:19|20)\d{2}\))?(?:\s+to|\s+and|,)\s+"
    + HEDGED,
    re.IGNORECASE,
)
# *killed 99 people, compared with 233 the year before*
AGAINST = re.compile(
    r"(?:\s(?:have\sbeen|has\sbeen|had\sbeen|were|was)\s[a-z]+)?(?:\s+(?:in|during|over|last|this)\s[^,;.]{1,40})?,?\s+\(?(?:compared\s+(?:with|to)|as\s+opposed\s+to|against|up\s+from|down\s+from|versus)\s+"
    r"|[^;.]{0,60},\s+an?\s[^,;.]{1,50}\s(?:jump|rise|increase|surge|spike|uptick|decline|drop|fall|decrease|reduction)\s(?:from|over|on)\s+"
)
SHARE_ASIDE = re.compile(r",\s+or\s[^,;.]{1,50}(?=,)")  # *558 lives, or 52 percent of the total, against 293*
HEADED = re.compile(  # *Killed: 45. Wounded: 60.*
    r"(?:\A|[.;,\n]\s*|[-*•]\s)(?:(?P<dead>killed|dead|deaths|fatalities)|(?P<hurt>wounded|injured|injuries)):\s*\Z",
    re.IGNORECASE,
)
GAPPED = re.compile(  # *killed 26 people, the army 24*
    rf"(?:\s(?:in|of|at|from)\s[^,;.\d]{{1,40}})?(?:,\s(?:and\s|while\s)?|\sand\s)(?:{NAMES}|{BODIES})\s"
)
IN_RELATIVE = re.compile(r"\b(?:which|that|who)\b[^,]*\Z")
OF_THEM = re.compile(r"\s+of\s+(?:them|whom)\b")
NUMBERED = re.compile(r"\b(?:deaths|fatalities|dead)\b[^.;]*\bnumbered\s+\Z", re.IGNORECASE)
LOST = re.compile(rf"\blost\s+(?:{HEDGED}\d[\d,]*\s+[a-z]+\s+and\s+)?{HEDGED}\Z")
FALLEN = frozenset(
    {"men", "soldiers", "troops", "fighters", "policemen", "commandos", "guards", "militants", "officers"}
)
COST = re.compile(r"\bcost(?:ing)?\s+(?:at\s+least\s+|another\s+)?\Z")
THEIR_LIVES = re.compile(r"\s+their\s+lives\b")
LOST_TO = re.compile(r"\s+(?:to|in)\s")
TOLL_OF = ("of", "at", "to", "of at least", "at at least", "to at least")
AMONG_THE = re.compile(  # *Among the dead, 55 were civilians and three soldiers*
    r"\W*(?:[Oo]f|[Aa]mong)\sthe\s(?:(?P<dead>dead|killed|slain|victims|fatalities)|injured|wounded),\s"
)
OF_THE_WHOLE = re.compile(  # *Of the 117 people killed, 53 were soldiers and 27 militants*
    r"\W*(?:[Oo]f|[Aa]mong)\s(?:the\s|these\s|those\s|a\stotal\sof\s)?[\d,.]+\s(?:[a-z-]+\s){0,3}(?:killed|dead|wounded|injured|deaths|fatalities)(?:\s[^,;.\d]{1,40})?,"
)
INCLUDES = re.compile(r"includ|among")
CLAUSE_BOUNDARY = re.compile(r"[;:]|\.\s|\bthat\b|\bwhile\b")
HAVE_BEFORE = re.compile(r"\b(?:have|had|has)\s+\Z")
AND_BEFORE = re.compile(r"\band\s+\Z")
HARMED_MEN = re.compile(
    r"\s(?:(?P<dead>dead|slain|murdered)|(?:(?:badly|seriously|critically)\s)?(?:wounded|injured))\s"
)
THE_HARMED = re.compile(r"\s(?:(?P<dead>killed|dead|slain)|wounded|injured)\b(?!\s(?:the|a|an|by)\b)")
THE = re.compile(r"\b[Tt]he\s\Z")
TO_DO = re.compile(r"(?<!up)\sto\s[a-z]")  # *claims to have detained 40*
STOP_MARK = re.compile(r"[;:.]")


def casualty_kinds(grammar: QuantityGrammar, text: str, readings: list[Reading], start: int, stop: int) -> list[str]:
    """The kind of every reading of a sentence, humans told apart into *deaths*, *injured* and *people*.

    Read from the counted noun, from a passive behind the number (*six were injured*), from a verb before it (*killing
    at least 12*), from a toll; in a list (*three soldiers and two policemen were killed*) from its neighbour.
    """
    kinds: list[str] = []
    told: list[bool] = []
    for index, reading in enumerate(readings):
        counted = (one.end for one in reversed(readings[:index]) if one.kind in ("people", "count"))
        before = next(
            counted, start
        )  # a rate between does not part a toll from its number (*deaths rose 45 percent to …*)
        after = readings[index + 1].start if index + 1 < len(readings) else stop
        kind = _own_kind(grammar, text, reading, before, after, (start, stop))
        kinds.append(kind or reading.kind)
        told.append(kind is not None)
    for index in range(len(readings) - 2, -1, -1):
        one, two = readings[index], readings[index + 1]
        open_list = not told[index] and told[index + 1] and kinds[index + 1] in ("deaths", "injured") and _human(one)
        part = OF_THEM.match(text, two.number_end)  # *carried 12 men, three of whom were hurt*
        both = one.noun is not None and one.noun.word.lower() == "casualties"  # *37 casualties (10 killed and 27 hurt)*
        if open_list and _joined(text, one, two) and not (part or both or _including(text, one, two)):
            kinds[index], told[index] = kinds[index + 1], True
    if kinds[:1] and kinds[0] in ("deaths", "injured") and OF_THE_WHOLE.match(text, start):
        for index in range(1, len(readings)):
            if not told[index] and _human(readings[index]) and ";" not in text[readings[0].end : readings[index].start]:
                kinds[index], told[index] = kinds[0], True
    among = AMONG_THE.match(text, start) if readings else None
    for index, reading in enumerate(readings if among else ()):
        if not told[index] and _human(reading) and among and ";" not in text[among.end() : reading.start]:
            kinds[index], told[index] = "deaths" if among["dead"] else "injured", True
    last = 0  # the last one that is no share of another
    for index in range(1, len(readings)):
        one, two = readings[last], readings[index]
        if not told[index] and kinds[last] in ("deaths", "injured") and _human(two):
            same = _joined(text, one, two) or _in_series(text, one, two) or _part_of(text, one, two)
            kinds[index] = kinds[last] if same else kinds[index]
        last = last if two.kind in ("percent", "ratio") else index
    return kinds


def _human(reading: Reading) -> bool:
    """Whether the living or the dead may be counted; the missing are neither."""
    missing = reading.noun is not None and reading.noun.word.lower() == "missing"
    return (reading.kind == "people" and not missing) or reading.rule == "bare number"


def _joined(text: str, one: Reading, two: Reading) -> bool:
    between = text[max(one.end, one.noun.end if one.noun else 0) : two.start]
    return bool(LISTED.fullmatch(between))


def _in_series(text: str, one: Reading, two: Reading) -> bool:
    """Two bare numbers of one series: both count what the first one counts."""
    between = SHARE_ASIDE.sub("", text[max(one.end, one.noun.end if one.noun else 0) : two.start])
    if two.rule == "bare number" and "." not in between and OF_THEM.match(text, two.end):
        return True
    if two.rule == "bare number" and (
        AGAINST.fullmatch(between)
        or (GAPPED.fullmatch(between) and not IN_RELATIVE.search(text, max(0, one.start - 40), one.start))
    ):
        return True
    return one.rule == two.rule == "bare number" and bool(SERIES.fullmatch(between))


def _part_of(text: str, one: Reading, two: Reading) -> bool:
    """*Eight were killed, five of them women*: a part of those before."""
    beside = OF_THEM.match(text, two.number_end) and text.endswith(", ", 0, two.start)
    return bool(beside) and "." not in text[one.end : two.start]


def _including(text: str, one: Reading, two: Reading) -> bool:
    return bool(INCLUDES.search(text[one.end : two.start]))


def _own_kind(
    grammar: QuantityGrammar, text: str, reading: Reading, before: int, after: int, bounds: tuple[int, int]
) -> str | None:
    """The kind that the noun or a verb gives to this number itself, or None."""
    start, stop = bounds
    if reading.kind not in ("people", "count"):
        return None
    noun = reading.noun.word.lower() if reading.noun else ""
    if noun in grammar.words.death_nouns:
        return "deaths"
    if noun in grammar.words.injury_nouns:
        return _passive(grammar, text, reading, after, stop) or "injured"
    if not _human(reading):
        return None
    if described := _described(text, reading):
        return described
    return _passive(grammar, text, reading, after, stop) or _active(grammar, text, reading, before, start)


def _described(text: str, reading: Reading) -> str | None:
    """*57 wounded soldiers*, *the 335 killed*: what an adjective beside the number says of those counted."""
    if reading.noun:
        told = HARMED_MEN.match(text, reading.number_end, reading.noun.end)
    else:
        told = (
            THE_HARMED.match(text, reading.end) if THE.search(text, max(0, reading.start - 6), reading.start) else None
        )
    return told and ("deaths" if told["dead"] else "injured")


BETWEEN_NOUN_AND_VERB = (
    *("", "were", "was", "others", "people", "more", "were reported"),
    *("critically", "seriously", "confirmed", "reported"),
)
INTRANSITIVE = (
    *("died", "die", "perish", "drown", "lost", "lose", "losing", "embraced", "dead"),
    *("succumb", "sustained", "suffered", "received"),
)


def _passive(grammar: QuantityGrammar, text: str, reading: Reading, after: int, stop: int) -> str | None:
    begin = max(reading.end, reading.noun.end if reading.noun else 0)
    aside = ASIDE.match(text, begin, stop)
    if aside:
        begin, after = aside.end() - 1, stop
    limit = min(max(after, begin), begin + 110)
    for match in grammar.died_after.finditer(text, begin, limit):
        between = text[begin : match.start()]
        if CLAUSE_BOUNDARY.search(between):
            return None
        verb = match.group().lower()
        adjacent = between.strip(" *") in BETWEEN_NOUN_AND_VERB
        following = text[match.end() : min(stop, match.end() + 14)]
        intransitive = verb.startswith(INTRANSITIVE)
        passive = AUXILIARY.search(between + " ") is not None and not HAVE_BEFORE.search(between)
        if AND_BEFORE.search(between) and not passive:
            return None
        ends = ENDS_CLAUSE.match(following) and (adjacent or match.end() < after - 1) and not OBJECT.match(following)
        if intransitive or passive or (ends and (adjacent or "," not in between)):
            return "deaths" if match["dead"] else "injured"
        return None
    return None


def _active(grammar: QuantityGrammar, text: str, reading: Reading, before: int, start: int) -> str | None:
    if reading.rule == "bare number":
        headed = HEADED.search(text, max(0, reading.start - 16), reading.start)
        if headed:
            return "injured" if headed["hurt"] else "deaths"
        head = max(before, reading.start - 90)
        counted = grammar.deeds.number_harmed.search(text, head, reading.start)
        if counted or NUMBERED.search(text, head, reading.start):
            return "injured" if counted and not counted["dead"] else "deaths"
    if reading.noun and LOST.search(text, max(start, reading.start - 44), reading.start):
        fallen = LOST_TO.match(text, reading.noun.end) or reading.noun.word.lower() in FALLEN
        return "deaths" if fallen else None
    if reading.noun and COST.search(text, max(before, reading.start - 20), reading.start):
        return "deaths" if THEIR_LIVES.match(text, reading.noun.end) else None
    window_start = max(before, reading.start - 90)
    found = [None, *grammar.killing_before.finditer(text, window_start, reading.start)][-1]
    if found is None:
        return None
    between = text[found.end() : reading.start]
    if found.group().lower() == "losses" and not grammar.losing_men.search(text, window_start, found.start()):
        return None  # *the bank put its losses at 40*
    if found["dead"] and found.group().lower() in grammar.words.toll_words:
        if of_another_clause(grammar, between):
            return None  # *deaths fell by a fifth and attacks rose to 40*
        bare = reading.rule == "bare number" and not SENTENCE_BREAK.search(between)
        return "deaths" if bare or " ".join(between.lower().split()) in TOLL_OF else None
    words = between.lower().split()
    if len(words) > 6 or STOP_MARK.search(between) or UNDIED.intersection(words) or TO_DO.search(between):
        return None
    if PASSIVE.search(text[window_start : found.start()]) and found.group().lower().endswith("ed"):
        return None
    return "deaths" if found["dead"] else "injured"
