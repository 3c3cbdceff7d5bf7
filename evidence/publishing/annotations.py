"""The sentences for and against every claim as W3C Web Annotations (https://www.w3.org/TR/annotation-model/)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from evidence.publishing.excerpts import WITHHELD
from evidence.tables.records import records

if TYPE_CHECKING:
    from evidence.report import Report

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32  # characters of prefix and suffix, which tell a repeated quote from its twin


def web_annotations(
    report: Report, name: str = "annotations.jsonld", pages: str = "../chapters/reader/"
) -> dict[str, Any]:
    """A collection of one annotation a claim and sentence. Its target is the text, named by its checksum, with the sentence
    selected twice, by position (Unicode code points into the text as received) and by quote; ``scope`` is its page of the
    source reader (below ``pages``). A sentence that may not be reprinted has no quote.

    >>> from evidence.report import load
    >>> made = web_annotations(load())
    >>> made["total"] == len(made["first"]["items"]) > 0
    True
    """
    items = list(_annotations(report, name, pages))
    page = {"id": f"{name}#page", "type": "AnnotationPage", "partOf": name, "startIndex": 0, "items": items}
    return {
        "@context": CONTEXT,
        "id": name,
        "type": "AnnotationCollection",
        "label": "The sentences for and against every claim",
        "total": len(items),
        "first": page,
    }


def _annotations(report: Report, name: str, pages: str) -> Iterator[dict[str, Any]]:
    propositions = {row.claim_id: row.proposition for row in records(report.claims)}
    sources = {row.source_id: row for row in records(report.sources)}
    sentences = {row.sentence_id: row for row in records(report.sentences)}
    whole = not report.sentences["text"].eq(WITHHELD).any()  # else what stands around a quote is not all there
    for link in records(report.evidence[report.evidence["table"] == "claims"]):
        sentence = sentences[link.sentence_id]
        source, number = sources[sentence.source_id], link.sentence_id.rpartition(":")[2]
        yield {
            "id": f"{name}#{link.row_id}-{link.sentence_id.replace(':', '-')}",
            "type": "Annotation",
            "motivation": ["describing", "classifying"],
            "body": [
                {"type": "TextualBody", "value": propositions[link.row_id], "format": "text/plain", "language": "en", "purpose": "describing"},
                {"type": "TextualBody", "value": link.role, "format": "text/plain", "purpose": "classifying"},
            ],
            "target": {
                "type": "SpecificResource",
                "source": {"id": f"urn:sha256:{source.sha256}", "type": "Text", "format": "text/plain", "label": source.file},
                "scope": f"{pages}{sentence.source_id}.html#s{number}",
                "selector": list(_selectors(sentence, report.text(sentence.source_id), whole=whole)),
            },
        }  # fmt: skip


def _selectors(sentence: Any, text: str, *, whole: bool) -> Iterator[dict[str, Any]]:
    yield {"type": "TextPositionSelector", "start": int(sentence.start), "end": int(sentence.end)}
    if sentence.text != WITHHELD:
        around = {
            "prefix": text[max(0, sentence.start - AROUND) : sentence.start],
            "suffix": text[sentence.end : sentence.end + AROUND],
        }
        yield {"type": "TextQuoteSelector", "exact": sentence.text} | (
            {side: words for side, words in around.items() if words} if whole else {}
        )
