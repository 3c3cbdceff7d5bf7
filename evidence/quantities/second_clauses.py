"""Figures of a second clause: *deaths fell by a fifth and attacks rose from 12 to 40* counts attacks."""

from __future__ import annotations

import re

from evidence.quantities.words import QuantityGrammar

SENTENCE_BREAK = re.compile(r"[;.]\s")


def of_another_clause(grammar: QuantityGrammar, between: str) -> str | None:
    """*(deaths) fell by 20 percent and attacks rose from*: what rises in the clause right before a number, where ``between``
    holds another verb of change before it; None where one clause goes on."""
    first = grammar.rising.search(between)
    clause = [None, *grammar.second_clause.finditer(between, first.end() if first else 0)][-1]
    if first is None or clause is None or SENTENCE_BREAK.search(between, first.end(), clause.start()):
        return None
    return clause["noun"] if grammar.rising.search(between, clause.end()) is None else None
