"""Which part a word can play: closed classes first, then verbs by their form and their neighbours."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from evidence.syntax import pronouns
from evidence.syntax.guests import visiting
from evidence.syntax.nouns_too import is_verb_after_all, object_begins, previous
from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import MODIFYING, Token

HAVE = frozenset({"has", "have", "had"})
NO_ADVERBS = frozenset(
    {"ally", "rally", "family", "supply", "reply", "assembly", "anomaly", "monopoly", "friendly", "costly"}
)
ROUGHLY = frozenset({"about", "over", "around"})  # no preposition before a number
MANY = frozenset({"dozen", "score", "hundred", "thousand", "million"})
DO = frozenset({"do", "does", "did"})
DONE = frozenset({"business", "nothing", "little"})  # what one does, where no other verb follows
OPENING = frozenset({"as", "after", "before", "since", "until"})  # what may open a clause
PURPOSES = frozenset({"purpose", "aim", "goal", "objective", "intention", "intent"})
AMBIGUOUS = OPENING | ROUGHLY | {"yet", "longer", "long"}  # whose tag hangs on their neighbours


def tag_of(word: str, patterns: TiePatterns) -> str:
    """The tag of a word by itself: its closed class, an adverb by its ending, else a noun until :func:`tag_verbs`."""
    closed = patterns.closed.get(word)
    if closed:
        return closed
    if word[0].isdigit() and word[-1].isdigit():
        return "D"
    if not word[0].isalnum():
        return "D" if word in "$€£¥₨₹" else "," if word == "," else "-" if word in "-–—/" else "."
    return "R" if word.endswith("ly") and len(word) > 4 and word not in NO_ADVERBS else "N"


def tag_verbs(tokens: list[Token], words: AbstractSet[str], patterns: TiePatterns) -> None:
    """Retag as verbs (V) the words that are verbs here, and *to* before them as their marker (T)."""
    tenses, verbs = patterns.tenses, patterns.verbs
    modal = patterns.joined("future", "hypothetical")
    last, helping = len(tokens) - 1, not patterns.classes["helping"].isdisjoint(words)
    for index in [
        k for k, token in enumerate(tokens) if token.tag in "NR" or token.low in ("like", "that") or token.low in DO
    ]:
        token = tokens[index]
        tag, low = token.tag, token.low
        if tag == "N" or (tag == "R" and low in verbs):
            if token.mention is not None:
                continue
            if low in tenses:
                verb = _is_verb(tokens, index, patterns)
            else:  # most words are neither led nor end as verbs do
                before = tokens[index - 1].low if index else ""
                likely = helping or low.endswith("ed") or before == "to" or before in modal
                verb = likely and _unlisted_verb(tokens, index, modal, patterns)
            if verb:
                token.tag = "V"
        elif low == "like" and index and tokens[index - 1].low in modal:
            token.tag = "V"  # *would like A to join*
        elif low in DO and index < last and tokens[index + 1].low in DONE:
            token.tag = "V"  # *does business with A*: no auxiliary
        elif tag == "S" and low == "that" and 0 < index < last and tokens[index - 1].tag == "P":
            token.tag = "D"
    for index, token in enumerate(tokens if "to" in words or "considering" in words else ()):
        low = token.low
        if low == "to":
            if _next_word(tokens, index) == "V" or _to_be(tokens, index) or _auxiliary_behind(tokens, index):
                token.tag = "T"
        elif low == "considering" and (not index or tokens[index - 1].tag == ","):
            token.tag = "P"  # *…, considering its relations with A*


def _auxiliary_behind(tokens: list[Token], index: int) -> bool:
    """*seeks to have good relations with B*, *wants to be an ally of B*."""
    return index + 1 < len(tokens) and tokens[index + 1].low in ("have", "be")


def _unlisted_verb(tokens: list[Token], index: int, modal: AbstractSet[str], patterns: TiePatterns) -> bool:
    """Whether a word of no list is a verb by what stands before it (*will*, *helped A*, *to … the*), or by its ending."""
    if not index or patterns.is_number(tokens[index].low):
        return False  # *access to four more bases*
    before, tag = tokens[index - 1].low, tokens[index - 1].tag
    if before in modal or (tag == "A" and index > 1 and tokens[index - 2].low in patterns.classes["helping"]):
        return True
    if before == "to" and index < len(tokens) - 1 and tokens[index + 1].tag == "D":
        return True
    past = tokens[index].low.endswith("ed")
    return past and (_ends_as_verb(tokens, index) or _only_verb(tokens, index, patterns))


def _ends_as_verb(tokens: list[Token], index: int) -> bool:
    """Whether a word of no list that ends in *-ed* is a verb in the past: between a name or noun and what a verb takes."""
    low, after = tokens[index].low, tokens[index + 1] if index + 1 < len(tokens) else None
    return (
        len(low) > 4 and bool(index) and tokens[index - 1].tag in "ARX" and after is not None and after.tag in "DAOPR"
    )


def _only_verb(tokens: list[Token], index: int, patterns: TiePatterns) -> bool:
    """*A mulled sanctions on B*: a word in *-ed* right behind a plain name that no other verb can go with; not *A affiliated
    groups struck B*."""
    mention = tokens[index - 1].mention if index else None
    if mention is None or tokens[index - 1].tag != "A" or mention.rule in MODIFYING:
        return False
    for token in tokens[index + 1 :]:
        if token.tag in "CS,.":
            break
        if token.tag in "XG" or (token.mention is None and patterns.kinds(token.low) & {"past", "s"}):
            return token.low in patterns.nouns
    return True


def _is_verb(tokens: list[Token], index: int, patterns: TiePatterns) -> bool:
    """Whether a word that may be a verb is one here, by its form and its neighbours."""
    token, before = tokens[index], tokens[index - 1] if index else None
    if before is not None and before.tag == "R":
        before = previous(tokens, index - 1)
    if token.tag == "R":  # *back*, *further*: verbs only behind *to* or an auxiliary and before what they take
        taken = index + 1 < len(tokens) and (
            tokens[index + 1].tag in "DAO" or tokens[index + 1].low in pronouns.OBJECTS
        )
        return taken and before is not None and (before.low == "to" or before.tag == "X")
    kinds = patterns.tenses[token.low]
    if before is not None and token.low in patterns.classes["adjectival_ed"] and _has_relation(tokens, index, patterns):
        return False
    if kinds <= {"past", "part"} and index and _describes(tokens, index, patterns):
        return False
    if kinds <= {"past", "part"} and token.low in patterns.nouns and _only_verb(tokens, index, patterns):
        return True  # *A opposed sanctions on B*
    tag = before.tag if before else "S"
    noun = before is not None and (before.low == "whose" or _counted(token, before, patterns))
    if tag in ("D", "Z") or noun or visiting(tokens, index, before, patterns):
        return False
    if before is not None and before.low in ("which", "who", "that") and kinds - {"ing"}:
        return not _that_thing(tokens, index, kinds, patterns)
    if before is not None and (before.low == "to" or ("base" in kinds and _purpose(tokens, index))):
        return "base" in kinds and not _yielded_to(tokens, index, patterns)
    if tag == "X" and before is not None and before.low in patterns.classes["be"]:
        return bool(kinds & {"part", "ing"})
    owned = before is not None and before.low in HAVE and kinds == {"ing"}  # *has training camps*
    if (tag in ("X", "G") and not owned) or (tag == "O" and _follows_pronoun(before, kinds)):
        return True
    if "base" in kinds and _helped_or_let(tokens, index, tag, patterns):
        return True
    if "ing" in kinds:
        return _is_gerund(tokens, index, tag, object_begins(tokens, index, patterns), patterns)
    if token.low not in patterns.nouns and not kinds.isdisjoint(("past", "part")):
        return tag not in ("P", "-") or (index + 1 < len(tokens) and tokens[index + 1].low == "by")
    if token.low in patterns.nouns or token.low in patterns.classes["nouns_too"]:
        return is_verb_after_all(tokens, index, tag, object_begins(tokens, index, patterns), patterns)
    said = tag == "V" and before is not None and before.low in patterns.speech
    said = said and index > 2 and tokens[index - 3].low in ("which", "that", "who")  # *that A says operates from B*
    return tag in ("A", "N", "O", "S", ",", "C") or said


def _purpose(tokens: list[Token], index: int) -> bool:
    """*with the purpose of counter A*: as writers of other languages put it, for *of countering*."""
    meant = index > 1 and tokens[index - 2].low in PURPOSES and tokens[index - 1].low == "of"
    return meant and tokens[index + 1].tag == "A"


def _yielded_to(tokens: list[Token], index: int, patterns: TiePatterns) -> bool:
    """*bowed to pressure from A*, *gave in to pressure*: the noun by which somebody is moved, and no infinitive."""
    low = tokens[index - 2].low if index > 1 else ""
    yields = low in patterns.classes["yielding"] or (
        low == "in" and tokens[index - 3].low in patterns.classes["yielding"]
    )
    after = tokens[index + 1].tag if index + 1 < len(tokens) else "."
    return yields and tokens[index].low in patterns.joined("nouns_too") and after in "PCS,."


def _counted(token: Token, before: Token, patterns: TiePatterns) -> bool:
    """*three states*, *few claims*: a noun behind a number above one."""
    several = before.low == "few" or (before.low != "one" and before.low in patterns.classes["counts"])
    return several and token.low.endswith("s")


def _that_thing(tokens: list[Token], index: int, kinds: frozenset[str], patterns: TiePatterns) -> bool:
    """*said that rebels struck A*, *told reporters that talks failed*, *rejected that claim*: a noun behind *that*, which a
    verb governs."""
    told = tokens[index - 1].low == "that" and index > 1 and tokens[index - 2].tag == "V"
    told = told or (
        tokens[index - 1].low == "that" and index > 2 and tokens[index - 3].low in patterns.classes["informing"]
    )
    plural = kinds <= {"s"} and tokens[index].low in patterns.nouns  # *talks*, *attacks*
    return told and (kinds.isdisjoint(("past", "s")) or plural or tokens[index].low in patterns.classes["people"])


def _helped_or_let(tokens: list[Token], index: int, tag: str, patterns: TiePatterns) -> bool:
    """*helped pay for*, *let A ship goods*: what is done behind such a verb; ``tag``: of the word before."""
    before = tokens[index - 1] if index else None
    helped = tag == "V" and before is not None and before.low in patterns.classes["helping"]
    return helped or (tag == "A" and index > 1 and tokens[index - 2].low in patterns.classes["letting"])


def _has_relation(tokens: list[Token], index: int, patterns: TiePatterns) -> bool:
    """*had limited relations with A*: what somebody has, and not what somebody has done."""
    has = tokens[index - 1].low in HAVE
    return has and index + 1 < len(tokens) and tokens[index + 1].low in patterns.nouns


def _describes(tokens: list[Token], index: int, patterns: TiePatterns) -> bool:
    """*treated wounded soldiers*, *Chinese armed police*: a participle between a verb and people, or between their demonym
    and them, says which of them."""
    if tokens[index].low in ("wounded", "injured") and tokens[index - 2].low == "dead":
        return True  # *dozens dead and wounded*
    if (
        tokens[index].low == "armed"
        and index + 1 < len(tokens)
        and tokens[index + 1].low in patterns.classes["weapons"]
    ):
        return True  # *sold A armed drones*
    if tokens[index].low == "armed" and _of_one_thing(tokens, index, patterns):
        return True
    if tokens[index].low in patterns.classes["suspected"] and index + 1 < len(tokens) and tokens[index + 1].tag in "AN":
        return tokens[index - 1].tag in "VD" or patterns.is_number(tokens[index - 1].low)  # *three alleged B men*
    acts = tokens[index - 1].tag == "V" and index + 1 < len(tokens) and tokens[index + 1].low in patterns.nouns
    if acts and tokens[index + 1].tag == "N":
        return True  # *launched coordinated attacks*
    mention = tokens[index - 1].mention
    demonym = mention is not None and mention.rule == "adjective" and tokens[index].low == "armed"
    if tokens[index - 1].tag != "V" and not demonym:
        return False
    return index + 1 < len(tokens) and tokens[index + 1].low in patterns.classes["people"]


def _of_one_thing(tokens: list[Token], index: int, patterns: TiePatterns) -> bool:
    """*its most persistent armed opponent*, *let armed A guards protect it*: what nobody arms."""
    after = tokens[index + 1].low if index + 1 < len(tokens) else ""
    within = tokens[index - 1].tag in "NR" and tokens[index + 1 : index + 2] != [] and tokens[index + 1].tag == "N"
    many = after.endswith("s") or after in patterns.classes["people"]
    return (within and not many) or tokens[index - 1].low in patterns.classes["letting"]


def _follows_pronoun(before: Token | None, kinds: frozenset[str]) -> bool:
    """*it quarrels*, *they clash*: behind a pronoun in the subject's form stands its verb."""
    subject = before if before is not None and before.tag == "O" else None
    return bool(subject and kinds & ({"s"} if subject.low in ("it", "he", "she") else {"base", "past"}))


