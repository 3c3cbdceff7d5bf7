"""The PDFs, checked by program: pages, bookmarks, contents' numbers, tags, language, alternatives, fonts, nothing outside the page."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unicodedata import normalize

import pytest
from lxml import html as tree
from pypdf import PdfReader
from pypdf.generic import StreamObject

import evidence
from book.browser import offline_context
from book.corpus import tags_of
from book.drawing.draw import ChartStore
from book.drawing.hatching import hatched
from book.edition import find_edition
from book.layout import STATIC, find_layout
from book.paper import document as book_document
from book.paper import gaps_closed, name_repeated, numbered
from book.paper.brief import document, online
from book.paper.compact import compacted
from book.paper.leaving import drop_lists, keep_quoted, tell_left_out
from book.paper.notes import number_links
from book.paper.printing import CHANGE, Sheets, dated, linked_pages
from book.paper.sections import section, set_for_paper
from tests.sheets import chart_letters, outside, texts

ROOT = Path(__file__).resolve().parents[2]
NAMES = ["book", "brief", "brief-letter"]
PAPERS = {"book": (595, 842), "brief": (595, 842), "brief-letter": (612, 792)}


@pytest.fixture(scope="module")
def pdfs() -> dict[str, PdfReader]:
    subprocess.run(
        [sys.executable, "-m", "book", "book", "--seeds", "seeds"], cwd=ROOT, check=True, stdin=subprocess.DEVNULL
    )
    folder = find_layout("").pdf
    return {name: PdfReader(folder / f"{name}.pdf") for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_shrunk_to_fit_the_page(pdfs: dict[str, PdfReader], name: str) -> None:
    """Chromium scales a whole document down when something overflows; its title then is not as large as the style says."""
    sizes = {"book": 19, "brief": 18, "brief-letter": 18}
    seen: set[float] = set()
    for page in pdfs[name].pages[:6]:
        page.extract_text(
            visitor_text=lambda text, user, matrix, font, size: seen.add(round(abs(user[0] * matrix[0]) * size, 1))
        )
    assert float(sizes[name]) in seen


@pytest.mark.parametrize("name", NAMES)
def test_every_page_has_the_papers_size(pdfs: dict[str, PdfReader], name: str) -> None:
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in pdfs[name].pages} == {PAPERS[name]}


@pytest.mark.parametrize("name", ["brief", "brief-letter"])
def test_the_brief_has_two_to_four_pages(pdfs: dict[str, PdfReader], name: str) -> None:
    assert 2 <= len(pdfs[name].pages) <= 4


def test_book_and_brief_are_light_together(pdfs: dict[str, PdfReader]) -> None:
    assert sum((find_layout("").pdf / f"{name}.pdf").stat().st_size for name in ("book", "brief")) < 2_000_000


def test_running_heads_carry_the_title_of_the_edition_and_no_style_holds_one() -> None:
    edition = find_edition(find_layout(""))
    other = edition._replace(title='A "land": a report')
    assert '@top-left { content: "A land"; }' in book_document(other, "", "")
    assert '@bottom-left { content: "A land: brief"; }' in document(other.title, "<main></main>", ({}, {}), "A4")
    named = edition.title.partition(": ")[0]
    assert [path.name for path in STATIC.glob("*.css") if named in path.read_text(encoding="utf-8")] == []


def test_every_hatched_bar_is_drawn_mark_by_mark() -> None:
    """Chromium prints a pattern as something that other viewers leave out: bars would be missing, their numbers not."""
    store = find_layout("").charts
    drawn = [one for path in store.glob("*.json") for one in json.loads(path.read_text(encoding="utf-8")).values()]
    assert any("<pattern" in svg for svg in drawn)
    left = [one for svg in drawn for one in re.findall(r"<path[^>]*fill: ?url\([^>]*>", hatched(svg))]
    assert [one for one in left if 'd="M0,0Z"' not in one] == []  # a bar of no length is no bar
    for svg in map(hatched, drawn):  # marks that stand nowhere would leave a bar plain, and its key hatched
        assert set(re.findall(r'<use href="#([^"]+)"', svg)) <= set(re.findall(r'<g id="([^"]+)"', svg))


@pytest.mark.parametrize("name", NAMES)
def test_charts_are_vectors(pdfs: dict[str, PdfReader], name: str) -> None:
    """No picture of dots stands in the file, hatched bars included."""
    kinds = {one.get("/Subtype") for one in streams(pdfs[name])}
    assert "/Image" not in kinds


@pytest.mark.parametrize("name", NAMES)
def test_tagged_titled_with_language_and_bookmarks(pdfs: dict[str, PdfReader], name: str) -> None:
    root = pdfs[name].root_object
    assert root["/MarkInfo"]["/Marked"] and root["/Lang"] == "en" and root["/StructTreeRoot"]
    assert "Wakhan" in pdfs[name].metadata.title
    assert len(pdfs[name].outline) > 0


@pytest.mark.parametrize("name", NAMES)
def test_every_figure_has_a_text_alternative(pdfs: dict[str, PdfReader], name: str) -> None:
    alternatives = [str(one.get("/Alt", "")) for one in tags(pdfs[name]) if one.get("/S") == "/Figure"]
    assert len(alternatives) >= 4
    assert all(len(one) > 20 for one in alternatives)


@pytest.mark.parametrize("name", NAMES)
def test_dates_are_the_commits(pdfs: dict[str, PdfReader], name: str) -> None:
    assert pdfs[name].metadata.creation_date == find_edition(find_layout("")).date


@pytest.mark.parametrize("name", NAMES)
def test_all_fonts_are_embedded_and_listed_with_their_licence(pdfs: dict[str, PdfReader], name: str) -> None:
    listed = set(re.findall("`(\\w+)`", (ROOT / "THIRD-PARTY.md").read_text(encoding="utf-8")))
    loose, families = set(), set()
    for page in pdfs[name].pages:
        for font in (page["/Resources"].get("/Font") or {}).values():
            font = font.get_object()
            inner = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
            descriptor = inner["/FontDescriptor"].get_object() if "/FontDescriptor" in inner else {}
            if "/FontName" in descriptor:
                families.add(re.sub(r"/[A-Z]{6}\+|-.*", "", descriptor["/FontName"]))
            if font["/Subtype"] != "/Type3" and not {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor):
                loose.add(str(font["/BaseFont"]))
    assert loose == set()
    assert families and families <= listed


@pytest.mark.parametrize("name", NAMES)
def test_no_text_stands_outside_the_page(pdfs: dict[str, PdfReader], name: str) -> None:
    assert outside(file_of(name)) == []


def test_the_outline_begins_with_the_contents_and_names_every_chapter_once(pdfs: dict[str, PdfReader]) -> None:
    titles = [" ".join(str(one.title).split()) for one in flat(pdfs["book"].outline)]
    text = plain("book", range(1, 5))
    chapters = [title for title in titles if title.endswith("?") and title in text]
    assert titles[0] == "Contents" and len(chapters) >= 6
    assert [title for title in titles if re.fullmatch(r"(.{8,})\1.*", title)] == []


def test_contents_name_the_page_each_chapter_begins_on(pdfs: dict[str, PdfReader]) -> None:
    """Behind each chapter's title in the contents stands the sheet that its bookmark leads to, and its heading on that sheet."""
    book = pdfs["book"]
    contents = "\n".join(squeezed(line) for sheet in texts_of("book")[1:5] for line in sheet.splitlines())
    starts = sorted(page for name, page in linked_pages(book).items() if name.endswith("--top"))
    marks = {str(one.title): (book.get_destination_page_number(one) or 0) + 1 for one in chapters_of(book)}
    assert len(marks) >= 12 and set(marks.values()) <= set(starts)
    for title, page in marks.items():
        assert squeezed(title) in squeezed(plain("book", range(page - 1, page))), title
        wrapped = r"\n?".join(map(re.escape, squeezed(title)))  # the next entry may begin with a figure: *3.0.0*
        assert re.search(rf"{wrapped}\n?{page}(?!\d)", contents), title


