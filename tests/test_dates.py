"""Time expressions: what is found, what it means in days, what is left open, and what is none.

All passages are made up for these tests (tuned on); ANCHOR is a Monday.
"""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.dates import find_dates
from evidence.sentences import find_sentences
from evidence.sources import SourceText
from evidence.tables.rows import Date, Sentence

ANCHOR = "2025-03-10"


def dates(passage: str, anchor: str | None = ANCHOR, kind: str = "body") -> list[Date]:
    source = SourceText.of(passage, anchor=anchor)
    sentences, at = [], 0
    for number, line in enumerate(passage.split("\n"), 1):
        if line:
            sentences.append(Sentence(f"passage:{number:03}", "passage", at, at + len(line), line, 1, kind, line))
        at += len(line) + 1
    return find_dates(source, sentences)


@pytest.mark.parametrize("passage", ["Every July, the pass is open.", "They meet each March."])
def test_what_comes_again_each_year_is_no_date(passage: str) -> None:
    assert dates(passage) == []


def test_a_stretch_before_an_act_is_no_date() -> None:
    assert dates("On March 3 they waited two days before writing.")[1:] == []


def test_a_cell_is_a_time_where_its_column_or_a_year_says_so() -> None:
    told = "Raids in 2023\n\n| Month | Raids | Remarks |\n|---|---|---|\n| Jan | 12 | one on 5 May 2022 |\n| Feb | 2019 | none |"
    source = SourceText.of(told, anchor=ANCHOR)
    found = [(row.text, row.iso_start) for row in find_dates(source, find_sentences(source))]
    assert found == [
        ("2023", "2023-01-01"),
        ("Jan", "2023-01-01"),
        ("5 May 2022", "2022-05-05"),
        ("Feb", "2023-02-01"),
    ]


CALENDAR = [
    ("They met on 14 March.", "14 March", "2025-03-14", "2025-03-14", "day"),
    ("They met on 14 April.", "14 April", "2024-04-14", "2024-04-14", "day"),
    ("On Tuesday last week they met.", "Tuesday last week", "2025-03-04", "2025-03-04", "day"),
    ("On Tuesday of next week they meet.", "Tuesday of next week", "2025-03-18", "2025-03-18", "day"),
    ("It fell on 15<sup>th</sup> July 2022.", "15<sup>th</sup> July 2022", "2022-07-15", "2022-07-15", "day"),
    ("They met on June 4th, 2023.", "June 4th, 2023", "2023-06-04", "2023-06-04", "day"),
    ("Signed 3 March 2025 in Doha.", "3 March 2025", "2025-03-03", "2025-03-03", "day"),
    ("Updated 2024-11-05 at noon.", "2024-11-05", "2024-11-05", "2024-11-05", "day"),
    ("Filed 03.02.2025 there.", "03.02.2025", "2025-02-03", "2025-02-03", "day"),
    ("Filed 26/11/2024 there.", "26/11/2024", "2024-11-26", "2024-11-26", "day"),
    ("Filed 11/26/2024 there.", "11/26/2024", "2024-11-26", "2024-11-26", "day"),
    ("On Sunday, 9 March 2025, they left.", "Sunday, 9 March 2025", "2025-03-09", "2025-03-09", "day"),
    ("They met on Sept. 12.", "Sept. 12", "2024-09-12", "2024-09-12", "day"),
    ("They met on April 7-8.", "April 7-8", "2024-04-07", "2024-04-08", "range"),
    ("They met on 7–8 February.", "7–8 February", "2025-02-07", "2025-02-08", "range"),
    ("It ran from 28 June to 3 July 2023.", "28 June to 3 July 2023", "2023-06-28", "2023-07-03", "range"),
    ("The war of 2011–2024 ended.", "2011–2024", "2011-01-01", "2024-12-31", "range"),
    ("Growth in 2019-20 was slow.", "2019-20", "2019-01-01", "2020-12-31", "range"),
    ("It grew between 2019 and 2021.", "2019 and 2021", "2019-01-01", "2021-12-31", "range"),
    ("It grew in the 1990s.", "1990s", "1990-01-01", "1999-12-31", "decade"),
    ("It grew in the late nineties.", "late nineties", "1990-01-01", "1999-12-31", "decade"),
    ("It will stand until 2042.", "2042", "2042-01-01", "2042-12-31", "year"),
    ("Exports rose in the first half of 2023.", "first half of 2023", "2023-01-01", "2023-06-30", "range"),
    ("Exports rose in Q3 2024.", "Q3 2024", "2024-07-01", "2024-09-30", "range"),
    (
        "Exports rose in the first nine months of 2024.",
        "first nine months of 2024",
        "2024-01-01",
        "2024-09-30",
        "range",
    ),
    ("They met in the last two weeks of May 2023.", "last two weeks of May 2023", "2023-05-18", "2023-05-31", "range"),
    ("They met in the spring in Osh.", "spring", "2024-03-01", "2024-05-31", "range"),
    ("They met on Christmas in Osh.", "Christmas", "2024-12-25", "2024-12-25", "day"),
    ("They met in the spring of 2019.", "spring of 2019", "2019-03-01", "2019-05-31", "range"),
    ("It began in early 2022.", "early 2022", "2022-01-01", "2022-12-31", "year"),
    ("It began in mid-2022.", "mid-2022", "2022-01-01", "2022-12-31", "year"),
    ("It ran between late 2021 and mid-2023.", "late 2021 and mid-2023", "2021-01-01", "2023-12-31", "range"),
    ("It began in late October.", "late October", "2024-10-01", "2024-10-31", "month"),
    ("The budget of FY2023-24 passed.", "FY2023-24", "2023-01-01", "2024-12-31", "range"),
    ("The budget of FY24 passed.", "FY24", "2024-01-01", "2024-12-31", "year"),
    ("It opens by end-2027.", "end-2027", "2027-01-01", "2027-12-31", "year"),
    ("They met in the second week of June 2024.", "second week of June 2024", "2024-06-08", "2024-06-14", "range"),
]

