"""Ties of directed nouns: *A's support for B*, *A conducted an attack on B*, *threats from A*, *with the help of A*."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.syntax import pronouns
from evidence.syntax.agents import head_noun, is_agent, outlaw
from evidence.syntax.arguments import Party, skip
from evidence.syntax.modes import Mode
from evidence.syntax.noun_doers import lender, once_stopped, possessor, stopped_by_another, withheld
from evidence.syntax.noun_phrases import NounPhrase
from evidence.syntax.routes import on_the_way
from evidence.syntax.stated import Stated, tie_between
from evidence.syntax.subjects import subject
from evidence.syntax.tie_patterns import Pattern
from evidence.syntax.tones import tone
from evidence.syntax.verb_groups import verb_group
from evidence.tables.schemas import TIE_TYPES
from evidence.ties.nouns.circumstances import HELPFUL, accompanying, aside, of_sales, reached, thanked
from evidence.ties.nouns.endings import ceased, leaves, left_by_its_own, turned
from evidence.ties.nouns.roles import held_to_be, predicated
from evidence.ties.verbs.leaving import only_hears, quits_body
from evidence.ties.verbs.on_another import asset_there
from evidence.ties.verbs.scenes import instrument, victims
from evidence.ties.verbs.targets import LOCATIVE, TARGETS

UNDERGONE = frozenset({"attack", "threaten", "coerce", "reject", "protest", "accuse", "sanction"})  # faced or drawn
LAID = ["responsible", "for"]  # *was responsible for the attack*
HELP_GOODS = frozenset({"aid", "assistance", "relief", "donations"})


def directed_ties(phrase: NounPhrase, pattern: Pattern, mode: Mode) -> Iterator[Stated | None]:
    """The ties of a noun in which one side acts on the other; None for a slot that stays empty."""
    arms = phrase.patterns.classes["weapons"]
    if mode == Mode() and ceased(phrase, pattern):
        mode = Mode("negated")
    supplied = _goods(phrase) if pattern.rule == "noun-supply" else []
    for stated in _directed(phrase, pattern, mode):
        if stated is not None and stated.kind == "arms" and arms.isdisjoint(phrase.tokens.lows):
            yield stated._replace(type="cooperate")  # *imports of power from A*
        elif stated is not None and not HELP_GOODS.isdisjoint(supplied):
            yield stated._replace(type="aid")  # *the flow of aid from A to B*
        elif stated is not None and stated.kind == "cooperate" and not arms.isdisjoint(supplied):
            yield stated._replace(type="arms")
        else:
            yield stated


def _goods(phrase: NounPhrase) -> list[str]:
    """*arms sales*, *deliveries of old tanks*: the words that may say what is sold."""
    lows, behind = phrase.tokens.lows, phrase.index + 1
    of = lows[behind : behind + 1] == ["of"]
    return lows[behind : skip(phrase.tokens, behind + 1, "DNR", 4)] if of else lows[phrase.index - 1 : phrase.index]


def _directed(phrase: NounPhrase, pattern: Pattern, mode: Mode) -> Iterator[Stated | None]:
    sources = (p for p in phrase.after if p.preposition == "from" and is_agent(phrase.tokens, p, phrase.patterns))
    kept_up = phrase.verb.startswith("sustain") and bool(phrase.owners)  # *sustained B's insurgency*
    undergone = (phrase.governed_by("undergo") and not (kept_up or _at_others(phrase, pattern))) or _under(phrase)
    if undergone and (pattern.type in UNDERGONE or pattern.sign == -1):
        yield _undergone(phrase, pattern, mode)
    elif pattern.agent and (bearer := held_to_be(phrase)):  # *A is seen as a backer of B*
        whose = phrase.owners[-1:] or [p for p in phrase.after if p.preposition in pattern.to]
        yield from (tie_between(pattern, mode, phrase.index, bearer, one) for one in whose)
    elif pattern.type == "threaten" and (source := next(sources, None)):
        whom = _threatened(phrase, source)
        yield tie_between(pattern, mode, phrase.index, source, whom) if whom else None
    elif pattern.rule == "noun-expulsion" and not phrase.owners and (land := _left(phrase)):
        yield from (tie_between(pattern, mode, phrase.index, land, p) for p in phrase.after if p.preposition == "of")
    elif pattern.type == "request" and phrase.governing and (source := next(sources, None)):  # *ignored calls from A*
        asked = subject(phrase.tokens, phrase.governing, phrase.patterns)
        sign = -1 if phrase.governed_by("defiers") else pattern.sign
        own = Mode() if mode.becomes else mode
        yield tie_between(pattern, own, phrase.index, source, asked, sign) if asked else None
    elif pattern.rule == "noun-supply" and (maker := _maker(phrase)):
        yield from _sold(phrase, pattern, mode, maker)
    elif pattern.rule == "noun-purchase" and phrase.governed_by("gainers", "obeying"):
        return  # *won an order from B*: which B has placed; *takes orders from B*: and buys nothing
    elif pattern.rule == "noun-purchase" and (maker := _maker(phrase)):  # *A's purchase of B's jets*
        buyer = phrase.owners[-1] if phrase.owners else lender(phrase, pattern)
        yield tie_between(pattern, mode, phrase.index, buyer, maker) if buyer else None
    elif pattern.type in HELPFUL and (helper := _won(phrase)):
        helped = subject(phrase.tokens, phrase.governing, phrase.patterns) if phrase.governing else None
        yield tie_between(pattern, mode, phrase.index, helper, helped) if helped else None
    elif told := accompanying(phrase, pattern, mode):
        yield told.stated
    elif pattern.agent and (bearer := _apposed(phrase) or _introduced(phrase)):  # *asked A, its main supplier*
        whom = phrase.owners[-1] if phrase.owners else _behind(phrase, "of") or possessor(phrase)
        own = mode if phrase.owners else Mode()
        yield tie_between(pattern, own, phrase.index, bearer, whom) if whom else None
    elif pattern.agent and phrase.owners:  # *A is B's main supplier*
        doer = predicated(phrase) or lender(phrase, pattern)
        yield tie_between(pattern, mode, phrase.index, doer, phrase.owners[-1]) if doer else None
    else:
        yield from _aimed(phrase, pattern, mode)


def _at_others(phrase: NounPhrase, pattern: Pattern) -> bool:
    """*The sale provoked A's sanctions against B*, *triggered A's air strikes in B*: another one than the subject suffers what
    is said to be A's."""
    there = LOCATIVE if pattern.type == "attack" else {"on"}
    return bool(phrase.owners) and any(party.preposition in {"against", *there} for party in phrase.after)


