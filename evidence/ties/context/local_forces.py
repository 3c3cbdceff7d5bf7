"""Forces whose state the words leave out: *Security forces killed nine B men in North Waziristan* are those of the land
where the sentence lies. Police and security forces alone, since soldiers and troops may be anybody's; beside an armed
group that rules no state also those whom it fights: *The group stormed an army post*, *ended its truce with the government*."""

from __future__ import annotations

from collections.abc import Mapping

from evidence.syntax.tie_patterns import TiePatterns
from evidence.syntax.tokens import Tokens

WHOSE_FORCES = "whose forces act is read from where the sentence lies"

ELSEWHERE = frozenset({"from", "to", "into", "towards"})  # *an infiltration from Kunar*


def name_local_forces(
    tokens: Tokens,
    named_alone: tuple[str, ...],
    theatre: str | None,
    ruled: Mapping[str, str],
    patterns: TiePatterns,
) -> tuple[str, ...]:
    """Let *security forces*, *police in Karachi* act for the one state where the places of the sentence lie, else for
    ``named_alone``, the only state of which the text speaks, or for the land of the sentences around (``theatre``); for
    whom some did. ``ruled``: who governs a state."""
    local = patterns.classes["local_forces"]
    if theatre is not None:
        local = local | _opponents(tokens, patterns)
    if local.isdisjoint(tokens.words):
        return ()
    lands = {
        home for at, home in enumerate(token.home for token in tokens) if home and tokens.lows[at - 1] not in ELSEWHERE
    }
    if not lands and theatre is not None:
        lands = {theatre}
    elif not any(token.home for token in tokens):
        lands = set(named_alone)
    if len(lands) != 1:
        return ()
    land = next(iter(lands))
    state = ruled.get(land, land)
    found = [index for index in range(len(tokens)) if tokens.lows[index] in local and _alone(tokens, index, patterns)]
    for index in found:
        tokens[index].tag, tokens[index].actors = "A", (state,)
    return (state,) if found else ()


def _opponents(tokens: Tokens, patterns: TiePatterns) -> frozenset[str]:
    """The words for those whom the armed group of a sentence fights or talks to, where it tells of an attack, a truce, talks."""
    told = {row.type for low in tokens.words for row in patterns.nouns.get(low, ())}
    if "attack" in told or any(patterns.attacks(tokens.lows[verb]) for verb in tokens.verbs):
        return patterns.classes["garrisons"]
    return patterns.classes["rulers"] if told & {"retreat", "consult"} else frozenset()


def _alone(tokens: Tokens, index: int, patterns: TiePatterns) -> bool:
    """*Security forces*, *local police*, and not *A's police*, *the forces of A*, *police stations*, *air forces*."""
    first = index
    while first and tokens.tags[first - 1] in "ND" and tokens.lows[first - 1] not in patterns.classes["people"]:
        first -= 1
    kind = tokens.lows[index - 1] if index > first else ""
    if tokens.lows[index] in ("forces", "agencies", "personnel") and kind not in patterns.classes["local_kinds"]:
        return False
    if tokens.lows[index] in patterns.classes["rulers"] and tokens.lows[index - 1] != "the":
        return False
    behind = tokens.tags[index + 1 : index + 2]
    of = tokens.lows[index + 1 : index + 2] == ["of"]
    owned = first > 0 and (tokens.tags[first - 1] in "AZ-" or tokens.lows[first - 1] in ("of", "their", "its", "his"))
    foreign = "A" in tokens.tags[first:index]
    return tokens.tags[index] == "N" and behind not in ("N", "-", "A", "Z") and not (of or owned or foreign)