def chapters_of(reader: PdfReader) -> list[Any]:
    """The bookmarks of the first level behind those of the contents and lists."""
    first = [one for one in reader.outline if not isinstance(one, list)]
    return [one for one in first if str(one.title) not in ("Contents", "Figures", "Tables")]


def test_figures_and_tables_are_listed_with_their_pages(pdfs: dict[str, PdfReader]) -> None:
    text = plain("book", range(1, 6))
    assert re.search(r"Figures .*Tables ", text)
    assert re.search(r"Figure 1 .*Figure 2 ", plain("book", range(3, 14)))


def test_every_tables_caption_stands_whole_on_one_sheet(pdfs: dict[str, PdfReader]) -> None:
    first = Sheets(file_of("book")).places["index--top"]
    printed = [squeezed(text) for text in texts_of("book")[first - 1 :]]
    pages = (tree.parse(path) for path in sorted(find_layout("").html.rglob("*.html")))
    on_paper = "//article//table[@id][not(ancestor::*[contains(@class, 'screen-only')])]/caption"
    captions = [squeezed(one.text_content()) for page in pages for one in page.xpath(on_paper)]
    assert len(captions) > 40
    assert [one for one in captions if not any(one in text for text in printed)] == []


def test_five_notes_of_the_brief_quote_sentences_that_stand_in_the_texts(pdfs: dict[str, PdfReader]) -> None:
    said = dict(zip(*(evidence.load().sentences[column] for column in ("sentence_id", "display_text")), strict=True))
    text = plain("brief", range(len(pdfs["brief"].pages)))
    ids = {tag: source for source, tag in tags_of(evidence.load(), whole=True).items()}
    quotes = re.findall(rf"({'|'.join(ids)}), sentence (\d+): “(.{{12,110}}?)(?: …)?”", text)
    standing = [
        quote for tag, number, quote in quotes if squeezed(quote) in squeezed(said[f"{ids[tag]}:{int(number):03}"])
    ]
    assert len(standing) >= 5


