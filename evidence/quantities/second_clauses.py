"""Figures of a second clause: *deaths fell by a fifth and attacks rose from 12 to 40* counts attacks."""

from __future__ import annotations

import re

from evidence.quantities.forms import Reading
from evidence.quantities.words import QuantityGrammar

GAPPED = re.compile(  # *raids rose by 18 percent and deaths by almost a quarter*, *rose 12 percent to $2bn and imports by 9 percent to …*
    r"\b(?:percent|per\scent|%|third|quarter|half|by\s\d[\d,]*|to\s(?:[$€£]|Rs\.?\s?)?\d[\d.,]*(?:\s?(?:million|billion|trillion|bn|m|tn))?),?"
    r"\s(?:and|while|but)\s(?P<noun>[a-z][\w’' -]{2,40}?)\sby\s(?:[\w.-]+%?\s){0,3}?(?P<to>to\s)?\Z"
)
GAPPED_SHARE = re.compile(  # *Fatalities were up 32%, injuries 18% and abductions 7%*
    r"(?:%|per\s?cent|half|third|quarter)(?:\s(?:higher|lower|more|less))?(?:,\s(?:and\s|while\s)?|\sand\s|\swhile\s)(?P<noun>[a-z][\w’'-]+(?:\s[a-z][\w’'-]+){0,3})\s(?:by\s)?\Z"
)
SENTENCE_BREAK = re.compile(r"[;.]\s")


def of_another_clause(grammar: QuantityGrammar, between: str) -> str | None:
    """*(deaths) fell by 20 percent and attacks rose from*: what rises in the clause right before a number, where ``between``
    holds another verb of change before it; None where one clause goes on."""
    first = grammar.rising.search(between)
    clause = [None, *grammar.second_clause.finditer(between, first.end() if first else 0)][-1]
    if first is None or clause is None or SENTENCE_BREAK.search(between, first.end(), clause.start()):
        return None
    return clause["noun"] if grammar.rising.search(between, clause.end()) is None else None


def gapped_change(text: str, reading: Reading, start: int) -> str | None:
    """*Exports rose by 12 percent to $2bn and imports by 9 percent to $3bn*: how much or to what, where the verb stands with the
    first of two."""
    head = max(start, reading.start - 110)
    gapped = GAPPED.search(text, head, reading.start) if text.find(" by ", head, reading.start) >= 0 else None
    return ("to" if gapped["to"] else "by") if gapped else None


def gapped_share(grammar: QuantityGrammar, text: str, reading: Reading, start: int) -> re.Match[str] | None:
    """*Attacks rose 30 percent and deaths 40 percent*: the noun of a second share, whose verb stands with the first one."""
    found = GAPPED_SHARE.search(text, max(start, reading.start - 80), reading.start)
    if found is None or grammar.rising.search(found["noun"]) or not grammar.stop.isdisjoint(found["noun"].split()):
        return None
    return found
