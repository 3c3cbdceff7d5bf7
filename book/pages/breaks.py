"""Where words may not break, and where long names may: a line ended in *co-*, *(IS-* or in the middle of a function's name."""

from __future__ import annotations

import re

KEPT = re.compile(r"(<(?P<tag>pre|script|style|svg|textarea|button)\b.*?</(?P=tag)>|<!--.*?-->|<[^>]+>)", re.S)
# A hyphen behind a few letters or before one or two, and that of an option on a command line: *co-operation*, *IS-K*, *-m*.
HYPHENED = re.compile(r"(?<![\w-])(?:[^\W_]{1,3}-[^\W_]{1,14}|[^\W_]{2,12}-[^\W_]{1,2}|(?<=\s)--?[a-z]+)(?![\w-])")
DOTTED = re.compile(r"[a-z_]\w*(?:(?:\.|, )\w+)*")
SEAM = re.compile(r"(?<=[a-z\d])([._])(?=\w)")
CODE = re.compile(r"(?<=<code>)[^<\s]+(?=</code>)")


def kept_together(page: str) -> str:
    """The page with each short hyphened word of its article on one line; the words that a reader copies stay the same.

    >>> kept_together('<article><td title="IS-K">co-operation (IS-K), Gorno-Badakhshan, 2021-08-15</td></article>')
    '<article><td title="IS-K"><span class="hy">co-operation</span> (<span class="hy">IS-K</span>), Gorno-Badakhshan, 2021-08-15</td></article>'
    >>> kept_together("<article><code>python -m book</code><pre>python -m book</pre></article>")
    '<article><code>python <span class="hy">-m</span> book</code><pre>python -m book</pre></article>'
    """
    head, begin, rest = page.partition("<article")
    article, end, foot = rest.rpartition("</article>")
    pieces = KEPT.split(begin + article)  # text, a tag or a whole element, the element's name, text …
    told = "".join(
        HYPHENED.sub(r'<span class="hy">\g<0></span>', piece) if place % 3 == 0 else piece or ""
        for place, piece in enumerate(pieces)
        if place % 3 != 2
    )
    return head + told + end + foot


def seamed(cell: str) -> str:
    """A cell's markup in which names of the code may break behind a dot or an underscore, and so need not elsewhere.

    >>> seamed("evidence.ties.find_ties"), seamed("a text, U.S. and so on"), seamed("of <code>one_row</code>")
    ('evidence.<wbr>ties.<wbr>find_<wbr>ties', 'a text, U.S. and so on', 'of <code>one_<wbr>row</code>')
    """
    if DOTTED.fullmatch(cell):
        return SEAM.sub(r"\1<wbr>", cell)
    return CODE.sub(lambda found: SEAM.sub(r"\1<wbr>", found[0]), cell)
