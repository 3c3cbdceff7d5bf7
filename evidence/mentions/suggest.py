"""Names that the lists lack: capitalised spans and acronyms that no entry of the lists explains, most frequent first.

For the person who extends ``data/actors.yml`` and ``data/places.yml``: each row comes with a count, the number of texts
it stands in and an example, so that a list grows in minutes. Nothing here feeds a table.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from evidence.citations import citation_spans, load_references
from evidence.mentions import find_mentions
from evidence.mentions.bodies import load_bodies
from evidence.names.gazetteer import Gazetteer, level, load_gazetteer
from evidence.names.text_times import MONTHS
from evidence.sentences import find_sentences
from evidence.sources import SourceText
from evidence.tables.rows import Sentence

WORD = r"(?:[A-Z][\w'’]*(?:-[\w'’]+)*|[A-Z]{2,}(?:&[A-Z]+)?)"
JOIN = r"(?:of the|of|and|for|de|al|ul|ud|bin|ibn|e)"
NAME = re.compile(rf"{WORD}(?:[ -](?:{JOIN}[ -]){{0,2}}{WORD})*")
CALENDAR = {name.title() for name in MONTHS} | {
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
}
# Single words that English capitalises without naming an actor or a place.
COMMON = {
    "I",
    "Mr",
    "Mrs",
    "Ms",
    "Dr",
    "General",
    "President",
    "Minister",
    "Prime",
    "Foreign",
    "Defence",
    "Defense",
    "Muslim",
    "Islamic",
    "Islam",
    "Cold",
    "War",
    "Corridor",
}


class Suggestion(NamedTuple):
    """A name-like span that no list explains: how often it stands where, and one sentence that has it."""

    name: str
    kind: str  # acronym or name
    times: int
    texts: int
    source_id: str
    example: str


@dataclass
class _Seen:
    count: int = 0
    texts: set[str] = field(default_factory=set)
    example: tuple[str, str] = ("", "")


def suggest(texts: Iterable[SourceText], gazetteer: Gazetteer | None = None, least: int = 1) -> list[Suggestion]:
    """Unlisted names in ``texts``, those in most texts and of highest count first; ``least``: the lowest count shown.

    >>> text = SourceText.of("Last year the Zarya Brigade struck again. Iran blamed the Zarya Brigade (ZBR).")
    >>> [(row.name, row.kind, row.times) for row in suggest([text])]
    [('Zarya Brigade', 'name', 2), ('ZBR', 'acronym', 1)]
    >>> suggest([SourceText.of("Iran met Oman on Monday.")])
    []
    """
    gazetteer = gazetteer or load_gazetteer()
    seen: dict[str, _Seen] = {}
    for text in texts:
        sentences = find_sentences(text)
        taken = [(mention.start, mention.end) for mention in find_mentions(text, sentences, gazetteer)]
        taken += [span for spans in citation_spans(text, sentences).values() for span in spans]
        lower = Counter(re.findall(r"\b[a-z][\w'-]+", text.text))
        for sentence in sentences:
            if sentence.kind == "body":
                _collect(sentence, text, sorted(taken), lower, seen)
    rows = [
        Suggestion(name, "acronym" if name.isupper() else "name", item.count, len(item.texts), *item.example)
        for name, item in seen.items()
        if item.count >= least
    ]
    return sorted(rows, key=lambda row: (-row.texts, -row.times, row.name))


def _collect(
    sentence: Sentence, text: SourceText, taken: list[tuple[int, int]], lower: Counter[str], seen: dict[str, _Seen]
) -> None:
    line, bodies, outlets = level(sentence.text), load_bodies(), load_references().listed
    for match in NAME.finditer(line):
        start, name = match.start(), match[0].removesuffix("'s")
        first, _, rest = name.partition(" ")
        opening = start == 0 or line[:start].rstrip()[-1:] in '.:!?"“'
        if (
            opening
            and not first.isupper()
            and (lower[first.lower()] or first.lower() in {"the", "a", "an"} or not rest)
        ):
            start, name = start + len(first) + 1, rest
        titled = bodies.title_first.match(name)
        if titled:
            start, name = start + titled.end(), name[titled.end() :]
        if len(name) < 2 or name in COMMON or name in CALENDAR or name.split(" ")[0] in CALENDAR:
            continue
        if name in outlets or line[start + len(name) : start + len(name) + 1] == "$":
            continue
        begin, end = sentence.start + start, sentence.start + start + len(name)
        if any(first < end and begin < last for first, last in taken):
            continue
        item = seen.setdefault(name, _Seen())
        item.count += 1
        item.texts.add(text.source_id)
        item.example = (
            item.example if item.example[0] else (text.source_id, " ".join(sentence.display_text.split())[:200])
        )


def table(rows: list[Suggestion], most: int = 40) -> str:
    """The first ``most`` suggestions as lines for a terminal, with the entry that would list each."""
    if not rows:
        return "Every name-like span is in the lists."
    lines = [f"{'count':>5} {'texts':>5}  name"]
    lines += [
        f"{row.times:>5} {row.texts:>5}  {row.name}\n{'':13}{row.source_id}: {row.example}" for row in rows[:most]
    ]
    lines.append(
        "To list one: add an entry to data/actors.yml, data/places.yml or data/programmes.yml (each says at its head how)."
    )
    return "\n".join(lines)
