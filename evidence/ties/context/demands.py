"""What somebody who is quoted wants another to do: *“Pakistan must look inside its own house,” said the spokesman of B*."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from evidence.syntax.modes import Mode
from evidence.syntax.stated import Stated
from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.tables.rows import Quotation
from evidence.ties.verbs.told_acts import bound_party

DEMANDED = "what is demanded is read from the words that are quoted"


def quoted_demands(
    tokens: Tokens, quotations: Sequence[Quotation], actor_of: Mapping[str, str], patterns: TiePatterns
) -> Iterator[Stated]:
    """Whoever is quoted towards those of whom the quoted clause says that they must or should do something."""
    if patterns.classes["obliging"].isdisjoint(tokens.words):
        return
    pattern = next(p for _, p in patterns.verbs["said"] if "duty" in p.to)
    for quotation in quotations:
        speaker = actor_of.get(quotation.speaker_id or "")
        if quotation.kind != "direct" or speaker is None:
            continue
        for start in _clauses(tokens, quotation):
            party, modal = bound_party(tokens, start, patterns)
            if party is not None and party.last < modal and speaker not in party.actors:
                yield Stated(pattern, (speaker,), party.actors, Mode(), modal, party.first, modal, flag=DEMANDED)


def _clauses(tokens: Tokens, quotation: Quotation) -> Iterator[int]:
    """Where the clauses between the marks begin."""
    opened = False
    for index, token in enumerate(tokens):
        inside = quotation.start <= token.start < quotation.end
        if inside and (not opened or tokens.tags[index - 1] in ".S;" or tokens.lows[index - 1] == "and"):
            yield index
        opened = inside
