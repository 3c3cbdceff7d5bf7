"""The tables' declared schemas: columns, types, keys, allowed values; and the one way from rows to a data frame."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from types import UnionType
from typing import Any, NamedTuple, get_args, get_type_hints

import pandas as pd

from evidence.errors import SchemaError
from evidence.tables import rows

DTYPES = {str: "string", int: "int64", float: "float64", bool: "bool"}

GIVING = frozenset({"aid", "arms", "train"})  # types of ties by which somebody is given something
HELPING = GIVING | {"support"}  # ... or helped

TIE_TYPES = {
    # tie_type: (PLOVER root, quad class, sign). PLOVER prints +3 for ACCUSE against its own modes; read as conflict.
    "agree": ("AGREE", "verbal co-operation", 1),
    "consult": ("CONSULT", "verbal co-operation", 1),
    "support": ("SUPPORT", "verbal co-operation", 1),
    "recognise": ("SUPPORT", "verbal co-operation", 1),
    "mediate": ("CONSULT", "verbal co-operation", 1),
    "concede": ("CONCEDE", "verbal co-operation", 1),
    "cooperate": ("COOPERATE", "material co-operation", 1),
    "ally": ("COOPERATE", "material co-operation", 1),
    "arms": ("COOPERATE", "material co-operation", 1),
    "host": ("COOPERATE", "material co-operation", 1),
    "aid": ("AID", "material co-operation", 1),
    "train": ("AID", "material co-operation", 1),
    "shelter": ("AID", "material co-operation", 1),
    "retreat": ("RETREAT", "material co-operation", 1),
    "request": ("REQUEST", "verbal conflict", 0),
    "accuse": ("ACCUSE", "verbal conflict", -1),
    "reject": ("REJECT", "verbal conflict", -1),
    "threaten": ("THREATEN", "verbal conflict", -1),
    "compete": ("REJECT", "verbal conflict", -1),
    "protest": ("PROTEST", "material conflict", -1),
    "sanction": ("SANCTION", "material conflict", -1),
    "mobilise": ("MOBILIZE", "material conflict", -1),
    "coerce": ("COERCE", "material conflict", -1),
    "attack": ("ASSAULT", "material conflict", -1),
    "claim": ("ASSAULT", "material conflict", -1),
    "border": ("none", "none", 0),
    "other": ("none", "none", 0),
}

# qualifier: the word for it
HEDGES = {
    "exact": "",
    "approx": "about",
    "nearly": "almost",
    "more_than": "more than",
    "at_least": "at least",
    "up_to": "up to",
}

ALLOWED: dict[str, dict[str, set[str]]] = {
    "sentences": {"kind": {"body", "heading", "caption", "boilerplate"}},
    "mentions": {
        "entity_type": {
            "state",
            "government",
            "armed group",
            "armed force",
            "organisation",
            "agency",
            "person",
            "place",
            "programme",
        },
        "via": {"name", "anaphora"},
    },
    "quantities": {
        "unit_kind": {
            "percent",
            "people",
            "deaths",
            "injured",
            "money",
            "duration",
            "count",
            "multiple",
            "rank",
            "ratio",
            "age",
            "distance",
            "area",
            "mass",
            "speed",
        },
        "qualifier": set(HEDGES),
        "change": {"by", "to", "none"},
    },
    "dates": {
        "granularity": {"day", "month", "year", "range", "decade", "vague"},
        "role": {"event", "citation", "publication"},
    },
    "quotations": {"kind": {"direct", "indirect"}},
    "ties": {
        "tie_type": set(TIE_TYPES),
        "status": {"asserted", "claimed", "denied", "planned", "hypothetical", "negated"},
    },
    "checks": {
        "kind": {"arithmetic", "agreement", "contradiction", "ambiguity", "attribution", "benchmark"},
        "verdict": {
            "confirmed",
            "confirmed with correction",
            "consistent",
            "traced to its origin",
            "ambiguous",
            "contradicted",
            "cannot be checked",
        },
    },
}


@dataclass(frozen=True)
class Schema:
    """A table's contract: its row class, its key columns and the values that its coded columns may take."""

    name: str
    row: type[NamedTuple]
    key: tuple[str, ...]
    allowed: dict[str, set[str]] = field(default_factory=dict)

    @property
    def columns(self) -> list[str]:
        return list(self.row._fields)

    @property
    def dtypes(self) -> dict[str, str]:
        """Pandas dtype of each column; optional text stays ``string``, optional numbers become ``float64``."""
        hints = get_type_hints(self.row)
        return {name: DTYPES[_plain(hints[name])] for name in self.columns}

    @property
    def required(self) -> list[str]:
        hints = get_type_hints(self.row)
        return [name for name in self.columns if not isinstance(hints[name], UnionType)]


def _plain(hint: Any) -> type:
    kinds: tuple[type, ...] = get_args(hint) or (hint,)
    return next(kind for kind in kinds if kind is not type(None))


def _schema(name: str, row: type[Any], *key: str) -> Schema:
    return Schema(name, row, key, ALLOWED.get(name, {}))


SCHEMAS: dict[str, Schema] = {
    schema.name: schema
    for schema in (
        _schema("sources", rows.Source, "source_id"),
        _schema("sentences", rows.Sentence, "sentence_id"),
        _schema("mentions", rows.Mention, "mention_id"),
        _schema("quantities", rows.Quantity, "quantity_id"),
        _schema("dates", rows.Date, "date_id"),
        _schema("quotations", rows.Quotation, "quotation_id"),
        _schema("citations", rows.Citation, "citation_id"),
        _schema("ties", rows.Tie, "tie_id"),
        _schema("programmes", rows.Programme, "programme_id"),
        _schema("risks", rows.Risk, "risk_id"),
        _schema("checks", rows.Check, "check_id"),
        _schema("claims", rows.Claim, "claim_id"),
        _schema("evidence", rows.Link, "table", "row_id", "sentence_id", "role"),
    )
}


def frame(name: str, table_rows: Iterable[tuple[Any, ...]]) -> pd.DataFrame:
    """The validated data frame of ``table_rows``, with the declared columns and types also when there are none.

    >>> frame("evidence", [("checks", "gti", "ciss-2023:014", "states")]).shape
    (1, 4)
    >>> frame("ties", []).columns[0]
    'tie_id'
    """
    schema = SCHEMAS[name]
    table = pd.DataFrame.from_records(list(table_rows), columns=schema.columns).astype(schema.dtypes)
    return validate(name, table)


def validate(name: str, table: pd.DataFrame) -> pd.DataFrame:
    """``table`` itself, or a :class:`SchemaError` that names the table, the column and the first offending row."""
    schema = SCHEMAS[name]
    if list(table.columns) != schema.columns:
        raise SchemaError(f"table {name}: columns are {list(table.columns)}, expected {schema.columns}")
    for column in schema.required:
        if table[column].isna().any():
            raise SchemaError(
                f"table {name}: {column} is empty in row {int(table[column].isna().argmax())}; it must be given"
            )
    doubled = table.duplicated(list(schema.key))
    if doubled.any():
        raise SchemaError(f"table {name}: key {tuple(table.loc[doubled, list(schema.key)].iloc[0])} stands twice")
    for column, values in schema.allowed.items():
        wrong = ~table[column].isin(values)
        if wrong.any():
            raise SchemaError(
                f"table {name}: {column} is {table.loc[wrong, column].iloc[0]!r}, expected one of {sorted(values)}"
            )
    return table
