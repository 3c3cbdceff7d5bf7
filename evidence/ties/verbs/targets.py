"""Whom a verb's act is done to: which of the parties behind it fill the pattern's slots."""

from __future__ import annotations

from evidence.syntax.agents import bare_name, head_noun, is_agent, outlaw, past_people, private
from evidence.syntax.arguments import Party
from evidence.syntax.controllers import owns_others
from evidence.syntax.guests import from_elsewhere
from evidence.syntax.owned_names import owns
from evidence.syntax.routes import on_the_way
from evidence.syntax.tie_patterns import Pattern, TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.tables.schemas import TIE_TYPES
from evidence.ties.verbs.on_another import asset_there, blamed, of_buyers, outlaws_from, own_parties

NEARBY = frozenset({"near", "outside"})
LOCATIVE = frozenset({"in", "inside", "on", "at", "from", "into", "within", "across", "throughout"})
TARGETS = frozenset({"attack", "claim"})
DEGREES = frozenset({"lot", "bit", "little"})  # *helped the army and B a lot*: how much, and no share of B's own


def targets_of(tokens: Tokens, after: list[Party], pattern: Pattern, patterns: TiePatterns) -> list[Party]:
    """The parties after the verb that fill the pattern's slots; a named target goes before a mere scene."""
    if not after:
        return []
    after = [_of_those_in(tokens, party, patterns) for party in after]
    if pattern.swap and pattern.type == "attack" and any(party.preposition in ("on", "against") for party in after):
        return []  # *repelled A's attack on B*, *repelled attacks on B by A*: what is repelled struck B, and not who repels it
    found = [
        party
        for party in after
        if _fills(tokens, party, pattern, patterns) and not on_the_way(tokens, party, after, patterns)
    ]
    if pattern.type == "accuse":
        found = blamed(tokens, found)
    if len(found) < 2:
        return found
    direct = [p for p in found if p.preposition is None]
    means = {"with"} if direct and pattern.type == "attack" else set()  # *fought B with C's help*
    owned = {"of"} if direct and "owner" in pattern.to else set()  # *condemned B for its treatment of C's workers*
    governed = [
        p for p in found if p.preposition is not None and p.preposition not in LOCATIVE | NEARBY | means | owned
    ]
    exact = own_parties(tokens, governed)
    if pattern.heads:
        return found
    if direct and pattern.type in ("request", "host"):
        return direct[:1]
    if direct and "people" in pattern.to and tokens.tags[direct[0].last + 1 : direct[0].last + 2] == "D":
        return direct[:1] + _given_too(tokens, direct[1:2], patterns)  # *offers B the shortest road to C*
    if direct and tokens.lows[past_people(tokens, direct[0].last + 1, patterns)] in pattern.needs:
        return direct[:1]  # *gave B access to C's port*, *gave B advisers access to it*
    sources = [p for p in found if p.preposition == "from"] if "from" in pattern.to else []
    again = _again(tokens, found)
    hit = exact or sources or again or found[:1] + _places_beside(tokens, found)  # *tanks from A and drones from B*
    return hit + _scene_of_strike(tokens, [*hit[:1], *(p for p in found if p not in hit)], pattern)


def _given_too(tokens: Tokens, found: list[Party], patterns: TiePatterns) -> list[Party]:
    """*lent A $29 billion and B over $1 billion*: B, with a sum of its own."""
    return [
        party
        for party in found
        if tokens.lows[party.first - 1] == "and"
        and any(map(patterns.is_number, tokens.lows[party.last + 1 : party.last + 4]))
    ]


def _again(tokens: Tokens, found: list[Party]) -> list[Party]:
    """*fired rockets at A in May and at B in June*: the preposition stands again behind *and*."""
    if len(found) < 2 or found[0].preposition is None or found[0].preposition != found[1].preposition:
        return []
    between = tokens.tags[found[0].last + 1 : found[1].first].rstrip("D")
    return found[:2] if between.endswith("CP") and not between[:-2].strip("RPDN") else []


