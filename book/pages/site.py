"""Runs Sphinx through Jupyter Book's own function: every warning stops the build, nothing half-made is published."""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import re
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

from book.aside import put_folder
from book.corpus import tags_of, the_report
from book.edition import Edition, find_edition
from book.errors import BuildError
from book.fingerprint import commit_of, page_ground, read_marks, write_marks
from book.layout import FINISHED, Layout
from book.pages.breaks import kept_together
from book.pages.bundle import one_stylesheet, unhurried
from book.pages.called import name_above, names_in_search, names_of_pages, neighbours, references
from book.pages.dataset import as_script
from book.pages.extension import STARTED, STYLES
from book.pages.figures import forget_files
from book.pages.finish import TABLES_MARK
from book.pages.lean import lean
from book.pages.polish import (
    description,
    edition_footer,
    folded_references,
    framed_tables,
    landmarks,
    likelihood_scales,
    linked_files,
    notebook_line,
    release_headings,
    short_references,
    sound_markup,
    typed_tables,
)
from book.pages.prune import names_below
from book.pages.reader import without_empty_folds
from book.pages.social import draw_social, social_page
from book.pages.strict import strict
from book.pages.terms import explained, glossary_of, term_anchors
from book.settings import settings_of
from evidence.presentation.glossary import load_glossary

SOCIAL = "_static/social.png"
WRITTEN = re.compile(r'_static/((?:style|page|rows)-[0-9a-f]+\.(?:css|js))"')  # what finishing a page writes beside it
LOST_WORD = re.compile(r', "[^"\\]*(?:\\.[^"\\]*)*": \[\]')
UNSEEN = ("fontawesome*", "*.css.map")  # of the theme's files what no page asks for
LISTS_DATA = "data"  # the chapter that says what is published
READERS = "/reader/"  # in the places of the texts' own pages
LISTS_CHANGES = "changelog"
LISTS_TERMS = "glossary"  # the chapter whose rows the terms lead to


def build_site(layout: Layout, *, fresh: bool, before_reading: Callable[[], None]) -> None:
    """Builds the pages from the staged source and puts them in place; ``fresh`` forgets what Sphinx remembered, and
    ``before_reading`` is called when it has started and is about to look at the source.

    Raises BuildError with Sphinx's warnings if there is any, or what ``before_reading`` raised.
    """
    from sphinx.errors import SphinxError

    built, doctrees = layout.work / "html", layout.work / "doctrees"
    if fresh:
        shutil.rmtree(built, ignore_errors=True)
        shutil.rmtree(doctrees, ignore_errors=True)
    raised = list[BuildError]()

    def started(app: Any) -> None:
        try:
            before_reading()
        except BuildError as error:  # Sphinx would make a message of its own of it
            raised.append(error)
            raise SphinxError(str(error)) from error

    warnings = io.StringIO()
    with contextlib.redirect_stderr(warnings):
        result = run_sphinx(layout, built, doctrees, fresh=fresh, started=started)
    if raised:
        raise raised[0]
    if result != 0:
        shutil.rmtree(doctrees, ignore_errors=True)  # a page with a warning must be read again
        said = re.sub(r"\x1b\[[0-9;]*m", "", warnings.getvalue()).replace(f"{layout.source}/", "").strip()
        raise BuildError("Sphinx", f"the pages have warnings:\n{said}\n", "mend the places named above")
    publish(built, layout)


def run_sphinx(
    layout: Layout, built: Path, doctrees: Path, *, fresh: bool, started: Callable[[Any], None]
) -> int | Exception:
    """Jupyter Book's own build of the staged source to ``built``: 0, or what went wrong."""
    from jupyter_book.sphinx import build_sphinx

    overrides = {
        "nb_execution_mode": "off",
        "nitpicky": True,
        "latex_individualpages": False,
        "external_toc_path": str(layout.source / "_toc.yml"),
        STARTED: started,
    }
    result: int | Exception = build_sphinx(
        str(layout.source),
        str(built),
        path_config=layout.source / "_config.yml",
        noconfig=True,
        doctreedir=str(doctrees),
        warningiserror=True,
        keep_going=True,
        quiet=True,
        freshenv=fresh,
        confoverrides=overrides,
    )
    return result


