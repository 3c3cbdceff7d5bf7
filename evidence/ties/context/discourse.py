"""Ties whose other side stands in the sentence before: *rejected the claim*, *bilateral ties were strained*. What is
carried over is flagged, since the words alone do not say it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from evidence.syntax.quoted_speakers import closing_speaker, who_is_quoted
from evidence.syntax.stated import Stated
from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import MODIFYING, Tokens
from evidence.tables.rows import Date, Mention, Quotation, Sentence
from evidence.ties.context.judged_acts import LATELY, Act, Told, acts_of, judged_acts, names_acts
from evidence.ties.context.meetings import Meeting, venue
from evidence.ties.context.offers import answered_offers
from evidence.ties.context.other_side import Dealings
from evidence.ties.context.pair_relations import border_of, relation_of, titled_relations
from evidence.ties.context.rejected_words import rejected_claim, rejected_words, told_about
from evidence.ties.context.titles import Offices, learn_offices, speaks_of
from evidence.ties.context.topics import first_verb, topic
from evidence.ties.context.unnamed_victims import Hit, harmed_in, states_of, unnamed_victims

REPEATABLE = frozenset({"asserted", "planned", "negated"})  # statuses of what others may be said to do as well
MEETING = frozenset({"consult", "agree", "mediate"})  # what brings two together
GOVERNMENT = re.compile(r"government of \w{3} since")  # how the rule of a mention says that it governs
ACCUSING = frozenset({"accuse", "threaten"})
TOLD = frozenset({"asserted", "claimed", "planned"})
VISITS = frozenset({"noun-visit", "verb-visit", "verb-travel"})
FRAGMENT = 3  # words of a sentence that is none
OPENING = 25  # characters before a sentence's subject: *The government of …*
REMEMBERED = 12  # sentences for which two are spoken of as *the two* without being named again
MANY = 40  # acts looked back over
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
    most: int = 0  # how often it has related those of them that it has related most often
    leading: set[frozenset[str]] = field(default_factory=set)  # those of them
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
    here: tuple[int, set[str]] = (-1, set())  # a paragraph, and the states that it says were hit
    theatre: str | None = None  # the land in which the sentence lies, where it names an armed group
    home: tuple[str, ...] = ()  # the only state that the text speaks of, where it was hit
    past: list[tuple[Sentence, Sequence[Mention]]] = field(default_factory=list)  # the sentences so far
    searched: int = 0  # how many of them were searched for states and attacks
    struck: dict[str, tuple[str, ...]] = field(default_factory=dict)  # whom each of these says was hit, by its id
    spoken: set[str] = field(default_factory=set)  # the states that the text has spoken of
    reporter: tuple[str, ...] = ()  # who closes the sentence before: *…, A's ministry said*
    meeting: Meeting = field(default_factory=Meeting)
    met: set[frozenset[str]] = field(default_factory=set)  # all pairs of whom the text has told that they met
    pairs_at: int = 0  # the number of the sentence that related the pairs
    met_at: tuple[int, int] = (-1, -1)  # the paragraph and the number of the sentence that told of the last one
    ruled: dict[str, str] = field(
        default_factory=dict
    )  # the armed movement that governs a state as the text is written
    since: dict[str, str] = field(default_factory=dict)  # ... and the day from which, where the names tell it
    ruling: dict[str, str] = field(default_factory=dict)  # the state that an armed movement has governed
    latest: tuple[int, list[Stated]] = (-1, [])  # the number of a sentence, and what it told of its subject
    said: list[Stated] = field(default_factory=list)  # all that it told, or said that others say
    deeds: list[Act] = field(default_factory=list)  # what the whole text has told of acts
    sides: frozenset[str] = frozenset()  # the two that the whole text calls *the A side* and *the B side*
    titled: frozenset[str] = frozenset()  # the two states that the title names, and no other
    narrated: str = ""  # the last day of the time that the paragraph named last
    offices: Offices = field(default_factory=dict)  # *minister*: for whom those act whom the text has called so

    def enter(self, paragraph: int, dates: Sequence[Date] = ()) -> None:
        """Forget what was said in another paragraph; an answer goes on about whom its question was about. ``dates``: those of
        the sentence that comes."""
        if paragraph != self.paragraph:
            answers = bool(self.past) and self.past[-1][0].text.endswith("?")
            self.subject = self.subject if answers else ()
            self.paragraph, self.pairs, self.accusers, self.askers = paragraph, set(), [], []
            self.acts, self.tellers, self.opposed, self.narrated = [], [], set(), ""
        if dates:
            self.narrated = max((date.iso_end for date in dates if date.iso_end), default=self.narrated)

    def awaits(self, sentence: Sentence) -> bool:
        """Whether a sentence that names a single actor may speak of one named before."""
        told = bool(self.subject or self.acts or self.tellers or self.deeds or self.titled)
        return told or sentence.text.startswith(("This ", "That ")) or speaks_of(sentence.text, self.offices)

    def lately(self) -> list[Act]:
        """The acts that the sentences shortly before tell of."""
        return [act for act in self.deeds[-MANY:] if act.at > len(self.past) - LATELY]

    def look(
        self, sentence: Sentence, mentions: Sequence[Mention], theatre: str | None, patterns: TiePatterns
    ) -> tuple[str, ...]:
        """Take in a sentence that lies in the land of ``theatre``; where it names an armed group, whom the one before says
        was hit."""
        self.past.append((sentence, mentions))
        for mention in mentions:
            if mention.entity_type == "armed group" and mention.iso3:
                self.ruling[mention.entity_id] = mention.iso3
                if GOVERNMENT.search(mention.rule or ""):
                    self.ruled[mention.iso3] = mention.entity_id
        self.home = ()
        if "armed group" not in [mention.entity_type for mention in mentions]:
            return ()
        for earlier, named in self.past[self.searched :]:
            self.spoken.update(states_of(named))
            harmed = self.struck[earlier.sentence_id] = harmed_in(earlier, named, patterns)
            self.scenes.update(harmed)
            self.here = (earlier.paragraph, {*(self.here[1] if earlier.paragraph == self.here[0] else ()), *harmed})
        self.searched = len(self.past)

        if len(self.spoken) == 1 and self.spoken <= self.scenes:
            self.home = tuple(self.spoken)
        else:
            self.home = tuple(self.here[1]) if len(self.here[1]) == 1 else ()
        self.theatre = theatre
        return self._just_struck()

    def _just_struck(self) -> tuple[str, ...]:
        """Whom the sentences just before say was hit, back to one that names an armed group."""
        for earlier, named in self.past[-2:-STRUCK_BEFORE:-1]:
            if harmed := self.struck[earlier.sentence_id]:
                return harmed
            if "armed group" in [mention.entity_type for mention in named]:
                break
        return ()

    def pass_over(self, sentence: Sentence, mentions: Sequence[Mention], actor_of: Mapping[str, str]) -> None:
        """Note a sentence that is not read for ties: an actor named at its very beginning is its subject; a word or two
        (*Not yet.*) are about nothing else."""
        if not mentions and len(sentence.text.split()) <= FRAGMENT:
            return
        first = min(mentions, key=lambda m: m.start, default=None)
        leads = first is not None and first.start - sentence.start <= OPENING and first.entity_id in actor_of
        self.reporter = ()
        self.subject = (actor_of[first.entity_id],) if first is not None and leads else ()
        self.about = first if self.subject else None
        self.armed = first is not None and first.entity_type == "armed group"
        self.beside = list(mentions)

    def met_lately(self) -> Meeting:
        """The meeting of which the paragraph tells, or the only one of the text."""
        return self.meeting if self.met_at[0] == self.paragraph or len(self.met) == 1 else Meeting()

    def the_two(self, actor_of: Mapping[str, str]) -> frozenset[str]:
        """The only pair that the paragraph has related last, else the two who met."""
        if len(self.pairs) == 1:
            return self._alone(next(iter(self.pairs)), self.pairs_at, actor_of)
        return self.who_met(actor_of)

    def who_met(self, actor_of: Mapping[str, str]) -> frozenset[str]:
        """The two who met, where no sentence since has named another."""
        return self._alone(self.met_lately().pair, self.met_at[1], actor_of)

    def _alone(self, pair: frozenset[str], at: int, actor_of: Mapping[str, str]) -> frozenset[str]:
        """The ``pair``, where no sentence between the one numbered ``at`` and the present one names anybody else."""
        if len(self.past) - at > REMEMBERED:
            return frozenset()
        since = (mention for _, mentions in self.past[at:-1] for mention in mentions if mention.rule not in MODIFYING)
        others = {actor_of.get(mention.entity_id) for mention in since} - pair - {None}
        return frozenset() if others else pair

    def whoever(self) -> frozenset[str]:
        """The two whom the sentence before was about, else the pair of whom the text tells most."""
        return frozenset(self.subject) if len(self.subject) == 2 else self.main()

    def bodies(self) -> frozenset[str]:
        """The organisations that the sentences just before name."""
        named = (mention for _, mentions in self.past[-LATELY:] for mention in mentions)
        return frozenset(mention.entity_id for mention in named if mention.entity_type == "organisation")

    def main(self) -> frozenset[str]:
        """The pair of whom the text tells most, and more than once."""
        return self.usual if self.ever.get(self.usual, 0) > 1 else frozenset()

    def just_told(self) -> list[Stated]:
        """What the sentence before told of its subject."""
        return self.latest[1] if self.latest[0] == len(self.past) - 1 else []

    def just_said(self) -> list[Stated]:
        """All that the sentence before told."""
        return self.said if self.latest[0] == len(self.past) - 1 else []

    def have_just_met(self) -> bool:
        """Whether the sentence before tells of a meeting of two."""
        return self.met_at[1] == len(self.past) - 1

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
        return Dealings(related, frozenset(self.opposed), self.usual, self.ruling, self.titled)

    def follow(
        self, tokens: Tokens, quotations: Sequence[Quotation], patterns: TiePatterns, actor_of: Mapping[str, str]
    ) -> None:
        """Remember whom the sentence is about: the subject of its first verb."""
        verb, earlier = first_verb(tokens, patterns), self.subject
        self.subject = topic(tokens, verb, earlier, self.about, patterns)
        if speaker := who_is_quoted(tokens, verb, quotations, actor_of):
            self.subject = (speaker,)
        self.beside, named = [], list[Mention]()
        for token in tokens:
            if (mention := token.mention) is not None:
                self.beside.append(mention)
                if token.actors == self.subject:
                    named.append(mention)
        self.about = named[0] if named else self.about if earlier == self.subject else None
        self.armed = "armed group" in [mention.entity_type for mention in named]
        self.tellers = told_about(tokens, patterns)
        self.reporter = closing_speaker(tokens, quotations, actor_of)
        learn_offices(tokens, self.offices, patterns)

    def keep(self, read: Sequence[Read], tokens: Tokens, actor_of: Mapping[str, str]) -> None:
        """Remember a sentence's ties; a sentence without any leaves the memory as it is."""
        if not read:
            self.said, self.latest = [], (len(self.past), [])
            return
        told, who = [r.stated for r in read if r.status in REPEATABLE], set(self.subject)
        about = [one for one in told if who == set(one.doers) or who == set(one.done_to)]
        self.said = list(dict.fromkeys([r.stated for r in read]))
        self.latest = (len(self.past), list(dict.fromkeys(about)) if len(about) == len(read) else [])
        pairs = [frozenset((r.one, r.other)) for r in read]
        self.pairs, self.pairs_at = set(pairs), len(self.past)
        self._count()
        self.opposed |= {pair for r, pair in zip(read, pairs, strict=True) if r.stated.shown < 0}
        kinds = [r.stated.kind for r in read]
        self.accusers += [(r.one, r.other) for r, kind in zip(read, kinds, strict=True) if kind in ACCUSING]
        done = [(r, self._act(r, tokens)) for r in read if r.stated.flag is None or r.status in TOLD]
        self.acts += [act for r, act in done if r.status in ("asserted", "claimed") and r.stated.flag is None]
        self.deeds += [act for r, act in done if r.status in TOLD]
        self.askers += [
            (r.one, r.other)
            for r, kind in zip(read, kinds, strict=True)
            if kind == "request" or (r.status == "planned" and r.stated.shown > 0)
        ]
        for r in read:
            if r.status == "claimed" and r.claimed_by and r.stated.shown < 0:
                self.accusers.append((actor_of.get(r.claimed_by, r.claimed_by), r.one))

        if not MEETING.isdisjoint(kinds):
            self._meet(read, tokens)

    def _count(self) -> None:
        """Count the pairs of a sentence; which one the text relates most often is told by those whose number grows."""
        for pair in self.pairs:
            self.ever[pair] += 1
            times = self.ever[pair]
            if times > self.most:
                self.most, self.leading = times, {pair}
            elif times == self.most:
                self.leading.add(pair)
        self.usual = next(iter(self.leading)) if len(self.leading) == 1 else frozenset()

    def _meet(self, read: Sequence[Read], tokens: Tokens) -> None:
        """Remember who met or agreed, if they are two; the land of one of them, if that is where they did."""
        pairs = {frozenset((r.one, r.other)) for r in read if r.stated.kind in MEETING and r.status in TOLD}
        self.met |= pairs
        if len(pairs) == 1:
            pair = next(iter(pairs))
            called = next((r.other for r in read if r.stated.pattern.rule in VISITS and not r.stated.mutual), "")
            known = self.meeting.host if pair == self.meeting.pair else ""
            host = venue(tokens, pair, self.ruled) or called or known
            self.meeting, self.met_at = Meeting(pair, host), (self.paragraph, len(self.past))

    def _act(self, read: Read, tokens: Tokens) -> Act:
        mutual = read.stated.mutual
        doers, other = ((read.one, read.other), None) if mutual else ((read.one,), read.other)
        return Act(doers, other, read.stated.kind, tokens.lows[read.stated.trigger], len(self.past))


