"""What *the A side* does to the only other side of a text. (Tuned on.)"""

from __future__ import annotations

import pytest

from tests.test_judged_acts import told

HEAD = "The Kenyan side came late. The Chadian side slept."


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (f"{HEAD} The Kenyan side requested access to the lake.", ["KEN>TCD 1 asserted"]),
        (f"{HEAD} The Chadian side offered 50 seats.", ["TCD>KEN 1 planned"]),
        (f"{HEAD} The Chadian side did not welcome the plan.", ["TCD>KEN 1 negated"]),
        (f"{HEAD} The Kenyan side objected.", ["KEN>TCD -1 asserted"]),
        (f"{HEAD} The Kenyan side sought a loan, which the Chadian side welcomed.", ["KEN>TCD 1 asserted", "TCD>KEN 1 asserted"]),
        (f"{HEAD} The Kenyan side thanked the Chadian side.", ["KEN>TCD 1 asserted"]),
        (f"{HEAD} Kenya requested access to the lake.", []),
        (f"{HEAD} The Omani side slept. The Kenyan side requested access.", []),
        ("The Kenyan side came late. The Kenyan side requested access.", []),
        (f"{HEAD} The Kenyan side opened the door.", []),
        (f"{HEAD} It rained. Both sides exchanged views.", ["KEN-TCD 1 asserted"]),
    ],
)  # fmt: skip
def test_a_side_acts_on_the_other(line: str, expected: list[str]) -> None:
    assert told(line) == expected
