"""The mode of a relation that a noun names: *a planned attack by A*, *refused talks with B*, *the talks did not take place*."""

from __future__ import annotations

import re

from evidence.syntax.modes import Mode, mode_of_verb
from evidence.syntax.noun_phrases import ended_by_owner
from evidence.syntax.subjects import subject
from evidence.syntax.tie_patterns import Outer, TiePatterns
from evidence.syntax.tokens import CLAUSE, Tokens
from evidence.syntax.verb_groups import VerbGroup, verb_group
from evidence.tables.schemas import TIE_TYPES

OF_IT_IS = re.compile("[NDPAZCR-]*?(?:X+|V)(?P<how>[NDR]+)")  # *war between A and B is very likely*
AT_WHICH = frozenset({"in", "during", "at"})  # what is said before them is not said of the talks behind
DONE_TO = frozenset("DANOZ")  # tags of what may be a verb's object
ACCORD = 4  # words in which it is said what somebody has agreed to
SEEMING = frozenset(
    {"look", "looks", "looked", "seem", "seems", "seemed", "appear", "appears", "appeared", "remain", "remains"}
)
NOBODY = frozenset({"nobody", "none", "neither"})


def _only_feared(tokens: Tokens, parted: int, first: int, patterns: TiePatterns) -> bool:
    """*the threat of an A attack*, *rumours of*, *a planned attack by A*, *A's proposed pact with B*: whether what the noun phrase
    at ``first`` names has not come to be."""
    lows, tags = tokens.lows, tokens.tags
    if any(lows[k + 1] == "of" and lows[k] in patterns.classes["rumoured"] for k in range(parted, first)):
        return True
    return any(
        lows[k] in patterns.classes["doubtful"] and tags[k + 1] in "NA"
        for k in (first + 1, first + 2)
        if k + 1 < len(tags)
    )


def _proposed(tokens: Tokens, first: int, patterns: TiePatterns) -> Mode | None:
    """*turned down a request by A for talks with B*, *A's proposal for talks was rejected*: what was proposed, and refused; None
    where nothing is."""
    lows, tags, classes = tokens.lows, tokens.tags, patterns.classes
    marker = len(tags[:first].rstrip("DNR")) - 1
    if marker < 1 or lows[marker] not in ("for", "of"):
        return None
    noun = len(tags[:marker].rstrip("ANDZ")) - 1
    noun = noun - 1 if noun > 0 and lows[noun] in ("by", "from") else marker - 1
    if noun < 0 or lows[noun] not in classes["proposals"]:
        return None
    before = tags.rfind("V", 0, noun)
    after = own_verb(tokens, first)
    refused = before >= 0 and lows[before] in classes["spurning"] and "S" not in tags[before:noun]
    passive = after >= 0 and lows[after] in classes["spurning"] and verb_group(tokens, after, patterns).passive
    return Mode("negated") if refused or passive else None


def _taken_by_its_verb(tokens: Tokens, first: int, governing: VerbGroup, patterns: TiePatterns) -> Mode | None:
    """*denied reports of talks*, *fears an alliance*, *will not tolerate the raids*: how the verb takes what the noun names; None
    where that is nothing special."""
    lows = tokens.lows
    if reported_denied(tokens, first, governing, patterns):
        return Mode("denied")
    if _taken_for_granted(tokens, first, governing, patterns) or _deed_of_another(tokens, first, governing, patterns):
        return Mode()
    if governing.negated and lows[governing.verb] in patterns.classes["bearing"]:
        return Mode("hypothetical") if "any" in lows[max(0, first - 1) : first + 1] else Mode()
    traded = not patterns.joined("sales", "exports").isdisjoint(lows[first : first + ACCORD])
    if traded and lows[governing.verb] in patterns.joined("objecting", "seeking"):
        return Mode("planned")  # *objected to the sale of B's jets to C*, *sought the sale of jets*
    feared = lows[governing.verb].startswith("fear") and lows[first] not in ("the", "its", "their")
    return Mode("hypothetical") if feared else None  # *fears an alliance between B and C*, not *fears the alliance*


