"""Where somebody was born or died, by his entry, by brackets behind his name, or by the story of his life."""

from __future__ import annotations

import re

from chrono.events.drafts import Draft
from chrono.events.names.finding import Names
from chrono.events.words.phrases import any_phrase
from chrono.model import Place

__all__ = ["BORN", "ENDS_TELLING", "life_place"]

BORN = {
    "birth": re.compile(rf"\b_?(?:{any_phrase('born')})_?(?=\s)", re.IGNORECASE),
    "death": re.compile(rf"\b_?(?:{any_phrase('died')})_?(?=\s)", re.IGNORECASE),
}
_WHERE = {
    "birth": re.compile(rf",? (?:{any_phrase('where_somebody_was')}) _?(?:{any_phrase('born_there')})"),
    "death": re.compile(rf",? (?:{any_phrase('where_somebody')}) _?(?:{any_phrase('died_there')})"),
}
ENDS_TELLING = re.compile(r";|\n\n|[^\W\d_]{3,}[.)]\s")
# From a birth to the day of death: "(1801, Lyon | – 1870|, Lisbon)".
_DIED = re.compile(r"[^()\n–;]{0,60} ?[–;-] ?(?:\w+\.? ){0,2}(?:\w+ \d{1,2}, )?\d{3,4}")
_BESIDE_DATE = re.compile(r",? (?:(?:in|at|near) (?:the )?)?|,? ?[*_]{0,2}")
_REACH = 60  # characters behind "born" in which its place stands


def life_place(names: Names, draft: Draft) -> Place | None:
    """Where somebody was born or died: the first place behind the word, in his entry or in his life."""
    text, span = names.text, draft.spans[0]
    if (beside := _behind_date(names, draft)) is not None:
        return beside
    words = list(BORN[draft.kind].finditer(text, span.start, span.end))
    subject = names.subject_at(span.start)
    if subject and len(names.subjects) == 1 and _is_of(names, subject, draft):
        name = rf"\b(?:He|She|{re.escape(subject.split()[-1])})(?:,[^,.;\n]{{1,40}},)?"
        verb = {"birth": "[Bb]orn", "death": "[Dd]ied"}[draft.kind]
        words += re.finditer(rf"(?:{name} (?:was )?(?:\w+ly )?|^|[.\n] ?){verb}\b", text)
    for word in words:
        for mention in names.places_within(word.end(), min(len(text), word.end() + _REACH)):
            if mention.relation in ("in", "near") and not ENDS_TELLING.search(text, word.end(), mention.start):
                return mention.place
    return _where_born(names, draft)


def _behind_date(names: Names, draft: Draft) -> Place | None:
    """The place right behind the date of a life: "(3 May 1801, Lyon – 1870)", "Born: 3 May 1801, Lyon, France"."""
    text = names.text
    end = max((end for _, end in draft.spans[0].marks), default=draft.spans[0].end)
    died = _DIED.match(text, end) if draft.kind == "death" else None
    end = died.end() if died else end
    first = names.places_within(end, end + _REACH)[:1]
    return next((one.place for one in first if _BESIDE_DATE.fullmatch(text, end, one.start)), None)


def _is_of(names: Names, subject: str, draft: Draft) -> bool:
    """Whether a life is that of whom the text is about, and not of another named before its date."""
    span = draft.spans[0]
    last = max((end for _, end in span.marks), default=span.end)
    named = [one.name for one in names.within(span.start, last) if one.kind == "person"]
    return not named or named[-1] == subject


def _where_born(names: Names, draft: Draft) -> Place | None:
    """The place before "where she was born"."""
    span = draft.spans[0]
    where = _WHERE[draft.kind].search(names.text, span.start, span.end)
    before = names.places_within(span.start, where.start()) if where else ()
    town = [mention for mention in before if mention.relation in ("in", "near") and mention.position != "context"]
    return town[-1].place if town and where and "." not in names.text[town[-1].end : where.start()] else None
