"""Sentences: the text in the order it stands, cut into what carries evidence (body, headings, captions) and what does
not (boilerplate)."""

from __future__ import annotations

from evidence.sentences.blocks import find_blocks
from evidence.sentences.boundaries import cut_to_length, load_abbreviations, split
from evidence.sources import SourceText
from evidence.sources.display import mend, special_places
from evidence.tables.rows import Sentence


def find_sentences(source: SourceText) -> list[Sentence]:
    """The sentences of ``source``, in order, numbered from 1 over all kinds; a blank text has none.

    >>> text = SourceText.of("Gen. Bajwa met U.S. envoys. They agreed (Dawn, May 5).", "talks-2021")
    >>> [(row.sentence_id, row.text) for row in find_sentences(text)]
    [('talks-2021:001', 'Gen. Bajwa met U.S. envoys.'), ('talks-2021:002', 'They agreed (Dawn, May 5).')]
    >>> find_sentences(SourceText.of(" \\n"))
    []
    """
    text, source_id = source.text, source.source_id
    abbreviations = load_abbreviations()
    special = [*special_places(text), len(text)]
    following = 0  # index of the first special sign that does not stand before the sentence
    found: list[Sentence] = []
    for paragraph, block in enumerate(find_blocks(text), 1):
        kind = block.kind
        whole = [(block.start, block.end)]
        spans = whole if block.whole else split(text, block.start, block.end, abbreviations)
        for start, end in cut_to_length(text, spans):
            words = text[start:end]
            while special[following] < start:
                following += 1
            shown = mend(words) if block.joined or special[following] < end else words
            sentence_id = f"{source_id}:{len(found) + 1:03}"
            found.append(Sentence(sentence_id, source_id, start, end, words, paragraph, kind, shown))
    return found
