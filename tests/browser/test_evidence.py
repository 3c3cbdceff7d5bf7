"""From a number to its sentence: hover, keyboard, click, and back; layers; downloads that open."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from playwright.sync_api import expect

CHAPTER = "chapters/terrorism.html"
SINGLE = ".passage a.ev:not(.ev-many)"


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


def test_the_keyboard_alone_shows_the_sentence_and_opens_it(visit: Any) -> None:
    page = visit().open(CHAPTER)
    link = page.locator(SINGLE).first
    link.focus()
    expect(page.locator(".ev-card")).to_be_visible()
    expect(link).to_have_attribute("aria-describedby", "ev-card")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"reader/.+\.html#s\d+"))


def test_a_click_lands_on_the_sentence_and_back_returns(visit: Any) -> None:
    one = visit()
    page = one.open(CHAPTER)
    link = page.locator(SINGLE).first
    wanted = link.get_attribute("data-ev")
    link.click()
    page.wait_for_url(re.compile(r"reader/.+\.html#s\d+"))
    sentence = page.locator(".source-text .s:target")
    expect(sentence).to_be_in_viewport()
    assert page.locator(".reader").get_attribute("data-source") + ":" + sentence.get_attribute("id")[1:] == wanted
    page.go_back()
    assert page.url.endswith(CHAPTER)
    assert one.wrong == []


def test_a_number_that_sums_rows_opens_the_list_of_exactly_those_rows(visit: Any) -> None:
    page = visit().open("chapters/actors.html")
    link = page.locator(".passage a.ev-many").first
    ids = link.get_attribute("data-ev").split()
    link.click()
    listed = page.locator(link.get_attribute("href"))
    expect(listed).to_have_attribute("open", "")
    shown = {one.get_attribute("data-ev") for one in listed.locator("li a.ev").all()}
    assert shown == set(ids)


def test_layers_switch_on_and_off(visit: Any) -> None:
    page = visit().open("chapters/reader/ciss-2023.html")
    mark = page.locator(".source-text .m-actor").first
    line = "e => getComputedStyle(e).borderBottomStyle"
    assert mark.evaluate(line) == "solid"
    page.locator(".reader-layers input[data-layer=actor]").uncheck()
    assert mark.evaluate(line) == "none"


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
    colour = page.locator("figure.chart svg.chart-wide :is(.xtick, .ytick) text").first.evaluate("e => getComputedStyle(e).fill")
    level = sum(map(int, re.findall(r"\d+", colour)[:3])) / 3
    assert level < 128 if scheme == "light" else level > 128


def test_tables_sort_and_filter(visit: Any) -> None:
    page = visit().open("chapters/alliances.html")
    table = page.locator("table.listing").first
    before = table.locator("tbody tr").count()
    word = table.locator("tbody tr td").first.inner_text().split()[0]
    page.locator(".table-filter input:visible").first.fill(word)
    assert 0 < table.locator("tbody tr:visible").count() <= before
    head = table.locator("thead th").first
    head.locator("button").click()
    expect(head).to_have_attribute("aria-sort", "ascending")
    cells = [row.locator("td").first.inner_text().lower() for row in table.locator("tbody tr:visible").all()]
    assert cells == sorted(cells)


def test_search_finds_a_word_from_file(visit: Any, html: Path) -> None:
    one = visit(base=html.as_uri())
    page = one.open("search.html?q=wakhan")
    page.wait_for_selector("#search-results li", timeout=10000)
    assert one.wrong == []
