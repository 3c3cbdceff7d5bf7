"""Reading one quantity at a place in the text: number, currency, multiplier, unit or counted noun; and what is none."""

from __future__ import annotations

import re
from typing import NamedTuple

from evidence.counted_nouns import Counted, counted_noun, plural_of
from evidence.numbers import Number
from evidence.quantity_words import QuantityGrammar

SMALL = 10


class Reading(NamedTuple):
    """A quantity as read, before its context: span, value, unit, kind, the counted noun and the rule that read it."""

    start: int
    end: int
    value: float
    high: float | None
    unit: str
    kind: str
    rule: str
    vague: bool = False
    noun: Counted | None = None
    number_end: int = 0


IN_NAME = re.compile(r"[\w@#+:/&]\Z|(?<![\s\d])[.,\-\u2010\u2011\u2013]\Z|\d[.,\-\u2013]\Z|[A-Za-z]\)?[\-\u2010\u2011]\Z")
CODE_BEFORE = re.compile(r"(?:\b[A-Z]{2,}[\w-]*|\b[A-Z][a-z]?\d[\w-]*)\s\Z")
NAME_BEFORE = re.compile(r"(?:[a-z,;)]|\b[A-Z][a-z]+)\s+[A-Z][a-z]+\s\Z")
TELEPHONE = re.compile(r"\+\d[\d\s()-]*\Z")
CLOCK_AFTER = re.compile(r":\d|\s?(?:[ap]\.\s?m\b|[ap]m\b|GMT\b|UTC\b|PKT\b|o[’']clock)|\.\d\d\s?[ap]\.?m", re.IGNORECASE)
ORDINAL_SUFFIX = re.compile(r"(?:<sup>)?(?:st|nd|rd|th)\b(?:</sup>)?")
LETTERS = re.compile(r"[A-Za-z_@]")
COMPOUND = re.compile(r"[-\u2010\u2011](?P<word>[A-Za-z]+)(?P<more>(?:-[a-z]+)*)")
REFERENCE_MARK = re.compile(r"[(\[]\s*\Z")
LIST_MARK = re.compile(r"[.)]\s")
DETERMINED = re.compile(r"\b(?:the|these|those|both|all|any|other)(?:\s+(?:other|same|said|latter|former|remaining))?\s+\Z", re.IGNORECASE)
OF_THE = re.compile(r"\s+of\s+(?:(?:the|its|his|their|her|them|whom|these|those|which|our)\b\s*)?")
RATIO = re.compile(r"(?:\s+(?:in|out\s+of)(?:\s+every)?\s+|[-\u2010]in[-\u2010])")
VERB_AFTER = re.compile(
    r"\s+(?:(?:people|others?|more|were|was|are|have|had|has|been|of\s+(?:them|whom))\b|(?:critically\s+|seriously\s+|reported(?:ly)?\s+)?(?:killed|injured|wounded|dead|dying|hurt|missing|arrested|died)\b)", re.IGNORECASE
)
VERB_BEFORE = re.compile(r"\b(?:kill(?:ing|ed|s)?|wound(?:ing|ed|s)|injur(?:ing|ed|es)|leaving|left|arrest(?:ing|ed)|captur(?:ing|ed)|to|by|reached|toll\s+of|number\s+of|total(?:ling|ing)?(?:\s+of)?|least|than)\s+(?:[a-z]+\s+){0,2}\Z", re.IGNORECASE)
STRETCH_BEFORE = re.compile(r"(?P<lead>\b(?:for|than|over|nearly|almost|about|around|within|least|under|lasted|last|took|takes|roughly|after)\s+)?\b(?P<article>an?)\s+\Z", re.IGNORECASE)
TIMES = re.compile(r"\s+times\b")
COMPARED = re.compile(r"\s+(?:more|higher|as|the|greater|larger|bigger|that|its|their|over|than|less|lower|fewer|faster|longer)\b")
FOLD = re.compile(r"[\s-]?fold\b")
AGE_BEFORE = re.compile(r"\b(?:aged|age\s+of|ages\s+of|age|over-|under-|under\s+the\s+age\s+of)\s*\Z", re.IGNORECASE)
AGE_APPOSED = re.compile(r"\b(?P<who>[A-Za-z][\w’'-]+),\s\Z")


