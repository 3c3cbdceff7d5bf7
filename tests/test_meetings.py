"""What a text goes on to say of two who met: the guest, his colleague, the parties, each and the other. (Tuned on.)"""

from __future__ import annotations

import pytest

from evidence.ties.context.meetings import Meeting
from tests.test_judged_acts import told


def test_the_other_of_two_is_known_for_those_two_only() -> None:
    meeting = Meeting(frozenset({"TCD", "SDN"}))
    assert [meeting.other(one) for one in ("TCD", "KEN")] == [("SDN",), ()]


RECEIVED = "The ambassador of Pakistan was received in Nairobi by Foreign Minister Jane Doe."
VISIT = "President Tokayev visited Baku in May."
TALKS = "Chad and Sudan held talks in Oman."


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (RECEIVED, "KEN>PAK 1 asserted"),
        ("Foreign Minister Jane Doe received the envoy of Pakistan in Nairobi.", "KEN>PAK 1 asserted"),
        ("President Rahmon received in Dushanbe Prime Minister Shehbaz Sharif.", "TJK>PAK 1 asserted"),
        (f"{RECEIVED} Opinions were exchanged on trade with Uganda.", "KEN-PAK 1 asserted"),
        (f"{RECEIVED} The Kenyan side was asked to open a mission.", "PAK>KEN -1 asserted"),
        (f"{RECEIVED} The next session will be held in Islamabad.", "PAK>KEN 1 planned"),
        (f"{RECEIVED} In the course of the talks, the sides signed a treaty.", "KEN-PAK 1 asserted"),
        (f"{RECEIVED} A protocol on fighting crime was initialled.", "KEN-PAK 1 asserted"),
        (f"{RECEIVED} A number of agreements will be signed.", "KEN-PAK 1 planned"),
        ("Rahmon met Amir Khan Muttaqi. The Afghan side was asked to wait. New talks will be held in Kabul.", "taliban-afg>TJK 1 planned"),
        (f"{VISIT} The guest praised his host.", "KAZ>AZE 1 asserted"),
        ("Shehbaz Sharif, on a visit to Tajikistan, spoke. Rahmon thanked his guest.", "TJK>PAK 1 asserted"),
        (f"{VISIT} Rain fell. Tokayev stopped short of criticising his host.", "KAZ>AZE -1 negated"),
        ("Chad met Sudan. The Sudanese minister briefed his interlocutor.", "SDN>TCD 1 asserted"),
        ("Chad's minister met Sudan's minister. They signed a treaty.", "SDN-TCD 1 asserted"),
        (f"{TALKS} Each has accused the other of theft.", "SDN-TCD -1 asserted"),
        (f"{TALKS} Neither has attacked the other.", "SDN-TCD -1 negated"),
        (f"{TALKS} Each backs the other's claim to the lake.", "SDN-TCD 1 asserted"),
        (f"{TALKS} Neither country trusts the other.", "TCD-SDN -1 asserted"),
        ("Chad does not trust Sudan.", "TCD>SDN -1 asserted"),
        ("Chad quarrels with Sudan, and it fears Kenya. In April the two fought a war.", "SDN-TCD -1 asserted"),
        ("Chad attacked Sudan. Sudan attacked Chad. Kenya backed Egypt, Iraq and Iran. Oman appealed to both countries for calm.", "OMN>SDN -1 asserted"),
        ("The CSTO met in Moscow. Tajikistan asked the member states for help.", "TJK>csto 1 asserted"),
        ("The CSTO met in Moscow. The envoy of Tajikistan informed his colleagues.", "TJK>csto 1 asserted"),
        ("Afghanistan's Foreign Minister Amir Khan Muttaqi met Lavrov.", "taliban-afg>RUS 1 asserted"),
        ("Iran accused Afghanistan's Taliban regime of theft.", "IRN>taliban-afg -1 asserted"),
        ("Iran accused the Taliban-led Afghan government of breaking a treaty of 1973.", "IRN>taliban-afg -1 asserted"),
        ("The ambassador of Kenya paid a courtesy call on Prime Minister Shehbaz Sharif.", "KEN>PAK 1 asserted"),
        (f"{RECEIVED} It rained. The two foreign ministers signed a treaty.", "KEN-PAK 1 asserted"),
        ("Chad and Sudan are poor. Kenya threatened both with tariffs.", "KEN>TCD -1 asserted"),
        ("Chad and Sudan are poor. Kenya has never criticised either.", "KEN>TCD -1 negated"),
    ],
)  # fmt: skip
def test_two_who_met_are_spoken_of_by_what_they_are_to_each_other(line: str, expected: str) -> None:
    assert told(line)[-1] == expected


