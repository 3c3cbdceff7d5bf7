"""Somebody's words, between marks or not, with speaker and cue; scare quotes are none. (Tuned on.)"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.analysis import naming
from evidence.mentions import find_mentions
from evidence.names.gazetteer import load_gazetteer
from evidence.quotations import find_quotations
from evidence.quotations.speech import load_speech
from evidence.report import Report
from evidence.sentences import find_sentences
from evidence.sources import SourceText
from evidence.tables.rows import Quotation


def quoted(line: str) -> list[Quotation]:
    text = SourceText.of(line, anchor="2023-06-01")
    sentences = find_sentences(text)
    rows = find_quotations(text, sentences, find_mentions(text, sentences, load_gazetteer()))
    assert all(text.text[row.start : row.end] == row.text for row in rows)
    return rows


@pytest.mark.parametrize(
    ("line", "words", "speaker", "cue"),
    [
        ("Tehran stated, “We want peace.”", "We want peace.", "IRN", "stated"),
        ('Tehran stated, "We want peace. We shall wait."', "We want peace. We shall wait.", "IRN", "stated"),
        ("Tehran indicated that peace was near.", "peace was near", "IRN", "indicated"),
        ("“We want peace,” said Foreign Minister Sergei Lavrov.", "We want peace,", "lavrov", "said"),
        ("Tehran stated, â€œWe want peace.â€\u009d It waited.", "We want peace.", "IRN", "stated"),
        (
            "Baku made a statement in May, “The road is open. It is ours” (Dawn, May 5).",
            "The road is open. It is ours",
            "AZE",
            "made a statement",
        ),
        ("According to a statement by NATO, the road was open.", "the road was open", "nato", "according to"),
        ("Baku dismissed the report as “wholly false”.", "wholly false", "AZE", "dismissed"),
        ("Baku warned that time was short (Dawn, May 5).", "time was short", "AZE", "warned"),
        ("Baku warned Iran that time was short.", "time was short", "AZE", "warned"),
        (
            "Tehran told Filippo Grandi, the commissioner for refugees, on Tuesday that time was short.",
            "time was short",
            "IRN",
            "told",
        ),
        ("Iran met Oman. “We want peace,” both sides said.", "We want peace,", None, "said"),
        ("Iran met Oman. “We want peace,” the former said.", "We want peace,", "IRN", "said"),
        ("Hakan Fidan said the road was open.", "the road was open", "fidan", "said"),
        ("Since Tehran announced that the road was open, ten men have left.", "the road was open", "IRN", "announced"),
        ("After Tehran claimed that the road was shut, oil rose.", "the road was shut", "IRN", "claimed"),
        (
            "After the talks, Tehran said that roads, ports and mines were open.",
            "roads, ports and mines were open",
            "IRN",
            "said",
        ),
        ("Tehran said that the road was shut, a finding which Baku rejected.", "the road was shut", "IRN", "said"),
        ("Tehran said that ten men died, but Baku put the toll at nine.", "ten men died", "IRN", "said"),
        ("According to NATO, the road was open.", "the road was open", "nato", "according to"),
        ("Sergei Lavrov arrived. He said that the road was open.", "the road was open", "lavrov", "said"),
        ("The bridge, which fell and which, according to NATO, is open, sways.", "is open", "nato", "according to"),
        ("The road was open, the army's media wing, ISPR, said on Monday.", "The road was open", "ispr", "said"),
        ('Baku paid for what Tehran called a "late" road.', "late", "IRN", "called"),
        ("Sergei Lavrov spoke. Last week, he said, the road was open.", "the road was open", "lavrov", "said"),
        ("The road was open, Hakan Fidan said on Monday.", "The road was open", "fidan", "said"),
        ("BAKU, May 5 (AFP) - Two men fled, police told reporters.", "Two men fled", None, "told"),
        ("Rain fell; the road was shut, Tehran said, after a day of talks.", "the road was shut", "IRN", "said"),
        ("The road, Hakan Fidan said in May, was open.", "was open", "fidan", "said"),
        ("The road was open, says the Iranian government.", "The road was open", "IRN", "says"),
        ("A road which Tehran says was shut is open again.", "was shut", "IRN", "says"),
        ("A road which Tehran says could have been shut is open.", "could have been shut", "IRN", "says"),
        (
            "Chad's army, in a note on Tuesday, said the road at Rome would be shut.",
            "the road at Rome would be shut",
            "TCD",
            "said",
        ),
        ("Iraqi and Omani officials said the road was shut.", "the road was shut", None, "said"),
        ("**ROME**, May 3, 2024 (Wire) — The road is open, Tehran said.", "The road is open", "IRN", "said"),
        ('According to NATO, Baku is "no friend" of Iran.', "no friend", "nato", "according to"),
        ('According to the minister, Hakan Fidan, "the road is open."', "the road is open.", "fidan", "according to"),
        ("Men who Tehran says crossed at dawn were hurt.", "crossed at dawn", "IRN", "says"),
        ("A road which Tehran says was shut and is open again.", "was shut and is open again", "IRN", "says"),
        ("Tehran wants the road, which, it says, is shut, to open.", "is shut", "IRN", "says"),
        ("The road was open, according to NATO.", "The road was open", "nato", "according to"),
        ("The road, according to NATO, was open.", "was open", "nato", "according to"),
        ("Two men, both of them old according to NATO, fled.", "both of them old", "nato", "according to"),
        (
            "Men left, up to 40 were hurt according to NATO, and it rained.",
            "up to 40 were hurt",
            "nato",
            "according to",
        ),
        ("Tehran said that, according to a witness, the road was open.", "the road was open", "IRN", "said"),
        ("Tehran said that, if need be, the road would open.", "if need be, the road would open", "IRN", "said"),
        ("Officials in Tehran insist they control the road.", "they control the road", "IRN", "insist"),
        ("According to NATO, which met in May, the road was open.", "the road was open", "nato", "according to"),
        ("Trade shrank in May, Tehran estimates, and still does.", "Trade shrank in May", "IRN", "estimates"),
        ("Under the pact, Tehran said, the road would open.", "the road would open", "IRN", "said"),
        ("As Hakan Fidan noted in May, the road was open.", "the road was open", "fidan", "noted"),
        ("Tehran said that the road was open, TASS reported.", "the road was open", "IRN", "said"),
        ("Tehran, which says that the road is open, has built it.", "the road is open", "IRN", "says"),
        ("Tehran denies closing the road, but it is shut.", "closing the road", "IRN", "denies"),
        ("The road is open, men in Rome have told TASS.", "The road is open", None, "told"),
        ("Tehran rejected what it called “wholly baseless words”.", "wholly baseless words", "IRN", "called"),
        ("According to Hakan Fidan, “the road is open”.", "the road is open", "fidan", "according to"),
        ("Tehran promised Baku that the road would open.", "the road would open", "IRN", "promised"),
        ("Tehran made it clear that the road was shut.", "the road was shut", "IRN", "made it clear"),
        ("Officials in Tehran say that the road is shut.", "the road is shut", "IRN", "say"),
        ("Sergei Lavrov left. “Is it open?” Hakan Fidan asked. They left.", "Is it open?", "fidan", "asked"),
        ("It was noted with regret that the road was shut.", "the road was shut", None, "noted"),
        ("Tehran has denied closing the road.", "closing the road", "IRN", "denied"),
        ("Tehran has complained for years that the road is shut.", "the road is shut", "IRN", "complained"),
        ("Tehran said Monday it would open the road.", "it would open the road", "IRN", "said"),
        ("Tehran said the road was shut and urged Baku to wait.", "the road was shut", "IRN", "said"),
        ("Tehran says the road is shut, a charge that Baku rejects.", "the road is shut", "IRN", "says"),
        ("Tehran told envoys in Baku, Doha and Rome that the road was shut.", "the road was shut", "IRN", "told"),
        ("Tehran not only said that the road was shut.", "the road was shut", "IRN", "said"),
        ("Officials like him in May said that the road was shut.", "the road was shut", None, "said"),
        ("Tehran urged all to wait and went on to say that it was shut.", "it was shut", "IRN", "say"),
        ("Tehran went on to say that the road was shut.", "the road was shut", "IRN", "say"),
        ("“He asked me, ‘Is it open?’” a trader said.", "He asked me, ‘Is it open?’", None, "said"),
        ("I said it was in the hills, where it is cold.", "it was in the hills, where it is cold", None, "said"),
        ("The road is open, the report claims.", "The road is open", None, "claims"),
        ("Hakan Fidan answered that it was shut.", "it was shut", "fidan", "answered"),
        ("“The road is shut,” Hakan Fidan shrugged.", "The road is shut,", "fidan", "shrugged"),
        ("The road was shut, Hakan Fidan told guests following a walk.", "The road was shut", "fidan", "told"),
        ("The so-called pact, Hakan Fidan said, was dead.", "was dead", "fidan", "said"),
        ("A report by NATO, according to which “the road is shut”, fell.", "the road is shut", "nato", "according to"),
        ("As noted by Hakan Fidan, the road was shut.", "the road was shut", "fidan", "noted"),
        ("The report found that the road was shut.", "the road was shut", None, "found"),
        ("A report of NATO states that the road was shut.", "the road was shut", "nato", "states"),
        ("Critics charge that the road was shut.", "the road was shut", None, "charge"),
        ("Hakan Fidan expressed confidence that it would open.", "it would open", "fidan", "expressed confidence"),
        ("The road was shut, warned Baku.", "The road was shut", "AZE", "warned"),
        ("The road, as Hakan Fidan noted, was shut.", "was shut", "fidan", "noted"),
        ("There is, as Hakan Fidan once said, no road.", "no road", "fidan", "said"),
        ("Officials in Tehran have warned ISIS-K could strike.", "ISIS-K could strike", "IRN", "warned"),
        ("Tehran confirmed that lorries had passed.", "lorries had passed", "IRN", "confirmed"),
        ("Hakan Fidan, who had said that lorries were few, left.", "lorries were few", "fidan", "said"),
        ("The fence was called “wholly illegal” by Oman.", "wholly illegal", "OMN", "called"),
        ("The fence was condemned by Oman as “wholly illegal”.", "wholly illegal", "OMN", "condemned"),
        ("Oman's fence was dismissed as “wholly illegal”.", "wholly illegal", None, "dismissed"),
        ("Oman met Chad. It was stressed that roads be “wholly free”.", "wholly free", None, "stressed"),
        ("Hakan Fidan's answer was short: “The road is shut.”", "The road is shut.", "fidan", "answer"),
        ("Hakan Fidan on Monday: “The road is shut.”", "The road is shut.", "fidan", None),
        ("The traders' union left. “We lost a year,” said Hakan Fidan.", "We lost a year,", "fidan", "said"),
        ("Tehran claimed that ‘Fitna al-Khawarij’ was idle.", "‘Fitna al-Khawarij’ was idle", "IRN", "claimed"),
        ("The road was shut, Finance Minister Xyz informed the Senate.", "The road was shut", None, "informed"),
        ("The road was shut, Italy said.", "The road was shut", "ITA", "said"),
        ("A year ago, Hakan Fidan says, there was no road.", "there was no road", "fidan", "says"),
        ("As Mirzo (2013) has noted, the road was shut.", "the road was shut", None, "noted"),
        ("The road, Hakan Fidan told guests, “is open to all”.", "is open to all", "fidan", "told"),
        ("Oman, which shut the road, Hakan Fidan said, “is no friend”.", "is no friend", "fidan", "said"),
        ("Iran said in Kabul the other day that it rained.", "it rained", "IRN", "said"),
        ("The road was open, Hakan Fidan was quoted as saying.", "The road was open", "fidan", "saying"),
        ("It is, in Hakan Fidan's words, “the road of peace”.", "the road of peace", "fidan", "words"),
        ("It is, in a trader's words, “the road of peace”.", "the road of peace", None, "words"),
        ("Tehran let it be known that the road was open.", "the road was open", "IRN", "let it be known"),
        ("Tehran says that the road is open, which Baku denies.", "the road is open", "IRN", "says"),
        ("Tehran says that the road, which Baku built, is open.", "the road, which Baku built, is open", "IRN", "says"),
    ],
)
def test_statement_has_speaker_and_cue(line: str, words: str, speaker: str | None, cue: str) -> None:
    assert [(row.text, row.speaker_id, row.cue) for row in quoted(line)] == [(words, speaker, cue)]


def test_another_speaks_behind_according_to() -> None:
    both = quoted("According to NATO, the road was open, whereas Tehran maintained that it was shut.")
    assert [(row.text, row.speaker_id) for row in both] == [("the road was open", "nato"), ("it was shut", "IRN")]
    one = quoted("According to NATO, the road was open, while the bridge that fell was said to be shut.")
    assert [row.speaker_id for row in one] == ["nato"]


@pytest.mark.parametrize(
    "line",
    [
        "Satellite images suggest that the road was open.",
        'Tehran attributed the strike to "foreign hands".',
        "The bridge, which fell and which, as a rule, is open, sways.",
        "Iran opened the road, built according to plan.",
        "After the talks, Iran announced a plan.",
        "On Monday, Iran said nothing.",
        "A road which Iran announced in May is open.",
        "The claim, which Iran denied, was false.",
        "I can say that the road was open, and I am told that it is long.",
        "It was agreed that the road would open.",
        "Iran denied anything of the kind.",
        "Iran kept its promise that the road would open.",
        "“Is the road open?” The men in Rome left.",
        "As Iran waited, the road was open.",
        "Tehran told Filippo Grandi, the commissioner for refugees, on Tuesday.",
        "Iran denied reports that the road was open.",
        "Iran announced a plan that would open the road.",
        "Iran claimed the attack on the road.",
        "Heads of state and Member States met.",
        "Iran called it “Operation True Promise”.",
        "The so-called “buffer zone” lies in Syria.",
        "Iran opened a ‘Peace Park’ in May.",
        "It is said that the road was open.",
        "Iran fears that the road is closed.",
        "Iran found the road that leads west.",
        "Iran did not say that the road was open.",
        "Iran has never publicly admitted that the road was open.",
        "Iran refused to confirm that the road was open.",
        "No one has claimed that the road was open.",
        "Tehran should say that the road was open.",
        "Oman wants Tehran to say that the road was open.",
        "If Tehran says that the road was open, envoys will come.",
        "The army calls them “Fitna al Khawarij”.",
        "They left without saying that the road was open.",
        "I said it in the hills, where the road was open.",
        "Hakan Fidan, a minister of the cabinet, rejected the claim.",
        "The 5' wall and Iran's 6' wall stood.",
        "The traders' union and the guards' union left.",
        "He laughed at the “Great Wall of Iran” and left.",
        "Iran found that road.",
        "Iran is expected to say that the road was open.",
        "Hakan Fidan rode on: “Directorate S” was his book.",
        "It is a town, noted for its road.",
        "On charges that the road was shut, men fled.",
        "Tehran reminded Baku of its promise that the road was open.",
        "Some of these men, up to 40 according to NATO, fled.",
        "Ten men, Hakan Fidan says, there was no road.",
        "The road was open, Tehran was saying.",
        "No group has said that the road was open.",
        "No armed group has claimed that the road was open.",
        "The road, the proverb says, was open.",
        "Oman concluded with Iraq the pact that was open to all.",
        "Iran blamed the blast on “the men of the hill,” its term for the TTP.",
    ],
)
def test_scare_quotes_thoughts_and_relative_clauses_are_none(line: str) -> None:
    assert quoted(line) == []


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("A spokesman for the TTP said that the road was open.", "ttp"),
        ("A resident of Kabul, who fears the Taliban, said that the road was open.", None),
        ("A student from Iran said that the road was open.", None),
        ("Ali Akbar of the Iran Institute said that the road was open.", None),
        ("A former Iranian general said that the road was open.", None),
        ("Iran waited for rain, but a farmer said that the road was open.", None),
        ("“The road is open,” said a fellow at the Iran Institute.", None),
        ("“The road is open,” said a spokesman for the Taliban.", "taliban-afg"),
        ("The road is “open at last” according to Sergei Lavrov.", "lavrov"),
        ("“The road is open,” grumbles a trader in Iran.", None),
        ("As Sergei Lavrov puts it: “The road is open.”", "lavrov"),
        ("Sergei Lavrov expressed the view that the road was open.", "lavrov"),
        ("A TTP spokesman, Ali, said the bridge was shut. “The road is open,” he told reporters.", "ttp"),
        ("Oman's minister, Abdul Karim, met Sergei Lavrov. “The road is open,” he told reporters.", None),
        ("Abdul Karim met Sergei Lavrov. “The road is open,” he told reporters.", None),
        ("On Monday Sergei Lavrov met Abdul Karim. “The road is open,” he told reporters.", "lavrov"),
        ("South Valley, where Sergei Lavrov lives, is cold. “The road is open,” he told reporters.", "lavrov"),
        ("Iran waited; its ambassador said that the road was open.", "IRN"),
        ("This article examines why Iran is poor. It argues that the road was open.", None),
        ("Iran published figures. It argues that the road was open.", "IRN"),
        ("The road is open, according to Omani reports which Iran has dismissed.", None),
        ("The road is open, according to Omani officials, which Iran has dismissed.", "OMN"),
        ("Iran hosts Sergei Lavrov, though it denies that the road was open.", "IRN"),
        ("Iran hosts Sergei Lavrov, though he denies that the road was open.", "lavrov"),
        ("Rain fell; its ambassador said that the road was open.", None),
        ("Iran's embassy denied the report. “The road is open,” it said.", "IRN"),
        ("“The road is open,” the president said.", None),
        ("President Emomali Rahmon spoke. It rained. The President said that the road was open.", "rahmon"),
        ("It rained in May. NATO met. The Secretary General said that the road was open.", "nato"),
        ("Iran and Oman said that the road was open.", None),
        ("Iran met Oman, and Sergei Lavrov, visiting Baku, said that the road was open.", "lavrov"),
        ("Traders have asked Baku to press Iran, saying that the road must open.", None),
        ("He saw Iran, and the women of the valley will tell you that it is open.", None),
        ("Iran's road to Oman is open, its foreign minister said.", "IRN"),
        ("Iran's road to Oman is open, its owner said.", None),
        ("The road is open, officials in Moscow and Tehran have said.", None),
        ("An analyst in Tehran said that the road was open.", None),
        ("Iranian analysts said that the road was open.", None),
        ("Some analysts in Iran wrote that the road was open.", None),
        ("Experts in Iran said that the road was open.", None),
        ("The media in Iran reported that the road was open.", None),
        ("Officials in Iran wrote that the road was open.", "IRN"),
        ("The press center of the Border Troops of Iran said that the road was open.", "IRN"),
        ("Zabihullah Mujahid, the Taliban spokesman, has claimed that the road was open.", "mujahid"),
        ("According to Iranian media, the road was open.", None),
        ("Iranian officials said that the road was open.", "IRN"),
        ("The Tajik state committee for roads said that the road was open.", "TJK"),
        ("The Tajik state bakers said that the road was open.", None),
        ("Chairman Xi Jinping spoke. It rained. The chairman said that the road was open.", "xi"),
        ("Chairman Xi Jinping spoke. It rained. The governor said that the road was open.", None),
        ("Tehran, he argued, was open to talks.", None),
        ("Iran's army spoke. The road is open, it said.", "IRN"),
        ("Sergei Lavrov left. “The road is open,” the minister said.", "lavrov"),
        ("UNODC and UNAMA met. The Secretary-General said that the road was open.", "un"),
        ("The Secretary-General said that the road was open. UNODC met.", "un"),
        ("The Secretary-General said that the road was open. The CSTO met NATO.", None),
        ("Oman saw what a de facto ministry spokesman described as an “open” road.", "taliban-afg"),
        ("A de facto ministry said that the road was open.", "taliban-afg"),
        ("The de facto leader of a clan said that the road was open.", None),
        ("Iran waits. A senior official of its foreign ministry said that the road was open.", "IRN"),
        ("Iran waits. A friend of its traders said that the road was open.", None),
        ("The two agreed to call it “open at last”, a statement from Sergei Lavrov said.", "lavrov"),
        ("Iran's road “is open to all,” its envoy told reporters.", "IRN"),
        ("Oman slept. “The road is open to all,” its envoy told reporters.", "OMN"),
        ("Tehran holds that the road is open.", "IRN"),
        ("Kenya's road service met. The service said that the road was open.", "KEN"),
        ("Iran waits. Its foreign ministry said that the road was open.", "IRN"),
        ("Iran waits. Its traders said that the road was open.", None),
        ("The Omani minister thanked Chad and said that the road was open.", "OMN"),
        ("It rained; Member States, however, said that the road was open.", None),
        ("Oman slept; Iran, however, said that the road was open.", "IRN"),
        ("Oman heard the words of the Iranian minister, who had said that the road was open.", "IRN"),
        ("Oman heard the words of an Iranian trader, who had said that the road was open.", None),
        (
            "Deputy Prime Minister Ishaq Dar met Hakan Fidan. The Deputy Prime Minister said that the road was open.",
            "dar",
        ),
        ("Deputy Prime Minister Ishaq Dar met Hakan Fidan. The Prime Minister said that the road was open.", None),
        ("Sergei Lavrov said that he was tired. “The road is open.”", "lavrov"),
        ("Sergei Lavrov was firm. “The road is open.”", "lavrov"),
        (
            "The talks were held near Iran. “The road is open.” Men cheered.\n\nIran said that “the road is open”.",
            "IRN",
        ),
        ("“The road is shut,” said Sergei Lavrov.\n\n“The road is open.”", "lavrov"),
        ("Sergei Lavrov said: “The road is shut.\n\n“The road is open.”", "lavrov"),
        ("Iran's army spoke. It rejected the claim, and recalled that the road was open.", "IRN"),
        ("A joint statement by Iran and Oman said that the road was open.", None),
        ("After talks with Iran and Oman, NATO said that the road was open.", "nato"),
        ("A Tajik border officer came. According to him, the road was open.", "TJK"),
        ("A Tajik trader came. According to him, the road was open.", None),
        ("Sergei Lavrov came. According to him, the road was open.", "lavrov"),
        ("Iranian officials said that it rained, though one conceded that “the road was open”.", "IRN"),
        ("Iranian traders said that it rained, though one conceded that “the road was open”.", None),
        ("Iranian officials said that it rained. The road was open, according to two intelligence officials.", "IRN"),
        ("Iranian traders said that it rained. The road was open, according to two intelligence officials.", None),
        ("Iran waits. The road was open, according to two intelligence officials.", None),
        ("The IEP met in May. Iran waits. Oman has, in the words of the report, “an open road”.", "iep"),
        ("The IEP met PICSS in May. Iran waits. Oman has, in the words of the report, “an open road”.", None),
        ("Iran waits. Oman has, in the words of the report, “an open road”.", None),
        ("The Border Troops of Iran met, and the road is open, the press center of the Border Troops reports.", "IRN"),
        ("The Border Troops met men of Iran. The road is open, the press center of the Border Troops reports.", None),
    ],
)
def test_who_speaks_is_who_the_words_before_or_behind_the_verb_name(line: str, speaker: str | None) -> None:
    row = quoted(line)[-1]
    assert (row.speaker_id, "open" in row.text.lower()) == (speaker, True)


def test_what_goes_on_behind_an_inserted_speaker_is_his_too() -> None:
    rows = quoted('"The road," said Sergei Lavrov, "is open." Iran said: "It is not."')
    assert [(row.text, row.speaker_id) for row in rows] == [
        ("The road,", "lavrov"),
        ("is open.", "lavrov"),
        ("It is not.", "IRN"),
    ]


def test_what_another_said_ends_a_statement() -> None:
    rows = quoted("Tehran announced that the road was shut, an act “taken too late” according to Hakan Fidan.")
    assert [(row.text, row.speaker_id) for row in rows] == [("taken too late", "fidan"), ("the road was shut", "IRN")][
        ::-1
    ]


def test_what_a_colon_parts_from_a_quotation_is_a_statement_of_its_own() -> None:
    rows = quoted("Hakan Fidan told guests that the road was shut: “We all wait for rain.”")
    assert [(row.text, row.speaker_id) for row in rows] == [
        ("the road was shut", "fidan"),
        ("We all wait for rain.", "fidan"),
    ]
    assert len(quoted("Hakan Fidan told guests: “We all wait for rain.”")) == 1
    assert len(quoted("Responding to guests, Hakan Fidan said: “We all wait for rain.”")) == 1


def test_two_who_speak_in_one_sentence_have_their_own_words() -> None:
    rows = quoted("While Tehran says the road is shut, Baku insists that it is open.")
    assert [(row.text, row.speaker_id) for row in rows] == [("the road is shut", "IRN"), ("it is open", "AZE")]
    rows = quoted("Tehran has offered to help, a trader said, adding that the road was open.")
    assert [(row.text, row.speaker_text) for row in rows] == [
        ("Tehran has offered to help", "a trader"),
        ("the road was open", "a trader"),
    ]


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("“The road is open,” the guard, who declined to be named, said.", "the guard, who declined to be named"),
        ("The paper quoted an unnamed guard as saying that the road was open.", "an unnamed guard"),
        ("Two guards were quoted as saying that the road was open.", "Two guards"),
        ("As one guard put it, “The road is open.”", "one guard"),
        ("One guard, however, said that the road was open.", "One guard"),
        ("In reply to a question, he said that the road was open.", "he"),
        ("A trader from the hills later said that the road was open.", "A trader from the hills"),
        ("One man fled at dawn; another said that the road was open.", "another"),
        ("“It is late,” he vowed, adding that the road was open.", "he"),
        ("What he said was that “the road was open to all”.", "he"),
        ("My father used to say: “The road is open.”", "My father"),
        ("A guard, speaking anonymously, said that the road was open.", "A guard, speaking anonymously"),
    ],
)
def test_an_unlisted_speaker_stands_without_what_surrounds_him(line: str, speaker: str) -> None:
    assert (quoted(line)[-1].speaker_id, quoted(line)[-1].speaker_text) == (None, speaker)


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        ("Iran said that it rained. According to the source, the road was open.", ("the road was open", "IRN")),
        ("Iran said that it rained. According to the map, the road was open.", ("the road was open", None)),
        ('Iran said that it rained. The road, it added, was "open to all traders".', ("open to all traders", "IRN")),
        ("Iran said that it rained. A day later it said that the road was open.", ("the road was open", "IRN")),
        ("Iran said that it rained. Later they said that the road was open.", ("the road was open", "IRN")),
        ("Iran said that it rained. Later men said that the road was open.", ("the road was open", None)),
        (
            "Iran sent tea to Oman. According to the Institute for Peace, the road was open.",
            ("the road was open", None),
        ),
        ("Iran sent tea to Oman. According to the ministry, the road was open.", ("the road was open", "IRN")),
        ('It rained, a step that Iran called "inhumane".', ("inhumane", "IRN")),
        ("OSH, March 14, Asia-Plus -- It rained on the road, Iran said.", ("It rained on the road", "IRN")),
    ],
)
def test_who_spoke_goes_on(passage: str, expected: tuple[str, str | None]) -> None:
    assert [(one.text, one.speaker_id) for one in quoted(passage)][-1] == expected


def test_it_is_the_body_that_a_statement_begins_with_where_nobody_spoke_before() -> None:
    assert [row.speaker_id for row in quoted("NATO counted 89 raids in June, it said.")] == ["nato"]
    assert [row.speaker_id for row in quoted("Iran counted 89 raids in June, it said.")] == [None]
    spoken = quoted("The road was shut, Oman said. NATO counted 89 raids in June, it said.")
    assert [row.speaker_id for row in spoken] == ["OMN", "OMN"]


@pytest.mark.parametrize(
    ("who", "speaker"),
    [
        ("The Pakistan-Afghanistan Joint Chamber of Commerce", None),
        ("The Pakistan Historical Society", None),
        ("Radio Free Afghanistan", None),
        ("Pakistan Foreign Office", "PAK"),
        ("Pakistan Interior Minister", "PAK"),
    ],
)
def test_a_body_that_is_named_after_a_state_speaks_for_itself(who: str, speaker: str | None) -> None:
    assert [row.speaker_id for row in quoted(f"{who} said that the road was open.")] == [speaker]


def test_a_statement_ends_before_the_clause_in_which_another_answers() -> None:
    row = quoted("Iran said that the road was shut; an Omani diplomat dismissed this as fantasy.")[0]
    assert (row.text, row.speaker_id) == ("the road was shut", "IRN")
    row = quoted("Iran said that the road was shut; the bridge would open in May.")[0]
    assert row.text == "the road was shut; the bridge would open in May"


def test_how_somebody_was_opens_what_a_colon_and_marks_give() -> None:
    assert [row.speaker_id for row in quoted('Lavrov was blunt: "The road is shut."')] == ["lavrov"]
    assert [row.speaker_id for row in quoted('Sergei Lavrov, the minister, was blunter: "It is ours."')] == ["lavrov"]
    assert quoted('Lavrov was ill: "Fever" of a kind.') == []


def test_a_statement_without_marks_ends_before_the_clause_that_quotes_another() -> None:
    rows = quoted('Iran insists it has proof of a raid; Oman dismisses this as "desperate".')
    assert [(row.text, row.speaker_id) for row in rows] == [
        ("it has proof of a raid", "IRN"),
        ("desperate", "OMN"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Of the men killed in May, most died in attacks claimed by Iran.",
        "NATO admitted Iran and Oman in May but has kept a seat empty.",
        "Iran insisted on a written guarantee that the road would be open.",
        "Iran pledged to build a road that Oman opposes.",
        "Iran promised to build a road that Oman opposes.",
        "Iran is the only state that has a road.",
        "The raids, which Iran denies having carried out, killed ten.",
        'Iran, which maintains a "technical team" in Baku, slept.',
        "Iran is one of three states that have a road.",
        "Iran rejected Omani claims that it had left.",
        "Iran denied rebel reports that it had left.",
    ],
)
def test_what_is_done_by_a_word_of_saying_is_no_statement(line: str) -> None:
    assert quoted(line) == []


def test_who_says_no_states_nothing() -> None:
    assert quoted("Iran, which dreads the rain, has said no every time.") == []
    (one,) = quoted("Iran, which dreads the rain, has said that nobody came.")
    assert one.text == "nobody came"


def test_state_media_are_no_verb_of_saying() -> None:
    assert quoted("Chinese state media did not show the road.") == []


def parts(line: str) -> list[tuple[str, str | None]]:
    return [(row.text, row.speaker_id) for row in quoted(line)]


def test_a_condition_and_what_follows_from_it_are_both_said() -> None:
    assert parts("Unless the gate is shut, Tehran warns, the road will open.") == [
        ("Unless the gate is shut", "IRN"),
        ("the road will open", "IRN"),
    ]
    assert parts("The gate was shut, Tehran said, to all men.") == [("The gate was shut", "IRN")]


def test_what_stands_before_quoted_words_and_who_says_them_is_said_too() -> None:
    assert parts("The road will not open, Hakan Fidan told guests, “until all have paid”.") == [
        ("The road will not open", "fidan"),
        ("until all have paid", "fidan"),
    ]
    line = "A Tajik officer came. According to him, the road was shut, while his men “had to wait for weeks”."
    assert parts(line) == [("the road was shut", "TJK"), ("had to wait for weeks", "TJK")]
    assert parts("According to NATO, Oman, Iran and Kenya “had to wait for weeks”.") == [
        ("had to wait for weeks", "nato")
    ]


def test_a_quoted_verb_goes_on_with_the_statement_around_it() -> None:
    glad = "Oman was glad to be at the great feast of the long day and “will never leave” it"
    assert parts(f"Hakan Fidan assured the guests that {glad}.") == [(glad, "fidan"), ("will never leave", "fidan")]
    assert parts("Oman was glad to be at the great feast of the long day and “will never leave” it.") == []


def test_another_source_in_a_second_clause_has_its_own_words() -> None:
    assert parts("The road is shut, according to a NATO official; Hakan Fidan has called that “wholly baseless”.") == [
        ("The road is shut", "nato"),
        ("wholly baseless", "fidan"),
    ]


def test_an_unlisted_speaker_keeps_the_words() -> None:
    (row,) = quoted("A villager said that the road was open.")
    assert (row.speaker_id, row.speaker_text) == (None, "A villager")


@given(
    st.lists(
        st.sampled_from(
            ["“", "”", '"', "â€œ", "‘", "’", "said", "that", "Iran", "the road", ".", "according to", ",", "\n\n", "🙂"]
        ),
        max_size=40,
    )
)
def test_any_marks_give_offsets_that_hold(words: list[str]) -> None:
    quoted(" ".join(words))


@pytest.mark.parametrize("cue", ["said", "says", "denies", "denied", "emphasized", "states", "pointing out"])
def test_every_verb_of_saying_is_told_by_how_it_begins(cue: str) -> None:
    """The word search that decides which sentences are looked at must miss none of the pattern's words."""
    speech, line = load_speech(), f"The minister {cue} that talks began."
    assert speech.saying.search(line) and speech.heads.find_matches_as_indexes(line)
    assert not speech.heads.find_matches_as_indexes("Talks began in Kabul on Monday.")


