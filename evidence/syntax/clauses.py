"""A sentence as tagged tokens: enough grammar to say who stands before a verb, who after it, and behind which preposition.

No parser and no model: closed word classes and the inflected verbs of ``data/ties.yml``, so that a library can be read
at megabytes a second and every decision can be traced to a word list.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from operator import attrgetter

from evidence.syntax import asides, joined_names
from evidence.syntax.appositions import without_names
from evidence.syntax.joined_clauses import close_relatives, part_clauses
from evidence.syntax.owned_names import owned_groups
from evidence.syntax.tie_patterns import TiePatterns, Word
from evidence.syntax.tokens import Token, Tokens
from evidence.syntax.word_tags import tag_boundaries, tag_of, tag_verbs
from evidence.tables.rows import Date, Mention, Quotation, Sentence

WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W_]+(?:['’-][^\W_]+)*|[^\w\s]")
SILENT = frozenset("\"“”„«»*`_#%\\‘’'<>~")  # quotation marks, markup and signs before numbers: no part of the grammar
MOST_WORDS = 100_000  # words of which the tag is kept, so that a library of any size needs no more memory
LONGEST = 400  # tokens, the final mark among them; what comes later (a table, a list of names) is not read
PASSED_OVER = SILENT | {"."}  # within a sentence, where a full stop only marks an abbreviation
CONTRACTED = {
    "n't": ("n't", "G"),
    "'ll": ("will", "X"),
    "'ve": ("have", "X"),
    "'re": ("are", "X"),
    "'d": ("would", "X"),
    "'m": ("am", "X"),
}
_start = attrgetter("start")
ALL = frozenset({"all", "every", "each"})
EXCEPTED = frozenset({"except", "excepting", "barring", "unlike", "ethnic"})  # *except A*, *ethnic A*: not A itself
LED = frozenset({"led", "run", "ruled", "controlled"})
PREFIXES = frozenset({"anti", "non", "post", "pro", "ex", "pre"})
NOT_BUT = re.compile(r"GD?A[NZ]*S(?=D?A)")
DENIED = re.compile(r",C?(?P<not>G)R?D?A(?:CD?A)*Z?N*(?=[,.S]|$)")
FIRST_PERSON = frozenset({"we", "our", "us"})
OWN_STATE = frozenset({"country", "government", "nation"})  # *my country*
POSSESSIVE = re.compile(r"['’](?:s\b)?|â€™s")


def tokenise(
    sentence: Sentence,
    mentions: Sequence[Mention],
    dates: Sequence[Date],
    actor_of: Mapping[str, str],
    patterns: TiePatterns,
    quotations: Sequence[Quotation] = (),
    voice: str | None = None,
) -> Tokens:
    """The sentence's tokens in order, with tags: a mention is one token, a date with its preposition an adverb, a
    remark in brackets left out.

    ``actor_of`` says for whom an entity acts (a person or ministry for its state); entities without an actor (places,
    programmes) become nouns, places marked as such. ``voice``: who *we* is outside quotation marks.
    """
    tokens, actors, position = list[Token](), tuple[str, ...](), 0
    for (start, end), group in _spans(mentions):
        begin, stop = start - sentence.start, end - sentence.start
        tokens.extend(_plain(sentence.text, position, begin, sentence.start, patterns))
        if len(group) == 1:
            actor = actor_of.get(group[0].entity_id)
            actors = () if actor is None else (actor,)
        else:
            actors = tuple(dict.fromkeys([actor_of[m.entity_id] for m in group if m.entity_id in actor_of]))
        home = group[0].iso3 if group[0].entity_type == "place" else None
        tokens.append(
            Token(start, end, sentence.text[begin:stop].lower(), "A" if actors else "N", actors, home, group[0])
        )
        position = stop
    tokens.extend(_plain(sentence.text, position, len(sentence.text), sentence.start, patterns))
    tokens = _without_brackets(_phrases(tokens[: LONGEST - 1], dates, patterns), sentence.text)
    _speakers(tokens, quotations, actor_of, voice)
    tokens = _without_silent(tokens)
    if tokens and tokens[-1].tag != ".":  # so that a rule may look for what follows a word that is no mark
        tokens.append(Token(sentence.end, sentence.end, ".", "."))
    words = {token.low for token in tokens}  # most rules below need a word that few sentences have
    tokens = joined_names.conjunctions(tokens, words, patterns)
    tokens = asides.parted_by_commas(_without_dateline(joined_names.not_only(tokens, words)))
    tokens = asides.without_inserted(_without_denied(asides.without_passed_over(tokens, words), words), words)
    tokens = asides.without_allegiance(asides.without_manner(tokens, words, patterns), words, patterns)
    tokens = _without_naming(without_names(tokens, sentence.text, sentence.start, patterns), words, patterns)
    tokens = _without_led(tokens, words, patterns)
    _unname_prefixed(tokens, words)
    joined_names.neither(tokens, words)
    _join_headline(tokens, words, patterns)
    tag_verbs(tokens, words, patterns)
    asides.part_at_dashes(tokens, words)
    asides.describe_neighbours(tokens, words)
    tag_boundaries(tokens, words, patterns)
    owned_groups(tokens, patterns)
    joined_names.fronted(tokens)
    joined_names.likewise(tokens, words)
    joined_names.apposed(tokens, words, patterns)
    return Tokens(part_clauses(close_relatives(tokens, words, patterns), patterns))


def _without_silent(tokens: list[Token]) -> list[Token]:
    """Without quotation marks, markup and the full stops of abbreviations; the last token may be a full stop."""
    last = tokens[-1:] if tokens and tokens[-1].low not in SILENT else []
    if PASSED_OVER.isdisjoint([token.low for token in tokens[:-1]]):
        return tokens if last else tokens[:-1]
    return [token for token in tokens[:-1] if token.low not in PASSED_OVER] + last


def _phrases(tokens: list[Token], dates: Sequence[Date], patterns: TiePatterns) -> list[Token]:
    """Retag as adverbs what does not part a subject from its verb: dates and set phrases (*at present*, *for example*)."""
    for date in dates:
        if date.granularity == "vague":
            continue
        first = bisect_left(tokens, date.start, key=_start)
        for index in range(first, bisect_left(tokens, date.end, first, key=_start)):
            if not tokens[index].mention:
                tokens[index].tag = "R"
                while index and (tokens[index - 1].tag == "P" or tokens[index - 1].low in patterns.classes["times"]):
                    index -= 1
                    tokens[index].tag = "R"
    lows = [token.low for token in tokens]
    if not patterns.classes["spans"].isdisjoint(lows):
        _adjuncts(tokens, lows, patterns)
    for index in [k for k, low in enumerate(lows) if low in patterns.phrase_openers]:
        for phrase in patterns.phrases.get(tuple(lows[index : index + 2]), ()):
            if tuple(lows[index : index + len(phrase)]) == phrase:
                for token in tokens[index : index + len(phrase)]:
                    token.tag = "R"
    return tokens


def _adjuncts(tokens: list[Token], lows: list[str], patterns: TiePatterns) -> None:
    """*For two decades A …*, *In the 1990s A …*: a span of time right before a name is no part of the name's phrase."""
    spans = patterns.classes["spans"]
    for index, low in enumerate(lows[:-1]):
        if low in spans and tokens[index + 1].actors:
            first = index
            while first and tokens[first - 1].tag in "DNR" and not tokens[first - 1].mention and index - first < 5:
                first -= 1
            if first and tokens[first - 1].tag == "P":
                for adjunct in tokens[first - 1 : index + 1]:
                    adjunct.tag = "R"


