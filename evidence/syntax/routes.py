"""What only leads somewhere: *a loan for lines from A to B* goes to neither."""

from __future__ import annotations

from evidence.syntax.arguments import Party
from evidence.syntax.tokens import Tokens


def on_the_way(tokens: Tokens, party: Party, after: list[Party]) -> bool:
    """*a loan for lines from A to B*: the line leads there, not the loan."""
    if party.preposition != "to":
        return False
    before = next((p for p in reversed(after) if p.last < party.first), None)
    if before is None or before.preposition != "from":
        return False
    start = tokens.tags.rfind("V", 0, before.first)
    return any(t.low in ("for", "of", "on") for t in tokens[start + 1 : before.first])
