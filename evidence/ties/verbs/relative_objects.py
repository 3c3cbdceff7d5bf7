"""Whom a relative clause without an object is about: *B, which A banned*, *B is the state that A buys jets from*."""

from __future__ import annotations

import re

from evidence.syntax.agents import is_agent
from evidence.syntax.antecedents import antecedent
from evidence.syntax.arguments import Party
from evidence.syntax.clause_starts import clause_start
from evidence.syntax.controllers import described
from evidence.syntax.named_subjects import named_in
from evidence.syntax.noun_phrases import noun_phrase
from evidence.syntax.nouns_too import COMPASS
from evidence.syntax.tie_patterns import Pattern, TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.syntax.verb_groups import VerbGroup
from evidence.tables.schemas import TIE_TYPES

JUDGED = frozenset({"reject", "support", "protest"})  # what one does to others' acts
APPENDED = re.compile(r",DN{1,2}\Z")
UPON = frozenset({"on", "against", "of", "in", "into", "upon"})


def relative_object(
    tokens: Tokens, group: VerbGroup, alone: bool, pattern: Pattern, patterns: TiePatterns
) -> list[Party]:
    """*B, which A banned in May*, *B, from which A bought jets*: whom the relative clause is about; ``alone``: whether the
    verb has no object of its own."""
    tags, lows = tokens.tags, tokens.lows
    pronoun = len(tags[: group.first].rstrip("RDNAZOC,")) - 1
    if tags[pronoun] == "V" and (lows[pronoun] in patterns.speech or lows[pronoun] in patterns.classes["believing"]):
        pronoun = len(tags[:pronoun].rstrip("RDNAZ")) - 1  # *B, which C says A arms*
    if pronoun < 1 or lows[pronoun] not in ("which", "whom", "that") or tags[pronoun + 1 : group.first] in ("", "R"):
        return []
    if lows[pronoun - 1] in patterns.classes["claims"]:
        return []  # *said that B helped it, a claim which A rejects*
    if lows[pronoun - 1] == "and":  # *the line, which was drawn by B and which A has not recognised*: the line
        pronoun = next((k for k in range(pronoun - 1, 1, -1) if lows[k] == "which" and tags[k - 1] == ","), pronoun)
    preposition = lows[pronoun - 1] if tags[pronoun - 1] == "P" else None
    stranded = tags[group.verb + 1] == "P" and tags[group.verb + 2] in "P.,S" and preposition is None
    stands = lows[group.verb + 1] if stranded else preposition  # *the state that A buys jets from*
    fits = stands in pattern.to if stands else alone and "direct" in pattern.to
    found = antecedent(tokens, pronoun - 1 - bool(preposition)) if fits else None
    if fits and found is None and (copula := described(tokens, pronoun, patterns)):
        found = named_in(
            tokens, clause_start(tokens, copula, patterns), copula, patterns
        )  # *B is the state that A fears*
    if found and lows[pronoun] != "whom" and pattern.type in JUDGED:
        if APPENDED.search(tags, 0, pronoun) or _another_thing(tokens, found, pronoun, patterns):
            return []  # *A bombed B, a move that C condemned*
        if (act := _act_upon(tokens, found, patterns)) >= 0:
            return noun_phrase(tokens, act, patterns).owners[:1]
    return [found] if found and is_agent(tokens, found, patterns) else []


def _another_thing(tokens: Tokens, party: Party, pronoun: int, patterns: TiePatterns) -> bool:
    """*A signed with B a treaty that C denounced*: whether a thing stands between, which is not said to be the party's."""
    between = tokens.tags[party.last + 1 : pronoun]
    return "D" in between and between.endswith("N") and tokens.lows[pronoun - 1] in patterns.nouns


def _act_upon(tokens: Tokens, party: Party, patterns: TiePatterns) -> int:
    """*A's raids on B, which C condemned*: where the act stands that is done to the party; -1 where it is behind none."""
    first = party.first - (tokens.lows[party.first - 1] in COMPASS)  # *raids on northern B*
    noun = len(tokens.tags[:first].rstrip("DR")) - 2
    if noun < 0 or tokens.lows[noun + 1] not in UPON:
        return -1
    acts = patterns.nouns.get(tokens.lows[noun], ())
    hostile = (act for act in acts if TIE_TYPES[act.type][2] < 0 and not act.mutual)
    return noun if any(tokens.lows[noun + 1] in act.to for act in hostile) else -1
