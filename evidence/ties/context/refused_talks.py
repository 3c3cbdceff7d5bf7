"""Talks that somebody says there will not be: *A said that there would be no talks with B*."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from evidence.syntax.arguments import complements
from evidence.syntax.attribution import attribution
from evidence.syntax.modes import Mode
from evidence.syntax.stated import Stated
from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.tables.rows import Quotation

REFUSED = "whose talks they would be is read from who says that there will be none"


def refused_talks(
    tokens: Tokens, quotations: Sequence[Quotation], actor_of: Mapping[str, str], patterns: TiePatterns
) -> Iterator[Stated]:
    """Whoever says that there will be no talks refuses them; of talks that there are not, or were not, he tells."""
    if not {"there", "no"} <= tokens.words:
        return
    for at in [k for k, low in enumerate(tokens.lows) if low == "no" and "there" in tokens.lows[max(k - 4, 0) : k]]:
        noun = next((k for k in range(at + 1, len(tokens)) if tokens.tags[k + 1 : k + 2] != "N"), at)
        pattern = next((p for p in patterns.nouns.get(tokens.lows[noun], ()) if p.type == "consult"), None)
        other = next((p for p in complements(tokens, noun, patterns) if p.preposition == "with"), None)
        if pattern is None or other is None or set(tokens.tags[at + 1 : noun + 1]) != {"N"}:
            continue
        status, told_by = attribution(tokens, noun, quotations, patterns)
        speaker = actor_of.get(told_by or "") if status == "claimed" else None
        if speaker is None or speaker in other.actors or _told_on(tokens, noun, patterns):
            continue
        to_come = (
            not patterns.classes["hypothetical"].union(patterns.classes["future"]).isdisjoint(tokens.lows[at - 3 : at])
        )
        mode, flag = (Mode(becomes="reject"), REFUSED) if to_come else (Mode(status="negated"), None)
        yield Stated(pattern, (speaker,), other.actors, mode, noun, at, other.last, flag=flag)


def _told_on(tokens: Tokens, stop: int, patterns: TiePatterns) -> bool:
    """*C claims that A said that there would be no talks*: whether one tells what another has told."""
    return sum(tokens.lows[verb] in patterns.speech for verb in tokens.verbs if verb < stop) > 1
