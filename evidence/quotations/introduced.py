"""Those whom a text introduces by name and office, and whom their surname alone stands for further on."""

from __future__ import annotations

import re
from collections.abc import Callable

from evidence.quotations.speech import Speech
from evidence.tables.rows import Mention

# what stands right before an actor whom *Ali Reza, a spokesman for* and *Ali Reza, the* lead to
BEFORE_ACTOR = tuple(
    f"{word} {article}" for word in (",", " for", " of", " to") for article in ("", "the ", "a ", "an ")
)
REACH = 100  # characters before an actor in which somebody is named whose office it is
SUBJECT = 90  # characters of a sentence in which somebody by name is its subject
NO_NAME = re.compile(  # *But Reza said*, *On Friday Reza said*
    r"But|And|Yet|So|While|As|When|Where|If|Though|Although|Since|After|Before|On|In|At|To|For|With|Meanwhile|Later|Then|Today|Yesterday|[A-Z][a-z]+day"
)
SURNAME = re.compile(r"(?:(?:But|And|Yet) )?(?:(?:Mr|Ms|Mrs|Dr|Gen|General|Maj|Col)\.? )?(?P<name>[A-Z][\w’'-]+)")
FIRST_NAME = re.compile(r"\b(?P<first>[A-Z][\w’'-]+) ")
WORD_END = re.compile(r"\b")


class Introduced:
    """Who speaks for whom, though no list holds him (*A's spokesman Ali Reza*), and the listed persons, by surname."""

    def __init__(
        self, text: str, speech: Speech, mentions: list[Mention], speaks: Callable[[Mention], bool], types: set[str]
    ) -> None:
        self.text, self.speech = text, speech
        self.met: list[
            tuple[int, int, str]
        ] = []  # those of no list: first and last letter of the name, and for whom they speak
        by_surname: dict[str, list[tuple[int, str]]] = {}
        persons = [one for one in mentions if one.entity_type == "person"]
        starts = {one.start for one in persons}
        for mention in mentions:
            holder = self._office_holder(mention) if mention.entity_type in types - {"person"} else None
            if holder and holder.start("name") not in starts and speaks(mention):
                self.met.append((*holder.span("name"), mention.entity_id))
        known = [*self.met, *((one.start, one.end, one.entity_id) for one in persons if " " in one.text)]
        for start, end, entity in known:
            surname = text[start:end].rpartition(" ")[2]
            by_surname.setdefault(surname, []).append((end, entity))
        self.by_surname, self.surnames = by_surname, tuple(by_surname)
        self.namesakes = self._namesakes()

    def _office_holder(self, mention: Mention) -> re.Match[str] | None:
        """The name of whom the words around an actor call its spokesman: *A's spokesman Ali Reza*, *Ali Reza, A's spokesman,*, *Ali
        Reza, a spokesman for A,*."""
        if met := self.speech.spokesman.match(self.text, mention.end):
            between = self.text[mention.end : met.start("office")]
            acts = self.speech.has_verb.search(between) or self.speech.a_preposition.search(between)
            return None if acts else met
        floor = max(0, mention.start - REACH)
        if not self.text.endswith(BEFORE_ACTOR, 0, mention.start) or self.text.find(", ", floor, mention.start) < 0:
            return None
        first = self.speech.named_first.search(self.text, floor, mention.start)
        holds = first and (first["office"] or self.speech.apposed_office.match(self.text, mention.end))
        return first if holds else None

    def _namesakes(self) -> dict[str, list[tuple[int, str]]]:
        """The names before each surname, and where: *Ali Khan* and *Gul Khan* are two."""
        found: dict[str, list[tuple[int, str]]] = {}
        place = 0 if self.by_surname else len(self.text)
        while two := FIRST_NAME.search(self.text, place):
            surname, first = self._surname_at(two.end()), two["first"]
            place = two.end() + len(surname)
            if surname and not (self.speech.titles.fullmatch(first) or NO_NAME.fullmatch(first)):
                found.setdefault(surname, []).append((two.start(), first))
        return found

    def _surname_at(self, place: int) -> str:
        """The known surname that stands at a place; empty where none does. No pattern of all surnames, which would be another
        for each text: to compile it takes longer than to read."""
        if not self.text.startswith(self.surnames, place):
            return ""
        names = (name for name in self.surnames if self.text.startswith(name, place))
        return next((name for name in names if WORD_END.match(self.text, place + len(name))), "")

    def speaks_as(self, words: str, place: int) -> str | None:
        """*Reza said* at ``place``: he, or for whom he spoke before, where the text has named only one Reza."""
        alone = SURNAME.fullmatch(words)
        if alone is None or alone["name"] not in self.by_surname:
            return None
        known = {entity for end, entity in self.by_surname[alone["name"]] if end <= place}
        firsts = {first for start, first in self.namesakes.get(alone["name"], ()) if start < place}
        return known.pop() if len(known) == 1 and len(firsts) == 1 else None

    def subject(self, start: int, end: int) -> str | None:
        """For whom he speaks with whose name and office a sentence opens (*A's spokesman Ali Reza was blunt*)."""
        for first, last, entity in self.met:
            if start <= first < min(end, start + SUBJECT) and last <= end:
                return None if self.speech.has_verb.search(self.text, start, first) else entity
        return None
