"""Which state *the country* is where the words around it tell whose it is not, or who speaks of it."""

from __future__ import annotations

import re

from evidence.mentions.antecedents import Named
from evidence.mentions.threes import Threes
from evidence.names import Entity
from evidence.names.gazetteer import Gazetteer
from evidence.quotations.speech import load_speech
from evidence.tables.rows import Sentence

AGAINST = re.compile(r"\bagainst \Z")
CHARGING = re.compile(r"\b(?:charging|alleging|complaining|claiming) that \Z")
ITS_ACT = re.compile(
    r"\b(?:its|their) (?:[\w-]+ ){1,3}(?:on|over|against|with) \Z"
)  # *A's deal with B, its embargo on the country*
DENYING = re.compile(r"\b(?:reject|den[iy]|dismiss|rebuff)\w*\b[^;]*\b(?:say|insist|claim|argu|add)\w*\b[^;]* in \Z")
DOES_UPON = re.compile(  # *A* has inflicted losses on *the country*
    r"(?: (?!(?:that|which|who|whom|whose|and|but|or|because|while|when|as|if|in|of|is|are|was|were)\b)[a-z][\w'’-]*){1,7} (?:on|at|to|against|with|upon|towards?) \Z"
)
ASKS_THAT = re.compile(  # *A* demanded that *the country* act
    r"(?: [a-z-]+){0,2} (?:(?:demand|ask|request|complain|propos|recommend|insist|urg)\w*|made it clear) that \Z"
)
NEED_FOR = re.compile(r"(?: [a-z-]+){0,2} (?:stress|underlin|emphasi[sz]|underscor|reiterat)\w* the need for \Z")
FINITE = re.compile(r" (?:is|was|has|had|would|will|does|did|[a-z]+s|[a-z]+ed)\b")
SUGGESTS = re.compile(r"\b(?:propos|recommend|insist)\w* that \Z")
OFFICIALS = 60  # characters that say who speaks for a country
OFFICIAL_OF = re.compile(r"['’]s (?:[\w-]+ ){1,6}")  # *, the country's envoy in B said*


class SpokenOf(Threes):
    """The rules that look at who acts, accuses and speaks in the phrase's own sentence."""

    def __init__(self, plain: str, sentences: list[Sentence], gazetteer: Gazetteer) -> None:
        super().__init__(plain, sentences, gazetteer)
        self.speech = load_speech(gazetteer.folder)

    def _told_apart(self, match: re.Match[str], at: int) -> tuple[list[Entity], str] | None:
        """*A sued B, charging that the country*, *A's pact with B and its embargo on the country*: B; *A helped B and C, the country's
        envoy said*: A; *A's X denied it, saying there were no men in the country*: A."""
        here = next(self._before(at, match.start()))
        begin, start = self.sentences[at].start, match.start()
        states = self._sides(here, countries=True)
        if not states:
            return None
        if CHARGING.search(self.text, begin, start) or ITS_ACT.search(self.text, begin, start):
            return (states[1:], "the other one of the two named in its sentence") if len(states) == 2 else None
        if AGAINST.search(self.text, begin, start) and (others := self._besides_subject(match, at, here)):
            return others, "the only state beside the one that acts against it"
        cues = self.speech.saying.finditer(self.text, match.end(), match.end() + OFFICIALS)
        said = any(OFFICIAL_OF.fullmatch(self.text, match.end(), cue.start()) for cue in cues)
        if said and self.text.startswith(", ", start - 2) and (first := self._sides(here[:1], countries=True)):
            return first, "the state with which the report opens"
        if len(states) == 1 and not here[-1].adjective and DENYING.search(self.text, here[-1].mention.end, start):
            return states, "the state of the one who denies it"
        return None

    def _besides_subject(self, match: re.Match[str], at: int, here: list[Named]) -> list[Entity]:
        """The only state that this sentence and the one before name, itself, beside the one named last as who acts."""
        acting = [one for one in here if not one.adjective and not self._is_governed(one)][-1:]
        near = [one for group in self._before(at, match.start(), reach=1) for one in group]
        named = [one for one in near if not one.adjective and one.side.type == "state"]
        own = self._sides(acting, countries=True)
        others = [state for state in self._sides(named, countries=True) if state not in own]
        return others if own and len(others) == 1 else []

    def _asked_or_done(self, place: int, match: re.Match[str]) -> bool:
        """*A inflicted losses on the country*, *A demanded that the country act*: by the words between a name that ends at ``place``
        and the phrase; not *A insists that the country is calm*, which may be its own."""
        start = match.start()
        if SUGGESTS.search(self.text, place, start) and FINITE.match(self.text, match.end()):
            return False
        patterns = (DOES_UPON, ASKS_THAT, NEED_FOR)
        return any(pattern.fullmatch(self.text, place, start) for pattern in patterns)
