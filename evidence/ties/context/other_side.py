"""Ties of which a sentence names one side only, where the text has related that one to a single other: *A's bases were
struck*, *A lodged a protest*, *C brokered a truce*, *a memorandum was signed*. All are flagged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from evidence.syntax.arguments import Party, complements
from evidence.syntax.modes import Mode, mode_of_verb
from evidence.syntax.noun_doers import lender
from evidence.syntax.noun_modes import mode_of_noun
from evidence.syntax.noun_phrases import NounPhrase, noun_phrase
from evidence.syntax.stated import Stated
from evidence.syntax.subjects import subject
from evidence.syntax.tie_patterns import Pattern, TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.syntax.verb_groups import VerbGroup, verb_group
from evidence.tables.schemas import GIVING, TIE_TYPES

OTHER_SIDE = "the other side is the one that the text relates to this one"
HARM = frozenset(
    {"attack", "coerce", "sanction", "threaten"}
)  # what only those do to each other whom the text has set apart
Pair = frozenset[str]
OUTFITS = frozenset({"groups", "outfits", "networks", "factions"})
DONE_TO_THE_OTHER = HARM | {"train"}  # all else may have been done by anybody, where the text leaves open by whom
UNDER = frozenset({"under", "by", "through", "in"})
OPEN = GIVING | {"mediate"}  # types of acts whose other side may be left open
ANSWER_WITHIN = 6  # words behind *responded* among which it is said with what
NOT_FOR_OTHERS = frozenset({"its", "his", "her", "their", "own", "domestic", "local"})
TO_WHOM = frozenset({"to", "for", "against", "among", "amongst", "into", "abroad", "overseas", "home", "elsewhere"})
DONE_WITHIN = 4  # words behind a gerund among which it is said what is done (*by carrying out heavy raids*)
GRANT_WITHIN = 9  # words behind a verb among which it is said what is given
AGENT_WITHIN = 5  # words behind a passive verb


class Dealings(NamedTuple):
    """The pairs that the paragraph related last, or the only one of the text; those among whom there was conflict in the
    paragraph; the pair that the text relates most often; which state an armed movement has governed; the two states that the
    title names, and no other."""

    related: frozenset[Pair]
    opposed: frozenset[Pair]
    usual: Pair
    ruling: Mapping[str, str]
    titled: Pair


def other_sides(tokens: Tokens, dealings: Dealings, own: Sequence[Stated], patterns: TiePatterns) -> list[Stated]:
    """The ties of one sentence with one side, or none, named; ``own``: what the sentence states by itself."""
    found: list[Stated] = []
    if (
        not (dealings.usual or dealings.titled)
        and not (dealings.related or own)
        and patterns.speech.isdisjoint(tokens.words)
    ):
        return found
    told = {stated.trigger for stated in own}
    named: set[str] | None = None
    spoken = not patterns.speech.isdisjoint(tokens.words)
    readable = bool(dealings.related or dealings.titled) or spoken or bool(own)
    tags, lows = tokens.tags, tokens.lows
    for index in range(len(tags)) if dealings.usual else tokens.verbs if readable else ():
        tag, low = tags[index], lows[index]
        if tag == "V" and low in patterns.verbs and index not in told and readable:
            found += _of_verb(tokens, index, dealings, own, patterns)
        elif tag == "N" and low in patterns.nouns and index not in told and dealings.usual:
            named = {actor for token in tokens for actor in token.actors} if named is None else named
            found += _of_noun(tokens, index, dealings, named, patterns)
    return found


def _of_verb(
    tokens: Tokens, verb: int, dealings: Dealings, own: Sequence[Stated], patterns: TiePatterns
) -> Iterator[Stated]:
    group = verb_group(tokens, verb, patterns)
    for form, pattern in patterns.verbs[tokens.lows[verb]]:
        if not (group.passive or pattern.implied or pattern.type in OPEN or pattern.absolute):
            continue  # an active verb that says of none of its acts that it leaves a side open
        lacking = pattern.needs and tokens.words.isdisjoint(pattern.needed)
        lacking = lacking or (pattern.implied and _by_another_act(tokens, verb, pattern, patterns))
        if lacking or (form.particle and not _has_particle(tokens, verb, form.particle)):
            continue
        after = complements(tokens, verb, patterns)
        if pattern.type == "mediate":
            yield from _mediated(tokens, group, after, dealings, patterns)
        elif group.passive and "direct" in pattern.to and not _by_somebody(tokens, verb):
            yield from _undergone(tokens, group, pattern, dealings, patterns)
        elif pattern.implied and not group.passive and (not after or _answers(tokens, verb, pattern, after)):
            yield from _towards(tokens, group, pattern, dealings, own, patterns)
        elif pattern.absolute and not group.passive and not after:
            yield from _upon_speaker(tokens, group, pattern, patterns)
        elif pattern.type in GIVING and not pattern.swap and not group.passive and all(one.place for one in after):
            yield from () if after else _under_which(tokens, group, pattern, own, patterns)
            yield from _between_titled(tokens, group, pattern, dealings, patterns)


def _has_particle(tokens: Tokens, verb: int, particle: str) -> bool:
    """*vowed swift revenge*, *vowed to respond*: whether the word, or the words together, stand behind the verb."""
    words = particle.split(" ")
    return particle in tokens.lows[verb + 1 : verb + 4] or words == tokens.lows[verb + 1 : verb + 1 + len(words)]


def _by_another_act(tokens: Tokens, verb: int, pattern: Pattern, patterns: TiePatterns) -> bool:
    """*retaliated by closing the road*, *by making a complaint*: no blow, as *by shelling posts*, *by making a raid* are."""
    behind = tokens.lows[verb + 1 : verb + 3]
    if len(behind) < 2 or behind[0] != "by" or not behind[1].endswith("ing"):
        return False
    done = tokens.lows[verb + 3 : verb + 3 + DONE_WITHIN]
    told = [
        other for form, other in patterns.verbs.get(behind[1], ()) if other.type == pattern.type and not form.particle
    ]
    if behind[1] in patterns.classes["firing"] or any(not p.needs or not p.needed.isdisjoint(done) for p in told):
        return False
    lent = behind[1] in patterns.light
    armed = lent and not patterns.classes["armaments"].isdisjoint(done)
    return not armed and not (lent and any(p.type == pattern.type for low in done for p in patterns.nouns.get(low, ())))


def _under_which(
    tokens: Tokens, group: VerbGroup, pattern: Pattern, own: Sequence[Stated], patterns: TiePatterns
) -> Iterator[Stated]:
    """*a pact between A and B, under which A will supply arms*: to the other party of the pact."""
    opened = tokens.tags.rfind("S", 0, group.first)
    relative = opened > 0 and tokens.lows[opened] == "which" and tokens.lows[opened - 1] in UNDER
    pacts = [one for one in own if one.kind == "agree" and one.trigger < opened] if relative else []
    doer = subject(tokens, group, patterns) if len(pacts) == 1 else None
    parties = {*pacts[0].doers, *pacts[0].done_to} if doer else set()
    others = tuple(sorted(parties - set(doer.actors))) if doer else ()
    if doer and len(doer.actors) == 1 and set(doer.actors) <= parties and len(others) == 1:
        mode = mode_of_verb(tokens, group, patterns)
        yield Stated(pattern, doer.actors, others, mode, group.verb, doer.first, group.verb, flag=OTHER_SIDE)


def _between_titled(
    tokens: Tokens, group: VerbGroup, pattern: Pattern, dealings: Dealings, patterns: TiePatterns
) -> Iterator[Stated]:
    """*A will send wheat*, *A offered a loan* in a text whose title names A and B and no other: to B."""
    doer = subject(tokens, group, patterns) if dealings.titled else None
    if doer is None or not set(doer.actors) < dealings.titled:
        return
    named = {actor for token in tokens for actor in (*token.actors, token.home) if actor}
    if named == set(doer.actors) and _given_to_somebody(tokens, group.verb, pattern, patterns):
        mode = mode_of_verb(tokens, group, patterns)
        mode = Mode(pattern.status) if pattern.status and mode == Mode() else mode
        others = tuple(sorted(dealings.titled - set(doer.actors)))
        first = min(doer.first, group.verb)
        yield Stated(pattern, doer.actors, others, mode, group.verb, first, group.verb, flag=OTHER_SIDE)


def _given_to_somebody(tokens: Tokens, verb: int, pattern: Pattern, patterns: TiePatterns) -> bool:
    """*sent 40 tonnes of wheat*; not *sent wheat to farmers* or *abroad*, *gave the world wheat*, *lent women a million euros*,
    *supplied rebels with tanks*: whether something is given, and all words leave open to whom."""
    lows, tags = tokens.lows, tokens.tags
    goods = patterns.classes["weapons" if pattern.type == "arms" else "grants"]
    end = next((k for k in range(verb + 1, len(tags)) if tags[k] in ".SVXT"), len(tags))
    given = next((k for k in range(verb + 1, min(verb + 1 + GRANT_WITHIN, end)) if lows[k] in goods), 0)
    if not given or not NOT_FOR_OTHERS.isdisjoint(lows[verb + 1 : given]) or not TO_WHOM.isdisjoint(lows[given:end]):
        return False
    before = range(verb + 1, given)
    measured = all(tags[k] in "DNR" or lows[k] == "of" or lows[k - 1 : k + 1] == ["up", "to"] for k in before)
    receiver = tags[verb + 1 : given].strip("D") and lows[verb + 1] == "the"
    receiver = receiver or any(tags[k : k + 2] == "ND" or (tags[k] == "N" and lows[k].endswith("s")) for k in before)
    return measured and not receiver


def _by_somebody(tokens: Tokens, verb: int) -> bool:
    """Whether an agent is said, an actor in the lists or not (*hit hard by drought*)."""
    return "by" in tokens.lows[verb + 1 : verb + 1 + AGENT_WITHIN]


def _undergone(
    tokens: Tokens, group: VerbGroup, pattern: Pattern, dealings: Dealings, patterns: TiePatterns
) -> Iterator[Stated]:
    """*A's bases were struck*: by the other side, where the text has set the two against each other."""
    patient = subject(tokens, group, patterns)
    if tokens.lows[group.first] == "be":
        return  # *demanded that those behind it be punished*
    between = tokens.tags[patient.last + 1 : group.first].rpartition("C") if patient else ("", "", "")
    if between[1] and "N" in between[2]:
        return  # *A's envoy slept, and a colleague was expelled*
    doer = _partner(patient, pattern, dealings)
    mode = mode_of_verb(tokens, group, patterns)
    if patient and doer and pattern.type in DONE_TO_THE_OTHER and mode.status != "hypothetical":
        first = min(patient.first, group.verb)
        yield Stated(pattern, (doer,), patient.actors, mode, group.verb, first, group.verb, flag=OTHER_SIDE)


