"""What people curate in data/ holds names and patterns of language: no sentence of a text, each file with its head."""

from __future__ import annotations

import ast
import hashlib
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import yaml

from evidence.sources import SourceText

ROOT = Path(__file__).resolve().parent.parent
AUTHORED = (
    "claims.yml",
    "judgements.yml",
    "hypotheses.yml",
    "options.yml",
)  # their quotes anchor them, and nothing else in them may
RUN = 6
# The published series as they were received: editing one is a new edition of the file, and changes this line knowingly.
BENCHMARKS = "56949b5448ae4b8d6c1a51612498a72eb22f805818bc3caa77ac2ca10ab86e9a"
IMPORTED = re.compile(r"(?:from (?:\w+\.)*|\b)(\w+)(?: import |\.)(\([^)]*\)|[\w, ]+)")
WORD = re.compile(r"\w+(?:[-'’]\w+)*")
QUOTE = re.compile(r"quote: *(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'|[^,}\n]+)")
YAML = sorted((ROOT / "data").rglob("*.yml"))
CURATED = [*YAML, ROOT / "data" / "benchmarks.csv"]  # references.bib names the texts by their titles, as it must
CODE = [path for folder in ("evidence", "book") for path in sorted((ROOT / folder).rglob("*.py"))]


def words_of(text: str) -> list[str]:
    return [word.casefold().replace("’", "'") for word in WORD.findall(text)]


def runs(words: list[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1))


@pytest.fixture(scope="module")
def said(texts: list[SourceText]) -> set[tuple[str, ...]]:
    """Every run of six words in any of the texts."""
    return {run for text in texts for run in runs(words_of(text.text))}


def copied(path: Path, said: set[tuple[str, ...]]) -> list[str]:
    """Runs of six words of a text in a file, quotes of authored files aside."""
    content = path.read_text(encoding="utf-8")
    if path.name in AUTHORED:
        content = QUOTE.sub("quote", content)
    return sorted({" ".join(run) for run in runs(words_of(content)) if run in said})


@pytest.mark.parametrize("path", [*CURATED, *CODE], ids=lambda path: str(path.relative_to(ROOT)))
def test_no_run_of_six_words_of_a_text_stands_in_data_or_code(path: Path, said: set[tuple[str, ...]]) -> None:
    if path.name == "sources.yml":
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        given = [entry.get(key) for entry in content for key in ("title", "publisher", "author")]
        titles = {
            run
            for title in given
            if isinstance(title, dict)
            for value in title.values()
            for run in runs(words_of(str(value)))
        }
        titles |= {run for title in given if isinstance(title, str) for run in runs(words_of(title))}
        assert set(copied(path, said)) <= {" ".join(run) for run in titles}  # a title is what the file is there to say
    else:
        assert copied(path, said) == []


def test_a_copied_sentence_would_be_found(said: set[tuple[str, ...]], texts: list[SourceText], tmp_path: Path) -> None:
    run = " ".join(texts[0].text.split()[200:212])
    path = tmp_path / "a.yml"
    path.write_text(f"- {{name: {run!r}}}\n", encoding="utf-8")
    assert copied(path, said)
    path.write_text(" ".join(run.split()[:5]), encoding="utf-8")
    assert copied(path, said) == []


@pytest.mark.parametrize("path", YAML, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_word_list_opens_with_what_a_row_means(path: Path) -> None:
    head = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            break
        head.append(line.strip("# "))
    assert len(" ".join(head).split()) >= 6, (
        "open the file with comment lines that say what one entry is and where it is from"
    )


def test_the_published_series_are_those_received() -> None:
    raw = (ROOT / "data" / "benchmarks.csv").read_bytes()
    assert hashlib.sha256(raw).hexdigest() == BENCHMARKS


def test_geometry_and_vendored_files_say_where_they_are_from() -> None:
    assert [path.name for path in (ROOT / "data" / "geo").iterdir() if path.suffix in (".md", ".py", ".txt")]
    assert (ROOT / "book" / "static" / "vendor" / "README.md").exists()


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_module_is_longer_than_a_reader_can_hold(path: Path) -> None:
    """350 lines at most."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 350


def long_functions(code: str, most: int) -> list[str]:
    """Functions whose statements, without signature and docstring, take more than ``most`` lines."""
    found = []
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            told = ast.get_docstring(node) is not None and len(node.body) > 1
            first, last = node.body[int(told)], node.body[-1]
            if (last.end_lineno or last.lineno) - first.lineno + 1 > most:
                found.append(node.name)
    return found


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_function_is_longer_than_a_reader_can_hold(path: Path) -> None:
    """40 lines at most, signature and docstring not counted."""
    assert not long_functions(path.read_text(encoding="utf-8"), 40)


def test_a_long_function_is_noticed_and_a_long_docstring_is_not() -> None:
    told = 'def f():\n    """' + "told\n" * 50 + '"""\n    return 1\n'
    assert long_functions("def f():\n" + "    x = 1\n" * 41, 40) == ["f"]
    assert not long_functions("def f():\n" + "    x = 1\n" * 40, 40) and not long_functions(told, 40)


def idle_names(text: str, others: str) -> list[str]:
    """Constants and functions of its own that a module never uses and that ``others`` do not name."""
    tree, own = ast.parse(text), []
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("_") and not node.name.startswith("__"):
            own.append(node.name)
        if isinstance(node, ast.Assign):
            own += [one.id for one in node.targets if isinstance(one, ast.Name) and one.id.isupper()]
    used = {one.id for one in ast.walk(tree) if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Load)}
    return [name for name in own if name not in used and not re.search(rf"\b{name}\b", others)]


@cache
def read_elsewhere() -> dict[str, str]:
    """For each module, by its last name, what other files and tests import from it or call in it."""
    told: dict[str, str] = {}
    for path in (*CODE, *(ROOT / "tests").rglob("*.py")):
        for module, names in IMPORTED.findall(path.read_text(encoding="utf-8")):
            told[module] = f"{told.get(module, '')} {names}"
    return told


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_is_kept_that_nobody_uses(path: Path) -> None:
    assert idle_names(path.read_text(encoding="utf-8"), read_elsewhere().get(path.stem, "")) == []


def test_an_idle_name_is_found() -> None:
    assert idle_names("A = 1\nB = 2\ndef _f(): return B\n", "") == ["A", "_f"]
    assert idle_names("A = 1\n", "from m import A") == []
