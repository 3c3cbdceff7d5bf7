"""What each column of each table means, with its unit: for the data package and the book's *Data* page."""

from __future__ import annotations

import inspect

from evidence.tables.schemas import SCHEMAS, Schema

COMMON = {
    "source_id": "Which source text (key of the table sources).",
    "sentence_id": "Which sentence (key of the table sentences): source_id, a colon, and the sentence's number from 1.",
    "start": "Where the text begins: offset in the source text, in Unicode code points from 0.",
    "end": "Where the text ends: offset of the first code point after it.",
    "text": "The words as they stand in the source text between start and end, broken characters included.",
    "rule": "The rule that made the row.",
    "iso_start": "First day meant, ISO 8601; empty: the text does not settle it.",
    "iso_end": "Last day meant (inclusive), ISO 8601; empty: the text does not settle it.",
    "period_start": "First day of the period that the value is for, ISO 8601; empty: not stated.",
    "period_end": "Last day of that period (inclusive), ISO 8601; empty: not stated.",
    "status": (
        "Whether the relation is asserted by the source's author, claimed by someone in the text, denied,"
        " planned, hypothetical or negated."
    ),
}

OF_TABLE: dict[str, dict[str, str]] = {
    "sources": {
        "title": "Title of the text.",
        "author": "Author of the text.",
        "publisher": "Who published it.",
        "publisher_iso3": "Country of the publisher, ISO 3166-1 alpha-3; set by hand, outside knowledge.",
        "published": (
            "When it was published, ISO 8601: a day, a month, a year, an interval start/end, or start/.. (not before)."
        ),
        "published_precision": "Precision of published: day, month, year or interval.",
        "anchor": "The day against which the text's partial and relative dates are resolved, ISO 8601.",
        "kind": "Kind of text.",
        "file": "File name of the text.",
        "converted_from": "File that the text was converted from, with its sha256; empty: the text is the file itself.",
        "sha256": "SHA-256 of the text as UTF-8.",
        "characters": "Length of the text, in Unicode code points.",
        "words": "Length of the text, in words between white space.",
        "reliability": "Reliability of the source, Admiralty code A to F; set by hand.",
        "reliability_reason": "Why that grade.",
        "language_notes": "What to mind when reading the text.",
    },
    "sentences": {
        "paragraph": "Number of the paragraph in the text, from 1.",
        "kind": "body, heading, caption or boilerplate (which carries no evidence).",
        "display_text": "The text for reading, with markup and broken characters mended; offsets never point into it.",
    },
    "mentions": {
        "mention_id": "Key: sentence_id, a colon, m and the mention's number in the sentence.",
        "entity_id": "Who or what is named: ISO 3166-1 alpha-3 of a state, else a short name.",
        "entity_name": "Its usual name.",
        "entity_type": "state, government, armed group, armed force, organisation, agency, person, place or programme.",
        "iso3": "The state it belongs to, ISO 3166-1 alpha-3; empty: none or several.",
        "metonym": "True where a capital or seat stands for a government.",
        "via": "name, or anaphora (the former, both sides).",
    },
    "quantities": {
        "quantity_id": "Key: sentence_id, a colon, q and the quantity's number in the sentence.",
        "value": "The value, without thousands or millions, in the unit of the column unit.",
        "value_high": "Upper end of a stated range, in the same unit; empty: no range.",
        "unit": "Unit of value: a currency code, percent, a plural noun.",
        "unit_kind": (
            "percent, people, deaths, injured, money, duration, count, multiple, rank, ratio, age, "
            "distance, area, mass or speed."
        ),
        "qualifier": "exact, approx, nearly, more_than, at_least or up_to.",
        "change": "by (a change), to (a level reached) or none.",
        "measure": "What is counted, in the text's words; empty: not stated.",
        "subject": "Whose or where it is (an entity_id); empty: not stated.",
        "attributed_to": "Who says so (an entity_id or an outlet); empty: the author.",
    },
    "dates": {
        "date_id": "Key: sentence_id, a colon, d and the expression's number in the sentence.",
        "granularity": "day, month, year, range, decade or vague.",
        "role": "event, citation (in a press reference) or publication (of the text itself).",
        "anchor": (
            "What a partial or relative date was resolved against; empty: nothing was needed, or nothing could help."
        ),
    },
    "quotations": {
        "quotation_id": "Key: sentence_id, a colon, u and the quotation's number in the sentence.",
        "speaker_id": "Who speaks (an entity_id); empty: not a listed actor.",
        "speaker_text": "Who speaks, in the text's words.",
        "cue": "The verb that reports.",
        "kind": "direct (between quotation marks) or indirect.",
    },
    "citations": {
        "citation_id": "Key: sentence_id, a colon, c and the citation's number in the sentence.",
        "outlet": "The press outlet named.",
        "published": (
            "When the cited report appeared, ISO 8601, resolved against the text's own date; empty: not settled."
        ),
    },
    "ties": {
        "tie_id": "Key: sentence_id, a colon, t and the tie's number in the sentence.",
        "actor1_id": "Who acts (an entity_id).",
        "actor2_id": "On whom (an entity_id).",
        "tie_type": "Kind of tie, as the annotation guide defines it.",
        "plover": "PLOVER root code of that kind.",
        "quad": "PLOVER quad class of that kind.",
        "sign": "1 co-operative, -1 conflictual, 0 neutral.",
        "directed": "False for mutual ties.",
        "claimed_by": "Who claims or denies it (an entity_id); empty: the author, or not listed.",
        "flag": "What was ambiguous; empty: nothing.",
    },
    "programmes": {
        "programme_id": "Key: short name of the programme.",
        "name": "Its usual name.",
        "kind": "Kind: deal, project, corridor, operation, index.",
        "parties": "Parties that the texts give it, entity_ids joined by spaces; empty: none stated.",
        "parties_rule": "How the parties were read.",
        "value": "Its stated value, in the unit of the column unit; empty: none stated.",
        "unit": "Unit of value.",
        "mentions": "How often the texts name it.",
        "sources": "Texts that name it, source_ids joined by spaces.",
    },
    "risks": {
        "risk_id": "Key.",
        "title": "The scenario's name, in the text's words.",
        "drivers": "What would bring it about, in the text's words.",
        "affected": "Whom it would affect, entity_ids joined by spaces.",
        "consequence": "What it would lead to, in the text's words.",
        "likelihood_words": "The text's own words of likelihood.",
    },
    "checks": {
        "check_id": "Key.",
        "kind": "arithmetic, agreement, contradiction, ambiguity, attribution or benchmark.",
        "title": "What is checked.",
        "stated": "What the texts state.",
        "computed": "What follows by computation.",
        "verdict": (
            "confirmed, confirmed with correction, consistent (with what a published series implies and does not print), "
            "traced to its origin, ambiguous, contradicted or cannot be checked."
        ),
        "note": "What the verdict rests on.",
    },
    "claims": {
        "claim_id": "Key.",
        "proposition": "The proposition, authored (data/claims.yml).",
        "topic": "What it is about.",
        "supporting": "Ids of the sentences that support it, joined by spaces.",
        "contradicting": "Ids of the sentences that contradict it, joined by spaces; empty where none does.",
        "sources": "Texts with such sentences, source_ids joined by spaces.",
        "independent_sources": "Number of publishers that support it independently of each other.",
        "best_reliability": "Best reliability grade among the supporting sources, A to F.",
        "credibility": "Credibility by the Admiralty code, 1 (confirmed) to 6 (cannot be judged), computed.",
        "status": "What the sentences together say of it.",
    },
    "evidence": {
        "table": "The table of the row that rests on the sentence.",
        "row_id": "The key of that row.",
        "role": "What the sentence does for it.",
    },
}

FIELD = {
    "basis": (
        "Basis of {field}: stated (in the text), inferred (see the note) or outside (knowledge that the "
        "text does not hold); empty: unknown."
    ),
    "note": "Where {field} is stated, or how it was inferred.",
}


def describe_table(name: str) -> str:
    """What one row of the table is.

    >>> describe_table("citations")
    "One inline reference to a press outlet; ``published`` is ISO, resolved against the text's own date."
    """
    return " ".join((inspect.getdoc(SCHEMAS[name].row) or "").split())


def describe_column(name: str, column: str) -> str:
    """What a column means, with its unit; ``KeyError`` for a column that nobody described.

    >>> describe_column("sources", "author_basis")[:16]
    'Basis of author:'
    """
    own = OF_TABLE[name].get(column) or COMMON.get(column)
    if own is None:
        field, _, part = column.rpartition("_")
        own = FIELD[part].format(field=field)
    return own


def field_type(schema: Schema, column: str) -> str:
    """The column's type in the words of Frictionless table schemas."""
    return {"string": "string", "int64": "integer", "float64": "number", "bool": "boolean"}[schema.dtypes[column]]
