"""Quantities: span, value and kind in any author's format; what is none; what the words around them say.

All passages are made up for these tests (tuned on).
"""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.dates import find_dates
from evidence.quantities import find_quantities
from evidence.reading import Reader
from evidence.sources import SourceText
from evidence.sources.convert import convert
from evidence.tables.rows import Mention, Quantity, Sentence

ANCHOR = "2025-03-10"


def quantities(passage: str, mentions: dict[str, tuple[str, str]] | None = None, kind: str = "body") -> list[Quantity]:
    """Rows of a passage, a sentence a line; ``mentions`` maps words of it to (entity id, entity type)."""
    source = SourceText.of(passage, anchor=ANCHOR)
    sentences, at = [], 0
    for number, line in enumerate(passage.split("\n"), 1):
        if line:
            sentences.append(Sentence(f"passage:{number:03}", "passage", at, at + len(line), line, 1, kind, line))
        at += len(line) + 1
    named = [
        Mention(
            "m",
            "passage",
            "s",
            passage.index(text),
            passage.index(text) + len(text),
            text,
            entity,
            text,
            sort,
            None,
            False,
            "name",
            "test",
        )
        for text, (entity, sort) in (mentions or {}).items()
    ]
    return find_quantities(source, sentences, sorted(named, key=lambda row: row.start), find_dates(source, sentences))


def tabled(page: str) -> list[tuple[object, ...]]:
    """What the rows of a page's tables tell: words, value, unit, kind, measure, first day."""
    rows = Reader().read(SourceText.of(page, anchor=ANCHOR))
    assert all(page[row.start : row.end] == row.text for row in rows["quantities"])
    return [(row.text, row.value, row.unit, row.unit_kind, row.measure, row.period_start) for row in rows["quantities"]]


def test_the_figures_of_a_table_are_told_by_the_heads_of_their_columns() -> None:
    page = """Losses in Pakistan

| Year | No. of raids | Killed | Wounded | Aid (USD million) | Change (%) | Troops | Length (km) |
|---|---|---|---|---|---|---|---|
| 2021 | 12 | 1,040 | ~30 | 2.5 | -4 | 500+ | 1.2 |
"""
    day = "2021-01-01"
    assert tabled(page) == [
        ("12", 12, "raids", "count", "no. of raids", day),
        ("1,040", 1040, "deaths", "deaths", "killed", day),
        ("30", 30, "people", "injured", "wounded", day),
        ("2.5", 2.5e6, "USD", "money", "aid", day),
        ("-4", -4, "percent", "percent", "change", day),
        ("500", 500, "troops", "people", "troops", day),
        ("1.2", 1.2, "kilometres", "distance", "length", day),
    ]
    rows = Reader().read(SourceText.of(page, anchor=ANCHOR))["quantities"]
    assert [row.qualifier for row in rows] == ["exact", "exact", "approx", "exact", "exact", "more_than", "exact"]
    assert {row.subject for row in rows} == {"PAK"} and [row.change for row in rows][4] == "by"


def test_where_a_columns_head_is_a_year_or_a_name_its_row_the_corner_or_the_title_tells() -> None:
    labelled = "| | 2021 | 2022 |\n|---|---|---|\n| Raids | 12 | 15 |\n"
    assert tabled(labelled) == [
        ("12", 12, "raids", "count", "raids", "2021-01-01"),
        ("15", 15, "raids", "count", "raids", "2022-01-01"),
    ]
    corner = "| Deaths | Pakistan | Iran |\n|---|---|---|\n| 2021 | 12 | 15 |\n"
    assert [row[2:5] for row in tabled(corner)] == [("deaths", "deaths", "deaths")] * 2
    titled = "Table 3. People killed in raids\n\nYear\tCivilians\tRaids\n2021\t12\t3\n2022\t15\t4\n"
    assert [row[1:5] for row in tabled(titled)[:2]] == [
        (12, "civilians", "deaths", "civilians killed"),
        (3, "raids", "count", "raids"),
    ]
    sums = "Exports (USD million)\n\n| Year | Goods |\n|---|---|\n| 2021 | 31.5 |\n"
    assert [row[1:5] for row in tabled(sums)] == [(31.5e6, "USD", "money", "goods")]


def test_a_cell_of_words_is_read_as_prose() -> None:
    page = "| Year | Event |\n|---|---|\n| 2021 | two camps shut, $3 million lost |\n"
    assert [(row[0], row[3], row[5]) for row in tabled(page)] == [
        ("two camps", "count", "2021-01-01"),
        ("$3 million", "money", "2021-01-01"),
    ]


@pytest.mark.parametrize(
    "page",
    [
        "| Part | Page |\n|---|---|\n| One | 3 |\n| Two | 15 |",
        "| No. | State | Code | Score | Deaths per 100,000 |\n|---|---|---|---|---|\n| 1 | Iran | 98 | 4.5 | 0.3 |",
        "| Year | Remarks |\n|---|---|\n| 2021 | none |\n| 2022 | – |",
        "Home | 2021 | 15",
    ],
)
def test_figures_of_a_table_that_nothing_tells_are_left_alone(page: str) -> None:
    assert tabled(page) == []


def test_what_figures_are_told_in_is_no_figure() -> None:
    assert quantities("Exports in 2023 (USD million)") == [] and quantities("Exports, in million tonnes") == []
    assert [row.text for row in quantities("They exported in two million tonnes.")] == ["two million tonnes"]


