"""The tables' row types: one class a table, its fields the table's columns, its docstring what one row is.

Extractors return lists of these rows; :mod:`evidence.tables.schemas` turns lists into validated data frames. Offsets
(``start``, ``end``) are Unicode code points into the seed decoded as UTF-8, and ``seed_text[start:end] == text`` holds
for every row that has them. ``None`` means: the text does not say.
"""

from __future__ import annotations

from typing import NamedTuple


class Source(NamedTuple):
    """One source text. ``*_basis`` is *stated* (in the text), *inferred* (see the note) or *outside* (knowledge that
    the text does not hold); the ``*_note`` says where it stands or how it was inferred."""

    source_id: str
    title: str | None
    title_basis: str | None
    title_note: str | None
    author: str | None
    author_basis: str | None
    author_note: str | None
    publisher: str | None
    publisher_basis: str | None
    publisher_note: str | None
    publisher_iso3: str | None
    published: str | None  # ISO: a day, a month, a year, or an interval start/end
    published_precision: str | None
    published_basis: str | None
    published_note: str | None
    anchor: str | None  # ISO day against which the text's relative dates are resolved
    kind: str | None
    file: str
    converted_from: str | None
    sha256: str
    characters: int
    words: int
    reliability: str | None
    reliability_reason: str | None
    reliability_basis: str | None
    language_notes: str | None


class Sentence(NamedTuple):
    """One sentence of the body, a heading, a caption, or a line of boilerplate (which carries no evidence).
    ``paragraph`` counts from 1; ``display_text`` has markup and broken characters mended, for reading only."""

    sentence_id: str
    source_id: str
    start: int
    end: int
    text: str
    paragraph: int
    kind: str
    display_text: str


class Mention(NamedTuple):
    """One naming of an actor, place or programme. ``metonym``: a capital stands for its government. ``via`` is
    *name* or *anaphora*, and ``rule`` says what an anaphor, a surname or a dated metonym was resolved to and why."""

    mention_id: str
    source_id: str
    sentence_id: str
    start: int
    end: int
    text: str
    entity_id: str
    entity_name: str
    entity_type: str
    iso3: str | None
    metonym: bool
    via: str
    rule: str


class Quantity(NamedTuple):
    """One quantity, without thousands or millions, in the unit that the text counts in. ``value_high`` closes a stated range; ``change`` is *by*,
    *to* or *none*; ``subject`` an entity id; ``attributed_to`` an entity id or outlet (empty: the author)."""

    quantity_id: str
    source_id: str
    sentence_id: str
    start: int
    end: int
    text: str
    value: float
    value_high: float | None
    unit: str
    unit_kind: str
    qualifier: str
    change: str
    measure: str | None
    subject: str | None
    attributed_to: str | None
    period_start: str | None
    period_end: str | None
    rule: str


class Date(NamedTuple):
    """One time expression. ``iso_start``/``iso_end`` are inclusive days, None where the text does not allow one;
    ``anchor`` says what a partial or relative date was resolved against."""

    date_id: str
    source_id: str
    sentence_id: str
    start: int
    end: int
    text: str
    iso_start: str | None
    iso_end: str | None
    granularity: str
    role: str
    anchor: str | None


class Quotation(NamedTuple):
    """One quoted or attributed statement. ``speaker_id`` None: the speaker is not a listed actor (``speaker_text``
    keeps the words). ``kind`` is *direct* (between marks) or *indirect*."""

    quotation_id: str
    source_id: str
    sentence_id: str
    start: int
    end: int
    text: str
    speaker_id: str | None
    speaker_text: str | None
    cue: str | None
    kind: str


class Citation(NamedTuple):
    """One inline reference to a press outlet; ``published`` is ISO, resolved against the text's own date."""

    citation_id: str
    source_id: str
    sentence_id: str
    start: int
    end: int
    text: str
    outlet: str
    published: str | None


class Tie(NamedTuple):
    """One directed relation or event between two actors, as the source states it: ``actor1_id`` acts on
    ``actor2_id``. ``status`` *asserted* means by this source's author; it is no fact of ours. ``rule`` names the
    pattern that made the row; ``flag`` says what was ambiguous (None: nothing)."""

    tie_id: str
    source_id: str
    sentence_id: str
    start: int
    end: int
    text: str
    actor1_id: str
    actor2_id: str
    tie_type: str
    plover: str
    quad: str
    sign: int
    directed: bool
    iso_start: str | None
    iso_end: str | None
    status: str
    claimed_by: str | None
    rule: str
    flag: str | None


class Programme(NamedTuple):
    """One named deal, project or operation, with the parties and the value that the texts give it (ids joined by
    spaces; ``parties_rule`` says how they were read)."""

    programme_id: str
    name: str
    kind: str
    parties: str | None
    parties_rule: str | None
    value: float | None
    unit: str | None
    mentions: int
    sources: str


class Risk(NamedTuple):
    """One stated risk scenario: its drivers, the actors it would affect and its consequence, in the text's words."""

    risk_id: str
    source_id: str
    title: str
    drivers: str | None
    affected: str | None  # entity ids joined by spaces
    consequence: str | None
    likelihood_words: str | None


class Check(NamedTuple):
    """One arithmetic or cross-source check, and its verdict."""

    check_id: str
    kind: str
    title: str
    stated: str | None
    computed: str | None
    verdict: str
    note: str


class Claim(NamedTuple):
    """One proposition that sources support or contradict. ``proposition`` is authored; the rest is computed."""

    claim_id: str
    proposition: str
    topic: str
    supporting: str  # sentence ids joined by spaces
    contradicting: str | None  # None: no sentence does
    sources: str
    independent_sources: int
    best_reliability: str | None
    credibility: int
    status: str


class Link(NamedTuple):
    """One link from a row of ``checks``, ``claims``, ``programmes`` or ``risks`` to a sentence."""

    table: str
    row_id: str
    sentence_id: str
    role: str