def read_number(grammar: QuantityGrammar, text: str, at: int, start: int, stop: int) -> Reading | None:
    """The quantity whose number begins at ``at`` in the sentence ``start``-``stop``, or None where it counts nothing."""
    head = text[max(start, at - 28) : at]
    first = text[at]
    digits = first.isdigit()
    currency = grammar.currency_before.search(head) if digits else None
    if digits and currency is None and _labelled(grammar, text, head, at, start, stop):
        return None
    if not digits and (at > start and (text[at - 1].isalnum() or text[at - 1] in "_@")):
        return None
    back = re.search(r"\b(?:half\s+(?:an?\s+)?|an?\s+(?:few\s+)?|between\s+)\Z", head, re.IGNORECASE) if not digits else None
    begin = at
    if back and not back.group().lower().startswith("between"):
        begin = at - len(back.group())
        if grammar.numbers.read(text, begin, stop) is None:
            begin = at
    number = grammar.numbers.read(text, begin, stop)
    if number is None:
        return None
    number = _between(grammar, text, head, number, stop)
    if number.form == "digits" and (CLOCK_AFTER.match(text, number.end, stop) or re.match(r"0\d{3}\s+hours\b", text[at : at + 11])):
        return None
    if currency:
        code = grammar.currency_codes[currency["code"] or currency["sign"]]
        return _money(grammar, text, begin - len(currency.group()), number, code, stop)
    return _with_unit(grammar, text, number, head, start, stop)


def _labelled(grammar: QuantityGrammar, text: str, head: str, at: int, start: int, stop: int) -> bool:
    """Whether digits belong to a name, a code, a label or a reference mark rather than to a count."""
    if head and (head[-1] in "_@#+:/&" or head[-1].isalnum() or (IN_NAME.search(head) and not re.search(r"(?:\s|\A)[-\u2013]\Z", head))):
        return True
    end = at
    while end < stop and (text[end].isdigit() or (text[end] in ".," and text[end + 1 : end + 2].isdigit())):
        end += 1
    if REFERENCE_MARK.search(head) and text[end : end + 1] in ")]":
        return True
    if at == start and LIST_MARK.match(text, end, stop) and end - at < 3:
        return True
    if TELEPHONE.search(head):
        return True
    label = grammar.label.search(head)
    if label:
        word = label["label"] or ""
        noun = counted_noun(grammar, text, end, stop)
        if not (word and word.islower() and noun and noun.touches) or word in ("article", "resolution", "section", "chapter", "no", "number"):
            return True
    if CODE_BEFORE.search(head) or (NAME_BEFORE.search(head) and end - at > 1):
        after = text[end : end + 2]
        noun = counted_noun(grammar, text, end, stop)
        if not (noun and noun.human) and not re.match(r"\s?(?:%|per|million|billion|km)|\s+(?:years|days|months)", text[end : end + 12]):
            return noun is None or bool(CODE_BEFORE.search(head))
    return False


def _between(grammar: QuantityGrammar, text: str, head: str, number: Number, stop: int) -> Number:
    """*Between 10 and 15* is one range."""
    if number.high is not None or not re.search(r"\bbetween\s+[$€£]?\Z", head, re.IGNORECASE):
        return number
    link = re.match(r"(?:\s?%|\s+per\s?cent)?\s+and\s+[$€£]?", text[number.end : number.end + 24])
    if link is None or number.end + link.end() >= stop:
        return number
    high = grammar.numbers.single(text, number.end + link.end(), stop)
    if high is None or high.value <= number.value:
        return number
    scale = next((value for word, value in grammar.number_words.scales.items() if text[high.start : high.end].lower().rstrip("s").endswith(word)), 1)
    low = number.value * scale if number.value * scale < high.value else number.value
    return Number(number.start, high.end, low, high.value, False, number.form, False)


def _money(grammar: QuantityGrammar, text: str, start: int, number: Number, code: str, stop: int) -> Reading:
    end, value, high = number.end, number.value, number.high
    link = re.compile(r"\s?[-\u2013]\s?[$€£]|\s+to\s+[$€£]").match(text, end, stop)
    if high is None and link:
        second = grammar.numbers.single(text, link.end(), stop)
        if second and second.value > value and not re.search(r"\bfrom\s+\S*\Z", text[max(0, start - 8) : start]):
            high, end = second.value, second.end
    name = grammar.currency_after.match(text, end, stop)
    if name and not name["half"]:
        end = name.end("name")
    return Reading(start, end, value, high, code, "money", "currency sign", number.vague, None, number.end)


