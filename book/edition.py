"""What edition this is: version, date of the commit, mark of the texts. Never the clock."""

from __future__ import annotations

import os
import subprocess
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import yaml

from book.fingerprint import digest, files_below
from book.layout import Layout


class Edition(NamedTuple):
    """Title, version, the commit's time, the commit's short name, and the mark of the source texts."""

    title: str
    version: str
    date: datetime
    commit: str
    texts: str


@lru_cache(maxsize=2)
def find_edition(layout: Layout) -> Edition:
    """The edition of this tree; outside git its date is SOURCE_DATE_EPOCH or 1970-01-01, so builds stay the same."""
    citation = yaml.safe_load((layout.root / "CITATION.cff").read_text(encoding="utf-8"))
    stamp, _, name = commit_of(layout.root).partition(" ")
    seconds = int(os.environ.get("SOURCE_DATE_EPOCH") or stamp or 0)
    texts = digest(files_below(layout.seeds), layout.seeds)[:12]
    return Edition(citation["title"], str(citation["version"]), datetime.fromtimestamp(seconds, UTC), name, texts)


def commit_of(root: Path) -> str:
    """'seconds shortname' of the last commit, or '' where there is none."""
    try:
        done = subprocess.run(["git", "-C", str(root), "log", "-1", "--format=%ct %h"], capture_output=True, text=True,
                              check=False, stdin=subprocess.DEVNULL)
    except FileNotFoundError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
