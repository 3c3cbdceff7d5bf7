"""Reading the quantity whose number stands at a place in the text: currency, multiplier, unit or counted noun."""

from __future__ import annotations

import re

from evidence.quantities.counted import read_counted
from evidence.quantities.counted_nouns import counted_noun
from evidence.quantities.exclusions import is_label
from evidence.quantities.forms import Reading
from evidence.quantities.hedges import HEDGED
from evidence.quantities.measured import read_age, read_compound, read_measured, read_odds, read_ratio, read_share
from evidence.quantities.numbers import Number, product
from evidence.quantities.words import QuantityGrammar

CLOCK_AFTER = re.compile(
    r":\d|\s?(?:[ap]\.\s?m\b|[ap]m\b|GMT\b|UTC\b|PKT\b|o[’']clock)|\.\d\d\s?[ap]\.?m", re.IGNORECASE
)
MINUS = re.compile(r"(?<!plus or )(?P<sign>\bminus\s|(?:(?<=[\s(])|\A)[-\u2013\u2212])\Z", re.IGNORECASE)
TIMES = re.compile(r"\s+times\b")
COMPARED = re.compile(
    r"\s+(?:more|higher|as|the|greater|larger|bigger|that|its|their|over|than|less|lower|fewer|faster|longer)\b"
    r"|\s+[A-Z][\w-]+[’']s?(?!\w)"  # *four times Mali's*
)
FOLD = re.compile(r"[\s-]?fold\b")
ARTICLE_BEFORE = re.compile(r"\b(?:half\s+(?:an?\s+)?|an?\s+(?:(?:few|couple\s+of)\s+)?|between\s+)\Z", re.IGNORECASE)
IN_UNITS = re.compile(  # *exports (USD million)*: what the figures are told in
    r".*(?:[(\[]|[$€£]|\b[A-Z]{3}\s|\bin\s)(?i:thousand|million|billion|trillion|lakh|crore)", re.DOTALL
)
MILITARY_TIME = re.compile(r"0\d{3}\s+hours\b")
SIGN = r"(?:[$€£¥₹]|US\$|(?:Rs|PKR|INR|USD|EUR)\.?\s?)?"
BETWEEN_BEFORE = re.compile(rf"\bbetween\s+{SIGN}\Z", re.IGNORECASE)
AND_LINK = re.compile(rf"(?:\s?%|\s+per\s?cent)?\s+and\s+{SIGN}")
FACTOR_BEFORE = re.compile(rf"\bby\sa\sfactor\sof\s{HEDGED}\Z")
MOVED = 20  # letters before a sum among which its verb of rising stands
MOVED_BY = 60  # letters before a sum among which *rose by* stands
BY = re.compile(r"\bby\s")
CALIBRE = re.compile(  # *155mm shells*: what kind they are
    r"[\s-](?:[a-z]+\s)?(?:shells?|rounds?|ammunition|bullets?|cartridges?|howitzers?|mortars?|rockets?|launchers?|guns?|cannons?|pistols?|rifles?|artillery)\b"
)
MILLIONS = re.compile(r"m(?![\w'’])")
OF_THEM = re.compile(r"\sof\s(?:them|whom)\b")  # *1.3m of them*
MONEY_LINK = re.compile(r"\s?[-\u2013]\s?[$€£]|\s+to\s+[$€£]")
FROM_BEFORE_MONEY = re.compile(r"\bfrom\s+\S*\Z")
PERCENT_LINK = re.compile(r"\s?[-\u2013]\s?|\s+to\s+")
FROM_BEFORE_PERCENT = re.compile(r"\bfrom\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE)
SCORE = re.compile(r"(?:an?\s+)?scores?", re.IGNORECASE)
SCORE_OF = re.compile(r"\s+of\s+(?!(?:\w+\s+)?\d)")
SCORES_VERB = re.compile(r"\s+(?:were|have|had|died|fled|more|injured|killed|wounded|arrested|missing)\b")
OF_LINK = re.compile(r"\s+of(?=\s)")


def read_number(grammar: QuantityGrammar, text: str, at: int, start: int, stop: int) -> Reading | None:
    """The quantity whose number begins at ``at`` in the sentence ``start``-``stop``, or None where it counts nothing."""
    head = text[max(start, at - 28) : at]
    first = text[at]
    digits = first.isdigit()
    currency = grammar.currency_before.search(head) if digits else None
    if digits and currency is None and is_label(grammar, text, head, at, start, stop):
        return None
    if not digits and (at > start and (text[at - 1].isalnum() or text[at - 1] in "_@")):
        return None
    if not digits and head.rstrip().rpartition(" ")[2].lower() in grammar.number_words.series:
        return None  # *stage two*
    back = ARTICLE_BEFORE.search(head) if not digits else None
    begin = at
    if back and not back.group().lower().startswith("between"):
        begin = at - len(back.group())
        if grammar.numbers.read(text, begin, stop) is None:
            begin = at
    number = grammar.numbers.read(text, begin, stop)
    if number is None or (not digits and IN_UNITS.fullmatch(head + text[begin : number.end])):
        return None
    if SCORE.fullmatch(text, number.start, number.end) and not (
        SCORE_OF.match(text, number.end, stop)
        or ((text[number.start].isupper() or head.endswith("and ")) and SCORES_VERB.match(text, number.end, stop))
    ):
        return None
    number = _between(grammar, text, head, number, stop)
    number = number if currency else _people_in_millions(grammar, text, number, stop)
    odds = None if currency else read_odds(text, number, start, stop)
    if odds:
        return odds
    if number.form == "digits" and (
        CLOCK_AFTER.match(text, number.end, stop) or MILITARY_TIME.match(text[at : at + 11])
    ):
        return None
    if currency:
        code = grammar.currency_codes[currency["code"] or currency["sign"]]
        return _money(grammar, text, begin - len(currency.group()), number, code, stop)
    reading = _with_unit(grammar, text, number, head, start, stop)
    calibre = reading is not None and reading.unit == "millimetres" and CALIBRE.match(text, reading.end, stop)
    return None if calibre else _below_zero(reading, head)


def _in_millions(text: str, number: Number, stop: int) -> Number:
    """The number with an *m* that touches it read as millions."""
    if number.form != "digits" or not text[number.end - 1].isdigit() or not MILLIONS.match(text, number.end, stop):
        return number
    high = number.high and product(number.high, 1e6)
    return number._replace(end=number.end + 1, value=product(number.value, 1e6), high=high)


def _people_in_millions(grammar: QuantityGrammar, text: str, number: Number, stop: int) -> Number:
    """*1.7m undocumented migrants*: people are counted, not measured in metres."""
    millions = _in_millions(text, number, stop)
    if millions.end == number.end:
        return number
    noun = counted_noun(grammar, text, millions.end, stop)
    return millions if (noun and noun.human) or OF_THEM.match(text, millions.end, stop) else number


def _below_zero(reading: Reading | None, head: str) -> Reading | None:
    """*Minus 0.5 percent*, *-8 degrees*: the sign belongs to a share or a temperature; a dash elsewhere is no sign."""
    if reading is None or reading.high is not None or not (reading.kind == "percent" or reading.unit == "degrees"):
        return reading
    minus = MINUS.search(head)
    return reading._replace(start=reading.start - len(minus["sign"]), value=-reading.value) if minus else reading


def _between(grammar: QuantityGrammar, text: str, head: str, number: Number, stop: int) -> Number:
    """*Between 10 and 15* is one range."""
    if number.high is not None or not BETWEEN_BEFORE.search(head):
        return number
    link = AND_LINK.match(text[number.end : number.end + 24])
    if link is None or number.end + link.end() >= stop:
        return number
    high = grammar.numbers.single(text, number.end + link.end(), stop)
    if high is None or high.value <= number.value:
        return number
    scale = next(
        (
            value
            for word, value in grammar.number_words.scales.items()
            if text[high.start : high.end].lower().rstrip("s").endswith(word)
        ),
        1,
    )
    low = number.value * scale if number.value * scale < high.value else number.value
    return Number(number.start, high.end, low, high.value, False, number.form, False)


def _money(grammar: QuantityGrammar, text: str, start: int, number: Number, code: str, stop: int) -> Reading:
    number = _in_millions(text, number, stop)  # *USD 204m*: behind a currency no metres are meant
    end, value, high = number.end, number.value, number.high
    link = MONEY_LINK.match(text, end, stop)
    if high is None and link and not ("to" in link.group() and _moved(grammar, text, start)):
        second = grammar.numbers.single(text, link.end(), stop)
        if second and second.value > value and not FROM_BEFORE_MONEY.search(text[max(0, start - 8) : start]):
            high, end = second.value, second.end
    name = grammar.currency_after.match(text, end, stop)
    if name and not name["half"]:
        end = name.end("name")
    return Reading(start, end, value, high, code, "money", "currency sign", number.vague, None, number.end)


def _moved(grammar: QuantityGrammar, text: str, start: int) -> bool:
    """*fell $20 to $2,300*, *fell by $20 to $2,300*: by so much, to that level."""
    if any(verb.end() == start - 1 for verb in grammar.rising.finditer(text, max(0, start - MOVED), start)):
        return True
    moved = grammar.by_before.search(text, max(0, start - MOVED_BY), start)
    return moved is not None and BY.search(moved.group()) is not None


def _with_unit(grammar: QuantityGrammar, text: str, number: Number, head: str, start: int, stop: int) -> Reading | None:
    """The reading of a number without a currency sign: percent, money, measure, fold, ratio, fraction, compound, count."""
    return (
        _percent(grammar, text, number, head, stop)
        or _times(grammar, text, number, head, stop)
        or _named_money(grammar, text, number, stop)
        or read_share(grammar, text, number, stop)
        or read_age(grammar, text, number, head, stop)
        or read_measured(grammar, text, number, stop)
        or read_compound(grammar, text, number, stop)
        or read_ratio(grammar, text, number, stop)
        or read_counted(grammar, text, number, head, start, stop)
    )


def _percent(grammar: QuantityGrammar, text: str, number: Number, head: str, stop: int) -> Reading | None:
    """*20 percent*, *5 percentage points*, *10% to 12%*."""
    start, value, high = number.start, number.value, number.high
    percent = grammar.percent_after.match(text, number.end, stop)
    if percent is None or (percent.group().strip().lower() == "pc" and not text[number.end - 1].isdigit()):
        return None
    if high is None:
        link = PERCENT_LINK.match(text, percent.end(), stop)
        second = grammar.numbers.single(text, link.end(), stop) if link and link.end() < stop else None
        again = grammar.percent_after.match(text, second.end, stop) if second else None
        alike = again and ("point" in again.group().lower()) == ("point" in percent.group().lower())
        if second and again and alike and second.value > value and not FROM_BEFORE_PERCENT.search(head):
            kind = ("percent", "percent", "percent")
            return Reading(start, again.end(), value, second.value, *kind, False, None, second.end)
    unit = "percentage points" if "point" in percent.group().lower() else "percent"
    return Reading(start, percent.end(), value, high, unit, "percent", "percent", number.vague, None, number.end)


def _times(grammar: QuantityGrammar, text: str, number: Number, head: str, stop: int) -> Reading | None:
    """*Three times more*, *fivefold* and *by a factor of three* are multiples, *three times* alone a count."""
    start, end, value, high = number.start, number.end, number.value, number.high
    if FACTOR_BEFORE.search(head):
        return Reading(start, end, value, high, "multiple", "multiple", "factor", False, None, end)
    times = TIMES.match(text, end, stop)
    if times:
        risen = grammar.multiplied.search(head)  # *attacks rose more than three times*
        multiple = risen or COMPARED.match(text, times.end(), stop)
        kind = ("multiple", "multiple") if multiple else ("times", "count")
        return Reading(start, times.end(), value, high, *kind, "times", number.vague, None, end)
    fold = FOLD.match(text, end, stop)
    if fold:
        return Reading(start, fold.end(), value, high, "multiple", "multiple", "fold", False, None, end)
    return None


def _named_money(grammar: QuantityGrammar, text: str, number: Number, stop: int) -> Reading | None:
    """*30 million dollars*, *millions of rupees*."""
    start, end, value, high = number.start, number.end, number.value, number.high
    money = grammar.currency_after.match(text, end, stop)
    if money is None and number.vague and OF_LINK.match(text, end, stop):
        money = grammar.currency_after.match(text, end + 3, stop)
    if money is None:
        return None
    name = money["name"]
    code = grammar.currency_of.get(" ".join(name.lower().split())) or grammar.currency_codes.get(name)
    if not code:
        return None
    return Reading(start, money.end("name"), value, high, code, "money", "currency name", number.vague, None, end)
