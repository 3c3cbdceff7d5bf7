"""Whose a figure is not: who did the harm, who tells of it, the other side of a trade, what it is only compared with."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from evidence.quantities.deeds import Deeds
from evidence.quantities.forms import Reading
from evidence.quantities.telling import Telling
from evidence.quantities.words import QuantityGrammar
from evidence.tables.rows import Mention

PRONOUNS = ("It", "Its", "They")
ARMED = ("armed group", "armed force")
TELLING = ("armed force", "organisation", "agency", "programme")  # *According to the army, 14 men fell*
ACTING = ("state", "government", "armed group", "armed force", "organisation")
OWNER = re.compile(r"[’']s?\s")
PUTS = re.compile(r"(?:\s[a-z]+)?\s(?:has\s|have\s)?put(?:s|ting)?\s(?:the|its|their)\s")  # *A put the toll at nine*
BASED = re.compile(r"-(?:based|sponsored|backed|linked|affiliated)\b")
BY_WHOM = re.compile(r"\bby\s(?:(?:the|an?|its)\s)?(?:(?!in\b|on\b|at\b|of\b|from\b|near\b)[\w-]+\s){0,2}\Z")
AND_LOST_THERE = re.compile(  # *A's army killed (40 rebels) and lost nine men in B*
    r"[^,;.]{0,24}\sand\s(?:has\s|have\s|had\s)?lost\s[^,;.]{1,40}\s(?:in|on|at)\s(?:the\s)?\Z"
)
LOST = re.compile(r"\b(?:lost|lose|losing)\s(?:[a-z]+\s){0,3}\Z")
TO_WHOM = (" to ", " to the ")  # *lost 40 men to A*
BORDER = re.compile(r"\b(?:border|frontier)\swith\s(?:the\s)?\Z")
BETWEEN = re.compile(r"\b[Bb]etween\s(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3}\sand\s(?:the\s)?\Z")
SINCE_THE = re.compile(r"\b[Ss]ince\sthe\s(?:[\w-]+\s)?\Z")
UPHEAVAL = re.compile(
    r"(?:[’']s?)?\s(?:takeover|take-over|return|invasion|withdrawal|pullout|exit|war|coup|revolution|collapse|attacks?|offensive|elections?)\b"
)
STANDARD = re.compile(  # *four times A's*, *twice the size of A's*, *nine times that of A*
    r"(?:\s(?:as|many|much|more|larger|bigger|higher|greater|than|the|that|those|size|level|number|amount|volume|of))*\s"
)
# *A's exports to B fell by 9 percent*, *remittances from A to B*, *A's imports from B*: the other side, whose figure it is not
PARTNER = re.compile(
    r"\b(?:(?i:exports?|imports?|trade|debts?|sales|supplies|shipments?|deliveries|remittances)\s(?:\w+\s)?(?:from\s(?:the\s)?(?:[A-Z][\w’'-]*\s){1,4})?(?:to|with)"
    r"|(?i:imports?|supplies|purchases?)\s(?:\w+\s)?from|[’']s\s(?:[a-z]+\s)?(?:share|imports?|purchases?|use)\sof|those\sto)\s(?:the\s)?\Z"
)
LEADS = tuple(f" {way} {the}" for way in ("to", "from", "with", "of") for the in ("", "the "))  # what ends ``PARTNER``
LISTED = re.compile(r"(?P<more>,)?\s(?P<last>and\s)?(?:the\s)?")


def may_own(
    grammar: QuantityGrammar, mentions: Sequence[Mention], text: str, reading: Reading, end: int, harmed: bool
) -> list[Mention]:
    """The mentions without those whose figure it cannot be: who did the harm, who tells of it, the other side of a trade,
    and with what it is compared."""
    if harmed:
        mentions = _without_who_harmed(grammar.deeds, mentions, text, reading, end)
    else:
        mentions = [row for row in mentions if not _second_of_two(text, row)]
    mentions = [
        row
        for row in mentions
        if row.entity_type not in TELLING or not _tells(grammar.telling, text, row, reading, end)
    ]
    mentions = [
        row for row in mentions if not (BASED.match(text, row.end) or grammar.telling.in_a_title.match(text, row.end))
    ]
    mentions = _without_partners(mentions, text)
    mentions = [row for row in mentions if not _since_then(text, row)]
    if reading.kind == "distance":
        mentions = [row for row in mentions if not BORDER.search(text, max(0, row.start - 24), row.start)]
    if reading.rule == "times" or text[reading.start : reading.end].lower() in ("twice", "thrice"):
        mentions = [row for row in mentions if not STANDARD.fullmatch(text, end, row.start)]
    return [*mentions]


def of_one(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions without words for two or more (*both sides lost 20 men*): a figure of both is of neither."""
    meant = Counter(row.start for row in mentions)
    return [row for row in mentions if meant[row.start] == 1]


