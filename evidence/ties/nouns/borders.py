"""Which states a border parts, and whether a border is meant at all."""

from __future__ import annotations

from evidence.syntax.agents import head_noun
from evidence.syntax.arguments import Party, complements, preposition_before
from evidence.syntax.clause_starts import clause_start
from evidence.syntax.modes import Mode
from evidence.syntax.noun_phrases import NounPhrase
from evidence.syntax.tie_patterns import Pattern


def lies(phrase: NounPhrase, mode: Mode) -> Mode:
    """*could not secure its border with B*, *plans to guard it*: the border is there, whatever is not, or not yet, done about
    it; not *shares no border with B*."""
    told = (
        mode.status in ("negated", "planned", "hypothetical")
        and not mode.becomes
        and not phrase.governed_by("closers", "openers")
    )
    has = phrase.verb in phrase.patterns.classes["owning"] or "no" in phrase.tokens.lows[phrase.first : phrase.index]
    return Mode() if told and not has else mode


def only_where(phrase: NounPhrase, pattern: Pattern) -> bool:
    """*an A-B border attack*, *lets the group A operate within its borders*: whether the words say no more than where it is."""
    if pattern.type == "border":
        return _within_borders(phrase)
    return pattern.type == "attack" and not pattern.mutual and _at_border(phrase)


def _within_borders(phrase: NounPhrase) -> bool:
    """*lets the group A operate within its borders*: a land, and no line."""
    before = len(phrase.tokens.tags[: phrase.first].rstrip("DR")) - 1
    return before >= 0 and phrase.tokens.lows[before] in ("within", "inside", "beyond", "outside")


def _at_border(phrase: NounPhrase) -> bool:
    """*an A-B border attack*: the states say where it was, and not whose."""
    near = phrase.tokens.lows[phrase.index - 1 : phrase.index]
    mention = phrase.tokens[phrase.owners[-1].last].mention if phrase.owners else None
    return near in (["border"], ["frontier"]) and mention is not None and mention.entity_type == "state"


def held_by_people(phrase: NounPhrase, party: Party) -> bool:
    """*rehearsed a crossing with A's forces*: no land borders on soldiers."""
    head = head_noun(phrase.tokens, party)
    known = head is not None and (head.low in phrase.patterns.classes["people"] or head.low in ("forces", "units"))
    return head is not None and head.low.endswith("s") and known


def of_a_border(phrase: NounPhrase, party: Party) -> bool:
    """*an exercise near the border with A*: *with* belongs to the nearer noun."""
    tokens, cursor = phrase.tokens, party.first - 1
    while cursor > phrase.index and tokens[cursor].tag in "DNR":
        cursor -= 1
    if cursor <= phrase.index + 1 or tokens[cursor].low != party.preposition:
        return False
    return any(p.type == "border" for p in phrase.patterns.nouns.get(tokens[cursor - 1].low, ()))


def closed_by(phrase: NounPhrase, pattern: Pattern) -> Party | None:
    """*the border with A has been closed by B*: who closed or opened it."""
    if pattern.type != "border" or not phrase.undergoes("closers", "openers"):
        return None
    verb = phrase.tokens.tags.find("V", phrase.index)
    return next((p for p in complements(phrase.tokens, verb, phrase.patterns) if p.preposition == "by"), None)


def near_border(phrase: NounPhrase, pattern: Pattern) -> Party | None:
    """*northern A, near the B border*, *the district of A borders on B*: the place that lies at the border."""
    if pattern.type != "border":
        return None
    tokens, governing = phrase.tokens, phrase.governing
    own = next((k for k in range(phrase.first, phrase.index) if tokens[k].home), None)
    if own is not None:  # *Xinjiang's border with A*
        return Party((str(tokens[own].home),), own, own)
    if governing:
        named = [
            k for k in range(clause_start(tokens, governing.first, phrase.patterns), governing.first) if tokens[k].home
        ]
        return Party((str(tokens[named[0]].home),), named[0], named[0]) if named else None
    for k in range(phrase.first - 1, max(-1, phrase.first - 5), -1):
        token = tokens[k]
        if token.tag in "VXCS.":
            return None
        if (token.home or token.actors) and preposition_before(tokens, k, 0) not in ("in", "to", "from", "into", "of"):
            return None
        if token.home or token.actors:
            return Party((token.home,) if token.home else token.actors, k, k)
    return None
