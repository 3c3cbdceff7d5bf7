"""Who does likewise, and who does not. (Tuned on.)"""

from __future__ import annotations

import pytest

from tests.test_judged_acts import told


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Kenya removed Hamas from its list in 2020 and Uganda did likewise in May.", ["UGA>hamas 1 asserted"]),
        ("Kenya condemned Chad. So did Uganda and Sudan.", ["UGA>TCD -1 asserted", "SDN>TCD -1 asserted"]),
        ("Kenya has urged Chad to stop. So has Uganda, which wants peace.", ["UGA>TCD -1 asserted"]),
        ("Kenya condemned Chad, as did Uganda.", ["UGA>TCD -1 asserted"]),
        ("Kenya condemned Chad. Uganda and Sudan did the same.", ["UGA>TCD -1 asserted", "SDN>TCD -1 asserted"]),
        ("Kenya condemned Chad. Uganda followed suit in May.", ["UGA>TCD -1 asserted"]),
        ("Kenya has not recognised the Taliban. Nor has Uganda.", ["UGA>taliban-afg 1 negated"]),
        ("Kenya condemned Chad, but Uganda did not.", ["UGA>TCD -1 negated"]),
        ("Kenya praised Chad. Uganda will do the same.", ["UGA>TCD 1 planned"]),
        ("Kenya praised Chad. Uganda might do the same.", ["UGA>TCD 1 hypothetical"]),
        ("Kenya bought jets from Russia. So did Uganda.", ["RUS>UGA 1 asserted"]),
    ],
)
def test_who_does_likewise_does_what_was_told_of_another(line: str, expected: list[str]) -> None:
    assert told(line)[1:] == expected


@pytest.mark.parametrize(
    "line",
    [
        "Kenya condemned Chad. Guests did likewise.",
        "Kenya condemned Chad. Chad did likewise.",
        "Kenya condemned Chad. So far Uganda has said nothing.",
        "Kenya condemned Chad. It rained. So did Uganda.",
        "Kenya condemned Chad. Uganda did not sleep.",
        "Kenya may condemn Chad. So did Uganda.",
        "Kenya condemned Chad. Uganda wants to follow suit.",
        "Kenya condemned Chad. So has Uganda slept.",
    ],
)
def test_who_does_something_else_does_not(line: str) -> None:
    assert [tie for tie in told(line) if "UGA" in tie or tie.startswith("TCD")] == []


def test_of_two_acts_it_is_left_open_which_is_repeated() -> None:
    assert len(told("Kenya condemned Chad and praised Sudan. Uganda did the same.")) == 2


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Kenya said that Chad armed Hamas. Chad has denied it.", ["TCD>hamas 1 denied"]),
        ("Chad armed Hamas, Kenya says. Chad denies this.", ["TCD>hamas 1 denied"]),
        ("Chad armed Hamas. Uganda has denied it.", []),  # it is no act of hers
        ("Chad met Kenya. Chad has denied it.", []),
        ("Chad armed Hamas and Kenya. Chad has never denied it.", []),
        ("Chad armed Hamas. It rained. Chad has denied it.", []),
    ],
)
def test_who_denies_it_denies_the_act_told_of_him(line: str, expected: list[str]) -> None:
    assert [tie for tie in told(line) if tie.endswith("denied")] == expected
