"""Where the sentences of a paragraph end: a full stop, mark or ellipsis, unless it belongs to an abbreviation, an
initial or a number; a bracketed reference or a note mark belongs to the sentence before it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from evidence.curated import made_from
from evidence.sources.language import load_words

# The pattern begins with a set of signs, which the engine searches fast; the run of marks is atomic and may not be
# entered from its middle, so that time stays linear on any text.
MARKS = "[.!?…۔؟。！？]"
CANDIDATE = re.compile(
    rf"{MARKS}(?<!{MARKS}{MARKS}){MARKS}*+"
    r"(?:[\"”’»)\]*_'¹²³⁰⁴-⁹]|</sup>)*+"
    r"(?:\s++|(?=[A-Z“‘]|<sup>|\[\d)|(?=\d{1,3}\s+[A-Z]))"
)
REFERENCE = re.compile(
    r"(?:\((?P<round>[^()]{1,150})\)|\[[^\[\]\n]{1,80}\]|<sup>[^<\n]{1,30}</sup>|\d{1,3}(?=\s+[A-Z]))(?:\.(?!\w))?"
    r"(?P<after>\s*+)"
)
OPENERS = "\"“‘«([*_'¿¡ \t\xa0"
ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
FIRST_WORD = re.compile(r"[^\w]{0,4}(\w+)")
CURRENCIES = "$€£¥₨₹"
CODED_SUM = re.compile(r"(?:[A-Z]{1,3}[$€£]|[A-Z]{3}\s?|Rs\.?\s?)\d")  # *c. USD7bn*
SPOKEN = re.compile(r"[\"“‘«][A-Z]")
CLOCK = frozenset({"a.m", "p.m", "A.M", "P.M"})
PART_MARK = re.compile(r"\((?:[a-h]|[ivx]{1,4})\)\s+(?=[A-Z])")  # *… consulted. (b) The Ministry …* begins a part
WIRE_DATELINE = re.compile(
    r"[A-Z][A-Z’' -]{2,40},\s[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:,\s\d{4})?(?:\.\s/[A-Z][\w ./-]{1,30}/)?"
)
WIRE_AGENCY = re.compile(r"/[A-Z][\w .-]{1,30}/(?:\.|\s--)|[A-Z]")
LONGEST_TOKEN = 24
LONGEST = 5_000  # characters of a sentence


@dataclass(frozen=True)
class Abbreviations:
    """The abbreviations of ``data/language/sentences.yml``, made ready for look-up."""

    never_last: frozenset[str]
    before_number: frozenset[str]
    perhaps_last: frozenset[str]
    starters: frozenset[str]


@made_from("language/sentences.yml")
def load_abbreviations(folder: Path) -> Abbreviations:
    """The abbreviations as listed and in capitals; the words that begin sentences, capitalised."""
    words = load_words(folder)

    def forms(listed: tuple[str, ...]) -> frozenset[str]:
        return frozenset(listed) | frozenset(form.upper() for form in listed if len(form) > 2)

    starters = frozenset(word.capitalize() for word in words.starters)
    return Abbreviations(forms(words.never_last), forms(words.before_number), forms(words.perhaps_last), starters)


def split(text: str, start: int, end: int, abbreviations: Abbreviations | None = None) -> list[tuple[int, int]]:
    """The spans of the sentences in ``text[start:end]``, without the white space between them.

    >>> passage = "Gen. Bajwa met U.S. envoys (Dawn, May 5). They agreed. (AFP) Talks went on"
    >>> [passage[a:b] for a, b in split(passage, 0, len(passage))]
    ['Gen. Bajwa met U.S. envoys (Dawn, May 5).', 'They agreed. (AFP)', 'Talks went on']
    >>> len(split("It cost $1.6 billion at No. 5 Mall Road, i.e. Lahore.", 0, 53))
    1
    """
    known = abbreviations or load_abbreviations()
    spans = []
    first = start
    for match in CANDIDATE.finditer(text, start, end):
        stop = match.start()
        if stop < first:
            continue
        after = match.end()
        if after >= end:
            break
        close = _close(text, match)
        glued = close == after
        if glued and not _may_be_glued(text, stop, after, end, known):
            continue
        single = text[stop] == "." and text[stop + 1] not in ".…"
        if single and not _ends_sentence(text, first, stop, after, known):
            continue
        if text[after] == "(" and (part := PART_MARK.match(text, after, end)):
            spans.append((first, close))
            first = part.end()
            continue
        if text[after] in "([<" or (glued and text[after].isdigit()):
            reference = REFERENCE.match(text, after, end)
            if reference and _is_reference(reference):
                close, after = reference.start("after"), reference.end()
            if after >= end:
                break
            if glued and close == after:
                continue  # neither a reference nor a space: an address, a file name, a formula
        if _goes_on(text, after) or (single and _in_dateline(text, first, stop, after)):
            continue
        spans.append((first, close))
        first = after
    last = end
    while last > first and text[last - 1].isspace():
        last -= 1
    if last > first:
        spans.append((first, last))
    return spans


def cut_to_length(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans, each longer than any sentence cut at the last space before ``LONGEST`` characters: what looks back through its own
    sentence, as most rules do, then takes a time that grows with the text and no faster."""
    for start, end in spans:
        while end - start > LONGEST:
            space = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
            stop = space if space > 0 else start + LONGEST
            yield start, start + len(text[start:stop].rstrip())
            start = end - len(text[stop:end].lstrip())
        yield start, end


