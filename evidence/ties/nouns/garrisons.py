"""Forces that are themselves what another state hosts: *the 201st Military Base near B's capital*."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.syntax.arguments import Party, complements
from evidence.syntax.modes import Mode
from evidence.syntax.stated import Stated, tie_between
from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import Tokens


def garrison_ties(tokens: Tokens, index: int, patterns: TiePatterns) -> Iterator[Stated]:
    """The host of the force named at ``index``, if its name ends in a noun for what is hosted (*base*, *garrison*) and a place
    behind it says where that lies."""
    mention = tokens[index].mention
    if mention is None or mention.entity_type != "armed force":
        return
    last = tokens.lows[index].rsplit(" ", 1)[-1]
    pattern = next((p for p in patterns.nouns.get(last, ()) if p.type == "host"), None)
    if pattern is None:
        return
    owner = Party(tokens[index].actors, index, index)
    lies = next((p for p in complements(tokens, index, patterns) if p.preposition in pattern.to), None)
    if lies is not None and (stated := tie_between(pattern, Mode(), index, owner, lies)):
        yield stated
