"""Lists of words as one alternation of a pattern, the longest first, so that the longest holds."""

from __future__ import annotations

import re
from collections.abc import Iterable


def either(words: tuple[str, ...]) -> str:
    """A group that matches one of the ``words``, which may be patterns themselves.

    >>> either(("talks?", "talking"))
    '(?:talking|talks?)'
    """
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"


def any_of(words: Iterable[str]) -> str:
    """A pattern, in no group, for one of the words letter for letter, white space of any kind between their parts.

    >>> any_of(["p.m.", "at noon"])
    'at\\\\s+noon|p\\\\.m\\\\.'
    """
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))
