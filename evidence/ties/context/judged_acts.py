"""Ties of those who judge an act that the text has told of: *B denounced the strike*, *C called the decision absurd*,
*the sale angered D*.

The words do not say whose act it was: it is that of the only one of whom the paragraph, else the sentences shortly
before, tell such a thing; where several did it, it is left open. The row is flagged.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from evidence.syntax.agents import is_agent, private
from evidence.syntax.arguments import Party, complements, skip
from evidence.syntax.modes import Mode, mode_of_verb
from evidence.syntax.noun_doers import lender
from evidence.syntax.noun_modes import mode_of_noun
from evidence.syntax.noun_phrases import noun_phrase
from evidence.syntax.stated import Stated
from evidence.syntax.subjects import subject
from evidence.syntax.tie_patterns import Pattern, TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.syntax.verb_groups import VerbGroup, verb_group
from evidence.tables.schemas import TIE_TYPES
from evidence.ties.verbs.patterns import patterns_at

WHOSE_ACT = "whose act is meant is read from what was said before"
# what a class of nouns may mean, the likelier kinds of tie first
KINDS: dict[str, tuple[frozenset[str], ...]] = {
    "attacks": (frozenset({"attack", "claim"}),),
    "warnings": (frozenset({"threaten"}),),
    "expulsions": (frozenset({"coerce"}),),
    "bans": (frozenset({"sanction", "coerce"}),),
    "measures": (
        frozenset({"coerce", "sanction", "concede", "recognise", "retreat", "mobilise"}),
        frozenset({"reject", "host", "aid", "arms"}),
    ),
    "agreements": (frozenset({"agree", "retreat", "ally"}), frozenset({"arms"})),
    "sales": (frozenset({"arms", "aid"}),),
    "calls": (frozenset({"consult"}),),
}
DEED = frozenset(kind for kind, (_, _, sign) in TIE_TYPES.items() if sign and kind not in ("other", "compete", "ally"))
MUTUAL = "agreements"  # the only class of acts that two do with each other
JUDGING = frozenset({"reject", "support", "protest"})
DEFINITE = frozenset({"the", "this", "these"})
ARTICLES = DEFINITE | {"a", "an"}
REACH = 4  # words of the noun phrase that names the act
LATELY = 4  # sentences, the present one counted, in which an act is looked for that the paragraph does not tell of
ABOUT = frozenset({"over", "about", "at", "against", "of", "to", "for", "on"})
VERDICT = 5  # words behind the act in which its judgement stands: *as a grave violation*


class Act(NamedTuple):
    """What somebody did: who (both, where they did it with each other), to whom, the tie type, the word for it, and the
    number of its sentence."""

    doers: tuple[str, ...]
    other: str | None
    kind: str
    word: str
    at: int


class Told(NamedTuple):
    """The acts of the sentence itself, of the paragraph before it, of the sentences shortly before, and of the text so
    far; the number of the sentence."""

    own: Sequence[Act] = ()
    here: Sequence[Act] = ()
    lately: Sequence[Act] = ()
    ever: Sequence[Act] = ()
    number: int = 0


class Named(NamedTuple):
    """The class of act (none: *this*), where the noun stands, and whether it is one of the clause before (*…, a move that*)."""

    name: str
    noun: int
    appended: bool = False


def acts_of(own: Sequence[Stated], tokens: Tokens) -> list[Act]:
    """What a sentence itself tells of acts, each with the place of its word."""
    told = {"asserted", "planned"}  # a sale may be judged that is still to come, and no blow
    done = [one for one in own if one.mode.status in (told if one.kind != "attack" else {"asserted"})]
    return [
        Act(
            one.doers if one.done_to else tuple(sorted(one.doers)),
            other,
            one.kind,
            tokens.lows[one.trigger],
            one.trigger,
        )
        for one in done
        for other in (one.done_to or (None,))
    ]


def names_acts(tokens: Tokens, patterns: TiePatterns) -> bool:
    """Whether a word of the sentence is in a class of acts."""
    return "this" in tokens.words or not patterns.joined(*KINDS).isdisjoint(tokens.words)


def act_named(tokens: Tokens, start: int, patterns: TiePatterns) -> Named | None:
    """Which class of act (``attacks``, ``measures``) the noun phrase at ``start`` names, and where; None where it is not
    definite or says itself whose act it is."""
    if start + 1 >= len(tokens):
        return None
    if tokens.lows[start] == "this" and tokens.tags[start + 1] in ("P.,S" if start else "XVR"):
        return Named("", start)  # *denounced this as*, *This has angered*, and not *denounced this week*
    appended = start > 0 and tokens.lows[start] in ("a", "an") and tokens.tags[start - 1] in ",-"
    if tokens.lows[start] not in DEFINITE and not appended:
        return None
    for index in range(start + 1, min(start + 1 + REACH, len(tokens))):
        if name := _class_of(tokens.lows[index], patterns):
            after = tokens.lows[index + 1 : index + 2]
            if tokens.tags[index + 1 : index + 2] in ("N", "-") and patterns.classes["condemning"].isdisjoint(after):
                continue  # *the strike group*
            return None if after in (["of"], ["by"]) else Named(name, index, appended)
        if tokens.tags[index] not in "ND":
            return None
    return None


def _class_of(low: str, patterns: TiePatterns) -> str | None:
    if low not in patterns.joined(*KINDS):
        return None
    return next(name for name in KINDS if low in patterns.classes[name])


def judged_acts(tokens: Tokens, index: int, told: Told, patterns: TiePatterns) -> Iterator[Stated]:
    """*A denounced the strike*, *the sale angered A*, *A's anger over the decision*: A towards whoever did it."""
    if tokens.tags[index] == "V":
        group = verb_group(tokens, index, patterns)
        for judgement in (_undergone,) if group.passive else (_judged, _which, _angered, _said_to_be):
            yield from judgement(tokens, group, told, patterns)
    else:
        yield from _minded(tokens, index, told, patterns)


