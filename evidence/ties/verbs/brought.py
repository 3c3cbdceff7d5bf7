"""Those whom something brings to each other: *The talks brought together A and B*, *The deal brought A closer to B*."""

from __future__ import annotations

from evidence.syntax.agents import is_agent
from evidence.syntax.arguments import Party, complements
from evidence.syntax.subjects import subject
from evidence.syntax.tie_patterns import Pattern, TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.syntax.verb_groups import VerbGroup


def brought(
    tokens: Tokens, group: VerbGroup, end: int, _pattern: Pattern, patterns: TiePatterns
) -> tuple[Party | None, list[Party | None]]:
    """The two sides that the words behind the verb name; none where an actor brings them together, who mediates."""
    named = [p for p in complements(tokens, end, patterns) if p.preposition in (None, "to", "closer to")]
    one = next((p for p in named if p.preposition is None), None)
    by = subject(tokens, group, patterns)
    if one is None or group.passive or (by and is_agent(tokens, by, patterns)):
        return None, []
    if len(one.actors) > 1:
        return one, [None]
    others: list[Party | None] = [p for p in named if p.first > one.last and p.preposition is not None]
    return one, others[:1]