READ = [
    ("It grew by a factor of 2.5.", "2.5", 2.5, "multiple", "multiple"),
    ("It grew by a factor of three.", "three", 3, "multiple", "multiple"),
    ("Some 1,234 people fled.", "1,234 people", 1234, "people", "people"),
    ("They keep 8.000 troops there.", "8.000 troops", 8000, "troops", "people"),
    ("It grew 8.125 percent.", "8.125 percent", 8.125, "percent", "percent"),
    ("About 1.7 million Afghan refugees stay.", "1.7 million", 1.7e6, "refugees", "people"),
    ("It cost $3 billion.", "$3 billion", 3e9, "USD", "money"),
    (r"It cost \$12 million.", r"\$12 million", 12e6, "USD", "money"),
    ("It cost US$4.5bn.", "US$4.5bn", 4.5e9, "USD", "money"),
    ("It cost Tk 500 crore.", "Tk 500 crore", 5e9, "BDT", "money"),
    ("It cost 2 million manats.", "2 million manats", 2e6, "AZN", "money"),
    ("It costs 5 cents per kWh.", "5 cents", 5, "cents", "money"),
    ("It makes 5 billion kWh.", "5 billion kWh", 5e9, "kilowatt-hours", "count"),
    ("The rate fell by 100 basis points.", "100 basis points", 100, "basis points", "count"),
    ("A 300-man unit came.", "300-man", 300, "people", "people"),
    ("It lasted half a century.", "half a century", 0.5, "centuries", "duration"),
    ("It lasted a decade and a half.", "a decade and a half", 1.5, "decades", "duration"),
    ("Of the men, a third have left.", "a third", 33.33, "percent", "percent"),
    ("The bomb killed at least a dozen.", "a dozen", 12, "deaths", "deaths"),
    ("Scores were killed.", "Scores", 20, "deaths", "deaths"),
    ("It has 20-odd camps.", "20-odd", 20, "camps", "count"),
    ("It has 20 or so camps.", "20", 20, "camps", "count"),
    ("A man, 34, was hurt.", "34", 34, "years", "age"),
    ("Her son, 7, was killed.", "7", 7, "years", "age"),
    ("It has a population of 240m.", "240m", 240e6, "number", "count"),
    ("They abducted five.", "five", 5, "number", "count"),
    ("It got three, not more.", "three", 3, "number", "count"),
    ("Tens of thousands fled.", "Tens of thousands", 1e4, "number", "people"),
    ("Elders, 23 of whom came, spoke.", "23", 23, "number", "people"),
    ("He sent Oman and Qatar 150,000 each.", "150,000", 150000, "number", "count"),
    ("It was the highest level since May.", "highest", 1, "rank", "rank"),
    ("It lost three soldiers to gunmen.", "three soldiers", 3, "soldiers", "deaths"),
    ("The number of people killed rose to 50.", "50", 50, "deaths", "deaths"),
    ("They met 22 MPs.", "22 MPs", 22, "MPs", "people"),
    ("They sold 22 airliners.", "22 airliners", 22, "airliners", "count"),
    ("They met 22 Republicans.", "22 Republicans", 22, "Republicans", "people"),
    ("It cost Rs 5bn.", "Rs 5bn", 5e9, "PKR", "money"),
    ("It cost PKR 20 million.", "PKR 20 million", 20e6, "PKR", "money"),
    ("It cost €61 million.", "€61 million", 61e6, "EUR", "money"),
    ("It cost 500,000 rupees.", "500,000 rupees", 5e5, "PKR", "money"),
    ("It cost millions of dollars.", "millions of dollars", 1e6, "USD", "money"),
    ("Support is at 73pc.", "73pc", 73, "percent", "percent"),
    ("Support is at 73 per cent.", "73 per cent", 73, "percent", "percent"),
    ("Support is at **73 percent**.", "73 percent", 73, "percent", "percent"),
    ("It moved two percentage points.", "two percentage points", 2, "percentage points", "percent"),
    ("They signed 20 agreements.", "20 agreements", 20, "agreements", "count"),
    ("They bought 40 Turkish-made drones.", "40", 40, "drones", "count"),
    ("They saw three distinct incidents.", "three", 3, "incidents", "count"),
    ("They sold 36 Su-30 fighters.", "36", 36, "fighters", "count"),
    ("They keep 36 fighters.", "36 fighters", 36, "fighters", "people"),
    ("Dozens of fighters came.", "Dozens of fighters", 12, "fighters", "people"),
    ("A 39-country alliance met.", "39-country", 39, "countries", "count"),
    ("A five-member team came.", "five-member", 5, "members", "count"),
    ("A 15-strong squad came.", "15-strong", 15, "people", "people"),
    ("It was a four-day visit.", "four-day", 4, "days", "duration"),
    ("It was a two-month-long siege.", "two-month-long", 2, "months", "duration"),
    ("It took 21 months.", "21 months", 21, "months", "duration"),
    ("It took two and a half hours.", "two and a half hours", 2.5, "hours", "duration"),
    ("It took more than a year.", "a year", 1, "years", "duration"),
    ("A 23-year-old spoke.", "23-year-old", 23, "years", "age"),
    ("Ali Khan, 45, spoke.", "45", 45, "years", "age"),
    ("A man aged 30 spoke.", "30", 30, "years", "age"),
    ("It is a 1,300-km border.", "1,300-km", 1300, "kilometres", "distance"),
    ("They seized 50 kg of opium.", "50 kg", 50, "kilograms", "mass"),
    ("It yields 4,500MW.", "4,500MW", 4500, "megawatts", "count"),
    ("Trade doubled.", "doubled", 2, "multiple", "multiple"),
    ("Attacks rose sevenfold.", "sevenfold", 7, "multiple", "multiple"),
    ("Risks are three times higher.", "three times", 3, "multiple", "multiple"),
    ("They met three times.", "three times", 3, "times", "count"),
    ("They have twice as many guns.", "twice", 2, "multiple", "multiple"),
    ("Half of the land is dry.", "Half", 50, "percent", "percent"),
    ("Two-thirds of the land is dry.", "Two-thirds", 66.67, "percent", "percent"),
    ("A third of the land is dry.", "A third", 33.33, "percent", "percent"),
    ("One in five shops closed.", "One in five", 0.2, "ratio", "ratio"),
    ("It is the largest base there.", "largest", 1, "rank", "rank"),
    ("It is the third-biggest buyer.", "third-biggest", 3, "rank", "rank"),
    ("It saw the second largest rise.", "second largest", 2, "rank", "rank"),
    ("The country ranked fourth.", "fourth", 4, "rank", "rank"),
    ("Work on the third phase began.", "third", 3, "rank", "rank"),
    ("One soldier fell.", "One soldier", 1, "soldiers", "people"),
    ("Some camps hold 7.000 troops.", "7.000 troops", 7000, "troops", "people"),
    ("Some camps hold 7,000 troops.", "7,000 troops", 7000, "troops", "people"),
    ("They keep a ratio of 5:1.", "5:1", 5, "ratio", "ratio"),
    ("A 1:4 ratio was kept.", "1:4", 0.25, "ratio", "ratio"),
    ("They were outspent nine to one.", "nine to one", 9, "ratio", "ratio"),
    ("Two of every three shops closed.", "Two of every three", 0.6667, "ratio", "ratio"),
    ("A quarter of a million people fled.", "A quarter of a million people", 250000, "people", "people"),
    ("Two-thirds of a billion rupees went.", "Two-thirds of a billion rupees", 2e9 / 3, "PKR", "money"),
    ("A couple of hundred men came.", "A couple of hundred men", 200, "men", "people"),
    ("It cost USD 204m.", "USD 204m", 204e6, "USD", "money"),
    ("The ridge is 204m high.", "204m", 204, "metres", "distance"),
    ("It shrank to minus 0.5 percent.", "minus 0.5 percent", -0.5, "percent", "percent"),
    ("It fell to -8 degrees.", "-8 degrees", -8, "degrees", "count"),
    ("It is plus or minus 3 percent.", "3 percent", 3, "percent", "percent"),
    ("She was 23 when she left.", "23", 23, "years", "age"),
    ("She was 23 minutes late.", "23 minutes", 23, "minutes", "duration"),
    ("A nurse aged 24 years spoke.", "24 years", 24, "years", "age"),
    ("Tens of thousands took to the streets.", "Tens of thousands", 1e4, "number", "people"),
    ("It saw a jump of more than a third.", "a third", 33.33, "percent", "percent"),
    ("It left two craters.", "two craters", 2, "craters", "count"),
    ("Nine in 10 shops closed.", "Nine in 10", 0.9, "ratio", "ratio"),
    ("They took in 1.7m undocumented migrants.", "1.7m", 1.7e6, "migrants", "people"),
    ("They dug 1.7m deep trenches.", "1.7m", 1.7, "metres", "distance"),
    ("It has 20-plus camps.", "20-plus", 20, "camps", "count"),
    ("The 12-nautical-mile limit is old.", "12-nautical-mile", 12, "nautical miles", "distance"),
    ("It left two widowers.", "two widowers", 2, "widowers", "people"),
]


@pytest.mark.parametrize(("passage", "text", "value", "unit", "kind"), READ)
def test_a_quantity_is_read_in_any_format(passage: str, text: str, value: float, unit: str, kind: str) -> None:
    assert [(row.text, row.value, row.unit, row.unit_kind) for row in quantities(passage)] == [
        (text, value, unit, kind)
    ]


@pytest.mark.parametrize(
    "passage",
    [
        "The F-16, the T129, the Su-35, the JF-17 and CASA-1000 are names.",
        "The CASA 1000 line and Boeing 737 are names.",
        "Resolution 2593, Article 51, Chapter 7 and No. 12 are labels.",
        "Volume: 19 Issue: 14",
        "It rains there (Khan, 2022: 14; Ali et al. 2020: 3-5).",
        "ISSN 2785-2598",
        "Photo: CC BY-SA 4.0, via a site.",
        "Write to a1b2@mail9.example or see https://site.example/2024/55.",
        "They met in 2019, on May 5 and at 10:30, and at 5 pm.",
        "The two countries and both sides agreed; the two ministers met.",
        "One of the men fled; no one knows; one can hope.",
        "It is one of the largest bases and among the biggest.",
        "It was the first time; a second meeting followed.",
        "The highest levels of the state agreed.",
        "The second half was calm (12).",
        "Call +92 51 9205 88.",
        "They doubled down on double standards.",
        "It is a one-sided, two-way street for the 21st century.",
        "1. A list begins.",
        "A one-man show and a two-man bobsleigh.",
        "The scores were level, and a third was added.",
        "They met the week before, a decade ago, and two days later left.",
        "The highest level of government agreed, in the worst of times.",
        "The plan's stage two begins now.",
        'They sang "Three Sisters" there.',
        "The thirty-first meeting ended 3-1 on a rise of a third order.",
        "It holds rank 2.",
        "It took a quarter of an hour.",
        "It is a two-front war.",
    ],
)
def test_what_counts_nothing_is_left_alone(passage: str) -> None:
    assert [(row.text, row.rule) for row in quantities(passage)] == []


def test_boilerplate_yields_nothing() -> None:
    assert quantities("Download 300 reports for $5.", kind="boilerplate") == []


@pytest.mark.parametrize(
    ("passage", "value", "high"),
    [
        ("It cost $4-5 billion.", 4e9, 5e9),
        ("It cost $3bn to $5bn.", 3e9, 5e9),
        ("It cost between Rs500 and Rs1,000.", 500, 1000),
        ("Between 2,000 and 3,000 men stayed.", 2000, 3000),
        ("Some 15–20 men stayed.", 15, 20),
        ("Growth is 3.5-4%.", 3.5, 4),
        ("Two to three weeks passed.", 2, 3),
    ],
)
def test_a_range_is_one_row(passage: str, value: float, high: float) -> None:
    assert [(row.value, row.value_high) for row in quantities(passage)] == [(value, high)]


@pytest.mark.parametrize(
    ("words", "qualifier"),
    [
        ("nearly 50 men", "nearly"),
        ("almost 50 men", "nearly"),
        ("some 50 men", "approx"),
        ("about 50 men", "approx"),
        ("an estimated 50 men", "approx"),
        ("more than 50 men", "more_than"),
        ("over 50 men", "more_than"),
        ("They handed over 50 men", "exact"),
        ("They rolled over $2 billion", "exact"),
        ("at least 50 men", "at_least"),
        ("no fewer than 50 men", "at_least"),
        ("up to 50 men", "up_to"),
        ("as many as 50 men", "up_to"),
        ("fewer than 50 men", "up_to"),
        ("50 men or more", "at_least"),
        ("50 men", "exact"),
        ("thousands of men", "more_than"),
    ],
)
def test_the_words_before_a_number_qualify_it(words: str, qualifier: str) -> None:
    assert [row.qualifier for row in quantities(f"They sent {words}.")] == [qualifier]


def test_a_qualifier_holds_only_for_the_number_it_touches() -> None:
    assert [row.qualifier for row in quantities("More than 20 men came with 5 trucks.")] == ["more_than", "exact"]
    assert [row.qualifier for row in quantities("It moved over the past five years.")] == ["exact"]


