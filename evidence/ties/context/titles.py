"""Offices that stand for who holds them: *The Minister briefed the Ambassador*, *urged his Afghan counterpart, X*.

A text that has said whose minister and whose ambassador it speaks of goes on with the bare office. It stands for the one
state or body that the text has given it; where there are two such ministers, for nobody.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from evidence.syntax.antecedents import antecedent
from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.tables.rows import Date, Mention, Sentence

INTERIM = frozenset({"interim", "acting", "current", "caretaker", "ruling"})
LED_BY = frozenset({"led", "run", "ruled"})
LONGEST = 6  # words between an office and its holder or its state (*the Minister of Defence, Colonel General X*)
Offices = dict[str, set[tuple[str, ...]]]


def titled(sentences: Sequence[Sentence], named: Mapping[str, Sequence[Mention]]) -> frozenset[str]:
    """The two states that a text's title names, if it names two actors and no third."""
    title = sentences[0] if sentences and sentences[0].kind == "heading" else None
    actors = (
        [m for m in named.get(title.sentence_id, ()) if m.entity_type not in ("place", "programme")] if title else []
    )
    states = frozenset(m.entity_id for m in actors if m.entity_type == "state")
    return states if len(states) == 2 and len(actors) == 2 else frozenset()


def learn_offices(tokens: Tokens, offices: Offices, patterns: TiePatterns) -> None:
    """Note for whom the ministers, ambassadors … of a sentence act."""
    holders = patterns.classes["holders"]
    for index, low in enumerate(tokens.lows if not holders.isdisjoint(tokens.words) else ()):
        if low in holders and (whose := next(_holders(tokens, index), None)):
            offices.setdefault(low, set()).add(whose)


def _holders(tokens: Tokens, index: int) -> Iterator[tuple[str, ...]]:
    """For whom the office acts: *A's minister*, *the minister of X of A*, *Minister of X, General Y*, *President Y*."""
    tags, lows = tokens.tags, tokens.lows
    before = index - 1
    while before > 0 and tags[before] in "NZR" and index - before < LONGEST:
        before -= 1
    if before >= 0 and tags[before] == "A":
        yield tokens[before].actors
    for after in range(index + 1, min(index + 1 + LONGEST, len(tokens))):
        mention = tokens[after].mention
        if tags[after] == "A":
            person = mention is not None and mention.entity_type == "person"
            if person or lows[after - 1] == "of" or lows[after - 2 : after] == ["of", "the"]:
                yield tokens[after].actors
            return
        if tags[after] not in "N,D" and lows[after] != "of":
            return


def speaks_of(text: str, offices: Offices) -> bool:
    """Whether the words have a bare office of which the text has said whose it is."""
    lowered = text.lower()
    return any(office in lowered for office in offices)


def resolve_offices(tokens: Tokens, offices: Offices) -> list[int]:
    """Let *the minister* without a name or a state stand for whom the text has named; the places where one does."""
    found = []
    for index, low in enumerate(tokens.lows if not offices.keys().isdisjoint(tokens.words) else ()):
        if low in offices and len(offices[low]) == 1 and tokens.tags[index] == "N" and _bare(tokens, index):
            tokens[index].tag, tokens[index].actors = "A", next(iter(offices[low]))
            found.append(index)
    return found


def _bare(tokens: Tokens, index: int) -> bool:
    """*the Minister*, *the foreign minister*, and not *the minister of A*, *the minister, X*."""
    first = index - 1
    while first > 0 and tokens.tags[first] == "N" and index - first < 3:
        first -= 1
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    alone = after is None or (after.tag not in "AN-" and after.low != "of" and not _apposed(tokens, index + 1))
    return first >= 0 and tokens.lows[first] == "the" and alone


def _apposed(tokens: Tokens, comma: int) -> bool:
    return tokens.tags[comma] == "," and "A" in tokens.tags[comma + 1 : comma + 4]


