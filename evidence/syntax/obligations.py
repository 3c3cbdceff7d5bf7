"""Who is to do something by the words of another: *told B that it must leave*, *said that B has to leave*."""

from __future__ import annotations

from evidence.syntax.arguments import Party, party_at
from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import Tokens


def obliging(tokens: Tokens, index: int, patterns: TiePatterns) -> int:
    """*must*, *has to*, *would have to*: where the word stands that obliges, from ``index`` on; -1 where none does."""
    lows, tags = tokens.lows, tokens.tags
    index += lows[index : index + 2] in (["would", "have"], ["will", "have"])
    low = lows[index] if index < len(lows) else ""
    marked = low in ("must", "should") or tags[index + 1 : index + 2] == "T"
    return index if marked and low in patterns.classes["obliging"] else -1


def addressee(tokens: Tokens, pronoun: int, patterns: TiePatterns) -> Party | None:
    """*told B that it must leave*, *warned B's rulers they should leave*: whom the verb speaks to, where a word behind the
    pronoun obliges."""
    tags, lows = tokens.tags, tokens.lows
    if lows[pronoun] not in ("it", "they"):
        return None
    end = pronoun - 1 - (lows[pronoun - 1] == "that")
    while end > 0 and tags[end] in "NZ":
        end -= 1
    if obliging(tokens, pronoun + 1, patterns) < 0 or end < 1 or tags[end] != "A":
        return None
    party = party_at(tokens, end, patterns)
    return party if tags[: party.first].rstrip("D")[-1:] == "V" else None