@pytest.mark.parametrize(
    ("passage", "changes"),
    [
        ("Attacks rose by 5 percent.", ["by"]),
        ("There was an increase of nearly 5 percent.", ["by"]),
        ("That is a 5 percent increase.", ["by"]),
        ("Exports fell 5 percent.", ["by"]),
        ("Attacks rose to 90.", ["to"]),
        ("Attacks fell from 90 to 40.", ["none", "to"]),
        ("Tariffs fell from 35% in 2020 to 20% in 2024.", ["none", "to"]),
        ("Deaths soared to 90.", ["to"]),
        ("Spending rose from $1.8 billion to $2.1 billion.", ["none", "to"]),
        ("Up to 75 percent of them came.", ["none"]),
        ("A share of 5 percent is held.", ["none"]),
        ("Debt makes up 5 percent of it.", ["none"]),
        ("Debt is up 5 percent.", ["by"]),
        ("Gold fell $20 to $2,300.", ["none", "to"]),
        ("Flights from 3 cities to 5 airports stopped.", ["none", "none"]),
        ("Debt tripled to $5 billion.", ["by", "to"]),
        ("They trebled, from 12 in May 2020 to 45.", ["by", "none", "to"]),
        ("Shares ranged from 12% to 45%.", ["none", "none"]),
        ("Shares went from 12% of output to 45%.", ["none", "to"]),
        ("Rates fell 3.5 percentage points to 8 percent.", ["by", "to"]),
    ],
)
def test_a_change_by_is_told_from_a_level_reached(passage: str, changes: list[str]) -> None:
    assert [row.change for row in quantities(passage)] == changes


CASUALTIES = [
    ("Three guards were killed and seven were injured.", ["deaths", "injured"]),
    ("The army put its own losses at nine.", ["deaths"]),
    ("The firm put its own losses at $9 million.", ["money"]),
    ("At least 12 people were killed and 30 others wounded.", ["deaths", "injured"]),
    ("The blast killed two officers and one civilian.", ["deaths", "deaths"]),
    ("A blast in the town, killing at least 12 and wounding 30.", ["deaths", "injured"]),
    ("The raid left nine guards dead and 20 wounded.", ["deaths", "injured"]),
    ("Some 18 troops of the brigade martyred, while 20 rebels were found and killed.", ["deaths", "deaths"]),
    ("The death toll rose to 34.", ["deaths"]),
    ("There were 500 deaths and 300 injuries.", ["deaths", "injured"]),
    ("It caused the death of five Chinese engineers.", ["deaths"]),
    ("As many as 17 people, mostly women, died.", ["deaths"]),
    ("And 11 people, including four children, were wounded.", ["injured", "injured"]),
    ("The army has killed 20 rebels.", ["deaths"]),
    ("Twenty rebels killed three guards.", ["people", "deaths"]),
    ("Police killed by 10 gunmen were mourned.", ["people"]),
    ("They freed 100 prisoners after the killing of a guard.", ["people"]),
    ("A bomber struck as 200 soldiers marched.", ["people"]),
    ("They left 90 people dead, among them 40 sailors and 12 nurses.", ["deaths", "deaths", "deaths"]),
    ("Clerks met 90 people, among them 40 sailors.", ["people", "people"]),
    ("Robbers murdered 14 pilgrims.", ["deaths"]),
    ("Deaths from floods climbed 30 percent to 2,040.", ["percent", "deaths"]),
    ("The number of floods climbed 30 percent to 2,040.", ["percent", "count"]),
    ("Its fatalities more than doubled, from 31 to 68.", ["multiple", "deaths", "deaths"]),
    ("Fatalities rose from 31 in 2020 to 68 in 2021 and 90 in 2022.", ["deaths", "deaths", "deaths"]),
    ("Officials put the toll at two sailors.", ["deaths"]),
    ("It killed 99 people, compared with 233 before.", ["deaths", "deaths"]),
    ("It hired 99 people, compared with 233 before.", ["people", "people"]),
    ("It killed 26 people, and the FLN 24.", ["deaths", "deaths"]),
    ("The band made 30 raids, one of which killed 26 people, and the FLN 24.", ["count", "deaths", "people"]),
    ("At least 94 people were killed, 59 of them in May.", ["deaths", "deaths"]),
    ("It lost three sailors.", ["people"]),
    ("Hundreds were arrested and scores injured.", ["people", "injured"]),
    ("It left 47 dead and one missing.", ["deaths", "people"]),
    ("Fatalities rose from 31 in May to 68.", ["deaths", "deaths"]),
    ("Seven, including three guards, were killed.", ["deaths", "deaths"]),
    ("One policeman and one child were hurt.", ["injured", "injured"]),
    ("Two guards embraced Shahadat.", ["deaths"]),
    (
        "At least 90 people lost their lives, among them 40 members of the guard, 12 nurses and one driver.",
        ["deaths"] * 4,
    ),
    ("In all 90 people were killed, including 40 sailors.", ["deaths", "deaths"]),
    ("In all 90 people were freed, including 40 sailors.", ["people", "people"]),
    ("It killed 26 people in Lima and another two in Quito.", ["deaths", "deaths"]),
    ("It hired 26 people in Lima and another two in Quito.", ["people", "people"]),
    ("It killed 26 people in Lima, Quito five and Santa Cruz one.", ["deaths", "deaths", "deaths"]),
]


@pytest.mark.parametrize(("passage", "kinds"), CASUALTIES)
def test_the_dead_the_injured_and_the_living_are_told_apart(passage: str, kinds: list[str]) -> None:
    assert [row.unit_kind for row in quantities(passage)] == kinds


def test_a_bare_number_takes_the_unit_of_the_count_before_it() -> None:
    assert [row.unit for row in quantities("Five guards were killed and six were injured.")] == ["guards", "guards"]


def test_a_stretch_inside_a_time_expression_is_also_a_quantity_and_a_year_is_not() -> None:
    assert [(row.text, row.value) for row in quantities("In the past two decades, and in 2014, it grew.")] == [
        ("two decades", 2)
    ]


def test_what_is_counted_whose_and_when_is_taken_from_the_sentence() -> None:
    passage = "In 2022, Pakistan lost 90 armoured vehicles, according to the Institute for Peace."
    (row,) = quantities(passage, {"Pakistan": ("PAK", "state"), "Institute for Peace": ("iep", "organisation")})
    assert (row.measure, row.subject, row.attributed_to) == ("armoured vehicles", "PAK", "iep")
    assert (row.period_start, row.period_end) == ("2022-01-01", "2022-12-31")


@pytest.mark.parametrize(
    ("passage", "measures"),
    [
        ("Chad's sales to Peru, worth $2bn in 2024, fell by 9%.", ["Chad's sales to Peru", "Chad's sales to Peru"]),
        ("They signed deals worth nearly $2bn in May.", ["deals"]),
        ("It fell by $2bn in the fiscal year 2024.", [None]),
        ("It counted 90 deaths in the first quarter, up from 60 in the last.", ["deaths", "deaths"]),
        ("They counted 1,612 deaths, up 66%.", ["deaths", "deaths"]),
        ("Foreign debt tripled.", ["Foreign debt"]),
        ("It has doubled in three years.", [None]),
        ("The number of towns that shut a mine rose from 5 to 6.", ["number of towns", "number of towns"]),
        ("It was calm, although thefts fell 21%.", ["thefts"]),
        ("They cost $5 million apiece.", [None]),
        ("Between 2022 and 2024 they fell by 60 percent.", [None]),
        ("It counted 90 deaths, a threefold increase.", ["deaths", "deaths"]),
        ("It made 90 raids, up from 60 in the same period.", ["raids", "raids"]),
        ("They spend nine times as much.", [None]),
        ("It left 20 wounded.", ["wounded"]),
        ("The unemployment rate of 6 percent hides more.", ["unemployment rate"]),
        ("A share of 6 percent of output went.", ["output"]),
        ("Over 80% of Peru's 6,000 guards left.", [None, "guards"]),
        ("Four of the five guards left.", ["guards"]),
        ("Under it Oman will supply tanks and trucks worth $12 million.", ["tanks and trucks"]),
        ("Its supply of tanks worth $12 million came.", ["supply of tanks"]),
        (
            "Some 481 people, among them 139 policemen, were killed, a rise of 42pc.",
            ["people killed", "policemen killed", "people killed"],
        ),
        ("Trade with Chad was worth $12 million.", ["Trade with Chad"]),
        ("Oman, which mended the road at a cost of $12 million, left it.", [None]),
        ("They left one Taliban fighter dead.", ["Taliban fighter killed"]),
        ("In 2024 trade between the two states reached $2bn.", ["trade between the two states"]),
        ("Imports of wheat from Chad worth $50 million rotted.", ["Imports of wheat from Chad"]),
        ("A line from Lima to Quito, estimated to cost $2bn, opened.", ["line from Lima to Quito"]),
        ("Exports, worth a mere $13 million in 2020, exceeded $400 million.", ["Exports", "Exports"]),
        ("Exports, which topped $1,300 million in 2020, have reached $2bn.", ["Exports", "Exports"]),
        ("Trade, which was small, reached $4 million.", ["Trade"]),
        ("Trade, which once topped $2bn, fell.", ["Trade"]),
        ("Oman bought tanks worth $12 million.", ["tanks"]),
        ("Oman won contracts totalling $12 million.", ["contracts"]),
        ("Bilateral trade stood at a mere $12 million.", ["Bilateral trade"]),
        ("The road is estimated to cost $12 million.", ["road"]),
        (
            "Sales to Chad peaked at $2 million in 2011 and had fallen to $1 million; imports, mainly coal, stood at $5 million.",
            ["Sales to Chad", "Sales to Chad", "imports"],
        ),
        ("Raids rose by 18 percent and deaths by almost a quarter.", ["Raids", "deaths"]),
        ("Raids by the army have more than doubled.", ["Raids by the army"]),
        ("Trade did not exceed $12 million.", ["Trade"]),
        ("Trade, which once topped $12 million, fell.", ["Trade"]),
        ("It counted 90 deaths, 20 percent more than before.", ["deaths", "deaths"]),
        ("The toll rose from 15 (2023) to 25 (2024).", ["deaths", "deaths"]),
        ("Raids fell by a third but deaths rose 12 percent to 254.", ["Raids", "deaths", "deaths"]),
        ("The follow-up talks, a month late, cost them $12 million.", ["follow-up talks"]),
        ("Oman gave $5 million in exchange for the oil.", [None]),
        ("Oman holds 40 percent in light crude.", ["light crude"]),
        ("The dam costs Oman $3 billion.", ["dam"]),
        ("Fuel costs rose to $3 billion.", ["Fuel costs"]),
    ],
)
def test_what_a_sum_or_a_change_is_of_stands_before_it(passage: str, measures: list[str | None]) -> None:
    assert [row.measure for row in quantities(passage) if row.unit_kind != "duration"] == measures


