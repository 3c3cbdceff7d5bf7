"""Ties stated by verbs: *A sold weapons to B*, *C was backed by D*, *E refused to host F's bases*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.syntax.agents import is_agent, private
from evidence.syntax.arguments import Party, complements, party_at, skip
from evidence.syntax.modes import Mode, mode_of_verb
from evidence.syntax.noun_clauses import within_told
from evidence.syntax.participles import closing, governs_gerund, neighbour, only_describes
from evidence.syntax.stated import Stated, tie_between
from evidence.syntax.subjects import subject
from evidence.syntax.tie_patterns import Pattern, TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.syntax.verb_groups import VerbGroup, verb_group
from evidence.tables.schemas import TIE_TYPES
from evidence.ties.verbs.acts import act_judged, of_another_blow, owner_of_act, owner_of_blow, owner_of_event
from evidence.ties.verbs.brought import brought
from evidence.ties.verbs.deals import matter_of_deal, partner_of_deal
from evidence.ties.verbs.ended_wars import settled
from evidence.ties.verbs.gifts import no_gift
from evidence.ties.verbs.goods import arms_of, kind_by_goods
from evidence.ties.verbs.leaving import left_land, only_hears, quits_body
from evidence.ties.verbs.none import excepted, of_none
from evidence.ties.verbs.origins import carried_to, come_from
from evidence.ties.verbs.other_acts import is_another_act
from evidence.ties.verbs.passive_agents import passive_agent
from evidence.ties.verbs.patterns import patterns_at
from evidence.ties.verbs.reciprocity import each_other, intransitive, lands_meet, other_party
from evidence.ties.verbs.relative_objects import relative_object
from evidence.ties.verbs.scenes import located, mediated_between, scene, struck_there, talking, victims
from evidence.ties.verbs.soil import launched_from, lent, used_against
from evidence.ties.verbs.targets import headed, targets_of
from evidence.ties.verbs.told_acts import told_of
from evidence.ties.verbs.visits import official, pays_a_call

SHARING = re.compile("(?:,C?|C)R?V")
OPENINGS = frozenset(
    {"opening", "chance", "opportunity", "opportunities", "reason", "reasons", "hope", "leverage", "edge"}
)
# slots of patterns whose sides stand elsewhere than those of other verbs
SPECIAL = {
    "soil": launched_from,
    "ground": used_against,
    "lent": lent,
    "source": come_from,
    "carried": carried_to,
    "brought": brought,
}
TOLD = frozenset({"clause", "charge", "duty", "bidden", "occasion"})  # slots for what is said, asked or blamed
SUBJECT_WORDS = 8  # words looked back through for what alarms somebody
EACH_OTHER = frozenset({"other", "another"})  # *each other*, *one another*, *each side … the other*


def verb_ties(tokens: Tokens, index: int, patterns: TiePatterns) -> Iterator[Stated]:
    """The ties that the verb at ``index`` states; none where a slot stays empty."""
    if governs_gerund(tokens, index, patterns):
        return
    for group, end, pattern in _meant(tokens, index, patterns):
        doer, targets = _slots(tokens, group, end, pattern, patterns)
        if doer is None or (pattern.official and not official(tokens, doer, patterns)):
            continue
        mode = mode_of_verb(tokens, group, patterns) if pattern.type != "border" else Mode()
        if mode.becomes and group.passive:
            mode = Mode("negated")  # *refused to be armed by B*: the refusal is not B's
        if pattern.rule != "verb-tolerate-group" and of_none(tokens, group, patterns):
            mode = mode._replace(status="negated")
        if each_other(tokens, group, end, doer, pattern, bool(targets), patterns):
            purpose = pattern.mutual and pattern.type != "consult"  # *met B to discuss trade* is one act
            targets = [other_party(tokens, group, doer, patterns) if purpose else None]
        for target in targets:
            if _not_meant(tokens, group, end, (doer, target), pattern, patterns):
                continue
            own = _own_mode(mode, pattern)
            own = Mode("planned") if own == Mode() and matter_of_deal(tokens, group, pattern, patterns) else own
            kind = kind_by_goods(tokens, group, end, pattern, patterns)
            shown = _corrective(tokens, end, pattern, patterns)
            distant = pattern.refusal or tokens.lows[index] in patterns.classes["trusting"]
            if own.status == "negated" and distant:
                kind, shown, own = "reject" if target else "other", -1, Mode()  # *does not trust B*
            if target and pays_a_call(tokens, index, target, patterns):
                kind, shown = "consult", 1
            if target and pattern.sheltered and _armed(tokens, doer if pattern.sheltered == "doer" else target):
                kind = "shelter"  # *rebels based in B*, *let its soil be used by the group B*
            if target and quits_body(tokens, target, pattern):
                kind, shown = "reject", -1
            if stated := tie_between(pattern, own, index, doer, target, shown, kind):
                yield stated
            left_out = _but_not(tokens, target, patterns) if target and own == Mode() else None
            if left_out and (spared := tie_between(pattern, Mode("negated"), index, doer, left_out, shown, kind)):
                yield spared


def _not_meant(
    tokens: Tokens,
    group: VerbGroup,
    end: int,
    sides: tuple[Party, Party | None],
    pattern: Pattern,
    patterns: TiePatterns,
) -> bool:
    """*several states, including A and B, agreed*: not these with each other; targets of another kind, or of what is told."""
    doer, target = sides
    if target is None:
        return tokens.lows[doer.first - 1] in ("including", "them")
    if (pattern.kinds and not of_kind(tokens, target, pattern)) or only_hears(tokens, target, pattern):
        return True
    return _ends_a_relation(tokens, end, target, patterns) or _told(tokens, group, target, pattern, patterns)


def _meant(tokens: Tokens, index: int, patterns: TiePatterns) -> Iterator[tuple[VerbGroup, int, Pattern]]:
    """The patterns of a verb that its own words do not rule out, each with the place from which complements are read."""
    for end, pattern in patterns_at(tokens, index, patterns):
        group = verb_group(tokens, index, patterns)
        unsure = pattern.type in ("aid", "concede") or pattern.another
        if unsure and is_another_act(tokens, group, end, pattern, patterns):
            continue
        if pattern.rule == "verb-anger" and not patterns.classes["inabilities"].isdisjoint(
            tokens.lows[max(0, group.first - SUBJECT_WORDS) : group.first]
        ):
            continue  # *A's inability to act alarms B*: a lack, and no deed of A's
        borders = pattern.rule == "verb-meet" and lands_meet(tokens, group, patterns)
        yield group, end, patterns.border if borders else pattern


def _but_not(tokens: Tokens, target: Party, patterns: TiePatterns) -> Party | None:
    """*armed B, but not C*, *sold drones to B but not to C*: who is left out."""
    after = target.last + 1 + (tokens.tags[target.last + 1 : target.last + 2] == ",")
    if tokens.lows[after : after + 2] != ["but", "not"]:
        return None
    named = after + 2
    while named < len(tokens) - 1 and tokens.tags[named] in "PD":
        named += 1
    again = not target.preposition or target.preposition in tokens.lows[after + 2 : named]
    fits = tokens.tags[named] == "A" and again
    return party_at(tokens, named, patterns)._replace(preposition=target.preposition) if fits else None


def _ends_a_relation(tokens: Tokens, end: int, target: Party, patterns: TiePatterns) -> bool:
    """*stopped the deportation of A's citizens*: an end of what the noun tells, which is read from the noun."""
    between = tokens.lows[end + 1 : target.first]
    return tokens.lows[end] in patterns.classes["enders"] and any(low in patterns.nouns for low in between)


