"""Datelines of reports: *KABUL, May 3 (Reuters) -* tells where a report was written, and of nobody."""

from __future__ import annotations

import re

from evidence.tables.rows import Mention, Sentence

DATELINE = re.compile(
    r"[\s*]*[A-Z][A-Z’'./ -]{2,40}\**(?:,[^,–—:-]{2,40}?){0,2}(?:, [A-Z]\w+-[A-Z]\w+)?(?: ?\([A-Z][\w/. ]{1,20}\))?(?: ?[–—:-]+|\.) "
)


def told_of(sentence: Sentence, mentions: list[Mention]) -> list[Mention]:
    """The mentions without the place of a dateline, where the report behind it names other lands alone: *KABUL - Bombs fell on
    Peshawar*."""
    if not mentions or mentions[0].entity_type != "place" or not mentions[0].text.isupper():
        return mentions
    opening = DATELINE.match(sentence.text)
    behind = sentence.start + opening.end() if opening and mentions[0].start - sentence.start < 3 else sentence.start
    rest = [row for row in mentions if row.start >= behind]
    lands = {row.iso3 for row in rest if row.entity_type in ("place", "state")}
    return rest if lands and mentions[0].iso3 not in lands else mentions


def without_dateline(sentence: Sentence, mentions: list[Mention]) -> list[Mention]:
    """The mentions without those of a dateline, of which no figure behind it is told; those of a heading stay (*SINDH: 14
    raids*)."""
    if not mentions or not mentions[0].text.isupper() or mentions[0].start - sentence.start > 2:
        return mentions
    opening = DATELINE.match(sentence.text)
    if opening is None or sentence.text[opening.end() : opening.end() + 1].isdigit():
        return mentions
    return [row for row in mentions if row.start >= sentence.start + opening.end()]
