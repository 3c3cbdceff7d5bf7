"""Phrases that stand for three actors or for a list of them: *these countries*, *the three sides*, *the trio*."""

from __future__ import annotations

import re

from evidence.mentions.antecedents import REACH
from evidence.mentions.pairs import Pairs
from evidence.names import Entity
from evidence.names.gazetteer import Gazetteer
from evidence.tables.rows import Sentence


class Threes(Pairs):
    """The rules for three and more; the lists of three that a text has joined are remembered."""

    def __init__(self, plain: str, sentences: list[Sentence], gazetteer: Gazetteer) -> None:
        super().__init__(plain, sentences, gazetteer)
        self.joined: dict[frozenset[str], list[Entity]] = {}  # *A, B and C*, by who they are
        self.named_again: list[Entity] = []  # the list that *the three countries* meant last
        self.listed = 0  # how many sentences were searched for them

    def _three_persons(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*the three ministers*: the only three persons named last."""
        persons: dict[str, None] = {}
        for index in self._sentences_back(at, REACH):
            persons |= self._persons(index, match.start())
            if len(persons) >= 3:
                where = self.sentences[index].sentence_id
                if len(persons) == 3:
                    return self._listed(persons), f"the three named since {where}"
                break
        return self._joined_three(at)

    def _several(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*these countries*: the list of states that ends nearest before."""
        wanted = self.phrases.words.several[match["many"].lower()]
        for named in self._before(at, match.start(), reach=1):
            for run in reversed(list(self._lists(named))):
                states = self._sides(run, countries=True)
                if len(states) >= 3 and wanted in (0, len(states)):
                    self.named_again = states
                    return states, f"the list of states in {run[0].mention.sentence_id}"
        if wanted and len(self.named_again) == wanted:
            return self.named_again, "the list of which the text has spoken last"
        return self._joined_three(at) if wanted == self.phrases.words.several["the three"] else None

    def _three_sides(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*the three sides*: the three of the nearest sentence that names as many, else those whom the text has joined."""
        for named in self._before(at, match.start(), reach=1):
            sides = self._sides(named, countries=False)
            if len(sides) >= 3:
                joined = next((listed for run in self._lists(named) if len(listed := self._sides(run, False)) == 3), [])
                only = sides if len(sides) == 3 else joined
                return (only, f"the three named in {named[0].mention.sentence_id}") if only else None
        return self._joined_three(at)

    def _joined_three(self, at: int) -> tuple[list[Entity], str] | None:
        """The only three that the text up to the sentence ``at`` has joined (*A, B and C*)."""
        for sentence in self.sentences[self.listed : at]:
            if sentence.kind in ("heading", "body"):
                for run in self._lists(self._named(sentence.sentence_id)):
                    sides = self._sides(run, countries=False)
                    if len(sides) == 3 and all(side.iso3 for side in sides):
                        self.joined.setdefault(frozenset(side.iso3 or "" for side in sides), sides)
        self.listed = max(self.listed, at)
        return (
            (next(iter(self.joined.values())), "the only three whom the text has joined")
            if len(self.joined) == 1
            else None
        )

    def _go_betweens(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*the mediators*: those named last of whom the words say that they mediate, with whom they are listed."""
        for named in self._before(at, match.start()):
            runs = (run for run in self._lists(named) if any(self._mediates(one) for one in run))
            sides = list(dict.fromkeys(side for run in runs for side in self._sides(run, countries=False)))
            if sides:
                two = len(sides) == 2 or match["mediators"].lower() == "the mediators"
                return (sides, f"those who mediate in {named[0].mention.sentence_id}") if two else None
        return None

    def _three(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*the trio*: the only three actors of the sentence before, or of its own up to there."""
        for named in self._before(at, match.start(), reach=1):
            sides = self._sides(named, countries=False)
            if len(sides) == 3:
                return sides, f"the only three actors named in {named[0].mention.sentence_id}"
            if len(sides) > 3:
                return None
        return self._pair_and_third(match, at) or self._joined_three(at)

    def _pair_and_third(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """The two of whom the text speaks most, and the one other whom the sentence before names (*C completes the triangle*)."""
        here, earlier = [*self._before(at, match.start(), reach=1), []][:2]
        third = [] if here else self._sides(earlier, countries=False)
        pair = self._main_pair(at - 1, self.sentences[at - 1].start, False, third) if len(third) == 1 and at else []
        return ([*pair, *third], "the two of whom the text speaks most, and a third") if pair else None
