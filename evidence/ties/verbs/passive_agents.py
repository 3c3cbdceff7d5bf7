"""Who does what a passive tells: whoever stands behind *by*, or whom the kind of act implies (*was jailed in A*)."""

from __future__ import annotations

from evidence.syntax.agents import head_noun, is_agent, private
from evidence.syntax.arguments import Party, party_at
from evidence.syntax.controllers import owns_others
from evidence.syntax.participles import behind_insertion
from evidence.syntax.tie_patterns import Pattern, TiePatterns
from evidence.syntax.tokens import MODIFYING, Tokens
from evidence.syntax.verb_groups import VerbGroup
from evidence.ties.verbs.goods import origin
from evidence.ties.verbs.scenes import instrument


def passive_agent(
    tokens: Tokens, group: VerbGroup, after: list[Party], pattern: Pattern, patterns: TiePatterns
) -> Party | None:
    """Who does what a passive tells: the party behind *by*, or the one that the kind of act implies."""
    if by := next((party for party in after if party.preposition == "by"), None):
        return None if private(tokens, by, patterns) or owns_others(tokens, by.last, patterns) else by
    if by := _counted(tokens, group, patterns):
        return by
    if by := behind_insertion(tokens, group, patterns) or _experts_of(tokens, after, patterns):
        return by
    if pattern.type == "attack":
        return instrument(tokens, after, patterns)
    if pattern.rule == "verb-summon":
        return _accredited(tokens, group, patterns)
    if pattern.type == "train":
        return next((p for p in after[:1] if p.preposition in ("in", "at") and _trains(tokens, p)), None)
    if pattern.rule == "verb-anger":
        return _minded(tokens, after, patterns)
    if pattern.type == "coerce":
        return _jailer(tokens, group, after, patterns)
    goods = pattern.type in ("aid", "arms") and "to" in pattern.to
    return origin(tokens, group, patterns) if goods else None


def _counted(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> Party | None:
    """*was recognised by only three states, A, B and C*, *by three governments, those of A, B and C*: those who are named of a
    number of others."""
    tags, by = tokens.tags, group.verb + 1
    if tokens.lows[by : by + 1] != ["by"]:
        return None
    head = by + 1 + len(tags[by + 1 :]) - len(tags[by + 1 :].lstrip("RDN"))
    if tokens.lows[head - 1] not in patterns.joined("collectives", "polities", "others_alike"):
        return None
    mark = tokens.lows[head : head + 1] in ([","], [":"])
    named = head + 1 + 2 * (tokens.lows[head + 1 : head + 3] == ["those", "of"])
    named += tags[named : named + 1] == "D"
    return party_at(tokens, named, patterns) if mark and tags[named : named + 1] == "A" else None


def _experts_of(tokens: Tokens, after: list[Party], patterns: TiePatterns) -> Party | None:
    """*were trained by experts from A*, *by officers of A*: whose people did it."""
    for party in after[:1]:
        marker = party.first - 1 - (tokens.tags[party.first - 1] == "D")
        people = len(tokens.tags[:marker].rstrip("NDR"))
        by = tokens.lows[people - 1 : people] == ["by"] and marker > people
        if by and party.preposition in ("from", "of") and tokens.lows[marker - 1] in patterns.classes["people"]:
            return party
    return None


def _accredited(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> Party | None:
    """*B's envoy in A's capital was summoned*: by the state to which he is sent."""
    start = max(tokens.tags.rfind(tag, 0, group.first) for tag in "VS.,") + 1
    envoy = next((k for k in range(start, group.first) if tokens.lows[k] in patterns.classes["envoys"]), group.first)
    for index in range(envoy + 1, group.first):
        there = tokens[index].home or (tokens[index].actors[0] if tokens[index].actors else None)
        if there and tokens.lows[index - 1] in ("in", "to"):
            return Party((there,), index, index)
    return None


def _trains(tokens: Tokens, party: Party) -> bool:
    """Whether the party is a state by its name alone (*were trained in A*) or owns the camps (*trained in A camps*)."""
    mention, head = tokens[party.last].mention, head_noun(tokens, party)
    if head is not None and head.low in ("camp", "camps"):
        return mention is not None and mention.entity_type == "armed group"
    return mention is not None and mention.entity_type == "state" and mention.rule not in MODIFYING


def _minded(tokens: Tokens, after: list[Party], patterns: TiePatterns) -> Party | None:
    """*was annoyed with A*, *is concerned about A's actions*, *worried by a group*: whose conduct somebody minds."""
    for party in after:
        head = head_noun(tokens, party)
        deed = head is not None and head.low in patterns.classes["deeds"]
        mention = tokens[party.last].mention
        group = head is None and mention is not None and mention.entity_type == "armed group"
        with_them = party.preposition in ("with", "at") and is_agent(tokens, party, patterns)
        if with_them or (party.preposition in ("with", "at", "about", "over") and (deed or group)):
            return party
    return None


def _jailer(tokens: Tokens, group: VerbGroup, after: list[Party], patterns: TiePatterns) -> Party | None:
    """*were deported from A*, *were jailed in A*: the state that does such things to people in it."""
    low = tokens.lows[group.verb]
    from_or_in = "from" if low in patterns.classes["removing"] else "in" if low in patterns.classes["custody"] else ""
    return next((party for party in after[:1] if party.preposition == from_or_in), None)
