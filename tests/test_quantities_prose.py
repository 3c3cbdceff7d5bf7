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
Chad said its forces killed 200 Malian fighters and lost 23 men. | 200 MLI TCD; 23 men TCD TCD
Chad killed 200 rebels, and Mali lost 23 men. | 200 rebels TCD -; 23 men MLI -
ISKP's attack on Moscow killed 143 people. | 143 people moscow -
The number of civilians killed by ISKP rose from 21 to 30. | 21 - -; 30 - -
India claimed it had killed 90 men in nine strikes on Pakistan. | 90 men PAK IND; nine strikes PAK IND
India said it had killed 90 men. | 90 men IND IND
Chad has lost 2,000 men to the Islamic State. | 2,000 men TCD -
Chad owes China $29 billion, or 22 per cent of its debt. | $29 billion TCD -; 22 per cent TCD -
Chad owes China $29 billion, and 22 per cent of it is old. | $29 billion TCD -; 22 per cent CHN -
Russia keeps 7,000 troops in Mali, its largest base abroad. | 7,000 troops RUS -; largest RUS -
Russia keeps 7,000 troops in Mali, the largest base there. | 7,000 troops RUS -; largest MLI -
Chad shares a 2,640-km border with Mali and a 909-km frontier with Niger. | 2,640-km TCD -; 909-km TCD -
Chad withdrew 2,400 troops from Mali and 1,500 from Niger. | 2,400 troops TCD -; 1,500 TCD -
Chad withdrew 2,400 troops from Mali and 1,500 stayed in Niger. | 2,400 troops TCD -; 1,500 NER -
Trade of Chad hit 94.8 billion U.S. dollars, up 6 percent. | 94.8 billion U.S. dollars TCD -; 6 percent TCD -
Attacks by the BLA on Pakistani forces rose to 171. | 171 bla -
Since the Taliban takeover, attacks on Iranian guards rose to 171. | 171 IRN -
Since the Taliban lost Kabul, it has had 171 raids. | 171 raids taliban-afg -
Mali saw 41 raids, the CRSS quarterly report shows. | 41 raids MLI -
Raids rose by 42%, data released by PICSS showed. | 42% - picss
Six UN experts were hurt. | Six un -
Chad spends $4 billion, twice the size of Mali's budget. | $4 billion TCD -; twice TCD -
Chad spends $4 billion, four times Mali's sum. | $4 billion TCD -; four times TCD -
Raids rose threefold in Mali. | threefold MLI -
Of the 444 raids, 241 took place in Mali. | 444 raids - -; 241 MLI -
Of the 444 raids in Mali, 241 failed. | 444 raids MLI -; 241 MLI -
"""


@pytest.mark.parametrize("line", WHOSE.strip().splitlines())
def test_whose_a_figure_is_and_who_says_it(line: str) -> None:
    passage, expected = line.split(" | ")
    rows = figures_of(passage)
    assert "; ".join(f"{row.text} {row.subject or '-'} {row.attributed_to or '-'}" for row in rows) == expected
