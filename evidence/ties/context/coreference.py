"""Pronouns and bare nouns that a name stands behind: *It sold drones*, *trades with them*, *its troops*.

A pronoun is the last actor named that agrees with it in number and kind and does not act in its own clause; where the
sentence names none, whom the sentence before is about, or the only one that it names. Where nobody fits, it stays what
it was. At the head of a sentence a pronoun, *the ministry* or *the two ministers* is whom the sentence before was about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from evidence.syntax import pronouns
from evidence.syntax.agents import head_noun
from evidence.syntax.antecedents import antecedent
from evidence.syntax.arguments import Party, complements, skip
from evidence.syntax.nouns_too import COMPASS
from evidence.syntax.subjects import subject
from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.syntax.verb_groups import verb_group
from evidence.tables.schemas import HELPING
from evidence.ties.context.blame import befriended, blamed, left_alone, of_main_clause
from evidence.ties.context.discourse import Context
from evidence.ties.context.own_people import its_people, own_of_clause
from evidence.ties.context.pronoun_agreement import MANY, agrees, stands_for

OBJECTS = pronouns.OBJECTS - pronouns.POSSESSIVES  # *her* may be either
PRONOUNS = pronouns.PERSONS | pronouns.PLURAL | OBJECTS | pronouns.OWN
LAND = frozenset({"airspace", "soil", "territory", "border", "borders", "ports", "waters", "bases"})
OWN_SPACE = frozenset({"airspace", "sovereignty"})
CLAUSE = frozenset("SX.,")  # tags behind which a verb's object no longer stands
FRIENDLY = HELPING | {"cooperate", "ally"}  # types of acts by which somebody is helped
SUBJECT = "who is meant by the pronoun or the office is read from the sentence before"
A_THING = re.compile(r"VR?DN+,?CR?V\Z")
OPENING = "RSPDNC,G"  # what may stand before a pronoun that is a sentence's first subject: no verb and no name


def resume_subject(tokens: Tokens, context: Context, patterns: TiePatterns, actor_of: Mapping[str, str]) -> bool:
    """Let *It*, *He*, *We*, *The ministry*, *The two ministers* at a sentence's head stand for whom the sentence before
    was about; whether one did."""
    opening = len(tokens) - len(tokens.tags.lstrip("R,"))
    if opening + 1 >= len(tokens):
        return False
    token, after = tokens[opening], tokens[opening + 1]
    person = token.low in ("he", "she", "we") or _means_somebody(tokens, opening, patterns)
    several = len(context.subject) > 1
    speaks = token.low == "we" or (token.low == "it" and _speaks(tokens, opening, patterns))
    if speaks and len(context.reporter) == 1:
        token.tag, token.actors = "A", context.reporter
        return True
    if token.tag == "O" and token.low == "they" and (both := _who_met(context)):
        token.tag, token.actors = "A", both
        return True
    if token.tag == "O" and (asked := _who_answers(tokens, opening, context, patterns)):
        token.tag, token.actors = "A", asked
        return True
    if token.tag == "O" and person and context.subject and several <= (token.low == "they"):
        token.tag, token.actors = "A", context.subject
        return True
    if its_people(tokens, opening, context, patterns) or _its_own(tokens, opening, context, patterns, actor_of):
        return True
    if token.low not in ("the", "both"):
        return False
    noun = next((k for k in range(opening + 1, min(opening + 4, len(tokens))) if tokens[k].tag not in "DN"), None)
    if noun is None or tokens[noun].tag not in "VXR" or tokens[noun - 1].low not in patterns.classes["offices"]:
        return False
    two = token.low == "both" or after.low == "two" or tokens[noun - 1].low in patterns.classes["sides"]
    if two and not patterns.classes["of_sides"].issuperset(tokens.lows[opening + 1 : noun - 1]):
        return False  # *the opposition leaders*, *the three ministers*
    if tokens[noun - 1].low in patterns.classes["armed"] and not two and not context.armed:
        return False  # *the group* is no state
    actors = (
        tuple(sorted(next(iter(context.pairs)))) if two and len(context.pairs) == 1 else () if two else context.subject
    )
    if len(actors) != 1 + two:
        return False
    tokens[noun - 1].tag, tokens[noun - 1].actors = "A", actors
    return True


def _who_answers(tokens: Tokens, opening: int, context: Context, patterns: TiePatterns) -> tuple[str, ...]:
    """*A asked B for help. It has refused*: B, the only one of whom something was asked in the sentence before."""
    verb = tokens.tags.find("V", opening)
    if verb < 0 or tokens.lows[verb] not in patterns.classes["declining"] or tokens.tags[verb + 1] not in ".,":
        return ()
    asked = {one.done_to for one in context.just_said() if one.kind == "request"}
    return next(iter(asked)) if len(asked) == 1 else ()


def _who_met(context: Context) -> tuple[str, ...]:
    """*A's minister met B's. They agreed*: both, where the sentence before names nobody for whom alone *they* may stand."""
    pair = context.met_lately().pair if context.have_just_met() else frozenset()
    alone = any(stands_for("they", mention) for mention in context.beside)
    return tuple(sorted(pair)) if pair and set(context.subject) <= pair and not alone else ()


def _speaks(tokens: Tokens, opening: int, patterns: TiePatterns) -> bool:
    """*It called on B*, *It added that*: whether the sentence's first verb is one of saying, asking or blaming."""
    verb = tokens.tags.find("V", opening, opening + 4)
    low = tokens.lows[verb] if verb > 0 else ""
    return low in patterns.speech or any(
        pattern.type in ("request", "accuse", "reject", "threaten", "support")
        for _, pattern in patterns.verbs.get(low, ())
    )


