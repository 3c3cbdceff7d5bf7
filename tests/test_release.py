"""One version everywhere: in the citation, the package and the changelog, with a date that a release can carry."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def citation() -> dict[str, Any]:
    return dict(yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8")))


def test_the_citation_has_what_its_format_requires(citation: dict[str, Any]) -> None:
    assert citation["cff-version"] == "1.2.0" and citation["type"] in ("dataset", "software")
    assert all(citation[key] for key in ("message", "title", "authors", "license", "abstract", "keywords"))
    assert all(author.get("name") or author.get("family-names") for author in citation["authors"])


def test_citation_package_and_changelog_name_one_version_and_day(citation: dict[str, Any]) -> None:
    package = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    released = re.findall(
        r"^## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d\d-\d\d)$", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.M
    )
    assert (package, str(citation["date-released"])) == released[0] and citation["version"] == package
    assert [day for _, day in released] == sorted((day for _, day in released), reverse=True)


def test_what_the_readme_and_the_map_point_to_is_there() -> None:
    for page in ("README.md", "CONTRIBUTING.md"):
        text = (ROOT / page).read_text(encoding="utf-8")
        named = re.findall(
            r"`((?:data|evidence|book|chapters|tests|seeds|\.github|\.ci|docs)/[\w./-]*)`|\]\(((?!http)[\w./-]+)\)",
            text,
        )
        missing = [one for pair in named for one in pair if one and not (ROOT / one).exists()]
        assert missing == [], page


def test_every_command_that_the_readme_names_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    for page in ("README.md", "CONTRIBUTING.md"):
        named = set(
            re.findall(
                r"\bmake ([a-z]+)\b(?=[`\s.,;:)]|$)",
                re.sub(r"(?m)^(?!.*`).*make (?:one|an?|it) .*$", "", (ROOT / page).read_text(encoding="utf-8")),
            )
        )
        assert named - targets <= {"a"}, page
