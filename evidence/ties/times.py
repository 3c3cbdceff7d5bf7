"""The time of a tie: which date of its sentence, if any, is said of it and not of another clause."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from evidence.syntax.tokens import Token
from evidence.tables.rows import Date

ENDS = frozenset({"until", "till", "before", "by"})  # the date is the last that the tie may be of
BEGINS = "since"  # the date is the first that the tie is of, and no last one is said
FRONTED = frozenset({"when", "after", "as", "once"})  # what opens a clause in front of the main one
TIMELESS = frozenset({"border"})  # what lies where it lies has no time of its own
RELATIVE = frozenset({"that", "which", "who"})
_start = attrgetter("start")
AHEAD = 4  # tokens before a date among which such a word may stand (*before its own deadline of May*)


class Span(NamedTuple):
    """First and last day (ISO) that the sentence gives a tie; None: open, or not said."""

    start: str | None = None
    end: str | None = None


def time_of(tokens: Sequence[Token], trigger: int, kind: str, dates: Sequence[Date]) -> Span:
    """The time that a sentence gives the tie of ``kind`` whose verb or noun is token ``trigger``.

    A date is said of the tie if it stands in the tie's own clause, or opens the sentence and so frames all of it; the
    nearest counts. A date in another clause is that clause's (*A armed B because C had attacked it in 2016*).
    """
    usable = [date for date in dates if date.role == "event" and date.iso_start]
    if kind in TIMELESS or not usable:
        return Span()
    places = {id(date): _place(tokens, date) for date in usable}
    own = [date for date in usable if _same_clause(tokens, trigger, *places[id(date)])]
    opening = [date for date in usable if _opens(tokens, places[id(date)][0]) and places[id(date)][1] <= trigger]
    chosen = min(
        own or opening,
        key=lambda date: (
            _of_another_verb(tokens, trigger, places[id(date)][0]),
            abs(date.start - tokens[trigger].start),
        ),
        default=None,
    )
    if chosen is None or _of_who_expects(tokens, trigger, places[id(chosen)][0]):
        return Span()
    first, last = places[id(chosen)]
    ahead = [token.low for token in tokens[max(0, first - AHEAD) : first + 1]]
    return Span(
        chosen.iso_start if ENDS.isdisjoint(ahead) else None,
        None if _goes_on(tokens, trigger, first, last) else chosen.iso_end,
    )


def _of_another_verb(tokens: Sequence[Token], trigger: int, first: int) -> bool:
    """*A sold arms in 2021 and met B on May 3*: whether the date, before the tie's verb, stands behind another one."""
    if tokens[trigger].tag != "V" or first > trigger:
        return False
    clause = max((k for k in range(first) if tokens[k].tag == "S"), default=0)
    return any(token.tag == "V" for token in tokens[clause:first])


def _of_who_expects(tokens: Sequence[Token], trigger: int, first: int) -> bool:
    """*When A fell on May 3, B expected C to arm D*: the day is that of the fall and of the expectation, not of the act."""
    tags = "".join(token.tag for token in tokens[:trigger])
    comma = tags.find(",", first)
    fronted = tokens[0].low in FRONTED and "V" in tags[:first]
    return fronted and comma > 0 and "T" in tags[comma:]


def _goes_on(tokens: Sequence[Token], trigger: int, first: int, last: int) -> bool:
    """*since May 1*: no end is said; *since May 1, when A struck*: the strike was on that day."""
    before = first
    while before and tokens[before].low != BEGINS and tokens[before].tag in "RPDN":
        before -= 1
    opened = next((token.low for token in tokens[last:trigger] if token.tag != ","), "")
    return tokens[before].low == BEGINS and opened != "when"


def _place(tokens: Sequence[Token], date: Date) -> tuple[int, int]:
    """The tokens of a date, first and behind the last."""
    first = bisect_left(tokens, date.start, key=_start)
    behind = bisect_left(tokens, date.end, first, key=_start)
    return (first, behind) if first < behind else (len(tokens), len(tokens))


def _opens(tokens: Sequence[Token], first: int) -> bool:
    """Whether a date frames its sentence: nothing before it acts or opens a clause."""
    return not any(token.tag in ("V", "X", "S", "A") for token in tokens[:first])


def _same_clause(tokens: Sequence[Token], trigger: int, first: int, last: int) -> bool:
    """Whether no other clause begins between a date and the trigger. A clause that *when* opens right behind a date is
    dated by it; a relative clause right behind a noun tells of that noun."""
    if first >= len(tokens):
        return False
    if last <= trigger:
        between = [token for token in tokens[last:trigger] if token.tag not in (",", "R")]
        opened = 1 if between and between[0].low == "when" else 0
        return not any(token.tag == "S" for token in between[opened:])
    between = list(tokens[trigger + 1 : first])
    if tokens[trigger].tag != "V" and between and between[0].low in RELATIVE:
        between = between[1:]
    verbs = sum(token.tag == "V" for token in between)
    clauses = (between[k:] for k, token in enumerate(between) if token.tag == "S")  # *slow but steady* opens none
    apart = any(token.tag in ("V", "X") for clause in clauses for token in clause)
    return not apart and verbs <= (tokens[trigger].tag != "V")
