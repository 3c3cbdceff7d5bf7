"""Which sign parts the thousands in a text: *1.500 soldiers, 8,5 million* or *1,500 soldiers, 8.5 million*.

Told by numbers that can be read in one way only. Where a text has none, or some of both, each number stands for itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from evidence.alternations import any_of

DOTTED_FRACTION = r"\d{1,3}(?:\.\d{3})*,\d{1,2}(?!\d)"  # 8,5  1.234,5


class NumberStyle:
    """The numbers that show a style, compiled for the words that stand behind them."""

    def __init__(self, scales: Iterable[str], people: Iterable[str]) -> None:
        scaled = rf"\s?(?:%|per\s?cent\b|(?:{any_of(scales)})\b)"
        counted = rf"\s(?:[a-z]+\s)?(?:{any_of(people)})\b"
        self.dots = re.compile(
            rf"(?<![\d.,])(?:\d{{1,3}}(?:\.\d{{3}}){{2,}}(?![\d.]\d|\d)|\d{{1,3}}(?:\.\d{{3}})+,\d"
            rf"|\d{{1,3}},\d{{1,2}}{scaled}|\d{{1,3}}\.\d{{3}}{counted})"
        )
        self.commas = re.compile(rf"(?<![\d.,])(?:\d{{1,3}}(?:,\d{{3}})+(?!\d)|\d{{1,3}}\.\d{{1,2}}{scaled})")
        self.dots_part_thousands = lru_cache(maxsize=8)(self._dots_part_thousands)

    def _dots_part_thousands(self, text: str) -> bool:
        """Whether the author of ``text`` writes a dot between thousands, as some numbers show and none denies.

        >>> style = NumberStyle(["million"], ["men"])
        >>> style.dots_part_thousands("It cost 8,5 million, and 1.500 men came")
        True
        >>> [style.dots_part_thousands(f"It cost 8,5 million, and {rest}") for rest in ("2.5% left", "1,500 men came")]
        [False, False]
        """
        return self.dots.search(text) is not None and self.commas.search(text) is None
