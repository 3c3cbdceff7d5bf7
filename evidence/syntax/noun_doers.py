"""Who does what a noun says: the subject of a light verb, a passive's agent, the owner of *its*, or who acts beside it."""

from __future__ import annotations

from collections.abc import Sequence

from evidence.syntax import pronouns
from evidence.syntax.agents import head_noun, is_agent, private
from evidence.syntax.antecedents import antecedent
from evidence.syntax.arguments import Party, complements, party_at
from evidence.syntax.clause_starts import clause_start
from evidence.syntax.controllers import others_urged
from evidence.syntax.modes import Mode, mode_of_verb
from evidence.syntax.named_subjects import YIELDING
from evidence.syntax.noun_modes import reported_denied
from evidence.syntax.noun_phrases import NounPhrase
from evidence.syntax.subjects import subject
from evidence.syntax.tie_patterns import Pattern, TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.syntax.verb_groups import verb_group
from evidence.tables.schemas import HELPING, TIE_TYPES

# behind which a meeting or a war is one of whoever acts in the clause beside it
CIRCUMSTANCES = frozenset(
    {
        "during",
        "on",
        "in",
        "at",
        "after",
        "for",
        "with",
        "through",
        "under",
        "amid",
        "amidst",
        "over",
        "despite",
        "against",
    }
)


def lender(phrase: NounPhrase, pattern: Pattern) -> Party | None:
    """Who does what the noun says: the party behind *by*, or the subject of a light verb (*A conducted an attack*)."""
    if owner := head_owner(phrase):
        return owner
    agent = ("by", "from") if pattern.type == "mediate" else ("by",)  # *with mediation from A*
    by = next((p for p in phrase.after if p.preposition in agent), None) if phrase.after else None
    by = None if by and (_helped_on(phrase) or _of_another_act(phrase, by)) else by
    if by and private(phrase.tokens, by, phrase.patterns):
        return None
    by = by or _passive_agent(phrase, pattern) or (fronted(phrase) if pattern.adjective else None)
    clash = pattern.mutual and pattern.type == "attack"
    if by is None and pattern.mutual and not pattern.light and phrase.governed_by("waging", "settlers", "enders"):
        return subject(phrase.tokens, phrase.governing, phrase.patterns) if phrase.governing else None
    if by is None and clash and (phrase.governing is None or phrase.governed_by("dying", "felled")):
        return circumstance(phrase)
    amid = pattern.mutual and not phrase.owners and _sets_a_scene(phrase)
    if by is None and phrase.governing is None and (pattern.type == "consult" or amid):
        return circumstance(phrase)
    if by is None and phrase.governing is None and pattern.type == "attack":
        return _agent_before(phrase) or _struck(phrase)
    if by or phrase.governing is None or not pattern.light or _weighed(phrase):
        return by
    light = phrase.verb in phrase.patterns.light or phrase.governed_by(
        "enders", "quitters", "improvers", "closers", "openers"
    )
    light = light or (pattern.type == "attack" and phrase.governed_by("claimers")) or withheld(phrase, pattern)
    light = light or reported_denied(phrase.tokens, phrase.first, phrase.governing, phrase.patterns)
    copula = phrase.tokens[phrase.governing.verb].tag == "X" and phrase.verb != "being"
    stays = pattern.adjective and phrase.governed_by("remaining", "staying")
    copula = copula or stays  # *has stayed close to B*
    return subject(phrase.tokens, phrase.governing, phrase.patterns) if light or copula else None


def head_owner(phrase: NounPhrase) -> Party | None:
    """*A's suspension of aid to B*, *A's resumption of talks with B*: who ends, or begins, what the noun behind *of* names."""
    tokens, head = phrase.tokens, phrase.first - 2
    whose = len(tokens.tags[: max(head, 0)].rstrip("NR")) - 1
    named = whose > 0 and tokens.tags[whose - 1 : whose + 1] == "AZ"
    does = named and phrase.headed_by("easing", "renewing")
    return Party(tokens[whose - 1].actors, whose - 1, whose - 1) if does else None