def _towards(
    tokens: Tokens,
    group: VerbGroup,
    pattern: Pattern,
    dealings: Dealings,
    own: Sequence[Stated],
    patterns: TiePatterns,
) -> Iterator[Stated]:
    """*A retaliated*, *A recalled its ambassador*, *A vowed revenge after B bombed a village*."""
    doer = subject(tokens, group, patterns)
    named = {actor for token in tokens for actor in token.actors}
    if pattern.needs and not _answers(tokens, group.verb, pattern, ()):
        return  # *responded with a note after the strikes*
    other = _provoker(tokens, group.verb, doer, own) or (_partner(doer, pattern, dealings) if len(named) == 1 else None)
    behind = tokens.lows[group.verb + 1 : group.verb + 4]
    envoys = pattern.envoy is not None
    alone = pattern.envoy == "open" and tokens.tags[group.verb + 1 : group.verb + 2] in (".", ",")
    envoys = envoys and not (alone and doer and other and frozenset({*doer.actors, other}) in dealings.opposed)
    if doer and other and (not envoys or any(low in patterns.classes["envoys"] for low in behind)):
        mode = mode_of_verb(tokens, group, patterns)
        first = min(doer.first, group.verb)
        yield Stated(pattern, doer.actors, (other,), mode, group.verb, first, group.verb, flag=OTHER_SIDE)


