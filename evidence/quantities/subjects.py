"""Of whom a quantity is: whose soldiers, where the dead fell, who pays; left open where the words around do not tell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from evidence.quantities.forms import Reading, named_before
from evidence.quantities.hedges import HEDGE, HEDGED
from evidence.quantities.not_owners import ACTING, ARMED, BY_WHOM, may_own
from evidence.quantities.words import QuantityGrammar
from evidence.tables.rows import Mention

HEADS_LINE = re.compile(r":\s+\d")
LINE_OPENS = re.compile(r"(?:\A|\n|[-*•]\s|[.;]\s)\Z")
HAS = re.compile(
    r"\s(?:\([^)]{2,12}\)\s)?(?:still\s|now\s)?(?:(?:is|are)\s(?:said|believed|thought|estimated|reported)\sto\s)?"
    r"(?:has|have|had|commands?|fields?|numbers)\s(?:[a-z]+\s){0,3}"
)
CLAUSE_END = re.compile(r"[;.]\s|,\s|\s[–—-]\s|\s(?:while|and|but|when|after)\s")
MADE = re.compile(
    r"-(?:led|made|backed|sponsored|linked|affiliated|built|funded|based|born|origin)\b|\s(?:border|frontier|crossing)\b"
)
IN_SERIES = re.compile(r"\s(?:for\s)?")
SUM_BEFORE = re.compile(r"[$€£¥₹]\s?\d[\d.,]*\s?(?:[a-z]+)?(?:,|\sand|,\sand|\swhile)\s\Z")
IS_THE = re.compile(
    r"\b(?:is|are|was|were|remains?|remained|became|becomes?)\s(?:also\s|now\s|still\s)?the\s(?:[\w-]+\s)?\Z"
)
# *China became Pakistan's largest supplier*: who stands before the verb
IS_ITS = re.compile(
    r"\s(?:is|are|was|were|has\sbecome|remains?|remained|became|becomes?)\s(?:also\s|now\s|still\s)?(?:the\s)?"
)
OWNED = re.compile(r"[’']s?\s(?:[a-z]+\s)?")
POSSESSIVE = re.compile(r"(?:[’']s?|,)\s+")
HOME_TO = re.compile(r"\b(?:home to|hosts?|hosting|hosted|houses|shelters|sheltering)\s+(?:\w+\s+){0,3}\Z")
RELATIVE = re.compile(
    r",?\s\(?(?:which|who|whose|that)\s[^,;:.]{0,120}"
)  # *the Front, which stands there with 300 men*
ENDED = re.compile(  # *the Front, which fights the army, has 300 men*, *Chad, backed by Mali, has …*
    r",\s(?:(?:which|who|whose|behind|ahead\sof|like|unlike|alongside|along\swith|together\swith)\s|[a-z]+ed\sby\s)[^,;.]*,\s"
)
NEAR = 40  # letters
# what may stand between what is counted and whose it is, or where: *14 raids in Sindh*, *12 men killed at Bannu*
OF_WHOM = re.compile(
    r"[*_]{0,3}(?:\s(?:(?:in|of)\s)?(?:[a-z-]+\s){0,3}?(?:in|of|from|at|across|inside|for|by))?\s(?:the\s)?(?:[\w-]+\s)?"
)
OF_THE_WHOLE = re.compile(
    r"\b(?:[Oo]f|[Aa]mong|[Oo]ut\sof)\s(?:(?:the|these|those)\s|a\stotal\sof\s)(?:[a-z]+\s){0,2}\Z"
)
VISIT = re.compile(r"(?:\s[a-z]+)?\s(?:visit|trip|tour)\b")
BY = re.compile(r"\bby\b")
SUFFERS = re.compile(r"[’']s?\s|\s(?:was|were|saw|suffered|lost)\b")  # *A's army was struck, killing 9*
FOR = re.compile(rf"\s(?:for|by)\s(?:(?:{HEDGE}|the|past|last)\s)*")
PAYING = re.compile(
    r"\b(?:purchas\w+|bought|buys?|paid|pays?|gave|gives?|lent|lends?|sold|sells?|spent|spends?|invest\w*|donat\w+|pledg\w+|promis\w+|offer\w*|provid\w+|deposit\w+|grant\w+|receiv\w+|owes?|owed|earn\w*|lost|loses?|suffered|imports?|imported|exports?|exported)\b"
)
ITS_OWN = re.compile(r"\b(?:its|their)\b")  # *bought 71 percent of its arms from China*
# *the TTP carried out 482 attacks in Pakistan*, *accounted for half of the deaths in Pakistan*: whoever did it, and not where
DOING = re.compile(
    r"[’']s?\s(?:[a-z]+\s){0,2}|\s(?:\([^)]{2,12}\)\s)?(?:(?:has|have|had|was|were|is|are)\s)?(?:also\s|alone\s)?"
    r"(?:carried\sout|conducted|mounted|staged|launched|perpetrated|committed|executed|claimed(?:\sresponsibility\sfor)?|behind"
    r"|(?:held\s)?responsible\sfor|account(?:ed|s|ing)\sfor|made\sup)\s(?:[a-z]+\s){0,3}"
)
BY_IN = re.compile(r"\s(?:in|on|against)\s(?:the\s)?")  # *attacks by the TTP in Pakistan rose to 482*
FORCES = frozenset(
    {"troops", "soldiers", "men", "personnel", "guards", "fighters", "jets", "tanks", "aircraft", "garrison"}
)
MOVING = re.compile(
    r"\b(?:withdr[aew]+n?|withdrawing|mov(?:e|es|ed|ing)|sen[dt]s?|sending|(?:re)?deploy(?:s|ed|ing)?|station(?:s|ed|ing)?|pull(?:s|ed|ing)?(?:\sout)?"
    r"|keeps?|kept|keeping|maintain(?:s|ed|ing)?)\s(?:(?!from\b|in\b|to\b)[\w-]+\s){0,3}\Z"
)
# *A runs three bases in B*, *A bought 24 jets from B*: of whoever does it, and not where or from whom
HANDLING = re.compile(
    r"\s(?:\([^)]{2,12}\)\s)?(?:(?:has|have|had|will|would|also|now|still|already|is\sto|are\sto|(?:agreed|plans?|wants?|is\sset)\sto)\s){0,3}"
    r"(?:fire[sd]?|buil[dt]s?|operates?d?|maintain(?:s|ed)?|runs?|ran|buys?|bought|purchase[sd]?|order(?:s|ed)?|receive[sd]?|t[ao]kes?\sin|took\sin"
    r"|admit(?:s|ted)?|resettle[sd]?|train(?:s|ed)?)\s(?:[a-z-]+\s){0,3}"
)
LOSES = re.compile(r"\s(?:has\s|have\s|had\s)?lost\s(?:[a-z]+\s){0,3}")
KEEPS = re.compile(  # *A has some 2,500 troops in B*, and not *A has upgraded 40 jets for B*
    rf"\s(?:still\s|now\s)?(?:has|have|had)\s{HEDGED}"
)
FROM = re.compile(r"\sfrom\s(?:the\s)?")  # *24 jets from A*
# *3.5 million Afghans live in Iran*: where nationals are, and not whose
PEOPLE_IN = re.compile(
    r"\s(?:(?:are\s|who\s|now\s)?(?:living|live|staying|stay|residing|reside|sheltering)\s)?in\s(?:the\s)?"
)
NATIONALS = frozenset({"refugees", "migrants", "nationals", "citizens", "workers", "immigrants", "residents"})
DEPLOYED = re.compile(r"\b(?:are|were|is|was|be)\s\Z")
IT_ACTS = re.compile(r",\s(?:so\s|and\s|but\s|yet\s)?it\s(?:has\s|had\s|also\s|then\s)?[a-z]+\s(?:[a-z]+\s){0,3}\Z")
GOVERNED = re.compile(r"\b(?:in|of|from|to|with|for|by|on|at|against)\s(?:the\s)?\Z")


def subject(
    grammar: QuantityGrammar, mentions: Sequence[Mention], text: str, reading: Reading, stop: int, harmed: bool = False
) -> str | None:
    """Whose or where the quantity is: the visitor of a visit, the host of those it is home to, the payer of a sum, an actor
    in the counted phrase, else right behind it, else the actor before; of people ``harmed``, not by whom."""
    end = max(reading.end, reading.noun.end if reading.noun else 0)
    mentions = may_own(grammar, mentions, text, reading, end, harmed)
    mentions = _outside_asides(mentions, text, reading) if harmed else mentions
    before = [row for row in mentions if row.end <= reading.start and row.entity_type in ACTING]
    if reading.kind == "rank" and before:  # *A came 14th in the Global Peace Index*
        mentions = [row for row in mentions if not row.text.endswith("Index")]
    special = _by_kind(mentions, before, text, reading) or _of_who_acts(before, text, reading)
    if special:
        return special
    for mention in mentions:
        if reading.start <= mention.start < end and not MADE.match(text, mention.end):
            return mention.entity_id
    limit = CLAUSE_END.search(text, end, min(stop, end + 80))
    boundary = min(limit.start() if limit else stop, end + 70)
    behind = [row for row in mentions if end <= row.start < boundary and not MADE.match(text, row.end)]
    if before and reading.kind == "count":
        behind = [row for row in behind if not FROM.fullmatch(text, end, row.start)]
    its_own = behind and ITS_OWN.search(text, end, behind[0].start)
    if behind and not its_own and OF_WHOM.fullmatch(text, end, behind[0].start):
        owned = len(behind) > 1 and POSSESSIVE.fullmatch(text[behind[0].end : behind[1].start])
        return behind[1 if owned else 0].entity_id
    if harmed and grammar.deeds.killing.search(text, max(0, reading.start - 60), reading.start):
        there = [row for row in mentions if row.entity_type == "place" and row.end <= reading.start]
        before = there[-1:] or _without_striker(before, text)
        if not before:
            return None
    if before:
        told = [row for row in before if RELATIVE.fullmatch(text, row.end, reading.start)]
        return (told or [_nearest(before, text, reading)])[-1].entity_id
    near = [row for row in mentions if 0 <= reading.start - row.end < NEAR]  # *followed by Sindh with 41 raids*
    whole = OF_THE_WHOLE.search(text, max(0, reading.start - 30), reading.start)
    if not near and mentions and ("," if whole else ";") in text[end : mentions[0].start]:
        return None  # *306 raids were counted; Sindh alone saw 41*, *Of the 306 raids, 41 were in Sindh*
    return (near[-1] if near else mentions[0]).entity_id if mentions else None


def _without_striker(before: Sequence[Mention], text: str) -> list[Mention]:
    """*A jets hit a house, killing 9*: the dead are not of whoever opens the clause and does something."""
    if not before or _governed(text, before[0]) or SUFFERS.match(text, before[0].end):
        return [*before]
    return [row for row in before if row.entity_id != before[0].entity_id]


def _outside_asides(mentions: list[Mention], text: str, reading: Reading) -> list[Mention]:
    """*A's strike on Khost, which Kabul denounced, killed nine*: without those of an aside that has ended, if others are left."""
    asides = [found.span() for found in ENDED.finditer(text, mentions[0].end, reading.start)] if mentions else []
    outside = [row for row in mentions if not any(start < row.start < end for start, end in asides)]
    return outside or mentions


