"""Words put between others: *A – a friend of B – armed C*, *A, though poor, armed B*, *A and, to a lesser extent, B armed C*."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import Token

PARTED_ADVERB = re.compile(r"(?<=X),R{1,3},|(?<=C),R{1,5},")
CONCEDED = re.compile(r",S[NR]{1,3},")
PASSED_OVER = re.compile(r"P?D?A(?:CD?A)*(?![Z-])")
PASSED_BY = frozenset({"rather", "instead"})
RATHER = {("rather", "than"), ("instead", "of")}
CONCEDING = frozenset({"though", "although", "albeit", "if", "when", "while"})
GERUND_BEHIND = frozenset({"of", "for", "from", "by", "in", "without"})
ALLEGIANCE = frozenset(
    {"affiliated", "linked", "loyal", "allied", "belonging", "aligned", "associated", "sworn", "tied", "connected"}
)
DASHES = frozenset("-–—")
NEIGHBOURING = frozenset({"neighbouring", "neighboring"})
INSERTED = frozenset({"after", "alongside", "besides", "behind"})


def parted_by_commas(tokens: list[Token]) -> list[Token]:
    """With a comma for every long dash and every one between spaces that parts an aside; not before a name, which it joins (*A –
    B relations*) or with which a clause begins."""
    for index in range(1, len(tokens) - 1):
        token = tokens[index]
        if token.tag != "-":
            continue
        before, after = tokens[index - 1], tokens[index + 1]
        spaced = token.start > before.end and after.start > token.end
        if (spaced or token.low == "—") and after.tag != "A":  # *armed the army – A protested* is no list
            tokens[index] = Token(token.start, token.end, ",", ",")
    return tokens


def part_at_dashes(tokens: list[Token], words: AbstractSet[str]) -> None:
    """*The truce ended – A's raids went on*: a dash between a verb and a name ends a clause, and what is named is not ended."""
    for before, dash, after in (
        zip(tokens, tokens[1:], tokens[2:], strict=False) if not DASHES.isdisjoint(words) else ()
    ):
        spaced = dash.start > before.end and after.start > dash.end
        if dash.tag == "-" and spaced and before.tag == "V" and after.tag == "A":
            dash.tag = "."


def describe_neighbours(tokens: list[Token], words: AbstractSet[str]) -> None:
    """*sent troops into neighbouring A*: says only where A lies; not *the lands neighbouring A*, *Neighbouring A, B has a coast*."""
    for index, token in enumerate(tokens[:-2]) if words & NEIGHBOURING else ():
        after = tokens[index + 1]
        named = after.tag == "A" or after.home is not None
        free = tokens[index - 1].tag in "PVDCSTXR," if index else tokens[2].tag != ","
        if token.low in NEIGHBOURING and token.tag == "V" and named and free:
            token.tag = "D"


def without_inserted(tokens: list[Token], words: AbstractSet[str]) -> list[Token]:
    """*A has become, after B, the ally of C*: who only goes before is left out with the commas, and so is what is only granted
    (*A, though poor, …*); *it has, moreover, asked B*: an adverb in the verb loses its own."""
    for comma in range(len(tokens) - 4, 0, -1) if not INSERTED.isdisjoint(words) else ():
        tags = "".join(token.tag for token in tokens[comma : comma + 4])
        if tags in (",PA,", ",SA,") and tokens[comma + 1].low in INSERTED:
            tokens = tokens[:comma] + tokens[comma + 4 :]
    tags = "".join([token.tag for token in tokens]) if not CONCEDING.isdisjoint(words) else ""
    for found in reversed(list(CONCEDED.finditer(tags))):
        if tokens[found.start() + 1].low in CONCEDING:
            tokens = tokens[: found.start()] + tokens[found.end() :]
    tags = "".join([token.tag for token in tokens]) if "," in words else ""
    for found in reversed(list(PARTED_ADVERB.finditer(tags))):
        tokens = tokens[: found.start()] + tokens[found.start() + 1 : found.end() - 1] + tokens[found.end() :]
    return tokens


