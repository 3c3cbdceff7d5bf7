"""Of whom a text speaks most: the two whom *both countries* means where the sentences before name more or fewer than two."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterator

from evidence.mentions.anaphora_phrases import load_phrases
from evidence.mentions.antecedents import MOST, Antecedents, Named
from evidence.names import Entity
from evidence.names.gazetteer import Gazetteer
from evidence.tables.rows import Sentence

LEAST = 2  # namings of each of the two
MANY = 3  # namings of the one state of which a text speaks
PLACED = re.compile(r"\b(?:in|inside|near|along|across|from|at) (?:the )?\Z")  # *drones in A*
ACTING = re.compile(
    r" (?:[a-z-]+ )?(?:delegations?|sides?|governments?|authorities|army|military|forces|troops|soldiers|police|envoys?|ambassadors?|counterparts?|colleagues?)\b"
)
ASIDE = re.compile(r"\b(?:from|of|in) (?:the )?\Z")  # *men from A*, *the tea of A*

WHERE_WHO_WAS = re.compile(r", (?:who|which) [^,;.]*\b(?:in|at|near) (?:the )?\Z")
WHILE = re.compile(
    r";|, (?:when|after|as|once|before|since) (?:the )?\Z"
)  # behind which the subject goes on as one of two
ABSOLUTE = re.compile(r" (?:having [a-z]+|[a-z]+ing)\b[^,;.]*")  # *A having accused*, up to the phrase
OPENS = re.compile(r"(?:, |\bwith )(?:the )?\Z")
THERE = 80  # characters that say who was where


class Salient(Antecedents):
    """Counts how often each side has been named since the last heading, once for each sentence as the text goes on."""

    def __init__(self, text: str, sentences: list[Sentence], gazetteer: Gazetteer) -> None:
        super().__init__(text, sentences, gazetteer)
        self.phrases = load_phrases(gazetteer.folder)
        self.starts = [sentence.start for sentence in sentences]
        self.counts: Counter[Entity] = Counter()
        self.counted = 0
        self.heading = ""  # the id of the last one
        self.people: dict[str, None] = {}  # persons of the section: ids, or the names of those whom no list holds
        self.met = 0  # how many sentences were searched for them
        self.nouns: set[Entity] = set()  # states that the section has called by their own names

    def _main_pair(self, at: int, start: int, countries: bool, outside: Collection[Entity]) -> list[Entity]:
        """The two named most before ``start``, each twice at least and twice as often as any third, or the only two
        and those of the title; none where another comes near them."""
        self._count_to(at)
        here = self._spoken_of(self.sentences[at].sentence_id, start)
        counts = self._merged(self.counts + Counter(here), countries)
        ranked = [side for side, _ in counts.most_common() if side not in outside][:3]
        if len(ranked) < 2 or (counts[ranked[1]] < LEAST and not self._titled(ranked)):
            return []
        return ranked[:2] if len(ranked) < 3 or counts[ranked[1]] >= 2 * counts[ranked[2]] else []

    def _titled(self, ranked: list[Entity]) -> bool:
        """Whether the title names these two: *Minutes of the commission between Kenya and Chad*."""
        return len(ranked) == 2 and {one.side for one in self._in_title()} == set(ranked)

    def _another_told(self, match: re.Match[str], at: int, sides: list[Entity]) -> bool:
        """*C has been forgiven; the two countries traded*, *C paid in 2016, when the two countries met*: C is one of the two,
        whoever they were before; not *C mediated, as the two countries met*."""
        here = [one for one in next(self._before(at, match.start())) if not self._is_governed(one)]
        parted = [
            one
            for one in here
            if (by := WHILE.search(self.text, one.mention.end, match.start()))
            and (by[0] == ";" or not self._mediates(one))
        ]
        return bool({*self._sides(parted, countries=True)} - {*sides})

    def _merely_there(
        self, named: list[Named], sides: list[Entity], match: re.Match[str], at: int, countries: bool
    ) -> bool:
        """*C's president, who was in D, spoke of it*: where the text is about two others, D is only where he was."""
        there = {
            one.side
            for one in named
            if WHERE_WHO_WAS.search(self.text, max(0, one.mention.start - THERE), one.mention.start)
        }
        main = self._main_pair(at, match.start(), countries, set()) if there.intersection(sides) else []
        return bool(main) and set(main).isdisjoint(sides)

    def _main_state(self, at: int, near: Collection[Entity], apart: Collection[Entity] = ()) -> list[Entity]:
        """The state named three times as often as any other so far, beside those ``apart``, or the only actor of the heading and
        named most, if the words near by name none beside it."""
        self._count_to(at)
        counts = self._merged(self.counts, countries=True)
        ranked = [(side, count) for side, count in counts.most_common() if side not in apart][:2]
        most = ranked[0][1] if ranked else 0
        alone = most >= MANY and (len(ranked) < 2 or most >= 3 * ranked[1][1])
        main = ranked[0][0] if ranked and (alone or self._headed(ranked[0][0])) else None
        return [main] if main and set(near) <= {main, *apart} else []

    def _headed(self, state: Entity) -> bool:
        """Whether the heading names this state by its own name, and no other actor: *Terrorism in Kenya*."""
        named = self._named(self.heading) if self.heading else []
        return bool(named) and all(one.side == state and not one.adjective for one in named)

    def _as_governments(self, sides: list[Entity], at: int) -> list[Entity]:
        """Capitals and neighbours: who rules, where the section names them and not their state (*the Taliban*, and no word of
        *Afghanistan*)."""
        self._count_to(at)
        rulers = {side.iso3: side for side in self.counts if self._governs(side)}
        return [side if side in self.nouns else rulers.get(side.iso3, side) for side in sides]

    def _count_to(self, at: int) -> None:
        for sentence in self.sentences[self.counted : at]:
            self.heading = sentence.sentence_id if sentence.kind == "heading" else self.heading
            if sentence.kind == "heading" and sentence is not self.sentences[0]:
                self.counts.clear()
                self.nouns.clear()
            if sentence.kind in ("heading", "body"):
                named = self._named(sentence.sentence_id)
                self.nouns |= {one.side for one in named if self._as_a_state(one)}
                self.counts.update(self._spoken_of(sentence.sentence_id, sentence.end))
        self.counted = max(self.counted, at)

    def _as_a_state(self, one: Named) -> bool:
        """*Afghanistan*, and neither *Afghan*, *Afghans*, *Kabul*, *in Afghanistan* nor *Afghanistan's rulers*."""
        owns = self.text.startswith(("'s", "’s"), one.mention.end)
        other = one.adjective or one.mention.metonym or one.mention.rule == "people" or owns
        return not (other or self._is_governed(one))

    def _people_to(self, at: int) -> dict[str, None]:
        """The persons whom the section has named in the sentences before ``at``."""
        for index, sentence in enumerate(self.sentences[self.met : at], self.met):
            if sentence.kind == "heading" and sentence is not self.sentences[0]:
                self.people.clear()
            if sentence.kind in ("heading", "body"):
                self.people |= self._persons(index, sentence.end)
        self.met = max(self.met, at)
        return self.people

    def _spoken_of(self, sentence_id: str, end: int) -> Iterator[Entity]:
        """Whom a sentence names last up to ``end``; a place stands for its state."""
        named, mentions = self._named(sentence_id), self.by_sentence.get(sentence_id, [])
        until = bisect_right(named, end, key=lambda one: one.mention.end)
        yield from (one.side for one in named[max(0, until - MOST) : until])
        until = bisect_right(mentions, end, key=lambda mention: mention.end)
        for mention in mentions[max(0, until - MOST) : until]:
            if mention.entity_type == "place" and mention.iso3:
                yield self.gazetteer.entities[mention.iso3]

    def _persons(self, index: int, end: int) -> dict[str, None]:
        """The persons that a sentence names up to ``end``: ids, and the names behind a title that no list holds."""
        sentence = self.sentences[index]
        named = [one.mention for one in self._named(sentence.sentence_id) if one.person and one.mention.end <= end]
        known = {place for mention in named for place in range(mention.start, mention.end)}
        titled = self.phrases.titled.finditer(self.text, sentence.start, min(end, sentence.end))
        strangers = (match["name"] for match in titled if known.isdisjoint(range(*match.span("name"))))
        return dict.fromkeys(mention.entity_id for mention in named) | dict.fromkeys(strangers)

    def _merged(self, counts: Counter[Entity], countries: bool) -> Counter[Entity]:
        """States and armed groups; a government with its state: as the state among ``countries``, else as what rules it."""
        rulers = {side.iso3: side for side in counts if self._governs(side)}
        merged: Counter[Entity] = Counter()
        for side, count in counts.items():
            ruler = rulers.get(side.iso3) if side.type == "state" or self._governs(side) else None
            one = self.gazetteer.entities[side.iso3] if countries and ruler and side.iso3 else ruler or side
            if one.type == "state" or (not countries and one.type == "armed group"):
                merged[one] += count
        return merged

    def _is_governed(self, named: Named) -> bool:
        """Whether the name stands behind a preposition, as a place."""
        start = named.mention.start
        return not named.mention.metonym and bool(self.phrases.governed.search(self.text[max(0, start - 20) : start]))

    def _dealing(self, named: list[Named], sides: list[Entity], countries: bool) -> list[Entity]:
        """*A fears men from C and quarrels with B*: A and B, where all others stand behind *from*, *of* or *in*."""
        nouns = [one for one in named if not one.adjective]
        partners = [one for one in nouns if self.text.endswith((" with ", " with the "), 0, one.mention.start)]
        pair = self._sides([*nouns[:1], *partners], countries)
        others = (one for one in nouns if one.side not in pair)
        aside = all(ASIDE.search(self.text, max(0, one.mention.start - 12), one.mention.start) for one in others)
        free = nouns and not self._is_governed(nouns[0]) and set(pair) <= set(sides)
        return pair if len(partners) == 1 and len(pair) == 2 and free and aside else []

    def _joined_before(
        self, match: re.Match[str], at: int, back: int, named: list[Named], sides: list[Entity], countries: bool
    ) -> list[Entity]:
        """*A and B signed a pact. A used B's drones in C*, *A built posts along the C border*: A and B, where the second of two is
        named only as a place or by what a thing is called."""
        free = self._sides([one for one in named if self._acts_freely(one, back > 0)], countries)
        main = set(free) & set(sides)
        if len(main) != 1:
            return []
        for group in list(self._before(at, match.start()))[back + 1 :]:
            pair = self._one_pair(group, countries) or self._sides(
                [one for one in group if self._acts_freely(one)], countries
            )
            if len(pair) == 2:
                return pair if main < set(pair) and set(pair) != set(sides) else []
        return []

    def _acts_freely(self, one: Named, lands: bool = True) -> bool:
        """Whether somebody is named as one who acts or is dealt with: no more than an adjective of a thing, and (``lands``) no
        place."""
        start, end = one.mention.start, one.mention.end
        if one.person or self.phrases.official.match(self.text, end) or ACTING.match(self.text, end):
            return True
        land = lands and one.side.type == "state" and not one.mention.metonym
        return not (one.adjective or (land and PLACED.search(self.text, max(0, start - 16), start)))

    def _does(self, one: Named, start: int) -> bool:
        """*A having accused its ally*, *with A matching its neighbour*: who does something to what is his, in a clause of its own."""
        free = not one.adjective and bool(ABSOLUTE.fullmatch(self.text, one.mention.end, start))
        return free and OPENS.search(self.text, max(0, one.mention.start - 8), one.mention.start) is not None

    def _one_pair(self, named: list[Named], countries: bool) -> list[Entity]:
        """Among several actors the one pair that the words join: *between A and B*, *A-B*, *A and B* for the subject."""
        found: list[list[Entity]] = []
        for run in self._lists(named):
            sides, start = self._sides(run, countries), run[0].mention.start
            opening = self.starts[bisect_right(self.starts, start) - 1] + 12 >= start
            joined = opening or self.text[max(0, start - 16) : start].rstrip().endswith(("between", "between the"))
            if len(sides) == 2 and len(run) == 2 and (joined or run[0].mention.end + 1 == run[1].mention.start):
                found.append(sides)
        return found[0] if len({tuple(pair) for pair in found}) == 1 else []

    def _lists(self, named: list[Named]) -> Iterator[list[Named]]:
        """Runs of names with nothing but commas and conjunctions between."""
        run: list[Named] = []
        for name in named:
            gap = self.text[run[-1].mention.end : name.mention.start] if run else ""
            if run and not re.fullmatch(r",? (?:and |or |as well as )?(?:the )?|-", gap):
                yield run
                run = []
            run.append(name)
        if run:
            yield run
