"""Patterns matched at places where they may begin, which one pass over the text has found."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence


def matches_at(
    pattern: re.Pattern[str], text: str, places: Sequence[int], start: int, stop: int
) -> Iterator[re.Match[str]]:
    """The matches between ``start`` and ``stop`` at ``places`` (in order), one behind the other: the same as a search
    for a pattern that can begin at these places alone, and far faster.

    >>> [match.group() for match in matches_at(re.compile("ab|bc"), "abc bc ab", [0, 1, 4], 0, 9)]
    ['ab', 'bc']
    """
    for place in places[bisect_left(places, start) :]:
        match = pattern.match(text, place, stop) if start <= place < stop else None
        if match:
            yield match
            start = match.end()
