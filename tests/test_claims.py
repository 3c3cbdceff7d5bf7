"""Claims: quotes anchor or stop the build, credibility follows independent support, authored files hold together."""

from __future__ import annotations

import dataclasses
import re
import shutil
from pathlib import Path

import pytest

from evidence.assessments import anchors as anchoring
from evidence.assessments import claims
from evidence.assessments.anchors import Anchored, Anchors, Quote
from evidence.assessments.judgements import judge
from evidence.checks.corpus import Corpus
from evidence.curated import DATA
from evidence.errors import InputError
from evidence.presentation import glossary
from evidence.report import Report
from evidence.tables.schemas import frame
from tests.made import Made


def test_every_quote_of_the_authored_files_stands_where_it_says(report: Report) -> None:
    assessed = claims.assess(report.tables)
    assert not assessed.omitted
    frame("claims", assessed.claims), frame("evidence", assessed.links)


def test_forty_to_sixty_propositions_cover_all_five_texts(report: Report) -> None:
    found, links = claims.find_claims(report.tables)
    assert 40 <= len(found) <= 60
    assert {link.sentence_id.split(":")[0] for link in links} == set(report.sources["source_id"])
    assert len({claim.proposition for claim in found}) == len(found)


def test_a_number_in_a_proposition_stands_in_one_of_its_quotes_or_sentences(report: Report) -> None:
    found, links = claims.find_claims(report.tables)
    for claim in found:
        texts = " ".join(report.sentence(link.sentence_id)["text"] for link in links if link.row_id == claim.claim_id)
        for number in re.findall(r"\d+", claim.proposition):
            assert number in texts, claim.claim_id


def sentences() -> Made:
    made = Made()
    made.say("Talks were held."), made.say("Talks were off.", source="b")
    return made


def test_a_quote_that_is_gone_stops_the_build_with_file_and_line() -> None:
    strict = Anchors(sentences().tables["sentences"], strict=True)
    with pytest.raises(InputError, match=r"data/claims.yml, line 7: a:001 does not hold 'were off'.*b:001"):
        strict.find([Quote("a:001", "were off", line=7)], "data/claims.yml")
    with pytest.raises(InputError, match="is no sentence"):
        strict.find([Quote("a:009", "never said")], "data/claims.yml")


def test_in_other_texts_a_moved_quote_is_followed_and_a_lost_one_noted() -> None:
    tolerant = Anchors(sentences().tables["sentences"], strict=False)
    found = tolerant.find([Quote("a:007", "were held"), Quote("a:001", "were off")], "data/claims.yml")
    assert found.sentence_ids == ("a:001",) and found.missing == ("a:001 “were off”",)


def test_white_space_inside_a_quote_does_not_matter() -> None:
    made = Made()
    made.say("Talks  were held.")
    assert Anchors(made.tables["sentences"], strict=True).find([Quote("a:001", "Talks were")], "x").sentence_ids == (
        "a:001",
    )


def test_ids_are_rewritten_from_quotes_and_doubtful_ones_reported() -> None:
    anchors = Anchors(sentences().tables["sentences"], strict=True)
    text, problems = anchoring.reanchored('- {at: "?", quote: "were held"}\n- {at: "?", quote: "Talks"}\n', anchors)
    assert '{at: "a:001", quote: "were held"}' in text
    assert len(problems) == 1 and "a:001, b:001" in problems[0]


def test_a_quote_longer_than_an_anchor_is_refused() -> None:
    with pytest.raises(InputError, match="13 words"):
        anchoring.check_quotes(
            [Quote("a:001", "one two three four five six seven eight nine ten eleven twelve thirteen")], "x"
        )
    anchoring.check_quotes([Quote("a:001", "one two three")], "x")


def test_a_voice_that_is_no_listed_actor_is_refused_with_its_line_and_the_nearest_id() -> None:
    with pytest.raises(InputError, match=r"data/claims.yml, line 7: the voice 'PAKK' is no listed actor.*'PAK'"):
        anchoring.check_quotes([Quote("a:001", "talks", voice="PAKK", line=7)], "data/claims.yml")
    anchoring.check_quotes([Quote("a:001", "talks", voice="PAK")], "data/claims.yml")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('topic: terorism, proposition: p, supports: [{at: "a:1", quote: q}]', "write 'terrorism'"),
        ('topic: risks, proposition: p, suports: [{at: "a:1", quote: q}]', "write 'supports'"),
        ('topic: risks, proposition: p, supports: [{at: "a:1", qoute: q}]', "write 'quote'"),
        ('topic: risks, proposition: p, supports: [{at: "a:1", quote: q, voice: taliban-agf}]', "write 'taliban-afg'"),
    ],
)
def test_a_mistyped_key_or_value_of_a_claim_is_named_with_file_and_line(line: str, told: str, tmp_path: Path) -> None:
    shutil.copytree(DATA, tmp_path, dirs_exist_ok=True)
    (tmp_path / "claims.yml").write_text(f"# head\n- {{id: x, {line}}}\n", encoding="utf-8")
    with pytest.raises(InputError, match=rf"claims\.yml, line 2: .*{told}"):
        claims.load_propositions(tmp_path)


def test_a_changed_text_leaves_its_claim_out_with_a_note(report: Report) -> None:
    tables = dict(report.tables)
    changed = tables["sentences"].copy()
    changed["text"] = changed["text"].str.replace("643", "700")
    tables["sentences"] = changed
    sources = tables["sources"].copy()
    sources["sha256"] = sources["sha256"].str.replace("a", "b")
    tables["sources"] = sources
    assessed = claims.assess(tables)
    assert "deaths-surged-2022" not in {claim.claim_id for claim in assessed.claims}
    assert any("deaths-surged-2022" in note for note in assessed.omitted)
    assert len(assessed.claims) == len(report.claims) - len(assessed.omitted)


