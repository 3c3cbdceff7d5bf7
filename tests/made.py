"""Small tables made by hand for tests: rows that point into sentences of the test's own."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from evidence.tables import rows
from evidence.tables.schemas import SCHEMAS, TIE_TYPES

WITH_SPANS = [name for name, schema in SCHEMAS.items() if {"source_id", "start", "end", "text"} <= set(schema.columns)]

SOURCE = dict.fromkeys(rows.Source._fields) | {"file": "a.txt", "sha256": "", "characters": 0, "words": 0}


class Made:
    """Tables in the making; every method returns the id of the row that it adds."""

    def __init__(self) -> None:
        self.tables: dict[str, list[Any]] = defaultdict(list)
        self._ends: dict[str, int] = defaultdict(int)
        self._count: dict[str, int] = defaultdict(int)

    def source(self, source_id: str, **fields: Any) -> str:
        self.tables["sources"].append(rows.Source(**{**SOURCE, "source_id": source_id, **fields}))
        return source_id

    def say(self, text: str, source: str = "a", paragraph: int = 1) -> str:
        self._count[source] += 1
        sentence_id = f"{source}:{self._count[source]:03d}"
        start = self._ends[source]
        self._ends[source] = start + len(text) + 1
        self.tables["sentences"].append(
            rows.Sentence(sentence_id, source, start, start + len(text), text, paragraph, "body", text)
        )
        return sentence_id

    def _place(self, sentence_id: str, text: str, nth: int = 1) -> tuple[str, str, int, int, str]:
        sentence = next(row for row in self.tables["sentences"] if row.sentence_id == sentence_id)
        at = -1
        for _ in range(nth):
            at = sentence.text.index(text, at + 1)
        return sentence.source_id, sentence_id, sentence.start + at, sentence.start + at + len(text), text

    def _key(self, sentence_id: str, letter: str) -> str:
        self._count[sentence_id + letter] += 1
        return f"{sentence_id}:{letter}{self._count[sentence_id + letter]}"

    def mention(
        self,
        sentence_id: str,
        text: str,
        entity: str,
        kind: str = "state",
        name: str | None = None,
        iso3: str | None = None,
        via: str = "name",
        nth: int = 1,
        metonym: bool = False,
    ) -> str:
        key = self._key(sentence_id, "m")
        place = self._place(sentence_id, text, nth)
        iso3 = iso3 or (entity if kind == "state" else None)
        self.tables["mentions"].append(
            rows.Mention(key, *place, entity, name or text, kind, iso3, metonym, via, "name")
        )
        return key

    def quantity(self, sentence_id: str, text: str, value: float, kind: str, unit: str = "", **fields: Any) -> str:
        key = self._key(sentence_id, "q")
        given = {
            "value_high": None,
            "qualifier": "exact",
            "change": "none",
            "measure": None,
            "subject": None,
            "attributed_to": None,
            "period_start": None,
            "period_end": None,
            "rule": "made",
            **fields,
        }
        source_id, _, start, end, _ = self._place(sentence_id, text)
        self.tables["quantities"].append(
            rows.Quantity(
                key, source_id, sentence_id, start, end, text, value, unit=unit or kind, unit_kind=kind, **given
            )
        )
        return key

    def date(
        self, sentence_id: str, text: str, start: str | None, end: str | None, granularity: str, role: str = "event"
    ) -> str:
        key = self._key(sentence_id, "d")
        self.tables["dates"].append(
            rows.Date(key, *self._place(sentence_id, text), start, end, granularity, role, None)
        )
        return key

    def cite(self, sentence_id: str, text: str, outlet: str) -> str:
        key = self._key(sentence_id, "c")
        self.tables["citations"].append(rows.Citation(key, *self._place(sentence_id, text), outlet, None))
        return key

    def tie(
        self, sentence_id: str, text: str, one: str, two: str, kind: str, status: str = "asserted", **fields: Any
    ) -> str:
        key = self._key(sentence_id, "t")
        plover, quad, sign = TIE_TYPES[kind]
        given = {
            "sign": sign,
            "directed": True,
            "iso_start": None,
            "iso_end": None,
            "claimed_by": None,
            "rule": "made",
            "flag": None,
            **fields,
        }
        self.tables["ties"].append(
            rows.Tie(key, *self._place(sentence_id, text), one, two, kind, plover, quad, status=status, **given)
        )
        return key
