"""The curated names of actors, places and programmes: which surface form means which entity, when, and in what sense.

Reads ``data/actors.yml``, ``data/places.yml`` and ``data/programmes.yml`` (each says at its head what an entry is) and
turns them into entities and readings. A *surface* is a name as it may stand in a text; a *reading* is one meaning of it.
A surface has several readings where a capital is also a government, or where a name changed hands on a day.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Literal, NamedTuple

import pandas as pd

from evidence.curated import Reference, made_from, read_yaml
from evidence.errors import InputError

ActorType = Literal["armed group", "armed force", "organisation", "agency", "government"]
FORCES = ("armed-forces", "air-force", "army", "navy", "military")
STATE_ID = re.compile("[A-Z]{3}")  # by ISO 3166; an entity of another type may have no such id
BRACES = re.compile(r"\{([^{}]*)\}")


class Entity(NamedTuple):
    """One actor, place or programme. ``iso3``: the state it belongs to (None: none, or several). ``acts_for``: the
    state or group on whose behalf it acts in ties (itself, where it acts on its own)."""

    id: str
    name: str
    type: str
    iso3: str | None
    acts_for: str
    kind: str | None = None
    lat: float | None = None
    lon: float | None = None


class Reading(NamedTuple):
    """One meaning of a surface form. ``form``: name, noun (a state's), adjective, people, prefix, seat, surname or
    block (a longer name that means nothing listed). ``since``/``until``: the days from and before which it holds."""

    entity: Entity
    form: str
    metonym: bool = False
    since: datetime.date | None = None
    until: datetime.date | None = None
    caps: bool = False
    homograph: bool = False
    known: bool = True


@dataclass(frozen=True)
class Form:
    """One name with its conditions."""

    text: str
    since: datetime.date | None = None
    until: datetime.date | None = None
    metonym: bool = False
    caps: bool = False


@dataclass(frozen=True)
class Succession:
    """Who is meant by a state's government since a day."""

    since: datetime.date
    actor: str


@dataclass(frozen=True)
class State:
    id: str
    names: tuple[str, ...]
    gw: int | None = None
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    offices: tuple[str | Form, ...] = ()
    force: str | None = None
    government: Succession | None = None
    homograph: bool = False
    line: int = 0


@dataclass(frozen=True)
class Actor:
    id: str
    name: str
    type: ActorType
    names: tuple[Form | str, ...]
    iso3: Annotated[str, Reference("states")] | None = None
    acts_for: Annotated[str, Reference("actors")] | None = None
    line: int = 0


@dataclass(frozen=True)
class Person:
    id: str
    name: str
    acts_for: Annotated[str, Reference("actors")]
    names: tuple[str, ...]
    surnames: tuple[str, ...] = ()
    known: bool = False
    line: int = 0


@dataclass(frozen=True)
class ActorsFile:
    states: tuple[State, ...]
    actors: tuple[Actor, ...] = ()
    persons: tuple[Person, ...] = ()
    not_names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Place:
    id: str
    kind: Literal["city", "region", "district", "corridor", "border", "base", "dam", "pass", "river"]
    lat: float
    lon: float
    names: tuple[str, ...]
    iso3: Annotated[str, Reference("states")] | None = None
    homograph: bool = False
    line: int = 0


@dataclass(frozen=True)
class Programme:
    id: str
    kind: Literal["project", "agreement", "operation", "index", "process", "exercise"]
    names: tuple[str, ...]
    line: int = 0


@dataclass(frozen=True)
class Names:
    """Entities by id, readings by surface, and the states' dated governments (``successions``)."""

    entities: dict[str, Entity]
    surfaces: dict[str, tuple[Reading, ...]]
    successions: dict[str, Succession]
    forces: dict[tuple[str, str], Entity] = field(default_factory=dict)

    def governing(self, day: datetime.date | None) -> dict[str, str]:
        """Who governs each state that changed hands, on ``day`` (None: now)."""
        return {state: heir.actor for state, heir in self.succeeded(day).items()}

    def succeeded(self, day: datetime.date | None) -> dict[str, Succession]:
        """The states that had changed hands by ``day`` (None: now), each with who governs it and since when."""
        return {state: heir for state, heir in self.successions.items() if day is None or day >= heir.since}


def is_state(ids: pd.Series) -> pd.Series:
    """For each id of an entity whether it is a state's; a missing one is nobody's.

    >>> is_state(pd.Series(["PAK", "ttp", None])).tolist()
    [True, False, False]
    """
    return ids.astype("string").str.fullmatch(STATE_ID.pattern).fillna(False).astype(bool)


def in_text(name: str) -> str:
    """A name as it stands inside a sentence.

    >>> in_text("United States"), in_text("Russia")
    ('the United States', 'Russia')
    """
    return f"the {name}" if name.startswith("United ") else name


def expand(text: str) -> list[str]:
    """All names that a pattern with ``{alternatives}`` writes, in order, without doubles.

    >>> expand("T{ehreek,ehrik}-e-Taliban{, Pakistan}")[:2]
    ['Tehreek-e-Taliban', 'Tehreek-e-Taliban Pakistan']
    >>> expand("Kabul")
    ['Kabul']
    """
    match = BRACES.search(text)
    if not match:
        return [text]
    head, tail = text[: match.start()], text[match.end() :]
    found = [name for part in match.group(1).split(",") for name in expand(head + part + tail)]
    return list(dict.fromkeys(found))


def variants(name: str) -> Iterator[str]:
    """The forms in which a listed name may be printed: as listed, without accents, with plain apostrophes and hyphens, in
    capitals (an acronym or adjective in hyphens stays as it is)."""
    plain = name.replace("’", "'").replace("–", "-")
    for form in (plain, strip_accents(plain)):
        yield form
        if len(form) > 3 and not form.isupper():
            yield form.upper()


def strip_accents(text: str) -> str:
    """
    >>> strip_accents("Türkiye, Erdoğan")
    'Turkiye, Erdogan'
    """
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))