def _taken_for_granted(tokens: Tokens, first: int, governing: VerbGroup, patterns: TiePatterns) -> bool:
    """*hopes to counter A's presence in B*, *would have tolerated A's cooperation with B*: what is A's is there, whatever comes
    of the verb."""
    opposed = tokens.lows[governing.verb] in patterns.joined("countering", "bearing")
    return opposed and tokens.tags[first:].lstrip("D").startswith("AZ")


def _deed_of_another(tokens: Tokens, first: int, governing: VerbGroup, patterns: TiePatterns) -> bool:
    """*did not condemn B's invasion of C*, *was not involved in the B attack on C*, *failed to stop B's support for C*: what
    another is known to have done, whatever somebody did not do about it; not *did not win B's support*."""
    marked = tokens.lows[first] == "the" or "Z" in tokens.tags[first : first + 3]
    named = tokens.tags.find("A", first, first + 3)
    noun = next((k for k in range(named + 1, min(named + 4, len(tokens))) if tokens.lows[k] in patterns.nouns), 0)
    if not marked or named < 0 or not noun:
        return False
    doubts = patterns.joined("doubtful", "coming")
    if not doubts.isdisjoint(tokens.lows[first:noun]) or _only_feared(tokens, max(0, first - 3), first, patterns):
        return False  # *did not condemn the planned B attack on C*
    if mode_of_verb(tokens, governing, patterns).status not in ("negated", "denied"):
        return False
    harm = any(one.type == "attack" and not one.mutual for one in patterns.nouns[tokens.lows[noun]])
    stopped = tokens.lows[governing.verb] in patterns.joined("averting", "enders", "hindering")
    doer = subject(tokens, governing, patterns) if harm or stopped else None
    return doer is not None and set(doer.actors).isdisjoint(tokens[named].actors)


def _no_judgement(tokens: Tokens, first: int, patterns: TiePatterns) -> bool:
    """*voiced no objection to B's strikes*, *showed no support for B's war*: a noun of judging that is said not to be there."""
    noun = first - 2
    judges = tokens.tags[first - 1] == "P" and tokens.lows[noun] in patterns.nouns
    return judges and not patterns.classes["lacking"].isdisjoint(tokens.lows[max(0, noun - 2) : noun])


def reported_denied(tokens: Tokens, first: int, governing: VerbGroup, patterns: TiePatterns) -> bool:
    """*denied reports of talks with B*, *rejected claims of support for B*: whether the verb gainsays what is told of the noun."""
    lows, of = tokens.lows, max(first - 1, 0)
    while of > governing.verb and lows[of] != "of":
        of -= 1
    told = lows[of] == "of" and lows[of - 1] in patterns.classes["told_nouns"]
    return told and lows[governing.verb] in patterns.classes["gainsaying"] and not governing.negated


def _meant_for(tokens: Tokens, parted: int, first: int, patterns: TiePatterns) -> Mode | None:
    """*plans for talks with B*, *readiness for talks*, *its commitment to cooperation with B*: what is meant to come about."""
    lows = tokens.lows
    for k in range(parted, first - 1):
        outer = patterns.adjectives.get(lows[k]) if lows[k + 1] in ("for", "to") else None
        outer = None if lows[k : k + 2] == ["due", "to"] else outer  # *due to its pact with B*: for that reason
        agreed = any(one.type == "agree" for one in patterns.nouns.get(lows[k], ()))
        if outer and outer.status and not agreed:
            return Mode(outer.status)
    return None


