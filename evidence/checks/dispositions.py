"""Will, ability, complicity: what the sources say about why an actor does not act against a group; and who is said to
have ended a ceasefire or foiled talks. The readings are of words; none is taken as true."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from evidence.checks.agreement import entity_names, states
from evidence.checks.corpus import Corpus, Finding
from evidence.checks.words import Words
from evidence.tables.rows import Check, Mention, Sentence

READINGS = ("unwilling", "unable", "complicit")
ACTING = ("state", "government", "armed group", "organisation", "agency", "person")


class Reading(NamedTuple):
    """One sentence that calls an actor unwilling, unable or complicit, or says that this does not hold."""

    actor: str
    reading: str
    negated: bool
    sentence: Sentence
    words: str
    voice: str | None

    @property
    def said_by(self) -> str:
        """The source, with the actor whose words it quotes."""
        return f"{self.sentence.source_id} quoting {self.voice}" if self.voice else self.sentence.source_id


def find_dispositions(corpus: Corpus, words: Words) -> Iterator[Finding]:
    """Contradictions between (and within) texts about will and ability, and about who ended what."""
    by_actor: dict[str, list[Reading]] = defaultdict(list)
    for reading in read_dispositions(corpus, words):
        by_actor[reading.actor].append(reading)
    names = entity_names(corpus)
    for actor, readings in by_actor.items():
        yield from held_and_negated(actor, readings, names)
        yield from rival_readings(actor, readings, names)
    yield from who_ended(corpus, words, names)


def read_dispositions(corpus: Corpus, words: Words) -> Iterator[Reading]:
    """Every reading that a sentence about armed groups gives of a state or ruling group (governments under the state
    that they rule)."""
    state_of, names = states(corpus), entity_names(corpus)
    for sentence in corpus.body():
        context = " ".join(s.text for s in (*corpus.before(sentence.sentence_id, 2), sentence))
        if not words["groups_meant"].search(context):
            continue
        for reading in READINGS:
            match = words[reading].search(sentence.text)
            actor = match and _holder(corpus, sentence, match)
            if match and actor and not _owned_by_another(corpus, sentence, match, actor):
                lead = sentence.text[max(0, match.start() - 60) : match.start()]
                negated = bool(words["absence_of"].search(lead))
                yield Reading(
                    state_of.get(actor, actor),
                    reading,
                    negated,
                    sentence,
                    _whole(sentence.text, match),
                    _voice(corpus, sentence, match, names),
                )


def _voice(corpus: Corpus, sentence: Sentence, match: re.Match[str], names: dict[str, str]) -> str | None:
    """Whose quoted words the match stands in, by name."""
    place = sentence.start + match.start()
    for quotation in corpus.quotations.get(sentence.sentence_id, []):
        if quotation.start <= place < quotation.end and quotation.speaker_id:
            return names.get(quotation.speaker_id, quotation.speaker_id)
    return None


def _owned_by_another(corpus: Corpus, sentence: Sentence, match: re.Match[str], actor: str) -> bool:
    """Whether a pronoun stands between the actor and the word, so that nobody can tell whose failure is meant."""
    place = sentence.start + match.start()
    ends = [m.end for m in corpus.mentions.get(sentence.sentence_id, []) if m.entity_id == actor and m.end <= place]
    between = sentence.text[max(ends) - sentence.start : match.start()] if ends else ""
    return bool(re.search(r"\b(their|his|her)\b", between))


def _whole(text: str, match: re.Match[str]) -> str:
    """The matched words to the end of their last word."""
    return text[match.start() : match.end() + len(re.match(r"\w*", text[match.end() :]).group())]  # type: ignore[union-attr]


def _holder(corpus: Corpus, sentence: Sentence, match: re.Match[str]) -> str | None:
    """The actor that the word is said of: the state or ruling group named last before it in its sentence, else
    the first of the sentence before (its subject, as a rule)."""
    place = sentence.start + match.start()
    for where in (sentence, *reversed(corpus.before(sentence.sentence_id, 1))):
        named = [m for m in corpus.mentions.get(where.sentence_id, []) if m.start < place and _governs(m)]
        if named:
            return named[-1 if where is sentence else 0].entity_id
    return None


def _governs(mention: Mention) -> bool:
    """A state, a government, or an armed group that the word lists tie to a state (one that rules it)."""
    ruling = mention.entity_type == "armed group" and mention.iso3 is not None
    return ruling or mention.entity_type in ("state", "government")


def held_and_negated(actor: str, readings: list[Reading], names: dict[str, str]) -> Iterator[Finding]:
    """One reading that a source both makes and takes back, or that one makes and another denies."""
    for kind in READINGS:
        held = [r for r in readings if r.reading == kind and not r.negated]
        negated = [r for r in readings if r.reading == kind and r.negated]
        if not held or not negated:
            continue
        inside = {r.sentence.source_id for r in held} & {r.sentence.source_id for r in negated}
        where = f"within one text ({', '.join(sorted(inside))})" if inside else "between texts"
        note = f"Said of {names.get(actor, actor)} in one sentence and taken back in another, {where}."
        check = Check(
            f"taken-back:{actor}:{kind}",
            "contradiction",
            f"{names.get(actor, actor)}, {kind}: said and taken back",
            _quoted(held),
            _quoted(negated),
            "contradicted",
            note,
        )
        roles = [(r.sentence.sentence_id, f"says {kind}") for r in held] + [
            (r.sentence.sentence_id, f"says not {kind}") for r in negated
        ]
        yield Finding(check, tuple(dict.fromkeys(roles)))


def rival_readings(actor: str, readings: list[Reading], names: dict[str, str]) -> Iterator[Finding]:
    """Different readings of one actor's inaction: unwilling, unable and complicit ask for different policies."""
    kinds = {kind: [r for r in readings if r.reading == kind and not r.negated] for kind in READINGS}
    present = {kind: found for kind, found in kinds.items() if found}
    if len(present) < 2:
        return
    said = "; ".join(f"{kind}: {', '.join(sorted({r.said_by for r in found}))}" for kind, found in present.items())
    check = Check(
        f"disposition:{actor}",
        "contradiction",
        f"{names.get(actor, actor)} and the armed groups: {', '.join(present)}?",
        "; ".join(f"{kind}: {_quoted(found)}" for kind, found in present.items()),
        said,
        "ambiguous",
        "The sources explain the same inaction in ways that exclude or at least weaken one another; no text sets them against each other.",
    )
    yield Finding(
        check,
        tuple(
            dict.fromkeys((r.sentence.sentence_id, f"says {r.reading}") for found in present.values() for r in found)
        ),
    )


