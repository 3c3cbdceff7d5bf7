"""Whether a word that is as often a noun (*attack*, *plans*, *demand*) is a verb where it stands."""

from __future__ import annotations

import itertools

from evidence.syntax import pronouns
from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import MODIFYING, Token
from evidence.tables.rows import Mention

COMPASS = frozenset({"northern", "southern", "eastern", "western", "central"})
FOCUSING = frozenset({"both", "only", "neither", "either", "mainly", "even", "not"})  # *arms both B and C*
CONDITIONS = frozenset({"if", "when", "once", "unless", "before", "after", "until", "whenever"})
NEIGHBOURS = frozenset({"neighbours", "neighbors", "neighbour", "neighbor"})


def is_verb_after_all(tokens: list[Token], index: int, tag: str, opens: bool, patterns: TiePatterns) -> bool:
    """Whether a word that is as often a noun (*attack*, *plans*) is a verb here, between its subject and its object."""
    token, after = tokens[index], tokens[index + 1] if index + 1 < len(tokens) else None
    base = "base" in patterns.kinds(token.low)
    mention = tokens[index - 1].mention if index else None
    if tag == "A" and mention is not None and mention.rule == "adjective" and patterns.kinds(token.low) == {"s"}:
        return False  # *Pakistani claims that*: an adjective does nothing
    relative = tag == "A" and index > 1 and tokens[index - 2].low in ("that", "which", "whom") and not base
    relative = relative or (tag == "A" and base and _of_several(tokens, index))
    relative = relative or (tag == "A" and index > 3 and _as_another_says(tokens, index, patterns))
    closes = after is not None and (after.tag in "CGS,." or after.low == "with" or "past" in patterns.kinds(after.low))
    if (relative and closes) or _in_condition(tokens, index, patterns):
        return True  # *the groups that A funds*
    if token.low == "ally" and after is not None and after.tag == "A":
        return False  # *its B ally A*, *struck B ally A*
    if token.low == "borders" and after is not None and after.low == "on" and tag in "AO":
        return True  # *A borders on B*
    if (
        token.low in patterns.classes["doing_with"]
        and after is not None
        and after.low == "with"
        and _state(mention, tag)
    ):
        return True  # *A works with B*
    if token.low in NEIGHBOURS:
        return opens and tag in "AO"  # *its northern neighbours A and B* are none
    if after is not None and after.low == "that" and token.low not in patterns.saying:
        asks = any("clause" in pattern.to for _, pattern in patterns.verbs.get(token.low, ()))
        return asks and base and _several_say(tokens, index)
    if base and after is not None and after.low == "that" and _several_say(tokens, index):
        return True
    if after is not None and tag in "AO" and _goes_with(token.low, after.low, patterns):
        return True
    if tag == "C" and after is not None and after.low == "to" and token.low in patterns.catenatives:
        return "s" in patterns.kinds(token.low) and any(t.tag == "V" for t in tokens[:index])  # *needs B and hopes to*
    if tag == "C" and after is not None and after.tag == "A" and base:
        return any(t.tag == "X" for t in tokens[:index])  # *may leave and attack B*
    if any(acts(tokens, index, patterns) for acts in (_takes_goods, _does_to_people, _joined_verbs, _goes_on)):
        return True
    before = previous(tokens, index)
    singular = tag == "N" and base and before is not None and not before.low.endswith("s")
    return opens and tag in ("A", "O", "N", "S", ",") and not singular


def object_begins(tokens: list[Token], index: int, patterns: TiePatterns) -> bool:
    """Whether what a verb may take begins right behind the word, or a word like *both*: a name, a pronoun, an article, a number,
    *that*."""
    behind = index + 1 + (index + 2 < len(tokens) and tokens[index + 1].low in FOCUSING)
    after = tokens[behind] if behind < len(tokens) else None
    return after is not None and (
        after.tag in "DAO"
        or after.low in patterns.classes["counts"]
        or bool(after.home)
        or after.low == "that"
        or after.low in pronouns.OWN | pronouns.OBJECTS
        or (after.low in COMPASS and behind + 1 < len(tokens) and tokens[behind + 1].tag == "A")
    )


def _state(mention: Mention | None, tag: str) -> bool:
    return tag == "A" and mention is not None and mention.rule == "name" and mention.entity_type in ("state", "person")


def _goes_with(low: str, after: str, patterns: TiePatterns) -> bool:
    """*A calls on B*, *A hopes to*, *A objects to B*: whether the word behind makes it a verb."""
    forms = patterns.verbs.get(low, ())
    if any((form.particle or "").split(" ")[0] == after for form, _ in forms):
        return True
    takes = low not in patterns.nouns and any("to" in pattern.to for _, pattern in forms)
    return after == "to" and (takes or low in patterns.catenatives or low in patterns.speech)


def _several_say(tokens: list[Token], index: int) -> bool:
    """*A's media report that*, *officials claim that*, *the Taliban demand that*, and not *a media report that*."""
    group = tokens[index - 1].mention if index else None
    many = group is not None and (
        group.entity_type == "armed group" or group.rule == "people" or group.rule.startswith("government")
    )
    if many and tokens[index - 1].tag == "A":
        return index < 2 or tokens[index - 2].low != "a"
    first = index - 1
    while first > 0 and tokens[first - 1].tag in "NA":
        first -= 1
    plural = index > 0 and tokens[index - 1].tag == "N" and tokens[index - 1].low.endswith(("s", "media", "people"))
    return plural and not (first and tokens[first - 1].low in ("a", "an", "one", "this", "that"))