def grouped(made: Made, voices: tuple[tuple[str, str], ...] = ()) -> int:
    ids = tuple(row.sentence_id for row in made.tables["sentences"])
    return len(claims.independent(Corpus.of(made.tables), Anchored(ids, (), voices)))


def test_texts_of_two_publishers_are_independent_and_of_one_are_not() -> None:
    for publishers, expected in ((("X", "Y"), 2), (("X", "X"), 1), ((None, None), 2)):
        made = sentences()
        for name, publisher in zip("ab", publishers, strict=True):
            made.source(name, publisher=publisher)
        assert grouped(made) == expected


def test_texts_that_cite_one_outlet_are_not_independent() -> None:
    for outlets, expected in ((("Dawn", "Dawn"), 1), (("Dawn", "Geo"), 2)):
        made = sentences()
        for at, outlet in zip(("a:001", "b:001"), outlets, strict=True):
            made.cite(at, "Talks", outlet)
        assert grouped(made) == expected


def test_a_text_that_quotes_a_state_and_a_text_published_there_are_one_voice() -> None:
    made = sentences()
    made.source("a", publisher="X", publisher_iso3="MLI"), made.source("b", publisher="Y", publisher_iso3="FRA")
    assert grouped(made, (("b:001", "MLI"),)) == 1
    assert grouped(made, (("b:001", "TCD"),)) == 2
    assert grouped(made, (("a:001", "TCD"), ("b:001", "TCD"))) == 1


@pytest.mark.parametrize(
    ("supporters", "opponents", "referenced", "grade"),
    [
        (2, 0, False, 1),
        (1, 0, True, 2),
        (3, 2, True, 3),
        (2, 2, True, 4),
        (1, 2, True, 5),
        (1, 0, False, 6),
        (0, 1, False, 5),
    ],
)
def test_credibility_counts_independent_support_and_contradiction(
    supporters: int, opponents: int, referenced: bool, grade: int
) -> None:
    assert claims.credibility(supporters, opponents, referenced) == grade


def test_an_accusation_told_from_one_capital_only_is_never_confirmed(report: Report) -> None:
    """India's backing of the TTP is told by a text that is published in Pakistan; the other blames rivals whom it does not name."""
    found = {claim.claim_id: claim for claim in claims.find_claims(report.tables)[0]}
    assert found["india-supports-ttp"].credibility == 6
    assert found["india-supports-ttp"].sources == "ciss-2023" and found["rivals-use-groups"].credibility == 6
    assert found["taliban-complicit"].independent_sources == 1


def test_every_rating_is_a_row_with_the_sentences_of_its_source(report: Report) -> None:
    letters = dict(zip(report.sources["source_id"], report.sources["reliability"], strict=True))
    rated = claims.ratings(report.claims, letters)
    assert len(rated) == sum(len(claim.split()) for claim in report.claims["sources"])
    for ids, source in zip(rated["sentence_ids"], rated["source_id"], strict=True):
        assert ids and all(one.startswith(f"{source}:") for one in ids.split())
    assert 0 < len(claims.on_diagonal(rated)) < len(rated) / 2, "reliability and credibility would be one grade"
    assert len(claims.ratings(report.claims, letters | {"neo-2024": None})) < len(rated)


def test_definitions_name_works_that_the_bibliography_holds(tmp_path: Path) -> None:
    terms = glossary.load_glossary()
    assert {"PLOVER", "ATOP", "Admiralty code", "ICD 203", "Wakhan Corridor"} <= {term.term for term in terms}
    assert {f"{name}-{year}" for name, year in (("ciss", 2023), ("neo", 2024), ("ndcf", 2016))} <= set(
        glossary.load_reference_keys()
    )
    (tmp_path / "references.bib").write_text("@book{a,\n}\n")
    (tmp_path / "glossary.yml").write_text("- {id: x, term: X, definition: d, reference: b}\n")
    with pytest.raises(InputError, match=r"glossary\.yml, line 1"):
        glossary.load_glossary(tmp_path)


def test_authored_words_name_no_file_that_is_missing() -> None:
    assert all((DATA / name).exists() for name in anchoring.FILES)
    assert dataclasses.is_dataclass(claims.Proposition)


def test_a_sentence_that_only_points_back_supports_nothing_alone(report: Report) -> None:
    """*These issues alarm A*: what they are is said in the sentence before, which belongs to the evidence."""
    found, _ = claims.find_claims(report.tables)
    judged = judge(report.tables, found)[0]
    stands = [(one.id, set(one.supports)) for one in judged]
    stands += [(one.claim_id, set(one.supporting.split())) for one in found]
    for name, cited in stands:
        for at in cited:
            source, _, number = at.rpartition(":")
            opens = re.match(r"(?:These|Those) \w+ (?:are|were|is|was)\b", str(report.sentence(at)["text"]))
            assert not opens or f"{source}:{int(number) - 1:03}" in cited, (name, at)


def test_what_one_text_alone_bears_out_is_not_called_corroborated(report: Report) -> None:
    found = {claim.claim_id: claim for claim in claims.find_claims(report.tables)[0]}
    assert found["iskp-growing"].independent_sources == 1 and found["iskp-growing"].credibility > 1
    assert found["regional-coalition-needed"].independent_sources == 1
    assert " its recognition" not in found["uae-strained-and-mended"].proposition
