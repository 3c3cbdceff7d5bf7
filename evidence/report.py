"""The report: every table of a folder of texts as a data frame, and the texts themselves."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import pandas as pd

from evidence.curated import DATA
from evidence.errors import InputError
from evidence.reading import Reader, Rows, joined
from evidence.sources import SEEDS, SetAside, SourceText, read_strict, read_tolerant
from evidence.tables.schemas import SCHEMAS, frame


@dataclass(frozen=True)
class Report:
    """One data frame a table (columns: :mod:`evidence.tables.rows`), the texts, and the files that were set aside."""

    sources: pd.DataFrame
    sentences: pd.DataFrame
    mentions: pd.DataFrame
    quantities: pd.DataFrame
    dates: pd.DataFrame
    quotations: pd.DataFrame
    citations: pd.DataFrame
    ties: pd.DataFrame
    programmes: pd.DataFrame
    risks: pd.DataFrame
    checks: pd.DataFrame
    claims: pd.DataFrame
    evidence: pd.DataFrame
    texts: Mapping[str, str]
    set_aside: tuple[SetAside, ...] = ()

    @property
    def tables(self) -> dict[str, pd.DataFrame]:
        """All tables by name, in the order of their schemas."""
        return {name: getattr(self, name) for name in SCHEMAS}

    def text(self, source_id: str) -> str:
        """The text as received; offsets of every table point into it."""
        return self.texts[source_id]

    def sentence(self, sentence_id: str) -> pd.Series:
        """The row of one sentence; ``KeyError`` when there is none of that id."""
        found = self.sentences[self.sentences["sentence_id"] == sentence_id]
        if found.empty:
            raise KeyError(sentence_id)
        return found.iloc[0]


def load(seeds: Path | str | None = None) -> Report:
    """All tables of ``seeds``; without it, of the folder that the environment variable ``SEEDS`` names; without that,
    of the project's own ``seeds/``. The project's own texts are read strictly (:class:`InputError`), any other folder
    tolerantly: bad files are set aside with their reasons. Nothing is cached: every call reads texts and word lists.

    >>> report = load()
    >>> bool(report.text("ndcf-2016")[slice(*report.sentences.iloc[0][["start", "end"]])])
    True
    """
    folder = Path(seeds or os.environ.get("SEEDS") or SEEDS)
    if folder.resolve() == SEEDS.resolve():
        return of_texts(read_strict(folder))
    texts, aside = read_tolerant(folder, DATA)
    if not texts:
        reasons = "; ".join(f"{item.file}: {item.reason}" for item in aside) or "it holds no .txt file"
        raise InputError(folder, f"nothing to read ({reasons})", "put at least one text file there")
    return of_texts(texts, aside)


def of_texts(texts: Iterable[SourceText], aside: Iterable[SetAside] = (), reader: Reader | None = None) -> Report:
    """The report of texts that have been read already."""
    texts = list(texts)
    reader = reader or Reader()
    found = joined(reader.read(text) for text in texts)
    found.update(reader.read_corpus(found))
    return of_rows(found, {text.source_id: text.text for text in texts}, aside)


def of_rows(found: Rows, texts: Mapping[str, str], aside: Iterable[SetAside] = ()) -> Report:
    """The report of rows, each table validated against its schema."""
    frames = {name: frame(name, found.get(name, [])) for name in SCHEMAS}
    return Report(**frames, texts=MappingProxyType(dict(texts)), set_aside=tuple(aside))
