"""Writes beside the place and moves there when whole: whoever stops a build finds what stood there before, never half of it."""

from __future__ import annotations

import shutil
from pathlib import Path


def put_text(path: Path, text: str) -> None:
    """Writes a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{path.name}.new")
    aside.write_text(text, encoding="utf-8")
    aside.replace(path)


def put_folder(fresh: Path, place: Path) -> None:
    """Moves a finished folder to its place; what stood there stands until the last moment."""
    place.parent.mkdir(parents=True, exist_ok=True)
    old = place.with_name(f".{place.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if place.exists():
        place.rename(old)
    fresh.rename(place)
    shutil.rmtree(old, ignore_errors=True)
