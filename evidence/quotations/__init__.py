"""Quotations: somebody's words between quotation marks, and attributed statements without them.

A passage between marks is a quotation where a verb of saying governs it (``data/language/speech.yml``); without one it is
a name or a scare quote. An indirect one is the clause behind the verb, with *that* or without, or behind *According to X,*;
else the clause before or around them (:mod:`evidence.quotations.framed`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from evidence.matches import matches_at
from evidence.quotations.direct import Quoted, Said
from evidence.quotations.framed import framed, main_clause, opening_as, sourced, statement_end, word_before_comma
from evidence.quotations.marks import between_marks
from evidence.quotations.speakers import INTERJECTED
from evidence.sources import SourceText
from evidence.tables.rows import Mention, Quotation, Sentence

DATELINE_END = re.compile(r"(?:\)|[A-Z]) ?(?:[-–—]{1,2}|:) ?$")
CLAUSE_MARKS = re.compile(r"[,;:\"“”]")
A_NAME = re.compile(r" [A-Z][\w.]*-[\w.-]+ (?=[a-z])")
LONGEST_SUBJECT = 90  # characters with who *found that*
OF_WHAT = re.compile(r", which (?:the )?[\w’'-]+(?: [\w’'-]+){0,2} \Z")  # *a strike, which A denies having led*
COLON = re.compile(r": [\"“‘']\Z|: ?\Z")  # before a quotation
OF_ITS = re.compile(r" of (?:its|his|her|their) [\w ]+\Z")  # *reminded A of its promise that*
OBJECT = re.compile(
    r" [A-Z][\w’'-]*(?: [A-Z][\w’'-]*)* (?:the|an?|its) (?!.*\b(?:day|night|week|month|year)\Z)[\w ]+\Z"
)  # *concluded with A the treaty that*
BEFORE_MARKS = re.compile(r",? [\"“‘']\Z")
ENDS_IN_JOINT = re.compile(r",? (?:although|though|but|and|because|while|whereas|which|that)\Z")
ADJUNCT = re.compile(  # when and where something is said, and no statement
    r"(?:In|At|On|During|After|Before|Following|By|From|Under|With) (?:[A-Za-z][^,:;.\"“”]*?)?(?:, )?(?:jointly )?"
    r"(?:published|held|hosted|sent|delivered|released|issued|given|signed|convened|attended|dated|written|addressed|broadcast|posted|chaired)\b[^,\"“”]*,"
)
GOVERNED = re.compile(r"\b[a-z]+(?:s|ed) (?:[a-z]+ )?\Z")
JOINS_QUOTED = re.compile(r",? (?:while|whereas|and|but|although|though) [^,;]*\Z")
RELATIVE_INSIDE = re.compile(r", (?:who|which|whose|where)\b")
FAR = 140  # characters between *told* and *that*, with who the listener is
APPOSED = re.compile(
    r" [^,;:\"“”]{2,50}, [^,;:\"“”]{2,80},(?: (?:on|in|at|last|this|earlier|yesterday|today)\b[^,;:\"“”]{0,40})?"
)
WHICH_HAVE = re.compile(r" that (?:have|are|were|do)\b")
THAT = re.compile(
    r" that(?! (?:year|month|week|day|same|very|night|summer|winter|spring|autumn)\b)(?:,? according to [^,;:]{2,60},|,)? "
)
ITS_LAND = re.compile(
    r"(?<= in | at )([A-Z][\w’'.-]+), [A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+)?,(?= |\Z)"
)  # *said in X, A, that*
CITING = re.compile(r", (?:citing|quoting) [^,;:\"“”]{2,60},\Z")  # *reported, citing A, that*
LISTENERS = re.compile(r" [^;:\"“”]{3,110}")  # told visitors in A, B and C
AFTER_APPOSITION = re.compile(r"[A-Z][\w’'-]+, (?:[^,;:]{2,80}), \Z")
WHILE = re.compile(r"\W*(?:While|Whereas|Although|Though|Even as)\b")
INSERTED = re.compile(r", (?:according to [^,;]{2,90}|[^,;]{2,60} (?:says?|said))\Z")
QUOTED = re.compile(r"[\"“]")
REST_OF_NAME = re.compile(r"[A-Z][\w’'-]+,")
BRACKET_END = re.compile(r"\s*\([^()]{3,120}\)[.\s]*$")
SPACES = "".join(sign for sign in map(chr, range(0x3001)) if sign.isspace())


def find_quotations(text: SourceText, sentences: list[Sentence], mentions: list[Mention]) -> list[Quotation]:
    """One row a statement; ids ``<sentence_id>:u1``; a quotation of several sentences is one row, at its first.

    >>> from evidence.names.gazetteer import load_gazetteer
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


