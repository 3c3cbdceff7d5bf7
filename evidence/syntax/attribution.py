"""Who in the text says what a tie says: reported clauses, *according to*, accusations and denials."""

from __future__ import annotations

from collections.abc import Sequence

from evidence.syntax import pronouns
from evidence.syntax.arguments import Party, complements, party_at, skip
from evidence.syntax.coordination import goes_on_saying, told_beside
from evidence.syntax.noun_clauses import behind_relative, told_by_noun, within_told
from evidence.syntax.subjects import subject
from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import Tokens
from evidence.syntax.verb_groups import verb_group
from evidence.tables.rows import Quotation

Said = tuple[str, str | None]  # asserted, claimed or denied; by whom

NO_CHARGE = frozenset({"use", "space", "haven", "sanctuary", "access", "entry", "permission", "refuge", "passage"})
BLAME = frozenset({"responsible", "accountable", "guilty", "liable"})  # behind which *hold* accuses
CLOSING = frozenset({",", ".", "P", "R", "D", "N"})  # what may follow *…, officials said*


def attribution(tokens: Tokens, index: int, quotations: Sequence[Quotation], patterns: TiePatterns) -> Said:
    """(*claimed*, *denied* or *asserted*, by whom): who in the text says what the word at ``index`` says."""
    start = tokens[index].start
    if tokens[index].tag == "V" and told_beside(tokens, index, patterns):
        return _according(tokens, index, patterns) or ("asserted", None)
    for quotation in quotations:
        if quotation.start <= start < quotation.end:
            denied = quotation.cue is not None and quotation.cue.lower() in patterns.denial
            return ("denied" if denied else "claimed"), quotation.speaker_id
    if gainsayer := _gainsayer(tokens, index, patterns):
        return "denied", _named(tokens, gainsayer, patterns)
    if tokens[index].tag == "V" and goes_on_saying(tokens, verb_group(tokens, index, patterns), patterns) >= 0:
        return "asserted", None
    for verb in reversed(tokens.verbs):
        says = tokens.lows[verb] in patterns.speech or tokens.lows[verb] in patterns.accusing
        if verb < index and _held_to(tokens, verb, index, patterns):
            return "claimed", None
        if says and verb < index and (status := _reports(tokens, verb, index, patterns)):
            return status, _named(tokens, _speaker(tokens, verb, patterns), patterns)
    if tokens.tags[index] == "V" and _by_hearsay(tokens, index, patterns):
        return "claimed", None
    if (deeming := deemed(tokens, index, patterns)) >= 0:
        return "claimed", _named(tokens, _speaker(tokens, deeming, patterns), patterns)
    told = told_by_noun(tokens, index, patterns.joined("told_nouns", "denial_nouns"))
    if told >= 0:
        teller = _teller(tokens, told, patterns)
        rejecter = None if teller else _rejecter(tokens, told, patterns)
        denied = rejecter is not None or tokens.lows[told] in patterns.classes["denial_nouns"]
        return "denied" if denied else "claimed", _named(tokens, teller or rejecter, patterns)
    return _according(tokens, index, patterns) or _said_after(tokens, index, patterns) or ("asserted", None)


def _gainsayer(tokens: Tokens, index: int, patterns: TiePatterns) -> Party | None:
    """*Claims that A armed B were dismissed by A*: who denies what the clause of the word at ``index`` tells."""
    told = within_told(tokens, index, patterns.classes["told_nouns"])
    verb = next((k for k in tokens.verbs if k > index and tokens.lows[k] in patterns.classes["gainsaying"]), -1)
    if (
        not told
        or verb < 0
        or not verb_group(tokens, verb, patterns).passive
        or not {".", "S"}.isdisjoint(tokens.tags[index:verb])
    ):
        return None
    return next((party for party in complements(tokens, verb, patterns) if party.preposition == "by"), None)


