"""Whether a stated change is a rise or a fall: its number does not tell, the words beside it do."""

from __future__ import annotations

import re

from evidence.checks.words import Words
from evidence.tables.rows import Quantity, Sentence


def signed(quantity: Quantity, sentence: Sentence, words: Words) -> Quantity:
    """A change in percent as a fall where a word beside it says so: with its value below nought; else as it is."""
    if quantity.unit_kind != "percent" or quantity.change == "none":
        return quantity
    if not _word_near(words["decreases"], words["hedges"], sentence, quantity):
        return quantity
    high = None if quantity.value_high is None else -quantity.value_high
    return quantity._replace(value=-quantity.value, value_high=high)


def kind_of(change: float) -> str:
    """The word for a change in percent.

    >>> kind_of(20), kind_of(-20)
    ('growth', 'fall')
    """
    return "fall" if change < 0 else "growth"


def _word_near(pattern: re.Pattern[str], hedges: re.Pattern[str], sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a word of the class stands within five words before the figure or three behind; *less than* is none."""
    before = hedges.sub("", sentence.text[: quantity.start - sentence.start]).split()[-5:]
    after = sentence.text[quantity.end - sentence.start :].split()[:3]
    return bool(pattern.search(" ".join(before))) or bool(pattern.search(" ".join(after)))
