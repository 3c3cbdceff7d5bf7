"""Whether a noun phrase names an actor and its people, or a thing of the actor's: *A's soldiers*, *A's soil*."""

from __future__ import annotations

from evidence.syntax import pronouns
from evidence.syntax.arguments import Party, skip
from evidence.syntax.owned_names import qualifies
from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import MODIFYING, Token, Tokens

SOME_OF = frozenset({"most", "many", "some", "few", "ordinary", "young", "several", "other"})
DOCUMENTS = ("records", "utterances", "publications")  # classes of what is published, and is nobody


def head_noun(tokens: Tokens, party: Party) -> Token | None:
    """The noun that the party's last name qualifies (*Pakistani soldiers* → soldiers), None where it stands alone."""
    index, tags, head = party.last + 1, tokens.tags, None
    if tags[index : index + 1] not in ("N", "Z", "-"):
        return None
    mention = tokens[party.last].mention
    if tags[index] == "Z":
        index += 1
    elif mention is not None and mention.entity_type == "person":
        return None  # *met Putin hours earlier*
    while index < len(tags) and tags[index] in "N-" and tokens.lows[index] != "home":
        head = index if tags[index] == "N" else head
        index += 1
    return None if head is None else tokens[head]


def is_agent(tokens: Tokens, party: Party, patterns: TiePatterns) -> bool:
    """Whether the noun phrase names the actor or its people, and not its soil, its weapons or its plans."""
    if tokens.tags[party.last + 1 : party.last + 2] == "-" and qualifies(tokens, party.last, patterns):
        return False
    first = tokens[party.first]
    if first.low in pronouns.OBJECTS or (first.low in pronouns.ADDRESSED and first.mention is None):
        return True  # *sold it tanks*, *sold us tanks*
    head = head_noun(tokens, party)
    if head is None:
        return True
    if _outlawed(tokens, party, head, patterns):
        return False
    return head.low in patterns.classes["people"] or _named_holder(tokens, party, patterns)


def outlaw(tokens: Tokens, party: Party, patterns: TiePatterns) -> bool:
    """*A militants*, *the A armed group*: who fights for no state, whatever state is named beside him."""
    head = head_noun(tokens, party)
    return head is not None and _outlawed(tokens, party, head, patterns)


def _outlawed(tokens: Tokens, party: Party, head: Token, patterns: TiePatterns) -> bool:
    mention = tokens[party.last].mention
    if mention is None or mention.entity_type != "state":
        return False
    outlaws = patterns.classes["outlaws"]
    if head.low in outlaws or of_a_group(tokens, party) or _resists(tokens, party, head, patterns):
        return True
    beside = tokens.lows[party.last + 1 : party.last + 4] if head.low in patterns.classes["bands"] else ()
    return not (outlaws.isdisjoint(beside) and patterns.classes["arms_of_bands"].isdisjoint(beside))


def _resists(tokens: Tokens, party: Party, head: Token, patterns: TiePatterns) -> bool:
    """*backed the A opposition*, and not *A opposition to the plan*, *A's opposition*: those who are against A's rulers."""
    of_people = tokens.tags[party.last + 1] != "Z" and head.low in patterns.classes["resistance"]
    place = next((k for k in range(party.last + 1, len(tokens)) if tokens[k] is head), party.last)
    return of_people and tokens.lows[place + 1 : place + 2] not in (["to"], ["against"])


def of_a_group(tokens: Tokens, party: Party) -> bool:
    """*A members of the group B*, *A fighters for B*: who acts for the group."""
    stop = skip(tokens, party.last + 1, "N-", 4)
    if tokens.lows[stop : stop + 1] not in (["of"], ["for"]):
        return False
    named = skip(tokens, stop + 1, "DN", 3)
    mention = tokens[named].mention if named < len(tokens) else None
    return mention is not None and mention.entity_type == "armed group"


