"""Phrases that name one actor by its kind: *the kingdom*, *the Bank*, *that organisation*, *the new rulers*, *the Department*."""

from __future__ import annotations

import re
from bisect import bisect_left

from evidence.mentions.antecedents import REACH, Named
from evidence.mentions.its_country import Countries
from evidence.names import Entity
from evidence.names.gazetteer import Gazetteer
from evidence.names.offices import holders
from evidence.tables.rows import Mention, Sentence

A_DEPARTMENT = re.compile(
    r"\b(?:Department|DEPARTMENT) (?:of|for|OF|FOR) (?:(?:the|THE) )?\w+(?: \w+)?|\b(?!The )[A-Z]\w+ Department\b"
)
BESIDE = re.compile(r",? (?:the )?")
DENIES = re.compile(
    r" (?:(?:has|have|had|also|again|always|repeatedly|strongly) )*(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?)\b"
)
ACCUSING = re.compile(r"\b(?:accus(?:e|es|ed|ing)|suspect(?:s|ed|ing)?) (?:the )?(?:Afghan )?\Z")
OTHER_RULERS = 2  # how much more often than those who may also be meant


class Definite(Countries):
    """The rules for what a text calls by a common noun, where it has named one alone that fits."""

    def __init__(self, plain: str, sentences: list[Sentence], gazetteer: Gazetteer, mentions: list[Mention]) -> None:
        super().__init__(plain, sentences, gazetteer)
        self.mentions = mentions
        self.places: dict[str, list[int]] = {}  # where each entity is named
        self.departments: list[re.Match[str]] | None = None

    def _named_beside(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*its neighbour A*, *its neighbour, A*: the state named right behind the phrase."""
        for one in self._named(self.sentences[at].sentence_id):
            beside = (
                BESIDE.fullmatch(self.text, match.end(), one.mention.start) if one.mention.start > match.end() else None
            )
            closed = beside and ("," not in beside[0] or self.text[one.mention.end : one.mention.end + 1] in ",.;")
            if closed:
                states = self._sides([one], countries=True)
                return (states, "the state named right behind it") if states and not one.adjective else None
        return None

    def _accused(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*A accused B of sheltering C. The group denies it*: B, which was accused."""
        if not DENIES.match(self.text, match.end()):
            return None
        for named in self._before(at, match.start(), reach=1):
            told = [
                one for one in named if ACCUSING.search(self.text, max(0, one.mention.start - 24), one.mention.start)
            ]
            if told:
                return ([told[0].side], "the one accused before") if told[0].side.type == "armed group" else None
        return None

    def _official(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*the President*: the only person whom the text so far has called so, right before the name."""
        before = (mention for mention in self.mentions if mention.start < match.start())
        held = dict.fromkeys(holders(self.text, before, match["office"]))
        return (
            ([self.gazetteer.entities[one] for one in held], f"the only one called {match['office']} so far")
            if len(held) == 1
            else None
        )

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

    def _realm(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*the kingdom*: the only such state in the nearest sentence that names one."""
        realms = self.phrases.words.realms[match["sort"]]
        if match["sort"] in self.phrases.words.foremost and (first := self._only_so_far(realms[:1], match.start())):
            return first
        near = self._only(match, at, lambda side: side.id in realms)
        return near or (self._only_so_far(realms, match.start()) if len(realms) == 1 else None)

    def _institution(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*the Bank*: the only such body in the nearest sentence that names one."""
        fitting = self.phrases.words.institutions[match["seat"]]
        for named in self._before(at, match.start()):
            found = dict.fromkeys(one.mention.entity_id for one in named if one.mention.entity_id in fitting)
            if found:
                where = named[0].mention.sentence_id
                one = self.gazetteer.entities[next(iter(found))]
                return ([one], f"the only one named in {where}") if len(found) == 1 else None
        far = match["seat"] in self.phrases.words.institutions_far
        return self._only_so_far(fitting, match.start()) if far else None

    def _body(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*the alliance*: the only organisation in the nearest sentence that names one."""
        return self._only(match, at, lambda side: side.type == "organisation", REACH)

    def _organisation(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*the organisation*: the only organisation or armed group in the nearest sentence that names one."""
        if match["organisation"].startswith("the O"):  # an official text calls no armed group so
            return self._only(match, at, lambda side: side.type == "organisation", REACH)
        return self._only(match, at, lambda side: side.type in ("organisation", "armed group"), apart=True)

    def _times(self, entity_id: str, start: int) -> int:
        """How often the text names an entity before ``start``."""
        if not self.places:
            for mention in self.mentions:
                self.places.setdefault(mention.entity_id, []).append(mention.start)
        return bisect_left(self.places.get(entity_id, []), start)

    def _only_so_far(self, fitting: tuple[str, ...], start: int) -> tuple[list[Entity], str] | None:
        """The only one of several that the text has named before ``start``, in whatever section."""
        named = [one for one in fitting if self._times(one, start)]
        return ([self.gazetteer.entities[named[0]]], "the only one named so far") if len(named) == 1 else None

    def _owned(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*A's spokesman … his organisation*: the only group or organisation whose person the sentence, or else the one before,
        speaks of."""
        for named in self._before(at, match.start(), reach=1):
            fitting = [one for one in named if one.side.type in ("organisation", "armed group")]
            owners = list(dict.fromkeys(one.side for one in fitting if one.person or self._has_person(one)))
            if owners:
                where = named[0].mention.sentence_id
                return (owners, f"the one whose person {where} speaks of") if len(owners) == 1 else None
        return None

    def _has_person(self, one: Named) -> bool:
        """*A's spokesman*, *the leader of A*."""
        start, end = one.mention.start, one.mention.end
        behind = self.phrases.chief.match(self.text, end)
        return bool(behind or self.phrases.chief_of.search(self.text, max(0, start - 40), start))

    def _rulers(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*the mullahs*, *the new rulers*: whom the text has named, and named more often than others who may be called so;
        *the new rulers in Kabul*: who governs from there, where that has changed."""
        if match["seat_of"]:
            seats = (one.entity.id for one in self.gazetteer.readings(match["seat_of"]) if one.form == "seat")
            ruler = self.governing.get(next(seats, ""))
            return (
                ([self.gazetteer.entities[ruler]], "who governs from there on the day of the text") if ruler else None
            )
        ruler, *others = self.phrases.words.rulers[match["who"] or match["junta"][4:]]
        times = self._times(ruler, match.start())
        acting = {one.side.id for one in next(self._before(at, match.start())) if not self._is_governed(one)}
        rivals = [one for one in others if one not in acting]  # *Iran works with the regime*: not its own
        if not times or any(times < OTHER_RULERS * self._times(one, match.start()) for one in rivals):
            return None
        return [self.gazetteer.entities[ruler]], "the rulers of whom the text speaks"

    def _junta(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*the junta*, *the regime*: that of the only state whose own the text has named before; else whom it may mean."""
        own = self._whose(self.phrases.its_junta, match.start())
        if own:
            return (own, "the only state whose rulers are called so") if len(own) == 1 else None
        return self._rulers(match, at) if match["junta"][4:] in self.phrases.words.rulers else None

    def _whose(self, behind: re.Pattern[str], start: int) -> list[Entity]:
        """The states whose name before ``start`` has ``behind`` it (*A's junta*, *the A military*)."""
        entities = self.gazetteer.entities
        owners = (
            one.entity_id
            for one in self.mentions
            if one.start < start and one.iso3 and behind.match(self.text, one.end)
        )
        states = (entities[one] for one in dict.fromkeys(owners))
        return [one for one in states if one.type == "state"]

    def _department(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*the Department*: the state that has the one named last before (*Department of State*)."""
        if self.departments is None:
            self.departments = list(A_DEPARTMENT.finditer(self.text))
        until = bisect_left(self.departments, match.start(), key=lambda one: one.start())
        name = self.departments[until - 1][0] if until else ""
        for state, names in self.phrases.words.departments.items():
            if own := next((one for one in names if name.lower().startswith(one.lower())), None):
                return [self.gazetteer.entities[state]], f"its {own}"
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
            persons = dict.fromkeys(one.mention.entity_id for one in named if one.person and self._acts_for(one, state))
            if persons:
                entity = self.gazetteer.entities[next(iter(persons))]
                if self.phrases.envoy.search(match["person"]) and self._is_no_envoy(entity, match.start()):
                    return None
                return (
                    ([entity], f"the only person of {state.id} named in {named[0].mention.sentence_id}")
                    if len(persons) == 1
                    else None
                )
        return None

    def _acts_for(self, one: Named, state: Entity) -> bool:
        """Whether a person acts for the state, or for who rules it (*the Afghan minister*: one of the Taliban's)."""
        return one.side == state or (self._governs(one.side) and one.side.iso3 == state.id)

    def _is_no_envoy(self, person: Entity, start: int) -> bool:
        """*President X … the A ambassador*: whether the text has called him by a higher office."""
        own = [mention for mention in self.mentions if mention.entity_id == person.id and mention.start < start]
        return any(True for office in self.phrases.words.no_envoys for _ in holders(self.text, own, office))
