"""Everything walks back: number → rows → sentence → place in the text as received, in the tables and on the built pages."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from lxml import html as tree

from book.layout import find_layout
from book.pages.lean import ids_of
from evidence.report import Report
from evidence.tables.schemas import SCHEMAS
from tests.made import WITH_SPANS

ROOT = Path(__file__).resolve().parent.parent
SIGNS = re.compile(r"\s+")


@pytest.fixture(scope="module")
def pages() -> Path:
    """The chapters of the built book (built now if they are not there or not of this state)."""
    subprocess.run(
        [sys.executable, "-m", "book", "html", "--seeds", "seeds"], cwd=ROOT, check=True, stdin=subprocess.DEVNULL
    )
    return find_layout("").html / "chapters"


@cache
def page(path: Path) -> Any:
    return tree.fromstring(path.read_text(encoding="utf-8"))


def chapters(pages: Path) -> list[Path]:
    return sorted(pages.glob("*.html"))


def links(path: Path, where: str) -> list[Any]:
    return list(page(path).xpath(f'//{where}//a[contains(concat(" ", @class, " "), " ev ")]'))


def unfolded(pages: Path, details: Any) -> Any:
    """A folded list as it is once opened: a long one stands in a file of its own."""
    file = details.get("data-rows")
    if not file:
        return details
    said = (pages / file).read_text(encoding="utf-8")
    name, content = json.loads(f"[{said[len('evidenceRows(') : -len(');') - 1]}]")
    assert name == Path(file).stem
    return tree.fragment_fromstring(content)


def letters(text: str) -> str:
    return SIGNS.sub("", text)


def sentence_shown(pages: Path, href: str) -> str:
    """The words at the end of a link, the sentence's own number aside."""
    file, _, anchor = href.partition("#")
    (found,) = page(pages / file).xpath("//*[@id=$id]", id=anchor)
    return letters("".join(found.xpath('.//text()[not(ancestor::a[contains(@class, "n")])]')))


# In the tables


@pytest.mark.parametrize("name", WITH_SPANS)
def test_every_row_is_what_stands_at_its_place_in_the_file_as_received(name: str, report: Report, seeds: Path) -> None:
    """Read anew from the bytes on disk, so that nothing the package did to a text can hide a shifted offset."""
    files = report.sources.set_index("source_id")["file"]
    received = {source: (seeds / file).read_bytes().decode("utf-8") for source, file in files.items()}
    rows = report.tables[name]
    wrong = [
        (row.source_id, row.start)
        for row in rows.itertuples()
        if received[row.source_id][row.start : row.end] != row.text
    ]
    assert wrong == []


def test_every_row_of_every_linked_table_leads_to_sentences(report: Report) -> None:
    """A check, claim, programme or risk without a sentence would be an assertion of ours."""
    sentences = set(report.sentences["sentence_id"])
    assert set(report.evidence["sentence_id"]) <= sentences
    for name in ("checks", "claims", "programmes", "risks"):
        linked = set(report.evidence[report.evidence["table"] == name]["row_id"])
        assert set(report.tables[name][SCHEMAS[name].key[0]]) <= linked, name


@pytest.mark.parametrize("name", [name for name in WITH_SPANS if name != "sentences"])
def test_every_row_names_a_sentence_of_its_own_text(name: str, report: Report) -> None:
    sentences = set(report.sentences["sentence_id"])
    for row in report.tables[name].itertuples():
        assert row.sentence_id in sentences and row.sentence_id.rpartition(":")[0] == row.source_id


# On the built pages


def test_every_number_of_a_passage_leads_to_its_sentence(pages: Path, report: Report) -> None:
    """Each link is walked: to the words of that very sentence in the source reader, or to the list of exactly its rows."""
    words = dict(zip(report.sentences["sentence_id"], map(letters, report.sentences["text"]), strict=True))
    walked = 0
    for path in chapters(pages):
        for link in links(path, 'div[@class="passage"]/p'):
            ids, href = ids_of(link), link.get("href")
            where = f"{path.name}: {link.text_content()} → {href}"
            if href.startswith("#"):
                rows = unfolded(pages, page(path).xpath("//details[@id=$id]", id=href[1:])[0])
                steps = rows.xpath('.//li//a[contains(@class, "ev")]')
                assert {one for step in steps for one in ids_of(step)} == set(ids), where
                assert all(row.xpath("./a") for row in rows.xpath(".//li")), where
            else:
                steps = [link]
                assert len(ids) == 1, where
            for step in steps:
                assert words["".join(ids_of(step))] in sentence_shown(pages, step.get("href")), where
            walked += 1
    assert walked >= 40


def test_no_page_has_two_places_of_one_name(pages: Path) -> None:
    """A link can lead to one place only."""
    for path in [*chapters(pages), *sorted((pages / "reader").glob("*.html"))]:
        assert [one for one, count in Counter(page(path).xpath("//@id")).items() if count > 1] == [], path.name


def test_every_row_of_a_table_leads_to_its_sentence(pages: Path, report: Report) -> None:
    words = dict(zip(report.sentences["sentence_id"], map(letters, report.sentences["text"]), strict=True))
    cells = [(path, link) for path in chapters(pages) for link in links(path, "td")]
    for path, link in cells:
        assert words["".join(ids_of(link))] in sentence_shown(pages, link.get("href")), (
            f"{path.name}: {link.get('href')}"
        )
    assert len(cells) >= 500


def test_a_number_that_one_row_states_stands_in_its_sentence(pages: Path, report: Report) -> None:
    """A digit cited from a single sentence is printed there too (thousands are separated as each likes), or is said to be
    computed; numbers that the sentence spells out are in the table of quantities."""
    texts = dict(zip(report.sentences["sentence_id"], report.sentences["text"], strict=True))
    values = report.quantities.groupby("sentence_id")["value"].agg(set).to_dict()
    strange = []
    for path in chapters(pages):
        for link in links(path, 'div[@class="passage"]/p'):
            number = re.match(r"[\d,]+(?:\.\d+)?", link.text_content())
            if "ev-many" in link.get("class") or not number:
                continue
            (one,) = ids_of(link)
            digits = number[0].replace(",", "")
            printed = digits in re.sub(r"(?<=\d)[.,](?=\d{3}\b)", "", texts[one])
            counted = digits == "1"  # one row, counted
            if not (printed or counted or float(digits) in values.get(one, set())):
                strange.append(f"{path.name}: {link.text_content()} of {one}")
    assert strange == []


def test_the_reader_shows_each_text_as_received(pages: Path, report: Report) -> None:
    for source in report.sources["source_id"]:
        (article,) = page(pages / "reader" / f"{source}.html").xpath('//article[@class="source-text"]')
        kept = article.xpath('.//text()[not(ancestor::a[@class="n"] or ancestor::details)]')
        assert letters("".join(kept)) == letters(report.text(source)), source


def test_every_chart_lists_the_rows_and_sentences_behind_it(pages: Path) -> None:
    """A chart that draws what the texts say opens its rows on the page; each links to its sentence where it has one."""
    figures = [
        (path, figure) for path in chapters(pages) for figure in page(path).xpath('//figure[contains(@class, "chart")]')
    ]
    assert len(figures) >= 8
    for path, figure in figures:
        rows = figure.xpath('.//details[@class="chart-rows"]//tbody/tr')
        assert rows, f"{path.name}#{figure.get('id')}"
