"""How well extraction agrees with hand annotations: gold to offsets, rows matched one to one, precision, recall, F1.

A row found counts as right when it shares at least half of the shorter span with a gold row and has the same value
(``VALUES`` says what the value of each table is); every gold row is used once. Where several could match, the pair that
shares most characters is taken first, then the pair whose other fields differ least. Half a span forgives an edge (an
article, an escaping backslash) and no other number. Ties are matched by sentence, not by span: two readers seldom
choose the same words for one relation. Matching is symmetric, and two annotators are compared the same way.
"""

from __future__ import annotations

import json
import sys
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from evidence.errors import InputError

# Gold writes shorter names for some columns (tests/gold/GUIDE.md).
COLUMNS = {"entity": "entity_id", "speaker": "speaker_id", "actor1": "actor1_id", "actor2": "actor2_id"}


class Marked(NamedTuple):
    """One row of a table as marked in a text, by a hand or by the rules: its span and its other fields."""

    source_id: str
    table: str
    start: int
    end: int
    text: str
    fields: Mapping[str, Any]


def _number(value: Any) -> float | None:
    return None if value is None or value != value else round(float(value), 2)


def actor_pair(row: Marked) -> tuple[str, ...]:
    """The two actors of a tie, in no order."""
    return tuple(sorted((str(row.fields.get("actor1_id")), str(row.fields.get("actor2_id")))))


VALUES: dict[str, Callable[[Marked], Any]] = {
    "sentences": lambda row: (row.start, row.end, row.fields.get("kind")),
    "mentions": lambda row: row.fields.get("entity_id"),
    "quantities": lambda row: (_number(row.fields.get("value")), _number(row.fields.get("value_high"))),
    "dates": lambda row: (row.fields.get("iso_start"), row.fields.get("iso_end")),
    "quotations": lambda row: row.fields.get("speaker_id"),
    "citations": lambda row: row.fields.get("published"),
    "ties": lambda row: (*actor_pair(row), row.fields.get("sign")),
}


@dataclass(frozen=True)
class Agreement:
    """What two sets of rows have in common: the matched pairs, the gold rows missed, the rows found too much."""

    matched: tuple[tuple[Marked, Marked], ...]
    missed: tuple[Marked, ...]
    spurious: tuple[Marked, ...]

    @property
    def precision(self) -> float:
        """Share of the rows found that are right; 1 when none was found."""
        found = len(self.matched) + len(self.spurious)
        return len(self.matched) / found if found else 1.0

    @property
    def recall(self) -> float:
        """Share of the gold rows that were found; 1 when there is none."""
        gold = len(self.matched) + len(self.missed)
        return len(self.matched) / gold if gold else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = 2 * len(self.matched) + len(self.missed) + len(self.spurious)
        return 2 * len(self.matched) / total if total else 1.0


def read_gold(file: Path, source_id: str, text: str) -> list[Marked]:
    """The annotations in ``file`` with their offsets into ``text``; an :class:`InputError` names a line that cannot
    be placed."""
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    rows = []
    for number, written in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if not written.strip():
            continue
        try:
            entry = json.loads(written)
            table, line, wanted = entry.pop("table"), entry.pop("line"), entry.pop("text")
        except (ValueError, KeyError) as error:
            raise InputError(
                file, f"not an annotation ({error})", "write one JSON object with table, line and text", number
            ) from error
        start = _place(text, starts, line, wanted, entry.pop("nth", 1))
        if start is None:
            raise InputError(
                file,
                f"{wanted[:40]!r} does not stand in line {line} of the text",
                "copy it exactly as it stands there",
                number,
            )
        fields = {COLUMNS.get(name, name): value for name, value in entry.items()}
        rows.append(Marked(source_id, table, start, start + len(wanted), wanted, fields))
    return rows


