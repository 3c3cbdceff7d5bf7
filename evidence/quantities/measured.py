"""Numbers with a unit of their own: shares, ages, measures, compounds (*41-country*), ratios, single stretches of time."""

from __future__ import annotations

import re

from evidence.quantities.counted_nouns import counted_noun, plural_of
from evidence.quantities.forms import Reading
from evidence.quantities.numbers import FROM_BEFORE, Number
from evidence.quantities.words import QuantityGrammar

COMPOUND = re.compile(r"[-\u2010\u2011](?P<word>[A-Za-z]+)(?P<more>(?:-[a-z]+)*)")
RATIO = re.compile(r"(?:\s+(?:(?:in|out\s+of)(?:\s+every)?|of\s+every)\s+|[-\u2010]in[-\u2010])")
TO_ONE = re.compile(
    r"[\s-]to[\s-](?:1|one)(?![\w%]|[.,]\d|[\s-]+(?:hundred|thousand|million|billion|percent|per|of|in))"
)
COLON = re.compile(r":(?P<second>\d{1,3})(?![\d:])")
RATIO_BEFORE = re.compile(r"\bratios?\b[^.;:]{0,60}\Z", re.IGNORECASE)
RATIO_AFTER = re.compile(r"\s+ratio\b")
AGE_BEFORE = re.compile(r"\b(?:aged|age\s+of|ages\s+of|age|over-|under-|under\s+the\s+age\s+of)\s*\Z", re.IGNORECASE)
AGED_YEARS = re.compile(r"\s+years\b(?!\s+(?:ago|later|before|after))")
HE_WAS = re.compile(r"\b(?:[Hh]e|[Ss]he)\s+(?:was|is)\s+(?:only\s+|just\s+|about\s+)?\Z")
AGE_ENDS = re.compile(r"[.,;]?(?:\s*\Z|\s+(?:when|and|at|but)\b)|[.;]\s")
AGE_APPOSED = re.compile(r"\b(?P<who>[A-Za-z][\w’'-]+),\s\Z")
LONG_AFTER = re.compile(r"[-\u2010\u2011]long\b")
MODIFIES = re.compile(
    r"-(?!(?:long|old|wide|high|deep|strong|range|radius|plus)\b)[a-z]{3,}"
)  # *320 night-vision devices*
STRETCH_BEFORE = re.compile(
    r"(?P<lead>\b(?:for|than|over|nearly|almost|about|around|within|least|under|lasted|last|took|takes|roughly|after)\s+)?\b(?P<article>an?)\s+\Z",
    re.IGNORECASE,
)
SHARE_WORD = re.compile(r"[\s\-\u2010\u2011](?P<part>[a-z]+)\b", re.IGNORECASE)
SHARE_AFTER = re.compile(r"\s+(?:of|the)\b|[\s,.]")
YEARS_OLD = re.compile(r"[-\s](?:years?|months?|days?)[-\s](?:olds?|of\s+age)\b", re.IGNORECASE)
WORD_BREAK = re.compile(r"[-\s]")
MODIFIED_UNIT = re.compile(
    r"(?:\s+of)?\s+(?:consecutive|straight|more|successive|long|full|additional|whole|further|calendar|difficult|turbulent|of)\s+(?=\w)"
)
HALF_BEFORE = re.compile(r"\bhalf\s+\Z", re.IGNORECASE)
AND_A_HALF = re.compile(r"\s+and\s+a\s+half\b")
FEW = 2  # *a one-man show*, *a two-man bobsleigh* count nobody
MOMENT_AFTER = re.compile(r"[’']s\b|\s+(?:of\s+)?(?:ago|later|earlier|before|after|when|that|in\s+which|on(?=,))\b")