def _judged(tokens: Tokens, group: VerbGroup, told: Told, patterns: TiePatterns) -> Iterator[Stated]:
    """*A denounced the strike*, *A objected to the sale*, *A called the raid illegal*."""
    naming = tokens.lows[group.verb] in patterns.classes["naming"]
    for end, pattern in _judging(tokens, group.verb, patterns):
        governed = tokens.tags[end + 1 : end + 2] == "P"
        slots = (*pattern.to, "over") if governed else ("direct", "owner")
        fits = tokens.lows[end + 1] in slots if governed else any(slot in pattern.to for slot in slots)
        named = act_named(tokens, end + 1 + governed, patterns) if fits else None
        blamed = named and (not naming or _condemned(tokens, named.noun, patterns))
        doer = subject(tokens, group, patterns) if blamed else None
        if named and doer:
            mode = mode_of_verb(tokens, group, patterns)
            yield from _towards(tokens, (pattern, named), doer, mode, group.verb, told, patterns)
            return


def _undergone(tokens: Tokens, group: VerbGroup, told: Told, patterns: TiePatterns) -> Iterator[Stated]:
    """*The strike was condemned by A*, *the sale was called reckless by A*."""
    named = _before(tokens, group, patterns)
    if named is None:
        return
    judging = _judging(tokens, group.verb, patterns)
    naming = tokens.lows[group.verb] in patterns.classes["naming"]
    pattern = next((p for _, p in judging if "direct" in p.to or "owner" in p.to), None)
    if pattern is None or (naming and not _condemned(tokens, group.verb, patterns)):
        return
    by = (party for party in complements(tokens, group.verb, patterns) if party.preposition == "by")
    doer = next(by, None)
    if doer and not private(tokens, doer, patterns):
        mode = mode_of_verb(tokens, group, patterns)
        yield from _towards(tokens, (pattern, named), doer, mode, group.verb, told, patterns)


def _which(tokens: Tokens, group: VerbGroup, told: Told, patterns: TiePatterns) -> Iterator[Stated]:
    """*…, a decision (that) A condemned*."""
    judge = len(tokens.tags[: group.first].rstrip("R")) - 1
    noun = judge - 1 - (tokens.lows[judge - 1] in ("that", "which"))
    if judge < 3 or tokens.tags[judge] != "A" or not _class_of(tokens.lows[noun], patterns):
        return
    start = next((k for k in range(noun, max(0, noun - REACH), -1) if tokens.lows[k] in ("a", "an")), 0)
    named = act_named(tokens, start, patterns) if start else None
    pattern = next((p for end, p in _judging(tokens, group.verb, patterns) if "direct" in p.to), None)
    ends = tokens.tags[group.verb + 1 : group.verb + 2] in (".", ",", "P", "R")
    if named and named.noun == noun and pattern and ends and tokens.lows[group.verb] not in patterns.classes["naming"]:
        doer = Party(tokens[judge].actors, judge, judge)
        mode = mode_of_verb(tokens, group, patterns)
        yield from _towards(tokens, (pattern, named), doer, mode, group.verb, told, patterns)


