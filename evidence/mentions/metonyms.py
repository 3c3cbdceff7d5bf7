"""A capital as a place or as its government: *visit to Islamabad* against *Islamabad refused*.

Decided by the words next to the name (``data/language/metonyms.yml``); the first rule that holds names itself. A name
that no rule makes a place stands for the government, as in most prose about foreign policy.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from evidence.alternations import either
from evidence.curated import made_from, read_yaml

WINDOW = 60
TO_THERE = (" to ", " for ", " toward ", " towards ")


class Decision(NamedTuple):
    """``metonym``: the government is meant. ``end``: where the name ends (*Kabul government* is one name)."""

    metonym: bool
    rule: str
    end: int


@dataclass(frozen=True)
class _Words:
    place_after: tuple[str, ...]
    government_after: tuple[str, ...]
    place_verbs: tuple[str, ...]
    place_before: tuple[str, ...]
    place_objects: tuple[str, ...]
    motion: tuple[str, ...]
    motion_from: tuple[str, ...]


def last_word(pattern: str) -> str:
    """What the last word of a match of ``pattern`` looks like; groups hold no space that parts words.

    >>> last_word("battle (?:of|for)"), last_word("takeover of(?: \\w+){1,5} over"), last_word("capital,?")
    ('(?:of|for)', 'over', 'capital,?')
    """
    depth, begin = 0, 0
    for place, sign in enumerate(pattern):
        depth += (sign == "(") - (sign == ")")
        if sign == " " and not depth:
            begin = place + 1
    return pattern[begin:]


class Metonyms:
    """The compiled patterns."""

    def __init__(self, words: _Words) -> None:
        article = "(?:the |The )?"
        self.place_after = re.compile(rf"(?:'s|s')?[ -]{either(words.place_after)}\b")
        self.government_after = re.compile(rf" {either(words.government_after)}\b")
        self.place_verbs = re.compile(rf" {either(words.place_verbs)}\b")
        self.compound = re.compile(r"-[A-Z]")
        self.compound_before = re.compile(r"\b(?:[A-Z]\w*|anti|pro)-$")
        self.possessive = re.compile(r"'s? [a-z]")
        self.dateline = re.compile(
            r"(?:, [A-Z]\w+)?(?: ?\([\w ,/.-]+\))?(?: ?[-:]{1,2} |, (?:[A-Z][a-z]+\.? \d{1,2}(?:, \d{4})?|\d{1,2} [A-Z][a-z]+\.?(?: \d{4})?) ?(?:\([\w ./-]+\)(?: ?[-:])?|[-:]))"
        )
        self.dated_opening = re.compile(
            r", (?:[A-Z][a-z]+\.? \d{1,2}|\d{1,2} [A-Z][a-z]+)\.(?= |$)"
        )  # *DUSHANBE, May 5.*
        self.crawled_day = re.compile(r"(?:date:? )?\d{4}-\d\d-\d\d ")
        self.place_before = re.compile(rf"(?:^|\W){either(words.place_before)}(?: |--? ?|: ){article}$", re.IGNORECASE)
        self.place_objects = re.compile(rf"(?:^|\W){either(words.place_objects)} {article}$", re.IGNORECASE)
        last_words = either(tuple({last_word(words_) for words_ in words.place_before + words.place_objects}))
        self._leads = re.compile(rf"(?:^|\W){last_words}$", re.IGNORECASE)
        self.leads_to_place = lru_cache(maxsize=16384)(self._leads_to_place)
        self.towards = re.compile(rf"\b{either(words.motion)}\b[^,;.]* (?:to|for|towards?) $", re.IGNORECASE)
        self.from_there = re.compile(rf"\b{either(words.motion_from)}\b[^,;.]* from $", re.IGNORECASE)

    def _leads_to_place(self, word: str) -> bool:
        """Whether ``word`` may be the last of those before a place: what holds for few words, asked once for each."""
        return self._leads.search(word) is not None

    def decide(self, text: str, start: int, end: int, first: int, before: tuple[int, Decision] | None) -> Decision:
        """What the seat at ``start:end`` of the levelled ``text`` means; its sentence begins at ``first``; ``before`` is
        the end and the decision of the seat named just before it in the same sentence.

        >>> rules, text = load_metonyms(), "Envoys flew to Kabul, but Moscow waited."
        >>> rules.decide(text, 15, 20, 0, None).metonym, rules.decide(text, 26, 32, 0, None).metonym
        (False, True)
        """
        government = self.government_after.match(text, end)
        if government:
            return Decision(True, "seat names a government", government.end())
        left = text[max(first, start - WINDOW) : start]
        if (start == first or self.crawled_day.fullmatch(text[first:start])) and (
            self.dateline.match(text, end) or self.dated_opening.match(text, end)
        ):
            return Decision(False, "place: dateline", end)
        if self.compound.match(text, end) or (left[-1:] == "-" and self.compound_before.search(left)):
            return Decision(True, "seat for government: compound of two", end)
        if self.place_after.match(text, end):
            return Decision(False, "place: noun after it", end)
        if self.place_verbs.match(text, end):
            return Decision(False, "place: verb after it", end)
        if self.possessive.match(text, end):
            return Decision(True, "seat for government: possessor", end)
        lowered = left.lower()
        bare = left[:-4] if lowered[-4:] == "the " and not lowered[-5:-4].isalnum() else left
        if self.leads_to_place(bare.rstrip(" -:").rpartition(" ")[2]):
            if self.place_before.search(left):
                return Decision(False, "place: preposition", end)
            if self.place_objects.search(left):
                return Decision(False, "place: object of a verb or noun", end)
        if (lowered.endswith(TO_THERE) and self.towards.search(left)) or (
            lowered.endswith(" from ") and self.from_there.search(left)
        ):
            return Decision(False, "place: motion", end)
        if before and re.fullmatch(r",? (?:and |or )?|, ", text[before[0] : start]) and not before[1].metonym:
            return Decision(False, "place: in a list of places", end)
        return Decision(True, "seat for government", end)


@made_from("language/metonyms.yml")
def load_metonyms(folder: Path) -> Metonyms:
    """The compiled patterns of ``folder``."""
    return Metonyms(read_yaml(folder / "language" / "metonyms.yml", _Words))
