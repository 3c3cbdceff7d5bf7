"""Who says what a text quotes: the actor before or behind the verb of saying, the person or body that a pronoun stands for.

A speaker whom no list holds (*a trader*, *an analyst at X*, *a former general*) has no id: the actors that his words name
are not who speaks.
"""

from __future__ import annotations

import re

from evidence.quotations.earlier import AND, Earlier
from evidence.quotations.speaking import speaking
from evidence.tables.rows import Mention, Sentence

INTERPOLATED = re.compile(r"(?: \([^()]*\))?, [^,;:\"“”]{2,80},? ?")  # *A, visiting B, said*
IN_ITS_LAND = re.compile(
    r"\b(?:in|at|near|outside|from) (?:[A-Z][\w’'-]+ ?){1,3}, \Z"
)  # *said at a forum in X, A, that*
OWN_RELATIVE = re.compile(r", who (?:ha[sd] |have )?(?:also |earlier |previously |later |recently )?\Z")
INTERJECTED = re.compile(
    r"\w, (?:however|though|meanwhile|moreover|nevertheless|too|in turn|(?:by|in) contrast|for (?:its|his|her|their) part), \Z"
)  # *A, however, said*
DE_FACTO = re.compile(r"\b[Dd]e facto (?!head\b|leader\b|capital\b)")
AS_A = re.compile(r"as an? .* and ")  # *denounced it as a crime and said*
PAST_VERB = re.compile(
    r"\w (?!(?:unnamed|retired|so-called|armed|united|allied)\b)[a-z]{2,}ed (?:the |on |at |against )?\Z"
)
OFFICE_BEGINS = re.compile(r", (?:the |an? )?")
ADDS = re.compile(r"\w, (?P<who>it|he|she|they) ?\Z")  # *the road, it added, is open*
GAINSAID = re.compile(
    r", (?:an? )?(?:charge|claim|allegation|accusation|assertion|suggestion)s? (?:that |which )?(?P<who>[^,;]{2,50}), (?:\w+ly )?\Z"
)
DISPUTED = re.compile(r",? (?:which|that) (?=[A-Z])")
IT_GOES_ON = re.compile(
    r",? (?:though|although|but|and|yet) it (?:also |now |still )?\Z"
)  # *A hosts B, though it denies*
ITS = re.compile(r"[\s,\"”’']*[Ii]ts(?= )")
ITS_OFFICE = re.compile(r"(?:(?:[Aa]n? |[Oo]ne |[Tt]wo )?(?:senior )?[a-z]+ (?:of|from|for) )?[Ii]ts(?= )")
ANOTHER_NAME = re.compile(
    r", (?P<name>(?:(?:Mr|Ms|Mrs|Dr|Gen|General|Maj|Col)\.? )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}) (?:(?:also|then|later|[a-z]+ly) )?\Z"
)
PUBLISHED_BY = re.compile(r", (?:published|released|issued|compiled|prepared|written)(?: [a-z]+){0,3}? by (?:the )?")
ARTICLES = {"the", "a", "an", "this"}  # *the report, citing A, said*: before a noun, and not before a verb of saying
BEFORE = 160  # characters before the verb that may say who speaks


