"""Blanks about a phrase, doubled, padded or at the end of a text, break nothing and lose no date before them."""

import pytest

from chrono.dates import find_dates

PHRASES = (
    "After ten years",
    "Ten years after that",
    "Five years on",
    "Two days before",
    "Later that year",
    "The following spring",
    "In '52",
    "In the twenties",
    "At the age of 31",
    "On 3 May",
    "Tuesday next",
    "At 10",
    "Nach zehn Jahren",
    "Après dix ans",
    "Después de diez años",
    "Через десять лет",
)
BLANKS = ("", " ", "  ", " " * 11, " " * 12, " " * 15, " \u00a0" * 8, " \t", " \n", "\n")
BEHIND = ("", "|", "she left", ", she left", ".", "of war")


@pytest.mark.parametrize("phrase", PHRASES)
@pytest.mark.parametrize("between", [" ", "  ", "\u00a0", "\n"])
def test_blanks_about_a_phrase_break_nothing(phrase, between):
    for behind in BLANKS:
        for word in BEHIND:
            text = f"He came in 1901. {phrase.replace(' ', between)}{behind}{word}"
            assert find_dates(text)[0].text == "1901", text


@pytest.mark.parametrize(
    "text",
    [
        "He came in 1901. After ten years ",
        "He came in 1901. Ten years after that   ",
        "He came in 1901.\n\n| After ten years               | she left |",
        "He came in 1901.  After  ten  years  ",
    ],
)
def test_a_phrase_with_nothing_behind_it_counts_from_no_event(text):
    assert [found.text for found in find_dates(text)][:1] == ["1901"]


def test_two_blanks_before_its_subject_do_not_keep_a_phrase_from_counting():
    dates = [str(found.when) for found in find_dates("He came in 1901. After ten years  she left.")]
    assert dates == ["1901", "1911"]