def test_a_print_is_the_same_twice_but_for_its_dates() -> None:
    from book.paper.printing import print_html

    folder = find_layout("").work
    when = find_edition(find_layout("")).date
    page = "<!doctype html><html lang='en'><title>T</title><h1>Title</h1><table><tr><th>A</th></tr><tr><td>1</td></tr></table></html>"
    for name in ("one", "two"):
        print_html(lambda: page, folder / f"{name}.pdf", when)
    one, two = ((folder / f"{name}.pdf").read_bytes() for name in ("one", "two"))
    assert one == two


def test_packing_keeps_every_page_and_word(pdfs: dict[str, PdfReader]) -> None:
    path = find_layout("").pdf / "brief.pdf"
    again = find_layout("").work / "again.pdf"
    again.write_bytes(compacted(dated(path.read_bytes(), find_edition(find_layout("")).date)))
    assert texts(again) == texts(path)


@pytest.mark.parametrize("name", NAMES)
def test_a_label_with_a_halo_is_found_once_and_whole(pdfs: dict[str, PdfReader], name: str) -> None:
    """Chromium prints a halo as words again, and a search found *WWaakkhhaann* in their place."""
    printed = texts_of(name)
    assert [found[0] for text in printed for found in re.finditer(r"(?:([^\W\d_])\1){4,}", text)] == []
    maps = [text for text in printed if "AFGHANISTAN" in text or "Gorno-Badakhshan" in text]
    assert maps and any(
        "Wakhan Corridor" in text.replace("Pakistan, Tajikistan and the Wakhan Corridor", "") for text in maps
    )


def test_pages_that_hold_lists_for_a_screen_alone_are_not_printed(pdfs: dict[str, PdfReader]) -> None:
    titles = [" ".join(str(one.title).split()) for one in flat(pdfs["book"].outline)]
    assert [one for one in titles if "Which functions" in one] == [] and any(
        "What is in the package" in one for one in titles
    )
    whole = plain("book", range(len(pdfs["book"].pages)))
    assert "On screen, The package: reading and The package: grammar list the rest of the code." in whole


def test_the_name_of_a_page_that_is_left_out_stays_in_italics() -> None:
    made = tree.fragment_fromstring('<section><p><a href="#x--top">X</a> and <a href="#x--s2">there</a></p></section>')
    tell_left_out(["a", "x"], ["x"], [made], {}, ["#x--"])
    assert tree.tostring(made[0]).decode() == "<p><em>X</em> and <span>there</span></p>"


def test_a_section_whose_lists_stay_on_screen_goes_with_them() -> None:
    lists = "<div class='screen-only'><table></table></div>"
    made = tree.fragment_fromstring(
        f"<article><section><h2>A</h2>{lists}<p>Of it.</p></section>"
        f"<section><h2>B</h2>{lists}<table></table></section><section><h2>C</h2><p>Words.</p></section></article>"
    )
    drop_lists(made)
    assert made.xpath(".//h2/text()") == ["B", "C"]


