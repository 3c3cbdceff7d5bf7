"""Every chapter keeps the promises that a reader relies on: its shape, small cells, computed numbers, drawn and cited outputs."""

from __future__ import annotations

import ast
import re
from collections import Counter
from functools import cache
from html import unescape
from itertools import pairwise
from pathlib import Path
from typing import Any

import nbformat
import pytest

from evidence.analysis import selections
from evidence.assessments.judgements import judge
from evidence.presentation.cards import indicator_table
from evidence.report import Report

ROOT = Path(__file__).resolve().parent.parent
CHAPTERS = sorted(path.stem for path in (ROOT / "chapters").glob("*.ipynb"))
BRIEF, LANDING = "brief", "index"
REFERENCE = {
    "glossary",
    "data",
    "package",
    "package-reading",
    "package-grammar",
}  # pages to look things up in: no finding of their own, so no sources of their own
PLOTLY = "application/vnd.plotly.v1+json"
MOST_LINES, WORDS_A_LINE = 12, 12
FOLDED = {"hide-input", "hide-cell", "remove-input", "remove-cell"}
CHART_META = ("name", "finding", "caption", "alt", "source", "rows")
READERS = {"open", "read_csv", "read_parquet", "read_text", "read_bytes", "read_json", "loadtxt"}
PLOTTING = {"plotly", "matplotlib", "seaborn", "altair", "bokeh", "kaleido"}

# Digits that are no finding: standards and scales, names, grades from A1 to F6.
NAMES = re.compile(
    r"\b(?:ICD|ISO|WGS|AJP|UTF)[ -]?\d+(?:-\d+)?|\b[A-Z]{3,}-\d{3,}\b|\b[A-Z]{1,2}-?\d{1,2}\b|\bA[–-]F\b|[( ]1[–-]6\b"
)
# A full date in prose dates a citation; a year in brackets behind a name is one (Aho and Corasick 1975).
CITED_DATES = re.compile(r"\((?:[^()]*\s)?(?:1[89]|20)\d\d\)|\b\d{1,2} [A-Z][a-z]+ (?:1[89]|20)\d\d\b")
CODE_OR_LINK = re.compile(r"\b[a-z]+-(?:19|20)\d\d(?::\d{3})?\b|`[^`\n]*[A-Za-z][^`\n]*`|\]\([^)\s]+\)|<[^>\s]+>")
COUNTED = r"texts|sources|states|actors|ties|claims|figures|incidents|partners|programmes|risks|scenarios|sentences|countries|publishers"
# "Two actors named in one sentence" is how prose speaks; "the five texts" is the corpus's name. From three on it is a count.
SPELLED = re.compile(
    rf"\b(?!five texts\b)(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?:{COUNTED})\b", re.I
)

LOADING = r"report = evidence\.load\(\)|charts = of\(report\)|(?:from|import) .*"

EACH = pytest.mark.parametrize("name", CHAPTERS)


@cache
def chapter(name: str) -> Any:
    return nbformat.read(ROOT / "chapters" / f"{name}.ipynb", as_version=4)


def markdown_of(name: str) -> list[str]:
    return [cell.source for cell in chapter(name).cells if cell.cell_type == "markdown"]


def code_of(name: str) -> list[tuple[int, Any]]:
    return [
        (n, cell) for n, cell in enumerate(chapter(name).cells, 1) if cell.cell_type == "code" and cell.source.strip()
    ]


def tags_of(cell: Any) -> set[str]:
    return set(cell.metadata.get("tags", []))


def outputs_of(name: str) -> list[tuple[int, Any]]:
    return [(number, output) for number, cell in code_of(name) for output in cell.outputs]


def pages_html(name: str) -> list[tuple[int, str]]:
    return [(n, one["data"]["text/html"]) for n, one in outputs_of(name) if "text/html" in one.get("data", {})]


def charts_of(name: str) -> list[dict[str, Any]]:
    return [one["data"][PLOTLY] for _, one in outputs_of(name) if PLOTLY in one.get("data", {})]