def _left(phrase: NounPhrase) -> Party | None:
    """*the expulsion of A nationals from B*: the land that they had to leave, whose state did it."""
    return _behind(phrase, "from")


def _under(phrase: NounPhrase) -> bool:
    """*came under attack from A*, *is under A pressure*."""
    return phrase.governing is not None and phrase.tokens.lows[phrase.first - 1 : phrase.first] == ["under"]


def _apposed(phrase: NounPhrase) -> Party | None:
    """*A, B's largest creditor*, *A, its main supplier*, *A, a backer of B*: who stands before the comma that the role
    explains."""
    tokens, comma = phrase.tokens, phrase.first - 1
    governed = comma > 1 and tokens.tags[comma - 2] not in "S,."  # *but A, its supplier, …*: whose is open
    whose = bool(phrase.owners) or (governed and tokens.lows[phrase.first] in pronouns.OWN)
    whose = whose or (tokens.lows[phrase.first] in ("a", "an", "the") and _behind(phrase, "of") is not None)
    after = tokens.tags[phrase.index + 1 : phrase.index + 2]
    explains = comma > 0 and tokens.tags[comma - 1 : comma + 1] == "A," and after in (",", ".", "P", "N", "")
    return Party(tokens[comma - 1].actors, comma - 1, comma - 1) if whose and explains else None


