"""Quotations between marks: who says them and by which verb, before the marks, behind them, or in the sentence before."""

from __future__ import annotations

import re
from typing import NamedTuple

from evidence.quotations.earlier import OPENING
from evidence.quotations.speakers import Speakers
from evidence.tables.rows import Mention, Sentence

MANY = 8  # words of who closes a sentence
FEW = 3  # words beside the first that tell a quoted sentence from a quoted name
BEHIND = 160  # characters behind the marks in which it is looked for
REACH = 400  # characters before the marks in which the verb of saying is looked for
SOURCE_BEFORE = re.compile(r" (?P<who>[^;,\"“]{2,90}(?:, [^;,\"“]{2,60}(?=,\s*\Z))?)(?=,|\s*\Z)")
IN_RELATIVE = re.compile(r", (?:who|which|whose)\b[^,]*\Z")
A_WORD = re.compile(r"\w")
OWN_WORDS = re.compile(r"\b[Ii]n (?:the )?(?P<who>[^,;:]{2,60}?)['’]s? (?:own )?words,? \Z")
NO_VERB = re.compile(r"reports of |[a-z]+ed by ")
CALLED = re.compile(r" called (?:an? )?\Z")
NAME = re.compile(r"[A-Z][\w’'-]*(?: (?:of|the|and|for|al|ul|bin|(?:[a-z]{1,3}-)?[A-Z][\w’'-]*)){0,5}")
AND_THEN = re.compile(
    r"[”\"’'\s]*,? and (?:then |also |later )?[a-z]+(?:ed|id)\b"
)  # *called it "late", and said that*: of the clause before


class Said(NamedTuple):
    """One statement before it is a row."""

    start: int
    end: int
    speaker: str | None
    words: str | None
    cue: str | None
    kind: str


