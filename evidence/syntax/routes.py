"""What only leads somewhere: *a loan for lines from A to B* goes to neither."""

from __future__ import annotations

from evidence.syntax.arguments import Party
from evidence.syntax.tokens import Tokens

ONWARD = frozenset({"shipment", "delivery", "transit", "transport", "transfer", "travel", "dispatch", "distribution"})


def on_the_way(tokens: Tokens, party: Party, after: list[Party]) -> bool:
    """*a loan for lines from A to B*, *wheat to A for onward shipment to B*: the line leads there, the wheat goes on."""
    if party.preposition != "to":
        return False
    before = next((p for p in reversed(after) if p.last < party.first), None)
    behind = next((p for p in after if p.first > party.last), None)
    if behind is not None and behind.preposition == "to" and _sent_on(tokens, party.last + 1, behind.first):
        return True
    if before is None or before.preposition != "from":
        return False
    start = tokens.tags.rfind("V", 0, before.first)
    return any(t.low in ("for", "of", "on") for t in tokens[start + 1 : before.first])


def _sent_on(tokens: Tokens, start: int, stop: int) -> bool:
    """*to A for onward shipment to B*, *to A en route to B*: what goes on to B was not for A."""
    lows = tokens.lows[start:stop]
    return (lows[:1] == ["for"] and not ONWARD.isdisjoint(lows)) or lows[:2] == ["en", "route"]
