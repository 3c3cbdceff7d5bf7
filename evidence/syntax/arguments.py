"""Who does it to whom: parties named together, and the parties behind a word with the preposition before each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from evidence.syntax import pronouns
from evidence.syntax.appositions import apposition
from evidence.syntax.asides import resumed
from evidence.syntax.guests import governs_from
from evidence.syntax.noun_lists import (
    closed_list,
    fronted,
    noun_list,
    opens_clause,
    phrase_list,
    told_by_two,
    with_others,
)
from evidence.syntax.owned_names import owns, qualifies, tells_whose
from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import Tokens, kept

SPANS = frozenset({"year", "years", "month", "months", "week", "weeks", "days", "hours", "decade", "decades"})
NEAR = frozenset({"close", "next", "due", "adjacent", "thanks"})  # with *to* they are prepositions of their own
ENDING = frozenset("S.XVT")  # tags before which a word's phrase may end
LEAVING = frozenset({"amid", "amidst", "despite", "than"})
NO_LIST = frozenset("VXSTGO.")  # tags that part no actors of a list
EXAMPLES = frozenset({"such", "including", "like", "among"})
COUNTED = frozenset(
    {"more", "less", "fewer", "rather", "other", "later", "earlier"}
)  # *killed more than 20 of B's men*
COMPASS = frozenset({"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"})
PLACING = frozenset({"in", "on", "at", "near", "inside", "outside"})


class Party(NamedTuple):
    """Actors named together (*Russia and China*), the tokens they span and the preposition that governs them."""

    actors: tuple[str, ...]
    first: int
    last: int
    preposition: str | None = None
    outer: str | None = None  # behind *of*: the preposition before the whole phrase (*on the havens of A* → on)
    place: bool = False  # a place named, which stands for the state in which it lies


def skip(tokens: Tokens, index: int, tags: str, most: int) -> int:
    """The first index from ``index`` on whose tag is not among ``tags``, at most ``most`` tokens on."""
    within = tokens.tags[index : index + most]
    return index + len(within) - len(within.lstrip(tags))


def party_at(
    tokens: Tokens, index: int, patterns: TiePatterns, preposition: str | None = None, outer: str | None = None
) -> Party:
    """The actors from ``index`` on, with those that *and* or commas join to them in a list."""
    following, chain = _joined(tokens, index, patterns), [index]
    if following:
        joined_by: list[str] = []
        while following:
            chain.append(following[0])
            joined_by.append(following[1])
            following = _joined(tokens, chain[-1], patterns)
        chain = chain if with_others(tokens, chain[-1]) else closed_list(chain, joined_by)
    if len(chain) == 1:
        return Party(tokens[index].actors, index, index, preposition, outer)
    actors = tuple(dict.fromkeys(actor for k in chain for actor in tokens[k].actors))
    return Party(actors, index, chain[-1], preposition, outer)


@kept
def _joined(tokens: Tokens, index: int, patterns: TiePatterns) -> tuple[int, str] | None:
    """The next actor of the list or apposition that ``index`` is in, and what joins it: C, a comma or *same*."""
    cursor, tags = index + 1, tokens.tags
    if cursor >= len(tags) or (tags[cursor] in NO_LIST and tokens.lows[cursor] != "of"):
        return None  # most names stand right before a verb or a clause's end
    people = skip(tokens, cursor, "N-Z", 4)
    if people > cursor and tokens.lows[people - 1] in patterns.joined("people", "offices"):
        cursor = people
    if tags[index + 1 : index + 3] == "-A":
        return index + 2, "C"
    if tokens.lows[index + 1 : index + 2] == ["of"] and [tokens[index].actors] == [
        t.actors for t in tokens[index + 2 : index + 3]
    ]:
        cursor = index + 3  # *minister X of A and minister Y of B*
    towards = tokens.lows[cursor : cursor + 2] == ["to", "the"] and tokens.lows[cursor + 2] in COMPASS
    cursor += 3 * towards  # *borders A to the north and B to the east*
    beside, cursor = cursor, _past_relative(tokens, cursor)
    step = skip(tokens, cursor, "C,Z", 3)
    between = tags[cursor:step]
    mark = "C" if "C" in between else "," if "," in between and not fronted(tags, cursor) else ""
    nearer = skip(tokens, step, "DNR", 5)
    if tokens.lows[nearer : nearer + 1] == ["of"] and tokens.lows[nearer - 1] in patterns.classes["people"]:
        nearer = skip(tokens, nearer + 1, "DN", 3)  # *A and delegates of B*, *A and the Ministry of Defence of B*
        nearer = skip(tokens, nearer + 1, "DN", 3) if tokens.lows[nearer : nearer + 1] == ["of"] else nearer
    nearer = _past_qualifier(tokens, nearer, patterns)
    if tags[nearer : nearer + 1] != "A":
        return None
    if mark == "," and told_by_two(tags, nearer - 1):
        return None
    same = tokens[nearer].actors == tokens[index].actors
    comma = mark == "C" and cursor == beside and tags[cursor] == ","
    if (comma and (_own_clause(tokens, nearer + 1) or _acts_itself(tokens, index, nearer))) or not (mark or same):
        return None
    return nearer, "same" if same else mark


def _past_qualifier(tokens: Tokens, index: int, patterns: TiePatterns) -> int:
    """*the B-backed C*: where the name stands that *B-backed* only tells apart."""
    if not qualifies(tokens, index, patterns):
        return index
    return skip(tokens, index + 3, "N", 3)


def _own_clause(tokens: Tokens, index: int) -> bool:
    """Whether a relative clause between commas begins at ``index`` (*, which*, *, to which*)."""
    lows = tokens.lows[index : index + 3]
    return lows[:1] == [","] and (
        lows[1:2] in (["which"], ["who"]) or (lows[2:] == ["which"] and tokens.tags[index + 1] == "P")
    )


def _acts_itself(tokens: Tokens, object_: int, index: int) -> bool:
    """*spoke with A, and B urged restraint*: behind an object and ", and" the name before a verb begins a clause."""
    tags = tokens.tags
    verb = max(tags.rfind("V", 0, object_), tags.rfind("X", 0, object_))  # *is at war with A, and B urged*
    # *supports A and B, and C opposes them*: a list that nothing but the verb stands before
    listed = object_ > 0 and tags[object_ - 1] in ",C" and tags[verb + 1 : object_].strip("DACNZ") != ""
    governed = verb >= 0 and not listed and not any(tag in ".S" for tag in tags[verb:object_])
    stop = skip(tokens, index + 1, "NRZ", 4)
    if tags[stop : stop + 2] == "CA":  # *…, and B and C urged*
        stop = skip(tokens, stop + 2, "NRZ", 4)
    cleft = tokens.lows[stop : stop + 1] == ["that"] and tags[stop + 1 : stop + 2] in (
        "V",
        "X",
    )  # *and B that housed them*
    charged = tags[stop : stop + 2] == "PV" and tokens.lows[stop] in ("of", "for")  # *, and B of arming C*
    return governed and (cleft or charged or tags[stop : stop + 1] in ("V", "X") or resumed(tags, stop))


def _past_relative(tokens: Tokens, comma: int) -> int:
    """Where the list goes on behind a relative clause (*with A, which had …, and B*); ``comma`` itself where none is."""
    if not _own_clause(tokens, comma):
        return comma
    tags = tokens.tags
    for index in range(comma + 2, min(comma + 25, len(tags) - 2)):
        if tags[index] in ".S" or (tags[index] == "," and tags[index + 1] in "VX"):
            break  # *A, which is large, is backed by B, and C*
        if tags[index : index + 2] == ",C" and tags[skip(tokens, index + 2, "D", 2) % len(tags)] == "A":
            return index
    return comma


def preposition_before(tokens: Tokens, index: int, floor: int) -> str | None:
    """The preposition that governs the noun phrase at ``index``, looking left over its own words and its list."""
    cursor, tags = index - 1, tokens.tags
    if tokens[index].low in pronouns.SUBJECTS and tags[index + 1 : index + 2] in ("V", "X"):
        return None
    while cursor >= floor and tags[cursor] in "NDZCRA-":
        if tags[cursor] == "A" and tags[cursor + 1] not in "ZCNA-R":
            return None
        if tags[cursor] == "C" and tags[cursor - 1 : cursor] == "N" and opens_clause(tags, cursor, index):
            return None
        if tags[cursor] in "RD" and _timed(tokens, cursor, index):
            return None
        cursor -= 1
    if cursor > floor and tags[cursor] == "," and tags[cursor - 1] == "A" and in_list(tokens, cursor):
        return preposition_before(tokens, cursor - 1, floor)
    governs = cursor >= floor and (tags[cursor] == "P" or tokens.lows[cursor] == "without")
    return tokens.lows[cursor] if governs else None


def _timed(tokens: Tokens, cursor: int, index: int) -> bool:
    """*went to war in 2020 and within a year A sold*: a date or a span of time right before a name parts it from a
    preposition further left."""
    if tokens.tags[cursor] == "R":
        return (
            cursor == index - 1
            and tokens.lows[cursor][-1:].isdigit()
            and tokens.tags[cursor - 1 : cursor] in ("N", "R")
        )
    return tokens.tags[cursor] == "D" and cursor > 0 and tokens.lows[cursor - 1] in SPANS


def in_list(tokens: Tokens, comma: int) -> bool:
    """Whether a comma parts members of a list of actors: a member on both sides, and *and* before the last one."""
    tags = tokens.tags
    if not comma or tags[comma - 1] not in "ANZ" or fronted(tags, comma):
        return False
    cursor = skip(tokens, comma + 1, "DN", 5)
    if tags[cursor : cursor + 1] == "C" and cursor == comma + 1:
        after = skip(tokens, cursor + 1, "DN", 5)
        member = tags[after : after + 1] == "A"
        relative = not tokens[comma - 1].actors and _own_clause(tokens, after + 1)
        return member and not relative and not _acts_itself(tokens, comma - 1, after)
    if tags[cursor : cursor + 1] != "A":
        return False
    after = skip(tokens, cursor + 1, "NZ", 4)
    return tags[after : after + 1] == "C" or (tags[after : after + 1] == "," and in_list(tokens, after))


def _leaves(tokens: Tokens, cursor: int) -> bool:
    """*amid strained relations*, *criticised B's ban on exports less loudly than C*, *exported less than C*: no part of the
    phrase before."""
    low, before = tokens.lows[cursor], tokens.lows[cursor - 1]
    named = tokens.tags[cursor + 1 : cursor + 2] == "A" and before != "rather"
    return low in LEAVING and (low != "than" or before not in COUNTED or named)


@kept
def complements(tokens: Tokens, index: int, patterns: TiePatterns) -> list[Party]:
    """The parties after the word at ``index``, each with the preposition before it (None: direct object)."""
    parties: list[Party] = []
    preposition: str | None = None
    outer: str | None = None
    cursor, tags, lows = index + 1, tokens.tags, tokens.lows
    while cursor < len(tags):
        tag, low = tags[cursor], lows[cursor]
        ends = tag in ENDING and (tag not in "VT" or _other_verb(tokens, cursor, index, patterns))
        if ends or (low in LEAVING and _leaves(tokens, cursor)):
            break
        if tag == "," and not (
            (_goes_on(tokens, cursor, patterns) and not told_by_two(tags, cursor))
            or (preposition not in ("in", "at", "from") and phrase_list(tags, cursor))
            or (preposition is None and not parties and noun_list(tags, cursor))
        ):
            break
        if (tag == "A" or low in EXAMPLES) and (passed := _passed(tokens, cursor, patterns)):
            preposition = _of_many(tokens, index, cursor, preposition, patterns) if low in EXAMPLES else preposition
            cursor += passed
            continue
        if tag == "P" or low == "without":
            preposition, outer = _governing(lows, cursor, index, (preposition, outer), patterns)
        elif tag == "A" and _opens_next(tokens, cursor, index, patterns):
            break
        elif tag == "A" and tags[cursor + 1 : cursor + 2] == "-" and qualifies(tokens, cursor, patterns):
            struck = owns(tokens, cursor) and patterns.attacks(lows[index])  # *struck a B-owned mine*
            parties += [Party(tokens[cursor].actors, cursor, cursor, preposition, outer)] if struck else []
            cursor += 2
        elif tag == "A":
            party = _without_owner(tokens, party_at(tokens, cursor, patterns, preposition, outer))
            parties.append(party)
            cursor = party.last
        elif home := tokens[cursor].home:
            if governs_from(tokens, cursor, preposition, index, patterns):
                parties.append(Party((home,), cursor, cursor))
            else:
                parties.append(Party((home,), cursor, cursor, preposition, outer, place=True))
                preposition = None if _office_behind(tokens, cursor, patterns) else preposition
        cursor += 1
    return parties


def _without_owner(tokens: Tokens, party: Party) -> Party:
    """*of B and C's stance*: B alone, where what is joined to it only owns; not *between B's minister and C's*."""
    owner = tokens.tags[min(party.last + 1, len(tokens) - 1)] == "Z" and tokens.tags[party.first + 1] != "Z"
    if not (party.preposition and party.last > party.first and owner):
        return party
    return party._replace(actors=tokens[party.first].actors, last=party.first)


