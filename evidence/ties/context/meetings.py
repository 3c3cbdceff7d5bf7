"""What a text goes on to say of two whom it brought together: *the guest*, *his colleague*, *the parties*, *each … the
other*, *views were exchanged*, *the next round will be held in B*. All ties are flagged."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from evidence.syntax import pronouns
from evidence.syntax.modes import mode_of_verb
from evidence.syntax.stated import Stated
from evidence.syntax.subjects import subject
from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.syntax.verb_groups import VerbGroup, verb_group

BETWEEN_THEM = "the two are those whom the text brought together before"
OPENERS = frozenset({"the", "both", "these"})
EACH = frozenset({"each", "neither"})
THE_NEXT = frozenset({"the", "next", "another", "further"})  # talks of which the text has told
PLACE_WITHIN = 6  # words behind *held* in which the place stands


class Meeting(NamedTuple):
    """The two of whom the text told last that they met or signed, and which of them received the other, if it says so."""

    pair: frozenset[str] = frozenset()
    host: str = ""

    def other(self, one: str) -> tuple[str, ...]:
        """The other one of the two; empty where ``one`` is none of them."""
        return tuple(self.pair - {one}) if one in self.pair else ()


def venue(tokens: Tokens, pair: frozenset[str], ruled: dict[str, str]) -> str:
    """Which one of the two owns the only land in which the sentence names a place; ``ruled``: the government of a state."""
    homes = {ruled.get(token.home, token.home) for token in tokens if token.home}
    homes |= {token.home for token in tokens if token.home}
    owners = homes & pair
    return next(iter(owners)) if len(owners) == 1 else ""


def resolve_fellows(tokens: Tokens, meeting: Meeting, subject: tuple[str, ...], patterns: TiePatterns) -> bool:
    """Let *his colleague*, *its host*, *the guest* stand for the other one of the two, or the one who came; whether one
    did. ``subject``: whom the sentence before was about."""
    found = False
    fellows = patterns.classes["fellows"]
    for index, low in enumerate(tokens.lows if meeting.pair and not fellows.isdisjoint(tokens.words) else ()):
        if low not in fellows or not index or tokens.tags[index] != "N" or _named_behind(tokens, index):
            continue
        whose = len(tokens.tags[:index].rstrip("N")) - 1
        word = tokens.lows[whose] if whose >= 0 else ""
        if word in pronouns.POSSESSIVES - pronouns.PLURAL:
            own = next((t.actors for t in reversed(tokens[:index]) if t.tag == "A"), subject)
            actors = meeting.other(own[0]) if len(own) == 1 else ()
        elif word == "the" and low in ("guest", "host") and meeting.host:
            actors = (meeting.host,) if low == "host" else meeting.other(meeting.host)
        else:
            continue
        if actors:
            tokens[index].tag, tokens[index].actors, found = "A", actors, True
    return found


def _named_behind(tokens: Tokens, index: int) -> bool:
    """*his host, X*, *the host country*, *his colleague from A*: who is meant is said."""
    after = tokens.tags[index + 1 : index + 4]
    return after[:1] in ("A", "N", "-") or after.startswith((",A", "PA", "PDA"))


def name_host(tokens: Tokens, ruled: dict[str, str], patterns: TiePatterns) -> bool:
    """*X was received in B by Foreign Minister Y*, *Foreign Minister Y received X in B*: a minister in no list who receives
    somebody acts for the state in whose land he does; whether one did."""
    receiving = patterns.classes["receiving"]
    for verb in tokens.verbs if not receiving.isdisjoint(tokens.words) else ():
        places = [k for k in range(verb + 1, len(tokens)) if tokens[k].home and tokens.lows[k - 1] in ("in", "at")]
        home = tokens[places[0]].home if tokens.lows[verb] in receiving and len(places) == 1 else None
        group = verb_group(tokens, verb, patterns)
        first, stop = 0, group.first
        if group.passive:
            first = next((k + 1 for k in range(verb, len(tokens)) if tokens.lows[k] == "by"), len(tokens))
            stop = next((k for k in range(first, len(tokens)) if tokens.tags[k] not in "NDR"), len(tokens))
        offices = [k for k in range(first, stop) if tokens.lows[k] in patterns.classes["holders"]]
        guest = group.passive or _receives_somebody(tokens, verb, patterns)
        if home and guest and offices and offices[-1] < stop - 1 and not set(tokens.tags[first:stop]) - set("NDRX"):
            tokens[stop - 1].tag, tokens[stop - 1].actors = "A", (ruled.get(home, home),)
            return True
    return False


def _receives_somebody(tokens: Tokens, verb: int, patterns: TiePatterns) -> bool:
    """*received the ambassador of B*, *received X*, and not *received a medal from B*."""
    named = tokens.tags.find("A", verb)
    if named < 0 or "from" in tokens.lows[verb:named]:
        return False
    mention = tokens[named].mention
    person = mention is not None and mention.entity_type == "person"
    return person or not patterns.classes["offices"].isdisjoint(tokens.lows[verb + 1 : named + 3])


def resolve_sides(
    tokens: Tokens, pair: frozenset[str], met: frozenset[str], usual: frozenset[str], patterns: TiePatterns
) -> bool:
    """Let *the two sides*, *both ministers* before a verb stand for the ``pair``, *the parties* for two who ``met``, and
    *each* or *neither* before *the other* for the pair or the ``usual`` two; whether some did."""
    found = False
    for index, low in enumerate(tokens.lows[:-2] if pair or met or usual else ()):
        if index and tokens.tags[index - 1] not in "R,SC.":
            continue
        numbered = low != "the" or tokens.lows[index + 1] == "two"
        last, two = -1, pair if numbered else met
        if low in EACH and _does_to_other(tokens, index + 1, patterns):
            last, two = index, pair or usual
        elif low in OPENERS and two:
            last = _side(tokens, index, patterns)
        if last >= 0 and two and tokens[last + 1].tag in "VXR":
            tokens[last].tag, tokens[last].actors, found = "A", tuple(sorted(two)), True
    return found


def _side(tokens: Tokens, opener: int, patterns: TiePatterns) -> int:
    """The noun of *the two foreign ministers*, the *two* of *the two fought*; -1 where other words stand between."""
    for index in range(opener + 1, min(opener + 4, len(tokens) - 1)):
        if tokens.lows[index] in patterns.classes["sides"] and tokens.tags[index] != "A":
            return index
        if tokens.lows[index] not in patterns.classes["of_sides"]:
            return index - 1 if tokens.lows[index - 1] == "two" else -1
    return -1


def resolve_both(tokens: Tokens, two: frozenset[str], patterns: TiePatterns) -> bool:
    """Let *both* and *either* behind a verb stand for the ``two`` of whom none acts: *threatened both with tariffs*, *has
    never criticised either*."""
    found = False
    for index, low in enumerate(tokens.lows if two else ()):
        if low not in ("both", "either") or not index or tokens.tags[index - 1] != "V":
            continue
        after, verb = tokens.tags[index + 1 : index + 2], index - 1
        correlative = after == "P" and "CP" in tokens.tags[index:]  # *attacked both in A and in B*
        direct = any("direct" in pattern.to for _, pattern in patterns.verbs.get(tokens.lows[verb], ()))
        ends = after in (".", ",", "P", "S", "") if low == "both" else after in (".", ",", "")
        acting = {actor for token in tokens[:verb] for actor in token.actors}
        if direct and ends and not correlative and acting and not acting & two:
            tokens[index].tag, tokens[index].actors, found = "A", tuple(sorted(two)), True
    return found


def resolve_couple(tokens: Tokens, usual: frozenset[str], patterns: TiePatterns) -> bool:
    """Let *both countries*, *the two neighbours* behind a verb stand for the ``usual`` two of the text, of whom none acts
    in the sentence."""
    if not usual:
        return False
    nouns = patterns.joined("sides", "couples")
    for index, low in enumerate(() if nouns.isdisjoint(tokens.words) else tokens.lows[:-1]):
        first = index + 1 + (low == "the" and tokens.lows[index + 1] == "two")
        behind = tokens.tags[:index].removesuffix("P").endswith("V")
        opens = (low == "both" or first > index + 1) and behind
        if not opens or tokens.lows[first] not in nouns or tokens.tags[first] != "N":
            continue
        if not any(actor in usual for token in tokens[:index] for actor in token.actors):
            tokens[first].tag, tokens[first].actors = "A", tuple(sorted(usual))
            return True
    return False


def resolve_members(tokens: Tokens, bodies: frozenset[str]) -> bool:
    """Let *the member states*, *his colleagues* behind a verb stand for the only body (``bodies``) spoken of just before."""
    for index, low in enumerate(tokens.lows[:-2] if len(bodies) == 1 else ()):
        members = (
            low == "the" and tokens.lows[index + 1] == "member" and tokens.lows[index + 2] in ("states", "countries")
        )
        colleagues = low in pronouns.PERSONS and tokens.lows[index + 1] == "colleagues"
        last = index + 1 + members
        behind = tokens.tags[:index].removesuffix("P").endswith("V") and (members or colleagues)
        if behind and tokens.tags[index + 1 : last + 1].strip("N") == "" and not _named_behind(tokens, last):
            tokens[last].tag, tokens[last].actors = "A", tuple(bodies)
            return True
    return False


def _does_to_other(tokens: Tokens, index: int, patterns: TiePatterns) -> bool:
    """*each backs the other's*, *neither has attacked the other*: the word behind is then a verb."""
    verb = index + (tokens.tags[index] == "X")
    if tokens.lows[verb + 1 : verb + 3] != ["the", "other"] or tokens.lows[verb] not in patterns.verbs:
        return False
    tokens[verb].tag = "V"
    return True