RELATIVE = [
    ("They signed 48 hours ago.", "48 hours ago", "2025-03-08", "2025-03-08"),
    ("It struck last night.", "last night", "2025-03-09", "2025-03-09"),
    ("Last winter they fought.", "Last winter", "2024-12-01", "2025-02-28"),
    ("Talks resume in the coming summer.", "coming summer", "2025-06-01", "2025-08-31"),
    ("They meet next Friday.", "next Friday", "2025-03-14", "2025-03-14"),
    ("The drills run through April 16.", "April 16", "2025-04-16", "2025-04-16"),
    ("The road should be open by May 29.", "May 29", "2025-05-29", "2025-05-29"),
    ("The drills ran until November 30.", "November 30", "2024-11-30", "2024-11-30"),
    ("It opened this year.", "this year", "2025-01-01", "2025-12-31"),
    ("It opened last month.", "last month", "2025-02-01", "2025-02-28"),
    ("It opens on the 25th of this month.", "25th of this month", "2025-03-25", "2025-03-25"),
    ("It opened on the 25th of last month.", "25th of last month", "2025-02-25", "2025-02-25"),
    ("It opened between 7th and 8th instant.", "7th and 8th instant", "2025-03-07", "2025-03-08"),
    ("It opens next week.", "next week", "2025-03-17", "2025-03-23"),
    ("It opened on Tuesday.", "Tuesday", "2025-03-04", "2025-03-04"),
    ("It will open on Tuesday.", "Tuesday", "2025-03-11", "2025-03-11"),
    ("It opened yesterday.", "yesterday", "2025-03-09", "2025-03-09"),
    ("It opened two years ago.", "two years ago", "2023-01-01", "2023-12-31"),
    ("It grew over the past two decades.", "past two decades", "2005-03-01", "2025-03-31"),
    ("It grew in the last 10 days.", "last 10 days", "2025-02-28", "2025-03-10"),
    ("In the spring traders came.", "spring", "2024-03-01", "2024-05-31"),
    ("By late autumn, it had closed.", "late autumn", "2024-09-01", "2024-11-30"),
    ("Attacks fell in the third quarter.", "third quarter", "2024-07-01", "2024-09-30"),
    ("Trade rose in the first two months.", "first two months", "2025-01-01", "2025-02-28"),
    ("They left in the first six months.", "first six months", None, None),
    ("They clashed over the weekend.", "weekend", "2025-03-08", "2025-03-09"),
    ("It will be ready by the end of the year.", "end of the year", "2025-01-01", "2025-12-31"),
    ("The truce expires on Friday.", "Friday", "2025-03-14", "2025-03-14"),
    ("They met later in the month.", "month", "2025-03-01", "2025-03-31"),
    ("It will be ready by year's end.", "year's end", "2025-01-01", "2025-12-31"),
    ("Last May they met.", "Last May", "2024-05-01", "2024-05-31"),
    ("They will meet next March.", "next March", "2026-03-01", "2026-03-31"),
    ("He is coming this week to Baku.", "this week", "2025-03-10", "2025-03-16"),
    ("Half a century ago they met.", "Half a century ago", None, None),
    ("A decade ago they met.", "decade ago", "2015-01-01", "2015-12-31"),
    ("Two hundred years ago they met.", "Two hundred years ago", None, None),
    ("They have agreed to meet again on April 6.", "April 6", "2025-04-06", "2025-04-06"),
    ("They agreed to meet on November 6.", "November 6", "2024-11-06", "2024-11-06"),
    ("They fought on during the holy month of Ramadan.", "Ramadan", None, None),
    ("They met on New Year's Day.", "New Year's Day", "2025-01-01", "2025-01-01"),
    ("Five years on, the road is shut.", "Five years on", None, None),
    ("Weeks later, it was shut.", "Weeks later", None, None),
    ("It was the first visit in 23 years.", "23 years", None, None),
    ("It opened earlier this month.", "earlier this month", "2025-03-01", "2025-03-10"),
    ("It will open later this year.", "later this year", "2025-03-10", "2025-12-31"),
    ("It came no earlier; this month it went.", "this month", "2025-03-01", "2025-03-31"),
    ("It will open before year-end.", "year-end", "2025-12-31", "2025-12-31"),
    ("A deal may come in the autumn.", "autumn", "2025-09-01", "2025-11-30"),
    ("In the autumn the two plan to meet.", "autumn", "2025-09-01", "2025-11-30"),
    ("Oslo has promised tents by winter.", "winter", "2025-12-01", "2026-02-28"),
    ("A deal may have come in the autumn.", "autumn", "2024-09-01", "2024-11-30"),
    ("In the autumn the two met.", "autumn", "2024-09-01", "2024-11-30"),
    ("The road, as he was told in April, will be shut.", "April", "2024-04-01", "2024-04-30"),
    ("The road, in April, will be shut.", "April", "2025-04-01", "2025-04-30"),
    ("It was shut as recently as May.", "May", "2024-05-01", "2024-05-31"),
    ("It fell in the second half of the year.", "second half of the year", "2024-07-01", "2024-12-31"),
    ("It will fall in the second half of the year.", "second half of the year", "2025-07-01", "2025-12-31"),
    ("It was the worst of the year under review.", "year under review", "2024-01-01", "2024-12-31"),
    ("For twenty years they fed the movement.", "twenty years", None, None),
    ("Last summer it closed.", "Last summer", "2024-06-01", "2024-08-31"),
    ("It grew in recent years.", "recent years", None, None),
    ("It grew in the past few months.", "past few months", None, None),
]


