"""Acts of *the A side* that name no other, in a text of two sides: *The A side requested access*, *The B side welcomed the offer*."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from evidence.modes import Mode, mode_of_verb
from evidence.rows import Mention
from evidence.stated import Stated
from evidence.subjects import subject
from evidence.tie_patterns import Pattern, TiePatterns
from evidence.tokens import Tokens
from evidence.verb_groups import verb_group

OTHER_OF_TWO = "the other side is the only other one that the text calls a side"
SIDE = " side"


def sides_of(mentions: Sequence[Mention], actor_of: Mapping[str, str]) -> frozenset[str]:
    """The two that a text calls *the A side* and *the B side*; none where it calls more or fewer so."""
    called = {actor_of.get(one.entity_id, "") for one in mentions if one.text.endswith(SIDE)}
    return frozenset(called) if len(called - {""}) == 2 else frozenset()


def side_ties(tokens: Tokens, sides: frozenset[str], own: Sequence[Stated], patterns: TiePatterns) -> Iterator[Stated]:
    """What a side asks for, offers, welcomes or minds, where the sentence does not say of whom."""
    told = {stated.trigger for stated in own}
    for verb in tokens.verbs if sides else ():
        acts = _act(tokens.lows[verb], patterns)
        group = verb_group(tokens, verb, patterns)
        doer = subject(tokens, group, patterns) if acts and verb not in told and not group.passive else None
        mention = tokens[doer.last].mention if doer else None
        if acts is None or doer is None or mention is None or not mention.text.endswith(SIDE):
            continue
        others = tuple(sides - {*doer.actors})
        end = next((k for k in range(verb, len(tokens)) if tokens.tags[k] in ",.S"), len(tokens))
        named = any(set(token.actors) & set(others) for token in tokens[verb:end])
        if len(others) == 1 and not named:
            pattern, sign, planned = acts
            mode = mode_of_verb(tokens, group, patterns)
            mode = Mode("planned") if planned and mode.status == "asserted" else mode
            first = min(doer.first, group.verb)
            yield Stated(pattern, doer.actors, others, mode, verb, first, verb, sign, flag=OTHER_OF_TWO)


def _act(low: str, patterns: TiePatterns) -> tuple[Pattern, int, bool] | None:
    """What a verb of a side does to the other: the pattern, the sign, and whether it only promises."""
    if low in patterns.classes["side_asks"]:
        return next(p for _, p in patterns.verbs["requested"] if p.type == "request"), 1, False
    if low in patterns.classes["side_gives"]:
        return next(p for _, p in patterns.verbs["offered"] if p.type == "aid"), 1, True
    if low in patterns.classes["side_likes"]:
        return next(p for _, p in patterns.verbs["welcomed"] if p.type == "support"), 1, False
    return (patterns.reject, -1, False) if low in patterns.classes["side_minds"] else None
