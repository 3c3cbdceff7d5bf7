"""Acts that are told by half: *A asked B for tanks and C for jets*; *A asked B for help and was turned down*; *A visited B
and signed a pact*."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from evidence.syntax.arguments import Party
from evidence.syntax.modes import Mode, mode_of_verb
from evidence.syntax.stated import tie_between
from evidence.syntax.subjects import subject
from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.syntax.verb_groups import VerbGroup, verb_group
from evidence.ties.context.discourse import Read


def gapped(tokens: Tokens, read: Sequence[Read]) -> list[Read]:
    """*A asked B for tanks and C for jets*, *accused B of theft and C of fraud*: the verb holds for the second object too."""
    found = []
    for one in read:
        if "direct" not in one.stated.pattern.to or one.stated.mutual or one.stated.pattern.swap:
            continue
        if one.stated.pattern.beside:
            continue  # *regards B as a friend and C as a foe*
        named = (k for k in range(one.stated.trigger + 1, len(tokens) - 1) if one.other in tokens[k].actors)
        object_ = next(named, len(tokens))
        between = tokens.tags[one.stated.trigger + 1 : object_]
        if object_ == len(tokens) or between.strip("DNR") or tokens.tags[object_ + 1] != "P":
            continue
        for joint in range(object_ + 2, len(tokens) - 2):
            if tokens.tags[joint] in "VXST." and tokens.lows[joint - 1] != tokens.lows[object_ + 1]:
                break  # else *accused B of arming D and C of hosting it*
            second = tokens[joint + 1].actors if tokens.tags[joint : joint + 2] == "CA" else ()
            if second and tokens.lows[joint + 2] == tokens.lows[object_ + 1] and one.other not in second:
                stated = one.stated._replace(done_to=second, last=joint + 1)
                found += [Read(stated, one.one, other, one.status, one.claimed_by) for other in second]
    return found


def turned_down(tokens: Tokens, read: Sequence[Read], patterns: TiePatterns) -> list[Read]:
    """*A asked B for help and was turned down*, *but its request was rejected*: a refusal by whoever was asked."""
    asked = [one for one in read if one.stated.kind == "request" and one.status == "asserted"]
    found = []
    for verb in tokens.verbs if asked else ():
        particle = patterns.refusing.get(tokens.lows[verb], "-")
        lacking = particle is not None and particle not in tokens.lows[verb + 1 : verb + 2]
        if lacking or "by" in tokens.lows[verb : verb + 4]:
            continue
        group = verb_group(tokens, verb, patterns)
        before = len(tokens.tags[: group.first].rstrip("R")) - 1
        own = tokens.tags[before] == "C" or tokens.lows[before] == "but"
        request = tokens.lows[before] in patterns.classes["requests"]
        one = next((one for one in reversed(asked) if one.stated.trigger < verb), None)
        if one is None or group.outer or group.infinitive or _asked_itself(tokens, one.stated.trigger, group):
            continue
        behind = verb + 1 + len(re.split("[.,SC]", tokens.tags[verb + 1 : verb + 4])[0])
        asked_for = {*tokens.lows[verb + 1 : behind]} & (patterns.classes["requests"] | {"this", "it"})
        doer = subject(tokens, group, patterns) if asked_for and not group.passive else None
        declines = tokens.lows[verb] in patterns.classes["declining"] and tokens.tags[verb + 1] in ".,"
        doer = subject(tokens, group, patterns) if declines and not group.passive else doer  # *; B has refused*
        refuses = doer is not None and doer.actors == (one.other,)  # *but B turned down the request*
        if not refuses and (one.stated.shown < 0 or not group.passive or not (own or request)):
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


def _asked_itself(tokens: Tokens, trigger: int, group: VerbGroup) -> bool:
    """*demanded that B reject it*: whether the verb says what is asked for, and not how the request was answered."""
    between = tokens.tags[trigger + 1 : group.first]
    return set("V,.C").isdisjoint(between)


def signed_there(tokens: Tokens, read: Sequence[Read], patterns: TiePatterns) -> list[Read]:
    """*A visited B and signed a pact*, *A met B and signed a pact*: with B, where no other is named as who signed."""
    visits = [one for one in read if one.stated.kind == "consult"]
    found = []
    for verb in tokens.verbs if visits and not patterns.classes["signing"].isdisjoint(tokens.words) else ():
        one = next((one for one in reversed(visits) if one.stated.trigger < verb), None)
        if one is None or tokens.lows[verb] not in patterns.classes["signing"]:
            continue
        between = zip(tokens.tags[one.stated.trigger : verb], tokens.lows[one.stated.trigger : verb], strict=True)
        stop = next((k for k in range(verb + 1, len(tokens)) if tokens.tags[k] in "VXS.,"), len(tokens))
        others = any(tokens[k].home or tokens.tags[k] == "A" for k in range(verb + 1, stop))
        if others or any(tag == "S" and low != "where" for tag, low in between):
            continue  # *after he signed a pact*, *signed a pact in C*
        behind = itertools.takewhile(lambda k: tokens.tags[k] in "DNR", range(verb + 1, stop))
        pattern = next((p for k in behind for p in patterns.nouns.get(tokens.lows[k], ()) if p.type == "agree"), None)
        group = verb_group(tokens, verb, patterns)
        signer = subject(tokens, group, patterns)
        if pattern is None or group.passive or group.infinitive or signer is None or signer.actors != (one.one,):
            continue
        mode = mode_of_verb(tokens, group, patterns)
        if mode.status != "asserted" or one.status != "asserted":
            continue
        for host in (row for row in visits if row.stated.trigger == one.stated.trigger):
            stated = tie_between(pattern, mode, verb, signer, Party((host.other,), one.stated.last, one.stated.last))
            found += [Read(stated, one.one, host.other, mode.status, None)] if stated else []
    return found
