"""Where everything is: the tree that is read and the folders that are written, for one set of source texts."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from book.errors import BuildError

ROOT = Path(__file__).resolve().parent.parent
STATIC = ROOT / "book" / "static"  # styles, scripts and fonts, in the page and on paper
TEMPLATES = ROOT / "book" / "templates"
FINISHED = "finished.json"  # in the working folder: what Sphinx wrote for the pages that stand, by name
BRIEF = "brief"  # a notebook of its own, printed but no page of the book


@dataclass(frozen=True)
class Layout:
    """The folders of one build.

    ``seeds`` is the folder of source texts, ``out`` holds ``html/`` and ``pdf/``, ``work`` what may be thrown away.
    """

    root: Path
    seeds: Path
    out: Path

    @property
    def work(self) -> Path:
        """What may be thrown away: executed chapters, Sphinx's memory, marks of what was built."""
        return self.out / ".work"

    @property
    def source(self) -> Path:
        """What Sphinx reads."""
        return self.work / "source"

    @property
    def html(self) -> Path:
        return self.out / "html"

    @property
    def pdf(self) -> Path:
        return self.out / "pdf"

    @property
    def charts(self) -> Path:
        """Drawn charts, by the hash of what they were drawn from; shared by all builds, kept while one asks for them."""
        return self.root / "_build" / ".charts"

    @property
    def chapters(self) -> list[Path]:
        """All notebooks, in the order of their names."""
        return sorted((self.root / "chapters").glob("*.ipynb"))


def find_layout(seeds: str | None = None, root: Path = ROOT) -> Layout:
    """The layout for the texts in ``seeds`` (a folder; the environment's SEEDS; the tree's own ``seeds/``).

    Other texts get a build folder of their own, ``_build/<folder name>-<hash of its path>``.

    >>> find_layout("").out.name
    '_build'
    >>> find_layout("no-such-folder")
    Traceback (most recent call last):
    book.errors.BuildError: no-such-folder: there is no such folder of texts. How to mend it: SEEDS= must name a folder.
    """
    named = os.environ.get("SEEDS", "") if seeds is None else seeds
    own = (root / "seeds").resolve()
    folder = Path(named).expanduser().resolve() if named else own
    if not folder.is_dir():
        raise BuildError(named or "seeds/", "there is no such folder of texts", "SEEDS= must name a folder")
    if folder == own:
        return Layout(root, own, root / "_build")
    mark = hashlib.sha256(str(folder).encode()).hexdigest()[:6]
    return Layout(root, folder, root / "_build" / f"{folder.name}-{mark}")
