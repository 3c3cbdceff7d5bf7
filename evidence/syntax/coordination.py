"""Whose clause goes on: the verb that *and* joins another one to, what stands before an inserted *B says*."""

from __future__ import annotations

import re

from evidence.syntax import pronouns
from evidence.syntax.controllers import controller
from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.syntax.verb_groups import VerbGroup, verb_group
from evidence.tables.schemas import TIE_TYPES

INSERTED = re.compile("A[DNAPZ]*,(?P<said>[DNAPZR]*V),$")
SPOKEN = frozenset({"accuse", "request", "reject", "protest"})
VERBAL = frozenset({"verbal co-operation", "verbal conflict"})


def coordinate(tokens: Tokens, group: VerbGroup, left: int, patterns: TiePatterns) -> VerbGroup:
    """*asked B to stop and praised C*: the verb to the left that *and* may join to this one; a finite verb is not joined
    to an infinitive or a gerund."""
    other = verb_group(tokens, left, patterns)
    said = _said_before(tokens, group, other, patterns)
    if said >= 0:
        return verb_group(tokens, said, patterns)
    leading = group.first if tokens.tags[group.first] == "V" else group.verb  # *and hopes to arm*
    finite = "base" not in patterns.kinds(tokens[leading].low)
    finite = finite and (group.first == leading or tokens.lows[group.first] == "nor")
    while finite and _never_joined(tokens, group, other, patterns):
        earlier = next((k for k in range(other.first - 1, -1, -1) if tokens[k].tag == "V"), None)
        if earlier is None:
            break
        other = verb_group(tokens, earlier, patterns)
    return other


def _never_joined(tokens: Tokens, group: VerbGroup, other: VerbGroup, patterns: TiePatterns) -> bool:
    """Whether no *and* joins a finite verb to the other one: an infinitive, a gerund, or the verb of a relative clause in
    another tense (*armed groups that B finances, and asked C*; *refused men who had fled, and rebuffed C*)."""
    if other.infinitive and tokens[other.first].tag == "T":
        return True
    kinds, tags = patterns.kinds(tokens.lows[other.verb]), tokens.tags
    if tags[other.first] == "V" and patterns.kinds(tokens.lows[other.first]) == {"ing"}:
        return True  # *accused B of failing to act and urged C*
    if _closed_perfect(tokens, group, other):
        return True
    pronoun = len(tags[: other.first].rstrip("DNAR")) - 1
    relative = pronoun > 0 and tokens.lows[pronoun] in ("that", "which", "whom") and tags[pronoun - 1] in "NA"
    return relative and not kinds & patterns.kinds(tokens.lows[group.verb])


def _closed_perfect(tokens: Tokens, group: VerbGroup, other: VerbGroup) -> bool:
    """*who had fled, and rebuffed C*: behind a comma no verb goes on what a relative clause in the perfect tells."""
    who = len(tokens.tags[: other.first].rstrip("R")) - 1
    perfect = not other.passive and "had" in tokens.lows[other.first : other.verb]
    relative = who > 0 and tokens.lows[who] in ("who", "which", "that") and tokens.tags[who - 1] in "NA,"
    return perfect and relative and tokens.tags[: group.first].rstrip("R").endswith(",C")


def told_beside(tokens: Tokens, verb: int, patterns: TiePatterns) -> bool:
    """*A said that B had attacked C, and praised D*: whether the verb tells what the speaker did besides."""
    group, left = verb_group(tokens, verb, patterns), tokens.tags.rfind("V", 0, verb)
    if left < 0:
        return False
    said = _said_before(tokens, group, verb_group(tokens, left, patterns), patterns)
    return said >= 0 or _says_and_does(tokens, left, group, patterns)


def _said_before(tokens: Tokens, group: VerbGroup, other: VerbGroup, patterns: TiePatterns) -> int:
    """The place of the verb of saying whose subject goes on to do what ``group`` tells, ``other`` being the verb before it;
    -1 where there is none."""
    said = _speech_before(tokens, group, other, patterns)
    said = said if said >= 0 else _goes_on_to_act(tokens, group.verb, patterns)
    said = said if said >= 0 else _speaks_beside(tokens, group, patterns)
    return said if said >= 0 else _denies_and_accuses(tokens, group, other.verb, patterns)


def _tells_words(tokens: Tokens, verb: int, patterns: TiePatterns) -> bool:
    """Whether the verb tells what somebody says of another: praises, accuses, asks."""
    return any(TIE_TYPES[p.type][1] in VERBAL for _, p in patterns.verbs.get(tokens.lows[verb], ()))