def publish(built: Path, layout: Layout) -> None:
    """A copy of the built pages, without Sphinx's own notes, finished page by page and moved into place whole."""
    place = layout.html
    aside = place.with_name(f".{place.name}.new")
    shutil.rmtree(aside, ignore_errors=True)
    shutil.copytree(built, aside, ignore=shutil.ignore_patterns(".buildinfo", "objects.inv.bak", TABLES_MARK, *UNSEEN))
    (aside / "index.html").write_text(
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The book</title>'
        '<meta http-equiv="refresh" content="0; url=chapters/index.html"></head>'
        '<body><a href="chapters/index.html">To the book</a></body></html>\n',
        encoding="utf-8",
    )
    forget_files(aside)
    forget_lost_words(aside / "searchindex.js")
    names_in_search(aside / "searchindex.js", names_of_pages(layout.source))
    landing = social_page((aside / "chapters" / "index.html").read_text(encoding="utf-8"), find_edition(layout))
    with ThreadPoolExecutor(1) as beside:  # a browser draws the picture while the pages are finished
        picture = beside.submit(draw_social, landing, layout.charts)
        marks = finish_pages(aside, layout)
        shutil.copyfile(picture.result(), aside / SOCIAL)
    (layout.work / FINISHED).unlink(missing_ok=True)  # written again when what it speaks of stands in its place
    put_folder(aside, place)
    write_marks(layout.work / FINISHED, marks)


def forget_lost_words(index: Path) -> None:
    """Takes words out of the search's index that stand on no page any more: Sphinx keeps them when it reads a page again."""
    index.write_text(LOST_WORD.sub("", index.read_text(encoding="utf-8")), encoding="utf-8")


def finish_pages(aside: Path, layout: Layout) -> dict[str, str]:
    """Every page in ``aside`` finished: carried over from the last build where Sphinx wrote the same page on the same ground.
    Gives the marks of what Sphinx wrote, under each page's name, and that of the ground under none."""
    told = Told(
        tags_of(the_report(layout)),
        find_edition(layout),
        settings_of(layout).address,
        names_below(aside),
        names_of_pages(layout.source),
    )
    before = read_marks(layout.work / FINISHED)
    classes = hashlib.sha256(" ".join(sorted(told.classes)).encode()).hexdigest()[:24]
    marks = {"": page_ground(layout) + commit_of(layout.root) + classes}
    if before.get("") == marks[""]:
        for path in (layout.html / "_static").glob("style-*.css"):  # as it would be made again, at the price of a page
            shutil.copyfile(path, aside / "_static" / path.name)
    for page in sorted([*aside.glob("*.html"), *(aside / "chapters").rglob("*.html")]):
        name = page.relative_to(aside).as_posix()
        marks[name] = hashlib.sha256(page.read_bytes()).hexdigest()
        same = all(before.get(one) == marks[one] for one in ("", name))
        if not (same and carried_over(layout.html / name, page, aside)):
            finished(page, aside, told)
    return marks


def carried_over(last: Path, page: Path, top: Path) -> bool:
    """Whether the page that stands there could be taken, with the files that finishing wrote beside it."""
    if not last.exists():
        return False
    text = last.read_text(encoding="utf-8")
    static = last.parents[len(page.relative_to(top).parts) - 1] / "_static"
    beside = {static / name: top / "_static" / name for name in WRITTEN.findall(text)}
    if not all(path.exists() for path in beside):
        return False
    for path, copy in beside.items():
        if not copy.exists():
            shutil.copyfile(path, copy)
    page.write_text(text, encoding="utf-8")
    return True


class Told(NamedTuple):
    """What every page tells: the texts' short names, the edition, the address of the published book, the classes that any
    page bears, the pages' short names."""

    tags: dict[str, str]
    edition: Edition
    address: str
    classes: frozenset[str]
    names: dict[str, str]


def finished(page: Path, top: Path, told: Told) -> None:
    """One written page, finished in place."""
    tags, edition, address, _, names = told
    place = page.relative_to(top).as_posix()
    root = "../" * place.count("/")
    text = folded_references(short_references(page.read_text(encoding="utf-8"), tags))
    text = edition_footer(
        likelihood_scales(framed_tables(typed_tables(landmarks(sound_markup(text)), tags))), edition, root
    )
    text = references(neighbours(text, place, names), place, names)
    if (top / "_sources" / "chapters" / f"{page.stem}.ipynb").exists():
        text = term_anchors(text) if page.stem == LISTS_TERMS else explained(text, glossary_of(load_glossary()))
        text = notebook_line(text, page.stem, root)
    text = without_empty_folds(text) if READERS in place else kept_together(text)  # a text is set as received
    text = name_above(text, names.get(place, ""))  # when terms have been found: a name is no place for one
    if page.stem == LISTS_CHANGES:
        text = release_headings(text)
    if page.stem == LISTS_DATA:
        text = linked_files(text, top, root).replace(
            "</head>",
            f"{as_script(json.loads((top / 'data' / 'dataset.jsonld').read_text(encoding='utf-8')))}\n</head>",
            1,
        )
    text = description(text, edition.title, (address or root) + SOCIAL, address and address + place)
    searches = page.stem == "search"
    text = one_stylesheet(
        strict(text, root=root, scripts=top / "_static", searches=searches),
        root=root,
        static=top / "_static",
        names=told.classes,
        ours=STYLES,
    )
    text = lean(text if searches else unhurried(text), root=root, static=top / "_static")
    page.write_text(text, encoding="utf-8")
