"""Whether a pronoun agrees with a name, in number and kind."""

from __future__ import annotations

from evidence.syntax import pronouns
from evidence.syntax.tokens import MODIFYING, Tokens
from evidence.tables.rows import Mention

MANY = frozenset({"armed group", "armed force"})  # a name in the singular for which *they* may stand


def agrees(tokens: Tokens, index: int, place: int) -> bool:
    """Whether the pronoun at ``index`` agrees with the name at ``place``, or with those of one list."""
    mention, several = tokens[place].mention, len(tokens[place].actors) > 1
    if mention is None or several:
        return tokens.lows[index] in pronouns.PLURAL and several
    if mention.rule in MODIFYING and tokens.tags[place + 1] == "N" and not tokens.lows[place + 1].endswith("s"):
        return False  # *Omani air bases*: neither the noun nor the state is *them*
    return stands_for(tokens.lows[index], mention)


def stands_for(low: str, mention: Mention) -> bool:
    """Whether the pronoun agrees with the name: *he* with a person, *they* with a people or a group, *it* with the rest."""
    if low in pronouns.PERSONS:
        return mention.entity_type == "person"
    if low in pronouns.PLURAL:
        return mention.rule in MODIFYING or mention.entity_type in MANY
    return mention.entity_type != "person" and mention.rule not in MODIFYING
