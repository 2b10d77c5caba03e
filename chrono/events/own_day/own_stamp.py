"""Lines that say of which day a document is, and tell of nothing: "Issued: 5 May 2020", "5 May 2020 | By Ann Lee"."""

from __future__ import annotations

from chrono.dates.document_words import DocumentWords, document_words
from chrono.dates.stated_date import is_labelled, is_stamped
from chrono.events.drafts import Draft
from chrono.events.sentences.sentence import Sentence
from chrono.model import Document, Evidence

__all__ = ["is_stamp", "without_stamps"]

# What a label of the day says of the paper itself.
_COMING_OUT = frozenset({"publication", "announcement"})
_CHANGED = frozenset({"change"})


def is_stamp(sentence: Sentence, document: Document) -> bool:
    """Whether a line is what dates the document, and tells of nothing: "5 May 2020, 15:33 - Culture"."""
    date = document.date
    if date is None or sentence.cues or sentence.deeds:
        return False
    return any(one.start <= sentence.start and sentence.end <= one.end for one in date.evidence)


def without_stamps(drafts: list[Draft], document: Document) -> list[Draft]:
    """The drafts without those that only a stamp of the document's day tells of.

    A byline tells of nothing whatever its words; a label tells of the paper where it says that this came out, and of
    what happened where it says anything else: "Adopted: 5 May 2020". What a title names is held on the day below it.
    """
    date = document.date
    if date is None or date.basis != "explicit" or not date.evidence:
        return drafts
    stamped = is_stamped(date)
    words = document_words(document.language)
    stamps = [
        (one.start, one.end, _COMING_OUT | _CHANGED if _is_revision(one, document, words) else _COMING_OUT)
        for one in date.evidence
        if stamped or is_labelled(date) or words.label_words.match(document.text, one.start)
    ]

    def only_stamps(draft: Draft) -> bool:
        if draft.when != date.when or draft.basis != "explicit" or draft.origin == "titled":
            return False
        return any(
            not document.text[span.start : start].strip("*_ ") and span.end <= end and (stamped or draft.kind in kinds)
            for start, end, kinds in stamps
            for span in draft.spans
        )

    return [draft for draft in drafts if not only_stamps(draft)] if stamps else drafts


def _is_revision(evidence: Evidence, document: Document, words: DocumentWords) -> bool:
    """Whether the label of a date says that the paper was worked on: "Author: Ann Lee. Last updated 5 May 2020"."""
    line = document.text[evidence.start : evidence.start + evidence.marks[0][0]] if evidence.marks else ""
    return words.labels["updated"].search(line.replace("*", " ")) is not None
