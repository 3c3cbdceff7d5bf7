"""Names that words other than *and* join: *A as well as B*, *not only A but also B*, *Together with A, B …*, *neither A nor B*."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from evidence.syntax import pronouns
from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import MODIFYING, Token

CONJUNCTIONS = {"as": ("as", "well", "as"), "along": ("along", "with"), "together": ("together", "with")}
NOT_ONLY = re.compile(r"(?P<not>GR)D?A[NZ]*,?(?P<but>SR?)(?=D?A)")
FRONTED = re.compile(r"(?P<with>[RP]?P)D?A[NZ]{0,2}(?P<comma>,)(?=D?A[NZ]{0,3}(?P<more>C?))")
BESIDE = (["together", "with"], ["along", "with"], ["alongside"], ["like"])
FRONTING = frozenset(words[0] for words in BESIDE)
DESCRIBED = re.compile(r"DN{1,4}(?P<comma>,)D?A[,.]")  # *its* closest ally, A
LIKE = re.compile(r"A(?P<like>,P)D?A[NZ]{0,2}(?P<close>,)(?=[RX]*[VX])")  # *A, like B, supports C*


def neither(tokens: list[Token], words: AbstractSet[str]) -> None:
    """*neither A nor B*: *nor* between two names joins them, as *and* would."""
    if "nor" not in words:
        return
    names = "".join([token.tag for token in tokens])
    for index, token in enumerate(tokens):
        if token.low == "nor" and names[index - 1] == "A" and names[index + 1 :].lstrip("D")[:1] == "A":
            token.tag = "C"


def not_only(tokens: list[Token], words: AbstractSet[str]) -> list[Token]:
    """*not only A but also B* is *A and B*."""
    if not {"not", "only", "but"} <= words:
        return tokens
    for found in reversed(list(NOT_ONLY.finditer("".join([token.tag for token in tokens])))):
        first, but = found.start(), found.start("but")
        if [tokens[first].low, tokens[first + 1].low, tokens[but].low] == ["not", "only", "but"]:
            joined = Token(tokens[but].start, tokens[but].end, "and", "C")
            comma = tokens[but - 1].tag == ","
            tokens = [*tokens[:first], *tokens[first + 2 : but - comma], joined, *tokens[found.end("but") :]]
    return tokens


def fronted(tokens: list[Token]) -> None:
    """*Together with A, B struck C*: *A and B struck C*, in place; what opens the sentence loses its words."""
    opens = bool(tokens) and tokens[0].low in FRONTING
    found = FRONTED.match("".join([token.tag for token in tokens])) if opens else None
    if found and [token.low for token in tokens[: found.end("with")]] in BESIDE:
        comma = found.start("comma")
        if not found["more"]:  # *A, B and C*
            tokens[comma] = Token(tokens[comma].start, tokens[comma].end, "and", "C")
        del tokens[: found.end("with")]


def apposed(tokens: list[Token], words: AbstractSet[str], patterns: TiePatterns) -> None:
    """*its closest ally, A*, *its old friend, the group B, of*: without the commas around whom the words describe, in place."""
    if pronouns.OWN.isdisjoint(words):
        return
    for found in reversed(list(DESCRIBED.finditer("".join([token.tag for token in tokens])))):
        kin = tokens[found.start("comma") - 1].low in patterns.classes["kin"]
        if kin and tokens[found.start()].low in pronouns.OWN:
            if tokens[found.end() - 1].tag == "," and tokens[found.end()].tag in "PVX":
                del tokens[found.end() - 1]
            del tokens[found.start("comma")]


def likewise(tokens: list[Token], words: AbstractSet[str]) -> None:
    """*A, like B, supports C*: *A and B support C*, in place."""
    found = LIKE.search("".join([token.tag for token in tokens])) if "like" in words else None
    if found and tokens[found.end("like") - 1].low == "like":
        like = found.start("like")
        tokens[like + 1] = Token(tokens[like + 1].start, tokens[like + 1].end, "and", "C")
        del tokens[found.start("close")], tokens[like]


def conjunctions(tokens: list[Token], words: AbstractSet[str], patterns: TiePatterns) -> list[Token]:
    """*as well as*, *along with*, *together with* between two nouns are one *and*; not *fought together with B*, *attacked A
    together with B*."""
    if "well" not in words and not ("with" in words and ("along" in words or "together" in words)):
        return tokens
    kept: list[Token] = []
    passed = 0
    for index, token in enumerate(tokens):
        size = 0
        done = token.low != "as" and index and "past" in patterns.tenses.get(tokens[index - 1].low, ())
        if token.low in CONJUNCTIONS and index and not done:
            phrase = CONJUNCTIONS[token.low]
            size = len(phrase) if tuple(t.low for t in tokens[index : index + len(phrase)]) == phrase else 0
            size = 0 if token.low == "together" and _acted(tokens, index, patterns) else size
        if size and index and tokens[index - 1].low in ("which", "who"):
            size = 0  # *A, which along with B has armed C*
        if size:
            kept.append(Token(token.start, token.end, "and", "C"))
            passed = index + size
        elif index >= passed:
            kept.append(token)
    return kept


def _acted(tokens: Sequence[Token], stop: int, patterns: TiePatterns) -> bool:
    """*attacked A together with B*: B attacked as well; not *said that A together with B attacked*."""
    opened = max((k for k in range(stop) if tokens[k].low in patterns.classes["boundaries"]), default=-1)
    nouns = patterns.joined("nouns_too", "people", "assets") | patterns.nouns.keys()
    for index in range(opened + 1, stop):
        low, named = tokens[index].low, tokens[index - 1].mention if index else None
        noun = low in nouns and (named is None or named.rule in MODIFYING)  # *A's ships together with B*
        if not noun and {"past", "s"} & set(patterns.tenses.get(low, ())):
            return True
    return False
