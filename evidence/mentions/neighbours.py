"""Phrases that name a state by what it is to another one: *its neighbour*, *its old rival*, *their northern neighbour*."""

from __future__ import annotations

import re

from evidence.mentions.antecedents import FOLLOWS, Named
from evidence.mentions.definite import Definite
from evidence.names import Entity

OLD_FRIEND = re.compile(r"(?i)its (?:former|erstwhile|one-time|old) ")  # of whichever of the two that were named


class Neighbours(Definite):
    """The rules for a neighbour, a rival and an ally: whose it is, and who fits."""

    def _neighbour(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*its neighbour*: beside the only state that the sentence names before the phrase, or else opens with, the only
        other one of the sentence before; *its neighbour A*: A."""
        if beside := self._named_beside(match, at):
            return beside if "neighbo" in match[0] else None  # *its old friend, the A group*: who has a name
        here, earlier = [*self._before(at, match.start(), reach=1), []][:2]
        start = self.sentences[at].start
        anybodys = match.start() == start and OLD_FRIEND.match(match[0])
        if anybodys or (here and self.text[here[-1].mention.end : match.start()] == ", "):
            return None  # *A, its closest ally, …*: who has a name
        own = self._owner(here, at, match.start())
        begins = match.start() == start or self.text.startswith("It ", start)
        if not own and earlier and begins:  # *A borders B. Its neighbour …*
            own = topic[0] if (topic := self._topic(at, earlier)) else []
        if match["bearing"]:
            return self._in_that_direction(match, at, own)
        again = bool(own) and own[0] in self._sides(earlier, countries=True)  # *A backs B. A has given its ally arms*
        goes_on = (again or self.text.startswith("It ", start)) and not self.phrases.blow.search(
            self.text, self.sentences[at - 1].start, start
        )
        nearby = (
            (here, earlier) if goes_on or not match[0].endswith("ally") else (here,)
        )  # *A struck B. Its ally*: a third
        for named in nearby:
            others = [state for state in self._sides(named, countries=True) if state not in own]
            others = self._bordering(others, own) if "neighbo" in match[0] else others
            opens = bool(others) and named is earlier and self._sides(earlier[:1], countries=True) == others[:1]
            opens = opens and bool(FOLLOWS.match(self.text, earlier[0].mention.end))
            opens = opens and not any(self.text.startswith(("'s", "’s"), one.mention.end) for one in earlier[1:])
            if own and (len(others) == 1 or opens):
                return others[:1], f"the only other state named in {named[0].mention.sentence_id}"
            if others:
                return None
        return None

    def _in_that_direction(self, match: re.Match[str], at: int, own: list[Entity]) -> tuple[list[Entity], str] | None:
        """*A's southern neighbour*: the only one of A's there in the nearest sentence that names one, else the only one that A
        has there."""
        fitting = self.phrases.words.bearings.get(own[0].id, {}).get(match["bearing"], ()) if own else ()
        for named in self._before(at, match.start()):
            states = [state for state in self._sides(named, countries=True) if state.id in fitting]
            if states:
                where = named[0].mention.sentence_id
                return (states, f"the only {match['bearing']} one named in {where}") if len(states) == 1 else None
        only = [self.gazetteer.entities[one] for one in fitting]
        return (only, f"the only one in the {match['bearing'][:-3]}") if len(only) == 1 else None

    def _bordering(self, states: list[Entity], own: list[Entity]) -> list[Entity]:
        """Those that may be called a neighbour: where the owner's are listed, no others."""
        bearings = self.phrases.words.bearings.get(own[0].id, {}) if own else {}
        near = {one for neighbours in bearings.values() for one in neighbours}
        return [state for state in states if not near or state.id in near]

    def _owner(self, here: list[Named], at: int, start: int) -> list[Entity]:
        """Whose *its* is: the agent right behind *by* or the first state that acts; else the state that is named later."""
        agents = [one for one in here if self._behind_by(one.mention.start) or self._does(one, start)]
        acting = [one for one in here if not one.adjective and not self._is_governed(one)]
        later = [one for one in self._named(self.sentences[at].sentence_id) if one.mention.start > start]
        return next((own for one in [*agents[-1:], *acting, *later] if (own := self._sides([one], countries=True))), [])
