"""The verb group around a verb: auxiliaries, negation and the words that govern it."""

from __future__ import annotations

import re
from typing import NamedTuple

from evidence.syntax.tie_patterns import PAST, Outer, TiePatterns
from evidence.syntax.tokens import Tokens, kept

MERELY = frozenset({"only", "just", "merely", "simply", "solely"})  # *not only armed B*: it did
GERUND_PREPOSITIONS = frozenset({"of", "from", "in", "to", "on", "at", "about"})
REFLEXIVE = frozenset({"itself", "himself", "herself", "themselves"})
BEHIND = frozenset({"in", "during", "near", "inside", "at", "on", "amid"})  # where, when or why somebody was killed

RESPONSES = frozenset({"response", "answer", "reaction", "reply", "policy", "practice"})
SET_OFF = re.compile(r"V[RDN]*(?:P[DNA]+)*?(?P<by>P)D?A[NZ]*,")  # *denied access to B by C,*


class VerbGroup(NamedTuple):
    """A verb with what stands before it: auxiliaries, negation, the words that govern it (*failed to*, *decision to*)."""

    verb: int
    first: int
    passive: bool = False
    negated: bool = False
    future: bool = False
    hypothetical: bool = False
    infinitive: bool = False
    outer: tuple[Outer, ...] = ()


@kept
def verb_group(tokens: Tokens, verb: int, patterns: TiePatterns) -> VerbGroup:
    """What surrounds the verb at ``verb`` on its left, governing words included."""
    outer: list[Outer] = []
    first, infinitive, negated = verb, False, False
    auxiliaries: set[str] = set()
    tags, lows, classes = tokens.tags, tokens.lows, patterns.classes
    for index in reversed(range(verb)):
        tag, low = tags[index], lows[index]
        if low in REFLEXIVE or (tag == "R" and not (infinitive and low in patterns.adjectives)):
            continue  # *has itself signed*
        if tag == "X":
            auxiliaries.add(low)
            negated = negated or low == "cannot"
        elif tag == "G":
            negated = negated or lows[index + 1] not in MERELY
        elif tag == "T":
            infinitive = True
        elif infinitive and tag == "V" and low in patterns.catenatives:
            outer.append(patterns.catenatives[low])
        elif infinitive and tag != "V" and low in patterns.adjectives:
            outer.append(patterns.adjectives[low])
            negated = negated or _none_of_it(tokens, index, patterns)
        else:
            asked = _asked_or_promised(tokens, index, patterns) if infinitive and not outer else -1
            if asked >= 0:
                outer.append((patterns.catenatives if tags[asked] == "V" else patterns.adjectives)[lows[asked]])
                negated = negated or _none_of_it(tokens, asked, patterns)
            break
        first = index if tag != "R" else first
    kinds = patterns.tenses.get(lows[verb], PAST)
    if first == verb and "ing" in kinds:
        governing, lacking = _governing_gerund(tokens, verb, patterns)
        outer += governing
        negated = negated or lacking
    if not auxiliaries:
        passive = "part" in kinds and _suffered(tokens, verb, patterns)
        return VerbGroup(verb, first, passive, negated, False, False, infinitive, tuple(outer))
    own = lows[max(first, tags.rfind("T", first, verb)) : verb] if outer else auxiliaries  # *hopes to be armed*
    passive = "part" in kinds and not classes["be"].isdisjoint(own)
    future, hypothetical = bool(auxiliaries & classes["future"]), bool(auxiliaries & classes["hypothetical"])
    future = future or (infinitive and not outer and _is_to(tokens, first, verb, patterns))
    return VerbGroup(verb, first, passive, negated, future, hypothetical, infinitive, tuple(outer))


def _suffered(tokens: Tokens, verb: int, patterns: TiePatterns) -> bool:
    """Whether a participle without an auxiliary tells what was done to somebody."""
    return _has_agent(tokens, verb, patterns) or _undergone(tokens, verb, patterns) or _set_off(tokens, verb)


