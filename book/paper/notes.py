"""On paper a link becomes a number, and a note that names source, sentence and its first words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from lxml import html as tree

from evidence.presentation.facts import reader_link

QUOTE = 110  # letters of a sentence in its note
FEW = 6  # sentences of a table row that get notes of their own; more share one that lists them
INNER_OPEN = re.compile(r'“|(?<![^\s(])"')
INNER_CLOSE = str.maketrans('”"', "’’")
LINKS = './/a[contains(concat(" ", @class, " "), " ev ")]'


def note_text(ids: list[str], sentences: Mapping[str, str], names: Mapping[str, str], counted: str = "") -> str:
    """What a note says: one sentence is quoted, several are listed by source, each under its short name of ``names``.

    >>> note_text(["a:014"], {"a:014": "Short words."}, {"a": "Letter"})
    'Letter, sentence 14: “Short words.”'
    >>> note_text(["a:001", "a:002", "b:007", "a:003"], {}, {"a": "Letter"}, "4 rows")
    '4 rows; sentences Letter 1–3; b 7'
    >>> note_text(["a:001", "b:007"], {}, {}, "2 sentences behind the chart")
    '2 sentences behind the chart, in a 1; b 7'
    """
    if len(ids) == 1:
        source, _, number = ids[0].rpartition(":")
        return f"{names.get(source, source)}, sentence {int(number)}: “{shortened(sentences.get(ids[0], ''))}”"
    listed = "; ".join(f"{before_numbers(source, names)} {ranges(numbers)}" for source, numbers in by_source(ids))
    if "sentence" in counted:
        return f"{counted}, in {listed}"
    return f"{counted}; sentences {listed}".removeprefix("; ")


def before_numbers(source: str, names: Mapping[str, str]) -> str:
    """The short name of a text as it stands before the numbers of its sentences: a year must not run into them.

    >>> before_numbers("a", {"a": "Letter"}), before_numbers("a", {"a": "Letter 2024"})
    ('Letter', 'Letter 2024:')
    """
    name = names.get(source, source)
    return f"{name}:" if name[-1].isdigit() else name


def by_source(ids: Iterable[str]) -> list[tuple[str, list[int]]]:
    """Sentence ids as numbers under their sources, in the sources' order.

    >>> by_source(["b:007", "a:002", "b:001"])
    [('a', [2]), ('b', [1, 7])]
    """
    places = sorted((source, int(number)) for source, _, number in (one.rpartition(":") for one in set(ids)))
    return [(source, [number for _, number in group]) for source, group in groupby(places, key=lambda place: place[0])]


def runs_of(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Numbers as runs from first to last.

    >>> runs_of([5, 1, 2, 3])
    [(1, 3), (5, 5)]
    """
    runs: list[tuple[int, int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs


def ranges(numbers: Iterable[int]) -> str:
    """Numbers with runs drawn together.

    >>> ranges([5, 1, 2, 3]), ranges([4])
    ('1–3, 5', '4')
    """
    return ", ".join(span(*run) for run in runs_of(numbers))


def span(first: int, last: int) -> str:
    """A run of numbers, as it is printed."""
    return str(first) if first == last else f"{first}–{last}"


def shortened(text: str) -> str:
    """The first words of a sentence, to stand between quotation marks: those of its own become single ones.

    >>> shortened('He held, "It ends."')
    'He held, ‘It ends.’'
    """
    text = INNER_OPEN.sub("‘", " ".join(text.split())).translate(INNER_CLOSE)
    return text if len(text) <= QUOTE else text[:QUOTE].rsplit(" ", 1)[0] + " …"


def refer_to_texts(section: Any, names: Mapping[str, str]) -> None:
    """Sentence ids in tables and lists become short references into the appended texts, runs drawn together, in place.

    ``names`` gives each source's short name.
    """
    for cell in section.xpath('.//td[contains(@class, "ev-cell")]'):
        pro, contra = sides(cell)
        cell.text = None
        for child in list(cell):
            cell.remove(child)
        cell.extend(references(pro, names))
        if contra:
            if len(cell):
                cell[-1].tail = "; "
            against = tree.Element("span", {"class": "ev-against"})
            against.text = f"{turned(pro, contra).rstrip(',')}: "
            against.extend(references(contra, names))
            cell.append(against)
    for link in section.xpath('.//a[contains(concat(" ", @class, " "), " ev-id ")]'):
        if link.getparent() is not None:
            group = neighbours(link)
            refs = references([one.get("data-ev") for one in group], names)
            refs[-1].tail = group[-1].tail
            for ref in refs:
                link.addprevious(ref)
            for one in group:
                one.tail = None
                one.getparent().remove(one)


def neighbours(link: Any) -> list[Any]:
    """A link and those right behind it that lead to sentences too, with nothing but spaces and commas between."""
    group = [link]
    while not (group[-1].tail or "").strip(" ,\n"):
        following = group[-1].getnext()
        if following is None or "ev-id" not in (following.get("class") or ""):
            break
        group.append(following)
    return group


def references(ids: Iterable[str], names: Mapping[str, str]) -> list[Any]:
    """One short reference a source, parted by semicolons: its name and its sentences, each run a link."""
    found: list[Any] = []
    for source, numbers in by_source(ids):
        one = tree.Element("span", {"class": "text-ref"})
        one.text = f"{before_numbers(source, names)} "
        runs = runs_of(numbers)
        for run in runs:
            link = tree.Element("a", {"href": reader_link(f"{source}:{run[0]:03}")})
            link.text, link.tail = span(*run), ", " if run != runs[-1] else ""
            one.append(link)
        if found:
            found[-1].tail = "; "
        found.append(one)
    return found


def listed_ids(element: Any, which: str = ".//@data-ev") -> list[str]:
    """The sentence ids of all links in an element, or of those that ``which`` (an XPath) picks, each once."""
    return list(dict.fromkeys(one for ids in element.xpath(which) for one in ids.split()))


def sides(cell: Any) -> tuple[list[str], list[str]]:
    """The sentence ids of a row's evidence: those behind it, and those that speak against it.

    >>> made = '<td><a data-ev="a:1"></a><span class="ev-against"><a data-ev="a:1"></a><a data-ev="b:2"></a></span></td>'
    >>> sides(tree.fragment_fromstring(made))
    (['a:1'], ['a:1', 'b:2'])
    """
    against = 'ancestor::span[@class="ev-against"]'
    return listed_ids(cell, f".//@data-ev[not({against})]"), listed_ids(cell, f".//@data-ev[{against}]")


def turned(pro: Sequence[str], contra: Sequence[str]) -> str:
    """The word before what speaks against a row; a sentence that stands for it as well is read otherwise there.

    >>> turned(["a:1"], ["b:2"]), turned(["a:1", "a:2"], ["a:1"])
    ('against', 'against, read otherwise,')
    """
    return "against, read otherwise," if set(contra) <= set(pro) else "against"


def chart_evidence(ids: Sequence[str]) -> Any:
    """The one link, without words, that stands for all sentences behind a chart until it becomes a note.

    >>> tree.tostring(chart_evidence(["a:001"])).decode()
    '<a class="ev ev-many" data-ev="a:001" title="1 sentence behind the chart"></a>'
    """
    counted = f"{len(ids)} sentence{'s' if len(ids) > 1 else ''}"
    return tree.Element("a", {"class": "ev ev-many", "data-ev": " ".join(ids), "title": f"{counted} behind the chart"})


def number_links(
    section: Any, prefix: str, sentences: Mapping[str, str], names: Mapping[str, str], *, tables: bool = False
) -> Any | None:
    """Turns the evidence links of a section into numbered references, in place; returns the list of notes (None: none).
    ``names`` gives each source's short name.

    With ``tables`` the evidence of a table's row becomes numbers too, at the end of its first cell, and its column goes;
    without, links in tables stay as they are.
    """
    notes: dict[str, tuple[int, str]] = {}

    def number(ids: list[str], counted: str = "") -> int:
        said = note_text(ids, sentences, names, counted)
        return notes.setdefault(" ".join(ids), (len(notes) + 1, said))[0]

    for element in section.xpath(f'{LINKS} | .//td[contains(@class, "ev-cell")]'):
        if element.tag == "td":
            if tables:
                number_row(element, prefix, number)
        elif element.get("data-ev") and not element.xpath("ancestor::td | ancestor::*[contains(@class, 'text-ref')]"):
            number_link(element, prefix, number)
    if tables:
        for head in section.xpath('.//table[contains(@class, "listing")]//th[normalize-space()="Evidence"]'):
            head.getparent().remove(head)
    if not notes:
        return None
    listed = tree.Element("ol", {"class": "notes"})
    for place, text in notes.values():
        item = tree.Element("li", {"id": f"{prefix}-n{place}"})
        item.text = text
        listed.append(item)
    return listed


def number_link(link: Any, prefix: str, number: Callable[..., int]) -> None:
    """One link as plain words with its number behind them."""
    ids = link.get("data-ev").split()
    counted = link.get("title", "").replace(" behind this", "") if "ev-many" in link.get("class") else ""
    mark = raised([number(ids, counted)], prefix)
    link.tag = "span"
    for name in ("href", "title", "data-ev"):
        link.attrib.pop(name, None)
    mark.tail, link.tail = link.tail, None
    link.addnext(mark)


def number_row(cell: Any, prefix: str, number: Callable[..., int]) -> None:
    """The evidence of a row as numbers at the end of its first cell; one note a sentence, or one for many. What speaks
    against the row is told from the rest."""
    row, (pro, contra) = cell.getparent(), sides(cell)
    for word, ids in (("", pro), (f" {turned(pro, contra)} ", contra)):
        numbers = [number(ids, f"{len(ids)} sentences")] if len(ids) > FEW else sorted(number([one]) for one in ids)
        if numbers:
            mark = raised(numbers, prefix)
            mark.text = f"{word}{mark.text}"
            row[0].append(mark)
    row.remove(cell)


def raised(numbers: Iterable[int], prefix: str) -> Any:
    """Raised numbers, runs drawn together, each a link to its note; in brackets, for behind a number a bare mark reads as
    its exponent."""
    mark = tree.Element("sup", {"class": "ref"})
    mark.text = "["
    runs = runs_of(numbers)
    for run in runs:
        link = tree.Element("a", {"href": f"#{prefix}-n{run[0]}"})
        link.text, link.tail = span(*run), "," if run != runs[-1] else "]"
        mark.append(link)
    return mark
