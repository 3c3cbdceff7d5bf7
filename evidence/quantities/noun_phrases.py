"""The noun phrase in some words beside a number, without what no noun phrase begins or ends with."""

from __future__ import annotations

import re

from evidence.quantities.words import QuantityGrammar

PHRASE_WORD = re.compile(r"[\s*“\"]*(?P<word>[^\W_][\w’'.&\-–/]*)(?P<end>[*”\"]*)")
SUM = re.compile(r"[A-Za-z]{2,3}\.?\d")
NO_BEGINNING = re.compile(
    r"\A(?:(?:between|of|in|as|for|to|on|at|by|from|with|worth|the|a|an|its|their|his|her|all|these|those|this|that|more|many|much|such|them|whom|one|two|three|four|five|six|seven|eight|nine|ten|other|additional|further|ever|about|around|nearly|almost|although|though|while|since|because|but|s|and|or|or\s+so|odd|plus|before|after|puts?|putting|bringing|brings|brought|raising|taking)\s+|[^\w]+)+",
    re.IGNORECASE,
)
OTHER_FIGURE = re.compile(r"\d\s?(?:%|per\s?cent\b|pc\b)|\btotal\sof\s\d")
TIME_PHRASE = re.compile(
    r"(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|few|first|second|third|fourth|last|past|same|corresponding|comparable|equivalent|previous|preceding|early|late|mid|final|latter|half|quarter|fiscal|financial|calendar|year|of|the)(?:\s+|\Z))*(?:\d[\d,.]*|(?:years?|months?|weeks?|days?|decades?|hours?|quarters?|periods?|half)\b|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|[QH][1-4]\b|FY\s?\d|[ymq]/[ymq]\b|(?:year|month)-on-(?:year|month)\b|\Z)",
    re.IGNORECASE,
)
BARE_TOLL = re.compile(r"(?:[\w-]+\s+)?(?:[\w-]+[’']s\s+)?(?:death\s+)?toll", re.IGNORECASE)
THOSE = re.compile(r"\s*(?:those|that)\s(?:of|from|in|by|with|to|on)\b")  # *while those from China grew by a fifth*


def noun_phrase(words: str) -> str | None:
    """The phrase without what no noun phrase begins with; None for a time, for what looks back, and for what is no phrase."""
    if THOSE.match(words):
        return None
    phrase = NO_BEGINNING.sub("", _clean(words))
    if (
        OTHER_FIGURE.search(phrase)
        or phrase.lower() in ("", "a", "an", "the")
        or TIME_PHRASE.match(phrase)
        or BARE_TOLL.fullmatch(phrase)
    ):
        return None
    return phrase


def _clean(phrase: str) -> str:
    bare = " ".join(re.sub(r"</?sup>|[*“”\"]", "", phrase).split()).removeprefix("of ").strip(" -")
    return "" if bare.endswith(("'s", "’s")) else bare  # *80% of A's 6,000 men*: an owner is not what is counted


def phrase_behind(grammar: QuantityGrammar, text: str, at: int, stop: int) -> str | None:
    """The words from ``at`` to the first word that no noun phrase holds (*of* and *in* are crossed once)."""
    words: list[str] = []
    crossed = False
    position = at
    while len(words) < 8:
        match = PHRASE_WORD.match(text, position, stop)
        if match is None:
            break
        word = match["word"].rstrip(".")
        lowered = word.lower()
        if not words and SUM.match(word):
            break  # *from Rs1.8 trillion to Rs2.1 trillion*: the next sum
        if lowered in grammar.stop:
            if lowered not in ("of", "in") or crossed or not words:
                break
            crossed = True
            words.append(word)
        elif (lowered.endswith("ed") or word.isdigit()) and words:
            break
        else:
            words.append(word)
        position = match.end()
        if match["word"].endswith("."):
            break
    while words and words[-1].lower() in ("of", "in"):
        words.pop()
    return noun_phrase(" ".join(words))
