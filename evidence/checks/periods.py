"""Periods: how long they are, where they end, and how they overlap with the years that the figures stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from evidence.checks.analysis import (
    calendar_months,
    days_between,
    is_calendar_year,
    period_overlap,
    plus_months,
    uncertain_overlap,
)
from evidence.checks.corpus import Corpus, Finding
from evidence.checks.words import Words
from evidence.sources.display import sentence_case
from evidence.tables.rows import Check, Date, Quantity, Sentence

MONTHS = {"months": 1, "years": 12, "decades": 120}


class Dated(NamedTuple):
    """An event with the bounds within which a text dates it."""

    sentence: Sentence
    date: Date
    what: str


def find_periods(corpus: Corpus, words: Words) -> Iterator[Finding]:
    """Spans compared with the dates beside them, spans that cross calendar years, pauses and turning points inside a
    year that a figure stands for."""
    for sentence in corpus.body():
        yield from span_lengths(corpus, sentence)
        yield from crossing_spans(corpus, sentence, words)
    years = figure_years(corpus, words)
    yield from pause_overlaps(corpus, words, years)
    yield from turned_years(corpus, words, years)


def span_lengths(corpus: Corpus, sentence: Sentence) -> Iterator[Finding]:
    """A stated length in days beside the days themselves (*two-day visit on April 7-8*)."""
    for span in corpus.quantities.get(sentence.sentence_id, []):
        if span.unit_kind != "duration" or span.unit != "days" or span.change != "none":
            continue
        for date in corpus.dates.get(sentence.sentence_id, []):
            if not (date.role == "event" and date.granularity == "range" and date.iso_start and date.iso_end):
                continue
            if date.start <= span.start < date.end or days_between(date.iso_start, date.iso_end) > 62:
                continue
            days = days_between(date.iso_start, date.iso_end)
            check = Check(
                f"span:{span.quantity_id}",
                "arithmetic",
                f"{span.text} against {date.text}",
                f"{span.text}",
                f"{days} days",
                "confirmed" if days == span.value else "contradicted",
                f"{date.text} is {days} days, both ends counted; the text says {span.text}.",
            )
            yield Finding(check, ((sentence.sentence_id, "states length and dates"),))


def crossing_spans(corpus: Corpus, sentence: Sentence, words: Words) -> Iterator[Finding]:
    """*The first so many months* since an event: where the span ends, and which calendar years it cuts."""
    for date in corpus.dates.get(sentence.sentence_id, []):
        span = _span_inside(corpus, sentence, date)
        start = date.iso_start or (only_turn(corpus, words, sentence.source_id) if span else None)
        if span is None or date.role != "event" or not start:
            continue
        end = plus_months(start, int(span.value * MONTHS[span.unit]))
        if is_calendar_year(start, end):
            continue
        years = range(int(start[:4]), int(end[:4]) + 1)
        parts = [f"{period_overlap((start, end), (f'{y}-01-01', f'{y}-12-31'))} days of {y}" for y in years]
        words_of = date.text.removeprefix("the ").removeprefix("The ")
        note = f"Counted from {start}, the {words_of} end on {end}. They hold {', '.join(parts)}: they are no calendar years, "
        note += "so a figure for them and a figure for a year may not share an axis."
        if calendar_months(start, end) != span.value:
            note += f" Counted in calendar months, with {start[:7]} as the first, the last of them is {last_month(start, span)}."
        check = Check(
            f"window:{date.date_id}",
            "arithmetic",
            f"{sentence_case(date.text)}: where the window ends",
            span.text,
            f"{start} to {end}, {days_between(start, end)} days",
            "cannot be checked",
            note,
        )
        yield Finding(check, ((sentence.sentence_id, "states the window"),))


def is_of_a_date(corpus: Corpus, words: Words, quantity: Quantity) -> bool:
    """Whether a figure says how things stood at its date (*as of 2023*), and counts nothing over a period."""
    sentence = corpus.sentences[quantity.sentence_id]
    return quantity.period_start is not None and any(
        (date.iso_start, date.iso_end) == (quantity.period_start, quantity.period_end)
        and words["state_dates"].search(sentence.text[: date.start - sentence.start])
        for date in corpus.dates.get(quantity.sentence_id, [])
    )


def last_month(start: str, span: Quantity) -> str:
    """The month that closes a span of calendar months, of which the one that it begins in is the first."""
    return plus_months(f"{start[:7]}-01", int(span.value * MONTHS[span.unit]))[:7]


def only_turn(corpus: Corpus, words: Words, source_id: str) -> str | None:
    """The day of the change of power that a text dates, if it dates one only."""
    events = _dated(corpus, words, "turning_points", source_id=source_id)
    days = {event.date.iso_start for event in events if event.date.granularity == "day"}
    return days.pop() if len(days) == 1 else None


def _span_inside(corpus: Corpus, sentence: Sentence, date: Date) -> Quantity | None:
    for span in corpus.quantities.get(sentence.sentence_id, []):
        inside = date.start <= span.start < date.end
        if (
            inside
            and span.unit_kind == "duration"
            and span.unit in MONTHS
            and re.match(r"(the )?first\b", date.text.lower())
        ):
            return span
    return None


def figure_years(corpus: Corpus, words: Words) -> dict[str, list[Quantity]]:
    """The calendar years over which figures count people, each with its figures."""
    years: dict[str, list[Quantity]] = {}
    for quantity in corpus.all_quantities():
        start, end = quantity.period_start, quantity.period_end
        counted = quantity.unit_kind in ("deaths", "injured") and not is_of_a_date(corpus, words, quantity)
        if counted and start and end and is_calendar_year(start, end):
            years.setdefault(start[:4], []).append(quantity)
    return years


def pause_overlaps(corpus: Corpus, words: Words, years: dict[str, list[Quantity]]) -> Iterator[Finding]:
    """How much of a year that a figure stands for fell inside a ceasefire, whoever dates its start and its end."""
    begun = list(_dated(corpus, words, "pauses", "begins", "ends"))
    ended = list(_dated(corpus, words, "pauses", "ends"))
    for start in begun:
        later = [end for end in ended if (end.date.iso_start or "") > (start.date.iso_end or "")]
        if not later:
            continue
        end = min(later, key=lambda event: event.date.iso_start or "")
        for year, figures in years.items():
            bounds = (f"{year}-01-01", f"{year}-12-31")
            days = uncertain_overlap(_bounds(start.date), _bounds(end.date), bounds)
            if days.high <= 0:
                continue
            whole = days_between(*bounds)
            shares = (
                f"{days.low / whole:.0%} to {days.high / whole:.0%}"
                if days.low != days.high
                else f"{days.low / whole:.0%}"
            )
            share = f"{days.shown(0)} of the {whole} days of {year}"
            mostly = f"{_join(figures)} for {year} count{'s' if len(figures) == 1 else ''} mostly days {'inside' if days.low * 2 > whole else 'outside'} it"
            dated = f"{start.what.capitalize()} dated {start.date.text} (begun) and {end.date.text} (ended)"
            note = f"{dated}: {share}. {sentence_case(mostly)}."
            if start.sentence.source_id != end.sentence.source_id:
                note = f"{dated} by different texts. If they mean one unbroken {start.what}, it covers {share}, and {mostly}; no text says so."
            check = Check(
                f"pause:{start.sentence.sentence_id}:{end.sentence.sentence_id}:{year}",
                "arithmetic",
                f"Days of {year} under the {start.what}",
                f"{start.date.text} to {end.date.text}",
                f"{days.shown(0)} of {whole} days ({shares})",
                "cannot be checked",
                note,
            )
            roles = [(start.sentence.sentence_id, "dates the start"), (end.sentence.sentence_id, "dates the end")]
            roles += [(figure.sentence_id, "states the year's figure") for figure in figures]
            yield Finding(check, tuple(dict.fromkeys(roles)))


def turned_years(corpus: Corpus, words: Words, years: dict[str, list[Quantity]]) -> Iterator[Finding]:
    """How much of a year that a figure stands for came after a change of power within it."""
    turns: dict[str, list[Dated]] = {}
    for event in _dated(corpus, words, "turning_points"):
        if event.date.granularity == "day" and event.date.iso_start:
            turns.setdefault(event.date.iso_start, []).append(event)
    for day, events in turns.items():
        for figure in years.get(day[:4], []):
            rest, whole = days_between(day, f"{day[:4]}-12-31"), days_between(f"{day[:4]}-01-01", f"{day[:4]}-12-31")
            note = (
                f"The texts date the change of power on {day}; {rest} of the {whole} days of {day[:4]} lie on or after it. "
                f"A comparison with {figure.text} is therefore no comparison of before with after."
            )
            check = Check(
                f"turn:{day}:{figure.quantity_id}",
                "arithmetic",
                f"How much of {day[:4]} lay after the change of power",
                f"{figure.text} for {day[:4]}",
                f"{rest} of {whole} days ({rest / whole:.0%})",
                "cannot be checked",
                note,
            )
            roles = [(figure.sentence_id, "states the year's figure")] + [
                (e.sentence.sentence_id, "dates the change") for e in events
            ]
            yield Finding(check, tuple(dict.fromkeys(roles)))


def _dated(
    corpus: Corpus,
    words: Words,
    noun: str,
    cue: str | None = None,
    without: str | None = None,
    source_id: str | None = None,
) -> Iterator[Dated]:
    """The sentences that date an event of one class, with the date that stands nearest to its word."""
    for sentence in corpus.body(source_id):
        match = words[noun].search(sentence.text)
        if (
            not match
            or (cue and not words[cue].search(sentence.text))
            or (without and words[without].search(sentence.text))
        ):
            continue
        dates = [
            d for d in corpus.dates.get(sentence.sentence_id, []) if d.role == "event" and d.iso_start and d.iso_end
        ]
        dates = [d for d in dates if d.granularity in ("day", "month")]
        if dates:
            place = sentence.start + match.start()
            yield Dated(sentence, min(dates, key=lambda d: abs(d.start - place)), match.group().lower())


def _bounds(date: Date) -> tuple[str, str]:
    return date.iso_start or "", date.iso_end or ""


def _join(figures: list[Quantity]) -> str:
    return (
        "the figure " + figures[0].text
        if len(figures) == 1
        else "the figures " + " and ".join(figure.text for figure in figures)
    )