def _is_gerund(tokens: list[Token], index: int, tag: str, opens: bool, patterns: TiePatterns) -> bool:
    """Whether a word in *-ing* is a verb: it takes something, or is paired with one that does (*training and arming*)."""
    low, after = tokens[index].low, tokens[index + 1] if index + 1 < len(tokens) else None
    pair = tokens[index + 2].low if index + 2 < len(tokens) else ""
    if low not in patterns.nouns and low not in patterns.classes["adjectival_ing"]:
        follows = after is not None and after.tag in "NPRT"
        paired = after is not None and after.tag == "C" and tag == "P" and pair.endswith("ing")
        return opens or paired or (follows and tag in ("S", ",", "P", "C", "N", "A", "V"))
    if not index and low.startswith("neighb") and after is not None and after.tag == "A" and not _apart(tokens, 1):
        return False  # *Neighbouring A armed B*, and not *Neighbouring A, B has …*
    if tag in "PS" and after is not None and any(form.particle == after.low for form, _ in patterns.verbs.get(low, ())):
        return True  # *after trading strikes*
    doing = low in patterns.verbs and index > 0 and tokens[index - 1].low in patterns.classes["people"]
    if opens and doing and low in patterns.classes["adjectival_ing"]:
        return True  # *groups fighting A*
    if (
        low in patterns.classes["adjectival_ing"]
        and index
        and tokens[index - 1].low in ("for", "by")
        and after is not None
    ):
        return low in patterns.verbs and after.tag in "NDA"  # *a platform for fighting crime*
    return (opens and tag != "N") or (tag == "P" and after is not None and after.tag == "C" and pair.endswith("ing"))