def _speakers(
    tokens: list[Token], quotations: Sequence[Quotation], actor_of: Mapping[str, str], voice: str | None
) -> None:
    """*we* and *our* inside quotation marks are the speaker, outside them whose voice the text is."""
    direct = [one for one in quotations if one.kind == "direct"]
    if not direct and not voice:
        return
    for index, token in enumerate(tokens):
        own = token.low in FIRST_PERSON or (token.low == "my" and tokens[index + 1].low in OWN_STATE)
        if own and token.tag != "A":
            around = next((one for one in direct if one.start <= token.start < one.end), None)
            speaker = actor_of.get(around.speaker_id or "") if around else voice
            if speaker:
                token.tag, token.actors = "A", (speaker,)


def _without_dateline(tokens: list[Token]) -> list[Token]:
    """*KABUL, May 3 - …*: the place in capitals before the dash is where the report was written."""
    if tokens and tokens[0].mention and tokens[0].mention.text.isupper():
        dash = next((k for k, t in enumerate(tokens[:9]) if t.tag == "-" and t.start > tokens[k - 1].end), None)
        return tokens[dash + 1 :] if dash else tokens
    return tokens


def _without_naming(tokens: list[Token], words: AbstractSet[str], patterns: TiePatterns) -> list[Token]:
    """*struck what A described as a camp of B*, *what it said was a camp of B*, *condemned what it called B's crimes*: whose
    word it is is left out."""
    for index, token in enumerate(tokens if "what" in words else ()):
        if token.low != "what":
            continue
        naming = (
            k
            for k in range(index + 2, min(index + 8, len(tokens) - 1))
            if tokens[k].low in patterns.classes["naming"]
            or (tokens[k].low in patterns.speech and tokens[k + 1].low in ("were", "was", "is", "are"))
        )
        verb = next(naming, None)
        if verb is not None and not any(t.tag in ",S." for t in tokens[index + 1 : verb]):
            copula = tokens[verb + 1].low in ("as", "were", "was", "is", "are") if verb + 1 < len(tokens) else False
            return tokens[:index] + tokens[verb + 1 + copula :]
    return tokens


