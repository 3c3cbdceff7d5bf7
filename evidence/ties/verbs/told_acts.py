"""Of whom a verb of speech tells what they do or are to do: *demanded that A leave*, *told A to leave*, *said A must leave*."""

from __future__ import annotations

from evidence.syntax import pronouns
from evidence.syntax.agents import is_agent
from evidence.syntax.arguments import Party, complements, party_at
from evidence.syntax.obligations import addressee, obliging
from evidence.syntax.tie_patterns import Pattern, TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.syntax.verb_groups import verb_group
from evidence.tables.schemas import TIE_TYPES
from evidence.ties.verbs.targets import LOCATIVE


def told_of(tokens: Tokens, verb: int, pattern: Pattern, patterns: TiePatterns) -> list[Party]:
    """*demanded that A hand over*, *complained that A had attacked*: the subject of the that-clause; of a demand only where
    its verb is one (*demanded that A give*, not *asked that those whom A gives*)."""
    tags, lows = tokens.tags, tokens.lows
    if "duty" in pattern.to:
        return _bound_to_act(tokens, verb, patterns)
    if "bidden" in pattern.to:
        return bidden(tokens, verb, patterns)
    if "occasion" in pattern.to:
        return _on_occasion(tokens, verb, patterns)
    if tags[verb] == "N" and lows[verb + 1 : verb + 2] == ["for"]:
        return bidden(tokens, verb + 1, patterns)  # *A's call for B to leave*
    that = next((k for k in range(verb + 1, min(verb + 8, len(tags))) if lows[k] == "that"), None)
    if that is None or any(tag in "VXS,." for tag in tags[verb + 1 : that]):
        return []
    party = next((party_at(tokens, k, patterns) for k in range(that + 1, len(tags)) if tags[k] not in "DNR"), None)
    if "charge" in pattern.to and party is not None and (host := _haven(tokens, that, patterns)):
        return [host]
    if party is None or not party.actors or tags[party.first] != "A":
        return []
    stop = party.last + 1
    while stop < len(tags) - 1 and tags[stop] in "NZR" and "base" not in patterns.kinds(lows[stop]):
        stop += 1
    if stop == len(tags) or (stop > party.last + 1 and not is_agent(tokens, party, patterns)):
        return []
    verb = tags.find("V", stop, stop + 5)
    if lows[stop] == "be" or (verb >= 0 and verb_group(tokens, verb, patterns).passive):
        return []  # *demanded that A be punished*
    demanded = "base" in patterns.kinds(lows[stop]) or lows[stop] in ("should", "must", "not")
    told = tags[stop] in "VX"
    fits = demanded if "clause" in pattern.to else told and not demanded
    return [party] if fits else []


def _on_occasion(tokens: Tokens, verb: int, patterns: TiePatterns) -> list[Party]:
    """*protested when A struck B*: whose hostile act it was; not *protested when A fell ill*."""
    named = verb + 2 + len(tokens.tags[verb + 2 :]) - len(tokens.tags[verb + 2 :].lstrip("DNR"))
    if tokens.lows[verb + 1] not in ("when", "after") or tokens.tags[named : named + 1] != "A":
        return []
    party, act = party_at(tokens, named, patterns), tokens.tags.find("V", named)
    acted = act >= 0 and not verb_group(tokens, act, patterns).passive and _hostile(tokens.lows[act], patterns)
    return [party] if acted and is_agent(tokens, party, patterns) else []


def _hostile(verb: str, patterns: TiePatterns) -> bool:
    signs = (
        TIE_TYPES[pattern.type][2] if pattern.sign is None else pattern.sign
        for _, pattern in patterns.verbs.get(verb, ())
        if not pattern.swap  # *suffered an attack*
    )
    return any(sign < 0 for sign in signs)


