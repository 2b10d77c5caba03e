"""The cost of finding dates is linear: texts made of one rule's own alphabet cost at most in proportion to length.

What is counted, looks at the text and calls, is the same on a slow or busy machine.
"""

import gc
import re
import sys

import pytest

from chrono.dates import find_dates, tense
from chrono.dates.matching import find_drafts
from chrono.dates.tokens import passages
from chrono.lang import language, languages

ALPHABETS = [
    "the ", "5 ", "5, ", "5-", "1998-", "1998/", "1,", "3.", "12:30 ", "May ", "March 3, ", "and ", "the end of ",
    "last ", "year ", "a year ", "twenty ", "thousand and ", "in the ", "Monday, ", "mid-", "'", "\n", "1998 and ",
    "from 5 to ", "- ", "- - ", "(", "5 May 2020 to ", "in 1998, in ", "next year, ", "IV.", "s ", "th ",
]  # fmt: skip


def steps(text, code="en"):
    """How many codes are looked at, and how often a pattern is tried: what the time is made of."""
    found = [stretch for words in passages(text, language(code)) for stretch in words.stretches()]
    return sum(len(codes) for codes, _ in found) + len(find_drafts(text, language(code)))


def calls(text, code):
    """How many functions are called to find the dates of a text, once all that is kept of its words is there."""
    return min(_calls_once(text, code) for _ in range(2))


def _calls_once(text, code):
    count = 0

    def tell(_frame, event, _argument):
        nonlocal count
        count += event in ("call", "c_call")

    gc.disable()  # what the collector calls is no work of this text
    sys.setprofile(tell)
    try:
        find_dates(text, reference="2024-02-01", language=code)
    finally:
        sys.setprofile(None)
        gc.enable()
    return count


def of_all_shapes():
    """A text of each shape's own words, by language: its examples without their full stops, one after the other."""
    for code in languages():
        for shape in language(code).shapes:
            if shape.examples:
                text = " ".join(example.text.rstrip(".") for example in shape.examples)
                yield pytest.param(code, f"{text[:200]} ", id=f"{code}-{shape.name}")


# What begins many shapes of each language, and joins or prolongs them.
OTHER_ALPHABETS = {
    "de": ["5. ", "1. und 2. ", "Anfang der ", "vor drei ", "einundzwanzig ", "Mai und ", "im Jahr ", "Montag, ",
           "5. bis 6. ", "19. Jh. ", "1941/42 ", "letzten ", "v. Chr. "],
    "es": ["el 5 de ", "los 3, 5 y ", "a finales de ", "hace tres ", "treinta y ", "mayo y ", "del año ",
           "siglo XIX y ",
           "5 al 6 de ", "de la ", "a. C. ", "años ", "ese mismo "],
    "fr": ["le 5 ", "les 3, 5 et ", "à la fin de ", "il y a trois ", "quatre-vingt-", "mai et ", "de l'année ",
           "5 au 6 ", "XIXe et ", "av. J.-C. ", "années ", "d'", "l'"],
    "ru": ["5 и 6 ", "с 5 по ", "в конце ", "три ", "двадцать ", "мая и ", "в том же ", "XIX и ", "5-го ",
           "1990-х ", "г. ",
           "до н. э. ", "через год ", "«12» "],
}  # fmt: skip
OTHERS = [pytest.param(code, unit, id=f"{code}-{unit}") for code, units in OTHER_ALPHABETS.items() for unit in units]


@pytest.mark.parametrize(("code", "unit"), [*OTHERS, *of_all_shapes()])
def test_every_shape_of_every_language_costs_its_length(code, unit):
    short = unit * (2000 // len(unit))
    assert steps(short + short, code) <= 2.5 * steps(short, code) + 10


@pytest.mark.parametrize(("code", "unit"), [*OTHERS, *(("en", unit) for unit in ALPHABETS)])
def test_doubling_a_text_at_most_doubles_the_calls(code, unit):
    short = unit * (2000 // len(unit))
    assert calls(short + short, code) <= 2.5 * calls(short, code) + 200


@pytest.mark.parametrize("alphabet", ALPHABETS)
def test_doubling_a_text_at_most_doubles_the_steps(alphabet):
    short = (alphabet * 2000)[:2000]
    assert steps(short + short) <= 2.5 * steps(short) + 10


@pytest.mark.parametrize("code", languages())
def test_no_pattern_repeats_without_a_bound(code):
    for shape in language(code).shapes:
        for pattern in shape.patterns:
            assert not re.search(r"[*+](?![^\[]*\])", pattern.regex.pattern), pattern.source


def test_words_of_dates_without_a_telling_one_are_not_looked_at():
    text = "They have all been there by the end of it, as we will not."
    assert list(passages(text, language("en"))) == []


def test_a_number_inside_of_a_word_is_not_looked_at():
    assert list(passages("They saw GX1 our farm.", language("en"))) == []
    assert list(passages("They saw GX on 1 May.", language("en"))) != []


def test_what_tells_no_tense_is_read_once_for_all_dates_in_it(monkeypatch):
    read = []
    near = tense.tense_near
    monkeypatch.setattr(tense, "tense_near", lambda *args: read.append(args[1]) or near(*args))
    assert len(find_dates("Monday; " * 100, reference="2024-02-01", language="en")) == 100
    assert len(read) == 1
    find_dates("we met Monday; we saw Friday; " * 50, reference="2024-02-01", language="en")
    assert len(read) > 100


def test_a_date_behind_a_stretch_without_verbs_still_hears_its_own():
    text = "Monday, Tuesday, Wednesday, Thursday, Friday. They will meet on Saturday."
    saturday = find_dates(text, reference="2024-02-01", language="en")[-1]
    assert saturday.value == "2024-02-03"
