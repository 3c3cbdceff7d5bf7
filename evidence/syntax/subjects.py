"""The subject of a verb: beside it, shared, governed, controlled or reached through a relative clause."""

from __future__ import annotations

from evidence.syntax import participles, pronouns
from evidence.syntax.agents import DOCUMENTS, published, seated
from evidence.syntax.antecedents import antecedent
from evidence.syntax.arguments import Party, complements, party_at, preposition_before
from evidence.syntax.clause_starts import clause_start
from evidence.syntax.controllers import (
    accuses_of,
    asked_for,
    author,
    controller,
    described,
    fronted_head,
    let_others,
    named_of_many,
    others_urged,
    over_infinitive,
    over_phrase,
    owner_of_act,
    plans_of_others,
    preposition_of_means,
    restrictive,
    said_of_others,
    several_behind,
    sought_help,
    struck_by,
    whose_act,
)
from evidence.syntax.coordination import (
    before_insertion,
    below_main,
    coordinate,
    goes_on_saying,
    goes_on_with,
    unnamed,
)
from evidence.syntax.named_subjects import (
    before_copula,
    before_relative,
    named_after,
    named_in,
    named_up_to,
    of_which,
    relative_with_subject,
)
from evidence.syntax.obligations import addressee
from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.syntax.verb_groups import VerbGroup, verb_group

DEPTH = 4  # how many governing verbs a shared subject is followed through


def subject(tokens: Tokens, group: VerbGroup, patterns: TiePatterns, depth: int = 0) -> Party | None:
    """The party that stands as the subject of the verb group, or None where no rule finds one."""
    if depth > DEPTH:
        return None
    answers, question = tokens.answers, (subject, group.verb, depth)
    if question not in answers:
        answers[question] = _subject(tokens, group, patterns, depth)
    found: Party | None = answers[question]
    return found


def _subject(tokens: Tokens, group: VerbGroup, patterns: TiePatterns, depth: int) -> Party | None:
    if (said := goes_on_with(tokens, group, patterns)) >= 0:
        return subject(tokens, verb_group(tokens, said, patterns), patterns, depth + 1)
    if group.infinitive and (controlling := controller(tokens, group, patterns)):
        return controlling
    linked, found = _linked(tokens, group, patterns, depth)
    owner = None if linked or not group.infinitive else whose_act(tokens, group, patterns)
    if linked or owner is not None:
        return found if linked else owner
    start = clause_start(tokens, group.first, patterns)
    if named := named_of_many(tokens, group, patterns) or author(tokens, start, group.first, patterns):
        return named
    governed = start > 0 and tokens[start - 1].tag == "V"
    if governed and any(others(tokens, group, start, patterns) for others in (plans_of_others, let_others)):
        return None
    if governed and (head := over_infinitive(tokens, group, start, patterns)) is not None:
        return head
    participle = participles.opens_with_participle(tokens, group, patterns)
    bare, found = _bare(tokens, group, start if governed else 0, participle, patterns, depth)
    if bare:
        return found
    settled, found = _behind_verb(tokens, group, start, participle, patterns, depth) if governed else (False, None)
    if settled:
        return found
    closes = start > 2 and tokens.tags[group.first - 1] == "," and "," in tokens.tags[start - 3 : start - 1]
    if closes and tokens.lows[start - 1] == "who":  # *X, who handles A, met B*
        return before_relative(tokens, group, patterns)
    if start and tokens.lows[start - 1] == "that" and (found := before_relative(tokens, group, patterns)):
        return found  # *A, which says that B is weak, has armed C*
    found = named_in(tokens, start, group.first, patterns) or seated(tokens, start, group.first, patterns)
    if found := found or before_relative(tokens, group, patterns):
        return found
    opens = participle or participles.opens_sentence(tokens, group, start, patterns)
    if opens and (later := named_after(tokens, group, patterns)):
        return later
    if not participle and (
        start == 0 or tokens[start - 1].tag == "S" or said_of_others(tokens, start, group, patterns)
    ):
        return None
    return _leaped(tokens, start, patterns, depth)


