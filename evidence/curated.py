"""Reading the curated YAML files in ``data/``, with errors that name file, line, what was expected and the mend.

How to declare a file: write a frozen dataclass whose fields are the keys of one entry, and read the file with it. A
field without a default must be given; a field named ``id`` must be unique in its list; a field named ``line`` is not a
key: it is filled with the entry's line number, for later messages::

    @dataclass(frozen=True)
    class Actor:
        id: str
        name: str
        type: Literal["state", "person"]
        names: tuple[str, ...] = ()
        state: Annotated[str, Reference("states")] | None = None   # must be one of known["states"]
        pattern: Annotated[str, Pattern()] | None = None           # must compile as a regular expression
        since: datetime.date | None = None                         # written 2021-08-15
        line: int = 0

    @made_from("actors.yml")                                       # read again only when the file has changed
    def load_actors(folder: Path) -> tuple[Actor, ...]:
        return read_yaml(folder / "actors.yml", tuple[Actor, ...], known={"states": {"PAK", "TJK"}})

    load_actors()                                                  # from data/; load_actors(folder) from another one

A file may be a list of entries (``tuple[Actor, ...]``), a mapping with fixed keys (a dataclass) or with free ones
(``dict[str, tuple[str, ...]]``); all of them nest. Text is taken as written: ``no``, ``2021`` and ``1e3`` stay text in
a ``str`` field. Anchors and aliases are refused (no file here needs them, and they can blow up).
"""

from __future__ import annotations

import dataclasses
import datetime
import functools
import os
import re
from collections.abc import Callable, Collection, Mapping
from difflib import get_close_matches
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import yaml

from evidence.errors import InputError

DATA = Path(__file__).resolve().parent.parent / "data"
MAX_BYTES = 5_000_000
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

T = TypeVar("T")


@dataclasses.dataclass(frozen=True)
class Reference:
    """Marks a text field whose value must be one of ``known[to]`` (see :func:`read_yaml`)."""

    to: str


@dataclasses.dataclass(frozen=True)
class Pattern:
    """Marks a text field that must compile as a regular expression."""


def read_yaml(path: str | Path, model: type[T], known: Mapping[str, Collection[str]] | None = None) -> T:
    """The content of a YAML file as ``model`` (see the module's docstring), or an :class:`InputError`.

    >>> import tempfile
    >>> file = Path(tempfile.mkdtemp()) / "units.yml"
    >>> _ = file.write_text("money: [dollars, rupees]\\n")
    >>> read_yaml(file, dict[str, tuple[str, ...]])
    {'money': ('dollars', 'rupees')}
    >>> read_yaml(file, dict[str, int])  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    evidence.errors.InputError: ...units.yml, line 1: money is a list, expected a whole number...
    """
    path = Path(path)
    root = _compose(path)
    if root is None:
        raise InputError(_shown(path), "the file is empty", "write at least one entry, or restore the file")
    return _Reader(path, known or {}).value(root, model, "the file")  # type: ignore[no-any-return]


def made_from(*names: str) -> Callable[[Callable[[Path], T]], Callable[..., T]]:
    """Decorates a loader of the files ``names`` in a folder: made once, and again when one of them changes on disk."""

    def decorate(load: Callable[[Path], T]) -> Callable[..., T]:
        made: dict[str | Path, tuple[tuple[str, ...], object, T]] = {}

        @functools.wraps(load)
        def loader(folder: str | Path = DATA) -> T:
            known = made.get(folder)  # asked for each text again: nothing is built anew, the files are only looked at
            if known is not None and known[1] == [_state(path) for path in known[0]]:
                return known[2]
            paths = tuple(os.path.join(folder, name) for name in names)
            state = [_state(path) for path in paths]
            made[folder] = paths, state, load(Path(folder))
            return made[folder][2]

        return loader

    return decorate


def _state(path: str) -> tuple[int, int] | None:
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size


def _shown(path: Path) -> str:
    """The path as its author knows it: from the project's root where it lies inside."""
    try:
        return str(path.resolve().relative_to(DATA.parent))
    except ValueError:
        return str(path)


