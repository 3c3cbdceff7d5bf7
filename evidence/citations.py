"""Citations: bracketed references to the press, *(Outlet, Month D, YYYY)* in its many forms.

An outlet is known from ``data/language/outlets.yml`` or by the shape of its reference: a name, a comma, a calendar date,
and nothing else in the brackets. Several references in one pair of brackets, parted by semicolons, are one row each.
"""

from __future__ import annotations

import calendar
import datetime
import re
from bisect import bisect_right
from dataclasses import dataclass
from pathlib import Path

from evidence.curated import made_from, read_yaml
from evidence.names import load_names
from evidence.names.gazetteer import level
from evidence.names.text_times import MONTH, MONTHS
from evidence.sources import SourceText
from evidence.tables.rows import Citation, Sentence

MAX_LENGTH = 240
DATE = rf"""
    (?: (?P<month1>{MONTH})\.?[ ](?P<day1>\d{{1,2}})(?:st|nd|rd|th)?(?:[ ]?-[ ]?\d{{1,2}})? (?:,?[ ](?P<year1>(?:19|20)\d\d))?
      | (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?[ ](?P<month2>{MONTH})\.? (?:,?[ ](?P<year2>(?:19|20)\d\d))?
      | (?P<month3>{MONTH})\.?,?[ ](?P<year3>(?:19|20)\d\d)
      | (?P<year4>(?:19|20)\d\d)-(?P<month4>\d\d)-(?P<day4>\d\d)
      | (?P<day5>\d{{1,2}})[./](?P<month5>\d{{1,2}})[./](?P<year5>(?:19|20)\d\d)
      | (?P<year6>(?:19|20)\d\d)
    )"""
PLACED = r"\[[A-Z][^()\[\]]{1,40}\]"  # where an outlet sits: Dawn [Islamabad]
BRACKETS = re.compile(
    rf"\((?P<round>(?:[^()\[\]]|{PLACED}){{2,{MAX_LENGTH}}})\)|\[(?P<square>[^()\[\]]{{2,{MAX_LENGTH}}})\]"
)
PLACE_FORMS = {"place", "seat", "noun", "adjective", "people", "surname"}


@dataclass(frozen=True)
class _Words:
    outlets: tuple[str, ...]
    openers: tuple[str, ...]
    not_outlets: tuple[str, ...]


class References:
    """The compiled patterns."""

    def __init__(self, words: _Words, places: frozenset[str]) -> None:
        self.listed = frozenset(words.outlets)
        self.places = places - self.listed
        self.not_outlets = frozenset(words.not_outlets)
        openers = "|".join(re.escape(word) for word in sorted(words.openers, key=len, reverse=True))
        name = r"(?P<outlet>[A-Z@\d][\w.&@'/+-]*(?:[ ](?:[A-Z\d][\w.&'/+-]*|of|the|and|&|on|for|in|de|la))*?|[a-z][\w-]*\.[a-z]{2,6})"
        self.one = re.compile(
            rf"\s*(?:(?:{openers}):?\s+)?{name}(?:\s+{PLACED})?\s*(?:,\s*{DATE})?(?:,\s*(?:pp?\.\s*)?\d{{1,4}})?\s*",
            re.VERBOSE,
        )

    def read(self, part: str) -> tuple[re.Match[str], str] | None:
        """The match and outlet of one reference (what stands between brackets or semicolons), or None."""
        match = self.one.fullmatch(part)
        if not match:
            return None
        outlet = match["outlet"]
        if outlet in self.listed:
            return match, outlet
        dated = any(match[group] for group in ("day1", "day2", "month3", "day4", "day5"))
        words = outlet.split(" ")
        if not dated or outlet in self.places or words[0] in self.not_outlets or words[-1] in self.not_outlets:
            return None
        return (match, outlet) if len(words) <= 6 and words[0] not in MONTHS and not words[0].isdigit() else None


@made_from("language/outlets.yml", "actors.yml", "places.yml", "programmes.yml")
def load_references(folder: Path) -> References:
    """The compiled patterns of ``folder``."""
    surfaces = load_names(folder).surfaces
    places = (name for name, readings in surfaces.items() if any(reading.form in PLACE_FORMS for reading in readings))
    return References(read_yaml(folder / "language" / "outlets.yml", _Words), frozenset(places))


def find_citations(text: SourceText, sentences: list[Sentence]) -> list[Citation]:
    """One row a reference; ids ``<sentence_id>:c1``; ``published`` None where its day cannot be known.

    >>> from evidence.sentences import find_sentences
    >>> text = SourceText.of("Talks ended (Dawn, May 5). A law (the Act, 2019) followed.", anchor="2021-07-16")
    >>> [(row.text, row.outlet, row.published) for row in find_citations(text, find_sentences(text))]
    [('Dawn, May 5', 'Dawn', '2021-05-05')]
    """
    found = []
    for sentence, spans in _located(text, sentences):
        for number, (start, end, match, outlet) in enumerate(spans, 1):
            published = _published(match, text)
            key = f"{sentence.sentence_id}:c{number}"
            found.append(
                Citation(key, text.source_id, sentence.sentence_id, start, end, text.text[start:end], outlet, published)
            )
    return found


def citation_spans(text: SourceText, sentences: list[Sentence]) -> dict[str, list[tuple[int, int]]]:
    """The spans of all references, by sentence."""
    return {sentence.sentence_id: [span[:2] for span in spans] for sentence, spans in _located(text, sentences)}


Located = tuple[int, int, re.Match[str], str]


def _located(text: SourceText, sentences: list[Sentence]) -> list[tuple[Sentence, list[Located]]]:
    references, plain = load_references(), level(text.text)
    starts = [sentence.start for sentence in sentences]
    found: dict[int, list[Located]] = {}
    for bracket in BRACKETS.finditer(plain):
        at = bisect_right(starts, bracket.start()) - 1
        if at < 0 or sentences[at].kind == "boilerplate" or bracket.end() > sentences[at].end:
            continue
        if plain[bracket.end() : bracket.end() + 3] in (" - ", " --"):  # a dateline: "KABUL (Reuters) - "
            continue
        inside = bracket.lastgroup or "round"
        start = bracket.start(inside)
        for part in bracket.group(inside).split(";"):
            reference = references.read(part)
            if reference:
                match, outlet = reference
                first = start + len(part) - len(part.lstrip())
                found.setdefault(at, []).append((first, start + len(part.rstrip()), match, outlet))
            start += len(part) + 1
    return [(sentences[at], spans) for at, spans in sorted(found.items())]


def _published(match: re.Match[str], text: SourceText) -> str | None:
    """The ISO day (month or year, where no more is said); without a year, the last such day up to the text's own."""
    anchor = text.anchor
    part = {key.rstrip("123456"): value for key, value in match.groupdict().items() if value and key[-1:].isdigit()}
    if "month" not in part:
        return part.get("year")
    month = int(part["month"]) if part["month"].isdigit() else MONTHS[part["month"].lower()]
    if not 1 <= month <= 12:
        return None
    if "day" not in part:
        return f"{part['year']}-{month:02}"
    day = int(part["day"])
    if "year" in part:
        return _iso(int(part["year"]), month, day)
    if anchor is None:
        return None
    here = _iso(anchor.year, month, day)
    here = here if here and here <= anchor.isoformat() else _iso(anchor.year - 1, month, day)
    return here if here and text.counts_to(datetime.date.fromisoformat(here)) else None


def _iso(year: int, month: int, day: int) -> str | None:
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return datetime.date(year, month, day).isoformat()
