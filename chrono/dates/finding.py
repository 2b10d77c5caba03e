"""The way from a text to its date mentions: match, join, resolve, write down."""

from __future__ import annotations

import datetime

import attrs

from chrono.dates.days import Ymd
from chrono.dates.draft import Draft
from chrono.dates.joining import join
from chrono.dates.matching import find_drafts
from chrono.dates.mention import DateMention, Part
from chrono.dates.narrative import Narrative
from chrono.dates.resolve import follow, resolve
from chrono.dates.values import timex_value, when_of
from chrono.errors import DateError, Problem
from chrono.lang import detect
from chrono.lang import language as language_of
from chrono.when import When

__all__ = ["find_dates"]


def find_dates(
    text: str,
    *,
    reference: str | datetime.date | When | None = None,
    language: str | None = None,
    date_order: str | None = None,
    problems: list[Problem] | None = None,
) -> list[DateMention]:
    """Every dated expression of the text, in order, none inside another.

    `reference` is the day that "yesterday" counts from, as EDTF text, a date or a `When`; without it relative
    expressions keep a TIMEX3 value with X in it and have no `when`. `language` is ISO 639-1, None tells it from the
    text. `date_order` (dmy, mdy or ymd) reads 05/11/2023 where the text's other dates do not decide; None leaves it
    uncertain. A date that the calendar lacks is no mention, and is told in `problems`.

    >>> [(m.text, m.value) for m in find_dates("They met on 5 May 2020.")]
    [('5 May 2020', '2020-05-05')]

    Raises `DateError` where `reference` is no date, `ChronoError` where the language is unknown.
    """
    spoken = language_of(language or detect(text))
    drafts = join(find_drafts(text, spoken), text, spoken)
    told = Narrative(text, spoken, _reference_day(reference), problems, date_order, drafts)
    found = (_mention(draft, told) for draft in drafts)
    return [mention for mention in found if mention is not None]


def _reference_day(reference: str | datetime.date | When | None) -> Ymd | None:
    """The first day of the reference, None where its start is open."""
    if reference is None:
        return None
    if isinstance(reference, datetime.date):
        return reference.year, reference.month, reference.day
    first = (When.parse(reference) if isinstance(reference, str) else reference).earliest
    return (first.year, first.month, first.day) if first else None


def _mention(draft: Draft, told: Narrative) -> DateMention | None:
    drafts = draft.parts or (draft,)
    before: Draft | None = None
    for part in drafts:
        if before is not None:
            follow(part, before, draft.joined, told.story)
        if not resolve(part, told):
            return None
        before = part
    for part in drafts:
        told.tell(part)
    text = told.text
    parts = tuple([Part(d.start, d.end, text[d.start : d.end], d.type, timex_value(d), d.mod) for d in drafts])
    when = _when(draft, drafts, told)
    first = parts[0]
    assumed = tuple(dict.fromkeys([name for d in drafts for name in d.assumed]))
    return DateMention(
        draft.start, draft.end, text[draft.start : draft.end], first.type, first.value, first.mod,
        when.edtf if when else None, when, draft.rule, assumed, parts,
    )  # fmt: skip


def _when(draft: Draft, drafts: tuple[Draft, ...], told: Narrative) -> When | None:
    try:
        whens = [when_of(d) for d in drafts if not d.umbrella]
        if len(whens) == 1:
            return _bounded(whens[0], draft, told)
        if any(when is None for when in whens):
            return None
        known = [when for when in whens if when is not None]
        if draft.joined == "range":
            return When.between(known[0], known[-1])
        opening, closing = "[]" if draft.joined == "any" else "{}"
        return When.parse(f"{opening}{','.join(when.edtf for when in known)}{closing}")
    except DateError:
        return None


def _bounded(when: When | None, draft: Draft, told: Narrative) -> When | None:
    """With "since", "before" or "by" in front, the date is one end of an open interval."""
    if when is not None and _is_old_style(draft, told):
        return attrs.evolve(when, old_style=True)
    if when is None or draft.kind != "calendar" or "/" in when.edtf:
        return when
    cues = told.language.cues
    before = _phrases_before(draft, told)
    after = told.text[draft.end : draft.end + 12].split(None, 1)
    if not cues["since"].isdisjoint(before) or (after and after[0].rstrip(".,;") in cues["onwards"]):
        return When.between(when, None)
    return when if cues["until"].isdisjoint(before) else When.between(None, when)


def _phrases_before(draft: Draft, told: Narrative) -> list[str]:
    """The last word before the date, the last two and the last three, where they may bound it."""
    before = told.text[max(0, draft.start - 18) : draft.start]
    words = before.rsplit(None, 1)
    # Before most dates stands no such word: to look for the last one alone costs a third.
    if not words or words[-1].casefold() not in told.language.bounding:
        return []
    words = before.casefold().split()
    return [" ".join(words[-count:]) for count in (1, 2, 3)]


def _is_old_style(draft: Draft, told: Narrative) -> bool:
    """Whether "O.S." or "Old Style" stands right behind a date of the time when that was said."""
    if draft.day is None or draft.year is None or draft.year > 1930:
        return False
    after = told.text[draft.end : draft.end + 14].lstrip(" ,([")
    return any(after.startswith(cue) for cue in told.language.cues["old_style"])
