"""What became of an offer that the clause before tells of: *A offered to mediate, an offer that B welcomed but C left
unanswered*. The row is flagged."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.syntax.modes import mode_of_verb
from evidence.syntax.stated import Stated
from evidence.syntax.subjects import subject
from evidence.syntax.tie_patterns import Pattern, TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.syntax.verb_groups import verb_group
from evidence.ties.verbs.patterns import patterns_at

WHOSE_OFFER = "whose offer is meant is read from the clause before"
CONTRASTS = frozenset({"but", "while", "whereas"})
UNANSWERED = 3  # words behind *left* in which *unanswered* stands


def answered_offers(tokens: Tokens, patterns: TiePatterns) -> Iterator[Stated]:
    """Each that welcomes or rejects *an offer (that)*, towards who made it."""
    offers = patterns.classes["offers"]
    if offers.isdisjoint(tokens.words):
        return
    tags, lows = tokens.tags, tokens.lows
    for noun in range(3, len(tokens) - 2):
        appended = lows[noun] in offers and tags[noun - 2 : noun] in (",D", "-D")
        making = (k for k in range(noun - 2, -1, -1) if tags[k] == "V" and lows[k] in patterns.classes["offering"])
        offering = next(making, -1) if appended else -1
        maker = subject(tokens, verb_group(tokens, offering, patterns), patterns) if offering >= 0 else None
        if maker is None or len(maker.actors) > 1:
            continue
        start = noun + 1 + (lows[noun + 1] in ("that", "which"))
        ends = (k for k in range(start, len(tokens)) if tags[k] in ".S" and lows[k] not in CONTRASTS)
        stop = next(ends, len(tokens))
        for verb in (k for k in range(start + 1, stop) if tags[k] == "V"):
            judge = len(tags[:verb].rstrip("XRG")) - 1
            pattern = _answer(tokens, verb, patterns)
            if pattern and tags[judge] == "A" and set(tokens[judge].actors).isdisjoint(maker.actors):
                mode = mode_of_verb(tokens, verb_group(tokens, verb, patterns), patterns)
                yield Stated(pattern, tokens[judge].actors, maker.actors, mode, verb, judge, verb, flag=WHOSE_OFFER)


def _answer(tokens: Tokens, verb: int, patterns: TiePatterns) -> Pattern | None:
    """Whether one welcomes, rejects or does not answer."""
    low = tokens.lows[verb]
    if low in patterns.classes["welcoming"]:
        return patterns.support
    unanswered = "unanswered" in tokens.lows[verb + 1 : verb + UNANSWERED]
    found = patterns_at(tokens, verb, patterns) if low in patterns.rejecting else []
    return patterns.reject if unanswered or any(pattern.type == "reject" for _, pattern in found) else None