def _own_mode(tokens: Tokens, first: int, patterns: TiePatterns) -> Mode | None:
    """What the words of the noun phrase itself say of it: *no talks*, *a risk of war*, *a forthcoming visit*; None: nothing."""
    lows, tags = tokens.lows, tokens.tags
    parted = max(first - 3, tags.rfind(",", 0, first) + 1, 0)  # *in the past few months, A-B relations* are not few
    scene = max((k for k in range(parted, first) if lows[k] in AT_WHICH), default=-1)  # *has no part in the talks*
    parted = first if _no_judgement(tokens, first, patterns) else max(parted, scene + 1)
    before = [lows[k] for k in range(parted, first) if tags[k] != "V" and lows[k + 1] != "longer"] + [lows[first]]
    if not patterns.classes["lacking"].isdisjoint(before):
        return Mode("negated")
    if "risk" in before or not patterns.classes["doubtful"].isdisjoint(before):
        return Mode("hypothetical")
    if not patterns.classes["coming"].isdisjoint([*before, *lows[first : first + 2]]):
        return Mode("planned")
    if _only_feared(tokens, parted, first, patterns):
        return Mode("hypothetical")
    if (meant := _meant_for(tokens, parted, first, patterns)) is not None:
        return meant
    doubted = patterns.classes["doubted"]
    if not doubted.isdisjoint(tokens.words) and not doubted.isdisjoint(lows[first:]):
        return Mode("hypothetical")
    return None


def mode_of_noun(tokens: Tokens, first: int, governing: VerbGroup | None, patterns: TiePatterns) -> Mode:
    """The mode of a noun phrase that begins at ``first``, from its own words and the verb that governs it."""
    lows, tags = tokens.lows, tokens.tags
    if governing is not None and (told := _taken_by_its_verb(tokens, first, governing, patterns)):
        return told
    if governing is None and _ended(tokens, first, patterns):
        return Mode("negated")
    if governing is not None and _at_it(tokens, first, governing, patterns):
        return Mode()
    own = _proposed(tokens, first, patterns) or _own_mode(tokens, first, patterns)
    if own is not None:
        return own
    if governing is not None and lows[max(0, governing.first - 1)] in NOBODY:
        return Mode("negated")  # *nobody expects war between A and B*
    if governing is not None and governing.verb == 0 and lows[0] in patterns.classes["heightened"]:
        governing = None  # *Enhanced cooperation between A and B*: a participle that opens the sentence governs nothing
    if governing is None and (told := _told_by_its_verb(tokens, first, patterns)):
        return told
    mode = mode_of_verb(tokens, governing, patterns) if governing else Mode()
    if governing and _excludes(
        tokens, governing.verb, patterns
    ):  # *did not rule out sanctions on B*, *ruled out talks*
        return Mode("hypothetical") if governing.negated else Mode(becomes="reject") if mode == Mode() else mode
    if governing and lows[governing.verb] in patterns.classes["averting"] and mode.status in ("asserted", "planned"):
        done = "past" in patterns.kinds(lows[governing.verb]) and not governing.infinitive
        return Mode("negated" if done and mode == Mode() else "hypothetical")
    if governing and lows[governing.verb + 1] == "for" and lows[governing.verb] in patterns.classes["calling"]:
        return Mode("planned") if mode == Mode() else mode  # *called for sanctions on B*
    wanted = governing is not None and lows[governing.verb] in patterns.classes["wanting"]
    if wanted and mode == Mode() and tags[first] in "NDA":
        return Mode("planned")  # *demands the arrest of A's leaders*
    outer = _outer(tokens, first, governing, patterns) if governing else None
    if outer and outer.becomes and mode == Mode():
        return Mode(becomes=outer.becomes)  # *threatened attacks on*, *refused talks with*
    denied = governing is not None and lows[governing.verb] in patterns.denial
    if "any" in lows[max(0, first - 1) : first + 1] and mode == Mode() and not denied:
        return Mode("hypothetical")  # *opposed any base of A in B*: whether there is one or not
    return Mode("planned") if outer and outer.status == "planned" and mode == Mode() else mode


