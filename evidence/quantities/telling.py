"""Reports, offices and media that tell a figure, as the patterns that stand around the name of whose they are."""

from __future__ import annotations

import re
from typing import NamedTuple

from evidence.alternations import any_of, either
from evidence.quantities.listed import QuantityWords

OWN = r"(?:['’]s)?"


class Telling(NamedTuple):
    """What stands behind a name, and (``as_told``) before it, where somebody tells a figure."""

    its_report: re.Pattern[str]  # *(A)'s annual survey found*
    tells: re.Pattern[str]  # *As per (A)*, *As per (A)'s ministry*, and not *As per (A)'s request*
    told_in: re.Pattern[str]  # *the (A) quarterly report shows*, *an (A) team put …*
    as_told: re.Pattern[str]  # *According to (A), 14 men fell*, *data released by (A)*
    in_a_title: re.Pattern[str]  # *the (Pakistan) Security Report 2024*, *(Kabul) police spokesman X*
    putting: re.Pattern[str]  # *(A)'s army has put the toll at 58*, and not *an (A) lawyer put it at 58*
    media: re.Pattern[str]  # *(A)'s state television*, which speaks for nobody


def compiled(words: QuantityWords, media: tuple[str, ...]) -> Telling:
    """The patterns, made from the lists of ``data/language/units.yml``; ``media`` are patterns for what a state's media are."""
    reports, offices = any_of(words.report_nouns), any_of(words.telling_offices)
    both = any_of([*words.telling_offices, *words.report_nouns])
    tell = any_of([*words.report_verbs, *words.speech_verbs])
    titles = any_of(noun.capitalize() for noun in words.report_nouns if noun not in words.plain_reports)
    deed = r"(?:to|of|for|with|by|on|in)\b"
    return Telling(
        its_report=re.compile(
            rf"{OWN}(?:\s(?:{any_of(words.report_adjectives)}|[A-Z][\w-]+|\d{{4}})){{0,4}}\s(?:{reports})\b(?:\s(?:also|has|had|have))?\s(?:{any_of(words.report_verbs)})\b"
        ),
        tells=re.compile(rf"{OWN}(?:\s(?!{deed})[\w-]+){{0,3}}?\s(?:{both})\b|\s*(?:[,.;:)]|\Z)"),
        told_in=re.compile(
            rf"{OWN}\s(?:[a-z]+\s){{0,2}}?(?:{reports}|(?:{offices}|experts|monitors)\s(?:[a-z]+\s)?(?:{tell}))\b"
        ),
        as_told=re.compile(rf"\b(?:[Aa]ccording to (?:the |an? )?|(?:{reports}|estimates) (?:[a-z]+ )?by (?:the )?)\Z"),
        in_a_title=re.compile(rf"{OWN}\s(?:(?:[A-Z][\w-]+\s){{0,4}}(?:{titles})|police\s(?:spokes|chief|offic))"),
        putting=re.compile(rf"{OWN}(?:\s(?:{both}))*\s(?:(?:has|have|had|now|also|later)\s)*"),
        media=re.compile(rf"{OWN}\s(?:state\s|independent\s)?{either(media)}\b"),
    )
