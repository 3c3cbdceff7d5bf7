"""Anaphora: *the former*, *both sides*, *the country* and their like, resolved where a rule holds, else left alone.

Precision before recall: a rule looks at the actors named before the phrase, in its own sentence and then sentence by
sentence backwards (never across a heading), and gives up where more or fewer fit than the phrase needs. ``rule`` says
what the phrase was resolved to and why. Phrases and what they may mean: ``data/language/anaphora.yml``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator

from evidence.mentions.antecedents import OTHER_CLAUSE, QUOTES, Named
from evidence.mentions.groups import Groups
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
PARTED = re.compile(r"[^,;]*, (?:who|whose|which) [^;]*,")  # *A's minister, who had met B's,*
WHAT_IS_SAID = re.compile(r"(?: [^,;]{2,30})? (?:that )?")
BEGINS_A_CLAUSE = re.compile(r"(?:[,;:]|\b(?:and|but|while|that|as|when|where|because|if|whom)) \Z")
ASIDE = re.compile(r", (?:which|who|whose) [^,;]*,")  # *A, which had fought B, …*
NEAR_PLACE = 3  # sentences looked back for a province
# phrases for one actor that count as its name in the sentences behind
NAMING = frozenset(
    {"group", "country", "organisation", "body", "neighbour", "institution", "ordinal", "described", "realm"}
)


class _Resolver(Groups):
    def __init__(
        self, text: SourceText, plain: str, sentences: list[Sentence], mentions: list[Mention], gazetteer: Gazetteer
    ) -> None:
        super().__init__(plain, sentences, gazetteer, mentions)
        self.source_id, self.original = text.source_id, text.text
        self.governing = gazetteer.names.governing(text.anchor)

    def rows(self) -> Iterator[Mention]:
        places = self._sentences_with_triggers() if self.mentions else []
        if not places:
            return
        rules: dict[str, Callable[[re.Match[str], int], tuple[list[Entity], str] | None]] = {  # no attribute: it would hold itself
            "countries": self._pair, "sides": self._pair, "persons": self._two_persons, "two": self._two, "own": self._own,
            "several": self._several, "trio": self._three_persons, "three": self._three, "threes": self._three_sides, "mediators": self._go_betweens,
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
        for index, group in enumerate(self._before(at, match.start(), reach=1)):
            named = [one for one in group if one.mention.via == "name"]
            persons = self._sides([one for one in named if one.person], countries=True)
            if speaking := self._speaking(named, at, match.start()):
                return speaking, "the state for which the sentence's speaker speaks"
            if his and not index and not persons:
                continue  # *He assured A of his country's support*: not of A's
            states = persons or self._sides(named, countries=True)
            if states:
                where = named[0].mention.sentence_id
                return (states, f"the state of the only one named in {where}") if len(states) == 1 else None
        return None

    def _speaking(self, named: list[Named], at: int, start: int) -> list[Entity]:
        """*while B's X pledged that his country*: the person right before a verb of saying behind which the phrase opens what is
        said; *A's chief, who met a B minister, said his country*: who opens the sentence, where a clause of his parts them."""
        persons = [one for one in named if one.person]
        last = persons[-1] if persons else None
        if last and self._reports(last.mention.end, start):
            return self._sides([last], countries=True)
        parted = PARTED.match(self.text, self.sentences[at].start, start)
        first = named[0] if named and named[0].mention.sentence_id == self.sentences[at].sentence_id else None
        opens = first and first.mention.start - self.sentences[at].start <= len("The ")
        speaks = first and opens and parted and self._reports(parted.end(), start)
        return self._sides([first], countries=True) if first and speaks else []

    def _reports(self, place: int, start: int) -> bool:
        """Whether a verb of saying stands at a place, and what is said begins with the phrase at ``start``."""
        said = self.speech.says.match(self.text, place)
        return said is not None and WHAT_IS_SAID.fullmatch(self.text, said.end(), start) is not None

    def _is_adjective(self, match: re.Match[str], at: int) -> bool:
        """*the former rebels*; not *the former armed rebels against the latter*, *gave the latter arms*, *asked that the latter act*."""
        start, sentence = match.start(), self.sentences[at]
        other = "the latter" if match["which"].lower() == "former" else "the former"
        paired = other in self.text[sentence.start : sentence.end].lower()
        return not (paired or self.phrases.giving.search(self.text, max(sentence.start, start - 20), start))

    def _ordinal(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        if match["maybe"] is not None and self._is_adjective(match, at):
            return None
        if chosen := self._of_which(match, at):
            return chosen, "one of the two with which the sentence opens"
        for named in self._before(at, match.start(), reach=1):
            sides = [
                side for side in self._sides(named, countries=False) if side not in self._acting_on(match, at, named)
            ]
            if PLURAL.match(self.text, match.end()) and (joined := self._two_of_three(match, named)):
                return joined
            if len(sides) > 2 and (two := self._of_clause(named, match.start()) or self._dealing(named, sides, False)):
                sides = two
            if len(sides) == 2:
                again = [side for side in self._sides(named[::-1], countries=False) if side in sides]
                if again == sides and len(named) > 2:
                    return None  # *A and B fought, and B won over A*: which of them is the former?
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

    def _acting_on(self, match: re.Match[str], at: int, named: list[Named]) -> list[Entity]:
        """*A, which had fought B, took the side of the former*: A, the subject of the sentence in which something is done to it."""
        before = self.text[max(0, match.start() - 16) : match.start()]
        first = None if not named or BEGINS_A_CLAUSE.search(before) else self._subject(at, named)
        return (
            [first.side]
            if first and not OTHER_CLAUSE.search(ASIDE.sub("", self.text[first.mention.end : match.start()]))
            else []
        )

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
        within = [one for one in named if begin < one.mention.start < start]
        if within and self.speech.says.match(self.text, within[0].mention.end):
            return []  # *A and B are close, C told D, and the former …*
        sides = self._sides(within, countries=False)
        return sides if len(sides) == 2 else []

    def _opposed(self, match: re.Match[str], at: int, sides: list[Entity]) -> None:
        """*The former has paid; the latter waits*: a sentence about the two, whomever else it names."""
        if match["which"].lower() == "former":
            self.opposing = (self.sentences[at].sentence_id, sides)

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
