"""The package's own list says what stands in its code, and every public name says what it does."""

from __future__ import annotations

from pathlib import Path

from evidence.presentation.package import modules, public_names, table_modules


def test_names_and_first_sentences_are_those_of_the_code(tmp_path: Path) -> None:
    (tmp_path / "rooms").mkdir()
    (tmp_path / "rooms" / "__init__.py").write_text('"""Rooms."""\n')
    (tmp_path / "rooms" / "hall.py").write_text(
        '"""The hall.\n\nMore."""\n\ndef enter(door, *, key=None):\n    """Goes in.\n\n    >>> 1\n    """\n\n'
        'class Table:\n    """One table."""\n\n    legs: int\n    _made: str\n\ndef _hidden():\n    """Not listed."""\n\ndef silent(): ...\n'
    )
    assert modules(tmp_path / "rooms").values.tolist() == [["rooms", "Rooms."], ["rooms.hall", "The hall."]]
    assert public_names(tmp_path / "rooms").values.tolist() == [
        ["rooms.hall.enter", "door, key", "Goes in."],
        ["rooms.hall.Table", "legs", "One table."],
    ]


def test_a_module_that_imports_pandas_works_on_tables(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("import pandas as pd\n")
    (tmp_path / "b.py").write_text("from pandas.api import types\nfrom . import a\n")
    (tmp_path / "c.py").write_text("import re\nfrom .pandas import x\n")
    top = tmp_path.name
    assert table_modules(tmp_path) == {f"{top}.a", f"{top}.b"}


def test_every_module_says_what_it_does() -> None:
    listed = modules()
    assert listed["module"].is_unique and len(listed) > 100 and listed["does"].str.endswith((".", ")")).all()
    assert {"evidence", "evidence.ties", "evidence.charts"} <= set(listed["module"])
