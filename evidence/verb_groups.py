"""The verb group around a verb: auxiliaries, negation and the words that govern it."""

from __future__ import annotations

from dataclasses import dataclass

from evidence.tie_patterns import Outer, TiePatterns
from evidence.tokens import Token


@dataclass(frozen=True)
class VerbGroup:
    """A verb with what stands before it: auxiliaries, negation, the words that govern it (*failed to*, *decision to*)."""

    verb: int
    first: int
    passive: bool = False
    negated: bool = False
    future: bool = False
    hypothetical: bool = False
    infinitive: bool = False
    outer: tuple[Outer, ...] = ()


def verb_group(tokens: list[Token], verb: int, patterns: TiePatterns) -> VerbGroup:
    """What surrounds the verb at ``verb`` on its left, governing words included."""
    classes, outer = patterns.classes, []
    first, infinitive = verb, False
    auxiliaries: list[str] = []
    negated = False
    index = verb - 1
    while index >= 0:
        token = tokens[index]
        if token.tag == "X":
            auxiliaries.append(token.low)
        elif token.tag == "G":
            negated = True
        elif token.tag == "T":
            infinitive = True
        elif infinitive and token.tag == "V" and token.low in patterns.catenatives:
            outer.append(patterns.catenatives[token.low])
        elif infinitive and token.tag != "V" and token.low in patterns.adjectives:
            outer.append(patterns.adjectives[token.low])
        elif token.tag != "R":
            break
        first = index if token.tag != "R" else first
        index -= 1
    if first == verb and "ing" in patterns.kinds(tokens[verb].low):
        governing, lacking = _governing_gerund(tokens, verb, patterns)
        outer += governing
        negated = negated or lacking
    be = any(low in classes["be"] for low in auxiliaries) and not outer
    agent = any(t.low == "by" for t in tokens[verb + 1 : verb + 3])
    passive = "part" in patterns.kinds(tokens[verb].low) and (be or (agent and not auxiliaries))
    future = any(low in classes["future"] for low in auxiliaries)
    hypothetical = any(low in classes["hypothetical"] for low in auxiliaries)
    return VerbGroup(verb, first, passive, negated, future, hypothetical, infinitive, tuple(outer))


def _governing_gerund(tokens: list[Token], verb: int, patterns: TiePatterns) -> tuple[list[Outer], bool]:
    """*refrained from hosting*, *no intention of hosting*, *considered hosting*: what governs the gerund, and whether there is none of it."""
    index = verb - 1
    while index > 0 and (tokens[index].tag == "R" or tokens[index].low in ("of", "from", "in", "to", "on")):
        index -= 1
    if index < 0:
        return [], False
    word = tokens[index]
    if word.tag == "V" and word.low in patterns.catenatives:
        return [patterns.catenatives[word.low]], False
    if index < verb - 1 and word.tag == "N" and word.low in patterns.adjectives:
        return [patterns.adjectives[word.low]], any(
            t.low in patterns.classes["lacking"] for t in tokens[max(0, index - 2) : index]
        )
    return [], False