def name_rulers(
    tokens: Tokens,
    ruled: Mapping[str, str],
    patterns: TiePatterns,
    since: Mapping[str, str],
    dates: Sequence[Date],
    narrated: str = "",
) -> bool:
    """*A, whose rulers have promised*, *A's interim government*, *the A ambassador*: who governs a state that has changed hands,
    unless the sentence (of these ``dates``, or of the day to which the paragraph has ``narrated``) tells of a time before;
    whether somebody was meant so."""
    earliest = min((date.iso_start for date in dates if date.iso_start), default=narrated)
    found = _name_their_envoys(tokens, ruled, patterns, since, earliest) if ruled else False
    ruling = patterns.classes["governing"]
    for index in range(1, len(tokens) - 2) if not INTERIM.isdisjoint(tokens.words) else ():
        interim = tokens.tags[index] == "Z" and tokens.lows[index + 1] in INTERIM and tokens.lows[index + 2] in ruling
        ruler = ruled.get(tokens[index - 1].actors[0]) if interim and len(tokens[index - 1].actors) == 1 else None
        if ruler:
            tokens[index - 1].actors, found = (ruler,), True
    for index in range(2, len(tokens)) if "whose" in tokens.words else ():
        if tokens.lows[index] not in ruling or tokens.lows[index - 1] != "whose" or tokens.tags[index] != "N":
            continue
        owner = antecedent(tokens, index - 2)
        ruler = ruled.get(owner.actors[0]) if owner and len(owner.actors) == 1 else None
        if ruler:
            tokens[index].tag, tokens[index].actors, found = "A", (ruler,), True
    return found


def _name_their_envoys(
    tokens: Tokens, ruled: Mapping[str, str], patterns: TiePatterns, since: Mapping[str, str], earliest: str
) -> bool:
    """*the A chargé d'affaires*, *A's foreign minister*, *the A delegation*: those who now act for A's rulers; not *the former A
    envoy*."""
    found, officers = False, patterns.joined("envoys", "officers")
    for index, token in enumerate(tokens if not officers.isdisjoint(tokens.words) else ()):
        state = token.actors[0] if len(token.actors) == 1 else ""
        if state not in ruled or (earliest and earliest < since.get(state, "")) or tokens.tags[index] != "A":
            continue
        if _before_them(tokens, ruled[state], patterns):
            continue
        last = index + 1 + (tokens.tags[index + 1 : index + 2] == "Z")
        office = next((k for k in range(last, min(last + 3, len(tokens))) if tokens.lows[k] in officers), -1)
        noun = office >= 0 and set(tokens.tags[last:office]) <= {"N", "D"}
        if noun and patterns.joined("former", "earlier").isdisjoint(tokens.lows[max(0, index - 2) : office]):
            token.actors, found = (ruled[state],), True
    return found


def _before_them(tokens: Tokens, ruler: str, patterns: TiePatterns) -> bool:
    """*Before the takeover*, *Until the Taliban returned*, *Under President X*: a sentence that opens in a time in which another
    ruled; not *Before the talks*."""
    opening = tokens[1:5] if tokens.lows[0] in patterns.classes["times_before"] else []
    if tokens.lows[0] == "under":
        return any(one.mention is not None and one.mention.entity_type == "person" for one in opening)
    return any(one.low in patterns.classes["upheavals"] or one.actors == (ruler,) for one in opening)


def name_counterparts(tokens: Tokens) -> None:
    """*his A counterpart, X*: the person named, who may act for others than A's state does."""
    for index, low in enumerate(tokens.lows if "counterpart" in tokens.words else ()):
        if low != "counterpart" or not index or tokens.tags[index - 1] != "A":
            continue
        name = index + 1 + (tokens.tags[index + 1 : index + 2] == ",")
        mention = tokens[name].mention if name < len(tokens) else None
        if mention is not None and mention.entity_type == "person" and tokens[name].actors:
            tokens[index - 1].actors = tokens[name].actors


def name_holders(tokens: Tokens, patterns: TiePatterns) -> None:
    """*A's foreign minister X*, *A's Taliban government*, *the Taliban-led A government*: X and the movement, who may act for others than A is."""
    tags = tokens.tags
    index = 1
    while (index := tags.find("A", index + 1)) >= 0:
        token, mention = tokens[index], tokens[index].mention
        if mention is None or mention.entity_type not in ("person", "armed group"):
            continue
        first = len(tags[:index].rstrip("N"))
        owner = first - 1 - (tags[first - 1 : first] == "Z")
        held = not patterns.classes["holders"].isdisjoint(tokens.lows[first:index])
        state = tokens[owner].mention if owner >= 0 and tags[owner] == "A" else None
        person = mention.entity_type == "person" and held
        rules = mention.iso3 is not None and tokens[owner].actors == (mention.iso3,) and first == index
        if state is not None and state.entity_type == "state" and (person or (rules and tags[first - 1] == "Z")):
            tokens[owner].actors = token.actors
    led_by = "-" in tags and not LED_BY.isdisjoint(tokens.words)
    for index in range(len(tokens) - 3) if led_by else ():  # *the X-led A government*
        led, mention = tokens[index + 3], tokens[index].mention
        rules = mention is not None and mention.iso3 is not None and led.actors == (mention.iso3,)
        if rules and tokens.lows[index + 1] == "-" and tokens.lows[index + 2] in LED_BY:
            led.actors = tokens[index].actors
