"""What only leads somewhere: *a loan for lines from A to B* goes to neither."""

from __future__ import annotations

from evidence.syntax.arguments import Party
from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import Tokens


def on_the_way(tokens: Tokens, party: Party, after: list[Party], patterns: TiePatterns) -> bool:
    """*a loan for lines from A to B*, *wheat to A for onward shipment to B*: the line leads there, the wheat goes on."""
    if party.preposition != "to":
        return False
    before = next((p for p in reversed(after) if p.last < party.first), None)
    behind = next((p for p in after if p.first > party.last), None)
    if behind is not None and behind.preposition == "to" and _sent_on(tokens, party.last + 1, behind.first, patterns):
        return True
    if before is None or before.preposition != "from":
        return False
    start = tokens.tags.rfind("V", 0, before.first)
    return any(t.low in ("for", "of", "on") for t in tokens[start + 1 : before.first])


def _sent_on(tokens: Tokens, start: int, stop: int, patterns: TiePatterns) -> bool:
    """*to A for onward shipment to B*, *to A en route to B*: what goes on to B was not for A; not *wheat to A for transport
    and tea to B*."""
    lows, tags = tokens.lows[start:stop], tokens.tags[start:stop]
    onward = lows[:1] == ["for"] and not patterns.classes["onward"].isdisjoint(lows) and not {",", "C"} & set(tags)
    return onward or lows[:2] == ["en", "route"]