def _compose(path: Path) -> yaml.Node | None:
    name = _shown(path)
    try:
        if path.stat().st_size > MAX_BYTES:
            raise InputError(name, f"larger than {MAX_BYTES:,} bytes", "split it, or remove what is no word list")
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise InputError(name, "the file is missing", "restore it (git checkout), or write it") from error
    except UnicodeDecodeError as error:
        raise InputError(name, f"byte {error.start} is not UTF-8", "save the file as UTF-8") from error
    except OSError as error:
        raise InputError(name, f"cannot be read ({error.strerror})", "check the path and its permissions") from error
    try:
        return yaml.compose(text, Loader=LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = f"not valid YAML: {error.problem or error.context}"
        mend = "check the indentation, and put quotes around text that holds ': ', '#', or begins with a sign"
        raise InputError(name, problem, mend, mark.line + 1 if mark else None) from error
    except yaml.YAMLError as error:
        raise InputError(name, f"not valid YAML: {error}", "remove control characters from the file") from error
    except RecursionError as error:
        raise InputError(name, "nested too deeply to read", "flatten the file") from error


def _kind(node: yaml.Node) -> str:
    if isinstance(node, yaml.MappingNode):
        return "a mapping"
    if isinstance(node, yaml.SequenceNode):
        return "a list"
    if node.tag.endswith(":null"):
        return "empty"
    return repr(node.value if len(node.value) < 60 else node.value[:57] + "…")


DAY = "a day (2021-08-15)"
NAMES = {str: "text", int: "a whole number", float: "a number", bool: "true or false", datetime.date: DAY}


def _expected(hint: Any) -> str:
    origin, args = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _expected(args[0])
    if origin in (Union, UnionType):
        return " or ".join(_expected(arg) for arg in args if arg is not NoneType)
    if origin is Literal:
        return "one of: " + ", ".join(map(str, args))
    if origin in (list, tuple, set, frozenset):
        return "a list"
    if origin is dict:
        return "a mapping"
    if dataclasses.is_dataclass(hint):
        return "a mapping with the keys " + ", ".join(_keys(hint))
    return NAMES.get(hint, str(hint))


def _keys(model: Any) -> list[str]:
    return [item.name for item in dataclasses.fields(model) if item.name != "line"]


@functools.cache
def _hints(model: type) -> dict[str, Any]:
    return get_type_hints(model, include_extras=True)


class _Reader:
    """Turns the nodes of one file into values of a declared type."""

    def __init__(self, path: Path, known: Mapping[str, Collection[str]]) -> None:
        self.path, self.known = path, known
        self.seen: set[int] = set()

    def fail(self, node: yaml.Node, problem: str, mend: str) -> InputError:
        return InputError(_shown(self.path), problem, mend, node.start_mark.line + 1)

    def wrong(self, node: yaml.Node, hint: Any, place: str) -> InputError:
        expected = _expected(hint)
        return self.fail(node, f"{place} is {_kind(node)}, expected {expected}", f"write {expected} there")

    def value(self, node: yaml.Node, hint: Any, place: str) -> Any:
        origin, args = get_origin(hint), get_args(hint)
        if origin is Annotated:
            return self.marked(node, args[0], args[1:], place)
        if origin in (Union, UnionType):
            return self.either(node, hint, args, place)
        if id(node) in self.seen:
            raise self.fail(node, f"{place} is a YAML alias", "write the value out instead of using & and *")
        self.seen.add(id(node))
        if dataclasses.is_dataclass(hint):
            return self.entry(node, hint, place)
        if origin in (list, tuple, set, frozenset):
            return origin(self.items(node, args[0], hint, place))
        if origin is dict:
            return {key.value: self.value(child, args[1], key.value) for key, child in self.pairs(node, hint, place)}
        return self.scalar(node, hint, place)

    def either(self, node: yaml.Node, hint: Any, args: tuple[Any, ...], place: str) -> Any:
        if NoneType in args and isinstance(node, yaml.ScalarNode) and node.tag.endswith(":null"):
            return None
        choices = [arg for arg in args if arg is not NoneType]
        if len(choices) == 1:
            return self.value(node, choices[0], place)
        for choice in choices:
            before = set(self.seen)
            try:
                return self.value(node, choice, place)
            except InputError:
                self.seen = before
        raise self.wrong(node, hint, place)

    def marked(self, node: yaml.Node, hint: Any, marks: tuple[Any, ...], place: str) -> Any:
        value = self.value(node, hint, place)
        for mark in marks:
            if isinstance(mark, Reference) and value not in self.known.get(mark.to, ()):
                near = get_close_matches(value, list(self.known.get(mark.to, ())), n=1)
                mend = f"write {near[0]!r}" if near else f"use an id listed among the {mark.to}, or add {value!r} there"
                raise self.fail(node, f"{place} {value!r} is not among the known {mark.to}", mend)
            if isinstance(mark, Pattern):
                try:
                    re.compile(value)
                except re.error as error:
                    raise self.fail(node, f"{place} is no regular expression: {error}", "mend the pattern") from error
        return value

    def pairs(self, node: yaml.Node, hint: Any, place: str) -> list[tuple[yaml.ScalarNode, yaml.Node]]:
        if not isinstance(node, yaml.MappingNode):
            raise self.wrong(node, hint, place)
        found: dict[str, tuple[yaml.ScalarNode, yaml.Node]] = {}
        for key, child in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise self.fail(key, f"a key of {place} is {_kind(key)}", "write a plain word before the colon")
            if key.value in found:
                raise self.fail(key, f"key {key.value!r} stands twice in {place}", "keep one of the two")
            found[key.value] = key, child
        return list(found.values())

    def entry(self, node: yaml.Node, model: Any, place: str) -> Any:
        values: dict[str, Any] = {}
        hints, keys = _hints(model), _keys(model)
        for key, child in self.pairs(node, model, place):
            name = key.value
            if name not in keys:
                near = get_close_matches(name, keys, n=1)
                mend = f"write {near[0]!r}" if near else f"use one of: {', '.join(keys)}"
                raise self.fail(key, f"unknown key {name!r}", mend)
            values[name] = self.value(child, hints[name], name)
        missing = [
            item.name
            for item in dataclasses.fields(model)
            if item.name not in values
            and item.name != "line"
            and item.default is dataclasses.MISSING
            and item.default_factory is dataclasses.MISSING
        ]
        if missing:
            label = values.get("id", place)
            raise self.fail(node, f"{label} has no {' and no '.join(missing)}", f"add {', '.join(missing)} to it")
        if "line" in hints:
            values["line"] = node.start_mark.line + 1
        return model(**values)

    def items(self, node: yaml.Node, hint: Any, whole: Any, place: str) -> list[Any]:
        if not isinstance(node, yaml.SequenceNode):
            raise self.wrong(node, whole, place)
        values: list[Any] = []
        first_line: dict[str, int] = {}
        for number, child in enumerate(node.value, 1):
            value = self.value(child, hint, f"entry {number} of {place}")
            key = value if isinstance(value, str) else getattr(value, "id", None)
            if key is not None:
                if key in first_line and key is value:
                    raise self.fail(child, f"{key!r} stands twice in {place}", "keep one of the two")
                if key in first_line:
                    mend = f"give this entry another id, or merge it with line {first_line[key]}"
                    raise self.fail(child, f"id {key!r} stands twice", mend)
                first_line[key] = child.start_mark.line + 1
            values.append(value)
        return values

    def scalar(self, node: yaml.Node, hint: Any, place: str) -> Any:
        if not isinstance(node, yaml.ScalarNode) or (node.tag.endswith(":null") and hint is not NoneType):
            raise self.wrong(node, hint, place)
        text = node.value
        if get_origin(hint) is Literal:
            for choice in get_args(hint):
                if text == str(choice):
                    return choice
            near = get_close_matches(text, [str(choice) for choice in get_args(hint)], n=1)
            mend = f"write {near[0]!r}" if near else f"write {_expected(hint)}"
            raise self.fail(node, f"{place} is {text!r}, expected {_expected(hint)}", mend)
        if hint is str:
            return text
        try:
            if hint is bool:
                return {"true": True, "false": False}[text.lower()]
            if hint is datetime.date:
                return datetime.date.fromisoformat(text)
            return hint(text)
        except (KeyError, ValueError) as error:
            raise self.wrong(node, hint, place) from error
