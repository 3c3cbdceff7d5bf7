"""What is counted, and of whom: read from the sentence around a quantity, left open where unsure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from evidence.quantities.counted import PLACE_AFTER
from evidence.quantities.forms import Reading, named_before
from evidence.quantities.words import QuantityGrammar
from evidence.tables.rows import Mention

PHRASE_WORD = re.compile(r"[\s*“\"]*(?P<word>[^\W_][\w’'.&\-–/]*)(?P<end>[*”\"]*)")
LEAD = re.compile(
    r"\s*(?:\*\*)?(?:-long|-old)?\s*(?:(?:increase|rise|surge|jump|drop|fall|decline|decrease|reduction|growth|spike)s?\s+)?(?:(?:worth\s+of|of|in|as|for|to)\s+)?(?:(?:the|a|an|its|their|his|all)\s+)?",
    re.IGNORECASE,
)
TOLL = re.compile(
    r"(?<![\w’'])(?:[\w’'-]+\s+){0,2}(?:deaths|fatalities|death\s+toll|toll|casualties|injuries)\b", re.IGNORECASE
)
LABEL = re.compile(  # *Attacks: 306*, a line of figures
    r"(?:\A|[\n.;|]\s*|[-*•]\s)(?P<label>[A-Z][a-z]+(?:\s[a-z]+){0,3}):\s\Z"
)
ARTICLES = frozenset({"the", "a", "an", "its", "their"})
CROSSED = frozenset(
    {"of", "to", "in", "with", "for", "and", "from", "between"}
)  # prepositions that a noun phrase holds
MODAL = frozenset({"will", "would", "can", "could", "may", "might", "must", "shall", "should"})
HEADS_LINE = re.compile(r":\s+\d")
LINE_OPENS = re.compile(r"(?:\A|\n|[-*•]\s|[.;]\s)\Z")
UP_TO_NUMBER = re.compile(r".*\d\S*\s")
WORTH = re.compile(
    r",?(?:\s(?:has|have|had|will|would|may|might|could|to|did|does|do))?(?:\snot)?(?:\s(?:is|was|are|were|be|been|now))*"
    r"(?:\s(?:estimated|expected|projected|reported|likely|set)\sto)?"
    r"\s(?:worth|valued\sat|put\sat|estimated\sat|amount(?:s|ed|ing)?\sto|total(?:s|l?ed|l?ing)?(?!\sof\b)|st(?:and|ands|ood|anding)\sat"
    r"|reach(?:es|ed|ing)?|peak(?:s|ed|ing)?\sat|exceed(?:s|ed|ing)?|top(?:s|ped)|c[ao]mes?\sto|costs?(?!\s(?:[a-z]+ly\s)?(?:[a-z]{2,}ed|[a-z]+(?:es|ches|ings?)|rose|rises|fell|falls|grew|grows|hit|hits|is|are|was|were|has|have|had|will|would|may|might|could|can|of|for)\s))\s(?:[\w-]+\s){0,3}\Z"
)
GAPPED = re.compile(  # *raids rose by 18 percent and deaths by almost a quarter*
    r"\b(?:percent|per\scent|%|third|quarter|half),?\s(?:and|while|but)\s(?P<noun>[a-z][\w’' -]{2,40}?)\sby\s(?:[\w-]+\s){0,2}\Z"
)
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
ACTING = ("state", "government", "armed group", "armed force", "organisation")
SUM = re.compile(r"[A-Za-z]{2,3}\.?\d")
WINDOW = 400
CLAUSE_MARK = re.compile(r"[,;:.|]\s|\s(?:but|while|whereas|although|though)\s")
CLAUSE_END = re.compile(r"[;.]\s|,\s|\s[–—-]\s|\s(?:while|and|but|when|after)\s")
NO_BEGINNING = re.compile(
    r"\A(?:(?:between|of|in|as|for|to|on|at|by|from|with|worth|the|a|an|its|their|his|her|all|these|those|this|that|more|many|much|such|them|whom|one|two|three|four|five|six|seven|eight|nine|ten|other|additional|further|ever|about|around|nearly|almost|although|though|while|since|because|but|s|and|or|or\s+so|odd|plus|before|after)\s+|[^\w]+)+",
    re.IGNORECASE,
)
OUT_OF = re.compile(
    r"\A\s*(?:out\s+)?of\s+(?:the\s+)?(?:total\s+(?:of\s+)?)?\d[\d,]*\s"
)  # *59 out of the total 93 incidents*
OTHER_FIGURE = re.compile(r"\d\s?(?:%|per\s?cent\b|pc\b)|\btotal\sof\s\d")
TIME_PHRASE = re.compile(
    r"(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|several|few|first|second|third|fourth|last|past|same|previous|preceding|early|late|mid|final|latter|half|quarter|fiscal|financial|calendar|year|of|the)(?:\s+|\Z))*(?:\d[\d,.]*|(?:years?|months?|weeks?|days?|decades?|hours?|quarters?|periods?|half)\b|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|[QH][1-4]\b|FY\s?\d|[ymq]/[ymq]\b|(?:year|month)-on-(?:year|month)\b|\Z)",
    re.IGNORECASE,
)
NUMBER_OF = re.compile(r"\b((?:number|share|proportion|amount|value)\sof\s[\w’' -]{2,40}?)\s(?:that|who|which)\s")
TIME_BEFORE = re.compile(
    r"\A\s*(?:in|during|by|over|since|last|this)\s(?:(?:the\s)?[A-Z]?[a-z]*\s?(?:(?:19|20)\d\d)?)\s(?=(?:the|its|their|a|overall|total)\s)",
    re.IGNORECASE,
)  # *In October the number of attacks fell*
TRAILING = re.compile(r"(?:\s(?:meanwhile|however|also|then|too|thus|therefore|\w+ly))+\Z")
OF_A_PHRASE = frozenset({"of", "in", "the", "a", "by", "on", "against", "with", "to", "from", "between"})
AUXILIARY = re.compile(r"(?:\s(?:has|have|had|will|more\sthan|nearly|almost|roughly|about))*\s*\Z")
BARE_TOLL = re.compile(r"(?:[\w-]+\s+)?(?:[\w-]+[’']s\s+)?(?:death\s+)?toll", re.IGNORECASE)
THAT = re.compile(r"\b(?:that|said)\s")
MADE = re.compile(r"-(?:led|made|backed|built|funded|based|born|origin)\b|\s(?:border|frontier|crossing)\b")
BASED = re.compile(r"-based\b")
IS_THE = re.compile(
    r"\b(?:is|are|was|were|remains?|remained|became|becomes?)\s(?:also\s|now\s|still\s)?the\s(?:[\w-]+\s)?\Z"
)
POSSESSIVE = re.compile(r"(?:[’']s?|,)\s+")
HOME_TO = re.compile(r"\b(?:home to|hosts?|hosting|hosted|houses|shelters|sheltering)\s+(?:\w+\s+){0,3}\Z")
RELATIVE = re.compile(
    r",?\s\(?(?:which|who|whose|that)\s[^,;:.]{0,120}"
)  # *the Front, which stands there with 300 men*
ENDED = re.compile(r",\s(?:which|who|whose)\s[^,;.]*,\s")  # *the Front, which fights the army, has 300 men*
NEAR = 40  # letters
VISIT = re.compile(r"(?:\s[a-z]+)?\s(?:visit|trip|tour)\b")
RAISED = re.compile(
    r"\s((?!to\b|by\b|from\b|in\b|at\b|over\b)[\w’'-]+(?:\s[\w’'-]+){0,3}?)\s(?:to|by|from)\s.{0,16}", re.DOTALL
)
BY = re.compile(r"\bby\b")
BY_WHOM = re.compile(r"\bby\s(?:(?:the|an?|its)\s)?(?:(?!in\b|on\b|at\b|of\b|from\b|near\b)[\w-]+\s){0,2}\Z")
FOR = re.compile(r"\s(?:for|by)\s(?:(?:another|about|nearly|almost|over|more|than|the|past|last|at|least)\s)*")
PAYING = re.compile(
    r"\b(?:purchas\w+|bought|buys?|paid|pays?|gave|gives?|lent|lends?|spent|spends?|invest\w*|donat\w+|pledg\w+|offer\w*|provid\w+|deposit\w+|grant\w+|receiv\w+|owes?|owed|earn\w*|lost|loses?|suffered|imports?|imported|exports?|exported)\b"
)
GOVERNED = re.compile(r"\b(?:in|of|from|to|with|for|by|on|at|against)\s(?:the\s)?\Z")


def measure(grammar: QuantityGrammar, text: str, reading: Reading, kind: str, start: int, stop: int) -> str | None:
    """What is counted, in the text's words; None where neither the words behind nor those before say it."""
    if reading.rule == "change of rank":
        return None
    if reading.noun:
        counted = OUT_OF.sub("", text[reading.number_end : reading.noun.end])
        phrase = _noun_phrase(counted) or reading.noun.word
        told = {"deaths": " killed", "injured": " injured"}.get(kind, "") if reading.kind == "people" else ""
        said = reading.noun.word.lower() in (
            grammar.words.death_nouns if kind == "deaths" else grammar.words.injury_nouns
        )
        return phrase if said and phrase.lower() == reading.noun.word.lower() else phrase + told
    if kind in ("deaths", "injured"):
        toll = [None, *TOLL.finditer(text, max(start, reading.start - WINDOW), reading.start)][-1]
        return (_noun_phrase(CLAUSE_MARK.split(UP_TO_NUMBER.sub("", toll.group()))[-1]) if toll else None) or kind
    if kind == "percent" and (risen := grammar.rise_in.search(text, max(start, reading.start - 90), reading.start)):
        return _noun_phrase(risen["noun"])  # *a decrease in violence of 24%*
    if reading.rule == "bare number" and (
        risen := grammar.rise_from.search(text, max(start, reading.start - 90), reading.start)
    ):
        return _noun_phrase(risen["noun"])  # *a rise in attacks, growing from 573 …*
    rate = grammar.rate_of.search(text, max(start, reading.start - 60), reading.start) if kind == "percent" else None
    if rate and not text.startswith(" of ", reading.end):
        return _valued(grammar, text[max(start, reading.start - 130) : rate.end("noun")])
    share = reading.kind in ("percent", "multiple")  # *deaths rose 45% in A*
    if (share or reading.rule == "bare number") and PLACE_AFTER.match(text, reading.end, stop):
        return _before(grammar, text, reading, start)
    label = LABEL.search(text, max(0, reading.start - 60), reading.start) if reading.rule == "bare number" else None
    if label:
        return _noun_phrase(label["label"])
    begin = LEAD.match(text, reading.end, stop)
    leads_on = grammar.leads_on.match(text, reading.end, stop)  # *three years in view of the crisis*
    behind = None if leads_on else _phrase(grammar, text, begin.end() if begin else reading.end, stop)
    if behind and behind.lower() in grammar.words.no_measure:
        return None
    verb = reading.kind == "money" and behind is not None and " " not in behind and behind.endswith("ed")
    rise = reading.kind in ("percent", "multiple") and behind and behind.lower() in grammar.words.rise_nouns
    if verb or rise:  # *wheat worth $50 million rotted*
        return _before(grammar, text, reading, start)
    return behind or _before(grammar, text, reading, start)


