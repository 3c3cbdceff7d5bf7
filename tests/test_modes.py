"""Auxiliaries, negation and governing words give a verb or a noun its mode."""

from __future__ import annotations

import pytest

from evidence.syntax.attribution import attribution
from evidence.syntax.modes import Mode, mode_of_verb
from evidence.syntax.verb_groups import verb_group
from tests.test_clauses import reader, tokens


@pytest.mark.parametrize(
    ("text", "verb", "mode"),
    [
        ("Iran attacked Iraq.", "attacked", Mode()),
        ("Iran never attacked Iraq.", "attacked", Mode("negated")),
        ("Iran will attack Iraq.", "attack", Mode("planned")),
        ("Iran could attack Iraq.", "attack", Mode("hypothetical")),
        ("Iran vowed to attack Iraq.", "attack", Mode("planned")),
        ("Iran is unable to attack Iraq.", "attack", Mode("negated")),
        ("Iran is reluctant to attack Iraq.", "attack", Mode("asserted", "reject")),
        ("Iran will refuse to attack Iraq.", "attack", Mode("planned", "reject")),
        ("Iran moved to attack Iraq.", "attack", Mode()),
        ("Iran urged Oman to attack Iraq.", "attack", Mode("planned")),
        ("Unless Iran attacks Iraq, Oman waits.", "attacks", Mode("hypothetical")),
        ("Iran refrained from attacking Iraq.", "attacking", Mode("negated")),
        ("Iran will be engaged to attack Iraq.", "attack", Mode("planned")),
        ("A lack of evidence that Iran attacked Iraq remains.", "attacked", Mode("negated")),
    ],
)
def test_mode(text: str, verb: str, mode: Mode) -> None:
    here, patterns = tokens(text), reader()._patterns
    index = next(k for k, t in enumerate(here) if t.low == verb and t.tag == "V")
    assert mode_of_verb(here, verb_group(here, index, patterns), patterns) == mode


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Oman said that Iran attacked Iraq.", ("claimed", "OMN")),
        ("Imran Khan said Iran attacked Iraq.", ("claimed", "imran-khan")),
        ("Iran attacked Iraq, Oman said in May.", ("claimed", "OMN")),
        ("According to Oman, Iran attacked Iraq.", ("claimed", "OMN")),
        ("Oman denies that Iran attacked Iraq.", ("denied", "OMN")),
        ("Oman said farewell as Iran attacked Iraq.", ("asserted", None)),
        ("Iran attacked Iraq.", ("asserted", None)),
    ],
)
def test_who_says_it(text: str, said: tuple[str, str | None]) -> None:
    here = tokens(text)
    index = next(k for k, t in enumerate(here) if t.low == "attacked")
    assert attribution(here, index, (), reader()._patterns) == said