class Speakers(Earlier):
    """Who speaks where a verb of saying stands."""

    def _speaker(self, at: int, cue: int, start: int | None = None) -> tuple[str | None, str | None]:
        """The actor before the verb: the last that no preposition governs, else the last; behind *and* or a comma the
        first of the sentence; else the words themselves. ``start``: where the verb's part of the sentence begins."""
        sentence = self.sentences[at]
        start = sentence.start if start is None else start
        if opened := self.speech.since.match(self.text, start, cue):
            start = opened.end()
        if clause := self.speech.own_clause.search(self.text, start, cue):
            start = clause.end("mark")
        if beside := self._by_an_aside(at, start, cue):
            return beside
        own = self.text[start:cue].strip(' ,"”’')
        joined = self.speech.joined.search(self.text[sentence.start : cue]) or not own
        joined = joined and not (clause or INTERJECTED.search(self.text, start, cue))
        if joined:
            mark = self.text.rfind("; ", sentence.start, start)
            start = mark + 2 if mark >= 0 else sentence.start
        subjects, named = self._before_verb(sentence, start, cue)
        if holder := self._before_relative(sentence, start, cue):
            return holder
        opener = self.speech.opening_pronoun.match(self.text, sentence.start)
        if joined and at and opener:
            return self._named_before(at, opener[0]), opener[0]
        apposed = [m for m in subjects if self._parted_by_commas(sentence, m, cue)]
        if joined and apposed:
            subjects = apposed[-1:]
        elif joined:
            subjects = self._officials(sentence, start, cue) or subjects
            subjects = [mention for mention in subjects if mention.start == subjects[0].start]
            subjects = self._in_person(sentence, subjects)
            if subjects and self._is_object(sentence.start, subjects[0].start):
                return None, self.text[sentence.start : subjects[0].start].strip()
        subjects = self._without_office(subjects, cue)
        subjects, named = self._not_within_its(subjects, named, start, cue)
        chosen = None if self._are_two(subjects or named, cue) else self._one(subjects or named)
        if named and not chosen:
            return None, self.text[named[-1].start : named[-1].end]
        if chosen:
            return self._behind_named(chosen, cue) or (chosen.entity_id, chosen.text)
        return self._unnamed(at, start, cue, bool(joined))

    def _behind_named(self, named: Mention, cue: int) -> tuple[str | None, str] | None:
        """Another who is the subject behind the actor named last: *Asked about A, Miller said*, *as A waits, a trader said*."""
        if name := ANOTHER_NAME.search(self.text, named.end, cue):
            return self.introduced.speaks_as(name["name"], cue), name["name"]
        other = self.speech.new_subject.search(self.text[named.end : cue])
        if other is None or AS_A.fullmatch(other[0]):
            return None
        de_facto = self.ruler if DE_FACTO.search(self.text, named.end, cue) else None
        return de_facto, self.text[named.end : cue].strip(' ,"“”')

    def _by_an_aside(self, at: int, start: int, cue: int) -> tuple[str | None, str | None] | None:
        """*the road, it added, is open*; *though it denies*; *…, a charge that A denies, saying*: who speaks in an aside."""
        if adds := ADDS.search(self.text, start, cue):
            return self._named_before(at, adds["who"]), adds["who"]
        if IT_GOES_ON.search(self.text, start, cue) and (same := self._topic(at)):
            return same, "it"
        gainsaid = GAINSAID.search(self.text, self.sentences[at].start, cue)
        return self._framing_speaker(at, *gainsaid.span("who"), relative=False) if gainsaid else None

    def _parted_by_commas(self, sentence: Sentence, one: Mention, cue: int) -> bool:
        """*A, visiting B, said*: the name before words between commas; *A's foreign minister, X, said*: X between them."""
        place = IN_ITS_LAND.search(self.text, sentence.start, one.start)
        if place and self.speech.saying.search(self.text, sentence.start, place.start()):
            return False
        if one.via == "name" and INTERPOLATED.fullmatch(self.text, one.end, cue):
            return True
        if one.entity_type != "person" or self.text[one.end : cue] != ", ":
            return False
        return self.speech.an_office.search(self.text, max(sentence.start, one.start - 60), one.start) is not None

    def _unnamed(self, at: int, start: int, cue: int, joined: bool) -> tuple[str | None, str | None]:
        """Who speaks where the words from ``start`` to the verb name no actor: *its minister*, *he*, *a trader*."""
        words = speaking(self.text[max(start, cue - BEFORE) : cue])
        if joined and (earlier := self.speech.saying.search(words)):
            own = words[: earlier.start()].strip()  # *police said it was, adding that …*
            words = words if own.lower() in ARTICLES else own
        if self.ruler and DE_FACTO.search(words):
            return self.ruler, words
        if whose := self.introduced.speaks_as(words, cue):
            return whose, words
        its = ITS_OFFICE.match(words)
        here = its is not None and "; " in self.text[self.sentences[at].start : cue]
        if its and (at or here) and self.speech.official.match(words, its.end()):
            return self._topic(
                at if here else at - 1
            ), words  # *A waits. Its minister said …*, *A waits; its envoy said …*
        if owner := self._body_of(at, words):
            return owner, words
        if self._points_back(words):
            return self._named_before(at, words), words
        return self._one_of_them(at, start, words), words or None

    def _one_of_them(self, at: int, start: int, words: str) -> str | None:
        """*A officials said it was shut, though one conceded that …*; *A officials said …. Two security officials said …*."""
        if self.speech.one_of_them.fullmatch(words):
            return self._opening_official(at, start)
        follows = at and self.spoke[0] == at - 1 and self.speech.unnamed_officials.search(words)
        return self.spoke[1] if follows and self.said_by and self.said_by.endswith("officials") else None

    def _whose_spokesman(self, sentence: Sentence, words: str, place: int) -> str | None:
        """*X will come, his spokesman said*: X, where the sentence has named no other person before."""
        if not self.speech.his_spokesman.match(words):
            return None
        named = {
            one.entity_id
            for one in self.actors.get(sentence.sentence_id, ())
            if one.entity_type == "person" and one.end <= place
        }
        return named.pop() if len(named) == 1 else None

    def _points_back(self, words: str) -> bool:
        """*he*, *the President*, *the ministry*: words for who was named or spoke before."""
        back = (
            self.speech.pronoun.search(words)
            or self.speech.same_speaker.match(words)
            or self.speech.him.fullmatch(words)
        )
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

    def _not_within_its(
        self, subjects: list[Mention], named: list[Mention], start: int, end: int
    ) -> tuple[list[Mention], list[Mention]]:
        """*its UN mission said*: not the UN."""
        its = ITS.match(self.text, start, end)
        if its is None or not self.speech.official.match(self.text, its.end(), end):
            return subjects, named
        persons = [one for one in subjects if one.entity_type == "person"]
        return persons, persons

    def _in_person(self, sentence: Sentence, subjects: list[Mention]) -> list[Mention]:
        """*A's minister X met B, saying that*, *The A president, X, waited, saying that*: X, and not his state."""
        state = subjects[0] if subjects and subjects[0].entity_type != "person" else None
        named = self.actors.get(sentence.sentence_id, ()) if state else ()
        person = next((one for one in named if state and one.start > state.end), None)
        if state is None or person is None or person.entity_type != "person":
            return subjects
        office = self.speech.in_office.fullmatch(self.text, state.end, person.start)
        acts = self.speech.has_verb.search(self.text, state.end, person.start)
        return [person] if office and not acts else subjects

    def _without_office(self, subjects: list[Mention], cue: int) -> list[Mention]:
        """*X, the B spokesman, said*: X, and not B."""
        if len(subjects) < 2 or subjects[-2].entity_type != "person":
            return subjects
        apposed = OFFICE_BEGINS.fullmatch(self.text, subjects[-2].end, subjects[-1].start)
        return subjects[:-1] if apposed and "," in self.text[subjects[-1].end : cue] else subjects

    def _is_object(self, start: int, place: int) -> bool:
        """Whether a verb of the sentence stands before the actor: *traders have asked A …, saying that*, *The minister criticised
        A, saying*."""
        if PAST_VERB.search(self.text, start, place):
            return True
        verbs = list(self.speech.finite_word.finditer(self.text, start, place))
        return bool(verbs) and "," not in self.text[verbs[-1].end() : place]

    def _framing_speaker(self, at: int, start: int, end: int, relative: bool) -> tuple[str | None, str | None]:
        """Who is named between ``start`` and ``end``. *Its minister*, and *it* in a ``relative`` clause, belong to the
        subject of the sentence; *he*, *it* and *the ministry* else are who was named or spoke before."""
        sentence, words = self.sentences[at], self.text[start:end].strip(' ,"“”’')
        subjects, named = self._before_verb(sentence, start, end)
        if (
            subjects
            and subjects[0].start == start
            and subjects[0].entity_type == "person"
            and self.text.startswith(", ", subjects[0].end)
        ):  # *X, A's envoy*
            subjects = subjects[:1]
        subjects, named = self._not_within_its(subjects, named, start, end)
        chosen = None if self._are_two(subjects or named, end) else self._one(subjects or named)
        if chosen:
            return chosen.entity_id, chosen.text
        if not named and (whose := self.introduced.speaks_as(words, end)):
            return whose, words
        its = words.startswith("its ") and self.speech.official.match(words, len("its"))
        if not named and (owner := self._whose_spokesman(sentence, words, start) or self._body_of(at, words)):
            return owner, words
        if named or not (its or self._points_back(words)):
            return None, words
        if its or (relative and words.lower() == "it"):
            opening = self._before_verb(sentence, sentence.start, start)[0][:1]
            return (opening[0].entity_id if opening and not self._means_two(opening[0]) else None), words
        if (earlier := self._named_before(at, words)) or words.lower() != "it":
            return earlier, words
        opening = self._before_verb(sentence, sentence.start, start)[0][:1]  # *NATO counted ten raids, it said*
        return (opening[0].entity_id if opening and opening[0].entity_type == "organisation" else None), words

    def _speaker_after(self, at: int, end: int, cue: re.Match[str], after: str) -> tuple[str | None, str | None]:
        """Who stands between the quotation and the verb behind it, or, where nobody does, behind the verb."""
        sentence = self.sentences[self.sentence_at(end + cue.start())]
        before = after[: cue.start()].strip(" ,\"“”’'")
        if before:
            subjects, named = self._before_verb(sentence, end, end + cue.start())
            words, found = before, subjects or named
        else:
            stops = (place for mark in '.,;"“' if (place := after.find(mark, cue.end())) > 0)
            stop = self.speech.with_office(after, cue.end(), min(stops, default=len(after)))
            subjects, named = self._before_verb(sentence, end + cue.end(), end + stop)
            words, found = after[cue.end() : stop].strip(" ,"), subjects or named
        chosen = next((mention for mention in found if mention.entity_type == "person"), found[-1] if found else None)
        if found and self._are_two(found, found[-1].end):
            return None, words
        if chosen and self._means_two(chosen):
            return None, chosen.text
        if chosen:
            return chosen.entity_id, chosen.text
        if whose := self.introduced.speaks_as(words, end + cue.start()) or self._published_by(
            sentence, words, end, after
        ):
            return whose, words
        if whose := self._whose_spokesman(self.sentences[at], words, end):
            return whose, words
        its = ITS_OFFICE.match(words)
        if its and self.speech.official.match(words, its.end()):  # *A "is open," its minister said*
            own = self._before_verb(self.sentences[at], self.sentences[at].start, end)[0][:1]
            return (own[0].entity_id if own else self._topic(at - 1) if at else None), words
        return (self._named_before(at, words) if self._points_back(words) else None), words or None

    def _published_by(self, sentence: Sentence, words: str, end: int, after: str) -> str | None:
        """*"It is late," says the report, published by A*: A."""
        document = self.speech.a_document.search(words)
        issued = PUBLISHED_BY.search(after) if document else None
        if issued is None:
            return None
        place = end + issued.end()
        return next((one.entity_id for one in self.actors.get(sentence.sentence_id, ()) if one.start == place), None)

    def _tells(self, sentence: Sentence, match: re.Match[str]) -> bool:
        """*Per A*, *As per A's ministry*, *As per a report*: whether an actor or words of one stand there, and no deed."""
        line, (low, high) = match.string, match.span("who")
        if self.speech.telling.match(line, low, self.speech.with_office(line, low, high)):
            return True
        for one in self.actors.get(sentence.sentence_id, ()):
            begin, end = one.start - sentence.start, one.end - sentence.start
            if low <= begin and end <= high and not self.speech.a_preposition.search(line, low, begin):
                return end == high or self.speech.leads_on.match(line, end) is not None
        return False

    def _named_source(self, sentence: Sentence, offset: int, match: re.Match[str]) -> tuple[str | None, str]:
        """Who stands behind *according to*: the person or the actor named last; None for an unlisted source."""
        low, high = match.span("who")
        disputed = DISPUTED.search(match["who"])  # *according to reports, which A denies*
        high = self.speech.with_office(match.string, low, low + disputed.start() if disputed else high)
        who = match.string[low:high]
        subjects, behind = self._before_verb(sentence, offset + match.start("who"), offset + high)
        named = [mention for mention in subjects if mention.entity_type == "person"] or subjects or behind
        if not named and self._points_back(who):  # *according to the source*
            return self._named_before(self.sentence_at(sentence.start), who.strip()), who
        if not named:
            return self._one_of_them(self.sentence_at(sentence.start), sentence.start, who), who
        return named[-1].entity_id, who