@pytest.mark.parametrize(
    ("line", "never"),
    [
        ("The ambassador of Pakistan was received in Nairobi by the crowd.", "KEN"),
        ("Foreign Minister Jane Doe received a medal in Nairobi from Pakistan.", "KEN>PAK"),
        ("Foreign Minister Jane Doe met the envoy of Pakistan in Nairobi.", "KEN"),  # she may be a guest as well
        (f"{RECEIVED} Prisoners were exchanged.", "KEN-PAK"),
        (f"{RECEIVED} Kenya was asked to open a mission.", "PAK>KEN"),
        (f"{RECEIVED} The Ugandan side was asked to open a mission.", "PAK>"),
        (f"{RECEIVED} The next session will be held in Rome.", "PAK>"),
        (f"{RECEIVED} The parties of the left signed a treaty.", "KEN-PAK"),
        (f"{RECEIVED} A protocol on fighting crime was initialled.", "KEN-PAK -1"),
        (f"{RECEIVED} Kenya met Chad. Uganda met Chad.\n\nThe parties signed a treaty.", "KEN-PAK"),
        (f"{VISIT} In Kazakhstan, the guest country sold a ship to Kenya.", "AZE"),
        ("Chad met Sudan. The Kenyan minister praised his colleague.", "KEN"),
        (f"{TALKS} The minister of Chad praised his colleague from Kenya.", "TCD>SDN"),
        ("Chad met the Taliban. They signed a treaty.", "TCD-taliban"),
        ("Chad's minister criticised Sudan's minister. They signed a treaty.", "SDN-TCD"),
        (f"{TALKS} Each year the other states trade.", "SDN-TCD"),
        ("Chad trusts Sudan.", "TCD>SDN -1"),
        ("Kenya made a call on Pakistan to leave.", "KEN>PAK 1"),
        (f"{RECEIVED} The three ministers signed a treaty.", "KEN-PAK"),
        (f"{RECEIVED} The opposition leaders signed a treaty.", "KEN-PAK"),
        (f"{RECEIVED} Chad is near. The two ministers signed a treaty.", "KEN-PAK"),
        ("Kabul said no. The Afghan government works with Kabul and Afghanistan.", "taliban-afg-AFG"),
        ("Afghanistan's neighbour Lavrov met Wang Yi.", "RUS>AFG"),
        ("Chad recalled its envoy from Sudan for consultations.", "TCD-SDN"),
        ("Chad spoke. A group Sudan says is linked to Hamas fled.", "SDN-hamas"),
        ("The CSTO and the SCO met. Tajikistan asked the member states for help.", "TJK"),
        ("The CSTO met in Moscow. Tajikistan asked the member of parliament for help.", "TJK>csto"),
        (
            "Chad attacked Sudan. Sudan attacked Chad.\n\nKenya bombed Egypt. Chad appealed to both countries for calm.",
            "TCD>SDN -1 asserted, TCD",
        ),
        ("Chad attacked Sudan.\n\nKenya bombed Egypt, Oman and Iran. Iraq appealed to both countries for calm.", "IRQ"),
        ("Chad attacked Sudan. Chad's envoy slept, and a colleague was expelled.", "SDN>TCD"),
        ("Chad and Sudan are poor. Kenya attacked both in May and in June.", "KEN>TCD"),
        ("Chad and Sudan are poor. Sudan never criticised either.", "SDN>TCD"),
        ("Chad and Sudan are poor. Kenya did not sleep either.", "KEN>TCD"),
        ("Chad met Sudan. Kenya met Uganda. In April the two ships fought.", "KEN-UGA"),
    ],
)
def test_who_is_not_known_to_be_one_of_the_two_is_left_open(line: str, never: str) -> None:
    assert [tie for tie in told(line) if tie.startswith(never)] == []
