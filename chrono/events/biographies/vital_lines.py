"""Births and deaths told by lines of places and dates alone, with which galleries and dictionaries open a life.

"Lund, 12 March 1861 – Bonn, 4 June 1934", "* 1861 Lund † 1934 Bonn", "†4 June 1934, Bonn" below "*12 March 1861, Lund".
A star at the head of a line is a bullet unless a cross stands beside or right below it.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from chrono.events.biographies.lives import is_lifetime, is_persons, life_title, name_above, of_life
from chrono.events.days.anchors import Anchor
from chrono.events.drafts import Draft
from chrono.events.layout.markup import bare
from chrono.events.words.phrases import any_phrase

if TYPE_CHECKING:
    from chrono.events.reader import Reader

__all__ = ["lives_in_brackets", "vital_lines"]

_LONGEST = 160  # characters of such a line
_INITIALS = 2  # capital letters of a word that are no name
_LINES_BETWEEN = 2  # from a star to its cross, blank ones apart
_HEAD = r"[ \t>#_(]{0,8}"
_IN = rf"(?:{any_phrase('before_a_birthplace')}) "
_PLACE = r"[^\W\d_a-zà-ÿа-яё][^\d\n–—*†;:!?()]{1,50}?"
_FROM = re.compile(rf"{_HEAD}(?:{_IN})?(?P<place>{_PLACE}, ?)?")
_BETWEEN = re.compile(rf",? ?(?:{_IN})?(?P<born>{_PLACE})?,? [–—-] (?:{_IN})?(?P<died>{_PLACE},? )?")
_BEHIND = re.compile(rf"(?:,? (?:{_IN})?(?P<place>{_PLACE}))?[ \t)_.]*")
# In brackets: "Ola Ferrant. Composer and critic (Lund, 12 March 1861 – Rose Lane, Bonn, 4 June 1934)".
_OPENING = re.compile(rf"\((?:{_IN})?(?P<place>{_PLACE}, ?)?$")
_CLOSING = re.compile(rf"(?:,? (?:{_IN})?(?P<place>{_PLACE}))?\)")
_MIDDLE = re.compile(rf",? ?(?:{_IN})?(?P<born>{_PLACE})?,? [–—-] (?:{_IN})?(?P<died>[^\d\n–—*†;:!?()]{{1,60}}?,? )?")
_HEAD_NAME = re.compile(r"[ \t*_#]*(?P<name>[^.,;(\n]{3,50})[.,]")
_NAME_AT_END = re.compile(r"(?P<name>[A-ZÀ-Þ][^\W\d_]+(?:[ -][A-ZÀ-Þ][^\W\d_]+){1,3}) ?$")
_LABELLED = re.compile(
    rf"[ \t>#_*-]{{0,8}}(?i:(?P<born>{any_phrase('labels_of_births')})|{any_phrase('labels_of_deaths')})"
    rf"[ \t_*]*:[ \t_*]*(?:on )?(?:{_IN})?(?P<place>{_PLACE}[,;]? )?"
)
_SIGN = re.compile(r"(?P<sign>[*†])[ \t]?(?:um |ca?\. ?|около )?$")
_AFTER = re.compile(rf"[,;]?(?: (?:{_IN})?(?P<place>{_PLACE}))?[ \t]*[,;]?[ \t)_.]*(?:$|(?=[*†]))", re.MULTILINE)


def vital_lines(reader: Reader) -> list[Draft]:
    """Births and deaths of lines that hold nothing but where and when somebody was born and died."""
    drafts = _from_place_to_place(reader)
    if ":" in reader.plain:
        drafts += _by_labels(reader)
    return drafts + _by_signs(reader) if "†" in reader.plain else drafts


def _by_labels(reader: Reader) -> list[Draft]:
    """What lines under a name say by a label: "Born: Lund, 12 March 1861", "Date of death: 4 June 1934, Bonn"."""
    drafts: list[Draft] = []
    text = reader.plain
    for one in reader.anchors:
        if not _is_dated(one, reader):
            continue
        start, end = _line(text, one.start, one.end)
        labelled = _LABELLED.fullmatch(text, start, one.start) if one.start - start < _LONGEST else None
        behind = _BEHIND.fullmatch(text, one.end, end) if labelled else None
        if labelled is None or behind is None or not (name := name_above(text, start)):
            continue
        kind = "birth" if labelled["born"] else "death"
        drafts.append(_draft(reader, kind, one, start, labelled["place"] or behind["place"], name))
    return drafts


def _from_place_to_place(reader: Reader) -> list[Draft]:
    """Lund, 12 March 1861 – Bonn, 4 June 1934: a line by itself, with one place at least and a lifetime between."""
    drafts: list[Draft] = []
    text = reader.plain
    for one, other in pairwise(reader.anchors):
        if other.start - one.end > _LONGEST or not _is_dated(one, reader) or not _is_dated(other, reader):
            continue
        between = _BETWEEN.fullmatch(text, one.end, other.start)
        if between is None or not is_lifetime((one.when, other.when)):
            continue
        start, end = _line(text, one.start, other.end)
        before, behind = _FROM.fullmatch(text, start, one.start), _BEHIND.fullmatch(text, other.end, end)
        if before is None or behind is None or end - start > _LONGEST:
            continue
        places = (before["place"] or between["born"], between["died"] or behind["place"])
        if any(places):
            for kind, date, place in zip(("birth", "death"), (one, other), places, strict=True):
                drafts.append(_draft(reader, kind, date, start, place))
    return [draft for draft in drafts if draft.title]


def lives_in_brackets(reader: Reader) -> list[Draft]:
    """The same in brackets behind what somebody was: two full days, a lifetime apart, a place with each.

    What stands right behind the name that an entry opens with, `lives` has read before.
    """
    drafts: list[Draft] = []
    text = reader.plain
    for one, other in pairwise(reader.anchors):
        if {one.when.precision, other.when.precision} != {"day"} or other.start - one.end > _LONGEST:
            continue
        before = _OPENING.search(text, max(0, one.start - _LONGEST), one.start)
        behind = _CLOSING.match(text, other.end) if before else None
        between = _MIDDLE.fullmatch(text, one.end, other.start) if behind else None
        if before is None or behind is None or between is None or not is_lifetime((one.when, other.when)):
            continue
        places = (before["place"] or between["born"], between["died"] or behind["place"])
        free = _is_dated(one, reader) and _is_dated(other, reader)
        if not all(places) or not free:
            continue
        name = _name_before(text[text.rfind("\n", 0, before.start()) + 1 : before.start()])
        for kind, date, place in zip(("birth", "death"), (one, other), places, strict=True):
            drafts.append(_draft(reader, kind, date, before.start(), place, name))
    return drafts


def _name_before(said: str) -> str:
    """The name right before the bracket, else the one that the entry opens with."""
    for found in (_NAME_AT_END.search(said), _HEAD_NAME.match(said)):
        if found is not None and is_persons(name := bare(found["name"]).strip()):
            return " ".join(word.title() if word.isupper() and len(word) > _INITIALS else word for word in name.split())
    return ""


def _by_signs(reader: Reader) -> list[Draft]:
    """What a star and a cross before dates say on one line or two, which hold nothing else but places."""
    drafts: list[Draft] = []
    text = reader.plain
    signed = [
        (one, sign["sign"])
        for one in reader.anchors
        if (sign := _SIGN.search(text, max(0, one.start - 8), one.start)) and _is_dated(one, reader)
    ]
    for (one, first), (other, second) in pairwise(signed):
        if (first, second) != ("*", "†") or not is_lifetime((one.when, other.when)):
            continue
        start, _ = _line(text, one.start, one.end)
        after, behind = _AFTER.match(text, one.end), _AFTER.match(text, other.end)
        if not after or not behind or text[start : one.start].strip(" \t>#_(*"):
            continue
        below = text[after.end() : other.start].rstrip("† \t")
        if below.strip() or below.count("\n") > _LINES_BETWEEN:
            continue
        drafts.append(_draft(reader, "birth", one, start, after["place"]))
        drafts.append(_draft(reader, "death", other, start, behind["place"]))
    return drafts


def _is_dated(one: Anchor, reader: Reader) -> bool:
    explicit = one.basis == "explicit" and one.when.precision in ("day", "month", "year")
    return explicit and one.start not in reader.claimed


def _line(text: str, start: int, end: int) -> tuple[int, int]:
    stop = text.find("\n", end)
    return text.rfind("\n", 0, start) + 1, stop if stop >= 0 else len(text)


def _draft(reader: Reader, kind: str, one: Anchor, start: int, place: str | None, name: str | None = None) -> Draft:
    """A birth or death of the person named above the line, else of the title; where nobody is, by its place."""
    index = reader.unit_at(one.start)
    unit = reader.layout.units[index if index is not None else 0]
    reader.claimed.add(one.start)
    draft = of_life(kind, one.when, unit, (one.start, one.end), (one.start, one.end))
    if name is None:
        name = name_above(reader.plain, start, reader.document.title or "")
    where = bare(place or "").strip(" ,")
    draft.title, draft.whose = life_title(name, kind, reader.document.language, where), name
    draft.signs["a line of the dates of a life"] = 0.1
    return draft