def _places_beside(tokens: Tokens, found: list[Party]) -> list[Party]:
    """*visited Rome and Paris*: the place that *and* joins to the first one."""
    if len(found) < 2 or not (found[0].place and found[1].place):
        return []
    joined = tokens.tags[found[0].last + 1 : found[1].first] == "C"
    return found[1:2] if joined else []


def _of_those_in(tokens: Tokens, party: Party, patterns: TiePatterns) -> Party:
    """*spoke to his counterparts in A and B*, *called on leaders in A*: the office stands in the slot, its state behind;
    *warned Asian leaders in A*: they met there."""
    office = party.first - 2
    if (
        office < 1
        or party.preposition not in ("in", "from")
        or tokens.lows[office] not in patterns.classes["counterparts"]
    ):
        return party
    if from_elsewhere(tokens, office, patterns):
        return party
    while office > 0 and tokens.tags[office] in "NDR":
        office -= 1
    if tokens.tags[office] not in "PV":
        return party
    return party._replace(preposition=tokens.lows[office] if tokens.tags[office] == "P" else None, place=False)


def _scene_of_strike(tokens: Tokens, found: list[Party], pattern: Pattern) -> list[Party]:
    """*A killed the leader of a group in B*: a strike on a group is one on the state where it falls."""
    mention = tokens[found[0].first].mention if found and pattern.type == "attack" else None
    struck = mention is not None and mention.entity_type == "armed group" and found[0].preposition in (None, "of")
    struck = struck or (bool(found) and pattern.type == "attack" and owns(tokens, found[0].last))
    return [p for p in found[1:] if p.preposition in {"in", "inside"} | NEARBY][:1] if struck else []


def _counts_too(tokens: Tokens, party: Party, patterns: TiePatterns) -> bool:
    """*killed 26 soldiers and the B 24*: B did so too, and nothing was done to it."""
    joint = len(tokens.tags[: party.first].rstrip("D")) - 1
    if joint <= 0 or tokens.tags[joint] not in "C,":
        return False
    number, behind = tokens.lows[party.last + 1 : party.last + 2], tokens.tags[party.last + 2 : party.last + 3]
    if number in (["a"], ["one"]) and tokens.lows[party.last + 2] not in DEGREES:
        counted, behind = True, tokens.tags[party.last + 3 : party.last + 4]  # *paid a tenth and the B a fifth*
    else:
        counted = bool(number) and patterns.is_number(number[0])
    return counted and behind in ("", ".", ",", "C")


def _beside_act(tokens: Tokens, party: Party, pattern: Pattern) -> bool:
    """*mediated together with B*: nothing was done to B."""
    before = tokens.lows[party.first - 2] if party.first > 1 else ""
    return pattern.type == "mediate" and party.preposition == "with" and before == "together"


