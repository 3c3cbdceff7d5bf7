"""Name-like spans that no list explains are offered, most frequent first; what is listed is not."""

from __future__ import annotations

from evidence.mentions.suggest import suggest, table
from evidence.sources import SourceText


def test_unlisted_names_are_ranked_and_listed_ones_left_out() -> None:
    first = SourceText.of("Iran blamed the Zarya Brigade in May. Later the Zarya Brigade (ZBR) fled to Oman.", "a")
    second = SourceText.of("Nobody had heard of the Zarya Brigade before. Then Colonel Petrov spoke.", "b")
    rows = suggest([first, second])
    assert (rows[0].name, rows[0].times, rows[0].texts, rows[0].kind) == ("Zarya Brigade", 3, 2, "name")
    assert ("ZBR", "acronym") in {(row.name, row.kind) for row in rows}
    assert not {"Iran", "Oman", "May", "Later", "Nobody"} & {row.name for row in rows}
    assert "Zarya Brigade" in table(rows)


def test_a_press_reference_is_no_suggestion() -> None:
    assert suggest([SourceText.of("Prices rose again (Valley Herald, May 5, 2020).")]) == []
    assert table([]) == "Every name-like span is in the lists."


def test_titles_are_cut_off_and_outlets_are_no_suggestion() -> None:
    line = "It cost US$9, Reuters heard from Defence Minister Zoran Petrov and from the Zoran Minister Bank."
    assert [row.name for row in suggest([SourceText.of(line)])] == ["Bank", "Zoran Petrov"]
