"""What several do to each other: *A and B met*, *each side accused the other*, *A and B fought a war*."""

from __future__ import annotations

from evidence.syntax.arguments import Party, complements
from evidence.syntax.clause_starts import clause_start
from evidence.syntax.tie_patterns import Pattern, TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.syntax.verb_groups import VerbGroup, verb_group

NO_OBJECT = frozenset("PST,.C")  # tags of what may stand behind a verb in the place of an object
TOWARDS = frozenset({"to", "towards", "with", "on"})  # *made concessions to B*, *dropped its claims on B*
MUTUALLY = frozenset({"other", "another"})  # *each other*, *one another*


def each_other(
    tokens: Tokens, group: VerbGroup, end: int, doer: Party, pattern: Pattern, aimed: bool, patterns: TiePatterns
) -> bool:
    """Whether the doers of the verb that ends at ``end`` do it to one another; ``aimed``: at somebody else."""
    if _each_other(tokens, end) or _the_other(tokens, end, doer):
        return True
    if aimed or pattern.mutual or not pattern.reciprocal:
        return not aimed and pattern.mutual
    against = tokens.lows[end + 1 : end + 2] == ["against"]  # *set up a group to fight against terrorists*
    alone = (intransitive(tokens, end) and not against) or _wages(tokens, end, patterns)
    return alone and not _bidden(tokens, group, patterns)


def other_party(tokens: Tokens, group: VerbGroup, doer: Party, patterns: TiePatterns) -> Party | None:
    """*A and C made concessions to B to normalise relations*: whom the act was done to whose end the infinitive tells; nobody
    where the sentence names none but the doers."""
    done = tokens.tags.rfind("V", 0, group.first)
    if not group.infinitive or done < doer.last or tokens.tags[group.first - 1] == "V":
        return None
    near = [party for party in complements(tokens, done, patterns) if party.last < group.first]
    apart = near and not set(near[-1].actors) & set(doer.actors) and "C" not in tokens.tags[near[-1].last : group.first]
    return near[-1] if apart and near[-1].preposition in TOWARDS else None


def lands_meet(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> bool:
    """*the point where A, B and C meet*: their borders do."""
    start = clause_start(tokens, group.first, patterns)
    opens = start > 1 and tokens.lows[start - 1] == "where"
    return opens and tokens.lows[start - 2] in patterns.classes["meeting_points"]


def _bidden(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> bool:
    """*A and B were invited to take part*: by somebody else, and not with each other."""
    verb = tokens.tags.rfind("V", 0, group.first) if group.infinitive and not group.outer else -1
    return verb >= 0 and tokens.lows[verb] in patterns.classes["control"] and verb_group(tokens, verb, patterns).passive


def intransitive(tokens: Tokens, end: int) -> bool:
    """*A and B met in C*: no object follows."""
    for index in range(end + 1, len(tokens)):
        if (tag := tokens[index].tag) != "R" and tokens[index].low not in ("there", "here"):
            return tag in NO_OBJECT
    return True


def _each_other(tokens: Tokens, end: int) -> bool:
    if MUTUALLY.isdisjoint(tokens.words):
        return False
    words = tokens.lows[end + 1 : end + 4]
    return words[:2] in (["each", "other"], ["one", "another"]) or words[1:3] in (["each", "other"], ["one", "another"])


def _wages(tokens: Tokens, end: int, patterns: TiePatterns) -> bool:
    """*A and B fought a two-day war*: the object only names what they do."""
    noun = len(tokens) - len(tokens.tags[end + 1 :].lstrip("DN")) - 1
    mutual = any(p.mutual and p.type == "attack" for p in patterns.nouns.get(tokens.lows[noun], ()))
    return noun > end and mutual


def _the_other(tokens: Tokens, end: int, doer: Party) -> bool:
    """*each side accused the other*: two who do it to one another."""
    if tokens.lows[end + 1 : end + 3] != ["the", "other"]:
        return False
    return len(doer.actors) == 2 and tokens.lows[doer.first].split(" ")[0] in ("each", "either", "neither", "both")
