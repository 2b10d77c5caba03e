"""Russian names without their case endings, as far as rules of endings carry."""

from __future__ import annotations

import re
from collections.abc import Iterable

from chrono.events.lexicon import lexicon

__all__ = ["in_nominative", "is_cyrillic", "is_patronymic", "nominatives"]

PATRONYMIC = re.compile(r"[а-яё](?:[ое]вич|[ое]вн|иничн)[а-яё]{0,2}\Z")

MASCULINE = re.compile(r"(?:ом|ем|ым|им|ого|ому|ичу?|ича|ичем)\Z")
FEMININE = re.compile(r"(?:ой|ою|овн\w+|евн\w+)\Z")
FEMININE_CASE = re.compile(r"(?<=[бвгдзклмнпрстф])(?:ой|ою|[еуы])\Z")
OBLIQUE = re.compile(r"(?:ого|ому|ым|им|ом|ем|[ауеюя])\Z")


def is_cyrillic(name: str) -> bool:
    """Whether a name begins and ends with a Cyrillic letter, and so may stand in an oblique case."""
    return "А" <= name[0] <= "я" and "А" <= name[-1] <= "ё"


def is_patronymic(word: str) -> bool:
    """Whether a Russian word is a patronymic, in any case: "Петровича", "Ивановне"."""
    return PATRONYMIC.search(word) is not None


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


def in_nominative(name: str, forms: Iterable[str]) -> str:
    """A person's name in the nominative, as far as the forms that a text has show a man's or a woman's.

    Where they show a man ("Борисом", "Петровичу"), the endings are taken off; where a woman ("Анной", "Петровне"),
    the plainest are turned into "а"; else the name stays as it is.
    """
    words = [word for form in forms for word in form.split()]
    if any(FEMININE.search(word) for word in words):
        return " ".join(FEMININE_CASE.sub("а", word) if is_cyrillic(word) else word for word in name.split())
    if not any(MASCULINE.search(word) for word in words):
        return name
    return " ".join(_masculine(word) for word in name.split())


def _masculine(word: str) -> str:
    """A man's given name, patronymic or surname without its case."""
    if not is_cyrillic(word) or word.endswith(("ий", "ой", "ый", "ич")):
        return word
    stem = OBLIQUE.sub("", word)
    if stem.endswith(("ск", "цк")) and stem != word:
        return stem + "ий"
    soft = word.endswith(("я", "ю", "ем")) or stem.endswith(("и", "е"))
    if soft and stem != word:
        return stem + ("й" if stem[-1] in "аеиоуя" else "ь")
    return stem
