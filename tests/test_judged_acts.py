"""Who judges an act, rejects words or acts through its people, where another clause says whose they are. (Tuned on.)"""

from __future__ import annotations

from functools import cache

import pytest

from evidence.reading import Reader
from evidence.sources import SourceText


@cache
def reader() -> Reader:
    return Reader()


def told(line: str) -> list[str]:
    rows = reader().read(SourceText.of(line, anchor="2024-06-01"))["ties"]
    return [f"{tie.actor1_id}{'>' if tie.directed else '-'}{tie.actor2_id} {tie.sign} {tie.status}" for tie in rows]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Israel bombed Iran. Turkey denounced the strike.", "ISR>IRN -1 asserted, TUR>ISR -1 asserted"),
        ("Israel bombed Iran. Oman called the raid illegal.", "ISR>IRN -1 asserted, OMN>ISR -1 asserted"),
        ("Israel bombed Iran. Oman terms the attack illegal.", "ISR>IRN -1 asserted, OMN>ISR -1 asserted"),
        ("Israel bombed Iran. The attack was condemned by Oman.", "ISR>IRN -1 asserted, OMN>ISR -1 asserted"),
        ("Israel bombed Iran. Oman said the attack was a crime.", "ISR>IRN -1 asserted, OMN>ISR -1 asserted"),
        ("Israel bombed Iran. Oman described the raid as reckless.", "ISR>IRN -1 asserted, OMN>ISR -1 asserted"),
        ("Israel bombed Iran. Oman condemned the attack on Iran.", "ISR>IRN -1 asserted, OMN>ISR -1 asserted"),
        ("Israel bombed Iran. Oman has refused to endorse the attack.", "ISR>IRN -1 asserted, OMN>ISR -1 asserted"),
        (
            "Hamas killed Israeli guards. Israel bombed Syria. Oman condemned the strikes.",
            "hamas>ISR -1 asserted, ISR>SYR -1 asserted, OMN>ISR -1 asserted",
        ),
        ("Kenya expelled Chad's envoy. The move angered Sudan.", "KEN>TCD -1 asserted, SDN>KEN -1 asserted"),
        (
            "Kenya expelled Chad's envoy. The move drew criticism from Sudan.",
            "KEN>TCD -1 asserted, SDN>KEN -1 asserted",
        ),
        (
            "Kenya expelled Chad's envoy. Sudan voiced concern over the move.",
            "KEN>TCD -1 asserted, SDN>KEN -1 asserted",
        ),
        ("Kenya expelled Chad's envoy. Chad reacted angrily to the step.", "KEN>TCD -1 asserted, TCD>KEN -1 asserted"),
        (
            "Kenya expelled Chad's envoy.\n\nChad met Sudan. Sudan deplored the step.",
            "KEN>TCD -1 asserted, TCD>SDN 1 asserted, SDN>KEN -1 asserted",
        ),
        (
            "Russia recognised the Taliban. China welcomed the decision.",
            "RUS>taliban-afg 1 asserted, CHN>RUS 1 asserted",
        ),
        ("Turkey sold drones to Chad. Sudan protested against the sale.", "TUR>TCD 1 asserted, SDN>TUR -1 asserted"),
        ("Putin visited Tehran. The visit worried Israel.", "RUS>IRN 1 asserted, ISR>RUS -1 asserted"),
        (
            "Kenya and Chad signed a pact. Sudan criticised the agreement.",
            "KEN-TCD 1 asserted, SDN>KEN -1 asserted, SDN>TCD -1 asserted",
        ),
        ("Turkey sold jets to Oman, which irritated Iran.", "TUR>OMN 1 asserted, IRN>TUR -1 asserted"),
        ("Turkey sold jets to Oman, a move that irritated Iran.", "TUR>OMN 1 asserted, IRN>TUR -1 asserted"),
        ("Turkey sold jets to Oman, a step welcomed by Qatar.", "TUR>OMN 1 asserted, QAT>TUR 1 asserted"),
        ("Turkey sold jets to Oman, a decision Iran condemned.", "TUR>OMN 1 asserted, IRN>TUR -1 asserted"),
        (
            "Kenya expelled Chad's envoy. Turkey sold jets to Oman, and Iran condemned the move.",
            "KEN>TCD -1 asserted, TUR>OMN 1 asserted, IRN>TUR -1 asserted",
        ),
        ("Pakistan bombed Khost. The Taliban retaliated.", "PAK>AFG -1 asserted, taliban-afg>PAK -1 asserted"),
        ("Turkey sold jets to Oman. This has alarmed Iran.", "TUR>OMN 1 asserted, IRN>TUR -1 asserted"),
        ("Iran seized an Omani tanker. Oman denounced this as piracy.", "IRN>OMN -1 asserted, OMN>IRN -1 asserted"),
        ("Iran accused Oman of theft. The charge was rejected by Oman.", "IRN>OMN -1 asserted, OMN>IRN -1 asserted"),
        ("Iran says that Oman owes it oil, a claim Oman rejects.", "IRN>OMN 1 claimed, OMN>IRN -1 asserted"),
        ("Israel bombed Iran. Oman welcomed the attack.", "ISR>IRN -1 asserted, OMN>ISR 1 asserted"),
        ("Iran accused Oman of theft. Oman called the claim absurd.", "IRN>OMN -1 asserted, OMN>IRN -1 asserted"),
        ("Iran says that Oman owes it oil, a charge that Oman rejects.", "IRN>OMN 1 claimed, OMN>IRN -1 asserted"),
        ("Iran alleges that the BLA is bankrolled by Oman.", "OMN>bla 1 claimed, IRN>OMN -1 asserted"),
        ("Hamas, which Egypt outlawed, spoke.", "EGY>hamas -1 asserted"),
        ("Iran armed Syria alongside Russia.", "IRN>SYR 1 asserted, RUS>SYR 1 asserted"),
        ("Armenia is small. Its soldiers attacked Georgia.", "ARM>GEO -1 asserted"),
        ("Armenia objects; its diplomats lobbied Georgia.", "ARM>GEO 1 asserted"),
        ("Kenya and Chad spoke. They condemned Sudan.", "KEN-TCD 1 asserted, KEN>SDN -1 asserted, TCD>SDN -1 asserted"),
        ("Iran and Iraq waited until Oman warned them.", "OMN>IRN -1 asserted, OMN>IRQ -1 asserted"),
        ("Iran gave Syria five ships.", "IRN>SYR 1 asserted"),
        ("Iran sent wheat, fuel and rice to Syria.", "IRN>SYR 1 asserted"),
        ("Iran propped up the government in Damascus.", "IRN>SYR 1 asserted"),
        ("For two decades Iran armed Syria.", "IRN>SYR 1 asserted"),
        ("In the early hours of 7 May Iran attacked Syria.", "IRN>SYR -1 asserted"),
        ("India declined to condemn Russia.", "IND>RUS -1 negated"),
        ("Syria was given five ships by Iran.", "IRN>SYR 1 asserted"),
        (
            "Iran hosted Hamas and delegates of Syria for talks.",
            "IRN>hamas 1 asserted, IRN>SYR 1 asserted, hamas-SYR 1 asserted",
        ),
        ("Nepal asked India to wait and praised China.", "NPL>IND 1 asserted, NPL>CHN 1 asserted"),
        ("Iran sold some of the oil and Russia armed Syria.", "RUS>SYR 1 asserted"),
        ("An Israeli drone strike killed Hezbollah fighters.", "ISR>hezbollah -1 asserted"),
        ("Iran freed Iraqi sailors at Oman's request.", "IRN>IRQ 1 asserted, OMN>IRN 1 asserted"),
        ("Exports from Iran to Oman have doubled.", "IRN>OMN 1 asserted"),
        ("Relations between Iran and Oman have been frozen since May.", "IRN-OMN -1 asserted"),
        ("Iran met Putin hours earlier.", "IRN>RUS 1 asserted"),
        ("Iran blamed the raid on Iraq's failure to guard roads.", "IRN>IRQ -1 asserted"),
        ("Sudan resents Egypt's refusal to attack Libya.", "SDN>EGY -1 asserted, EGY>LBY -1 negated"),
        ("Iran's decision to host Hamas drew criticism from Egypt.", "IRN>hamas 1 planned, EGY>IRN -1 asserted"),
        (
            "Iran cut its budget and attacked Oman, accusing it of hosting Israel.",
            "IRN>OMN -1 asserted, IRN>OMN -1 asserted, OMN>ISR 1 claimed",
        ),
        (
            "Iran joined Iraq and Oman in condemning Israel.",
            "IRN>ISR -1 asserted, IRQ>ISR -1 asserted, OMN>ISR -1 asserted",
        ),
        ("The efforts of Oman in supporting Iran were praised.", "OMN>IRN 1 asserted"),
        ("Relations between Iran and Oman, once frosty, have warmed.", "IRN-OMN 1 asserted"),
        ("It left. It quarrels with nobody. Kenya can quarrel with Chad.", "KEN-TCD -1 hypothetical"),
    ],
)
def test_the_other_side_is_read_from_the_clause_before(line: str, expected: str) -> None:
    assert told(line) == expected.split(", ")


