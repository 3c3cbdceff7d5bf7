"""What a text without a catalogue entry says about itself: its title and when it was published, each with how it was
found. Nothing is invented: a text that names no day, month or dated file has no publication date."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from evidence.curated import made_from, read_yaml
from evidence.sources.language import load_words

MARGIN = " \t\r\n\v\f\xa0\ufeff\u200b\u200c\u200e\u200f\u2060*_"
HEAD_LINES, TAIL_LINES = 15, 5
LONGEST_HEAD_LINE = 160
NO_TITLE = re.compile(
    r"^(?:by|source|authors?|editors?|reporter|photo|image|credit|category|tags?|topics?|contact|tel|e-?mail|publication|volume|abstract|note)\s*:|[@(]|\bISSN\b",
    re.IGNORECASE,
)
REACHED = re.compile(r",?(?:\s+[\w,.%-]+){0,5}?\s+(?:had|have|has)\s")  # "by May 5, 2023, nine had left": no end ahead
RULE = ("|", "·", "•")  # part a title from its date
LATIN = re.compile("[A-Za-z\u00c0-\u024f]+")
OTHER_SCRIPT = re.compile("[\u0370-\u1fff\u2c00-\ud7ff\uf900-\ufffc]+")


@dataclass(frozen=True)
class MetadataWords:
    """The file ``data/language/metadata.yml``."""

    months: dict[str, tuple[str, ...]]
    labels: tuple[str, ...]


@dataclass(frozen=True)
class Dated:
    """A date as a text states it: ISO ``value`` (a day, a month, or ``2023-07-04/..``: not before), its precision, the
    day that stands for it when relative dates are resolved, and how it was found."""

    value: str
    precision: Literal["day", "month", "year", "interval"]
    anchor: datetime.date
    how: str


@dataclass(frozen=True)
class _Patterns:
    date: re.Pattern[str]
    yearless: re.Pattern[str]
    label: re.Pattern[str]
    month: dict[str, int]


@made_from("language/metadata.yml")
def _patterns(folder: Path) -> _Patterns:
    words = read_yaml(folder / "language" / "metadata.yml", MetadataWords)
    month = {name.lower(): int(number) for number, names in words.months.items() for name in names}
    name = "(?:" + "|".join(sorted(month, key=len, reverse=True)) + r")\b\.?"
    day = r"(?:0?[1-9]|[12]\d|3[01])"
    mark = r"(?:(?:<sup>)?(?:st|nd|rd|th)(?:</sup>)?)?"
    year = r"(?:19|20)\d\d"
    date = (
        rf"(?<![\d.])(?P<y1>{year})-(?P<m1>0\d|1[0-2])-(?P<d1>[0-2]\d|3[01])(?!\d)"
        rf"|(?<![\d.])(?P<d2>{day})\.(?P<m2>0?[1-9]|1[0-2])\.(?P<y2>{year})(?!\w)"
        rf"|(?<![\d/])(?P<a3>{day})/(?P<b3>{day})/(?P<y3>{year})(?!\d)"
        rf"|\b(?P<d4>{day}){mark}(?:\s+of)?\s+(?P<m4>{name}),?\s+(?P<y4>{year})(?!\d)"
        rf"|\b(?P<m5>{name})\s+(?:(?P<d5>{day}){mark},?\s+)?(?P<y5>{year})(?!\d)"
    )
    yearless = rf"\b(?:(?P<m6>{name})\s+(?P<d6>{day})|(?P<d7>{day})\s+(?P<m7>{name}))(?!\d)"
    label = rf"\W*(?:{'|'.join(words.labels)})\b\s*:?\s*"
    return _Patterns(re.compile(date, re.I), re.compile(yearless, re.I), re.compile(label, re.I), month)


@made_from("language/sentences.yml")
def _furniture(folder: Path) -> Callable[[str], bool]:
    """Tells page furniture (navigation, appeals) from what may be a title."""
    words = load_words(folder)
    lines = re.compile("|".join(f"(?:{pattern})" for pattern in words.boilerplate_lines), re.IGNORECASE)
    return lambda line: lines.match(line) is not None or any(appeal in line.lower() for appeal in words.appeals)


def read_date(line: str) -> Dated | None:
    """The first date with a year in ``line``, day before month where points or figures above 12 tell.

    >>> read_date("KABUL, March 3, 2025 (Reuters)").value, read_date("CENTRAL ASIA November 2016").value
    ('2025-03-03', '2016-11')
    >>> read_date("11.06.2024").value, read_date("Volume 32 Issue 2")
    ('2024-06-11', None)
    """
    return next(_dates(line), None)


def _dates(line: str) -> Iterator[Dated]:
    patterns = _patterns()
    for match in patterns.date.finditer(line):
        part = {key[0]: value for key, value in match.groupdict().items() if value}
        year = int(part["y"])
        if "a" in part:
            first, second = int(part["a"]), int(part["b"])
            if first <= 12 and second <= 12 and first != second:
                yield Dated(
                    str(year), "year", datetime.date(year, min(first, second), 1), "day and month not told apart"
                )
                continue
            part["d"], part["m"] = sorted((part["a"], part["b"]), key=int, reverse=True)
        name = part["m"].rstrip(".").lower()
        month = patterns.month.get(name) or int(name)
        yield from _dated(year, month, int(part["d"]) if "d" in part else None, match.group())


def _dated(year: int, month: int, day: int | None, how: str) -> Iterator[Dated]:
    if not 1 <= month <= 12:
        return  # 13/14/2020: no date at all
    last = calendar.monthrange(year, month)[1]
    if day is None:
        yield Dated(f"{year}-{month:02}", "month", datetime.date(year, month, last), how)
    elif 1 <= day <= last:
        moment = datetime.date(year, month, day)
        yield Dated(moment.isoformat(), "day", moment, how)


def find_title(text: str) -> str | None:
    """The first heading: a Markdown heading of three words or more, else the first line that is no sentence.

    >>> find_title("# Talks on the corridor\\n\\nThey began.")
    'Talks on the corridor'
    >>> find_title("They began on Monday, the ministry said.\\n") is None
    True
    """
    lines = [line.strip(MARGIN) for line in text[:20_000].splitlines() if line.strip(MARGIN)][:HEAD_LINES]
    marked = [line.lstrip("#").strip(MARGIN) for line in lines if re.match(r"#{1,3}\s", line)]
    for line in marked:
        if len(line.split()) >= 3 and mostly_latin(line) == mostly_latin(text[:5000]):
            return line
    furniture = _furniture()
    for line in lines:
        if len(line) > LONGEST_HEAD_LINE or line.endswith((".", ";", ":", ",")):
            return None
        if len(line.split()) >= 4 and not NO_TITLE.search(line) and read_date(line) is None and not furniture(line):
            return line
    return None


def mostly_latin(text: str) -> bool:
    """Whether at least half of the letters are Latin (true of a text without letters)."""
    if text.isascii():
        return True
    return sum(map(len, LATIN.findall(text))) >= sum(map(len, OTHER_SCRIPT.findall(text)))


def find_publication(text: str, file: str = "") -> Dated | None:
    """When ``text`` was published, as far as its first and last lines, its file name or its latest date tell.

    >>> find_publication("Talks\\n\\nPublished: 5 May 2024\\n\\nThey began.").value
    '2024-05-05'
    >>> find_publication("They began on 4 July 2023 in Dushanbe.").value
    '2023-07-04/..'
    >>> find_publication("They began in July.") is None
    True
    """
    head, tail = _margins(text)
    named = read_date(re.sub(r"[_ ]", "-", Path(file).stem))
    year = re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", Path(file).stem)
    return (
        _labelled(head + tail)
        or _alone(head, "in the lines above the text")
        or _dateline(head)
        or _alone(tail, "in the lines below the text")
        or (_how(named, "from the file's name") if named and named.precision == "day" else None)
        or _yearless_dateline(head, text, year.group() if year else None)
        or (_of_year(text, int(year.group())) if year else None)
        or _not_before(text)
    )


def _margins(text: str) -> tuple[list[str], list[str]]:
    head = [line.strip(MARGIN) for line in text[:20_000].splitlines()]
    tail = [line.strip(MARGIN) for line in text[-5_000:].splitlines()]
    return [line for line in head if line][:HEAD_LINES], [line for line in tail if line][-TAIL_LINES:]


def _how(dated: Dated | None, how: str) -> Dated | None:
    return Dated(dated.value, dated.precision, dated.anchor, f"{how} ({dated.how})") if dated else None


def _labelled(lines: list[str]) -> Dated | None:
    for line in lines:
        label = _patterns().label.match(line)
        if label and (len(line) <= LONGEST_HEAD_LINE or _patterns().date.match(line, label.end())):
            dated = read_date(line[label.end() : label.end() + 40])
            if dated:
                return _how(dated, "from a labelled line")
    return None


def _alone(lines: list[str], where: str) -> Dated | None:
    """A date in a line of its own, or beside a name or a section of at most five words."""
    for line in lines:
        match = _patterns().date.search(line)
        if not match or len(line) > LONGEST_HEAD_LINE or line.startswith("#"):
            continue
        if line.endswith((".", "!", "?")) and match.group() != line.rstrip("."):
            continue  # a sentence that happens to hold a date
        before, after = line[: match.start()], line[match.end() :].strip(" .|,·•-–—)")
        if (
            (len(before.split()) <= 5 or before.rstrip().endswith(RULE))
            and len(after.split()) <= 4
            and not before.rstrip().endswith((".", "("))
        ):
            return _how(read_date(line), where)
    return None


def _dateline(lines: list[str]) -> Dated | None:
    """``KABUL, March 3, 2025 (Reuters) -`` at the head of a paragraph."""
    for line in lines:
        line = line.replace("*", "")  # **KABUL**
        match = re.match(r"\W*[A-Z][\w.'’/ -]{1,40}(?:,\s*[A-Z][\w.]{1,20})?[,:(]\s*", line)
        if match:
            dated = _patterns().date.match(line, match.end())
            if dated and re.match(r"\s*(?:\)|[-–—:]|\(\w)", line[dated.end() : dated.end() + 3]):
                return _how(read_date(line[match.end() : dated.end()]), "from the dateline")
    return None


def _yearless_dateline(lines: list[str], text: str, year: str | None) -> Dated | None:
    """``KABUL, March 3 (Reuters) -``: the year comes from the file's name or the latest date in the text."""
    latest = _not_before(text)
    year = year or (latest.value[:4] if latest else None)
    for line in lines if year else []:
        line = line.replace("*", "")
        match = re.match(r"\W*[A-Z][A-Za-z.'’/ -]{1,40},\s*", line)
        found = _patterns().yearless.match(line, match.end()) if match else None
        if found and re.match(r"\s*(?:[-–—:]|\()", line[found.end() : found.end() + 3]):
            dated = read_date(f"{found.group()}, {year}") or read_date(f"{found.group()} {year}")
            return _how(dated, f"from the dateline, its year {year} from the file's name or the latest date")
    return None


def _of_year(text: str, year: int) -> Dated:
    days = [dated.anchor for dated in _dates(text[:500_000]) if dated.precision == "day" and dated.anchor.year == year]
    anchor = max(days, default=datetime.date(year, 12, 31))
    return Dated(str(year), "year", anchor, "from the file's name; anchored at its latest day named in the text")


def _not_before(text: str) -> Dated | None:
    """The latest date in the text that is not announced as an end (*until*, *by*, *before*)."""
    body = text[:500_000]
    latest: Dated | None = None
    for match in _patterns().date.finditer(body):
        if re.search(
            r"\b(?:until|till|by|before|deadline of)\s+\W*$", body[max(0, match.start() - 20) : match.start()], re.I
        ) and not REACHED.match(body, match.end()):
            continue
        dated = read_date(match.group())
        if dated and dated.precision in ("day", "month") and (latest is None or dated.anchor > latest.anchor):
            latest = dated
    if latest is None:
        return None
    return Dated(
        f"{latest.value}/..", "interval", latest.anchor, f"not before the latest date in the text ({latest.how})"
    )