def who_ended(corpus: Corpus, words: Words, names: dict[str, str]) -> Iterator[Finding]:
    """Two sources that lay the end of a ceasefire, or of talks, on different actors (each such pair of answers once)."""
    ends: list[tuple[Sentence, str, tuple[str, ...]]] = []
    for sentence in corpus.body():
        noun, verb = words["processes"].search(sentence.text), words["ends"].search(sentence.text)
        if noun and verb and abs(noun.start() - verb.start()) < 60:
            place = sentence.start + verb.start()
            agents = [
                m for m in corpus.mentions.get(sentence.sentence_id, []) if m.start < place and m.entity_type in ACTING
            ]
            ends.append((sentence, noun.group().lower(), _agents(sentence, agents)))
    seen: set[frozenset[tuple[str, ...]]] = set()
    for (one, noun1, agents1), (two, noun2, agents2) in combinations(ends, 2):
        answers = frozenset([(noun1, *agents1), (noun2, *agents2)])
        if (
            one.source_id == two.source_id
            or not agents1
            or not agents2
            or set(agents1) == set(agents2)
            or answers in seen
        ):
            continue
        seen.add(answers)
        said = [f"{names.get(a, a)}" for a in agents1], [f"{names.get(a, a)}" for a in agents2]
        verdict = "contradicted" if noun1 == noun2 and not set(agents1) & set(agents2) else "ambiguous"
        note = f"{one.source_id} lays the end of the {noun1} on {' and '.join(said[0])}, {two.source_id} the end of the {noun2} on {' and '.join(said[1])}."
        if noun1 != noun2:
            note += " Whether both mean the same process the texts do not say."
        check = Check(
            f"ended:{one.sentence_id}:{two.sentence_id}",
            "contradiction",
            f"Who ended the {noun1}?",
            ", ".join(said[0]),
            ", ".join(said[1]),
            verdict,
            note,
        )
        yield Finding(check, ((one.sentence_id, "names who ended it"), (two.sentence_id, "names who ended it")))


def _agents(sentence: Sentence, before: list[Mention]) -> tuple[str, ...]:
    """The owners of the subject: possessives before the verb where there are any (*X's refusal and Y's aid foiled*),
    else the actor named last."""
    owners = [
        m.entity_id
        for m in before
        if sentence.text[m.end - sentence.start :][:2] in ("'s", "’s") and _heads(sentence, m)
    ]
    stem = [
        m.entity_id
        for m in before
        if sentence.text[m.end - sentence.start :][:12].split()[:1] in (["ended"], ["broke"], ["called"])
    ]
    return tuple(dict.fromkeys(stem or owners or [m.entity_id for m in before[-1:]]))


def _heads(sentence: Sentence, mention: Mention) -> bool:
    """Whether a possessive opens a noun phrase of the subject (after *the*, *and*, a comma), not an object (*stop X's*)."""
    before = sentence.text[: mention.start - sentence.start].split()[-1:]
    return not before or before[0].lower() in ("the", "and", "or", "both") or before[0].endswith(",")


def _quoted(readings: list[Reading]) -> str:
    return ", ".join(f"“{words}”" for words in dict.fromkeys(r.words for r in readings))
