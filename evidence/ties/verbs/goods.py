"""What is given or sold: wheat or weapons, and whose the goods are."""

from __future__ import annotations

from evidence.syntax.agents import head_noun, is_agent
from evidence.syntax.arguments import Party
from evidence.syntax.clause_starts import clause_start
from evidence.syntax.tie_patterns import Pattern, TiePatterns, TieType
from evidence.syntax.tokens import MODIFYING, Tokens
from evidence.syntax.verb_groups import VerbGroup

WHERETO = frozenset({"to", "for", "in", "from", "by", "on", "at", "against"})  # behind which no more goods are named


def kind_by_goods(
    tokens: Tokens, group: VerbGroup, end: int, pattern: Pattern, patterns: TiePatterns
) -> TieType | None:
    """What the goods make of an act: *sold B wheat* is no sale of arms, *gave B rifles* one; None: the pattern's own."""
    before = patterns.nouns.get(tokens.lows[group.first - 1], ())
    if pattern.rule == "verb-attack" and any(p.type == "sanction" for p in before):
        return "sanction"  # *A's sanctions hit B*
    told = pattern.rule == "verb-arm" or not {"source", "carried"}.isdisjoint(pattern.to)
    if pattern.type == "arms" and not told and not _of_weapons(tokens, group, patterns):
        return "cooperate"
    if pattern.type != "aid" or (
        "training" not in tokens.words and patterns.joined("armaments", "havens").isdisjoint(tokens.words)
    ):
        return None
    first, last = end + 1, end + 1
    while tokens.tags[last : last + 1] in tuple("DNRAZ-CP") and tokens.lows[last] not in WHERETO:
        last += 1
    if group.passive and group.first < group.verb:
        first = clause_start(tokens, group.first, patterns)
    if any(tokens.lows[k] == "training" and tokens.tags[k + 1] == "P" for k in range(first, last)):
        return "train"  # *received training from B*
    safe = next((k for k in range(first, last) if tokens.lows[k] in patterns.classes["havens"]), 0)
    if safe and tokens.lows[len(tokens.tags[:safe].rstrip("DN")) - 1] == "with":
        return "shelter"  # *provided B with a safe haven*
    given = (k for k in range(first, last) if tokens.lows[k] in patterns.classes["armaments"])
    return "arms" if any(tokens.tags[k + 1 : k + 2] not in ("N", "-") for k in given) else None


def _of_weapons(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> bool:
    """Whether the clause, and not another one of the sentence, speaks of weapons."""
    first = clause_start(tokens, group.first, patterns) if group.passive or group.first == group.verb else group.first
    ends = (k for k in range(group.verb + 1, len(tokens)) if tokens.tags[k] in "V.")
    return any(low in patterns.classes["weapons"] for low in tokens.lows[first : next(ends, len(tokens))])


def origin(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> Party | None:
    """*A tanks were delivered to B*, *tonnes of A wheat were sent to B*: whose the goods are that somebody got."""
    for index in range(clause_start(tokens, group.first, patterns), group.first):
        mention = tokens[index].mention
        party = Party(tokens[index].actors, index, index)
        owned = tokens.tags[index + 1] == "Z" and arms_of(tokens, party, patterns)
        if tokens.tags[index] == "A" and mention is not None and (owned or mention.rule in MODIFYING):
            return None if not owned and is_agent(tokens, party, patterns) else party
    return None


def arms_of(tokens: Tokens, party: Party, patterns: TiePatterns) -> bool:
    """*A's jets were sold to B*."""
    head = head_noun(tokens, party)
    return head is not None and head.low in patterns.classes["weapons"]
