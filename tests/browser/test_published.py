"""What stands beside the pages for other tools: tables, network, annotations, description, the picture of a link."""

from __future__ import annotations

import json
import re
import struct
from fnmatch import fnmatch
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import networkx as nx
import pybtex.database
import pytest
from lxml import html as tree

from book.edition import find_edition
from book.layout import find_layout

ROOT = Path(__file__).resolve().parents[2]
DATA = "chapters/data.html"


def head(html: Path, name: str) -> Any:
    return tree.fromstring((html / name).read_text(encoding="utf-8")).xpath("/html/head")[0]


def test_the_data_page_describes_the_tables_to_search_engines(html: Path) -> None:
    """The data block and the file beside the tables say the same, and every download named is there."""
    blocks = head(html, DATA).xpath('.//script[@type="application/ld+json"]/text()')
    told = json.loads(blocks[0])
    assert len(blocks) == 1 and told == json.loads((html / "data" / "dataset.jsonld").read_text(encoding="utf-8"))
    assert told["@type"] == "Dataset" and told["license"].startswith("https://creativecommons.org/") and told["creator"]
    assert 50 <= len(told["description"]) <= 5000  # what Google's Dataset Search takes
    for one in told["distribution"]:
        file = html / urljoin(DATA, one["contentUrl"])
        assert one["contentSize"] == f"{file.stat().st_size} B", one["name"]
    assert {one["name"] for one in told["distribution"]} >= {
        "ties.csv",
        "ties.parquet",
        "network.graphml",
        "annotations.jsonld",
        "citation.bib",
    }


def test_every_page_has_a_title_a_description_and_a_picture_for_its_links(html: Path, pages: list[str]) -> None:
    for name in pages:
        told = {one.get("property") or one.get("name"): one.get("content") for one in head(html, name).iter("meta")}
        assert all(told.get(key) for key in ("og:title", "og:description", "og:image:alt", "description")), name
        picture = (html / urljoin(name, told["og:image"])).read_bytes()
        assert picture.startswith(b"\x89PNG") and struct.unpack(">II", picture[16:24]) == (1200, 630), name
        assert told["twitter:card"] == "summary_large_image", name


@pytest.mark.parametrize("file", ["network.graphml", "annotations.jsonld", "dataset.jsonld", "citation.bib"])
def test_the_data_page_offers_it_as_a_download_that_opens(visit: Any, file: str) -> None:
    page = visit().open(DATA)
    with page.expect_download() as taken:
        page.locator(f'a[href$="{file}"]').click()
    content = Path(taken.value.path()).read_text(encoding="utf-8")
    assert taken.value.suggested_filename == file
    if file.endswith("graphml"):
        assert nx.parse_graphml(content, force_multigraph=True).number_of_edges() > 100
    elif file.endswith("bib"):
        assert "wakhan-report" in pybtex.database.parse_string(content, "bibtex").entries
    else:
        assert json.loads(content)["@context"]


def test_the_edition_and_its_texts_can_be_cited_from_a_reference_manager(html: Path) -> None:
    entries = pybtex.database.parse_file(html / "data" / "citation.bib").entries
    own, edition = entries["wakhan-report"], find_edition(find_layout(""))
    assert own.fields["version"] == edition.version and edition.texts in own.fields["note"]
    assert own.persons["author"] and own.fields["title"].strip("{}") == edition.title
    assert {path.stem for path in (ROOT / "seeds").glob("*.txt")} <= set(entries)


# made by the build
OWN = ("charts/*", "page-*.js", "rows-*.js", "style-*.css", "evidence-data.js", "actor-data.js", "social.png")


def test_whose_every_published_file_is_stands_in_the_repository(html: Path) -> None:
    """What lies under ``_static/`` is the project's own or stands with its licence in THIRD-PARTY.md, which lists nothing else."""
    listing = (ROOT / "THIRD-PARTY.md").read_text(encoding="utf-8").partition("## In the charts")[0]
    rows = [line.split("|") for line in listing.splitlines() if line.startswith("|")][2:]
    patterns = [pattern for row in rows for pattern in re.findall("`([^`]+)`", row[3])]
    ours = {path.name for path in (ROOT / "book" / "static").iterdir()}
    files = {path.relative_to(html / "_static").as_posix() for path in (html / "_static").rglob("*") if path.is_file()}
    foreign = {file for file in files if file not in ours and not any(fnmatch(file, own) for own in OWN)}
    assert {file for file in foreign if not any(fnmatch(file, pattern) for pattern in patterns)} == set()
    assert [pattern for pattern in patterns if not any(fnmatch(file, pattern) for file in foreign)] == []
    assert all(row[2].strip() for row in rows)
