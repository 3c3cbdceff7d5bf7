"""Relations whose two sides the sentence before names: *bilateral ties were strained*, *their common border*."""

from __future__ import annotations

from evidence.modes import Mode, mode_of_noun
from evidence.noun_phrases import noun_phrase, tone
from evidence.stated import Stated
from evidence.tie_patterns import TiePatterns
from evidence.tokens import Tokens

CARRIED = "the two sides are those of the sentence before"


def border_of(tokens: Tokens, index: int, pair: frozenset[str], patterns: TiePatterns) -> list[Stated]:
    """*the 900-kilometre frontier*, *their common border*: that of the pair of the sentence before."""
    pattern = next((p for p in patterns.nouns[tokens[index].low] if p.type == "border"), None)
    phrase = noun_phrase(tokens, index, patterns) if pattern else None
    if pattern is None or phrase is None or phrase.owners or phrase.after:
        return []
    words = tokens.lows[phrase.first : index]
    theirs = any(low in patterns.classes["common"] or "kilomet" in low or low.endswith("-mile") for low in words)
    sides = tuple(sorted(pair))
    return [Stated(pattern, sides, (), Mode(), index, phrase.first, index, flag=CARRIED)] if theirs else []


def relation_of(tokens: Tokens, index: int, pair: frozenset[str], patterns: TiePatterns) -> list[Stated]:
    """*bilateral ties were strained*, *the relationship was tested*: the pair of the sentence before."""
    pattern = next((p for p in patterns.nouns[tokens[index].low] if p.mutual and p.type == "cooperate"), None)
    if pattern is None:
        return []
    phrase = noun_phrase(tokens, index, patterns)
    words = {t.low for t in tokens[phrase.first : index]}
    bilateral = bool(words & patterns.classes["bilateral"]) or (
        tokens[index].low in patterns.classes["bilateral"] and words <= {"the", "this", "their"}
    )
    named = {actor for t in tokens for actor in t.actors} - pair
    if not bilateral or phrase.owners or named or any(p.preposition in pattern.to for p in phrase.after):
        return []
    sign = tone(phrase, pattern)
    if sign is None and not words & patterns.classes["bilateral"]:
        return []
    mode = mode_of_noun(tokens, phrase.first, phrase.governing, patterns)
    kind = "other" if sign == -1 else None
    return [
        Stated(
            pattern, tuple(sorted(pair)), (), mode, index, phrase.first, index, sign if kind else None, kind, CARRIED
        )
    ]