def _does_to_people(tokens: list[Token], index: int, patterns: TiePatterns) -> bool:
    """*A funds groups such as B*, *A arms ethnic rebels*, *The Taliban host groups*: between an actor's name and people, in the
    form that goes with the name."""
    mention = tokens[index - 1].mention if index else None
    if mention is None or mention.rule in MODIFYING or not _agrees(tokens, index, patterns):
        return False
    behind = itertools.takewhile(lambda token: token.tag == "N" and not token.mention, tokens[index + 1 : index + 4])
    return any(token.low in patterns.classes["people"] for token in behind)


def _agrees(tokens: list[Token], index: int, patterns: TiePatterns) -> bool:
    """Whether the form goes with the name before it: *A hosts*, and of a group also *The Taliban host*."""
    kinds, mention = patterns.kinds(tokens[index].low), tokens[index - 1].mention
    several = mention is not None and mention.entity_type == "armed group" and index > 1
    return "s" in kinds or (several and "base" in kinds and tokens[index - 2].low == "the")


def _of_several(tokens: list[Token], index: int) -> bool:
    """*which A and B support*: whether several are named between the pronoun and the word."""
    opens = index - 1
    while opens > 0 and tokens[opens].tag in "ACD":
        opens -= 1
    joined = any(token.tag == "C" for token in tokens[opens:index])
    return joined and tokens[opens].low in ("that", "which", "whom")


def _as_another_says(tokens: list[Token], index: int, patterns: TiePatterns) -> bool:
    """*B, which A says C arms*: whether somebody says it between the pronoun and the name."""
    low = tokens[index - 2].low
    says = low in patterns.speech or low in patterns.classes["believing"]
    return says and tokens[index - 4].low in ("which", "whom")


def _takes_goods(tokens: list[Token], index: int, patterns: TiePatterns) -> bool:
    """*Iran trains militants in A*, *A supplies power to B*: behind a state's own name, and before a bare noun that is no
    verb and ends what it takes."""
    if index == 0 or index + 2 >= len(tokens) or not _agrees(tokens, index, patterns):
        return False
    mention, goods, then = tokens[index - 1].mention, tokens[index + 1], tokens[index + 2]
    named = mention is not None and mention.rule == "name" and mention.entity_type in ("state", "armed group", "person")
    plain = goods.low not in patterns.tenses and goods.low not in patterns.nouns
    bare = goods.tag == "N" and (plain or goods.low in patterns.classes["people"])
    return named and bare and then.tag in "P.,CS"


def _in_condition(tokens: list[Token], index: int, patterns: TiePatterns) -> bool:
    """*If A attacks again, B …*: behind a name that a conjunction of condition or time opens, with nothing but adverbs up to
    the comma."""
    mention, opens = tokens[index - 1].mention, tokens[index - 2].low if index > 1 else ""
    named = mention is not None and mention.rule not in MODIFYING and "s" in patterns.kinds(tokens[index].low)
    if not named or opens not in CONDITIONS:
        return False
    comma = next((k for k in range(index + 1, len(tokens)) if tokens[k].tag != "R"), index)
    return comma > index + 1 and tokens[comma].tag == ","


def _goes_on(tokens: list[Token], index: int, patterns: TiePatterns) -> bool:
    """*sold drones to B and trains its officers*, *lends money and patrols the border*: behind *and*, in a tense and before *its*,
    or in the form of the verb before."""
    kinds = patterns.kinds(tokens[index].low)
    if tokens[index - 1].tag != "C" or "base" in kinds or not object_begins(tokens, index, patterns):
        return False
    own = tokens[index + 1].low in pronouns.OWN
    told = [token for token in tokens[:index] if token.tag == "V"]
    return bool(told) and (own or ("s" in kinds and "s" in patterns.kinds(told[-1].low)))


def _joined_verbs(tokens: list[Token], index: int, patterns: TiePatterns) -> bool:
    """*A arms and trains B*, *A arms, funds and trains B*: words in the form that goes with the name before them, which nothing
    but commas and *and* stand between, and behind whose last one what they take begins."""
    mention = tokens[index - 1].mention if index else None
    first = tokens[index - 1].tag == "A" and mention is not None and mention.rule not in MODIFYING
    before = index - 1
    while before > 0 and tokens[before].tag in ",CR":
        before -= 1
    goes_on = (
        index > 1 and before < index - 1 and tokens[before].tag == "V" and "s" in patterns.kinds(tokens[before].low)
    )
    if "s" not in patterns.kinds(tokens[index].low) or not (first or goes_on):
        return False
    last = cursor = index
    while cursor + 1 < len(tokens) and (
        tokens[cursor + 1].tag in ",CR"
        or (tokens[cursor].tag in ",CR" and "s" in patterns.kinds(tokens[cursor + 1].low))
    ):
        cursor += 1
        last = cursor if tokens[cursor].tag not in ",CR" else last
    return (last > index or goes_on) and object_begins(tokens, last, patterns)


def previous(tokens: list[Token], index: int) -> Token | None:
    """The word before ``index`` that is no adverb."""
    while index:
        index -= 1
        if tokens[index].tag != "R":
            return tokens[index]
    return None
