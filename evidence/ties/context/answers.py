"""What somebody answers to what the sentence before tells of him, without saying to whom: *A asked B for help. B refused*,
*A accused B. B denied it*, *A bombed B. B called it an act of war*. The row is flagged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evidence.syntax.modes import mode_of_verb
from evidence.syntax.stated import Stated
from evidence.syntax.subjects import subject
from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.syntax.verb_groups import verb_group
from evidence.tables.schemas import GIVING

ANSWERED = "whom it answers is read from the sentence before"
IT = frozenset({"it", "this", "that", "them"})
ASKED = frozenset({"request"})  # what is asked of somebody ...
OFFERED = GIVING | {"mediate", "host", "cooperate"}  # ... and what may be offered to him
DONE_TO_HIM = frozenset({"attack", "coerce", "sanction", "threaten", "accuse"})  # what is done to him
LABEL = 6  # words behind *called it* in which it is said what


def answers(tokens: Tokens, before: Sequence[Stated], patterns: TiePatterns) -> Iterator[Stated]:
    """The answers in a sentence to the acts of the sentence ``before``, each towards the only one who did them."""
    for verb in tokens.verbs:
        kinds = _answered(tokens, verb, patterns)
        group = verb_group(tokens, verb, patterns)
        doer = subject(tokens, group, patterns) if kinds and not group.passive else None
        if doer is None or len(doer.actors) > 1:
            continue
        acts = [one for one in before if one.kind in kinds and doer.actors[0] in one.done_to]
        acts = [one for one in acts if one.kind not in OFFERED or one.mode.status == "planned"]
        others = {actor for one in acts for actor in one.doers}
        if len(others) == 1:
            mode, first = mode_of_verb(tokens, group, patterns), min(doer.first, verb)
            yield Stated(patterns.reject, doer.actors, tuple(others), mode, verb, first, verb, flag=ANSWERED)


def _answered(tokens: Tokens, verb: int, patterns: TiePatterns) -> frozenset[str]:
    """The kinds of acts that the verb may answer by itself; none where it takes something else."""
    low, after = tokens.lows[verb], tokens.tags[verb + 1 : verb + 2]
    it = tokens.lows[verb + 1 : verb + 2]
    if low in patterns.classes["declining"] and after in (".", ","):
        return ASKED | OFFERED
    if not it or it[0] not in IT:
        return frozenset()
    if low in patterns.denial and tokens.tags[verb + 2 : verb + 3] in (".", ","):
        return frozenset({"accuse"})
    label = tokens.lows[verb + 2 : verb + 2 + LABEL]
    named = low in patterns.classes["naming"] and not patterns.classes["condemning"].isdisjoint(label)
    return DONE_TO_HIM if named else frozenset()
