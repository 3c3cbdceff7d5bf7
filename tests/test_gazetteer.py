"""Names are found longest first, on word boundaries that know Unicode, with offsets that hold. (Tuned on.)"""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.errors import InputError
from evidence.names import expand, load_names
from evidence.names.gazetteer import level, load_gazetteer


def names(text: str) -> list[tuple[str, str]]:
    return [(text[hit.start : hit.end], hit.readings[0].entity.id) for hit in load_gazetteer().find(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the Tehreek-e-Taliban Pakistan fled", [("Tehreek-e-Taliban Pakistan", "ttp")]),
        ("Tehrik-e-Taliban Tajikistan appeared", [("Tehrik-e-Taliban Tajikistan", "ttt")]),
        ("Tehreek-e-Jihad Pakistan appeared", [("Tehreek-e-Jihad Pakistan", "tjp")]),
        ("Gorno-Badakhshan, not Badakhshan", [("Gorno-Badakhshan", "gbao"), ("Badakhshan", "badakhshan")]),
        ("Gorno–Badakhshan", [("Gorno–Badakhshan", "gbao")]),
        ("Pakistan’s and Oman's", [("Pakistan", "PAK"), ("Oman", "OMN")]),
        (
            "U.S-Pakistan and U.S.-Taliban talks",
            [("U.S", "USA"), ("Pakistan", "PAK"), ("U.S.", "USA"), ("Taliban", "taliban-afg")],
        ),
        ("Sino-Tajik, Pak-Afghan", [("Sino-", "CHN"), ("Tajik", "TJK"), ("Pak-", "PAK"), ("Afghan", "AFG")]),
        ("TÜRKIYE and Turkiye", [("TÜRKIYE", "TUR"), ("Turkiye", "TUR")]),
        ("Khyber\nPakhtunkhwa", [("Khyber\nPakhtunkhwa", "khyber-pakhtunkhwa")]),
        ("**TTP** (IS‑K)", [("TTP", "ttp"), ("IS‑K", "iskp")]),
        ("Afghan armyworms and Afghan-led", [("Afghan", "AFG"), ("Afghan", "AFG")]),
    ],
)
def test_longest_listed_name_is_found(text: str, found: list[tuple[str, str]]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Indianapolis",
        "between us and them",
        "a turkey",
        "Omanhene",
        "chinaware",
        "Sinology",
        "Pakistanism",
        "Éiran",
        "https://x.com/Pakistan/status",
        "https://example.org/India",
        "desk@Iran.example",
    ],
)
def test_no_name_inside_words_or_addresses(text: str) -> None:
    assert names(text) == []


def test_every_listed_form_is_found_as_itself() -> None:
    """Each surface, alone in a text, is one hit from its first to its last character."""
    gazetteer = load_gazetteer()
    broken = []
    for surface in gazetteer.names.surfaces:
        hits = gazetteer.find(f"{surface}x" if surface.endswith("-") else surface)
        if [(hit.start, hit.end) for hit in hits] != [(0, len(surface))]:
            broken.append(surface)
    assert broken == []


def test_every_actor_acts_for_a_listed_one() -> None:
    entities = load_gazetteer().entities
    assert [entity.id for entity in entities.values() if entity.acts_for not in entities] == []


@given(st.text(alphabet=st.sampled_from("Pakistn TaliUS.-–’\n(é\u0301🙂ضAfgh"), max_size=80))
def test_offsets_hold_for_any_text(text: str) -> None:
    assert len(level(text)) == len(text)
    done = 0
    for hit in load_gazetteer().find(text):
        assert done <= hit.start < hit.end <= len(text)
        assert level(text[hit.start : hit.end]) in load_gazetteer().names.surfaces
        done = hit.end


@pytest.mark.slow  # it measures time, which a busy machine bends
def test_time_grows_with_length_only() -> None:
    gazetteer = load_gazetteer()
    text = "Islamic State Khorasan Provincex " * 2000
    begun = time.perf_counter()
    assert gazetteer.find(text)
    assert time.perf_counter() - begun < 2


def test_alternatives_expand() -> None:
    assert expand("{a,b}-{c,}") == ["a-c", "a-", "b-c", "b-"]


def test_only_a_state_has_an_id_of_three_capitals(tmp_path) -> None:
    (tmp_path / "actors.yml").write_text(
        "states:\n  - {id: PAK, names: [Pakistan]}\nactors:\n  - {id: CIA, name: X, type: agency, names: [X]}\n"
    )
    with pytest.raises(InputError, match=r"actors\.yml, line 4: id 'CIA' \(type: agency\)"):
        load_names(tmp_path)


def test_an_unknown_reference_names_file_and_line(tmp_path) -> None:
    (tmp_path / "language").mkdir()
    (tmp_path / "language" / "outlets.yml").write_text("outlets: [Dawn]\n")
    (tmp_path / "actors.yml").write_text(
        "states:\n  - {id: PAK, names: [Pakistan]}\nactors:\n  - {id: x, name: X, type: agency, names: [X], acts_for: PKA}\n"
    )
    (tmp_path / "places.yml").write_text("- {id: p, kind: city, lat: 1, lon: 1, names: [P]}\n")
    (tmp_path / "programmes.yml").write_text("- {id: q, kind: project, names: [Q]}\n")
    with pytest.raises(InputError, match=r"actors\.yml, line 4: acts_for 'PKA'"):
        load_names(tmp_path)
