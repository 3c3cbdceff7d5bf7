"""Sums and ratios that a text's own figures allow: percentage changes, multiples, casualties of an incident, unit prices."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from evidence.checks.analysis import percent_change
from evidence.checks.corpus import Corpus, Finding
from evidence.checks.direction import signed
from evidence.checks.intervals import Interval, combine, interval_of
from evidence.checks.words import Words
from evidence.sources.display import sentence_case
from evidence.tables.rows import Check, Quantity, Sentence

HUMANS = ("deaths", "injured", "people")
LEVELS = (*HUMANS, "count", "money")


def find_arithmetic(corpus: Corpus, words: Words) -> Iterator[Finding]:
    """Every sum or ratio of figures in one sentence (a unit price also across two adjacent ones), recomputed."""
    for sentence in corpus.body():
        quantities = corpus.quantities.get(sentence.sentence_id, [])
        yield from changes(sentence, quantities, words)
        yield from casualties(sentence, quantities)
        yield from unit_prices(corpus, sentence, words)


def changes(sentence: Sentence, quantities: list[Quantity], words: Words) -> Iterator[Finding]:
    """A stated change (percent, multiple) beside the level reached and the level before."""
    for stated in quantities:
        if stated.unit_kind not in ("percent", "multiple") or (stated.unit_kind == "percent" and stated.change == "to"):
            continue
        pair = _level_and_base(sentence, [q for q in quantities if q.unit_kind in LEVELS], words)
        if pair is None:
            continue
        level, base = pair
        if stated.unit_kind == "percent":
            computed = combine(percent_change, interval_of(base), interval_of(level))
            claimed, unit = interval_of(signed(stated, sentence, words)), "percent"
        else:
            computed = combine(lambda old, new: new / old, interval_of(base), interval_of(level))
            claimed, unit = _multiple(stated), "times"
        holds = claimed.overlaps(computed)
        note = f"{level.text} against {base.text} is a change of {computed.shown()} {unit}; the text says {stated.text}"
        note += ", which is the same within rounding." if holds else ", which does not follow from its own two figures."
        check = Check(
            f"change:{stated.quantity_id}",
            "arithmetic",
            f"{sentence_case(stated.measure or level.measure or 'stated change')}: the change recomputed",
            f"{stated.text}, from {base.text} to {level.text}",
            f"{computed.shown()} {unit}",
            "confirmed" if holds else "contradicted",
            note,
        )
        # a sum that holds speaks for the change alone; of one that does not, any figure may be the wrong one
        both = () if holds else (level.quantity_id, base.quantity_id)
        figures = (stated.quantity_id, *both)
        yield Finding(check, ((sentence.sentence_id, "states level, base and change"),), figures)


def _level_and_base(sentence: Sentence, levels: list[Quantity], words: Words) -> tuple[Quantity, Quantity] | None:
    """The two figures of one kind that a change lies between; None where the sentence does not say which is which."""
    for first, second in combinations(levels, 2):
        if first.unit_kind != second.unit_kind or not first.value or not second.value:
            continue
        based = [q for q in (first, second) if _base_cue(words, sentence, q)]
        reached = [q for q in (first, second) if q.change == "to"]
        if len(based) == 1:
            return (second, first) if based[0] is first else (first, second)
        if len(reached) == 1:
            return (first, second) if reached[0] is first else (second, first)
    return None


def _base_cue(words: Words, sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the five words before a figure mark it as the earlier level."""
    before = sentence.text[: quantity.start - sentence.start].split()[-5:]
    return bool(words["bases"].search(" ".join(before)))


def _multiple(stated: Quantity) -> Interval:
    """What a multiple allows: *doubled* rounds to the half, *more than doubled* is open to the next whole multiple."""
    if stated.qualifier in ("more_than", "at_least"):
        return Interval(stated.value, stated.value + 1)
    if stated.qualifier == "nearly":
        return Interval(stated.value * 0.9, stated.value)
    return Interval(stated.value * 0.95, stated.value * 1.05)


