"""Quantities without a number: superlatives and ranks (*second-largest*), multiples (*doubled*), shares (*half of*)."""

from __future__ import annotations

import re
from itertools import pairwise

from evidence.quantities.counted_nouns import is_human
from evidence.quantities.forms import Reading
from evidence.quantities.hedges import HEDGE, HEDGED
from evidence.quantities.words import QuantityGrammar

PARTIAL = re.compile(
    r"\b(?:one|some|two|three|four|several|many|part|each|any|any\s+one|none|few|most)\s+of\s+(?:[\w’'-]+\s+){0,4}\Z"
    r"|\bamong(?:st)?\s+(?:the|its|their|our|his)(?:\s+[\w’'-]+){0,2}\s+\Z|\b(?:at|much\s+of)\s+(?:the\s+)?\Z|\bamong\s+\Z",
    re.IGNORECASE,
)
ORDINAL_BEFORE = re.compile(
    r"\b(?P<ordinal>[a-z]+(?:-[a-z]+)?|\d{1,3}(?:st|nd|rd|th))[\s\-\u2010\u2011]+(?:(?:single|most|overall)[\s-]+)?\Z",
    re.IGNORECASE,
)
RANKED_BEFORE = re.compile(
    r"\b(?:(?:rank(?:ed|s|ing)?|placed)(?:\s+(?-i:[A-Z])[\w’'-]+){1,3}|position(?=\s+at\s)|(?P<ranks>rank(?:ed|s|ing)?(?=\s\Z))|rank(?:ed|s|ing)?|placed|stands|stood|came|finished|listed)\s+(?:as\s+)?(?:it\s+)?(?:the\s+)?(?:at\s+)?(?:number\s+|no\.?\s*|#)?\Z",
    re.IGNORECASE,
)
IN_A_RANKING = re.compile(  # *came first in the ranking of 40 states*, and not *came first*
    r"\s(?:in|on)\s(?:the|an?|its|this)\s(?:[\w-]+\s){0,3}?(?:rankings?|index|table|list|league|standings|ratings?|survey)\b"
)
MEASURED = re.compile(
    r"\s+(?:number|share|proportion|rise|increase|loss|losses|toll|concentration|rate|total|count|decline|percentage|volume|amount|extent|surge|drop|jump|casualt|death|figure|since|ever|in|annual|monthly|daily|level\s+since|recorded|single|population|density|point|mountain|peak)"
)
HALF_AFTER = re.compile(r"\s+(?:of|the|its|their|his|her|our|this|that|those|these|all|as)\b|\s+[A-Z]\w+[’']s\b")
NOT_HALF = re.compile(
    r"\b(?:first|second|latter|other|better|the|last|early|one|each|either|a|and\s+a|and-a)[\s-]+\Z", re.IGNORECASE
)
TWICE_AS = re.compile(r"\s+(?:as|the|that|its|their|more|what|those)\b")
IDLE_MULTIPLE = re.compile(
    r"\s+(?:down|standards?|games?|agents?|tap|taps|taxation|role|check|talaq|edged|digits?|figures?|doors?|jump|lock|whammy|blow)\b|-"
)
MULTIPLE_BEFORE = re.compile(
    rf"\b(?:to|will|would|could|may|might|has|have|had|is|was|the|{HEDGE})\s+\Z",
    re.IGNORECASE,
)
MULTIPLE_AFTER = re.compile(
    r"\s+(?:the|that|its|their|his|from|what|in|to|by|since|over|within|those|as|during|last|compared|between|this)\b|[.,;]|\s*\Z"
)
WORD_AFTER = re.compile(r"[\s-]+([a-z]+)", re.IGNORECASE)
THE_BEFORE = re.compile(r"\bthe\s+\Z", re.IGNORECASE)
TIME_AFTER = re.compile(r"\s+(?:time|day|week|month|year|round)\b")
PLACE_AFTER = re.compile(
    r"\s+(?:(?:and|or)\s+[a-z]+\s+)?(?:place|spot|position|rank)s?\b(?!\s+of\s+(?:birth|worship|origin))"
)
IN_THE_BEFORE = re.compile(r"\bin\s+(?:the\s+)?\Z", re.IGNORECASE)
IN_A_ROW = re.compile(r"(?:\s[a-z]+)?\s(?:in\sa\srow|running)\b|[\s-](?:consecutive|straight|successive)\s")
MOVED_BEFORE = re.compile(  # *improved by three places, to 14th*
    r"\b(?:rank\w*|places?|positions?|rose|risen|climbed|slipped|fell|fallen|dropped|improved|jumped|sank|tumbled|advanced|up|down)\b[^.;]{0,50}?(?P<link>\bto|(?<=up\s)from|(?<=down\s)from)\s\Z"
)
MOVED_ENDS = re.compile(
    r"\s*(?:[,.;)]|\Z)|\s(?:in|on|among|overall|worldwide|globally|out\sof|of\s\d|last\syear|a\syear|the\s(?:year|month)\sbefore)\b"
)
OF_MANY = re.compile(r"\s(?:out\s)?of\s(?:the\s)?(?P<all>\d{2,3})\s(?P<noun>[a-z]{4,})")  # *26th of 163 countries*
FROM_BEFORE = re.compile(r"\bfrom\s\Z")
TO_ORDINAL = re.compile(r"\sto\s(?P<second>[a-z]+(?:-[a-z]+)?|\d{1,3}(?:st|nd|rd|th))\b")
SERIES_BEFORE = re.compile(r"\bseries\b[^.;]{0,20}\bthe\s\Z")
IN_SERIES = re.compile(
    r"\s(?:such\s[a-z]|of\s(?:its|their)\skind\b|in\sa\sseries\b|(?:[a-z]+\s){0,4}?in\s(?:the\s(?:past|last)|as\smany)\s(?:\w+\s)?(?:days|weeks|months|years|decades)\b)"
)
OF_WHICH_BEFORE = re.compile(rf"\bof\s(?:which|whom|these|those|them),?\s{HEDGED}(?:an?|one)\s\Z")
NOUN_AFTER = re.compile(r"\s+([a-z]+)")
BARE_HALF_BEFORE = re.compile(rf"\b(?:by|in|to|{HEDGE})\s+\Z", re.IGNORECASE)
BARE_HALF_AFTER = re.compile(r"\s*[,.;)]|\s[-\u2013\u2014]\s|\s+(?:in|from|since|by|over|during|between)\b")
ONE_BEFORE = re.compile(r"\b(?:a|one)\s+\Z", re.IGNORECASE)
BY_ONE_BEFORE = re.compile(r"\bby\s+(?:\w+\s+){0,2}(?:a|one)\s+\Z", re.IGNORECASE)
RISE_REACH = 60
MANY_AFTER = re.compile(
    r"\s+(?:have|are|were|remain|live|come|came\s+from|do|did|need|lack|want|work|say|said|left|fled)\b"
)  # *a third were sent back*
CLAUSE_PARTS = re.compile(r"[;:]\s|[.]\s")
LEVEL = re.compile(r"\s+levels?\s+(?:since|in\s+(?!the\s+gov)|ever|on\s+record)")
SHARE_AFTER = re.compile(r"\s+(?:of\s+(?!(?:19|20)\d\d|an?\s)|(?:more|fewer|less|higher|lower)\b)")