def _introduced(phrase: NounPhrase) -> Party | None:
    """*As B's largest creditor, A waits*, *B's largest creditor, A, waits*: who stands behind the comma that closes the role."""
    tokens, comma = phrase.tokens, phrase.index + 1
    named = comma + 1 + (tokens.tags[comma + 1 : comma + 2] == "D")
    opens = tokens.lows[: phrase.first] == ["as"] and bool(phrase.owners)  # not *served as B's creditor*
    opens = opens or (phrase.first == 0 and bool(phrase.owners) and tokens.tags[named + 1 : named + 2] == ",")
    told = opens and tokens.tags[comma : named + 1] in (",A", ",DA")
    return Party(tokens[named].actors, named, named) if told else None


def _behind(phrase: NounPhrase, *prepositions: str) -> Party | None:
    """The first actor, and no place, behind one of the prepositions."""
    return next((party for party in phrase.after if party.preposition in prepositions and not party.place), None)


def _aimed(phrase: NounPhrase, pattern: Pattern, mode: Mode) -> Iterator[Stated | None]:
    sign = tone(phrase, pattern) if pattern.tone else pattern.sign
    sale = pattern.rule == "noun-supply"  # *the transfer of vehicles from A to B*
    wanted = [p for p in phrase.after if _fills(phrase, p, pattern) and not aside(phrase, p, pattern)]
    wanted = [p for p in wanted if sale or not on_the_way(phrase.tokens, p, phrase.after, phrase.patterns)]
    doer = _doer(phrase, pattern, wanted)
    if doer is None or (pattern.tone and sign is None) or _keeps_office(phrase, doer):
        return
    if pattern.role and outlaw(phrase.tokens, doer, phrase.patterns):
        return  # *A members of the group B*
    kind, sign = turned(phrase, pattern, sign)
    third = kind == "sanction" or (kind == "reject" and phrase.undergoes("enders"))
    if third and stopped_by_another(phrase, pattern, wanted):
        mode, kind, sign = once_stopped(phrase, mode), None, None
    elif kind == "sanction" and mode == Mode("negated") and withheld(phrase, pattern):
        mode = Mode()  # *blocked aid to B*: which did not come about, and the blocking did
    aimed = [p for p in wanted if (p.outer or p.preposition) not in LOCATIVE or "on" in (p.preposition, p.outer)]
    scenes = [p for p in wanted if p not in aimed and pattern.type == "attack"]
    if pattern.swap and pattern.type == "host" and (kind == "reject" or phrase.governed_by("vacating")):
        if left_by_its_own(phrase):
            yield leaves(phrase, pattern, mode, doer, wanted[0]) if wanted else None
            return
        kind, sign = (kind, sign) if phrase.owners else (None, None)
    harmed = victims(phrase.tokens, phrase.patterns) if pattern.type == "attack" and not wanted else []
    harmed = harmed or (_complaining(phrase) if pattern.type == "attack" and not wanted else [])
    helped = reached(phrase) if pattern.type == "aid" and not wanted else []
    for target in [*aimed[:1], *scenes[:1]] or wanted[:1] or harmed or helped or thanked(phrase, doer, pattern):
        quits = quits_body(phrase.tokens, target, pattern)
        yield tie_between(pattern, mode, phrase.index, doer, target, *((-1, "reject") if quits else (sign, kind)))


def _complaining(phrase: NounPhrase) -> list[Party]:
    """*B says that A was behind the attack*, *responsible for it*: whoever lays an attack at somebody's door was hit by it."""
    tokens, patterns = phrase.tokens, phrase.patterns
    laid = tokens.lows[phrase.first - 1] == "behind" or tokens.lows[max(0, phrase.first - 2) : phrase.first] == LAID
    if not laid or phrase.governing is None:
        return []
    said = tokens.tags.rfind("V", 0, phrase.governing.first)
    speaks = said >= 0 and tokens.lows[said] in patterns.speech and phrase.verb in patterns.classes["be"]
    speaker = subject(tokens, verb_group(tokens, said, patterns), patterns) if speaks else None
    return [speaker] if speaker else []


