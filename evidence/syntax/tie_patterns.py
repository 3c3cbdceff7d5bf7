"""The patterns of ``data/ties.yml``, inflected and indexed by word form."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Literal, NamedTuple

from evidence.curated import made_from, read_yaml
from evidence.mentions.bodies import load_bodies
from evidence.syntax.inflections import inflections, plural

# tags of the closed word classes; the first class that holds a word names it
CLOSED = (
    ("X", "auxiliaries"), ("G", "negations"), ("R", "adverbs"), ("S", "boundaries"), ("O", "pronouns"), ("D", "determiners"), ("P", "prepositions"),
)  # fmt: skip
PAST = frozenset({"past", "part"})
# the types of evidence/tables/schemas.py, spelled out so that a pattern file is checked against them
TieType = Literal[
    "agree", "consult", "support", "recognise", "mediate", "concede", "cooperate", "ally", "arms", "host", "aid", "train",
    "shelter", "retreat", "request", "accuse", "reject", "threaten", "compete", "protest", "sanction", "mobilise", "coerce",
    "attack", "claim", "border", "other",
]  # fmt: skip


class Form(NamedTuple):
    """One inflected form of a verb: its base, what it may be (base, s, past, part, ing), the particle it needs."""

    base: str
    tenses: frozenset[str]
    particle: str | None


@dataclass(frozen=True)
class Pattern:
    """One row of ``verbs`` or ``nouns`` of the pattern file; the file's head says what each key means."""

    rule: str
    type: TieType
    words: tuple[str, ...]
    to: tuple[str, ...]
    swap: bool = False
    mutual: bool = False
    light: bool = False
    tone: Literal["positive", "default"] | None = None
    needs: tuple[str, ...] = ()
    beside: Literal["as", "object"] | None = None
    unless: tuple[str, ...] = ()
    implied: bool = False
    reduced: bool = False
    heads: tuple[str, ...] = ()
    owned: bool = False
    victims: bool = False
    reciprocal: bool = False
    agent: bool = False
    role: bool = False
    kinds: tuple[str, ...] = ()
    sign: int | None = None
    status: Literal["planned"] | None = None
    official: bool = False
    absolute: bool = False
    envoy: Literal["named", "open"] | None = None
    sheltered: Literal["doer", "target"] | None = None
    housed: tuple[str, ...] = ()
    sent: tuple[str, ...] = ()
    rehearsed: bool = False
    borders: bool = True
    grounds: tuple[str, ...] = ()
    refusal: bool = False
    another: Literal["told", "promised", "given", "active", "own", "let", "of", "goods"] | None = None
    adjective: bool = False
    line: int = 0

    def __hash__(self) -> int:  # two rows seldom share a line; to hash all fields costs more than to compare them
        return self.line

    @cached_property
    def needed(self) -> frozenset[str]:
        """The words of ``needs`` as a set, to be looked for among those of a sentence."""
        return frozenset(self.needs)


@dataclass(frozen=True)
class Governing:
    """One row of the ``catenative`` lists: words that govern an act and change its status."""

    words: tuple[str, ...]
    status: Literal["planned", "negated", "hypothetical"] | None = None
    becomes: TieType | None = None
    line: int = 0


@dataclass(frozen=True)
class TieFile:
    """The pattern file as written."""

    grammar: dict[str, tuple[str, ...]]
    catenatives: tuple[Governing, ...]
    catenative_adjectives: tuple[Governing, ...]
    catenative_nouns: tuple[Governing, ...]
    verbs: tuple[Pattern, ...]
    nouns: tuple[Pattern, ...]
    compounds: tuple[Pattern, ...]
    tone: dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class Outer:
    """What a governing word (*fail to*, *agree to*, *reluctant to*) makes of the act that it governs."""

    status: str | None = None
    becomes: str | None = None


# lower-cased form and tag; where a possessive mark or a contracted word begins (0: there is none), its form and tag
Word = tuple[str, str, int, str, str]


