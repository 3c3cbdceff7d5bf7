"""Each row of ``data/ties.yml`` reads a sentence that it is for, and leaves alone one that only looks like it."""

from __future__ import annotations

import re
import time
from collections import defaultdict
from functools import cache

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from evidence.curated import DATA
from evidence.reading import Reader
from evidence.sources import SourceText
from evidence.syntax.tie_patterns import load_tie_patterns
from evidence.tables.rows import Tie
from evidence.tables.schemas import frame

# rule | a sentence that it reads | actor1 actor2 sign status (a dash between mutual actors) | a near miss
RULES = """
verb-take-side | Oman entered the war on the side of Yemen. | OMN>YEM 1 asserted | Oman fought on the side streets of Yemen.
noun-departure | The departure of Omani troops from Yemen was quick. | OMN>YEM 1 asserted | The departure of the Omani minister from Yemen was quick.
verb-withdraw-support | Oman withdrew its support from Yemen. | OMN>YEM -1 asserted | Oman withdrew its ships from Yemen.
verb-use-force | Oman used force against Yemen. | OMN>YEM -1 asserted | Oman used force in a game, Yemen said.
verb-inflict | Oman inflicted losses on Yemen. | OMN>YEM -1 asserted | Oman inflicted a long speech on Yemen.
verb-push-into | Omani troops pushed into Yemen. | OMN>YEM -1 asserted | Omani goats pushed into Yemen.
verb-send-troops-into | Oman sent troops into Yemen. | OMN>YEM -1 asserted | Oman sent cooks into Yemen.
verb-take-out-posts | Oman knocked out Yemeni radars. | OMN>YEM -1 asserted | Oman took out a loan for a radar, Yemen said.
verb-commit-atrocities | Oman committed atrocities in Yemen. | OMN>YEM -1 asserted | Oman committed money to a study of atrocities, Yemen said.
verb-plant-bombs | Oman planted bombs in Yemen. | OMN>YEM -1 asserted | Oman planted trees in Yemen.
verb-send-troops | Oman sent 500 troops to Yemen. | YEM>OMN 1 asserted | Oman sent 500 postcards to Yemen.
verb-build-base | Oman acquired a base in Yemen. | YEM>OMN 1 asserted | Oman acquired a taste in Yemen.
verb-open-bases | Oman opened its bases to Yemen. | OMN>YEM 1 asserted | Oman opened its heart to Yemen.
verb-accept-troops | Oman accepted Yemeni troops. | OMN>YEM 1 asserted | Oman accepted Yemeni songs.
verb-pull-from | Oman pulled its troops from Yemen. | OMN>YEM 1 asserted | Oman pulled a rabbit from Yemen.
verb-reduce-troops | Oman reduced its troops in Yemen. | OMN>YEM 1 asserted | Oman reduced its prices in Yemen.
verb-fortify-border | Oman fortified its border with Yemen. | OMN>YEM -1 asserted | Oman fortified its wine, Yemen said.
verb-ban-trade | Oman banned trade with Yemen. | OMN>YEM -1 asserted | Oman banned smoking with Yemen.
verb-divest | Oman divested from Yemen. | OMN>YEM -1 asserted | Oman divested, Yemen said.
verb-link-to-attack | Oman linked Yemen to the attack. | OMN>YEM -1 asserted | Oman linked a road to the port, Yemen said.
verb-pin-on | Oman pinned the attack on Yemen. | OMN>YEM -1 asserted | Oman pinned a medal on guests, Yemen said.
verb-level-accusations | Oman levelled accusations at Yemen. | OMN>YEM -1 asserted | Oman levelled a field at home, Yemen said.
verb-take-to-court | Oman took Yemen to court. | OMN>YEM -1 asserted | Oman took a bus to court, Yemen said.
verb-see-hand | Oman sees Yemen's hand in it. | OMN>YEM -1 asserted | Oman sees Yemen's coast.
verb-meet-demands | Oman accepted Yemen's demands. | OMN>YEM 1 asserted | Oman met Yemen's team.
verb-unfreeze | Oman unfroze Yemen's assets. | OMN>YEM 1 asserted | Oman unfroze its pipes, Yemen said.
verb-return-land | Oman handed back two islands to Yemen. | OMN>YEM 1 asserted | Oman handed back a book to a guest, Yemen said.
verb-express-regret | Oman expressed regret to Yemen. | OMN>YEM 1 asserted | Oman expressed regret at home, Yemen said.
verb-force-to | Oman forced Yemen to withdraw. | OMN>YEM -1 asserted | Oman forced a lock, Yemen said.
verb-impose-will | Oman imposed its will on Yemen. | OMN>YEM -1 asserted | Oman imposed a rule on itself, Yemen said.
verb-back-rebels | Oman backs rebels in Yemen. | OMN>YEM -1 asserted | Oman backs schools in Yemen.
verb-hijack | Oman hijacked Yemeni ships. | OMN>YEM -1 asserted | Oman hijacked the talk, Yemen said.
verb-nationalise | Oman nationalised Yemeni mines. | OMN>YEM -1 asserted | Oman nationalised its rail, Yemen said.
verb-arrange-talks | Oman arranged talks between Yemen and Chad. | OMN>YEM 1 asserted, OMN>TCD 1 asserted | Oman arranged a race between Yemen and Chad.
verb-pass-messages | Oman passed messages between Yemen and Chad. | OMN>YEM 1 asserted, OMN>TCD 1 asserted | Oman passed between Yemen and Chad.
verb-call-counterpart | Omani officials called their Yemeni counterparts. | OMN>YEM 1 asserted | Oman called a taxi, Yemen said.
verb-stay-in-touch | Oman exchanged letters with Yemen. | OMN-YEM 1 asserted | Oman exchanged letters on a sign, Yemen said.
verb-convey-message | Oman conveyed a message to Yemen. | OMN>YEM 1 asserted | Oman conveyed goods to Yemen.
verb-issue-jointly | Oman issued a joint statement with Yemen. | OMN-YEM 1 asserted | Oman issued a joint stamp, Yemen said.
verb-break-promise | Oman broke its promise to Yemen. | OMN>YEM -1 asserted | Oman broke its fast, Yemen said.
verb-ask-for-help | Oman asked for Yemen's help. | OMN>YEM 1 asserted | Oman asked for Yemeni coffee.
verb-call-for-help | Oman called for help from Yemen. | OMN>YEM 1 asserted | Oman called for tea from Yemen.
verb-apply-for | Oman applied to Yemen for a loan. | OMN>YEM 1 asserted | Oman applied paint to a wall, Yemen said.
verb-propose-to | Oman proposed talks to Yemen. | OMN>YEM 1 asserted | Oman proposed a toast to Yemen.
verb-call-for-act | Oman called for Yemen's withdrawal. | OMN>YEM -1 asserted | Oman called for Yemeni songs.
verb-urge-restraint | Oman urged restraint on Yemen. | OMN>YEM -1 asserted | Oman urged guests on, Yemen said.
verb-want-apology | Oman wants an apology from Yemen. | OMN>YEM -1 asserted | Oman wants a view from Yemen.
verb-accept-independence | Oman accepted Yemen's independence. | OMN>YEM 1 asserted | Oman accepted Yemen's songs.
verb-protest-act | Oman protested Yemen's strikes. | OMN>YEM -1 asserted | Oman protested, Yemen said.
verb-call-in | Oman called in the Yemeni ambassador. | OMN>YEM -1 asserted | Oman called in a plumber, Yemen said.
verb-burn-flag | Omanis burned Yemen's flag. | OMN>YEM -1 asserted | Oman burned Yemeni wood.
verb-operate-out-of | Boko Haram operates out of Chad. | TCD>boko-haram 1 asserted | Boko Haram operates out in the open, Chad said.
verb-vote-for | Oman voted for Yemen. | OMN>YEM 1 asserted | Oman voted for a rise, Yemen said.
verb-express-confidence | Oman expressed confidence in Yemen. | OMN>YEM 1 asserted | Oman expressed confidence at home, Yemen said.
verb-stand-shoulder | Oman stood shoulder to shoulder with Yemen. | OMN>YEM 1 asserted | Oman stood with a bag on its shoulder, Yemen said.
verb-agree-with-stance | Oman agrees with Yemen's position. | OMN>YEM 1 asserted | Oman agrees with Yemen's cook.
verb-throw-lifeline | Oman threw Yemen a lifeline. | OMN>YEM 1 asserted | Oman threw a party, Yemen said.
verb-take-loan | Oman took a loan from Yemen. | YEM>OMN 1 asserted | Oman took a bus from Yemen.
verb-receive-goods | Oman received Yemeni vaccines. | YEM>OMN 1 asserted | Oman received Yemeni songs.
verb-order-with | Oman placed an order for jets with Yemen. | YEM>OMN 1 asserted | Oman placed an order on a shelf, Yemen said.
verb-run-courses | Oman ran courses for Yemeni officers. | OMN>YEM 1 asserted | Oman ran shops for Yemen.
verb-teach-pilots | Oman taught Yemeni pilots. | OMN>YEM 1 asserted | Oman taught Yemeni songs.
verb-common-cause | Oman made common cause with Yemen. | OMN-YEM 1 asserted | Oman made a common toy with Yemen.
verb-jockey | Oman jockeys with Yemen for influence. | OMN>YEM -1 asserted | Oman has to contend with heat, Yemen said.
verb-outbid | Oman outbid Yemen. | OMN>YEM -1 asserted | Oman outspent its means, Yemen said.
verb-hedge | Oman hedges against Yemen. | OMN>YEM -1 asserted | Oman hedges its bets, Yemen said.
verb-co-develop | Oman co-develops jets with Yemen. | OMN-YEM 1 asserted | Oman co-develops a toy, Yemen said.
noun-operation-in | Oman's ground operation in Yemen went on. | OMN>YEM -1 asserted | Oman's rescue operation in Yemen went on.
noun-espionage | Omani espionage against Yemen went on. | OMN>YEM -1 asserted | Oman fears espionage, Yemen said.
noun-destabilisation | Oman's destabilisation of Yemen went on. | OMN>YEM -1 asserted | Oman's overthrow of old rules pleased Yemen.
noun-waiver | Oman's waiver for Yemen was praised. | OMN>YEM 1 asserted | Oman's waiver was praised, Yemen said.
noun-olive-branch | Oman's olive branch to Yemen was praised. | OMN>YEM 1 asserted | Oman's bank branch to the north of Yemen was closed.
noun-demonstration | Oman's rally against Yemen was loud. | OMN>YEM -1 asserted | Oman's rally was loud, Yemen said.
noun-touch | Oman is in touch with Yemen. | OMN-YEM 1 asserted | Oman lost its touch, Yemen said.
noun-security-guarantee | Oman's security guarantee for Yemen holds. | OMN>YEM 1 asserted | Oman's money-back guarantee for shoes pleased Yemen.
noun-lending | Omani lending to Yemen grew. | OMN>YEM 1 asserted | Omani lending grew, Yemen said.
adjective-adjacent | Oman is adjacent to Yemen. | OMN-YEM 0 asserted | Oman met guests in an adjacent room, Yemen said.
verb-fine | Oman hit Yemen with a fine. | OMN>YEM -1 asserted | Oman hit a fine note, Yemen said.
verb-encircle | Oman encircled Yemeni forces. | OMN>YEM -1 asserted | Oman encircled a date for the forces, Yemen said.
verb-reject-plan | Oman spoke out against Yemen's plan. | OMN>YEM -1 asserted | Oman shot down a drone, Yemen said.
noun-exchange-of-views | An exchange of views between Oman and Yemen went on. | OMN-YEM 1 asserted | A stock exchange between Oman and Yemen opened.
noun-exchange-of-blame | An exchange of insults between Oman and Yemen went on. | OMN-YEM -1 asserted | An exchange of pupils between Oman and Yemen went on.
noun-exchange-of-prisoners | A prisoner exchange between Oman and Yemen went on. | OMN-YEM 1 asserted | A pupil exchange between Oman and Yemen went on.
noun-discord | A disagreement between Oman and Yemen went on. | OMN-YEM -1 asserted | A disagreement within Oman hurt Yemen.
verb-offer-condolences | Oman offered Yemen its condolences. | OMN>YEM 1 asserted | Oman offered seats to those with condolences, Yemen said.
verb-win-concessions | Oman won concessions from Yemen. | YEM>OMN 1 asserted | Oman won praise for its concessions, Yemen said.
verb-win-order | Oman won an order for drones from Yemen. | OMN>YEM 1 asserted | Oman won a race in short order, Yemen said.
verb-bow-to-pressure | Oman bowed to pressure from Yemen. | OMN>YEM 1 asserted | Oman bowed to no pressure group, Yemen said.
verb-lease-arms | Oman leased Yemen two submarines. | OMN>YEM 1 asserted | Oman leased a hall for submarines, Yemen said.
verb-lease-from | Oman leased two jets from Yemen. | YEM>OMN 1 asserted | Oman leased two jets, Yemen said.
verb-pour-money | Oman poured money into Yemen. | OMN>YEM 1 asserted | Oman poured water at a money fair, Yemen said.
verb-pour-into | Omani troops poured into Yemen. | OMN>YEM -1 asserted | Omani tourists poured into Yemen.
noun-good-terms | Oman is on good terms with Yemen. | OMN-YEM 1 asserted | Oman read the good terms of a loan, Yemen said.
noun-bad-terms | Oman is on bad terms with Yemen. | OMN-YEM -1 asserted | Oman read the bad terms of a loan, Yemen said.
verb-grant-recognition | Oman granted recognition to Yemen. | OMN>YEM 1 asserted | Oman granted itself a prize, Yemen said.
verb-accept-as-legitimate | Oman accepts the Taliban as a legitimate government. | OMN>taliban-afg 1 asserted | Oman accepts a legitimate bill, Yemen said.
verb-fight-alongside-against | Oman fought alongside Yemen against Chad. | OMN>TCD -1 asserted | Oman fought alongside Yemen against the odds, Chad said.
verb-call-breach | Oman called Yemen's move a violation of the treaty. | OMN>YEM -1 asserted | Oman called Yemen after a violation.
verb-open-embassy | India reopened its embassy in Nepal. | IND>NPL 1 asserted | India reopened its shops in Nepal.
verb-appoint-envoy | India appointed an ambassador to Nepal. | IND>NPL 1 asserted | India appointed a cook, and Nepal smiled.
verb-open-border | Greece opened its border to Albanian drivers. | GRC>ALB 1 asserted | Greece opened its eyes to Albania.
verb-jointly | Kenya and Uganda jointly make trucks. | KEN-UGA 1 asserted | Kenya and Uganda make trucks.
verb-grant-leave | Oman granted Yemen a six-month extension. | OMN>YEM 1 asserted | Oman granted itself an extension, and Yemen paid.
verb-place-troops | Chad wants to place radars on Omani soil. | OMN>TCD 1 planned | Chad placed radars on a hill, Oman said.
verb-keep-fighters | Boko Haram keeps 300 fighters in Chad. | TCD>boko-haram 1 asserted | Boko Haram keeps fighters waiting, Chad said.
verb-hand-over-members | Chad handed over two Boko Haram suspects. | TCD>boko-haram -1 asserted | Chad handed over a house, Boko Haram said.
verb-send-protest | Oman sent Yemen a note of protest. | OMN>YEM -1 asserted | Oman sent home those at the protest, Yemen said.
verb-deny-haven | Chad denied shelter to Boko Haram. | TCD>boko-haram -1 asserted | Chad denied that the shelter burned, Boko Haram said.
verb-come-under-fire | Omani soldiers came under fire from Yemen. | YEM>OMN -1 asserted | Omani soldiers came under a tent, Yemen said.
verb-take-up-arms | Boko Haram took up arms against Chad. | boko-haram>TCD -1 asserted | Boko Haram took up a book, Chad said.
noun-hostility | Omani hostility to the Taliban is old. | OMN>taliban-afg -1 asserted | Oman knows no hostility, the Taliban said.
verb-open-channel | Oman opened a channel to the Taliban. | OMN-taliban-afg 1 asserted | Oman opened a channel for ships, the Taliban said.
verb-regard-as-buyer | Oman regards Yemen as a customer for rifles. | OMN>YEM 1 asserted | Oman regards a shop as a customer, Yemen said.
verb-buy-stake | Oman bought a stake in Yemen's ports. | OMN>YEM 1 asserted | Oman bought a stake and a steak, Yemen said.
verb-provide-for | Oman delivered equipment for the Yemeni army. | OMN>YEM 1 asserted | Oman delivered equipment for repair, Yemen said.
verb-decree-leave | Oman announced that Yemenis must leave. | OMN>YEM -1 planned | Oman announced that guests must leave, Yemen said.
noun-exchange-of-fire | An exchange of fire between Oman and Yemen went on. | OMN-YEM -1 asserted | An exchange of gifts between Oman and Yemen went on.
verb-pledge-for | Oman pledged two million dollars for the Yemeni army. | OMN>YEM 1 planned | Oman pledged two million dollars for a park, Yemen said.
noun-deployment | The deployment of Omani troops in Yemen went on. | YEM>OMN 1 asserted | The deployment of ships was costly, Oman and Yemen said.
verb-brief | Oman briefed Yemen. | OMN>YEM 1 asserted | Oman was brief with Yemen.
verb-lease | Oman leased a port to Yemen. | OMN>YEM 1 asserted | The lease of a port cost Oman money, Yemen said.
verb-put-pressure | Oman was put under pressure by Yemen. | YEM>OMN -1 asserted | Oman was put under a tent by Yemen.
verb-fear | Oman fears Boko Haram. | boko-haram>OMN -1 asserted | Oman fears that guests leave Yemen.
noun-release | Oman's release of Yemeni prisoners was praised. | OMN>YEM 1 asserted | Oman's release of films was late, Yemen said.
noun-protection | Oman strengthened the protection of Yemeni workers. | OMN>YEM 1 asserted | Oman's protection from rain pleased Yemen.
adjective-afraid | Oman is afraid of Yemen. | YEM>OMN -1 asserted | Oman is afraid of snakes, as Yemen knows.
verb-keep-troops | Oman keeps 300 soldiers in Yemen. | YEM>OMN 1 asserted | Oman keeps soldiers busy, says Yemen.
verb-open-works | Oman opened a school in Yemen. | OMN>YEM 1 asserted | Oman opened a letter in Yemen.
noun-odds | Oman is at odds with Yemen. | OMN-YEM -1 asserted | The odds in Oman pleased Yemen.
noun-at-war | Oman and Yemen are at war. | OMN-YEM -1 asserted | Oman and Yemen are at a war museum.
verb-take-city | The Taliban took Kabul in 2021. | taliban-afg>AFG -1 asserted | The Taliban took Kabul by surprise.
verb-run-works | Chinese firms run a mine in Tajikistan. | CHN>TJK 1 asserted | Chinese firms run a race in Tajikistan.
verb-roll-over | Oman rolled over a loan to Yemen. | OMN>YEM 1 asserted | Oman rolled over a rock to Yemen.
verb-exchange-envoys | Oman and Yemen exchanged ambassadors. | OMN-YEM 1 asserted | Oman and Yemen exchanged shops.
verb-exempt | Canada exempted Chad. | CAN>TCD 1 asserted | Canada is exempt, unlike Chad.
verb-owe | Malta owes Cyprus two millions. | CYP>MLT 1 asserted | Malta owes much of its charm, says Cyprus.
verb-quit-body | Uzbekistan left the CSTO. | UZB>csto -1 asserted | Uzbekistan left the hall, and the CSTO met.
verb-vow-answer | Chad vowed to avenge the Sudanese raid. | TCD>SDN -1 asserted | Chad vowed to avenge a bee sting, Sudan said.
verb-free-rein | Chad gave free rein to Hamas. | TCD>hamas 1 asserted | Chad gave free rein to its poets, Hamas said.
verb-vow-revenge | Chad vowed revenge on Sudan. | TCD>SDN -1 asserted | Chad vowed to rest in Sudan.
verb-pay | Japan paid millions to Nepal. | JPN>NPL 1 asserted | Japan paid for its tea in Nepal.
noun-buildup | The Chadian build-up against Sudan grew. | TCD>SDN -1 asserted | The build-up of Chadian trade in Sudan grew.
verb-talk | Oman talked to Yemen. | OMN-YEM 1 asserted | Oman talked of Yemen.
verb-deny-access | Chad denied Sudan transit. | TCD>SDN -1 asserted | Chad denied that transit through Sudan is slow.
verb-build-in | India built a hospital in Nepal. | IND>NPL 1 asserted | India built a fleet in Nepal.
verb-oppose-works | Egypt opposes the dam in Ethiopia. | EGY>ETH -1 asserted | Egypt opposes the fashion in Ethiopia.
verb-study | Omani officers study at academies in Yemen. | YEM>OMN 1 asserted | Omani officers study maps in Yemen.
verb-allow-camps | Oman allows Hamas camps near Muscat. | OMN>hamas 1 asserted | Oman allows Chadian camps.
verb-allow-group | Chad let Boko Haram use a camp. | TCD>boko-haram 1 asserted | Chad let Boko Haram down.
verb-commit-funds | Japan earmarked a million for Nepal. | JPN>NPL 1 asserted | Japan earmarked a page for Nepal.
verb-repel-attack | Japan repelled attacks by Nepal. | NPL>JPN -1 asserted | Japan repelled moths brought by Nepal.
verb-use-soil | Guests use Omani soil against Chad. | OMN>TCD -1 asserted | Omani ships were used against Chad.
verb-repel | Japan fended off Nepal. | JPN>NPL -1 asserted | Japan fended off sleep in Nepal.
verb-repel-owned | Japan repelled Nepal's attack. | NPL>JPN -1 asserted | Japan repelled the moths of an attack in Nepal.
verb-spend-on | Japan spent a million on Nepal's border security. | JPN>NPL 1 asserted | Japan spent a million on Nepal's pottery.
verb-spend-in | Japan spent a million on schools in Nepal. | JPN>NPL 1 asserted | Japan spent a million on tea in Nepal.
verb-pledge-in | Japan pledged roads in Nepal. | JPN>NPL 1 planned | Japan pledged tea in Nepal.
compound-made | Oman flew Turkish-made jets. | TUR>OMN 1 asserted | Oman wore Turkish-made hats.
verb-send-envoy | Oman sent envoys to Yemen. | OMN>YEM 1 asserted | Oman sent postcards to Yemen.
verb-deploy-at | Oman deployed tanks along its border with Yemen. | OMN>YEM -1 asserted | Oman deployed tents in Yemen.
verb-move-to-border | Japan moved tanks to the Nepali border. | JPN>NPL -1 asserted | Japan moved tanks to a Nepali museum.
verb-win-contract | Oman won a contract from Yemen. | OMN-YEM 1 asserted | Oman won a race from Yemen.
verb-hold-debt | Chinese banks hold half of Oman's debt. | CHN>OMN 1 asserted | Chinese banks hold half of Oman's parties.
verb-demand-that | Iran demanded that Pakistan hand over the men. | IRN>PAK -1 asserted | Iran demanded that Pakistan be punished.
verb-stress-need | France stressed the need for Iran to act. | FRA>IRN -1 asserted | France stressed the need for talks in Iran.
verb-insist-that | Iran insisted that Pakistan close the pass. | IRN>PAK -1 asserted | Iran insisted that Pakistan closed the pass.
verb-say-must | Iran said Iraq must leave. | IRN>IRQ -1 asserted | Iran said Iraq must be quiet.
verb-ask-that | Iran asked that Kuwait release the crew. | IRN>KWT 1 asserted | Iran asked that question in Kuwait.
verb-complain-that | Iran complained that Pakistan had closed the pass. | IRN>PAK -1 asserted | Iran complained that guests from Pakistan had left.
verb-supply-imports | Belarus supplied 60 percent of Chad's arms imports. | BLR>TCD 1 asserted | Belarus supplied 60 percent of Chad's milk.
verb-come-to-aid | Spain came to Portugal's rescue. | ESP>PRT 1 asserted | Spain came to Portugal's feast.
verb-block-bid | Greece vetoed Albania's accession. | GRC>ALB -1 asserted | Greece blocked Albania's view.
verb-meet | Iran's president met Putin in Astana. | IRN>RUS 1 asserted | Iran met all its targets while Russia looked on.
verb-joint-venture | Uzbekistan and Kazakhstan launched a railway project in May. | UZB-KAZ 1 asserted | Uzbekistan launched a satellite from Kazakhstan.
verb-send | Turkey sent food to Afghanistan. | TUR>AFG 1 asserted | Turkey sent a bill to Afghanistan.
verb-accept-envoy | China accepted a Taliban ambassador. | CHN>taliban-afg 1 asserted | China accepted the Taliban excuse.
verb-visit | Imran Khan visited Qatar. | PAK>QAT 1 asserted | A film about Pakistan visited themes that Qatar knows.
verb-raise-with | Oman raised the matter with Iran. | OMN>IRN 1 asserted | Oman raised concerns about the matter with Iran.
verb-discuss | Japan discussed trade with Uzbekistan. | JPN-UZB 1 asserted | Japan discussed Uzbekistan.
verb-receive | Rahmon received the Indian envoy. | TJK>IND 1 asserted | Rahmon received applause in India.
verb-sign | Georgia signed a treaty with Armenia. | GEO-ARM 1 asserted | Georgia signed a treaty in Armenia.
verb-conclude | Malta concluded a treaty with Cyprus. | MLT-CYP 1 asserted | The war that Malta fought concluded with Cyprus taking the port.
verb-wind-up | India wound up its mission in Nepal. | IND>NPL 1 asserted | India wound up a clock in Nepal.
verb-order-out | Greece ordered hundreds of Albanians to leave. | GRC>ALB -1 asserted | Greece ordered two tables that Albanians made.
verb-approve-funds | The World Bank approved a loan for Peru. | world-bank>PER 1 asserted | The World Bank approved a name for Peru.
verb-use-base | The United States could use an airfield in Kenya. | KEN>USA 1 hypothetical | The United States used drones against a base in Kenya.
verb-pledge-allegiance | Boko Haram pledged allegiance to ISIS. | boko-haram>islamic-state 1 asserted | Boko Haram pledged money and ISIS took it.
verb-agree | Iran agreed with Iraq on water. | IRN-IRQ 1 asserted | Iran agreed in Iraq.
verb-cooperate | Turkey cooperates with Qatar. | TUR-QAT 1 asserted | Turkey works in Qatar.
verb-fight-alongside | Syrian soldiers fought alongside Russian troops. | SYR>RUS 1 asserted | Syria stood by as Russia left.
verb-deny | Pakistan denied India's allegations. | PAK>IND -1 asserted | Pakistan denied entry to India.
verb-receive-from | Jordan received funds from Kuwait. | KWT>JOR 1 asserted | Jordan received funds in Kuwait.
verb-aid | Kuwait assisted Lebanon. | KWT>LBN 1 asserted | Kuwait's help desk in Lebanon shut.
verb-differ | Kuwait and Lebanon differ over water. | KWT-LBN -1 asserted | Kuwait differs from Lebanon.
verb-arm | Kuwait armed Lebanon. | KWT>LBN 1 asserted | Kuwait armed itself, as Lebanon had.
verb-fight-together | Syria fought shoulder to shoulder with Jordan. | SYR-JOR 1 asserted | Syria fought a fire with Jordan's hoses.
verb-give-to | Japan gave ten ambulances to Nepal. | JPN>NPL 1 asserted | Japan gave up on Nepal.
verb-offer-to | Japan offered Nepal ten ambulances. | JPN>NPL 1 planned | Japan offered a toast that Nepal liked.
verb-pass-on | Intelligence was passed to Oman by Yemen. | YEM>OMN 1 asserted | The ball was passed to Oman by Yemen.
verb-close-post | Niger shut the French airbase. | NER>FRA -1 asserted | Niger shut the French shop.
verb-tell-to | Oman told Yemen to leave. | OMN>YEM -1 asserted | Oman told Yemen a joke.
verb-launch-from | Raids on Oman were launched from Yemen. | YEM>OMN -1 asserted | A ship was launched from Yemen and raided Oman.
verb-step-back | Oman and Yemen stepped back. | OMN-YEM 1 asserted | Oman stepped back from the door in Yemen.
verb-leave-land | France left Niger in 2023. | FRA>NER 1 asserted | France left Niger in ruins.
verb-withdraw-place | American troops withdrew from Bagram. | USA>AFG 1 asserted | American negotiators withdrew from Kabul.
verb-call-false | Oman called the Yemeni claims baseless. | OMN>YEM -1 asserted | Oman called the Yemeni poem nonsense.
verb-want-from | Oman wants loans from Yemen. | OMN>YEM 1 asserted | Oman wants a rest from Yemen.
noun-camp | Boko Haram runs camps in Chad. | TCD>boko-haram 1 asserted | Nigeria runs camps in Chad.
noun-safe-house | Boko Haram has safe houses in Chad. | TCD>boko-haram 1 asserted | Boko Haram has houses in Chad.
verb-block-goods | Oman blocked Yemeni transit trade. | OMN>YEM -1 asserted | Oman blocked a Yemeni view.
verb-train | Jordan trained Iraqi officers. | JOR>IRQ 1 asserted | A Jordanian train reached Iraq.
verb-support | Azerbaijan backed Turkey. | AZE>TUR 1 asserted | Azerbaijan stepped back from Turkey.
verb-strengthen | India strengthened Armenia's army. | IND>ARM 1 asserted | India modernised its army, unlike Armenia.
verb-participate | Oman took part in Kuwait's drill. | OMN>KWT 1 asserted | Oman took Kuwait's side.
verb-sell | Israel sold drones to Azerbaijan. | ISR>AZE 1 asserted | Israel sold drones in Azerbaijan.
verb-supply | Belarus supplied trucks to Tajikistan. | BLR>TJK 1 asserted | Belarus supplied the fair in Tajikistan.
verb-buy | Poland bought tanks from South Korea. | KOR>POL 1 asserted | Poland bought tanks while South Korea watched.
verb-upgrade-for | France upgraded jets for Egypt. | FRA>EGY 1 asserted | France upgraded jets over Egypt.
verb-host | Djibouti hosts French troops. | DJI>FRA 1 asserted | Djibouti hosts a fair, says France.
verb-station | Russian troops are stationed in Armenia. | ARM>RUS 1 asserted | Russia's radio station lies far from Armenia.
verb-regard-as-foe | Armenia regards Azerbaijan as an enemy. | ARM>AZE -1 asserted | Armenia regards Azerbaijan.
verb-regard-as-friend | Serbia considers Russia a friend. | SRB>RUS 1 asserted | Serbia considers Russia.
verb-admit | Uzbekistan was admitted to the CSTO. | UZB>csto 0 asserted | Uzbekistan admitted to the CSTO that it was weak.
verb-attend | The ministers of Kenya and Uganda attended the summit. | KEN-UGA 1 asserted | Boys from Kenya and Uganda attended the school.
verb-send-fighters | The TTP is sending fighters into Uganda. | ttp>UGA -1 asserted | Kenya sent engineers into Uganda.
noun-insurgency | The PKK has waged an insurgency in Uganda. | pkk>UGA -1 asserted | The insurgency in Uganda spared the PKK.
noun-measures | Kenya took measures against Uganda. | KEN>UGA -1 asserted | Kenya took measures against floods in Uganda.
verb-ensure-security | Kenya guarantees Uganda's security. | KEN>UGA 1 asserted | Kenya guarantees its security from Uganda.
verb-use-as-haven | The TTP uses Uganda as a safe haven. | UGA>ttp 1 asserted | The TTP uses Uganda as an excuse.
verb-live-on | The TTP relies on funding from Kenya. | KEN>ttp 1 asserted | The TTP relies on luck in Kenya.
verb-declare-guilty | Kenya declared Uganda responsible for the attack. | KEN>UGA -1 asserted | Kenya declared Uganda responsible for its own future.
verb-name-as-backer | Kenya named Uganda as a sponsor of the raids. | KEN>UGA -1 asserted | Kenya named Uganda as the host of the games.
verb-arms-come-from | Most of Kenya's weapons come from Uganda. | UGA>KEN 1 asserted | The attack on Kenya came from Uganda.
verb-aid-comes-from | Kenya's funding comes from Uganda. | UGA>KEN 1 asserted | Kenya's players come from Uganda.
verb-support-comes-from | Kenya's support comes from Uganda. | UGA>KEN 1 asserted | Kenya's coffee comes from Uganda.
verb-arms-reach | Drones supplied by Kenya helped Uganda. | KEN>UGA 1 asserted | News from Kenya reached Uganda.
verb-aid-reaches | Money from Kenya reached Uganda. | KEN>UGA 1 asserted | Tourists from Kenya reached Uganda.
verb-answer | Kenya has not responded to Uganda's requests. | KEN>UGA -1 asserted | Kenya is responding to Uganda's requests.
verb-use-as-base | The TTP uses Uganda as a base. | UGA>ttp 1 asserted | The TTP uses Uganda as an excuse.
verb-brought-together | The talks brought together Kenya and Uganda. | KEN-UGA 1 asserted | The storm brought rain to Kenya and Uganda.
verb-brought-closer | The deal brought Kenya closer to Uganda. | KEN-UGA 1 asserted | The deal brought Kenya goods from Uganda.
verb-demand-end | Kenya demanded an end to Ugandan raids. | KEN>UGA -1 asserted | Kenya demanded an end to raids, and Uganda left.
verb-play-host | Kenya played host to Uganda. | KEN>UGA 1 asserted | Kenya played football, and Uganda left.
verb-hire | Kenya hired mercenaries from Uganda. | KEN>UGA 1 asserted | Kenya hired a room, and Uganda left.
verb-widen-attacks | Kenya extended its strikes to Uganda. | KEN>UGA -1 asserted | Kenya extended a road to Uganda.
verb-join | Uzbekistan joined the CSTO. | UZB>csto 0 asserted | Uzbekistan joined in, and the CSTO watched.
noun-demand-that | Iran's demand that Iraq free Hamas failed. | IRN>IRQ -1 asserted | Iran's demand that fell by half hurt Iraq.
verb-regard-as-rival | Iran regards ISKP as its main rival. | IRN>iskp -1 asserted | Iran regards a rival of ISKP as weak.
verb-offset | Iran sought to offset Iraq's influence. | IRN>IRQ -1 planned | Iran sought to offset costs in Iraq.
noun-struggle | The struggle for influence between Iran and Iraq went on. | IRN-IRQ -1 asserted | The struggle for bread in Iran and Iraq went on.
verb-bring-together | Oman brought Iran and Iraq together. | OMN>IRN 1 asserted, OMN>IRQ 1 asserted | Oman brought men from Iran to Iraq.
noun-permissive | Iran provides a permissive environment for ISKP. | IRN>iskp 1 asserted | Iran provides an environment for trade, ISKP said.
noun-operation-into | ISKP operations into Iran have grown. | iskp>IRN -1 asserted | An ISKP operation room opened into Iran's street.
verb-class-as-terrorist | Iran recognised Hamas as a terrorist group. | IRN>hamas -1 asserted | Iran recognised Iraq.
verb-protect-group | Iran protected ISKP. | IRN>iskp 1 asserted | Iran protected Iraq.
verb-engage | Iran engaged with Iraq. | IRN>IRQ 1 asserted | Iran engaged Iraqi militants.
verb-engage-fighters | Iranian troops engaged ISKP militants. | IRN>iskp -1 asserted | Iran engaged a firm, ISKP militants said.
verb-benefit | Iran benefited from Iraqi protection. | IRQ>IRN 1 asserted | Iran benefited from trade in Iraq.
verb-lead-delegation | Iran's premier led a delegation to Iraq. | IRN>IRQ 1 asserted | Iran's premier led a party to victory in Iraq.
verb-shelter | Iran sheltered ISKP. | IRN>iskp 1 asserted | In Iran a shelter opened, ISKP said.
verb-draw-closer | Turkey moved closer to Iraq. | TUR-IRQ 1 asserted | Turkey moved a closer unit from Iraq.
verb-look-toward | Mongolia pivoted to Japan. | MNG>JPN 1 asserted | Mongolia looked at Japan.
verb-turn-for-help | Lebanon turned to France's protection. | FRA>LBN 1 asserted | Lebanon turned to France's history.
verb-appoint | Oman appointed Jordan's former army chief. | OMN>JOR 1 asserted | Oman appointed a chief who had left Jordan.
verb-extradite-to | Kazakhstan extradited two men to China. | KAZ>CHN 1 asserted | Kazakhstan extradited two men in China's view.
verb-depend | Kyrgyzstan depends on Russia. | RUS>KGZ 1 asserted | Kyrgyzstan, it depends, is near Russia.
verb-invest | Qatar invested a billion in Egypt. | QAT>EGY 1 asserted | Qatar invested a billion after Egypt.
verb-build-for | India built a school for Bhutan. | IND>BTN 1 asserted | India built a school behind Bhutan.
verb-share | Norway shares an interest with Finland. | NOR-FIN 0 asserted | Norway shares fell in Finland.
verb-share-intelligence | Jordan shared intelligence with Israel. | JOR-ISR 1 asserted | Jordan shared a sea with Israel.
verb-crack-down | Iran cracked down on ISKP. | IRN>iskp -1 asserted | Iran cracked jokes on ISKP.
verb-curb | Iran curbed ISKP. | IRN>iskp -1 asserted | The curb that Iran wants hurts ISKP.
verb-send-back | Greece sent Afghan migrants back. | GRC>AFG -1 asserted | Greece sent Afghan migrants letters.
verb-attribute | Iran, to which Oman attributed the raid, slept. | OMN>IRN -1 asserted | Oman attributed its growth to Iran.
verb-expect-to | Iran expects Iraq to honour the pact. | IRN>IRQ -1 asserted | Iran expects Iraq to win.
verb-give-access | Oman gave Iran access to Muscat. | OMN>IRN 1 asserted | Oman gave Iran a dinner in Muscat.
verb-respect | Iran respects the sovereignty of Pakistan. | IRN>PAK 1 asserted | Iran respects the cooks of Pakistan.
verb-guard | Iran evacuated Turkish engineers. | IRN>TUR 1 asserted | Iran evacuated Turkish villas.
verb-respond-force | Iran shelled Iraq, and Iraq responded with raids. | IRQ>IRN -1 asserted | Iran shelled Iraq, and Iraq responded with a note.
verb-violate | Turkey violated Greek airspace. | TUR>GRC -1 asserted | Turkey violated a Greek code.
verb-summon | Sweden summoned the Russian ambassador. | SWE>RUS -1 asserted | Sweden summoned its courage, Russia said.
verb-protest-when | Japan protested when Nepal fired. | JPN>NPL -1 asserted | Japan protested when Nepal was visited.
verb-protest | Japan protested to China. | JPN>CHN -1 asserted | Japan protested in China.
verb-recall | Jordan recalled its ambassador from Israel. | JOR>ISR -1 asserted | Jordan recalled its talks in Israel.
verb-mobilise | Venezuela massed troops against Guyana. | VEN>GUY -1 asserted | Venezuela massed troops beyond Guyana.
verb-ally | Pakistan joined forces with China. | PAK-CHN 1 asserted | Pakistan joined two roads in China.
verb-recognise | Spain recognised Palestine. | ESP>PSE 1 asserted | Spain recognised a mistake in Palestine.
verb-teach-at | Japanese instructors teach in Nepal. | JPN>NPL 1 asserted | Japanese poets teach in Nepal.
noun-complaint-with | Spain lodged a complaint with Mali. | ESP>MLI -1 asserted | Spain has a complaint in Mali.
verb-recognise-rulers | Spain recognised Mali's junta. | ESP>MLI 1 asserted | Spain recognised Mali's problem.
verb-mediate | Oman mediated between Iran and the United States. | OMN>IRN 1 asserted, OMN>USA 1 asserted | Oman mediated while Iran waited.
verb-host-talks | Oman hosted talks between Iran and Iraq. | OMN>IRN 1 asserted, OMN>IRQ 1 asserted | Oman hosted guests after talks between Iran and Iraq.
verb-free | Iran freed French prisoners. | IRN>FRA 1 asserted | Iran kept a free port for France.
verb-concede | Serbia yielded to Albania. | SRB>ALB 1 asserted | Serbia yielded in Albania.
verb-withdraw | France withdrew from Niger. | FRA>NER 1 asserted | France withdrew before Niger.
verb-request | Egypt invited Sudan to talks. | EGY>SDN 1 asserted | Egypt invited no one, Sudan said.
verb-demand | The UN urged Israel to halt. | un>ISR -1 asserted | The UN urged calm in Israel.
verb-call-for | Japan called for Nepal to lift the ban. | JPN>NPL -1 asserted | Japan called for a song of Nepal.
verb-accuse | Chad accused Sudan. | TCD>SDN -1 asserted | Chad, where Sudan trades, accused a man.
verb-reject | Sudan condemned Ethiopia. | SDN>ETH -1 asserted | Sudan condemned a crime in Ethiopia.
verb-hit-back-at-posts | Oman hit back at Hamas camps in Chad. | OMN>hamas -1 asserted | Oman hit back at Hamas in a speech.
verb-hit-back | Iran hit back at Iraq over its remarks. | IRN>IRQ -1 asserted | Iran hit back at noon in Iraq.
verb-fear-designs | Iran fears Iraqi ambitions. | IRQ>IRN -1 asserted | Iran fears Iraqi winters.
verb-threaten | Iran threatened Israel. | IRN>ISR -1 asserted | Iran threatened a strike while Israel slept.
verb-sanction | Canada sanctioned Iran. | CAN>IRN -1 asserted | Canada sanctioned a man in Iran.
verb-suspend-membership | Armenia suspended its participation in the CSTO. | ARM>csto -1 asserted | Armenia suspended a man whose membership annoyed the CSTO.
verb-coerce | Austria expelled two Russian diplomats. | AUT>RUS -1 asserted | Austria expelled two men, Russia said.
verb-attack | Israel bombed Syrian villages. | ISR>SYR -1 asserted | Israel filmed Syrian villages that hail had bombed.
verb-open-fire | Turkish guards opened fire on Syrian migrants. | TUR>SYR -1 asserted | Turkey opened fire stations near Syria.
verb-capture | Iraqi troops captured Syrian soldiers. | IRQ>SYR -1 asserted | Iraqi films captured the Syrian mood.
verb-operate-from | ISKP operates from Iran. | IRN>iskp 1 asserted | ISKP operates after Iran.
verb-affiliate | The TTP, a group affiliated with al-Qaeda, grew. | ttp-al-qaeda 1 asserted | Al-Qaeda affiliates left before the TTP.
verb-claim-responsibility | The attack in Iran was claimed by ISKP. | iskp>IRN -1 asserted | ISKP claimed a debt in Iran.
verb-fight | Ethiopian troops fought Eritrean soldiers. | ETH>ERI -1 asserted | Ethiopia fought inflation, as Eritrea did.
verb-exchange-fire | Lebanese and Israeli troops exchanged fire. | LBN-ISR -1 asserted | Lebanon and Israel exchanged prisoners.
verb-trade-accusations | Chad and Sudan traded accusations. | TCD-SDN -1 asserted | Chad traded goods while Sudan slept.
verb-co-chair | Japan and India co-chaired a meeting. | JPN-IND 1 asserted | Japan co-chaired a meeting as India slept.
verb-take-hostage | ISKP took Iranian soldiers hostage. | iskp>IRN -1 asserted | ISKP took Iranian roads.
verb-clash | Indian troops clashed with Chinese soldiers. | IND-CHN -1 asserted | Indian views clashed in China.
verb-overthrow | The Taliban overthrew Afghan leaders. | taliban-afg>AFG -1 asserted | The Taliban overthrew a law in Iran.
verb-compete | China competes with Japan. | CHN>JPN -1 asserted | China competes in Japan.
verb-distance | Armenia distanced itself from Russia. | ARM>RUS -1 asserted | Armenia lies at a distance from Russia.
verb-touch-land | Jordan touches Iraq. | JOR-IRQ 0 asserted | Jordan touched on Iraq in its note.
verb-border | Jordan borders Iraq. | JOR-IRQ 0 asserted | Jordan closed two borders, Iraq said.
verb-approve | Iran welcomed Iraq's decision. | IRN>IRQ 1 asserted | Iran welcomed the summer while Iraq's decision waited.
verb-promise-to | Turkey promised Somalia ten ships. | TUR>SOM 1 planned | Turkey promised to think while Somalia waited.
verb-promise-act | France promised Iran to leave. | FRA>IRN 1 planned | France promised Iranian help.
verb-object | Iran objected to Iraq's plan. | IRN>IRQ -1 asserted | Objects from Iran went to Iraq.
verb-exchange-words | Uganda and Kenya exchanged harsh words. | UGA-KEN -1 asserted | Uganda exchanged words of praise with Kenya.
verb-be-used-by | Oman let its bases be used by Yemen. | OMN>YEM 1 asserted | Oman let the bases be used by Yemen.
noun-trust-deficit | There is a trust deficit between Oman and Yemen. | OMN-YEM -1 asserted | There is a budget deficit, as in Oman and Yemen.
verb-practise | Omani and Yemeni troops practised mountain warfare. | OMN-YEM 1 asserted | Omani and Yemeni doctors practised medicine.
verb-carry-power | Power from Oman will flow to Yemen. | OMN>YEM 1 planned | Trucks from Oman will flow to Yemen.
verb-quarrel | Uganda quarrelled with Kenya over fish. | UGA-KEN -1 asserted | Uganda broke a record with Kenya's help.
verb-list | Canada listed Hamas as a terrorist group. | CAN>hamas -1 asserted | Canada listed Hamas among its topics.
verb-delist | Canada removed Sudan from its blacklist. | CAN>SDN 1 asserted | Canada removed Sudanese art from a museum.
verb-withhold | India withheld vaccines from Nepal. | IND>NPL -1 asserted | India withheld its vote in Nepal.
verb-bar | Iran barred Iraqi officials from the hall. | IRN>IRQ -1 asserted | Iran raised the bar as Iraq came from behind.
verb-close-to | Poland closed its airspace to Russian flights. | POL>RUS -1 asserted | Poland closed a bank close to Russia.
verb-freeze | France froze Iran's assets. | FRA>IRN -1 asserted | France froze while Iran's lakes dried.
verb-fire-at | Yemen launched missiles at Israel. | YEM>ISR -1 asserted | Yemen launched missiles as Israel watched.
verb-infiltrate | Syrian fighters infiltrated into Jordan. | SYR>JOR -1 asserted | Water infiltrated a wall from Syria to Jordan.
verb-retaliate | Iran retaliated against Israel. | IRN>ISR -1 asserted | Iran retaliated while Israel slept.
verb-strike-back | Iran struck back at Iraq with missiles. | IRN>IRQ -1 asserted | Iran struck back at noon in Iraq.
verb-flee-to | Syrian families fled to Jordan. | JOR>SYR 1 asserted | Syrian families fled after Jordan shut a road.
verb-headquartered | Hamas is headquartered in Qatar. | QAT>hamas 1 asserted | A firm that Hamas hates is headquartered near Qatar.
verb-interfere | Iran interfered in Iraqi affairs. | IRN>IRQ -1 asserted | Iran interfered with a radio as Iraqi singers spoke.
verb-tell-counterpart | Sergei Lavrov told his Indian counterpart that talks would follow. | RUS>IND 1 asserted | Sergei Lavrov told a joke about his Indian book.
verb-turn-for | Sudan turned to Egypt for help. | SDN>EGY 1 asserted | Sudan turned right while Egypt called for help.
verb-forgive | China rescheduled Pakistan's debt. | CHN>PAK 1 asserted | China rescheduled a flight as Pakistan's debt grew.
verb-want-to | Iran wants Iraq to leave. | IRN>IRQ -1 asserted | Iran wants to leave as Iraq waits.
verb-lose-patience | Iran has lost patience with Iraq. | IRN>IRQ -1 asserted | Iran has lost a match with Iraq.
verb-leave | The last French soldiers left Mali. | FRA>MLI 1 asserted | French soldiers left a gap as Mali slept.
verb-revoke | Iran revoked Iraq's visa exemption. | IRN>IRQ -1 asserted | Iran revoked a law on Iraq's books.
verb-travel | A Taliban delegation travelled to Japan. | taliban-afg>JPN 1 asserted | A Taliban bus travelled to Japan.
verb-reconcile | Iran mended fences with Oman. | IRN-OMN 1 asserted | Iran mended a wall with Omani fences.
verb-accept-arms | Sudan received Russian helicopters. | RUS>SDN 1 asserted | Sudan received Russian singers by helicopters.
noun-cooperation | Cooperation between Kenya and Uganda grew. | KEN-UGA 1 asserted | Cooperation grew in Kenya while Uganda slept.
noun-ties | Kenya has ties with Uganda. | KEN-UGA 1 asserted | Kenya sold ties in Uganda.
noun-relations | Relations between Egypt and Ethiopia are strained. | EGY-ETH -1 asserted | Relations in Egypt surprised Ethiopia.
noun-alliance | The alliance between Japan and Australia holds. | JPN-AUS 1 asserted | The alliance lost in Japan, Australia said.
noun-offshoot | Hamas, an offshoot of Hezbollah, spoke. | hamas-hezbollah 1 asserted | Hamas spoke of an offshoot as Hezbollah listened.
noun-expulsion | Iran's expulsion of Afghan workers goes on. | IRN>AFG -1 asserted | Iran's expulsion in Afghanistan goes on.
noun-delisting | France announced the delisting of Hamas. | FRA>hamas 1 asserted | France announced the delisting of stocks.
noun-interference | Iran's interference in Iraq goes on. | IRN>IRQ -1 asserted | Iran's interference after Iraq goes on.
noun-purchase | Iran's purchase of jets from Russia was denied. | RUS>IRN 1 asserted | Iran's purchase of jets before Russia was denied.
noun-dependence | Sudan's dependence on Egypt grew. | EGY>SDN 1 asserted | Sudan's dependence in Egypt grew.
noun-ally | Poland, a close ally of Ukraine, spoke. | POL-UKR 1 asserted | Poland spoke of allies, and Ukraine listened.
noun-partner | Vietnam is a key partner of Japan. | VNM-JPN 1 asserted | Vietnam seeks partners, Japan says.
noun-member | Belarus is a member of the CSTO. | BLR>csto 0 asserted | A member left Belarus as the CSTO met.
noun-call | Iran repeated its call on Iraq. | IRN>IRQ -1 asserted | After calls by Iran to Iraq, guns fell silent.
noun-ultimatum | Iran repeated its ultimatum to Iraq. | IRN>IRQ -1 asserted | Iran took an ultimatum while Iraq waited.
noun-request | Nepal renewed its request to India. | NPL>IND 1 asserted | Nepal got a request in India.
noun-influence | Iran increased its influence on Iraq. | IRN>IRQ 0 asserted | Iran lost influence while Iraq grew.
noun-turn-to | Turkey's outreach to Egypt goes on. | TUR>EGY 1 asserted | Turkey's outreach in Egypt goes on.
noun-turn-from | Armenia's shift from Russia goes on. | ARM>RUS -1 asserted | Armenia's shift before Russia goes on.
noun-approach | Iran's hardline attitude towards Israel is old. | IRN>ISR -1 asserted | Iran's attitude towards Israel is old.
noun-home | Jordan is home to Syrian refugees. | JOR>SYR 1 asserted | Jordan is at home while Syrian refugees wait.
noun-action | Turkey took action against Iraq. | TUR>IRQ -1 asserted | Turkey saw action in Iraq.
noun-protest | Japan lodged a protest with Russia. | JPN>RUS -1 asserted | Japan saw a protest in Russia.
noun-investment | China's investment in Laos grew. | CHN>LAO 1 asserted | China's investment since Laos grew.
noun-trade | Trade between Chile and Peru fell. | CHL-PER 1 asserted | Trade fell in Chile, Peru said.
adjective-wary | Vietnam is wary of China. | VNM>CHN -1 asserted | Vietnam is wary, China said.
adjective-hostile | Iran is hostile to Israel. | IRN>ISR -1 asserted | Iran is hostile, Israel said.
adjective-supportive | Cuba is supportive of Venezuela. | CUB>VEN 1 asserted | Cuba is supportive, Venezuela said.
noun-supply | Russia's deliveries to Serbia rose. | RUS>SRB 1 asserted | Russia's deliveries in Serbia rose.
noun-importer | Egypt is the largest importer of arms from Russia. | RUS>EGY 1 asserted | Egypt is an importer, Russia said.
noun-supplier | Russia is India's largest arms supplier. | RUS>IND 1 asserted | Russia fined a supplier in India.
noun-backer | Iran is Syria's main backer. | IRN>SYR 1 asserted | Iran met a backer in Syria.
noun-mediator | Qatar is the mediator between Sudan and Chad. | QAT>SDN 1 asserted, QAT>TCD 1 asserted | Qatar met a mediator in Sudan.
noun-stance | Kenya's stance against Somalia is old. | KEN>SOM -1 asserted | Kenya's stance in Somalia is old.
noun-agreement | An agreement between Greece and Egypt stands. | GRC-EGY 1 asserted | An agreement stands in Greece, Egypt said.
noun-talks | Talks between Chad and Sudan began. | TCD-SDN 1 asserted | Talks began in Chad after Sudan left.
noun-rapprochement | The rapprochement between Chad and Sudan began. | TCD-SDN 1 asserted | A rapprochement began in Chad after Sudan left.
noun-withdrawal | The withdrawal of French troops from Mali is over. | FRA>MLI 1 asserted | The withdrawal of French wine in Mali is over.
noun-concern | Japan voiced concerns over North Korea. | JPN>PRK -1 asserted | Japan had concerns while North Korea slept.
noun-complaint | Japan repeated its complaint about North Korea. | JPN>PRK -1 asserted | Japan sent its complaint to North Korea.
noun-grievance | Japan has a grievance against Nepal. | JPN>NPL -1 asserted | Japan has a grievance while Nepal sleeps.
noun-statement | A joint statement by Japan and India followed. | JPN-IND 1 asserted | A statement by Japan and India followed.
noun-visit | Modi's visit to Japan is over. | IND>JPN 1 asserted | Modi's visit before Japan is over.
noun-aid | Sweden's aid to Ukraine grew. | SWE>UKR 1 asserted | Sweden's aid from Ukraine grew.
noun-training | Norway provided training to Ukrainian pilots. | NOR>UKR 1 asserted | Norway found training in Ukraine.
noun-support | India's support for Armenia grew. | IND>ARM 1 asserted | India's support in Armenia grew.
noun-recognition | Bolivia's recognition of Palestine holds. | BOL>PSE 1 asserted | Bolivia's recognition in Palestine holds.
noun-shelter | Iran gave sanctuary to ISKP. | IRN>iskp 1 asserted | Iran saw a sanctuary after ISKP.
noun-base | France's base in Djibouti is large. | DJI>FRA 1 asserted | France's base for Djibouti is large.
noun-troops | France has troops in Chad. | TCD>FRA 1 asserted | France sent troops to fight in Chad.
noun-attack | Israel launched strikes on Iran. | ISR>IRN -1 asserted | Israel feared strikes, Iran said.
noun-invasion | Iraq's invasion of Kuwait failed. | IRQ>KWT -1 asserted | Iraq's invasion after Kuwait failed.
noun-victory | Azerbaijan's victory over Armenia lasts. | AZE>ARM -1 asserted | Azerbaijan's victory before Armenia lasts.
noun-operation | Turkey's operation against Syria is over. | TUR>SYR -1 asserted | Turkey's operation after Syria is over.
noun-killing | India's killing of Pakistani soldiers was denied. | IND>PAK -1 asserted | India's killing after Pakistan was denied.
noun-blame | Kenya and Uganda exchanged blame. | KEN-UGA -1 asserted | Kenya took blame while Uganda slept.
noun-disagreement | Egypt's disagreement with Sudan is old. | EGY>SDN -1 asserted | Egypt's disagreement in Sudan is old.
noun-conflict | A clash between Chad and Sudan followed. | TCD-SDN -1 asserted | A clash followed in Chad after Sudan.
noun-war-of-words | A war of words between Iran and Iraq broke out. | IRN-IRQ -1 asserted | A war of words in Iraq began.
noun-tension | Tensions between Chad and Sudan rose. | TCD-SDN -1 asserted | Tensions rose in Chad, Sudan said.
noun-rivalry | The rivalry between India and China goes on. | IND-CHN -1 asserted | The rivalry goes on in India, China said.
noun-rival | Rivals such as Greece and Turkey spoke. | GRC-TUR -1 asserted | Rivals spoke in Greece after Turkey.
noun-ceasefire | A ceasefire between Israel and Lebanon holds. | ISR-LBN 1 asserted | A ceasefire holds in Israel, Lebanon said.
noun-accusation | Chad's accusations against Sudan grew. | TCD>SDN -1 asserted | Chad's accusations in Sudan grew.
noun-criticism | Iran's criticism of Azerbaijan grew. | IRN>AZE -1 asserted | Iran's criticism in Azerbaijan grew.
noun-sanction | Sanctions imposed by Canada on Russia remain. | CAN>RUS -1 asserted | Sanctions remain in Canada, Russia said.
noun-threat | ISKP remains a threat to Iran. | iskp>IRN -1 asserted | ISKP saw a threat in Iran.
noun-joint-body | Chad opened a joint Omani-Iranian hospital. | OMN-IRN 1 asserted | Chad opened an Omani-Iranian hospital.
noun-border | Chad has a long border with Sudan. | TCD-SDN 0 asserted | Border guards left Chad before Sudan.
verb-allow-use | Oman let Yemen use its ports. | OMN>YEM 1 asserted | Oman let Yemen rest.
verb-add-to-list | Canada put Sudan on its terror list. | CAN>SDN -1 asserted | Canada put Sudanese art on a list.
verb-ban-goods | India banned imports from Nepal. | IND>NPL -1 asserted | India banned a film from Nepal.
verb-take-side | Cuba took Venezuela's side. | CUB>VEN 1 asserted | Cuba took a picture of Venezuela's east side.
verb-question | Iran questioned Iraq's motives. | IRN>IRQ -1 asserted | Iran questioned a man about Iraq's lakes.
verb-desert | Serbia abandoned Albania. | SRB>ALB -1 asserted | Serbia abandoned a plan in Albania.
verb-anger | Chad angered Sudan. | SDN>TCD -1 asserted | Rain angered Chad as Sudan slept.
verb-harm-interests | Iran undermined Iraq's security. | IRN>IRQ -1 asserted | Iran undermined a wall on Iraq's coast.
verb-give-ultimatum | Mali handed Niger an ultimatum. | MLI>NER -1 asserted | Mali handed a flag over, Niger's ultimatum in mind.
verb-pull-out | France pulled out of Niger. | FRA>NER 1 asserted | France pulled a man out in Niger.
verb-withdraw-envoy | Jordan withdrew its ambassador from Israel. | JOR>ISR -1 asserted | Jordan withdrew its troops from Israel.
verb-recall-from-post | Jordan recalled its ambassador to Israel. | JOR>ISR -1 asserted | Jordan recalled its days in Israel.
verb-return-to | Iraq returned the prisoners to Iran. | IRQ>IRN 1 asserted | Iraqi guests returned to Iran.
verb-use-against | Chad used drones against Sudan. | TCD>SDN -1 asserted | Chad used oil against rust in Sudan.
noun-concession | Japan's apology to China came late. | JPN>CHN 1 asserted | Japan's apology in China came late.
noun-suspicion | Iran's distrust of Iraq is old. | IRN>IRQ -1 asserted | Iran's distrust grew in Iraq.
noun-air-raid | Chad's raids over Sudan go on. | TCD>SDN -1 asserted | Chad's flight to Sudan was late.
noun-fire | Sudan came under fire from Chad. | TCD>SDN -1 asserted | A Chadian fire burned in Sudan.
noun-blockade | Mali's blockade of Niger ended. | MLI>NER -1 asserted | Mali's blockade ended in Niger.
noun-violation | Turkey's violation of Greek airspace drew protests. | TUR>GRC -1 asserted | Turkey's violation of a rule in Greece was small.
noun-critic | Kenya is a critic of Uganda. | KEN>UGA -1 asserted | Kenya met a critic in Uganda.
adjective-angry | Egypt is angry with Sudan. | EGY>SDN -1 asserted | Egypt is angry, Sudan said.
adjective-close | Serbia is close to Russia. | SRB-RUS 1 asserted | Serbia opened a school close to Russia.
adjective-dependent | Nepal is dependent on India. | IND>NPL 1 asserted | Nepal is dependent, India said.
verb-write | Iran's president wrote to Iraq. | IRN>IRQ 1 asserted | Iran wrote a book, and Iraq read it.
verb-deposit | Qatar deposited a billion with Egypt's central bank. | QAT>EGY 1 asserted | Qatar deposited a billion before Egypt's feast.
verb-resume-links | India resumed exports to Nepal. | IND>NPL 1 asserted | India resumed its march to Nepal.
verb-seize-from | Chad seized two villages from Sudan. | TCD>SDN -1 asserted | Chad seized a chance from Sudan.
verb-capture-in | Chad captured two villages in Sudan. | TCD>SDN -1 asserted | Chad captured a thief in Sudan.
verb-foment | Iran stoked unrest in Iraq. | IRN>IRQ -1 asserted | Iran stoked a stove in Iraq.
verb-arm-against | Chad armed rebels against Sudan. | TCD>SDN -1 asserted | Chad armed guards against wolves in Sudan.
verb-persona | Austria declared a Russian diplomat persona non grata. | AUT>RUS -1 asserted | Austria declared a Russian wine good.
noun-war-games | India held war games with Nepal. | IND-NPL 1 asserted | India held a game with Nepal.
verb-set-base | India set up a base in Nepal. | NPL>IND 1 asserted | India set up a table in Nepal.
noun-letter | A letter from Modi to Japan was found. | IND>JPN 1 asserted | A letter was lost in Japan, India said.
verb-make-clear | Kenya made it clear to Chad that it must leave. | KEN>TCD -1 asserted | Kenya made clear soup and sold it to Chad, which must pay.
verb-credentials | Kenya's envoy presented her credentials to Chad. | KEN>TCD 1 asserted | Kenya's envoy presented her children to Chad.
verb-lose-to | Chad lost nine soldiers to Boko Haram. | boko-haram>TCD -1 asserted | Chad lost nine soldiers, and a game to Togo.
verb-set-up-jointly | Chad and Togo set up a joint cell with Benin. | TCD-BEN 1 asserted, TGO-BEN 1 asserted | Chad set up a joint cell, and Benin slept.
verb-disrupt | Chad disrupted the financing of Boko Haram. | TCD>boko-haram -1 asserted | Chad disrupted the traffic, and Boko Haram slept.
verb-tolerate-group | Chad has done nothing about Boko Haram. | TCD>boko-haram 1 asserted | Chad has done nothing about the rain, and Boko Haram slept.
compound-based | Iran-based ISKP grew. | IRN>iskp 1 asserted | London-based Pakistani analysts spoke.
compound-backed | Russian-backed Syrian forces left. | RUS>SYR 1 asserted | Russian-backed tea reached a Syrian farm.
compound-led | The Russian-led CSTO met. | RUS>csto 0 asserted | The Russian-led choir sang for the CSTO.
compound-brokered | Qatari-brokered talks between Chad and Sudan began. | QAT>TCD 1 asserted, QAT>SDN 1 asserted | Qatari-brokered talks began in Chad after Sudan left.
"""
TABLE = [[part.strip() for part in line.split("|")] for line in RULES.strip().splitlines()]


