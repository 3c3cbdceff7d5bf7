"""Authored evidence: a sentence id **and** a short quote. A quote that no longer stands where it should stops the build
(strict) or leaves its entry out with a note (tolerant, for other texts).

``python -m evidence.assessments.anchors`` rewrites the ids of all authored files from their quotes, after the sentences of the
project's own texts have been split anew.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Literal

from evidence.curated import DATA
from evidence.errors import InputError
from evidence.names import load_names
from evidence.tables.rows import Sentence, Source

FILES = ("claims.yml", "judgements.yml", "hypotheses.yml", "options.yml")
MOST_WORDS = 12
WRITTEN = re.compile(r'at: "?([^",\s]+)"?, quote: "([^"]*)"')


@dataclass(frozen=True)
class Quote:
    """One sentence as evidence: its id and words that stand in it. ``voice``: whose words the sentence reports (an
    entity id; None: its author speaks)."""

    at: str
    quote: str
    voice: str | None = None
    line: int = 0


@dataclass(frozen=True)
class Anchored:
    """The sentences that quotes were found in (in the order of the quotes), a note for each that was not, and for each
    sentence whose words it reports (nobody's: no entry)."""

    sentence_ids: tuple[str, ...]
    missing: tuple[str, ...] = ()
    voices: tuple[tuple[str, str], ...] = ()

    def without(self, source_id: str) -> Anchored:
        """The same with every sentence of one text left out.

        >>> Anchored(("a:001", "b:002"), (), (("b:002", "PAK"),)).without("b")
        Anchored(sentence_ids=('a:001',), missing=(), voices=())
        """
        kept = tuple(at for at in self.sentence_ids if at.rpartition(":")[0] != source_id)
        return Anchored(kept, (), tuple(pair for pair in self.voices if pair[0] in kept))


@dataclass(frozen=True)
class Assumption:
    """Something taken for granted: how it stands, and what would follow if it were false."""

    assumption: str
    standing: Literal["solid", "with caveats", "unsupported"]
    if_false: str


class Anchors:
    """The sentences in which quotes are looked up; ``strict``: a quote that does not stand in its sentence raises.

    >>> sentence = Sentence("a:001", "a", 0, 17, "Talks were  held.", 1, "body", "Talks were held.")
    >>> Anchors([sentence], strict=True).find([Quote("a:001", "were held")], "claims.yml").sentence_ids
    ('a:001',)
    >>> Anchors([sentence], strict=False).find([Quote("a:001", "were off")], "claims.yml").missing
    ('a:001 “were off”',)
    """

    def __init__(self, sentences: Iterable[Sentence], strict: bool) -> None:
        self.strict = strict
        self._texts = {row.sentence_id: plain(row.text) for row in sentences if row.kind != "boilerplate"}

    def find(self, quotes: Sequence[Quote], file: str) -> Anchored:
        """Where the quotes stand now. Tolerantly, a sentence that has moved within its text is followed."""
        found, missing, voices = [], [], []
        for quote in quotes:
            at = self._at(quote)
            if at is None and self.strict:
                raise self._error(quote, file)
            if at is None:
                missing.append(f"{quote.at} “{quote.quote}”")
            else:
                found.append(at)
                voices += [(at, quote.voice)] if quote.voice else []
        return Anchored(tuple(dict.fromkeys(found)), tuple(missing), tuple(voices))

    def where(self, quote: str, source_id: str | None = None) -> list[str]:
        """The ids of all sentences that hold ``quote``."""
        wanted = plain(quote)
        return [
            at
            for at, text in self._texts.items()
            if wanted in text and (source_id is None or at.startswith(f"{source_id}:"))
        ]

    def _at(self, quote: Quote) -> str | None:
        if plain(quote.quote) in self._texts.get(quote.at, ""):
            return quote.at
        if self.strict:
            return None
        moved = self.where(quote.quote, quote.at.rpartition(":")[0])
        return moved[0] if len(moved) == 1 else None

    def _error(self, quote: Quote, file: str) -> InputError:
        others = self.where(quote.quote)
        mend = (
            f'write at: "{others[0]}" (or run python -m evidence.assessments.anchors)'
            if others
            else "quote words that stand in the text"
        )
        known = "does not hold" if quote.at in self._texts else "is no sentence, so it does not hold"
        return InputError(file, f"{quote.at} {known} {quote.quote!r}", mend, quote.line or None)


def plain(text: str) -> str:
    """The text with every run of white space as one blank, for comparison only."""
    return " ".join(text.split())


def check_quotes(quotes: Iterable[Quote], file: str, folder: Path = DATA) -> None:
    """A quote is a short anchor, no extract, and its ``voice`` a listed actor: else it is an :class:`InputError`."""
    for quote in quotes:
        if quote.voice is not None and quote.voice not in load_names(folder).entities:
            near = get_close_matches(quote.voice, load_names(folder).entities, n=1)
            mend = f"write {near[0]!r}" if near else "write the id of an actor in data/actors.yml, such as PAK"
            raise InputError(file, f"the voice {quote.voice!r} is no listed actor", mend, quote.line or None)
        if not 1 <= len(quote.quote.split()) <= MOST_WORDS:
            raise InputError(
                file,
                f"the quote {quote.quote!r} has {len(quote.quote.split())} words",
                f"quote 1 to {MOST_WORDS} words",
                quote.line or None,
            )


def unchanged(sources: Iterable[Source], catalogued: Mapping[str, str | None]) -> bool:
    """Whether these are exactly the texts for which the authored files were written: ids and checksums as catalogued."""
    return {row.source_id: row.sha256 for row in sources} == dict(catalogued)


def reanchored(written: str, anchors: Anchors) -> tuple[str, list[str]]:
    """A YAML file's text with every id taken from its quote, and what could not be placed (none or several sentences;
    several are settled by the source that the old id names)."""
    problems: list[str] = []

    def place(match: re.Match[str]) -> str:
        old, quote = match.groups()
        found = anchors.where(quote)
        if len(found) > 1:
            found = [old] if old in found else anchors.where(quote, old.rpartition(":")[0]) or found
        if len(found) != 1:
            problems.append(f"{quote!r}: {', '.join(found) or 'in no sentence'}")
            return match.group()
        return f'at: "{found[0]}", quote: "{quote}"'

    return WRITTEN.sub(place, written), problems


def main(folder: Path = DATA) -> int:
    """Rewrite the ids in the authored files; 1 if a quote could not be placed."""
    from evidence.sentences import find_sentences
    from evidence.sources import read_strict

    anchors = Anchors((row for text in read_strict() for row in find_sentences(text)), strict=True)
    failed: dict[str, list[str]] = defaultdict(list)
    for name in FILES:
        path = folder / name
        if path.exists():
            text, failed[name] = reanchored(path.read_text(encoding="utf-8"), anchors)
            path.write_text(text, encoding="utf-8")
    for name, problems in failed.items():
        for problem in problems:
            print(f"{name}: {problem}", file=sys.stderr)
    return int(any(failed.values()))


if __name__ == "__main__":
    sys.exit(main())
