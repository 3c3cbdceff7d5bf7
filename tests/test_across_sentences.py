"""Ties and phrases that the sentence before settles: *its army*, *the two countries*, *the country*, *the group*. (Tuned on.)"""

from __future__ import annotations

import pytest

from evidence.reading import Reader
from evidence.sources import SourceText

# sentences | all their ties: actor1 > actor2 (- where neither acts on the other), type, sign, status | phrases that point back
TABLE = """
# *its* of whom somebody helps or harbours, and who answers
Oman armed Chad. It also trains its army. | OMN>TCD arms 1 asserted, OMN>TCD train 1 asserted |
Oman armed Chad. Kenya trains its army. | OMN>TCD arms 1 asserted |
Chad sells Oman tanks. Muscat hosts its troops. | TCD>OMN arms 1 asserted, OMN>TCD host 1 asserted |
Hamas asked Qatar for help. It has refused. | hamas>QAT request 1 asserted, QAT>hamas reject -1 asserted |
Hamas asked Qatar for help. It has refused the talks. | hamas>QAT request 1 asserted |
Niger expelled French soldiers. The junta accused Paris of lies. | NER>FRA coerce -1 asserted, NER>FRA accuse -1 asserted |
The minister spoke. Oman, he claimed, arms Hamas. He urged Chad to talk. | OMN>hamas arms 1 claimed |
Oman banned Hamas. Our allies in Dushanbe disagree. They have recognised Hamas. | OMN>hamas coerce -1 asserted, TJK>hamas recognise 1 asserted |
Oman struck Chad. Chad answered by shelling posts across the border. | OMN>TCD attack -1 asserted, TCD>OMN attack -1 asserted |
Oman struck Chad. Chad retaliated by firing rockets. | OMN>TCD attack -1 asserted, TCD>OMN attack -1 asserted |
Oman struck Chad. Chad retaliated by closing the road. | OMN>TCD attack -1 asserted |
# the pair that is spoken of, and not a land or what a thing is called by
China and Oman signed a pact. Beijing built posts along the Afghan frontier. The two countries hold drills. | CHN-OMN agree 1 asserted, CHN-OMN cooperate 1 asserted | CHN OMN
China and Oman signed a pact. Beijing used Omani drones in Chad. The two sides hold drills. | CHN-OMN agree 1 asserted, CHN-OMN cooperate 1 asserted | CHN OMN
China and Oman signed a pact. Beijing met Afghan officials. The two countries rest. | CHN>taliban-afg consult 1 asserted, CHN-OMN agree 1 asserted | CHN AFG
# *there*: in the land that is spoken of, and never where there is something
Chad is China's closest partner. Beijing has invested $25 billion there. | CHN-TCD cooperate 1 asserted, CHN>TCD aid 1 asserted |
Chad is poor. Oman has built schools there. | OMN>TCD cooperate 1 asserted |
Oman trains fighters in Chad. Kenya has bombed targets there. | KEN>TCD attack -1 asserted |
In Chad, Kenya has a base; Oman built an outpost there. | TCD>OMN host 1 asserted, OMN>TCD cooperate 1 asserted |
Chad met Kenya. Oman has built schools there. | TCD>KEN consult 1 asserted |
Chad met Kenya. Oman says there are schools. | TCD>KEN consult 1 asserted |
# what two have, who were spoken of
Oman and Chad quarrelled. Their border guards exchanged fire. | OMN-TCD other -1 asserted, OMN-TCD attack -1 asserted |
Oman and Chad are neighbours. Trade between them rose. | OMN-TCD cooperate 1 asserted |
Oman met Chad and Kenya. Trade between them rose. | OMN>TCD consult 1 asserted, OMN>KEN consult 1 asserted |
Oman fights Hamas and Hezbollah. The former is sheltered by Chad. | OMN>hamas attack -1 asserted, OMN>hezbollah attack -1 asserted, TCD>hamas shelter 1 asserted | hamas
# the country beside the one that *It* takes up, or of which the sentence before goes on to speak
Turkey is Chad's closest partner. It sold the country armed drones. | TCD-TUR cooperate 1 asserted, TUR>TCD arms 1 asserted | TCD
Chad asked Russia for help. It keeps two bases in the country. | TCD>RUS request 1 asserted |
Georgia's government has drifted away. It signed a pact with China. The EU froze its aid to the country. | GEO-CHN agree 1 asserted, eu>GEO sanction -1 asserted | GEO
Oman hosts Russia's base. Moscow trains its army. The country is poor. | OMN>RUS host 1 asserted | OMN
# the group, and not one to which it is likened, nor who speaks of it
Turkey sees the YPG as a branch of the PKK. The militia attacked Turkish soldiers. | ypg-pkk ally 1 claimed, ypg>TUR attack -1 asserted | ypg
Oman banned the TTP. The Taliban deny it and say the group fled. | OMN>ttp coerce -1 asserted | ttp
Oman fought Chad. Ndjamena now accuses its former ally of lies. | OMN>TCD attack -1 asserted |
Oman blamed Chad. It expelled its neighbour's diplomats. | OMN>TCD accuse -1 asserted, OMN>TCD coerce -1 asserted | TCD
Oman banned the TTP. The Taliban deny that they shelter the group. | OMN>ttp coerce -1 asserted, taliban-afg>ttp shelter 1 denied | ttp
# its neighbour: nobody, where an owner is named beside who acts
Oman met Chad. Washington backed Chad's claim. Oman then banned its neighbour's tea. | OMN>TCD consult 1 asserted, USA>TCD support 1 asserted |
Oman struck Chad. Chad retaliated by launching a complaint. | OMN>TCD attack -1 asserted |
Oman struck Chad. Chad retaliated by holding a rally. | OMN>TCD attack -1 asserted |
Oman struck Chad. Chad retaliated by launching missiles. | OMN>TCD attack -1 asserted, TCD>OMN attack -1 asserted |
Oman struck Chad. Chad retaliated by carrying out heavy strikes. | OMN>TCD attack -1 asserted, TCD>OMN attack -1 asserted |
# an old friend may be of either of two
Oman backed Chad. Its former ally struck Kenya. | OMN>TCD support 1 asserted |
Oman backed Chad. Kenya struck its former ally. | OMN>TCD support 1 asserted |
Oman backed Chad. Its old friend struck Kenya. | OMN>TCD support 1 asserted |
Oman backed Chad. Its members struck Kenya. | OMN>TCD support 1 asserted, OMN>KEN attack -1 asserted |
Oman backed Chad. Its soldiers struck Kenya. | OMN>TCD support 1 asserted, OMN>KEN attack -1 asserted |
"""