def _apart(tokens: list[Token], index: int) -> bool:
    return index + 1 < len(tokens) and tokens[index + 1].tag in ",C"


def _to_be(tokens: list[Token], index: int) -> bool:
    """*to be supplied*, *to have armed*: a marker as well."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    return after is not None and after.low in ("be", "have") and _next_word(tokens, index + 1) == "V"


def _next_word(tokens: list[Token], index: int) -> str:
    for later in range(index + 1, len(tokens)):
        if tokens[later].tag not in "RG":
            return tokens[later].tag
    return "."


def _finite(token: Token, patterns: TiePatterns) -> bool:
    """Whether the word may carry a clause: a verb in a tense, or an auxiliary that is no participle."""
    return (token.tag == "V" and patterns.kinds(token.low) != {"ing"}) or (
        token.tag == "X" and token.low not in ("being", "having")
    )


def _withheld(tokens: list[Token], index: int, patterns: TiePatterns) -> bool:
    before = tokens[index - 1] if index else None
    leads = before is not None and (before.tag == "X" or before.low in patterns.classes["remaining"])
    return leads and index + 1 < len(tokens) and tokens[index + 1].low == "to"


def tag_boundaries(tokens: list[Token], words: AbstractSet[str], patterns: TiePatterns) -> None:
    """*as*, *after*, *since* … open a clause only where a finite verb follows; before a bare noun they are prepositions."""
    likely = [k for k, token in enumerate(tokens) if token.low in AMBIGUOUS] if words & AMBIGUOUS else ()
    for index in likely:
        token = tokens[index]
        if token.low == "yet" and _withheld(tokens, index, patterns):
            token.tag = "G"  # *has yet to sign*
        elif token.low == "yet" and index and tokens[index - 1].tag == "X":
            token.tag = "R"  # *could yet mend*
        elif token.low == "longer" and index and tokens[index - 1].low == "no":
            token.tag, tokens[index - 1].tag = "G", "R"  # *no longer trusts*
        elif token.low in ROUGHLY and (not index or tokens[index - 1].tag in ",SCVR"):
            number = index + 1 + (index + 1 < len(tokens) and tokens[index + 1].low == "a")
            if number < len(tokens) and (patterns.is_number(tokens[number].low) or tokens[number].low in MANY):
                token.tag = "R"  # *killed over 20 A soldiers*, *over a dozen*
        elif token.low == "long" and index + 1 < len(tokens) and tokens[index + 1].tag == "V":
            token.tag = "R"  # *has long accused*, *Long backed by A*
        elif token.low == "since" and index and tokens[index - 1].tag == "X":
            token.tag = "R"  # *has since signed*
        elif token.low in OPENING and token.tag != "R":
            following = tokens[index + 1 : index + 12]
            ends = (
                k
                for k, t in enumerate(following)
                if t.tag in (",", ".", "S", "T")
                or (t.tag == "C" and following[k + 1 : k + 2] and following[k + 1].tag in "VX")
            )
            stop = next(ends, len(following))
            finite = any(_finite(t, patterns) for t in following[:stop]) and not (following and following[0].tag == "V")
            token.tag = "S" if finite else "P"
