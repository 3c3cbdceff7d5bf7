"""What is true of one medium alone: a page that says what stands on screen says so on paper, and the other way round."""

from __future__ import annotations

import re

# *The list is on screen only*, right under the list, is news to nobody but those who read on paper.
WHOLE = re.compile(r"<p>(?=[A-Z][^.;<>]* on screen only\.</p>)")
SENTENCE = re.compile(r"(?<=<p>)([A-Z][^.;<>]* on screen only\.)(?: |\n)(?=\S)")
CLAUSE = re.compile(r"(?<=<p>)([A-Z][^.;<>]* on screen only; )(\w+)")


def told_on_paper(page: str) -> str:
    """Sentences that begin a paragraph and say that something is on screen only, marked as paper's.

    >>> told_on_paper("<p>The list is on screen only.</p><p>Words on screen only. Else.</p>")
    '<p class="paper-only">The list is on screen only.</p><p><span class="paper-only">Words on screen only. </span>Else.</p>'
    >>> told_on_paper("<p>All is on screen only; those of one room stand there.</p>")
    '<p><span class="paper-only">All is on screen only; those</span><span class="screen-only">Those</span> of one room stand there.</p>'
    """
    page = SENTENCE.sub(r'<span class="paper-only">\1 </span>', WHOLE.sub('<p class="paper-only">', page))
    return CLAUSE.sub(
        lambda found: (
            f'<span class="paper-only">{found[1]}{found[2]}</span><span class="screen-only">{found[2].capitalize()}</span>'
        ),
        page,
    )