def test_the_lists_hold_first_sentences_and_no_running_head_is_cut(pdfs: dict[str, PdfReader]) -> None:
    made = tree.fragment_fromstring(
        '<div><table id="t"><caption>All of it. By the U.S. Army. And more.</caption></table></div>'
    )
    assert [one.title for one in numbered([made], ".//table", "./caption", "Table")] == ["1. All of it."]
    heads = [text.strip().splitlines()[:2] for text in texts_of("book")[5:]]
    assert len(heads) > 40 and [one for one in heads if any(line.endswith("…") for line in one)] == []
    assert "numbered, as the notes cite them" in plain("book", range(len(pdfs["book"].pages)))


def test_of_the_changelog_that_is_printed_which_a_reader_could_have_quoted() -> None:
    release = "<section><h2>{0}</h2><section><h3>{1}</h3><p>One.</p></section><section><h3>Fixed</h3><p>Two.</p></section></section>"
    made = tree.fragment_fromstring(
        "<article><section><h1>Changelog</h1>"
        + release.format("2", "Changed: what a reader could have quoted")
        + release.format("1", "Added")
        + "</section></article>"
    )
    keep_quoted(made)
    assert made.xpath(".//h2/text()") == ["2"] and made.xpath(".//section/section/section/p/text()") == ["One."]
    assert "on screen" in made.xpath("./section/p")[0].text_content()


@pytest.mark.parametrize("name", ["brief", "brief-letter"])
def test_the_brief_says_where_its_sentences_stand_whole(pdfs: dict[str, PdfReader], name: str) -> None:
    assert "book.pdf, The texts as received" in plain(name, range(len(pdfs[name].pages)))


def streams(reader: PdfReader) -> list[Any]:
    """Every stream of the file."""
    every = (reader.get_object(number) for number in sorted({*reader.xref[0], *reader.xref_objStm}))
    return [one for one in every if isinstance(one, StreamObject)]


def file_of(name: str) -> Path:
    return find_layout("").pdf / f"{name}.pdf"


@cache
def texts_of(name: str) -> list[str]:
    return texts(file_of(name))


def plain(name: str, pages: range) -> str:
    return " ".join(" ".join(texts_of(name)[number] for number in pages).split())


def squeezed(text: str) -> str:
    """Letters alone, ligatures taken apart: extraction sets and loses spaces at will."""
    return re.sub(r"\W", "", normalize("NFKC", text))


def tags(reader: PdfReader) -> list[Any]:
    """Every element of the structure tree."""
    found, waiting = [], [reader.root_object["/StructTreeRoot"]]
    while waiting:
        one = waiting.pop().get_object()
        if not hasattr(one, "get"):
            continue
        if one.get("/S"):
            found.append(one)
        inner = one.get("/K")
        inner = inner.get_object() if hasattr(inner, "get_object") else inner
        if isinstance(inner, list):
            waiting.extend(item for item in inner if hasattr(item, "get_object"))
        elif hasattr(inner, "get"):
            waiting.append(inner)
    return found


def flat(items: list[Any]) -> list[Any]:
    return [one for item in items for one in (flat(item) if isinstance(item, list) else [item])]


def test_the_brief_leads_to_the_book_where_it_is_published() -> None:
    """A code in the masthead and the address at the foot of every page; neither where no address is set."""
    address = "https://example.org/book/"
    told = document("T", "<main></main>", ({}, {}), "A4", address)
    assert f'@bottom-center {{ content: "{address}"' in told and "@bottom-center" not in document(
        "T", "<main></main>", ({}, {}), "A4"
    )
    code = tree.fragment_fromstring(online(address))
    assert code.get("href") == address and code.xpath("./img/@alt") == [f"QR code: {address}"]
    assert code.xpath("./img/@src")[0].startswith("data:image/svg+xml")