def private(tokens: Tokens, party: Party, patterns: TiePatterns) -> bool:
    """*A nationals*, *citizens of A*, *A militants*, *A media*, *Most As*, *A's critics*: who may be harmed as A's, and acts for nobody but
    himself."""
    head, mention = head_noun(tokens, party), tokens[party.last].mention
    if mention is None or mention.entity_type != "state":
        return False
    if head is None:
        before = tokens.lows[party.first - 1] if party.first else ""
        few = before in ("a", "an", "another") or (bool(before) and patterns.is_number(before))
        return (mention.rule == "people" and before in SOME_OF) or (mention.rule in MODIFYING and few)
    owned = tokens.tags[party.last + 1] == "Z" and head.low in ("media", "press")  # *A's media* may be the state's
    if tokens.tags[party.last + 1] == "Z" and head.low in patterns.classes["others"]:
        return True  # *A's critics said*: others
    alone = patterns.joined("innocents", "bystanders", "onlookers")
    return (head.low in alone and not owned) or _outlawed(tokens, party, head, patterns)


def published(tokens: Tokens, party: Party, patterns: TiePatterns) -> bool:
    """*A denied it, after a B report found that it had*: a report of B's is not what it speaks of."""
    head = head_noun(tokens, party)
    return head is not None and head.low in patterns.joined(*DOCUMENTS)


def _named_holder(tokens: Tokens, party: Party, patterns: TiePatterns) -> bool:
    """*his A counterpart X Y*, *A's ambassador X*: an office, and behind it who holds it."""
    for index in range(party.last + 1, len(tokens) - 1):
        if tokens.tags[index] not in "NZ":
            return False
        if tokens.lows[index] in patterns.classes["holders"] or tokens.lows[index].startswith("counterpart"):
            things = patterns.joined("assets", "territory", "carriers")
            return tokens.lows[index + 1] not in things and tokens.lows[index + 1] not in patterns.nouns
    return False


def seated(tokens: Tokens, start: int, stop: int, patterns: TiePatterns) -> Party | None:
    """*Officials in Oslo accused*, *In Oslo the Foreign Ministry rebuked*: an office that only its city names acts for the
    state in which the city lies; nobody whom another name or word places there (*Western officials in Oslo*)."""
    tags, lows = tokens.tags, tokens.lows
    if "in" not in tokens.words or "A" in tags[start:stop]:
        return None
    own = patterns.joined("of_sides", "seated")
    for place in range(start + 1, stop):
        home = tokens[place].home
        if home is None or lows[place - 1] != "in":
            continue
        party = Party((home,), place, place)
        behind = place == stop - 1 and place > start + 1 and lows[place - 2] in patterns.classes["seated"]
        if behind and all(tags[k] in "DR" or lows[k] in own for k in range(start, place - 2)):
            return party
        phrase = place + 1 + (tags[place + 1] == ",")
        opens = place == start + 1 and tags[phrase:stop].rstrip("R").strip("N") == "D"
        if opens and lows[stop - 1] in patterns.classes["seated"]:
            return party
    return None


def is_itself(tokens: Tokens, party: Party) -> bool:
    """A state by its name, and nothing of its own (*A*, and neither *A's troops* nor *A troops*)."""
    return _is_state(tokens, party) and tokens.tags[party.last + 1 : party.last + 2] not in ("Z", "N", "-")


def bare_name(tokens: Tokens, party: Party) -> bool:
    """Whether the party ends with a state's own name, which owns or qualifies no noun behind it (*sold A tanks*)."""
    owns_none = tokens.tags[party.last + 1 : party.last + 2] != "Z"
    return _is_state(tokens, party) and owns_none and not tokens.lows[party.last].startswith("u")


def _is_state(tokens: Tokens, party: Party) -> bool:
    mention = tokens[party.last].mention
    return mention is not None and mention.entity_type == "state" and mention.rule not in MODIFYING


def past_people(tokens: Tokens, index: int, patterns: TiePatterns) -> int:
    """*B advisers access*: where what stands at ``index`` goes on behind the people that a name tells apart."""
    people = tokens.tags[index] == "N" and tokens.lows[index] in patterns.classes["people"]
    return index + people