def _fills(tokens: Tokens, party: Party, pattern: Pattern, patterns: TiePatterns) -> bool:
    if _counts_too(tokens, party, patterns) or owns_others(tokens, party.last, patterns):
        return False
    if outlaw(tokens, party, patterns) or outlaws_from(tokens, party, patterns) or of_buyers(tokens, party, patterns):
        return False  # *fought A rebels*, *hosts rebels from A*, *threatened buyers of A's oil*: nothing is done to A
    struck = pattern.type == "attack" and party.preposition is None and owns(tokens, party.last)
    if struck or asset_there(tokens, party, pattern, patterns):
        return True  # *struck a B-owned mine*
    if _sent_by(tokens, party, pattern, patterns) or _beside_act(tokens, party, pattern):
        return False
    if pattern.type == "consult" and (head := head_noun(tokens, party)) and head.low in patterns.classes["merchandise"]:
        return False  # *received A's weapons*, and not *received A's minister*
    agent = is_agent(tokens, party, patterns)
    if pattern.heads:
        return headed(tokens, party, pattern, patterns)
    if party.preposition == "of" and pattern.type in ("reject", "support") and private(tokens, party, patterns):
        return False  # *condemned the acts of A citizens*
    if pattern.official and party.preposition == "in" and tokens.lows[party.first - 2] in patterns.classes["events"]:
        return False  # *went to a summit in B*: no visit to B
    if party.place and not (party.preposition == "to" and "to" in pattern.to):
        return _place_fills(party, pattern)
    # *fired A missiles*: A is not hit
    if pattern.type == "attack" and _aimed_at(party, pattern) and (head := head_noun(tokens, party)):
        things = any(head.low in patterns.classes[name] for name in ("territory", "assets"))
        return agent or head.low.endswith("s") or things
    if (
        pattern.type == "coerce"
        and "direct" in pattern.to
        and (head := head_noun(tokens, party))
        and party.preposition in (None, "of")
    ):
        return agent or head.low.endswith("s")  # *deported A's beggars*: whoever they are
    if party.preposition is None and "people" in pattern.to and not agent and _given(tokens, party, pattern, patterns):
        return True
    if party.preposition is None and "direct" not in pattern.to and _given_away(tokens, party):
        return False
    if party.preposition is None:
        return ("owner" in pattern.to and (not agent or _armament(tokens, party, pattern, patterns))) or (
            agent and bool({"direct", "people"} & set(pattern.to))
        )
    return _fills_behind(tokens, party, pattern, patterns)


def _given(tokens: Tokens, party: Party, pattern: Pattern, patterns: TiePatterns) -> bool:
    """*offered A help*, *gave A advisers access*: whether a second object stands behind the party, which gets it."""
    behind = party.last + 1
    goods = past_people(tokens, behind, patterns)
    return (goods > behind and tokens.lows[goods] in pattern.needs) or _second_object(tokens, party, patterns)


def _aimed_at(party: Party, pattern: Pattern) -> bool:
    """*struck A*, *fired on A*: whether the party stands where an attack's target does."""
    if party.preposition is None:
        return "direct" in pattern.to
    return party.preposition in ("on", "against") and party.preposition in pattern.to


def _given_away(tokens: Tokens, party: Party) -> bool:
    """*A gas, which B sells; B sold it*: what is given; not who gets it, as in *sold it tanks*, *provided it with tanks*, *the
    sum that B owes it*."""
    tags, verb = tokens.tags, party.first - 1
    with_ = tokens.lows[party.last + 1 : party.last + 2] == ["with"]
    if tokens.lows[party.first] != "it" or with_ or tags[party.last + 1 : party.last + 2] in ("N", "D", "A"):
        return False
    opens = tags.rfind("S", 0, verb)
    return opens < 0 or opens == verb - 1 or "V" in tags[opens:verb]


def _fills_behind(tokens: Tokens, party: Party, pattern: Pattern, patterns: TiePatterns) -> bool:
    """Whether a party behind a preposition fills a slot."""
    agent = is_agent(tokens, party, patterns)
    head = head_noun(tokens, party) if pattern.needs and party.preposition == "to" else None
    if head is not None and head.low in pattern.needs:
        return False  # *opened a road to A's border*
    if party.preposition == "of" and party.outer == "on" and _noun_before_of(tokens, party) == "side":
        return False  # *fought B on the side of A*
    if party.outer == "as" or _of_a_border(tokens, party, pattern, patterns):
        return False  # *supported B as a member of C*
    if party.preposition == "of" and pattern.housed and _noun_before_of(tokens, party) in pattern.housed:
        return True  # *hosts the political office of A*
    if party.preposition == "of" and "direct" in pattern.to and _multitude(tokens, party, patterns):
        return True
    if party.preposition == "by" and "owner" in pattern.to and pattern.type in ("reject", "support"):
        return agent and _noun_before_of(tokens, party, "by") in _deeds(patterns)  # *condemned the statement by B*
    if party.preposition == "from" and "owner" in pattern.to and pattern.type in ("reject", "support"):
        return _noun_before_of(tokens, party, "from") in patterns.classes["offers"]  # *rejected an offer from B*
    if party.preposition == "of" and _behind_of(tokens, party, pattern, patterns):
        return True
    people = party.preposition in ("of", "from") and not {"direct", "people"}.isdisjoint(pattern.to)
    if people and _members(tokens, party, patterns):
        return True
    named = pattern.type in ("aid", "arms") and bare_name(tokens, party)
    given = party.preposition == "to" and (party.place or named)
    return party.preposition in pattern.to and (agent or given or pattern.owned or pattern.type in TARGETS)


