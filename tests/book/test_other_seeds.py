"""Nothing is typed in: other numbers in the texts give other numbers everywhere, and the old ones survive nowhere."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import html as tree

from book.layout import find_layout
from book.pages.lean import ids_of
from tests.sheets import texts
from tests.trees import ROOT, book

SERIES = re.compile(
    r"benchmark|published series|press report|Global Terrorism Index 20\d\d|\bGTI\b|\bPIPS\b", re.I
)  # beside the corpus, marked as such
OLD = re.compile(r"(?<![\d.,])643(?![\d.,]*\d)")


@pytest.mark.parametrize("place", ["command", "environment"])
def test_a_kernel_of_the_lab_reads_the_folder_that_was_named_wherever_it_starts(tmp_path: Path, place: str) -> None:
    jupyter = tmp_path / "bin" / "jupyter"
    jupyter.parent.mkdir()
    jupyter.write_text('#!/bin/sh\ncd chapters && cd "$SEEDS" && pwd\n', encoding="utf-8")
    jupyter.chmod(0o755)
    named = "SEEDS=seeds"
    command = ["make", "--silent", "--old-file=setup", "lab", f"VENV={tmp_path}"]
    command = [*command, named] if place == "command" else ["env", named, *command]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    assert (done.stdout.strip(), done.stderr) == (str(ROOT / "seeds"), "")


def own_build() -> dict[str, str]:
    """The pages and PDFs of the five texts as they are, each by its hash."""
    out = find_layout("").out
    files = (path for name in ("html", "pdf") for path in (out / name).rglob("*") if path.is_file())
    return {path.relative_to(out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def built(texts: Path, what: str) -> Iterator[Path]:
    """A build of other texts than the five, taken away when it has been looked at."""
    subprocess.run(
        [sys.executable, "-m", "book", what],
        cwd=ROOT,
        check=True,
        stdin=subprocess.DEVNULL,
        env={**os.environ, "SEEDS": str(texts)},
    )
    out = find_layout(str(texts)).out
    yield out
    shutil.rmtree(out, ignore_errors=True)


@pytest.fixture(scope="module")
def before() -> dict[str, str]:
    """The book's own build, made now if it is not there: without one there would be nothing to leave alone."""
    assert book(ROOT, "book").returncode == 0
    return own_build()


