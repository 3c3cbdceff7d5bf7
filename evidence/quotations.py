"""Quotations: somebody's words between quotation marks, and attributed statements without them.

A passage between marks is a quotation where a verb of saying governs it (``data/language/speech.yml``); without one it is
a name or a scare quote. An indirect one is the clause after *stressed that*, around *according to*, or before *X said*.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from evidence.curated import DATA, made_from, read_yaml
from evidence.metonyms import either
from evidence.rows import Mention, Quotation, Sentence
from evidence.sources import SourceText

SPEAKERS = {"state", "government", "armed group", "armed force", "organisation", "agency", "person"}
# Quotation marks, also as UTF-8 read as Windows-1252 leaves them (the closing one may lose its last byte).
MARKS = re.compile(
    r"â€œ|â€\u009d|â€\u201d|â€(?![\w˜™“”¦])|â€˜|â€™(?!\w)|[\"“”„«»]|(?<!\w)‘|’(?!\w)|(?<!\w)'(?=\w)|(?<=[\w.,!?])'(?!\w)"
)
PARTNERS = {
    "“": "”",
    "„": "“”",
    "«": "»",
    '"': '"',
    "‘": "’",
    "'": "'",
    "â€œ": ("â€\u009d", "â€\u201d", "â€"),
    "â€˜": ("â€™",),
}
LONGEST = 1500
REACH = 400  # characters before the marks in which the verb of saying is looked for
END = re.compile(r"[\s.!?…\"”’']+$")


@dataclass(frozen=True)
class _Words:
    cues: tuple[str, ...]
    quote_cues: tuple[str, ...]
    impersonal: tuple[str, ...]
    bare: tuple[str, ...]
    clause_openers: tuple[str, ...]
    final: tuple[str, ...]
    narrators: tuple[str, ...]
    scare_before: tuple[str, ...]
    prepositions: tuple[str, ...]
    pronouns: tuple[str, ...]


class Speech:
    """The compiled patterns."""

    def __init__(self, words: _Words) -> None:
        cue, quoting = either(words.cues), either(words.cues + words.quote_cues)
        self.cue = re.compile(
            rf"(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bits )(?<!\bhis )(?<!\bthis )(?<!\btheir )\b{quoting}\b"
        )
        self.that = re.compile(rf"(?<!\w)(?P<cue>{cue})(?: (?!that\b)[\w’'.-]+){{0,6}}? that (?=\S)")
        self.impersonal = re.compile(rf"\b{either(words.impersonal)} (?:\w+ly )?$", re.IGNORECASE)
        opener = rf"(?:{either(words.clause_openers)}|[A-Z])"
        self.bare = re.compile(
            rf"(?<!\w)(?P<cue>{either(words.bare)})(?: on [A-Z]\w+day| (?:to)?day| in a statement)? (?={opener})"
        )
        who = rf"(?:{either(words.narrators)}|[A-Z])[^,;:\"“”]{{0,80}}?"
        self.trailing = re.compile(rf", (?P<who>{who}) (?P<cue>{either(words.final)})\b[^,;\"“”]{{0,60}}[.]?$")
        self.according = re.compile(r"(?P<cue>[Aa]ccording to) (?P<who>[^,;.]{2,90})")
        self.scare = re.compile(rf"\b{either(words.scare_before)} (?:the |a |an )?$", re.IGNORECASE)
        self.preposition = re.compile(
            rf"(?:^|\W){either(words.prepositions)} (?:the |its |his |their |a )?(?:\w+ )?$", re.IGNORECASE
        )
        self.pronoun = re.compile(rf"\b{either(words.pronouns)}\b", re.IGNORECASE)


@made_from("language/speech.yml")
def load_speech(folder: Path) -> Speech:
    """The compiled patterns of ``folder``."""
    return Speech(read_yaml(folder / "language" / "speech.yml", _Words))


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
        self.actors: dict[str, list[Mention]] = {}
        for mention in mentions:
            if mention.entity_type in SPEAKERS:
                self.actors.setdefault(mention.sentence_id, []).append(mention)

    def sentence_at(self, offset: int) -> int:
        return max(0, bisect_right(self.starts, offset) - 1)

    def read(self) -> Iterator[Said]:
        direct = list(self._direct())
        yield from direct
        quoted = [(said.start, said.end) for said in direct]
        for at, sentence in enumerate(self.sentences):
            if sentence.kind == "body" and not any(
                start < sentence.end and sentence.start < end for start, end in self._close(quoted, sentence)
            ):
                yield from self._indirect(at, sentence)

    def _close(self, spans: list[tuple[int, int]], sentence: Sentence) -> list[tuple[int, int]]:
        first = max(0, bisect_right(spans, (sentence.start, 0)) - 1)
        return spans[first : first + 4]

    # -- between quotation marks

    def _direct(self) -> Iterator[Said]:
        for start, end in self._between_marks():
            at = self.sentence_at(start)
            sentence = self.sentences[at]
            if sentence.kind not in ("body", "caption") or start >= sentence.end:
                continue
            said = self._attributed(at, start, end)
            if said:
                yield said

    def _between_marks(self) -> Iterator[tuple[int, int]]:
        """Spans between an opening mark and its partner in the same paragraph; nested marks stay inside."""
        opened: re.Match[str] | None = None
        for mark in MARKS.finditer(self.text):
            if opened and (mark.start() - opened.end() > LONGEST or "\n\n" in self.text[opened.end() : mark.start()]):
                opened = None
            if opened is None:
                opened = mark if mark[0] in PARTNERS else None
            elif mark[0] in PARTNERS[opened[0]]:
                if mark.start() > opened.end():
                    yield opened.end(), mark.start()
                opened = None

    def _attributed(self, at: int, start: int, end: int) -> Said | None:
        sentence = self.sentences[at]
        before = self.text[max(sentence.start, start - REACH) : start].rstrip("\"“”‘'«„")
        if self.speech.scare.search(before + " " if before[-1:] not in " â" else before.rstrip("â€œ˜")):
            return None
        last = self.sentences[self.sentence_at(end)]
        after = self.text[end : min(last.end, end + 160)]
        words = len(self.text[start:end].split())
        cue = self._cue_before(before)
        if cue and (words > 3 or len(before) - cue.end() < 60):
            return Said(start, end, *self._speaker(at, sentence.start + cue.start()), cue[0], "direct")
        behind = self.speech.cue.search(after)
        if behind and words > 2 and re.search(r"[,.!?…]$", self.text[start:end].strip() + after[1:2].strip()):
            return Said(start, end, *self._speaker_after(end, behind, after), behind[0], "direct")
        return None

    def _cue_before(self, before: str) -> re.Match[str] | None:
        """The last verb of saying before the marks, unless another quotation or a full clause has come between."""
        cues = list(self.speech.cue.finditer(before))
        return cues[-1] if cues and len(before) - cues[-1].end() < 120 and ";" not in before[cues[-1].end() :] else None

    # -- without marks

    def _indirect(self, at: int, sentence: Sentence) -> Iterator[Said]:
        line = sentence.text
        end = sentence.start + len(self._without_end(line))
        that = self.speech.that.search(line)
        active = that and (that["cue"].endswith("ing") or not self.speech.impersonal.search(line[: that.start()]))
        if that and active and that.start() > 1:
            speaker = self._speaker(at, sentence.start + that.start())
            if any(speaker):
                yield Said(sentence.start + that.end(), end, *speaker, that["cue"], "indirect")
                return
        according = self.speech.according.search(line)
        if according:
            yield from self._according(at, sentence, according, end)
            return
        bare = self.speech.bare.search(line)
        if bare and bare.start() > 1 and bare.end() + 12 < len(line):
            speaker = self._speaker(at, sentence.start + bare.start())
            if speaker[0]:
                yield Said(sentence.start + bare.end(), end, *speaker, bare["cue"], "indirect")
                return
        trailing = self.speech.trailing.search(line)
        if trailing and trailing.start() > 10:
            speaker = self._speaker(at, sentence.start + trailing.start("cue"), sentence.start + trailing.start("who"))
            yield Said(sentence.start, sentence.start + trailing.start(), *speaker, trailing["cue"], "indirect")

    def _according(self, at: int, sentence: Sentence, match: re.Match[str], end: int) -> Iterator[Said]:
        """*According to X, clause*; *clause, according to X*."""
        first, last = sentence.start + match.start("who"), sentence.start + match.end("who")
        named = [mention for mention in self.actors.get(sentence.sentence_id, ()) if first <= mention.start < last]
        speaker = (named[-1].entity_id if named else None), match["who"]
        comma = sentence.text.find(",", match.end("who") - 1)
        if match.start() < 3 and comma > 0:
            yield Said(sentence.start + comma + 2, end, *speaker, match["cue"].lower(), "indirect")
        elif match.start() > 20:
            clause = sentence.text[: match.start()].rstrip(" ,")
            yield Said(sentence.start, sentence.start + len(clause), *speaker, match["cue"], "indirect")

    def _without_end(self, line: str) -> str:
        """The sentence without its full stop and without a reference in brackets at its end."""
        line = END.sub("", re.sub(r"\s*\([^()]{3,120}\)[.\s]*$", "", line))
        return line

    # -- who

    def _speaker(self, at: int, cue: int, start: int | None = None) -> tuple[str | None, str | None]:
        """The actor before the verb: the last that no preposition governs, else the last; else the words themselves."""
        sentence = self.sentences[at]
        start = sentence.start if start is None else start
        named = [
            mention
            for mention in self.actors.get(sentence.sentence_id, ())
            if start <= mention.start and mention.end <= cue
        ]
        subjects = [
            mention
            for mention in named
            if not self.speech.preposition.search(self.text[max(start, mention.start - 40) : mention.start])
        ]
        subjects = [mention for mention in subjects if mention.rule not in ("adjective", "prefix")] or subjects
        chosen = self._one(subjects or named)
        if named and not chosen:
            return None, self.text[named[-1].start : named[-1].end]
        if chosen:
            return chosen.entity_id, chosen.text
        words = self.text[max(start, cue - 90) : cue].strip(" ,")
        if self.speech.pronoun.search(words) and at:
            persons = {
                mention.entity_id
                for mention in self.actors.get(self.sentences[at - 1].sentence_id, ())
                if mention.entity_type == "person"
            }
            return (persons.pop() if len(persons) == 1 else None), words
        return None, words or None

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
        sentence = self.sentences[self.sentence_at(end)]
        stop = end + min((place for mark in '.;"“' if (place := after.find(mark, cue.end())) > 0), default=len(after))
        named = [mention for mention in self.actors.get(sentence.sentence_id, ()) if end <= mention.start < stop]
        person = next((mention for mention in named if mention.entity_type == "person"), None)
        chosen = person or (named[-1] if named else None)
        if chosen:
            return chosen.entity_id, chosen.text
        return None, after[1 : cue.start()].strip(" ,\"”'") or after[cue.end() : stop - end].strip(" ,") or None
