"""Ties that only repeat one told just before: *B did likewise*, *so did B*, *nor has B*, *B followed suit*, *B did not*,
*A has denied it*.

What is repeated is the one act of the clause, or else the sentence, before; where that tells of more than one, it is left
open. The row is flagged.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from evidence.syntax.arguments import Party, party_at, skip
from evidence.syntax.modes import Mode
from evidence.syntax.stated import Stated
from evidence.syntax.subjects import subject
from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.syntax.verb_groups import VerbGroup, verb_group

REPEATED = "what is done is read from the clause before"
DO = frozenset({"did", "does", "do", "has", "have", "had", "will", "would", "could", "may", "might"})
INVERTING = frozenset({"so", "as", "nor", "neither"})
LIKEWISE = (["likewise"], ["similarly"], ["the", "same"], ["so", "too"])
ECHOING = frozenset({"suit", "followed", "likewise", "similarly", "same", "too", *INVERTING})
WORDS = frozenset({"consult", "accuse", "request"})  # nobody denies having said them
ENDS = frozenset({"", ".", ",", "S", "C"})  # tags behind whoever repeats the act, whom no other verb follows


class Echo(NamedTuple):
    """Who repeats an act, at which word, and in which mode if not in that of the act."""

    doer: Party
    place: int
    mode: Mode | None


def echoes_in(tokens: Tokens, patterns: TiePatterns) -> list[Echo]:
    """Whoever does what was told of another."""
    if ECHOING.isdisjoint(tokens.words) and not ("G" in tokens.tags and not DO.isdisjoint(tokens.words)):
        return []
    likely = [k for k, low in enumerate(tokens.lows[:-1]) if low in DO or low.startswith("follow")]
    found = [(*_echo(tokens, index, patterns), index) for index in likely]
    return [*(Echo(doer, index, mode) for doer, mode, index in found if doer), *_followers(tokens, patterns)]


def _followers(tokens: Tokens, patterns: TiePatterns) -> Iterator[Echo]:
    """*A recognised B in May, followed by C in June and D*: each at its own name, beside which its time stands."""
    for verb in tokens.verbs:
        if tokens.lows[verb : verb + 2] != ["followed", "by"] or tokens.tags[verb - 1] != ",":
            continue
        named = skip(tokens, verb + 2, "D", 1)
        while tokens.tags[named : named + 1] == "A":
            doer = party_at(tokens, named, patterns)
            if tokens.tags[doer.last + 1 : doer.last + 2] not in ("", *".,CPR"):
                return  # *followed by a visit*, *followed by A's raid*
            yield Echo(doer, doer.first, None)
            behind = skip(tokens, doer.last + 1, "PDNR", 5)
            named = skip(tokens, behind, ",CD", 3) if "C" in tokens.tags[behind : behind + 2] else len(tokens)


def without_echoes(own: Sequence[Stated], found: Sequence[Echo]) -> list[Stated]:
    """The ties without whoever only repeats them: *A expelled B and C did the same* is no expulsion of C."""
    kept = list(own)
    for echo in found:
        kept = [freed for one in kept if (freed := _freed(one, echo.doer))]
    return kept


def _freed(one: Stated, doer: Party) -> Stated | None:
    if not one.first < doer.first <= one.last:
        return one
    doers, done_to = (tuple(a for a in side if a not in doer.actors) for side in (one.doers, one.done_to))
    alone = not doers or (not done_to and (one.done_to or len(doers) < 2))
    return None if alone else one._replace(doers=doers, done_to=done_to, last=doer.first - 1)


def repeated(
    tokens: Tokens, found: Sequence[Echo], own: Sequence[Stated], before: Sequence[Stated]
) -> Iterator[Stated]:
    """The ties of those who do what was told of another: in the clause before (``own``), else the sentence ``before``."""
    for doer, index, mode in found:
        earlier = [stated for stated in own if stated.trigger < min(doer.first, index)]
        told = [stated for stated in earlier if stated.trigger == earlier[-1].trigger] if earlier else list(before)
        if tokens.tags[index] == "A":  # *gave arms to B, followed by C*: who also gave, or whom else it gave them
            told = [stated for stated in told if "direct" in stated.pattern.to]
        if len({stated.trigger for stated in told}) == 1 and not any(one.mutual for one in told):
            yield from _repeated(told, doer, mode, index)


def denials(tokens: Tokens, before: Sequence[Stated], patterns: TiePatterns) -> Iterator[Stated]:
    """*C says A armed B. A has denied it*: the act of A's, of which the sentence ``before`` tells alone."""
    for verb in tokens.verbs:
        it = verb + 1
        if tokens.lows[verb] not in patterns.denial or tokens.lows[it : it + 1] not in (["it"], ["this"], ["that"]):
            continue
        group = verb_group(tokens, verb, patterns)
        doer = subject(tokens, group, patterns) if tokens.tags[it + 1 : it + 2] in (".", ",", "C") else None
        own = [one for one in before if doer and set(doer.actors) == set(one.doers) and one.done_to]
        if doer and not group.negated and not group.passive and len({one.trigger for one in own}) == 1:
            first = min(doer.first, verb)
            yield from (
                one._replace(mode=Mode(), trigger=it, first=first, last=it, flag=REPEATED)
                for one in own
                if one.kind not in WORDS
            )


