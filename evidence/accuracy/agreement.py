"""How well two annotations of the same texts agree, before anybody settled what they differ on.

Finding a row and coding it are measured apart. Whether both found the same rows is an F1 (of one reader against the
other; symmetric): of spans exactly, of spans that share half, and with the row's value. How both coded the rows they
share is Krippendorff's alpha for nominal data (Krippendorff 2019, *Content Analysis*, ch. 12), which corrects for
chance: 1 is perfect, 0 what chance would give. Ties are rows of one sentence and pair, and their alpha is given twice:
over the ties both coded, and over every pair of actors that stands in a sentence, *none* being a code; the second also
counts the ties that one reader did not see. Two readers taught by one guide share its habits, and may share errors:
agreement tells how far the guide settles a reading, is an upper bound of how clear the texts are, and no measure of
truth.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from typing import Any

import krippendorff
import numpy as np
import pandas as pd

from evidence.accuracy import Agreement, Marked, actor_pair, agree, agree_by_table, own_span, sentence_places
from evidence.accuracy.rows import measure_of

CODED = {
    "sentences": ("kind",),
    "mentions": ("entity_id", "metonym"),
    "quantities": ("value", "unit_kind", "qualifier", "change"),
    "dates": ("iso_start", "iso_end", "granularity", "role"),
    "quotations": ("speaker_id",),
    "citations": ("outlet", "published"),
    "ties": ("sign", "tie_type", "status", "direction"),
}
NONE = "none"


def nominal_alpha(pairs: Sequence[tuple[Any, Any]]) -> float | None:
    """Krippendorff's alpha of two coders over the units in ``pairs``; None where it is undefined: without units, or
    when all of them have one and the same code, since chance would then agree as well.

    >>> nominal_alpha([("a", "a"), ("b", "b")]), nominal_alpha([("a", "a"), ("a", "a")])
    (1.0, None)
    >>> round(nominal_alpha([("a", "a"), ("a", "b"), ("b", "b"), ("b", "b")]), 3)
    0.533
    """
    codes = sorted({str(code) for pair in pairs for code in pair})
    if len(codes) < 2:
        return None
    counts = np.zeros((len(pairs), len(codes)), dtype=int)
    for unit, pair in enumerate(pairs):
        for code in pair:
            counts[unit, codes.index(str(code))] += 1
    return float(krippendorff.alpha(value_counts=counts, level_of_measurement="nominal"))


def agreement_by_table(one: Iterable[Marked], other: Iterable[Marked]) -> pd.DataFrame:
    """One row is one measure of one table: ``table, measure, field, value, units``. *span F1* (exact; or *half*
    shared), *row F1* (place and value; for ties sentence, pair and sign) and *alpha* of each coded ``field``;
    ``units`` are the rows compared. ``value`` is missing where it is undefined (see :func:`nominal_alpha`)."""
    one, other = list(one), list(other)
    valued = agree_by_table(one, other)
    place = sentence_places(one)
    lines: list[tuple[str, str, str | None, float | None, int]] = []
    for table, fields in CODED.items():
        mine, theirs = ([row for row in rows if row.table == table] for rows in (one, other))
        tied = table == "ties"
        shared = agree(mine, theirs, actor_pair if tied else measure_of, place if tied else own_span)
        if tied:
            lines.append((table, "pair F1", None, shared.f1, _units(shared)))
        else:
            exact = agree(mine, theirs, own_span)
            lines.append((table, "span F1", "exact", exact.f1, _units(exact)))
            lines.append((table, "span F1", "half", shared.f1, _units(shared)))
        if table in valued:
            lines.append((table, "row F1", None, valued[table].f1, _units(valued[table])))
        for name in fields:
            codes = [(code(left, name), code(right, name)) for left, right in shared.matched]
            lines.append((table, "alpha", name, nominal_alpha(codes), len(codes)))
    pairs = tie_presence(one, other)
    lines.append(("ties", "alpha", "sign, with none", nominal_alpha(pairs), len(pairs)))
    return pd.DataFrame(lines, columns=["table", "measure", "field", "value", "units"])


def _units(agreement: Agreement) -> int:
    return len(agreement.matched) + len(agreement.missed) + len(agreement.spurious)


def code(row: Marked, field: str) -> Any:
    """What a row has in a coded field; *direction* is *mutual*, or whether the actor that acts comes first by id.

    >>> code(Marked("a", "ties", 0, 1, "", {"actor1_id": "TJK", "actor2_id": "PAK"}), "direction")
    'second acts'
    """
    if field == "direction":
        first = row.fields.get("actor1_id") == actor_pair(row)[0]
        return ("first acts" if first else "second acts") if row.fields.get("directed", True) else "mutual"
    return row.fields.get(field)


def tie_presence(one: Iterable[Marked], other: Iterable[Marked]) -> list[tuple[str, str]]:
    """For each sentence and pair of entities named in it, or tied in it by a reader: the signs that each reader gave.
    Places and programmes count as entities here; a pair that nobody ties agrees on *none*."""
    one, other = list(one), list(other)
    place = sentence_places(one)
    first, second = (_signs(rows, place) for rows in (one, other))
    named: dict[tuple[Any, ...], set[str]] = {}
    for row in one:
        if row.table == "mentions":
            named.setdefault((row.source_id, place(row)), set()).add(str(row.fields.get("entity_id")))
    units = {(*where, pair) for where, ids in named.items() for pair in combinations(sorted(ids), 2)}
    units |= first.keys() | second.keys()
    return [(first.get(unit, NONE), second.get(unit, NONE)) for unit in sorted(units)]


def _signs(rows: Iterable[Marked], place: Callable[[Marked], Any]) -> dict[tuple[Any, ...], str]:
    signs: dict[tuple[Any, ...], set[str]] = {}
    for row in rows:
        if row.table == "ties":
            signs.setdefault((row.source_id, place(row), actor_pair(row)), set()).add(f"{row.fields.get('sign'):+d}")
    return {unit: " ".join(sorted(found)) for unit, found in signs.items()}
