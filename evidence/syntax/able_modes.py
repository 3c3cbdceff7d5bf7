"""Infinitives that a word of measure or of judgement settles: *too weak to strike B*, *no reason for A to help B*."""

from __future__ import annotations

from evidence.syntax.noun_phrases import HAVE
from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.syntax.verb_groups import VerbGroup, verb_group

OWNING = HAVE | {"with"}
MISTAKES = frozenset({"mistake", "error", "blunder", "folly", "wrong", "unwise", "right", "wise", "crime"})
OPEN = frozenset({"would", "could", "might", "may"})


def settled_status(tokens: Tokens, group: VerbGroup, planned: bool, patterns: TiePatterns) -> str | None:
    """The status of an act that words of ability, judgement or regret settle; ``planned``: a word of plans governs it; None: open."""
    if _unhesitating(tokens, group, patterns):
        return "planned"
    able = _status_of_ability(tokens, group)
    return able or (_was_decided(tokens, group, patterns) or _would_have(tokens, group) if planned else None)


def _unhesitating(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> bool:
    """*will not hesitate to strike A*, *would not shy away from striking A*: what somebody says he may do."""
    verb = tokens.tags.rfind("V", 0, group.first)
    if verb < 0 or tokens.lows[verb] not in patterns.classes["hesitating"] or group.first - verb > 4:
        return False
    outer = verb_group(tokens, verb, patterns)
    return outer.negated and (outer.future or outer.hypothetical)


def _was_decided(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> str | None:
    """*regrets its decision to arm B*, *defended its decision to arm B*: which was carried out."""
    noun = next((k for k in range(group.first, group.verb) if tokens.lows[k] in ("decision", "choice", "move")), -1)
    before = tokens.lows[max(0, noun - 4) : noun] if noun >= 0 else []
    return None if patterns.joined("regretting", "regrets").isdisjoint(before) else "asserted"


def _would_have(tokens: Tokens, group: VerbGroup) -> str | None:
    """*A would have every reason to strike B*, *might have a chance to*: what one would do, and only there to be done."""
    have = len(tokens.tags[: group.first].rstrip("DNR"))
    open_ = tokens.lows[have - 1] == "have" and tokens.lows[have - 2] in ("would", "could", "might")
    return "hypothetical" if open_ else None


def _status_of_ability(tokens: Tokens, group: VerbGroup) -> str | None:
    """The status of an act that is only told as what somebody is too weak, strong enough or ill placed for; None: not so."""
    if not group.infinitive or "T" not in tokens.tags[group.first : group.verb]:
        return None
    lows, marker = tokens.lows, tokens.tags.find("T", group.first)
    before = lows[max(0, marker - 4) : marker]
    if len(before) > 1 and before[-2] == "too" and before[-3:-2] != ["only"] and before[-3:-2] != ["all"]:
        return "negated"  # *too weak to*
    if before[-3:-1] == ["in", "no"]:
        return "negated"  # *in no position to*
    if len(before) > 2 and before[-2] == "no" and before[-3] in OWNING:
        return "negated"  # *has no troops to*
    if before[-1:] == ["enough"] or (len(before) > 2 and before[-2] == "enough" and before[-3] in OWNING):
        return "hypothetical"  # *strong enough to*, *has enough tanks to*
    return _judged(tokens, marker)


def _judged(tokens: Tokens, marker: int) -> str | None:
    """*There is no reason for A to strike B*, *It would be a mistake for A to*, *It was wrong for A to*."""
    lows, tags = tokens.lows, tokens.tags
    for_ = len(tags[:marker].rstrip("ANDZ-")) - 1
    noun = for_ - 1
    if for_ < 2 or lows[for_] != "for" or tags[for_ + 1 : marker].count("A") != 1:
        return None
    copula = tags.rfind("X", 0, noun + 1)
    opening = lows[max(0, copula - 3) : noun + 1] if copula >= 0 else lows[max(0, noun - 2) : noun + 1]
    if copula < 0 or not {"it", "there"} & set(opening):
        return None
    if {"no", "not", "never", "n't"} & set(opening):
        return "negated"
    if OPEN & set(opening):
        return "hypothetical"
    return "asserted" if lows[noun] in MISTAKES and "was" in opening else None


def let_do(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> bool:
    """*let A cross B's border*: whether somebody's leave stands before the verb."""
    passive = (
        tokens.tags[group.first : group.verb] == "X" and tokens.lows[group.first] == "be"
    )  # *let its soil be used*
    letting = patterns.joined("letting", "seeing")
    if (group.first < group.verb and not passive) or letting.isdisjoint(tokens.words):
        return False
    verb = len(tokens.tags[: group.first].rstrip("ANDZR")) - 1
    return verb >= 0 and tokens.lows[verb] in letting