def _without_denied(tokens: list[Token], words: AbstractSet[str]) -> list[Token]:
    """*A, not B, did it*, *A, and not B, did it*, *armed not B but C*: who is named only to be ruled out is left out with the
    commas."""
    if "not" not in words:
        return tokens
    tags = "".join(token.tag for token in tokens)
    for found in reversed(list(DENIED.finditer(tags))):
        if tokens[found.start("not")].low == "not":
            comma = found.end() < len(tags) and tags[found.end()] == ","
            tokens = tokens[: found.start()] + tokens[found.end() + comma :]
    tags = "".join(token.tag for token in tokens) if "but" in words else ""
    for found in reversed(list(NOT_BUT.finditer(tags))):
        if tokens[found.start()].low == "not" and tokens[found.end() - 1].low == "but":
            tokens = tokens[: found.start()] + tokens[found.end() :]
    return tokens


def _without_led(tokens: list[Token], words: AbstractSet[str], patterns: TiePatterns) -> list[Token]:
    """*the A-run administration*, where A is no state: it is A that governs."""
    for index in range(len(tokens) - 4, -1, -1) if not LED.isdisjoint(words) else ():
        name, dash, led, government = tokens[index : index + 4]
        group = name.mention is not None and name.mention.entity_type == "armed group" and dash.tag == "-"
        if group and led.low in LED and government.low in patterns.classes["governing"]:
            tokens = [*tokens[: index + 1], *tokens[index + 3 :]]
        elif name.low in ("groups", "outfits", "factions") and (dash.low, led.low) == ("led", "by"):
            including = Token(dash.start, led.end, "including", "P")  # *harbours groups led by A*
            tokens = [*tokens[: index + 1], including, *tokens[index + 3 :]]
    return tokens


def _unname_prefixed(tokens: list[Token], words: AbstractSet[str]) -> None:
    """*anti-A leaders*, *post-A order*: the prefix makes the name a mere description; *except A*, *ethnic A and B
    groups*, *all but A*: those named are left out, or no actors."""
    outside = listed = False
    for index, token in enumerate(tokens if not EXCEPTED.isdisjoint(words) or not ALL.isdisjoint(words) else ()):
        all_but = token.low == "but" and any(one.low in ALL for one in tokens[max(0, index - 4) : index])
        listed = listed or (token.low == "unlike" and tokens[index - 1].low in ("which", "who"))
        goes_on = token.tag in ("DAC," if listed else "DAC") and token.low != "except"
        # *no state except A*, *no state in Asia except A*: A did
        alone = token.low == "except" and "no" in [one.low for one in tokens[max(0, index - 6) : index - 1]]
        outside = (token.low in EXCEPTED and not alone) or all_but or (outside and goes_on)
        listed = listed and outside
        if outside and token.tag == "A" and (token.mention is None or token.mention.entity_type != "armed group"):
            token.tag, token.actors = "N", ()
    for index in range(2, len(tokens) if not PREFIXES.isdisjoint(words) else 0):
        if tokens[index].tag == "A" and tokens[index - 1].tag == "-" and tokens[index - 2].low in PREFIXES:
            tokens[index].tag, tokens[index].actors = "N", ()


def _join_headline(tokens: list[Token], words: AbstractSet[str], patterns: TiePatterns) -> None:
    """*A, B sign a deal*, *C urges A, B to talk*: in a headline a comma alone joins two who do something together."""
    for comma in range(1, len(tokens) - 2) if "," in words else ():
        if tokens[comma].tag != "," or not tokens[comma - 1].actors or not tokens[comma + 1].actors:
            continue
        opens = comma < 8 and all(token.tag in "AN," for token in tokens[:comma])
        low, after = tokens[comma + 2].low, tokens[comma + 3].low if comma + 3 < len(tokens) else ""
        does = opens and after != "," and "base" in patterns.tenses.get(low, ())  # *A, B say, armed C*
        if does or (low == "to" and "base" in patterns.tenses.get(after, ())):
            tokens[comma].tag = "C"


