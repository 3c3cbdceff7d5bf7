"""Which words are explained: the first use in our own prose, never a heading, a link, a table or another's words."""

from __future__ import annotations

import pytest

from book.pages.terms import explained, glossary_of
from evidence.presentation.glossary import Term, load_glossary

GLOSSARY = glossary_of(
    [
        Term("alliance", "Alliance", "A <formal> agreement."),
        Term("gti", "Global Terrorism Index", "A ranking.", short="GTI, the Index"),
    ]
)


@pytest.mark.parametrize("words", [
    "<p>{}</p>", "<ul><li>in a list, {}</li></ul>", "<p>An <em>old</em> {}, <br>kept.</p>", "<p>“Quoted” first, then {}.</p>",
])  # fmt: skip
@pytest.mark.parametrize("form", ["alliance", "Alliances", "Global Terrorism Index", "GTI"])
def test_a_term_is_explained_in_prose(words: str, form: str) -> None:
    made = explained(f"<article>{words.format(form)}</article>", GLOSSARY)
    assert made.count('class="term"') == 1 and f">{form}</a>" in made


@pytest.mark.parametrize("words", [
    "<h2>The {}</h2>", "<p><a href='x'>{}</a></p>", "<table><tr><td><p>{}</p></td></tr></table>", "<blockquote><p>{}</p></blockquote>",
    "<p>He said: “the {} holds”.</p>", "<p><code>{}</code></p>", "<details><ul><li>{}</li></ul></details>", "<p title='{}'>x</p>",
    "<div>{}</div>", "<p>non-{}</p>", "<p>{}-like</p>",
])  # fmt: skip
def test_elsewhere_words_are_left_alone(words: str) -> None:
    assert 'class="term"' not in explained(f"<article>{words.format('alliance')}</article>", GLOSSARY)


def test_an_abbreviation_is_not_a_common_word() -> None:
    assert 'class="term"' not in explained("<article><p>gti, global terrorism index</p></article>", GLOSSARY)


def test_each_term_is_explained_once_and_its_definition_is_text() -> None:
    made = explained(
        "<article><p>An alliance.</p><p>Alliances. GTI, the Global Terrorism Index.</p></article>", GLOSSARY
    )
    assert made.count('class="term"') == 2 and "A &lt;formal&gt; agreement." in made


def test_words_of_measuring_and_of_grammar_that_chapters_use_are_explained_with_the_work_they_are_from() -> None:
    known = {term.id: term.reference for term in load_glossary()}
    assert all(known[one] for one in ("anaphora", "metonym", "f1", "precision-recall"))
    made = explained(
        "<article><p>A day's precision; the F1, and precision and recall.</p></article>", glossary_of(load_glossary())
    )
    assert [one.split("<")[0] for one in made.split('">')[1:]] == ["F1", "precision and recall"]
