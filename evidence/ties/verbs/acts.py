"""Acts that somebody judges or minds, told with the adjective of whose they are: *A strikes were condemned by B*."""

from __future__ import annotations

from evidence.syntax.arguments import Party, party_at, preposition_before, skip
from evidence.syntax.clause_starts import clause_start
from evidence.syntax.tie_patterns import Pattern, TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.syntax.verb_groups import VerbGroup

JUDGING = ("reject", "support", "accuse")


def owner_of_act(tokens: Tokens, group: VerbGroup, pattern: Pattern, patterns: TiePatterns) -> Party | None:
    """*The A strikes were condemned by B*, *A support for C angered B*: whose the act is that stands as the subject; nobody's
    where the noun tells what was done to somebody (*A deaths*), or relates two sides (*A talks*)."""
    if pattern.type not in JUDGING:
        return None
    start = clause_start(tokens, group.first, patterns)
    named = skip(tokens, start, "DR", 3)
    if (
        tokens.tags[named] != "A"
        or tokens.tags[named + 1] != "N"
        or preposition_before(tokens, named, start) is not None
    ):
        return None
    party = party_at(tokens, named, patterns)
    head = skip(tokens, party.last + 1, "N-", 5) - 1
    acts = patterns.nouns.get(tokens.lows[head], ()) if head > party.last else ()
    done_to = any("of" in act.to and tokens.lows[head + 1] not in act.to for act in acts)
    related = any(act.role or act.agent or act.mutual or act.swap for act in acts)
    parted = not {",", "S", "V"}.isdisjoint(tokens.tags[head + 1 : group.first])
    return party if acts and not (done_to or related or parted) else None


def owner_of_event(tokens: Tokens, group: VerbGroup, pattern: Pattern, patterns: TiePatterns) -> Party | None:
    """*the C summit, hosted by A*, *the C strike, condemned by A*: whose gathering or act it is."""
    noun = len(tokens.tags[: group.first].rstrip(",R")) - 1
    named = pattern.rule == "verb-host" and noun > 0 and tokens.tags[noun - 1] == "A"
    event = tokens.lows[noun] in patterns.classes["events"]
    whose = Party(tokens[noun - 1].actors, noun - 1, noun - 1) if named and event else None
    return whose or owner_of_act(tokens, group, pattern, patterns)
