"""Every page, served and from file://: no other host, no error, everything drawn, nothing wider than the screen."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from typing import Any

import pytest
from justhtml import JustHTML
from playwright.sync_api import expect

from book.layout import find_layout

ROOT = Path(__file__).resolve().parents[2]
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
DRAWN = "svg .trace, svg .scatterlayer path, svg .barlayer path, svg .heatmaplayer image, svg .geolayer path, svg .infolayer text"
SCROLL = "async () => { for (let y = 0; y < document.body.scrollHeight; y += 700) { scrollTo(0, y); await new Promise(r => setTimeout(r, 20)); } scrollTo(0, 0); }"


# A browser is stricter with files than with a server, so the served pages can wait for `make verify`.
WAYS = [pytest.param("http", marks=pytest.mark.slow), "file"]


@pytest.mark.parametrize("way", WAYS)
def test_no_page_asks_another_host_or_raises_an_error(visit: Any, html: Path, pages: list[str], way: str) -> None:
    one = visit() if way == "http" else visit(base=html.as_uri())
    for name in [*pages, "search.html"]:
        one.open(name).evaluate(SCROLL)
    one.open("index.html").wait_for_url("**/chapters/index.html")
    assert one.wrong == []


def test_every_chart_has_a_drawing_with_a_text_alternative(visit: Any, pages: list[str]) -> None:
    one, seen = visit(), 0
    for name in pages:
        for figure in one.open(name).query_selector_all("figure.chart"):
            seen += 1
            where = f"{name}#{figure.get_attribute('id')}"
            picture = figure.query_selector(".chart-stage > svg.chart-wide")
            assert picture and picture.bounding_box()["height"] > 60, where
            assert len(picture.get_attribute("aria-label") or "") > 20, where
            assert picture.query_selector("path, text"), where
            assert figure.query_selector(".chart-source").inner_text().strip(), where
    assert seen >= 8


@pytest.mark.parametrize("way", WAYS)
def test_every_chart_becomes_interactive_when_focused(visit: Any, html: Path, pages: list[str], way: str) -> None:
    one = visit() if way == "http" else visit(base=html.as_uri())
    for name in pages:
        page = one.open(name)
        stages = page.query_selector_all(".chart-stage")
        for stage in stages if way == "http" else stages[:1]:
            stage.scroll_into_view_if_needed()
            stage.focus()
            where = f"{name}#{stage.evaluate('e => e.closest(`figure`).id')}"
            page.wait_for_function("e => e.classList.contains('is-live')", arg=stage, timeout=15000)
            assert stage.query_selector(f".chart-live :is({DRAWN})"), where
            assert stage.query_selector(".modebar-btn") is None, where
    assert one.wrong == []


# Everything in the main part that reaches beyond the screen, or is cut off, without a region of its own that scrolls.
LOST = """() => [...document.querySelectorAll("main *")].filter(one => {
  const box = one.getBoundingClientRect(), style = getComputedStyle(one), room = document.documentElement.clientWidth;
  if (!box.width || !box.height || style.visibility === "hidden" || one.closest("svg, .visually-hidden, .sr-only")) return false;
  for (let up = one.parentElement; up; up = up.parentElement)
    if (/auto|scroll/.test(getComputedStyle(up).overflowX)) return false;
  return box.right > room + 1 || box.left < -1 || (/hidden|clip/.test(style.overflowX) && one.scrollWidth > one.clientWidth + 1);
}).map(one => `${one.tagName}.${one.className}: ${one.textContent.trim().slice(0, 40)}`)"""


@pytest.mark.parametrize(
    ("widths", "options"),
    [
        pytest.param((390, 320), PHONE, id="phone"),
        pytest.param((640,), {"device_scale_factor": 2}, id="zoomed", marks=pytest.mark.slow),
    ],
)
def test_nothing_is_lost_on_a_narrow_screen_or_at_200_percent(
    visit: Any, pages: list[str], widths: tuple[int, ...], options: dict[str, Any]
) -> None:
    """No page scrolls sideways and nothing is cut off; 640 pixels are a screen of 1280 at 200 percent."""
    one, wrong = visit(**{**options, "viewport": {"width": widths[0], "height": 800}}), {}
    for name in [*pages, "search.html?q=taliban"]:
        page = one.open(name)
        for width in widths:
            page.set_viewport_size({"width": width, "height": 800})
            over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            if found := [*page.evaluate(LOST), *([f"{over} pixels wider than the screen"] if over > 1 else [])]:
                wrong[f"{name} at {width}"] = found
    assert wrong == {}


def test_no_table_is_wider_than_its_column_on_a_desk(visit: Any, pages: list[str]) -> None:
    """What stands under the evidence at the right edge would be read by nobody; a matrix scrolls by design."""
    one, seen, wide = visit(viewport={"width": 1280, "height": 900}), 0, {}
    for name in pages:
        told = one.open(name).eval_on_selector_all(
            ".table-wrap:has(> table.listing:not(.matrix))",
            "wraps => wraps.map(wrap => [wrap.querySelector('table').id, wrap.scrollWidth - wrap.clientWidth])",
        )
        seen += len(told)
        wide |= {f"{name}#{table}": over for table, over in told if over > 0}
    assert seen > 40 and wide == {}


def test_every_page_is_written_as_html_demands(html: Path) -> None:
    """No parse error by the HTML standard, on pages of ours and of the theme alike."""
    files = [*sorted(html.glob("*.html")), *sorted((html / "chapters").rglob("*.html"))]
    errors = [
        (file.name, str(error))
        for file in files
        for error in JustHTML(file.read_text(encoding="utf-8"), collect_errors=True).errors
    ]
    assert len(files) > 15 and errors == []


@pytest.mark.parametrize("way", WAYS)
def test_a_chart_on_a_phone_has_a_layout_of_its_own(visit: Any, html: Path, pages: list[str], way: str) -> None:
    """Its frame has the drawing's shape before that is loaded: nothing moves while a reader scrolls."""
    one = visit(**PHONE) if way == "http" else visit(base=html.as_uri(), **PHONE)
    for name in pages:
        page = one.open(name)
        for figure in page.query_selector_all("figure.chart"):
            frame = figure.query_selector("svg.chart-narrow")
            height = frame.bounding_box()["height"]
            frame.scroll_into_view_if_needed()
            page.wait_for_function("frame => frame.querySelector('path, text')", arg=frame)
            assert frame.is_visible() and frame.bounding_box()["height"] == height > 60
            assert not figure.query_selector("svg.chart-wide").is_visible()


