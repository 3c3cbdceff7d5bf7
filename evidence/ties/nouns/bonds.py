"""What joins two sides: *A and B are bound by a pact*, *the pact binds A and B*."""

from __future__ import annotations

from evidence.syntax import pronouns
from evidence.syntax.arguments import Party, complements
from evidence.syntax.noun_phrases import NounPhrase
from evidence.syntax.subjects import subject
from evidence.syntax.tie_patterns import Pattern
from evidence.syntax.verb_groups import verb_group

PACTS = frozenset({"agree", "ally"})


def bound(phrase: NounPhrase) -> Party | None:
    """*A and B are bound by a pact*: those whom the relation joins."""
    tokens, by = phrase.tokens, phrase.first - 1
    if by < 1 or tokens[by].low != "by" or tokens[by - 1].low not in phrase.patterns.classes["binding"]:
        return None
    joined = subject(tokens, verb_group(tokens, by - 1, phrase.patterns), phrase.patterns)
    return joined if joined and len(joined.actors) > 1 else None


def binding(phrase: NounPhrase, pattern: Pattern) -> Party | None:
    """*the pact that links A, B and C*, *the deal commits A and B to defend each other*: whom the relation joins; not *the
    war united A and B*, nor *allies joined A and B*."""
    if pattern.type not in PACTS or pattern.role:
        return None
    tokens, verb = phrase.tokens, phrase.index + 1
    while tokens.tags[verb : verb + 1] in ("R", "X", "S", ","):
        verb += 1
    if tokens.tags[verb : verb + 1] != "V" or tokens.lows[verb] not in phrase.patterns.classes["joining"]:
        return None
    joined = next((one for one in complements(tokens, verb, phrase.patterns) if one.preposition is None), None)
    return joined if joined and len(joined.actors) > 1 else None


def between_its(phrase: NounPhrase) -> Party | None:
    """*A left after clashes between its guards and B's*: the side that *its* names, whose clause the noun stands in, and the
    other."""
    tokens, place = phrase.tokens, phrase.index + 1
    if tokens.lows[place : place + 1] != ["between"] or tokens.lows[place + 1] not in pronouns.OWN:
        return None
    other = next((party for party in phrase.after if party.preposition == "between"), None)
    verb = tokens.tags.rfind("V", 0, phrase.first)
    if other is None or verb < 0 or "C" not in tokens.tags[place : other.first]:
        return None
    side = subject(tokens, verb_group(tokens, verb, phrase.patterns), phrase.patterns)
    both = (*side.actors, *(actor for actor in other.actors if actor not in side.actors)) if side else ()
    return Party(both, place, other.last) if len(both) > 1 else None


def told_between(phrase: NounPhrase) -> list[Party]:
    """*the talks that C brokered between A and B*: who stands behind the verb of the relative clause."""
    tokens, that = phrase.tokens, phrase.index + 1
    verb = tokens.tags.find("V", that)
    if tokens.lows[that : that + 1] not in (["that"], ["which"]) or tokens.tags[that + 1 : verb].strip("DNZXR") != "A":
        return []
    return [party for party in complements(tokens, verb, phrase.patterns) if party.preposition == "between"]


def one_and_both(phrase: NounPhrase, among: Party) -> tuple[Party, Party | None]:
    """*links between A and both B and C*: A, and those whom the relation joins it to, but not to each other; else all sides."""
    tokens = phrase.tokens
    both = next((k for k in range(among.first + 1, among.last) if tokens.lows[k] == "both"), 0)
    if not both or tokens.lows[both - 1] != "and":
        return among, None
    named = [k for k in range(both, among.last + 1) if tokens.tags[k] == "A"]
    others = tuple(dict.fromkeys(actor for k in named for actor in tokens[k].actors))
    one = tuple(actor for actor in among.actors if actor not in others)
    if not one or len(others) < 2:
        return among, None
    return among._replace(actors=one, last=both - 2), Party(others, named[0], among.last)


def among_sides(phrase: NounPhrase, pattern: Pattern) -> Party | None:
    """*between A and B*, *of A and B*: all sides named together."""
    for party in phrase.after or told_between(phrase):
        between = {party.preposition, party.outer if party.preposition == "of" else None} & {"between", "among"}
        if len(party.actors) > 1 and (between or _listed(phrase, party, pattern)):
            return party
    return None


def _listed(phrase: NounPhrase, party: Party, pattern: Pattern) -> bool:
    """*a meeting of A and B*, *an agreement for A, B and C*, *competition by A and B*, *joint exercises of A and B*: those
    named are the sides."""
    joint = "joint" in phrase.tokens.lows[phrase.first : phrase.index]
    return (
        party.preposition in ("of", "for", "by")
        and party.outer is None
        and not (party.preposition == "by" and brokered(phrase, party))
        and (pattern.type in ("agree", "consult", "compete", "ally") or (joint and pattern.type == "cooperate"))
        and not phrase.owners
    )


def brokered(phrase: NounPhrase, party: Party) -> bool:
    """*talks brokered by A and B*, *the talks were hosted by A and B*, *mediation by A and B led to talks*: who stands between or
    behind the sides, and is none of them."""
    tokens, by = phrase.tokens, len(phrase.tokens.tags[: party.first].rstrip("DNR")) - 1
    if by < 1 or tokens.lows[by] != "by":
        return False
    low = tokens.lows[by - 1]
    mediates = any(one.type == "mediate" for one in phrase.patterns.nouns.get(low, ()))
    return mediates or (tokens.tags[by - 1] == "V" and low not in phrase.patterns.classes["holding"])
