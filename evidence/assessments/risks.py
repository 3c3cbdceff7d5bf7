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

from evidence.alternations import either
from evidence.curated import DATA, made_from, read_yaml
from evidence.tables.rows import Link, Mention, Risk, Sentence

AFFECTED = {"state", "armed group", "organisation", "place"}
LEAD = re.compile(r"(?P<lead>[A-Z][^:.!?]{3,80}): (?=[A-Z])")
TITLE = 80
REFERENT = 120  # letters of a sentence that a driver points back to
EDGES = ' ,.;:"“”'
LEFT_OPEN = re.compile(r"[“\"«](?P<quoted>[^“”\"«»]+)$")  # a quotation that runs on into the next sentence
SUBJECT_SUFFERS = re.compile(r"suffer|experience|face|see|become|collaps")  # whoever does these is who is affected
TRAILING = re.compile(r"(?:,| as| because| since| that| which| and| where)+(?: they| it| this)?$")
CAUSE = re.compile(r"(?:.*,? )?(?:since|because|considering that) (?=\S)")  # what follows is what would do the harm
PREDICATE = re.compile(
    r"(?P<subject>.+?) (?:is|are|was|were)\b.* as (?:they|it)$"
)  # *such acts are unwise as they*: the acts
CONCESSION = re.compile(r"(?:despite|notwithstanding|although|though)\b", re.IGNORECASE)  # drives nothing
CONCEDED = re.compile(
    r"(?:although|(?:even )?though|while|whereas) (?P<conceded>[^,]+), (?P<told>.+)", re.IGNORECASE | re.DOTALL
)
FORBIDDEN = re.compile(  # *nobody should cut the trees*, *A must not cut them*: the act is to cut them
    r"(?:(?:nobody|no one|neither|none|no) (?:[^,;]{1,60} )?(?:should|must|may|shall)"
    r"|[^,;]+? (?:should|must|may|shall|ought)(?: not|n[’']t| never)(?: to)?) (?P<act>[a-z].+)",
    re.IGNORECASE | re.DOTALL,
)
TAIL = re.compile(r",? (?P<condition>(?:if|unless|should) .+)$")
SUCH = re.compile(r"such\b", re.IGNORECASE)
POINTS_BACK = re.compile(r"(?:this|that|these|those|such)\b", re.IGNORECASE)


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
    """What one sentence states of a risk; ``harm_at``, ``harm_to``: between which places of the sentence its consequence
    and who suffers it are named."""

    sentence: Sentence
    driver: str
    consequence: str
    likelihood: str
    harm_at: int
    harm_to: int
    bare: bool  # its consequence begins with a verb that has its subject in the driver


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
    for title, stated, group, before in _groups(list(sentences), patterns):
        source_id = group[0].source_id
        counts[source_id] = counts.get(source_id, 0) + 1
        risk_id = f"{source_id}:r{counts[source_id]}"
        rows.append(_row(risk_id, title, _resolved(stated, before), group, affected))
        links += [Link("risks", risk_id, sentence.sentence_id, "states") for sentence in group]
    return rows, links


def _actors(mentions: Iterable[Mention]) -> dict[str, list[Mention]]:
    found: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.entity_type in AFFECTED:
            found.setdefault(mention.sentence_id, []).append(mention)
    return found


def _groups(
    sentences: list[Sentence], patterns: Patterns
) -> Iterator[tuple[str | None, list[Stated], list[Sentence], Sentence | None]]:
    """Title, statements and sentences of each risk, and the sentence before it in its paragraph: list items whole, other
    sentences one by one."""
    under_risk, index = False, 0
    while index < len(sentences):
        sentence = sentences[index]
        index += 1
        if sentence.kind == "heading":
            under_risk = bool(patterns.heading.search(sentence.text))
        if sentence.kind != "body":
            continue
        lead = LEAD.match(sentence.text) if under_risk else None
        group, before = [sentence], sentences[index - 2] if index > 1 else None
        if before and (before.kind != "body" or before.paragraph != sentence.paragraph):
            before = None
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
            yield lead["lead"] if lead else None, stated, group, before


def _resolved(stated: list[Stated], before: Sentence | None) -> list[Stated]:
    """Statements whose driver points back (*such acts*, *this*) with what it points to in square brackets: the consequence
    stated before it, else the sentence before."""
    resolved: list[Stated] = []
    for one in stated:
        told = resolved[-1].consequence if resolved else _pointed_to(one.driver, before.text) if before else ""
        if told and POINTS_BACK.match(one.driver):
            one = one._replace(driver=f"{one.driver} [{told}]")
        resolved.append(one)
    return resolved


