"""Numbers of a series whose noun and verb stand with its first one: *Sindh saw 14 attacks, Punjab eight and the BLA 36*."""

from __future__ import annotations

import re
from typing import NamedTuple

from evidence.names.text_times import MONTH as MONTHS_NAMED
from evidence.quantities.hedges import HEDGED

REACH = 160  # letters in which a series stands before the number
MONTH = rf"(?:{MONTHS_NAMED})\b"
NAME = rf"(?!{MONTH})[A-Z][\w’'.-]*(?:\s[A-Z][\w’'-]*){{0,3}}"
NAMES = rf"(?:the\s)?{NAME}(?:(?:,\s|\sand\s)(?:the\s)?{NAME}){{0,3}}"
# those who lose men, in lower case: *The police lost 152 men, the army 210*
BODIES = r"(?:the\s)?(?:[a-z]+\s)?(?:army|military|navy|police|militia|civilians|militants|rebels|insurgents|fighters|soldiers|troops|guards|forces|personnel)"
WHO = rf"(?:{NAMES}|{BODIES})"
NOUN = r"(?:[a-z][\w-]*\s){0,3}[a-z][\w-]*(?:\s(?:in|of|by|from|on)\s[^,;.\d]{1,40})?"
LINK = r"[,;]?\s(?:(?:and|while)\s)?"
YEAR = re.compile(r"(?:19|20)\d\d")


class GappedCounts(NamedTuple):
    """What stands before a number that goes on a series, and what behind it."""

    before: re.Pattern[str]
    behind: re.Pattern[str]

    def holds(self, text: str, at: int, end: int, start: int, stop: int) -> bool:
        """Whether the number ``at``-``end`` goes on a series that began with a counted noun in its sentence.

        >>> text = "Sindh saw 14 attacks, Punjab 8 and the BLA 36."
        >>> counts = gapped_counts("two|eight")
        >>> [counts.holds(text, at, at + len(told), 0, len(text)) for told in ("14", "8", "36") for at in [text.index(told)]]
        [False, True, True]
        """
        head = text[max(start, at - REACH) : at]
        return (
            YEAR.fullmatch(text, at, end) is None
            and self.before.search(head) is not None
            and self.behind.match(text, end, stop) is not None
        )


def gapped_counts(few: str) -> GappedCounts:
    """The patterns, ``few`` being the alternatives for small numbers in words."""
    number = rf"(?:\d[\d,]*|one|{few})"
    return GappedCounts(
        re.compile(rf"\b(?:\d[\d,]*|{few})\s{NOUN}{LINK}{WHO}\s(?:{number}(?:\seach)?{LINK}{WHO}\s)*{HEDGED}\Z"),
        re.compile(rf"(?:\s(?:each|apiece))?(?:[.,;)]|\Z|{LINK}{WHO}\s{number}\b)"),
    )