def _told(tokens: Tokens, group: VerbGroup, target: Party, pattern: Pattern, patterns: TiePatterns) -> bool:
    """*Claims that A armed B were dismissed*: the claims were, and not B."""
    passive = group.passive and group.first > target.last and pattern.type == "reject"
    return passive and within_told(tokens, target.first, patterns.classes["told_nouns"])


def _own_mode(mode: Mode, pattern: Pattern) -> Mode:
    """The mode that a pattern gives an act: a promise is planned; *refused to condemn B* is no act against B."""
    if mode.becomes == "reject" and TIE_TYPES[pattern.type][2] < 0:
        return Mode("negated")
    return Mode(pattern.status) if pattern.status and mode == Mode() else mode


def _corrective(tokens: Tokens, end: int, pattern: Pattern, patterns: TiePatterns) -> int | None:
    """-1 where what is asked for is a change of conduct (*asked A to stop …*, *for calm*), 1 where it is help (*called on A
    for help*); None: the pattern's own sign."""
    if pattern.type != "request" or "duty" in pattern.to:
        return None
    words = tokens.lows[end + 1 : end + 8]
    if "for" in words and any(
        low in ("help", "aid", "assistance", "support") for low in words[words.index("for") :][:3]
    ):
        return 1
    if "for" in words and any(low in patterns.classes["calming"] for low in words[words.index("for") :][:3]):
        return -1
    asked = next((k for k in range(end + 1, min(end + 12, len(tokens))) if tokens[k].low == "to"), None)
    if asked is None:
        return None
    not_to = tokens.lows[asked - 1] == "not"  # *asked A not to send them back*
    mend = any(t.low in patterns.classes["corrective"] for t in tokens[asked + 1 : asked + 3])
    return -1 if not_to or mend else None


