"""One token of a sentence, with the tag that says what part it can play."""

from __future__ import annotations

from dataclasses import dataclass

from evidence.rows import Mention

# Tags: A actor, N noun or anything else, P preposition, D determiner, C and/or, "," comma, S clause boundary, V verb,
# X auxiliary, T infinitive marker, G negation, R adverb, O pronoun, Z possessive mark, "." other punctuation


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