def _is_a(tokens: Tokens, opening: int) -> bool:
    """*It is the main supplier*, and not *It is known*, *It was the A army that fired*."""
    after = "".join(token.tag for token in tokens[opening + 2 : opening + 8]).lstrip("R")
    return after.startswith("D") and "A" not in after[:3] and "T" not in after and "S" not in after


def _means_somebody(tokens: Tokens, opening: int, patterns: TiePatterns) -> bool:
    """*It sold drones*, *It is the main supplier*, *It is hostile to A*; not *It is known that A sold drones*."""
    is_it = tokens.lows[opening + 1] in patterns.classes["be"]
    named = not is_it or _is_a(tokens, opening) or _is_so(tokens, opening, patterns)
    return tokens.lows[opening] in ("it", "they") and named


def _is_so(tokens: Tokens, opening: int, patterns: TiePatterns) -> bool:
    """*It is hostile to A*, *It is at odds with A*, *It is A's main backer*; not *It is clear to A that*, *It is for A to act*."""
    clause = tokens.tags[opening + 2 :].partition(",")[0].partition(".")[0]
    plain = "A" in clause and not {"S", "T", "V"} & set(tokens.tags[opening + 2 :])
    return plain and not patterns.nouns.keys().isdisjoint(tokens.lows[opening + 2 : opening + 2 + len(clause)])


def _its_own(
    tokens: Tokens, opening: int, context: Context, patterns: TiePatterns, actor_of: Mapping[str, str]
) -> bool:
    """*Its border with A*, *Their attacks on B*: a thing of whom the sentence before was about; whether it was one."""
    token, several = tokens[opening], len(context.subject) == 2  # three may share no thing
    mine = (token.low == "its" and len(context.subject) == 1) or (token.low == "their" and (several or context.armed))
    if not (mine and context.subject and context.names_none_beside(actor_of)):
        return False
    after = next((k for k in range(opening + 1, len(tokens)) if tokens[k].tag != "N"), len(tokens)) - 1
    theirs = several and tokens[after].low in patterns.joined("people", "offices")  # *Their guards exchanged fire*
    if after == opening or not (theirs or tokens[after].low in patterns.nouns):
        return False
    token.tag, token.actors = "A", context.subject
    return True


def resolve_pronouns(
    tokens: Tokens, before: Context, patterns: TiePatterns, actor_of: Mapping[str, str]
) -> tuple[Tokens, bool]:
    """The tokens with the pronouns that were resolved as actors, and whether the sentence before was needed for one."""
    if PRONOUNS.isdisjoint(tokens.words):
        return tokens, False
    found: dict[int, tuple[str, ...]] = dict(own_of_clause(tokens, patterns)) | _between_them(tokens, before)
    looked_back = False
    for index in [k for k, low in enumerate(tokens.lows) if low in PRONOUNS or tokens.tags[k] == "O"]:
        low = tokens.lows[index]
        if tokens.tags[index] == "O" and _opens(tokens, index):
            doer: Party | None = Party((), index, index)
        elif low in OBJECTS or low in pronouns.OWN:
            doer = _doer(tokens, index, patterns)
        else:
            continue
        if doer is None:
            continue
        if low in pronouns.OWN and not (
            _another(tokens, index, doer, patterns) or _helped(tokens, index, doer, before, patterns)
        ):
            continue
        known = (find(tokens, index, doer, patterns) for find in (left_alone, befriended, blamed, of_main_clause))
        here = next(filter(None, known), ())
        others = _others_meant(tokens, index, patterns)
        here = here or next(_named(tokens, index, doer), ()) if doer.actors and not others else ()
        thing = low == "it" and A_THING.search(tokens.tags[:index])  # *condemned the base and called it a threat*
        actors = here or (() if others or thing else _earlier(low, doer, before, actor_of))
        if actors:
            found[index], looked_back = actors, looked_back or not here
    if not found:
        return tokens, False
    looked_back = looked_back or "A" not in tokens.tags
    for index, actors in found.items():
        tokens[index].tag, tokens[index].actors = "A", actors
    return Tokens(tokens), looked_back


