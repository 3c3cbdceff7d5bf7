"""One token of a sentence, with the tag that says what part it can play; the tokens of a sentence together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, wraps
from typing import Any, TypeVar

from evidence.rows import Mention
from evidence.tie_patterns import TiePatterns

# Tags: A actor, N noun or anything else, P preposition, D determiner, C and/or, "," comma, S clause boundary, V verb,
# X auxiliary, T infinitive marker, G negation, R adverb, O pronoun, Z possessive mark, "." other punctuation
Found = TypeVar("Found")
Find = Callable[["Tokens", int, TiePatterns], Found]


@dataclass(slots=True)
class Token:
    """A word, a whole mention or a mark of a sentence: offsets into the text, lower-cased form, tag, whom it names."""

    start: int
    end: int
    low: str
    tag: str
    actors: tuple[str, ...] = ()
    home: str | None = None  # the state in which a named place lies
    mention: Mention | None = None


class Tokens(list[Token]):
    """The tokens of a sentence. Tags must be final before anything below is asked: what was found out is kept."""

    @cached_property
    def tags(self) -> str:
        """The tags in a row, one letter a token, to look for one by position."""
        return "".join([token.tag for token in self])

    @cached_property
    def lows(self) -> list[str]:
        """The lower-cased forms."""
        return [token.low for token in self]

    @cached_property
    def answers(self) -> dict[tuple[Any, ...], Any]:
        """What was found out about this sentence, by the question."""
        return {}


def kept(find: Find[Found]) -> Find[Found]:
    """``find`` asked once a sentence and place: verbs that share a subject ask the same questions of their sentence."""

    @wraps(find)
    def remembered(tokens: Tokens, index: int, patterns: TiePatterns) -> Found:
        answers, question = tokens.answers, (find, index)
        if question not in answers:
            answers[question] = find(tokens, index, patterns)
        found: Found = answers[question]
        return found

    return remembered
