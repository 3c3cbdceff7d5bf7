"""Whose the figures of a sentence are that opens by looking back: *It carried out 504 attacks*, *The blast killed nine*."""

from __future__ import annotations

import re
from collections.abc import Sequence

from evidence.quantities.deeds import Deeds
from evidence.quantities.not_owners import ACTING, ARMED
from evidence.tables.rows import Mention, Quantity, Sentence

IT = re.compile(
    r"(?:(?:In|By|Since|During)\s(?:[A-Z][a-z]+\s)?(?:19|20)\d\d,?\s(?=its?\s))?(?P<it>(?i:It|Its))(?=\s)(?!\sis\s(?!home\b|the\b|an?\b)|\swas\s(?!home\b|the\b|an?\b|hit\b))"
)
THEY = re.compile(r"(?:They|Their)(?=\s)")
REGION = re.compile(r"The\s(?:region|area|district|city|town)(?=\s)")
TOLL = re.compile(r"(?:The|Among\sthe)\s(?:dead|victims|fatalities|casualties|injured|wounded)(?=[\s,])")
THERE = re.compile(r"\b(?:in|at|near|on|across|inside|outside|of)\s(?:the\s)?(?:[\w-]+\s)?\Z")
GOVERNED = re.compile(
    r"\b(?:[Ii]n|[Oo]f|[Ff]rom|to|[Ww]ith|[Ff]or|by|[Oo]n|[Aa]t|against|[Nn]ear|[Ii]nside|[Aa]cross|than|[Ll]ike)\s(?:the\s)?(?:[\w-]+\s)?\Z"
)
OWNER = re.compile(r"[’']s?\s")
NEAR = 24  # letters before a name in which its preposition stands
OPENING = 40  # letters in which the subject of the sentence before has to begin


def looking_back(
    deeds: Deeds,
    sentence: Sentence,
    before: Sentence | None,
    mentions: Sequence[Mention],
    rows: Sequence[Quantity],
    named: Sequence[Mention],
) -> list[Mention]:
    """Whom or what place the opening words of ``sentence`` take up from the sentence ``before`` it in its paragraph (whose
    ``mentions`` and quantities, ``rows``, are given): as a mention in the place of those words; none where it is open, or where
    they only say whose the first of those ``named`` behind them is (*Its 9th Army has 400 men*)."""
    if before is None or before.paragraph != sentence.paragraph or not mentions:
        return []
    told = sentence.text
    taken_up: Mention | None = None
    if words := IT.match(told):
        taken_up = _subject(before, mentions, (*ACTING, "place"))
    elif words := THEY.match(told):
        acting = [row for row in mentions if row.entity_type in ACTING]
        alone = len({row.entity_id for row in acting}) == 1 and acting[0].entity_type in ARMED
        taken_up = acting[0] if alone else None
    elif words := deeds.event.match(told):
        taken_up = _scene(before, mentions)
    elif not named and (words := deeds.harmed.match(told)):
        taken_up = _scene(before, mentions) if deeds.blow.search(before.text) else None
        return (
            [taken_up._replace(start=sentence.start, end=sentence.start, text="", via="anaphora")] if taken_up else []
        )
    elif words := REGION.match(told):
        taken_up = _scene(before, mentions) or _subject(before, mentions, ("place",))
    elif words := TOLL.match(told):
        taken_up = _of_the_toll(mentions, rows)
    if words is None or taken_up is None:
        return []
    start = sentence.start
    if named and named[0].start == start + words.end() + 1:
        return []
    return [taken_up._replace(start=start, end=start + words.end(), text=words.group(), via="anaphora")]


def _subject(before: Sentence, mentions: Sequence[Mention], types: tuple[str, ...]) -> Mention | None:
    """The one that opens the sentence before as its subject, or the only one that it names."""
    fit = [row for row in mentions if row.entity_type in types]
    if len({row.entity_id for row in fit}) == 1:
        return fit[0]
    for row in fit:
        at = row.start - before.start
        if at >= OPENING:
            return None
        if not GOVERNED.search(before.text, 0, at) and not OWNER.match(before.text, row.end - before.start):
            return row
    return None


def _scene(before: Sentence, mentions: Sequence[Mention]) -> Mention | None:
    """Where the sentence before has its event happen: the first place, else the only state, behind *in* or *at*."""
    ends = [row.start - before.start for row in mentions]
    there = [row for row, end in zip(mentions, ends, strict=True) if THERE.search(before.text, max(0, end - NEAR), end)]
    places = [row for row in there if row.entity_type == "place"]
    states = {row.entity_id: row for row in there if row.entity_type in ("state", "government")}
    return places[0] if places else next(iter(states.values())) if len(states) == 1 else None


def _of_the_toll(mentions: Sequence[Mention], rows: Sequence[Quantity]) -> Mention | None:
    """Of whom the last toll of the sentence before was."""
    harmed = [row for row in rows if row.unit_kind in ("deaths", "injured") or "casualties" in (row.measure or "")]
    told = [row.subject for row in harmed if row.subject]
    return next((row for row in mentions if told and row.entity_id == told[-1]), None)
