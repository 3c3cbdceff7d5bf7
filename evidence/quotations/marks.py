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
OPENING = re.compile(r"(?<!\w)'(?=\w)")  # not the apostrophe of *the traders' union*
LONGEST = 1500


def _opens(text: str, mark: re.Match[str]) -> bool:
    return mark[0] in PARTNERS and (mark[0] != "'" or bool(OPENING.match(text, mark.start())))


def between_marks(text: str) -> Iterator[tuple[int, int]]:
    """Spans between an opening mark and its partner in the same paragraph; nested marks stay inside. A quotation that
    goes on in the next paragraph has its mark there anew and closes only with the last.

    >>> text = "Iran: “Go ‘home’.” A 5' wall"
    >>> [text[start:end] for start, end in between_marks(text)]
    ['Go ‘home’.']
    >>> list(between_marks("Iran’s road")), list(between_marks("the traders' union and its guards' pay"))
    ([], [])
    >>> text = "“It is open.\\n\\n“It is ours.”"
    >>> [text[start:end] for start, end in between_marks(text)]
    ['It is open.', 'It is ours.']
    """
    opened: re.Match[str] | None = None
    done = 0
    for sign in SIGNS.finditer(text):  # far faster than a search for the marks, which look behind at every letter
        mark = MARKS.match(text, sign.start())
        if mark is None or mark.start() < done:
            continue
        done = mark.end()
        stop = text.find("\n\n", opened.end(), mark.start()) if opened else -1
        if opened and (mark.start() - opened.end() > LONGEST or stop >= 0):
            if mark[0] == opened[0] in ("“", '"') and not text[stop : mark.start()].strip():
                yield opened.end(), stop
            opened = None
        if opened is None:
            opened = mark if _opens(text, mark) else None
        elif mark[0] in PARTNERS[opened[0]]:
            if mark.start() > opened.end():
                yield opened.end(), mark.start()
            opened = None
