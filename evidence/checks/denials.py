"""Claims that are denied in the next breath: neither side is believed, both are kept."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.checks.agreement import entity_names
from evidence.checks.corpus import Corpus, Finding
from evidence.checks.words import Words
from evidence.tables.rows import Check, Sentence

ACTING = ("state", "government", "armed group", "armed force", "organisation", "agency", "person")


def find_denials(corpus: Corpus, words: Words) -> Iterator[Finding]:
    """Every claim whose rejection the same or the next sentence of its paragraph reports."""
    names = entity_names(corpus)
    for sentence in corpus.body():
        claim = words["asserts"].search(sentence.text)
        if not claim:
            continue
        for where in (sentence, *corpus.after(sentence.sentence_id, 1)):
            denial = words["denials"].search(where.text, claim.end() if where is sentence else 0)
            claimant = _speaker(corpus, sentence, claim.start())
            denier = denial and _speaker(corpus, where, denial.start(), claim.end() if where is sentence else 0)
            if not denial or not claimant or not denier or claimant == denier:
                continue
            pair = names.get(claimant, claimant), names.get(denier, denier)
            note = f"{pair[0]} says so, {pair[1]} rejects it; the text takes no side and neither does this report."
            check = Check(
                f"rejected:{sentence.sentence_id}",
                "contradiction",
                f"A claim of {pair[0]} that {pair[1]} rejects",
                sentence.text[claim.start() :].rstrip(),
                where.text[denial.start() : denial.end()],
                "contradicted",
                note,
            )
            roles = dict.fromkeys(
                [(sentence.sentence_id, "reports the claim"), (where.sentence_id, "reports the denial")]
            )
            yield Finding(check, tuple(roles))
            break


def _speaker(corpus: Corpus, sentence: Sentence, place: int, after: int = 0) -> str | None:
    """The actor named last before a verb of speech, and after an earlier place in the sentence."""
    ends = sentence.start + after, sentence.start + place
    named = [m for m in corpus.mentions.get(sentence.sentence_id, []) if ends[0] <= m.start and m.end <= ends[1]]
    acting = [m for m in named if m.entity_type in ACTING or m.metonym]
    return acting[-1].entity_id if acting else None
