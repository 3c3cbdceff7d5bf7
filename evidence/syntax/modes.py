"""How a tie is stated: asserted, planned, hypothetical or negated (PLOVER's modes)."""

from __future__ import annotations

import re
from typing import NamedTuple

from evidence.syntax.able_modes import let_do, settled_status
from evidence.syntax.clause_starts import clause_start
from evidence.syntax.controllers import controller, sought_help
from evidence.syntax.noun_clauses import told_by_noun
from evidence.syntax.participles import over_told
from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.syntax.verb_groups import VerbGroup, verb_group

DOING = frozenset({"do", "does", "did", "done", "doing"})
DEGREES = frozenset({"too", "very", "so", "precious", "far", "much", "almost", "nearly", "next", "anywhere", "near"})
NOT = frozenset({"n't", "not", "never", "hardly", "scarcely", "fail", "fails", "failed", "failing"})
HEADLINE = re.compile(
    r"[DR]*A[NZ]*(?:CD?A[NZ]*)*T"
)  # *A to arm B*: a sentence without a finite verb tells what is to be
NOT_ASKED = re.compile(r"XGD?A[NZ]*R?$")  # *Why won't A arm B?*: before the subject it negates the verb behind
NOT_THEM = re.compile(r"OXGD?A[NZ]*S$")  # *it was not A that armed B*
INVERTED = frozenset({"had", "were", "should"})  # what opens a condition before its subject


class Mode(NamedTuple):
    """A status, and the act that a governing word makes of the governed one (*refused to host* is a refusal)."""

    status: str = "asserted"
    becomes: str | None = None


def mode_of_verb(tokens: Tokens, group: VerbGroup, patterns: TiePatterns, depth: int = 0) -> Mode:
    """The mode of a verb group; where several hold, the one that keeps the act furthest from fact."""
    answers, question = tokens.answers, (mode_of_verb, group.verb, depth)
    if question not in answers:
        handed = _handed_on(tokens, group, patterns, depth)
        answers[question] = handed or _mode_of_verb(tokens, group, patterns, depth)
    found: Mode = answers[question]
    return found


def _mode_of_verb(tokens: Tokens, group: VerbGroup, patterns: TiePatterns, depth: int) -> Mode:
    becomes = next((outer.becomes for outer in group.outer if outer.becomes), None) if group.outer else None
    governed = [outer.status for outer in group.outer]
    if _conditional(tokens, group.first, patterns) or (group.future and _should_it(tokens, group.verb)):
        return Mode("hypothetical", becomes)
    if group.negated or "negated" in governed or _undone(tokens, group) or _unlikely(tokens, group.first, patterns):
        return Mode("negated", becomes)
    nearly = tokens.lows[max(0, group.verb - 1)] in patterns.classes["nearly"]  # *nearly went to war*
    inverted = NOT_ASKED.search(tokens.tags, 0, group.first) if "?" in tokens.words else None
    inverted = inverted or (NOT_THEM.search(tokens.tags, 0, group.first) if "it" in tokens.words else None)
    neither = _nor(tokens, group.first) or _neither(tokens, group.first)
    if nearly or inverted or neither or _hindered(tokens, group, patterns):
        return Mode("negated")
    if told := settled_status(tokens, group, "planned" in governed, patterns):
        return Mode(told)
    feared = told_by_noun(tokens, group.verb, patterns.classes["feared_nouns"]) >= 0
    if feared or "hypothetical" in governed or _warned_off(tokens, group):
        return Mode("hypothetical", becomes)
    if group.hypothetical and not _backshifted(tokens, group, patterns):
        return Mode("hypothetical", becomes)
    if asked := _demanded(tokens, group, patterns):
        return asked
    if becomes:
        return Mode("planned" if group.future else "asserted", becomes)
    let = let_do(tokens, group, patterns)
    if _disallowed(tokens, group, patterns) or (let and _let(tokens, group, patterns)):
        return Mode("negated")
    inherited = _inherited(tokens, group, patterns, depth)
    inherited = inherited or (_to_be_let(tokens, group, patterns, depth) if let else None)
    if inherited:
        return inherited
    if (
        group.future
        or group.hypothetical
        or "planned" in governed
        or (group.infinitive and not group.outer and _wanted(tokens, group, patterns))
        or HEADLINE.fullmatch(tokens.tags, 0, group.first + 1)
        or _purposed(tokens, group, patterns)
    ):
        return Mode("planned")
    return Mode()


