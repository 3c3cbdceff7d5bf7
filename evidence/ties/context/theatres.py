"""Where fighting lies whose own words do not tell: the land of the places that the sentences around it name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from evidence.tables.rows import Mention, Sentence

REACH = 3  # sentences looked at on either side
MOSTLY = 4  # times as many places as those of any other land, for the land of a whole text
AWAY = ("near ", "near the ", "from ", "from the ", "to ", "to the ", "into ", "towards ", "outside ")


class Theatres:
    """The lands in which the sentences of a text lie; what lies near a place, or comes from one, does not lie in it."""

    def __init__(self, sentences: Sequence[Sentence], named: Mapping[str, Sequence[Mention]]) -> None:
        told = [sentence for sentence in sentences if sentence.kind in ("body", "heading")]
        self.places = {sentence.sentence_id: at for at, sentence in enumerate(told)}
        self.lands = [_lands(sentence, named.get(sentence.sentence_id, ())) for sentence in told]
        places = Counter(land for lands in self.lands for land in lands)
        ranked = places.most_common(2)
        mostly = bool(ranked) and (len(ranked) < 2 or ranked[0][1] >= MOSTLY * ranked[1][1])
        self.whole = ranked[0][0] if mostly else None

    def around(self, sentence: Sentence) -> str | None:
        """The one land of the nearest sentence that lies in one, the preceding before the following; else that of the whole
        text. None where the nearest lies in several."""
        at = self.places.get(sentence.sentence_id, len(self.lands) + REACH)
        for step in range(REACH + 1):
            for place in dict.fromkeys((at - step, at + step)):
                if 0 <= place < len(self.lands) and self.lands[place]:
                    return next(iter(self.lands[place])) if len(self.lands[place]) == 1 else None
        return self.whole


def is_rebel(mention: Mention) -> bool:
    """Whether the name is that of an armed group that rules no state."""
    return mention.entity_type == "armed group" and mention.iso3 is None


def _lands(sentence: Sentence, mentions: Sequence[Mention]) -> frozenset[str]:
    """The states in which the places that a sentence names lie."""
    return frozenset(
        mention.iso3
        for mention in mentions
        if mention.entity_type == "place"
        and mention.iso3
        and not mention.metonym
        and not sentence.text[: mention.start - sentence.start].lower().endswith(AWAY)
    )