@dataclass(frozen=True)
class TiePatterns:
    """The compiled pattern file: word classes of the grammar, and patterns by word form."""

    classes: Mapping[str, frozenset[str]]
    verbs: Mapping[str, list[tuple[Form, Pattern]]]
    nouns: Mapping[str, list[Pattern]]
    compounds: Mapping[str, list[Pattern]]
    catenatives: Mapping[str, Outer]
    adjectives: Mapping[str, Outer]
    light: frozenset[str]
    speech: frozenset[str]
    denial: frozenset[str]
    refusing: Mapping[str, str | None]  # with the particle that the verb needs
    reducing: Mapping[str, frozenset[str | None]]  # with the particles that the verb may need
    accusing: frozenset[str]
    rejecting: frozenset[str]
    judging: frozenset[str]  # by which one rejects or supports
    tenses: Mapping[str, frozenset[str]]
    tones: Mapping[str, int]
    phrases: Mapping[tuple[str, ...], list[tuple[str, ...]]]  # by their first two words
    closed: Mapping[str, str]
    accuse: Pattern
    reject: Pattern
    support: Pattern
    border: Pattern
    harm: re.Pattern[str]  # a word that tells of an attack
    victims: re.Pattern[str]  # behind a state's name, its people or property
    national: re.Pattern[str]  # *our soldiers*: what only a state has
    # the words met so far, by their spelling; the classes put together so far, by their names
    words: dict[str, Word] = field(default_factory=dict, compare=False, repr=False)
    unions: dict[tuple[str, ...], frozenset[str]] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def phrase_openers(self) -> frozenset[str]:
        """The first words of set phrases."""
        return frozenset(pair[0] for pair in self.phrases)

    @cached_property
    def saying(self) -> frozenset[str]:
        """The verbs of saying and of accusing."""
        return self.speech | self.accusing

    @cached_property
    def bordering(self) -> frozenset[str]:
        """The words for a border."""
        return frozenset(form for form, rows in self.nouns.items() if any(row.type == "border" for row in rows))

    def joined(self, *names: str) -> frozenset[str]:
        """The words of several classes, put together once: many rules ask for the same ones in every sentence."""
        if names not in self.unions:
            self.unions[names] = frozenset().union(*[self.classes[name] for name in names])
        return self.unions[names]

    def is_number(self, low: str) -> bool:
        """Whether a word is a number, in digits or in letters."""
        return low[0].isdigit() or low in self.classes["counts"]

    def kinds(self, form: str) -> frozenset[str]:
        """What a word form tagged as a verb may be; a verb in no list was recognised by its ending *-ed*."""
        return self.tenses.get(form, PAST)

    def attacks(self, form: str) -> bool:
        """Whether a word form tagged as a verb tells of an attack without a particle (*killed*, not *set on*)."""
        return any(row.rule == "verb-attack" and not verb.particle for verb, row in self.verbs.get(form, ()))


def compile_patterns(file: TieFile, guests: frozenset[str]) -> TiePatterns:
    """Index the pattern file by every form of its words; ``guests``: who only meets in a capital, of names and ties alike."""
    tenses: dict[str, set[str]] = defaultdict(set)
    verbs: dict[str, list[tuple[Form, Pattern]]] = defaultdict(list)
    for row in file.verbs:
        for word in row.words:
            for form, kinds, base, particle in _forms(word):
                verbs[form].append((Form(base, frozenset(kinds), particle), row))
                tenses[form] |= kinds
    outer = _governing(file.catenatives, tenses)
    named = {name: _known(file.grammar[f"{name}_verbs"], tenses) for name in ("light", "speech", "denial", "common")}
    classes = {name: frozenset(words) for name, words in file.grammar.items() if not name.endswith("_verbs")}
    inflected = (name for name in file.grammar if name.endswith("_verbs") and name.removesuffix("_verbs") not in named)
    classes |= {"guests": guests} | {name.removesuffix("_verbs"): _inflected(file.grammar[name]) for name in inflected}
    return TiePatterns(
        classes=classes | {name: _plurals(file.grammar[name]) for name in ("people", "territory", "assets")},
        verbs=dict(verbs),
        nouns=_by_form(file.nouns, plural),
        compounds=_by_form(file.compounds, lambda word: (word,)),
        catenatives=outer,
        adjectives=_adjectives(file),
        light=named["light"],
        speech=named["speech"] | named["denial"],
        denial=named["denial"],
        refusing={form: particle for word in file.grammar["refusal_verbs"] for form, _, _, particle in _forms(word)},
        reducing=_with_particles(file.grammar["reducing_verbs"]),
        accusing=_of_type(verbs, "accuse"),
        rejecting=_of_type(verbs, "reject"),
        judging=_of_type(verbs, "reject", "support"),
        tenses={form: frozenset(kinds) for form, kinds in tenses.items()},
        tones={word: sign for tone, sign in (("positive", 1), ("negative", -1)) for word in file.tone[tone]},
        phrases=_by_first_words(file.grammar["phrases"]),
        closed={word: tag for tag, name in reversed(CLOSED) for word in file.grammar[name]}
        | dict.fromkeys(("and", "or", "&"), "C"),
        accuse=next(row for row in file.verbs if row.type == "accuse"),
        reject=next(row for row in file.verbs if row.rule == "verb-reject"),
        support=next(row for row in file.verbs if row.rule == "verb-support"),
        border=next(row for row in file.verbs if row.type == "border"),
        harm=_searched(file, r"\b(?:{})", "harm"),
        victims=_searched(file, r" (?:[a-z-]+ ){{0,2}}(?:{})\b", "harmed"),
        national=_searched(file, r"(?i)\b(?:our|my) (?:own )?(?:[a-z-]+ )?(?:{})\b", "national"),
    )