def without_manner(tokens: list[Token], words: AbstractSet[str], patterns: TiePatterns) -> list[Token]:
    """*accused A of jointly arming B*: without the adverb that parts a gerund from its preposition; *of allegedly arming* stays."""
    manners = [low for low in words if low.endswith("ly")] if not GERUND_BEHIND.isdisjoint(words) else []
    for index in range(len(tokens) - 2, 0, -1) if manners else ():
        low, before, after = tokens[index].low, tokens[index - 1].low, tokens[index + 1].low
        manner = low.endswith("ly") and not tokens[index].actors and low not in patterns.classes["hearsay"]
        if manner and before in GERUND_BEHIND and after.endswith("ing"):
            tokens = tokens[:index] + tokens[index + 1 :]
    return tokens


def without_allegiance(tokens: list[Token], words: AbstractSet[str], patterns: TiePatterns) -> list[Token]:
    """*Militants affiliated with A struck B*, *men loyal to A*: they are A's, as *A militants* are; not *the B group linked to A*."""
    for first in range(len(tokens) - 3, -1, -1) if not ALLEGIANCE.isdisjoint(words) else ():
        low, bond, to = (token.low for token in tokens[first : first + 3])
        if (
            low not in patterns.joined("outlaws", "fighters")
            or bond not in ALLEGIANCE
            or to not in ("to", "with", "by")
        ):
            continue
        behind = 1 + (tokens[first + 3 : first + 4] != [] and tokens[first + 3].tag == "D")
        whose = tokens[first + 2 + behind] if first + 2 + behind < len(tokens) else None
        armed = whose is not None and whose.mention is not None and whose.mention.entity_type == "armed group"
        described = first > 0 and (tokens[first - 1].actors or tokens[first - 1].low == "of")
        if armed and not described:
            tokens = tokens[:first] + tokens[first + 2 + behind :]
    return tokens


def without_passed_over(tokens: list[Token], words: AbstractSet[str]) -> list[Token]:
    """*struck A rather than B*, *B instead of C armed A*: without those who are passed over."""
    for first in range(len(tokens) - 3, -1, -1) if not PASSED_BY.isdisjoint(words) else ():
        if (tokens[first].low, tokens[first + 1].low) in RATHER:
            name = PASSED_OVER.match("".join(token.tag for token in tokens), first + 2)
            bare = tokens[first].low == "rather" and tokens[first + 3 : first + 4] and tokens[first + 3].tag in ",."
            if name or (bare and tokens[first + 2].tag == "N"):  # *help each other rather than compete*
                tokens = tokens[:first] + tokens[name.end() if name else first + 3 :]
    return _without_less_liked(tokens) if {"rather", "than"} <= words else tokens


def _without_less_liked(tokens: list[Token]) -> list[Token]:
    """*would rather arm A than strike B*: without what it would not."""
    rather = next((k for k, token in enumerate(tokens) if token.low == "rather"), len(tokens))
    than = next((k for k in range(rather + 2, len(tokens)) if tokens[k].low == "than"), -1)
    if than < 0 or "," in [token.low for token in tokens[rather:than]]:
        return tokens
    stop = next((k for k in range(than, len(tokens)) if tokens[k].tag in ",."), len(tokens))
    return tokens[:than] + tokens[stop:]


def resumed(tags: str, comma: int) -> bool:
    """*and B, which is old, urged*, *and B, its ally, urged*: whether words between commas part the name from its verb."""
    close = tags.find(",", comma + 1, comma + 16) if tags[comma : comma + 1] == "," else -1
    held = tags[comma + 1 : close] if close > 0 else "."
    return "." not in held and tags[close + 1 :].lstrip("R")[:1] in ("V", "X") and held[:1] != "C"