@pytest.mark.parametrize(("passage", "text", "first", "last", "granularity"), CALENDAR)
def test_a_calendar_expression_is_read_in_any_format(
    passage: str, text: str, first: str, last: str, granularity: str
) -> None:
    assert [(row.text, row.iso_start, row.iso_end, row.granularity) for row in dates(passage)] == [
        (text, first, last, granularity)
    ]


COUNTED = [
    (
        "Raids rose in the first two months of 2024, up a third from the same period of 2023.",
        "same period of 2023",
        "2023-01-01",
        "2023-02-28",
    ),
    (
        "It made nine raids, up from six in the same period last year.",
        "same period last year",
        "2024-01-01",
        "2024-12-31",
    ),
    ("Talks opened in 2022 and broke down that June.", "that June", "2022-06-01", "2022-06-30"),
    ("In 2022 it was said that June, as ever, was dry.", "June", "2024-06-01", "2024-06-30"),
    (
        "Ten fell, twice as many as in 2022, and nine left, against two the year before.",
        "year before",
        "2022-01-01",
        "2022-12-31",
    ),
    (
        "In 2024 it rained, the worst flood since 1999, and more than in the previous year.",
        "previous year",
        "2023-01-01",
        "2023-12-31",
    ),
    (
        "In 2024 it rained; since 1999 it was dry, but not in the previous year.",
        "previous year",
        "1998-01-01",
        "1998-12-31",
    ),
    ("In May 2021 it fell and two months later the road shut.", "two months later", "2021-07-01", "2021-07-31"),
    ("On 3 March 2024 they met. Two days earlier a bomb went off.", "Two days earlier", "2024-03-01", "2024-03-01"),
    ("In November 2021 they met; it broke up on December 9.", "December 9", "2021-12-09", "2021-12-09"),
    ("They met in November 2021. It broke up on 9 January.", "9 January", "2022-01-09", "2022-01-09"),
]


