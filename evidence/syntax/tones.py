"""The sign that the words beside a relation give it: *strained ties*, *no relations with A*, *ended its cooperation with A*."""

from __future__ import annotations

from collections.abc import Sequence

from evidence.syntax.noun_phrases import HAVE, NounPhrase
from evidence.syntax.tie_patterns import Pattern, TiePatterns
from evidence.syntax.tokens import Token

BESIDE = 11  # words beside a relation in which its tone is looked for


def tone(phrase: NounPhrase, pattern: Pattern) -> int | None:
    """1 or -1 where words beside a relation say its sign; None where they leave it open."""
    patterns = phrase.patterns
    if not over(phrase) and (phrase.governed_by("quitters") or phrase.ended(pattern)):
        return -1
    if pattern.sign is not None or not pattern.tone:
        return pattern.sign if pattern.sign is not None else 1
    if _at_odds(phrase):
        return -1
    if phrase.governed_by("improvers") or phrase.headed_by("resumptions"):
        return 1
    begin = max(phrase.first - 3, phrase.tokens.tags.rfind(",", 0, phrase.first) + 1, 0)
    beside = phrase.tokens[begin : phrase.index]
    if pattern.mutual:
        beside = beside + phrase.tokens[phrase.index + 1 : phrase.index + 1 + BESIDE]
    past = _past(beside, phrase.index - begin, patterns)
    signs = [patterns.tones[one.low] for k, one in enumerate(beside) if one.low in patterns.tones and k not in past]
    lent = phrase.verb in patterns.light or (
        phrase.verb in HAVE and "no" not in phrase.tokens.lows[phrase.first : phrase.index]
    )
    return min(signs) if signs else 1 if pattern.tone == "default" or (lent and pattern.mutual) else None


def _past(beside: Sequence[Token], noun: int, patterns: TiePatterns) -> set[int]:
    """Which words say how a relation was: *once frosty*, *from suspicion to trust*, or behind the ``noun`` *despite years of
    enmity*; not *Despite tense relations with B*."""
    lows = [token.low for token in beside]
    past = {k + 1 for k, low in enumerate(lows) if low in ("once", "formerly", "previously")}
    if "from" in lows:
        begin = lows.index("from")
        end = next((k for k in range(begin, len(lows)) if lows[k] in ("to", "into", "towards")), begin)
        past.update(range(begin, end))
    aside = next((k for k in range(noun, len(lows)) if lows[k] in ("despite", "after", "notwithstanding")), len(lows))
    ends = next((k for k in range(aside, len(lows)) if lows[k] == ","), len(lows))
    return past | set(range(aside, ends)) | _mended(beside, noun, patterns)


def _mended(beside: Sequence[Token], noun: int, patterns: TiePatterns) -> set[int]:
    """*ties with B, strained since 2013, have improved*, *which had soured, improved*: what an aside behind the ``noun`` says of
    a relation whose verb then says that it has been mended."""
    lows = [token.low for token in beside]
    opens = next((k for k in range(noun, len(lows) - 1) if lows[k] == "," and _tells_how_it_was(beside, k + 1)), -1)
    closes = next((k for k in range(opens + 1, len(lows)) if lows[k] == ","), -1) if opens >= 0 else -1
    better = patterns.classes["improvers"] | {low for low in lows if patterns.tones.get(low) == 1}
    mended = closes > 0 and any(token.tag == "V" and token.low in better for token in beside[closes:])
    return set(range(opens, closes)) if mended else set()


def _tells_how_it_was(beside: Sequence[Token], at: int) -> bool:
    """Whether an aside opens with a participle, or with *which had*."""
    return beside[at].tag == "V" or [token.low for token in beside[at : at + 2]] == ["which", "had"]


def over(phrase: NounPhrase) -> bool:
    """*ended a two-week exercise*, *ended three days of drills*, *ended his visit*: what has its own end, and was held; not *ended
    all exercises*."""
    lows, classes = phrase.tokens.lows, phrase.patterns.classes
    if (
        phrase.verb not in classes["completing"]
        or phrase.governing is None
        or lows[phrase.index] not in classes["bounded"]
    ):
        return False
    before = lows[phrase.governing.verb + 1 : phrase.index]
    spans = any(low in classes["spans"] or low.endswith(("-day", "-week", "-month", "-long")) for low in before)
    several = lows[phrase.index].endswith("s") and lows[phrase.index] not in classes["gatherings"]
    several = several and any(
        party.preposition == "with" for party in phrase.after
    )  # *A and B ended joint drills*: theirs
    return (spans or not several) and classes["recurring"].isdisjoint(before)


def _at_odds(phrase: NounPhrase) -> bool:
    """*tension in A-B relations*, *Tension is growing in relations between A and B*."""
    lows, first = phrase.tokens.lows, phrase.first
    before = lows[max(0, first - 6) : first - 1] if first > 1 and lows[first - 1] == "in" else []
    return any(p.type == "other" and p.sign == -1 for low in before for p in phrase.patterns.nouns.get(low, ()))


def without(phrase: NounPhrase, pattern: Pattern) -> bool:
    """*A has no relations with B*."""
    none = "no" in phrase.tokens.lows[phrase.first : phrase.index]
    return none and pattern.tone == "positive" and phrase.verb in HAVE