def _rejecter(tokens: Tokens, noun: int, patterns: TiePatterns) -> Party | None:
    """*A rejected as baseless a report that it armed B*: who rejects what the noun tells."""
    verb = tokens.tags.rfind("V", 0, noun) if tokens.lows[noun + 1] == "that" else -1
    parted = any(tokens.tags[k] in ",S." and tokens.lows[k] != "as" for k in range(max(0, verb), noun))
    if verb < 0 or parted or tokens.lows[verb] not in patterns.rejecting:
        return None
    group = verb_group(tokens, verb, patterns)
    return None if group.passive or group.negated else subject(tokens, group, patterns)


def _speaker(tokens: Tokens, verb: int, patterns: TiePatterns) -> Party | None:
    """Who says it: the subject, or behind a passive the agent (*A, accused by B of arming C*)."""
    group = verb_group(tokens, verb, patterns)
    bare = (
        tokens.lows[verb] in patterns.accusing and group.first == verb and "past" in patterns.kinds(tokens.lows[verb])
    )
    # *A, accused of*, *stands accused of*
    accused = bare and (_apart(tokens, verb) or tokens.lows[verb - 1] in patterns.classes["standing"])
    if not group.passive and not accused:
        return subject(tokens, group, patterns)
    return next((party for party in complements(tokens, verb, patterns) if party.preposition == "by"), None)


def _teller(tokens: Tokens, noun: int, patterns: TiePatterns) -> Party | None:
    """*A's claim that*, *a claim by A that*, *A repeated its claim that*: whose words the noun says they are."""
    verb = tokens.tags.rfind("V", 0, noun) if tokens.lows[noun - 1] in pronouns.POSSESSIVES else -1
    if verb >= 0:
        return subject(tokens, verb_group(tokens, verb, patterns), patterns)
    by = noun + 2 if tokens.lows[noun + 1] in ("by", "from") else 0
    named = (
        by + len(tokens.tags[by:]) - len(tokens.tags[by:].lstrip("DN"))
        if by
        else len(tokens.tags[:noun].rstrip("N")) - 2
    )
    mention = tokens[named + 1].mention if by == 0 else None  # *A claims that*, where A is an adjective
    named += mention is not None and mention.rule == "adjective"
    owns = by > 0 or (
        named >= 0 and (tokens.tags[named + 1] == "Z" or (mention is not None and tokens.tags[named] == "A"))
    )
    return party_at(tokens, named, patterns) if owns and tokens.tags[named] == "A" else None


def _named(tokens: Tokens, speaker: Party | None, patterns: TiePatterns) -> str | None:
    """The speaker's id, a person before the state it acts for; None where the speaker is no listed actor (*A's media*)."""
    if speaker is None or tokens.lows[speaker.last + 1] in patterns.joined("onlookers", "experts"):
        return None
    mention = next((t.mention for t in tokens[speaker.first : speaker.last + 1] if t.mention), None)
    return mention.entity_id if mention and mention.entity_type == "person" else speaker.actors[0]


