"""Ties that a verb states as a noun: *A's arming of B*, *the sheltering of B by A*."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.syntax.modes import Mode
from evidence.syntax.noun_doers import possessor
from evidence.syntax.noun_modes import mode_of_noun
from evidence.syntax.noun_phrases import noun_phrase
from evidence.syntax.stated import Stated, tie_between
from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import Tokens


def gerund_ties(tokens: Tokens, index: int, patterns: TiePatterns) -> Iterator[Stated]:
    """The ties of the word in *-ing* at ``index``, where *of* says to whom it is done and a genitive or *by* who does it."""
    if tokens.lows[index + 1] != "of":
        return
    phrase = noun_phrase(tokens, index, patterns)
    whom = next((party for party in phrase.after if party.preposition == "of"), None)
    agent = next((party for party in phrase.after if party.preposition == "by"), None)
    doer = phrase.owners[-1] if phrase.owners else agent or possessor(phrase)
    if doer is None or whom is None:
        return
    ended = phrase.governed_by("enders", "quitters")  # *ended its arming of B*
    mode = Mode("negated") if ended else mode_of_noun(tokens, phrase.first, phrase.governing, patterns)
    for form, pattern in patterns.verbs[tokens.lows[index]]:
        plain = (
            form.particle is None and "direct" in pattern.to and not (pattern.swap or pattern.needs or pattern.mutual)
        )
        if plain and "ing" in form.tenses and (stated := tie_between(pattern, mode, index, doer, whom)):
            yield stated
