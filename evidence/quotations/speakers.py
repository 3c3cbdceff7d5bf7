"""Who says what a text quotes: the actor before or behind the verb of saying, the person or body that a pronoun stands for.

A speaker whom no list holds (*a trader*, *an analyst at X*, *a former general*) has no id: the actors that his words name
are not who speaks.
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from pathlib import Path

from evidence.curated import DATA
from evidence.names import Names, load_names
from evidence.names.offices import holders
from evidence.quotations.speaking import speaking
from evidence.quotations.speech import load_speech
from evidence.sources import SourceText
from evidence.tables.rows import Mention, Sentence

SPEAKERS = {"state", "government", "armed group", "armed force", "organisation", "agency", "person"}
RELATIVE = re.compile(r", (?:who|which|whose)\b[^,]*\Z")  # *a trader, who fears A, said*
INTERPOLATED = re.compile(r"(?: \([^()]*\))?, [^,;:\"“”]{2,80},? ?")  # *A, visiting B, said*
AND_ANOTHER = re.compile(r" and [A-Z]")
AND_ADJECTIVE = re.compile(r" and [A-Z][a-z]+(?= )")
AND = re.compile(r",? and (?:the )?")
OWN_RELATIVE = re.compile(r", who (?:ha[sd] |have )?(?:also |earlier |previously |later |recently )?\Z")
INTERJECTED = re.compile(
    r"\w, (?:however|though|meanwhile|moreover|nevertheless|too|in turn|(?:by|in) contrast|for (?:its|his|her|their) part), \Z"
)  # *A, however, said*
DE_FACTO = re.compile(r"\b[Dd]e facto (?!head\b|leader\b|capital\b)")
OFFICE_BEGINS = re.compile(r", (?:the |an? )?")
HE = re.compile(r"[Hh]e|[Ss]he")
ADDS = re.compile(r"\w, (?P<who>it|he|she|they) ?\Z")  # *the road, it added, is open*
ITS_OFFICE = re.compile(r"(?:(?:[Aa]n? |[Oo]ne |[Tt]wo )?(?:senior )?[a-z]+ (?:of|from|for) )?[Ii]ts(?= )")
BEFORE = 160  # characters before the verb that may say who speaks
OPENING = 45  # characters in which the subject of a sentence is looked for


class Speakers:
    """The actors of each sentence that may speak, and who spoke last."""

    def __init__(
        self, text: SourceText, sentences: list[Sentence], mentions: list[Mention], folder: Path = DATA
    ) -> None:
        self.text, self.sentences, self.speech = text.text, sentences, load_speech(folder)
        self.starts = [sentence.start for sentence in sentences]
        self.spoke: tuple[int, str | None] = (-1, None)  # the sentence of the last statement, and its speaker
        self.actors: dict[str, list[Mention]] = {}
        self._learn(mentions, text.anchor, load_names(folder))
        for mention in mentions:
            if mention.entity_type == "place":
                mention = self._seat(mention, text.anchor, folder)
            if mention.entity_type in SPEAKERS:
                self.actors.setdefault(mention.sentence_id, []).append(mention)

    def _learn(self, mentions: list[Mention], day: datetime.date | None, names: Names) -> None:
        """Whose *de facto ministry* speaks, and of whom *the Secretary-General* is one where a text names bodies of one
        organisation alone."""
        self.entities = names.entities
        heirs = {heir.actor for heir in names.successions.values() if day and day >= heir.since}
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
        heir = names.successions.get(state) if state else None
        ruler = heir.actor if heir and day and day >= heir.since else state
        return place._replace(entity_id=ruler, entity_type="government") if ruler else place

    def sentence_at(self, offset: int) -> int:
        return max(0, bisect_right(self.starts, offset) - 1)

    def _speaker(self, at: int, cue: int, start: int | None = None) -> tuple[str | None, str | None]:
        """The actor before the verb: the last that no preposition governs, else the last; behind *and* or a comma the
        first of the sentence; else the words themselves. ``start``: where the verb's part of the sentence begins."""
        sentence = self.sentences[at]
        start = sentence.start if start is None else start
        if clause := self.speech.own_clause.search(self.text, start, cue):
            start = clause.end("mark")
        if (adds := ADDS.search(self.text, start, cue)) and at:
            return self._named_before(at, adds["who"]), adds["who"]
        own = self.text[start:cue].strip(' ,"”’')
        joined = self.speech.joined.search(self.text[sentence.start : cue]) or not own
        joined = joined and not INTERJECTED.search(self.text, start, cue)
        if joined:
            mark = self.text.rfind("; ", sentence.start, start)
            start = mark + 2 if mark >= 0 else sentence.start
        subjects, named = self._before_verb(sentence, start, cue)
        if holder := self._before_relative(sentence, start, cue):
            return holder
        opener = self.speech.opening_pronoun.match(self.text, sentence.start)
        if joined and at and opener:
            return self._named_before(at, opener[0]), opener[0]
        apposed = [m for m in subjects if m.via == "name" and INTERPOLATED.fullmatch(self.text, m.end, cue)]
        if joined and apposed:
            subjects = apposed[-1:]
        elif joined:
            subjects = self._officials(sentence, start, cue) or subjects
            subjects = [mention for mention in subjects if mention.start == subjects[0].start]
            if subjects and self._is_object(sentence.start, subjects[0].start):
                return None, self.text[sentence.start : subjects[0].start].strip()
        subjects = self._without_office(subjects, cue)
        chosen = None if self._are_two(subjects, cue) else self._one(subjects or named)
        if chosen and self.speech.new_subject.search(self.text[chosen.end : cue]):
            de_facto = self.ruler if DE_FACTO.search(self.text, chosen.end, cue) else None
            return de_facto, self.text[chosen.end : cue].strip(' ,"“”')
        if named and not chosen:
            return None, self.text[named[-1].start : named[-1].end]
        if chosen:
            return chosen.entity_id, chosen.text
        return self._unnamed(at, start, cue, bool(joined))

    def _unnamed(self, at: int, start: int, cue: int, joined: bool) -> tuple[str | None, str | None]:
        """Who speaks where the words from ``start`` to the verb name no actor: *its minister*, *he*, *a trader*."""
        words = speaking(self.text[max(start, cue - BEFORE) : cue])
        if joined and (earlier := self.speech.saying.search(words)):
            words = words[: earlier.start()].strip()  # *police said it was, adding that …*
        if self.ruler and DE_FACTO.search(words):
            return self.ruler, words
        its = ITS_OFFICE.match(words)
        if at and its and self.speech.official.match(words, its.end()):
            return self._topic(at - 1), words  # *A waits. Its minister said …*
        if self._points_back(words):
            return self._named_before(at, words), words
        return None, words or None

    def _points_back(self, words: str) -> bool:
        """*he*, *the President*, *the ministry*: words for who was named or spoke before."""
        back = self.speech.pronoun.search(words) or self.speech.same_speaker.match(words)
        return bool(back or self.speech.office.match(words))

    def _before_relative(self, sentence: Sentence, start: int, cue: int) -> tuple[str | None, str] | None:
        """*the thanks of A's minister, who said*: whose words stand right before *who*."""
        relative = OWN_RELATIVE.search(self.text, start, cue)
        named = self.actors.get(sentence.sentence_id, ()) if relative else ()
        for mention in reversed(named):
            if start <= mention.start and relative and mention.end <= relative.start():
                office = self.speech.official.match(self.text, mention.end, relative.start())
                speaks = (office or mention.end == relative.start()) and self._may_speak(mention)
                words = self.text[mention.start : relative.start()]
                return (mention.entity_id, mention.text) if speaks else (None, words)
        return None

    def _are_two(self, subjects: list[Mention], cue: int) -> bool:
        """*A and B said*: two speakers are no one's statement."""
        if len(subjects) < 2 or subjects[-2].entity_id == subjects[-1].entity_id:
            return False
        one, two = subjects[-2:]
        return bool(AND.fullmatch(self.text, one.end, two.start)) and self.text[two.end : cue].count(" ") < 4

    def _without_office(self, subjects: list[Mention], cue: int) -> list[Mention]:
        """*X, the B spokesman, said*: X, and not B."""
        if len(subjects) < 2 or subjects[-2].entity_type != "person":
            return subjects
        apposed = OFFICE_BEGINS.fullmatch(self.text, subjects[-2].end, subjects[-1].start)
        return subjects[:-1] if apposed and "," in self.text[subjects[-1].end : cue] else subjects

    def _is_object(self, start: int, place: int) -> bool:
        """Whether a verb of the sentence stands before the actor: *traders have asked A …, saying that*."""
        verbs = list(self.speech.finite_word.finditer(self.text, start, place))
        return bool(verbs) and "," not in self.text[verbs[-1].end() : place]

    def _framing_speaker(self, at: int, start: int, end: int, relative: bool) -> tuple[str | None, str | None]:
        """Who is named between ``start`` and ``end``. *Its minister*, and *it* in a ``relative`` clause, belong to the
        subject of the sentence; *he*, *it* and *the ministry* else are who was named or spoke before."""
        sentence, words = self.sentences[at], self.text[start:end].strip(' ,"“”’')
        subjects, named = self._before_verb(sentence, start, end)
        chosen = None if self._are_two(subjects or named, end) else self._one(subjects or named)
        if chosen:
            return chosen.entity_id, chosen.text
        its = words.startswith("its ") and self.speech.official.match(words, len("its"))
        if named or not (its or self._points_back(words)):
            return None, words
        if its or (relative and words.lower() == "it"):
            opening = self._before_verb(sentence, sentence.start, start)[0][:1]
            return (opening[0].entity_id if opening and not self._means_two(opening[0]) else None), words
        return self._named_before(at, words), words

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
        subjects = [mention for mention in subjects if self._may_speak(mention)]
        joint = len(subjects) > 1 and AND.fullmatch(self.text, subjects[-2].end, subjects[-1].start)
        plain = [mention for mention in subjects if joint or mention.rule not in ("adjective", "prefix")]
        behind = [
            mention
            for mention in named
            if self.speech.of_whom.search(self.text[max(start, mention.start - 60) : mention.start])
        ]
        return plain or subjects, [mention for mention in behind if self._may_speak(mention)]

    def _officials(self, sentence: Sentence, start: int, cue: int) -> list[Mention]:
        """The adjective with whose officials the words open (*The A minister thanked B and said*)."""
        first = next((m for m in self.actors.get(sentence.sentence_id, ()) if m.start >= start), None)
        opens = first is not None and first.end <= cue and self.text[start : first.start].lower() in ("", "the ")
        return [first] if first and opens and first.rule == "adjective" and self._may_speak(first) else []

    def _may_speak(self, mention: Mention) -> bool:
        """Whether a demonym stands for its state: *Afghan officials*, but not *Afghan traders*, *a former Afghan general*."""
        if mention.entity_type != "person" and self.speech.former.search(
            self.text, max(0, mention.start - 12), mention.start
        ):
            return False
        if mention.rule not in ("adjective", "prefix", "people"):
            return True
        joined = AND_ADJECTIVE.match(self.text, mention.end)  # *A and B officials*
        return bool(self.speech.official.match(self.text, joined.end() if joined else mention.end))

    def _in_marks(self, start: int, place: int) -> bool:
        before = self.text[start:place]
        return before.count("“") > before.count("”") or before.count('"') % 2 == 1

    def _named_before(self, at: int, words: str) -> str | None:
        """Who *he* or *the ministry* is: the only person, or the speaker, of the sentence before."""
        office = self.speech.office.search(words)
        if office and (titled := self._titled(at, office["office"])):
            return titled
        if not at:
            return None
        if self.speech.pronoun.search(words):
            persons = self._persons_in(at - 1)
            if len(persons) == 1:
                return persons.pop()
        if self.spoke[0] == at - 1:
            return self.spoke[1]
        if self.speech.same_speaker.match(words):
            return self._topic(at - 1)
        return self._person_of_paragraph(at) if HE.fullmatch(words) else None

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

    def _titled(self, at: int, office: str) -> str | None:
        """Who *the president* is: the person last named with that title; *the secretary-general* is his organisation."""
        for sentence in reversed(self.sentences[:at]):
            for mention in reversed(self.actors.get(sentence.sentence_id, ())):
                if mention.entity_type == "organisation" and office.lower().startswith("secretary"):
                    return self.entities[mention.entity_id].acts_for
                if held := next(holders(self.text, [mention], office), None):
                    return held
        return self.parent if office.lower() == "secretary-general" else None

    def _topic(self, at: int) -> str | None:
        """The body that a sentence opens with as its subject: who *it* or *the ministry* in the next one is."""
        start = self.sentences[at].start
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

    def _speaker_after(self, at: int, end: int, cue: re.Match[str], after: str) -> tuple[str | None, str | None]:
        """Who stands between the quotation and the verb behind it, or, where nobody does, behind the verb."""
        sentence = self.sentences[self.sentence_at(end + cue.start())]
        before = after[: cue.start()].strip(" ,\"“”’'")
        if before:
            subjects, named = self._before_verb(sentence, end, end + cue.start())
            words, found = before, subjects or named
        else:
            stops = (place for mark in '.,;"“' if (place := after.find(mark, cue.end())) > 0)
            stop = min(stops, default=len(after))
            subjects, named = self._before_verb(sentence, end + cue.end(), end + stop)
            words, found = after[cue.end() : stop].strip(" ,"), subjects or named
        chosen = next((mention for mention in found if mention.entity_type == "person"), found[-1] if found else None)
        if chosen and self._means_two(chosen):
            return None, chosen.text
        if chosen:
            return chosen.entity_id, chosen.text
        its = ITS_OFFICE.match(words)
        if its and self.speech.official.match(words, its.end()):  # *A "is open," its minister said*
            own = self._before_verb(self.sentences[at], self.sentences[at].start, end)[0][:1]
            return (own[0].entity_id if own else self._topic(at - 1) if at else None), words
        return (self._named_before(at, words) if self._points_back(words) else None), words or None

    def _named_source(self, sentence: Sentence, offset: int, match: re.Match[str]) -> tuple[str | None, str]:
        """Who stands behind *according to*: the person or the actor named last; None for an unlisted source."""
        _, high = match.span("who")
        subjects, behind = self._before_verb(sentence, offset + match.start("who"), offset + high)
        named = [mention for mention in subjects if mention.entity_type == "person"] or subjects or behind
        if not named and self._points_back(match["who"]):  # *according to the source*
            return self._named_before(self.sentence_at(sentence.start), match["who"]), match["who"]
        return (named[-1].entity_id if named else None), match["who"]
