"""Ties: one directed relation or event between two actors, as the source states it.

Patterns with slots in the manner of PETRARCH: a verb or noun of ``data/ties.yml``, who stands before it, who after it
and behind which preposition; auxiliaries, negation and governing verbs are kept as a status (PLOVER's modes), never
read as acts of their own. Precision before recall: a slot that cannot be filled by rule makes no row.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product
from types import MappingProxyType
from typing import Protocol, TypeVar

from evidence.names import Succession
from evidence.sentences.datelines import told_of
from evidence.sources import SourceText
from evidence.syntax.attribution import attribution
from evidence.syntax.clauses import asked_from, tokenise
from evidence.syntax.stated import Stated
from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.tables.rows import Date, Mention, Quotation, Sentence, Tie
from evidence.tables.schemas import TIE_TYPES
from evidence.ties.accusations import accusations, status_of, with_charges
from evidence.ties.context.answers import answers
from evidence.ties.context.at_home import without_ties_at_home
from evidence.ties.context.coreference import SUBJECT, resolve_pronouns, resume_subject
from evidence.ties.context.demands import DEMANDED, quoted_demands
from evidence.ties.context.discourse import Context, Read, carried_ties
from evidence.ties.context.echoes import denials, echoes_in, repeated, without_echoes
from evidence.ties.context.ellipsis import gapped, signed_there, turned_down
from evidence.ties.context.feelings import resented
from evidence.ties.context.local_forces import WHOSE_FORCES, name_local_forces
from evidence.ties.context.meetings import (
    Meeting,
    meeting_ties,
    name_host,
    resolve_both,
    resolve_couple,
    resolve_fellows,
    resolve_members,
    resolve_sides,
)
from evidence.ties.context.other_side import other_sides
from evidence.ties.context.pair_relations import borders_with, neighbouring
from evidence.ties.context.places_meant import resolve_demonstrative, resolve_there
from evidence.ties.context.refused_talks import REFUSED, refused_talks
from evidence.ties.context.rejected_words import WHOSE_WORDS
from evidence.ties.context.theatres import Theatres, is_rebel
from evidence.ties.context.titles import (
    name_counterparts,
    name_holders,
    name_rulers,
    resolve_offices,
    speaks_of,
    titled,
)
from evidence.ties.context.two_sides import side_ties, sides_of
from evidence.ties.context.venues import convened, venues
from evidence.ties.context.voice import FIRST, VOICE, voice_of
from evidence.ties.nouns.garrisons import garrison_ties
from evidence.ties.nouns.gerunds import gerund_ties
from evidence.ties.nouns.nominal import noun_at, noun_ties
from evidence.ties.nouns.roles import compound_ties
from evidence.ties.times import Span, time_of
from evidence.ties.twins import specific
from evidence.ties.verbs.verbal import verb_ties
from evidence.ties.verbs.visits import visit_ties

COUPLING = frozenset({"two", "both", "either", "each", "neither"})
OWN_WORDS = (WHOSE_WORDS, DEMANDED, REFUSED)  # the author's remark on what is quoted, the speaker's own act
MEMBERS = frozenset({"member", "colleagues"})


class _OfASentence(Protocol):
    @property
    def sentence_id(self) -> str: ...


Row = TypeVar("Row", bound=_OfASentence)


def find_ties(
    text: SourceText,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    dates: Sequence[Date],
    quotations: Sequence[Quotation],
    patterns: TiePatterns,
    actor_of: Mapping[str, str],
    governing: Mapping[str, Succession] = MappingProxyType({}),
) -> list[Tie]:
    """The ties stated in ``sentences`` (boilerplate gives none), in text order, ids ``<sentence_id>:t1`` …

    ``actor_of`` says for whom an entity acts (``{"rahmon": "TJK", "TJK": "TJK"}``); places and programmes are not in it.
    ``governing`` names who governs a state that has changed hands by the day of the text, and since when: its police are
    that actor's.
    """
    named, dated, quoted = _grouped(mentions), _grouped(dates), _running_on(quotations, sentences)
    ruled = {state: heir.actor for state, heir in governing.items()}
    since = {state: heir.since.isoformat() for state, heir in governing.items()}
    context = Context(sides=sides_of(mentions, actor_of), ruled=ruled, since=since, titled=titled(sentences, named))
    ties: list[Tie] = []
    voice = voice_of(sentences, named, quotations, actor_of, patterns) if FIRST.search(text.text) else None
    theatres = Theatres(sentences, named) if any(map(is_rebel, mentions)) else None
    for sentence in sentences:
        here = named[sentence.sentence_id] = told_of(sentence, named[sentence.sentence_id])
        context.enter(sentence.paragraph, dated.get(sentence.sentence_id, ()))
        if sentence.kind == "boilerplate":
            continue
        theatre = theatres.around(sentence) if theatres and any(map(is_rebel, here)) else None
        harmed = context.look(sentence, here, theatre, patterns)
        ours = bool(voice and FIRST.search(sentence.text))
        pending = bool(harmed or theatre) or context.awaits(sentence) or context.relates()
        pending = pending or ours or sentence.sentence_id in quoted
        if not (_several(here, actor_of) or (here and pending) or _looks_back(sentence, context, patterns)):
            context.pass_over(sentence, here, actor_of)
            continue
        when, said = dated.get(sentence.sentence_id, []), quoted.get(sentence.sentence_id, [])
        tokens = tokenise(sentence, here, when, actor_of, patterns, said, voice)
        tokens, looked_back, local = _who_is_meant(tokens, context, patterns, actor_of, when)
        read = _read(tokens, context, harmed, said, when, patterns, actor_of)
        read = _as_resolved(read, looked_back, local)
        context.follow(tokens, said, patterns, actor_of)
        context.keep(read, tokens, actor_of)
        if ours:
            read = [_flagged(one, VOICE) if voice in (one.one, one.other) else one for one in read]
        ties += _rows(text, sentence, tokens, read, when, patterns)
    return ties


def _grouped(rows: Iterable[Row]) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row.sentence_id].append(row)
    return groups


def _running_on(quotations: Sequence[Quotation], sentences: Sequence[Sentence]) -> dict[str, list[Quotation]]:
    """The quotations of each sentence, those included that began in one before it."""
    groups, begun = _grouped(quotations), list[Quotation]()
    coming = iter(sorted(quotations, key=lambda one: one.start))
    following = next(coming, None)
    for sentence in sentences if quotations else ():
        while following and following.start < sentence.start:
            begun.append(following)
            following = next(coming, None)
        begun = [one for one in begun if one.end > sentence.start]
        if begun:
            groups[sentence.sentence_id] = [*begun, *groups.get(sentence.sentence_id, [])]
    return groups


def _several(mentions: Sequence[Mention], actor_of: Mapping[str, str]) -> bool:
    """Whether at least two actors are named, places counted for the states in which they lie."""
    actors = {actor_of.get(m.entity_id) or (m.iso3 if m.entity_type == "place" else None) for m in mentions}
    return len(actors - {None}) > 1


def _looks_back(sentence: Sentence, context: Context, patterns: TiePatterns) -> bool:
    """Whether a sentence without names may speak of a pair related before: *It ended the truce*, *Talks were held*."""
    goes_on = sentence.text.startswith(("It ", "They ", "Their ")) and context.subject and context.relates()
    if goes_on or (len(context.subject) == 2 and " between them" in sentence.text):
        return True
    if len(context.offices) > 1 and speaks_of(sentence.text, context.offices):
        return True
    text = sentence.text.lower()
    if context.titled and any(map(text.__contains__, patterns.joined("relating"))):
        return True
    if not context.ever:
        return False
    asked = ("bilateral", "happening", "fellows", "sides", "views") if context.met else ("bilateral", "happening")
    return " the other" in text or "the two " in text or any(map(text.__contains__, patterns.joined(*asked)))


def _two_sides(tokens: Tokens) -> bool:
    """Whether the words name at least two actors, or an actor and another's place."""
    first: str | None = None
    for token in tokens:
        for side in (*token.actors, token.home) if token.home else token.actors:
            first = first or side
            if side != first:
                return True
    return False


