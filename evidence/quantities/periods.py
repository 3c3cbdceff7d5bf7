"""When a quantity held: which of the times that a sentence names is its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from evidence.alternations import any_of
from evidence.quantities.forms import Reading
from evidence.quantities.hedges import HEDGED
from evidence.quantities.numbers import load_number_words
from evidence.quantities.subjects import CLAUSE_END
from evidence.tables.rows import Date

NEAR_PERIOD = 70
DEADLINE = re.compile(r"\bby\s(?:the\s)?\Z")
SINCE = re.compile(r"\b[Ss]ince\s(?:at\sleast\s|early\s|mid-|late\s)?\Z")
SAME = r"the\s(?:same|corresponding|comparable|equivalent)\s[a-z]+\s(?:(?:of|in)\s)?(?:the\s)?"
COUNT = rf"(?:{any_of(load_number_words().cardinals)})\b"
EXTREME = r"(?:the|its|their)\s(?:[a-z-]+\s)?(?:peak|high|low|record|level|total|toll|figure|average)"
UP_FROM = (
    rf"(?:\b(?:(?:up|down|(?:increase|decrease|rise|drop|decline|jump|fall))\sfrom(?:\sthe)?|compared\s(?:with|to)|versus|(?<=\d\s)from|(?:below|above|from|than)\s(?:at\s)?{EXTREME}\sof)|,?\s(?:as\s)?against)"
    rf"\s(?:(?:[^,;.\d]*)\$?\d(?:[^,;.]|[.,](?=\d)){{0,30}}|{HEDGED}{COUNT}(?:\s[a-z]+){{0,3}}|(?:the\s)?[a-z]+(?:st|nd|rd|th)(?:\s[a-z]+){{0,2}})"
)
COMPARED = re.compile(rf"{UP_FROM}\s(?:in|during)\s(?:the\s)?(?:{SAME})?\Z")
COMPARED_AGO = re.compile(rf"{UP_FROM}\s(?:an?\s|the\s)?\Z")  # *up from 500 a year ago*
AGO = ("ago", "earlier", "before")
# *up 7 percent from 2022*, *a 25 percent increase on 2023*; not *from 2021 to 2023*, which is one date
CHANGED_FROM = re.compile(
    r"(?:(?:%|\bper\s?cent|\bpercentage\spoints?|\btimes|fold|\bdoubled|\btripled|\bhalved)(?:\s[a-z]+)?"
    r"|(?<!\bset\s)\b(?:[Uu]p|[Dd]own)(?:\s(?:[^,;.]|[.,](?=\d)){1,30})?)\s(?:on|from|over)\s(?:the\s)?\Z"
)
BASE = re.compile(
    rf"\b(?:over|from|than(?:\s(?:in|during))?|on|against|versus|relative\sto|compared\s(?:with|to))\s{SAME}\Z"
    rf"|\b(?:below|above|from|than|since|to)\s(?:at\s)?{EXTREME}\s(?:in|of|during)\s(?:the\s)?\Z"
)
BASELINE = re.compile(
    r"\b(?:compared\s(?:with|to)|as\sagainst|than\sin|versus|relative\sto)\s(?:(?:in|during)\s)?(?:the\s)?\Z"
)
SPAN_BEHIND = re.compile(
    r"[^;.]{0,60}?\bfrom\s[^;.]{1,40}?\bin\s[^;.]{3,40}?\sto\s[^;.]{1,40}?\bin\s(?:the\s|early\s|late\s)?\Z"
)
BETWEEN = re.compile(r"\b[Bb]etween\s\Z")
TO_SECOND = re.compile(r",?\sand\s")
ONWARD = re.compile(r"\s(?:on|onwards?)\b")
BEFORE_THAT = re.compile(
    r"(?:year|month|quarter|week)\s(?:before|earlier)|(?:previous|preceding|prior)\s\w+", re.IGNORECASE
)
THAN = re.compile(
    r"\b(?:on|over|from|than|against|compared\s(?:with|to))\s(?:the\s|a\s)?\Z"
)  # *up 4% on the year before*
ALIKE = re.compile(
    r"(?:same|corresponding|comparable|equivalent)\s[a-z]+\s(?:(?:of|in|during)\s)?"
)  # *same period of 2023*
DECISION = re.compile(r"\b(?:[Rr]esolutions?|[Dd]ecisions?)\s[\d/]+\s\(\Z")
# behind a comma another clause has a time of its own: *1,500 were sent home, and the lease, signed in 2012, runs on*
NEW_CLAUSE = re.compile(r";\s|,\s(?:and|but|while|whereas|although|though|which|who|whose)\s")
TOLD_OF_IT = re.compile(
    r"\s(?:that|which|who|where|built|made|founded|born)\s"
)  # *left the base that was built in 1998*
STANDS = re.compile(r"\s(?:from|away|off|inside|long|wide|deep|(?:north|south|east|west)\w*)\b")  # lasting distances
DESCRIBES = re.compile(r"(?:[’']s|\b(?:[Tt]he|[Ii]ts|[Tt]heir|an?))\s\Z")  # *its 2015 doctrine*
NOUN_BEHIND = re.compile(r"\s[a-z]")
# *the canal, which they began in 2022, could take a fifth*: what may be is dated by no relative clause that has ended
TOLD_BESIDE = re.compile(
    r",\s(?:which|who|whose|where)\s(?:[^,;.]|[.,](?=\d))*,\s(?=(?:could|can|may|might|will|would|should|must|now)\s)"
)
NOW = re.compile(r"(?:[,;]\s[^,;]*|\band\s)\bnow\b")  # *37 died in 2023; each raid now kills four*
UP_FROM_HERE = re.compile(rf",?\s(?:up|down)\sfrom\s(?:{HEDGED}|the\s)\Z")
FROM_HERE = re.compile(rf"\sfrom\s(?:{HEDGED}|the\s)")  # *fell to 80 in 2024 from 90*
HOME_TO = re.compile(  # *Iran, home to 4 million, deported a million in 2024*
    r",\s(?:home\sto|host\sto|with|an?\s(?:country|nation|state|city|town|province|region)\sof)\s[^,;]{0,30}\Z"
)
ASIDE_COMMA = re.compile(r",\s|;")
ASIDE_AND = re.compile(r",\s(?:and|but|yet|while)\s|;")
ASIDE_ENDS = re.compile(r"[^,;.]{0,60},\s(?![Aa]nd\b)")
FOUNDED = re.compile(
    r"(?:\A|,\s|[.]\s)(?:(?:which|who)\s(?:was\s|were\s|had\s)?)?(?:[Ff]ounded|[Ee]stablished|[Oo]pened|[Bb]uilt|[Cc]reated|[Ff]ormed|[Jj]oined|[Ll]aunched|[Bb]orn|[Ss]et\sup"
    r"|[Aa]pproved|[Aa]dopted|[Ss]igned|[Pp]assed|[Uu]nveiled|[Pp]resented|[Pp]ublished|[Rr]eleased|[Ii]ssued|[Aa]nnounced|[Ii]naugurated|[Cc]ompleted|[Dd]ue\sto\sbe\s[a-z]+)"
    r"\s(?:[a-z]+\s){0,3}?(?:in|on)\s(?:the\s|early\s|late\s)?\Z"
)
EXTREME_SINCE = re.compile(
    r"\b(?:est|most|record|worst|best|first(?:\s\w+){0,2})\b[^,;.]{0,24}\bsince\s(?:\w+\s)?\Z|\w+est\s(?:\w+\s){0,2}since\s(?:\w+\s)?\Z"
)
PERIOD_BREAK = re.compile(r"[;,]|\bfrom\b")


def period(dates: Sequence[Date], text: str, reading: Reading, following: int) -> tuple[str | None, str | None]:
    """The time that governs the quantity: the date that holds it or touches it, one right behind it, else the last
    before it, else the first behind it. ``following`` is where the next quantity begins."""
    known = [
        date
        for date in dates
        if date.role == "event"
        and date.iso_start
        and (date.granularity != "vague" or date.text.lower().startswith(("earlier", "later")))
        and not _is_beside(text, date, reading)
        and not (reading.kind == "money" and DEADLINE.search(text[max(0, date.start - 8) : date.start]))
    ]
    if not known:
        return None, None
    if reading.kind == "duration" and reading.rule == "unit" and "-" not in text[reading.start : reading.end]:
        return None, None
    if reading.kind == "distance" and STANDS.match(text, reading.end):
        return None, None
    behind = [date for date in known if date.start >= reading.end]
    if (told := _told_behind(behind, text, reading, following)) is not None:
        return told
    gap = text[reading.end : behind[0].start] if behind else ""
    before = [date for date in known if date.end <= reading.start]
    beside = [date for date in before if ";" not in text[date.end : reading.start]]
    if before and not beside and behind and ";" not in gap and len(gap) < NEAR_PERIOD:
        return _span(text, behind[0], reading.start)  # *785 in 2016; 668 were killed in 741 raids in 2017*
    before = beside or before
    if not before and (not behind or behind[0].start - reading.end > NEAR_PERIOD or NEW_CLAUSE.search(gap)):
        return None, None
    own = before and behind and NEW_CLAUSE.search(text, before[-1].end, reading.start)
    if (
        own
        and not NEW_CLAUSE.search(gap)
        and not TOLD_OF_IT.search(gap)
        and not reading.end <= following < behind[0].start
    ):
        return _span(
            text, behind[0], reading.start
        )  # *signed it in 2022, and a line, to cost $4bn, was agreed in 2023*
    chosen = before[-1] if before else behind[0]
    if len(before) > 1 and reading.start - before[-1].end >= 40:
        chosen = before[0]
    return _span(text, chosen, reading.start)


def _told_behind(
    behind: Sequence[Date], text: str, reading: Reading, following: int
) -> tuple[str | None, str | None] | None:
    """The time right behind the quantity; None where there is none."""
    changed = len(behind) > 1 and reading.kind in ("percent", "multiple")
    if changed and SPAN_BEHIND.fullmatch(text, reading.end, behind[1].start):
        return _span(text, behind[1], reading.start)  # *a rise of 29%, from 69 in September to 89 in October*
    gap = text[reading.end : behind[0].start] if behind else ""
    if gap.strip() == "from" and ONWARD.match(text, behind[0].end):
        return behind[0].iso_start, None  # *expelled 800,000 from October 2023 on*
    if behind and len(gap) < 60 and not PERIOD_BREAK.search(gap) and not reading.end <= following < behind[0].start:
        first, last = _span(text, behind[0], reading.start)
        return first, _between(text, behind, behind[0]) or last
    return None


def _between(text: str, dates: Sequence[Date], one: Date) -> str | None:
    """*between May 5, 2021, and May 4, 2022*: the last day of the second date."""
    if not BETWEEN.search(text, max(0, one.start - 9), one.start):
        return None
    second = next((date for date in dates if date.start > one.end), None)
    return second.iso_end if second and TO_SECOND.fullmatch(text, one.end, second.start) else None


def _span(text: str, date: Date, at: int) -> tuple[str | None, str | None]:
    """The days of a date for the figure that stands ``at`` a place: *since 2017* and *from 2017 onwards* are open, but not for
    what was then (*since 2017, when ten died*)."""
    since = SINCE.search(text, max(0, date.start - 20), date.start)
    onward = ONWARD.match(text, date.end) and text.endswith(("from ", "From "), 0, date.start)
    then = date.end <= at and text.startswith(", when ", date.end) and since and not _outside(text, date, at, since)
    return date.iso_start, None if (since and not then) or onward else date.iso_end


def _outside(text: str, date: Date, at: int, since: re.Match[str]) -> bool:
    """Whether what was then has ended before ``at``: *Since 2017, when A left, 40 men have died*, *has stood since 2017, when A
    left, and has lost 40 men*; not *has stood since 2017, when 40 men, nine of them nurses, died*."""
    opens = text[since.start()] == "S"
    return (ASIDE_COMMA if opens else ASIDE_AND).search(text, date.end + len(", when"), at) is not None


def _is_beside(text: str, date: Date, reading: Reading) -> bool:
    """Whether a date tells only when a figure beside it held (*up from 1.7% in 2023*, *over the same month of 2023*) or dates a
    numbered decision."""
    opened = ALIKE.match(text, date.start, date.end)
    begin, head = opened.end() if opened else date.start, max(0, date.start - 60)
    if reading.start < date.start and (text.startswith(":", date.end) or _is_base(text, date, head, begin)):
        return True  # *Attacks: 306 (2022: 262)*
    parted = date.end <= reading.start and NEW_CLAUSE.search(text, date.end, reading.start)
    if parted and _is_base(text, date, head, begin):
        return True  # *down 11% from 2022, whereas 219 women died*
    if _told_aside(text, date, reading):
        return True
    describes = (
        date.granularity == "year" and DESCRIBES.search(text, head, date.start) and NOUN_BEHIND.match(text, date.end)
    )
    if describes and date.end <= reading.start and CLAUSE_END.search(text, date.end, reading.start):
        return True
    elsewhere = reading.start < date.start or ";" in text[date.end : reading.start]  # not *the year before's 292*
    if elsewhere and BEFORE_THAT.fullmatch(text, date.start, date.end) and THAN.search(text, head, date.start):
        return True
    end = min(reading.start, date.end + 2 * NEAR_PERIOD)
    beside = [one.span() for one in TOLD_BESIDE.finditer(text, max(0, date.start - 2 * NEAR_PERIOD), end)]
    if any(start < date.start < end for start, end in beside):
        return True
    if date.end <= reading.start and text.startswith(",", date.end) and FOUNDED.search(text, head, date.start):
        return True  # *the bank, founded in 1966, has lent $37bn*
    since = reading.end <= date.start and text.find("since", head, date.start) >= 0
    if since and EXTREME_SINCE.search(text, head, date.start):
        return True  # *reached 8,352, the highest since 2017*
    compared = (COMPARED_AGO if date.text.endswith(AGO) else COMPARED).search(text, head, begin)
    if compared and not compared.start() <= reading.start < date.start:
        return True
    return text.endswith("(", 0, date.start) and DECISION.search(text, head, date.start) is not None


def _is_base(text: str, date: Date, head: int, begin: int) -> bool:
    """*over the same month of 2023*, *compared with 2023*, *up 7 percent from 2022*: the time with which another is compared."""
    if BASE.search(text, head, begin) or BASELINE.search(text, head, begin):
        return True
    return _changed_from(text, date, head)


def _changed_from(text: str, date: Date, head: int) -> bool:
    """*up 7 percent from 2022*, *a rise of 9 percent on last year*: the time that a change is counted from."""
    known = date.granularity in ("year", "month") or date.text.startswith(("same", "first", "last"))
    return known and CHANGED_FROM.search(text, head, date.start) is not None and not ONWARD.match(text, date.end)


def _told_aside(text: str, date: Date, reading: Reading) -> bool:
    """*37 died in 2023; each raid now kills four*; *Iran, home to 4 million, deported a million in 2024*: what holds now. *12 in
    2024, up from eight*: what held before."""
    if date.end <= reading.start:
        if UP_FROM_HERE.search(text, max(date.end, reading.start - 24), reading.start):
            return True
        if FROM_HERE.fullmatch(text, date.end, reading.start):
            return True
        return "now" in text[date.end : reading.start] and bool(NOW.search(text, date.end, reading.start))
    opened = HOME_TO.search(text, max(0, reading.start - 60), reading.start)
    return opened is not None and bool(ASIDE_ENDS.match(text, reading.end, date.start))