def _handed_on(tokens: Tokens, group: VerbGroup, patterns: TiePatterns, depth: int) -> Mode | None:
    """*may start arming A*, *refused to continue arming A*, *refused to help arm A*: a verb that governs another without *to*
    hands on what is said of itself; *refused to stop arming A*: what went on. None: nothing is said of it."""
    outer = len(tokens.tags[: group.first].rstrip("R")) - 1
    helped = len(tokens.tags[: outer + 1].rstrip("ADNZC")) - 1  # *wants to help A arm B*
    outer = helped if tokens.lows[helped] in patterns.classes["helping"] else outer
    if depth > 3 or outer < 0 or group.first < group.verb or tokens.tags[outer] != "V":
        return None
    low, kinds = tokens.lows[outer], patterns.kinds(tokens.lows[group.verb])
    governs = kinds == {"ing"} and low in patterns.catenatives
    if not (governs or (low in patterns.classes["helping"] and "base" in kinds)):
        return None
    mode = mode_of_verb(tokens, verb_group(tokens, outer, patterns), patterns, depth + 1)
    if patterns.catenatives[low].status != "negated":
        return mode if mode != Mode() else None
    if mode.becomes == "threaten":
        return mode  # *threatened to stop arming A*
    return Mode() if mode == Mode(becomes="reject") else None