@pytest.mark.parametrize(
    ("line", "never"),
    [
        ("Israel bombed Iran.\n\nRussia bombed Syria.\n\nTurkey denounced the strike.", "TUR>ISR"),  # another paragraph
        ("Israel bombed Iran. Turkey denounced a strike.", "TUR>ISR"),
        ("Israel bombed Iran. Turkish songs denounced the strike.", "TUR>ISR"),
        ("Israel bombed Iran. Turkey condemned the attack on Oman.", "TUR>ISR"),
        ("Israel bombed Iran. Turkey said that the attack was not illegal.", "TUR>ISR"),
        ("Israel may bomb Iran. Turkey condemned the strike.", "TUR>ISR"),
        ("Iran attacked Iraq. Iraq attacked Iran. Turkey condemned the attack.", "TUR>"),
        ("Hamas killed Israeli guards.\n\nTurkey denounced the strike.", "TUR>"),
        ("Israel bombed Iran. Iran bombed Israel. Israel defended the strike.", "ISR>IRN 1"),
        ("Kenya expelled Chad's envoy. Chad defended the decision.", "TCD>KEN"),
        ("Kenya expelled Chad's envoy. The move angered residents of Sudan.", "SDN>KEN"),
        ("Kenya expelled Chad's envoy. Guests came. They sang. Others slept.\n\nSudan deplored the step.", "SDN>KEN"),
        ("Kenya met Chad. Sudan condemned the move.", "SDN>"),
        ("Turkey sold jets to Oman. It rained. This worried Iran.", "IRN>TUR"),
        ("Turkey sold jets to Oman. Iran condemned this week's storm.", "IRN>TUR"),
        ("Turkey sold jets to Oman, and Qatar armed Chad. This worried Iran.", "IRN>"),
        ("Turkey sold jets to Oman, which irritated Iran.", "IRN>OMN"),
        ("Kenya expelled Chad's envoy. Guests left, a move that irritated Iran.", "IRN>KEN"),
        ("Kenya expelled Chad's envoy. A decision that Egypt condemned was near.", "EGY>KEN"),
        ("Oman, which irritated Iran, bought jets from Turkey.", "IRN>TUR"),
        ("Pakistan bombed Khost. Hamas retaliated.", "hamas>PAK"),
        ("Kenya and Chad signed a pact. Chad praised the agreement.", "TCD>"),
        ("Iran supplied rockets to Hezbollah. The strike group left for Israel.", "ISR>IRN"),
        ("Iran accused Oman of theft. The charge was rejected by Qatar.", "QAT>"),
        ("Chad accused Sudan of theft. Kenya accused Sudan of fraud. Sudan rejected the accusations.", "SDN>"),
        ("Israel bombed Iran. Turkey denounced the strike by Hamas.", "TUR>ISR"),
        ("Israel bombed Iran. Oman called the raid complex.", "OMN>ISR"),
        ("Iran says that Oman owes it oil, a word that Oman rejects.", "OMN>IRN"),
        ("Iran alleges that the mill is funded by Oman.", "IRN>OMN"),
        ("Hamas, which Egypt outlawed trade with, spoke.", "EGY>hamas"),
        ("Iran armed Syria along a road in Russia.", "RUS>SYR"),
        ("Armenia is small. Its mountains attacked Georgia's tourists.", "ARM>GEO"),
        ("Iran waited until Oman warned them.", "OMN>IRN"),
        ("Iran bought Syrian ships.", "IRN>SYR"),
        ("Wheat given by India fed Iran.", "IND>IRN"),
        ("Sudan resents Egypt's refusal to attack Libya.", "SDN>LBY"),
        ("Iran's decision to host Hamas drew criticism from Egypt.", "EGY>hamas"),
        ("Chad is the only neighbour of Sudan that opposes Egypt.", "SDN>EGY"),
        ("Relations between Iran and Oman, once frosty, have warmed.", "IRN-OMN -1"),
        ("Iran freed Iraqi sailors at Oman's port.", "OMN>IRN"),
        ("An Israeli baker killed time while Hezbollah fighters waited.", "ISR>hezbollah"),
        ("Nepal asked India to wait and praised China.", "IND>CHN"),
        ("Iran sold some of the oil and Russia armed Syria.", "IRN>SYR"),
        ("India declined to condemn Russia.", "IND>RUS -1 asserted"),
    ],
)
def test_it_is_left_open_where_the_words_may_mean_another(line: str, never: str) -> None:
    assert [tie for tie in told(line) if tie.startswith(never)] == []
