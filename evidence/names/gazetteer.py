"""Finding listed names in a text: every curated surface form at once, longest first, with boundaries that know Unicode.

An Aho-Corasick automaton (Aho and Corasick 1975; Rust's ``aho-corasick`` through ``ahocorasick_rs``) finds all forms in
one pass, leftmost and longest. What a found form means there is decided in :mod:`evidence.mentions`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import ahocorasick_rs

from evidence.curated import made_from
from evidence.names import Entity, Names, Reading, load_names

# One character for one character, so that offsets stay: line ends and odd spaces, apostrophes, hyphens and dashes.
SAME_LENGTH = {
    "\n": " ", "\t": " ", "\r": " ", "\u00a0": " ", "\u2009": " ", "\u202f": " ",
    "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'",
    "\u2010": "-", "\u2011": "-", "–": "-", "—": "-", "−": "-",
}  # fmt: skip


class Hit(NamedTuple):
    """One found surface form: its place in the text, what it may mean, and how that is settled (see :func:`kind_of`)."""

    start: int
    end: int
    readings: tuple[Reading, ...]
    kind: str


def kind_of(readings: tuple[Reading, ...]) -> str:
    """How the meaning of a form is settled: *name* (always the same), *state* (by the words around it), *place*, *seat*
    (place or government), *surname*, *block* (no name at all), or *other* (it has conditions)."""
    forms = {reading.form for reading in readings}
    if "block" in forms:
        return "block"
    if any(reading.caps or reading.homograph or reading.since or reading.until for reading in readings):
        return "other"
    if "place" in forms and ("seat" in forms or any(reading.metonym for reading in readings)):
        return "seat"
    if forms <= {"surname"}:
        return "surname"
    if readings[0].form in ("noun", "adjective", "people", "prefix"):
        return "state"
    if len(readings) > 1:
        return "other"
    return "place" if "place" in forms else "name"


def level(text: str) -> str:
    """The text with look-alike characters made plain, each by one character.

    >>> level("Pak–Afghan’s")
    "Pak-Afghan's"
    """
    for odd, plain in SAME_LENGTH.items():
        if odd in text:
            text = text.replace(odd, plain)
    return text


class Gazetteer:
    """All listed names, compiled once.

    >>> gazetteer = load_gazetteer()
    >>> text = "The Tehreek-e-Taliban Pakistan is not the Pakistani army."
    >>> [(text[hit.start:hit.end], hit.readings[0].entity.id) for hit in gazetteer.find(text)]
    [('Tehreek-e-Taliban Pakistan', 'ttp'), ('Pakistani', 'PAK')]
    >>> gazetteer.find("Indianapolis and Omanhene are no states' names.")
    []
    """

    def __init__(self, names: Names, folder: Path) -> None:
        self.names = names
        self.folder = folder
        surfaces = list(names.surfaces)
        self._readings = [names.surfaces[surface] for surface in surfaces]
        self._kinds = [kind_of(readings) for readings in self._readings]
        self._automaton = ahocorasick_rs.AhoCorasick(surfaces, matchkind=ahocorasick_rs.MATCHKIND_LEFTMOST_LONGEST)

    @property
    def entities(self) -> dict[str, Entity]:
        return self.names.entities

    def readings(self, surface: str) -> tuple[Reading, ...]:
        """What a form may mean; empty where it is not listed."""
        return self.names.surfaces.get(surface, ())

    def acts_for(self, entity_id: str) -> str:
        """The state or group on whose behalf an entity acts in ties (itself, where it acts on its own)."""
        entity = self.entities.get(entity_id)
        return entity.acts_for if entity else entity_id

    def find(self, text: str) -> list[Hit]:
        """All forms in ``text``, in order, not overlapping."""
        return list(self.find_levelled(level(text)))

    def find_levelled(self, text: str) -> Iterator[Hit]:
        """The same, of a text that :func:`level` has been through."""
        length, done, readings, kinds = len(text), 0, self._readings, self._kinds
        make = tuple.__new__  # half the cost of Hit(...), in the innermost loop
        for index, start, end in self._automaton.find_matches_as_indexes(text):
            if start < done:
                continue
            if (start == 0 or not text[start - 1].isalnum()) and (
                end == length or not text[end].isalnum() or text[end - 1] == "-"
            ):
                if start == 0 or text[start - 1] not in "/@.#_-=" or not in_address(text, start):
                    yield make(Hit, (start, end, readings[index], kinds[index]))
                    done = end
                continue
            for hit in self._within(text, start, end):
                yield hit
                done = hit.end

    def _within(self, text: str, start: int, end: int) -> Iterator[Hit]:
        """Shorter forms inside a longest form that breaks a word: *Afghan* in *Afghan armyworm*."""
        begin, surfaces = start, self.names.surfaces
        while begin < end:
            if not (begin and text[begin - 1].isalnum()):
                for stop in range(end - 1, begin, -1):
                    if not text[stop].isalnum() and text[begin:stop] in surfaces:
                        found = surfaces[text[begin:stop]]
                        yield Hit(begin, stop, found, kind_of(found))
                        begin = stop
                        break
            begin += 1


def in_address(text: str, start: int) -> bool:
    """Whether the word at ``start`` is part of a web or e-mail address or a handle.

    >>> in_address("see https://x.com/Pakistan", 18), in_address("India/Pakistan", 6)
    (True, False)
    """
    word = text[max(0, start - 200) : start].rsplit(" ", 1)[-1]
    return "://" in word or "www." in word or "@" in word


@made_from("actors.yml", "places.yml", "programmes.yml", "language/outlets.yml")
def load_gazetteer(folder: Path) -> Gazetteer:
    """The compiled names of ``folder`` (default: the project's ``data/``)."""
    return Gazetteer(load_names(folder), folder)
