"""The layout of a text: its lines joined to paragraphs, and what each is: body, heading, caption or boilerplate.

Told apart by shape (length, last sign, capitals), position (above, inside or below the article) and the cue words of
``data/language/sentences.yml``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import ahocorasick_rs

from evidence.curated import made_from
from evidence.sentences.mastheads import find_mastheads, is_letterhead
from evidence.sentences.paragraphs import TABLE_MARKS, Paragraph, find_paragraphs
from evidence.sources.language import load_words
from evidence.sources.metadata import mostly_latin, read_date

LONGEST_CUE_LINE = 300  # a longer line is a paragraph, whatever words it begins with
LONGEST_CAPTION = 600
LONGEST_HEADING = 160
PHOTO_BY = re.compile(r"\((?:Photo|Image|Picture|File photo)s? (?:by|via|courtesy)\b[^()]*\)\W*\Z", re.IGNORECASE)
CREDIT_BEHIND = re.compile(  # *A crowd waits at the gate. Photo by the writer*
    r"[.!?][\"”’]?\s+(?:File )?(?:Photo(?:graph)?|Image|Picture|Graphic|Map)s?(?:\s?:|\s[©/|]|\s(?:by|via|courtesy)\b)[^.!?]{2,60}\.?\Z"
)
SHORTEST_BODY = 80
AFTER_WORDS = "\"”’»)]*_' \t\xa0"


class Block(NamedTuple):
    """One paragraph of a text, list item, heading, caption or line of boilerplate."""

    start: int
    end: int
    kind: str
    joined: bool  # made of several lines
    whole: bool  # one sentence, as it stands


TITLE_WORD = re.compile(r"[^\W\d_]{3,}")
MONTH_OR_DAY = re.compile(
    r"(?:Jan|Febr?|Mar|Apr|May|June?|July?|Aug|Sept?|Octo?|Nov|Dec)(?:uary|ch|il|ust|(?:em)?ber)?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
)
PUBLISHED = re.compile(
    r"(?i)\W{0,3}(?:first |last |originally )?(?:published|posted|updated|recorded|aired|broadcast|released|modified)\b[^.!?|]{4,50}\b(?:19|20)\d\d\.\s+(?-i:[A-Z])"
)
MASTHEAD = re.compile(r"(?i)(?:by|published|updated|posted|last|vol|volume|issue|no|dated?|print|written|filed)\b")


@dataclass(frozen=True)
class Cues:
    """The cue words, compiled."""

    boilerplate: Callable[[str], object]
    caption: Callable[[str], object]
    credit: Callable[[str], object]
    tail: Callable[[str], object]
    author_note: Callable[[str], object]
    biography: Callable[[str], object]
    appeals: ahocorasick_rs.AhoCorasick
    section_heads: frozenset[str]


@made_from("language/sentences.yml")
def load_cues(folder: Path) -> Cues:
    """The cues of ``data/language/sentences.yml``."""
    words = load_words(folder)

    def any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
        return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)

    return Cues(
        any_of(words.boilerplate_lines).match,
        any_of(words.captions).match,
        any_of(words.credits).search,
        any_of(words.tail_begins).match,
        any_of(words.author_note).fullmatch,
        any_of(words.biography).search,
        ahocorasick_rs.AhoCorasick([form for appeal in words.appeals for form in _cases(appeal)]),
        frozenset(words.section_heads),
    )


def _cases(words: str) -> set[str]:
    return {words, words.capitalize(), words.title(), words.upper()}


def find_blocks(text: str) -> list[Block]:
    """The blocks of ``text`` in order; together they hold every character that is no white space or mark.

    >>> page = "Menu\\n\\nTalks resume in Kabul\\n\\nBy Jane Doe\\n\\n" + "The two ministers met again on Monday. " * 3
    >>> [block.kind for block in find_blocks(page)]
    ['boilerplate', 'heading', 'boilerplate', 'body']
    >>> [block.kind for block in find_blocks("By improving ties, it gains.\\n\\nShare prices fell on Monday.")]
    ['body', 'body']
    """
    cues = load_cues()
    paragraphs = find_paragraphs(text)
    contents = [text[paragraph.start : paragraph.end] for paragraph in paragraphs]
    kinds = [_shape(content, paragraph, cues) for content, paragraph in zip(contents, paragraphs, strict=True)]
    _mark_appeals(text, kinds, paragraphs, cues)
    first, last = _body(contents, kinds)
    plain = ["" if paragraph.mark else content for content, paragraph in zip(contents, paragraphs, strict=True)]
    for index in find_mastheads(plain, first):
        kinds[index] = "boilerplate"
    _sort_tail(contents, kinds, last, cues)
    _sort_lists_of_links(contents, kinds, paragraphs)
    _sort_head(contents, kinds, paragraphs, first, cues, _foreign(text))
    _sort_middle(contents, kinds)
    return [
        Block(paragraph.start, paragraph.end, kind, paragraph.joined, _is_whole(content, paragraph, kind))
        for paragraph, content, kind in zip(paragraphs, contents, kinds, strict=True)
    ]


def _is_whole(content: str, paragraph: Paragraph, kind: str) -> bool:
    """Whether a paragraph is one sentence as it stands: a row of a table, whatever is no running text. What stands behind a
    date of publication is a sentence of its own (*Published 2 June 2022. It was edited.*)."""
    if kind == "body":
        return paragraph.mark in TABLE_MARKS
    if kind == "caption":
        return paragraph.mark in TABLE_MARKS or CREDIT_BEHIND.search(content) is None
    return kind != "boilerplate" or len(content) > LONGEST_HEADING or not PUBLISHED.match(content)


def _mark_appeals(text: str, kinds: list[str], paragraphs: list[Paragraph], cues: Cues) -> None:
    """Paragraphs that ask for money, names or clicks, wherever they stand."""
    found = cues.appeals.find_matches_as_indexes(text)
    if found:
        starts = [paragraph.start for paragraph in paragraphs]
        for _, start, _ in found:
            kinds[bisect_right(starts, start) - 1] = "boilerplate"


def _shape(content: str, paragraph: Paragraph, cues: Cues) -> str:
    """What a paragraph is by itself; *short* is what may be a heading, a name or page furniture."""
    if paragraph.mark in TABLE_MARKS:
        return {"row": "body", "heads": "caption"}.get(paragraph.mark, "boilerplate")
    if len(content) <= LONGEST_CUE_LINE:
        bare = content.strip("*_ ")
        if cues.boilerplate(bare):
            return "boilerplate"
        if cues.caption(bare) or cues.credit(content) or CREDIT_BEHIND.search(content):
            return "caption"
    elif len(content) <= LONGEST_CAPTION and (PHOTO_BY.search(content) or CREDIT_BEHIND.search(content)):
        return "caption"
    if not any(letter.isalpha() for letter in content[:LONGEST_HEADING]):
        return "short"
    if paragraph.mark == "#":
        return "heading"
    if len(content) > LONGEST_HEADING or paragraph.mark == "item" or content[0].islower():
        return "body"
    last = content.rstrip(AFTER_WORDS)[-1:]
    words = content.split()
    if last in ".!;,…۔。" or (last == ":" and len(words) > 4):
        return "body"
    if last == "?" and len(words) > 10 and _capitals(words) < 0.25:
        return "body"
    return "short" if len(words) <= 14 or _capitals(words) >= 0.6 else "long"


def _capitals(words: list[str]) -> float:
    """The share of longer words that begin with a capital or a figure."""
    long = [word for word in words if len(word) > 3]
    return sum(not word.lstrip("\"“‘'(*_").islower() for word in long) / len(long) if long else 1.0


def _body(contents: list[str], kinds: list[str]) -> tuple[int, int]:
    """The first and the last paragraph of running text (the first counts only when long, if any is)."""
    bodies = [index for index, kind in enumerate(kinds) if kind == "body"]
    long = [index for index in bodies if len(contents[index]) >= SHORTEST_BODY]
    if not bodies:
        return len(kinds), len(kinds)
    return (long or bodies)[0], bodies[-1]


def _sort_tail(contents: list[str], kinds: list[str], last: int, cues: Cues) -> None:
    """Below the article: comments, other articles, notes on the author, dates, names, whatever is no running text."""
    begun = False  # the article has
    note = False  # on the author
    for index, content in enumerate(contents):
        short = len(content) <= SHORTEST_BODY
        if begun and short and cues.tail(content):
            kinds[index:] = ["boilerplate"] * (len(kinds) - index)
            return
        if short and cues.author_note(content.strip("*_: ")):
            kinds[index], note = "boilerplate", True
        elif note and (short or cues.biography(content[:LONGEST_CUE_LINE])):
            kinds[index] = "boilerplate"
        else:
            note = False
            begun = begun or kinds[index] == "body"
    for index in range(len(kinds) - 1, -1, -1):
        kind, content = kinds[index], contents[index]
        if kind in ("body", "long") and not (
            _is_last_part(index, contents) and cues.biography(content[:LONGEST_CUE_LINE])
        ):
            return
        if kind != "caption" and begun:
            kinds[index] = "boilerplate"


def _is_last_part(index: int, contents: list[str]) -> bool:
    """Whether less than a third of the text stands below (a biography opens no article)."""
    return index > 0 and sum(map(len, contents[index:])) * 3 < sum(map(len, contents))


def _sort_lists_of_links(contents: list[str], kinds: list[str], paragraphs: list[Paragraph]) -> None:
    """Four or more short names in a row: a menu, a list of tags or of sections."""
    run: list[int] = []
    for index in range(len(kinds) + 1):
        if index < len(kinds) and kinds[index] == "short" and len(contents[index].split()) <= 4:
            run.append(index)
            continue
        if len(run) >= 4:
            for item in run:
                kinds[item] = "boilerplate"
        run = []


def _foreign(text: str) -> Callable[[str], bool]:
    """Tells lines in another script than the text's own, such as a masthead's."""
    if text.isascii():
        return lambda line: False
    middle = max(0, len(text) // 2 - 500)
    latin = mostly_latin(text[middle : middle + 1000])
    return lambda line: mostly_latin(line) != latin


def _sort_head(
    contents: list[str],
    kinds: list[str],
    paragraphs: list[Paragraph],
    first: int,
    cues: Cues,
    foreign: Callable[[str], bool],
) -> None:
    """Above the article: one title, perhaps a line below it and section heads; all else is masthead."""
    head = [index for index in range(first) if kinds[index] in ("short", "heading", "long")]
    for index in head:
        line = contents[index]
        issuer = (
            kinds[index] == "short"
            and is_letterhead(line)
            and any(len(contents[k].split()) > 3 for k in head if k > index)
        )
        if foreign(line) or not any(letter.isalpha() for letter in line) or _is_masthead_date(line) or issuer:
            kinds[index] = "boilerplate"
    head = [index for index in head if kinds[index] != "boilerplate"]
    marked = [index for index in head if kinds[index] == "heading"]
    title = next((index for index in marked or head if len(contents[index].split()) >= 4), None)
    if title is None and not marked and (dated := [k for k in range(first) if _is_dated_title(contents[k], kinds[k])]):
        title = dated[0]
        kinds[title], head = "short", sorted([*head, title])
    for index in head:
        words = contents[index].rstrip(":").split()
        section = " ".join(words).lower() in cues.section_heads
        captioned = index + 1 < len(kinds) and kinds[index + 1] == "caption"
        if captioned and contents[index + 1].startswith(contents[index]):
            kinds[index] = "caption"
        elif index + 1 < len(kinds) and paragraphs[index + 1].mark == "item" and index != title:
            kinds[index] = "heading"  # of a list
        elif kinds[index] == "heading" or section or title is None or index == title or len(words) > 4:
            kinds[index] = "heading"
        elif index < title or (len(words) in (2, 3) and _capitals(words) == 1):
            kinds[index] = "boilerplate"
        else:
            kinds[index] = "heading"


def _is_dated_title(line: str, kind: str) -> bool:
    """*Security monitor, October 2024*: a date that words of a title stand before; *Oslo, May 5* and *Last updated …* are none."""
    if kind != "boilerplate" or not _is_masthead_date(line):
        return False
    words = [word for word in TITLE_WORD.findall(line) if not MONTH_OR_DAY.fullmatch(word)]
    return len(words) >= 2 and any(word.islower() or len(words) > 2 for word in words) and not MASTHEAD.match(line)


def _is_masthead_date(line: str) -> bool:
    return len(line.split()) <= 6 and read_date(line) is not None


def _sort_middle(contents: list[str], kinds: list[str]) -> None:
    """What is still undecided inside the article: short lines are headings, longer ones running text."""
    for index, kind in enumerate(kinds):
        if kind == "short":
            kinds[index] = "heading" if any(letter.isalpha() for letter in contents[index]) else "body"
        elif kind == "long":
            kinds[index] = "body"
