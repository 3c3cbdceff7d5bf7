"""The map of the house is true: every room is on it, and imports only from rooms before it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import networkx as nx
import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("evidence", "book")


def mapped(package: str) -> list[str]:
    """The rooms of a package in the order of CONTRIBUTING.md."""
    (map_,) = re.findall(r"```text\n(evidence/.*?)```", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"), re.S)
    (order,) = re.findall(rf"^{package}/(.*?)(?=^\w|\Z)", map_, re.S | re.M)
    return re.findall(r"\w+", order)


def room(module: str) -> str:
    """The room of a module; what stands beside the rooms is one by itself."""
    return ".".join(module.split(".")[:2])


def imports(package: str, top: Path = ROOT) -> Iterator[tuple[str, str]]:
    """(module, module that it imports from its own package)."""
    for path in sorted((top / package).rglob("*.py")):
        module = ".".join(path.relative_to(top).with_suffix("").parts).removesuffix(".__init__")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from ((module, one.name) for one in node.names if one.name.split(".")[0] == package)
            if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == package:
                inside = (top / Path(*str(node.module).split("."))).is_dir()
                yield from ((module, f"{node.module}.{one.name}" if inside else str(node.module)) for one in node.names)


def backwards(package: str, order: list[str], top: Path = ROOT) -> list[tuple[str, str]]:
    """Imports from a room that comes later."""
    place = {f"{package}.{one}": at for at, one in enumerate(order)}
    ways = [(one, other) for one, other in imports(package, top) if room(one) in place and room(other) in place]
    return [(one, other) for one, other in ways if place[room(other)] > place[room(one)]]


@pytest.mark.parametrize("package", PACKAGES)
def test_every_room_is_on_the_map(package: str) -> None:
    folders = {path.parent.name for path in (ROOT / package).glob("*/__init__.py")}
    assert set(mapped(package)) == folders


@pytest.mark.parametrize("package", PACKAGES)
def test_a_room_imports_from_rooms_before_it_alone(package: str) -> None:
    assert backwards(package, mapped(package)) == []
    ways = nx.DiGraph((room(one), room(other)) for one, other in imports(package) if other.count("."))
    ways.remove_edges_from(list(nx.selfloop_edges(ways)))
    whole = [one for one in nx.strongly_connected_components(ways) if len(one) > 1]
    assert whole == [], "what stands beside the rooms joins them, and no room asks for it that it asks for"


def test_an_import_against_the_order_would_be_found(tmp_path: Path) -> None:
    for name in ("evidence/early", "evidence/late"):
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "__init__.py").touch()
    (tmp_path / "evidence/early/one.py").write_text(
        "from evidence.late import other\nfrom evidence.late.other import y\n"
    )
    (tmp_path / "evidence/early/two.py").write_text("import re, evidence.late.other as other\nimport evidenced.late\n")
    (tmp_path / "evidence/late/other.py").write_text("from evidence.early.one import x\n")
    assert backwards("evidence", ["early", "late"], tmp_path) == [
        ("evidence.early.one", "evidence.late.other"),
        ("evidence.early.one", "evidence.late.other"),
        ("evidence.early.two", "evidence.late.other"),
    ]
    assert backwards("evidence", ["late", "early"], tmp_path) == [("evidence.late.other", "evidence.early.one")]