def _is_to(tokens: Tokens, first: int, verb: int, patterns: TiePatterns) -> bool:
    """*is to visit B*, *are not to be sold*: what is settled for later; not *A's response was to strike B*."""
    marker = tokens.tags.find("T", first, verb)
    copula = len(tokens.tags[:marker].rstrip("RG")) - 1
    named = len(tokens.tags[: copula + 1].rstrip("XR")) - 1
    was_done = tokens.lows[named] in RESPONSES
    return tokens.lows[copula] in patterns.classes["be"] and not was_done


def _has_agent(tokens: Tokens, verb: int, patterns: TiePatterns) -> bool:
    """*repelled by B*, *repelled there by B*; not *repelled attacks by B*, *armed A by sea*, *stood by A* or *answered by
    shelling A*."""
    if "by" not in tokens.words:
        return False
    if any((form.particle or "").startswith("by") for form, _ in patterns.verbs.get(tokens.lows[verb], ())):
        return False
    tags, lows, behind = tokens.tags, tokens.lows, tokens.tags[verb + 1 :]
    after = verb + 1 + len(behind) - len(behind.lstrip("R"))
    by = after if lows[after : after + 1] == ["by"] else after + 1
    if lows[by : by + 1] != ["by"] or (by > after and tags[after] not in "PR"):
        return False
    doing = lows[by + 1].endswith("ing") if by + 1 < len(lows) else False
    acts = doing and lows[by + 1] in patterns.verbs and tags[by + 2 : by + 3] in ("D", "N", "A")
    return not (doing and (acts or tags[by + 1] == "V"))


def _set_off(tokens: Tokens, verb: int) -> bool:
    """*A, denied access to B by C, turned to D*, *Supplied with tanks by C, A struck B*: a participle between commas, or that opens
    the sentence, with its agent behind its object."""
    if "by" not in tokens.words or (verb and tokens.tags[verb - 1] != ","):
        return False
    told = SET_OFF.match(tokens.tags, verb)
    if told is None or tokens.lows[told.start("by")] != "by":
        return False
    goes_on = tokens.tags[told.end() :].lstrip("R")[:1]
    return goes_on in ("V", "X") if verb else goes_on in ("A", "D", "N")


def _undergone(tokens: Tokens, verb: int, patterns: TiePatterns) -> bool:
    """*A's soldiers killed in a raid*, *A citizens detained at the border*: nothing stands behind the verb that somebody did it to."""
    subject = tokens.tags[verb - 1 : verb] in ("A", "N") and tokens.tags[: verb - 1].rstrip("NZ")[-1:] != "S"
    if not subject or tokens.lows[verb + 1] not in BEHIND or tokens.lows[verb] not in patterns.classes["harming"]:
        return False
    place = len(tokens.tags) - len(tokens.tags[verb + 2 :].lstrip("DR")) + 1
    end = len(tokens.tags) - len(tokens.tags[place:].lstrip("NAZ-D"))
    return not any(patterns.is_number(low) for low in tokens.lows[place:end])  # *killed in the north two soldiers*


def _none_of_it(tokens: Tokens, noun: int, patterns: TiePatterns) -> bool:
    """*no plans to*, *gave up its plan to*, *rejected demands to*: what governs the act is not there, or given up."""
    tags, lows = tokens.tags, tokens.lows
    if lows[noun - 1 : noun + 1] == ["in", "order"]:
        return False  # *gave up a claim in order to mend ties*
    if not patterns.classes["lacking"].isdisjoint(lows[max(0, noun - 2) : noun]):
        return True
    verb = len(tags[:noun].rstrip("NDAZPR")) - 1
    if verb < 0 or tags[verb] != "V":
        return False
    particle = patterns.refusing.get(lows[verb], "-")
    if particle is not None and particle not in lows[verb + 1 : noun]:
        return False
    return not verb_group(tokens, verb, patterns).negated


