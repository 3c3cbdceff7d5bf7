"""The verb group around a verb: auxiliaries, negation and the words that govern it."""

from __future__ import annotations

from typing import NamedTuple

from evidence.tie_patterns import Outer, TiePatterns
from evidence.tokens import Tokens, kept


class VerbGroup(NamedTuple):
    """A verb with what stands before it: auxiliaries, negation, the words that govern it (*failed to*, *decision to*)."""

    verb: int
    first: int
    passive: bool = False
    negated: bool = False
    future: bool = False
    hypothetical: bool = False
    infinitive: bool = False
    outer: tuple[Outer, ...] = ()


@kept
def verb_group(tokens: Tokens, verb: int, patterns: TiePatterns) -> VerbGroup:
    """What surrounds the verb at ``verb`` on its left, governing words included."""
    classes, outer = patterns.classes, list[Outer]()
    first, infinitive, negated = verb, False, False
    auxiliaries: set[str] = set()
    tags, lows = tokens.tags, tokens.lows
    for index in range(verb - 1, -1, -1):
        tag, low = tags[index], lows[index]
        if tag == "R" and not (infinitive and low in patterns.adjectives):
            continue
        if tag == "X":
            auxiliaries.add(low)
            negated = negated or low == "cannot"
        elif tag == "G":
            negated = True
        elif tag == "T":
            infinitive = True
        elif infinitive and tag == "V" and low in patterns.catenatives:
            outer.append(patterns.catenatives[low])
        elif infinitive and tag != "V" and low in patterns.adjectives:
            outer.append(patterns.adjectives[low])
        else:
            break
        first = index if tag != "R" else first
    kinds = patterns.kinds(lows[verb])
    if first == verb and "ing" in kinds:
        governing, lacking = _governing_gerund(tokens, verb, patterns)
        outer += governing
        negated = negated or lacking
    be = not outer and not auxiliaries.isdisjoint(classes["be"])
    after = verb + 1 + len(tags[verb + 1 :]) - len(tags[verb + 1 :].lstrip("R"))
    agent = "by" in lows[after : after + 2] and tags[after : after + 1] not in ("A", "D")  # not *armed A by sea*
    phrasal = any((form.particle or "").startswith("by") for form, _ in patterns.verbs.get(lows[verb], ()))
    passive = "part" in kinds and (be or (not auxiliaries and agent and not phrasal))  # *stood by A* has no agent
    future, hypothetical = (not auxiliaries.isdisjoint(classes[name]) for name in ("future", "hypothetical"))
    return VerbGroup(verb, first, passive, negated, future, hypothetical, infinitive, tuple(outer))


def _governing_gerund(tokens: Tokens, verb: int, patterns: TiePatterns) -> tuple[list[Outer], bool]:
    """*refrained from hosting*, *no intention of hosting*, *considered hosting*: what governs the gerund, and whether there is none of it."""
    index = verb - 1
    while index > 0 and (tokens[index].tag == "R" or tokens[index].low in ("of", "from", "in", "to", "on", "at")):
        index -= 1
    if index < 0:
        return [], False
    word = tokens[index]
    if word.tag == "V" and word.low in patterns.catenatives:
        ended = patterns.catenatives[word.low].status == "negated"
        if ended and verb_group(tokens, index, patterns).negated:
            return [], False  # *did not stop attacking*
        return [patterns.catenatives[word.low]], False
    if index < verb - 1 and word.tag == "N" and word.low in patterns.adjectives:
        return [patterns.adjectives[word.low]], any(
            t.low in patterns.classes["lacking"] for t in tokens[max(0, index - 2) : index]
        )
    return [], False
