"""Phrases that stand for two actors: *both sides*, *the two*, *the two ministers*, *the parties*."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator

from evidence.mentions.antecedents import MOST, REACH, Named
from evidence.mentions.salience import Salient
from evidence.names import Entity
from evidence.names.gazetteer import Gazetteer
from evidence.tables.rows import Sentence

NEAR = 2  # sentences looked back from a mere *both*
FAR = 80  # characters between a visit and where it goes to
APART = 60  # characters that a verb and its preposition take before the phrase
ALONE = re.compile(
    r"(?:[;:-] |\b(?:with|of|to|in|into|at|over|between|from|by|for|on|against|and|as|that|although|though|while|but|which|told|took|sent|left|let|want|wants|made|[a-z]+(?:ed|es|cts)) )$"
)
ADJUNCT = re.compile(
    r"(?:In|On|By|At|For|Since|After|Until|During|But|And|Yet|Now|Then|Still|Later|Today) ?(?:[\w-]+,? ){0,4}$"
)
ENDS = re.compile(r"[.;,]| (?:at|with|for|from) ")
ACTS_ON = re.compile(r"\b(?!(?:is|was|has|does|as|its|his|this|us)\b)[a-z]+s \Z")  # *China arms both*
LISTED = re.compile(r",? and (?:by |with |of )?(?:the )?")  # *A, B and the two sides*
PART = re.compile(r"\b(?:any|all|some|many|most) (?:of )?$", re.IGNORECASE)
OF_A_LINE = re.compile(
    r" of (?:the |their |its )?(?:[\w-]+ ){0,2}?(?:line|border|frontier|river|divide|pass|strait|Line|River)\b"
)
DENIED = re.compile(r" (?:ha(?:ve|s) |had )?(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?)\b")
GOVERNING = re.compile(r"(?:capital|government|Government)s?$|\b(?:two|both) (?:states|neighbou?rs)$", re.IGNORECASE)
NEIGHBOURS = re.compile(r"\b(?:two|both) (?:[a-z-]+ )?(?:neighbou?rs|partners|rivals|allies|foes)$", re.IGNORECASE)
SUBORDINATE = re.compile(
    r"\b(?:that|said|says|whether|how|because|which|who|while|when|where|since|after|before|until|as)\b"
)
VISIT = re.compile(
    r"\bvisit (?:of|by) (?:[\w'’-]+ ){1,6}to \Z|\b(?:visit\w*|trips?|travel\w*|flew|went|journey|arrived|landed|stationed|deployed|based|garrisoned)\s(?:\w+\s){0,2}?(?:to|in|at)\s\Z"
    r"|\b(?:visit(?:ed|s|ing)|toured)\s\Z"
)


class Pairs(Salient):
    """The rules for phrases that mean two actors; the pairs that they found are remembered for a later phrase."""

    def __init__(self, plain: str, sentences: list[Sentence], gazetteer: Gazetteer) -> None:
        super().__init__(plain, sentences, gazetteer)
        self.pairs: list[tuple[int, tuple[Entity, ...]]] = []
        self.spoken: tuple[int, Entity | None] = (-1, None)  # the sentence that spoke of one alone last, and who it was
        # the sentence of *the former … the latter*, and who they were
        self.opposing: tuple[str, list[Entity]] = ("", [])
        self.last = -1  # the sentence in which a pair was spoken of last
        self.governing: dict[str, str] = {}  # who governs a state that has changed hands, on the day of the text

    def _pair(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """The two named last, else the two of whom the text speaks most."""
        countries = bool(match["countries"])
        if PART.search(self.text, max(0, match.start() - 12), match.start()) or OF_A_LINE.match(self.text, match.end()):
            return None  # *any of the neighbours*, *on both sides of the border*
        quoted = self._quoted(at, match.start())
        near = self._pair_again(at) if quoted else self._two_of_title(match, at, countries)
        if near:
            return self._ruled(match, near[0], at), near[1]
        outside = self._outside(match, at, countries)
        main = self._main_pair(at, match.start(), countries, outside)
        before = next(self._before(at, match.start()))
        others = {*self._sides(before, countries)} - {*main} - outside
        acting = {*self._sides([one for one in before if not self._is_governed(one)], countries)}
        if len(others) > 1 or others & acting:
            return None  # others of whom the sentence itself speaks
        if not main and (title := self._neighbours_of_title(match, before)):
            return self._remembered(at, title), "the two of the title"
        remembered = self._remembered(at, main) if main else []
        return (self._ruled(match, remembered, at), "the two of whom the text speaks most") if main else None

    def _ruled(self, match: re.Match[str], sides: list[Entity], at: int) -> list[Entity]:
        """*both capitals*, *the two governments*, *both states*, *its two neighbours*: governments rather than countries; of the
        day where capitals and governments are called so and the section has not named their states as such."""
        if not (match["countries"] and GOVERNING.search(match[0])):
            return sides
        rulers, entities = self._as_governments(sides, at), self.gazetteer.entities
        called = match[0].lower().endswith(("governments", "capitals"))
        now = self.governing if called else {}
        return [one if one in self.nouns else entities[now.get(one.id, one.id)] for one in rulers]

    def _near_pair(self, match: re.Match[str], at: int, countries: bool) -> tuple[list[Entity], str] | None:
        if self.last == at:
            return list(self.pairs[-1][1]), "the two of whom the sentence has just spoken"
        outside = self._outside(match, at, countries)
        single: dict[Entity, None] = {}
        near = 0  # how far back the second of two named singly stands
        for back, group in enumerate(self._before(at, match.start(), NEAR if match["pairing"] else REACH)):
            named = self._sidemen(group, at, match[0])
            if named and (told := self._told_pair(named, single, countries)):
                return self._remembered(at, told), "the pair that the sentence before has spoken of"
            sides = [side for side in self._sides(named, countries) if side not in outside]
            if len(sides) > 2 and (whole := self._whole_list(match, named, sides)):
                return whole, f"the list in {named[0].mention.sentence_id}"
            if len(sides) == 1:
                sides += self._visited(named[0], match.start(), sides[0])
            if len(sides) != 2 and not countries:
                sides = [side for side in sides if side.type == "state" or self._governs(side)]
            if len(sides) > 2:
                sides = self._two_of(named, sides, countries)
            if not countries:
                sides = self._governed_by(single, sides)
            if len(sides) == 2:
                main = self._main_pair(at, match.start(), countries, outside) if back > 1 else []
                if self._scattered(named, sides) or (back and self._another_told(match, at, sides)):
                    return None
                if back and self._merely_there(named, sides, match, at, countries):
                    return None
                if joined := self._joined_before(match, at, back, named, sides, countries):
                    return self._remembered(at, joined), "the pair that the sentences before have joined"
                if (main or (match["pairing"] and back > 1)) and set(main) != set(sides):
                    return None
                here = named[0].mention.sentence_id == self.sentences[at].sentence_id
                where = "its sentence" if here else named[0].mention.sentence_id
                return self._remembered(at, sides), f"the only two actors named in {where}"
            if len(sides) > 2:
                return None
            single |= dict.fromkeys(sides)
            near = near or (back if len(single) == 2 else 0)
        if len(single) == 2 and (near < 3 or not self._main_pair(at, match.start(), countries, outside)):
            return self._remembered(at, list(single)[::-1]), "the only two actors named shortly before"
        return None

    def _told_pair(self, named: list[Named], single: Collection[Entity], countries: bool) -> list[Entity]:
        """The pair of which the sentence of ``named`` has spoken as one, or as *the former … the latter*."""
        where = named[0].mention.sentence_id
        if self.opposing[0] == where:
            return self.opposing[1]
        again = self.pairs and where == self.sentences[self.last].sentence_id
        if not again or not set(single) <= set(self.pairs[-1][1]):
            return []
        told = list(self.pairs[-1][1])
        return told if countries else self._governed_by([one.side for one in named], told)

    def _two_of(self, named: list[Named], sides: list[Entity], countries: bool) -> list[Entity]:
        """Among several sides the two that are meant: those of the title, the one pair that the words join, the pair spoken of
        last, or those who are no mere adjectives."""
        title = self._of_title(countries)
        if len(title) == 2 and set(title) <= set(sides):
            return title
        return (
            self._one_pair(named, countries)
            or self._known(sides)
            or self._dealing(named, sides, countries)
            or self._nouns(named, sides, countries)
        )

    def _visited(self, guest: Named, until: int, side: Entity) -> list[Entity]:
        """*A's visit to a capital of B*: the state in which lies the only place that the guest's sentence has him go to or be stationed at."""
        lands = {
            mention.iso3
            for mention in self.by_sentence.get(guest.mention.sentence_id, ())
            if mention.entity_type == "place"
            and mention.end <= until
            and mention.iso3
            and VISIT.search(
                self.text,
                max(self.starts[bisect_right(self.starts, guest.mention.start) - 1], mention.start - FAR),
                mention.start,
            )
        }
        host = self.gazetteer.entities[lands.pop()] if len(lands) == 1 else None
        return [host] if host is not None and host.iso3 != side.iso3 else []

    def _scattered(self, named: list[Named], sides: list[Entity]) -> bool:
        """Whether two are named only as what things and people are called by, apart from each other (*A tea … B men*); not
        where each has an official who acts for it (*the Omani minister met an Iraqi diplomat*)."""
        of_them = [one for one in named if one.side in sides]
        if {*sides} == {
            one.side for one in of_them if one.person or self.phrases.official.match(self.text, one.mention.end)
        }:
            return False
        if any(len(run) > 1 for run in self._lists(of_them)):
            return False
        things = [one for one in of_them if one.adjective]
        idle = bool(things) and not any(self._acts_freely(one) for one in of_them)  # *A firms work in B*
        return len(things) == len(of_them) or idle

    def _two_of_title(self, match: re.Match[str], at: int, countries: bool) -> tuple[list[Entity], str] | None:
        """The two named last, or the two of the title, where one of these was named last beside a third's land."""
        near = self._near_pair(match, at, countries)
        title = self._of_title(countries) if near else []
        if near and len(title) == 2:
            groups = self._before(at, match.start())
            named = next((group for group in groups if {*near[0]} <= {*self._sides(group, countries)}), [])
            here = bool(named) and named[0].mention.sentence_id == self.sentences[at].sentence_id
            if not here and self._beside(named, near[0], title):
                return self._remembered(at, title), "the two of the title, one of whom is named with a third"
        return near

    def _of_title(self, countries: bool) -> list[Entity]:
        """The sides that the title names by themselves (*A and B*, and no *A-B border*)."""
        return self._sides([one for one in self._in_title() if not one.adjective], countries)

    def _neighbours_of_title(self, match: re.Match[str], here: list[Named]) -> list[Entity]:
        """*the two neighbours*, *the two partners*: the two whom the title names, unless the sentence names others before."""
        title = self._of_title(countries=False) if NEIGHBOURS.search(match[0]) else []
        return title if len(title) == 2 and set(self._sides(here, countries=False)) <= set(title) else []

    def _beside(self, named: list[Named], sides: list[Entity], title: list[Entity]) -> bool:
        """Whether one of the two of the ``title`` is named with a third that is no more than a place or an object (*A, mindful
        of its border with C*)."""
        third = [side for side in sides if side not in title]
        strangers = [one for one in named if one.side in third]
        return len(third) == 1 and all(self._is_governed(one) for one in strangers)

    def _remembered(self, at: int, sides: list[Entity]) -> list[Entity]:
        self.pairs.append((self.sentences[at].paragraph, tuple(sides)))
        self.last = at
        return sides

    def _governed_by(self, nearer: Iterable[Entity], sides: list[Entity]) -> list[Entity]:
        """The sides, a state as the government of it that was named nearer to the phrase."""
        ruling = {side.iso3: side for side in nearer if side.iso3 and self._governs(side)}
        return list(dict.fromkeys(ruling.get(side.id, side) for side in sides))

    def _known(self, sides: list[Entity]) -> list[Entity]:
        """Among several actors the pair of which the text has last spoken as one."""
        last = self.pairs[-1][1] if self.pairs else ()
        return list(last) if last and set(last) <= set(sides) else []

    def _nouns(self, named: list[Named], sides: list[Entity], countries: bool) -> list[Entity]:
        """Without those whose name only says of what make a thing is (*A may buy C drones from B*)."""
        nouns = [side for side in self._sides([one for one in named if not one.adjective], countries) if side in sides]
        return nouns if len(nouns) == 2 else sides

    def _outside(self, match: re.Match[str], at: int, countries: bool) -> set[Entity]:
        """Who cannot be of the pair: the subject that acts on it (*A urged both sides*, *A mediated between the two*), and
        the state whose government is spoken of beside it (*neither country has recognised B's government*)."""
        sentence, start = self.sentences[at], match.start()
        here, before = self._named(sentence.sentence_id), next(self._before(at, start))
        later = bisect_right(here, start, key=lambda one: one.mention.start)
        outside = set[Entity]()
        for one in here[later : later + MOST] if countries else ():
            beside = not SUBORDINATE.search(self.text, start, one.mention.start)
            if beside and one.side.iso3 and self._governs(one.side):
                outside.add(self.gazetteer.entities[one.side.iso3])
        listed = list(self._lists(before))[-1:]
        if listed and LISTED.fullmatch(self.text, listed[0][-1].mention.end, start):
            outside |= set(self._sides(listed[0], countries))
        free = [one for one in before if not self._is_governed(one)]
        if self.phrases.apart.search(self.text, max(sentence.start, start - APART), start):
            near = [one for one in free if not SUBORDINATE.search(self.text, one.mention.end, start)]
            comma = self.text.rfind(", ", near[0].mention.end, start) if near else -1
            acting = [one for one in near if one.mention.start > comma]  # *As A and B fought, C urged both sides*
            outside |= set(self._sides(acting or near, countries))
        if free and DENIED.match(self.text, match.end()) and self.text.endswith(" which ", 0, start):
            outside |= set(self._sides(free[:1], countries))  # *A alleges that B paid C, which both deny*
        return outside

    def _whole_list(self, match: re.Match[str], named: list[Named], sides: list[Entity]) -> list[Entity]:
        """*The parties* without a number: all members of the one list that a sentence names."""
        runs = [run for run in self._lists(named) if len(run) > 2]
        counted = match[0].lower() not in ("the parties", "the sides")
        listed = self._sides(runs[0], countries=False) if len(runs) == 1 and not counted else []
        return listed if listed and listed in (sides, self._sides(named, countries=True)) else []

    def _pair_again(self, at: int) -> tuple[list[Entity], str] | None:
        """Inside a quotation the speaker knows whom he means; the text does where it has just said *the two countries*."""
        if self.pairs and self.pairs[-1][0] == self.sentences[at].paragraph:
            return list(self.pairs[-1][1]), "the two that the paragraph has just spoken of"
        return None

    def _two_persons(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """The only two persons named last (one alone in the phrase's own sentence speaks of two others), or in the section;
        where no two are named, the two states whose leaders are meant."""
        persons: dict[str, None] = {}
        for index in self._sentences_back(at, REACH):
            here = self._persons(index, match.start())
            persons |= here if index < at or len(here) > 1 else {}
            if len(persons) == 2 and (listed := self._listed(persons)):
                return listed, f"the only two persons named since {self.sentences[index].sentence_id}"
            if len(persons) > 2:
                return None
        people = self._people_to(at)
        if len(people) == 2 and self._persons(at, match.start()).keys() <= people.keys():
            listed = self._listed(people)
            if len({self.gazetteer.entities[one.acts_for] for one in listed}) == len(listed) > 0:
                return listed, "the only two persons named so far"
        numbered = match[0].lower().startswith(("the two", "both", "these", "either", "neither", "each"))
        again = None if numbered else self._pair_again(at)
        return (self._remembered(at, again[0]), again[1]) if again else self._pair(match, at)

    def _listed(self, persons: Iterable[str]) -> list[Entity]:
        return [self.gazetteer.entities[one] for one in persons if one in self.gazetteer.entities]

    def _sentences_back(self, at: int, reach: int) -> Iterator[int]:
        """The phrase's sentence and those before it, up to a heading."""
        for index in range(at, max(-1, at - 1 - reach), -1):
            if self.sentences[index].kind == "heading" and index < at:
                return
            if self.sentences[index].kind == "body" or index == at:
                yield index

    def _two(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*the two* without a noun: the two persons, else the two sides, of the nearest sentence that names two."""
        if self._quoted(at, match.start()):
            return None
        if self.pairs and self.last == at - 1 and self.pairs[-1][0] == self.sentences[at].paragraph:
            return self._remembered(at, list(self.pairs[-1][1])), "the pair that the sentence before has spoken of"
        if match["pairing"] and (told := self._spoken_and_named(at, match.start())):
            return self._remembered(at, told), "the one that the sentence has spoken of, and the one that it names"
        for named in self._before(at, match.start()):
            if len({name.mention.entity_id for name in named if name.person}) == 2:
                return self._two_persons(match, at)
            if len(self._sides(named, countries=False)) > 1:
                return self._pair(match, at)
        return None

    def _spoken_and_named(self, at: int, start: int) -> list[Entity]:
        """*The movement met B, as both say*: whom the sentence has spoken of without a name, and the only other that it names."""
        spoken, here = self.spoken, self._sides(next(self._before(at, start)), countries=False)
        one = spoken[1] if spoken[0] == at else None
        return [one, here[0]] if one and len(here) == 1 and one not in here else []

    def _both(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*both* alone, as subject or object; not where it only strengthens a list (*A and B both have*)."""
        start = self.sentences[at].start
        free = match.start() == start or ALONE.search(self.text, max(start, match.start() - 12), match.start())
        free = free or ADJUNCT.fullmatch(self.text, start, match.start())
        free = free or (ENDS.match(self.text, match.end()) and ACTS_ON.search(self.text, start, match.start()))
        return self._two(match, at) if free else None