@pytest.mark.parametrize(
    "who",
    [
        "The Islamic Republic claims",
        "The historian notes",
        "A Pakistani politician claims",
        "The Guardian reports",
        "One claims",
        "Tehran first claims",
        "Iran only states",
        "Iran promised to the envoys",
        "Iran insisted on the point",
    ],
)
def test_a_subject_an_adverb_or_a_listener_leaves_the_statement(who: str) -> None:
    assert quoted(f"{who} that the road is open.")[-1].text == "the road is open"


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("Iran promised to “crush every last one of them”.", "crush every last one of them"),
        (
            "Tehran insisted on the “full and final withdrawal of all troops”.",
            "full and final withdrawal of all troops",
        ),
        ("Iran maintained the “road will stay open for all”.", "road will stay open for all"),
        ("Iran maintained its “soldiers have never been there”.", "soldiers have never been there"),
    ],
)
def test_marks_open_a_statement_behind_to_on_and_an_article(line: str, text: str) -> None:
    assert [(row.text, row.speaker_id) for row in quoted(line)] == [(text, "IRN")]


@pytest.mark.parametrize("who", ["Neighbouring states", "African states", "Most reports"])
def test_what_a_noun_has_is_no_statement(who: str) -> None:
    assert quoted(f"{who} that have a road slept.") == []


