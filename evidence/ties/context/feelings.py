"""What a clause does to somebody who only looks on: *A armed B, to the dismay of C*, *To C's irritation, A armed B*."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.syntax.arguments import party_at
from evidence.syntax.modes import Mode, mode_of_verb
from evidence.syntax.stated import Stated, tie_between
from evidence.syntax.subjects import subject
from evidence.syntax.tie_patterns import Pattern, TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.syntax.verb_groups import verb_group


def resented(tokens: Tokens, patterns: TiePatterns) -> Iterator[Stated]:
    """Who resents what the clause beside *to A's dismay* says, towards whoever does it."""
    for index, low in enumerate(tokens.lows if "to" in tokens.words else ()):
        if low != "to" or not _opens(tokens, index):
            continue
        pattern, holder, stop = _whose(tokens, index + 1, patterns)
        if pattern is None or (tokens.tags[stop : stop + 1] or ".") not in ",.":
            continue
        ahead = tokens.tags.rfind("V", 0, index)
        verb = ahead if ahead >= 0 else tokens.tags.find("V", stop)
        if verb < 0:
            continue
        group, told = verb_group(tokens, verb, patterns), party_at(tokens, holder, patterns)
        doer = subject(tokens, group, patterns)
        if doer is None or mode_of_verb(tokens, group, patterns) != Mode():
            continue
        stated = tie_between(pattern, Mode(), index, told, doer)
        if stated is not None:
            yield stated


def _opens(tokens: Tokens, index: int) -> bool:
    """Whether *to* stands at the head of the sentence, behind a comma or behind *much*."""
    return index == 0 or tokens.tags[index - 1] in ",." or tokens.lows[index - 1] == "much"


def _whose(tokens: Tokens, start: int, patterns: TiePatterns) -> tuple[Pattern | None, int, int]:
    """*the growing dismay of A*, *A's dismay*: the pattern of the feeling, where its holder is named, where the words end."""
    tags, lows = tokens.tags, tokens.lows
    noun = start
    while tags[noun : noun + 1] and tags[noun] in "DANZR" and _feeling(lows[noun], patterns) is None:
        noun += 1
    pattern = _feeling(lows[noun], patterns) if noun < len(lows) else None
    if pattern is None:
        return None, -1, -1
    owner = tags.rfind("AZ", start, noun)
    if owner >= 0:
        return pattern, owner, noun + 1
    holder = noun + 2 + (tags[noun + 2 : noun + 3] == "D")
    if lows[noun + 1 : noun + 2] != ["of"] or tags[holder : holder + 1] != "A":
        return None, -1, -1
    return pattern, holder, party_at(tokens, holder, patterns).last + 1


def _feeling(low: str, patterns: TiePatterns) -> Pattern | None:
    """What is felt at something that another does: *concern*, *anger*, *dismay*."""
    return next((p for p in patterns.nouns.get(low, ()) if p.type == "reject" and "at" in p.to), None)