def _of_another_act(phrase: NounPhrase, by: Party) -> bool:
    """*strained relations with B over attacks by C*: C did what the noun before *by* says."""
    tokens, marker = phrase.tokens, by.first - 1
    while marker > phrase.index and tokens.lows[marker] != "by":
        marker -= 1
    low, between = tokens.lows[marker - 1], tokens.tags[phrase.index + 1 : marker]
    return (
        marker - 1 > phrase.index and "P" in between and tokens.tags[marker - 1] == "N" and low in phrase.patterns.nouns
    )


def withheld(phrase: NounPhrase, pattern: Pattern) -> bool:
    """*blocked aid to B*, *slashed arms sales to B*: what goes from one to the other is kept back."""
    return TIE_TYPES[pattern.type][2] > 0 and bool(pattern.light) and phrase.governed_by("withholders")


def who_ends(phrase: NounPhrase, pattern: Pattern) -> Party | None:
    """*C halted A's arms sales*, *A's visit was cancelled by C*: who does to the relation what the verb says."""
    if phrase.governing:
        return subject(phrase.tokens, phrase.governing, phrase.patterns)
    return _passive_agent(phrase, pattern)


def stopped_by_another(phrase: NounPhrase, pattern: Pattern, partners: Sequence[Party] = ()) -> bool:
    """*C halted A's arms sales to B*, *A's visit to B was cancelled by C*: A did not come to act, and refuses nobody."""
    ender = who_ends(phrase, pattern) if phrase.owners else None
    sides = [*phrase.owners[-1:], *(partners if phrase.governing is None else ())]
    return ender is not None and not any(set(one.actors) & set(ender.actors) for one in sides)


def once_stopped(phrase: NounPhrase, mode: Mode) -> Mode:
    """What becomes of an act that another stops: it is no more; of one that he failed to stop, it goes on."""
    ends = phrase.governing is None or mode_of_verb(phrase.tokens, phrase.governing, phrase.patterns) == Mode()
    return Mode("negated") if ends else mode


def _sets_a_scene(phrase: NounPhrase) -> bool:
    """*amid a dispute with B*, *In a deal with B, A …*: whether the clause beside the phrase is one of whoever acts in it."""
    low = phrase.tokens.lows[phrase.first - 1] if phrase.first else ""
    return low in ("amid", "amidst", "during") or (phrase.first == 1 and low in CIRCUMSTANCES)


def telling(phrase: NounPhrase) -> Party | None:
    """*A said talks with B had failed*, *A's king told reporters that trade with B …*: who speaks of what it has with B."""
    tokens, verb = phrase.tokens, phrase.tokens.tags.rfind("V", 0, phrase.first)
    between = tokens.tags[verb + 1 : phrase.first].strip("R")
    says = verb >= 0 and (tokens.lows[verb] in phrase.patterns.speech or tokens.lows[verb] in ("told", "tells"))
    if not says or between not in ("", "S", "N", "NS", "O", "OS"):
        return None
    found = subject(tokens, verb_group(tokens, verb, phrase.patterns), phrase.patterns)
    if found is None or tokens.lows[phrase.first] in ("a", "an", "any"):
        return None  # *said a deal with B was near*
    onlookers = not phrase.patterns.joined("onlookers", "experts").isdisjoint(tokens.lows[found.last : found.last + 3])
    return found if is_agent(tokens, found, phrase.patterns) and not onlookers else None


def _struck(phrase: NounPhrase) -> Party | None:
    """*In an attack on B, A killed ten*: who does the harm that the clause behind tells."""
    tokens, patterns = phrase.tokens, phrase.patterns
    verb = tokens.tags.find("V", phrase.index)
    harms = verb >= 0 and any(one.type == "attack" for _, one in patterns.verbs.get(tokens.lows[verb], ()))
    return circumstance(phrase) if harms and phrase.first == 1 and tokens.lows[0] == "in" else None


def fronted(phrase: NounPhrase) -> Party | None:
    """*Wary of A, B turned to C*, *Once an ally of A, B …*, *B, wary of A, turned to C*: whom words that open a sentence or
    stand between commas are said of: the subject behind their comma, or who stands before it."""
    tokens, patterns, comma = phrase.tokens, phrase.patterns, phrase.tokens.tags.find(",", phrase.index)
    if comma < 0 or not set("VXS.").isdisjoint(tokens.tags[phrase.index : comma]):
        return None
    ahead = len(tokens.tags[: phrase.first].rstrip("RDNS")) - 1
    ahead = ahead if tokens.lows[ahead + 1] in YIELDING else len(tokens.tags[: phrase.first].rstrip("R")) - 1
    if tokens.tags[max(0, ahead - 1) : ahead + 1] == "A,":
        return party_at(tokens, ahead - 1, patterns)
    opens = not tokens.tags[: phrase.first].strip("RS") or tokens.lows[: phrase.first] == ["as"]
    verb = tokens.tags.find("V", comma)
    if not opens or verb < 0:
        return None
    found = subject(tokens, verb_group(tokens, verb, patterns), patterns)
    return found if found and found.first > comma else None