@pytest.mark.parametrize(
    ("second", "starts"),
    [
        ("On the same day it rained, and a day later it was dry.", ["2024-03-03", "2024-03-04"]),
        ("It rained, and a day later it was dry.", [None]),
    ],
)
def test_a_day_is_counted_from_the_paragraph_before_only_where_it_opens_its_sentence(
    second: str, starts: list[str | None]
) -> None:
    source = SourceText.of(f"On 3 March 2024 they met, as they had done on 1 March 2024.\n\n{second}", anchor=ANCHOR)
    assert [row.iso_start for row in find_dates(source, find_sentences(source))][2:] == starts


@pytest.mark.parametrize(
    ("passage", "spans"),
    [
        ("From 2019 through the end of 2022, raids rose.", [("2019-01-01", "2022-12-31")]),
        ("Between 15 August 2021 and the end of 2023 it rained.", [("2021-08-15", "2023-12-31")]),
        ("From January 2019 to mid-2022 it rained.", [("2019-01-01", "2022-12-31")]),
        (
            "It moved the vote from 2019 to the end of 2022.",
            [("2019-01-01", "2019-12-31"), ("2022-01-01", "2022-12-31")],
        ),
        ("A road of 2019 and the end of 2022 matter.", [("2019-01-01", "2019-12-31"), ("2022-01-01", "2022-12-31")]),
    ],
)
def test_a_period_may_go_on_to_the_end_of_a_year(passage: str, spans: list[tuple[str, str]]) -> None:
    assert [(row.iso_start, row.iso_end) for row in dates(passage)] == spans


@pytest.mark.parametrize(("between", "starts"), [("", "2022-07-04"), ("It rained. ", "2024-07-04")])
def test_a_day_goes_on_from_a_month_of_the_sentence_before_and_of_none_further(between: str, starts: str) -> None:
    source = SourceText.of(f"They met in June 2022. {between}It broke up on 4 July.", anchor=ANCHOR)
    assert [row.iso_start for row in find_dates(source, find_sentences(source))] == ["2022-06-01", starts]


@pytest.mark.parametrize(("passage", "text", "first", "last"), COUNTED)
def test_what_is_counted_from_the_time_named_before(passage: str, text: str, first: str, last: str) -> None:
    found = dates(passage)[-1]
    assert (found.text, found.iso_start, found.iso_end) == (text, first, last)


@pytest.mark.parametrize(("passage", "text", "first", "last"), RELATIVE)
def test_a_relative_expression_is_counted_from_the_texts_own_day(
    passage: str, text: str, first: str | None, last: str | None
) -> None:
    (row,) = dates(passage)
    assert (row.text, row.iso_start, row.iso_end) == (text, first, last)
    assert row.anchor == (ANCHOR if first else None)