def _angered(tokens: Tokens, group: VerbGroup, told: Told, patterns: TiePatterns) -> Iterator[Stated]:
    """*The sale angered A*, *the sale drew criticism from A*."""
    low = tokens.lows[group.verb]
    pattern = next((p for _, p in patterns.verbs.get(low, ()) if p.swap and p.type == "reject"), None)
    draws = low in patterns.classes["undergo"]
    named = _before(tokens, group, patterns) if pattern or draws else None
    if named is None:
        return
    after = complements(tokens, group.verb, patterns)
    doer = next((party for party in after[:1] if party.preposition is None), None)
    if draws:
        noun = skip(tokens, group.verb + 1, "DR", 2)
        noun = noun + (tokens.tags[noun : noun + 2] == "NN")
        pattern = _judging_noun(tokens, noun, patterns) or pattern
        behind = tokens.lows[noun + 1 : noun + 2] == ["from"]
        doer = (
            next((p for p in complements(tokens, noun, patterns) if p.preposition == "from"), None) if behind else None
        )
    if pattern and doer and not doer.place:
        yield from _towards(
            tokens, (pattern, named), doer, mode_of_verb(tokens, group, patterns), group.verb, told, patterns
        )


def _said_to_be(tokens: Tokens, group: VerbGroup, told: Told, patterns: TiePatterns) -> Iterator[Stated]:
    """*A said (that) the strike was illegal*."""
    if tokens.lows[group.verb] not in patterns.speech:
        return
    named = act_named(tokens, group.verb + 1 + (tokens.lows[group.verb + 1 : group.verb + 2] == ["that"]), patterns)
    if named is None or tokens.lows[named.noun + 1 : named.noun + 2] not in (["was"], ["were"], ["is"], ["are"]):
        return
    doer = subject(tokens, group, patterns) if _condemned(tokens, named.noun + 1, patterns) else None
    if doer:
        mode = mode_of_verb(tokens, group, patterns)
        yield from _towards(tokens, (patterns.reject, named), doer, mode, group.verb, told, patterns)


def _minded(tokens: Tokens, noun: int, told: Told, patterns: TiePatterns) -> Iterator[Stated]:
    """*A voiced anger over the strike*, *A's condemnation of the sale*."""
    if noun + 2 >= len(tokens) or tokens.lows[noun + 1] not in ABOUT:
        return
    pattern = _judging_noun(tokens, noun, patterns)
    named = act_named(tokens, noun + 2, patterns) if pattern else None
    if pattern is None or named is None:
        return
    phrase = noun_phrase(tokens, noun, patterns)
    if phrase.owners:
        doer: Party | None = phrase.owners[-1] if len(phrase.owners) == 1 else None
    else:
        doer = lender(phrase, pattern)
    if doer and not phrase.governed_by("undergo", "averting", "hindering", "opposing"):
        mode = mode_of_noun(tokens, phrase.first, phrase.governing, patterns)
        yield from _towards(tokens, (pattern, named), doer, mode, noun, told, patterns)


def _judging_noun(tokens: Tokens, noun: int, patterns: TiePatterns) -> Pattern | None:
    for pattern in patterns.nouns.get(tokens.lows[noun], ()) if noun < len(tokens) else ():
        if pattern.type in JUDGING and not pattern.mutual and not pattern.role:
            return pattern
    return None


