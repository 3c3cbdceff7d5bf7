"""The words that name times (``data/language/dates.yml``), compiled once to patterns and one keyword automaton."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, NamedTuple

import ahocorasick_rs

from evidence.alternations import any_of
from evidence.curated import Pattern, made_from, read_yaml
from evidence.quantities.listed import load_quantity_words
from evidence.quantities.numbers import load_number_grammar, load_number_words

DASH = r"[\-\u2010\u2011\u2012\u2013\u2014]"
YEAR = r"(?:1[5-9]|20|21)\d\d(?!\d)"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?!\d)"
Regex = Annotated[str, Pattern()]
VAGUE_COUNTS = {"few", "several", "many", "couple of", "a couple of", "some"}
COUNTS = r"\s+(?!(?:killed|left|were|was|had|in|at|near|on|of|by|for|that|to|after|before|with|when|as|and)\b)[a-z]"  # *May 5 and 6 men*
ORDINAL = r"(?:(?:<sup>)?(?:st|nd|rd|th)(?:</sup>)?)?"


@dataclass(frozen=True)
class DateWords:
    """``data/language/dates.yml``: the words that name times, by kind."""

    months: dict[str, int]
    month_abbreviations: dict[str, int]
    doubtful_months: tuple[str, ...]
    weekdays: dict[str, int]
    seasons: dict[str, int]
    units: dict[str, str]
    decade_words: dict[str, int]
    latin_months: dict[str, str]
    days_by_name: dict[str, int]
    named_days: dict[str, str]
    feasts: dict[str, str]
    famous_days: dict[str, int]
    famous_after: tuple[str, ...]
    weekday_names_before: tuple[str, ...]
    weekday_names_after: tuple[str, ...]
    prepositions: tuple[str, ...]
    future_before: tuple[str, ...]
    perhaps_before: tuple[str, ...]
    future_after: tuple[str, ...]
    moving_verbs: tuple[str, ...]
    before_season: tuple[str, ...]
    season_ahead: tuple[Regex, ...]
    before_feast: tuple[str, ...]
    phrase_ends: tuple[str, ...]
    rounding: tuple[str, ...]
    event_cues: tuple[str, ...]
    event_nouns: tuple[str, ...]
    beginnings: tuple[str, ...]
    reigns: tuple[str, ...]


class Expression(NamedTuple):
    """One time expression as read, not yet resolved. ``first`` and ``last`` are (year, month, day), None where the
    words do not say; ``form`` is the rule that resolves it; ``amount`` and ``unit`` belong to relative forms."""

    start: int
    end: int
    form: str
    first: tuple[int | None, int | None, int | None] = (None, None, None)
    last: tuple[int | None, int | None, int | None] | None = None
    amount: float | None = None
    unit: str = ""


class DateGrammar:
    """Patterns to be matched at a place in the text; :attr:`keywords` finds the places."""

    def __init__(self, words: DateWords, folder: Path) -> None:
        self.words = words
        self.numbers = load_number_grammar(folder)
        self.months = {
            **words.months,
            **{name.upper(): n for name, n in words.months.items()},
            **words.month_abbreviations,
        }
        month = rf"(?:(?:{any_of(words.months)}|{any_of([name.upper() for name in words.months])})(?!\w)|(?:{any_of(words.month_abbreviations)})(?:\.|(?!\w)))"
        self._compile_calendar(month)
        self._compile_relative(month)
        self._compile_context()
        self._compile_told()
        changes = any_of([*load_quantity_words(folder).rise_nouns, "up", "down"])
        self.compared = re.compile(
            rf"\b(?:compared\s+(?:to|with)|(?:{changes})\s+(?:from|over|on)|than(?:\s+in)?|as\s+(?:many|much|high|low|large)\s+as(?:\s+in)?|against)\s+(?:the\s+)?\Z"
            rf"|\b(?:{any_of([*load_number_words(folder).superlatives, 'worst', 'best', 'first', 'most'])})\b[^.;]{{0,30}}\ssince\s+(?:at\s+least\s+)?\Z"
        )
        self.label = re.compile(rf"(?:\b(?:{any_of(load_number_words(folder).labels)})\.?|#|№)\s*\Z", re.IGNORECASE)
        self._compile_keywords()

    def count(self, written: str) -> float | None:
        """The number that a counting word says; 0 for a vague one, None where it is no number."""
        if " ".join(written.lower().split()) in VAGUE_COUNTS:
            return 0.0
        number = self.numbers.single(written, 0, len(written))
        return number.value if number and number.end == len(written) else None

    def _compile_calendar(self, month: str) -> None:
        """Times that name a day, month or year by the calendar; ``month`` is a pattern for the name of one."""
        self.month_first = re.compile(
            rf"(?P<month>{month})\s+(?P<day>{DAY}){ORDINAL}(?!\w|[.,]\d|\s?%)(?:,\s+{DAY}{ORDINAL}(?=,?\s+and\s+{DAY}(?!{COUNTS})))?(?:(?:\s?{DASH}\s?|,?\s+(?:to|and)\s+(?!\d+{COUNTS})|\s?[&/]\s?)(?P<last>{DAY}){ORDINAL}(?!\w|[.,]\d|\s?%))?"
            rf"(?:,?\s+(?P<year>{YEAR})(?!\s?%))?"
        )
        self.month_year = re.compile(rf"(?P<month>{month}),?\s+(?:of\s+)?(?P<year>{YEAR})(?![,.]\d|\s?%)")
        self.month_only = re.compile(rf"(?P<month>{month})")
        self.day_first = re.compile(
            rf"(?P<day>{DAY}){ORDINAL}(?:,\s+{DAY}{ORDINAL}(?=,?\s+and\s))?(?:(?:\s?{DASH}\s?|\s+(?:to|and)\s+|,\s+and\s+|\s?[&/]\s?)(?P<last>{DAY}){ORDINAL})?(?:\s+(?:of\s+)?|{DASH})(?P<month>{month})"
            rf"(?:(?:,?\s+|{DASH})(?P<year>{YEAR}))?"
        )
        self.iso = re.compile(rf"(?P<year>{YEAR})-(?P<month>1[0-2]|0[1-9])-(?P<day>{DAY})")
        self.year_first = re.compile(rf"(?P<year>{YEAR})(?P<mark>[./])(?P<month>1[0-2]|0?[1-9])(?P=mark)(?P<day>{DAY})")
        self.numeric = re.compile(rf"(?P<one>{DAY})(?P<mark>[./\-])(?P<two>{DAY})(?P=mark)(?P<year>{YEAR}|\d\d(?!\d))")
        self.years = re.compile(
            rf"(?P<year>{YEAR})(?:\s?{DASH}\s?(?P<last>{YEAR})|[/\-\u2013](?P<short>\d\d)(?!\d)|(?P<decade>['’]?s)(?!\w))?"
        )
        self.weekday_comma = re.compile(r"\w+,?\s+(?:the\s+)?")

    def _compile_relative(self, month: str) -> None:
        """Times told from another time, and parts of a period."""
        words = self.words
        number = rf"(?:\d[\d.,]*|(?:{any_of(self.numbers.words.cardinals)})\s+hundred|[A-Za-z]+(?:-[a-z]+)?|(?:a\s+)?couple\s+of)"
        self.relative = re.compile(
            rf"(?:\b(?P<part>end|start|beginning|middle|close|rest|remainder|course)\s+of\s+)?\b(?P<the>the\s+)?(?:same\s+time\s+)?"
            rf"(?P<word>this|last|next|past|previous|preceding|prior|current|coming|following|same|that|recent|first|final|latest|closing|opening|ensuing|subsequent)\s+"
            rf"(?:(?P<count>(?!fiscal|financial|calendar|academic|school|this\b|last\b|next\b|past\b|same\b|that\b){number})[\s-]+)?(?:(?P<fiscal>fiscal|financial|calendar|academic)\s+)?\Z",
            re.IGNORECASE,
        )
        self.counted = re.compile(rf"\b(?P<count>{number})\s+\Z", re.IGNORECASE)
        self.counted_after = re.compile(
            r"\s+(?P<word>ago|earlier|later|hence|after(?=\s*(?:[.,;:]|\Z))|on(?=\s*[.,;]|\s+from\b)|(?:before|prior)\b(?!\s+(?:the|a|an|his|her|its|their|(?-i:[A-Z]\w*)|\d+|\w+ing)\b))\b",
            re.IGNORECASE,
        )
        self.ordinal = re.compile(
            r"\b(?:(?P<early>early|mid|late)[\s-]+)?(?:the\s+)?(?P<ordinal>first|second|third|fourth|last|final|latter|1st|2nd|3rd|4th|"
            r"eighteenth|nineteenth|twentieth|twenty-first|1\dth|20th|21st)[\s-]+\Z",
            re.IGNORECASE,
        )
        self.of = re.compile(
            rf"\s+(?:(?:of|in)\s+)?(?P<what>(?P<fiscal>(?:the\s+)?(?:fiscal|financial|calendar)\s+(?:year\s+)?|FY\s?)?(?P<year>{YEAR})(?:[-/\u2013](?P<last>{YEAR}|\d\d(?!\d)))?|(?P<month>{month})(?:,?\s+(?P<month_year>{YEAR}))?|(?P<word>this|last|next|the|the\s+(?:current|previous|same|following))\s+(?:fiscal\s+|financial\s+|calendar\s+)?(?P<unit>year|month))\b",
        )
        self.part_of = re.compile(
            rf"\b(?:(?P<part>early|mid|middle|late|(?:end|start|beginning|close)(?!\s+in\b))|(?P<season>{any_of(words.seasons)})|(?P<half>first|second|latter)\s+half|"
            rf"(?P<fiscal>(?:fiscal|financial)\s+year|FY)|(?P<quarter>(?:first|second|third|fourth|last)\s+quarter|Q[1-4])|(?P<h>H[12]))(?:\s+(?:of|in)\s+|[\s-]+|\s*\Z)(?:the\s+(?:year\s+)?|fiscal\s+(?:year\s+)?)?\Z",
            re.IGNORECASE,
        )

    def _compile_told(self) -> None:
        """Periods that are told without their year: what stands before a season or a feast, and what ends the phrase."""
        words = self.words
        self.before_season = re.compile(
            rf"\b(?P<within>(?i:{any_of(words.before_season)}))\s+(?:the\s+)?(?P<part>(?:early|mid|late)[\s-]+)?\Z"
        )
        self.before_feast = re.compile(
            rf"\b(?:{any_of(words.before_feast)})\s+(?:the\s+(?:holy\s+)?(?:fasting\s+)?month\s+of\s+)?\Z",
            re.IGNORECASE,
        )
        self.ends_phrase = re.compile(rf"\s*(?:[,.;:)]|\Z)|\s+(?:{any_of(words.phrase_ends)}|[A-Z]\w*)\b")
        count = rf"(?:(?:{any_of(words.rounding)})\s+){{0,4}}?(?P<count>\d[\d.,]*|[A-Za-z]+(?:-[a-z]+)?)\s+\Z"
        self.lasting = re.compile(rf"\b(?:for|during|over)\s+{count}", re.IGNORECASE)
        self.first_in = re.compile(rf"\b(?:first|only)\b[^.;,]{{0,50}}\s(?:in|for)\s+{count}", re.IGNORECASE)

    def _compile_context(self) -> None:
        """Words around a time that say which one is meant."""
        words = self.words
        self.may_precede = re.compile(rf"(?:\b(?:{any_of(words.prepositions)})|[\-\u2013(,])\s*\Z", re.IGNORECASE)
        self.future_before = re.compile(rf"\b(?:{any_of(words.future_before)})\b", re.IGNORECASE)
        self.perhaps_before = re.compile(
            rf"\b(?:{any_of(words.perhaps_before)})\b[^;.]{{0,70}}?\b(?:on|in|by|until)\s+\Z", re.IGNORECASE
        )
        first_words = {phrase.split()[0] for phrase in words.future_before}
        self.future_words = ahocorasick_rs.AhoCorasick(
            [form for word in sorted(first_words) for form in (word, word.capitalize(), word.upper())]
        )
        self.season_ahead = re.compile("|".join(words.season_ahead))
        self.future_after = re.compile(rf"\W{{0,3}}(?:{any_of(words.future_after)})\b", re.IGNORECASE)
        self.moving = re.compile(rf"\b(?:{any_of(words.moving_verbs)})\b", re.IGNORECASE)
        self.weekday_name_before = re.compile(rf"\b(?:{any_of(words.weekday_names_before)})\s+\Z")
        self.weekday_name_after = re.compile(rf"\s+(?:{any_of(words.weekday_names_after)})\b")
        self.famous_after = re.compile(rf"\s+(?:{'|'.join(words.famous_after)})\b")
        self.event = re.compile(
            rf"\b(?P<cue>{any_of(words.event_cues)})\s+(?:[^\s,;:()]+\s+){{0,6}}?(?:[^\s,;:()]+[\-\u2013])?(?P<noun>{any_of(words.event_nouns)})\b",
            re.IGNORECASE,
        )
        self.beginning = re.compile(rf"\b(?:{any_of(words.beginnings)})\b", re.IGNORECASE)
        self.begun = re.compile(
            rf"since\s+(?:[\w’'-]+\s+){{1,4}}?(?:{any_of(words.beginnings)})\b(?!\s+[A-Z])", re.IGNORECASE
        )
        self.reign = re.compile(
            rf"\s+(?:of|in|under)\s+(?:[\w’'-]+\s+){{0,4}}?(?:{any_of(words.reigns)})\b", re.IGNORECASE
        )

    def _compile_keywords(self) -> None:
        """One automaton for all words at which a time may stand, one for the cues of events."""
        words = self.words
        heads = [*words.units, *words.seasons, *words.days_by_name]
        names = [*words.months, *words.month_abbreviations, *words.weekdays]
        self.kinds: list[str] = []
        patterns: list[str] = []
        for kind, forms in (
            ("month", [*names[: -len(words.weekdays)]]),
            ("weekday", [*words.weekdays]),
            ("head", heads),
            ("feast", [*words.feasts]),
            ("decade", [*words.decade_words]),
        ):
            for form in forms:
                variants = (
                    {form}
                    if kind in ("feast", "decade")
                    else {form, form.upper()} | ({form.capitalize()} if kind == "head" else set())
                )
                for variant in sorted(variants):
                    patterns.append(variant)
                    self.kinds.append(kind)
        self.keywords = ahocorasick_rs.AhoCorasick(patterns, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
        cues = [cue for word in words.event_cues for cue in (word, word.capitalize())]
        self.event_cues = ahocorasick_rs.AhoCorasick(cues, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)


@made_from("language/dates.yml", "language/numbers.yml", "language/units.yml")
def load_date_grammar(folder: Path) -> DateGrammar:
    """The compiled time words of a data folder (``data/`` without one)."""
    return DateGrammar(read_yaml(folder / "language" / "dates.yml", DateWords), folder)
