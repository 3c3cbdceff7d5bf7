"""Anaphora: *the former*, *both sides*, *the country* and their like, resolved where a rule holds, else left alone.

Precision before recall: a rule looks at the actors named before the phrase, in its own sentence and then sentence by
sentence backwards (never across a heading), and gives up where more or fewer fit than the phrase needs. ``rule`` says
what the phrase was resolved to and why. Phrases and what they may mean: ``data/language/anaphora.yml``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator

from evidence.mentions.antecedents import FOLLOWS, QUOTES, Named
from evidence.mentions.definite import Definite
from evidence.names import Entity
from evidence.names.gazetteer import Gazetteer
from evidence.sources import SourceText
from evidence.tables.rows import Mention, Sentence


def find_anaphora(
    text: SourceText, plain: str, sentences: list[Sentence], mentions: list[Mention], gazetteer: Gazetteer
) -> list[Mention]:
    """One row for each actor that a phrase was resolved to; ``plain`` is the levelled text, ``mentions`` its names, in
    reading order.

    >>> from evidence.names.gazetteer import load_gazetteer
    >>> from evidence.mentions import find_mentions
    >>> from evidence.sentences import find_sentences
    >>> def resolved(line):
    ...     text = SourceText.of(line)
    ...     return [(m.text, m.entity_id) for m in find_mentions(text, find_sentences(text), load_gazetteer()) if m.via == "anaphora"]
    >>> resolved("Iran met Oman. Both sides agreed.")
    [('Both sides', 'IRN'), ('Both sides', 'OMN')]
    >>> resolved("Iran, Iraq and Oman met. Both sides agreed.")
    []
    """
    return list(_Resolver(text, plain, sentences, mentions, gazetteer).rows())


NEW_CLAUSE = re.compile(r"(?:, (?:and|but|while)|;) \Z")
PLURAL = re.compile(r" (?:are|were|have) ")
OLD_FRIEND = re.compile(r"(?i)its (?:former|erstwhile|one-time|old) ")  # of whichever of the two that were named
NEAR_PLACE = 3  # sentences looked back for a province
# phrases for one actor that count as its name in the sentences behind
NAMING = frozenset({"group", "country", "organisation", "body", "neighbour", "institution", "ordinal"})
AGAIN = 3  # sentences behind one that spoke of a group in which it is still meant


class _Resolver(Definite):
    def __init__(
        self, text: SourceText, plain: str, sentences: list[Sentence], mentions: list[Mention], gazetteer: Gazetteer
    ) -> None:
        super().__init__(plain, sentences, gazetteer, mentions)
        self.source_id, self.original = text.source_id, text.text
        self.governing = gazetteer.names.governing(text.anchor)
        self.group: tuple[int, list[Entity]] = (-1, [])  # the sentence that spoke of *the group* last, and who it was

    def rows(self) -> Iterator[Mention]:
        places = self._sentences_with_triggers() if self.mentions else []
        if not places:
            return
        rules: dict[str, Callable[[re.Match[str], int], tuple[list[Entity], str] | None]] = {  # no attribute: it would hold itself
            "countries": self._pair, "sides": self._pair, "persons": self._two_persons, "two": self._two, "own": self._own,
            "several": self._several, "trio": self._three_persons, "three": self._three, "threes": self._three_sides,
            "pairing": self._both, "owned": self._owned, "rulers": self._rulers, "junta": self._junta, "department": self._department,
            "ordinal": self._ordinal, "described": self._described, "person": self._person, "country": self._country,
            "ours": self._ours, "province": self._province, "group": self._group, "realm": self._realm, "institution": self._institution, "body": self._body,
            "organisation": self._organisation, "neighbour": self._neighbour, "official": self._official,
        }  # fmt: skip
        for mention in self.mentions:
            self.by_sentence.setdefault(mention.sentence_id, []).append(mention)
        for at in places:
            told = list[Mention]()
            for match in self.phrases.find(self.text, self.sentences[at].start, self.sentences[at].end):
                kind = next(kind for kind in rules if match[kind])
                resolved = rules[kind](match, at)
                if resolved:
                    self.spoken = (at, resolved[0][0]) if len(resolved[0]) == 1 else self.spoken
                    rows = list(self._emit(match[kind], match.start(), at, *resolved))
                    told += rows if kind in NAMING and len(rows) == 1 else ()
                    yield from rows
            self._name(told)

    def _name(self, told: list[Mention]) -> None:
        """Let the phrases of a sentence count as names for those of the sentences behind it."""
        for mention in told:
            named = self.by_sentence.setdefault(mention.sentence_id, [])
            named.insert(bisect_left(named, mention.start, key=lambda one: one.start), mention)
            self.seen.pop(mention.sentence_id, None)

    def _sentences_with_triggers(self) -> list[int]:
        """The sentences that hold a word which a phrase must have: the pattern itself is slower than a word search."""
        text = self.text
        found: dict[int, None] = {}
        for _, start, end in self.phrases.triggers.find_matches_as_indexes(text):
            if text[start - 1 : start] == " " and not text[end : end + 1].isalpha():
                at = bisect_left(self.starts, start + 1) - 1
                if at >= 0 and self.sentences[at].kind != "boilerplate" and end <= self.sentences[at].end:
                    found[at] = None
        return list(found)

    def _emit(self, phrase: str, start: int, at: int, entities: list[Entity], rule: str) -> Iterator[Mention]:
        end = start + len(phrase)
        for entity in entities:
            yield Mention(
                "", self.source_id, self.sentences[at].sentence_id, start, end, self.original[start:end],
                entity.id, entity.name, entity.type, entity.iso3, False, "anaphora", rule,
            )  # fmt: skip

    def _own(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*his country*: that of the only person, or else the only state, named last before."""
        his = self.text.startswith(("He ", "She "), self.sentences[at].start)
        for index, named in enumerate(self._before(at, match.start(), reach=1)):
            persons = self._sides([name for name in named if name.person], countries=True)
            if his and not index and not persons:
                continue  # *He assured A of his country's support*: not of A's
            states = persons or self._sides(named, countries=True)
            if states:
                where = named[0].mention.sentence_id
                return (states, f"the state of the only one named in {where}") if len(states) == 1 else None
        return None

    def _ordinal(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        if chosen := self._of_which(match, at):
            return chosen, "one of the two with which the sentence opens"
        for named in self._before(at, match.start(), reach=1):
            sides = self._sides(named, countries=False)
            if PLURAL.match(self.text, match.end()) and (joined := self._two_of_three(match, named)):
                return joined
            if len(sides) > 2 and (two := self._of_clause(named, match.start()) or self._dealing(named, sides, False)):
                sides = two
            if len(sides) == 2:
                self._opposed(match, at, sides)
                first = match["which"].lower() == "former"
                return [
                    sides[0 if first else 1]
                ], f"the {'first' if first else 'second'} of the two actors named in {named[0].mention.sentence_id}"
            if len(sides) > 2 and (
                pair := self._one_pair(named, countries=False) or self._joined_pair(match, at, named)
            ):
                return [pair[match["which"].lower() == "latter"]], "one of the only pair that the words join"
            if len(sides) > 2:
                return None
        return None

    def _joined_pair(self, match: re.Match[str], at: int, named: list[Named]) -> list[Entity]:
        """*A fights B and C. The former …*: B and C, the only two that *and* joins, for one who acts."""
        opens = match.start() == self.sentences[at].start or self.text.startswith("; ", match.start() - 2)
        if not opens or PLURAL.match(self.text, match.end()):
            return []
        pairs = [sides for run in self._lists(named) if len(sides := self._sides(run, countries=False)) == 2]
        return pairs[0] if len(pairs) == 1 else []

    def _of_which(self, match: re.Match[str], at: int) -> list[Entity]:
        """*Of A and B, the former … the latter*: also two places."""
        sentence = self.sentences[at]
        two = self.by_sentence.get(sentence.sentence_id, [])[:2]
        if (
            len(two) < 2
            or two[1].end > match.start()
            or self.text[sentence.start : two[0].start] not in ("Of ", "Of the ")
        ):
            return []
        joined = self.text[two[0].end : two[1].start] in (" and ", " and the ") and self.text.startswith(
            ", ", two[1].end
        )
        return [self.gazetteer.entities[two[match["which"].lower() == "latter"].entity_id]] if joined else []

    def _two_of_three(self, match: re.Match[str], named: list[Named]) -> tuple[list[Entity], str] | None:
        """*A and B bring words, C brings tea. The former are …*: the two joined, first or last, and not the third."""
        runs = [self._sides(run, countries=False) for run in self._lists([one for one in named if not one.adjective])]
        runs = runs if match["which"].lower() == "former" else runs[::-1]
        lengths = [len(run) for run in runs]
        return (runs[0], f"the two joined in {named[0].mention.sentence_id}") if lengths == [2, 1] else None

    def _of_clause(self, named: list[Named], start: int) -> list[Entity]:
        """*As A waited, B and C met, and the latter …*: the two whom the clause right before the phrase's own names."""
        mark = NEW_CLAUSE.search(self.text, max(0, start - 12), start)
        if mark is None:
            return []
        begin = max(self.text.rfind(", ", 0, mark.start()), self.text.rfind("; ", 0, mark.start()))
        sides = self._sides([one for one in named if begin < one.mention.start < start], countries=False)
        return sides if len(sides) == 2 else []

    def _opposed(self, match: re.Match[str], at: int, sides: list[Entity]) -> None:
        """*The former has paid; the latter waits*: a sentence about the two, whomever else it names."""
        if match["which"].lower() == "former":
            self.opposing = (self.sentences[at].sentence_id, sides)

    def _neighbour(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*its neighbour*: beside the only state that the sentence names before the phrase, or else opens with, the only
        other one of the sentence before; *its neighbour A*: A."""
        if beside := self._named_beside(match, at):
            return beside if "neighbo" in match[0] else None  # *its old friend, the A group*: who has a name
        here, earlier = [*self._before(at, match.start(), reach=1), []][:2]
        start = self.sentences[at].start
        anybodys = match.start() == start and OLD_FRIEND.match(match[0])
        if anybodys or (here and self.text[here[-1].mention.end : match.start()] == ", "):
            return None  # *A, its closest ally, …*: who has a name
        own = self._owner(here, at, match.start())
        begins = match.start() == start or self.text.startswith("It ", start)
        if not own and earlier and begins:  # *A borders B. Its neighbour …*
            own = topic[0] if (topic := self._topic(at, earlier)) else []
        goes_on = self.text.startswith("It ", start) and not self.phrases.blow.search(
            self.text, self.sentences[at - 1].start, start
        )
        nearby = (
            (here, earlier) if goes_on or not match[0].endswith("ally") else (here,)
        )  # *A struck B. Its ally*: a third
        for named in nearby:
            others = [state for state in self._sides(named, countries=True) if state not in own]
            opens = bool(others) and named is earlier and self._sides(earlier[:1], countries=True) == others[:1]
            opens = opens and bool(FOLLOWS.match(self.text, earlier[0].mention.end))
            opens = opens and not any(self.text.startswith(("'s", "’s"), one.mention.end) for one in earlier[1:])
            if own and (len(others) == 1 or opens):
                return others[:1], f"the only other state named in {named[0].mention.sentence_id}"
            if others:
                return None
        return None

    def _owner(self, here: list[Named], at: int, start: int) -> list[Entity]:
        """Whose *its* is: the agent right behind *by* or the first state that acts; else the state that is named later."""
        agents = [one for one in here if self._behind_by(one.mention.start) or self._does(one, start)]
        acting = [one for one in here if not one.adjective and not self._is_governed(one)]
        later = [one for one in self._named(self.sentences[at].sentence_id) if one.mention.start > start]
        return next((own for one in [*agents[-1:], *acting, *later] if (own := self._sides([one], countries=True))), [])

    def _ours(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*our country* in quotation marks: the speaker's, named before them in the same sentence; where it is nothing but a
        quotation, that of the place or state named behind the one before (*"…", says X, a guide in A. "Our country …"*)."""
        if not self._quoted(at, match.start()):
            return None
        sentence = self.sentences[at]
        marks = (self.text.find(mark, sentence.start, match.start()) for mark in QUOTES)
        opening = min((place for place in marks if place >= 0), default=-1)
        if opening < 0:
            return None
        if opening == sentence.start and at and self.sentences[at - 1].paragraph == sentence.paragraph:
            return self._speaking_before(self.sentences[at - 1])
        speakers = self._sides(list(next(self._before(at, opening))), countries=True)
        return (speakers, "the speaker's state, named before the quotation") if len(speakers) == 1 else None

    def _speaking_before(self, earlier: Sentence) -> tuple[list[Entity], str] | None:
        """The only state of which the words behind the last quotation of a sentence name a place, a person or itself."""
        closing = max(self.text.rfind(mark, earlier.start, earlier.end) for mark in QUOTES)
        behind = self.by_sentence.get(earlier.sentence_id, []) if closing >= 0 else []
        lands = {mention.iso3 for mention in behind if mention.start > closing and mention.iso3}
        where = f"the state of the speaker in {earlier.sentence_id}"
        return ([self.gazetteer.entities[lands.pop()]], where) if len(lands) == 1 else None

    def _province(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*the province*: the only one that this sentence, so far, or else the nearest before names, in the same section."""
        for index in self._sentences_back(at, NEAR_PLACE):
            named = self.by_sentence.get(self.sentences[index].sentence_id, ())
            fitting = (one for one in named if one.end <= match.start() and one.entity_type == "place")
            found = {one.entity_id for one in fitting if self.gazetteer.entities[one.entity_id].kind == "region"}
            if found:
                where = self.sentences[index].sentence_id
                return (
                    ([self.gazetteer.entities[found.pop()]], f"the only one named in {where}")
                    if len(found) == 1
                    else None
                )
        return None

    def _group(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*the group*, and again in the sentences behind it, if none has named another."""
        found = self._accused(match, at) or self._which_group(match, at)
        spoken, groups = self.group
        if found is None and 0 < at - spoken <= AGAIN and self._unnamed(at, match):
            found = (groups, f"the group of which {self.sentences[spoken].sentence_id} has spoken")
        if found is None and match["group"].endswith(self.phrases.words.bands):
            found = self._titled_group(at, match)
        self.group = (at, found[0]) if found else self.group
        return found

    def _which_group(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*the group*: the only armed group in the nearest sentence that names one; neither who acts in the phrase's own
        clause (*A gives sanctuary to the group*) nor who is named as a government."""
        several = match["group"].endswith(("s", "men"))
        if match["group"].endswith(("attackers", "assailants", "gunmen")) and not self._opens_earlier(
            at, match.start()
        ):
            return None
        if match["group"].lower() == "the group" and (society := self._society(match, at)):
            return society
        near = self._only(match, at, lambda side: side.type == "armed group", 2 if several else 3, apart=True)
        if near and (several or self.phrases.outlawed.search(match["group"])) and self._governs(near[0][0]):
            near = (
                self._only(match, at, self._rebels, 3, apart=True) or near
            )  # *the militants*, where another group is near
        if near or several:
            return near
        self._count_to(at)
        groups = [side for side in self.counts if side.type == "armed group"]
        return (groups, "the only one named so far") if len(groups) == 1 and self._unnamed(at, match) else None

    def _opens_earlier(self, at: int, start: int) -> bool:
        """Whether the nearest sentence that names an armed group opens with it: *A struck a post. The attackers fled*, and not
        *B blamed A. The attackers fled*."""
        for named in self._before(at, start, 3):
            if any(one.side.type == "armed group" for one in named):
                return named[0].side.type == "armed group"
        return False

    def _rebels(self, side: Entity) -> bool:
        return side.type == "armed group" and not self._governs(side)

    def _society(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """A body that calls itself a group, where the nearest sentence that names one or an armed group names it alone; no
        one where it names both."""
        for named in self._before(at, match.start(), 3):
            found = dict.fromkeys(one.mention.entity_id for one in named)
            bodies = [self.gazetteer.entities[one] for one in found if one in self.phrases.words.societies]
            armed = any(one.side.type == "armed group" for one in named)
            if bodies:
                return (
                    [] if armed or len(bodies) > 1 else bodies
                ), f"the only one named in {named[0].mention.sentence_id}"
            if armed:
                return None
        return None

    def _titled_group(self, at: int, match: re.Match[str]) -> tuple[list[Entity], str] | None:
        """The only armed group that the title names, if it does not govern and is one of those named near by, if any are."""
        groups = [side for side in self._sides(self._in_title(), countries=False) if side.type == "armed group"]
        near = {
            one.side for group in self._before(at, match.start(), 3) for one in group if one.side.type == "armed group"
        }
        only = len(groups) == 1 and not self._governs(groups[0]) and (not near or groups[0] in near)
        return (groups, "the only one that the title names") if only else None

    def _unnamed(self, at: int, match: re.Match[str]) -> bool:
        """Whether the sentences that a rule has looked at name no armed group beside the one that governs and is the subject of
        the phrase's own clause (*the Taliban have done nothing against the group*)."""
        here = next(self._before(at, match.start(), 3))
        acting = {one.side for one in here if self._governs(one.side) and self._stands_apart(one, at, match.start())}
        nearby = (one for group in self._before(at, match.start(), 3) for one in group)
        others = (one for one in nearby if one.side.type == "armed group" and one.mention.via == "name")
        return all(one.side in acting for one in others)