def read_share(grammar: QuantityGrammar, text: str, number: Number, stop: int) -> Reading | None:
    """*Two-thirds*, *three quarters*, *one fifth of*."""
    if number.value >= 10 or number.high is not None or number.value != int(number.value):
        return None
    match = SHARE_WORD.match(text, number.end, stop)
    parts = grammar.number_words.fractions.get(match["part"].lower()) if match else None
    if match is None or parts is None:
        return None
    plural = match["part"].lower().endswith("s")
    if plural == (number.value == 1) or (
        number.value == 1 and not SHARE_AFTER.match(text[match.end() : match.end() + 4])
    ):
        return None
    return Reading(
        number.start,
        match.end(),
        round(100 * number.value / parts, 2),
        None,
        "percent",
        "percent",
        "fraction",
        False,
        None,
        match.end(),
    )


def _apposed(grammar: QuantityGrammar, head: str, number: float) -> bool:
    """Whether a person (*his daughter, 9,*) or what may be the name of a grown one (*Omar, 31,*) stands right before."""
    match = AGE_APPOSED.search(head)
    if match is None:
        return False
    who = match["who"]
    person = plural_of(who) in grammar.people or who.endswith("man")
    return person or (who[0].isupper() and 14 < number < 100)


def read_age(grammar: QuantityGrammar, text: str, number: Number, head: str, stop: int) -> Reading | None:
    tail = YEARS_OLD.match(text, number.end, stop)
    if tail:
        unit = plural_of(re.sub(r"s$", "", WORD_BREAK.split(tail.group().strip("- "))[0].lower()))
        return Reading(number.start, tail.end(), number.value, number.high, unit, "age", "age", False, None, number.end)
    after = text[number.end : number.end + 1]
    if number.value < 120 and (
        AGE_BEFORE.search(head)
        or (HE_WAS.search(head) and AGE_ENDS.match(text, number.end, stop))
        or (number.form == "digits" and after == "," and _apposed(grammar, head, number.value))
    ):
        years = AGED_YEARS.match(text, number.end, stop)
        end = years.end() if years else number.end
        return Reading(number.start, end, number.value, number.high, "years", "age", "age", False, None, number.end)
    return None


def read_measured(grammar: QuantityGrammar, text: str, number: Number, stop: int) -> Reading | None:
    """A unit of time, distance, area, mass, speed or output right behind the number, or behind one modifier."""
    if text[number.end : number.end + 2].strip()[:1].isdigit():
        return None
    match = grammar.unit_after.match(text, number.end, stop)
    if match and MODIFIES.match(text, match.end(), stop) and text[number.end : number.end + 1].isspace():
        return None
    if match and (not match["unit"].isalpha() or len(match["unit"]) > 2 or number.form == "digits"):
        unit, kind = grammar.unit_of[" ".join(match["unit"].lower().split())]
        if match["unit"] == "M" or (match["unit"].lower() == "ha" and match["unit"] != "ha"):
            return None
        longer = LONG_AFTER.match(text, match.end(), stop)
        return Reading(
            number.start,
            longer.end() if longer else match.end(),
            number.value,
            number.high,
            unit,
            kind,
            "unit",
            number.vague,
            None,
            number.end,
        )
    spaced = MODIFIED_UNIT.match(text, number.end, stop)
    match = grammar.unit_after.match(text, spaced.end() - 1, stop) if spaced else None
    if spaced and match and len(match["unit"]) > 2:
        unit, kind = grammar.unit_of[" ".join(match["unit"].lower().split())]
        return Reading(
            number.start, number.end, number.value, number.high, unit, kind, "unit", number.vague, None, number.end
        )
    return None


def read_compound(grammar: QuantityGrammar, text: str, number: Number, stop: int) -> Reading | None:
    """*41-country*, *12-member*: the unit is the plural of the noun in the compound."""
    match = COMPOUND.match(text, number.end, stop)
    if match is None:
        return None
    word = match["word"]
    if RATIO.match(text, number.end, stop):
        return None  # *one-in-four*
    if word.lower() in grammar.headed and number.value > FEW and not match["more"]:
        kind = ("people", "people", "compound", number.vague, None, number.end)
        return Reading(number.start, match.end(), number.value, number.high, *kind)
    if number.value == 0 and number.high is None:
        return Reading(0, 0, 0, None, "", "", "idle")  # *zero-tariff treatment*
    if word.lower() in ("odd", "plus"):
        return _odd(grammar, text, number, match.end(), stop)
    if word.lower() in grammar.number_words.ordinals:
        return Reading(0, 0, 0, None, "", "", "idle")  # *the thirty-first meeting*
    if word.lower() in grammar.idle or (word[0].isupper() and number.form == "digits" and len(word) < 3):
        return Reading(0, 0, 0, None, "", "", "idle")
    if word.lower() in grammar.stop or (word.lower().endswith("ed") and not match["more"]):
        return Reading(0, 0, 0, None, "", "", "idle")
    return Reading(
        number.start,
        match.end(),
        number.value,
        number.high,
        plural_of(word),
        "count",
        "compound",
        number.vague,
        None,
        number.end,
    )