def test_a_phone_without_its_drawing_shows_the_wide_one(visit: Any) -> None:
    without_scripts = visit(**PHONE, java_script_enabled=False).open("chapters/terrorism.html")
    assert without_scripts.locator("figure.chart svg.chart-wide").first.is_visible()
    cut = visit(**PHONE)
    cut.page.route("**/*-narrow.js", lambda route: route.abort())
    stage = cut.open("chapters/terrorism.html").locator("figure.chart .chart-stage").first
    stage.scroll_into_view_if_needed()
    stage.locator("svg.chart-wide").wait_for(state="visible")


def test_every_inner_link_leads_somewhere(html: Path, pages: list[str]) -> None:
    from lxml import html as tree

    trees = {name: tree.fromstring((html / name).read_text(encoding="utf-8")) for name in pages}
    ids = {name: set(page.xpath("//@id")) for name, page in trees.items()}
    broken = []
    for name, page in trees.items():
        for href in set(page.xpath("//a/@href")):
            if "://" in href or href.startswith(("mailto:", "data:", "javascript:")):
                continue
            path, _, anchor = href.partition("#")
            target = (html / name).parent.joinpath(path).resolve() if path else html / name
            inside = target.is_relative_to(html.resolve())  # the PDFs lie beside the pages
            known = ids.get(target.relative_to(html.resolve()).as_posix()) if inside and target.exists() else None
            if not target.exists() or (anchor and known is not None and anchor not in known):
                broken.append(f"{name}: {href}")
    assert broken == []


