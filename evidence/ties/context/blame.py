"""Whom *it* means where somebody is blamed, punished or left alone: who acted, and not who was named last."""

from __future__ import annotations

from evidence.syntax import pronouns
from evidence.syntax.arguments import Party
from evidence.syntax.subjects import subject
from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.syntax.verb_groups import verb_group
from evidence.ties.context.pronoun_agreement import agrees

BLAMING = frozenset({"accuse", "reject", "sanction", "coerce", "protest"})  # types of acts that answer a deed
PARTING = frozenset({"but", "though", "although", "so", "while", "yet", "after", "when", "because", "since"})
SUBORDINATING = frozenset({"after", "before", "when", "since", "because", "as"})
RELATIVE = frozenset({"which"})  # *for which C punished it*


def left_alone(tokens: Tokens, index: int, doer: Party, patterns: TiePatterns) -> tuple[str, ...]:
    """*A left the body B and accuses C of failing to defend it*, *A says C did not help it*: who complains is whom nobody helped."""
    verb = tokens.tags.rfind("V", 0, index)
    group = verb_group(tokens, verb, patterns)
    lacking = group.negated or any(outer.status == "negated" for outer in group.outer)
    said = next((k for k in reversed(tokens.verbs) if k < verb and tokens.lows[k] in patterns.saying), -1)
    if tokens.lows[index] != "it" or not lacking or said < 0:
        return ()
    speaker = subject(tokens, verb_group(tokens, said, patterns), patterns)
    fits = speaker is not None and len(speaker.actors) == 1 and not set(speaker.actors) & set(doer.actors)
    return speaker.actors if speaker and fits and agrees(tokens, index, speaker.last) else ()


def befriended(tokens: Tokens, index: int, doer: Party, patterns: TiePatterns) -> tuple[str, ...]:
    """*A has attacked B; its ally, C, has given it weapons*: *its* and *it* are the same, who acts in the clause before."""
    first = tokens.tags.find("V")
    whose = doer.first - 1
    while whose > 0 and tokens.tags[whose] in "ND,R" and tokens.lows[whose] not in pronouns.OWN:
        whose -= 1
    friend = 0 <= first < whose and tokens.lows[whose] == "its" and tokens.lows[whose + 1] in patterns.classes["kin"]
    if tokens.lows[index] != "it" or not friend:
        return ()
    actor = subject(tokens, verb_group(tokens, first, patterns), patterns)
    fits = actor is not None and len(actor.actors) == 1 and not set(actor.actors) & set(doer.actors)
    return actor.actors if actor and fits and agrees(tokens, index, actor.last) else ()


def blamed(tokens: Tokens, index: int, doer: Party, patterns: TiePatterns) -> tuple[str, ...]:
    """*A broke with B and armed C; D accused it of lying*, *A bought tanks from B, so C imposed sanctions on it*: who acts in the
    clause before is blamed or punished, and not who was named last; not *A said (that) B had armed C, and D accused it*."""
    first = tokens.tags.find("V")
    between = tokens[first : doer.first] if 0 <= first < doer.first else []
    parted = any(t.tag in "C,;" or t.low == ";" or t.low in PARTING for t in between)
    told = (
        any(t.tag == "S" and t.low not in PARTING | RELATIVE for t in between) or tokens.lows[first] in patterns.speech
    )
    if tokens.lows[index] != "it" or not parted or told or not _punishes(tokens, index, patterns):
        return ()
    group = verb_group(tokens, first, patterns)
    none = group.passive or tokens.lows[first + 1] in patterns.classes["lacking"]  # *keeps no embargo on B*
    actor = None if none else subject(tokens, group, patterns)
    fits = actor is not None and len(actor.actors) == 1 and not set(actor.actors) & set(doer.actors)
    return actor.actors if actor and fits and agrees(tokens, index, actor.last) else ()


def _punishes(tokens: Tokens, index: int, patterns: TiePatterns) -> bool:
    """*accused it*, *imposed sanctions on it*: whether the pronoun is of whom the verb before, or its noun, blames or punishes."""
    verb = tokens.tags.rfind("V", 0, index)
    verbs = patterns.verbs.get(tokens.lows[verb], ())
    if any(pattern.type in BLAMING and not pattern.needed for _, pattern in verbs):
        return True
    nouns = (pattern for low in tokens.lows[verb + 1 : index] for pattern in patterns.nouns.get(low, ()))
    return any(pattern.type in BLAMING for pattern in nouns)


def of_main_clause(tokens: Tokens, index: int, doer: Party, patterns: TiePatterns) -> tuple[str, ...]:
    """*A raided B after C had killed its men*: A's, of which the main clause tells, and not those of who is named last."""
    opening = len(tokens.tags[: max(0, doer.first)].rstrip("DNR")) - 1
    if tokens.lows[index] != "its" or opening < 1 or tokens.lows[opening] not in SUBORDINATING:
        return ()
    verb = tokens.tags.rfind("V", 0, opening)
    main = subject(tokens, verb_group(tokens, verb, patterns), patterns) if verb > 0 else None
    fits = main is not None and len(main.actors) == 1 and not set(main.actors) & set(doer.actors)
    return main.actors if main and fits and agrees(tokens, index, main.last) else ()