@pytest.mark.parametrize("name", NAMES)
def test_no_sheet_behind_the_contents_is_mostly_empty(pdfs: dict[str, PdfReader], name: str) -> None:
    """A chapter's last notes are brought in, a picture that nearly fits is made to fit. The changelog, plain text that grows
    with every change, ends wherever it ends."""
    sheets = Sheets(find_layout("").pdf / f"{name}.pdf")
    first = sheets.places["index--top"] if name == "book" else 1
    starts = sorted(place for anchor, place in sheets.places.items() if anchor.endswith("--top"))
    changes = sheets.places.get("changelog--top", sheets.count)
    anywhere = next((place for place in starts if place > changes), sheets.count + 2) - 1
    tall = PAPERS[name][1] * 96 / 72
    assert {
        number: sheets.room(number)
        for number in range(first, sheets.count + 1)
        if number != anywhere and sheets.room(number) > 0.6 * tall
    } == {}


def test_a_picture_that_nearly_fits_on_the_sheet_before_is_made_smaller_and_another_gap_filled() -> None:
    sizes = (80, 400, 300)
    printed = SimpleNamespace(
        places={"near": 3, "next": 4, "far": 8, "first": 6, "tight": 11},
        figures=dict.fromkeys(("near", "next", "far", "first", "tight"), sizes),
        above=lambda anchor: 0,
        room={2: 450, 3: 450, 7: 300, 10: 90}.__getitem__,
    )
    starts = {"page-a": 2, "page-b": 6, "page-c": 10}
    smaller, later = gaps_closed(printed, starts, ((), {}))  # type: ignore[arg-type]
    assert list(smaller) == ["near"] and 0.8 < smaller["near"] < 0.9, "one a chapter; not one that begins it"
    assert list(later) == ["far"] and 250 < later["far"] < 300, "one far too tall; but a few lines need no filling"
    again = gaps_closed(printed, starts, (("near",), {"near": 424, **later}))  # type: ignore[arg-type]
    assert again == ({"next": smaller["near"]}, {}), (
        "none that was helped already, unless there is other room than before"
    )


SECTIONS = """<section class="chapter"><section><h1>T</h1><div class="figure" id="f">F</div><p>1</p>
<section><h2>A</h2><p>2</p></section><section><h2>B</h2><p>3</p></section><section><h2>C</h2><p>4</p></section></section>
<p class="notes-title">Notes</p></section>"""


@pytest.mark.parametrize(
    ("room", "said"), [(10, "TF1A2B3C4"), (65, "T1FA2B3C4"), (120, "T1A2FB3C4"), (900, "T1A2B3FC4")]
)
def test_what_follows_a_figure_fills_the_sheet_before_it_past_two_headings_at_most(room: int, said: str) -> None:
    style = "h1, h2, p { height: 30px; margin: 0; } .figure { height: 986px; }"
    wanted = {"numbers": {}, "closer": {}, "smaller": {}, "later": {"f": room}, "back": [], "sheet": 986}
    with offline_context() as context:
        page = context.new_page()
        page.set_content(f"<style>{style}</style>{SECTIONS}")
        page.evaluate(CHANGE, wanted)
        assert "".join(page.text_content("section.chapter").split()) == f"{said}Notes"
        page.evaluate(CHANGE, {**wanted, "later": {}, "back": ["f"]})
        assert "".join(page.text_content("section.chapter").split()) == "TF1A2B3C4Notes"


def test_a_chart_that_was_printed_before_is_a_line_that_leads_there(tmp_path: Path) -> None:
    """Two chapters draw the same; their marks differ, for a mark is of the name too."""
    drawn: dict[str, str] = {}
    store = SimpleNamespace(get=lambda mark, figure: {"wide": f'<svg id="{mark}"></svg>'})
    made = []
    for name in ("one", "two"):
        page = tmp_path / f"{name}.html"
        page.write_text(
            f'<article class="bd-article"><figure data-chart="{name}{name}" id="chart-{name}"><p class="chart-finding">Found.</p>'
            '<div class="chart-stage"></div></figure></article>',
            encoding="utf-8",
        )
        made.append(section(page, f"chapters/{name}", {}, {}, store, drawn))  # type: ignore[arg-type]
    figures = numbered(made, ".//div[@class='figure'][@id]", './/p[contains(@class, "chart-finding")]', "Figure")
    name_repeated(made, figures)
    assert [one.anchor for one in figures] == ["one--chart-one"]
    (line,) = made[1].xpath(".//p")
    assert line.text_content() == "Figure 1, again: page : Found." and line.get("id") == "two--chart-two"
    assert line.xpath("./a/@href") == ["#one--chart-one"]


