"""Whom an act concerns that is the matter of a deal or a meeting: *signed a contract with B to buy tanks*, *In talks with B, A asked for
help*."""

from __future__ import annotations

import re

from evidence.syntax.arguments import Party, party_at, skip
from evidence.syntax.tie_patterns import Pattern, TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.syntax.verb_groups import VerbGroup

DEALS = ("agree",)
MEETINGS = ("consult",)
FRONTED = re.compile(r"[PR]D?[ND]*(?P<noun>N)(?P<with>P)D?[OD]?A[NZ]{0,2},")  # *In a deal with B, A will buy jets*
SCENES = frozenset({"in", "under", "during", "at"})


def partner_of_deal(tokens: Tokens, group: VerbGroup, pattern: Pattern, patterns: TiePatterns) -> list[Party]:
    """The other side of the deal to buy from which a sentence tells of a purchase, or of the meeting at which it tells of a
    request; none where the verb's pattern is of no such act."""
    kinds = DEALS if pattern.rule == "verb-buy" else MEETINGS if pattern.rule == "verb-request" else ()
    if not kinds or group.passive:
        return []
    if bound := _bound(tokens, group, kinds, patterns):
        return [bound]
    opening = FRONTED.match(tokens.tags)
    if opening is None or tokens.lows[0] not in SCENES or tokens.lows[opening.start("with")] != "with":
        return []
    named = skip(tokens, opening.end("with"), "DO", 2)
    same_clause = "," not in tokens.tags[opening.end() : group.first] and group.first >= opening.end()
    return (
        [party_at(tokens, named, patterns)]
        if same_clause and _is(tokens, opening.start("noun"), kinds, patterns)
        else []
    )


def matter_of_deal(tokens: Tokens, group: VerbGroup, pattern: Pattern, patterns: TiePatterns) -> bool:
    """*signed a contract with B to buy tanks*: whether the purchase is what a deal is about, and yet to come."""
    return pattern.rule == "verb-buy" and _bound(tokens, group, DEALS, patterns) is not None


def _bound(tokens: Tokens, group: VerbGroup, kinds: tuple[str, ...], patterns: TiePatterns) -> Party | None:
    """The party in the phrase *a contract with B* right before the infinitive that says what it is about."""
    partner = tokens.tags[: group.first].rstrip("N-")
    with_ = len(partner[:-1].rstrip("D")) - 1
    bound = group.infinitive and partner.endswith("A") and with_ > 0 and tokens.lows[with_] == "with"
    return party_at(tokens, len(partner) - 1, patterns) if bound and _is(tokens, with_ - 1, kinds, patterns) else None


def _is(tokens: Tokens, index: int, kinds: tuple[str, ...], patterns: TiePatterns) -> bool:
    return any(one.type in kinds for one in patterns.nouns.get(tokens.lows[index], ()))
