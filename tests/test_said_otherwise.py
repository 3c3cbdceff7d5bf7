"""The same sentence said otherwise: each rule's own sentence, set into other words around it, still gives its tie.

A sentence of the table of rules is taken as it stands, its two states named Oman and Yemen, and its subject or object is
named as texts name them: behind an aside, by a pronoun, as *the country*, *the latter*, *the two*. What a way of saying
loses is listed with it, so that a rule which stops reading one is noticed, and one which begins to is too.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

import pytest

from tests.test_ties import TABLE, read

OMAN, YEMEN = ("Oman", "Omani", "Omanis"), ("Yemen", "Yemeni", "Yemenis")
STATES = {
    "Iran": ("Iranian", "Iranians"),
    "Iraq": ("Iraqi", "Iraqis"),
    "Russia": ("Russian", "Russians"),
    "China": ("Chinese", "Chinese"),
    "India": ("Indian", "Indians"),
    "Qatar": ("Qatari", "Qataris"),
    "Chad": ("Chadian", "Chadians"),
    "Sudan": ("Sudanese", "Sudanese"),
    "Syria": ("Syrian", "Syrians"),
    "Egypt": ("Egyptian", "Egyptians"),
    "Kenya": ("Kenyan", "Kenyans"),
    "France": ("French", "French"),
    "Turkey": ("Turkish", "Turks"),
    "Tajikistan": ("Tajik", "Tajiks"),
    "Pakistan": ("Pakistani", "Pakistanis"),
    "Uzbekistan": ("Uzbek", "Uzbeks"),
    "Oman": OMAN[1:],
    "Yemen": YEMEN[1:],
}
Pair = tuple[frozenset[str], int]


def pairs(text: str) -> set[Pair]:
    return {(frozenset((tie.actor1_id, tie.actor2_id)), tie.sign) for tie in read(text)}


def renamed(sentence: str) -> str | None:
    """The sentence with its only two states called Oman and Yemen, the first named first; None where it has not two."""
    named = [
        (m.start(), s) for s, forms in STATES.items() for m in re.finditer(rf"\b(?:{s}|{'|'.join(forms)})\b", sentence)
    ]
    order = list(dict.fromkeys(state for _, state in sorted(named)))
    if len(order) != 2:
        return None
    marks = {}
    for state, new in zip(order, (OMAN, YEMEN), strict=True):
        for form, other in sorted(zip((state, *STATES[state]), new, strict=True), key=lambda one: -len(one[0])):
            mark = f"<{len(marks)}>"
            marks[mark] = other
            sentence = re.sub(rf"\b{form}\b", mark, sentence)
    return re.sub(r"<\d+>", lambda mark: marks[mark[0]], sentence)


@cache
def sentences() -> dict[str, str]:
    """Rule → its sentence of the form *Oman armed Yemen*: Oman acts, and Yemen stands behind it by its own name."""
    own = {row[0]: renamed(row[1]) for row in TABLE}
    return {
        rule: text
        for rule, text in own.items()
        if text and re.match(r"Oman (?!and )[a-z]", text) and re.search(r" Yemen\b(?!['’i])", text)
    }


def by(subject: str) -> Callable[[str], str]:
    return lambda text: re.sub(r"^Oman\b", subject, text)


def upon(target: str) -> Callable[[str], str]:
    return lambda text: re.sub(r"(.*) Yemen\b(?!['’i])", rf"\1 {target}", text, count=1)


def behind(first: str, *changes: Callable[[str], str]) -> Callable[[str], str]:
    def said(text: str) -> str:
        for change in changes:
            text = change(text)
        return f"{first} {text}"

    return said


POOR, NEIGHBOURS = "Yemen is a poor country.", "Oman and Yemen are neighbours."
BETWEEN = "Farmers moved between Oman and Yemen."
PLACES = {"noun-troops", "noun-border"}  # *it* is no place
WAYS = {
    "dash": (lambda text: f"The rains ended — {text}", set()),
    "aside": (by("Oman, for its part,"), {"verb-back-rebels", "verb-common-cause", "verb-ally"}),
    "It acts": (behind("Oman is a rich country.", by("It")), {"verb-put-pressure"}),
    "the country acts": (behind("Oman is rich in oil.", by("The country")), set()),
    "upon it": (
        behind(POOR, upon("it")),
        PLACES
        | {"verb-impose-will", "verb-put-pressure", "verb-insist-that", "verb-say-must", "verb-be-used-by", "verb-allow-use"},
    ),
    "upon the country": (
        behind(POOR, upon("the country")),
        {"verb-vote-for", "verb-express-confidence", "verb-fine", "verb-put-pressure", "verb-say-must", "verb-upgrade-for"}
        | {"verb-be-used-by", "verb-allow-use", "verb-make-clear"},
    ),
    "the former, the latter": (behind(NEIGHBOURS, by("The former"), upon("the latter")), set()),
    "the latter, the former": (behind(BETWEEN, by("The latter"), upon("the former")), {"verb-respond-force", "verb-hit-back-at-posts", "verb-mediate"}),
    "its neighbour": (behind("Oman borders on Yemen.", upon("its neighbour")), set()),
    "its ally": (behind("Oman is an ally of Yemen.", upon("its ally")), set()),
    "a link": (by("[Oman](https://example.org/2021/05/12/a)"), set()),
    "upon neighbouring Yemen": (upon("neighbouring Yemen"), {"verb-lease-arms", "verb-give-access"}),
}  # fmt: skip


@pytest.mark.parametrize("way", WAYS)
def test_a_rule_reads_its_sentence_said_otherwise(way: str) -> None:
    change, lost = WAYS[way]
    wanted = {rule: pairs(text) for rule, text in sentences().items()}
    assert len(wanted) > 100
    missed = {rule for rule, text in sentences().items() if not wanted[rule] <= pairs(change(text))}
    assert missed == lost


@pytest.mark.parametrize(
    ("said", "unsaid"),
    [
        ("Oman and Yemen are neighbours. The former rebels struck Qatar.", "OMN QAT"),
        ("Oman and Yemen are neighbours. The two armed gangs in Qatar struck.", "OMN QAT"),
        ("Yemen is a poor country. Oman insists that the country is calm and arms Qatar.", "OMN YEM"),
        ("Oman is rich. It is clear to Yemen that Qatar is at odds with Chad.", "OMN YEM"),
        ("Yemen is poor. Oman said that it had armed Qatar.", "YEM QAT"),
    ],
)
def test_what_only_looks_like_it_means_nobody(said: str, unsaid: str) -> None:
    assert frozenset(unsaid.split()) not in {pair for pair, _ in pairs(said)}