@pytest.mark.parametrize("line", [line for line in TABLE.strip().splitlines() if not line.startswith("#")])
def test_rows(line: str) -> None:
    text, expected, phrases = (part.strip() for part in line.split("|"))
    rows = Reader().read(SourceText.of(text))
    given = {
        f"{tie.actor1_id}{'>' if tie.directed else '-'}{tie.actor2_id} {tie.tie_type} {tie.sign} {tie.status}"
        for tie in rows["ties"]
    }
    assert given == set(expected.split(", "))
    assert [one.entity_id for one in rows["mentions"] if one.via == "anaphora"] == phrases.split()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Oman offered 20 seats at its college in Muscat.", ["OMN>TCD aid planned"]),
        ("Muscat will train border guards.", ["OMN>TCD train planned"]),
        ("Chad has supplied rifles and ammunition.", ["TCD>OMN arms asserted"]),
        ("Muscat sent three convoys of relief goods.", ["OMN>TCD aid asserted"]),
        ("Oman trains its officers.", []),
        ("Oman provides a road to the sea.", []),
        ("Oman gave $3 million in aid.", ["OMN>TCD aid asserted"]),
        ("Oman lent 3 million dollars.", ["OMN>TCD aid asserted"]),
        ("Oman provided 3 million jobs.", []),
        ("Oman sent 40 tonnes of wheat to Africa.", []),
        ("Oman sent wheat, rice and flour abroad.", []),
        ("Oman granted loans to farmers.", []),
        ("Oman gave the world wheat.", []),
        ("Oman lent women a million euros.", []),
        ("Oman sent farmers wheat.", []),
        ("Oman aided the victims with tents.", []),
        ("Oman supplied the rebels with tanks.", []),
        ("Oman trained conscripts and pilots.", []),
        ("Kenya sent three convoys of relief goods.", []),
        ("Oman sent Kenya three convoys of relief goods.", ["OMN>KEN aid asserted"]),
    ],
)
def test_one_of_two_whom_the_title_names_gives_to_the_other(line: str, expected: list[str]) -> None:
    ties = Reader().read(SourceText.of(f"# Oman and Chad: old partners\n\nThey met in May.\n\n{line}"))["ties"]
    given = [
        f"{tie.actor1_id}>{tie.actor2_id} {tie.tie_type} {tie.status}" for tie in ties if tie.tie_type != "consult"
    ]
    assert given == expected


@pytest.mark.parametrize(
    ("line", "other"),
    [
        ("Oman summoned the Afghan chargé d'affaires.", "taliban-afg"),
        ("Oman received Afghanistan's acting foreign minister.", "taliban-afg"),
        ("Oman summoned the former Afghan ambassador.", "AFG"),
        ("In 2019, Oman summoned the Afghan ambassador.", "AFG"),
        ("In 2015, the war went on. Oman summoned the Afghan ambassador.", "AFG"),
        ("In 2015, the war went on. It ended in 2021. In 2023, Oman summoned the Afghan ambassador.", "taliban-afg"),
        ("In 2015, the war went on.\n\nOman summoned the Afghan ambassador.", "taliban-afg"),
        ("Before the takeover, Oman summoned Afghan diplomats.", "AFG"),
        ("Before the talks, Oman summoned Afghan diplomats.", "taliban-afg"),
        ("Under Ashraf Ghani, Oman summoned Afghan diplomats.", "AFG"),
        ("Under pressure, Oman summoned Afghan diplomats.", "taliban-afg"),
        ("Oman summoned the then Afghan ambassador.", "AFG"),
        ("Oman summoned the Afghan attaché.", "taliban-afg"),
        ("Oman summoned the Chadian ambassador.", "TCD"),
    ],
)
def test_envoys_of_a_state_that_has_changed_hands_act_for_its_rulers(line: str, other: str) -> None:
    ties = Reader().read(SourceText.of(line, anchor="2024-06-10"))["ties"]
    assert [(tie.actor1_id, tie.actor2_id) for tie in ties] == [("OMN", other)]
