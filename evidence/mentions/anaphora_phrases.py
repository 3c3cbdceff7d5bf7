"""Phrases that point back, in one pattern, and the words that one of them must hold (``data/language/anaphora.yml``)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import ahocorasick_rs

from evidence.alternations import either
from evidence.curated import made_from, read_yaml

NO_ONE_OF = r"(?<!\bone of )"
OF = re.compile(r" of\b")
CHARGED = re.compile(r"\b(?:accus|suspect|convict|strip|depriv|assur|rid|clear)\w* \Z")  # *accused the group of raids*


@dataclass(frozen=True)
class _Words:
    pair_openers: tuple[str, ...]
    countries: tuple[str, ...]
    sides: tuple[str, ...]
    between: tuple[str, ...]
    persons: tuple[str, ...]
    several: dict[str, int]
    alone_verbs: tuple[str, ...]
    ordinal_verbs: tuple[str, ...]
    past_verbs: tuple[str, ...]
    ordinal_nouns: tuple[str, ...]
    givers: tuple[str, ...]
    both_after: tuple[str, ...]
    apart: tuple[str, ...]
    owners: tuple[str, ...]
    alone: dict[str, tuple[str, ...]]
    bare_countries: tuple[str, ...]
    alone_persons: tuple[str, ...]
    persons_do: tuple[str, ...]
    neighbour: tuple[str, ...]
    bearings: dict[str, dict[str, tuple[str, ...]]]
    blows: tuple[str, ...]
    organisation: tuple[str, ...]
    country: tuple[str, ...]
    country_adjectives: tuple[str, ...]
    republics: tuple[str, ...]
    asking: tuple[str, ...]
    dealing: tuple[str, ...]
    held_part: tuple[str, ...]
    realms: dict[str, tuple[str, ...]]
    foremost: tuple[str, ...]
    institutions: dict[str, tuple[str, ...]]
    body: tuple[str, ...]
    governs: tuple[str, ...]
    keeping: tuple[str, ...]
    kept_abroad: tuple[str, ...]
    group: tuple[str, ...]
    group_adjectives: tuple[str, ...]
    rebel_adjectives: tuple[str, ...]
    bands: tuple[str, ...]
    societies: tuple[str, ...]
    person: tuple[str, ...]
    office: tuple[str, ...]
    alone_before: tuple[str, ...]
    descriptions: dict[str, tuple[str, ...]]
    described: tuple[str, ...]
    three_sides: tuple[str, ...]
    mediators: tuple[str, ...]
    institutions_far: tuple[str, ...]
    owned: tuple[str, ...]
    chiefs: tuple[str, ...]
    rulers: dict[str, tuple[str, ...]]
    juntas: tuple[str, ...]
    departments: dict[str, tuple[str, ...]]
    envoys: tuple[str, ...]
    no_envoys: tuple[str, ...]
    that_behind: tuple[str, ...]
    undergone: tuple[str, ...]


class Phrases:
    """All phrases in one pattern; the name of the group that matched is the rule to use."""

    def __init__(self, words: _Words) -> None:
        parts = [*_of_several(words), *_of_one(words)]
        self.any = re.compile(r"\b(?=[TtBbEeNnAaOoHhIi])(?:" + "|".join(_capitalised(part) for part in parts) + ")")
        self.opener = _opener(words)
        self.words = words
        # *Foreign Minister of Omania, Xyz Abc*: a person, listed or not
        self.titled = re.compile(
            rf"\b(?i:{either(words.person)}|counterpart)(?: of (?:the )?[A-Z]\w+(?: [A-Z]\w+)?)?,? (?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+)"
        )
        self._compile_surroundings(words)
        ends = [word for noun in _nouns(words) for word in _last_words(noun)]
        last = {form for word in ends for form in (word, word[:1].upper() + word[1:])}
        words_to_find = sorted(
            {
                "former",
                "latter",
                "two",
                "pair",
                "duo",
                "three",
                "trio",
                "both",
                "Both",
                "Department",
                "province",
                "either one",
                *last,
            }
        )
        self.triggers = ahocorasick_rs.AhoCorasick(words_to_find, matchkind=ahocorasick_rs.MATCHKIND_LEFTMOST_LONGEST)

    def _compile_surroundings(self, words: _Words) -> None:
        """What stands before or behind a phrase or a name and tells who is meant, or who is not."""
        self.apart = re.compile(rf"\b{either(words.apart + words.dealing)} (?:the )?$")
        self.abroad = re.compile(
            rf"\b{either(words.keeping)} (?:[^,;:]|,(?=\d)){{0,60}}?\b{either(words.kept_abroad)}\b[^,;:]{{0,30}}? in \Z"
        )
        self.dealt_with = re.compile(
            rf"(?:, |\b(?:after|before|by|while|and|of|for|from) )(?:\w+ly )?{either(words.dealing)} \Z"
        )
        self.its_junta = re.compile(
            rf"(?:['’]s (?:[a-z-]+ ){{0,2}}?| (?:ruling |new |military )?)(?:{either(words.juntas)}|military(?: (?:leader|ruler)s?)?)\b"
        )
        self.blow = re.compile(rf"\b{either(words.blows)}\b")
        self.outlawed = re.compile(rf"\b{either(words.rebel_adjectives)} ")
        self.held = re.compile(rf"\b{either(words.held_part)} of (?:the )?\Z")
        self.stationed = re.compile(rf"\b{either(words.kept_abroad)} (?:\w+ ){{0,2}}in (?:the )?\Z")
        self.strangers = re.compile(rf" (?:[\w-]+ )?{either(words.kept_abroad)} in ")
        self.asking = re.compile(rf"\b{either(words.asking)} (?:the )?\Z")
        self.chief = re.compile(rf"['’]s? (?:[\w-]+ ){{0,3}}?{either(words.chiefs)}\b")
        self.chief_of = re.compile(rf"\b{either(words.chiefs)} (?:of|for) (?:the )?\Z")
        self.giving = re.compile(rf"\b(?:that|{either(words.givers)}) \Z")
        self.official = re.compile(rf" (?:[\w-]+ ){{0,2}}?(?i:{either(words.person)}|officials?)\b")
        self.envoy = re.compile(rf"\b{either(words.envoys)}\Z")
        self.governed = re.compile(rf"\b{either(words.governs)} (?:the )?$", re.IGNORECASE)

    def find(self, text: str, start: int, stop: int) -> Iterator[re.Match[str]]:
        """The phrases between ``start`` and ``stop``, in order: tried where a word stands that opens one."""
        for opener in self.opener.finditer(text, start, stop):
            match = self.any.match(text, opener.start(), stop) if opener.start() >= start else None
            if match and not _goes_on(match):
                yield match
                start = match.end()


def _goes_on(match: re.Match[str]) -> bool:
    """*the group of states*, *the kingdom of the north*: what has a name or a description behind it."""
    one = match["realm"] or match["organisation"] or match["group"]
    return bool(one and OF.match(match.string, match.end())) and not CHARGED.search(
        match.string, max(0, match.start() - 12), match.start()
    )


def _of_several(words: _Words) -> list[str]:
    """The phrases that stand for two actors or more, and for one of two."""
    between = f"(?:{either(words.between)} )*"
    pair = either(words.pair_openers)
    countries, sides, persons = (either(_either_case(nouns)) for nouns in (words.countries, words.sides, words.persons))
    several = either(tuple(words.several))
    acting = rf"(?= (?!{either(words.undergone)}\b)[a-z]+ed (?:the|an?|its|their|to|that|over|with)\b)"
    with_noun = (
        r"[a-z]{2,}ed(?= (?:[a-z-]+ ){1,2}(?:to|at|with|from|against|on|into|over|for)\b)"  # *both fired missiles at A*
    )
    past = rf"(?= (?!{either(words.undergone)}\b)(?:{either(words.past_verbs)}|{with_noun})\b)(?! \w+ by\b)"
    bare = f"(?=[,.;:)'] ?|$| {either(words.alone_before + words.alone_verbs)}\\b)"
    alone = f"(?=[,.;:)'] ?|$| {either(words.alone_before + words.ordinal_verbs + words.past_verbs)}\\b)"
    no_noun = rf"(?P<maybe>(?= (?!{either(words.ordinal_nouns)}\b)[a-z]))"
    return [
        rf"(?P<countries>(?:{pair} {between}{countries}|{NO_ONE_OF}the {between}{either(words.alone['countries'])}|{NO_ONE_OF}the {either(words.bare_countries)}(?=[.,;)'’]|$| {either(words.both_after + words.alone_verbs)}\b)|(?<=\bbetween )the {either(words.bare_countries)}(?! (?:of|in|that|which|where|whose|[a-z]+ed)\b)))\b",
        rf"(?P<sides>(?:{pair} {between}{sides}|{NO_ONE_OF}the {either(_either_case(words.alone['sides']))}(?! (?:of|to)\b)))\b",
        rf"(?P<persons>{pair} {between}{persons}|[Tt]he {either(words.alone_persons)}(?= [a-z]+ed\b| {either(words.persons_do)} ))\b",
        rf"(?P<mediators>(?:the|the two|both) {either(words.mediators)})\b(?! (?:of|from|in|for)\b)",
        rf"(?P<two>the (?:two|pair|duo)(?:{bare}|{acting}|{past}))",
        rf"(?P<trio>(?:the|all) three {between}{persons})\b",
        rf"(?P<threes>(?:the|all) three {between}{either(words.three_sides)})\b",
        rf"(?P<three>the trio|(?:the|all) three(?= (?:have |had |also |later )?{either(words.alone_verbs)}\b))\b",
        rf"(?P<pairing>both of them\b|either one\b|both(?:(?=[.;,] ?|$| {either(words.both_after)}\b| (?:with|for|over|against|as|at|from) (?![^.;]* and )| to [a-z]+\b(?![^.;]* (?:and|or) ))|{acting}|{past}))",
        rf"(?P<several>(?P<many>{several}) {between}{either(words.countries)})\b",
        rf"(?P<ordinal>the (?P<which>former|latter)(?:{alone}|{acting}|{no_noun}))",
    ]  # fmt: skip


def _of_one(words: _Words) -> list[str]:
    """The phrases that stand for one actor."""
    that = "(?:" + "|".join(f"(?<=\\b{word} )" for word in words.that_behind) + ")that"
    country = f"(?:{either(words.country_adjectives)} )?{either(words.country)}"
    adjective = either(words.group_adjectives + words.rebel_adjectives)
    bearing = either(tuple({bearing: None for neighbours in words.bearings.values() for bearing in neighbours}))
    group = f"(?:(?:{adjective} )?{either(words.group)}|{adjective} {either(words.organisation)})"
    return [
        rf"(?P<own>{either(words.owners)} (?:country|nation))\b",
        rf"(?P<described>the (?:{either(words.country_adjectives)} )?(?P<region>{either(tuple(words.descriptions))}) {either(words.described)})\b",
        rf"(?P<official>the (?P<office>{either(words.office)}))\b(?! of\b| [A-Z])",
        rf"(?P<person>the (?:top |chief )?(?P<adjective>\w+) (?:top |chief )?(?i:{either(words.person)}))\b(?! \(?[A-Z])",
        rf"(?P<realm>the (?P<sort>{either(tuple(words.realms))}))\b",
        rf"(?P<country>(?:the|this|{that}) {country})\b(?! (?:that|which|where|whose|of (?:its|his|her|their))\b)",
        rf"(?P<organisation>(?:the|{that}) {either(words.organisation)})\b",
        rf"(?P<owned>(?:his|her) {either(words.owned)})\b",
        rf"(?P<junta>the {either(words.juntas)})\b(?! (?:of|in|that|which|who)\b)",
        rf"(?P<rulers>the (?:(?P<who>{either(tuple(words.rulers))})\b(?! (?:of|in)\b)|new rulers in (?P<seat_of>[A-Z]\w+)\b))",
        r"(?P<department>the Department)\b(?! (?:of|for)\b)",
        rf"(?P<institution>the (?P<seat>{either(tuple(words.institutions))}))\b(?! (?:of|for|in|to|on)\b|,? [A-Z]|-)",
        rf"(?P<body>the {either(words.body)})\b",
        rf"(?P<neighbour>its {either(words.neighbour)}|(?:its|their|the) (?P<bearing>{bearing}) neighbou?r)\b(?! [A-Z])",
        r"(?P<ours>our country)\b",
        r"(?P<province>the province)\b(?! of\b| [A-Z])",
        rf"(?P<group>(?:the (?:same )?|this ){group})\b(?! (?:who|that|which)\b)",
    ]  # fmt: skip


def _opener(words: _Words) -> re.Pattern[str]:
    """The words that one of the phrases may open with."""
    listed = (*words.pair_openers, *words.owners, *words.several, "the", "this", "our", "its", "their", "all")
    openers = sorted({word.split(" ")[0].lower() for word in listed})
    that = rf"that(?= {either((*words.organisation, *words.country))}\b)"
    return re.compile(rf"\b(?:{'|'.join([*map(_capitalised, openers), that])})(?: |(?<=oth)[.;,])")


def _nouns(words: _Words) -> list[str]:
    """The nouns that a phrase may hold."""
    return [
        *words.countries,
        *words.sides,
        *words.persons,
        *words.alone["countries"],
        *words.bare_countries,
        *words.alone["sides"],
        *words.alone_persons,
        *words.neighbour,
        *words.organisation,
        *words.owned,
        *words.rulers,
        *words.juntas,
        *words.three_sides,
        *words.mediators,
        *words.office,
        *words.realms,
        *words.institutions,
        *words.body,
        *words.country,
        *words.group,
        *words.person,
        *words.described,
    ]


def _either_case(nouns: tuple[str, ...]) -> tuple[str, ...]:
    """The nouns, also with a capital, as an official text has them (*the two Governments*)."""
    return (*nouns, *(noun[0].upper() + noun[1:] for noun in nouns))


def _last_words(pattern: str) -> list[str]:
    """The words that a match of a simple pattern may end in (``x?`` and leading groups resolved).

    >>> _last_words("(?:prime |foreign )?minister"), _last_words("neighbou?rs")
    (['minister'], ['neighbours', 'neighbors'])
    """
    last = re.sub(r"\(\?:[^)]*\)\??", "", pattern).split(" ")[-1]
    return list(dict.fromkeys((last.replace("?", ""), re.sub(r".\?", "", last))))


def _capitalised(part: str) -> str:
    """The pattern with its first word also at the head of a sentence."""
    return re.sub(
        r"\b(the|both|either|neither|each|these|this|all|our|its|his|her)\b",
        lambda word: f"[{word[0][0].upper()}{word[0][0]}]{word[0][1:]}",
        part,
    )


@made_from("language/anaphora.yml")
def load_phrases(folder: Path) -> Phrases:
    """The compiled phrases of ``folder``."""
    return Phrases(read_yaml(folder / "language" / "anaphora.yml", _Words))