def _maker(phrase: NounPhrase) -> Party | None:
    """*sales of A's arms to B*, *deliveries of A oil*: whose goods they are."""
    for party in phrase.after:
        goods = not phrase.owners and head_noun(phrase.tokens, party) is not None
        goods = goods and not is_agent(phrase.tokens, party, phrase.patterns)
        if party.preposition == "of" and (goods or _arms(phrase, party)):
            return party
    return None


def _arms(phrase: NounPhrase, party: Party) -> bool:
    head = head_noun(phrase.tokens, party)
    return head is not None and head.low in phrase.patterns.classes["weapons"]


def _sold(phrase: NounPhrase, pattern: Pattern, mode: Mode, maker: Party) -> Iterator[Stated | None]:
    """The sale of arms to those behind *to*, by whoever stands behind *by*, else by who makes them."""
    seller, kind = _behind(phrase, "by") or maker, "arms" if _arms(phrase, maker) else None
    for buyer in (party for party in phrase.after if party.preposition == "to"):
        yield tie_between(pattern, mode, phrase.index, seller, buyer, 1, kind)


def _won(phrase: NounPhrase) -> Party | None:
    """*A enjoys the support of B*, *A won B's backing*: who helps the verb's subject."""
    if not phrase.governed_by("gainers"):
        return None
    return phrase.owners[-1] if phrase.owners else _behind(phrase, "of", "from")


def _doer(phrase: NounPhrase, pattern: Pattern, wanted: list[Party]) -> Party | None:
    if phrase.owners:
        return phrase.owners[-1]
    before = phrase.first - 2
    if pattern.type == "threaten" and before > 0 and phrase.tokens.tags[before : before + 2] == "AP":
        as_one = phrase.tokens[before + 1].low == "as"  # *sees A as a threat to B*
        return Party(phrase.tokens[before].actors, before, before) if as_one else None
    of_whom = doer_behind_of(phrase, pattern, wanted)
    present = of_whom if pattern.type == "host" else None  # *A fears the presence of B's troops in C*
    lent = present or lender(phrase, pattern) or possessor(phrase) or of_whom
    if lent and TIE_TYPES[pattern.type][2] < 0 and _records(phrase, lent):
        return None
    return lent or _by_means(phrase, pattern)


def _records(phrase: NounPhrase, party: Party) -> bool:
    """*A's data show a rise in attacks*: a record of what others did does nothing itself."""
    head, before = head_noun(phrase.tokens, party), phrase.tokens[max(0, party.first - 3) : party.first]
    of = any(t.low in phrase.patterns.classes["records"] for t in before)
    return of or (head is not None and head.low in phrase.patterns.classes["records"])


def doer_behind_of(phrase: NounPhrase, pattern: Pattern, wanted: list[Party]) -> Party | None:
    """*the withdrawal of A's troops from B*: the party behind *of* does it, where another one fills the slot."""
    behind = [p for p in ("of", "from") if p not in pattern.to]
    if not behind or not wanted:
        return None
    struck = (row for row in phrase.patterns.nouns.get(phrase.tokens.lows[phrase.index], ()) if row.type == "attack")
    if pattern.type == "attack" and any("of" in row.to for row in struck):
        behind = [p for p in behind if p != "of"]  # *the bombing of A's embassy in B*
    return next(
        (
            p
            for p in phrase.after
            if p.preposition in behind
            and not p.place  # *the bombing of Rome and the assault on B*
            and p.first < wanted[0].first
            and is_agent(phrase.tokens, p, phrase.patterns)
        ),
        None,
    )


def _by_means(phrase: NounPhrase, pattern: Pattern) -> Party | None:
    """*the killing of B in an A raid*: the owner of the attack."""
    return instrument(phrase.tokens, phrase.after, phrase.patterns) if pattern.type == "attack" else None


