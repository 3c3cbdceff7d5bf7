"""Digits that count nothing: names of models, labels, reference and list marks, telephone numbers."""

from __future__ import annotations

import re

from evidence.quantities.counted_nouns import counted_noun
from evidence.quantities.words import QuantityGrammar

IN_NAME = re.compile(
    r"[\w@#+:/&]\Z|(?<![\s\d])[.,\-\u2010\u2011\u2013]\Z|\d[.,\-\u2013]\Z|[A-Za-z]\)?[\-\u2010\u2011]\Z"
)
IN_NAME_REACH = 3  # the longest match
CODE_BEFORE = re.compile(r"(?:\b[A-Z]{2,}[\w-]*|\b[A-Z][a-z]?\d[\w-]*)\s\Z")
NEXT_BEFORE = re.compile(r"(?:,|\band|\bwhile)\s(?:the\s)?[A-Z]{2,5}\s\Z")
SERIES_REACH = 160  # letters
NAME_BEFORE = re.compile(r"(?:[a-z,;)]|\b[A-Z][a-z]+)\s+[A-Z][a-z]+\s\Z")
REFERENCE_MARK = re.compile(r"[(\[]\s*\Z")
# *(Khan, 2022: 14)*, a page; not *(2022: 14)*, a figure of another year, nor *(Sindh, 2022: 41)*
PAGE_BEFORE = re.compile(
    r"[(;]\s?(?:see\s|cf\.\s)?(?P<who>[A-Z][\w’'.-]+(?:(?:,|\s(?:and|&|et|de|al|von|van))?\s(?:[A-Z][\w’'.-]*|al\.)){0,6})"
    r",?\s(?:19|20)\d\d[a-z]?:\s?(?:\d+[-\u2013])?\Z"
)
PAGE_AFTER = re.compile(r"\d{1,4}(?:[-\u2013]\d{1,4})?\s?[;)]")
PAGE_REACH = 90  # letters
LIST_MARK = re.compile(r"[.):]\s")
LIST_AFTER = re.compile(
    r"\)?\s+(?:sanctions\s+|monitoring\s+)?(?:list|regime|committee|team|listings?)\b"
)  # of a resolution
THE_BEFORE = re.compile(r"\b(?:[Tt]he|[Ii]ts|UN|U\.N\.|UNSC)(?:[’']s)?\s\Z")
ACTOR_BEFORE = re.compile(r"\b(?:the|its|their)\s(?:group|force|district|division|ward|camp)\s\Z")
COMMITTEE_AFTER = re.compile(r"\)?\s+(?:[A-Z][\w’'-]*\s+){0,3}Committee\b")
TELEPHONE = re.compile(r"\+\d[\d\s()-]*\Z")
DASH_BEFORE = re.compile(r"(?:[\s(]|\A)[-\u2013]\Z")
RISE_BEFORE = re.compile(r"(?:[\s(]|\A)\+\Z")
SHARE = re.compile(r"[\d.,]+\s?(?:%|per\s?cent)")
UNIT_AFTER = re.compile(r"\s?(?:%|per|million|billion|km)|\s+(?:years|days|months)")


STRENGTH = re.compile(
    r"\b(?:army|force|garrison|navy|militia|military|group|movement) numbers \Z"
)  # *the army numbers 560,000*


def is_label(grammar: QuantityGrammar, text: str, head: str, at: int, start: int, stop: int) -> bool:
    """Whether digits belong to a name, a code, a label or a reference mark rather than to a count."""
    risen = RISE_BEFORE.search(head) and SHARE.match(text, at, stop)  # *(+4% in Sindh)*
    if (
        head
        and not risen
        and (
            head[-1] in "_@#+:/&"
            or head[-1].isalnum()
            or (IN_NAME.search(head, max(0, len(head) - IN_NAME_REACH)) and not DASH_BEFORE.search(head))
        )
    ):
        return True
    end = at
    while end < stop and (text[end].isdigit() or (text[end] in ".," and text[end + 1 : end + 2].isdigit())):
        end += 1
    if _refers(grammar, text, head, at, end, start) or (
        at == start and LIST_MARK.match(text, end, stop) and end - at < 3
    ):
        return True
    if TELEPHONE.search(head) or (end - at == 4 and _numbers_committee(text, head, end, stop)):
        return True
    word = grammar.label_in(head.rstrip().rpartition(" ")[2])
    if word == "number" and STRENGTH.search(head):
        return False
    if word is not None and not _given_to(grammar, text, head, end, stop):
        noun = counted_noun(grammar, text, end, stop)
        measured = word and word.islower() and UNIT_AFTER.match(text[end : end + 12])
        if (not measured and not (word and word.islower() and noun and noun.touches)) or word in (
            "article",
            "resolution",
            "section",
            "chapter",
            "no",
            "number",
        ):
            return True
    return _named_by(grammar, text, head, at, end, start, stop)


def _named_by(grammar: QuantityGrammar, text: str, head: str, at: int, end: int, start: int, stop: int) -> bool:
    """*the MQ 9 drones*, *Flight Gulf 12*: a code or a name whose number it is; not *Sindh saw 32 raids and KP 27 raids*."""
    code, grouped = CODE_BEFORE.search(head), "," in text[at:end] and end - at > len("1,00")
    named = code or (not grouped and NAME_BEFORE.search(head) and end - at > 1)
    if not named or grammar.gapped.holds(text, at, end, start, stop):
        return False
    noun = counted_noun(grammar, text, end, stop)
    if noun and NEXT_BEFORE.search(head) and noun.word in text[max(start, at - SERIES_REACH) : at]:
        return False
    counts = (noun and noun.human) or UNIT_AFTER.match(text[end : end + 12])
    return not counts and (noun is None or code is not None)


def _refers(grammar: QuantityGrammar, text: str, head: str, at: int, end: int, start: int) -> bool:
    """*[12]*, *(Khan, 2022: 14)*: a reference's mark or page."""
    marks = REFERENCE_MARK.search(head) and text[end : end + 1] in ")]"
    page = PAGE_AFTER.match(text, at) and PAGE_BEFORE.search(text, max(start, at - PAGE_REACH), at)
    return bool(marks or (page and page["who"] not in grammar.named))


def _numbers_committee(text: str, head: str, end: int, stop: int) -> bool:
    """*The 1267 Committee*, *the 1267 list*: a resolution by its number."""
    return COMMITTEE_AFTER.match(text, end, stop) is not None or (
        THE_BEFORE.search(head) is not None and LIST_AFTER.match(text, end, stop) is not None
    )


def _given_to(grammar: QuantityGrammar, text: str, head: str, end: int, stop: int) -> bool:
    """*Bought for the group 320 night-vision devices*: the word before the number is an actor, not its label."""
    return ACTOR_BEFORE.search(head) is not None and counted_noun(grammar, text, end, stop) is not None