def _with_unit(grammar: QuantityGrammar, text: str, number: Number, head: str, start: int, stop: int) -> Reading | None:
    """The reading of a number without a currency sign: percent, money, measure, fold, ratio, fraction, compound, count."""
    end, value, high = number.end, number.value, number.high
    percent = grammar.percent_after.match(text, end, stop)
    if percent and not (percent.group().strip().lower() == "pc" and not text[end - 1].isdigit()):
        points = "point" in percent.group().lower()
        if high is None:
            link = re.compile(r"\s?[-\u2013]\s?|\s+to\s+").match(text, percent.end(), stop)
            second = grammar.numbers.single(text, link.end(), stop) if link and link.end() < stop else None
            again = grammar.percent_after.match(text, second.end, stop) if second else None
            if second and again and second.value > value and not re.search(r"\bfrom\s+(?:\w+\s+){0,2}\Z", head, re.IGNORECASE):
                return Reading(number.start, again.end(), value, second.value, "percent", "percent", "percent", False, None, second.end)
        tail = percent.end() - (2 if percent.group().startswith("**") and False else 0)
        return Reading(number.start, tail, value, high, "percentage points" if points else "percent", "percent", "percent", number.vague, None, end)
    if TIMES.match(text, end, stop):
        times = TIMES.match(text, end, stop)
        assert times is not None
        kind = "multiple" if COMPARED.match(text, times.end(), stop) else "count"
        return Reading(number.start, times.end(), value, high, "multiple" if kind == "multiple" else "times", kind, "times", number.vague, None, end)
    fold = FOLD.match(text, end, stop)
    if fold:
        return Reading(number.start, fold.end(), value, high, "multiple", "multiple", "fold", False, None, end)
    money = grammar.currency_after.match(text, end, stop) or (re.compile(r"\s+of(?=\s)").match(text, end, stop) and grammar.currency_after.match(text, end + 3, stop) if number.vague else None)
    if money:
        code = grammar.currency_of.get(" ".join(money["name"].lower().split())) or grammar.currency_codes.get(money["name"])
        if code:
            return Reading(number.start, money.end("name"), value, high, code, "money", "currency name", number.vague, None, end)
    fraction = _fraction(grammar, text, number, stop)
    if fraction:
        return fraction
    return (
        _age(grammar, text, number, head, stop)
        or _measured(grammar, text, number, head, stop)
        or _compound(grammar, text, number, stop)
        or _ratio(grammar, text, number, stop)
        or _counted(grammar, text, number, head, start, stop)
    )


def _fraction(grammar: QuantityGrammar, text: str, number: Number, stop: int) -> Reading | None:
    """*Two-thirds*, *three quarters*, *one fifth of*."""
    if number.value >= 10 or number.high is not None or number.value != int(number.value):
        return None
    match = re.compile(r"[\s\-\u2010\u2011](?P<part>[a-z]+)\b", re.IGNORECASE).match(text, number.end, stop)
    share = grammar.number_words.fractions.get(match["part"].lower()) if match else None
    if match is None or share is None:
        return None
    plural = match["part"].lower().endswith("s")
    if plural == (number.value == 1) or (number.value == 1 and not re.match(r"\s+(?:of|the)\b|[\s,.]", text[match.end() : match.end() + 4])):
        return None
    exact = {33.33: 100 / 3, 16.67: 100 / 6, 14.29: 100 / 7}.get(share, share)
    return Reading(number.start, match.end(), round(exact * number.value, 2), None, "percent", "percent", "fraction", False, None, match.end())


def _apposed(grammar: QuantityGrammar, head: str) -> bool:
    """Whether a name or a word for a person and a comma stand right before the number."""
    match = AGE_APPOSED.search(head)
    return match is not None and (match["who"][0].isupper() or match["who"] + "s" in grammar.people)


