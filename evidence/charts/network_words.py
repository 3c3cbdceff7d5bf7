"""What networks say in words: how many ties are drawn, of whom, and who is tied to most; where two lead, both are named."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import networkx as nx
import pandas as pd

from evidence.analysis import network
from evidence.analysis.naming import TIE_WORDS
from evidence.charts.marks import highest
from evidence.charts.palette import NO_CLASS, NO_HELP
from evidence.charts.style import Labels, each, leaders, plural

WAYS = "An arrow runs from who acts, where all directed ties run one way."
APART = "Grey: withdrawals, truces, releases, shelter for armed groups."
SUMMED = "One line sums up a pair's ties of one kind, material where one of them is."
HOSTING = "Hosting points from host to guest."
CLASSLESS = "Of no class: relations called good or bad, which have no code."


def lines_read(edges: pd.DataFrame) -> str:
    """What the key does not say of the lines that are drawn, and of no others.

    >>> drawn = pd.DataFrame({"quad": ["verbal conflict"], "kinds": ["threat"], "direction": ["one way"]})
    >>> lines_read(drawn) == f"{SUMMED} {WAYS}", lines_read(drawn.assign(kinds="aid, hosting")) == f"{SUMMED} {WAYS} {HOSTING}"
    (True, True)
    """
    told = {APART: [NO_HELP], CLASSLESS: list(NO_CLASS.values())}
    notes = [words for words, classes in told.items() if edges["quad"].isin(classes).any()]
    hosting = edges["kinds"].str.contains(TIE_WORDS["host"], regex=False) & edges["direction"].eq("one way")
    return " ".join([SUMMED, *notes, WAYS, *([HOSTING] if hosting.any() else [])])


def as_rows(edges: pd.DataFrame, labels: Labels) -> pd.DataFrame:
    """The lines as a reader opens them: names for ids, words for signs, and heads that need no key.

    >>> as_rows(pd.DataFrame({"actor1_id": ["a"], "actor2_id": ["b"], "sign": [-1]}), Labels()).to_dict("records")
    [{'actor': 'a', 'with': 'b', 'relation': 'conflict'}]
    """
    told = edges.assign(
        actor1_id=edges["actor1_id"].map(labels.name),
        actor2_id=edges["actor2_id"].map(labels.name),
        sign=edges["sign"].map({1: "co-operation", -1: "conflict", 0: "neither"}),
        **({"quad": edges["quad"].replace("none", "of no class")} if "quad" in edges else {}),
    )
    heads = {"actor1_id": "actor", "actor2_id": "with", "sign": "relation", "quad": "class", "asserted": "as_fact"}
    return told.rename(columns=heads)


def hubs_of(signed: pd.DataFrame, graph: nx.Graph) -> list[str]:
    """Who of those drawn is tied to most actors, drawn or not; all of them where several are."""
    reach = pd.Series({one: len(network.tied_to(signed, one)) for one in sorted(graph)}, dtype="int64")
    return [str(one) for one in highest(reach).index]


def most_tied(hubs: Sequence[str], signed: pd.DataFrame, graph: nx.Graph, labels: Labels) -> str:
    """Who is tied to most actors: to how many of those drawn, and to how many in all where that is more."""
    who = f"{leaders([labels.name(one) for one in hubs], 'actors')} {'is' if len(hubs) == 1 else 'are'} tied to most"
    whole = len(network.tied_to(signed, hubs[0]))
    drawn = sorted({len(graph[one]) for one in hubs})
    if drawn == [whole]:
        return f"{who} actors, {whole}{each(hubs)}"
    if drawn == [len(graph) - 1]:
        return f"{who}, each of the {drawn[0]} others drawn ({whole} in all)"
    return f"{who}, {' or '.join(map(str, drawn))} of those drawn ({whole} in all)"


def drawn_bond(actor: str, signed: pd.DataFrame, kept: pd.DataFrame, labels: Labels) -> str:
    """With how many of those drawn an actor is tied, and how; and with how many in all where that is more."""
    drawn, whole = network.tied_to(kept, actor), network.tied_to(signed, actor)
    if len(drawn) == len(whole):
        return f"{bond(labels.name(actor), whole)}."
    return (
        f"{bond(labels.name(actor), drawn, ' drawn')}; in all to {len(whole)} ({', '.join(map(str, shares(whole)))})."
    )


def told(signed: pd.DataFrame, kept: pd.DataFrame, drawn: Collection[str]) -> str:
    """How many ties are drawn, of whom; and how many of the co-operative ones are no help."""
    good, bad = (int((kept["sign"] * sign > 0).sum()) for sign in (1, -1))
    return f"{whose(signed, kept, drawn)} {good} co-operative{among(kept)} and {bad} conflictual ties"


def among(ties: pd.DataFrame) -> str:
    """How many of the co-operative ties are no help, in brackets; nothing where all are."""
    aside = int(network.no_help(ties).sum())
    return f" ({aside} of them withdrawals, truces, releases or shelter for armed groups)" if aside else ""


def whose(signed: pd.DataFrame, kept: pd.DataFrame, drawn: Collection[str]) -> str:
    """Whose ties are drawn: those with most ties are said to be so only where nobody left out has as many."""
    if len(kept) == len(signed):
        return "The sources state"
    counts = pd.concat([signed["actor1_id"], signed["actor2_id"]]).value_counts()
    inside = counts.index.isin(list(drawn))
    first = counts[inside].min() > counts[~inside].max()
    return f"The {len(drawn)} actors with most ties share" if first else f"{len(drawn)} of {len(counts)} actors share"


def left_out(signed: pd.DataFrame, kept: pd.DataFrame, hubs: Sequence[str], labels: Labels) -> str:
    """A drawing that leaves ties out must not look like a count of all, nor hide that its own hub has some of them."""
    out = signed.drop(kept.index)
    if out.empty:
        return ""
    own = [f"{len(found)} of them {labels.name(one)}'s" for one in hubs[:2] if len(found := network.ego(out, one))]
    actors = {*signed["actor1_id"], *signed["actor2_id"]} - {*kept["actor1_id"], *kept["actor2_id"]}
    head = f" {plural(len(out), 'tie')} with {plural(len(actors), 'actor')} not drawn {'is' if len(out) == 1 else 'are'} left out"
    return ", ".join([head, *own]) + "."


def bond(name: str, tied: Mapping[str, float], which: str = "") -> str:
    """With how many an actor is tied, and how."""
    actors = plural(len(tied), f"actor{which}", f"actors{which}")
    return f"The rules tie {name} to {actors}: {split(tied)}"


def split(tied: Mapping[str, float]) -> str:
    """How many of an actor's partners are tied to it by co-operation, by conflict, by both."""
    friends, foes, mixed = shares(tied)
    return f"{friends or 'none'} by co-operation alone, {foes or 'none'} by conflict alone, {mixed or 'none'} by both"


def shares(tied: Mapping[str, float]) -> tuple[int, int, int]:
    """Partners by co-operation alone, by conflict alone, by both.

    >>> shares({"TJK": 1.0, "ttp": 0.0, "AFG": 0.5, "CHN": 1.0})
    (2, 1, 1)
    """
    friends, foes = (sum(share == one for share in tied.values()) for one in (1, 0))
    return friends, foes, len(tied) - friends - foes


def worst(ties: pd.DataFrame, labels: Labels) -> str:
    """Between which pairs most conflict is stated, all of them where several are level."""
    pairs = network.signed_pairs(ties)
    counts = highest(pairs.set_index(["a", "b"])["negative"])
    if counts.empty or not counts.iloc[0]:
        return "no pair"
    names = [f"{labels.name(a)} and {labels.name(b)}" for a, b in counts.index]
    return f"{leaders(names, 'pairs', joined=' and between ')} ({counts.iloc[0]}{each(names)})"
