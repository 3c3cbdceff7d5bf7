"""A noun that may state a tie, with what stands around it: owners, the verb that governs it, who lends it a doer."""

from __future__ import annotations

import re
from dataclasses import dataclass

from evidence.syntax.antecedents import antecedent
from evidence.syntax.arguments import Party, complements, party_at, skip
from evidence.syntax.tie_patterns import Pattern, TiePatterns
from evidence.syntax.tokens import CLAUSE, MODIFYING, Token, Tokens, kept
from evidence.syntax.verb_groups import VerbGroup, verb_group
from evidence.tables.schemas import TIE_TYPES

REACH = 14  # words between *witnessed a surge … in* and the attacks
LINKING = frozenset({"of", "in", "into", "on", "for", "to", "at", "with", "as", "behind", "under"})
AIMED = frozenset({"on", "upon", "against", "to"})
AT_WHOM = frozenset({"aimed", "directed"})  # *the strikes were aimed at B*
WHERE = frozenset({"in", "at", "inside", "near"})
SIDES = frozenset({"between", "with", "among"})
AGENT = re.compile("[DN]*A")  # who did it, behind *by*
HAVE = frozenset({"has", "have", "had", "having"})


@dataclass(slots=True)
class NounPhrase:
    """A noun that may state a tie, with its owners, what follows it and the verb that governs it."""

    tokens: Tokens
    index: int
    first: int
    owners: list[Party]
    after: list[Party]
    governing: VerbGroup | None
    patterns: TiePatterns

    @property
    def verb(self) -> str:
        """The governing verb as written, empty where none governs."""
        return self.tokens[self.governing.verb].low if self.governing else ""

    def ended(self, pattern: Pattern) -> bool:
        """Whether what the noun names is ended, by the verb around it or a noun before it: *cut*, *was severed*, *the lifting of*."""
        return self.governed_by("enders") or self.undergoes("enders") or self._ended_by_noun(pattern)

    def _ended_by_noun(self, pattern: Pattern) -> bool:
        """*the easing of sanctions*, *A's suspension of aid*, *the severing of ties with B by A*: what is bad ends, or somebody is
        said to end it; not *the end of the war*, which there was, nor *sought the lifting of sanctions*."""
        behind = self.tokens.tags[self.index + 1 : self.index + 2] == "N" and self.tokens.lows[self.index + 1]
        if behind in self.patterns.classes["easing"]:
            return True  # *A's aid cuts to B*
        head, tokens = self.first - 2, self.tokens
        if not self.headed_by("easing") or tokens.lows[_back(tokens, head - 1, "NDR")] in self.patterns.joined(
            "wanting", "side_asks"
        ):
            return False
        if (
            pattern.type in ("attack", "consult")
            and tokens.lows[head] == "end"
            and not ended_by_owner(tokens, self.first)
        ):
            return False
        hostile = (TIE_TYPES[pattern.type][2] if pattern.sign is None else pattern.sign) < 0
        return hostile or "by" in [party.preposition for party in self.after] or ended_by_owner(tokens, self.first)

    def governed_by(self, *names: str) -> bool:
        """Whether the governing verb is in one of the word classes named; *called off* ends."""
        if self.governing is None:
            return False
        lows, verb, classes = self.tokens.lows, self.governing.verb, self.patterns.classes
        for name in names:
            if name == "quitters":
                after = lows[verb + 1 : verb + 2] if lows[verb] in classes[name] else []
                if after in (["out"], ["from"], ["on"], ["away"]) or lows[verb] in classes["quitting"]:
                    return True  # *pulled out of the deal*, *withdrew from the treaty*, *quit the pact*
            elif name == "enders" and lows[verb].startswith("cut") and lows[verb + 1] == "a":
                continue  # *cut a deal with B*
            elif lows[verb] in classes[name] or (name == "enders" and (self._put_off() or self.reduced)):
                return True
        return False

    @property
    def reduced(self) -> bool:
        """*dropped its support*, *scaled back cooperation with B*: its own subject does less of it; not *limited A's support*."""
        verb = self.governing.verb if self.governing else -1
        particles = self.patterns.reducing.get(self.tokens.lows[verb]) if verb >= 0 and not self.owners else None
        if particles is None:
            return False
        alone = None in particles and "P" not in self.tokens.tags[verb + 1 : self.first]
        return alone or self.tokens.lows[verb + 1] in particles

    def _put_off(self) -> bool:
        """*called off the talks*, *put the treaty in abeyance*, *announced an end to the truce*."""
        lows, verb = self.tokens.lows, self.governing.verb if self.governing else 0
        if (
            lows[verb] in self.patterns.classes["announcing"]
            and set(lows[verb + 1 : self.first]) & self.patterns.classes["endings"]
        ):
            return True
        put = "abeyance" in self.tokens.words and "abeyance" in lows[verb:]
        return put or lows[verb + 1 : verb + 2] == ["off"]

    def undergoes(self, *names: str) -> bool:
        """Whether the passive verb of which the noun is the subject is in one of the word classes (*the border … was closed*)."""
        verb = self.tokens.tags.find("V", self.index)
        if verb < 0 or not CLAUSE.isdisjoint(self.tokens.tags[self.index : verb]):
            return False
        passive = verb_group(self.tokens, verb, self.patterns).passive
        if self.tokens.lows[verb] in self.patterns.classes["remaining"]:  # *trade … remains suspended*
            passive, verb = self.tokens.tags[verb + 1 : verb + 2] == "V", verb + 1
        particles = (
            self.patterns.reducing.get(self.tokens.lows[verb]) if passive and "enders" in names else None
        ) or ()
        by = next((k for k in (verb + 1, verb + 2) if particles and self.tokens.lows[k : k + 1] == ["by"]), 0)
        if by and AGENT.match(
            self.tokens.tags, by + 1
        ):  # *was cut by B*, and neither *by half* nor *cooperation is limited*
            return None in particles or self.tokens.lows[verb + 1] in particles
        return passive and any(self.tokens.lows[verb] in self.patterns.classes[name] for name in names)

    def headed_by(self, *names: str) -> bool:
        """Whether the noun stands behind another of the word classes named (*the easing of sanctions*, *cuts in aid*)."""
        head = self.first - 2
        linked = head >= 0 and self.tokens.lows[head + 1] in ("of", "to", "in") and self.tokens.tags[head] == "N"
        return linked and any(self.tokens.lows[head] in self.patterns.classes[name] for name in names)