def _close(text: str, match: re.Match[str]) -> int:
    close = match.end()
    while text[close - 1].isspace():
        close -= 1
    return close


def _may_be_glued(text: str, stop: int, after: int, end: int, known: Abbreviations) -> bool:
    """``country….The``, ``attacks.The`` and ``attacks.12 The``, but neither ``U.S`` nor ``Ph.D`` nor an address."""
    if text[after] in "<[":
        return True
    before = text[stop - 2 : stop]
    if len(before) < 2 or not (before.islower() and before.isalpha()):
        return False
    if text[after].isdigit():
        return True
    token = text[max(0, stop - LONGEST_TOKEN) : stop].split()[-1:] or [""]
    if any(sign in token[0] for sign in "/@") or token[0].lower().startswith("www"):
        return False
    if text[after] in "“‘":
        return True
    following = FIRST_WORD.match(text, after, end)
    word = following.group(1) if following else ""
    return word in known.starters or (len(word) > 2 and word[1:].islower())


def _is_reference(reference: re.Match[str]) -> bool:
    inside = reference.group("round")
    if inside is None:
        return True
    if inside.rstrip()[-1:] in (".", "!", "?"):
        return False  # a sentence in brackets, which stands for itself
    return len(inside.split()) <= 3 or any(letter.isdigit() for letter in inside)


def _ends_sentence(text: str, first: int, stop: int, after: int, known: Abbreviations) -> bool:
    """Whether the single full stop at ``stop`` ends a sentence that began at ``first``."""
    token = text[max(first, stop - LONGEST_TOKEN) : stop].split()[-1:]
    if not token:
        return True
    word = token[0].lstrip(OPENERS)
    if word in known.never_last:
        return False
    if len(word) > 3 and "-" in word:
        word = word.rpartition("-")[2]
    next_is_number = text[after].isdigit() or text[after] in CURRENCIES or CODED_SUM.match(text, after) is not None
    if word.isdigit():
        return not (len(word) <= 2 and text[first:stop].strip(OPENERS) == word)  # a number that heads a list item
    if word in known.never_last or (next_is_number and word in known.before_number):
        return False
    initial = len(word) == 1 and word.isupper() and not text.endswith(" on X", first, stop)  # *in a post on X.*
    if word in CLOCK and SPOKEN.match(text, after):
        return True
    if initial or word in known.perhaps_last or ACRONYM.fullmatch(word):
        following = FIRST_WORD.match(text, after)
        return bool(following and following.group(1) in known.starters)
    return True


def _in_dateline(text: str, first: int, stop: int, after: int) -> bool:
    """*KABUL, May 3. /TASS/. The …*: the dateline of a wire, with the agency between strokes, opens its first sentence."""
    if text[first : first + 2].islower() or not (text[after] == "/" or text[stop - 1] == "/"):
        return False
    return WIRE_DATELINE.fullmatch(text, first, stop) is not None and WIRE_AGENCY.match(text, after) is not None


def _goes_on(text: str, after: int) -> bool:
    """Whether what follows begins in lower case, and is no new sentence."""
    for letter in text[after : after + 4]:
        if letter not in OPENERS:
            return letter.islower() or letter in ",;:"
    return False
