"""The forms of a word that is listed in its base form: verbs by what each form may be, nouns in both numbers."""

from __future__ import annotations

from collections import defaultdict

VOWELS = "aeiou"
# last syllables that double their consonant
STRESSED = (
    "mit", "fer", "pel", "bel", "quip", "cur", "gin", "trol", "nap", "deter", "abet", "gret", "abhor", "rebut", "outfit",
)  # fmt: skip
UNSTRESSED = ("limit", "offer", "suffer", "differ", "label")


def inflections(word: str) -> dict[str, set[str]]:
    """The forms of a verb given as ``base`` or ``base/past/participle``, each with what it may be.

    >>> sorted(inflections("stop"))
    ['stop', 'stopped', 'stopping', 'stops']
    >>> sorted(inflections("agree")), sorted(inflections("buy/bought/bought")["bought"])
    (['agree', 'agreed', 'agreeing', 'agrees'], ['part', 'past'])
    """
    base, *irregular = word.split("/")
    doubled = base + base[-1] if _doubles(base) else base
    regular = base[:-1] + "ied" if _consonant_y(base) else base + "d" if base.endswith("e") else doubled + "ed"
    past = irregular[0] if irregular else regular
    part = irregular[1] if len(irregular) > 1 else past
    if base.endswith("ie"):
        ing = base[:-2] + "ying"
    elif base.endswith("e") and not base.endswith(("ee", "ye", "oe")):
        ing = base[:-1] + "ing"
    else:
        ing = doubled + "ing"
    third = (
        base[:-1] + "ies"
        if _consonant_y(base)
        else base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    )
    forms: dict[str, set[str]] = defaultdict(set)
    for form, tense in ((base, "base"), (third, "s"), (past, "past"), (part, "part"), (ing, "ing")):
        forms[form].add(tense)
    if doubled == base and base.endswith("l") and base[-2] in VOWELS:  # *quarrelled* as *quarreled*
        forms[base + "led"] |= {"past", "part"} if not irregular else set()
        forms[base + "ling"].add("ing")
    return dict(forms)


def plural(noun: str) -> tuple[str, str]:
    """A noun given as ``singular`` or ``singular/plural``, in both numbers.

    >>> plural("clash"), plural("ally/allies")
    (('clash', 'clashes'), ('ally', 'allies'))
    """
    one, _, many = noun.partition("/")
    return one, many or one + ("es" if one.endswith(("s", "sh", "ch", "x")) else "s")


def _consonant_y(base: str) -> bool:
    return base.endswith("y") and base[-2] not in VOWELS


def _doubles(base: str) -> bool:
    """Whether a final consonant doubles: one vowel before it, in a word of one syllable or with a stressed last one."""
    if (
        len(base) < 3
        or base[-1] in VOWELS + "wxyh"
        or base[-2] not in VOWELS
        or (base[-3] in VOWELS and base[-4:-2] != "qu")
    ):
        return False
    one_syllable = sum(letter in VOWELS for letter in base.replace("qu", "q")) == 1
    return one_syllable or (base.endswith(STRESSED) and base not in UNSTRESSED)
