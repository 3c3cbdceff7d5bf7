"""Participles that belong to a noun and not to a clause: *groups operating from A*, *neighbouring B*, *allied forces*."""

from __future__ import annotations

from evidence.syntax.agents import private
from evidence.syntax.antecedents import antecedent
from evidence.syntax.arguments import Party, party_at
from evidence.syntax.clause_starts import clause_start
from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.syntax.verb_groups import VerbGroup, verb_group

TAKING_ACTS = frozenset({"of", "about", "to", "against", "despite", "over"})
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
    act = tokens.lows[participle - 1] in patterns.joined("measures", "claims", "told_nouns")
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


def over_told(tokens: Tokens, verb: int, participle: int, patterns: TiePatterns) -> int:
    """*urged B to sign, while warning C*, *helped B defeat rebels, deepening its ties with C*: the verb whose subject the
    participle shares: not the one that somebody is only asked, or helped, to do; ``verb`` itself where it is its own."""
    if tokens.tags[:participle].rstrip("RS")[-1:] != "," and tokens.lows[participle - 1] != "while":
        return verb
    while verb > 0:
        group = verb_group(tokens, verb, patterns)
        outer = len(tokens.tags[: group.first].rstrip("DNRAZC-")) - 1
        handed = "A" in tokens.tags[outer + 1 : group.first] or "N" in tokens.tags[outer + 1 : group.first]
        if outer == group.first - 1 and tokens.tags[outer : outer + 1] == "V" and outer > 0:
            verb = outer  # *stop buying*: one act
            continue
        told = group.infinitive or "base" in patterns.kinds(tokens.lows[verb])
        asked = outer >= 0 and tokens.tags[outer] == "V" and tokens.lows[outer] in patterns.joined("control", "helping")
        if not (told and handed and asked):
            return verb
        verb = outer
    return verb


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
    return state_before(tokens, group.verb)


def state_before(tokens: Tokens, place: int) -> Party | None:
    """The state, or that of the place, named last before ``place``; nobody where that one is ruled out (*B, and not A*)."""
    for index in range(place - 1, -1, -1):
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


def stands_before(
    tokens: Tokens, group: VerbGroup, participle: bool, start: int, patterns: TiePatterns
) -> tuple[bool, Party | None]:
    """Whether the one stands right before a participle of whom it tells, and who that is; ``start``: behind a verb, else 0."""
    if participle and (doing := named_doing(tokens, group, patterns)):
        return True, doing
    if start and (noun := closes_noun(tokens, group, patterns)) >= 0:
        return True, closed_phrase(tokens, noun, clause_start(tokens, group.first, patterns), patterns)
    told = bool(start) and group.passive and inserted(tokens, group)
    return told, antecedent(tokens, group.first - 1) if told else None  # *after A, backed by B, fought C*


def named_doing(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> Party | None:
    """*objected to B bombing C*, *saw B arming C*: who stands right before the gerund, behind a preposition or a verb that takes what
    he does; not *struck a camp in B, killing ten*."""
    name = group.first - 1
    if group.first != group.verb or name < 1 or tokens.tags[name] != "A":
        return None
    before = len(tokens.tags[:name].rstrip("D")) - 1
    takes = tokens.lows[before] in (TAKING_ACTS if tokens.tags[before] == "P" else patterns.classes["taking_acts"])
    return party_at(tokens, name, patterns) if before > 0 and takes else None


def closes_noun(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> int:
    """*attacked militias backed by B*, *attacked the group C, backed by B*: where the noun or the armed group stands that a bare
    participle tells of, and not of whoever attacks; -1 where it tells of goods (*flew jets supplied by B*) or of nobody."""
    if not group.passive or group.first != group.verb:
        return -1
    parted = len(tokens.tags[: group.first].rstrip("R"))
    noun = parted - 1
    if tokens.tags[noun] == "," and tokens.tags[noun - 1] == "A":
        mention = tokens[noun - 1].mention
        return noun - 1 if mention is not None and mention.entity_type == "armed group" else -1
    if tokens.tags[: noun + 1].rstrip("NR").endswith(",D"):
        return -1  # *the group C, an outfit armed by B*
    goods = tokens.lows[noun] in patterns.joined("weapons", "merchandise")
    given = any(one.type in ("aid", "arms") for _, one in patterns.verbs.get(tokens.lows[group.verb], ()))
    return noun if tokens.tags[noun] == "N" and not (goods and given) else -1


def closed_phrase(tokens: Tokens, index: int, start: int, patterns: TiePatterns) -> Party | None:
    """*the countries bordering B*, *the group A, backed by B*: a participle right behind a noun has that noun's actor, or the one
    named at ``index``, for its subject, or none."""
    cursor = index
    while cursor >= start and tokens[cursor].tag in "NZ-":
        cursor -= 1
    people = cursor == index or tokens[index].low in patterns.joined("people", "offices")
    named = cursor >= start and tokens[cursor].tag == "A" and people
    if people and cursor > 1 and tokens.tags[cursor - 2 : cursor + 1] == "A,D":
        return antecedent(tokens, cursor - 2)  # *A, an armed group fighting B*
    return antecedent(tokens, index) if named else None


def inserted(tokens: Tokens, group: VerbGroup) -> bool:
    """*after A, backed by B, fought C*: whether a bare participle stands between commas behind a name whose verb follows, and not
    behind an object (*fought A, backed by B*)."""
    tags, first = tokens.tags, group.first
    if first != group.verb or tags[first - 2 : first] != "A,":
        return False
    close = tags.find(",", first)
    return close > 0 and tags[close + 1 :].lstrip("R")[:1] in ("V", "X")