def _adjectives(file: TieFile) -> dict[str, Outer]:
    """What *ready to*, *plans to* make of the verb behind them."""
    return {
        word: Outer(row.status, row.becomes)
        for row in file.catenative_adjectives + file.catenative_nouns
        for word in (_plurals(row.words) if row in file.catenative_nouns else row.words)
    }


def _searched(file: TieFile, pattern: str, name: str) -> re.Pattern[str]:
    """A list that is searched for in whole sentences."""
    return re.compile(pattern.format("|".join(file.grammar[name])))


@made_from("ties.yml", "language/bodies.yml")
def load_tie_patterns(folder: Path) -> TiePatterns:
    """The compiled patterns of ``ties.yml`` in ``folder`` (default ``data/``), with the guests of ``bodies.yml``; raises InputError with file and line."""
    return compile_patterns(read_yaml(folder / "ties.yml", TieFile), load_bodies(folder).guests)


def _of_type(verbs: Mapping[str, list[tuple[Form, Pattern]]], *types: TieType) -> frozenset[str]:
    return frozenset(form for form, rows in verbs.items() if any(row.type in types for _, row in rows))


def _governing(rows: Sequence[Governing], tenses: dict[str, set[str]]) -> dict[str, Outer]:
    outer: dict[str, Outer] = {}
    for row in rows:
        for word in row.words:
            for form, kinds, _, _ in _forms(word):
                outer[form] = Outer(row.status, row.becomes)
                tenses[form] |= kinds
    return outer


def _by_form(rows: Sequence[Pattern], forms: Callable[[str], tuple[str, ...]]) -> dict[str, list[Pattern]]:
    found: dict[str, list[Pattern]] = defaultdict(list)
    for row in rows:
        for word in row.words:
            for form in dict.fromkeys(forms(word)):
                found[form].append(row)
    return dict(found)


def _forms(word: str) -> list[tuple[str, set[str], str, str | None]]:
    verb, _, particle = word.partition(" ")
    base = verb.split("/")[0]
    return [(form, kinds, base, particle or None) for form, kinds in inflections(verb).items()]


def _with_particles(words: Sequence[str]) -> dict[str, frozenset[str | None]]:
    """Every form of the verbs, with the particles behind which each is meant; None: it stands alone."""
    found: dict[str, set[str | None]] = defaultdict(set)
    for word in words:
        for form, _, _, particle in _forms(word):
            found[form].add(particle)
    return {form: frozenset(particles) for form, particles in found.items()}


def _known(words: Sequence[str], tenses: dict[str, set[str]]) -> frozenset[str]:
    known = set()
    for word in words:
        for form, kinds, _, _ in _forms(word):
            tenses[form] |= kinds
            known.add(form)
    return frozenset(known)


def _inflected(words: Sequence[str]) -> frozenset[str]:
    """Every form of the verbs given, which need not be known as verbs for that."""
    return frozenset(form for word in words for form, *_ in _forms(word))


def _by_first_words(phrases: Sequence[str]) -> dict[tuple[str, ...], list[tuple[str, ...]]]:
    found: dict[tuple[str, ...], list[tuple[str, ...]]] = defaultdict(list)
    for phrase in phrases:
        words = tuple(phrase.split())
        found[words[:2]].append(words)
    return dict(found)


def _plurals(nouns: Sequence[str]) -> frozenset[str]:
    return frozenset(form for noun in nouns for form in plural(noun))