def _pointed_to(driver: str, text: str) -> str:
    """What a driver points back to in a sentence: of a quotation that runs on, the words quoted; of what must not be done, the
    act, where it points to *such acts*; of a concession, what is told in spite of it, unless that points back to it too; of a
    long sentence, its first clauses.

    >>> _pointed_to("Such acts", 'On this, the mayor held, "Nobody should cut the trees.')
    'to cut the trees'
    >>> _pointed_to("This", "The dam may not hold."), _pointed_to("This", "Though it rained, the mayor cut the trees.")
    ('The dam may not hold', 'the mayor cut the trees')
    >>> _pointed_to("Such acts", "Although the mayor cut trees, this act angered many.")
    'the mayor cut trees'
    """
    open_still = LEFT_OPEN.search(text.strip())
    words = (open_still["quoted"] if open_still else text).strip(EDGES)
    if conceded := CONCEDED.match(words):
        words = conceded["conceded" if POINTS_BACK.match(conceded["told"]) else "told"]
    if SUCH.match(driver) and (forbidden := FORBIDDEN.match(words)):
        words = f"to {forbidden['act']}"
    if len(words) <= REFERENT:
        return words
    clause = words[:REFERENT].rpartition(", ")[0] or words[:REFERENT].rpartition(" ")[0]
    return f"{clause.strip(EDGES)} …"


def _stated(sentence: Sentence, patterns: Patterns, skip: int = 0) -> Stated | None:
    line = sentence.text[skip:]
    match = patterns.named.search(line) or patterns.modal.search(line)
    if not match:
        return None
    condition = patterns.condition.match(line)
    tail = None if condition else TAIL.search(match["harm"])
    harm = match["harm"][: tail.start()] if tail else match["harm"]
    before = condition.end() if condition and condition.end() <= match.start() else 0
    head, modal = line[before : match.start()], match.groupdict().get("modal")
    suffers = bool(SUBJECT_SUFFERS.match(match["verb"]))
    conditions = [found for found in (condition and condition["condition"], tail and tail["condition"]) if found]
    conditional = bool(conditions) and bool(head.strip())
    if conditional:  # *if it goes on, both would suffer*: the condition drives, and the consequence has its own subject
        consequence = f"{patterns.start.sub('', head)}{modal or ''} {match['verb']}{harm}"
    else:
        consequence = harm if _leads_to(match["verb"]) else match["verb"] + harm
    driver = _driver(conditions, patterns.start.sub("", head))
    likelihood = modal or f"{match.groupdict().get('raising')} {match['verb']}"
    harm_at = 0 if suffers else skip + before if conditional else skip + match.start("verb")
    harm_to = skip + match.start("harm") + len(harm)
    bare = not conditional and consequence is not harm and bool(modal)
    return Stated(sentence, driver, _clean(consequence), likelihood, harm_at, harm_to, bare)


def _leads_to(verb: str) -> bool:
    """Whether a verb only leads to its harm, which then says all (*lead to*), or is part of it (*pose a threat to*)."""
    return verb.endswith((" into", " to", " in", " of", " that")) and not re.search(r"threat|challenge|danger", verb)


def _driver(conditions: list[str], head: str) -> str:
    """What would bring the harm about: a condition, else what stands before the verb, concessions aside."""
    if conditions:
        return _clean(conditions[0])
    if CONCESSION.match(head):
        return ""
    head = CAUSE.sub("", head.rstrip(" ,"))
    predicate = PREDICATE.fullmatch(head)
    return _clean(predicate["subject"] if predicate else head)


def _clean(words: str) -> str:
    words = re.sub(r"\s*\([^()]*\d{1,4}\)\s*$", "", words.strip(" ,.;:"))
    return TRAILING.sub("", words.strip(EDGES)).strip(EDGES)


def _titled(one: Stated) -> str:
    """What a scenario without a name goes by: its consequence, with its subject where it begins with a verb."""
    words = f"{one.driver} {one.likelihood} {one.consequence}" if one.bare and one.driver else one.consequence
    return words if len(words) <= TITLE else f"{words[:TITLE].rsplit(' ', 1)[0]} …"


def _row(
    risk_id: str, title: str | None, stated: list[Stated], group: list[Sentence], affected: dict[str, list[Mention]]
) -> Risk:
    actors: dict[str, None] = {}
    for one in stated:
        for mention in affected.get(one.sentence.sentence_id, ()):
            if one.harm_at <= mention.start - one.sentence.start < one.harm_to:
                actors[mention.entity_id] = None
    consequence = "; ".join(one.consequence for one in stated) or None
    return Risk(
        risk_id, group[0].source_id, title or _titled(stated[0]),
        "; ".join(one.driver for one in stated if one.driver) or None,
        " ".join(actors) or None, consequence,
        "; ".join(dict.fromkeys(one.likelihood for one in stated)) or None,
    )  # fmt: skip