def _noun_phrase(words: str) -> str | None:
    """The phrase without what no noun phrase begins with; None for a time and for what is no phrase."""
    phrase = NO_BEGINNING.sub("", _clean(words))
    if (
        OTHER_FIGURE.search(phrase)
        or phrase.lower() in ("", "a", "an", "the")
        or TIME_PHRASE.match(phrase)
        or BARE_TOLL.fullmatch(phrase)
    ):
        return None
    return phrase


def _clean(phrase: str) -> str:
    bare = " ".join(re.sub(r"</?sup>|[*“”\"]", "", phrase).split()).removeprefix("of ").strip(" -")
    return "" if bare.endswith(("'s", "’s")) else bare  # *80% of A's 6,000 men*: an owner is not what is counted


def _phrase(grammar: QuantityGrammar, text: str, at: int, stop: int) -> str | None:
    """The words from ``at`` to the first word that no noun phrase holds (*of* and *in* are crossed once)."""
    words: list[str] = []
    crossed = False
    position = at
    while len(words) < 8:
        match = PHRASE_WORD.match(text, position, stop)
        if match is None:
            break
        word = match["word"].rstrip(".")
        lowered = word.lower()
        if not words and SUM.match(word):
            break  # *from Rs1.8 trillion to Rs2.1 trillion*: the next sum
        if lowered in grammar.stop:
            if lowered not in ("of", "in") or crossed or not words:
                break
            crossed = True
            words.append(word)
        elif (lowered.endswith("ed") or word.isdigit()) and words:
            break
        else:
            words.append(word)
        position = match.end()
        if match["word"].endswith("."):
            break
    while words and words[-1].lower() in ("of", "in"):
        words.pop()
    return _noun_phrase(" ".join(words))


