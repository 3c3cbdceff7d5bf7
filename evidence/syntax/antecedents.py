"""Whom a relative pronoun, a participle or a closing phrase is about: the party, or the whole list, that stands before it."""

from __future__ import annotations

import re

from evidence.syntax.arguments import Party
from evidence.syntax.asides import resumed
from evidence.syntax.tokens import Tokens

SENT = frozenset({"ambassador", "envoy", "representative", "minister", "emissary", "delegate", "consul", "attaché"})
APPOSED = re.compile(r"A,D?[NR]*A\Z")
WHERE = frozenset({"in", "inside", "from", "near", "at"})


def antecedent(tokens: Tokens, index: int) -> Party | None:
    """The party before *which*, *who*, *that* or a participle that closes a noun phrase, its whole list included."""
    cursor, tags = index, tokens.tags
    while cursor >= 0 and tags[cursor] in ",NZRDC":
        cursor -= 1
    if cursor < 0 or tags[cursor] != "A" or tokens[cursor].low in ("it", "them") or _parts_only(tokens, cursor, index):
        return None
    if tokens.lows[index + 1 : index + 2] in (["who"], ["that"]) and _only_where(tokens, cursor):
        return antecedent(tokens, cursor - 2 - (tags[cursor - 2] == "V"))
    if APPOSED.search(tags, 0, cursor + 1) and tags[cursor + 1 : cursor + 2] == "Z":
        cursor = tags.rfind(",", 0, cursor) - 1  # *A, B's rival, which*
    sent = tokens.lows[cursor - 1] in ("to", "in") and tokens.lows[cursor - 2] in SENT and cursor > 3
    if sent and tags[cursor - 4 : cursor - 2].endswith("Z") and tags[cursor - 4] == "A":
        cursor -= 4  # *A's envoy to B, who met C*
    elif sent and tags[cursor - 5 : cursor - 2] in ("AZN",):
        cursor -= 5
    members = [cursor]
    comma = tags.find(",", cursor, index + 2)
    clause = tags[:cursor].rstrip("D").endswith(",C") and "V" in tags[:cursor] and resumed(tags, comma)
    while not clause and (previous := _previous_member(tokens, members[-1])) is not None:
        members.append(previous)
    restrictive = tokens.lows[index + 1 : index + 2] == ["who"] and tags[index] == "A"
    between = tokens.lows[len(tags[: members[-1]].rstrip("D")) - 1] == "between"
    if "C" not in tags[members[-1] : index + 1] or (restrictive and between):
        members = members[:1]  # *ties between A and the B who took power*
    actors = tuple(dict.fromkeys(actor for k in reversed(members) for actor in tokens[k].actors))
    return Party(actors, members[-1], cursor)


def _parts_only(tokens: Tokens, cursor: int, index: int) -> bool:
    """*a road to A and the sea that passes B*: a pair whose second is a thing passes nothing by itself."""
    thing = tokens.tags[cursor + 1 : index + 1].lstrip("NZ").rstrip("NR")
    relative, verb = tokens.lows[index + 1 : index + 2], tokens.lows[index + 2 : index + 3]
    return thing in ("C", "CD") and relative == ["that"] and bool(verb) and verb[0].endswith("s")


def _only_where(tokens: Tokens, index: int) -> bool:
    """*rebels based in A, who*: a state that only says where somebody is, and is no *who*."""
    mention = tokens[index].mention
    return index > 2 and tokens.lows[index - 1] in WHERE and mention is not None and mention.entity_type == "state"


def _previous_member(tokens: Tokens, index: int) -> int | None:
    cursor = index - 1
    while cursor >= 0 and tokens[cursor].tag in ",CD":
        cursor -= 1
    if cursor < 0 or cursor == index - 1 or tokens[cursor].tag != "A":
        return None
    before = cursor - 1
    while before >= 0 and tokens[before].tag == "D":
        before -= 1
    return None if before >= 0 and tokens[before].low in ("in", "on", "at", "inside") else cursor
