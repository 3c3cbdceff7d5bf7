"""What a chart says can be read: no words of a drawing run over others, out of the picture, or under what is drawn later."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from book.drawing.draw import WIDTHS, ChartStore, chart_hash, clean_figure
from book.layout import find_layout
from tests.test_chapters import BRIEF, CHAPTERS, charts_of

# A line of words takes the height of its letters, not of its font; what is turned has no box that tells, and is left out.
UNREADABLE = """() => {
  const svg = document.querySelector('svg'), edge = svg.getBoundingClientRect(), found = [], lines = [];
  for (const text of svg.querySelectorAll('text')) {
    if (/rotate\\((?!0[,)])/.test(text.getAttribute('transform') || '')) continue;
    const spans = [...text.querySelectorAll('tspan.line')];
    for (const part of spans.length ? spans : [text]) {
      const range = document.createRange();
      range.selectNodeContents(part);
      const box = range.getBoundingClientRect();
      const lead = Math.max(0, (box.height - .75 * parseFloat(getComputedStyle(text).fontSize)) / 2);
      const words = part.textContent.trim();
      const line = {text, words, left: box.left + 1, right: box.right - 1, top: box.top + lead, bottom: box.bottom - lead};
      if (words) lines.push(line);
    }
  }
  const meet = (a, b) => Math.min(a.right, b.right) > Math.max(a.left, b.left) && Math.min(a.bottom, b.bottom) > Math.max(a.top, b.top);
  const patches = [...svg.querySelectorAll('rect')].filter(one => getComputedStyle(one).fill !== 'none');
  lines.forEach((line, number) => {
    if (line.left < edge.left || line.right > edge.right) found.push(`${line.words}: out of the picture`);
    for (const other of lines.slice(number + 1))  // a label's halo is the same words, drawn first
      if (other.text !== line.text && other.words !== line.words && meet(line, other)) found.push(`${line.words}: under ${other.words}`);
    for (const patch of patches)
      if (line.text.compareDocumentPosition(patch) & Node.DOCUMENT_POSITION_FOLLOWING && meet(line, patch.getBoundingClientRect()))
        found.push(`${line.words}: under a patch`);
  });
  return found;
}"""


@pytest.mark.parametrize("width", WIDTHS)
def test_no_words_of_a_chart_run_over_others_or_out_of_it(browser: Browser, html: Path, width: str) -> None:
    page, store = browser.new_page(), ChartStore(find_layout("").charts)
    wrong, drawn = [], 0
    for chapter in [*CHAPTERS, BRIEF]:
        for figure in map(clean_figure, charts_of(chapter)):
            page.set_content(f"<body style='margin: 0'>{store.get(chart_hash(figure), figure)[width]}</body>")
            wrong += [(chapter, figure["layout"]["meta"]["name"], one) for one in page.evaluate(UNREADABLE)]
            drawn += page.locator("svg text").count() > 0
    page.close()
    assert not wrong and drawn > 20, wrong


@pytest.mark.parametrize(
    ("drawing", "said"),
    [
        ("<text x='9' y='20'>one</text><text x='20' y='22'>two</text>", ["one: under two"]),
        ("<text x='9' y='20'>one</text><rect x='0' y='0' width='30' height='30' fill='#fff'/>", ["one: under a patch"]),
        ("<rect x='0' y='0' width='30' height='30' fill='#fff'/><text x='9' y='20'>one</text>", []),
        ("<text x='90' y='20'>one</text>", ["one: out of the picture"]),
        ("<text x='9' y='20'>one</text><text x='9' y='40'>two</text>", []),
    ],
)
def test_words_that_cannot_be_read_are_found(browser: Browser, drawing: str, said: list[str]) -> None:
    page = browser.new_page()
    page.set_content(
        f"<body style='margin: 0'><svg width='100' height='50' style='font-size: 14px'>{drawing}</svg></body>"
    )
    assert page.evaluate(UNREADABLE) == said
    page.close()
