"""The file ``data/language/checks.yml``: classes of words, each as one compiled pattern; *changes* and *hedges* are those
of the units."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

from evidence.curated import Pattern, made_from, read_yaml
from evidence.quantities.listed import load_quantity_words
from evidence.tables.rows import Quantity, Sentence


class Words(dict[str, re.Pattern[str]]):
    """One compiled pattern a class of words; ``words["deaths"].search(text)`` finds the first word of that class.

    >>> bool(load_words()["deaths"].search("Ten people were killed"))
    True
    >>> bool(load_words()["deaths"].search("a skilled worker"))
    False
    """


def topics(quantity: Quantity, sentence: Sentence | None, words: Words) -> set[str]:
    """What a figure counts (*events*, *deaths*, *injuries*, *victims*), by its measure or, where that tells nothing, by
    its sentence; *events* only where no people are counted (the dead of an attack are no attacks)."""
    for text in (quantity.measure or "", sentence.text if sentence else ""):
        found = {name for name in ("events", "deaths", "injuries", "victims") if words[name].search(text)}
        if found:
            return found - {"events"} or found
    return set()


@made_from("language/checks.yml", "language/units.yml")
def load_words(folder: Path) -> Words:
    """The classes of words in ``folder``, validated."""
    lists = read_yaml(folder / "language" / "checks.yml", dict[str, tuple[Annotated[str, Pattern()], ...]])
    units = load_quantity_words(folder)
    lists["changes"] = units.rise_nouns
    lists["hedges"] = tuple(rf"{re.escape(one)}\b" for group in units.qualifiers.values() for one in group)
    return Words({name: re.compile(rf"\b(?:{'|'.join(entries)})", re.IGNORECASE) for name, entries in lists.items()})
