"""What search engines and catalogues are told of the published tables."""

from __future__ import annotations

from types import SimpleNamespace

import pandas as pd

from book.pages.dataset import work


def source(**known: object) -> SimpleNamespace:
    return SimpleNamespace(
        **{"title": pd.NA, "author": pd.NA, "publisher": pd.NA, "published": pd.NA, "sha256": "f00", **known}
    )


def test_a_text_is_told_as_far_as_it_is_known() -> None:
    assert work(source()) == {"@type": "CreativeWork", "identifier": "sha256:f00"}
    assert work(source(author="A. Author", published="2022-05")) == {
        "@type": "CreativeWork",
        "identifier": "sha256:f00",
        "author": {"@type": "Person", "name": "A. Author"},
        "datePublished": "2022-05",
    }


def test_a_stroke_makes_an_interval_of_a_date_alone() -> None:
    told = work(source(title="The 2021/22 season", publisher="AFP/Reuters", published="2022-05/2022-06"))
    assert told["name"] == "The 2021/22 season" and told["publisher"]["name"] == "AFP/Reuters"
    assert "datePublished" not in told
