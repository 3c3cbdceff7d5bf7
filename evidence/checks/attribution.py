"""Figures that come without a source: nobody could look them up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.checks.corpus import Corpus, Finding
from evidence.checks.words import Words
from evidence.sources.display import mend, sic
from evidence.tables.rows import Check, Quantity, Sentence

KINDS = ("percent", "multiple", "deaths", "injured", "people", "money", "rank")
SUPERLATIVE = re.compile(r"est\b|most\b")


def tells(quantity: Quantity) -> bool:
    """Whether a figure says how much or how great: about people, shares or money, or a superlative, for *the fourth
    branch* counts nothing."""
    return quantity.unit_kind in KINDS and (quantity.unit_kind != "rank" or bool(SUPERLATIVE.search(quantity.text)))


def find_attribution(corpus: Corpus, words: Words) -> Iterator[Finding]:
    """Every figure about people, shares or money, and every superlative, that neither names who says so nor cites a report."""
    for sentence in corpus.body():
        for quantity in corpus.quantities.get(sentence.sentence_id, []):
            if tells(quantity) and not has_source(corpus, sentence, quantity, words):
                note = (
                    "The text gives the figure in its author's own voice and names no report, index or speaker for it."
                )
                check = Check(
                    f"no-source:{quantity.quantity_id}",
                    "attribution",
                    f"{mend(quantity.text)}: no source is named",
                    f"{quantity.text} ({sic(quantity.measure)})" if quantity.measure else quantity.text,
                    None,
                    "cannot be checked",
                    note,
                )
                yield Finding(check, ((sentence.sentence_id, "states the figure"),), (quantity.quantity_id,))


def has_source(corpus: Corpus, sentence: Sentence, quantity: Quantity, words: Words) -> bool:
    """Whether somebody is named for the figure: by an attribution or by a reference (see :func:`has_reference`)."""
    return bool(quantity.attributed_to) or has_reference(corpus, sentence, words)


def has_reference(corpus: Corpus, sentence: Sentence, words: Words) -> bool:
    """Whether a sentence rests on a report that one could look up: a press reference in it or in the next two of its
    paragraph (which closes a passage), or a named index or report in it or in the sentence before."""
    if any(corpus.citations.get(s.sentence_id) for s in (sentence, *corpus.after(sentence.sentence_id, 2))):
        return True
    for where in (sentence, *corpus.before(sentence.sentence_id, 1)):
        named = {m.entity_type for m in corpus.mentions.get(where.sentence_id, [])} & {
            "programme",
            "organisation",
            "agency",
        }
        if named and words["reports"].search(where.text):
            return True
    return False
