"""Risks: stated scenarios of harm to come, with drivers, affected actors and consequence in the text's own words.

Two kinds: items of a list under a heading such as *Risk Scenarios* (one row an item, titled by its lead), and single
sentences in the language of risk, *could escalate into*, *increases the risk of* (``data/language/risks.yml``). What
is stated as having happened is no risk; what is promised without a word of harm is none either.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from evidence.curated import DATA, made_from, read_yaml
from evidence.metonyms import either
from evidence.rows import Link, Mention, Risk, Sentence

AFFECTED = {"state", "armed group", "organisation", "place"}
LEAD = re.compile(r"(?P<lead>[A-Z][^:.!?]{3,80}): (?=[A-Z])")
TITLE = 80
EDGES = ' ,.;:"“”'
SUBJECT_SUFFERS = re.compile(r"suffer|experience|face|see|become|collaps")  # whoever does these is who is affected
TRAILING = re.compile(r"(?:,| as| because| since| that| which| and| where)+(?: they| it| this)?$")


@dataclass(frozen=True)
class _Words:
    headings: tuple[str, ...]
    modals: tuple[str, ...]
    harm_verbs: tuple[str, ...]
    open_verbs: tuple[str, ...]
    harm_words: tuple[str, ...]
    named: tuple[str, ...]
    raising: tuple[str, ...]
    conditions: tuple[str, ...]


class Patterns:
    """The compiled patterns."""

    def __init__(self, words: _Words) -> None:
        modal, harm = either(words.modals), either(words.harm_words)
        harmful = rf"{either(words.harm_verbs)}|{either(words.open_verbs)}(?=[^.;]{{0,200}}\b{harm}\b)"
        self.heading = re.compile(either(words.headings), re.IGNORECASE)
        self.modal = re.compile(rf"\b(?P<modal>{modal}) (?:\w+ly )?(?P<verb>{harmful})(?P<harm>\b[^;]*)")
        self.named = re.compile(
            rf"\b(?P<raising>{either(words.raising)}) (?:the |a |an )?(?:\w+ )?(?P<verb>{either(words.named)})(?P<harm> [^;]*)"
        )
        self.condition = re.compile(rf"^(?P<condition>{either(words.conditions)} [^,]+), ", re.IGNORECASE)
        self.start = re.compile(r"^(?:[\w ]{0,24}, |(?:However|Moreover|Therefore|And|But) )")


@made_from("language/risks.yml")
def load_patterns(folder: Path) -> Patterns:
    """The compiled patterns of ``folder``."""
    return Patterns(read_yaml(folder / "language" / "risks.yml", _Words))


class Stated(NamedTuple):
    """What one sentence states of a risk; ``harm_at``: where its consequence begins in the sentence."""

    sentence: Sentence
    driver: str
    consequence: str
    likelihood: str
    harm_at: int


def find_risks(
    sentences: Iterable[Sentence], mentions: Iterable[Mention], folder: Path = DATA
) -> tuple[list[Risk], list[Link]]:
    """One row a stated risk, ids ``<source_id>:r1``, and its links to sentences (role *states*).

    >>> from evidence.sentences import find_sentences
    >>> from evidence.sources import SourceText
    >>> text = SourceText.of("A border clash could escalate into a wider war. Trade may pay dividends.")
    >>> rows, links = find_risks(find_sentences(text), [])
    >>> [(row.drivers, row.consequence, row.likelihood_words) for row in rows]
    [('A border clash', 'a wider war', 'could')]
    """
    patterns = load_patterns(folder)
    affected = _actors(mentions)
    rows: list[Risk] = []
    links: list[Link] = []
    counts: dict[str, int] = {}
    for title, stated, group in _groups(list(sentences), patterns):
        source_id = group[0].source_id
        counts[source_id] = counts.get(source_id, 0) + 1
        risk_id = f"{source_id}:r{counts[source_id]}"
        rows.append(_row(risk_id, title, stated, group, affected))
        links += [Link("risks", risk_id, sentence.sentence_id, "states") for sentence in group]
    return rows, links


def _actors(mentions: Iterable[Mention]) -> dict[str, list[Mention]]:
    found: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.entity_type in AFFECTED:
            found.setdefault(mention.sentence_id, []).append(mention)
    return found


def _groups(sentences: list[Sentence], patterns: Patterns) -> Iterator[tuple[str | None, list[Stated], list[Sentence]]]:
    """Title, statements and sentences of each risk: list items whole, other sentences one by one."""
    under_risk, index = False, 0
    while index < len(sentences):
        sentence = sentences[index]
        index += 1
        if sentence.kind == "heading":
            under_risk = bool(patterns.heading.search(sentence.text))
        if sentence.kind != "body":
            continue
        lead = LEAD.match(sentence.text) if under_risk else None
        group = [sentence]
        while (
            lead
            and index < len(sentences)
            and sentences[index].kind == "body"
            and sentences[index].paragraph == sentence.paragraph
        ):
            group.append(sentences[index])
            index += 1
        stated = [
            one for item in group if (one := _stated(item, patterns, len(lead[0]) if lead and item is sentence else 0))
        ]
        if stated or lead:
            yield lead["lead"] if lead else None, stated, group


def _stated(sentence: Sentence, patterns: Patterns, skip: int = 0) -> Stated | None:
    line = sentence.text[skip:]
    match = patterns.named.search(line) or patterns.modal.search(line)
    if not match:
        return None
    condition = patterns.condition.match(line)
    head = (
        line[condition.end() : match.start()]
        if condition and condition.end() <= match.start()
        else line[: match.start()]
    )
    driver = condition["condition"] if condition else patterns.start.sub("", head)
    modal = match.groupdict().get("modal")
    consequence = (
        match["harm"]
        if match["verb"].endswith((" into", " to", " in", " of", " that"))
        else match["verb"] + match["harm"]
    )
    likelihood = modal or f"{match.groupdict().get('raising')} {match['verb']}"
    harm_at = 0 if SUBJECT_SUFFERS.match(match["verb"]) else skip + match.start("verb")
    return Stated(sentence, _clean(driver), _clean(consequence), likelihood, harm_at)


def _clean(words: str) -> str:
    words = re.sub(r"\s*\([^()]*\d{1,4}\)\s*$", "", words.strip(" ,.;:"))
    return TRAILING.sub("", words.strip(EDGES)).strip(EDGES)


def _row(
    risk_id: str, title: str | None, stated: list[Stated], group: list[Sentence], affected: dict[str, list[Mention]]
) -> Risk:
    actors: dict[str, None] = {}
    for one in stated:
        for mention in affected.get(one.sentence.sentence_id, ()):
            if mention.start - one.sentence.start >= one.harm_at:
                actors[mention.entity_id] = None
    consequence = "; ".join(one.consequence for one in stated) or None
    title = title or (
        stated[0].consequence
        if len(stated[0].consequence) <= TITLE
        else stated[0].consequence[:TITLE].rsplit(" ", 1)[0] + " …"
    )
    return Risk(
        risk_id, group[0].source_id, title,
        "; ".join(one.driver for one in stated if one.driver) or None,
        " ".join(actors) or None, consequence,
        "; ".join(dict.fromkeys(one.likelihood for one in stated)) or None,
    )  # fmt: skip
