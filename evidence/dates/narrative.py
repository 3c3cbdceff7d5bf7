"""How far the telling has come: the time that the next relative expression is counted from."""

from __future__ import annotations

import datetime
import re

from evidence.dates.calendar_units import Bounds
from evidence.dates.meaning import Resolved
from evidence.dates.words import DateGrammar, Expression
from evidence.tables.rows import Sentence

REACH = 90
BEFORE_OR_AFTER = (
    r"\s+of\s+the\s+(?:(?P<before>previous|preceding|prior)\s+year|(?P<after>following|next|subsequent|ensuing)\s+year"
    r"|year\s+(?P<told>before|earlier|after|later)(?!\s+(?:the|a|an|that|[A-Z]|\d)))\b"
)
OF_THAT_YEAR = re.compile(rf",?\s+(?:of\s+)?(?:that|the\s+same)\s+year\b|{BEFORE_OR_AFTER}")
OTHER_YEAR = re.compile(BEFORE_OR_AFTER)
# what had happened before does not move the telling
BACKGROUND = re.compile(r"\bhad\s+(?:\w+ly\s+)?(?!to\b)\w+[^,;.]*\Z")


class Narrative:
    """The full day that the telling has reached in the current paragraph, and the time named last."""

    def __init__(self) -> None:
        self.paragraph: int | None = None
        self.day: datetime.date | None = None
        self.context: Bounds | None = None
        self.reign: datetime.date | None = None
        self.beside = False  # the context is a year that the unnamed one told of is compared with
        self.latest: Bounds | None = None  # the day reached in the paragraphs before
        self.month: tuple[datetime.date, int] | None = (
            None  # a full month named after that day: its first, and in which sentence
        )

    def enter(self, paragraph: int) -> None:
        if paragraph != self.paragraph:
            if self.context and self.context[0] == self.context[1]:
                self.latest = self.context
            self.paragraph, self.day, self.context, self.month = paragraph, None, None, None
            self.beside = False

    def reached(self, sentence: Sentence) -> datetime.date | None:
        """The day from which a partial date of ``sentence`` goes on: of a month only in its own sentence and the next."""
        month, told = self.month or (None, 0)
        return month if month and _number(sentence) - told <= 1 else self.day

    def in_that_year(self, body: str, expression: Expression, stop: int) -> Expression:
        """*28 November of that year*, *May of the following year*: a partial date with the year of the time named before it,
        the one before that or the one after."""
        partial = expression.form.startswith("point") or (expression.form == "span" and expression.first[0] is None)
        if self.context is None and partial and (that := OTHER_YEAR.match(body, expression.end, stop)):
            grain = "day" if expression.first[2] else "month"
            return expression._replace(end=that.end(), form="previous unit", unit=grain)
        if self.context is None or not partial or expression.first[1] is None:
            return expression._replace(form="point") if expression.form == "point that" else expression
        if expression.form == "point that":
            return expression._replace(form="point", first=(self.context[0].year, *expression.first[1:]))
        that = OF_THAT_YEAR.match(body, expression.end, stop)
        if that is None:
            return expression
        back, ahead = that["before"] or that["told"] in ("before", "earlier"), that["after"] or that["told"]
        move = -1 if back else 1 if ahead else 0
        year = self.context[0].year + move if move else expression.first[0] or self.context[0].year
        last = expression.last and (year, *expression.last[1:])
        return expression._replace(end=that.end(), first=(year, *expression.first[1:]), last=last)

    def reach(
        self, grammar: DateGrammar, body: str, sentence: Sentence, expression: Expression, meaning: Resolved
    ) -> None:
        """The telling moves to this time of a ``sentence``. One that another is only compared with,
        or before which something *had* happened, does not move it, unless it comes first."""
        assert meaning.bounds is not None
        floor = max(sentence.start, expression.start - REACH)
        aside = grammar.compared.search(body, max(floor, expression.start - 40), expression.start)
        if expression.form == "alike" and self.context:
            return
        if self.context is None or not (aside or BACKGROUND.search(body, floor, expression.start)):
            self.beside = self.context is None and aside is not None and meaning.granularity == "year"
            self.context = meaning.bounds
        if meaning.granularity == "month" and expression.first[0] is not None:
            self.month = meaning.bounds[0], _number(sentence)
        if meaning.granularity == "day" and expression.first[0] is not None:
            self.day, self.month = meaning.bounds[0], None
            if grammar.beginning.search(body, sentence.start, expression.end):
                self.reign = self.day


def _number(sentence: Sentence) -> int:
    """Which sentence of its text it is, from 1."""
    return int(sentence.sentence_id.rpartition(":")[2])
