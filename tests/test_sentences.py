"""Sentences end where a reader would say, and what is no part of the article is told apart."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.sentences import find_sentences
from evidence.sentences.boundaries import LONGEST, split
from evidence.sources import SourceText
from evidence.sources.display import mend
from evidence.tables.rows import Sentence

# Each passage is written with a bar where a sentence ends. None of them stands in the project's own texts.
TUNED = [
    "The ministry said so in a post on X.|Mohammad Sadiq then left for talks with John X. Doe.",
    "Gen. Bajwa met Lt. Col. Ahmed.|They spoke.",
    "Maj. Gen. (retd.) Khan met Brig. (Retd.) Ali.|They spoke.",
    "The U.S. envoy left.|He flew to the U.S.|The talks went on.",
    "It cost $1.6 billion, i.e. 3.5 percent of GDP.|No. 5 was sold, e.g. to Rs. 5bn firms.",
    "The cell was found (Dawn, May 5).|Two men fled. (AFP, June 2)|Nobody spoke.",
    "“We won.|We will win again,” he said.|“Really?” she asked.|Nobody knew.",
    "The talks stalled…|Prices rose… and fell.",
    "Attacks rose.<sup>12</sup>|Deaths fell.[3]|Both ended.",
    "On Jan. 5 the army moved.|It stopped in Jan.|The rest is known.",
    "George W. Bush and J. F. Kennedy met.|Plan B failed.",
    "He holds a Ph.D. from Oxford.|She has none.",
    'He said: "Pakistan should not blame Kabul."|The army denied it.',
    "Visit www.dawn.com or scroll.in today.|Then leave.",
    "Was it war?|Yes!|It was…|Nobody fled.",
]
HELD_OUT = [
    "The Security Council, in res. 2593 (2021), spoke.|It met at 10 a.m. on Monday.|All agreed.",
    "Maj. Gen. Asif Ghafoor tweeted at 5 p.m.|The army said no more.",
    "The firm, Habib Bank Ltd., paid Rs. 4.2m.|Its rival did not.",
    "“The road is open.”|Officials were sceptical.",
    "Sen. John McCain vs. the White House: an old story.|It ended in 2018.",
    "Turkey (a NATO member) sold drones.|(It had refused before.)|Baku bought them.",
    "Dr. A. Q. Khan sold plans, blueprints, etc. to Libya.|Tripoli paid.",
    "Iran’s F.M. Araghchi arrived.|He met P.M. Sharif at noon.",
    "The pact covers arts. 4 and 5.|See pp. 12-15 and fig. 3 below.",
    "Fighting flared in St. Petersburg Ave. and Mt. Elbrus St. on Sunday.",
    'They drove until 5 a.m.|"We saw no one," he said.|It was 6 p.m. "sharp" there.',
    "It costs c. USD7bn a year.|He took vitamin c.|Then he left.",
    "KABUL, May 3. /TASS/. Two men fled.|On May 3.|/Nobody/ knew.",
    "He was freed (a relief).|(See below.)|It ended.",
    "حمله شد؟|طالبان پاسخ نداد.|پایان یافت.",
    "Islamabad said it “will not yield.”|“Never,” it added.",
    "Exports fell 3.4% y/y.|Imports rose by 2.1%.|The gap narrowed.",
]


def bars(passage: str) -> tuple[str, list[str]]:
    parts = [part for part in passage.split("|") if part]
    return " ".join(parts), parts


@pytest.mark.parametrize(
    "passage",
    [pytest.param(passage, id=f"tuned {number}") for number, passage in enumerate(TUNED)]
    + [pytest.param(passage, id=f"held out {number}") for number, passage in enumerate(HELD_OUT)],
)
def test_sentences_end_at_the_bars(passage: str) -> None:
    text, parts = bars(passage)
    assert [text[start:end] for start, end in split(text, 0, len(text))] == parts


def test_sentences_that_lost_the_space_between_them_are_told_apart_and_names_are_not() -> None:
    def parts(text: str) -> list[str]:
        return [text[start:end] for start, end in split(text, 0, len(text))]

    assert parts("He left his country….The deal stood.") == ["He left his country….", "The deal stood."]
    assert parts("Attacks rose.12 The army was silent.") == ["Attacks rose.12", "The army was silent."]
    assert len(parts("Attacks rose.<sup>12</sup>")) == len(parts("See a.[3]b and x.<sup>2</sup>y")) == 1
    assert len(parts("Node.Js and U.S.A and v2.Beta and F.M. Lavrov")) == 1


def test_a_lettered_part_of_an_answer_begins_a_sentence() -> None:
    text = "They met at Osh. (b) The Ministry was told. (c) Nobody else was."
    assert [text[a:b] for a, b in split(text, 0, len(text))] == [
        "They met at Osh.",
        "The Ministry was told.",
        "Nobody else was.",
    ]
    kept = "They met (see part b). It ended."
    assert len(split(kept, 0, len(kept))) == 2


LONG = "The two ministers met again on Monday and agreed on a plan for the border, officials said. "


def kinds(text: str) -> list[tuple[str, str]]:
    return [(row.kind, row.text) for row in find_sentences(SourceText.of(text))]


BOILERPLATE = [
    "By Kamran Yousaf",
    "Author: Jane Doe",
    "Terrorism Monitor ISSN 1543-9739",
    "Volume: 19 Issue: 14",
    "Published: 3 March 2025",
    "Home > World > Asia",
    "Share this article on Facebook",
    "Facebook Twitter LinkedIn WhatsApp",
    "Read more: Talks stall in Doha",
    "S/2024/499",
    "Distr.: General",
    "© 2024 Dawn Media Group",
    "info@example.org",
    "https://example.org/a",
    "5 min read",
    "Page 3 of 12",
    "Advertisement",
    "(Reporting by Asif Shahzad; Editing by Alex Richardson)",
    "Reporter : Jane Doe",
    "Internal » News » Social",
    "Opinion | Security | West",
    "Example Logo",
    "example.comPublished March 3, 2025 - Updated March 4, 2025",
    "Comments are moderated before they appear.",
    "Please make a charitable donation today!",
    "The latest news and views. Stay tuned for more.",
    "Home » Essays » The Smuggler's Lament",
    "By our special correspondent",
    "By Radio Karakoram's Uzbek Service",
    "Lena Ortiz | The Mountain Review | 3 May 2021",
    "Field notes | Issue 12 | May 2021",
    "TASHKENT, May 3 (Interpress) --",
    "For more information please call the press centre on 555-0199.",
    "You have received this newsletter because you asked for it.",
    "Unsubscribe | Tell us what you think",
]
NEAR_BOILERPLATE = [
    "By signing the deal, Kabul gained time.",
    "Share prices fell on Monday in Karachi.",
    "The authors: two officers of the army, he said.",
    "Print media in Kabul were closed.",
    "Related groups claimed the attack on Sunday.",
    "Home minister Khan resigned on Friday.",
    "Volume of trade rose by 12 percent.",
    "Published accounts differ on the matter.",
    "Reuters reported the attack first.",
    "Contact with the rebels was lost.",
    "Reporter Jane Doe fled: she was safe.",
    "Comments are made in haste, he said.",
    "He made a donation, and the west | the east | the rest stayed.",
    "The books that he published on March 3 were banned.",
    "The party changed its logo.",
    "Few stay tuned to that station.",
    "By our own count, nine of them fled.",
    "By the staff of the embassy nothing was said.",
    "For more information the judges turned to Kabul.",
    "You are receiving guests, the envoy was told.",
    "TASHKENT, May 3 (Interpress) -- Two men fled.",
    "They fought on 3 May 2021 | it rained | and nobody won.",
]


@pytest.mark.parametrize("line", BOILERPLATE)
def test_page_furniture_is_boilerplate_inside_an_article(line: str) -> None:
    assert ("boilerplate", line) in kinds(f"{LONG * 2}\n\n{line}\n\n{LONG * 2}")


@pytest.mark.parametrize("line", NEAR_BOILERPLATE)
def test_a_sentence_that_begins_like_page_furniture_is_none(line: str) -> None:
    assert ("body", line) in kinds(f"{LONG * 2}\n\n{line}\n\n{LONG * 2}")


def test_a_long_caption_is_told_by_its_credit() -> None:
    caption = (
        "Families wait at a post on the border. – More than nine have left, officials said. " * 5
        + "(Photo by Jane Doe / AFP)"
    )
    kept = "Families wait at a post on the border, and he said so (photo by photo) again. " * 6
    assert {kind for kind, _ in kinds(f"{LONG}\n\n{caption}\n\n{LONG}")} == {"body", "caption"}
    assert {kind for kind, _ in kinds(f"{LONG}\n\n{kept}\n\n{LONG}")} == {"body"}


def test_an_agency_in_brackets_ends_a_caption_and_its_initials_a_sentence() -> None:
    told = "The road at Khorog was open, according to a statement of the Inter-Services Public Relations (ISPR)."
    shown = "Soldiers at the road near Khorog (AFP)"
    assert [kind for kind, _ in kinds(f"{LONG}\n\n{told}\n\n{shown}\n\n{LONG}")] == ["body", "body", "caption", "body"]


def test_the_mark_of_a_question_or_an_answer_is_no_part_of_it() -> None:
    rows = find_sentences(
        SourceText.of("A talk in May\n\nQ: Was it war?\nA: It was. We lost.\nQuestion : And now?\nA war went on.\n")
    )
    assert [(row.text, row.kind) for row in rows if row.text != "A talk in May"] == [
        (text, "body") for text in ("Was it war?", "It was.", "We lost.", "And now?", "A war went on.")
    ]


@pytest.mark.parametrize(
    "talk",
    [
        "HOST: {} {}\nORTIZ: {} {}\nHOST: {} {}\nORTIZ: {} {}",
        "**Host:** {} {}\n\n**Lena Ortiz:** {} {}\n\n**Host:** {} {}\n\n**Lena Ortiz:** {} {}",
        "Mr. Khan: {} {}\nMs. Ortiz: {} {}\nMr. Khan: {} {}\nMs. Ortiz (laughs): {} {}",
        "MODERATOR – {} {}\nDr. Ortiz – {} {}\nMODERATOR – {} {}\nAUDIENCE MEMBER – {} {}",
        "Harbour Post: {} {}\nOrtiz: {} {}\nHarbour Post: {} {}\nOrtiz: {} {}",
        "**Q: {} {}**\nA: {} {}\n**Q:** {} {}\nA: {} {}",
        "Q: {} {}\nOrtiz: {} {}\nQ: {} {}\nOrtiz: {} {}",
        "Lord Ash (Lab): {} {}\nThe Earl of Ross (CB): {} {}\nLord Ash (Lab): {} {}\nViscount Elm (Con): {} {}",
    ],
)
def test_the_label_of_a_speaker_is_no_part_of_what_is_said(talk: str) -> None:
    said = [
        "Kabul was quiet.",
        "Who paid?",
        "Nobody did.",
        "We left.",
        "It ended.",
        "And now?",
        "No.",
        "They came back.",
    ]
    rows = find_sentences(SourceText.of(f"A talk in May\n\n{talk.format(*said)}\n"))
    assert [(row.text, row.kind) for row in rows[1:]] == [(text, "body") for text in said]


def test_a_note_between_questions_and_answers_is_no_speaker() -> None:
    page = "Q: Who paid?\n\nA: Nobody did.\n\nNote: It rained then.\n\nQ: And now?\n\nA: No.\n\nNote: It froze then."
    rows = find_sentences(SourceText.of(f"{LONG}\n\n{page}\n\n{LONG}"))
    assert [row.text for row in rows[1:-1]] == [
        line.removeprefix("Q: ").removeprefix("A: ") for line in page.split("\n\n")
    ]


@pytest.mark.parametrize(
    "page",
    [
        "KABUL: Two died on Monday. It was war.\n\nQUETTA: Four died. It was war.\n\nKABUL: Six fled. Where to? Home.\n\nQUETTA: All came.\n\nKABUL: They met.",
        "Rise of tension: The two fought. They lost.\n\nFall of tension: They met. They won.",
        "Risk: It is high. It grows.\n\nImpact: It is low. It falls.\n\nRisk: It is low. It falls.\n\nImpact: It is high.",
        "Host: Dushanbe\nDay: Monday\nHost: Kabul\nDay: Tuesday",
    ],
)
def test_a_dateline_a_lead_and_a_field_are_no_speakers(page: str) -> None:
    rows = find_sentences(SourceText.of(f"{LONG}\n\n{page}\n\n{LONG}"))
    labels = [line.split(":")[0] + ":" for line in page.split("\n") if line]
    assert [row.text.split(":")[0] + ":" for row in rows if ":" in row.text] == labels


def test_what_stands_behind_a_date_of_publication_is_a_sentence_of_its_own() -> None:
    rows = find_sentences(SourceText.of(f"A talk\n\nPublished May 2, 2022. The text has been shortened.\n\n{LONG}"))
    told = [("Published May 2, 2022.", "boilerplate"), ("The text has been shortened.", "boilerplate")]
    assert [(row.text, row.kind) for row in rows[1:3]] == told
    whole = "Ana Ruiz is a research fellow at a college. She holds a Ph.D. in history."
    assert kinds(f"{LONG}\n\n{LONG}\n\nAbout the author\n\n{whole}")[-1] == ("boilerplate", whole)


TABLE = """| Year | Raids | **Killed** |
|:-----|------:|:----------:|
| 2021 | 12 | 1,040 |
| **2022** | 15 |  |
"""
ROWS = [
    ("caption", "Year | Raids | **Killed**"),
    ("body", "2021 | 12 | 1,040"),
    ("body", "**2022** | 15"),
]


def test_a_row_of_a_table_is_a_sentence_and_its_heads_are_a_caption() -> None:
    assert kinds(f"{LONG}\n\n{TABLE}{LONG}") == [("body", LONG.strip()), *ROWS, ("body", LONG.strip())]
    assert kinds(f"{LONG}\n\nYear\tRaids\n2021\t12\n2022\t15\n\n{LONG}")[1:4] == [
        ("caption", "Year\tRaids"),
        ("body", "2021\t12"),
        ("body", "2022\t15"),
    ]


@pytest.mark.parametrize(
    "page",
    [
        "| Part | Page |\n|---|---|\n| One | 3 |\n| Two | 15 |",
        "Part   Page\nOne   3\nTwo   15",
        "Home | About | Contact\nNews | Opinion | Sport",
    ],
)
def test_contents_and_menus_are_no_tables(page: str) -> None:
    assert {kind for kind, _ in kinds(f"{page}\n\n{LONG}\n\n{LONG}")[:-2]} == {"boilerplate"}


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("Monthly Security Monitor: October 2024", "heading"),
        ("Sanctions notice, 5 June 2024", "heading"),
        ("Oslo, 5 June 2024", "boilerplate"),
        ("Last updated on 5 June 2024", "boilerplate"),
    ],
)
def test_a_title_may_hold_a_date(head: str, kind: str) -> None:
    body = "The two ministries said on Monday that the talks on the border went on without a break."
    assert find_sentences(SourceText.of(f"{head}\n\n{body}\n"))[0].kind == kind
    titled = find_sentences(SourceText.of(f"The road that nobody built\n\n{head}\n\n{body}\n"))
    assert [row.kind for row in titled] == ["heading", "boilerplate", "body"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("ROADS AND WALLS No. 7 | May 2021", "boilerplate"),
        ("Our man in Osh | Published May 3, 2021", "boilerplate"),
        ("MINISTRY OF WATER AND POWER", "boilerplate"),
        ("CBS | Centre for Border Studies", "boilerplate"),
        ("Pakistan | An overview of trade", "heading"),
        ("MINISTRY SHUTS THE LAST ROAD", "heading"),
        ("TTP | A Short History", "heading"),
    ],
)
def test_a_line_above_the_title_is_masthead_where_it_tells_day_issue_or_issuer(line: str, kind: str) -> None:
    page = f"{line}\n\nThe road that nobody built\n\n{LONG}\n\n{LONG}"
    assert kinds(page)[:2] == [(kind, line), ("heading", "The road that nobody built")]
    told = kinds(f"The road that nobody built\n\n{LONG}\n\n{line}\n\n{LONG}")
    assert told[2] == ("heading", line), "inside an article it heads a section"


def test_rows_between_bars_are_no_masthead() -> None:
    rows = "Herat | 3 May 2021 | shut\n\nKunduz | 4 May 2021 | open"
    assert "boilerplate" not in {kind for kind, _ in kinds(f"{LONG}\n\n{rows}\n\n{LONG}")}


def test_the_credit_behind_a_caption_is_a_caption_of_its_own() -> None:
    page = "The road to Osh\n\nTraders wait below the wall. Photo by the author\n\n" + LONG
    assert kinds(page)[1:3] == [("caption", "Traders wait below the wall."), ("caption", "Photo by the author")]
    told = "Traders waited below the wall. Photos of it were sold by the guards."
    assert kinds(f"The road to Osh\n\n{told}\n\n{LONG}")[1][0] == "body"


def test_headings_captions_and_list_items_are_told_apart() -> None:
    page = f"""Talks resume on the Wakhan corridor

