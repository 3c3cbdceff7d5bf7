"""What is counted, and of whom: read from the sentence around a quantity, left open where unsure."""

from __future__ import annotations

import re

from evidence.quantities.counted import PLACE_AFTER
from evidence.quantities.forms import Reading
from evidence.quantities.hedges import HEDGE, HEDGED
from evidence.quantities.noun_phrases import BARE_TOLL, noun_phrase, phrase_behind, without_times
from evidence.quantities.second_clauses import GAPPED, gapped_share, of_another_clause
from evidence.quantities.words import QuantityGrammar

LEAD = re.compile(
    r"\s*(?:\*\*)?(?:-long|-old)?\s*(?:(?:increase|rise|surge|jump|drop|fall|decline|decrease|reduction|growth|spike)s?\s+)?(?:(?:worth\s+of|of|in|as|for|to)\s+)?(?:(?:the|a|an|its|their|his|all)\s+)?",
    re.IGNORECASE,
)
TOLL = re.compile(
    r"(?<![\w’'])(?:[\w’'-]+\s+){0,2}(?:deaths|fatalities|death\s+toll|toll|casualties|injuries)\b", re.IGNORECASE
)
TO_WHOM = re.compile(
    r"\sto\s(?:the\s)?[A-Z]"
)  # *goods worth $2 billion to China*: who gets them is not what is counted
LABEL = re.compile(  # *Attacks: 306*, a line of figures
    r"(?:\A|[\n.;|]\s*|[-*•]\s)(?P<label>[A-Z][a-z]+(?:\s[a-z]+){0,3}):\s\Z"
)
ARTICLES = frozenset({"the", "a", "an", "its", "their"})
CROSSED = frozenset(
    {"of", "to", "in", "with", "for", "and", "from", "between"}
)  # prepositions that a noun phrase holds
IN_TERMS = re.compile(
    r"\sin\s(?:(?:[a-z-]+\s){1,2}terms|value|volume)\b(?!\sof\b)"
)  # *grew by 6.8 percent in real terms*
# *Oman supplies oil worth $2m*: what is supplied
NAME_VERB = re.compile(
    r"\A\s*[A-Z]\w+\s(?:supplies|exports|imports|buys|sells|provides|sends|produces)\s(?!(?:to|from|of|in|by|and|or|between|with|for)\b)(?=\w)"
)
# *Its budget is set to rise to $2m*
IS_SET = re.compile(
    r"\s(?:is|are|was|were)\s(?:now\s)?(?:set|due|poised|projected|expected|likely|estimated|forecast|scheduled)(?:\sto)?\s*\Z"
)
NOUN_AT = re.compile(  # *exports stood at $3m, its imports at $2m*, *With trade at $3m*
    r"(?:,\s(?:and\s|while\s|with\s)?|\band\s|\b[Ww]ith\s)(?:(?:its|their|the)\s)?(?P<noun>[a-z]+(?<!ed)(?:\s(?:to|from|with)\s[A-Z]\w+)?)\sat\s(?:[\w-]+\s){0,2}\Z"
)
IS_AT = re.compile(rf"\s(?:is|are|was|were)\s(?:(?:now|at|{HEDGE})\s){{0,3}}\Z")
OF_IT = re.compile(r"\s(?:from|to|with|of)\s(?:it|them)\Z")
TO_REACH = re.compile(r"\sto\s(?:reach|hit|total|exceed|top)\b")
ON = re.compile(r"\son\s(?:the\s|its\s|their\s)?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|average\b)")
SPENT = re.compile(r"\b(?:spen[dt]\w*|earmark\w*|lavish\w*)\b")
MODAL = frozenset({"will", "would", "can", "could", "may", "might", "must", "shall", "should"})
UP_TO_NUMBER = re.compile(r".*\d\S*\s")
WORTH = re.compile(
    r",?(?:\s(?:has|have|had|will|would|may|might|could|to|did|does|do))?(?:\snot)?(?:\s(?:is|was|are|were|be|been|now))*"
    r"(?:\s(?:estimated|expected|projected|reported|likely|set)\sto)?"
    r"\s(?:worth|valued\sat|put\sat|estimated\sat|amount(?:s|ed|ing)?\sto|total(?:s|l?ed|l?ing)?(?!\sof\b)|st(?:and|ands|ood|anding)\sat"
    r"|recorded\sat|made\sup|constitut(?:es|ed)|hit(?:s|ting)?(?=\s(?:an?\s|the\s|\W*\Z))|reach(?:es|ed|ing)?|peak(?:s|ed|ing)?\sat|(?:stay|remain)(?:s|ed|ing)?(?:\s[a-z]+)?\sat|h[eo]ld(?:s|ing)?\s(?:steady|firm|flat)\sat|averag(?:es|ed|ing)|exceed(?:s|ed|ing)?|top(?:s|ped)|c[ao]mes?\sto|costs?(?!\s(?:[a-z]+ly\s)?(?:[a-z]{2,}ed|[a-z]+(?:es|ches|ings?)|rose|rises|fell|falls|grew|grows|hit|hits|is|are|was|were|has|have|had|will|would|may|might|could|can|of|for)\s))\s(?:[\w-]+\s){0,3}\Z"
)
CLOSED_ASIDE = re.compile(r",\s(?:the|an?|most|much|some|part|half|all)\s[^,;]{1,60}\Z")
ASIDE_BEHIND = re.compile(r",\s(?:mainly|mostly|chiefly|largely|especially|including)\s[^,;]*\Z")
# *attacks fell to 86 in 2020 before* rising, *and then* rose
CHAINED = re.compile(r"\d[^;.]{0,24},?\s(?:before|then|and|and then|but then|but)\s(?:(?:more than|[a-z]+ly)\s)?\Z")
AND_HAD = re.compile(
    r"\s(?:[a-z]+ed|rose|fell|grew|stood)\s(?:at|to|by|from)\s[^;]*\s(?:and|but)\s(?:had|has|have|then)\s*\Z"
)
AND_DID = re.compile(  # *trade between them had grown by half and reached …*
    r"(?:\s(?:has|have|had))?\s(?:[a-z]+ed|rose|risen|fell|fallen|grew|grown|stood|shrank|shrunk|sank)(?:\s(?!that\b)[^,;\s]+){0,7}\s(?:and|but|then)\s*\Z"
)
OPENED = re.compile(r",\s(?:which|that)(?:\s(?:once|had|has|alone|now))*\Z")  # *trade, which once topped $2bn*
ASIDE = re.compile(r",\s[^,;]{1,60},\s*\Z")
COMPARED_ASIDE = re.compile(  # *exports, worth a mere $13 million in 2020, exceeded …*
    r",\s(?:(?:which|that)\s[a-z]+|worth|valued|estimated|put|up|down|compared|against|from|once"
    r"|then|only|just|already)\s(?:[^,;]|,(?=\d)){1,60},?(?=(?:\s(?:has|have|had|will|would))?\s*\Z)"
)
SEEING = frozenset(
    {"saw", "sees", "seen", "witnessed", "experienced", "registered", "posted", "recorded", "showed", "shows"}
)
DESCRIBED = re.compile(r"(?:badly\s|seriously\s|critically\s)?(?:dead|slain|murdered|wounded|injured)\s")
WINDOW = 400
CLAUSE_MARK = re.compile(r"[,;:.|]\s|\s(?:but|while|whereas|although|though)\s")
OUT_OF = re.compile(
    r"\A\s*(?:out\s+)?of\s+(?:the\s+)?(?:total\s+(?:of\s+)?)?\d[\d,]*\s"
)  # *59 out of the total 93 incidents*
NUMBER_OF = re.compile(r"\b((?:number|share|proportion|amount|value)\sof\s[\w’' -]{2,40}?)\s(?:that|who|which)\s")
TIME_BEFORE = re.compile(
    r"\A\s*(?:in|during|by|over|since|last|this)\s(?:(?:the\s)?[A-Z]?[a-z]*\s?(?:(?:19|20)\d\d)?)\s(?=(?:the|its|their|a|overall|total)\s)",
    re.IGNORECASE,
)  # *In October the number of attacks fell*
NAMES_LISTED = re.compile(
    r"\s(?:to|from|with|by|in|across)\s(?:[A-Z][\w’'-]+(?:\s[A-Z][\w-]+)*,\s)+(?:[A-Z][\w’'-]+(?:\s[A-Z][\w-]+)*)?,?\s?and\s[A-Z][\w’'-]+(?:\s[A-Z][\w-]+)*\s"
)
TRAILING = re.compile(
    r"(?:\s(?:nevertheless|nonetheless|still|again|meanwhile|however|also|then|too|thus|therefore|\w+ly))+\Z"
)
OF_A_PHRASE = frozenset({"of", "in", "the", "a", "by", "on", "against", "with", "to", "from", "between"})
AND = re.compile(r"\sand\s")
AUXILIARY = re.compile(rf"(?:\s(?:has|have|had|will|{HEDGE}))*\s*\Z")
THAT = re.compile(r"\b(?:that|said)\s")
OF_SUM = re.compile(
    rf"\b(?P<noun>(?:external\s|foreign\s|public\s|annual\s|defen[cs]e\s|estimated\s|total\s|trade\s)*(?:GDP|budget|debt|debts|strength|turnover|deficit|surplus|reserves|population|output|exports|imports|loan|loans|grant|package|investment|contract|deal))\sof\s{HEDGED}\Z"
)
COMPARATIVE = re.compile(r"(?:higher|lower|larger|smaller|greater|fewer|more|less)\b(?:\sin\s[\d–-]+)?\s?")
WAS = re.compile(
    r"(?:\A|(?<=[\s,;]))(?P<noun>[A-Za-z][^,;.]{2,70}?)\s(?:(?:would|will|could|may|might|must)\s)?(?:have\s)?(?:was|were|be|been|is|are|had\sbeen|have\sbeen|has\sbeen)\s(?:[a-z]+\s){0,2}\Z"
)
PUT_AT = re.compile(  # *put the number of fighters at 4,000*, *brings the number of refugees to 362,499*
    r"\b(?:put(?:s|ting)?|br(?:ing|ings|inging|ought)|estimat(?:es?|ed|ing)|rais(?:es?|ed|ing))\s(?:the|its|their)\s"
    r"(?:[a-z]+\s)?number\sof\s(?P<noun>[^,;.\d]{3,60}?)\s(?:at|to)\s(?:[a-z]+\s){0,3}\Z"
)
NUMBER_WAS = re.compile(  # *the number of attacks in 2023 was 306*, *The total of refugees in Mali reached 1.7 million*
    r"\b(?:[Tt]he|[Aa]|[Ii]ts|[Tt]heir)\s(?:[a-z]+\s)?(?:number|total|count|tally)\sof\s(?P<noun>(?:(?!in\b|during\b|for\b|over\b|last\b)[\w’'-]+\s)+?)"
    r"(?:(?:in|during|for|over|last)\s[^,;.]{1,40}?\s)?(?:was|is|were|stood\sat|stands\sat|has\sbeen|had\sbeen|came\sto|reached|numbered)"
    r"\s(?:[a-z]+\s){0,3}\Z"
)
RAISED = re.compile(
    r"\s((?!to\b|by\b|from\b|in\b|at\b|over\b)[^\W\d][\w’'-]*(?:\s[\w’'-]+){0,3}?)\s(?:to|by|from)\s(?:[^.;]{0,40}?\sto\s)?.{0,16}",
    re.DOTALL,
)


