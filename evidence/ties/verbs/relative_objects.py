"""Whom a relative clause without an object is about: *B, which A banned*, *B is the state that A buys jets from*."""

from __future__ import annotations

from evidence.syntax.agents import is_agent
from evidence.syntax.antecedents import antecedent
from evidence.syntax.arguments import Party
from evidence.syntax.clause_starts import clause_start
from evidence.syntax.controllers import described
from evidence.syntax.named_subjects import named_in
from evidence.syntax.tie_patterns import Pattern, TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.syntax.verb_groups import VerbGroup


def relative_object(
    tokens: Tokens, group: VerbGroup, alone: bool, pattern: Pattern, patterns: TiePatterns
) -> list[Party]:
    """*B, which A banned in May*, *B, from which A bought jets*: whom the relative clause is about; ``alone``: whether the
    verb has no object of its own."""
    tags, lows = tokens.tags, tokens.lows
    pronoun = len(tags[: group.first].rstrip("RDNAZOC,")) - 1
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
    return [found] if found and is_agent(tokens, found, patterns) else []
