"""Names that only say whose another is, and acts that a third ends or tells of. (Tuned on.)"""

from __future__ import annotations

import pytest

from evidence.reading import Reader
from evidence.sources import SourceText
from tests.test_judged_acts import told

# a passage | its ties: who, whom, sign and status
LINES = """
Oman arms Lebanon's Hezbollah. | OMN>hezbollah 1 asserted
Oman arms Yemen's Houthi rebels. | OMN>houthis 1 asserted
The Yemeni Houthis attacked Oman. | houthis>OMN -1 asserted
Oman supports the Palestinian group Hamas. | OMN>hamas 1 asserted
Oman criticised Chad's Hamas policy. | OMN>TCD -1 asserted
Oman criticised Chad's men and Hamas. | OMN>TCD -1 asserted, OMN>hamas -1 asserted
Oman met Chad's old enemy Libya. | OMN>LBY 1 asserted, LBY-TCD -1 asserted
Oman-backed Houthis and Chad met. | OMN>houthis 1 asserted, houthis-TCD 1 asserted
Oman-backed Hezbollah and Hamas left. | OMN>hezbollah 1 asserted, OMN>hamas 1 asserted
Oman's critics warned Chad. |
Oman's minister warned Chad. | OMN>TCD -1 asserted
Oman's visit to Chad was cancelled by Peru. | OMN>TCD 1 negated
Oman's treaty with Chad was torn up by Peru. |
Oman's treaty with Chad was torn up by Chad. | TCD>OMN -1 asserted
Oman's exports to Chad were reduced by half. | OMN>TCD 1 asserted
Oman denied that there would be no talks with Chad. |
Oman said that there would be no talks with Chad. | OMN>TCD -1 asserted
Chad claims that Oman said that there would be no talks with Peru. |
Oman entered Chad after a raid, killing nine Chadian soldiers. | OMN>TCD -1 asserted
Oman blamed a man of the raid, killing nine Chadian soldiers. |
Oman sent warships to Chad to attack it. | OMN>TCD -1 asserted
Oman received an order from Chad to leave. |
Oman taught Chad's soldiers a lesson. |
Oman left its base in Chad open. | TCD>OMN 1 asserted
Oman left its base in Chad. | OMN>TCD 1 asserted
Chad quit its alliance with Oman. | TCD>OMN -1 asserted
Oman may help Peru arm Chad. | OMN>PER 1 hypothetical, PER>TCD 1 hypothetical
Oman helped Peru arm Chad. | OMN>PER 1 asserted, PER>TCD 1 asserted
Oman's inability to fight rebels alarms Chad. |
Oman's war alarms Chad. | TCD>OMN -1 asserted
"""


@pytest.mark.parametrize("line", LINES.strip().splitlines())
def test_who_acts(line: str) -> None:
    passage, expected = (part.strip() for part in line.split("|"))
    assert ", ".join(told(passage)) == expected


def test_a_word_for_a_place_moves_no_words_of_what_follows() -> None:
    text = SourceText.of(
        "Oman has camps in Chad. In 2022 Peru had troops there, but in 2023 Mali attacked Iran.", "x", "2024-01-01"
    )
    rows = [row for row in Reader().read(text)["ties"] if row.rule == "verb-attack"]
    assert [(row.text, row.iso_start) for row in rows] == [("Mali attacked Iran", "2023-01-01")]


# a passage | its ties: whose a participle, a clause or a word of relation is behind one who is only asked, told of or named beside
CLAUSES = """
Oman urged Sudan to sign, while warning Chad. | OMN>SDN -1 asserted, OMN>TCD -1 asserted
Oman forced Chad to leave, strengthening ties with Libya. | OMN>TCD -1 asserted, OMN-LBY 1 asserted
Oman helped Chad defeat the rebels, deepening its ties with Libya. | OMN>TCD 1 asserted, OMN-LBY 1 asserted
Oman asked Chad to stop buying arms, threatening sanctions against Libya. | OMN>TCD -1 asserted, OMN>LBY -1 asserted
Oman accused Chad of arming Sudan while attacking Libya. | OMN>TCD -1 asserted, TCD>SDN 1 claimed, TCD>LBY -1 claimed
Oman-armed Houthis attacked Chad. | OMN>houthis 1 asserted, houthis>TCD -1 asserted
The UN-recognised Libyan government attacked Chad. | LBY>TCD -1 asserted
Oman is strong due to its alliance with Chad. | OMN-TCD 1 asserted
Oman is due for talks with Chad. | OMN-TCD 1 planned
The resumption of relations between Oman and Chad, broken off in 2016, was slow. | OMN-TCD 1 asserted
Ties between Oman and Chad, strained since 2013, have improved. | OMN-TCD 1 asserted
Ties between Oman and Chad, strained since 2013, have worsened. | OMN-TCD -1 asserted
Ties between Oman and Chad have been strained since 2013. | OMN-TCD -1 asserted
Hezbollah, which the United States says is armed by Oman, left. | OMN>hezbollah 1 claimed
Oman denied it, after a UN report found that it was sending arms to Chad. | OMN>TCD 1 claimed
The UN said that it was sending aid to Chad. | un>TCD 1 claimed
Hezbollah takes orders from Omani officers. |
Oman does not tolerate Chad's raids. | OMN>TCD -1 asserted
Oman asked Chad's envoy to return home. | OMN>TCD -1 asserted
Oman deterred Chad from a war. |
Oman deterred Chad. | OMN>TCD -1 asserted
"""


@pytest.mark.parametrize("line", CLAUSES.strip().splitlines())
def test_whose_clause_it_is(line: str) -> None:
    passage, expected = (part.strip() for part in line.split("|"))
    assert ", ".join(told(passage)) == expected


# a passage | its ties: groups behind a word for them, and who only hears a complaint
GROUPS = """
Oman supports groups in the region, such as Hamas and Hezbollah. | OMN>hamas 1 asserted, OMN>hezbollah 1 asserted
Oman supports men in the region, such as Hamas and Hezbollah. |
Oman funds a separatist organisation, the BLA. | OMN>bla 1 asserted
Oman funds a school, the BLA and Chad. | OMN>bla 1 asserted, OMN>TCD 1 asserted
Oman lodged a complaint with the UN about raids. |
Oman lodged a complaint with Chad about raids. | OMN>TCD -1 asserted
Oman complained to the UN about Chad's raids. |
Oman complained to Chad about raids. | OMN>TCD -1 asserted
Oman and Chad have a fractious relationship. | OMN-TCD -1 asserted
Oman called Chad's accusations ludicrous. | OMN>TCD -1 asserted
The row drove a wedge between Oman and Chad. | OMN-TCD -1 asserted
Hezbollah gets orders from Omani firms. | hezbollah>OMN 1 asserted
"""


@pytest.mark.parametrize("line", GROUPS.strip().splitlines())
def test_groups_named_behind_a_word_for_them(line: str) -> None:
    passage, expected = (part.strip() for part in line.split("|"))
    assert ", ".join(told(passage)) == expected
