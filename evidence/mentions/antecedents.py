"""Antecedents: the actors that a text has named before a place in it, and whether that place is quoted."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import NamedTuple

from evidence.names import Entity
from evidence.names.gazetteer import Gazetteer
from evidence.tables.rows import Mention, Sentence

REACH = 4  # sentences looked back
LONGEST = 4000  # characters looked back inside one sentence
MOST = 60  # actors looked at in one sentence
ACTORS = {"state", "armed group", "armed force", "organisation", "agency", "person", "government"}
FORCES = re.compile(r"armies|militaries")  # a person named beside them is not one of them
TOLD_TO = re.compile(
    r"\b(?:told|tells|address(?:ed|ing)|informed|before|at|join(?:ed|s|ing)?|quit|left|in|within|member of) (?:the )?\Z"
)
CONTRASTED = re.compile(r"\b(?:[Uu]nlike|[Ii]n contrast (?:to|with)|following) (?:the )?\Z")  # *Unlike A, B signed*
FOR_A_WAR = re.compile(r"\bfor (?:the|its) war in \Z")
GOVERNMENT = re.compile(r"(?:government|administration|authorities|regime|Emirate)$")
OTHER_CLAUSE = re.compile(
    r"[,;:]|\b(?:that|which|who|whom|and|but|said|says|after|when|while|because|as|before|since|if|where)\b"
)
MEDIATES = re.compile(
    r"(?:'s|’s)?(?:, which [^,;]{1,80},)? (?:[a-z]+ ){0,4}?(?:mediat|broker|facilitat|interced|shuttl|good offices|go-between|intermediar)"
)
LOOKS_ON = re.compile(  # *A and B urged restraint*, *A will monitor it*: at what others do
    r"(?: and (?:the )?[A-Z][\w-]*(?: [A-Z][\w-]*)*)?(?:, which [^,;]{1,80},)? (?:(?:have|has|had|will|would|also|both|then|later) )*"
    r"(?:(?:welcom|hail|prais|monitor|overs|guarante|witness|support|back)\w* (?:it\b|the (?:\w+ )?(?:deal|truce|ceasefire|agreement|accord|pact|talks|move)\b)"
    r"|(?:urg|call|appeal|press|plead|voic|express)\w* (?:for |on |their |its )?(?:restraint|calm|de-escalation|dialogue|talks|a (?:ceasefire|truce)|concern|alarm)\b)"
)
# *Founded by men of A, the group*, *With its ties to A, the group*: not A
MADE_BY = re.compile(r"(?:[A-Z]\w+(?:ed|un|en|t) by|With|Like|Unlike|Alongside|Along with|Together with) [^,;.]*")
LABEL = 60  # characters that say what somebody is likened to
AKIN = re.compile(  # *It has ties to A, It is an affiliate of A. The group*: not A
    r"(?:^|[.!?]\s+)(?:It|The group|The outfit|The movement) [^.;]*\b(?:ties|links|linked|related|affiliated|affiliate|allegiance|offshoot|branch|allied|loyal)"
    r" (?:to|with|of) (?:the )?\Z"
)
LIKENED = re.compile(
    r"\bas (?:an?|the|part)\b[^,;.]*\b(?:of|to) (?:the )?\Z"
)  # *sees A as an extension of B*: B is not spoken of
SPEAKS = re.compile(
    r"(?! (?:and|or) )[^,;.]* (?:say|says|said|claims?|claimed|insists?|insisted|maintains?|argues?|argued) (?:that )?"
)
DENYING = re.compile(  # *A deny that they shelter the group*: another one
    r"(?! (?:and|or) )[^,;.]* (?:deny|denies|denied|insists?|insisted|says?|said|claims?|claimed) (?:that )?"
    r"(?:they|it|(?:his|their|its) \w+) (?:does not |do not |did not )?(?:shelter|harbour|harbor|back|support|fund|arm|control|host)\w* "
)
MEDIATED = re.compile(r"(?:mediated|brokered|facilitated) by (?:the )?$")
QUALIFIES = re.compile(
    r"'s|’s|s'| (?:leader|leaders|chief|commander|commanders|fighters|members|spokesman|attacks?|operations?)\b"
)
ACTS = re.compile(r"['’]s (?:[\w-]+ ){1,2}to ")  # *A's refusal to rein in the group*
ALIAS = re.compile(r"\b(?:known as|called|named|a\.?k\.?a\.?) (?:the )?\Z")  # *A, formerly known as B*
INSIDE = re.compile(
    r"\b(?:against|of|by|from|with|between) (?:the )?$"
)  # *raids against A weakened the group*: A itself
MODIFIED = re.compile(
    r"[ -](?!(?:and|or|but|to|in|on|at|with|for|from|by|as|that|who|which|is|was|has|had|have|will|would|could|may)\b)[a-z]"
)  # *U.S. forces*, and not *the U.S. and A*
FOLLOWS = re.compile(r" (?!and |or )[a-z]|, (?:which|who|where)\b")  # what shows a name to be a sentence's subject
MOVEMENTS = ("movement", "militia")  # what those who govern are called as well
QUOTES = '"“”«»'


class Named(NamedTuple):
    """An actor named before: the mention, and for whom it acts."""

    mention: Mention
    side: Entity
    person: bool
    adjective: bool


class Antecedents:
    """What was named before, sentence by sentence; ``by_sentence`` holds the names and is filled by who looks back."""

    def __init__(self, text: str, sentences: list[Sentence], gazetteer: Gazetteer) -> None:
        self.text, self.sentences, self.gazetteer = text, sentences, gazetteer
        self.by_sentence: dict[str, list[Mention]] = {}
        self.seen: dict[str, list[Named]] = {}
        self.ruling = {succession.actor for succession in gazetteer.names.successions.values()}

    def _named(self, sentence_id: str) -> list[Named]:
        """The actors named in a sentence, read when a phrase first asks for them."""
        if sentence_id not in self.seen:
            actors = (mention for mention in self.by_sentence.get(sentence_id, ()) if mention.entity_type in ACTORS)
            named = [self._side(mention) for mention in actors]
            named = [one for one in named if not (one.adjective and self._was(one.mention))]
            self.seen[sentence_id] = [one for one in named if not self._is_alias(one.mention, named)]
        return self.seen[sentence_id]

    def _in_title(self) -> list[Named]:
        """The actors that the text's title names, where it has one."""
        title = self.sentences[0]
        return self._named(title.sentence_id) if title.kind == "heading" else []

    def _is_alias(self, mention: Mention, named: list[Named]) -> bool:
        """*A, formerly known as B*: another name of one who is named before."""
        alias = ALIAS.search(self.text, max(0, mention.start - 20), mention.start) is not None
        return alias and any(one.mention.end < mention.start and one.side.type == mention.entity_type for one in named)

    def _was(self, mention: Mention) -> bool:
        """*the former Soviet republics*: what an actor once was names none."""
        return any(self.text.startswith("former ", place) for place in (mention.start - 7, mention.start))

    def _side(self, mention: Mention) -> Named:
        entities = self.gazetteer.entities
        readings = self.gazetteer.readings(self.text[mention.start : mention.end])
        adjective = (bool(readings) and readings[0].form in ("adjective", "prefix")) or self._modifies(mention)
        return Named(
            mention, entities[entities[mention.entity_id].acts_for], mention.entity_type == "person", adjective
        )

    def _modifies(self, mention: Mention) -> bool:
        """*U.S.* before a noun: *U.S. forces*."""
        return mention.entity_id == "USA" and bool(MODIFIED.match(self.text, mention.end))

    def _before(self, at: int, start: int, reach: int = REACH) -> Iterator[list[Named]]:
        """The actors named in the phrase's sentence before it, then those of each sentence before, up to a heading."""
        here = self._named(self.sentences[at].sentence_id)
        until = bisect_right(here, start, key=lambda named: named.mention.end)
        yield here[max(0, until - MOST) : until]
        for index in range(at - 1, max(-1, at - 1 - reach), -1):
            if self.sentences[index].kind == "heading":
                return
            if self.sentences[index].kind == "body":
                yield self._named(self.sentences[index].sentence_id)

    def _sides(self, named: list[Named], countries: bool) -> list[Entity]:
        """The distinct actors, in order; a government in place of its state where both are named; as ``countries``
        states alone, a government counting as its state."""
        sides = list(dict.fromkeys(name.side for name in named))
        if countries:
            states = (
                self.gazetteer.entities[side.iso3] if side.iso3 and self._governs(side) else side for side in sides
            )
            return [side for side in dict.fromkeys(states) if side.type == "state"]
        ruled = {side.iso3 for side in sides if self._governs(side)}
        return [side for side in sides if side.id not in ruled]

    def _sidemen(self, named: list[Named], at: int, phrase: str) -> list[Named]:
        """Those up to the first agent (*supplied by A and B*) of an earlier sentence, which a pair hardly means; without
        persons where armies are spoken of, armed groups alone where groups are."""
        here = self.sentences[at].sentence_id
        forces, groups = bool(FORCES.search(phrase)), phrase.endswith("groups")
        kept = [one for one in named if not (forces and one.person) and (one.side.type == "armed group" or not groups)]
        kept = [one for one in kept if not (self._mediates(one) or self._has_a_war(one) or self._listens(one))]
        kept = [one for one in kept if not self._contrasted(one)]
        onlooking = [k for k, one in enumerate(kept) if LOOKS_ON.match(self.text, one.mention.end)]
        kept = kept[onlooking[-1] + 1 :] if onlooking and kept[0].mention.sentence_id != here else kept
        agents = (
            k for k, one in enumerate(kept) if one.mention.sentence_id != here and self._behind_by(one.mention.start)
        )
        return kept[: next(agents, len(kept))]

    def _contrasted(self, one: Named) -> bool:
        """*Unlike A, B signed*, *with A as its foe, B signed*: A has no part in it."""
        behind = CONTRASTED.search(self.text, max(0, one.mention.start - 24), one.mention.start)
        return behind is not None or self.text.startswith(" as its ", one.mention.end)

    def _listens(self, one: Named) -> bool:
        """*told the UN that*: a body that is only told something is no side of it."""
        start = one.mention.start
        return one.side.type == "organisation" and TOLD_TO.search(self.text, max(0, start - 24), start) is not None

    def _has_a_war(self, one: Named) -> bool:
        """*withdrew men for the war in A*: A has no part in what is told."""
        return FOR_A_WAR.search(self.text, max(0, one.mention.start - 24), one.mention.start) is not None

    def _mediates(self, one: Named) -> bool:
        """*A mediated the talks*, *A mediators*, *co-mediated by A*: who stands between the two is none of them."""
        start, end = one.mention.start, one.mention.end
        return bool(MEDIATES.match(self.text, end) or MEDIATED.search(self.text, max(0, start - 24), start))

    def _behind_by(self, start: int) -> bool:
        return self.text[max(0, start - 8) : start].rstrip().endswith((" by", " by the"))

    def _governs(self, side: Entity) -> bool:
        return side.id in self.ruling

    def _quoted(self, at: int, start: int) -> bool:
        sentence = self.sentences[at]
        before = self.text[max(sentence.start, start - LONGEST) : start]
        return sum(before.count(mark) for mark in QUOTES) % 2 == 1 or self._continues_quote(at)

    def _continues_quote(self, at: int) -> bool:
        """Whether the sentence begins inside a quotation that the sentence before has opened."""
        if not at or self.sentences[at - 1].paragraph != self.sentences[at].paragraph:
            return False
        earlier = self.sentences[at - 1]
        return (
            sum(self.text[max(earlier.start, earlier.end - LONGEST) : earlier.end].count(mark) for mark in QUOTES) % 2
            == 1
        )

    def _only(
        self, match: re.Match[str], at: int, fits: Callable[[Entity], bool], reach: int = 2, apart: bool = False
    ) -> tuple[list[Entity], str] | None:
        away = set[Entity]()
        for group in self._before(at, match.start(), reach):
            movement = match[0].endswith(MOVEMENTS)  # so who governs is called as well
            away |= {one.side for one in group if apart and self._stands_apart(one, at, match.start(), movement)}
            named = [one for one in group if one.side not in away and not (apart and one.person)]
            found = list(dict.fromkeys(name.side for name in named if fits(name.side)))
            if len(found) == 1:
                return found, f"the only one named in {named[0].mention.sentence_id}"
            opens = self._opener(match, at, named, fits) if apart and movement else None
            if opens:
                return opens  # *The Taliban killed a commander of A. The movement*: the Taliban
            rebels = [side for side in found if not self._governs(side)] if apart else []
            if len(rebels) == 1:
                return rebels, f"the only one named in {named[0].mention.sentence_id} that does not govern"
            if found:
                return self._opener(match, at, named, fits)
        return None

    def _stands_apart(self, one: Named, at: int, start: int, movement: bool = False) -> bool:
        """Whether a group is named as a government, or acts in the clause of the phrase at ``start``, so that another is meant."""
        mention = one.mention
        if LIKENED.search(self.text, max(0, mention.start - LABEL), mention.start):
            return True
        if AKIN.search(self.text, max(0, mention.start - LABEL), mention.start):
            return True
        if not movement and (mention.metonym or GOVERNMENT.search(self.text, mention.start, mention.end)):
            return True
        here = mention.sentence_id == self.sentences[at].sentence_id
        begin = self.sentences[at].start
        if here and self.text[start - 2 : start] == ", " and MADE_BY.fullmatch(self.text, begin, start - 2):
            return True
        if here and (
            SPEAKS.fullmatch(self.text, mention.end, start) or DENYING.fullmatch(self.text, mention.end, start)
        ):
            return True  # *A deny it and say the group*
        if not here or OTHER_CLAUSE.search(self.text, mention.end, start):
            return False
        free = not INSIDE.search(self.text, max(0, mention.start - 12), mention.start)
        return free and bool(ACTS.match(self.text, mention.end) or not QUALIFIES.match(self.text, mention.end))

    def _opener(
        self, match: re.Match[str], at: int, named: list[Named], fits: Callable[[Entity], bool]
    ) -> tuple[list[Entity], str] | None:
        """At the head of a sentence: the one that opens the sentence before as its subject."""
        heads = at > 0 and match.start() == self.sentences[at].start
        first = self._subject(at - 1, named) if heads else None
        if first is None or not fits(first.side):
            return None
        return [first.side], f"the one that {first.mention.sentence_id} is about"

    def _subject(self, at: int, named: list[Named]) -> Named | None:
        """The first of the actors ``named``, if the sentence ``at`` opens with it as its subject."""
        first, sentence = named[0] if named else None, self.sentences[at]
        if first is None or first.adjective or first.mention.sentence_id != sentence.sentence_id:
            return None
        opens = self.text[sentence.start : first.mention.start].strip(" ").lower() in ("", "the")
        return first if opens and FOLLOWS.match(self.text, first.mention.end) else None