IDLE = re.compile(  # *15 km west of A*, *exceeding 1,000 for the first time*, *at a cost of $70 million starting in 2002*
    r"\s(?:(?:north|south)?[ -]?(?:west|east|north|south)(?:\s(?:of|from))\b|for\sthe\s(?:first|second|third|last)\stime\b"
    r"|(?:starting|beginning|ending)\s(?:in|from|on)\b|in\sthe\s(?:world|region)\b)"
)
OCCURRING = re.compile(r"\s(?:occurring|happening|recorded|reported)\Z")  # *63% of attacks occurring in A*


def measure(grammar: QuantityGrammar, text: str, reading: Reading, kind: str, start: int, stop: int) -> str | None:
    """What is counted, in the text's words; None where neither the words behind nor those before say it."""
    if reading.rule == "change of rank":
        return None
    if reading.noun:
        counted = OUT_OF.sub("", text[reading.number_end : reading.noun.end])
        phrase = noun_phrase(counted) or reading.noun.word
        told = {"deaths": " killed", "injured": " injured"}.get(kind, "") if reading.kind == "people" else ""
        told = "" if DESCRIBED.match(phrase) else told  # *57 wounded soldiers*
        said = reading.noun.word.lower() in (
            grammar.words.death_nouns if kind == "deaths" else grammar.words.injury_nouns
        )
        return phrase if said and phrase.lower() == reading.noun.word.lower() else phrase + told
    if kind in ("deaths", "injured"):
        return _of_the_harmed(grammar, text, reading, kind, start)
    if before := _told_before(grammar, text, reading, kind, start):
        return noun_phrase(before["noun"])
    rate = grammar.rate_of.search(text, max(start, reading.start - 60), reading.start) if kind == "percent" else None
    if rate and not text.startswith(" of ", reading.end):
        return _valued(grammar, text[max(start, reading.start - 130) : rate.end("noun")])
    share = reading.kind in ("percent", "multiple")  # *deaths rose 45% in A*
    if (share or reading.rule == "bare number") and PLACE_AFTER.match(text, reading.end, stop):
        return _before(grammar, text, reading, start)
    if reading.kind in ("percent", "multiple", "money") and IN_TERMS.match(text, reading.end, stop):
        return _before(grammar, text, reading, start)
    label = LABEL.search(text, max(0, reading.start - 60), reading.start) if reading.rule == "bare number" else None
    if label:
        return noun_phrase(label["label"])
    behind = _behind(grammar, text, reading, start, stop)
    if share and behind and COMPARATIVE.match(behind):
        return _compared(grammar, text, reading, start, behind)
    if behind and behind.lower() in grammar.words.no_measure:
        return None
    if behind and reading.rule == "bare number" and behind.split()[0].endswith("ed"):
        return None  # *12 rebels were killed and 20 arrested*
    if behind and _leads_back(grammar, text, reading, behind):
        return _before(grammar, text, reading, start)
    return behind or _before(grammar, text, reading, start)


