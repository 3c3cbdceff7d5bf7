"""Ties stated by nouns: *cooperation between A and B*, *A's support for B*, *A conducted an attack on B*."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.syntax import pronouns
from evidence.syntax.agents import head_noun
from evidence.syntax.arguments import Party, party_at, preposition_before
from evidence.syntax.modes import Mode
from evidence.syntax.noun_doers import lender, possessor, stopped_by_another, telling, who_ends
from evidence.syntax.noun_modes import mode_of_noun
from evidence.syntax.noun_phrases import NounPhrase, aims, noun_phrase, of_agreement
from evidence.syntax.stated import Stated, tie_between
from evidence.syntax.subjects import subject
from evidence.syntax.tie_patterns import Pattern, TiePatterns
from evidence.syntax.tokens import Token, Tokens
from evidence.syntax.tones import over, tone, without
from evidence.syntax.verb_groups import verb_group
from evidence.tables.schemas import TIE_TYPES
from evidence.ties.nouns.bonds import among_sides, between_its, binding, bound, brokered, one_and_both
from evidence.ties.nouns.borders import closed_by, held_by_people, lies, near_border, of_a_border, only_where
from evidence.ties.nouns.directed import directed_ties, doer_behind_of
from evidence.ties.nouns.endings import left_of_another
from evidence.ties.nouns.havens import shelter
from evidence.ties.nouns.roles import former, mediated, role_ties
from evidence.ties.verbs.told_acts import told_of

CALLED = frozenset({"receive", "received", "receives", "receiving", "take", "took", "taken", "get", "got"})
FORMERLY = "said of former times"
BESIDE_TRUCE = frozenset({"mediate", "aid", "support"})  # *a truce with A's mediation*


def _recalled(tokens: Tokens, index: int, patterns: TiePatterns) -> bool:
    """*recalled its envoy from A for consultations*: with its own government."""
    verb = tokens.tags.rfind("V", 0, index)
    recalls = tokens.lows[index - 1] == "for" and tokens.lows[index] in ("consultation", "consultations")
    return recalls and verb >= 0 and tokens.lows[verb] in patterns.classes["recalling"]


def noun_ties(tokens: Tokens, index: int, patterns: TiePatterns) -> Iterator[Stated]:
    """The ties that the noun at ``index`` states; none where a slot stays empty or the tone of a relation is open."""
    if _modifies(tokens, index, patterns) or _recalled(tokens, index, patterns):
        return
    phrase = noun_phrase(tokens, index, patterns)
    if of_agreement(phrase):
        return
    stated_mode: Mode | None = None
    for pattern in patterns.nouns[noun_at(tokens[index])]:
        if pattern.adjective and "N" in tokens.tags[index - 1 : index + 2 : 2]:
            continue  # *a friendly relationship*, *a school close to A*: said of the noun, not of an actor
        if pattern.needs and pattern.needed.isdisjoint([*tokens.lows[phrase.first : index], *_of_what(tokens, index)]):
            continue
        suffered = tokens.tags[index + 1 : index + 2] == "V"  # *had soldiers killed*
        if pattern.rule == "noun-troops" and (suffered or not phrase.governed_by("having_troops")):
            continue  # *has troops in B*, and not *sent troops to fight in B*
        if not {*pattern.unless}.isdisjoint([*tokens.lows[phrase.first : index], *_of_what(tokens, index)]):
            continue  # *a trade war*, *a war of words*
        if only_where(phrase, pattern):
            continue
        mode = stated_mode = stated_mode or mode_of_noun(tokens, phrase.first, phrase.governing, patterns)
        mode = lies(phrase, mode) if pattern.type == "border" else mode
        if pattern.type == "agree" and mode.status == "negated" and phrase.governed_by("keeping"):
            mode = Mode()  # *has not honoured the pact with B*
        if mode.becomes and pattern.agent:
            continue  # *threatened importers of B's oil*
        if mode.becomes == "reject" and TIE_TYPES[pattern.type][2] < 0 and not phrase.owners:
            mode = Mode("negated")  # *refused to join sanctions on B*
        found = _stated(phrase, pattern, mode)
        flag = FORMERLY if pattern.role and former(phrase) else None
        paid = pattern.rule == "noun-call" and _paid(phrase)
        for stated in found:
            if stated and (paid or flag):
                stated = stated._replace(type="consult", sign=1) if paid else stated
                stated = stated._replace(flag=flag) if flag else stated
            if stated:
                yield stated


def _stated(phrase: NounPhrase, pattern: Pattern, mode: Mode) -> Iterator[Stated | None]:
    """The ties of one pattern, by what kind of noun it is."""
    quit = left_of_another(phrase, pattern)
    if (mode.becomes or quit) and phrase.owners and phrase.governing:
        refuser = subject(phrase.tokens, phrase.governing, phrase.patterns)
        return iter([tie_between(pattern, mode, phrase.index, refuser, phrase.owners[-1], *quit)] if refuser else [])
    if "clause" in pattern.to:  # *A's demand that B leave*, *repeated its call for B to leave*
        asked = told_of(phrase.tokens, phrase.index, pattern, phrase.patterns)
        whose = (phrase.owners[-1] if phrase.owners else possessor(phrase)) if asked else None
        return iter([tie_between(pattern, Mode(), phrase.index, whose, one) for one in asked] if whose else [])
    if pattern.type == "shelter":
        return shelter(phrase, pattern, mode)
    if pattern.type == "mediate":
        return mediated(phrase, pattern, mode)
    if pattern.role and (joined := _and_its(phrase)):
        others = joined[1]
        return iter([tie_between(pattern, mode, phrase.index, joined[0], others) if others else None])
    if pattern.role and (named := list(role_ties(phrase, pattern, mode))):
        return iter(named)
    if pattern.role and phrase.tokens.tags[phrase.index - 1] == "A" and any(len(o.actors) > 1 for o in phrase.owners):
        return iter(())  # *ties with A and B factions*: whoever these are
    if pattern.mutual:
        return _mutual(phrase, pattern, mode)
    return directed_ties(phrase, pattern, mode)


def _of_what(tokens: Tokens, index: int) -> list[str]:
    """*an exchange of heavy fire*, *a struggle between A and B over influence*: the words that say of what the noun is."""
    aside = tokens.lows[index + 1 : index + 4] == ["on", "the", "side"]  # *entered the war on the side of A*
    of = index + 1 if aside or tokens.lows[index + 1 : index + 2] in (["of"], ["for"]) else -1
    over = of if of > 0 or "over" not in tokens.lows[index:] else tokens.lows.index("over", index)
    return tokens.lows[over + 1 : over + 4] if over > 0 else []


def _paid(phrase: NounPhrase) -> bool:
    """*paid a courtesy call on A*, *received a call from A*: a visit or a word, by which nothing is asked for."""
    lows, index = phrase.tokens.lows, phrase.index
    got = phrase.verb in CALLED and lows[index : index + 2] == ["call", "from"]
    spoken = got and "T" not in phrase.tokens.tags[index : index + 6]  # *received a call from A to surrender*
    return spoken or phrase.verb.startswith(("pay", "paid")) or "courtesy" in lows[phrase.first : index]


def _and_its(phrase: NounPhrase) -> tuple[Party, Party | None] | None:
    """*A and its allies*, *A and its B allies*: whose they are, and who they are where they are named."""
    tokens = phrase.tokens
    for k in range(max(2, phrase.first), phrase.index):
        if tokens[k].low in pronouns.OWN and tokens.tags[k - 2 : k] == "AC":
            inside = (j for j in range(k + 1, phrase.index + 2) if tokens.tags[j : j + 1] == "A")
            named = [party_at(tokens, j, phrase.patterns) for j in inside][:1]
            return Party(tokens[k - 2].actors, k - 2, k - 2), named[0] if named else None
    return None


def _modifies(tokens: Tokens, index: int, patterns: TiePatterns) -> bool:
    """*border guards*, *attack aircraft*, *a border accord*: the noun only says of what kind the next one is."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if after is None or after.tag != "N":
        return False
    if any(p.mutual and not p.role for p in patterns.nouns.get(after.low, ())):
        return True  # *trade ties*, *a cooperation agreement*
    border = any(p.type == "border" for p in patterns.nouns[noun_at(tokens[index])])
    kind = any(after.low in patterns.classes[name] for name in ("people", "carriers"))
    return kind or (border and after.low not in patterns.classes["territory"])