def _read(
    tokens: Tokens,
    context: Context,
    harmed: tuple[str, ...],
    quotations: Sequence[Quotation],
    dates: Sequence[Date],
    patterns: TiePatterns,
    actor_of: Mapping[str, str],
) -> list[Read]:
    """The ties of one sentence whose ``tokens`` say who is meant, each with its status."""
    read, asked = [], asked_from(tokens)
    own = specific(list(_stated(tokens, patterns))) if _two_sides(tokens) else []
    echoes = echoes_in(tokens, patterns)
    own = without_echoes(own, echoes)
    own += [*neighbouring(tokens, patterns), *borders_with(tokens, own, patterns)]
    carried = carried_ties(tokens, context, harmed, own, patterns)
    carried += repeated(tokens, echoes, own, context.just_told()) if echoes else ()
    before = context.just_said()
    carried += [*denials(tokens, before, patterns), *answers(tokens, before, patterns)] if before else []
    carried += meeting_ties(tokens, context.met_lately(), context.ruled, patterns)
    carried += side_ties(tokens, context.sides, [*own, *carried], patterns) if context.sides else ()
    carried += other_sides(tokens, context.dealings(), [*own, *carried], patterns)
    carried += [*resented(tokens, patterns), *refused_talks(tokens, quotations, actor_of, patterns)]
    carried += quoted_demands(tokens, quotations, actor_of, patterns) if quotations else []
    for stated, one, other in _pairs([*own, *carried]):
        if stated.kind == "border":  # of the land, and not of who governs it
            one, other = context.ruling.get(one, one), context.ruling.get(other, other)
        own_words = stated.flag in OWN_WORDS
        told = ("asserted", None) if own_words else attribution(tokens, stated.trigger, quotations, patterns)
        claimed_by = one if stated.mode.status == "denied" else told[1]
        status = status_of(stated, told, one, actor_of)
        read.append(Read(stated, one, other, "hypothetical" if stated.trigger >= asked else status, claimed_by))
    read += [*gapped(tokens, read), *signed_there(tokens, read, patterns)]
    read += [*turned_down(tokens, read, patterns), *venues(tokens, read, patterns), *convened(tokens, read, patterns)]
    read = without_ties_at_home(tokens, read, dates, context, patterns)
    read = with_charges(tokens, read, patterns)
    return sorted([*read, *accusations(tokens, read, actor_of, patterns.accuse)], key=lambda one: one.stated.trigger)