def _age(grammar: QuantityGrammar, text: str, number: Number, head: str, stop: int) -> Reading | None:
    tail = re.compile(r"[-\s](?:years?|months?|days?)[-\s](?:olds?|of\s+age)\b", re.IGNORECASE).match(text, number.end, stop)
    if tail:
        unit = plural_of(re.sub(r"s$", "", re.split(r"[-\s]", tail.group().strip("- "))[0].lower()))
        return Reading(number.start, tail.end(), number.value, number.high, unit, "age", "age", False, None, number.end)
    after = text[number.end : number.end + 1]
    if number.value < 120 and (AGE_BEFORE.search(head) or (number.form == "digits" and 14 < number.value < 100 and after == "," and _apposed(grammar, head))):
        return Reading(number.start, number.end, number.value, number.high, "years", "age", "age", False, None, number.end)
    return None


def _measured(grammar: QuantityGrammar, text: str, number: Number, head: str, stop: int) -> Reading | None:
    """A unit of time, distance, area, mass, speed or output right behind the number, or behind one modifier."""
    if text[number.end : number.end + 2].strip()[:1].isdigit():
        return None
    match = grammar.unit_after.match(text, number.end, stop)
    if match and (not match["unit"].isalpha() or len(match["unit"]) > 2 or number.form == "digits"):
        unit, kind = grammar.unit_of[" ".join(match["unit"].lower().split())]
        if match["unit"] == "M" or (match["unit"].lower() == "ha" and match["unit"] != "ha"):
            return None
        longer = re.compile(r"-long\b").match(text, match.end(), stop)
        return Reading(number.start, longer.end() if longer else match.end(), number.value, number.high, unit, kind, "unit", number.vague, None, number.end)
    spaced = re.compile(r"(?:\s+of)?\s+(?:consecutive|straight|more|successive|long|full|additional|whole|further|calendar|difficult|turbulent|of)\s+(?=\w)").match(text, number.end, stop)
    match = grammar.unit_after.match(text, spaced.end() - 1, stop) if spaced else None
    if spaced and match and len(match["unit"]) > 2:
        unit, kind = grammar.unit_of[" ".join(match["unit"].lower().split())]
        return Reading(number.start, number.end, number.value, number.high, unit, kind, "unit", number.vague, None, number.end)
    return None


def _compound(grammar: QuantityGrammar, text: str, number: Number, stop: int) -> Reading | None:
    """*41-country*, *12-member*: the unit is the plural of the noun in the compound."""
    match = COMPOUND.match(text, number.end, stop)
    if match is None:
        return None
    word = match["word"]
    if word.lower() in grammar.idle or (word[0].isupper() and number.form == "digits" and len(word) < 3):
        return Reading(0, 0, 0, None, "", "", "idle")
    if word.lower() in grammar.stop or word.lower().endswith("ed") and not match["more"]:
        return Reading(0, 0, 0, None, "", "", "idle")
    if word.lower() == "strong":
        return Reading(number.start, match.end(), number.value, number.high, "people", "people", "compound", number.vague, None, number.end)
    return Reading(number.start, match.end(), number.value, number.high, plural_of(word), "count", "compound", number.vague, None, number.end)


def read_stretch(text: str, at: int, end: int, start: int, stop: int) -> Reading | None:
    """*A decade*, *more than a year*, *within a week*: one unit of time with an article, where it measures something."""
    article = STRETCH_BEFORE.search(text, max(start, at - 40), at)
    if article is None or text[end : end + 1] in "-\u2010\u2011" or re.match(r"[’']s\b|\s+(?:of\s+)?(?:later|earlier|before|after|when|that|in\s+which)\b", text[end : end + 12]):
        return None
    word = text[at:end].lower()
    if word not in ("decade", "century") and not article["lead"]:
        return None
    return Reading(article.start("article"), end, 1.0, None, plural_of(word), "duration", "article and unit", False, None, at)


def _ratio(grammar: QuantityGrammar, text: str, number: Number, stop: int) -> Reading | None:
    """*One in five*: a ratio of 0.2."""
    link = RATIO.match(text, number.end, stop)
    if link is None or number.high is not None or link.end() >= stop:
        return None
    second = grammar.numbers.single(text, link.end(), stop)
    if second is None or second.vague or not number.value < second.value <= 1000 or grammar.unit_after.match(text, second.end, stop):
        return None
    if "out" not in link.group() and second.form != number.form:
        return None
    return Reading(number.start, second.end, round(number.value / second.value, 4), None, "ratio", "ratio", "ratio", False, None, second.end)


