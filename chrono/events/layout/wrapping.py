"""Whether a line of a text goes on with the one above it, by where both end and begin."""

from __future__ import annotations

from chrono.events.layout.lines import ITEM

__all__ = ["FULL", "TERMINAL", "is_below", "is_within", "stops_short", "was_full"]

TERMINAL = ".!?:;…"
FULL = 50  # characters of a line that may have been wrapped
_ENDING = 5  # letters at least of the word that a title ends with
_RAGGED = 8  # characters by which lines wrapped at one width may differ beyond a word


def is_within(item: str, line: str) -> bool:
    """Whether a line stands under the first word of an item, as what goes on with it does, and ends it as prose."""
    return item.rstrip()[-1] not in TERMINAL and is_below(item, line)


def is_below(item: str, line: str) -> bool:
    """Whether a line stands under the first word of an item."""
    match = ITEM.match(item)
    return match is not None and line[: match.end()].isspace()


def was_full(above: str) -> bool:
    """Whether a line may have been wrapped: it is long, or ends inside a link or at a comma."""
    if above[-1] in TERMINAL:
        return False
    return len(above) >= FULL or above[-1] == "," or above.rfind("[") > above.rfind("](")


def stops_short(above: str, line: str) -> bool:
    """Whether the next word would have fitted on the line above, had both been wrapped at one width: it is a title."""
    word = line.split(" ", 1)[0]
    sentence = line[:1].isupper() and line.endswith((".", "”", '"')) and "](" not in line
    title = above[:1].isupper() and above[-_ENDING:].rpartition(" ")[0] == "" and "](" not in above
    return sentence and title and len(line) > len(above) + len(word) + _RAGGED
