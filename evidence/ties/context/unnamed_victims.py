"""Attacks whose victims the text has named before: *The TTP claimed responsibility*, *The group mounted 40 attacks*."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from evidence.syntax.arguments import Party, complements
from evidence.syntax.modes import Mode, mode_of_verb
from evidence.syntax.noun_doers import lender
from evidence.syntax.noun_modes import mode_of_noun
from evidence.syntax.noun_phrases import noun_phrase
from evidence.syntax.stated import Stated
from evidence.syntax.subjects import subject
from evidence.syntax.tie_patterns import Pattern, TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.syntax.verb_groups import verb_group
from evidence.tables.rows import Mention, Sentence

WHOSE_HARM = "who was attacked is read from what was said before"
WITHIN = 6  # words between a claim and what is claimed


def states_of(mentions: Sequence[Mention]) -> tuple[str, ...]:
    """The states that are named, or in which a place named lies, in order."""
    found: dict[str, None] = {}
    for mention in mentions:
        kind = mention.entity_type
        state = mention.iso3 if kind == "place" else mention.entity_id if kind == "state" else None
        if state:
            found[state] = None
    return tuple(found)


def harmed_in(sentence: Sentence, mentions: Sequence[Mention], patterns: TiePatterns) -> tuple[str, ...]:
    """Whom a sentence that tells of an attack says was hit: the state of the place, and that of the victims."""
    if not patterns.harm.search(sentence.text):
        return ()
    hit = [
        mention
        for mention in mentions
        if mention.entity_type == "place" or (mention.entity_type == "state" and _was_hit(sentence, mention, patterns))
    ]
    states = states_of(hit)
    return states if len(states) < 3 else ()


def _was_hit(sentence: Sentence, mention: Mention, patterns: TiePatterns) -> bool:
    """*in Iran*, *Chinese engineers*, and not *Iranian officials said*."""
    start, end = mention.start - sentence.start, mention.end - sentence.start
    place = sentence.text[:start].endswith((" in ", "In ", " inside ", " across "))
    return place or bool(patterns.victims.match(sentence.text, end))


class Hit(NamedTuple):
    """Whom a text says was hit: in the sentence before; in the land where the sentence lies (of which it need not say so);
    the only state of which the text speaks."""

    before: tuple[str, ...]
    theatre: str | None
    alone: tuple[str, ...]


def unnamed_victims(tokens: Tokens, hit: Hit, own: Sequence[Stated], patterns: TiePatterns) -> list[Stated]:
    """The claims of an armed group about the attack that the sentence before tells of, or that the words name, and its
    attacks on nobody named, which fall on the only state that the text speaks of and says was hit."""
    struck = {other for stated in own if stated.kind == "attack" for other in stated.done_to}
    harmed, states = hit.before, tuple(state for state in hit.alone if state not in struck)
    found: list[Stated] = []
    told = {actor for stated in own if stated.kind in ("attack", "claim") for actor in stated.doers}
    for index, (tag, low) in enumerate(zip(tokens.tags, tokens.lows, strict=True)):
        if tag == "V" and low in patterns.classes["owning_up"]:
            found += _claim(tokens, index, hit, told, patterns)
            found += _count(tokens, index, states, told, patterns) if states else []
            found += _claimed_by(tokens, index, harmed or states, told, patterns)
            told |= {actor for stated in found for actor in stated.doers}
        elif tag == "V" and (low in patterns.denial or low in patterns.classes["distancing"]):
            found += _disowned(tokens, index, hit, told, patterns)
        elif tag == "V" and states and patterns.attacks(low):
            found += _killing(tokens, index, states, told, patterns)
        elif states and tokens.lows[index + 1 : index + 2] == ["for"] and low in patterns.classes["answering"]:
            found += _toll(tokens, index, states, told, patterns)
        elif tag == "N" and states and any(p.rule == "noun-attack" for p in patterns.nouns.get(low, ())):
            found += _attack(tokens, index, states, told, patterns)
    return found + _shared_out(tokens, found, patterns)


def _harmed(tokens: Tokens, verb: int, hit: Hit, named: bool) -> tuple[str, ...]:
    """*claimed the attack on a post in Karachi*: the only land in which a place behind the verb lies, else whom the
    sentence before says was hit; else, where an attack is ``named`` (*owned up to the raid*), the land where all lies."""
    homes = {home for token in tokens[verb:] if (home := token.home)}
    there = tuple(homes) if len(homes) == 1 and named else ()
    return there or hit.before or ((hit.theatre,) if hit.theatre and named else ())


def _claim(tokens: Tokens, verb: int, hit: Hit, told: set[str], patterns: TiePatterns) -> list[Stated]:
    """*claimed responsibility*, *claimed the attack*."""
    up_to = 2 if tokens.lows[verb + 1 : verb + 3] == ["up", "to"] else 0  # *owned up to the attack*
    behind = tokens.lows[verb + 1 + up_to : verb + WITHIN + up_to]
    attack = behind[:1] in (["the"], ["both"]) and any(low in patterns.classes["attacks"] for low in behind[1:4])
    group, harmed = verb_group(tokens, verb, patterns), _harmed(tokens, verb, hit, attack)
    doer = subject(tokens, group, patterns) if harmed else None
    if not ("responsibility" in behind or attack) or group.passive or not _unread(tokens, doer, told):
        return []
    pattern = next(p for _, p in patterns.verbs["claimed"] if p.type == "claim")
    mode = mode_of_verb(tokens, group, patterns)
    last = verb + 1 + next((k for k, low in enumerate(behind) if low == "responsibility"), 0)
    return [_stated(pattern, doer, harmed, mode, verb, last)] if doer else []


def _count(tokens: Tokens, verb: int, states: tuple[str, ...], told: set[str], patterns: TiePatterns) -> list[Stated]:
    """*claimed 40 attacks*, *claimed 171, including …*: so many of the attacks of which the text tells."""
    behind = verb + 1 + (tokens.lows[verb + 1 : verb + 2] == ["another"])
    counted = tokens.lows[behind : behind + 1] and patterns.is_number(tokens.lows[behind])
    attacks = {*tokens.lows[behind + 1 : behind + 3]} & (patterns.classes["attacks"] | {"incidents", "them"})
    bare = tokens.tags[behind + 1 : behind + 2] in (".", ",", "C")
    group = verb_group(tokens, verb, patterns)
    doer = subject(tokens, group, patterns) if counted and (attacks or bare) and not group.passive else None
    if doer is None or not _unread(tokens, doer, told):
        return []
    pattern = next(p for _, p in patterns.verbs["claimed"] if p.type == "claim")
    return [_stated(pattern, doer, states, mode_of_verb(tokens, group, patterns), verb, behind)]


def _claimed_by(
    tokens: Tokens, verb: int, harmed: tuple[str, ...], told: set[str], patterns: TiePatterns
) -> list[Stated]:
    """*Responsibility was claimed by A*, *most attacks were claimed by A*."""
    group = verb_group(tokens, verb, patterns)
    named = {"responsibility"} | patterns.classes["attacks"]
    if not group.passive or named.isdisjoint(tokens.lows[max(0, group.first - WITHIN) : group.first]):
        return []
    doer = next((party for party in complements(tokens, verb, patterns) if party.preposition == "by"), None)
    if doer is None or not _unread(tokens, doer, told):
        return []
    pattern = next(p for _, p in patterns.verbs["claimed"] if p.type == "claim")
    return [_stated(pattern, doer, harmed, mode_of_verb(tokens, group, patterns), verb, verb)]


def _shared_out(tokens: Tokens, found: list[Stated], patterns: TiePatterns) -> list[Stated]:
    """*A claimed 300 attacks, B 171 and C 24*: the others of whom a number is told behind the last tie of the kind."""
    more: list[Stated] = []
    begun = found[-1].trigger + 1 if found else len(tokens)
    for index in range(begun, len(tokens) - 1):
        number = index + 1 + (tokens.lows[index + 1] == "for")
        if tokens.tags[index] != "A" or number >= len(tokens) or not patterns.is_number(tokens.lows[number]):
            continue
        joined = tokens.tags[:index].rstrip("D")[-1:] in (",", "C", "S")
        ends = tokens.tags[number + 1 : number + 2] in ("", ".", ",", "C")
        party = Party(tokens[index].actors, index, index)
        if joined and ends and "V" not in tokens.tags[begun:index] and _unread(tokens, party, set()):
            more.append(found[-1]._replace(doers=party.actors, first=index, trigger=index, last=number))
    return more


def _disowned(tokens: Tokens, verb: int, hit: Hit, told: set[str], patterns: TiePatterns) -> list[Stated]:
    """*denied responsibility*, *denied that it had anything to do with the bombing*, *distanced itself from the attack*."""
    named = patterns.classes["parts_in" if tokens.lows[verb] in patterns.denial else "attacks"]
    part = (k for k in range(verb + 1, min(verb + WITHIN, len(tokens))) if tokens[k].low in named)
    group, at = verb_group(tokens, verb, patterns), next(part, None)
    harmed = _harmed(tokens, verb, hit, named is patterns.classes["attacks"])
    doer = subject(tokens, group, patterns) if harmed else None
    if at is None or doer is None or group.passive or not _unread(tokens, doer, told):
        return []
    pattern = next(p for _, p in patterns.verbs["attacked"] if p.rule == "verb-attack")
    mode = Mode() if tokens.lows[verb] in patterns.denial else Mode("denied")  # which no reported clause tells
    return [_stated(pattern, doer, harmed, mode, at, at)]


def _killing(tokens: Tokens, verb: int, states: tuple[str, ...], told: set[str], patterns: TiePatterns) -> list[Stated]:
    """*killed 99 people*: people of whom the words say nothing else."""
    group = verb_group(tokens, verb, patterns)
    people = patterns.joined("people", "innocents")
    end = verb + 1
    while end < len(tokens) - 1 and tokens.tags[end] in "DNR":
        end += 1
    hit = any(token.low in people for token in tokens[verb + 1 : end])
    doer = None if group.passive or not hit or tokens[end].actors else subject(tokens, group, patterns)
    if not _unread(tokens, doer, told) or any(token.home for token in tokens[verb:]):
        return []
    pattern = next(p for _, p in patterns.verbs[tokens.lows[verb]] if p.rule == "verb-attack")
    mode = mode_of_verb(tokens, group, patterns)
    return [_stated(pattern, doer, states, mode, verb, end - 1)] if doer else []


def _toll(tokens: Tokens, index: int, states: tuple[str, ...], told: set[str], patterns: TiePatterns) -> list[Stated]:
    """*was responsible for a third of the deaths*, *accounted for 40 attacks*."""
    last = next(
        (k for k in range(index + 2, min(index + 10, len(tokens))) if tokens[k].low in patterns.classes["tolls"]), 0
    )
    verb = index if tokens.tags[index] == "V" else tokens.tags.rfind("X", 0, index)
    doer = subject(tokens, verb_group(tokens, verb, patterns), patterns) if last and verb >= 0 else None
    if doer is None or not _unread(tokens, doer, told) or "A" in tokens.tags[index:last]:
        return []
    pattern = next(p for p in patterns.nouns["attack"] if p.rule == "noun-attack")
    return [_stated(pattern, doer, states, Mode(), last, last)]


def _attack(tokens: Tokens, noun: int, states: tuple[str, ...], told: set[str], patterns: TiePatterns) -> list[Stated]:
    """*mounted 40 attacks*, *attacks by the group fell*, *TTP attacks rose*."""
    phrase = noun_phrase(tokens, noun, patterns)
    pattern = next(p for p in patterns.nouns[tokens.lows[noun]] if p.rule == "noun-attack")
    doer = phrase.owners[-1] if phrase.owners else lender(phrase, pattern)
    first = phrase.owners[-1].first if phrase.owners else noun
    named_first = set(tokens.tags[phrase.first : first]) <= {"D"} or not phrase.owners
    subject_of = not phrase.first or tokens.tags[phrase.first - 1] in ".,SRC"  # not *condemned attacks by A*
    subject_of = subject_of and named_first
    if (phrase.owners or phrase.governing is None) and not subject_of:
        return []
    aimed = any(party.preposition != "by" and not party.place for party in phrase.after)
    if aimed or phrase.governed_by("undergo", "averting", "hindering", "opposing") or not _unread(tokens, doer, told):
        return []
    mode = mode_of_noun(tokens, phrase.first, phrase.governing, patterns)
    return [_stated(pattern, doer, states, mode, noun, noun)] if doer else []


def _unread(tokens: Tokens, doer: Party | None, told: set[str]) -> bool:
    """Whether an armed group that rules no state acts, of which the sentence has not said whom it attacked."""
    mentions = [tokens[doer.first].mention] if doer else []
    armed = any(m is not None and m.entity_type == "armed group" and m.iso3 is None for m in mentions)
    return doer is not None and armed and told.isdisjoint(doer.actors)


def _stated(pattern: Pattern, doer: Party, targets: tuple[str, ...], mode: Mode, trigger: int, last: int) -> Stated:
    first, end = min(trigger, doer.first), max(trigger, last, doer.last)
    return Stated(pattern, doer.actors, targets, mode, trigger, first, end, flag=WHOSE_HARM)
