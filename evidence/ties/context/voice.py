"""Who *we* and *our* are outside quotation marks: the state for which a text speaks (a briefing, an interview, an op-ed)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence

from evidence.syntax.tie_patterns import TiePatterns
from evidence.tables.rows import Mention, Quotation, Sentence

VOICE = "for whom the text speaks is read from the whole of it"
FIRST = re.compile(r"\b(?:[Ww]e|[Oo]ur|us|[Mm]y)\b")
OCCASION = re.compile(
    r"(?i)\b(?:address|briefing|interview|message|press\s+conference|remarks|speech|statement|testimony|transcript)\b"
)
HEAD = 3  # sentences in which a text says whose words it holds
SAYS_ITSELF = re.compile(r"(?i)\b(?:we|us|our\s+country|my\s+country|our\s+nation|here),?\s+(?:in\s+|the\s+|as\s+)?\Z")
REACH = 24  # letters before a name in which a text says that it is its own


def voice_of(
    sentences: Sequence[Sentence],
    mentions: Mapping[str, Sequence[Mention]],
    quotations: Sequence[Quotation],
    actor_of: Mapping[str, str],
    patterns: TiePatterns,
) -> str | None:
    """The state that says *we*: the one that the head of a briefing or an interview names alone; the one that the text calls
    its own (*we in Peru*); else, where it speaks of *our soldiers*, the one named most of those that do not deal with *us*."""
    said = [(one.start, one.end) for one in quotations if one.kind == "direct"]
    mine = [sentence for sentence in sentences if sentence.kind == "body" and _speaks(sentence, said)]
    if not mine:
        return None
    states = {one.sentence_id: _states(mentions.get(one.sentence_id, ()), actor_of) for one in sentences}
    for sentence in sentences[:HEAD]:
        if OCCASION.search(sentence.text) and len(set(states[sentence.sentence_id])) == 1:
            return states[sentence.sentence_id][0]
    own = {
        mention.entity_id
        for sentence in mine
        for mention in mentions.get(sentence.sentence_id, ())
        if mention.entity_type == "state"
        and SAYS_ITSELF.search(sentence.text[: mention.start - sentence.start][-REACH:])
    }
    if own:
        return own.pop() if len(own) == 1 else None
    if not any(patterns.national.search(sentence.text) for sentence in mine):
        return None
    dealt_with = {state for sentence in mine for state in states[sentence.sentence_id]}
    ranked = Counter(
        state
        for sentence in sentences
        if sentence.kind != "boilerplate"
        for state in states[sentence.sentence_id]
        if state not in dealt_with
    ).most_common(2)
    return ranked[0][0] if ranked and (len(ranked) < 2 or ranked[0][1] > ranked[1][1]) else None


def _speaks(sentence: Sentence, said: Sequence[tuple[int, int]]) -> bool:
    """Whether a first person stands in the sentence outside what it quotes."""
    starts = [start for start, _ in said]
    for found in FIRST.finditer(sentence.text):
        place = sentence.start + found.start()
        before = bisect_right(starts, place) - 1
        if before < 0 or said[before][1] <= place:
            return True
    return False


def _states(mentions: Sequence[Mention], actor_of: Mapping[str, str]) -> list[str]:
    """The states that a sentence names, by their own names or by those who act for them."""
    actors = (actor_of.get(one.entity_id) for one in mentions)
    return [actor for actor in actors if actor and len(actor) == 3 and actor.isupper()]