def _nearest(before: Sequence[Mention], text: str, reading: Reading) -> Mention:
    """The last actor before the number if it stands close, else the first; none inside a relative clause that has ended."""
    ended = [found.span() for found in ENDED.finditer(text, before[0].end, reading.start)]
    outside = [row for row in before if not any(start < row.start < end for start, end in ended)]
    within = max((end - start for start, end in ended if end <= reading.start), default=0)
    return outside[-1] if reading.start - outside[-1].end - within < NEAR else outside[0]


def _by_kind(mentions: Sequence[Mention], before: Sequence[Mention], text: str, reading: Reading) -> str | None:
    """Who is meant where the words around the number say whose it is: visits, hosts, members, sums paid, stretches."""
    head = text[max(0, reading.start - 40) : reading.start]
    if named := named_before(mentions, reading) or _of_a_series(before, text, reading):
        return named.entity_id
    headed = [row for row in mentions if row.end < reading.start and HEADS_LINE.match(text, row.end)]
    if headed and LINE_OPENS.search(text[max(0, headed[0].start - 3) : headed[0].start]):
        return headed[0].entity_id  # *Balochistan: 110 attacks*
    if before and HOME_TO.search(head):
        return before[-1].entity_id
    if before and _has(before[-1], text, reading):
        return before[-1].entity_id
    doer = _by_a_group(before, text, reading) or _who_handles(mentions, before, text, reading)
    if doer := doer or _where_they_live(mentions, text, reading):
        return doer.entity_id
    copula = IS_THE.search(head) if before and reading.kind == "rank" else None
    if copula and reading.start - len(head) + copula.start() - before[-1].end < NEAR:
        return before[-1].entity_id  # *A remains the largest group in B*
    owner = before[-2:] if len(before) > 1 and reading.kind == "rank" else ()
    if (
        owner
        and IS_ITS.fullmatch(text, owner[0].end, owner[1].start)
        and OWNED.fullmatch(text, owner[1].end, reading.start)
    ):
        return owner[0].entity_id
    if reading.kind == "duration":
        if VISIT.match(text, reading.end):
            persons = [row for row in mentions if row.entity_type == "person"]
            by = [row for row in persons if row.start > reading.end and BY.search(text[reading.end : row.start])]
            return (by or persons)[0].entity_id if persons else None
        near = [row for row in mentions if row.end <= reading.start and FOR.fullmatch(text[row.end : reading.start])]
        if near:
            return near[-1].entity_id
        return before[0].entity_id if before else None
    if reading.rule == "compound" and reading.kind == "count":
        bodies = [row for row in mentions if row.entity_type == "organisation" and 0 <= row.start - reading.end < 120]
        return bodies[0].entity_id if bodies else None
    return _payer(before, text, reading) if reading.kind == "money" and before else None


