"""Whose people act: *Its fighters killed*, *A shut the border after its soldiers clashed with B*."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.syntax import pronouns
from evidence.syntax.arguments import skip
from evidence.syntax.subjects import subject
from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import MODIFYING, Token, Tokens
from evidence.syntax.verb_groups import verb_group
from evidence.ties.context.discourse import Context

WHOSE = pronouns.OWN | pronouns.POSSESSIVES
ACTING = (
    "people",
    "offices",
    "armed",
    "assets",
    "weapons",
    "strikes",
    "territory",
)  # classes of what acts or is struck for its owner


def its_people(tokens: Tokens, opening: int, context: Context, patterns: TiePatterns) -> bool:
    """*Its fighters killed*, *…; its diplomats lobbied*, *An official of its ministry said*, *His ministry protested*: the
    people of whom the clause or sentence before was about act for it; whether some did."""
    found = False
    if tokens.words.isdisjoint(pronouns.POSSESSIVES):
        return found
    person = context.about is not None and context.about.entity_type == "person"
    for index in [k for k in range(opening, len(tokens) - 2) if tokens.lows[k] in WHOSE]:
        mine = tokens.lows[index] in pronouns.OWN
        if not mine and not (person and tokens.lows[index] in pronouns.POSSESSIVES):
            continue
        noun = skip(tokens, index + 1, "N", 3)
        classes = ("people", "offices") if mine else ("offices",)  # *his ministry*, and not *his friend*
        people = any(tokens.lows[noun - 1] in patterns.classes[name] for name in classes)
        people = people and tokens.lows[noun - 1] not in patterns.classes["others"]  # *Its old friend struck B*
        if not people or tokens.tags[_whole(tokens, noun) :][:1] not in ("V", "X", "R", ","):
            continue
        parted = index > opening and tokens[index - 1].low == ";"
        head = index <= opening + 3 and not any(t.tag in "AVX" for t in tokens[opening:index])
        told = tokens[index - 1].low == "that" and not any(t.tag == "A" for t in tokens[:index])
        head = head or told  # *Guests said that its fighters killed*
        named = next((t.actors for t in tokens[opening : opening + 3] if t.actors), ()) if parted else context.subject
        if (head or parted) and len(named) == 1:
            tokens[noun - 1].tag, tokens[noun - 1].actors = "A", named
            found = True
    return found


def _whole(tokens: Tokens, noun: int) -> int:
    """Where the phrase of an office ends: *its ministry*, *its Ministry of External Affairs*."""
    end = skip(tokens, noun + 1, "N", 4) if tokens.lows[noun : noun + 1] == ["of"] else noun
    return end if end > noun + 1 else noun


def own_of_clause(tokens: Tokens, patterns: TiePatterns) -> Iterator[tuple[int, tuple[str, ...]]]:
    """*A shut the border after its soldiers clashed with B*: the possessives whose noun is the subject of a clause that a
    conjunction opens, each with the one actor named before it that acts there; none where two are, and none in *a guest left
    A after its soldiers clashed with B*."""
    if tokens.words.isdisjoint(pronouns.OWN):
        return
    owner: Token | None = None
    for index, token in enumerate(tokens):
        if token.tag == "A":
            if owner and token.actors != owner.actors:
                return
            owner = owner or token
        if owner is None or token.low not in pronouns.OWN or tokens.tags[index - 1] != "S":
            continue
        if not (_one_body(owner) or (token.low == "their" and _officials(tokens, owner, patterns))):
            continue
        noun = skip(tokens, index + 1, "N", 4)
        acts = any(tokens.lows[noun - 1] in patterns.classes[name] for name in ACTING)
        if (
            acts
            and tokens.tags[_whole(tokens, noun) :][:1] in ("V", "X", "R")
            and _acts(tokens, index, owner, patterns)
        ):
            yield index, owner.actors


def _acts(tokens: Tokens, stop: int, owner: Token, patterns: TiePatterns) -> bool:
    """Whether this is who acts in the clause that ends before ``stop``; there is none where the possessive opens the sentence."""
    verb = tokens.tags.rfind("V", 0, stop)
    if verb < 0:
        return True
    party = subject(tokens, verb_group(tokens, verb, patterns), patterns)
    return party is not None and party.actors == owner.actors


def _officials(tokens: Tokens, owner: Token, patterns: TiePatterns) -> bool:
    """*A officials say that their strikes hit B*: whether several speak for whose name this is."""
    behind = tokens.lows[tokens.index(owner) + 1]
    return behind in patterns.classes["offices"] and behind.endswith("s")


def _one_body(owner: Token) -> bool:
    """Whether *its* may be whose name this is: one state or group, and no person, people or adjective."""
    mention = owner.mention
    body = mention is not None and mention.entity_type != "person" and mention.rule not in MODIFYING
    return body and len(owner.actors) == 1
