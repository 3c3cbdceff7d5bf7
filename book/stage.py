"""The source folder that Sphinx reads: executed chapters, one reader stub per text, configuration and contents."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from book.authored import read_contents
from book.layout import BRIEF, Layout

READER = "chapters/reader/"


def write_if_changed(path: Path, content: str) -> None:
    """Writes only what differs: Sphinx reads again what has a new time."""
    if path.exists() and path.read_text(encoding="utf-8") == content:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")


def reader_stub(source_id: str, title: str) -> str:
    """The page of one text: a title and one directive.

    >>> print(reader_stub("ciss-2023", "A *title*"))
    # A \\*title\\*
    <BLANKLINE>
    ```{source-reader} ciss-2023
    ```
    <BLANKLINE>
    """
    plain = "".join("\\" + sign if sign in "\\`*_{}[]<>()#+-.!|$&~^@:\"'" else sign for sign in " ".join(title.split()))
    return f"# {plain}\n\n```{{source-reader}} {source_id}\n```\n"


def contents(toc: Mapping[str, Any], tags: Mapping[str, str]) -> dict[str, Any]:
    """The table of contents with the reader pages of these texts, under their short names, for those listed.

    >>> contents({"root": "a", "parts": [{"chapters": [{"file": "chapters/reader/x"}]}]}, {"y": "Y 1"})["parts"]
    [{'chapters': [{'file': 'chapters/reader/y', 'title': 'Y 1'}]}]
    """
    readers = [{"file": READER + source_id, "title": tag} for source_id, tag in tags.items()]
    parts = []
    for part in toc.get("parts", []):
        kept = [entry for entry in part["chapters"] if not entry["file"].startswith(READER)]
        parts.append({**part, "chapters": kept + (readers if len(kept) < len(part["chapters"]) else [])})
    return {**toc, "parts": [part for part in parts if part["chapters"]]}


def stage(layout: Layout, sources: Mapping[str, str], tags: Mapping[str, str]) -> None:
    """Lays the source folder out but for the executed chapters; ``sources`` are titles and ``tags`` short names by
    source_id."""
    wanted = {layout.source / "chapters" / path.name for path in layout.chapters if path.stem != BRIEF}

    def put(name: str, content: str) -> None:
        wanted.add(layout.source / name)
        write_if_changed(layout.source / name, content)

    for path in sorted((layout.root / "chapters").glob("*.md")):
        put(f"chapters/{path.name}", path.read_text(encoding="utf-8"))
    for source_id, title in sources.items():
        put(f"{READER}{source_id}.md", reader_stub(source_id, title))
    toc = read_contents(layout.root)
    put("_toc.yml", yaml.safe_dump(contents(toc, tags), sort_keys=False))
    for name in ("_config.yml", "CHANGELOG.md"):
        put(name, (layout.root / name).read_text(encoding="utf-8"))
    for path in sorted((layout.source / "chapters").rglob("*")):
        if path.is_file() and path not in wanted:
            path.unlink()


def stage_chapters(layout: Layout, notebooks: Mapping[Path, str]) -> None:
    """Lays out the executed chapters, ``notebooks`` by path."""
    for path, text in notebooks.items():
        if path.stem != BRIEF:
            write_if_changed(layout.source / "chapters" / path.name, text)