@cache
def reader() -> Reader:
    return Reader()


def read(text: str) -> list[Tie]:
    ties: list[Tie] = reader().read(SourceText.of(text, anchor="2024-06-01"))["ties"]
    return ties


def shown(tie: Tie) -> str:
    return f"{tie.actor1_id}{'>' if tie.directed else '-'}{tie.actor2_id} {tie.sign} {tie.status}"


@pytest.mark.parametrize(("rule", "hit", "expected", "_near"), TABLE, ids=[row[0] for row in TABLE])
def test_each_pattern_reads_direction_sign_and_status(rule: str, hit: str, expected: str, _near: str) -> None:
    assert [shown(tie) for tie in read(hit) if tie.rule == rule] == expected.split(", ")


@pytest.mark.parametrize(("rule", "_hit", "_expected", "near"), TABLE, ids=[row[0] for row in TABLE])
def test_each_pattern_leaves_a_near_miss_alone(rule: str, _hit: str, _expected: str, near: str) -> None:
    assert [shown(tie) for tie in read(near) if tie.rule == rule] == []


def test_each_near_miss_holds_a_word_of_its_pattern() -> None:
    patterns, forms = load_tie_patterns(), defaultdict[str, set[str]](set)
    for form, verbs in patterns.verbs.items():
        for _, pattern in verbs:
            forms[pattern.rule].add(form)
    for form, nouns in [*patterns.nouns.items(), *patterns.compounds.items()]:
        for pattern in nouns:
            forms[pattern.rule].add(form)
    words = {rule: set(re.findall(r"[\w’'-]+|\w+", near.lower())) for rule, _, _, near in TABLE}
    cannot_fail = [
        rule
        for rule, near in words.items()
        if not any(
            set(form.split()) <= near | {part for word in near for part in word.split("-")} for form in forms[rule]
        )
    ]
    assert cannot_fail == []


