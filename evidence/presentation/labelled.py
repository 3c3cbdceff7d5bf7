"""A figure in a few words that do not distort it: as printed, what it counts, where and when."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import partial
from typing import Any

import pandas as pd

from evidence.charts.style import Labels
from evidence.names import is_state
from evidence.quantities.words import load_quantity_grammar
from evidence.sources.display import sic
from evidence.tables.schemas import HEDGES

ROUND = ("hundreds", "thousands", "millions", "billions")  # hedged by the word itself
POINTED = re.compile(r"(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.,]*\d)")
# To the end of its clause: *the largest buyer of ships and grain from Oman*; the year stands beside it.
CLAUSE = re.compile(r".+?(?=[,;:()\[\]“”\"–—]|\.(?:\s|$)|\s(?:which|who|that|when|where|while|after|since|as)\b|$)")
YEAR = re.compile(r" in \d{4}$")
LONGEST = 90
WITHIN = re.compile(r"(?:\b(?:in|at|near|inside|across)(?: the)?|[’']s) $")


def figure_label(figure: Any, mentions: pd.DataFrame, labels: Labels) -> str:
    """A figure (a row of ``quantities`` with its ``sentence`` and ``period``) as a chart names it, with where and when, and the
    short name of its text."""
    words = named(figure)
    aside = ", ".join(part for part in (_where(figure, words, mentions, labels), figure.period) if part)
    return f"{words} ({aside + '; ' if aside else ''}{labels.tag(figure.source_id)})"


def with_labels(sources: pd.DataFrame) -> pd.DataFrame:
    """``sources`` with ``label``: the short name under which notes, charts and tables name each text."""
    labels = Labels(sources=sources)
    return sources.assign(label=[labels.tag(str(one)) for one in sources["source_id"]])


def quoted(figure: Any) -> str:
    """The sentence of a figure (with the ``numbers`` that it states) to be copied: slips are marked, and so are points between
    thousands, which would read as decimals."""
    return sic(POINTED.sub(partial(_marked, values=figure.numbers), figure.sentence))


def named(figure: Any) -> str:
    """The figure with its qualifier and what it counts, each word once (*25 soldiers killed*, *up to 75 percent, attacks*); of
    a rank all words up to the end of what is ranked: without them a change would read as a level, or the largest buyer
    from one seller as the largest of all."""
    text = str(figure.text).replace("\\", "")
    measure = figure.measure if isinstance(figure.measure, str) else ""
    if figure.unit_kind == "rank" and measure:
        at = figure.sentence.find(text)
        clause = CLAUSE.match(figure.sentence, at) if at >= 0 else None
        told = YEAR.sub("", clause[0].strip()) if clause else ""
        if measure.split()[-1] in told and len(told) <= LONGEST:
            return told
    hedge = "" if text.split()[0].lower() in ROUND else _hedge(figure, text)
    plain, counted = f"{hedge} {_commas(text, figure.value)}".strip(), measure.split()
    if counted and plain.split()[-1].lower() == counted[0].lower():
        counted = counted[1:]
    apart = ", " if figure.unit_kind in ("percent", "money") else " "
    return f"{plain}{apart}{sic(' '.join(counted))}" if counted else plain


def _hedge(figure: Any, text: str) -> str:
    """The qualifier as it is printed before the figure; ours where it stands elsewhere.

    >>> from types import SimpleNamespace
    >>> _hedge(SimpleNamespace(sentence="It hosts nearly 40 ships.", qualifier="nearly"), "40")
    'nearly'
    >>> _hedge(SimpleNamespace(sentence="Forty ships, or almost so.", qualifier="nearly"), "Forty")
    'almost'
    """
    words, end = load_quantity_grammar(), max(figure.sentence.find(text), 0)
    for found in words.qualifier.finditer(figure.sentence, 0, end):
        if found.lastgroup == figure.qualifier and words.qualifier_tail.fullmatch(figure.sentence, found.end(), end):
            return str(found[0]).lower()
    return HEDGES[figure.qualifier]


def _commas(text: str, value: float) -> str:
    """A number with points between its thousands as English writes it.

    >>> _commas("7.000 soldiers", 7000), _commas("7.125 percent", 7.125)
    ('7,000 soldiers', '7.125 percent')
    """
    return POINTED.sub(lambda found: found[0].replace(".", ",") if _is_value(found[0], value) else found[0], text)


def _marked(found: re.Match[str], values: Collection[float]) -> str:
    meant = any(_is_value(found[0], value) for value in values)
    return f"{found[0]} [{found[0].replace('.', ',')}]" if meant else found[0]


def _is_value(number: str, value: float) -> bool:
    return float(number.replace(".", "")) == value


def _where(figure: Any, words: str, mentions: pd.DataFrame, labels: Labels) -> str:
    """The place in which the sentence says that it was, else the state of which the figure is told; empty where its own words
    name that already."""
    here = mentions[mentions["sentence_id"] == figure.sentence_id]
    places = [
        one.entity_name
        for one in here[here["entity_type"] == "place"].itertuples()
        if WITHIN.search(figure.sentence[: max(figure.sentence.find(str(one.text)), 0)]) and str(one.text) not in words
    ]
    if places:
        return str(places[-1])
    subject = figure.subject if isinstance(figure.subject, str) else ""
    said = any(str(text) in words for text in here.loc[here["entity_id"] == subject, "text"])
    state = bool(subject) and bool(is_state(pd.Series([subject])).iloc[0])
    return labels.name(subject) if state and not said else ""
