"""Tables made ready to be read: ids replaced by names, and the places that the map draws."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pandas as pd

from evidence.analysis.geography import tie_lines
from evidence.analysis.network import no_help, signed_pairs
from evidence.analysis.periods import period_shown
from evidence.analysis.persons import ENDS, through_persons
from evidence.analysis.rankings import ALSO, level_with_last
from evidence.analysis.selections import joined
from evidence.names import Entity, load_names
from evidence.tables.records import records, values

if TYPE_CHECKING:
    from evidence.report import Report


# The types of ties in a reader's words: nouns, which stand as well behind an arrow as in a table.
TIE_WORDS = {
    "agree": "agreement",
    "consult": "talks",
    "recognise": "recognition",
    "mediate": "mediation",
    "concede": "concession",
    "cooperate": "co-operation",
    "ally": "allies",
    "host": "hosting",
    "train": "training",
    "retreat": "withdrawal",
    "accuse": "accusation",
    "reject": "criticism or refusal",
    "threaten": "threat",
    "compete": "competition",
    "sanction": "sanctions",
    "mobilise": "show of force",
    "coerce": "pressure",
    "claim": "claim of an attack",
    "other": "other tie",
}  # the rest (aid, arms, attack, border, protest, request, shelter, support) are such words themselves
# One type may hold acts that nobody would call by one name; the rule that read it tells them apart.
RULE_WORDS = {
    ("noun-ceasefire", "retreat"): "truce",
    ("noun-ceasefire", "reject"): "end of a truce",
    ("verb-free", "retreat"): "release",
}

# an article at most, and up to three words more, which no preposition, conjunction, verb or mark parts from the last one
PHRASE_GOES_ON = re.compile(
    r"(?: (?:an?|the)(?= \w))?(?: (?!(?:a|an|and|are|as|at|be|been|but|by|can|could|for|from|had|has|have|in|into|is|it|its|may|might|of|on|or|since"
    r"|than|that|the|they|to|under|was|were|when|where|which|while|who|will|with|would)\b)[\w’'-]+){0,3}"
)


def in_words(ties: pd.DataFrame) -> pd.Series:
    """What each tie is, in a reader's words: by the rule that read it, else by its type; bad relations say that they are.

    >>> rows = pd.DataFrame({"tie_type": ["consult", "retreat", "retreat", "reject", "other"], "rule": ["x", "x", *["noun-ceasefire"] * 2, "x"], "sign": [1, 1, 1, -1, -1]})
    >>> in_words(rows).tolist()
    ['talks', 'withdrawal', 'truce', 'end of a truce', 'strained relations']
    """
    words = ties["tie_type"].map(lambda kind: TIE_WORDS.get(kind, kind)).astype("object")
    words = words.mask((ties["tie_type"] == "other") & (ties["sign"] < 0), "strained relations")
    own = [RULE_WORDS.get(both) for both in zip(ties["rule"], ties["tie_type"], strict=True)]
    return pd.Series(own, index=ties.index, dtype="object").fillna(words)


def names_of(mentions: pd.DataFrame) -> dict[str, str]:
    """Entity id → its name: as the texts' namings have it, else as the lists have it, for a tie may stand with an actor that
    no text names itself (whoever acts for it is named).

    >>> names_of(pd.DataFrame({"entity_id": ["x"], "entity_name": ["X"]}))["TJK"]
    'Tajikistan'
    """
    listed = {one.id: one.name for one in load_names().entities.values()}
    return listed | dict(zip(mentions["entity_id"], mentions["entity_name"], strict=True))


def named(table: pd.DataFrame, mentions: pd.DataFrame, *columns: str) -> pd.DataFrame:
    """``table`` with the ids in ``columns`` (one id, or ids joined by spaces) replaced by names, sentence ids untouched; in ties,
    a group that its text knows through a person alone by the person's name.

    >>> mentions = pd.DataFrame({"entity_id": ["TJK"], "entity_name": ["Tajikistan"]})
    >>> named(pd.DataFrame({"actor1_id": ["TJK", "x"]}), mentions, "actor1_id")["actor1_id"].tolist()
    ['Tajikistan', 'x']
    """
    names = names_of(mentions)
    if {*ENDS, "source_id", "sentence_id"} <= set(table) and {"source_id", "sentence_id"} <= set(mentions):
        table = through_persons(table, mentions)

    def shown(ids: object) -> object:
        return ", ".join(names.get(one, one) for one in ids.split()) if isinstance(ids, str) else ids

    return table.assign(**{column: table[column].map(shown) for column in columns})


def with_pairs(ties: pd.DataFrame, mentions: pd.DataFrame) -> pd.DataFrame:
    """``ties`` with ``pair``: the names of both its actors, in the order of the alphabet."""
    ends = named(ties, mentions, "actor1_id", "actor2_id")[["actor1_id", "actor2_id"]]
    return ties.assign(pair=[" and ".join(sorted(both)) for both in ends.itertuples(index=False)])


def as_read(ties: pd.DataFrame, sentences: pd.DataFrame, mentions: pd.DataFrame | None = None) -> pd.DataFrame:
    r"""``ties`` as a table shows them: ``tie_type`` in words, ``period`` as short as it can be said, and in ``text`` their words
    up to the end of the phrase, with dots where their sentence goes on; with ``mentions``, as much of it as names both sides.

    >>> said = "Iran offered bases for Tajik border guards in May."
    >>> ties = pd.DataFrame([("s:1", 0, 28, said[:28], "aid", "x", 1, "2021-08-01", None)],
    ...     columns=["sentence_id", "start", "end", "text", "tie_type", "rule", "sign", "iso_start", "iso_end"])
    >>> shown = as_read(ties, pd.DataFrame([("s:1", 0, said)], columns=["sentence_id", "start", "text"]))
    >>> shown[["text", "period"]].values.tolist()
    [['Iran offered bases for Tajik border guards\xa0…', 'since 2021-08']]
    """
    said = {key: (start, text) for key, start, text in values(sentences, "sentence_id", "start", "text")}
    texts, told = [], {} if mentions is None else dict(list(mentions.groupby("sentence_id")))
    for tie in records(ties):
        (start, text), begins, ends = said[tie.sentence_id], tie.start, tie.end
        if mentions is not None:
            begins, ends = _naming_both(tie, told.get(tie.sentence_id)) or (start, start + len(text))
        more = PHRASE_GOES_ON.match(text, ends - start)
        last = more.end() if more else ends - start
        goes_on = any(letter.isalnum() for letter in text[last:])
        texts.append(
            ("…\u00a0" if begins > start else "") + text[begins - start : last] + ("\u00a0…" if goes_on else "")
        )
    return ties.assign(
        tie_type=in_words(ties), text=texts, period=list(map(period_shown, ties["iso_start"], ties["iso_end"]))
    )


def _naming_both(tie: Any, mentions: pd.DataFrame | None) -> tuple[int, int] | None:
    """Where the words of a tie stand with the nearest naming of each side; None where its sentence names neither."""
    begins, ends, found = tie.start, tie.end, False
    for side in (tie.actor1_id, tie.actor2_id):
        own = [] if mentions is None else values(mentions[mentions["entity_id"] == side], "start", "end")
        for first, last in sorted(own, key=lambda one: max(tie.start - one[1], one[0] - tie.end, 0))[:1]:
            begins, ends, found = min(begins, first), max(ends, last), True
    return (begins, ends) if found else None


def relation_lines(ties: pd.DataFrame) -> pd.DataFrame:
    """The co-operation and the conflict of each pair of states in ``ties`` as lines for a map, each sign a line of its own
    (see :func:`evidence.analysis.geography.tie_lines`). Withdrawals, truces and releases are left out: a map of who works
    with whom must not join a state to the one that its troops leave."""
    helping = ties[~no_help(ties)]
    signs = [tie_lines(signed_pairs(helping[helping["sign"] == sign]), load_names()) for sign in (1, -1)]
    return pd.concat(signs, ignore_index=True)


def event_rows(ties: pd.DataFrame, mentions: pd.DataFrame) -> pd.DataFrame:
    """Dated ties as the timeline draws them: ``label`` says who does what to whom, in the text's order, and what the text
    does not assert says so (*planned*, *hypothetical* …)."""
    rows = named(ties[ties["iso_start"].notna()], mentions, "actor1_id", "actor2_id")
    label = (
        rows["actor1_id"]
        + rows["directed"].map({True: " → ", False: " – "})
        + rows["actor2_id"]
        + ": "
        + in_words(rows)
        + rows["status"].map(lambda status: "" if status == "asserted" else f" ({status})")
    )
    return rows.assign(label=label).sort_values(["iso_start", "iso_end", "tie_id"])


def mapped_places(report: Report) -> pd.DataFrame:
    """One row a place that the texts name and the list locates, regions above a state left out: ``place_id, name, lon,
    lat, mentions, sentence_ids`` (joined by spaces), ``kind`` and ``layer``, what the sentences that name it are about.

    The layer is read from the place's own kind and from the other rows of its sentences: a base or exercise, an
    incident (people killed or an attack stated), a project, a border, or a place merely named.
    """
    mentions, quantities, ties = report.mentions, report.quantities, report.ties
    known = load_names().entities
    projects = mentions[mentions["entity_type"] == "programme"]["sentence_id"]
    attacks = pd.concat(
        [
            quantities[quantities["unit_kind"] == "deaths"]["sentence_id"],
            ties[ties["quad"] == "material conflict"]["sentence_id"],
        ]
    )
    bases = ties[
        ties["rule"].isin(["noun-base", "verb-station"]) | ((ties["tie_type"] == "host") & ties["quad"].ne("none"))
    ]["sentence_id"]
    exercises = ties[(ties["tie_type"] == "cooperate") & ties["text"].str.contains(r"\bexercise|\bdrill", regex=True)][
        "sentence_id"
    ]
    attacks = pd.concat([attacks, _named_attacks(mentions, report.sentences)])
    layers = (("base or exercise", pd.concat([bases, exercises])), ("incident", attacks), ("project", projects))
    rows = []
    for place_id, found in mentions[mentions["entity_type"] == "place"].groupby("entity_id", sort=True):
        place = known.get(str(place_id))
        if place is None or (place.kind == "region" and place.iso3 is None):
            continue
        about = next(
            (layer for layer, sentences in layers if found["sentence_id"].isin(sentences).any()), "place named"
        )
        layer = {"base": "base or exercise", "border": "border", "dam": "project"}.get(place.kind or "", about)
        ids = " ".join(dict.fromkeys(found["sentence_id"]))
        rows.append((place_id, found["entity_name"].iloc[0], place.lon, place.lat, place.kind, layer, len(found), ids))
    return pd.DataFrame(rows, columns=["place_id", "name", "lon", "lat", "kind", "layer", "mentions", "sentence_ids"])


def _named_attacks(mentions: pd.DataFrame, sentences: pd.DataFrame) -> pd.Series:
    """Sentences in which an attack goes by the name of its place (*the Bisham attack*)."""
    placed = mentions[mentions["entity_type"] == "place"].merge(sentences, on="sentence_id", suffixes=("", "_sentence"))
    behind = [
        text[end - start :]
        for text, end, start in placed[["text_sentence", "end", "start_sentence"]].itertuples(index=False)
    ]
    return placed.loc[[ATTACK_BEHIND.match(words) is not None for words in behind], "sentence_id"]


ATTACK_BEHIND = re.compile(r"(?:’s|'s)? (?:terrorist |suicide |terror )?(?:attack|bombing|blast|massacre|siege)s?\b")


def attention(report: Report, top: int = 3, known: int = 8) -> pd.DataFrame:
    """One row a text, by name: the country of its publisher (``home``), that country's share of its namings of states
    (``own``, percent), the ``top`` states it writes about most (``about``, with percent), whose words it quotes (``heard``:
    states, or speakers of none), and which of the ``known`` states named most in all texts it never names (``silent``)."""
    mentions, spoken = report.mentions, heard(report)
    states, names = mentions[mentions["entity_type"] == "state"], load_names().entities
    leading = states["entity_id"].value_counts().sort_index().sort_values(ascending=False, kind="stable").index[:known]
    rows = []
    for source, home in zip(report.sources["source_id"], report.sources["publisher_iso3"], strict=True):
        named_here = states[states["source_id"] == source]
        share = 100 * named_here["entity_id"].value_counts(normalize=True)
        share = share.sort_index().sort_values(ascending=False, kind="stable")
        most_about = level_with_last(share, top)
        shown = most_about if len(most_about) <= top + ALSO else most_about[most_about > most_about.min()]
        about = [f"{_name(one, names)} {percent:.0f}\N{NO-BREAK SPACE}%" for one, percent in shown.items()]
        voices = list(dict.fromkeys(spoken.loc[spoken["source_id"] == source, "voice"]))
        silent = [_name(one, names) for one in leading if one not in share.index]
        told = (_name(home, names), round(share.get(home, 0))) if isinstance(home, str) else (None, None)
        rows.append(
            (
                source,
                *told,
                *(", ".join(part) or "none" for part in (about, voices, silent)),
                joined(named_here["sentence_id"]),
            )
        )
    return pd.DataFrame(rows, columns=["source_id", "home", "own", "about", "heard", "silent", "sentence_ids"])


def with_speakers(risks: pd.DataFrame, report: Report) -> pd.DataFrame:
    """``risks`` with ``said_by``: whom the text quotes with the consequence, by name; empty where it speaks itself."""
    names = names_of(report.mentions)
    quoted = report.quotations.dropna(subset=["speaker_id"])
    said: dict[str, list[tuple[str, str]]] = {}
    for source, who, words in zip(quoted["source_id"], quoted["speaker_id"], quoted["text"], strict=True):
        said.setdefault(source, []).append((names.get(who, who), " ".join(words.split())))

    def speakers(source: str, consequence: object) -> str:
        # A scenario of several consequences is one speaker's only where all of them stand in what is quoted.
        parts = [" ".join(one.split()) for one in consequence.split("; ")] if isinstance(consequence, str) else []
        told = [who for who, words in said.get(source, []) if parts and all(one in words for one in parts)]
        return ", ".join(dict.fromkeys(told))

    return risks.assign(
        said_by=[speakers(one, words) for one, words in zip(risks["source_id"], risks["consequence"], strict=True)]
    )


def folded(words: pd.Series) -> pd.Series:
    """Each form under the spelling used most among those that differ in white space, case or a closing full stop only.

    >>> folded(pd.Series(["Saudi\u00a0Arabia", "Saudi Arabia", "U.S", "U.S.", "U.S.", "both sides"])).tolist()
    ['Saudi Arabia', 'Saudi Arabia', 'U.S.', 'U.S.', 'U.S.', 'both sides']
    """
    plain = words.astype("string").str.split().str.join(" ")
    key = plain.str.casefold().str.rstrip(".")
    counts = plain.groupby([key, plain]).size().sort_values(ascending=False, kind="stable")
    shown = dict(reversed(list(counts.index)))
    return key.map(shown).astype("object")


def heard(report: Report) -> pd.DataFrame:
    """The statements of named speakers, with ``voice`` (for whom each speaks, by name) and ``sentence_ids`` (a statement may go
    on over several)."""
    quoted, names, sides = (
        report.quotations.dropna(subset=["speaker_id"]),
        load_names().entities,
        sides_of(report.mentions),
    )
    ends = report.sentences[["source_id", "start", "end"]].itertuples(index=False, name=None)
    said = list(zip(report.sentences["sentence_id"], ends, strict=True))
    covered = [
        " ".join(one for one, (text, first, last) in said if text == source and first < end and start < last)
        for source, start, end in values(quoted, "source_id", "start", "end")
    ]
    voices = [_name(sides.get(one, one), names) for one in quoted["speaker_id"]]
    return quoted.assign(voice=voices, sentence_ids=covered)


def sides_of(mentions: pd.DataFrame) -> dict[str, str]:
    """For whom each entity of ``mentions`` speaks: its state; an armed group, also one that governs, speaks for itself, and so
    do those who act for it.

    >>> rows = pd.DataFrame({"entity_id": ["mujahid", "bajwa", "ttp", "Q1"], "iso3": ["AFG", "PAK", None, "TJK"]})
    >>> sides_of(rows)
    {'mujahid': 'taliban-afg', 'bajwa': 'PAK', 'ttp': 'ttp', 'Q1': 'TJK'}
    """
    names, sides = load_names().entities, {}
    for one, state in mentions.drop_duplicates("entity_id")[["entity_id", "iso3"]].itertuples(index=False):
        side = names[one].acts_for if one in names else one
        own = side in names and names[side].type == "armed group"
        sides[one] = side if own or pd.isna(state) else state
    return sides


def _name(entity_id: object, names: Mapping[str, Entity]) -> str:
    found = names.get(str(entity_id))
    return found.name if found else str(entity_id)


def who_is_who(report: Report, least: int = 2) -> pd.DataFrame:
    """One row an actor that the texts name at least ``least`` times: its name, what it is (``kind``), the state it acts for
    (``side``, empty for states and for groups of none), its most used ``forms``, how often (``times``) and by how many
    texts (``texts``) it is named, and one ``sentence_ids`` for each text; states first, then by name."""
    mentions = report.mentions[~report.mentions["entity_type"].isin(["place", "programme"])]
    names, rows = load_names().entities, []
    for entity, found in mentions.groupby("entity_id", sort=True):
        if len(found) < least:
            continue
        own = found[found["via"] == "name"] if (found["via"] == "name").any() else found
        forms = folded(own["text"]).value_counts().sort_index().sort_values(ascending=False, kind="stable")
        side, kind = found["iso3"].iloc[0], str(found["entity_type"].iloc[0])
        acts_for = _name(side, names) if isinstance(side, str) and side != entity else ""
        first = joined(found.drop_duplicates("source_id")["sentence_id"])
        rows.append(
            (
                found["entity_name"].iloc[0],
                kind,
                acts_for,
                ", ".join(forms.index[:3]),
                len(found),
                found["source_id"].nunique(),
                first,
            )
        )
    table = pd.DataFrame(rows, columns=["name", "kind", "side", "forms", "times", "texts", "sentence_ids"])
    return table.sort_values(
        ["kind", "name"], key=lambda column: column.replace("state", ""), kind="stable", ignore_index=True
    )
