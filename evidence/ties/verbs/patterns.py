"""Which patterns a verb may state: by its form, its particle and the words that a pattern needs."""

from __future__ import annotations

import re

from evidence.syntax.tie_patterns import Pattern, TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.tables.schemas import HELPING, TIE_TYPES

GOODS = HELPING | {"cooperate"}  # what may be received
GATES = frozenset({"verb-open-border", "verb-close-to"})  # of a crossing that is named: *reopened Torkham to A's trade*
NAMED = re.compile("P?(?:[DNRZ]*A,?C?)+")  # *regards B and C as rivals*, *sees in B a rival*
LISTS = frozenset({"list", "lists", "blacklist", "register"})
FAR = 7  # words between a verb and its particle (*sent A's refugees back*)


def patterns_at(tokens: Tokens, index: int, patterns: TiePatterns) -> list[tuple[int, Pattern]]:
    """The patterns of the verb whose particle or needed word is there, with the place from which complements are read;
    a verb with its particle (*share intelligence*, *wound up its mission*, *fought alongside*) is another than the verb alone."""
    found: list[tuple[int, Pattern]] = []
    alone: list[tuple[int, Pattern]] = []
    words = tokens.words
    for form, pattern in patterns.verbs[tokens[index].low]:
        particle, end = form.particle, index
        if particle is not None:
            there = particle in words or " " in particle
            end = _particle_end(tokens, index, particle) if there else -1
        if end < 0 or (pattern.needs and _lacks(tokens, end, pattern)):
            continue
        if form.base == "blame" and tokens.tags[index - 2 : index] == "XT":
            continue  # *is to blame*: nobody's words
        if form.base == "agree" and pattern.needs and tokens.tags[end + 1 : end + 2] == "T":
            continue  # *agreed to build a railway* is a promise; *agreed on a railway* is the work
        if not pattern.unless or not [low for low in tokens.lows[index + 1 : end + 6] if low in pattern.unless]:
            (found if form.particle else alone).append((end, pattern))
    if not found or not alone:
        return found or alone
    other = any(end > index and tokens[end].tag != "P" for end, _ in found)
    signs = {TIE_TYPES[pattern.type][2] if pattern.sign is None else pattern.sign for _, pattern in found}
    return found + [
        (end, pattern)
        for end, pattern in alone
        if pattern.sign != 0 and not other and -TIE_TYPES[pattern.type][2] not in signs - {0}
    ]


def _lacks(tokens: Tokens, end: int, pattern: Pattern) -> bool:
    """Whether no word that the pattern needs is there, nor the name of a place behind a verb of opening or closing."""
    if pattern.beside:
        return pattern.needed.isdisjoint(_beside(tokens, end, pattern))
    if not tokens.last_words.isdisjoint(pattern.needed):
        return False
    mention = tokens[end + 1].mention if pattern.rule in GATES and end + 1 < len(tokens) else None
    gate = mention is not None and mention.entity_type == "place"
    return not (gate and "to" in tokens.lows[end + 2 : end + 6])


def _beside(tokens: Tokens, end: int, pattern: Pattern) -> list[str]:
    """The words in which a verb says what its object is: *regards B as a rival and no friend*, *calls B a friend*; or those of the
    object itself: *traded harsh words*."""
    begin = end + 1
    if pattern.beside == "as" and (named := NAMED.match(tokens.tags, begin)):
        begin = named.end()
    told = _until(tokens, begin)
    far = tokens.lows.index("as", begin) if pattern.beside == "as" and "as" in tokens.lows[begin:] else 0
    aside = far and tokens.tags[far - 1] == ","  # *regards B, estimated at 200 men, as a threat*
    apart = far and not set("." if aside else "VXS.").isdisjoint(tokens.tags[begin:far])
    return told + _until(tokens, far) if far and not apart else told


def _until(tokens: Tokens, begin: int) -> list[str]:
    """The words of one phrase: up to a comma, a verb, another actor or preposition, or what it is not (*and no friend*)."""
    tags, lows = tokens.tags, tokens.lows
    for k in range(begin, len(tags)):
        ends = tags[k] in ".,SXAG" or lows[k] == "no" or (tags[k] == "P" and k > begin and lows[k] != "of")
        verb = tags[k] == "V" and lows[k - 1] != "as" and not (tags[k : k + 2] == "VN" and lows[k].endswith("ed"))
        if (ends and lows[k] != "be") or verb:  # *to be a threat*; *as posing a threat*, *as a trusted friend*
            return lows[begin:k]
    return lows[begin:]


def said_by_object(tokens: Tokens, end: int, pattern: Pattern, patterns: TiePatterns) -> bool:
    """*helped bring B to talks*, *received threats from B*: what the verb is done to says what the act is, and it is no aid."""
    if pattern.type != "aid":
        return False
    if tokens.lows[end] in patterns.classes["helping"]:
        return tokens.tags[end + 1 : end + 2] == "V"
    noun = len(tokens.tags) - len(tokens.tags[end + 1 :].lstrip("DNRA-")) - 1
    kinds = {p.type for p in patterns.nouns.get(tokens.lows[noun], ())} if noun > end else set()
    if tokens.lows[end].startswith("extend") and pattern.rule == "verb-give-to":
        sum_of = any(low[0].isdigit() for low in tokens.lows[end + 1 : noun])
        return not (kinds or sum_of or _good_before(tokens, end, patterns))  # *extended its railway to B*
    return pattern.rule == "verb-receive-from" and bool(kinds) and kinds.isdisjoint(GOODS)


def _good_before(tokens: Tokens, verb: int, patterns: TiePatterns) -> bool:
    """*the support which A, with C, extended to B*: what is given stands before the relative clause."""
    pronoun = next((k for k in range(verb - 1, max(0, verb - 12), -1) if tokens.lows[k] in ("which", "that")), 0)
    return pronoun > 0 and any(p.type in GOODS for p in patterns.nouns.get(tokens.lows[pronoun - 1], ()))


def _particle_end(tokens: Tokens, index: int, particle: str) -> int:
    """Where the verb with its particle ends; -1 where the particle is none of it."""
    far = FAR if particle != "in" else 1  # *took refuge in A* is not *took in*
    words = particle.split(" ")
    if len(words) > 1:  # *hit out at A*, *took issue with A*
        end = index + len(words)
        return end if tokens.lows[index + 1 : end + 1] == words else -1
    for k in range(index + 1, min(index + 1 + far, len(tokens))):
        if tokens[k].low == particle:
            named = any(t.tag == "A" for t in tokens[index:k])
            if named and particle == "off" and not LISTS.isdisjoint(tokens.lows[k + 1 : k + 4]):
                return index  # *struck A off its list*
            if tokens[k].tag == "T" and k > index + 1 and not named:
                return -1  # *turned down offers to train B* is not *turned to*
            return (
                k if not named else -1 if tokens[k].tag == "P" else index
            )  # *fought A alongside B* is not *fought alongside*
        if tokens[k].tag not in "NADRZC":
            break
    return -1
