"""A title without the long roles before the names of its people: "The Minister for Trade of Peru, Dr Bo Lind, left"."""

from __future__ import annotations

from collections.abc import Sequence

from chrono.events.words.kinds import grammar
from chrono.events.words.lexicon import lexicon
from chrono.model import Participant

__all__ = ["without_roles"]

_LONG_ROLE, _ROLE_TO_NAME = 20, 60


def without_roles(title: str, people: Sequence[Participant], language: str) -> str:
    """Without the long roles before the names of its people: "The Minister for Trade of Peru, Dr Bo Lind, left"."""
    for person in people:
        role = person.role or ""
        start = title.find(role) if len(role) >= _LONG_ROLE else -1
        name = title.find(person.name, start + len(role), start + len(role) + _ROLE_TO_NAME) if start >= 0 else -1
        between = title[start + len(role) : name]
        if name < 0 or "," in between.strip(" ,"):
            continue
        head = title[:start].split()
        while head and head[-1].casefold() in grammar("determiners", language) | lexicon().title_modifiers:
            head.pop()
        if head and head[-1].endswith(("'s", "’s")):
            del head[_owner(head) :]
        end = name + len(person.name)
        apposed = between.startswith(",") and title[end : end + 2] == ", " and title[end + 2 : end + 3].islower()
        title = " ".join([*head, title[name:end] + title[end + apposed :]])
    return title


def _owner(words: list[str]) -> int:
    """Where the name begins whose genitive some words end with: "with | President Cole's"."""
    first = len(words) - 1
    while first and words[first - 1][:1].isupper() and words[first - 1][-1:].isalpha():
        first -= 1
    return first
