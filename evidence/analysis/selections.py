"""Which rows belong together: the selections of quantities that more than one chart or sentence starts from."""

from __future__ import annotations

import pandas as pd

from evidence.checks.corpus import rows_of
from evidence.checks.direction import signed
from evidence.checks.words import load_words
from evidence.names import is_state
from evidence.ties.nouns.nominal import FORMERLY

VIOLENCE = ("deaths", "injured")


def about_violence(quantities: pd.DataFrame) -> pd.DataFrame:
    """The figures about violence: they count dead or injured people, state a share or a change in percent, or rank what the
    same sentence so counts.

    >>> rows = pd.DataFrame([("s:1", "rank"), ("s:1", "deaths"), ("s:2", "rank"), ("s:2", "money"), ("s:3", "percent")], columns=["sentence_id", "unit_kind"])
    >>> about_violence(rows).index.tolist()
    [0, 1, 4]
    """
    counted = quantities["unit_kind"].isin([*VIOLENCE, "percent"])
    beside = quantities["sentence_id"].isin(quantities.loc[counted, "sentence_id"])
    return quantities[counted | (quantities["unit_kind"].eq("rank") & beside)]


def stated_changes(quantities: pd.DataFrame, sentences: pd.DataFrame) -> pd.DataFrame:
    """The rows of :func:`levels_and_change`, the change below nought where its sentence calls it a fall."""
    return _signed(levels_and_change(quantities), sentences)


def levels_and_change(quantities: pd.DataFrame) -> pd.DataFrame:
    """The rows of a sentence that states two levels of one kind and the change in percent between them, as it prints them.

    Empty where no sentence does; where several do, those of the first in the text's order.
    """
    for _, rows in quantities.groupby("sentence_id", sort=False):
        change = rows[(rows["unit_kind"] == "percent") & (rows["change"] == "by")]
        levels = rows[rows["unit_kind"].isin((*VIOLENCE, "people", "count", "money"))]
        levels = levels[levels["unit_kind"] == levels["unit_kind"].mode().get(0, "")]
        if len(change) == 1 and len(levels) == 2:
            return rows.loc[sorted([*change.index, *levels.index])]
    return quantities.iloc[:0]


def _signed(changes: pd.DataFrame, sentences: pd.DataFrame) -> pd.DataFrame:
    """Rows of ``quantities``, each fall in percent with its value below nought."""
    words, said = load_words(), {row.sentence_id: row for row in rows_of("sentences", sentences)}
    rows = [signed(row, said[row.sentence_id], words) for row in rows_of("quantities", changes)]
    ends = {name: [getattr(row, name) for row in rows] for name in ("value", "value_high")}
    return changes.assign(**{name: pd.array(found, dtype="float64") for name, found in ends.items()})


def level(changes: pd.DataFrame, later: bool) -> pd.DataFrame:
    """The later or earlier level among the rows of :func:`stated_changes`, one row (or none)."""
    levels = changes[changes["unit_kind"] != "percent"].sort_values("period_start", kind="stable")
    return levels.iloc[[-1 if later else 0]] if len(levels) else levels


def paired_percents(quantities: pd.DataFrame, sentences: pd.DataFrame) -> pd.DataFrame:
    """Two percentages in neighbouring sentences of one paragraph: a change in events, then a change in their victims; the
    value of a fall is below nought.

    Empty where the texts hold no such pair; where they hold several, the first.
    """
    placed = quantities[quantities["unit_kind"] == "percent"].merge(
        sentences[["sentence_id", "paragraph"]], on="sentence_id"
    )
    placed = placed[placed["change"] != "none"].sort_values(["source_id", "start"])
    for _, rows in placed.groupby(["source_id", "paragraph"], sort=False):
        if len(rows) == 2 and rows["sentence_id"].nunique() == 2:
            return _signed(quantities[quantities["quantity_id"].isin(rows["quantity_id"])], sentences)
    return quantities.iloc[:0]