def _purposed(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> bool:
    """*in the hope of arming A*, *with a view to arming A*: what somebody is after."""
    at = group.first - 1
    if sought_help(tokens, group.first, tokens.tags.rfind("V", 0, max(at, 0)) + 1, patterns):
        return True
    gerund = group.first == group.verb and at > 1 and tokens.lows[at] in ("of", "to")
    return gerund and tokens.lows[at - 1] in patterns.classes["purposes"]


def _conditional(tokens: Tokens, index: int, patterns: TiePatterns) -> bool:
    """Whether *if* or *unless* opens the clause of the word at ``index``, or *it is doubtful* stands before it."""
    tags, lows = tokens.tags, tokens.lows
    inverted = not tokens.words.isdisjoint(INVERTED)
    opened = max(tags.rfind(",", 0, index), tags.rfind(".", 0, index)) + 1 if inverted else index
    if lows[opened] in INVERTED and tags[opened + 1] in "AD" and opened < index:
        return True  # *Had A armed B, …*, *Should A arm B, …*
    opening = patterns.joined("conditions", "doubted")
    for cursor in range(index - 1, -1, -1) if not opening.isdisjoint(tokens.words) else ():
        if lows[cursor] in opening:
            return True
        if tags[cursor] in ".," or (tags[cursor] == "S" and lows[cursor] != "that"):
            return False
    return False


def _undone(tokens: Tokens, group: VerbGroup) -> bool:
    """*did nothing to stop A*, *has done too little to stop A*, *did not do enough to stop A*: it was not done."""
    at = group.first - (tokens.tags[group.first - 1] == "T")
    if tokens.tags[at] != "T" or tokens.words.isdisjoint(DOING):
        return False
    lows = [low for low in tokens.lows[max(0, at - 7) : at] if low not in DEGREES]
    done = max((k for k, low in enumerate(lows) if low in DOING), default=-1)
    enough = lows[done + 1 :] == ["enough"] and not NOT.isdisjoint(lows[:done])
    return done >= 0 and (enough or lows[done + 1 :] in (["nothing"], ["little"], ["less"]))


def _nor(tokens: Tokens, first: int) -> bool:
    """Whether *nor* opens the clause before ``first`` (*Nor has A armed B*): its auxiliary stands before the subject."""
    if "nor" not in tokens.words:
        return False
    nor = next((k for k in range(first - 1, -1, -1) if tokens.lows[k] == "nor"), None)
    return nor is not None and tokens.tags[nor + 1] == "X" and not any(tag in "VS" for tag in tokens.tags[nor:first])


def _neither(tokens: Tokens, first: int) -> bool:
    """*Neither A nor B has closed*: of both sides it is said that they did not."""
    if "neither" not in tokens.words and not [name for name in tokens.names if name.startswith("neither ")]:
        return False
    to_be = tokens.lows[first - 1] in ("first", "last")  # *Neither is likely to be the first to step back*
    begin = max(tokens.tags.rfind(tag, 0, first) for tag in ("S." if to_be else "VXS.")) + 1
    return any(low.split(" ")[0] == "neither" for low in tokens.lows[begin:first])


def _hindered(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> bool:
    """*hampered A in arming B*, *kept A from attacking B*: the gerund tells what somebody was kept from doing."""
    tags, at = tokens.tags, group.verb - 1
    if group.first < group.verb or at < 1 or tokens.lows[at] not in ("in", "from"):
        return False
    verb = at - 1
    while verb > 0 and tags[verb] in "ANDZR":
        verb -= 1
    hindering = patterns.joined("hindering", "averting")
    others = "A" in tags[verb:at] or tokens.lows[at - 1] in patterns.classes["people"]
    hinders = others and tags[verb] == "V" and tokens.lows[verb] in hindering
    outer = verb_group(tokens, verb, patterns) if hinders else None
    opens = max(tags.rfind(mark, 0, outer.first) for mark in "S.") + 1 if outer else 0
    nothing = outer and not {"none", "nothing", "neither"}.isdisjoint(tokens.lows[opens : outer.first])
    if outer is None or outer.negated or nothing:
        return False
    failed = any(one.status == "negated" for one in outer.outer) or _undone(tokens, outer)
    return not failed  # *failed to stop A from arming B*: A armed it


def _warned_off(tokens: Tokens, group: VerbGroup) -> bool:
    """*warned A against arming B*: what somebody is told to leave alone."""
    at = group.verb - 1
    gerund = at > 1 and group.first == group.verb and tokens.lows[at] == "against"
    return gerund and "V" in tokens.tags[:at] and tokens.lows[group.verb].endswith("ing")


def _should_it(tokens: Tokens, verb: int) -> bool:
    """*A will help B should C attack*: a condition that begins with its auxiliary."""
    return any(
        low == "should" and tag == "X" and tokens.tags[k + 1 : k + 2] in ("D", "A")
        for k, (low, tag) in enumerate(zip(tokens.lows, tokens.tags, strict=True))
        if k > verb
    )


def _demanded(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> Mode | None:
    """*demanded that A free B*: an act that somebody wants, in the base form where a statement would have a tense."""
    if group.first < group.verb or "that" not in tokens.words:
        return None
    that = clause_start(tokens, group.first, patterns) - 1
    if that < 1 or tokens.lows[that] != "that" or tokens.lows[group.verb].endswith("s"):
        return None
    verb = tokens.tags.rfind("V", 0, that)
    rows = patterns.verbs.get(tokens.lows[verb], ()) if verb >= 0 else ()
    wanted = any(
        "clause" in pattern.to and not pattern.kinds for _, pattern in rows
    )  # *insists that A shelter B* may be either
    wanted = wanted or tokens.lows[that - 1] in patterns.classes["requests"]  # *a demand that A free B*
    return Mode("planned") if wanted and "base" in patterns.kinds(tokens.lows[group.verb]) else None


def _inherited(tokens: Tokens, group: VerbGroup, patterns: TiePatterns, depth: int) -> Mode | None:
    """*may suspend … and turn*, *will be engaged to reinforce*, *could help in fighting*: a verb without auxiliaries of
    its own shares those of the verb that it is joined to or governed by; a gerund as subject those of its verb."""
    if depth > 3 or group.outer or (group.first < group.verb and not group.infinitive):
        return None
    ing = patterns.kinds(tokens[group.verb].low) == {"ing"}
    left = len(tokens.tags[: group.first].rstrip("R"))  # *and jointly combat*
    before = tokens[left - 1] if left else None
    if ing and (before is None or before.tag in ("S", ".")):
        later = next((t for t in tokens[group.verb + 1 :] if t.tag in "XVS."), None)
        return Mode("hypothetical") if later and later.low in patterns.classes["hypothetical"] else None
    start = clause_start(tokens, group.first, patterns)
    joined = before is not None and before.tag in ("C", ",") and "base" in patterns.kinds(tokens[group.verb].low)
    helped = (
        group.first == start > 0 and tokens.lows[start - 1] in patterns.classes["helping"]
    )  # *could help expand it*
    if not start or tokens[start - 1].tag != "V" or not (group.infinitive or ing or joined or helped):
        return None
    if ing and before is not None and before.low in patterns.classes["people"]:
        return None  # *will curb rebels operating from B*: they do
    main = over_told(tokens, start - 1, group.first, patterns) if ing else start - 1
    governing, low = verb_group(tokens, main, patterns), tokens.lows[start - 1]
    outer = mode_of_verb(tokens, governing, patterns, depth + 1)
    used = low == "used"  # *its land will not be used to strike B*
    told = group.infinitive and governing.passive and (used or low in patterns.classes["control"])
    if told and outer.status == "negated":
        return Mode("negated")  # *A was never allowed to arm B*
    if told and outer == Mode() and low in patterns.classes["bidding"]:
        return Mode("planned")  # *A was asked to arm B*
    return Mode(outer.status) if outer.status in ("planned", "hypothetical") else None


def _let(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> bool:
    """*refused to let A cross B's border*: what somebody was not let do."""
    if group.first == group.verb and "base" not in patterns.kinds(tokens.lows[group.verb]):
        return False
    outer = verb_group(tokens, len(tokens.tags[: group.first].rstrip("ANDZR")) - 1, patterns)
    return outer.negated or any(one.becomes == "reject" or one.status == "negated" for one in outer.outer)


def _to_be_let(tokens: Tokens, group: VerbGroup, patterns: TiePatterns, depth: int) -> Mode | None:
    """*Let A open its port to B*, *would be to let A mediate*: what somebody may yet be let do."""
    if depth > 3:
        return None
    verb = len(tokens.tags[: group.first].rstrip("ANDZR")) - 1
    if tokens.lows[verb] == "let" and (verb == 0 or tokens.tags[verb - 1] == "."):
        return Mode("hypothetical")
    if tokens.lows[verb] == "see":
        return Mode("hypothetical") if tokens.tags[verb - 1] == "T" else None  # *would like to see A join B*
    outer = mode_of_verb(tokens, verb_group(tokens, verb, patterns), patterns, depth + 1)
    return outer if outer.status in ("planned", "hypothetical") else None


def _wanted(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> bool:
    """*asked A to arm B*: what somebody is to do; *helped A to arm B* was done."""
    if not controller(tokens, group, patterns):
        return False
    verb = tokens.tags.rfind("V", 0, group.first)
    done = verb >= 0 and tokens.lows[verb] in patterns.classes["implicative"]
    return not done or mode_of_verb(tokens, verb_group(tokens, verb, patterns), patterns) != Mode()


def _disallowed(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> bool:
    """*did not allow A to attack B*, *never to allow anyone to attack B*: what somebody was kept from doing."""
    if group.outer or not group.infinitive:
        return False
    verb = tokens.tags.rfind("V", 0, group.first)
    if tokens.tags[verb + 1 : group.first].strip("NDR") and not controller(tokens, group, patterns):
        return False
    outer = verb_group(tokens, verb, patterns) if verb >= 0 else None
    unmoved = outer is not None and (outer.negated or _by_nobody(tokens, outer, patterns))
    return unmoved and tokens.lows[verb] in patterns.classes["control"]


def _by_nobody(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> bool:
    """*nobody expects A to arm B*, *Nothing will persuade A to arm B*, *No threat will*; not *Nothing but force will*."""
    start = clause_start(tokens, group.first, patterns)
    lows = tokens.lows[start : start + 2]
    return (lows[0] in patterns.classes["nobody"] or lows[0] == "no") and lows[1] not in (
        "but", "by", "except", "short", "doubt",
    )  # fmt: skip


def _backshifted(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> bool:
    """*said A would supply B*: behind a speech verb in the past, *would* is the future as it was then; not where it is
    only hoped for (*wrote that A armed B in the hope that C would*), or said to be (*few would have predicted that A would*)."""
    if "would" not in tokens.lows[group.first : group.verb]:
        return False
    telling = patterns.classes["telling"]
    said = [
        k
        for k, (tag, low) in enumerate(zip(tokens.tags[: group.first], tokens.lows, strict=False))
        if tag == "V" and (low in patterns.speech or low in telling) and "past" in patterns.kinds(low)
    ]
    hoped = bool(said) and not patterns.classes["hoping"].isdisjoint(tokens.lows[said[-1] : group.first])
    return bool(said) and not hoped and not verb_group(tokens, said[-1], patterns).hypothetical


def _unproven(tokens: Tokens, index: int, patterns: TiePatterns) -> bool:
    """*no evidence that …*, *a lack of proof of …*: what follows is not stated."""
    lows, unproven = tokens.lows, patterns.classes["unproven"]
    if unproven.isdisjoint(tokens.words):
        return False
    for cursor in range(index - 1, tokens.tags.rfind(".", 0, index), -1):
        if lows[cursor] in unproven:
            lacking = {*lows[max(0, cursor - 4) : cursor]} & (patterns.classes["lacking"] | {"not"})
            told = cursor + 1 + len(tokens.tags[cursor + 1 :]) - len(tokens.tags[cursor + 1 :].lstrip("XRV"))
            opens = lows[cursor + 1] in ("that", "of", "to") or lows[told] == "that"  # *no proof has emerged that*
            return bool(lacking) and opens
    return False


def _unlikely(tokens: Tokens, index: int, patterns: TiePatterns) -> bool:
    return _unproven(tokens, index, patterns) or _unbelieved(tokens, index, patterns)


def _unbelieved(tokens: Tokens, index: int, patterns: TiePatterns) -> bool:
    """*No one in Rome believes that A will arm B*, *few think that*: what nobody holds is not stated."""
    that = tokens.lows.index("that") if "that" in tokens.words else index
    verb = that - 1
    if that >= index or tokens.lows[verb] not in patterns.classes["believing"]:
        return False
    first = max(tokens.tags.rfind(tag, 0, verb) for tag in ".,SV") + 1
    doubters = tokens.lows[first : first + 2]
    nobody = doubters == ["no", "one"] or (
        doubters[0] in patterns.classes["nobody"] and tokens.tags[first + 1] in "VXPR"
    )
    return nobody or verb_group(tokens, verb, patterns).negated