def _reports(tokens: Tokens, verb: int, index: int, patterns: TiePatterns) -> str | None:
    """*claimed* or *denied* where the words after the verb, one of saying or accusing, report what holds the word at ``index``."""
    low, between = tokens[verb].low, tokens[verb + 1 : index]
    if any(t.low in (";", ":") for t in between):
        return None
    if verb == 0 and low.endswith("ing") and _main_behind(tokens, verb, index):
        return None
    held = low in patterns.classes["contending"] and BLAME.isdisjoint(
        tokens.lows[verb : verb + 8]
    )  # *hold exercises in*
    if low in patterns.accusing and not held and _charged(tokens, verb, index):
        ended = _apart(tokens, verb) and "," in tokens.tags[verb:index]  # *A, accused of arming B, met C*
        ended = ended or ",S" in tokens.tags[verb:index]  # *accused A of arming B, which has struck C*
        return None if ended or _told_next(tokens, verb, index, patterns) else "claimed"
    if low in patterns.accusing and between and between[0].low == "that":
        return "claimed"  # *suspects that A armed B*
    if low in patterns.denial:
        return "denied" if _denied(tokens, verb, index, patterns) else None
    if low not in patterns.speech:
        return None
    no_clause = ("with", "by") if low.startswith("respon") else ("responsibility",)
    if between and between[0].low in no_clause:
        return None  # *responded with strikes that killed ten*, *for which A claimed responsibility, showed that B is weak*
    if behind_relative(tokens, verb, index):
        return None  # *A, which says that B is weak, has armed C*
    if any(t.low == "that" for t in between[:6]) or _that_behind_aside(tokens, verb, index):
        return "claimed"
    professed = low in patterns.classes["professing"] and [t.tag for t in between[:1]] == ["T"]
    if professed or [t.low for t in between[:2]] in (["to", "have"], ["to", "be"]):
        return "claimed"  # *A claims to arm B*, *is said to be arming*
    if not {t.tag for t in between} - set("ADNZX") and verb > 1 and tokens[verb - 2].low in ("which", "whom"):
        return "claimed"  # *B, which A says operates from C*, *B, which A says C arms*
    opener = verb_group(tokens, verb, patterns).first - 1
    if opener > 0 and tokens[opener].low in ("which", "who") and "," in tokens.tags[verb:index]:
        return None  # *A, which has claimed an island, armed B*
    if _closed(tokens, verb, index):
        return None
    return "claimed" if _bare_clause(tokens, verb, index, patterns) else None


def _bare_clause(tokens: Tokens, verb: int, index: int, patterns: TiePatterns) -> bool:
    """*A said B had armed C*: whether a clause without *that* stands behind the verb."""
    if tokens.lows[verb] in patterns.classes["contending"]:
        return False  # *A and B hold exercises*: words are held with *that* alone
    between = tokens[verb + 1 : index]
    stands = [t.tag for t in between if t.tag not in "R"]
    clause = (
        bool(stands) and stands[0] in "DNAO" and "," not in stands[:1] and not any(t.tag == "," for t in between[:2])
    )
    finite = any(
        t.tag == "X" or (t.tag == "V" and patterns.kinds(t.low) & {"past", "s"}) for t in tokens[verb + 1 : index + 1]
    )
    told = clause and finite and not any(t.tag == "S" for t in between)
    return told and not _goes_on_doing(tokens, verb, index)


def _goes_on_doing(tokens: Tokens, verb: int, index: int) -> bool:
    """*A maintains close ties with B and has trained C*: whether the only verb behind is one of the same subject's."""
    joint = tokens.tags.find("C", verb, index)
    return joint > 0 and not {"V", "X"} & set(tokens.tags[verb + 1 : joint]) and tokens.tags[joint + 1] in "VX"


def _that_behind_aside(tokens: Tokens, verb: int, index: int) -> bool:
    """*A said, citing its own sources, that*: whether the clause begins behind what stands between commas."""
    closing = tokens.tags.find(",", verb + 2, index) if tokens.tags[verb + 1] == "," else -1
    return closing > 0 and tokens.lows[closing + 1] == "that"


def _main_behind(tokens: Tokens, verb: int, index: int) -> bool:
    """*Alleging that A struck B, C armed D*: whether the clause behind the comma, which the author tells, holds the word."""
    comma = tokens.tags.rfind(",", verb, index)
    return comma > 0 and "A" in tokens.tags[comma:index] and "S" not in tokens.tags[comma:index]


def _apart(tokens: Tokens, verb: int) -> bool:
    """*A, accused of*, *Accused of*: whether a participle opens a phrase of its own."""
    return verb == 0 or tokens.tags[verb - 1] == ","


def _held_to(tokens: Tokens, verb: int, index: int, patterns: TiePatterns) -> bool:
    """*A is said to arm B*, *is thought to have armed B*: whether nobody in particular says it."""
    lows, tags = tokens.lows, tokens.tags
    held = lows[verb] in patterns.classes["believing"] or lows[verb] in patterns.speech
    if not held or tags[verb + 1] != "T" or lows[verb - 1] not in patterns.classes["be"]:
        return False
    if lows[verb] in patterns.catenatives or lows[verb] == "told":
        return False  # *is expected to arm B*, *was told to leave*
    return not set("VS,.C") & set(tags[verb + 1 : index])


