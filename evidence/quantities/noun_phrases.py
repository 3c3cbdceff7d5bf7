"""The noun phrase in some words beside a number, without what no noun phrase begins or ends with."""

from __future__ import annotations

import re

from evidence.quantities.counted_nouns import is_plural
from evidence.quantities.gapped_counts import MONTH
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


# *exports in the first eleven months*, *arms imports in 2020–24*: when, and not what
WHEN = re.compile(
    r"\s(?:in|during|over)\s(?:the\s)?(?:(?:first|last|past|same|previous|current|next)\s(?:[a-z-]+\s)?(?:months?|quarters?|half|years?|weeks?|days?)"
    rf"|{MONTH}[-\u2013]{MONTH}\speriod|(?:fiscal|financial)(?:\syear)?(?:\s\d[\d/\u2013-]*)?|(?:FY\s?)?(?:19|20)\d\d(?:[/\u2013-]\d+)?|{MONTH}(?:\s\d{{4}})?)(?![\w’'-])"
)
# *That was 12 percent more*, *the figure rose by 12 percent*: words that only look back
EMPTY = re.compile(
    r"(?:it|that|this|these|those|they|them|(?:the\s)?(?:figures?|numbers?|total|tally)|only\sto)", re.IGNORECASE
)


def without_times(words: str) -> str:
    """The words without the times among them.

    >>> without_times("exports to Mali in the first eleven months"), without_times("exports in 2020–24 to Mali")
    ('exports to Mali', 'exports to Mali')
    """
    return WHEN.sub("", words)


def noun_phrase(words: str) -> str | None:
    """The phrase without what no noun phrase begins with; None for a time, for what looks back, and for what is no phrase."""
    if THOSE.match(words):
        return None
    phrase = NO_BEGINNING.sub("", _clean(without_times(words)))
    if (
        OTHER_FIGURE.search(phrase)
        or phrase.lower() in ("", "a", "an", "the")
        or TIME_PHRASE.match(phrase)
        or BARE_TOLL.fullmatch(phrase)
        or EMPTY.fullmatch(phrase)
    ):
        return None
    return phrase


def _goes_on(grammar: QuantityGrammar, text: str, at: int) -> bool:
    """Whether a word that may be a verb is one: *(5.2 million) live in*, and not *(five) work permits*, *(95% of the) work on*."""
    behind = PHRASE_WORD.match(text, at)
    word = text[:at].rpartition(" ")[2]
    before = text[max(0, at - len(word) - 5) : at - len(word)]
    return behind is not None and behind["word"] in grammar.stop and not before.endswith(("the ", "of ", "its "))


def _clean(phrase: str) -> str:
    bare = " ".join(re.sub(r"</?sup>|[*“”\"]", "", phrase).split()).removeprefix("of ").strip(" -–—")
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
        elif words and lowered in grammar.past and is_plural(words[-1], grammar.people):
            break  # *Nine in ten Afghans lost land*
        elif lowered in grammar.plain_verbs and (
            is_plural(words[-1], grammar.people) if words else _goes_on(grammar, text, match.end())
        ):
            break  # *Nine in ten Afghans live there*
        else:
            words.append(word)
        position = match.end()
        if match["word"].endswith("."):
            break
    while words and words[-1].lower() in ("of", "in"):
        words.pop()
    return noun_phrase(" ".join(words))
