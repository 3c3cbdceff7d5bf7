"""Who speaks, out of the words before a verb of saying."""

from __future__ import annotations

import re

QUOTED_BEFORE = re.compile(r".*(?:[\"”“]|; )\s*", re.DOTALL)
LABEL = re.compile(
    r"\A(?:As (?=[^,]*\Z)|.*\bquot(?:ed|es|ing) (?=.* as\Z)|\**[A-Z]{1,3}:\s|[A-Z][A-Z ]{2,20}(?:, [A-Z][a-z]+ \d{1,2})?(?: ?\([A-Z][A-Za-z -]{1,20}\))? ?(?:[-–—]{1,2}|:)\s|What (?=he\b|she\b|they\b|I\b|we\b))"
)
CIRCUMSTANCE = re.compile(
    r"\A(?:In|On|At|After|Before|During|While|When|Speaking|Talking|Asked|Addressing|Replying|Responding|Earlier|Later|Meanwhile|However|Separately|Also|Again)\b[^,]*, (?=(?:he|she|they|it|the|a|an|one|some|his|her|its)\b|[A-Z])"
)
VERB_BEGINS = re.compile(
    r"(?:,? (?:and )?(?:later|also|then|earlier|now|again|however|as|used to|(?:was|were|is|are|been) quoted|was|were|has|had|have|will|would|(?<!speaking )(?!family|assembly|ally|reply)[a-z]{4,}ly))+\Z"
)


def speaking(words: str) -> str:
    """Who speaks, out of the words before a verb of saying: without what is quoted, the label of an interview, the
    circumstances before, and the adverbs and auxiliaries behind.

    >>> speaking("In reply to a question, he also"), speaking("A trader from the hills later"), speaking("A: I")
    ('he', 'A trader from the hills', 'I')
    """
    own = QUOTED_BEFORE.sub("", words.strip(' ,"“”’'))
    return CIRCUMSTANCE.sub("", VERB_BEGINS.sub("", LABEL.sub("", own)))