@pytest.mark.parametrize(
    ("who", "speaker"),
    [
        ("Russia's foreign minister, Sergei Lavrov,", "lavrov"),
        ("The Russian foreign minister, Sergei Lavrov,", "lavrov"),
        ("The foreign minister of Russia, Sergei Lavrov,", "lavrov"),
        ("Sergei Lavrov, the Russian foreign minister,", "lavrov"),
        ("Russia, which Sergei Lavrov serves,", "RUS"),
    ],
)
def test_who_holds_the_office_speaks_and_not_its_state(who: str, speaker: str) -> None:
    assert [row.speaker_id for row in quoted(f"{who} said that the road was open.")] == [speaker]


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("“The road is open,” said Karim Ali, a spokesman for Iran's army.", "IRN"),
        ("“The road is open,” said Karim Ali, deputy head of the Iranian delegation, adding that it was safe.", "IRN"),
        ("The road was open, said Karim Ali, Iran's army chief.", "IRN"),
        ("The road was open, according to Karim Ali, a spokesman for Iran.", "IRN"),
        ("According to Karim Ali, Iran's army chief, the road was open.", "IRN"),
        ("“The road is open,” said Karim Ali, a former head of Iran's army.", None),
        ("“The road is open,” said Karim Ali, while Iran's army chief slept.", None),
        ("The road was open, said Karim Ali, a native of Iran.", None),
    ],
)
def test_who_is_in_no_list_speaks_for_whom_his_office_names(line: str, speaker: str | None) -> None:
    row = quoted(line)[0]
    assert (row.text.strip(",").lower(), row.speaker_id) in [
        ("the road is open", speaker),
        ("the road was open", speaker),
    ]


