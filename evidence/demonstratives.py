"""*This district*, *that province*: a noun of place that stands for the place named in the sentence before."""

from __future__ import annotations

from collections.abc import Sequence

from evidence.rows import Mention
from evidence.tie_patterns import TiePatterns
from evidence.tokens import Tokens
from evidence.verb_targets import MODIFYING

POINTING = frozenset({"this", "that"})


def locate(tokens: Tokens, before: Sequence[Mention], patterns: TiePatterns) -> None:
    """Let such a phrase at a sentence's head lie in the one state of which the sentence before names places."""
    if POINTING.isdisjoint(tokens.words):
        return
    first = next((k for k, token in enumerate(tokens) if token.tag not in "R,"), 0)
    if tokens[first].low not in POINTING:
        return
    noun = next(
        (k for k in range(first + 1, min(first + 4, len(tokens))) if tokens[k].low in patterns.classes["places"]), 0
    )
    if not noun or any(token.tag not in "NR" or token.mention for token in tokens[first + 1 : noun + 1]):
        return
    places = {m.iso3 for m in before if m.entity_type == "place"}
    states = {m.entity_id for m in before if m.entity_type == "state" and m.rule not in MODIFYING}
    if len(places | states) == 1 and (state := next(iter(places), None)):
        tokens[noun].home = state
