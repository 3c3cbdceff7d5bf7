"""Names that a comma sets beside others for the same: an office and its holder, two and what they are together."""

from __future__ import annotations

from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import Tokens


def apposition(tokens: Tokens, comma: int, patterns: TiePatterns) -> bool:
    """*A's chief of staff, General B*, *the Minister of Defence, General B*: the comma parts an office from its holder."""
    if tokens.tags[comma + 1 : comma + 2] == "C":
        return False  # *in A, and B's capital did*
    after = tokens.tags.find("A", comma + 1, comma + 4)
    before = tokens.tags.rfind("A", max(0, comma - 6), comma)
    if after >= 0 and before < 0 and "V" not in tokens.tags[comma + 1 : after]:
        mention = tokens[after].mention
        office = not patterns.classes["holders"].isdisjoint(tokens.lows[max(0, comma - 3) : comma])
        return office and mention is not None and mention.entity_type == "person"
    if after < 0 or before < 0:
        return False
    meant, named = {*tokens[after].actors}, {*tokens[before].actors}
    if len(meant) > 1 and tokens.tags[max(0, before - 2) : before] == "AC":
        named |= {*tokens[before - 2].actors}  # *A and B, the two neighbours, …*, and not *when A armed B, the two …*
    return meant <= named if len(meant) > 1 else not meant.isdisjoint(named)