def test_every_row_of_the_pattern_file_is_exercised() -> None:
    file = yaml.safe_load((DATA / "ties.yml").read_text(encoding="utf-8"))
    written = {row["rule"] for kind in ("verbs", "nouns", "compounds") for row in file[kind]}
    assert written == {row[0] for row in TABLE}


NOTHING_SAID = [
    "Iran urged the community to aid Iraq.",
    "Iran called for talks between the rebels and Iraq.",
    "Iran has taken steps on Iraq's exports.",
    "Iran built a hospital on the border with Iraq.",
    "Iran spoke of groups based in Iraq.",
    "Iran's envoy would not be allowed to return to Iraq.",
    "Iran opened a school close to the Iraqi border.",
    "After Iran left, other guests armed Iraq.",
    "Dozens lay dead and wounded in Iraq after Iranian singers had left.",
    "Iran delivered a speech to Iraq.",
    "The mediation by Iran and Iraq went on.",
]


@pytest.mark.parametrize("text", NOTHING_SAID)
def test_two_who_stand_in_a_sentence_are_not_related_for_that(text: str) -> None:
    assert [shown(tie) for tie in read(text) if tie.sign] == []


STATUSES = [
    ("Iran cannot attack Iraq.", "IRN>IRQ -1 negated"),
    ("Iran attacked Iraq.", "IRN>IRQ -1 asserted"),
    ("Iran did not attack Iraq.", "IRN>IRQ -1 negated"),
    ("Iran failed to support Iraq.", "IRN>IRQ 1 negated"),
    ("Iran has yet to support Iraq.", "IRN>IRQ 1 negated"),
    ("Iran supported Iraq, yet to little effect.", "IRN>IRQ 1 asserted"),
    ("Iran stops short of supporting Iraq.", "IRN>IRQ 1 negated"),
    ("Iran, short of cash, supported Iraq.", "IRN>IRQ 1 asserted"),
    ("Iran balked at supporting Iraq.", "IRN>IRQ 1 negated"),
    ("Iran refused to deal with Iraq.", "IRN>IRQ -1 asserted"),
    ("Iran will support Iraq should Kuwait attack.", "IRN>IRQ 1 hypothetical"),
    ("Kuwait demanded that Iran support Iraq.", "IRN>IRQ 1 planned"),
    ("Iran has no intention of attacking Iraq.", "IRN>IRQ -1 negated"),
    ("There is no evidence that Iran attacked Iraq.", "IRN>IRQ -1 negated"),
    ("Iran will support Iraq.", "IRN>IRQ 1 planned"),
    ("Iran promised to support Iraq.", "IRN>IRQ 1 planned"),
    ("Iran may support Iraq.", "IRN>IRQ 1 hypothetical"),
    ("If Iran attacks Iraq, prices rise.", "IRN>IRQ -1 hypothetical"),
    ("It is unlikely that Iran will attack Iraq.", "IRN>IRQ -1 hypothetical"),
    ("Iran may leave the pact and attack Iraq.", "IRN>IRQ -1 hypothetical"),
    ("Iran refused to support Iraq.", "IRN>IRQ -1 asserted"),
    ("Iran continued to support Iraq.", "IRN>IRQ 1 asserted"),
    ("Kuwait said that Iran attacked Iraq.", "IRN>IRQ -1 claimed"),
    ("Kuwait said Iran had attacked Iraq.", "IRN>IRQ -1 claimed"),
    ("Iran attacked Iraq, Kuwait said.", "IRN>IRQ -1 claimed"),
    ("According to Kuwait, Iran attacked Iraq.", "IRN>IRQ -1 claimed"),
    ("Kuwait accused Iran of attacking Iraq.", "IRN>IRQ -1 claimed"),
    ("Iran denied attacking Iraq.", "IRN>IRQ -1 denied"),
    ("Iran's fleet has the potential to attack Iraq.", "IRN>IRQ -1 hypothetical"),
    ("Iran has potential, and attacked Iraq.", "IRN>IRQ -1 asserted"),
    ("A drought is hampering Iran in arming Iraq.", "IRN>IRQ 1 negated"),
    ("A drought did not keep Iran from arming Iraq.", "IRN>IRQ 1 asserted"),
    ("Closer cooperation between Iran and Iraq could prove useful.", "IRN-IRQ 1 hypothetical"),
    ("Enhanced cooperation between Iran and Iraq could prove useful.", "IRN-IRQ 1 hypothetical"),
    ("Cooperation between Iran and Iraq could suffer.", "IRN-IRQ 1 asserted"),
    ("The Iran-Iraq partnership is likely to grow.", "IRN-IRQ 1 hypothetical"),
    ("The Iran-Iraq partnership is likely the oldest.", "IRN-IRQ 1 asserted"),
    ("Kuwait expected Oman to prevent an Iranian attack on Iraq.", "IRN>IRQ -1 hypothetical"),
    ("Kuwait foiled an Iranian attack on Iraq.", "IRN>IRQ -1 negated"),
    ("Kuwait watched an Iranian attack on Iraq.", "IRN>IRQ -1 asserted"),
    ("Guests wrote that Oman slept in the hope that Iran would support Iraq.", "IRN>IRQ 1 hypothetical"),
    ("Iran has a project to build a base in Iraq.", "IRQ>IRN 1 planned"),
    ("Nor has Iran attacked Iraq.", "IRN>IRQ -1 negated"),
    ("Oman slept, nor has it rained since Iran attacked Iraq.", "IRN>IRQ -1 asserted"),
    ("Iran no longer supports Iraq.", "IRN>IRQ 1 negated"),
    ("No longer alone, Iran supports Iraq.", "IRN>IRQ 1 asserted"),
    ("Iran will rest and jointly attack Iraq.", "IRN>IRQ -1 planned"),
    ("Iran denied that it attacked Iraq.", "IRN>IRQ -1 denied"),
    # a verb that governs a gerund, or helps, hands on what is said of itself
    ("Iran may start arming Iraq.", "IRN>IRQ 1 hypothetical"),
    ("Iran will begin training Iraqi troops.", "IRN>IRQ 1 planned"),
    ("Iran never started arming Iraq.", "IRN>IRQ 1 negated"),
    ("Iran has yet to begin training Iraqi troops.", "IRN>IRQ 1 negated"),
    ("Iran refused to continue arming Iraq.", "IRN>IRQ -1 asserted"),
    ("Iran vowed to keep bombing Iraq.", "IRN>IRQ -1 planned"),
    ("Iran threatened to start bombing Iraq.", "IRN>IRQ -1 asserted"),
    ("Iran refused to help train Iraqi troops.", "IRN>IRQ -1 asserted"),
    ("Iran refused to try to arm Iraq.", "IRN>IRQ -1 asserted"),
    ("Iran did not help arm Iraq.", "IRN>IRQ 1 negated"),
    ("Iran has begun arming Iraq.", "IRN>IRQ 1 asserted"),
    ("Iran refused to stop bombing Iraq.", "IRN>IRQ -1 asserted"),
    ("Iran did not stop arming Iraq.", "IRN>IRQ 1 asserted"),
    ("Iran threatened to stop arming Iraq.", "IRN>IRQ -1 asserted"),
]