def _as_resolved(read: list[Read], looked_back: bool, local: tuple[str, ...]) -> list[Read]:
    """The ties, flagged where the sentences before were needed to tell who is meant, or whose the local forces are."""
    if looked_back:
        return [_flagged(one, SUBJECT) for one in read]
    return (
        [_flagged(one, WHOSE_FORCES) if {one.one, one.other} & set(local) else one for one in read] if local else read
    )


def _who_is_meant(
    tokens: Tokens, context: Context, patterns: TiePatterns, actor_of: Mapping[str, str], dates: Sequence[Date]
) -> tuple[Tokens, bool, tuple[str, ...]]:
    """The tokens with offices, pronouns, sides and local forces resolved; whether the sentences before were needed; whose the
    local forces are."""
    resolve_demonstrative(tokens, context.beside, patterns)
    tokens = resolve_there(tokens, context.beside, context.past[-2:][0][0])
    name_counterparts(tokens)
    name_holders(tokens, patterns)
    ruled = name_rulers(tokens, context.ruled, patterns, context.since, dates, context.narrated)
    tokens = Tokens(tokens) if ruled else tokens  # whose tags have changed
    placed = _placed(tokens, context, patterns, actor_of)
    tokens = Tokens(tokens) if placed else tokens  # whose tags have changed
    resumed = resume_subject(tokens, context, patterns, actor_of)
    tokens = Tokens(tokens) if resumed else tokens
    local = name_local_forces(tokens, context.home, context.theatre, context.ruled, patterns)
    tokens, looked_back = resolve_pronouns(Tokens(tokens) if local else tokens, context, patterns, actor_of)
    return tokens, placed or resumed or looked_back, local


def _flagged(read: Read, flag: str) -> Read:
    """The tie with the flag, unless it has one already."""
    return read if read.stated.flag else read._replace(stated=read.stated._replace(flag=flag))