def carried_ties(
    tokens: Tokens, context: Context, harmed: tuple[str, ...], own: Sequence[Stated], patterns: TiePatterns
) -> list[Stated]:
    """The ties of one sentence whose other side the context gives; ``own`` are those that it states by itself."""
    hit = Hit(harmed, context.theatre, context.home)
    found = unnamed_victims(tokens, hit, own, patterns) if any(hit) else []
    claims = bool(context.tellers or context.accusers or context.askers or context.acts)
    claims = claims or not patterns.classes["claims"].isdisjoint(tokens.words)
    for index in tokens.verbs:
        if tokens.tags[index + 1 : index + 2] in (".", ",", "P"):
            found += rejected_words(tokens, index, patterns)
    found += answered_offers(tokens, patterns)
    if context.titled and context.past[-1][0].kind == "body":
        found += titled_relations(tokens, context.titled, own, patterns)
    pair = next(iter(context.pairs)) if len(context.pairs) == 1 else None
    if pair is not None and any(pair == {*stated.doers, *stated.done_to} for stated in own):
        pair = None
    acts = Told()
    if judge := bool(own or context.deeds) and names_acts(tokens, patterns):
        acts = Told(acts_of(own, tokens), context.acts, context.lately(), context.deeds[-MANY:], len(context.past))
    if not claims and not judge and pair is None:
        return found
    tags, lows = tokens.tags, tokens.lows
    for index in range(len(tags)) if pair is not None or judge else tokens.verbs:
        tag, low = tags[index], lows[index]
        if tag == "V" and claims:
            said = [*context.tellers, *context.accusers]
            found += rejected_claim(tokens, index, said, context.askers, patterns)
        elif tag == "N" and pair is not None and low in patterns.nouns:
            lands = frozenset(context.ruling.get(side, side) for side in pair)
            found += relation_of(tokens, index, pair, patterns) or border_of(tokens, index, lands, patterns)
        if judge and (tag == "V" or (tag == "N" and low in patterns.nouns)):
            found += judged_acts(tokens, index, acts, patterns)
    return found