def of_sentences(table: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of ``table`` that stand in the same sentences as ``rows``."""
    return table[table["sentence_id"].isin(rows["sentence_id"])]


def linked(table: pd.DataFrame, name: str, evidence: pd.DataFrame) -> pd.DataFrame:
    """A table that links to sentences through ``evidence`` (its key is its first column), with ``sentence_ids``: those of
    each row, joined by spaces."""
    links = evidence[evidence["table"] == name].groupby("row_id")["sentence_id"].agg(joined)
    return table.assign(sentence_ids=table.iloc[:, 0].map(links).fillna("").astype("string"))


def linked_checks(checks: pd.DataFrame, evidence: pd.DataFrame) -> pd.DataFrame:
    """``checks`` with ``sentence_ids``."""
    return linked(checks, "checks", evidence)


def joined(sentence_ids: pd.Series) -> str:
    """Sentence ids, each once and in order, joined by spaces."""
    return " ".join(dict.fromkeys(sentence_ids))


def spread(table: pd.DataFrame, by: str, most: int) -> pd.DataFrame:
    """At most so many rows of a table, each value of ``by`` in its turn: the first row of each, then the second; in order.

    >>> rows = pd.DataFrame({"source": ["a", "a", "a", "b"], "risk": [1, 2, 3, 4]})
    >>> spread(rows, "source", 3)["risk"].tolist()
    [1, 2, 4]
    """
    turn = table.groupby(by, sort=False).cumcount()
    return table.loc[sorted(turn.sort_values(kind="stable").index[:most])]


def ids(rows: pd.DataFrame) -> list[str]:
    """All sentence ids of rows that carry ``sentence_ids``, each once, in order."""
    return list(dict.fromkeys(one for joined in rows["sentence_ids"] for one in str(joined).split()))


def of_many(ties: pd.DataFrame) -> pd.Series:
    """For each tie whether its words state one relation among three or more with no one in all of its pairs: a treaty of
    many, and not what one does with several.

    >>> rows = pd.DataFrame([("s:1", 0, 9, "A", "B"), ("s:1", 0, 9, "A", "C"), ("s:1", 0, 9, "B", "C"), ("s:2", 0, 9, "A", "B"), ("s:2", 0, 9, "A", "C")],
    ...     columns=["sentence_id", "start", "end", "actor1_id", "actor2_id"])
    >>> of_many(rows).tolist()
    [True, True, True, False, False]
    """
    ends = pd.Series(
        [frozenset(pair) for pair in zip(ties["actor1_id"], ties["actor2_id"], strict=True)],
        index=ties.index,
        dtype="object",
    )
    keys = [ties["sentence_id"], ties["start"], ties["end"]]
    return ends.groupby(keys).transform(lambda pairs: not frozenset.intersection(*pairs)).astype(bool)


def between_states(ties: pd.DataFrame) -> pd.DataFrame:
    """The ties of states with states.

    >>> rows = pd.DataFrame({"actor1_id": ["PAK", "PAK"], "actor2_id": ["TJK", "ttp"]})
    >>> between_states(rows)["actor2_id"].tolist()
    ['TJK']
    """
    return ties[is_state(ties["actor1_id"]) & is_state(ties["actor2_id"])]


def dated_ties(ties: pd.DataFrame, actor: str) -> pd.DataFrame:
    """The ties of ``actor`` that carry a date, with ``partner`` (the other side), in the order of time: by first day, then by
    last (what is open counts as its first), then by partner.

    >>> rows = pd.DataFrame([("PAK", "SAU", "2016-01-01", "2016-12-31"), ("CHN", "PAK", "2016-01-01", "2016-12-31"), ("TUR", "PAK", None, None), ("PAK", "RUS", "2016-01-01", None)],
    ...     columns=["actor1_id", "actor2_id", "iso_start", "iso_end"])
    >>> dated_ties(rows, "PAK")["partner"].tolist()
    ['RUS', 'CHN', 'SAU']
    """
    own = ties[((ties["actor1_id"] == actor) | (ties["actor2_id"] == actor)) & ties["iso_start"].notna()]
    own = own.assign(partner=own["actor1_id"].where(own["actor1_id"] != actor, own["actor2_id"]))
    until = own["iso_end"].fillna(own["iso_start"])
    ordered = own.assign(until=until).sort_values(["iso_start", "until", "partner"], kind="stable")
    return ordered.drop(columns="until")


def first_ties(ties: pd.DataFrame, actor: str) -> pd.DataFrame:
    """One row a counterpart with dated ``ties`` to ``actor``, in the order of :func:`dated_ties`: ``partner``, ``year`` and
    ``first`` (type of the first dated tie), ``last_year`` and ``last`` (of the latest), ``ties`` (how many) and
    ``sentence_ids``.

    >>> rows = pd.DataFrame([("PAK", "RUS", "2016-01-01", "aid", "s:1"), ("USA", "PAK", "2011-01-01", "reject", "s:2"), ("RUS", "PAK", "2019-05-01", "arms", "s:3"), ("TUR", "PAK", None, "arms", "s:4")],
    ...     columns=["actor1_id", "actor2_id", "iso_start", "tie_type", "sentence_id"])
    >>> first_ties(rows.assign(iso_end=None), "PAK").drop(columns="sentence_ids").values.tolist()
    [['USA', '2011', 'reject', '2011', 'reject', 1], ['RUS', '2016', 'aid', '2019', 'arms', 2]]
    """
    ordered = dated_ties(ties, actor)
    told = {
        "year": ("year", "first"),
        "first": ("tie_type", "first"),
        "last_year": ("year", "last"),
        "last": ("tie_type", "last"),
    }
    rest = {"ties": ("tie_type", "size"), "sentence_ids": ("sentence_id", joined)}
    by_partner = ordered.assign(year=ordered["iso_start"].str[:4]).groupby("partner", sort=False)
    return by_partner.agg(**told, **rest).reset_index()


def stated_ties(ties: pd.DataFrame, sentences: pd.DataFrame) -> pd.DataFrame:
    """The ties of which networks are drawn: co-operation or conflict that a text asserts of the present, in its body.

    Titles, headings and captions name a subject, and a tie *said of former times* holds no longer.

    >>> rows = pd.DataFrame([("s:1", "asserted", 1, None), ("s:2", "asserted", -1, None), ("s:2", "planned", 1, None),
    ...     ("s:2", "asserted", 0, None), ("s:2", "asserted", -1, "said of former times")], columns=["sentence_id", "status", "sign", "flag"])
    >>> stated_ties(rows, pd.DataFrame({"sentence_id": ["s:1", "s:2"], "kind": ["heading", "body"]})).index.tolist()
    [1]
    """
    body = sentences.loc[sentences["kind"] == "body", "sentence_id"]
    told = (ties["status"] == "asserted") & (ties["sign"] != 0) & ties["sentence_id"].isin(body)
    return ties[told & ~_former(ties)]


def blame(ties: pd.DataFrame, sentences: pd.DataFrame) -> pd.DataFrame:
    """One row a text, who accuses or rejects by it, and whom: ``source_id, actor1_id, actor2_id, acts`` (each kind of
    ``ties["act"]`` once), ``times, sentence_ids``.

    Asserted and claimed ties in the body of the text count; those of two who blame each other stand both ways.

    >>> rows = pd.DataFrame([("a:1", "a", "accuse", "accusation", "asserted", "X", "Y", False), ("a:2", "a", "reject", "refusal", "claimed", "Y", "X", True)],
    ...     columns=["sentence_id", "source_id", "tie_type", "act", "status", "actor1_id", "actor2_id", "directed"])
    >>> told = blame(rows, pd.DataFrame({"sentence_id": ["a:1", "a:2"], "kind": "body"}))
    >>> told[["actor1_id", "actor2_id", "acts", "times", "sentence_ids"]].values.tolist()
    [['X', 'Y', 'accusation', 1, 'a:1'], ['Y', 'X', 'accusation, refusal', 2, 'a:1 a:2']]
    """
    body = sentences.loc[sentences["kind"] == "body", "sentence_id"]
    told = ties[ties["tie_type"].isin(["accuse", "reject"]) & ties["status"].isin(["asserted", "claimed"])]
    told = told[told["sentence_id"].isin(body)]
    back = told[~told["directed"].astype(bool)].rename(columns={"actor1_id": "actor2_id", "actor2_id": "actor1_id"})
    both = pd.concat([told, back]).sort_index(kind="stable")
    acts = ("act", lambda found: ", ".join(dict.fromkeys(found)))
    counted = {"acts": acts, "times": ("sentence_id", "size"), "sentence_ids": ("sentence_id", joined)}
    return both.groupby(["source_id", "actor1_id", "actor2_id"], observed=True).agg(**counted).reset_index()


def rivalries(ties: pd.DataFrame) -> pd.DataFrame:
    """The statements that one actor competes with another or could, those of former times left out.

    >>> rows = pd.DataFrame([("compete", None), ("compete", "said of former times"), ("arms", None)], columns=["tie_type", "flag"])
    >>> rivalries(rows).index.tolist()
    [0]
    """
    return ties[(ties["tie_type"] == "compete") & ~_former(ties)]


def _former(ties: pd.DataFrame) -> pd.Series:
    return ties["flag"].fillna("").str.contains(FORMERLY, regex=False)


GIVES = ("arms", "aid", "train", "host", "support", "cooperate", "ally", "agree")


def offers(ties: pd.DataFrame, sentences: pd.DataFrame, to: str) -> pd.DataFrame:
    """Co-operative ties of states with ``to`` that give or promise it something, with ``partner``; in order of partner.

    Negated and denied ties, those with armed groups, agreements of three or more (which no one of them offers to another),
    and what stands in titles, headings and captions (a subject, and nothing offered) are left out.
    """
    body = sentences.loc[sentences["kind"] == "body", "sentence_id"]
    ties = ties[~of_many(ties) & ties["sentence_id"].isin(body)]
    own = ties[
        ((ties["actor1_id"] == to) | (ties["actor2_id"] == to)) & (ties["sign"] > 0) & ties["tie_type"].isin(GIVES)
    ]
    own = own[~own["status"].isin(["negated", "denied"])]
    own = own.assign(partner=own["actor1_id"].where(own["actor1_id"] != to, own["actor2_id"]))
    return own[is_state(own["partner"])].sort_values(["partner", "iso_start", "tie_id"], kind="stable")
