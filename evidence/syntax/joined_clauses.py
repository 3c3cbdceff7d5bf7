"""Clauses that no comma parts: *A bombed B and C condemned it*, where *B and C* are no list, *the rebels that A arms attacked B*."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import MODIFYING, Token

PAIRED = frozenset(
    {"between", "among", "amongst", "both", "either", "neither", "by"}
)  # what asks for two, or for agents
MANY = frozenset({"have", "are", "were"})  # a list of two is the subject, and not its last member
RELATIVE = frozenset({"that", "which", "who", "whom"})
INTO = frozenset({"into", "to", "across", "from"})  # where a finite verb moves
OWN_SUBJECT = re.compile(r"D?A[NZ]{0,3}[XRG]*VR*(?:P[DNAZR-]+)*(?=[VX])")  # behind a relative pronoun
OWN_OBJECT = re.compile(r"D?A[NZ]{0,3}[XRG]*V[DNAZR-]+(?:P[DNAZR-]+)*(?=[VX])")  # behind a noun and *that*
REACH = 24  # tokens back to the verb of the clause before


def close_relatives(tokens: list[Token], words: AbstractSet[str], patterns: TiePatterns) -> list[Token]:
    """With commas around a relative clause that has a subject of its own: *the rebels that A arms attacked B*, *the deal which A
    signed with B angered C*."""
    if words.isdisjoint(RELATIVE):
        return tokens
    tags = "".join([token.tag for token in tokens])
    for pronoun in reversed(range(1, len(tokens) - 3)):
        if tokens[pronoun].low not in RELATIVE or tags[pronoun - 1] not in "NA":
            continue
        whole = (
            OWN_OBJECT.match(tags, pronoun + 1) if tokens[pronoun].low == "that" and tags[pronoun - 1] == "N" else None
        )
        told = OWN_SUBJECT.match(tags, pronoun + 1) or whole
        end = told.end() if told else 0
        if not end or not _goes_on(tokens, tags, end, alone=tags[end - 1] == "V", patterns=patterns):
            continue
        _put_comma(tokens, end)
        if told is not whole:  # else *the claim that A struck B angered C*
            _put_comma(tokens, pronoun)
        tags = "".join([token.tag for token in tokens])
    return tokens


def _goes_on(tokens: Sequence[Token], tags: str, verb: int, alone: bool, patterns: TiePatterns) -> bool:
    """Whether the main clause goes on at ``verb`` with a finite verb; ``alone``: the relative one ends right before it."""
    if tags[verb : verb + 1] == "X":
        return True
    tenses = patterns.kinds(tokens[verb].low) if tags[verb : verb + 1] == "V" else frozenset[str]()
    after = verb + 1 + len(tags[verb + 1 :]) - len(tags[verb + 1 :].lstrip("R"))  # *shot down a jet*
    active = alone or (tags[after : after + 1] in ("A", "O", "D") or tokens[verb + 1].low in INTO)
    return "s" in tenses or ("past" in tenses and ("part" not in tenses or active))


def part_clauses(tokens: list[Token], patterns: TiePatterns) -> list[Token]:
    """With a comma before every *and* or *or* behind which a name has a verb of its own."""
    tags = "".join([token.tag for token in tokens])
    if "C" not in tags:
        return tokens
    parting = [
        index
        for index, token in enumerate(tokens)
        if token.tag == "C" and tags[index - 1 : index] not in ("", ",", "C")
        if (_acts(tokens, tags, index + 1, patterns) and _told_before(tokens, tags, index, patterns))
        or _accused_too(tokens, tags, index, patterns)
    ]
    for index, token in enumerate(tokens):
        if token.tag == "C" and _gets(tokens, tags, index, patterns):
            token.tag = "S"
    for index in reversed(parting):
        _put_comma(tokens, index)
    return tokens


def _put_comma(tokens: list[Token], index: int) -> None:
    tokens.insert(index, Token(tokens[index].start, tokens[index].start, ",", ","))


def _acts(tokens: Sequence[Token], tags: str, index: int, patterns: TiePatterns) -> bool:
    """Whether a name stands at ``index`` that has a finite verb: *B condemned it*, *the B army has left*; not *B have left*."""
    name = index + (tags[index : index + 1] == "D")
    if tags[name : name + 1] != "A":
        return False
    within = tags[name + 1 : name + 5]
    verb = name + 1 + len(within) - len(within.lstrip("NRZ"))
    mention = tokens[name].mention
    noun = tokens[verb - 1].low
    people = noun in patterns.classes["people"] or noun in patterns.classes["offices"]
    if (mention is not None and mention.rule in MODIFYING and not people) or tags[verb : verb + 1] not in ("V", "X"):
        return False
    low = tokens[verb].low
    if tags[verb] == "X":
        return low not in MANY
    tenses = patterns.kinds(low)
    takes = tags[verb + 1 : verb + 2] in ("A", "O", "D")
    takes = takes or (tags[verb + 1] == "N" and tokens[verb + 1].low in patterns.nouns)  # *and B imposed sanctions*
    return ("past" in tenses and ("part" not in tenses or takes)) or "s" in tenses


def _accused_too(tokens: Sequence[Token], tags: str, joint: int, patterns: TiePatterns) -> bool:
    """*accused A of arming B and C of hosting D*: a second one behind *and*, with what he is accused of."""
    named = joint + 1 + (tags[joint + 1 : joint + 2] == "D")
    of = named + 1 + len(tags[named + 1 :]) - len(tags[named + 1 :].lstrip("NZ"))
    if tags[named : named + 1] != "A" or tags[of : of + 2] != "PV" or tokens[of].low not in ("of", "for"):
        return False
    verb = tags.rfind("V", max(0, joint - REACH), tags.rfind("V", 0, joint))
    return verb >= 0 and tokens[verb].low in patterns.accusing and tokens[of].low in [t.low for t in tokens[verb:joint]]


def _gets(tokens: Sequence[Token], tags: str, joint: int, patterns: TiePatterns) -> bool:
    """*A would receive 1,000 megawatts and B 300 megawatts*: a name with a number right behind it has the verb of the clause
    before, whose object a number counts too."""
    number = joint + 2 + (tags[joint + 1 : joint + 2] == "D")
    if tags[number - 1 : number] != "A" or number >= len(tokens) or not patterns.is_number(tokens[number].low):
        return False
    verb = tags.rfind("V", max(0, joint - REACH), joint)
    return verb >= 0 and any(patterns.is_number(token.low) for token in tokens[verb + 1 : joint])


def _told_before(tokens: Sequence[Token], tags: str, stop: int, patterns: TiePatterns) -> bool:
    """Whether the clause before has somebody who acts, and its verb: not *said A and B had met*, *between A
    and B*, *the pact that A signed with B and C will hold*."""
    verb = max(tags.rfind(tag, max(0, stop - REACH), stop) for tag in "VX")
    if verb < 0 or any(tag in "S,." for tag in tags[verb:stop]):
        return False
    low = tokens[verb].low
    if low in patterns.speech or low in patterns.classes["believing"]:
        return False
    if any(token.low in PAIRED for token in tokens[verb + 1 : stop]):
        return False
    opened = max(tags.rfind("S", 0, verb), tags.rfind(".", 0, verb))
    relative = opened > 0 and tokens[opened].low in RELATIVE and tags[opened - 1] in "NA"
    return not relative and any(tag in "AON" for tag in tags[opened + 1 : verb])
