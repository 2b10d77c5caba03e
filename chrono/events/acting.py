"""Which names act where they stand: by their verb, by what they are acted with, or as one of a list that does.

Whoever acts takes part. To let one more way of acting count, extend `_does`; the words are in `names.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from chrono.events.lexicon import lexicon
from chrono.events.persons import acts_behind, is_dealt_with

if TYPE_CHECKING:
    from chrono.events.names import NameMention

__all__ = ["LISTED", "acting_in", "owns"]

ACTING = {"country": ("", "with", "by"), "organisation": ("", "with", "by", "from")}
LISTED = re.compile(r"(?: \([A-Z][A-Z&]{1,7}\))?(?:,? (?:and |& |or |und |и )?(?:the )?|,\n *|[-–])")
NEXT = re.compile(r"\s(?:also )?([a-z]+)(?:\s([a-z]+))?")
ORGAN_OF = re.compile(r"\b([a-z]+) of (?:the )?\Z")
ASIDE = re.compile(r", (?:a|an|the|headed|led|chaired|based|then|now|part|owner|maker|one)\b[^,.;:()\n]{2,60},")
STUDY_REACH = 70  # characters before "from" in which a degree stands that is from there
DEED = re.compile(r"['’]s?\s([a-z]+)(?:\s([a-z]+))?")


def owns(text: str, mention: NameMention, following: NameMention | None) -> bool:
    """Whether a person only has the next one as his: "President Cole's special adviser Bo Lind"."""
    if mention.kind != "person" or following is None or not following.role or following.kind != "person":
        return False
    return text.startswith(("'s ", "’s "), mention.end) and text.startswith(following.role, mention.end + 3)


def acting_in(text: str, mentions: Iterable[NameMention]) -> list[NameMention]:
    """The mentions with `acts` set where the text lets them act; of a list all act if one does."""
    group: list[NameMention] = []
    found: list[NameMention] = []
    for mention in mentions:
        if group and not LISTED.fullmatch(text, group[-1].end, mention.start):
            found += _together(text, group)
            group = []
        group.append(mention)
    return found + _together(text, group)


def _together(text: str, group: list[NameMention]) -> list[NameMention]:
    """One list of names: what one of them does, all do; "leaders of Peru and Chile" lets both countries act."""
    if len(group) == 1:
        one = group[0]
        acts = one.acts or (_can(text, one) and _does(text, one))
        return group if one.acts == acts else [one._replace(acts=acts)]
    joint = all(m.kind == "country" and m.relation in ("of", "") for m in group)
    able = [joint or _can(text, m) for m in group]
    does = [m.acts or (can and _does(text, m)) for m, can in zip(group, able, strict=True)]
    all_do = joint or any(does)
    acting = [act or (all_do and can and m.kind != "person") for m, act, can in zip(group, does, able, strict=True)]
    return [m if m.acts == acts else m._replace(acts=acts) for m, acts in zip(group, acting, strict=True)]


def _can(text: str, mention: NameMention) -> bool:
    """Whether a name may act where it stands: a person, and what no preposition makes a mere part of something."""
    return mention.kind == "person" or mention.relation in ACTING[mention.kind] or _is_met(text, mention)


def _does(text: str, mention: NameMention) -> bool:
    """Whether a name acts where it stands: by its verb, by what it is acted with, by one of its organs or its deeds."""
    words = lexicon()
    if mention.relation == "from":
        before = text[max(0, mention.start - STUDY_REACH) : mention.start].casefold().split()
        return words.study.isdisjoint(word.strip(".,()") for word in before)
    if mention.relation in ("with", "by") or acts_behind(text, mention.end) or _is_object(text, mention):
        return True
    if text.startswith(", ", mention.end) and (aside := ASIDE.match(text, mention.end)) is not None:
        return mention.kind == "organisation" and acts_behind(text, aside.end())
    if match := DEED.match(text, mention.end):
        organ = match[1] in words.organs and acts_behind(text, match.end(1))  # "Peru's parliament approved"
        return organ or not words.deeds.isdisjoint(match.groups(""))
    match = NEXT.match(text, mention.end)
    first, second = match.groups("") if match else ("", "")
    if first in words.organs:
        return acts_behind(text, mention.end + 1 + len(first)) or second.endswith(("s", "ed"))
    if first in words.passive:
        return second in words.willing or second.endswith("ed")
    return first in words.modals and second not in ("be", "been", "not", "")


def _is_met(text: str, mention: NameMention) -> bool:
    """Whether the preposition, or the verb, before a country or body lets it act whatever it is."""
    return _is_of_organ(text, mention) or _is_object(text, mention)


def _is_of_organ(text: str, mention: NameMention) -> bool:
    """Whether a country or body stands behind what acts for it: "the government of Peru"."""
    if (
        mention.kind == "person"
        or mention.relation != "of"
        or not text.endswith((" of ", " of the "), 0, mention.start)
    ):
        return False
    match = ORGAN_OF.search(text, max(0, mention.start - 30), mention.start)
    return match is not None and match.group(1) in lexicon().organs


def _is_object(text: str, mention: NameMention) -> bool:
    """Whether something is done to or with a body right behind the verb: "joined the Peru Bank", "recognised Peru"."""
    return is_dealt_with(text, mention.start)
