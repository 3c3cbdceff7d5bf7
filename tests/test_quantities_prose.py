"""Figures in the prose of statistics: a passage a line, and beside it what its figures tell; near misses among them.

All passages are made up for these tests (tuned on).
"""

import pytest

from evidence.reading import Reader
from evidence.sources import SourceText
from evidence.tables.rows import Quantity

ANCHOR = "2025-03-10"


def figures_of(passage: str) -> list[Quantity]:
    return Reader().read(SourceText.of(passage, anchor=ANCHOR))["quantities"]


# a passage | its figures, and of each: change
CHANGES = """
Imports shrank by $216m to $967m. | $216m by; $967m to
The price fell by $2 to $70. | $2 by; $70 to
Sales went up by €2bn to €7bn. | €2bn by; €7bn to
The price fell by $2–$3 to $70. | $2–$3 by; $70 to
Oman spent $2bn to $3bn. | $2bn to $3bn none
"""


@pytest.mark.parametrize("line", CHANGES.strip().splitlines())
def test_an_amount_of_change_and_the_level_reached_are_two_figures(line: str) -> None:
    passage, expected = line.split(" | ")
    assert "; ".join(f"{row.text} {row.change}" for row in figures_of(passage)) == expected


# a passage | its figures, and of each: unit
UNITS = """
Japan spent CNY 3 billion. | CNY 3 billion CNY
Japan spent ¥3 billion. | ¥3 billion JPY
India owes Pakistan PKR 5 billion. | PKR 5 billion PKR
India owes Pakistan Rs 5 billion. | Rs 5 billion INR
The army numbers 560,000. | 560,000 number
He holds number 560. |
"""


@pytest.mark.parametrize("line", UNITS.strip().splitlines())
def test_what_a_figure_is_told_in(line: str) -> None:
    passage, expected = (part.strip() for part in line.split(" |"))
    assert "; ".join(f"{row.text} {row.unit}" for row in figures_of(passage)) == expected


# a passage | its figures, and of each: whose, and who says it
WHOSE = """
The Taliban lost 200 trucks, Islamabad said; Tehran said 58 trucks were burnt. | 200 trucks taliban-afg PAK; 58 trucks IRN IRN
Chad lost 23 trucks, while the Taliban said nine guards had left. | 23 trucks TCD -; nine guards taliban-afg taliban-afg
Raids rose by 5 percent while thefts fell by 3 percent, UNHCR said. | 5 percent - unhcr; 3 percent - unhcr
Chad lost 23 trucks, while the Taliban said nine of its fighters had died. | 23 trucks TCD -; nine taliban-afg taliban-afg
Chad, backed by NATO, has lost 43 trucks. | 43 trucks TCD -
Chad came second, behind Mali, with 81 raids. | second TCD -; 81 raids TCD -
Chad, like Mali and Niger, has lost 43 trucks. | 43 trucks TCD -
Chad fights beside Mali, with 81 raids. | 81 raids MLI -
"""


@pytest.mark.parametrize("line", WHOSE.strip().splitlines())
def test_whose_a_figure_is_and_who_says_it(line: str) -> None:
    passage, expected = line.split(" | ")
    rows = figures_of(passage)
    assert "; ".join(f"{row.text} {row.subject or '-'} {row.attributed_to or '-'}" for row in rows) == expected
