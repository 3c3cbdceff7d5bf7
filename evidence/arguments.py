"""Who does it to whom: parties named together, and the parties behind a word with the preposition before each."""

from __future__ import annotations

from dataclasses import dataclass

from evidence.tie_patterns import TiePatterns
from evidence.tokens import Token

TALKS = frozenset({"consult", "agree", "retreat"})  # what can be mediated


@dataclass(frozen=True)
class Party:
    """Actors named together (*Russia and China*), the tokens they span and the preposition that governs them."""

    actors: tuple[str, ...]
    first: int
    last: int
    preposition: str | None = None
    outer: str | None = None  # behind *of*: the preposition before the whole phrase (*on the havens of A* → on)
    place: bool = False  # a place named, which stands for the state in which it lies


def skip(tokens: list[Token], index: int, tags: str, most: int) -> int:
    """The first index from ``index`` on whose tag is not among ``tags``, at most ``most`` tokens on."""
    stop = index
    while stop < len(tokens) and stop - index < most and tokens[stop].tag in tags:
        stop += 1
    return stop


def party_at(
    tokens: list[Token], index: int, patterns: TiePatterns, preposition: str | None = None, outer: str | None = None
) -> Party:
    """The actors from ``index`` on, with those that *and* or commas join to them in a list."""
    chain, joined_by = [index], []
    while True:
        following = _joined(tokens, chain[-1], patterns)
        if following is None:
            break
        chain.append(following[0])
        joined_by.append(following[1])
    chain = _closed(chain, joined_by)
    actors = tuple(dict.fromkeys(actor for k in chain for actor in tokens[k].actors))
    return Party(actors, index, chain[-1], preposition, outer)


def _joined(tokens: list[Token], index: int, patterns: TiePatterns) -> tuple[int, str] | None:
    """The next actor of the list or apposition that ``index`` is in, and what joins it: C, a comma or *same*."""
    cursor = index + 1
    people = skip(tokens, cursor, "N-Z", 4)
    if people > cursor and tokens[people - 1].low in patterns.classes["people"]:
        cursor = people
    if (
        tokens[index + 1 : index + 2]
        and tokens[index + 1].tag == "-"
        and tokens[index + 2 : index + 3]
        and tokens[index + 2].tag == "A"
    ):
        return index + 2, "C"
    if (
        [t.low for t in tokens[index + 1 : index + 2]] == ["of"]
        and index + 2 < len(tokens)
        and tokens[index + 2].actors == tokens[index].actors
    ):
        cursor = index + 3  # *minister X of A and minister Y of B*
    cursor = _past_relative(tokens, cursor)
    step = skip(tokens, cursor, "C,Z", 3)
    mark = (
        "C"
        if any(t.tag == "C" for t in tokens[cursor:step])
        else ","
        if any(t.tag == "," for t in tokens[cursor:step])
        else ""
    )
    nearer = skip(tokens, step, "DNR", 5)
    if nearer >= len(tokens) or tokens[nearer].tag != "A":
        return None
    same = tokens[nearer].actors == tokens[index].actors
    own_clause = [t.low for t in tokens[nearer + 1 : nearer + 3]] in ([",", "which"], [",", "who"])
    closed = own_clause and mark == "C" and cursor == index + 1 and tokens[cursor].tag == ","
    if closed or not (mark or same):
        return None
    return nearer, "same" if same else mark


def _past_relative(tokens: list[Token], comma: int) -> int:
    """Where the list goes on behind a relative clause (*with A, which had …, and B*); ``comma`` itself where none is."""
    if [t.low for t in tokens[comma : comma + 2]] not in ([",", "which"], [",", "who"]):
        return comma
    for index in range(comma + 2, min(comma + 25, len(tokens) - 2)):
        if tokens[index].tag == "." or tokens[index].tag == "S":
            break
        if (
            tokens[index].tag == ","
            and tokens[index + 1].tag == "C"
            and tokens[skip(tokens, index + 2, "D", 2) % len(tokens)].tag == "A"
        ):
            return index
    return comma


def _closed(chain: list[int], joined_by: list[str]) -> list[int]:
    """A list ends with the member that *and* brings in; commas alone make no list, only a repeated actor (apposition)."""
    last = max((k for k, mark in enumerate(joined_by, start=1) if mark == "C"), default=0)
    while last < len(joined_by) and joined_by[last] == "same":
        last += 1
    return chain[: last + 1]


def head_noun(tokens: list[Token], party: Party) -> Token | None:
    """The noun that the party's last name qualifies (*Pakistani soldiers* → soldiers), None where it stands alone."""
    index, head = party.last + 1, None
    if index < len(tokens) and tokens[index].tag == "Z":
        index += 1
    while index < len(tokens) and tokens[index].tag in ("N", "-"):
        head = tokens[index] if tokens[index].tag == "N" else head
        index += 1
    return head


def is_agent(tokens: list[Token], party: Party, patterns: TiePatterns) -> bool:
    """Whether the noun phrase names the actor or its people, and not its soil, its weapons or its plans."""
    if qualifies(tokens, party.last, patterns):
        return False
    head = head_noun(tokens, party)
    return head is None or head.low in patterns.classes["people"]