class _Reader(Quoted):
    def read(self) -> Iterator[Said]:
        marks: dict[int, list[tuple[int, int]]] = {}
        for start, end in between_marks(self.text):
            marks.setdefault(self.sentence_at(start), []).append((start, end))
        last: Said | None = None
        saying = self._saying_places()
        for at, sentence in enumerate(self.sentences):
            own = [last] if last and last.end > sentence.start else []
            for start, end in marks.get(at, ()):
                said = self._direct(at, start, end, last)
                if said:
                    yield said
                    own.append(said)
                    last = said
            if sentence.kind == "body":
                places = saying[bisect_left(saying, sentence.start) : bisect_left(saying, sentence.end)]
                own += self._indirect(at, sentence, own, [place - sentence.start for place in places]) if places else []
            yield from (said for said in own if said.kind == "indirect")
            if own:
                self.spoke, self.said, self.said_by = (at, own[-1].speaker), own[-1], own[-1].words

    def _saying_places(self) -> list[int]:
        """Where in the text a verb of saying or *according to* may begin, in order."""
        text = self.text
        found = self.speech.heads.find_matches_as_indexes(text, overlapping=True)
        heads = {start - (head == self.speech.according_head) for head, start, _ in found}
        return sorted([at for at in heads if at < 1 or not (text[at - 1].isalnum() or text[at - 1] in "_-")])

    def _indirect(self, at: int, sentence: Sentence, quoted: list[Said], places: list[int]) -> list[Said]:
        """The statements of a sentence, one for each of its parts that has a verb of saying of its own; ``places`` are
        those in the sentence where one may begin."""
        line = without_end(sentence.text)
        cues = [*matches_at(self.speech.saying, line, places, 0, len(line))]
        found: list[Said] = []
        for first, last in self._parts(line, [cue.start() for cue in cues]):
            within = [s for s in quoted if s.start < sentence.start + last and sentence.start + first < s.end]
            colon = COLON.search(line, first, max(first, within[0].start - sentence.start)) if within else None
            clause = line.rfind("; ", first, within[0].start - sentence.start) if within else -1
            if clause > 0 and any(first <= cue.start() < clause for cue in cues):
                last = clause  # *X insists it is open; Y calls this "untrue"*
            elif colon and " that " in line[first : colon.start()]:
                last = colon.start()  # *told X that it was shut: "We wait."*
            elif within and not self._goes_on_quoted(
                line[first : within[0].start - sentence.start].rstrip("\"“‘'"), within[0].start
            ):
                last = self._unquoted_end(line, first, within[0].start - sentence.start, within[0].cue or "", cues)
            if last <= first:
                continue
            own = [cue for cue in cues if first <= cue.start() and cue.end() <= last]
            said = self._statement(at, sentence, line[:last], first, own)
            if said and found and f"{found[-1].cue}, {said.cue} " in line:  # *X said, adding that …*
                said = said._replace(speaker=found[-1].speaker, words=found[-1].words)
            if said:
                found.append(said)
                if behind := main_clause(
                    self.speech, line, said.start - sentence.start, said.end - sentence.start, last
                ):
                    found.append(said._replace(start=sentence.start + behind, end=sentence.start + last))
            elif found and found[-1].end == sentence.start + first - 1:
                found[-1] = found[-1]._replace(end=sentence.start + last)
        return found

    def _unquoted_end(self, line: str, first: int, quote: int, said: str, cues: list[re.Match[str]]) -> int:
        """Where a statement without marks ends before the words quoted at ``quote``; ``first`` where none stands there."""
        if said == "according to" and cues and cues[0].start() < quote:  # *…, "late" according to Y*
            return max(first, line.rfind(", ", first, quote))
        according = self.speech.according.match(line, first)
        if according:  # *According to X, the road is shut, while his men "had to wait"*
            joins = JOINS_QUOTED.search(line, according.end(), quote)
            return (
                joins.start() if joins and self.speech.has_verb.search(line, according.end(), joins.start()) else first
            )
        if ADJUNCT.match(line, first):
            return first  # *In a report published in May, X said "…"*
        before = BEFORE_MARKS.search(line, first, quote)
        cue = next((cue for cue in reversed(cues) if before and first < cue.start() < before.start()), None)
        if before is None or cue is None or self.speech.goes_on.match(line, quote):
            return first
        if self.speech.auxiliary.fullmatch(line, *word_before_comma(line, cue.start())):
            return first  # *it was, he added, "a matter of time"*
        frame = framed(self.speech, line[: before.start()], first, cue)  # *the road is shut, X told us, "for good"*
        whole = frame and frame.end < cue.start() and not RELATIVE_INSIDE.search(line, frame.start, frame.end)
        return (
            before.start() if frame and whole and self.speech.has_verb.search(line, frame.start, frame.end) else first
        )

    def _parts(self, line: str, saying: list[int]) -> list[tuple[int, int]]:
        """The line cut where a conjunction begins a part with another verb of saying; ``saying``: where these stand."""
        parts, start = [], 0
        comma = line.rfind(", ", saying[0], saying[1]) if len(saying) > 1 and WHILE.match(line) else -1
        if comma > 0:  # *While A says that it is shut, B insists that it is open*
            parts, start = [(0, comma)], comma + 2
        sourced_part = "; " in line and "according to " in line
        for cut in self.speech.joint.finditer(line) if saying or sourced_part else ():
            if sourced_part and cut[0] == "; " and self.speech.by_source.search(line, start, cut.start()):
                parts.append((start, cut.start()))
                start = cut.end()
            elif not saying or cut.end() > saying[-1]:
                break
            elif cut["verb"] and INSERTED.search(line, start, cut.start()):
                continue  # *the party, which, X says, maintains ten camps*
            elif (
                any(start <= verb < cut.start() for verb in saying)
                or QUOTED.search(line, start, cut.start())
                or (cut["contrast"] and self._gives_way(line, start, cut))
            ):
                parts.append((start, cut.start()))
                start = cut.end()
        return [*parts, (start, len(line))]

    def _gives_way(self, line: str, start: int, cut: re.Match[str]) -> bool:
        """*According to A, it is shut, whereas B says that it is open*: another begins to speak."""
        return " that " in line[cut.end() :] and bool(self.speech.according.match(line, start, cut.start()))

    def _statement(self, at: int, sentence: Sentence, line: str, first: int, cues: list[re.Match[str]]) -> Said | None:
        """The first clause of ``line`` from ``first`` that one of its verbs of saying governs, with *that* or without."""
        according = self.speech.according.search(line, first)
        if according and (according.start() - first < 3 or DATELINE_END.search(line[first : according.start()])):
            said = self._according(sentence, according, len(line))
            if said.cue == "according to" or self._tells(sentence, according):
                return said  # and not *As per the agreement, A sent oil*, *Per B's request, A sent oil*
        for cue in cues:
            begin = self._clause(line, cue)
            if begin is None or not self._speaks(line, cue):
                continue
            speaker = self._speaker(at, sentence.start + cue.start(), sentence.start + first)
            if any(speaker) and (speaker[0] or not cue[0].startswith("ma")):  # *events make it clear that*
                end = sentence.start + statement_end(self.speech, line, begin, cue, cues[-1])
                return Said(sentence.start + begin, end, *speaker, cue[0], "indirect")
        noted = self.speech.communique.match(line, first)
        if noted:
            return Said(sentence.start + noted.end(), sentence.start + len(line), None, None, noted["cue"], "indirect")
        return self._framed(at, sentence, line, first, cues)

    def _framed(self, at: int, sentence: Sentence, line: str, first: int, cues: list[re.Match[str]]) -> Said | None:
        """A statement before or around its verb of saying, or around *according to X*."""
        start = sentence.start
        for cue in cues:
            if self._is_noun(line[: cue.start()], cue) or self.speech.mute.search(line, 0, cue.start()):
                continue
            place = opening_as(self.speech, line, first, cue) or framed(self.speech, line, first, cue)
            if place and (joint := ENDS_IN_JOINT.search(line, place.start, place.end)):
                behind = line.find(", ", cue.end()) + 2  # *it has men, although, X notes, they are weak*
                place = place._replace(start=behind, end=len(line)) if behind > 1 and joint else None
            if place:
                speaker = self._framing_speaker(at, start + place.who, start + place.who_end, place.relative)
                return Said(start + place.start, start + place.end, *speaker, cue[0], "indirect")
        source = sourced(self.speech, line, first) if "according to " in line else None
        if source is None:
            return None
        place, match = source
        speaker = self._named_source(sentence, start, match)
        return Said(start + place.start, start + place.end, *speaker, "according to", "indirect")

    def _clause(self, line: str, cue: re.Match[str]) -> int | None:
        """Where the clause behind a verb of saying begins; None: no clause follows."""
        speech, told = self.speech, self.speech.told.fullmatch(cue[0])
        if cue[0].startswith("respon") and line.startswith((" with ", " by "), cue.end()):
            return None  # *responded with strikes that killed ten*
        that = THAT.search(line, cue.end(), cue.end() + (FAR if told else 90))
        if that:
            between = CITING.sub("", ITS_LAND.sub(r"\1", line[cue.end() : that.start()]))
            listed = LISTENERS.fullmatch(between) and not (speech.has_verb.search(between) or OF_ITS.search(between))
            if told and (APPOSED.fullmatch(between) or listed):
                return that.end()
            simple = not CLAUSE_MARKS.search(between) and between.count(" ") <= 7 and not OF_ITS.search(between)
            simple = simple and (bool(told) or not OBJECT.search(between))
            if simple and (told or speech.before_that.fullmatch(between)):
                return that.end()
        gerund = speech.gerund.match(line, cue.end()) if speech.denied.fullmatch(cue[0]) else None
        if gerund:
            return None if OF_WHAT.search(line, 0, cue.start()) else cue.end() + 1
        pause = (speech.listener if told else speech.pause).match(line, cue.end())
        if told and (speech.auxiliary.match(line, pause.end()) if pause else A_NAME.match(line, cue.end())):
            pause = speech.pause.match(line, cue.end())  # *warned A could strike*
        participle = cue[0].endswith("ing")
        if pause is None or (participle and not speech.clause_participles.fullmatch(cue[0])):
            return None
        if pause[0].strip()[:1].isupper() and REST_OF_NAME.match(line, pause.end()):
            return None  # *told Filippo Grandi, the commissioner, …*
        begin = pause.end()
        aside = AFTER_APPOSITION.search(line, 0, cue.start()) or INTERJECTED.search(line, 0, cue.start())
        comma = line[: cue.start()].rstrip().endswith(",") and not aside
        finite = speech.finite.match(line, begin) or speech.subject_pronoun.match(line, begin)
        finite = finite or (speech.it_did.match(line, begin) if speech.believing.fullmatch(cue[0]) else None)
        opens = (
            not (comma or participle)
            and speech.say.fullmatch(cue[0])
            and speech.opener.match(line, begin)
            and len(line) > begin + 12
        )
        if speech.no_clause.match(line, begin) or not (finite or opens):
            return None
        return begin

    def _speaks(self, line: str, cue: re.Match[str]) -> bool:
        """Whether the word is a verb with somebody for its subject: neither *reports* the noun nor *it is said*."""
        before = line[: cue.start()]
        if cue.start() < 2 and not cue[0].endswith("ing"):
            return False
        if self.speech.finding.fullmatch(cue[0]) and not self.speech.finder.search(before[-LONGEST_SUBJECT:]):
            return False
        if self.speech.mute.search(before[-LONGEST_SUBJECT:]) or before.endswith(" worth "):
            return False  # *satellite images suggest that*, *it is worth noting that*
        if self._is_noun(before, cue) or self.speech.unsaid.search(before) or self.speech.unreal.search(before):
            return False
        return cue[0].endswith("ing") or not self.speech.impersonal.search(before)

    def _is_noun(self, before: str, cue: re.Match[str]) -> bool:
        """*The claim*, *its reports*, *states that have a road*: a noun, and no verb of saying."""
        if self.speech.also_noun.fullmatch(cue[0]) is None:
            return False
        if cue[0] == "reports" and cue.string.startswith((" of ", " that "), cue.end()) and GOVERNED.search(before):
            return True  # *dismissed reports of camps*
        if cue[0].startswith("report") and self.speech.say.match(cue.string, cue.end() + 1):
            return True  # *The X report said*
        state = cue[0].startswith("state") and self.speech.before_state.search(before)
        told_of = cue[0].endswith("s") and WHICH_HAVE.match(cue.string, cue.end())
        taken = self.speech.before_noun.search(before) or self.speech.rejected.search(before[-LONGEST_SUBJECT:])
        return bool(state or told_of or taken)

    def _according(self, sentence: Sentence, match: re.Match[str], last: int) -> Said:
        """*According to X, clause*."""
        speaker = self._named_source(sentence, sentence.start, match)
        office = self.speech.with_office(match.string, match.start("who"), match.end("who"))
        begin = office + 2 if office > match.end("who") and match.string.startswith(", ", office) else match.end()
        ends = [last, *(found.start() for found in (self.speech.doubted.search(match.string, begin),) if found)]
        mark = match.string.find("; ", begin)
        ends += [mark] if mark > 0 and self.speech.another.match(match.string, mark) else []
        return Said(sentence.start + begin, sentence.start + min(ends), *speaker, match["cue"].lower(), "indirect")


def without_end(line: str) -> str:
    """The sentence without its full stop and without a reference in brackets at its end.

    >>> without_end("Talks began (Dawn, May 5).  "), without_end("“Go!”")
    ('Talks began', '“Go')
    """
    if line.rstrip(SPACES + ".").endswith(")"):
        line = BRACKET_END.sub("", line)
    return line.rstrip(SPACES + ".!?…\"”’'")