class _Collector:
    """Gathers entities and readings, and refuses what stands twice."""

    def __init__(self) -> None:
        self.entities: dict[str, Entity] = {}
        self.surfaces: dict[str, dict[Reading, None]] = {}
        self.forces: dict[tuple[str, str], Entity] = {}

    def entity(self, entity: Entity, file: Path, line: int) -> Entity:
        if entity.id in self.entities:
            raise InputError(
                file, f"id {entity.id!r} is taken by {self.entities[entity.id].name}", "choose another id", line
            )
        if (entity.type == "state") != bool(STATE_ID.fullmatch(entity.id)):
            raise InputError(
                file,
                f"id {entity.id!r} (type: {entity.type})",
                "three capitals for a state, and for nothing else",
                line,
            )
        self.entities[entity.id] = entity
        return entity

    def add(self, name: str, reading: Reading) -> None:
        for text in expand(name):
            for surface in variants(text):
                self.surfaces.setdefault(surface, {})[reading] = None

    def many(self, names: Iterable[str], reading: Reading) -> None:
        for name in names:
            self.add(name, reading)

    def form(self, form: Form | str, entity: Entity) -> None:
        if isinstance(form, str):
            form = Form(form)
        self.add(form.text, Reading(entity, "name", form.metonym, form.since, form.until, form.caps))


def _add_state(into: _Collector, state: State, file: Path) -> None:
    entity = into.entity(Entity(state.id, state.names[0], "state", state.id, state.id), file, state.line)
    into.many(state.names, Reading(entity, "noun", homograph=state.homograph, caps=state.id == "USA"))
    into.many(state.adjectives, Reading(entity, "adjective"))
    into.many(state.people, Reading(entity, "people"))
    into.many((prefix + "-" for prefix in state.prefixes), Reading(entity, "prefix"))
    into.many(state.seats, Reading(entity, "seat", metonym=True))
    for office in state.offices:
        into.form(office, entity)
    for kind in FORCES if state.force else ():
        label = (state.adjectives or state.names)[0]
        title = f"{label} {kind.replace('-', ' ')}"
        force = Entity(f"{state.force}-{kind}", title, "armed force", state.id, state.id)
        into.forces[state.id, kind] = force


