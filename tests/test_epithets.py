"""Who is meant by what a text calls a state, a group or several by: their region, their rulers, their kind. (Tuned on.)"""

from __future__ import annotations

import pytest

from tests.test_anaphora import resolved

# a passage | the phrases that were resolved, and to whom
EPITHETS = """
Thailand met Cambodia. The two Southeast Asian kingdoms agreed. | The two Southeast Asian kingdoms THA, The two Southeast Asian kingdoms KHM
Armenia met Azerbaijan. The Caucasus neighbours agreed. | The Caucasus neighbours ARM, The Caucasus neighbours AZE
Mali, Burkina Faso and Niger met. The three Sahel countries agreed. | The three Sahel countries MLI, The three Sahel countries BFA, The three Sahel countries NER
Oman, Iran, Chad and Kenya met. The four states agreed. The four countries left. | The four states OMN, The four states IRN, The four states TCD, The four states KEN, The four countries OMN, The four countries IRN, The four countries TCD, The four countries KEN
Oman, Iran and Chad met. The four countries left. |
Mali is at odds with France. The West African country left. | The West African country MLI
Mali is at odds with France. The East African country left. |
Oman quarrelled with Chad. Oman blamed its Central African neighbour. | its Central African neighbour TCD
Oman met Chad. War between the countries is unlikely. | the countries OMN, the countries TCD
Oman met Chad. They are among the countries rated low. |
Oman left Iran after accusing the country of raids. | the country IRN
Oman left Iran, accusing the country of raids. | the country IRN
Oman dismissed Iranian claims and accused the country of raids. | the country IRN
Oman left Iran, accusing men of raids on the country. |
Oman left Qatar. Oman accused the emirate of raids. | the emirate QAT
Oman left Qatar. Men of the emirate of Kano left. |
Oman fought Hezbollah. Oman accused the militia of raids. | the militia hezbollah
Oman fought Hezbollah. Oman saw the militia of a town. |
Iran met Pakistan. Islamabad blamed the Islamic Republic. | the Islamic Republic IRN
Pakistan met Oman. Muscat blamed the Islamic Republic. | the Islamic Republic PAK
Niger's junta left. Oman armed the junta. | the junta NER
Niger's military rulers left. Oman armed the junta. | the junta NER
Niger's junta met Mali's junta. Oman armed the junta. |
Niger armed men. Oman armed the junta. |
Oman fears Chad. Men fought the Sudanese army for control of the country. | the country SDN
Oman spoke of Yemen since the Houthis seized Sanaa and much of the country. | the country YEM
Oman has soldiers based in Chad to fight men in the country. | the country TCD
Oman hunted the TTP. The Taliban slept. The extremist group left. | The extremist group ttp
Oman armed men, with Iran matching moves by its neighbour. | its neighbour OMN
A gap between Chad and Iran grew, Chad having blamed its ally. | its ally IRN
Oman blamed Chad. Iran offered its good offices, but neither side replied. | neither side OMN, neither side TCD
Oman blamed Chad. With Iran as its foe it sleeps. Neither side replied. | Neither side OMN, Neither side TCD
"""


@pytest.mark.parametrize("line", EPITHETS.strip().splitlines())
def test_who_is_meant(line: str) -> None:
    passage, expected = (part.strip() for part in line.split("|"))
    assert ", ".join(f"{words} {actor}" for words, actor in resolved(passage)) == expected