def _bare(
    tokens: Tokens, group: VerbGroup, start: int, participle: bool, patterns: TiePatterns, depth: int
) -> tuple[bool, Party | None]:
    """Whether the verb is a participle right behind a noun, and who then acts; ``start``: behind a verb before, else 0."""
    if group.passive and group.first == group.verb and participles.before_act(tokens, group.first, patterns):
        return True, None  # *A struck B, a move condemned by C*: the act, and not B
    if group.passive and (first := participles.chained(tokens, group, patterns)) is not None:
        return True, subject(tokens, first, patterns, depth + 1)
    if participle and (said := goes_on_saying(tokens, group, patterns)) >= 0:
        return True, subject(tokens, verb_group(tokens, said, patterns), patterns, depth + 1)
    before = tokens[max(0, len(tokens.tags[: group.first].rstrip("R")) - 1)] if group.first else tokens[-1]
    while_ = participle and tokens.lows[group.first - 1] == "while"  # *backed B while criticising C*
    governing = tokens.tags.rfind("V", 0, group.first) if while_ else start - 1
    note = participle and before.low in patterns.classes["utterances"]  # *a note urging B*
    if governing >= 0 and (while_ or note or tokens.lows[group.first] == "without"):
        shared = participles.over_told(tokens, governing, group.first, patterns)
        return True, subject(tokens, verb_group(tokens, shared, patterns), patterns, depth + 1)
    if participle and group.first and before.tag == "N":
        return True, participles.closed_phrase(
            tokens, group.first - 1, clause_start(tokens, group.first, patterns), patterns
        )
    if group.passive and group.first == group.verb and before.low in patterns.joined(*DOCUMENTS):
        return True, None  # *fell, says a ranking released by B*: nobody was set free
    if participle and (owner := owner_of_act(tokens, group.first)):
        return True, owner
    beside, found = participles.stands_before(tokens, group, participle, start, patterns)
    if beside:
        return True, found
    if start and not depth and (means := preposition_of_means(tokens, group, patterns)):
        main = verb_group(tokens, start - 1, patterns)  # *struck B with drones sold by C*
        return True, subject(tokens, main, patterns, 1) if means == "with" else None
    return False, None


def _behind_verb(
    tokens: Tokens, group: VerbGroup, start: int, participle: bool, patterns: TiePatterns, depth: int
) -> tuple[bool, Party | None]:
    """Whether the verb before ``start`` governs this one or is joined to it, and who then acts."""
    infinitive = group.infinitive and (
        tokens.tags[group.first : group.verb].lstrip("G")[:1] == "T" or asked_for(tokens, group.first, patterns)
    )
    if infinitive and tokens[group.first - 1].low in patterns.classes["leave"]:
        return True, None  # *gave everybody permission to do*
    if infinitive or participle:
        return True, _governed_subject(tokens, group, start, patterns, depth)
    if not participle and (pronoun := restrictive(tokens, start, group, patterns)):
        return True, antecedent(tokens, pronoun - 1)
    if tokens[group.first - 1].tag == "," and (main := before_relative(tokens, group, patterns)):
        return True, main  # *A, which settles men from B now in C, asked D*
    if tokens[group.first - 1].tag == "," and (relative := relative_with_subject(tokens, start - 1, patterns)):
        return True, named_in(tokens, clause_start(tokens, relative, patterns), relative, patterns)
    if tokens.tags[: group.first].rstrip("R")[-1:] in ("C", ",") or tokens.lows[group.first] == "nor":
        return True, subject(tokens, coordinate(tokens, group, start - 1, patterns), patterns, depth + 1)
    if comma := unnamed(tokens, start, group.first):
        mine = not pronouns.POSSESSIVES.isdisjoint(tokens.lows[comma : group.first])  # *…, and its president urged*
        return True, subject(tokens, verb_group(tokens, start - 1, patterns), patterns, depth + 1) if mine else None
    return False, None


