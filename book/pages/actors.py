"""The index of actors: one card each, with every name the texts use, who names it where, and who says what about it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from html import escape
from typing import Any

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from book.corpus import tags_of, the_report
from book.layout import find_layout
from book.pages.figures import sentence_link
from book.pages.marks import actors_of, escaped
from evidence.analysis.naming import folded, in_words, names_of
from evidence.analysis.periods import period_shown
from evidence.analysis.persons import through_persons
from evidence.publishing.excerpts import WITHHELD
from evidence.ties.nouns.nominal import FORMERLY

ELSEWHERE = ("place",)  # kinds of entities that stand on the map instead
ON_PAPER = '<p class="paper-only">On paper an entry holds names and places alone: the ties, each with its sentence, stand on screen.</p>'
READER = "reader/"  # from the page of actors
ALIKE = 3  # letters by which two names begin alike that stand near each other in the alphabet


class ActorIndex(SphinxDirective):
    """``{actor-index}``: the cards of all actors that the texts name."""

    def run(self) -> list[nodes.Node]:
        report = the_report(find_layout())
        tags, names = tags_of(report), names_of(report.mentions)
        ties = through_persons(report.ties, report.mentions)
        ties = ties.assign(said=where_said(ties, report.sentences))
        cards = [
            (str(rows.entity_name.iloc[0]), card_html(entity, rows, ties, names, tags))
            for entity, rows in actors(report.mentions)
        ]
        entries = sorted([*cards, *see_lines(report.mentions)], key=lambda entry: entry[0].lower())
        listed = "".join(html for _, html in entries)
        return [nodes.raw("", f'{ON_PAPER}<div class="actor-index">{listed}</div>', format="html")]


def actors(mentions: Any) -> list[tuple[str, Any]]:
    """Entity id and its rows for every actor and programme named, by name."""
    kept = mentions[~mentions.entity_type.isin(ELSEWHERE)]
    return sorted(
        ((str(entity), rows) for entity, rows in kept.groupby("entity_id")),
        key=lambda found: (found[1].entity_name.iloc[0].lower(), found[0]),
    )


def see_lines(mentions: Any) -> list[tuple[str, str]]:
    """Each name by which nobody would find an actor's card where it stands, and the line that leads from it to all who bear it."""
    cards: dict[str, list[str]] = {}
    for entity, rows in actors(mentions):
        name = str(rows.entity_name.iloc[0])
        link = f'<a href="#actor-{escape(entity)}">{escape(name)}</a>'
        for text, _ in spellings(rows):
            if text[0].isupper() and text[:ALIKE].lower() != name[:ALIKE].lower():
                cards.setdefault(text, []).append(link)
    return [
        (text, f'<p class="actor-see">{escaped(text)}: see {", ".join(links)}</p>') for text, links in cards.items()
    ]


def where_said(ties: Any, sentences: Any) -> Any:
    """What of each tie keeps it out of the networks, though it is asserted: that it was, or that no sentence of the body says it."""
    kinds = ties.sentence_id.map(sentences.set_index("sentence_id").kind).fillna("body")
    return kinds.where(kinds != "body", "").mask(ties.flag.fillna("").str.contains(FORMERLY, regex=False), "formerly")


def spellings(rows: Any) -> list[tuple[str, int]]:
    """The names under which an actor stands in the texts, the most used first; pronouns and the like are no names, nor are
    words that may not be reprinted."""
    named = rows[rows.via == "name"] if (rows.via == "name").any() else rows
    counts = Counter(folded(named.text[named.text != WITHHELD]))
    return sorted(counts.items(), key=lambda found: (-found[1], found[0].lower(), found[0]))


def times(count: int) -> str:
    """*once*, *twice*, *3 times*."""
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def pointed(rows: Any) -> str:
    """How many of an actor's namings only point back, where it is named too (*the country*, *both sides*)."""
    back = int((rows.via != "name").sum())
    return f", {times(back)} by a phrase that points back" if 0 < back < len(rows) else ""


def tie_line(tie: Any, names: Mapping[str, str]) -> str:
    """One stated tie: who to whom, of what kind, when, in which mode, and where it stands."""
    when = period_shown(tie.iso_start, tie.iso_end)
    mode = "" if tie.status == "asserted" else tie.status
    about = ", ".join(part for part in (mode, tie.said, when) if part)
    return (
        f"<li>{escape(actors_of(tie, names))}: "
        f"{escape(tie.kind)}{f' ({escape(about)})' if about else ''} {sentence_link(tie.sentence_id, READER)}</li>"
    )


def card_html(entity: str, rows: Any, ties: Any, names: Mapping[str, str], tags: Mapping[str, str]) -> str:
    """The card of one actor."""
    forms = ", ".join(f"{escaped(text)}&nbsp;({count})" for text, count in spellings(rows))
    where = "".join(
        f"<dt>{escape(tags.get(source, source))}</dt><dd>{times(len(found))}: "
        f"{' '.join(sentence_link(one, READER) for one in dict.fromkeys(found.sentence_id))}</dd>"
        for source, found in rows.groupby("source_id")
    )
    stated = ties[(ties.actor1_id == entity) | (ties.actor2_id == entity)]
    stated = stated.assign(kind=in_words(stated)).sort_values(
        ["iso_start", "sentence_id"], na_position="last", kind="stable"
    )
    order = ", dated ones first" if stated.iso_start.notna().any() else ""
    said = (
        (
            f'<details class="actor-ties"><summary>{len(stated)} {"tie as a text states it" if len(stated) == 1 else f"ties as the texts state them{order}"}</summary>'
            f"<ul>{''.join(tie_line(tie, names) for tie in stated.itertuples())}</ul></details>"
        )
        if len(stated)
        else ""
    )
    kind = str(rows.entity_type.iloc[0]).replace("_", " ")
    return (
        f'<section class="actor" id="actor-{escape(entity)}"><h2>{escape(rows.entity_name.iloc[0])} <small>{escape(kind)}</small></h2>'
        f'<p class="actor-names">In the texts: {forms}</p><details class="actor-where"><summary>Named {times(len(rows))} by '
        f"{rows.source_id.nunique()} of {len(tags)} texts{pointed(rows)}</summary><dl>{where}</dl></details>{said}</section>"
    )


def search_data(report: Any) -> str:
    """What the search page knows of actors: name, spellings, id and number of mentions, as a plain script."""
    rows = [
        [found.entity_name.iloc[0], [text for text, _ in spellings(found)], entity, len(found)]
        for entity, found in actors(report.mentions)
    ]
    return f"window.actorData={json.dumps(rows, ensure_ascii=False, separators=(',', ':'))};\n"