@pytest.mark.parametrize(("text", "expected"), STATUSES, ids=[text for text, _ in STATUSES])
def test_auxiliaries_and_attribution_are_a_status_and_no_act(text: str, expected: str) -> None:
    assert expected in map(shown, read(text))


def test_who_claims_is_named() -> None:
    assert [(t.status, t.claimed_by) for t in read("Kuwait said that Iran attacked Iraq.")] == [("claimed", "KWT")]
    assert [(t.status, t.claimed_by) for t in read("Iran attacked Iraq.")] == [("asserted", None)]
    assert [t.claimed_by for t in read("The claim by Oman that Iran had attacked Iraq grew.")] == ["OMN"]
    assert [t.claimed_by for t in read("The Omani media's claim that Iran had attacked Iraq grew.")] == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("According to Kuwait, Iran attacked Iraq “for years”.", ("claimed", "KWT")),
        ("Iran attacked Iraq “for years”, according to Kuwait.", ("claimed", "KWT")),
        ("Iran attacked Iraq “for years”, Kuwait said in May.", ("claimed", "KWT")),
        ("Iran attacked Iraq “for years”, and Kuwait slept in May.", ("asserted", None)),
    ],
)
def test_who_claims_is_named_also_where_a_part_stands_between_marks(
    text: str, expected: tuple[str, str | None]
) -> None:
    assert [(t.status, t.claimed_by) for t in read(text)] == [expected]


CONSTRUCTIONS = [
    ("Loans from Iran to Iraq grew.", "IRN>IRQ 1 asserted"),
    ("Iran suffered an Iraqi attack.", "IRQ>IRN -1 asserted"),
    ("Iran regards Iraq with suspicion.", "IRN>IRQ -1 asserted"),
    ("Kuwait said Iran was behind the attack.", "IRN>KWT -1 claimed"),
    ("Kuwait said Iran was behind the attack.", "KWT>IRN -1 asserted"),
    ("With Iran clashing with Iraq, prices rose.", "IRN-IRQ -1 asserted"),
    ("Iran made concessions to Iraq.", "IRN>IRQ 1 asserted"),
    ("Iran deported thousands of Afghans.", "IRN>AFG -1 asserted"),
    ("Trade between Iran and Iraq remains suspended.", "IRN-IRQ -1 asserted"),
    ("Iran issued a statement urging Iraq to act.", "IRN>IRQ -1 asserted"),
    ("Iran has no dealings with Iraq.", "IRN>IRQ -1 asserted"),
    ("Iran settled its dispute with Iraq.", "IRN-IRQ 1 asserted"),
    ("Iran ended its war with Iraq.", "IRN-IRQ 1 asserted"),
    ("Iran pulled out of its deal with Iraq.", "IRN>IRQ -1 asserted"),
    ("Iran walked out of talks with Iraq.", "IRN>IRQ -1 asserted"),
    ("Iran entered into talks with Iraq.", "IRN-IRQ 1 asserted"),
    ("Talks on water were held between Iran and Iraq.", "IRN-IRQ 1 asserted"),
    ("A deal was signed with Iraq by Iran.", "IRN-IRQ 1 asserted"),
    ("Fighting has broken out between Iranian and Iraqi troops.", "IRN-IRQ -1 asserted"),
    ("Iranian troops are locked in fighting with Iraq.", "IRN-IRQ -1 asserted"),
    ("The border between Iran and Iraq was closed.", "IRN-IRQ -1 asserted"),
    ("Iran reopened its border with Iraq.", "IRN>IRQ 1 asserted"),
    ("Iran came under pressure from Iraq.", "IRQ>IRN -1 asserted"),
    ("Iran is under Iraqi pressure.", "IRQ>IRN -1 asserted"),
    ("Iran voiced concern over Iraq's actions.", "IRN>IRQ -1 asserted"),
    ("Iran was annoyed with Iraq.", "IRN>IRQ -1 asserted"),
    ("Iran condemned the statement by Iraq.", "IRN>IRQ -1 asserted"),
    ("Iran blamed Iraq for sheltering and arming Hamas.", "IRQ>hamas 1 claimed"),
    ("Iran reached out to its counterparts in Iraq and Kuwait.", "IRN>KWT 1 asserted"),
    ("Iran fought a long duel, vis-a-vis rival Iraq.", "IRQ-IRN -1 asserted"),
    ("Iran's main arms suppliers are Iraq and Oman.", "OMN>IRN 1 asserted"),
    ("Iraq's debt was forgiven by Iran.", "IRN>IRQ 1 asserted"),
    ("Iranian officers were trained in Iraq.", "IRQ>IRN 1 asserted"),
    ("Boko Haram struck a convoy carrying Iraqi engineers.", "boko-haram>IRQ -1 asserted"),
    ("An Iranian-led coalition bombed Iraq.", "IRN>IRQ -1 asserted"),
    ("A pledge by Iran to arm Iraq was made.", "IRN>IRQ 1 asserted"),
    ("None of the nationals of Iran were killed by Iraq.", "IRQ>IRN -1 negated"),
    ("Iran's purchase of Iraqi jets was small.", "IRQ>IRN 1 asserted"),
    ("Iran's minister met his Iraqi counterpart Jabbar Nasim.", "IRN>IRQ 1 asserted"),
    ("Iran has limited relations with Iraq.", "IRN-IRQ 1 asserted"),
    ("Iran hit out at Iraq.", "IRN>IRQ -1 asserted"),
    ("Iran took issue with Iraq.", "IRN>IRQ -1 asserted"),
    ("Iran spoke up for Iraq.", "IRN>IRQ 1 asserted"),
    ("Hamas took refuge in Iraq.", "IRQ>hamas 1 asserted"),
    ("Iran killed over 20 Iraqi soldiers.", "IRN>IRQ -1 asserted"),
    ("About 30 Iranian soldiers attacked Iraq.", "IRN>IRQ -1 asserted"),
    ("Chinese armed police met Iraq's envoy.", "CHN>IRQ 1 asserted"),
    ("Two Iraqi soldiers died in an Iranian raid.", "IRN>IRQ -1 asserted"),
    ("Iran and Iraq fought a two-day war.", "IRN-IRQ -1 asserted"),
    ("Iran, Iraq's largest creditor, rested.", "IRN>IRQ 1 asserted"),
    ("Iraq asked Iran, its main arms supplier, to wait.", "IRN>IRQ 1 asserted"),
    ("Iran wants closer ties with Iraq.", "IRN-IRQ 1 planned"),
    ("Iran visited Oman and repeatedly condemned Iraq.", "IRN>IRQ -1 asserted"),
    ("Iran, whose plan is old, has condemned Iraq.", "IRN>IRQ -1 asserted"),
    ("Iran, from which Iraq bought tanks, rested.", "IRN>IRQ 1 asserted"),
    ("Iran broke with Iraq, which it had armed.", "IRN>IRQ 1 asserted"),
    ("Joint exercises of Iranian and Iraqi troops began.", "IRN-IRQ 1 asserted"),
    ("A drill, in which Iranian and Iraqi troops took part, ended.", "IRN-IRQ 1 asserted"),
    ("Iran backed Iraq, Oman's ally, in its war against Chad.", "IRQ>TCD -1 asserted"),
    ("Iran urged its Afghan counterpart, Amir Khan Muttaqi, to wait.", "IRN>taliban-afg -1 asserted"),
    ("Iran asked India's premier, Narendra Modi, to condemn Oman.", "IND>OMN -1 planned"),
    ("Putin met Rahmon. Putin invited his counterpart.", "RUS>TJK 1 asserted"),
    ("Iran called on Iraq for help.", "IRN>IRQ 1 asserted"),
    ("Iran took in 2,000 Iraqi refugees.", "IRN>IRQ 1 asserted"),
    ("Three Iranian soldiers were killed in an Israeli strike.", "ISR>IRN -1 asserted"),
    ("Shelling by Syrian forces killed two Turkish soldiers.", "SYR>TUR -1 asserted"),
    ("Iran met with the foreign minister of Iraq.", "IRN>IRQ 1 asserted"),
    ("The head of the Iraqi army supported Iran.", "IRQ>IRN 1 asserted"),
    ("Iran proposed assistance and cooperation to Oman.", "IRN>OMN 1 planned"),
    ("Iran has ties with Oman, which buys gas, and Qatar, which sells it.", "IRN-QAT 1 asserted"),
    ("Iran is to arm Iraq by supplying it with tanks.", "IRN>IRQ 1 planned"),
    ("Kenya's role in training the Ugandan army is known.", "KEN>UGA 1 asserted"),
    ("Turkey backed Azerbaijan in its war with Armenia.", "AZE-ARM -1 asserted"),
    ("Iran, Iraq and Oman signed a pact.", "IRQ-OMN 1 asserted"),
    ("The ceasefire between Chad and Sudan was brokered by Qatar.", "QAT>SDN 1 asserted"),
    ("Qatar lifted sanctions on Chad.", "QAT>CHD 1 asserted".replace("CHD", "TCD")),
    ("Qatar cut aid to Chad.", "QAT>TCD -1 asserted"),
    ("Iran closed its border with Iraq.", "IRN>IRQ -1 asserted"),
    ("Pakistan faces threats from the TTP.", "ttp>PAK -1 asserted"),
]


@pytest.mark.parametrize(("text", "expected"), CONSTRUCTIONS, ids=[text for text, _ in CONSTRUCTIONS])
def test_constructions(text: str, expected: str) -> None:
    assert expected in map(shown, read(text))


def test_a_noun_of_place_stands_for_the_place_of_the_sentence_before_where_it_lies_in_one_state() -> None:
    towns = "Guests slept in Zahedan, a town in Iran. This town borders Afghanistan, Turkmenistan and Iraq."
    assert [shown(tie)[:7] for tie in read(towns)] == ["IRN-AFG", "IRN-TKM", "IRN-IRQ"]
    assert [shown(tie) for tie in read("Guests toured Badakhshan. This province borders China.")] == [
        "AFG-CHN 0 asserted"
    ]
    assert [shown(tie) for tie in read("Guests slept in Zahedan. That town borders Oman.")] == ["IRN-OMN 0 asserted"]
    for near in (
        "Guests toured Xinjiang and Chitral. This province borders Iran.",
        "Guests slept. This province borders Iran.",
    ):
        assert not read(near)
    assert not read("Guests toured Xinjiang. This fair borders Iran.")


def test_a_place_has_the_border_of_its_state() -> None:
    for text in (
        "Xinjiang borders Tajikistan.",
        "The trip led to Xinjiang, which borders Tajikistan.",
        "Xinjiang's border with Tajikistan is long.",
    ):
        assert [shown(tie) for tie in read(text)] == ["CHN-TJK 0 asserted"]
    assert not read("A road to Xinjiang borders Tajikistan.")


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("Kuwait said that Iran had attacked Kuwait.", "that another harmed the speaker is read as an accusation"),
        (
            "Kuwait alleges that Hamas is bankrolled by Iran.",
            "that another helped an armed group is read as an accusation",
        ),
        ("Kuwait said that Hamas is bankrolled by Iran.", None),
    ],
)
def test_a_claim_that_accuses_says_why_it_is_read_so(text: str, flag: str | None) -> None:
    assert [tie.flag for tie in read(text) if tie.tie_type == "accuse"] == ([flag] if flag else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad attacked Sudan. Chad carried out strikes.", ["TCD>SDN -1 asserted", "TCD>SDN -1 asserted"]),
        ("Chad attacked Sudan. Chad kept others from carrying out strikes.", ["TCD>SDN -1 asserted"]),
        ("Chad attacked Sudan. Chad saw strikes.", ["TCD>SDN -1 asserted"]),
        (
            "Oman trained Chad's border guards. Kenya armed the border guards.",
            ["OMN>TCD 1 asserted", "KEN>TCD 1 asserted"],
        ),
        (
            "Oman trained Chad's border guards and Togo's guards. Kenya armed the guards.",
            ["OMN>TCD 1 asserted", "OMN>TGO 1 asserted"],
        ),
        (
            "The ambassador of Oman met Chad's minister. Kenya thanked the minister.",
            ["OMN>TCD 1 asserted", "KEN>TCD 1 asserted"],
        ),
        ("The ambassador of Oman met Chad's minister. Kenya thanked the minister, Lavrov.", ["OMN>TCD 1 asserted"]),
        ("Iran's army makes threats against Iraq.", ["IRN>IRQ -1 asserted"]),
        ("Iran's report makes threats against Iraq.", []),
        ("Iraq's partner, Iran, left.", ["IRN-IRQ 1 asserted"]),
        ("Iraq's partner, Iranian women, left.", []),
        ("Iran had a meeting with leaders of Oman.", ["IRN-OMN 1 asserted"]),
        ("Iran had a meeting with a view of Oman.", []),
        ("Oman faced a rise in attacks from Yemen.", ["YEM>OMN -1 asserted"]),
        ("Oman heard of a rise in goods from Yemen.", []),
        ("Oman said Iran hobnobbed with Yemen and armed Iraq.", ["IRN>IRQ 1 claimed"]),
        ("Attacks in Iraq were carried out by Iranian soldiers.", ["IRN>IRQ -1 asserted"]),
        ("Attacks in Iraq were carried out by Iranian nationals.", []),
        ("An attack by Iranian citizens on Iraq was foiled.", []),
        ("Iranian refugees attacked Iraq.", []),
        ("Iran attacked Iraqi refugees.", ["IRN>IRQ -1 asserted"]),
        ("In the past few months, relations between Iran and Iraq have seen severe strain.", ["IRN-IRQ -1 asserted"]),
        ("Few relations between Iran and Iraq have improved.", ["IRN-IRQ 1 negated"]),
        ("Oman expected Iran to arm Iraq.", ["IRN>IRQ 1 planned"]),
        ("As Oman claims a strait, Iran armed Iraq.", ["IRN>IRQ 1 asserted"]),
        ("As Oman claims, Iran armed Iraq.", ["IRN>IRQ 1 claimed"]),
        ('Oman said, "We are calm. Iran armed Iraq."', ["IRN>IRQ 1 claimed"]),
        ('Oman said, "We are calm." Iran armed Iraq.', ["IRN>IRQ 1 asserted"]),
    ],
)
def test_one_half_of_a_pair_is_read_and_the_other_left_alone(text: str, expected: list[str]) -> None:
    assert [shown(tie) for tie in read(text)] == expected


def test_what_somebody_was_is_flagged() -> None:
    assert [tie.flag for tie in read("Cold War rivals such as Chad and Sudan rested.")] == ["said of former times"]
    assert [tie.flag for tie in read("Trade joined former rivals, such as Chad and Sudan.")] == ["said of former times"]
    assert [tie.flag for tie in read("Old rivals such as Chad and Sudan rested.")] == [None]


