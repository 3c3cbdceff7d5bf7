"""Verbs of killing and wounding, and words for blows, as the patterns that tell who struck, who died and where."""

from __future__ import annotations

import re
from typing import NamedTuple

from evidence.alternations import any_of
from evidence.quantities.hedges import HEDGED
from evidence.quantities.listed import QuantityWords

FOLLOWED = r"\s(?:[a-z]+\s){0,3}\Z"
DID = r"\s(?:has\s|have\s|had\s)?"


class Deeds(NamedTuple):
    """What stands around a figure where somebody is killed, or a name where somebody strikes."""

    kills: re.Pattern[str]  # *A killed (40 rebels)*
    killed_by: re.Pattern[str]  # *The number of men killed by (A) rose to 40*
    killer: re.Pattern[str]  # *(A) said its forces had killed (40 men) on B's soil*
    and_lost: re.Pattern[str]  # *killed 200 of A's men and lost (23)*
    killing: re.Pattern[str]  # *A's jets hit a house, killing (nine)*
    number_harmed: re.Pattern[str]  # *the number of men killed in them rose from 51 to (83)*
    harmed: re.Pattern[str]  # *At least 84 people were killed*
    strike_of: re.Pattern[str]  # *(A)'s attack on B killed 40*
    strike_by: re.Pattern[str]  # *The raid on B by (A) killed 40*
    event: re.Pattern[str]  # *The blast killed nine*
    blow: re.Pattern[str]  # any word for a blow


def participles(verbs: tuple[str, ...]) -> list[str]:
    """What those are to whom it is done.

    >>> participles(("kill", "injure")), in_ing(("kill", "injure"))
    (['killed', 'injured'], ['killing', 'injuring'])
    """
    return [verb.removesuffix("e") + "ed" for verb in verbs]


def in_ing(verbs: tuple[str, ...]) -> list[str]:
    """The same verbs in *-ing*."""
    return [verb.removesuffix("e") + "ing" for verb in verbs]


def plurals(nouns: tuple[str, ...]) -> list[str]:
    """Nouns with their plurals.

    >>> plurals(("raid", "ambush"))
    ['raid', 'ambush', 'raids', 'ambushes']
    """
    return [*nouns, *(noun + ("es" if noun.endswith("sh") else "s") for noun in nouns)]


def compiled(words: QuantityWords) -> Deeds:
    """The patterns, made from the lists of ``data/language/units.yml``."""
    verbs = (*words.killing, *words.wounding)
    done = any_of([*participles(verbs), "slain", "hurt"])
    harm = any_of([*verbs, *participles(verbs), *in_ing(verbs), *(verb + "s" for verb in verbs)])
    blows = any_of(plurals(words.blows))
    nobody = r"(?!(?:or|and|of)\b)"
    return Deeds(
        kills=re.compile(rf"\b(?:{harm}){FOLLOWED}"),
        killed_by=re.compile(rf"\b(?:{harm}|slain)\sby\s(?:the\s)?(?:[\w-]+\s)?\Z"),
        killer=re.compile(
            rf"\s(?:said|says|claim|claims|claimed|announced)\s(?:that\s)?(?:it|they|its\s[a-z]+|their\s[a-z]+){DID}(?:{harm}){FOLLOWED}"
        ),
        and_lost=re.compile(rf"\b(?:{harm})\s[^,;.]*\sand{DID}lost{FOLLOWED}"),
        killing=re.compile(rf"\b(?:{any_of(in_ing(verbs))}|leaving)\b[^.;]*\Z"),
        number_harmed=re.compile(
            rf"\b[Nn]umber\sof\s(?P<noun>(?:{nobody}[\w-]+\s){{1,3}}?(?:(?P<dead>{any_of(participles(words.killing))}|slain|dead)|{done}))\b[^;.]*\Z"
        ),
        harmed=re.compile(
            rf"(?i:{HEDGED})(?:\d[\d,]*|[A-Z]?[a-z]+(?:-[a-z]+)?)\s(?:[a-z]+\s){{0,2}}?"
            rf"(?:(?:were|was|have\sbeen|had\sbeen)\s(?:{done})|died|lost\stheir\slives)\b"
        ),
        strike_of=re.compile(rf"[’']s?\s(?:[\w-]+\s){{0,2}}?(?:{blows})\s(?P<way>on|in|against|at|near)\s"),
        strike_by=re.compile(rf"\b(?:{blows})\s[^,;.]{{0,40}}?\bby\s(?:the\s)?(?:[\w-]+\s)?\Z"),
        event=re.compile(
            rf"The\s(?:(?:suicide|bomb|gun|car|drone|air|deadly|twin|initial|powerful)\s)*(?:{blows}|incident)(?=\s)"
        ),
        blow=re.compile(rf"\b(?:{blows}|bomb\w*|struck|operations?|clash\w*|gunmen|opened\sfire|blew)\b"),
    )
