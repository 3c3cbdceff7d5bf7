"""What edition this is: version, date, commit, mark of the texts. Never the clock."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import lru_cache
from typing import NamedTuple

from book.authored import read_citation
from book.fingerprint import commit_of, digest, files_below
from book.layout import Layout


class Edition(NamedTuple):
    """Title, version, the edition's time, the commit's short name, and the mark of the source texts."""

    title: str
    version: str
    date: datetime
    commit: str
    texts: str

    @property
    def day(self) -> str:
        """The edition's day in words.

        >>> Edition("T", "1.0.0", datetime(2026, 3, 5, tzinfo=UTC), "", "f00").day
        '5 March 2026'
        """
        return f"{self.date.day} {self.date:%B %Y}"

    @property
    def line(self) -> str:
        """What stands at the head of what is printed.

        >>> Edition("T", "1.0.0", datetime(2026, 3, 5, tzinfo=UTC), "abc1234", "f00").line
        'Version 1.0.0 · 5 March 2026 · commit abc1234 · texts f00'
        """
        commit = f" · commit {self.commit}" if self.commit else ""
        return f"Version {self.version} · {self.day}{commit} · texts {self.texts}"


@lru_cache(maxsize=2)
def find_edition(layout: Layout) -> Edition:
    """The edition of this tree; its date is SOURCE_DATE_EPOCH, else the commit's, else 1970-01-01: builds stay the same."""
    citation = read_citation(layout.root)
    stamp, _, name = commit_of(layout.root).partition(" ")
    texts = digest(files_below(layout.seeds), layout.seeds)[:12]
    return Edition(
        citation["title"], str(citation["version"]), datetime.fromtimestamp(int(stamp or 0), UTC), name, texts
    )
