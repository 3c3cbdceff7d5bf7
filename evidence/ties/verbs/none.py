"""Acts on nobody, by nobody or of nothing: *none of A's planes struck B*, *gave B no jets*."""

from __future__ import annotations

from evidence.syntax.arguments import Party, party_at, skip
from evidence.syntax.clause_starts import clause_start
from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.syntax.verb_groups import VerbGroup

EXCEPT = (["except", "for"], ["except"], ["but"], ["other", "than"], ["apart", "from"], ["aside", "from"], ["besides"])
NONE = frozenset({"none", "no", "nothing", "neither"})
RECEIVING = frozenset({"to", "from", "on", "upon"})  # before whom the act was to reach
BUT_SOME = frozenset({"longer", "less", "fewer", "more", "doubt"})  # *no less than ten*


def of_none(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> bool:
    """*none of A's planes struck B*, *A signed no treaty with B*, *gave B none of the jets*, *A and B signed nothing*,
    *attacked neither B nor C*: the sides or the object are none."""
    if NONE.isdisjoint(tokens.words) or tokens.lows[:2] == ["no", "sooner"]:
        return False
    if excepted(tokens, group, patterns):
        return False
    if "included" in tokens.lows[max(0, group.first - 3) : group.first] and "no" in tokens.lows[: group.first]:
        return True  # *No state, A included, has armed B*
    start = clause_start(tokens, group.first, patterns)
    if tokens.lows[max(0, start - 3) : start] in (["neither", "of", "which"], ["none", "of", "which"]):
        return True  # *A and B, neither of which has armed C*
    nobody = tokens.lows[start] == "none" or (tokens.lows[start] == "no" and tokens.tags[start + 1] in "AN")
    if nobody and tokens.lows[start + 1] not in ("doubt", "wonder"):
        return True
    after = tokens.lows[group.verb + 1 : group.verb + 3]
    none = after[:1] == ["no"] and after[1:] and after[1] not in BUT_SOME
    return bool(none) or after[:1] in (["nothing"], ["neither"]) or _gave_none(tokens, group.verb)


def excepted(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> Party | None:
    """*No state except A has armed B*, *Apart from A, no state has armed B*: the only one who did."""
    if "no" not in tokens.words or group.passive:
        return None
    start = max(tokens.tags.rfind(tag, 0, group.first) for tag in "VS.") + 1
    nobody = next((k for k in range(start, group.first) if tokens.lows[k] == "no"), -1)
    if nobody < 0 or tokens.lows[nobody + 1] not in patterns.joined("polities", "others_alike"):
        return None
    for index in range(start, group.first):
        but = next((words for words in EXCEPT if tokens.lows[index : index + len(words)] == words), None)
        named = skip(tokens, index + len(but), "D", 1) if but else 0
        beside = index == nobody + 2 or not tokens.tags[nobody + 2 : index].strip("PDNR")  # *no state in Asia except A*
        if but and tokens.tags[named : named + 1] == "A" and (index < nobody or beside):
            return party_at(tokens, named, patterns)
    return None


def _gave_none(tokens: Tokens, verb: int) -> bool:
    """*returned to B none of the jets*, *gave B no jets*: what is taken stands behind whom it did not reach; not *bombed B
    for no reason*."""
    taken = verb + 1
    while (tokens.tags[taken] in "DA" or tokens.lows[taken] in RECEIVING or tokens[taken].home) and (
        tokens.lows[taken] not in NONE
    ):
        taken += 1
    lows = tokens.lows[taken : taken + 2]
    return lows == ["none", "of"] or (lows[:1] == ["no"] and lows[1] not in BUT_SOME)