@pytest.mark.parametrize(
    "passage",
    [
        "This may help them march on.",
        "May I ask why they march?",
        "Long March rockets flew.",
        "Some 2000 soldiers came.",
        "Resolution 1973 passed.",
        "The price was $2020.",
        "About 1900 families fled.",
        "A 2000-km road was built.",
        "The 2030 Agenda is cited.",
        "Call 051-2016-77 now.",
        "He joined Friday prayers.",
        "Every Friday he prays.",
        "The Sunday Times wrote it.",
        "They met at 10.30 and 12.05.",
        "Members of this House of 41 rose in the second half.",
        "The winter offensive began, and in the winter months they starved.",
        "The third quarter results came in.",
        "A crowd came for Eid prayers, and Ramadan is a month of peace.",
        "They left before the fall of Kabul, in the summer heat.",
        "The end of the weekend trade was near.",
        "The drill Steppe-2021 began.",
        "He left a year on a ship.",
        "He sat in the second half.",
        "They are currently recovering, and today nobody knows.",
        "They ate 5 instant noodles in their nineties, and temperatures hit the nineties.",
        "They met on the 30th ultimo.",
        "The second part will last 54 months.",
        "The drills last two weeks, which did not last three days.",
        "It is expected to last 20 years.",
        "See [the report](https://example.org/2021/05/12/talks) of it.",
    ],
)
def test_what_names_no_time_is_left_alone(passage: str) -> None:
    assert dates(passage) == []


def test_a_partial_date_is_the_latest_one_that_is_past_unless_the_words_look_ahead() -> None:
    assert [row.iso_start for row in dates("They met on May 5.")] == ["2024-05-05"]
    assert [row.iso_start for row in dates("The talks will be held on May 5.")] == ["2025-05-05"]
    assert [row.iso_start for row in dates("They left well before the June 30 deadline.")] == ["2025-06-30"]


def test_without_a_day_of_its_own_a_text_leaves_partial_dates_open() -> None:
    assert [(row.iso_start, row.granularity) for row in dates("They met on May 5 and last week.", anchor=None)] == [
        (None, "day"),
        (None, "range"),
    ]


@pytest.mark.parametrize(
    ("passage", "starts"),
    [
        ("On August 15, 2021, the city fell.\nOn August 26, a bomb went off.", ["2021-08-15", "2021-08-26"]),
        ("They met in March and April 2023.", ["2023-03-01", "2023-04-01"]),
        ("They met in late March and early April 2023.", ["2023-03-01", "2023-04-01"]),
        ("In 2022, the truce ended in November.", ["2022-01-01", "2022-11-01"]),
        ("The truce of 2 June 2022 ended on 28 November of that year.", ["2022-06-02", "2022-11-28"]),
        ("Deaths fell in 2022, from 90 the previous year.", ["2022-01-01", "2021-01-01"]),
        ("A deal signed in July 2018 failed. In March, talks began.", ["2018-07-01", "2025-03-01"]),
    ],
)
def test_a_year_that_stands_nearby_is_taken_over_only_by_rule(passage: str, starts: list[str]) -> None:
    assert [row.iso_start for row in dates(passage)] == starts


@pytest.mark.parametrize(
    ("passage", "roles"),
    [
        ("They fled (Dawn, May 5).", ["citation"]),
        ("They fled (Arab News , July 4, 2019; The News, May 6).", ["citation", "citation"]),
        ("They fled (in May 2019) again.", ["event"]),
        ("KABUL, March 3 (Reuters) - They fled on March 1.", ["publication", "event"]),
        ("KABUL, March 3. /TASS/. They fled on March 1.", ["publication", "event"]),
        ("KABUL/DOHA, March 3 (Reuters) - They fled on March 1.", ["publication", "event"]),
        ("In Kabul, March 3 was calm.", ["event"]),
    ],
)
def test_dates_of_press_references_and_datelines_are_told_apart(passage: str, roles: list[str]) -> None:
    assert [row.role for row in dates(passage)] == roles


