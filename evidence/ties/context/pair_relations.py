"""Relations of which the words beside the noun name no side, or one: *bilateral ties were strained*, *their common border*,
*A closed a market on the border with B*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evidence.names import STATE_ID
from evidence.syntax.agents import is_itself
from evidence.syntax.asides import NEIGHBOURING
from evidence.syntax.modes import Mode
from evidence.syntax.noun_modes import mode_of_noun
from evidence.syntax.noun_phrases import NounPhrase, noun_phrase
from evidence.syntax.participles import state_before
from evidence.syntax.stated import Stated
from evidence.syntax.subjects import subject
from evidence.syntax.tie_patterns import Pattern, TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.syntax.tones import tone
from evidence.syntax.verb_groups import verb_group
from evidence.ties.nouns.borders import held_by_people

WHOSE_BORDER = "whose border it is is read from who acts there, or from the land that the sentence names"
OF_TITLE = "the two sides are those of the title"
CARRIED = "the two sides are those of the sentence before"


def border_of(tokens: Tokens, index: int, pair: frozenset[str], patterns: TiePatterns) -> list[Stated]:
    """*the 900-kilometre frontier*, *their common border*: that of the pair of the sentence before; a group has none."""
    pattern = next((p for p in patterns.nouns[tokens[index].low] if p.type == "border"), None)
    phrase = noun_phrase(tokens, index, patterns) if pattern else None
    states = all(STATE_ID.fullmatch(side) for side in pair)
    if pattern is None or phrase is None or phrase.owners or phrase.after or not states:
        return []
    words = tokens.lows[phrase.first : index]
    theirs = any(low in patterns.classes["common"] or "kilomet" in low or low.endswith("-mile") for low in words)
    sides = tuple(sorted(pair))
    return [Stated(pattern, sides, (), Mode(), index, phrase.first, index, flag=CARRIED)] if theirs else []


def borders_with(tokens: Tokens, own: Sequence[Stated], patterns: TiePatterns) -> Iterator[Stated]:
    """*A closed a market on the border with B*, *active in A along its border with B*: between B and the state that acts, by its own
    name, or the only other one in which something is said to be."""
    if "with" not in tokens.words or tokens.words.isdisjoint(patterns.bordering):
        return
    told = {stated.trigger for stated in own}
    for index, low in enumerate(tokens.lows):
        pattern = next((p for p in patterns.nouns.get(low, ()) if p.type == "border"), None)
        alone = tokens.tags[index] == "N" and tokens.lows[index + 1 : index + 2] == [
            "with"
        ]  # no *border clashes with B*
        if pattern is None or index in told or not alone:
            continue
        phrase = noun_phrase(tokens, index, patterns)
        beyond = [party for party in phrase.after if party.preposition == "with"]
        if phrase.owners or len(beyond) != 1 or len(beyond[0].actors) != 1 or held_by_people(phrase, beyond[0]):
            continue
        here = (_acting_state(tokens, index, patterns) or _lands(tokens)) - {*beyond[0].actors}
        if len(here) == 1:
            sides = (*here, *beyond[0].actors)
            yield Stated(pattern, sides, (), Mode(), index, phrase.first, beyond[0].last, flag=WHOSE_BORDER)


def neighbouring(tokens: Tokens, patterns: TiePatterns) -> Iterator[Stated]:
    """*A's war in neighbouring B*: the state or place named last before borders on B."""
    for index in range(1, len(tokens)) if tokens.words & NEIGHBOURING else ():
        if tokens.lows[index] not in NEIGHBOURING or tokens.tags[index] != "D":
            continue
        near, beside = state_before(tokens, index), tokens[index + 1]
        there = (beside.home,) if beside.home else beside.actors
        if near and near.actors and set(near.actors).isdisjoint(there):
            pattern = next(p for _, p in patterns.verbs[tokens.lows[index]] if p.type == "border")
            yield Stated(pattern, (*near.actors, *there), (), Mode(), index, near.first, index + 1)


