"""What is committed for a plain `jupyter-book build .` is what the build itself would make."""

from __future__ import annotations

from pathlib import Path

import yaml

import evidence
from book.aside import put_folder
from book.corpus import tags_of, titles
from book.stage import READER, contents, reader_stub

ROOT = Path(__file__).resolve().parents[2]


def test_committed_reader_pages_are_those_of_the_texts() -> None:
    made = {f"{source_id}.md": reader_stub(source_id, title) for source_id, title in titles(evidence.load()).items()}
    assert {path.name: path.read_text(encoding="utf-8") for path in (ROOT / READER).glob("*.md")} == made


def test_committed_contents_name_every_page_and_no_other() -> None:
    toc = yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8"))
    assert contents(toc, dict(sorted(tags_of(evidence.load(), whole=True).items()))) == toc
    named = {toc["root"], *(entry["file"] for part in toc["parts"] for entry in part["chapters"])}
    pages = {
        path.relative_to(ROOT).with_suffix("").as_posix()
        for path in (ROOT / "chapters").rglob("*")
        if path.suffix in (".md", ".ipynb") and ".ipynb_checkpoints" not in path.parts
    }
    assert pages - named == {"chapters/brief"} and named <= pages


def test_a_title_cannot_bring_markup_into_a_page() -> None:
    assert reader_stub("a", "x\n```{raw} html\n<b>").count("\n```{") == 1


def test_moving_into_place_replaces_the_folder_whole(tmp_path: Path) -> None:
    for name in ("fresh", "place"):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.txt").write_text(name)
    put_folder(tmp_path / "fresh", tmp_path / "place")
    assert [path.name for path in (tmp_path / "place").iterdir()] == ["fresh.txt"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["place"]
