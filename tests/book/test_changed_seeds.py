"""Nothing is typed in: other numbers in the texts give other numbers everywhere, and the old ones survive nowhere."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import html as tree
from pypdf import PdfReader

from book.layout import find_layout

ROOT = Path(__file__).resolve().parents[2]
BENCHMARK = "benchmark"  # published series stand beside the corpus, marked as such


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The build of a copy of the five texts in which 643 is 700 and 73 is 37."""
    texts = tmp_path_factory.mktemp("texts")
    for path in (ROOT / "seeds").glob("*.txt"):
        text = path.read_text(encoding="utf-8")
        text = re.sub(r"\b643\b", "700", re.sub(r"\b73(?=\s*(?:%|percent|per cent))", "37", text))
        (texts / path.name).write_text(text, encoding="utf-8")
    subprocess.run([sys.executable, "-m", "book", "book"], cwd=ROOT, check=True, stdin=subprocess.DEVNULL,
                   env={**os.environ, "SEEDS": str(texts)})
    out = find_layout(str(texts)).out
    yield out
    shutil.rmtree(out, ignore_errors=True)


def visible(page: Path) -> str:
    """A page's text, captions, alternatives and rows, what is marked as a benchmark aside."""
    article = tree.fromstring(page.read_text(encoding="utf-8")).xpath('//article[contains(@class, "bd-article")]')[0]
    for element in article.xpath(f'.//*[contains(@class, "{BENCHMARK}")] | .//tr[contains(translate(., "BENCHMARK", "benchmark"), "{BENCHMARK}")]'):
        element.drop_tree()
    return " ".join([article.text_content(), *article.xpath(".//@aria-label"), *article.xpath(".//@title")])


def test_no_corpus_643_survives_on_any_page(changed: Path) -> None:
    left = [path.stem for path in sorted((changed / "html" / "chapters").rglob("*.html")) if re.search(r"\b643\b", visible(path))]
    assert left == []


def test_the_new_number_stands_in_prose_and_charts(changed: Path) -> None:
    page = tree.fromstring((changed / "html" / "chapters" / "terrorism.html").read_text(encoding="utf-8"))
    assert any("700" in one.text_content() for one in page.xpath('//*[@class="passage"]'))
    assert any("700" in (one.get("aria-label") or "") for one in page.xpath("//figure//*[local-name()='svg']"))


@pytest.mark.parametrize("name", ["book", "brief"])
def test_both_pdfs_follow(changed: Path, name: str) -> None:
    text = "".join(page.extract_text() for page in PdfReader(changed / "pdf" / f"{name}.pdf").pages)
    assert re.search(r"\b700\b", text)


def test_the_books_own_build_is_untouched(changed: Path) -> None:
    assert changed != find_layout("").out