def _before(grammar: QuantityGrammar, text: str, reading: Reading, start: int) -> str | None:
    """The noun phrase before the verb of change, or the word of worth, that leads to the quantity."""
    begin = max(start, reading.start - 130)
    begin = begin if begin == start else text.find(" ", begin, reading.start) + 1  # with a whole word
    window = text[begin : reading.start]
    if worth := WORTH.search(window):
        own = AND_DID.sub("", COMPARED_ASIDE.sub("", window[: worth.start()]))
        return _valued(grammar, ASIDE_BEHIND.sub("", OPENED.sub("", own)))
    if gapped := GAPPED.search(window):
        return _noun_phrase(gapped["noun"])
    verb = [None, *grammar.rising.finditer(window)][-1]
    if verb is None and reading.rule == "multiple" and text[reading.end - 1] == "d":
        return _multiplied(grammar, window)
    if verb is None:
        return None
    raised = RAISED.fullmatch(window, verb.end())
    if raised and not raised[1].endswith("ly"):
        return _noun_phrase(raised[1])
    own = window[: _first_of_chain(grammar, window, verb.start())]
    own = AND_HAD.sub("", own)  # *exports peaked at $2bn in 2011 and had fallen to …*
    own = COMPARED_ASIDE.sub("", own)
    own = ASIDE.sub(" ", own) if reading.kind in ("percent", "multiple") else own  # *exports, worth $2bn, fell by 4%*
    counted = NUMBER_OF.search(own)  # *the number of states that signed it rose*
    head = CLAUSE_MARK.split(THAT.split(own)[-1])[-1] if counted is None else counted[1]
    head = TRAILING.sub("", TIME_BEFORE.sub("", head).rstrip())
    words = [
        word for word in head.split() if word.lower() not in ("has", "have", "had", "the", "a", "an", "will", "more")
    ]
    while words and words[-1].lower() in grammar.stop:
        words.pop()
    return None if words[:1] == ["According"] else _noun_phrase(" ".join(words[-6:]))


