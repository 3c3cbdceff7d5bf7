"""What the figures of a table's column count, read from its head (*Killed*, *Exports (USD million)*, *Change (%)*)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from evidence.alternations import any_of
from evidence.quantities.counted_nouns import is_human, is_plural
from evidence.quantities.words import QuantityGrammar
from evidence.sentences.tables import YEAR
from evidence.sources.language import load_words

ASIDE = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*|,\s+(?=\W*\w+\W*(?:\w+\W*)?\Z)")
TITLE = re.compile(r"\W*(?:(?:[Tt]able|[Ff]igure|[Ff]ig|[Bb]ox|[Cc]hart)\.?\s+[\dA-Z][\d.]*\s*[:.–—-]?\s+)?")
LEAD = re.compile(
    r"(?:(?:total|overall|all|annual|monthly|the)(?:\s+|\Z))*(?:(?:number|no\.?|#|count|sum)(?:\s+(?:of\s+)?|\Z)|of\s+)?",
    re.IGNORECASE,
)
PHRASE_END = re.compile(
    r",|;|:|\s(?:in|of|by|with|per|at|on|from|to|for|during|between|since|among|under|over|against|that|who)\s",
    re.IGNORECASE,
)
AND = re.compile(r"\s(?:and|&)\s|/")
WORDS = re.compile(r"[^\W\d_][\w’'-]*|%|\+/-|#")
RANK = re.compile(r"\b(?:ranking|rank|position|place)\b", re.IGNORECASE)
POPULATION = re.compile(r"\bpopulation\b", re.IGNORECASE)
RATE = re.compile(r"\bper\s+(?:\d|capita\b|head\b|million\b|thousand\b)", re.IGNORECASE)
THOUSANDS = re.compile(r"[’']000s?\b|\b000s\b")


class Column(NamedTuple):
    """What the figures below a head are: their unit, what one of them stands for, whether they are changes."""

    unit: str
    kind: str
    scale: float
    change: str
    measure: str | None
    told: bool  # by a unit or a word for people harmed, and not by a plural noun alone


def is_open(head: str) -> bool:
    """Whether a head says nothing of its own of what the figures below it count: none, a year, *Total*.

    >>> [is_open(head) for head in ("", "2022", "Total", "Score")]
    [True, True, True, False]
    """
    bare = head.strip("*_ ")
    return YEAR.fullmatch(bare) is not None or LEAD.fullmatch(bare) is not None


class HeadGrammar:
    """The words that heads are read by, compiled once for a folder's word lists."""

    def __init__(self, grammar: QuantityGrammar) -> None:
        words, numbers = grammar.words, grammar.number_words
        self.percent = re.compile(rf"%|\b(?:{any_of(word for word in words.percent if word != '%')})\b", re.IGNORECASE)
        self.sign = re.compile(rf"(?:{any_of(words.currency_signs)})|\b(?:{any_of(words.currency_codes)})\b")
        self.currency = re.compile(rf"\b(?:{any_of(grammar.currency_of)})\b", re.IGNORECASE)
        large = [word for word, value in numbers.scales.items() if value >= 1000]
        self.scale = re.compile(rf"\b({any_of(large)})s?\b", re.IGNORECASE)
        self.short = re.compile(rf"(?:\b|(?<=[$€£])) ?({any_of(numbers.short_scales)})\b", re.IGNORECASE)
        self.dead = re.compile(rf"\b(?:{any_of([*words.death_nouns, *words.death_verbs])})\b", re.IGNORECASE)
        self.hurt = re.compile(rf"\b(?:{any_of([*words.injury_nouns, *words.injury_verbs])})\b", re.IGNORECASE)


@lru_cache(maxsize=8)
def _heads(grammar: QuantityGrammar) -> HeadGrammar:
    return HeadGrammar(grammar)


