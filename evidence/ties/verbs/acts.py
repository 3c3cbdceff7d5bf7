"""Acts that somebody judges or minds, told with the adjective of whose they are: *A strikes were condemned by B*."""

from __future__ import annotations

from typing import NamedTuple

from evidence.syntax.arguments import Party, party_at, preposition_before, skip
from evidence.syntax.clause_starts import clause_start
from evidence.syntax.tie_patterns import Pattern, TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.syntax.verb_groups import VerbGroup
from evidence.tables.schemas import TIE_TYPES

WHEN = frozenset({"after", "following", "before", "since", "amid", "during"})
WHY = frozenset({"response", "retaliation", "revenge", "reprisal", "reaction", "answer"})
JUDGING = ("reject", "support", "accuse")


class Judged(NamedTuple):
    """Whose the act is, or the people, that are a verb's subject; None where the words do not tell."""

    owner: Party | None


def act_judged(tokens: Tokens, group: VerbGroup, pattern: Pattern, patterns: TiePatterns) -> Judged | None:
    """*The A raid that killed B's men was praised by C*, *the plan of A to arm B worries C*: the act, whose own clause names
    others; None where the subject is no such act. *Attacks that A blamed on B killed C*: the blow of nobody."""
    if pattern.type not in (*JUDGING, "attack"):
        return None
    opening = max(tokens.tags.rfind(mark, 0, group.first) for mark in ".,") + 1
    first = skip(tokens, opening, "DR", 3)
    owner = party_at(tokens, first, patterns) if tokens.tags[first] == "A" else None
    head = skip(tokens, owner.last + 1 if owner else first, "NZ-", 6) - 1
    if tokens.lows[head + 1] == "of" and owner is None:
        of = skip(tokens, head + 2, "D", 1)
        owner = party_at(tokens, of, patterns) if tokens.tags[of] == "A" else None
    told = next((k for k in range(head + 1, group.first) if tokens.tags[k] in "ST"), -1)
    verb = skip(tokens, told + 1, "XR" if told >= 0 and tokens.tags[told] == "T" else "XRDANZO", 8)
    if head < first or told < 0 or tokens.tags[told] + tokens.tags[verb] not in ("SV", "TV") or verb >= group.first:
        return None
    relative = tokens.tags[told] == "T" or tokens.lows[told] in ("that", "which")
    people = pattern.type != "attack" and tokens.lows[head] in patterns.classes["people"]
    judged = people or _is_act(tokens.lows[head], patterns)
    return Judged(owner) if relative and judged else None


def _is_act(low: str, patterns: TiePatterns) -> bool:
    """Whether a noun tells what somebody does to others, or means to do: *raid*, *decision*, *plan*."""
    acts = patterns.nouns.get(low, ())
    return (
        low in patterns.joined("measures", "deeds")
        or low in patterns.adjectives
        or any(TIE_TYPES[act.type][2] < 0 and not (act.mutual or act.role) for act in acts)
    )


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


def of_another_blow(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> bool:
    """*thanked A for handing over the man of the bombing, killing ten*: whether a participle tells of an attack that the clause
    only mentions."""
    comma = len(tokens.tags[: group.first].rstrip("R")) - 1
    bare = patterns.kinds(tokens.lows[group.verb]) == {"ing"} and comma > 0 and tokens.tags[comma] == ","
    verb = tokens.tags.rfind("V", 0, comma) if bare else -1
    if verb < 0 or patterns.attacks(tokens.lows[verb]):
        return False
    told = [k for k in range(verb + 1, comma) if tokens.tags[k] == "N" and "P" in tokens.tags[verb + 1 : k]]
    told = [k for k in told if not _when_or_why(tokens, verb, k)]
    return any(one.type == "attack" and not one.mutual for k in told for one in patterns.nouns.get(tokens.lows[k], ()))


def _when_or_why(tokens: Tokens, verb: int, noun: int) -> bool:
    """*entered B after an attack*, *in revenge for the raid*: what only tells when or why something was done."""
    marker = tokens.tags.rfind("P", verb, noun)
    before = tokens.lows[marker - 1 : marker + 1]
    return tokens.lows[marker] in WHEN or (bool(before) and before[0] in WHY)


def owner_of_blow(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> Party | None:
    """*An A drone strike killed*, *A's sanctions hit*: the owner of the attack that is the verb's subject."""
    index, tags = group.first - 1, tokens.tags
    nouns = patterns.nouns.get(tokens.lows[index], ()) if index > 0 and tags[index] == "N" else ()
    if not any(pattern.type in ("attack", "sanction") for pattern in nouns):
        return None
    while index > 0 and tags[index] in "NZ-":
        index -= 1
    return Party(tokens[index].actors, index, index) if tags[index] == "A" else None
