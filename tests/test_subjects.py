"""The subject of a verb is found beside it, through what governs it, or not at all."""

from __future__ import annotations

import pytest

from evidence.syntax.subjects import subject
from evidence.syntax.verb_groups import verb_group
from tests.test_clauses import reader, tokens


def subject_of(text: str, verb: str) -> tuple[str, ...] | None:
    here, patterns = tokens(text), reader()._patterns
    index = next(k for k, t in enumerate(here) if t.low == verb and t.tag == "V")
    found = subject(here, verb_group(here, index, patterns), patterns)
    return found.actors if found else None


@pytest.mark.parametrize(
    ("text", "verb", "actors"),
    [
        ("Iran attacked Iraq.", "attacked", ("IRN",)),
        ("Iran and Oman attacked Iraq.", "attacked", ("IRN", "OMN")),
        ("Iran, however, attacked Iraq.", "attacked", ("IRN",)),
        ("Iran failed to attack Iraq.", "attack", ("IRN",)),
        ("Iran asked Oman to attack Iraq.", "attack", ("OMN",)),
        ("Iran paid us to attack Iraq.", "attack", None),
        ("It is easier for Oman to attack Iraq than Iran.", "attack", ("OMN",)),
        ("Iran helped Oman in attacking Iraq.", "attacking", ("OMN",)),
        ("Iran's role in attacking Iraq is known.", "attacking", ("IRN",)),
        ("Iran left and attacked Iraq.", "attacked", ("IRN",)),
        ("Iran, which attacked Iraq, left.", "attacked", ("IRN",)),
        ("A delegation from Oman attacked Iraq.", "attacked", ("OMN",)),
        ("The head of the Omani army attacked Iraq.", "attacked", ("OMN",)),
        ("Shelling by Omani troops killed Iraqi soldiers.", "killed", ("OMN",)),
        ("While attacking Iraq, Iran left.", "attacking", ("IRN",)),
        ("Although Iran spoke, it attacked Iraq.", "attacked", ("IRN",)),
        ("Iran-based rebels attacked Iraq.", "attacked", None),
        ("Bombs in Iran killed Iraqi soldiers.", "killed", None),
        ("Iran-Oman cooperation supports Iraq.", "supports", None),
    ],
)
def test_who_does_it(text: str, verb: str, actors: tuple[str, ...] | None) -> None:
    assert subject_of(text, verb) == actors


def test_a_passive_is_known_by_its_auxiliary_or_its_agent() -> None:
    here, patterns = tokens("Iraq was attacked and troops backed by Iran left."), reader()._patterns
    passive = {t.low: verb_group(here, k, patterns).passive for k, t in enumerate(here) if t.tag == "V"}
    assert passive["attacked"] and passive["backed"]