@pytest.mark.parametrize(
    ("passage", "years"),
    [
        ("It takes 1.9% of output, up from 1.7% in 2023, but rents take 5%.", [None, "2023", None]),
        ("It took 1.9% of output in 2023, but rents took 5%.", ["2023", "2023"]),
        ("Resolution 2734 (2024) speaks of 90 men.", [None]),
        ("Some 500 of them left, and the lease, signed in 2012, runs on.", [None]),
        ("Some 500 of them left, to the surprise of all in 2012.", ["2012"]),
        ("Its 2015 doctrine names theft, and its army of 900 is weak.", [None]),
        ("Its 2015 census counts 900 guards.", ["2015"]),
        ("Since 2016 it has built a post 13 km from the town.", [None]),
        ("In 2016 it built 13 km of road.", ["2016"]),
        ("The canal, which they began in 2022, could take a fifth of it.", [None]),
        ("The raid, which they led in 2022, killed 30 men.", ["2022"]),
        ("They signed a pact in 2022, and a line, to cost $4bn, was agreed in 2023.", ["2023"]),
        ("Thefts rose by 5% over the same month of 2023.", [None]),
        ("Thefts rose by 5% in the same month of 2023.", ["2023"]),
        ("It made 90 raids, up from 60 in the same period of 2023.", [None, "2023"]),
        ("The toll of 43 raids was up 7 per cent from 2022.", [None, None]),
        ("Raids rose 7 per cent from 2021 to 2023.", ["2021"]),
        ("Thefts saw a 25 percent increase on 2023.", [None]),
        ("Thefts saw a 25 percent increase in 2023.", ["2023"]),
        ("Raids fell by 11 per cent compared with 2022, whereas 219 men fled.", [None, None]),
        ("Compared with 2022, 219 more men fled.", ["2022"]),
        ("It had 600 posts, up from one post in 2007.", [None, "2007"]),
        ("It had 600 posts, up from 500 a year ago.", [None, "2024"]),
        ("It built 600 posts a year ago.", ["2024"]),
        ("It will have 11 posts by 2028, up from eight.", ["2028", None]),
        ("It built 11 posts in 2022, and lost two posts.", ["2022", "2022"]),
        ("The army, which had 75,000 men in 2021, now has 170,000.", ["2021", None]),
        ("Raids fell to 37 in 2023; each raid now kills four men.", ["2023", None]),
        ("Raids fell to 37 in 2023; each raid killed four men.", ["2023", "2023"]),
        ("In 2022 it made 150 raids, 30 more than in the same period of 2021.", ["2022", "2022"]),
        ("Raids fell to 80 in 2024 from 90.", ["2024", None]),
        ("It bought 80 trucks in 2024 and 90 carts.", ["2024", "2024"]),
        ("The budget, approved in June 2024, gives 90 posts to guards.", [None]),
        ("The army, attacked in June 2024, lost 90 posts.", ["2024"]),
        ("Chad, home to 4 million men, sent 900 men home in 2024.", [None, "2024"]),
        (
            "In 2019 it held 73%; in 2024 it rose to 81%, an increase of eight percentage points.",
            ["2019", "2024", "2024"],
        ),
    ],
)
def test_a_date_beside_another_figure_or_a_decision_gives_no_period(passage: str, years: list[str | None]) -> None:
    assert [row.period_start and row.period_start[:4] for row in quantities(passage)] == years


GAPPED = {
    "Peru": ("PER", "state"),
    "Chile": ("CHL", "state"),
    "FLN": ("fln", "armed group"),
    "Front": ("front", "armed group"),
}


def gapped(passage: str) -> list[Quantity]:
    return quantities(passage, {name: kind for name, kind in GAPPED.items() if name in passage})


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        ("Peru saw 14 raids, Chile 120 and the FLN nine.", [(14, "PER"), (120, "CHL"), (9, "fln")]),
        ("Peru saw 14 raids, Chile eight, and Lima and Chile one each.", [(14, "PER"), (8, "CHL"), (1, "CHL")]),
        ("Peru flew 16 jets and Chile six.", [(16, "PER"), (6, "CHL")]),
        ("Peru saw 14 raids in April, May 8 was calm.", [(14, "PER")]),
        ("Peru flew 16 jets, Mirage 25 among them.", [(16, "PER")]),
        ("Peru saw 14 raids, Chile 2024 none.", [(14, "PER")]),
        ("Peru met Chile one day in May.", [(1, "PER")]),
    ],
)
def test_numbers_behind_names_go_on_a_series_and_are_theirs(passage: str, expected: list[tuple[float, str]]) -> None:
    assert [(row.value, row.subject) for row in gapped(passage)] == expected


def test_what_a_place_recorded_happened_there_and_is_not_said_by_it() -> None:
    for who, said in (("Peru", None), ("Front", "front")):
        (row,) = gapped(f"{who} recorded 14 raids.")
        assert (row.subject, row.attributed_to) == (GAPPED[who][0], said)
    claimed = gapped("The Front claimed 14 raids, the FLN nine.")
    assert [row.attributed_to for row in claimed] == ["front", "fln"]


@pytest.mark.parametrize(
    ("passage", "whose", "said"),
    [
        ("The FLN joined the Front, which stands in Lima with 300 men.", "front", None),
        ("The FLN, which fights the Front, has 300 men.", "fln", None),
        ("The FLN fights the Front and has 300 men.", "front", None),
        ("The Front reported that 300 men left.", "front", "front"),
        ("The Front was reported to have lost 300 men.", "front", None),
    ],
)
def test_a_relative_clause_speaks_of_whom_it_stands_behind(passage: str, whose: str, said: str | None) -> None:
    (row,) = gapped(passage)
    assert (row.subject, row.attributed_to) == (whose, said)


def test_a_count_since_a_year_is_open() -> None:
    for passage, end in (
        ("It has trained 112 guards since 2017.", None),
        ("It trained 112 guards in 2017.", "2017-12-31"),
        ("From 2017 onwards it trained 112 guards.", None),
        ("The toll has risen since 2017, when 112 guards fell.", "2017-12-31"),
        ("Since 2017, when Oman left, 112 men have died in Yemen.", None),
        ("Since 2017, when 112 men died in Oman, the base has been shut.", "2017-12-31"),
        ("The base has been shut since 2017, when Oman left, and has lost 112 men.", None),
        ("The base has been shut since 2017, when Oman's guards, 112 men, died.", "2017-12-31"),
    ):
        (row,) = quantities(passage)
        assert (row.period_start, row.period_end) == ("2017-01-01", end)


def test_a_figure_is_of_no_place_that_another_clause_names_behind_it() -> None:
    places = {"Sindh": ("sindh", "place")}
    assert [row.subject for row in quantities("They counted 306 raids; 41 were in Sindh.", places)] == [None, "sindh"]
    assert [row.subject for row in quantities("They counted 306 raids in Sindh.", places)] == ["sindh"]


def test_a_currency_is_no_owner() -> None:
    named = {"Peru": ("PER", "state"), "US": ("USA", "state")}
    assert [row.subject for row in quantities("Peru lent 5 billion US dollars.", named)] == ["PER"]
    assert [row.subject for row in quantities("Peru lent the US 5 billion yen.", named)] == ["PER"]


def test_figures_behind_a_sentence_that_announces_a_report_are_attributed_to_it() -> None:
    passage = "The annual Terror Index has shown grim data.\nPakistan saw 90 attacks."
    rows = quantities(passage, {"Terror Index": ("gti", "programme"), "Pakistan": ("PAK", "state")})
    assert [row.attributed_to for row in rows] == ["gti"]
    assert [row.attributed_to for row in quantities("Talks began.\nPakistan saw 90 attacks.")] == [None]


@pytest.mark.parametrize(
    ("passage", "said"),
    [
        ("The CRSS quarterly report shows 900 raids.", "crss"),
        ("CRSS's annual survey found that 900 men had left.", "crss"),
        ("A CRSS study puts the number of dead at 900.", "crss"),
        ("CRSS left while a report in Lima found 900 posts.", None),
        ("CRSS received the report and 900 men left.", None),
        ("The CRSS report found dust, while 900 men left.", None),
    ],
)
def test_a_body_says_what_its_report_shows(passage: str, said: str | None) -> None:
    assert [row.attributed_to for row in quantities(passage, {"CRSS": ("crss", "organisation")})] == [said]


