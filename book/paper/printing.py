"""Prints HTML to PDF with Chromium: tagged, with bookmarks, with the commit's date, packed small."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pypdf import PdfReader

from book.browser import offline_context
from book.paper.compact import compacted

if TYPE_CHECKING:
    from playwright.sync_api import Page

# A long table of short rows is set in two columns; one wider than its column is set smaller until it fits, for Chromium
# would clip it, and breaks its words only if it must.
FIT_TABLES = """() => document.querySelectorAll('table').forEach(table => {
  if (table.closest('.two-up')) return;
  table.style.fontSize = '';
  table.classList.remove('tight');
  const room = table.parentElement.clientWidth, rows = table.querySelectorAll('tbody tr').length;
  const caption = table.querySelector('caption');
  if (caption) caption.style.display = 'none';
  table.style.width = 'max-content';
  const natural = table.offsetWidth;
  table.style.width = '';
  if (caption) caption.style.display = '';
  if (rows > 14 && natural < room / 2 - 16) {
    const pair = document.createElement('div');
    pair.className = 'two-up';
    table.replaceWith(pair);
    pair.append(table);
    if (caption) { const line = document.createElement('p'); line.className = 'caption'; line.append(...caption.childNodes);
      pair.before(line); caption.remove(); }
    return;
  }
  let size = parseFloat(getComputedStyle(table).fontSize);
  for (const least = size * 0.72; table.scrollWidth > room + 1 && size > least; size -= 0.4) table.style.fontSize = size + 'px';
  if (table.scrollWidth > room + 1) table.classList.add('tight');
})"""
HEADINGS = """() => [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(one => one.textContent.trim())
  .map(one => one.textContent.replace(/\\s+/g, ' ').trim())"""
# Page numbers into the contents and lists, closer setting onto named pages, pictures that would not fit a little smaller,
# and figures that leave too much room before them behind what follows, as far as that fits there.
CHANGE = """({numbers, closer, smaller, later, back, sheet}) => {
  document.querySelectorAll('.contents a, .again a').forEach(link => {
    link.querySelector('b').textContent = numbers[link.getAttribute('href').slice(1)] ?? '';
  });
  for (const [name, step] of Object.entries(closer)) for (const one of document.getElementsByClassName(name)) {
    one.classList.toggle('closer', step > 0);
    one.classList.toggle('closest', step > 1);
  }
  for (const [name, share] of Object.entries(smaller)) {
    const picture = document.querySelector(`[id="${name}"] .drawing`);
    picture.style.removeProperty('--share');
    picture.style.setProperty('--share', Math.min(share, parseFloat(getComputedStyle(picture).getPropertyValue('--share'))));
  }
  const heads = one => /^H\\d$/.test(one?.tagName);
  const inner = one => one?.tagName === 'SECTION' ? inner(one.firstElementChild) : one;
  const following = one => one && inner(one.nextElementSibling ?? following(one.parentElement.closest('.chapter section')));
  const tall = one => ['marginTop', 'marginBottom'].reduce(
    (sum, side) => sum + parseFloat(getComputedStyle(one)[side]), one.getBoundingClientRect().height);
  window.homes ??= {};
  back.forEach(name => homes[name]?.forEach(([one, home]) => home.replaceWith(one)));
  for (const [name, room] of Object.entries(later)) {
    const block = document.getElementById(name).closest('section > *'), before = block.previousElementSibling;
    const over = tall(block) - sheet;  // what the last of them may run over onto the figure's sheet
    const figures = [block];
    let left = room - (heads(before) ? tall(before) : 0), moved = () => null;
    for (let next = following(block); next && !next.matches('.notes-title'); next = following(next)) {
      if (next.querySelector('.figure')) { figures.push(next); continue; }
      if (left < 0 || left - tall(next) < over || heads(next) && (block.dataset.passed > 1 || figures.length > 1)) break;
      left -= tall(next);
      if (heads(next)) { block.dataset.passed = +(block.dataset.passed ?? 0) + 1; continue; }  // a figure passes one at most
      const passed = [...figures], last = next;
      moved = () => {
        homes[name] = passed.map(one => [one, one.parentNode.insertBefore(document.createComment(''), one)]);
        last.after(...passed);
      };
    }
    moved();
  }
}"""
# How tall each figure is without its picture, the picture in its own size, and at its smallest.
FIGURES = """() => Object.fromEntries([...document.querySelectorAll('.figure[id]')].flatMap(one => {
  const picture = one.querySelector('.drawing');
  if (!picture) return [];
  const {width, height} = picture.getBoundingClientRect(), style = getComputedStyle(picture);
  const [own, least] = ['--wide', '--least'].map(name => parseFloat(style.getPropertyValue(name)) * height / width);
  return [[one.id, [one.getBoundingClientRect().height - height, own, least]]];
}))"""
MILLIMETRE = 96 / 25.4
POINT = 72 / 96  # of a pixel
SHEET = 261 * MILLIMETRE  # its height between the margins
PASSES = 16  # more than the rounds in which sheets may move
FOOT = 50  # points at the foot of a sheet, where its number stands
SHOWN = re.compile(rb"<([0-9A-Fa-f]+)>")  # signs in a sheet's content, each by the number of its glyph
DIGITS = 4  # of a glyph's number
MATRIX = re.compile(rb"(?<!\S)(?:([qQ])(?!\S)|((?:[-\d.]+ ){6})(cm|Tm)(?!\S))")  # what moves on a sheet


def print_html(
    made: Callable[[], str],
    target: Path,
    when: datetime,
    *,
    adjust: Callable[[Sheets], Changes] | None = None,
    width: float = 178,
) -> None:
    """Prints what ``made`` returns; ``width`` is the printed column's, in millimetres.

    ``adjust`` says by the printed sheets what the document must be changed to, for Chromium cannot number a table of
    contents by itself: it is printed, plainly at first, until that is what it is. The file is written aside and moved into
    place when it is whole.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    aside = target.with_suffix(".new.pdf")
    with ThreadPoolExecutor(1) as beside:
        document = beside.submit(made)  # while the browser starts
        with offline_context(viewport={"width": round(width * MILLIMETRE), "height": 1000}) as context:
            page = context.new_page()
            page.emulate_media(media="print")
            page.set_content(document.result(), wait_until="load")
            page.evaluate(FIT_TABLES)
            if adjust is None:
                print_page(page, aside)
            else:
                print_settled(page, aside, adjust)
            headings = page.evaluate(HEADINGS)
    aside.write_bytes(compacted(dated(aside.read_bytes(), when), headings))
    aside.replace(target)


def unmarked(words: str) -> str:
    """Words as a style can hold them between quotation marks.

    >>> unmarked('The "land" <b>')
    'The land b'
    """
    return re.sub(r'["\\<>\n]', "", words)


def print_settled(page: Page, target: Path, adjust: Callable[[Sheets], Changes]) -> None:
    """Prints the page as it becomes. Tags and bookmarks, which take longest, are left out as long as sheets will move."""
    changed: Changes | None = None
    moving = True
    for _ in range(PASSES):
        print_page(page, target, plain=moving)
        wanted = adjust(Sheets(target, page.evaluate(FIGURES)))
        if wanted == changed and not moving:
            return
        moving = changed is None or wanted[1:] != changed[1:] or bool(wanted.later or wanted.back)
        page.evaluate(CHANGE, {**wanted._asdict(), "sheet": SHEET})
        if changed is None or wanted.closer != changed.closer:
            page.evaluate(FIT_TABLES)
        changed = wanted
    print_page(page, target)


def print_page(page: Page, target: Path, *, plain: bool = False) -> None:
    """Prints the page as it is; ``plain`` leaves out tags and bookmarks."""
    page.pdf(path=target, prefer_css_page_size=True, outline=not plain, tagged=not plain, print_background=True)


class Changes(NamedTuple):
    """What a printed document is to be changed to: the page number behind each link of its lists, by the id that the link
    leads to, the named pages that are set closer and by how many steps, the figures whose pictures are so many times as large, and those before
    which so many pixels are to be filled with what follows them, and those that go back to where they stood."""

    numbers: dict[str, int]
    closer: dict[str, int]
    smaller: dict[str, float]
    later: dict[str, float]
    back: list[str]


class Sheets:
    """A printed file: on which sheet (from 1) each id lies that a link leads to, how many sheets there are, how much stands
    on one and how much room it has left; ``figures``: the height of each figure without its picture, of the picture in its
    own size, and at its smallest, in pixels."""

    def __init__(self, file: Path, figures: Mapping[str, tuple[float, float, float]] | None = None) -> None:
        self._reader = PdfReader(file)
        self.places = linked_pages(self._reader)
        self.count = len(self._reader.pages)
        self.figures = figures or {}

    def letters(self, number: int) -> int:
        """How many signs are set on a sheet, blanks included."""
        contents = self._reader.pages[number - 1].get_contents()
        shown = SHOWN.findall(contents.get_data()) if contents is not None else []
        return sum(map(len, shown)) // DIGITS

    def above(self, anchor: str) -> float:
        """How many pixels of its sheet lie above an id, the margin aside."""
        place = self._reader.named_destinations[f"/{anchor}"]
        return float(self._reader.pages[self.places[anchor] - 1].mediabox.height - place.top) / POINT

    def room(self, number: int) -> float:
        """How many pixels are left below the last line of a sheet."""
        contents = self._reader.pages[number - 1].get_contents()
        lines = text_heights(contents.get_data()) if contents is not None else []
        return (min((line for line in lines if line > FOOT), default=FOOT) - FOOT) / POINT


def text_heights(content: bytes) -> list[float]:
    """The heights in points at which a sheet's lines stand: each matrix of text through those of the drawing around it.

    >>> text_heights(b"q .5 0 0 -.5 0 800 cm BT 1 0 0 -1 60 40 Tm Q 1 0 0 1 0 30 Tm")
    [780.0, 30.0]
    """
    scale, shift, kept, found = 1.0, 0.0, [], []
    for state, numbers, kind in MATRIX.findall(content):
        if state == b"q":
            kept.append((scale, shift))
        elif state == b"Q":
            scale, shift = kept.pop()
        else:
            _, _, _, stretch, _, move = map(float, numbers.split())
            if kind == b"cm":
                scale, shift = scale * stretch, scale * move + shift
            else:
                found.append(scale * move + shift)
    return found


def linked_pages(reader: PdfReader) -> dict[str, int]:
    """The page (from 1) of every id that a link in the document leads to."""
    return {
        name.removeprefix("/"): (reader.get_destination_page_number(place) or 0) + 1
        for name, place in reader.named_destinations.items()
    }


def dated(content: bytes, when: datetime) -> bytes:
    """The file with the given time for both its dates, offsets unchanged.

    >>> from datetime import UTC
    >>> dated(b"/CreationDate (D:20260102030405+00'00')", datetime(2020, 1, 1, tzinfo=UTC))
    b"/CreationDate (D:20200101000000+00'00')"
    """
    stamp = when.strftime("%Y%m%d%H%M%S").encode()
    return re.sub(
        rb"(/(?:Creation|Mod)Date \(D:)\d{14}([+-]\d\d'\d\d')", lambda found: found[1] + stamp + b"+00'00'", content
    )