def typed_numbers(text: str) -> list[str]:
    """Digits that nothing excuses, each with a few letters around it.

    >>> typed_numbers("It counts 643 deaths, by ICD 203 and CASA-1000 (Aho and Corasick 1975), grades A1 to F6, 1–6.")
    ['It counts 643 deaths, by']
    """
    plain = text
    for excused in (CODE_OR_LINK, CITED_DATES, NAMES):
        plain = excused.sub(lambda found: "·" * len(found[0]), plain)
    return [text[max(0, m.start() - 10) : m.end() + 11].strip() for m in re.finditer(r"\d[\d,.]*", plain)]


def strings_shown(source: str) -> list[str]:
    """The words that a cell prints: string constants handed to ``say`` and to captions, titles and findings."""
    shown = []
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        parts = [keyword.value for keyword in node.keywords if keyword.arg in ("caption", "finding", "title", "what")]
        if getattr(node.func, "id", "") == "say":
            parts += node.args[:1]
        shown += [
            one.value
            for part in parts
            for one in ast.walk(part)
            if isinstance(one, ast.Constant) and isinstance(one.value, str)
        ]
    return [re.sub(r"\{[^{}]*\}", "", one) for one in shown]


# Shape


@EACH
def test_the_title_asks_a_question(name: str) -> None:
    title = markdown_of(name)[0].splitlines()[0]
    assert title.startswith("# ")
    assert title.endswith("?") or name == BRIEF, title


@EACH
def test_it_opens_in_short_and_ends_with_how_sure_and_sources(name: str) -> None:
    prose = "\n".join(markdown_of(name))
    assert name in {BRIEF, LANDING} | REFERENCE or "**In short**" in prose
    heads = re.findall(r"^## (.+)$", prose, re.M)
    wanted = [head for head in ("How sure are we?", "Sources") if name not in {BRIEF, LANDING} | REFERENCE]
    assert heads[len(heads) - len(wanted) :] == wanted, heads


@EACH
def test_headings_step_down_by_one_and_stand_once(name: str) -> None:
    heads = [line for text in markdown_of(name) for line in text.splitlines() if re.match(r"#+ ", line)]
    levels = [len(head.split()[0]) for head in heads]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(below - above <= 1 for above, below in pairwise(levels)), heads
    assert not [head for head, count in Counter(heads).items() if count > 1]


# Cells


@EACH
def test_cells_are_small(name: str) -> None:
    assert [
        (n, count) for n, cell in code_of(name) if (count := len(cell.source.strip().splitlines())) > MOST_LINES
    ] == []


@EACH
def test_cells_define_nothing_plot_nothing_and_read_no_file(name: str) -> None:
    wrong = []
    for number, cell in code_of(name):
        for node in ast.walk(ast.parse(cell.source)):
            called = node.func if isinstance(node, ast.Call) else None
            word = getattr(called, "attr", getattr(called, "id", ""))
            modules = (
                [node.module or ""]
                if isinstance(node, ast.ImportFrom)
                else ([one.name for one in node.names] if isinstance(node, ast.Import) else [])
            )
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)) or word in READERS:
                wrong.append((number, ast.unparse(node)[:60]))
            wrong += [(number, module) for module in modules if module.split(".")[0] in PLOTTING]
    assert wrong == []


@EACH
def test_only_imports_and_the_loading_of_the_report_are_removed(name: str) -> None:
    """Imports stand in cells of their own, which the page leaves out; nothing that measures is hidden that way."""
    wrong = []
    for number, cell in code_of(name):
        body = ast.parse(cell.source).body
        imports = [node for node in body if isinstance(node, (ast.Import, ast.ImportFrom))]
        removed = bool(tags_of(cell) & {"remove-cell", "remove-input"})
        loading = all(re.fullmatch(LOADING, ast.unparse(node)) for node in body)
        if removed != loading or (imports and not removed):
            wrong.append((number, cell.source.splitlines()[0]))
    assert wrong == []


