"""Who shelters whom: *a haven in B for the group*, *camps of A in B*, *granted A freedom*."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.syntax.agents import bare_name, head_noun
from evidence.syntax.arguments import Party
from evidence.syntax.modes import Mode
from evidence.syntax.noun_doers import lender
from evidence.syntax.noun_phrases import NounPhrase
from evidence.syntax.stated import Stated, tie_between
from evidence.syntax.subjects import subject
from evidence.syntax.tie_patterns import Pattern
from evidence.ties.verbs.targets import LOCATIVE
from evidence.ties.verbs.verbal import of_kind


def shelter(phrase: NounPhrase, pattern: Pattern, mode: Mode) -> Iterator[Stated | None]:
    """Host and guest of a haven: *A gives haven to B*, *B holds havens in A*, *havens for B in A*, *in A on havens of B*."""
    if phrase.verb in phrase.patterns.denial:
        return  # *denied B a haven in C*: there is none
    place = next((p for p in phrase.after if p.preposition in LOCATIVE | _under(phrase)), None) or _place_before(phrase)
    guest = next((p for p in phrase.after if p.preposition in pattern.to), None) or (
        phrase.owners[-1] if phrase.owners else None
    )
    verbs = phrase.patterns.verbs.get(phrase.verb, ())
    raided = any(p.type == "attack" and form.particle is None and "direct" in p.to for form, p in verbs)
    lent = None if raided else lender(phrase, pattern)  # *struck hideouts in B*: whoever strikes has no haven there
    if (guest is None or pattern.kinds) and place is not None:
        guest, lent = lent, None
    if guest and (not of_kind(phrase.tokens, guest, pattern) or bare_name(phrase.tokens, guest)):
        return  # *A set up camps in B*: for refugees; *A wants rebels to have no haven in B*: not A
    others, head = phrase.patterns.classes["others"], head_noun(phrase.tokens, guest) if guest else None
    if guest and not others.isdisjoint([*phrase.tokens.lows[phrase.index : guest.first], head.low if head else ""]):
        return  # *offers a haven to B's foes*, *to the foes of B*
    giving = phrase.governing if guest and phrase.governed_by("giving") else None
    giver = subject(phrase.tokens, giving, phrase.patterns) if giving else None
    host = giver or place or lent  # *A granted B freedom within the country*
    if host and guest:
        yield tie_between(pattern, mode, phrase.index, host, guest)


def _under(phrase: NounPhrase) -> frozenset[str]:
    """*enjoys a haven under A*, *found refuge with A*: behind what else the host stands."""
    finds = phrase.verb in phrase.patterns.classes["finding"]
    return frozenset({"under", "with", "among"} if finds else {"under"})


def _place_before(phrase: NounPhrase) -> Party | None:
    """*in A on the havens of B*: A right before the phrase, itself behind *in*."""
    tokens, cursor = phrase.tokens, phrase.first - 2
    if (
        cursor < 1
        or tokens[cursor + 1].low not in ("on", "against", "at")
        or tokens[cursor - 1].low not in ("in", "inside")
    ):
        return None
    token = tokens[cursor]
    actors = (token.home,) if token.home else token.actors
    return Party(actors, cursor, cursor) if actors else None