def _without_brackets(tokens: list[Token], text: str) -> list[Token]:
    """Without remarks in brackets; a link (*[A](https://…)*) keeps its words and loses its marks and address."""
    if "(" not in text and "[" not in text:
        return tokens
    if "](" in text:
        close = {k for k, (one, after) in enumerate(itertools.pairwise(tokens)) if (one.low, after.low) == ("]", "(")}
        opened = {max((k for k in range(end) if tokens[k].low == "["), default=-1) for end in close}
        tokens = [token for k, token in enumerate(tokens) if k not in close | opened]
    kept, depth = [], 0
    for token in tokens:
        depth += token.low in ("(", "[")
        if not depth:
            kept.append(token)
        depth -= 1 if depth and token.low in (")", "]") else 0
    return kept if depth == 0 else tokens


def _spans(mentions: Sequence[Mention]) -> list[tuple[tuple[int, int], list[Mention]]]:
    if not [1 for one, other in itertools.pairwise(mentions) if one.end > other.start]:
        return [((mention.start, mention.end), [mention]) for mention in mentions]  # nearly always
    grouped: dict[tuple[int, int], list[Mention]] = {}
    for mention in mentions:
        grouped.setdefault((mention.start, -mention.end), []).append(mention)
    kept: list[tuple[tuple[int, int], list[Mention]]] = []
    for start, end in sorted(grouped):
        if not kept or start >= kept[-1][0][1]:
            kept.append(((start, -end), grouped[start, end]))
    return kept


def _plain(text: str, begin: int, stop: int, offset: int, patterns: TiePatterns) -> list[Token]:
    if begin >= stop or (stop == begin + 1 and text[begin] == " "):
        return []  # mentions side by side
    out = []
    position, known = begin, patterns.words
    possessive = POSSESSIVE.match(text, begin, stop) if begin and text[begin : begin + 1] in "'’â" else None
    if possessive:
        out.append(Token(offset + begin, offset + possessive.end(), "'s", "Z"))
        position = possessive.end()
    for word in WORD.findall(text, position, stop):
        low, tag, cut, tail, tail_tag = known.get(word) or _word(word, patterns)
        start = text.index(word, position)  # what the pattern passes over begins no word, so this is where it was found
        end = position = start + len(word)
        if cut:
            out.append(Token(offset + start, offset + start + cut, low, tag))
            out.append(Token(offset + start + cut, offset + end, tail, tail_tag))
        else:
            out.append(Token(offset + start, offset + end, low, tag))
    return out


def _word(written: str, patterns: TiePatterns) -> Word:
    """A word's form and tag, and those of a possessive mark or a contracted word in it, kept for the next time."""
    if len(patterns.words) > MOST_WORDS:
        patterns.words.clear()
    low = written.lower().replace("’", "'")
    tail = next((one for one in CONTRACTED if low.endswith(one)), "'s" if low.endswith("'s") else "")
    cut = len(low) - len(tail) if tail else 0
    host = low[:cut] if cut else low
    tag = tag_of(host, patterns)
    form, kind = CONTRACTED.get(tail, ("'s", "Z"))
    if tail == "'s":
        form, kind = ("is", "X") if tag == "O" else (form, kind)  # *it's*
        tag = tag if tag == "O" else "N"
    word = (host, tag, cut, form, kind)
    patterns.words[written] = word
    return word


def asked_from(tokens: Tokens) -> int:
    """The token from which a question leaves open whether: *Would A arm B?*, *A armed B?*, *X: Has A armed B?*; behind all of
    them where it does not (*Why did A attack B?*, *A's pact with B: a new order?*)."""
    if "?" not in tokens.lows[-2:]:
        return len(tokens)
    label = len(tokens) - tokens.lows[::-1].index(":") if ":" in tokens.words else 0
    opening = len(tokens) - len(tokens.tags[label:].lstrip("CR.,"))
    asks = tokens.tags[opening : opening + 1] == "X" or ("X" in tokens.tags[label:] or "V" in tokens.tags[label:])
    return label if asks and tokens.tags[opening : opening + 1] in ("X", "A", "D") else len(tokens)