def _governed_subject(tokens: Tokens, group: VerbGroup, start: int, patterns: TiePatterns, depth: int) -> Party | None:
    """*accused A of doing*, *thanked A for doing*, else the subject of the verb that governs the gerund or infinitive."""
    if not group.infinitive and accuses_of(tokens, group, start, patterns):
        return _accused(tokens, group, start, patterns)
    if tokens.lows[start - 1] == "used" and (main := verb_group(tokens, start - 1, patterns)).passive:
        return next(
            (p for p in complements(tokens, main.verb, patterns) if p.preposition == "by"), None
        )  # *its land used to*
    words = tokens.lows[start : group.first]
    being = group.infinitive and tokens.lows[start - 1] in patterns.accusing and "being" in words
    if being and not {"for", "of"}.isdisjoint(words):
        return _accused(tokens, group, start, patterns)  # *blamed A for being unable to curb B*
    letting = tokens.lows[start - 1] in patterns.classes["control"] or tokens.lows[start - 1] == "let"
    asked = group.infinitive and letting and group.first > start
    before = tokens.lows[group.first - 1]
    others = not pronouns.INDEFINITE.isdisjoint(words) or before in pronouns.ADDRESSED
    if asked and (others or before in patterns.classes["people"] or others_urged(tokens, group, start, patterns)):
        return None  # *urged the world to aid B*, *paid us to aid B*
    controlled = _object_controller(tokens, group, start, patterns)
    kept = before == "from" and tokens.lows[start - 1] in patterns.joined("hindering", "averting")
    if kept and controlled is None and not patterns.classes["people"].isdisjoint(tokens.lows[start : group.first]):
        return None  # *kept groups in A from striking B*
    shared = start - 1 if group.infinitive else participles.over_told(tokens, start - 1, group.first, patterns)
    return controlled or subject(tokens, verb_group(tokens, shared, patterns), patterns, depth + 1)


def _linked(tokens: Tokens, group: VerbGroup, patterns: TiePatterns, depth: int) -> tuple[bool, Party | None]:
    """Whether *which*, *whose*, *but* or a pronoun stands for the subject, and whom it stands for."""
    before, tags, lows = group.first - 1, tokens.tags, tokens.lows
    if before > 0 and tags[before] == "," and (comma := before_insertion(tokens, group.first, patterns)):
        return True, named_up_to(tokens, comma, patterns)
    while before >= 0 and tags[before] in "R,":
        before -= 1
    inserted_words = before > 2 and lows[before] in patterns.speech and tags[before - 1] in "OA"
    named = before - 1 - (tags[before - 2] == "D")  # *B, which the A says operates from C*
    if inserted_words and lows[named - 1] in ("which", "who", "that"):
        before = named - 1  # *B, which A says operates from C*
    elif before > 2 and lows[before] in patterns.speech and tags[before - 2 : before] in ("NO", "NA", "AA", "AO"):
        return True, antecedent(tokens, before - 2)  # *a group A says operates from C*
    if (
        before > 3
        and lows[before] in ("which", "whom")
        and lows[before - 2 : before] in (["both", "of"], ["all", "of"], ["neither", "of"], ["none", "of"])
    ):
        return True, antecedent(tokens, before - 3)  # *A and B, both of which are based in C*
    if before > 0 and lows[before] in ("which", "who", "that"):
        return True, _taken_up(tokens, before, group, patterns, depth)
    if tags[before : before + 1] == "C" and (relative := of_which(tokens, before)):
        return True, antecedent(tokens, relative - 1)
    if pronoun := over_phrase(tokens, group.first, patterns):
        return True, antecedent(tokens, pronoun - 1)
    if before > 0 and lows[before] in ("but", "yet", "then"):
        return True, _leaped(tokens, before, patterns, depth)
    whose = len(tags[: before + 1].rstrip("NR")) - 1 if "whose" in tokens.words else -1
    if whose > max(0, before - 5) and lows[whose] == "whose":
        others = lows[before] in patterns.classes["others"]  # *A, whose neighbours struck B*
        return True, None if others else antecedent(tokens, whose - 1)
    if before >= 0 and tags[before] == "O":
        if lows[before] == "it" and group.passive and lows[group.verb] in patterns.classes["happening"]:
            return True, None  # *it was planned*: an event
        if tokens.tags[group.first] == "T":
            return True, None  # *wants it to act*: whoever it is
        return True, _pronoun(tokens, before, patterns, depth)
    return False, None