class Quoted(Speakers):
    """What stands between quotation marks, as statements."""

    said: Said | None = None  # the last one of the sentence in which somebody spoke last

    def _direct(self, at: int, start: int, end: int, last: Said | None) -> Said | None:
        sentence = self.sentences[at]
        if sentence.kind not in ("body", "caption") or start >= sentence.end:
            return None
        return self._attributed(at, start, end, last) or self._goes_on(at, start, end, last)

    def _goes_on(self, at: int, start: int, end: int, last: Said | None) -> Said | None:
        """A quotation that is a sentence of its own, right behind the sentence that names its speaker."""
        sentence, stop = self.sentences[at], self.sentences[self.sentence_at(end - 1)].end
        if not at or A_WORD.search(self.text, sentence.start, start) or A_WORD.search(self.text, end, stop):
            return None
        if last is not None and self.sentence_at(last.end) == at - 1:
            return Said(start, end, *last[2:5], "direct")
        if self.said and self.spoke[0] == at - 1:  # *police said that he was known. "We had met him."*
            return Said(start, end, *self.said[2:5], "direct")
        whole = self.text[start:end].count(" ") >= FEW and self.text[end - 1] in ".!?…"
        person = self._topical_person(at - 1) if whole else None
        return Said(start, end, person.entity_id, person.text, None, "direct") if person else None

    def _topical_person(self, at: int) -> Mention | None:
        """The person with whom a sentence opens as its subject (*Sergei Lavrov was firm. "We stay."*)."""
        start = self.sentences[at].start
        first = self._before_verb(self.sentences[at], start, start + OPENING)[0][:1]
        return first[0] if first and first[0].entity_type == "person" and not self._means_two(first[0]) else None

    def _attributed(self, at: int, start: int, end: int, last_said: Said | None) -> Said | None:
        sentence = self.sentences[at]
        if NAME.fullmatch(self.text[start:end]):
            return None
        place = max(sentence.start, start - REACH)
        before = self.text[place:start].rstrip("\"“”‘'«„")
        after = self._words_behind(end)
        calling = CALLED.search(before)
        if calling and (caller := self._caller(sentence, place + calling.start())):
            return Said(start, end, caller.entity_id, caller.text, "called", "direct")
        called = calling and self.speech.agent.match(after)  # *was called "shut" by X*
        if not called and self._is_named(before, start, end, after):
            return None
        words = self.text[start:end].count(" ") + 1
        if telling := OWN_WORDS.search(before):  # *in X's words, "it is open"*
            teller = self._caller(sentence, place + telling.end("who"))
            words_for = teller.text if teller else telling["who"]
            return Said(start, end, teller.entity_id if teller else None, words_for, "words", "direct")
        cue = self._cue_before(before)
        source = self.speech.source.match(after)
        if source:
            return Said(start, end, *self._named_source(sentence, end, source), "according to", "direct")
        if cue and cue[0].lower() in ("according to", "in the words of"):
            who = SOURCE_BEFORE.match(before, cue.end())
            if before.startswith(" which ", cue.end()):  # *a report of X, according to which "it is open"*
                own = [m for m in self.actors.get(sentence.sentence_id, ()) if m.end <= place + cue.start()]
                return Said(start, end, own[-1].entity_id, own[-1].text, "according to", "direct") if own else None
            named = self._named_source(sentence, place, who) if who else None
            return Said(start, end, *named, cue[0].lower(), "direct") if named else None
        behind = None if AND_THEN.match(after) else self._cue_behind(after)
        if cue and behind and self._closes_with(cue, after, behind):
            return Said(start, end, *self._speaker_after(at, end, behind, after), behind[0], "direct")
        again = last_said and sentence.start < last_said.end and " and that " in self.text[last_said.end : start]
        near = words > FEW or len(before) - (cue.end() if cue else 0) < 60 or again
        if cue and (near or self._goes_on_quoted(before[cue.end() :], start)):
            return Said(start, end, *self._cued(at, (place, end), before, after, cue, last_said), cue[0], "direct")
        closes = re.search(r"[,.!?…]['’]?$", self.text[start:end].strip() + after[1:2].strip())
        if behind and (words > 2 or self.text[end - 1] in ",!?") and closes:
            return Said(start, end, *self._speaker_after(at, end, behind, after), behind[0], "direct")
        return self._introduced(at, place, before, start, end)

    def _is_named(self, before: str, start: int, end: int, after: str) -> bool:
        """*the so-called "valley"*, *maintains a "technical team"*, *"the hill", its term for the base*: a name and no statement."""
        opened = before + " " if before[-1:] not in " â" else before.rstrip("â€œ˜")
        if self.speech.thing.search(opened) and not self.speech.finite_word.search(self.text, start, end):
            return True
        return bool(self.speech.scare.search(opened) or self.speech.gloss.match(after))

    def _caller(self, sentence: Sentence, end: int) -> Mention | None:
        """*a step that X called "late"*, *what X called a "late" step*: the actor whose name ends at ``end``."""
        return next((m for m in self.actors.get(sentence.sentence_id, ()) if m.end == end), None)

    def _words_behind(self, end: int) -> str:
        """What follows the marks in the sentence, and in the next one where that asks or exclaims who does (*"Is it?" X asked*)."""
        last = self.sentences[self.sentence_at(end)]
        after = self.text[end : min(last.end, end + BEHIND)]
        if self.text[end - 1] in "?!" and not A_WORD.search(after) and last is not self.sentences[-1]:
            further = self.text[end : min(self.sentences[self.sentence_at(end) + 1].end, end + BEHIND)]
            after = further if self.speech.asked_behind.match(further) else after
        return after

    def _cued(
        self, at: int, span: tuple[int, int], before: str, after: str, cue: re.Match[str], last_said: Said | None
    ) -> tuple[str | None, str | None]:
        """Who says what stands behind the verb ``cue`` of the words ``before``, which begin at the first place of ``span``;
        the marks end at the second."""
        sentence, place = self.sentences[at], span[0] + cue.start()
        behind_last = last_said.end if last_said and sentence.start < last_said.end <= place else None
        if behind_last and last_said and not A_WORD.search(self.text, behind_last, place):
            return last_said.speaker, last_said.words  # *"It," said X, "is open"*
        if self.speech.communique.match(before):
            return None, None
        if cue[0].endswith("ed") and self.speech.passive.search(before, 0, cue.start()):  # *was called "shut" by X*
            between, behind = self.speech.agent.search(before, cue.end()), self.speech.agent.match(after)
            agent = between or behind
            return self._named_source(sentence, span[0] if between else span[1], agent) if agent else (None, None)
        return self._speaker(at, place, behind_last)

    def _introduced(self, at: int, place: int, before: str, start: int, end: int) -> Said | None:
        """A sentence in marks that a colon opens behind its speaker (*Lavrov on Monday: "We stay."*) or behind a word for what
        is said (*Lavrov's answer was blunt: "We stay."*)."""
        if not before.rstrip().endswith(":") or self.text[end - 1] not in ".!?…":
            return None
        noted, sentence = self.speech.noted.match(before), self.sentences[at]
        named = self.actors.get(sentence.sentence_id, ())
        if noted:
            owner = next((m for m in named if m.end == place + noted.end("who")), None)
            who = noted["who"].strip() or noted["cue"]
            return Said(start, end, owner.entity_id if owner else None, who, noted["cue"], "direct")
        label = next((m for m in named if self.speech.label.fullmatch(self.text, m.end, start)), None)
        return Said(start, end, label.entity_id, label.text, None, "direct") if label else None

    def _goes_on_quoted(self, before: str, start: int) -> bool:
        """*A assured B that it was glad and "will never leave"*: whether the verb quoted at ``start`` goes on with what a *that*
        among the words ``before`` has opened."""
        joined = before.endswith(" and ") and " that " in before
        return joined and bool(self.speech.finite_word.match(self.text, start))

    def _cue_behind(self, after: str) -> re.Match[str] | None:
        """The first verb of saying behind the marks that no relative clause holds (*the man, who declined …, said*)."""
        if shown := self.speech.gesture.match(after):  # *"It is late," he shrugged*
            return self.speech.gestures.match(after, shown.start("cue"))
        cues = self.speech.cue.finditer(after)
        return next((cue for cue in cues if not IN_RELATIVE.search(after, 0, cue.start())), None)

    def _closes_with(self, cue: re.Match[str], after: str, behind: re.Match[str]) -> bool:
        """*A agreed to go "soon", X said*: whether the words of a verb that is none of saying are reported by who closes the
        sentence."""
        says = self.speech.say.fullmatch(behind[0]) and not self.speech.only_cue.fullmatch(cue[0])
        between = after[: behind.start()].strip("\"”’' ")
        return bool(says) and between.startswith(",") and between.count(",") == 1 and between.count(" ") < MANY

    def _cue_before(self, before: str) -> re.Match[str] | None:
        """The last verb of saying before the marks, unless another quotation or a full clause has come between."""
        cues = list(self.speech.cue.finditer(before))
        while len(cues) > 1 and NO_VERB.match(before, cues[-1].start()):
            cues.pop()  # *dismissed reports of a base as "fiction"*, *said that the help promised by A "is on paper"*
        return cues[-1] if cues and len(before) - cues[-1].end() < 120 and ";" not in before[cues[-1].end() :] else None
