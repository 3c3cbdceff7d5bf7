"""Where goods are from that somebody has or gets: *B's drones came from A*, *weapons from A reached B*, *drones supplied by A helped B*."""

from __future__ import annotations

from evidence.syntax.arguments import Party, complements, party_at, preposition_before, skip
from evidence.syntax.clause_starts import clause_start
from evidence.syntax.subjects import subject
from evidence.syntax.tie_patterns import Pattern, TiePatterns
from evidence.syntax.tokens import MODIFYING, Tokens
from evidence.syntax.verb_groups import VerbGroup

PROVIDED = ("suppl", "provid", "deliver", "donat", "sent", "sold", "given", "made", "built")


def come_from(
    tokens: Tokens, group: VerbGroup, end: int, pattern: Pattern, patterns: TiePatterns
) -> tuple[Party | None, list[Party | None]]:
    """*B's drones came from A*, *most of the weapons of B stem from A*: the source, and whose the goods are."""
    sources = (p for p in complements(tokens, end, patterns) if p.preposition == "from" and not p.place)
    source = next(sources, None)
    start = clause_start(tokens, group.first, patterns)
    goods = _goods(tokens, start, group.first, pattern)
    if source is None or group.passive or goods < 0:
        return None, []
    owner = len(tokens.tags[:goods].rstrip("NR-")) - 1
    if owner > start and tokens.tags[owner] == "Z":
        owner -= 1
    elif tokens.lows[goods + 1] == "of":
        owner = skip(tokens, goods + 2, "DN", 3)
    elif not _adjective(tokens, owner):
        return None, []
    named = start <= owner < group.first and tokens.tags[owner] == "A"
    return source, [party_at(tokens, owner, patterns)] if named else []


def carried_to(
    tokens: Tokens, group: VerbGroup, end: int, pattern: Pattern, patterns: TiePatterns
) -> tuple[Party | None, list[Party | None]]:
    """*weapons from A reached B*, *drones supplied by A helped B*, *B was helped by drones supplied by A*: whoever gave the goods,
    and who got them."""
    if group.passive:
        giver = _giver(tokens, end + 1, _clause_end(tokens, end), pattern, patterns)
        got = subject(tokens, group, patterns) if giver else None
        return giver, [got] if got else []
    start = max(tokens.tags.rfind(tag, 0, group.first) for tag in "S.") + 1
    giver = _giver(tokens, start, group.first, pattern, patterns)
    objects: list[Party | None] = [p for p in complements(tokens, end, patterns) if p.preposition in (None, "to")]
    if giver is None:  # *the line will carry power from A to B*
        giver = _giver(tokens, end + 1, min(end + 4, len(tokens) - 1), pattern, patterns)
        objects = [p for p in objects if p and p.preposition == "to"]
    return giver, objects[:1] if giver else []


def _goods(tokens: Tokens, start: int, stop: int, pattern: Pattern) -> int:
    """Where the noun stands that heads the subject and names goods of the pattern; -1 where none does."""
    named = (k for k in range(start, stop) if tokens.tags[k] == "N" and tokens.lows[k] in pattern.needs)
    return next((k for k in named if preposition_before(tokens, k, start) in (None, "of")), -1)


def _giver(tokens: Tokens, start: int, stop: int, pattern: Pattern, patterns: TiePatterns) -> Party | None:
    """*weapons from A*, *drones supplied by A*: who stands right behind the goods between the two places."""
    for goods in range(start, stop):
        if tokens.tags[goods] != "N" or tokens.lows[goods] not in pattern.needs:
            continue
        behind = goods + 1
        provided = tokens.tags[behind] == "V" and tokens.lows[behind].startswith(PROVIDED)
        marker = behind + provided
        named = skip(tokens, marker + 1, "D", 1)
        if tokens.lows[marker] == ("by" if provided else "from") and tokens.tags[named : named + 1] == "A":
            return party_at(tokens, named, patterns)
    return None


def _adjective(tokens: Tokens, index: int) -> bool:
    mention = tokens[index].mention if index >= 0 else None
    return mention is not None and mention.rule in MODIFYING


def _clause_end(tokens: Tokens, index: int) -> int:
    return next((k for k in range(index + 1, len(tokens)) if tokens.tags[k] in ".S"), len(tokens))
