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
Raids are up by 4.2 per cent from 2022 and by 44 per cent from 2014. | 4.2 per cent by; 44 per cent by
Exports rose by 12 percent to $2.4 billion and imports by 9 percent to $16 billion. | 12 percent by; $2.4 billion to; 9 percent by; $16 billion to
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
Iran's strikes on Khost, which Kabul denounced, killed eight people. | eight people khost -
He holds five districts along the border with Mali. | five districts MLI -
The raid on Kabul by ISKP killed 12 people. | 12 people taliban-afg -
Attacks by the TTP killed 58 people. | 58 people ttp -
Trade between Chad and Mali reached $9 million. | $9 million TCD -
The pact between Chad and Mali, which has 40 tanks, holds. | 40 tanks MLI -
Chad has lost 40 men in Mali. | 40 men TCD -
China supplied 81 per cent of Mali's arms, compared with 74 per cent before. | 81 per cent MLI -; 74 per cent MLI -
Mali saw 81 raids, compared with 74 in Chad. | 81 raids MLI -; 74 TCD -
Chad lost 40 men to Mali and 12 to Niger. | 40 men TCD -; 12 TCD -
The two lost 40 men to Mali and were hurt. | 40 men - -
Israel's war on Gaza killed 4,000 people. | 4,000 people gaza -
Mali's worst raid in years killed 43 people. | 43 people MLI -
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
Since the Taliban takeover, 171 raids have been counted. | 171 raids - -
Since the Taliban raided Kabul, 171 raids have been counted. | 171 raids taliban-afg -
Since the Taliban lost Kabul, it has had 171 raids. | 171 raids taliban-afg -
Mali saw 41 raids, the CRSS quarterly report shows. | 41 raids MLI crss
Raids rose by 42%, data released by PICSS showed. | 42% - picss
A UN team of nine men left. | nine men un -
A UN team said nine men had left. | nine men - un
Six UN experts were hurt. | Six un -
Chad spends $4 billion, twice the size of Mali's budget. | $4 billion TCD -; twice TCD -
Chad spends $4 billion, four times Mali's sum. | $4 billion TCD -; four times TCD -
Raids rose threefold in Mali. | threefold MLI -
Turkey has agreed to buy 24 drones from Mali. | 24 drones TUR -
Turkey has sold Mali 24 drones. | 24 drones MLI -
Turkey fired 24 drones at Mali. | 24 drones TUR -
Turkey maintains three bases in Mali. | three bases TUR -
Turkey has 2,500 troops in Mali. | 2,500 troops TUR -
Turkey has mended 40 jets for Mali. | 40 jets MLI -
Turkey has 2,500 Malian troops. | 2,500 MLI -
Turkey has 2,500 shops in Mali. | 2,500 shops MLI -
Turkey has a base in Mali, which bought 24 drones. | 24 drones MLI -
Iran will receive 24 jets from Mali. | 24 jets IRN -
Iran's purchase of 24 jets from Mali was late. | 24 jets IRN -
Some 24 jets from Mali were late. | 24 jets MLI -
Germany took in 36,000 Afghans. | 36,000 Afghans DEU -
Germany deported 36,000 Afghans. | 36,000 Afghans AFG -
There are 3.5 million Afghans in Iran. | 3.5 million Afghans IRN -
Some 900 Afghans left for Iran. | 900 Afghans AFG -
Some 900 Afghan guards in Iran fled. | 900 AFG -
Al-Qaeda is believed to have 30 members in Mali. | 30 members al-qaeda -
Mali's border with Chad is 909 km long. | 909 km MLI -
Mali's share of Russian exports was put at 3 percent. | 3 percent MLI -
Germany pledged Mali €9 billion, while Chad promised €3 billion. | €9 billion DEU -; €3 billion TCD -
A bomber struck in Peshawar. At least 84 people were killed and more than 200 wounded. | 84 people peshawar -; 200 wounded peshawar -
Ministers met in Peshawar. At least 84 people were killed. | 84 people - -
Turkey is big. In 2024 it sold 30 jets. | 30 jets TUR -
Turkey is big. In 2024 rain hit 30 towns. | 30 towns - -
A CRSS study puts the number of raids at 46. | 46 - crss
A CRSS lawyer puts the number of raids at 46. | 46 crss -
Of the 444 raids, 241 took place in Mali. | 444 raids - -; 241 MLI -
Of the 444 raids in Mali, 241 failed. | 444 raids MLI -; 241 MLI -
Exports from Oman fell by 40 percent. | 40 percent OMN -
Imports from Oman fell by 40 percent. | 40 percent - -
Remittances from the United Arab Emirates to Yemen fell to $2 billion. | $2 billion ARE -
Oman's debt to Peru and Chad is $3 billion. | $3 billion OMN -
Oman's debt to Peru, Yemen and Chad is $3 billion. | $3 billion OMN -
Oman cut exports to Peru, and Chad lost $3 billion. | $3 billion TCD -
Oman cut exports to Peru and Chad's debt fell by 40 percent. | 40 percent TCD -
Oman saw 90 raids, and the UN global report found that Yemen saw 20. | 90 raids OMN -; 20 YEM un
Oman saw 90 raids, and the UN global report shows. | 90 raids OMN -
Oman saw 90 raids, the UN global report shows for May. | 90 raids OMN un
Oman's army killed 40 rebels and lost 9 men in Yemen. | 40 rebels YEM -; 9 men OMN -
Oman's army killed 40 rebels and Chad lost 9 men in Yemen. | 40 rebels OMN -; 9 men TCD -
Oman met Yemen on the border. Both sides lost 20 soldiers. | 20 soldiers - -
Oman met Yemen on the border. It lost 20 soldiers. | 20 soldiers OMN -
The siege of Yemen's port by Oman killed 40 men. | 40 men YEM -
The number of villagers beheaded by the TTP in Pakistan rose to 40. | 40 PAK -
The number of villagers hired by the TTP in Pakistan rose to 40. | 40 ttp -
Oman said it executes 40 men a year in Yemen. | 40 men YEM OMN
Raids rose by 42%, a census by PICSS showed. | 42% - -
Raids rose by 42%, a strike by PICSS showed. | 42% picss -
Oman's outlets said 40 raids had failed. | 40 raids OMN -
Oman's guards said 40 raids had failed. | 40 raids OMN OMN
Oman sold 40 jets, as per Chad's army. | 40 jets OMN TCD
Oman sold 40 jets, as per Chad's request. | 40 jets OMN -
Oman sold 40 jets, as per the deal with Chad. | 40 jets OMN -
"""


@pytest.mark.parametrize("line", WHOSE.strip().splitlines())
def test_whose_a_figure_is_and_who_says_it(line: str) -> None:
    passage, expected = line.split(" | ")
    rows = figures_of(passage)
    assert "; ".join(f"{row.text} {row.subject or '-'} {row.attributed_to or '-'}" for row in rows) == expected


# a passage | its figures, and of each: unit and kind
COUNTED = """
Four Chinese were killed. | Four Chinese Chinese deaths
Five Chinese and two Japanese died in Mali. | Five Chinese Chinese deaths; two Japanese Japanese deaths
Two Swiss, three British and four Dutch fled. | Two Swiss Swiss people; three British British people; four Dutch Dutch people
Two British and French ships left. |
Four Chinese engineers left. | Four engineers people
Four Thai were killed. | Four Thai Thai deaths
Four Thai armed men were killed. | Four men deaths
Some 40 of us left, and 13 US envoys stayed. | 40 number count; 13 envoys people
Four Chinese tanks left. | Four tanks count
Some 67,000 Pakistanis perished. | 67,000 Pakistanis Pakistanis deaths
Twelve Kyrgyz and 30 Houthis fled to Tunis. | Twelve Kyrgyz Kyrgyz people; 30 Houthis Houthis people
Two Paris clubs shut. | Two clubs count
The bomb killed 13 US service members. | 13 members deaths
It saw at least one terrorist attack, up from 58. | one attacks count; 58 attacks count
Police foiled at least one terrorist plot. | one plots count
At least one rebel rocket hit Yemen. | one rockets count
At least one militant bomb went off. | one bombs count
At least one rebel shot a guard. | one rebel rebels people
At least one rebel aboard was hurt. | one rebel rebels injured
Only one police post was burnt. | one posts count
One police officer was hurt. | One officers injured
At least one militant was hurt. | one militant militants injured
They sold 12 howitzers and four trawlers. | 12 howitzers howitzers count; four trawlers trawlers count
They met 12 hosiers. | 12 hosiers hosiers people
Oman still ranked first on the index. | first rank rank
Oman came first. |
Oman came first in the ranking of 40 states. | first rank rank; 40 states states count
Oman came first in the war of 40 states. | 40 states states count
Three-fourths of them left, and one-in-four stayed. | Three-fourths percent percent; one-in-four ratio ratio
One in 69 people fled. | One in 69 ratio ratio
One in 2019 fled. |
Half of Oman needs aid, and a third do not know it. | Half percent percent; a third percent percent
Two guards stayed and a third fled. | Two guards guards people
Two guards stayed and a quarter fled. | Two guards guards people; a quarter percent percent
Oman was hungry for two years, and a third fled. | two years years duration; a third percent percent
Two guards stayed, and a third of the men fled. | Two guards guards people; a third percent percent
Some 30-something women came. |
It fell from 233,000 hectares in 2022 to just 10,800 in 2023. | 233,000 hectares hectares area; 10,800 hectares area
Oman mined 233,000 hectares; raids fell to 10,800. | 233,000 hectares hectares area; 10,800 raids count
The number of refugees worldwide reached 43.4 million. | 43.4 million refugees people
Raids claimed by rebels rose from 28 to 81. | 28 raids count; 81 raids count
Raids per month averaged 43. | 43 raids count
Sales are up 1.7 times. | 1.7 times multiple multiple
Sales are down two times. | two times multiple multiple
With its exports up four times, Chad is rich. | four times multiple multiple
Yemen was turned down three times by Oman. | three times times count
Peru gave up three times. | three times times count
Chad spends four times Mali's sum. | four times multiple multiple
Chad met Mali four times. | four times times count
The drone strikes numbered 98, over 40 of which hit nurses. | 98 strikes count; 40 strikes count
One refugee left the camp. | One refugee refugees people
"""


@pytest.mark.parametrize("line", COUNTED.strip().splitlines())
def test_what_is_counted_and_whether_it_is_human(line: str) -> None:
    passage, expected = (part.strip() for part in line.split(" |"))
    assert "; ".join(f"{row.text} {row.unit} {row.unit_kind}" for row in figures_of(passage)) == expected


# a passage | its figures, and of each: kind and measure
HARMED = """
The raid left 31 people dead: 12 guards, 9 nurses and 10 boys. | deaths people killed; deaths guards killed; deaths nurses killed; deaths boys killed
The raid claimed 133 lives – 60 guards and 73 boys. | deaths lives; deaths guards killed; deaths boys killed
The raid claimed 91 lives, including those of 35 guards. | deaths lives; deaths guards killed
The raid left 31 people dead; 12 guards fled. | deaths people killed; people guards
The guards suffered 58 fatalities, civilians 30 and militants 12. | deaths fatalities; deaths fatalities; deaths fatalities
The army lost 12 men, the police seven and the militants 30. | deaths men killed; deaths deaths; deaths deaths
The army hired 12 men, the police seven. | people men; people men
The toll stood at 44, as opposed to 26 before. | deaths deaths; deaths deaths
Iran hanged 31 women. | deaths women killed
Iran put to death 31 men. | deaths men killed
Iran put to work 31 men. | people men
Guards sent 13 rebels to hell. | deaths rebels killed
Guards sent 13 rebels to Oman. | people rebels
Nine guards received burns. | injured guards injured
Nine guards received medals. | people guards; 
The army lost 21 posts and more than 200 fighters. | count posts; deaths fighters killed
Iran executed at least 90 people in 2024, including 31 women. | deaths people killed; deaths women killed
Fatalities rose by 12 percent to 430 and injuries by 9 percent to 600. | percent Fatalities; deaths Fatalities; percent injuries; injured injuries
Injuries among boys fell by 12 percent to 30. | percent Injuries among boys; injured Injuries among boys
Mali saw 37 casualties (10 killed and 27 wounded). | people casualties; deaths casualties; injured wounded
The number of people killed in raids rose from 51 to 83. | deaths people killed; deaths people killed
At least 62 guards have been killed in the first quarter of 2025, compared to 38 in the corresponding period of 2024. | deaths guards killed; deaths deaths
At least 62 guards have been hired in the first quarter of 2025, compared to 38 in the corresponding period of 2024. | people guards; people guards
The number of villagers beheaded rose to 40. | deaths villagers beheaded
The number of villagers hired rose to 40. | people number of villagers hired
Iran executes 40 men. | deaths men killed
Twelve people, nine of them nurses, were killed. | deaths people killed; deaths nurses killed
"""


@pytest.mark.parametrize("line", HARMED.strip().splitlines())
def test_who_died_who_was_hurt_and_who_lives(line: str) -> None:
    passage, expected = line.split(" | ")
    told = "; ".join(f"{row.unit_kind} {row.measure or '-'}" for row in figures_of(passage))
    assert told == expected.rstrip("; ")


# a passage | what each of its figures measures
MEASURED = """
Oman saw a rise, with deaths surging 45% and raids more than doubling from 517. | deaths; raids; raids
Raids rose to 1,099, exceeding 1,000 for the first time. | Raids; -
74% of deaths and 63% of raids occurring in the east were claimed. | deaths; raids
Oman ranked sixth in the world. | -
The base lies 15 km west of Muscat. | -
Spending grew by 6.8 per cent in real terms in 2023 to reach $2443 billion. | Spending; Spending
Spending rose 9 per cent in nominal terms to $12 billion. | Spending; Spending
Trade rose 8 percent year-on-year to $2.8 billion. | Trade; Trade
Oman holds 9 percent in terms of trade. | -
Exports to Mali rose 12 percent, while those to Chad slid by 9 percent. | Exports to Mali; Exports
Deaths among guards rose by 40 percent, while those of boys fell by 6 percent. | Deaths among guards; Deaths of boys
Civil deaths fell 11 percent, whereas those of women went up by a quarter, to 219. | Civil deaths; deaths of women; deaths of women
Chad's exports to Mali in the first eleven months amounted to 15.3 billion yuan. | amounted; Chad's exports to Mali
Trade between Chad and the five Central African states hit a record $9 billion. | Trade between Chad and the five Central African states
Chad was the fifth-largest arms importer in 2020–24. | arms importer
Chad received $4 billion in remittances in March. | remittances
Chad's military budget is set to rise to $8 billion. | Chad's military budget
The allies increased their defence budgets by 17 percent in 2024 to a combined $454 billion. | defence budgets; defence budgets
Chad supplies oil worth $60 million to Mali. | oil
Oil supplies worth $60 million were lost. | Oil supplies
Exports rose to $9m, while imports stayed flat at $5m. | Exports; imports
Omani exports to Mali stood at $3 billion, its imports at $54 million. | Omani exports to Mali; imports
Exports to Mali rose to $2 billion, while imports from it hit $16 billion. | Exports to Mali; imports
Germany exported arms worth €13 billion, of which €8 billion went to Mali. | arms; arms
Nine out of ten Afghans live in poverty. | Afghans
Four in every ten attacks hit police. | attacks
Nine in ten Omanis lost land. | Omanis
Nine in ten cut trees are old. | cut trees
Four in ten work permits are old. | work permits
Some 95% of the work on the line has been done. | work
The drone strikes numbered 98, over 40 of which hit nurses. | strikes; strikes
That was 112 per cent more than before. | -
It made 90 raids in 2015. By 2020 the figure had dropped to 46. | raids; -
The number of US troops in Mali doubled. | number of US troops in Mali
Chad's toll nearly doubled to 30. | deaths; deaths
Trade between Chad and Mali halved. | Trade between Chad and Mali
Chad's debt to China is $1.7 billion. | Chad's debt to China
Exports to China were $1.7 billion. | Exports to China
Its price at the time was $40. | -
The worst of it is $1.7 billion. | -
Chad accounted for 63% and Mali for 31% of the raids. | raids; raids
Chad accounted for 63%, and Mali saw 31% of the raids. | -; raids
Chad bought 96 tanks from Mali for $10 billion. | tanks; tanks
Chad saw 96 raids for $10 billion. | raids; -
Exports rose by 12 percent to $2.4 billion and imports by 9 percent to $16 billion. | Exports; Exports; imports; imports
Oman said trade had grown by 12 percent, while Iran said it had fallen by 3 percent. | trade; trade
Chad spends $4 billion on defence. | defence
Chad got $4 billion on Monday. | -
Chad invested $4 billion in Mali. | -
Chad lost $30 billion to the floods. | -
Rebels hold 40 percent of Mali. | Mali
Twelve rebels have been hurt and 20 arrested. | rebels injured; rebels
Some 3.5 million Afghans fled and 5.2 million live in other states. | Afghans; Afghans
Exports to Mali rose 12 percent, and those who trade hold 9 percent of shares. | Exports to Mali; shares
"""


@pytest.mark.parametrize("line", MEASURED.strip().splitlines())
def test_what_figures_of_statistics_measure(line: str) -> None:
    passage, expected = line.split(" | ")
    assert "; ".join(row.measure or "-" for row in figures_of(passage)) == expected
