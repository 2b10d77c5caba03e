"""Russian names without their case endings, as far as rules of endings carry."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import takewhile

from chrono.events.words.lexicon import lexicon

__all__ = [
    "in_nominative", "is_cyrillic", "is_no_given_name", "is_office_of", "is_patronymic", "is_russian_person",
    "nominatives", "russian_office",
]  # fmt: skip

PATRONYMIC = re.compile(r"[а-яё](?:[ое]вич|[ое]вн|иничн|ьич|ьмич|итич|омич|укич)[а-яё]{0,2}\Z")

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
# How surnames end, in any case, and how no given name does: "Позднее Петров", "Новая Сила".
SURNAME = re.compile(
    r"(?:(?:[оеё]в|[иы]н)(?:а|у|ым|е|ой|ы)?|[сцз]к(?:ий|ого|ому|им|ом|ая|ой|ую)|[её]?нко|[ую]к(?:а|у|ом|е)?|"
    r"ян(?:а|у|ом|е)?|дзе|швили|[ое]вич(?:а|у|ем|е)?)\Z"
)
NO_GIVEN = re.compile(r"(?:ее|[иы]е|ое|но|с[ья]|ив|[нкв]ой|ую|[кнв]ая|[нвртл]ый|[жхд]ний|льний|[сц]кий)\Z")
# Such a word stands in the nominative, and the given name before it too: "Карим Масимов".
UNDECLINED = re.compile(r"(?:[оеё]в|[иы]н|[сц]кий|[ую]к|ян|[ое]вич)\Z")
ADJECTIVAL = re.compile(r"[сцз]к(?:ий|ого|ому|им|ом|ая|ой|ую)\Z")
NEXT_SMALL = re.compile(r" ([а-яё]+)")
JOINING = frozenset(re.findall(r"\w+", "и с со в во на к ко о об за по от из у для а но при после перед под"))
# "А. С. Пушкину": without a given name most often a man's.
INITIALED_DATIVE = re.compile(r"[А-ЯЁ]\. ?[А-ЯЁ][а-яё]+(?:[оеё]в|[иы]н)у\Z")
TOLD = re.compile(r"[а-яё]{2,}[аеиоуыя]л(?:[аио]|ся|ась|ось|ись)?\Z")
WORDS_BEFORE = re.compile(r"((?:[А-Яа-яЁё][а-яё-]*[ \n]){1,8})\Z")
LONGEST_OFFICE = 24  # characters of its last word
REACH = 110  # characters before a name in which its office stands


def is_russian_person(text: str, start: int, words: Iterable[str]) -> bool:
    """Whether a Russian name at `start` is a person's: by its ending, an office before it, or its case."""
    named = tuple(words)
    name = " ".join(named)
    if SURNAME.search(named[-1]) and len(named[0]) > 2 and not _is_attribute(text, start, named[-1]):
        return True
    return bool(BY_HIM.search(name) or BY_HER.search(name)) or russian_office(text, start) is not None


def _is_attribute(text: str, start: int, word: str) -> bool:
    """Whether a word that may be an adjective has its noun behind it: "Калужской | области", not "Невский | сказал"."""
    if ADJECTIVAL.search(word) is None:
        return False
    behind = NEXT_SMALL.match(text, text.index(word, start) + len(word))
    return behind is not None and not (behind[1] in JOINING or TOLD.match(behind[1]))


def is_no_given_name(word: str) -> bool:
    """Whether a Russian word ends as no given name does: "Позднее", "Новая"."""
    return NO_GIVEN.search(word) is not None


def russian_office(text: str, start: int) -> str | None:
    """The office before a name, "министр транспорта", of which the first word may be in any case."""
    match = WORDS_BEFORE.search(text, max(0, start - REACH), start)
    words = match.group(1).split() if match else []
    for at in range(len(words) - 1, -1, -1):
        office = next((form for form in nominatives(words[at].casefold()) if form in lexicon().titles), None)
        if office is not None:
            return " ".join([office, *takewhile(lambda word: not GIVEN_TO.search(word), words[at + 1 :])])
        if words[at].casefold() in lexicon().relations or TOLD.match(words[at]):
            return None  # "на заводе", of which nobody has an office; "директор поставил пьесу"
    return None


def is_office_of(text: str, start: int) -> bool:
    """Whether a Russian office stands right before a name, of which it is: "премьер-министр | Казахстана"."""
    before = text[max(0, start - LONGEST_OFFICE) : start]
    if before[-1:] != " " or not (word := before.rstrip().rpartition(" ")[2]) or word[-1] < "А":
        return False
    return not lexicon().titles.isdisjoint(nominatives(word.casefold()))


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
    if INITIALED_DATIVE.search(name):
        return name[:-1]
    if is_cyrillic(name) and UNDECLINED.search(name):
        return name
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
    soft = (stem[-1:] not in "жшщчц" and word.endswith(("я", "ю", "ем"))) or stem.endswith(("и", "е"))
    if soft and stem != word:
        return stem + ("й" if stem[-1] in "аеиоуя" else "ь")
    return stem
