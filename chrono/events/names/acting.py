"""Which names act where they stand: by their verb, by what they are acted with, or as one of a list that does.

Whoever acts takes part. To let one more way of acting count, extend `_does`; the words are in `names.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from chrono.events.names.name_verbs import acts_behind, is_dealt_with
from chrono.events.names.prepositions import relation_before
from chrono.events.words.lexicon import lexicon
from chrono.events.words.phrases import any_phrase

if TYPE_CHECKING:
    from chrono.events.names.finding import NameMention

__all__ = ["LISTED", "acting_in", "are_listed", "has_behind", "is_in_role", "owns", "relation_of"]

ACTING = {"country": ("", "with", "by"), "organisation": ("", "with", "by", "from")}
LISTED = re.compile(rf"(?: \([A-Z][A-Z&]{{1,7}}\))?(?:,? (?:(?:&|{any_phrase('and_or')}) )?(?:the )?|,\n *|[-–])")
# What a paper calls the one named before, and what follows: 'Marlow Ltd (the "|Seller|") and |Denby Trust' is one list.
DEFINED = re.compile(r" \((?:[a-z]+ ){0,2}[\"“]|[\"”][^()]{0,30}\),? (?:and )?(?:(?:the|Mrs?|Ms|Dr)\.? )?")
# "Кузьмы Минина и князя | Дмитрия Пожарского": an office and no verb.
AND_OFFICE = re.compile(r" и (?:(?![а-яё]+л(?:[аио]|ся|ась|ись)? )[а-яё-]+ (?:[А-ЯЁ][а-яё]+ )?){1,5}")
NEXT = re.compile(r"\s(?:also )?([a-z]+)(?:\s([a-z]+))?")
ORGAN_OF = re.compile(r"\b([A-Za-z]+) (?:of|from) (?:the )?\Z")
OF_ORGANS = {"of": (" of ", " of the "), "from": (" from ", " from the ")}
ASIDE = re.compile(r", (?:a|an|the|or|headed|led|chaired|based|then|now|part|owner|maker|one)\b[^,.;:()\n]{2,60},")
SAYING = re.compile(r"\b[Aa]ccording to (?:[a-z]+ ){0,3}(?:[A-Z][\w.]+ ){0,2}\Z")
ONLY_NAMED = 60  # characters before a name in which "according to" stands
STUDY_REACH = 70  # characters before "from" in which a degree stands that is from there
DEED = re.compile(r"['’]s?\s([a-z]+)(?:\s([a-z]+))?")


def owns(text: str, mention: NameMention, following: NameMention | None) -> bool:
    """Whether a person only has the next one as his: "President Cole's special adviser Bo Lind"."""
    if mention.kind != "person" or following is None or not following.role or following.kind != "person":
        return False
    return text.startswith(("'s ", "’s "), mention.end) and text.startswith(following.role, mention.end + 3)


def has_behind(text: str, mention: NameMention, end: int) -> bool:
    """Whether a person is named behind a subject, which ends at `end`, only for what is his: "voted on Cole's bill".

    Not so where that is what he does: "welcomed Cole's visit".
    """
    if mention.kind != "person" or mention.start < end or not text.startswith(("'s ", "’s ", "' ", "’ "), mention.end):
        return False
    behind = DEED.match(text, mention.end)
    return behind is None or lexicon().deeds.isdisjoint(behind.groups(""))


def is_in_role(text: str, left: NameMention, mention: NameMention) -> bool:
    """Whether a person is named only to say who the one before him is: "Ann Cole, daughter of Bo Lind"."""
    if left.kind != "person" or mention.kind != "person" or not left.role:
        return False
    at = text.find(left.role, left.end, left.end + len(", then ") + len(left.role))
    return at >= 0 and mention.end <= at + len(left.role)


def acting_in(text: str, mentions: Iterable[NameMention]) -> set[int]:
    """The starts of the mentions that the text lets act; of a list all act if one does."""
    group: list[NameMention] = []
    found: set[int] = set()
    for mention in mentions:
        if group and not are_listed(text, group[-1], mention):
            found |= _together(text, group)
            group = []
        group.append(mention)
    return found | _together(text, group)


def are_listed(text: str, left: NameMention, right: NameMention) -> bool:
    """Whether two names that follow each other are of one list."""
    if LISTED.fullmatch(text, left.end, right.start) is not None:
        return True
    if '"' in (between := text[left.end : right.start]) or "“" in between or "”" in between:
        return DEFINED.fullmatch(between) is not None
    titled = right.role is not None and left.kind == right.kind == "person" and text.startswith(" и ", left.end)
    return titled and AND_OFFICE.fullmatch(text, left.end, right.start) is not None


def _together(text: str, group: list[NameMention]) -> set[int]:
    """Who of one list of names acts: what one of them does, all do; "leaders of Peru and Chile" lets both act."""
    joint = len(group) > 1 and all(m.kind == "country" and m.relation in ("of", "") for m in group)
    able = {m.start for m in group if joint or _can(text, m)}
    does = {m.start for m in group if m.acts or (m.start in able and _does(text, m))}
    does = {start for start in does if not _is_only_named(text, start)}
    return does | {m.start for m in group if m.start in able and m.kind != "person"} if joint or does else does


def _is_only_named(text: str, start: int) -> bool:
    """Whether a name tells who says so, or where people are from: "according to Ann Cole", "residents of Dunmore"."""
    before = text[max(0, start - ONLY_NAMED) : start]
    if "ccording to " in before:
        return SAYING.search(before) is not None
    return before.endswith(" of ") and before[:-4].rpartition(" ")[2] in lexicon().inhabitants


def relation_of(text: str, mention: NameMention) -> str:
    """What the preposition before a name says of it; of a country it is known, with what its list shares."""
    return relation_before(text, mention.start) if mention.kind == "organisation" else mention.relation


def _can(text: str, mention: NameMention) -> bool:
    """Whether a name may act where it stands: a person, and what no preposition makes a mere part of something."""
    if mention.kind == "person":
        return True
    relation = relation_of(text, mention)
    return (
        relation in ACTING[mention.kind] or _is_of_organ(text, mention, relation) or is_dealt_with(text, mention.start)
    )


def _does(text: str, mention: NameMention) -> bool:
    """Whether a name acts where it stands: by its verb, by what it is acted with, by one of its organs or its deeds."""
    words, relation = lexicon(), relation_of(text, mention)
    if relation == "from":
        before = text[max(0, mention.start - STUDY_REACH) : mention.start].casefold().split()
        return words.study.isdisjoint(word.strip(".,()") for word in before)
    if relation in ("with", "by") or acts_behind(text, mention.end) or is_dealt_with(text, mention.start):
        return True
    if text.startswith(", ", mention.end) and (aside := ASIDE.match(text, mention.end)) is not None:
        able = mention.kind == "organisation" or (mention.kind == "country" and _is_of_organ(text, mention, relation))
        return able and acts_behind(text, aside.end())
    if match := DEED.match(text, mention.end):
        organ = match[1] in words.organs and acts_behind(text, match.end(1))  # "Peru's parliament approved"
        return organ or not words.deeds.isdisjoint(match.groups(""))
    match = NEXT.match(text, mention.end)
    first, second = match.groups("") if match else ("", "")
    if first in words.organs:
        return acts_behind(text, mention.end + 1 + len(first)) or second.endswith(("s", "ed"))
    if first in words.products and mention.kind == "organisation" and not relation:
        return True  # "a Tarn Board study projected"
    if second in words.organs and match is not None:
        return acts_behind(text, match.end(2))  # "the Peru Board planning committee approved"
    if first in words.passive:
        return second in words.willing or second.endswith("ed")
    return first in words.modals and second not in ("be", "been", "not", "")


def _is_of_organ(text: str, mention: NameMention, relation: str) -> bool:
    """Whether a country or body stands behind what acts for it: "the government of Peru", "ministers from Peru"."""
    if relation not in ("of", "from") or not text.endswith(OF_ORGANS[relation], 0, mention.start):
        return False
    match = ORGAN_OF.search(text, max(0, mention.start - 30), mention.start)
    return match is not None and match.group(1).casefold() in (
        lexicon().organs if relation == "of" else lexicon().state_offices
    )
