"""Who is called by an office: *President X* stands behind *the President* later on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from evidence.tables.rows import Mention

LONGEST = 60  # characters of an office with its state (*Minister of A, X*)
FURTHER = r"(?: of(?: the)?(?: [A-Z]\w+){1,2}(?: of [A-Z]\w+)?)?(?: and(?: [\w-]+){1,3})?"  # *Deputy Prime Minister and Foreign Minister X*


def holders(text: str, mentions: Iterable[Mention], office: str) -> Iterator[str]:
    """The ids of those persons among ``mentions`` whom the text calls so right before their names, in the order given."""
    title = re.compile(rf"(?<!deputy )(?<!vice )(?<!vice-)\b{re.escape(office)}{FURTHER},? \Z", re.IGNORECASE)
    for mention in mentions:
        if mention.entity_type == "person" and title.search(text, max(0, mention.start - LONGEST), mention.start):
            yield mention.entity_id