def qualifies(tokens: list[Token], index: int, patterns: TiePatterns) -> bool:
    """*B-based groups*, *B-led coalition*: whether the actor at ``index`` only qualifies others."""
    compound = tokens[index + 1 : index + 3]
    return len(compound) == 2 and compound[0].tag == "-" and compound[1].low in patterns.classes["compounds"]


def preposition_before(tokens: list[Token], index: int, floor: int) -> str | None:
    """The preposition that governs the noun phrase at ``index``, looking left over its own words and its list."""
    cursor = index - 1
    while cursor >= floor and tokens[cursor].tag in "NDZCRA-":
        if tokens[cursor].tag == "A" and tokens[cursor + 1].tag not in "ZCNA-R":
            return None
        cursor -= 1
    if cursor > floor and tokens[cursor].tag == "," and tokens[cursor - 1].tag == "A" and in_list(tokens, cursor):
        return preposition_before(tokens, cursor - 1, floor)
    return tokens[cursor].low if cursor >= floor and tokens[cursor].tag == "P" else None


def in_list(tokens: list[Token], comma: int) -> bool:
    """Whether a comma parts members of a list of actors: a member on both sides, and *and* before the last one."""
    if not comma or tokens[comma - 1].tag not in "ANZ":
        return False
    cursor = skip(tokens, comma + 1, "DN", 5)
    if cursor >= len(tokens):
        return False
    if tokens[cursor].tag == "C" and cursor == comma + 1:
        after = skip(tokens, cursor + 1, "DN", 5)
        own_clause = [t.low for t in tokens[after + 1 : after + 3]] in ([",", "which"], [",", "who"])
        return after < len(tokens) and tokens[after].tag == "A" and not (own_clause and not tokens[comma - 1].actors)
    if tokens[cursor].tag != "A":
        return False
    after = skip(tokens, cursor + 1, "NZ", 4)
    return after < len(tokens) and (tokens[after].tag == "C" or (tokens[after].tag == "," and in_list(tokens, after)))


def complements(tokens: list[Token], index: int, patterns: TiePatterns) -> list[Party]:
    """The parties after the word at ``index``, each with the preposition before it (None: direct object)."""
    parties: list[Party] = []
    preposition: str | None = None
    outer: str | None = None
    cursor = index + 1
    while cursor < len(tokens):
        token = tokens[cursor]
        if token.tag in ("S", ".", "X") or (token.tag in ("V", "T") and cursor > index + 1):
            break
        if token.tag == "," and not (
            in_list(tokens, cursor)
            or apposition(tokens, cursor)
            or _example(tokens, cursor + 1)
            or (preposition not in ("in", "at", "from") and _phrase_list(tokens, cursor))
        ):
            break
        if _example(tokens, cursor):
            cursor += 1 if token.low == "such" else 0
        elif token.tag == "P":
            outer = preposition if token.low == "of" and preposition != "of" else outer if token.low == "of" else None
            preposition = token.low
        elif token.tag == "A" and qualifies(tokens, cursor, patterns):
            cursor += 2
        elif token.tag == "A":
            party = party_at(tokens, cursor, patterns, preposition, outer)
            if preposition and party.last > cursor and tokens[min(party.last + 1, len(tokens) - 1)].tag == "Z":
                party = Party(
                    token.actors, cursor, cursor, preposition, outer
                )  # *of B and C's stance*: C owns what follows
            parties.append(party)
            cursor = parties[-1].last
        elif token.home:
            parties.append(Party((token.home,), cursor, cursor, preposition, outer, place=True))
        cursor += 1
    return parties


def _phrase_list(tokens: list[Token], comma: int) -> bool:
    """*over the situation, the borders, and the rule of B*: the comma parts noun phrases of a list that *and* closes."""
    closing = None
    for index in range(comma + 1, len(tokens)):
        if tokens[index].tag in "VXTSO":
            return False
        if tokens[index].tag == "." or (closing and tokens[index].tag == ","):
            break
        closing = closing or (tokens[index].tag == "C" and tokens[index - 1].tag == ",")
    return bool(closing) and comma + 1 < len(tokens) and tokens[comma + 1].tag in "DC"


def _example(tokens: list[Token], index: int) -> bool:
    """*such as*, *including*, *like*: what follows stands in the slot of what comes before."""
    words = [t.low for t in tokens[index : index + 2]]
    return words == ["such", "as"] or words[:1] in (["including"], ["like"])


def apposition(tokens: list[Token], comma: int) -> bool:
    """*A's chief of staff, General B*: the comma parts an office from its holder."""
    after = next((t for t in tokens[comma + 1 : comma + 4] if t.tag == "A"), None)
    before = next((t for t in reversed(tokens[max(0, comma - 6) : comma]) if t.tag == "A"), None)
    return after is not None and before is not None and bool(set(after.actors) & set(before.actors))


def talking(tokens: list[Token], index: int, doer: Party, patterns: TiePatterns) -> Party | None:
    """The sides of the talks or the agreement that the sentence names before ``index``, the mediator left out."""
    for noun in range(index - 1, -1, -1):
        if tokens[noun].tag == "N" and any(p.type in TALKS for p in patterns.nouns.get(tokens[noun].low, ())):
            sides = [k for k in range(index) if tokens[k].tag == "A" and not set(tokens[k].actors) & set(doer.actors)]
            actors = tuple(dict.fromkeys(actor for k in sides for actor in tokens[k].actors))
            return Party(actors, sides[0], sides[-1]) if len(actors) > 1 else None
    return None
