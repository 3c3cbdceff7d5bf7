"""Clauses that a noun opens: *rumours that A armed B* are what others say, *fears that A will strike B* what nobody says has come about."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from evidence.syntax.tokens import Tokens

WHOSE = frozenset({"by", "from", "in", "among", "within"})  # behind which it is said who tells, or where it is told

UTTERED = frozenset({"made", "raised", "repeated", "spread", "voiced", "levelled", "leveled", "circulated"})


def told_by_noun(tokens: Tokens, index: int, nouns: AbstractSet[str]) -> int:
    """*rumours that A armed B*: where one of the ``nouns`` stands whose clause holds the word at ``index``, which takes something;
    -1 where none does (*a claim that A denies*)."""
    if "that" not in tokens.words or tokens.words.isdisjoint(nouns):
        return -1
    that = next((k for k in range(index - 1, 0, -1) if tokens.lows[k] == "that" or tokens.tags[k] == "."), 0)
    takes = tokens.tags[index + 1 : index + 2] not in (".", ",", "C", "X", "V", "")
    if not takes or tokens.lows[that] != "that" or behind_relative(tokens, that, index):
        return -1
    phrase = len(tokens.tags[:that].rstrip("NADZ")) - 1  # *a claim by A that*, *rumours in A that*
    whose = phrase > 0 and tokens.lows[phrase] in WHOSE and tokens.tags[that + 1] in "ADNO"
    told = phrase - 1 - (tokens.lows[phrase - 1] in UTTERED) if whose else -1  # *the claim made by A that*
    if told >= 0 and tokens.lows[told] in nouns:
        return told
    return that - 1 if tokens.lows[that - 1] in nouns else -1  # *stems from A's claim that*


def behind_relative(tokens: Tokens, within: int, index: int) -> bool:
    """*A, which fears that B might act, has armed C*: whether a comma closes the relative clause that holds the word ``within``
    before the verb at ``index``."""
    close = len(tokens.tags[:index].rstrip("XRG")) - 1
    if close <= within or tokens.tags[close] != ",":
        return False
    relative = next((k for k in range(within - 1, 0, -1) if tokens.lows[k] in ("which", "who")), 0)
    told = "V" in tokens.tags[within:close] or "X" in tokens.tags[within:close]
    return relative > 1 and tokens.tags[relative - 1] == "," and "." not in tokens.tags[relative:close] and told


def within_told(tokens: Tokens, index: int, nouns: AbstractSet[str]) -> bool:
    """*Claims that A armed B were dismissed*: whether the name at ``index`` stands in the clause that one of the ``nouns`` opens."""
    that = max((k for k in range(1, index) if tokens.lows[k] == "that"), default=0)
    return that > 0 and tokens.lows[that - 1] in nouns and {",", "."}.isdisjoint(tokens.tags[that:index])