def _haven(tokens: Tokens, that: int, patterns: TiePatterns) -> Party | None:
    """*complained that rebels find refuge in B*, *that a group operates from B's soil*: the state that is blamed for it."""
    tags, lows = tokens.tags, tokens.lows
    verb = tags.find("V", that)
    words = lows[that + 1 : verb + 1] if verb >= 0 else []
    armed = any(low in patterns.classes["outlaws"] or low in patterns.classes["armed"] for low in words)
    armed = armed or any(t.mention and t.mention.entity_type == "armed group" for t in tokens[that + 1 : verb + 1])
    if not armed or verb_group(tokens, verb, patterns).negated:
        return None
    hides = lows[verb] in patterns.classes["hiding"] or not patterns.classes["refuges"].isdisjoint(
        lows[verb : verb + 4]
    )
    places = (p for p in complements(tokens, verb, patterns) if p.preposition in LOCATIVE and not p.place)
    named = next((p for p in places if hides), None)
    mention = tokens[named.first].mention if named else None
    return named if mention is not None and mention.entity_type == "state" else None


def _bound_to_act(tokens: Tokens, verb: int, patterns: TiePatterns) -> list[Party]:
    """*said B must leave*, *told B's envoy that B has to leave*: of whom the speaker says that they are to act."""
    tags, lows = tokens.tags, tokens.lows
    start = verb + 1
    that = next((k for k in range(start, min(verb + 12, len(tags))) if lows[k] == "that"), None)
    if that is not None and not any(tag in "VXSC.," for tag in tags[start:that]):
        start = that + 1
    elif "O" in tags[start : verb + 8] and addressee(tokens, pronoun := tags.index("O", start), patterns):
        start = pronoun  # *told A it must leave*
    party, _ = bound_party(tokens, start, patterns)
    return [party] if party else []


def bound_party(tokens: Tokens, start: int, patterns: TiePatterns) -> tuple[Party | None, int]:
    """*B must leave*, *B's army has to leave*: who is to do something in the clause that begins at ``start``, and where
    the word stands that binds them."""
    tags, lows = tokens.tags, tokens.lows
    named = start + len(tags[start:]) - len(tags[start:].lstrip("DNR"))
    spoken_to = addressee(tokens, named, patterns) if tags[named : named + 1] == "O" else None
    if spoken_to is None and (tags[named : named + 1] != "A" or tokens[named].low in pronouns.SUBJECTS):
        return None, -1
    party = spoken_to or party_at(tokens, named, patterns)
    modal = named + 1 if spoken_to else party.last + 1
    while tags[modal : modal + 1] in ("N", "Z") and lows[modal] not in patterns.classes["obliging"]:
        modal += 1
    modal = obliging(tokens, modal, patterns)
    if modal < 0:
        return None, -1
    act = tags.find("V", modal + 1, modal + 5)
    plain = act > 0 and not set(tags[modal + 1 : act]) - set("TRG") and "base" in patterns.kinds(lows[act])
    fits = plain and is_agent(tokens, party, patterns)
    return (party, modal) if fits else (None, -1)


def bidden(tokens: Tokens, verb: int, patterns: TiePatterns) -> list[Party]:
    """*told B's envoy not to come back*, *ordered B to leave*, *stressed the need for B to act*: the object before what it is to
    do."""
    tags = tokens.tags
    named = verb + 1 + len(tags[verb + 1 :]) - len(tags[verb + 1 :].lstrip("DR"))
    if tokens.lows[named : named + 2] in (["need", "for"], ["necessity", "for"]):
        named += 2 + len(tags[named + 2 :]) - len(tags[named + 2 :].lstrip("DR"))
    if tags[named : named + 1] != "A":
        return []
    party = party_at(tokens, named, patterns)
    marker = party.last + 1
    while tags[marker : marker + 1] in ("N", "Z"):
        marker += 1
    if tokens.lows[marker : marker + 2] in ([",", "who"], [",", "which"]):
        marker = tags.find(",", marker + 1) + 1 or marker  # *told B's envoy, who was away, to stay there*
    marker += tags[marker : marker + 1] == "G"
    return [party] if tags[marker : marker + 1] == "T" and is_agent(tokens, party, patterns) else []