def meeting_ties(tokens: Tokens, meeting: Meeting, ruled: dict[str, str], patterns: TiePatterns) -> Iterator[Stated]:
    """The ties of the two that a sentence states without naming both."""
    for verb in tokens.verbs if meeting.pair else ():
        group = verb_group(tokens, verb, patterns)
        if group.passive and "by" not in tokens.lows[verb + 1 : verb + PLACE_WITHIN]:
            yield from _exchanged(tokens, group, meeting, patterns)
            yield from _round(tokens, group, meeting, ruled, patterns)
            yield from _asked(tokens, group, meeting, patterns)
        yield from _next_round(tokens, group, meeting, patterns)


def _exchanged(tokens: Tokens, group: VerbGroup, meeting: Meeting, patterns: TiePatterns) -> Iterator[Stated]:
    """*Views were exchanged on C*."""
    pattern = next((p for _, p in patterns.verbs.get(tokens.lows[group.verb], ()) if p.rule == "verb-discuss"), None)
    views = not patterns.classes["views"].isdisjoint(tokens.lows[: group.first])
    if pattern and views and "A" not in tokens.tags[: group.first]:
        mode = mode_of_verb(tokens, group, patterns)
        yield Stated(pattern, _both(meeting), (), mode, group.verb, 0, group.verb, flag=BETWEEN_THEM)