def _before(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> Named | None:
    """The act that the subject of a verb names: *the strike was*, *the sale also angered*."""
    last = len(tokens.tags[: group.first].rstrip("R")) - 1
    last -= tokens.lows[last] in ("that", "which")  # *…, a move that angered*
    start = next((k for k in range(last, max(-1, last - REACH - 1), -1) if tokens.lows[k] in ARTICLES), -1)
    named = act_named(tokens, start, patterns) if 0 <= start < last or tokens.lows[max(0, last)] == "this" else None
    opens = start == 0 or (start > 0 and tokens.tags[start - 1] in ".,SCR-")
    return named if named and named.noun == last and opens else None


def _towards(
    tokens: Tokens,
    about: tuple[Pattern, Named],
    judge: Party,
    mode: Mode,
    trigger: int,
    told: Told,
    patterns: TiePatterns,
) -> Iterator[Stated]:
    """The judge towards whoever did what the noun names, if only one did; nobody approves of an act as another's where
    it may be his own, or was done to him."""
    pattern, named = about
    if not is_agent(tokens, judge, patterns):
        return  # *A's newspapers condemned the strike*
    upon = {
        actor
        for k in range(named.noun + 2, min(named.noun + 5, len(tokens)))
        if tokens.tags[named.noun + 1] == "P"
        for actor in (*tokens[k].actors, tokens[k].home)
        if actor
    }
    sign = TIE_TYPES[pattern.type][2]
    for acts in _acts(tokens.lows[named.noun], named, told, patterns):
        fitting = [act for act in acts if not upon or act.other in upon]
        others = [act for act in fitting if not set(act.doers) & set(judge.actors)]
        own = others != fitting or any(act.other in judge.actors and TIE_TYPES[act.kind][2] < 0 for act in others)
        if sign < 0 and len({act.doers for act in others}) > 1:  # whoever is struck condemns what struck him
            others = [act for act in others if act.other in _itself(tokens, judge)] or others
        doubtful = len({act.doers for act in others}) > 1 or (sign > 0 and own)
        if others and not doubtful:
            first, last = min(judge.first, trigger, named.noun), max(trigger, named.noun, judge.last)
            yield Stated(pattern, judge.actors, others[0].doers, mode, trigger, first, last, flag=WHOSE_ACT)
        if fitting:
            return


def _itself(tokens: Tokens, judge: Party) -> set[str]:
    """The judge, and the state to which it belongs."""
    mentions = (token.mention for token in tokens[judge.first : judge.last + 1])
    return {*judge.actors, *(mention.iso3 for mention in mentions if mention and mention.iso3)}


def _acts(low: str, named: Named, told: Told, patterns: TiePatterns) -> Iterator[list[Act]]:
    """The acts that the noun ``low`` may mean, the nearest first; a *strike* is one of bombs wherever the paragraph, or
    else the text, tells of some."""
    afar = patterns.joined("strikes", "bombarding")
    strike = low in patterns.classes["strikes"]
    if not named.name:  # *this*: all that the sentence before tells
        yield [act for act in told.ever if act.at == told.number - 1 and act.kind in DEED]
        return
    before = [act for act in told.own if act.at < named.noun]
    lately = [told.ever] if strike else [told.lately]
    afterwards = [told.ever] if named.name == "attacks" and not strike else []  # the blow of which a whole report tells
    for acts in (before,) if named.appended else (before, told.here, *lately, *afterwards):
        for kinds in (*KINDS[named.name], DEED) if named.appended else KINDS[named.name]:
            alike = [act for act in acts if act.kind in kinds and (act.other is None) == _mutual(named.name, act)]
            from_afar = [act for act in alike if act.word in afar] if strike else []
            yield from_afar or ([] if strike and acts is told.ever else alike)


def _mutual(name: str, act: Act) -> bool:
    return name == MUTUAL and act.kind != "arms"


def _judging(tokens: Tokens, verb: int, patterns: TiePatterns) -> list[tuple[int, Pattern]]:
    """The patterns of rejecting, approving and protesting that the verb has, with the place behind which the act stands;
    a verb of naming blames by what follows the act."""
    low = tokens.lows[verb]
    if low in patterns.classes["naming"]:
        return [(verb, patterns.reject)]
    found = patterns_at(tokens, verb, patterns) if low in patterns.verbs else []
    return [(end, p) for end, p in found if p.type in JUDGING and not p.swap]


def _condemned(tokens: Tokens, act: int, patterns: TiePatterns) -> bool:
    """Whether a word of blame stands behind the act: *the move illegal*, *the raid as a grave violation*."""
    behind = tokens.lows[act + 1 : act + 1 + VERDICT]
    return any(low in patterns.classes["condemning"] for low in behind) and not {"not", "no"} & set(behind)