def test_no_page_runs_a_script_that_is_not_a_file_of_the_book(html: Path, pages: list[str]) -> None:
    """A strict policy on every page, and nothing in it that the policy would stop."""
    for name in [*pages, "search.html"]:
        text = (html / name).read_text(encoding="utf-8")
        assert "script-src 'self' file:;" in text, name
        assert not re.search(r"<script(?![^>]*\bsrc=)(?![^>]*ld\+json)", text), name
        assert not re.search(r"<[^>]*\son[a-z]+=", re.sub(r"<!--.*?-->", "", text)), name


def test_every_page_says_its_edition(html: Path, pages: list[str]) -> None:
    from book.edition import find_edition

    edition = find_edition(find_layout(""))
    for name in pages:
        text = (html / name).read_text(encoding="utf-8")
        assert f"Version {edition.version}" in text and edition.texts in text, name
        assert '<meta name="description"' in text, name


def test_a_first_visit_is_light(visit: Any, html: Path, pages: list[str]) -> None:
    """Everything a page loads before a chart is touched, gzipped: under 150 KB, and no font beside the text's own."""
    one, heavy, loaded = visit(), {}, list[str]()
    one.page.on("response", lambda answer: loaded.append(answer.url))
    for name in pages:
        loaded.clear()
        one.open(name).wait_for_timeout(100)
        files = {
            html / url.removeprefix(one.base + "/").split("?")[0].split("#")[0]
            for url in loaded
            if url.startswith(one.base)
        }
        weight = sum(len(gzip.compress(file.read_bytes())) for file in files if file.is_file())
        if weight > 150_000 or [file for file in files if file.suffix == ".woff2"]:
            heavy[name] = weight
    assert heavy == {}


def test_a_later_page_is_light(html: Path, pages: list[str]) -> None:
    """All that a page shares with others is kept by the browser; what is its own, gzipped, is under 40 KB."""
    heavy = {name: weight for name in pages if (weight := len(gzip.compress((html / name).read_bytes()))) > 40_000}
    assert heavy == {}


def test_charts_and_long_lists_load_nothing_before_they_are_wanted(visit: Any, pages: list[str]) -> None:
    one, loaded = visit(), list[str]()
    one.page.on("request", lambda asked: loaded.append(asked.url))
    for name in pages:
        one.open(name).evaluate(SCROLL)
    assert loaded and [url for url in loaded if "/charts/" in url or "/rows-" in url or "plotly" in url] == []


def test_contents_open_on_a_phone_and_fold_on_a_desk(visit: Any) -> None:
    page = visit(viewport={"width": 390, "height": 844}).open("chapters/timeline.html")
    page.locator(".secondary-toggle:visible").click()
    page.locator("dialog[open] a.nav-link").last.click()
    expect(page.locator("dialog[open]")).to_have_count(0)
    page.locator(".primary-toggle:visible").click()
    page.get_by_role("link", name="The actors").first.click()
    expect(page).to_have_url(re.compile("actors.html"))
    page = visit(viewport={"width": 1280, "height": 900}).open("chapters/timeline.html")
    contents = page.locator("#pst-primary-sidebar")
    expect(contents).to_be_in_viewport()
    page.locator(".primary-toggle:visible").click()
    expect(contents).not_to_be_in_viewport()


def test_who_has_touched_a_chart_finds_the_next_page_ready_for_it(visit: Any) -> None:
    one = visit()
    page = one.open("chapters/terrorism.html")
    page.locator(".chart-stage").first.dispatch_event("pointerenter")
    page.wait_for_selector(".chart-stage.is-live")
    with page.expect_request(lambda asked: "plotly-" in asked.url):
        stage = one.open("chapters/actors.html").locator(".chart-stage").first
        stage.scroll_into_view_if_needed()
    stage.locator(f".chart-live :is({DRAWN})").first.wait_for(state="attached")
    assert page.locator(".chart-stage.is-live").count() == 0
    assert not stage.locator(".chart-live").is_visible() and stage.locator("> svg").first.is_visible()
    stage.dispatch_event("pointerenter")
    assert "is-live" in (stage.get_attribute("class") or "")  # at once: nothing is left to be drawn
    assert stage.locator(".chart-live").is_visible() and not stage.locator("> svg").first.is_visible()