def _goes_on_to_act(tokens: Tokens, verb: int, patterns: TiePatterns) -> int:
    """*A said two men had been killed, recalled its envoy and warned B*: behind a passive that is told, a comma and a
    verb with an object of its own begin what the speaker did; the place of the verb of saying, -1 where there is none."""
    tags, lows = tokens.tags, tokens.lows
    if ",V" not in tags[3 : verb + 1]:
        return -1
    for comma in range(3, verb):
        object_ = tags[comma + 2 : comma + 3]
        own = tags[comma : comma + 2] == ",V" and (
            object_ in ("D", "A") or (object_ and lows[comma + 2] in pronouns.OWN)
        )
        told = tags.rfind("V", 0, comma) if own and "past" in patterns.kinds(lows[comma + 1]) else -1
        said = tags.rfind("V", 0, told) if told > 0 else -1
        if said >= 0 and lows[said] in patterns.speech and "past" in patterns.kinds(lows[said]):
            passive = verb_group(tokens, told, patterns).passive and "by" not in lows[told:comma]
            return said if passive else -1
    return -1


def goes_on_with(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> int:
    """The verb before whose subject is this one's too: what somebody is accused of before it (*of arming B and of arming C*),
    or a verb of saying; -1 where there is none."""
    charge = _first_charge(tokens, group)
    return charge if charge >= 0 else _speaks_beside(tokens, group, patterns)


def _speaks_beside(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> int:
    """The verb of saying whose subject goes on to speak or to act, put as it is or in its tense; -1 where there is none."""
    alike = _goes_on_alike(tokens, group, patterns)
    return alike if alike >= 0 else _speaks_again(tokens, group, patterns)


def _first_charge(tokens: Tokens, group: VerbGroup) -> int:
    """*accused by A of arming B and of arming C*: the gerund before, behind the same preposition; -1 where there is none."""
    at = group.first - 1
    if at < 4 or tokens.tags[at - 1] != "C" or tokens.tags[at] != "P" or not tokens.lows[group.first].endswith("ing"):
        return -1
    verb = tokens.tags.rfind("V", 0, at)
    again = verb > 0 and tokens.lows[verb - 1] == tokens.lows[at] and tokens.lows[verb].endswith("ing")
    return verb if again and "." not in tokens.tags[verb:at] else -1


def _speaks_again(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> int:
    """*A denied that B was there and accused C*, *A said B had left but criticised C*: the verb of saying before, where no other act
    of speech in the same tense stands between; -1 where one does."""
    low, joint = tokens.lows[group.verb], len(tokens.tags[: group.first].rstrip("R")) - 1
    joined = group.first == group.verb and (tokens.tags[joint] == "C" or tokens.lows[joint] in ("but", "yet"))
    spoken = joined and not SPOKEN.isdisjoint([one.type for _, one in patterns.verbs.get(low, ())])
    if not spoken and low not in patterns.joined("thanking", "side_likes"):
        return -1
    tense = patterns.kinds(low) & {"past", "s"}
    for verb in (k for k in reversed(tokens.verbs) if tense and k < group.first):
        plain = verb_group(tokens, verb, patterns).first == verb and tense & patterns.kinds(tokens.lows[verb])
        says = plain and (tokens.lows[verb] in patterns.speech or tokens.lows[verb + 1] == "that")
        if says:
            told = tokens.tags[verb + 1 : group.first]
            return verb if "A" in told and ("V" in told or "X" in told) and "." not in told else -1
        if plain and _tells_words(tokens, verb, patterns):
            return -1
    return -1


def _goes_on_alike(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> int:
    """*to claim that B strikes C and to ask D*, *has said that B struck C and has asked D*, *claiming that … and asking D*: the
    verb of saying that is put as the one behind *and* is, and none between them; -1 where there is none."""
    if tokens.tags[group.first - 1] != "C" or "that" not in tokens.words:
        return -1
    form = _put(tokens, group, patterns)
    earlier = (verb_group(tokens, k, patterns) for k in reversed(tokens.verbs) if form and k < group.first)
    alike = next((one for one in earlier if _put(tokens, one, patterns) == form), None)
    told = alike is not None and tokens.lows[alike.verb] in patterns.speech
    return alike.verb if alike and told and tokens.lows[alike.verb + 1] == "that" else -1


def _put(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> str:
    """How a verb is put: behind *to*, behind *has*, as a gerund; empty: simply."""
    before = tokens.tags[group.first : group.verb]
    if before:
        return "to" if "T" in before else tokens.lows[group.first]
    return "ing" if patterns.kinds(tokens.lows[group.verb]) == {"ing"} else ""


def _denies_and_accuses(tokens: Tokens, group: VerbGroup, left: int, patterns: TiePatterns) -> int:
    """*A denied that B was armed and accused C*: nobody denies what he goes on to say; the place of the verb of denial, -1
    where there is none or another verb stands between."""
    denied = tokens.tags.rfind("V", 0, left) if left > 0 else -1
    if denied < 0 or tokens.lows[denied] not in patterns.denial or tokens.tags[group.first - 1] != "C":
        return -1
    words = _tells_words(tokens, group.verb, patterns)
    same = patterns.kinds(tokens.lows[denied]) & patterns.kinds(tokens.lows[group.verb]) & {"past", "s"}
    return denied if words and same and group.first == group.verb else -1


def _says_and_does(tokens: Tokens, said: int, group: VerbGroup, patterns: TiePatterns) -> bool:
    """*A said the dam was its own business and advised B to wait*: a second act of speech behind what is said of a thing."""
    tags, between = tokens.tags, tokens.tags[said + 1 : group.first]
    if tokens.lows[said] not in patterns.speech - patterns.denial or "that" in tokens.lows[said : group.first]:
        return False
    told = patterns.kinds(tokens.lows[said]) & patterns.kinds(tokens.lows[group.verb]) & {"past", "s"}
    words = _tells_words(tokens, group.verb, patterns)
    thing = "X" in between and "A" not in between[: between.find("X")] and not set(between) & set("SO,.")
    return bool(told and words) and thing and group.first == group.verb and tags[group.first - 1] == "C"


def _speech_before(tokens: Tokens, group: VerbGroup, other: VerbGroup, patterns: TiePatterns) -> int:
    """*A said that B had attacked C, and praised D*: behind the comma that closes what is said, the speaker praises; the
    place of the verb of saying, -1 where there is none or the second verb tells no words."""
    joined = tokens.tags[: group.first].rstrip("R").endswith(",C") and "that" in tokens.words
    words = joined and _tells_words(tokens, group.verb, patterns)
    that = max((k for k in range(other.first) if tokens.lows[k] == "that"), default=-1) if words else -1
    if that < 0 or "." in tokens.tags[that : other.first]:
        return -1
    if "V" in tokens.tags[that : other.first] and not _all_before(tokens, that, group, patterns):
        return -1
    said = tokens.tags.rfind("V", 0, that)
    speaks = said >= 0 and tokens.lows[said] in patterns.speech
    told = patterns.kinds(tokens.lows[said]) & patterns.kinds(tokens.lows[group.verb]) & {"past", "s"} if speaks else ()
    return said if told and group.first == group.verb else -1


def _all_before(tokens: Tokens, that: int, group: VerbGroup, patterns: TiePatterns) -> bool:
    """*said that B had failed to act against C, which had grown, and asked D*: whether all that is reported lay before, so that
    the verb in the simple past is the speaker's own."""
    told = [verb_group(tokens, k, patterns) for k in tokens.verbs if that < k < group.first]
    finite = [one for one in told if not one.infinitive and patterns.kinds(tokens.lows[one.verb]) != {"ing"}]
    return bool(finite) and all("had" in tokens.lows[one.first : one.verb] for one in finite)


def before_insertion(tokens: Tokens, first: int, patterns: TiePatterns) -> int:
    """*A, B says, is arming C*: the place of the comma that opens the remark right before ``first``; 0 where none is."""
    if not first or tokens.tags[first - 1] != "," or patterns.speech.isdisjoint(tokens.words):
        return 0
    found = INSERTED.search(tokens.tags, 0, first)
    return found.start("said") - 1 if found and tokens.lows[first - 2] in patterns.speech else 0


def unnamed(tokens: Tokens, start: int, first: int) -> int:
    """*recognised A, and the rebels struck B*: the comma behind which somebody in no list acts; 0 where there is none."""
    comma = len(tokens.tags[:first].rstrip("DNR")) - 2
    named = comma > start and "N" in tokens.tags[comma:first] and tokens.tags[comma : comma + 2] == ",C"
    listed = (named and "," in tokens.tags[start:comma]) or tokens.tags[comma + 2 : comma + 3] != "D"
    return comma if named and not listed else 0


def below_main(tokens: Tokens, verb: int, pronoun: int, patterns: TiePatterns) -> bool:
    """*a pact that would let B use a port, and it …*, *told B to leave, and it …*: whether the verb is a relative clause's, or
    tells what another is to do, whose subject *and it*, *whom it* does not take up."""
    if tokens.tags[pronoun - 2 : pronoun] != ",C" and tokens.lows[pronoun - 1] not in ("whom", "which"):
        return False
    group = verb_group(tokens, verb, patterns)
    if tokens.lows[pronoun] == "it" and group.infinitive and controller(tokens, group, patterns):
        return True
    first = group.first
    opens = tokens.tags.rfind("S", 0, first)
    return opens > 0 and tokens.lows[opens] in ("that", "which", "who") and tokens.tags[opens - 1] in "NAR"


def goes_on_saying(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> int:
    """*A said that B had struck C, urging D to act*: the verb of saying whose subject a participle of saying behind the comma
    takes up; -1 where there is none."""
    first, kinds = group.first, {p.type for _, p in patterns.verbs.get(tokens.lows[group.verb], ())}
    clause = max(tokens.tags.rfind("V", 0, first), tokens.tags.rfind("X", 0, first))
    if tokens.tags[first - 1] != "," or kinds.isdisjoint(("request", "accuse")):
        return -1
    says = patterns.saying  # *accused B of striking C, demanding that D act*
    said = (k for k in range(clause - 1, 0, -1) if tokens.tags[k] == "V" and tokens.lows[k] in says)
    return next(said, -1)