def test_who_speaks_is_said_only_where_a_verb_of_speech_governs() -> None:
    named = {"Islamabad": ("PAK", "state")}
    assert [row.attributed_to for row in quantities("Islamabad said that 90 men fled.", named)] == ["PAK"]
    assert [row.attributed_to for row in quantities("Islamabad freed 90 men.", named)] == [None]
    two = "The rebels lost 58 men; Islamabad said that it lost 23 trucks."
    assert [row.attributed_to for row in quantities(two, named)] == [None, "PAK"]
    apposed = {"ISPR": ("ispr", "agency")}
    assert [row.attributed_to for row in quantities("The media wing, the ISPR, said 90 men fled.", apposed)] == ["ispr"]
    assert [row.attributed_to for row in quantities("To the ISPR, he said, 90 men fled.", apposed)] == [None]


@pytest.mark.parametrize(
    ("passage", "said"),
    [
        ("The rebels lost 200 men, Peru said; Chile said 58 men died.", ["PER", "CHL"]),
        ("The rebels lost 23 men, while Chile said nine men died.", [None, "CHL"]),
        ("Peru said 23 men died, but Chile put the toll at 58.", ["PER", "CHL"]),
        ("Peru said 23 men died, and that Chile had put 58 men on the road.", ["PER", "PER"]),
        ("Peru said 23 men died and 40 were hurt, and Chile said 12 died.", ["PER", "PER", "CHL"]),
        ("Peru said it lost 23 men but freed 40 women.", ["PER", "PER"]),
        ("Peru said it lost 23 men while freeing 40 women.", ["PER", "PER"]),
        ("Some 300 men died, according to Peru, while Chile said 200 did.", ["PER", "CHL"]),
    ],
)
def test_what_somebody_says_ends_where_a_clause_with_another_subject_begins(
    passage: str, said: list[str | None]
) -> None:
    states = {"Peru": ("PER", "state"), "Chile": ("CHL", "state")}
    named = {name: entity for name, entity in states.items() if name in passage}
    assert [row.attributed_to for row in quantities(passage, named)] == said


@given(
    st.text(
        alphabet=st.sampled_from("0123456789.,-–%$ ½mkbn two half of the men killed largest (a)\u00a0\n🙂א\u0301"),
        max_size=200,
    )
)
def test_any_text_gives_rows_whose_offsets_hold(text: str) -> None:
    for row in quantities(text):
        assert text[row.start : row.end] == row.text != ""


@pytest.mark.parametrize("passage", ["It is 26th of 163 states.", "It fell to 26th of 163 states in the index."])
def test_a_place_among_many_is_a_rank(passage: str) -> None:
    assert [(row.value, row.unit) for row in quantities(passage)] == [(26, "rank"), (163, "states")]
    assert [row.unit for row in quantities("It came on the 26th of 12 states.")] == ["states"]


def test_the_year_that_a_figure_is_compared_with_is_not_its_own() -> None:
    rows = quantities("It counted 52 raids in 2024, up 70 percent on the year before; deaths rose 5 percent to 85.")
    assert {row.period_start for row in rows} == {"2024-01-01"}
    own = quantities("In 2022 deaths rose to 643 from the preceding year's 292.")
    assert [row.period_start for row in own] == ["2022-01-01", "2021-01-01"]
    onward = quantities("It struck in May 2024 and expelled 800 men from October 2024 on.")
    assert [(row.period_start, row.period_end) for row in onward] == [("2024-10-01", None)]


def test_one_of_a_people_counts_what_he_is() -> None:
    assert [(row.text, row.unit) for row in quantities("One Tajik soldier was wounded.")] == [("One", "soldiers")]
    assert [(row.text, row.unit) for row in quantities("One Tajik was wounded.")] == [("One Tajik", "Tajiks")]


def test_a_source_ends_at_the_comma_behind_it() -> None:
    named = {"Afghans": ("AFG", "state"), "Taliban": ("taliban-afg", "armed group")}
    polled = quantities("According to a poll by the Z Group, 68% of Afghans like tea.", {"Afghans": named["Afghans"]})
    told = quantities("According to the Taliban, 68 men died.", {"Taliban": named["Taliban"]})
    assert (polled[0].attributed_to, told[0].attributed_to) == (None, "taliban-afg")


def test_what_a_colon_counts_out_is_as_dead_as_the_whole() -> None:
    rows = quantities("Raids killed 241 people: 104 soldiers, 82 civilians and 55 guards.")
    assert {row.unit_kind for row in rows} == {"deaths"} and len(rows) == 4


def test_a_figure_is_of_the_place_named_right_before() -> None:
    places = {"Sindh": ("sindh", "place"), "Balochistan": ("balochistan", "place")}
    rows = quantities("Sindh bore the brunt (78 raids), followed by Balochistan with 41 raids.", places)
    assert [row.subject for row in rows] == ["sindh", "balochistan"]


@pytest.mark.slow  # it measures time, which a busy machine bends
@pytest.mark.parametrize(
    "unit", ["1,", "5 men killed ", "two and ", "half of ", "more than 7 ", "3-", "largest ", "(9) "]
)
def test_reading_takes_time_linear_in_the_length(unit: str) -> None:
    def cost(times: int) -> float:
        passage = unit * times
        began = time.perf_counter()
        quantities(passage)
        return time.perf_counter() - began

    cost(50)
    assert cost(4000) < 40 * max(cost(400), 0.002)


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        ("Its score fell.", []),
        ("A score of 8.4 was given.", [(8.4, "count")]),
        ("A score of officers left.", [(20.0, "people")]),
        ("The 1267 Sanctions Committee met.", []),
        ("The 1267 sanctions were listed.", [(1267.0, "count")]),
        ("One senior envoy told them so.", []),
        ("One senior envoy was hurt.", [(1.0, "injured")]),
        ("Then one more envoy was killed.", [(1.0, "deaths")]),
        ("Then one more try was made.", []),
        ("After a month-long truce they left.", [(1.0, "duration")]),
        ("After a month\u2011long truce they left.", [(1.0, "duration")]),
        ("It was a two-month\u2010long truce.", [(2.0, "duration")]),
        ("Five-sixths of it is dry.", [(83.33, "percent")]),
        ("They held a year-end party.", []),
        ("Perhaps 1,400 to 2,5003 citizens left.", [(1400.0, "people")]),
        ("It cost 55 million Chinese yuan.", [(55e6, "money")]),
        ("It counted 55 Chinese yurts.", [(55.0, "count")]),
        ("It is 220 mi long.", [(220.0, "distance")]),
        ("They came in fourth and fifth place.", [(4.0, "rank"), (5.0, "rank")]),
        ("In the first place, they came late.", []),
        ("It took the second spot.", [(2.0, "rank")]),
        ("It ranks third, up from seventh.", [(3.0, "rank"), (7.0, "rank")]),
        ("It slipped from fourth to eighth place.", [(4.0, "rank"), (8.0, "rank")]),
        ("It climbed by nine places, to 21st, in May.", [(9.0, "count"), (21.0, "rank")]),
        ("It grew up from fourth grade on, and passed it to 21st battalion.", []),
        ("The fifth dialogue of the two was held, and the fifth minister left.", [(5.0, "rank")]),
        ("They held drills of the Falcon series, the fourth of which failed.", [(4.0, "rank")]),
        ("They gave reasons, the fourth of which failed.", []),
        (
            "It was the third such raid, and the third at that post in the past two years.",
            [(3.0, "rank"), (3.0, "rank"), (2.0, "duration")],
        ),
        ("He came for the third time in the past week.", []),
        ("It costs $5m, of which barely a third has been paid.", [(5e6, "money"), (33.33, "percent")]),
        ("It costs $5m, and a third has failed.", [(5e6, "money")]),
        ("He bought for the group 30 night-vision sets and 40 tents.", [(30.0, "count"), (40.0, "count")]),
        ("It was the work of the group 30.", []),
        ("It lasted 30 nights.", [(30.0, "duration")]),
        ("Nine porters and six passers-by fled.", [(9.0, "people"), (6.0, "people")]),
        ("The UN put him on the 1988 sanctions list.", []),
        ("He read the 1267 names on it.", [(1267.0, "count")]),
        ("Goods had zero-duty access, and 12-duty access failed.", [(12.0, "count")]),
        ("It quarrelled with its two neighbours.", []),
        ("It shut its two dams.", [(2.0, "count")]),
        ("They deserted by the dozen.", []),
        ("They seized a dozen tents.", [(12.0, "count")]),
        ("The list has ranked Ruritania third.", [(3.0, "rank")]),
        ("The list shows Ruritania a third time.", []),
        ("2: They left.", []),
        ("2 envoys: They left.", [(2.0, "people")]),
        ("The two deadliest groups split.", [(2.0, "count")]),
        ("The two groups split.", []),
        ("Six persons, including five soldiers, killed in a blast.", [(6.0, "deaths"), (5.0, "deaths")]),
        ("Six persons, including five soldiers, seen in a town.", [(6.0, "people"), (5.0, "people")]),
        ("In the raid nine khwarij were sent to hell.", [(9.0, "deaths")]),
        ("In the raid four khwarij were seen.", [(4.0, "people")]),
        ("Some 15 others, including six guards, injured as fire spread.", [(15.0, "injured"), (6.0, "injured")]),
        ("Some 15 guards injured a man.", [(15.0, "people")]),
        ("It saw 29 raids in Osh, 28 in Batken and two in Naryn.", [(29.0, "count"), (28.0, "count"), (2.0, "count")]),
        ("It saw the raids in Osh, and two in Naryn knew.", []),
        ("Four died while six got injured.", [(4.0, "deaths"), (6.0, "injured")]),
        ("Then one more rebel was eliminated.", [(1.0, "deaths")]),
        ("Then one more rebel was eliminating files.", [(1.0, "people")]),
        ("At least 85 members of the force losing their lives was a shock.", [(85.0, "deaths")]),
    ],
)
def test_the_figures_of_dispatches(passage: str, expected: list[tuple[float, str]]) -> None:
    assert [(row.value, row.unit_kind) for row in quantities(passage) if row.text != "deadliest"] == expected


