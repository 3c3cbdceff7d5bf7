"""The pattern file is inflected, checked and indexed by word form."""

from __future__ import annotations

from pathlib import Path

import pytest

from evidence.curated import DATA
from evidence.errors import InputError
from evidence.syntax.inflections import inflections, plural
from evidence.syntax.tie_patterns import PAST, load_tie_patterns
from evidence.tables.schemas import TIE_TYPES


@pytest.mark.parametrize(
    ("word", "form", "kinds"),
    [
        ("attack", "attacked", {"past", "part"}),
        ("deny", "denies", {"s"}),
        ("train", "training", {"ing"}),
        ("equip", "equipped", {"past", "part"}),
        ("offer", "offered", {"past", "part"}),
        ("deter", "deterring", {"ing"}),
        ("limit", "limited", {"past", "part"}),
        ("admit", "admitted", {"past", "part"}),
        ("give/gave/given", "given", {"part"}),
        ("ally", "allied", {"past", "part"}),
        ("flee/fled/fled", "fleeing", {"ing"}),
    ],
)
def test_verbs_are_inflected_as_english_spells_them(word: str, form: str, kinds: set[str]) -> None:
    assert inflections(word)[form] == kinds


@pytest.mark.parametrize("wrong", ["offerred", "limitted", "denys", "equiped"])
def test_misspelt_forms_are_not_made(wrong: str) -> None:
    assert all(wrong not in inflections(word) for word in ("offer", "limit", "deny", "equip"))


def test_plurals() -> None:
    assert [plural(noun)[1] for noun in ("clash", "ally/allies", "talk")] == ["clashes", "allies", "talks"]


def test_every_type_in_the_file_is_one_of_the_schema() -> None:
    patterns = load_tie_patterns(DATA)
    used = {p.type for rows in patterns.nouns.values() for p in rows} | {
        p.type for rows in patterns.verbs.values() for _, p in rows
    }
    assert used <= set(TIE_TYPES)


def test_a_verb_of_no_list_may_only_be_a_past() -> None:
    assert load_tie_patterns(DATA).kinds("zigzagged") == PAST


@pytest.mark.parametrize(
    ("right", "wrong", "word"),
    [
        ("rule: verb-free, type: retreat", "rule: verb-free, type: retrete", "retrete"),
        ("beside: object", "beside: subject", "subject"),
        ("another: own", "another: mine", "mine"),
        ("sheltered: target", "sheltered: guest", "guest"),
        ("refusal: true", "refusals: true", "refusals"),
    ],
)
def test_what_the_file_may_not_say_of_a_pattern_is_reported(tmp_path: Path, right: str, wrong: str, word: str) -> None:
    text = (DATA / "ties.yml").read_text(encoding="utf-8")
    assert right in text
    (tmp_path / "ties.yml").write_text(text.replace(right, wrong), encoding="utf-8")
    with pytest.raises(InputError, match=word) as told:
        load_tie_patterns(tmp_path)
    assert "ties.yml" in str(told.value)
