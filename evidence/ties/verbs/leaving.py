"""Who leaves a land or a body, and bodies that an act is not done to: *A left B in 2021*, *withdrew from the alliance*."""

from __future__ import annotations

from evidence.syntax.agents import bare_name, is_itself
from evidence.syntax.arguments import Party, complements, party_at, skip
from evidence.syntax.tie_patterns import Pattern, TiePatterns
from evidence.syntax.tokens import Tokens

NOT_GONE = frozenset({"alone", "behind", "out", "aside", "off", "down", "open"})  # *left B alone*, *left B out*


def left_land(tokens: Tokens, doer: Party | None, end: int, patterns: TiePatterns) -> list[Party]:
    """*A left B in 2021*, *A is leaving B*, *A left its base near B's capital*: a state that leaves another does so with its
    troops; not *left B alone*."""
    if doer is None or not is_itself(tokens, doer) or tokens.lows[doer.first - 1] == "of":
        return []
    if tokens.tags[end + 1 : end + 2] != "A":
        return _left_base(tokens, end, patterns)
    party = party_at(tokens, end + 1, patterns)
    after = skip(tokens, party.last + 1, "R", 6)  # *left B hastily*, *left B on Monday*
    behind, low = tokens.tags[after : after + 1], tokens.lows[after : after + 1]
    dated = low == ["in"] and tokens.lows[after + 1][-1:].isdigit()
    ends = behind in (".", ",", "C") or dated or (low and low[0] in patterns.classes["afterwards"])
    ends = ends and NOT_GONE.isdisjoint(tokens.lows[party.last + 1 : after])
    return [party] if ends and bare_name(tokens, party) and len(party.actors) == 1 else []


def _left_base(tokens: Tokens, end: int, patterns: TiePatterns) -> list[Party]:
    """*left its base at Basra*, *left the airfield in B*, *left the Basra airfield*: the land in which the base lies."""
    noun = skip(tokens, end + 1, "DNR", 4) - 1
    base = noun > end and tokens.lows[noun] in patterns.classes["bases"]
    home = tokens[noun].home if noun > end else None
    if home is not None and tokens.lows[noun].rsplit(" ", 1)[-1] in patterns.classes["bases"]:
        return [Party((home,), noun, noun)]
    where = complements(tokens, noun, patterns)[:1] if base else []
    where = [party for party in where if tokens.lows[party.last + 1] not in NOT_GONE]  # *left its base in B open*
    return [party for party in where if party.preposition in ("in", "at", "near", "of")]


def only_hears(tokens: Tokens, party: Party, pattern: Pattern) -> bool:
    """*complained to the UN*, *lodged a complaint with the UN*: a body that hears of what others have done."""
    mention = tokens[party.first].mention
    return pattern.type == "protest" and mention is not None and mention.entity_type == "organisation"


def quits_body(tokens: Tokens, party: Party, pattern: Pattern) -> bool:
    """*withdrew from the alliance*: who leaves a body retreats from nobody."""
    mention = tokens[party.first].mention
    return pattern.type == "retreat" and mention is not None and mention.entity_type == "organisation"
