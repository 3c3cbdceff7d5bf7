"""The paragraphs of a text: its lines without their marks, joined where a line break stands inside a sentence."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from evidence.sentences.speakers import find_labels
from evidence.sentences.tables import MARGIN, find_tables

MARK = re.compile(
    r"(?P<heading>#{1,6})[\s*]*(?=\S)"
    r"|(?:>\s*)*(?P<item>[•●▪■◦‣·∙○➢✓►*+–—-]\s+|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s+|\[[ x]\]\s+)(?=\S)"
    r"|(?P<quote>>\s*)(?=\S)"
)
PLAIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
TABLE_MARKS = ("row", "heads", "contents")
WIDEST_WRAP = 130
SHORTEST_BROKEN = 60
UNJOINED = ("#", *TABLE_MARKS)
RULE = re.compile(r"[-=_*~—–.·• |:+]+")


class Line(NamedTuple):
    """One line that is not blank, without its margins and mark."""

    start: int
    end: int
    mark: str  # "#" of a heading, "item" of a list item or a speaker's turn, one of TABLE_MARKS, "" otherwise
    after_blank: bool


class Paragraph(NamedTuple):
    """One or more lines that belong together."""

    start: int
    end: int
    mark: str
    joined: bool


def find_paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of ``text``: single lines, lines wrapped at a margin, sentences broken by a page.

    >>> page = "• Dushanbe and Beijing agreed on the matter of border posts and of roads coming\\n\\nfrom Khorog.\\nEnd"
    >>> [page[part.start : part.end][-12:] for part in find_paragraphs(page)]
    ['from Khorog.', 'End']
    """
    lines = _without_labels(text, _as_rows(text, _lines(text)))
    width = _wrap_width(text, lines)
    paragraphs: list[Paragraph] = []
    previous: Line | None = None
    for line in lines:
        if previous is not None and _continues(text, previous, line, width):
            paragraphs[-1] = paragraphs[-1]._replace(end=line.end, joined=True)
        else:
            paragraphs.append(Paragraph(line.start, line.end, line.mark, False))
        previous = line
    return paragraphs


def _lines(text: str) -> list[Line]:
    found = []
    position, after_blank = 0, True
    for raw in text.splitlines(keepends=True):
        content = raw.strip(MARGIN)
        if not content or (len(content) > 2 and RULE.fullmatch(content)):
            after_blank = True
            position += len(raw)
            continue
        start = position + raw.index(content[0])
        end = start + len(content)
        mark = ""
        if content[0] not in PLAIN:
            found_mark = MARK.match(text, start, end)
            if found_mark and not _is_emphasis(content):
                mark = {"heading": "#", "item": "item"}.get(found_mark.lastgroup or "", "")
                start = found_mark.end()
                if mark == "#" and text.startswith("**", start - 2) and start - 2 > position:
                    start -= 2  # emphasis belongs to the heading's words
                if mark == "#":
                    end = start + len(text[start:end].rstrip("#" + MARGIN))
        position += len(raw)
        if end > start:
            found.append(Line(start, end, mark, after_blank))
            after_blank = False
    return found


def _as_rows(text: str, lines: list[Line]) -> list[Line]:
    """The lines, those of a table marked and without the bars around them."""
    rows = find_tables(text)
    if not rows:
        return lines
    return [
        line._replace(
            start=row.start, end=row.end, mark="contents" if row.contents else "heads" if row.is_head else "row"
        )
        if (row := rows.get(line.end))
        else line
        for line in lines
    ]


def _without_labels(text: str, lines: list[Line]) -> list[Line]:
    """The lines, a speaker's label (*HOST:*) taken from the head of each turn."""
    said = find_labels(text, [(line.start, line.end) for line in lines if not line.mark])
    if not said:
        return lines
    return [
        line._replace(start=said[line.start][0], end=said[line.start][1], mark="item") if line.start in said else line
        for line in lines
    ]


def _is_emphasis(content: str) -> bool:
    return content.startswith(("**", "__")) and not content.startswith("** ")


def _wrap_width(text: str, lines: list[Line]) -> int | None:
    """The margin at which the text's lines are wrapped, if they are: most lines could not have held the next word."""
    pairs = [(left, right) for left, right in pairwise(lines) if not right.after_blank and not right.mark]
    if len(pairs) < 3:
        return None
    lengths = sorted(left.end - left.start for left, _ in pairs)
    width = lengths[int(0.9 * (len(lengths) - 1))]
    if not 35 <= width <= WIDEST_WRAP:
        return None
    full = sum(left.end - left.start + 1 + _first_word(text, right) > width - 6 for left, right in pairs)
    return width if full >= 0.6 * len(pairs) else None


def _first_word(text: str, line: Line) -> int:
    space = text.find(" ", line.start, line.end)
    return (space if space > 0 else line.end) - line.start


def _continues(text: str, left: Line, right: Line, width: int | None) -> bool:
    """Whether ``right`` goes on with the sentence or the wrapped paragraph of ``left``."""
    if right.mark or left.mark in UNJOINED:
        return False
    length = left.end - left.start
    open_end = text[left.end - 1].isalnum() or text[left.end - 1] in ",-–"
    if open_end and text[right.start].islower() and length >= (SHORTEST_BROKEN if right.after_blank else 30):
        return True
    if width is None or right.after_blank:
        return False
    return length + 1 + _first_word(text, right) > width - 6
