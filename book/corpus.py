"""The tables of one build, computed once a process."""

from __future__ import annotations

import os
from functools import lru_cache
from typing import Any

from book.layout import Layout
from book.settings import settings_of


def the_report(layout: Layout) -> Any:
    """All tables of the layout's texts (see evidence.load); computed once, shared by every page and forked chapter."""
    os.environ["SEEDS"] = str(layout.seeds)
    return _load(str(layout.seeds))


@lru_cache(maxsize=2)
def _load(seeds: str) -> Any:
    import evidence

    return evidence.load()


def the_published(layout: Layout) -> Any:
    """The tables as they may be printed: whole, or with the words of the cited sentences alone where ``_config.yml`` says
    ``publish_full_text: false``."""
    return the_report(layout) if settings_of(layout).full_text else _excerpts(str(layout.seeds))


@lru_cache(maxsize=2)
def _excerpts(seeds: str) -> Any:
    from evidence.publishing.excerpts import excerpts

    return excerpts(_load(seeds))


def sentences_of(layout: Layout) -> dict[str, str]:
    """sentence_id → its words as they are displayed, for notes."""
    shown = the_published(layout).sentences
    return dict(zip(shown.sentence_id, shown.display_text, strict=True))


def titles(report: Any) -> dict[str, str]:
    """source_id → title as the reader pages carry it; what is known instead where the text has none."""
    return {str(row.source_id): title_of(row) for row in report.sources.itertuples()}


def title_of(source: Any) -> str:
    """A source's title, else who wrote and who published it, else its id."""
    if isinstance(source.title, str) and source.title:
        return str(source.title)
    by = [f" by {source.author}"] if isinstance(source.author, str) else []
    by += [f", {source.publisher}"] if isinstance(source.publisher, str) else []
    return "Untitled text" + ("".join(by) or f", {source.source_id}")


def tags_of(report: Any, *, whole: bool = False) -> dict[str, str]:
    """source_id → the short name under which its sentences are cited on screen (*CISS 14*), with its year if ``whole`` or
    if only that tells two texts apart."""
    from evidence.charts.style import Labels

    labels = Labels(sources=report.sources)
    tags = {str(one): labels.tag(str(one)) for one in report.sources.source_id}
    first = {one: tag.partition(" ")[0] for one, tag in tags.items()}
    return {one: tags[one] if whole or list(first.values()).count(short) > 1 else short for one, short in first.items()}
