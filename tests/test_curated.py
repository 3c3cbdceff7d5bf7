"""A mistake in a curated file is reported with its file, its line, what was expected and how to mend it."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.curated import Pattern, Reference, made_from, read_yaml
from evidence.errors import InputError

Write = Callable[[str, str | bytes], Path]


@dataclass(frozen=True)
class Entry:
    id: str
    kind: Literal["state", "group"] = "state"
    names: tuple[str, ...] = ()
    state: Annotated[str, Reference("states")] | None = None
    pattern: Annotated[str, Pattern()] | None = None
    since: datetime.date | None = None
    weight: float = 1.0
    listed: bool = True
    line: int = 0


def read(path: Path) -> tuple[Entry, ...]:
    return read_yaml(path, tuple[Entry, ...], known={"states": {"PAK", "TJK"}})


def test_entries_are_read_with_their_types_and_lines(write: Write) -> None:
    path = write(
        "a.yml",
        "- id: no\n  names: [2021, on, x]\n  since: 2021-08-15\n  listed: false\n- {id: b, state: TJK, weight: 2}",
    )
    first, second = read(path)
    assert (first.id, first.names, first.since) == ("no", ("2021", "on", "x"), datetime.date(2021, 8, 15))
    assert (first.listed, first.line, second.line, second.weight) == (False, 1, 5, 2.0)


@pytest.mark.parametrize(
    ("content", "line", "problem", "mend"),
    [
        ("- id: a\n  nmaes: [x]\n", 2, "unknown key 'nmaes'", "write 'names'"),
        ("- id: a\n  colour: red\n", 2, "unknown key 'colour'", "use one of: id, kind"),
        ("- id: a\n- kind: group\n", 2, "has no id", "add id"),
        ("- id: a\n- id: b\n- id: a\n", 3, "id 'a' stands twice", "merge it with line 1"),
        ("- id: a\n  id: b\n", 2, "key 'id' stands twice", "keep one"),
        ("- id: a\n  names: [x, y,\n    x]\n", 3, "'x' stands twice in names", "keep one"),
        ("- id: a\n  names: x\n", 2, "names is 'x', expected a list", "write a list"),
        ("- id: [a]\n", 1, "id is a list, expected text", "write text"),
        ("- id:\n", 1, "id is empty, expected text", "write text"),
        ("- id: a\n  kind: sate\n", 2, "kind is 'sate', expected one of: state, group", "write 'state'"),
        ("- id: a\n  weight: heavy\n", 2, "expected a number", "write a number"),
        ("- id: a\n  listed: maybe\n", 2, "expected true or false", "write true or false"),
        ("- id: a\n  since: 2021-02-30\n", 2, "expected a day", "write a day"),
        ("- id: a\n  state: PKA\n", 2, "'PKA' is not among the known states", "write 'PAK'"),
        ("- id: a\n  state: XYZ\n", 2, "is not among the known states", "or add 'XYZ' there"),
        ("- id: a\n  pattern: '(x'\n", 2, "no regular expression", "mend the pattern"),
        ("id: a\n", 1, "the file is a mapping, expected a list", "write a list"),
        ("- id: &x a\n  names: [*x]\n", 1, "is a YAML alias", "write the value out"),
        ("- id: a\n  names: [x\n", 3, "not valid YAML", "indentation"),
        ("- id: a: b\n", 1, "not valid YAML", "quotes"),
        ("", None, "the file is empty", "at least one entry"),
    ],
)
def test_each_mistake_names_its_line_and_its_mend(
    write: Write, content: str, line: int | None, problem: str, mend: str
) -> None:
    with pytest.raises(InputError) as caught:
        read(write("a.yml", content))
    assert problem in caught.value.problem
    assert mend in caught.value.mend
    assert caught.value.line == line
    assert caught.value.file.endswith("a.yml")


def test_a_missing_file_and_one_in_another_encoding_are_refused(write: Write, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="missing"):
        read(tmp_path / "none.yml")
    with pytest.raises(InputError, match="not UTF-8"):
        read(write("a.yml", b"- id: caf\xe9\n"))


def test_yaml_is_loaded_safely(write: Write) -> None:
    """A tag that would run code in an unsafe loader is only text of the wrong kind, or refused."""
    with pytest.raises(InputError):
        read(write("a.yml", "- id: !!python/object/apply:os.system ['true']\n"))


def test_a_bomb_of_aliases_is_refused_at_once(write: Write) -> None:
    bomb = "- &a [x, x]\n" + "".join(f"- &{chr(98 + i)} [*{chr(97 + i)}, *{chr(97 + i)}]\n" for i in range(20))
    with pytest.raises(InputError):
        read_yaml(write("a.yml", bomb), tuple[Any, ...])


def test_a_loader_reads_again_only_when_its_file_has_changed(write: Write) -> None:
    calls = []

    @made_from("a.yml")
    def load(folder: Path) -> tuple[Entry, ...]:
        calls.append(folder)
        return read(folder / "a.yml")

    path = write("a.yml", "- id: a\n")
    assert load(path.parent) is load(path.parent)
    path.write_text("- id: bb\n")
    os.utime(path, ns=(1, 1))
    assert load(path.parent)[0].id == "bb"
    assert len(calls) == 2


@given(st.text(max_size=200))
def test_any_text_at_all_is_read_or_refused_with_an_input_error(content: str) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.yml"
        path.write_bytes(content.encode("utf-8", "surrogatepass"))
        try:
            read(path)
        except InputError as error:
            assert str(error)
