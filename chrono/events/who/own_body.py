"""The board, council or committee that a document is of: whose minutes or report it is, "we" and "the group" in it."""

from __future__ import annotations

from collections import Counter

from chrono.events.names.finding import Names
from chrono.events.words.lexicon import lexicon

__all__ = ["calls_itself", "own_body"]

_HEAD = 1_500  # characters in which a document names the body it is of
_TIMES = 3  # sightings of a body that is named in no title


def own_body(names: Names, title: str) -> str | None:
    """The one that the title names, else the body by far oftenest named from the head on; None in what somebody says.

    Only bodies that sit and decide are meant: what a firm does is told of it by its name.
    """
    if names.labels:
        return None
    bodies = [mention for mention in names.mentions if mention.kind == "organisation" and _sits(mention.name)]
    times = Counter(mention.name for mention in bodies)
    titled = {name for name in times if name in title}
    if len(titled) == 1:
        return min(titled)
    first = next((m.name for m in bodies if m.start < _HEAD and times[m.name] >= _TIMES), None)
    if first is None or any(2 * n > times[first] for name, n in times.items() if name != first):
        return None
    return first


def _sits(name: str) -> bool:
    head = name.split(" of ")[0].rpartition(" ")[2].casefold()
    return head in lexicon().sitting_bodies


def calls_itself(said: str) -> bool:
    """Whether a subject means the body whose report it stands in: "we", "the group", "the board"."""
    said = said.casefold()
    return said == "we" or said.removeprefix("the ") in lexicon().own_names