def _between_them(tokens: Tokens, before: Context) -> dict[int, tuple[str, ...]]:
    """*A and B quarrelled. Trade between them fell*: both, whom the sentence before was about, where this one names nobody."""
    pair = before.subject if len(before.subject) == 2 and "A" not in tokens.tags else ()
    return {k: pair for k, low in enumerate(tokens.lows) if pair and low == "them" and tokens.lows[k - 1] == "between"}


def _others_meant(tokens: Tokens, index: int, patterns: TiePatterns) -> bool:
    """*A, which shuns the mullahs, sells them power*, *A denied arming rebels; B backs them*: *them* are the people of whom the
    clause before speaks, and who have no name."""
    if tokens.lows[index] != "them":
        return False
    verb = tokens.tags.rfind("V", 0, index)
    many = (k for k in range(1, verb) if tokens.lows[k].endswith("s") and tokens.lows[k] in patterns.classes["people"])
    return any((tokens.lows[k - 1] == "the" or tokens.tags[k - 1] == "V") and tokens.tags[k + 1] != "N" for k in many)


def _opens(tokens: Tokens, index: int) -> bool:
    """*In May they sold*: whether the pronoun is the sentence's first subject, behind an adjunct."""
    tags = tokens.tags
    return 0 < index < len(tags) - 1 and tags[index + 1] in "VXRG" and not tags[:index].strip(OPENING)


def _doer(tokens: Tokens, index: int, patterns: TiePatterns) -> Party | None:
    """Who acts in the clause in which the pronoun is the object, or part of it; None where it is no object."""
    tags = tokens.tags
    if tags[index + 1 : index + 2] in ("X", "V") and tokens.lows[index] not in pronouns.OWN:
        return _who_demands(tokens, index, patterns)
    if tokens.lows[index] in OBJECTS and tags[index - 1] not in "VPR":
        return None
    verb = tags.rfind("V", 0, index)
    if verb < 0 or not CLAUSE.isdisjoint(tags[verb + 1 : index]):
        return _who_is(tokens, index, patterns)
    group = verb_group(tokens, verb, patterns)
    if not group.passive:
        return subject(tokens, group, patterns)
    agent = (party for party in complements(tokens, verb, patterns) if party.preposition == "by")
    return next(agent, None)  # *was sold to it by A*


def _who_demands(tokens: Tokens, index: int, patterns: TiePatterns) -> Party | None:
    """*A demanded that it hand over the men*, *A complained that it had closed the pass*: A, of whom it is not said."""
    verb = index - 2
    told = verb > 0 and tokens.lows[index - 1] == "that" and tokens.tags[verb] == "V"
    slots = {slot for _, pattern in patterns.verbs.get(tokens.lows[verb], ()) for slot in pattern.to} if told else set()
    bare = tokens.tags[index + 1] == "V" and "base" in patterns.kinds(tokens.lows[index + 1])
    meant = ("clause" in slots and bare) or "charge" in slots
    return subject(tokens, verb_group(tokens, verb, patterns), patterns) if meant else None


def _who_is(tokens: Tokens, index: int, patterns: TiePatterns) -> Party | None:
    """*A is hostile to it*, *A is at odds with them*: A, where the clause has no verb but *be*."""
    tags = tokens.tags
    be = next((k for k in range(index - 1, 0, -1) if tokens.lows[k] in patterns.classes["be"]), 0)
    named = len(tags[:be].rstrip("RXG")) - 1
    clear = be and tags[index - 1] == "P" and CLAUSE.isdisjoint(tags[be + 1 : index]) and "V" not in tags[be:index]
    return Party(tokens[named].actors, named, named) if clear and tags[named] == "A" else None


def _another(tokens: Tokens, index: int, doer: Party, patterns: TiePatterns) -> bool:
    """*A officers train its army*, *A armed their cousins*: the number of the pronoun is not that of who acts; *A killed its
    chief*: nobody strikes his own."""
    head = head_noun(tokens, doer)
    many = len(doer.actors) > 1 or (head is not None and head.low.endswith("s"))
    token = tokens[doer.last]
    many = many or (token.mention is not None and token.mention.rule == "people")
    if tokens.lows[index] == "its":
        once_named = any(
            t.actors == doer.actors for t in tokens[: doer.first] if t.tag == "A"
        )  # *A wants A guards for its men*
        return (many and not once_named) or _struck(tokens, index, patterns)
    if token.mention is None:
        return token.low == "it"
    officials = " " in token.low and token.low.endswith("s") and token.low.split()[-1] in patterns.classes["people"]
    return not (many or officials) and token.mention.entity_type not in MANY | {"person"}


