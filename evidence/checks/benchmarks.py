"""The corpus's figures beside published series (``data/benchmarks.csv``, as the press reported them).

A series that a text names as its source and that says the same *confirms* the quotation; a value that it does not print, and
only implies, is *consistent* with it. A series that gives the same
value for a figure whose source the text leaves out *traces* it: the two are one measurement, not two, so finding it
corroborates nothing; it may correct the text's wording. Another series' value for the same thing is named beside it,
never joined to it: definitions differ.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from evidence.checks.analysis import days_between, implied_base, period_overlap
from evidence.checks.corpus import Corpus, Finding
from evidence.checks.direction import kind_of, signed
from evidence.checks.intervals import Interval, interval_of
from evidence.checks.periods import only_turn
from evidence.checks.series import Benchmark
from evidence.checks.words import Words, topics
from evidence.sources.display import sic
from evidence.tables.rows import Check, Quantity
from evidence.tables.schemas import HEDGES

CLASSES = ("victims", "deaths", "injuries", "events")


def find_benchmarks(corpus: Corpus, words: Words, series: Iterable[Benchmark]) -> Iterator[Finding]:
    """Each figure of the corpus that a published value speaks to, with the verdict on it."""
    published = list(series)
    for each in corpus.all_quantities():
        quantity = signed(with_period(corpus, words, each), corpus.sentences[each.sentence_id], words)
        if quantity.unit_kind not in ("deaths", "injured", "percent", "count", "rank"):
            continue
        named = [b for b in published if _names(corpus, quantity, b)]
        if quantity.unit_kind == "rank":
            yield from ranks(corpus, quantity, named, words)
            continue
        yield from bases(corpus, quantity, named, words)
        places = _places(corpus, quantity)
        found = [
            b for b in (named or published) if b.place in places and _speaks_to(corpus, quantity, b, words, bool(named))
        ]
        if found:
            yield _finding(corpus, quantity, _closest(quantity, found), bool(named), words, published)


def with_period(corpus: Corpus, words: Words, quantity: Quantity) -> Quantity:
    """The figure with the period of its sentence's only date, where it has none of its own; *since the takeover* begins
    on the one day on which its text dates a change of power, and has no end."""
    dates = [date for date in corpus.dates.get(quantity.sentence_id, []) if date.role == "event"]
    if quantity.period_start or len(dates) != 1:
        return quantity
    date = dates[0]
    if date.iso_start:
        return quantity._replace(period_start=date.iso_start, period_end=date.iso_end)
    if words["turning_points"].search(date.text):
        return quantity._replace(period_start=only_turn(corpus, words, quantity.source_id))
    return quantity


def ranks(corpus: Corpus, quantity: Quantity, named: list[Benchmark], words: Words) -> Iterator[Finding]:
    """A rank that the named series' report states too, and what it ranks: a change or a level."""
    sentence = corpus.sentences[quantity.sentence_id]
    of_change = words["changes"].match(sentence.text[quantity.end - sentence.start :].lstrip())
    for match in named:
        said = next((part.strip() for part in match.note.split(";") if quantity.text.lower() in part.lower()), None)
        if said and match.place in _places(corpus, quantity):
            ranked = "It ranks the size of a change, not the level reached." if of_change else "It ranks a level."
            what = f"the {said} {'in' if of_change else 'for'} {match.measure.removeprefix('change in ')}"
            note = (
                f"{match.edition} gives {what} in {match.place} {match.when}, as read in a {match.where_read}. {ranked}"
            )
            check = Check(
                f"benchmark:{quantity.quantity_id}",
                "benchmark",
                f"{quantity.text} beside {match.series}",
                quantity.text,
                f"{match.series}: {said}",
                "confirmed",
                note,
            )
            yield Finding(check, ((quantity.sentence_id, "states the rank"),), (quantity.quantity_id,))
            return


