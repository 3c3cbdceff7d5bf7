"""The time of a tie: which date of its sentence, if any, is said of it and not of another clause."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date as day
from datetime import timedelta
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import Token
from evidence.tables.rows import Date

ENDS = frozenset({"until", "till", "before", "by"})  # the date is the last that the tie may be of
BEGINS = "since"  # the date is the first that the tie is of, and no last one is said
FRONTED = frozenset({"when", "after", "as", "once"})  # what opens a clause in front of the main one
TIMELESS = frozenset({"border"})  # what lies where it lies has no time of its own
RELATIVE = frozenset({"that", "which", "who"})
THEN = ("when", "where")
DURING = (["at", "which"], ["during", "which"], ["in", "which"])  # *a summit in May 2018, at which A warned B*
ACTING = frozenset("VXSA")  # tags of what acts or opens a clause
NEXT_CLAUSE = re.compile(r"(?:P[DNZ]*A|[^VSCA,])*,?C[DN]*A")  # *met in May, and A armed B*, not *in May, A and B met*
_start = attrgetter("start")
GOVERNING = frozenset({"in", "on", "at", "during", "from", "over", "since"})  # what governs a date itself
HOURS = frozenset({"dawn", "daybreak", "sunrise", "noon", "dusk", "sunset", "midnight"})  # of the day that is named
AHEAD = 4  # tokens before a date among which such a word may stand (*before its own deadline of May*)


class Span(NamedTuple):
    """First and last day (ISO) that the sentence gives a tie; None: open, or not said."""

    start: str | None = None
    end: str | None = None


def time_of(tokens: Sequence[Token], trigger: int, kind: str, dates: Sequence[Date], patterns: TiePatterns) -> Span:
    """The time that a sentence gives the tie of ``kind`` whose verb or noun is token ``trigger``.

    A date is said of the tie if it stands in the tie's own clause, or opens the sentence and so frames all of it; the
    nearest counts. A date in another clause is that clause's (*A armed B because C had attacked it in 2016*).
    """
    usable = [date for date in dates if date.role == "event" and date.iso_start]
    if kind in TIMELESS or _of_a_compound(tokens, trigger, kind, patterns) or not usable:
        return Span()
    places = {id(date): _place(tokens, date) for date in usable}
    usable = [
        date
        for date in usable
        if not _contrasted(tokens, places[id(date)][0], patterns)
        and not _of_who_says(tokens, places[id(date)][1], trigger, patterns)
    ]
    tags = "".join([token.tag for token in tokens])
    own = [date for date in usable if _same_clause(tokens, tags, trigger, *places[id(date)])]
    if tags[trigger] == "A":  # *recognised B in May, followed by C in June and D*: each date beside its name
        own = [
            date
            for date in own
            if tags[trigger + 1 : places[id(date)][0]].strip("R") == "" and date.start > tokens[trigger].start
        ]
    elif not own:
        own = [date for date in usable if _opens(tags, places[id(date)][0]) and places[id(date)][1] <= trigger]
    chosen = min(
        own,
        key=lambda date: (
            _of_another_verb(tags, trigger, places[id(date)][0]),
            abs(date.start - tokens[trigger].start),
        ),
        default=None,
    )
    if chosen is None or _of_who_expects(tokens, tags, trigger, places[id(chosen)][0]):
        return Span()
    first, last = places[id(chosen)]
    if "after" in (tokens[first].low, tokens[max(0, first - 1)].low):
        return Span((day.fromisoformat(chosen.iso_end or chosen.iso_start or "") + timedelta(days=1)).isoformat())
    return Span(
        None if _only_ends(tokens, first) else chosen.iso_start,
        None if _goes_on(tokens, trigger, first, last) else chosen.iso_end,
    )


def _of_a_compound(tokens: Sequence[Token], trigger: int, kind: str, patterns: TiePatterns) -> bool:
    """*In 2016 A praised the B-led bloc C*: what C is has not the time of the praise; *B-brokered talks* have theirs."""
    compounded = trigger > 0 and tokens[trigger - 1].tag == "-" and kind != "mediate"
    return compounded and any(one.type == kind for one in patterns.compounds.get(tokens[trigger].low, ()))


def _only_ends(tokens: Sequence[Token], first: int) -> bool:
    """*by 2019*, *until his death in 2001*; not *bombed by A in 2019*, where *by* names who acts, nor *before dawn on May 3*."""
    governed = False
    for k in range(first, max(-1, first - AHEAD - 1), -1):
        if tokens[k].low in ENDS:
            if k and tokens[k - 1].low == "not":
                return False  # *not until 2019 did A arm B*
            return not governed or (tokens[k].low != "by" and tokens[k + 1].low not in HOURS)
        if tokens[k].low == ";":
            break
        governed = governed or tokens[k].low in GOVERNING
    return False


def _contrasted(tokens: Sequence[Token], first: int, patterns: TiePatterns) -> bool:
    """*Unlike in the 1990s, A trades with B*, *regards B as a threat, down from 83% in 2021*, *met B, the first such talks
    since 2021*: it does so now."""
    ahead = tokens[max(0, first - 2 * AHEAD) : first + 1]
    closing = max((k for k, token in enumerate(ahead) if token.tag in "VXC,"), default=-1)
    lows = [token.low for token in ahead[closing + 1 :]]
    moved = any(pair in (("up", "from"), ("down", "from")) for pair in pairwise(lows))
    begun = ahead[closing].low if closing >= 0 else ""  # *170 raids, against 116 in 2023*, *compared with 116 in 2023*
    other = (begun == "," and lows[:1] == ["against"]) or (begun == "compared" and lows[:1] in (["with"], ["to"]))
    moved = moved or (other and lows[1:2] != [] and lows[1][0].isdigit())
    ranked = BEGINS in [token.low for token in ahead[-AHEAD:]] and _ranks(tokens, first, patterns)
    in_office = BEGINS in lows and not {"power", "office", "charge"}.isdisjoint(lows[: lows.index(BEGINS)])
    return "unlike" in lows or moved or ranked or in_office  # *A, in power since 1992, …*


def _ranks(tokens: Sequence[Token], first: int, patterns: TiePatterns) -> bool:
    """*, the first by A since 2021*, *was the worst raid on A since 2021*: whether the date begins what is ranked."""
    near = tokens[max(0, first - 4 * AHEAD) : first]
    ahead = [token.low for token in near]
    ranked = [k for k, low in enumerate(ahead) if low in patterns.classes["ranks"] and k > 1]
    if any(ahead[k - 1] in ("its", "their") for k in ranked):
        return True  # *launched its first strike on A since 1989*
    places = [k for k in ranked if ahead[k - 1] == "the"]
    places = [
        k for k in places if not any(token.tag in "XC" for token in near[k:])
    ]  # *is the first and has met B since May*
    return any(ahead[k - 2] in patterns.classes["be"] or (ahead[k - 2] == "," and "," not in ahead[k:]) for k in places)


def _of_who_says(tokens: Sequence[Token], last: int, trigger: int, patterns: TiePatterns) -> bool:
    """*a 2019 report says A armed B*: the year is that of the words, and not of the act."""
    said = (k for k in range(last, trigger - 1) if tokens[k].tag == "V" and tokens[k].low in patterns.speech)
    return any(tokens[k + 1].tag in "ADN" for k in said)


def _of_another_verb(tags: str, trigger: int, first: int) -> bool:
    """*A sold arms in 2021 and met B on May 3*: whether the date, before the tie's verb, stands behind another one."""
    if tags[trigger] != "V" or first > trigger:
        return False
    return "V" in tags[max(0, tags.rfind("S", 0, first)) : first]


