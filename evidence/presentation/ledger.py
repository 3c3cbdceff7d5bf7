"""Quantities as a reader meets them: names for ids, words for codes, periods as short as they can be said."""

from __future__ import annotations

import pandas as pd

from evidence.analysis.naming import named
from evidence.analysis.periods import period_shown
from evidence.analysis.selections import levels_and_change
from evidence.sources.display import mend, sic
from evidence.tables.records import values
from evidence.tables.schemas import HEDGES

CHANGES = {"none": "", "by": "a change by this", "to": "a change to this"}
COUNTED = {"measure": "{}", "subject": " in {}", "attributed_to": " ({})"}  # what a quantity counts, by its columns


def ledger(quantities: pd.DataFrame, mentions: pd.DataFrame) -> pd.DataFrame:
    """Quantities as a reader meets them: names for ids, ``how`` (change and qualifier in words) and ``period`` in one."""
    rows = named(quantities, mentions, "subject", "attributed_to")
    periods = [period_shown(start, end) for start, end in zip(rows["period_start"], rows["period_end"], strict=True)]
    how = [
        "; ".join(part for part in (HEDGES[hedge], CHANGES[change]) if part)
        for change, hedge in zip(rows["change"], rows["qualifier"], strict=True)
    ]
    return rows.assign(
        how=how,
        measure=[one if pd.isna(one) else sic(str(one)) for one in in_full(rows)["measure"]],
        period=[
            f"as of {shown}" if at_a_date and shown else shown
            for shown, at_a_date in zip(periods, rows.get("as_of", [False] * len(rows)), strict=True)
        ],
    )


def in_full(quantities: pd.DataFrame) -> pd.DataFrame:
    """Quantities whose ``measure`` is told in full: of two levels of one change the one counts what the other does.

    >>> rows = pd.DataFrame([("s:1", "deaths", "to", "road deaths"), ("s:1", "percent", "by", "road deaths"), ("s:1", "deaths", "none", "deaths"),
    ...     ("s:2", "deaths", "none", "road deaths"), ("s:2", "deaths", "none", "deaths")], columns=["sentence_id", "unit_kind", "change", "measure"])
    >>> in_full(rows)["measure"].tolist()
    ['road deaths', 'road deaths', 'road deaths', 'road deaths', 'deaths']
    """
    if not {"sentence_id", "unit_kind"} <= set(quantities.columns):
        return quantities
    measures = quantities["measure"].copy()
    for _, rows in quantities.groupby("sentence_id", sort=False):
        levels = levels_and_change(rows).query("unit_kind != 'percent'")["measure"].dropna()
        longest = max(levels, key=len, default="")
        if len(levels) == 2 and all(longest == one or longest.endswith(f" {one}") for one in levels):
            measures.loc[levels.index] = longest
    return quantities.assign(measure=measures)


def counted(levels: pd.DataFrame, mentions: pd.DataFrame) -> str:
    """What the last of some quantities counts, of whom and by whose count, as far as its row says so.

    >>> rows = pd.DataFrame({"measure": ["attacks"], "subject": ["TJK"], "attributed_to": [None], "change": ["to"],
    ...                      "qualifier": ["exact"], "period_start": [None], "period_end": [None]})
    >>> mentions = pd.DataFrame({"entity_id": [], "entity_name": []})
    >>> counted(rows, mentions), counted(rows.iloc[:0], mentions)
    ('attacks in Tajikistan', 'a level')
    """
    last = ledger(levels, mentions).tail(1).to_dict("records")
    told = [
        form.format(row[column]) for row in last for column, form in COUNTED.items() if isinstance(row[column], str)
    ]
    return "".join(told).strip() or "a level"


def in_period(quantities: pd.DataFrame) -> str | None:
    """The first quantity as printed, with its period where its row gives one; None where there is no row.

    >>> rows = pd.DataFrame({"text": ["292"], "period_start": ["2021-01-01"], "period_end": ["2021-12-31"]})
    >>> in_period(rows), in_period(rows.iloc[:0])
    ('292 in 2021', None)
    """
    for row in quantities.itertuples():
        period = period_shown(row.period_start, row.period_end)
        return f"{row.text} in {period}" if period else str(row.text)
    return None


def figures(quantities: pd.DataFrame) -> list[str]:
    """Each quantity as printed, with what it measures where its row says so.

    >>> figures(pd.DataFrame({"text": ["5 percent", "7"], "measure": ["attacks", None]}))
    ['5 percent (attacks)', '7']
    """
    return [
        f"{row.text} ({sic(row.measure)})" if isinstance(row.measure, str) else str(row.text)
        for row in quantities.itertuples()
    ]


def around(spans: pd.DataFrame, sentences: pd.DataFrame, words: int = 7) -> list[str]:
    """For each row that stands in a text (``sentence_id, start, end``) its words with as many before and behind as given, and
    dots where the sentence goes on.

    >>> said = pd.DataFrame([("s:1", 10, "Oman and Chad, which had met in 2016, met again.")], columns=["sentence_id", "start", "text"])
    >>> around(pd.DataFrame([("s:1", 42, 46)], columns=["sentence_id", "start", "end"]), said, 3)
    ['… had met in 2016, met again.']
    """
    said = {key: (start, text) for key, start, text in values(sentences, "sentence_id", "start", "text")}
    found = []
    for key, first, last in values(spans, "sentence_id", "start", "end"):
        start, text = said[key]
        before, behind = text[: first - start].split(" "), text[last - start :].split(" ")
        head, tail = before[-words - 1 :], behind[: words + 1]
        told = f"{' '.join(head)}{text[first - start : last - start]}{' '.join(tail)}"
        cut = ("…\u00a0" if len(head) < len(before) else "", "\u00a0…" if len(tail) < len(behind) else "")
        found.append(mend(f"{cut[0]}{told}{cut[1]}"))
    return found