def test_boilerplate_yields_the_texts_own_date_alone() -> None:
    assert [row.role for row in dates("Author: A. Writer 11.03.2025", kind="boilerplate")] == ["publication"]
    assert dates("Our course starts in December 2026.", kind="boilerplate") == []
    assert dates("Volume 19 of 2025", kind="boilerplate") == []
    assert [row.iso_start for row in dates("OSH, March 9 (Wire) --", kind="boilerplate")] == ["2025-03-09"]
    assert dates("OSH, January 9 (Wire) --", kind="boilerplate") == []


@pytest.mark.parametrize(
    ("passage", "text"),
    [
        ("Since the withdrawal of U.S. troops, trade has grown.", "Since the withdrawal of U.S. troops"),
        ("In the wake of the coup, trade stopped.", "In the wake of the coup"),
        ("Attacks have fallen since the rebels took power.", "since the rebels took power"),
        ("It has hosted them for over two decades.", "two decades"),
    ],
)
def test_events_and_stretches_that_carry_the_time_of_a_sentence_stay_open(passage: str, text: str) -> None:
    assert [(row.text, row.iso_start, row.granularity) for row in dates(passage)] == [(text, None, "vague")]


@pytest.mark.parametrize(
    "passage",
    [
        "They ran after the ball.",
        "It has shut the road for three weeks at a stretch.",
        "He was named after the war hero.",
        "They will stay for three years.",
        "The day after they ended talks, rain fell.",
    ],
)
def test_after_and_for_alone_make_no_time(passage: str) -> None:
    assert dates(passage) == []


def test_the_first_months_of_a_rule_are_counted_from_the_day_it_began() -> None:
    passage = (
        "The group seized the capital on 15 August 2021.\nAttacks rose in the first six months of the new government."
    )
    assert [(row.iso_start, row.iso_end) for row in dates(passage)][1:] == [("2021-08-15", "2022-02-14")]
    assert [row.iso_start for row in dates("Attacks rose in the first six months of the new government.")] == [None]


@given(
    st.text(
        alphabet=st.sampled_from(
            "May 2021 March -–/.,()<sup>th</sup>Q3 last this week years ago\u00a0\n’12 03\u0301א🙂"
        ),
        max_size=200,
    )
)
def test_any_text_gives_rows_whose_offsets_hold(text: str) -> None:
    for row in dates(text):
        assert text[row.start : row.end] == row.text != ""


@pytest.mark.slow  # it measures time, which a busy machine bends
@pytest.mark.parametrize("unit", ["May 5 ", "2021-", "the last two years ", "(", "1/2/", "In the wake of the "])
def test_reading_takes_time_linear_in_the_length(unit: str) -> None:
    def cost(times: int) -> float:
        passage = unit * times
        began = time.perf_counter()
        dates(passage)
        return time.perf_counter() - began

    cost(50)
    assert cost(4000) < 40 * max(cost(400), 0.002)


@pytest.mark.parametrize(
    ("passage", "text", "start"),
    [
        ("It began in June last year.", "June last year", "2024-06-01"),
        ("It began on 5 June of last year.", "5 June of last year", "2024-06-05"),
        ("It began in June, and last year was dry.", "June", "2024-06-01"),
        ("It fell on Friday (March 7), they said.", "Friday (March 7)", "2025-03-07"),
        ("It fell on Friday (7 of 12 agreed).", "Friday", "2025-03-07"),
        ("The losses in Oct: nine.", "Oct", "2024-10-01"),
        ("It fell in this year's second half.", "this year's second half", "2025-07-01"),
        ("It fell in last year’s final quarter.", "last year’s final quarter", "2024-10-01"),
        ("It fell in this year's second raid.", "this year", "2025-01-01"),
        ("The planned talks would be held soon, an envoy said on Friday.", "Friday", "2025-03-07"),
        ("The talks would be held on Friday.", "Friday", "2025-03-14"),
        ("The drill, which will last until April 2, is large.", "April 2", "2025-04-02"),
        ("The drill will copy the last one, of April 2.", "April 2", "2025-04-02"),
        ("They were in the city during the September 11 attacks.", "September 11", "2001-09-11"),
        ("They were in the city for the September 11 talks.", "September 11", "2024-09-11"),
        ("Clashes of September 11 attacks on posts began.", "September 11", "2024-09-11"),
    ],
)
def test_parts_of_a_time_that_stand_apart_are_one(passage: str, text: str, start: str) -> None:
    assert (text, start) in [(row.text, row.iso_start) for row in dates(passage)]