# each shape that misleads, with all that may be read from it, beside one that only looks like it
MISLEADING = [
    ("Sweden is rich. Oman condemned the base and called it a threat.", []),
    # links, neighbours and dashes, purposes as writers of other languages put them
    ("Oman acts with the aim of weaken Yemen.", ["OMN>YEM -1 planned"]),
    ("The aim of support Yemen gave Oman was clear.", ["YEM>OMN 1 asserted"]),
    (
        "[Oman](https://x.org/2021/05/12/chad) armed [Yemen](https://x.org/a) ([source](https://x.org/b)).",
        ["OMN>YEM 1 asserted"],
    ),
    ("Oman sent troops into neighbouring Yemen.", ["OMN-YEM 0 asserted", "OMN>YEM -1 asserted"]),
    ("The quarrel ended — Oman's expulsion of Yemeni workers goes on.", ["OMN>YEM -1 asserted"]),
    (
        "Oman regards the presence of Chadian troops in Yemen as a threat.",
        ["OMN>TCD -1 asserted", "YEM>TCD 1 asserted"],
    ),
    ("The transfer of ten tanks from Oman to Yemen went on.", ["OMN>YEM 1 asserted"]),
    ("Oman puts the cost of terrorism on Yemen at $1bn.", []),
    ("It links Oman's border with the Yemeni coast.", []),
    ("It praised the aid that Oman extended to Yemen.", ["OMN>YEM 1 asserted"]),
    ("It praised the road that Oman extended to Yemen.", []),
    ("It is a road to Iran and the sea that bypasses Iraq.", []),
    ("It is a road to Iran that bypasses Iraq.", ["IRN>IRQ -1 asserted"]),
    (
        "Oman fights Boko Haram, and Iran, which has plans, arms Iraq.",
        ["IRN>IRQ 1 asserted", "OMN>boko-haram -1 asserted"],
    ),
    ("Two Iranian bombers killed ten people in Iraq.", []),
    ("Two Iranian generals killed ten people in Iraq.", ["IRN>IRQ -1 asserted"]),
    ("Iranian members of Boko Haram attacked Iraq.", ["boko-haram>IRQ -1 asserted"]),
    ("The sale provoked Iranian sanctions against Iraq.", ["IRN>IRQ -1 asserted"]),
    ("Iraq provoked Iranian sanctions.", ["IRN>IRQ -1 asserted"]),
    ("Iran sells the Taliban wheat.", ["IRN>taliban-afg 1 asserted"]),
    ("The Taliban raided a house in Kabul.", []),
    ("In 2015 the Taliban raided a house in Kabul.", ["taliban-afg>AFG -1 asserted"]),
    ("In 2023 the Taliban raided a house in Kabul.", []),
    (
        "Oman's envoy met Amir Khan Muttaqi in Kabul.",
        ["AFG>OMN 1 asserted", "OMN>taliban-afg 1 asserted"],
    ),
    ("The Taliban captured Kabul.", ["taliban-afg>AFG -1 asserted"]),
    # what somebody shrinks from, and what he gave nothing of
    ("Oman has been wary of hosting Chadian pilots.", ["OMN>TCD -1 asserted"]),
    ("Oman is cautious about arming Chad.", ["OMN>TCD -1 asserted"]),
    ("Oman is incapable of arming Chad.", ["OMN>TCD 1 negated"]),
    ("Oman is capable of arming Chad.", ["OMN>TCD 1 hypothetical"]),
    ("Oman returned to Chad none of the planes.", ["OMN>TCD 1 negated"]),
    ("Oman gave Chad no jets.", ["OMN>TCD 1 negated"]),
    ("Oman gave Chad no fewer than ten jets.", ["OMN>TCD 1 asserted"]),
    ("Oman gave Chad jets, none of them new.", ["OMN>TCD 1 asserted"]),
    # those who host talks talk with nobody, and who brokers a truce stands between those who fought
    ("Oman and Qatar hosted the talks in Doha.", []),
    ("Oman and Qatar hosted talks with Chad.", ["OMN-TCD 1 asserted", "QAT-TCD 1 asserted"]),
    (
        "Oman brokered the truce that ended ten days of fighting between Chad and Sudan.",
        ["OMN>SDN 1 asserted", "OMN>TCD 1 asserted", "TCD-SDN 1 asserted"],
    ),
    ("Oman brokered the truce that Chad and Sudan broke.", []),
    # whose what is banned is, and to whom it is only likened
    ("Oman banned imports of Chadian steel.", ["OMN>TCD -1 asserted"]),
    ("Oman banned Chadian steel.", ["OMN>TCD -1 asserted"]),
    ("Oman criticised Chad's ban on exports less loudly than Iran did.", ["OMN>TCD -1 asserted"]),
    ("Oman sanctioned four Chadian suppliers.", ["OMN>TCD -1 asserted"]),
    ("Oman sanctioned Chad's suppliers.", []),
    ("Oman attacked Chad's allies.", []),
    # who is asked acts, and whom a noun behind *is* describes
    ("Oman lobbied Chad to arm Iran.", ["OMN>TCD 1 asserted", "TCD>IRN 1 planned"]),
    ("Oman leaned on Chad to arm Iran.", ["OMN>TCD -1 asserted", "TCD>IRN 1 planned"]),
    ("Oman talked Chad into arming Iran.", ["TCD>IRN 1 asserted"]),
    ("Oman tasked Chad with arming Iran.", ["TCD>IRN 1 asserted"]),
    ("Oman began with arming Iran.", ["OMN>IRN 1 asserted"]),
    ("Chad is the only state that has armed Oman.", ["TCD>OMN 1 asserted"]),
    ("Chad is one of the few states that arm Oman.", ["TCD>OMN 1 asserted"]),
    ("Chad is the only neighbour of Sudan that has armed Oman.", ["TCD>OMN 1 asserted"]),
    ("Iran is a threat to the states that arm Chad.", []),
    ("There are rebels in Oman that attack Chad.", []),
    # what goes on elsewhere, and a part of what is somebody's
    ("Oman sent wheat to Iran for onward shipment to Chad.", ["OMN>TCD 1 asserted"]),
    ("Oman sent wheat to Iran and medicine to Chad.", ["OMN>IRN 1 asserted", "OMN>TCD 1 asserted"]),
    ("Oman wrote off $10 billion of Chad's debt.", ["OMN>TCD 1 asserted"]),
    ("Oman blocked 70 percent of Chad's imports.", ["OMN>TCD -1 asserted"]),
    # two named behind a clause about them are no apposition
    ("After Oman armed Chad, the two countries signed a pact.", ["OMN-TCD 1 asserted", "OMN>TCD 1 asserted"]),
    ("Oman and Chad, the two neighbours, signed a pact.", ["OMN-TCD 1 asserted"]),
    ("Oman bombed what it said were Chadian camps.", ["OMN>TCD -1 asserted"]),
    ("Oman, which keeps troops in Iran, has itself armed Chad.", ["IRN>OMN 1 asserted", "OMN>TCD 1 asserted"]),
    ("The raid deprived Oman of its ally in bombing Chad.", []),
    # who only goes before, and where a war is for which somebody leaves
    ("Oman has become, after Iran, the main ally of Chad.", ["OMN-TCD 1 asserted"]),
    ("Oman withdrew half of its garrison in Chad for the war in Iran.", ["OMN>TCD 1 asserted", "TCD>OMN 1 asserted"]),
    ("Oman refuses to sit at one table with Chad.", ["OMN>TCD -1 asserted"]),
    (
        "Oman, which has lent Chad $29 billion and Iran over $1 billion, slept.",
        ["OMN>IRN 1 asserted", "OMN>TCD 1 asserted"],
    ),
    ("Iran has no quarrel; it has, moreover, asked Chad to pay.", ["IRN>TCD -1 asserted"]),
    # at whose request something is done, and what a remark is aimed at
    ("Oman moved a ship at Chad's request.", ["TCD>OMN 1 asserted"]),
    ("Oman opposed a base in Peru, a swipe at Chad's demand.", []),
    # whom a second clause blames
    (
        "Oman broke with Chad and armed Iran; Peruvian officials accused it of hosting Iraqi troops.",
        ["OMN-TCD -1 asserted", "OMN>IRN 1 asserted", "OMN>IRQ 1 claimed", "PER>OMN -1 asserted"],
    ),
    ("Oman armed Chad, and Iran accused it of lying.", ["IRN>OMN -1 asserted", "OMN>TCD 1 asserted"]),
    ("Oman attacked Chad, and Iran armed it.", ["IRN>TCD 1 asserted", "OMN>TCD -1 asserted"]),
    # what is given and is no aid
    ("Oman gave Chad a list of names.", []),
    ("Oman handed Chad evidence of the raid.", []),
    # to whom one complains, and of whom; where money is spent
    ("Oman took the Chadian complaint to the UN.", []),
    ("Oman's complaint about Chad was heard.", ["OMN>TCD -1 asserted"]),
    ("Oman spent $2 million on schools in Chad.", ["OMN>TCD 1 asserted"]),
    ("Oman pledged $2 million for schools in Chad.", ["OMN>TCD 1 planned"]),
    ("Oman vetoed Chad's nominee.", ["OMN>TCD -1 asserted"]),
    # a pact joins its sides, a war or an enemy makes none
    ("The treaty links Oman, Chad and Iran.", ["OMN-IRN 1 asserted", "OMN-TCD 1 asserted", "TCD-IRN 1 asserted"]),
    ("A pact which commits Oman and Chad to share planes was signed.", ["OMN-TCD 1 asserted"]),
    ("A common enemy binds Oman and Chad.", []),
    ("Oman rehearsed river crossings with Chadian forces.", []),
    ("Oman and Chad traded shells.", ["OMN-TCD -1 asserted"]),
    ("Oman armed as well as trained Chadian soldiers.", ["OMN>TCD 1 asserted", "OMN>TCD 1 asserted"]),
    ("Boko Haram killed over a dozen Chadian soldiers.", ["boko-haram>TCD -1 asserted"]),
    ("Omani forces killed in the north two Boko Haram fighters.", ["OMN>boko-haram -1 asserted"]),
    ("It wasn't Oman that armed Chad.", ["OMN>TCD 1 negated"]),
    ("It was not Omani officers who armed Chad.", ["OMN>TCD 1 negated"]),
    ("It was Oman that armed Chad.", ["OMN>TCD 1 asserted"]),
    # headlines leave out what a sentence has
    ("Chadian soldiers killed in two Boko Haram attacks", ["boko-haram>TCD -1 asserted"]),
    ("Oman condemned Chad, Peru to its credit did not.", ["OMN>TCD -1 asserted"]),
    ("Five Chadian soldiers killed in Boko Haram attack", ["boko-haram>TCD -1 asserted"]),
    ("Chadian soldier injured in Peruvian shelling", ["PER>TCD -1 asserted"]),
    ("Three Chadians arrested in Peru", ["PER>TCD -1 asserted"]),
    ("Two Chadians killed in Omani-Peruvian border attack", []),
    ("Oman, Chad sign gas deal", ["OMN-TCD 1 asserted"]),
    ("Oman, Chad to hold talks", ["OMN-TCD 1 planned"]),
    ("Oman, Chad say, armed Peru.", ["OMN>PER 1 claimed"]),
    ("Oman, Chad's rival, armed Peru.", ["OMN-TCD -1 asserted", "OMN>PER 1 asserted"]),
    ("Oman to arm Chad", ["OMN>TCD 1 planned"]),
    ("Oman urges Chad, Peru to talk", ["OMN>PER -1 asserted", "OMN>TCD -1 asserted", "TCD-PER 1 planned"]),
    ("Oman in talks to sell jets to Chad", ["OMN>TCD 1 planned"]),
    ("Oman won't arm Chad.", ["OMN>TCD 1 negated"]),
    ("Oman hasn’t attacked Chad.", ["OMN>TCD -1 negated"]),
    ("Oman can't arm Chad, but it's arming Yemen.", ["OMN>TCD 1 negated", "OMN>YEM 1 asserted"]),
    ("Why won't Oman rein in Boko Haram?", ["OMN>boko-haram -1 negated"]),
    ("Oman did nothing to stop Boko Haram.", ["OMN>boko-haram -1 negated"]),
    ("Oman has done far too little to dismantle Boko Haram.", ["OMN>boko-haram -1 negated"]),
    ("Oman didn't do enough to stop Boko Haram.", ["OMN>boko-haram -1 negated"]),
    ("Oman did much to stop Boko Haram.", ["OMN>boko-haram -1 asserted"]),
    ("Oman wants to overthrow Chad.", ["OMN>TCD -1 planned"]),
    ("Oman wants to overthrow the state in Ankara.", ["OMN>TUR -1 planned"]),
    ("Oman rebuked Chad for its purchase of Peruvian drones.", ["OMN>TCD -1 asserted"]),
    ("Oman condemned Chad's treatment of Peruvian workers.", ["OMN>TCD -1 asserted"]),
    ("Oman denied that it had armed rebels and accused Chad of lying.", ["OMN>TCD -1 asserted"]),
    ("Officials in Ankara condemned Chad.", ["TUR>TCD -1 asserted"]),
    ("The foreign ministry in Ankara condemned Chad.", ["TUR>TCD -1 asserted"]),
    ("In Ankara the foreign ministry condemned Chad.", ["TUR>TCD -1 asserted"]),
    ("Western officials in Ankara condemned Chad.", []),
    ("Militants in Ankara condemned Chad.", []),
    ("In Ankara the crowd condemned Chad.", []),
    ("Oman hired sailors from Peru, who attacked Chad.", []),
    ("Oman accused the president of Peru, who thanked Chad.", ["OMN>PER -1 asserted", "PER>TCD 1 asserted"]),
    ("The foreign minister of Oman, Albusaidi, and his counterpart from Chad, Annadif, met.", ["OMN-TCD 1 asserted"]),
    ("Rahmon received a call from Putin.", ["RUS>TJK 1 asserted"]),
    ("Oman received a call from Chad to open its border.", ["TCD>OMN -1 asserted"]),
    ("Oman armed and trained Chadian soldiers.", ["OMN>TCD 1 asserted", "OMN>TCD 1 asserted"]),
    (
        "Chadian soldiers were killed or detained by Boko Haram.",
        ["boko-haram>TCD -1 asserted", "boko-haram>TCD -1 asserted"],
    ),
    ("Oman funds groups such as Boko Haram.", ["OMN>boko-haram 1 asserted"]),
    ("A Chadian village was burnt down by Omani troops.", ["OMN>TCD -1 asserted"]),
    ("Iraq's arms sales to Kuwait have stopped.", ["IRQ>KWT 1 negated"]),
    ("Kuwait flew jets supplied by Iraq to the rebels.", []),
    ("Kuwait flew jets supplied by Iraq.", ["IRQ>KWT 1 asserted"]),
    ("Iraq's arms sales to Kuwait have never stopped.", ["IRQ>KWT 1 asserted"]),
    ("Iraq's visit to Kuwait ended in May.", ["IRQ>KWT 1 asserted"]),
    ("The threat from Iraq and Kuwait grew.", []),
    ("The threat to Oman from Iraq and Kuwait grew.", ["IRQ>OMN -1 asserted", "KWT>OMN -1 asserted"]),
    ("Iraq killed 26 sailors and Kuwait 24.", []),
    ("Iraq was never allowed to attack Kuwait.", ["IRQ>KWT -1 negated"]),
    ("Iraq was allowed to attack Kuwait.", ["IRQ>KWT -1 asserted"]),
    ("Iraq was asked to attack Kuwait.", ["IRQ>KWT -1 planned"]),
    ("No one in Oman believes that Iraq will attack Kuwait.", ["IRQ>KWT -1 negated"]),
    ("Someone in Oman believes that Iraq will attack Kuwait.", ["IRQ>KWT -1 claimed"]),
    ("Kuwait fell, says a ranking released by Iraq.", []),
    ("Kuwaiti sailors released by Iraq slept.", ["IRQ>KWT 1 asserted"]),
    ("Iraq fought side by side with Kuwait.", ["IRQ-KWT 1 asserted"]),
    ("Iraq fought with Kuwait.", ["IRQ>KWT -1 asserted"]),
    ("Iraq fought Kuwait on the side of Oman.", ["IRQ>KWT -1 asserted"]),
    ("Iraqi and Kuwaiti troops fought together with Oman.", ["IRQ-OMN 1 asserted", "KWT-OMN 1 asserted"]),
    ("Iraq and Kuwait differ over water.", ["IRQ-KWT -1 asserted"]),
    ("Iraq differs from Kuwait.", []),
    ("Iraq opened a school near Khorog.", ["IRQ>TJK 1 asserted"]),
    ("Iraq opened a letter near Khorog.", []),
    ("Iraq and Kuwait differ over Oman.", ["IRQ-KWT -1 asserted"]),
    ("Attacks by ISKP on Iraq have ceased.", ["iskp>IRQ -1 negated"]),
    ("Oman ignored appeals from Qatar to sanction Iran.", ["OMN>IRN -1 negated", "QAT>OMN -1 asserted"]),
    ("Oman rejected calls by Qatar to arm Iraq.", ["OMN>IRQ 1 negated", "OMN>QAT -1 asserted"]),
    ("Oman heeded Qatar's calls to sanction Iran.", ["OMN>IRN -1 planned"]),
    (
        "Oman said that neither Iran nor Iraq had armed Yemen, and praised Chad.",
        ["IRN>YEM 1 negated", "IRQ>YEM 1 negated", "OMN>TCD 1 asserted"],
    ),
    ("Oman said that Iran had armed Iraq, and trained Yemeni troops.", ["IRN>IRQ 1 claimed", "IRN>YEM 1 claimed"]),
    ("Armenia withdrew from the CSTO.", ["ARM>csto -1 asserted"]),
    ("Armenia announced its withdrawal from the CSTO.", ["ARM>csto -1 asserted"]),
    ("Iran will strike ISKP unless they free Qatar.", ["IRN>iskp -1 planned", "iskp>QAT 1 hypothetical"]),
    ("Iran will not help Qatar unless they free Oman.", ["IRN>QAT 1 negated"]),
    ("Oman, which buys gas, and Qatar, which sells it, stayed neutral.", []),
    ("Oman, according to plan, armed Iraq.", ["OMN>IRQ 1 asserted"]),
    ("Oman, according to a law professor, armed Iraq.", ["OMN>IRQ 1 claimed"]),
    ("ISKP killed 11 soldiers, including two officers, in Iraq.", ["iskp>IRQ -1 asserted"]),
    ("China stationed troops in Khorog.", ["TJK>CHN 1 asserted"]),
    ("Oman hosted talks with Iran.", ["OMN-IRN 1 asserted"]),
    ("Iran warned Qatar against arming Oman.", ["IRN>QAT -1 asserted", "QAT>OMN 1 hypothetical"]),
    ("Iraq lies near a Chinese base close to Oman.", []),
    ("Kenya's navy received a boat built by Chad.", []),
    ("Afghanistan's Taliban criticised Iran.", ["taliban-afg>IRN -1 asserted"]),
    ("Turkey arrested ISKP members at the request of Iran.", ["IRN>TUR 1 asserted", "TUR>iskp -1 asserted"]),
    ("Iran nearly attacked Iraq.", ["IRN>IRQ -1 negated"]),
    ("Iran almost certainly attacked Iraq.", ["IRN>IRQ -1 asserted"]),
    ("Iran threatened to withdraw from the agreement with Iraq.", ["IRN>IRQ -1 asserted"]),
    ("Talks between Iran and Iraq were put on hold.", ["IRN-IRQ 1 negated"]),
    ("Chad suspended arms deliveries to Kenya.", ["TCD>KEN -1 asserted"]),
    ("Chad, Kenya says, is arming Sudan.", ["TCD>SDN 1 claimed"]),
    ("Chad's refusal to join sanctions on Sudan pleased Kenya.", ["TCD>SDN -1 negated"]),
    ("Gunmen from Chad killed five Chinese miners.", []),
    ("Soldiers from Chad killed five Chinese miners.", ["TCD>CHN -1 asserted"]),
    ("Iran and Iraq agreed to build a railway.", ["IRN-IRQ 1 planned"]),
    ("Nobody expects Iran to defend Iraq.", ["IRN>IRQ 1 negated"]),
    ("Instead of recognising Chad, Kenya armed Sudan.", ["KEN>SDN 1 asserted", "KEN>TCD 1 negated"]),
    ("Instead of arming Chad, Kenya should help Sudan.", ["KEN>SDN 1 hypothetical", "KEN>TCD 1 asserted"]),
    ("Iran seized a town and Iraqi soldiers stood by.", []),
    ("Iran accused Iraq of arming Chad and froze its funds.", ["IRN>IRQ -1 asserted", "IRQ>TCD 1 claimed"]),
    (
        "Iran accused Iraq of arming Chad, and Oman thanked Kenya.",
        ["IRN>IRQ -1 asserted", "IRQ>TCD 1 claimed", "OMN>KEN 1 asserted"],
    ),
    ("Iran, Iraq's main supplier of drones, said nothing.", ["IRN>IRQ 1 asserted"]),
    ("Iran has kept its border with Iraq shut.", ["IRN>IRQ -1 asserted"]),
    ("Iran could yet arm Iraq.", ["IRN>IRQ 1 hypothetical"]),
    ("Iran needs Iraq and hopes to arm Chad.", ["IRN>TCD 1 planned"]),
    (
        "ISKP killed three men in Iraq last May, and Baghdad thanked Chad.",
        ["IRQ>TCD 1 asserted", "iskp>IRQ -1 asserted"],
    ),
    ("Iran refused to let Iraq attack Chad.", ["IRQ>TCD -1 negated"]),
    ("Iran recognised Iraq, and the rebels armed Chad.", ["IRN>IRQ 1 asserted"]),
    ("Iran recognised Iraq, and its army armed Chad.", ["IRN>IRQ 1 asserted", "IRN>TCD 1 asserted"]),
    ("Iran and Iraq had been invited to take part, Chad said.", []),
    ("Iran opened a road to the Iraqi border.", []),
    ("Iran has neither armed the groups that Iraq funds nor thanked Chad.", ["IRN>TCD 1 negated"]),
    ("In the meantime Iran has courted Iraq.", ["IRN>IRQ 1 asserted"]),
    ("Iran helped bring Iraq to the table.", []),
    ("Iran received threats from Iraq.", ["IRQ>IRN -1 asserted"]),
    ("Iran's envoy visited Baghdad and Muscat.", ["IRN>IRQ 1 asserted", "IRN>OMN 1 asserted"]),
    ("Iran has applied to join the CSTO.", ["IRN>csto 0 planned"]),
    ("An Iranian attack on Iraq would anger Oman.", ["IRN>IRQ -1 hypothetical", "OMN>IRN -1 hypothetical"]),
    ("The Iranian attack on Iraq would anger Oman.", ["IRN>IRQ -1 asserted", "OMN>IRN -1 hypothetical"]),
    ("Iran and Iraq are close to a settlement.", []),
    ("Iran blocked Iraqi investment in Oman.", ["IRQ>OMN 1 negated"]),
    ("Iran has occupied a fifth of Iraq.", ["IRN>IRQ -1 asserted"]),
    ("ISKP fighters are based in Iraq.", ["IRQ>iskp 1 asserted"]),
    (
        "Iran signed a pact with Iraq that would let Iraqi lorries use a port, and it thanked Chad.",
        ["IRN-IRQ 1 asserted", "IRN>TCD 1 asserted"],
    ),
    ("Iran, which has claimed an island since May, warned Iraq.", ["IRN>IRQ -1 asserted"]),
    ("Oman was not drawn into quarrels between Iran and Iraq.", ["IRN-IRQ -1 asserted"]),
    ("Iran asked Iraq to extend its railway to Oman.", ["IRN>IRQ 1 asserted"]),
    ("Iran could take a fifth of Iraq's water.", []),
    ("Iran would like Iraq to arm Chad.", ["IRQ>TCD 1 hypothetical"]),
    ("When Iran went to war in 2020 Iraq gave it drones.", ["IRQ>IRN 1 asserted"]),
    ("Within a year the TTP was attacking Iran.", ["ttp>IRN -1 asserted"]),
    ("Iran let Iraqi jets cross its airspace.", ["IRN>IRQ 1 asserted"]),
    ("Iran, Chad and Iraq condemned it.", []),
    ("Iran helped Iraq to arm Chad.", ["IRN>IRQ 1 asserted", "IRQ>TCD 1 asserted"]),
    ("Iran was gone and Iraq was at war.", []),
    ("Iraqi rebels backed by Iran attacked Oman.", []),
    ("Iran shelters Iraqi militants.", []),
    ("Without Iraq's consent Oman cannot import Iranian power.", []),
    ("Iran fights ISKP with Iraqi help.", ["IRN>iskp -1 asserted", "IRQ>IRN 1 asserted"]),
    ("Iran was careful not to criticise the pact between Iraq and Oman.", ["IRQ-OMN 1 asserted"]),
    ("Iran did not sign the pact between Iraq and Oman.", ["IRQ-OMN 1 negated"]),
    ("Iran wants it to arm Iraq.", []),
    ("Had Iran not armed Iraq, Oman would have helped Qatar.", ["IRN>IRQ 1 hypothetical", "OMN>QAT 1 hypothetical"]),
    ("Iran supplied missile parts to Iraq.", ["IRN>IRQ 1 asserted"]),
    ("Iran's jets were sold to Iraq.", ["IRN>IRQ 1 asserted"]),
    ("Iran gave Iraq weapons training.", ["IRN>IRQ 1 asserted"]),
    ("IEP data show a rise in attacks in Kenya.", []),
    ("Kenya accused the institute of arming Uganda.", []),
    ("Kenya accused Rwanda of arming Uganda.", ["KEN>RWA -1 asserted", "RWA>UGA 1 claimed"]),
    ("Rwanda was accused by Kenya of arming Uganda.", ["KEN>RWA -1 asserted", "RWA>UGA 1 claimed"]),
    ("Rwanda, whom Kenya accuses of arming Uganda, slept.", ["KEN>RWA -1 asserted", "RWA>UGA 1 claimed"]),
    ("Rwanda, which Kenya praised after arming Uganda, slept.", ["KEN>RWA 1 asserted", "KEN>UGA 1 asserted"]),
    ("Kenya treated wounded soldiers of Uganda.", []),
    ("Kenya's guests hit the road out at Uganda.", []),
    ("Kenya spoke over 20 Ugandan songs.", []),
    ("Two Ugandan cooks died in a Kenyan inn.", []),
    ("Kenya and Uganda fought a two-day fire.", []),
    ("Kenya, its main river and Uganda are wet.", []),
    ("Uganda slept, but Kenya, its largest creditor, rested.", []),
    ("Kenya, which Rwanda bought a ship for, slept.", []),
    ("Exercises of Kenyan and Ugandan schoolboys began.", []),
    ("Kenya took part in a race while Uganda watched.", []),
    ("Kenya paid Rwanda to attack Uganda.", ["RWA>UGA -1 planned"]),
    ("The pact obliges Kenya to defend Uganda.", ["KEN>UGA 1 planned"]),
    ("Kenya paid to attack Uganda.", ["KEN>UGA -1 asserted"]),
    ("Kenya, which has long backed Uganda, slept.", ["KEN>UGA 1 asserted"]),
    ("Kenya has long talks with Uganda.", ["KEN-UGA 1 asserted"]),
    ("Kenya retaliated with strikes on Uganda.", ["KEN>UGA -1 asserted"]),
    ("Kenya threatened strikes on Uganda.", ["KEN>UGA -1 asserted"]),
    ("Kenya is backing Uganda, Rwanda claims.", ["KEN>UGA 1 claimed"]),
    ("Kenya is backing Uganda, a rival of Rwanda.", ["KEN>UGA 1 asserted", "UGA-RWA -1 asserted"]),
    ("Kenya froze millions of Ugandan reserves.", ["KEN>UGA -1 asserted"]),
    ("Kenya armed Uganda?", ["KEN>UGA 1 hypothetical"]),
    ("Oman opened its ports to Kenya.", ["OMN>KEN 1 asserted"]),
    ("Oman opened its doors to Kenya.", []),
    ("There were rumours that Kenya had armed Uganda.", ["KEN>UGA 1 claimed"]),
    ("Fears that Kenya will strike Uganda grew.", ["KEN>UGA -1 hypothetical"]),
    ("The claim by Oman that Kenya had armed Uganda is old.", ["KEN>UGA 1 claimed"]),
    ("Rumours in Oman that Kenya had armed Uganda grew.", ["KEN>UGA 1 claimed"]),
    ("A report by Oman that armed Uganda grew.", ["OMN>UGA 1 asserted"]),
    ("Kenya armed rebels and Uganda a bit.", ["KEN>UGA 1 asserted"]),
    ("Kenya did nothing about Boko Haram.", ["KEN>boko-haram 1 asserted"]),
    ("Kenya does business with Uganda.", ["KEN-UGA 1 asserted"]),
    ("Kenya does little trade, and Uganda slept.", []),
    ("The fact that Kenya armed Uganda is known.", ["KEN>UGA 1 asserted"]),
    ("Kenya armed Uganda amid rumours of war.", ["KEN>UGA 1 asserted"]),
    ("Kenya armed a tenth and Uganda a fifth.", []),
    ("Kenya gave Uganda a fifth.", ["KEN>UGA 1 asserted"]),
    ("Uganda slept. It is Kenya that funded Uganda, and Oman that left.", ["KEN>UGA 1 asserted"]),
    ("Kenya funded Uganda, and Oman.", ["KEN>OMN 1 asserted", "KEN>UGA 1 asserted"]),
    (
        "A pact between Kenya and Uganda, under which Kenya will supply arms, was signed in May.",
        ["KEN-UGA 1 asserted", "KEN>UGA 1 planned"],
    ),
    ("A pact between Kenya and Uganda, under which Oman will supply arms, was signed in May.", ["KEN-UGA 1 asserted"]),
    ("Kenya signed a pact with Uganda, and Oman will supply arms.", ["KEN-UGA 1 asserted"]),
    ("Kenya shut ten markets on the border with Uganda.", ["KEN-UGA 0 asserted"]),
    ("Kenyan buses left the border with Uganda.", []),
    ("Kenya withdrew from the border with Uganda.", ["KEN-UGA 0 asserted"]),
    ("Kenya withdrew from the pact with Uganda.", ["KEN>UGA -1 asserted"]),
    ("Oman remains the only state that arms Chad.", ["OMN>TCD 1 asserted"]),
    ("Oman remains a state that Chad arms.", ["TCD>OMN 1 asserted"]),
    ("Oman told Chad that it must disarm Iran.", ["OMN>TCD -1 asserted", "TCD>IRN -1 hypothetical"]),
    ("Oman has told Chad it must disarm Iran.", ["OMN>TCD -1 asserted", "TCD>IRN -1 hypothetical"]),
    ("Oman told Chad that it had armed Iran.", ["OMN>IRN 1 claimed"]),
    ("Oman told Chad that it has armed Iran.", ["OMN>IRN 1 claimed"]),
    ("Oman used Chadian recruits to attack Iran.", ["OMN>IRN -1 asserted"]),
    ("Oman recruited Chadians to attack Iran.", ["OMN>IRN -1 asserted"]),
    ("Oman hired Chad to attack Iran.", ["TCD>IRN -1 planned"]),
    ("Oman is deploying Chadian fighters to attack Iran.", ["OMN>IRN -1 asserted"]),
    ("Oman sold drones to Iran, to Chad's dismay.", ["OMN>IRN 1 asserted", "TCD>OMN -1 asserted"]),
    ("Oman sold drones to Iran, much to the annoyance of Chad.", ["OMN>IRN 1 asserted", "TCD>OMN -1 asserted"]),
    ("To Chad's irritation, Oman sold drones to Iran.", ["OMN>IRN 1 asserted", "TCD>OMN -1 asserted"]),
    ("Oman sold drones to Iran, to Chad's delight.", ["OMN>IRN 1 asserted"]),
    ("In reply to Chad's anger, Oman sold drones to Iran.", ["OMN>IRN 1 asserted"]),
    ("Oman may sell drones, to Chad's dismay.", []),
    ("Prices rose, to Chad's dismay.", []),
    ("Chadian recruits attacked Iran.", []),
    ("Iran attacked Chadian recruits.", ["IRN>TCD -1 asserted"]),
    ("Oman, a longtime backer of Chad, attacked Iran.", ["OMN>IRN -1 asserted", "OMN>TCD 1 asserted"]),
    ("As Chad's largest creditor, Oman waits.", ["OMN>TCD 1 asserted"]),
    ("As Chad's largest creditor waits, Oman sleeps.", []),
    ("China has handed Tajikistan several patrol boats.", ["CHN>TJK 1 asserted"]),
    ("Chinese engineers were evacuated by Tajik forces.", ["TJK>CHN 1 asserted"]),
    ("The Taliban demand that Tajikistan free Oman.", ["TJK>OMN 1 planned", "taliban-afg>TJK -1 asserted"]),
    (
        "A Taliban demand that Tajikistan free Oman failed.",
        ["TJK>OMN 1 planned", "taliban-afg>TJK -1 asserted"],
    ),
    ("Chadian officials demand that Oman free Iran.", ["OMN>IRN 1 planned", "TCD>OMN -1 asserted"]),
    ("Oman said that Chad frees Iran.", ["TCD>IRN 1 claimed"]),
    ("The bombing of Oman's embassy in Chad killed six.", []),
    ("The bombing of Chadian towns by Oman killed six.", ["OMN>TCD -1 asserted"]),
    ("Oman, a Chadian ally, attacked Iran.", ["OMN-TCD 1 asserted", "OMN>IRN -1 asserted"]),
    ("Oman, a CSTO member, depends on Iran.", ["IRN>OMN 1 asserted", "OMN>csto 0 asserted"]),
    ("In May, a Chadian ally, Oman, attacked Iran.", ["OMN-TCD 1 asserted", "OMN>IRN -1 asserted"]),
    ("Oman opposed any Chadian attack on Iran.", ["OMN>TCD -1 asserted", "TCD>IRN -1 hypothetical"]),
    ("Oman denied any contact with Iran.", ["OMN-IRN 1 denied"]),
    ("There is no joint Omani-Chadian base.", ["OMN-TCD 1 negated"]),
    ("Omani and Chadian troops patrol the border together.", ["OMN-TCD 1 asserted"]),
    ("Omani and Chadian troops patrol the border.", []),
    ("India vacated the Ayni airbase.", ["IND>TJK 1 asserted"]),
    ("India vacated the Ayni airbase", ["IND>TJK 1 asserted"]),
    ("India left Khorog.", []),
    ("Oman's king visited Chad and signed a pact.", ["OMN-TCD 1 asserted", "OMN>TCD 1 asserted"]),
    ("Oman's king visited Chad, where he signed two deals.", ["OMN-TCD 1 asserted", "OMN>TCD 1 asserted"]),
    ("Oman's king visited Chad and signed a law.", ["OMN>TCD 1 asserted"]),
    ("Oman's king visited Chad to sign a pact.", ["OMN>TCD 1 asserted"]),
    ("Oman met Chad and signed a pact.", ["OMN-TCD 1 asserted", "OMN>TCD 1 asserted"]),
    (
        "Oman met Chad and Iran and signed a pact.",
        ["OMN-IRN 1 asserted", "OMN-TCD 1 asserted", "OMN>IRN 1 asserted", "OMN>TCD 1 asserted"],
    ),
    ("Chad stands accused of arming Iran.", ["TCD>IRN 1 claimed"]),
    ("Oman told Chad that it should leave Iran.", ["OMN>TCD -1 asserted", "TCD>IRN 1 hypothetical"]),
    ("Oman's king visited Chad and will sign a pact.", ["OMN>TCD 1 asserted"]),
    ("Oman's king visited Chad after he signed a pact.", ["OMN>TCD 1 asserted"]),
    ("Oman's king visited Chad, and Iran signed a pact.", ["OMN>TCD 1 asserted"]),
    ("Oman requires that Chad free Iran.", ["OMN>TCD -1 asserted", "TCD>IRN 1 planned"]),
    ("They live in Kenya along the border with Uganda.", ["KEN-UGA 0 asserted"]),
    ("They live in Kenya, and border clashes with Uganda went on.", []),
    (
        "ISKP fired rockets at Kenya on 18 April and at Uganda on 7 May.",
        ["iskp>KEN -1 asserted", "iskp>UGA -1 asserted"],
    ),
    ("ISKP fired rockets at Kenya on 18 April and left Uganda on 7 May.", ["iskp>KEN -1 asserted"]),
    ("Kenya shut the road after its soldiers clashed with Ugandan troops.", ["KEN-UGA -1 asserted"]),
    ("Kenya waited until its president visited Uganda.", ["KEN>UGA 1 asserted"]),
    ("Kenya was angry because its bases were attacked by Uganda.", ["UGA>KEN -1 asserted"]),
    ("Boko Haram rested after its commanders were killed by Kenya.", ["KEN>boko-haram -1 asserted"]),
    ("Boko Haram left when their fighters attacked Kenya.", ["boko-haram>KEN -1 asserted"]),
    ("Kenya welcomed Oman after its soldiers attacked Uganda.", ["KEN>OMN 1 asserted"]),
    ("Kenyan farmers left after its soldiers attacked Uganda.", []),
    ("Kenya refused to admit men who had crossed the lake, and rejected Uganda's demand.", ["KEN>UGA -1 asserted"]),
    ("Kenya heard men who had crossed the lake and rejected Uganda's demand.", []),
    ("Kenya warned officials in Dushanbe.", ["KEN>TJK -1 asserted"]),
    ("Kenya warned East African leaders in Dushanbe.", []),
    ("Kenya warned visiting ministers in Dushanbe.", []),
    ("Ugandan rifles left behind by the Kenyan army rusted.", []),
    ("The Kenyan army left Uganda.", ["KEN>UGA 1 asserted"]),
    ("Kenya asked Uganda to let Kenyan guards protect its men.", ["KEN>UGA 1 asserted"]),
    ("Kenya bombed Uganda in May and Oman armed Chad.", ["KEN>UGA -1 asserted", "OMN>TCD 1 asserted"]),
    ("Kenya bombed Uganda in May and armed Chad.", ["KEN>TCD 1 asserted", "KEN>UGA -1 asserted"]),
    ("Kenyan guards killed two smugglers from Uganda.", []),
    ("Kenyan guards killed two soldiers from Uganda.", ["KEN>UGA -1 asserted"]),
    ("Kenya attacked Uganda together with Chad.", ["KEN>UGA -1 asserted"]),
    ("Kenya, together with Chad, attacked Uganda.", ["KEN>UGA -1 asserted", "TCD>UGA -1 asserted"]),
    (
        "Kenya mediated between Uganda and Chad together with Oman.",
        ["KEN>TCD 1 asserted", "KEN>UGA 1 asserted"],
    ),
    ("Kenya and Uganda fled Boko Haram. Chad attacked them.", []),
    ("Kenya and Uganda rested. Chad attacked them.", ["TCD>KEN -1 asserted", "TCD>UGA -1 asserted"]),
    ("A Kenyan armed group attacked Uganda.", []),
    ("A Kenyan group of officers attacked Uganda.", ["KEN>UGA -1 asserted"]),
    ("A bomb killed ten people in Bannu. The TTP owned up to the raid.", ["ttp>PAK -1 asserted"]),
    ("A bomb killed ten people in Bannu. The TTP owned the house.", []),
    ("Wirehouse: Has Kenya armed Uganda?", ["KEN>UGA 1 hypothetical"]),
    ("Kenya's pact with Uganda: a new order?", ["KEN-UGA 1 asserted"]),
    ("Why did Kenya arm Uganda?", ["KEN>UGA 1 asserted"]),
    ("Omani media report that Kenya has armed Uganda.", ["KEN>UGA 1 claimed"]),
    ("An Omani media report that Kenya armed Uganda was long.", ["KEN>UGA 1 claimed"]),
    ("Kenya received a delegation from Uganda.", ["KEN>UGA 1 asserted"]),
    ("Kenya received wheat from Uganda.", ["UGA>KEN 1 asserted"]),
    ("Kenya breached the airspace of Uganda.", ["KEN>UGA -1 asserted"]),
    ("Kenya breached the airspace of Ugandan towns.", []),
    ("Kenya breached the code of Uganda.", []),
    ("Kenya arrested three alleged ISKP men.", ["KEN>iskp -1 asserted"]),
    ("Kenya alleged that Uganda armed rebels.", ["KEN>UGA -1 asserted"]),
    ("ISKP struck a Kenyan-owned mine in Uganda.", ["iskp>KEN -1 asserted", "iskp>UGA -1 asserted"]),
    ("A Kenyan-owned mine lies in Uganda.", []),
    ("The TTP set ten trucks ablaze in Bannu.", ["ttp>PAK -1 asserted"]),
    ("The TTP set ten traps in Bannu.", []),
    ("After Chad shelled Sudan, Sudan responded with raids.", ["SDN>TCD -1 asserted", "TCD>SDN -1 asserted"]),
    ("Chad praised Sudan, and Sudan responded with raids.", ["TCD>SDN 1 asserted"]),
    ("The Kenyan border guards and Uganda clashed.", ["KEN-UGA -1 asserted"]),
    ("Kenya froze millions of Ugandan fish.", []),
    ("Kenya resumed deportations to Uganda.", ["KEN>UGA -1 asserted"]),
    ("Kenya's ties with Uganda have moved from amity to open hostility.", ["KEN-UGA -1 asserted"]),
    ("Relations between Kenya and Uganda went from enmity to partnership.", ["KEN-UGA 1 asserted"]),
    ("Kenya's ties with Uganda are close despite old animosity.", ["KEN-UGA 1 asserted"]),
    ("The last Kenyan personnel left Uganda.", ["KEN>UGA 1 asserted"]),
    ("Only two states recognised Rwanda: Kenya and Uganda.", ["KEN>RWA 1 asserted", "UGA>RWA 1 asserted"]),
    ("Only two states recognised Rwanda: Kenya slept.", []),
    ("The last Kenyan pilgrims left Uganda.", []),
    ("Kenya resumed flights to Uganda.", []),
    ("Kenya armed Uganda, but not Rwanda.", ["KEN>RWA 1 negated", "KEN>UGA 1 asserted"]),
    ("Kenya armed Uganda, but not because Rwanda slept.", ["KEN>UGA 1 asserted"]),
    ("Kenya killed Boko Haram men in Chad.", ["KEN>TCD -1 asserted", "KEN>boko-haram -1 asserted"]),
    ("Kenya killed Ugandan men in Chad.", ["KEN>UGA -1 asserted"]),
    ("Sales of Kenyan arms to Uganda have ceased.", ["KEN>UGA 1 negated"]),
    ("Sales of Kenyan tea to Uganda have ceased.", ["KEN>UGA 1 negated"]),
    ("Sales of Kenyan tea in Uganda have ceased.", []),
    ("Kenya, Chad's rival, has armed Sudan.", ["KEN-TCD -1 asserted", "KEN>SDN 1 asserted"]),
    ("For Kenya, Chad's ships have armed Sudan.", ["TCD>SDN 1 asserted"]),
    ("The truce mediated by Kenya and Chad fell.", []),
    ("The truce between Kenya and Chad fell.", ["KEN-TCD 1 asserted"]),
    ("Raids by Boko Haram prompted Kenya to arm Chad.", ["KEN>TCD 1 asserted"]),
    ("Kenya lost ten men in clashes with Boko Haram.", ["KEN-boko-haram -1 asserted"]),
    ("Kenya accommodated Chadian pilots.", ["KEN>TCD 1 asserted"]),
    ("Boko Haram operates from Chadian soil.", ["TCD>boko-haram 1 asserted"]),
    ("Boko Haram grows tea on Chadian soil.", []),
    ("Kenya armed Chad by sea.", ["KEN>TCD 1 asserted"]),
    ("Chad, armed in May by Kenya, slept.", ["KEN>TCD 1 asserted"]),
    ("Kenya talked to Chad today.", ["KEN-TCD 1 asserted"]),
    ("Kenya talked to Chad fans.", []),
    ("Kenya received tanks from Chad and drones from Oman.", ["OMN>KEN 1 asserted", "TCD>KEN 1 asserted"]),
    ("Kenya closed its border crossing with Chad.", ["KEN>TCD -1 asserted"]),
    ("Kenya brokered an exchange between Chad and Oman.", ["KEN>OMN 1 asserted", "KEN>TCD 1 asserted"]),
    ("Hundreds of Albanians were deported from Greece.", ["GRC>ALB -1 asserted"]),
    ("Hundreds of Albanians were moved from Greece.", []),
    ("ISKP men were jailed in Turkey.", ["TUR>iskp -1 asserted"]),
    ("ISKP men were seen in Turkey.", []),
    ("Oman and Yemen are bound by a pact.", ["OMN-YEM 1 asserted"]),
    ("Oman and Yemen are amused by a pact.", []),
    ("Under Omani pressure, Yemen left.", ["OMN>YEM -1 asserted"]),
    ("Under Omani stars, Yemen left.", []),
    ("Oman bought Turkish drones.", ["TUR>OMN 1 asserted"]),
    ("Oman watched Turkish drones.", []),
    ("Oman hopes to attract Chinese aid.", ["CHN>OMN 1 planned"]),
    ("Kenya ignored appeals from Uganda.", ["UGA>KEN -1 asserted"]),
    ("Kenya ignored appeals from the hills of Uganda.", []),
    ("Kenya put the pact with Uganda in abeyance.", ["KEN>UGA -1 asserted"]),
    ("Kenya put the pact with Uganda in a box.", ["KEN-UGA 1 asserted"]),
    ("IEP fighters staged attacks in Kenya.", ["iep>KEN -1 asserted"]),
    ("The UN received reports of attacks on Kenya.", []),
    ("Serbia fought Albania and other allied forces.", ["SRB>ALB -1 asserted"]),
    ("Serbia and groups allied with Albania grew.", []),
    ("Serbia, allied with Albania, grew.", ["SRB-ALB 1 asserted"]),
    ("Peru worked on security for Chile and its allies.", []),
    ("Chile and its Bolivian allies rested.", ["CHL-BOL 1 asserted"]),
    ("Kenya trained in Uganda for war in neighbouring Rwanda.", ["UGA-RWA 0 asserted"]),
    ("Kenya left parts of Uganda bordering Rwanda.", ["UGA-RWA 0 asserted"]),
    ("Monks of Uganda, and not of Kenya, prayed for neighbouring Rwanda.", []),
    ("Two guests, Omani nationals, sang in the north – Peru rejected Chile.", ["PER>CHL -1 asserted"]),
    ("Peru – a friend of Bolivia – rejected Chile.", ["PER-BOL 1 asserted", "PER>CHL -1 asserted"]),
    ("All the presidents, except the Peruvian president, rejected Chile.", []),
    ("Ethnic Omani and Yemeni groups fighting Chad fled.", []),
    ("Omani groups fighting Chad fled.", ["OMN>TCD -1 asserted"]),
    ("Oman and Yemen use the forum as a platform for fighting crime.", []),
    ("The presidents of Peru and Chile agreed on a railway project.", ["PER-CHL 1 asserted"]),
    ("Peru supported the nomination of Chile as a member of the UN.", ["PER>CHL 1 asserted"]),
    ("Peru supported the wine of Chile.", []),
    ("Kenya urged Chad to stop containing Sudan.", ["KEN>TCD -1 asserted", "TCD>SDN -1 negated"]),
    ("Chad did not stop attacking Sudan.", ["TCD>SDN -1 asserted"]),
    ("Peru would relax, considering its good relations with Chile.", ["PER-CHL 1 asserted"]),
    ("Peru is considering talks with Chile.", ["PER-CHL 1 planned"]),
    ("Peru set up its first base in Chile.", ["CHL>PER 1 asserted"]),
    ("Peru planned a base in Chile.", ["CHL>PER 1 planned"]),
    ("NATO held a joint exercise near the border with Peru.", []),
    ("NATO held a joint exercise with Peru.", ["nato-PER 1 asserted"]),
    ("Kenya accused the Ugandan army in Rwanda of attacking Chad.", ["KEN>UGA -1 asserted", "UGA>TCD -1 claimed"]),
    ("Kenya did not allow Uganda to attack Chad.", ["UGA>TCD -1 negated"]),
    ("Kenya allowed Uganda to attack Chad.", ["UGA>TCD -1 planned"]),
    ("The Kenyan group Boko Haram attacked Chad.", ["boko-haram>TCD -1 asserted"]),
    ("The Kenyan group met Boko Haram.", ["KEN>boko-haram 1 asserted"]),
    ("Kenya sees Boko Haram as a threat to Chad.", ["KEN>boko-haram -1 asserted", "boko-haram>TCD -1 claimed"]),
    ("Kenya met Boko Haram as threats to Chad grew.", ["KEN>boko-haram 1 asserted"]),
    ("Kenya rested. The group attacked Chad.", []),
    ("Peru, which Chile left, agreed with Bolivia.", ["PER-BOL 1 asserted"]),
    ("Kenya, unlike Chad, supported Sudan.", ["KEN>SDN 1 asserted"]),
    ("A Kenyan official said the rebels had attacked Chad.", []),
    ("Kenya said raiders had shelled Chad.", []),
    ("Kenya said its army had attacked Chad.", ["KEN>TCD -1 claimed"]),
    ("Peru, not Chile, armed Bolivia.", ["PER>BOL 1 asserted"]),
    ("It was Peru, and not Chile or Cuba, that armed Bolivia.", ["PER>BOL 1 asserted"]),
    ("Bolivia was armed by Peru, not Chile.", ["PER>BOL 1 asserted"]),
    ("Peru, not wanting to arm Bolivia, left.", ["PER>BOL 1 negated"]),
    (
        "Kenya and Chad met. Neither country supported Sudan.",
        ["KEN-TCD 1 asserted", "KEN>SDN 1 negated", "TCD>SDN 1 negated"],
    ),
    ("Kenya and Chad signed nothing.", ["KEN-TCD 1 negated"]),
    ("An attack by Kenya on Chad was never planned.", ["KEN>TCD -1 negated"]),
    ("A strike by Kenya on Chad was ruled out.", ["KEN>TCD -1 negated"]),
    ("A strike by Kenya on Chad was not forgotten.", ["KEN>TCD -1 asserted"]),
    ("Talks between Kenya and Chad did not take place.", ["KEN-TCD 1 negated"]),
    ("Talks between Kenya and Chad were not attended by Peru.", ["KEN-TCD 1 asserted"]),
    ("Would Kenya arm Chad?", ["KEN>TCD 1 hypothetical"]),
    ("Why did Kenya attack Chad?", ["KEN>TCD -1 asserted"]),
    ("Kenya's minister called on President Putin.", ["KEN>RUS 1 asserted"]),
    (
        "Kenya called on President Putin to stop attacking Ukraine.",
        ["KEN>RUS -1 asserted", "RUS>UKR -1 negated"],
    ),
    ("Boko Haram fought alongside ISIS.", ["boko-haram>islamic-state 1 asserted"]),
    ("Boko Haram fought ISIS alongside a river.", ["boko-haram>islamic-state -1 asserted"]),
    ("Boko Haram enjoys the support of Chad.", ["TCD>boko-haram 1 asserted"]),
    ("Boko Haram voiced support for Chad.", ["boko-haram>TCD 1 asserted"]),
    ("Kenya struck militant hideouts inside Chad.", ["KEN>TCD -1 asserted"]),
    ("Kenya spoke with Chad, and Peru urged restraint.", ["KEN-TCD 1 asserted"]),
    ("Kenya spoke with Chad, and Peru.", ["KEN-PER 1 asserted", "KEN-TCD 1 asserted"]),
    ("Kenya complained to Chad about the camp.", ["KEN>TCD -1 asserted"]),
    ("Kenya took delivery of tanks from China.", ["CHN>KEN 1 asserted"]),
    ("Kenya took delivery of tanks in China.", []),
    ("Neither Kenya nor Chad attacked Sudan.", ["KEN>SDN -1 negated", "TCD>SDN -1 negated"]),
    ("Kenya and Chad attacked Sudan.", ["KEN>SDN -1 asserted", "TCD>SDN -1 asserted"]),
    ("Kenya and Chad signed no treaty.", ["KEN-TCD 1 negated"]),
    ("Kenya and Chad signed no fewer than ten treaties.", ["KEN-TCD 1 asserted"]),
    (
        "Sudan accused Kenya of helping Boko Haram to attack Chad.",
        ["KEN>boko-haram 1 claimed", "SDN>KEN -1 asserted", "boko-haram>TCD -1 claimed"],
    ),
    ("The United States could use Kenyan airspace.", ["KEN>USA 1 hypothetical"]),
    ("Kenya gave Chad permission to attack Sudan.", ["KEN>TCD 1 asserted", "TCD>SDN -1 planned"]),
    ("Kenya gave the northern states a green light to attack Sudan.", []),
    ("The World Bank gave a loan for a road from Peru to Chile.", []),
    ("The World Bank gave a loan to Chile.", ["world-bank>CHL 1 asserted"]),
    ("Kenya granted Boko Haram asylum in Chad.", ["KEN>boko-haram 1 asserted"]),
    ("Boko Haram has havens in Chad.", ["TCD>boko-haram 1 asserted"]),
    ("Kenya struck what Chad described as camps of Boko Haram.", ["KEN>boko-haram -1 asserted"]),
    ("Kenya struck what was left of a camp, Boko Haram said.", []),
    ("Kenya supported the operation of the Chadian army.", ["KEN>TCD 1 asserted"]),
    ("Kenyan tanks were delivered to Chad.", ["KEN>TCD 1 asserted"]),
    ("Kenyan officers were delivered to Chad.", []),
    ("Boko Haram, which Kenya says operates from Chad, grew.", ["TCD>boko-haram 1 claimed"]),
    ("After trading strikes with Chad, Kenya rested.", ["KEN-TCD -1 asserted"]),
    ("Kenya said that it had been planned with the help of Chad.", []),
    ("Kenya took over the management of a port in Chad.", ["KEN>TCD 1 asserted"]),
    ("Kenya took over a Chadian port.", ["KEN>TCD -1 asserted"]),
    ("Kenya warned Chad, and Peru and Chile rested.", ["KEN>TCD -1 asserted"]),
    ("Kenya struck hideouts of Boko Haram near Kandahar.", ["KEN>AFG -1 asserted", "KEN>boko-haram -1 asserted"]),
    ("Kenya praised Chad and sold it tanks.", ["KEN>TCD 1 asserted", "KEN>TCD 1 asserted"]),
    ("Kenya praised Chad and sold them tanks.", ["KEN>TCD 1 asserted"]),
    ("Kenya met at the request of Chad.", ["TCD>KEN 1 asserted"]),
    ("Kenya met at the house of Chad.", []),
    ("Rahmon was in Tehran for talks.", ["TJK-IRN 1 asserted"]),
    ("Rahmon was in Tehran for tea.", []),
    ("Rahmon left a ship from Tehran for talks.", []),
    ("Boko Haram enjoys safe haven under Chad.", ["TCD>boko-haram 1 asserted"]),
    ("Kenya's presence in Chad grew.", ["TCD>KEN 1 asserted"]),
    ("Oman's Turkish-made jets rose.", ["TUR>OMN 1 asserted"]),
    ("Oman praised Turkish-made jets.", []),
    ("Boko Haram rested. The group attacked Chad.", ["boko-haram>TCD -1 asserted"]),
    ("Oman condemned attacks by Boko Haram.", ["OMN>boko-haram -1 asserted"]),
    ("Oman was attacked by Boko Haram.", ["boko-haram>OMN -1 asserted"]),
    ("Oman repelled there by night attacks of Boko Haram.", []),
    ("Chad and Oman clashed. Oman was hit hard by drought.", ["TCD-OMN -1 asserted"]),
    ("Chad and Oman held drills. Omani troops were praised.", ["TCD-OMN 1 asserted"]),
    ("Oman rejected demands to attack Chad.", ["OMN>TCD -1 negated"]),
    ("Oman met demands to attack Chad.", ["OMN>TCD -1 planned"]),
    ("Oman has no plans to arm Chad.", ["OMN>TCD 1 negated"]),
    ("Oman has plans to arm Chad.", ["OMN>TCD 1 planned"]),
    ("Oman turned down offers to train Chadian police.", ["OMN>TCD 1 negated"]),
    ("Oman has not dropped its plan to train Chadian police.", ["OMN>TCD 1 planned"]),
    ("Neither Oman nor Chad has closed the border with Sudan.", ["OMN>SDN -1 negated", "TCD>SDN -1 negated"]),
    ("Oman stopped the deportation of Chadian workers.", ["OMN>TCD 1 asserted"]),
    ("Oman claims to have attacked Chad.", ["OMN>TCD -1 claimed"]),
    ("Oman used a port in Chad, operated by Peru under a contract.", ["PER>TCD 1 asserted"]),
    ("Oman and Chad exercised restraint.", []),
    ("Oman's reported threats to attack Chad rose.", ["OMN>TCD -1 asserted"]),
    ("Oman stopped Chadian ships.", ["OMN>TCD -1 asserted"]),
    ("Oman stopped its aid to Chad.", ["OMN>TCD -1 asserted"]),
    ("Oman cracked down on Boko Haram.", ["OMN>boko-haram -1 asserted"]),
    ("Boko Haram attacked the Omani consulate in Lagos.", ["boko-haram>OMN -1 asserted"]),
    # "no" that takes nothing away, and "in" behind an accusation
    ("Oman bombed Chad for no reason.", ["OMN>TCD -1 asserted"]),
    ("Oman condemned Chad in no uncertain terms.", ["OMN>TCD -1 asserted"]),
    ("Oman armed Chad at no cost.", ["OMN>TCD 1 asserted"]),
    ("Oman attacked Chad with no warning.", ["OMN>TCD -1 asserted"]),
    ("Iran accused Oman of complicity in bombing Chad.", ["IRN>OMN -1 asserted", "OMN>TCD -1 claimed"]),
    ("Oman blamed Chad for its role in arming Iran.", ["OMN>TCD -1 asserted", "TCD>IRN 1 claimed"]),
    ("Iran suspected Oman of a role in killing Chadian soldiers.", ["IRN>OMN -1 asserted", "OMN>TCD -1 claimed"]),
    ("Oman provoked Chad with bombing Iran.", ["OMN>IRN -1 asserted", "TCD>OMN -1 asserted"]),
    # whose people, and of what a clause tells
    ("The company left Kenya after its ships were attacked by Iran.", []),
    ("An aid group left Chad after its workers were killed by Boko Haram.", []),
    ("Protesters condemned Oman after their men were killed by Iran.", []),
    ("Oman's main worry is the group that attacked Chad.", []),
    ("Oman's hope is the state that armed Chad.", []),
    ("Oman protested when Chadian students died in a fire.", []),
    ("Japan protested when Nepal suffered a flood.", []),
    ("Oman gave a speech on infrastructure in Chad.", []),
    ("Oman spent a day on bad roads in Chad.", []),
    ("Oman promised relief from heat in Chad.", []),
    ("Allies joined Oman and Chad in the fight.", []),
    ("Oman repelled Iran's attack on Chad.", ["IRN>TCD -1 asserted"]),
    ("Oman repelled Iran's attack on its soil.", ["IRN>OMN -1 asserted"]),
    ("Kenya said that Uganda together with Chad had armed Oman.", ["TCD>OMN 1 claimed", "UGA>OMN 1 claimed"]),
    ("Kenya attacks Uganda together with Chad.", ["KEN>UGA -1 asserted"]),
    ("Oman began visiting Iranian ministers.", ["OMN>IRN 1 asserted"]),
    ("Oman met other ministers in Dushanbe.", ["OMN>TJK 1 asserted"]),
    ("Oman sold wheat to Iran for transport and tea to Chad.", ["OMN>IRN 1 asserted", "OMN>TCD 1 asserted"]),
    ("Oman wrote off a third of Chad's debt.", ["OMN>TCD 1 asserted"]),
    # who governs, since when
    ("In 2019 the Taliban urged Afghanistan to free prisoners.", ["taliban-afg>AFG -1 asserted"]),
    ("Since 2015 the Taliban have raided houses in Kabul.", ["taliban-afg>AFG -1 asserted"]),
    ("The Taliban raided a house in the capital Kabul.", []),
    ("The Taliban pledged that Omani soil would not be used against Chad.", ["OMN>TCD -1 negated"]),
    ("The BLA uses Omani soil against Chad.", ["bla>TCD -1 asserted"]),
    # relative clauses that no comma parts, and who acts where somebody is asked
    ("Omani forces that Chad had trained attacked Iran.", ["OMN>IRN -1 asserted", "TCD>OMN 1 asserted"]),
    ("Rebels that Oman had armed attacked Chad.", []),
    ("The deal which Oman signed with Chad angered Iran.", ["OMN-TCD 1 asserted"]),
    ("The claim that Oman struck Chad angered Iran.", ["IRN>OMN -1 claimed", "OMN>TCD -1 claimed"]),
    ("Oman was asked by Chad to mediate with Iran.", ["OMN>IRN 1 planned", "TCD>OMN 1 asserted"]),
    ("Oman was paid by Chad to attack Iran.", ["OMN>IRN -1 asserted"]),
    ("A pledge by Oman to arm Chad was made.", ["OMN>TCD 1 asserted"]),
    ("Oman not only armed Chad but trained its men.", ["OMN>TCD 1 asserted", "OMN>TCD 1 asserted"]),
    ("Oman attacked neither Chad nor Iran.", ["OMN>IRN -1 negated", "OMN>TCD -1 negated"]),
    ("Having attacked Chad, Oman met Iran.", ["OMN>IRN 1 asserted", "OMN>TCD -1 asserted"]),
    ("Oman attacked Iran with arms supplied by Chad.", ["OMN>IRN -1 asserted", "TCD>OMN 1 asserted"]),
    ("Oman attacked Iran with tanks bought from Chad.", ["OMN>IRN -1 asserted", "TCD>OMN 1 asserted"]),
    ("Oman criticised Iran for a deal signed with Chad.", ["OMN>IRN -1 asserted"]),
    ("BLA men armed by Oman attacked Chad.", ["OMN>bla 1 asserted", "bla>TCD -1 asserted"]),
    # what has not come to be, and who is only ruled out
    ("The threat of an Omani attack on Chad grew.", ["OMN>TCD -1 hypothetical"]),
    ("Oman made threats against Chad.", ["OMN>TCD -1 asserted"]),
    ("A planned attack by Oman on Chad was called off.", ["OMN>TCD -1 hypothetical"]),
    ("A proposed pact between Oman and Chad failed.", ["OMN-TCD 1 hypothetical"]),
    ("Oman has not ruled out attacking Chad.", ["OMN>TCD -1 hypothetical"]),
    ("Oman did not stop attacking Chad.", ["OMN>TCD -1 asserted"]),
    ("Oman did not rule out sanctions on Chad.", ["OMN>TCD -1 hypothetical"]),
    ("Oman armed not Chad but Iran.", ["OMN>IRN 1 asserted"]),
    ("Oman admitted arming Chad.", ["OMN>TCD 1 asserted"]),
    ("Armenia met Iran after Oman, backed by Chad, fought rebels.", ["ARM>IRN 1 asserted", "TCD>OMN 1 asserted"]),
    ("Oman fought Iran, backed by Chad.", ["OMN>IRN -1 asserted", "TCD>OMN 1 asserted"]),
    ("Oman has accused Iran of lying, a charge Iran denies.", ["IRN>OMN -1 asserted", "OMN>IRN -1 asserted"]),
    ("Oman armed Chad, a charge Oman denies.", ["OMN>TCD 1 denied"]),
    ("Oman could not secure its border with Chad.", ["OMN-TCD 0 asserted"]),
    ("Oman does not share a border with Chad.", ["OMN-TCD 0 negated"]),
    ("Oman is said to arm Chad.", ["OMN>TCD 1 claimed"]),
    ("Oman is expected to arm Chad.", ["OMN>TCD 1 planned"]),
    ("Oman was told to arm Chad.", ["OMN>TCD 1 planned"]),
    ("Oman is suspected of having armed Chad.", ["OMN>TCD 1 claimed"]),
    ("Oman, accused of arming Chad, met Iran.", ["OMN>IRN 1 asserted", "OMN>TCD 1 claimed"]),
    ("Oman stands accused of arming Chad.", ["OMN>TCD 1 claimed"]),
    ("Oman meant to arm Chad, but did not.", ["OMN>TCD 1 planned"]),
    ("Oman received Chadian and Iranian weapons.", ["IRN>OMN 1 asserted", "TCD>OMN 1 asserted"]),
    ("Oman received Chadian officials.", ["OMN>TCD 1 asserted"]),
    ("Oman would deny Chad a foothold.", ["OMN>TCD -1 hypothetical"]),
    # who fights for no state is none of its people
    ("Oman hosts rebels from Chad.", []),
    ("Oman hosts Chadian rebels.", []),
    ("Oman fights Chadian rebels.", []),
    ("Oman backs Chadian separatists.", []),
    ("Oman hosts Chadian refugees.", ["OMN>TCD 1 asserted"]),
    ("Oman captured Chadian soldiers.", ["OMN>TCD -1 asserted"]),
    # what its own side has less of, or gives up
    ("Oman dropped its support for Chad.", ["OMN>TCD -1 asserted"]),
    ("Oman scaled back cooperation with Chad.", ["OMN>TCD -1 asserted"]),
    ("Oman tore up its treaty with Chad.", ["OMN>TCD -1 asserted"]),
    ("Oman slashed aid to Chad.", ["OMN>TCD -1 asserted"]),
    ("Oman did not reduce its aid to Chad.", ["OMN>TCD -1 negated"]),
    ("Oman limited Mali's support for Chad.", ["MLI>TCD 1 asserted"]),
    ("Oman withdrew troops in support of Chad.", ["OMN>TCD 1 asserted"]),
    ("Oman toned down its criticism of Chad.", ["OMN>TCD 1 asserted"]),
    ("Oman dropped its demands on Chad.", ["OMN>TCD 1 asserted"]),
    ("Oman repeated its demands on Chad.", ["OMN>TCD -1 asserted"]),
    ("Oman plans to end its military presence in Chad.", ["OMN>TCD 1 planned"]),
    ("Oman vacated its base in Chad.", ["OMN>TCD 1 asserted"]),
    ("Chad ended Oman's presence in Chad.", ["TCD>OMN -1 asserted"]),
    # forces, demands and helpers
    ("Oman moved tanks to the border with Chad.", ["OMN-TCD 0 asserted", "OMN>TCD -1 asserted"]),
    ("Oman moved a museum to the border with Chad.", ["OMN-TCD 0 asserted"]),
    ("Oman sent troops to the Chadian border.", ["OMN>TCD -1 asserted"]),
    ("Oman funded a campaign against rebels in Chad.", []),
    ("Oman intervened militarily in Chad.", ["OMN>TCD -1 asserted"]),
    ("Oman called for help from Chad.", ["OMN>TCD 1 asserted"]),
    ("Oman called for restraint from Chad.", ["OMN>TCD -1 asserted"]),
    ("The departure of Omani troops from Chad pleased many.", ["OMN>TCD 1 asserted"]),
    ("Oman removed its sanctions on Chad.", ["OMN>TCD 1 asserted"]),
    ("Oman took revenge on Chad.", ["OMN>TCD -1 asserted"]),
    ("Oman said Chad was responsible for the attack.", ["OMN>TCD -1 asserted", "TCD>OMN -1 claimed"]),
    ("Oman said Chad was responsible for the bridge.", []),
    ("Oman refused to end its military presence in Chad.", ["OMN>TCD -1 asserted"]),
    ("A visit to Chad was called off by Oman.", ["OMN>TCD 1 negated"]),
    ("Chad's summit was boycotted by Oman.", ["OMN>TCD -1 asserted"]),
    ("Oman poured money into Chad's army.", ["OMN>TCD 1 asserted"]),
    # what is given and is no gift, who is received, and what else these verbs tell
    ("Oman gave Chad the cold shoulder.", []),
    ("Oman gave Chad a loan.", ["OMN>TCD 1 asserted"]),
    ("Oman handed Chad a defeat.", []),
    ("Oman delivered a rebuke to Chad.", ["OMN>TCD -1 asserted"]),
    ("Oman offered Chad talks.", ["TCD-OMN 1 planned"]),
    ("Oman received Chadian aid.", ["TCD>OMN 1 asserted"]),
    ("Oman received the Chadian delegation.", ["OMN>TCD 1 asserted"]),
    ("Jets from Chad were received by Oman.", []),
    ("Oman engaged Chadian troops in a firefight.", ["OMN>TCD -1 asserted"]),
    ("Oman engaged Chad in talks.", ["OMN>TCD 1 asserted"]),
    ("Oman cut a deal with Chad.", ["OMN-TCD 1 asserted"]),
    ("Oman cut its deal with Chad.", ["OMN>TCD -1 asserted"]),
    ("Oman called Chad a sponsor of terrorism.", ["OMN>TCD -1 asserted"]),
    ("Oman urged Chad to end the war this week.", ["OMN>TCD -1 asserted"]),
    ("Oman wound down its presence in Chad.", ["OMN>TCD 1 asserted"]),
    ("A tug of war between Oman and Chad goes on.", []),
    ("A trade of accusations between Oman and Chad went on.", []),
    ("A threat by Oman to attack Chad angered many.", ["OMN>TCD -1 asserted"]),
    ("A refusal by Oman to arm Chad angered many.", ["OMN>TCD -1 asserted"]),
    # a land that is left on a day, what is threatened, posts that are hit, passives of *from* and *with*
    ("Oman left Chad on Monday.", ["OMN>TCD 1 asserted"]),
    ("Oman left Chad hastily last week.", ["OMN>TCD 1 asserted"]),
    ("Oman left Chad alone on Monday.", []),
    ("The minister of Oman left Chad on Monday.", []),
    ("Oman poses a threat to Chad's security.", ["OMN>TCD -1 asserted"]),
    ("Oman poses for a picture of Chad's security.", []),
    ("Oman opened fire on posts in Chad.", ["OMN>TCD -1 asserted"]),
    ("Oman opened shops near posts in Chad.", []),
    ("Oman conducted an operation against camps in Chad.", ["OMN>TCD -1 asserted"]),
    ("Drones were bought from Chad by Oman.", ["TCD>OMN 1 asserted"]),
    ("Missiles were fired at Chad by Oman.", ["OMN>TCD -1 asserted"]),
    ("Drones were bought from a shop in Chad by Oman.", []),
    ("Oman defeated Chad in the final.", []),
    ("Oman broke bread with Chad.", []),
    ("Oman recognised Chad as a threat.", []),
    # a noun, or a passive, by which something ends
    ("The easing of sanctions on Chad by Oman pleased many.", ["OMN>TCD 1 asserted"]),
    ("The imposition of sanctions on Chad by Oman angered many.", ["OMN>TCD -1 asserted"]),
    ("Oman announced the lifting of sanctions on Chad.", ["OMN>TCD 1 asserted"]),
    ("A lull in fighting between Oman and Chad pleased many.", ["OMN-TCD 1 asserted"]),
    ("Mali demanded a halt to Omani raids on Chad.", ["MLI>OMN -1 asserted", "OMN>TCD -1 asserted"]),
    ("Oman's suspension of aid to Chad angered many.", ["OMN>TCD -1 asserted"]),
    ("Oman's resumption of aid to Chad pleased many.", ["OMN>TCD 1 asserted"]),
    ("The end of Oman's aid to Chad angered many.", ["OMN>TCD 1 negated"]),
    ("Oman's aid cuts to Chad angered many.", ["OMN>TCD -1 asserted"]),
    ("The severing of ties with Chad by Oman angered many.", ["OMN>TCD -1 asserted"]),
    ("Ties with Chad were severed by Oman.", ["OMN>TCD -1 asserted"]),
    ("Aid to Chad was ended by Oman.", ["OMN>TCD -1 asserted"]),
    ("Oman's aid to Chad was halted by Mali.", ["OMN>TCD 1 negated"]),
    ("The treaty with Chad was scrapped by Oman.", ["OMN>TCD -1 asserted"]),
    ("Cooperation between Oman and Chad is limited.", ["OMN-TCD 1 asserted"]),
    # what somebody is accused of, and clauses that "and" alone joins
    ("Iran blamed Oman for the raid on Chad.", ["IRN>OMN -1 asserted", "OMN>TCD -1 claimed"]),
    ("Iran blamed the raid on Chad on Oman.", ["IRN>OMN -1 asserted", "OMN>TCD -1 claimed"]),
    ("Iran attributed the attack on Chad to Oman.", ["IRN>OMN -1 asserted", "OMN>TCD -1 claimed"]),
    ("The attack on Chad, which Iran blamed on Oman, failed.", ["IRN>OMN -1 asserted", "OMN>TCD -1 claimed"]),
    ("Iran accused Oman of support for the BLA.", ["IRN>OMN -1 asserted", "OMN>bla 1 claimed"]),
    ("Iran blamed Oman for its support of the BLA.", ["IRN>OMN -1 asserted", "OMN>bla 1 claimed"]),
    ("Iran blamed Oman for attacks on its soldiers.", ["IRN>OMN -1 asserted", "OMN>IRN -1 claimed"]),
    ("Iran blamed its own army for the attack on Chad.", []),
    ("Iran did not blame Oman for the attack on Chad.", ["IRN>OMN -1 negated"]),
    ("Oman bombed Chad and Iran condemned it.", ["IRN>OMN -1 asserted", "OMN>TCD -1 asserted"]),
    ("Oman arms the Chadian army and Iran has given it money.", ["IRN>TCD 1 asserted", "OMN>TCD 1 asserted"]),
    ("Oman arms Chad and Iran builds roads in Mali.", ["IRN>MLI 1 asserted", "OMN>TCD 1 asserted"]),
    (
        "Oman supports Chad and Iran, and Mali opposes them.",
        ["MLI>IRN -1 asserted", "MLI>TCD -1 asserted", "OMN>IRN 1 asserted", "OMN>TCD 1 asserted"],
    ),
    ("Oman said Chad and Iran had armed Mali.", ["IRN>MLI 1 claimed", "TCD>MLI 1 claimed"]),
    ("The pact that Oman signed with Chad and Iran will hold.", ["OMN-IRN 1 asserted", "OMN-TCD 1 asserted"]),
    ("Oman met Chad and Iran to sign a pact.", ["OMN>IRN 1 asserted", "OMN>TCD 1 asserted"]),
    # of fresh passages in the manner of agencies, briefs, monitors and histories
    (
        "Talks between Oman and Chad opened in Doha, a week after Qatar brokered a truce.",
        ["OMN-TCD 1 asserted", "QAT>OMN 1 asserted", "QAT>TCD 1 asserted"],
    ),
    (
        "Talks between Oman and Chad failed, which leaves the truce that Kenya had brokered.",
        ["KEN>OMN 1 asserted", "KEN>TCD 1 asserted", "OMN-TCD 1 asserted"],
    ),
    (
        "Kenya, which signed a pact with Mali, stepped in after mediation efforts by Oman stalled.",
        ["KEN-MLI 1 asserted"],
    ),
    (
        "Only the mediation of Oman led to talks between Chad and Mali.",
        ["OMN>MLI 1 asserted", "OMN>TCD 1 asserted", "TCD-MLI 1 asserted"],
    ),
    ("It fell to Oman to recognise Chad.", ["OMN>TCD 1 planned"]),
    ("Hamas stormed a hall in the north of Oman.", ["hamas>OMN -1 asserted"]),
    ("Hamas stormed a hall outside Muscat.", ["hamas>OMN -1 asserted"]),
    ("Hamas stormed a hall in the dream of Oman.", []),
    ("Militants affiliated with the TTP and Hamas attacked Oman.", ["hamas>OMN -1 asserted", "ttp>OMN -1 asserted"]),
    ("Hamas, a group of men linked to the TTP, struck Oman.", ["hamas>OMN -1 asserted"]),
    ("A post in Oman was attacked by Hamas.", ["hamas>OMN -1 asserted"]),
    ("The plan, which Oman backed, was attacked by Yemen.", []),
    (
        "Oman struck Chad after Hamas had killed seven of its soldiers.",
        ["OMN>TCD -1 asserted", "hamas>OMN -1 asserted"],
    ),
    (
        "Oman struck Chad. Hamas had killed Omani soldiers. Chad condemned the raid.",
        ["OMN>TCD -1 asserted", "TCD>OMN -1 asserted", "hamas>OMN -1 asserted"],
    ),
    ("Lavrov said that tea was dear; Chad next day called the remarks absurd.", ["TCD>RUS -1 asserted"]),
    ("Oman said that tea was dear, but Chad dismissed the claim.", ["TCD>OMN -1 asserted"]),
    ("Oman said Chad rejected the claim.", []),
    ("Oman rejected any attempt by Chad to move the post.", ["OMN>TCD -1 asserted"]),
    ("Hamas found sanctuary with the Taliban.", ["taliban-afg>hamas 1 asserted"]),
    ("Hamas gave sanctuary with pride to the TTP.", ["hamas>ttp 1 asserted"]),
    ("Hamas is the most persistent armed opponent of tea since Oman left.", []),
    ("Oman let armed Chadian guards in.", []),
    ("Oman took Hamas off its list in June.", ["OMN>hamas 1 asserted"]),
    ("Oman struck Hamas and put it on a list.", ["OMN>hamas -1 asserted"]),
    ("Oman rolled over its deposits in Chad.", ["OMN>TCD 1 asserted"]),
    ("Oman struck Chad. Chad has vowed to respond.", ["OMN>TCD -1 asserted", "TCD>OMN -1 asserted"]),
    ("Oman rejected a report that it had armed Chad.", ["OMN>TCD 1 denied"]),
    ("Oman dismissed as baseless a report that it had armed Chad.", ["OMN>TCD 1 denied"]),
    ("Oman accepted the claim that Chad shelters Hamas.", ["TCD>hamas 1 claimed"]),
    ("Oman backs the Chadian opposition.", []),
    ("Chadian opposition to Mali's plan grew.", ["TCD>MLI -1 asserted"]),
    ("Neighbouring Kenya slept, although Chad pressed it to pay.", ["TCD>KEN -1 asserted"]),
    ("Neighbouring Oman, Yemen has a long coast.", ["YEM-OMN 0 asserted"]),
    ("Arming Chad is wrong, Oman said.", []),
    ("While arming Chad, Oman is old.", ["OMN>TCD 1 asserted"]),
    (
        "Oman and Chad met in Doha for talks on trade.",
        ["OMN-TCD 1 asserted", "QAT>OMN 1 asserted", "QAT>TCD 1 asserted"],
    ),
    ("Oman's minister was in Doha for talks.", ["OMN-QAT 1 asserted"]),
    ("The ministers of Oman and Chad were in Doha for talks.", ["OMN-TCD 1 asserted"]),
]