def read_superlative(grammar: QuantityGrammar, text: str, at: int, end: int, start: int) -> Reading | None:
    """*Largest* is rank 1, *second-largest* rank 2; partial ones (*one of the largest*) and those of office are none."""
    word = text[at:end].lower()
    head = text[max(start, at - 60) : at]
    ordinal = ORDINAL_BEFORE.search(head)
    rank = grammar.numbers.ordinal(ordinal["ordinal"]) if ordinal else None
    begin = max(start, at - 60) + ordinal.start() if ordinal and rank else at
    before = text[max(start, begin - 60) : begin]
    if PARTIAL.search(before) or (text[at - 1 : at] == "-" and rank is None):
        return None
    after = text[end : end + 30]
    following = WORD_AFTER.match(after)
    noun = following[1].lower() if following else ""
    if word == "most":
        if rank is None and not (noun in grammar.number_words.most_adjectives and THE_BEFORE.search(before)):
            return None
        tail = (
            end + following.end(1)
            if following and text[at : at + 30] and noun in grammar.number_words.most_adjectives
            else end
        )
        return Reading(begin, tail, float(rank or 1), None, "rank", "rank", "superlative", False, None, end)
    if not LEVEL.match(after) and (
        (after[:1] == "-" and noun not in ("ever", "scale"))
        or noun in grammar.number_words.not_measured
        or noun + "s" in grammar.number_words.not_measured
    ):
        return None
    if word == "greatest" and not MEASURED.match(after):
        return None
    return Reading(begin, end, float(rank or 1), None, "rank", "rank", "superlative", False, None, end)