def _place(text: str, starts: list[int], line: int, wanted: str, nth: int) -> int | None:
    """Where the ``nth`` occurrence of ``wanted`` begins that starts in line ``line`` (from 1), or None."""
    if not 1 <= line < len(starts):
        return None
    at = starts[line - 1] - 1
    for _ in range(nth):
        at = text.find(wanted, at + 1)
        if at < 0 or at >= starts[line]:
            return None
    return at


def marked(table: str, rows: Iterable[Any]) -> list[Marked]:
    """Extracted rows (see :mod:`evidence.tables.rows`) in the form that gold has."""
    return [Marked(row.source_id, table, row.start, row.end, row.text, row._asdict()) for row in rows]


Place = tuple[int, int]
Places = Callable[[Marked], Place]


def own_span(row: Marked) -> Place:
    """Where a row stands: its own span."""
    return row.start, row.end


def sentence_places(rows: Iterable[Marked]) -> Places:
    """For any row the span of the sentence it begins in, by the ``sentences`` among ``rows``; outside them its own
    span.

    >>> place = sentence_places([Marked("a", "sentences", 0, 40, "...", {})])
    >>> place(Marked("a", "ties", 5, 9, "met", {})), place(Marked("a", "ties", 50, 53, "met", {}))
    ((0, 40), (50, 53))
    """
    spans: dict[str, list[Place]] = {}
    for row in rows:
        if row.table == "sentences":
            spans.setdefault(row.source_id, []).append((row.start, row.end))
    for known in spans.values():
        known.sort()

    def place(row: Marked) -> Place:
        known = spans.get(row.source_id, [])
        at = bisect_right(known, (row.start, sys.maxsize)) - 1
        return known[at] if at >= 0 and row.start < known[at][1] else (row.start, row.end)

    return place


def _shared(one: Place, other: Place) -> int:
    """Characters that two spans share, 0 when that is less than half of the shorter one."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared if shared > 0 and 2 * shared >= min(one[1] - one[0], other[1] - other[0]) else 0


def _unlike(one: Marked, other: Marked) -> int:
    return sum(one.fields[name] != other.fields[name] for name in one.fields.keys() & other.fields.keys())


def agree(
    gold: Iterable[Marked],
    found: Iterable[Marked],
    value: Callable[[Marked], Any] | None = None,
    place: Places = own_span,
) -> Agreement:
    """One-to-one matching of the rows of one table, by shared place and equal value.

    >>> here = Marked("a", "quantities", 0, 10, "73 percent", {"value": 73})
    >>> there = here._replace(end=2, text="73")
    >>> agree([here], [there]).f1, agree([here], [there._replace(fields={"value": 7})]).f1
    (1.0, 0.0)
    """
    gold, found = list(gold), list(found)
    same: dict[Any, list[int]] = {}
    for index, row in enumerate(found):
        same.setdefault((row.source_id, (value or VALUES[row.table])(row)), []).append(index)
    pairs = []
    for g, row in enumerate(gold):
        for f in same.get((row.source_id, (value or VALUES[row.table])(row)), ()):
            shared = _shared(place(row), place(found[f]))
            if shared:
                pairs.append((-shared, _unlike(row, found[f]), g, f))
    used_gold: dict[int, int] = {}
    used_found: set[int] = set()
    for *_, g, f in sorted(pairs):
        if g not in used_gold and f not in used_found:
            used_gold[g] = f
            used_found.add(f)
    return Agreement(
        tuple((gold[g], found[f]) for g, f in sorted(used_gold.items())),
        tuple(row for g, row in enumerate(gold) if g not in used_gold),
        tuple(row for f, row in enumerate(found) if f not in used_found),
    )


def agree_by_table(gold: Iterable[Marked], found: Iterable[Marked]) -> dict[str, Agreement]:
    """:func:`agree` for each table that either side has; ties by the sentences of ``gold``."""
    gold, found = list(gold), list(found)
    tables = dict.fromkeys(row.table for row in [*gold, *found])
    sentence = sentence_places(gold)
    return {
        table: agree(
            [row for row in gold if row.table == table],
            [row for row in found if row.table == table],
            place=sentence if table == "ties" else own_span,
        )
        for table in tables
    }