def _first_of_chain(grammar: QuantityGrammar, window: str, at: int) -> int:
    """*attacks fell to 86 before rising to 207, then fell*: where the first of the verbs of change stands that share a subject
    with the one at ``at``."""
    earlier = [match.start() for match in grammar.rising.finditer(window, 0, at)]
    while earlier and CHAINED.search(window, earlier[-1], at):
        at = earlier.pop()
    return at


def _multiplied(grammar: QuantityGrammar, window: str) -> str | None:
    """What doubled: the noun phrase that opens the clause and ends right before the verb; a pronoun is none."""
    head = TRAILING.sub("", AUXILIARY.sub("", CLAUSE_MARK.split(window)[-1]))
    words = head.split()
    plain = [word for word in words if word.lower() in grammar.stop and word.lower() not in OF_A_PHRASE]
    return _noun_phrase(head) if 0 < len(words) <= 7 and not plain else None


def _valued(grammar: QuantityGrammar, head: str) -> str | None:
    """The last noun phrase of ``head``: the words behind its last verb in *-ed* or other word that no noun phrase holds."""
    words: list[str] = []
    before = CLAUSE_MARK.split(head)[-1].split()
    while before and len(words) < 7:
        word = before.pop()
        lowered, governor = word.lower(), before[-1].lower() if before else ""
        # *trade between the two was worth*, and not *bought ships in a deal worth*
        inside = lowered in CROSSED or (
            lowered in ARTICLES and governor in (CROSSED if lowered not in ("a", "an") else ("of", "between"))
        )
        if lowered.endswith("ed") or word.isdigit() or (lowered in grammar.stop and not inside):
            words = words[1:] if lowered in MODAL and len(words) > 1 else words  # *will supply arms worth $2m*
            break
        words.insert(0, word)
    named = any(word.lower() not in CROSSED | ARTICLES for word in words)
    return _noun_phrase(" ".join(words)) if named else None


