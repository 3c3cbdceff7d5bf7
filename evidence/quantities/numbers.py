"""Numbers in prose: numerals in any author's format, number words, multitudes, ranges.

One :class:`Number` is one number (or range) as written, without its unit. The value is in ones: *1.5 million* is
1500000. A multitude (*dozens*) carries the least value that the word can mean and ``vague``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache, partial
from pathlib import Path
from typing import NamedTuple

from evidence.curated import made_from, read_yaml
from evidence.quantities.hedges import HEDGED
from evidence.quantities.number_style import DOTTED_FRACTION, NumberStyle

THOUSANDS_SPACES = "\u00a0\u2007\u2009\u202f"
VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125}
DASH = r"\-\u2010\u2011\u2012\u2013\u2014"

FROM_BEFORE = re.compile(
    r"(?<!ranging )(?<!ranges )(?<!ranged )(?<!range )(?<!varying )(?<!vary )(?<!anywhere )\bfrom "
    rf"{HEDGED}\Z"
)


def product(value: float, scale: float) -> float:
    """The product as it is written, and not as binary fractions make it.

    >>> product(66.4, 1_000_000), product(2.5, 12)
    (66400000.0, 30.0)
    """
    return float(Decimal(repr(value)) * Decimal(repr(scale)))


@dataclass(frozen=True)
class NumberWords:
    """``data/language/numbers.yml``: the words that make numbers, by kind."""

    cardinals: dict[str, int]
    scales: dict[str, int]
    short_scales: dict[str, int]
    multitudes: dict[str, int]
    fractions: dict[str, int]
    multiples: dict[str, float]
    ordinals: dict[str, int]
    superlatives: tuple[str, ...]
    most: tuple[str, ...]
    most_adjectives: tuple[str, ...]
    not_measured: tuple[str, ...]
    series: tuple[str, ...]
    known_sets: tuple[str, ...]
    labels: tuple[str, ...]
    counted_people: tuple[str, ...]


@made_from("language/numbers.yml")
def load_number_words(folder: Path) -> NumberWords:
    """The number words of a data folder (``data/`` without one)."""
    return read_yaml(folder / "language" / "numbers.yml", NumberWords)


class Number(NamedTuple):
    """One number as written: its span, value, the value that closes a range, whether it is a vague multitude, and
    whether it is spelled out (``form`` *word*) or in *digits*; ``dotted`` marks 7.000, which may be 7000 or 7."""

    start: int
    end: int
    value: float
    high: float | None
    vague: bool
    form: str
    dotted: bool


POPULATION_BEFORE = re.compile(r"\bpopulation\s+(?:of|is|was|reached)\s+(?:[a-z]+\s+){0,2}\Z")  # *a population of 240m*
DECIMAL_COMMA = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+|\d+,\d{1,2}")
PERCENT_BEHIND = re.compile(r"\s?(?:%|per\s?cent)")
FIGURES = re.compile(r"[0-9]+")
NUMERAL = (
    r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d])"  # 1,099  1,234.5
    r"|\d{1,3}(?:,\d{3})+(?=\d{1,2}\s+[A-Za-z])"  # 2,000 with a note's mark run into it: 2,0003 citizens
    r"|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)"  # 12,34,567
    rf"|\d{{1,3}}(?:[{THOUSANDS_SPACES}']\d{{3}})+(?!\d)"  # 25 000 with a fixed space, 25'000
    r"|\d{1,3}(?: \d{3})+(?![\d,.]\d|\d)"  # 25 000
    r"|\d{1,3}(?:\.\d{3}){2,}(?!\d)"  # 1.234.567
    r"|\d+\.\d+(?!\d|\.\d)"  # 7.5  7.000
    r"|\d+,\d{1,2}(?![\d])(?=\s?(?:%|per|million|billion|bn|mn))"  # 3,5 million
    r"|\d+[½¼¾⅓⅔⅛]|\d+(?![\d]))"
)


@lru_cache(maxsize=1)
def figures(text: str) -> tuple[tuple[int, int, str], ...]:
    """Where figures stand in a text, run by run, as places of the kind *digits*; kept for those who ask next.

    >>> figures("On 5 May 2021")
    ((3, 4, 'digits'), (9, 13, 'digits'))
    """
    return tuple([(match.start(), match.end(), "digits") for match in FIGURES.finditer(text)])


@lru_cache(maxsize=65536)
def numeral_value(written: str) -> float:
    """The value of one numeral, thousands separators taken out; three digits behind a single dot stay a decimal here.

    >>> numeral_value("1,099"), numeral_value("12,34,567"), numeral_value("2½"), numeral_value("3,5")
    (1099.0, 1234567.0, 2.5, 3.5)
    """
    if written[-1] in VULGAR:
        return float(written[:-1] or 0) + VULGAR[written[-1]]
    bare = re.sub(rf"[ '{THOUSANDS_SPACES}]", "", written)
    if DECIMAL_COMMA.fullmatch(bare):
        return float(bare.replace(".", "").replace(",", "."))
    if bare.count(".") > 1:
        return float(bare.replace(".", ""))
    return float(bare.replace(",", ""))


class NumberGrammar:
    """The number words compiled to patterns that are matched at a place, never searched for."""

    def __init__(self, words: NumberWords) -> None:
        self.words = words
        self.values = {**words.cardinals, **words.scales}
        self.spelled = lru_cache(maxsize=16384)(partial(spelled_value, values=self.values))
        names = "|".join(sorted(self.values, key=len, reverse=True))
        self.word_run = re.compile(
            rf"(?i:(?:half\s+)?(?:an?\s+)?(?:{names})(?:(?:[\s{DASH}]+(?:and[\s{DASH}]+)?)(?:{names}|a[\s-]half)){{0,12}})\b"
        )
        self.multitude = re.compile(
            rf"(?i:(?:{'|'.join(words.multitudes)})(?:\s+of\s+(?:{'|'.join(words.multitudes)})\b)?)\b"
        )
        self.part = re.compile(
            rf"(?i:(?P<many>an?|{names})[\s-](?P<part>{'|'.join(words.fractions)})\s+of\s+an?\s+(?P<scale>{'|'.join(words.scales)}))\b"
        )
        self.several = re.compile(
            rf"(?i:(?:several|a\s+few|many|a\s+couple\s+of)\s+(?:{'|'.join(words.scales)})(?:\s+(?:{'|'.join(words.scales)}))?)\b"
        )
        short = "|".join(sorted(words.short_scales, key=len, reverse=True))
        scales = "|".join(words.scales)
        behind = (
            rf"(?:[\s{DASH}]?(?P<half>and\s+a\s+half)\b)?"
            rf"(?:(?:[\s-]{{1,2}}(?P<scale>(?i:{scales})s?)\b)|(?:\s?(?P<short>(?i:{short}))(?![\w'])))?"
        )
        self.numeral = re.compile(rf"(?P<numeral>{NUMERAL}){behind}")
        self.style = NumberStyle([*words.scales, *words.short_scales], words.counted_people)
        self.decimal_comma = re.compile(rf"(?P<numeral>{DOTTED_FRACTION}){behind}")
        self.to = re.compile(rf"\s?[{DASH}]\s?|\s+(?:to|or)\s+|[{DASH}](?:to|or)[{DASH}]")
        self.scale_after = re.compile(rf"[\s-](?:(?:{scales})s?)\b", re.IGNORECASE)

    def ordinal(self, written: str) -> int | None:
        """The number of *third*, *3rd*, *twenty-first*; None for another word.

        >>> [load_number_grammar().ordinal(word) for word in ("third", "3rd", "twenty-first", "last")]
        [3, 3, 21, None]
        """
        lowered = written.lower()
        if lowered[:1].isdigit():
            return int("".join(FIGURES.findall(lowered)))
        tens, _, one = lowered.rpartition("-")
        number = self.words.ordinals.get(one)
        return number + self.words.cardinals.get(tens, 0) if number else None

    def single(self, text: str, start: int, stop: int) -> Number | None:
        """The number that begins at ``start``, without looking for a range."""
        first = text[start]
        if first.isdecimal() and first.isascii():
            return self._digits(text, start, stop)
        return self._word(text, start, stop)

    def _digits(self, text: str, start: int, stop: int) -> Number | None:
        match = self.numeral.match(text, start, stop)
        if match is None:
            return None
        after = match.end("numeral")
        if text.startswith(",", after) and text[after + 1 : after + 2].isdigit():
            match = self._with_decimal_comma(text, start, stop) or match
        written = match["numeral"]
        value, end = numeral_value(written), match.end("numeral")
        dotted = written.count(".") == 1 and len(written) - written.index(".") == 4 and not written.startswith("0")
        if dotted and not (match["scale"] or match["short"]) and self._parts_thousands(text, end):
            value, dotted = product(value, 1000), False
        if match["half"]:
            value, end = value + 0.5, match.end("half")
        scale = match["scale"]
        if scale:
            value, end, dotted = product(value, self._scale(scale)), match.end("scale"), False
        elif match["short"] and self._short_scale(text, match):
            value, end, dotted = (
                product(value, self.words.short_scales[match["short"].lower()]),
                match.end("short"),
                False,
            )
        return Number(start, end, value, None, False, "digits", dotted)

    def _parts_thousands(self, text: str, end: int) -> bool:
        """Whether the dot of a number parts thousands, as others of its text do; a share of thousands is none."""
        return not PERCENT_BEHIND.match(text, end) and self.style.dots_part_thousands(text)

    def _with_decimal_comma(self, text: str, start: int, stop: int) -> re.Match[str] | None:
        """*27,5 km*, *1.234,5 km* where the text's thousands are parted by dots."""
        found = self.decimal_comma.match(text, start, stop)
        return found if found and self.style.dots_part_thousands(text) else None

    def _scale(self, word: str) -> int:
        word = word.lower()
        return self.words.scales.get(word) or self.words.scales[word.rstrip("s")]

    def _short_scale(self, text: str, match: re.Match[str]) -> bool:
        """*5bn* always; *m*, *k* and *b* only against the numeral, and *m* not where a bare length could be meant."""
        short = match["short"].lower()
        touching = match.start("short") == match.end("numeral")
        if len(short) > 1:
            return short != "cr" or touching
        if short == "m":
            money = match.start() and text[match.start() - 1] in "$€£¥₹s "
            return touching and (
                POPULATION_BEFORE.search(text, max(0, match.start() - 40), match.start()) is not None
                or bool(money and text[match.start() - 1] != " ")
                or bool(re.match(r"\s+[a-z]{4,}s\b|\s+people", text[match.end() : match.end() + 24]))
            )
        return touching

    def _word(self, text: str, start: int, stop: int) -> Number | None:
        match = self.several.match(text, start, stop)
        if match:
            value = _product(match.group().lower().split()[1:], {**self.values, "couple": 2})
            return Number(start, match.end(), value, None, True, "word", False)
        match = self.multitude.match(text, start, stop)
        if match:
            value = _product(match.group().lower().split(), self.words.multitudes)
            return Number(start, match.end(), value, None, True, "word", False)
        match = self.part.match(text, start, stop)
        if match:  # *a quarter of a million*
            many = self.values.get(match["many"].lower(), 1) / self.words.fractions[match["part"].lower()]
            return Number(start, match.end(), many * self._scale(match["scale"]), None, False, "word", False)
        match = self.word_run.match(text, start, stop)
        if match is None:
            return None
        found = self.spelled(match.group().lower())
        return Number(start, start + found[1], found[0], None, False, "word", False) if found else None

    def read(self, text: str, start: int, stop: int) -> Number | None:
        """The number or the range that begins at ``start`` (*15-20*, *two to three*), or None."""
        low = self.single(text, start, stop)
        if low is None or low.vague:
            return low
        link = self.to.match(text, low.end, stop)
        if link is None or link.end() >= stop:
            return low
        if link.group().strip() == "to" and FROM_BEFORE.search(text[max(0, start - 24) : start]):
            return low  # from one level to another: two figures
        high = self.single(text, link.end(), stop)
        if high is None or high.vague or high.value <= low.value:
            scaled = high and low.value < 1000 and high.value > low.value
            if not scaled:
                return low
        assert high is not None
        low_value = low.value
        scale = self._shared_scale(text, low, high)
        if scale and low_value * scale < high.value:
            low_value = product(low_value, scale)
        if "or" in link.group() and high.value - low_value > 5:
            return low
        return Number(start, high.end, low_value, high.value, False, low.form, low.dotted and high.dotted)

    def _shared_scale(self, text: str, low: Number, high: Number) -> float | None:
        """The scale word of the second number, where the first has none of its own: *3-5 billion*."""
        tail = text[high.start : high.end].lower()
        own = text[low.start : low.end].lower()
        for word, value in (*self.words.scales.items(), *self.words.short_scales.items()):
            if re.search(rf"(?:\b|\d){word}s?$", tail):
                return None if re.search(r"[a-z]$", own) and low.form == "digits" else float(value)
        return None


