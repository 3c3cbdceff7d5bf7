"""Statements without marks before or around the verb of saying: *the road is open, X said*; *the road, X says, is open*;
*a road which X says is open*; *the road is open, according to X*. What is said is the clause before the comma; where only
its subject stands there, it is what goes on behind the words of saying."""

from __future__ import annotations

import re
from typing import NamedTuple

from evidence.quotations.speech import Speech
from evidence.sentences.datelines import DATELINE

LONGEST = 90  # characters with who speaks
FIGURE = re.compile(r"(?:[a-z]+ ){0,3}[$€£]?\d[\d.,]*(?: (?!(?:is|are|was|were|had|have|has)\b)[\w-]+){0,3}")
AGENCY = re.compile(
    r"/[A-Z][\w -]{1,20}/\.? ?(?:[-–—]{1,2} )?"
)  # */TASS/. The road is open, X said*: behind a dateline
CLAUSE_END = re.compile(r"[,;] ")
# what a second verb of one clause stands behind
BY = re.compile(r" by (?P<who>[^,;:\"“”]{2,80}), ")
JOINS = re.compile(
    r"\b(?:and|or|but|than|that|which|who|whom|whose|when|where|while|if|because|although|as|after|before|until|since|what|how|why|whether|it|they|he|she|there)\b"
)


INSERTED = re.compile(r", [^,;:\"“”]{2,90}, ")
OPENED = re.compile(r"\b(?:which|who|that|where|because)\Z")
APPOSED = re.compile(
    r", (?P<who>(?:the|an?|its|his|her) [^,;:\"“”]{3,60}, [A-Z][^,;:\"“”]{1,40}), \Z"
    r"|, (?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'.-]*){1,3}, (?P<office>[^,;:\"“”]{3,90})), \Z"
)


class Framed(NamedTuple):
    """What is said and who says it, as stretches of the line."""

    start: int
    end: int
    who: int
    who_end: int
    relative: bool = False


def framed(speech: Speech, line: str, first: int, cue: re.Match[str]) -> Framed | None:
    """What is said before or around the verb ``cue`` in ``line`` from ``first`` on, or None where nothing is."""
    if not speech.behind.fullmatch(cue[0]) or (
        cue[0] == "saying" and not speech.quoted_as.search(line, first, cue.start())
    ):
        return None
    if line.endswith(", ", first, cue.start()):
        return _apposed(speech, line, first, cue) or _inverted(speech, line, first, cue)
    return _relative(speech, line, first, cue) or _behind(speech, line, first, cue)


def _apposed(speech: Speech, line: str, first: int, cue: re.Match[str]) -> Framed | None:
    """*The road is open, the army's spokesman, X, said on Monday*; *…, X, the army's spokesman, told reporters*."""
    told = speech.told.fullmatch(cue[0])
    who = APPOSED.search(line, first, cue.start()) if told or speech.say.fullmatch(cue[0]) else None
    office = who and who["office"]
    if who is None or (office and not (speech.official.search(office) or speech.calling.match(office))):
        return None
    tail = (speech.to_whom.match(line, cue.end()) if told else None) or speech.adjunct.match(line, cue.end())
    if tail is None or tail.end() < len(line):
        return None
    begin = _beginning(speech, line, first, who.start())
    complete = speech.has_verb.search(line, begin, who.start())
    return Framed(begin, who.start(), *who.span("name" if who["name"] else "who")) if complete else None


TOLD_OF = re.compile(  # *the road is open, according to the X report, published by Y*
    r"(?:which|who|whose)\b|(?:published|released|compiled|issued|led|funded|run|produced|prepared|authored|written|headed) (?:by|in|on|last|this)\b|based (?:in|on)\b"
)


def _behind(speech: Speech, line: str, first: int, cue: re.Match[str]) -> Framed | None:
    """*The road is open, X said on Monday*; *the road, X said, is open*."""
    if cue[0].endswith("ed") and line.startswith(" by ", cue.end()):
        return None  # *Of the dead, most died in attacks claimed by X*
    comma = line.rfind(", ", first, cue.start())
    who = comma + (5 if line.startswith("as ", comma + 2) else 2)  # *the road, as X noted, is open*
    if comma < 0 or cue.start() - comma > LONGEST or not speech.who.fullmatch(line, who, cue.start()):
        return None
    told = speech.to_whom.match(line, cue.end()) if speech.told.fullmatch(cue[0]) else None
    tail = told or speech.adjunct.match(line, cue.end())  # *told reporters*, and *warns* without them
    return _parted(speech, line, first, comma, tail.end(), who, cue.start()) if tail else None


