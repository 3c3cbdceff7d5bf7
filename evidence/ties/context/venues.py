"""Who hosts talks that others hold: *A and B met in C* makes C their host, where C is none of them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from evidence.syntax.modes import Mode
from evidence.syntax.stated import Stated
from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.ties.context.discourse import Read

CONVENING = frozenset({"verb-host", "verb-request"})
MEETING = frozenset({"verb-meet", "verb-sign", "verb-conclude", "verb-talk"})
TOLD = frozenset({"asserted", "planned", "claimed"})
PASSED = frozenset({"with", "between", "in", "at", "by", "of"})  # what may stand before the place


def venues(tokens: Tokens, read: Sequence[Read], patterns: TiePatterns) -> list[Read]:
    """A row for each side of the talks, from the state in which they are held; held by no one twice."""
    found: dict[tuple[str, str], Read] = {}
    for one in read if patterns.classes["margins"].isdisjoint(tokens.words) else ():
        if one.status not in TOLD or one.stated.shown < 1:
            continue
        talks = one.stated.trigger
        place = _place(tokens, talks, patterns) if _of_talks(tokens, one.stated, patterns) else 0
        if not place and (talks := _talks_behind(tokens, one, patterns)) >= 0:
            place = _place(tokens, talks, patterns)
        host = (tokens[place].home or tokens[place].actors[0]) if place else None
        beside = {actor for other in read if other.stated.trigger == one.stated.trigger for actor in other[1:3]}
        if host is not None and host not in _sides(tokens, one) | beside:
            for guest in (one.one, one.other):
                found.setdefault((host, guest), _hosted(one, host, guest, talks, place, patterns))
    return list(found.values())


def convened(tokens: Tokens, read: Sequence[Read], patterns: TiePatterns) -> list[Read]:
    """*A hosted B and C for talks*, *A invited B and C to talks*: those whom somebody brings together meet each other."""
    gatherings = patterns.classes["gatherings"]
    if gatherings.isdisjoint(tokens.words) or not any(one.stated.pattern.rule in CONVENING for one in read):
        return []
    pattern = next(row for row in patterns.nouns["talks"] if row.rule == "noun-talks")
    found = []
    for place, low in enumerate(tokens.lows):
        before = tokens.lows[len(tokens.tags[:place].rstrip("DN")) - 1] if place else ""
        if low not in gatherings or before not in ("for", "to"):
            continue
        guests = [one for one in read if one.stated.trigger < place and one.stated.pattern.rule in CONVENING]
        guests = [one for one in guests if one.stated.trigger == guests[-1].stated.trigger and one.stated.shown > 0]
        verbs = tokens.tags[guests[-1].stated.trigger + 1 : place] if guests else "V"
        if len(guests) < 2 or "V" in verbs or "." in verbs:
            continue
        host, status = guests[0], guests[0].status
        if status == "asserted" and host.stated.kind == "request":
            status = "planned"
        sides = tuple(one.other for one in guests)
        stated = Stated(pattern, sides, (), Mode(status), place, host.stated.first, place)
        found += [Read(stated, one, other, status, host.claimed_by) for one, other in combinations(sides, 2)]
    return found


def _hosted(one: Read, host: str, guest: str, talks: int, place: int, patterns: TiePatterns) -> Read:
    pattern = next(row for _, row in patterns.verbs["host"] if row.rule == "verb-host")
    first, last = min(one.stated.first, place), max(one.stated.last, place)
    status = one.status if talks == one.stated.trigger else "asserted"  # talks behind a promise were held
    claimed_by = one.claimed_by if status != "asserted" else None
    stated = Stated(pattern, (host,), (guest,), Mode(one.stated.mode.status), talks, first, last)
    return Read(stated, host, guest, status, claimed_by)


def _talks_behind(tokens: Tokens, one: Read, patterns: TiePatterns) -> int:
    """*A and B agreed on a truce after talks in C*: where the talks stand that led to what the two have; -1 where none do."""
    if not one.stated.mutual or one.stated.kind not in ("agree", "retreat", "consult"):
        return -1
    after = (k for k in range(one.stated.trigger, len(tokens)) if tokens.lows[k] in ("after", "during", "following"))
    start = next(after, len(tokens))
    stop = next(
        (k for k in range(start, min(start + 6, len(tokens))) if tokens.tags[k] in ",.VS" and k > start), start + 6
    )
    return next(
        (k for k in range(start, stop) if tokens.lows[k : k + 1] and tokens.lows[k] in patterns.classes["gatherings"]),
        -1,
    )


def _of_talks(tokens: Tokens, stated: Stated, patterns: TiePatterns) -> bool:
    """Whether sides come together: *met*, *held talks*; what was signed counts with its signing."""
    low, rule = tokens.lows[stated.trigger], stated.pattern.rule
    signed = rule == "noun-agreement" and not patterns.classes["signing"].isdisjoint(tokens.words)
    return rule in MEETING or (stated.kind == "consult" and low in patterns.classes["gatherings"]) or signed


def _sides(tokens: Tokens, read: Read) -> set[str]:
    """Both sides and the states in which they are at home (*the Taliban met B in Kabul*)."""
    sides = {read.one, read.other}
    own = (t.mention for t in tokens if t.mention and not sides.isdisjoint(t.actors))
    return sides | {mention.iso3 for mention in own if mention.iso3 and mention.entity_type != "person"}


def _place(tokens: Tokens, trigger: int, patterns: TiePatterns) -> int:
    """Where the state or the place behind *in* stands in the clause of the talks; 0 where none does or what they are
    about stands between (*talks on shelling in C*)."""
    tags, lows = tokens.tags, tokens.lows
    for index in range(trigger + 1, len(tags)):
        governs = lows[index - 1] == "in" or (lows[index - 2] == "in" and tags[index - 1] in "DN")
        named = tokens[index].home or (tags[index] == "A" and _state(tokens, index))
        if named and governs and index - 2 >= trigger:
            capital = lows[index + 1 : index + 2] == ["capital"]  # *in the Omani capital*
            return index if capital or tags[index + 1 : index + 2] not in ("Z", "N", "-") else 0
        opens = tags[index] in "S.TOC" and not _joins(tags, index)
        if opens or (tags[index] == "P" and lows[index] not in PASSED):
            dated = lows[index] == "on" and tags[index + 1 : index + 2] in ("R", "D")  # *on Friday*
            if not dated:
                return 0
        if tags[index] == "V" and lows[index] not in patterns.classes["happening"]:
            return 0
    return 0


def _joins(tags: str, index: int) -> bool:
    """*talks between A and B in C*: no new clause."""
    return tags[index] == "C" and tags[index - 1] in "AN" and tags[index + 1 :].lstrip("DN")[:1] == "A"


def _state(tokens: Tokens, index: int) -> bool:
    mention = tokens[index].mention
    capital = tokens.lows[index + 1 : index + 2] == ["capital"]
    return mention is not None and mention.entity_type == "state" and (mention.rule == "name" or capital)
