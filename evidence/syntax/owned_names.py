"""Names that only say whose or what another is: *B-based groups*, *B's old enemy A*, *the B group A* name no B who acts."""

from __future__ import annotations

import re

from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import MODIFYING, Token, Tokens

MOST = 4  # words between a state and the name of its group
WHOSE = re.compile("A(?:ZN{0,3})?N(?=A)")  # an owner, and what somebody is to him
OWNED = frozenset({"owned", "operated", "run"})


def owned_groups(tokens: list[Token], patterns: TiePatterns) -> None:
    """*Iran arms Yemen's Houthi rebels*, *the Palestinian group Hamas*: the state only says whose group it is, and becomes a plain
    word, in place; not in *A's Hamas policy*, nor in *A troops and Hamas*."""
    named = [k for k, token in enumerate(tokens) if token.mention and token.mention.entity_type == "armed group"]
    for group in named:
        state = _state_before(tokens, group, patterns)
        if state is None or _modifies(tokens, group, patterns):
            continue
        for token in tokens[state : state + 1 + (tokens[state + 1].tag == "Z")]:
            token.tag, token.actors, token.mention = "N", (), None


def _state_before(tokens: list[Token], group: int, patterns: TiePatterns) -> int | None:
    """The place of the state whose group the name at ``group`` is, right before it or before words that say what it is."""
    place = group - 1
    while place > group - MOST and tokens[place].tag == "N" and not tokens[place].actors and not tokens[place].home:
        place -= 1
    owns = place >= 1 and tokens[place].tag == "Z"
    place -= owns
    state = tokens[place] if place >= 0 else None
    if state is None or state.mention is None or state.mention.entity_type != "state" or len(state.actors) != 1:
        return None
    between = [token.low for token in tokens[place + 1 + owns : group]]
    called = not between or between[-1] in patterns.joined("bands", "fighting_bands")
    adjective = state.mention.rule in MODIFYING
    return place if called and (owns or adjective) and state.actors != tokens[group].actors else None


def _modifies(tokens: list[Token], group: int, patterns: TiePatterns) -> bool:
    """*its Hamas policy*, *the Hamas-led raid*: whether the group's name only qualifies what is named behind it."""
    behind = tokens[group + 1] if group + 1 < len(tokens) else None
    if behind is None or behind.tag == "-":
        return behind is not None
    return behind.tag == "N" and behind.low not in patterns.joined("people", "bands", "fighting_bands")


def qualifies(tokens: Tokens, index: int, patterns: TiePatterns) -> bool:
    """*B-based groups*, *B-led coalition*: whether the actor at ``index`` only qualifies others."""
    joined = tokens.tags[index + 1 : index + 2] == "-" and index + 2 < len(tokens)
    leads = joined and tokens.lows[index + 2] == "led" and tokens.lows[index + 3 : index + 4]
    if leads and leads[0] in patterns.classes["people"]:
        return False  # *the A-led coalition* acts for A
    low = tokens.lows[index + 2] if joined else ""
    return low in patterns.classes["compounds"] or low in patterns.compounds


def tells_whose(tokens: Tokens, index: int, patterns: TiePatterns) -> int:
    """*B member A*, *its B ally A*, *B's old enemy A*: how many tokens there are up to the name of whom it is said whose friend,
    rival or member he is; 0 where the actor at ``index`` is no such owner."""
    found = WHOSE.match(tokens.tags, index)
    kin = found is not None and tokens.lows[found.end() - 1] in patterns.classes["kin"]
    return found.end() - index if found and kin else 0


def owns(tokens: Tokens, index: int) -> bool:
    """*B-owned*, *B-run*: whether what stands behind the actor at ``index`` is its property."""
    return tokens.tags[index + 1 : index + 2] == "-" and not OWNED.isdisjoint(tokens.lows[index + 2 : index + 3])