def _placed(tokens: Tokens, context: Context, patterns: TiePatterns, actor_of: Mapping[str, str]) -> bool:
    """Let offices, *his colleague*, *both sides*, *the member states* stand for whom the text has named; whether one did."""
    placed = bool(resolve_offices(tokens, context.offices))
    words, sides = tokens.words, patterns.classes["sides"]
    if not words.isdisjoint(patterns.classes["fellows"]):
        meeting = context.met_lately() if context.met_lately().pair else Meeting(context.pair())
        placed = resolve_fellows(tokens, meeting, context.subject, patterns) or placed
    if not words.isdisjoint(COUPLING) or not words.isdisjoint(sides):
        two = context.the_two(actor_of) or context.sides
        placed = resolve_sides(tokens, two, context.who_met(actor_of), context.whoever(), patterns) or placed
        placed = resolve_both(tokens, two or context.whoever(), patterns) or placed
    placed = resolve_couple(tokens, context.main(), patterns) or placed
    if not words.isdisjoint(MEMBERS):
        placed = resolve_members(tokens, context.bodies()) or placed
    return name_host(tokens, context.ruled, patterns) or placed


def _stated(tokens: Tokens, patterns: TiePatterns) -> Iterator[Stated]:
    verbs, nouns, compounds = patterns.verbs, patterns.nouns, patterns.compounds
    compounded = "A-" in tokens.tags and not compounds.keys().isdisjoint(tokens.words)
    for index, (tag, low) in enumerate(zip(tokens.tags, tokens.lows, strict=True)):
        if tag == "V":
            if low in verbs:
                yield from verb_ties(tokens, index, patterns)
        elif tag == "N" and (low if " " not in low else noun_at(tokens[index])) in nouns:
            yield from noun_ties(tokens, index, patterns)
        elif tag == "N" and low in verbs and low.endswith("ing"):
            yield from gerund_ties(tokens, index, patterns)
        elif tag == "A" and " " in low:
            yield from garrison_ties(tokens, index, patterns)
        if compounded and low in compounds:
            yield from compound_ties(tokens, index, patterns)
    yield from visit_ties(tokens, patterns)


def _pairs(all_stated: Iterable[Stated]) -> list[tuple[Stated, str, str]]:
    """Each tie by pair of actors, the same relation of the same pair once a sentence."""
    found: dict[tuple[object, ...], tuple[Stated, str, str]] = {}
    for stated in all_stated:
        both = product(stated.doers, stated.done_to) if stated.done_to else combinations(stated.doers, 2)
        for one, other in both:
            if one != other:
                pair = frozenset((one, other)) if stated.mutual else (one, other)
                found.setdefault((pair, stated.kind, stated.mode.status), (stated, one, other))
    return list(found.values())


def _rows(
    text: SourceText,
    sentence: Sentence,
    tokens: Tokens,
    read: Sequence[Read],
    dates: Sequence[Date],
    patterns: TiePatterns,
) -> Iterator[Tie]:
    """The ties of one sentence as rows, each with the time that the sentence gives it."""
    pairs = [frozenset((one.one, one.other)) for one in read]
    for number, one in enumerate(read, start=1):
        when = time_of(tokens, one.stated.trigger, one.stated.kind, dates, patterns)
        yield _row(text, sentence, number, tokens, one, when, pairs.count(pairs[number - 1]) > 1)


def _row(
    text: SourceText, sentence: Sentence, number: int, tokens: Tokens, read: Read, when: Span, crowded: bool
) -> Tie:
    stated = read.stated
    kind = stated.kind
    plover, quad, _ = TIE_TYPES[kind]
    start, end = tokens[_begins(tokens, stated, crowded)].start, tokens[stated.last].end
    ahead = read.status == "asserted" and text.anchor and (when.start or "") > text.anchor.isoformat()
    return Tie(
        f"{sentence.sentence_id}:t{number}", text.source_id, sentence.sentence_id, start, end, text.text[start:end],
        read.one, read.other, kind, plover, quad, stated.shown, not stated.mutual,
        when.start, when.end, "planned" if ahead else read.status, read.claimed_by, stated.pattern.rule, stated.flag,
    )  # fmt: skip


def _begins(tokens: Tokens, stated: Stated, crowded: bool) -> int:
    """The first token that carries the relation; where the sentence relates the same pair more than once (``crowded``),
    a subject beyond another clause's verb stays outside."""
    clauses = [k for k in range(stated.first, stated.trigger) if tokens[k].tag == "V"]
    apart = crowded and not stated.flag and clauses
    if not apart or any(tokens[k].tag == "A" for k in range(clauses[-1], stated.trigger)):
        return stated.first
    return stated.trigger if stated.last > stated.trigger else stated.first