def noun_at(token: Token) -> str:
    """The word that may be a pattern's noun: the last one of a programme's name (*the Transit Trade Agreement*)."""
    return token.low.rsplit(" ", 1)[-1] if token.mention else token.low


def _mutual(phrase: NounPhrase, pattern: Pattern, mode: Mode) -> Iterator[Stated | None]:
    sign = tone(phrase, pattern)
    if sign is None and not without(phrase, pattern):
        return
    kind, shown = _kind(phrase, pattern, sign)
    if without(phrase, pattern):
        mode, kind, shown = Mode(), "reject", -1  # *has no dealings with B*
    if (
        kind in ("other", "retreat")
        and shown == 1
        and (done := phrase.governing)
        and done.infinitive
        and not done.outer
    ):
        return  # *asked A to settle its dispute with B*
    partners = [p for p in phrase.after if _is_partner(phrase, p, pattern)]
    if kind == "coerce" and not partners and "to" in phrase.tokens.lows[phrase.index + 1 : phrase.index + 4]:
        return  # *A and B keep their borders shut to smugglers*
    its = between_its(phrase)
    if not partners and not its and any(p.preposition == "between" and len(p.actors) == 1 for p in phrase.after):
        return  # *called for talks between the rebels and A*: not with A
    if pattern.rule == "adjective-close" and not partners:
        return  # *A and B are close to a settlement*
    partners = partners or _venue(phrase, pattern)
    among = among_sides(phrase, pattern) or its or bound(phrase) or binding(phrase, pattern)
    if pattern.type == "consult" and not (partners or among) and phrase.governed_by("receiving"):
        return  # *A and B hosted the talks*: of others
    mode = Mode() if among and mode.status == "negated" and _kept_out(phrase, among, pattern) else mode
    lent = _of_themselves(phrase, pattern, partners)
    if among:
        yield tie_between(pattern, mode, phrase.index, *one_and_both(phrase, among), shown, kind)
    elif phrase.owners:
        if sides := _owned(phrase, pattern, partners, lent, kind):
            yield tie_between(pattern, mode, phrase.index, *sides, shown, kind)
    elif (doer := _one_side(phrase, pattern, partners, lent)) and (
        partners or (len(doer.actors) > 1 and not aims(phrase, doer))
    ):
        targets: list[Party | None] = list(partners if pattern.type == "border" else partners[:1])
        for partner in targets or [None]:
            yield tie_between(pattern, mode, phrase.index, doer, partner, shown, kind)


