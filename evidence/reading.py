"""From a text to the rows of all its tables, and from a corpus's rows to the tables that stand on several texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from evidence.curated import DATA
from evidence.sentences import find_sentences
from evidence.sources import SourceText

Rows = dict[str, list[Any]]

OF_A_TEXT = ("sources", "sentences", "mentions", "quantities", "dates", "quotations", "citations", "ties")
OF_A_CORPUS = ("programmes", "risks", "checks", "claims", "evidence")


def _found(module: str, name: str) -> Callable[..., Any] | None:
    """The function ``name`` of ``evidence.module``; None while that part of the package is not there yet."""
    try:
        return getattr(import_module(f"evidence.{module}"), name, None)
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("evidence."):
            return None
        raise


class Reader:
    """The extractors with their word lists, compiled once and used for many texts.

    >>> rows = Reader().read(SourceText.of("Talks began in Kabul in May.", anchor="2024-06-01"))
    >>> [sentence.text for sentence in rows["sentences"]], sorted(rows) == sorted(OF_A_TEXT)
    (['Talks began in Kabul in May.'], True)
    """

    def __init__(self, folder: Path = DATA) -> None:
        self.folder = folder
        self._gazetteer = self._made("gazetteer", "load_gazetteer")
        self._patterns = self._made("tie_patterns", "load_tie_patterns")
        self._finders = {
            table: _found(table, f"find_{table}") for table in OF_A_TEXT if table not in ("sources", "sentences")
        }

    def _made(self, module: str, name: str) -> Any:
        load = _found(module, name)
        return load(self.folder) if load else None

    def read(self, text: SourceText) -> Rows:
        """The rows of every table of one text, in text order."""
        sentences = find_sentences(text)
        found: Rows = {"sources": [text.row], "sentences": sentences}
        mentions = found["mentions"] = self._find("mentions", text, sentences, self._gazetteer)
        dates = found["dates"] = self._find("dates", text, sentences)
        found["quantities"] = self._find("quantities", text, sentences, mentions, dates)
        quotations = found["quotations"] = self._find("quotations", text, sentences, mentions)
        found["citations"] = self._find("citations", text, sentences)
        found["ties"] = self._find("ties", text, sentences, mentions, dates, quotations, self._patterns, self._actors())
        return found

    def _find(self, table: str, *given: Any) -> list[Any]:
        find = self._finders[table]
        return list(find(*given)) if find else []

    def _actors(self) -> Mapping[str, str]:
        """For whom each entity acts; places and programmes do not act."""
        if self._gazetteer is None:
            return {}
        entities = self._gazetteer.entities.values()
        return {entity.id: entity.acts_for for entity in entities if entity.type not in ("place", "programme")}

    def read_corpus(self, found: Rows) -> Rows:
        """The rows of the tables that stand on several texts, each with its links to sentences."""
        tables: Rows = {table: [] for table in OF_A_CORPUS}
        for table, module in (
            ("programmes", "programmes"),
            ("risks", "risks"),
            ("checks", "checks"),
            ("claims", "claims"),
        ):
            find = _found(module, f"find_{table}")
            if find is not None:
                made, links = find({**found, **tables})
                tables[table] = list(made)
                tables["evidence"] += links
        return tables


def joined(parts: Iterable[Rows]) -> Rows:
    """The rows of several texts, table by table."""
    whole: Rows = {table: [] for table in OF_A_TEXT}
    for part in parts:
        for table, found in part.items():
            whole[table] += found
    return whole
