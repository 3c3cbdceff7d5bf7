"""Phrases that name an armed group by its kind: *the group*, *the movement*, *the militants*, *the outlawed organisation*."""

from __future__ import annotations

import re

from evidence.mentions.antecedents import OTHER_CLAUSE, Named
from evidence.mentions.neighbours import Neighbours
from evidence.names import Entity
from evidence.names.gazetteer import Gazetteer
from evidence.tables.rows import Mention, Sentence

AGAIN = 3  # sentences behind one that spoke of a group in which it is still meant
HIS_NAME = re.compile(r",? (?:[A-Z][\w.-]+ ){0,3}")  # *its spokesman, Mullah*
HIS_OFFICE = re.compile(r", (?:the |an? )?(?:[\w’'-]+ ){1,5}(?:of|for|in) ")  # *, the foreign minister of*


class Groups(Neighbours):
    """The rules for *the group*; which it was is remembered for the sentences behind."""

    def __init__(self, plain: str, sentences: list[Sentence], gazetteer: Gazetteer, mentions: list[Mention]) -> None:
        super().__init__(plain, sentences, gazetteer, mentions)
        self.group: tuple[int, list[Entity]] = (-1, [])  # the sentence that spoke of *the group* last, and who it was

    def _group(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*the group*, and again in the sentences behind it, if none has named another."""
        found = self._whose_person(match, at) or self._accused(match, at) or self._which_group(match, at)
        spoken, groups = self.group
        if found is None and 0 < at - spoken <= AGAIN and self._unnamed(at, match):
            found = (groups, f"the group of which {self.sentences[spoken].sentence_id} has spoken")
        if found is None and match["group"].endswith(self.phrases.words.bands):
            found = self._titled_group(at, match)
        self.group = (at, found[0]) if found else self.group
        return found

    def _whose_person(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*the movement's spokesman, X*, *X, the leader of the group*: the group for which X acts."""
        here = self._named(self.sentences[at].sentence_id)
        chief = self.phrases.chief.match(self.text, match.end())
        for one in here if chief else ():
            if one.person and chief and HIS_NAME.fullmatch(self.text, chief.end(), one.mention.start):
                return self._his_group(one)
        last = [one for one in here if one.mention.end < match.start()][-1:]
        held = last and last[0].person and HIS_OFFICE.fullmatch(self.text, last[0].mention.end, match.start())
        return self._his_group(last[0]) if held else None

    def _his_group(self, one: Named) -> tuple[list[Entity], str] | None:
        return ([one.side], "the group of the one named beside it") if one.side.type == "armed group" else None

    def _which_group(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*the group*: the only armed group in the nearest sentence that names one; neither who acts in the phrase's own
        clause (*A gives sanctuary to the group*) nor who is named as a government."""
        several = match["group"].endswith(("s", "men"))
        if match["group"].endswith(("attackers", "assailants", "gunmen")) and not self._opens_earlier(
            at, match.start()
        ):
            return None
        if match["group"].lower() == "the group" and (society := self._society(match, at)):
            return society
        near = self._only(match, at, lambda side: side.type == "armed group", 2 if several else 3, apart=True)
        if near and (several or self.phrases.outlawed.search(match["group"])) and self._governs(near[0][0]):
            near = (
                self._only(match, at, self._rebels, 3, apart=True) or near
            )  # *the militants*, where another group is near
        if near or several:
            return near
        self._count_to(at)
        here = [one for one in next(self._before(at, match.start())) if one.side.type == "armed group"]
        apart = {one.side for one in here if OTHER_CLAUSE.search(self.text, one.mention.end, match.start())}
        so_far = {side for side in self.counts if side.type == "armed group"}
        groups = list(so_far | {one.side for one in here})
        only = len(groups) == 1 and (groups[0] in so_far or groups[0] in apart) and self._unnamed(at, match)
        return (groups, "the only one named so far") if only else None

    def _opens_earlier(self, at: int, start: int) -> bool:
        """Whether the nearest sentence that names an armed group opens with it: *A struck a post. The attackers fled*, and not
        *B blamed A. The attackers fled*."""
        for named in self._before(at, start, 3):
            if any(one.side.type == "armed group" for one in named):
                return named[0].side.type == "armed group"
        return False

    def _rebels(self, side: Entity) -> bool:
        return side.type == "armed group" and not self._governs(side)

    def _society(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """A body that calls itself a group, where the nearest sentence that names one or an armed group names it alone; no
        one where it names both."""
        for named in self._before(at, match.start(), 3):
            found = dict.fromkeys(one.mention.entity_id for one in named)
            bodies = [self.gazetteer.entities[one] for one in found if one in self.phrases.words.societies]
            armed = any(one.side.type == "armed group" for one in named)
            if bodies:
                return (
                    [] if armed or len(bodies) > 1 else bodies
                ), f"the only one named in {named[0].mention.sentence_id}"
            if armed:
                return None
        return None

    def _titled_group(self, at: int, match: re.Match[str]) -> tuple[list[Entity], str] | None:
        """The only armed group that the title names, if it does not govern and is one of those named near by, if any are."""
        groups = [side for side in self._sides(self._in_title(), countries=False) if side.type == "armed group"]
        near = {
            one.side for group in self._before(at, match.start(), 3) for one in group if one.side.type == "armed group"
        }
        only = len(groups) == 1 and not self._governs(groups[0]) and (not near or groups[0] in near)
        return (groups, "the only one that the title names") if only else None

    def _unnamed(self, at: int, match: re.Match[str]) -> bool:
        """Whether the sentences that a rule has looked at name no armed group beside the one that governs and is the subject of
        the phrase's own clause (*the Taliban have done nothing against the group*)."""
        here = next(self._before(at, match.start(), 3))
        acting = {one.side for one in here if self._governs(one.side) and self._stands_apart(one, at, match.start())}
        nearby = (one for group in self._before(at, match.start(), 3) for one in group)
        others = (one for one in nearby if one.side.type == "armed group" and one.mention.via == "name")
        return all(one.side in acting for one in others)
