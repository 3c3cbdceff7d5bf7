"""What Tajikistan is offered and could choose: every entry rests on a tie that was read, and no partner is without doubt."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from evidence.analysis import selections
from evidence.assessments.judgements import judge
from evidence.charts.partners import HOW_FIRM
from evidence.curated import DATA
from evidence.errors import InputError
from evidence.presentation import options
from evidence.report import Report

STATUS = {"in place": {"asserted"}, "agreed, promised or offered": {"planned"}, "thought possible": {"hypothetical"}}


def test_four_partners_stand_side_by_side_each_with_its_doubts(report: Report) -> None:
    table = options.side_by_side(report)
    assert table["partner"].tolist() == ["Russia", "China", "Pakistan", "India"]
    assert table["doubts"].all() and table["sentence_ids"].all()


ONE_TIE = pytest.mark.xfail(
    strict=True, reason="money spent and bases promised in one clause are read as one planned tie"
)
OFFERS = [
    pytest.param(one, id=one.id, marks=ONE_TIE if one.id == "chinese-posts" else ())
    for one in options.load_options().offers
]


@pytest.mark.parametrize("offer", OFFERS)
def test_an_offer_rests_on_a_tie_of_its_partner_as_firm_as_it_says(offer: options.Offer, report: Report) -> None:
    ids = {quote.at for quote in offer.evidence}
    ties = report.ties[report.ties["sentence_id"].isin(ids) & (report.ties["sign"] > 0)]
    own = ties[(ties["actor1_id"] + " " + ties["actor2_id"]).isin([f"{offer.partner} TJK", f"TJK {offer.partner}"])]
    assert set(own["status"]) & STATUS[offer.firm], own[["text", "status"]].values.tolist()


def test_chart_and_table_say_in_the_same_words_how_firm_an_offer_is() -> None:
    for firm, statuses in STATUS.items():
        assert firm == "in place" or {HOW_FIRM[status] for status in statuses} == {firm}


def test_every_partner_that_the_ties_name_is_among_the_offers(report: Report) -> None:
    given = selections.offers(report.ties, report.sentences, to="TJK")
    assert set(given["partner"]) == {one.partner for one in options.load_options().offers}


def test_an_agreement_of_many_and_a_heading_are_no_offers(report: Report) -> None:
    given = selections.offers(report.ties, report.sentences, to="TJK")
    kinds = report.sentences.set_index("sentence_id")["kind"]
    assert set(given["sentence_id"].map(kinds)) == {"body"}
    assert "AFG" not in set(given["partner"]), "the transit agreement of the three is no offer of Kabul's"
    assert len(given[given["sentence_id"] == "ndcf-2016:006"]) == 1, "what China promotes with several stays an offer"


def test_a_course_has_sentences_for_and_against_and_judgements_that_stand(report: Report) -> None:
    judged, _ = judge(report.tables, list(report.claims.itertuples(index=False)))
    table = options.option_table(report, judged)
    assert len(table) == len(options.load_options().options)
    assert (table["supporting"] > 0).all() and (table["contradicting"] > 0).all() and table["judgement"].all()
    told = [(len(row.sentence_ids), len(row.against_ids)) for row in table.itertuples()]
    assert told == list(zip(table["supporting"], table["contradicting"], strict=True))


def test_in_other_texts_what_has_no_sentence_is_left_out(report: Report) -> None:
    changed = report.sentences.assign(text=report.sentences["text"].str.replace("Indian aid", "other aid"))
    other = replace(report, sentences=changed, sources=report.sources.assign(sha256="other"))
    india = options.side_by_side(other).set_index("partner").loc["India"]
    assert india["thought possible"] == "" and india["agreed, promised or offered"]


def test_a_mistyped_partner_is_named_with_its_line(tmp_path: Path) -> None:
    shutil.copytree(DATA, tmp_path, dirs_exist_ok=True)
    file = tmp_path / "options.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("partner: RUS", "partner: RUSS", 1), encoding="utf-8")
    with pytest.raises(InputError, match=r"options\.yml, line \d+: partner 'RUSS'.*RUS"):
        options.load_options(tmp_path)


def test_people_and_sums_say_whose_they_are(report: Report) -> None:
    offers = selections.offers(report.ties, report.sentences, to="TJK")
    found = options.sized(report, offers, to="TJK").set_index("text")
    assert found.loc["7.000 soldiers", "partner"] == "RUS" and found["partner"].ne("").all()
    assert "TJK" not in set(found["subject"].dropna())
    assert not any(one.startswith("$1.6") for one in found.index), "on that project both countries are working"
    whose = found[found["subject"].isin(["CHN", "RUS", "PAK", "IND"])]
    assert (whose["partner"] == whose["subject"]).all()