def _weighed(phrase: NounPhrase) -> bool:
    """*A put the cost of the war on B at $1bn*: who reckons what an act did has not done it."""
    of = phrase.tokens.lows[phrase.first - 2 : phrase.first] if phrase.first > 1 else []
    return of[1:] == ["of"] and of[0] in phrase.patterns.classes["consequences"]


def _helped_on(phrase: NounPhrase) -> bool:
    """*a truce mediated by A*: who stands behind *by* is a third party."""
    low = phrase.tokens.lows[phrase.index + 1 : phrase.index + 2]
    return bool(low) and any(p.type in ("mediate", "host") for _, p in phrase.patterns.verbs.get(low[0], ()))


def possessor(phrase: NounPhrase) -> Party | None:
    """*its*, *their* before the noun: the subject of the last verb before them, or the only actor named so far."""
    tokens = phrase.tokens
    if pronouns.POSSESSIVES.isdisjoint(tokens.lows[phrase.first : phrase.index]):
        return None
    before = phrase.first - 2
    if before >= 0 and tokens[before + 1].tag == "P" and tokens[before].tag == "A" and not _tells(phrase, before):
        return antecedent(tokens, before)  # *backed A in its war with B*
    for verb in range(phrase.first - 1, -1, -1):
        if tokens[verb].tag == "V":
            if side := _judged(tokens, verb, before + 1, phrase.patterns) or _given(tokens, verb, phrase.patterns):
                return side
            group = verb_group(tokens, verb, phrase.patterns)
            found = subject(tokens, group, phrase.patterns)
            if found and group.infinitive and "V" in tokens.tags[:verb] and _several(phrase, found):
                continue  # *allowed A's police to guard its border with B*
            if found or others_urged(
                tokens, group, clause_start(tokens, group.first, phrase.patterns), phrase.patterns
            ):
                return found
            break
    named = [k for k in range(phrase.first) if tokens[k].tag == "A"]
    single = len({tokens[k].actors for k in named}) == 1
    return Party(tokens[named[0]].actors, named[0], named[0]) if single else None


def _tells(phrase: NounPhrase, named: int) -> bool:
    """*informed B of its talks with C*, *told B about his visit*: who is told of another's."""
    tokens, verb = phrase.tokens, phrase.tokens.tags.rfind("V", 0, named)
    if verb < 0 or tokens.lows[named + 1] not in ("of", "about", "on"):
        return False
    informs = any(one.type == "consult" for _, one in phrase.patterns.verbs.get(tokens.lows[verb], ()))
    return informs or tokens.lows[verb] in phrase.patterns.speech


def _several(phrase: NounPhrase, party: Party) -> bool:
    """Whether *its* cannot take up the party, because its head noun names several people."""
    head = head_noun(phrase.tokens, party)
    people = head is not None and head.low in phrase.patterns.classes["people"]
    plural = people and head is not None and (head.low.endswith("s") or head.low in ("police", "personnel"))
    return plural and "its" in phrase.tokens.lows[phrase.first : phrase.index]


def _given(tokens: Tokens, verb: int, patterns: TiePatterns) -> Party | None:
    """*gave A money to guard its border with B*: what is given serves whoever gets it."""
    marker = verb - 1
    giving = tokens.tags.rfind("V", 0, marker) if marker > 0 and tokens.tags[marker] == "T" else -1
    if giving < 0 or not any(one.type in ("aid", "arms") for _, one in patterns.verbs.get(tokens.lows[giving], ())):
        return None
    objects = (party for party in complements(tokens, giving, patterns) if party.preposition is None)
    return next((party for party in objects if party.last < marker), None)