def _owned(
    phrase: NounPhrase, pattern: Pattern, partners: list[Party], lent: Party | None, kind: str | None
) -> tuple[Party, Party | None] | None:
    """Whose relation with whom it is, turned round in *B's summit was boycotted by A*; None: *A's treaty with B was torn up by C*."""
    ended = phrase.undergoes("enders")
    if kind == "reject" and ended:
        if stopped_by_another(phrase, pattern, partners):
            return None
        ender = who_ends(phrase, pattern)
        if ender and partners and set(ender.actors) == set(partners[0].actors):
            return ender, phrase.owners[-1]
    sides = _sides(phrase, pattern, partners, lent)
    return (lent, sides[0]) if lent and sides[1] is lent and ended else sides


def _one_side(phrase: NounPhrase, pattern: Pattern, partners: list[Party], lent: Party | None) -> Party | None:
    """Whose relation with the partner it is, where the noun has no owner."""
    doer = possessor(phrase) or lent or doer_behind_of(phrase, pattern, partners)
    return doer or closed_by(phrase, pattern) or near_border(phrase, pattern) or telling(phrase)


def _is_partner(phrase: NounPhrase, party: Party, pattern: Pattern) -> bool:
    """*talks with B*, and not *between the rebels and A*, where the other side is nobody named; nor *links A's border with B*."""
    fits = party.preposition in pattern.to or _held_by(phrase, party, pattern)
    head = head_noun(phrase.tokens, party)
    helping = {one.type for one in phrase.patterns.nouns.get(head.low, ())} if head else set()
    if helping & BESIDE_TRUCE:
        return False  # *a truce with A's mediation*
    joined = pattern.type == "border" and party.preposition == "with" and phrase.governed_by("joiners")
    talks = (
        phrase.patterns.verbs.get(phrase.verb, ()) if pattern.type == "border" and party.preposition == "with" else ()
    )
    joined = joined or any(
        one.type == "consult" or one.rehearsed for _, one in talks
    )  # *discussed the border with A's minister*
    joined = joined or (
        pattern.type == "border" and held_by_people(phrase, party)
    )  # *rehearsed a crossing with A's forces*
    elsewhere = joined or (pattern.type != "border" and (party.place or of_a_border(phrase, party)))
    return fits and not elsewhere and (party.preposition != "between" or len(party.actors) > 1)


def _kind(phrase: NounPhrase, pattern: Pattern, sign: int | None) -> tuple[str | None, int | None]:
    """What becomes of a mutual relation that is ended, settled or (a border) closed, and its sign; None: the pattern's own."""
    if pattern.type == "border":
        for names, kind, shown in (("closers", "coerce", -1), ("openers", "concede", 1)):
            if phrase.governed_by(names) or phrase.undergoes(names) or _kept_so(phrase, names):
                return kind, shown
        return None, None  # *withdrew from the border with B*: which is still there
    conflict = pattern.sign == -1 or TIE_TYPES[pattern.type][2] < 0
    if conflict and (phrase.governed_by("settlers") or phrase.ended(pattern) or phrase.undergoes("settlers")):
        return ("retreat" if pattern.type == "attack" else "other"), 1  # *settled its dispute with B*
    if not over(phrase) and (phrase.governed_by("quitters") or phrase.ended(pattern)):
        return ("sanction" if pattern.type == "cooperate" and phrase.governing else "reject"), sign
    if sign == -1 and pattern.sign is None and pattern.tone:
        return "other", sign
    return None, sign if pattern.sign is not None else None


