"""Where a long title may end: not inside a list, a name or a phrase that wants its next word."""

from __future__ import annotations

import re

from chrono.events.words.kinds import grammar, grammars, irregular_pasts

__all__ = ["MARKS", "may_end"]

MARKS = (",", ";", ":", "(", "—", "–")
_WITHIN_NAMES = re.compile(r"[A-Z]\w+, [A-Z]\w+(?: and|,) [A-Z]")  # "Chicago, Burlington and Quincy"
_INSIDE_NAME = re.compile(r"[A-Z][\w’'-]+ (?:(?:for|of) (?:the )?|(?:on|and) )[A-Z]")  # "Bank | for Rural Works"
_ENDS_OF_ADJECTIVES = ("ing", "al", "ive", "ous", "ic", "ble", "ary", "ful", "ed", "one")  # of verbs, too
_ENDS_OF_ADJECTIVES_BEFORE_COMMA = (*_ENDS_OF_ADJECTIVES, "an", "ent", "ant", "ern", "ar", "y")
_ADJECTIVE = re.compile(r"\ban? [a-z-]+$")
# Who was what before all others: what follows says where, or what he did.
_FIRST = re.compile(r"\b(?:became|become|was|were|is|are|being) the (?:first|last|only|youngest|oldest) [^,]{1,60}$")
_NEXT_ITEM = re.compile(r"(?:, (?!who|which|where|when|while|including|[a-z]+ing )[^,]{2,40}){1,4}, (?:and|or) ")
_INFINITIVE = re.compile(r"\bto [a-z]+$")
_BEFORE_VERBS, _LONGEST_ITEM = frozenset({"to", "shall", "will", "must", "would", "should", "may", "can"}), 60


def _is_bare_infinitive(head: str, rest: str) -> bool:
    """Whether a title would end with "to serve" before "as its head"."""
    following = rest.split(None, 1)[0].casefold() if rest.strip() else ""
    return _INFINITIVE.search(head) is not None and following in grammars(
        "en", "title_phrases", "title_joints", "title_last_joints", "awaited_by_infinitives"
    )


def _may_end_before_and(title: str, at: int, head: str) -> bool:
    """Whether a title may end before an "and": not inside a list, nor "to sow | and reap", "20 science | and arts"."""
    *_, before, last = ["", *head.casefold().split()]
    if not title[at + 5 : at + 6].islower() or last.endswith(_ENDS_OF_ADJECTIVES) or last[-1:].isdigit():
        return False
    if before in _BEFORE_VERBS or before[-1:].isdigit():
        return False
    paired = before in grammar("determiners", "en") and title[at + 5 :].partition(" ")[0].endswith(
        _ENDS_OF_ADJECTIVES_BEFORE_COMMA
    )
    return not paired and not (title[at - 1 : at] == "," and title.rfind(", ", max(0, at - _LONGEST_ITEM), at - 1) > 0)


def _is_in_list(title: str, at: int) -> bool:
    """Whether a comma parts two things of a list: "nets|, ropes, and sails", "nets, ropes|, and sails"."""
    if title.startswith((", and ", ", or "), at):
        return title.rfind(", ", max(0, at - _LONGEST_ITEM), at) > 0
    return _NEXT_ITEM.match(title, at) is not None


def may_end(title: str, at: int, language: str) -> bool:
    """Whether a title may end here: not behind "announced", between "led" and "by" or "such issues" and "as"."""
    head = title[:at].rstrip(" ,")
    last = head.rpartition(" ")[2].casefold()
    if any(last in grammar(section, language) for section in ("promising", "awaiting_that", "title_tails")):
        return False
    if _WITHIN_NAMES.match(title, head.rfind(" ") + 1):
        return False
    if language != "en":
        return True
    if _INSIDE_NAME.match(title, head.rfind(" ") + 1):
        return False
    if title.startswith(", ", at) and last.endswith(_ENDS_OF_ADJECTIVES_BEFORE_COMMA) and _ADJECTIVE.search(head):
        return False  # "a bipartisan | , bicameral group"
    if title.startswith(", ", at) and _is_in_list(title, at):
        return False
    if title[at : at + 1] not in MARKS and (_FIRST.search(head) or _is_bare_infinitive(head, title[at:])):
        return False
    following = title[at:].lstrip(" ,;:(").partition(" ")[0].casefold()
    awaited = following == "to" and (last in grammar("awaiting_to", "en") or last.endswith("ed"))
    if title.startswith(" and ", at):
        return _may_end_before_and(title, at, head)
    paired = following == "as" and "such" in head.split()[-4:]
    return not awaited and not paired and last not in irregular_pasts()
