"""Measures on ties: pairs, balance by triads, and a frustration index that is exact."""

from __future__ import annotations

from itertools import combinations, product

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.analysis import network
from evidence.errors import EvidenceError


def pairs(*rows: tuple[str, str, int]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["a", "b", "sign"])


def ties(*rows: tuple[str, str, int, str]) -> pd.DataFrame:
    made = [(f"t{n}", source, f"{source}:{n:03d}", a, b, sign, "aid") for n, (a, b, sign, source) in enumerate(rows)]
    return pd.DataFrame(
        made, columns=["tie_id", "source_id", "sentence_id", "actor1_id", "actor2_id", "sign", "tie_type"]
    )


def least_broken(table: pd.DataFrame) -> int:
    """The definition, spelt out: the fewest ties that any split into two camps breaks."""
    actors = sorted({*table["a"], *table["b"]})
    splits = (dict(zip(actors, sides, strict=True)) for sides in product((True, False), repeat=len(actors)))
    return min(
        (sum((s[a] == s[b]) != (sign > 0) for a, b, sign in table.itertuples(index=False)) for s in splits), default=0
    )


SIGNED = st.lists(st.sampled_from((-1, 0, 1)), min_size=15, max_size=15)


@given(SIGNED)
def test_the_frustration_index_is_the_least_over_all_splits(signs: list[int]) -> None:
    table = pairs(*((a, b, sign) for (a, b), sign in zip(combinations("abcdef", 2), signs, strict=True) if sign))
    result = network.frustration(table)
    assert result.index == least_broken(table)
    side = {actor: camp for camp, actors in enumerate(result.camps) for actor in actors}
    broken = [(a, b) for a, b, sign in table.itertuples(index=False) if (side[a] == side[b]) != (sign > 0)]
    assert len(broken) == result.index, "the camps named are one best split"


def test_blocks_that_meet_in_one_actor_add_up() -> None:
    one = (("a", "b", 1), ("a", "c", 1), ("b", "c", -1))
    two = (("c", "d", 1), ("c", "e", 1), ("d", "e", -1))
    assert network.frustration(pairs(*one, *two)).index == 2
    assert network.frustration(pairs(*one, *two)).optima == 9


def test_a_tie_outside_every_cycle_is_never_frustrated() -> None:
    result = network.frustration(pairs(("a", "b", -1), ("b", "c", -1)))
    assert (result.index, result.frustrated) == (0, [])


def test_a_block_too_large_to_enumerate_is_refused_and_not_guessed() -> None:
    actors = [f"n{i:02d}" for i in range(network.LARGEST_BLOCK + 1)]
    ring = [(min(a, b), max(a, b), 1) for a, b in zip(actors, actors[1:] + actors[:1], strict=True)]
    with pytest.raises(EvidenceError, match="enumeration holds up to"):
        network.frustration(pairs(*ring))


def test_three_foes_are_unbalanced_and_two_friends_with_a_common_foe_are_not() -> None:
    foes = network.triads(pairs(("a", "b", -1), ("a", "c", -1), ("b", "c", -1)))
    friends = network.triads(pairs(("a", "b", 1), ("a", "c", -1), ("b", "c", -1)))
    assert foes["balanced"].tolist() == [False] and friends["balanced"].tolist() == [True]


def test_as_many_good_ties_as_bad_ones_give_no_sign() -> None:
    table = network.signed_pairs(ties(("PAK", "TJK", 1, "s"), ("TJK", "PAK", -1, "s")))
    assert table[["positive", "negative", "sign"]].values.tolist() == [[1, 1, 0]]


def test_an_actor_tied_to_itself_is_no_pair() -> None:
    assert network.signed_pairs(ties(("PAK", "PAK", 1, "s"))).empty


def test_leaving_a_source_out_shows_what_rests_on_it() -> None:
    table = network.source_sensitivity(ties(("a", "b", 1, "s"), ("b", "c", 1, "s"), ("a", "c", -1, "r")))
    assert table["frustration"].tolist() == [1, 0, 0]
    assert table["left_out"].tolist() == ["nothing", "r", "s"]


def test_flipping_the_one_frustrating_sign_mends_the_network() -> None:
    table = pairs(("a", "b", 1), ("a", "c", 1), ("b", "c", -1)).assign(positive=[3, 1, 0], negative=[0, 0, 2])
    result = network.sign_sensitivity(table)
    assert result["flipped"].tolist() == [0, 0, 0] and result["margin"].tolist() == [3, 1, 2]


def test_an_undated_tie_of_an_older_text_lies_before_and_of_a_newer_text_nowhere() -> None:
    table = pd.DataFrame({"source_id": ["old", "new"], "iso_start": [None, None], "iso_end": [None, None]})
    sources = pd.DataFrame({"source_id": ["old", "new"], "anchor": ["2021-07-01", "2023-07-01"]})
    assert network.place_in_time(table, "2021-08-15", sources).tolist() == ["before", "undated"]


def test_what_a_government_does_lies_after_the_day_on_which_it_came_in() -> None:
    table = pd.DataFrame({"source_id": "new", "iso_start": [None, "2019-01-01"], "iso_end": None})
    table["not_before"] = "2021-08-15"
    assert network.place_in_time(table, "2021-08-15").tolist() == ["after", "before"]
    assert network.place_in_time(table, "2022-01-01").tolist() == ["undated", "before"]


def test_a_period_across_the_day_is_not_placed() -> None:
    table = pd.DataFrame({"source_id": ["s"], "iso_start": ["2021-01-01"], "iso_end": ["2021-12-31"]})
    assert network.place_in_time(table, "2021-08-15").tolist() == ["undated"]


def test_the_quad_profile_keeps_all_four_classes_and_drops_what_is_none() -> None:
    table = pd.DataFrame({"quad": ["material conflict", "none", "verbal co-operation"]})
    profile = network.quad_profile(table, pd.Series(["2021", "2021", "2022"]))
    assert list(profile.columns) == list(network.QUADS) and profile.to_numpy().sum() == 2


def test_communities_are_the_same_at_every_run() -> None:
    table = pd.DataFrame(
        [(a, b, 1 + (ord(a) * ord(b)) % 5) for a, b in combinations("abcdefgh", 2)], columns=["a", "b", "count"]
    )
    assert network.communities(table) == network.communities(table.sample(frac=1, random_state=3))
    assert network.communities(table.iloc[:0]) == {}
