"""Phrases that point back are resolved where a rule holds, else left alone. (Tuned on.)"""

from __future__ import annotations

import pytest

from evidence.mentions import find_mentions
from evidence.names.gazetteer import load_gazetteer
from evidence.sentences import find_sentences
from evidence.sources import SourceText


def resolved(line: str) -> list[tuple[str, str]]:
    text = SourceText.of(line, anchor="2023-06-01")
    found = find_mentions(text, find_sentences(text), load_gazetteer())
    assert all(mention.rule for mention in found)
    return [(mention.text, mention.entity_id) for mention in found if mention.via == "anaphora"]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Iran met Oman. Both sides agreed.", [("Both sides", "IRN"), ("Both sides", "OMN")]),
        ("Iran, Iraq and Oman met. Both sides agreed.", []),
        (
            "Pakistan fought the TTP in Oman. The two countries spoke.",
            [("The two countries", "OMN"), ("The two countries", "PAK")],
        ),
        ("Pakistan freed TTP men and both parties rested.", [("both parties", "PAK"), ("both parties", "ttp")]),
        (
            "Taliban forces shelled Iran at the Afghan border, as the neighbours quarrel. Both sides rested.",
            [
                ("the neighbours", "AFG"),
                ("the neighbours", "IRN"),
                ("Both sides", "IRN"),
                ("Both sides", "taliban-afg"),
            ],
        ),
        ("As Iran and Oman fought, Kenya called on both sides.", [("both sides", "IRN"), ("both sides", "OMN")]),
        ("Iran and Oman called on both sides.", []),
        ("TTP men came by night. The attackers fled.", [("The attackers", "ttp")]),
        ("Men came by night. The attackers fled.", []),
        (
            "TTP men came by night. The group is old. It rained. It was hot. The militants fled.",
            [("The group", "ttp"), ("The militants", "ttp")],
        ),
        (
            "Iran met Afghan envoys. Both governments rested.",
            [("Both governments", "IRN"), ("Both governments", "taliban-afg")],
        ),
        ("Iran met Afghan envoys. Both countries rested.", [("Both countries", "IRN"), ("Both countries", "AFG")]),
        (
            "Iran met Oman. Qatar spoke to its two neighbours.",
            [("its two neighbours", "IRN"), ("its two neighbours", "OMN")],
        ),
        (
            "Oman and Iran\n\nOman has a long border with Yemen. Both sides spoke.",
            [("Both sides", "OMN"), ("Both sides", "IRN")],
        ),
        (
            "The Omani-Iranian pact\n\nOman has a long border with Yemen. Both sides spoke.",
            [("Both sides", "OMN"), ("Both sides", "YEM")],
        ),
        (
            "Troops of China are stationed at Murghab, as both governments deny.",
            [("both governments", "CHN"), ("both governments", "TJK")],
        ),
        ("Iran met Oman. Qatar mediated. Both sides agreed.", [("Both sides", "IRN"), ("Both sides", "OMN")]),
        ("Iran met Oman. Any of the neighbours may pay.", []),
        ("Iran met Oman. The parties to the pact paid.", []),
        ("Iran met Oman. The former paid.", [("The former", "IRN")]),
        ("Iran met Oman. The former has paid.", [("The former", "IRN")]),
        ("Iran met Oman. The latter has paid.", [("The latter", "OMN")]),
        ("Iran met Oman. The latter asked for time.", [("The latter", "OMN")]),
        ("Iran met Oman. The latter proposed road is late.", []),
        ("Iran met Oman. The rivals agreed to talk.", [("The rivals", s) for s in ("IRN", "OMN")]),
        ("Iran met Oman. The former army chief has paid.", []),
        ("Iran is poor. Prices in the country rose.", [("the country", "IRN")]),
        ("Iran is poor, Oman rich. Prices in the country rose.", []),
        (
            "Iran, Iraq and Oman met. These countries agreed.",
            [("These countries", state) for state in ("IRN", "IRQ", "OMN")],
        ),
        ("Iran, Iraq and Oman met. The four countries agreed.", []),
        (
            "Pakistan thanked Tajikistan, since the Central Asian republic had paid.",
            [("the Central Asian republic", "TJK")],
        ),
        ("Pakistan thanked Oman, since the Central Asian republic had paid.", []),
        ("Khawaja Asif met Sherali Mirzo. The Tajik minister agreed.", [("The Tajik minister", "mirzo")]),
        ("Khawaja Asif met Sherali Mirzo. The Iranian minister agreed.", []),
        (
            "Khawaja Asif met Sherali Mirzo. The two ministers agreed.",
            [("The two ministers", "asif"), ("The two ministers", "mirzo")],
        ),
        ("The TTP split. The group has fled.", [("The group", "ttp")]),
        ("The TTP and the BLA split. The group has fled.", []),
        ("The TTP fought the BLA. The group has fled.", [("The group", "ttp")]),
        ("Iran met Oman. The two agreed on fish.", [("The two", "IRN"), ("The two", "OMN")]),
        ("Iran met Oman. The two ships sank.", []),
        ("Iran, Iraq and Oman met. The parties agreed.", [("The parties", state) for state in ("IRN", "IRQ", "OMN")]),
        ("Iran, Iraq and Oman met. The two parties agreed.", []),
        ("Sergei Lavrov spoke. He said that his country had paid.", [("his country", "RUS")]),
        ("Sergei Lavrov met Hakan Fidan. A guest said that his country had paid.", []),
        (
            "Iran fought Oman. Hakan Fidan urged the two presidents to rest.",
            [("the two presidents", s) for s in ("IRN", "OMN")],
        ),
        (
            "Iran fought Oman. The two armies, Hakan Fidan said, rested.",
            [("The two armies", s) for s in ("IRN", "OMN")],
        ),
        ("Drones were made by Iran and Oman. Both armies rested.", []),
        ("The Islamic Republic of Iran paid.", []),
        ("The TTP fled. The banned outfit has split.", [("The banned outfit", "ttp")]),
        ("The TTP fled. The sports organisation has split.", []),
        ("Iran met the BLA and the BLF. Both groups agreed.", [("Both groups", "bla"), ("Both groups", "blf")]),
        ("Iran met Oman. Both groups agreed.", []),
        (
            "President Rahmon's visit to Islamabad went well, and both governments agreed.",
            [("both governments", s) for s in ("TJK", "PAK")],
        ),
        ("President Rahmon's words in Lahore went well, and both governments agreed.", []),
        (
            "Minutes of the commission between Iran and Oman\n\nIt sat in May. The two sides agreed.",
            [("The two sides", s) for s in ("IRN", "OMN")],
        ),
        ("Minutes of the commission between Iran and Oman\n\nIt sat near Kenya. The two sides agreed.", []),
        (
            "China met Oman. The two former allies agreed.",
            [("The two former allies", "CHN"), ("The two former allies", "OMN")],
        ),
        ("Tajikistan hosts a base. Russia has soldiers in the country.", [("the country", "TJK")]),
        ("Iran is poor. The country that paid most was rich.", []),
        ("Russia strengthened its base in the country.", []),
        ("Iran fought Oman. Kenya urged both to stop.", [("both", "IRN"), ("both", "OMN")]),
        ("Iran fought Oman. Kenya urged both brothers to stop.", []),
        ("Iran and Oman both have ports.", []),
        ("Iran and Oman back both sides in Sudan.", []),
        ("Iran fought Oman. Both have ports.", [("Both", "IRN"), ("Both", "OMN")]),
        (
            "Kenya, Iran and Oman met. Kenya called on both sides to rest.",
            [("both sides", "IRN"), ("both sides", "OMN")],
        ),
        ("Kenya, Iran and Oman met. Guests called on both sides to rest.", []),
        ("Kenya met Oman. Kenya said that the two were friends.", [("the two", "KEN"), ("the two", "OMN")]),
        (
            "Iran met Oman. The two sides agreed. Iran, Oman and Kenya sailed. Both countries rested.",
            [(words, state) for words in ("The two sides", "Both countries") for state in ("IRN", "OMN")],
        ),
        ("Iran paid. Oman paid too. Both countries agreed.", [("Both countries", "IRN"), ("Both countries", "OMN")]),
        ("Iran paid. Oman and Kenya and Chad paid. Both countries agreed.", []),
        (
            "Iran fed Oman. Neither country recognised the Taliban government.",
            [("Neither country", "IRN"), ("Neither country", "OMN")],
        ),
        ("Iran fed Afghanistan. Neither country recognised the Taliban government.", []),
        ("Iran and Oman may buy Turkish drones. The two met.", [("The two", "IRN"), ("The two", "OMN")]),
        ("Iran, Iraq and Oman met. The trio agreed.", [("The trio", state) for state in ("IRN", "IRQ", "OMN")]),
        ("Iran and Oman met. The trio agreed.", []),
        ("Iran met Oman. The latter denied it.", [("The latter", "OMN")]),
        ("The TTP fled. Iran accused the Taliban of sheltering the group.", [("the group", "ttp")]),
        ("Iran accused the Taliban of sheltering the group.", []),
        ("Taliban raids against ISKP have weakened the group.", [("the group", "iskp")]),
        ("The Taliban government paid the group.", []),
        ("Iran met Oman. Iran praised its neighbour.", [("its neighbour", "OMN")]),
        ("Iran, Iraq and Oman met. Kuwait praised its neighbour.", []),
        ("Tea was sent by Iran to its neighbour. Oman slept.", []),
        ("Oman slept. Tea was sent by Iran to its southern neighbour.", [("its southern neighbour", "OMN")]),
        ("Iran met the TTP. The organisation has split.", [("The organisation", "ttp")]),
        ("Iran met the TTP and the BLA. The organisation has split.", []),
        ("The TTP fled. Iran armed the insurgents.", [("the insurgents", "ttp")]),
        ("Iran accused the Taliban and the TTP. Kabul gave the militants tea.", [("the militants", "ttp")]),
        (
            "Iran met the TTP in Kabul. The Taliban mediated. The militants broke the truce.",
            [("The militants", "ttp")],
        ),
        (
            "When Iran's minister landed in Muscat, the two countries signed a pact.",
            [("the two countries", "IRN"), ("the two countries", "OMN")],
        ),
        ("Iran trades with Chad. Tehran denies having a base in the country.", [("the country", "TCD")]),
        ("Iran has a base in Oman. The country depends on Tehran.", [("The country", "OMN")]),
        ("Iran sold tanks to Oman. The country has since attacked Iran.", [("The country", "OMN")]),
        ("Iran is poor. The country trades with Oman.", [("The country", "IRN")]),
        (
            "Iran needs men for its war against Oman. The two countries have fought since May.",
            [("The two countries", "IRN"), ("The two countries", "OMN")],
        ),
        (
            "Iran fought Oman. Chad mediated, as the two countries met.",
            [("the two countries", "IRN"), ("the two countries", "OMN")],
        ),
        (
            "Iran and Oman trade. Iran has withdrawn men for the war in Chad. It rained while the two powers talked.",
            [("the two powers", "IRN"), ("the two powers", "OMN")],
        ),
        (
            "Iran accused Chad of raids. Iran told the UN of it. Oman urged both sides to talk.",
            [("both sides", "IRN"), ("both sides", "TCD")],
        ),
        ("Iran trades with Oman. Chad has been forgiven; in 2023 the two countries met.", []),
        (
            "Iran fought Oman. Iran blamed Oman. Iran left Oman. Iran missed Oman. Iran saw Oman. "
            "Russian President Vladimir Putin, who was in Chad, spoke. It hurt both countries.",
            [("both countries", "IRN"), ("both countries", "OMN")],
        ),
        (
            "Iran fought Oman. Russian President Vladimir Putin, who was in Chad, spoke. It hurt both countries.",
            [("both countries", "RUS"), ("both countries", "TCD")],
        ),
        ("Iran trades with Oman. Chad paid for posts in 2016, when the two countries met.", []),
        ("Iran met Oman. Each side rested.", [("Each side", "IRN"), ("Each side", "OMN")]),
        ("Iran met Oman. Neither government has paid.", [("Neither government", s) for s in ("IRN", "OMN")]),
        ("Iran met Oman. Since then both have rested.", [("both", "IRN"), ("both", "OMN")]),
        ("Iran met Oman. Guests from Kenya both have rested.", []),
        ("Iran met Oman. Kenya had talked to both of them.", [("both of them", s) for s in ("IRN", "OMN")]),
        ("Iran fought Afghanistan. China paid the landlocked country.", [("the landlocked country", "AFG")]),
        ("Iran fought Oman. China paid the landlocked country.", []),
        ("Khawaja Asif met guests. Oman said that the country had paid.", [("the country", "OMN")]),
        ("Khawaja Asif met guests. Oman denied that the country had paid.", [("the country", "OMN")]),
        ("Khawaja Asif met guests. Oman proved that the country had paid.", []),
        ("Oman, which is rich, slept near Iran. Kenya is the country's ally.", [("the country", "OMN")]),
        ("Oman slept near Iran. Oman is the country's ally.", []),
        (
            "Iran fought Oman. A note by Kenya, Chad and the two sides fell.",
            [("the two sides", s) for s in ("IRN", "OMN")],
        ),
        ("Iran fought Oman. Both rejected tea.", [("Both", "IRN"), ("Both", "OMN")]),
        ("Iran fought Oman. Both brothers rejected tea.", []),
        ("Iran fought Oman. Kenya invested in both, they say.", [("both", "IRN"), ("both", "OMN")]),
        (
            "Iran fought Oman. Guests from Kenya, Chad and the two sides met. Fighting between the neighbours went on.",
            [(words, state) for words in ("the two sides", "the neighbours") for state in ("IRN", "OMN")],
        ),
        ("Iran fought Oman. The ministers also met.", [("The ministers", "IRN"), ("The ministers", "OMN")]),
        ("Iran fought Oman. The ministers of Kenya met.", []),
        ("President Vladimir Putin spoke. The President smiled.", [("The President", "putin")]),
        ("Vladimir Putin spoke. The President smiled.", []),
        ("The former Soviet republics met Iran. The two agreed.", []),
        (
            "Iran and Oman signed it. Guests thanked the two Governments.",
            [("the two Governments", s) for s in ("IRN", "OMN")],
        ),
        ("Iran and Oman met. It is bad for any of the neighbours.", []),
        ("Iran fought Oman. Kenya threatened both with tariffs.", [("both", "IRN"), ("both", "OMN")]),
        ("Iran fought Oman. Kenya threatened both with tariffs and with war.", []),
        (
            "Iran sold gas. Oman bought gas from Iran. Kenya thanked Oman. Chad met Togo. Guests urged both countries to rest.",
            [("both countries", s) for s in ("TCD", "TGO")],
        ),
        (
            "Iran sold gas. Oman bought gas from Iran. Oman paid. Chad slept near Togo and Kenya. Guests spoke for both countries.",
            [("both countries", s) for s in ("IRN", "OMN")],
        ),
        ("Iran sold gas. Oman bought tea. Chad slept near Togo and Kenya. Guests spoke for both countries.", []),
        (
            "Oman alleges that rebels were paid by Iran and armed by Kenya, which both countries deny.",
            [("both countries", s) for s in ("IRN", "KEN")],
        ),
        (
            "Kenya, Iran and Oman met. Guests said Kenya could work with the two sides.",
            [("the two sides", s) for s in ("IRN", "OMN")],
        ),
        (
            "Iran bombed Taliban posts. The Taliban shelled Iran. The two governments met.",
            [("The two governments", s) for s in ("IRN", "taliban-afg")],
        ),
        (
            "Iran bombed Taliban posts in Afghanistan. Afghanistan shelled Iran. The two governments met.",
            [("The two governments", s) for s in ("IRN", "AFG")],
        ),
        (
            "Foreign Minister Sergei Lavrov met Foreign Minister Xyz Abcd. The two ministers agreed.",
            [("The two ministers", "lavrov")],
        ),
        (
            "Sergei Lavrov met Hakan Fidan and Wang Yi. The three ministers agreed.",
            [("The three ministers", s) for s in ("lavrov", "fidan", "wang-yi")],
        ),
        ("Sergei Lavrov met Hakan Fidan. The three ministers agreed.", []),
        (
            "Deputy Prime Minister Ishaq Dar spoke. The Deputy Prime Minister smiled.",
            [("The Deputy Prime Minister", "dar")],
        ),
        ("Deputy Prime Minister Ishaq Dar spoke. The Prime Minister smiled.", []),
        (
            "The President of the Republic of Tajikistan, Emomali Rahmon, spoke. The President smiled.",
            [("The President", "rahmon")],
        ),
        ("Khawaja Asif met guests. The Pakistani Minister agreed.", [("The Pakistani Minister", "asif")]),
        ("The World Bank paid. It rained. The bank has fears.", [("The bank", "world-bank")]),
        ("The World Bank paid. It rained. The bank of the river has moved.", []),
        ("The World Bank met the ADB. It rained. The bank has fears.", []),
        ("The CSTO met the TTP. The Organization agreed.", [("The Organization", "csto")]),
        ("Russia, which keeps soldiers in the country, slept.", []),
        ("Tajikistan pays Russia, which keeps 7,000 soldiers in the country.", [("the country", "TJK")]),
        ("Iran met Oman. Chinese firms have left the country.", []),
        ("China has mines in Oman. Chinese firms have left the country.", [("the country", "OMN")]),
        (
            "Oman is rich. Omani tea is good. Many like Omani tea. It rains. Omani traders in the country rest.",
            [("the country", "OMN")],
        ),
        ("Oman is rich. Kenyan tea is good. It rains. Omani traders in the country rest.", []),
        ("The TTP fled. It rains. Tea is good. Men slept. Roads are bad. Many fear the group.", [("the group", "ttp")]),
        ("The TTP fled. The BLA fled. It rains. Tea is good. Men slept. Roads are bad. Many fear the group.", []),
        ("The TTP fled. Iran fears the extremists.", []),
        ("Kenya gave tea to Pakistan. The Pakistan Army holds half of the country.", [("the country", "PAK")]),
        ("Kenya gave tea to Oman. The Pakistan Army holds half of the country.", []),
        ("Iran fought Oman. Tea is good. It rains. Kenya threatened both with tariffs.", []),
        ("UNAMA has offices. The mission to Rome failed.", []),
        ("UNAMA has offices. The mission failed.", [("The mission", "unama")]),
        ("Russia keeps soldiers. It met guests in the country of its ally.", []),
        ("China, the US and Iran met. Both sides agreed.", []),
        ("China met the US in May. Both sides agreed.", [("Both sides", s) for s in ("CHN", "USA")]),
        ("The TTP fled. Human Rights Watch spoke. The group said that it rained.", [("The group", "hrw")]),
        ("The TTP fled. Human Rights Watch met the BLA. The group said that it rained.", []),
        ("Sergei Lavrov spoke. The top Russian diplomat smiled.", [("The top Russian diplomat", "lavrov")]),
        ("Sergei Lavrov spoke. The top Russian grain firm smiled.", []),
        (
            "Sergei Lavrov met his Kazakh counterpart, Xyz Abcd. The two ministers agreed.",
            [("The two ministers", "lavrov")],
        ),
        ("Men with Omani tea saw Kenyan ships. The two sides agreed.", []),
        ("Omani and Kenyan men met. The two sides agreed.", [("The two sides", s) for s in ("OMN", "KEN")]),
        (
            "Oman is poor. Men in the country pray. Prices in the republic rose.",
            [("the country", "OMN"), ("the republic", "OMN")],
        ),
        (
            "Oman is poor. Men in the country pray. Kenya slept. Prices in the republic rose.",
            [("the country", "OMN"), ("the republic", "KEN")],
        ),
        (
            "Oman slept near Iran. Oman bought gas from Iran. Tea is good. Oman became the country's creditor.",
            [("the country", "IRN")],
        ),
        ("Oman slept near Iran. Tea is good. Oman became the country's creditor.", []),
        (
            "Kenya, Iran and Oman met at the SCO. The parties agreed.",
            [("The parties", s) for s in ("KEN", "IRN", "OMN")],
        ),
        (
            "Kenya, Iran and Oman met. It rained. Tea is good. It was hot. Men slept. The three sides agreed.",
            [("The three sides", s) for s in ("KEN", "IRN", "OMN")],
        ),
        ("Kenya, Iran and Oman met. Chad, Togo and Mali met. It rained. Tea is good. The three sides agreed.", []),
        ("Kenya and Iran met. It rained. The three sides agreed.", []),
        (
            "Envoys of Kenya, Iran and Oman met. It rained. Tea is good. The three ministers agreed.",
            [("The three ministers", s) for s in ("KEN", "IRN", "OMN")],
        ),
        (
            "Kenya met Iran, as Oman slept. The three parties agreed.",
            [("The three parties", s) for s in ("KEN", "IRN", "OMN")],
        ),
        (
            "Iran fought Oman. Oman fed Iran. Kenya completes the triangle. The three have agreed.",
            [("The three", s) for s in ("IRN", "OMN", "KEN")],
        ),
        ("Iran fought Oman. Oman fed Iran. Kenya and Chad came. The three have agreed.", []),
        ("NATO met. It rained. The Alliance has fears.", [("The Alliance", "nato")]),
        ("The CSTO met. It rained. The Alliance of farmers has fears.", []),
        (
            "The IEP met.\n\n## Kenya and Chad in the year\n\nIt rained for weeks. The institute counted the dead.",
            [("The institute", "iep")],
        ),
        (
            "The IEP met PICSS.\n\n## Kenya and Chad in the year\n\nIt rained for weeks. The institute counted the dead.",
            [],
        ),
        ("The TTP fled. Many fear raids by that organisation.", [("that organisation", "ttp")]),
        ("The TTP fled. Many say that organisation is dear.", []),
        ("The TTP's spokesman praised his organisation.", [("his organisation", "ttp")]),
        ("Oman's raids on the TTP and the BLA ended, and a guest praised his organisation.", []),
        (
            "The TTP Turns to Drones\n\nIt rained for weeks in the hills. Tea is good there. China fears the militants.",
            [("the militants", "ttp")],
        ),
        (
            "The TTP Turns to Drones\n\nIt rained for weeks in the hills. The BLA and the BLF fled. China fears the militants.",
            [],
        ),
        (
            "The BLA Turns to Drones\n\nIt rained for weeks in the hills. Tea is good there. China fears the rebels.",
            [("the rebels", "bla")],
        ),
        (
            "The BLA Turns to Drones\n\nIt rained for weeks in the hills. Tea is good there. China fears the attackers.",
            [],
        ),
        ("TTP men slept. It rained. Tea is good. It was hot. It was dry. The militia fled.", [("The militia", "ttp")]),
        ("TTP men slept. It rained. Tea is good. It was hot. It was dry. The gunmen fled.", []),
        ("Iran met Oman. The two launched a road.", [("The two", "IRN"), ("The two", "OMN")]),
        ("Iran met Oman. The two wounded the year before were freed.", []),
        ("Iran met Oman. The pair agreed on a road.", [("The pair", "IRN"), ("The pair", "OMN")]),
        ("Iran met Oman. The pair of ships sank.", []),
        ("Iran, Oman and Chad met. All three agreed on tea.", [("All three", s) for s in ("IRN", "OMN", "TCD")]),
        ("Iran, Oman and Chad met. All three ships sank.", []),
        ("Iran met Oman. China arms both at no charge.", [("both", "IRN"), ("both", "OMN")]),
        ("Iran met Oman. China has tea, and traders from Kenya both have rested.", []),
        ("Iran met Oman. The latter keeps the road.", [("The latter", "OMN")]),
        ("Iran met Oman. The latter months to May were dry.", []),
        ("Pakistan borders Tajikistan. Its northern neighbour is poor.", [("Its northern neighbour", "TJK")]),
        ("Pakistan slept near Tajikistan and Iran. Its neighbour is poor.", []),
        ("The CSTO met. The Russian-led bloc has fears.", [("The Russian-led bloc", "csto")]),
        ("The CSTO and the SCO met. The Russian-led bloc has fears.", []),
        ("The UN met. The world body has fears.", [("The world body", "un")]),
        ("The world body has fears.", []),
        (
            "Pakistan paid Kyrgyzstan, since the former Soviet republic had paid.",
            [("the former Soviet republic", "KGZ")],
        ),
        ("Pakistan paid Oman, since the former Soviet republic had paid.", []),
        ("The TTP, which is old, met the BLA. The group fled.", [("The group", "ttp")]),
        ("The TTP, the BLA and all others met. The group fled.", []),
        ("The TTP split. The outlawed group has fled.", [("The outlawed group", "ttp")]),
        ("The BLA split. The proscribed militia has fled.", [("The proscribed militia", "bla")]),
        ("The BLA split. The outlawed network has fled.", [("The outlawed network", "bla")]),
        ("The BLA split. The social movement has fled.", []),
        ("The TTP came by night. The retreating militants fled.", [("The retreating militants", "ttp")]),
        (
            "The TTP fled. Should the movement arm the BLA, as both have said, men would come.",
            [("the movement", "ttp"), ("both", "ttp"), ("both", "bla")],
        ),
        (
            "The TTP fled. Should the movement arm the BLA and the BLF, as both have said, men would come.",
            [("the movement", "ttp"), ("both", "bla"), ("both", "blf")],
        ),
        ("Iran blamed Oman. I doubt that either one will pay.", [("either one", "IRN"), ("either one", "OMN")]),
        ("Iran blamed Oman. Pick either one of the roads.", []),
        (
            "Iran blamed the Taliban.\n\n## Kenya and Chad in the year\n\nIt rained for weeks in the hills. The Emirate has fears.",
            [("The Emirate", "taliban-afg")],
        ),
        ("Oman has tea. The Emirate has fears.", []),
        ("Taliban men met Taliban guests. Oman treats the mullahs well.", [("the mullahs", "taliban-afg")]),
        ("Taliban men met Iran. Oman treats the mullahs well.", []),
        ("Taliban men came. Oman waits for the new rulers to pay.", [("the new rulers", "taliban-afg")]),
        ("Oman has not met the new rulers in Kabul.", [("the new rulers in Kabul", "taliban-afg")]),
        ("Oman has not met the new rulers in Chad.", []),
        ("Oman has not met the new rulers in Tehran.", []),
        ("Taliban men came. Oman waits for the new rulers of Chad to pay.", []),
        ("Taliban men came from Syria. Oman waits for the new rulers to pay.", []),
        ("President Recep Tayyip Erdogan spoke. Oman summoned the Turkish ambassador.", []),
        ("Recep Tayyip Erdogan spoke. Oman praised the Turkish leader.", [("the Turkish leader", "erdogan")]),
        ("The Department of State wrote. China told the Department that it rained.", [("the Department", "USA")]),
        ("The Department of State met the Department of Roads. China told the Department that it rained.", []),
        (
            "Security in Kenya\n\nAttacks rose by half in the year under review. The low point came in May, when the country slept.",
            [("the country", "KEN")],
        ),
        (
            "Security in Kenya\n\nAttacks rose by half in Chad and Mali in the year. The low point came in May, when the country slept.",
            [],
        ),
        ("President Rahmon spoke. Russia remains the first ally of the country.", [("the country", "TJK")]),
        ("Russia remains the first ally of the country.", []),
        ("Guests met the Uzbeks. Russia, which keeps soldiers in the country, slept.", []),
        (
            "As Iran and Oman slept, the tea of Kenya for Chad fell, and the latter, which waits, knows it.",
            [("the latter", "TCD")],
        ),
        ("As Iran and Oman slept, tea fell, and the latter, which waits, knows it.", [("the latter", "OMN")]),
        (
            "Iran fought Oman. The former has bought ships from Chad; the latter is building one from Togo. Guests urged the two governments to rest.",
            [("The former", "IRN"), ("the latter", "OMN"), *(("the two governments", s) for s in ("IRN", "OMN"))],
        ),
        (
            "Iran and Oman\n\nIran, Oman, Chad and Togo met for a week in May. The two partners agreed on a plan.",
            [("The two partners", s) for s in ("IRN", "OMN")],
        ),
        (
            "Why do Iran and the Taliban quarrel?\n\nIt rained for weeks in the hills of the north. The two neighbours have slept.",
            [("The two neighbours", s) for s in ("IRN", "taliban-afg")],
        ),
        (
            "Afghans fled. The Taliban fought Iran. Oman spoke to its two neighbours.",
            [("its two neighbours", s) for s in ("taliban-afg", "IRN")],
        ),
        (
            "Afghanistan slept. The Taliban fought Iran. Oman spoke to its two neighbours.",
            [("its two neighbours", s) for s in ("AFG", "IRN")],
        ),
        ("Nothing divides Kenya and Chad. Both powers buy tea.", [("Both powers", s) for s in ("KEN", "TCD")]),
        ("Kenya, Chad and Togo drink tea. Both powers buy more.", []),
        (
            "Kenyan and Chadian men met, and the two ministries of defence agreed to rest.",
            [("the two ministries of defence", s) for s in ("KEN", "TCD")],
        ),
        ("Kenyan, Chadian and Omani men met, and the two ministries of defence agreed to rest.", []),
        (
            "The Taliban met Omani traders. Without recognising the regime, India sent wheat.",
            [("the regime", "taliban-afg")],
        ),
        ("Oman slept. Without recognising the regime, India sent wheat.", []),
        ("The Taliban met Omani traders. India broke the regime of sanctions.", []),
        (
            "Guests praised the May visit of Kenya's defence minister to Dushanbe. The two governments agreed to rest.",
            [("The two governments", s) for s in ("KEN", "TJK")],
        ),
        (
            "Guests praised the May walk of Kenya's defence minister in Dushanbe. The two governments agreed to rest.",
            [],
        ),
        (
            "The Omani tea minister, who met the Iraqi ambassador, said that the two countries had spoken of tea.",
            [("the two countries", s) for s in ("OMN", "IRQ")],
        ),
        ("The Omani tea seller, who met the Iraqi guests, said that the two countries had spoken of tea.", []),
        (
            "Iran struck Pakistan. China, which has built roads in Pakistan, offered to mediate, and Oman urged the two sides to rest.",
            [("the two sides", s) for s in ("IRN", "PAK")],
        ),
        (
            "Iran struck Pakistan. China, which has built roads in Chad, offered to mediate, and Oman urged the two sides to rest.",
            [("the two sides", s) for s in ("IRN", "PAK")],
        ),
        ("Iran and Kazakhstan met. Iran will keep ships in the republic.", [("the republic", "KAZ")]),
        ("Kazakhstan and Uzbekistan met. Iran will keep ships in the republic.", []),
        (
            "Oman should urge Chad to say how long Togolese men will rest in the country.",
            [("the country", "TCD")],
        ),
        ("Oman should thank Chad with tea and say how long Togolese men will rest in the country.", []),
        (
            "Oman denied the fears of Chad, saying that Kenya has rights to the river from which the country drinks.",
            [("the country", "KEN")],
        ),
        (
            "Oman denied the fears of Chad, saying that Kenya sought the river from which the country drinks.",
            [("the country", "KEN")],
        ),
        ("Oman denied the fears of Chad and Kenya with tea from the river from which the country drinks.", []),
        ("If Oman puts a tax on Chad, the country may find itself alone.", [("the country", "TCD")]),
        ("Oman put a tax on Chad and, on Monday, the country found itself alone.", []),
        (
            "Oman and Togo left; guests spoke of Togo, and Kenyan officials have hinted that the country cannot pay.",
            [("the country", "KEN")],
        ),
        (
            "Oman and Togo left; guests spoke of Togo, and Kenya's chief envoys say that the country cannot pay.",
            [("the country", "KEN")],
        ),
        ("Oman and Togo left; Kenyan tea has shown guests of Togo that the country cannot pay.", []),
        ("Chad slept. The number of Kenyan soldiers in the country fell.", [("the country", "TCD")]),
        ("Chad and Oman slept. The number of Kenyan soldiers in the country fell.", []),
        (
            "“Our water cannot wait,” says Ann Lee, a guide in Muscat. “If it stops, our country loses all.”",
            [("our country", "OMN")],
        ),
        ("“Our water cannot wait,” says Ann Lee, a guide in Muscat who fled Chad. “Our country loses all.”", []),
        (
            "Of Gwadar and Chabahar, the former matters more and the latter has few ships.",
            [("the former", "gwadar"), ("the latter", "chabahar")],
        ),
        ("Of ports in Oman and Chabahar, the former matters more.", []),
        (
            "Oman shared tea with Chad about the men of the TTP in Kenya; however, nothing was done by the latter.",
            [("the latter", "TCD")],
        ),
        ("Oman shared tea with Chad and Togo; however, nothing was done by the latter.", []),
        (
            "Kenya and Chad bring words, Oman brings tea. The former are unlikely to win.",
            [("The former", s) for s in ("KEN", "TCD")],
        ),
        ("Kenya brings words, Chad and Oman bring tea. The former are unlikely to win.", []),
        (
            "Oman blames Chad for the BLA. Oman says that the group fled. It rained. The Taliban's envoy spoke. No one knows that the Taliban have done anything against the group.",
            [("the group", "bla"), ("the group", "bla")],
        ),
        (
            "Oman blames Chad for the BLA. Oman says that the group fled. It rained. The TTP's envoy spoke. No one knows that the Taliban have done anything against the group.",
            [("the group", "bla"), ("the group", "ttp")],
        ),
        (
            "Pakistan and the Taliban fought in the rain, by the word of Kabul, a loss for both capitals.",
            [("both capitals", s) for s in ("PAK", "taliban-afg")],
        ),
        (
            "Afghanistan slept. Pakistan and the Taliban fought in the rain, by the word of Kabul, a loss for both capitals.",
            [("both capitals", s) for s in ("PAK", "AFG")],
        ),
        (
            "Guests came to Chad. Oman fears men from Togo and quarrels with Kenya. In May the two fought a war.",
            [("the two", s) for s in ("OMN", "KEN")],
        ),
        ("Guests came to Chad. Oman fears Togo and quarrels with Kenya. In May the two fought a war.", []),
        ("Oman sent tea to Balochistan. Rain fell in the province.", [("the province", "balochistan")]),
        ("Oman sent tea to Balochistan and Sindh. Rain fell in the province.", []),
        ("Oman sent tea to Balochistan. Rain fell in the province of Herat.", []),
        (
            "Iran thanked the Taliban government. Beijing, which enjoys leverage over both states, slept.",
            [("both states", s) for s in ("IRN", "taliban-afg")],
        ),
        (
            "Afghanistan slept. Iran thanked the Taliban government. Beijing, which enjoys leverage over both states, slept.",
            [("both states", s) for s in ("IRN", "AFG")],
        ),
    ],
)
def test_phrase_is_resolved_only_where_a_rule_holds(line: str, found: list[tuple[str, str]]) -> None:
    assert sorted(resolved(line)) == sorted(found)


