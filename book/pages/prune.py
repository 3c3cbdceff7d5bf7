"""Stylesheets without the rules that no page can use: a phone waits for the whole sheet before it shows a word.

The theme's sheets serve every book that can be made with it; of a hundred of their classes a book bears ten. A rule goes
when each of its selectors names a class that stands neither on a page nor in a script, and with the rules of the theme's
icon font goes the font: `icons.css` draws the icons.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import tinycss2

from book.pages.strict import UNUSED

CLASSES = re.compile(r'\bclass="([^"]*)"')
WORD = re.compile(r"[A-Za-z_][\w-]*")
ICON = re.compile(r"fa[bsrl]?(?:-[\w-]+)?")
FONT = re.compile(r"--fa-[\w-]*|Font ?Awesome", re.I)
HOLDS_RULES = ("media", "supports")


def class_names(pages: Iterable[str], scripts: Iterable[str]) -> frozenset[str]:
    """Every class that stands on a page, and every word of a script: each may be a class that it sets.

    >>> sorted(class_names(['<p class="a b-1">c</p>'], ['x.classList.add("d")']))
    ['a', 'add', 'b-1', 'classList', 'd', 'x']
    """
    names = {name for page in pages for found in CLASSES.findall(page) for name in found.split()}
    names.update(word for script in scripts for word in WORD.findall(script))
    return frozenset(name for name in names if not ICON.fullmatch(name))


def names_below(folder: Path) -> frozenset[str]:
    """The classes of all pages in ``folder`` and of the scripts that every page loads."""
    static = folder / "_static"
    pages = [*folder.glob("*.html"), *(folder / "chapters").rglob("*.html")]
    scripts = [path for place in (static / "scripts", static) for path in place.glob("*.js") if path.name not in UNUSED]
    return class_names(_read(pages), _read(scripts))


def _read(paths: Iterable[Path]) -> Iterator[str]:
    return (path.read_text(encoding="utf-8") for path in paths)


@cache
def pruned(sheet: str, names: frozenset[str]) -> str:
    """``sheet`` without comments and without the rules whose every selector names a class that is not among ``names``.

    >>> pruned(".a, .b:hover { color: red } .b { top: 0 } p { left: 0 } @media print { .b { top: 0 } }", frozenset({"a"}))
    '.a{color: red}p{left: 0}'
    >>> pruned("a:not(.b) { top: 0 } @font-face { font-family: FontAwesome }", frozenset())
    'a:not(.b){top: 0}'
    """
    return "".join(_kept(tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True), names))


def _kept(rules: Iterable[Any], names: frozenset[str]) -> Iterator[str]:
    for rule in rules:
        content = tinycss2.serialize(rule.content or ()).strip()
        if rule.type == "qualified-rule":
            selectors = [one for one in _listed(rule.prelude) if _may_match(one, names)]
            if selectors:
                yield f"{','.join(tinycss2.serialize(one).strip() for one in selectors)}{{{content}}}"
        elif rule.type == "at-rule" and rule.lower_at_keyword in HOLDS_RULES:
            inner = "".join(
                _kept(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True), names)
            )
            if inner:
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inner}}}"
        elif not (rule.type == "at-rule" and rule.lower_at_keyword == "font-face" and FONT.search(content)):
            yield rule.serialize()


def _listed(tokens: Iterable[Any]) -> list[list[Any]]:
    """The selectors of a list, each as its tokens; what stands in brackets is one token."""
    selectors: list[list[Any]] = [[]]
    for token in tokens:
        if token == ",":
            selectors.append([])
        else:
            selectors[-1].append(token)
    return selectors


def _may_match(selector: list[Any], names: frozenset[str]) -> bool:
    """Whether every class that a selector asks for outside brackets is known: what brackets ask for may be a *not*."""
    pairs = pairwise(selector)
    return all(known(named.value, names) for dot, named in pairs if dot == "." and named.type == "ident")


def known(name: str, names: frozenset[str]) -> bool:
    """Whether a class stands among ``names``, or a part of several words from which a script makes it.

    >>> [known(one, frozenset({"bs-tooltip", "btn"})) for one in ("bs-tooltip-auto", "btn", "btn-large")]
    [True, True, False]
    """
    parts = name.split("-")
    return name in names or any("-".join(parts[:end]) in names for end in range(2, len(parts)))
