"""The formal definitions of alliance applied tie by tie: what a text calls a relation, and what it obliges to.

An alliance in the sense of ATOP (Leeds et al. 2002) or the Correlates of War (Gibler 2009) is a written agreement of
states on their conduct in a military conflict. The classes: *defence*, *neutrality*, *non-aggression*, *entente* (Correlates of
War only), *consultation* (ATOP; the Correlates of War count it as entente), and *none*. Only the sentence is read: a
treaty that the texts do not mention is not classified here, and membership in a treaty organisation is taken from its
name, not from its charter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, NamedTuple

from evidence.checks.corpus import Corpus, Tables
from evidence.curated import DATA, Pattern, made_from, read_yaml
from evidence.tables.rows import Sentence, Tie

TYPES = ("ally", "agree", "cooperate", "support", "host", "train", "arms", "aid")
OF_TIE = {
    "ally": "the text calls them allies and names no treaty and no duty in a war",
    "agree": "an agreement is named, but nothing that it obliges to in a war",
    "cooperate": "co-operation and exercises oblige to nothing in a war",
    "support": "support is given or promised, which is no mutual duty",
    "host": "giving room to a force, an office or talks is no promise to fight beside anybody",
    "train": "training obliges to nothing in a war",
    "arms": "a sale of arms obliges to nothing in a war",
    "aid": "aid obliges to nothing in a war",
}
Regex = Annotated[str, Pattern()]


class Obligation(NamedTuple):
    """One tie between states under the formal definitions. ``called`` is the text's own word for the relation (None:
    none of those listed); ``atop`` and ``cow`` whether the definition is met."""

    tie_id: str
    source_id: str
    sentence_id: str
    actor1_id: str
    actor2_id: str
    tie_type: str
    status: str
    called: str | None
    obligation: str
    atop: bool
    cow: bool
    reason: str


@dataclass(frozen=True)
class ObligationWords:
    """The file ``data/language/obligations.yml``."""

    obligations: dict[str, tuple[Regex, ...]]
    labels: dict[str, tuple[Regex, ...]]
    undone: tuple[Regex, ...]


@made_from("language/obligations.yml")
def load_obligation_words(folder: Path) -> ObligationWords:
    """The patterns of obligations and labels, validated."""
    return read_yaml(folder / "language" / "obligations.yml", ObligationWords)


def find_obligations(tables: Tables, folder: Path = DATA) -> list[Obligation]:
    """Every co-operative tie between two states, classified; ties that a text denies are left out."""
    corpus, words = Corpus.of(tables), load_obligation_words(folder)
    states = {m.entity_id for group in corpus.mentions.values() for m in group if m.entity_type == "state"}
    found = []
    for tie in corpus.ties:
        between = tie.actor1_id in states and tie.actor2_id in states and tie.actor1_id != tie.actor2_id
        if between and tie.tie_type in TYPES and tie.sign > 0 and tie.status not in ("denied", "negated"):
            found.append(classified(tie, corpus.sentences[tie.sentence_id], words))
    return found


def telling(found: Iterable[Obligation]) -> list[Obligation]:
    """One row a pair, text and word for the relation (its own, else the type of tie): what obliges first, then what a text
    calls an alliance or the like, then the rest; so that no *allies* is hidden behind a mere *co-operation*."""
    ranked = sorted(
        found, key=lambda one: (not one.cow, one.tie_type != "ally", one.called is None, one.status != "asserted")
    )
    kept: dict[tuple[str, ...], Obligation] = {}
    for one in ranked:
        pair = sorted((one.actor1_id, one.actor2_id))
        kept.setdefault((*pair, one.source_id, one.called or one.tie_type), one)
    return list(kept.values())


def classified(tie: Tie, sentence: Sentence, words: ObligationWords) -> Obligation:
    """One tie with its class and the reason for it."""
    called = _first(words.labels, tie.text) or _first(words.labels, sentence.text)
    name, said = _obligation(sentence.text, words)
    if name is None:
        obligation, reason = "none", OF_TIE[tie.tie_type]
    elif tie.status in ("planned", "hypothetical"):
        obligation, reason = "none", f"“{said}” is named, but as something to come"
    elif tie.tie_type not in ("ally", "agree", "cooperate"):
        obligation, reason = "none", OF_TIE[tie.tie_type]
    else:
        obligation, reason = name, f"the sentence names “{said}”; what the treaty says is not in the text"
    return Obligation(
        tie.tie_id,
        tie.source_id,
        tie.sentence_id,
        tie.actor1_id,
        tie.actor2_id,
        tie.tie_type,
        tie.status,
        called,
        obligation,
        obligation not in ("none", "entente"),
        obligation != "none",
        reason,
    )


def _obligation(text: str, words: ObligationWords) -> tuple[str | None, str]:
    """The strongest obligation that a sentence names and does not undo, with its words."""
    for name, patterns in words.obligations.items():
        for match in re.finditer(rf"\b(?:{'|'.join(patterns)})", text, re.IGNORECASE):
            lead = " ".join(text[: match.start()].split()[-3:]) + " "
            if not re.search(rf"\b(?:{'|'.join(words.undone)})", lead, re.IGNORECASE):
                return name, match.group()
    return None, ""


def _first(classes: Mapping[str, tuple[str, ...]], text: str) -> str | None:
    return next(
        (name for name, patterns in classes.items() if re.search(rf"\b(?:{'|'.join(patterns)})", text, re.IGNORECASE)),
        None,
    )