def _of_a_border(tokens: Tokens, party: Party, pattern: Pattern, patterns: TiePatterns) -> bool:
    """*built a post on the border with A*: *with* belongs to the border."""
    at = party.first - 1
    while at > 0 and tokens.tags[at] in "DN":
        at -= 1
    border = any(p.type == "border" for p in patterns.nouns.get(tokens.lows[at - 1], ()))
    return party.preposition == "with" and border and pattern.type != "border" and "border" not in pattern.needs


def _multitude(tokens: Tokens, party: Party, patterns: TiePatterns) -> bool:
    """*deported thousands of undocumented Afghans*."""
    mention = tokens[party.first].mention
    named = mention is not None and mention.rule == "people"
    return named and _noun_before_of(tokens, party) in patterns.classes["multitudes"]


def _behind_of(tokens: Tokens, party: Party, pattern: Pattern, patterns: TiePatterns) -> bool:
    """*supported the nomination of A*, *met with the minister of A*, *struck camps of A*."""
    if pattern.type == "support" and tokens[party.first - 1].tag in "PD":
        stands = {t.low for t in tokens[max(0, party.first - 3) : party.first]}
        if stands & patterns.classes["candidacies"]:
            return True
    if party.outer is None and _owns_it(tokens, party, pattern, patterns):
        return True
    return party.outer in pattern.to and _members(tokens, party, patterns)


def _owns_it(tokens: Tokens, party: Party, pattern: Pattern, patterns: TiePatterns) -> bool:
    """*struck camps of A*, *supported the operation of A*: what is attacked, or the act that is judged, is A's."""
    if pattern.type == "attack":
        of_it, head = _noun_before_of(tokens, party), head_noun(tokens, party)
        land = head is None or head.low in patterns.classes["territory"]
        return of_it in patterns.classes["assets"] or (land and of_it in patterns.classes["portions"])
    return "owner" in pattern.to and _whose_act(tokens, party, patterns)


def _whose_act(tokens: Tokens, party: Party, patterns: TiePatterns) -> bool:
    """*supported the operation of A*, *condemned the decision of A*: the act is A's; not *the killing of A*."""
    low = _noun_before_of(tokens, party)
    acts = patterns.nouns.get(low, ())
    done_to = any("of" in pattern.to or pattern.role or pattern.agent for pattern in acts)
    measure = any(low in patterns.classes[name] for name in ("measures", "attacks"))
    return (bool(acts) or measure) and not done_to and is_agent(tokens, party, patterns)


def _deeds(patterns: TiePatterns) -> frozenset[str]:
    return patterns.joined("deeds", "claims", "attacks", "offers")


def _noun_before_of(tokens: Tokens, party: Party, preposition: str = "of") -> str:
    """The word before the *of* (or another preposition) that governs the party."""
    of = next((k for k in range(party.first - 1, 0, -1) if tokens.lows[k] == preposition), 0)
    return tokens.lows[of - 1] if of else ""