def _of_a_series(before: Sequence[Mention], text: str, reading: Reading) -> Mention | None:
    """*Germany pledged €5m, France €2m*: who stands right before a sum that goes on a series of sums."""
    row = before[-1] if before and reading.kind == "money" else None
    if row is None or not IN_SERIES.fullmatch(text, row.end, reading.start):
        return None
    joined = text.endswith((", ", " and ", " while "), 0, row.start)
    return row if joined and SUM_BEFORE.search(text, max(0, row.start - 40), row.start) else None


def _by_a_group(before: Sequence[Mention], text: str, reading: Reading) -> Mention | None:
    """The armed group that did what is counted, wherever it did it."""
    if not before or reading.kind not in ("count", "percent", "multiple", "ratio"):
        return None
    last = before[-1]
    if last.entity_type in ARMED and DOING.fullmatch(text, last.end, reading.start):
        return last
    group = before[-2] if len(before) > 1 and before[-2].entity_type in ARMED else None
    there = group is not None and BY_IN.fullmatch(text, group.end, last.start)
    return group if group and there and BY_WHOM.search(text, max(0, group.start - 40), group.start) else None


def _has(last: Mention, text: str, reading: Reading) -> bool:
    """*the TTP has 6,000 fighters in A*, *B has lost 40 men in A*: of the group or the state, and not where they are."""
    armed = reading.kind == "people" and last.entity_type in ARMED
    loses = reading.kind == "people" and LOSES.fullmatch(text, last.end, reading.start) is not None
    return loses or (armed and HAS.fullmatch(text, last.end, reading.start) is not None)


