"""The actors of each sentence that may speak, and who *he*, *it*, *the ministry* and *the report* of the next one are."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from itertools import pairwise
from pathlib import Path

from evidence.curated import DATA
from evidence.names import Names, load_names
from evidence.names.offices import holders
from evidence.quotations.introduced import Introduced
from evidence.quotations.speech import load_speech
from evidence.sources import SourceText
from evidence.tables.rows import Mention, Sentence

SPEAKERS = {"state", "government", "armed group", "armed force", "organisation", "agency", "person"}
# *a trader, who fears A, said*, *the report, citing A, said*
RELATIVE = re.compile(
    r", (?:(?:who|which|whose)\b|(?!(?:accord|visit)ing )[a-z]+ing (?=(?:the|an?|its|his|her|their|to|for|on|with|at|in|from|by)\b|[A-Z]|\Z))[^,]*\Z"
)
AND_ANOTHER = re.compile(r" and [A-Z]")
AND_ADJECTIVE = re.compile(r" and [A-Z][a-z]+(?= )")
AND = re.compile(r",? and (?:the )?")
FOR_NOW = re.compile(r"\A(?:caretaker|interim) ", re.IGNORECASE)
ARTICLE = re.compile(r"(?:(?:the|an?|one|two|three|several|some|many) )?(?:(?:senior|unnamed|top) )?", re.IGNORECASE)
OF_ITS_STATE = re.compile(r"(?: (?:of|for|on|and|the|[A-Z][\w’'-]*|\([A-Z]+\)))* of (?:the )?\Z")
HE = re.compile(r"[Hh]e|[Ss]he")
OPENING = 45  # characters in which the subject of a sentence is looked for
NAMED_AFTER = re.compile(r"\b(?:Radio(?: Free)?|Voice of|Air|Times of|Bank of|University of|Institute of) \Z")
NAME_GOES_ON = re.compile(r"(?:-[A-Z][a-z]+)? [A-Z][a-z]+(?: [A-Z][a-z]+| of | for )")
# *Abdulaziz Kamilov*, where a name of two words or three can be a sentence's subject
TWO_NAMES = re.compile(
    r"(?:\A|(?<=, )|(?<=[a-z] )(?<!the )(?<!in )(?<!of ))(?!(?:The|In|On|At|After|Before|When|While|As|For|But|And)\b)"
    r"[A-Z][a-z]+(?: (?:al-|ul-)?[A-Z][a-z’'-]+){1,2}(?=(?P<end>, | ))"
)
PARAGRAPH = 3000  # letters before a place in which its paragraph is looked for
OF_STATES = re.compile(
    r"(?:the )?(?:[a-z]+ )?(?:military|army|ministry|government|embassy|police|foreign office)\b", re.IGNORECASE
)


class Earlier:
    """The actors of each sentence that may speak, and who spoke last."""

    def __init__(
        self, text: SourceText, sentences: list[Sentence], mentions: list[Mention], folder: Path = DATA
    ) -> None:
        self.text, self.sentences, self.speech = text.text, sentences, load_speech(folder)
        self.starts = [sentence.start for sentence in sentences]
        self.spoke: tuple[int, str | None] = (-1, None)  # the sentence of the last statement, and its speaker
        self.said_by: str | None = None  # the words for that speaker
        self.actors: dict[str, list[Mention]] = {}
        self.published: dict[str, int] = {}  # who publishes reports, and where the text first names it
        self._learn(mentions, text.anchor, load_names(folder))
        for mention in mentions:
            if mention.entity_type == "place":
                mention = self._seat(mention, text.anchor, folder)
            if mention.entity_id in self.speech.publishers:
                self.published.setdefault(mention.entity_id, mention.start)
            if mention.entity_type in SPEAKERS:
                self.actors.setdefault(mention.sentence_id, []).append(mention)
        self.introduced = Introduced(self.text, self.speech, mentions, self._may_speak, SPEAKERS)

    def _learn(self, mentions: list[Mention], day: datetime.date | None, names: Names) -> None:
        """Whose *de facto ministry* speaks, and of whom *the Secretary-General* is one where a text names bodies of one
        organisation alone."""
        self.entities = names.entities
        heirs = set(names.governing(day).values()) if day else set()
        self.ruler = heirs.pop() if len(heirs) == 1 else None
        bodies = {mention.entity_id for mention in mentions if mention.entity_type == "organisation"}
        parents = {names.entities[body].acts_for for body in bodies if body in names.entities} - bodies
        self.parent = parents.pop() if len(parents) == 1 else None

    def _seat(self, place: Mention, day: datetime.date | None, folder: Path) -> Mention:
        """A capital as its government where *officials in*, *the ministry in* stand before it, else the place itself."""
        inside = self.text.endswith("in ", 0, place.start) and not AND_ANOTHER.match(self.text, place.end)
        if not inside or not self.speech.rules_in.search(self.text, max(0, place.start - 40), place.start):
            return place
        names = load_names(folder)
        state = next(
            (reading.entity.id for reading in names.surfaces.get(place.text, ()) if reading.form == "seat"), None
        )
        ruler = names.governing(day).get(state, state) if state and day else state
        return place._replace(entity_id=ruler, entity_type="government") if ruler else place

    def sentence_at(self, offset: int) -> int:
        return max(0, bisect_right(self.starts, offset) - 1)

    def _before_verb(self, sentence: Sentence, start: int, cue: int) -> tuple[list[Mention], list[Mention]]:
        """The actors named between ``start`` and the verb outside of quotation marks: possible subjects, and those
        behind *of* or *for*, whose *spokesman* may be the subject."""
        named = [
            mention
            for mention in self.actors.get(sentence.sentence_id, ())
            if start <= mention.start
            and mention.end <= cue
            and not self._in_marks(sentence.start, mention.start)
            and not (RELATIVE.search(self.text, start, mention.start) and "," in self.text[mention.end : cue])
        ]
        subjects = [
            mention
            for mention in named
            if not self.speech.preposition.search(self.text[max(start, mention.start - 40) : mention.start])
        ]
        subjects = [mention for mention in self._ungoverned(named, subjects) if self._may_speak(mention)]
        subjects = [mention for mention in subjects if not self._owns_who_speaks(mention)]
        joint = len(subjects) > 1 and AND.fullmatch(self.text, subjects[-2].end, subjects[-1].start)
        plain = [mention for mention in subjects if joint or mention.rule not in ("adjective", "prefix")]
        behind = [
            mention
            for mention in named
            if self.speech.of_whom.search(self.text[max(start, mention.start - 60) : mention.start])
        ]
        behind += [
            one
            for before, one in pairwise(named)
            if before in behind and AND.fullmatch(self.text, before.end, one.start)
        ]
        return plain or subjects, [mention for mention in behind if self._may_speak(mention)]

    def _owns_who_speaks(self, mention: Mention) -> bool:
        """*A's adviser B said*, *A's predecessor warned*: not A himself."""
        return mention.entity_type == "person" and self.speech.of_his.match(self.text, mention.end) is not None

    def _ungoverned(self, named: list[Mention], subjects: list[Mention]) -> list[Mention]:
        """*a statement by A and B*: B stands behind the preposition as well."""
        governed = [
            one
            for before, one in pairwise(named)
            if before not in subjects and AND.fullmatch(self.text, before.end, one.start)
        ]
        return [mention for mention in subjects if mention not in governed]

    def _officials(self, sentence: Sentence, start: int, cue: int) -> list[Mention]:
        """The adjective with whose officials the words open (*The A minister thanked B and said*, *An A officer said*)."""
        first = next((m for m in self.actors.get(sentence.sentence_id, ()) if m.start >= start), None)
        opens = first is not None and first.end <= cue and ARTICLE.fullmatch(self.text, start, first.start)
        return [first] if first and opens and first.rule == "adjective" and self._may_speak(first) else []

    def _may_speak(self, mention: Mention) -> bool:
        """Whether a demonym stands for its state: *Afghan officials*, but not *Afghan traders*, *a former Afghan general*."""
        if mention.entity_type != "person" and self.speech.former.search(
            self.text, max(0, mention.start - 12), mention.start
        ):
            return False
        if self.speech.media.match(self.text, mention.end) or self.speech.former_office.match(self.text, mention.end):
            return False  # *A's state broadcaster*, *A's former envoy*, *the A-based analyst*
        if mention.rule not in ("adjective", "prefix", "people"):
            return mention.entity_type != "state" or not self._in_a_name(mention)
        joined = AND_ADJECTIVE.match(self.text, mention.end)  # *A and B officials*
        return bool(self.speech.official.match(self.text, joined.end() if joined else mention.end))

    def _in_a_name(self, state: Mention) -> bool:
        """*the Pakistan Business Council*, *Radio Free Afghanistan*: a body that is named after a state speaks for itself."""
        if NAMED_AFTER.search(self.text, max(0, state.start - 20), state.start):
            return True
        return bool(NAME_GOES_ON.match(self.text, state.end)) and not self.speech.official.match(
            self.text[state.end : state.end + 60].lower()
        )

    def _in_marks(self, start: int, place: int) -> bool:
        before = self.text[start:place]
        if before.count('"') % 2:  # which a mark of a sentence before may have opened: *"It is open. Go," X said*
            paragraph = self.text.rfind("\n\n", max(0, place - PARAGRAPH), place)
            start = paragraph if paragraph >= 0 else 0 if place < PARAGRAPH else start
        return before.count("“") > before.count("”") or self.text.count('"', start, place) % 2 == 1

    def _named_before(self, at: int, words: str) -> str | None:
        """Who *he* or *the ministry* is: the only person, or the speaker, of the sentence before."""
        office = self.speech.office.search(words)
        if office and (titled := self._titled(at, office["office"])):
            return titled
        if not at:
            return None
        if self.speech.document.search(words):
            return self._publisher(at)
        he, persons = HE.fullmatch(words) or self.speech.him.fullmatch(words), self._persons_in(at - 1)
        if len(persons) == 1 and (he or self.speech.pronoun.search(words)):
            return None if self._opens_with_unlisted(at - 1) else persons.pop()
        if self.spoke[0] == at - 1:
            return self._body(self.spoke[1]) if words.lower() == "it" else self._of_a_state(self.spoke[1], words)
        if self.speech.same_speaker.match(words):
            return self._of_a_state(self._topic(at - 1), words)
        if he and not persons and (met := self.introduced.subject(self.starts[at - 1], self.sentences[at - 1].end)):
            return met
        return (self._person_of_paragraph(at) or self._opening_official(at - 1)) if he else None

    def _body(self, spoke: str | None) -> str | None:
        """*It added*: nobody's words, but those of the body for which whoever spoke does so."""
        entity = self.entities.get(spoke or "")
        return entity.acts_for if entity and entity.type == "person" else spoke

    def _of_a_state(self, meant: str | None, words: str) -> str | None:
        """*the military*, *the ministry*: no armed group's; *the institute*, *the bank*: no state's, and no official's."""
        known = self.entities.get(meant or "")
        back = self.speech.same_speaker.match(words)
        institution = known and known.type in ("state", "person") and back and back["institution"]
        force = known and known.type == "armed group" and OF_STATES.match(words)
        return None if institution or force else meant

    def _opening_official(self, at: int, end: int | None = None) -> str | None:
        """*An A officer spoke of the road*: A, for whom *he* of the next sentence speaks."""
        start = self.sentences[at].start
        end = start + OPENING if end is None else end
        first = next(iter(self.actors.get(self.sentences[at].sentence_id, ())), None)
        if (
            first
            and first.text.endswith("officials")
            and first.end <= end
            and ARTICLE.fullmatch(self.text, start, first.start)
        ):
            return first.entity_id
        official = self._officials(self.sentences[at], start, end)
        return official[0].entity_id if official else None

    def _body_of(self, at: int, words: str) -> str | None:
        """*the Border Troops of A have met …, the press center of the Border Troops reports*: A, whose they are."""
        body = self.speech.body.search(words)
        if body is None:
            return None
        for sentence in self.sentences[max(0, at - 1) : at + 1]:
            place = self.text.find(body[0], sentence.start, sentence.end)
            behind = place + len(body[0])
            states = (one for one in self.actors.get(sentence.sentence_id, ()) if one.entity_type == "state")
            for state in states if place >= 0 else ():
                if OF_ITS_STATE.fullmatch(self.text, behind, state.start):
                    return state.entity_id
        return None

    def _publisher(self, at: int) -> str | None:
        """Whose *the report* is: who spoke in the sentence before, if a body, or what that is about, if it names a report;
        else the only one who publishes such that the text has named."""
        spoke = self.spoke[1] if self.spoke[0] == at - 1 else None
        if spoke in self.entities and self.entities[spoke].type in ("organisation", "agency"):
            return spoke
        before = self.sentences[at - 1]
        if self.speech.a_document.search(self.text, before.start, before.end) and (topic := self._topic(at - 1)):
            return topic
        named = [one for one, start in self.published.items() if start < self.sentences[at].start]
        return named[0] if len(named) == 1 else None

    def _person_of_paragraph(self, at: int) -> str | None:
        """Who *he* is where the sentence before names nobody: the only person of the one before that, in one paragraph."""
        before = self.sentences[max(0, at - 2)]
        if before.paragraph != self.sentences[at].paragraph or self._persons_in(at - 1):
            return None
        persons = self._persons_in(at - 2) if at > 1 else set()
        return persons.pop() if len(persons) == 1 else None

    def _persons_in(self, at: int) -> set[str]:
        earlier = self.actors.get(self.sentences[at].sentence_id, ())
        return {mention.entity_id for mention in earlier if mention.entity_type == "person"}

    def _opens_with_unlisted(self, at: int) -> bool:
        """*The minister, X Y, met A*: whether a person whom no list holds is the subject before the only listed one."""
        sentence = self.sentences[at]
        named = self.actors.get(sentence.sentence_id, ())
        person = next(mention for mention in named if mention.entity_type == "person")
        verb = self.speech.finite_word.search(self.text, sentence.start, person.start)
        words = self.text[sentence.start : person.start] if verb else ""
        return any(
            not any(m.start < sentence.start + name.end() and m.end > sentence.start + name.start() for m in named)
            and (name["end"] == ", " or self.speech.finite_word.match(words, name.end() + 1))
            for name in TWO_NAMES.finditer(words)
        )

    def _titled(self, at: int, office: str) -> str | None:
        """Who *the president* is: the person last named with that title; *the secretary-general* is his organisation."""
        office = FOR_NOW.sub("", office).replace("PM", "prime minister")
        for sentence in reversed(self.sentences[:at]):
            for mention in reversed(self.actors.get(sentence.sentence_id, ())):
                if mention.entity_type == "organisation" and office.lower().startswith("secretary"):
                    return self.entities[mention.entity_id].acts_for
                if mention.entity_type == "person" and (held := next(holders(self.text, [mention], office), None)):
                    return held
        return self.parent if office.lower() == "secretary-general" else None

    def _topic(self, at: int) -> str | None:
        """The body that a sentence opens with as its subject: who *it* or *the ministry* in the next one is."""
        start = self.sentences[at].start
        if self.speech.opening_document.match(self.text, start):
            return None  # *This article asks why A …. It argues that …*
        first = self._before_verb(self.sentences[at], start, start + OPENING)[0][:1]
        return (
            first[0].entity_id if first and first[0].entity_type != "person" and not self._means_two(first[0]) else None
        )

    def _means_two(self, mention: Mention) -> bool:
        """*both*, *the two sides*: words that stand for two, of whom neither is the one speaker."""
        here = self.actors.get(mention.sentence_id, ())
        return any(m.start == mention.start and m.end == mention.end and m.entity_id != mention.entity_id for m in here)

    def _one(self, named: list[Mention]) -> Mention | None:
        """The last of ``named``; what covers it where names nest (*the Pakistani minister*); None where it means two."""
        if not named:
            return None
        last = named[-1]
        covering = [
            mention
            for mention in named
            if mention.start <= last.start and mention.end >= last.end and mention.via == "anaphora"
        ]
        if len({mention.entity_id for mention in covering}) > 1:
            return None
        return covering[0] if covering else last
