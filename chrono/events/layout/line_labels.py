"""What labels a line: side matter, a form, a date, or a quoted reply; the words are in `layout.yaml`."""

from __future__ import annotations

import re
from functools import cache

from chrono.events.layout.markup import bare
from chrono.lang.alternatives import alternatives
from chrono.strict_yaml import shipped

__all__ = [
    "form_labels",
    "labels_a_date",
    "labels_of_nobody",
    "labels_side_matter",
    "labels_what",
    "message_label",
    "reply_pattern",
]

# The marks and the first word of a line, and what may end a field.
_OPENING = re.compile(r"[\s*_>#(©-]*([^\W_]*)[A-Za-z_]*\s*([:=]?)")
_WORD = re.compile(r"[^\W_]+")


@cache
def _side_label() -> re.Pattern[str]:
    """A label of side matter at the start of a line.

    A colon, a link, a date or nothing follows it, not the rest of a sentence. So is a field that a program has named:
    "dateUpdated:", "pub_date =".
    """
    words = alternatives(_side_labels())
    parts = shipped("chrono.events", "layout.yaml")["field_parts"]
    small, large = "|".join(parts), "|".join(part.capitalize() for part in parts)
    field = (
        rf"(?-i:(?:{small}|{large})(?:[A-Z][a-z]+)+|[A-Za-z][a-z]*(?:[A-Z][a-z]+)*(?:{large})"
        rf"|(?:{small})(?:_[a-z]+)+|[a-z]+(?:_[a-z]+)*_(?:{small}))\s*[:=]\s"
    )
    return re.compile(
        rf"[\s*_>#(©-]*{field}|[\s*_>#(©]*(?:{words})(?:\s*[:\[]|\s*$|(?=\s+(?:\W?\d(?!\d*\.\d+(?![.\d]))|(?<!next\s)(?<!previous\s)(?:mon|tues|wednes|thurs|fri|satur|sun)day\s))|\s+by\b|(?<=\[))|\s*(?:©|\(c\)\s*\d)",
        re.IGNORECASE,
    )


def labels_side_matter(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether a label of side matter, or a field, stands at the start of `text[start:end]`."""
    end = len(text) if end is None else end
    opening = _OPENING.match(text, start, end)
    # Quicker to see than whether it is one: no label begins so, and no mark is there that ends a field.
    if opening is None or not (opening[2] or opening[1].casefold() in _first_words() or "©" in opening[0]):
        return False
    return _side_label().match(text, start, end) is not None


@cache
def _first_words() -> frozenset[str]:
    """What a label of side matter may begin with, up to its first sign that is no letter; "c" is that of "(c)"."""
    return frozenset({"c", *(word for label in _side_labels() for word in _WORD.findall(label)[:1])})


@cache
def reply_pattern() -> re.Pattern[str]:
    """A line that says who wrote what is quoted below, such as "On 3 May 2011, Ann Orr wrote:"."""
    forms = [
        rf"{opening}\b[^\n]{{6,120}}\b(?:{ending})" if opening else rf"[^\n]{{6,120}}\b(?:{ending})"
        for opening, ending in shipped("chrono.events", "layout.yaml")["replies"].values()
    ]
    return re.compile(rf"[> \t]*(?:{'|'.join(forms)})\b[^\n:]{{0,60}}:[^\S\n]*$", re.IGNORECASE)


@cache
def message_label(section: str) -> re.Pattern[str]:
    """The beginning of a line of a message's head: that of its day ("Sent:"), or one that stands beside it ("To:")."""
    words = alternatives(shipped("chrono.events", "layout.yaml")[section])
    return re.compile(rf"^[>\s*_]*(?:{words})[*_]*\s*:", re.IGNORECASE)


@cache
def _date_labels(*sections: str) -> frozenset[str]:
    data = shipped("chrono.events", "layout.yaml")
    return frozenset(label for section in sections for label in data[section])


@cache
def form_labels() -> frozenset[str]:
    """What stands before a colon in the head of a form or of minutes, and tells no deed."""
    return _date_labels("date_labels", "other_date_labels", "what_labels", "form_labels")


@cache
def labels_of_nobody() -> frozenset[str]:
    """What stands before a colon and is nobody who speaks: the labels of forms, and those of a life ("Died:")."""
    return form_labels() | _date_labels("life_labels")


def labels_a_date(text: str, *, inviting: bool = False) -> bool:
    """Whether the text before a date is only a label of it: "**Date:** "; `inviting`, one like "When:"."""
    if ":" not in text:
        return False
    label = bare(text).strip()
    if not label.endswith(":"):
        return False
    label = label.rstrip(": ").casefold()
    if inviting:
        return label in _date_labels("inviting_labels")
    return label in _date_labels("date_labels", "other_date_labels") or label.split(" ")[-1] in _date_labels("years")


def labels_what(text: str) -> bool:
    """Whether a label, without its colon, says that what is called to stands behind it: "What"."""
    return bare(text).strip(" *_•-").casefold() in _date_labels("what_labels")


@cache
def _side_labels() -> tuple[str, ...]:
    """The labels of side matter of every language, longest first."""
    data = shipped("chrono.events", "layout.yaml")
    return tuple(sorted({word for words in data["side_labels"].values() for word in words}, key=len, reverse=True))
