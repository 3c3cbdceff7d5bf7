"""Ties whose other side stands in the sentence before: *rejected the claim*, *bilateral ties were strained*. What is
carried over is flagged, since the words alone do not say it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import NamedTuple

from evidence.attribution import closing_speaker
from evidence.judged_acts import Act, judged_acts, rejected_claim, rejected_words, told_about
from evidence.other_side import Dealings
from evidence.pair_relations import border_of, relation_of
from evidence.rows import Mention, Quotation, Sentence
from evidence.stated import Stated
from evidence.subjects import subject
from evidence.tie_patterns import TiePatterns
from evidence.titles import Offices, learn_offices, speaks_of
from evidence.tokens import Tokens
from evidence.unnamed_victims import harmed_in, states_of, unnamed_victims
from evidence.verb_groups import verb_group
from evidence.verb_targets import MODIFYING

TOLD = frozenset({"asserted", "claimed", "planned"})
OPENING = 25  # characters before a sentence's subject: *The government of …*
STRUCK_BEFORE = 5  # sentences, the present one counted, in which the attack that a group claims or denies is looked for


class Read(NamedTuple):
    """One tie between two actors as read: what states it, who, whom, with what status, and who says so."""

    stated: Stated
    one: str
    other: str
    status: str
    claimed_by: str | None


@dataclass
class Context:
    """What the text has said up to a sentence, within its paragraph: the pairs related last, who accused whom."""

    paragraph: int = -1
    pairs: set[frozenset[str]] = field(default_factory=set)
    ever: Counter[frozenset[str]] = field(default_factory=Counter)  # the pairs that the text has related, how often
    usual: frozenset[str] = frozenset()  # the one that it relates more often than any other
    opposed: set[frozenset[str]] = field(default_factory=set)  # those between whom there was conflict
    accusers: list[tuple[str, str]] = field(default_factory=list)
    tellers: list[tuple[str, str]] = field(default_factory=list)  # who said something of whom in the sentence before
    askers: list[tuple[str, str]] = field(default_factory=list)
    acts: list[Act] = field(default_factory=list)
    subject: tuple[str, ...] = ()
    armed: bool = False  # whether the subject is an armed group
    about: Mention | None = None  # the name of the subject
    beside: list[Mention] = field(default_factory=list)  # whom the sentence before names
    scenes: set[str] = field(default_factory=set)  # the states that the text says were hit in attacks
    home: tuple[str, ...] = ()  # the only state that the text speaks of, where it was hit
    past: list[tuple[Sentence, Sequence[Mention]]] = field(default_factory=list)  # the sentences so far
    searched: int = 0  # how many of them were searched for states and attacks
    struck: dict[str, tuple[str, ...]] = field(default_factory=dict)  # whom each of these says was hit, by its id
    spoken: set[str] = field(default_factory=set)  # the states that the text has spoken of
    reporter: tuple[str, ...] = ()  # who closes the sentence before: *…, A's ministry said*
    deeds: list[Act] = field(default_factory=list)  # what the whole text has told of acts
    last: list[Read] = field(default_factory=list)  # the ties of the sentence before
    offices: Offices = field(default_factory=dict)  # *minister*: for whom those act whom the text has called so

    def enter(self, paragraph: int) -> None:
        """Forget what was said in another paragraph."""
        if paragraph != self.paragraph:
            self.paragraph, self.pairs, self.accusers, self.askers, self.subject = paragraph, set(), [], [], ()
            self.acts, self.tellers, self.opposed, self.last = [], [], set(), []

    def awaits(self, sentence: Sentence) -> bool:
        """Whether a sentence that names a single actor may speak of one named before."""
        office = speaks_of(sentence.text, self.offices)
        return bool(self.subject or self.acts or self.tellers or office or sentence.text.startswith(("This ", "That ")))

    def look(self, sentence: Sentence, mentions: Sequence[Mention], patterns: TiePatterns) -> tuple[str, ...]:
        """Take in a sentence; where it names an armed group, whom the one before says was hit."""
        self.past.append((sentence, mentions))
        self.home = ()
        if "armed group" not in [mention.entity_type for mention in mentions]:
            return ()
        for earlier, named in self.past[self.searched :]:
            self.spoken.update(states_of(named))
            self.struck[earlier.sentence_id] = harmed_in(earlier, named, patterns)
            self.scenes.update(self.struck[earlier.sentence_id])
        self.searched = len(self.past)
        if len(self.spoken) == 1 and self.spoken <= self.scenes:
            self.home = tuple(self.spoken)
        else:
            here = takewhile(lambda one: one[0].paragraph == sentence.paragraph, reversed(self.past))
            hit = {state for earlier, _ in here for state in self.struck[earlier.sentence_id]}
            self.home = tuple(hit) if len(hit) == 1 else ()
        return self._just_struck()

    def _just_struck(self) -> tuple[str, ...]:
        """Whom the sentences just before say was hit, back to one that names an armed group."""
        for earlier, named in self.past[-2:-STRUCK_BEFORE:-1]:
            if harmed := self.struck[earlier.sentence_id]:
                return harmed
            if any(mention.entity_type == "armed group" for mention in named):
                break
        return ()

    def pass_over(self, sentence: Sentence, mentions: Sequence[Mention], actor_of: Mapping[str, str]) -> None:
        """Note a sentence that is not read for ties: an actor named at its very beginning is its subject."""
        first = min(mentions, key=lambda m: m.start, default=None)
        leads = first is not None and first.start - sentence.start <= OPENING and first.entity_id in actor_of
        self.reporter, self.last = (), []
        self.subject = (actor_of[first.entity_id],) if first is not None and leads else ()
        self.about = first if self.subject else None
        self.armed = first is not None and first.entity_type == "armed group"
        self.beside = list(mentions)

    def names_none_beside(self, actor_of: Mapping[str, str]) -> bool:
        """Whether the sentence before names nobody beside its subject."""
        named = {actor_of.get(m.entity_id) for m in self.beside if m.rule not in MODIFYING}
        return named - {None} <= set(self.subject)

    def pair(self) -> frozenset[str]:
        """The only pair that the paragraph, or else the text, has related."""
        known = self.pairs or set(self.ever)
        return next(iter(known)) if len(known) == 1 else frozenset()

    def relates(self) -> bool:
        """Whether a sentence that names one side may mean the other of a pair."""
        return bool(self.pairs) or len(self.ever) == 1

    def dealings(self) -> Dealings:
        """Of which pairs the paragraph and the text have spoken: the usual one is spoken of more often than any other."""
        related = frozenset(self.pairs or (self.ever if len(self.ever) == 1 else ()))
        return Dealings(related, frozenset(self.opposed), self.usual)

    def follow(
        self, tokens: Tokens, quotations: Sequence[Quotation], patterns: TiePatterns, actor_of: Mapping[str, str]
    ) -> None:
        """Remember whom the sentence is about: the subject of its first verb."""
        be, verb = patterns.classes["be"], tokens.tags.find("V")
        if not be.isdisjoint(tokens.words):
            before = tokens.lows if verb < 0 else tokens.lows[:verb]
            verb = next((k for k, low in enumerate(before) if low in be), verb)
        found = subject(tokens, verb_group(tokens, verb, patterns), patterns) if verb >= 0 else None
        earlier = self.subject
        self.subject = found.actors if found else next((t.actors for t in tokens[:3] if t.actors), earlier)
        names = [(t.mention, t.actors) for t in tokens if t.mention is not None]
        named = [mention for mention, actors in names if actors == self.subject]
        self.about = named[0] if named else self.about if earlier == self.subject else None
        self.armed = any(mention.entity_type == "armed group" for mention in named)
        self.beside = [mention for mention, _ in names]
        self.tellers = told_about(tokens, patterns)
        self.reporter = closing_speaker(tokens, quotations, actor_of)
        learn_offices(tokens, self.offices, patterns)

    def keep(self, read: Sequence[Read], actor_of: Mapping[str, str]) -> None:
        """Remember a sentence's ties; a sentence without any leaves the memory as it is."""
        self.last = list(read)
        if not read:
            return
        self.pairs = {frozenset((r.one, r.other)) for r in read}
        for pair in self.pairs:
            self.ever[pair] += 1
        most = max(self.ever.values())
        usual = [pair for pair, times in self.ever.items() if times == most]
        self.usual = usual[0] if len(usual) == 1 else frozenset()
        self.opposed |= {frozenset((r.one, r.other)) for r in read if r.stated.shown < 0}
        self.accusers += [(r.one, r.other) for r in read if r.stated.kind in ("accuse", "threaten")]
        done = (
            r for r in read if r.status in ("asserted", "claimed") and r.stated.flag is None and not r.stated.mutual
        )
        self.acts += [(r.one, r.other, r.stated.kind) for r in done]
        self.deeds += [(r.one, r.other, r.stated.kind) for r in read if r.status in TOLD and not r.stated.mutual]
        self.askers += [
            (r.one, r.other)
            for r in read
            if r.stated.kind == "request" or (r.status == "planned" and r.stated.shown > 0)
        ]
        for r in read:
            if r.status == "claimed" and r.claimed_by and r.stated.shown < 0:
                self.accusers.append((actor_of.get(r.claimed_by, r.claimed_by), r.one))


