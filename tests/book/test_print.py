"""Both PDFs, checked by program: pages, bookmarks, contents' numbers, tags, language, fonts, nothing outside the page."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from book.edition import find_edition
from book.layout import find_layout
from book.printing import bookmark_pages

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def pdfs() -> dict[str, PdfReader]:
    subprocess.run([sys.executable, "-m", "book", "book", "--seeds", "seeds"], cwd=ROOT, check=True, stdin=subprocess.DEVNULL)
    folder = find_layout("").pdf
    return {name: PdfReader(folder / f"{name}.pdf") for name in ("book", "brief")}


def test_the_brief_has_two_to_four_a4_pages(pdfs: dict[str, PdfReader]) -> None:
    pages = pdfs["brief"].pages
    assert 2 <= len(pages) <= 4
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in pages} == {(595, 842)}


@pytest.mark.parametrize("name", ["book", "brief"])
def test_tagged_titled_with_language_and_bookmarks(pdfs: dict[str, PdfReader], name: str) -> None:
    root = pdfs[name].root_object
    assert root["/MarkInfo"]["/Marked"] and root["/Lang"] == "en" and root["/StructTreeRoot"]
    assert "Wakhan" in pdfs[name].metadata.title
    assert len(pdfs[name].outline) > 0


@pytest.mark.parametrize("name", ["book", "brief"])
def test_dates_are_the_commits(pdfs: dict[str, PdfReader], name: str) -> None:
    assert pdfs[name].metadata.creation_date == find_edition(find_layout("")).date


@pytest.mark.parametrize("name", ["book", "brief"])
def test_all_fonts_are_embedded(pdfs: dict[str, PdfReader], name: str) -> None:
    loose = set()
    for page in pdfs[name].pages:
        for font in (page["/Resources"].get("/Font") or {}).values():
            font = font.get_object()
            inner = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
            descriptor = inner.get("/FontDescriptor")
            if font["/Subtype"] != "/Type3" and not (descriptor and {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor.get_object())):
                loose.add(str(font["/BaseFont"]))
    assert loose == set()


def test_contents_name_the_page_each_chapter_begins_on(pdfs: dict[str, PdfReader]) -> None:
    reader = pdfs["book"]
    starts = {}
    for entry, page in zip(flat(reader.outline), bookmark_pages(find_layout("").pdf / "book.pdf"), strict=True):
        starts.setdefault(" ".join(str(entry.title).split()), page)
    text = " ".join(" ".join(reader.pages[n].extract_text() for n in range(1, 5)).split())
    chapters = [title for title in starts if re.search(r"\?$", title)]
    assert len(chapters) >= 6
    for title in chapters:
        assert re.search(re.escape(title) + rf"\s*{starts[title]}\b", text), title


def test_no_evidence_is_lost_on_paper(pdfs: dict[str, PdfReader]) -> None:
    text = "".join(page.extract_text() for page in pdfs["brief"].pages)
    assert len(re.findall(r", sentence \d+: “", text)) >= 5


def flat(items: list[object]) -> list[object]:
    return [one for item in items for one in (flat(item) if isinstance(item, list) else [item])]