def test_the_mark_of_a_note_is_no_digit_of_the_number_that_it_touches() -> None:
    (row,) = quantities("Perhaps 1,400 to 2,5003 citizens left.")
    assert (row.value, row.value_high, row.text) == (1400.0, 2500.0, "1,400 to 2,5003 citizens")


def test_an_outlet_that_ends_a_sentence_keeps_no_full_stop() -> None:
    (row,) = quantities("Some 40 men left, according to Wirehouse.")
    (dotted,) = quantities("Some 40 men left, according to Wirehouse Inc. News.")
    assert (row.attributed_to, dotted.attributed_to) == ("Wirehouse", "Wirehouse Inc. News.")


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        ("Totals: 21 killed (9 security forces, 3 villagers), 13 hurt.", [(21, "deaths"), (9, "deaths"), (3, "deaths"), (13, "injured")]),
        ("Totals: 21 seen (9 security forces, 3 villagers).", [(21, "count"), (9, "people"), (3, "people")]),
        ("Two forces meet there.", [(2, "count")]),
        ("Killed: 45", [(45, "deaths")]),
        ("Wounded: 60", [(60, "injured")]),
        ("Sealed: 60", [(60, "count")]),
        ("KP: 17 raids, 42 killed, 7 hurt", [(17, "count"), (42, "deaths"), (7, "injured")]),
        ("Raids fell to 5 from 8 (-37.5%).", [(5, "count"), (8, "count"), (-37.5, "percent")]),
        ("Deaths were down 12% (+4% in Osh).", [(12, "percent"), (4, "percent")]),
        ("Call +992 37 221.", []),
        ("Growth was -3.2 percent.", [(-3.2, "percent")]),
        ("It holds the 5-10% band.", [(5, "percent")]),
        ("Some 81 guards were killed, a 45% jump from 74.", [(81, "deaths"), (45, "percent"), (74, "deaths")]),
        ("Some 81 guards were killed, a 45% jump since it paid 74.", [(81, "deaths"), (45, "percent"), (74, "people")]),
        ("It took 58 lives, or 52 percent of all, against 23 before.", [(58, "deaths"), (52, "percent"), (23, "deaths")]),
        ("Deaths fell from 66 in Q3 to 56 in Q4.", [(66, "deaths"), (56, "deaths")]),
        ("Some 3 million settlers (1.3m of them new) stay.", [(3e6, "people"), (1.3e6, "people")]),
        ("The wall is 1.3m of stone.", [(1.3, "distance")]),
        ("In 2021 many men left.", []),
        ("It sent 2021 men.", [(2021, "people")]),
    ],
)  # fmt: skip
def test_the_figures_of_lists_and_brackets(passage: str, expected: list[tuple[float, str]]) -> None:
    assert [(row.value, row.unit_kind) for row in quantities(passage)] == expected


def test_a_line_of_figures_is_read_by_its_label() -> None:
    raids, year = quantities("Raids: 36 (2022: 26)")
    assert (raids.unit, raids.measure, raids.period_start) == ("raids", "Raids", None)
    assert year.period_start == "2022-01-01"
    (line,) = quantities("Gilgit: 11 raids", mentions={"Gilgit": ("gilgit", "place")})
    assert line.subject == "gilgit"
    assert [row.change for row in quantities("Raids fell (-37.5%, +4% in Osh).")] == ["by", "by"]
    assert [row.unit for row in quantities("KP: 17 raids, 42 killed")] == ["raids", "deaths"]


def test_a_figure_that_another_stands_against_keeps_its_own_time() -> None:
    told = quantities("The TTP took 58 lives, or 52 percent of all, against 23 in 2023.")
    assert [row.period_start for row in told] == [None, None, "2023-01-01"]
    plain = quantities("It mounted raids against 23 forts in 2023.")
    assert [row.period_start for row in plain] == ["2023-01-01"]


@pytest.mark.parametrize(
    ("passage", "values"),
    [
        ("A wall of 1.357 km cost 8,5 million dollars.", [1357, 8.5e6]),
        ("Some 6.000 men keep it, up to 1.500 at night, over 27,5 km.", [6000, 1500, 27.5]),
        ("It grew by 3.125 percent, and 6.000 men keep 1.234,5 hectares.", [3.125, 6000, 1234.5]),
        ("A wall of 1.357 km was built.", [1.357]),
        ("A wall of 1.357 km cost 8.5 million dollars.", [1.357, 8.5e6]),
        ("A wall of 1.357 km cost 8,5 million dollars and 1,200 lorries.", [1.357, 8.5e6, 1200]),
        ("Some 6.000 men keep 1.357 km, and 2.5% fled.", [6000, 1.357, 2.5]),
    ],
)
def test_an_author_who_writes_dots_between_thousands_does_so_throughout(passage: str, values: list[float]) -> None:
    assert [row.value for row in quantities(passage)] == values


def test_a_number_in_apposition_counts_the_noun_before_it() -> None:
    (troops,) = quantities(
        "They withdrew a part of these troops, up to 1,500 according to the Uzbek service of Radio Ozod."
    )
    assert (troops.unit, troops.unit_kind, troops.measure) == ("troops", "people", "troops")
    assert troops.attributed_to == "Radio Ozod"
    assert [row.unit for row in quantities("In the years, about 30, it fell.")] == ["number"]
    rows = [*quantities("Militants numbering about 400 live there."), *quantities("Their number is 400.")]
    assert [(row.unit, row.value) for row in rows] == [("militants", 400), ("number", 400)]


def test_a_bare_number_goes_on_a_count_behind_a_comparison_or_as_a_rate() -> None:
    told = quantities("It saw 27 raids this year, compared with only eight in all of 2024, or six a month.")
    assert [(row.value, row.unit, row.unit_kind) for row in told] == [
        (27, "raids", "count"),
        (8, "raids", "count"),
        (6, "raids", "count"),
    ]
    near = quantities("He fought with two in all, and one a month, compared with two friends.")
    assert [(row.text, row.unit) for row in near] == [("two friends", "friends")]
    assert [row.value for row in quantities("He was compared with two in Rome.")] == [2]
    assert quantities("He fought with two in Rome, and was with six by the river.") == []


def test_a_place_in_a_row_is_a_rank() -> None:
    (third,) = quantities("The year was the third in a row in which it rained.")
    assert (third.value, third.unit_kind, third.measure) == (3, "rank", None)
    assert [row.value for row in quantities("It rose for a fourth consecutive year.")] == [4]
    assert quantities("It was the third day of the rain in a row of huts.") == []


def test_a_table_of_a_page_is_read_as_one_of_markdown(tmp_path: Path) -> None:
    told = "<p>" + "The two ministries counted the raids of the year again, and said so in a long report. " * 4 + "</p>"
    cells = "<tr><th>Year</th><th>Raids</th></tr><tr><td>2021</td><td>1,229</td></tr><tr><td>2022</td><td>15</td></tr>"
    page = tmp_path / "page.html"
    page.write_text(f"<html><body><article><h1>Raids</h1>{told}<table>{cells}</table>{told}</article></body></html>")
    assert [row for row in tabled(convert(page, tmp_path).text) if row[3] == "count"] == [
        ("1,229", 1229, "raids", "count", "raids", "2021-01-01"),
        ("15", 15, "raids", "count", "raids", "2022-01-01"),
    ]


@pytest.mark.parametrize(
    ("passage", "measures"),
    [
        ("Fuel costs rose to $3bn.", ["Fuel costs"]),
        ("Total costs reached $3bn.", ["Total costs"]),
        ("Trade between the two grew and reached $180m.", ["Trade between the two"]),
        ("Trade between the two had grown by half and exceeded $180m.", ["Trade between the two"]),
        ("They bought ships from the firm in a deal worth $3 million.", ["deal"]),
        ("The number of men in the country, which had been estimated at 400, fell.", ["number of men in the country"]),
    ],
)
def test_the_noun_that_a_value_is_of_is_the_nearest_that_stands_whole(passage: str, measures: list[str]) -> None:
    assert [row.measure for row in quantities(passage)] == measures


def test_what_is_carried_or_signed_over_a_number_is_more_than_it() -> None:
    lines = (
        "Oman has signed over 30 agreements.",
        "The train carried over 400 passengers.",
        "It rolled over $2 billion.",
    )
    assert [quantities(line)[0].qualifier for line in lines] == ["more_than", "more_than", "exact"]


