"""What stands behind a preposition and belongs to another noun than the verb: *blamed its army for the raid on A*, *rebels from A*."""

from __future__ import annotations

from evidence.syntax.agents import head_noun
from evidence.syntax.arguments import Party
from evidence.syntax.tie_patterns import Pattern, TiePatterns
from evidence.syntax.tokens import Tokens


def blamed(tokens: Tokens, found: list[Party]) -> list[Party]:
    """*blamed the raid on A on B*: the last; not A of *blamed its army for the raid on A*."""
    on = [p for p in found if p.preposition == "on"]
    verbs = [tokens.tags.rfind("V", 0, p.first) for p in on]
    told = [p for p, verb in zip(on, verbs, strict=True) if "for" in tokens.lows[verb + 1 : p.first]]
    return [p for p in found if p not in told and (p not in on or p == on[-1])]


def own_parties(tokens: Tokens, found: list[Party]) -> list[Party]:
    """*met with A after talks with B*, *sided with A in its dispute with B*: without those of a noun that another preposition
    joins to the verb; with B in *sold arms to A in May and to B*."""
    kept = found[:1]
    for party in found[1:]:
        between = tokens.tags[kept[-1].last + 1 : party.first].rstrip("D")
        nested = between.endswith("NP") and "C" not in between and not {"P", "S"}.isdisjoint(between[:-1])
        kept += [] if nested else [party]
    return kept


def outlaws_from(tokens: Tokens, party: Party, patterns: TiePatterns) -> bool:
    """*hosts rebels from A*: where outlaws come from."""
    before = len(tokens.tags[: party.first].rstrip("D")) - 2
    return party.preposition == "from" and before >= 0 and tokens.lows[before] in patterns.classes["outlaws"]


def of_buyers(tokens: Tokens, party: Party, patterns: TiePatterns, noun: int = -1) -> bool:
    """*buyers of cheap A oil*, *A oil buyers*, *A's customers*: whose goods others buy; not *A buyers*, nor behind the ``noun``
    itself (*A is a buyer of B's oil*)."""
    buyers, head = patterns.classes["buyers"], head_noun(tokens, party)
    if party.preposition == "of":
        of = max((k for k in range(max(noun, 0), party.first) if tokens.lows[k] == "of"), default=0)
        if not buyers.isdisjoint(tokens.lows[max(noun + 1, of - 2) : of]):
            return True
    direct = tokens.tags[party.last + 1] == "N" and tokens.lows[party.last + 1] in buyers if head else True
    return head is not None and head.low in buyers and not direct


def asset_there(tokens: Tokens, party: Party, pattern: Pattern, patterns: TiePatterns) -> bool:
    """*overran posts in B*, *opened fire on posts in B*: what is hit stands in the slot, the land behind it."""
    if pattern.type != "attack" or pattern.swap or party.preposition not in ("in", "inside"):
        return False
    noun = len(tokens.tags[: party.first].rstrip("D")) - 2
    slot = len(tokens.tags[: max(noun, 0)].rstrip("DN")) - 1
    if slot < 0 or tokens.lows[noun] not in patterns.classes["assets"] or "its" in tokens.lows[slot:noun]:
        return False
    return (tokens.lows[slot] if tokens.tags[slot] == "P" else "direct") in pattern.to
