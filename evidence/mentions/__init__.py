"""Mentions: each naming of a listed actor, place or programme, longest name first, with what it was taken to mean.

One pass over the gazetteer's hits, in reading order, because a text explains its names as it goes: a surname counts after
the full name, an acronym after its brackets. Conventions: ``tests/gold/GUIDE.md``. Boilerplate and bracketed press
references hold no mentions. Anaphora (*the latter*) are read afterwards, by :mod:`evidence.mentions.anaphora`.
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from evidence.citations import find_citations
from evidence.mentions.anaphora import find_anaphora
from evidence.mentions.bodies import Bodies, Body, load_bodies
from evidence.mentions.metonyms import Decision, Metonyms, load_metonyms
from evidence.names import Entity, Reading, strip_accents
from evidence.names.gazetteer import Gazetteer, Hit, level
from evidence.names.text_times import time_near
from evidence.sources import SourceText
from evidence.tables.rows import Citation, Mention, Sentence

BRACKET = re.compile(r" \((?:the |or |also )?[\"']?([A-Z][A-Za-z&-]{0,8}[A-Z])[\"']?[);,]")
CAPITALISED = re.compile(r"(?:^|[ (\"“])([A-Z][\w'-]*\.?) $")
IN_READING_ORDER = attrgetter("start", "end", "via")
NEXT_CAPITALISED = re.compile(r" (?:[A-Z][a-z]|[A-Z]\. |[A-Z]'[A-Z])")


def find_mentions(
    text: SourceText, sentences: list[Sentence], gazetteer: Gazetteer, citations: Sequence[Citation] | None = None
) -> list[Mention]:
    """One row a mention, in reading order; ids ``<sentence_id>:m1``. Absence of a row says only: no listed name.
    ``citations`` are the press references of ``sentences``, found here where they are not given.

    >>> from evidence.names.gazetteer import load_gazetteer
    >>> from evidence.sentences import find_sentences
    >>> from evidence.sources import SourceText
    >>> text = SourceText.of("Islamabad freed prisoners. A visit to Islamabad followed.")
    >>> [(m.entity_id, m.metonym) for m in find_mentions(text, find_sentences(text), load_gazetteer())]
    [('PAK', True), ('islamabad', False)]
    >>> text = SourceText.of("Indianapolis lies far away.")
    >>> find_mentions(text, find_sentences(text), load_gazetteer())
    []
    """
    plain = level(text.text)
    reader = _Reader(text, plain, gazetteer)
    found: list[Mention] = []
    cited = find_citations(text, sentences) if citations is None else citations
    for sentence, hits in _by_sentence(plain, sentences, gazetteer, cited):
        if hits or reader.acronyms:
            found += reader.read(sentence, hits)
    anaphora = find_anaphora(text, plain, sentences, found, gazetteer)
    return _merged(found, anaphora) if anaphora else found


def _merged(found: list[Mention], anaphora: list[Mention]) -> list[Mention]:
    """Names and anaphora in reading order, numbered anew."""
    numbered, sentence_id, count = [], "", 0
    touched = {mention.sentence_id for mention in anaphora}
    for mention in sorted(found + anaphora, key=IN_READING_ORDER):
        if mention.sentence_id not in touched:
            numbered.append(mention)
            continue
        count = count + 1 if mention.sentence_id == sentence_id else 1
        sentence_id = mention.sentence_id
        key = f"{sentence_id}:m{count}"
        numbered.append(mention if mention.mention_id == key else Mention(key, *mention[1:]))
    return numbered


def _by_sentence(
    plain: str, sentences: list[Sentence], gazetteer: Gazetteer, citations: Sequence[Citation]
) -> Iterator[tuple[Sentence, list[Hit]]]:
    """Each sentence that carries evidence, with its hits outside of press references."""
    hits, at = list(gazetteer.find_levelled(plain)), 0
    starts, ends = [hit.start for hit in hits], [hit.end for hit in hits]
    cited: dict[str, list[Citation]] = {}
    for row in citations:
        cited.setdefault(row.sentence_id, []).append(row)
    for sentence in sentences:
        first = bisect_left(starts, sentence.start, at)
        at = bisect_right(ends, sentence.end, first)
        if sentence.kind == "boilerplate":
            continue
        inside = hits[first:at]
        spans = cited.get(sentence.sentence_id)
        if spans:
            inside = [hit for hit in inside if not any(row.start <= hit.start < row.end for row in spans)]
        yield sentence, inside


class _Reader:
    """Reads one text from front to back and remembers what it has introduced."""

    def __init__(self, text: SourceText, plain: str, gazetteer: Gazetteer) -> None:
        self.source_id = text.row.source_id
        self.original = text.text
        self.text = plain
        self.anchor: datetime.date | None = text.anchor
        self.gazetteer = gazetteer
        self.bodies: Bodies = load_bodies(gazetteer.folder)
        self.metonyms: Metonyms = load_metonyms(gazetteer.folder)
        self.persons: dict[str, Entity] = {}
        self.acronyms: dict[str, Entity | None] = {}
        self.rows: list[Mention] = []
        self.sentence: Sentence
        self.seat: tuple[int, Decision] | None = None

    def read(self, sentence: Sentence, hits: list[Hit]) -> list[Mention]:
        self.sentence, self.seat, self.rows = sentence, None, []
        for hit in self._with_acronyms(sentence, hits) if self.acronyms else hits:
            if not self.rows or hit.start >= self.rows[-1].end:
                self._take(hit)
        return self.rows

    def _with_acronyms(self, sentence: Sentence, hits: list[Hit]) -> list[Hit]:
        """The hits, and those of acronyms that this text has introduced by itself."""
        own = [name for name, entity in self.acronyms.items() if entity and not self.gazetteer.readings(name)]
        if not own:
            return hits
        extra = []
        for name in own:
            entity = self.acronyms[name]
            for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", self.text[sentence.start : sentence.end]):
                start = sentence.start + match.start()
                if entity and not any(hit.start <= start < hit.end for hit in hits):
                    extra.append(Hit(start, start + len(name), (Reading(entity, "name"),), "name"))
        return sorted(hits + extra)

    def _take(self, hit: Hit) -> None:
        kind, reading = hit.kind, hit.readings[0]
        if kind == "state":
            self._state(hit, reading)
        elif kind == "name":
            self._name(hit, reading)
        elif kind == "seat":
            self._seat(hit)
        elif kind == "place":
            self._place(hit, reading)
        elif kind == "surname":
            self._surname(hit)
        elif kind == "other" and not self._all_capitals(hit) and not self._other_name(hit):
            self._conditional(hit, reading)

    def _conditional(self, hit: Hit, reading: Reading) -> None:
        """A name with conditions, once it is known to be no word in capitals and no part of another name."""
        if any(other.form == "seat" for other in hit.readings):
            self._seat(hit)
        elif reading.form in ("noun", "adjective", "people"):
            self._state(hit, reading)
        elif reading.since or reading.until:
            self._dated_name(hit)
        elif reading.form == "place":
            self._place(hit, reading)
        else:
            self._name(hit, reading)

    def _emit(self, start: int, end: int, entity: Entity, rule: str, metonym: bool = False) -> None:
        if self.rows and start < self.rows[-1].end:
            start = self.rows[-1].end
        rows = self.rows
        key = f"{self.sentence.sentence_id}:m{len(rows) + 1}"
        row = (
            key, self.source_id, self.sentence.sentence_id, start, end, self.original[start:end],
            entity.id, entity.name, entity.type, entity.iso3, metonym, "name", rule,
        )  # fmt: skip
        rows.append(tuple.__new__(Mention, row))  # half the cost of Mention(...), in the innermost loop
        if entity.kind == "city":
            self.seat = end, Decision(False, "place", end)
        if self.text[end : end + 2] == " (":
            self._introduce(entity, start, end)

    def _introduce(self, entity: Entity, start: int, end: int) -> None:
        """*Tehreek-e-Jihad Pakistan (TJP)*: the acronym means the same in the rest of the text."""
        match = BRACKET.match(self.text, end)
        if not match or match.group(1) in self.acronyms:
            return
        acronym, name = match.group(1), self.text[start:end]
        initials = [word[0].lower() for word in re.findall(r"\w+", name)]
        if not self.gazetteer.readings(acronym) and acronym[0].lower() in initials and len(initials) > 1:
            self.acronyms[acronym] = entity
            self._emit(match.start(1), match.end(1), entity, f"acronym of {name}, introduced here")

    def _name(self, hit: Hit, reading: Reading) -> None:
        start, end, entity = hit.start, hit.end, reading.entity
        if self._foreign_acronym(hit, entity) or self.bodies.of_a_state(self.text, hit.start, self.gazetteer.readings):
            return
        if entity.type == "person":
            names = strip_accents(self.text[start:end]).split(" ")
            self.persons[names[-1]] = entity
            self.persons.setdefault(names[0], entity)  # *Wang Yi* goes on as *Wang*
        self._emit(start, end, entity, "metonym by name" if reading.metonym else "name", reading.metonym)

    def _foreign_acronym(self, hit: Hit, entity: Entity) -> bool:
        """A listed acronym that this text has introduced for something else that is not listed."""
        name = self.text[hit.start : hit.end]
        if not name.isupper() or " " in name:
            return False
        if name in self.acronyms:
            return self.acronyms[name] is None
        if self.rows and self.rows[-1].entity_id == entity.id and self.rows[-1].end == hit.start - 2:
            return False
        if self.text[hit.start - 1 : hit.start] == "(" and self.text[hit.end : hit.end + 1] == ")":
            words = re.findall(r"\w+", self.text[max(self.sentence.start, hit.start - 120) : hit.start - 1])[
                -len(name) :
            ]
            if [word[0] for word in words] == list(name):
                known = set(re.findall(r"\w+", " ".join(self._names_of(entity)).lower()))
                if 2 * sum(word.lower() in known for word in words) < len(words):
                    self.acronyms[name] = None
                    return True
        return False

    def _names_of(self, entity: Entity) -> Iterator[str]:
        return (name for name, readings in self.gazetteer.names.surfaces.items() if readings[0].entity is entity)

    def _state(self, hit: Hit, reading: Reading) -> None:
        start, end, entity = hit.start, hit.end, reading.entity
        if reading.form == "prefix":
            return self._emit(start, end - 1, entity, "prefix")
        body = self.bodies.around(self.text, start, end, self.sentence.end)
        if reading.form == "noun" and entity.id in self.gazetteer.names.successions:
            self._rulers(self.bodies.interim_in, start, entity, ever=True)
        if body is None:
            if self.text[end : end + 1] == "$":
                return None
            return self._emit(start, end, entity, "name" if reading.form == "noun" else reading.form)
        if body.kind == "institution":
            return None
        return self._body(body, entity)

    def _rulers(self, pattern: re.Pattern[str], start: int, state: Entity, ever: bool = False) -> None:
        """*interim government in Afghanistan*, *the new authorities in Kabul*: a mention of its own, where the state has
        changed hands (``ever``: at any time), and not *Soviet rulers in Kabul*, *regional leaders in Kabul*."""
        left = self.text[max(self.sentence.start, start - 40) : start]
        match, succession = pattern.search(left), self.gazetteer.names.successions.get(state.id)
        if match is None or succession is None:
            return
        if self.bodies.guests_before.search(left, 0, match.start(1)):
            return
        first = start - len(left)
        free = not (self.rows and self.rows[-1].end >= first + match.start(1) - 1)
        if ever or (free and time_near(self.text, self.sentence, start, self.anchor) >= succession.since):
            self._body(Body(first + match.start(1), first + match.end(1), "government"), state)

    def _body(self, body: Body, state: Entity) -> None:
        if body.kind in ("government", "ministry"):
            succession = self.gazetteer.names.successions.get(state.id)
            if succession and time_near(self.text, self.sentence, body.start, self.anchor) >= succession.since:
                entity = self.gazetteer.entities[succession.actor]
                return self._emit(body.start, body.end, entity, f"government of {state.id} since {succession.since}")
            return self._emit(body.start, body.end, state, f"{body.kind} of {state.id}")
        force = self.gazetteer.names.forces.get((state.id, body.kind), state)
        return self._emit(body.start, body.end, force, f"{body.kind} of {state.id}")

    def _dated_name(self, hit: Hit) -> None:
        day = time_near(self.text, self.sentence, hit.start, self.anchor)
        for reading in hit.readings:
            if (reading.since is None or reading.since <= day) and (reading.until is None or day < reading.until):
                return self._emit(hit.start, hit.end, reading.entity, f"name on {day}", reading.metonym)
        return None

    def _all_capitals(self, hit: Hit) -> bool:
        """Whether a short name stands in a line of capitals, where it may be a word: *JOIN US TODAY*."""
        if hit.end - hit.start > 4 or not any(reading.caps for reading in hit.readings):
            return False
        line = self.text[max(self.sentence.start, hit.start - 60) : min(self.sentence.end, hit.end + 60)]
        return line.count(" ") > 1 and line.upper() == line

    def _other_name(self, hit: Hit) -> bool:
        """Whether a homograph is part of a person's or another longer name: a capitalised word touches it."""
        if not any(reading.homograph for reading in hit.readings):
            return False
        before = CAPITALISED.search(self.text[max(self.sentence.start, hit.start - 30) : hit.start])
        if (
            before
            and not self.bodies.title_before.search(before.group(0))
            and not self.gazetteer.readings(before.group(1))
        ):
            opens = hit.start - len(before.group(1)) - 2 < self.sentence.start
            return not (opens and before.group(1).lower() in self.bodies.openers)
        after = NEXT_CAPITALISED.match(self.text, hit.end)
        return bool(after)

    def _place(self, hit: Hit, reading: Reading) -> None:
        """A place, unless it is part of an institution's name: *University of Peshawar*, *Kashmir Observer*."""
        body = self.bodies.around(self.text, hit.start, hit.end, self.sentence.end)
        if body is None or body.kind != "institution":
            self._emit(hit.start, hit.end, reading.entity, "name")

    def _seat(self, hit: Hit) -> None:
        body = self.bodies.around(self.text, hit.start, hit.end, self.sentence.end)
        if body is not None and body.kind == "institution":
            return None  # *Moscow State University*
        place = next(reading for reading in hit.readings if reading.form == "place")
        seat = next(reading for reading in hit.readings if reading.metonym)
        decision = self.metonyms.decide(self.text, hit.start, hit.end, self.sentence.start, self.seat)
        if self.text.startswith(f", {seat.entity.name}", hit.end) and self._word_ends(
            hit.end + 2 + len(seat.entity.name)
        ):
            decision = Decision(False, "place: its state after it", hit.end)
        self.seat = hit.end, decision
        if decision.rule == "place: preposition":
            self._rulers(self.bodies.rulers_in, hit.start, seat.entity)
        if not decision.metonym:
            return self._emit(hit.start, hit.end, place.entity, decision.rule)
        entity, rule = seat.entity, decision.rule
        succession = self.gazetteer.names.successions.get(entity.id)
        if succession and time_near(self.text, self.sentence, hit.start, self.anchor) >= succession.since:
            entity = self.gazetteer.entities[succession.actor]
            rule = f"{rule}, government of {seat.entity.id} since {succession.since}"
        return self._emit(hit.start, decision.end, entity, rule, True)

    def _word_ends(self, place: int) -> bool:
        return not (self.text[place : place + 1].isalnum() or self.text[place : place + 1] == "_")

    def _surname(self, hit: Hit) -> None:
        surname = strip_accents(self.text[hit.start : hit.end])
        left = self.text[max(self.sentence.start, hit.start - 50) : hit.start]
        before = CAPITALISED.search(left)
        titled = bool(self.bodies.title_before.search(left))
        if before and not titled and hit.start - len(before.group(1)) - 1 > self.sentence.start:
            return None
        if (
            before
            and not titled
            and not self.gazetteer.readings(before.group(1))
            and before.group(1).lower() not in self.bodies.openers
        ):
            return None
        named = self.persons.get(surname.rsplit(" ", 1)[-1])
        if named and any(reading.entity is named for reading in hit.readings):
            return self._emit(hit.start, hit.end, named, f"surname of {named.name}, named in full before")
        reading = hit.readings[0]
        if NEXT_CAPITALISED.match(self.text, hit.end) and not reading.known:
            return None
        if len(hit.readings) == 1 and reading.known:
            self.persons[surname] = reading.entity
            return self._emit(hit.start, hit.end, reading.entity, "surname known alone")
        if len(hit.readings) == 1 and self.bodies.own_government.match(self.text, hit.end):
            return self._emit(hit.start, hit.end, reading.entity, "surname before a government")
        if len(hit.readings) == 1 and self.bodies.office_before.search(left):
            self.persons[surname] = reading.entity
            return self._emit(hit.start, hit.end, reading.entity, "surname after a title of office")
        return None