def test_what_stands_over_a_distance_is_no_more_than_it() -> None:
    assert [row.qualifier for row in quantities("The line carries 90 MW over 40 km.")] == ["exact", "exact"]
    assert [row.qualifier for row in quantities("It carries power over 40 km of land.")] == ["more_than"]


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        ("The number of raids fell to 86 in 2020 before rising to 207.", ["number of raids", "number of raids"]),
        ("Raids rose from 50 to 86, then fell to 20 and rose to 30.", ["Raids", "Raids", "Raids", "Raids"]),
        ("Raids fell to 86 in 2020 and deaths rose to 207.", ["Raids", "deaths"]),
        ("Trade reached $300m in 2024, against $115m in 2023.", ["Trade", "Trade"]),
        ("Trade reached $300m in 2024, up from $115m.", ["Trade", "Trade"]),
        ("Trade reached $300m in 2024, and Oman paid $115m.", ["Trade", None]),
    ],
)
def test_a_figure_of_another_time_is_of_the_same_thing(passage: str, expected: list[str | None]) -> None:
    assert [row.measure for row in quantities(passage)] == expected


def test_losses_of_money_or_games_are_no_dead() -> None:
    assert {row.unit_kind for row in quantities("The bank cut its losses to 40 from 60.")} == {"count"}
    assert [row.unit_kind for row in quantities("The bank put its losses at 40.")] == ["count"]
    assert [row.unit_kind for row in quantities("The rebels estimated their losses at 40.")] == ["deaths"]
    assert [row.unit_kind for row in quantities("The army put its losses at 40.")] == ["deaths"]


def test_a_figure_in_brackets_behind_a_place_and_a_year_is_no_page() -> None:
    listed = "Raids rose (Pakistan, 2022: 643; India, 2022: 512; PICSS count, 2022: 262)."
    assert [row.value for row in quantities(listed)] == [643, 512, 262]
    assert quantities("It is so (Khan and Ali, 2022: 14; see Rashid et al., 2019: 3).") == []


def test_a_comma_inside_a_date_or_a_number_ends_no_source() -> None:
    report = {"PICSS": ("picss", "organisation")}
    for line in (
        "According to a March 4, 2022 report by PICSS, 40 men died.",
        "According to a 1,200-page report by PICSS, 40 men died.",
    ):
        assert quantities(line, report)[-1].attributed_to == "picss"


def test_days_and_men_have_no_places_in_a_ranking() -> None:
    kinds = [
        [row.unit_kind for row in quantities(line)]
        for line in ("On the 26th of 163 days they met.", "Oman came 26th of 163 countries.")
    ]
    assert kinds == [["duration"], ["rank", "count"]]


def test_a_clause_that_tells_of_a_thing_dates_the_thing() -> None:
    row = quantities("It was signed in 2022, and 40 soldiers, most of them old, left the base that was built in 1998.")[
        0
    ]
    assert row.period_start == "2022-01-01"


def test_the_year_of_an_earlier_rank_is_not_that_of_the_present_one() -> None:
    rows = quantities("It ranks second on the index, up from seventh in 2021.")
    assert [(row.value, row.period_start) for row in rows] == [(2, None), (7, "2021-01-01")]


def test_people_killed_are_not_counted_as_those_of_whoever_killed_them() -> None:
    group, sindh = {"TTP": ("ttp", "armed group")}, {"Sindh": ("sindh", "place")}
    assert quantities("Ten men were killed in a raid by the TTP in Sindh.", group | sindh)[0].subject == "sindh"
    assert quantities("Ten men were killed by the TTP.", group)[0].subject is None
    assert quantities("Ten men were killed by a bomb in Iran.", {"Iran": ("IRN", "state")})[0].subject == "IRN"


def test_a_single_thing_is_counted_under_its_noun_and_not_under_what_became_of_it() -> None:
    assert [row.unit for row in quantities("At least one tank destroyed a wall.")] == ["tanks"]
    assert [row.unit for row in quantities("It left at least one tank destroyed.")] == ["tanks"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Attacks rose by 12pc to 68, up from 61 in May.", [("percent", "Attacks"), ("attacks", "Attacks"), ("attacks", "Attacks")]),
        ("Exports dropped 47pc to $97m from $185m.", [("percent", "Exports"), ("USD", "Exports"), ("USD", "Exports")]),
        ("In May the number of raids fell by 12 percent to 68.", [("percent", "number of raids"), ("raids", "number of raids")]),
        ("It saw a 29 per cent surge in raids, from 69 in May to 89 in June.", [("percent", "raids"), ("raids", "raids"), ("raids", "raids")]),
        ("There was a rise in rebel raids, growing from 573 in 2021 to 1,210 in 2023.", [("raids", "rebel raids"), ("raids", "rebel raids")]),
        ("The number of injured rose by 112 percent as compared to June 2019.", [("percent", "number of injured")]),
        ("There were 152 sectarian raids in 2010, 139 in 2011.", [("raids", "sectarian raids"), ("raids", "sectarian raids")]),
        ("As many as 59 out of the total 93 violent raids were there.", [("raids", "violent raids"), ("raids", "violent raids")]),
        ("It recorded a decrease in violence of 24%.", [("percent", "violence")]),
        ("Ten people died in these raids, including three violent men and two boys.", [("people", "people killed"), ("men", "violent men killed"), ("boys", "boys killed")]),
        ("Raids increased more than three times.", [("multiple", "Raids")]),
        ("It took three times.", [("times", None)]),
    ],
)  # fmt: skip
def test_figures_of_one_change_share_what_they_are_of(line: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(row.unit, row.measure) for row in quantities(line)] == expected


def test_the_time_that_a_change_is_compared_with_is_not_its_own() -> None:
    lines = {
        "Raids rose by 77 percent in May compared to April 2023.": "2024-05-01",
        "Raids rose by 29 percent, from 69 in March 2023 to 89 in April 2023.": "2023-04-01",
        "Aid was $16 billion in 2019, 25 per cent lower than in 2018.": "2019-01-01",
        "There were 941 deaths in 2023, as against 527 deaths in 2022, a 78 per cent increase.": "2023-01-01",
    }
    given = {line: next(row for row in quantities(line) if row.unit == "percent").period_start for line in lines}
    assert given == lines


def test_between_two_days_is_one_time() -> None:
    row = quantities("It killed 433 people between August 15, 2021, and August 14, 2022.")[0]
    assert (row.period_start, row.period_end) == ("2021-08-15", "2022-08-14")


def test_a_place_reports_nothing_and_a_seat_of_a_body_owns_no_figure() -> None:
    place = {"Sindh": ("sindh", "place")}
    assert [row.attributed_to for row in quantities("Sindh reported 19 raids.", place)] == [None]
    assert quantities("The Sindh-based think tank recorded 99 raids.", place)[0].subject is None
    ranked = {"TTP": ("ttp", "armed group"), "Iran": ("IRN", "state")}
    assert quantities("The TTP remains the largest group in Iran.", ranked)[0].subject == "ttp"


@pytest.mark.parametrize(
    ("line", "measure"),
    [
        ("Exports to Iran, Iraq and Oman fell to $197 million.", "Exports"),
        ("Annual trade, most of it old, is put at $400 million.", "Annual trade"),
        ("Trade with Oman, the smallest of the markets, was worth $5 million.", "Trade with Oman"),
        ("Seizures in Oman nevertheless rose to 4 tonnes.", "Seizures in Oman"),
        ("It has an estimated GDP of $13 billion.", "estimated GDP"),
        ("It has a strength of 6,000.", "strength"),
        ("It bought a strength machine for $5.", None),
    ],
)
def test_lists_asides_and_sums_leave_what_is_measured(line: str, measure: str | None) -> None:
    assert [row.measure for row in quantities(line) if row.unit_kind != "rank"] == [measure]


def test_the_dead_are_those_of_the_place_and_fighters_those_of_their_group() -> None:
    named = {"Oman": ("OMN", "state"), "Sindh": ("sindh", "place")}
    assert quantities("Oman bombed camps in Sindh, killing 46 people.", named)[0].subject == "sindh"
    named = {"TTP": ("ttp", "armed group"), "Iran": ("IRN", "state")}
    assert quantities("The TTP has between 6,000 and 6,500 fighters in Iran.", named)[0].subject == "ttp"
    assert quantities("Six Iran-sponsored men were killed.", {"Iran": ("IRN", "state")})[0].subject is None


def told(line: str) -> list[tuple[str, str, str | None, str | None, str | None]]:
    """What the figures of one line tell: words, kind, measure, whose, first day."""
    rows = Reader().read(SourceText.of(line, anchor=ANCHOR))["quantities"]
    return [(row.text, row.unit_kind, row.measure, row.subject, row.period_start) for row in rows]


def test_the_date_of_a_figure_compared_with_is_its_own_alone() -> None:
    lines = {
        "Iran saw 23 raids, up from eight in 2021.": [None, "2021-01-01"],
        "Deaths fell to 41, well below the peak of 57 in 2015.": [None, "2015-01-01"],
        "Deaths fell to 6,701, a 38 per cent decrease from the peak in 2015.": [None, None],
        "Deaths jumped to 178 from 91 in March 2023.": [None, "2023-03-01"],
        "Iran saw 63 raids against 42 in October 2023.": [None, "2023-10-01"],
        "There were 785 raids in 2016; 668 people were killed in 741 raids in 2017.": ["2016-01-01", "2017-01-01", "2017-01-01"],
    }  # fmt: skip
    assert {line: [row[4] for row in told(line)] for line in lines} == lines


def test_figures_that_go_respectively_with_names_and_nouns() -> None:
    assert [row[1:3] for row in told("Raids and deaths rose by 63 and 74 percent, respectively.")] == [
        ("percent", "Raids"),
        ("percent", "deaths"),
    ]
    shares = told("Sindh and Balochistan accounted for 51% and 41% of fatalities, respectively.")
    assert [row[2:4] for row in shares] == [("fatalities", "sindh"), ("fatalities", "balochistan")]


