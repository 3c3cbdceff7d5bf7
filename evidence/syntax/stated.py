"""What a pattern found in a sentence: who acts on whom, in which mode, by which words."""

from __future__ import annotations

from typing import NamedTuple

from evidence.syntax.arguments import Party
from evidence.syntax.modes import Mode
from evidence.syntax.tie_patterns import Pattern
from evidence.tables.schemas import TIE_TYPES

DIRECTED = frozenset(
    {"reject", "sanction", "coerce", "concede", "threaten"}
)  # what a relation, ended, refused or at stake, becomes


class Stated(NamedTuple):
    """What a pattern found: who, whom (none: among the doers), in which mode, and the tokens that say so."""

    pattern: Pattern
    doers: tuple[str, ...]
    done_to: tuple[str, ...]
    mode: Mode
    trigger: int
    first: int
    last: int
    sign: int | None = None
    type: str | None = None
    flag: str | None = None

    @property
    def kind(self) -> str:
        """The tie type: the pattern's, unless a governing word or the words beside it make it another."""
        return self.mode.becomes or self.type or self.pattern.type

    @property
    def shown(self) -> int:
        """The sign, 1, -1 or 0."""
        becomes, pattern = self.mode.becomes, self.pattern
        own = None if becomes else self.sign if self.sign is not None else pattern.sign
        return own if own is not None else TIE_TYPES[becomes or self.type or pattern.type][2]

    @property
    def mutual(self) -> bool:
        """Whether neither side acts on the other."""
        return not self.done_to or (self.pattern.mutual and self.kind not in DIRECTED)


def tie_between(
    pattern: Pattern,
    mode: Mode,
    trigger: int,
    doer: Party,
    target: Party | None = None,
    sign: int | None = None,
    type: str | None = None,
) -> Stated | None:
    """A tie of ``pattern`` from one party to another (none: among the doers), turned round where the pattern says so."""
    done_to = tuple([actor for actor in target.actors if actor not in doer.actors]) if target else ()
    if (target and not done_to) or (not target and len(doer.actors) < 2):
        return None
    other = target or doer
    first, last = min(trigger, doer.first, other.first), max(trigger, doer.last, other.last)
    doers = doer.actors
    if pattern.swap and not mode.becomes:
        doers, done_to = done_to, doers
    return Stated(pattern, doers, done_to, mode, trigger, first, last, sign, type)
