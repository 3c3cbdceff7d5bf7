"""What is given to somebody and is no gift: *gave B an ultimatum*, *offered B talks*, *handed B a defeat*."""

from __future__ import annotations

from evidence.syntax.tie_patterns import Pattern, TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.syntax.verb_groups import VerbGroup

GIVING = frozenset({"verb-give-to", "verb-offer-to", "verb-promise-to"})
# types of acts that a noun may name and nobody gets for his use
WORDS = frozenset(
    {
        "consult",
        "retreat",
        "threaten",
        "request",
        "reject",
        "accuse",
        "attack",
        "coerce",
        "sanction",
        "mediate",
        "protest",
    }
)


def no_gift(tokens: Tokens, group: VerbGroup, end: int, pattern: Pattern, patterns: TiePatterns) -> bool:
    """Whether what a verb of giving has as its object, or its subject in the passive, is no gift."""
    if pattern.rule not in GIVING:
        return False
    if pattern.rule == "verb-give-to" and _nothing_kind(tokens, end, patterns):
        return True
    noun = _given(tokens, group, end)
    types = {one.type for one in patterns.nouns.get(tokens.lows[noun], ())} if noun >= 0 else set()
    words = WORDS | {"support"} if pattern.rule != "verb-give-to" else WORDS
    return noun >= 0 and (tokens.lows[noun] in patterns.classes["no_gifts"] or (bool(types) and types <= words))


def _given(tokens: Tokens, group: VerbGroup, end: int) -> int:
    """Where the noun stands that says what is given; -1 where none does."""
    if group.passive and group.first < group.verb:
        noun = len(tokens.tags[: group.first].rstrip("R")) - 1
    else:
        noun = len(tokens.tags) - len(tokens.tags[end + 1 :].lstrip("ADNRZ-")) - 1
        noun = len(tokens.tags[: noun + 1].rstrip("R")) - 1
    return noun if noun != end and tokens.tags[noun : noun + 1] == "N" else -1


def _nothing_kind(tokens: Tokens, end: int, patterns: TiePatterns) -> bool:
    """*gave B an ultimatum*, *gave B a week to leave*."""
    lows = tokens.lows[end + 1 : end + 7]
    term = next((k for k, low in enumerate(lows[:-1]) if low in patterns.classes["spans"]), None)
    timed = term is not None and tokens.tags[end + 2 + term] == "T"
    timed = timed or ("as" in lows and "much" in lows)  # *spends three times as much as B*
    return timed or not patterns.classes["unkind"].isdisjoint(lows[:5])