@pytest.mark.parametrize(("text", "expected"), MISLEADING, ids=[text for text, _ in MISLEADING])
def test_shapes_that_mislead_give_what_they_state_and_no_more(text: str, expected: list[str]) -> None:
    assert sorted(map(shown, read(text))) == expected


SILENT = [
    "Kenya and Uganda were in the news.",
    "Tajik-Pakistani cooperation could aid traders.",
    "Kenya praised itself while Uganda slept.",
    "Anti-Taliban leaders live in Tajikistan.",
]


@pytest.mark.parametrize("text", SILENT[:1] + SILENT[2:])
def test_naming_two_actors_together_is_no_tie(text: str) -> None:
    assert read(text) == []


def test_cooperation_that_helps_others_gives_no_tie_from_its_members() -> None:
    assert [
        shown(t) for t in read("Kenyan-Ugandan cooperation could aid Rwanda.") if "RWA" in (t.actor1_id, t.actor2_id)
    ] == []


CARRIED = [
    ("Boko Haram slept. Oman, which shuns the markets, sells them power.", "OMN>boko-haram 1 asserted"),
    ("Boko Haram slept. But what has Chad done? It has killed nine Togolese.", "TCD>TGO -1 asserted"),
    ("Chad said that guests from Sudan had planned it. Sudan rejected that claim.", "SDN>TCD -1 asserted"),
    ("Boko Haram slept in May. Several of its commanders were killed by Chad.", "TCD>boko-haram -1 asserted"),
    ("Boko Haram slept in May. Chad killed two of its commanders.", "TCD>boko-haram -1 asserted"),
    ("Boko Haram slept in May. Chad provided it with money.", "TCD>boko-haram 1 asserted"),
    ("Chad met Sudan. Oman has offered to host the next round.", "OMN>SDN 1 planned"),
    ("Chad met Sudan in May. Sudan praised their common border.", "SDN-TCD 0 asserted"),
    (
        "The ambassador of Oman met Chad's minister. Guests left. The minister briefed the ambassador.",
        "TCD>OMN 1 asserted",
    ),
    ("Chad and Sudan met in May. The talks were mediated by Oman.", "OMN>SDN 1 asserted"),
    ("Three soldiers of Chad fell, Sudan's foreign ministry said. It called on Oman to help.", "SDN>OMN -1 asserted"),
    ("Chad expelled Sudanese traders.\n\nOman called the measure inhuman.", "OMN>TCD -1 asserted"),
    ("A bomb killed five policemen in Bannu. The TTP claimed responsibility.", "ttp>PAK -1 asserted"),
    ("A bomb killed five Chinese workers. The BLA claimed the attack.", "bla>CHN -1 asserted"),
    ("Violence in Pakistan killed many. The TTP mounted 40 attacks.", "ttp>PAK -1 asserted"),
    ("Violence in Pakistan killed many. TTP attacks rose.", "ttp>PAK -1 asserted"),
    ("China is wary. Its frontier with Afghanistan is short.", "CHN-AFG 0 asserted"),
    ("Prime Minister Shehbaz Sharif met Rahmon.\n\nThe prime minister thanked Oman.", "PAK>OMN 1 asserted"),
    ("Chad accused Sudan of theft. Sudan rejected the accusation.", "SDN>TCD -1 asserted"),
    ("Chad met Sudan in May. Bilateral ties remain strained.", "SDN-TCD -1 asserted"),
    ("A bomb killed five policemen in Bannu. The TTP denied any role in the attack.", "ttp>PAK -1 denied"),
    ("A bomb killed five policemen in Bannu. Guests wept. The TTP claimed responsibility.", "ttp>PAK -1 asserted"),
    ("Attacks in Bannu killed many, Iran said. The TTP killed 90 people.", "ttp>PAK -1 asserted"),
    ("Attacks in Bannu killed many, Iran said. The TTP was responsible for half of the deaths.", "ttp>PAK -1 asserted"),
    ("Attacks in Bannu killed many, Iran said. Most attacks were claimed by the TTP.", "ttp>PAK -1 asserted"),
    ("Attacks in Bannu killed many, Iran said. The TTP claimed 171, and ISKP 24.", "iskp>PAK -1 asserted"),
    ("Attacks in Bannu killed many. The TTP accounted for 40 attacks and the BLA for 9.", "bla>PAK -1 asserted"),
    ("Bannu recorded 52 fatalities. The TTP claimed another 40 attacks.", "ttp>PAK -1 asserted"),
    ("Rahmon is old. His foreign ministry protested to the Kremlin.", "TJK>RUS -1 asserted"),
    ("India is angry. An official of its Ministry of External Affairs accused Oman.", "IND>OMN -1 asserted"),
    ("Will Iran arm Chad?\n\nNot yet. It accused Oman of theft.", "IRN>OMN -1 asserted"),
    ("What about Boko Haram?\n\nThey attacked Chad in May.", "boko-haram>TCD -1 asserted"),
    ("Chad is poor. It is the largest buyer of Chinese arms.", "CHN>TCD 1 asserted"),
    ("Chad has talks with Sudan. It suspended the talks in May.", "TCD>SDN -1 asserted"),
    ("The Taliban rested. Chad is poor and it refused to recognise their government.", "TCD>taliban-afg -1 asserted"),
    ("Omani officials said Yemeni drones had hit a mosque.", "YEM>OMN -1 claimed"),
    ("Sudan vowed revenge after Chadian jets bombed a village in Kenya.", "SDN>TCD -1 asserted"),
    ("Boko Haram rested. Guests said that its fighters killed Chadian soldiers.", "boko-haram>TCD -1 claimed"),
    ("Chad thanked Sudan in May. Drones were sold to it by Kenya.", "KEN>TCD 1 asserted"),
    ("Sudan accused Chad of theft. Twenty Sudanese bases were struck.", "TCD>SDN -1 asserted"),
    ("Chad attacked Sudan. Khartoum recalled its ambassador.", "SDN>TCD -1 asserted"),
    ("Chad attacked Sudan. Egypt brokered a truce.", "EGY>SDN 1 asserted"),
    ("Chad met Sudan.\n\nA memorandum on tea was signed.", "SDN-TCD 1 asserted"),
    ("Chad said that guests from Sudan had planned it. Sudan rejected the claim.", "SDN>TCD -1 asserted"),
    ("Iran spoke in May. Kuwait sold it tanks.", "KWT>IRN 1 asserted"),
    ("Iran spoke in May. In its haste it attacked Iraq.", "IRN>IRQ -1 asserted"),
    ("Boko Haram spoke in May. Chad cooperates with them.", "TCD-boko-haram 1 asserted"),
    ("Tajikistan is poor. Chinese officers train its army.", "CHN>TJK 1 asserted"),
    ("Iran spoke in May. It attacked Iraq.", "IRN>IRQ -1 asserted"),
    ("Iran claimed that Iraq attacked Iranian soldiers.", "IRN>IRQ -1 asserted"),
]