def _taken_up(tokens: Tokens, pronoun: int, group: VerbGroup, patterns: TiePatterns, depth: int) -> Party | None:
    """Whom *which*, *who* or *that* takes up as the subject of its clause."""
    tags, lows = tokens.tags, tokens.lows
    if said_of := described(tokens, pronoun, patterns):
        return named_in(tokens, clause_start(tokens, said_of, patterns), said_of, patterns)
    of_another = pronoun > 2 and tags[pronoun - 3 : pronoun] == "NPA" and lows[pronoun - 2] == "of"
    own = ("people", "offices", "territory")
    if of_another and not any(lows[pronoun - 3] in patterns.classes[name] for name in own):
        return None  # *the only neighbour of A that opposes B* is not A
    if (comma := fronted_head(tokens, pronoun)) > 0:
        stop = next((k for k in range(comma, len(tokens)) if tags[k] in "VX."), len(tokens))
        return named_in(tokens, comma + 1, stop, patterns)
    strike = struck_by(tokens, pronoun, group, patterns)
    return _striker(tokens, strike, patterns, depth) if strike >= 0 else antecedent(tokens, pronoun - 1)


def _striker(tokens: Tokens, strike: int, patterns: TiePatterns, depth: int) -> Party | None:
    """*A's strikes on B that hit C*, *A carried out strikes on B that hit C*: whose the strikes are."""
    own = tokens.tags[max(0, strike - 2) : strike]
    if own.endswith(("A", "AZ")):
        owner = strike - 1 - own.endswith("Z")
        return Party(tokens[owner].actors, owner, owner)
    verb = tokens.tags.rfind("V", 0, strike)
    return subject(tokens, verb_group(tokens, verb, patterns), patterns, depth + 1) if verb >= 0 else None


def _pronoun(tokens: Tokens, index: int, patterns: TiePatterns, depth: int) -> Party | None:
    """*Although A asked B to …, it agreed*: *it* and *they* keep the subject of the sentence's earlier verb."""
    if tokens[index].low not in pronouns.THIRD:
        return None
    if told := addressee(tokens, index, patterns):
        return told
    helped = tokens.tags[index - 1 : index] == "V"  # *asked B to help it strengthen*: not whoever helps
    for verb in range(index - 1 - 2 * helped, -1, -1):
        if tokens[verb].tag == "V" and not below_main(tokens, verb, index, patterns):
            found = subject(tokens, verb_group(tokens, verb, patterns), patterns, depth + 1)
            if found and not published(tokens, found, patterns):
                return several_behind(tokens, found, index) if tokens[index].low == "they" else found
    if "O" in tokens.tags[:index]:
        return None  # *It sold A's house, and it …*: whoever the first one is
    found = named_in(tokens, 0, index, patterns)
    return None if found is None or published(tokens, found, patterns) else found


