"""Claims that accuse, and what somebody is accused of: *A claimed that B attacked A*, *A alleged that B armed the rebels* also
accuse B, flagged, as the words do not say so; *A blamed B for the raid on C* claims that B attacked C."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from evidence.syntax import pronouns
from evidence.syntax.arguments import complements
from evidence.syntax.modes import Mode
from evidence.syntax.stated import Stated
from evidence.syntax.tie_patterns import Pattern, TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.tables.schemas import HELPING, TIE_TYPES
from evidence.ties.context.discourse import Read

OF_HARM = "that another harmed the speaker is read as an accusation"
OF_HELP = "that another helped an armed group is read as an accusation"
CHARGED = HELPING | {"attack", "shelter"}  # types of acts of which nouns accuse
LENT = HELPING | {"shelter", "host"}  # what one may be accused of giving a group


def accusations(tokens: Tokens, read: Sequence[Read], actor_of: Mapping[str, str], accuse: Pattern) -> list[Read]:
    """*A claimed that B attacked A*, *A alleged that B armed the rebels*: an accusation of B by A, where the sentence does
    not call it one."""
    claimed = [(r, speaker) for r in read if r.status == "claimed" and (speaker := actor_of.get(r.claimed_by or ""))]
    known = {(r.one, r.other) for r in read if r.stated.kind == "accuse"} if claimed else set()
    found: dict[tuple[str, str], Read] = {}
    for r, speaker in claimed:
        harmed = speaker == r.other and TIE_TYPES[r.stated.kind][1] == "material conflict"
        alleged = any(t.low.startswith("alleg") and t.tag == "V" for t in tokens[: r.stated.first])
        helped = alleged and r.stated.kind in LENT and _armed(tokens, r.other)
        if speaker != r.one and (harmed or helped) and (speaker, r.one) not in known:
            stated = Stated(
                accuse,
                (speaker,),
                (r.one,),
                Mode(),
                r.stated.trigger,
                _speaks(tokens, speaker, r),
                r.stated.last,
                flag=OF_HARM if harmed else OF_HELP,
            )
            found.setdefault((speaker, r.one), Read(stated, speaker, r.one, "asserted", None))
    return list(found.values())


def status_of(stated: Stated, told: tuple[str, str | None], one: str, actor_of: Mapping[str, str]) -> str:
    """The status of a tie by its own words and by what is ``told`` of who says it; what its doer ``one`` says that it will do is
    planned, whoever reports it."""
    said, claimed_by = told
    promised = said == "claimed" and stated.mode.status == "planned" and actor_of.get(claimed_by or "") == one
    reported = said != "asserted" and stated.mode.status in ("asserted", "planned") and not promised
    return said if reported else stated.mode.status


def with_charges(tokens: Tokens, read: Sequence[Read], patterns: TiePatterns) -> list[Read]:
    """The ties, with what the accused did by the accuser's words, where a noun names it: *A blamed B for the raid on C*, *accused B
    of support for C*, *attributed the raid on C to B*, *the raid on C, which A blamed on B*."""
    told = list(read)
    places = {(r.one, r.other, r.stated.kind, r.stated.trigger): k for k, r in enumerate(read)}
    known = {key[:3] for key in places}
    for r in read:
        verb = r.stated.trigger
        if r.stated.kind != "accuse" or r.status != "asserted" or tokens.tags[verb] != "V":
            continue
        accuser = _as_named(tokens, r.one, verb)
        for noun, pattern in _named_acts(tokens, verb, r.other, patterns):
            target = _whom(tokens, noun, pattern, r, patterns)
            key = (r.other, target or "", pattern.type)
            if (place := places.get((*key, noun), -1)) >= 0:  # *blamed B for its support of C*
                told[place] = told[place]._replace(status="claimed", claimed_by=accuser)
            elif target and key not in known:
                known.add(key)
                stated = Stated(pattern, (r.other,), (target,), Mode(), noun, min(verb, noun), max(verb, noun))
                told.append(Read(stated, r.other, target, "claimed", accuser))
    return told


def _named_acts(tokens: Tokens, verb: int, accused: str, patterns: TiePatterns) -> Iterator[tuple[int, Pattern]]:
    """The nouns that may name what the ``accused`` did, each with its patterns: behind *of* or *for*, right behind the verb,
    or before *which*; not *for C's raid*."""
    for noun in _places_of_acts(tokens, verb):
        owner = len(tokens.tags[:noun].rstrip("NRZ")) - 1
        others = tokens.tags[owner] == "A" and accused not in tokens[owner].actors
        if tokens.tags[noun] == "N" and not others:
            for pattern in patterns.nouns.get(tokens.lows[noun], ()):
                if pattern.type in CHARGED and not (pattern.role or pattern.agent or pattern.mutual):
                    yield noun, pattern


def _places_of_acts(tokens: Tokens, verb: int) -> Iterator[int]:
    tags, lows = tokens.tags, tokens.lows
    stop = next((k for k in range(verb + 1, len(tags)) if tags[k] in "VS.,"), len(tags))
    of = next((k for k in range(verb + 1, stop) if lows[k] in ("of", "for")), stop)
    begin = of + 1 + len(tags[of + 1 : stop]) - len(tags[of + 1 : stop].lstrip("D"))
    yield from range(begin, min(begin + 3, stop))
    behind = verb + 1 + len(tags[verb + 1 : stop]) - len(tags[verb + 1 : stop].lstrip("D"))
    if any(low in ("on", "to") for low in lows[behind:stop]):
        yield from range(behind, min(behind + 3, stop))
    which = lows.index("which") if "which" in lows[:verb] else 0
    if which > 1 and tags[which - 1] == "," and tags[which + 1 : verb].strip("DNRXZ") == "A":
        opened = max(tags.rfind(tag, 0, which - 1) for tag in "VS.,") + 1
        yield from range(opened, which - 1)


def _whom(tokens: Tokens, noun: int, pattern: Pattern, accuse: Read, patterns: TiePatterns) -> str | None:
    """Whom the act that a noun names was done to: the party in its slot, the accuser where it is *its soldiers*."""
    slots = {*pattern.to, *(("in",) if pattern.type == "attack" else ())}
    slot, whose = [*tokens.lows[noun + 1 : noun + 3], "", ""][:2]
    if slot in slots and whose in pronouns.OWN:
        return accuse.one
    for party in complements(tokens, noun, patterns):
        if party.preposition in slots and len(party.actors) == 1 and party.actors[0] not in (accuse.other, ""):
            return party.actors[0]
    return None


def _as_named(tokens: Tokens, actor: str, verb: int) -> str:
    """Who accuses, a person before the state it acts for."""
    named = (t.mention for t in reversed(tokens[:verb]) if actor in t.actors and t.mention)
    mention = next(named, None)
    return mention.entity_id if mention and mention.entity_type == "person" else actor


def _armed(tokens: Tokens, actor: str) -> bool:
    return any(actor in t.actors and t.mention is not None and t.mention.entity_type == "armed group" for t in tokens)


def _speaks(tokens: Tokens, speaker: str, read: Read) -> int:
    """Where the speaker is named before what is claimed; the beginning of the claim where that is elsewhere."""
    return next((k for k in range(read.stated.first) if speaker in tokens[k].actors), read.stated.first)