def subject(mentions: Sequence[Mention], text: str, reading: Reading, stop: int, harmed: bool = False) -> str | None:
    """Whose or where the quantity is: the visitor of a visit, the host of those it is home to, the payer of a sum, an actor
    in the counted phrase, else right behind it, else the actor before; of people ``harmed``, not by whom."""
    end = max(reading.end, reading.noun.end if reading.noun else 0)
    if harmed:
        by = {row.entity_id for row in mentions if row.start > end and BY_WHOM.search(text, end, row.start)}
        mentions = [row for row in mentions if row.entity_id not in by or row.entity_type == "place"]
    mentions = [row for row in mentions if not BASED.match(text, row.end)]  # *the A-based think tank*
    if reading.kind == "money":  # *5 billion US dollars*: a currency names no owner
        mentions = [row for row in mentions if not reading.start <= row.start < reading.end]
    before = [row for row in mentions if row.end <= reading.start and row.entity_type in ACTING]
    special = _by_kind(mentions, before, text, reading)
    if special:
        return special
    for mention in mentions:
        if reading.start <= mention.start < end and not MADE.match(text, mention.end):
            return mention.entity_id
    limit = CLAUSE_END.search(text, end, min(stop, end + 80))
    boundary = min(limit.start() if limit else stop, end + 70)
    behind = [row for row in mentions if end <= row.start < boundary and not MADE.match(text, row.end)]
    if behind:
        owned = len(behind) > 1 and POSSESSIVE.fullmatch(text[behind[0].end : behind[1].start])
        return behind[1 if owned else 0].entity_id
    if before:
        told = [row for row in before if RELATIVE.fullmatch(text, row.end, reading.start)]
        return (told or [_nearest(before, text, reading)])[-1].entity_id
    near = [row for row in mentions if 0 <= reading.start - row.end < NEAR]  # *followed by Sindh with 41 raids*
    if not near and mentions and ";" in text[end : mentions[0].start]:
        return None  # *306 raids were counted; Sindh alone saw 41*
    return (near[-1] if near else mentions[0]).entity_id if mentions else None


def _nearest(before: Sequence[Mention], text: str, reading: Reading) -> Mention:
    """The last actor before the number if it stands close, else the first; none inside a relative clause that has ended."""
    ended = [found.span() for found in ENDED.finditer(text, before[0].end, reading.start)]
    outside = [row for row in before if not any(start < row.start < end for start, end in ended)]
    within = max((end - start for start, end in ended if end <= reading.start), default=0)
    return outside[-1] if reading.start - outside[-1].end - within < NEAR else outside[0]


def _by_kind(mentions: Sequence[Mention], before: Sequence[Mention], text: str, reading: Reading) -> str | None:
    """Who is meant where the words around the number say whose it is: visits, hosts, members, sums paid, stretches."""
    head = text[max(0, reading.start - 40) : reading.start]
    if named := named_before(mentions, reading):
        return named.entity_id
    headed = [row for row in mentions if row.end < reading.start and HEADS_LINE.match(text, row.end)]
    if headed and LINE_OPENS.search(text[max(0, headed[0].start - 3) : headed[0].start]):
        return headed[0].entity_id  # *Balochistan: 110 attacks*
    if before and HOME_TO.search(head):
        return before[-1].entity_id
    copula = IS_THE.search(head) if before and reading.kind == "rank" else None
    if copula and reading.start - len(head) + copula.start() - before[-1].end < NEAR:
        return before[-1].entity_id  # *A remains the largest group in B*
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


def _payer(before: Sequence[Mention], text: str, reading: Reading) -> str | None:
    """Who pays, receives or owes: the actor last before the verb that stands behind no preposition."""
    verb = [None, *PAYING.finditer(text, before[0].end, reading.start)][-1]
    if verb is None:
        return None
    subjects = [
        row
        for row in before
        if row.end <= verb.start() and not GOVERNED.search(text[max(0, row.start - 12) : row.start])
    ]
    return subjects[-1].entity_id if subjects else None
