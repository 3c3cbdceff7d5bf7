"""Terms of the glossary explained where a page first uses them: a link to the glossary that carries the definition."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import escape
from typing import NamedTuple

from evidence.presentation.glossary import Term

TOKEN = re.compile(r"(<!--.*?-->|<[^>]+>)", re.S)
TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)")
PROSE = {"p", "li"}  # where words are ours
ROW = re.compile(r'<tr>(?=<td data-label="Term"[^>]*>([^<]*)</td>)')
# Where words are a source's, a heading's, a link's or a chart's, or are looked up and not read.
LEFT = {
    "a",
    "blockquote",
    "button",
    "code",
    "details",
    "dl",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "pre",
    "q",
    "strong",
    "svg",
    "table",
}
VOID = {"br", "hr", "img", "input", "wbr"}


class Glossary(NamedTuple):
    """What finds a term in prose, and the term that each of its forms (in lower case) stands for."""

    pattern: re.Pattern[str]
    forms: Mapping[str, Term]


def anchor(term: str) -> str:
    """The id of a term's row in the glossary.

    >>> anchor("Credibility (1 to 6)"), anchor("ICD 203")
    ('term-credibility-1-to-6', 'term-icd-203')
    """
    return "term-" + re.sub(r"[^a-z0-9]+", "-", term.lower()).strip("-")


def glossary_of(terms: Iterable[Term]) -> Glossary:
    """How to find these terms: names and abbreviations as they are written, common words also in the plural.

    >>> found = glossary_of([Term("tie", "Tie", "…"), Term("gti", "Global Terrorism Index", "…", short="GTI")])
    >>> [match[0] for match in found.pattern.finditer("Two ties in the GTI, untied; the gti, a tier.")]
    ['ties', 'GTI']
    """
    names, common, forms = set[str](), set[str](), dict[str, Term]()
    for term in terms:
        for form in (re.sub(r" \(.*", "", term.term), *(term.short or "").split(", ")):
            if form:
                forms[form.lower()] = term
                (names if any(letter.isupper() for letter in form[1:]) else common).add(form)
    parts = [f"(?i:{_either(common)})s?"] if common else []
    parts += [_either(names)] if names else []
    return Glossary(re.compile(rf"(?<![\w-])(?:{'|'.join(parts)})(?![\w-])"), forms)


def _either(forms: Iterable[str]) -> str:
    longest = sorted(forms, key=lambda form: (-len(form), form))
    return "(?:" + "|".join(re.escape(form).replace("'", "(?:'|’|&#x27;)") for form in longest) + ")"


def explained(page: str, glossary: Glossary) -> str:
    """The page with the first use of each term in its prose made a link that carries the definition.

    >>> terms = glossary_of([Term("tie", "Tie", "Who to whom.")])
    >>> explained("<article><h2>Ties</h2><p>A <a>tie</a>, two ties, one tie.</p></article>", terms)
    '<article><h2>Ties</h2><p>A <a>tie</a>, two <a class="term" href="glossary.html#term-tie" data-term="Who to whom.">ties</a>, one tie.</p></article>'
    """
    head, begin, rest = page.partition("<article")
    article, end, foot = rest.partition("</article>")
    seen, open_, pieces = set[str](), list[str](), list[str]()

    def link(found: re.Match[str]) -> str:
        form = re.sub("’|&#x27;", "'", found[0]).lower()
        term = glossary.forms.get(form) or glossary.forms[form.removesuffix("s")]
        before = found.string[: found.start()]
        if term.id in seen or before.count("“") > before.count("”"):  # within quotation marks words are another's
            return found[0]
        seen.add(term.id)
        return f'<a class="term" href="glossary.html#{anchor(term.term)}" data-term="{escape(term.definition)}">{found[0]}</a>'

    for piece in TOKEN.split(begin + article):
        tag = TAG.match(piece)
        if tag:
            follow(open_, tag[2].lower(), closes=bool(tag[1]), empty=piece.endswith("/>"))
        elif PROSE.intersection(open_) and not LEFT.intersection(open_):
            piece = glossary.pattern.sub(link, piece)
        pieces.append(piece)
    return head + "".join(pieces) + end + foot


def follow(open_: list[str], name: str, *, closes: bool, empty: bool) -> None:
    """Keeps the names of the open elements, in place."""
    if closes and name in open_:
        while open_.pop() != name:
            pass
    elif not closes and not empty and name not in VOID:
        open_.append(name)


def term_anchors(page: str) -> str:
    """The rows of the glossary's table with the ids that the links lead to."""
    return ROW.sub(lambda found: f'<tr id="{anchor(found[1])}">', page)
