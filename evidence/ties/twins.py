"""What one clause says twice is one tie: *provide support to B*, *discussed cooperation with B*."""

from __future__ import annotations

from evidence.syntax.stated import Stated
from evidence.tables.schemas import TIE_TYPES

PROMISED = 8  # words between *agreed* and what was agreed
# verbs whose object noun says better what the act is
WEAK = frozenset({"verb-give-to", "verb-offer-to", "verb-agree", "verb-share"})


def specific(all_stated: list[Stated]) -> list[Stated]:
    """Without what one clause says twice: *provide support to*, *discussed cooperation with* are one tie, not two."""
    if len(all_stated) < 2:
        return all_stated
    kept: list[Stated] = []
    for stated in all_stated:
        twin = next((other for other in kept if _same_act(other, stated)), None)
        if twin is None:
            kept.append(stated)
        elif twin.pattern.rule in WEAK or (stated.pattern.needs and stated.trigger == twin.trigger):
            kept[kept.index(twin)] = stated
    return kept


def _same_act(one: Stated, other: Stated) -> bool:
    if {*one.doers, *one.done_to} != {*other.doers, *other.done_to}:
        return False
    if one.done_to and other.done_to and set(one.doers).isdisjoint(other.doers):
        return False  # *thanked B for its support*
    rules = {one.pattern.rule, other.pattern.rule}
    if one.trigger == other.trigger and one.mode == other.mode and one.shown == other.shown:
        return len(rules) == 2  # *the two leaders agreed*, *waged war on B* say one thing
    if one.pattern.rule == "verb-agree" and other.mode.status == "planned":
        return 0 < other.trigger - one.trigger < PROMISED  # *A and B agreed to build a railway*
    governed = (
        one.trigger < other.trigger <= max(one.last, one.trigger + 6)
        and one.pattern.rule.startswith("verb")
        and other.pattern.rule.startswith("noun")
    )
    alike = TIE_TYPES[one.pattern.type][2] == TIE_TYPES[other.pattern.type][2]
    mutual = one.pattern.mutual and other.pattern.mutual  # *normalised relations with B*
    same = mutual or other.type is not None or one.pattern.rule in WEAK
    return governed and (alike or (same and one.shown == other.shown))