def _shared_object(tokens: Tokens, group: VerbGroup, end: int, patterns: TiePatterns) -> list[Party]:
    """*armed, funded and trained B*, *was killed or detained by A*: verbs in one form that nothing but commas and *and* stand
    between share what stands behind the last one."""
    tags, verb = tokens.tags, end
    if tags[end + 1 : end + 2] not in (",", "C"):
        return []
    kinds = patterns.kinds(tokens.lows[group.verb])
    while behind := SHARING.match(tags, verb + 1):
        verb = behind.end() - 1
        if kinds.isdisjoint(patterns.kinds(tokens.lows[verb])):
            return []
    return complements(tokens, verb, patterns) if verb > end and "C" in tags[end:verb] else []


def _slots(
    tokens: Tokens, group: VerbGroup, end: int, pattern: Pattern, patterns: TiePatterns
) -> tuple[Party | None, list[Party | None]]:
    """Who does what the verb that ends at ``end`` says, and to whom; None, and none, where the words leave it open."""
    after = complements(tokens, end, patterns) or _shared_object(tokens, group, end, patterns)
    if no_gift(tokens, group, end, pattern, patterns):
        return None, []
    closed = closing(tokens, group, patterns) if pattern.reduced else None
    bare = group.first == group.verb and tokens.tags[group.verb - 1] == "N" and not group.passive
    if pattern.reduced and closed is None and bare and "part" in patterns.kinds(tokens.lows[group.verb]):
        return None, []  # *blamed groups based in A*
    if not TOLD.isdisjoint(pattern.to):
        doer = None if group.passive else subject(tokens, group, patterns)
        return doer, list(told_of(tokens, end, pattern, patterns))
    if "land" in pattern.to:
        doer = None if group.passive else subject(tokens, group, patterns)
        return doer, list(left_land(tokens, doer, end, patterns))
    if read := next((SPECIAL[slot] for slot in pattern.to if slot in SPECIAL), None):
        return read(tokens, group, end, pattern, patterns)
    if pattern.type == "ally" and only_describes(tokens, group, patterns):
        return None, []
    if not group.passive and pattern.victims:
        doer = _doer(tokens, group, patterns)
        return doer, list(targets_of(tokens, after, pattern, patterns) or victims(tokens, patterns))
    if not group.passive:
        if pattern.type == "attack" and of_another_blow(tokens, group, patterns):
            return None, []
        if pattern.type == "attack" and (owner := owner_of_blow(tokens, group, patterns)):
            return owner, list(targets_of(tokens, after, pattern, patterns))
        if pattern.type == "attack" and (deed := act_judged(tokens, group, pattern, patterns)):
            return deed.owner, list(targets_of(tokens, after, pattern, patterns))
        targets = targets_of(tokens, after, pattern, patterns)
        targets = targets or relative_object(tokens, group, intransitive(tokens, end), pattern, patterns)
        targets = targets or settled(tokens, end, pattern, patterns)
        targets = targets or partner_of_deal(tokens, group, pattern, patterns)
        if not targets and not _may_lack_target(tokens, pattern):
            return None, []  # whoever does it: finding the subject takes longest
        near = neighbour(tokens, group, patterns) if pattern.type == "border" else None
        doer = near or closed or _of_event(tokens, group, pattern, patterns) or _doer(tokens, group, patterns)
        targets = targets or mediated_between(tokens, group.verb, doer, pattern, patterns)
        return _accompanied(doer, after, pattern), list(targets)
    return _undergone(tokens, group, (after, closed), pattern, patterns)


def _of_event(tokens: Tokens, group: VerbGroup, pattern: Pattern, patterns: TiePatterns) -> Party | None:
    """*A sold jets to B, which angered C*, *…, a move that angered C*: who acts in the clause that *which* takes up."""
    which = len(tokens.tags[: group.first].rstrip("RX")) - 1
    if pattern.rule != "verb-anger":
        return None
    if deed := act_judged(tokens, group, pattern, patterns):
        return deed.owner
    if which < 2 or tokens.lows[which] not in ("which", "that"):
        return owner_of_act(tokens, group, pattern, patterns)
    noun = tokens.lows[which - 1]
    act = noun in patterns.joined("measures", "attacks", "sales", "agreements", "calls")
    verb = tokens.tags.rfind("V", 0, which - 1)
    if verb < 0 or not (act or tokens.tags[which - 1] == ","):
        return None
    return subject(tokens, verb_group(tokens, verb, patterns), patterns)


def _doer(tokens: Tokens, group: VerbGroup, patterns: TiePatterns) -> Party | None:
    """The subject of an active verb, if it acts for anybody."""
    found = excepted(tokens, group, patterns) or subject(tokens, group, patterns)
    opening = tokens.lows[group.verb + 1 : group.verb + 6]
    if found and not OPENINGS.isdisjoint(opening) and not is_agent(tokens, found, patterns):
        return None  # *A's isolation has given B an opening*
    itself = tokens.lows[group.first - 1] == "it"  # *A media said it had struck B*
    return None if found is None or (private(tokens, found, patterns) and not itself) else found