By Jane Doe

Kabul, 3 March 2025

A border post in 2024 (Photo: AFP)

{LONG}

## The background

  • Roads: {LONG}
  2. {LONG}

What Comes Next

{LONG}
Photo by Jane Doe/Getty Images
"""
    found = kinds(page)
    assert found[0] == ("heading", "Talks resume on the Wakhan corridor")
    assert [kind for kind, _ in found[1:4]] == ["boilerplate", "boilerplate", "caption"]
    assert ("heading", "The background") in found and ("heading", "What Comes Next") in found
    assert ("body", "Roads: " + LONG.strip()) in found
    assert found[-1] == ("caption", "Photo by Jane Doe/Getty Images")


def test_what_stands_below_the_article_is_boilerplate() -> None:
    page = f"""{LONG * 3}

The region waits.

About the Author

Jane Doe is a senior fellow at the Institute of Peace Studies. She holds a PhD from Leiden.

12 May 2024

Leave a comment

{LONG}
"""
    assert [kind for kind, _ in kinds(page)] == ["body"] * 4 + ["boilerplate"] * 5


def test_a_politician_presented_inside_an_article_is_no_biography() -> None:
    page = f"{LONG * 2}\n\nKhawaja Asif is a senior politician and the director of the talks.\n\n{LONG * 2}\n\n{LONG}"
    assert ("body", "Khawaja Asif is a senior politician and the director of the talks.") in kinds(page)


def test_lines_wrapped_at_a_margin_are_one_paragraph_and_a_list_is_not() -> None:
    wrapped = (
        "The army said on Monday that it had\nkilled nine men near the border with\n"
        "Afghanistan. The Taliban denied it and\ncalled the report a work of fiction.\n\n"
        "Nobody else spoke of the matter that\nday."
    )
    assert [text.split()[-1] for _, text in kinds(wrapped)] == ["Afghanistan.", "fiction.", "day."]
    assert len(kinds("- Kabul agreed to it.\n- Dushanbe agreed to it.\n- Beijing agreed to it.")) == 3


def test_a_sentence_broken_by_a_page_is_one_sentence() -> None:
    page = "They feared that many more militants and their families might be coming\n\nfrom the south into the valley."
    assert len(kinds(page)) == 1


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("â€œWe wonâ€\x9d, the ministerâ€™s aide said", "“We won”, the minister’s aide said"),
        ("15<sup>th</sup> of **May**, *only* \\$15", "15th of May, only $15"),
        ("Ã‰tude of cafÃ©s", "Étude of cafés"),
        ("[Dawn](https://dawn.com) &amp; others", "Dawn & others"),
        ("São Tomé, Ångström, 5 * 3 * 2, a_b_c", "São Tomé, Ångström, 5 * 3 * 2, a_b_c"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    ],
)
def test_display_text_is_mended_and_nothing_else_is_touched(raw: str, shown: str) -> None:
    assert mend(raw) == shown


def assert_sound(text: str, rows: list[Sentence]) -> None:
    last = 0
    for number, row in enumerate(rows, 1):
        assert text[row.start : row.end] == row.text and row.text.strip()
        assert row.start >= last and row.sentence_id.endswith(f":{number:03}")
        last = row.end


def test_every_letter_of_the_five_texts_is_in_exactly_one_sentence(texts: list[SourceText]) -> None:
    for text in texts:
        rows = find_sentences(text)
        assert_sound(text.text, rows)
        edges = [0, *(edge for row in rows for edge in (row.start, row.end)), len(text.text)]
        left = "".join(text.text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))
        assert not any(letter.isalnum() for letter in left)


SIGNS = [*".!?…\"'”“()[]<>*_#-•\n\r\t\xa0\u200f\u2028 AaZz19é", "<sup>", "U.S.", "Dr. ", "\n\n", "ا", "word "]
ODD = st.lists(st.one_of(st.sampled_from(SIGNS), st.characters(codec="utf-8")), max_size=300).map("".join)


@given(ODD)
def test_any_text_at_all_gives_spans_that_hold(text: str) -> None:
    assert_sound(text, find_sentences(SourceText.of(text, anchor="2024-01-01")))


HOSTILE = {
    "full stops": ".",
    "spaced stops": ". ",
    "brackets": "(",
    "closing brackets": ".)",
    "stars": "*",
    "quotes": '"',
    "one line": "He left. ",
    "tags": "<sup>",
    "links": "[a](",
    "capitals": "A.",
    "blank lines": "\n",
    "short lines": "A\n",
    "spaces": " ",
    "broken": "â€",
    "menu": "Facebook ",
    "bullets": "• ",
    "hashes": "#",
    "greater": "> ",
}


@pytest.mark.slow  # it measures time, which a busy machine bends
@pytest.mark.parametrize("name", HOSTILE)
def test_time_stays_linear_on_hostile_text(name: str) -> None:
    """Eight times the text takes less than thirty times as long (a square would take sixty-four)."""

    def seconds(length: int) -> float:
        source = SourceText.of((HOSTILE[name] * length)[:length], anchor="2024-01-01")
        best = 9.0
        for _ in range(3):
            started = time.process_time()
            find_sentences(source)
            best = min(best, time.process_time() - started)
        return best

    assert seconds(160_000) < 30 * max(seconds(20_000), 0.002)


def test_no_sentence_is_longer_than_any_reader_looks_back() -> None:
    clause, unbroken = "Oman met Yemen and ", "x" * 12_001
    for text in (clause * 1000, unbroken, f"They met. {clause * 600}  {unbroken} end."):
        found = find_sentences(SourceText.of(text))
        assert max(len(one.text) for one in found) <= LONGEST
        assert all(one.text == text[one.start : one.end] == one.text.strip() for one in found)
        assert "".join(one.text for one in found).replace(" ", "") == text.replace(" ", "")
