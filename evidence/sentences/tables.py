"""Tables inside a text: Markdown's rows between bars, and rows whose cells tabs or wide gaps part, under a row of heads.

A row is one sentence of the body, the row of heads a caption; the marks around and the rule between belong to neither.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby, pairwise
from typing import NamedTuple

from evidence.sources.language import load_words

Span = tuple[int, int]
SPACE = " \t\xa0"
MARGIN = " \t\r\n\v\f\xa0\x1c\x1d\x1e\x1f\x85\u2028\u2029\u2002\u2003\u2009\u202f\u3000\ufeff\u200b\u200e\u200f\u2060"
BAR = re.compile(r"(?<!\\)\|")
GAP = re.compile(r"\t[ \t]*| {2,}\t?[ \t]*")
GAPPED = re.compile(r"[^\s.] {2,}[\d$€£~<>+(–-]")  # what a row with wide gaps holds, and a line of dots does not
RULE = re.compile(r"[\s|:+-]*-[\s|:+-]*")
RULED = re.compile(r"-\s?:?\s?\|")
FIGURE = re.compile(r"[~≈<>≤≥+(−–-]?\s?(?:[A-Z]{0,3}[$€£₹])?\s?\d[\d.,  ]*\d?\s?(?:%|[A-Za-z]{1,2}\b)?[)*+†‡]{0,2}")
PAGES = re.compile(r"(?i)pages?\.?")
YEAR = re.compile(r"(?:19|20)\d\d(?:[-/–](?:19|20)?\d\d)?")
FEWEST = 2  # rows below the heads, where no rule parts them


class TableRow(NamedTuple):
    """A row below the heads, or the row of heads itself: its span and its cells' spans, without marks and margins."""

    start: int
    end: int
    cells: tuple[Span, ...]
    heads: tuple[Span, ...]
    above: Span  # the line above the table, which may name it
    contents: bool  # a table of contents, which tells pages

    @property
    def is_head(self) -> bool:
        return self.cells == self.heads


class Grid(NamedTuple):
    """One line cut into cells."""

    start: int
    end: int
    cells: tuple[Span, ...]
    rule: bool


@lru_cache(maxsize=2)
def find_tables(text: str) -> dict[int, TableRow]:
    """The rows of the tables of a text, by the end of their line; kept for those who ask next.

    >>> text = "Losses\\n| Year | Killed |\\n|---|---|\\n| 2021 | 335 |\\n| 2022 | 419 |"
    >>> [text[row.start : row.end] for row in find_tables(text).values()]
    ['Year | Killed', '2021 | 335', '2022 | 419']
    >>> find_tables("Home | About | Contact")
    {}
    """
    marks = [BAR] if "|" in text and RULED.search(text) else []
    marks += [GAP] if "\t" in text or ("  " in text and GAPPED.search(text)) else []
    rows: dict[int, TableRow] = {}
    for between in marks:
        for lines, above in _grids(text, between):
            rows.update(_table(text, lines, above))
    return {
        end: row._replace(above=(0, 0)) if row.above[1] in rows else row  # a table below another has no title
        for end, row in rows.items()
    }


@lru_cache(maxsize=2)
def rows_by_start(text: str) -> dict[int, TableRow]:
    """The rows of the tables of a text, by where their sentence begins."""
    return {row.start: row for row in find_tables(text).values()}


def _grids(text: str, between: re.Pattern[str]) -> list[tuple[list[Grid], Span]]:
    """The runs of lines that have cells, each with the line above."""
    lines: list[Grid] = []
    position = 0
    for raw in text.splitlines(keepends=True):
        content = raw.rstrip(MARGIN)
        start = position + len(content) - len(content.lstrip(MARGIN))
        lines.append(_grid(text, start, position + len(content), between))
        position += len(raw)
    runs: list[tuple[list[Grid], Span]] = []
    above = (0, 0)
    for celled, run in groupby(lines, key=lambda line: len(line.cells) > 1 or line.rule):
        found = list(run)
        if celled:
            runs.append((found, above))
        else:
            above = next(((line.start, line.end) for line in reversed(found) if line.end > line.start), above)
    return runs


def _grid(text: str, start: int, end: int, between: re.Pattern[str]) -> Grid:
    marks = [match.span() for match in between.finditer(text, start, end)]
    if not marks or (between is GAP and "|" in text[start:end]):
        return Grid(start, end, (), False)
    edges = [(start, start), *marks, (end, end)]
    cells = [_bare(text, left[1], right[0]) for left, right in pairwise(edges)]
    if marks[0][0] == start:
        cells = cells[1:]
    if marks[-1][1] == end or not text[marks[-1][1] : end].strip(SPACE):
        cells = cells[:-1]
    return Grid(start, end, tuple(cells), RULE.fullmatch(text, start, end) is not None)


def _bare(text: str, start: int, end: int) -> Span:
    """A cell without its margins and the marks of its emphasis."""
    while start < end and text[start] in SPACE:
        start += 1
    while end > start and text[end - 1] in SPACE:
        end -= 1
    while end - start > 2 and text[start] in "*_" and text[end - 1] == text[start]:
        start, end = start + 1, end - 1
    return start, end


def _table(text: str, lines: list[Grid], above: Span) -> dict[int, TableRow]:
    """The rows of one run of lines, by the end of their line; none where they are no table of figures."""
    ruled = len(lines) > 1 and lines[1].rule and not lines[0].rule
    heads, below = lines[0], [line for line in lines[1:] if not line.rule]
    if not below or heads.rule or not (ruled or _aligned(text, heads, below)):
        return {}
    if not any(FIGURE.fullmatch(text, *cell) for line in below for cell in line.cells):
        return {}
    contents = PAGES.fullmatch(text, *heads.cells[-1]) is not None and not any(
        FIGURE.fullmatch(text, *cell) for line in below for cell in line.cells[1:-1]
    )
    rows = {}
    for line in (heads, *below):
        told = [cell for cell in line.cells if cell[1] > cell[0]]
        if told:
            start, end = _with_marks(text, told[0][0], told[-1][1], line)
            rows[line.end] = TableRow(start, end, line.cells, heads.cells, above, contents)
    return rows


def _with_marks(text: str, start: int, end: int, line: Grid) -> Span:
    """A row's span with the emphasis of its outer cells."""
    while start > line.start and text[start - 1] in "*_":
        start -= 1
    while end < line.end and text[end] in "*_":
        end += 1
    return start, end


def _aligned(text: str, heads: Grid, below: list[Grid]) -> bool:
    """Without a rule below the heads: rows of as many cells, each with figures behind its first cell, under heads that are
    no figures (years apart)."""
    if len(below) < FEWEST or any(len(line.cells) != len(heads.cells) for line in below):
        return False
    named = all(YEAR.fullmatch(text, *cell) or not FIGURE.fullmatch(text, *cell) for cell in heads.cells)
    return named and all(any(FIGURE.fullmatch(text, *cell) for cell in line.cells[1:]) for line in below)


def is_label(head: str) -> bool:
    """Whether a column's head says that its figures count nothing (*Page*, *No.*)."""
    return head.lower().strip(". ") in load_words().table_labels


def is_time(head: str) -> bool:
    """Whether a column's head says that its cells tell when (*Year*)."""
    return head.lower().strip(". ") in load_words().table_times