def _of_many(tokens: Tokens, index: int, example: int, preposition: str | None, patterns: TiePatterns) -> str | None:
    """*arms groups in the north, such as A*: what governs the many of whom examples are given, and not the words behind them."""
    for k in range(index + 1, example):
        if tokens.tags[k] == "N" and tokens.lows[k] in patterns.classes["collectives"]:
            governs = tokens.tags.rfind("P", index + 1, k)
            return _preposition(tokens.lows, governs, index) if governs > 0 else None
    return preposition


def _passed(tokens: Tokens, cursor: int, patterns: TiePatterns) -> int:
    """How many words are no part of whom the phrase names: *such as*, *among them*, *B member* before A."""
    if tokens.lows[cursor] in EXAMPLES and _example(tokens.lows, cursor):
        return 2 if tokens.lows[cursor] in ("such", "among") else 1
    return tells_whose(tokens, cursor, patterns) if tokens.tags[cursor] == "A" else 0


def _governing(
    lows: Sequence[str], cursor: int, index: int, before: tuple[str | None, str | None], patterns: TiePatterns
) -> tuple[str | None, str | None]:
    """The preposition at ``cursor`` and the one in whose phrase an *of* stands; *in the north of A* is *in A*."""
    preposition, outer = before
    if lows[cursor] != "of":
        return _preposition(lows, cursor, index), None
    within = preposition in PLACING and lows[cursor - 1] in patterns.classes["land_parts"]
    return before if within else ("of", outer if preposition == "of" else preposition)


