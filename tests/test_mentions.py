"""What a name means where it stands: metonyms, dated governments, bodies of states, surnames, acronyms. (Tuned on.)"""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.mentions import find_mentions
from evidence.names.gazetteer import load_gazetteer
from evidence.sentences import find_sentences
from evidence.sources import SourceText
from evidence.tables.rows import Mention


def read(line: str, anchor: str | None = "2023-06-01") -> list[Mention]:
    text = SourceText.of(line, anchor=anchor)
    return [mention for mention in find_mentions(text, find_sentences(text), load_gazetteer()) if mention.via == "name"]


def entities(line: str, anchor: str | None = "2023-06-01") -> list[str]:
    return [mention.entity_id for mention in read(line, anchor)]


@pytest.mark.parametrize(
    ("line", "metonym"),
    [
        ("Dushanbe rejected the offer outright.", True),
        ("It was an offer from Dushanbe.", True),
        ("Its ties to Dushanbe grew.", True),
        ("A pact between Dushanbe and its partners failed.", True),
        ("The offer angered Dushanbe’s leaders.", True),
        ("This was not in Dushanbe's interest.", True),
        ("They attended the Dushanbe-Tehran talks.", True),
        ("The minister flew to Dushanbe.", False),
        ("A visit to Dushanbe was planned.", False),
        ("They met in Dushanbe on Friday.", False),
        ("Rebels captured Dushanbe overnight.", False),
        ("After the fall of Dushanbe they fled.", False),
        ("They fled from Dushanbe by night.", False),
        ("The Dushanbe airport was shut.", False),
        ("Dushanbe fell within a day.", False),
        ("DUSHANBE, June 1 (Asia-Plus) - Prices rose again.", False),
        ("They met in Herat, Mashhad and Dushanbe.", False),
        ("A Dushanbe-based lawyer spoke.", False),
        ("A Dushanbe-backed plan failed.", True),
        ("He saw the capital, Dushanbe, at night.", False),
        ("Two cities—Dushanbe and Khujand—were dark.", False),
        ("The pro-Dushanbe camp cheered.", True),
        ("A fire near the hall of Dushanbe, Tajikistan, was put out.", False),
        ("Talks tied Dushanbe, Tashkent and Astana together.", True),
        ("The Dushanbe High Court ruled.", False),
        ("The Dushanbe declaration was signed.", False),
        ("Dushanbe courts its partners.", True),
        ("Dushanbe is home to a bazaar.", False),
        ("Dushanbe was deserted at dawn.", False),
        ("Dushanbe was quiet on the matter.", True),
        ("A crowd marched on Dushanbe.", False),
        ("Dushanbe, March 6 (ABC) Prices rose again.", False),
        ("Dushanbe, in March, refused again.", True),
        ("date 2023-06-01 DUSHANBE: Prices rose again.", False),
        ("The takeover of the rebels over Dushanbe was brief.", False),
        ("Worry of the rebels over Dushanbe grew.", True),
        ("The last foreign soldier left Dushanbe.", False),
        ("The last offer left Dushanbe cold.", True),
        ("They were on their way from Dushanbe to Khujand.", False),
        ("They got an offer from Dushanbe.", True),
        ("DUSHANBE, May 5. The rain fell.", False),
        ("Dushanbe, in May, agreed.", True),
        ("They sent an ambassador to Dushanbe.", False),
        ("They sent an ultimatum to Dushanbe.", True),
        ("The road runs through Dushanbe.", False),
        ("It is calm since the rebels took Dushanbe.", False),
        ("The news took Dushanbe by surprise.", True),
    ],
)
def test_a_seat_is_its_government_or_a_place(line: str, metonym: bool) -> None:
    seat = next(mention for mention in read(line) if "ushanbe" in mention.text.lower())
    assert (seat.metonym, seat.entity_id) == ((True, "TJK") if metonym else (False, "dushanbe"))