def bases(corpus: Corpus, quantity: Quantity, named: list[Benchmark], words: Words) -> Iterator[Finding]:
    """A level of the period before, which a named series does not print but implies by its own level and change."""
    for match in named:
        if match.change_stated_percent is None or not quantity.period_end or not _like(corpus, quantity, match, words):
            continue
        before = days_between(quantity.period_end, match.period_start) == 2 and match.place in _places(corpus, quantity)
        if before and quantity.unit == match.unit:
            change = match.change_stated_percent
            implied = implied_base(match.value, Interval(change - 0.5, change + 0.5))
            holds = implied.overlaps(interval_of(quantity))
            note = f"No published report at hand prints it; the {match.value:,.0f} of the {match.report} and its change of {change:,.0f} percent imply {implied.shown()}."
            check = Check(
                f"implied-base:{quantity.quantity_id}",
                "benchmark",
                f"{quantity.text} as the base that {match.series} implies",
                quantity.text,
                f"{match.series} implies {implied.shown()}",
                "consistent" if holds else "contradicted",
                note,
            )
            yield Finding(check, ((quantity.sentence_id, "states the base"),), (quantity.quantity_id,))
            return


def _names(corpus: Corpus, quantity: Quantity, benchmark: Benchmark) -> bool:
    """Whether the text names this series or its publisher for the figure, in the sentence or the one before."""
    where = [corpus.sentences[quantity.sentence_id], *corpus.before(quantity.sentence_id, 1)]
    return any(
        benchmark.series in s.text.split()
        or f"({benchmark.series})" in s.text
        or benchmark.publisher.replace("&", "and") in s.text
        for s in where
    )


def _places(corpus: Corpus, quantity: Quantity) -> set[str]:
    """The places that a figure may be about: all that its sentence and the two before it name, those that were meant by *the country* too."""
    where = [corpus.sentences[quantity.sentence_id], *corpus.before(quantity.sentence_id, 2)]
    mentions = [mention for sentence in where for mention in corpus.mentions.get(sentence.sentence_id, [])]
    return {mention.entity_name for mention in mentions}


def _speaks_to(corpus: Corpus, quantity: Quantity, benchmark: Benchmark, words: Words, named: bool) -> bool:
    """Whether a published value is for the same measure, place and period as the figure; for a figure without any
    period or place an equal value of a like measure is asked for."""
    if quantity.unit_kind == "percent" and benchmark.change_stated_percent is None and benchmark.unit != "percent":
        return False
    if not _like(corpus, quantity, benchmark, words):
        return False
    shared = _shared_period(quantity, benchmark)
    if shared is None:
        return quantity.period_start == benchmark.period_start or _same_value(quantity, benchmark)
    return shared >= 0.8 or (not named and shared >= 0.5 and _same_value(quantity, benchmark))


def _like(corpus: Corpus, quantity: Quantity, benchmark: Benchmark, words: Words) -> bool:
    """Whether both count the same kind of thing (victims may stand for the killed or the injured)."""
    mine = (
        {"deaths"}
        if quantity.unit_kind == "deaths"
        else topics(quantity, corpus.sentences[quantity.sentence_id], words)
    )
    theirs = {name for name in CLASSES if words[name].search(benchmark.measure)} - {"events"} or {"events"}
    if quantity.unit_kind == "deaths" and benchmark.unit not in ("deaths", "percent"):
        return False
    return bool(mine & theirs) or ("victims" in mine and bool(theirs & {"deaths", "injuries"}))


def _shared_period(quantity: Quantity, benchmark: Benchmark) -> float | None:
    """Days that both periods share, as a share of all days of either; None where the text bounds no period
    (a change *since* a day has no end)."""
    if not quantity.period_start or not quantity.period_end or quantity.period_start == quantity.period_end:
        return None
    mine, theirs = (quantity.period_start, quantity.period_end), (benchmark.period_start, benchmark.period_end)
    whole = days_between(min(mine[0], theirs[0]), max(mine[1], theirs[1]))
    return period_overlap(mine, theirs) / whole


def _value(quantity: Quantity, benchmark: Benchmark) -> float:
    percent = quantity.unit_kind == "percent" and benchmark.change_stated_percent is not None
    return (
        benchmark.change_stated_percent if percent and benchmark.change_stated_percent is not None else benchmark.value
    )


def _same_value(quantity: Quantity, benchmark: Benchmark) -> bool:
    allowed, value = interval_of(quantity), _value(quantity, benchmark)
    return allowed.low <= value <= allowed.high