@pytest.mark.parametrize(
    ("passage", "speaker"),
    [
        ("Iran blamed Russia, a charge that Russia denies, saying that it was asleep.", "RUS"),
        ("Iran's state broadcaster said that the road was open.", None),
        ("President Vladimir Putin met reporters. The interim president said that the road was open.", "putin"),
        ("The road was open, Sergei Lavrov pointed out.", "lavrov"),
    ],
)
def test_charges_media_and_holders_for_now(passage: str, speaker: str | None) -> None:
    assert [row.speaker_id for row in quoted(passage)][-1] == speaker


def test_what_is_worth_noting_and_what_events_make_clear_nobody_says() -> None:
    assert quoted("It is worth noting that the road was shut.") == []
    assert quoted("The violence makes it clear that the road was shut.") == []
    assert [row.speaker_id for row in quoted("Iran made it clear that the road was shut.")] == ["IRN"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("China stands behind Iran, Wang Yi stressed.", [("wang-yi", "China stands behind Iran")]),
        ("Oman repeated that Chad was right.", [("OMN", "Chad was right")]),
        ("Iran said that the road was open, accusing Oman of lies.", [("IRN", "the road was open")]),
        (
            "Iran's minister said in Muscat, Oman, on Monday that the road was open, adding that it was wide.",
            [("IRN", "the road was open"), ("IRN", "it was wide")],
        ),
        ("Oman was silent, and the Iranian minister, Ali Karimi, said that it was late.", [("IRN", "it was late")]),
        ("Iran said 59 men had fallen, while Oman put its toll at 35.", [("IRN", "59 men had fallen")]),
        ("The minister criticised Iran, saying that it was late.", [(None, "it was late")]),
        ("Iran criticised Oman, saying that it was late.", [("IRN", "it was late")]),
        ("Iran said Oman was late, a view shared by Chad.", [("IRN", "Oman was late")]),
        ("Iran denounced it as a breach of its airspace and said it was late.", [("IRN", "it was late")]),
        ("The plan of Oman failed after Iran said that it was late.", [("IRN", "it was late")]),
        ("The TTP struck a post. The military said 12 men had died.", [(None, "12 men had died")]),
        ("The PICSS report said 300 men were killed.", [("picss", "300 men were killed")]),
        ("According to PICSS, an Islamabad think tank, 46 men died.", [("picss", "46 men died")]),
        ("Iran ranks second, according to the index, published by the UN.", [(None, "Iran ranks second")]),
    ],
)
def test_who_says_what_beside_places_and_participles(line: str, said: list[tuple[str, str]]) -> None:
    assert [(row.speaker_id, row.text) for row in quoted(line)] == said


