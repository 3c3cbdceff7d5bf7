"""Clauses that a noun opens: *rumours that A armed B* are what others say, *fears that A will strike B* what nobody says has come about."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from evidence.syntax.tokens import Tokens


def told_by_noun(tokens: Tokens, index: int, nouns: AbstractSet[str]) -> int:
    """*rumours that A armed B*: where one of the ``nouns`` stands whose clause holds the word at ``index``, which takes something;
    -1 where none does (*a claim that A denies*)."""
    if "that" not in tokens.words or tokens.words.isdisjoint(nouns):
        return -1
    that = next((k for k in range(index - 1, 0, -1) if tokens.lows[k] == "that" or tokens.tags[k] in ".;"), 0)
    takes = tokens.tags[index + 1 : index + 2] not in (".", ",", "C", "X", "V", "")
    return that - 1 if takes and tokens.lows[that] == "that" and tokens.lows[that - 1] in nouns else -1
