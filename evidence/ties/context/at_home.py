"""Those who govern a land and the state that they govern: what one does to the other is no tie of two."""

from __future__ import annotations

from collections.abc import Sequence

from evidence.syntax.stated import Stated
from evidence.syntax.tokens import Tokens
from evidence.tables.rows import Date
from evidence.ties.context.discourse import Context
from evidence.ties.times import time_of


def at_one(stated: Stated, one: str, other: str, context: Context) -> bool:
    """A state and who governs it are one, and ask nothing of each other."""
    same = context.ruled.get(one) == other or context.ruled.get(other) == one
    return same and (stated.shown >= 0 or stated.kind == "request")


def at_home(tokens: Tokens, stated: Stated, sides: tuple[str, str], dates: Sequence[Date], context: Context) -> bool:
    """*raided a house in Kabul*, not *took Kabul*: who governs the land by then strikes others there."""
    one, land = sides
    if stated.kind != "attack" or context.ruled.get(land) != one:
        return False
    if tokens[stated.last].home != land or tokens.tags[stated.last - 1] != "P":
        return False
    day = time_of(tokens, stated.trigger, stated.kind, dates).end
    return not (day and day <= context.since.get(land, ""))
