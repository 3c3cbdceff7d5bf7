"""Lines that tell of a text what stands on its masthead: its day, issue and authors between bars, and who issued it.

*Jane Doe | Border Review | 3 May 2024* is no heading, *Pakistan | Overview* is one: what counts is a part that holds a date,
the number of an issue or a byline. A line with bars beside another one with bars is a row of something, and left alone.
"""

from __future__ import annotations

import re
from pathlib import Path

from evidence.alternations import either
from evidence.curated import made_from
from evidence.sources.language import load_words
from evidence.sources.metadata import RULE, read_date

LONGEST = 200
PART_WORDS = 12
DATE_WORDS = 7
LETTERHEAD_WORDS = 9
PARTING = re.compile(r"\s[|•·]\s")
ENDED = re.compile(r"[.!?][\"”’)]*\Z")
ISSUED = re.compile(
    r"(?i)(?:by (?-i:[A-Z])|(?:first |last |originally )?(?:published|posted|updated|filed)\b|\d+ min(?:ute)?s? read\b)"
    r"|.{0,40}\b(?:vol(?:ume)?|issue|edition|no|nr)\.?\s?\d+\Z"
)
FEWEST_ANYWHERE = 3  # parts that tell a masthead inside an article, or below it
ACRONYM = re.compile(r"(?P<letters>[A-Z]{3,8})\s[|–—-]\s(?P<name>[A-Z].*)")
SMALL_WORDS = frozenset({"of", "the", "and", "for", "in", "on", "to"})


def find_mastheads(lines: list[str], first: int) -> list[int]:
    """Which of the ``lines`` are such ones; above ``first``, where the article begins, two parts are enough.

    >>> find_mastheads(["REVIEW No. 4 | May 2024", "A Pass", "Pakistan | Overview", "It was war."], 3)
    [0]
    """
    barred = [any(sign in line for sign in RULE) for line in lines]
    if True not in barred:
        return []
    alone = [
        index
        for index, has in enumerate(barred)
        if has and not (index and barred[index - 1]) and barred[index + 1 : index + 2] != [True]
    ]
    return [index for index in alone if _tells_issue(lines[index], 2 if index < first else FEWEST_ANYWHERE)]


def _tells_issue(line: str, fewest: int) -> bool:
    parts = PARTING.split(line) if len(line) <= LONGEST else []
    if len(parts) < fewest or any(len(part.split()) > PART_WORDS or ENDED.search(part) for part in parts):
        return False
    return any(ISSUED.match(part) or (len(part.split()) <= DATE_WORDS and read_date(part)) for part in parts)


def is_letterhead(line: str) -> bool:
    """Whether a line names who issued the text, in capitals or as an acronym beside its name.

    >>> is_letterhead("MINISTRY OF THE INTERIOR"), is_letterhead("MINISTRY OF THE INTERIOR SHUTS PASS")
    (True, False)
    >>> is_letterhead("BRS | Border Research Service"), is_letterhead("TTP | A Short History")
    (True, False)
    """
    acronym = ACRONYM.fullmatch(line)
    if acronym:
        initials = "".join(word[0] for word in acronym["name"].split() if word.lower() not in SMALL_WORDS)
        return initials.upper() == acronym["letters"]
    name = line.strip("*_ ")
    return name.isupper() and len(name.split()) <= LETTERHEAD_WORDS and _letterheads().fullmatch(name) is not None


@made_from("language/sentences.yml")
def _letterheads(folder: Path) -> re.Pattern[str]:
    return re.compile(either(load_words(folder).letterheads), re.IGNORECASE)
