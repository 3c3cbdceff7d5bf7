"""Attacks whose victims the text has named before: *The TTP claimed responsibility*, *The group mounted 40 attacks*."""

from __future__ import annotations

from collections.abc import Sequence

from evidence.arguments import Party
from evidence.modes import Mode, mode_of_noun, mode_of_verb
from evidence.noun_phrases import lender, noun_phrase
from evidence.rows import Mention, Sentence
from evidence.stated import Stated
from evidence.subjects import subject
from evidence.tie_patterns import Pattern, TiePatterns
from evidence.tokens import Tokens
from evidence.verb_groups import verb_group

WHOSE_HARM = "who was attacked is read from what was said before"
NEAR = 6  # words between a claim and what is claimed


def states_of(mentions: Sequence[Mention]) -> tuple[str, ...]:
    """The states that are named, or in which a place named lies, in order."""
    found = (
        m.iso3 if m.entity_type == "place" else m.entity_id if m.entity_type == "state" else None for m in mentions
    )
    return tuple(dict.fromkeys(state for state in found if state))


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


def unnamed_victims(
    tokens: Tokens, harmed: tuple[str, ...], states: tuple[str, ...], own: Sequence[Stated], patterns: TiePatterns
) -> list[Stated]:
    """The claims of an armed group about the attack that the sentence before tells of (``harmed``), and its attacks on
    nobody named, which fall on the only state (``states``) that the text speaks of and says was hit."""
    found: list[Stated] = []
    told = {actor for stated in own if stated.kind in ("attack", "claim") for actor in stated.doers}
    for index, (tag, low) in enumerate(zip(tokens.tags, tokens.lows, strict=True)):
        if tag == "V" and harmed and low in patterns.classes["owning_up"]:
            found += _claim(tokens, index, harmed, told, patterns)
            told |= {actor for stated in found for actor in stated.doers}
        elif tag == "N" and states and any(p.rule == "noun-attack" for p in patterns.nouns.get(low, ())):
            found += _attack(tokens, index, states, told, patterns)
    return found


def _claim(tokens: Tokens, verb: int, harmed: tuple[str, ...], told: set[str], patterns: TiePatterns) -> list[Stated]:
    """*claimed responsibility*, *claimed the attack*."""
    behind = tokens.lows[verb + 1 : verb + NEAR]
    attack = behind[:1] in (["the"], ["both"]) and any(low in patterns.classes["attacks"] for low in behind[1:4])
    group = verb_group(tokens, verb, patterns)
    doer = subject(tokens, group, patterns)
    if not ("responsibility" in behind or attack) or group.passive or not _unread(tokens, doer, told):
        return []
    pattern = next(p for _, p in patterns.verbs["claimed"] if p.type == "claim")
    mode = mode_of_verb(tokens, group, patterns)
    last = verb + 1 + next((k for k, low in enumerate(behind) if low == "responsibility"), 0)
    return [_stated(pattern, doer, harmed, mode, verb, last)] if doer else []


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
    if aimed or phrase.governed_by("undergo", "stoppers") or not _unread(tokens, doer, told):
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
