"""Visits that no verb of motion tells: *A's minister is due in Rome*, *A's minister was received in Rome*."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.syntax.agents import head_noun
from evidence.syntax.arguments import Party
from evidence.syntax.modes import Mode, mode_of_verb
from evidence.syntax.stated import Stated, tie_between
from evidence.syntax.subjects import subject
from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.syntax.verb_groups import verb_group

AWAITED = frozenset({"due", "expected", "awaited"})
NEAR = 3  # words before a name in which an office may stand


def visit_ties(tokens: Tokens, patterns: TiePatterns) -> Iterator[Stated]:
    """The visits of a sentence, from whoever comes to the state in which the place lies."""
    for index, low in enumerate(tokens.lows if not AWAITED.isdisjoint(tokens.words) else ()):
        if low in AWAITED and tokens.tags[len(tokens.tags[:index].rstrip("RG")) - 1] == "X":
            yield from _visit(tokens, index, "planned", patterns)
    for index in tokens.verbs if "received" in tokens.words else ():
        told = "by" in tokens.lows[index : index + 8]  # who received is then the one who acts
        if tokens.lows[index] == "received" and not told and verb_group(tokens, index, patterns).passive:
            yield from _visit(tokens, index, None, patterns)


def _visit(tokens: Tokens, index: int, status: str | None, patterns: TiePatterns) -> Iterator[Stated]:
    group = verb_group(tokens, index, patterns)
    place = index + 1 + len(tokens.tags[index + 1 :]) - len(tokens.tags[index + 1 :].lstrip("R"))
    host = _host(tokens, place + 1) if tokens.lows[place : place + 1] in (["in"], ["at"]) else None
    guest = subject(tokens, group, patterns) if host else None
    if host is None or guest is None or not official(tokens, guest, patterns):
        return
    pattern = next(row for _, row in patterns.verbs["visit"] if row.rule == "verb-visit")
    mode = Mode("negated") if group.negated else Mode(status) if status else mode_of_verb(tokens, group, patterns)
    stated = tie_between(pattern, mode, index, guest, host)
    if stated:
        yield stated


def _host(tokens: Tokens, index: int) -> Party | None:
    """The state at ``index`` or that in which the place named there lies (*Rome*, *the Omani capital*)."""
    index += tokens.tags[index : index + 1] == "D"
    if index >= len(tokens):
        return None
    token, after = tokens[index], tokens.lows[index + 1 : index + 2]
    mention = token.mention
    if token.home:
        return Party((token.home,), index, index)
    state = mention is not None and mention.entity_type == "state" and (mention.rule == "name" or after == ["capital"])
    return Party(token.actors, index, index) if state else None


def official(tokens: Tokens, doer: Party, patterns: TiePatterns) -> bool:
    """Whether a person or an office acts for the party (*a delegation of A*, *Putin*), and not its buses or its people."""
    mention = tokens[doer.last].mention
    near = tokens.lows[max(0, doer.first - NEAR) : doer.first] + [
        head.low for head in [head_noun(tokens, doer)] if head
    ]
    return (mention is not None and mention.entity_type == "person") or any(
        low in patterns.classes["offices"] for low in near
    )


def pays_a_call(tokens: Tokens, index: int, target: Party, patterns: TiePatterns) -> bool:
    """*A's minister called on President X*, *on the defence minister of B*: a visit to a person, where nothing is asked for."""
    in_ = tokens.lows[index + 1] == "in"  # *called in the envoy of A*
    if in_ or not tokens.lows[index].startswith("call") or target.preposition not in (None, "on", "of"):
        return False
    mention, behind = tokens[target.last].mention, tokens.lows[target.last + 1 : target.last + 4]
    held = tokens.lows[index + 1 : target.last + 1] + behind
    office = not patterns.classes["holders"].isdisjoint(held)
    person = office or (mention is not None and mention.entity_type == "person")
    stop = next((k for k in range(target.last + 1, len(tokens)) if tokens.tags[k] in ",.S"), len(tokens))
    return person and "T" not in tokens.tags[target.last : stop] and "for" not in tokens.lows[target.last : stop]
