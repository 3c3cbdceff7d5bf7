"""Whom a sentence is about: the subject of its first verb, and nobody of whom another only speaks in it."""

from __future__ import annotations

from evidence.syntax import pronouns
from evidence.syntax.owned_names import qualifies
from evidence.syntax.subjects import subject
from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.syntax.verb_groups import verb_group
from evidence.tables.rows import Mention

OURS = pronouns.OWN | {"our", "my"}
SOMEBODY = frozenset({"he", "she"})


def first_verb(tokens: Tokens, patterns: TiePatterns) -> int:
    """The place of the first verb, *be* included; -1 where there is none."""
    be, verb = patterns.classes["be"], tokens.tags.find("V")
    if not be.isdisjoint(tokens.words):
        lows = tokens.lows if verb < 0 else tokens.lows[:verb]
        verb = next((index for index, low in enumerate(lows) if low in be), verb)
    return verb


def topic(
    tokens: Tokens, verb: int, earlier: tuple[str, ...], about: Mention | None, patterns: TiePatterns
) -> tuple[str, ...]:
    """Whom the sentence is about, ``verb`` being its first verb and ``earlier`` whom the one before was about, by the name
    ``about``."""
    if _told_by_him(tokens, patterns):  # *A, he argued, shelters B*: about him, and not about A
        return earlier if about is not None and about.entity_type == "person" else ()
    found = subject(tokens, verb_group(tokens, verb, patterns), patterns) if verb >= 0 else None
    if found:
        return found.actors
    if friends := _friends(tokens, verb, patterns):
        return friends
    asks = tokens.lows[-1] == "?" and any(
        token.actors for token in tokens
    )  # *Yet what has A cured?*: about A, if anybody
    opening = (
        token.actors for k, token in enumerate(tokens[:3]) if token.actors and not qualifies(tokens, k, patterns)
    )
    return next(opening, () if asks else earlier)


def _told_by_him(tokens: Tokens, patterns: TiePatterns) -> bool:
    """*The Taliban, he argued, shelter B*, *…, she said*: whether somebody without a name tells all that the sentence says."""
    for index in range(1, len(tokens) - 2) if not SOMEBODY.isdisjoint(tokens.words) else ():
        told = tokens.lows[index] == "," and tokens.lows[index + 1] in SOMEBODY
        says = patterns.speech | patterns.joined("telling", "continuing") if told else ()
        if tokens.tags[index + 1] == "O" and tokens.lows[index + 2] in says:
            return True
    return False


def _friends(tokens: Tokens, verb: int, patterns: TiePatterns) -> tuple[str, ...]:
    """*Our allies in A's capital disagree*: A. Nobody, where no place says which allies they are."""
    head = next((k for k in range(1, min(4, len(tokens))) if tokens.lows[k] in patterns.classes["others"]), 0)
    if not head or tokens.lows[0] not in OURS or verb < head:
        return ()
    lands = (token.home or next(iter(token.actors), None) for token in tokens[head:verb])
    return tuple(filter(None, lands))[:1]