@EACH
def test_there_are_twelve_words_for_each_visible_line_of_code(name: str) -> None:
    lines = sum(len(cell.source.strip().splitlines()) for _, cell in code_of(name) if not tags_of(cell) & FOLDED)
    passages = " ".join(
        re.sub(r"<[^>]+>|<details.*?</details>", " ", html) for _, html in pages_html(name) if 'class="passage"' in html
    )
    words = len(" ".join(markdown_of(name)).split()) + len(passages.split())
    assert words >= WORDS_A_LINE * lines, f"{words} words, {lines} visible lines"


# Numbers


@EACH
def test_no_number_is_typed_in_prose(name: str) -> None:
    assert [one for text in markdown_of(name) for one in typed_numbers(text)] == []


@EACH
def test_no_number_is_typed_in_the_sentences_that_cells_build(name: str) -> None:
    assert [
        (n, one) for n, cell in code_of(name) for text in strings_shown(cell.source) for one in typed_numbers(text)
    ] == []


@EACH
def test_no_count_of_rows_is_spelled_out(name: str) -> None:
    """*Four states offer …* is as much a typed number as *4*: another folder of texts makes it false."""
    cells = [text for _, cell in code_of(name) for text in strings_shown(cell.source)]
    assert [found[0] for text in [*markdown_of(name), *cells] for found in SPELLED.finditer(text)] == []


@EACH
def test_no_date_of_an_event_is_typed_in_a_cell(name: str) -> None:
    """A day that divides a table comes from the texts, or its meaning changes when they do."""
    found = [
        (number, node.value)
        for number, cell in code_of(name)
        for node in ast.walk(ast.parse(cell.source))
        if isinstance(node, ast.Constant) and re.fullmatch(r"(?:1[89]|20)\d\d(?:-\d\d){0,2}", str(node.value))
    ]
    assert found == []


@EACH
def test_every_number_in_a_passage_is_cited(name: str) -> None:
    """Zero aside, which no row stands behind, and on the pages that describe the book itself (how many tables it has)."""
    loose: list[tuple[int, str]] = []
    if name in REFERENCE:
        return
    for number, html in pages_html(name):
        for passage in re.findall(r'<div class="passage"><p>(.*?)</p>', html, re.S):
            text = unescape(re.sub(r"<[^>]+>", "", re.sub(r'<a class="ev.*?</a>', "", passage, flags=re.S)))
            loose += [(number, one) for one in typed_numbers(text) if not re.search(r"(?<![\d.,])0(?![\d.,]\d)", one)]
    assert loose == []


# Outputs


@EACH
def test_every_cell_has_run_in_order_and_without_error(name: str) -> None:
    assert [cell.execution_count for _, cell in code_of(name)] == list(range(1, len(code_of(name)) + 1))
    assert [(n, one["output_type"]) for n, one in outputs_of(name) if one["output_type"] in ("error", "stream")] == []


@EACH
def test_a_cell_that_ends_in_a_value_shows_it(name: str) -> None:
    silent = [
        n for n, cell in code_of(name) if isinstance(ast.parse(cell.source).body[-1], ast.Expr) and not cell.outputs
    ]
    assert silent == []


@EACH
def test_a_cell_shows_all_that_it_makes_to_be_shown(name: str) -> None:
    """A notebook shows the last expression of a cell: a table in the middle of one is made and lost."""
    lost = [
        (n, ast.unparse(one)[:60])
        for n, cell in code_of(name)
        for one in ast.parse(cell.source).body[:-1]
        if isinstance(one, ast.Expr)
    ]
    assert lost == []


@EACH
def test_no_place_in_memory_and_no_path_of_this_machine_is_printed(name: str) -> None:
    assert [
        n for n, one in outputs_of(name) if re.search(r" at 0x[0-9a-f]{6,}|/(?:home|root|tmp|Users)/", str(one))
    ] == []


