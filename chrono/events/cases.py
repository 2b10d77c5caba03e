"""Russian names without their case endings, as far as rules of endings carry."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import takewhile

from chrono.events.lexicon import lexicon

__all__ = ["in_nominative", "is_cyrillic", "is_patronymic", "is_russian_person", "nominatives", "russian_office"]

PATRONYMIC = re.compile(r"[а-яё](?:[ое]вич|[ое]вн|иничн)[а-яё]{0,2}\Z")

MASCULINE = re.compile(r"(?:ом|ем|ым|им|ого|ому|ичу?|ича|ичем|[ае]ю)\Z")
FEMININE = re.compile(r"(?:ой|ою|овн\w+|евн\w+)\Z")
FEMININE_CASE = re.compile(r"(?<=[бвгдзклмнпрстф])(?:ой|ою|[еуы])\Z")
OBLIQUE = re.compile(r"(?:ого|ому|ым|им|ом|ем|[ауеюя])\Z")


# Names that lose a vowel with their ending: "Павлом".
FLEETING = {"Павл": "Павел", "Льв": "Лев"}

# A name in the instrumental, as behind "основана": a man's, or a woman's of one of the usual surnames.
BY_HIM = re.compile(r"[а-яё](?:ом|ем|ём) [А-ЯЁ][а-яё]+(?:[оеё]вым|[иы]ным|[сц]ким|[бвгдзклмнпрстфхчшщй]ом|[ряьл]ем)\Z")
BY_HER = re.compile(r"[а-яё](?:ой|ей) [А-ЯЁ][а-яё]+(?:[оеё]вой|[иы]ной|[сц]кой)\Z")
# What may stand between an office and who has it: "директором музея назначена Анна Белова".
GIVEN_TO = re.compile(r"^(?:(?:(?:пере)?(?:назначен|избран)|утвержд[её]н|выбран|признан|объявлен)[ао]?|стал[аи]?)\Z")
WORDS_BEFORE = re.compile(r"((?:[А-Яа-яЁё][а-яё-]*[ \n]){1,8})\Z")
REACH = 110  # characters before a name in which its office stands


def is_russian_person(text: str, start: int, words: Iterable[str]) -> bool:
    """Whether a Russian name at `start` is a person's: by an office before it, or by its case as whoever did it."""
    name = " ".join(words)
    return bool(BY_HIM.search(name) or BY_HER.search(name)) or russian_office(text, start) is not None


def russian_office(text: str, start: int) -> str | None:
    """The office before a name, "министр транспорта", of which the first word may be in any case."""
    match = WORDS_BEFORE.search(text, max(0, start - REACH), start)
    words = match.group(1).split() if match else []
    for at in range(len(words) - 1, -1, -1):
        office = next((form for form in nominatives(words[at].casefold()) if form in lexicon().titles), None)
        if office is not None:
            return " ".join([office, *takewhile(lambda word: not GIVEN_TO.search(word), words[at + 1 :])])
        if at < len(words) - 1 and words[at].casefold() in lexicon().relations:
            return None  # "на заводе", of which nobody has an office
    return None


def is_cyrillic(name: str) -> bool:
    """Whether a name begins and ends with a Cyrillic letter, and so may stand in an oblique case."""
    return "А" <= name[0] <= "я" and "А" <= name[-1] <= "ё"


def is_patronymic(word: str) -> bool:
    """Whether a Russian word is a patronymic, in any case: "Петровича", "Ивановне"."""
    return word[-1] >= "А" and PATRONYMIC.search(word) is not None


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
    if stem in FLEETING and stem != word:
        return FLEETING[stem]
    if stem.endswith(("ск", "цк")) and stem != word:
        return stem + "ий"
    soft = word.endswith(("я", "ю", "ем")) or stem.endswith(("и", "е"))
    if soft and stem != word:
        return stem + ("й" if stem[-1] in "аеиоуя" else "ь")
    return stem