def _threatened(phrase: NounPhrase, source: Party) -> Party | None:
    """Whom threats *from* somebody threaten: the owner, whoever stands behind *to*, or the clause's subject."""
    target = next((p for p in phrase.after if p.preposition in ("to", "against")), None) or (
        phrase.owners[-1] if phrase.owners else None
    )
    if target:
        return target
    tokens = phrase.tokens
    verb = next(
        (
            k
            for k in range(phrase.first - 1, -1, -1)
            if tokens[k].tag == "V" or tokens[k].low in phrase.patterns.classes["be"]
        ),
        None,
    )
    if verb is not None and tokens.lows[verb] in phrase.patterns.classes["managing"]:
        return None
    found = subject(tokens, verb_group(tokens, verb, phrase.patterns), phrase.patterns) if verb is not None else None
    return found if found and set(found.actors) != set(source.actors) else None


def _undergone(phrase: NounPhrase, pattern: Pattern, mode: Mode) -> Stated | None:
    """*B witnessed attacks from A*: the subject is who was harmed."""
    victim = subject(phrase.tokens, phrase.governing, phrase.patterns) if phrase.governing else None
    doer = next((p for p in phrase.after if p.preposition in ("from", "by")), None)
    if doer and outlaw(phrase.tokens, doer, phrase.patterns):
        return None
    doer = doer or (phrase.owners[-1] if phrase.owners else None)  # *is under A pressure*, *suffered an A attack*
    return tie_between(pattern, mode, phrase.index, doer, victim, pattern.sign) if victim and doer else None


def _of_another(phrase: NounPhrase, party: Party) -> bool:
    """Whether *with* belongs to another noun that relates two, nearer to it than the phrase's own."""
    tokens, at = phrase.tokens, party.first - 1
    while at > phrase.index and tokens.tags[at] in "DNR":
        at -= 1
    return at - 1 > phrase.index and tokens.lows[at - 1] in phrase.patterns.nouns


def _keeps_office(phrase: NounPhrase, doer: Party) -> bool:
    """*the UN has a presence in A*: the office of a body, which has no troops."""
    tokens, mention = phrase.tokens, phrase.tokens[doer.last].mention
    body = mention is not None and mention.entity_type == "organisation"
    armed = {"military", "troop", "armed", "security", "naval"} & set(tokens.lows[phrase.first : phrase.index])
    return body and not armed and tokens.lows[phrase.index] == "presence"


def _fills(phrase: NounPhrase, party: Party, pattern: Pattern) -> bool:
    barred = pattern.type == "sanction" and party.preposition == "to" and of_sales(phrase, party)
    if asset_there(phrase.tokens, party, pattern, phrase.patterns):
        return True  # *an operation against camps in B*
    if phrase.tokens.lows[phrase.index + 2] in phrase.patterns.classes["causes"] or not (
        barred or party.preposition in pattern.to or (party.preposition == "of" and party.outer in pattern.to)
    ):
        return False
    if party.preposition == "with" and _of_another(phrase, party):
        return False  # *support during the war with B*
    if only_hears(phrase.tokens, party, pattern):
        return False
    if pattern.role and party.preposition == "of" and party.outer is not None and party.outer not in pattern.to:
        return False  # *members at the request of A*
    if party.place:
        invested = pattern.owned and pattern.type == "aid"  # *investment in Gwadar*
        return (
            pattern.type in TARGETS
            or pattern.type == "consult"
            or invested
            or (pattern.swap and party.preposition != "near")
        )
    head = head_noun(phrase.tokens, party)
    if pattern.type == "reject" and head is not None and head.low in phrase.patterns.classes["innocents"]:
        return False  # *concern over the return of A's refugees*
    if pattern.type == "reject" and head is not None and head.low in phrase.patterns.classes["deeds"]:
        return True  # *concern over A's actions*
    return is_agent(phrase.tokens, party, phrase.patterns) or pattern.type in TARGETS or pattern.swap or pattern.owned