def _parted(speech: Speech, line: str, first: int, comma: int, close: int, who: int, who_end: int) -> Framed | None:
    """What is said, where the words of saying stand from ``comma`` to ``close``: before them, else behind them."""
    begin = _beginning(speech, line, first, comma)
    before = line[begin:comma]
    if close >= len(line):
        return Framed(begin, comma, who, who_end) if " " in before else None
    if not line.startswith(", ", close):
        return None
    complete = speech.has_verb.search(before) is not None
    behind = close + 2
    if TOLD_OF.match(line, behind):
        return Framed(begin, comma, who, who_end) if " " in before else None
    if OPENED.search(before):  # *A, which fell and which, X says, is open*, and not all that A is
        stop = CLAUSE_END.search(line, behind)
        return Framed(behind, stop.start() if stop else len(line), who, who_end)
    if not complete and speech.adverbial.match(before) and speech.has_verb.search(line, behind):
        return Framed(behind, _end(line, behind), who, who_end)  # *Under the deal, X said, they will meet*
    if speech.auxiliary.fullmatch(before, before.rfind(" ") + 1):  # *there is, X says, no way*
        return Framed(behind, _end(line, behind), who, who_end)
    if speech.goes_on.match(line, behind) and not (complete and speech.ends_list.match(line, behind)):
        return Framed(behind, _end(line, behind), who, who_end)
    return Framed(begin, comma, who, who_end) if complete else None


def _end(line: str, begin: int) -> int:
    """Where a statement that goes on behind the words of saying ends: at a semicolon, else with the line."""
    mark = line.find("; ", begin)
    return mark if mark >= 0 else len(line)


def _beginning(speech: Speech, line: str, first: int, comma: int) -> int:
    """Where the clause before ``comma`` begins: behind a dateline, a semicolon, a conjunction."""
    dateline = DATELINE.match(line, 0, comma) if first == 0 else None
    marks = [place + 2 for mark in ("; ", ": ") if (place := line.rfind(mark, first, comma)) >= 0]
    begin = max(first, dateline.end() if dateline else 0, *marks)
    if first == 0 and (agency := AGENCY.match(line, begin)):
        begin = agency.end()
    opener = speech.conjunction.match(line, begin)
    return opener.end() if opener else begin


def word_before_comma(line: str, place: int) -> tuple[int, int]:
    """The word before the last comma before ``place``."""
    comma = max(line.rfind(", ", 0, place), 0)
    return line.rfind(" ", 0, comma) + 1, comma


def _inverted(speech: Speech, line: str, first: int, cue: re.Match[str]) -> Framed | None:
    """*The road is open, says X*."""
    who = speech.inverted.match(line, cue.end())
    if who is None or speech.has_verb.search(who[0]):
        return None
    if not speech.say.fullmatch(cue[0]) and not who[0][1:2].isupper():  # *a town, noted for …*
        return None
    comma = cue.start() - 2
    begin = _beginning(speech, line, first, comma)
    stop = speech.with_office(line, cue.end(), who.end())
    return Framed(begin, comma, cue.end() + 1, stop) if speech.has_verb.search(line, begin, comma) else None


def _relative(speech: Speech, line: str, first: int, cue: re.Match[str]) -> Framed | None:
    """*A road which X says is open*, *shells which, it says, fell here*."""
    opener = speech.relative.search(line, max(first, cue.start() - LONGEST), cue.start())
    if opener is None or not speech.say.fullmatch(cue[0]):
        return None
    begin = cue.end() + (2 if line.startswith(", ", cue.end()) else 1)
    if not speech.goes_on.match(line, begin):
        return None
    stop = CLAUSE_END.search(line, begin)
    end = _main_verb(speech, line, begin, stop.start() if stop else len(line))
    return Framed(begin, end, opener.start("who"), cue.start(), True)


def _main_verb(speech: Speech, line: str, begin: int, end: int) -> int:
    """Where the verb of the author's own sentence begins (*men who X says came from here were hit*, *a road which X says was
    shut is open again*), else ``end``: a second finite verb that no word joins to the first."""
    before = begin
    for verb in speech.auxiliary.finditer(line, line.find(" ", begin) + 1, end):
        group = speech.auxiliary.fullmatch(line, line.rfind(" ", 0, verb.start() - 1) + 1, verb.start() - 1)
        if not group and not JOINS.search(line, before, verb.start()):
            return verb.start() - 1
        before = verb.end()
    return end


