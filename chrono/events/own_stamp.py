"""Lines that say of which day a document is, and tell of nothing: "Issued: 5 May 2020", "5 May 2020 | By Ann Lee"."""

from __future__ import annotations

from chrono.dates.document_words import document_words
from chrono.dates.stated_date import is_labelled, is_stamped
from chrono.events.drafts import Draft
from chrono.events.sentence import Sentence
from chrono.model import Document

__all__ = ["is_stamp", "without_stamps"]

# What a label of the day says of the paper itself.
_COMING_OUT = frozenset({"publication", "announcement"})


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
    label = document_words(document.language).label_words
    stamps = [
        (one.start, one.end)
        for one in date.evidence
        if stamped or is_labelled(date) or label.match(document.text, one.start)
    ]

    def only_stamps(draft: Draft) -> bool:
        own = draft.when == date.when and draft.basis == "explicit" and draft.origin != "titled"
        told = own and (stamped or draft.kind in _COMING_OUT)
        return told and any(start <= span.start and span.end <= end for start, end in stamps for span in draft.spans)

    return [draft for draft in drafts if not only_stamps(draft)] if stamps else drafts