def _counted(grammar: QuantityGrammar, text: str, number: Number, head: str, start: int, stop: int) -> Reading | None:
    """A number and the noun that it counts, or a bare number where the words around show a count."""
    end = number.end
    if number.form == "digits":
        if ORDINAL_SUFFIX.match(text, end, stop) or LETTERS.match(text, end, min(stop, end + 1)) or re.match(r"/\d|[°′″]|-[A-Z]\w*\d", text[end : end + 4]):
            return None
    elif text[number.start].isupper() and number.start > start and re.match(r"\s+[A-Z]", text[end : end + 3]) and re.search(r"[a-z]\s+\Z", head):
        return None
    one = number.value == 1 and number.high is None
    of = OF_THE.match(text, end, stop)
    noun = counted_noun(grammar, text, of.end() - 1 if of and of.group().strip() != "of" else end + (3 if of and number.vague else 0), stop, singular=one)
    if noun is None and of:
        whole = re.compile(r"\d[\d,.]*").match(text, of.end(), stop)
        noun = counted_noun(grammar, text, whole.end(), stop) if whole else None
    if one and not _one_counts(grammar, text, number, head, noun, of is not None):
        return None
    if not number.vague and number.value <= SMALL and number.high is None and DETERMINED.search(head):
        return None
    if noun is None or (of and not number.vague and of.group().strip() == "of"):
        if not _bare_counts(text, number, head, start, stop):
            return None
        return Reading(number.start, end, _plain(number, False), number.high, "", "count", "bare number", number.vague, None, end)
    touches = noun.touches and (of is None or number.vague)
    value = _plain(number, True)
    high = number.high * 1000 if number.dotted and number.high is not None else number.high
    unit = noun.word if noun.word[0].isupper() and not noun.word.isupper() else noun.word.lower()
    unit = plural_of(unit) if one else unit
    return Reading(number.start, noun.end if touches else end, value, high, unit, "people" if noun.human else "count", "counted noun", number.vague, noun, end)


def _plain(number: Number, counted: bool) -> float:
    """7.000 in front of a countable noun is seven thousand: nobody counts thousandths of a thing."""
    return number.value * 1000 if number.dotted and counted else number.value


def _one_counts(grammar: QuantityGrammar, text: str, number: Number, head: str, noun: Counted | None, of: bool) -> bool:
    """*One* counts before a noun for humans, behind *at least*, *only*, or in a list with other numbers."""
    if number.form == "digits":
        return noun is not None and not of
    if noun is None or of or DETERMINED.search(head) or re.search(r"\b(?:no|this|that|every|each|any|which|another|number|such)\s+\Z", head, re.IGNORECASE):
        return False
    following = re.match(r"\s+([A-Za-z]+)", text[number.end : number.end + 20])
    if following is None or following[1].lower() in grammar.one_idioms:
        return False
    if noun.human or re.search(r"\b(?:least|only|just|than|and|killing|wounding|injuring|including|comprising|of)\s+\Z", head, re.IGNORECASE):
        return True
    return bool(re.search(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b", text[number.end : number.end + 60]))


def _bare_counts(text: str, number: Number, head: str, start: int, stop: int) -> bool:
    if number.vague:
        return bool(re.match(r"\s+(?:more|of|were|have|had|are|in|from|across|displaced|killed|dead|injured|wounded|fled|gathered)\b|[,.]", text[number.end : number.end + 14]))
    if number.form == "word":
        if VERB_AFTER.match(text, number.end, stop):
            return number.value != 1 and not DETERMINED.search(head)
        if number.value > 12:
            return True
        return bool(re.search(r"\b(?:kill(?:ing|ed)|wound(?:ing|ed)|injur(?:ing|ed)|arrest(?:ing|ed)|toll\s+(?:of|to|at)|least|from|to)\s+\Z", head, re.IGNORECASE)) and number.value > 1 and bool(
            re.match(r"\s*[,.;]|\s+(?:and|in|on|to|at)\b", text[number.end : number.end + 6])
        )
    return True