def _members(tokens: Tokens, party: Party, patterns: TiePatterns) -> bool:
    """*12 members of the group*, *prisoners of A*, *thousands of A's refugees*: the noun before or behind *of* names people."""
    head = head_noun(tokens, party)
    if party.preposition == "of" and head is not None and head.low in patterns.classes["people"]:
        return head.low not in patterns.classes["weapons"]  # *the use of A drones*
    for token in reversed(tokens[max(0, party.first - 5) : party.first]):
        if token.low in patterns.classes["people"]:
            return token.low not in patterns.classes["weapons"]  # *received drones from A*
        if token.tag in ("V", ",") or (token.tag == "P" and token.low not in ("of", "from", "in")):
            return False  # *detained members at the request of A*
    return False


def headed(tokens: Tokens, party: Party, pattern: Pattern, patterns: TiePatterns) -> bool:
    """*A's airspace*, *the airspace of A*, *70 percent of A's imports*: whose the thing is that the verb is done to."""
    if pattern.type == "mobilise" and party.preposition == "with":
        return _noun_before_of(tokens, party, "with") in pattern.heads  # *moved tanks to the border with B*
    of_it = _noun_before_of(tokens, party) if party.preposition == "of" and "owner" in pattern.to else ""
    if of_it in pattern.heads and head_noun(tokens, party) is None and not party.place:  # *the airspace of A*
        return party.outer is None or party.outer in pattern.to
    head = head_noun(tokens, party) or head_noun(tokens, party._replace(last=party.first))
    part = (
        of_it in pattern.heads or of_it in patterns.classes["parts"]
    )  # *imports of A steel*, *wrote off $2 billion of A's debt*
    in_slot = party.preposition is None or party.preposition in pattern.to or part
    if head is not None and head.low in pattern.needs:  # *called A's claims baseless*
        head = next((t for t in tokens[party.last + 1 : party.last + 4] if t.low in pattern.heads), None)
    named = head is not None and (head.low in pattern.heads or (head.home and head.low.split(" ")[0] in pattern.heads))
    if named and head and head.low in ("border", "frontier") and len(party.actors) > 1:
        return False  # *guards the A-B border*: for which of them is open
    return in_slot and not party.place and bool(named)  # *the A base at Manas*, one name


def _place_fills(party: Party, pattern: Pattern) -> bool:
    """Whether a place may stand for its state in the slot."""
    near = pattern.type == "attack" and (party.preposition in LOCATIVE | NEARBY)
    named = pattern.official or pattern.owned or pattern.swap or bool(pattern.needs)
    fits = party.preposition is None or near or (named and party.preposition in pattern.to)
    return "place" in pattern.to and fits


def _sent_by(tokens: Tokens, party: Party, pattern: Pattern, patterns: TiePatterns) -> bool:
    """*received a delegation from A*: no aid; *sent drones and A fighters to B*: who is sent gets nothing."""
    if party.preposition is None and pattern.sent:
        head = head_noun(tokens, party)
        return head is not None and head.low in pattern.sent
    given = pattern.swap and pattern.type == "aid" and party.preposition == "from"
    return given and _noun_before_of(tokens, party, "from") in patterns.classes["offices"]


def _armament(tokens: Tokens, party: Party, pattern: Pattern, patterns: TiePatterns) -> bool:
    """*bought A drones*: a drone acts for its owner elsewhere; here it is what is bought."""
    head = head_noun(tokens, party)
    return pattern.type == "arms" and head is not None and head.low in patterns.classes["weapons"]


def _second_object(tokens: Tokens, party: Party, patterns: TiePatterns) -> bool:
    """*offered A help*, *sold A tanks*: what follows the name is a second object, not a thing of A's."""
    head = head_noun(tokens, party)
    if bare_name(tokens, party) and tokens[party.first - 1].tag == "V":
        return True
    goods = head is not None and head.low in patterns.classes["merchandise"]
    helps = goods or (head is not None and any(TIE_TYPES[p.type][2] > 0 for p in patterns.nouns.get(head.low, ())))
    behind_verb = tokens.tags[: party.first].rstrip("D").endswith("V")
    return helps and tokens[party.last + 1].tag != "Z" and behind_verb
