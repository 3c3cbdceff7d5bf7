"""A sentence as tagged tokens: enough grammar to say who stands before a verb, who after it, and behind which preposition.

No parser and no model: closed word classes and the inflected verbs of ``data/ties.yml``, so that a library can be read
at megabytes a second and every decision can be traced to a word list.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from evidence.rows import Date, Mention, Quotation, Sentence
from evidence.tie_patterns import TiePatterns
from evidence.tokens import Token
from evidence.word_tags import tag_boundaries, tag_of, tag_verbs

WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W_]+(?:['’-][^\W_]+)*|[^\w\s]")
SILENT = frozenset("\"“”„«»*`_#%\\‘’'<>~")  # quotation marks, markup and signs before numbers: no part of the grammar
LONGEST = 400  # tokens; what comes later in a longer sentence (a table, a list of names) is not read
CONJUNCTIONS = {"as": ("as", "well", "as"), "along": ("along", "with"), "together": ("together", "with")}
POSSESSIVE = re.compile(r"['’](?:s\b)?|â€™s")


def tokenise(
    sentence: Sentence,
    mentions: Sequence[Mention],
    dates: Sequence[Date],
    actor_of: Mapping[str, str],
    patterns: TiePatterns,
    quotations: Sequence[Quotation] = (),
) -> list[Token]:
    """The sentence's tokens in order, with tags: a mention is one token, a date with its preposition an adverb, a
    remark in brackets left out.

    ``actor_of`` says for whom an entity acts (a person or ministry for its state); entities without an actor (places,
    programmes) become nouns, places marked as such.
    """
    tokens: list[Token] = []
    position, spans = 0, _spans(mentions)
    for (start, end), group in spans:
        begin, stop = start - sentence.start, end - sentence.start
        tokens.extend(_plain(sentence.text, position, begin, sentence.start, patterns))
        actors = tuple(dict.fromkeys(actor_of[m.entity_id] for m in group if m.entity_id in actor_of))
        home = group[0].iso3 if group[0].entity_type == "place" else None
        tokens.append(
            Token(start, end, sentence.text[begin:stop].lower(), "A" if actors else "N", actors, home, group[0])
        )
        position = stop
    tokens.extend(_plain(sentence.text, position, len(sentence.text), sentence.start, patterns))
    tokens = _without_brackets(_phrases(tokens[:LONGEST], dates, patterns))
    _speakers(tokens, quotations, actor_of)
    tokens = _joined_conjunctions(
        [t for k, t in enumerate(tokens) if t.low not in SILENT and (t.low != "." or k == len(tokens) - 1)]
    )
    tokens = _without_dateline(tokens)
    _unname_prefixed(tokens)
    tag_verbs(tokens, patterns)
    tag_boundaries(tokens, patterns)
    return tokens


def _phrases(tokens: list[Token], dates: Sequence[Date], patterns: TiePatterns) -> list[Token]:
    """Retag as adverbs what does not part a subject from its verb: dates and set phrases (*at present*, *for example*)."""
    for date in dates:
        if date.granularity == "vague":
            continue
        for index, token in enumerate(tokens):
            if date.start <= token.start < date.end and not token.mention:
                token.tag = "R"
                while index and (tokens[index - 1].tag == "P" or tokens[index - 1].low == "the"):
                    index -= 1
                    tokens[index].tag = "R"
    for index, first in enumerate(tokens):
        for phrase in patterns.phrases.get(first.low, ()):
            if all(token.low == word for token, word in zip(tokens[index:], phrase, strict=False)):
                for token in tokens[index : index + len(phrase)]:
                    token.tag = "R"
    return tokens


def _speakers(tokens: list[Token], quotations: Sequence[Quotation], actor_of: Mapping[str, str]) -> None:
    """*we* and *our* inside quotation marks are the speaker."""
    for quotation in quotations:
        speaker = actor_of.get(quotation.speaker_id or "")
        for token in tokens:
            if (
                speaker
                and quotation.kind == "direct"
                and quotation.start <= token.start < quotation.end
                and token.low in ("we", "our", "us")
            ):
                token.tag, token.actors = "A", (speaker,)


def _without_dateline(tokens: list[Token]) -> list[Token]:
    """*KABUL, May 3 - …*: the place in capitals before the dash is where the report was written."""
    if tokens and tokens[0].mention and tokens[0].mention.text.isupper():
        dash = next((k for k, t in enumerate(tokens[:9]) if t.tag == "-" and t.start > tokens[k - 1].end), None)
        return tokens[dash + 1 :] if dash else tokens
    return tokens


def _unname_prefixed(tokens: list[Token]) -> None:
    """*anti-A leaders*, *post-A order*: the prefix makes the name a mere description."""
    for index in range(2, len(tokens)):
        if (
            tokens[index].tag == "A"
            and tokens[index - 1].tag == "-"
            and tokens[index - 2].low in ("anti", "non", "post", "pro", "ex", "pre")
        ):
            tokens[index].tag, tokens[index].actors = "N", ()


def _joined_conjunctions(tokens: list[Token]) -> list[Token]:
    """*as well as*, *along with*, *together with* between two nouns are one *and*."""
    kept: list[Token] = []
    passed = 0
    for index, token in enumerate(tokens):
        size = 0
        if token.low in CONJUNCTIONS and index:
            phrase = CONJUNCTIONS[token.low]
            size = len(phrase) if tuple(t.low for t in tokens[index : index + len(phrase)]) == phrase else 0
        if size:
            kept.append(Token(token.start, token.end, "and", "C"))
            passed = index + size
        elif index >= passed:
            kept.append(token)
    return kept


def _without_brackets(tokens: list[Token]) -> list[Token]:
    kept, depth = [], 0
    for token in tokens:
        depth += token.low in "([" if len(token.low) == 1 else 0
        if not depth:
            kept.append(token)
        depth -= 1 if depth and token.low in (")", "]") else 0
    return kept if depth == 0 else tokens


def _spans(mentions: Sequence[Mention]) -> list[tuple[tuple[int, int], list[Mention]]]:
    grouped: dict[tuple[int, int], list[Mention]] = {}
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        grouped.setdefault((mention.start, mention.end), []).append(mention)
    kept: list[tuple[tuple[int, int], list[Mention]]] = []
    for span, group in grouped.items():
        if not kept or span[0] >= kept[-1][0][1]:
            kept.append((span, group))
    return kept


def _plain(text: str, begin: int, stop: int, offset: int, patterns: TiePatterns) -> list[Token]:
    out = []
    position = begin
    possessive = POSSESSIVE.match(text, begin, stop) if begin else None
    if possessive:
        out.append(Token(offset + begin, offset + possessive.end(), "'s", "Z"))
        position = possessive.end()
    for match in WORD.finditer(text, position, stop):
        word = match.group().lower().replace("’", "'")
        if word.endswith("'s") or word.endswith("s'"):
            cut = match.start() + word.rindex("'")
            out.append(Token(offset + match.start(), offset + cut, text[match.start() : cut].lower(), "N"))
            out.append(Token(offset + cut, offset + match.end(), "'s", "Z"))
            continue
        out.append(Token(offset + match.start(), offset + match.end(), word, tag_of(word, patterns)))
    return out
