"""Verbs that look like an act of a pattern and tell another one: *wants to strike B*, *sees B as an ally of C*."""

from __future__ import annotations

from evidence.syntax.modes import let_do, mode_of_verb
from evidence.syntax.tie_patterns import Pattern, TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.syntax.verb_groups import VerbGroup
from evidence.ties.verbs.patterns import said_by_object
from evidence.ties.verbs.told_acts import bidden

ALLOWING = frozenset({"allow", "allows", "allowed", "allowing", "permit", "permits", "permitted", "permitting"})
AMBIGUOUS = frozenset(
    {"verb-admit", "verb-operate-from", "verb-train", "verb-tell-counterpart", "verb-want-to", "verb-violate"}
)


def is_another_act(tokens: Tokens, group: VerbGroup, end: int, pattern: Pattern, patterns: TiePatterns) -> bool:
    """*let A cross B's border*, *told B's envoy to leave*, *instructed B to leave*: no violation, no briefing, no training;
    *wants B to be recognised*, *wants to strike B*: nothing that B is to do."""
    if said_by_object(tokens, end, pattern, patterns):
        return True
    if tokens.lows[end].startswith("hand") and "over" in tokens.lows[end + 1 : end + 4]:
        return True  # *demanded that B hand them over*
    instructs = pattern.rule == "verb-train" and tokens.lows[end].startswith("instruct")
    if instructs or pattern.rule == "verb-tell-counterpart":
        return bool(bidden(tokens, end, patterns))
    if pattern.rule in (
        "verb-promise-to",
        "verb-promise-act",
    ):  # *promised B help*; *promised B to leave*, *B that it would*
        acts = bool(bidden(tokens, end, patterns)) or "that" in tokens.lows[end + 1 : end + 6]
        return acts == (pattern.rule == "verb-promise-to")
    if pattern.rule == "verb-answer":  # *responds to B's requests*: how is open; *has not responded to them*
        return mode_of_verb(tokens, group, patterns).status != "negated"
    if pattern.rule == "verb-admit":  # *was admitted to the body B*, not *admitted to the body B that*
        return not group.passive and tokens.tags[group.first - 1] != ","
    if pattern.rule == "verb-regard-as-friend":  # *sees B as an ally of C*
        return any(
            tokens.lows[k] in pattern.needed and tokens.lows[k + 1] == "of" for k in range(end + 1, len(tokens) - 1)
        )
    if pattern.rule == "verb-want-to":
        marker = tokens.tags.find("T", group.verb)
        return marker == group.verb + 1 or (
            marker > 0 and tokens.lows[marker + 1] == "be" and tokens.tags[marker + 2] == "V"
        )
    allowed = group.infinitive and not ALLOWING.isdisjoint(tokens.lows[max(0, group.first - 8) : group.first])
    return pattern.rule in ("verb-violate", "verb-operate-from") and (let_do(tokens, group) or allowed)