def _told_by_its_verb(tokens: Tokens, first: int, patterns: TiePatterns) -> Mode | None:
    """What the verb of which the noun is the subject says of its coming about; None: nothing."""
    if _came_to_nothing(tokens, first, patterns):
        return Mode("negated")
    may = (_of_a_stronger_one, _may_come_about, _may_happen)
    if any(told(tokens, first, patterns) for told in may):
        return Mode("hypothetical")
    return _of_its_change(tokens, first, patterns)


def _outer(tokens: Tokens, first: int, group: VerbGroup, patterns: TiePatterns) -> Outer | None:
    """What the verb does to the act that the noun names (*planned an attack*), as to one in the infinitive."""
    lows, verb = tokens.lows, group.verb
    if group.passive and verb < first and lows[verb] in patterns.classes["naming"]:
        return None  # *is considered an ally of B*: which it is held to be now
    if lows[verb].startswith("agree") and not patterns.classes["agreements"].isdisjoint(lows[first : first + ACCORD]):
        return None  # *agreed to a ceasefire*, *agreed on a deal*: there is one
    if lows[first - 1] in AT_WHICH and verb < first - 1:
        return None  # *promised in the agreement with B to leave*
    if lows[verb] in patterns.classes["settlers"]:
        return None  # *resolved its dispute with B* is not *resolved to act*
    if lows[verb + 1] in ("up", "with"):
        return None  # *set up a base*, *retaliated with strikes*
    courteous = not patterns.classes["courtesies"].isdisjoint(lows[verb : verb + 6])  # *offered its condolences*
    return None if courteous else patterns.catenatives.get(lows[verb])


def _excludes(tokens: Tokens, verb: int, patterns: TiePatterns) -> bool:
    """*ruled out*, *excluded*; not *ruled sanctions illegal*."""
    low, particle = tokens.lows[verb], patterns.refusing.get(tokens.lows[verb])
    return low in patterns.classes["excluding"] and (particle is None or tokens.lows[verb + 1] == particle)


def own_verb(tokens: Tokens, first: int) -> int:
    """The verb whose subject the noun phrase that begins at ``first`` may be; -1 where another clause begins before it."""
    verb = tokens.tags.find("V", first)
    return verb if verb >= 0 and CLAUSE.isdisjoint(tokens.tags[first:verb]) else -1


def _of_its_change(tokens: Tokens, first: int, patterns: TiePatterns) -> Mode | None:
    """*relations did not improve*, *ties may worsen*, *relations failed to improve*: the mode of the verb that says how the
    relation changes, where it is not simply told; else None."""
    verb = own_verb(tokens, first)
    if verb >= 0 and tokens.tags[verb + 1 : verb + 3] == "TV" and tokens.lows[verb] in patterns.catenatives:
        verb += 2
    if verb < 0 or tokens.lows[verb] not in patterns.tones:
        return None
    mode = mode_of_verb(tokens, verb_group(tokens, verb, patterns), patterns)
    return mode if mode.status != "asserted" else None


def _of_a_stronger_one(tokens: Tokens, first: int, patterns: TiePatterns) -> bool:
    """*Closer cooperation between A and B could help*, *the relationship is likely to grow*: what more of a relation would
    do, or that there may be more of it, is said of one that is not there yet."""
    lows, verb = tokens.lows, own_verb(tokens, first)
    group = verb_group(tokens, verb, patterns) if verb >= 0 else None
    if group is None or not (group.hypothetical or "likely" in tokens.words):
        return False
    noun = min((k for k in range(first, verb) if lows[k] in patterns.nouns), default=first)
    more = lows[first] in ("a", "an", "any", "another") or lows[first - 1 : first] in (["a"], ["an"])
    more = more or not patterns.classes["heightened"].isdisjoint(lows[max(0, first - 1) : noun])
    grows = lows[verb] in patterns.classes["improvers"] and "likely" in lows[group.first : verb]
    return grows or (more and group.hypothetical)