def read_ordinal(grammar: QuantityGrammar, text: str, at: int, end: int, start: int, stop: int) -> Reading | None:
    """An ordinal as a rank: behind a verb of ranking, or before a noun that counts in a series (*the fourth branch*)."""
    rank = grammar.numbers.ordinal(text[at:end])
    if rank is None or text[end : end + 1] in "-\u2010\u2011":
        return None
    ranked = RANKED_BEFORE.search(text[max(start, at - 34) : at])
    first = ranked and (ranked["ranks"] or IN_A_RANKING.match(text, end, stop))
    if rank == 1 and text[at].isalpha() and not first:
        return None  # *for the first time*, *who came first*
    if ranked and not TIME_AFTER.match(text[end : end + 8]):
        return Reading(at, end, float(rank), None, "rank", "rank", "ranking", False, None, end)
    if PLACE_AFTER.match(text, end, stop) and not (rank == 1 and IN_THE_BEFORE.search(text[max(start, at - 8) : at])):
        return Reading(at, end, float(rank), None, "rank", "rank", "place in a ranking", False, None, end)
    if (of_many := OF_MANY.match(text, end, stop)) and int(of_many["all"]) > rank and _ranked(grammar, of_many["noun"]):
        return Reading(at, end, float(rank), None, "rank", "rank", "place in a ranking", False, None, end)
    if rank > 1 and IN_A_ROW.match(text, end, stop):
        return Reading(at, end, float(rank), None, "rank", "rank", "place in a row", False, None, end)
    if _is_moved(grammar, text, at, end, start, stop):
        return Reading(at, end, float(rank), None, "rank", "rank", "change of rank", False, None, end)
    following = NOUN_AFTER.match(text[end : end + 20])
    counted = IN_SERIES.match(text, end, stop) or (
        text.startswith(" of which", end) and SERIES_BEFORE.search(text, max(start, at - 40), at)
    )
    if rank > 1 and counted and not TIME_AFTER.match(text[end : end + 8]):
        return Reading(at, end, float(rank), None, "rank", "rank", "place in a series", False, None, end)
    if rank > 1 and following and following[1] in grammar.number_words.series:
        return Reading(at, end, float(rank), None, "rank", "rank", "place in a series", False, None, end)
    return None


def _ranked(grammar: QuantityGrammar, noun: str) -> bool:
    """*26th of 163 countries*, and not *on the 26th of 163 days*, *the 26th of 163 soldiers*: times and people have no places."""
    return grammar.unit_of.get(noun, ("", ""))[1] != "duration" and not is_human(grammar, noun)


