"""Russian names without their case endings, as far as rules of endings carry."""

from __future__ import annotations

import re

from chrono.events.lexicon import lexicon

__all__ = ["is_cyrillic", "nominatives"]


def is_cyrillic(name: str) -> bool:
    """Whether a name begins and ends with a Cyrillic letter, and so may stand in an oblique case."""
    return "А" <= name[0] <= "я" and "А" <= name[-1] <= "ё"


def nominatives(name: str) -> list[str]:
    """The forms of which a Russian name may be an oblique case, itself first.

    The last word takes its ending off, or the first part of "Ростове-на-Дону"; an adjective before it agrees.
    """
    first, _, last = name.rpartition(" ")
    adjective = re.sub(r"(?:ой|ую|ою)\Z", "ая", re.sub(r"(?:ом|ем|ого|ему|ому|им|ым)\Z", "ий", first))
    starts = [form + " " for form in (first, adjective, re.sub(r"ий\Z", "ый", adjective))] if first else [""]
    head, dash, tail = last.partition("-на-")
    heads = [last] + [
        head[: -len(ending)] + nominative + dash + tail
        for ending, nominative in lexicon().russian_cases
        if head.endswith(ending)
    ]
    return [start + end for start in starts for end in heads]
