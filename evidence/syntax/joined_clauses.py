"""Clauses that *and* joins without a comma: *A bombed B and C condemned it*, where *B and C* are no list."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import MODIFYING, Token

PAIRED = frozenset(
    {"between", "among", "amongst", "both", "either", "neither", "by"}
)  # what asks for two, or for agents
MANY = frozenset({"have", "are", "were"})  # a list of two is the subject, and not its last member
RELATIVE = frozenset({"that", "which", "who", "whom"})
REACH = 24  # tokens back to the verb of the clause before


def part_clauses(tokens: list[Token], words: AbstractSet[str], patterns: TiePatterns) -> list[Token]:
    """With a comma before every *and* or *but* behind which a name has a verb of its own."""
    if words.isdisjoint(("and", "but")):
        return tokens
    tags = "".join(token.tag for token in tokens)
    parting = [
        index
        for index, token in enumerate(tokens)
        if token.tag == "C" and token.low in ("and", "but") and tags[index - 1 : index] not in ("", ",", "C")
        if _acts(tokens, tags, index + 1, patterns) and _told_before(tokens, tags, index, patterns)
    ]
    for index in reversed(parting):
        tokens.insert(index, Token(tokens[index].start, tokens[index].start, ",", ","))
    return tokens


def _acts(tokens: Sequence[Token], tags: str, index: int, patterns: TiePatterns) -> bool:
    """Whether a name stands at ``index`` that has a finite verb: *B condemned it*, *the B army has left*; not *B have left*."""
    name = index + (tags[index : index + 1] == "D")
    if tags[name : name + 1] != "A":
        return False
    within = tags[name + 1 : name + 5]
    verb = name + 1 + len(within) - len(within.lstrip("NRZ"))
    mention = tokens[name].mention
    noun = tokens[verb - 1].low
    people = noun in patterns.classes["people"] or noun in patterns.classes["offices"]
    if (mention is not None and mention.rule in MODIFYING and not people) or tags[verb : verb + 1] not in ("V", "X"):
        return False
    low = tokens[verb].low
    if tags[verb] == "X":
        return low not in MANY
    tenses = patterns.kinds(low)
    past = "past" in tenses and ("part" not in tenses or tags[verb + 1 : verb + 2] in ("A", "O", "D"))
    return past or ("s" in tenses and not people)


def _told_before(tokens: Sequence[Token], tags: str, stop: int, patterns: TiePatterns) -> bool:
    """Whether the clause before has somebody who acts, and its verb: not *said A and B had met*, *between A
    and B*, *the pact that A signed with B and C will hold*."""
    verb = tags.rfind("V", max(0, stop - REACH), stop)
    if verb < 0 or any(tag in "S,." for tag in tags[verb:stop]):
        return False
    low = tokens[verb].low
    if low in patterns.speech or low in patterns.classes["believing"]:
        return False
    if any(token.low in PAIRED for token in tokens[verb + 1 : stop]):
        return False
    opened = max(tags.rfind("S", 0, verb), tags.rfind(".", 0, verb))
    relative = opened > 0 and tokens[opened].low in RELATIVE and tags[opened - 1] in "NA"
    return not relative and any(tag in "AO" for tag in tags[opened + 1 : verb])
