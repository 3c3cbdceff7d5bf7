"""The noun that a number counts, and whether it counts humans; by word form, without a trained model."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from typing import NamedTuple

from evidence.quantities.words import QuantityGrammar

WORDS = re.compile(r"[\s\*]+(?P<word>(?:[^\W\d_]|\d(?=\w*[-–][A-Za-z])|[A-Z]-?\d+\b)[\w’'.\-–/]*)")
MAX_WORDS = 7
NO_PLURAL = frozenset(
    [
        "overseas",
        "perhaps",
        "sometimes",
        "always",
        "besides",
        "whereas",
        "thus",
        "news",
        "series",
        "lens",
        "gas",
        "bus",
        "plus",
        "basis",
        "towards",
        "afterwards",
        "nowadays",
        "indoors",
        "outdoors",
        "upstairs",
        "christmas",
        "texas",
        "paris",
        "hamas",
        "laos",
        "yemen",
        "bremen",
        "abbas",
        "reuters",
    ]
)
CRAFT = frozenset({"fighters", "trainers", "bombers", "interceptors", "carriers"})
CRAFT_MODEL = re.compile(  # *36 Rafale fighters*, *J-10 fighters*: craft, and no people
    r"\b(?:[A-Z][A-Za-z]{0,3}-?\d+\w*|Rafale|Gripen|Typhoon|Eurofighter|Mirage|MiG|Sukhoi|Thunder|Tejas|Hornet|jet|stealth|combat)\b"
)
INFORMANT = re.compile(
    r"\s+(?:said|say|told|tell|close\s+to|familiar|in\s+the\s+\w+\s+(?:embassy|ministry|government|army)|with\s+knowledge|who)\b"
)
IRREGULAR = frozenset(
    [
        "people",
        "police",
        "personnel",
        "men",
        "women",
        "children",
        "staff",
        "troops",
        "crew",
        "cattle",
        "aircraft",
        "dead",
        "wounded",
        "injured",
        "missing",
        "others",
        "lives",
        "infantry",
        "civilian",
        "media",
        "data",
        "criteria",
        "livestock",
        "headquarters",
        "spacecraft",
        "warships",
        "clergy",
        "cavalry",
        "khwarij",
        "khawarij",
        "mujahideen",
        "taliban",
        "memoranda",
    ]
)
VERBAL = frozenset(("injured", "wounded", "dead", "missing"))
AUXILIARIES = frozenset(("is", "was", "has", "had", "will", "would", "could", "can", "may", "might"))
COMPOUND_PLURAL = re.compile(r"[a-z]{3,}s-(?:by|in-law|de-camp|general|designate)")  # *passers-by*
SINGULAR_S = re.compile(r"(?:ss|us|is|ness|ics)$")
HUMAN_ENDING = re.compile(
    r"(?:ers|ors|ists|ants|ents|ees|ians|men|women|mates|naires|crats|folk|eers|ais|ghans|tanis|oys|zens)$"
)
NON_HUMAN_ENDING = re.compile(
    r"(?:ments|antees|tories|cidents|dents$(?<!residents)(?<!students)(?<!presidents)(?<!dissidents)|vents|tents|cents|rents|patents|ouncers|continents|percents)$"
)
MEN_OF = re.compile(r"\b(?:security|paramilitary|law[\s-]enforcement)\s\Z")  # *9 security forces*: so many of their men
ABBREVIATION = re.compile(r"[A-Z]\.|.*\.[A-Za-z]")
ANOTHER_NATION = re.compile(r"(?:,|,?\s(?:and|or))\s[A-Z]")  # *two British and French ships*
DETERMINER_AFTER = re.compile(r"\s+(?:the|a|an|its|their|his|that|to)\b")
NAME_GOES_ON = re.compile(r"\s[A-Z]")
CONSONANT_Y = re.compile(r"[^aeiou]y$")


class Counted(NamedTuple):
    """The head noun of what is counted: its span, the word, whether it touches the number, whether it counts humans."""

    start: int
    end: int
    word: str
    touches: bool
    human: bool


def is_plural(word: str, people: Collection[str] = ()) -> bool:
    """Whether a word has the form of a plural noun; one in *-is* (*Pakistanis*) only where it is among ``people``, the words
    for humans in small letters.

    >>> is_plural("soldiers"), is_plural("people"), is_plural("crisis"), is_plural("Omanis", {"omanis"})
    (True, True, False, True)
    """
    lowered = word.lower()
    return (
        lowered in IRREGULAR
        or (lowered.endswith(("men", "people", "folk")) and lowered not in NO_PLURAL)
        or COMPOUND_PLURAL.fullmatch(lowered) is not None
        or (lowered.endswith("is") and lowered in people)
        or (
            lowered not in NO_PLURAL
            and (len(lowered) > 3 or word[:2].isupper())  # *MPs*
            and lowered.endswith("s")
            and not SINGULAR_S.search(lowered)
            and not lowered.endswith(("'s", "’s"))
        )
    )


@lru_cache(maxsize=8192)
def is_human(grammar: QuantityGrammar, word: str) -> bool:
    lowered = word.lower()
    if lowered in grammar.people or lowered.endswith(("men", "women", "people")):
        return True
    if lowered.rstrip("s") in grammar.people or plural_of(lowered) in grammar.people:
        return True
    if word[:1].isupper() and (lowered.endswith("ans") or word in grammar.nationals):
        return True
    if lowered in grammar.not_people or NON_HUMAN_ENDING.search(lowered):
        return False
    return bool(HUMAN_ENDING.search(lowered))


def counted_noun(grammar: QuantityGrammar, text: str, at: int, stop: int, singular: bool = False) -> Counted | None:
    """The head noun behind a number that ends at ``at``: the last of the first run of plural nouns, modifiers skipped.

    ``singular`` allows a noun in the singular (behind *one*). None: a preposition, a verb or a stop comes first.
    """
    head: tuple[int, int, str, int] | None = None
    position, last = at, None
    for index in range(MAX_WORDS):
        match = WORDS.match(text, position, stop)
        if match is None:
            break
        word = match["word"].rstrip(".'’-–/")
        bare = word[:-2] if word.endswith(("'s", "’s")) else word
        lowered = bare.lower()
        if _stops(grammar, bare) or (index and lowered in VERBAL):
            break
        plural = bare == word and is_plural(word, grammar.people)
        if head is not None and not (plural and not _looks_verbal(text, match.end())):
            break
        if plural:
            head = (match.start("word"), match.start("word") + len(word), word, index if head is None else head[3])
        last = (match.start("word"), match.start("word") + len(word), word, index)
        if not plural and head is None and word in grammar.nationals and _stands_alone(grammar, text, last[1], stop):
            head = last
            break
        position = match.start("word") + len(match["word"])
        if match["word"].endswith((".", "–")) and not ABBREVIATION.match(match["word"]):
            break
    if singular and last is not None and (head is None or _of_another_head(grammar, text, head[1], stop)):
        head = _singular_head(grammar, text, at, stop)  # *one soldier*, *one Taliban fighter*
    if head is None:
        return None
    return Counted(
        head[0],
        head[1],
        head[2],
        head[3] == 0 and text[at : head[0]].strip("* \u00a0\n") == "" and head[0] - at <= 3,
        (
            is_human(grammar, head[2])
            or (head[2] == "sources" and INFORMANT.match(text, head[1], stop) is not None)
            or (head[2] == "forces" and MEN_OF.search(text, at, head[0]) is not None)
        )
        and not (head[2] in CRAFT and CRAFT_MODEL.search(text[at : head[0]])),
    )


def _stops(grammar: QuantityGrammar, word: str) -> bool:
    """Whether no noun phrase goes on with a word; *13 US service members* does with the name of a state."""
    return word.lower() in grammar.stop and word not in grammar.named


def _stands_alone(grammar: QuantityGrammar, text: str, at: int, stop: int) -> bool:
    """Whether no noun stands behind: *four Chinese were*, *four Chinese, …*, *four Chinese injured*; not *four Chinese engineers*,
    *four Chinese armed men*."""
    following = WORDS.match(text, at, stop)
    word = following["word"].rstrip(".").lower() if following else ""
    if ANOTHER_NATION.match(text, at, stop):
        return False
    if following and word.endswith("ed") and word not in VERBAL:
        behind = WORDS.match(text, following.end(), stop)
        return behind is None or not is_plural(behind["word"].rstrip("."), grammar.people)
    return not word or word in grammar.stop or word in VERBAL


def _looks_verbal(text: str, at: int) -> bool:
    """A second word in -s followed by a determiner is a verb (*soldiers guards the*), not a noun."""
    return bool(DETERMINER_AFTER.match(text[at : at + 8]))


def _singular_head(grammar: QuantityGrammar, text: str, at: int, stop: int) -> tuple[int, int, str, int] | None:
    """The last word of the noun phrase behind *one*: up to the first stop word."""
    head = None
    position = at
    for index in range(3):
        match = WORDS.match(text, position, stop)
        if match is None or _stops(grammar, match["word"].rstrip(".")):
            break
        if head is not None and _is_past(grammar, match["word"].rstrip(".")):  # *one tank destroyed*, *one rocket hit*
            break
        word = match["word"].rstrip(".'’-–/")
        head = (match.start("word"), match.start("word") + len(word), word, index)
        position = match.end()
        named = word[0].isupper() and (
            NAME_GOES_ON.match(text, position, stop) or _of_people(grammar, text, position, stop)
        )
        human = plural_of(word.lower()) in grammar.people or word.lower() in grammar.people
        if human and not named and not _of_another_head(grammar, text, position, stop):
            break
    return head


def _of_another_head(grammar: QuantityGrammar, text: str, at: int, stop: int) -> bool:
    """*one terrorist attack*, *one police post*, *one child soldier*: the word for people only describes the head."""
    following = WORDS.match(text, at, stop)
    word = following["word"].rstrip(".").lower() if following else ""
    if word in grammar.headed_by_people or (word not in VERBAL and plural_of(word) in grammar.people):
        return True
    return following is not None and _acts(grammar, text, following, stop)


def _acts(grammar: QuantityGrammar, text: str, noun: re.Match[str], stop: int) -> bool:
    """*one rebel rocket hit the town*: whether a word is a noun that a verb follows."""
    word = noun["word"]
    if not (word.isalpha() and word.islower()) or _is_past(grammar, word) or word in grammar.stop or word in VERBAL:
        return False
    if word.endswith(("ing", "ly")) or word in grammar.behind_people:
        return False
    verb = WORDS.match(text, noun.end(), stop)
    return verb is not None and (_is_past(grammar, verb["word"].rstrip(".")) or verb["word"] in AUXILIARIES)


def _is_past(grammar: QuantityGrammar, word: str) -> bool:
    return word.endswith("ed") or word in grammar.past


def _of_people(grammar: QuantityGrammar, text: str, at: int, stop: int) -> bool:
    """*one Tajik soldier*: the demonym only says of which people he is."""
    following = WORDS.match(text, at, stop)
    return following is not None and plural_of(following["word"].rstrip(".")) in grammar.people


def plural_of(noun: str) -> str:
    """A noun's plural, for the unit of a compound (*41-country* counts countries).

    >>> plural_of("country"), plural_of("man"), plural_of("member")
    ('countries', 'men', 'members')
    """
    if noun.endswith("child"):
        return noun + "ren"
    if noun.endswith(("man", "Man")):
        return noun[:-2] + "en"
    if CONSONANT_Y.search(noun):
        return noun[:-1] + "ies"
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun if noun.endswith("s") and not noun.endswith("ss") else noun + "es"
    return "people" if noun in ("person", "people") else noun if is_plural(noun) else noun + "s"