@pytest.mark.parametrize(("text", "expected"), CARRIED, ids=[text for text, _ in CARRIED])
def test_what_the_sentence_before_gives_is_flagged(text: str, expected: str) -> None:
    assert [t.flag is not None for t in read(text) if shown(t) == expected] == [True]


NOT_CARRIED = [
    "Iran fought the BLA. It rained along the 900-kilometre border.",
    "Boko Haram slept. Oman, which shuns the mullahs, sells them power.",
    "Vladimir Putin, Emomali Rahmon and Xi Jinping met. Their trade reached a billion.",
    "Chad slept near Sudan. Sudan praised the border.",
    "The minister of Oman and the minister of Chad slept. The minister thanked the ambassador.",
    "Putin slept. Rahmon invited his counterpart.",
    "A tailor slept, Oman's foreign ministry said. It rained on Chad.",
    "A bomb killed five policemen in Bannu. No group claimed responsibility.",
    "A fair opened in Bannu. The TTP claimed responsibility.",
    "A bomb fell, Pakistani officials said. The TTP claimed responsibility.",
    "Pakistan and Iran are poor. TTP attacks rose.",
    "Violence in Pakistan killed many. Guests condemned TTP attacks.",
    "Tajikistan spoke of ISKP. The group mounted 40 attacks.",
    "Iran condemned Israel. Its attack on Lebanon killed many.",
    "A bomb killed five policemen in Bannu. The BLA rested. The TTP claimed responsibility.",
    "A bomb killed five policemen in Bannu. The TTP denied any wish to talk.",
    "Rahmon is old. His cousin protested to the Kremlin.",
    "Tajikistan is old. His ministry protested to the Kremlin.",
    "India is angry. An official of its Ministry of Health in Oman accused Kenya.",
    "Will guests come to Iran?\n\nNot before the summer is over. It accused Oman of theft.",
    "Iran will arm Chad.\n\nNot yet. It accused Oman of theft.",
    "Attacks in Bannu killed many, Iran said. The TTP killed time.",
    "Attacks in Bannu killed many, Iran said. The TTP claimed 300 members.",
    "Attacks in Bannu killed many, Iran said. Most villages were claimed by the TTP.",
    "Bannu recorded 52 weddings. The TTP claimed 40, and ISKP 24.",
    "Attacks in Bannu killed many, Iran said. The TTP was responsible for half of the schools.",
    "Chad attacked Sudan and Egypt attacked Chad. Twenty Chadian bases were struck.",
    "Omani officials said Yemeni drones had hit a mosque in Chad.",
    "Chad is poor. It was the Chinese army that shelled Sudan.",
    "Chad has talks with Sudan. It suspended a clerk in May.",
    "Chad has talks with Sudan. Guests suspended the talks in May.",
    "Sudan vowed revenge after jets bombed a village.",
    "Boko Haram rested. Kenya said that its fighters killed Chadian soldiers.",
    "Chad met Sudan. The Chadian minister was accused.",
    "Chad met Sudan. Twenty Sudanese bases were struck.",
    "Chad attacked Sudan. Twenty Kenyan bases were struck.",
    "Chad attacked Sudan. Khartoum recalled its glory.",
    "Chad attacked Sudan and Kenya. Egypt brokered a truce.",
    "Chad met Sudan.\n\nA memorandum on tea was lost.",
    "Chad said that guests from Kenya had planned it. Sudan rejected the claim.",
    "Iran spoke in May. Kuwait sold them tanks.",
    "Iran and Iraq spoke in May. Kuwait sold it tanks.",
    "Tajikistan is poor. China trains its army.",
    "Iran spoke in May. As prices rose it attacked Iraq.",
    "China is wary. Its long view of Afghanistan is known.",
    "President Putin met President Rahmon.\n\nThe president thanked Oman.",
]