def _odd(grammar: QuantityGrammar, text: str, number: Number, end: int, stop: int) -> Reading:
    """*20-odd camps*, *20-plus camps*: about so many, or more, of what follows."""
    noun = counted_noun(grammar, text, end, stop)
    unit = noun.word.lower() if noun else "number"
    kind = "people" if noun and noun.human else "count"
    return Reading(number.start, end, number.value, number.high, unit, kind, "compound", False, noun, number.end)


def read_ratio(grammar: QuantityGrammar, text: str, number: Number, stop: int) -> Reading | None:
    """*One in five*: a ratio of 0.2."""
    link = RATIO.match(text, number.end, stop)
    if link is None or number.high is not None or link.end() >= stop:
        return None
    second = grammar.numbers.single(text, link.end(), stop)
    if (
        second is None
        or second.vague
        or not number.value < second.value <= 1000
        or grammar.unit_after.match(text, second.end, stop)
    ):
        return None
    tenths = number.form == "word" and (second.value in (10, 100) or number.value == 1)  # *nine in 10*, *one in 69*
    if "out" not in link.group() and second.form != number.form and not tenths:
        return None
    return Reading(
        number.start,
        second.end,
        round(number.value / second.value, 4),
        None,
        "ratio",
        "ratio",
        "ratio",
        False,
        None,
        second.end,
    )


def read_odds(text: str, number: Number, start: int, stop: int) -> Reading | None:
    """*Nine to one*, *a ratio of 5:1*: how many on one side to one on the other."""
    kind = ("ratio", "ratio", "ratio")
    one = TO_ONE.match(text, number.end, stop)
    if one and number.value > 1 and number.high is None and not FROM_BEFORE.search(text[start : number.start]):
        return Reading(number.start, one.end(), number.value, None, *kind, False, None, one.end())
    two = COLON.match(text, number.end, stop)
    named = two and (RATIO_BEFORE.search(text, start, number.start) or RATIO_AFTER.match(text, two.end(), stop))
    if two is None or not named or not int(two["second"]):
        return None
    value = round(number.value / int(two["second"]), 4)
    return Reading(number.start, two.end(), value, None, *kind, False, None, two.end())


def read_stretch(text: str, at: int, end: int, start: int, stop: int) -> Reading | None:
    """*A decade*, *more than a year*, *within a week*: one unit of time with an article, where it measures something;
    *month-long* is one month."""
    if LONG_AFTER.match(text, end, stop):
        if at > start and not text[at - 1].isspace():
            return None
        unit = plural_of(text[at:end].lower())
        return Reading(at, end + len("-long"), 1.0, None, unit, "duration", "unit and long", False, None, at)
    article = STRETCH_BEFORE.search(text, max(start, at - 40), at)
    if article is None or text[end : end + 1] in "-\u2010\u2011" or MOMENT_AFTER.match(text[end : end + 12]):
        return None
    word = text[at:end].lower()
    half = HALF_BEFORE.search(text, max(start, at - 14), article.start("article"))
    if word not in ("decade", "century") and not article["lead"] and not half:
        return None
    more = None if half else AND_A_HALF.match(text, end, stop)
    begin, value = (half.start(), 0.5) if half else (article.start("article"), 1.5 if more else 1.0)
    close, unit = more.end() if more else end, plural_of(word)
    return Reading(begin, close, value, None, unit, "duration", "article and unit", False, None, at)
