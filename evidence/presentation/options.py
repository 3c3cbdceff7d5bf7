"""What Tajikistan is offered and could choose (``data/options.yml``), as tables that walk back to sentences.

The words are authored and every entry is tied to sentences by id and quote; what these texts do not hold is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import pandas as pd

from evidence.assessments.anchors import Anchors, Quote, check_quotes
from evidence.assessments.claims import anchors_for
from evidence.assessments.judgements import Judgement, load_judgements
from evidence.curated import DATA, Reference, made_from, read_yaml
from evidence.names import load_names

if TYPE_CHECKING:
    from evidence.report import Report

FILE = "data/options.yml"
Firmness = Literal["in place", "agreed, promised or offered", "thought possible"]
FIRM: tuple[Firmness, ...] = ("in place", "agreed, promised or offered", "thought possible")


@dataclass(frozen=True)
class Offer:
    """One thing that a partner gives, agreed to, promised or might give."""

    id: str
    partner: Annotated[str, Reference("actors")]
    what: str
    firm: Firmness
    evidence: tuple[Quote, ...]


@dataclass(frozen=True)
class Doubt:
    """Something that speaks against a partner."""

    id: str
    partner: Annotated[str, Reference("actors")]
    what: str
    evidence: tuple[Quote, ...]


@dataclass(frozen=True)
class Option:
    """One course that could be taken: what speaks for and against it, what it would cost, and the judgements on it."""

    id: str
    option: str
    supports: tuple[Quote, ...]
    against: tuple[Quote, ...]
    cost: str
    judgements: tuple[Annotated[str, Reference("judgements")], ...]


@dataclass(frozen=True)
class Options:
    """The file ``options.yml``."""

    offers: tuple[Offer, ...]
    doubts: tuple[Doubt, ...]
    options: tuple[Option, ...]


@made_from("options.yml", "judgements.yml", "claims.yml", "actors.yml")
def load_options(folder: Path) -> Options:
    """The authored offers, doubts and options, validated."""
    known = {"actors": load_names(folder).entities, "judgements": {one.id for one in load_judgements(folder)}}
    found = read_yaml(folder / "options.yml", Options, known=known)
    stated: tuple[Offer | Doubt, ...] = (*found.offers, *found.doubts)
    for one in stated:
        check_quotes(one.evidence, FILE, folder)
    for course in found.options:
        check_quotes((*course.supports, *course.against), FILE, folder)
    return found


def side_by_side(report: Report, folder: Path = DATA) -> pd.DataFrame:
    """One row a partner: what it offers by firmness (a column for each of ``FIRM``), ``doubts``, each with the years of
    the texts that say so, and the ``sentence_ids`` of all of it; partners with nothing that these texts hold are left out."""
    anchors, authored = anchors_for(report.tables, folder), load_options(folder)
    offers, doubts = _held(anchors, authored.offers), _held(anchors, authored.doubts)
    names, years = load_names(folder).entities, _years(report)
    rows = []
    for partner in dict.fromkeys(one.partner for one, _ in offers):
        own = [(one, ids) for one, ids in offers if one.partner == partner]
        contra = [(one, ids) for one, ids in doubts if one.partner == partner]
        cells: dict[str, str] = {
            firm: _said([o for o in own if isinstance(o[0], Offer) and o[0].firm == firm], years) for firm in FIRM
        }
        ids = " ".join(dict.fromkeys(at for _, found in (*own, *contra) for at in found))
        rows.append({"partner": names[partner].name, **cells, "doubts": _said(contra, years), "sentence_ids": ids})
    return pd.DataFrame(rows, columns=["partner", *FIRM, "doubts", "sentence_ids"])


def sized(report: Report, offers: pd.DataFrame, to: str) -> pd.DataFrame:
    """The people and sums in the sentences that speak of offers ``to`` an actor: rows of ``quantities`` with ``partner``, whose
    they are (ids joined by spaces): the partner that they are said of, else all whose offers the sentence speaks of. What two
    do together is neither's offer. A ``subject`` that is the receiver says no more than that, and is left empty."""
    offers = offers[offers["directed"].astype(bool)]
    kinds = report.quantities["unit_kind"].isin(["people", "money"])
    rows = report.quantities[kinds & report.quantities["sentence_id"].isin(offers["sentence_id"])]
    partners = offers.groupby("sentence_id")["partner"].agg(lambda found: list(dict.fromkeys(found)))
    whose = [
        subject if subject in partners[sentence] else " ".join(partners[sentence])
        for sentence, subject in zip(rows["sentence_id"], rows["subject"].fillna(""), strict=True)
    ]
    said_of = rows["subject"].where(rows["subject"].ne(to).fillna(False).astype(bool))
    return rows.assign(partner=pd.array(whose, dtype="string"), subject=said_of)


def option_table(report: Report, judged: Iterable[Judgement], folder: Path = DATA) -> pd.DataFrame:
    """One row a course that could be taken: ``option``, ``cost``, the judgements that bear on it (``judgement``), how many
    sentences speak for and against it, and the ids of both (``sentence_ids``, ``against_ids``)."""
    anchors, statements = anchors_for(report.tables, folder), {one.id: one.statement for one in judged}
    rows = []
    for one in load_options(folder).options:
        pro, contra = anchors.find(one.supports, FILE), anchors.find(one.against, FILE)
        if pro.missing or contra.missing:
            continue
        bearing = " ".join(statements[name] for name in one.judgements if name in statements)
        counts = (len(pro.sentence_ids), len(contra.sentence_ids))
        rows.append((one.option, one.cost, bearing, *counts, pro.sentence_ids, contra.sentence_ids))
    heads = ["option", "cost", "judgement", "supporting", "contradicting", "sentence_ids", "against_ids"]
    return pd.DataFrame(rows, columns=heads)


def _held(anchors: Anchors, entries: Sequence[Offer | Doubt]) -> list[tuple[Offer | Doubt, tuple[str, ...]]]:
    """The entries whose quotes these texts hold, with their sentences."""
    found = [(entry, anchors.find(entry.evidence, FILE)) for entry in entries]
    return [(entry, where.sentence_ids) for entry, where in found if not where.missing]


def _years(report: Report) -> dict[str, str]:
    """source_id → the year of publication, as far as it is known or inferred."""
    known = report.sources.dropna(subset=["published"])
    return {source: str(day)[:4] for source, day in zip(known["source_id"], known["published"], strict=True)}


def _said(entries: Sequence[tuple[Offer | Doubt, tuple[str, ...]]], years: dict[str, str]) -> str:
    told = [(one.what, sorted({years.get(at.rpartition(":")[0], "undated") for at in ids})) for one, ids in entries]
    return "; ".join(f"{what} ({', '.join(when)})" for what, when in told)