def test_a_touched_chart_is_remembered_in_another_tab_and_for_a_week(visit: Any) -> None:
    one = visit()
    page = one.open("chapters/actors.html")
    page.locator(".chart-stage").first.dispatch_event("pointerenter")
    page.wait_for_selector(".chart-stage.is-live")
    tab = page.context.new_page()
    with tab.expect_request(lambda asked: "plotly-" in asked.url):
        tab.goto(page.url)
        tab.locator(".chart-stage").first.scroll_into_view_if_needed()
    tab.locator(f".chart-live :is({DRAWN})").first.wait_for(
        state="attached"
    )  # what draws it has come, and is remembered anew
    eight_days = 8 * 24 * 3600 * 1000
    tab.evaluate("late => Object.keys(localStorage).forEach(key => { localStorage[key] -= late; })", eight_days)
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.reload()
    tab.evaluate(SCROLL)
    tab.wait_for_timeout(500)
    assert asked and [url for url in asked if "plotly-" in url] == []


def test_nothing_keeps_a_page_from_showing_but_its_one_stylesheet_and_the_theme(html: Path, pages: list[str]) -> None:
    for name in pages:
        head = (html / name).read_text(encoding="utf-8").partition("</head>")[0]
        sheets = re.findall(r'<link[^>]*rel="stylesheet"[^>]*href="([^"]*)"', head)
        assert len(sheets) == 1 and (html / name).parent.joinpath(sheets[0]).exists(), name
        hurried = [one for one in re.findall(r"<script[^>]*src=[^>]*>", head) if "defer" not in one]
        assert len(hurried) <= 1 and all("/page-" in one for one in hurried), name


def test_each_icon_on_a_page_is_drawn_and_no_other(html: Path, pages: list[str]) -> None:
    """The theme's own icon font is not loaded: an icon that our stylesheet leaves out would be a black box."""
    sizes = {"fa-solid", "fa-lg"}
    borne = {
        name
        for page in [*pages, "search.html"]
        for names in re.findall(r'class="([^"]*)"', (html / page).read_text(encoding="utf-8"))
        for name in names.split()
        if name.startswith("fa-")
    }
    drawn = set(
        re.findall(r"\.(fa-[\w-]+) \{ --icon", (ROOT / "book" / "static" / "icons.css").read_text(encoding="utf-8"))
    )
    assert borne - sizes == drawn


def test_a_joined_stylesheet_leads_to_the_files_that_its_parts_led_to(html: Path) -> None:
    for sheet in (html / "_static").glob("style-*.css"):
        content = sheet.read_text(encoding="utf-8")
        named = {one for one in re.findall(r"""url\(["']?([^"')]+)""", content) if not re.match(r"data:|#|%23", one)}
        assert (
            "@import" not in content
            and [one for one in named if not (sheet.parent / one.split("?")[0].split("#")[0]).exists()] == []
        )


def test_on_a_phone_every_cell_leaves_room_for_its_label(visit: Any, pages: list[str]) -> None:
    """A row is a card there: what a value is stands before it, and would else lie beside the table, cut off."""
    one = visit(**PHONE)
    script = """() => [...document.querySelectorAll('.bd-article table.listing:not(.matrix) td[data-label]')]
      .filter(cell => cell.offsetParent && parseFloat(getComputedStyle(cell).paddingLeft)
        < -parseFloat(getComputedStyle(cell, '::before').marginLeft))
      .map(cell => cell.closest('table').id + ': ' + cell.dataset.label)"""
    assert {name: found for name in pages if (found := one.open(name).evaluate(script))} == {}
