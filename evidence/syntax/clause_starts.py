"""Where the clause of a verb begins, as far back as its subject may stand."""

from __future__ import annotations

import re

from evidence.syntax.appositions import apposition
from evidence.syntax.arguments import in_list, preposition_before
from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import Tokens, kept

DESCRIBED = re.compile("A,D?[NR]*AZ[NR-]+,")  # *A, B's rival, has*: said of A
ONE_OF = re.compile(r"A,[NR]?D[NRC]*AN{1,3}(?:[PS][DNAR]{1,2})?,R?\Z")

BESIDES = frozenset({"itself", "themselves", "still", "also", "once", "now", "currently", "formerly"})
JOINED = re.compile(r"(?P<and>,?C)D?AR?\Z")
SINGULAR = frozenset({"has", "is", "was"})


@kept
def clause_start(tokens: Tokens, index: int, patterns: TiePatterns) -> int:
    """The first token of the stretch before the verb group at ``index`` in which its subject may stand."""
    tags = tokens.tags
    floor = max(tags.rfind("S", 0, index), tags.rfind(".", 0, index), tags.rfind("V", 0, index)) + 1
    if joined := _joined(tokens, floor, index, patterns):
        return joined
    for cursor in range(index - 1, floor - 1, -1) if "," in tags[floor:index] or "-" in tags[floor:index] else ():
        tag = tags[cursor]
        if tag == "-" and _dash(tokens, cursor) and frees(tokens, cursor + 1, index, patterns):
            return cursor + 1
        parts = tag == "," and not in_list(tokens, cursor) and not apposition(tokens, cursor, patterns)
        parts = parts and not DESCRIBED.match(tags, max(0, cursor - 1), index) and not _one_of(tokens, cursor, index)
        if parts and frees(tokens, cursor + 1, index, patterns):
            return cursor + 1
    return floor


def _joined(tokens: Tokens, floor: int, index: int, patterns: TiePatterns) -> int:
    """*Groups hide in A, and B has armed C*, *Groups have bases in A and B has armed C*: where behind *and* the one right before
    the verb begins a clause, and ends no list; 0 where it does not."""
    named = JOINED.search(tokens.tags, floor, index)
    if named is None or tokens.lows[named.end("and") - 1] != "and":
        return 0
    before = tokens.tags[floor : named.start()]
    if named["and"] == ",C":
        return named.end("and") if before.strip("ADZR") and not {",", "C"} & set(before) else 0
    told = "X" in before or (
        floor > 0 and tokens.tags[floor - 1] == "V" and tokens.lows[floor - 1] not in patterns.speech
    )
    return named.end("and") if told and tokens.lows[index] in SINGULAR else 0


def _one_of(tokens: Tokens, comma: int, index: int) -> bool:
    """*A, a B ally, has*, *A, itself a B member, has*, *A, a nuclear power and B member, has*: said of A, which acts."""
    itself = tokens.lows[comma + 1] in BESIDES and tokens.lows[comma + 2] in ("a", "an")
    return (itself or tokens.lows[comma + 1] in ("a", "an")) and ONE_OF.match(
        tokens.tags, max(0, comma - 1), index
    ) is not None


def frees(tokens: Tokens, start: int, stop: int, patterns: TiePatterns) -> bool:
    """Whether an actor that may be a subject stands between the two places."""
    named = [k for k in range(start, stop) if tokens.tags[k] == "A"] if "A" in tokens.tags[start:stop] else ()
    return any(_may_head(tokens, start, k, patterns) for k in named)


def _dash(tokens: Tokens, index: int) -> bool:
    """*…, in the capital – A said*: a dash between spaces, which joins no words."""
    return (
        0 < index < len(tokens) - 1
        and tokens[index - 1].end < tokens[index].start
        and tokens[index].end < tokens[index + 1].start
    )


def _may_head(tokens: Tokens, start: int, index: int, patterns: TiePatterns) -> bool:
    """Whether the actor at ``index`` may be the subject of a clause that begins at ``start``: free, or *the president of A*."""
    governed = preposition_before(tokens, index, start)
    offices = patterns.classes["offices"]
    return governed is None or (governed == "of" and any(low in offices for low in tokens.lows[start : start + 3]))