def _behind(grammar: QuantityGrammar, text: str, reading: Reading, start: int, stop: int) -> str | None:
    """The noun phrase right behind a number; none behind *in view of*, *in terms of*."""
    if grammar.leads_on.match(text, reading.end, stop) or IDLE.match(text, reading.end, stop):
        return None
    begin = LEAD.match(text, reading.end, stop)
    on = ON.match(text, reading.end, stop) if reading.kind == "money" else None
    if on and SPENT.search(text, max(start, reading.start - 60), reading.start):
        begin = on  # *spent $5 billion on defence*
    found = phrase_behind(grammar, text, begin.end() if begin else reading.end, stop)
    return OCCURRING.sub("", found) if found else None


def _leads_back(grammar: QuantityGrammar, text: str, reading: Reading, behind: str) -> bool:
    """Whether the words behind a sum or a share do not tell what it is of: *wheat worth $50 million rotted*, *gave $4 billion to
    farmers*, *invested $4 billion in Mali*, *rose by a 12 percent increase*."""
    if reading.kind == "money" and (
        text.startswith(" to ", reading.end) or (" " not in behind and behind.endswith("ed"))
    ):
        return True
    if reading.kind in ("money", "percent") and (
        TO_WHOM.match(text, reading.end) or (behind in grammar.named and not text.startswith(" of ", reading.end))
    ):
        return True
    return reading.kind in ("percent", "multiple") and behind.lower() in grammar.words.rise_nouns