def deemed(tokens: Tokens, index: int, patterns: TiePatterns) -> int:
    """*A calls B a C proxy*, *A described B as a proxy of C*: the verb by which somebody says what the noun at ``index`` says of
    another one; -1 where none does."""
    verb = tokens.tags.rfind("V", 0, index) if tokens.tags[index] == "N" else -1
    if verb < 0 or tokens.lows[verb] not in patterns.joined("naming", "viewing"):
        return -1
    if of_relative(tokens, verb):
        return verb
    named = skip(tokens, verb + 1, "D", 2)
    behind = named + 1
    bare = tokens.tags[named] == "A" and (tokens.lows[behind] == "as" or tokens.tags[behind] == "D")
    return verb if bare and behind < index and not {",", "S", "C"} & set(tokens.tags[behind:index]) else -1


def of_relative(tokens: Tokens, verb: int) -> bool:
    """*A, which B calls a C proxy*: whether the verb says it of whom *which* takes up."""
    return verb > 2 and tokens.tags[verb - 1] in "AO" and tokens.lows[verb - 2] in ("which", "whom")


def _by_hearsay(tokens: Tokens, verb: int, patterns: TiePatterns) -> bool:
    """*A reportedly armed B*, *has allegedly armed B*: whether an adverb beside the verb says that others say it."""
    group = verb_group(tokens, verb, patterns)
    beside = tokens.lows[max(0, group.first - 1) : verb] + tokens.lows[verb + 1 : verb + 2]
    opens = tokens.lows[0] in patterns.classes["hearsay"] and "S" not in tokens.tags[:verb]
    return opens or not patterns.classes["hearsay"].isdisjoint(beside)


def _charged(tokens: Tokens, verb: int, index: int) -> bool:
    """*accused A of arming*, *of complicity in arming*: whether the word at ``index`` is what somebody is accused of."""
    lows, tags = tokens.lows, tokens.tags
    of = next((k for k in range(verb + 1, index) if lows[k] in ("of", "for", "with")), index)
    return any(tags[k + 1] in "VX" for k in range(of, index) if lows[k] in ("of", "for", "with", "in"))


def _closed(tokens: Tokens, verb: int, index: int) -> bool:
    """*As A maintains a friendly tone, B armed C*: the clause that *as* opened ends at the comma, and what it says with it."""
    if tokens.words.isdisjoint(("as", "while")):
        return False
    opened = max(tokens.tags.rfind(tag, 0, verb) for tag in "S,.")
    comma = tokens.tags.find(",", verb + 2, index)
    if opened < 0 or comma < 0 or tokens.lows[opened] not in ("as", "while"):
        return False
    return tokens.tags[verb + 1] in "DN" and "V" not in tokens.tags[verb + 1 : comma]


def _told_next(tokens: Tokens, verb: int, index: int, patterns: TiePatterns) -> bool:
    """*accused A of arming B and froze its assets*, *…, and C left*: what a finite verb behind *and* tells, nobody was accused of."""
    joint = tokens.tags.rfind("C", verb, index)
    finite = tokens.tags.find("V", joint, index + 1) if joint > 0 else -1
    if (
        finite < 0
        or tokens.tags[joint + 1 : finite].strip("ANDRX")
        or (not {"A", "N"} & set(tokens.tags[joint:finite]) and finite != index)
    ):
        return False
    first = verb_group(tokens, finite, patterns).first
    return first == finite and bool(patterns.kinds(tokens.lows[finite]) & {"past", "s"})


