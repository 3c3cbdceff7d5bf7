"""Who an infinitive, a gerund or a relative clause is about: the party that a verb, a noun or a comma hands over to it."""

from __future__ import annotations

import re

from evidence.syntax import pronouns
from evidence.syntax.antecedents import antecedent
from evidence.syntax.arguments import Party, party_at, preposition_before
from evidence.syntax.clause_starts import frees
from evidence.syntax.owned_names import qualifies
from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import MODIFYING, Tokens
from evidence.syntax.verb_groups import VerbGroup, promise_behind, request_behind, verb_group

FRONTED_HEAD = re.compile("D[NR]*N")  # *For* a small state *that armed A, B …*
FALLING = frozenset({"left", "up", "fell", "falls", "fallen"})  # *it is up to A to do*
GROUNDS = frozenset({"over", "for"})  # behind which it is said what somebody is punished or praised for
ASSISTANCE = frozenset({"help", "assistance", "support", "aid"})


def controller(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> Party | None:
    """*asked A to do*, *easier for A to do*, *it fell to A to do*: the doer is A, the object of what governs the infinitive."""
    if not group.infinitive or group.outer:
        return None
    cursor = group.first - 1
    if cursor > 1 and tokens.tags[cursor - 1 : cursor + 1] == "A,":
        cursor = _before_apposition(tokens, cursor)
    while cursor >= 0 and tokens[cursor].tag in "NAZDCR":
        cursor -= 1
    leave = cursor >= 0 and tokens[cursor].tag == "V" and tokens[group.first - 1].low in patterns.classes["leave"]
    if leave:  # *gave A permission to do*
        allowed = next((k for k in range(cursor + 1, group.first) if tokens[k].tag == "A"), None)
        return None if allowed is None else party_at(tokens, allowed, patterns)
    if cursor > 0 and tokens[cursor].low in ("on", "upon") and tokens[cursor - 1].tag == "V":
        cursor -= 1  # *called on A to do*
    falls_to = cursor > 0 and tokens.lows[cursor] == "to" and tokens.lows[cursor - 1] in FALLING
    if cursor < 0 or not (
        falls_to
        or tokens[cursor].low == "for"
        or (tokens[cursor].tag == "V" and tokens[cursor].low in patterns.classes["control"])
    ):
        return None
    named = [k for k in range(cursor + 1, group.first) if tokens[k].tag == "A"]
    if not named and tokens[group.first - 1].low == "them":  # *sheltering A and allowing them to attack*
        named = [k for k in range(cursor - 1, -1, -1) if tokens[k].tag == "A"][:1]
    if named and tokens.lows[cursor] in patterns.classes["hiring"] and _people(tokens, named[0]):
        return None  # *hired A's fighters to act*: no act of A's
    return party_at(tokens, named[0], patterns) if named else None


def let_others(tokens: Tokens, group: VerbGroup, start: int, patterns: TiePatterns) -> bool:
    """*let groups use its soil*: whether people without a name do what the verb says, to whom the verb before gives leave."""
    bare = "base" in patterns.kinds(tokens.lows[group.verb]) and group.first == group.verb
    let = tokens.lows[start - 1] in patterns.classes["leave_giving"]
    return bare and let and start < group.first and not tokens.tags[start : group.first].strip("DNR")


def _people(tokens: Tokens, index: int) -> bool:
    """*men from A*, *A's fighters*, *Afghans*: whether the name only says whose people they are."""
    mention = tokens[index].mention
    behind = tokens.tags[index - 1] == "P" or tokens.tags[index + 1 : index + 2] in ("N", "Z")
    return behind or (mention is not None and mention.rule in MODIFYING)


def whose_act(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> Party | None:
    """*A's refusal to act*, *a pledge by A to act*: whose the noun is that the infinitive explains; not who asks others
    (*was asked by A to act*)."""
    at = group.first - 1
    asking = tokens.tags[at] == "Z" and tokens.lows[group.first] in patterns.classes["requests"]
    if asking or request_behind(tokens, at, patterns) >= 0:
        return None
    if not group.infinitive or at < 1:
        return None
    own = at if tokens.lows[at] in pronouns.OWN else len(tokens.tags[: at + 1].rstrip("NR")) - 1
    blamed = own > 2 and tokens.lows[own] in pronouns.OWN and tokens.lows[own - 1] in GROUNDS
    if blamed and tokens.tags[own - 2] == "A":
        return party_at(tokens, own - 2, patterns)  # *cut aid to A over its failure to act*
    giver = len(tokens.tags[: group.first].rstrip("DNR")) - 1
    given = tokens.tags[giver] == "A" and tokens.lows[len(tokens.tags[:giver].rstrip("D")) - 1] == "from"
    if given and tokens.lows[group.first] in patterns.classes["promises"]:
        at = giver  # *won from A an undertaking to act*
    elif promise_behind(tokens, at, patterns) >= 0:
        at = len(tokens.tags[: at + 1].rstrip("NDZR")) - 1  # *guarantees from A's government to act*
    elif tokens.tags[at - 1 : at + 1] == "AZ":
        at -= 1
    elif tokens.tags[at] != "A" or tokens.lows[at - 1] != "by" or tokens.tags[: at - 1].rstrip("R")[-1:] == "V":
        return None
    return Party(tokens[at].actors, at, at)


def _before_apposition(tokens: Tokens, comma: int) -> int:
    """*urged A's minister, X, to act*: where the words that the name explains end; else the comma itself."""
    name = comma - 1
    while name > 1 and tokens.tags[name - 1] == "N":
        name -= 1
    earlier = tokens.tags.rfind("A", max(0, name - 6), name)
    same = earlier >= 0 and tokens[earlier].actors == tokens[comma - 1].actors
    return name - 2 if same and tokens.tags[name - 1] == "," else comma


def owner_of_act(tokens: Tokens, first: int) -> Party | None:
    """*A's role in training*, *A's policy of arming*: who owns the noun before the gerund does what the gerund says."""
    beside = antecedent(tokens, first - 1) if first > 1 and tokens.tags[first - 1] == "A" else None
    if beside and tokens.lows[len(tokens.tags[: beside.first].rstrip("DR")) - 1] == "with":
        return beside  # *with A clashing with B, …*, *with A and B accusing each other*
    if first < 3 or tokens[first - 1].low not in ("in", "of", "at", "for"):
        return None
    if tokens[first - 1].low == "in" and tokens.tags[first - 4 : first - 1] == "NPA" and tokens.lows[first - 3] == "of":
        return Party(tokens[first - 2].actors, first - 2, first - 2)  # *the efforts of A in facilitating*
    cursor = first - 2
    while cursor > 0 and tokens[cursor].tag in "NR":
        cursor -= 1
    if cursor == first - 2 or tokens[cursor].tag != "Z" or tokens[cursor - 1].tag != "A":
        return None
    return Party(tokens[cursor - 1].actors, cursor - 1, cursor - 1)


def described(tokens: Tokens, pronoun: int, patterns: TiePatterns) -> int:
    """*A is the only state that armed B*, *A is one of the states that …*, *A is the only neighbour of C that …*: where the
    verb *to be* stands whose subject the clause behind the pronoun tells of; 0 where there is none, and in *A's worry is the
    state that …*."""
    tags, lows, noun = tokens.tags, tokens.lows, pronoun - 1
    if tags[noun] == "A" and lows[noun - 1] == "of" and tags[noun - 2] == "N":
        noun -= 2
    begin = len(tags[: noun + 1].rstrip("DNR"))
    if tags[noun] == "N" and lows[begin - 1] == "of" and lows[begin - 2] == "one":
        begin -= 2
    elif lows[begin - 1] == "among":  # *A was among the states that …*
        begin -= 1
    verb = len(tags[:begin].rstrip("DR")) - 1
    itself = tags[:verb].rstrip("XRG")[-1:] == "A"
    so = lows[verb] in patterns.joined("be", "remaining", "becoming")
    return verb if tags[noun] == "N" and verb > 0 and itself and so else 0


def fronted_head(tokens: Tokens, pronoun: int) -> int:
    """*For a state that armed A, B is silent*, *As the land that hosts A's base, B …*: the comma behind which stands of whom the
    relative clause tells; -1 where none does."""
    opens = tokens.lows[0] in ("for", "as") and FRONTED_HEAD.fullmatch(tokens.tags, 1, pronoun)
    comma = tokens.tags.find(",", pronoun)
    return comma if opens and comma > 0 and tokens.tags[comma + 1 :].lstrip("DR").startswith("A") else -1


def author(tokens: Tokens, start: int, first: int, patterns: TiePatterns) -> Party | None:
    """*A resolution adopted by A condemned*: who speaks through what he has published; the clause begins at ``start``."""
    if start < 2 or tokens.lows[start] != "by" or tokens.lows[start - 1] not in patterns.classes["authored"]:
        return None
    named = next((k for k in range(start + 1, first) if tokens.tags[k] == "A"), None)
    document = len(tokens.tags[: start - 1].rstrip("R,")) - 1
    if named is None or document < 0 or tokens.lows[document] not in patterns.classes["documents"]:
        return None
    return None if tokens.tags[document - 1 : document] == "P" else party_at(tokens, named, patterns)


def named_of_many(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> Party | None:
    """Those who are named, before the verb or behind it, of a number that acts."""
    beside = tokens.tags[group.first - 1] in ",RA"
    return _examples(tokens, group.first, patterns) if beside else _told_behind(tokens, group, patterns)


def _examples(tokens: Tokens, first: int, patterns: TiePatterns) -> Party | None:
    """*Several states, including A and B, condemned*: those who are named of the many that act."""
    close = len(tokens.tags[:first].rstrip("R")) - 1
    bare = close > 2 and tokens.tags[close] == "A"  # *Groups like A and B have …*
    close += bare
    if close < 3 or not (bare or tokens.tags[close - 1 : close + 1] in ("A,", "N,")):
        return None
    opened = close - 1
    while opened > 0 and tokens.tags[opened] in "ANDZC," and tokens.lows[opened] != "them":
        opened -= 1
    such = opened if tokens.lows[opened] in ("including", "like") else opened - 1
    if such == opened - 1 and tokens.lows[such : opened + 1] not in (["among", "them"], ["such", "as"]):
        return None
    many = such - 1 - (tokens.tags[such - 1] == ",")
    named = next((k for k in range(opened, close) if tokens.tags[k] == "A"), 0)
    if not named or many < 0 or tokens.lows[many] not in patterns.classes["collectives"]:
        return None
    if preposition_before(tokens, many, 0) is not None:
        return None  # *refugees from many states, including A, left*
    return party_at(tokens, named, patterns)


def _told_behind(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> Party | None:
    """*Only three states have recognised B: A, C and D*: those whom a colon names of the number that acts."""
    head, tags = group.first - 1, tokens.tags
    counted = head > 0 and tokens.lows[head] in patterns.classes["collectives"]
    if ":" not in tokens.words or not counted or not patterns.is_number(tokens.lows[head - 1]):
        return None
    colon = next((k for k in range(group.verb, len(tokens)) if tokens.lows[k] == ":"), 0)
    named = colon + 1 + (tags[colon + 1 : colon + 2] == "D")
    alone = colon > group.verb and not tags[named:].strip("ADC,.")
    return party_at(tokens, named, patterns) if alone and tags[named : named + 1] == "A" else None


def of_others(tokens: Tokens, index: int, patterns: TiePatterns) -> bool:
    """*B-based groups*, *A's allies*: the name only says whose, or of what kind, those are who act."""
    return qualifies(tokens, index, patterns) or owns_others(tokens, index, patterns)


def owns_others(tokens: Tokens, index: int, patterns: TiePatterns) -> bool:
    """*A's allies*, *A's neighbours*: who are others than A."""
    if tokens.tags[index + 1 : index + 2] != "Z":
        return False
    head = index + 2
    while tokens.tags[head + 1 : head + 2] == "N":
        head += 1
    low = tokens.lows[head] if head < len(tokens) else ""
    return low in patterns.classes["others"]


def restrictive(tokens: Tokens, start: int, group: VerbGroup, patterns: TiePatterns) -> int:
    """*The man who shot A's envoy fled*: where the pronoun stands whose clause closes right before a finite verb, which
    tells of the one whom the clause describes; 0 where none does."""
    pronoun = verb_group(tokens, start - 1, patterns).first - 1
    object_ = tokens.tags[start : group.first]
    if pronoun < 1 or tokens.lows[pronoun] not in ("who", "that", "which") or "A" not in object_:
        return 0
    describes = tokens.tags[pronoun - 1] == "N" and not object_.strip("DNAZR")
    finite = tokens.tags[group.first] == "X" or bool(patterns.kinds(tokens.lows[group.verb]) & {"past", "s"})
    return pronoun if describes and finite and not group.infinitive else 0


def preposition_of_means(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> str:
    """*struck B with drones sold by C*, *criticised B for a deal signed with C*: the preposition before the noun that a bare
    participle closes, which is no subject; empty where there is none."""
    bare = group.first == group.verb and "part" in patterns.kinds(tokens.lows[group.verb])
    governs = len(tokens.tags[: group.verb].rstrip("ND")) - 1
    noun = governs < group.verb - 1 and tokens.tags[group.verb - 1] == "N" and governs > 0
    return tokens.lows[governs] if bare and noun and tokens.tags[governs] == "P" else ""


def over_phrase(tokens: Tokens, first: int, patterns: TiePatterns) -> int:
    """*A, which in the years of war had armed B*, *who by its own count killed*: the pronoun before a phrase that says when
    or where, with no subject of its own; 0 where there is none."""
    if {"which", "who"}.isdisjoint(tokens.words):
        return 0
    stop = len(tokens.tags[:first].rstrip("PDNAZR-"))  # behind the pronoun, or what parts it from the verb
    stop -= tokens.lows[stop - 1] in ("after", "before", "since")
    opens = 0 < stop < first and tokens.lows[stop - 1] in ("which", "who") and tokens.tags[stop] in "PS"
    return stop - 1 if opens and not frees(tokens, stop, first, patterns) else 0


def accuses_of(tokens: Tokens, group: VerbGroup, start: int, patterns: TiePatterns) -> bool:
    """*accused … of sheltering*, *blamed … for arming*: the gerund says what somebody is accused of."""
    of = tokens.lows[group.first - 1] in ("of", "for", "with")
    listed = tokens.tags[group.first - 1] in ",C" and any(
        low in ("of", "for") for low in tokens.lows[start : group.first]
    )
    return tokens.lows[start - 1] in patterns.accusing and (of or listed)


def over_infinitive(tokens: Tokens, group: VerbGroup, start: int, patterns: TiePatterns) -> Party | None:
    """*A's decision to host B angered C*: the subject of a finite verb right behind an infinitive and its object is who
    owns the noun that the infinitive explains."""
    tags = tokens.tags
    if start < 2 or tags[start - 1] != "V" or group.infinitive or tags[group.first - 1] in "C,VT":
        return None
    inner = verb_group(tokens, start - 1, patterns)
    finite = tags[group.first] == "X" or bool(patterns.kinds(tokens.lows[group.verb]) & {"past", "s"})
    by = inner.infinitive and finite and tags[inner.first - 1] == "A" and tokens.lows[inner.first - 2] == "by"
    if not by and not (inner.infinitive and finite and tags[max(0, inner.first - 2) : inner.first] == "AZ"):
        return None
    owner = inner.first - 2 + by  # *the decision by A to arm B angered C*
    return Party(tokens[owner].actors, owner, owner)


def several_behind(tokens: Tokens, found: Party, pronoun: int) -> Party | None:
    """*A will strike the rebels unless they leave*: *they* are no single state where a group or a people stands between
    the two; behind *unless* nobody is, where none does."""
    mention = tokens[found.last].mention
    if len(found.actors) > 1 or mention is None or mention.entity_type != "state" or mention.rule != "name":
        return found
    for index in range(pronoun - 1, found.last, -1):
        named = tokens[index].mention if tokens.tags[index] == "A" else None
        if named is None:
            continue
        many = named.rule == "people" or (named.rule == "adjective" and tokens.lows[index + 1].endswith("s"))
        if many or named.entity_type == "armed group":
            return Party(tokens[index].actors, index, index)
    return None if tokens.lows[pronoun - 1] == "unless" else found


def said_of_others(tokens: Tokens, start: int, group: VerbGroup, patterns: TiePatterns) -> bool:
    """*A said the rebels had attacked B*, *After A left, others armed B*: a subject in no list, and not the speaker's own."""
    comma = tokens.tags.rfind(",", start, group.first)
    if comma > 0 and not tokens.tags[comma + 1 : group.first].strip("DNRX"):
        return "N" in tokens.tags[comma : group.first] and not pronouns.POSSESSIVES.intersection(
            tokens.lows[comma : group.first]
        )
    if tokens.tags[start - 1] != "V" or tokens.lows[start - 1] not in patterns.speech:
        return False
    return "N" in tokens.tags[start : group.first] and not pronouns.POSSESSIVES.intersection(
        tokens.lows[start : group.first]
    )


def offices_joined(tokens: Tokens, party: Party, actors: list[int], patterns: TiePatterns) -> Party:
    """*the minister of A and the minister of B*, *and his counterpart from B*: both, where *and* and another office stand
    between them."""
    for index in actors:
        between = tokens[party.last + 1 : index]
        governed = preposition_before(tokens, index, party.last + 1)
        fellow = governed == "from" and tokens.lows[index - 2] in patterns.classes["counterparts"]
        people = governed == "of" and any(t.low in patterns.classes["people"] for t in between)
        if any(t.tag == "C" for t in between) and (fellow or people):
            return Party((*party.actors, *tokens[index].actors), party.first, index)
    return party


def asked_for(tokens: Tokens, first: int, patterns: TiePatterns) -> bool:
    """*heeded A's calls to act*: what A wants of others, and does not do."""
    return tokens.tags[first - 1 : first] == "Z" and tokens.lows[first] in patterns.classes["requests"]


def others_urged(tokens: Tokens, group: VerbGroup, start: int, patterns: TiePatterns) -> bool:
    """*urged the world to aid B*: whether the verb before ``start`` asks somebody in no list to do what the infinitive says."""
    asks = group.infinitive and start > 0 and tokens.lows[start - 1] in patterns.classes["urging"]
    others = tokens.tags[group.first - 1] == "N" and "A" not in tokens.tags[start : group.first]
    return asks and others and tokens.lows[group.first - 1] not in patterns.classes["leave"]


def struck_by(tokens: Tokens, pronoun: int, group: VerbGroup, patterns: TiePatterns) -> int:
    """*A's strikes on B that targeted C*: where the noun stands that the pronoun takes up, over the name of where they fell; -1
    where it takes up the name."""
    noun = len(tokens.tags[:pronoun].rstrip("ADZN")) - 2
    falls = noun >= 0 and tokens.tags[noun : noun + 2] == "NP" and tokens.lows[noun + 1] in ("on", "in", "against")
    strikes = falls and any(one.rule == "noun-attack" for one in patterns.nouns.get(tokens.lows[noun], ()))
    return noun if strikes and patterns.attacks(tokens.lows[group.verb]) and tokens.lows[pronoun] != "who" else -1


def sought_help(tokens: Tokens, first: int, start: int, patterns: TiePatterns) -> bool:
    """*asked B for help in fighting C*: whether the gerund at ``first`` tells what the one who asks is about."""
    behind = tokens.lows[first - 1] in ("in", "with") and tokens.lows[first - 2] in ASSISTANCE
    return behind and any(one.type == "request" for _, one in patterns.verbs.get(tokens.lows[start - 1], ()))


def plans_of_others(tokens: Tokens, group: VerbGroup, start: int, patterns: TiePatterns) -> bool:
    """*foiled a plot to strike B*, *condemned attempts to isolate B*: nobody's that the sentence names; not *rejected demands to
    strike B*."""
    noun, words = tokens.tags[start : group.first + 1], tokens.lows[start : group.first + 1]
    foils = tokens.lows[start - 1] in patterns.classes["foiling"] and patterns.classes["requests"].isdisjoint(words)
    return group.infinitive and foils and "N" in noun and "A" not in noun