@lru_cache(maxsize=4096)
def column(grammar: QuantityGrammar, head: str) -> Column | None:
    """What a head, the label of a row or the title of a table says of the figures under it; None: nothing.

    >>> from evidence.quantities.words import load_quantity_grammar
    >>> known = load_quantity_grammar()
    >>> [column(known, head)[:3] for head in ("No. of attacks", "Killed", "Aid (USD million)", "Area (km²)")]
    [('attacks', 'count', 1.0), ('deaths', 'deaths', 1.0), ('USD', 'money', 1000000.0), ('square kilometres', 'area', 1.0)]
    >>> column(known, "Province") is None
    True
    """
    heads = _heads(grammar)
    bare = TITLE.sub("", head, count=1).strip("*_ ")
    if not bare or YEAR.fullmatch(bare) or RATE.search(bare):
        return None
    aside = " ".join(match.group(1) or bare[match.end() :] for match in ASIDE.finditer(bare))
    name = ASIDE.sub(" ", bare, count=1).strip() if "(" in bare or "[" in bare else bare
    phrase = PHRASE_END.split(LEAD.sub("", name, count=1), maxsplit=1)[0].strip()
    words = frozenset(word.lower() for word in WORDS.findall(bare))
    changes = frozenset(load_words().table_changes)
    change = "by" if words & changes else "none"
    measure = measure_of(name)
    if heads.percent.search(bare):
        return Column("percent", "percent", 1.0, change, measure_of(heads.percent.sub("", name)), True)
    money = _money(grammar, heads, bare)
    if money:
        return Column(money, "money", _scale(grammar, heads, bare, True), change, measure, True)
    scale = _scale(grammar, heads, bare, False)
    unit = grammar.unit_of.get(aside.strip().lower()) or grammar.unit_of.get(phrase.lower())
    if unit:
        return Column(*unit, scale, change, measure_of(name.partition(",")[0]), True)
    return _counted(grammar, heads, phrase, measure, scale, change)


def _counted(
    grammar: QuantityGrammar, heads: HeadGrammar, phrase: str, measure: str | None, scale: float, change: str
) -> Column | None:
    """People harmed, ranks, and what a plural noun names."""
    dead, hurt = heads.dead.search(phrase), heads.hurt.search(phrase)
    if dead and hurt:
        return Column("people", "people", scale, change, measure, True)
    first = AND.split(phrase, maxsplit=1)[0]  # *attacks and deaths* heads a table of both
    dead, hurt = dead and heads.dead.search(first), hurt and heads.hurt.search(first)
    last = first.split()[-1] if first else ""
    if dead or hurt:
        return Column("deaths" if dead else "people", "deaths" if dead else "injured", scale, change, measure, True)
    if RANK.search(phrase):
        return Column("rank", "rank", 1.0, "none", measure, True)
    if POPULATION.search(phrase):
        return Column("people", "people", scale, change, measure, True)
    if last.isalpha() and is_plural(last, grammar.people):
        human = is_human(grammar, last)
        return Column(last.lower(), "people" if human else "count", scale, change, measure, human)
    return None


def measure_of(name: str) -> str | None:
    """The head's words as they go on in a sentence: a capital that only opens it is none."""
    words = " ".join(name.strip("*_ ,.:-()[]").split())
    return (words[0].lower() + words[1:] if words[1:2].islower() else words) or None


def _money(grammar: QuantityGrammar, heads: HeadGrammar, head: str) -> str | None:
    sign = heads.sign.search(head)
    if sign:
        return grammar.currency_codes[sign.group()]
    name = heads.currency.search(head)
    return grammar.currency_of[" ".join(name.group().lower().split())] if name else None


def _scale(grammar: QuantityGrammar, heads: HeadGrammar, head: str, money: bool) -> float:
    """What one of the column stands for: *million*, *bn*, *’000*; a bare *m* or *k* only behind a currency."""
    if THOUSANDS.search(head):
        return 1000.0
    word = heads.scale.search(head)
    if word:
        return float(grammar.number_words.scales[word[1].lower()])
    short = heads.short.search(head)
    if short and (money or len(short[1]) > 1):
        return float(grammar.number_words.short_scales[short[1].lower()])
    return 1.0
