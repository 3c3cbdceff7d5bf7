"""The package described from its own code: its modules and public names, each with the first sentence of its docstring."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

PACKAGE = Path(__file__).parents[1]
ROLE = re.compile(r":\w+:`~?(?P<name>[^`]+)`|\*\*(?P<strong>[^*]+)\*\*")
STOP = re.compile(r"[.!?] (?=[A-Z*`])")  # a sentence that begins with a name of the code begins small, behind its marks
Definition = ast.FunctionDef | ast.ClassDef


def modules(folder: Path = PACKAGE) -> pd.DataFrame:
    """One row a module that has a docstring: its name (``module``) and its first sentence (``does``)."""
    rows = [(name, _first(told)) for name, tree in _trees(folder) if (told := ast.get_docstring(tree))]
    return pd.DataFrame(rows, columns=["module", "does"])


def public_names(folder: Path = PACKAGE) -> pd.DataFrame:
    """One row a public function or class of the package: its full name, its arguments (``takes``; of a class its fields) and
    the first sentence of its docstring (``does``). What has no docstring is not listed."""
    rows = [
        (f"{name}.{one.name}", _takes(one), _first(told))
        for name, tree in _trees(folder)
        for one in tree.body
        if isinstance(one, Definition)
        and not one.name.startswith("_")
        and (told := ast.get_docstring(one))
        and _first(told)
    ]
    return pd.DataFrame(rows, columns=["name", "takes", "does"])


def table_modules(folder: Path = PACKAGE) -> set[str]:
    """Names of the modules that work on whole tables, those that import pandas; the others read texts and single rows."""
    return {name for name, tree in _trees(folder) if any("pandas" in _imported(one) for one in ast.walk(tree))}


def _imported(node: ast.AST) -> list[str]:
    """The packages that an import statement names."""
    if isinstance(node, ast.Import):
        return [one.name.partition(".")[0] for one in node.names]
    return [(node.module or "").partition(".")[0]] if isinstance(node, ast.ImportFrom) and not node.level else []


def _trees(folder: Path) -> Iterator[tuple[str, ast.Module]]:
    """Every module, by name."""
    named = {
        ".".join(file.relative_to(folder.parent).with_suffix("").parts).removesuffix(".__init__"): file
        for file in folder.rglob("*.py")
    }
    for name, file in sorted(named.items()):
        yield name, ast.parse(file.read_text(encoding="utf-8"))


def _takes(one: Definition) -> str:
    if isinstance(one, ast.FunctionDef):
        given = [
            *one.args.posonlyargs,
            *one.args.args,
            *([one.args.vararg] if one.args.vararg else []),
            *one.args.kwonlyargs,
        ]
        return ", ".join(argument.arg for argument in given)
    fields = [
        line.target.id for line in one.body if isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name)
    ]
    return ", ".join(field for field in fields if not field.startswith("_"))


def _first(docstring: str) -> str:
    """The first sentence on one line, without a doctest that follows at once; roles become code, which keeps its marks: a
    parameter's name without them would read as a word (*at most most tokens*). Strong words are plain.

    >>> _first("Reads :func:`one`, at ``least``.\\nRaises **nothing**.")
    'Reads ``one``, at ``least``.'
    >>> _first("*A asked. B refused* (see there. Or here.) and more. Rest.")
    '*A asked. B refused* (see there. Or here.) and more.'
    """
    told = " ".join(docstring.partition(">>>")[0].split("\n\n")[0].split())
    told = ROLE.sub(lambda found: found["strong"] or f"``{found['name']}``", told)
    ends = (stop.start() + 1 for stop in STOP.finditer(told))
    return next((told[:end] for end in ends if _is_whole(told[:end])), told)


def _is_whole(told: str) -> bool:
    """Whether no example in italics and no bracket is open at the end."""
    return told.count("*") % 2 == 0 and told.count("(") == told.count(")")