def _is_moved(grammar: QuantityGrammar, text: str, at: int, end: int, start: int, stop: int) -> bool:
    """*Second, up from fourth*; *fell from sixth to ninth place*; *improved, to 14th*: the rank before a move or behind it."""
    head = text[max(start, at - 80) : at]
    if not head.endswith((" to ", "from ")):
        return False
    to = TO_ORDINAL.match(text, end, stop) if FROM_BEFORE.search(head) else None
    if to and grammar.numbers.ordinal(to["second"]):
        placed = PLACE_AFTER.match(text, to.end(), stop)
        return bool(placed or (MOVED_BEFORE.search(head[:-5] + "to ") and MOVED_ENDS.match(text, to.end(), stop)))
    return MOVED_BEFORE.search(head) is not None and MOVED_ENDS.match(text, end, stop) is not None


def read_multiple(grammar: QuantityGrammar, text: str, at: int, end: int, start: int, stop: int) -> Reading | None:
    """*Doubled*, *sevenfold*, *twice as many*; *twice* alone counts times."""
    word = text[at:end].lower()
    value = float(grammar.number_words.multiples[word])
    if word in ("twice", "thrice"):
        if TWICE_AS.match(text, end, stop):
            return Reading(at, end, value, None, "multiple", "multiple", "multiple", False, None, end)
        return Reading(at, end, value, None, "times", "count", "times", False, None, end)
    if IDLE_MULTIPLE.match(text, end, stop):
        return None
    if word in ("double", "triple", "quadruple", "doubles", "triples") and not (
        MULTIPLE_AFTER.match(text, end, stop)
        and (
            word.endswith("s")
            or MULTIPLE_BEFORE.search(text[max(start, at - 12) : at])
            or HALF_AFTER.match(text, end, stop)
        )
    ):
        return None
    return Reading(at, end, value, None, "multiple", "multiple", "multiple", False, None, end)


def read_fraction(grammar: QuantityGrammar, text: str, at: int, end: int, start: int, stop: int) -> Reading | None:
    """*Half of*, *a third of*, *by a quarter*; the parts of a year or a match are none."""
    word = text[at:end].lower()
    head = text[max(start, at - 18) : at]
    if text[end : end + 1] in "-\u2010\u2011" or head[-1:] == "-":
        return None
    share = round(100 / grammar.number_words.fractions[word], 2)
    if word == "half":
        shared = HALF_AFTER.match(text, end, stop)
        bare = BARE_HALF_BEFORE.search(head) and BARE_HALF_AFTER.match(text[end : end + 10])
        if not (bare or (shared and not NOT_HALF.search(head))):
            return None
        return Reading(at, end, share, None, "percent", "percent", "fraction", False, None, end)
    single = ONE_BEFORE.search(head)
    if single is None or word.endswith("s"):
        return None
    risen = grammar.by_before.search(text[max(start, at - RISE_REACH) : at])  # *a rise of more than a third*
    by = BY_ONE_BEFORE.search(head) or (risen and " of " in risen.group() and BARE_HALF_AFTER.match(text, end, stop))
    by = by or OF_WHICH_BEFORE.search(text, max(start, at - 50), at)
    shared = by or SHARE_AFTER.match(text[end : end + 12])
    if not shared and (not MANY_AFTER.match(text, end, stop) or _one_more(grammar, text, word, at, start)):
        return None
    return Reading(at - len(single.group()), end, share, None, "percent", "percent", "fraction", False, None, end)


def _one_more(grammar: QuantityGrammar, text: str, word: str, at: int, start: int) -> bool:
    """*Two men were killed and a third fled*: the one behind those counted, and no share."""
    before = grammar.number_words.fractions[word] - 1
    if grammar.numbers.ordinal(word) is None:
        return False
    clause = CLAUSE_PARTS.split(text[max(start, at - 100) : at])[-1].lower().split()
    return any(
        grammar.number_words.cardinals.get(one, one) in (before, str(before))
        and noun.rstrip(",") not in grammar.unit_of  # *for two years*
        and not noun.startswith(("per", "of"))
        for one, noun in pairwise(clause)
    )
