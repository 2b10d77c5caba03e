"""Years of three digits: dates in a text that tells of early times, counts in all others."""

from __future__ import annotations

import pytest

from chrono import find_dates

_ERA = "The league was founded in 478 BC. "
_LIVES = "Vara (r. 819-840) was a queen of the north. "
_CENTURY = "In the 9th century the abbey was rich. "


def _found(text: str) -> list[str | None]:
    return [mention.edtf for mention in find_dates(text, reference="2024-02-01")]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (_LIVES + "She was crowned in 821.", "0821"),
        (_LIVES + "She died in 840 before the walls stood.", "0840"),
        (_LIVES + "Her brother fell in late 835 at sea.", "0835"),
        (_LIVES + "On 3 March 822, she took the veil.", "0822-03-03"),
        (_LIVES + "The fleet sailed in April 829.", "0829-04"),
        (_LIVES + "On July 30, 831, a son was born.", "0831-07-30"),
        (_LIVES + "She won the battle of 833, and lost the next.", "0833"),
        (_LIVES + "The famine of 838 was the worst.", "0838"),
        (_CENTURY + "The Danes came in 866. It burned.", "0866"),
        (_CENTURY + "The crypt was dug in 871 by the monks.", "0871"),
        ("Prince Oda (762–809) was buried there. The nave fell in 811.", "0811"),
        ("On 1 May 455, the gate was shut. It opened in 457.", "0457"),
        (_ERA + "In 470, the allies quarrelled.", "-0469"),
        (_ERA + "A truce was sworn in 451.", "-0450"),
        (_ERA + "In the congress of 446 an envoy spoke.", "-0445"),
        (_ERA + "They fought between 431 and 404, and then no more.", "-0430/-0403"),
        ("The port was taken in AD 267. It was sacked again in 395.", "0395"),
        (_ERA + "Its treasury was robbed in AD 267. In 270, the roof fell.", "0270"),
    ],
)
def test_a_year_of_three_digits_is_one_where_the_text_tells_of_early_times(text, date):
    assert date in _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "She was crowned in 821.",
        "The rule is stated in 115.",
        "See Vara (222-283), and again in 282.",
        "The parts are listed in 404. The errors follow.",
        _LIVES + "She sailed in 120 ships.",
        _LIVES + "They came from 300 villages.",
        _LIVES + "An army of 400, she said, was enough.",
        _LIVES + "It fell by 250 marks.",
        _LIVES + "It was cut into 360 pieces, each of 120.",
        _LIVES + "A force of 700 held the ford.",
        _ERA + "After 200 years nobody knew why.",
        _ERA + "It stood within 150 paces of the sea.",
        _CENTURY + "The library held 500 books.",
        _CENTURY + "Of 230 monks 12 lived.",
        "Between 378 and 371 bags were filled.",
        "The battle of 300 was shown at the cinema.",
        "The scale runs from 100 to 500 in steps.",
    ],
)
def test_a_number_of_three_digits_that_counts_is_no_year(text):
    early = {"-0477", "0819/0840", "08XX"}
    assert not [date for date in _found(text) if date and date not in early]


def test_a_year_far_from_the_last_one_before_christ_is_of_our_era():
    assert _found("The wall was built in 478 BC. In 267, it fell.") == ["-0477", "0267"]


def test_a_year_without_an_era_is_before_christ_only_where_one_is_told_so():
    assert _found("In 470, the allies quarrelled.") == ["0470"]
