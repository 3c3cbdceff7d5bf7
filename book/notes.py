"""On paper a link becomes a number, and a note that names source, sentence and its first words."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from typing import Any

from lxml import html as tree

QUOTE = 110  # letters of a sentence in its note


def note_text(ids: list[str], sentences: Mapping[str, str], counted: str = "") -> str:
    """What a note says: one sentence is quoted, several are listed by source.

    >>> note_text(["a:014"], {"a:014": "Short words."})
    'a, sentence 14: “Short words.”'
    >>> note_text(["a:001", "a:002", "a:003", "b:007"], {}, "4 rows")
    '4 rows; sentences a 1–3; b 7'
    """
    if len(ids) == 1:
        source, _, number = ids[0].rpartition(":")
        return f"{source}, sentence {int(number)}: “{shortened(sentences.get(ids[0], ''))}”"
    places = [one.rpartition(":") for one in ids]
    by_source = [f"{source} {ranges([int(number) for *_, number in group])}"
                 for source, group in groupby(places, key=lambda place: place[0])]
    return f"{counted}; sentences {'; '.join(by_source)}".removeprefix("; ")


def ranges(numbers: list[int]) -> str:
    """Numbers with runs drawn together.

    >>> ranges([5, 1, 2, 3]), ranges([4])
    ('1–3, 5', '4')
    """
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def shortened(text: str) -> str:
    """The first words of a sentence."""
    text = " ".join(text.split())
    return text if len(text) <= QUOTE else text[:QUOTE].rsplit(" ", 1)[0] + " …"


def number_links(section: Any, prefix: str, sentences: Mapping[str, str]) -> Any | None:
    """Turns the evidence links of a section into numbered references, in place; returns the list of notes (None: none).

    Links in table cells stay as they are: they already print the sentence's id.
    """
    notes: dict[str, tuple[int, str]] = {}
    for link in section.xpath('.//a[contains(concat(" ", @class, " "), " ev ")]'):
        if link.xpath("ancestor::td") or not link.get("data-ev"):
            continue
        ids = link.get("data-ev").split()
        counted = link.get("title", "") if "ev-many" in link.get("class") else ""
        key = " ".join(ids)
        number, _ = notes.setdefault(key, (len(notes) + 1, note_text(ids, sentences, counted.replace(" behind this", ""))))
        link.tag = "span"
        for name in ("href", "title", "data-ev"):
            link.attrib.pop(name, None)
        mark = tree.fragment_fromstring(f'<sup class="ref"><a href="#{prefix}-n{number}">{number}</a></sup>')
        mark.tail, link.tail = link.tail, None
        link.addnext(mark)
    if not notes:
        return None
    listed = tree.Element("ol", {"class": "notes"})
    for number, text in notes.values():
        item = tree.Element("li", {"id": f"{prefix}-n{number}"})
        item.text = text
        listed.append(item)
    return listed