def _provoker(tokens: Tokens, verb: int, doer: Party | None, own: Sequence[Stated]) -> str | None:
    """Who alone does harm in a clause behind *after*, or to the doer in a clause before: the one whom the act answers."""
    after = next((k for k in range(verb + 1, len(tokens)) if tokens.lows[k] in ("after", "because", "when")), None)
    if doer is None:
        return None
    if after is None:
        harm = [one for one in own if one.trigger < verb and one.shown < 0 and set(doer.actors) & set(one.done_to)]
    else:
        harm = [one for one in own if one.trigger > after and one.shown < 0 and one.done_to]
    others = {actor for one in harm for actor in one.doers} - set(doer.actors)
    return next(iter(others)) if len(others) == 1 else None


def _answers(tokens: Tokens, verb: int, pattern: Pattern, after: Sequence[Party]) -> bool:
    """*responded with raids on a town*: a blow that falls on a place alone."""
    behind = tokens.lows[verb + 1 : verb + ANSWER_WITHIN]
    return not set(pattern.needs).isdisjoint(behind) and all(party.place for party in after)


def _upon_speaker(tokens: Tokens, group: VerbGroup, pattern: Pattern, patterns: TiePatterns) -> Iterator[Stated]:
    """*A said that B had attacked first*: A itself, where the words name nobody else."""
    doer = subject(tokens, group, patterns)
    said = next((k for k in range(group.first) if tokens.tags[k] == "V" and tokens.lows[k] in patterns.speech), None)
    speaker = subject(tokens, verb_group(tokens, said, patterns), patterns) if said is not None else None
    if doer is None or speaker is None or speaker.first > doer.first or len(speaker.actors) != 1:
        return
    if not (patterns.classes["outlaws"] | OUTFITS).isdisjoint(tokens.lows[group.verb + 1 : group.verb + 5]):
        return  # *A said that B had vowed to crush all rebel groups*: not A
    named = {actor for token in tokens for actor in (*token.actors, token.home) if actor}
    if named == {*speaker.actors, *doer.actors} and len(named) == 2:
        mode = mode_of_verb(tokens, group, patterns)
        first = min(doer.first, group.verb)
        yield Stated(pattern, doer.actors, speaker.actors, mode, group.verb, first, group.verb, flag=OTHER_SIDE)