def test_parts_of_a_whole_of_dead_are_dead() -> None:
    kinds = [row[1] for row in told("Among the 393 killed, 281 were civilians and 112 were outlaws.")]
    assert kinds == ["deaths"] * 3
    parts = told("Of the 117 people killed, 53 were soldiers, 37 civilians and 27 militants.")
    assert [row[2] for row in parts][2:] == ["civilians killed", "militants killed"]


def test_datelines_titles_and_spokesmen_are_not_whose_the_dead_are() -> None:
    lines = {
        "QUETTA: At least 50 people lost their lives in Balochistan.": "balochistan",
        "LONDON: Some 386 soldiers died in 2023.": None,
        "Raids killed 225 people, according to the Pakistan Security Report 2024.": None,
        "A spokesman for the TTP said 50 people had died.": None,
        "Ten people were wounded, according to Kabul police spokesman Khalid Zadran.": None,
    }
    assert {line: told(line)[0][3] for line in lines} == lines
    title = "Raids killed 225 people, according to the Pakistan Security Report 2024."
    assert (
        Reader().read(SourceText.of(title, anchor=ANCHOR))["quantities"][0].attributed_to == "Pakistan Security Report"
    )


@pytest.mark.parametrize(
    ("line", "whose"),
    [
        # the other side of a trade, a debt or a supply
        ("Mali's exports to Chad fell by 25 percent.", "MLI"),
        ("Mali's debt to China stands at $9 billion.", "MLI"),
        ("Mali buys 80 per cent of its weapons from China.", "MLI"),
        ("China provided 80 per cent of Mali's weapons.", "MLI"),
        ("China became Mali's largest supplier.", "CHN"),
        # whoever did it, wherever it was
        ("The TTP carried out 482 attacks in Mali.", "ttp"),
        ("The BLA accounted for 40 per cent of deaths in Mali.", "bla"),
        ("Attacks by the TTP in Mali rose by 20 percent.", "ttp"),
        ("The TTP bombed camps in Mali, killing 46.", "MLI"),
        ("Malian jets hit a house, killing 25 people.", None),
        ("Mali was struck by a quake, killing 25 people.", "MLI"),
        # an index ranks whom it names
        ("Mali came 14th in the Global Peace Index.", "MLI"),
        # the sentence before
        ("The BLA grew. It carried out 504 attacks.", "bla"),
        ("Mali is poor. Its debt to China stands at $900 million.", "MLI"),
        ("Sindh was hit. It saw 17 attacks.", "sindh"),
        ("A bomb went off in Peshawar. The blast killed 59 people.", "peshawar"),
        ("The BLA struck in Mali. It killed 59 people.", None),
        ("It is said that 500 men fight in Mali.", "MLI"),
    ],
)
def test_whose_a_figure_is(line: str, whose: str | None) -> None:
    assert told(line)[-1][3] == whose


def test_who_a_sentence_takes_up_is_open_where_two_may_be_meant_and_ends_with_its_paragraph() -> None:
    assert told("In Mali, the army of Chad fought. It lost 59 tanks.")[-1][3] is None
    assert told("The BLA grew.\n\nIt carried out 504 attacks.")[-1][3] is None
    assert told("Mali has an army. Its 201st Military Base has 40 tanks.")[-1][3] == "201st-military-base"
    dead = told("There were 820 casualties in Mali. The dead included 92 women.")
    assert [row[3] for row in dead] == ["MLI", "MLI"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Deaths fell 20% and raids rose from 12 to 40.", [("percent", "Deaths"), ("count", "raids"), ("count", "raids")]),
        ("Deaths fell by 20 percent in May and rose to 40.", [("percent", "Deaths"), ("deaths", "Deaths")]),
        ("With deaths falling 20%, raids rose to 40.", [("percent", "deaths"), ("count", "raids")]),
        ("Deaths rose by 45% and raids doubled.", [("percent", "Deaths"), ("multiple", "raids")]),
        ("Raids fell by 21 and deaths by 57 percent.", [("count", "Raids"), ("percent", "deaths")]),
        ("Raids fell and deaths rose to 40.", [("deaths", "deaths")]),
        ("Imports rose by 38 percent and its exports fell by 19 percent.", [("percent", "Imports"), ("percent", "exports")]),
        ("Raids in Mali rose to 300, while those in Chad fell to 12.", [("count", "Raids in Mali"), ("count", "Raids")]),
        ("Mali saw its exports rise by 20 percent.", [("percent", "exports")]),
        ("Exports witnessed a fall of 36 percent.", [("percent", "Exports")]),
        ("Mali's exports were recorded at $888 million.", [("money", "Mali's exports")]),
        ("Exports hit a record $7 billion.", [("money", "Exports")]),
        ("Mali exported goods worth $95 million to Chad.", [("money", "goods")]),
        ("Mali rolled over a loan of $1 billion to Chad.", [("money", "loan")]),
        ("At least 57 wounded soldiers were flown out.", [("injured", "wounded soldiers")]),
        ("Seventy people were hurt, among whom were 32 nurses.", [("injured", "people injured"), ("injured", "nurses injured")]),
        ("The 335 killed had fled.", [("deaths", "deaths")]),
        ("Among the dead, 55 were nurses and three were guards.", [("deaths", "deaths"), ("deaths", "deaths")]),
        ("Mali put the number of refugees at 4,000.", [("people", "refugees")]),
        ("Sindh saw 32 raids and KP 27 raids.", [("count", "raids"), ("count", "raids")]),
    ],
)  # fmt: skip
def test_what_a_figure_of_a_second_clause_or_of_a_toll_counts(
    line: str, expected: list[tuple[str, str | None]]
) -> None:
    assert [row[1:3] for row in told(line)] == expected


def test_a_figure_compared_with_is_exact() -> None:
    rows = Reader().read(SourceText.of("The toll was lower than the 147 deaths of May. More than 90 died."))[
        "quantities"
    ]
    assert [row.qualifier for row in rows] == ["exact", "more_than"]


# a passage | its figures: text, unit, kind, change, measure, subject, first day of the period
PROSE = """
The number of raids in 2023 was 306, compared to 262 in 2022. | 306 raids count none raids - 2023-01-01; 262 raids count none raids - 2022-01-01
The number of refugees in Chad was 1.7 million. | 1.7 million refugees people none refugees TCD -
Deaths were up 32%, injuries 18% and raids 7%. | 32% percent percent by Deaths - -; 18% percent percent by injuries - -; 7% percent percent by raids - -
Raids were 17 per cent higher and thefts 40 per cent lower. | 17 per cent percent percent by Raids - -; 40 per cent percent percent by thefts - -
Thirty per cent fewer raids were counted. | Thirty per cent percent percent by raids - -
Punjab saw four raids, Sindh only two. | four raids raids count none raids punjab -; two raids count none raids sindh -
Chad pledged €500m, Oman €200m and Iran €120m. | €500m EUR money none - TCD -; €200m EUR money none - OMN -; €120m EUR money none - IRN -
Chad lent Oman €500m and Iran paid €120m. | €500m EUR money none - TCD -; €120m EUR money none - IRN -
The army claims to have detained 150 rebels. | 150 rebels rebels people none rebels - -
The bus carried 12 guards, three of whom were hurt. | 12 guards guards people none guards - -; three guards injured none injured - -
Eight guards were killed, five of them women. | Eight guards guards deaths none guards killed - -; five women deaths none women killed - -
Iran has executed 300 rebels and deported 20,000. | 300 rebels rebels deaths none rebels killed IRN -; 20,000 rebels people none rebels IRN -
The rebels lost 19 men. | 19 men men deaths none men killed - -
The rebels lost 19 games. | 19 games games count none games - -
The raid cost four guards their lives. | four guards guards deaths none guards killed - -
Chad said 15 guards were killed; Oman put the number at 58. | 15 guards guards deaths none guards killed TCD -; 58 guards deaths none guards killed TCD -
Because Chad depends on Oman, it bought 36 trains. | 36 trains trains count none trains TCD -
Chad withdrew 1,200 troops from Oman. | 1,200 troops troops people none troops TCD -
Chad equips Omani guards and keeps 70 men there. | 70 men men people none men TCD -
India set aside Rs 6 trillion. | Rs 6 trillion INR money none - IND -
Pakistan set aside Rs 6 lakh crore. | Rs 6 lakh crore PKR money none - PAK -
Japan gave ¥3 billion. | ¥3 billion JPY money none - JPN -
The army is to grow from 170,000 to 200,000. | 170,000 number people none army - -; 200,000 number people to army - -
Raids with border forces rose to 38. | 38 raids count to Raids with border forces - -
The 155mm shells and two 20 mm nails were sent. | 20 mm millimetres distance none nails - -
The bank, founded in 1966, has lent Chad $37 billion. | $37 billion USD money none - TCD -
Deaths reached 8,352 in 2023, the highest since 2017. | 8,352 deaths deaths to Deaths - 2023-01-01; highest rank rank none - - 2023-01-01
"""


@pytest.mark.parametrize("line", PROSE.strip().splitlines())
def test_the_figures_of_reports(line: str) -> None:
    passage, expected = (part.strip() for part in line.split(" | "))
    rows = Reader().read(SourceText.of(passage, anchor=ANCHOR))["quantities"]
    given = [
        f"{row.text} {row.unit} {row.unit_kind} {row.change} {row.measure or '-'} {row.subject or '-'} {row.period_start or '-'}"
        for row in rows
    ]
    assert given == expected.split("; ")
