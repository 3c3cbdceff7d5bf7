"""Pronouns that a name stands behind: *sold it drones*, *trades with them*, *trained its troops*, *In May they left*.

A pronoun is the last actor named that agrees with it in number and kind and does not act in its own clause; where the
sentence names none, whom the sentence before is about, or the only one that it names. Where nobody fits, it stays what
it was.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from evidence import pronouns
from evidence.arguments import Party, complements, head_noun
from evidence.controllers import antecedent
from evidence.rows import Mention
from evidence.subjects import subject
from evidence.tie_patterns import TiePatterns
from evidence.tokens import Tokens
from evidence.verb_groups import verb_group
from evidence.verb_targets import MODIFYING

OBJECTS = pronouns.OBJECTS - pronouns.POSSESSIVES  # *her* may be either
PRONOUNS = pronouns.PERSONS | pronouns.PLURAL | OBJECTS | pronouns.OWN
MANY = frozenset({"armed group", "armed force"})  # a name in the singular for which *they* may stand
CLAUSE = frozenset("SX.,")  # tags behind which a verb's object no longer stands
OPENING = "RSPDNC,G"  # what may stand before a pronoun that is a sentence's first subject: no verb and no name


class Before(Protocol):
    """What is known of the sentence before: whom it is about, and whom it names."""

    @property
    def subject(self) -> tuple[str, ...]: ...

    @property
    def about(self) -> Mention | None: ...

    @property
    def beside(self) -> list[Mention]: ...


def resolve_pronouns(
    tokens: Tokens, before: Before, patterns: TiePatterns, actor_of: Mapping[str, str]
) -> tuple[Tokens, bool]:
    """The tokens with the pronouns that were resolved as actors, and whether the sentence before was needed for one."""
    if PRONOUNS.isdisjoint(tokens.words):
        return tokens, False
    found: dict[int, tuple[str, ...]] = {}
    looked_back = False
    for index, low in enumerate(tokens.lows):
        if tokens.tags[index] == "O" and _opens(tokens, index):
            doer: Party | None = Party((), index, index)
        elif low in OBJECTS or low in pronouns.OWN:
            doer = _doer(tokens, index, patterns)
        else:
            continue
        if doer is None or (low in pronouns.OWN and not _another(tokens, index, doer)):
            continue
        here = next(_named(tokens, index, doer), ()) if doer.actors else ()
        actors = here or _earlier(low, doer, before, actor_of)
        if actors:
            found[index], looked_back = actors, looked_back or not here
    if not found:
        return tokens, False
    for index, actors in found.items():
        tokens[index].tag, tokens[index].actors = "A", actors
    return Tokens(tokens), looked_back


def _opens(tokens: Tokens, index: int) -> bool:
    """*In May they sold*: whether the pronoun is the sentence's first subject, behind an adjunct."""
    tags = tokens.tags
    return 0 < index < len(tags) - 1 and tags[index + 1] in "VXRG" and not tags[:index].strip(OPENING)


def _doer(tokens: Tokens, index: int, patterns: TiePatterns) -> Party | None:
    """Who acts in the clause in which the pronoun is the object, or part of it; None where it is no object."""
    tags = tokens.tags
    if tags[index + 1 : index + 2] in ("X", "V") and tokens.lows[index] not in pronouns.OWN:
        return None
    verb = tags.rfind("V", 0, index)
    if verb < 0 or not CLAUSE.isdisjoint(tags[verb + 1 : index]):
        return None
    if tokens.lows[index] in OBJECTS and tags[index - 1] not in "VPR":
        return None
    group = verb_group(tokens, verb, patterns)
    if not group.passive:
        return subject(tokens, group, patterns)
    agent = (party for party in complements(tokens, verb, patterns) if party.preposition == "by")
    return next(agent, None)  # *was sold to it by A*


def _another(tokens: Tokens, index: int, doer: Party) -> bool:
    """*A officers train its army*, *A armed their cousins*: the number of the pronoun is not that of who acts."""
    head = head_noun(tokens, doer)
    many = len(doer.actors) > 1 or (head is not None and head.low.endswith("s"))
    token = tokens[doer.last]
    many = many or (token.mention is not None and token.mention.rule == "people")
    if tokens.lows[index] == "its":
        return many
    if token.mention is None:
        return token.low == "it"
    return not many and token.mention.entity_type not in MANY | {"person"}


def _named(tokens: Tokens, index: int, doer: Party) -> Iterator[tuple[str, ...]]:
    """The actors named in the sentence before the pronoun, the nearest first, without those who act."""
    for place in range(index - 1, -1, -1):
        if tokens.lows[place - 1] == "by" and tokens.lows[index] == "it":
            continue  # *supplied by A*: an agent is seldom taken up
        if tokens.tags[place] == "A" and not set(tokens[place].actors) & set(doer.actors):
            listed = antecedent(tokens, place) if tokens.lows[index] in pronouns.PLURAL else None
            if listed and len(listed.actors) > 1 and not set(listed.actors) & set(doer.actors):
                yield listed.actors
            elif _agrees(tokens, index, place):
                yield tokens[place].actors


def _agrees(tokens: Tokens, index: int, place: int) -> bool:
    mention, several = tokens[place].mention, len(tokens[place].actors) > 1
    if mention is None or several:
        return tokens.lows[index] in pronouns.PLURAL and several
    if mention.rule in MODIFYING and tokens.tags[place + 1] == "N" and not tokens.lows[place + 1].endswith("s"):
        return False  # *Omani air bases*: neither the noun nor the state is *them*
    return _stands_for(tokens.lows[index], mention)


def _stands_for(low: str, mention: Mention) -> bool:
    """Whether the pronoun agrees with the name: *he* with a person, *they* with a people or a group, *it* with the rest."""
    if low in pronouns.PERSONS:
        return mention.entity_type == "person"
    if low in pronouns.PLURAL:
        return mention.rule in MODIFYING or mention.entity_type in MANY
    return mention.entity_type != "person" and mention.rule not in MODIFYING


def _earlier(low: str, doer: Party, before: Before, actor_of: Mapping[str, str]) -> tuple[str, ...]:
    """Whom the sentence before is about, else the only one that it names, who agrees and does not act here."""
    fitting = [
        (actor,)
        for mention in before.beside
        if (actor := actor_of.get(mention.entity_id)) and actor not in doer.actors and _stands_for(low, mention)
    ]
    if len(before.subject) > 1 and low in pronouns.PLURAL and not set(before.subject) & set(doer.actors):
        return before.subject
    known = before.about is not None and _stands_for(low, before.about) and not set(before.subject) & set(doer.actors)
    if before.subject and (known or before.subject in fitting):
        return before.subject
    return fitting[0] if len(set(fitting)) == 1 and doer.actors else ()