def _of_the_harmed(grammar: QuantityGrammar, text: str, reading: Reading, kind: str, start: int) -> str | None:
    """Who died or was hurt, where a number has no noun: *the number of men killed*, *the death toll*."""
    head = max(start, reading.start - 110)
    numbered = text.find("umber of ", head, reading.start) >= 0
    if numbered and (number := grammar.deeds.number_harmed.search(text, head, reading.start)):
        return noun_phrase(number["noun"])
    toll = [None, *TOLL.finditer(text, max(start, reading.start - WINDOW), reading.start)][-1]
    phrase = CLAUSE_MARK.split(UP_TO_NUMBER.sub("", toll.group()))[-1] if toll else ""
    return noun_phrase(grammar.rising.split(phrase)[-1]) or kind  # *raids fell and deaths rose*


def _told_before(grammar: QuantityGrammar, text: str, reading: Reading, kind: str, start: int) -> re.Match[str] | None:
    """*a decrease in violence of 24%*, *a rise in raids, growing from 573*, *an estimated GDP of $13bn*: the noun right before."""
    bare = reading.rule == "bare number"
    rises = [grammar.rise_in] if kind == "percent" else [grammar.rise_from] if bare else []
    risen = next((one.search(text, max(start, reading.start - 90), reading.start) for one in rises), None)
    of = OF_SUM.search(text, max(start, reading.start - 60), reading.start) if bare or kind == "money" else None
    put = PUT_AT.search(text, max(start, reading.start - 110), reading.start) if bare else None
    was = NUMBER_WAS.search(text, max(start, reading.start - 130), reading.start) if bare else None
    return risen or of or put or was