def casualties(sentence: Sentence, quantities: list[Quantity]) -> Iterator[Finding]:
    """The killed and injured that one sentence counts separately, added up; against its own total where it gives one."""
    parts = [q for q in quantities if q.unit_kind in ("deaths", "injured") and q.change == "none"]
    if len(parts) < 2 or any(q.unit_kind == "percent" for q in quantities):
        return
    parts = [q for q in parts if q.value < 100_000]
    total = max(parts, key=lambda q: q.value)
    rest = [q for q in parts if q is not total]
    same = all(q.unit_kind == total.unit_kind for q in rest)
    stated = total if len(rest) >= 2 and same and "including" not in sentence.text else None
    summed = sum(q.value for q in (rest if stated else parts))
    listed = " + ".join(f"{q.value:,.0f} {q.measure or q.unit}" for q in (rest if stated else parts))
    if stated and abs(stated.value - summed) > max(stated.value, summed) * 0.5:
        stated, summed = None, sum(q.value for q in parts)
        listed = " + ".join(f"{q.value:,.0f} {q.measure or q.unit}" for q in parts)
    incidents = next((q for q in quantities if q.unit_kind == "count" and "incident" in f"{q.unit} {q.measure}"), None)
    computed = f"{summed:,.0f} ({listed})"
    note = (
        "The sum is ours; the text gives only its parts." if not stated else f"The text's own total is {stated.text}."
    )
    if incidents:
        computed += f"; {summed / incidents.value:,.1f} for each of {incidents.value:,.0f} incidents"
        note += " It does not say how they divide over the incidents."
    groups = {q.measure or q.unit for q in parts if q.unit_kind == "deaths"}
    if len(groups) > 1 and not stated:
        note += " It adds up groups of dead that the text counts apart, and is no toll of one side."
    verdict = "cannot be checked" if not stated else "confirmed" if stated.value == summed else "contradicted"
    check = Check(
        f"casualties:{sentence.sentence_id}",
        "arithmetic",
        "Killed and injured of one sentence, added up",
        stated.text if stated else None,
        computed,
        verdict,
        note,
    )
    yield Finding(
        check, ((sentence.sentence_id, "states the parts"),), tuple(q.quantity_id for q in parts) if stated else ()
    )


def unit_prices(corpus: Corpus, sentence: Sentence, words: Words) -> Iterator[Finding]:
    """The price of one piece, where a sum of money and a number of the pieces that it buys stand together."""
    for money in corpus.quantities.get(sentence.sentence_id, []):
        if money.unit_kind != "money" or words["units_each"].match(
            sentence.text[money.end - sentence.start :].lstrip()
        ):
            continue
        found = _pieces(corpus, sentence, money)
        if found is None:
            continue
        pieces, where = found
        price = combine(lambda total, number: total / number, interval_of(money), interval_of(pieces))
        stated = _stated_price(corpus, where, sentence, words)
        verdict = "cannot be checked"
        note = f"{money.text} divided by {pieces.text} {pieces.unit}; what else the sum pays for the texts do not say."
        if stated:
            holds = interval_of(stated).overlaps(price)
            verdict = "confirmed" if holds else "contradicted"
            note = f"{money.text} divided by {pieces.text} {pieces.unit}, against the stated price of {stated.text} a piece."
        check = Check(
            f"unit-price:{money.quantity_id}",
            "arithmetic",
            f"Price of one of the {pieces.text} {pieces.unit}",
            stated.text if stated else None,
            f"{money.value / pieces.value:,.0f} {money.unit} ({price.shown(0)} by rounding)",
            verdict,
            note,
        )
        roles = dict.fromkeys([(where.sentence_id, "states the number"), (sentence.sentence_id, "states the sum")])
        yield Finding(check, tuple(roles))


def _pieces(corpus: Corpus, sentence: Sentence, money: Quantity) -> tuple[Quantity, Sentence] | None:
    """The count whose noun names what the money is for (*30 helicopters* … *the helicopter deal*)."""
    named = _stems(sentence.text[money.end - sentence.start :].split(",")[0].split(" which")[0]) | _stems(
        money.measure or ""
    )
    for where in (sentence, *reversed(corpus.before(sentence.sentence_id, 1))):
        for count in corpus.quantities.get(where.sentence_id, []):
            if count.unit_kind == "count" and count.value > 1 and _stems(count.unit) & named:
                return count, where
    return None


def _stated_price(corpus: Corpus, where: Sentence, sentence: Sentence, words: Words) -> Quantity | None:
    for here in (sentence, where):
        for money in corpus.quantities.get(here.sentence_id, []):
            if money.unit_kind == "money" and words["units_each"].match(here.text[money.end - here.start :].lstrip()):
                return money
    return None


def _stems(text: str) -> set[str]:
    """The words of a phrase, longer than three letters, without a plural's ending.

    >>> sorted(_stems("Helicopters for the army"))
    ['army', 'helicopter']
    """
    return {re.sub(r"(?<=[^s])s$", "", word) for word in re.findall(r"[a-z]{4,}", text.lower())}