def _object_controller(tokens: Tokens, group: VerbGroup, start: int, patterns: TiePatterns) -> Party | None:
    """*used by A for carrying out*, *talked A into arming*, *tasked A with arming*: behind such prepositions the doer is the
    party before."""
    if not group.first or tokens[group.first - 1].low not in ("for", "of", "from", "in", "into", "with", "against"):
        return None
    if sought_help(tokens, group.first, start, patterns):
        return subject(tokens, verb_group(tokens, start - 1, patterns), patterns)
    if tokens.lows[group.first - 2] in patterns.joined("instead", "purposes"):
        return None  # *armed A instead of striking B*, *wooed A in the hope of striking B*
    tasked = tokens.lows[start - 1] in patterns.classes["tasking"]
    if tokens[group.first - 1].low == "with" and not (tasked or accuses_of(tokens, group, start, patterns)):
        return None
    named = [k for k in range(start, group.first - 1) if tokens[k].tag == "A" and tokens[k + 1].tag != "Z"]
    if tokens.lows[group.first - 2] in pronouns.OBJECTS and start > 0:  # *accusing it of hosting*
        if meant := tokens[group.first - 2].actors:
            return Party(meant, group.first - 2, group.first - 2)
        accuser = subject(tokens, verb_group(tokens, start - 1, patterns), patterns)
        if accuser and tokens.tags[accuser.last + 1] == "Z" and tokens.lows[group.first - 1] == "from":
            return accuser  # *A's fear of B kept it from arming C*
        others = (
            k for k in range(start - 1, -1, -1) if tokens[k].actors and accuser and tokens[k].actors != accuser.actors
        )
        other = next(others, None)
        return None if other is None else Party(tokens[other].actors, other, other)
    if named and tokens.lows[start - 1].startswith("join") and tokens.lows[group.first - 1] == "in":
        joined = party_at(tokens, named[0], patterns)
        doer = subject(tokens, verb_group(tokens, start - 1, patterns), patterns)
        return joined._replace(actors=(*doer.actors, *joined.actors)) if doer else joined  # *A joined B in condemning*
    if named and tokens.lows[group.first - 1] == "in" and tokens.lows[start - 1] in patterns.classes["depriving"]:
        return None  # *deprived A of its ally in isolating B*: the ally's act
    free = [k for k in named if preposition_before(tokens, k, start) not in ("in", "inside")]  # *accused A in B of*
    people = any(tokens.lows[k] in patterns.classes["people"] for k in range(start, group.first - 1))
    if people and not free:
        return None  # *kept groups in A from striking B*
    return antecedent(tokens, (free or named)[-1]) if named else None


def _accused(tokens: Tokens, group: VerbGroup, start: int, patterns: TiePatterns) -> Party | None:
    """Who is accused, and never who accuses: the object, a passive's subject, whom a relative clause is about."""
    accusing = verb_group(tokens, start - 1, patterns)
    if accusing.verb == 0:
        return named_after(tokens, accusing, patterns)  # *Accused of arming B, A met C*
    ahead = tokens[accusing.first - 1]
    if accusing.first == accusing.verb and ahead.tag == ",":
        return antecedent(tokens, accusing.verb - 1)  # *A, accused of arming B, met C*
    if ahead.tag == "V" and ahead.low in patterns.classes["standing"]:  # *stands accused of*
        return subject(tokens, verb_group(tokens, accusing.first - 1, patterns), patterns)
    each_other = tokens.lows[start : start + 2] in (["each", "other"], ["one", "another"])
    if accusing.passive or each_other:
        return subject(tokens, accusing, patterns)
    found = _object_controller(tokens, group, start, patterns)
    if found or group.first - 1 > start:
        return found
    accuser = subject(tokens, accusing, patterns)
    before = (accuser.first if accuser else accusing.first) - 1
    while before > 0 and tokens.tags[before] in "DNR":
        before -= 1
    relative = before > 0 and tokens.lows[before] in ("whom", "which", "that", "who")
    return antecedent(tokens, before - 1) if relative else None  # *A, whom B accuses of*


def _leaped(tokens: Tokens, start: int, patterns: TiePatterns, depth: int) -> Party | None:
    """The subject of the nearest verb further left, for a clause that has none of its own."""
    verb = tokens.tags.rfind("V", 0, start)
    if verb < 0:
        return before_copula(tokens, start, patterns)
    if tokens.tags.rfind("S", 0, start) > verb:
        return None
    return subject(tokens, verb_group(tokens, verb, patterns), patterns, depth + 1)
