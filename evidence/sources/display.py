"""Text as a reader should see it: broken characters, Markdown marks, escaped signs and odd spaces mended. Offsets never
point into it."""

from __future__ import annotations

import html
import re
from pathlib import Path

from evidence.alternations import any_of
from evidence.curated import made_from
from evidence.sources.language import load_words

# What may need mending: marks, and the first letters of UTF-8 that was read as Windows-1252.
MARKS = "\\*_`<&[\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeffÂÃÄÅÐÑØÙÚÛâ"
ODD_SPACES = "\xa0\t\r\f\v"
RARE_SPACES = "\x1c\x1d\x1e\x1f\x85\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
MARKED = re.compile(f"[{re.escape(MARKS)}]")

BROKEN = re.compile("[ÂÃÄÅÐÑØÙÚÛâ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,3}")
TAG = re.compile(r"</?(?:sup|sub|b|i|em|strong|u|span|p|br)\b[^<>]{0,100}>", re.IGNORECASE)
LINK = re.compile(r"!?\[([^\[\]]{0,300})\]\([^()\s]{0,500}\)")
STRONG = re.compile(r"\*\*|__(?=\S)|(?<=\S)__")
EMPHASIS = re.compile(r"(?<![\w*])([*_])(?=[^\s*_])([^*_]{1,500}?)(?<=\S)\1(?![\w*])")
ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!$~>|])")
INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]")
ENTITY = re.compile(r"&(?:nbsp|amp|quot|apos|rsquo|lsquo|rdquo|ldquo|ndash|mdash|hellip|#39|#x27|#160);")
SPACE = re.compile(r"\s+")


def mend(text: str) -> str:
    """``text`` for reading.

    >>> mend("its so-called\\xa0â€˜Offenceâ€™ of 15<sup>th</sup> **August**, \\\\$15 million")
    'its so-called ‘Offence’ of 15th August, $15 million'
    >>> mend("Åland, 5 * 3, snake_case and <script>")
    'Åland, 5 * 3, snake_case and <script>'
    """
    if not MARKED.search(text):
        return " ".join(text.split())
    text = BROKEN.sub(_unbroken, text)
    text = TAG.sub("", text)
    text = LINK.sub(r"\1", text)
    text = STRONG.sub("", text)
    text = EMPHASIS.sub(r"\2", text)
    text = ESCAPED.sub(r"\1", text)
    text = ENTITY.sub(lambda match: html.unescape(match.group()), text)
    text = INVISIBLE.sub("", text)
    return SPACE.sub(" ", text).strip()


def sic(text: str) -> str:
    """Words of a text as a label of ours repeats them: a known slip is marked as the text's.

    >>> sic("number of causalities"), sic("causality")
    ('number of causalities [sic]', 'causality')
    """
    return _slips().sub(r"\g<0> [sic]", text)


@made_from("language/sentences.yml")
def _slips(folder: Path) -> re.Pattern[str]:
    """The words that stand for another one, where they are not marked yet."""
    return re.compile(rf"\b(?:{any_of(load_words(folder).slips)})\b(?! \[sic\])", re.IGNORECASE)


def sentence_case(text: str) -> str:
    """Words of a text at the head of a label: a capital first, the rest as it is.

    >>> sentence_case("attacks by the TTP"), sentence_case("")
    ('Attacks by the TTP', '')
    """
    return text[:1].upper() + text[1:]


def special_places(text: str) -> list[int]:
    """Where, inside lines, something stands that :func:`mend` may mend.

    >>> special_places("plain text, “quoted”"), special_places("two  spaces and *stars*")
    ([], [3, 16, 22])
    """
    present = _those_in(text, MARKS + ODD_SPACES)
    searched = [re.escape(sign) for sign in present]  # one by one: far faster than a search for the whole set
    if "  " in text or any(sign in present for sign in ODD_SPACES):
        # an odd space is a place by itself; a pair with a rare one is looked for only where there is one
        searched.append(r"[^\S\n]{2}" if _those_in(text, RARE_SPACES) else "  ")
    return sorted([match.start() for signs in searched for match in re.finditer(signs, text)])


def _those_in(text: str, signs: str) -> str:
    return "".join([sign for sign in signs if sign in text])


def _unbroken(match: re.Match[str]) -> str:
    """UTF-8 that was read as Windows-1252, read again; anything else stays as it is."""
    raw = b""
    for letter in match.group():
        try:
            raw += letter.encode("cp1252")
        except UnicodeEncodeError:
            if ord(letter) > 255:
                return match.group()
            raw += bytes([ord(letter)])
    for length in (len(raw), 3, 2):
        try:
            return raw[:length].decode("utf-8") + match.group()[length:]
        except UnicodeDecodeError:
            continue
    return match.group()