def main_clause(speech: Speech, line: str, start: int, end: int, last: int) -> int | None:
    """Where the main clause begins, behind a statement at ``start:end`` that depends on it and the words of saying: *Unless it
    rains, X warns, the road will open*."""
    inserted = INSERTED.match(line, end, last) if speech.subordinate.match(line, start) else None
    if inserted is None or not speech.saying.search(line, end, inserted.end()):
        return None
    return inserted.end() if speech.has_verb.search(line, inserted.end(), last) else None


def opening_as(speech: Speech, line: str, first: int, cue: re.Match[str]) -> Framed | None:
    """*As X noted in May, the road is open*, *As noted by X, the road is open*."""
    if cue.start() == first + 3 and line.startswith("As ", first):
        by = BY.match(line, cue.end())
        return Framed(by.end(), _end(line, by.end()), by.start("who"), by.end("who")) if by else None
    if not line.startswith("As ", first) or not speech.who.fullmatch(line, first + 3, cue.start()):
        return None
    tail = (speech.to_whom if speech.told.fullmatch(cue[0]) else speech.adjunct).match(line, cue.end())
    if tail is None or not line.startswith(", ", tail.end()):
        return None
    return Framed(tail.end() + 2, _end(line, tail.end() + 2), first + 3, cue.start())


def statement_end(speech: Speech, line: str, begin: int, cue: re.Match[str], last: re.Match[str]) -> int:
    """Where the clause from ``begin`` behind its verb ``cue`` ends: before what the author adds to it (*, a charge that …*,
    *and urged …*), where the main clause begins (*Since A said that it was shut, B has waited*), where the relative clause of the verb ends, or before other words of saying (*, Reuters reported*)."""
    ends, behind_verb = [len(line)], begin == cue.end() + 1
    if call := speech.calls.search(line, begin):
        ends.append(call.start())
    if behind_verb and speech.denied.fullmatch(cue[0]) and (after := speech.after_gerund.search(line, begin)):
        ends.append(after.start())
    if (
        behind_verb
        and speech.goes_on.match(line, begin)
        and speech.relative.search(line, max(0, cue.start() - LONGEST), cue.start())
    ):
        ends.append(_main_verb(speech, line, begin, len(line)))
    if (comma := line.find(", ", begin)) > 0 and speech.opening_clause.match(line, 0, cue.start()):
        ends.append(comma)
    if (mark := line.find("; ", begin)) > 0 and (speech.cue.search(line, mark) or speech.another.match(line, mark)):
        ends.append(mark)  # *said that it was shut; a minister dismissed this as fantasy*, *…; B, that it was open*
    if doubted := speech.doubted.search(line, begin):
        ends.append(doubted.start())
    if gainsaid := speech.which_denied.search(line, begin):
        ends.append(gainsaid.start())
    if speech.in_relative.search(line, 0, cue.start()) and (main := speech.main_verb.search(line, begin)):
        ends.append(main.start())
    outer = framed(speech, line, begin, last) if last.start() > begin else None
    source = sourced(speech, line, begin) if "according to " in line else None
    ends += [place.end for place in (outer, source[0] if source else None) if place and place.start == begin]
    return min(ends)


def sourced(speech: Speech, line: str, first: int) -> tuple[Framed, re.Match[str]] | None:
    """What is said before or around *according to X* in ``line`` from ``first`` on."""
    for source in speech.by_source.finditer(line, first):
        comma, close = source.start(), speech.with_office(line, *source.span("who"))
        if source["comma"]:
            found = _parted(speech, line, first, comma, close, *source.span("who"))
        elif close >= len(line) or line[close] == ",":
            begin = _beginning(speech, line, first, comma)
            own = line.rfind(", ", begin, comma)
            aside = own >= 0 and close < len(line)
            begin = own + 2 if aside else begin
            figure = aside and FIGURE.fullmatch(line, begin, comma)  # *some men, up to 40 according to X, left*
            stated = " " in line[begin:comma] and not figure
            found = Framed(begin, comma, *source.span("who")) if stated else None
        else:
            continue
        if found:
            return found, source
    return None
