"""Makes a published page light: a link's sentence is named by where it leads, and long folded lists wait in files.

Chapters write sentence ids into every evidence link (`data-ev`) and every row that a number sums into a folded list; all
stages of the build read them there. In a published page of thousands of links these were two thirds of its weight, and nobody
had opened them yet. `evidence.js` works the ids out again and loads a list when it is opened; so do the functions below for
the printed book.
"""

from __future__ import annotations

import hashlib
import json
import re
from itertools import groupby
from pathlib import Path
from typing import Any

LEADS = re.compile(
    r'(<a class="ev[^"]*" href="(?:[^"#]*/)?(?P<text>[^"/#]+)\.html#s(?P<number>\d+)") data-ev="(?P=text):(?P=number)"'
)
MANY = re.compile(r'(<a class="ev ev-many"[^>]*) data-ev="([^"]*)"')
PLACE = re.compile(r"([^/#]+)\.html#s(\d+)$")
EVIDENCE = re.compile(r'data-ev="([^"]*)"')
FOLDED = re.compile(
    r'<details class="(?P<kind>ev-rows|chart-evidence)"(?P<id>(?: id="[^"]*")?)><summary>(?P<summary>[^<]*)</summary>'
    r"(?P<list><(?P<tag>ol|p)>.*?</(?P=tag)>)</details>",
    re.S,
)
# Names, marks and spaces of code, which the colours of code leave in the colour of the text, and the green of an operator.
PLAIN_CODE = re.compile(r'<span class="(?:n|nn|o|p|w)">([^<]*)</span>')
KEPT = re.compile(r"(<(pre|script|style|textarea)\b.*?</\2>)", re.S)  # where white space is told or shown
BLANK = re.compile(r"[ \t]*\n\s*")
LONG = 1200  # characters of a list that is worth a file of its own


def lean(page: str, *, root: str, static: Path) -> str:
    """The page with its long lists in files of ``static``, and without ids that its links tell already and marks of code that
    nobody sees; ``root`` leads from
    the page to the book's top folder."""

    def moved(found: re.Match[str]) -> str:
        if len(found["list"]) < LONG:
            return found[0]
        ids = list(dict.fromkeys(one for told in EVIDENCE.findall(found["list"]) for one in told.split()))
        content = LEADS.sub(r"\1", found["list"])
        name = f"rows-{hashlib.sha256(content.encode()).hexdigest()[:8]}"
        static.mkdir(parents=True, exist_ok=True)
        (static / f"{name}.js").write_text(f'evidenceRows("{name}",{json.dumps(content)});\n', encoding="utf-8")
        return (
            f'<details class="{found["kind"]}"{found["id"]} data-ev="{in_runs(ids)}" data-rows="{root}_static/{name}.js">'
            f"<summary>{found['summary']}</summary>"
            f'<p class="rows-wait"><a href="{root}chapters/data.html">All rows are in the tables.</a></p></details>'
        )

    page = MANY.sub(lambda link: f'{link[1]} data-ev="{in_runs(link[2].split())}"', FOLDED.sub(moved, page))
    return squeezed(PLAIN_CODE.sub(r"\1", LEADS.sub(r"\1", page)))


def squeezed(page: str) -> str:
    """A page without the blank lines and indents that its templates leave; the text of a cell or a script stays as it is.

    >>> squeezed("<p>\\n\\n   a </p>\\n  <pre>\\n  b</pre>\\n\\n")
    '<p>\\na </p>\\n<pre>\\n  b</pre>\\n'
    """
    kept = KEPT.split(page)  # text, a whole element, the element's name, text …
    return "".join(
        BLANK.sub("\n", part) if place % 3 == 0 else part for place, part in enumerate(kept) if place % 3 != 2
    )


def in_runs(ids: list[str]) -> str:
    """Sentence ids, those of one text together and runs drawn together, in their order.

    >>> in_runs(["a-1:001", "a-1:002", "a-1:003", "a-1:009", "b:004", "a-1:005"])
    'a-1:001-003,009 b:004 a-1:005'
    """
    said = []
    for text, group in groupby((one.rpartition(":") for one in ids), key=lambda parts: parts[0]):
        runs: list[list[str]] = []
        for _, _, number in group:
            if runs and int(number) == int(runs[-1][-1]) + 1:
                runs[-1] = [runs[-1][0], number]
            else:
                runs.append([number])
        said.append(f"{text}:{','.join('-'.join(run) for run in runs)}")
    return " ".join(said)


def out_of_runs(told: str) -> list[str]:
    """Sentence ids as they were before `in_runs`.

    >>> out_of_runs("a-1:001-003,009 b:004")
    ['a-1:001', 'a-1:002', 'a-1:003', 'a-1:009', 'b:004']
    """
    ids = []
    for group in told.split():
        text, _, runs = group.rpartition(":")
        for run in runs.split(","):
            first, _, last = run.partition("-")
            ids += [f"{text}:{number:03}" for number in range(int(first), int(last or first) + 1)]
    return ids


def ids_of(link: Any) -> list[str]:
    """The sentences that an evidence link or list of a published page (an lxml element) stands for, in order."""
    told = link.get("data-ev")
    if told is not None:
        return out_of_runs(told)
    place = PLACE.search(link.get("href", ""))
    return [f"{place[1]}:{place[2]}"] if place else []


def with_ids(page: Any) -> Any:
    """A parsed published page whose evidence links and lists name their sentences again, each in full."""
    for element in page.xpath('.//a[contains(concat(" ", @class, " "), " ev ")] | .//details[@data-ev]'):
        element.set("data-ev", " ".join(ids_of(element)))
    return page
