"""From a number to its sentence: hover, keyboard, click, and back; layers; downloads that open."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from lxml import html as tree
from playwright.sync_api import expect

CHAPTER = "chapters/terrorism.html"
SINGLE = ".passage > p a.ev:not(.ev-many)"


def test_hover_shows_the_sentence_with_its_source_and_escape_hides_it(visit: Any) -> None:
    page = visit().open(CHAPTER)
    link = page.locator(SINGLE).first
    link.scroll_into_view_if_needed()
    link.hover()
    card = page.locator(".ev-card")
    expect(card).to_be_visible()
    assert len(card.locator(".card-sentence").first.inner_text()) > 20
    assert re.search(r"sentence \d+", card.locator(".card-source").first.inner_text())
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()


def test_a_card_and_a_chart_that_could_not_be_loaded_come_at_the_next_try(visit: Any) -> None:
    """A connection that breaks is no error of the page, and what failed once is asked for again."""
    one = visit()
    page, broken = one.page, [True]
    for what in ("**/evidence-data.js", "**/plotly-*.js"):
        page.route(what, lambda route: route.abort() if broken[0] else route.fallback())
    page.on("pageerror", lambda error: pytest.fail(f"script: {error}"))
    one.open(CHAPTER)
    link, stage = page.locator(SINGLE).first, page.locator(".chart-stage").first
    for kind, element in (("evidence-data", link), ("plotly-", stage)):
        with page.expect_event("requestfailed", lambda asked, kind=kind: kind in asked.url):
            element.focus()
        page.wait_for_timeout(200)
        element.blur()
    assert page.locator(".ev-card").count() == 0 and page.locator(".chart-stage.is-live").count() == 0
    broken[0] = False
    link.focus()
    expect(page.locator(".ev-card")).to_be_visible()
    stage.focus()
    page.wait_for_selector(".chart-stage.is-live")


def test_the_keyboard_alone_shows_the_sentence_and_opens_it(visit: Any) -> None:
    page = visit().open(CHAPTER)
    link = page.locator(SINGLE).first
    link.focus()
    expect(page.locator(".ev-card")).to_be_visible()
    expect(link).to_have_attribute("aria-describedby", "ev-card")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"reader/.+\.html#s\d+"))


@pytest.mark.parametrize("way", ["http", "file"])
def test_a_term_shows_its_definition_and_leads_to_the_glossary(visit: Any, html: Path, way: str) -> None:
    """By pointer and by keyboard; Escape hides it; it is described to those who listen; a click opens the glossary."""
    one = visit() if way == "http" else visit(base=html.as_uri())
    page = one.open("chapters/alliances.html")
    term, card = page.locator("a.term").first, page.locator(".ev-card")
    definition = term.get_attribute("data-term")
    term.hover()
    expect(card).to_have_text(definition)
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    page.mouse.move(0, 0)
    term.focus()
    expect(card).to_be_visible()
    expect(term).to_have_attribute("aria-describedby", "ev-card")
    page.keyboard.press("Enter")
    page.wait_for_url("**/glossary.html#term-*")
    expect(page.locator("tr:target")).to_contain_text(definition)
    expect(page.locator("tr:target")).to_be_in_viewport()
    assert one.wrong == []


def test_a_click_lands_on_the_sentence_and_back_returns(visit: Any) -> None:
    one = visit()
    page = one.open(CHAPTER)
    link = page.locator(SINGLE).first
    wanted = link.evaluate("link => evidenceIds(link).join()")
    link.click()
    page.wait_for_url(re.compile(r"reader/.+\.html#s\d+"))
    sentence = page.locator(".source-text .s:target")
    expect(sentence).to_be_in_viewport()
    assert page.locator(".reader").get_attribute("data-source") + ":" + sentence.get_attribute("id")[1:] == wanted
    page.go_back()
    assert page.url.endswith(CHAPTER)
    assert one.wrong == []


def test_a_number_that_sums_rows_opens_the_list_of_exactly_those_rows_and_closes_it(visit: Any) -> None:
    page = visit().open("chapters/actors.html")
    link = page.locator(".passage > p a.ev-many").first
    ids = link.evaluate("link => evidenceIds(link)")
    listed = page.locator(link.get_attribute("href"))
    expect(listed).to_be_hidden()
    link.click()
    expect(listed).to_have_attribute("open", "")
    expect(listed.locator("li").first).to_be_visible()
    shown = set(listed.locator("li a.ev").evaluate_all("links => links.map(one => evidenceIds(one).join())"))
    assert shown == set(ids)
    link.click()
    expect(listed).to_be_hidden()


def test_no_card_lies_on_the_rows_that_a_click_has_opened(visit: Any) -> None:
    """Neither one that was shown, nor one whose sentences came after the click, nor one for what moves under the pointer."""
    page = visit().open("chapters/index.html")
    link, card = page.locator(".passage > p a.ev-many").first, page.locator(".ev-card:not([hidden])")
    for wait in (0, 600):
        link.scroll_into_view_if_needed()
        link.hover()
        page.wait_for_timeout(wait)
        link.click()
        page.wait_for_timeout(900)
        assert page.locator(link.get_attribute("href")).get_attribute("open") == "" and card.count() == 0
        link.click()
        page.mouse.move(0, 0)
    link.hover()
    expect(page.locator(".ev-card")).to_be_visible()


def test_code_that_stands_open_is_nowhere_cut(visit: Any) -> None:
    page = visit().open("chapters/sources.html")
    wide = page.locator("div.cell_input pre").evaluate_all(
        "all => all.filter(one => one.offsetParent && one.scrollWidth > one.clientWidth + 1).length"
    )
    assert page.locator("div.cell_input pre:visible").count() and wide == 0


def test_layers_switch_on_and_off(visit: Any) -> None:
    page = visit().open("chapters/reader/ciss-2023.html")
    mark = page.locator(".source-text .m-actor").first
    line = "e => getComputedStyle(e).borderBottomStyle"
    assert mark.evaluate(line) == "solid"
    page.locator(".reader-layers input[data-layer=actor]").uncheck()
    assert mark.evaluate(line) == "none"


def test_a_stretch_of_time_shows_as_quantity_and_as_date_each_by_its_own_switch(visit: Any) -> None:
    page = visit().open("chapters/reader/ciss-2023.html")
    ground = "e => { const style = getComputedStyle(e); return style.backgroundImage + style.backgroundColor; }"
    both, quantity, date = (
        page.locator(f".source-text .{kind}").first
        for kind in ("m-quantity.m-date", "m-quantity:not(.m-date)", "m-date:not(.m-quantity)")
    )
    alone = {"quantity": quantity.evaluate(ground), "date": date.evaluate(ground)}
    assert len({both.evaluate(ground), *alone.values()}) == 3
    for layer, other in (("quantity", "date"), ("date", "quantity")):
        box = page.locator(f".reader-layers input[data-layer={layer}]")
        box.uncheck()
        assert both.evaluate(ground) == alone[other]
        box.check()


def test_the_reader_shows_the_text_as_received_and_where_it_is_used(visit: Any) -> None:
    page = visit().open("chapters/reader/ciss-2023.html")
    shown = page.evaluate("""() => { const text = document.querySelector('.source-text').cloneNode(true);
      text.querySelectorAll('a.n, .read-here').forEach(e => e.remove()); return text.textContent; }""")
    seed = Path("seeds/ciss-2023.txt").read_text(encoding="utf-8")
    assert "".join(shown.split()) == "".join(seed.split())
    assert page.locator(".uses a").count() > 0


def test_downloads_open(visit: Any) -> None:
    page = visit().open("chapters/actors.html")
    figure = page.locator("figure.chart").first
    for selector, kind in (("a[download]", "csv"), ("[data-save=svg]", "svg"), ("[data-save=png]", "png")):
        with page.expect_download() as taken:
            figure.locator(selector).first.click()
        content = Path(taken.value.path()).read_bytes()
        assert taken.value.suggested_filename.endswith(f".{kind}")
        if kind == "csv":
            rows = list(csv.reader(content.decode("utf-8").splitlines()))
            assert len(rows) > 1 and len(set(map(len, rows))) == 1
        elif kind == "svg":
            text = "".join(ElementTree.fromstring(content).itertext())
            assert "Source" in text and "var(" not in content.decode("utf-8")
        else:
            assert content.startswith(b"\x89PNG") and len(content) > 5000


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_charts_follow_the_theme(visit: Any, scheme: str) -> None:
    page = visit(color_scheme=scheme).open("chapters/actors.html")
    colour = page.locator("figure.chart svg.chart-wide :is(.xtick, .ytick) text").first.evaluate(
        "e => getComputedStyle(e).fill"
    )
    level = sum(map(int, re.findall(r"\d+", colour)[:3])) / 3
    assert level < 128 if scheme == "light" else level > 128


LONG_TABLE = ".table-wrap.is-long:has(table.listing)"


def test_a_long_table_filters_by_words(visit: Any) -> None:
    """Rows that hold every word stay and no other; an emptied filter brings all back."""
    page = visit().open("chapters/alliances.html")
    wrap = page.locator(LONG_TABLE).first
    rows = wrap.locator("tbody tr")
    wrap.locator("button.sort").first.wait_for()
    label = page.locator(f".table-filter:has(+ {LONG_TABLE})").first
    box = label.locator("input")
    texts = [text.lower() for text in rows.all_text_contents()]
    word = next(
        one for one in re.findall(r"[a-z]{4,}", texts[0]) if 0 < sum(one in text for text in texts) < len(texts)
    )
    box.fill(word.upper())
    assert [row.is_visible() for row in rows.all()] == [word in text for text in texts]
    expect(label.locator("[role=status]")).to_have_text(f"{sum(word in text for text in texts)} of {len(texts)} rows")
    box.fill(f"{word} no-such-word")
    expect(wrap.locator("tbody tr:visible")).to_have_count(0)
    box.fill("")
    expect(wrap.locator("tbody tr:visible")).to_have_count(len(texts))
    scrolls = wrap.evaluate("wrap => wrap.scrollHeight > wrap.clientHeight + 1")
    expect(label.locator("[role=status]")).to_have_text(f"{len(texts)} rows{', scroll for more' if scrolls else ''}")


def test_a_long_table_sorts_both_ways_numbers_as_numbers(visit: Any) -> None:
    page = visit().open("chapters/actors.html")
    wrap = page.locator(f"{LONG_TABLE}:has(th.number)").first
    wrap.locator("button.sort").first.wait_for()
    expect(wrap.locator("thead th").first).to_have_css("position", "sticky")
    numbers = wrap.locator("thead th").evaluate_all("heads => heads.findIndex(one => one.classList.contains('number'))")
    for column, kind in ((0, str.lower), (numbers, lambda text: float(text.replace(",", "")))):
        head = wrap.locator("thead th").nth(column)
        for way, backwards in (("ascending", False), ("descending", True)):
            head.locator("button").click()
            expect(head).to_have_attribute("aria-sort", way)
            cells = [kind(one) for one in wrap.locator(f"tbody td:nth-child({column + 1})").all_text_contents()]
            assert len(set(cells)) > 1 and cells == sorted(cells, reverse=backwards)
        expect(wrap.locator("th[aria-sort]")).to_have_count(1)


ENDS = """([wrap]) => [...wrap.querySelectorAll('tbody tr')].filter(row => row.offsetParent).some(row =>
  Math.abs(row.getBoundingClientRect().bottom + 1 - wrap.getBoundingClientRect().bottom) < 1)"""


def test_a_frame_that_scrolls_ends_where_a_row_ends(visit: Any) -> None:
    page = visit(viewport={"width": 1280, "height": 900}).open("chapters/actors.html")
    wrap = page.locator(".table-wrap.is-endless:has(table.listing)").first
    wrap.locator("button.sort").first.wait_for()
    page.wait_for_function(ENDS, arg=[wrap.element_handle()])
    wrap.locator("button.sort").first.click()
    assert page.evaluate(ENDS, [wrap.element_handle()])
    assert wrap.evaluate("wrap => wrap.scrollHeight > wrap.clientHeight + 100")


@pytest.mark.slow  # it opens every page
def test_short_tables_are_read_whole(visit: Any, pages: list[str]) -> None:
    """No filter and no buttons for eight rows or fewer, no inner scrolling for fifteen or fewer."""
    one, seen = visit(viewport={"width": 1280, "height": 900}), {True: 0, False: 0}
    for name in pages:
        page = one.open(name)
        for wrap in page.query_selector_all(".table-wrap:has(> table.listing:not(.matrix))"):
            rows = len(wrap.query_selector_all("tbody tr"))
            long = rows > 8
            seen[long] += 1
            if long:
                page.wait_for_function("wrap => wrap.querySelector('button.sort')", arg=wrap)
            scrolls = wrap.evaluate("wrap => wrap.scrollHeight > wrap.clientHeight + 1")
            told = wrap.evaluate(
                "wrap => [!!wrap.querySelector('button.sort'), !!wrap.previousElementSibling?.matches('.table-filter')]"
            )
            assert told == [long, long] and (rows > 15 or not scrolls), name
    assert seen[True] > 5 and seen[False] > 5


@pytest.mark.parametrize("way", ["http", "file"])
@pytest.mark.parametrize(
    ("words", "actor"),
    [
        ("tehrik-e-taliban pakistan", "Tehreek-e-Taliban Pakistan"),
        ("TTP", "Tehreek-e-Taliban Pakistan"),
        ("Beijing", "China"),
    ],
)
def test_search_finds_an_actor_under_any_name(visit: Any, html: Path, way: str, words: str, actor: str) -> None:
    one = visit() if way == "http" else visit(base=html.as_uri())
    page = one.open(f"search.html?q={words.replace(' ', '+')}")
    page.wait_for_selector("#search-results li", timeout=10000)
    found = page.locator(".found-actors a", has_text=re.compile(f"^{actor}$"))
    found.click()
    expect(page.locator("section.actor:target h2")).to_contain_text(actor)
    expect(page.locator("section.actor:target")).to_be_in_viewport()
    assert one.wrong == []


@pytest.mark.parametrize("way", ["http", "file"])
@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("73", "neo-2024:019"),
        ("138 percent", "neo-2024:020"),
        ("7.000 soldiers", "ndcf-2016:007"),
        ("7000", "ndcf-2016:007"),
        ("second-largest", "ciss-2023:014"),
    ],
)
def test_search_finds_the_sentence_of_a_figure(visit: Any, html: Path, way: str, words: str, sentence: str) -> None:
    """The index of pages holds no figures: a reader who remembers only the number still gets to its sentence."""
    source, place = sentence.split(":")
    one = visit() if way == "http" else visit(base=html.as_uri())
    page = one.open(f"search.html?q={words.replace(' ', '+')}")
    page.locator(f".found-sentences a[href$='{source}.html#s{place}']").click()
    expect(page.locator(f"#s{place}")).to_be_in_viewport()
    assert one.wrong == []


def test_the_theme_switch_turns_page_and_charts(visit: Any) -> None:
    """One click each: what the page and a live chart are painted with changes together, and stays on the next page."""
    page = visit(color_scheme="light").open("chapters/actors.html")
    stage = page.locator(".chart-stage").first
    stage.focus()
    page.wait_for_selector(".chart-stage.is-live")
    ink = "e => getComputedStyle(e.querySelector('.chart-live .xtick text, .chart-live .ytick text')).fill"
    before = stage.evaluate(ink)
    for _ in range(3):
        page.locator(".theme-switch-button:visible").first.click()
        if page.evaluate("document.documentElement.dataset.theme") == "dark":
            break
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    assert stage.evaluate(ink) != before
    page.goto(page.url.replace("actors", "terrorism"))
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"


def test_a_chart_is_quoted_with_its_caption_source_edition_and_link(visit: Any) -> None:
    one = visit(permissions=["clipboard-read", "clipboard-write"])
    page = one.open("chapters/actors.html")
    figure = page.locator("figure.chart").first
    figure.locator("[data-copy=quote]").click()
    expect(figure.locator(".chart-said")).to_have_text("Copied.")
    quote = page.evaluate("navigator.clipboard.readText()")
    for part in (".chart-finding", ".chart-caption", ".chart-source"):
        assert " ".join(figure.locator(part).inner_text().split()).rstrip(".") in quote
    assert "version" in quote and quote.endswith(f"actors.html#{figure.get_attribute('id')}")


def test_a_sentence_is_quoted_with_its_source(visit: Any) -> None:
    one = visit(permissions=["clipboard-read", "clipboard-write"])
    page = one.open("chapters/reader/jamestown-2021.html#s005")
    page.locator(".sentence-tools button", has_text="Quote").click()
    expect(page.locator(".sentence-tools .chart-said")).to_have_text("Copied.")
    quote = page.evaluate("navigator.clipboard.readText()")
    assert "Terrorism Monitor" in quote and "sentence 5" in quote and quote.endswith("#s005")


@pytest.fixture
def copied(visit: Any) -> Any:
    """Opens a page, brings *Quote this* to an element and gives what it copies."""
    one = visit(permissions=["clipboard-read", "clipboard-write"])

    def copy(name: str, owner: str, *, by_keyboard: bool = False) -> str:
        page = one.open(name)
        element = page.locator(owner).first
        if by_keyboard:
            element.locator("a.ev:visible").last.focus()
            page.keyboard.press("Tab")
            expect(page.locator(".quote-this")).to_be_focused()
            page.keyboard.press("Enter")
        else:
            element.hover()
            page.locator(".quote-this").click()
        expect(element.locator(".chart-said")).to_have_text("Copied.")
        quote = page.evaluate("navigator.clipboard.readText()")
        assert "version" in quote and "Quote this" not in quote and one.wrong == []
        return quote

    return copy


def test_a_figure_safe_to_quote_is_quoted_with_its_caveat_and_citation(copied: Any, html: Path) -> None:
    quote = copied("chapters/terrorism.html", "#table-safe-to-quote tbody tr", by_keyboard=True)
    row = tree.fromstring((html / "chapters" / "terrorism.html").read_text(encoding="utf-8")).xpath(
        '//*[@id="table-safe-to-quote"]/tbody/tr'
    )[0]
    for cell in row.xpath("./td[not(contains(@class, 'ev-cell'))]"):
        assert " ".join(cell.text_content().split()) in quote
    assert re.search(r"Sentences: [\w-]+:\d+\.", quote) and quote.endswith("terrorism.html#table-safe-to-quote")


def test_a_claim_is_quoted_with_its_credibility_and_all_its_sentences(copied: Any) -> None:
    quote = copied("chapters/judgements.html", "#table-claims tbody tr")
    assert "Credibility: 1." in quote and quote.count(":0") >= 2 and quote.endswith("judgements.html#table-claims")


def test_a_judgement_is_quoted_with_likelihood_and_confidence(copied: Any) -> None:
    quote = copied("chapters/judgements.html", "section.judgement .statement")
    assert re.search(r"\d+–\d+ percent", quote) and "confidence" in quote and "#judgement-" in quote


def test_a_number_in_prose_is_quoted_with_its_sentence_and_what_it_rests_on(copied: Any) -> None:
    quote = copied("chapters/terrorism.html", ".passage:has(a.ev:not(.ev-many))", by_keyboard=True)
    assert quote.startswith("“") and "Sentences: " in quote and quote.endswith("terrorism.html")


def test_each_chapter_offers_its_notebook(visit: Any, html: Path) -> None:
    import nbformat

    page = visit().open("chapters/geopolitics.html")
    with page.expect_download() as taken:
        page.locator(".rerun a").click()
    assert taken.value.suggested_filename == "geopolitics.ipynb"
    assert nbformat.read(taken.value.path(), as_version=4).cells


def test_the_keyboard_reaches_everything_in_order(visit: Any) -> None:
    """From the top: skip link, then, further down, code folds, numbers, charts and their tools, each with visible focus."""
    page = visit().open(CHAPTER)
    seen = []
    for _ in range(90):
        page.keyboard.press("Tab")
        seen.append(
            page.evaluate("""() => { const e = document.activeElement, s = getComputedStyle(e);
          return [e.className + ' ' + e.tagName, s.outlineStyle !== 'none' || s.boxShadow !== 'none']; }""")
        )
    words = " ".join(name for name, _ in seen)
    for part in ("SUMMARY", "ev A", "chart-stage", "chart-link"):
        assert part in words, part
    assert [name for name, visible in seen if not visible] == []
