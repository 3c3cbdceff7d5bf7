"""What a user would otherwise take, measured on the same annotations: quantulum3 and price-parser for quantities,
dateparser's search for dates, plain co-occurrence for ties.

Every tool is given the annotated sentences (boilerplate left out) and the benefit of the doubt: price-parser is asked
about money only, and only in sentences that hold a currency sign (elsewhere it takes *Af* of *Afghanistan* for one); a
day of dateparser's is right when it lies within the annotated span of days; co-occurrence gets the annotated mentions.
Ties are compared by pair alone, since co-occurrence has no sign, and once more with the sign that most ties have. All
of it takes about three seconds.
"""

from __future__ import annotations

import datetime
import unicodedata
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations
from pathlib import Path
from unittest.mock import patch

import pandas as pd

from evidence.accuracy import Agreement, Marked, actor_pair, agree, sentence_places
from evidence.accuracy.rows import found_rows, measure_of
from evidence.accuracy.tables import outcomes, shares
from evidence.curated import DATA
from evidence.names.gazetteer import load_gazetteer
from evidence.report import Report

OURS = "this report"


def baselines(report: Report, gold: Iterable[Marked], folder: Path = DATA) -> pd.DataFrame:
    """One row is one share of one tool on one task: ``tool, task, measure, value, low, high, gold, found`` (as in
    :func:`~evidence.accuracy.tables.accuracy_by_table`). The rows of *this report* are on the same task, so matched the
    same way: ties by pair alone where the tool is."""
    gold = list(gold)
    ours = found_rows(report, {row.source_id for row in gold})
    dated = report.sources[["source_id", "anchor"]].dropna()
    anchors = {str(source): str(day) for source, day in dated.itertuples(index=False)}
    sentences = [row for row in gold if row.table == "sentences" and row.fields.get("kind") != "boilerplate"]
    quantities, dates, ties = (_of(gold, table) for table in ("quantities", "dates", "ties"))
    money = [row for row in quantities if row.fields.get("unit_kind") == "money"]
    our_money = [row for row in _of(ours, "quantities") if row.fields["unit_kind"] == "money"]
    place, together = sentence_places(gold), list(co_occurrence(gold, folder))
    days = list(dateparser_dates(sentences, anchors, dates))

    def pairs(rows: Iterable[Marked], value: Callable[[Marked], object]) -> list[Marked]:
        return list({(row.source_id, place(row), value(row)): row for row in rows}.values())

    lines = [
        ("quantulum3", "quantities", agree(quantities, quantulum3_quantities(sentences))),
        (OURS, "quantities", agree(quantities, _of(ours, "quantities"))),
        ("price-parser", "money", agree(money, price_parser_money(sentences))),
        (OURS, "money", agree(money, our_money)),
        ("dateparser", "dates", agree(dates, days)),
        (OURS, "dates", agree(dates, _of(ours, "dates"))),
    ]
    for task, value in (("tied pairs", actor_pair), ("tied pairs with sign", _signed)):
        for tool, rows in (("co-occurrence", together), (OURS, _of(ours, "ties"))):
            lines.append((tool, task, agree(pairs(ties, value), pairs(rows, value), value, place)))
    return _table(lines, gold)


def _table(lines: Iterable[tuple[str, str, Agreement]], gold: list[Marked]) -> pd.DataFrame:
    parts = []
    for tool, task, agreement in lines:
        rows = [*agreement.missed, *agreement.spurious, *(row for row, _ in agreement.matched)]
        table = shares(outcomes({rows[0].table: agreement}, gold) if rows else [], gold)
        parts.append(table.drop(columns="table").assign(tool=tool, task=task))
    whole = pd.concat(parts, ignore_index=True)
    return whole[["tool", "task", *whole.columns.drop(["tool", "task"])]]


def _of(rows: Iterable[Marked], table: str) -> list[Marked]:
    return [row for row in rows if row.table == table]


