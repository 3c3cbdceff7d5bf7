"""Whether a comma or *and* goes on a list of things (*sent wheat, fuel and rice to B*) or begins a clause."""

from __future__ import annotations

import re

from evidence.syntax.tokens import Tokens

OTHERS = frozenset({"other", "others", "several", "many"})
TOLD = re.compile(r",ACA[NZ]*V(?:\.|$)")
SUBJECTS = re.compile("D?[AN][NZ]*(?:,?C?D?A[NZ]*)*R?[VX]")


def phrase_list(tags: str, comma: int) -> bool:
    """*over the situation, the borders, and the rule of B*: the comma parts noun phrases of a list that *and* closes."""
    if tags[comma + 1 : comma + 2] not in ("D", "C"):
        return False
    closing = False
    for index in range(comma + 1, len(tags)):
        tag = tags[index]
        if tag in "VXTSO":
            return False
        if closing and tag == ",":
            return tags[index + 1 : index + 2] != "S" and tags[index + 1 : index + 3] != "PS"  # *, and B, which …*
        if tag == ".":
            break
        closing = closing or (tag == "C" and tags[index - 1] == ",")
    return closing


def noun_list(tags: str, comma: int) -> bool:
    """*sent wheat, fuel and rice to B*: the comma parts bare nouns of a list that *and* closes."""
    end = comma + 1
    while tags[end : end + 1] and tags[end] in "NDR,-":
        end += 1
    return end > comma + 1 and tags[end : end + 2] in ("CN", "CD")


def opens_clause(tags: str, conjunction: int, index: int) -> bool:
    """*some of the crops and A sold*: behind *and* a name right before a verb in a clause that has had one."""
    return (
        tags[conjunction + 1 : index] in ("", "D")
        and tags[index + 1 : index + 2] in ("V", "X")
        and tags.rfind("V", 0, conjunction) > max(tags.rfind("S", 0, conjunction), tags.rfind(",", 0, conjunction))
    )


def fronted(tags: str, comma: int) -> bool:
    """*With the help of A, B and C agreed*: behind words that open the sentence with a preposition, and whose verb has yet to
    come, the comma begins the subject."""
    return tags[:1] == "P" and not set("VXS,") & set(tags[:comma]) and SUBJECTS.match(tags, comma + 1) is not None


def with_others(tokens: Tokens, last: int) -> bool:
    """*thanked A, B and other states*: whether a list ends with those who are not named."""
    mark = last + 1 + (tokens.tags[last + 1 : last + 2] == ",")
    return tokens.tags[mark : mark + 1] == "C" and not OTHERS.isdisjoint(tokens.lows[mark + 1 : mark + 2])


def closed_list(chain: list[int], joined_by: list[str]) -> list[int]:
    """A list ends with the member that *and* brings in; commas alone make no list, only a repeated actor (apposition)."""
    last = len(joined_by)
    while last and joined_by[last - 1] != "C":
        last -= 1
    while last < len(joined_by) and joined_by[last] == "same":
        last += 1
    return chain[: last + 1]


def told_by_two(tags: str, comma: int) -> bool:
    """*armed A, B and C officials said*: whether the two behind the comma are who says so, and no more of whoever was armed."""
    return TOLD.match(tags, comma) is not None and not {"V", "X"}.isdisjoint(
        tags[tags.rfind("S", 0, comma) + 1 : comma]
    )
