"""From a text to the rows of all its tables, and from a corpus's rows to the tables that stand on several texts."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from evidence.assessments.claims import find_claims
from evidence.assessments.programmes import find_programmes
from evidence.assessments.risks import find_risks
from evidence.checks import find_checks
from evidence.citations import find_citations
from evidence.curated import DATA
from evidence.dates import find_dates
from evidence.mentions import find_mentions
from evidence.names.gazetteer import load_gazetteer
from evidence.quantities import find_quantities
from evidence.quantities.attribution import said_in_statements
from evidence.quotations import find_quotations
from evidence.sentences import find_sentences
from evidence.sources import SourceText
from evidence.syntax.tie_patterns import load_tie_patterns
from evidence.ties import find_ties

Rows = dict[str, list[Any]]

OF_A_TEXT = ("sources", "sentences", "mentions", "quantities", "dates", "quotations", "citations", "ties")


@contextmanager
def collector_paused() -> Iterator[None]:
    """Python's collector of cycles at rest: reading leaves it none, and each of its rounds goes through all word lists."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


class Reader:
    """The extractors with their word lists, compiled once and used for many texts.

    >>> rows = Reader().read(SourceText.of("Talks began in Kabul in May.", anchor="2024-06-01"))
    >>> [sentence.text for sentence in rows["sentences"]], tuple(rows) == OF_A_TEXT
    (['Talks began in Kabul in May.'], True)
    """

    def __init__(self, folder: Path = DATA) -> None:
        self.folder = folder
        self._gazetteer = load_gazetteer(folder)
        self._patterns = load_tie_patterns(folder)
        entities = self._gazetteer.entities.values()
        # for whom each entity acts; places and programmes do not act
        self._actors = {item.id: item.acts_for for item in entities if item.type not in ("place", "programme")}

    @collector_paused()
    def read(self, text: SourceText) -> Rows:
        """The rows of every table of one text, in text order."""
        sentences = find_sentences(text)
        citations = find_citations(text, sentences)
        mentions = find_mentions(text, sentences, self._gazetteer, citations)
        dates = find_dates(text, sentences, self.folder)
        quotations = find_quotations(text, sentences, mentions)
        quantities = find_quantities(text, sentences, mentions, dates, self.folder, citations)
        return {
            "sources": [text.row],
            "sentences": sentences,
            "mentions": mentions,
            "quantities": said_in_statements(quantities, quotations, mentions),
            "dates": dates,
            "quotations": quotations,
            "citations": citations,
            "ties": find_ties(
                text,
                sentences,
                mentions,
                dates,
                quotations,
                self._patterns,
                self._actors,
                self._gazetteer.names.succeeded(text.anchor),
            ),
        }

    def read_corpus(self, found: Rows) -> Rows:
        """The rows of the tables that stand on several texts, each with its links to sentences."""
        sentences, mentions = found["sentences"], found["mentions"]
        programmes, named = find_programmes(sentences, mentions, found["quantities"], self._gazetteer)
        risks, stated = find_risks(sentences, mentions, self.folder)
        tables = {**found, "programmes": programmes, "risks": risks}
        checks, checked = find_checks(tables, folder=self.folder)
        claims, claimed = find_claims({**tables, "checks": checks}, self.folder)
        return {
            "programmes": programmes,
            "risks": risks,
            "checks": checks,
            "claims": claims,
            "evidence": [*named, *stated, *checked, *claimed],
        }


def joined(parts: Iterable[Rows]) -> Rows:
    """The rows of several texts, table by table."""
    whole: Rows = {table: [] for table in OF_A_TEXT}
    for part in parts:
        for table, rows in part.items():
            whole[table] += rows
    return whole