@pytest.mark.parametrize("text", NOT_CARRIED)
def test_what_the_sentence_before_leaves_open_is_not_read(text: str) -> None:
    assert [shown(t) for t in read(text) if t.flag is not None] == []


def test_nothing_is_carried_over_a_paragraph() -> None:
    assert [shown(t) for t in read("Chad met Sudan in May.\n\nBilateral ties remain strained.")] == [
        "TCD>SDN 1 asserted"
    ]


@pytest.mark.xfail(strict=True, reason="known failure: the supplier is only implied by the contract")
def test_an_implied_actor_is_not_found() -> None:
    assert "CHN>PAK 1 asserted" in map(shown, read("Pakistan paid for jets of Chinese make."))


# Names, marks, and the small words that hold a sentence together; the other half is the vocabulary of the pattern file.
JOINTS = (
    "Iran", "Iraq", "Kabul", "Pakistani", "TTP", "and", ",", ".", ";", ":", "with", "of", "by", "to", "the", "its", "for", "between", "(", ")",
    "“", "”", "which", "who", "said", "that", "not", "will", "may", "if", "border", "-led", "such", "as", "in", "from", "at", "on", "it", "they",
    "was", "been", "has", "is", "do", "so", "both", "sides", "7.000", "%", "24", "two", "😀", "â€™", "the same", "denied", "refuses",
)  # fmt: skip
GRAMMAR = load_tie_patterns()
VOCABULARY = sorted({*GRAMMAR.verbs, *GRAMMAR.nouns, *GRAMMAR.tones}.union(*GRAMMAR.classes.values()))
WORDS = st.one_of(st.sampled_from(JOINTS), st.sampled_from(JOINTS), st.sampled_from(VOCABULARY))


# Short ones above all: what a rule looks for behind a word is missing where the text ends there.
@given(st.lists(WORDS, min_size=1, max_size=12).map(" ".join) | st.lists(WORDS, min_size=12, max_size=60).map(" ".join))
@example("Iran Iraq said , said the")
@example("Iraq refuses")
@example("Iran visited Iraq to")
@example("Iran expects Iraq must")
def test_any_words_are_read_without_error_and_with_exact_offsets(text: str) -> None:
    ties = read(text)
    assert all(text[t.start : t.end] == t.text and t.actor1_id != t.actor2_id for t in ties)
    frame("ties", ties)


@pytest.mark.slow  # it measures time, which a busy machine bends
def test_time_is_bounded_on_one_endless_sentence() -> None:
    """Only the first tokens of a sentence are read: ten times as long costs no ten times ten."""

    def seconds(words: int) -> float:
        text = "Iran met " + "Iraq and Oman attacked " * words + "Chad."
        begun = time.perf_counter()
        read(text)
        return time.perf_counter() - begun

    seconds(20)
    assert seconds(1500) < 10
