"""Verbs that look like an act of a pattern and tell another one: *wants to strike B*, *sees B as an ally of C*."""

from __future__ import annotations

from evidence.syntax.able_modes import let_do
from evidence.syntax.modes import mode_of_verb
from evidence.syntax.tie_patterns import Pattern, TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.syntax.verb_groups import VerbGroup
from evidence.ties.verbs.patterns import said_by_object
from evidence.ties.verbs.told_acts import bidden


def is_another_act(tokens: Tokens, group: VerbGroup, end: int, pattern: Pattern, patterns: TiePatterns) -> bool:
    """*let A cross B's border*, *told B's envoy to leave*, *instructed B to leave*: no violation, no briefing, no training;
    *wants B to be recognised*, *wants to strike B*: nothing that B is to do."""
    if said_by_object(tokens, end, pattern, patterns):
        return True
    if pattern.another == "goods":  # *jets from B were received by A*
        goods = tokens.lows[len(tokens.tags[: group.first].rstrip("AR")) - 2]
        return group.passive and goods in patterns.joined("weapons", "merchandise")
    handed = any(form.base == "hand" for form, _ in patterns.verbs.get(tokens.lows[end], ()))
    if handed and "over" in tokens.lows[end + 1 : end + 4]:
        return True  # *demanded that B hand them over*
    if pattern.refusal:  # *responds to B's requests*: how is open; *has not responded to them*
        return mode_of_verb(tokens, group, patterns).status != "negated"
    if pattern.another == "told":
        return bool(bidden(tokens, end, patterns))
    if pattern.another in ("promised", "given"):  # *promised B to leave*, *promised B that it would*; *promised B help*
        acts = bool(bidden(tokens, end, patterns)) or "that" in tokens.lows[end + 1 : end + 6]
        return acts == (pattern.another == "promised")
    if pattern.another == "active":  # *was admitted to the body B*, not *admitted to the body B that*
        return not group.passive and tokens.tags[group.first - 1] != ","
    if pattern.another == "of":  # *sees B as an ally of C*; not *as an enemy of peace*
        whose = (k + 1 for k in range(end + 1, len(tokens)) if tokens.lows[k] in pattern.needed)
        return any(tokens.lows[k : k + 1] == ["of"] and tokens.tags[k + 1 :].lstrip("D").startswith("A") for k in whose)
    if pattern.another == "own":
        marker = tokens.tags.find("T", group.verb)
        passive = marker > 0 and tokens.lows[marker + 1] == "be" and tokens.tags[marker + 2] == "V"
        return marker == group.verb + 1 or passive
    before = tokens.lows[max(0, group.first - 8) : group.first]
    allowed = group.infinitive and not patterns.classes["allowing"].isdisjoint(before)
    return pattern.another == "let" and (let_do(tokens, group, patterns) or allowed)