@pytest.mark.parametrize("name", NAMES)
def test_no_letters_of_a_chart_are_smaller_than_six_points_and_three_tenths(
    pdfs: dict[str, PdfReader], name: str
) -> None:
    found = chart_letters(file_of(name))
    assert found and {sheet: size for sheet, size in found.items() if size < 6.3} == {}


def test_the_texts_have_a_heading_of_their_own_and_its_page_in_the_contents(pdfs: dict[str, PdfReader]) -> None:
    (mark,) = [one for one in chapters_of(pdfs["book"]) if str(one.title) == "The texts as received"]
    page = (pdfs["book"].get_destination_page_number(mark) or 0) + 1
    assert re.search(rf"The texts as received\s+{page}\b", plain("book", range(1, 5)))
    assert "the appendix" not in plain("book", range(1)) and "in The texts as received" in plain("book", range(1))


def test_what_stands_for_and_against_a_row_is_said_to_be_read_otherwise() -> None:
    row = '<table><tr><td>We judge.</td><td class="ev-cell"><a data-ev="a:1">1</a> <span class="ev-against">{}</span></td></tr></table>'
    for against, said in (("a:1", "We judge.[1] against, read otherwise, [1]"), ("a:2", "We judge.[1] against [2]")):
        table = tree.fragment_fromstring(row.format(f'<a data-ev="{against}">2</a>'))
        number_links(table, "brief", {}, {}, tables=True)
        assert " ".join(table.text_content().split()) == said


def test_addresses_behind_a_chart_are_printed_among_the_notes(pdfs: dict[str, PdfReader]) -> None:
    whole = squeezed(plain("book", range(len(pdfs["book"].pages))))
    assert (
        squeezed(
            "voicepk.net: https://voicepk.net/2023/06/73-rise-in-terrorist-attacks-in-pakistan-since-fall-of-kabul/"
        )
        in whole
    )


def test_no_cell_without_content_parts_a_heading_from_its_table(tmp_path: Path) -> None:
    page = tmp_path / "chapter.html"
    page.write_text(
        '<article class="bd-article"><h2>Who?</h2><div class="cell"><div class="cell_input">x = 1</div></div>'
        '<div class="cell"><table><tr><td>1</td></tr></table></div></article>',
        encoding="utf-8",
    )
    made = section(page, "chapter", {}, {}, ChartStore(tmp_path), {})
    assert [one.tag for one in made] == ["h2", "div"] and made.xpath("./h2/following-sibling::*[1]//table")


TABLE = """<table><caption>{caption}</caption><thead><tr><th>{first}</th><th>Text</th><th>Evidence</th></tr></thead>
<tbody><tr><td>Oman</td><td>a-2020</td><td><a data-ev="a-2020:001">1</a></td></tr></tbody></table>"""


@pytest.mark.parametrize(
    ("caption", "heads"),
    [
        ("Ports, by the text that names them.", ["Port", "Text", "Evidence"]),
        ("Ports that the texts name.", ["Port", "Evidence"]),
    ],
)
def test_a_column_that_the_caption_promises_is_printed(caption: str, heads: list[str]) -> None:
    table = tree.fragment_fromstring(TABLE.format(caption=caption, first="Port"))
    set_for_paper(table, {"a-2020": "A 2020"})
    assert table.xpath(".//th/text()") == heads


def test_days_and_hyphened_words_stand_on_one_line() -> None:
    rows = "".join(
        f"<tr><td>{one}</td></tr>"
        for one in ("2021-08-15", "co-operation", "co-operation †", "aid", "non-state armed group")
    )
    table = tree.fragment_fromstring(f"<table><thead><tr><th>What</th></tr></thead><tbody>{rows}</tbody></table>")
    set_for_paper(table, {})
    assert [one.get("class") for one in table.iter("td")] == ["day", "day", "day", None, None]


def test_the_column_that_names_the_rows_is_printed() -> None:
    made = TABLE.format(caption="Ports.", first="Port").replace("<th>Port</th>", "").replace("<td>Oman</td>", "")
    table = tree.fragment_fromstring(made)
    set_for_paper(table, {})
    assert table.xpath(".//th/text()") == ["Text", "Evidence"]
