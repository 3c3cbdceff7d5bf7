"""A sentence as tagged tokens: enough grammar to say who stands before a verb, who after it, and behind which preposition.

No parser and no model: closed word classes and the inflected verbs of ``data/ties.yml``, so that a library can be read
at megabytes a second and every decision can be traced to a word list.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from evidence.rows import Date, Mention, Sentence
from evidence.tie_patterns import TiePatterns

WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W_]+(?:['’-][^\W_]+)*|[^\w\s]")
SILENT = frozenset("\"“”„«»*`_#%\\‘’'<>~")  # quotation marks, markup and signs before numbers: no part of the grammar
LONGEST = 400  # tokens; what comes later in a longer sentence (a table, a list of names) is not read
POSSESSIVE = re.compile(r"['’](?:s\b)?|â€™s")

# Tags: A actor, N noun or anything else, P preposition, D determiner, C and/or, "," comma, S clause boundary, V verb,
# X auxiliary, T infinitive marker, G negation, R adverb, O pronoun, Z possessive mark, "." other punctuation


@dataclass(slots=True)
class Token:
    start: int
    end: int
    low: str
    tag: str
    actors: tuple[str, ...] = ()
    home: str | None = None  # the state in which a named place lies
    mention: Mention | None = None


def tokenise(
    sentence: Sentence, mentions: Sequence[Mention], dates: Sequence[Date], actor_of: Mapping[str, str], patterns: TiePatterns
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
        tokens.append(Token(start, end, sentence.text[begin:stop].lower(), "A" if actors else "N", actors, home, group[0]))
        position = stop
    tokens.extend(_plain(sentence.text, position, len(sentence.text), sentence.start, patterns))
    tokens = _without_brackets(_phrases(tokens[:LONGEST], dates, patterns))
    tokens = _joined_conjunctions([token for token in tokens if token.low not in SILENT])
    _tag_verbs(tokens, patterns)
    _tag_boundaries(tokens, patterns)
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
    for phrase in patterns.phrases:
        size = len(phrase)
        for index in range(len(tokens) - size + 1):
            if tokens[index].low == phrase[0] and all(tokens[index + k].low == phrase[k] for k in range(size)):
                for token in tokens[index : index + size]:
                    token.tag = "R"
    return tokens


def _joined_conjunctions(tokens: list[Token]) -> list[Token]:
    """*as well as*, *along with*, *together with* between two nouns are one *and*."""
    kept: list[Token] = []
    for index, token in enumerate(tokens):
        words = [t.low for t in tokens[index : index + 3]]
        if words == ["as", "well", "as"] or (index and words[:2] in (["along", "with"], ["together", "with"])):
            kept.append(Token(token.start, token.end, "and", "C"))
            continue
        here = [t.low for t in tokens[max(0, index - 2) : index + 1]]
        if kept and kept[-1].tag == "C" and token.tag != "A" and (here[-2:] in (["as", "well"], ["along", "with"], ["together", "with"]) or here == ["as", "well", "as"]):
            continue
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


def _finite(token: Token, patterns: TiePatterns) -> bool:
    """Whether the word may carry a clause: a verb in a tense, or an auxiliary that is no participle."""
    return (token.tag == "V" and patterns.kinds(token.low) != {"ing"}) or (token.tag == "X" and token.low not in ("being", "having"))


def _tag_boundaries(tokens: list[Token], patterns: TiePatterns) -> None:
    """*as*, *after*, *since* … open a clause only where a finite verb follows; before a bare noun they are prepositions."""
    for index, token in enumerate(tokens):
        if token.low in ("as", "after", "before", "since", "until"):
            following = tokens[index + 1 : index + 12]
            ends = (k for k, t in enumerate(following) if t.tag in (",", ".", "S", "T") or (t.tag == "C" and following[k + 1 : k + 2] and following[k + 1].tag == "V"))
            stop = next(ends, len(following))
            finite = any(_finite(t, patterns) for t in following[:stop]) and not (following and following[0].tag == "V")
            token.tag = "S" if finite else "P"


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
        out.append(Token(offset + match.start(), offset + match.end(), word, _tag(word, patterns)))
    return out


def _tag(word: str, patterns: TiePatterns) -> str:
    classes = patterns.classes
    if word[0].isdigit() and word[-1].isdigit():
        return "D"
    if not word[0].isalnum():
        return "D" if word in "$€£¥₨₹" else "," if word == "," else "-" if word in "-–—/" else "."
    for tag, name in (("X", "auxiliaries"), ("G", "negations"), ("C", ""), ("R", "adverbs"), ("S", "boundaries"), ("O", "pronouns"), ("D", "determiners"), ("P", "prepositions")):
        if tag == "C":
            if word in ("and", "or", "&"):
                return "C"
        elif word in classes[name]:
            return tag
    return "R" if word.endswith("ly") and len(word) > 4 and word not in ("ally", "rally", "family", "supply", "reply") else "N"


def _tag_verbs(tokens: list[Token], patterns: TiePatterns) -> None:
    for index, token in enumerate(tokens):
        if token.tag == "S" and token.low == "that" and index + 1 < len(tokens) and index and tokens[index - 1].tag == "P":
            token.tag = "D"
        if token.mention or not (token.tag == "N" or (token.tag == "R" and token.low in patterns.verbs)):
            continue
        known = token.low in patterns.tenses
        if (known and _is_verb(tokens, index, patterns)) or (not known and _ends_as_verb(tokens, index)):
            token.tag = "V"
    for index, token in enumerate(tokens):
        if token.low == "to" and _next_word(tokens, index) in ("V",):
            token.tag = "T"


def _ends_as_verb(tokens: list[Token], index: int) -> bool:
    """Whether a word of no list is a verb in the past: it ends in *-ed* between a name or noun and what a verb takes."""
    low, after = tokens[index].low, tokens[index + 1] if index + 1 < len(tokens) else None
    return low.endswith("ed") and len(low) > 4 and bool(index) and tokens[index - 1].tag in "ARX" and after is not None and after.tag in "DAOPR"


def _next_word(tokens: list[Token], index: int) -> str:
    for token in tokens[index + 1 :]:
        if token.tag not in ("R", "G"):
            return token.tag
    return "."


def _previous(tokens: list[Token], index: int) -> Token | None:
    for token in reversed(tokens[:index]):
        if token.tag != "R":
            return token
    return None


def _is_verb(tokens: list[Token], index: int, patterns: TiePatterns) -> bool:
    """Whether a word that may be a verb is one here, by its form and its neighbours."""
    token, before = tokens[index], _previous(tokens, index)
    if token.tag == "R":  # *back*, *further*: verbs only behind *to* or an auxiliary and before what they take
        taken = index + 1 < len(tokens) and tokens[index + 1].tag in "DAO"
        return taken and before is not None and (before.low == "to" or before.tag == "X")
    kinds = patterns.kinds(token.low)
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    tag = before.tag if before else "S"
    opens = after is not None and (after.tag in "DAO" or after.low in ("that", "its", "their"))
    if tag in ("D", "Z"):
        return False
    if before is not None and before.low in ("which", "who", "that") and kinds - {"ing"}:
        return True
    if before is not None and before.low == "to":
        return "base" in kinds
    if tag == "X" and before is not None and before.low in patterns.classes["be"]:
        return bool(kinds & {"part", "ing"})
    if tag in ("X", "G"):
        return True
    if "ing" in kinds:
        if token.low in patterns.nouns or token.low in patterns.classes["adjectival_ing"]:
            paired = tag == "P" and after is not None and after.tag == "C" and index + 2 < len(tokens) and tokens[index + 2].low.endswith("ing")
            return (opens and tag != "N") or paired
        follows = after is not None and after.tag in "NPRT"
        return opens or (follows and tag in ("S", ",", "P", "C", "N", "A", "V"))
    if kinds & {"past", "part"} and token.low not in patterns.nouns:
        return tag not in ("P", "-") or bool(after and after.low == "by")
    ambiguous = token.low in patterns.nouns or token.low in patterns.classes["nouns_too"]
    if ambiguous:
        if after is not None and after.low == "that" and token.low not in patterns.speech:
            return False
        return opens and tag in ("A", "O", "N", "S") and not (tag == "N" and "base" in kinds and not before.low.endswith("s"))
    return tag in ("A", "N", "O", "S", ",", "C")