def _compared(grammar: QuantityGrammar, text: str, reading: Reading, start: int, behind: str) -> str | None:
    """*Attacks were 17 per cent higher*: what stands before the verb; *30 per cent fewer weapons arrived*: what stands behind."""
    if gapped := gapped_share(grammar, text, reading, start):
        return noun_phrase(gapped["noun"])
    was = WAS.search(text, max(start, reading.start - 100), reading.start)
    if was is None:
        return noun_phrase(COMPARATIVE.sub("", behind, count=1))
    words = [word for word in CLAUSE_MARK.split(was["noun"])[-1].split() if word.lower() not in ARTICLES]
    return noun_phrase(" ".join(words[-6:]))


def _before(grammar: QuantityGrammar, text: str, reading: Reading, start: int) -> str | None:
    """The noun phrase before the verb of change, or the word of worth, that leads to the quantity."""
    begin = max(start, reading.start - 130)
    begin = begin if begin == start else text.find(" ", begin, reading.start) + 1  # with a whole word
    window = text[begin : reading.start]
    if worth := WORTH.search(window):
        own = AND_DID.sub("", COMPARED_ASIDE.sub("", window[: worth.start()]))
        risen = grammar.rising.search(own) if TO_REACH.match(window, worth.start()) else None
        own = own[: risen.start()] if risen else own  # *spending grew by 6 percent to reach $3bn*
        own = CLOSED_ASIDE.sub("", own) if worth.group().startswith(",") else own  # *trade, most of it old, was worth*
        return _valued(grammar, OF_IT.sub("", ASIDE_BEHIND.sub("", OPENED.sub("", own))))
    multiplied = reading.rule == "multiple" and text[reading.end - 1] in "dg"  # *doubled*, *doubling*
    if multiplied and (doubled := _multiplied(grammar, window)):
        return doubled
    if (noun := of_another_clause(grammar, window)) is not None:
        return noun_phrase(" ".join(word for word in THAT.split(noun)[-1].split() if word.lower() not in ARTICLES))
    gapped = GAPPED.search(window) or (
        gapped_share(grammar, text, reading, start) if reading.kind == "percent" else None
    )
    if gapped:
        return noun_phrase(gapped["noun"])
    if reading.kind in ("money", "percent", "distance", "ratio") and (level := _level_of(grammar, window)):
        return level
    return _what_rises(grammar, window, reading)


