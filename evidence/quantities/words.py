"""The words around quantities (``data/language/units.yml``), compiled once to patterns and one keyword automaton."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import ahocorasick_rs

from evidence.alternations import any_of
from evidence.curated import made_from, read_yaml
from evidence.names import Names, load_names
from evidence.quantities import deeds, telling
from evidence.quantities.gapped_counts import gapped_counts
from evidence.quantities.hedges import HEDGE, HEDGED
from evidence.quantities.listed import QuantityWords, load_quantity_words
from evidence.quantities.numbers import VULGAR, load_number_grammar, load_number_words

Cues = dict[str, list[int]]


class QuantityGrammar:
    """Patterns to be matched at a place in the text; :attr:`keywords` finds the places."""

    def __init__(self, words: QuantityWords, folder: Path) -> None:
        self.words, self.number_words = words, load_number_words(folder)
        self.numbers = load_number_grammar(folder)
        names = load_names(folder)
        self.named = frozenset(  # states, places and groups, no authors of references
            surface
            for surface, readings in names.surfaces.items()
            if any(reading.entity.type != "person" for reading in readings)
        )
        self.nationals, peoples = _peoples(names)
        speech = read_yaml(folder / "language" / "speech.yml", dict[str, tuple[str, ...]])
        self.telling = telling.compiled(words, speech["media"])
        self.past = frozenset(speech["past"])  # verbs in the past that no ending shows
        self.unit_of = {
            form.lower(): (unit, kind)
            for kind, units in words.units.items()
            for unit, forms in units.items()
            for form in forms
        }
        self.currency_of = {form.lower(): code for code, forms in words.currency_names.items() for form in forms}
        self.stop, self.people, self.not_people = (
            frozenset(words.stop_words),
            frozenset(w.lower() for w in (*words.people, *peoples)),
            frozenset(words.not_people),
        )
        self.percent_after = re.compile(
            rf"(?:\*\*)?(?:\s?%|[\s-]*(?:{any_of(w for w in words.percent if w != '%')})(?!\w))", re.IGNORECASE
        )
        self.unit_after = re.compile(rf"[\s-]?(?P<unit>{any_of(self.unit_of)})(?![\w²])", re.IGNORECASE)
        self._compile_money(words)
        self._compile_context(words)
        self._compile_counts(words)
        self._compile_keywords()
        self._compile_cues(words)

    def _compile_money(self, words: QuantityWords) -> None:
        """Signs and names of currencies beside a sum."""
        self.currency_after = re.compile(
            rf"[\s-](?P<name>{any_of(self.currency_of)}|{any_of(code for code in words.currency_codes if len(code) == 3)})(?!\w)(?P<half>\s+and)?",
            re.IGNORECASE,
        )
        signs = {**words.currency_signs, **words.currency_codes}
        self.currency_before = re.compile(
            rf"(?:(?<!\w)(?P<code>{any_of(words.currency_codes)})\.?\s?|\\?(?P<sign>{any_of(words.currency_signs)})\s?)\Z"
        )
        self.currency_codes = signs

    def _compile_counts(self, words: QuantityWords) -> None:
        """What shows a bare number to be a count: another one beside it, or a verb of what is done to those counted."""
        few = any_of(word for word, value in self.number_words.cardinals.items() if 2 <= value <= 12)
        self.another_number = re.compile(rf"\b(?:{few}|\d+)\b")
        self.listed_before = re.compile(  # "29 attacks in the north, 28 in Sindh and two in Punjab"
            rf"\b(?:\d[\d,]*|{few})\s+(?:[a-z-]+\s+){{0,3}}in\s+(?:the\s+)?[A-Z]\w+(?:\s+[A-Z]\w+)?,?\s+(?:and\s+)?(?:another\s+)?\Z"
        )
        self.gapped = gapped_counts(few)
        rounding = any_of(word for forms in words.qualifiers.values() for word in forms)
        numbers = (
            rf"\s(?:who\s|that\s)?(?:to\s)?number(?:s|ed|ing)?\s(?:(?:{rounding}|between)\s)?"  # *men numbering 400*
        )
        self.apposed = re.compile(rf"\b(?P<noun>[A-Za-z]+)(?:,\s(?:{rounding})\s|{numbers})\Z", re.IGNORECASE)
        self.losing_men = re.compile(rf"\b(?:{any_of(words.losing_men)})\b", re.IGNORECASE)
        self.leads_on = re.compile(rf",?\s(?:{any_of(words.phrasal_prepositions)})\b", re.IGNORECASE)
        self.done_to = re.compile(rf"\b(?:{any_of(words.done_to)})\s+\Z", re.IGNORECASE)

    def _compile_context(self, words: QuantityWords) -> None:
        between = rf"(?:(?:{any_of(words.between_qualifier_and_number)})\s+){{0,2}}"
        self.qualifier = re.compile(
            "|".join(rf"(?P<{name}>(?<!\w)(?:{any_of(forms)}))" for name, forms in words.qualifiers.items()) + "",
            re.IGNORECASE,
        )
        self.qualifier_tail = re.compile(rf"[\s*$€£\\(]*{between}[\s*]*", re.IGNORECASE)
        nouns, verbs = any_of(words.rise_nouns), any_of(words.rise_verbs)
        soft = rf"(?:\W*(?:{HEDGE}|a|an|further|staggering|record|combined|total|mere|the)\s+){{0,3}}\W*"
        self.by_before = re.compile(
            rf"(?:\b(?:{nouns})s?\s+of\s+{soft}|\b(?:{verbs})\s+(?:[\w’'-]+(?:\.\d+)?%?\s+){{0,8}}?by\s+{soft}|\b(?:{verbs})\s+{soft})\Z",
            re.IGNORECASE,
        )
        self.to_before = re.compile(
            rf"(?:\b(?:{verbs})\s+(?:(?:[^\s.;:]|\.(?=\d))+\s+){{0,9}}?to\s+{soft}|\b(?:{any_of(words.reaching_verbs)})\s+{soft})\Z",
            re.IGNORECASE,
        )
        self.by_after = re.compile(
            rf"\s+(?:[a-z-]+\s+){{0,2}}?(?:{nouns})\b(?!\s+to\b)|\s+(?:more|fewer|less|higher|lower)\b(?!\s+(?:than\s+half|soldiers))",
            re.IGNORECASE,
        )
        self.rate_of = re.compile(rf"\b(?P<noun>{any_of(words.rate_nouns)})\s+of\s+(?:plus\s+or\s+minus\s+)?{soft}\Z")
        self.rise_in = re.compile(rf"\b(?:{nouns})\s+in\s+(?P<noun>[^,;.\d]{{3,60}}?)\s+(?:of|by)\s+{soft}\Z")
        self.rise_from = re.compile(
            rf"\b(?:{nouns})\s+in\s+(?P<noun>[^,;.\d]{{3,60}}?),?\s+(?:{verbs})\s+from\s+{soft}\Z"
        )
        self.rising = re.compile(rf"(?<![\w-])(?:{verbs})\b")  # not *follow-up talks*
        self.second_clause = _second_clause(verbs)
        levels = any_of([*words.level_nouns, *words.toll_words])
        self.multiplied = re.compile(  # *attacks rose more than (three times)*, *are down (three times)*, and not *gave up*
            rf"\b(?:increas\w+|ris\w+|rose|gr[eo]w\w*|multipl\w+|expand\w+|(?:is|are|was|were|be|been|go|goes|went|gone|{levels})\s(?:up|down))"
            rf"\s(?:by\s)?{HEDGED}\Z"
        )
        self.verb_of_up = re.compile(rf"\b(?:{any_of(words.verbs_with_up)})\s\Z", re.IGNORECASE)
        self.from_before = re.compile(rf"\bfrom\s+{soft}\Z", re.IGNORECASE)
        self._compile_harm(words)
        self._compile_sources(words)

    def _compile_harm(self, words: QuantityWords) -> None:
        """Who died or was hurt: what stands behind them and before them."""
        self.deeds = deeds.compiled(words)
        killed, hurt = deeds.participles(words.killing), deeds.participles(words.wounding)
        self.died_after = re.compile(
            rf"\b(?P<dead>{any_of([*killed, *words.death_verbs])})\b|\b(?P<hurt>{any_of([*hurt, *words.injury_verbs])})\b",
            re.IGNORECASE,
        )
        killing = [*killed, *deeds.in_ing(words.killing), *words.killing_verbs, *words.toll_words]
        wounding = [*hurt, *deeds.in_ing(words.wounding), *words.injuring_verbs]
        self.killing_before = re.compile(
            rf"\b(?P<dead>{any_of(killing)})\b|\b(?P<hurt>{any_of(wounding)})\b", re.IGNORECASE
        )
        self.people_do = re.compile(rf"\s+(?:{'|'.join(words.people_verbs)})\b")

    def _compile_sources(self, words: QuantityWords) -> None:
        """Who says a figure, and the labels and compounds that make a number none."""
        self.left = re.compile(r"\b(?:left|leaving|leaves)\b", re.IGNORECASE)
        self.attributed = re.compile(rf"\b(?:{any_of(words.attribution_before)})\b", re.IGNORECASE)
        self.speech = re.compile(rf"\b(?:{any_of(words.speech_verbs)})\b", re.IGNORECASE)
        self.reporting = re.compile(rf"\b(?:{any_of(words.report_verbs)})\b", re.IGNORECASE)
        self.report = re.compile(rf"\b(?:{any_of(words.report_nouns)})\b", re.IGNORECASE)
        labels = any_of(self.number_words.labels)
        self.label = re.compile(rf"(?:(?<!\w)(?P<label>{labels})(?:\.|s)?:?|#|№)\s*\Z", re.IGNORECASE)
        self.label_in = lru_cache(maxsize=16384)(self._label_in)
        self.level_nouns = frozenset(words.level_nouns)
        self.plain_verbs = frozenset(words.plain_verbs)
        self.headed_by_people = frozenset(words.headed_by_people)
        self.behind_people = frozenset(words.behind_people)
        self.idle, self.headed = frozenset(words.idle_compounds), frozenset(words.headed)
        self.one_idioms = frozenset(words.one_idioms)

    def _compile_cues(self, words: QuantityWords) -> None:
        """One automaton that tells which kinds of context a sentence can have, so that the rest is not looked for."""
        casualties = (words.death_nouns, words.injury_nouns, words.death_verbs, words.injury_verbs)
        verbs = (*words.killing, *words.wounding)
        forms = (*deeds.participles(verbs), *deeds.in_ing(verbs))
        killing = (forms, words.killing_verbs, words.injuring_verbs, words.toll_words)
        changes = (
            words.rise_nouns,
            words.rise_verbs,
            words.reaching_verbs,
            tuple(self.number_words.multiples),
            ("fold", "more", "fewer", "less", "higher", "lower"),
        )
        groups = {
            "casualty": [word for group in (*casualties, *killing) for word in group],
            "change": [word for group in changes for word in group],
            "qualifier": [word for group in words.qualifiers.values() for word in group],
            "attribution": list(words.attribution_before),
            "speech": list(words.speech_verbs),
        }
        kinds: dict[str, set[str]] = {}
        for kind, group in groups.items():
            for word in group:
                first = word.split()[0]
                for form in (first, first.capitalize(), first.upper()):
                    kinds.setdefault(form, set()).add(kind)
        self.cue_kinds = [frozenset(found) for found in kinds.values()]
        self.cues = ahocorasick_rs.AhoCorasick(list(kinds))

    def _label_in(self, word: str) -> str | None:
        """The label that ``word``, the last one before a number, is or ends in; empty for a sign, None for no label."""
        label = self.label.search(word)
        return (label["label"] or "") if label else None

    def cues_in(self, text: str, start: int, stop: int) -> Cues:
        """Where in a sentence each kind of cue may begin, in order; kinds that have none are left out."""
        found: dict[str, set[int]] = {}
        for cue, place, _ in self.cues.find_matches_as_indexes(text[start:stop], overlapping=True):
            for kind in self.cue_kinds[cue]:
                found.setdefault(kind, set()).add(start + place)
        return {kind: sorted(places) for kind, places in found.items()}

    def _compile_keywords(self) -> None:
        numbers = self.number_words
        self.kinds: list[str] = []
        patterns: list[str] = []
        groups = (
            ("number", [*numbers.cardinals, *numbers.multitudes, *numbers.scales, "several"]),
            ("fraction", list(numbers.fractions)),
            ("multiple", list(numbers.multiples)),
            ("ordinal", list(numbers.ordinals)),
            ("superlative", [*numbers.superlatives, *numbers.most]),
            ("stretch", ["decade", "century", "year", "month", "week", "day", "hour"]),
        )
        seen: set[str] = set()
        for kind, forms in groups:
            for form in forms:
                if form in seen:
                    continue
                seen.add(form)
                for variant in (form, form.capitalize(), form.upper()):
                    patterns.append(variant)
                    self.kinds.append(kind)
        for kind, signs in (("vulgar", tuple(VULGAR)), ("link", ("@", "://", "www."))):
            patterns += signs
            self.kinds += [kind] * len(signs)
        self.keywords = ahocorasick_rs.AhoCorasick(patterns, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)


def _peoples(names: Names) -> tuple[frozenset[str], frozenset[str]]:
    """What the citizens of the listed states are called: *Chinese, Thai*, adjectives that stand for them as they are, and
    *Omanis*."""
    forms = [(surface, reading.form) for surface, readings in names.surfaces.items() for reading in readings]
    adjectives = [surface for surface, form in forms if form == "adjective"]
    plurals = {surface for surface, form in forms if form == "people"}
    return frozenset(adjectives), frozenset(
        plurals.union(word + "s" for word in adjectives if word.endswith(("i", "n")))
    )


def _second_clause(verbs: str) -> re.Pattern[str]:
    """*fell by 20 percent and* attacks *more than doubled*: what rises or falls, by one of ``verbs``, behind a comma or *and*."""
    goes_on = "of|among|including|then|also|later|has|had|have|which|that|who|to|by|from|in|up|down|it|they"
    return re.compile(
        r"(?:\b(?:and|while|but|whereas)\s|,\s(?:(?:and|while|but|whereas)\s)?)"
        rf"(?P<noun>(?!(?:{goes_on})\b)[A-Za-z][^,;.\d]{{1,50}}?)\s"
        rf"(?:(?:has|have|had|was|were|is|are|been|{HEDGE}|also|slightly|sharply)\s){{0,3}}"
        rf"(?P<verb>{verbs}|(?:doubl|tripl)\w+)\b"
    )


@made_from(
    "language/speech.yml",
    "language/units.yml",
    "language/numbers.yml",
    "actors.yml",
    "places.yml",
    "programmes.yml",
    "language/outlets.yml",
)
def load_quantity_grammar(folder: Path) -> QuantityGrammar:
    """The compiled quantity words of a data folder (``data/`` without one)."""
    return QuantityGrammar(load_quantity_words(folder), folder)
