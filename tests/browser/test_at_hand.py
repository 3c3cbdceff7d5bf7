"""What a reader needs stands where it can be read: nothing covers it, names are said, what is empty says so."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from lxml import html as tree
from playwright.sync_api import Page, expect

from book.pages.polish import ENDLESS

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
DESK = {"viewport": {"width": 1280, "height": 900}}
POINT = "one => { one.scrollIntoView({block: 'center'}); one.dispatchEvent(new PointerEvent('pointerover', {bubbles: true})); }"
# Words, outside what is pointed at for them, that lie under an element of the page.
UNDER = """cover => {
  const box = cover.getBoundingClientRect(), found = [];
  const walk = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const words = walk.currentNode;
    if (!words.textContent.trim() || cover.contains(words) || !words.parentElement.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(words);
    for (const line of range.getClientRects())
      if (line.width && line.left < box.right - 1 && line.right > box.left + 1 && line.top + 4 < box.bottom && line.bottom - 4 > box.top)
        found.push(words.textContent.trim().slice(0, 40));
  }
  return found;
}"""


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_the_switches_of_a_text_stand_below_the_pages_head(visit: Any, size: dict[str, Any]) -> None:
    page = visit(**size).open("chapters/reader/ciss-2023.html")
    page.evaluate("scrollTo(0, 1600)")
    page.wait_for_function("scrollY > 1000")
    ends = page.evaluate("document.querySelector('.bd-header-article').getBoundingClientRect().bottom")
    bar = page.locator(".reader-layers").bounding_box()
    assert bar and ends - 1 <= bar["y"] <= ends + 2


@pytest.mark.parametrize(
    ("name", "pointed"),
    [
        ("actors", ".passage:has(a.ev) p"),
        ("judgements", ".statement"),
        ("actors", "#table-names tbody tr"),
        ("judgements", "#table-claims tbody tr"),
    ],
)
def test_the_button_that_quotes_covers_no_words_on_a_phone(visit: Any, name: str, pointed: str) -> None:
    page = visit(**PHONE).open(f"chapters/{name}.html")
    for place in range(min(6, page.locator(pointed).count())):
        page.locator(pointed).nth(place).evaluate(POINT)
        button = page.locator(".quote-this")
        expect(button).to_be_visible()
        assert button.evaluate(UNDER) == [], place


# On a wide screen, where the contents stand beside the page, the theme shows none.
@pytest.mark.parametrize("size", [PHONE, {"viewport": {"width": 1000, "height": 800}}], ids=["phone", "tablet"])
def test_the_way_back_to_the_top_stands_in_the_pages_head(visit: Any, size: dict[str, Any]) -> None:
    page = visit(**size).open("chapters/methods.html")
    button = page.locator("#pst-back-to-top")
    for _ in range(20):  # it shows when a reader goes up; a busy page takes several moves for one
        for place in (3000, 2600):
            page.evaluate("place => scrollTo({top: place, behavior: 'instant'})", place)
            page.wait_for_timeout(200)
        if button.is_visible():
            break
    expect(button).to_be_visible()
    head = page.locator(".bd-header-article").bounding_box()
    box = button.bounding_box()
    assert head and box and box["y"] >= 0 and box["y"] + box["height"] <= head["y"] + head["height"]
    over = page.locator(".bd-header-article button:visible").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect())"
    )
    assert all(one["right"] <= box["x"] or one["left"] >= box["x"] + box["width"] for one in over)


def test_on_a_phone_an_empty_cell_says_so(visit: Any) -> None:
    page = visit(**PHONE).open("chapters/terrorism.html")
    empty = page.locator("table.listing td:empty").first
    expect(empty).to_be_visible()
    assert "–" in empty.evaluate("cell => getComputedStyle(cell, '::after').content")


def test_on_a_phone_a_grid_of_a_few_words_stays_a_grid(visit: Any) -> None:
    page = visit(**PHONE).open("chapters/judgements.html")
    row = page.locator("table.grid tbody tr").first
    tops = row.locator("td").evaluate_all("cells => cells.map(cell => Math.round(cell.getBoundingClientRect().top))")
    assert len(tops) > 5 and len(set(tops)) == 1


@pytest.mark.slow  # opens every page
def test_on_a_phone_only_very_long_tables_scroll_in_a_frame(visit: Any, pages: list[str]) -> None:
    one, framed = visit(**PHONE), {}
    for name in pages:
        told = one.open(name).eval_on_selector_all(
            ".bd-article .table-wrap:not(.chart-rows *)",
            """wraps => wraps.filter(wrap => wrap.checkVisibility()).map(wrap =>
              [wrap.querySelectorAll('tbody tr').length, wrap.scrollHeight > wrap.clientHeight + 1])""",
        )
        framed |= {
            f"{name}, {place}": rows for place, (rows, scrolls) in enumerate(told) if scrolls and rows <= ENDLESS
        }
    assert framed == {}


def test_the_glossary_stands_at_its_full_length(visit: Any) -> None:
    wrap = visit(**DESK).open("chapters/glossary.html").locator(".table-wrap")
    assert wrap.evaluate("wrap => wrap.scrollHeight - wrap.clientHeight") <= 1


def test_every_page_says_the_name_that_the_menu_calls_it_by(html: Path) -> None:
    chapters = html / "chapters"
    menu = tree.parse(chapters / "index.html").xpath("//*[@id='pst-primary-sidebar']//a[contains(@class, 'reference')]")
    called = {one.get("href"): one.text_content().strip() for one in menu if one.get("href").endswith(".html")}
    assert len(called) > 15
    for href, name in called.items():
        page = tree.parse(chapters / href)
        said = page.xpath("//article//*[@class='called']/text() | //article//h1[not(preceding-sibling::*)]/text()")
        assert said[:1] == [name], href
        assert page.findtext(".//title").startswith(name), href


def test_a_chapters_name_in_italics_leads_to_it(visit: Any) -> None:
    page = visit().open("chapters/sources.html")
    links = page.locator("article a:has(> em)").evaluate_all(
        "all => all.map(one => [one.textContent, one.getAttribute('href')])"
    )
    assert ["The alliances", "alliances.html"] in links
    assert page.locator("article em a.term").count() == 0


def test_a_page_does_not_say_of_what_it_shows_that_it_is_on_screen_only(visit: Any) -> None:
    page = visit().open("chapters/package.html")
    assert "on screen only" in (page.locator("article").text_content() or "")
    assert "on screen only" not in page.locator("article").inner_text()
    expect(page.get_by_text("The modules of grammar and ties are listed in")).to_be_visible()


def test_the_data_page_leads_to_each_file(visit: Any, html: Path) -> None:
    links = visit().open("chapters/data.html").locator("#table-tables td[data-label='File'] a")
    files = [link.get_attribute("href") or "" for link in links.all()]
    assert len(files) > 10 and all((html / "chapters" / file).resolve().exists() for file in files)


@pytest.mark.parametrize("way", ["http", "file"])
def test_the_search_says_what_it_looks_for_and_what_to_do_when_it_finds_nothing(
    visit: Any, html: Path, way: str
) -> None:
    one = visit() if way == "http" else visit(base=html.as_uri())
    expect(one.open("search.html").locator(".search-hint")).to_contain_text("under any name")
    page: Page = one.open("search.html?q=zzzz")
    expect(page.locator("#search-results .search-summary")).to_contain_text("another spelling")
    assert page.locator(".search-hint").count() == 0 and one.wrong == []


def test_the_search_calls_pages_as_the_menu_does(visit: Any, html: Path) -> None:
    index = json.loads(
        re.sub(r"^Search\.setIndex\(|\)$", "", (html / "searchindex.js").read_text(encoding="utf-8").strip())
    )
    titles = dict(zip(index["docnames"], index["titles"], strict=True))
    assert titles["chapters/judgements"] == "Key judgements"
    page = visit().open("search.html?q=key+judgements")
    first = page.locator("#search-results li a").first
    expect(first).to_have_text("Key judgements")
    assert (first.get_attribute("href") or "").startswith("chapters/judgements.html")