def test_abbreviated_months_alone_are_words() -> None:
    assert dates("The Oct nine of Jan alone.") == []


def test_a_baseline_is_not_the_time_that_the_next_year_is_counted_from() -> None:
    told = dates("Deaths in 2024 (a rise from 2023) doubled, and wounds (a fall from the previous year) too.")
    plain = dates("Deaths in 2024, after a lull in 2022, doubled, and wounds (a fall from the previous year) too.")
    assert [(row.text, row.iso_start) for row in (told[-1], plain[-1])] == [
        ("previous year", "2023-01-01"),
        ("previous year", "2021-01-01"),
    ]


def test_nothing_is_counted_from_a_day_that_is_only_a_lower_bound() -> None:
    """The latest date of an undated text says nothing of *Tuesday*; a month is settled near it alone."""
    open_ended = dates("It ended on 4 July 2023. On June 9 they met. On January 7 and on Tuesday they left.", None)
    assert [(row.text, row.iso_start) for row in open_ended] == [
        ("4 July 2023", "2023-07-04"),
        ("June 9", "2023-06-09"),
        ("January 7", None),
        ("Tuesday", None),
    ]
    known = dates("Published: 4 July 2023\nOn Tuesday they left.", None)
    assert [row.iso_start for row in known] == ["2023-07-04", "2023-07-04"]


def test_last_is_a_time_behind_an_article_or_a_preposition() -> None:
    for passage in (
        "It fell over the last two weeks.",
        "It fell in last two weeks.",
        "Compared to last two weeks, it fell.",
    ):
        assert [row.text for row in dates(passage)] == ["last two weeks"]


def test_a_month_ends_with_the_text_only_where_its_day_is_known() -> None:
    told = "Issue of June 2023\n\nThey met earlier this month."
    assert [(row.text, row.iso_end) for row in dates(told, None)][1:] == [("earlier this month", "2023-06-30")]


def test_the_day_after_is_counted_from_the_one_before_only_where_nothing_follows_it() -> None:
    found = dates("On 7 May 2024 it rained. The day after, they fled.")
    source = SourceText.of("On 7 May 2024 it rained. They fled the day after.", anchor=ANCHOR)
    assert [row.iso_start for row in find_dates(source, find_sentences(source))] == ["2024-05-07", "2024-05-08"]
    assert [(row.text, row.iso_start) for row in found][1:] == [("day after", "2024-05-08")]
    assert [row.text for row in dates("They fled the day after the men came.")] == []


def test_a_month_of_that_year_is_one_time() -> None:
    found = dates("It rained in June 2022, and in October of that year it froze.")
    assert [(row.text, row.iso_start) for row in found][1:] == [("October of that year", "2022-10-01")]
    assert [row.text for row in dates("In June 2022 it rained. That year it froze.")] == ["June 2022", "That year"]


def test_a_month_of_the_year_before_stays_open_where_no_time_was_named_before_it() -> None:
    for line, month in (
        ("In May of the year before, it rained.", "May of the year before"),
        ("On 3 May of the previous year it rained.", "3 May of the previous year"),
    ):
        assert [(row.text, row.iso_start) for row in dates(line)] == [(month, None)]
    assert [row.iso_start for row in dates("In May of the year before the war it rained.")] == ["2024-05-01"]


def test_a_quarter_behind_a_longer_time_is_no_quarter_of_a_year() -> None:
    assert dates("A century and a quarter later, it is.") == []
    found = dates("It was signed in May 2022, and a quarter later trade fell.")
    assert [row.iso_start for row in found] == ["2022-05-01", "2022-07-01"]


def test_an_abbreviation_ends_no_sentence_of_the_telling() -> None:
    found = dates("In April 2023, the U.S. Army left. On 14 May they ended.")
    assert [row.iso_start for row in found] == ["2023-04-01", "2023-05-14"]


