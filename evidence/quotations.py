"""Quotations: somebody's words between quotation marks, and attributed statements without them.

A passage between marks is a quotation where a verb of saying governs it (``data/language/speech.yml``); without one it is
a name or a scare quote. An indirect one is the clause behind the verb, with *that* or without, or behind *According to X,*;
a clause before its verb (*the road is open, X said*) is none, since nothing marks where the words begin.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from evidence.curated import DATA
from evidence.quotation_marks import between_marks
from evidence.rows import Mention, Quotation, Sentence
from evidence.sources import SourceText
from evidence.speech import load_speech

SPEAKERS = {"state", "government", "armed group", "armed force", "organisation", "agency", "person"}
REACH = 400  # characters before the marks in which the verb of saying is looked for
DATELINE_END = re.compile(r"(?:\)|[A-Z]) ?(?:[-–—]{1,2}|:) ?$")
CLAUSE_MARKS = re.compile(r"[,;:\"“”]")
A_WORD = re.compile(r"\w")
NAME = re.compile(r"[A-Z][\w’'-]*(?: (?:of|the|and|for|[A-Z][\w’'-]*)){0,5}")
END = re.compile(r"[\s.!?…\"”’']+$")


class Said(NamedTuple):
    """One statement before it is a row."""

    start: int
    end: int
    speaker: str | None
    words: str | None
    cue: str | None
    kind: str


def find_quotations(text: SourceText, sentences: list[Sentence], mentions: list[Mention]) -> list[Quotation]:
    """One row a statement; ids ``<sentence_id>:u1``; a quotation of several sentences is one row, at its first.

    >>> from evidence.gazetteer import load_gazetteer
    >>> from evidence.mentions import find_mentions
    >>> from evidence.sentences import find_sentences
    >>> def said(line):
    ...     text = SourceText.of(line)
    ...     sentences = find_sentences(text)
    ...     rows = find_quotations(text, sentences, find_mentions(text, sentences, load_gazetteer()))
    ...     return [(row.text, row.speaker_id, row.cue, row.kind) for row in rows]
    >>> said("Tehran stated, “We want peace.” Baku warned that time was short.")
    [('We want peace.', 'IRN', 'stated', 'direct'), ('time was short', 'AZE', 'warned', 'indirect')]
    >>> said("The so-called “buffer zone” lies in Syria.")
    []
    """
    reader = _Reader(text, sentences, mentions)
    found: list[Quotation] = []
    counts: dict[str, int] = {}
    for said in sorted(reader.read()):
        sentence_id = sentences[reader.sentence_at(said.start)].sentence_id
        counts[sentence_id] = counts.get(sentence_id, 0) + 1
        key, words = f"{sentence_id}:u{counts[sentence_id]}", text.text[said.start : said.end]
        found.append(
            Quotation(
                key,
                text.source_id,
                sentence_id,
                said.start,
                said.end,
                words,
                said.speaker,
                said.words,
                said.cue,
                said.kind,
            )
        )
    return found


class _Reader:
    def __init__(
        self, text: SourceText, sentences: list[Sentence], mentions: list[Mention], folder: Path = DATA
    ) -> None:
        self.text, self.sentences, self.speech = text.text, sentences, load_speech(folder)
        self.starts = [sentence.start for sentence in sentences]
        self.spoke: tuple[int, str | None] = (-1, None)  # the sentence of the last statement, and its speaker
        self.actors: dict[str, list[Mention]] = {}
        for mention in mentions:
            if mention.entity_type in SPEAKERS:
                self.actors.setdefault(mention.sentence_id, []).append(mention)

    def sentence_at(self, offset: int) -> int:
        return max(0, bisect_right(self.starts, offset) - 1)

    def read(self) -> Iterator[Said]:
        direct = list(self._direct())
        quoted = [(said.start, said.end) for said in direct]
        for at, sentence in enumerate(self.sentences):
            own = [direct[index] for index in self._close(quoted, sentence)]
            yield from (said for said in own if said.start >= sentence.start)
            own += list(self._indirect(at, sentence, own)) if sentence.kind == "body" else []
            yield from (said for said in own if said.kind == "indirect")
            if own:
                self.spoke = at, own[-1].speaker

    def _close(self, spans: list[tuple[int, int]], sentence: Sentence) -> list[int]:
        """Which of the spans overlap the sentence."""
        first = max(0, bisect_right(spans, (sentence.start, 0)) - 1)
        found = []
        for index in range(first, len(spans)):
            if spans[index][0] >= sentence.end:
                break
            if spans[index][1] > sentence.start:
                found.append(index)
        return found

    # -- between quotation marks

    def _direct(self) -> Iterator[Said]:
        last: Said | None = None
        for start, end in between_marks(self.text):
            at = self.sentence_at(start)
            sentence = self.sentences[at]
            if sentence.kind not in ("body", "caption") or start >= sentence.end:
                continue
            said = self._attributed(at, start, end, last) or self._goes_on(at, start, end, last)
            if said:
                yield said
                last = said

    def _goes_on(self, at: int, start: int, end: int, last: Said | None) -> Said | None:
        """A quotation that is a sentence of its own, right behind the sentence that names its speaker."""
        sentence, stop = self.sentences[at], self.sentences[self.sentence_at(end - 1)].end
        alone = not A_WORD.search(self.text[sentence.start : start]) and not A_WORD.search(self.text[end:stop])
        follows = last is not None and at and self.sentence_at(last.end) == at - 1
        return Said(start, end, *last[2:5], "direct") if last and alone and follows else None

    def _attributed(self, at: int, start: int, end: int, last_said: Said | None) -> Said | None:
        sentence = self.sentences[at]
        if NAME.fullmatch(self.text[start:end]):
            return None
        before = self.text[max(sentence.start, start - REACH) : start].rstrip("\"“”‘'«„")
        if self.speech.scare.search(before + " " if before[-1:] not in " â" else before.rstrip("â€œ˜")):
            return None
        last = self.sentences[self.sentence_at(end)]
        after = self.text[end : min(last.end, end + 160)]
        words = len(self.text[start:end].split())
        cue = self._cue_before(before)
        if cue and (words > 3 or len(before) - cue.end() < 60):
            place = max(sentence.start, start - REACH) + cue.start()
            behind_last = last_said.end if last_said and sentence.start < last_said.end <= place else None
            return Said(start, end, *self._speaker(at, place, behind_last), cue[0], "direct")
        behind = self.speech.cue.search(after)
        if (
            behind
            and (words > 2 or self.text[end - 1] in ",!?")
            and re.search(r"[,.!?…]$", self.text[start:end].strip() + after[1:2].strip())
        ):
            return Said(start, end, *self._speaker_after(end, behind, after), behind[0], "direct")
        return None

    def _cue_before(self, before: str) -> re.Match[str] | None:
        """The last verb of saying before the marks, unless another quotation or a full clause has come between."""
        cues = list(self.speech.cue.finditer(before))
        return cues[-1] if cues and len(before) - cues[-1].end() < 120 and ";" not in before[cues[-1].end() :] else None

    # -- without marks

    def _indirect(self, at: int, sentence: Sentence, quoted: list[Said]) -> Iterator[Said]:
        """The statements of a sentence, one for each of its parts that has a verb of saying of its own."""
        line = self._without_end(sentence.text)
        found: list[Said] = []
        for first, last in self._parts(line):
            if quoted and any(
                said.start < sentence.start + last and sentence.start + first < said.end for said in quoted
            ):
                continue
            said = self._statement(at, sentence, line[:last], first)
            if said:
                found.append(said)
            elif found and found[-1].end == sentence.start + first - 1:
                found[-1] = found[-1]._replace(end=sentence.start + last)
        yield from found

    def _parts(self, line: str) -> list[tuple[int, int]]:
        """The line cut where a conjunction begins a part with another verb of saying."""
        cuts = [cut for cut in self.speech.joint.finditer(line) if self.speech.saying.search(line, cut.end())]
        parts, start = [], 0
        for cut in cuts:
            if self.speech.saying.search(line, start, cut.start()) or '"' in line[start : cut.start()]:
                parts.append((start, cut.start()))
                start = cut.end()
        return [*parts, (start, len(line))]

    def _statement(self, at: int, sentence: Sentence, line: str, first: int) -> Said | None:
        """The first clause of ``line`` from ``first`` that a verb of saying governs, with *that* or without."""
        according = self.speech.according.search(line, first)
        if according and (according.start() - first < 3 or DATELINE_END.search(line[first : according.start()])):
            return self._according(sentence, according, len(line))
        for cue in self.speech.saying.finditer(line, first):
            begin = self._clause(line, cue)
            if begin is None or not self._speaks(line, cue):
                continue
            speaker = self._speaker(at, sentence.start + cue.start(), sentence.start + first)
            if any(speaker):
                return Said(sentence.start + begin, sentence.start + len(line), *speaker, cue[0], "indirect")
        return None

    def _clause(self, line: str, cue: re.Match[str]) -> int | None:
        """Where the clause behind a verb of saying begins; None: no clause follows."""
        speech, told = self.speech, self.speech.told.fullmatch(cue[0])
        that = line.find(" that ", cue.end(), cue.end() + 90)
        if that >= 0:
            between = line[cue.end() : that]
            simple = not CLAUSE_MARKS.search(between) and between.count(" ") <= 7
            if simple and (told or speech.before_that.fullmatch(between)):
                return that + 6
        pause = (speech.listener if told else speech.pause).match(line, cue.end())
        if pause is None or cue[0].endswith("ing"):
            return None
        begin, comma = pause.end(), line[: cue.start()].rstrip().endswith(",")
        finite = speech.finite.match(line, begin)
        opens = (
            not comma and speech.say.fullmatch(cue[0]) and speech.opener.match(line, begin) and len(line) > begin + 12
        )
        if speech.no_clause.match(line, begin) or not (finite or opens):
            return None
        return begin

    def _speaks(self, line: str, cue: re.Match[str]) -> bool:
        """Whether the word is a verb with somebody for its subject: neither *reports* the noun nor *it is said*."""
        before = line[: cue.start()]
        if cue.start() < 2 and not cue[0].endswith("ing"):
            return False
        if self.speech.also_noun.fullmatch(cue[0]) and self.speech.before_noun.search(before):
            return False
        return cue[0].endswith("ing") or not self.speech.impersonal.search(before)

    def _according(self, sentence: Sentence, match: re.Match[str], last: int) -> Said:
        """*According to X, clause*."""
        low, high = sentence.start + match.start("who"), sentence.start + match.end("who")
        named = [mention for mention in self.actors.get(sentence.sentence_id, ()) if low <= mention.start < high]
        speaker = (named[-1].entity_id if named else None), match["who"]
        return Said(sentence.start + match.end(), sentence.start + last, *speaker, match["cue"].lower(), "indirect")

    def _without_end(self, line: str) -> str:
        """The sentence without its full stop and without a reference in brackets at its end."""
        line = END.sub("", re.sub(r"\s*\([^()]{3,120}\)[.\s]*$", "", line))
        return line

    # -- who

    def _speaker(self, at: int, cue: int, start: int | None = None) -> tuple[str | None, str | None]:
        """The actor before the verb: the last that no preposition governs, else the last; behind *and* or a comma the
        first of the sentence; else the words themselves. ``start``: where the verb's part of the sentence begins."""
        sentence = self.sentences[at]
        start = sentence.start if start is None else start
        own = self.text[start:cue].strip(' ,"”’')
        joined = self.speech.joined.search(self.text[sentence.start : cue]) or not own
        if joined:
            start = sentence.start
        subjects, named = self._before_verb(sentence, start, cue)
        if joined:
            subjects = [mention for mention in subjects if mention.start == subjects[0].start]
        chosen = self._one(subjects or named)
        if named and not chosen:
            return None, self.text[named[-1].start : named[-1].end]
        if chosen:
            return chosen.entity_id, chosen.text
        words = self.text[max(start, cue - 90) : cue].strip(' ,"“”')
        if at and (self.speech.pronoun.search(words) or self.speech.same_speaker.match(words)):
            return self._named_before(at, words), words
        return None, words or None

    def _before_verb(self, sentence: Sentence, start: int, cue: int) -> tuple[list[Mention], list[Mention]]:
        """The actors named between ``start`` and the verb outside of quotation marks: possible subjects, and those
        behind *of* or *for*, whose *spokesman* may be the subject."""
        named = [
            mention
            for mention in self.actors.get(sentence.sentence_id, ())
            if start <= mention.start and mention.end <= cue and not self._in_marks(sentence.start, mention.start)
        ]
        subjects = [
            mention
            for mention in named
            if not self.speech.preposition.search(self.text[max(start, mention.start - 40) : mention.start])
        ]
        subjects = [mention for mention in subjects if self._may_speak(mention)]
        plain = [mention for mention in subjects if mention.rule not in ("adjective", "prefix")]
        behind = [
            mention
            for mention in named
            if self.speech.of_whom.search(self.text[max(0, mention.start - 24) : mention.start])
        ]
        return plain or subjects, [mention for mention in behind if self._may_speak(mention)]

    def _may_speak(self, mention: Mention) -> bool:
        """Whether a demonym stands for its state: *Afghan officials*, but not *Afghan traders*."""
        if mention.rule not in ("adjective", "prefix", "people"):
            return True
        return bool(self.speech.official.match(self.text, mention.end))

    def _in_marks(self, start: int, place: int) -> bool:
        before = self.text[start:place]
        return before.count("“") > before.count("”") or before.count('"') % 2 == 1

    def _named_before(self, at: int, words: str) -> str | None:
        """Who *he* or *the ministry* is: the only person, or the speaker, of the sentence before."""
        if self.speech.pronoun.search(words):
            earlier = self.actors.get(self.sentences[at - 1].sentence_id, ())
            persons = {mention.entity_id for mention in earlier if mention.entity_type == "person"}
            if len(persons) == 1:
                return persons.pop()
        return self.spoke[1] if self.spoke[0] == at - 1 else None

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

    def _speaker_after(self, end: int, cue: re.Match[str], after: str) -> tuple[str | None, str | None]:
        """Who stands between the quotation and the verb behind it, or, where nobody does, behind the verb."""
        sentence = self.sentences[self.sentence_at(end)]
        before = after[: cue.start()].strip(" ,\"“”’'")
        if before:
            subjects, named = self._before_verb(sentence, end, end + cue.start())
            words, found = before, subjects or named
        else:
            stops = (place for mark in '.,;"“' if (place := after.find(mark, cue.end())) > 0)
            stop = min(stops, default=len(after))
            actors = self.actors.get(sentence.sentence_id, ())
            found = [mention for mention in actors if end <= mention.start < end + stop]
            words = after[cue.end() : stop].strip(" ,")
        chosen = next((mention for mention in found if mention.entity_type == "person"), found[-1] if found else None)
        if chosen:
            return chosen.entity_id, chosen.text
        at = self.sentence_at(end)
        return (self._named_before(at, words) if at and self.speech.pronoun.search(words) else None), words or None