def _of_who_expects(tokens: Sequence[Token], tags: str, trigger: int, first: int) -> bool:
    """*When A fell on May 3, B expected C to arm D*: the day is that of the fall and of the expectation, not of the act."""
    tags = tags[:trigger]
    comma = tags.find(",", first)
    fronted = tokens[0].low in FRONTED and "V" in tags[:first]
    return fronted and comma > 0 and "T" in tags[comma:]


def _goes_on(tokens: Sequence[Token], trigger: int, first: int, last: int) -> bool:
    """*since May 1*: no end is said; *since May 1, when A struck*: the strike was on that day."""
    before = first
    while before and tokens[before].low != BEGINS and tokens[before].tag in "RPDN":
        before -= 1
    opened = next((token.low for token in tokens[last:trigger] if token.tag != ","), "")
    fronted = (
        tokens[0].low == BEGINS and last < trigger and tokens[last].tag == "," and "," not in _tags(tokens[:first])
    )
    if fronted and any(token.low in ("has", "have") for token in tokens[last:trigger]):
        return True  # *Since A fell in 2021, B and C have accused each other*
    return tokens[before].low == BEGINS and opened != "when"


def _tags(tokens: Sequence[Token]) -> list[str]:
    return [token.tag for token in tokens]


def _place(tokens: Sequence[Token], date: Date) -> tuple[int, int]:
    """The tokens of a date, first and behind the last."""
    first = bisect_left(tokens, date.start, key=_start)
    behind = bisect_left(tokens, date.end, first, key=_start)
    return (first, behind) if first < behind else (len(tokens), len(tokens))