def _undergone(
    tokens: Tokens,
    group: VerbGroup,
    around: tuple[list[Party], Party | None],
    pattern: Pattern,
    patterns: TiePatterns,
) -> tuple[Party | None, list[Party | None]]:
    """The slots of a passive; ``around``: what stands behind it, and the noun phrase that it closes."""
    after, closed = around
    doer = passive_agent(tokens, group, after, pattern, patterns)
    if pattern.type == "mediate" and doer:
        sides = talking(tokens, group.verb, doer, patterns)
        return doer, [sides] if sides else []
    if "place" in pattern.to and doer and pattern.needs:
        works = pattern.type == "cooperate"  # *the port of Rome, run by A*: the last place before the verb
        return doer, list(
            located(tokens, reversed(range(group.verb)), doer) if works else scene(tokens, doer, patterns)
        )
    if deed := act_judged(tokens, group, pattern, patterns):
        return doer, [deed.owner] if deed.owner else []
    patient = closed or subject(tokens, group, patterns) or owner_of_event(tokens, group, pattern, patterns)
    if pattern.reduced and doer is None:
        return patient, [p for p in after if p.preposition in pattern.to]
    given = "people" in pattern.to and group.first < group.verb  # *A was given*, not *wheat given by B*
    given = (
        given and patient is not None and is_agent(tokens, patient, patterns) and not arms_of(tokens, patient, patterns)
    )
    goods = patient is not None and not is_agent(tokens, patient, patterns)
    getting = [p for p in after if p.preposition == "to" or (p.preposition == "of" and p.outer == "to")]
    got: list[Party] = targets_of(tokens, getting, pattern, patterns)
    if goods and got and "to" in pattern.to:
        return doer, list(got)  # *A's missiles were supplied to C by B*
    if goods and pattern.type == "aid" and tokens.lows[group.verb] in patterns.classes["donating"]:
        return doer, [patient] if group.first < group.verb else []  # *A's buses were donated by B*
    if patient and ("direct" in pattern.to or given):
        return doer, [] if _goes_elsewhere(tokens, group, after, pattern) else [patient]
    told = (
        group.first < group.verb or tokens.tags[group.verb - 1] == ","
    )  # *A's navy got a ship built by B*: not the navy
    if patient and told and "owner" in pattern.to and headed(tokens, patient, pattern, patterns):
        return doer, [patient]  # *A's debt was forgiven by B*
    if doer and patient is None and not got and group.first < group.verb:
        behind = [party for party in after if party.preposition in pattern.to and party.preposition != "by"]
        found = targets_of(tokens, behind, pattern, patterns)  # *drones were bought from A by B*
        return doer, list(found or struck_there(tokens, group.first, doer, pattern, patterns))
    return doer, list(got)


def _goes_elsewhere(tokens: Tokens, group: VerbGroup, after: list[Party], pattern: Pattern) -> bool:
    """*A fired drones supplied by B to the rebels*: goods that go to somebody who is no actor."""
    if "to" not in pattern.to or any(party.preposition == "to" for party in after):
        return False
    stop = skip(tokens, group.verb + 1, "ADNPCZ-", len(tokens))
    words = range(group.verb + 1, stop - 1)
    return any(tokens.lows[k] == "to" and tokens.tags[k + 1] in "DN" for k in words)


def _may_lack_target(tokens: Tokens, pattern: Pattern) -> bool:
    """Whether several may do it to each other: by what the verb means, or as the words say."""
    alone = pattern.mutual or pattern.reciprocal or pattern.type == "mediate"
    return alone or not EACH_OTHER.isdisjoint(tokens.words)


def _accompanied(doer: Party | None, after: list[Party], pattern: Pattern) -> Party | None:
    """*A armed B alongside C*: C does so too."""
    beside = next((p for p in after if p.preposition == "alongside" and not p.place), None)
    if doer is None or beside is None or pattern.mutual or "alongside" in pattern.to:
        return doer
    return doer._replace(actors=tuple(dict.fromkeys((*doer.actors, *beside.actors))))


def _armed(tokens: Tokens, party: Party) -> bool:
    mention = tokens[party.first].mention
    return mention is not None and mention.entity_type == "armed group"


def of_kind(tokens: Tokens, party: Party, pattern: Pattern) -> bool:
    """Whether the party is of a kind that the pattern allows (one joins an organisation, a haven is for an armed group)."""
    mention = tokens[party.first].mention
    return not pattern.kinds or (mention is not None and mention.entity_type in pattern.kinds)