def _what_rises(grammar: QuantityGrammar, window: str, reading: Reading) -> str | None:
    """The object or the subject of the last verb of change in ``window``."""
    verb = [None, *grammar.rising.finditer(window)][-1]
    if verb is None:
        return None
    raised = RAISED.fullmatch(window, verb.end())
    if raised and not raised[1].endswith("ly"):
        return noun_phrase(raised[1])
    own = window[: _first_of_chain(grammar, window, verb.start())]
    own = NAMES_LISTED.sub(" ", own)  # *exports to A, B and C fell*
    own = AND_HAD.sub("", own)  # *exports peaked at $2bn in 2011 and had fallen to …*
    own = COMPARED_ASIDE.sub("", own)
    own = ASIDE.sub(" ", own) if reading.kind in ("percent", "multiple") else own  # *exports, worth $2bn, fell by 4%*
    counted = NUMBER_OF.search(own)  # *the number of states that signed it rose*
    head = CLAUSE_MARK.split(THAT.split(own)[-1])[-1] if counted is None else counted[1]
    head = IS_SET.sub("", head)
    head = TRAILING.sub("", TIME_BEFORE.sub("", head).rstrip())
    words = [
        word for word in head.split() if word.lower() not in ("has", "have", "had", "the", "a", "an", "will", "more")
    ]
    while words and words[-1].lower() in grammar.stop:
        words.pop()
    words = _what_was_seen(words)
    return None if words[:1] == ["According"] else noun_phrase(" ".join(words[-6:]))


def _level_of(grammar: QuantityGrammar, window: str) -> str | None:
    """*(exports stood at $3m,) its imports at $2m*, *Its debt to A is $2m*: what stands without a verb of level."""
    if (at := NOUN_AT.search(window)) is not None:
        return noun_phrase(at["noun"])
    was = IS_AT.search(window)
    level = _valued(grammar, CLAUSE_MARK.split(window[: was.start()])[-1]) if was else None
    return level if level and not grammar.level_nouns.isdisjoint(level.lower().split()) else None


def _what_was_seen(words: list[str]) -> list[str]:
    """*Mali saw its exports (rise)*, *Exports witnessed (a fall)*: what rose, without who saw it or that it did."""
    seen = next((k for k, word in enumerate(words) if word in SEEING and k), None)
    return words if seen is None else words[seen + 1 :] or words[:seen]


def _first_of_chain(grammar: QuantityGrammar, window: str, at: int) -> int:
    """*attacks fell to 86 before rising to 207, then fell*: where the first of the verbs of change stands that share a subject
    with the one at ``at``."""
    earlier = [match.start() for match in grammar.rising.finditer(window, 0, at)]
    while earlier and CHAINED.search(window, earlier[-1], at):
        at = earlier.pop()
    return at


def _multiplied(grammar: QuantityGrammar, window: str) -> str | None:
    """What doubled: the noun phrase that opens the clause and ends right before the verb; a pronoun is none."""
    head = CLAUSE_MARK.split(window)[-1]
    head = (
        AND.split(head)[-1] if " between " not in f" {head}" and grammar.rising.search(head) else head
    )  # *deaths rose by 45 percent and raids doubled*
    head = TRAILING.sub("", AUXILIARY.sub("", head))
    words = head.split()
    if BARE_TOLL.fullmatch(head):
        return "deaths"
    joint = {"and"} if "between" in words else set()  # *Trade between A and B doubled*
    plain = [word for word in words if word.lower() in grammar.stop - OF_A_PHRASE - joint and word not in grammar.named]
    return noun_phrase(head) if 0 < len(words) <= 7 and not plain else None


def _valued(grammar: QuantityGrammar, head: str) -> str | None:
    """The last noun phrase of ``head``: the words behind its last verb in *-ed* or other word that no noun phrase holds."""
    words: list[str] = []
    before = NAME_VERB.sub("", CLAUSE_MARK.split(without_times(head))[-1]).split()
    while before and len(words) < 9:
        word = before.pop()
        lowered, governor = word.lower(), before[-1].lower() if before else ""
        # *trade between the two was worth*, and not *bought ships in a deal worth*
        inside = (
            lowered in CROSSED
            or (lowered == "per" and words[:1] not in ([], ["cent"]))
            or (lowered in ARTICLES and governor in (CROSSED if lowered not in ("a", "an") else ("of", "between")))
        )
        if lowered.endswith("ed") or word.isdigit() or (lowered in grammar.stop and not inside):
            words = words[1:] if lowered in MODAL and len(words) > 1 else words  # *will supply arms worth $2m*
            break
        words.insert(0, word)
    named = any(word.lower() not in CROSSED | ARTICLES for word in words)
    return noun_phrase(" ".join(words)) if named else None