@pytest.mark.parametrize(
    ("line", "anchor", "entity"),
    [
        ("Kabul rejected the offer.", "2023-06-01", "taliban-afg"),
        ("Kabul rejected the offer.", "2019-06-01", "AFG"),
        ("In October 2020 Kabul rejected the offer.", "2023-06-01", "AFG"),
        ("The Afghan government rejected the offer.", "2021-08-14", "AFG"),
        ("The Afghan government rejected the offer.", "2021-08-15", "taliban-afg"),
        ("The Afghan officials rejected the offer.", None, "taliban-afg"),
        ("The government of Afghanistan rejected the offer.", "2022-01-01", "taliban-afg"),
        ("The Kabul government rejected the offer.", "2020-01-01", "AFG"),
        ("The Afghan side of failing roads slept.", "2023-06-01", "taliban-afg"),
        ("The Afghan side of the river slept.", "2023-06-01", "AFG"),
    ],
)
def test_kabul_changes_hands_on_15_august_2021(line: str, anchor: str | None, entity: str) -> None:
    assert entities(line, anchor) == [entity]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("The Pakistani government paid.", [("Pakistani government", "PAK")]),
        ("The interim Afghan government paid.", [("interim Afghan government", "taliban-afg")]),
        ("The Russian foreign ministry paid.", [("Russian foreign ministry", "RUS")]),
        ("The Russian foreign minister paid.", [("Russian", "RUS")]),
        ("The government of Iran paid.", [("government of Iran", "IRN")]),
        ("The Turkish army paid.", [("Turkish army", "turkish-army")]),
        ("The UAE military said so.", [("UAE military", "uae-military")]),
        ("The UAE military base stayed.", [("UAE", "ARE")]),
        ("U.S. military and economic aid stayed.", [("U.S.", "USA")]),
        ("The Pakistan Air Force paid.", [("Pakistan Air Force", "pak-air-force")]),
        ("Tajik border guards paid.", [("Tajik", "TJK")]),
        ("The Pakistan Institute of Optics paid.", []),
        ("The US$15 million came.", []),
        ("The U.S. State Department paid.", [("U.S. State Department", "USA")]),
        ("The Tajik Security Council paid.", [("Tajik Security Council", "TJK")]),
        ("The Security Council of the Kyrgyz Republic paid.", [("Security Council of the Kyrgyz Republic", "KGZ")]),
        ("The National Security Council of Armenia paid.", [("National Security Council of Armenia", "ARM")]),
        ("The Security Council of late has paid.", [("Security Council", "unsc")]),
    ],
)
def test_bodies_of_a_state_are_one_mention(line: str, found: list[tuple[str, str]]) -> None:
    assert [(mention.text, mention.entity_id) for mention in read(line)] == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Imran Khan spoke. Khan left.", ["imran-khan", "imran-khan"]),
        ("Khan left without a word.", []),
        ("Imran Khan spoke. Ayaz Khan left.", ["imran-khan"]),
        ("Prime Minister Bajwa left.", ["bajwa"]),
        ("Raheel Sharif and Nawaz Sharif met. Sharif left.", ["sharif-raheel", "sharif-nawaz", "sharif-nawaz"]),
        ("Presidents Rahmon and Putin met.", ["rahmon", "putin"]),
        ("Prime Ministers Modi and Rahmon met.", ["modi", "rahmon"]),
        ("Putin and Lavrov left.", ["putin", "lavrov"]),
        ("Michael Jordan left; Jordan stayed.", ["JOR"]),
        ("A man called Chad Mitchell left.", []),
        ("He moved to Tbilisi, Georgia.", ["tbilisi", "GEO"]),
    ],
)
def test_persons_by_full_name_then_surname(line: str, found: list[str]) -> None:
    assert entities(line) == found


def test_the_rulers_in_kabul_are_named_since_they_changed() -> None:
    assert entities("The new authorities in Kabul slept.", "2023-06-01") == ["taliban-afg", "kabul"]
    assert entities("The new authorities in Kabul slept.", "2019-06-01") == ["kabul"]
    assert entities("The Soviet rulers in Kabul slept.", "2023-06-01") == ["SUN", "kabul"]
    assert entities("The new authorities in Moscow slept.", "2023-06-01") == ["moscow"]
    assert entities("The regional leaders in Kabul slept.", "2023-06-01") == ["kabul"]
    assert entities("Regional leaders in Kabul slept.", "2023-06-01") == ["kabul"]


def test_an_acronym_in_brackets_is_learnt_from_the_text() -> None:
    assert entities("The Islamic Movement of Uzbekistan (IMOU) fled. Later the IMOU split.") == ["imu", "imu", "imu"]
    assert entities("Later the IMOU split.") == []


def test_an_acronym_that_the_text_gives_to_something_else_is_not_the_listed_group() -> None:
    assert entities("The Tunnel Transport Partnership (TTP) met. The TTP builds roads.") == []
    assert entities("Tahrik-i-Taliban in Pakistan (TTP) met.")[-1] == "ttp"


def test_is_and_us_in_a_line_of_capitals_are_words() -> None:
    assert entities("WHAT IS NEXT FOR US\n\nThe US waited for IS to split.", None)[:2] == ["USA", "islamic-state"]


def test_a_press_reference_and_an_outlet_hold_no_mention() -> None:
    assert entities("Prices rose (Times of India, May 5). The Times of India wrote it (Iran Daily, 5 May 2021).") == []


def test_boilerplate_holds_no_mention() -> None:
    text = SourceText.of(
        "Volume 3 Issue 2 ISSN 1234-5678 Pakistan Review\n\nIran paid its debt to Oman in full last year."
    )
    sentences = find_sentences(text)
    found = find_mentions(text, sentences, load_gazetteer())
    kinds = {sentence.sentence_id: sentence.kind for sentence in sentences}
    assert {kinds[mention.sentence_id] for mention in found} == {"body"}


