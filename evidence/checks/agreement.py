"""What several sources say about one relation or event: where they agree, and where they contradict each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from evidence.checks.corpus import Corpus, Finding
from evidence.checks.words import Words
from evidence.tables.rows import Check, Sentence, Tie

AGREEABLE = ("shelter", "host", "ally", "train", "arms", "mediate", "recognise", "attack")
HELD = ("asserted", "claimed")


def find_agreement(corpus: Corpus, words: Words) -> Iterator[Finding]:
    """Ties that several sources state alike, ties that one states and another denies, closeness against strain,
    and one event's day in two texts."""
    pairs: dict[tuple[str, str, str], list[Tie]] = defaultdict(list)
    state_of = states(corpus)
    for tie in corpus.ties:
        ends = (state_of.get(tie.actor1_id, tie.actor1_id), state_of.get(tie.actor2_id, tie.actor2_id))
        pairs[(*(ends if tie.directed else sorted(ends)), tie.tie_type)].append(tie)
    names = entity_names(corpus)
    for key, ties in pairs.items():
        yield from stated_alike(corpus, key, ties, names)
        yield from stated_and_denied(corpus, words, key, ties, names)
    yield from close_and_strained(corpus, words, state_of, names)
    yield from same_event_day(corpus, words)


def states(corpus: Corpus) -> dict[str, str]:
    """The state that each government or ruling group stands for (the place where the texts locate what it hosts)."""
    found = {
        m.entity_id: m.iso3
        for group in corpus.mentions.values()
        for m in group
        if m.iso3 and m.entity_type in ("government", "armed group")
    }
    return {entity: iso3 for entity, iso3 in found.items() if iso3}


def entity_names(corpus: Corpus) -> dict[str, str]:
    """The name of each entity that the texts mention."""
    return {m.entity_id: m.entity_name for group in corpus.mentions.values() for m in group}


def stated_alike(
    corpus: Corpus, key: tuple[str, str, str], ties: list[Tie], names: dict[str, str]
) -> Iterator[Finding]:
    """One relation that at least two sources assert in their own voice."""
    said = [tie for tie in ties if tie.status == "asserted"]
    by_source = _one_a_source(said)
    if key[2] not in AGREEABLE or key[0] == key[1] or len(by_source) < 2:
        return
    publishers = {corpus.sources[s].publisher if s in corpus.sources else None for s in by_source}
    known = len(publishers - {None})
    verdict = "confirmed" if known > 1 else "cannot be checked"  # two that are not known may be one
    whose = f"{'at least ' if None in publishers else ''}{known} publishers" if known > 1 else "one publisher"
    if known < 2 and None in publishers:
        whose = "publishers that are not known to differ"
    note = f"{len(by_source)} texts of {whose} state it in their own voice; that they agree does not make it so."
    check = Check(
        f"alike:{_slug(key)}",
        "agreement",
        f"{_title(key, names)}: stated by several sources",
        ", ".join(by_source),
        None,
        verdict,
        note,
    )
    yield Finding(check, tuple(dict.fromkeys((tie.sentence_id, "states it") for tie in said)))


def stated_and_denied(
    corpus: Corpus, words: Words, key: tuple[str, str, str], ties: list[Tie], names: dict[str, str]
) -> Iterator[Finding]:
    """One relation that is asserted or claimed in one place and denied or negated in another (*should not* denies
    nothing: it asks for a change)."""
    held = [tie for tie in ties if tie.status in HELD]
    refused = [tie for tie in ties if tie.status in ("denied", "negated") and not _deontic(corpus, words, tie)]
    if not held or not refused:
        return
    voices = (
        sorted({tie.claimed_by or tie.source_id for tie in held}),
        sorted({tie.claimed_by or tie.source_id for tie in refused}),
    )
    where = "within one text" if {t.source_id for t in held} == {t.source_id for t in refused} else "between texts"
    note = f"Stated by {', '.join(names.get(v, v) for v in voices[0])}, denied or negated by {', '.join(names.get(v, v) for v in voices[1])}, {where}. Neither is taken as a fact here."
    check = Check(
        f"denied:{_slug(key)}",
        "contradiction",
        f"{_title(key, names)}: stated and denied",
        held[0].text,
        refused[0].text,
        "contradicted",
        note,
    )
    roles = [(tie.sentence_id, "states it") for tie in held] + [(tie.sentence_id, "denies it") for tie in refused]
    yield Finding(check, tuple(dict.fromkeys(roles)))


