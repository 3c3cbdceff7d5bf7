"""Claims that accuse: *A claimed that B attacked A*, *A alleged that B armed the rebels* also accuse B; flagged, as the
words do not say so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from evidence.syntax.modes import Mode
from evidence.syntax.stated import Stated
from evidence.syntax.tie_patterns import Pattern
from evidence.syntax.tokens import Tokens
from evidence.tables.schemas import TIE_TYPES
from evidence.ties.context.discourse import Read

OF_HARM = "that another harmed the speaker is read as an accusation"
OF_HELP = "that another helped an armed group is read as an accusation"
HELPING = frozenset({"aid", "arms", "support", "shelter", "train", "host"})  # what one may be accused of giving a group


def accusations(tokens: Tokens, read: Sequence[Read], actor_of: Mapping[str, str], accuse: Pattern) -> list[Read]:
    """*A claimed that B attacked A*, *A alleged that B armed the rebels*: an accusation of B by A, where the sentence does
    not call it one."""
    claimed = [(r, speaker) for r in read if r.status == "claimed" and (speaker := actor_of.get(r.claimed_by or ""))]
    known = {(r.one, r.other) for r in read if r.stated.kind == "accuse"} if claimed else set()
    found: dict[tuple[str, str], Read] = {}
    for r, speaker in claimed:
        harmed = speaker == r.other and TIE_TYPES[r.stated.kind][1] == "material conflict"
        alleged = any(t.low.startswith("alleg") and t.tag == "V" for t in tokens[: r.stated.first])
        helped = alleged and r.stated.kind in HELPING and _armed(tokens, r.other)
        if speaker != r.one and (harmed or helped) and (speaker, r.one) not in known:
            stated = Stated(
                accuse,
                (speaker,),
                (r.one,),
                Mode(),
                r.stated.trigger,
                _speaks(tokens, speaker, r),
                r.stated.last,
                flag=OF_HARM if harmed else OF_HELP,
            )
            found.setdefault((speaker, r.one), Read(stated, speaker, r.one, "asserted", None))
    return list(found.values())


def _armed(tokens: Tokens, actor: str) -> bool:
    return any(actor in t.actors and t.mention is not None and t.mention.entity_type == "armed group" for t in tokens)


def _speaks(tokens: Tokens, speaker: str, read: Read) -> int:
    """Where the speaker is named before what is claimed; the beginning of the claim where that is elsewhere."""
    return next((k for k in range(read.stated.first) if speaker in tokens[k].actors), read.stated.first)
