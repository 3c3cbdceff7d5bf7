"""Names that only say whose another is, and acts that a third ends or tells of. (Tuned on.)"""

from __future__ import annotations

import pytest

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
    from evidence.reading import Reader
    from evidence.sources import SourceText

    text = SourceText.of(
        "Oman has camps in Chad. In 2022 Peru had troops there, but in 2023 Mali attacked Iran.", "x", "2024-01-01"
    )
    rows = [row for row in Reader().read(text)["ties"] if row.rule == "verb-attack"]
    assert [(row.text, row.iso_start) for row in rows] == [("Mali attacked Iran", "2023-01-01")]
