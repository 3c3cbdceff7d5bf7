"""For whom the one acts whose words a sentence quotes: who closes it as its speaker, and of whom it therefore is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from evidence.syntax.tokens import Tokens
from evidence.tables.rows import Quotation


def closing_speaker(tokens: Tokens, quotations: Sequence[Quotation], actor_of: Mapping[str, str]) -> tuple[str, ...]:
    """*…, A's ministry said*: for whom the one acts who closes the sentence as its speaker; nobody else."""
    last = quotations[-1] if quotations else None
    verb = tokens.tags.rfind("V")
    if last is None or verb < 0 or tokens[verb].start < last.end:
        return ()
    actor = actor_of.get(last.speaker_id or "")
    return (actor,) if actor else ()


def who_is_quoted(
    tokens: Tokens, verb: int, quotations: Sequence[Quotation], actor_of: Mapping[str, str]
) -> str | None:
    """*"It will rain," X said*: for whom X acts, where the words between marks hold the first verb; of him the sentence is."""
    at = tokens[verb].start if verb >= 0 else -1
    quoted = next((one for one in quotations if one.kind == "direct" and one.start <= at < one.end), None)
    return actor_of.get(quoted.speaker_id or "") if quoted else None
