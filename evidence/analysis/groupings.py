"""How the signed network falls apart: communities of co-operation, what balance theory predicts, what changed in time."""

from __future__ import annotations

import pandas as pd

from evidence.analysis import network
from evidence.analysis.naming import in_words
from evidence.names import load_names
from evidence.tables.records import records, values

WORDS = {1: "co-operation", -1: "conflict", 0: "as much of each"}


def community_table(ties: pd.DataFrame) -> pd.DataFrame:
    """One row a community of the co-operative ties (Louvain's method, weighted by their number, the largest first):
    ``members`` (ids joined by spaces), ``inside`` and ``outside`` (its ties within and to others), ``sentence_ids``.

    >>> rows = pd.DataFrame([("1", "s", "s:1", "A", "B", 1), ("2", "s", "s:2", "C", "D", 1), ("3", "s", "s:3", "C", "A", -1)],
    ...     columns=["tie_id", "source_id", "sentence_id", "actor1_id", "actor2_id", "sign"])
    >>> community_table(rows)[["members", "inside", "outside"]].values.tolist()
    [['A B', 1, 0], ['C D', 1, 0]]
    """
    pairs = network.signed_pairs(ties[ties["sign"] > 0])
    of = network.communities(pairs, weight="positive")
    rows = []
    for number in sorted(set(of.values())):
        members = sorted(actor for actor, community in of.items() if community == number)
        touched = pairs[pairs["a"].isin(members) | pairs["b"].isin(members)]
        within = touched["a"].isin(members) & touched["b"].isin(members)
        ids = dict.fromkeys(one for found in touched["sentence_ids"] for one in found)
        rows.append(
            (
                " ".join(members),
                int(touched.loc[within, "positive"].sum()),
                int(touched.loc[~within, "positive"].sum()),
                " ".join(ids),
            )
        )
    return pd.DataFrame(rows, columns=["members", "inside", "outside", "sentence_ids"])


def predictions(ties: pd.DataFrame) -> pd.DataFrame:
    """What balance theory would have change next: one row a pair that some best split breaks. ``a, b``; ``now`` (what most
    statements say) and ``then`` (what the theory expects); ``share`` of best splits that break it, in percent; ``margin``
    (statements by which the sign stands: 1 is one statement); ``after`` (the index, were the sign the other);
    ``holds`` (of the texts, left out in turn, how many leave the pair broken); ``kinds`` (its ties by type, most first);
    ``sentence_ids``."""
    pairs = network.signed_pairs(ties)
    found = network.frustration(pairs)
    sensitive = {(row.a, row.b): row for row in records(network.sign_sensitivity(pairs))}
    behind = dict(zip(zip(pairs["a"], pairs["b"], strict=True), pairs["sentence_ids"], strict=True))
    texts = sorted(set(ties["source_id"]))
    without = [_broken(ties[ties["source_id"] != left_out]) for left_out in texts]
    rows = []
    for a, b, share in sorted(found.frustrated, key=lambda one: (-one[2], one[:2])):
        row = sensitive[a, b]
        holds = f"{sum((a, b) in broken for broken in without)} of {len(texts)}"
        fixed = (a, b, WORDS[row.sign], WORDS[-row.sign], round(100 * share), row.margin, row.flipped, holds)
        rows.append((*fixed, _kinds(ties, a, b), " ".join(behind[a, b])))
    return pd.DataFrame(
        rows, columns=["a", "b", "now", "then", "share", "margin", "after", "holds", "kinds", "sentence_ids"]
    )


def _kinds(ties: pd.DataFrame, a: str, b: str) -> str:
    """What the ties of a pair are, with their number (*withdrawal 9, attack 2*)."""
    own = network.ego(network.ego(ties, a), b)
    return ", ".join(f"{kind} {count}" for kind, count in in_words(own).value_counts(sort=True).items())


def _broken(ties: pd.DataFrame) -> set[tuple[str, str]]:
    """The pairs that some best split of these ties breaks."""
    return {(a, b) for a, b, _ in network.frustration(network.signed_pairs(ties)).frustrated}


def with_rulers(ties: pd.DataFrame, mentions: pd.DataFrame) -> pd.DataFrame:
    """``ties`` with ``not_before``: since when one of the two governs a state that changed hands, where the sentence calls it a
    government or means it by the state's capital. The later day, if both do; missing where neither does.

    >>> ties = pd.DataFrame([("s:1", "PAK", "taliban-afg"), ("s:2", "PAK", "taliban-afg")], columns=["sentence_id", "actor1_id", "actor2_id"])
    >>> mentions = pd.DataFrame([("s:1", "taliban-afg", "Kabul", True), ("s:2", "taliban-afg", "Taliban", False)],
    ...     columns=["sentence_id", "entity_id", "text", "metonym"])
    >>> with_rulers(ties, mentions)["not_before"].tolist()
    ['2021-08-15', None]
    """
    since = {heir.actor: heir.since.isoformat() for heir in load_names().successions.values()}
    ruling = mentions[mentions["metonym"].astype(bool) | mentions["text"].str.contains("government", case=False)]
    called = set(values(ruling, "sentence_id", "entity_id"))
    days = [
        max((since[one] for one in both if one in since and (sentence, one) in called), default=None)
        for sentence, *both in values(ties, "sentence_id", "actor1_id", "actor2_id")
    ]
    return ties.assign(not_before=pd.Series(days, index=ties.index, dtype="object"))


def turned(ties: pd.DataFrame, day: str, sources: pd.DataFrame) -> pd.DataFrame:
    """One row a pair with signed ties on both sides of the ISO ``day``: ``a, b``, what most statements say ``before`` and
    ``after``, how many there are of each (``ties_before``, ``ties_after``) and ``sentence_ids``; those first that have most on
    their thinner side, for one tie shows no turn."""
    placed = network.place_in_time(ties, day, sources)
    halves = {when: network.signed_pairs(ties[placed == when]).set_index(["a", "b"]) for when in ("before", "after")}
    rows = []
    for pair in halves["before"].index.intersection(halves["after"].index):
        first, second = (halves[when].loc[pair] for when in ("before", "after"))
        counts = [int(one["positive"] + one["negative"]) for one in (first, second)]
        ids = dict.fromkeys((*first["sentence_ids"], *second["sentence_ids"]))
        rows.append((*pair, WORDS[int(first["sign"])], WORDS[int(second["sign"])], *counts, " ".join(ids)))
    table = pd.DataFrame(rows, columns=["a", "b", "before", "after", "ties_before", "ties_after", "sentence_ids"])
    changed = [one != two for one, two in values(table, "before", "after")]
    sides = table[["ties_before", "ties_after"]]
    table = table.assign(changed=pd.Series(changed, dtype="bool"), thin=sides.min(axis=1), both=sides.sum(axis=1))
    ordered = table.sort_values(["thin", "both", "a", "b"], ascending=[False, False, True, True], ignore_index=True)
    return ordered.drop(columns=["thin", "both"])
