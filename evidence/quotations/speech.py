"""The words of saying, compiled (``data/language/speech.yml``): verbs, what may stand between them and a clause, scare words."""

from __future__ import annotations

import re
from pathlib import Path

import ahocorasick_rs

from evidence.alternations import either
from evidence.curated import made_from, read_yaml
from evidence.quotations.speech_words import SpeechWords

# somebody by name, a title before it
NAME = re.compile(
    r" ?(?:(?!the\b|an?\b)[a-z]+ ){0,2}[A-Z][\w.’'-]*(?: (?:bin|al|ul|ur|de|van|von|[A-Z])[\w.’'-]*){1,5}"
)


class Speech:
    """The compiled patterns."""

    def __init__(self, words: SpeechWords) -> None:
        cue, quoting = either(words.cues), either(words.cues + words.quote_cues)
        self.cue = re.compile(
            rf"(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bits )(?<!\bhis )(?<!\bthis )(?<!\btheir )(?<!['’]s )\b{quoting}\b"
        )
        self.only_cue = re.compile(cue)
        self.saying = re.compile(rf"(?<![\w-])(?<!['’]s ){cue}(?!\w)")  # not *A's reported threats*
        # how the verbs of saying begin: what holds none of these needs no pattern
        self.heads = ahocorasick_rs.AhoCorasick([*map(literal_head, words.cues), "ccording to ", "As per ", "Per "])
        self.according_head = len(words.cues)  # this one begins behind its first letter, small or capital
        self._compile_clauses(words)
        self._compile_marks(words)
        self._compile_framed(words)
        self._compile_back(words)
        self._compile_openers(words)
        self._compile_holders(words)
        self._compile_beside(words)
        self.joint = re.compile(
            rf"; |(?P<contrast>,? (?:while|whereas|but|though|although) )|, and |(?P<verb>, (?![a-z]+ing )(?={cue} ))|,[\"”’]? (?=[a-z]+ing )(?={cue} )| and (?=(?:\w+ly |also |then )?{cue}(?: that)? )"
        )
        self.joined = re.compile(r"(?:,|\b(?:and|but|also|then|or|later|ly))[\s\"”’]*$")
        self.source = re.compile(r"[\"”’'\s,]*[Aa]ccording to (?P<who>[^;.\"“]{2,90})")
        self.opening_pronoun = re.compile(r"\W*(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey)\b")
        self.new_subject = re.compile(
            rf"(?:[,;]|\b{either(words.turns)}) {either(words.unlisted)}\b[^,;:]*$", re.IGNORECASE
        )
        self.scare = re.compile(rf"\b{either(words.scare_before)} (?:the |a |an )?$", re.IGNORECASE)
        self.thing = re.compile(rf"\b{either(words.thing_before)} $", re.IGNORECASE)
        self.preposition = re.compile(
            rf"(?:^|\W){either(words.prepositions)} (?:the |its |his |their |a )?(?:\w+ )?$", re.IGNORECASE
        )
        for_whom = rf"{either(words.speakers + words.speaks_for)}(?: [\w’'-]+){{0,2}}? (?:of|for|from)"
        self.of_whom = re.compile(rf"\b(?:{for_whom}|{either(words.of_whom)}) (?:the |its )?$", re.IGNORECASE)
        self.rules_in = re.compile(rf"\b{either(words.rules_in)} in \Z", re.IGNORECASE)
        self.former = re.compile(rf"\b{either(words.former + words.opposed)}[ -]$", re.IGNORECASE)
        self.official = re.compile(
            rf"[\s-](?:[\w-]+ ){{0,3}}?{either(words.speakers + words.officials)}\b", re.IGNORECASE
        )
        self.pronoun = re.compile(rf"\b(?:{either(words.pronouns)}|the {either(words.offices)})\b", re.IGNORECASE)

    def _compile_back(self, words: SpeechWords) -> None:
        """Words for who was named or spoke before, and for what others do to a statement."""
        self.quoted_as = re.compile(r" (?:quoted|cited|reported) (?:by [^,;]{2,40} )?as \Z")
        self.which_denied = re.compile(
            rf", which (?:[A-Z][\w’'-]*|[a-z]+)(?: [\w’'-]+){{0,4}}? {either(words.gainsaid)}\b"
        )
        self.rejected = re.compile(rf"\b{either(words.rejecting)} (?:(?!(?:and|but|or)\b)[\w'’-]+ ){{1,3}}$")
        self.him = re.compile(either(words.object_pronouns))
        self.document = re.compile(rf"\b[Tt]he (?:latest |same )?{either(words.documents)}(?: further| also| then)?\Z")
        self.opening_document = re.compile(rf"(?:This|The|Our|An?) {either(words.documents)}\b")
        self.a_document = re.compile(rf"\b{either(words.documents)}\b")
        self.body = re.compile(rf"\b(?:[A-Z][\w’'-]+ (?:(?:of|for|on) )?)+{either(words.bodies)}\b")
        self.publishers = frozenset(words.publishers)
        self.one_of_them = re.compile(either(words.one_of_them), re.IGNORECASE)
        self.unnamed_officials = re.compile(rf"{either(words.unnamed_officials)}(?= |\Z)", re.IGNORECASE)

    def with_office(self, line: str, low: int, high: int) -> int:
        """Where the words for who speaks end, an office behind a name included: *said Karim Ali, the A spokesman*."""
        office = self.holding.match(line, high) if NAME.fullmatch(line, low, high) else None
        return office.end() if office and not self.has_verb.search(line, high, office.end()) else high

    def _compile_holders(self, words: SpeechWords) -> None:
        """Who is named as the source; the office that stands for a name, or behind one: *Karim Ali, the head of A's army*; a
        former one is none."""
        self.office = re.compile(rf"\bthe (?P<office>{either(words.offices)})\b", re.IGNORECASE)
        self.according = re.compile(
            r"(?P<cue>[Aa]ccording to|As per|Per) (?P<who>(?:[^,;.]|,(?=\d{3}\b| (?:19|20)\d\d\b)){2,90})"
            r"(?:, (?:which|who|whose) [^,;.]{2,80}|"
            rf", (?:an?|the) (?:[\w’'-]+ ){{0,5}}?{either(words.describers)}\b[^,;.]{{0,50}})?, "
        )
        self.leads_on = re.compile(rf",| {either(words.prepositions + words.issued)}\b")
        told = either(
            words.documents + words.informing + words.offices + words.speakers + words.officials + words.describers
        )
        self.telling = (
            re.compile(  # *(Per) A's foreign ministry*, *(As per) a report of A*, and not *(As per) A's request*
                rf"(?:(?!{either(words.prepositions)} )\S+ )*?{told}s?(?={self.leads_on.pattern}|\Z)", re.IGNORECASE
            )
        )
        self.by_source = re.compile(
            rf"(?P<comma>,)? according to (?P<who>(?!{either(words.not_sources)}\b)[^,;()\"“”]{{2,90}}?)(?=,|;|\Z)"
        )
        offices = either(words.offices + words.speakers + words.holders + words.officials)
        self.holding = re.compile(
            rf", (?!(?:the |an? )?{either(words.former)}\b|(?:while|but|and|as|when|where|who|which|although|though|after|before) )(?:(?!{either(words.prepositions)} )[^\s,;:\"“”]+ ){{0,6}}?{offices}(?:[ -][^\s,;:\"“”]+){{0,9}}?"
            r"(?=[,;\"“”]|\.?\Z)",
            re.IGNORECASE,
        )

    def _compile_beside(self, words: SpeechWords) -> None:
        """Who belongs to an actor, speaks for it or not, and who answers a statement behind it."""
        offices = either(words.offices + words.representing)
        name = r"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2})"
        self.of_his = re.compile(
            rf"['’]s (?:[\w-]+ ){{0,4}}?{either(words.offices + words.representing + words.aides)}\b", re.IGNORECASE
        )
        self.media = re.compile(rf"['’]s (?:[\w-]+ ){{0,3}}{either(words.media)}\b")
        self.former_office = re.compile(rf"['’]s {either(words.former)}[ -]|-based (?:[a-z]+ ){{0,2}}[a-z]+\b")
        # *('s foreign ministry) spokesman Ali Reza*, *'s envoy, Ali Reza,*: who speaks for whom
        self.spokesman = re.compile(
            rf"(?:['’]s)?(?: (?!{either(words.former)}[ -])[\w’'-]+){{0,4}}? (?P<office>(?i:{offices})),?"
            rf" {name}"
        )
        self.named_first = re.compile(  # *Ali Reza, a spokesman for (A)*, *Ali Reza, (A)'s envoy*
            rf"\b{name}, (?:(?:an?|the) )?(?:(?:(?!{either(words.former)}[ -])[\w-]+ ){{0,3}}?(?P<office>(?i:{offices})) (?:for|of|to) (?:the )?)?\Z"
        )
        self.apposed_office = re.compile(
            rf"(?:['’]s)? (?:(?!{either(words.former)}[ -])[\w’'-]+ ){{0,4}}?(?i:{offices})\b[^,;.]{{0,40}},"
        )
        # *('s) president X Y*, *('s) foreign minister, X Y,*: who by name follows his state
        self.in_office = re.compile(
            rf"(?:['’]s)? (?:[\w’'.-]+ ){{0,5}}?(?i:{either(words.offices + words.speakers)})(?: (?:of|for) [A-Z]\w+)?,? |['’]s "
        )
        self.his_spokesman = re.compile(r"(?:his|her) (?:[a-z]+ )?spokes\w+")
        self.titles = re.compile(
            rf"(?:{either(words.offices + words.speakers)}|Mr|Ms|Mrs|Dr|Gen|Maj|Col)", re.IGNORECASE
        )
        self.a_preposition = re.compile(rf"\b{either(words.prepositions)}\b")
        self.calling = re.compile(rf"(?:an?|the) (?:[\w-]+ ){{0,3}}?{either(words.describers + words.callings)}\b")
        # *…, but B denies it*, *…, but nobody believes it*: what another holds of a statement
        self.doubted = re.compile(
            rf",? (?:but|while|yet|though|although) (?:{either(words.unlisted + words.nobody)}|(?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)(?: [\w’'-]+){{0,6}}? "
            rf"{either(words.gainsaid + words.doubting)} (?:it|this|that|him|them|the (?:charge|claim|account))\b"
        )
        # *…; A denies this*, *…; A, that it is open*, *…; I don't believe it*
        self.another = re.compile(
            rf"; (?:(?:the )?[A-Z][^;]*?\b{either(words.answering)} |[A-Z][\w’'-]+, that |I (?:do not|don[’']t) believe)"
        )

    def _compile_openers(self, words: SpeechWords) -> None:
        """What opens a clause that stands before the main one, and what the author adds behind one."""
        self.calls = re.compile(
            rf",? and {either(words.calls)}\b(?! by\b)|, {either(words.own_acts)}\b|, an? {either(words.verdicts)}\b"
            rf"|, an? {either(words.remarked)}(?: not)? [a-z]+ed by\b"
            rf"|, an? {either(words.remarked)} (?:that |which )?(?:[\w’'-]+ ){{1,5}}?{either(words.gainsaid)}\b"
            r"|, (?:while|whereas|but|though|although) (?:the )?[A-Z][\w’' -]{1,40}? (?:puts?|blame[sd]|accuse[sd]|denie[sd])\b"
            r"|,? (?:although|though|but|without) (?:[a-z]+ ){0,2}?(?:(?:did not |not )?(?:gave|give|giving) (?:no |any |an? )?(?:further )?"
            r"(?:details?|figures?|dates?|tolls?|evidence|reasons?)|(?:did not |not )?elaborat(?:e|ing))\b"
            r"|, (?:adding|noting|saying|stressing|insisting|warning)(?=:|\Z)"
        )
        self.it_did = re.compile(rf"it (?:[a-z]+ed|{either(words.past)}) ")  # *insists it hit B*, not *found it closed*
        since = either(words.since)
        self.since = re.compile(rf"{since} (?=(?:the )?[A-Z][^,]*\Z)")  # *After A said*: no preposition before a name
        self.opening_clause = re.compile(  # before the main one, with no comma before its verb of saying
            rf"\W*(?:{since} (?:the )?(?=[A-Z])|{either(words.reasons)}\b)[^,]*\Z"
        )
        self.subordinate = re.compile(rf"{either(words.subordinators)} ", re.IGNORECASE)

    def _compile_clauses(self, words: SpeechWords) -> None:
        """What may stand between the words of saying and the clause behind them, and where that clause ends."""
        cue = either(words.cues)
        self.said_that = re.compile(rf"\b{cue}\b[^,;]*? that $")
        self.officials_said = re.compile(  # *A officials have hinted that*
            rf"\w+(?:['’]s)? (?:[\w-]+ )?{either(words.speakers + words.officials)} (?:ha(?:ve|s|d) )?(?:also )?{cue} that "
        )
        self.says = re.compile(rf"(?:'s [\w ]+)? (?:also |has |had )?{cue}\b")
        self.told = re.compile(rf"{either(words.told)}")
        self.before_that = re.compile(rf"(?: {either(words.before_that)}(?: [\w’'.-]+){{0,6}})?")
        self.also_noun = re.compile(either(words.also_nouns))
        self.before_noun = re.compile(rf"(?:\b{either(words.before_nouns)}|ed|ing|') $", re.IGNORECASE)
        self.before_state = re.compile(rf"\b{either(words.before_states)} $", re.IGNORECASE)
        self.impersonal = re.compile(rf"\b{either(words.impersonal)} (?:\w+ly )?$", re.IGNORECASE)
        self.unsaid = re.compile(rf"(?<![\w’'-]){either(words.unsaid)} (?:ever |yet |(?!only)\w+ly )?$", re.IGNORECASE)
        self.finding = re.compile(either(words.findings))
        self.finder = re.compile(rf"\b{either(words.finders)}(?: [^,;:]{{2,60}})? \Z")
        self.unreal = re.compile(  # *if X says that*, *X wants Y to say that*
            r"(?:(?:^|[,;] |\b(?:even|only|as) )(?:if|unless)\b|\b(?:want(?:s|ed)?|urg(?:e|es|ed|ing)|ask(?:s|ed|ing)?|press(?:es|ed|ing)|expect(?:s|ed|ing)?|would like) (?:(?! and )[^,;]){2,60} to $|\b(?:expected|likely|unlikely|due|reluctant|ready|unwilling|loath|afraid) to $)[^,;]*$",
            re.IGNORECASE,
        )
        self.mute = re.compile(rf"\b{either(words.mute)}(?: \w+ly| also)? \Z", re.IGNORECASE)
        self.say = re.compile(either(words.say))
        when = r"(?:(?: late| early)? on [A-Z]\w+day| [A-Z]\w+day| (?:to|yester)day| in an? (?:joint )?(?:statement|interview|report))?"
        self.listener = re.compile(
            rf" (?!(?:his|her|its|their|an?)\b)(?:the )?(?:[a-z]+|[A-Z][\w.]*(?: [A-Z][\w.]*){{0,2}}){when} "
        )
        self.denied = re.compile(either(words.denials))
        self.gerund = re.compile(r" (?:ever )?(?!nothing|anything|something|everything)[a-z]{2,}ing (?!of\b)")
        self.clause_participles = re.compile(either(words.clause_participles))
        self.pause = re.compile(when + " ")
        self.opener = re.compile(rf"{either(words.clause_openers)}\b|[A-Z\d]")
        self.believing = re.compile(either(words.believing))
        self.subject_pronoun = re.compile(r"(?:they|he|she|we|I) [a-z]+ ")  # no object has these forms
        self.no_clause = re.compile(rf"{either(words.no_clause)}\b")
        clauses = either(tuple(word for word in words.no_clause if word not in words.prepositions))
        joined = (
            rf"(?:and|but|or|nor|yet|then) {either(words.finite)}"  # *admitted A in May but has*: of who admitted it
        )
        self.finite = re.compile(
            rf"(?!{either(words.no_clause)}\b)(?:(?!(?:{clauses}|{joined})\b)[^\s,;:()]+ ){{1,9}}?{either(words.finite)}\b"
        )

    def _compile_marks(self, words: SpeechWords) -> None:
        """What stands around quotation marks beside a verb of saying."""
        self.same_speaker = re.compile(
            r"^\W*(?:(?:(?:this|last|on|in|earlier|later) [^,]{2,25}?|(?:(?:an?|one|two|three|some|several|a few) \w+ )?(?:earlier|later)),? )?"
            rf"(?:{either(words.same_speaker)}|(?P<institution>{either(words.same_institution)}))\b",
            re.IGNORECASE,
        )
        self.gloss = re.compile(  # *"the hill", the state's term for it*
            rf"[\"”’'\s,]*(?:(?:the|an?|its|his|her|their) )?(?:[\w’'-]+ ){{0,2}}{either(words.glosses)} (?:for|used|given)\b"
        )
        self.asked_behind = re.compile(
            rf"[\"”’'\s]+(?:[Tt]he |[A-Z])[\w.’'-]*(?: [\w.’'-]+){{0,5}}? {either(words.say + words.asks)}\b"
        )
        self.passive = re.compile(r"\b(?:is|are|was|were|be|been|being)(?: \w+ly| also)? \Z")
        self.agent = re.compile(r"[\"”’'\s,]*\bby (?P<who>[^;,.\"“]{2,90})")
        self.gestures = re.compile(either(words.gestures))
        self.gesture = re.compile(
            rf"[\"”’'\s]*(?:[Hh]e|[Ss]he|(?:[Tt]he |[Aa]n? )?[A-Za-z][\w’'-]*(?: [\w’'-]+){{0,3}}) (?P<cue>{either(words.gestures)})(?=[.,;]| (?:and|as|with)\b)"
        )
        manner = rf"(?:,[^,;:]{{2,60}},)? (?:was|is|were|are|sounded|remained|seemed) (?:[\w-]+ ){{0,2}}{either(words.manners)}"
        self.label = re.compile(  # *Lavrov on Monday: "We stay."*, *Lavrov, the minister, was blunt: "We stay."*
            rf"(?:{manner}|(?: (?:on|in|at|to|during) [^,;:\"“”]{{2,40}}))?: ?[\"“‘']?"
        )
        self.noted = re.compile(
            rf"(?P<who>.*)(?:['’]s?|\b(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Tt]he)) (?:\w+ )?(?P<cue>{either(words.notes)})\b[^,;:\"“”]{{0,60}}: ?\Z",
            re.DOTALL,
        )

    def _compile_framed(self, words: SpeechWords) -> None:
        """What tells a statement behind or around which the words of saying stand (*the road is open, X said*)."""
        finite = f"{either(words.finite)}|{either(words.past)}"
        verb = rf"(?:{finite}|[a-z]{{2,}}ed)"
        self.behind = re.compile(either(words.behind))
        self.who = re.compile(
            rf"(?!{either(words.no_who)}\b)(?:(?!{either(words.finite)} |(?:who|which|that) |and (?![A-Z]))(?:[^\s,;:()\"“”]+|\([A-Z][\w/-]{{1,11}}\)|\(\d{{4}}[a-z]?\)) ){{1,11}}(?:ha(?:ve|s|d) (?:\w+ly |also )?)?(?:(?:was|were|is|are|has been|have been) (?:later |also )?(?:quoted|cited|reported) (?:by [^,;]{{2,40}} )?as )?"
        )
        self.adverbial = re.compile(
            rf"(?:(?:{either(words.prepositions)}|last|this|next|earlier|later) |(?:an?|one|two|three|four|five|ten|\d+) \w+ (?:ago|earlier|later)\Z)",
            re.IGNORECASE,
        )
        self.after_gerund = re.compile(
            r", (?:but|and|although|while|though) | and (?=(?:in turn |in return |instead |also |later |then |[a-z]+ly )?[a-z]+(?:s|ed)\b(?! and\b))"
        )
        self.in_relative = re.compile(r", (?:which|who)(?: \w+){0,2} \Z")
        self.main_verb = re.compile(rf", (?={finite}|[a-z]+ed\b)")
        self.communique = re.compile(
            rf"It (?:was|has been|had been|is) (?:also |further |once again )?(?P<cue>{either(words.communique)})(?: [^,;:]{{2,60}}?)?,? that "
        )
        where = rf" {either(words.adjuncts)}\b(?:(?! that )[^,;:\"“”]){{0,80}}?(?=,|\Z)"
        self.adjunct = re.compile(rf"(?:{where}|(?=,|\Z))")
        self.to_whom = re.compile(r"(?: (?!that |of )[^\s,;:\"“”]+){1,6}?(?:" + where + r")?(?=,|\Z)")
        self.has_verb = re.compile(rf"(?<![\w-]){verb}\b|n[’']t\b")
        self.auxiliary = re.compile(rf"(?<![\w’'-]){either(words.finite)}\b")
        self.finite_word = re.compile(rf"(?<![\w’'-])(?:{finite})\b")
        self.own_clause = re.compile(
            r"(?P<mark>; |, (?:and|but|while|whereas|although|though|yet|so|with) "
            r"| (?:after|when|because|since|although|though|once|while|as|before) (?=(?:the )?[A-Z])(?![^,;:]* (?:and|but) \Z))"
            r"(?=(?:the|a|an|its|his|her|their|some|many|most|one|two|three|officials|analysts|experts|[A-Z]\w*)\b)"
            r"(?:[^,;:\"“”]*|[^,;:\"“”]{2,60}, [A-Z][^,;:\"“”]{2,50}, )\Z"  # *, and A's minister, X, said*
        )
        self.an_office = re.compile(
            rf"\b{either(words.offices + words.speakers)}(?: (?:of|for|to|in) [^,]{{2,40}})?, \Z", re.IGNORECASE
        )
        self.goes_on = re.compile(
            rf"(?:(?:not|also|now|still|already|even|never|\w+ly) )?(?:{verb}|[a-z]{{3,}}s)\b(?! of\b)"
        )
        self.ends_list = re.compile(rf"(?!(?:{finite})\b)[a-z]+(?:ed|s)\b")
        self.inverted = re.compile(r" (?=[A-Z]|(?:the|a|an|one|two|its|his|their) )[^,;:\"“”]{2,80}(?=,|\Z)")
        self.relative = re.compile(r"\b(?:which|who|that),? (?P<who>(?!the \w+ that)[^\s,;:]+ (?:[^\s,;:]+ ){0,4})\Z")
        self.conjunction = re.compile(r"(?:And|But|Meanwhile,|However,) ")


def literal_head(pattern: str) -> str:
    """What every word that ``pattern`` stands for begins with.

    >>> literal_head("stat(?:e|es|ed)"), literal_head("says?"), literal_head("points? out"), literal_head("told")
    ('stat', 'say', 'point', 'told')
    """
    head = re.match(r"[\w ]*", pattern)
    plain = head.group() if head else ""
    return plain[:-1] if pattern[len(plain) : len(plain) + 1] in ("?", "*", "{") else plain


@made_from("language/speech.yml")
def load_speech(folder: Path) -> Speech:
    """The compiled patterns of ``folder``."""
    return Speech(read_yaml(folder / "language" / "speech.yml", SpeechWords))