def _done_by_another(tokens: Tokens, verb: int, index: int, patterns: TiePatterns) -> bool:
    """*A denied any part in the B attack on C*, *A denied ordering B's strikes on C*: what B has done is not what A denies."""
    first = len(tokens.tags[:index].rstrip("NZAD"))
    named = tokens.tags.find("A", first, index)
    known = named >= 0 and first > verb + 1 and (tokens.lows[first] == "the" or tokens.tags[named + 1] == "Z")
    if not known or not any(
        one.type == "attack" and not one.mutual for one in patterns.nouns.get(tokens.lows[index], ())
    ):
        return False
    denier = subject(tokens, verb_group(tokens, verb, patterns), patterns)
    return (
        denier is not None
        and set(denier.actors).isdisjoint(tokens[named].actors)
        and "that" not in tokens.lows[verb:index]
    )


def _denied(tokens: Tokens, verb: int, index: int, patterns: TiePatterns) -> bool:
    """*denied arming*, *denied that … armed*, *denied any involvement in an attack*."""
    between = tokens[verb + 1 : index]
    if any(t.low in NO_CHARGE for t in between[:2]) or _done_by_another(tokens, verb, index, patterns):
        return False  # *denied the use of its soil by A for attacks on B*
    return not any(t.tag in (",", ".") or (t.tag == "S" and t.low != "that") for t in between) and (
        not any(t.tag == "V" for t in between) or any(t.low == "that" for t in between)
    )


def _according(tokens: Tokens, place: int, patterns: TiePatterns) -> Said | None:
    """*According to A, …*, not *according to plan*: told by no quotation where a part of the words stands between marks; what
    stands before *…, which, according to A, …* A does not say."""
    for index, token in enumerate(tokens[:-2] if "according" in tokens.words else ()):
        if token.low == "according" and tokens[index + 1].low == "to":
            if _goes_by(tokens, index + 2, patterns) or (place < index and tokens.tags[index - 2 : index] == "S,"):
                continue
            for later in tokens[index + 2 : index + 8]:
                if later.tag in (",", "."):
                    break
                if later.tag == "A" and later.mention:
                    person = later.mention.entity_type == "person"
                    return "claimed", later.mention.entity_id if person else later.actors[0]
            return "claimed", None
    return None


def _goes_by(tokens: Tokens, index: int, patterns: TiePatterns) -> bool:
    """*according to plan*, *according to the agreed timetable*, and not *according to a law professor*."""
    noun = skip(tokens, index, "DRNV", 4) - 1
    return noun >= index and tokens.lows[noun] in patterns.classes["yardsticks"]


def _said_after(tokens: Tokens, index: int, patterns: TiePatterns) -> Said | None:
    """*…, A said in a statement*: a speech verb that closes the sentence, its subject right behind a comma; told by no
    quotation where a part of the words before stands between marks."""
    last = len(tokens) - 2  # *…, A claims.*
    if last > index + 2 and tokens.tags[last - 2 :] == ",AN." and tokens[last].low in patterns.speech:
        return "claimed", _named(tokens, Party(tokens[last - 1].actors, last - 1, last - 1), patterns)
    for verb in range(len(tokens) - 1, index, -1):
        if tokens[verb].tag == "V":
            if tokens[verb].low not in patterns.speech or not patterns.kinds(tokens[verb].low) & {"past", "s"}:
                return None
            comma = next((k for k in range(verb - 1, index, -1) if tokens[k].tag not in "DNAZRP"), None)
            if (
                comma is None
                or comma == verb - 1
                or tokens[comma].tag != ","
                or any(t.tag not in CLOSING for t in tokens[verb + 1 :])
            ):
                return None
            speaker = next((k for k in range(comma + 1, verb) if tokens[k].tag == "A"), None)
            if tokens.tags[comma + 1 : verb].startswith("DNA"):  # *…, a charge A denies*
                accuses = tokens[index].low in patterns.accusing or tokens[verb].low not in patterns.denial
                return (
                    None
                    if accuses
                    else ("denied", _named(tokens, Party(tokens[comma + 3].actors, comma + 3, comma + 3), patterns))
                )
            return "claimed", _named(
                tokens, Party(tokens[speaker].actors, speaker, speaker), patterns
            ) if speaker is not None else None
    return None
