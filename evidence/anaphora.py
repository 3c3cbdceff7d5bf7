"""Anaphora: not yet read."""

from __future__ import annotations

from evidence.gazetteer import Gazetteer
from evidence.rows import Mention, Sentence
from evidence.sources import SourceText


def find_anaphora(text: SourceText, sentences: list[Sentence], mentions: list[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """No rows yet."""
    return []