def _judged(tokens: Tokens, verb: int, at: int, patterns: TiePatterns) -> Party | None:
    """*backed A, its old friend, in its war with B*, *criticised A for talks with B*: the war, the talks are A's, who is behind
    the verb of taking sides or of judging."""
    found = patterns.verbs.get(tokens.lows[verb], ())
    if not any(tokens.lows[at] in pattern.grounds for _, pattern in found):
        return None
    group = verb_group(tokens, verb, patterns)
    objects = (party for party in complements(tokens, verb, patterns) if party.preposition is None)
    return None if group.passive else next((party for party in objects if party.last < at), None)


def circumstance(phrase: NounPhrase) -> Party | None:
    """*A signed … during a visit to B*: the subject of the clause that the visit or the talks accompany."""
    tokens = phrase.tokens
    if not phrase.first or tokens[phrase.first - 1].low not in CIRCUMSTANCES:
        return None
    left = (
        k for k in range(phrase.first - 1, -1, -1) if tokens[k].tag == "V" or tokens[k].low in ("was", "is", "were")
    )
    right = (k for k in range(phrase.index + 1, len(tokens)) if tokens[k].tag == "V")
    verb = next(left, None)
    if verb is not None and "." in tokens.tags[verb : phrase.first]:
        verb = None  # *A fell; during the war with B, C …*
    if verb is not None and (judged := _judged(tokens, verb, phrase.first - 1, phrase.patterns)):
        return judged
    if verb is not None and (helped := _helped(phrase, verb)):
        return helped
    verb = next(right, None) if verb is None else verb
    return subject(tokens, verb_group(tokens, verb, phrase.patterns), phrase.patterns) if verb is not None else None


def _helped(phrase: NounPhrase, verb: int) -> Party | None:
    """*A armed B during the war against C*, *gave support to B during clashes with C*: the war is that of whoever is helped."""
    tokens, patterns = phrase.tokens, phrase.patterns
    war = any(one.type == "attack" and one.mutual for one in patterns.nouns.get(tokens.lows[phrase.index], ()))
    if not war or tokens.lows[phrase.first - 1] not in ("during", "in", "amid"):
        return None
    nouns = (
        k
        for k in range(verb, phrase.first)
        if any(one.type in HELPING for one in patterns.nouns.get(tokens.lows[k], ()))
    )
    armed = any(one.type in HELPING and one.type != "support" for _, one in patterns.verbs.get(tokens.lows[verb], ()))
    helps = verb if armed else next(nouns, phrase.first)  # not *thanked A for its support*
    named = [k for k in range(helps + 1, phrase.first) if tokens.tags[k] == "A"]
    group = verb_group(tokens, verb, patterns)
    return Party(tokens[named[-1]].actors, named[-1], named[-1]) if named and not group.passive else None


def _agent_before(phrase: NounPhrase) -> Party | None:
    """*used by A in operations against B*: the agent named right before the phrase."""
    tokens, cursor = phrase.tokens, phrase.first - 1
    if cursor < 1 or tokens[cursor].low not in ("in", "for", "during"):
        return None
    while cursor > 0 and tokens[cursor - 1].tag in "NAD":
        cursor -= 1
    named = [k for k in range(cursor, phrase.first) if tokens[k].tag == "A"]
    return party_at(tokens, named[0], phrase.patterns) if named and cursor and tokens[cursor - 1].low == "by" else None


def _passive_agent(phrase: NounPhrase, pattern: Pattern) -> Party | None:
    """*attacks in B were carried out by A*: the agent of the passive light verb whose subject the noun is; of an attack, nobody
    who only speaks of it."""
    tokens, patterns = phrase.tokens, phrase.patterns
    if "V" not in tokens.tags[phrase.index + 1 :]:
        return None
    for k in range(phrase.index + 1, len(tokens)):
        tag = tokens.tags[k]
        if tag in "S.,":
            return None
        if tag == "V":
            ended = phrase.undergoes("enders")
            if not (ended or tokens[k].low in patterns.light) or not verb_group(tokens, k, patterns).passive:
                return None
            if pattern.type == "attack" and tokens[k].low in patterns.classes["deliberating"]:
                return None
            by = next((p for p in complements(tokens, k, patterns) if p.preposition == "by"), None)
            return None if by is None or private(tokens, by, patterns) else by
    return None