def _at_it(tokens: Tokens, first: int, governing: VerbGroup, patterns: TiePatterns) -> bool:
    """*The matter was not raised in the talks between A and B*: which were held; not *took no part in the talks*."""
    scene = tokens.lows[max(0, first - 1)] in AT_WHICH and tokens.lows[first] == "the"
    apart = tokens.lows[governing.verb] not in patterns.classes["taking_part"]
    return scene and governing.negated and governing.passive and apart


def _ended(tokens: Tokens, first: int, patterns: TiePatterns) -> bool:
    """*the end of A's aid to B*, *the collapse of the truce between A and B*: what is no more; talks or a war that ended took
    place, and so did what there was *at the end of* something."""
    of = first - 1
    noun = next((k for k in range(first, len(tokens)) if tokens.lows[k] in patterns.nouns), first)
    named = patterns.nouns.get(tokens.lows[noun], ())
    event = any(one.type in ("attack", "consult") for one in named)
    if of > 0 and tokens.lows[of - 1] in patterns.classes["easing"]:  # *the easing of sanctions*: which is an act
        event = event or any(TIE_TYPES[one.type][2] < 0 or one.sign == -1 for one in named)
        event = event or ended_by_owner(tokens, first) or "by" in tokens.lows[noun : noun + 6]
    if event or not {"at", "by", "until"}.isdisjoint(tokens.lows[max(0, of - 3) : of - 1]):
        return False
    return (
        of > 0
        and tokens.lows[of] in ("of", "to", "in")
        and tokens.lows[of - 1] in patterns.classes["endings"]
        and tokens.tags[of - 1] == "N"
    )


def _may_come_about(tokens: Tokens, first: int, patterns: TiePatterns) -> bool:
    """*War between A and B is likely*, *looks possible*: whether all that is said of the relation is that it may come; not *is
    likely to last*, *is likely the oldest*."""
    told = OF_IT_IS.match(tokens.tags, first) if not patterns.classes["chances"].isdisjoint(tokens.words) else None
    chance = (
        next((k for k in range(*told.span("how")) if tokens.lows[k] in patterns.classes["chances"]), 0) if told else 0
    )
    if told is None or not chance or tokens.lows[chance + 1] == "to" or tokens.tags[chance + 1] == "D":
        return False
    return tokens.tags[told.start("how") - 1] == "X" or tokens.lows[told.start("how") - 1] in SEEMING


def _may_happen(tokens: Tokens, first: int, patterns: TiePatterns) -> bool:
    """*War between A and B could follow*, *relations between A and B may come under strain*: what may come about."""
    verb = own_verb(tokens, first)
    if verb < 0 or tokens.lows[verb] not in patterns.classes["emerging"] or tokens.tags[verb + 1 : verb + 2] in DONE_TO:
        return False  # *trade between A and B could break records*: which there is
    strained = tokens.lows[verb : verb + 2] in (["come", "under"], ["come", "to"])
    return (strained or tokens.lows[verb] != "come") and verb_group(tokens, verb, patterns).hypothetical


def _came_to_nothing(tokens: Tokens, first: int, patterns: TiePatterns) -> bool:
    """*an attack on B was never planned*, *the talks did not take place*, *a strike was ruled out*: what the noun's own
    verb says did not come about; any other verb takes it for granted."""
    lows, verb = tokens.lows, own_verb(tokens, first)
    if verb < 0:
        return False
    group = verb_group(tokens, verb, patterns)
    off = tuple(lows[verb : verb + 2]) in (("ruled", "out"), ("called", "off"))
    if off or lows[verb] in patterns.joined("averting", "cancelling"):
        by_whom = lows[verb] in patterns.classes["enders"] and lows[verb + 1] == "by"  # who breaks it off
        return group.passive and not (group.negated or by_whom)
    if lows[verb] == "put" and lows[verb + 1 : verb + 3] in (["on", "hold"], ["on", "ice"]):
        return group.passive and not group.negated
    happening = group.passive and lows[verb] in patterns.classes["happening"]
    return group.negated and (happening or lows[verb + 1 : verb + 2] == ["place"] or lows[verb] in ("happen", "occur"))