def _closest(quantity: Quantity, found: list[Benchmark]) -> Benchmark:
    return min(found, key=lambda b: (not _same_value(quantity, b), -(_shared_period(quantity, b) or 0)))


def _finding(
    corpus: Corpus, quantity: Quantity, match: Benchmark, named: bool, words: Words, published: list[Benchmark]
) -> Finding:
    same = _same_value(quantity, match)
    corrections = list(_corrections(corpus, quantity, match, words))
    value = f"{_value(quantity, match):,.0f}{' percent' if quantity.unit_kind == 'percent' else ''}"
    what = f"a change of {value} in" if quantity.unit_kind == "percent" else f"{value} for"
    told = f"{match.edition} gives {what} {match.measure.removeprefix('change in ')} in {match.place} "
    told += f"{match.when}, as read in a {match.where_read}"
    if not same and named:
        verdict, lead = "contradicted", f"{told}; the text names this series and has {quantity.text}."
    elif not same:
        verdict, lead = (
            "cannot be checked",
            f"{told}; the text has {quantity.text} and names no source, so that it may count otherwise.",
        )
        corrections = []
    elif named:
        verdict = "confirmed with correction" if corrections else "confirmed"
        lead = f"{told}. The text names this series: the quotation holds, it is no second measurement."
    else:
        verdict = "traced to its origin"
        agree = f"value, measure and window agree{' but for what follows' if corrections else ''}"
        lead = (
            f"{told}. The text names no source; {agree}: this is taken as the figure's origin and corroborates nothing."
        )
    note = " ".join([lead, *corrections, *_others(corpus, quantity, match, words, published)])
    check = Check(
        f"benchmark:{quantity.quantity_id}",
        "benchmark",
        f"{quantity.text} beside {match.series}",
        " ".join(part for part in (quantity.text, quantity.measure and f"({sic(quantity.measure)})") if part),
        f"{match.series}: {value}",
        verdict,
        note,
    )
    return Finding(check, ((quantity.sentence_id, "states the figure"),), (quantity.quantity_id,))


def _corrections(corpus: Corpus, quantity: Quantity, match: Benchmark, words: Words) -> Iterator[str]:
    """What the published wording corrects: *to* for *by*, the measure, the place, the length of the period."""
    if quantity.unit_kind == "percent" and quantity.change == "to":
        yield f"It is a {kind_of(quantity.value)} “by” {abs(quantity.value):,.0f} percent, where the text writes “to”."
    if "victims" in topics(quantity, corpus.sentences[quantity.sentence_id], words) and words["deaths"].search(
        match.measure
    ):
        yield f"It counts {match.measure.removeprefix('change in ')}, where the text speaks of casualties."
    here = {
        m.entity_name
        for m in corpus.mentions.get(quantity.sentence_id, [])
        if m.entity_type == "state" and m.via == "name"
    }
    if here and match.place not in here:
        yield f"Its place is {match.place}; the sentence itself names only {' and '.join(sorted(here))}."
    if quantity.period_end and match.period_end != quantity.period_end and quantity.period_start == match.period_start:
        yield f"Its period ends on {match.period_end}; counted in full from its start the text's window ends on {quantity.period_end}."
    if quantity.qualifier not in ("exact", "approx") and _value(quantity, match) == quantity.value:
        yield f"The text's {HEDGES[quantity.qualifier]} is not in the published figure."


def _others(
    corpus: Corpus, quantity: Quantity, match: Benchmark, words: Words, published: list[Benchmark]
) -> Iterator[str]:
    """Values of other series for the same measure, place and year, summed where a series gives it in parts."""
    if quantity.unit_kind != "deaths":
        return
    for name in dict.fromkeys(b.series for b in published if b.series != match.series):
        parts = [
            b
            for b in published
            if b.series == name
            and b.place == match.place
            and b.unit == match.unit
            and _like(corpus, quantity, b, words)
        ]
        parts = [b for b in parts if match.period_start <= b.period_start and b.period_end <= match.period_end]
        if parts and sum(days_between(b.period_start, b.period_end) for b in parts) == days_between(
            match.period_start, match.period_end
        ):
            yield f"The {parts[0].publisher}, {name}, under another definition, counts {sum(b.value for b in parts):,.0f} {match.unit} for the same period: not to be drawn on one axis."