def _round(
    tokens: Tokens, group: VerbGroup, meeting: Meeting, ruled: dict[str, str], patterns: TiePatterns
) -> Iterator[Stated]:
    """*The next round of talks will be held in B*: B receives the other."""
    before = tokens.tags[: group.first]
    talks = [k for k in range(len(before)) if _are_talks(tokens.lows[k], patterns)]
    held = tokens.lows[group.verb] in patterns.classes["happening"] and not before.strip("DNRP,")
    place = next((t for t in tokens[group.verb + 1 : group.verb + PLACE_WITHIN] if t.home or t.tag in "VS."), None)
    home = place.home if place else None
    host = ruled.get(home, home) if home else None
    host = host if host in meeting.pair else home
    if talks and held and host in meeting.pair and host:
        pattern = next(p for _, p in patterns.verbs["host"] if p.type == "host")
        mode = mode_of_verb(tokens, group, patterns)
        yield Stated(pattern, (host,), meeting.other(host), mode, talks[-1], 0, group.verb, flag=BETWEEN_THEM)


def _are_talks(low: str, patterns: TiePatterns) -> bool:
    return any(p.type == "consult" and p.mutual for p in patterns.nouns.get(low, ()))


def _next_round(tokens: Tokens, group: VerbGroup, meeting: Meeting, patterns: TiePatterns) -> Iterator[Stated]:
    """*C offered to host the next round*: C receives the two."""
    pattern = next((p for _, p in patterns.verbs.get(tokens.lows[group.verb], ()) if p.type == "host"), None)
    if pattern is None or group.passive:
        return
    stop = len(tokens.tags) - len(tokens.tags[group.verb + 1 :].lstrip("DNR"))
    object_ = tokens.lows[group.verb + 1 : stop]
    talks = "round" in object_ or any(_are_talks(low, patterns) for low in object_)
    known = talks and not THE_NEXT.isdisjoint(object_)
    if not known or "A" in tokens.tags[stop : stop + 3]:
        return
    host = subject(tokens, group, patterns)
    others = tuple(sorted(meeting.pair - {*host.actors})) if host else ()
    if host and others:
        mode = mode_of_verb(tokens, group, patterns)
        yield Stated(pattern, host.actors, others, mode, group.verb, host.first, stop - 1, flag=BETWEEN_THEM)


def _asked(tokens: Tokens, group: VerbGroup, meeting: Meeting, patterns: TiePatterns) -> Iterator[Stated]:
    """*The B side was requested to act*: by the other side."""
    found = patterns.verbs.get(tokens.lows[group.verb], ())
    pattern = next((p for form, p in found if p.type == "request" and form.particle is None), None)
    asked = subject(tokens, group, patterns) if pattern else None
    if pattern is None or asked is None or tokens.tags[group.verb + 1 : group.verb + 2] != "T":
        return
    mention, side = tokens[asked.last].mention, tokens.lows[asked.last + 1 : asked.last + 2] == ["side"]
    side = side or (mention is not None and mention.text.endswith(" side"))
    others = meeting.other(asked.actors[0]) if side and len(asked.actors) == 1 else ()
    if others:
        mode = mode_of_verb(tokens, group, patterns)
        yield Stated(
            pattern, others, asked.actors, mode, group.verb, asked.first, group.verb, sign=-1, flag=BETWEEN_THEM
        )


def _both(meeting: Meeting) -> tuple[str, ...]:
    return tuple(sorted(meeting.pair))
