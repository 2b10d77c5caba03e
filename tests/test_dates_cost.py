"""The cost of finding dates is linear: texts made of one rule's own alphabet cost at most in proportion to length."""

import re
import time

import pytest

from chrono.dates import find_dates
from chrono.dates.matching import find_drafts
from chrono.dates.tokens import segments
from chrono.lang import language

ALPHABETS = [
    "the ", "5 ", "5, ", "5-", "1998-", "1998/", "1,", "3.", "12:30 ", "May ", "March 3, ", "and ", "the end of ",
    "last ", "year ", "a year ", "twenty ", "thousand and ", "in the ", "Monday, ", "mid-", "'", "\n", "1998 and ",
    "from 5 to ", "- ", "- - ", "(", "5 May 2020 to ", "in 1998, in ", "next year, ", "IV.", "s ", "th ",
]  # fmt: skip


def steps(text):
    """How many codes are looked at, and how often a pattern is tried: what the time is made of."""
    english = language("en")
    found = segments(text, english)
    return sum(len(segment.codes) for segment in found) + len(find_drafts(text, english))


@pytest.mark.parametrize("alphabet", ALPHABETS)
def test_doubling_a_text_at_most_doubles_the_steps(alphabet):
    short = (alphabet * 2000)[:2000]
    assert steps(short + short) <= 2.5 * steps(short) + 10


@pytest.mark.parametrize("alphabet", ALPHABETS)
def test_a_pumped_text_is_read_in_a_moment(alphabet):
    text = (alphabet * 32_000)[:32_000]
    start = time.process_time()
    find_dates(text, reference="2024-02-01", language="en")
    assert time.process_time() - start < 5


def test_no_pattern_repeats_without_a_bound():
    for shape in language("en").shapes:
        for pattern in shape.patterns:
            assert not re.search(r"[*+](?![^\[]*\])", pattern.regex.pattern), pattern.source