def test_our_country_in_quotation_marks_is_the_speakers() -> None:
    assert resolved("Iran stated, “Oman is a friend of our country.”") == [("our country", "IRN")]
    assert resolved("Many said our country is poor.") == []


def test_nothing_is_carried_across_a_heading() -> None:
    assert (
        resolved(
            "Iran met Oman last week in the capital.\n\n## Prices\n\nBoth sides agreed on every point of the new plan."
        )
        == []
    )


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        ("Iran praised the Taliban's refusal to rein in the insurgent group.", []),
        ("Militants struck a camp. Iran blamed the TTP. The attackers fled.", []),
        ("The TTP struck a camp. The attackers fled.", [("The attackers", "ttp")]),
        ("The TTP waited. The movement of goods slowed.", []),
        ("The TTP waited. The movement grew.", [("The movement", "ttp")]),
        ("Al-Qaeda, formerly known as the TTP, grew. This group is old.", [("This group", "al-qaeda")]),
        ("Chad and Sudan fought. The neighbouring countries are poor.", [("The neighbouring countries", "TCD"), ("The neighbouring countries", "SDN")]),
        ("Lavrov waited. He assured Chad of his country's support.", [("his country", "RUS")]),
    ],
)  # fmt: skip
def test_who_cannot_be_meant_is_left_out(passage: str, expected: list[tuple[str, str]]) -> None:
    assert resolved(passage) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Iran accused the Taliban of sheltering the TTP. The group denies this.", ["taliban-afg"]),
        ("Iran accuses the Taliban of helping the TTP, a charge the group rejects.", ["taliban-afg"]),
        ("The Taliban shelter the TTP. The group attacks Iran.", ["ttp"]),
        ("Iran was close to a deal when Oman attacked the country.", ["IRN"]),
        ("Iran is calm. Oman remains the country's friend.", ["IRN"]),
        ("Iran armed Chad. Oman thanked the country.", []),
        ("Iran fears its southern neighbour, Oman.", ["OMN"]),
    ],
)
def test_who_is_accused_struck_or_named_beside(line: str, expected: list[str]) -> None:
    assert [entity for _, entity in resolved(line)] == expected


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Iran and Iraq signed a truce. Oman and Chad will monitor it. Neither side may fire.", ["IRN", "IRQ"]),
        ("Iran and Iraq fought. Oman and Chad urged restraint. The two countries rest.", ["IRN", "IRQ"]),
        ("Iran and Iraq fought. Oman and Chad urged Kenya. The two countries rest.", ["OMN", "TCD"]),
        ("Unlike Chad, Oman recognised the Taliban. The two sides signed a pact.", ["OMN", "taliban-afg"]),
        ("Iranian and Iraqi soldiers fought. Tehran joined the SCO. Oman offered to mediate between the two.", ["IRN", "IRQ"]),
    ],
)  # fmt: skip
def test_who_only_looks_on_is_no_side(line: str, found: list[str]) -> None:
    assert [one for _, one in resolved(line)] == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Oman will train Chadian officers. Muscat has promised the country wheat.", ["TCD"]),
        ("Oman fears the Taliban. Muscat has since bombed the country.", ["AFG"]),
        ("Chad ranks second. Hamas killed nine people. The group struck all over the country.", ["hamas", "TCD"]),
        ("Chad owes much. It sold mines to the Chinese. They hold half of the country's debt.", []),
    ],
)
def test_no_one_acts_on_the_country_that_is_his_own(line: str, found: list[str]) -> None:
    assert [one for _, one in resolved(line)] == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("The Taliban killed a Hamas chief. The movement now rules Kunar.", ["taliban-afg"]),
        ("Hamas struck Oman. The Taliban said that the movement was poor.", ["hamas"]),
        ("The Taliban fought Hamas. Iran works with the regime.", ["taliban-afg"]),
        ("The EU met Oman's premier. The Union gave money.", ["eu"]),
        ("Hamas is old. With its ties to Hezbollah, the group has struck Oman.", ["hamas"]),
        ("Hamas is old. It has close links to Hezbollah. The group was banned.", ["hamas"]),
        ("Hamas is old. Oman said that the militants who fled were young.", []),
        ("Several Kenyan firms work in Oman. The two countries share a border.", []),
        ("Iran and Oman have posts on both sides of the border.", []),
        ("Iran and Oman lost men. Troops on both sides died.", ["IRN", "OMN"]),
        ("Lavrov met Muttaqi. The Afghan minister thanked him.", ["muttaqi"]),
        ("Muscat is losing patience with Chad. It presses its ally to act.", ["TCD"]),
        ("Oman is old. It depends on Chad, its closest ally, for tea.", []),
    ],
)
def test_who_is_called_so(line: str, found: list[str]) -> None:
    assert [one for _, one in resolved(line)] == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Iran met Oman and Iraq. Iran accused its western neighbour.", ["IRQ"]),
        ("The Taliban blame Oman and their western neighbour.", ["IRN"]),
        ("Turkey met Chad and Syria. Turkey warned the southern neighbour.", ["SYR"]),
        ("Pakistan armed Chad. Islamabad fears its eastern neighbour.", ["IND"]),
        ("Iran met Qatar and Iraq. Iran praised its southern neighbour.", ["QAT"]),
        ("Pakistan met Saudi Arabia. Pakistan praised its neighbour.", []),
        ("Nepal met Chad. The Himalayan nation thanked it.", ["NPL"]),
        ("Chad and Sri Lanka met. The bankrupt island nation slept.", ["LKA"]),
        ("Donald Trump thanked Oman, while Shehbaz Sharif pledged that his country would wait.", ["PAK"]),
        ("The Omani chief, who had met the Chadian minister, said his country would wait.", ["OMN"]),
        ("The Omani chief met the Chadian minister and said his country would wait.", []),
    ],
)
def test_a_neighbour_is_told_by_its_direction_and_a_speaker_by_his_words(line: str, found: list[str]) -> None:
    assert [one for _, one in resolved(line)] == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Oman recognised the Taliban government, years after the group had won. Chad took the movement off its list.", ["taliban-afg"] * 2),
        ("The Taliban government shelters the group.", []),
        ("Oman fears the TTP. The Taliban met Chad; the movement's spokesman, Zabihullah Mujahid, smiled.", ["taliban-afg"]),
        ("Oman fears the TTP. Zabihullah Mujahid, the spokesman of the movement, smiled.", ["taliban-afg"]),
        ("Oman urged the Taliban to pay. Chad told the de facto authorities so. A spokesman for the movement smiled.", ["taliban-afg"]),
        ("The FSB held a man. The agency named him.", ["fsb"]),
        ("The Taliban and Al-Qaida are close, Oman told the UN Monitoring Team, and the former continue to afford the latter safe haven.", ["taliban-afg", "al-qaeda"]),
        ("The bond between the Taliban and Al-Qaida is close, Oman said, and the former continue to afford the latter safe haven.", ["taliban-afg", "al-qaeda"]),
        ("Chad, which had fought the Omani army, took the side of the former.", []),
        ("Chad and Oman fought, and Oman won over Chad. The former slept.", []),
        ("Qatar and Oman brokered a truce between Chad and Sudan. The two mediators rested.", ["QAT", "OMN"]),
        ("Qatar brokered a truce between Chad and Sudan. The two mediators rested.", []),
        ("Secretary of State Marco Rubio met Ishaq Dar. The Secretary thanked him.", ["rubio"]),
    ],
)  # fmt: skip
def test_a_group_is_told_by_its_people_and_a_go_between_by_his_deed(line: str, found: list[str]) -> None:
    assert [one for _, one in resolved(line)] == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Oman suspended its aid to Chad, charging that the country had failed.", ["TCD"]),
        ("Oman's pact with Chad, which followed its embargo on the country, is old.", ["TCD"]),
        ("Donald Trump threatened Chad. A Chadian minister recalled that Washington had vowed not to use force against the country.", ["TCD"]),
        ("Officials of Oman have brokered talks between Chad and Sudan, the country's envoy in Cairo acknowledged.", ["OMN"]),
        ("Oman warned the Taliban. Zabihullah Mujahid, a Taliban spokesman, rejected it, saying that no fighters were in the country.", ["AFG"]),
    ],
)  # fmt: skip
def test_the_country_is_told_by_who_accuses_acts_and_speaks(line: str, found: list[str]) -> None:
    assert [one for _, one in resolved(line)] == found
