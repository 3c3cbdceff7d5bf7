"""Where an attack fell, whom it hit and whose it was, where its verb names nobody itself."""

from __future__ import annotations

from collections.abc import Iterable

from evidence.syntax.agents import head_noun
from evidence.syntax.arguments import Party, complements
from evidence.syntax.clause_starts import clause_start
from evidence.syntax.subjects import subject
from evidence.syntax.tie_patterns import Pattern, TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.syntax.verb_groups import verb_group

LOSING = frozenset({"lost", "loses", "lose", "losing"})
RELATIVE = frozenset({"which", "who", "whose"})
TALKS = frozenset({"consult", "agree", "retreat"})  # what can be mediated


def instrument(tokens: Tokens, after: list[Party], patterns: TiePatterns) -> Party | None:
    """*killed in an A strike*: the owner of the attack in which somebody was harmed."""
    for party in after:
        head = head_noun(tokens, party)
        attack = head is not None and any(p.type == "attack" for p in patterns.nouns.get(head.low, ()))
        attack = attack and tokens.lows[party.last + 1] not in patterns.classes["territory"]  # *an A border attack*
        if attack and not party.place and party.preposition in ("in", "during", "after"):
            return party
    return None


def scene(tokens: Tokens, doer: Party, patterns: TiePatterns) -> list[Party]:
    """Whose embassy or troops the sentence names beside the doer, else its first state or place: where an attack fell."""
    harmed = patterns.joined("people", "assets")
    hit = [
        k
        for k, t in enumerate(tokens[:-1])
        if t.actors and tokens[k + 1].low in harmed and not doer.first <= k <= doer.last
    ]
    relative = tokens.tags.find(",D", doer.last)  # *claimed by A, a group that strikes B*
    told = relative if relative > 0 and "S" in tokens.tags[relative:] else len(tokens)
    return located(tokens, [*hit, *range(told)], doer)


def located(tokens: Tokens, places: Iterable[int], doer: Party) -> list[Party]:
    """The first state, or state of a place, at ``places`` that is not the doer."""
    for k in places:
        token = tokens[k]
        state = token.home or (
            token.actors[0] if token.mention and token.mention.entity_type == "state" and token.actors else None
        )
        if state and not doer.first <= k <= doer.last:
            return [Party((state,), k, k, place=True)]
    return []


def struck_there(tokens: Tokens, verb: int, doer: Party, pattern: Pattern, patterns: TiePatterns) -> list[Party]:
    """*a post in B was attacked by A*: the state in which the subject of the passive at ``verb`` lies."""
    places = range(clause_start(tokens, verb, patterns), verb)
    return located(tokens, places, doer) if pattern.type == "attack" else []


def victims(tokens: Tokens, patterns: TiePatterns) -> list[Party]:
    """Whom the sentence says was killed or wounded by nobody named."""
    found = []
    for k, token in enumerate(tokens):
        died = token.low in patterns.classes["dying"]
        if token.tag == "V" and (died or patterns.attacks(token.low)):
            group = verb_group(tokens, k, patterns)
            victim = subject(tokens, group, patterns) if group.passive or died else None
            found += [victim] if victim else []
        elif token.tag == "V" and token.low in LOSING and _lost_people(tokens, k, patterns):
            loser = subject(tokens, verb_group(tokens, k, patterns), patterns)
            found += [loser] if loser else []
    return found[:1]


def _lost_people(tokens: Tokens, verb: int, patterns: TiePatterns) -> bool:
    """*lost ten soldiers*."""
    lows, behind = tokens.lows[verb + 1 : verb + 5], tokens.tags[verb + 1 : verb + 5]
    return any(low in patterns.classes["people"] for low, tag in zip(lows, behind, strict=True) if tag == "N")


def _between(tokens: Tokens, noun: int, doer: Party, patterns: TiePatterns) -> Party | None:
    """*talks between A and B opened in D after C brokered a truce*: the two behind *between*, where the mediator is neither."""
    parties = (p for p in complements(tokens, noun, patterns) if p.preposition == "between" and len(p.actors) > 1)
    return next((p for p in parties if set(p.actors).isdisjoint(doer.actors)), None)


def _beside(tokens: Tokens, noun: int, index: int) -> bool:
    """*A, which signed a pact with B, stepped in after mediation by C failed*: what a relative clause tells besides."""
    opens = next((k for k in range(noun, 0, -1) if tokens.tags[k] in ",S"), 0)
    return tokens.lows[opens] in RELATIVE and tokens.tags[opens - 1] == "," and "," in tokens.tags[noun:index]


def talking(tokens: Tokens, index: int, doer: Party, patterns: TiePatterns) -> Party | None:
    """The sides of the talks or the agreement that the sentence names before ``index``, the mediator left out; else those behind
    it (*a truce mediated by C between A and B*)."""
    between = (p for p in complements(tokens, index, patterns) if p.preposition == "between" and len(p.actors) > 1)
    if behind := next(between, None):
        return behind
    for noun in range(index - 1, -1, -1):
        if tokens[noun].tag == "N" and _are_talks(tokens, noun, patterns):
            if told := _between(tokens, noun, doer, patterns):
                return told
            if _beside(tokens, noun, index):
                continue
            sides = [k for k in range(index) if tokens[k].tag == "A" and not set(tokens[k].actors) & set(doer.actors)]
            sides = [
                k for k in sides if tokens.lows[k - 1] != "by"
            ]  # *talks between A and B, hosted by C and mediated by D*
            actors = tuple(dict.fromkeys(actor for k in sides for actor in tokens[k].actors))
            return Party(actors, sides[0], sides[-1]) if len(actors) > 1 else None
    talks = (k for k in range(index + 1, len(tokens)) if tokens.tags[k] == "N" and _are_talks(tokens, k, patterns))
    return next((told for k in talks if (told := _between(tokens, k, doer, patterns))), None)


def _are_talks(tokens: Tokens, noun: int, patterns: TiePatterns) -> bool:
    return any(pattern.type in TALKS for pattern in patterns.nouns.get(tokens.lows[noun], ()))


def mediated_between(
    tokens: Tokens, verb: int, doer: Party | None, pattern: Pattern, patterns: TiePatterns
) -> list[Party]:
    """*talks between A and B opened after C had brokered a truce*: the sides of what is mediated."""
    sides = talking(tokens, verb, doer, patterns) if doer and pattern.type == "mediate" else None
    return [sides] if sides else []
