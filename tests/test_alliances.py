"""Formal definitions: an obligation that is named counts, a label or a plan does not."""

from __future__ import annotations

import pytest

from evidence.analysis.alliances import find_obligations, telling
from evidence.report import Report
from tests.made import Made


def classified(text: str, kind: str = "ally", status: str = "asserted", entity: str = "state"):
    made = Made()
    at = made.say(text)
    made.mention(at, "Mali", "MLI", entity), made.mention(at, "Chad", "TCD", "state")
    made.tie(at, text.rstrip("."), "MLI", "TCD", kind, status)
    return find_obligations(made.tables)


@pytest.mark.parametrize(
    ("text", "obligation", "atop", "cow"),
    [
        ("Mali and Chad are bound by a mutual defence treaty.", "defence", True, True),
        ("Mali and Chad signed a non-aggression pact.", "non-aggression", True, True),
        ("Mali and Chad agreed to consult each other in a crisis.", "consultation", True, True),
        ("Mali and Chad formed an entente.", "entente", False, True),
        ("Mali signed a neutrality treaty with Chad.", "neutrality", True, True),
        ("Mali and Chad are strategic partners.", "none", False, False),
        ("Mali and Chad are close military allies.", "none", False, False),
        ("Mali and Chad are allies without a mutual defence treaty.", "none", False, False),
    ],
)
def test_what_the_sentence_obliges_to(text: str, obligation: str, atop: bool, cow: bool) -> None:
    found = classified(text)[0]
    assert (found.obligation, found.atop, found.cow) == (obligation, atop, cow) and found.reason


def test_a_planned_treaty_binds_nobody_yet() -> None:
    assert classified("Mali and Chad will sign a mutual defence treaty.", "agree", "planned")[0].obligation == "none"


def test_arms_training_and_bases_oblige_to_nothing_in_a_war() -> None:
    for kind in ("arms", "train", "host", "aid"):
        assert classified("Mali and Chad deepened ties after a mutual defence treaty.", kind)[0].obligation == "none"


def test_denied_ties_and_armed_groups_are_not_classified() -> None:
    assert not classified("Mali and Chad are allies.", status="denied")
    assert not classified("Mali and Chad are allies.", entity="armed group")


def test_the_label_of_the_text_is_kept_beside_the_class() -> None:
    assert classified("Mali and Chad are strategic partners.")[0].called == "partnership"


def test_most_of_what_the_texts_call_ally_is_none_by_definition(report: Report) -> None:
    found = find_obligations(report.tables)
    called = [row for row in found if row.called == "alliance"]
    assert called and sum(row.obligation == "none" for row in called) > len(called) / 2


def test_a_pair_that_a_text_calls_allies_is_not_hidden_behind_a_mere_cooperation(report: Report) -> None:
    told = telling(find_obligations(report.tables))
    allies = {frozenset((one.actor1_id, one.actor2_id)) for one in told if one.tie_type == "ally"}
    assert frozenset(("PAK", "SAU")) in allies, "the texts call them strong military allies"
    assert told[0].cow and len(told) < len(find_obligations(report.tables))
