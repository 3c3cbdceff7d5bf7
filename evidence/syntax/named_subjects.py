"""Who stands as the subject in a stretch of words: before a verb, up to a comma, behind one, or before a relative clause."""

from __future__ import annotations

from evidence.syntax.agents import head_noun, of_a_group, outlaw
from evidence.syntax.arguments import Party, party_at, preposition_before
from evidence.syntax.clause_starts import clause_start
from evidence.syntax.controllers import of_others, offices_joined
from evidence.syntax.owned_names import tells_whose
from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.syntax.verb_groups import VerbGroup, verb_group

YIELDING = frozenset({"although", "though", "albeit"})
RELATIVES = frozenset({"which", "who", "whose", "whom", "where"})


def before_relative(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> Party | None:
    """*A, whose plan is old, has armed B*, *A, although an ally of C, has armed B*: behind a clause between commas goes on the
    one that it parts."""
    tags, close = tokens.tags, group.first - 1
    if close < 3 or tags[close] != ",":
        return None
    for index in range(close - 1, 1, -1):
        if tags[index] in ".,":
            return None
        if tokens.lows[index] in YIELDING and tags[index - 1] == ",":
            return named_up_to(tokens, index - 1, patterns)
        back = 3 if tokens.lows[index - 1] == "of" else 2  # *A and B, both of which left, met C*
        if tokens.lows[index] in RELATIVES and "," in tags[max(0, index - back) : index]:
            comma = tags.rfind(",", 0, index)
            told = "X" in tags[index:close] or "V" in tags[index:close]
            return named_up_to(tokens, comma, patterns) if told else None
    return None


def named_up_to(tokens: Tokens, comma: int, patterns: TiePatterns) -> Party | None:
    """The subject before the comma that parts it from its verb; *fought A, and B, which …, met C*: behind the object of a
    verb *, and* begins the clause."""
    start = clause_start(tokens, comma, patterns)
    opens = tokens.tags.rfind(",C", start, comma)
    if start > 0 and tokens.tags[start - 1] == "V" and opens > start:
        start = opens + 2
    return named_in(tokens, start, comma, patterns)


def named_in(tokens: Tokens, start: int, stop: int, patterns: TiePatterns) -> Party | None:
    """Who is named as the subject between two places: the first that nothing governs, or whose people are."""
    tags = tokens.tags
    named = [k for k in range(start, stop) if tags[k] == "A"] if "A" in tags[start:stop] else ()
    actors = [k for k in named if not (tags[k + 1] in "-Z" and of_others(tokens, k, patterns))]
    actors = [k for k in actors if not tells_whose(tokens, k, patterns)]
    for free in actors:
        if preposition_before(tokens, free, start) is not None:
            continue
        party = party_at(tokens, free, patterns)
        head = head_noun(tokens, party)
        if head is not None and of_a_group(tokens, party):
            continue  # *A members of B*
        owned = party.last + 1 < stop and tags[party.last + 1] == "Z"
        act = head is not None and head.low in patterns.nouns and head.low not in patterns.classes["people"]
        act = act and not (head is not None and head.low in patterns.classes["assets"])  # *A's bases were struck*
        return None if (act and not owned) or (head is not None and outlaw(tokens, party, patterns)) else party
    for index in actors:  # *the head of the Pakistani ministry*
        if (governed := preposition_before(tokens, index, start)) not in ("of", "from", "for", "by"):
            continue
        party = party_at(tokens, index, patterns, governed)
        if governed == "of" and tags[party.last + 1 : stop] == "," and "N," in tags[start:index]:
            return None  # *The X group, an affiliate of A, has attacked B*: X, whom no list holds
        if governed != "by":
            mention = tokens[index].mention  # *thousands of Afghans*
            people = mention is not None and mention.rule == "people" and not tags[start:index].strip("DPR")
            before = tokens.lows[start:index]
            struck = any(one.rule == "noun-attack" for low in before for one in patterns.nouns.get(low, ()))
            if governed == "from" and (struck or not patterns.classes["strangers"].isdisjoint(before)):
                continue  # *a drone attack from A*: from its soil, by whomever
            own = tokens.lows[index : index + 1] if mention is None else []  # *two of its commanders*
            head = head_noun(tokens, party)  # *thousands of A troops*
            people = people or (
                tokens.lows[index - 2] in patterns.classes["multitudes"]
                and head is not None
                and head.low in patterns.classes["people"]
            )
            if people or any(low in patterns.classes["people"] for low in [*tokens.lows[start:index], *own]):
                return offices_joined(tokens, party, actors, patterns)
        elif len(party.actors) > 1 or any(low in patterns.nouns for low in tokens.lows[start:index]):
            return party  # *shelling by A killed*, *the pursuit of … by A and B leads to*
    return None


def named_after(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> Party | None:
    """*While distancing itself from B, A has …*: the subject of the clause after the comma."""
    if any(t.tag not in "SRPCN" for t in tokens[: group.first]):
        return None
    for index in range(group.verb + 1, len(tokens) - 1):
        if tokens[index].tag == "X" and "S" not in tokens.tags[group.verb : index]:
            return None  # *Arming B is wrong, A said*: a clause that is itself the subject
        if tokens[index].tag == "," and RELATIVES.isdisjoint(tokens.lows[index + 1 : index + 3]):
            stop = next((k for k in range(index + 1, len(tokens)) if tokens[k].tag in ("V", "X", ".")), len(tokens))
            found = named_in(tokens, index + 1, stop, patterns)
            if found:
                return found
    return None


def before_copula(tokens: Tokens, stop: int, patterns: TiePatterns) -> Party | None:
    """*A is poor but armed B*, *A has oil, yet …*: whose clause it is that no verb of the lists makes."""
    copula = tokens.tags.rfind("X", 0, stop)
    if copula < 0 or "S" in tokens.tags[copula:stop]:
        return None
    return named_in(tokens, clause_start(tokens, copula, patterns), copula, patterns)


def of_which(tokens: Tokens, conjunction: int) -> int:
    """*A, which is poor and has armed B, waits*: the relative pronoun whose clause, one without a verb of the lists, goes on
    behind *and*; 0 where none does."""
    if {"which", "who"}.isdisjoint(tokens.words):
        return 0
    relative = max((k for k in range(1, conjunction) if tokens.lows[k] in ("which", "who")), default=0)
    between = tokens.tags[relative + 1 : conjunction]
    goes_on = relative and tokens.tags[relative - 1] == "," and between[:1] == "X"
    return relative if goes_on and {"V", ",", "S"}.isdisjoint(between) else 0


def relative_with_subject(tokens: Tokens, verb: int, patterns: TiePatterns) -> int:
    """*A, which B left, attacked C*: where the relative clause with a subject of its own begins, whose verb is at
    ``verb``; 0 where the verb is in none."""
    first = verb_group(tokens, verb, patterns).first
    start = len(tokens.tags[:first].rstrip("ADNZCRO,"))
    comma = len(tokens.tags[: max(0, start - 1)].rstrip("NR")) - 1
    if comma > 0 and tokens.tags[comma] == "D":
        comma -= 1  # *A, a land that B left, attacked C*
    comma -= comma > 1 and tokens.tags[comma] == "P"  # *A, on which B depends, attacked C*
    if comma > 1 and tokens.tags[comma] == "C":  # *A, which is old and on which B depends, attacked C*
        first_one = next((k for k in range(comma - 1, 0, -1) if tokens.lows[k] in RELATIVES), 0)
        comma = first_one - 1 - (tokens.tags[first_one - 1] == "P")
    opens = comma > 0 and tokens[start - 1].low in ("which", "whom", "that") and tokens.tags[comma] == ","
    return comma if opens and any(t.tag in "AN" for t in tokens[start:first]) else 0