def _preposition(lows: Sequence[str], cursor: int, index: int) -> str:
    """What the preposition at ``cursor`` amounts to: two words in *opened a school close to the A border*."""
    if lows[cursor] == "to" and cursor - 1 > index and lows[cursor - 1] in NEAR:
        return f"{lows[cursor - 1]} to"
    return lows[cursor]


def _office_behind(tokens: Tokens, place: int, patterns: TiePatterns) -> bool:
    """*received in Rome Prime Minister X*: an office right behind a place is in no phrase with it."""
    behind = skip(tokens, place + 1, "N", 4)
    offices = patterns.classes["holders"]
    return tokens.tags[behind : behind + 1] == "A" and not offices.isdisjoint(tokens.lows[place + 1 : behind])


def _opens_next(tokens: Tokens, index: int, verb: int, patterns: TiePatterns) -> bool:
    """*seized a town and A soldiers stood by*: behind *and* the name before a finite verb begins the next clause."""
    tags, joint = tokens.tags, len(tokens.tags[:index].rstrip("DR")) - 1
    if joint == verb + 1 and tags[joint] == "C" and tags[verb] == "V":
        closed = tags[index + 1 : index + 3] in ("V,", "V.")  # *which A hosted and B mediated, …*
        return closed or "X" in tags[index + 1 : index + 3]  # *which A has welcomed and B has left*
    if tags[joint] != "C" or joint < verb + 2 or tags[joint - 1] == "A" or tags[verb] != "V":
        return False
    stop = skip(tokens, index + 1, "NR", 4)
    finite = tags[stop : stop + 1] == "V" and patterns.kinds(tokens.lows[stop]) & {"past", "s"}
    closes = (
        tags[stop + 2 : stop + 3] in ("A", "D", "N")
        and tokens.lows[stop] in patterns.verbs
        and tokens.lows[stop + 1 : stop + 2] in (["by"], ["in"], ["from"])
    )
    return bool(finite) and not closes  # *and A officers trained in B*


