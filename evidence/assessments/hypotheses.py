"""Competing hypotheses (``data/hypotheses.yml``): hypotheses in rows, evidence in columns.

After Heuer's analysis of competing hypotheses (1999), transposed: he puts the hypotheses in columns. Put to the test,
the method as usually taught did little against confirmation bias (Dhami, Belton and Mandel 2019), so it is used here
to lay open what each rating rests on, and not to decide.

Two things are computed: how far each item tells the hypotheses apart (diagnosticity), and how far the inconsistencies
counted against each hypothesis hang on one source or one item. The counts are a help in reading, no score: no
hypothesis is declared the winner.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from evidence.assessments.anchors import Anchors, Assumption, Quote, check_quotes
from evidence.assessments.claims import anchors_for, sources_of
from evidence.checks.corpus import Corpus, Tables
from evidence.curated import DATA, made_from, read_yaml
from evidence.errors import InputError

FILE = "data/hypotheses.yml"
CONSISTENCY = {"C": "consistent", "I": "inconsistent", "N": "tells nothing"}


@dataclass(frozen=True)
class Hypothesis:
    """One possible answer."""

    id: str
    text: str


@dataclass(frozen=True)
class AuthoredItem:
    """One piece of evidence as authored: each rating is its letter, a colon and the reason."""

    id: str
    title: str
    evidence: tuple[Quote, ...]
    ratings: dict[str, str]
    line: int = 0


@dataclass(frozen=True)
class Unknown:
    """Something that the texts do not tell, and why it would matter."""

    unknown: str
    why: str


@dataclass(frozen=True)
class AuthoredQuestion:
    """One entry of ``hypotheses.yml``."""

    id: str
    question: str
    hypotheses: tuple[Hypothesis, ...]
    items: tuple[AuthoredItem, ...]
    assumptions: tuple[Assumption, ...]
    unknowns: tuple[Unknown, ...]
    line: int = 0


@dataclass(frozen=True)
class Item:
    """One piece of evidence with its sentences, its sources and a (letter, reason) for each hypothesis."""

    id: str
    title: str
    sentence_ids: tuple[str, ...]
    sources: tuple[str, ...]
    ratings: dict[str, tuple[str, str]]

    @property
    def diagnosticity(self) -> float:
        """The share of pairs of hypotheses that the item rates differently: 0 tells nothing apart.

        >>> Item("a", "", (), (), {"h1": ("C", ""), "h2": ("I", ""), "h3": ("C", "")}).diagnosticity
        0.6666666666666666
        >>> Item("a", "", (), (), {"h1": ("C", ""), "h2": ("C", "")}).diagnosticity
        0.0
        """
        pairs = list(combinations((letter for letter, _ in self.ratings.values()), 2))
        return sum(one != two for one, two in pairs) / len(pairs) if pairs else 0.0


@dataclass(frozen=True)
class Question:
    """One question as these texts carry it; ``unknowns`` in the order of how much they would matter."""

    id: str
    question: str
    hypotheses: tuple[Hypothesis, ...]
    items: tuple[Item, ...]
    assumptions: tuple[Assumption, ...]
    unknowns: tuple[Unknown, ...]

    @property
    def sources(self) -> list[str]:
        """The sources of all items, each once."""
        return list(dict.fromkeys(source for item in self.items for source in item.sources))

    def inconsistent(self, items: Iterable[Item] | None = None) -> dict[str, int]:
        """How many items each hypothesis is inconsistent with."""
        kept = list(self.items if items is None else items)
        return {h.id: sum(item.ratings[h.id][0] == "I" for item in kept) for h in self.hypotheses}

    def without_source(self) -> dict[str, dict[str, int]]:
        """The inconsistencies that are left when each source is left out (an item stays if another source carries it)."""
        return {s: self.inconsistent(item for item in self.items if set(item.sources) != {s}) for s in self.sources}

    def without_item(self) -> dict[str, dict[str, int]]:
        """The inconsistencies that are left when each item is left out."""
        return {left.id: self.inconsistent(item for item in self.items if item is not left) for left in self.items}

    def least_inconsistent(self, counts: dict[str, int] | None = None) -> tuple[str, ...]:
        """The hypotheses with the fewest inconsistencies: not the true ones, but those hardest to set aside here."""
        counts = self.inconsistent() if counts is None else counts
        fewest = min(counts.values(), default=0)
        return tuple(name for name, count in counts.items() if count == fewest)

    def without_rating(self) -> dict[tuple[str, str], dict[str, int]]:
        """The inconsistencies that are left when one rating *inconsistent* is taken back, by (item, hypothesis)."""
        now = self.inconsistent()
        struck = ((item.id, h.id) for item in self.items for h in self.hypotheses if item.ratings[h.id][0] == "I")
        return {(item, name): {**now, name: now[name] - 1} for item, name in struck}

    def decides(self, counts: dict[str, int]) -> bool:
        """Whether with these inconsistencies another hypothesis would be hardest to set aside than with all of them."""
        return self.least_inconsistent(counts) != self.least_inconsistent()


@made_from("hypotheses.yml")
def load_questions(folder: Path) -> tuple[AuthoredQuestion, ...]:
    """The authored questions; every item must rate every hypothesis with a letter and a reason."""
    questions = read_yaml(folder / "hypotheses.yml", tuple[AuthoredQuestion, ...])
    for question in questions:
        names = [hypothesis.id for hypothesis in question.hypotheses]
        for item in question.items:
            check_quotes(item.evidence, FILE, folder)
            if sorted(item.ratings) != sorted(names):
                raise InputError(
                    FILE, f"{item.id} rates {', '.join(item.ratings)}", f"rate each of {', '.join(names)}", item.line
                )
            for name, rating in item.ratings.items():
                letter, colon, reason = rating.partition(": ")
                if letter not in CONSISTENCY or not colon or not reason.strip():
                    raise InputError(
                        FILE,
                        f"{item.id}, {name}: {rating!r}",
                        "write 'C: reason', 'I: reason' or 'N: reason'",
                        item.line,
                    )
    return questions


def weigh(tables: Tables, folder: Path = DATA) -> tuple[list[Question], list[str]]:
    """The questions with the items that these texts carry (none: nothing is assumed either), and a note for each item that
    they do not.

    In the project's own texts a quote that no longer matches is an :class:`InputError`.
    """
    corpus, anchors = Corpus.of(tables), anchors_for(tables, folder)
    weighed, omitted = [], []
    for question in load_questions(folder):
        items, notes = _items(corpus, anchors, question.items)
        omitted += [f"hypotheses {question.id}: {note}" for note in notes]
        weighed.append(
            Question(
                question.id,
                question.question,
                question.hypotheses,
                tuple(items),
                question.assumptions if items else (),
                question.unknowns if items else (),
            )
        )
    return weighed, omitted


def _items(corpus: Corpus, anchors: Anchors, authored: Sequence[AuthoredItem]) -> tuple[list[Item], list[str]]:
    items, notes = [], []
    for entry in authored:
        found = anchors.find(entry.evidence, FILE)
        if found.missing:
            notes.append(f"item {entry.id} is left out: these texts do not hold {'; '.join(found.missing)}")
            continue
        ratings = {name: (rating[0], rating[3:].strip()) for name, rating in entry.ratings.items()}
        items.append(
            Item(entry.id, entry.title, found.sentence_ids, tuple(sources_of(corpus, found.sentence_ids)), ratings)
        )
    return items, notes
