"""Governments, ministries and forces named by a state: *Pakistani government*, *Russian foreign ministry*, *Turkish army*.

The whole name is one mention: of the state, of whoever governs it on that day, or of the force (``data/language/bodies.yml``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from evidence.alternations import either
from evidence.curated import made_from, read_yaml
from evidence.names import Reading


class Body(NamedTuple):
    """What the words around a state's name add to it: the span of the whole name and what it names."""

    start: int
    end: int
    kind: str  # government, ministry, institution, or a kind of force (army, air-force, ...)


@dataclass(frozen=True)
class _Words:
    interim: tuple[str, ...]
    rulers: tuple[str, ...]
    guests: tuple[str, ...]
    government: tuple[str, ...]
    departments: tuple[str, ...]
    ministry: tuple[str, ...]
    government_of: tuple[str, ...]
    shared: tuple[str, ...]
    forces: dict[str, tuple[str, ...]]
    military_before: tuple[str, ...]
    military_joined: tuple[str, ...]
    titles: tuple[str, ...]
    offices: tuple[str, ...]
    joint_offices: tuple[str, ...]
    institutions: tuple[str, ...]
    openers: tuple[str, ...]


class Bodies:
    """The compiled patterns."""

    def __init__(self, words: _Words) -> None:
        interim = either(words.interim)
        kinds = [rf"(?P<government>(?:{interim} )?{either(words.government)})"]
        kinds.append(rf"(?P<ministry>(?i:{either(words.departments)} {either(words.ministry)}))")
        kinds += [rf"(?P<{kind.replace('-', '_')}>{either(forms)})" for kind, forms in words.forces.items()]
        self.after = re.compile(rf" (?:{'|'.join(kinds)})\b")
        self.interim_before = re.compile(rf"\b(?i:{interim}) $")
        self.government_of = re.compile(rf"\b{either(words.government_of)} $")
        self.shared = re.compile(
            rf"{either(words.shared)} of (?:the )?(?=(?P<first>[A-Z][\w'-]*)(?P<more>(?: [A-Z][\w'-]*)*))"
        )
        self.own_government = re.compile(r"(?:'s)? (?:administration|presidency)\b")
        self.leader_after = re.compile(rf"'s (?:then-|former |late |ousted )?{either(words.titles)}")
        self.interim_in = re.compile(rf"\b({interim} government) (?:in|of) $")
        self.rulers_in = re.compile(rf"\b((?:(?:{interim}|new|current) )?{either(words.rulers)}) in $")
        self.guests = frozenset(words.guests)
        self.guests_before = re.compile(rf"\b(?i:{either(words.guests)}) $")
        self.institution = re.compile(
            rf"(?: (?:of|for|on|and|the)| [A-Z][\w&-]*){{0,6}}? {either(words.institutions)}\b"
        )
        self.institution_of = re.compile(rf"\b{either(words.institutions)} of $")
        self.military_alone = re.compile(
            rf"(?!\s{either(words.military_joined)})(?:\s*$|['.,;:)\]\"”-]|\s{either(words.military_before)}\b)"
        )
        self.openers = frozenset(words.openers)
        self.title_before = re.compile(rf"(?:^|\W){either(tuple(words.titles + words.joint_offices))} $")
        self.title_first = re.compile(rf"(?:(?:[A-Z][a-z]+ ){{0,2}}?{either(tuple(words.titles))} )+(?=[A-Z])")
        joint = either(words.joint_offices)
        self.office_before = re.compile(
            rf"(?:^|\W)(?:{either(words.offices)}|{joint}(?: [A-Z][\w’'-]+){{1,2}} and|{joint}) $"
        )

    def around(self, text: str, start: int, end: int, last: int) -> Body | None:
        """The body that the state's name at ``start:end`` is part of; ``last``: end of its sentence.

        >>> bodies, text = load_bodies(), "The interim Afghan government met Russian military officers."
        >>> body = bodies.around(text, 12, 18, len(text))
        >>> text[body.start:body.end], body.kind
        ('interim Afghan government', 'government')
        >>> bodies.around(text, 34, 41, len(text))
        """
        if text[end : end + 1] == " ":
            match = self.after.match(text, end, last)
            if match and match.lastgroup:
                return self._after(text, start, match.lastgroup.replace("_", "-"), match.end(), last)
            if text[end + 1 : end + 2].isupper() and self.institution.match(text, end, last):
                return Body(start, end, "institution")
        if text[max(0, start - 3) : start] == "of " or text[max(0, start - 7) : start] == "of the ":
            left = text[max(0, start - 40) : start]
            match = self.government_of.search(left)
            if match and not self.leader_after.match(text, end, last):
                return Body(start - len(left) + match.start(), end, "government")
            if self.institution_of.search(left):
                return Body(start, end, "institution")
        return None

    def of_a_state(self, text: str, at: int, readings: Callable[[str], Iterable[Reading]]) -> bool:
        """Whether a name at ``at`` that others bear too is a state's own: *the Security Council of Kyrgyzstan*."""
        shared = self.shared.match(text, at)
        named = (shared["first"], shared["first"] + shared["more"]) if shared else ()
        return any(reading.form == "noun" for name in named for reading in readings(name))

    def _after(self, text: str, start: int, kind: str, end: int, last: int) -> Body | None:
        if kind == "military" and not self.military_alone.match(text, end, last):
            return None
        if kind == "government":
            left = text[max(0, start - 16) : start]
            match = self.interim_before.search(left)
            if match:
                start -= len(left) - match.start()
        return Body(start, end, kind)


@made_from("language/bodies.yml")
def load_bodies(folder: Path) -> Bodies:
    """The compiled patterns of ``folder``."""
    return Bodies(read_yaml(folder / "language" / "bodies.yml", _Words))