def _without_who_harmed(
    deeds: Deeds, mentions: Sequence[Mention], text: str, reading: Reading, end: int
) -> Sequence[Mention]:
    """The mentions without whoever did the harm."""
    at, head = reading.start, max(0, reading.start - 90)
    by = {row.entity_id for row in mentions if row.start > end and BY_WHOM.search(text, end, row.start)}
    mentions = [row for row in mentions if row.entity_id not in by or row.entity_type == "place"]
    # *It killed nine*, *Its raids killed nine*: the dead are not its own
    mentions = [row for row in mentions if row.text not in PRONOUNS or row.entity_type not in ARMED]
    mentions = [row for row in mentions if not PUTS.match(text, row.end, at)]
    mentions = [
        row
        for row in mentions
        if not (row.end <= at and _by(text, row) and deeds.killed_by.search(text, max(0, row.start - 30), row.start))
        and not _struck(deeds, text, row, at)
    ]
    by_them = [row for row in mentions if row.end <= at and _by(text, row)]
    by_them = [row for row in by_them if deeds.strike_by.search(text, max(0, row.start - 70), row.start)]
    mentions = [row for row in mentions if row not in by_them] or mentions
    if LOST.search(text, head, at):
        also = deeds.and_lost.search(text, head, at)
        harmed = also.start() if also else at
        if also and (losers := [row for row in mentions if row.end <= harmed]):
            return losers
        return [row for row in mentions if not (harmed < row.start < at or text.endswith(TO_WHOM, end, row.start))]
    if deeds.kills.search(text, head, at):
        there = [row for row in mentions if row.start > end and AND_LOST_THERE.match(text, end, row.start)]
        mentions = there or mentions
    others = [row for row in mentions if not deeds.killer.match(text, row.end, at)]
    return others or mentions


def _without_partners(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """The mentions without the other side of a trade, and without those listed behind it: *A's debt to B, C and D*."""
    own: list[Mention] = []
    partner, listed = -1, False  # where the last one ends, and whether a comma has begun a list
    for row in mentions:
        if text.endswith(LEADS, 0, row.start) and PARTNER.search(text, max(0, row.start - 70), row.start):
            partner, listed = row.end, False
            continue
        link = LISTED.fullmatch(text, partner, row.start) if 0 <= partner < row.start else None
        joins = link and (listed or not (link["more"] and link["last"])) and (link["more"] or link["last"])
        if joins and link and not OWNER.match(text, row.end):
            partner, listed = row.end, listed or bool(link["more"])
        else:
            own.append(row)
    return own


def _by(text: str, mention: Mention) -> bool:
    return text.find("by ", max(0, mention.start - 24), mention.start) >= 0


def _second_of_two(text: str, mention: Mention) -> bool:
    """*trade between A and B*: of A, who is named first; not *the border of A and B, which has 40 posts*."""
    if not text.endswith(("and ", "and the "), 0, mention.start):
        return False
    between = BETWEEN.search(text, max(0, mention.start - 60), mention.start)
    return between is not None and not text.startswith((", which", ", who", " which", " who"), mention.end)


def _struck(deeds: Deeds, text: str, mention: Mention, at: int) -> bool:
    """*A's attack on B*, *the rebels' raid in B*: whoever struck; not *A's worst attack in years*."""
    strike = deeds.strike_of.match(text, mention.end, at) if mention.entity_type != "place" else None
    return strike is not None and (strike["way"] in ("on", "against") or mention.entity_type in ARMED)


def _tells(telling: Telling, text: str, mention: Mention, reading: Reading, end: int) -> bool:
    """Whether a body only tells the figure: *according to A*, *the A report shows*; not *six A experts were hurt*."""
    counted = reading.start <= mention.start < end
    said = telling.as_told.search(text, max(0, mention.start - 40), mention.start)
    return said is not None or (not counted and telling.told_in.match(text, mention.end) is not None)


def _since_then(text: str, mention: Mention) -> bool:
    """*Since the A takeover, B has lost 40 men*: a name that only tells since when."""
    head = max(0, mention.start - 24)
    if text.find("ince the ", head, mention.start) < 0:
        return False
    return SINCE_THE.search(text, head, mention.start) is not None and UPHEAVAL.match(text, mention.end) is not None
