"""The stretches of time that figures stand for, and the events they must be read against: what may share an axis."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

import pandas as pd

from evidence.checks.analysis import calendar_months, is_calendar_year, plus_months
from evidence.checks.benchmarks import with_period
from evidence.checks.corpus import Corpus
from evidence.checks.periods import is_of_a_date
from evidence.checks.words import load_words
from evidence.curated import DATA

if TYPE_CHECKING:
    from evidence.report import Report

YEAR = 12  # months
COLUMNS = ["label", "start", "end", "kind", "sentence_ids"]
Window = tuple[str, str, str, str, str]


def figure_windows(
    quantities: pd.DataFrame, dates: pd.DataFrame, checks: pd.DataFrame, links: pd.DataFrame
) -> pd.DataFrame:
    """One row a window: its label, first and last day (ISO, inclusive; the same day twice is a point in time), its kind
    (*figures*, *stretch*, *ceasefire*, *change of power*) and the sentences that it rests on, joined by spaces.

    ``links`` is the ``evidence`` table. Empty where no text dates a figure.
    """
    found = [
        *_periods(quantities, dates),
        *_stretches(dates, checks),
        *_pauses(dates, checks, links),
        *_turns(checks, links),
    ]
    table = pd.DataFrame(found, columns=COLUMNS).drop_duplicates(["label", "start", "end"])
    return table.sort_values(["start", "end"], kind="stable").reset_index(drop=True)


def _periods(quantities: pd.DataFrame, dates: pd.DataFrame) -> Iterator[Window]:
    """The periods longer than a month for which people are counted."""
    counted = quantities[quantities["unit_kind"].isin(["deaths", "injured", "percent"])].dropna(
        subset=["period_start", "period_end"]
    )
    for period, rows in counted.groupby(["period_start", "period_end"]):
        start, end = map(str, cast("tuple[str, str]", period))
        if start[:7] != end[:7]:
            told = dates[(dates["iso_start"] == start) & (dates["iso_end"] == end)]
            told = told[told["sentence_id"].isin(rows["sentence_id"])]
            label = start[:4] if is_calendar_year(start, end) else f"{start} to {end}"
            if told_in_years(start, end) and len(told):  # its days are nobody's: the text's words say more
                label = str(told["text"].iloc[0])
            yield (
                f"{label}: {', '.join(rows['text'])}",
                start,
                end,
                "figures",
                " ".join(dict.fromkeys(rows["sentence_id"])),
            )


def told_in_years(start: str, end: str) -> bool:
    """Whether a period is one of whole years that may begin and end on any day of a month (*the past two decades*): its row
    then holds both of these months, one more than is told.

    >>> told_in_years("2001-07-01", "2021-07-31"), told_in_years("2021-01-01", "2022-12-31")
    (True, False)
    """
    months = calendar_months(start, end)
    return months > YEAR and months % YEAR == 1 and plus_months(start, months) == end


def _stretches(dates: pd.DataFrame, checks: pd.DataFrame) -> Iterator[Window]:
    """Stretches that begin with an event, such as the first months of a government."""
    for check_id in checks.loc[checks["check_id"].str.startswith("window:"), "check_id"]:
        for row in dates[dates["date_id"] == check_id.removeprefix("window:")].itertuples():
            yield row.text, row.iso_start, row.iso_end, "stretch", row.sentence_id


def _pauses(dates: pd.DataFrame, checks: pd.DataFrame, links: pd.DataFrame) -> Iterator[Window]:
    for check in checks[checks["check_id"].str.startswith("pause:")].drop_duplicates("stated").itertuples():
        begun, _, ended = str(check.stated).partition(" to ")
        sentences = _sentences(links, str(check.check_id), ("dates the start", "dates the end"))
        known = dates[dates["sentence_id"].isin(sentences)]
        first, last = known[known["text"] == begun], known[known["text"] == ended]
        if len(first) and len(last):
            yield (
                f"ceasefire, {check.stated}",
                first["iso_start"].iloc[0],
                last["iso_end"].iloc[0],
                "ceasefire",
                " ".join(sentences),
            )


def _turns(checks: pd.DataFrame, links: pd.DataFrame) -> Iterator[Window]:
    for check in checks[checks["check_id"].str.startswith("turn:")].itertuples():
        day = str(check.check_id).split(":")[1]
        yield (
            f"change of power, {day}",
            day,
            day,
            "change of power",
            " ".join(_sentences(links, str(check.check_id), ("dates the change",))),
        )


def _sentences(links: pd.DataFrame, check_id: str, roles: tuple[str, ...]) -> list[str]:
    rows = links[(links["table"] == "checks") & (links["row_id"] == check_id) & links["role"].isin(roles)]
    return list(dict.fromkeys(rows["sentence_id"]))


def turning_day(checks: pd.DataFrame) -> str:
    """The day (ISO) on which the texts date the change of power; a day beyond all of them where they date none."""
    turns = checks.loc[checks["check_id"].str.startswith("turn:"), "check_id"]
    return str(turns.iloc[0]).split(":")[1] if len(turns) else "9999-12-31"


def as_of(quantities: pd.DataFrame, report: Report) -> pd.Series:
    """For each quantity whether it says how things stood at its date (*as of 2023*), and counts nothing over a period."""
    corpus, words = Corpus.of(report.tables), load_words(DATA)
    known = {row.quantity_id for row in corpus.all_quantities() if is_of_a_date(corpus, words, row)}
    return quantities["quantity_id"].isin(known)


def dated(quantities: pd.DataFrame, report: Report) -> pd.DataFrame:
    """``quantities`` with the period that its sentence gives, where a figure states none of its own: that of the sentence's only
    date or, where it counts *since* the change of power, an open one that begins on its day; ``as_of`` where it counts over none."""
    corpus, words = Corpus.of(report.tables), load_words(DATA)
    known = {row.quantity_id: with_period(corpus, words, row) for row in corpus.all_quantities()}
    found = [known[key] for key in quantities["quantity_id"]]
    starts, ends = ([getattr(row, name) for row in found] for name in ("period_start", "period_end"))
    periods = {"period_start": pd.array(starts, dtype="string"), "period_end": pd.array(ends, dtype="string")}
    return quantities.assign(**periods, as_of=as_of(quantities, report))


def spanned(quantities: pd.DataFrame, windows: pd.DataFrame) -> pd.DataFrame:
    """``quantities`` that state no period of their own, read as growth over the stretch that one of their sentences names.

    Empty where none of their sentences names a stretch.
    """
    stretches = windows[windows["kind"] == "stretch"]
    near = stretches[stretches["sentence_ids"].isin(quantities["sentence_id"])]
    if near.empty:
        return quantities.iloc[:0]
    return quantities.assign(change="by", period_start=near["start"].iloc[0], period_end=near["end"].iloc[0])
