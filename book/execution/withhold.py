"""Keeps the words of sentences that may not be reprinted out of the chapters' outputs, where they label a row."""

from __future__ import annotations

import re
from copy import deepcopy
from html import escape
from typing import Any

from evidence.publishing.excerpts import WITHHELD

FEWEST = 4  # words; shorter ones are names and headings that any page may hold


def words_withheld(report: Any, published: Any) -> re.Pattern[str] | None:
    """What matches every sentence that ``published`` withholds, as it stands in outputs (None: nothing is withheld).

    A text's title is no sentence of it.
    """
    left = report.sentences[published.sentences.text == WITHHELD]
    titles = set(report.sources.title.dropna())
    forms = {
        form
        for column in (left.text, left.display_text)
        for said in column
        if said not in titles and len(said.split()) >= FEWEST
        for form in (said, escape(said), escape(said, quote=False))
    }
    longest = sorted(forms, key=lambda form: (-len(form), form))
    return re.compile("|".join(map(re.escape, longest))) if longest else None


def without(value: Any, words: re.Pattern[str]) -> Any:
    """A copy of an output's content with these words withheld.

    >>> without({"rows": ["He said so.", 3]}, re.compile("He said so"))
    {'rows': ['[not reprinted].', 3]}
    """
    if isinstance(value, str):
        return words.sub(WITHHELD, value)
    if isinstance(value, dict):
        return {name: without(one, words) for name, one in value.items()}
    return [without(one, words) for one in value] if isinstance(value, list) else value


def notebook_without(notebook: Any, words: re.Pattern[str]) -> Any:
    """A copy of an executed notebook with these words withheld from all that its cells show."""
    kept = deepcopy(notebook)
    for cell in kept.cells:
        for output in cell.get("outputs", []):
            for name in ("data", "text"):
                if name in output:
                    output[name] = without(output[name], words)
    return kept