def _helped(tokens: Tokens, index: int, doer: Party, before: Context, patterns: TiePatterns) -> bool:
    """*A arms B and trains its army*, *A armed B. It trains its soldiers*: of whom the doer has just helped; *B hosts its troops*:
    of another, since nobody is the host of his own."""
    verb = tokens.tags.rfind("V", 0, index)
    noun = skip(tokens, index + 1, "N", 3) - 1
    if (
        noun <= index
        or tokens.tags[verb + 1 : index].strip("R")
        or tokens.lows[noun] not in patterns.joined("people", "offices")
    ):
        return False
    kinds = {pattern.type for _, pattern in patterns.verbs.get(tokens.lows[verb], ())}
    if "host" in kinds:
        return True
    if kinds.isdisjoint(("train", "arms")):
        return False
    earlier = {p.type for k in tokens.verbs if k < verb for _, p in patterns.verbs.get(tokens.lows[k], ())}
    told = any(one.kind in FRIENDLY and set(doer.actors) == set(one.doers) for one in before.just_said())
    return told or not earlier.isdisjoint(FRIENDLY)


def _struck(tokens: Tokens, index: int, patterns: TiePatterns) -> bool:
    """*killed two of its commanders*, *opened fire on its guards*, *violated its airspace*: whether the verb before does harm to
    what nobody harms of his own."""
    verb = tokens.tags.rfind("V", 0, index)
    noun = skip(tokens, index + 1, "N", 3)
    fires = tokens.lows[verb + 1] == "fire" or tokens.lows[verb].startswith("violat")
    harms = verb >= 0 and (fires or patterns.attacks(tokens.lows[verb]))
    suffers = tokens.lows[noun - 1] in patterns.joined("people", "assets") or tokens.lows[noun - 1] in OWN_SPACE
    own = "own" in tokens.lows[index + 1 : noun]
    return harms and suffers and not own and not tokens.tags[verb + 1 : index].strip("NPDR")


def _named(tokens: Tokens, index: int, doer: Party) -> Iterator[tuple[str, ...]]:
    """The actors named in the sentence before the pronoun, the nearest first, without those who act."""
    verb = tokens.tags.rfind("V", 0, index)
    for place in range(index - 1, -1, -1):
        beside = 0 <= doer.first <= place < verb and not {"V", "S"} & set(tokens.tags[doer.first : verb])
        apposed = tokens.tags[place + 1] == "Z" and "," in tokens.tags[doer.first : place]
        beside = beside and not apposed  # *A, long B's critic, sells it power*: B
        if place < verb and (beside or not tokens.tags[place + 1 : verb].strip("XRG")):
            continue  # *C, A's friends and B condemned it*: who is named with the subject
        if tokens.lows[place - 1] == "by" and tokens.lows[index] == "it":
            continue  # *supplied by A*: an agent is seldom taken up
        mention, behind = tokens[place].mention, tokens.lows[index + 1 : skip(tokens, index + 1, "N", 3)]
        armed = mention is not None and mention.entity_type == "armed group"
        if armed and tokens.lows[index] == "its" and not LAND.isdisjoint(behind):
            continue  # *harbours the group A and lets B cross its airspace*: no land is a group's
        if tokens.lows[index] == "it" and tokens.lows[place - 1] in COMPASS:
            continue  # *controls northern A*: land, and no actor
        if tokens.tags[place] == "A" and not set(tokens[place].actors) & set(doer.actors):
            listed = antecedent(tokens, place) if tokens.lows[index] in pronouns.PLURAL else None
            if listed and len(listed.actors) > 1 and not set(listed.actors) & set(doer.actors):
                yield listed.actors
            elif agrees(tokens, index, place):
                yield tokens[place].actors


def _earlier(low: str, doer: Party, before: Context, actor_of: Mapping[str, str]) -> tuple[str, ...]:
    """Whom the sentence before is about, else the only one that it names, who agrees and does not act here."""
    fitting = [
        (actor,)
        for mention in before.beside
        if (actor := actor_of.get(mention.entity_id)) and actor not in doer.actors and stands_for(low, mention)
    ]
    if len(before.subject) > 1 and low in pronouns.PLURAL and not set(before.subject) & set(doer.actors):
        others = {actors for actors in fitting if actors[0] not in before.subject}
        return () if others else before.subject  # *A and B freed the rebels. C never banned them*
    known = before.about is not None and stands_for(low, before.about) and not set(before.subject) & set(doer.actors)
    if before.subject and (known or before.subject in fitting):
        return before.subject
    return fitting[0] if len(set(fitting)) == 1 and doer.actors else ()
