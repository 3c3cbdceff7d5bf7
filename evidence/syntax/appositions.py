"""Names that a comma sets beside others for the same: an office and its holder, two and what they are together."""

from __future__ import annotations

import re

from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import Token, Tokens

# *A's army chief*, *the A foreign minister*; *the head of A's army*
OFFICE = re.compile(
    r"D?N{0,2}A+(?:CA)*Z?(?P<last>[NV]{1,4})(?=[,.PS]|$)|D?(?P<head>[NV]{1,4})PD?N{0,2}[AZN]*A[AZN]*(?=[,.PS]|$)"
)
BODIES = frozenset({"affiliate", "offshoot", "branch", "wing", "faction", "splinter", "proxy", "arm"})  # no person's
PLACED = frozenset({"in", "at", "near", "from", "on"})  # *in New York, A's minister …*


def apposition(tokens: Tokens, comma: int, patterns: TiePatterns) -> bool:
    """*A's chief of staff, General B*, *the Minister of Defence, General B*: the comma parts an office from its holder."""
    if tokens.tags[comma + 1 : comma + 2] == "C":
        return False  # *in A, and B's capital did*
    after = tokens.tags.find("A", comma + 1, comma + 4)
    before = tokens.tags.rfind("A", max(0, comma - 6), comma)
    band = tokens[after].mention if after >= 0 else None
    if band is not None and band.entity_type == "armed group" and tokens.tags[comma - 1] == "N":
        return tokens.lows[comma - 1] in patterns.joined("bands", "fighting_bands")  # *a separatist group, the B*
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


def without_names(tokens: list[Token], text: str, offset: int, patterns: TiePatterns) -> list[Token]:
    """*met General Karim Ali, the head of A's army, in B*: of somebody in no list, who holds an office or is one of A's people,
    the office is kept and the name left out with the commas."""
    if "," not in [token.low for token in tokens]:
        return tokens
    tags, known = "".join([token.tag for token in tokens]), patterns.joined("offices", "people", "holders")
    for comma in range(len(tokens) - 2, 1, -1):
        office = OFFICE.match(tags, comma + 1) if tags[comma] == "," else None
        if office is None:
            continue
        head = tokens[office.end("last" if office["last"] else "head") - 1].low
        first = comma
        while first and tags[first - 1] == "N" and text[tokens[first - 1].start - offset].isupper():
            first -= 1
        before = tokens[first - 1] if first else None
        apart = before is None or (before.tag not in "AZ-" and before.low not in PLACED)
        whole = comma - first > 1 or (comma - first == 1 and before is not None and before.tag == "V")
        if whole and apart and head.rsplit("-", 1)[-1] in known - BODIES:
            closing = office.end() if tags[office.end() : office.end() + 1] == "," else len(tokens)
            goes_on = tags[closing + 1 : closing + 2] not in ("S", "O", "")
            tokens = [
                *tokens[:first],
                *tokens[comma + 1 : closing],
                *tokens[closing + (1 if goes_on else 0) :],
            ]
            tags = "".join([token.tag for token in tokens])
    return tokens
