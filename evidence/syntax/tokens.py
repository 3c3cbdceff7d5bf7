"""One token of a sentence, with the tag that says what part it can play; the tokens of a sentence together."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import wraps
from typing import Any, TypeVar

from evidence.syntax.tie_patterns import TiePatterns
from evidence.tables.rows import Mention

# Tags: A actor, N noun or anything else, P preposition, D determiner, C and/or, "," comma, S clause boundary, V verb,
# X auxiliary, T infinitive marker, G negation, R adverb, O pronoun, Z possessive mark, "." other punctuation
Found = TypeVar("Found")
MODIFYING = frozenset({"adjective", "prefix", "people"})  # forms of a name that qualify a noun
CLAUSE = frozenset(".S,")  # tags that begin another clause
UNASKED: Any = object()  # no answer yet; None is one
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
    """The tokens of a sentence, whose tags must be final: what is read off them is kept.

    ``tags`` are the tags in a row, one letter a token, to look for one by position; ``verbs`` the places of its verbs;
    ``lows`` the lower-cased forms and ``words`` their set, by which a rule that needs a certain word passes over a
    sentence without it; ``names`` the forms of several words; ``answers`` what was found out about this sentence, by the question.
    """

    def __init__(self, tokens: Iterable[Token] = ()) -> None:
        super().__init__(tokens)
        self.tags = tags = "".join([token.tag for token in self])
        self.verbs = [index for index, tag in enumerate(tags) if tag == "V"] if "V" in tags else []
        self.lows = [token.low for token in self]
        self.words = frozenset(self.lows)
        self.names = [low for low in self.lows if " " in low]
        self._last_words: frozenset[str] | None = None
        self.answers: dict[tuple[Any, ...], Any] = {}

    @property
    def last_words(self) -> frozenset[str]:
        """The words of the sentence, of a name its last one."""
        if self._last_words is None:  # a cached_property takes a lock, which costs as much as the words
            last = [low.rsplit(" ", 1)[-1] for low in self.names]
            self._last_words = self.words.difference(self.names).union(last)
        return self._last_words


def kept(find: Find[Found]) -> Find[Found]:
    """``find`` asked once a sentence and place: verbs that share a subject ask the same questions of their sentence."""

    @wraps(find)
    def remembered(tokens: Tokens, index: int, patterns: TiePatterns) -> Found:
        answers, question = tokens.answers, (find, index)
        found: Found = answers.get(question, UNASKED)
        if found is UNASKED:
            found = answers[question] = find(tokens, index, patterns)
        return found

    return remembered
