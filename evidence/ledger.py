"""Quantities as a reader meets them: names for ids, words for codes, periods as short as they can be said."""

from __future__ import annotations

import pandas as pd

from evidence.display import sic
from evidence.naming import named
from evidence.schemas import HEDGES

YEARS_ALONE = 4  # of a period so many years long a text means the years, and not the days that they are reckoned from
COUNTED = {"measure": "{}", "subject": " in {}", "attributed_to": " ({})"}  # what a quantity counts, by its columns


def ledger(quantities: pd.DataFrame, mentions: pd.DataFrame) -> pd.DataFrame:
    """Quantities as a reader meets them: names for ids, ``how`` (qualifier and change in words) and ``period`` in one."""
    rows = named(quantities, mentions, "subject", "attributed_to")
    how = [
        " ".join(part for part in (change.replace("none", ""), HEDGES[hedge]) if part)
        for change, hedge in zip(rows["change"], rows["qualifier"], strict=True)
    ]
    return rows.assign(
        how=how,
        measure=[one if pd.isna(one) else sic(str(one)) for one in rows["measure"]],
        period=[period_shown(start, end) for start, end in zip(rows["period_start"], rows["period_end"], strict=True)],
    )


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


def period_shown(start: object, end: object) -> str:
    """A period (ISO days) as short as it can be said: a year, a month, a day, from when to when, or since when; empty where
    none is known.

    >>> period_shown("2022-01-01", "2022-12-31"), period_shown("2023-12-12", "2023-12-12"), period_shown("2021-11-01", "2021-11-30"), period_shown(None, None)
    ('2022', '2023-12-12', '2021-11', '')
    >>> period_shown("2021-08-15", None), period_shown("2001-07-01", "2021-07-31")
    ('since 2021-08-15', '2001 to 2021')
    """
    if not isinstance(start, str) or not isinstance(end, str):
        return f"since {start}" if isinstance(start, str) else ""
    if start == end:
        return start
    if int(end[:4]) - int(start[:4]) >= YEARS_ALONE:
        return f"{start[:4]} to {end[:4]}"
    if start[:4] == end[:4] and start.endswith("-01-01") and end.endswith("-12-31"):
        return start[:4]
    return start[:7] if start[:7] == end[:7] else f"{start} to {end}"