def _mediated(
    tokens: Tokens, group: VerbGroup, after: list[Party], dealings: Dealings, patterns: TiePatterns
) -> Iterator[Stated]:
    """*C brokered a truce*, *the talks were mediated by C*: between the only two that the text relates."""
    agent = next((party for party in after if party.preposition == "by"), None)
    doer = agent if group.passive else subject(tokens, group, patterns)
    sides = tuple(sorted(next(iter(dealings.related)))) if len(dealings.related) == 1 else ()
    if doer is None or not sides or set(sides) & set(doer.actors):
        return
    if any(token.actors and not set(token.actors) <= {*sides, *doer.actors} for token in tokens):
        return
    mode = mode_of_verb(tokens, group, patterns)
    pattern = next(p for _, p in patterns.verbs[tokens.lows[group.verb]] if p.type == "mediate")
    first = min(doer.first, group.verb)
    yield Stated(pattern, doer.actors, sides, mode, group.verb, first, group.verb, flag=OTHER_SIDE)


def _of_noun(tokens: Tokens, noun: int, dealings: Dealings, named: set[str], patterns: TiePatterns) -> Iterator[Stated]:
    known = named <= dealings.usual
    fitting = [
        p
        for p in patterns.nouns[tokens.lows[noun]]
        if (p.mutual and (known or len(named) == 1)) or (p.implied and len(named) == 1)
    ]
    if not fitting:
        return
    phrase = noun_phrase(tokens, noun, patterns)
    for pattern in fitting:
        event = _came_about(phrase) if pattern.mutual and known else None
        if event:
            sides = tuple(sorted(dealings.usual))
            none = not patterns.classes["lacking"].isdisjoint(tokens.lows[:noun])  # *no agreement was reached*
            mode = Mode("negated") if none else mode_of_verb(tokens, event, patterns)
            yield Stated(pattern, sides, (), mode, noun, phrase.first, noun, flag=OTHER_SIDE)
        elif pattern.mutual and phrase.governing and not phrase.after and phrase.governed_by("enders"):
            yield from _ended(phrase, pattern, dealings)
        elif pattern.implied and not phrase.after and _conducted(phrase):
            doer = lender(phrase, pattern)
            other = _partner(doer, pattern, dealings)
            if doer and other and TIE_TYPES[pattern.type][2] < 0:
                mode = mode_of_noun(tokens, phrase.first, phrase.governing, patterns)
                yield Stated(pattern, doer.actors, (other,), mode, noun, doer.first, noun, flag=OTHER_SIDE)


