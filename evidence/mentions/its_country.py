"""Which state *the country* is: the one spoken of, and neither whose soldiers are there nor whose ally it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from evidence.mentions.antecedents import Named
from evidence.mentions.pairs import ADJUNCT
from evidence.mentions.spoken_country import SpokenOf
from evidence.names import Entity
from evidence.names.gazetteer import Gazetteer
from evidence.tables.rows import Sentence

OWN_THING = re.compile(r"\b(?:its|their) (?:[\w-]+ ){1,3}in \Z")  # *A strengthened its base in the country*: not A
IT = re.compile(r"It (?!is\b|was\b)[^,;:]*")  # what *It* does, in one clause
ABOUT_IT = re.compile(r"It (?!is\b|was\b|has been\b)")
GOVERNMENT_OF = re.compile(r"['’]s (?:\w+ )?(?:government|leaders|leadership|rulers|authorities|president|army)\b")
ITS = re.compile(r"\bits\b")
PRONOUN = re.compile(r"(?:It|They|He|She)\b")
ASKING = re.compile(r"\b(?:ask|urg|request|appeal|call|want|demand)(?:s|ed|es)?\b")
A_WORD = re.compile(r"\w")
CLAUSE_ENDS = re.compile(r"[,;:()]")
IS = re.compile(r"\b(?:is|are|was|were|be|been|became|become|remains?|remained)(?: \w+ly| also| still| now| then)? \Z")
IS_OF = re.compile(r" (?:is|are|was|were|has been|became|remains?|remained) (?:the|an?|its) (?:[\w-]+ ){1,4}of ")
# *A* has attacked *the country*: a verb alone, and nothing of A's
DOES_TO = re.compile(
    r" (?:(?:has|had|have|will|would|could|may|might|also|then|again|later|since|now|twice|\w+ly) )*(?!(?:is|are|was|were|remains?|remained|becomes?|became|and|or|for|in|of|to|by|as|with|on|at|that)\b)"
    r"[a-z]{3,}(?:ed|ck|t|s|[a-z]) "
)
FORCES = frozenset({"armed force", "agency"})
ASKED = re.compile(r" to \w+")
CLAIMED = re.compile(r"\bthat (?:the )?\Z")
CONDITION = re.compile(r"\b(?:if|once|should|when|unless)\b[^,;]*\Z", re.IGNORECASE)
PROMISES = re.compile(
    r"\b(?:(?:promis|pledg|assur|offer|warn|inform|ask|urg|den[iy])\w*|told|tells?) \Z"
)  # *promised the country wheat*, and not *said the country had*
GOVERNING = 40  # characters that a preposition and an article take


class Countries(SpokenOf):
    """The rules for *the country*; what it was is remembered for the next sentence."""

    def __init__(self, plain: str, sentences: list[Sentence], gazetteer: Gazetteer) -> None:
        super().__init__(plain, sentences, gazetteer)
        # the sentence that spoke of *the country* last, and whose it was
        self.country: tuple[int, list[Entity]] = (-1, [])

    def _country(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*the country*, and again in the next sentence, if that has named no other state."""
        found = self._beside_it(match, at) or (
            self._done_to(match, at) if self._object_of(match, at) else self._which_country(match, at)
        )
        if found and (acted_on := self._acted_on(match, at)) and set(found[0]) <= set(acted_on):
            near = [named for group in self._before(at, match.start(), reach=1) for named in group]
            others = self._besides(near, found[0])
            found = (others, "the only state beside the one to which it does something") if others else None
        self.country = (at, found[0]) if found else self.country
        return found

    def _beside_it(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*A is B's friend. It sold the country drones*: B, the only state beside the one that *It* takes up; not behind a request,
        which *It* may take up as who was asked."""
        sentence = self.sentences[at]
        here, *earlier = self._before(at, match.start())
        if here or not earlier or not IT.fullmatch(self.text, sentence.start, match.start()):
            return None
        if ASKING.search(self.text, self.sentences[at - 1].start, self.sentences[at - 1].end):
            return None
        owner = self._topic(at, earlier[0])
        for group in earlier[:2] if owner else ():
            if others := self._besides(group, owner[0]) if owner else []:
                return others, "the only state beside the one that does something to it"
        return None

    def _acted_on(self, match: re.Match[str], at: int) -> list[Entity]:
        """*The country depends on A*: the states that the clause names behind the phrase, where this opens the sentence."""
        if A_WORD.search(self.text, self.sentences[at].start, match.start()) or self.text.startswith("'s", match.end()):
            return []
        mark = CLAUSE_ENDS.search(self.text, match.end(), self.sentences[at].end)
        end = mark.start() if mark else self.sentences[at].end
        behind = [
            one
            for one in self._named(self.sentences[at].sentence_id)
            if match.end() <= one.mention.start < end and not one.adjective and not one.person
        ]
        return self._sides(behind, countries=True)

    def _which_country(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*the country*: the only state that this sentence, so far, and the one before speak of; else, at the head of a
        sentence, what the one before is about, and elsewhere the one state that is no subject."""
        if self._quoted(at, match.start()):
            return None
        if match["country"].lower() == "the republic" and (republic := self._republic(match, at)):
            return republic
        if told := self._told_apart(match, at):
            return told
        groups = list(self._before(at, match.start(), reach=1))
        if meant := self._in_clause(groups[0], match.start()) or self._fought_over(match, at, groups[0]):
            return meant, "the state of which the clause speaks"
        near = [named for group in groups for named in group]
        states = self._sides([named for named in near if not named.adjective], countries=True)
        start = self.sentences[at].start
        if owner := self._abroad(groups[0], start, match.start()):
            others = self._main_state(at, states, owner) or self._besides(near, owner, peoples=False)
            return (others, "the only state beside the one that is of another country") if len(others) == 1 else None
        spoken = self._sides([named for named in groups[0] if not named.adjective], countries=True)
        if self.country[0] == at - 1 and not spoken and self.country[1] != states:
            return self.country[1], "the country of which the sentence before has spoken"
        if strangers := self._strangers(groups[0], match.start()):
            others = self._besides(near, strangers)
            return (others, "the only state beside the one whose people are there") if others else None
        called = self._called(groups[0], start, match)
        if len(states) == 1 and (earlier := self._still_about(match, at)) and earlier != states:
            return earlier, "the state that the sentences before are about"
        if len(states) == 1 and not called and not (OWN_THING.search(self.text, start, match.start()) and groups[0]):
            return states, "the only state spoken of in this sentence and the one before"
        if called and not self.text.startswith("'s", match.end()) and (others := self._besides(near, called)):
            return others, "the only state beside the one that is something of it"
        return self._country_afar(match, at, groups, states, called)

    def _country_afar(
        self, match: re.Match[str], at: int, groups: list[list[Named]], states: list[Entity], called: list[Entity]
    ) -> tuple[list[Entity], str] | None:
        """*the country*, where no state stands out near by; ``states``: those named there, ``called``: whose ally or rival the
        sentence is about."""
        near, start = [named for group in groups for named in group], self.sentences[at].start
        if own := self._its_forces(groups):
            return own, "the state whose forces this sentence speaks of, and the one before"
        if not states and (main := self._main_state(at, self._sides(near, countries=True))):
            return main, "the state of which the text speaks most"
        taken_up = PRONOUN.match(self.text, start)  # *They hold half of the country's debt*: another one's
        if not taken_up and not self._sides(near, countries=True) and (last := self._last_state(match, at)):
            return last, "the only state of the last sentence that names one"
        if speaking := self._speakers_state(groups[0], match.start()):
            return speaking, "the state for which the sentence's speaker speaks"
        if not A_WORD.search(self.text, start, match.start()) or ADJUNCT.fullmatch(self.text, start, match.start()):
            return self._topic(at, groups[1]) if len(groups) > 1 else None
        possessive = self.text.startswith("'s", match.end())
        if possessive and len(groups) > 1 and not all(one.adjective for one in groups[0]):
            return self._topic(at, groups[1], apart=groups[0]) or self._other_of_two(at, match.start(), called)
        near_before = max(start, match.start() - GOVERNING)
        governed = self.phrases.governed.search(self.text, near_before, match.start())
        return self._governed_state(groups) if governed else None

    def _last_state(self, match: re.Match[str], at: int) -> list[Entity]:
        """*A ranks second. The rebels killed 9. They struck all over the country*: A, where the sentences since name no state."""
        groups = list(self._before(at, match.start()))[2:]
        named = next((states for group in groups if (states := self._sides(group, countries=True))), [])
        return named if len(named) == 1 else []

    def _still_about(self, match: re.Match[str], at: int) -> list[Entity]:
        """*A hosts B's base. B's capital trains its army. The country …*, *A has drifted. It signed a pact with B. C froze its aid to
        the country*: A, of which the sentence before goes on to speak without its name."""
        groups = list(self._before(at, match.start(), reach=2))
        if len(groups) < 3:
            return []
        before = self.sentences[at - 1]
        capitals = all(one.mention.metonym for one in groups[1]) and not A_WORD.search(
            self.text, self.sentences[at].start, match.start()
        )
        if not (
            ABOUT_IT.match(self.text, before.start) or (capitals and ITS.search(self.text, before.start, before.end))
        ):
            return []
        first = self._subject(at - 2, groups[2])
        rulers = groups[2][:1] if first is None else []
        if rulers and rulers[0].mention.start == self.sentences[at - 2].start:  # *A's government has drifted*
            first = rulers[0] if GOVERNMENT_OF.match(self.text, rulers[0].mention.end) else None
        return [] if first is None or first.person else self._sides([first], countries=True)

    def _republic(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*Russia's garrison in the republic*: the only one of the states called so in the nearest sentence that names one."""
        republics = self.phrases.words.republics
        return self._only(match, at, lambda side: side.id in republics)

    def _in_clause(self, here: list[Named], start: int) -> list[Entity]:
        """The state named last but by adjectives, where the sentence asks it to do something (*urge A to say who works in the
        country*), where it is the subject of a clause (*claims that A has rights that the country needs*), or where something
        is done to it (*if B leaves A, the country*); and that whose officials speak (*A officials said that the country*)."""
        last = here[-1] if here else None
        if last and self.speech.officials_said.fullmatch(self.text, last.mention.start, start):
            return self._sides([last], countries=True)
        named = [one for one in here if not one.adjective][-1:]
        if not named or named[0].person:
            return []
        begin, end = named[0].mention.start, named[0].mention.end
        asked = ASKED.match(self.text, end) and self.phrases.asking.search(self.text, max(0, begin - 30), begin)
        claimed = self.speech.finite_word.match(self.text, end + 1) and CLAIMED.search(
            self.text, max(0, begin - 12), begin
        )
        done = self.text[end:start] == ", " and CONDITION.search(self.text, max(0, begin - 80), begin)
        return self._sides(named, countries=True) if asked or claimed or done else []

    def _fought_over(self, match: re.Match[str], at: int, here: list[Named]) -> list[Entity]:
        """*fights the A army for control of the country*, *took a town of A and half of the country*, *keeps soldiers in A to fight
        in the country*: the only state whose forces, places or guests the sentence has named."""
        start, sentence = match.start(), self.sentences[at]
        if self.phrases.held.search(self.text, max(sentence.start, start - GOVERNING), start):
            lands = self._fought(here, sentence.start) or self._placed_in(sentence.sentence_id, start)
            return [self.gazetteer.entities[next(iter(lands))]] if len(lands) == 1 else []
        guests = [one for one in here if self._has_guests(one.mention.start)]
        return self._sides(guests, countries=True) if len(guests) == 1 else []

    def _fought(self, here: list[Named], opening: int) -> set[str]:
        """*fights the A army*: the states whose forces are named, but for those of the subject."""
        forces = (one for one in here if one.mention.start > opening + len("The "))
        forces = (
            one for one in forces if one.mention.entity_type in FORCES or (one.adjective and self._acts_freely(one))
        )
        return {one.side.iso3 for one in forces if one.side.iso3 and one.side.type == "state"}

    def _placed_in(self, sentence_id: str, until: int) -> set[str]:
        """The states in which the places lie that a sentence names before ``until``."""
        places = (
            one for one in self.by_sentence.get(sentence_id, ()) if one.entity_type == "place" and one.end <= until
        )
        return {one.iso3 for one in places if one.iso3}

    def _has_guests(self, start: int) -> bool:
        """*soldiers based in A*: whether the name at ``start`` is where somebody's men are."""
        return self.phrases.stationed.search(self.text, max(0, start - GOVERNING), start) is not None

    def _its_forces(self, groups: list[list[Named]]) -> list[Entity]:
        """*A's aid went to B. The B army holds half of the country*: B, where the sentence before names it as a place."""
        forces = [one for one in groups[0] if one.mention.entity_type in FORCES]
        own = self._sides(forces, countries=True)
        only = len(own) == 1 and own == self._sides(groups[0], countries=True)
        earlier = groups[1] if len(groups) > 1 else []
        return own if only and any(one.side in own and self._is_governed(one) for one in earlier) else []

    def _called(self, here: list[Named], start: int, match: re.Match[str]) -> list[Entity]:
        """*A is the country's ally*, *A remains the first ally of the country*: A, whose country it is not."""
        possessive = self.text.startswith("'s", match.end()) and IS.search(self.text, start, match.start())
        named = [one for one in here if not one.adjective][-1:]
        if named and not possessive:
            possessive = IS_OF.fullmatch(self.text, named[0].mention.end, match.start())
        return self._sides(named, countries=True) if possessive else []

    def _strangers(self, here: list[Named], start: int) -> list[Entity]:
        """*The number of A soldiers in the country*: A, whose country it is not."""
        last = [one for one in here[-1:] if one.adjective]
        return (
            self._sides(last, countries=True)
            if last and self.phrases.strangers.fullmatch(self.text, last[0].mention.end, start)
            else []
        )

    def _besides(self, near: list[Named], called: list[Entity], peoples: bool = True) -> list[Entity]:
        """The only state beside those ``called`` that the words near by name, itself, by a person or (``peoples``) its people; no
        armed group that rules."""
        named = [one for one in near if not one.adjective and one.side.type == "state"]
        named = [one for one in named if peoples or one.mention.rule != "people"]
        others = [state for state in self._sides(named, countries=True) if state not in called]
        return others if len(others) == 1 else []

    def _other_of_two(self, at: int, start: int, one: list[Entity]) -> tuple[list[Entity], str] | None:
        """The other one of the two states of which the text speaks most."""
        pair = self._main_pair(at, start, True, ()) if one else []
        others = [state for state in pair if state not in one]
        return (others, "the other of the two states of which the text speaks") if len(others) == 1 else None

    def _abroad(self, here: list[Named], start: int, place: int) -> list[Entity]:
        """*A, which keeps soldiers in the country*: A, whose country it is not."""
        kept = self.phrases.abroad.search(self.text, start, place)
        owner = [one for one in here if kept and one.mention.end <= kept.start()][-1:]
        return self._sides(owner, countries=True)

    def _done_to(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*when A attacked the country*: the only state beside A that this sentence, or else it and the one before name, by
        itself, else by its people, its things or who rules it."""
        groups, own = list(self._before(at, match.start(), reach=1)), self._object_of(match, at)
        near = [one for group in groups for one in group]
        beside = (self._besides(named, own) for named in (groups[0], near))
        others = next((found for found in beside if found), None)
        others = others or [one for one in self._sides(near, countries=True) if one not in own]
        others = others if len(others) == 1 else []
        return (others, "the only state beside the one that does something to it") if others else None

    def _object_of(self, match: re.Match[str], at: int) -> list[Entity]:
        """*when A attacked the country*: A, right before the verb; *A left B after accusing the country*: the first that acts;
        not *A attacked the country's ally*."""
        if self.text.startswith("'s", match.end()) or self._quoted(at, match.start()):
            return []
        here = next(self._before(at, match.start(), reach=1))
        if self.phrases.dealt_with.search(
            self.text, max(self.sentences[at].start, match.start() - GOVERNING), match.start()
        ):
            return self._sides([one for one in here if self._acts_freely(one) and not self._is_governed(one)][:1], True)
        last = [one for one in here[-1:] if not one.adjective and not self._is_governed(one)]
        if last and self._asked_or_done(last[0].mention.end, match):
            return self._sides(last, countries=True)
        acts = last and DOES_TO.fullmatch(self.text, last[0].mention.end, match.start())
        says = acts and self.speech.says.match(self.text[last[0].mention.end :][:40])
        given = PROMISES.search(self.text, match.start() - GOVERNING, match.start())
        gives = given and not self.speech.finite_word.match(self.text, match.end() + 1)
        return self._sides(last, countries=True) if acts and (gives or not says) else []

    def _speakers_state(self, here: list[Named], start: int) -> list[Entity]:
        """*A's minister said that the country*: the only state that the words name before a report of what is said."""
        told = here and self.speech.said_that.search(self.text, here[-1].mention.end, start)
        states = self._sides(here, countries=True)
        return states if told and len(states) == 1 else []

    def _topic(self, at: int, earlier: list[Named], apart: Sequence[Named] = ()) -> tuple[list[Entity], str] | None:
        """The state that opens the sentence before as its subject; none that is among those ``apart``."""
        first = self._subject(at - 1, earlier)
        if first is None or first.person or first.side in [one.side for one in apart]:
            return None
        states = self._sides([first], countries=True)
        return (states, f"the state that {first.mention.sentence_id} is about") if states else None

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
