"""What becomes of an act, or of what one has abroad, that is ended or reduced: *cut aid to B*, *lifted sanctions on B*."""

from __future__ import annotations

from evidence.syntax.arguments import Party
from evidence.syntax.modes import Mode
from evidence.syntax.noun_doers import withheld
from evidence.syntax.noun_modes import own_verb
from evidence.syntax.noun_phrases import NounPhrase
from evidence.syntax.stated import Stated, tie_between
from evidence.syntax.tie_patterns import Pattern
from evidence.syntax.tones import over
from evidence.syntax.verb_groups import verb_group
from evidence.tables.schemas import TIE_TYPES
from evidence.ties.nouns.circumstances import HELPFUL
from evidence.ties.verbs.leaving import NOT_GONE

FLOWS = HELPFUL | {"arms", "cooperate", "train"}  # what goes on until it stops


def ceased(phrase: NounPhrase, pattern: Pattern) -> bool:
    """*A's arms sales to B have stopped*, *A's aid to B dried up*: the noun is the subject of a verb that says so; a war
    or a visit that ended had come about."""
    if phrase.governing or phrase.patterns.classes["ceasing"].isdisjoint(phrase.tokens.words):
        return False
    tokens, verb = phrase.tokens, own_verb(phrase.tokens, phrase.first)
    opens = tokens.tags[: phrase.first].rstrip("DR")[-1:] in ("", ",", ".", "S")
    if verb < 0 or not opens:
        return False
    low, after = tokens.lows[verb], tokens.tags[verb + 1 : verb + 2]
    flows = pattern.type in FLOWS
    ceased = low in phrase.patterns.classes["ceasing" if flows else "ceasing_all"]
    group = verb_group(tokens, verb, phrase.patterns)
    plain = not (group.passive or group.negated or group.hypothetical or group.future or group.infinitive)
    return ceased and plain and after in ("", ".", "P", "R", ",", "S")


def turned(phrase: NounPhrase, pattern: Pattern, sign: int | None) -> tuple[str | None, int | None]:
    """What becomes of an act that is ended: *lifted sanctions on* is a concession, *cut aid to* a sanction, *broke the pact
    with* a refusal."""
    ended = phrase.ended(pattern) and not over(phrase)  # *ended his visit to B*: which he paid
    if withheld(phrase, pattern) or ended or phrase.undergoes("withholders"):
        kind = "sanction" if pattern.type in FLOWS else "reject"
        own = (
            TIE_TYPES[pattern.type][2] if pattern.sign is None or phrase.owners else pattern.sign
        )  # *dropped its demands on B*
        return ("retreat", 1) if own < 0 else (kind, -1)
    return ("reject" if pattern.tone and sign == -1 else None), sign


def left_of_another(phrase: NounPhrase, pattern: Pattern) -> tuple[()] | tuple[int, str]:
    """*withdrew from A's exercises*, *pulled out of A's talks*: the sign and type of leaving what is another's; empty where
    nobody leaves."""
    if not pattern.mutual or not phrase.governed_by("quitters") or TIE_TYPES[pattern.type][2] <= 0:
        return ()
    return -1, "sanction" if pattern.type == "cooperate" else "reject"


def left_by_its_own(phrase: NounPhrase) -> bool:
    """*ended its presence in B*, *closed its base in B*: whoever was there leaves; not *ended A's presence in B*, nor a base form
    without an auxiliary, which tells of nothing that came about."""
    group = phrase.governing
    if phrase.owners or group is None or group.passive:
        return False
    behind = phrase.after[0].last + 1 if phrase.after else phrase.index + 1
    if phrase.tokens.lows[behind] in NOT_GONE:
        return False  # *left its base in B open*
    return group.first < group.verb or not phrase.patterns.kinds(phrase.verb).isdisjoint(("past", "ing", "s"))


def leaves(phrase: NounPhrase, pattern: Pattern, mode: Mode, doer: Party, land: Party) -> Stated | None:
    """*ended its presence in B*: a withdrawal by whoever was there, not an act of the land's; *refused to end it*: a refusal."""
    sides = (doer, land) if mode.becomes else (land, doer)  # which the pattern turns round
    return tie_between(pattern, mode, phrase.index, *sides, 1, "retreat")