def _asked_or_promised(tokens: Tokens, index: int, patterns: TiePatterns) -> int:
    """The noun or verb further left by which somebody is asked, or binds himself, to do what the infinitive says; else -1."""
    told = len(tokens.tags[: index + 1].rstrip("DANZ")) - 1
    if 0 <= told < index and tokens.lows[told] in patterns.classes["promising"] and tokens.tags[told] == "V":
        return told  # *promised A to act*
    asked = request_behind(tokens, index, patterns)
    asked = asked if asked >= 0 else promise_behind(tokens, index, patterns)
    asked = asked if asked >= 0 else _act_of(tokens, index, patterns)
    known = patterns.catenatives if tokens.tags[asked] == "V" else patterns.adjectives
    return asked if tokens.lows[asked] in known else -1  # a slip of the pen may make a verb of the noun


def _act_of(tokens: Tokens, index: int, patterns: TiePatterns) -> int:
    """*a threat by A to strike B*, *a refusal by A to arm B*: where the noun stands that makes another act of the infinitive,
    behind which *by* names the actor at ``index``; else -1."""
    actor = len(tokens.tags[: index + 1].rstrip("NDZR")) - 1
    by = len(tokens.tags[: max(actor, 0)].rstrip("DN")) - 1
    named = actor > 1 and by > 0 and tokens.tags[actor] == "A" and tokens.lows[by] == "by"
    return by - 1 if named and tokens.tags[by - 1] == "N" and _becomes(tokens.lows[by - 1], patterns) else -1


def _becomes(low: str, patterns: TiePatterns) -> bool:
    return low in patterns.adjectives and patterns.adjectives[low].becomes is not None


def request_behind(tokens: Tokens, index: int, patterns: TiePatterns) -> int:
    """*ignored appeals from A to act*: where the noun stands that the infinitive behind the asker at ``index`` explains;
    -1 where none does."""
    return _noun_of(tokens, index, patterns, "requests", ("from", "by"))


def promise_behind(tokens: Tokens, index: int, patterns: TiePatterns) -> int:
    """*received assurances from A to act*, *demanded guarantees from A to act*: where the noun stands by which A binds
    itself to what the infinitive says; -1 where none does."""
    return _noun_of(tokens, index, patterns, "promises", ("from",))


def _noun_of(tokens: Tokens, index: int, patterns: TiePatterns, name: str, whose: tuple[str, ...]) -> int:
    """Where a noun of the word class ``name`` stands, behind which a word of ``whose`` names the actor at ``index``; else -1."""
    actor = len(tokens.tags[: index + 1].rstrip("NDZR")) - 1
    if actor < 2 or tokens.tags[actor] != "A":
        return -1
    by = len(tokens.tags[:actor].rstrip("DN")) - 1
    told = tokens.lows[by] in whose and by > 0 and tokens.lows[by - 1] in patterns.classes[name]
    return by - 1 if told else -1


def _governing_gerund(tokens: Tokens, verb: int, patterns: TiePatterns) -> tuple[list[Outer], bool]:
    """*refrained from hosting*, *no intention of hosting*, *considered hosting*: what governs the gerund, and whether there is none of it."""
    index = verb - 1
    instead = index > 0 and tokens.lows[index - 1] in patterns.classes["instead"] and tokens.tags[index] in "PR"
    if instead and not {"should", "must", "ought"} & tokens.words:
        return [], True  # *instead of arming*, *far from arming*; who should do better instead does so now
    while index > 0 and (tokens[index].tag == "R" or tokens[index].low in GERUND_PREPOSITIONS):
        index -= 1
    if index < 0:
        return [], False
    word = tokens[index]
    if word.tag == "V" and word.low in patterns.catenatives:
        ended = patterns.catenatives[word.low].status == "negated"
        if ended and verb_group(tokens, index, patterns).negated:
            open_ = word.low in patterns.classes["excluding"]  # *has not ruled out attacking*
            return [Outer("hypothetical", None)] if open_ else [], False  # *did not stop attacking*
        return [patterns.catenatives[word.low]], False
    if index < verb - 1 and word.tag == "N" and word.low in patterns.adjectives:
        return [patterns.adjectives[word.low]], any(
            t.low in patterns.classes["lacking"] for t in tokens[max(0, index - 2) : index]
        )
    return [], False
