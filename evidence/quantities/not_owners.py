"""Whose a figure is not: who did the harm, who tells of it, the other side of a trade, what it is only compared with."""

from __future__ import annotations

import re
from collections.abc import Sequence

from evidence.quantities.forms import Reading
from evidence.tables.rows import Mention

PRONOUNS = ("It", "Its", "They")
ARMED = ("armed group", "armed force")
TELLING = ("armed force", "organisation", "agency", "programme")  # *According to the army, 14 men fell*
ACTING = ("state", "government", "armed group", "armed force", "organisation")
PUTS = re.compile(r"(?:\s[a-z]+)?\s(?:has\s|have\s)?put(?:s|ting)?\s(?:the|its|their)\s")  # *A put the toll at nine*
AS_TOLD = re.compile(r"\b[Aa]ccording to (?:the |an? )?\Z")  # *According to A, 14 men fell*
# *the Pakistan Security Report 2024*, *Kabul police spokesman X*: who says a figure, and not of whom it is
IN_A_TITLE = re.compile(
    r"(?:[’']s)?\s(?:(?:[A-Z][\w-]+\s){0,4}(?:Report|Survey|Index|Review|Yearbook|Outlook|Bulletin|Study)|police\s(?:spokes|chief|offic))"
)
BASED = re.compile(r"-(?:based|sponsored|backed|linked|affiliated)\b")
BY_WHOM = re.compile(r"\bby\s(?:(?:the|an?|its)\s)?(?:(?!in\b|on\b|at\b|of\b|from\b|near\b)[\w-]+\s){0,2}\Z")
# *Pakistan's exports to Iran fell by 9 percent*, *its debt to China*: the other side, whose figure it is not
PARTNER = re.compile(
    r"\b(?:exports?|imports?|trade|debts?|sales|supplies|shipments?|deliveries|remittances)\s(?:\w+\s)?(?:to|from|with)\s(?:the\s)?\Z"
)


def may_own(mentions: Sequence[Mention], text: str, reading: Reading, end: int, harmed: bool) -> list[Mention]:
    """The mentions without those whose figure it cannot be: who did the harm, who tells of it, the other side of a trade."""
    if harmed:
        by = {row.entity_id for row in mentions if row.start > end and BY_WHOM.search(text, end, row.start)}
        mentions = [row for row in mentions if row.entity_id not in by or row.entity_type == "place"]
        # *It killed nine*, *Its raids killed nine*: the dead are not its own
        mentions = [row for row in mentions if row.text not in PRONOUNS or row.entity_type not in ARMED]
        mentions = [row for row in mentions if not PUTS.match(text, row.end, reading.start)]
    mentions = [row for row in mentions if row.entity_type not in TELLING or not _as_told(text, row)]
    mentions = [row for row in mentions if not (BASED.match(text, row.end) or IN_A_TITLE.match(text, row.end))]
    mentions = [row for row in mentions if not PARTNER.search(text, max(0, row.start - 40), row.start)]
    if reading.kind == "money":  # *5 billion US dollars*: a currency names no owner
        mentions = [row for row in mentions if not reading.start <= row.start < reading.end]
    return [*mentions]


def _as_told(text: str, mention: Mention) -> bool:
    return AS_TOLD.search(text, max(0, mention.start - 24), mention.start) is not None
