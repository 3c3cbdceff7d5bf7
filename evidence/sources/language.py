"""The file ``data/language/sentences.yml``: abbreviations, and how page furniture looks."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from evidence.curated import Pattern, made_from, read_yaml

Regex = Annotated[str, Pattern()]


@dataclass(frozen=True)
class SentenceWords:
    """The keys of the file; its comments say what each holds."""

    never_last: tuple[str, ...]
    before_number: tuple[str, ...]
    perhaps_last: tuple[str, ...]
    starters: tuple[str, ...]
    boilerplate_lines: tuple[Regex, ...]
    letterheads: tuple[Regex, ...]
    appeals: tuple[str, ...]
    tail_begins: tuple[Regex, ...]
    author_note: tuple[Regex, ...]
    biography: tuple[Regex, ...]
    captions: tuple[Regex, ...]
    credits: tuple[Regex, ...]
    section_heads: tuple[str, ...]
    speaker_parts: tuple[str, ...]
    speaker_titles: tuple[str, ...]
    table_labels: tuple[str, ...]
    table_changes: tuple[str, ...]
    table_times: tuple[str, ...]
    slips: tuple[str, ...]


@made_from("language/sentences.yml")
def load_words(folder: Path) -> SentenceWords:
    """The file as it stands, validated."""
    return read_yaml(folder / "language" / "sentences.yml", SentenceWords)