def _repeated(told: Sequence[Stated], doer: Party, mode: Mode | None, index: int) -> Iterator[Stated]:
    for one in told:
        if one.mode.status == "hypothetical" or set(doer.actors) & {*one.doers, *one.done_to}:
            return
        first, last = min(doer.first, index), max(doer.last, index)
        swapped = one.pattern.swap and not one.mode.becomes  # *B bought jets from A. So did C*
        whose = (one.doers, doer.actors) if swapped else (doer.actors, one.done_to)
        yield one._replace(
            doers=whose[0],
            done_to=whose[1],
            mode=mode or one.mode,
            trigger=index,
            first=first,
            last=last,
            flag=REPEATED,
        )


def _echo(tokens: Tokens, index: int, patterns: TiePatterns) -> tuple[Party | None, Mode | None]:
    """Who repeats an act at the word ``index``, and in which mode if not in that of the act; None where nobody does."""
    low, lows = tokens.lows[index], tokens.lows
    if low.startswith("follow") and lows[index + 1] == "suit" and tokens.tags[index] == "V":
        group = verb_group(tokens, index, patterns)
        mode = Mode("negated") if group.negated else None
        return (None, None) if group.infinitive else (_near(tokens, group, patterns), mode)
    if low not in DO or tokens.tags[index] != "X" or not index:
        return None, None
    if lows[index - 1] in INVERTING:
        opens = index == 1 or tokens.tags[index - 2] in ".,SC"
        doer = party_at(tokens, index + 1, patterns) if opens and tokens.tags[index + 1] == "A" else None
        ends = doer and tokens.tags[doer.last + 1 : doer.last + 2] in ENDS
        return (doer if ends else None), None
    if tokens.tags[index - 1] != "A":
        return None, None
    behind = index + 1 + (lows[index + 1] == "do")
    same = any(lows[behind : behind + len(words)] == words for words in LIKEWISE)
    same = same or (lows[behind] == "too" and tokens.tags[behind + 1 : behind + 2] in (".", ","))
    end = skip(tokens, behind, "GR", 2)
    refuses = tokens.tags[behind : behind + 1] == "G" and tokens.tags[end : end + 1] in ("", ".", ",")
    mode = Mode("negated") if refuses else _mode(low)
    return (_before(tokens, index - 1, patterns) if same or refuses else None), mode


def _near(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> Party | None:
    """The subject; of two that a clause before it may lend (*recognised B, and C followed suit*) the last."""
    found = subject(tokens, group, patterns)
    led = found is not None and tokens.tags[: found.first].rstrip("DNAZR,")[-1:] in ("V", "P")
    return Party(tokens[found.last].actors, found.last, found.last) if found and led else found


def _mode(low: str) -> Mode | None:
    if low == "will":
        return Mode("planned")
    return Mode("hypothetical") if low in ("would", "could", "may", "might") else None


def _before(tokens: Tokens, last: int, patterns: TiePatterns) -> Party:
    """The party that ends at ``last``: *B and C did likewise*; of *recognised B and C did likewise* only C."""
    first = last
    while first > 1 and tokens.tags[first - 1] in "C," and tokens.tags[first - 2] == "A":
        first -= 2
    led = first < last and tokens.tags[:first].rstrip("DNZR")[-1:] in ("V", "P")
    whole = party_at(tokens, first, patterns)
    return whole if whole.last == last and not led else Party(tokens[last].actors, last, last)