def ended_by_owner(tokens: Tokens, first: int) -> bool:
    """*A's suspension of aid*: whether a genitive stands before the noun that governs the phrase at ``first``."""
    return first > 2 and tokens.tags[: first - 2].rstrip("NR")[-1:] == "Z"


def noun_phrase(tokens: Tokens, index: int, patterns: TiePatterns) -> NounPhrase:
    """The phrase of the noun at ``index``."""
    return NounPhrase(tokens, index, *_parts(tokens, index, patterns), patterns)


@kept
def _parts(tokens: Tokens, index: int, patterns: TiePatterns) -> tuple[int, list[Party], list[Party], VerbGroup | None]:
    """Where the phrase begins, its owners, what follows it, and the verb that governs it; not the phrase itself, for what a
    sentence keeps must not hold the sentence, or only the collector of cycles could free both."""
    owners, first = _owners(tokens, index, patterns)
    governing = _governing(tokens, first, patterns)
    after = [*complements(tokens, index, patterns), *_behind_its_verb(tokens, index, patterns)]
    after = after or _of_relative(tokens, governing)
    if not after and (lending := _lending_relative(tokens, index, patterns)):
        governing, after = lending, complements(tokens, lending.verb, patterns)
    return first, owners, after, governing


def _lending_relative(tokens: Tokens, index: int, patterns: TiePatterns) -> VerbGroup | None:
    """*the attack that A launched on B*, *the talks which A held with B*: the light verb of the relative clause, behind which the
    noun's own sides stand."""
    pronoun = index + 1 + (tokens.tags[index + 1 : index + 2] == ",")
    if tokens.lows[pronoun : pronoun + 1] not in (["that"], ["which"]):
        return None
    verb = tokens.tags.find("V", pronoun)
    between = tokens.tags[pronoun + 1 : verb]
    if verb < 0 or between.strip("ADNZXRG") or tokens.lows[verb] not in patterns.light:
        return None
    group = verb_group(tokens, verb, patterns)
    return group if ("A" in between) != group.passive else None


