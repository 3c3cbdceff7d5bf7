"""Acts that are not told again: *A recognised B, and C followed suit*; *A asked B for help and was turned down*."""

from __future__ import annotations

from collections.abc import Sequence

from evidence.arguments import Party
from evidence.controllers import antecedent
from evidence.discourse import Read
from evidence.modes import Mode
from evidence.schemas import TIE_TYPES
from evidence.tie_patterns import TiePatterns
from evidence.tokens import Tokens
from evidence.verb_groups import verb_group

DID = frozenset({"did", "do", "does", "done"})
AS_DID = (("as", "did"), ("as", "has"), ("as", "have"), ("so", "did"), ("so", "has"), ("so", "have"))
SAME = frozenset({"likewise", "same", "similarly", "so"})


def alike(tokens: Tokens, read: Sequence[Read], before: Sequence[Read]) -> list[Read]:
    """The rows of ``read``, with those of whoever did the same as the doer told of last, in this sentence or in the one
    ``before``; a name that was taken for one more object is none."""
    found = list(read)
    for doer, place, negated in _followers(tokens):
        here = [one for one in found if one.stated.trigger < place]
        last = max((one.stated.trigger for one in here), default=-1)
        model = [one for one in here if one.stated.trigger == last] or list(before)
        model = [one for one in model if TIE_TYPES[one.stated.kind][2] and not one.stated.flag]
        taken = [one for one in model if doer.first <= one.stated.last and not set(_object(one)) - set(doer.actors)]
        found = [one for one in found if one not in taken]
        for one in model:
            found += _again(one, doer, place, negated)
    return found


def _again(one: Read, doer: Party, place: int, negated: bool) -> list[Read]:
    """The act of ``one``, done by somebody else to the same one; nothing where that is himself."""
    object_ = _object(one)
    if not object_ or object_[0] in doer.actors:
        return []
    status = "negated" if negated else one.status
    sides = [(object_[0], actor) if one.stated.pattern.swap else (actor, object_[0]) for actor in doer.actors]
    stated = one.stated._replace(
        doers=doer.actors, done_to=object_, trigger=place, first=doer.first, last=max(place, doer.last)
    )
    return [Read(stated, first, second, status, one.claimed_by) for first, second in sides]


def _object(one: Read) -> tuple[str, ...]:
    """To whom the act of a row was done; of a pattern that is turned round, who gave; nobody among equals."""
    if not one.stated.done_to:
        return ()
    return (one.one,) if one.stated.pattern.swap else (one.other,)


def _followers(tokens: Tokens) -> list[tuple[Party, int, bool]]:
    """Who followed suit or did likewise, where the words stand, and whether they say that he did not."""
    found = []
    for index, low in enumerate(tokens.lows):
        if low == "suit" and tokens.lows[index - 1].startswith("follow"):
            verb = index - 1
        elif low in SAME and _did(tokens, index):
            verb = index - 1 - (tokens.tags[index - 1] == "D")
        elif tuple(tokens.lows[index : index + 2]) in AS_DID and tokens.tags[index + 2 :].lstrip("D")[:1] == "A":
            named = tokens.tags.index("A", index + 2)
            last = named + 2 if tokens.tags[named : named + 3] == "ACA" else named
            party = antecedent(tokens, last)
            if party and tokens.tags[last + 1 : last + 2] in (".", ","):
                found.append((party, index + 1, False))
            continue
        else:
            continue
        before = len(tokens.tags[:verb].rstrip("XGRVT")) - 1
        doer = antecedent(tokens, before) if before >= 0 and tokens.tags[before] in "AN" else None
        if doer and tokens.tags[: doer.first].rstrip("DNAZR,")[-1:] in ("V", "P") and doer.first != doer.last:
            doer = Party(tokens[doer.last].actors, doer.last, doer.last)  # *recognised B, and C followed suit*
        if doer:
            found.append((doer, verb, "G" in tokens.tags[before:verb]))
    return found


def _did(tokens: Tokens, index: int) -> bool:
    """*did likewise*, *has done the same*, *did so*: and the clause ends, or goes on with when and where."""
    verb = index - 1 - (tokens.tags[index - 1] == "D")
    return tokens.lows[verb] in DID and tokens.tags[index + 1 : index + 2] in (".", ",", "P", "R", "D", "S", "")


def gapped(tokens: Tokens, read: Sequence[Read]) -> list[Read]:
    """*A asked B for tanks and C for jets*, *accused B of theft and C of fraud*: the verb holds for the second object too."""
    found = []
    for one in read:
        if "direct" not in one.stated.pattern.to or one.stated.mutual or one.stated.pattern.swap:
            continue
        named = (k for k in range(one.stated.trigger + 1, len(tokens) - 1) if one.other in tokens[k].actors)
        object_ = next(named, len(tokens))
        between = tokens.tags[one.stated.trigger + 1 : object_]
        if object_ == len(tokens) or between.strip("DNR") or tokens.tags[object_ + 1] != "P":
            continue
        for joint in range(object_ + 2, len(tokens) - 2):
            if tokens.tags[joint] in "VXST.":
                break
            second = tokens[joint + 1].actors if tokens.tags[joint : joint + 2] == "CA" else ()
            if second and tokens.lows[joint + 2] == tokens.lows[object_ + 1] and one.other not in second:
                stated = one.stated._replace(done_to=second, last=joint + 1)
                found += [Read(stated, one.one, other, one.status, one.claimed_by) for other in second]
    return found


def turned_down(tokens: Tokens, read: Sequence[Read], patterns: TiePatterns) -> list[Read]:
    """*A asked B for help and was turned down*, *but its request was rejected*: a refusal by whoever was asked."""
    asked = [one for one in read if one.stated.kind == "request" and one.status == "asserted" and one.stated.shown > 0]
    found = []
    for verb in tokens.verbs if asked else ():
        particle = patterns.refusing.get(tokens.lows[verb], "-")
        if particle not in (None, *tokens.lows[verb + 1 : verb + 2]) or "by" in tokens.lows[verb : verb + 4]:
            continue
        group = verb_group(tokens, verb, patterns)
        before = len(tokens.tags[: group.first].rstrip("R")) - 1
        own = tokens.tags[before] == "C" or tokens.lows[before] == "but"
        request = tokens.lows[before] in patterns.classes["requests"]
        one = next((one for one in reversed(asked) if one.stated.trigger < verb), None)
        if not group.passive or not (own or request) or group.outer or one is None:
            continue
        mode = Mode("negated" if group.negated else "asserted")
        stated = one.stated._replace(
            pattern=patterns.reject,
            doers=(one.other,),
            done_to=(one.one,),
            mode=mode,
            trigger=verb,
            sign=None,
            last=verb,
        )
        found.append(Read(stated, one.other, one.one, mode.status, one.claimed_by))
    return found
