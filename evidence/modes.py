"""How a tie is stated: asserted, planned, hypothetical, negated, or only claimed or denied by somebody in the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from evidence.subjects import VerbGroup, subject, verb_group
from evidence.clauses import Token
from evidence.rows import Quotation
from evidence.tie_patterns import TiePatterns


@dataclass(frozen=True)
class Mode:
    """A status, and the act that a governing word makes of the governed one (*refused to host* is a refusal)."""

    status: str = "asserted"
    becomes: str | None = None


def mode_of_verb(tokens: Sequence[Token], group: VerbGroup, patterns: TiePatterns) -> Mode:
    """The mode of a verb group; where several hold, the one that keeps the act furthest from fact."""
    becomes = next((outer.becomes for outer in group.outer if outer.becomes), None)
    governed = {outer.status for outer in group.outer if outer.status}
    if _conditional(tokens, group.first, patterns):
        return Mode("hypothetical", becomes)
    if group.negated or "negated" in governed:
        return Mode("negated", becomes)
    if group.hypothetical:
        return Mode("hypothetical", becomes)
    if becomes:
        return Mode("planned" if group.future else "asserted", becomes)
    if group.future or "planned" in governed or group.infinitive:
        return Mode("planned")
    return Mode()


def _conditional(tokens: Sequence[Token], index: int, patterns: TiePatterns) -> bool:
    """Whether *if* or *unless* opens the clause of the word at ``index``."""
    for token in reversed(tokens[:index]):
        if token.low in ("if", "unless", "whether"):
            return True
        if token.tag in ("S", ".", ","):
            return False
    return False


def mode_of_noun(tokens: Sequence[Token], first: int, governing: VerbGroup | None, patterns: TiePatterns) -> Mode:
    """The mode of a noun phrase that begins at ``first``, from its own words and the verb that governs it."""
    before = {token.low for token in tokens[max(0, first - 3) : first]} | {tokens[first].low}
    if before & patterns.classes["lacking"]:
        return Mode("negated")
    if before & patterns.classes["doubtful"] or "risk" in before:
        return Mode("hypothetical")
    return mode_of_verb(tokens, governing, patterns) if governing else Mode()


def attribution(tokens: list[Token], index: int, quotations: Sequence[Quotation], patterns: TiePatterns) -> tuple[str, str | None]:
    """(*claimed* or *denied* or *asserted*, by whom): who in the text says what the word at ``index`` says."""
    start = tokens[index].start
    for quotation in quotations:
        if quotation.start <= start < quotation.end:
            denied = quotation.cue is not None and quotation.cue.lower() in patterns.denial
            return ("denied" if denied else "claimed"), quotation.speaker_id
    for verb in range(index - 1, -1, -1):
        token = tokens[verb]
        if token.tag == "V" and token.low in patterns.speech and _reports(tokens, verb, index):
            speaker = subject(tokens, verb_group(tokens, verb, patterns), patterns)
            if speaker:
                mention = next((t.mention for t in tokens[speaker.first : speaker.last + 1] if t.mention), None)
                status = "denied" if token.low in patterns.denial else "claimed"
                return status, mention.entity_id if mention and mention.entity_type == "person" else speaker.actors[0]
    return "asserted", None


def _reports(tokens: Sequence[Token], verb: int, index: int) -> bool:
    """Whether the words after the speech verb open a reported clause that holds the word at ``index``."""
    between = tokens[verb + 1 : index]
    return any(t.low == "that" for t in between[:6]) and not any(t.low in (";", "(") for t in between)