@pytest.mark.parametrize(
    ("line", "span"),
    [
        ("In the year to June 2023, deaths rose.", ("2022-07-01", "2023-06-30")),
        ("In the two years to June 2023, deaths rose.", ("2021-07-01", "2023-06-30")),
        ("Over the thirty-six months to March 2024, deaths rose.", ("2021-04-01", "2024-03-31")),
        ("In the 12 months ended in March 2024, it grew.", ("2023-04-01", "2024-03-31")),
        ("In the six months to December 2023 it fell.", ("2023-07-01", "2023-12-31")),
        ("The plan ran for months, and in June 2023 it ended.", ("2023-06-01", "2023-06-30")),
        ("In the quarter ended September 30, 2024, sales grew.", ("2024-07-01", "2024-09-30")),
        ("In the six months ended December 31, sales grew.", ("2024-07-01", "2024-12-31")),
        ("It happened in the three months to the end of February.", ("2024-12-01", "2025-02-28")),
        ("In the week to 9 March it rained.", ("2025-03-03", "2025-03-09")),
        ("In the decade to 2022 it tripled.", ("2013-01-01", "2022-12-31")),
        ("In the five years to 2022 it tripled.", ("2018-01-01", "2022-12-31")),
        ("In the year to 2022 it tripled.", ("2022-01-01", "2022-12-31")),
        ("The treaty of the year ended on 3 May 2024.", ("2024-05-03", "2024-05-03")),
        ("It fell in the first half of fiscal 2023-24.", ("2023-01-01", "2024-12-31")),
        ("It fell in the first quarter of FY2024.", ("2024-01-01", "2024-12-31")),
        ("It fell in the first half of 2024.", ("2024-01-01", "2024-06-30")),
        ("In May 2024 ten fled, and 38 in the same month of 2023.", ("2023-05-01", "2023-05-31")),
        ("In the first six months of 2024 ten fled, and nine in the same six months of 2023.", ("2023-01-01", "2023-06-30")),
        ("They met in the same month last year.", ("2024-01-01", "2024-12-31")),
        ("They met in May 2023, and left in the same month.", ("2023-05-01", "2023-05-31")),
    ],
)  # fmt: skip
def test_a_year_or_months_to_a_month_end_with_it(line: str, span: tuple[str, str]) -> None:
    assert (dates(line)[-1].iso_start, dates(line)[-1].iso_end) == span


@pytest.mark.parametrize(
    ("passage", "text", "span"),
    [
        ("May 2024 was worse than May of the year before.", "May of the year before", ("2023-05-01", "2023-05-31")),
        ("In June 2023 and June of the previous year it fell.", "June of the previous year", ("2022-06-01", "2022-06-30")),
        ("The pact of 2013 ended in July of the following year.", "July of the following year", ("2014-07-01", "2014-07-31")),
        ("It opened on 2 June 2022. They met on July 15-16 that year.", "July 15-16 that year", ("2022-07-15", "2022-07-16")),
        ("In June 2021 and in July of the year before the war it rained.", "July", ("2021-07-01", "2021-07-31")),
        ("It will start in July.", "July", ("2025-07-01", "2025-07-31")),
        ("It could end in 2027.", "2027", ("2027-01-01", "2027-12-31")),
        ("It rose at the start of July.", "start of July", ("2024-07-01", "2024-07-31")),
        ("The raids of 5, 6 and 7 May 2023 failed.", "5, 6 and 7 May 2023", ("2023-05-05", "2023-05-07")),
        ("The raids of May 4, 5, and 6, 2023 failed.", "May 4, 5, and 6, 2023", ("2023-05-04", "2023-05-06")),
        ("The raids of May 4 and 6 killed ten.", "May 4 and 6", ("2024-05-04", "2024-05-06")),
        ("On May 4, 5 men and 6 women fled.", "May 4", ("2024-05-04", "2024-05-04")),
    ],
)  # fmt: skip
def test_the_year_before_or_after_days_of_a_list_and_what_starts_in_a_month(
    passage: str, text: str, span: tuple[str, str]
) -> None:
    found = dates(passage)[-1]
    assert (found.text, (found.iso_start, found.iso_end)) == (text, span)