def _of_relative(tokens: Tokens, governing: VerbGroup | None) -> list[Party]:
    """*B, against which A launched an operation*, *B, with whom A has good relations*: whom the relative clause is about, behind
    its preposition."""
    pronoun = len(tokens.tags[: governing.first].rstrip("RDNAZ")) - 1 if governing else 0
    if pronoun < 2 or tokens.lows[pronoun] not in ("which", "whom") or tokens.tags[pronoun - 1] != "P":
        return []
    found = antecedent(tokens, pronoun - 2)
    return [found._replace(preposition=tokens.lows[pronoun - 1])] if found else []


def _behind_its_verb(tokens: Tokens, index: int, patterns: TiePatterns) -> list[Party]:
    """*talks were held between A and B*, *a deal on gas was signed with B*: the sides stand behind the passive verb."""
    tags, verb = tokens.tags, tokens.tags.find("V", index)
    if verb < index + 2 or "X" not in tags[index:verb] or tags[index + 1 : verb].strip("XNDRPG"):
        return []
    happens = tokens.lows[verb] in patterns.light or tokens.lows[verb] in patterns.joined("happening", "occurring")
    if tokens.lows[verb] in patterns.classes["locating"]:  # *an A base is located in B*
        return [p for p in complements(tokens, verb, patterns) if (p.outer or p.preposition) in WHERE]
    between = tokens.lows[skip(tokens, verb + 1, "R", 2) :][:1] == ["between"]  # *tensions have risen between A and B*
    happens = happens or tokens.lows[verb] in AT_WHOM
    if not between and not (happens and verb_group(tokens, verb, patterns).passive):
        return []
    if tokens.lows[verb] in AT_WHOM:
        return [
            p._replace(preposition="on")
            for p in complements(tokens, verb, patterns)
            if p.preposition in ("at", "against")
        ]
    sides = SIDES if between else SIDES | AIMED  # *pressure was exerted on B*
    return [p for p in complements(tokens, verb, patterns) if p.preposition in sides and not p.place]


def _owners(tokens: Tokens, index: int, patterns: TiePatterns) -> tuple[list[Party], int]:
    """The parties in the noun's own phrase (*A's*, *A-B*, *Russian*), and where that phrase begins."""
    cursor, tags = index - 1, tokens.tags
    while cursor >= 0 and (
        tags[cursor] in "NAZ-DR" or (tags[cursor] == "C" and cursor > 0 and tags[cursor - 1] in "AN")
    ):
        if tags[cursor : cursor + 2] == "CD" and "A" not in tags[cursor + 2 : index]:
            break  # *a bombing in A and the assault*
        if (
            tags[cursor : cursor + 2] == "AD"
            and tokens.lows[_back(tokens, cursor - 1, "DNA")] in patterns.classes["naming"]
        ):
            break  # *called A a sponsor of terrorism*
        if tags[cursor - 1 : cursor + 1] == "AC" and cursor + 1 == index and _plain_name(tokens[cursor - 1]):
            break  # *weapons from A and shelter from B*
        joins = tags[cursor] == "C" and "A" in tags[cursor + 1 : index]
        if joins and (tags[cursor - 1] == "N" or _another(tokens, cursor, index)):
            break
        cursor -= 1
    first = cursor + 1
    parties, k = [], tags.find("A", first, index)
    while k >= 0:
        party = party_at(tokens, k, patterns)
        lawless = tokens.lows[party.last + 1] in patterns.classes["outlaws"] and _a_state(tokens[party.last])
        if party.last < index and not lawless:  # *A militants' attacks on B*: of no state
            parties.append(party)
        k = tags.find("A", party.last + 1, index)
    if not parties and first > 1 and tokens.lows[first - 1] == "whose" and (owner := antecedent(tokens, first - 2)):
        parties = [owner]  # *A, whose bases in B*
    return parties, first


def _a_state(token: Token) -> bool:
    return token.mention is not None and token.mention.entity_type == "state"


def _plain_name(token: Token) -> bool:
    return token.mention is not None and token.mention.rule not in MODIFYING


def _another(tokens: Tokens, conjunction: int, noun: int) -> bool:
    """*cooperation on A and B investments*: a state's bare name is in no list with the adjective of another."""
    left = tokens[conjunction - 1].mention
    right = tokens[tokens.tags.find("A", conjunction, noun)].mention
    return left is not None and left.rule == "name" and right is not None and right.rule == "adjective"