@given(
    st.lists(
        st.sampled_from(
            [
                "Kabul",
                "the",
                "TTP",
                "(TTP)",
                "Imran",
                "Khan",
                "U.S.",
                "visit to",
                "’s",
                ".",
                "\n\n",
                "Pakistani",
                "army",
                "“",
                "ضباب",
                "🙂",
                "both sides",
                "1,099",
            ]
        ),
        max_size=40,
    )
)
def test_text_is_what_the_offsets_say(words: list[str]) -> None:
    text = SourceText.of(" ".join(words), anchor="2023-06-01")
    sentences = find_sentences(text)
    mentions = find_mentions(text, sentences, load_gazetteer())
    assert all(text.text[mention.start : mention.end] == mention.text for mention in mentions)
    assert len({mention.mention_id for mention in mentions}) == len(mentions)
    spans = {sentence.sentence_id: (sentence.start, sentence.end) for sentence in sentences}
    assert all(spans[m.sentence_id][0] <= m.start < m.end <= spans[m.sentence_id][1] for m in mentions)


@pytest.mark.slow  # it measures time, which a busy machine bends
@pytest.mark.parametrize(
    "unit",
    ["Kabul said “both sides ( of the Taliban military in 2021 ", "the former has, Kabul, ", "TAPI IS US (TTP) "],
)
def test_time_is_linear_on_one_endless_line(unit: str) -> None:
    """Twice the text takes about twice the time (a quadratic rule took four times; the bound leaves room for noise)."""

    def seconds(size: int) -> float:
        text = SourceText.of((unit * (size // len(unit) + 1))[:size], anchor="2023-06-01")
        sentences, best = find_sentences(text), 9.0
        for _ in range(2):
            begun = time.perf_counter()
            find_mentions(text, sentences, load_gazetteer())
            best = min(best, time.perf_counter() - begun)
        return best

    seconds(1000)
    assert seconds(80_000) < 8 * seconds(20_000) + 0.05


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Tehreek-I-Taliban Pakistan struck.", ["ttp"]),
        ("The Tajikistani Taliban struck.", ["ttt"]),
        ("The Tajikistani wing of the Taliban struck.", ["TJK", "taliban-afg"]),
        ("The government of Tajikistan's then-President Emomali Rakhmonov fell ill.", ["TJK", "rahmon"]),
        ("The government of Tajikistan's largest firm paid.", ["TJK"]),
        ("China Longmen Company built it.", []),
        ("China Longmen built it.", ["CHN"]),
        ("Radio Free Europe heard it in Europe.", ["europe"]),
        ("It once marked the edge of British India and India kept it.", ["IND"]),
        ("A former Soviet republic kept a Soviet-era base.", []),
        ("A Soviet republic kept a base.", ["SUN"]),
        ("Bala Murghab lies on the Murghab River.", ["bala-murghab", "murghab-river"]),
        ("Murghab lies high.", ["murghab"]),
        ("The State Committee for National Security of Kyrgyzstan agreed.", ["gknb-kgz"]),
        ("The State Committee for National Security of Tajikistan agreed.", ["gknb", "TJK"]),
        ("Gen (retd) Bajwa spoke.", ["bajwa"]),
        ("One Bajwa spoke.", []),
        ("The Bush administration spoke.", ["bush"]),
        ("The Bush plan spoke.", []),
        ("Asia-Plus heard that Asia sleeps.", ["asia"]),
        ("Zehri is a town; Sanaullah Zehri is a man.", ["zehri"]),
        ("The Trans-Afghan project and the Afghan project differ.", ["trans-afghan-railway", "AFG"]),
        ("The Rogun dam and the Rogun HPP are one.", ["rogun", "rogun-project"]),
        ("The Islamic State of Afghanistan is no Islamic State.", ["AFG", "islamic-state"]),
        ("Tehrik-e-Taliban Afghanistan is no Tehrik-e-Taliban.", ["ttp"]),
        ("Al-Qaeda in the Arabian Peninsula is not all of al-Qaeda.", ["al-qaeda"]),
        ("The Jordan River runs past Jordan.", ["JOR"]),
        ("He wrote from Atlanta, Georgia, to Tbilisi, Georgia.", ["tbilisi", "GEO"]),
        ("Georgia O'Keeffe painted.", []),
        ("Pakistan People's Party men left Pakistan.", ["PAK"]),
        ("GHQ waited.", ["pak-army"]),
        ("Moscow State University and Moscow agreed.", ["RUS"]),
    ],
)
def test_longer_names_and_spellings_of_reports(line: str, expected: list[str]) -> None:
    assert entities(line) == expected


def test_what_a_state_is_called_is_not_the_whole_possessive() -> None:
    (state, _) = read("The government of Tajikistan's then-President Emomali Rahmon fell ill.")
    (government,) = read("The government of Tajikistan's neighbours envied fell ill.")
    assert (state.text, government.text) == ("Tajikistan", "government of Tajikistan")