def _of_themselves(phrase: NounPhrase, pattern: Pattern, partners: list[Party]) -> Party | None:
    """Who acts beside the noun, if it may be with each other or with the ``partners``."""
    lent = lender(phrase, pattern)
    if pattern.type == "attack" and not partners and phrase.governing is None:
        return None  # *A and B backed C in this war*: not each other
    others = lent and len(lent.actors) > 1 and (brokered(phrase, lent) or (not partners and _with_others(phrase)))
    return None if others else lent


def _with_others(phrase: NounPhrase) -> bool:
    """*A and B have ties with the rebels*: with somebody in no list, and not with each other."""
    behind = phrase.index + 1
    with_ = phrase.tokens.lows[behind : behind + 1] == ["with"]
    return with_ and phrase.tokens.tags[behind + 1 : behind + 3] == "DN"


def _kept_out(phrase: NounPhrase, among: Party, pattern: Pattern) -> bool:
    """*C was not drawn into quarrels between A and B*, *refused to join them*: which there are, whoever keeps out."""
    group = phrase.governing
    outsider = subject(phrase.tokens, group, phrase.patterns) if group else None
    conflict = TIE_TYPES[pattern.type][2] < 0 or pattern.sign == -1
    none = not phrase.patterns.classes["lacking"].isdisjoint(phrase.tokens.lows[phrase.first : phrase.index])
    judged = phrase.verb in phrase.patterns.judging  # *did not criticise the pact between A and B*
    return ((conflict and not none) or judged) and outsider is not None and not set(outsider.actors) & set(among.actors)


def _kept_so(phrase: NounPhrase, names: str) -> bool:
    """*has kept its border with A closed*."""
    kept_so = phrase.verb in ("keep", "keeps", "kept", "keeping")
    behind = phrase.tokens.lows[phrase.index : phrase.index + 6]
    return kept_so and not phrase.patterns.classes[names].isdisjoint(behind)


def _venue(phrase: NounPhrase, pattern: Pattern) -> list[Party]:
    """*was in A for talks*: whose place it is; not *B and C met in A for talks*, which two hold with each other."""
    tokens, cursor = phrase.tokens, phrase.first - 2
    if pattern.type != "consult" or cursor < 1 or tokens[cursor + 1].low != "for":
        return []
    verb = max(tokens.tags.rfind("V", 0, phrase.first), tokens.tags.rfind("X", 0, phrase.first))
    guest = subject(tokens, verb_group(tokens, verb, phrase.patterns), phrase.patterns) if verb > 0 else None
    if guest and len(guest.actors) > 1:
        return []
    while cursor > 1 and tokens.tags[cursor] in "NR" and not tokens[cursor].home:
        cursor -= 1
    actors = (tokens[cursor].home,) if tokens[cursor].home else tokens[cursor].actors
    went = preposition_before(tokens, cursor, 0) in ("in", "to")
    return [Party(tuple(filter(None, actors)), cursor, cursor)] if actors and went else []


def _held_by(phrase: NounPhrase, party: Party, pattern: Pattern) -> bool:
    """*talks with the foreign minister of A*: the office stands in the slot."""
    before = phrase.tokens[max(0, party.first - 4) : party.first]
    return (
        party.preposition == "of"
        and party.outer in pattern.to
        and any(t.low in phrase.patterns.classes["people"] for t in before)
    )


def _sides(
    phrase: NounPhrase, pattern: Pattern, partners: list[Party], lent: Party | None
) -> tuple[Party, Party | None]:
    """The owner and its partner: behind a preposition, the light verb's subject, or (borders) the place named before."""
    owner = _merged(phrase.owners)
    partner = partners[0] if partners else None
    if partner is None and len(owner.actors) < 2:
        lent = lent or possessor(phrase) or near_border(phrase, pattern)
        partner = lent if lent and set(lent.actors) != set(owner.actors) else None
    return owner, partner


def _merged(parties: list[Party]) -> Party:
    actors = tuple(dict.fromkeys(actor for party in parties for actor in party.actors))
    return Party(actors, parties[0].first, parties[-1].last)