def _opens(tags: str, first: int) -> bool:
    """Whether a date frames its sentence: nothing before it acts or opens a clause."""
    return ACTING.isdisjoint(tags[:first])


def _in_relative(tokens: Sequence[Token], tags: str, first: int, end: int) -> bool:
    """*A, who has led B since May, met C*, *A, founded in 1970, met C*: whether words about a name that the comma at ``end``
    closes hold the date."""
    comma = tags.rfind(",", 0, first) if end > 0 else -1
    opened = comma + 1 + (tags[comma + 1 : comma + 2] == "P")
    if comma > 0 and tokens[opened].low in ("who", "which", "whose", "whom"):
        return "V" in tags[opened:end]
    about = tags[comma + 1 : first]
    return comma > 0 and tags[comma - 1] == "A" and about[:1] in ("V", "N", "D") and {"C", "S", "."}.isdisjoint(about)


def _same_clause(tokens: Sequence[Token], tags: str, trigger: int, first: int, last: int) -> bool:
    """Whether no other clause begins between a date and the trigger. A clause that *when* or *at which* opens right behind a
    date is dated by it; a relative clause right behind a noun tells of that noun."""
    if first >= len(tokens) or any(token.low == ";" for token in tokens[min(trigger, last) : max(trigger, first)]):
        return False
    if last <= trigger:
        behind = trigger - len(tags[last:trigger].lstrip(",R"))
        opened = behind + (behind < trigger and tokens[behind].low in THEN)
        opened += 2 * ([token.low for token in tokens[opened : opened + 2]] in DURING)
        opened += [token.low for token in (*tokens[:2], tokens[opened])] == [
            "it",
            "was",
            "that",
        ]  # *It was in May that*
        ended = opened == behind and _in_relative(tokens, tags, first, tags.find(",", last, trigger))
        clause = tags[tags.rfind("S", 0, first) + 1 : first]
        told = "V" in clause or "X" in clause  # the clause of the date has its verb
        ended = ended or (told and NEXT_CLAUSE.match(tags, last, trigger) is not None)
        return not ended and "S" not in tags[opened:trigger]
    begin = trigger + 1
    if tags[trigger] != "V" and begin < first and tokens[begin].low in RELATIVE:
        begin += 1
    between = tags[begin:first]
    clauses = between[between.find("S") :] if "S" in between else ""  # *slow but steady* opens none
    apart = "V" in clauses or "X" in clauses
    return not apart and between.count("V") <= (tags[trigger] != "V")