def test_words_between_marks_are_of_the_verb_of_their_own_clause() -> None:
    row = quoted("Iran accused Oman of firing “without reason”, and said that it was late.")[0]
    assert (row.speaker_id, row.cue) == ("IRN", "accused")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('"We are ready. They must stop," Iran said.', [("IRN", "We are ready. They must stop,")]),
        ('"It is shut. Oman knows," Iran said.', [("IRN", "It is shut. Oman knows,")]),
        ("Iran struck Oman, with Chad saying it was sad.", [("TCD", "it was sad")]),
        ("Iran struck Oman, with one trader saying it was sad.", [(None, "it was sad")]),
        ("Iran rebuffed Oman, saying it was sad.", [("IRN", "it was sad")]),
        ("Iran said the base was hit, but did not give details.", [("IRN", "the base was hit")]),
        ("Iran said the base was hit, although he gave no figure.", [("IRN", "the base was hit")]),
        ("Iran said the base was hit, although Oman denied it.", [("IRN", "the base was hit")]),
        ("Iran denied that it had left, and called the charge false.", [("IRN", "it had left")]),
    ],
)
def test_who_speaks_across_two_sentences_or_behind_with(line: str, said: list[tuple[str | None, str]]) -> None:
    assert [(row.speaker_id, row.text) for row in quoted(line)] == said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("According to Muscat, camps are growing; Tehran denies this.", [("OMN", "camps are growing")]),
        ("According to Oman, the man was Chadian, but Iran denies it.", [("OMN", "the man was Chadian")]),
        ("Iran says that Oman will help, but nobody in Chad believes it.", [("IRN", "Oman will help")]),
        ("The group is weaker, although, Iran says, its cells remain.", [("IRN", "its cells remain")]),
        ("Iranian officials believe that the man was an Afghan.", [("IRN", "the man was an Afghan")]),
        ("There are reasons to believe that the man was an Afghan.", []),
        ("Iran dismissed reports of a camp as “pure fabrication”.", [("IRN", "pure fabrication")]),
        ("Iran said that the help promised by Oman “is still on paper”.", [("IRN", "is still on paper")]),
        ("At a summit held by video in 2022, Iran said “it is essential”.", [("IRN", "it is essential")]),
        ("Oman ended the truce that June year.", []),
    ],
)
def test_who_doubts_what_is_told_and_what_was_done_by_somebody_say_nothing(
    line: str, said: list[tuple[str | None, str]]
) -> None:
    assert [(row.speaker_id, row.text) for row in quoted(line)] == said


