"""Participles that belong to a noun and not to a clause: *groups operating from A*, *neighbouring B*, *allied forces*."""

from __future__ import annotations

from evidence.syntax.agents import private
from evidence.syntax.antecedents import antecedent
from evidence.syntax.arguments import Party, party_at
from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.syntax.verb_groups import VerbGroup, verb_group

REGIONS = frozenset({"province", "region", "district", "area", "valley", "oblast", "territory"})


def closing(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> Party | None:
    """*groups such as A operating from B*, *A, a group linked to B*: the party that a bare participle closes."""
    bare = group.first == group.verb and group.verb > 0 and tokens[group.verb - 1].tag in "NA,"
    if (before := chained(tokens, group, patterns)) is not None:
        return closing(tokens, before, patterns)
    return (
        antecedent(tokens, group.verb - 1)
        if bare and patterns.kinds(tokens[group.verb].low) & {"ing", "part"}
        else None
    )


def before_act(tokens: Tokens, participle: int, patterns: TiePatterns) -> bool:
    """*A struck B, a move condemned by C*: whether a word for the act of the clause before stands right before the participle."""
    act = tokens.lows[participle - 1] in patterns.classes["measures"]
    return act and tokens.tags[:participle].rstrip("N").endswith(",D")


def chained(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> VerbGroup | None:
    """*A, armed by B, trained by C and funded by D*: the participle before, which is of the same noun."""
    agent = len(tokens.tags[: group.first].rstrip(",C")) - 1
    marker = len(tokens.tags[:agent].rstrip("DN")) - 1
    apart = agent < group.first - 1 and group.first == group.verb and "part" in patterns.kinds(tokens.lows[group.verb])
    if not apart or marker < 1 or tokens.tags[agent] != "A" or tokens.lows[marker] != "by":
        return None
    before = verb_group(tokens, marker - 1, patterns) if tokens.tags[marker - 1] == "V" else None
    bare = before is not None and before.first == before.verb and tokens.tags[before.first - 1] in "NA,C"
    return before if bare else None


def behind_insertion(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> Party | None:
    """*had been given rifles, among other things, by A*: the agent of a passive, behind words between commas."""
    tags, verb = tokens.tags, group.verb
    if group.first == verb or "by" not in tokens.words:
        return None
    for index in range(verb + 1, len(tags) - 2):
        if tags[index] in "VXTSO." or (tags[index] == "C" and "A" in tags[verb:index]):
            return None
        if tags[index] == "," and tokens.lows[index + 1] == "by" and "," in tags[verb:index]:
            named = index + 2 + (tags[index + 2] == "D")
            by = party_at(tokens, named, patterns) if tags[named : named + 1] == "A" else None
            return None if by is None or private(tokens, by, patterns) else by
    return None


def only_describes(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> bool:
    """*A, B and other allied forces*, *A and groups allied with B*: a participle right before its noun says of what kind
    that is, behind it who else is meant beside A."""
    verb, tags = group.verb, tokens.tags
    if group.first != verb or verb == 0 or "part" not in patterns.kinds(tokens[verb].low):
        return False
    noun = verb - 1
    while noun > 0 and tags[noun] == "N":
        noun -= 1
    others = tags[noun] == "C" and tokens[verb - 1].low in patterns.classes["people"]
    itself = tokens.lows[verb + 1].endswith(("self", "selves")) if verb + 1 < len(tokens) else True
    return others or (tags[verb - 1] not in "AS" and tags[verb + 1 : verb + 2] == "N" and not itself)


def governs_gerund(tokens: Tokens, index: int, patterns: TiePatterns) -> bool:
    """*stopped containing B*, *admitted arming B*: the verb governs another one, and it is that one that says what is done."""
    governs = tokens[index].low in patterns.catenatives or tokens[index].low in patterns.speech
    if not governs or index + 1 >= len(tokens):
        return False
    after = tokens[index + 1]
    return after.tag == "V" and patterns.kinds(after.low) == {"ing"}


def _place_before(tokens: Tokens, group: VerbGroup) -> Party | None:
    """*Xinjiang borders A*, *This district adjoins A*: a place that is the subject stands for its state."""
    at = group.first - 1
    while at > 0 and (tokens.tags[at] in "R," or tokens.lows[at] in ("which", "that")):
        at -= 1
    # *Takhar province, which borders A*; the owner speaks for *A's Ishkoshim region, which borders B*
    if at > 0 and tokens.lows[at] in REGIONS and tokens[at - 1].home and tokens.tags[max(0, at - 2)] != "Z":
        at -= 1
    relative, first = "S" in tokens.tags[at + 1 : group.first], at
    while first > 0 and tokens.tags[first - 1] in "DN":
        first -= 1
    governed = first > 0 and tokens.tags[first - 1] in "APZ-" and not relative
    home = tokens[at].home if at >= 0 else None
    return Party((home,), at, at) if home and not governed else None


def neighbour(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> Party | None:
    """*A's war in neighbouring B*, *the parts of A bordering B*, *Xinjiang borders B*: the state or place named last before; nobody where that
    one is ruled out (*B, and not A*)."""
    if group.first != group.verb or patterns.kinds(tokens[group.verb].low) != {"ing"}:
        return _place_before(tokens, group)
    for index in range(group.verb - 1, -1, -1):
        token = tokens[index]
        state = token.mention is not None and token.mention.entity_type == "state"
        actors = (token.home,) if token.home else token.actors if state else ()
        if actors:
            return Party(() if "G" in tokens.tags[max(0, index - 2) : index] else actors, index, index)
    return None


def opens_sentence(tokens: Tokens, group: VerbGroup, start: int, patterns: TiePatterns) -> bool:
    """*Armed by A, B struck C*, *Long backed and armed by A, B …*, *Having struck A, B …*, *To counter A, B …*: what is said of
    who stands behind the comma; ``start``: of the clause."""
    if tokens.lows[group.first] == "having":
        return True
    if group.infinitive:
        return start == 0 and tokens.tags[group.first] != "X"
    done = group.first == group.verb and "part" in patterns.kinds(tokens.lows[group.verb])
    return done and not tokens.tags[: group.first].strip("RSVC")


def opens_with_participle(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> bool:
    """*arming B*, *not arming B*, *failing to arm B*."""
    chain = tokens.tags[group.first : group.verb]
    opening = group.first if chain == "VT" else group.verb
    return chain in ("", "G", "VT") and "ing" in patterns.kinds(tokens.lows[opening])
