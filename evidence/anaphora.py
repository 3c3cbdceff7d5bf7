"""Anaphora: *the former*, *both sides*, *the country* and their like, resolved where a rule holds, else left alone.

Precision before recall: a rule looks at the actors named before the phrase, in its own sentence and then sentence by
sentence backwards (never across a heading), and gives up where more or fewer fit than the phrase needs. ``rule`` says
what the phrase was resolved to and why. Phrases and what they may mean: ``data/language/anaphora.yml``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from evidence.antecedents import QUOTES, REACH, Named
from evidence.gazetteer import Gazetteer
from evidence.names import Entity
from evidence.offices import holders
from evidence.pairs import Pairs
from evidence.rows import Mention, Sentence
from evidence.sources import SourceText
from evidence.speech import load_speech

OWN_THING = re.compile(r"\b(?:its|their) (?:[\w-]+ ){1,3}in \Z")  # *A strengthened its base in the country*: not A
A_WORD = re.compile(r"\w")
GOVERNING = 40  # characters that a preposition and an article take
FOLLOWS = re.compile(r" (?!and |or )[a-z]|, (?:which|who|where)\b")  # what shows a name to be a sentence's subject


def find_anaphora(
    text: SourceText, plain: str, sentences: list[Sentence], mentions: list[Mention], gazetteer: Gazetteer
) -> list[Mention]:
    """One row for each actor that a phrase was resolved to; ``plain`` is the levelled text, ``mentions`` its names, in
    reading order.

    >>> from evidence.gazetteer import load_gazetteer
    >>> from evidence.mentions import find_mentions
    >>> from evidence.sentences import find_sentences
    >>> def resolved(line):
    ...     text = SourceText.of(line)
    ...     return [(m.text, m.entity_id) for m in find_mentions(text, find_sentences(text), load_gazetteer()) if m.via == "anaphora"]
    >>> resolved("Iran met Oman. Both sides agreed.")
    [('Both sides', 'IRN'), ('Both sides', 'OMN')]
    >>> resolved("Iran, Iraq and Oman met. Both sides agreed.")
    []
    """
    return list(_Resolver(text, plain, sentences, mentions, gazetteer).rows())


class _Resolver(Pairs):
    def __init__(
        self, text: SourceText, plain: str, sentences: list[Sentence], mentions: list[Mention], gazetteer: Gazetteer
    ) -> None:
        super().__init__(plain, sentences, gazetteer)
        self.source_id, self.original, self.mentions = text.source_id, text.text, mentions
        self.speech = load_speech()
        self.rules: dict[str, Callable[[re.Match[str], int], tuple[list[Entity], str] | None]] = {
            "countries": self._pair, "sides": self._pair, "persons": self._two_persons, "two": self._two, "own": self._own,
            "several": self._several, "trio": self._three_persons, "three": self._three, "pairing": self._both,
            "ordinal": self._ordinal, "described": self._described, "person": self._person, "country": self._country,
            "ours": self._ours, "group": self._group, "realm": self._realm, "institution": self._institution, "body": self._body,
            "organisation": self._organisation, "neighbour": self._neighbour, "official": self._official,
        }  # fmt: skip

    def rows(self) -> Iterator[Mention]:
        places = self._sentences_with_triggers() if self.mentions else []
        if not places:
            return
        for mention in self.mentions:
            self.by_sentence.setdefault(mention.sentence_id, []).append(mention)
        for at in places:
            for match in self.phrases.find(self.text, self.sentences[at].start, self.sentences[at].end):
                kind = next(kind for kind in self.rules if match[kind])
                resolved = self.rules[kind](match, at)
                if resolved:
                    yield from self._emit(match[kind], match.start(), at, *resolved)

    def _sentences_with_triggers(self) -> list[int]:
        """The sentences that hold a word which a phrase must have: the pattern itself is slower than a word search."""
        text = self.text
        found: dict[int, None] = {}
        for _, start, end in self.phrases.triggers.find_matches_as_indexes(text):
            if text[start - 1 : start] == " " and not text[end : end + 1].isalpha():
                at = bisect_left(self.starts, start + 1) - 1
                if at >= 0 and self.sentences[at].kind != "boilerplate" and end <= self.sentences[at].end:
                    found[at] = None
        return list(found)

    def _emit(self, phrase: str, start: int, at: int, entities: list[Entity], rule: str) -> Iterator[Mention]:
        end = start + len(phrase)
        for entity in entities:
            yield Mention(
                "", self.source_id, self.sentences[at].sentence_id, start, end, self.original[start:end],
                entity.id, entity.name, entity.type, entity.iso3, False, "anaphora", rule,
            )  # fmt: skip

    def _own(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*his country*: that of the only person, or else the only state, named last before."""
        for named in self._before(at, match.start(), reach=1):
            persons = self._sides([name for name in named if name.person], countries=True)
            states = persons or self._sides(named, countries=True)
            if states:
                where = named[0].mention.sentence_id
                return (states, f"the state of the only one named in {where}") if len(states) == 1 else None
        return None

    def _ordinal(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        for named in self._before(at, match.start(), reach=1):
            sides = self._sides(named, countries=False)
            if len(sides) == 2:
                first = match["which"].lower() == "former"
                return [
                    sides[0 if first else 1]
                ], f"the {'first' if first else 'second'} of the two actors named in {named[0].mention.sentence_id}"
            if len(sides) > 2 and (pair := self._one_pair(named, countries=False)):
                return [pair[match["which"].lower() == "latter"]], "one of the only pair that the words join"
            if len(sides) > 2:
                return None
        return None

    def _described(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        fitting = self.phrases.words.descriptions[match["region"]]
        for named in self._before(at, match.start(), reach=1):
            states = [side for side in self._sides(named, countries=True) if side.id in fitting]
            if states:
                return (
                    (states, f"the only such state named in {named[0].mention.sentence_id}")
                    if len(states) == 1
                    else None
                )
        return None

    def _person(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*the Pakistani minister*: the only person of that state named shortly before."""
        state = next(
            (reading.entity for reading in self.gazetteer.readings(match["adjective"]) if reading.form == "adjective"),
            None,
        )
        if state is None:
            return None
        for named in self._before(at, match.start(), reach=2):
            persons = dict.fromkeys(name.mention.entity_id for name in named if name.person and name.side == state)
            if persons:
                entity = self.gazetteer.entities[next(iter(persons))]
                return (
                    ([entity], f"the only person of {state.id} named in {named[0].mention.sentence_id}")
                    if len(persons) == 1
                    else None
                )
        return None

    def _country(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*the country*: the only state that this sentence, so far, and the one before speak of; else, at the head of a
        sentence, what the one before is about, and elsewhere the one state that is no subject."""
        if self._quoted(at, match.start()):
            return None
        groups = list(self._before(at, match.start(), reach=1))
        near = [named for group in groups for named in group]
        states = self._sides([named for named in near if not named.adjective], countries=True)
        start = self.sentences[at].start
        if owner := self._abroad(groups[0], start, match.start()):
            others = [state for state in states if state not in owner]
            return (others, "the only state beside whose soldiers are there") if len(others) == 1 else None
        if len(states) == 1 and not (OWN_THING.search(self.text, start, match.start()) and groups[0]):
            return states, "the only state spoken of in this sentence and the one before"
        if not states and (main := self._main_state(at, self._sides(near, countries=True))):
            return main, "the state of which the text speaks most"
        if speaking := self._speakers_state(groups[0], match.start()):
            return speaking, "the state for which the sentence's speaker speaks"
        if not A_WORD.search(self.text, start, match.start()):
            return self._topic(at, groups[1]) if len(groups) > 1 else None
        possessive = self.text.startswith("'s", match.end())
        if possessive and len(groups) > 1 and not all(one.adjective for one in groups[0]):
            return self._topic(at, groups[1], apart=groups[0])
        near_before = max(start, match.start() - GOVERNING)
        governed = self.phrases.governed.search(self.text, near_before, match.start())
        return self._governed_state(groups) if governed else None

    def _abroad(self, here: list[Named], start: int, place: int) -> list[Entity]:
        """*A, which keeps soldiers in the country*: A, whose country it is not."""
        kept = self.phrases.abroad.search(self.text, start, place)
        owner = [one for one in here if kept and one.mention.end <= kept.start()][-1:]
        return self._sides(owner, countries=True)

    def _speakers_state(self, here: list[Named], start: int) -> list[Entity]:
        """*A's minister said that the country*: the only state that the words name before a report of what is said."""
        told = here and self.speech.said_that.search(self.text, here[-1].mention.end, start)
        states = self._sides(here, countries=True)
        return states if told and len(states) == 1 else []

    def _topic(self, at: int, earlier: list[Named], apart: Sequence[Named] = ()) -> tuple[list[Entity], str] | None:
        """The state that opens the sentence before as its subject; none that is among those ``apart``."""
        first = earlier[0] if earlier and earlier[0].side not in [one.side for one in apart] else None
        if (
            first is None
            or first.adjective
            or first.person
            or self.text[first.mention.end : first.mention.end + 1] not in (" ", ",")
        ):
            return None
        opening = self.text[self.sentences[at - 1].start : first.mention.start]
        states = self._sides([first], countries=True)
        follows = FOLLOWS.match(self.text, first.mention.end)
        if opening.strip(" ").lower() not in ("", "the") or not states or not follows:
            return None
        return states, f"the state that {first.mention.sentence_id} is about"

    def _governed_state(self, groups: list[list[Named]]) -> tuple[list[Entity], str] | None:
        """*in the country*: the one state behind a preposition in this sentence; in a sentence that names its subject
        alone, the one in the sentence before."""
        here = [named for named in groups[0] if not named.adjective] or groups[0]
        states = self._sides(here, countries=True)
        behind = self._sides([named for named in here if self._is_governed(named)], countries=True)
        subjects = self._sides([named for named in here if not self._is_governed(named)], countries=True)
        if len(behind) == 1 and behind[0] not in subjects:
            return behind, "the only state in this sentence that is no subject"
        if (
            len(states) != 1
            or behind
            or len(groups) < 2
            or self.speech.says.match(self.text[here[-1].mention.end :][:40])
        ):
            return None
        earlier = [named for named in groups[1] if not named.adjective and named.mention.entity_type == "state"]
        others = [state for state in self._sides(earlier, countries=True) if state not in states]
        told = (named for named in earlier if self._is_governed(named) or named is groups[1][0])
        if len(others) == 1 and any(named.side == others[0] for named in told):
            return others, "the only state beside this sentence's subject"
        return None

    def _realm(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*the kingdom*: the only such state in the nearest sentence that names one."""
        return self._only(match, at, lambda side: side.id in self.phrases.words.realms[match["sort"]])

    def _institution(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*the Bank*: the only such body in the nearest sentence that names one."""
        fitting = self.phrases.words.institutions[match["seat"]]
        for named in self._before(at, match.start()):
            found = dict.fromkeys(one.mention.entity_id for one in named if one.mention.entity_id in fitting)
            if found:
                where = named[0].mention.sentence_id
                one = self.gazetteer.entities[next(iter(found))]
                return ([one], f"the only one named in {where}") if len(found) == 1 else None
        return None

    def _body(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*the alliance*: the only organisation in the nearest sentence that names one."""
        return self._only(match, at, lambda side: side.type == "organisation", REACH)

    def _organisation(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*the organisation*: the only organisation or armed group in the nearest sentence that names one."""
        if match["organisation"].startswith("the O"):  # an official text calls no armed group so
            return self._only(match, at, lambda side: side.type == "organisation", REACH)
        return self._only(match, at, lambda side: side.type in ("organisation", "armed group"), apart=True)

    def _neighbour(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*its neighbour*: beside the only state that the sentence names before the phrase, or else opens with, the only
        other one of the sentence before."""
        here, earlier = [*self._before(at, match.start(), reach=1), []][:2]
        own = self._owner(here, at, match.start())
        for named in (here, earlier):
            others = [state for state in self._sides(named, countries=True) if state not in own]
            opens = bool(others) and named is earlier and self._sides(earlier[:1], countries=True) == others[:1]
            opens = opens and bool(FOLLOWS.match(self.text, earlier[0].mention.end))
            if own and (len(others) == 1 or opens):
                return others[:1], f"the only other state named in {named[0].mention.sentence_id}"
            if others:
                return None
        return None

    def _owner(self, here: list[Named], at: int, start: int) -> list[Entity]:
        """Whose *its* is: the agent right behind *by* or the first state that acts; else the state that is named later."""
        agents = [one for one in here if self._behind_by(one.mention.start)]
        acting = [one for one in here if not one.adjective and not self._is_governed(one)]
        later = [one for one in self._named(self.sentences[at].sentence_id) if one.mention.start > start]
        return next((own for one in [*agents[-1:], *acting, *later] if (own := self._sides([one], countries=True))), [])

    def _official(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*the President*: the only person whom the text so far has called so, right before the name."""
        before = (mention for mention in self.mentions if mention.start < match.start())
        held = dict.fromkeys(holders(self.text, before, match["office"]))
        person = [self.gazetteer.entities[one] for one in held]
        return (person, f"the only one called {match['office']} so far") if len(person) == 1 else None

    def _ours(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*our country* in quotation marks: the speaker's, named before them in the same sentence."""
        if not self._quoted(at, match.start()):
            return None
        sentence = self.sentences[at]
        opening = min(
            (place for mark in QUOTES if (place := self.text.find(mark, sentence.start, match.start())) >= 0),
            default=-1,
        )
        if opening < 0:
            return None
        speakers = self._sides(list(next(self._before(at, opening))), countries=True)
        return (speakers, "the speaker's state, named before the quotation") if len(speakers) == 1 else None

    def _group(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*the group*: the only armed group in the nearest sentence that names one; neither who acts in the phrase's own
        clause (*A gives sanctuary to the group*) nor who is named as a government."""
        several = match["group"].endswith("s")
        near = self._only(match, at, lambda side: side.type == "armed group", 2 if several else 3, apart=True)
        if near or several:
            return near
        self._count_to(at)
        groups = [side for side in self.counts if side.type == "armed group"]
        return (groups, "the only one named so far") if len(groups) == 1 and self._unnamed(at, match) else None

    def _unnamed(self, at: int, match: re.Match[str]) -> bool:
        """Whether the sentences that a rule has looked at name no armed group."""
        nearby = (one for group in self._before(at, match.start(), 3) for one in group)
        return all(one.side.type != "armed group" for one in nearby)