@pytest.mark.parametrize(
    ("line", "speakers"),
    [
        ('Asked whether Oman would recognise the Taliban, Miller replied: "Not at this time."', [None]),
        ('Asked whether Oman would recognise the Taliban, Lavrov replied: "Not at this time."', ["lavrov"]),
        ("After the raid on Chad, Kenya said that the road was shut.", ["KEN"]),
        ("The study, citing UN data, said that ten men died.", [None]),
        ("Oman, backing Iran, said that ten men died.", ["OMN"]),
        ('"Never again," Erdogan and Putin said in a joint statement.', [None]),
        ('"Never again," Putin said in a statement on Erdogan.', ["putin"]),
        ('Putin said Oman had "no plans" to attack Chad and that the idea was "complete nonsense".', ["putin", "putin"]),
        ('Putin said Oman had "no plans" to attack Chad, its neighbour of long, from the "green valley".', ["putin"]),
        ('It was, he added, "a matter of survival".', [None]),
    ],
)  # fmt: skip
def test_another_name_an_aside_and_a_second_speaker_keep_the_words(line: str, speakers: list[str | None]) -> None:
    assert [row.speaker_id for row in quoted(line)] == speakers


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('Turkish President Recep Tayyip Erdogan met Putin, saying that "it is late".', [("erdogan", "it is late")]),
        ("Iran's foreign minister, Abbas Araghchi, met envoys in Oman, saying it was late.", [("araghchi", "it was late")]),
        ("Iran praised Araghchi, saying it was late.", [("IRN", "it was late")]),
        ("MOSCOW, March 4. /TASS/. The road is open, Kremlin Spokesman Dmitry Peskov told reporters.", [("peskov", "The road is open")]),
        ("The press centre of Oman's border troops said it was late.", [("OMN", "it was late")]),
        ("The barracks of Oman's border troops said it was late.", [(None, "it was late")]),
        ("A spokesman for the Iranian mission to the United Nations said that it was late.", [("IRN", "it was late")]),
        ("A spokesman for the Iranian tailors said that it was late.", [(None, "it was late")]),
        ("Oman said that ten men died, a figure the military disputed.", [("OMN", "ten men died")]),
        ("Oman said that ten men died, a figure of note.", [("OMN", "ten men died, a figure of note")]),
        ("Hakan Fidan said that it was late, though he did not give a date.", [("fidan", "it was late")]),
        ('Iran "reserves the right" to respond, its UN mission said.', [("IRN", 'Iran "reserves the right" to respond')]),
        ("Iran waits, its foreign minister Abbas Araghchi said.", [("araghchi", "Iran waits")]),
        ("Oman, for its part, insists it targeted only ten men.", [("OMN", "it targeted only ten men")]),
        ("Oman declared it closed for good.", []),
        ("Oman insists it struck ten men in Yemen.", [("OMN", "it struck ten men in Yemen")]),
        ("Oman claims it outright.", []),
        ("Iranian officials, however, say the road is open.", [("IRN", "the road is open")]),
        ('Oman dismissed the report as "late," claiming that it was false.', [("OMN", "late,"), ("OMN", "it was false")]),
        ('"We wait," said Gul Zaman, a tailor.', [(None, "We wait,")]),
        ("The reason is the army, which, Oman says, maintains ten posts.", [("OMN", "maintains ten posts")]),
        ("Chad waits, Oman said, adding that it was late.", [("OMN", "Chad waits"), ("OMN", "it was late")]),
        ('Oman promised to provide "all necessary assistance".', [("OMN", "all necessary assistance")]),
        ("Oman promised to provide assistance.", []),
        ('"It is late," says the report, published by the UN.', [("un", "It is late,")]),
        ('"It is late," says the tailor, dressed by the UN.', [(None, "It is late,")]),
        ("Oman reported, citing sources, that the road was open.", [("OMN", "the road was open")]),
        ("Oman reported, citing sources, a treaty that was open.", []),
        ("As per PICSS data, raids rose.", [("picss", "raids rose")]),
        ("Per UNHCR, ten men have left.", [("unhcr", "ten men have left")]),
        ("As per the agreement, Oman sent oil.", []),
        ("According to Oman, the road is open, but Yemen disagrees with it.", [("OMN", "the road is open")]),
        ("According to Oman, the road is open, but Yemen agrees with it.", [("OMN", "the road is open, but Yemen agrees with it")]),
        ("As per Oman's request, Chad sent troops to Yemen.", []),
        ("Per Oman's new law, traders from Yemen must pay a fee.", []),
        ("As per talks with Oman, Chad sent oil.", []),
        ("As per Oman's foreign ministry, Chad sent oil.", [("OMN", "Chad sent oil")]),
        ("As per a report issued by Oman, Chad sent oil.", [("OMN", "Chad sent oil")]),
        ("As per Ali Reza, Oman's envoy, Chad sent oil.", [("OMN", "Chad sent oil")]),
    ],
)  # fmt: skip
def test_reports_of_agencies_name_who_speaks(line: str, said: list[tuple[str | None, str]]) -> None:
    assert [(row.speaker_id, row.text) for row in quoted(line)] == said


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("Oman's spokesman Ali Reza left. Reza said the road was open. Chad's spokesman Omar Reza left.", "OMN"),
        ("Oman's spokesman Ali Reza left. Chad's spokesman Omar Reza left. Reza said the road was open.", None),
        ("Reza said the road was open. Oman's spokesman Ali Reza left.", None),
        ("A trader, Ali Khan, left. Ali said the road was open. Oman's spokesman Ali Reza left.", None),
        ("Oman told UN envoy Martin Griffiths to go. Griffiths said the road was open.", "un"),
        ("Kenya met Foreign Minister Ali Reza of Oman. Reza said the road was open.", None),
        ("Ali Reza, a spokesman for Oman's army, left. Reza said the road was open.", "OMN"),
        ("Ali Reza, Oman's foreign ministry spokesman, left. Reza said the road was open.", "OMN"),
        ("Ali Reza, a former spokesman for Oman's army, left. Reza said the road was open.", None),
        ("Ali Reza, Oman's best tailor, left. Reza said the road was open.", None),
        ("Ali Reza, managing director of PICSS, said the road was open.", "picss"),
        ("Shafqat Ali Khan left. But Khan said the road was open.", "khan-shafqat"),
        ("Shafqat Ali Khan left. Khan said the road was open.", "khan-shafqat"),
        ("Shafqat Ali Khan left. So did Gul Khan, a tailor. Khan said the road was open.", None),
        ("Oman's spokesman Ali Reza was blunt. He said the road was open.", "OMN"),
        ("Oman freed its spokesman Ali Reza. He said the road was open.", None),
        ("Vladimir Putin will come in October, his spokesman said.", "putin"),
        ("Vladimir Putin will meet Erdogan in October, his spokesman said.", None),
        ("Vladimir Putin will come in October, his tailor said.", None),
    ],
)
def test_a_surname_alone_is_the_only_one_of_that_name_whom_the_text_has_introduced(
    line: str, speaker: str | None
) -> None:
    assert quoted(line)[0].speaker_id == speaker


