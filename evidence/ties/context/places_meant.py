"""Places that a name stands behind: *this district*, *that city*, *China has built schools there*."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import MODIFYING, Token, Tokens
from evidence.tables.rows import Mention, Sentence

POINTING = frozenset({"this", "that"})
THERE = "there"
WITHIN = re.compile(
    r"\b(?:in|inside|into|across|within|throughout)\s(?:the\s)?(?:\w+ern\s)?$"
)  # before a land: where something is
GOES_ON = "XVG"  # tags behind which *there* is no place: *there is*, *there came*


def resolve_demonstrative(tokens: Tokens, before: Sequence[Mention], patterns: TiePatterns) -> None:
    """Let *this district*, *that city* at a sentence's head lie where the one place lies that the sentence before names:
    in a state, where it names places of one state only."""
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
    if state := _only_land(before, ()):
        tokens[noun].home = state


def resolve_there(tokens: Tokens, before: Sequence[Mention], earlier: Sentence) -> Tokens:
    """The tokens with *there* as *in* and a place of the land meant: of the one that the sentence has named in a place or
    behind a preposition, else of the only one of the sentence before that does not act in this one; where two are left,
    of the one *in* which something was."""
    if THERE not in tokens.words:
        return tokens
    found = list[Token]()
    for index, token in enumerate(tokens):
        land = _land_there(tokens, index, before, earlier) if token.low == THERE and index else None
        if land:
            found.append(Token(token.start, token.start, "in", "P"))
            found.append(Token(token.start, token.end, THERE, "N", home=land))
        else:
            found.append(token)
    return Tokens(found) if len(found) > len(tokens) else tokens


def _land_there(tokens: Tokens, index: int, before: Sequence[Mention], earlier: Sentence) -> str | None:
    """The state in which *there* at ``index`` lies; None where it is no place, or several may be meant."""
    if tokens.tags[index + 1] in GOES_ON and tokens.tags[index - 1] in "CS.,RX":
        return None
    here = {token.home for token in tokens[:index] if token.home}
    here |= {
        token.mention.entity_id
        for place, token in enumerate(tokens[1:index], start=1)
        if tokens.tags[place - 1] == "P" and token.mention and _is_land(token.mention)
    }
    if here:
        return next(iter(here)) if len(here) == 1 else None
    if {"V", "X"}.isdisjoint(tokens.tags[:index]):
        return None  # *The soldiers there*
    acting = {actor for token in tokens[:index] for actor in token.actors}
    within = [m for m in before if WITHIN.search(earlier.text, 0, m.start - earlier.start)]
    return _only_land(before, acting) or _only_land(within, acting)


def _only_land(mentions: Sequence[Mention], acting: Collection[str]) -> str | None:
    """The one state that ``mentions`` name, or in which the places lie that they name, without those ``acting``."""
    places = {m.iso3 for m in mentions if m.entity_type == "place"}
    lands = (places | {m.entity_id for m in mentions if _is_land(m)}) - set(acting)
    return next(iter(lands)) if len(lands) == 1 else None


def _is_land(mention: Mention) -> bool:
    return mention.entity_type == "state" and mention.rule not in MODIFYING