def _acting_state(tokens: Tokens, index: int, patterns: TiePatterns) -> set[str]:
    """The state that is the subject of the last verb before ``index``, named by itself (*A*, and not *A's troops*)."""
    verb = tokens.tags.rfind("V", 0, index)
    doer = subject(tokens, verb_group(tokens, verb, patterns), patterns) if verb >= 0 else None
    return set(doer.actors) if doer and is_itself(tokens, doer) else set()


def _lands(tokens: Tokens) -> set[str]:
    """The states in which the sentence says that something is: *in A*, *in a town of A*."""
    inside = [at for at in range(1, len(tokens)) if tokens.lows[at - 1] in ("in", "inside", "across")]
    found = {tokens[at].home for at in inside} | {actor for at in inside for actor in tokens[at].actors}
    return {state for state in found if state}


def titled_relations(
    tokens: Tokens, titled: frozenset[str], own: Sequence[Stated], patterns: TiePatterns
) -> Iterator[Stated]:
    """*Military ties deepened*, *Bilateral trade fell*: of the two whom the title names, where the noun opens its sentence
    and its clause names no one else."""
    clause = next((k for k, tag in enumerate(tokens.tags) if tag in ".S," and k > 2), len(tokens))
    others = any(not {*token.actors} <= titled for token in tokens[:clause])
    if others or any(titled == {*s.doers, *s.done_to} for s in own):
        return
    for index in range(len(tokens)):
        if tokens.tags[index] not in "DNR,P" or tokens.tags[max(0, index - 1) : index + 1] == "NP":
            return  # *Hopes for better relations*
        relates = tokens.tags[index] == "N" and tokens.lows[index] in patterns.classes["relating"]
        rows = patterns.nouns.get(tokens.lows[index], ()) if relates else ()
        pattern = next((p for p in rows if p.mutual and p.type in ("cooperate", "consult") and not p.role), None)
        if pattern is None or tokens.tags[index + 1 : index + 2] in ("N", "-"):
            continue
        phrase = noun_phrase(tokens, index, patterns)
        sign = tone(phrase, pattern)
        if phrase.owners or sign is None or any(p.preposition in pattern.to for p in phrase.after):
            return
        yield _between_them(phrase, pattern, titled, sign, OF_TITLE)
        return


def relation_of(tokens: Tokens, index: int, pair: frozenset[str], patterns: TiePatterns) -> list[Stated]:
    """*bilateral ties were strained*, *the relationship was tested*: the pair of the sentence before."""
    pattern = next((p for p in patterns.nouns[tokens[index].low] if p.mutual and p.type == "cooperate"), None)
    if pattern is None:
        return []
    phrase = noun_phrase(tokens, index, patterns)
    words = {t.low for t in tokens[phrase.first : index]}
    bilateral = bool(words & patterns.classes["bilateral"]) or (
        tokens[index].low in patterns.classes["bilateral"] and words <= {"the", "this", "their"}
    )
    named = {actor for t in tokens for actor in t.actors} - pair
    if not bilateral or phrase.owners or named or any(p.preposition in pattern.to for p in phrase.after):
        return []
    sign = tone(phrase, pattern)
    if sign is None and not words & patterns.classes["bilateral"]:
        return []
    return [_between_them(phrase, pattern, pair, sign, CARRIED)]


def _between_them(phrase: NounPhrase, pattern: Pattern, pair: frozenset[str], sign: int | None, flag: str) -> Stated:
    """What the noun says that the two have with each other; no co-operation where it is said to be strained."""
    mode = mode_of_noun(phrase.tokens, phrase.first, phrase.governing, phrase.patterns)
    sides, index = tuple(sorted(pair)), phrase.index
    if sign == -1:
        return Stated(pattern, sides, (), mode, index, phrase.first, index, sign, "other", flag)
    return Stated(pattern, sides, (), mode, index, phrase.first, index, flag=flag)