def _add_actors(into: _Collector, content: ActorsFile, file: Path) -> None:
    for actor in content.actors:
        entity = Entity(actor.id, actor.name, actor.type, actor.iso3, actor.acts_for or actor.id)
        into.entity(entity, file, actor.line)
        for form in actor.names:
            into.form(form, entity)
    for person in content.persons:
        side = into.entities[person.acts_for]
        entity = into.entity(Entity(person.id, person.name, "person", side.iso3, side.id), file, person.line)
        into.many(person.names, Reading(entity, "name"))
        into.many(person.surnames, Reading(entity, "surname", known=person.known))
    nothing = Entity("", "", "", None, "")
    into.many(content.not_names, Reading(nothing, "block"))


def _block_outlets(into: _Collector, folder: Path) -> None:
    """*Times of India* names a newspaper, wherever it stands."""
    nothing = Entity("", "", "", None, "")
    outlets = read_yaml(folder / "language" / "outlets.yml", dict[str, tuple[str, ...]])["outlets"]
    for outlet in outlets:
        words = re.split("[ -]", outlet)
        if len(words) > 1 and any(word in into.surfaces for word in words):
            into.add(outlet, Reading(nothing, "block"))


def _read_actors(file: Path) -> ActorsFile:
    """The file, with every reference checked against the ids that the file itself declares."""
    ids = re.findall(r"^  - \{?id: ([\w-]+)", file.read_text(encoding="utf-8"), re.MULTILINE) if file.is_file() else []
    states = {name for name in ids if STATE_ID.fullmatch(name)}
    return read_yaml(file, ActorsFile, known={"states": states, "actors": set(ids)})


@made_from("actors.yml", "places.yml", "programmes.yml", "language/outlets.yml")
def load_names(folder: Path) -> Names:
    """All entities and readings of the three lists in ``folder``; an :class:`InputError` names file, line and mend."""
    into = _Collector()
    actors_file, places_file, programmes_file = (
        folder / name for name in ("actors.yml", "places.yml", "programmes.yml")
    )
    content = _read_actors(actors_file)
    for state in content.states:
        _add_state(into, state, actors_file)
    _add_actors(into, content, actors_file)
    known = {"states": {state.id for state in content.states}}
    for place in read_yaml(places_file, tuple[Place, ...], known=known):
        entity = Entity(
            place.id, expand(place.names[0])[0], "place", place.iso3, place.id, place.kind, place.lat, place.lon
        )
        into.entity(entity, places_file, place.line)
        into.many(place.names, Reading(entity, "place", homograph=place.homograph))
    for programme in read_yaml(programmes_file, tuple[Programme, ...]):
        entity = Entity(programme.id, expand(programme.names[0])[0], "programme", None, programme.id, programme.kind)
        into.entity(entity, programmes_file, programme.line)
        into.many(programme.names, Reading(entity, "name"))
    _block_outlets(into, folder)
    for force in into.forces.values():
        into.entities.setdefault(force.id, force)
    for seat_state in content.states:
        for seat in seat_state.seats:
            if not any(reading.form == "place" for reading in into.surfaces[next(variants(seat))]):
                raise InputError(
                    actors_file,
                    f"seat {seat!r} of {seat_state.id} is no place",
                    "add it to places.yml",
                    seat_state.line,
                )
    surfaces = {surface: tuple(readings) for surface, readings in into.surfaces.items()}
    successions = {state.id: state.government for state in content.states if state.government}
    return Names(into.entities, surfaces, successions, into.forces)