@EACH
def test_every_chart_says_what_it_shows_and_has_its_rows(name: str) -> None:
    for chart in charts_of(name):
        meta = chart["layout"]["meta"]
        assert [key for key in CHART_META if not meta.get(key)] == [], meta.get("name")
        columns = meta["rows"]["columns"]
        assert columns and all(len(row) == len(columns) for row in meta["rows"]["data"]), meta["name"]
        assert meta["source"].startswith("Source"), meta["name"]


def test_pictures_of_the_alliances_start_from_one_selection() -> None:
    """Two pictures of one chapter that count other ties would not agree, and the words above them speak for all."""
    drawn = [
        line for _, cell in code_of("alliances") for line in cell.source.splitlines() if line.startswith("charts.")
    ]
    assert len(drawn) > 5 and [line for line in drawn if "report.ties" in line] == []


def test_no_two_charts_or_tables_share_a_name() -> None:
    names = [(name, chart["layout"]["meta"]["name"]) for name in CHAPTERS for chart in charts_of(name)]
    again = {one for one, count in Counter(chart for name, chart in names if name != BRIEF).items() if count > 1}
    assert again == set()
    for name in CHAPTERS:
        tables = [
            one for _, html in pages_html(name) for one in re.findall(r'<table class="listing" id="([^"]+)"', html)
        ]
        assert [one for one, count in Counter(tables).items() if count > 1] == []


@EACH
def test_every_sentence_that_is_cited_exists(name: str, report: Report) -> None:
    known = set(report.sentences["sentence_id"])
    cited = {
        one
        for _, html in pages_html(name)
        for ids in re.findall(r'data-ev="([^"]*)"', html)
        for one in unescape(ids).split()
    }
    drawn = {str(one) for chart in charts_of(name) for one in chart["layout"]["meta"].get("evidence") or []}
    assert cited | drawn <= known, sorted((cited | drawn) - known)


@EACH
def test_notebooks_are_committed_as_make_notebooks_writes_them(name: str) -> None:
    from book.execution.notebooks import text_of

    path = ROOT / "chapters" / f"{name}.ipynb"
    assert text_of(nbformat.read(path, as_version=4), name) == path.read_text(encoding="utf-8")


def test_what_is_from_outside_is_excepted_wherever_every_number_is_said_to_be_computed() -> None:
    said = [
        " ".join((ROOT / name).read_text(encoding="utf-8").split())
        for name in ("README.md", "CITATION.cff", "book/paper/__init__.py")
    ]
    said += [" ".join(" ".join(markdown_of(name)).split()) for name in (LANDING, BRIEF)]
    claimed = [
        (text, found)
        for text in said
        for found in re.finditer(r"computed from (?:them|its source texts|the texts named|those tables)", text)
    ]
    assert len(claimed) == len(said)
    for text, found in claimed:
        assert "from outside" in text[found.end() : found.end() + 80], found.group()


def test_a_share_of_ties_has_the_base_that_the_alliances_have(report: Report) -> None:
    ties = selections.stated_ties(report.ties, report.sentences)
    told = str(outputs_of("sources"))
    assert f"Of the {len(ties)}" in told and "planned, possible, denied and former" in told


def test_the_brief_says_how_much_it_leaves_out_and_lets_every_text_and_judgement_have_its_turn(report: Report) -> None:
    told = str(outputs_of(BRIEF))
    risks, judged = report.risks, judge(report.tables, report.claims.itertuples(index=False))[0]
    assert f"of {len(risks)} risks that the texts state" in told
    assert set(selections.spread(risks, "source_id", 4)["source_id"]) == set(risks["source_id"])
    shown = selections.spread(indicator_table(judged), "title", 8)
    assert set(shown["title"]) == {one.title for one in judged} and f"{len(shown)} of " in told
    assert "Tehreek-e-Taliban Pakistan" in told and "(NDCF 2016)" in told and "is confirmed as a sum" not in told