def carried_ties(
    tokens: Tokens, context: Context, harmed: tuple[str, ...], own: Sequence[Stated], patterns: TiePatterns
) -> list[Stated]:
    """The ties of one sentence whose other side the context gives; ``own`` are those that it states by itself."""
    victims = harmed or context.home
    found = unnamed_victims(tokens, harmed, context.home, own, patterns) if victims else []
    related = {frozenset((*stated.doers, *stated.done_to)) for stated in own}
    claims = bool(context.tellers or context.accusers or context.askers or context.acts)
    for index in tokens.verbs:
        if tokens.tags[index + 1 : index + 2] in (".", ","):
            found += rejected_words(tokens, index, patterns)
    pair = next(iter(context.pairs)) if len(context.pairs) == 1 and not context.pairs & related else None
    if not claims and not context.deeds and pair is None:
        return found
    for index in range(len(tokens)) if pair is not None else tokens.verbs:
        tag, low = tokens.tags[index], tokens.lows[index]
        if tag == "V" and (claims or context.deeds):
            said = [*context.tellers, *context.accusers]
            found += rejected_claim(tokens, index, said, context.askers, patterns) if claims else []
            found += judged_acts(tokens, index, context.acts, context.deeds, patterns)
        elif tag == "N" and pair is not None and low in patterns.nouns:
            found += relation_of(tokens, index, pair, patterns) or border_of(tokens, index, pair, patterns)
    return found
