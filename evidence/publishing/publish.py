"""Publishing the tables: CSV, Parquet and a Frictionless data package that describes every column."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

import pandas as pd

from evidence.errors import InputError
from evidence.publishing.excerpts import WITHHELD
from evidence.tables.columns import describe_column, describe_table, field_type
from evidence.tables.schemas import SCHEMAS, validate

PROFILE = "https://specs.frictionlessdata.io/schemas/data-package.json"
TITLE = "Pakistan, Tajikistan and the Wakhan Corridor: the tables"
FORMULA = ("=", "+", "-", "@", "\t", "\r")
NOT_WHOLE = f" Words that may not be reprinted are left out: {WITHHELD}; the offsets still point to them."
LINE_END = "\r\n"  # RFC 4180; with it the writer also quotes cells that hold a bare carriage return


class HasTables(Protocol):
    """What can be published: anything with the tables by name."""

    @property
    def tables(self) -> dict[str, pd.DataFrame]: ...


def write_tables(report: HasTables, folder: Path | str, extra: Mapping[str, str] | None = None) -> list[Path]:
    """Writes every table of ``report`` to ``folder`` as ``<table>.csv`` and ``<table>.parquet``, for spreadsheets as
    ``spreadsheets/<table>.csv`` (cells that a spreadsheet would run as formulas begin with an apostrophe), and their
    description as ``datapackage.json``; ``extra`` maps names of further text files to their content. Written aside and
    then moved, file by file, so that a reader never sees half a file. Gives the paths, sorted."""
    with writing_aside(Path(folder)) as aside:
        (aside / "spreadsheets").mkdir()
        for name in SCHEMAS:
            table = validate(name, report.tables[name])
            table.to_csv(aside / f"{name}.csv", index=False, lineterminator=LINE_END, encoding="utf-8")
            table.to_parquet(aside / f"{name}.parquet", index=False)
            neutral(table).to_csv(aside / "spreadsheets" / f"{name}.csv", index=False, lineterminator=LINE_END)
        for name, content in (extra or {}).items():
            (aside / Path(name).name).write_text(content, encoding="utf-8")
        text = json.dumps(descriptor(report, aside), indent=1, ensure_ascii=False)
        (aside / "datapackage.json").write_text(text + "\n", encoding="utf-8")
        written = sorted(path.relative_to(aside) for path in aside.rglob("*") if path.is_file())
    return [Path(folder) / path for path in written]


@contextmanager
def writing_aside(folder: Path) -> Iterator[Path]:
    """A new hidden folder in ``folder`` (which may be a disk of its own); when the block ends well its files replace
    those in ``folder``, else nothing changes there. Disk full or no permission become an :class:`InputError`."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        aside = Path(tempfile.mkdtemp(prefix=".aside-", dir=folder))
    except OSError as error:
        raise InputError(folder, f"cannot be written ({error.strerror})", "name a folder you may write to") from error
    try:
        yield aside
        for path in sorted(aside.rglob("*")):
            target = folder / path.relative_to(aside)
            if path.is_dir():
                target.mkdir(exist_ok=True)
            else:
                os.replace(path, target)
    except OSError as error:
        problem = f"could not be written ({error.strerror or error}); what was there is unchanged or whole"
        raise InputError(folder, problem, "make room or permit writing, then run again") from error
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def read_table(name: str, path: Path | str) -> pd.DataFrame:
    """A published table as it was: same columns, types and values (CSV or Parquet, by its ending)."""
    schema = SCHEMAS[name]
    if Path(path).suffix == ".parquet":
        return validate(name, pd.read_parquet(path).astype(schema.dtypes))
    read = pd.read_csv(path, dtype=schema.dtypes, encoding="utf-8", keep_default_na=False, na_values=[""])
    return validate(name, read)


def neutral(table: pd.DataFrame) -> pd.DataFrame:
    """The table with an apostrophe before cells that a spreadsheet would take for a formula.

    >>> list(neutral(pd.DataFrame({"text": ["=1+1", "73 percent"]}, dtype="string"))["text"])
    ["'=1+1", '73 percent']
    """
    safe = table.copy()
    for column in map(str, safe.select_dtypes("string").columns):
        risky = safe[column].str.startswith(FORMULA).fillna(False)
        safe[column] = safe[column].mask(risky, "'" + safe[column])
    return safe


def descriptor(report: HasTables, folder: Path) -> dict[str, Any]:
    """The Frictionless data package of tables written to ``folder``."""
    return {
        "$schema": PROFILE,
        "profile": "tabular-data-package",
        "name": "wakhan-report",
        "title": TITLE,
        "licenses": [{"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}],
        "resources": [_resource(name, report.tables[name], folder) for name in SCHEMAS],
    }


def _resource(name: str, table: pd.DataFrame, folder: Path) -> dict[str, Any]:
    schema = SCHEMAS[name]
    fields = []
    for column in schema.columns:
        field: dict[str, Any] = {"name": column, "type": field_type(schema, column)}
        field["description"] = describe_column(name, column)
        if field["type"] == "boolean":
            field |= {"trueValues": ["True"], "falseValues": ["False"]}
        constraints: dict[str, Any] = {"required": True} if column in schema.required else {}
        if column in schema.allowed:
            constraints["enum"] = sorted(schema.allowed[column])
        fields.append(field | ({"constraints": constraints} if constraints else {}))
    raw = (folder / f"{name}.csv").read_bytes()
    links = {"source_id": "sources", "sentence_id": "sentences"}
    keys = [
        {"fields": column, "reference": {"resource": table, "fields": column}}
        for column, table in links.items()
        if column in schema.columns and table != name
    ]
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "path": f"{name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(raw),
        "hash": f"sha256:{hashlib.sha256(raw).hexdigest()}",
        "rows": len(table),
        "description": describe_table(name)
        + (NOT_WHOLE if "text" in table and table["text"].eq(WITHHELD).any() else ""),
        "schema": {
            "fields": fields,
            "missingValues": [""],
            "primaryKey": list(schema.key),
            "foreignKeys": keys,
        },
    }
