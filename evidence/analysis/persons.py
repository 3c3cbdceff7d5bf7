"""Who a text names where a tie stands with a group that it does not: the person through whom the group was read.

Ties stand with the actor on whose behalf a person acts. A text that names the person alone has said nothing of the
group, so what is shown of such a tie is the person; the table keeps the group, for persons of one group are one actor.
"""

from __future__ import annotations

import pandas as pd

from evidence.names import is_state, load_names
from evidence.tables.records import values

ENDS = ("actor1_id", "actor2_id")


def through_persons(ties: pd.DataFrame, mentions: pd.DataFrame) -> pd.DataFrame:
    """``ties`` (with ``source_id`` and ``sentence_id``) with the person in place of a group that its text never names, where
    one person of the group is named in the sentence. A state acts through its people, and stays.

    >>> ties = pd.DataFrame([("s", "s:1", "USA", "al-qaeda"), ("t", "t:1", "USA", "al-qaeda")], columns=["source_id", "sentence_id", *ENDS])
    >>> mentions = pd.DataFrame([("s", "s:1", "bin-laden"), ("t", "t:1", "bin-laden"), ("t", "t:2", "al-qaeda")],
    ...     columns=["source_id", "sentence_id", "entity_id"])
    >>> through_persons(ties, mentions)["actor2_id"].tolist()
    ['bin-laden', 'al-qaeda']
    """
    if ties.empty:
        return ties
    named = set(values(mentions, "source_id", "entity_id"))
    people = _people(mentions)
    shown = {}
    for column in ENDS:
        group = ~is_state(ties[column])
        shown[column] = [
            next(iter(found))
            if of_group and (source, actor) not in named and len(found := people.get((sentence, actor), set())) == 1
            else actor
            for of_group, source, sentence, actor in zip(
                group, ties["source_id"], ties["sentence_id"], ties[column], strict=True
            )
        ]
    return ties.assign(**{column: pd.array(found, dtype="string") for column, found in shown.items()})


def _people(mentions: pd.DataFrame) -> dict[tuple[str, str], set[str]]:
    """(sentence, group) → the persons of the group that are named in the sentence."""
    known = load_names().entities
    people: dict[tuple[str, str], set[str]] = {}
    for sentence, entity in values(mentions, "sentence_id", "entity_id"):
        found = known.get(entity)
        if found is not None and found.type == "person":
            people.setdefault((sentence, found.acts_for), set()).add(entity)
    return people


def known_through(mentions: pd.DataFrame) -> dict[str, str]:
    """Groups that no text names, with the names of their persons whom the texts do name: what a picture of all texts calls
    them.

    >>> known_through(pd.DataFrame({"sentence_id": ["s:1"], "entity_id": ["bin-laden"]}))
    {'al-qaeda': 'Osama bin Laden'}
    """
    known, named = load_names().entities, set(mentions["entity_id"])
    people: dict[str, dict[str, None]] = {}
    for (_, group), found in _people(mentions).items():
        if group not in named and known[group].type != "state":
            people.setdefault(group, {}).update(dict.fromkeys(sorted(found)))
    return {group: ", ".join(known[one].name for one in found) for group, found in people.items()}