def _governing(tokens: Tokens, first: int, patterns: TiePatterns) -> VerbGroup | None:
    """The verb whose object the noun phrase is (*held talks*, *engaged in an exercise*, *promoted the growth of
    cooperation*), or the *be* or *have* before it."""
    undergone = _undergoing(tokens, first, patterns)
    if undergone is not None:
        return verb_group(tokens, undergone, patterns)
    cursor = _back(tokens, first - 1, "R")
    if cursor > 0 and tokens[cursor].low in ("off", "up") and tokens[cursor - 1].tag == "V":
        cursor -= 1
    for step in range(2):
        linked = cursor > 0 and tokens[cursor].tag == "P"
        if not linked or not (tokens[cursor].low in LINKING or (not step and _left(tokens, cursor, patterns))):
            break
        if tokens[cursor - 1].low in patterns.classes["records"]:
            verb = _back(tokens, cursor - 1, "NDR")
            if verb < 0 or tokens.lows[verb] not in patterns.classes["gainsaying"]:
                return None  # *received reports of attacks*, not *denied reports of attacks*
        back = _back(
            tokens,
            cursor - 1,
            "NDR"
            if tokens[cursor].low in ("of", "as") or _measured(tokens, cursor) or _ended(tokens, cursor, patterns)
            else "R",
        )
        if back >= 0 and tokens[back].low in patterns.classes["link_adjectives"]:
            back = _back(tokens, back - 1, "R")
        if back < 0 or (back == cursor - 1 and tokens[back].tag not in "VX"):
            break
        cursor = back
    if cursor < 0:
        return None
    low = tokens.lows[cursor]
    if tokens.tags[cursor] == "V" or (tokens.tags[cursor] == "X" and (low in HAVE or low in patterns.classes["be"])):
        return verb_group(tokens, cursor, patterns)
    return None


def _left(tokens: Tokens, preposition: int, patterns: TiePatterns) -> bool:
    """*withdrew from talks*: a verb of leaving governs the noun behind *from*."""
    verb = _back(tokens, preposition - 1, "R")
    return tokens.lows[preposition] == "from" and verb >= 0 and tokens.lows[verb] in patterns.classes["quitters"]


def _measured(tokens: Tokens, preposition: int) -> bool:
    """*pledged 50 million in aid*, *claimed responsibility for an attack*: the words before the preposition are no party."""
    before = tokens[max(0, preposition - 3) : preposition]
    return (tokens[preposition].low == "in" and any(t.low[0].isdigit() for t in before)) or any(
        t.low == "responsibility" for t in before
    )


def _ended(tokens: Tokens, preposition: int, patterns: TiePatterns) -> bool:
    """*announced an end to the truce*, *declared a halt to talks*."""
    verb = _back(tokens, preposition - 1, "NDR")
    ends = tokens.lows[preposition] == "to" and tokens.lows[preposition - 1] in patterns.classes["endings"]
    return ends and verb >= 0 and tokens.lows[verb] in patterns.classes["announcing"]


def _undergoing(tokens: Tokens, first: int, patterns: TiePatterns) -> int | None:
    """*witnessed a surge of 10 percent in attacks*: the verb of undergoing, over the nouns that measure."""
    undergo = patterns.classes["undergo"]
    if undergo.isdisjoint(tokens.words):
        return None
    cursor, floor, tags = first - 1, max(-1, first - REACH), tokens.tags
    while cursor > floor and tags[cursor] in "NDRP":
        cursor -= 1
    verb = cursor > floor and tags[cursor] == "V" and tokens.lows[cursor] in undergo
    return cursor if verb else None


def _back(tokens: Tokens, index: int, tags: str) -> int:
    own = tokens.tags
    while index >= 0 and own[index] in tags:
        index -= 1
    return index


def of_agreement(phrase: NounPhrase) -> bool:
    """*an agreement on trade between A and B*: what the agreement is about, which is told by it."""
    lows, first = phrase.tokens.lows, phrase.first
    signed = lows[first - 2 : first - 1] if first > 1 and lows[first - 1] in ("on", "for") else []
    return bool(signed) and any(one.rule == "noun-agreement" for one in phrase.patterns.nouns.get(signed[0], ()))


def aims(phrase: NounPhrase, doer: Party) -> bool:
    """*A and B made concessions to C to promote better relations*: with C, and not with each other."""
    tokens, group = phrase.tokens, phrase.governing
    main = tokens.tags.rfind("V", 0, group.first) if group and group.infinitive else -1
    others = (token for token in tokens[main : group.first] if token.actors) if group and main >= 0 else ()
    return any(set(doer.actors).isdisjoint(token.actors) for token in others)
