"""The labels that name who speaks, in transcripts and interviews: *HOST:*, *Mr. Khan:*, ***Q:***, *MODERATOR –*.

A label stands at the head of a line and belongs to no sentence. What tells it from a lead (*Escalation of tensions: …*), a
dateline (*ISLAMABAD: …*) or the field of a form (*Host: Dushanbe*) is the whole text: labels come again, take turns, and either
name a part in a conversation (*host*, *Mr.*) or are followed by questions.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from evidence.curated import made_from
from evidence.sources.language import load_words

REACH = 60  # letters in which a label ends
FEWEST = 2  # times that it comes again
QUESTIONS = 0.25  # of the turns, at least
WORD = r"[A-Z][\w.’'-]*"
LABEL = re.compile(
    rf"(?P<open>\*{{1,3}}|__?)?(?P<label>{WORD}(?: (?:of |de |bin |al-)?(?:{WORD}|\d)){{0,4}})(?: ?[(\[][^()\[\]]{{1,30}}[)\]])?"
    r"(?P<close>\*{1,3}|__?)?(?:\s?(?P<colon>:)(?P<after>\*{1,3}|__?)?|\s[–—-])\s+(?=\S)"
)
ASKED = re.compile(r"(?:Q|A|Question|Answer)")  # a label even where it stands once
STOP = re.compile(r"[.?!…][\"”’*)]*(?:\s|\Z)")


@dataclass(frozen=True)
class Roles:
    """Who speaks by part (*host*) and by title (*Mr.*)."""

    parts: frozenset[str]
    titles: frozenset[str]

    def known(self, label: str) -> bool:
        words = [word.rstrip(".") for word in label.lower().removeprefix("the ").split()]
        return " ".join(words) in self.parts or (len(words) > 1 and words[0] in self.titles)


@made_from("language/sentences.yml")
def load_roles(folder: Path) -> Roles:
    """The parts and titles of ``data/language/sentences.yml``."""
    words = load_words(folder)
    return Roles(frozenset(words.speaker_parts), frozenset(words.speaker_titles))


def find_labels(text: str, lines: list[tuple[int, int]]) -> dict[int, tuple[int, int]]:
    """What is said on the ``lines`` (start and end) that open with the label of a speaker, by where the line begins.

    >>> talk = ["HOST: Who pays?", "KHAN: They do.", "HOST: Still?", "KHAN: Yes. They do."]
    >>> text, begin = "\\n".join(talk), [0, 16, 31, 44]
    >>> labels = find_labels(text, [(at, at + len(line)) for at, line in zip(begin, talk, strict=True)])
    >>> [text[start:end] for start, end in labels.values()]
    ['Who pays?', 'They do.', 'Still?', 'Yes. They do.']
    """
    found = [(start, end, match) for start, end in lines if (match := _label(text, start, end))]
    asked = {
        start: match["label"][0] for start, _, match in found if match["colon"] and ASKED.fullmatch(match["label"])
    }
    answered = len(set(asked.values())) > 1  # by *A:*, and by no other label
    others = [one for one in found if one[0] not in asked] if answered else found
    labels = _of_speakers(text, others) if len(others) > 1 else frozenset()
    return {start: _said(text, match, end) for start, end, match in found if start in asked or match["label"] in labels}


def _label(text: str, start: int, end: int) -> re.Match[str] | None:
    reach = min(end, start + REACH)
    if text.find(":", start, reach) < 0 and text.find(" – ", start, reach) < 0 and text.find(" — ", start, reach) < 0:
        return None
    return LABEL.match(text, start, min(end, start + 2 * REACH))


def _of_speakers(text: str, found: list[tuple[int, int, re.Match[str]]]) -> frozenset[str]:
    """The labels that name speakers: those that come again, and others of their shape."""
    counts = Counter(match["label"] for _, _, match in found)
    again = {label for label, count in counts.items() if count >= FEWEST}
    roles = load_roles()
    known = {label for label in counts if roles.known(label)}
    if len(again) < 2 and not again & known:
        return frozenset()
    turns = [text[match.end() : end] for _, end, match in found if match["label"] in again]
    if sum(STOP.search(turn) is not None for turn in turns) * 2 < len(turns):
        return frozenset()  # a form: *Host: Dushanbe*
    dashed = any(match["colon"] is None for _, _, match in found if match["label"] in again)
    asked = sum("?" in turn for turn in turns) >= QUESTIONS * len(turns)
    if not again & known and (dashed or not asked):
        return frozenset()
    capitals = all(label.isupper() for label in again)
    return frozenset(again | known | {label for label in counts if capitals and label.isupper()})


def _said(text: str, label: re.Match[str], end: int) -> tuple[int, int]:
    """The line without the label, and without the marks that close an emphasis which began before the label."""
    mark = label["open"]
    whole = mark and not label["close"] and not label["after"] and text.endswith(mark, label.end(), end)
    return label.end(), end - len(mark) if mark and whole else end