@pytest.mark.parametrize(
    ("line", "speakers"),
    [
        ("“It is late,” Mr. Modi's adviser, Ajit Doval, said.", ["doval"]),
        ("Putin's aide Yuri Ushakov said it was late.", [None]),
        ("Asim Munir's predecessor, Qamar Javed Bajwa, warned that it was late.", ["bajwa"]),
        ("The Oman-based analyst Ali Karimi said it was late.", [None]),
        ("It was late, argues Ali Karimi, Iran's former envoy to the UN.", [None]),
        ("Iran's foreign ministry spokesman Ali Karimi said it was late. Karimi wrote that it rained.", ["IRN", "IRN"]),
        ("TTP spokesman Ali Karimi denied it. “It is late,” Karimi said.", ["ttp"]),
        ("Iran's envoy spoke. Karimi wrote that it rained.", [None]),
    ],
)
def test_whose_aide_speaks_does_not_and_a_surname_is_who_was_introduced(line: str, speakers: list[str | None]) -> None:
    assert [row.speaker_id for row in quoted(line)] == speakers


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("The road is shut, Ali Karimi, Oman's foreign minister, said on Monday.", [("OMN", "The road is shut")]),
        ("The road is shut, Ali Karimi, spokesman for the Omani army, told reporters.", [("omani-army", "The road is shut")]),
        ("The road is shut, Zamir Kabulov, Russia's special envoy, told TASS.", [("kabulov", "The road is shut")]),
        ("The road is shut, Ali Karimi, an analyst at a think tank, said.", [(None, "The road is shut")]),
        ("It has men in Oman, Chad, the ministry of Iran, said.", []),
    ],
)  # fmt: skip
def test_somebody_whose_office_stands_behind_his_name_says_what_is_before_it(
    line: str, said: list[tuple[str | None, str]]
) -> None:
    assert [(row.speaker_id, row.text) for row in quoted(line)] == said


def test_it_is_the_body_for_which_a_person_spoke() -> None:
    assert [row.speaker_id for row in quoted("Lavrov said it was late. It added that it rained.")] == ["lavrov", "RUS"]
    assert [row.speaker_id for row in quoted("Iran said it was late. It added that it rained.")] == ["IRN", "IRN"]


def test_a_statement_has_every_sentence_that_its_words_run_over(report: Report) -> None:
    text = dict(zip(report.sentences["sentence_id"], report.sentences["text"], strict=True))
    found = naming.heard(report)
    assert found["sentence_ids"].str.contains(" ").any()
    for said, ids in zip(found["text"], found["sentence_ids"], strict=True):
        assert "".join(said.split()) in "".join("".join(text[one] for one in ids.split()).split())