def _ended(phrase: NounPhrase, pattern: Pattern, dealings: Dealings) -> Iterator[Stated]:
    """*A ended the truce*, *A suspended talks*: a refusal of the other side."""
    doer = subject(phrase.tokens, phrase.governing, phrase.patterns) if phrase.governing else None
    other = _partner(doer, pattern, dealings)
    if phrase.governing and doer and other and not phrase.owners and not phrase.governing.passive:
        mode = mode_of_noun(phrase.tokens, phrase.first, phrase.governing, phrase.patterns)
        first, noun = min(doer.first, phrase.governing.verb), phrase.index
        yield Stated(pattern, doer.actors, (other,), mode, noun, first, noun, -1, "reject", OTHER_SIDE)


def _conducted(phrase: NounPhrase) -> bool:
    """*A carried out strikes*, and not *kept others from carrying out strikes*."""
    group = phrase.governing
    if group is None or group.infinitive or phrase.verb not in phrase.patterns.light:
        return False
    return not (group.first and phrase.tokens.tags[group.first - 1] == "P")


def _came_about(phrase: NounPhrase) -> VerbGroup | None:
    """*a memorandum was signed*, *talks will be held*: the noun opens its sentence, and its own verb says that it came
    about, or will."""
    tokens, patterns = phrase.tokens, phrase.patterns
    finite = (k for k in tokens.verbs if k > phrase.index and tokens.tags[:k].rstrip("RG").endswith("X"))
    verb = next(finite, -1)  # *a memorandum on combating crime was signed*
    of = len(tokens.tags[: phrase.index].rstrip("DNR")) - 1
    governed = of > 0 and tokens.tags[of] == "P" and (tokens.lows[of] != "of" or tokens.lows[of - 1] in patterns.nouns)
    apart = verb < 0 or any(tag in ".S," for tag in tokens.tags[phrase.index : verb])
    if governed or apart or tokens.tags[: phrase.index].strip("DNRP,"):
        return None  # *a protocol on fighting was signed*
    group = verb_group(tokens, verb, patterns)
    happens = group.passive and tokens.lows[verb] in patterns.classes["happening"]
    return group if happens and not _by_somebody(tokens, verb) else None


def _partner(party: Party | None, pattern: Pattern, dealings: Dealings) -> str | None:
    """The only one to whom the text relates a single actor; for harm, among those with whom it was in conflict."""
    if party is None or len(party.actors) != 1:
        return None
    pairs = dealings.opposed if pattern.type in HARM else dealings.related
    own = {*party.actors, *(dealings.ruling.get(actor, actor) for actor in party.actors)}
    others = {other for pair in pairs if own & pair for other in pair} - own
    return next(iter(others)) if len(others) == 1 else None