def close_and_strained(
    corpus: Corpus, words: Words, state_of: dict[str, str], names: dict[str, str]
) -> Iterator[Finding]:
    """A pair whose relation one source calls close and another strained; the dates may explain it."""
    warm: dict[tuple[str, str], list[Tie]] = defaultdict(list)
    cold: dict[tuple[str, str], list[Tie]] = defaultdict(list)
    for tie in corpus.ties:
        first, second = sorted((state_of.get(tie.actor1_id, tie.actor1_id), state_of.get(tie.actor2_id, tie.actor2_id)))
        near = _around(corpus.sentences[tie.sentence_id], tie)
        if (tie.directed and tie.tie_type != "ally") or not words["relations"].search(near) or tie.status not in HELD:
            continue
        if tie.sign < 0 and words["strained"].search(near):
            cold[first, second].append(tie)
        elif tie.sign > 0 and words["warm"].search(near) and not words["strained"].search(near):
            warm[first, second].append(tie)
    for pair in [pair for pair in warm if pair in cold]:
        close, strained = warm[pair], cold[pair]
        if {t.source_id for t in close} == {t.source_id for t in strained} and len({t.source_id for t in close}) == 1:
            continue
        days = sorted(
            {corpus.sources[t.source_id].published or "?" for t in (*close, *strained) if t.source_id in corpus.sources}
        )
        best = next(
            (t for t in close if words["superlatives"].search(_around(corpus.sentences[t.sentence_id], t))), close[0]
        )
        note = f"The texts were published {' and '.join(days)}: the relation may have changed between them, or the sources may differ."
        check = Check(
            f"tone:{pair[0]}-{pair[1]}",
            "contradiction",
            f"{names.get(pair[0], pair[0])} and {names.get(pair[1], pair[1])}: close, or strained?",
            best.text,
            strained[0].text,
            "ambiguous",
            note,
        )
        roles = [(tie.sentence_id, "calls it close") for tie in close] + [
            (tie.sentence_id, "calls it strained") for tie in strained
        ]
        yield Finding(check, tuple(dict.fromkeys(roles)))


def same_event_day(corpus: Corpus, words: Words) -> Iterator[Finding]:
    """A turning point (a capital taken) of the same place that two texts date to the day."""
    dated: dict[tuple[str, ...], list[tuple[str, Sentence, str]]] = defaultdict(list)
    for sentence in corpus.body():
        if not words["turning_points"].search(sentence.text):
            continue
        actors = {m.entity_id for m in corpus.mentions.get(sentence.sentence_id, []) if m.entity_type == "armed group"}
        for date in corpus.dates.get(sentence.sentence_id, []):
            if date.granularity == "day" and date.role == "event" and date.iso_start:
                for actor in sorted(actors):
                    dated[actor, date.iso_start[:7]].append((date.iso_start, sentence, date.text))
    for (actor, month), events in dated.items():
        first = events[0]
        for second in events[1:]:
            if first[1].source_id == second[1].source_id:
                continue
            same = first[0] == second[0]
            note = f"{first[1].source_id} dates it {first[2]}, {second[1].source_id} {second[2]}."
            check = Check(
                f"day:{first[1].sentence_id}:{second[1].sentence_id}:{actor}",
                "agreement" if same else "contradiction",
                f"The day of the change of power ({month})",
                first[0],
                second[0],
                "confirmed" if same else "contradicted",
                note,
            )
            yield Finding(check, ((first[1].sentence_id, "dates it"), (second[1].sentence_id, "dates it")))


def _one_a_source(ties: list[Tie]) -> list[str]:
    return list(dict.fromkeys(tie.source_id for tie in ties))


def _deontic(corpus: Corpus, words: Words, tie: Tie) -> bool:
    return bool(words["should_not"].search(_around(corpus.sentences[tie.sentence_id], tie)))


def _around(sentence: Sentence, tie: Tie) -> str:
    """The tie's words with the clause that leads into them."""
    start = tie.start - sentence.start
    lead = max(sentence.text.rfind(mark, 0, start) for mark in ",;") + 1
    return sentence.text[lead : tie.end - sentence.start + 30]


def _title(key: tuple[str, str, str], names: dict[str, str]) -> str:
    return f"{names.get(key[0], key[0])} and {names.get(key[1], key[1])}, {key[2]}"


def _slug(key: tuple[str, str, str]) -> str:
    return "-".join(key)