def _who_handles(mentions: Sequence[Mention], before: Sequence[Mention], text: str, reading: Reading) -> Mention | None:
    """Who sells, sends, builds, expels or keeps what is counted: the actor right before the verb."""
    if not before or reading.noun is None or reading.kind not in ("count", "people"):
        return None
    counted = any(reading.start <= row.start < reading.noun.end for row in mentions)  # *A has 300 soldiers of B*
    if not counted and reading.noun.word.lower() in FORCES and KEEPS.fullmatch(text, before[-1].end, reading.start):
        return before[-1]
    last = before[-1]
    acts = last.rule != "adjective" and not _governed(text, last) and HANDLING.fullmatch(text, last.end, reading.start)
    return last if acts else None


def _where_they_live(mentions: Sequence[Mention], text: str, reading: Reading) -> Mention | None:
    """*3.5 million Afghans in Iran*, *Afghan refugees in Iran*: the host of nationals."""
    noun = reading.noun
    if noun is None or reading.kind != "people":
        return None
    of = next((row for row in mentions if reading.start <= row.start < noun.end), None)
    there = next((row for row in mentions if row.start >= noun.end), None)
    national = of is not None and (of.end == noun.end or noun.word.lower() in NATIONALS)
    return there if national and there and PEOPLE_IN.fullmatch(text, noun.end, there.start) else None


def _of_who_acts(before: Sequence[Mention], text: str, reading: Reading) -> str | None:
    """*A depends on B, so it imported 36 trains*, *A withdrew 1,200 troops from B*: the actor that stands behind no preposition,
    before the clause of *it*, or before the verb that moves its men."""
    word = reading.noun.word.lower() if reading.noun else ""
    moves = MOVING.search(text, max(0, reading.start - 60), reading.start) if word in FORCES else None
    its = IT_ACTS.search(text, before[-1].end, reading.start) if before else None
    at = moves.start() if moves else before[-1].end if before and its else -1
    there = moves and DEPLOYED.search(
        text, max(0, moves.start() - 6), moves.start()
    )  # *A bases where are deployed 7,000 men*
    free = [row for row in before if row.end <= at and (there or row.rule != "adjective") and not _governed(text, row)]
    return (free[-1] if moves else free[0]).entity_id if free else None


def _governed(text: str, row: Mention) -> bool:
    return GOVERNED.search(text, max(0, row.start - 12), row.start) is not None


def _payer(before: Sequence[Mention], text: str, reading: Reading) -> str | None:
    """Who pays, receives or owes: the actor last before the verb that stands behind no preposition."""
    verb = [None, *PAYING.finditer(text, before[0].end, reading.start)][-1]
    if verb is None:
        return None
    subjects = [row for row in before if row.end <= verb.start() and not _governed(text, row)]
    return subjects[-1].entity_id if subjects else None