@pytest.fixture(scope="module")
def changed(before: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The build of a copy of the five texts in which 643 is 700 and 73 percent is 37."""
    texts = tmp_path_factory.mktemp("texts")
    for path in (ROOT / "seeds").glob("*.txt"):
        text = path.read_text(encoding="utf-8")
        text = re.sub(r"\b643\b", "700", re.sub(r"\b73(?=\s*(?:%|percent|per cent))", "37", text))
        (texts / path.name).write_text(text, encoding="utf-8")
    yield from built(texts, "book")


def article(page: Path) -> Any:
    return tree.fromstring(page.read_text(encoding="utf-8")).xpath('//article[contains(@class, "bd-article")]')[0]


def of_the_corpus(page: Path) -> str:
    """A page's text, captions, alternatives and rows, what is marked as a published series aside, and how fast we are."""
    whole = article(page)
    for element in whole.xpath('.//table[@id="table-speed"] | .//figure[@id="library-growth"]'):
        element.drop_tree()
    for element in whole.xpath('.//*[contains(@class, "benchmark")] | .//tr | .//figure'):
        if "benchmark" in (element.get("class") or "") or SERIES.search(element.text_content()):
            element.drop_tree()
    return " ".join(
        [whole.text_content(), *whole.xpath(".//@aria-label"), *whole.xpath(".//@title"), *whole.xpath(".//@alt")]
    )


@pytest.fixture(scope="module")
def paper(changed: Path) -> dict[str, str]:
    return {
        name: " ".join(" ".join(texts(changed / "pdf" / f"{name}.pdf")).split())
        for name in ("book", "brief", "brief-letter")
    }


def test_no_corpus_643_survives_on_any_page(changed: Path) -> None:
    left = [
        path.stem for path in sorted((changed / "html" / "chapters").rglob("*.html")) if OLD.search(of_the_corpus(path))
    ]
    assert left == []


def test_no_643_survives_in_the_corpus_tables(changed: Path) -> None:
    left = [
        path.name
        for path in sorted((changed / "html" / "data").glob("*.csv"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if OLD.search(line) and not SERIES.search(line)
    ]
    assert left == []


def test_the_new_number_stands_in_prose_caption_drawing_and_alternative(changed: Path) -> None:
    page = article(changed / "html" / "chapters" / "terrorism.html")
    assert any("700" in one.text_content() for one in page.xpath('.//*[@class="passage"]'))
    deaths = page.xpath('.//figure[.//*[local-name()="svg"][contains(@aria-label, "292")]]')[0]
    assert "700" in deaths.xpath('.//p[contains(@class, "chart-finding")]')[0].text_content()
    assert any("700" in one.text_content() for one in deaths.xpath('.//*[local-name()="svg"]'))
    assert any("700" in label for label in deaths.xpath('.//*[local-name()="svg"]/@aria-label'))


def test_the_verdict_on_the_stated_rise_flips(changed: Path, paper: dict[str, str]) -> None:
    checks = (changed / "html" / "data" / "checks.csv").read_text(encoding="utf-8")
    assert re.search(r"120 percent, from 292 to 700.*139\.7 percent.*contradicted", checks)
    assert re.search(r"139\.7 percent\s*(?:\[\d+\])?\s*, and the sum is contradicted", paper["brief"])


def test_a_judgement_whose_quote_is_gone_is_left_out_with_a_note(changed: Path, paper: dict[str, str]) -> None:
    page = " ".join(article(changed / "html" / "chapters" / "judgements.html").text_content().split())
    assert "udgement violence-rose is left out" in page
    assert "terrorist violence in Pakistan rose" not in page
    assert "violence-rose is left out" in paper["brief"] and "terrorist violence in Pakistan rose" not in paper["brief"]


@pytest.mark.parametrize("name", ["book", "brief", "brief-letter"])
def test_the_pdfs_follow(paper: dict[str, str], name: str) -> None:
    assert re.search(r"\b700\b", paper[name]) and re.search(r"\b37 percent\b", paper[name])
    assert not re.search(r"soaring to 643|to 643\b|73 percent (more|in terrorist)", paper[name])


def test_only_published_series_still_say_643_in_the_brief(paper: dict[str, str]) -> None:
    assert all(
        SERIES.search(paper["brief"][max(0, found.start() - 90) : found.end() + 20])
        for found in OLD.finditer(paper["brief"])
    )


def test_the_books_own_build_is_untouched(changed: Path, before: dict[str, str]) -> None:
    assert (changed / "html" / "index.html").exists()
    assert {"html/index.html", "pdf/book.pdf", "pdf/brief.pdf"} <= before.keys() and own_build() == before


@pytest.fixture(scope="module")
def foreign(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The pages built from two texts on wholly different subjects: no state, no figure about violence, no known quote."""
    texts = tmp_path_factory.mktemp("foreign")
    (texts / "coffee.txt").write_text(
        "The price of coffee\n\nGrowers in the highlands sold their harvest early. A new mill opened in March, and "
        "the first bags left the port in May.\n\nRain came late. Nobody could say by how much the harvest fell.\n",
        encoding="utf-8",
    )
    (texts / "chess.txt").write_text(
        "A short history of the chess clock\n\nThe first clocks were two pendulums on a beam. Players had long "
        "complained that some opponents thought for hours.\n",
        encoding="utf-8",
    )
    yield from built(texts, "html")


def text_of(page: Path) -> str:
    return " ".join(article(page).text_content().split())


def test_texts_on_another_subject_build_a_book_with_every_page(foreign: Path) -> None:
    chapters = foreign / "html" / "chapters"
    wanted = {path.stem for path in (ROOT / "chapters").glob("*.ipynb")} - {"brief"} | {"reader/coffee", "reader/chess"}
    assert {name for name in wanted if not (chapters / f"{name}.html").exists()} == set()


def test_what_such_texts_do_not_tell_is_said_to_be_missing(foreign: Path) -> None:
    chapters = foreign / "html" / "chapters"
    alliances, terrorism, judgements = (
        text_of(chapters / f"{name}.html") for name in ("alliances", "terrorism", "judgements")
    )
    assert "The authors assert 0 ties" in alliances and "according to the texts: none" in alliances
    assert "The texts state nothing of this kind" in alliances and "The texts state nothing of this kind" in terrorism
    assert "from not stated to not stated" in terrorism
    assert "0 key judgements follow" in judgements and "is left out: these texts do not hold" in judgements
    assert "named most: not stated" in text_of(chapters / "actors.html")
    assert "alike) is not measured for quantities" in text_of(chapters / "methods.html")


def test_nothing_of_the_books_own_evidence_reaches_such_a_book(foreign: Path) -> None:
    links = [
        ids_of(link)
        for page in (foreign / "html" / "chapters").glob("*.html")
        for link in article(page).xpath('.//a[contains(concat(" ", @class, " "), " ev ")]')
    ]
    assert links and not [ids for ids in links if not {one.rpartition(":")[0] for one in ids} <= {"coffee", "chess"}]
