"""Who *we* and *our* are outside quotation marks, and whose the forces are that no state is named with. (Tuned on.)"""

from __future__ import annotations

import pytest

from tests.test_judged_acts import told

OURS = "Our soldiers died at the wall of Chad. Peru is poor, and Peru is proud. Kenya is far."


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (f"{OURS} Chile sold us tanks.", ["CHL>PER 1 asserted"]),
        (f"{OURS} We have never recognised Togo.", ["PER>TGO 1 negated"]),
        (f"{OURS} My country trusts Togo.", ["PER>TGO 1 asserted"]),
        ("Our soldiers died. Peru is poor, and Kenya is proud. Chile sold us tanks.", []),
        ("Our driver slept. Peru is poor. Chile sold us tanks.", []),
        ("We in Togo love peace. Chile sold us tanks.", ["CHL>TGO 1 asserted"]),
        ("We in Togo and we in Benin love peace. Chile sold us tanks.", []),
        ("Remarks by President Rahmon on a visit\n\nChile sold us tanks.", ["CHL>TJK 1 asserted"]),
        ("Remarks by President Rahmon on Peru\n\nChile sold us tanks.", []),
        ("We slept well. Peru is poor. “Chile sold us tanks,” a man says.", []),
        (f"{OURS} “Chile sold us tanks,” a man says.", []),
    ],
)
def test_a_text_speaks_for_the_state_that_it_calls_its_own(line: str, expected: list[str]) -> None:
    assert told(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Security forces killed nine TTP men in Bannu.", ["PAK>ttp -1 asserted"]),
        ("Police in Karachi arrested three ISKP men.", ["PAK>iskp -1 asserted"]),
        ("Forces killed nine TTP men in Bannu.", []),
        ("American police arrested nine TTP men in Bannu.", ["USA>ttp -1 asserted"]),
        ("Security forces killed nine TTP men who came from Kunar.", []),
        ("Security forces killed nine TTP men.", []),
        ("A bomb killed ten people in Bannu. Security forces killed nine TTP men.", ["PAK>ttp -1 asserted"]),
        ("Police stations of Chad lie near Bannu.", []),
    ],
)
def test_forces_without_an_owner_are_those_of_the_land(line: str, expected: list[str]) -> None:
    assert told(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("TTP men stormed an army post. It stands in Bannu.", ["ttp>PAK -1 asserted"]),
        ("TTP men stormed an army post. It stands near Bannu.", []),
        ("TTP men stormed a bakery. It stands in Bannu.", []),
        ("TTP men stormed an army post of Chad. It stands in Bannu.", ["ttp>TCD -1 asserted"]),
        ("Bannu mourned in Bannu. The TTP ended its cease-fire with the government.", ["ttp>PAK -1 asserted"]),
        ("Bannu mourned in Bannu. The TTP wrote to government.", []),
        ("A bazaar in Kunar burned. A fair in Bannu opened, one in Kunar closed. TTP men killed nine soldiers.", []),
        ("Men sat in Bannu. Posts in Bannu burned. TTP men welcomed the posts.", []),
        ("They sat in Bannu. Iran, too, and Chad spoke. Taliban men killed nine soldiers.", []),
        (
            "TTP men stormed an army post, officials said. It stands in Bannu. It rained. It was hot. Chad condemned the attack.",
            ["ttp>PAK -1 claimed", "TCD>ttp -1 asserted"],
        ),
    ],
)
def test_an_armed_group_fights_those_of_the_land_around(line: str, expected: list[str]) -> None:
    assert told(line) == expected


def test_police_act_for_who_governs_their_land_on_the_day_of_the_text() -> None:
    assert told("Police arrested nine TTP men in Kunar.") == ["taliban-afg>ttp -1 asserted"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Chad–Togo relations\n\nMilitary ties deepened in May.", ["TCD-TGO 1 asserted"]),
        ("Chad–Togo relations\n\nRelations cooled in May.", ["TCD-TGO -1 asserted"]),
        ("Chad–Togo relations\n\nRelations cooled in May, when Benin slept.", ["TCD-TGO -1 asserted"]),
        ("Chad–Togo relations\n\nDefence cooperation\n\nGuests came in May.", []),
        ("Chad–Togo relations\n\nIn Benin ties deepened in May.", []),
        ("Chad–Togo relations\n\nTea ties guests in May.", []),
        ("Chad, Togo and Benin\n\nMilitary ties deepened in May.", []),
        ("Chad–Togo relations\n\nHopes for better relations were disappointed.", []),
    ],
)
def test_what_a_text_tells_of_relations_is_of_the_two_in_its_title(line: str, expected: list[str]) -> None:
    assert told(line) == expected