def _other_verb(tokens: Tokens, cursor: int, index: int, patterns: TiePatterns) -> bool:
    """Whether the phrase of the word at ``index`` ends before the verb or *to* at ``cursor``; not before a participle that
    says what its object carries (*struck a convoy carrying A's engineers*). Right behind a noun only a verb with an object of
    its own ends it (*The meeting followed a war*)."""
    low, tags = tokens.lows[cursor], tokens.tags
    if cursor == index + 1:
        own = tags[cursor : cursor + 2] in ("VD", "VN", "VA", "VO") and tags[index] == "N"
        happens = low in patterns.light or low in patterns.joined("happening", "occurring")  # *talks took place with B*
        return own and not happens and bool(patterns.kinds(low) & {"past", "s"})
    return low not in patterns.classes["carrying"]


def _goes_on(tokens: Tokens, comma: int, patterns: TiePatterns) -> bool:
    """Whether a comma parts members of a list, an office from its holder or what examples are given of."""
    example = _example(tokens.lows, comma + 1) or _closes_example(tokens, comma)
    return example or in_list(tokens, comma) or apposition(tokens, comma, patterns)


def _closes_example(tokens: Tokens, comma: int) -> bool:
    """*killed soldiers, including two officers, in B*: behind the examples the phrase goes on with a preposition."""
    opening = tokens.tags.rfind(",", 0, comma)
    return opening >= 0 and tokens.tags[comma + 1 : comma + 2] == "P" and _example(tokens.lows, opening + 1)


def _example(lows: list[str], index: int) -> bool:
    """*such as*, *including*, *among them*: what follows is an example of what comes before."""
    words = lows[index : index + 2]
    return words in (["such", "as"], ["among", "them"]) or words[:1] in (["including"], ["like"])
