"""Whether the words around a time set it ahead: *will meet in May*, *has promised drones by spring*."""

from __future__ import annotations

import re

from evidence.dates.words import DateGrammar, Expression
from evidence.tables.rows import Sentence

REACH = 90
CLAUSE_BREAK = re.compile(r"[;:]\s|,\s+(?:but|while|which|who|after)\s|\.\s")
PAST_MARK = re.compile(
    r"\b(?:since|last\s+(?:[A-Z0-9]|few\b|several\b|two\b|three\b|week|month|year|decade|quarter|night|spring|summer|autumn|winter)|in the past)"
)
SAID_THEN = re.compile(
    r"\b(?:said|told\s+(?:\w+\s+){0,3}?\w+|announced|reported|confirmed|added|stated|noted|warned|declared)\s+(?:(?:on|late|early|later)\s+)*\Z"
)
OPENING = re.compile(r"\S*\s*(?:the\s+)?")  # *In the* autumn …
PAST_CLAUSE = re.compile(
    r",\s[^,;.]*\b(?:did|was|were|had|(?!need|proceed)[a-z]{2,}ed)\b[^,;.]*\Z"
)  # *, as it did in May, will …*


def looks_ahead(grammar: DateGrammar, body: str, sentence: Sentence, expression: Expression) -> bool:
    """Whether the time of ``expression`` is still to come, as its sentence tells it."""
    head = body[max(sentence.start, expression.start - REACH) : expression.start]
    if grammar.future_after.match(body, expression.end, min(sentence.end, expression.end + 24)) and not (
        body.startswith(",", expression.end) and PAST_CLAUSE.search(head)
    ):
        return True
    if "season" in expression.form and _season_ahead(grammar, body, sentence, expression, head):
        return True
    if not grammar.future_words.find_matches_as_indexes(head) or SAID_THEN.search(head):
        return False
    clause = CLAUSE_BREAK.split(head)[-1]
    ahead = [None, *grammar.future_before.finditer(clause)][-1]
    return ahead is not None and not PAST_MARK.search(clause[ahead.end() :])


def _season_ahead(grammar: DateGrammar, body: str, sentence: Sentence, expression: Expression, head: str) -> bool:
    """*May follow in the autumn*; *In the autumn they plan to …*: a season is told bare of what comes as of what was."""
    clause = CLAUSE_BREAK.split(head)[-1]
    if grammar.season_ahead.search(clause):
        return True
    behind = body[expression.end : min(sentence.end, expression.end + REACH)]
    opens = OPENING.fullmatch(body, sentence.start, expression.start)
    return opens is not None and grammar.season_ahead.search(CLAUSE_BREAK.split(behind)[0]) is not None