def _signed(row: Marked) -> tuple[object, ...]:
    return (*actor_pair(row), row.fields.get("sign"))


def _within(sentence: Marked, table: str, start: int, text: str, **fields: object) -> Marked:
    begin = sentence.start + start
    return Marked(sentence.source_id, table, begin, begin + len(text), text, fields)


def quantulum3_quantities(sentences: Iterable[Marked]) -> Iterator[Marked]:
    """What quantulum3 reads as a quantity in each sentence."""
    # The tools are imported where they are used: only this comparison needs them, and they load slowly. Behind this one,
    # typeguard rewrites functions of inflect at every import, which takes longer than all that is read here: left out.
    with warnings.catch_warnings(), patch("typeguard.typechecked", lambda found: found):
        warnings.simplefilter("ignore")  # its optional classifier, which disambiguates units, is not needed for values
        from quantulum3 import parser  # type: ignore[import-untyped]

        for sentence in sentences:
            for read in parser.parse(sentence.text):
                yield _within(sentence, "quantities", read.span[0], read.surface, value=read.value)


def price_parser_money(sentences: Iterable[Marked]) -> Iterator[Marked]:
    """The price that price-parser reads in each sentence with a currency sign (one a sentence; it knows no
    *million*)."""
    from price_parser import Price

    for sentence in sentences:
        if not any(unicodedata.category(character) == "Sc" for character in sentence.text):
            continue
        price = Price.fromstring(sentence.text)
        text = price.amount_text or ""
        if price.amount is not None and text in sentence.text:
            yield _within(sentence, "quantities", sentence.text.index(text), text, value=float(price.amount))


def dateparser_dates(
    sentences: Iterable[Marked], anchors: Mapping[str, str], gold: Iterable[Marked]
) -> Iterator[Marked]:
    """What dateparser's search reads in each sentence, relative to the text's own day. A day within the span of an
    annotated date that it overlaps takes that date's value: the tool gives days only."""
    from dateparser.search import search_dates  # type: ignore[import-untyped]

    known = list(gold)
    for sentence in sentences:
        settings = {}
        if sentence.source_id in anchors:
            settings["RELATIVE_BASE"] = datetime.datetime.fromisoformat(anchors[sentence.source_id])
        after = 0
        for text, moment in search_dates(sentence.text, languages=["en"], settings=settings) or []:
            at = sentence.text.find(text, after)
            if at < 0:
                continue
            after = at + len(text)
            day = moment.date().isoformat()
            row = _within(sentence, "dates", at, text, iso_start=day, iso_end=day)
            yield next((row._replace(fields=date.fields) for date in known if _covers(date, row, day)), row)


def _covers(date: Marked, row: Marked, day: str) -> bool:
    start, end = date.fields.get("iso_start"), date.fields.get("iso_end")
    here = date.source_id == row.source_id and date.start < row.end and row.start < date.end
    return bool(here and start and end and start <= day <= end)


def co_occurrence(gold: Iterable[Marked], folder: Path = DATA) -> Iterator[Marked]:
    """A co-operative tie (the sign that most ties have) between any two actors named in one sentence, persons and
    armies counted as whom they act for."""
    gold, gazetteer = list(gold), load_gazetteer(folder)
    place = sentence_places(gold)
    named: dict[tuple[str, int, int], dict[str, None]] = {}
    for row in gold:
        entity = gazetteer.entities.get(str(row.fields.get("entity_id"))) if measure_of(row) == "mentions" else None
        if entity is not None and entity.type not in ("place", "programme"):
            named.setdefault((row.source_id, *place(row)), {})[entity.acts_for] = None
    for (source, start, end), actors in named.items():
        for one, other in combinations(actors, 2):
            fields = {"actor1_id": one, "actor2_id": other, "sign": 1, "directed": False, "tie_type": "co-occurrence"}
            yield Marked(source, "ties", start, end, "", fields)
