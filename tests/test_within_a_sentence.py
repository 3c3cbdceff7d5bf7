"""Ties that one sentence states by its grammar: every row that it gives, and near misses that give none or another."""

from __future__ import annotations

import pytest

from tests.test_ties import read

# a sentence | all its rows: actor1 > actor2 (- where neither acts on the other), type, sign, status; none where there is none
TABLE = """
# what is to be done, offered, or let be done
Putin is to visit Vietnam in June. | RUS>VNM consult 1 planned
The foreign ministers of Egypt and Turkey are to meet next week. | EGY-TUR consult 1 planned
Chad is to be supplied with tanks by Turkey. | TUR>TCD arms 1 planned
Chad is not to be supplied with tanks by Turkey. | TUR>TCD arms 1 negated
Drones are expected to be delivered to Chad by Turkey, after Sudan received tanks. | TUR>TCD arms 1 planned
Sudan hopes to be armed by Chad. | TCD>SDN arms 1 planned
Chad refused to be armed by Sudan. | SDN>TCD arms 1 negated
Chad is said to be arming Sudan. | TCD>SDN arms 1 claimed
Chad was to blame for the raid, Sudan said. | none
Chad offered aid to Sudan. | TCD>SDN aid 1 planned
Chad offered its thanks to Sudan. | TCD>SDN support 1 asserted
Let Egypt reopen its border to Sudanese refugees. | EGY>SDN concede 1 hypothetical
Oman would let Iran attack Yemen. | IRN>YEM attack -1 hypothetical
Oman let Iran attack Yemen. | IRN>YEM attack -1 asserted
# said and did
Peru's premier said the dam was a mistake and urged Chile to stop. | PER>CHL request -1 asserted
Peru said its army was ready and warned Chile. | PER>CHL threaten -1 asserted
Peru said its army was ready and had warned Chile. | PER>CHL threaten -1 claimed
# said that another must act
Modi told Trudeau that Canada should curb separatists. | IND>CAN request -1 asserted
The European Union said Serbia needs to align with its sanctions. | eu>SRB request -1 asserted
Turkey said that Iraq must not host the PKK. | TUR>IRQ request -1 asserted, IRQ>pkk host 1 negated
Iran said Iraq should have waited. | none
Iran said Iraq's army must be ready. | none
Iran said the men must leave Iraq. | none
Analysts said Iran must act. | none
# talks that there will not be, or are not
Oman said that there would be no talks with Chad. | OMN>TCD reject -1 asserted
"There will be no talks with Hamas," Oman's interior minister said. | OMN>hamas reject -1 asserted
Oman said that there were no talks with Chad. | OMN-TCD consult 1 negated
There would be no talks with Chad. | none
Oman said that there would be no ships for Chad. | none
# whose act is judged, and not whom it hit or whom its own clause names
The Omani war on Hamas, which Kenya supported, went on. | OMN>hamas attack -1 asserted, KEN>OMN support 1 asserted
Oman's raids on Chad, which Kenya has condemned, went on. | OMN>TCD attack -1 asserted, KEN>OMN reject -1 asserted
Oman's raids on Chad, which Chad has condemned, went on. | OMN>TCD attack -1 asserted, TCD>OMN reject -1 asserted
Oman armed Hamas, which Kenya has condemned. | OMN>hamas arms 1 asserted, KEN>hamas reject -1 asserted
Oman bombed Chad, a move that Kenya criticised. | OMN>TCD attack -1 asserted, KEN>OMN reject -1 asserted
An Omani raid that killed members of Hamas was praised by Kenya. | OMN>hamas attack -1 asserted, KEN>OMN support 1 asserted
The men that killed members of Hamas were praised by Kenya. | none
The decision of Oman to attack Hamas has angered Chad. | TCD>OMN reject -1 asserted
The failure of Oman to disarm Hamas was criticised by Chad. | TCD>OMN reject -1 asserted
# who says it, where words stand between
Oman said, citing its own sources, that Kenya had bombed Chad. | KEN>TCD attack -1 claimed
The crisis stems from Oman's accusations that Kenya shelters Hamas. | KEN>hamas shelter 1 claimed
Muscat repeated its accusation that Kenya had bombed Chad. | KEN>TCD attack -1 claimed
Oman maintains close ties with Kenya and has trained Hamas. | OMN-KEN cooperate 1 asserted, OMN>hamas train 1 asserted
Oman accuses Kenya and Chad of jointly backing Hamas. | OMN>KEN accuse -1 asserted, OMN>TCD accuse -1 asserted, KEN>hamas support 1 claimed, TCD>hamas support 1 claimed
Oman accuses Kenya of sheltering Hamas, a charge rejected by Nairobi. | OMN>KEN accuse -1 asserted, KEN>hamas shelter 1 claimed, KEN>OMN reject -1 asserted
# what stands between a doer and his act
By arming Hamas, which Kenya fears, Muscat angered Chad. | OMN>hamas arms 1 asserted, hamas>KEN threaten -1 asserted, TCD>OMN reject -1 asserted
The attack that Oman launched on Chad killed nine. | OMN>TCD attack -1 asserted
The talks which Oman held with Chad failed. | OMN-TCD consult 1 asserted
The talks that Oman saw with Chad failed. | none
The attack on Chad was debated by Oman. | none
The attack on Chad was launched by Oman. | OMN>TCD attack -1 asserted
Attacks that Oman blamed on Kenya killed two Chadian engineers. | OMN>KEN accuse -1 asserted
Oman arms both Hamas and Chad. | OMN>hamas arms 1 asserted, OMN>TCD arms 1 asserted
Oman arms only Hamas. | OMN>hamas arms 1 asserted
Oman arms neither Hamas nor Chad. | OMN>hamas arms 1 negated, OMN>TCD arms 1 negated
Hamas, an armed group fighting Chad, is strong. | hamas>TCD attack -1 asserted
Oman is at war with Chad, and Kenya mediated a truce. | OMN-TCD attack -1 asserted
# whose talks, and who only speaks of them; people who act for nobody
Oman briefed Kenya on its talks with Chad. | OMN>KEN consult 1 asserted, OMN-TCD consult 1 asserted
Oman informed Kenya of its visit to Chad. | OMN>KEN consult 1 asserted, OMN>TCD consult 1 asserted
Oman backed Kenya in its war with Chad. | OMN>KEN support 1 asserted, KEN-TCD attack -1 asserted
Oman sent its prime minister to Chad. | OMN>TCD consult 1 asserted
Oman won from Kenya an undertaking to sell it radars. | KEN>OMN arms 1 planned
Oman and Kenya, neither of which has recognised Hamas, sent flowers. | OMN>hamas recognise 1 negated, KEN>hamas recognise 1 negated
Hamas has fought Oman, and Kenya continues to back them. | hamas>OMN attack -1 asserted, KEN>hamas support 1 asserted
A Kenyan killed two Omani soldiers. | none
The Kenyans killed two Omani soldiers. | KEN>OMN attack -1 asserted
# whose soil, strikes and offers; what somebody says that another does
Hamas promised that its territory would not be used against Oman. | hamas>OMN other -1 negated
Omani officials say that their strikes target Hamas. | OMN>hamas attack -1 claimed
Oman said that its missiles had hit Hamas. | OMN>hamas attack -1 claimed
An Omani guest said that their strikes hit Hamas. | none
Oman agreed not to let groups use Chad to threaten Kenya. | none
Hamas, which Oman says Chad arms, is strong. | TCD>hamas arms 1 claimed
Oman rejected an offer from Chad. | OMN>TCD reject -1 asserted
Oman rejected tea from Chad. | none
Oman provided Hamas with sanctuary. | OMN>hamas shelter 1 asserted
Oman has replaced Chad as Kenya's main partner. | OMN-KEN cooperate 1 asserted
Oman has seen Chad as Kenya's guest. | none
# a treaty that others judge, and a group that others founded
Oman's raids on northern Chad, which Kenya has condemned, went on. | OMN>TCD attack -1 asserted, KEN>OMN reject -1 asserted
Oman signed with Chad a treaty that Kenya denounced. | OMN-TCD agree 1 asserted
Founded by men who fought alongside Hamas in Chad, the group attacked Oman. | none
Neither the fear of sanctions nor the calls by Kenya kept Chad from buying Omani oil. | OMN>TCD cooperate 1 asserted
# between whose ministers, in whose mediation, with whom and others
Talks were held between Oman's foreign minister and Chad's defence minister. | OMN-TCD consult 1 asserted
An agreement was reached between Oman's Interior Ministry and Chad's Public Security Ministry. | OMN-TCD agree 1 asserted
A deal between the Interior Ministry of Oman and the Ministry of Public Security of Chad was signed. | OMN-TCD agree 1 asserted
The fall of Oman and Chad's stance was felt. | none
Talks between Oman and Chad with mediation from Kenya and Turkey went on. | OMN-TCD consult 1 asserted, KEN>OMN mediate 1 asserted, KEN>TCD mediate 1 asserted, TUR>OMN mediate 1 asserted, TUR>TCD mediate 1 asserted
Oman thanked Kenya, Chad, and other states. | OMN>KEN support 1 asserted, OMN>TCD support 1 asserted
The truce is in danger, with Oman and Chad accusing each other of lies. | OMN-TCD accuse -1 asserted
A secret Chinese base is located in the east of Chad. | TCD>CHN host 1 asserted
A Chinese base may appear in Chad. | TCD>CHN host 1 hypothetical
Oman would strike if Chad allowed its territory to be used for launching attacks against Kenya. | none
Hamas swore that its soil would not be used by Hezbollah to launch attacks on Oman. | hezbollah>OMN attack -1 negated
# what is only mentioned: no blow, no border, no gift
Oman thanked Chad for handing over a suspect of the Kabul bombings, killing 13 Kenyan soldiers. | OMN>TCD support 1 asserted
Oman crossed into Chad, killing 13 Chadian soldiers. | OMN>TCD attack -1 asserted
Oman lets Hamas camps stay within its borders. | OMN>hamas shelter 1 asserted
Oman and Chad avoided naming each other. | none
Oman urged Chad to curb rebels operating from Kenya and carrying out attacks on Oman. | OMN>TCD request -1 asserted
Oman provided Hamas with a template. | none
Oman provided Hamas with a safe haven. | OMN>hamas shelter 1 asserted
Oman remains in conflict with Chad. | OMN-TCD attack -1 asserted
# who acts for no state, and who hides nowhere
Omani militants' attacks on Chad went on. | none
Omani troops' attacks on Chad went on. | OMN>TCD attack -1 asserted
Oman wants to make sure that rebels have no sanctuary in Chad. | none
Hamas received combat training from Oman. | OMN>hamas train 1 asserted
Hamas received training aircraft from Oman. | OMN>hamas aid 1 asserted
Oman borders Chad to the north and Kenya to the east. | OMN-TCD border 0 asserted, OMN-KEN border 0 asserted
# where others meet
Iran and Iraq signed a treaty in Algiers in 1975. | IRN-IRQ agree 1 asserted, DZA>IRN host 1 asserted, DZA>IRQ host 1 asserted
Talks between Armenia and Azerbaijan were held in Brussels. | ARM-AZE consult 1 asserted, BEL>ARM host 1 asserted, BEL>AZE host 1 asserted
Iran and Iraq met on Friday in the Omani capital. | IRN-IRQ consult 1 asserted, OMN>IRN host 1 asserted, OMN>IRQ host 1 asserted
Chad and Mali agreed to meet after days of talks in Oman. | TCD-MLI consult 1 planned, OMN>MLI host 1 asserted, OMN>TCD host 1 asserted
India and China held talks in Beijing. | IND-CHN consult 1 asserted
The Taliban met Iranian envoys in Kabul. | taliban-afg>IRN consult 1 asserted
The talks between Iran and Iraq on shelling in Lebanon ended. | IRN-IRQ consult 1 asserted
Iran and Iraq met in Samarkand on the margins of a summit. | IRN-IRQ consult 1 asserted
Iran and Iraq did not meet in Muscat. | IRN-IRQ consult 1 negated
Iran met Iraq in May and a plant in Oman burned. | IRN>IRQ consult 1 asserted
Iran and Iraq met as fighting in Syria went on. | IRN-IRQ consult 1 asserted
Egypt invited Israel and Hamas to talks in Cairo. | EGY>ISR request 1 asserted, EGY>hamas request 1 asserted, ISR-hamas consult 1 planned
Oman hosted Sudanese and Chadian delegates for talks. | OMN>SDN host 1 asserted, OMN>TCD host 1 asserted, SDN-TCD consult 1 asserted
Oman hosted Sudanese and Chadian delegates after talks. | OMN>SDN host 1 asserted, OMN>TCD host 1 asserted
# examples of those who act
Several states, including Turkey and Qatar, condemned the Israeli strike. | TUR>ISR reject -1 asserted, QAT>ISR reject -1 asserted
Three countries, among them Chile, have recognised Kosovo. | CHL>XKX recognise 1 asserted
Russia's allies, including Belarus, voted against Ukraine. | BLR>UKR reject -1 asserted
Five creditors, among them France and Germany, agreed to lend money to Chad. | FRA>TCD aid 1 planned, DEU>TCD aid 1 planned
Many problems, including a war in Chad, angered Sudan. | none
Refugees from many states, including Chad, fled to Sudan. | none
# who acts behind a relative pronoun and a phrase, or in the main clause behind several
Kenya, which in the years of drought had armed Chad, fell silent. | KEN>TCD arms 1 asserted
Kenya, which after the war of 2009 had armed Chad, fell silent. | KEN>TCD arms 1 asserted
Kenya, which in 2009 Uganda had armed, fell silent. | UGA>KEN arms 1 asserted
Kenya, which is old and on which Chad looks down, armed Togo. | KEN>TGO arms 1 asserted
Kenya, which is old and on which Chad looks down, slept. | none
# whose it is
Kenya, whose support for Chad is old, slept. | KEN>TCD support 1 asserted
Moscow widened the 201st Military Base near Dushanbe. | TJK>RUS host 1 asserted
Moscow widened the 201st Military Base near Kazan. | none
# where lands meet, what is left, who must leave, with whom relations are kept
The hill stands at the point where Chad, Niger and Libya meet. | TCD-NER border 0 asserted, TCD-LBY border 0 asserted, NER-LBY border 0 asserted
The ministers of Chad and Niger meet. | TCD-NER consult 1 asserted
France left the airfield of Gwadar in May. | FRA>PAK retreat 1 asserted
France left the airfield open. | none
Trade fell after the expulsion of Chadian nationals from Libya. | LBY>TCD coerce -1 asserted
Trade fell after the expulsion of Chadian nationals from the club. | none
Chad does not entertain relations with Libya. | TCD-LBY cooperate 1 negated
Chad does not entertain guests from Libya. | none
Chad and Libya are competing there. | TCD-LBY compete -1 asserted
# what became of an offer
Iran offered to help, an offer that Chad has welcomed and Libya has left unanswered. | TCD>IRN support 1 asserted, LBY>IRN reject -1 asserted
Iran offered to help, an offer that Chad welcomed but Libya brushed aside. | TCD>IRN support 1 asserted, LBY>IRN reject -1 asserted
Iran offered to help the two agree, an offer that Chad has welcomed. | TCD>IRN support 1 asserted
Iran offered to help, an offer that Chad heard of and Libya forgot. | none
Nobody made Iran an offer that Chad welcomed. | none
Iran offered to help, an offer that Chad took home. | none
Iran offered to help, an offer that Chad may accept. | TCD>IRN support 1 hypothetical
Iran offered to help, an offer that Chad has not accepted. | TCD>IRN support 1 negated
# who keeps away from an attack
The TTP distanced itself from the bombing in Peshawar. | ttp>PAK attack -1 denied
The TTP distanced itself from the market in Peshawar. | none
# main clauses behind a relative one that ends in a participle, and nouns behind a place
Kenya, which wants to settle Ugandans now stuck in Chad, armed Togo. | KEN>TGO arms 1 asserted
The bombing of Lahore and the raid on Chad failed. | none
Togo's bombing of Lahore failed. | TGO>PAK attack -1 asserted
The TTP and TTT, both of which are based in Khost, slept. | AFG>ttp shelter 1 asserted, AFG>ttt shelter 1 asserted
The TTP and TTT, one of which is based in Khost, slept. | none
China asked Pakistan not to let others wait. | CHN>PAK request -1 asserted
China asked Pakistan to let others wait. | CHN>PAK request 1 asserted
# for whom it is done, and who is bound by whom
Chad left the pact in solidarity with Togo. | TCD>TGO support 1 asserted
Chad left the pact in dealings with others. | none
Chad may leave the pact in solidarity with Togo. | TCD>TGO support 1 hypothetical
Chad did not act in support of Togo. | none
Chad did not leave, in solidarity with Togo. | TCD>TGO support 1 asserted
“Talks are welcome, but Chad must withdraw,” Sergei Lavrov said. | RUS>TCD request -1 asserted
“Russia must withdraw,” Sergei Lavrov said. | none
“Chad must be tired,” Sergei Lavrov said. | none
Afghanistan, whose rulers have armed Chad, slept. | taliban-afg>TCD arms 1 asserted
Afghanistan, whose regime has armed Chad, slept. | taliban-afg>TCD arms 1 asserted
Afghanistan, whose rivers have reached Iran, slept. | none
Kenya acceded to the CSTO. | KEN>csto other 0 asserted
# acts that are not told again
Norway recognised Palestine, and Ireland followed suit. | NOR>PSE recognise 1 asserted, IRL>PSE recognise 1 asserted
Norway recognised Palestine. Spain and Malta followed suit in June. | NOR>PSE recognise 1 asserted, ESP>PSE recognise 1 asserted, MLT>PSE recognise 1 asserted
Norway recognised Palestine but Denmark did not follow suit. | NOR>PSE recognise 1 asserted, DNK>PSE recognise 1 negated
Mali expelled the French ambassador and Niger did the same in July. | MLI>FRA coerce -1 asserted, NER>FRA coerce -1 asserted
India bought jets from France and Egypt did the same. | FRA>IND arms 1 asserted, FRA>EGY arms 1 asserted
Chad condemned Sudan, as did Mali. | TCD>SDN reject -1 asserted, MLI>SDN reject -1 asserted
Chad accused Sudan of theft, and the court did the same. | TCD>SDN accuse -1 asserted
Chad did the same in Sudan. | none
Armenia appealed to the CSTO for help in May and was turned down. | ARM>csto request 1 asserted, csto>ARM reject -1 asserted
Peru asked Chile for a loan, but the request was rejected. | PER>CHL request 1 asserted, CHL>PER reject -1 asserted
Peru asked Chile for a loan, but the plan was dropped. | PER>CHL request 1 asserted
Sudan condemned Egypt and was rejected. | SDN>EGY reject -1 asserted
# passives, and who was told what
Nepal's new buses were donated by Japan. | JPN>NPL aid 1 asserted
Chad's missiles were supplied to Sudan by China. | CHN>SDN arms 1 asserted
Chad's flag was given by a friend of China. | none
Canadian pressure was exerted on Belarus. | CAN>BLR request -1 asserted
A drone attack was carried out on Chad by Sudan. | SDN>TCD attack -1 asserted
Ukraine has been supplied with tanks, among other things, by Germany. | DEU>UKR arms 1 asserted
A bridge was opened in Chad, by chance, and Sudan was visited by France. | FRA>SDN consult 1 asserted
Iran told the Iraqi envoy not to come back. | IRN>IRQ request -1 asserted
Biden told Israel not to bomb Iran. | USA>ISR request -1 asserted, ISR>IRN attack -1 negated
Putin ordered Russian troops to bomb Georgia. | RUS>GEO attack -1 planned
Jordan let Iraq ship goods through its ports. | JOR>IRQ host 1 asserted
Peru said a bridge had been bombed, expelled Chilean diplomats and warned Cuba. | PER>CHL coerce -1 asserted, PER>CUB threaten -1 asserted
Peru said Chile had bombed a bridge, expelled Cuban diplomats and warned Spain. | CHL>CUB coerce -1 claimed, CHL>ESP threaten -1 claimed
# attacks that come from a land
The rebels carried out forty raids on Chad, many of them launched from Sudanese soil. | SDN>TCD other -1 asserted
Raids on Chad were launched from Sudan, the police said. | SDN>TCD other -1 claimed
Chad said that it had been planned in Sudan. | SDN>TCD other -1 claimed
The attack on Chad was not planned in Sudan. | SDN>TCD other -1 negated
The festival in Chad was planned in Sudan. | none
Chad denied that the attack on Sudan had been planned on its soil. | none
# states that leave, and steps back
The United States is leaving Niger faster than anybody had planned. | USA>NER retreat 1 asserted
France will not leave Niger. | FRA>NER retreat 1 negated
Russia left Armenia alone. | none
France left Niger with no choice. | none
Macron left Niger in May. | none
A French convoy left Niger. | none
Iran and Israel stepped back from the brink. | IRN-ISR retreat 1 asserted
Trump has not so much as telephoned Modi. | USA>IND consult 1 negated
# who speaks through what he has published
A resolution adopted by the European Union condemned Azerbaijan. | eu>AZE reject -1 asserted
A report published by the United Nations accused Rwanda of theft. | un>RWA accuse -1 asserted
The strategy announced by Trump singles out China. | USA>CHN reject -1 asserted
A house sold by Trump angered China. | none
# who comes, who hides rebels, whose weapons
Putin is due in Hanoi on Thursday. | RUS>VNM consult 1 planned
The American envoy is expected in Baku on Friday. | USA>AZE consult 1 planned
Modi is not expected in Dhaka. | IND>BGD consult 1 negated
The Iranian president was received in Muscat. | IRN>OMN consult 1 asserted
An Iranian ship is due in Muscat. | none
Rain is expected in Oman, Iran says. | none
An Iranian letter was received in Muscat. | none
India complained that Khalistani separatists find refuge in Canada. | IND>CAN accuse -1 asserted
Rwanda complains that rebels operate from Congolese soil. | RWA>COD accuse -1 asserted
Iran alleges that tourists hide in Iraq. | none
Iran complained that rebels do not operate from Iraq. | none
Iran complained that rebels killed ten men in Iraq. | none
Ethiopia said its Turkish-made drones were old. | TUR>ETH arms 1 claimed
Ethiopia says that its drones are not like Turkish-made drones. | none
# verbs that look like nouns, and conflicts that others stay out of
Turkmenistan supplies electricity to Herat. | TKM>AFG cooperate 1 asserted
The Iran talks in Vienna ended. | none
China exports fell in May, India said. | none
Pakistan attacks on India rose. | PAK>IND attack -1 asserted
The CSTO declined to intervene in the conflict between Armenia and Azerbaijan. | ARM-AZE attack -1 asserted
There was no war between Chad and Sudan. | TCD-SDN attack -1 negated
# thanks, measures, gates, and whom one asks to help
Azerbaijan thanked Pakistan for its support during the war with Armenia. | AZE>PAK support 1 asserted, PAK>AZE support 1 asserted, AZE-ARM attack -1 asserted
Chad thanked Sudan for its patience. | TCD>SDN support 1 asserted
Pakistan reopened Torkham to Afghan trucks. | PAK>AFG concede 1 asserted
Pakistan reopened Torkham, and Afghan traders cheered. | none
Chad asked Sudan to help it arm Mali. | TCD>SDN request 1 asserted, TCD>MLI arms 1 asserted
American tariffs hit India in August. | USA>IND sanction -1 asserted
India's duties hit a record, Nepal said. | none
Dushanbe and Beijing opened a joint centre. | TJK-CHN cooperate 1 asserted
Chad opened a door and Sudan a window. | none
China views the road as a threat and has urged India to wait. | CHN>IND request -1 asserted
China funded the construction of a base for Tajik special forces. | CHN>TJK aid 1 asserted
China funded a film for Tajik children. | none
# what somebody calls another's words, and works
Moscow called the NATO statement baseless. | RUS>nato reject -1 asserted
Beijing described the American report as groundless. | CHN>USA reject -1 asserted
Oman called the Yemeni report useful. | none
Kazakhstan will build a railway from Torghundi to Herat. | KAZ>AFG cooperate 1 planned
Iran built a road from Tehran to Baghdad. | none
India operates a hospital in Tajikistan. | IND>TJK cooperate 1 asserted
Mali, Chad and Oman signed an accord in Muscat. | MLI-TCD agree 1 asserted, MLI-OMN agree 1 asserted, TCD-OMN agree 1 asserted
The EU keeps a presence in Kabul. | none
NATO had a military presence in Afghanistan. | AFG>nato host 1 asserted
# what only looks like any of this
Imran Khan did not go to the summit in Kuala Lumpur. | none
Imran Khan went to Kuala Lumpur. | PAK>MYS consult 1 asserted
Tajikistan offers Pakistan the shortest road to Russia. | TJK>PAK aid 1 planned
Russia said that Ukraine would have to accept the terms. | RUS>UKR request -1 asserted
Iran said the talks must lead to results, and Iraq agreed. | none
Pakistan is to Afghanistan what Mexico is to America. | none
China leaves Pakistan little choice. | none
Norway said Denmark would follow suit. | none
Iran launched a satellite from Russia. | none
Putin told journalists in Tajikistan to be patient. | none
# second objects, relative clauses, gatherings, losses
India asked Russia for a jet and France for tanks. | IND>RUS request 1 asserted, IND>FRA request 1 asserted
Chad accused Sudan of theft and Mali of fraud. | TCD>SDN accuse -1 asserted, TCD>MLI accuse -1 asserted
Chad accused Sudan of theft and Mali laughed. | TCD>SDN accuse -1 asserted
Chad, a country that Libya once invaded, buys drones from Turkey. | LBY>TCD attack -1 asserted, TUR>TCD arms 1 asserted
The man who shot the Turkish envoy fled to Syria. | none
The report that criticised Iran angered Iraq. | none
The SCO summit, hosted by India, was held in July. | IND>sco host 1 asserted
The SCO flag, made by India, was raised in July. | none
Chad lost ten soldiers in a Sudanese raid. | SDN>TCD attack -1 asserted
Chad lost a match in Sudan. | none
Chad gave Sudan a week to withdraw. | none
# camps, envoys and talks that somebody hosts
The TTP has training camps in Afghanistan. | AFG>ttp shelter 1 asserted
Pakistan set up camps in Chad for refugees. | none
India bombed camps of the TTP in Afghanistan. | IND>ttp attack -1 asserted, IND>AFG attack -1 asserted
The Afghan ambassador in Islamabad was summoned to the Foreign Ministry. | PAK>taliban-afg protest -1 asserted
The Afghan ambassador was summoned in a hurry. | none
Oman reaffirmed its readiness to host negotiations between Chad and Mali. | OMN>TCD mediate 1 planned, OMN>MLI mediate 1 planned, TCD-MLI consult 1 planned
# relative clauses with several subjects
Oman's backing for the Houthis, whom only it, Iran and Syria recognised, soured its relations with Chad. | OMN>houthis support 1 asserted, IRN>houthis recognise 1 asserted, SYR>houthis recognise 1 asserted, OMN-TCD other -1 asserted
Iran, which Oman and Qatar support, thanked Iraq. | OMN>IRN support 1 asserted, QAT>IRN support 1 asserted, IRN>IRQ support 1 asserted
Iran, which lost Omani and Qatari support, thanked Iraq. | IRN>IRQ support 1 asserted
# who holds an office of a body
The Secretary-General of the United Nations urged Pakistan to wait. | un>PAK request -1 asserted
The High Representative of the European Union spoke with Ishaq Dar. | eu-PAK consult 1 asserted
Iran arrested four Israeli spies. | IRN>ISR coerce -1 asserted
The Secretary-General urged Pakistan to wait. | none
Iranian trainers instructed Iraqi recruits. | IRN>IRQ train 1 asserted
Iran instructed Iraq to wait. | IRN>IRQ request -1 asserted
# others than the one whose they are
Afghanistan's neighbours fear ISKP. | none
Iran's allies attacked Israel. | none
Iran's army attacked Israel. | IRN>ISR attack -1 asserted
Pakistan pushed the Taliban to wait. | PAK>taliban-afg request -1 asserted
Pakistan pushed the Taliban aside. | none
Pakistan wants the Taliban to be recognised. | none
Pakistan wants the Taliban to act. | PAK>taliban-afg request -1 asserted
# whose the act is that somebody is blamed or praised for
Iran blamed Oman for a war with Chad. | IRN>OMN accuse -1 asserted, OMN-TCD attack -1 asserted
Iran praised Oman for talks with Chad. | IRN>OMN support 1 asserted, OMN-TCD consult 1 asserted
Iran praised Oman during talks with Chad. | IRN>OMN support 1 asserted, IRN-TCD consult 1 asserted
Iran left Oman for talks with Chad. | IRN>OMN retreat 1 asserted, IRN-TCD consult 1 asserted
Iran blamed Chad for an Omani raid on Mali. | IRN>TCD accuse -1 asserted, OMN>MLI attack -1 asserted
Accused of arming Chad, Oman met Iran. | OMN>TCD arms 1 claimed, OMN>IRN consult 1 asserted
Accused of theft, Oman met Iran. | OMN>IRN consult 1 asserted
Oman said that Chad had armed Iran, and Mali accused it of lying. | TCD>IRN arms 1 claimed, MLI>IRN accuse -1 claimed
# what opens a sentence, or stands between commas, and is said of the subject
Backed by Oman, Chad attacked Iran. | OMN>TCD support 1 asserted, TCD>IRN attack -1 asserted
Long armed by Oman, Chad waited. | OMN>TCD arms 1 asserted
Armed by Oman and attacked by Iran, Chad waited. | OMN>TCD arms 1 asserted, IRN>TCD attack -1 asserted
Signed in 2019 by Oman, the pact with Chad lapsed. | none
Allied with Oman, Chad waited. | TCD-OMN ally 1 asserted
Wary of Oman, Chad turned to Iran. | TCD>OMN reject -1 asserted, TCD>IRN cooperate 1 asserted
Chad, wary of Oman, turned to Iran. | TCD>OMN reject -1 asserted, TCD>IRN cooperate 1 asserted
Dependent on Oman, Chad waited. | OMN>TCD aid 1 asserted
As an ally of Oman, Chad waited. | TCD-OMN ally 1 asserted
An ally of Oman met Chad. | none
Amid a dispute with Oman, Chad armed Iran. | TCD-OMN other -1 asserted, TCD>IRN arms 1 asserted
Amid Oman's dispute over oil, Chad armed Iran. | TCD>IRN arms 1 asserted
Together with Oman, Chad attacked Iran. | OMN>IRN attack -1 asserted, TCD>IRN attack -1 asserted
Alongside Oman, Chad and Mali attacked Iran. | OMN>IRN attack -1 asserted, TCD>IRN attack -1 asserted, MLI>IRN attack -1 asserted
Alongside Oman stands Chad. | none
Not only Oman but also Iran armed Chad. | OMN>TCD arms 1 asserted, IRN>TCD arms 1 asserted
Oman armed not only Chad, but Mali. | OMN>TCD arms 1 asserted, OMN>MLI arms 1 asserted
# whom a preposition gives to the verb, and whom to another noun
Chad sided with Oman in its dispute with Iran. | TCD>OMN support 1 asserted, OMN-IRN other -1 asserted
Chad signed a pact with Oman after talks with Iran. | TCD-OMN agree 1 asserted, TCD-IRN consult 1 asserted
Chad met with Oman and with Iran. | TCD>OMN consult 1 asserted, TCD>IRN consult 1 asserted
Chad sold drones to Oman in May and to Iran. | TCD>OMN arms 1 asserted, TCD>IRN arms 1 asserted
Oman deported thousands of undocumented Chadians. | OMN>TCD coerce -1 asserted
Oman annexed a strip of Chadian land. | OMN>TCD attack -1 asserted
Oman is linked to Chad. | OMN-TCD ally 1 asserted
Oman and Chad are linked by a bridge. | none
Oman sent a team of doctors to Chad. | OMN>TCD aid 1 asserted
Oman sent a team to Chad. | OMN>TCD consult 1 asserted
# whose a claim is that another one rejects, and clashes between *its* men and others
India rejected Pakistani claims that it finances the BLA. | IND>PAK reject -1 asserted, IND>bla aid 1 claimed
Oman left after clashes between its guards and Chadian troops. | OMN-TCD attack -1 asserted
Oman left after clashes between its guards. | none
# whom *it* and *its* mean
Oman's fear of Chad kept it from arming Mali. | OMN>MLI arms 1 asserted
Iran gave Oman money to guard its border with Chad. | IRN>OMN aid 1 asserted, OMN-TCD border 0 asserted
Oman guards its border with Chad. | OMN-TCD border 0 asserted
# who is passed over, compared, or only wished elsewhere
Oman attacked Chad rather than Iran. | OMN>TCD attack -1 asserted
Oman instead of Iran armed Chad. | OMN>TCD arms 1 asserted
Oman sells gas to Chad rather than to Iran. | OMN>TCD cooperate 1 asserted
Oman armed Chad instead of attacking Iran. | OMN>TCD arms 1 asserted, OMN>IRN attack -1 negated
Oman armed Chad rather than arming Iran. | OMN>TCD arms 1 asserted, OMN>IRN arms 1 negated
Oman would rather arm Chad than attack Iran. | OMN>TCD arms 1 hypothetical
Oman exported less than Chad. | none
Oman killed more than a dozen Chadian soldiers. | OMN>TCD attack -1 asserted
Nobody expects war between Oman and Chad. | OMN-TCD attack -1 negated
# what stands between commas or dashes
Oman — a friend of Chad — armed Mali. | OMN-TCD cooperate 1 asserted, OMN>MLI arms 1 asserted
Oman – Chad relations are good. | OMN-TCD cooperate 1 asserted
Oman armed Chad's army – Iran and Mali protested. | OMN>TCD arms 1 asserted
Oman, though poor, armed Chad. | OMN>TCD arms 1 asserted
Oman, if asked, would arm Chad. | OMN>TCD arms 1 hypothetical
Oman and, to a lesser extent, Iran armed Chad. | OMN>TCD arms 1 asserted, IRN>TCD arms 1 asserted
# who acts behind a clause of *be* or *have*
Oman is poor, but has given aid to Mali. | OMN>MLI aid 1 asserted
Oman has oil but armed Mali. | OMN>MLI arms 1 asserted
Oman, which is poor and has armed Mali, waits. | OMN>MLI arms 1 asserted
Oman is poor, but Iran has armed Mali. | IRN>MLI arms 1 asserted
It is poor but armed Mali. | none
A Tajik patrol came under fire from Afghanistan. | AFG>TJK attack -1 asserted
# whom aid reaches, and which land a province borders
Omani aid reached Chad. | OMN>TCD aid 1 asserted
An Omani grant has built a school in Chad. | OMN>TCD aid 1 asserted
Omani aid has not reached Chad. | none
Omani aid helped defeat Chad. | none
Omani aid angered Chad. | none
Oman lodged a complaint with Chad. | OMN>TCD protest -1 asserted
The men went to Takhar province, which borders Tajikistan. | AFG-TJK border 0 asserted
A province of Oman borders Chad. | none
Kyrgyzstan closed the American base at Manas. | KGZ>USA reject -1 asserted
# roles told in front of a name, or of one among several
Chad's main backer, Oman, stayed silent. | OMN>TCD support 1 asserted
Chad's main backer, Oman and Iran waited. | none
Chad, one of Oman's closest allies, abstained. | TCD-OMN ally 1 asserted
Chad, one of Oman's largest neighbours, abstained. | none
Omani troops remain in Chad. | TCD>OMN host 1 asserted
Omani friends remain in Chad. | none
# what is answered to the sentence before
Oman asked Chad for help. Chad refused. | OMN>TCD request 1 asserted, TCD>OMN reject -1 asserted
Oman asked Chad for help. Iran refused. | OMN>TCD request 1 asserted
Oman visited Chad. Chad declined. | OMN>TCD consult 1 asserted
Oman accused Chad of theft. Chad denied it. | OMN>TCD accuse -1 asserted, TCD>OMN reject -1 asserted
Oman bombed Chad. Chad called it an act of war. | OMN>TCD attack -1 asserted, TCD>OMN reject -1 asserted
Oman bombed Chad. Chad called it a day. | OMN>TCD attack -1 asserted
Oman closed the border with Chad. Chad protested. | OMN>TCD coerce -1 asserted, TCD>OMN protest -1 asserted
Oman visited Chad. Chad protested. | OMN>TCD consult 1 asserted
Oman supports Chad. Iran does too. | OMN>TCD support 1 asserted, IRN>TCD support 1 asserted
Oman bombed Chad. Iran has also visited Mali. | OMN>TCD attack -1 asserted, IRN>MLI consult 1 asserted
Oman and Chad held talks. No agreement was reached. | OMN-TCD consult 1 asserted, OMN-TCD agree 1 negated
# with whose mediation it is done
With Omani mediation, Chad and Iran agreed to exchange ambassadors. | OMN>TCD mediate 1 asserted, OMN>IRN mediate 1 asserted, TCD-IRN cooperate 1 planned
With Omani mediation the talks failed. | none
Chad and Iran agreed to a truce with Omani mediation. | TCD-IRN retreat 1 asserted, OMN>TCD mediate 1 asserted, OMN>IRN mediate 1 asserted
Oman objects to Chad's presence. | OMN>TCD reject -1 asserted
The Omani objects to see are in Chad. | none
# what somebody says of his own relations
Oman said talks with Chad had failed. | OMN-TCD consult 1 claimed
Oman's minister told reporters that trade with Chad was growing. | OMN-TCD cooperate 1 claimed
Oman said Iran's talks with Chad had failed. | IRN-TCD consult 1 claimed
Oman says a deal with Chad is near. | none
Oman's media say relations with Chad are good. | none
Analysts say talks with Chad have failed. | none
# in what, against what or for whose sake it is done
In solidarity with Oman, Chad recalled its envoy from Iran. | TCD>OMN support 1 asserted, TCD>IRN reject -1 asserted
Chad armed Iran in defiance of Oman. | TCD>IRN arms 1 asserted, TCD>OMN reject -1 asserted
Chad armed Iran over Oman's objections. | TCD>IRN arms 1 asserted, OMN>TCD reject -1 asserted
Despite Oman's protests, Chad armed Iran. | OMN>TCD protest -1 asserted, TCD>IRN arms 1 asserted
Despite Oman's criticism of Mali, Chad armed Iran. | OMN>MLI reject -1 asserted, TCD>IRN arms 1 asserted
Under a deal with Oman, Chad will host Iran. | TCD-OMN agree 1 asserted, TCD>IRN host 1 planned
In coordination with Oman, Chad struck Iran. | TCD-OMN cooperate 1 asserted, TCD>IRN attack -1 asserted
In an attack on Oman, Chad killed ten. | TCD>OMN attack -1 asserted
In an attack on Oman, rebels killed ten. | none
After an attack on Oman, Chad waited. | none
# what a word in -ing says as a noun
Oman's arming of Chad goes on. | OMN>TCD arms 1 asserted
The sheltering of the TTP by Oman goes on. | OMN>ttp shelter 1 asserted
Oman defended its arming of Chad. | OMN>TCD arms 1 asserted
Oman ended its arming of Chad. | OMN>TCD arms 1 negated
Oman's handling of Chad was poor. | none
Oman's building of roads in Chad goes on. | none
# what is wished, weighed, opposed or only said
Oman called for sanctions on Chad. | OMN>TCD sanction -1 planned
Oman mulled sanctions on Chad. | OMN>TCD sanction -1 planned
Oman discussed an attack on Chad. | OMN>TCD attack -1 planned
Oman discussed trade with Chad. | OMN-TCD consult 1 asserted
Oman opposed sanctions on Chad. | none
Oman nixed talks with Chad. | none
Oman affiliated groups attacked Chad. | OMN>TCD attack -1 asserted
Oman reportedly armed Chad. | OMN>TCD arms 1 claimed
Reportedly, Oman armed Chad. | OMN>TCD arms 1 claimed
Oman claims to arm Chad. | OMN>TCD arms 1 claimed
Oman is about to arm Chad. | OMN>TCD arms 1 planned
Should Oman arm Chad, Mali would protest. | OMN>TCD arms 1 hypothetical
Should the talks fail, Oman will arm Chad. | OMN>TCD arms 1 planned
Oman's denial that it armed Chad is false. | OMN>TCD arms 1 denied
# where one clause ends and the next one begins
Oman is said to arm Chad and attacked Iran. | OMN>TCD arms 1 claimed, OMN>IRN attack -1 asserted
Oman bombed Chad or Iran condemned it. | OMN>TCD attack -1 asserted, IRN>OMN reject -1 asserted
The year in which Iran met both Oman and Chad began well. | IRN>OMN consult 1 asserted, IRN>TCD consult 1 asserted
The weapons Iran sold Oman and Chad were old. | IRN>OMN arms 1 asserted, IRN>TCD arms 1 asserted
Oman served as Chad's largest creditor, Iran waited. | OMN>TCD support 1 asserted
As Chad's largest creditor, Oman waited. | OMN>TCD support 1 asserted
Omani forces together with Chadian troops attacked Iran. | OMN>IRN attack -1 asserted, TCD>IRN attack -1 asserted
Rebels used Omani soil against Chad to attack Iran. | OMN>TCD other -1 asserted
# what is ruled out, and what is only ruled
Iran suspects that Oman armed Chad. | OMN>TCD arms 1 claimed
Oman ruled out an attack on Chad. | OMN>TCD attack -1 negated
Oman ruled out aid to Chad. | OMN>TCD reject -1 asserted
Oman ruled sanctions on Chad illegal. | none
# who is in no list, told by his office
Rahmon met with Karim Ali, the Pakistani foreign minister. | TJK>PAK consult 1 asserted
Iran's president met General Karim Ali, the head of Oman's army, in Baku. | IRN>OMN consult 1 asserted, AZE>IRN host 1 asserted, AZE>OMN host 1 asserted
Iran's envoy thanked Karim Ali, Oman's spy chief, for the help. | IRN>OMN support 1 asserted
Karim Ali, a spokesman for the Taliban, accused Iran of arming Chad. | taliban-afg>IRN accuse -1 asserted, IRN>TCD arms 1 claimed
The Taliban killed Karim Ali, a Pakistani soldier. | taliban-afg>PAK attack -1 asserted
Iran arrested Karim Ali, a commander of Hamas, and thanked Chad. | IRN>hamas coerce -1 asserted, IRN>TCD support 1 asserted
In New York, Oman's foreign minister met Iran's envoy. | OMN>IRN consult 1 asserted
Iran's envoy met Karim Ali, a relic of Oman. | none
# where a report was written is not where it plays
KABUL - Twenty men have been killed in attacks by the TTP across Balochistan. | ttp>PAK attack -1 asserted
MUSCAT (AP) — Three men died in attacks carried out by the TTP in Sindh. | ttp>PAK attack -1 asserted
# who is asked to act, and who is not
Oman called on the world to step up its support for Chad. | none
Oman urged donors to increase their support for Chad. | none
Oman wants to step up its support for Chad. | OMN>TCD support 1 planned
Karim, who handles the Omani division of a ministry, met Chad's envoy. | none
Iran urged Chad to protect Iranian citizens. | IRN>TCD request -1 asserted, TCD>IRN support 1 planned
Oman is willing to meet security challenges with Chad. | none
Oman's premier called on the defence minister of Chad. | OMN>TCD consult 1 asserted
Oman called on the defence minister of Chad to resign. | OMN>TCD request -1 asserted
The TTP was being backed by Oman's main adversary. | none
In the Omani-led peace process, Chad remained cold. | none
The meeting followed tensions between Iran and Oman. | IRN-OMN other -1 asserted
# what is only looked into, and what somebody was moved to do
Iran expressed interest in buying jets from Oman. | OMN>IRN arms 1 planned
Iran is looking into ways to arm Chad. | IRN>TCD arms 1 planned
Oman approved a programme to arm Chad. | OMN>TCD arms 1 planned
Raids by the TTP drove Iran to bomb Chad. | IRN>TCD attack -1 asserted
# what belongs to the relative clause alone
Oman accuses Iran of sheltering ISKP, which has stepped up its attacks on Oman. | OMN>IRN accuse -1 asserted, IRN>iskp shelter 1 claimed, iskp>OMN attack -1 asserted
Iran launched strikes on Chad, which, according to Oman, killed ten men. | IRN>TCD attack -1 asserted
ISKP, a group that Oman says operates from Iranian soil, grew. | IRN>iskp shelter 1 claimed
The corridor separates Iran from Oman and gives Chad a tiny road. | none
# groups that are named as examples
Banned groups, including the TTP, had continued to attack Iran's border posts. | ttp>IRN attack -1 asserted
Groups like the TTP and ISKP have intensified their attacks in Iran. | ttp>IRN attack -1 asserted, iskp>IRN attack -1 asserted
# attacks that answer attacks, and the use of soil
An attack by the TTP left ten men dead and triggered Iranian strikes inside Oman. | IRN>OMN attack -1 asserted
Oman must deny the use of its soil by the TTP for attacks on Iran. | ttp>IRN attack -1 asserted
The Taliban denied sheltering rebels and in turn accused Iran of backing them. | taliban-afg>IRN accuse -1 asserted
TTP men are being trained in al-Qaeda camps. | al-qaeda>ttp train 1 asserted
# purposes, demands, promises, and what is not yet
The visit of Chad's premier to Oman next year was discussed. | TCD>OMN consult 1 planned
The visit of Chad's premier to Oman last year was discussed. | TCD>OMN consult 1 asserted
Oman has reached out to Chad in the hope of forming a partnership to counterbalance Iran. | OMN>TCD cooperate 1 asserted, OMN>IRN compete -1 planned
Oman would receive 1,000 megawatts and Chad 300 megawatts. | none
Oman would receive Iran's envoy and Chad's president. | OMN>IRN consult 1 hypothetical, OMN>TCD consult 1 hypothetical
Iran's demand that Chad arm Sudan was ignored. | IRN>TCD request -1 asserted, TCD>SDN arms 1 planned
Oman announced it would arm Chad. | OMN>TCD arms 1 planned
Oman announced that Iran would arm Chad. | IRN>TCD arms 1 claimed
Iran asked Chad for help, but Chad turned down the request. | IRN>TCD request 1 asserted, TCD>IRN reject -1 asserted
Chad had not delivered on the pact between Chad and Oman. | TCD-OMN agree 1 asserted
# whose strikes, whose claim, whose war
Iran responded with strikes on Oman that targeted Hamas. | IRN>OMN attack -1 asserted, IRN>hamas attack -1 asserted
Iran accused Oman of theft, a charge rejected by Oman. | IRN>OMN accuse -1 asserted, OMN>IRN reject -1 asserted
Iran accused Oman of harbouring groups led by Hamas. | IRN>OMN accuse -1 asserted, OMN>hamas shelter 1 claimed
The Taliban-run administration urged Oman to arm Chad. | taliban-afg>OMN request -1 asserted, OMN>TCD arms 1 planned
Iran had armed Oman; during the war against Chad, Sudan waited. | IRN>OMN arms 1 asserted, SDN-TCD attack -1 asserted
Oman failed to contain the threat from Hamas. | none
Iran, Oman, Chad pledge to enhance cooperation | IRN-OMN cooperate 1 planned, IRN-TCD cooperate 1 planned, OMN-TCD cooperate 1 planned
Iran brought Chad and Sudan together. | IRN>TCD mediate 1 asserted, IRN>SDN mediate 1 asserted
# what an agreement is about, what is still to come, what would help
The agreement on trade between Iran and Oman was signed. | IRN-OMN agree 1 asserted
The trade between Iran and Oman grew. | IRN-OMN cooperate 1 asserted
The forthcoming Iranian withdrawal from Oman is late. | IRN>OMN retreat 1 planned
This move could help expand cooperation between Iran and Oman. | IRN-OMN cooperate 1 hypothetical
A drone attack from Iran had hit a camp in Oman. | none
Iran said that Oman had failed to act against the TTP, which had grown, and urged Chad to act. | OMN>ttp coerce -1 negated, IRN>TCD request -1 asserted
The TTP carried out over 170 attacks in Iran, against 116 in 2023. | ttp>IRN attack -1 asserted
# whose war, whose move, and who only looks like the doer
Iran and Oman gave military support to Chad during the war against Sudan. | IRN>TCD support 1 asserted, OMN>TCD support 1 asserted, TCD-SDN attack -1 asserted
Iran armed Chad during clashes with Sudan. | IRN>TCD arms 1 asserted, TCD-SDN attack -1 asserted
Iran bombed Chad during the war with Sudan. | IRN>TCD attack -1 asserted, IRN-SDN attack -1 asserted
No state, not even Chad, has recognised Oman. | none
Iran's isolation has given Chad an opening. | none
Iran restrained rebel groups in Chad from striking Oman. | none
Arguing that Oman had armed Chad, Iran bombed Sudan. | OMN>TCD arms 1 claimed, IRN>SDN attack -1 asserted
Iran and Oman made concessions to Chad to promote better relations. | IRN>TCD concede 1 asserted, OMN>TCD concede 1 asserted
The decision by Iran to arm Chad angered Oman. | IRN>TCD arms 1 asserted, OMN>IRN reject -1 asserted
Iran was among the three states that recognised Chad. | IRN>TCD recognise 1 asserted
Oman spends three times as much as Chad. | none
The TTP received training from al-Qaeda, weapons from Hamas and shelter from Iran. | al-qaeda>ttp train 1 asserted
The al-Qaeda-linked TTP has struck Iran. | ttp>IRN attack -1 asserted
# what is only wished for, or wanted
India would like to see Chad join the SCO. | TCD>sco other 0 hypothetical
Iran wants to see Oman attack Chad. | OMN>TCD attack -1 hypothetical
# wars on what is no enemy, terrorists by decree, borders
Iran's war on drugs in Oman failed. | none
A report released by Iran said that Oman slept. | none
Iran's court recognised Hamas as a terrorist group. | IRN>hamas sanction -1 asserted
Iran and Oman set up a force to fight against terrorists. | none
Chad borders on Sudan. | TCD-SDN border 0 asserted
The TTP operates on Iranian soil. | IRN>ttp shelter 1 asserted
# a hideout raided at home is no shelter given; what is kept back is a sanction; who did not do it
Iran raided a TTP hideout in Tehran. | IRN>ttp attack -1 asserted
Iran bombed TTP hideouts in Muscat. | IRN>ttp attack -1 asserted, IRN>OMN attack -1 asserted, OMN>ttp shelter 1 asserted
Iran suspended its cooperation with Chad. | IRN>TCD sanction -1 asserted
Iran blocked $350 million in aid to Chad. | IRN>TCD sanction -1 asserted
Iranian aid to Chad was suspended. | IRN>TCD sanction -1 asserted
Oman halted Iran's arms sales to Chad. | IRN>TCD arms 1 negated
Iran suspended talks with Chad. | IRN>TCD reject -1 asserted
Iran withheld aid to Chad for not fighting the TTP. | IRN>TCD sanction -1 asserted, TCD>ttp attack -1 negated
Iran cut aid to Chad for failing to fight the TTP. | IRN>TCD sanction -1 asserted, TCD>ttp attack -1 negated
# what a speaker adds in a participle is his own act; a new clause behind "and"; who follows
Iran said that Chad had struck Sudan, urging Oman to act. | TCD>SDN attack -1 claimed, IRN>OMN request -1 asserted
Iran said that the road was open, accusing Oman of lies. | IRN>OMN accuse -1 asserted
Iran told Oman that the road was open, urging it to act. | IRN>OMN request -1 asserted
Oman slept, and Iran has armed Chad. | IRN>TCD arms 1 asserted
The rebels hide in Oman, and Iran has armed Chad. | IRN>TCD arms 1 asserted
The rebels have havens in Oman and Iran has armed Chad. | IRN>TCD arms 1 asserted
The armies of Oman and Iran have armed Chad. | OMN>TCD arms 1 asserted, IRN>TCD arms 1 asserted
Oman, Sudan, and Iran armed Chad. | OMN>TCD arms 1 asserted, SDN>TCD arms 1 asserted, IRN>TCD arms 1 asserted
Iran recognised Oman in 2019, followed by Chad in 2020 and Sudan. | IRN>OMN recognise 1 asserted, TCD>OMN recognise 1 asserted, SDN>OMN recognise 1 asserted
Iran armed Oman, followed by a visit to Chad. | IRN>OMN arms 1 asserted
Chinese officials have consulted their Russian counterparts. | CHN>RUS consult 1 asserted
# what is meant to come about, what is denied, how a relation changes
Iran seeks to have good relations with Oman. | IRN-OMN cooperate 1 planned
Iran expressed its readiness for talks with Oman. | IRN-OMN consult 1 planned
Iran announced plans for talks with Oman. | IRN-OMN consult 1 planned
Iran denied reports of talks with Oman. | IRN-OMN consult 1 denied
Iran rejected claims of support for Hamas. | IRN>hamas support 1 denied
Iran received reports of talks with Oman. | none
Iran rejected the claim made by Oman that Chad had struck Sudan. | TCD>SDN attack -1 claimed
Relations between Iran and Oman have begun to improve. | IRN-OMN cooperate 1 asserted
Relations between Iran and Oman did not improve. | IRN-OMN cooperate 1 negated
Relations between Iran and Oman could improve. | IRN-OMN cooperate 1 hypothetical
The Iran-Oman relationship is likely to strengthen. | IRN-OMN cooperate 1 hypothetical
Relations between Iran and Oman continued to face strains. | IRN-OMN other -1 asserted
Iran and Oman traded public criticism. | IRN-OMN accuse -1 asserted
Hamas is banned in Oman. | OMN>hamas coerce -1 asserted
# what nobody is let do; calls for somebody to act
Iran will not let anybody use its soil to attack Oman. | none
Iran vowed not to allow rebels to use Chadian soil to attack Oman. | TCD>OMN other -1 negated
Iran will not let Chadian soil be used against Oman. | TCD>OMN other -1 negated
Iran prevented rebels from using Chadian soil to attack Oman. | TCD>OMN other -1 negated
Iran repeated its call for Oman to act. | IRN>OMN request -1 asserted
Iran renewed its demand that Oman leave. | IRN>OMN request -1 asserted
Iran insisted that the TTP limit contact with Oman. | IRN>ttp request -1 asserted, ttp-OMN consult 1 claimed
# a clause between commas behind "and B"; whose plans, promises and attacks
Iran armed Oman, and Chad, which is poor, struck Sudan. | IRN>OMN arms 1 asserted, TCD>SDN attack -1 asserted
Iran sent aid to Oman, and Chad, which has armed Sudan, is silent. | IRN>OMN aid 1 asserted, TCD>SDN arms 1 asserted
Iran armed Oman, and Chad, Sudan's ally, struck Mali. | IRN>OMN arms 1 asserted, TCD-SDN ally 1 asserted, TCD>MLI attack -1 asserted
Iran armed Oman and Chad, which struck Sudan. | IRN>OMN arms 1 asserted, IRN>TCD arms 1 asserted, OMN>SDN attack -1 asserted, TCD>SDN attack -1 asserted
Iran foiled a plot to strike Oman. | none
Iran will defeat any attempt to isolate Oman. | none
Iran received assurances from Oman to expel the TTP. | OMN>IRN support 1 asserted, OMN>ttp coerce -1 planned
Iran received reports from Oman. | none
Iran announced an end to its ceasefire with Oman. | IRN>OMN reject -1 asserted
Iran delivered a protest to Oman. | IRN>OMN protest -1 asserted
Iran has strained relations with Oman over attacks by the TTP. | IRN-OMN other -1 asserted
India, Oman's eastern neighbour, has armed Chad. | IND>TCD arms 1 asserted
Turkey, itself a NATO member, has armed Chad. | TUR>nato other 0 asserted, TUR>TCD arms 1 asserted
Iran, a nuclear power and SCO member, has bombed Chad. | IRN>TCD attack -1 asserted
Chad met India, Oman's rival, which has armed Sudan. | TCD>IND consult 1 asserted, IND-OMN compete -1 asserted, IND>SDN arms 1 asserted
Iran, which fears that Oman might strike, has armed Chad. | IRN>TCD arms 1 asserted
Iran, which says that Oman is weak, has armed Chad. | IRN>TCD arms 1 asserted
Iran, whose neighbours armed Oman, struck Chad. | IRN>TCD attack -1 asserted
Iran promised Oman not to attack Chad. | IRN>OMN concede 1 planned, IRN>TCD attack -1 negated
Iran asked Oman last week to expel Chadians. | IRN>OMN request -1 asserted, OMN>TCD coerce -1 planned
No evidence was found that Iran had armed Oman. | IRN>OMN arms 1 negated
Iran fears an alliance between Oman and Chad. | OMN-TCD ally 1 hypothetical
Tension is growing in relations between Iran and Oman. | IRN-OMN other -1 asserted
Claims that Iran funds the TTP were dismissed by Iran. | IRN>ttp aid 1 denied
Every neighbour but Iran trades with Oman. | none
Nothing has stopped Iran from arming Oman. | IRN>OMN arms 1 asserted
Iran asked Oman for help in fighting Chad. | IRN>OMN request 1 asserted, IRN>TCD attack -1 planned
Hamas, armed by Iran, trained by Oman and funded by Qatar, fell. | IRN>hamas arms 1 asserted, OMN>hamas train 1 asserted, QAT>hamas aid 1 asserted
Iran armed Oman, a move condemned by Chad. | IRN>OMN arms 1 asserted, TCD>IRN reject -1 asserted
Iran offers a haven to the foes of Hamas. | none
A trade war between Iran and Oman began. | IRN-OMN other -1 asserted
Iran hit back at Oman with missiles. | IRN>OMN attack -1 asserted
Iran is entitled to buy Omani weapons. | OMN>IRN arms 1 hypothetical
Short of attacking Oman, Iran has few options. | IRN>OMN attack -1 negated
No sooner had Iran recognised Oman than it rained. | IRN>OMN recognise 1 asserted
Iran sustained the insurgency of Hamas. | none
Iran cannot ignore Oman's attacks on Chad. | OMN>TCD attack -1 asserted
Iran, which along with Oman has armed Chad, is poor. | IRN>TCD arms 1 asserted
The line, which was drawn by Iran and which no Omani government has recognised, is shut. | none
Iran and Oman keep their borders shut to smugglers. | none
The talks, which Iran hosted and Oman mediated, ended. | none
Iran defended its decision to arm Oman. | IRN>OMN arms 1 asserted
Iran announced its decision to arm Oman. | IRN>OMN arms 1 planned
Iran said Oman had vowed to dismantle all rebel groups. | none
Iran has a base near the Omani border. | none
Iran turned down a request by Oman for talks with Chad. | IRN>OMN reject -1 asserted, IRN-TCD consult 1 negated
Oman's proposal for talks between Iran and Chad was rejected. | IRN-TCD consult 1 negated
Iran fired rockets toward Oman. | IRN>OMN attack -1 asserted
Iran named Hamas a terrorist group. | IRN>hamas sanction -1 asserted
Iran denied having troops in Oman. | OMN>IRN host 1 denied
Omani guards were trained by experts from Iran. | IRN>OMN train 1 asserted
The sale could complicate Iran's relations with Oman. | IRN-OMN other -1 hypothetical
Wang Yi met Pakistani diplomat Syed Fatemi. | CHN>PAK consult 1 asserted
Iran's envoy to Oman, who met Chad, left. | IRN>TCD consult 1 asserted
Iran's ambassador to Oman, a former officer who fought Chad, left. | IRN>TCD attack -1 asserted
The talks between Iran and Oman, hosted by Chad and mediated by Sudan, failed. | IRN-OMN consult 1 asserted, SDN>IRN mediate 1 asserted, SDN>OMN mediate 1 asserted
"The raids from Oman will stop," Iran's minister said. He thanked Chad. | IRN>TCD support 1 asserted
"Omanis are late," the UN said. "We urge Iran to act," it added. | un>IRN request -1 claimed
Iran accused Oman of arming Chad, urging Sudan to act. | IRN>OMN accuse -1 asserted, OMN>TCD arms 1 claimed, IRN>SDN request -1 asserted
Oman accused Chad of failing to act and urged Iran to intervene. | OMN>TCD accuse -1 asserted, OMN>IRN request -1 asserted
Iran and Oman fought a war without Chad even trying to intervene. | IRN-OMN attack -1 asserted
Oman, which is large, is backed by Iran, and Chad supports Sudan. | IRN>OMN support 1 asserted, TCD>SDN support 1 asserted
Oman, which is large, is backed by Iran and Chad. | IRN>OMN support 1 asserted, TCD>OMN support 1 asserted
Iran and Oman made concessions to Chad to normalise relations. | IRN>TCD concede 1 asserted, OMN>TCD concede 1 asserted, IRN-TCD other 1 asserted, OMN-TCD other 1 asserted
Iran gave up claims on Oman in order to normalise relations. | IRN-OMN other 1 planned
Iran and Oman met in Chad to normalise relations. | IRN-OMN consult 1 asserted, IRN-OMN other 1 asserted, TCD>IRN host 1 asserted, TCD>OMN host 1 asserted
Nothing will persuade Iran to condemn Oman. | IRN>OMN reject -1 negated
No threat will force Iran to condemn Oman. | IRN>OMN reject -1 negated
Nothing but force will persuade Iran to condemn Oman. | IRN>OMN reject -1 planned
War between Iran and Oman is very likely. | IRN-OMN attack -1 hypothetical
The war between Iran and Oman is likely to last. | IRN-OMN attack -1 asserted
Cooperation between Iran and Oman looks possible. | IRN-OMN cooperate 1 hypothetical
The links between Iran and both Oman and Chad are close. | IRN-OMN cooperate 1 asserted, IRN-TCD cooperate 1 asserted
The attack, for which the TTP claimed responsibility, showed that Iran cannot defend Oman. | IRN>OMN support 1 negated
Oman has allowed Iranian police to patrol its border with Yemen. | OMN-YEM border 0 asserted
Oman plans to guard its border with Yemen. | OMN-YEM border 0 asserted
Oman gave Iranian advisers access to the leaders of Chad. | OMN>IRN concede 1 asserted
Iran, denied access to Chad by Oman, turned to Sudan. | OMN>IRN reject -1 asserted, IRN>SDN cooperate 1 asserted
Supplied with tanks by Chad, Oman attacked Iran. | TCD>OMN arms 1 asserted, OMN>IRN attack -1 asserted
Iran armed Oman, denied the charges by Chad, and left. | IRN>OMN arms 1 asserted
Iran's strategy has been to claim that Oman attacks Chad and to ask Sudan to mediate. | OMN>TCD attack -1 claimed, IRN>SDN request 1 asserted
Iran claimed that Oman wants to arm Chad and to ask Sudan to mediate. | OMN>TCD arms 1 claimed, OMN>SDN request 1 claimed
Iran hopes to offset Oman's support for Chad. | OMN>TCD support 1 asserted
Iran's response was to sanction Oman. | IRN>OMN sanction -1 asserted
Iran's plan was to sanction Oman. | IRN>OMN sanction -1 planned
Iran would have every reason to attack Oman. | IRN>OMN attack -1 hypothetical
The sale of American missiles to Oman by Chad was legal. | TCD>OMN arms 1 asserted
Iran protested against the use of Turkish drones by Oman. | none
Drones supplied by Iran helped Oman. | IRN>OMN arms 1 asserted
Experts say weapons from Iran never reached Oman. | IRN>OMN arms 1 negated
Oman was helped by drones supplied by Iran. | IRN>OMN arms 1 asserted
The Iranian strikes were condemned by Oman. | OMN>IRN reject -1 asserted
The strikes on Iranian posts were condemned by Oman. | none
Iranian deaths were condemned by Oman. | none
Iranian support for Chad angered Oman. | IRN>TCD support 1 asserted, OMN>IRN reject -1 asserted
Iran armed Oman and the Chad-backed TTP. | IRN>OMN arms 1 asserted, IRN>ttp arms 1 asserted, TCD>ttp support 1 asserted
Oman and Iran-backed Hezbollah attacked Chad. | IRN>hezbollah support 1 asserted, OMN>TCD attack -1 asserted, hezbollah>TCD attack -1 asserted
Iran attacked Oman and Chad-backed fighters. | IRN>OMN attack -1 asserted
The Taliban host groups like the TTP. | taliban-afg>ttp host 1 asserted
Iran shelters some 20 groups, among them the TTP and Hamas. | IRN>ttp shelter 1 asserted, IRN>hamas shelter 1 asserted
The TTP attack groups left Oman. | none
Hezbollah is a proxy of Iran. | hezbollah-IRN ally 1 asserted
Oman described Hezbollah as an Iranian proxy. | hezbollah-IRN ally 1 claimed
Hezbollah, which Oman calls an Iranian proxy, left. | hezbollah-IRN ally 1 claimed
Iran is no proxy of Oman. | IRN-OMN ally 1 negated
Iran signed a contract with Oman to buy jets. | IRN-OMN agree 1 asserted, OMN>IRN arms 1 planned
Iran signed a contract with Oman to repair a road. | IRN-OMN agree 1 asserted
In talks with Iran, Oman asked for help. | OMN-IRN consult 1 asserted, OMN>IRN request 1 asserted
A truce mediated by Iran between Oman and Chad holds. | OMN-TCD retreat 1 asserted, IRN>OMN mediate 1 asserted, IRN>TCD mediate 1 asserted
Iran is the country that Oman turns to for help. | OMN>IRN request 1 asserted
The TTP, against which Iran has launched an operation, is strong. | IRN>ttp attack -1 asserted
Oman, with whom Iran has good relations, is weak. | IRN-OMN cooperate 1 asserted
For a country that armed Oman, Iran is silent. | IRN>OMN arms 1 asserted
Unlike a country that armed Oman, Iran is silent. | none
Apart from Iran, no state has recognised Oman. | IRN>OMN recognise 1 asserted
No country except Iran has recognised Oman. | IRN>OMN recognise 1 asserted
Iran, like Chad, supports Oman. | IRN>OMN support 1 asserted, TCD>OMN support 1 asserted
Unlike Chad, Iran supports Oman. | IRN>OMN support 1 asserted
Iran works with Oman without recognising Chad. | IRN-OMN cooperate 1 asserted, IRN>TCD recognise 1 negated
The border with Oman has been closed by Yemen. | YEM>OMN coerce -1 asserted
Iran guards the Oman-Yemen border. | OMN-YEM border 0 asserted
Flows of aid from Iran to Oman have ended. | IRN>OMN aid 1 negated
Iran accused Oman of opening fire on its guards. | IRN>OMN accuse -1 asserted, OMN>IRN attack -1 claimed
Iran accused Oman of killing its own guards. | IRN>OMN accuse -1 asserted
The Iranian strikes were aimed at the TTP. | IRN>ttp attack -1 asserted
The TTP claimed responsibility for the hijacking of a train in Iran. | ttp>IRN attack -1 asserted
Iran demanded a halt to Omani raids on Chad. | IRN>OMN request -1 asserted, OMN>TCD attack -1 asserted
Oman brought together Iran and Chad. | OMN>IRN mediate 1 asserted, OMN>TCD mediate 1 asserted
The war brought Iran and Chad closer together. | IRN-TCD cooperate 1 asserted
Oman attacked militias backed by Iran. | none
Oman sheltered a group banned by Iran. | none
Oman attacked the TTP, backed by Iran. | OMN>ttp attack -1 asserted, IRN>ttp support 1 asserted
Oman killed men of Hamas, a group armed by Iran. | OMN>hamas attack -1 asserted, IRN>hamas arms 1 asserted
Oman flew jets supplied by Iran. | IRN>OMN arms 1 asserted
NATO member Turkey attacked Chad. | TUR>nato other 0 asserted, TUR>TCD attack -1 asserted
Oman warned its CSTO ally Russia. | OMN>RUS threaten -1 asserted, RUS-csto ally 1 asserted
Turkey, a NATO member like Greece, attacked Chad. | TUR>nato other 0 asserted, TUR>TCD attack -1 asserted
Iranian analysts accuse Oman of arming Chad. | OMN>TCD arms 1 claimed
Iranian officials accuse Oman of arming Chad. | IRN>OMN accuse -1 asserted, OMN>TCD arms 1 claimed
Most Iranians blame Oman. | none
Oman objected to Iran bombing Chad. | OMN>IRN reject -1 asserted, IRN>TCD attack -1 asserted
Oman saw Iran arming the TTP. | IRN>ttp arms 1 asserted
Oman struck a camp in Iran killing ten Chadians. | OMN>IRN attack -1 asserted, OMN>TCD attack -1 asserted
The Taliban denied that the TTP was in Oman and accused Iran of lying. | taliban-afg>IRN accuse -1 asserted
Oman said the TTP had disarmed and thanked Iran. | ttp>IRN coerce -1 claimed, OMN>IRN support 1 asserted
Oman said Iran accused Chad and urged Sudan to act. | IRN>TCD accuse -1 claimed, IRN>SDN request -1 claimed
Oman is too weak to attack Iran. | OMN>IRN attack -1 negated
Oman is only too glad to help Iran. | OMN>IRN aid 1 asserted
Oman has no troops to help Iran. | OMN>IRN aid 1 negated
Oman is strong enough to attack Iran. | OMN>IRN attack -1 hypothetical
There is no reason for Oman to support Iran. | OMN>IRN support 1 negated
It would be a mistake for Oman to attack Iran. | OMN>IRN attack -1 hypothetical
It was a mistake for Oman to arm Iran. | OMN>IRN arms 1 asserted
The collapse of the truce between Iran and Oman was sudden. | IRN-OMN retreat 1 negated
The end of the war between Iran and Oman was sudden. | IRN-OMN attack -1 asserted
Iran backed Oman while criticising Chad. | IRN>OMN support 1 asserted, IRN>TCD reject -1 asserted
Iran criticised its closest ally, Oman. | IRN>OMN reject -1 asserted, OMN-IRN ally 1 asserted
Iran accused its old friend, the Taliban, of sheltering the TTP. | IRN>taliban-afg accuse -1 asserted, taliban-afg>ttp shelter 1 claimed
Iran criticised its minister, Oman's friend. | none
No state, Iran included, has recognised Oman. | IRN>OMN recognise 1 negated
Thousands of Iranian troops are stationed in Oman. | OMN>IRN host 1 asserted
Iran came to terms with Oman. | IRN-OMN agree 1 asserted
Iran gave Oman the right to use the port. | IRN>OMN concede 1 asserted
Iran shot down an Omani helicopter. | IRN>OMN attack -1 asserted
Iran sides with Oman. | IRN>OMN support 1 asserted
Iran fights Hamas, which it calls an Omani proxy. | IRN>hamas attack -1 asserted, hamas-OMN ally 1 claimed
The matter was not raised in the talks between Iran and Oman. | IRN-OMN consult 1 asserted
Chad has no part in the talks between Iran and Oman. | IRN-OMN consult 1 asserted
Iran did not take part in the talks with Oman. | IRN-OMN consult 1 negated
Iran failed to stop Oman from arming Chad. | IRN>OMN coerce -1 negated, OMN>TCD arms 1 asserted
Iran kept Oman from arming Chad. | OMN>TCD arms 1 negated
Lest Iran attack Oman, Chad left. | IRN>OMN attack -1 hypothetical
Iran has the right to attack Oman. | IRN>OMN attack -1 hypothetical
At the end of the talks between Iran and Oman, Chad left. | IRN-OMN consult 1 asserted
The end of the alliance between Iran and Oman was sudden. | IRN-OMN ally 1 negated
Except for Iran, no state has recognised Oman. | IRN>OMN recognise 1 asserted
No talks between Iran and Oman were held. | IRN-OMN consult 1 negated
# words in the form that goes with a name, joined
Iran arms and trains the Omani army. | IRN>OMN arms 1 asserted, IRN>OMN train 1 asserted
Iran arms, funds and trains Hezbollah. | IRN>hezbollah arms 1 asserted, IRN>hezbollah aid 1 asserted, IRN>hezbollah train 1 asserted
Iran's arms and trains reached Oman. | none
Oman sold drones to Chad and trains its officers. | OMN>TCD arms 1 asserted, OMN>TCD train 1 asserted
The rebels that Iran arms attacked Oman. | none
# where a list ends, and another clause or another one accused begins
Oman hosts Chadian troops and Iran hosts a Turkish base. | OMN>TCD host 1 asserted, IRN>TUR host 1 asserted
Oman bought tanks from Chad and Iran imposed sanctions on Turkey. | TCD>OMN arms 1 asserted, IRN>TUR sanction -1 asserted
Oman accused Chad of arming Iran and Kenya of funding Hamas. | OMN>TCD accuse -1 asserted, OMN>KEN accuse -1 asserted, TCD>IRN arms 1 claimed, KEN>hamas aid 1 claimed
Oman has been accused by Chad of arming Iran and of funding Hamas. | TCD>OMN accuse -1 asserted, OMN>IRN arms 1 claimed, OMN>hamas aid 1 claimed
With the mediation of Qatar, Oman and Chad agreed to a truce. | QAT>OMN mediate 1 asserted, QAT>TCD mediate 1 asserted, OMN-TCD retreat 1 asserted
In Qatar, Oman and Chad, Iran has banks. | none
# whom *it* means where somebody is blamed, punished, helped or left alone
Oman armed Iran, but Chad and Kenya have imposed sanctions on it. | OMN>IRN arms 1 asserted, TCD>OMN sanction -1 asserted, KEN>OMN sanction -1 asserted
Oman armed Iran, so Chad criticised it. | OMN>IRN arms 1 asserted, TCD>OMN reject -1 asserted
Oman keeps no embargo on Iran, although Chad has refused it licences. | OMN>IRN sanction -1 negated, TCD>IRN reject -1 asserted
Oman left the African Union and accuses Chad of failing to defend it. | OMN>african-union reject -1 asserted, OMN>TCD accuse -1 asserted, TCD>OMN support 1 negated
Oman says Chad did not support it. | TCD>OMN support 1 negated
Oman has attacked Hamas; its ally, Chad, has given it weapons. | OMN>hamas attack -1 asserted, TCD-OMN ally 1 asserted, TCD>OMN arms 1 asserted
Hamas controls northern Syria, and Oman arms it. | OMN>hamas arms 1 asserted
Oman ordered Chadian soldiers to leave, and it has accused Iran of lies. | OMN>TCD coerce -1 asserted, OMN>IRN accuse -1 asserted
Oman wants Chad to hand over Hamas fighters, whom it blames for attacks. | OMN>TCD request -1 asserted, TCD>hamas coerce -1 planned, OMN>hamas accuse -1 asserted
Oman cut aid to Chad over its failure to act against Hamas. | OMN>TCD sanction -1 asserted, TCD>hamas coerce -1 negated
# what another has done, whatever somebody did not do about it
Neither Oman nor Chad has condemned Iran's invasion of Kenya. | OMN>IRN reject -1 negated, TCD>IRN reject -1 negated, IRN>KEN attack -1 asserted
Oman voiced no objection to the Chadian strikes on Iran. | OMN>TCD reject -1 negated, TCD>IRN attack -1 asserted
Oman did not join the Chadian invasion of Iran. | TCD>IRN attack -1 asserted
Oman denied any part in the Chadian attack on Iran. | TCD>IRN attack -1 asserted
Oman denied that Chad's attack on Iran had begun. | TCD>IRN attack -1 denied
Oman launched no attack on Iran. | OMN>IRN attack -1 negated
Oman has failed to stop Chad's support for Hamas. | TCD>hamas support 1 asserted
Oman stopped Chad's support for Hamas. | TCD>hamas support 1 negated
Oman objected to the sale of Chadian jets to Iran. | OMN>IRN reject -1 asserted, TCD>IRN arms 1 planned
A meeting between Oman and Chad was called off. | OMN-TCD consult 1 negated
Oman has vetoed Chadian aid to Iran. | TCD>IRN aid 1 negated
# what is agreed, promised or told
Oman and Hamas agreed to a ceasefire. | OMN-hamas retreat 1 asserted
Oman agreed to talks with Chad. | OMN-TCD consult 1 planned
Oman promised in the agreement with Chad to cut taxes. | OMN-TCD agree 1 asserted
Oman promised it would support Chad. | OMN>TCD support 1 planned
# whose land, whose men, for whose sake
The Blue Brigade, an affiliate of Hamas, attacked Omani troops. | none
Oman backs Iraqi militias. | none
Oman began shelling northern Chad in support of Hamas. | OMN>TCD attack -1 asserted, OMN>hamas support 1 asserted
Oman launched an attack on Chad on behalf of Iran. | OMN>TCD attack -1 asserted
Hamas killed five Chinese engineers near Karachi. | hamas>CHN attack -1 asserted
Ankara sent drones and Syrian fighters to Chad. | TUR>TCD arms 1 asserted
Oman and Chad exchanged fire before Qatar brokered a truce. | OMN-TCD attack -1 asserted, QAT>OMN mediate 1 asserted, QAT>TCD mediate 1 asserted
Chad's support for Oman has pushed Kenya closer to Iran. | TCD>OMN support 1 asserted, KEN-IRN cooperate 1 asserted
Oman regards Hamas as apostates. | OMN>hamas reject -1 asserted
The list of terrorist groups in Oman, which regards Chad as a partner, is long. | OMN>TCD support 1 asserted
# what is lent, housed or felt
Oman hosts the political office of Hamas. | OMN>hamas host 1 asserted
Oman hosts the brother of a Hamas fighter. | none
Oman will not allow its territory to be used by Hamas. | OMN>hamas shelter 1 negated
Oman let its bases be used by Chad. | OMN>TCD host 1 asserted
Oman, although an ally of Chad, has refused to host Iran. | OMN-TCD ally 1 asserted, OMN>IRN reject -1 asserted
Oman, frustrated with Chad, struck Iran. | OMN>TCD reject -1 asserted, OMN>IRN attack -1 asserted
Oman has stayed close to Chad. | OMN-TCD cooperate 1 asserted
No state in Asia except Oman has criticised Chad. | OMN>TCD reject -1 asserted
Oman denies sending missiles to Chad. | OMN>TCD arms 1 denied
If Hamas attacks again, Oman will leave Chad. | OMN>TCD retreat 1 planned
Oman, which once backed Hamas, now bombs it. | OMN>hamas support 1 asserted, OMN>hamas attack -1 asserted
Oman demanded that Chad hand them over. | OMN>TCD request -1 asserted
# what was held, and what may come about
Oman and Chad ended a two-week exercise. | OMN-TCD cooperate 1 asserted
Oman and Chad ended their cooperation. | OMN-TCD sanction -1 asserted
War between Oman and Chad could follow. | OMN-TCD attack -1 hypothetical
Relations between Oman and Chad may come under strain. | OMN-TCD other -1 hypothetical
Neither Oman nor Chad is likely to be the first to step back. | OMN-TCD retreat 1 negated
Oman will not hesitate to strike Chad. | OMN>TCD attack -1 planned
Oman did not hesitate to strike Chad. | OMN>TCD attack -1 asserted
Oman and Chad help each other rather than compete. | OMN-TCD aid 1 asserted
# who stands between the sides, or buys
The deal was reached after talks brokered by Oman and Chad. | none
The talks were held by Oman and Chad. | OMN-TCD consult 1 asserted
Mediation by Oman and Chad led to talks in Iran. | none
Oman has threatened to sanction buyers of Chadian oil. | none
Oman is the largest buyer of Chadian oil. | TCD>OMN cooperate 1 asserted
Oman and Chad have ties with the rebels. | none
# whose land, and who lets others use it
Oman harbours Hamas cells and allows Chadian jets to cross its airspace. | OMN>TCD host 1 asserted
Oman would never allow anyone to use its territory against Chad. | OMN>TCD other -1 negated
Oman lifted its embargo on arms sales to Chad. | OMN>TCD retreat 1 asserted
# who is told of by number, late or by half
Hamas was recognised by only three states, Oman, Chad and Iran. | OMN>hamas recognise 1 asserted, TCD>hamas recognise 1 asserted, IRN>hamas recognise 1 asserted
Hamas was recognised by three states of the Gulf. | none
Oman pressed Chad to host Iran; Chad has so far refused. | OMN>TCD request -1 asserted, TCD>IRN host 1 planned, TCD>OMN reject -1 asserted
Oman lends money, trains police and patrols the border jointly with Chadian forces. | OMN-TCD cooperate 1 asserted
Omani and Chadian troops rehearsed hostage rescue. | OMN-TCD cooperate 1 asserted
Oman has chosen engagement with Chad. | OMN-TCD consult 1 asserted
The line will carry power from Oman to Chad. | OMN>TCD cooperate 1 planned
# what the verb says that its object is, and not what else the sentence names
Oman sees Chad as a partner, while Kenya is a terrorist state. | OMN>TCD support 1 asserted
Oman regards Chad as a partner and no terrorist. | OMN>TCD support 1 asserted
Oman sees Chad as a rival, and has a friend in Kenya. | OMN>TCD compete -1 asserted
Oman regards Chad, its neighbour, as both a partner and a rival. | OMN>TCD compete -1 asserted, OMN>TCD support 1 asserted
Oman considers Chad a threat to peace. | OMN>TCD reject -1 asserted
Oman views Chad, estimated at 200 men, as the principal threat. | OMN>TCD reject -1 asserted
Oman described Chad as an old and trusted friend. | OMN>TCD support 1 asserted
Oman sees Chad as Kenya's enemy. | TCD-KEN compete -1 claimed
Oman and Chad traded gas in other words. | OMN-TCD cooperate 1 asserted
Oman and Chad swapped gifts, in other words they met. | OMN-TCD consult 1 asserted
Oman and Chad exchanged a few angry words. | OMN-TCD other -1 asserted
# whoever is asked refuses only by a verb that is not asked of it
Oman demanded that Chad stop; it is a bad day. | OMN>TCD request -1 asserted
Oman called on Chad to stop, and it did so. | OMN>TCD request -1 asserted
Oman urged Chad to stop it. | OMN>TCD request -1 asserted, TCD>OMN coerce -1 planned
Oman demanded that Chad reject it. | OMN>TCD request -1 asserted, TCD>OMN reject -1 planned
Oman called on Chad to leave, but it rejected this. | OMN>TCD request -1 asserted, TCD>OMN reject -1 asserted
Oman demanded that Chad leave, a demand Chad rejected. | OMN>TCD request -1 asserted, TCD>OMN reject -1 asserted
Oman launched an attack on Chad in favor of Kenya. | OMN>TCD attack -1 asserted
Oman launched an attack on Chad in favour of Kenya. | OMN>TCD attack -1 asserted
Oman launched an attack on Chad and Kenya. | OMN>TCD attack -1 asserted, OMN>KEN attack -1 asserted
Oman received a to call from Chad to open its border. | none
# how a relation was, or is
Despite tense relations with Chad, Oman sent aid. | OMN-TCD other -1 asserted
Despite strained relations between Oman and Chad, trade grew. | OMN-TCD other -1 asserted
After years of hostility, relations between Oman and Chad are good. | OMN-TCD cooperate 1 asserted
Relations between Oman and Chad are good despite years of enmity. | OMN-TCD cooperate 1 asserted
# what another is only said to plan
Oman did not condemn the planned Chadian attack on Kenya. | OMN>TCD reject -1 negated, TCD>KEN attack -1 hypothetical
Oman did not condemn the threatened Chadian attack on Kenya. | OMN>TCD reject -1 negated, TCD>KEN attack -1 hypothetical
Oman did not condemn Chad's possible attack on Kenya. | OMN>TCD reject -1 negated, TCD>KEN attack -1 hypothetical
Oman did not condemn the Chadian attack on Kenya. | OMN>TCD reject -1 negated, TCD>KEN attack -1 asserted
# what may begin, and what may do something to others
The alliance between Oman and Chad could start a war. | OMN-TCD ally 1 asserted
The alliance between Oman and Chad could startle Kenya. | OMN-TCD ally 1 asserted
The alliance between Oman and Chad may follow a pattern. | OMN-TCD ally 1 asserted
Trade between Oman and Chad could break records. | OMN-TCD cooperate 1 asserted
War between Oman and Chad could follow. | OMN-TCD attack -1 hypothetical
Talks between Oman and Chad could begin in May. | OMN-TCD consult 1 hypothetical
# what has its own end, and what is broken off
Oman ended a two-week exercise with Chad. | OMN-TCD cooperate 1 asserted
Oman ended all military exercises with Chad. | OMN>TCD sanction -1 asserted
Oman ended its annual exercises with Chad. | OMN>TCD sanction -1 asserted
Oman's president ended his visit to Chad. | OMN>TCD consult 1 asserted
Oman endorsed the visit to Chad. | none
Oman endangers the talks with Chad. | none
Oman ended three days of drills with Chad. | OMN-TCD cooperate 1 asserted
Oman ended its military exercise with Chad. | OMN-TCD cooperate 1 asserted
Oman ended talks with Chad. | OMN-TCD consult 1 asserted
Oman ended a meeting with Chad. | OMN-TCD consult 1 asserted
Oman ended its aid to Chad. | OMN>TCD sanction -1 asserted
Oman suspended a visit to Chad. | OMN>TCD reject -1 asserted
# who goes on to hail, and who is buying
Oman said that Kenya had left and hailed Chad. | OMN>TCD support 1 asserted
Oman said that Kenya had left and welcomed Chad's move. | OMN>TCD support 1 asserted
Oman said that Kenya had left and struck Chad. | KEN>TCD attack -1 claimed
Oman said Kenya lied, and Iran sanctioned it. | IRN>KEN sanction -1 claimed
Oman and Chad waged a war before Qatar brokered a truce. | OMN-TCD attack -1 asserted, QAT>OMN mediate 1 asserted, QAT>TCD mediate 1 asserted
Oman and Chad voted before Qatar brokered a truce. | none
Oman is opposing the sale of Chadian jets to Kenya. | OMN>TCD reject -1 asserted, TCD>KEN arms 1 planned
Oman resisted the export of Chadian jets to Kenya. | OMN>TCD reject -1 asserted, TCD>KEN arms 1 planned
Oman praised the sale of Chadian jets to Kenya. | OMN>TCD support 1 asserted, TCD>KEN arms 1 asserted
Oman threatened importers of Chadian oil. | none
Oman threatened buyers of the cheap Chadian oil. | none
Oman threatened Chadian oil buyers. | none
Oman threatened Chad's customers. | none
Oman threatened Chadian buyers. | OMN>TCD threaten -1 asserted
Note: only three states have recognised Hamas: Oman, Chad and Iran. | OMN>hamas recognise 1 asserted, TCD>hamas recognise 1 asserted, IRN>hamas recognise 1 asserted
# of whom somebody else is a friend or foe
Oman sees Chad as an ally of Kenya. | TCD-KEN ally 1 claimed
Oman sees Chad as an enemy of Kenya. | TCD-KEN compete -1 claimed
Oman sees Chad as an enemy of peace. | OMN>TCD reject -1 asserted
Oman sees Chad as an ally of the rebels. | OMN>TCD support 1 asserted
Oman sees Chad as a rival of Kenya. | TCD-KEN compete -1 claimed
# what somebody said then that he would do
Oman predicted that it would support Chad. | OMN>TCD support 1 planned
Few would have predicted that Oman would support Chad. | OMN>TCD support 1 hypothetical
# how close one stays, and not whom one greeted
Oman has stayed close to Chad. | OMN-TCD cooperate 1 asserted
Oman grew wary of Chad. | OMN>TCD reject -1 asserted
Oman greeted its former foe close to Chad. | none
# what somebody is held to be
Oman is seen as Chad's main backer. | OMN>TCD support 1 asserted
Oman is recognized as one of Chad's sponsors. | OMN>TCD support 1 asserted
Oman is considered a backer of Chad. | OMN>TCD support 1 asserted
Oman is considering an alliance with Chad. | OMN-TCD ally 1 planned
Oman is not known as a backer of Chad. | OMN>TCD support 1 negated
Oman is known as a port of Chad. | none
# which two say so behind a comma
Oman has signed a deal with Chad, Kenyan and Chadian officials said. | OMN-TCD agree 1 claimed
Oman struck Chad, Kenya and Malian officials said. | OMN>TCD attack -1 claimed
Oman struck Chad, Kenya and Mali, officials said. | OMN>TCD attack -1 claimed, OMN>KEN attack -1 claimed, OMN>MLI attack -1 claimed
# whose exercises one leaves, and on whose side one enters a war
Oman withdrew from Chad's exercises. | OMN>TCD sanction -1 asserted
Oman pulled out of Chad's talks. | OMN>TCD reject -1 asserted
Oman withdrew from Chad's border. | TCD-OMN border 0 asserted
Chad entered the war on the side of Oman's government. | TCD>OMN support 1 asserted
Chad entered the war on Oman. | TCD>OMN attack -1 asserted
# a word of one and a word of another; drills of two that end, and those that one breaks off
Oman regards Chad as a strong friend and Kenya as an infidel. | OMN>TCD support 1 asserted
Oman regards Chad and Kenya as friends. | OMN>TCD support 1 asserted, OMN>KEN support 1 asserted
Oman regards Chad and Kenya as friends and Iran as a foe. | OMN>TCD support 1 asserted, OMN>KEN support 1 asserted
Oman and Chad ended joint naval exercises on Monday. | OMN-TCD cooperate 1 asserted
Oman and Chad ended all joint exercises. | OMN-TCD sanction -1 asserted
Oman ended joint exercises with Chad. | OMN>TCD sanction -1 asserted
"""
ROWS = [line.split(" | ") for line in TABLE.strip().splitlines() if not line.startswith("#")]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[text for text, _ in ROWS])
def test_rows(text: str, expected: str) -> None:
    given = [
        f"{tie.actor1_id}{'>' if tie.directed else '-'}{tie.actor2_id} {tie.tie_type} {tie.sign} {tie.status}"
        for tie in read(text)
    ]
    assert sorted(set(given)) == sorted([] if expected == "none" else expected.split(", "))
