"""Quotation marks and the spans between them."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Quotation marks, also as UTF-8 read as Windows-1252 leaves them (the closing one may lose its last byte).
MARKS = re.compile(
    r"â€œ|â€\u009d|â€\u201d|â€(?![\w˜™“”¦])|â€˜|â€™(?!\w)|[\"“”„«»]|(?<!\w)‘|’(?!\w)|(?<!\w)'(?=\w)|(?<=[\w.,!?])'(?!\w)"
)
SIGNS = re.compile("[â\"“”„«»‘’']")  # what a mark begins with
PARTNERS = {
    "“": "”",
    "„": "“”",
    "«": "»",
    '"': '"',
    "‘": "’",
    "'": "'",
    "â€œ": ("â€\u009d", "â€\u201d", "â€"),
    "â€˜": ("â€™",),
}
LONGEST = 1500


def between_marks(text: str) -> Iterator[tuple[int, int]]:
    """Spans between an opening mark and its partner in the same paragraph; nested marks stay inside.

    >>> text = "Iran: “Go ‘home’.” A 5' wall"
    >>> [text[start:end] for start, end in between_marks(text)]
    ['Go ‘home’.']
    >>> list(between_marks("Iran’s road"))
    []
    """
    opened: re.Match[str] | None = None
    done = 0
    for sign in SIGNS.finditer(text):  # far faster than a search for the marks, which look behind at every letter
        mark = MARKS.match(text, sign.start())
        if mark is None or mark.start() < done:
            continue
        done = mark.end()
        if opened and (mark.start() - opened.end() > LONGEST or "\n\n" in text[opened.end() : mark.start()]):
            opened = None
        if opened is None:
            opened = mark if mark[0] in PARTNERS else None
        elif mark[0] in PARTNERS[opened[0]]:
            if mark.start() > opened.end():
                yield opened.end(), mark.start()
            opened = None
