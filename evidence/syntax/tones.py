"""The sign that the words beside a relation give it: *strained ties*, *no relations with A*, *ended its cooperation with A*."""

from __future__ import annotations

from collections.abc import Sequence

from evidence.syntax.noun_phrases import HAVE, NounPhrase
from evidence.syntax.tie_patterns import Pattern
from evidence.syntax.tokens import Token

BESIDE = 11  # words beside a relation in which its tone is looked for
BOUNDED = frozenset({
    "exercise", "exercises", "drill", "drills", "talks", "meeting", "visit", "summit", "consultations", "maneuvers", "manoeuvres",
})  # fmt: skip


def tone(phrase: NounPhrase, pattern: Pattern) -> int | None:
    """1 or -1 where words beside a relation say its sign; None where they leave it open."""
    patterns = phrase.patterns
    if not over(phrase) and (phrase.governed_by("quitters") or phrase.ended(pattern)):
        return -1
    if pattern.sign is not None or not pattern.tone:
        return pattern.sign if pattern.sign is not None else 1
    if _at_odds(phrase):
        return -1
    if phrase.governed_by("improvers"):
        return 1
    beside = phrase.tokens[max(0, phrase.first - 3) : phrase.index]
    if pattern.mutual:
        beside = beside + phrase.tokens[phrase.index + 1 : phrase.index + 1 + BESIDE]
    past = _past(beside)
    signs = [patterns.tones[one.low] for k, one in enumerate(beside) if one.low in patterns.tones and k not in past]
    lent = phrase.verb in patterns.light or (
        phrase.verb in HAVE and "no" not in phrase.tokens.lows[phrase.first : phrase.index]
    )
    return min(signs) if signs else 1 if pattern.tone == "default" or (lent and pattern.mutual) else None


def _past(beside: Sequence[Token]) -> set[int]:
    """Which words say how a relation was: *once frosty*, *from suspicion to trust*, *despite years of enmity*."""
    lows = [token.low for token in beside]
    past = {k + 1 for k, low in enumerate(lows) if low in ("once", "formerly", "previously")}
    if "from" in lows:
        begin = lows.index("from")
        end = next((k for k in range(begin, len(lows)) if lows[k] in ("to", "into", "towards")), begin)
        past.update(range(begin, end))
    aside = next((k for k, low in enumerate(lows) if low in ("despite", "after", "notwithstanding")), len(lows))
    return past | set(range(aside, len(lows)))


def over(phrase: NounPhrase) -> bool:
    """*ended a two-week exercise*, *ended a round of talks*: what has its own end, and was held."""
    ends = phrase.verb.startswith("end") or phrase.verb.startswith(("conclud", "complet", "wrap"))
    return ends and phrase.tokens.lows[phrase.index] in BOUNDED


def _at_odds(phrase: NounPhrase) -> bool:
    """*tension in A-B relations*, *Tension is growing in relations between A and B*."""
    lows, first = phrase.tokens.lows, phrase.first
    before = lows[max(0, first - 6) : first - 1] if first > 1 and lows[first - 1] == "in" else []
    return any(p.type == "other" and p.sign == -1 for low in before for p in phrase.patterns.nouns.get(low, ()))


def without(phrase: NounPhrase, pattern: Pattern) -> bool:
    """*A has no relations with B*."""
    none = "no" in phrase.tokens.lows[phrase.first : phrase.index]
    return none and pattern.tone == "positive" and phrase.verb in HAVE