def _product(words: list[str], values: dict[str, int]) -> float:
    result = 1.0
    for word in words:
        result *= values.get(word, 1)
    return result


def spelled_value(run: str, values: dict[str, int]) -> tuple[float, int] | None:
    """Value of the longest well-formed number at the head of a run of number words, and its length in characters.

    >>> known = {"two": 2, "three": 3, "hundred": 100}
    >>> spelled_value("two hundred and three", known), spelled_value("two and three", known)
    ((203.0, 21), (2.0, 3))
    """
    total, group, end, last, joined = 0.0, 0.0, 0, "", False
    for match in re.finditer(r"[a-z]+", run):
        word = match.group()
        if word == "and":
            joined = True
            continue
        before = values.get(last, 0)
        if word in ("a", "an"):
            if not last:
                last, group = "a", 1.0
            continue
        if word == "half":
            if end == 0:
                last, group = "half", 0.5
                continue
            if not joined:
                break
            group = group + 0.5 * before if before >= 100 else group + 0.5
            end, last = match.end(), "and a half"
            continue
        value = values[word]
        multiplies = value >= 100 or word in ("dozen", "score")
        if multiplies and joined and last != "and a half":
            break
        if value >= 1000:
            total, group = total + (group or 1) * value, 0.0
        elif multiplies:
            group = (group or 1) * value
        elif last in ("a", "half", "and a half"):
            break
        elif (
            not last
            or before >= 100
            or (20 <= before < 100 and 0 < value < 10 and not joined and last not in ("dozen", "score"))
        ):
            group += value
        else:
            break
        end, last, joined = match.end(), word, False
    return (total + group, end) if end else None


@made_from("language/numbers.yml")
def load_number_grammar(folder: Path) -> NumberGrammar:
    """The compiled number words of a data folder (``data/`` without one)."""
    return NumberGrammar(read_yaml(folder / "language" / "numbers.yml", NumberWords))
